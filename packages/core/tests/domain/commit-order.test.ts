import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { orderCommits } from '../../src/domain/commit-order.ts';

const of = (oid: string, ...parents: readonly string[]) => ({ oid, parents });
const namesOf = (commits: readonly { readonly oid: string }[]): string => commits.map(({ oid }) => oid).join(' ');

const history = fc
  .array(fc.array(fc.nat({ max: 5 }), { maxLength: 3 }), { maxLength: 40 })
  .map((seeds) =>
    seeds.map((parents, index) =>
      of(`n${index}`, ...new Set(index === 0 ? [] : parents.map((each) => `n${index - 1 - (each % index)}`))),
    ),
  );

describe('commits are ordered', () => {
  test.each([
    { name: 'a line given backwards', given: [of('a'), of('b', 'a'), of('c', 'b')], is: 'c b a' },
    { name: 'one in order already', given: [of('c', 'b'), of('b', 'a'), of('a')], is: 'c b a' },
    {
      name: 'a merge after its branches',
      given: [of('a'), of('x', 'a'), of('b', 'a'), of('m', 'b', 'x')],
      is: 'm b x a',
    },
    { name: 'strangers as given', given: [of('a'), of('b')], is: 'a b' },
    { name: 'a parent named twice', given: [of('a'), of('b', 'a', 'a')], is: 'b a' },
    { name: 'parents outside', given: [of('b', 'a'), of('c', 'b')], is: 'c b' },
    { name: 'nothing', given: [], is: '' },
  ])('$name', ({ given, is }) => {
    expect(namesOf(orderCommits(given))).toBe(is);
  });

  test('children before parents, none lost and none twice, whatever order they come in', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (commits, picks) => {
        const shuffled = commits
          .map((commit) => ({ commit, key: Number(picks.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ commit }) => commit);
        const ordered = orderCommits(shuffled);
        const place = new Map(ordered.map(({ oid }, index) => [oid, index]));
        expect(place.size).toBe(commits.length);
        expect(ordered).toHaveLength(commits.length);
        for (const { oid, parents } of commits)
          for (const parent of parents) expect(place.get(oid)).toBeLessThan(place.get(parent) ?? Number.NaN);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
