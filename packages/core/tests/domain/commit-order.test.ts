import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type OrderedCommit, orderCommits } from '../../src/domain/commit-order.ts';

const of = (oid: string, committedMs: number, ...parents: readonly string[]): OrderedCommit => ({
  oid,
  parents,
  committedMs,
});
const namesOf = (commits: readonly OrderedCommit[]): string => commits.map(({ oid }) => oid).join(' ');

const history = fc
  .array(fc.tuple(fc.nat({ max: 9 }), fc.array(fc.nat({ max: 5 }), { maxLength: 3 })), { maxLength: 40 })
  .map((seeds) =>
    seeds.map(([timeMs, parents], index) =>
      of(`n${index}`, timeMs, ...(index === 0 ? [] : parents.map((each) => `n${index - 1 - (each % index)}`))),
    ),
  );

describe('commits are ordered', () => {
  test.each([
    { name: 'a line given backwards', given: [of('a', 1), of('b', 2, 'a'), of('c', 3, 'b')], is: 'c b a' },
    {
      name: 'branches by their dates',
      given: [of('a', 1), of('x', 3, 'a'), of('b', 2, 'a'), of('m', 4, 'b', 'x')],
      is: 'm x b a',
    },
    { name: 'a clock that went wrong', given: [of('a', 9), of('b', 2, 'a'), of('c', 3, 'b')], is: 'c b a' },
    { name: 'all within one moment', given: [of('a', 1), of('b', 1, 'a'), of('c', 1, 'b')], is: 'c b a' },
    { name: 'strangers of one moment by their names', given: [of('b', 1), of('a', 1)], is: 'a b' },
    { name: 'a parent named twice', given: [of('a', 1), of('b', 2, 'a', 'a')], is: 'b a' },
    { name: 'parents outside', given: [of('b', 1, 'a'), of('c', 2, 'b')], is: 'c b' },
    { name: 'nothing', given: [], is: '' },
  ])('$name', ({ given, is }) => {
    expect(namesOf(orderCommits(given))).toBe(is);
  });

  test('children before parents, none lost and none twice, the same in whatever order they come', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (commits, picks) => {
        const shuffled = commits
          .map((commit) => ({ commit, key: Number(picks.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ commit }) => commit);
        const ordered = orderCommits(shuffled);
        expect(namesOf(ordered)).toBe(namesOf(orderCommits(commits)));
        const place = new Map(ordered.map(({ oid }, index) => [oid, index]));
        expect([place.size, ordered.length]).toEqual([commits.length, commits.length]);
        for (const { oid, parents } of commits)
          for (const parent of parents) expect(place.get(oid)).toBeLessThan(place.get(parent) ?? Number.NaN);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
