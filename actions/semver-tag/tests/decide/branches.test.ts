import { formatVersion } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import { branchOf, policyOn } from '../../src/decide/branches.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { readBranches } from '../../src/inputs/branches.ts';
import { decide, inARow, repositoryOf } from './repository.ts';

const rulesOf = (...written: readonly string[]) => {
  const rules = readBranches(written);
  if (!rules.ok) throw new Error(rules.error);
  return rules.value;
};

const rules = rulesOf(
  'main: final',
  'next: pre-release next',
  'beta/*: pre-release beta',
  'old: maintenance 1.x',
  'release/**: maintenance',
  '*.x: maintenance',
);

describe('what a branch makes', () => {
  test.each([
    ['main', { channel: null, line: null, bar: null }],
    ['next', { channel: ['next'], line: null, bar: null }],
    ['beta/web', { channel: ['beta'], line: null, bar: null }],
    ['old', { channel: null, line: { major: '1', minor: null }, bar: null }],
    ['1.x', { line: { major: '1', minor: null }, bar: null }],
    ['1.2.x', { line: { major: '1', minor: '2' }, bar: null }],
    ['1.x.x', { line: { major: '1', minor: null }, bar: null }],
    ['release/2.x', { line: { major: '2', minor: null }, bar: null }],
    ['release/web/10.20.x', { line: { major: '10', minor: '20' }, bar: null }],
    ['release/next', { line: null, bar: { kind: 'no-line', branch: 'release/next' } }],
    ['v1.x', { line: null, bar: { kind: 'no-line', branch: 'v1.x' } }],
    ['01.x', { line: null, bar: { kind: 'no-line', branch: '01.x' } }],
    ['feature/cart', { channel: null, line: null, bar: { kind: 'not-listed', branch: 'feature/cart' } }],
    ['beta/web/cart', { bar: { kind: 'not-listed', branch: 'beta/web/cart' } }],
    ['Main', { bar: { kind: 'not-listed', branch: 'Main' } }],
    [null, { bar: { kind: 'not-listed', branch: '' } }],
  ])('%s', (branch, expected) => {
    expect(policyOn(branch, defaultPolicy, rules)).toMatchObject(expected);
  });

  test('the first rule that lists it decides', () => {
    const twice = rulesOf('release/1.x: final', 'release/*: maintenance');
    expect(policyOn('release/1.x', defaultPolicy, twice)).toEqual(defaultPolicy);
  });

  test('is what the policy says where there are no rules, on any branch and on none', () => {
    const policy = { ...defaultPolicy, channel: ['rc'] };
    expect(policyOn('main', policy, [])).toBe(policy);
    expect(policyOn(null, policy, [])).toBe(policy);
  });

  test.each([
    ['main', 'release 1.1.0'],
    ['next', 'release 1.1.0-next.1'],
    ['1.x', 'release 1.1.0'],
    ['1.0.x', 'refused outside-line'],
    ['release/new', 'refused branch-no-line'],
    ['feature/cart', 'nothing-to-release branch-not-listed'],
  ])('a feature on %s: %s', (branch, expected) => {
    const repository = repositoryOf(inARow('a', 'feat: b'), { 'v1.0.0': 'c1' });
    const decision = decide(repository, policyOn(branch, defaultPolicy, rules));
    const told =
      'version' in decision
        ? formatVersion(decision.version)
        : decision.kind === 'refused'
          ? decision.problem.kind
          : decision.because.kind;
    expect(`${decision.kind} ${told}`).toBe(expected);
  });
});

describe('the branch of a run', () => {
  const pullRequest = {
    number: 7,
    title: 'feat: a',
    headSha: 'b'.repeat(40),
    headRef: 'change',
    headRepository: 'octo/shop',
    baseSha: 'a'.repeat(40),
    baseRef: 'release/1.x',
    labels: [],
  };

  test.each([
    ['refs/heads/main', 'main'],
    ['refs/heads/release/1.x', 'release/1.x'],
    [`refs/heads/gh-readonly-queue/main/pr-12-${'a'.repeat(40)}`, 'main'],
    [`refs/heads/gh-readonly-queue/release/1.x/pr-12-${'a'.repeat(40)}`, 'release/1.x'],
    ['refs/heads/gh-readonly-queue/main/pr-12', 'gh-readonly-queue/main/pr-12'],
    ['refs/tags/v1.0.0', null],
    ['refs/heads/', null],
    ['', null],
  ])('of %j is %j', (ref, branch) => {
    expect(branchOf({ ref, pullRequest: undefined })).toBe(branch);
  });

  test('is that which a pull request would be merged into', () => {
    expect(branchOf({ ref: 'refs/pull/7/merge', pullRequest })).toBe('release/1.x');
    expect(branchOf({ ref: 'refs/heads/main', pullRequest })).toBe('release/1.x');
  });
});
