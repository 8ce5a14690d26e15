import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zeroOid } from '../../src/github/git-objects.ts';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type ApiClient, at, digText, openJob, problemsOf, shop, startShop } from './api-client.ts';

const commitMutation =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { clientMutationId } }';
const moveMutation = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

let double: GitHubDouble;
let job: ApiClient;
let repositoryId: string;

beforeAll(async () => {
  double = await startShop({ contentWritesPerMinute: 10_000, requestsPerHour: 100_000 });
  job = openJob(double, { contents: 'write' });
  const reply = await job.graphql('{ repository(owner: "ada", name: "shop") { id } }');
  repositoryId = digText(reply.body, 'data', 'repository', 'id');
});

afterAll(() => double.close());

const refNow = async (name: string): Promise<string> =>
  (await double.state(shop).git.text(['for-each-ref', '--format=%(objectname)', name])) || zeroOid;

/** Appends one file, again and again until the head stood still for it; returns how often it was stale. */
const append = async (path: string): Promise<number> => {
  for (let stale = 0; ; stale += 1) {
    const head = digText((await job.get(at('/git/ref/heads/main'))).body, 'object', 'sha');
    const input = {
      branch: { repositoryNameWithOwner: shop, branchName: 'main' },
      expectedHeadOid: head,
      message: { headline: path },
      fileChanges: { additions: [{ path, contents: 'eA==' }] },
    };
    const [problem] = problemsOf(await job.graphql(commitMutation, { input }));
    if (problem === undefined) return stale;
    expect(problem).toMatch(/^STALE_DATA /);
  }
};

test('of many writers who retry on stale data, none loses a commit', async () => {
  const paths = ['w1', 'w2', 'w3', 'w4', 'w5'];
  const stale = await Promise.all(paths.map(append));
  expect(stale.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  const files = await double.state(shop).git.text(['ls-tree', '--name-only', 'main']);
  expect(files.split('\n').filter((file) => file.startsWith('w'))).toEqual(paths);
  expect(await double.state(shop).git.text(['rev-list', '--count', 'main'])).toBe(String(paths.length + 1));
});

// The same rules, written down once more in the plainest way: all updates or none, zeros mean nothing, and nothing cannot be deleted.
const model = (held: Map<string, string>, updates: readonly Update[]): boolean => {
  const names = updates.map((update) => update.name);
  const allowed = updates.every(({ name, beforeOid, afterOid }) => {
    const now = held.get(name) ?? zeroOid;
    if (now === zeroOid && afterOid === zeroOid) return false;
    return beforeOid === undefined || beforeOid === now;
  });
  if (!allowed || new Set(names).size !== names.length) return false;
  for (const { name, afterOid } of updates) held.set(name, afterOid);
  return true;
};

interface Update {
  readonly name: string;
  readonly beforeOid: string | undefined;
  readonly afterOid: string;
  readonly force: true;
}

test('updateRefs agrees with a plain model of compare-and-swap', async () => {
  const one = await refNow('refs/heads/main');
  const two = await double.commitFiles(shop, { branch: 'side', message: 'side', files: { side: 'x' }, parents: [] });
  const oid = fc.constantFrom(zeroOid, one, two);
  const update = fc.record({
    name: fc.constantFrom('refs/tags/a', 'refs/tags/b', 'refs/heads/c'),
    beforeOid: fc.option(oid, { nil: undefined }),
    afterOid: oid,
    force: fc.constant(true as const),
  });
  const rounds = fc.array(fc.array(update, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  const property = fc.asyncProperty(rounds, async (transactions) => {
    const names = ['refs/tags/a', 'refs/tags/b', 'refs/heads/c'];
    const held = new Map<string, string>();
    for (const name of names) held.set(name, await refNow(name));
    for (const refUpdates of transactions) {
      const sent = refUpdates.map(({ beforeOid, ...rest }) =>
        beforeOid === undefined ? rest : { ...rest, beforeOid },
      );
      const reply = await job.graphql(moveMutation, { input: { repositoryId, refUpdates: sent } });
      expect(problemsOf(reply).length === 0).toBe(model(held, refUpdates));
    }
    for (const name of names) expect(await refNow(name)).toBe(held.get(name));
  });
  await fc.assert(property, { seed: 42, numRuns: 15 });
});
