import { expect, test } from '@jest/globals';
import { logOf, readLog, resultOf, runOf } from '../../foreign-logs.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const small = JSON.stringify(logOf(runOf([resultOf()])));

test('a file is read with and without a byte order mark', () => {
  expect(readLog(encode(small)).ok).toBe(true);
  expect(readLog(encode(`\ufeff${small}`))).toEqual(readLog(encode(small)));
});

test('a file that is cut at any byte is refused', () => {
  const bytes = encode(small);
  for (let length = 0; length < bytes.length; length += 1) expect(readLog(bytes.subarray(0, length)).ok).toBe(false);
});

test.each([
  ['nothing', ''],
  ['blanks', '  \n'],
  ['null', 'null'],
  ['another format', '<sarif/>'],
  ['two documents', `${small}${small}`],
  ['nesting without end', `{"version":"2.1.0","runs":${'['.repeat(100_000)}`],
])('a file of %s is refused', (_, text) => {
  expect(readLog(encode(text)).ok).toBe(false);
});

test('a file in UTF-16 is refused, or read as what it is', () => {
  const bytes = new Uint8Array([...small].flatMap((each) => [each.charCodeAt(0), 0]));
  const read = readLog(bytes);
  expect(!read.ok || read.value.length === 1).toBe(true);
});

test('a key that objects have of themselves does nothing', () => {
  const read = readLog(encode(small.replace('"ruleId"', '"__proto__":{"ruleId":"x"},"ruleId"')));
  expect(read.ok).toBe(true);
  expect(Reflect.get({}, 'ruleId')).toBeUndefined();
});
