import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportLibrary } from '@drawbridge/testkit/act/library';
import { runWorkflow } from '@drawbridge/testkit/act/run-workflow';
import { describeEngine } from '@drawbridge/testkit/engines';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import { probeAct } from '@drawbridge/testkit/programs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { asCallersOwn } from '../src/docs/caller-template.ts';
import { root } from '../src/root.ts';

const shop = 'acme/shop';
const ref = 'refs/heads/main';
const workflow = '.github/workflows/deploy-production.yml';
const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const token = 'made-up-token-of-this-test';

let folder = '';
let double: GitHubDouble;

const ownFile = async (world: string): Promise<string> => {
  const command = (deed: string) => `${deed}: [node, deploy/small-target.mjs, ${deed}, ${JSON.stringify(world)}]`;
  return asCallersOwn(await readFile(path.join(root, workflow), 'utf8'), {
    head: '# A file of the shop.',
    inputs: {
      commands: ['capture', 'route', 'verify', 'restore'].map(command).join('\n'),
      strategy: 'recreate',
      health: '- readiness',
      bake: '1s',
      setup: `node -e 'process.exit(process.env.DEPLOY_TOKEN === "${token}" ? 0 : 1)'`,
    },
    asked: ['version', 'allow-downgrade'],
    secrets: { 'Set up': { env: ['DEPLOY_TOKEN'] }, Record: { with: ['DRAWBRIDGE_SIGNING_KEY'] } },
  });
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'drawbridge-own-file-'));
  await exportLibrary(root, path.join(folder, 'library'));
  const world = path.join(folder, 'world.json');
  await writeFile(world, JSON.stringify({ serving: null, known: {}, sick: [], deeds: [] }));
  const target = await readFile(path.join(root, 'packages/testkit/tests/act/small-target.mjs'), 'utf8');
  const files = { 'deploy/small-target.mjs': target, [workflow]: await ownFile(world) };
  double = await startGitHubDouble({ repositories: [{ owner: 'acme', name: 'shop', files }] });
  await double.commitFiles(shop, { branch: 'main', message: 'feat: open' });
});

afterEach(async () => {
  await double.close();
  await rm(folder, { recursive: true, force: true });
});

describeEngine("deploy-production as a file of the caller's own, run by act", probeAct, () => {
  test('ships with secrets of the environment, and signs the log with one of them', async () => {
    const permissions = { contents: 'write', deployments: 'write', actions: 'read' } as const;
    const { url: serverUrl, apiUrl, graphqlUrl } = double;
    const ran = await runWorkflow({
      checkout: double.gitDir(shop),
      repository: shop,
      workflow,
      event: { name: 'push', payload: await double.eventPayload({ repository: shop, event: 'push', ref }) },
      github: {
        serverUrl,
        apiUrl,
        graphqlUrl,
        token: double.mintToken({ kind: 'job', repository: shop, permissions }),
      },
      repositories: new Map([['drawbridge-ci/drawbridge', path.join(folder, 'library')]]),
      secrets: { DEPLOY_TOKEN: token, DRAWBRIDGE_SIGNING_KEY: signingKey },
      timeoutMs: 240_000,
    });
    expect(Object.fromEntries(ran.jobs.map((job) => [job.path, job.conclusion]))).toEqual({
      tag: 'success',
      deploy: 'success',
      audit: 'success',
      result: 'success',
    });
    const checkpoint = await double.state(shop).git.text(['show', 'deployment-log:checkpoint']);
    expect(checkpoint.split('\n').slice(1)).toEqual(['2', expect.anything(), '', expect.stringMatching(/^— \S+ \S+$/)]);
    expect(JSON.stringify(ran.lines)).not.toContain(token);
  });
});
