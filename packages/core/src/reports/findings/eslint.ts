import type { JsonCursor } from '../json/cursor.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';

const readEslint = (root: JsonCursor, list: FindingList): void => {
  list.addTool('eslint');
  const hasMetadata = !Array.isArray(root.value);
  const files = (hasMetadata ? root.at('results') : root).list();
  const rules = hasMetadata && root.has('metadata') ? root.at('metadata').at('rulesMeta') : undefined;
  if (files.length === 0) list.breakDown('ESLint looked at no file');
  for (const file of files) readFile(file, rules, list);
};

const readFile = (file: JsonCursor, rules: JsonCursor | undefined, list: FindingList): void => {
  const path = file.at('filePath').text();
  const messages = file.at('messages').list();
  for (const message of messages) readMessage({ path, message, rules }, list);
  for (const message of file.at('suppressedMessages').optionalList()) {
    const reasons = message
      .at('suppressions')
      .optionalList()
      .map((each) => each.at('justification').optionalText());
    readMessage({ path, message, rules, suppressed: reasons.find(Boolean) ?? 'suppressed in the source' }, list);
  }
  compareCounts(file, messages, list);
};

/** What a message is called that says that ESLint could not parse the file. */
const parseError = 'parse-error';

const compareCounts = (file: JsonCursor, messages: readonly JsonCursor[], list: FindingList): void => {
  const errors = file.at('errorCount').optionalNatural();
  const warnings = file.at('warningCount').optionalNatural();
  const isParsed = !messages.some((message) => message.at('fatal').value === true);
  if ((file.at('fatalErrorCount').optionalNatural() ?? 0) > 0 && isParsed)
    list.breakDown(`${file.at('filePath').text()}: ESLint counts an error of parsing that the report does not hold`);
  if (errors === undefined || warnings === undefined || errors + warnings === messages.length) return;
  list.breakDown(
    `${file.at('filePath').text()}: the report counts ${errors + warnings} messages and holds ${messages.length}: it is not whole`,
  );
};

type Message = {
  readonly path: string;
  readonly message: JsonCursor;
  readonly rules: JsonCursor | undefined;
  readonly suppressed?: string;
};

const readMessage = ({ path, message, rules, suppressed }: Message, list: FindingList): void => {
  const isFatal = !message.at('fatal').isAbsent() && message.at('fatal').flag();
  const rule = message.at('ruleId').optionalText();
  const line = message.at('line').optionalNumber();
  const text = message.at('message').text();
  list.add({
    tool: 'eslint',
    rule: isFatal ? parseError : (rule ?? ''),
    class: 'lint',
    severity: list.severity(String(message.at('severity').natural())),
    message: text,
    place: placeIn(path, {
      line,
      endLine: message.at('endLine').optionalNumber(),
      column: message.at('column').optionalNumber(),
    }),
    url: rule === undefined ? undefined : pageOf(rules, rule),
    suppressed,
  });
};

const pageOf = (rules: JsonCursor | undefined, rule: string): string | undefined => {
  if (rules === undefined || !rules.has(rule)) return undefined;
  const docs = rules.at(rule).at('docs');
  return docs.isAbsent() ? undefined : docs.at('url').optionalText();
};

/**
 * Reads ESLint's `json` and `json-with-metadata` (https://eslint.org/docs/latest/use/formatters/). A file that could not
 * be parsed is a finding and a breakdown: no rule looked at it. A run that looked at no file is a breakdown.
 */
export const createEslintParser = jsonFindings('eslint', readEslint);
