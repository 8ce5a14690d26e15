import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { greatestBump, judgeCommits } from '../../src/decide/bumps.ts';
import type { CommitFact, PullRequestFact } from '../../src/decide/facts.ts';
import { gitmojis } from '../../src/decide/gitmoji.ts';
import { type BumpOrNone, type CommitRule, defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { typesOf } from '../../src/decide/presets.ts';
import { compareSteps } from '../../src/decide/step.ts';

const step = fc.constantFrom<BumpOrNone>('none', 'patch', 'minor', 'major');
const word = fc.constantFrom('feat', 'fix', 'docs', 'perf', '✨', ':bug:', '💥', 'wip');
const scope = fc.constantFrom('', '(api)', '(Web, api)', '(web)', '(deps)', ' (api)');

const plainMessage = fc
  .record({
    word,
    scope,
    mark: fc.constantFrom('', '', '!'),
    text: fc.constantFrom('a', 'b (#1)', 'c (#2)', 'd [skip release]'),
    more: fc.constantFrom('', '', '\n\nBREAKING CHANGE: x', '\n\n* feat: y\n* fix!: z', '\n\nReverts nothing'),
  })
  .map((parts) => `${parts.word}${parts.scope}${parts.mark}: ${parts.text}${parts.more}`);

const odd = fc.oneof(
  fc.constantFrom(
    "Merge branch 'x'",
    'Merge pull request #1 from o/t\n\nfeat: x',
    'Merged PR 2: fix: y',
    '',
    '\n',
    'fixup! a',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.tuple(fc.constantFrom(...gitmojis.map(({ emoji }) => emoji)), fc.string()).map((parts) => parts.join(' ')),
);

const revert = fc.constantFrom(
  'Revert "feat: a"',
  'revert: b (#1)',
  'Revert "feat: b (#1)" (#3)\n\nReverts o/r#1',
  'Revert "Revert "feat: a""',
  'Revert "✨: a"\n\nThis reverts commit aaaaaaa.',
);

type Seed = {
  readonly message: string;
  readonly files: readonly string[];
  readonly isMerge: boolean;
  readonly name: string;
};

const seedOf = (message: fc.Arbitrary<string>): fc.Arbitrary<Seed> =>
  fc.record({
    message,
    files: fc.array(fc.constantFrom('docs/a.md', 'src/a.ts', 'b'), { maxLength: 2 }),
    isMerge: fc.boolean(),
    name: fc.constantFrom('Octo', 'renovate[bot]'),
  });

const oidAt = (index: number): string => index.toString(16).padStart(40, 'a');

/** The newest first: the commit at 0 came last. */
const commitsFrom = (seeds: readonly Seed[]): readonly CommitFact[] =>
  seeds.map(({ message, files, isMerge, name }, index) => ({
    oid: oidAt(index),
    message,
    parents: isMerge ? [oidAt(index + 2), oidAt(index + 1)] : [oidAt(index + 1)],
    author: { name, email: 'o@example.org' },
    files,
  }));

const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });

const anyRule: fc.Arbitrary<CommitRule> = fc.record({
  type: orNull(fc.constantFrom('feat', 'docs', 'revert', 'bug')),
  scopes: orNull(fc.constant(['api', 'de*'])),
  paths: orNull(fc.constantFrom(['docs'], ['**', '!src/**'])),
  authors: orNull(fc.constantFrom(['renovate[bot]'], ['*'])),
  breaking: orNull(fc.boolean()),
  bump: step,
});

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    grammar: fc.constantFrom<Policy['grammar']>('conventional', 'gitmoji'),
    rules: fc.array(anyRule, { maxLength: 3 }),
    skip: fc.constantFrom([], defaultPolicy.skip, ['.*']),
    scopes: fc.constantFrom(null, ['api']),
    foreignScopes: fc.constantFrom([], ['web']),
    expandSquash: fc.boolean(),
  })
  .map((own) => ({ ...defaultPolicy, ...own, types: typesOf(own.grammar) }));

const pulls: ReadonlyMap<number, PullRequestFact> = new Map(
  ['feat: one', '✨ two', 'Revert "feat: a"'].map((title, index) => [
    index + 1,
    { number: index + 1, title, labels: index === 1 ? ['Minor', 'other'] : [] },
  ]),
);

describe('whatever the commits and the policy', () => {
  const anyHistory = fc.array(seedOf(fc.oneof(plainMessage, odd, revert)), { maxLength: 8 });
  const sources = fc.constantFrom<Policy['source']>('commits', 'pull-request-title', 'pull-request-labels');

  test('each commit gets one answer in its own place, and nothing throws', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyHistory, anyPolicy, sources, (seeds, policy, source) => {
        const commits = commitsFrom(seeds);
        const history = { lineage: commits, pullRequests: pulls };
        const verdicts = judgeCommits(commits, { ...policy, source }, history);
        expect(verdicts.filter(({ squashed }) => !squashed).map(({ commit }) => commit)).toEqual(commits);
        for (const { rule } of verdicts) met.add(rule.kind);
      }),
      { seed: 42, numRuns: 3000 },
    );
    expect([...met].toSorted()).toEqual([
      'breaking',
      'cancelled',
      'covered',
      'label',
      'merge',
      'not-conventional',
      'other-package',
      'other-scope',
      'reverts-bumpless',
      'reverts-released',
      'reverts-unreleased',
      'rule',
      'skipped',
      'title',
      'type',
      'unlisted-type',
    ]);
  });

  test('one more commit never lowers the greatest step, unless it takes something back', () => {
    const seed = seedOf(fc.oneof(plainMessage, odd));
    fc.assert(
      fc.property(fc.array(seed, { maxLength: 8 }), seed, fc.nat({ max: 8 }), anyPolicy, (seeds, extra, at, policy) => {
        const judge = (all: readonly Seed[]): BumpOrNone => greatestBump(judgeCommits(commitsFrom(all), policy));
        const more = [...seeds.slice(0, at), extra, ...seeds.slice(at)];
        expect(compareSteps(judge(more), judge(seeds))).toBeGreaterThanOrEqual(0);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  test('the order of commits without reverts decides nothing', () => {
    fc.assert(
      fc.property(fc.array(seedOf(plainMessage), { maxLength: 6 }), anyPolicy, (seeds, policy) => {
        const commits = commitsFrom(seeds);
        const judged = judgeCommits(commits, policy);
        const backwards = judgeCommits(commits.toReversed(), policy);
        expect(greatestBump(backwards)).toBe(greatestBump(judged));
        expect(backwards).toHaveLength(judged.length);
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
