import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { zeroOid } from '../../src/github/git-objects.ts';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type Json, type JsonObject, listAt } from '../../src/github/json.ts';
import { type ApiClient, type ApiReply, at, dig, digText, openJob, problemsOf, shop, startShop } from './api-client.ts';

const updateRefs = 'mutation Move($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
const createCommit =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } ref { name } } }';

let double: GitHubDouble;
let job: ApiClient;
let repositoryId: string;
let first: string;
let second: string;

const refNow = (name: string): Promise<string> =>
  double.state(shop).git.text(['for-each-ref', '--format=%(objectname)', name]);

const move = (refUpdates: readonly JsonObject[], client = job): Promise<ApiReply> =>
  client.graphql(updateRefs, { input: { repositoryId, refUpdates, clientMutationId: 'm1' } });

beforeAll(async () => {
  double = await startShop();
  job = openJob(double, { contents: 'write', 'pull-requests': 'read' });
  first = await refNow('refs/heads/main');
  second = await double.commitFiles(shop, { branch: 'main', message: 'feat: two', files: { 'b.txt': 'b\n' } });
  const reply = await job.graphql('{ repository(owner: "ada", name: "shop") { id } }');
  repositoryId = digText(reply.body, 'data', 'repository', 'id');
});

afterAll(() => double.close());

describe('updateRefs', () => {
  // https://docs.github.com/en/graphql/reference/mutations#updaterefs
  test('moves several refs at once and gives back the mutation id', async () => {
    const reply = await move([
      { name: 'refs/tags/v1.0.0', beforeOid: zeroOid, afterOid: first },
      { name: 'refs/tags/v1', afterOid: first, force: true },
    ]);
    expect(reply.body).toEqual({ data: { updateRefs: { clientMutationId: 'm1' } } });
    expect([await refNow('refs/tags/v1.0.0'), await refNow('refs/tags/v1')]).toEqual([first, first]);
  });

  test('is atomic: one refused ref leaves all of them as they were', async () => {
    const reply = await move([
      { name: 'refs/tags/atomic', afterOid: first },
      { name: 'refs/heads/main', beforeOid: zeroOid, afterOid: first },
    ]);
    expect(reply.status).toBe(200);
    expect(problemsOf(reply)).toEqual(['UNPROCESSABLE Reference already exists: refs/heads/main']);
    expect(await refNow('refs/tags/atomic')).toBe('');
  });

  test('without force, a move backwards is refused', async () => {
    const reply = await move([{ name: 'refs/heads/main', afterOid: first }]);
    expect(problemsOf(reply)).toEqual(['UNPROCESSABLE Update is not a fast forward: refs/heads/main']);
    expect(await refNow('refs/heads/main')).toBe(second);
  });

  test('a beforeOid that the ref does not hold is stale, also with force', async () => {
    const reply = await move([{ name: 'refs/heads/main', beforeOid: first, afterOid: first, force: true }]);
    expect(problemsOf(reply)).toEqual(['STALE_DATA Reference cannot be updated: refs/heads/main']);
  });

  test('beforeOid is the object of the ref itself: an annotated tag is not peeled', async () => {
    const own = await double.createTag(shop, { name: 'annotated', target: 'main', message: 'A' });
    const update = { name: 'refs/tags/annotated', afterOid: first, force: true };
    expect(problemsOf(await move([{ ...update, beforeOid: second }]))).toHaveLength(1);
    expect(problemsOf(await move([{ ...update, beforeOid: own }]))).toEqual([]);
  });

  test('an afterOid of zeros deletes', async () => {
    await move([{ name: 'refs/tags/short-lived', afterOid: first }]);
    expect(problemsOf(await move([{ name: 'refs/tags/short-lived', afterOid: zeroOid }]))).toEqual([]);
    expect(await refNow('refs/tags/short-lived')).toBe('');
  });

  test('without contents: write it is forbidden, as HTTP 200', async () => {
    const reader = openJob(double, { contents: 'read' });
    const reply = await move([{ name: 'refs/tags/no', afterOid: first }], reader);
    expect(reply.status).toBe(200);
    expect(problemsOf(reply)).toEqual(['FORBIDDEN Resource not accessible by integration']);
    expect(await refNow('refs/tags/no')).toBe('');
  });

  test('of many that create the same ref at once, exactly one wins', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => move([{ name: 'refs/tags/race', beforeOid: zeroOid, afterOid: first }])),
    );
    expect(replies.filter((reply) => problemsOf(reply).length === 0)).toHaveLength(1);
  });
});

describe('createCommitOnBranch', () => {
  const commit = (changes: JsonObject, client = job): Promise<ApiReply> =>
    client.graphql(createCommit, {
      input: {
        branch: { repositoryNameWithOwner: shop, branchName: 'main' },
        expectedHeadOid: second,
        message: { headline: 'chore: data', body: 'why' },
        ...changes,
      },
    });
  const addition = (path: string): Json => ({ additions: [{ path, contents: 'eWVz' }] });

  // https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch and engines.md
  test('needs a branch that exists', async () => {
    const branch = { repositoryNameWithOwner: shop, branchName: 'nowhere' };
    expect(problemsOf(await commit({ branch }))).toEqual(['NOT_FOUND Branch "refs/heads/nowhere" does not exist']);
  });

  // Words: https://github.com/ministryofjustice/modernisation-platform/issues/11985
  test('on a head that has moved on, the data is stale', async () => {
    const reply = await commit({ expectedHeadOid: first, fileChanges: addition('x') });
    expect(problemsOf(reply)).toEqual([
      `STALE_DATA Expected branch to point to "${first}" but it did not.  Pull and try again.`,
    ]);
  });

  test('refuses to touch workflows without that permission', async () => {
    const reply = await commit({ fileChanges: addition('.github/workflows/ci.yml') });
    expect(problemsOf(reply)).toEqual(['FORBIDDEN Resource not accessible by integration']);
  });

  test.each(['../x', 'a/.git/config', '/etc/passwd'])('refuses the path %s', async (path) => {
    expect(problemsOf(await commit({ fileChanges: addition(path) }))).toEqual([
      `UNPROCESSABLE path is invalid: ${path}`,
    ]);
  });

  test('refuses to delete what is not there', async () => {
    expect(problemsOf(await commit({ fileChanges: { deletions: [{ path: 'none' }] } }))).toHaveLength(1);
  });

  test('writes, deletes and moves the branch in one commit by the token’s account', async () => {
    const fileChanges = { additions: [{ path: 'data/x', contents: 'eWVz' }], deletions: [{ path: 'b.txt' }] };
    const reply = await commit({ fileChanges });
    const oid = digText(reply.body, 'data', 'createCommitOnBranch', 'commit', 'oid');
    const { git } = double.state(shop);
    expect(await refNow('refs/heads/main')).toBe(oid);
    expect(await git.text(['ls-tree', '-r', '--name-only', oid])).toBe('README.md\ndata/x');
    expect(await git.text(['log', '-1', '--format=%an|%B', oid]).then((text) => text.trimEnd())).toBe(
      'github-actions[bot]|chore: data\n\nwhy',
    );
  });
});

describe('queries', () => {
  const ask = (fields: string, client = job): Promise<ApiReply> =>
    client.graphql(`{ repository(owner: "ada", name: "shop") { ${fields} } }`);

  // engines.md, "comments": GET /user is 403 for a job's token, GraphQL's viewer works.
  test('the viewer of a job’s token is github-actions[bot]', async () => {
    expect((await job.graphql('{ viewer { login } }')).body).toEqual({
      data: { viewer: { login: 'github-actions[bot]' } },
    });
  });

  test('refs come in pages, with unpeeled targets', async () => {
    for (const name of ['p1', 'p2', 'p3']) await double.createTag(shop, { name, target: first });
    const query =
      'refs(refPrefix: "refs/tags/", first: 2, query: "p") { nodes { name target { __typename } } pageInfo { hasNextPage endCursor } totalCount }';
    const page = dig((await ask(query)).body, 'data', 'repository', 'refs');
    expect(listAt(page, 'nodes').map((node) => digText(node, 'name'))).toEqual(['p1', 'p2']);
    const cursor = digText(page, 'pageInfo', 'endCursor');
    const rest = await ask(
      `refs(refPrefix: "refs/tags/", first: 2, query: "p", after: "${cursor}") { nodes { name } }`,
    );
    expect(dig(rest.body, 'data', 'repository', 'refs')['nodes']).toEqual([{ name: 'p3' }]);
  });

  // https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit
  test.each([
    ['no bounds', 'refs(refPrefix: "refs/tags/") { totalCount }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['more than 100', 'refs(refPrefix: "refs/tags/", first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
  ])('a page with %s is an error', async (_, query, type) => {
    expect(problemsOf(await ask(query))[0]).toMatch(new RegExp(`^${type} `));
  });

  test('a pull request tells its comments, commits and files', async () => {
    await double.commitFiles(shop, { branch: 'topic', message: 'fix: c', files: { c: '1\n' }, parents: [second] });
    const { number } = await double.openPullRequest(shop, { head: 'topic', title: 'fix: c' });
    const reply = await ask(
      `pullRequest(number: ${number}) { title comments(first: 1) { totalCount } commits(first: 5) { nodes { commit { messageHeadline } } } files(first: 5) { nodes { path changeType } } }`,
    );
    expect(dig(reply.body, 'data', 'repository', 'pullRequest')).toEqual({
      title: 'fix: c',
      comments: { totalCount: 0 },
      commits: { nodes: [{ commit: { messageHeadline: 'fix: c' } }] },
      files: { nodes: [{ path: 'c', changeType: 'ADDED' }] },
    });
  });

  test('blobs and trees are read by expression', async () => {
    const reply = await ask('object(expression: "main:README.md") { ... on Blob { text byteSize } }');
    expect(dig(reply.body, 'data', 'repository', 'object')).toEqual({ text: 'hello\n', byteSize: 6 });
  });

  test('what a token may not see does not exist', async () => {
    const reply = await job.graphql('{ repository(owner: "ada", name: "secret") { id } }');
    expect(problemsOf(reply)).toEqual(["NOT_FOUND Could not resolve to a Repository with the name 'ada/secret'."]);
    expect(problemsOf(await ask('ref(qualifiedName: "refs/heads/main") { name }', openJob(double, {})))).toEqual([
      'FORBIDDEN Resource not accessible by integration',
    ]);
  });

  test('nothing so far broke the schema', () => {
    expect(double.violations).toEqual([]);
  });

  test.each([
    ['a field that GitHub does not have', '{ viewer { nope } }'],
    ['a field that the double does not play', '{ repository(owner: "ada", name: "shop") { stargazerCount } }'],
    ['a query that does not parse', '{ viewer {'],
    [
      'an object id that is none',
      `mutation { updateRefs(input: { repositoryId: "x", refUpdates: [{ name: "refs/tags/x", afterOid: "abc" }] }) { clientMutationId } }`,
    ],
  ])('%s is an error and is noted', async (_, query) => {
    const before = double.violations.length;
    const reply = await job.graphql(query);
    expect([reply.status, problemsOf(reply).length > 0]).toEqual([200, true]);
    expect(double.violations.length).toBeGreaterThan(before);
  });

  test('the API and git see the same history', async () => {
    const ref = await job.get(at('/git/ref/heads/main'));
    expect(digText(ref.body, 'object', 'sha')).toBe(await refNow('refs/heads/main'));
  });
});
