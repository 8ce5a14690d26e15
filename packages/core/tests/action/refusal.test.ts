import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { expect, test } from '@jest/globals';
import { explainRefusal } from '../../src/action/refusal.ts';
import type { GitHubProblem } from '../../src/ports/github.ts';

const purpose = { doing: 'write comments', scope: 'pull-requests' } as const;
const pullRequest = {
  number: 7,
  title: 'x',
  headSha: 'a'.repeat(40),
  headRef: 'x',
  headRepository: 'octo/shop',
  baseSha: 'b'.repeat(40),
  baseRef: 'main',
  labels: [],
};

test('a missing permission is named with the lines of YAML that grant it, beside what is granted already', () => {
  expect(explainRefusal(gitHubProblemOf('forbidden'), purpose, fakeContext())).toEqual({
    what: 'the token may not write comments.',
    fix: 'Grant it to the job, beside what it has:\n    permissions:\n      pull-requests: write',
  });
});

test.each([
  ['a pull request from a fork', { pullRequest: { ...pullRequest, headRepository: 'else/shop' } }],
  ['a run by Dependabot', { pullRequest, actor: 'dependabot[bot]' }],
])('the token of %s may only read, and no permission changes that', (whose, context) => {
  const refusal = explainRefusal(gitHubProblemOf('forbidden'), purpose, fakeContext(context));
  expect(refusal).toEqual({ what: `the token of ${whose} may only read.` });
});

const kinds: readonly (readonly [GitHubProblem['kind'], RegExp])[] = [
  ['no-token', /give one/],
  ['unauthorized', /expired/],
  ['not-found', /token may see it/],
  ['conflict', /Run the job again/],
  ['invalid', /Run the job again/],
  ['rate-limited', /later/],
  ['unreachable', /https_proxy/],
  ['cancelled', /Run the job again/],
  ['failed', /Run the job again/],
];

test.each(kinds)('%s says what happened and what to do', (kind, fix) => {
  const told = explainRefusal(gitHubProblemOf(kind, { message: 'GitHub said so.' }), purpose, fakeContext());
  expect(told.fix).toMatch(fix);
  expect(told.what).not.toBe('');
});

test('the id of the request is there for support', () => {
  const { what } = explainRefusal(gitHubProblemOf('failed', { requestId: 'A1:B2' }), purpose, fakeContext());
  expect(what).toContain("(for GitHub's support: request A1:B2)");
});
