import { join } from 'node:path';
import type { World } from '@drawbridge/core/ports/platform';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import type { RequestRecord } from '@drawbridge/testkit/github/world';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { appendEntries } from '../../../src/act/log/append.ts';
import { canonicalJson } from '../../../src/decide/log/canonical-json.ts';
import { parsePublicKey } from '../../../src/decide/log/note.ts';
import type { Verification, VerifyOptions } from '../../../src/decide/log/verification/model.ts';
import { verifyLog } from '../../../src/decide/log/verification/verify.ts';
import { readLogBranch } from '../../../src/gather/log/branch-files.ts';
import {
  buildLog,
  cryptography,
  encodeSample,
  newSigner,
  origin,
  publicKeyOf,
  sampleEntry,
  sampleLog,
  tools,
} from '../../decide/log/sample-log.ts';
import { accessLog, git, logBranch, makeFolder, openJob, shop, startShop, writeFiles } from './github-log.ts';

let double: GitHubDouble;
let folder: Awaited<ReturnType<typeof makeFolder>>;
let world: World;

beforeEach(async () => {
  folder = await makeFolder();
  double = await startShop();
  world = await openJob(double, folder.path);
});

afterEach(async () => {
  await double.close();
  await folder.remove();
});

const done = async (reply: ReturnType<typeof appendEntries>) => {
  const answer = await reply;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => sampleEntry(from + at));

const verifyClone = async (path: string, options: Partial<VerifyOptions> = {}): Promise<Verification> => {
  const { git: port } = await openJob(double, path);
  const files = await readLogBranch(port, logBranch);
  if (!files.ok || files.value === undefined) throw new Error(`no log: ${JSON.stringify(files)}`);
  const none = { origin, publicKey: undefined, since: undefined };
  return verifyLog(files.value, { tools, verifyEd25519: cryptography.verifyEd25519, ...none, ...options });
};

const clone = async (): Promise<string> => {
  const path = join(folder.path, 'clone');
  await git(folder.path, 'clone', '--quiet', '--branch', logBranch, double.gitDir(shop), path);
  return path;
};

/** Puts a whole log on the branch, as if it had grown there. */
const plant = async (files: ReadonlyMap<string, Uint8Array>): Promise<void> => {
  const planted = join(folder.path, 'planted');
  await git(folder.path, 'init', '--quiet', '-b', logBranch, planted);
  await writeFiles(planted, files);
  await git(planted, 'add', '.');
  await git(planted, 'commit', '--quiet', '-m', 'grown');
  await git(planted, 'push', '--quiet', double.gitDir(shop), logBranch);
};

const bytesBesideEntries = (requests: readonly RequestRecord[]): number => {
  const sent = requests.map(({ body }) => JSON.stringify(body)).join('');
  const contents = /"path":"entries\/[^"]*","contents":"([^"]*)"/g;
  const entries = [...sent.matchAll(contents)].reduce((sum, [, content = '']) => sum + content.length, 0);
  return Buffer.byteLength(sent) - entries;
};

test.each([1_000, 65_534])(
  'an append to a signed log of %i entries is two requests of at most 2 KB beside the entry',
  async (size) => {
    const signer = newSigner();
    await plant(sampleLog(size, signer).files);
    const before = double.requests.length;
    expect(await done(appendEntries(accessLog(world, signer), range(size, size + 1)))).toMatchObject({
      size: size + 1,
      attempts: 1,
    });
    const sent = double.requests.slice(before);
    expect(sent.map(({ operation }) => operation)).toHaveLength(2);
    expect(bytesBesideEntries(sent.slice(1))).toBeLessThanOrEqual(2_000);
    expect(double.violations).toEqual([]);
  },
  120_000,
);

test('the entry that fills a bundle is three requests, and what the bundle holds is known', async () => {
  await plant(sampleLog(254).files);
  const before = double.requests.length;
  await done(appendEntries(accessLog(world), range(254, 257)));
  expect(double.requests.slice(before)).toHaveLength(3);
  const again = await done(appendEntries(accessLog(world), range(255, 257)));
  expect(again.places.map(({ index, isNew }) => [index, isNew])).toEqual([
    [255, false],
    [256, false],
  ]);
  const path = await clone();
  const { faults, entries } = await verifyClone(path);
  expect([faults, entries.length]).toEqual([[], 257]);
  expect((await git(path, 'ls-files')).split('\n')).toEqual([
    'checkpoint',
    'entries/001/000.json',
    'frontier',
    'tile/0/000',
    'tile/entries/000',
  ]);
  expect(double.violations).toEqual([]);
});

test('writers at once, before there is a branch, lose nothing and tell nothing twice', async () => {
  const worlds = await Promise.all(Array.from({ length: 5 }, () => openJob(double, folder.path)));
  await Promise.all(worlds.map((each, at) => done(appendEntries(accessLog(each), range(at, at + 1)))));
  const { faults, entries } = await verifyClone(await clone());
  expect(faults).toEqual([]);
  const written = entries.map(({ entry }) => canonicalJson(entry)).toSorted();
  expect(written).toEqual(range(0, 5).map(canonicalJson).toSorted());
});

test('an entry whose answer was lost is there once', async () => {
  await done(appendEntries(accessLog(world), range(0, 1)));
  double.faults.add({ match: { graphqlOperation: 'createCommitOnBranch' }, fault: { kind: 'lost-reply' }, times: 1 });
  await done(appendEntries(accessLog(world), range(1, 2)));
  expect((await done(appendEntries(accessLog(world), range(1, 2)))).places).toEqual([{ index: 1, isNew: false }]);
});

test('a clone is verified offline, with the history of its branch', async () => {
  const signer = newSigner();
  for (let at = 0; at < 4; at += 1) await done(appendEntries(accessLog(world, signer), range(at, at + 1)));
  const path = await clone();
  await double.close();
  const publicKey = parsePublicKey(publicKeyOf(signer), tools.sha256);
  if (!publicKey.ok) throw new Error(publicKey.error);
  const { faults, proves, size } = await verifyClone(path, { publicKey: publicKey.value });
  expect([faults, size]).toEqual([[], 4]);
  expect(proves.at(-1)).toBe('It continues each of the 4 checkpoints that the commits of this branch hold.');
  double = await startShop();
});

test('a byte that somebody commits is named with its entry', async () => {
  for (let at = 0; at < 4; at += 1) await done(appendEntries(accessLog(world), range(at, at + 1)));
  const path = await clone();
  await writeFiles(
    path,
    new Map([['entries/000/001.json', Buffer.from(JSON.stringify(sampleEntry(1)).replace('octocat', 'octodog'))]]),
  );
  await git(path, 'commit', '--quiet', '-am', 'nothing to see');
  const { faults } = await verifyClone(path);
  expect(faults.map(({ kind, entries }) => [kind, entries])).toEqual([
    ['edited', { first: 1, last: 1 }],
    ['not-canonical', { first: 1, last: 1 }],
  ]);
});

test('a log made anew is told also where the old one was merged away, which needs no forced push', async () => {
  for (let at = 0; at < 4; at += 1) await done(appendEntries(accessLog(world), range(at, at + 1)));
  const path = await clone();
  await git(path, 'checkout', '--quiet', '--orphan', 'anew');
  await writeFiles(path, buildLog([0, 1, 7, 3].map((index) => encodeSample(sampleEntry(index)))).files);
  await git(path, 'add', '.');
  await git(path, 'commit', '--quiet', '-m', 'Log 4 entries');
  await git(path, 'merge', '--quiet', '-s', 'ours', '--allow-unrelated-histories', '-m', 'tidy', logBranch);
  await git(path, 'push', '--quiet', 'origin', `anew:${logBranch}`);
  await git(path, 'checkout', '--quiet', '-B', logBranch);
  const commit = await git(path, 'rev-parse', 'HEAD');
  expect((await verifyClone(path)).faults).toMatchObject([
    { kind: 'rewritten', commit, entries: { first: 2, last: 2 } },
  ]);
});

test('a tail that is rewritten with valid hashes is told by the history, and by a checkpoint kept elsewhere when that is gone, too', async () => {
  for (let at = 0; at < 3; at += 1) await done(appendEntries(accessLog(world), range(at, at + 1)));
  const kept = await done(appendEntries(accessLog(world), range(3, 4)));
  const path = await clone();
  const forged = buildLog([0, 1, 7, 3, 4].map((index) => encodeSample(sampleEntry(index))));
  await writeFiles(path, forged.files);
  await git(path, 'add', '.');
  await git(path, 'commit', '--quiet', '-m', 'Log 1 entry');
  const commit = await git(path, 'rev-parse', 'HEAD');
  expect((await verifyClone(path)).faults).toMatchObject([
    { kind: 'rewritten', commit, entries: { first: 2, last: 2 } },
  ]);
  await git(path, 'checkout', '--quiet', '--orphan', 'anew');
  await git(path, 'commit', '--quiet', '-m', 'Log 5 entries');
  await git(path, 'branch', '--force', logBranch, 'anew');
  expect((await verifyClone(path)).faults).toEqual([]);
  expect((await verifyClone(path, { since: kept.checkpoint })).faults).toMatchObject([
    { kind: 'rewritten', entries: { first: 0, last: 3 } },
  ]);
});
