import type { FindingReport } from '../../../src/reports/findings/model.ts';

const severities = new Set(['critical', 'high', 'medium', 'low', 'info', 'unknown']);
const control = /\p{Cc}/u;

/** Whatever a report holds, what comes out of it is bounded, in one line, and of the kinds that the model names. */
export const checkModel = ({ findings, breakdowns, tools }: FindingReport): void => {
  for (const { tool, rule, message, severity, place, url, fingerprint, suppressed } of findings) {
    const texts = [tool, rule, message, url, fingerprint, suppressed ?? '', place?.path ?? ''];
    const isSound =
      severities.has(severity) &&
      rule !== '' &&
      texts.every((text) => typeof text === 'string' && !control.test(text)) &&
      message.length <= 1_001 &&
      (url === '' || /^https?:\/\//.test(url)) &&
      [place?.line, place?.column, place?.endLine].every(
        (at) => at === undefined || (Number.isSafeInteger(at) && at >= 1),
      );
    if (!isSound) throw new Error(`no sound finding: ${JSON.stringify({ rule, message, severity, place, url })}`);
  }
  if (breakdowns.some((text) => control.test(text)) || tools.some((text) => control.test(text)))
    throw new Error('a control character came through');
};

type Path = readonly (string | number)[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The way to every value of a document, the document itself included. */
export const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (!isObject(value)) return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((each: unknown, at) => pathsOf(each, [...path, at]))
    : Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
  return [path, ...inside];
};

/** A document with another value in one place. */
export const replaceAt = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === key ? replaceAt(each, rest, by) : each));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === key ? replaceAt(each, rest, by) : each]),
  );
};

const deep: unknown = JSON.parse(`${'['.repeat(300)}${']'.repeat(300)}`);
/** Values that no report has where they are put. */
export const wrongValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  '\u001b[31mred\u0000\u202e\n::error::x',
  [],
  {},
  [null],
  deep,
  JSON.parse('{"__proto__":{"text":"x"},"constructor":1}'),
];
