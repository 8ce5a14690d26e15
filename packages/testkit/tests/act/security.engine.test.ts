import { type ActRun, jobAt } from '@drawbridge/testkit/act/run-workflow';
import { describeEngine } from '@drawbridge/testkit/engines';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import { probeAct, probeTrivy } from '@drawbridge/testkit/programs';
import { type RegistryDouble, startRegistry } from '@drawbridge/testkit/trivy/registry';
import { vulnerableService } from '@drawbridge/testkit/trivy/specimens';
import { tinyDatabase } from '@drawbridge/testkit/trivy/tiny-database';
import { writeVulnerabilityDatabase } from '@drawbridge/testkit/trivy/vulnerability-database';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Changes, runForShop, type Scene } from './shop-runs.ts';

const reusable = 'drawbridge-ci/drawbridge/.github/workflows/';
let registry: RegistryDouble;
let double: GitHubDouble;

beforeAll(async () => {
  double = await startGitHubDouble({
    repositories: [{ owner: 'acme', name: 'shop', visibility: 'public', files: { 'README.md': 'shop\n' } }],
  });
  registry = await startRegistry({ 'trivy-db': { database: writeVulnerabilityDatabase(tinyDatabase) } });
});
afterAll(async () => {
  await registry.close();
  await double.close();
});

/** Runs the workflow for the shop before the double, with a token that has every scope that any of its jobs asks for. */
const run = (workflow: string, scene: Omit<Scene, 'github'>): Promise<ActRun> => {
  const permissions = { contents: 'read', actions: 'read', 'security-events': 'write' } as const;
  const { url: serverUrl, apiUrl, graphqlUrl } = double;
  const token = double.mintToken({ kind: 'job', repository: 'acme/shop', permissions });
  return runForShop(workflow, { ...scene, github: { serverUrl, apiUrl, graphqlUrl, token } });
};

/** A workflow that scans, and brings what it kept to code scanning, with the given inputs for the scan. */
const caller = (inputs: Readonly<Record<string, string | boolean>> = {}): string =>
  JSON.stringify({
    name: 'Caller',
    on: ['pull_request', 'push'],
    permissions: {},
    jobs: {
      security: {
        uses: `${reusable}security.yml@v1`,
        permissions: { contents: 'read' },
        with: {
          'trivy-path': 'trivy',
          'database-repositories': registry.repository('trivy-db'),
          ...inputs,
        },
      },
      upload: {
        needs: 'security',
        if: 'always()',
        uses: `${reusable}security-upload.yml@v1`,
        permissions: { contents: 'read', actions: 'read', 'security-events': 'write' },
      },
    },
  });

const service: Changes = { 'package-lock.json': () => String(vulnerableService['package-lock.json']) };
const harmless: Changes = { 'README.md': (text) => `${text}More.\n` };
const conclusions = (ran: ActRun) => Object.fromEntries(ran.jobs.map(({ path, conclusion }) => [path, conclusion]));
const printed = (ran: ActRun, job: string): string =>
  jobAt(ran, job)
    .steps.flatMap(({ lines, annotations }) => [...lines, ...annotations.map(({ message }) => message)])
    .join('\n');

const probe = () => {
  const act = probeAct();
  return act.available ? probeTrivy() : act;
};

describeEngine('security, run by act for the shop', probe, () => {
  test('is green where nothing is found, and keeps the SARIF for the upload', async () => {
    const ran = await run(caller(), { shop: harmless });
    expect(conclusions(ran)).toEqual({
      'security/scan': 'success',
      'security/result': 'success',
      'upload/upload': 'success',
    });
    expect(jobAt(ran, 'security/result').summary).toContain('✓ Security: passed');
    expect(printed(ran, 'upload/upload')).toContain('trivy/fs: ');
  });

  test('is red for a vulnerable package', async () => {
    const ran = await run(caller(), { shop: service });
    // act starts nothing that needs a called workflow which failed, whatever its condition says.
    expect(conclusions(ran)).toMatchObject({ 'security/scan': 'failure', 'security/result': 'failure' });
    expect(printed(ran, 'security/scan')).toContain('CVE-2021-44906');
    expect(jobAt(ran, 'security/scan').steps.at(-1)).toMatchObject({
      name: 'Keep SARIF and report',
      conclusion: 'success',
    });
  });

  test('only tells, when it is asked to, and hands all findings on', async () => {
    const ran = await run(caller({ mode: 'report' }), { shop: service });
    expect(conclusions(ran)).toMatchObject({ 'security/scan': 'success', 'security/result': 'success' });
    expect(jobAt(ran, 'security/result').summary).toContain('verdict: failed');
    expect(printed(ran, 'upload/upload')).toContain('4 findings');
  });

  test('is red when the database cannot be had, and keeps nothing', async () => {
    const ran = await run(caller({ 'database-repositories': registry.repository('gone/trivy-db') }), {});
    expect(conclusions(ran)).toMatchObject({ 'security/scan': 'failure', 'security/result': 'failure' });
    expect(printed(ran, 'security/scan')).toContain('gone/trivy-db');
    expect(jobAt(ran, 'security/scan').steps.map(({ name }) => name)).not.toContain('Keep SARIF and report');
  });

  test('is red when the scan is left out', async () => {
    const library: Changes = {
      '.github/workflows/security.yml': (text) =>
        text.replace(/- name: Scan\n(\s+)id: scan\n/, '- name: Scan\n$1if: false\n$1id: scan\n'),
    };
    const ran = await run(caller(), { shop: harmless, library });
    expect(conclusions(ran)).toMatchObject({ 'security/scan': 'success', 'security/result': 'failure' });
  });
});
