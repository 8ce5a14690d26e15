import type { Mark } from '@drawbridge/core/domain/verdict';
import { describe, expect, test } from '@jest/globals';
import { listCheckedIn } from '../../src/decide/database.ts';
import { decisionOn, lockFile, scanOfResults, vulnerability } from '../builders.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 0, 1);

const judge = (ageMs: number | undefined, inputs: Readonly<Record<string, string>> = {}, found: object[] = []) =>
  decisionOn([scanOfResults([lockFile(found)])], inputs, {
    nowMs,
    database: ageMs === undefined ? undefined : { updatedMs: nowMs - ageMs },
  });

const rowOf = (...judged: Parameters<typeof judge>) =>
  judge(...judged).conditions.find(({ name }) => name === 'Database');

describe('the age of the database', () => {
  test.each<readonly [string, number, Readonly<Record<string, string>>, Mark, string]>([
    ['within the bar', 3 * dayMs + 3_600_000, {}, 'passed', '3 d 1 h old (2025-12-28)'],
    ['at the bar', 7 * dayMs, {}, 'passed', '7 d old (2025-12-25)'],
    ['a moment over it', 7 * dayMs + 1, {}, 'failed', '7 d 1 h old (2025-12-24)'],
    ['of last year', 400 * dayMs, {}, 'failed', '400 d old (2024-11-27)'],
    ['over a bar that allows it', 400 * dayMs, { 'database-max-age-days': '500' }, 'passed', '400 d old (2024-11-27)'],
    ['where none is asked for', 400 * dayMs, { 'database-max-age-days': '0' }, 'not-judged', '400 d old (2024-11-27)'],
    ['where nothing fails', 400 * dayMs, { 'fail-on': 'none' }, 'attention', '400 d old (2024-11-27)'],
    [
      'where vulnerabilities do not fail',
      400 * dayMs,
      { 'fail-on-classes': 'secret' },
      'attention',
      '400 d old (2024-11-27)',
    ],
    ['of a clock that is ahead', -3_600_000, {}, 'passed', 'of 2026-01-01'],
    ['of the far future', -400 * dayMs, {}, 'failed', 'of 2027-02-05'],
  ])('%s', (_, ageMs, inputs, mark, value) => {
    expect(rowOf(ageMs, inputs)).toMatchObject({ mark, value });
  });

  test('is not judged where no vulnerabilities were looked for', () => {
    expect(rowOf(undefined)).toBeUndefined();
  });

  test('that is too high fails a scan that found nothing, and the verdict says why and how to mend it', () => {
    const { verdict, conditions } = judge(400 * dayMs);
    expect(verdict).toMatchObject({ mark: 'failed', sentence: expect.stringContaining('Database 400 d old') });
    expect(conditions.at(-1)?.distance).toContain('bring a newer one, or raise `database-max-age-days`');
  });

  test('that is too high closes no alert, and leaves no baseline', () => {
    const old = judge(400 * dayMs, {}, [vulnerability()]);
    expect([old.sources.map(({ isWhole }) => isWhole), old.baselines.size]).toEqual([[false], 0]);
    const young = judge(dayMs, {}, [vulnerability()]);
    expect([young.sources.map(({ isWhole }) => isWhole), young.baselines.size]).toEqual([[true], 1]);
  });
});

describe('a cache folder', () => {
  const trackedFiles = ['src/main.ts', 'cache/db/trivy.db', 'cache/db/metadata.json', 'link', 'other/README.md'];
  test.each<readonly [string, readonly string[]]>([
    ['cache', ['cache/db/trivy.db', 'cache/db/metadata.json']],
    ['./cache/', ['cache/db/trivy.db', 'cache/db/metadata.json']],
    ['/runner/shop/cache', ['cache/db/trivy.db', 'cache/db/metadata.json']],
    ['/runner/shop/link', ['link']],
    ['link/below', ['link']],
    ['/runner/shop/other', []],
    ['/opt/cache', []],
    ['/runner/shop', []],
    ['C:\\cache', []],
  ])('%s: what the checkout brought is %j', (folder, expected) => {
    expect(listCheckedIn(folder, { root: '/runner/shop', trackedFiles })).toEqual(expected);
  });
});
