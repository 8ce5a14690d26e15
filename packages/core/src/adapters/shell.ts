import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { findInPath } from '@actions/io';
import { formatDuration } from '../domain/quantity.ts';
import { failure, type Result } from '../domain/result.ts';
import type { Command, CommandEnd, Shell } from '../ports/shell.ts';
import { createBoundedOutput } from './bounded-output.ts';
import { commandEnvironment } from './command-environment.ts';
import { findRoots, isInside, locateExisting, type Roots } from './files/containment.ts';
import { createLineSplitter } from './lines.ts';
import { type ProgramEnd, runProgram } from './program.ts';

export interface ShellOptions {
  readonly workspace: string;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Fires when the job is cancelled. */
  readonly signal: AbortSignal;
  readonly debug: (line: string) => void;
  readonly nowMs: () => number;
}

type Refusal = { readonly kind: 'not-found' | 'not-started'; readonly message: string };

const absent = (program: string, onlyInside: boolean): Refusal => ({
  kind: 'not-found',
  message: onlyInside
    ? `${program} is on PATH only inside the workspace, where a pull request could have put it. Name it by its absolute path if that is meant.`
    : isAbsolute(program)
      ? `${program} is no program that can be run. Check the path, and that the file is executable.`
      : `${program} is not on PATH. Install it in an earlier step, or name it by its absolute path.`,
});

const isForeign = async ({ workspace }: Roots, file: string): Promise<boolean> =>
  isAbsolute(file) && !isInside(workspace, file) && !isInside(workspace, await realpath(dirname(file)));

/** Finds a program as the toolkit does, in the folders of PATH that lie outside of the workspace. */
const findProgram = async (roots: Roots, program: string): Promise<string | Refusal> => {
  if (isAbsolute(program)) return (await findInPath(program))[0] ?? absent(program, false);
  if (program === '' || /[\\/]/.test(program)) return absent(program, false);
  const found = await findInPath(program);
  for (const file of found) if (await isForeign(roots, file)) return file;
  return absent(program, found.length > 0);
};

const findFolder = async (roots: Roots, path: string): Promise<Result<string, string>> => {
  const folder = await locateExisting(roots, path);
  if (!folder.ok) return failure(folder.error.message);
  const isFolder = (await stat(folder.value)).isDirectory();
  return isFolder ? folder : failure(`${path} is no folder. Name a folder of the workspace.`);
};

const describeEnd = (end: ProgramEnd) => {
  switch (end.kind) {
    case 'exited':
      return end.signal === undefined
        ? ({ kind: 'exited', code: end.code } as const)
        : ({ kind: 'killed', signal: end.signal } as const);
    case 'enough':
      return { kind: 'too-long' } as const;
    case 'not-started':
      return { kind: 'not-started', message: `It could not be started: ${end.errors}.` } as const;
    default:
      return { kind: end.kind } as const;
  }
};

const sketchEnd = (end: CommandEnd): string => {
  if (end.kind === 'exited') return `exit code ${end.code}`;
  if (end.kind === 'killed') return end.signal;
  return 'message' in end ? end.message : end.kind;
};

/**
 * Other people's programs, started by node itself (adr/0010): each bounded in time, ended as a tree, with the job's
 * environment but without what a program could act in the job's name with.
 */
export const createShell = (options: ShellOptions): Shell => {
  const { workspace, workingDirectory, environment, signal, debug, nowMs } = options;

  const execute = async (command: Command, file: string, folder: string): Promise<CommandEnd> => {
    const output = createBoundedOutput(command.maxOutputBytes);
    const { onLine } = command;
    const lines = onLine && {
      stdout: createLineSplitter((line) => onLine(line, 'stdout')),
      stderr: createLineSplitter((line) => onLine(line, 'stderr')),
    };
    const startedMs = nowMs();
    const end = await runProgram({
      file,
      args: command.args,
      folder,
      environment: commandEnvironment(environment, command.environment),
      input: command.input ?? '',
      timeoutMs: command.timeoutMs,
      signal,
      onOutput: (bytes) => {
        lines?.stdout.push(bytes);
        return command.maxOutputBytes === 0 ? 'more' : output.push(bytes);
      },
      onErrors: (bytes) => lines?.stderr.push(bytes),
    });
    lines?.stdout.end();
    lines?.stderr.end();
    const facts = { durationMs: nowMs() - startedMs, output: output.bytes().toString('utf8'), errors: end.errors };
    return { ...facts, ...describeEnd(end) };
  };

  const run = async (command: Command): Promise<CommandEnd> => {
    const nothing = { durationMs: 0, output: '', errors: '' };
    if (signal.aborted) return { ...nothing, kind: 'cancelled' };
    const roots = await findRoots(workspace, workingDirectory);
    if (!roots.ok) return { ...nothing, kind: 'not-started', message: roots.error.message };
    const folder = await findFolder(roots.value, command.folder);
    if (!folder.ok) return { ...nothing, kind: 'not-started', message: folder.error };
    const file = await findProgram(roots.value, command.program);
    return typeof file === 'string' ? execute(command, file, folder.value) : { ...nothing, ...file };
  };

  return {
    run: async (command) => {
      const end = await run(command);
      debug(`${[command.program, ...command.args].join(' ')} → ${sketchEnd(end)} in ${formatDuration(end.durationMs)}`);
      return end;
    },
  };
};
