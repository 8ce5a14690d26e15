import type { JsonCursor } from '../json/cursor.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';

const plusOne = (count: number | undefined): number | undefined => (count === undefined ? undefined : count + 1);

const readDiagnostic = (each: JsonCursor, list: FindingList): string => {
  const severity = each.at('severity').text();
  const range = each.at('range');
  const [start, end] = range.isAbsent() ? [undefined, undefined] : [range.at('start'), range.at('end')];
  list.add({
    tool: 'pyright',
    rule: each.at('rule').optionalText() ?? '',
    class: 'type',
    severity: list.severity(severity),
    message: each.at('message').text(),
    place: placeIn(each.at('file').optionalText() ?? '', {
      line: plusOne(start?.at('line').optionalNumber()),
      endLine: plusOne(end?.at('line').optionalNumber()),
      column: plusOne(start?.at('character').optionalNumber()),
    }),
  });
  return severity;
};

const counted: readonly (readonly [word: string, key: string])[] = [
  ['error', 'errorCount'],
  ['warning', 'warningCount'],
  ['information', 'informationCount'],
];

const readPyright = (root: JsonCursor, list: FindingList): void => {
  list.addTool('pyright');
  const severities = root
    .at('generalDiagnostics')
    .list()
    .map((each) => readDiagnostic(each, list));
  const summary = root.at('summary');
  if (summary.at('filesAnalyzed').natural() === 0) list.breakDown('pyright looked at no file');
  for (const [word, key] of counted) {
    const claim = summary.at(key).natural();
    const held = severities.filter((severity) => severity === word).length;
    if (claim !== held)
      list.breakDown(`pyright: the summary counts ${claim} of ${word}, the report holds ${held}: it is not whole`);
  }
};

/** Reads `pyright --outputjson` (https://github.com/microsoft/pyright/blob/main/docs/command-line.md); a run over no file is a breakdown. */
export const createPyrightParser = jsonFindings('pyright', readPyright);
