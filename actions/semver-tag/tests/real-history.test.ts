import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeReleases } from './long-releases.ts';
import { openClone, type RealClone } from './real-clone.ts';

const history = writeReleases(240, 6);
const some = history.releases.filter((_, index) => index % 8 === 0);
const quiet = history.releases.flatMap(({ base, quiet }) => (quiet === null ? [] : [{ base, head: quiet }]));

let clone: RealClone;

beforeAll(async () => {
  clone = await openClone(history);
});

afterAll(() => clone.remove());

describe('a long history of releases that were made by known rules', () => {
  test.each(some)('after $base comes $tag', async ({ base, tag }) => {
    expect(await clone.ask(base, tag)).toEqual({ tag, previousTag: base });
  });

  test.each(quiet.filter((_, index) => index % 20 === 0))('after $base nothing comes up to $head', async (range) => {
    expect(await clone.ask(range.base, range.head)).toEqual({ tag: '', previousTag: range.base });
  });

  test('holds what is hard: merges, reverts, candidates, 0.y.z, clocks that go back, and bodies that mention breaking', () => {
    const { commits, tags } = history;
    const count = (holds: (commit: (typeof commits)[number], index: number) => boolean) => commits.filter(holds).length;
    expect(count(({ parents }) => parents.length === 2)).toBeGreaterThan(50);
    expect(count(({ message }) => message.startsWith('Revert "'))).toBeGreaterThan(30);
    expect(count(({ seconds }, index) => seconds < (commits[index - 1]?.seconds ?? 0))).toBeGreaterThan(20);
    expect(count(({ message, step }) => /breaking.change/i.test(message) && step !== 'major')).toBeGreaterThan(50);
    expect(count(({ step }) => step === 'major')).toBeGreaterThan(30);
    expect(tags.filter(({ name }) => name.includes('-rc.')).length).toBeGreaterThan(20);
    expect(history.releases.filter(({ tag }) => tag.startsWith('v0.')).length).toBeGreaterThan(10);
  });
});
