import { describeEngine } from '@drawbridge/testkit/engines';
import { probeTrivy } from '@drawbridge/testkit/programs';
import { shopName as repository } from '@drawbridge/testkit/shop';
import * as specimens from '@drawbridge/testkit/trivy/specimens';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStage, type Stage } from './bundle-stage.ts';

const lock = String(specimens.vulnerableService['package-lock.json']);
const harmless = JSON.stringify({
  lockfileVersion: 3,
  packages: { '': {}, 'node_modules/right': { version: '1.0.0' } },
});

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ 'README.md': 'shop\n', 'package-lock.json': harmless });
});

afterAll(() => stage.close());

const quiet = { upload: 'never', baseline: 'never', comment: 'never', scanners: 'vuln\nmisconfig\nsecret' };

/** Opens a pull request with these files, and plays it. */
const propose = async (branch: string, files: Readonly<Record<string, string>>, inputs = {}) => {
  const { github } = stage.shop;
  await github.commitFiles(repository, { branch, message: `feat: ${branch}`, files });
  const { number } = await github.openPullRequest(repository, { head: branch, title: branch });
  return stage.playPullRequest(number, { inputs: { ...quiet, ...inputs } });
};

describeEngine('a change that would like to pass', probeTrivy, () => {
  test('passes where there is nothing in it', async () => {
    const { main } = await propose('nothing', { 'README.md': 'the shop\n' });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'passed']);
  });

  describe('fails', () => {
    test.each<readonly [string, Readonly<Record<string, string>>, string]>([
      ['with a lock file that is cut off', { 'api/package-lock.json': lock.slice(0, -20) }, 'is it cut off?'],
      ['with one in a folder that Trivy never walks', { 'dev/package-lock.json': lock }, 'which Trivy never walks'],
      ['with one that names itself twice', { 'package-lock.json': `${lock}{}` }, 'is it cut off?'],
      [
        'with a comment that excuses what is found',
        { Dockerfile: '# trivy:ignore:DS-0002\nFROM alpine:3.20\n# trivy:ignore:DS-0002\nUSER root\n' },
        'Dockerfile:1 and 1 more: Trivy says nothing of what these comments excuse',
      ],
    ])('%s', async (name, files, says) => {
      const { main, log } = await propose(name.replaceAll(' ', '-'), files);
      expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
      expect(log).toContain(says);
    });

    test('with files of its own that would weaken the scan', async () => {
      const rules = 'severity: [LOW]\nscan: { scanners: [license], skip-dirs: ["**"] }\nexit-code: 0\n';
      const cves = 'CVE-2021-44906\nCVE-2021-23337\nCVE-2024-29415\n';
      const { main, log } = await propose('files', {
        'package-lock.json': lock,
        'trivy.yaml': rules,
        'trivy-secret.yaml': 'disable-rules: ["*"]\n',
        '.trivyignore': cves,
        '.TRIVYIGNORE': cves,
        '.trivyignore.yaml': 'vulnerabilities: [{ id: CVE-2021-44906 }]\n',
        'openvex.json': '{}',
      });
      expect([main.exitCode, main.outputs['findings-total']]).toEqual([1, '4']);
      expect(log).toContain('.trivyignore.yaml: what this change says takes effect after the merge');
    });

    test('under variables that would weaken the scan', async () => {
      const env = {
        TRIVY_SEVERITY: 'LOW',
        TRIVY_SKIP_DIRS: '.',
        TRIVY_SKIP_FILES: '**/*',
        TRIVY_IGNOREFILE: '/dev/null',
        TRIVY_IGNORE_UNFIXED: 'true',
        TRIVY_SCANNERS: 'license',
        TRIVY_VEX: 'openvex.json',
        TRIVY_CONFIG: 'trivy.yaml',
        TRIVY_FORMAT: 'table',
        TRIVY_OUTPUT: 'out.txt',
        TRIVY_PKG_TYPES: 'os',
      };
      const files = { 'package-lock.json': lock };
      const { main } = await stage.playPush({ inputs: quiet, files, env });
      expect([main.exitCode, main.outputs['findings-total']]).toEqual([1, '4']);
    });

    test('with a database that it brings itself', async () => {
      const { github } = stage.shop;
      const files = { '.cache/db/trivy.db': 'none', '.cache/db/metadata.json': '{}', 'package-lock.json': lock };
      await github.commitFiles(repository, { branch: 'database', message: 'feat: cache', files });
      const { number } = await github.openPullRequest(repository, { head: 'database', title: 'Cache' });
      const { main, log } = await stage.playPullRequest(number, { inputs: quiet, env: { TRIVY_CACHE_DIR: '.cache' } });
      expect(main.exitCode).toBe(1);
      expect(log).toContain('TRIVY_CACHE_DIR: .cache/db/');
    });
  });

  test('has names that command nothing', async () => {
    const name = 'a\n::error file=x::owned\u001b[31m%0A:b';
    const { main, log, readJson } = await stage.playPush({
      inputs: quiet,
      files: { [`${name}/package-lock.json`]: lock },
    });
    expect([main.exitCode, main.outputs['findings-total']]).toEqual([1, '4']);
    expect(main.annotations.some(({ file, message }) => file === 'x' || message.startsWith('owned'))).toBe(false);
    expect(log).not.toContain('\u001b[31m');
    expect(main.summary).not.toContain('\u001b');
    expect(JSON.stringify(await readJson('drawbridge/scan.sarif'))).toContain('a%0A%3A%3Aerror%20file%3Dx');
  });

  test.each(['▸ Trivy', '▸ Database', '▸ Scan', '▸ Baseline', '▸ Code scanning'])(
    'has no verdict where the job is cancelled at "%s"',
    async (phase) => {
      const scanning = stage.shop.github.state(repository).codeScanning;
      Object.assign(scanning, { pendingPolls: 1_000 });
      const { result, main } = await stage.playPush({
        inputs: { 'fail-on': 'none' },
        files: { 'package-lock.json': lock },
        cancelAfter: (line) => line.includes(phase),
      });
      expect([result.conclusion, result.orphans]).toEqual(['cancelled', []]);
      expect(main.outputs['verdict']).not.toBe('passed');
    },
  );
});
