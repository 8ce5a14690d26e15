import { generateKeyPairSync } from 'node:crypto';
import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import { success } from '@drawbridge/core/domain/result';
import { lineOfCommits } from '@drawbridge/testkit/fakes/git';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createCryptography } from '../../src/adapters/cryptography.ts';
import { formatPublicKey } from '../../src/decide/log/note.ts';
import { logOf, sceneWith } from './log.ts';
import { type Inputs, playMain } from './stage.ts';

const inputs: Inputs = { mode: 'verify', 'log-path': 'log' };
let held: Readonly<Record<string, string>>;

beforeAll(async () => {
  held = await logOf([
    { runId: '1001', end: {} },
    { runId: '1002', end: { outcome: 'rolled-back' } },
  ]);
});

const edited = (): Readonly<Record<string, string>> => {
  const path = Object.keys(held).find((each) => each.endsWith('/002.json')) ?? '';
  return { ...held, [path]: (held[path] ?? '').replace('"octo"', '"eve0"') };
};

const thrownBy = async (work: Promise<unknown>): Promise<string> => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof CannotJudge) return thrown.message;
  throw new Error('it was judged', { cause: thrown });
};

describe('a log that holds together', () => {
  test('passes, and the summary says what that proves and what not', async () => {
    const { told, outputs } = await playMain(inputs, sceneWith(held));
    expect(told.line).toBe(
      '✓ Audit: the log of 4 entries holds together; not signed; compared with no checkpoint kept elsewhere',
    );
    expect(told.summary).toContain('This proves:');
    expect(told.summary).toContain('It does not prove:');
    expect(outputs).toMatchObject({ findings: '0', 'log-size': '4', checkpoint: held['checkpoint'] });
  });

  test.each(['as text', 'as a file'])('continues an older checkpoint, given %s', async (how) => {
    const older = (await logOf([{ runId: '1001', end: {} }]))['checkpoint'] ?? '';
    const scene = sceneWith(held, { files: { files: { 'kept/checkpoint': older } } });
    const since = how === 'as text' ? older.trim() : 'kept/checkpoint';
    const { told } = await playMain({ ...inputs, since }, scene);
    expect(told.line).toContain('it continues the checkpoint kept elsewhere');
  });
});

describe('a log that was tampered with', () => {
  test('fails with the entry, as an annotation and as a row', async () => {
    const { told, verdict, enforced, annotations, outputs, report } = await playMain(inputs, sceneWith(edited()));
    expect([verdict.mark, enforced]).toEqual(['failed', true]);
    expect(told.line).toMatch(/^✗ Audit: the log of 4 entries has \d faults?: edited, entries 0 to 3$/);
    expect(annotations[0]).toMatchObject({ level: 'error', title: 'Audit: edited, entries 0 to 3' });
    expect(Number(outputs['findings'])).toBeGreaterThan(0);
    expect(told.summary).toContain('| Fault | Where | File | What | Way out |');
    expect(JSON.parse(report)).toMatchObject({ verdict: { mark: 'failed' }, body: { proves: [] } });
  });

  test('and made anew with hashes that fit is caught by the checkpoint that was kept elsewhere, and only by it', async () => {
    const forged = await logOf([
      { runId: '1001', end: {} },
      { runId: '1002', end: { outcome: 'succeeded' } },
    ]);
    const kept = held['checkpoint'] ?? '';
    expect((await playMain(inputs, sceneWith(forged))).verdict.mark).toBe('passed');
    const { told, verdict } = await playMain({ ...inputs, since: kept.trim() }, sceneWith(forged));
    expect(verdict.mark).toBe('failed');
    expect(told.summary).toMatch(/rewritten|forked/);
  });
});

describe('a signed log', () => {
  const key = (): { readonly pem: string; readonly raw: Uint8Array } => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return {
      pem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
      raw: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(12)),
    };
  };
  const publicTextOf = (raw: Uint8Array): string =>
    formatPublicKey({ name: 'github.example/octo/shop/deployment-log', key: raw }, createCryptography().sha256);

  test('is checked by its public key; another key, or none on the log, fails', async () => {
    const [own, other] = [key(), key()];
    const signed = await logOf([{ runId: '1001', inputs: { 'signing-key': own.pem }, end: {} }]);
    const markOf = async (files: Readonly<Record<string, string>>, raw: Uint8Array) =>
      (await playMain({ ...inputs, 'public-key': publicTextOf(raw) }, sceneWith(files))).verdict.mark;
    expect((await playMain(inputs, sceneWith(signed))).told.line).toContain(
      'its signature not checked (no `public-key`)',
    );
    expect(await markOf(signed, own.raw)).toBe('passed');
    expect(await markOf(signed, other.raw)).toBe('failed');
    expect(await markOf(held, own.raw)).toBe('failed');
  });
});

test('the summary of a signed entry names the public key that checks it', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const scene = sceneWith({});
  const { told, outputs } = await playMain({ environment: 'production', branch: 'signed', 'signing-key': pem }, scene);
  const [, publicKey = ''] = /the `public-key` `([^`]+)`/.exec(told.summary) ?? [];
  const signed = scene.branches.textsNow('signed');
  expect(signed['checkpoint']).toBe(outputs['checkpoint']);
  const verified = await playMain({ ...inputs, branch: 'signed', 'public-key': publicKey }, sceneWith(signed));
  expect(verified.told.line).toContain('holds together; signed by');
});

describe('what cannot be verified fails', () => {
  test.each([
    ['a public key that is none', { 'public-key': 'nonsense' }, /`public-key` is not of the form/],
    ['a file of an older checkpoint that is not there', { since: 'kept/gone' }, /`since`: kept\/gone/],
  ])('%s', async (_, more, says) => {
    expect(await thrownBy(playMain({ ...inputs, ...more }, sceneWith(held)))).toMatch(says);
  });
});

test('a folder that is a checkout by itself brings the history of its branch', async () => {
  const older = await logOf([{ runId: '1001', end: {} }]);
  const forged = await logOf([
    { runId: '1001', end: {} },
    { runId: '1002', end: { outcome: 'succeeded' } },
  ]);
  const commits = lineOfCommits(['Log 2 entries', 'Log 2 entries', 'docs: typo']);
  const texts = Object.fromEntries([older, held, forged].map((files, at) => [commits[at]?.oid ?? '', files]));
  const scene = sceneWith(forged, { git: { folders: { log: { commits, texts } } } });
  const { verdict, told } = await playMain(inputs, scene);
  expect(verdict.mark).toBe('failed');
  expect(told.summary).toContain('it was rewritten by commit');
  expect((await playMain(inputs, sceneWith(forged))).verdict.mark).toBe('passed');
});

test('a kept checkpoint without entries is not taken for one that the log continues', async () => {
  const since = `github.example/octo/shop/deployment-log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=`;
  expect((await playMain({ ...inputs, since }, sceneWith(held))).told.line).toContain(
    'has no entries, and proves nothing',
  );
});

test('a folder without a log is no intact log', async () => {
  const { told, verdict, outputs } = await playMain({ ...inputs, 'log-path': 'empty' }, sceneWith(held));
  expect(verdict.mark).toBe('failed');
  expect(told.line).toContain('checkpoint');
  expect(outputs['checkpoint']).toBe('');
});

test('a branch that the clone does not have is told, with what it may mean', async () => {
  const scene = sceneWith(held);
  const git = { ...scene.git, branchHead: async () => success(undefined) };
  expect(await thrownBy(playMain({ mode: 'verify' }, { ...scene, git }))).toMatch(
    /there is no branch deployment-log: nothing was ever recorded, or it was deleted/,
  );
});
