import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Availability, probeAct, probeProgram, probeTrivy } from '@drawbridge/testkit/programs';

/** The machine and the clone as the story finds them; what is not named is looked up. */
export interface Surroundings {
  readonly nodeVersion?: string;
  readonly gitVersion?: string;
  readonly root?: string;
  readonly trivy?: Availability;
  /** Where all engines are promised, none may be missing. */
  readonly isCi?: boolean;
}

/** The scanner is the one engine that the story can do without, by leaving its chapter out. */
export const findScanner = (): Availability => probeTrivy();

const ownRoot = path.resolve(import.meta.dirname, '../../..');
const bundles = [
  'coverage-threshold',
  'deploy-with-rollback',
  'deployment-audit',
  'quality-gate',
  'semver-tag',
  'trivy-sarif-upload',
].map((name) => `actions/${name}/dist/index.js`);

// Git merges two trees without a working folder since 2.38: the double needs that.
const leastGit = [2, 38] as const;

/** What the story needs and this machine or clone lacks, each with the way out; none when it can be told. */
export function findMissing(found: Surroundings = {}): readonly string[] {
  const { nodeVersion = process.versions.node, gitVersion = readGitVersion(), root = ownRoot } = found;
  const { trivy = findScanner(), isCi = process.env['CI'] === 'true' } = found;
  const node = nodeVersion.startsWith('24.')
    ? []
    : [`Node is ${nodeVersion}, not 24; \`npm run demo\` brings it on Linux x64.`];
  const git = isRecent(gitVersion) ? [] : [`git is ${gitVersion || 'not on PATH'}; install 2.38 or newer.`];
  const programs = [probeAct(), probeProgram('tar', ['--version'], 'install it')].flatMap((probe) =>
    probe.available ? [] : [`${probe.reason}.`],
  );
  const unbuilt = bundles.filter((file) => !existsSync(path.join(root, file)));
  const scanner = isCi && !trivy.available ? [`${trivy.reason}.`] : [];
  return [
    ...node,
    ...git,
    ...programs,
    ...scanner,
    ...unbuilt.map((file) => `${file} is missing; \`npm run build\` makes it.`),
  ];
}

const readGitVersion = (): string =>
  /\d+\.\d+[.\d]*/.exec(spawnSync('git', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? '';

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastGit[0] || (major === leastGit[0] && minor >= leastGit[1]);
}
