import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditReportSchema } from '@drawbridge/core/reports/drawbridge/audit-report';
import { parseJson } from '@drawbridge/testkit/github/json';
import type { JobResult } from '@drawbridge/testkit/runner/model';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Depot, mayAll, openDepot } from './depot.ts';
import type { Inputs } from './modes/stage.ts';

let depot: Depot;

beforeAll(async () => {
  depot = await openDepot();
});

afterAll(async () => {
  await depot.close();
});

const stepOf = ({ steps }: JobResult, id: string) => {
  const found = steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`there is no step ${id}`);
  return found;
};

const lastOf = ({ log }: { readonly log: readonly string[] }): string => log.at(-1) ?? '';
const postOf = ({ posts }: JobResult) => posts.find(({ id }) => id === 'record');

const plantRun = async (runId: string, approver?: string) => {
  const plant = depot.shop.github.plant(repository);
  const { sha } = await depot.shop.checkOut('refs/heads/main');
  plant.run({ id: Number(runId), commit: sha });
  if (approver !== undefined) plant.runReview({ runId: Number(runId), login: approver, environments: ['production'] });
};

const isUnderWay = (line: string): boolean => line.includes('the deployment is under way');

describe('a deployment is recorded around the deploy action', () => {
  test('intent before, result after, as the deploy action’s own post left it', async () => {
    await plantRun('101', 'grace');
    const job = await depot.deploy({ runId: '101', main: { outcome: 'unfinished' }, post: { outcome: 'rolled-back' } });
    const record = stepOf(job, 'record');
    expect(lastOf(record)).toBe(
      '✓ Audit: intent to deploy 1.5.0 to production written as entry 0; approved by grace; no gate',
    );
    expect(job.posts.map(({ id }) => id)).toEqual(['deploy', 'record']);
    expect(postOf(job)?.log.at(-1)).toBe('✓ Audit: 1.5.0 to production was rolled back; written as entry 1');
    expect(postOf(job)?.summary).toContain('Keep it where nobody who writes to this repository can change it');
    expect(await depot.entries()).toMatchObject([
      { kind: 'intent', id: '101/1/production', approvals: [{ login: 'grace', state: 'approved' }] },
      { kind: 'result', intent: '101/1/production', outcome: 'rolled-back' },
    ]);
    expect(record.outputs).toMatchObject({ verdict: 'passed', 'entry-index': '0', 'log-size': '1' });
    expect(record.outputs['checkpoint']).toMatch(/\/octo\/shop\/deployment-log\n1\n/);
  });

  test('of a job that is cancelled during the deployment, as its post ended it', async () => {
    await plantRun('102');
    const job = await depot.deploy({
      runId: '102',
      hangs: true,
      main: { outcome: 'unfinished' },
      post: { outcome: 'rolled-back' },
      cancelAfter: isUnderWay,
      timeScale: 0.1,
    });
    expect(job.conclusion).toBe('cancelled');
    expect((await depot.entries()).at(-1)).toMatchObject({ intent: '102/1/production', outcome: 'rolled-back' });
  });

  test('of a job that is cancelled before the deploy step could tell anything, as unknown and why', async () => {
    await plantRun('103');
    const job = await depot.deploy({ runId: '103', hangs: true, cancelAfter: isUnderWay, timeScale: 0.1 });
    expect(postOf(job)?.log.at(-1)).toContain('! Audit: 1.5.0 to production ended in an unknown way');
    expect((await depot.entries()).at(-1)).toMatchObject({
      intent: '103/1/production',
      outcome: 'unknown',
      reason: expect.stringContaining('deploy-with-rollback.json is not there'),
    });
    expect(job.conclusion).toBe('cancelled');
  });

  test('by another tool, from the outcome of the step behind: inputs are evaluated anew before post', async () => {
    await plantRun('104');
    await depot.deploy({ runId: '104', inputs: { outcome: '${{ steps.deploy.outcome }}' } });
    expect((await depot.entries()).at(-1)).toMatchObject({ intent: '104/1/production', outcome: 'succeeded' });
  });

  test('of a job that is stopped while the intent is being written, as unknown; the deploy step does not begin', async () => {
    await plantRun('106');
    const slow = { kind: 'slow', delayMs: 1_500 } as const;
    depot.shop.github.faults.add({ match: { graphqlOperation: 'createCommitOnBranch' }, fault: slow });
    const job = await depot.deploy({
      runId: '106',
      cancelAfter: (line) => line.includes('started by octo'),
      timeScale: 8,
    });
    expect([job.conclusion, stepOf(job, 'deploy').conclusion]).toEqual(['cancelled', 'skipped']);
    expect((await depot.entries()).at(-1)).toMatchObject({
      kind: 'result',
      intent: '106/1/production',
      outcome: 'unknown',
      reason: expect.stringContaining('stopped while the intent was being written'),
    });
  });

  test('on a runner that is shut down, the intent stands alone, and reconciling finds it lost', async () => {
    await plantRun('105');
    await depot.deploy({
      runId: '105',
      hangs: true,
      cancelAfter: isUnderWay,
      cancelReason: 'shutdown',
      timeScale: 0.1,
    });
    expect((await depot.entries()).at(-1)).toMatchObject({ kind: 'intent', id: '105/1/production' });
    const { steps } = await depot.audit({ runId: '900', inputs: { mode: 'reconcile', environment: 'production' } });
    expect(steps[0]?.exitCode).toBe(0);
    expect(steps[0]?.log.at(-1)).toContain('do not agree: 1 lost; 1 new finding written into the log');
    expect((await depot.entries()).at(-1)).toMatchObject({
      kind: 'finding',
      what: 'lost',
      about: '105/1/production',
      message: expect.stringContaining('run 105, attempt 1, ended (success)'),
    });
  });
});

test('a Deployment that nobody recorded is found once, and one that was recorded is not', async () => {
  const plant = depot.shop.github.plant(repository);
  const { sha } = await depot.shop.checkOut('refs/heads/main');
  const inputs = { mode: 'reconcile', environment: 'production' };
  const made = { commit: sha, environment: 'production', statuses: [{ state: 'success' }] } as const;
  plant.deployment({ ...made, payload: { run: '101/1' }, statuses: [{ state: 'failure' }] });
  const { id } = plant.deployment({ ...made, payload: { run: '999/1' }, creator: 'eve' });
  const first = await depot.audit({ runId: '902', inputs });
  expect(first.steps[0]?.log.join('\n')).toContain('! unrecorded: ');
  expect((await depot.entries()).at(-1)).toMatchObject({ what: 'unrecorded', about: String(id) });
  const count = (await depot.entries()).length;
  const again = await depot.audit({ runId: '903', inputs: { ...inputs, 'fail-on': 'findings' } });
  expect(again.steps[0]?.exitCode).toBe(1);
  expect(await depot.entries()).toHaveLength(count);
});

describe('a token that may not', () => {
  test('write contents keeps the deploy step from beginning, and names the two lines that grant it', async () => {
    await plantRun('201');
    const before = (await depot.entries()).length;
    const job = await depot.deploy({ runId: '201', token: depot.shop.token({ contents: 'read', actions: 'read' }) });
    const record = stepOf(job, 'record');
    expect([record.exitCode, stepOf(job, 'deploy').conclusion]).toEqual([1, 'skipped']);
    expect(lastOf(record)).toContain('the token may not write the deployment log');
    expect(record.log.join('\n')).toContain('contents: write');
    expect(postOf(job)?.log).toEqual([]);
    expect(await depot.entries()).toHaveLength(before);
  });

  test('with `required: false` lets it go on unrecorded, and warns', async () => {
    await plantRun('202');
    const token = depot.shop.token({ contents: 'read', actions: 'read' });
    const job = await depot.deploy({ runId: '202', token, inputs: { required: 'false' }, post: {} });
    expect([job.conclusion, stepOf(job, 'deploy').conclusion]).toEqual(['success', 'success']);
    expect(stepOf(job, 'record').annotations.at(-1)?.level).toBe('warning');
    expect(postOf(job)?.annotations.at(-1)).toMatchObject({ level: 'warning' });
  });

  test('read actions says once that approvals are not known', async () => {
    await plantRun('203', 'grace');
    const job = await depot.deploy({ runId: '203', token: depot.shop.token({ contents: 'write' }), post: {} });
    const record = stepOf(job, 'record');
    expect(lastOf(record)).toContain('approvals not known');
    expect(record.annotations.filter(({ level }) => level === 'notice')).toHaveLength(1);
  });

  test('be there at all is told before anything is shipped', async () => {
    const job = await depot.deploy({ runId: '204', token: '' });
    expect(stepOf(job, 'record').log.join('\n')).toContain('there is no `github-token`');
    expect(stepOf(job, 'deploy').conclusion).toBe('skipped');
  });

  test('read Deployments cannot reconcile', async () => {
    const token = depot.shop.token({ contents: 'write', actions: 'read' });
    const { steps } = await depot.audit({
      runId: '901',
      token,
      inputs: { mode: 'reconcile', environment: 'production' },
    });
    expect(steps[0]?.exitCode).toBe(1);
    expect(steps[0]?.log.join('\n')).toMatch(/may not read Deployments[\s\S]*deployments: read/);
  });
});

describe('what stands in the way of the intent', () => {
  const refused = async (runId: string, inputs: Inputs = {}) => {
    await plantRun(runId);
    const job = await depot.deploy({ runId, inputs, post: {} });
    expect([stepOf(job, 'record').exitCode, stepOf(job, 'deploy').conclusion]).toEqual([1, 'skipped']);
    return stepOf(job, 'record').log.join('\n');
  };

  test('somebody’s own branch of that name stays as it is', async () => {
    const files = { 'src/main.ts': 'code' };
    await depot.shop.github.commitFiles(repository, { branch: 'taken', message: 'feat: code', files });
    const { sha } = await depot.shop.checkOut('refs/heads/taken');
    expect(await refused('601', { branch: 'taken' })).toContain('holds something else than a log');
    expect((await depot.shop.checkOut('refs/heads/taken')).sha).toBe(sha);
  });

  test('a ruleset is named, and which of its rules may stay', async () => {
    await plantRun('602');
    await depot.deploy({ runId: '602', post: {} });
    const fault = {
      kind: 'graphql-error',
      type: 'UNPROCESSABLE',
      message: 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    } as const;
    depot.shop.github.faults.add({ match: { graphqlOperation: 'createCommitOnBranch' }, fault });
    expect(await refused('603')).toMatch(
      /Of its ruleset keep what forbids force pushes[\s\S]*a rule of this repository/,
    );
  });

  test.each([
    ['blobs', /git\/blobs/],
    ['the tree', /git\/trees/],
    ['the commit', /git\/commits/],
    ['the branch', /git\/refs/],
  ])('no lost answer about %s of the first entry does', async (what, path) => {
    const branch = `first-${what.replace(' ', '-')}`;
    depot.shop.github.faults.add({ match: { method: 'POST', path }, fault: { kind: 'lost-reply' } });
    await plantRun('604');
    const job = await depot.deploy({ runId: '604', inputs: { branch }, post: {} });
    expect(lastOf(stepOf(job, 'record'))).toContain('written as entry 0');
    expect(postOf(job)?.log.at(-1)).toContain('written as entry 1');
  });
});

test('the table of permissions asks for no more than the tests have', () => {
  const table = readFileSync(join(import.meta.dirname, '../permissions.yml'), 'utf8');
  const scopes = [...table.matchAll(/^ {4}([a-z-]+): (read|write)$/gm)].map(([, scope, level]) => `${scope}: ${level}`);
  const known = Object.entries(mayAll).map(([scope, level]) => `${scope}: ${level}`);
  expect([...new Set(scopes)].toSorted()).toEqual([...known, 'contents: read'].toSorted());
});

test('a signing key is shown nowhere, and stands in no state', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString().trim();
  const core = pem.split('\n')[1] ?? '';
  await plantRun('301');
  const job = await depot.deploy({
    runId: '301',
    debug: true,
    inputs: { 'signing-key': pem, branch: 'signed-log', 'dry-run': 'false' },
    post: {},
  });
  const record = stepOf(job, 'record');
  expect(record.outputs['checkpoint']).toContain('— ');
  expect(record.masks).toContain(core);
  const said = job.steps
    .concat(job.posts)
    .map(({ log, summary, state, outputs }) => JSON.stringify([log, summary, state, outputs]));
  expect(said.join('\n')).not.toContain(core);
});

describe('on a clone', () => {
  const reportOf = async (workspace: string): Promise<unknown> =>
    parseJson(await readFile(join(workspace, 'drawbridge/deployment-audit.json'), 'utf8'));

  test('the log is verified, and the report is as its schema says', async () => {
    const { steps, workspace } = await depot.audit({ runId: '401', inputs: { mode: 'verify' } });
    expect(steps[0]?.log.at(-1)).toMatch(/^✓ Audit: the log of \d+ entries holds together; not signed/);
    expect(findSchemaProblems(auditReportSchema, await reportOf(workspace))).toEqual([]);
  });

  test('evidence is exported', async () => {
    const { steps, workspace } = await depot.audit({
      runId: '402',
      inputs: { mode: 'export', environment: 'production' },
    });
    expect(steps[0]?.exitCode).toBe(0);
    expect(await readFile(join(workspace, 'drawbridge/audit/evidence.csv'), 'utf8')).toContain('"grace"');
  });

  test('one byte that was changed is named at its entry, and nothing is written on top of it', async () => {
    const path = 'entries/000/001.json';
    const text = await depot.text(path);
    await depot.tamper({ [path]: text.replace('rolled-back', 'rolled-bacc') });
    const { steps } = await depot.audit({ runId: '403', inputs: { mode: 'verify' } });
    expect(steps[0]?.exitCode).toBe(1);
    expect(steps[0]?.log.join('\n')).toContain('entry 1');
    expect(steps[0]?.annotations.map(({ title }) => title).join('\n')).toContain('entry 1');
    const reconciled = await depot.audit({ runId: '404', inputs: { mode: 'reconcile', environment: 'production' } });
    expect(reconciled.steps[0]?.log.join('\n')).toContain('nothing can be built on it');
    await depot.tamper({ [path]: text });
  });
});
