import { success } from '../../domain/result.ts';
import type { JsonCursor } from '../json/cursor.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { createReader } from '../reader.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';
import type { FindingReport } from './model.ts';
import { type TextFindings, type TextGrammar, textFindings } from './text-findings.ts';

const readComment = (comment: JsonCursor, list: FindingList): void => {
  const path = comment.at('file').text();
  const line = comment.at('line').optionalNumber();
  const rule = `SC${comment.at('code').natural()}`;
  const message = comment.at('message').text();
  list.add({
    tool: 'shellcheck',
    rule,
    class: 'lint',
    severity: list.severity(comment.at('level').text()),
    message,
    place: placeIn(path, {
      line,
      endLine: comment.at('endLine').optionalNumber(),
      column: comment.at('column').optionalNumber(),
    }),
  });
};

const createJsonShellcheckParser = jsonFindings('shellcheck', (root, list) => {
  list.addTool('shellcheck');
  const comments = Array.isArray(root.value) ? root : root.at('comments');
  for (const comment of comments.list()) readComment(comment, list);
});

const finding = /^(.+?):(\d+):(\d+): (error|warning|note): (.*) \[(SC\d+)\]$/;

const readLine = (line: string, text: TextFindings): boolean => {
  const [, path = '', row, column, word = '', message = '', rule = ''] = finding.exec(line) ?? [];
  if (path === '') return false;
  const place = placeIn(path, { line: Number(row), column: Number(column) });
  text.add({ rule, class: 'lint', severity: text.severity(word), message, place });
  return true;
};

// An empty text would be a clean one of `-f gcc` and a broken one of `-f json`: it is refused.
const createTextShellcheckParser = textFindings(
  (): TextGrammar => ({ format: 'shellcheck', tool: 'shellcheck', summary: 'never', empty: 'error', read: readLine }),
);

const startsJson = (head: Uint8Array): boolean =>
  /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(head.subarray(0, 200)));

/**
 * Reads `shellcheck -f json1`, `json` and `gcc` (https://github.com/koalaman/shellcheck/wiki/Integration). A file that it
 * could not open leaves no trace in any of them: only its exit code (2) tells.
 */
export const createShellcheckParser = (limits?: ParserLimits): Parser<FindingReport> =>
  createReader((head) =>
    success(startsJson(head) ? createJsonShellcheckParser(limits) : createTextShellcheckParser(limits)),
  );
