// What semver-tag costs over long histories, beside git's own log and beside others who judge commits:
// `node packages/tooling/src/bench/versions.ts`. Repositories are real ones, written once and removed afterwards.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../root.ts';
import { formatRows, type Row } from './row.ts';

interface Clone {
  readonly folder: string;
  readonly commits: number;
  readonly tags: number;
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  /** Empty where nothing called for one. */
  readonly version: string;
  readonly previous: string;
}

const rounds = 3;
const timeoutMs = 60_000;
const mostSecondsOverLog = 0.5;
const mostMegabytes = 150;
const mostSecondsInLoop = 0.3;
const fewestTimesFaster = 10;
const action = path.join(root, 'actions/semver-tag');
const bundle = path.join(action, 'dist/index.js');

/** Rows about the decision over long histories, its memory, a shell loop over ranges, and the others. None without a bundle. */
export function benchVersions(): readonly Row[] {
  if (!existsSync(bundle)) return [];
  return [
    ...inClone({ commits: 100_000, tags: 2_000 }, (clone) => [...wholeRows(clone), lastRow(clone)]),
    ...inClone({ commits: 10_000, tags: 500 }, (clone) => [loopRow(clone)]),
    ...rangeRows(20_000),
  ];
}

function inClone(size: Omit<Clone, 'folder'>, work: (clone: Clone) => readonly Row[]): readonly Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-versions-'));
  const clone = { folder, ...size };
  try {
    const script = path.join(action, 'tests/bench/repository.ts');
    const args = ['--no-warnings', script, folder, String(size.commits), String(size.tags)];
    execFileSync(process.execPath, args, { env: environment({}) });
    return work(clone);
  } finally {
    for (const each of [folder, `${folder}-temporary`]) rmSync(each, { recursive: true, force: true });
  }
}

function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const git = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  return { PATH: process.env['PATH'] ?? '', TMPDIR: tmpdir(), ...git, ...extra };
}

/** One run of the bundle as in a terminal: no token, no runner, nothing written. */
function runOnce({ folder }: Clone, inputs: Readonly<Record<string, string>>): Run {
  const peak = path.join(folder, 'peak');
  const given = Object.entries({ 'dry-run': 'true', ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase().replaceAll('-', '_')}`,
    value,
  ]);
  const env = environment({ ...Object.fromEntries(given), RUNNER_TEMP: `${folder}-temporary`, DRAWBRIDGE_PEAK: peak });
  const args = ['--import', path.join(import.meta.dirname, 'peak-memory.ts'), bundle];
  const [{ status, stdout }, seconds] = time(() =>
    spawnSync(process.execPath, args, { ...spawning, cwd: folder, env }),
  );
  const output = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  if (status !== 0) throw new Error(`semver-tag cannot judge:\n${stdout}`);
  const [version, previous] = [output('version'), output('previous-version')];
  return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1e6, version, previous };
}

const spawning = { encoding: 'utf8', timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 } as const;

function time<T>(work: () => T): readonly [T, number] {
  const started = performance.now();
  const result = work();
  return [result, (performance.now() - started) / 1_000];
}

/** Seconds that git needs to print the same commits to nowhere. */
function timeLog({ folder }: Clone, from: string): number {
  const fields = '--format=%H%n%P%n%ct%n%at%n%an%n%ae%n%B';
  const args = ['log', '-z', fields, '--date-order', 'HEAD', `^${from}`];
  const [{ status }, seconds] = time(() =>
    spawnSync('git', args, { cwd: folder, env: environment({}), stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  if (status !== 0) throw new Error(`git log ended with ${status}.`);
  return seconds;
}

function inTurn<T>(work: () => T): readonly T[] {
  return Array.from({ length: rounds }, work);
}

function sizeOf({ commits, tags }: Clone): string {
  return `${commits.toLocaleString('en-US')} commits and ${tags.toLocaleString('en-US')} tags`;
}

function overLog(what: string, log: number, runs: readonly Run[]): Row {
  const fastest = Math.min(...runs.map(({ seconds }) => seconds));
  return {
    what,
    seen: `${(fastest - log).toFixed(2)} s over git's own log (${log.toFixed(2)} s)`,
    bound: `${mostSecondsOverLog} s`,
    holds: fastest - log <= mostSecondsOverLog && runs.every(({ version }) => version !== ''),
  };
}

function wholeRows(clone: Clone): readonly Row[] {
  const measured = inTurn(() => ({ log: timeLog(clone, 'v1.0.0'), run: runOnce(clone, {}) }));
  const runs = measured.map(({ run }) => run);
  const peak = Math.max(...runs.map(({ megabytes }) => megabytes));
  const what = `a version from all of ${sizeOf(clone)}`;
  return [
    overLog(what, Math.min(...measured.map(({ log }) => log)), runs),
    {
      what: `${what}, memory`,
      seen: `${peak.toFixed(0)} MB`,
      bound: `${mostMegabytes} MB`,
      holds: peak <= mostMegabytes,
    },
  ];
}

function lastRow(clone: Clone): Row {
  const inputs = { 'tag-template': 'docs/v{version}' };
  const last = `docs/v1.${clone.tags - 2}.0`;
  const measured = inTurn(() => ({ log: timeLog(clone, last), run: runOnce(clone, inputs) }));
  const what = `a version from the last ${clone.commits / clone.tags} of ${sizeOf(clone)}`;
  const log = Math.min(...measured.map((each) => each.log));
  return overLog(
    what,
    log,
    measured.map(({ run }) => run),
  );
}

function loopRow(clone: Clone): Row {
  const ranges = Array.from({ length: 50 }, (_, index) => index * 9 + 1);
  const runs = ranges.map((index) => {
    const [base, head] = [`docs/v1.${index}.0`, `docs/v1.${index + 1}.0`];
    const run = runOnce(clone, { 'tag-template': 'docs/v{version}', base, head });
    if (`docs/v${run.previous}` !== base) throw new Error(`${run.previous} is not what was asked from, ${base}.`);
    return run;
  });
  const times = runs.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const [median = Number.NaN, p95 = Number.NaN] = [times[24], times[47]];
  return {
    what: `one of ${ranges.length} ranges of ${sizeOf(clone)}`,
    seen: `median ${median.toFixed(2)} s, p95 ${p95.toFixed(2)} s`,
    bound: `${mostSecondsInLoop} s each`,
    holds: p95 <= mostSecondsInLoop,
  };
}

interface Judged {
  readonly step: string;
  readonly lost: number;
  readonly seconds: number;
}

function judge(way: string, size: number): Judged {
  const args = ['--no-warnings', path.join(action, 'tests/bench/range.ts'), way, String(size)];
  const [step = '', lost, seconds] = execFileSync(process.execPath, args).toString().trim().split(' ');
  return { step, lost: Number(lost), seconds: Number(seconds) };
}

const others = [
  { name: '@semantic-release/commit-analyzer', way: 'analyzer' },
  { name: 'the same with conventionalcommits', way: 'analyzer-conventional' },
  { name: '@conventional-commits/parser', way: 'parser' },
] as const;

function rangeRows(size: number): readonly Row[] {
  const ours = judge('ours', size);
  return others.map(({ name, way }) => {
    const theirs = judge(way, size);
    const ratio = theirs.seconds / ours.seconds;
    const lost = theirs.lost === 0 ? '' : `, which throws at ${theirs.lost.toLocaleString('en-US')}`;
    return {
      what: `a range of ${size.toLocaleString('en-US')} commits`,
      seen: `${ratio.toFixed(1)} x as fast as ${name} (${ours.seconds.toFixed(2)} s, ${theirs.seconds.toFixed(2)} s${lost})`,
      bound: '',
      holds: ratio >= fewestTimesFaster && (way === 'parser' || theirs.step === ours.step),
    };
  });
}

if (import.meta.main) process.stdout.write(`${formatRows(benchVersions())}\n`);
