import { expect, test } from '@jest/globals';
import { type Expiry, isExpired, parseExpiry } from '../../src/domain/expiry.ts';

const day = (text: string): Expiry => {
  const parsed = parseExpiry(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};

test('What expires on a day holds to the end of that day, UTC', () => {
  const expiry = day('2026-12-31');
  expect(isExpired(expiry, Date.parse('2026-12-31T23:59:59.999Z'))).toBe(false);
  expect(isExpired(expiry, Date.parse('2027-01-01T00:00:00Z'))).toBe(true);
});

test.each(['2028-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(day(text).day).toBe(text);
});

test.each([
  '',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '31.12.2026',
  '2026-12-31T00:00:00Z',
  'tomorrow',
  '20261231',
])('%j is not a day, and the message says how to write one', (text) => {
  expect(parseExpiry(text)).toEqual({
    ok: false,
    error: `"${text}" is not a day. Write it as 2026-12-31; it holds up to the end of that day, UTC`,
  });
});
