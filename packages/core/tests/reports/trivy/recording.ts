import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as specimens from '@drawbridge/testkit/trivy/specimens';
import { tinyDatabase } from '@drawbridge/testkit/trivy/tiny-database';
import { placeDatabase, writeVulnerabilityDatabase } from '@drawbridge/testkit/trivy/vulnerability-database';

const run = promisify(execFile);

/** A run of Trivy over a small source of our own. */
export interface Recording {
  /** The fixture's file name. */
  readonly file: string;
  readonly source: specimens.Specimen;
  /** Steps before: commands without a shell. */
  readonly before?: readonly (readonly string[])[];
  readonly args: readonly string[];
}

const offline = ['--offline-scan', '--skip-db-update', '--skip-java-db-update'];
const quiet = ['--skip-version-check', '--disable-telemetry'];
const checks = ['--skip-check-update'];
const everything = ['--scanners', 'vuln,misconfig,secret,license', '--license-full'];

const fs = (...args: readonly string[]): readonly string[] => ['fs', ...offline, ...checks, ...quiet, ...args, '.'];
const image = (archive: string): readonly string[] => [
  ...['image', ...offline, ...checks, ...quiet, '--scanners', 'vuln,misconfig,secret,license', '--input', archive],
];

const identity = ['-c', 'user.name=Octo Cat', '-c', 'user.email=octo@github.example', '-c', 'init.defaultBranch=main'];

/** One for each kind of target and each scanner, and the odd ones. */
export const recordings: readonly Recording[] = [
  { file: 'fs-vuln.json', source: specimens.vulnerableService, args: fs('--scanners', 'vuln') },
  { file: 'fs-vuln-two-services.json', source: specimens.twoServices, args: fs('--scanners', 'vuln') },
  { file: 'fs-requirements.json', source: specimens.pythonService, args: fs('--scanners', 'vuln') },
  { file: 'fs-misconfig.json', source: specimens.careless, args: fs('--scanners', 'misconfig') },
  { file: 'fs-secret.json', source: specimens.leaky, args: fs('--scanners', 'secret') },
  { file: 'fs-license.json', source: specimens.licensed, args: fs('--scanners', 'license', '--license-full') },
  {
    file: 'fs-all.json',
    source: { ...specimens.careless, ...specimens.leaky, ...specimens.licensed, ...specimens.vulnerableService },
    args: fs(...everything),
  },
  { file: 'fs-clean.json', source: specimens.clean, args: fs(...everything) },
  {
    file: 'fs-suppressed.json',
    source: { ...specimens.vulnerableService, 'accepted.txt': '# No untrusted template.\nCVE-2021-23337\n' },
    args: fs('--scanners', 'vuln', '--show-suppressed', '--ignorefile', 'accepted.txt'),
  },
  {
    file: 'repo-vuln-secret.json',
    source: { ...specimens.vulnerableService, ...specimens.leaky },
    before: [
      ['git', 'init', '--quiet'],
      ['git', 'add', '--all'],
      ['git', ...identity, 'commit', '--quiet', '--message', 'feat: open the shop'],
      ['git', 'remote', 'add', 'origin', 'https://github.example/octo/shop.git'],
    ],
    args: ['repo', ...offline, ...checks, ...quiet, '--scanners', 'vuln,secret', '.'],
  },
  { file: 'config-misconfig.json', source: specimens.careless, args: ['config', ...checks, ...quiet, '.'] },
  { file: 'image-alpine.json', source: specimens.archived('shop.tar', specimens.shopImage), args: image('shop.tar') },
  {
    file: 'image-debian.json',
    source: specimens.archived('batch.tar', specimens.debianImage),
    args: image('batch.tar'),
  },
  {
    file: 'sbom-cyclonedx.json',
    source: specimens.archived('shop.tar', specimens.shopImage),
    before: [
      [
        'trivy',
        'image',
        ...offline,
        ...quiet,
        ...['--format', 'cyclonedx', '--output', 'bom.cdx.json', '--input', 'shop.tar'],
      ],
    ],
    args: ['sbom', ...offline, ...quiet, '--scanners', 'vuln,license', 'bom.cdx.json'],
  },
  {
    file: 'sbom-spdx.json',
    source: specimens.vulnerableService,
    before: [['trivy', 'fs', ...offline, ...quiet, ...['--format', 'spdx-json', '--output', 'bom.spdx.json'], '.']],
    args: ['sbom', ...offline, ...quiet, '--scanners', 'vuln', 'bom.spdx.json'],
  },
];

// What differs from one run to the next, and says nothing about the format.
const scrub = (json: string): string =>
  json
    .replace(/("ReportID": ")[^"]*/, '$101900000-0000-7000-8000-000000000000')
    .replace(/("CreatedAt": ")[^"]*/, '$12026-01-01T00:00:00Z')
    .replace(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid:00000000-0000-4000-8000-000000000000');

const environment = (cache: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: cache,
  TRIVY_CACHE_DIR: cache,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
  TZ: 'UTC',
});

/** The commands as a person would type them, in order. */
export const commandsOf = ({ before = [], args }: Recording): readonly string[] =>
  [...before, ['trivy', '--quiet', ...args, '--format', 'json']].map((words) =>
    words.map((word) => (word.includes(' ') ? `'${word}'` : word)).join(' '),
  );

/** Runs real Trivy over the source of a recording, in a folder of its own, and answers its JSON, scrubbed. */
export const record = async ({ source, before = [], args }: Recording): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'drawbridge-trivy-'));
  try {
    const [cache, cwd] = [join(folder, 'cache'), join(folder, 'shop')];
    await placeDatabase(cache, writeVulnerabilityDatabase(tinyDatabase));
    await mkdir(cwd);
    await specimens.placeSpecimen(cwd, source);
    const options = { cwd, env: environment(cache), maxBuffer: 64 * 1024 * 1024 };
    for (const [program = '', ...rest] of before) await run(program, rest, options);
    const { stdout } = await run('trivy', ['--quiet', ...args, '--format', 'json'], options);
    return scrub(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const fixtures = join(import.meta.dirname, 'fixtures');

/** The text of a fixture; undefined where there is none yet. */
export const readFixture = (file: string): Promise<string | undefined> =>
  readFile(join(fixtures, file), 'utf8').catch(() => undefined);

/** Writes a fixture. */
export const writeFixture = async (file: string, text: string): Promise<void> => {
  await mkdir(fixtures, { recursive: true });
  await writeFile(join(fixtures, file), text);
};
