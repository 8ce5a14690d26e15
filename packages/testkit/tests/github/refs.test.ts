import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type ApiClient, at, dig, digText, items, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;
let first: string;
let second: string;

beforeAll(async () => {
  double = await startShop({ repositories: [{ owner: 'ada', name: 'shop', files: { 'a.txt': '1\n' } }] });
  job = openJob(double, { contents: 'write' });
  first = await double.state(shop).git.text(['rev-parse', 'refs/heads/main']);
  second = await double.commitFiles(shop, { branch: 'main', message: 'feat: two', files: { 'a.txt': '2\n' } });
});

afterAll(() => double.close());

describe('refs over REST', () => {
  // https://docs.github.com/en/rest/git/refs#create-a-reference
  test('a ref is made once; the second time the reference already exists', async () => {
    const made = await job.post(at('/git/refs'), { ref: 'refs/tags/once', sha: first });
    expect([made.status, digText(made.body, 'object', 'sha')]).toEqual([201, first]);
    const again = await job.post(at('/git/refs'), { ref: 'refs/tags/once', sha: first });
    expect([again.status, digText(again.body, 'message')]).toEqual([422, 'Reference already exists']);
  });

  test.each([
    ['an object that is not there', 'refs/tags/x', 'f'.repeat(40), 'Object does not exist'],
    ['a name without refs/', 'v9', '', 'Reference name is not valid'],
    ['a name that git refuses', 'refs/tags/a..b', '', 'Reference name is not valid'],
  ])('%s makes no ref', async (_, ref, sha, message) => {
    const reply = await job.post(at('/git/refs'), { ref, sha: sha === '' ? first : sha });
    expect([reply.status, digText(reply.body, 'message')]).toEqual([422, message]);
  });

  // https://docs.github.com/en/rest/git/refs#update-a-reference: `force` is false unless told.
  test('a ref moves forward by itself, and backward only with force', async () => {
    await job.post(at('/git/refs'), { ref: 'refs/heads/moving', sha: first });
    const forward = await job.patch(at('/git/refs/heads/moving'), { sha: second });
    expect(digText(forward.body, 'object', 'sha')).toBe(second);
    const backward = await job.patch(at('/git/refs/heads/moving'), { sha: first });
    expect([backward.status, digText(backward.body, 'message')]).toEqual([422, 'Update is not a fast forward']);
    const forced = await job.patch(at('/git/refs/heads/moving'), { sha: first, force: true });
    expect([forced.status, digText(forced.body, 'object', 'sha')]).toEqual([200, first]);
  });

  test('a deleted ref is gone, and deleting or moving it again is refused', async () => {
    await job.post(at('/git/refs'), { ref: 'refs/tags/gone', sha: first });
    expect((await job.delete(at('/git/refs/tags/gone'))).status).toBe(204);
    expect((await job.get(at('/git/ref/tags/gone'))).status).toBe(404);
    expect((await job.delete(at('/git/refs/tags/gone'))).status).toBe(422);
    expect((await job.patch(at('/git/refs/tags/gone'), { sha: first })).status).toBe(422);
  });

  test('matching refs are found by the beginning of their names', async () => {
    for (const name of ['v1', 'v1.0.0', 'v2.0.0'])
      await job.post(at('/git/refs'), { ref: `refs/tags/${name}`, sha: first });
    const reply = await job.get(at('/git/matching-refs/tags/v1'));
    expect(items(reply).map((ref) => digText(ref, 'ref'))).toEqual(['refs/tags/v1', 'refs/tags/v1.0.0']);
  });

  // engines.md, "annotated tags by API": tag objects are unsigned unless they come with a signature of one's own key.
  test('an annotated tag is an object of its own, unsigned, and a ref to it is not peeled', async () => {
    const tag = await job.post(at('/git/tags'), { tag: 'v3.0.0', message: 'Three\n', object: first, type: 'commit' });
    expect(tag.status).toBe(201);
    expect(dig(tag.body, 'verification')).toMatchObject({ verified: false, reason: 'unsigned' });
    const sha = digText(tag.body, 'sha');
    const ref = await job.post(at('/git/refs'), { ref: 'refs/tags/v3.0.0', sha });
    expect(dig(ref.body, 'object')).toMatchObject({ sha, type: 'tag' });
    const read = await job.get(at(`/git/tags/${sha}`));
    expect(read.body).toMatchObject({ tag: 'v3.0.0', message: 'Three\n', object: { sha: first, type: 'commit' } });
    expect(await double.state(shop).git.text(['rev-parse', 'v3.0.0^{commit}'])).toBe(first);
  });

  test('a tag object that carries a signature says that its key is unknown', async () => {
    const message = 'Signed\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n';
    const tag = await job.post(at('/git/tags'), { tag: 's', message, object: first, type: 'commit' });
    expect(dig(tag.body, 'verification')).toMatchObject({
      verified: false,
      reason: 'unknown_key',
      payload: expect.stringMatching(/^object [0-9a-f]{40}\ntype commit\ntag s\ntagger .* \d+ \+0000\n\nSigned\n$/),
    });
  });

  test('a branch takes no tag object', async () => {
    const tag = await job.post(at('/git/tags'), { tag: 't', message: 'm', object: first, type: 'commit' });
    const reply = await job.post(at('/git/refs'), { ref: 'refs/heads/t', sha: digText(tag.body, 'sha') });
    expect(reply.status).toBe(422);
  });
});

describe('rules on refs', () => {
  // Sentence: https://github.com/opensearch-project/opensearch-api-specification/pull/1193
  test.each([
    ['update', 'Cannot update this protected ref.'],
    ['deletion', 'Cannot delete this protected ref.'],
    ['creation', 'Cannot create ref due to creations being restricted.'],
  ] as const)('a rule that restricts the %s of tags is a 422 with its sentence', async (kind, sentence) => {
    const name = `refs/tags/ruled-${kind}`;
    if (kind !== 'creation') await job.post(at('/git/refs'), { ref: name, sha: first });
    double.state(shop).rules.push({ pattern: 'refs/tags/ruled-*', restrict: [kind] });
    const path = at(`/git/refs/tags/ruled-${kind}`);
    const attempts = {
      creation: () => job.post(at('/git/refs'), { ref: name, sha: first }),
      update: () => job.patch(path, { sha: second }),
      deletion: () => job.delete(path),
    };
    const reply = await attempts[kind]();
    expect([reply.status, digText(reply.body, 'message')]).toEqual([
      422,
      `Repository rule violations found\n\n${sentence}\n\n`,
    ]);
    double.state(shop).rules.length = 0;
  });
});

describe('the Git data endpoints', () => {
  test('a root commit and its branch can be made without any branch to start from', async () => {
    const blob = await job.post(at('/git/blobs'), { content: 'aGk=', encoding: 'base64' });
    const sha = digText(blob.body, 'sha');
    const entry = { path: 'data/x.json', mode: '100644', type: 'blob' };
    const tree = await job.post(at('/git/trees'), {
      tree: [
        { ...entry, sha },
        { ...entry, path: 'y', content: 'yes' },
      ],
    });
    const commit = await job.post(at('/git/commits'), {
      message: 'data',
      tree: digText(tree.body, 'sha'),
      parents: [],
    });
    expect(dig(commit.body)['parents']).toEqual([]);
    await job.post(at('/git/refs'), { ref: 'refs/heads/data', sha: digText(commit.body, 'sha') });
    expect(await double.state(shop).git.text(['show', 'data:data/x.json'])).toBe('hi');
    expect((await job.get(at(`/git/commits/${digText(commit.body, 'sha')}`))).status).toBe(200);
  });
});

test('a tree with a path that leaves it is refused', async () => {
  const entry = { path: '../x', mode: '100644', type: 'blob', content: 'x' };
  expect((await job.post(at('/git/trees'), { tree: [entry] })).status).toBe(422);
});

test('nothing here broke the published description', () => {
  expect(double.violations).toEqual([]);
});
