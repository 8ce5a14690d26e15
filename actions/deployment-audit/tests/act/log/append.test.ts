import { fakeBranches } from '@drawbridge/testkit/fakes/branch';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { describe, expect, test } from '@jest/globals';
import type { LogAccess } from '../../../src/act/log/access.ts';
import { appendEntries } from '../../../src/act/log/append.ts';
import { toBase64 } from '../../../src/decide/log/base64.ts';
import { canonicalJson } from '../../../src/decide/log/canonical-json.ts';
import { keyOf } from '../../../src/decide/log/entry.ts';
import { markOf } from '../../../src/decide/log/standing.ts';
import { verifyLog } from '../../../src/decide/log/verification/verify.ts';
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

const name = 'deployment-log';

const open = (changes: Partial<LogAccess> = {}) => {
  const branches = fakeBranches();
  const pauses: number[] = [];
  const access: LogAccess = {
    branch: branches.open(name),
    origin,
    signer: undefined,
    cryptography,
    tools,
    clock: {
      nowMs: () => 0,
      sleep: (durationMs) => {
        pauses.push(durationMs);
        return Promise.resolve();
      },
    },
    random: () => 0.5,
    signal: new AbortController().signal,
    ...changes,
  };
  return { branches, access, pauses, files: () => branches.filesNow(name) };
};

const digests = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, toBase64(tools.sha256(bytes))]));

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => sampleEntry(from + at));

const done = async (reply: ReturnType<typeof appendEntries>) => {
  const answer = await reply;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

test('the first append makes the branch, with entries, frontier and checkpoint in one commit', async () => {
  const { access, branches, files } = open();
  const appended = await done(appendEntries(access, range(0, 2)));
  expect(appended).toMatchObject({ size: 2, attempts: 1 });
  expect(appended.places).toEqual([
    { index: 0, isNew: true },
    { index: 1, isNew: true },
  ]);
  expect([...files().keys()].toSorted()).toEqual([
    'checkpoint',
    'entries/000/000.json',
    'entries/000/001.json',
    'frontier',
  ]);
  expect(branches.textsNow(name)['checkpoint']).toBe(appended.checkpoint);
  expect(branches.calls).toEqual(['branch.read', 'branch.commit']);
});

test.each([[[1, 1, 1]], [[255, 1]], [[254, 4]], [[256]], [[300, 212, 1]], [[100, 500, 200]], [[513]]])(
  'appended in steps of %j, a log has the same files as one that was written at once',
  async (steps) => {
    const { access, files } = open();
    let size = 0;
    for (const step of steps) {
      await done(appendEntries(access, range(size, size + step)));
      size += step;
    }
    expect(digests(files())).toEqual(digests(sampleLog(size).files));
  },
);

test('the entry that fills a bundle needs one request more, and takes the single files away', async () => {
  const { access, branches } = open();
  await done(appendEntries(access, range(0, 255)));
  const before = branches.calls.length;
  await done(appendEntries(access, range(255, 256)));
  expect(branches.calls.slice(before)).toEqual(['branch.read', 'branch.read', 'branch.commit']);
  expect(branches.commits.at(-1)?.deletions).toHaveLength(255);
});

test('an entry that is there is not appended twice, alone or among new ones', async () => {
  const { access, branches } = open();
  const first = await done(appendEntries(access, range(0, 3)));
  const again = await done(appendEntries(access, range(1, 3)));
  expect(again).toEqual({
    ...first,
    places: [
      { index: 1, isNew: false },
      { index: 2, isNew: false },
    ],
  });
  expect(branches.commits).toHaveLength(1);
  const mixed = await done(appendEntries(access, [...range(2, 5), sampleEntry(4)]));
  expect([mixed.size, mixed.places.map(({ index, isNew }) => [index, isNew])]).toEqual([
    5,
    [
      [2, false],
      [3, true],
      [4, true],
      [4, true],
    ],
  ]);
});

test('an entry that a bundle took in is found there', async () => {
  const { access, branches } = open();
  await done(appendEntries(access, range(0, 256)));
  expect((await done(appendEntries(access, range(255, 256)))).places).toEqual([{ index: 255, isNew: false }]);
  expect(branches.commits).toHaveLength(1);
  branches.fail('branch.readBytes', gitHubProblemOf('unreachable'), 1);
  expect(await appendEntries(access, range(255, 256))).toMatchObject({ ok: false });
});

test.each([3, 256])(
  'a mark that another entry left, or that somebody forged, keeps no entry out (%i entries)',
  async (size) => {
    const { files } = sampleLog(size);
    const texts = Object.fromEntries(
      [...files].map(([each, bytes]) => [each, new TextDecoder('latin1').decode(bytes)]),
    );
    const mark = markOf(keyOf(sampleEntry(size)), tools.sha256);
    const frontier = (texts['frontier'] ?? '').replace(/.{8}\n$/, `${mark}\n`);
    const { access, branches } = open();
    await done(appendEntries(access, range(0, size)));
    const planted = await access.branch.read(['frontier']);
    if (!planted.ok || planted.value === undefined) throw new Error('nothing was planted');
    const { head } = planted.value;
    await access.branch.commit({
      expected: head,
      message: 'docs: typo',
      additions: [{ path: 'frontier', text: frontier }],
      deletions: [],
    });
    const appended = await done(appendEntries(access, range(size, size + 1)));
    expect([appended.size, appended.places]).toEqual([size + 1, [{ index: size, isNew: true }]]);
    expect(branches.commits).toHaveLength(3);
  },
);

test('a branch that holds somebody’s code is not touched, and nobody is told to delete it', async () => {
  const branches = fakeBranches({ branches: { [name]: { 'src/main.ts': 'code' } } });
  const answer = await appendEntries({ ...open().access, branch: branches.open(name) }, range(0, 1));
  if (answer.ok) throw new Error('it was written to');
  expect(answer.error.message).toMatch(/holds something else than a log .*nothing of it was touched\. Name another/);
  expect(branches.commits).toEqual([]);
});

test('a writer that was overtaken reads again, and waits longer each time', async () => {
  const { access, branches, pauses } = open();
  branches.fail('branch.commit', gitHubProblemOf('conflict'), 3);
  expect(await done(appendEntries(access, range(0, 1)))).toMatchObject({ size: 1, attempts: 4 });
  expect(pauses).toEqual([100, 200, 400]);
  expect(branches.calls.filter((call) => call === 'branch.read')).toHaveLength(4);
});

test('a writer that is always overtaken gives up after a bounded time', async () => {
  const { access, branches, pauses } = open();
  branches.fail('branch.commit', gitHubProblemOf('conflict'));
  expect(await appendEntries(access, range(0, 1))).toMatchObject({
    ok: false,
    error: { problem: { kind: 'conflict' } },
  });
  expect(pauses).toHaveLength(39);
  expect(Math.max(...pauses)).toBe(7_500);
});

test('what GitHub refuses is told at once', async () => {
  const { access, branches } = open();
  branches.fail('branch.commit', gitHubProblemOf('forbidden'));
  expect(await appendEntries(access, range(0, 1))).toMatchObject({
    ok: false,
    error: { problem: { kind: 'forbidden' } },
  });
  expect(branches.calls).toEqual(['branch.read', 'branch.commit']);
});

test('twenty writers at once over the edge of a bundle lose nothing and tell nothing twice', async () => {
  const { access, branches, files } = open({ random: () => 0 });
  await done(appendEntries(access, range(0, 245)));
  const writers = Array.from({ length: 20 }, (_, at) => done(appendEntries(access, range(245 + at, 246 + at))));
  const answers = await Promise.all(writers);
  expect(answers.map(({ size }) => size).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, at) => 246 + at),
  );
  expect(branches.commits).toHaveLength(21);
  const none = { origin, publicKey: undefined, since: undefined };
  const { faults, entries } = verifyLog(
    { files: files(), odd: [], history: undefined },
    { tools, verifyEd25519: cryptography.verifyEd25519, ...none },
  );
  expect(faults).toEqual([]);
  const texts = entries.map(({ entry }) => canonicalJson(entry)).toSorted();
  expect(texts).toEqual(range(0, 265).map(canonicalJson).toSorted());
});

describe('a log that does not fit together is not gone on with', () => {
  const spoil = async (path: string, text: string) => {
    const { files } = sampleLog(3);
    const texts = Object.fromEntries([...files].map(([each, bytes]) => [each, new TextDecoder().decode(bytes)]));
    const branches = fakeBranches({ branches: { [name]: { ...texts, [path]: text } } });
    const answer = await appendEntries({ ...open().access, branch: branches.open(name) }, range(3, 4));
    expect(branches.commits).toEqual([]);
    return answer.ok ? '' : answer.error.message;
  };
  const { checkpoint } = sampleLog(3);

  test.each([
    ['checkpoint', checkpoint.replace('octo', 'evil'), /is of github.com\/evil\/shop/],
    ['checkpoint', sampleLog(2).checkpoint, /checkpoint and frontier on deployment-log are of different logs/],
    ['checkpoint', checkpoint.slice(0, -1), /does not end with a line break/],
    ['frontier', '3\n', /has not 2 hashes/],
    ['frontier', 'x', /does not begin with a size/],
  ])('%s is %j', async (path, text, message) => {
    expect(await spoil(path, text)).toMatch(message);
  });

  test('entries of a bundle were changed before it is made', async () => {
    const { files } = sampleLog(255);
    const texts = Object.fromEntries([...files].map(([each, bytes]) => [each, new TextDecoder().decode(bytes)]));
    const spoilt = {
      ...texts,
      'entries/000/017.json': texts['entries/000/017.json']?.replace('octocat', 'octodog') ?? '',
    };
    const branches = fakeBranches({ branches: { [name]: spoilt } });
    const answer = await appendEntries({ ...open().access, branch: branches.open(name) }, range(255, 256));
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('are not what was logged') } });
  });
});

test('an entry that is longer than a bundle can tell is not taken into one', async () => {
  const actor = 'x'.repeat(70_000);
  const long = new TextEncoder().encode(canonicalJson({ ...sampleEntry(17), actor }) ?? '');
  const entries = range(0, 255).map(encodeSample).with(17, { key: 'long', bytes: long });
  const forged = buildLog(entries).files;
  const texts = Object.fromEntries([...forged].map(([each, bytes]) => [each, new TextDecoder().decode(bytes)]));
  const branches = fakeBranches({ branches: { [name]: texts } });
  const answer = await appendEntries({ ...open().access, branch: branches.open(name) }, range(255, 256));
  expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('Nothing was appended') } });
  expect(branches.commits).toEqual([]);
});

describe('a signed log', () => {
  test('goes on under its key', async () => {
    const signer = newSigner();
    const { access } = open({ signer });
    await done(appendEntries(access, range(0, 1)));
    const { checkpoint } = await done(appendEntries(access, range(1, 2)));
    expect(checkpoint).toMatch(
      /^github\.com\/octo\/shop\/deployment-log\n2\n[^\n]{44}\n\n— github\.com\/octo\/shop\/deployment-log \S{92}\n$/,
    );
    expect(publicKeyOf(signer)).toMatch(/^github\.com\/octo\/shop\/deployment-log\+[0-9a-f]{8}\+A/);
  });

  test.each([
    ['without a key', newSigner(), undefined, /there is no key to go on with/],
    ['under another key', newSigner(), newSigner(), /is signed by another key/],
    ['that was not signed', undefined, newSigner(), /is not signed, so a signature now would vouch/],
  ])('is not gone on with %s', async (_, first, second, message) => {
    const { access, branches } = open();
    await done(appendEntries({ ...access, signer: first }, range(0, 1)));
    const answer = await appendEntries({ ...access, signer: second }, range(1, 2));
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
    expect(branches.commits).toHaveLength(1);
  });

  test('gets no true signature on top of a tail that somebody else wrote', async () => {
    const signer = newSigner();
    const { checkpoint } = sampleLog(2, signer);
    const forged = sampleLog(3);
    const texts = Object.fromEntries([...forged.files].map(([each, bytes]) => [each, new TextDecoder().decode(bytes)]));
    const signature = checkpoint.slice(checkpoint.indexOf('\n\n') + 1);
    const branches = fakeBranches({
      branches: { [name]: { ...texts, checkpoint: `${forged.checkpoint}${signature}` } },
    });
    const answer = await appendEntries({ ...open({ signer }).access, branch: branches.open(name) }, range(3, 4));
    expect(answer).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('changed by somebody without the key') },
    });
  });
});
