import type { Severity } from '../findings/model.ts';
import type { JsonCursor } from '../json/cursor.ts';
import type { TrivyLines } from './model.ts';

const severities: ReadonlyMap<string, Severity> = new Map([
  ['CRITICAL', 'critical'],
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
  ['UNKNOWN', 'unknown'],
]);

/** A text; empty where it is absent. */
export const textOf = (cursor: JsonCursor, key: string): string => cursor.at(key).optionalText() ?? '';

/** The texts of a list; none where it is absent. */
export const textsOf = (cursor: JsonCursor, key: string): readonly string[] =>
  cursor
    .at(key)
    .optionalList()
    .map((each) => each.text());

/** A text that a finding cannot do without. */
export const nameOf = (cursor: JsonCursor, key: string): string => {
  const name = cursor.at(key).text();
  return name === '' ? cursor.at(key).refuse('is empty') : name;
};

/** A severity as Trivy writes it; absent or empty is `unknown`, any other word ends the reading: a gate cannot weigh it. */
export const severityOf = (cursor: JsonCursor): Severity => {
  const written = textOf(cursor, 'Severity');
  if (written === '') return 'unknown';
  const severity = severities.get(written.toUpperCase());
  return severity ?? cursor.at('Severity').refuse(`is "${written}", not a severity that Trivy has`);
};

/** Lines of a file; undefined where the report has none (absent, or 0). */
export const linesOf = (cursor: JsonCursor): TrivyLines | undefined => {
  const startLine = cursor.at('StartLine').optionalNatural() ?? 0;
  const endLine = cursor.at('EndLine').optionalNatural() ?? 0;
  return startLine === 0 ? undefined : { startLine, endLine: Math.max(startLine, endLine) };
};
