import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHubDouble } from '../../src/github/github-double.ts';
import { type Json, listAt } from '../../src/github/json.ts';
import { type ApiClient, at, dig, digText, items, openJob, shop, startShop } from './api-client.ts';

let double: GitHubDouble;
let job: ApiClient;
let head: string;

beforeAll(async () => {
  double = await startShop();
  job = openJob(double, { contents: 'write' });
  head = await double.state(shop).git.text(['rev-parse', 'refs/heads/main']);
});

afterAll(() => double.close());

const codes = (body: Json | undefined): readonly string[] =>
  listAt(dig(body), 'errors').map((error) => digText(error, 'code'));

// https://docs.github.com/en/rest/releases/releases
describe('releases', () => {
  test('a tag that does not exist is made at target_commitish, the default branch unless told', async () => {
    const reply = await job.post(at('/releases'), { tag_name: 'v1.0.0', body: 'notes' });
    expect([reply.status, dig(reply.body)['draft'], dig(reply.body)['immutable']]).toEqual([201, false, false]);
    expect(await double.state(shop).git.text(['rev-parse', 'refs/tags/v1.0.0'])).toBe(head);
  });

  test('a target that does not exist makes neither release nor tag', async () => {
    const reply = await job.post(at('/releases'), { tag_name: 'v0.0.1', target_commitish: 'nowhere' });
    expect([reply.status, codes(reply.body)]).toEqual([422, ['invalid']]);
    expect((await job.get(at('/releases/tags/v0.0.1'))).status).toBe(404);
  });

  test('a second release for a tag already exists', async () => {
    const reply = await job.post(at('/releases'), { tag_name: 'v1.0.0' });
    expect([reply.status, codes(reply.body)]).toEqual([422, ['already_exists']]);
  });

  test('a draft makes no tag, has no page by tag, is seen only by those who can push, and can be published', async () => {
    const draft = await job.post(at('/releases'), { tag_name: 'v1.1.0', draft: true });
    expect([draft.status, dig(draft.body)['published_at']]).toEqual([201, null]);
    expect((await job.get(at('/git/ref/tags/v1.1.0'))).status).toBe(404);
    expect((await job.get(at('/releases/tags/v1.1.0'))).status).toBe(404);
    const reader = openJob(double, { contents: 'read' });
    const path = at(`/releases/${dig(draft.body)['id']}`);
    expect([(await reader.get(path)).status, (await job.get(path)).status]).toEqual([404, 200]);
    expect(items(await reader.get(at('/releases')))).toHaveLength(items(await job.get(at('/releases'))).length - 1);
    expect(dig((await job.patch(path, { draft: false })).body)['draft']).toBe(false);
    expect((await job.get(at('/git/ref/tags/v1.1.0'))).status).toBe(200);
  });

  test('the latest is the last published full release, unless make_latest says otherwise', async () => {
    const latest = async (): Promise<string> => digText((await job.get(at('/releases/latest'))).body, 'tag_name');
    await job.post(at('/releases'), { tag_name: 'v2.0.0' });
    expect(await latest()).toBe('v2.0.0');
    await job.post(at('/releases'), { tag_name: 'v3.0.0-rc.1', prerelease: true });
    await job.post(at('/releases'), { tag_name: 'v1.1.1', make_latest: 'false' });
    expect(await latest()).toBe('v2.0.0');
    await job.post(at('/releases'), { tag_name: 'v2.1.0', make_latest: 'true' });
    expect(await latest()).toBe('v2.1.0');
  });

  test('make_latest is text: a flag does not conform and is noted', async () => {
    const before = double.violations.length;
    expect((await job.post(at('/releases'), { tag_name: 'v9.9.9', make_latest: true })).status).toBe(422);
    expect(double.violations.slice(before).map((each) => each.operation)).toContain('repos/create-release');
  });

  test('generated notes are not played, and say so', async () => {
    const reply = await job.post(at('/releases'), { tag_name: 'v9.9.9', generate_release_notes: true });
    expect(reply.status).toBe(501);
  });
});

// https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases
describe('immutable releases', () => {
  let release: string;

  beforeAll(async () => {
    double.state(shop).immutableReleases = true;
    const reply = await job.post(at('/releases'), { tag_name: 'v5.0.0' });
    release = at(`/releases/${dig(reply.body)['id']}`);
    expect(dig(reply.body)['immutable']).toBe(true);
  });

  test('their tag neither moves nor goes', async () => {
    const commit = await double.commitFiles(shop, { branch: 'main', message: 'fix: y', files: { y: '1\n' } });
    const moved = await job.patch(at('/git/refs/tags/v5.0.0'), { sha: commit, force: true });
    expect([moved.status, digText(moved.body, 'message')]).toEqual([
      422,
      'Repository rule violations found\n\nCannot update this protected ref.\n\n',
    ]);
    expect((await job.delete(at('/git/refs/tags/v5.0.0'))).status).toBe(422);
  });

  test('their title and notes can still be edited, their tag name cannot', async () => {
    expect(digText((await job.patch(release, { name: 'Five' })).body, 'name')).toBe('Five');
    expect((await job.patch(release, { tag_name: 'v5.0.1' })).status).toBe(422);
  });

  test('a tag without a release moves as before', async () => {
    await job.post(at('/git/refs'), { ref: 'refs/tags/v5', sha: head });
    expect((await job.patch(at('/git/refs/tags/v5'), { sha: head, force: true })).status).toBe(200);
  });

  // Seen: https://github.com/SalamLang/Salam/pull/1627, https://github.com/InternationalColorConsortium/iccDEV/issues/1084
  test('once deleted, they leave a tag name that can be deleted but never used again', async () => {
    expect((await job.delete(release)).status).toBe(204);
    expect((await job.delete(at('/git/refs/tags/v5.0.0'))).status).toBe(204);
    const tag = await job.post(at('/git/refs'), { ref: 'refs/tags/v5.0.0', sha: head });
    expect(digText(tag.body, 'message')).toContain('Cannot create ref due to creations being restricted.');
    const again = await job.post(at('/releases'), { tag_name: 'v5.0.0' });
    expect(listAt(dig(again.body), 'errors').map((error) => digText(error, 'message'))).toContain(
      'tag_name was used by an immutable release',
    );
  });
});

test('every reply conformed to the published description', () => {
  expect(double.violations.filter((violation) => violation.side === 'reply')).toEqual([]);
});
