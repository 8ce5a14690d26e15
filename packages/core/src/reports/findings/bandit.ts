import type { JsonCursor } from '../json/cursor.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';

const readResult = (result: JsonCursor, list: FindingList): void => {
  const lines = result.at('line_range').optionalList();
  const column = result.at('col_offset').optionalNumber();
  list.add({
    tool: 'bandit',
    rule: result.at('test_id').text(),
    class: 'security',
    severity: list.severity(result.at('issue_severity').text()),
    message: result.at('issue_text').text(),
    place: placeIn(result.at('filename').text(), {
      line: result.at('line_number').optionalNumber(),
      endLine: lines.at(-1)?.number(),
      column: column === undefined ? undefined : column + 1,
    }),
    url: result.at('more_info').optionalText(),
  });
};

const totals = '_totals';

const readBandit = (root: JsonCursor, list: FindingList): void => {
  list.addTool('bandit');
  for (const error of root.at('errors').list())
    list.breakDown(
      `bandit: could not look at ${error.at('filename').text()}: ${error.at('reason').optionalText() ?? ''}`,
    );
  for (const result of root.at('results').list()) readResult(result, list);
  if (
    root.has('metrics') &&
    root
      .at('metrics')
      .members()
      .every(([file]) => file === totals)
  )
    list.breakDown('bandit looked at no file');
};

/** Reads `bandit -f json` (https://bandit.readthedocs.io/en/latest/formatters/json.html); a file that it could not parse is a breakdown. */
export const createBanditParser = jsonFindings('bandit', readBandit);
