import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import type { FakeScene } from '@drawbridge/testkit/fakes/scene';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { logOf, sceneWith } from './log.ts';
import { type Inputs, playMain } from './stage.ts';

const inputs: Inputs = { mode: 'export', 'log-path': 'log', 'output-folder': 'out' };
const hostile = '=HYPERLINK("http://evil.example","x")';
const approvalBy = (login: string) => ({ login, state: 'approved', comment: '', environments: ['production'] });

let held: Readonly<Record<string, string>>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  held = await logOf([
    { runId: '1001', end: {}, github: { approvals: { '1001': [approvalBy('grace')] } } },
    { runId: '1002', end: { outcome: 'rolled-back', reason: { kind: 'health', message: hostile } } },
    { runId: '1003', github: { approvals: { '1003': [approvalBy('octo')] } }, inputs: { version: hostile } },
    { runId: '1004', inputs: { environment: 'staging' }, end: { environment: 'staging' } },
  ]);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const exported = async (more: Inputs = {}, log = held) => {
  const scene = sceneWith(log);
  const outcome = await playMain({ ...inputs, environment: 'production', ...more }, scene);
  return { scene, ...outcome };
};

const rowsOf = ({ files }: FakeScene, name = 'evidence.csv'): readonly string[] =>
  (files.written.get(`out/${name}`) ?? '').split('\r\n').slice(1, -1);

/** Writes the pack to a real folder and starts its own program there. */
const check = async ({ files }: FakeScene, change: (folder: string) => Promise<void> = async () => {}) => {
  const pack = await mkdtemp(join(folder, 'pack-'));
  for (const [path, text] of files.written) {
    await mkdir(dirname(join(pack, path)), { recursive: true });
    await writeFile(join(pack, path), text);
  }
  await change(join(pack, 'out'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(pack, 'out/check.mjs')], {
    encoding: 'utf8',
    timeout: 240_000,
  });
  return { status, said: `${stdout}${stderr}`.trim() };
};

describe('the evidence', () => {
  test('has one row for each deployment, and the verdict names what an auditor will ask about', async () => {
    const { told, scene, outputs } = await exported();
    expect(told.line).toBe(
      '! Audit: 3 deployments exported to out; 1 without a result, 1 approved only by who started it',
    );
    const rows = rowsOf(scene);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('"octo","grace","yes"');
    expect(rows[0]).toContain('"1.4.0 shop@sha256:14","1.5.0 shop@sha256:15"');
    expect(rows[0]).toContain('"succeeded","yes"');
    expect(rows[1]).toContain('"nobody approved"');
    expect(rows[2]).toContain('"no result"');
    expect(outputs['log-size']).toBe('7');
  });

  test('takes who ran a run again for one who started it: approving that is approving oneself', async () => {
    const log = await logOf([
      {
        runId: '1001',
        context: { runAttempt: 2, triggeringActor: 'Grace' },
        github: { approvals: { '1001': [approvalBy('grace')] } },
      },
    ]);
    expect(rowsOf((await exported({}, log)).scene)[0]).toContain('"octo; Grace","grace","no"');
  });

  test('calculates nothing in a spreadsheet, whatever a version or a reason says', async () => {
    const rows = rowsOf((await exported()).scene).join('\n');
    expect(rows).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
    expect(rows).not.toMatch(/(^|,)"[=+\-@]/m);
  });

  test.each([
    [{ environment: '' }, 4],
    [{ environment: 'Staging' }, 1],
    [{ from: '2026-01-01', to: '2026-01-01' }, 3],
    [{ from: '2026-01-02' }, 0],
    [{ to: '2025-12-31' }, 0],
    [{ service: 'api' }, 0],
  ])('of %j has %d rows', async (more, count) => {
    expect(rowsOf((await exported(more)).scene)).toHaveLength(count);
  });

  test('says how it is checked, what an unsigned checkpoint is worth, and which column serves which control', async () => {
    const text = (await exported()).scene.files.written.get('out/README.txt') ?? '';
    for (const part of ['node check.mjs', 'not signed', 'CC8.1', 'A.8.32', '9(4)(e)', 'approver_is_somebody_else:']) {
      expect(text).toContain(part);
    }
  });

  test('says what its own program does not look at, and of a signature whether it was checked', async () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const signed = await logOf([{ runId: '1001', inputs: { 'signing-key': pem }, end: {} }]);
    const { told, scene } = await exported({}, signed);
    const text = scene.files.written.get('out/README.txt') ?? '';
    expect(text).toContain('which was NOT checked');
    expect(text).toContain('It does not read the two tables');
    expect(told.summary).toContain('bears a signature that was not checked');
  });

  test('of a log that does not hold together is not made', async () => {
    const log = { ...held, checkpoint: (held['checkpoint'] ?? '').replace('\n7\n', '\n6\n') };
    const scene = sceneWith(log);
    await expect(playMain({ ...inputs, environment: 'production' }, scene)).rejects.toThrow(CannotJudge);
    expect(scene.files.written.size).toBe(0);
  });
});

describe('its own program', () => {
  test('finds it whole, without a network and without us', async () => {
    const { status, said } = await check((await exported()).scene);
    expect(said).toMatch(
      /^5 entries are in the log github\.example\/octo\/shop\/deployment-log as it was with 7 entries/,
    );
    expect(status).toBe(0);
  });

  const replaceIn = (path: string, from: string, to: string) => async (out: string) => {
    const text = await readFile(join(out, path), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(out, path), text.replace(from, to));
  };

  test.each([
    ['an entry that was edited', replaceIn('entries/0.json', 'octo', 'evil'), /entry 0: it is not the one/],
    [
      'a proof of another index',
      replaceIn('proofs/1.tlog-proof', 'index 1', 'index 2'),
      /entry 1: its proof is not one/,
    ],
    ['another checkpoint', replaceIn('checkpoint', '\n7\n', '\n8\n'), /entry 0: its proof is of another checkpoint/],
    [
      'a table that tells it otherwise',
      replaceIn('deployments.json', 'rolled-back', 'succeeded'),
      /entry 3: deployments\.json tells/,
    ],
    ['an entry that was taken out', (out: string) => rm(join(out, 'entries/1.json')), /entry 1: it is missing/],
  ])('names %s', async (_, change, says) => {
    const { status, said } = await check((await exported()).scene, change);
    expect(said).toMatch(says);
    expect(status).toBe(1);
  });
});
