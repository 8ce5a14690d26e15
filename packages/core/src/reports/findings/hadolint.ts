import type { JsonCursor } from '../json/cursor.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';

const readFailure = (each: JsonCursor, list: FindingList): void => {
  const path = each.at('file').text();
  const line = each.at('line').optionalNumber();
  const rule = each.at('code').text();
  const message = each.at('message').text();
  list.add({
    tool: 'hadolint',
    rule,
    class: 'lint',
    severity: list.severity(each.at('level').text()),
    message,
    place: placeIn(path, { line, column: each.at('column').optionalNumber() }),
  });
};

/** Reads `hadolint -f json` (https://github.com/hadolint/hadolint#output). */
export const createHadolintParser = jsonFindings('hadolint', (root, list) => {
  list.addTool('hadolint');
  for (const each of root.list()) readFailure(each, list);
});
