import { parseCommitMessage } from '@drawbridge/core/domain/conventional-commit';
import { describe, expect, test } from '@jest/globals';
import type { Rule } from '../../src/decide/calls.ts';
import type { Problem } from '../../src/decide/decision.ts';
import type { CommitFact } from '../../src/decide/facts.ts';
import type { HoldReason } from '../../src/decide/moving-tags.ts';
import type { CommitRule } from '../../src/decide/policy.ts';
import { describeHold, describeRule, describeSteps } from '../../src/render/phrases.ts';
import { describeProblem } from '../../src/render/problems.ts';
import { oidOf, versionOf } from '../decide/repository.ts';

const tag = (name: string, version = '2.0.0') => ({
  name,
  objectOid: oidOf(name),
  commitOid: oidOf(name),
  reachable: false,
  containsHead: false,
  version: versionOf(version),
});
const short = (id: string): string => oidOf(id).slice(0, 7);

const rule: CommitRule = { type: null, scopes: null, paths: null, authors: null, breaking: null, bump: 'minor' };

test.each<readonly [Rule, string]>([
  [{ kind: 'breaking', by: 'mark' }, 'breaking change (!)'],
  [{ kind: 'breaking', by: 'footer' }, 'breaking change (footer)'],
  [{ kind: 'type', type: 'feat' }, 'type feat'],
  [{ kind: 'unlisted-type', type: 'docs' }, 'type docs, not listed'],
  [{ kind: 'reverts-released' }, 'reverts something released'],
  [{ kind: 'reverts-unreleased', oids: [oidOf('a')] }, `takes ${short('a')} back, which was never released`],
  [{ kind: 'reverts-bumpless', oids: [oidOf('a'), oidOf('b')] }, `takes back ${short('a')} and ${short('b')}`],
  [{ kind: 'cancelled', by: oidOf('a') }, `taken back by ${short('a')}`],
  [{ kind: 'other-scope', scope: 'web' }, 'scope web, not listed'],
  [{ kind: 'other-package', scope: 'web' }, 'scope web, of another package'],
  [{ kind: 'skipped', text: '[skip release]' }, 'says [skip release]'],
  [{ kind: 'covered', by: oidOf('a') }, `brought by ${short('a')}, which speaks for it`],
  [{ kind: 'label', pullRequest: 12, label: 'semver: minor' }, 'label semver: minor of #12'],
  [{ kind: 'title', pullRequest: 12, rule: { kind: 'type', type: 'feat' } }, 'type feat (title of #12)'],
  [{ kind: 'rule', position: 2, rule: { ...rule, type: 'fix' } }, 'rule 2 (type fix)'],
  [
    {
      kind: 'rule',
      position: 1,
      rule: { ...rule, scopes: ['a', 'b*'], paths: ['docs'], authors: ['bot'], breaking: true },
    },
    'rule 1 (scope a or b*, path docs, author bot, breaking)',
  ],
  [{ kind: 'merge' }, 'a merge; its commits are judged'],
  [{ kind: 'not-conventional', reason: 'no-space-after-colon' }, 'not a conventional commit: no space after the colon'],
])('the rule %j reads "%s"', (rule, words) => {
  expect(describeRule(rule)).toBe(words);
});

const commit: CommitFact = {
  oid: oidOf('c'),
  message: 'feat: x',
  parents: [],
  author: { name: 'Octo', email: 'octo@example.org' },
  files: null,
};

test.each<readonly [string, readonly Rule[]]>([
  [
    'because of 2 features',
    [
      { kind: 'type', type: 'feat' },
      { kind: 'type', type: 'feat' },
    ],
  ],
  [
    'because of 1 feature and 1 docs commit',
    [
      { kind: 'type', type: 'sparkles' },
      { kind: 'type', type: 'docs' },
    ],
  ],
  ['because of 1 commit by rule 2', [{ kind: 'rule', position: 2, rule }]],
  ['because of 1 pull request labelled minor', [{ kind: 'label', pullRequest: 1, label: 'minor' }]],
  [
    'because of 2 features',
    [
      { kind: 'title', pullRequest: 1, rule: { kind: 'type', type: 'feat' } },
      { kind: 'type', type: 'feat' },
    ],
  ],
  ['because of 1 revert', [{ kind: 'reverts-released' }]],
])('"%s"', (words, rules) => {
  const verdicts = rules.map((each) => ({
    commit,
    gist: parseCommitMessage(commit.message),
    message: parseCommitMessage(commit.message),
    squashed: false,
    rule: each,
    bump: 'minor' as const,
  }));
  const to = versionOf('1.1.0');
  expect(describeSteps([{ kind: 'bump', because: 'commits', called: 'minor', applied: 'minor', to }], verdicts)).toBe(
    words,
  );
});

test.each<readonly [HoldReason, string]>([
  [{ kind: 'pre-release' }, 'a pre-release moves no tags'],
  [{ kind: 'zero-major' }, 'before 1.0.0 no version promises to be compatible'],
  [{ kind: 'greater-release', by: tag('v1.9.0', '1.9.0') }, '1.9.0 is greater'],
  [{ kind: 'ahead' }, 'it names a later commit already'],
  [{ kind: 'name-blocked', by: tag('v1/x') }, 'git holds no tag of this name beside v1/x'],
])('a tag that is held because of %j says "%s"', (reason, words) => {
  expect(describeHold(reason)).toBe(words);
});

describe('every refusal says what is wrong and how it can be mended', () => {
  const version = versionOf('1.5.0');
  test.each<{ readonly problem: Problem; readonly what: string; readonly fix: string }>([
    {
      problem: { kind: 'history-incomplete', because: 'shallow' },
      what: 'the history is shallow',
      fix: 'fetch-depth: 0',
    },
    { problem: { kind: 'base-changed' }, what: 'a tag came or went', fix: 'Run the job again.' },
    {
      problem: { kind: 'version-taken', tagName: 'v1.5.0', version, by: tag('v1.5.0'), nextFree: versionOf('1.6.0') },
      what: `v1.5.0 exists (at ${short('v1.5.0')})`,
      fix: 'go on to 1.6.0, the next one that is free: `on-conflict: recompute`',
    },
    {
      problem: { kind: 'version-taken', tagName: 'v1.5.0', version, by: tag('v1.5.0+b'), nextFree: versionOf('1.6.0') },
      what: 'v1.5.0 counts as v1.5.0+b, which exists',
      fix: 'Merge v1.5.0+b',
    },
    {
      problem: { kind: 'name-blocked', tagName: 'v1.5.0', version, by: tag('v1.5.0/docs') },
      what: 'git holds no tag v1.5.0 beside v1.5.0/docs',
      fix: 'Remove v1.5.0/docs',
    },
    {
      problem: { kind: 'outside-line', version, line: { major: '1', minor: null } },
      what: '1.5.0 is outside of the maintenance line 1.x',
      fix: '`maintenance-line`',
    },
    {
      problem: { kind: 'releases-elsewhere', version, greatest: tag('v2.0.0'), count: 3 },
      what: '3 releases exist up to 2.0.0, and this commit descends from none',
      fix: '`release-as`',
    },
    {
      problem: { kind: 'release-as-not-greater', version, greatest: tag('v2.0.0'), commit: null },
      what: '`release-as` says 1.5.0, which is not greater than v2.0.0',
      fix: 'Name a greater version',
    },
    {
      problem: { kind: 'release-as-not-greater', version, greatest: tag('v2.0.0'), commit: 'f00d'.repeat(10) },
      what: 'the Release-As footer of f00df00 says 1.5.0, which is not greater than v2.0.0',
      fix: 'in the input `release-as`',
    },
    {
      problem: { kind: 'release-as-unreadable', text: 'soon', commit: 'f00d'.repeat(10) },
      what: 'the Release-As footer of f00df00 says "soon", which is no version',
      fix: 'in the input `release-as`',
    },
    {
      problem: { kind: 'beyond-line', version, line: { major: '1', minor: null }, end: tag('v1.4.0') },
      what: '1.5.0 would stand above v1.4.0',
      fix: 'Make this change where v1.4.0 is',
    },
    {
      problem: { kind: 'branch-no-line', branch: 'release/winter' },
      what: '`branches` makes release/winter a maintenance line',
      fix: '`maintenance 1.x`',
    },
    {
      problem: {
        kind: 'beyond-maximum',
        version: versionOf('2.0.0'),
        bump: 'major',
        maximum: 'minor',
        commits: ['f00d'.repeat(10)],
        calls: [],
        announced: null,
        isAsked: false,
      },
      what: '2.0.0 is a major step, because of f00df00, and `maximum-bump` allows a minor step',
      fix: '`release-as: 2.0.0`',
    },
  ])('$problem.kind', ({ problem, what, fix }) => {
    const described = describeProblem(problem);
    expect(described.what).toContain(what);
    expect(described.fix).toContain(fix);
  });
});
