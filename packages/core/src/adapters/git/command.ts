import { which } from '@actions/io';
import type { Cancellation } from '../../domain/cancellation.ts';
import { formatDuration } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { GitProblem } from '../../ports/git.ts';
import { createBoundedOutput } from '../bounded-output.ts';
import { type ProgramEnd, runProgram } from '../program.ts';
import { classifyErrors, quoteErrors, redact } from './problem.ts';

/** Where a git command runs, and with what environment. */
export interface GitPlace {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

export interface GitCall {
  readonly args: readonly string[];
  readonly input?: string;
  /** Exit codes that are answers; 0 always is. */
  readonly answers?: readonly number[];
  readonly reach?: 'local' | 'network';
  /** Takes the output in chunks instead of collecting it. */
  readonly onOutput?: (bytes: Uint8Array) => 'more' | 'enough';
}

export interface GitAnswer {
  readonly code: number;
  /** Empty when `onOutput` took it. */
  readonly output: string;
}

export type RunGit = (place: GitPlace, call: GitCall) => Promise<Result<GitAnswer, GitProblem>>;

export interface GitLimits {
  readonly localMs: number;
  readonly networkMs: number;
  readonly outputBytes: number;
}

/** Generous: they end what hangs, not what is slow. */
export const gitLimits: GitLimits = { localMs: 120_000, networkMs: 300_000, outputBytes: 256 * 1024 * 1024 };

export interface GitCommandOptions {
  readonly cancellation: Cancellation;
  readonly limits: GitLimits;
  readonly secrets: readonly string[];
  readonly debug: (line: string) => void;
  readonly nowMs: () => number;
}

const advice: Readonly<Record<GitProblem['kind'], string>> = {
  'not-a-repository': 'Check the repository out first (actions/checkout), and look at `working-directory`.',
  'unknown-revision': 'Check out enough history: `fetch-depth: 0` in actions/checkout.',
  unreachable: 'Check out the whole history (`fetch-depth: 0` in actions/checkout), or try again.',
  denied: 'Let actions/checkout keep its credentials, or grant the job `contents: read`.',
  timeout: 'Check out the whole history before (`fetch-depth: 0` in actions/checkout), or try again.',
  cancelled: '',
  failed: '',
};

/** A problem in words: what git was asked, what it said, how it can be mended. */
export const gitProblem = (kind: GitProblem['kind'], command: string, what: string): GitProblem => {
  const reason = `\`${command}\` ${what.replace(/(?<![.!?])$/, '.')}`;
  return { kind, command, reason, message: [reason, advice[kind]].filter((part) => part !== '').join(' ') };
};

const dubious = /dubious ownership/i;

const explainExit = (end: ProgramEnd, command: string): GitProblem => {
  const kind = classifyErrors(end.errors);
  if (dubious.test(end.errors)) {
    const reason = 'refuses a repository that belongs to another user. Add its folder to `safe.directory`.';
    return { kind, command, message: `\`${command}\` ${reason}` };
  }
  const said = quoteErrors(end.errors);
  return gitProblem(kind, command, `ended with exit code ${end.code}${said === '' ? '.' : `: ${said}`}`);
};

/** Makes the function through which every git command goes: bounded, cancellable, logged, its words without secrets. */
export const createRunGit = (options: GitCommandOptions): RunGit => {
  const { cancellation, limits, secrets, debug, nowMs } = options;
  const located = { file: undefined as string | undefined };
  const locate = async (): Promise<string> => {
    located.file ??= await which('git', false);
    return located.file;
  };
  return async (place, call) => {
    const command = redact(`git ${call.args.join(' ')}`, secrets);
    const file = await locate();
    if (file === '') return failure(gitProblem('failed', command, 'could not start: there is no git on the PATH.'));
    const printed = createBoundedOutput(limits.outputBytes);
    const startedMs = nowMs();
    const end = await runProgram({
      file,
      args: call.args,
      ...place,
      input: call.input ?? '',
      timeoutMs: call.reach === 'network' ? limits.networkMs : limits.localMs,
      signal: cancellation.signal,
      onOutput: call.onOutput ?? printed.push,
    });
    const elapsed = formatDuration(nowMs() - startedMs);
    debug(`${command} → ${end.kind === 'exited' ? `exit code ${end.code}` : end.kind} in ${elapsed}`);
    if (end.kind === 'timeout') return failure(gitProblem('timeout', command, `had not ended after ${elapsed}.`));
    if (end.kind === 'cancelled') return failure(gitProblem('cancelled', command, 'was stopped with the job.'));
    if (end.kind === 'not-started') return failure(gitProblem('failed', command, `could not start: ${end.errors}.`));
    if (printed.isOverflown()) return failure(gitProblem('failed', command, 'printed more than can be taken in.'));
    const answered = end.kind === 'enough' || end.code === 0 || call.answers?.includes(end.code) === true;
    if (answered) return success({ code: end.code, output: printed.bytes().toString('utf8') });
    return failure(explainExit({ ...end, errors: redact(end.errors, secrets) }, command));
  };
};
