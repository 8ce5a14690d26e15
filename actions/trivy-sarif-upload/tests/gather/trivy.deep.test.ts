import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCache } from '@drawbridge/core/adapters/cache';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createFiles } from '@drawbridge/core/adapters/files';
import { createShell } from '@drawbridge/core/adapters/shell';
import type { Cache } from '@drawbridge/core/ports/cache';
import { type CacheDouble, startCacheDouble } from '@drawbridge/testkit/cache/cache-double';
import { describeEngine } from '@drawbridge/testkit/engines';
import { fakeCache } from '@drawbridge/testkit/fakes/cache';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { probeTrivy } from '@drawbridge/testkit/programs';
import { startRegistry } from '@drawbridge/testkit/trivy/registry';
import * as specimens from '@drawbridge/testkit/trivy/specimens';
import { tinyDatabase } from '@drawbridge/testkit/trivy/tiny-database';
import { placeDatabase, writeVulnerabilityDatabase } from '@drawbridge/testkit/trivy/vulnerability-database';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createScratch } from '../../src/adapters/scratch.ts';
import { createToolbox } from '../../src/adapters/toolbox.ts';
import type { Target, TargetKind } from '../../src/decide/target.ts';
import { askTrivy, type TrivyAnswer } from '../../src/gather/trivy/session.ts';
import type { TrivyConfig } from '../../src/inputs/config.ts';

const database = writeVulnerabilityDatabase(tinyDatabase);
const state = { root: '', workspace: '', temp: '', closers: [] as (() => Promise<void>)[] };
const before = { ...process.env };

beforeEach(async () => {
  state.root = await mkdtemp(join(tmpdir(), 'drawbridge-test-'));
  [state.workspace, state.temp] = [join(state.root, 'shop'), join(state.root, 'temp')];
  await mkdir(state.workspace);
  await mkdir(state.temp);
});

afterEach(async () => {
  for (const close of state.closers.splice(0)) await close();
  for (const name of Object.keys(process.env)) if (before[name] === undefined) delete process.env[name];
  Object.assign(process.env, before);
  await rm(state.root, { recursive: true, force: true });
});

const defaults: TrivyConfig = {
  scanners: ['vuln'],
  skipDirs: [],
  skipFiles: [],
  path: 'trivy',
  version: '',
  checksum: '',
  mirror: '',
  databaseRepositories: [],
  javaDatabaseRepositories: [],
  offline: true,
  cache: false,
  timeoutMs: 60_000,
};

const target = (kind: TargetKind, subject: string): Target => ({ kind, subject, name: kind, file: '' });

interface Setting {
  readonly trivy?: Partial<TrivyConfig>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cache?: Cache;
}

const ask = async (targets: readonly Target[], { trivy, environment, cache }: Setting = {}) => {
  const { workspace } = state;
  const job = { PATH: process.env['PATH'], HOME: state.root, RUNNER_TEMP: state.temp, ...environment };
  const scene = fakeScene({ context: fakeContext({ workspace, temporaryFolder: state.temp }) });
  const signal = scene.cancellation.signal;
  const answer = await askTrivy(
    { targets, trivy: { ...defaults, ...trivy } },
    {
      ...scene,
      clock: systemClock,
      files: createFiles({ workspace, workingDirectory: '.' }),
      shell: createShell({
        workspace,
        workingDirectory: '.',
        environment: job,
        signal,
        debug: () => {},
        nowMs: Date.now,
      }),
      cache: cache ?? fakeCache({ unavailable: 'none here' }),
      scratch: createScratch(job),
      toolbox: createToolbox({ environment: job }),
    },
  );
  return { answer, log: scene.runner.record.lines.join('\n') };
};

const age = { updatedAt: '2026-01-01T00:00:00Z', nextUpdate: '2126-01-01T00:00:00Z' };
const placeWarm = (): Promise<void> => placeDatabase(join(state.temp, 'drawbridge-trivy', 'cache'), database, age);

const unwrap = (answer: Awaited<ReturnType<typeof ask>>['answer']): TrivyAnswer => {
  if (!answer.ok) throw new Error(answer.error.join('\n'));
  return answer.value;
};

/** "CVE-2021-44906", "DS-0002"... of a report, in its order. */
const rulesIn = (json: string): readonly string[] =>
  [...json.matchAll(/"(?:VulnerabilityID|RuleID)": "([^"]+)"|"ID": "((?:DS|AWS|KSV)-\d+)"/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );

const nodeCves = ['CVE-2020-28500', 'CVE-2021-23337', 'CVE-2021-44906', 'CVE-2024-29415'];

describeEngine('real Trivy', probeTrivy, () => {
  describe('scans each kind of target, and leaves nothing in the workspace', () => {
    test.each<readonly [TargetKind, string, specimens.Specimen, TrivyConfig['scanners'], readonly string[]]>([
      ['fs', '.', specimens.vulnerableService, ['vuln'], nodeCves],
      ['fs', 'package-lock.json', specimens.vulnerableService, ['vuln'], nodeCves],
      ['fs', '.', specimens.leaky, ['secret'], ['aws-access-key-id', 'aws-secret-access-key', 'aws-access-key-id']],
      ['repo', '.', specimens.vulnerableService, ['vuln'], nodeCves],
      ['config', 'infra', specimens.careless, ['vuln'], ['AWS-0086', 'AWS-0107']],
      ['fs', '.', specimens.careless, ['misconfig'], ['DS-0002', 'AWS-0086', 'KSV-0017']],
      [
        'image',
        'shop.tar',
        specimens.archived('shop.tar', specimens.shopImage),
        ['vuln', 'secret'],
        ['CVE-2024-5535', 'CVE-2021-23337', 'aws-access-key-id'],
      ],
      ['image', 'batch.tar', specimens.archived('batch.tar', specimens.debianImage), ['vuln'], ['CVE-2023-45853']],
    ])('%s %s', async (kind, subject, specimen, scanners, expected) => {
      await placeWarm();
      await specimens.placeSpecimen(state.workspace, specimen);
      const files = await readdir(state.workspace, { recursive: true });
      const { answer } = await ask([target(kind, subject)], { trivy: { scanners } });
      const [output] = unwrap(answer).outputs;
      expect(rulesIn(output?.json ?? '')).toEqual(expect.arrayContaining([...expected]));
      expect(await readdir(state.workspace, { recursive: true })).toEqual(files);
    });

    test('licences, and a bill of materials made of the same report loses nothing', async () => {
      await placeWarm();
      await specimens.placeSpecimen(state.workspace, { ...specimens.vulnerableService, ...specimens.licensed });
      await specimens.placeSpecimen(state.workspace, specimens.vulnerableService);
      const answer = unwrap((await ask([target('fs', '.')], { trivy: { scanners: ['vuln', 'license'] } })).answer);
      const output = answer.outputs[0];
      if (output === undefined) throw new Error('no output');
      expect(output.json).toContain('"Category": "notice"');
      const cyclonedx = await answer.convert(output, 'cyclonedx');
      const spdx = await answer.convert(output, 'spdx');
      for (const name of ['ip@2.0.1', 'lodash@4.17.20', 'minimist@0.0.8', 'mkdirp@0.5.1'])
        for (const sbom of [cyclonedx, spdx]) expect(sbom.ok ? sbom.value : sbom.error).toContain(`pkg:npm/${name}`);
      const bom = JSON.parse(cyclonedx.ok ? cyclonedx.value : '{}');
      expect(bom.dependencies).toContainEqual({ ref: 'pkg:npm/mkdirp@0.5.1', dependsOn: ['pkg:npm/minimist@0.0.8'] });
      await writeFile(join(state.workspace, 'bom.cdx.json'), cyclonedx.ok ? cyclonedx.value : '');
      const again = unwrap((await ask([target('sbom', 'bom.cdx.json')])).answer);
      expect(rulesIn(again.outputs[0]?.json ?? '').toSorted()).toEqual(nodeCves);
    });

    test('several at once, each with its own report, in their order', async () => {
      await placeWarm();
      await specimens.placeSpecimen(state.workspace, {
        ...specimens.vulnerableService,
        ...specimens.archived('shop.tar', specimens.shopImage),
        ...specimens.archived('batch.tar', specimens.debianImage),
      });
      const targets = [target('image', 'batch.tar'), target('fs', '.'), target('image', 'shop.tar')];
      const { outputs } = unwrap((await ask(targets)).answer);
      expect(outputs.map((each) => each.target)).toEqual(targets);
      expect(outputs.map(({ json }) => rulesIn(json).length)).toEqual([2, 4, 4]);
    });
  });

  describe('is not steered by what it scans', () => {
    const hostile: specimens.Specimen = {
      ...specimens.vulnerableService,
      'trivy.yaml': 'severity: [LOW]\nscan:\n  scanners: [secret]\nvulnerability:\n  ignore-unfixed: true\n',
      '.trivyignore': nodeCves.join('\n'),
      '.trivyignore.yaml': 'vulnerabilities:\n  - id: CVE-2021-44906\n',
    };

    test('nor by variables of another step; plain Trivy finds nothing there', async () => {
      await placeWarm();
      await specimens.placeSpecimen(state.workspace, hostile);
      const environment = {
        TRIVY_IGNORE_UNFIXED: 'true',
        TRIVY_SEVERITY: 'LOW',
        TRIVY_SKIP_FILES: 'package-lock.json',
      };
      const { answer } = await ask([target('fs', '.')], { environment });
      expect(rulesIn(unwrap(answer).outputs[0]?.json ?? '').toSorted()).toEqual(nodeCves);
    });

    test('a configuration of the secret scanner cannot switch its rules off', async () => {
      const config = 'disable-rules: [aws-access-key-id, aws-secret-access-key]\n';
      await specimens.placeSpecimen(state.workspace, { ...specimens.leaky, 'trivy-secret.yaml': config });
      const { answer } = await ask([target('fs', '.')], { trivy: { scanners: ['secret'] } });
      expect(rulesIn(unwrap(answer).outputs[0]?.json ?? '')).toHaveLength(3);
    });
  });

  describe('a scan that could not be made is an error, never an empty report', () => {
    test('all targets at once, each with what is wrong', async () => {
      await placeWarm();
      await writeFile(join(state.workspace, 'broken.tar'), 'not an archive');
      await writeFile(join(state.workspace, 'bom.json'), '{"bomFormat":');
      const targets = [
        target('fs', 'gone'),
        target('image', 'broken.tar'),
        target('sbom', 'bom.json'),
        target('fs', '../..'),
      ];
      const { answer } = await ask(targets);
      const problems = unwrap(answer).problems.map(({ message }) => message);
      expect([problems.length, unwrap(answer).outputs]).toEqual([4, []]);
      expect(problems[0]).toContain('gone does not exist');
      expect(problems[1]).toMatch(/^image broken\.tar: .*unable to open/);
      expect(problems[2]).toMatch(/^sbom bom\.json: /);
      expect(problems[3]).toContain('leads out of the workspace');
    });

    test('offline without a database', async () => {
      await specimens.placeSpecimen(state.workspace, specimens.vulnerableService);
      const { answer } = await ask([target('fs', '.')]);
      expect(answer).toEqual({ ok: false, error: [expect.stringContaining('`offline` allows no download')] });
    });

    test('a scanner that the target knows nothing of', async () => {
      const { answer } = await ask([target('sbom', 'bom.json')], { trivy: { scanners: ['secret'] } });
      expect(unwrap(answer).problems).toMatchObject([{ message: expect.stringContaining('looks for none of secret') }]);
    });
  });

  describe('its database', () => {
    const online = { offline: false } as const;

    test('is downloaded from the next repository when the first allows no more requests', async () => {
      const registry = await startRegistry({ 'busy/trivy-db': { status: 429 }, 'open/trivy-db': { database, age } });
      state.closers.push(registry.close);
      await specimens.placeSpecimen(state.workspace, specimens.vulnerableService);
      const databaseRepositories = [registry.repository('busy/trivy-db'), registry.repository('open/trivy-db')];
      const { answer, log } = await ask([target('fs', '.')], { trivy: { ...online, databaseRepositories } });
      expect(rulesIn(unwrap(answer).outputs[0]?.json ?? '').toSorted()).toEqual(nodeCves);
      expect(unwrap(answer).database?.updatedMs).toBe(Date.UTC(2026, 0, 1));
      expect(log).toContain('downloaded');
      expect(registry.requests.some((each) => each.includes('busy') && each.endsWith('429'))).toBe(true);
    });

    test('that no repository gives is told with the reason', async () => {
      const registry = await startRegistry({ 'busy/trivy-db': { status: 429 } });
      state.closers.push(registry.close);
      const databaseRepositories = [registry.repository('busy/trivy-db')];
      const { answer } = await ask([target('fs', '.')], { trivy: { ...online, databaseRepositories } });
      expect(answer).toEqual({
        ok: false,
        error: [expect.stringMatching(/busy\/trivy-db.*allows no more requests.*mirrors/)],
      });
    });

    test('is kept in the cache by what is in it, and restored without a download', async () => {
      const registry = await startRegistry({ 'open/trivy-db': { database, age } });
      const double: CacheDouble = await startCacheDouble();
      state.closers.push(registry.close, double.close);
      await specimens.placeSpecimen(state.workspace, specimens.vulnerableService);
      Object.assign(process.env, double.environment, { RUNNER_TEMP: state.temp, GITHUB_WORKSPACE: state.workspace });
      const signal = new AbortController().signal;
      const cache = createCache({ environment: process.env, signal, debug: () => {} });
      const trivy = { ...online, cache: true, databaseRepositories: [registry.repository('open/trivy-db')] };
      const first = await ask([target('fs', '.')], { trivy, cache });
      expect(unwrap(first.answer).outputs).toHaveLength(1);
      expect(double.keys()).toEqual(['drawbridge-trivy-db-2-20260101000000']);
      const downloads = registry.requests.length;
      await rm(join(state.temp, 'drawbridge-trivy'), { recursive: true });
      const second = await ask([target('fs', '.')], { trivy, cache });
      expect(rulesIn(unwrap(second.answer).outputs[0]?.json ?? '').toSorted()).toEqual(nodeCves);
      expect(registry.requests).toHaveLength(downloads);
      expect(double.keys()).toHaveLength(1);
    });

    test('that is out of date is replaced, and kept under a key of its own', async () => {
      const stale = { updatedAt: '2025-01-01T00:00:00Z', nextUpdate: '2025-01-02T00:00:00Z' };
      const registry = await startRegistry({ 'open/trivy-db': { database, age } });
      state.closers.push(registry.close);
      const shared = join(state.temp, 'drawbridge-trivy', 'cache');
      await placeDatabase(shared, database, stale);
      const cache = fakeCache({ keys: ['drawbridge-trivy-db-2-20250101000000'] });
      const databaseRepositories = [registry.repository('open/trivy-db')];
      const { answer } = await ask([target('fs', '.')], {
        trivy: { ...online, cache: true, databaseRepositories },
        cache,
      });
      expect(unwrap(answer).database?.updatedMs).toBe(Date.UTC(2026, 0, 1));
      expect(cache.keys).toContain('drawbridge-trivy-db-2-20260101000000');
    });

    test('of which half is missing is downloaded again, and never kept as it is', async () => {
      const registry = await startRegistry({ 'busy/trivy-db': { status: 500 } });
      state.closers.push(registry.close);
      const shared = join(state.temp, 'drawbridge-trivy', 'cache');
      await placeDatabase(shared, database);
      await rm(join(shared, 'db', 'trivy.db'));
      const cache = fakeCache();
      const databaseRepositories = [registry.repository('busy/trivy-db')];
      const { answer } = await ask([target('fs', '.')], {
        trivy: { ...online, cache: true, databaseRepositories },
        cache,
      });
      expect(answer.ok).toBe(false);
      expect(cache.keys).toEqual([]);
    });

    test('in the folder that the job names is used, and the cache not asked', async () => {
      const own = join(state.root, 'warm');
      await placeDatabase(own, database);
      await specimens.placeSpecimen(state.workspace, specimens.vulnerableService);
      const cache = fakeCache();
      const { answer } = await ask([target('fs', '.')], {
        trivy: { cache: true },
        environment: { TRIVY_CACHE_DIR: own },
        cache,
      });
      expect(rulesIn(unwrap(answer).outputs[0]?.json ?? '')).toHaveLength(4);
      expect(cache.calls).toEqual([]);
    });
  });
});
