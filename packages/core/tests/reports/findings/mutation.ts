import fc from 'fast-check';
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

/** One thing that goes wrong with the bytes of a report. */
type Edit = (bytes: Uint8Array) => Uint8Array;

/** A place in any report, told in parts of a million of its length. */
const place = fc.nat({ max: 1_000_000 });
const placeIn = (bytes: Uint8Array, part: number): number => Math.floor((part * bytes.length) / 1_000_000);

const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

/** A bit that is turned, a stretch that is lost, or one of these texts put in up to three times. */
export const editWith = (texts: readonly string[]): fc.Arbitrary<Edit> => {
  const tokens = texts.map((text) => new TextEncoder().encode(text));
  const turned = fc.tuple(place, fc.nat({ max: 7 })).map(
    ([part, bit]): Edit =>
      (bytes) => {
        const spoilt = bytes.slice();
        const at = placeIn(bytes, part);
        if (at < spoilt.length) spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit);
        return spoilt;
      },
  );
  const lost = fc.tuple(place, fc.nat({ max: 300 })).map(
    ([part, length]): Edit =>
      (bytes) => {
        const at = placeIn(bytes, part);
        return join(bytes.subarray(0, at), bytes.subarray(at + length));
      },
  );
  const put = fc.tuple(place, fc.constantFrom(...tokens), fc.integer({ min: 1, max: 3 })).map(
    ([part, token, times]): Edit =>
      (bytes) => {
        const at = placeIn(bytes, part);
        return join(bytes.subarray(0, at), ...Array.from({ length: times }, () => token), bytes.subarray(at));
      },
  );
  return fc.oneof(turned, lost, put);
};
