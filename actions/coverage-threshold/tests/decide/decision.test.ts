import { verdictLine } from '@drawbridge/core/domain/verdict';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../../src/decide/decision.ts';
import type { Facts } from '../../src/decide/facts.ts';
import type { Bars } from '../../src/inputs.ts';
import { barsOf, factsOf, measured, reportOver, span, summarized } from '../builders.ts';

const rulesOf = (texts: { readonly [Name in keyof Bars]?: string }, allowance = 0) => ({
  bars: barsOf(texts),
  allowance,
  unmeasuredFiles: ['**/*.test.*'],
});

const cart = measured('src/cart.ts', { 1: 1, 2: 1, 3: 1, 4: 1, 5: 0 }, { 1: [1, 2] });
const nowhere = { path: '/build/cart.ts', reason: 'no file of the repository ends like this' };

interface Row {
  readonly why: string;
  readonly facts: Facts;
  readonly rules: ReturnType<typeof rulesOf>;
  readonly verdict: string;
}

describe('the verdict in one sentence', () => {
  test.each<Row>([
    {
      why: 'all conditions pass',
      facts: factsOf([cart], { 'src/cart.ts': [1, 2] }),
      rules: rulesOf({ lines: '80', changedLines: '80' }),
      verdict: '✓ Coverage: 2 conditions passed; lines 80.0 %; changed lines 100.0 %',
    },
    {
      why: 'one of several fails: it alone is named, with what is missing',
      facts: factsOf([cart], { 'src/cart.ts': [1, 5] }),
      rules: rulesOf({ lines: '80', branches: '50', changedLines: '80', changedBranches: '50' }),
      verdict: '✗ Coverage: 1 of 4 conditions failed; changed lines 50.0 % of 80 % (1 more line is needed)',
    },
    {
      why: 'several fail',
      facts: factsOf([cart], { 'src/cart.ts': [5] }),
      rules: rulesOf({ lines: '100', changedLines: '80' }),
      verdict:
        '✗ Coverage: 2 of 2 conditions failed; lines 80.0 % of 100 % (1 more line is needed); changed lines 0.0 % of 80 % (1 more line is needed)',
    },
    {
      why: 'an event without a base judges the totals only',
      facts: factsOf([cart]),
      rules: rulesOf({ lines: '80', changedLines: '80' }),
      verdict:
        '✓ Coverage: 1 condition passed; lines 80.0 %; changed lines n/a (a run by schedule has nothing to compare with)',
    },
    {
      why: 'nothing is judged when only the change was asked for and there is no base',
      facts: factsOf([cart]),
      rules: rulesOf({ changedLines: '80' }),
      verdict: '– Coverage: nothing judged; changed lines n/a (a run by schedule has nothing to compare with)',
    },
    {
      why: 'no measured line at all is a failure, not 0/0 = 100 %',
      facts: factsOf([measured('src/types.ts', {})], { 'src/types.ts': [1] }),
      rules: rulesOf({ lines: '0', changedLines: '0' }),
      verdict:
        '✗ Coverage: 2 of 2 conditions failed; lines n/a (the reports measure no line); changed lines n/a (the reports measure no line)',
    },
    {
      why: 'no branches in any report is a failure where branches are judged',
      facts: factsOf([measured('src/cart.ts', { 1: 1 })], { 'src/cart.ts': [1] }),
      rules: rulesOf({ branches: '0', changedBranches: '0' }),
      verdict:
        '✗ Coverage: 2 of 2 conditions failed; branches n/a (the reports hold no branches; switch them on in the coverage tool); changed branches n/a (the reports hold no branches; switch them on in the coverage tool)',
    },
    {
      why: 'a change of comments alone passes',
      facts: factsOf([cart], { 'src/cart.ts': [9], 'README.md': [1] }),
      rules: rulesOf({ changedLines: '100', changedBranches: '100' }),
      verdict:
        '✓ Coverage: 2 conditions passed; changed lines n/a (no changed line is measured); changed branches n/a (no changed line has a branch)',
    },
    {
      why: 'a new file that no report names counts as 0 %',
      facts: factsOf([cart], { 'src/new.ts': span(1, 10) }),
      rules: rulesOf({ changedLines: '80' }),
      verdict: '✗ Coverage: 1 of 1 condition failed; changed lines 0.0 % of 80 % (8 more lines are needed)',
    },
    {
      why: 'branches of a new file that no report names are unknown, and that fails',
      facts: factsOf([cart], { 'src/new.ts': [1], 'src/cart.ts': [1] }),
      rules: rulesOf({ changedBranches: '0' }),
      verdict:
        '✗ Coverage: 1 of 1 condition failed; changed branches n/a (nothing is known of the branches of 1 changed file)',
    },
    {
      why: 'a report of totals alone judges totals, and no changed line',
      facts: factsOf([summarized('src/cart.ts', 9, 10)], { 'src/cart.ts': [1, 2] }),
      rules: rulesOf({ lines: '90', changedLines: '50' }),
      verdict: '✗ Coverage: 1 of 2 conditions failed; changed lines 0.0 % of 50 % (1 more line is needed)',
    },
    {
      why: 'reports of which no file is in the repository cannot judge a change, even one of documents',
      facts: factsOf(
        [measured('/build/cart.ts', { 1: 1 })],
        { 'README.md': [1] },
        { unmapped: [nowhere], reports: [reportOver([], { fileCount: 1 })] },
      ),
      rules: rulesOf({ lines: '80', changedLines: '0' }),
      verdict:
        '✗ Coverage: 1 of 2 conditions failed; changed lines n/a (no file that coverage/lcov.info names is in the repository; set `working-directory`, or measure in the checkout)',
    },
    {
      why: 'a second file of that name, which makes the path of a report ambiguous, takes no change out of the gate',
      facts: factsOf(
        [measured('services/foo/deep/b.ts', { 1: 1 })],
        { 'services/foo/a.ts': [1] },
        { unmapped: [{ path: '/app/foo/a.ts', reason: 'several files end in foo/a.ts' }] },
      ),
      rules: rulesOf({ changedLines: '80' }),
      verdict: '✗ Coverage: 1 of 1 condition failed; changed lines 0.0 % of 80 % (1 more line is needed)',
    },
    {
      why: 'one report that names no file of the repository may hide the change, whatever the others say',
      facts: factsOf(
        [cart, measured('/build/web.ts', { 1: 1 })],
        { 'web/page.ts': [1] },
        { reports: [reportOver(['src/cart.ts']), reportOver([], { path: 'web/lcov.info', fileCount: 1 })] },
      ),
      rules: rulesOf({ changedLines: '80' }),
      verdict:
        '✗ Coverage: 1 of 1 condition failed; changed lines n/a (no file that web/lcov.info names is in the repository; set `working-directory`, or measure in the checkout)',
    },
  ])('$why', ({ facts, rules, verdict }) => {
    expect(verdictLine(decide(facts, rules).verdict)).toBe(verdict);
  });
});

test('totals are sums over lines, never averages of rates', () => {
  const files = [
    measured('src/a.ts', { 1: 1 }),
    measured('src/b.ts', Object.fromEntries(span(1, 99).map((line) => [line, 0]))),
  ];
  const { totals, judgements } = decide(factsOf(files), rulesOf({ lines: '2' }));
  expect(totals.lines).toEqual({ covered: 1, total: 100 });
  expect(judgements).toMatchObject([{ mark: 'failed', value: '1.0 % (1 of 100)' }]);
});

test('the allowance is for changed lines alone', () => {
  const { judgements } = decide(
    factsOf([measured('src/a.ts', { 1: 0 }, { 1: [0, 1] })], { 'src/a.ts': [1] }),
    rulesOf({ lines: '80', branches: '80', changedLines: '80', changedBranches: '80' }, 5),
  );
  expect(judgements.map(({ name, mark }) => [name, mark])).toEqual([
    ['Lines', 'failed'],
    ['Branches', 'failed'],
    ['Changed lines', 'passed'],
    ['Changed branches', 'failed'],
  ]);
});

test('for any file and change, a test that covers one more line never turns a pass into a failure', () => {
  const hits = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 40 });
  const change = fc.uniqueArray(fc.integer({ min: 1, max: 45 }), { maxLength: 20 });
  const bar = fc.integer({ min: 0, max: 100 }).map(String);
  const property = fc.property(hits, change, bar, fc.nat(3), fc.nat(39), (counts, added, text, allowance, index) => {
    const fileOf = (values: readonly number[]) =>
      measured('src/a.ts', Object.fromEntries(values.map((value, row) => [row + 1, value])));
    const rules = rulesOf({ lines: text, changedLines: text }, allowance);
    const before = decide(factsOf([fileOf(counts)], { 'src/a.ts': added }), rules);
    const covered = counts.map((value, row) => (row === index % counts.length ? value + 1 : value));
    const after = decide(factsOf([fileOf(covered)], { 'src/a.ts': added }), rules);
    for (const [row, judgement] of before.judgements.entries()) {
      if (judgement.mark === 'passed') expect(after.judgements[row]?.mark).toBe('passed');
    }
  });
  fc.assert(property, { seed: 42, numRuns: 300 });
});
