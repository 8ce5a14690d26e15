import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { tellsEndOfLife } from '../../decide/end-of-life.ts';
import { scannersOf } from '../../decide/scanners.ts';
import type { Target } from '../../decide/target.ts';
import type { TrivyConfig } from '../../inputs/config.ts';
import type { Scratch } from '../../ports/scratch.ts';
import { type EmptyFiles, scanArgs } from './arguments.ts';
import { commandEnvironment } from './environment.ts';
import { explainEnd, readMessage } from './messages.ts';
import type { TrivyTool } from './tool.ts';

/** What Trivy said of one target. */
export interface TargetOutput {
  readonly target: Target;
  /** As `trivy --format json` writes it. */
  readonly json: string;
  /** What Trivy warned of while it scanned: part of the target may not have been read. */
  readonly warnings: readonly string[];
  readonly durationMs: number;
}

/** Why a target was not scanned, in words. */
interface TargetProblem {
  readonly target: Target;
  readonly message: string;
}

/** What became of all targets, each list in their order. */
export interface ScanEnds {
  readonly outputs: readonly TargetOutput[];
  readonly problems: readonly TargetProblem[];
}

export interface ScanScene extends Pick<Scene, 'shell' | 'log' | 'files'> {
  readonly scratch: Scratch;
  readonly tool: TrivyTool;
  readonly empty: EmptyFiles;
  readonly cacheFolder: string;
}

export type ScanWish = Pick<
  TrivyConfig,
  'scanners' | 'skipDirs' | 'skipFiles' | 'javaDatabaseRepositories' | 'offline' | 'timeoutMs'
>;

// Each scan uses several threads of its own; more at once only wait for each other.
const atOnce = 2;
const mostOutputBytes = 400 * 1024 * 1024;
const mostWarnings = 50;
// Trivy ends itself at the limit, and says so; this is for one that does not.
const graceMs = 15_000;

const archive = /\.(?:tar|tar\.gz|tgz)$/;

/** Is the subject a file of the workspace, a folder of it, or (of an image) a name? An error in words when it leads out. */
const locate = async (
  { kind, subject }: Target,
  { files }: ScanScene,
): Promise<Result<'file' | 'folder' | 'name', string>> => {
  if (kind === 'image' && !archive.test(subject)) return success('name');
  if (kind === 'repo' && /^https?:\/\//.test(subject)) return success('name');
  // Nothing is read: a file with anything in it is longer than 0 bytes, and a folder is no file.
  const found = await files.readText(subject, 0);
  if (found.ok || found.error.kind === 'too-large') return success('file');
  return found.error.kind === 'not-a-file' ? success('folder') : failure(found.error.message);
};

const createEar = ({ log }: ScanScene, { name }: Target) => {
  const warnings: string[] = [];
  return {
    warnings,
    onLine: (line: string, stream: 'stdout' | 'stderr'): void => {
      if (stream === 'stdout') return;
      const { level, text } = readMessage(line);
      if (text === '') return;
      if (level === 'debug' || tellsEndOfLife(text)) log.debug(text);
      else log.line(`  ${name} │ ${level === 'warning' || level === 'error' ? '! ' : ''}${text}`);
      if ((level === 'warning' || level === 'error') && warnings.length < mostWarnings) warnings.push(text);
    },
  };
};

/** Scans one target; findings are no failure, whatever keeps Trivy from its end is. */
const scanTarget = async (
  target: Target,
  wish: ScanWish,
  scene: ScanScene,
): Promise<Result<TargetOutput, TargetProblem>> => {
  const problem = (reason: string) => failure({ target, message: `${target.kind} ${target.subject}: ${reason}` });
  if (scannersOf(target.kind, wish.scanners).length === 0) {
    return problem(`Trivy looks for none of ${wish.scanners.join(', ')} in it. Add \`vuln\` or \`license\`.`);
  }
  const place = await locate(target, scene);
  if (!place.ok) return problem(place.error);
  const ear = createEar(scene, target);
  const { cacheFolder, empty, tool, scratch } = scene;
  const end = await scene.shell.run({
    program: tool.program,
    args: scanArgs(target, { ...wish, cacheFolder, empty, isFile: place.value === 'file' }),
    folder: '.',
    environment: commandEnvironment(Object.keys(scratch.variables)),
    timeoutMs: wish.timeoutMs + graceMs,
    maxOutputBytes: mostOutputBytes,
    onLine: ear.onLine,
  });
  if (end.kind !== 'exited' || end.code !== 0) return problem(explainEnd(end, wish.timeoutMs));
  if (end.output.trim() === '') return problem('Trivy ended well, but wrote no report.');
  return success({ target, json: end.output, warnings: ear.warnings, durationMs: end.durationMs });
};

/** Scans every target once, two at a time; one that cannot be scanned keeps no other from it. */
export const scanTargets = async (targets: readonly Target[], wish: ScanWish, scene: ScanScene): Promise<ScanEnds> => {
  const ends: Result<TargetOutput, TargetProblem>[] = [];
  const waiting = [...targets.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      ends[next[0]] = await scanTarget(next[1], wish, scene);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    outputs: ends.flatMap((end) => (end.ok ? [end.value] : [])),
    problems: ends.flatMap((end) => (end.ok ? [] : [end.error])),
  };
};
