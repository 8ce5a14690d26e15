import { describeEngine } from '@drawbridge/testkit/engines';
import type { CodeScanning } from '@drawbridge/testkit/github/code-scanning';
import { startLocalServer } from '@drawbridge/testkit/local-server';
import { probeTrivy } from '@drawbridge/testkit/programs';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { startRegistry } from '@drawbridge/testkit/trivy/registry';
import * as specimens from '@drawbridge/testkit/trivy/specimens';
import { tinyDatabase } from '@drawbridge/testkit/trivy/tiny-database';
import { writeVulnerabilityDatabase } from '@drawbridge/testkit/trivy/vulnerability-database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mayUpload, openStage, type Stage } from './bundle-stage.ts';

const wholeLock = String(specimens.vulnerableService['package-lock.json']);

/** The lock file without these packages. */
const lockWithout = (...names: readonly string[]): string => {
  const lock = JSON.parse(wholeLock);
  for (const name of names) {
    delete lock.packages[`node_modules/${name}`];
    delete lock.packages[''].dependencies[name];
  }
  return `${JSON.stringify(lock, null, 2)}\n`;
};

/** What was known of packages before somebody looked at `ip` more closely. */
const olderDatabase = {
  ...tinyDatabase,
  libraries: tinyDatabase.libraries.filter(({ packageName }) => packageName !== 'ip'),
};

let stage: Stage;
let scanning: CodeScanning;
let pullRequest: number;
let fork: number;
let olderCache: string;

beforeAll(async () => {
  stage = await openStage({ 'README.md': 'shop\n', 'package-lock.json': lockWithout('mkdirp', 'minimist') });
  const { github } = stage.shop;
  scanning = github.state(repository).codeScanning;
  const change = { message: 'feat: make folders', files: { 'package-lock.json': wholeLock } };
  await github.commitFiles(repository, { branch: 'folders', ...change });
  pullRequest = (await github.openPullRequest(repository, { head: 'folders', title: 'Make folders' })).number;
  const copy = await github.fork(repository, 'else');
  await github.commitFiles(copy, { branch: 'gift', ...change });
  fork = (await github.openPullRequest(repository, { head: 'gift', headRepository: copy, title: 'Gift' })).number;
});

beforeEach(() => {
  Object.assign(scanning, { availability: 'available', complaints: [], pendingPolls: 0, maximumBytes: 10_000_000 });
  scanning.uploads.length = 0;
});

afterAll(() => stage.close());

const stored = (path: string): Promise<string> =>
  stage.shop.github.state(repository).git.text(['show', `drawbridge-data:trivy-sarif-upload/${path}`]);

const comments = () => [...stage.shop.github.state(repository).comments.values()];

const cvesOf = (text: string): readonly string[] => [...new Set(text.match(/CVE-\d+-\d+/g) ?? [])].toSorted();

describeEngine('real Trivy in the bundle', probeTrivy, () => {
  beforeAll(async () => {
    olderCache = await stage.makeCache(olderDatabase);
    const { log } = await stage.playPush({ env: { TRIVY_CACHE_DIR: olderCache }, inputs: { upload: 'never' } });
    expect(log).toContain('fs: baseline kept');
  });

  describe('a push to the default branch', () => {
    test('with findings over the bar fails, is uploaded and taken in, and has a baseline', async () => {
      scanning.pendingPolls = 1;
      const { main, readJson } = await stage.playPush({ env: { TRIVY_CACHE_DIR: olderCache } });
      expect(main.exitCode).toBe(1);
      expect(main.log.at(-1)).toContain('✗ Scan: 1 of 2 findings fails (1 high); uploaded to code scanning');
      expect(main.summary).toMatch(/^### ✗ Scan: 1 of 2 findings fails/);
      expect(main.annotations[0]).toMatchObject({ title: 'CVE-2021-23337', file: 'package-lock.json' });
      expect(scanning.uploads).toMatchObject([{ ref: 'refs/heads/main', toolName: 'Trivy', errors: [] }]);
      expect(main.outputs).toMatchObject({
        verdict: 'failed',
        'findings-total': '2',
        high: '1',
        'sarif-file': 'drawbridge/scan.sarif',
        'sarif-id': scanning.uploads[0]?.id,
      });
      expect(await readJson('drawbridge/scan.sarif')).toMatchObject({ version: '2.1.0' });
      expect(await readJson('drawbridge/trivy-sarif-upload.json')).toMatchObject({ verdict: { mark: 'failed' } });
      expect(JSON.parse(await stored('fs.json'))).toMatchObject({ schema: 1, commit: scanning.uploads[0]?.commit });
    });

    test('of a folder without a file is no clean scan, whatever was looked for', async () => {
      const { main } = await stage.playPush({
        inputs: { targets: 'fs: void', scanners: 'secret' },
        files: { 'void/a': '' },
      });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
      expect(main.log.at(-1)).toContain('fs/void: secrets n/a (no file lies there)');
    });

    test('by a token that may only read is judged the same, and says which permission is missing', async () => {
      const { main, log } = await stage.playPush({ token: stage.shop.token({ contents: 'read' }) });
      expect([main.exitCode, main.outputs['findings-total']]).toEqual([1, '3']);
      expect(log).toContain('! trivy/fs: kept as a file: the token may not upload to code scanning');
      expect(log).toContain('security-events: write');
      expect(main.log.at(-1)).toMatch(/✗ Scan: .* may not upload to code scanning$/);
      expect(log).toContain('! fs: baseline not kept');
      expect(scanning.uploads).toEqual([]);
    });
  });

  describe('a pull request', () => {
    test('fails for what it introduces; what was disclosed meanwhile and what was known is told apart', async () => {
      const { main, log } = await stage.playPullRequest(pullRequest, { inputs: { 'new-only': 'true' } });
      expect([main.exitCode, main.outputs['findings-total'], main.outputs['findings-new']]).toEqual([1, '4', '2']);
      expect(main.log.at(-1)).toContain(
        '1 of 4 findings fails (1 critical), 1 introduced by this change and 1 newly disclosed',
      );
      expect(log).toMatch(/critical {2}CVE-2021-44906 .*introduced/);
      const rowOf = (cve: string) => main.summary?.split('\n').find((line) => line.includes(`\`${cve}\``));
      expect(rowOf('CVE-2021-44906')).toMatch(/\| introduced \|$/);
      expect(rowOf('CVE-2024-29415')).toContain('| spared: newly disclosed, in something unchanged |');
      expect(rowOf('CVE-2021-23337')).toContain('known; spared: the base has it too');
      expect(scanning.uploads).toMatchObject([{ ref: `refs/pull/${pullRequest}/merge` }]);
      expect(comments()).toMatchObject([{ body: expect.stringContaining('### ✗ Scan: 1 of 4 findings fails') }]);
    });

    test.each<readonly [string, string, number]>([
      ['with-disclosed fails for what was disclosed, too', 'with-disclosed', 2],
      ['false fails for everything', 'false', 3],
    ])('new-only: %s', async (_, newOnly, failing) => {
      const { main } = await stage.playPullRequest(pullRequest, {
        inputs: { 'new-only': newOnly, comment: 'never', upload: 'never' },
      });
      expect(main.log.at(-1)).toContain(`✗ Scan: ${failing} of 4 findings fail`);
      expect(main.log.at(-1)).not.toContain('SARIF');
    });

    test('from a fork gets the same verdict; its SARIF stays a file, with one notice, and nothing is written', async () => {
      const before = JSON.stringify(comments());
      const { main, log, readJson } = await stage.playPullRequest(fork, {
        token: stage.shop.token(mayUpload, true),
        inputs: { 'new-only': 'true' },
      });
      expect([main.exitCode, main.outputs['findings-total'], main.outputs['findings-new']]).toEqual([1, '4', '2']);
      expect(
        log.match(/– trivy\/fs: kept as a file: the token of a pull request from a fork may only read/g),
      ).toHaveLength(1);
      expect(JSON.stringify(await readJson('drawbridge/scan.sarif'))).toContain('CVE-2021-44906');
      expect([scanning.uploads, main.outputs['sarif-id']]).toEqual([[], '']);
      expect(JSON.stringify(comments())).toBe(before);
    });

    test('mode: report tells the same and stays green', async () => {
      const { main } = await stage.playPullRequest(pullRequest, { inputs: { mode: 'report', comment: 'never' } });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'failed']);
      expect(main.annotations.at(-1)).toMatchObject({ level: 'warning', title: 'Scan' });
    });

    test('dry-run writes nothing to GitHub, and fails all the same', async () => {
      const { requests } = stage.shop.github;
      const [seen, before] = [requests.length, JSON.stringify(comments())];
      const { main, readJson } = await stage.playPullRequest(pullRequest, { inputs: { 'dry-run': 'true' } });
      expect(main.exitCode).toBe(1);
      expect(await readJson('drawbridge/scan.sarif')).toMatchObject({ version: '2.1.0' });
      expect(scanning.uploads).toEqual([]);
      expect(JSON.stringify(comments())).toBe(before);
      expect(
        requests.slice(seen).filter(({ method, path }) => method !== 'GET' && !/graphql|git-upload-pack/.test(path)),
      ).toEqual([]);
    });
  });

  test('a merge queue is judged, and its SARIF stays a file', async () => {
    const group = await stage.shop.github.queuePullRequest(repository, pullRequest);
    const { main } = await stage.play({ repository, event: 'merge_group', group }, group.headRef, {
      inputs: { 'new-only': 'true' },
    });
    expect([main.exitCode, main.outputs['findings-new']]).toEqual([1, '2']);
    expect(main.log.at(-1)).toContain('code scanning takes nothing from a merge queue');
    expect(scanning.uploads).toEqual([]);
  });

  describe('code scanning that does not take it', () => {
    const passing = { 'fail-on': 'none', baseline: 'never' };

    test.each<readonly [string, string, number, string]>([
      ['draws attention', 'auto', 0, 'attention'],
      ['fails where it must be uploaded', 'always', 1, 'failed'],
    ])('because the repository has none %s', async (_, upload, exitCode, verdict) => {
      scanning.availability = 'code-security-off';
      const { main, log, readJson } = await stage.playPush({ inputs: { ...passing, upload } });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([exitCode, verdict]);
      expect(main.log.join('\n')).toContain('kept as a file: this repository has no code scanning');
      expect(main.summary).toContain('Switch it on in the repository’s settings');
      expect(log).not.toContain('security-events: write');
      expect(await readJson('drawbridge/scan.sarif')).toMatchObject({ version: '2.1.0' });
    });

    test('because its processing failed: the errors are told, with what they mean', async () => {
      scanning.complaints = ['too many logical alerts'];
      const { main } = await stage.playPush({ inputs: passing });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'attention']);
      expect(main.log.join('\n')).toContain('the most alerts that it can hold (too many logical alerts)');
    });

    test('because it is too large', async () => {
      scanning.maximumBytes = 100;
      const { main } = await stage.playPush({ inputs: passing });
      expect(main.outputs['verdict']).toBe('attention');
      expect(main.log.join('\n')).toContain('the document is larger than GitHub takes');
      expect(main.summary).toContain('`report-severity`');
    });

    test('because it is still at it when the time is over', async () => {
      scanning.pendingPolls = 1_000;
      const { main } = await stage.playPush({ inputs: { ...passing, 'wait-seconds': '3' } });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'attention']);
      expect(main.log.join('\n')).toContain('! trivy/fs: uploaded; GitHub is still at it after 3.0 s');
      expect(main.outputs['sarif-id']).toBe(scanning.uploads[0]?.id);
    });
  });

  describe('several targets', () => {
    const files = {
      ...specimens.archived('shop.tar', specimens.shopImage),
      'bom.json': JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.5',
        version: 1,
        components: [{ type: 'library', name: 'lodash', version: '4.17.20', purl: 'pkg:npm/lodash@4.17.20' }],
      }),
    };
    const targets = 'fs: .\nimage: shop.tar\nsbom: bom.json as delivered';

    test('each have a category, a file and a baseline of their own', async () => {
      const { main, readJson } = await stage.playPush({ files, inputs: { targets } });
      expect(main.exitCode).toBe(1);
      const ids = scanning.uploads.map(({ document }) => JSON.stringify(document).match(/"id":"(trivy\/[^"]*)"/)?.[1]);
      expect(ids).toEqual(['trivy/fs/', 'trivy/image/shop/', 'trivy/delivered/']);
      expect(scanning.uploads.flatMap(({ errors }) => errors)).toEqual([]);
      expect(main.outputs['sarif-file']?.split('\n')).toEqual([
        'drawbridge/scan.fs.sarif',
        'drawbridge/scan.image-shop.sarif',
        'drawbridge/scan.delivered.sarif',
      ]);
      expect(cvesOf(JSON.stringify(await readJson('drawbridge/scan.image-shop.sarif')))).toContain('CVE-2024-5535');
      expect(JSON.parse(await stored('image/shop.json')).packages).toHaveLength(4);
      expect(main.log.join('\n')).toContain('operating system');
    });

    test('of which one cannot be scanned lose nothing; only that one has no SARIF, no baseline and no bill', async () => {
      const { main, log, readJson } = await stage.playPush({
        files,
        inputs: { targets: 'image: build/gone.tar as gone\nfs: .\nimage: shop.tar', sbom: 'cyclonedx' },
      });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
      expect(main.log.at(-1)).toContain('; gone: scan n/a (not scanned: image build/gone.tar: ');
      expect(log).toContain('Check the path, and that the step that makes it ran.');
      expect(scanning.uploads).toHaveLength(2);
      expect(main.outputs['sarif-file']).toBe('drawbridge/scan.fs.sarif\ndrawbridge/scan.image-shop.sarif');
      expect(main.outputs['sbom-file']?.split('\n')).toHaveLength(2);
      await expect(stored('gone.json')).rejects.toThrow();
      expect(await readJson('drawbridge/trivy-sarif-upload.json')).toMatchObject({
        body: { targets: [{ name: 'gone', breakdowns: [expect.any(String)] }, { name: 'fs' }, { name: 'image/shop' }] },
      });
      expect(main.summary).toContain('gone: scan');
    });

    test('of which all cannot be scanned have no verdict', async () => {
      const { main } = await stage.playPush({ inputs: { targets: 'image: gone.tar\nsbom: gone.json' } });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
      expect(main.log.join('\n')).toContain('2 things stand in the way of a verdict.');
      expect(scanning.uploads).toEqual([]);
    });

    test('show each requirement at its own line', async () => {
      const { main } = await stage.playPush({ files: specimens.pythonService, inputs: { 'fail-on': 'low' } });
      const lineOf = (name: string) => main.annotations.find(({ message }) => message.startsWith(name))?.line;
      expect(['jinja2', 'pyyaml'].map(lineOf)).toEqual([1, 3]);
    });

    test.each([
      ['cyclonedx', 'bomFormat', 'CycloneDX'],
      ['spdx', 'spdxVersion', 'SPDX-2.3'],
    ])('have a bill of materials each as %s, but for the one that is one', async (sbom, key, value) => {
      const { main, readJson } = await stage.playPush({
        files,
        inputs: { targets, sbom, 'fail-on': 'none', upload: 'never' },
      });
      const written = main.outputs['sbom-file']?.split('\n') ?? [];
      expect(written).toEqual(['drawbridge/sbom.fs.json', 'drawbridge/sbom.image-shop.json']);
      const [source, image] = await Promise.all(written.map(readJson));
      expect(source).toMatchObject({ [key]: value });
      for (const purl of ['pkg:npm/ip@2.0.1', 'pkg:npm/lodash@4.17.20']) expect(JSON.stringify(source)).toContain(purl);
      expect(JSON.stringify(image)).toContain('pkg:apk/alpine/openssl@3.3.1-r0');
    });
  });

  describe('Trivy and its database', () => {
    const database = writeVulnerabilityDatabase(tinyDatabase);

    test('offline without a database is an error with the way out, and judges nothing', async () => {
      const { main } = await stage.playPush({ env: { TRIVY_CACHE_DIR: await stage.makeCache() } });
      expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
      expect(main.log.join('\n')).toContain('There is no vulnerability database, and `offline` allows no download.');
      expect(scanning.uploads).toEqual([]);
    });

    test('a registry that allows no more requests is followed by its mirror', async () => {
      const registry = await startRegistry({ 'busy/trivy-db': { status: 429 }, 'mirror/trivy-db': { database } });
      try {
        const repositories = ['busy/trivy-db', 'mirror/trivy-db'].map(registry.repository).join('\n');
        const { main, log } = await stage.playPush({
          env: { TRIVY_CACHE_DIR: await stage.makeCache() },
          inputs: { offline: 'false', 'database-repositories': repositories, upload: 'never' },
        });
        expect([main.exitCode, main.outputs['findings-total']]).toEqual([1, '3']);
        expect(log).toContain('downloaded');
        expect(registry.requests.some((each) => each.includes('busy') && each.endsWith('429'))).toBe(true);
      } finally {
        await registry.close();
      }
    });

    test('a trivy-path that is no Trivy is refused before anything is scanned', async () => {
      const { main } = await stage.playPush({
        inputs: { 'trivy-path': 'README.md' },
        files: { 'README.md': 'no program' },
      });
      expect(main.exitCode).toBe(1);
      expect(main.log.at(-1)).toContain('`trivy-path`');
    });

    test('a job that is cancelled ends the scan with all that it started, and leaves no verdict', async () => {
      const silent = await startLocalServer(() => {});
      try {
        const { result, main, log } = await stage.playPush({
          inputs: { targets: `fs: .\nimage: ${silent.host}/octo/shop:1` },
          cancelAfter: (line) => line.startsWith('  fs │'),
          timeScale: 8,
        });
        expect([result.conclusion, result.orphans]).toEqual(['cancelled', []]);
        expect(main.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
        expect(log).toContain('! Scan: stopped before a verdict (cancel)');
        expect(scanning.uploads).toEqual([]);
      } finally {
        await silent.close();
      }
    });
  });
});

describe('SARIF of other tools, without Trivy', () => {
  const sarifOf = (results: readonly object[], more: object = {}): string =>
    JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'ESLint' } }, results, ...more }] }, null, 1);
  const resultOf = (uri: string, text = 'Do not.', ruleId = 'no-x'): object => ({
    ruleId,
    level: 'error',
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }],
  });
  const inputs = { 'trivy-path': './there-is-none', 'sarif-files': '*.sarif', 'fail-on': 'medium' };

  test('is repaired, judged and uploaded under its own name', async () => {
    const { main, log } = await stage.playPush({ inputs, files: { 'lint.sarif': sarifOf([resultOf('README.md')]) } });
    expect([main.exitCode, main.outputs['findings-total']]).toEqual([1, '1']);
    expect(scanning.uploads).toMatchObject([{ toolName: 'ESLint', errors: [] }]);
    expect(JSON.stringify(scanning.uploads[0]?.document)).toContain('primaryLocationLineHash');
    expect(log).not.toContain('▸ Trivy');
  });

  test('of which one file breaks off is an error with its line, and nothing is uploaded', async () => {
    const whole = sarifOf([resultOf('README.md')]);
    const { main } = await stage.playPush({
      inputs,
      files: { 'a.sarif': whole, 'b.sarif': whole.slice(0, whole.indexOf('"level"')) },
    });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
    expect(main.log.join('\n')).toMatch(/b\.sarif, line \d+: /);
    expect(scanning.uploads).toEqual([]);
  });

  test.each<readonly [string, string]>([
    ['nothing at all', ''],
    ['another format', '{"findings": []}'],
    ['a run without results', '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}}}]}'],
    ['no runs', '{"version":"2.1.0","runs":[]}'],
    ['arrays without end', '['.repeat(200_000)],
  ])('that holds %s is never a pass', async (_, text) => {
    const { main } = await stage.playPush({ inputs, files: { 'lint.sarif': text } });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
    expect(main.log.join('\n')).toContain('lint.sarif');
    expect(scanning.uploads).toEqual([]);
  });

  test('that is not there is an error that names the patterns', async () => {
    const { main } = await stage.playPush({ inputs });
    expect(main.exitCode).toBe(1);
    expect(main.log.join('\n')).toContain('no file matches `sarif-files` (*.sarif)');
  });

  test('that is hostile commands nothing and leads nowhere', async () => {
    const text = 'a\n::error file=x::owned\n::set-output name=verdict::passed\n<img src=x> @octocat [a](http://x)';
    const results = ['../../../etc/passwd', 'file:///etc/passwd', 'a%00b', 'README.md'].map((uri) =>
      resultOf(uri, text, '::stop-commands::x'),
    );
    const { main, readJson } = await stage.playPush({ inputs, files: { 'lint.sarif': sarifOf(results) } });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
    expect(main.annotations.some(({ file, message }) => file === 'x' || message.startsWith('owned'))).toBe(false);
    expect(main.commands.filter(({ name }) => /stop|set-output/.test(name))).toEqual([]);
    expect(main.summary).not.toContain('<img');
    expect(scanning.uploads.flatMap(({ errors }) => errors)).toEqual([]);
    expect(JSON.stringify(await readJson('drawbridge/scan.sarif'))).not.toMatch(/"uri":"(?:\.\.|\/|file:)/);
  });
});
