import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github';
import { expect, test } from '@jest/globals';
import { describeGitHubProblem } from '../../src/action/github-words.ts';
import type { GitHubProblem } from '../../src/ports/github.ts';

const purpose = { feature: 'The comment', permissions: { 'pull-requests': 'write' } } as const;

test('a missing permission is named, with the YAML that grants it and the id for support', () => {
  const problem = gitHubProblemOf('forbidden', { requestId: 'A1:B2' });
  expect(describeGitHubProblem(problem, purpose)).toBe(
    [
      'The comment needs `pull-requests: write`, which the token lacks. Grant it to the job (pull requests from forks and Dependabot get a token that may only read):',
      'permissions:',
      '  pull-requests: write',
      "(GitHub's id of the request: A1:B2)",
    ].join('\n'),
  );
});

test('where the caller names no permission, the one that GitHub would have accepted is shown', () => {
  const acceptedPermissions = 'pull_requests=write,metadata=read; issues=write';
  const words = describeGitHubProblem(gitHubProblemOf('forbidden', { acceptedPermissions }), {
    feature: 'The comment',
    permissions: {},
  });
  expect(words).toContain('permissions:\n  pull-requests: write');
  expect(words).not.toContain('metadata');
});

const kinds: readonly (readonly [GitHubProblem['kind'], RegExp])[] = [
  ['no-token', /github-token/],
  ['unauthorized', /fresh one/],
  ['not-found', /permissions:\n {2}pull-requests: write/],
  ['conflict', /Run the job again/],
  ['invalid', /refused as invalid/],
  ['rate-limited', /later/],
  ['unreachable', /https_proxy/],
  ['cancelled', /stopped with the job/],
  ['failed', /failed/],
];

test.each(kinds)('%s says what to do', (kind, words) => {
  const text = describeGitHubProblem(gitHubProblemOf(kind, { message: 'GitHub said so.' }), purpose);
  expect(text).toMatch(words);
  expect(text).toMatch(/^The comment /);
  expect(text).not.toContain('..');
});
