import type { JsonCursor } from '../json/cursor.ts';
import { isAbsoluteAddress, joinAddress, pathOfAddress } from './file-address.ts';
import { placeIn } from './finding-list.ts';
import { elementAt } from './json-element.ts';
import type { FindingPlace } from './model.ts';

const longestBaseChain = 16;

/** The address of a base id with the bases that it stands on itself (SARIF 2.1.0 section 3.14.14); empty where unknown. */
const baseAddress = (run: JsonCursor, firstId: string): string => {
  let address = '';
  let id: string | undefined = firstId;
  for (let step = 0; step < longestBaseChain && id !== undefined; step += 1) {
    const bases = run.at('originalUriBaseIds');
    if (!bases.has(id)) return address;
    const base: JsonCursor = bases.at(id);
    address = joinAddress(base.at('uri').optionalText() ?? '', address);
    if (isAbsoluteAddress(address)) return address;
    id = base.at('uriBaseId').optionalText();
  }
  return address;
};

const pathOf = (run: JsonCursor, location: JsonCursor): string => {
  const index = location.at('index').optionalNumber() ?? -1;
  const uri = location.at('uri').optionalText();
  if (uri === undefined) {
    const artifact = elementAt(run.at('artifacts'), index);
    return artifact === undefined || artifact.at('location').isAbsent() || !artifact.at('location').has('uri')
      ? ''
      : pathOf(run, artifact.at('location'));
  }
  const baseId = location.at('uriBaseId').optionalText();
  if (uri === '' || baseId === undefined || isAbsoluteAddress(uri)) return pathOfAddress(uri);
  return pathOfAddress(joinAddress(baseAddress(run, baseId), uri));
};

/** Where the first location of a result is, if it is in a file. */
export const sarifPlace = (run: JsonCursor, result: JsonCursor): FindingPlace | undefined => {
  const location = elementAt(result.at('locations'), 0);
  const physical = location?.at('physicalLocation');
  if (physical === undefined || physical.isAbsent() || physical.at('artifactLocation').isAbsent()) return undefined;
  const path = pathOf(run, physical.at('artifactLocation'));
  const region = physical.at('region');
  if (region.isAbsent()) return placeIn(path);
  return placeIn(path, {
    line: region.at('startLine').optionalNumber(),
    endLine: region.at('endLine').optionalNumber(),
    column: region.at('startColumn').optionalNumber(),
  });
};
