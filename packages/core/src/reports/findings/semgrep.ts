import type { JsonCursor } from '../json/cursor.ts';
import { type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';
import type { FindingClass, Severity } from './model.ts';
import { severityOfLevel } from './severity.ts';

const levels: ReadonlyMap<string, string> = new Map([
  ['ERROR', 'error'],
  ['WARNING', 'warning'],
  ['INFO', 'note'],
]);

const severityOf = (word: string, kind: FindingClass, list: FindingList): Severity => {
  const level = levels.get(word.toUpperCase());
  return (level === undefined ? undefined : severityOfLevel(level, kind)) ?? list.severity(word);
};

const classOf = (extra: JsonCursor, metadata: JsonCursor): FindingClass => {
  if (extra.has('sca_info')) return 'vulnerability';
  const category = metadata.isAbsent() ? undefined : metadata.at('category').optionalText();
  return category === undefined || category === 'security' ? 'security' : 'lint';
};

/** Semgrep writes a sentence in place of the fingerprint for who is not logged in. */
const looksLikeIdentity = /^\S{6,}$/;

const readResult = (result: JsonCursor, list: FindingList): void => {
  const [start, end, extra] = [result.at('start'), result.at('end'), result.at('extra')];
  const metadata = extra.at('metadata');
  const kind = classOf(extra, metadata);
  const fingerprint = extra.at('fingerprint').optionalText() ?? '';
  const isIgnored = !extra.at('is_ignored').isAbsent() && extra.at('is_ignored').flag();
  const [reference] =
    metadata.isAbsent() || !Array.isArray(metadata.at('references').value) ? [] : metadata.at('references').list();
  list.add({
    tool: 'semgrep',
    rule: result.at('check_id').text(),
    class: kind,
    severity: severityOf(extra.at('severity').text(), kind, list),
    message: extra.at('message').text(),
    place: placeIn(result.at('path').text(), {
      line: start.at('line').optionalNumber(),
      endLine: end.isAbsent() ? undefined : end.at('line').optionalNumber(),
      column: start.at('col').optionalNumber(),
    }),
    url: (metadata.isAbsent() ? undefined : metadata.at('source').optionalText()) ?? reference?.optionalText(),
    fingerprint: looksLikeIdentity.test(fingerprint) ? fingerprint : undefined,
    suppressed: isIgnored ? 'suppressed in the source' : undefined,
  });
};

const readError = (error: JsonCursor, list: FindingList): void => {
  const path = error.at('path').optionalText();
  const message = error.at('message').optionalText() ?? error.at('long_msg').optionalText() ?? 'an error without text';
  const text = `semgrep: ${path === undefined ? '' : `${path}: `}${message}`;
  // Where the level is missing, the error counts.
  if ((error.at('level').optionalText() ?? 'error') === 'error') list.breakDown(text);
  else list.warn(null, text);
};

const readSemgrep = (root: JsonCursor, list: FindingList): void => {
  list.addTool('semgrep');
  for (const result of root.at('results').list()) readResult(result, list);
  for (const error of root.at('errors').list()) readError(error, list);
  const paths = root.at('paths');
  if (!paths.isAbsent() && paths.has('scanned') && paths.at('scanned').list().length === 0)
    list.breakDown('semgrep looked at no file');
};

/** Reads `semgrep --json` (https://semgrep.dev/docs/semgrep-appsec-platform/json-and-sarif); its errors are breakdowns, its warnings told. */
export const createSemgrepParser = jsonFindings('semgrep', readSemgrep);
