import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describeEngine } from '@drawbridge/testkit/engines';
import { probeSarifJudge, probeTrivy } from '@drawbridge/testkit/programs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assignCategories } from '../src/decide/foreign/categories.ts';
import { filterRun } from '../src/decide/foreign/filter.ts';
import { addFingerprints } from '../src/decide/foreign/run.ts';
import type { SarifSource } from '../src/decide/sarif/source.ts';
import { decisionOn, scanOf } from './builders.ts';
import { logOf, readLog, repairAll, resultAt, resultOf, ruleOf, runOf } from './foreign-logs.ts';

const run = promisify(execFile);
const core = join(import.meta.dirname, '../../../packages/core/tests/reports');
const startMs = 240_000;

/** A tool that does not tell its version or its home is what it is: nobody can make that up. */
const aboutTheTool = 'SARIF2005';

/** Against each file. */
type Complaints = ReadonlyMap<string, readonly string[]>;

interface Verdict {
  readonly runs: readonly {
    readonly results?: readonly {
      readonly ruleId: string;
      readonly level?: string;
      readonly message: { readonly arguments?: readonly string[] };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

/**
 * What Microsoft's validator says against each file of a folder. It ends well whatever it finds, and is silent of a file
 * that it cannot read: so the count of its files is held to ours, and of each it has to have something to remark.
 */
const judge = async (folder: string): Promise<Complaints> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sarif')).map((name) => join(folder, name));
  const output = join(folder, 'verdict.json');
  const rules = ['--rule-kind', 'Sarif;Ghas', '--config', join(import.meta.dirname, 'github-rules.xml')];
  const args = [
    'validate',
    ...files,
    ...rules,
    '--level',
    'Error;Warning;Note',
    '--log',
    'ForceOverwrite',
    '--output',
    output,
  ];
  const { stdout } = await run('sarif-multitool', args, { timeout: startMs, maxBuffer: 64 * 1024 * 1024 });
  expect(stdout).toContain(`Done. ${files.length} files scanned.`);
  const { runs }: Verdict = JSON.parse((await readFile(output, 'utf8')).replace(/^\ufeff/, ''));
  const complaints = new Map<string, string[]>(files.map((file) => [basename(file), []]));
  const remarked = new Set<string>();
  for (const { ruleId, level, message, locations } of runs.flatMap(({ results = [] }) => results)) {
    const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    remarked.add(basename(uri));
    if (level !== 'note' && ruleId !== aboutTheTool)
      complaints.get(basename(uri))?.push([ruleId, ...(message.arguments ?? [])].join(' '));
  }
  expect([...complaints.keys()].filter((name) => !remarked.has(name))).toEqual([]);
  return complaints;
};

const specimens = [
  ['fs-all', 'fs: .'],
  ['fs-vuln-two-services', 'fs: .'],
  ['fs-secret', 'fs: .'],
  ['fs-license', 'fs: .'],
  ['fs-suppressed', 'fs: .'],
  ['fs-clean', 'fs: .'],
  ['repo-vuln-secret', 'repo: .'],
  ['config-misconfig', 'config: .'],
  ['image-alpine', 'image: octo/shop:1.0.0'],
  ['image-debian', 'image: octo/batch:1.0.0'],
  ['sbom-cyclonedx', 'sbom: bom.cdx.json'],
  ['sbom-spdx', 'sbom: bom.spdx.json'],
] as const;

/** What nobody should write, all at once: each of it makes code scanning refuse the whole document. */
const hostile = logOf(
  runOf([
    resultAt({ uri: '' }),
    resultAt({ uri: 'file:///home/runner/work/shop/shop/src/main.ts' }),
    resultAt({ uri: 'c:/50% off.ts' }, { startLine: 0, startColumn: 0, endColumn: 0 }),
    resultAt({ uri: '/etc/passwd' }, { startLine: 2, startColumn: 1, endLine: 2, endColumn: 1 }),
    resultOf({ locations: [], ruleId: 'nowhere', ruleIndex: 12 }),
    resultOf({ locations: [{ logicalLocations: [{ name: 'main' }] }], ruleId: undefined, ruleIndex: 0 }),
    resultOf({ message: { id: 'gone' } }),
  ]),
  runOf([resultOf()], {
    tool: {
      driver: {
        name: 'Other',
        rules: [{ id: 'no-eval' }, ruleOf({ id: 'x', properties: { 'security-severity': 'high' } })],
      },
    },
  }),
);

/** Wrong in ways that the validator lives through. */
const wrong = logOf(
  runOf([
    resultAt({ uri: 'file:///home/runner/work/shop/shop/src/main.ts' }),
    resultAt({ uri: '/etc/passwd' }),
    resultOf({ locations: [], ruleId: 'nowhere', ruleIndex: 12 }),
  ]),
);

const recordedLogs = join(core, 'findings/fixtures/sarif');

const repairRecorded = async (file: string): Promise<readonly SarifSource[]> => {
  const runs = readLog(new Uint8Array(await readFile(join(recordedLogs, file))));
  if (!runs.ok) throw new Error(runs.error);
  return sourcesOf(runs.value);
};

const sourcesOf = (runs: ReturnType<typeof repairAll>): readonly SarifSource[] => {
  const filtered = runs.map((each) => filterRun(each, { paths: ['**'], rules: ['**'] }));
  const foreign = assignCategories(
    filtered.map((each) => addFingerprints(each, () => undefined)),
    'lint/{target}',
  );
  return decisionOn([], { 'sarif-files': '*.sarif' }, { foreign }).sources;
};

const place = async (folder: string, name: string, sources: readonly SarifSource[]): Promise<void> => {
  for (const [index, source] of sources.entries()) {
    await writeFile(join(folder, `${name}-${index}.sarif`), source.build(5_000).file);
  }
};

describeEngine("Microsoft's SARIF validator, with GitHub's rules", probeSarifJudge, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drawbridge-sarif-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const inside = async (name: string): Promise<string> => mkdtemp(join(folder, `${name}-`));

  test(
    'has nothing against what we write of each kind of target',
    async () => {
      const ours = await inside('ours');
      for (const [fixture, line] of specimens) await place(ours, fixture, decisionOn([scanOf(fixture, line)]).sources);
      const complaints = await judge(ours);
      expect(complaints.size).toBe(specimens.length);
      expect([...complaints].filter(([, against]) => against.length > 0)).toEqual([]);
    },
    startMs,
  );

  test(
    'has nothing against what real tools write, and what nobody should, once we have repaired it',
    async () => {
      const repaired = await inside('repaired');
      const files = (await readdir(recordedLogs)).filter((name) => name.endsWith('.sarif'));
      for (const file of files) await place(repaired, file.replace('.sarif', ''), await repairRecorded(file));
      await place(repaired, 'hostile', sourcesOf(repairAll(hostile)));
      const complaints = await judge(repaired);
      expect(complaints.size).toBeGreaterThan(files.length);
      expect([...complaints].filter(([, against]) => against.length > 0)).toEqual([]);
    },
    startMs,
  );

  test(
    'has much against what is not repaired: it does look',
    async () => {
      const raw = await inside('raw');
      await writeFile(join(raw, 'wrong.sarif'), JSON.stringify(wrong));
      const [against = []] = (await judge(raw)).values();
      const rules = new Set(against.map((each) => each.split(' ')[0]));
      for (const rule of ['GH1001', 'GH1006', 'SARIF1004', 'SARIF1009']) expect(rules).toContain(rule);
    },
    startMs,
  );

  describeEngine("against Trivy's own writer", probeTrivy, () => {
    test(
      'it has what GitHub refuses in the same report of an image: addresses that begin at the root',
      async () => {
        const own = await inside('own');
        const report = join(core, 'trivy/fixtures/image-alpine.json');
        await run('trivy', ['convert', '--quiet', '--format', 'sarif', '--output', join(own, 'trivy.sarif'), report]);
        const [against = []] = (await judge(own)).values();
        expect(against).toContainEqual(expect.stringMatching(/^SARIF1004 .*artifactLocation\.uri \/app\/\.env$/));
      },
      startMs,
    );
  });
});
