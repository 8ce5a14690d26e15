import { describe, expect, test } from '@jest/globals';
import { isLimited, type Reply, setbackOf } from '../../../src/adapters/github/reply.ts';
import { type Attempt, nextPause, type Setback } from '../../../src/adapters/github/retry.ts';

const lost: Setback = { kind: 'lost' };
const notSent: Setback = { kind: 'not-sent' };
const final: Setback = { kind: 'final' };
const limited = (waitMs?: number): Setback => ({ kind: 'limited', waitMs });

const base: Attempt = { setback: lost, number: 1, repeatable: true, leftMs: 180_000, random: 0 };

test.each<readonly [string, Partial<Attempt>, number | undefined]>([
  ['a read without an answer, first', {}, 500],
  ['a read without an answer, fourth', { number: 4 }, 4_000],
  ['at most half a minute', { number: 4, random: 1 }, 8_000],
  ['five attempts are enough', { number: 5 }, undefined],
  ['a write without an answer is not repeated', { repeatable: false }, undefined],
  ['a write that was never sent is', { repeatable: false, setback: notSent }, 500],
  ['an answer is an answer', { setback: final }, undefined],
  ['a limit is waited for as asked', { setback: limited(7_000), repeatable: false }, 7_000],
  ['a moment more, by chance', { setback: limited(7_000), random: 0.5 }, 7_500],
  ['a limit without a time: a minute', { setback: limited() }, 60_000],
  ['then two', { setback: limited(), number: 2 }, 120_000],
  ['never beyond the deadline', { setback: limited(7_000), leftMs: 7_000 }, undefined],
])('%s', (_, changes, expected) => {
  expect(nextPause({ ...base, ...changes })).toBe(expected);
});

const reply = (
  status: number | undefined,
  headers: Readonly<Record<string, string>> = {},
  changes: Partial<Reply> = {},
): Reply => ({
  status,
  header: (name) => headers[name] ?? '',
  body: undefined,
  message: '',
  code: '',
  ...changes,
});

const nowMs = Date.UTC(2026, 0, 1);

describe('what an answer means for trying again', () => {
  test.each<readonly [string, Reply, Setback]>([
    ['no answer', reply(undefined), lost],
    ['refused', reply(undefined, {}, { code: 'ECONNREFUSED' }), notSent],
    ['unknown name', reply(undefined, {}, { code: 'ENOTFOUND' }), notSent],
    ['reset', reply(undefined, {}, { code: 'ECONNRESET' }), lost],
    ['502', reply(502), lost],
    ['404', reply(404), final],
    ['403, a permission', reply(403, { 'x-ratelimit-remaining': '4000' }), final],
    ['403, Retry-After', reply(403, { 'retry-after': '3' }), limited(3_000)],
    ['429, a date', reply(429, { 'retry-after': new Date(nowMs + 5_000).toUTCString() }), limited(5_000)],
    [
      '403, nothing left',
      reply(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(nowMs / 1000 + 9) }),
      limited(9_000),
    ],
    [
      '403, nothing left, by a clock that is not ours',
      reply(403, {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(nowMs / 1000 - 3600 + 9),
        date: new Date(nowMs - 3_600_000).toUTCString(),
      }),
      limited(9_000),
    ],
    ['403, only in words', reply(403, {}, { message: 'You have exceeded a secondary rate limit.' }), limited()],
    ['429, nothing said', reply(429), limited()],
    [
      'GraphQL, in its own way',
      reply(200, {}, { body: { errors: [{ type: 'RATE_LIMITED', message: '' }] } }),
      limited(),
    ],
    [
      'GraphQL, broken',
      reply(200, {}, { body: { errors: [{ message: 'Something went wrong while executing your query' }] } }),
      lost,
    ],
    ['GraphQL, an answer', reply(200, {}, { body: { data: {} } }), final],
  ])('%s', (_, given, expected) => {
    expect(setbackOf(given, nowMs)).toEqual(expected);
  });

  test('a permission that is missing is no limit', () => {
    expect(isLimited(reply(403, {}, { message: 'Resource not accessible by integration' }))).toBe(false);
  });
});
