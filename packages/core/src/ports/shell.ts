/** A program to start: no shell stands between, so no argument can become a command. */
export interface Command {
  /** A name on PATH (never looked for in the workspace), or an absolute path. */
  readonly program: string;
  readonly args: readonly string[];
  /** From the working directory; "." is the working directory itself. */
  readonly folder: string;
  /** Beside the job's environment without its tokens and runner files; undefined takes a variable away. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
  /** What it reads from standard input (UTF-8); nothing when left out. */
  readonly input?: string;
  /** Each line of both streams as it comes, without its line end; long lines are cut. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** Standard output that is kept; beyond it, the command ends as `too-long`. 0: none is kept. */
  readonly maxOutputBytes: number;
}

/** How a command ended. `errors` is the end of what it wrote to standard error, `output` its standard output (UTF-8). */
export type CommandEnd = {
  readonly durationMs: number;
  readonly output: string;
  readonly errors: string;
} & (
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'timeout' | 'cancelled' | 'too-long' }
  | { readonly kind: 'not-found' | 'not-started'; readonly message: string }
);

/** Other people's programs. What is started ends with its whole process tree: at its deadline, or when the job is cancelled. */
export interface Shell {
  run(command: Command): Promise<CommandEnd>;
}
