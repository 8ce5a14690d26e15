import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { describe, expect, test } from '@jest/globals';
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

test('an archived repository is told, and no permission is asked for', () => {
  const message = 'POST /repos/{owner}/{repo}/git/tags was answered with 403: Repository was archived so is read-only.';
  const { what, fix } = explainRefusal(gitHubProblemOf('forbidden', { message }), purpose, fakeContext());
  expect(what).toBe('the repository is archived, and nothing can be written to it.');
  expect(fix).toContain('out of the archive');
});

test.each([
  ['a pull request from a fork', { pullRequest: { ...pullRequest, headRepository: 'else/shop' } }],
  ['a run by Dependabot', { pullRequest, actor: 'dependabot[bot]' }],
])('the token of %s may only read, and no permission changes that', (whose, context) => {
  const refusal = explainRefusal(gitHubProblemOf('forbidden'), purpose, fakeContext(context));
  expect(refusal).toEqual({ what: `the token of ${whose} may only read.` });
});

test.each([
  ['a pull request from a fork', { pullRequest: { ...pullRequest, headRepository: 'else/shop' } }],
  ['a run by Dependabot', { pullRequest, actor: 'dependabot[bot]' }],
])('the token of %s may read what the job is granted', (_, context) => {
  const reading = { doing: 'read check runs', scope: 'checks', access: 'read' } as const;
  expect(explainRefusal(gitHubProblemOf('forbidden'), reading, fakeContext(context))).toEqual({
    what: 'the token may not read check runs.',
    fix: 'Grant it to the job, beside what it has:\n    permissions:\n      checks: read',
  });
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

describe('code scanning', () => {
  const uploading = { doing: 'upload the findings', scope: 'security-events' } as const;

  test.each([
    'Code Security must be enabled for this repository to use code scanning.',
    'Advanced Security must be enabled for this repository to use code scanning.',
    'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
    'repository not enabled for code scanning',
  ])('that is switched off is told as such, also to a fork: %s', (message) => {
    const fork = fakeContext({ pullRequest: { ...pullRequest, headRepository: 'else/shop' } });
    const told = explainRefusal(gitHubProblemOf('forbidden', { message }), uploading, fork);
    expect(told.what).toBe('this repository has no code scanning.');
    expect(told.fix).toContain('a private repository needs GitHub Code Security');
  });

  test('that the token may not write to is a matter of the permission', () => {
    const problem = gitHubProblemOf('forbidden', { message: 'Resource not accessible by integration' });
    expect(explainRefusal(problem, uploading, fakeContext()).fix).toContain('security-events: write');
  });

  test.each(['forbidden', 'not-found'] as const)('takes nothing from a merge queue (%s)', (kind) => {
    const mergeGroup = { baseSha: 'a'.repeat(40), headSha: 'b'.repeat(40) };
    expect(explainRefusal(gitHubProblemOf(kind), uploading, fakeContext({ mergeGroup }))).toEqual({
      what: 'code scanning takes nothing from a merge queue, whose branches do not last.',
    });
  });

  test('that cannot use a document is not asked again', () => {
    const problem = gitHubProblemOf('invalid', { message: 'the document has 11,000,000 bytes' });
    expect(explainRefusal(problem, uploading, fakeContext())).toEqual({
      what: 'GitHub did not let this run upload the findings: the document has 11,000,000 bytes',
    });
  });

  test('out of reach is told as anything else', () => {
    expect(explainRefusal(gitHubProblemOf('unreachable'), uploading, fakeContext()).fix).toContain('https_proxy');
  });
});
