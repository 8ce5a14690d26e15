import { describe, expect, test } from '@jest/globals';
import { readRunContext } from '../../src/adapters/run-context.ts';
import { isFromFork } from '../../src/domain/event.ts';

const environment = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_RUN_ID: '12',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SERVER_URL: 'https://git.example',
  GITHUB_API_URL: 'https://git.example/api/v3',
  GITHUB_WORKSPACE: '/w',
  GITHUB_EVENT_PATH: '/event.json',
};

const pullRequest = {
  number: 7,
  title: 'Add a cart',
  head: { sha: 'b'.repeat(40), ref: 'cart', repo: { full_name: 'octo/shop' } },
  base: { sha: 'c'.repeat(40), ref: 'main' },
  labels: [{ name: 'minor' }],
};

const read = (payload: unknown, changes: Readonly<Record<string, string>> = {}) =>
  readRunContext({ ...environment, ...changes }, () => JSON.stringify(payload));

test('a pull request brings its base and head', () => {
  const context = read({ pull_request: pullRequest, repository: { default_branch: 'main' } });
  expect(context.pullRequest).toEqual({
    number: 7,
    title: 'Add a cart',
    headSha: 'b'.repeat(40),
    headRef: 'cart',
    headRepository: 'octo/shop',
    baseSha: 'c'.repeat(40),
    baseRef: 'main',
    labels: ['minor'],
  });
  expect([context.defaultBranch, context.runAttempt, isFromFork(context)]).toEqual(['main', 2, false]);
});

test.each([
  ['another repository', { full_name: 'fork/shop' }],
  ['a repository that was deleted since', null],
])('a pull request from %s is from a fork', (_, repo) => {
  expect(isFromFork(read({ pull_request: { ...pullRequest, head: { ...pullRequest.head, repo } } }))).toBe(true);
});

test('a merge group brings its base', () => {
  const context = read({ merge_group: { base_sha: 'd'.repeat(40), head_sha: 'e'.repeat(40) } });
  expect(context.mergeGroup).toEqual({ baseSha: 'd'.repeat(40), headSha: 'e'.repeat(40) });
});

test.each([
  ['an existing branch', 'f'.repeat(40), 'f'.repeat(40)],
  ['a new branch', '0'.repeat(40), undefined],
  ['no push at all', undefined, undefined],
])('a push to %s', (_, before, expected) => {
  expect(read({ before }).pushBefore).toBe(expected);
});

describe('the addresses of an Enterprise Server come from the environment', () => {
  test.each([
    [{}, 'https://git.example/api/graphql'],
    [{ GITHUB_GRAPHQL_URL: 'https://git.example/q' }, 'https://git.example/q'],
    [{ GITHUB_API_URL: 'https://api.github.com' }, 'https://api.github.com/graphql'],
  ])('%j', (changes, graphqlUrl) => {
    expect(read({}, changes).graphqlUrl).toBe(graphqlUrl);
  });
});

test.each(['GITHUB_EVENT_NAME', 'GITHUB_REPOSITORY', 'GITHUB_SHA', 'GITHUB_WORKSPACE'])(
  'without %s this is no runner, and that is said',
  (name) => {
    expect(() => read({}, { [name]: '' })).toThrow(
      `${name} is not set: this is not running on a GitHub Actions runner.`,
    );
  },
);

test.each(['', '{', 'null', '[]', '"x"', '{"pull_request":null}', '{"pull_request":{"number":"7"}}'])(
  'a payload %j never crashes the reading',
  (payload) => {
    try {
      expect(readRunContext(environment, () => payload).pullRequest).toBeUndefined();
    } catch (error) {
      expect(Error.isError(error) && error.message).toContain('GITHUB_EVENT_PATH');
    }
  },
);

test('who ran a run again is told apart from who started it; older runners name nobody', () => {
  const again = read({}, { GITHUB_ACTOR: 'octo', GITHUB_TRIGGERING_ACTOR: 'grace' });
  expect([again.actor, again.triggeringActor]).toEqual(['octo', 'grace']);
  expect(read({}, { GITHUB_ACTOR: 'octo' }).triggeringActor).toBe('');
});
