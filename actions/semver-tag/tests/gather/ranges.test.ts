import { success } from '@drawbridge/core/domain/result';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommitFact } from '../../src/decide/facts.ts';
import type { Range } from '../../src/gather/history.ts';
import { leaveOut, readRanges } from '../../src/gather/ranges.ts';

/** A history: each commit, the newest first, with the places of its parents among those after it. */
const historyFrom = (seeds: readonly (readonly number[])[]): readonly CommitFact[] =>
  seeds.map((parents, index) => ({
    oid: `c${(index * 7919) % 1000}`,
    message: 'feat: x',
    parents: [...new Set(parents.map((step) => index + 1 + step).filter((at) => at < seeds.length))].map(
      (at) => `c${(at * 7919) % 1000}`,
    ),
    author: { name: 'Octo Cat', email: 'octo@example.org' },
    files: null,
  }));

const ancestors = (commits: readonly CommitFact[], starts: readonly string[]): ReadonlySet<string> => {
  const reached = new Set(starts);
  for (const { oid, parents } of commits) if (reached.has(oid)) for (const parent of parents) reached.add(parent);
  return reached;
};

const openHistory = (commits: readonly CommitFact[]) => {
  const asked: Range[] = [];
  const read = ({ from, to }: Range): readonly CommitFact[] => {
    const [reached, left] = [ancestors(commits, [to]), ancestors(commits, from)];
    return commits.filter(({ oid }) => reached.has(oid) && !left.has(oid));
  };
  return {
    asked,
    read,
    commits: async (range: Range) => {
      asked.push(range);
      return success(read(range));
    },
  };
};

const seeds = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 });

test('the range since each base is the one that is read for it alone, whatever branches and merges there are', async () => {
  const picks = fc.array(fc.option(fc.nat({ max: 39 }), { freq: 8 }), { minLength: 1, maxLength: 8 });
  const property = fc.asyncProperty(seeds, picks, async (made, picked) => {
    const commits = historyFrom(made);
    const to = commits[0]?.oid ?? '';
    const bases = picked.map((at) => (at === null ? null : (commits[at % commits.length]?.oid ?? null)));
    const history = openHistory(commits);
    const ranges = await readRanges(history, bases, to);
    if (!ranges.ok) throw new Error('The history is read.');
    for (const base of bases) {
      const expected = history.read({ from: base === null ? [] : [base], to });
      expect(ranges.value.get(base)).toEqual(expected);
    }
    expect(history.asked.length).toBeLessThanOrEqual(new Set(bases).size);
  });
  await fc.assert(property, { seed: 42, numRuns: 1000 });
});

test('what a base has is left out of a change', () => {
  const property = fc.property(seeds, fc.nat({ max: 39 }), fc.nat({ max: 39 }), (made, first, second) => {
    const commits = historyFrom(made);
    const [onto = '', base = ''] = [first, second].map((at) => commits[at % commits.length]?.oid);
    const { read } = openHistory(commits);
    const to = commits[0]?.oid ?? '';
    fc.pre(ancestors(commits, [to, onto]).has(base));
    expect(leaveOut(read({ from: [onto], to }), base)).toEqual(read({ from: [onto, base], to }));
  });
  fc.assert(property, { seed: 42, numRuns: 500 });
});

test('fifty packages that were released one after the other are read in few goes', async () => {
  const commits = historyFrom(Array.from({ length: 900 }, () => [0]));
  const history = openHistory(commits);
  const bases = Array.from({ length: 50 }, (_, index) => commits[(index + 1) * 17]?.oid ?? null);
  await readRanges(history, bases, commits[0]?.oid ?? '');
  expect(history.asked.length).toBeLessThanOrEqual(8);
});

test('a package without a release is read for first, and for all', async () => {
  const commits = historyFrom(Array.from({ length: 30 }, () => [0, 1]));
  const history = openHistory(commits);
  await readRanges(history, [commits[3]?.oid ?? null, null, commits[9]?.oid ?? null], commits[0]?.oid ?? '');
  expect(history.asked).toEqual([{ from: [], to: commits[0]?.oid }]);
});
