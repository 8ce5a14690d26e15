import type { Cancellation } from '../domain/cancellation.ts';
import type { RunContext } from '../domain/event.ts';
import type { Branch } from './branch.ts';
import type { Cache } from './cache.ts';
import type { Clock } from './clock.ts';
import type { Files } from './files.ts';
import type { Git } from './git.ts';
import type { GitHub } from './github.ts';
import type { Process } from './process.ts';
import type { Runner } from './runner.ts';
import type { Shell } from './shell.ts';
import type { Store } from './store.ts';

/** What an action needs to reach the world; each library behind it is loaded when it is first used. */
export interface World {
  /** Rooted at the working directory. */
  readonly files: Files;
  readonly git: Git;
  readonly github: GitHub;
  /** The repository's data branch. */
  readonly store: Store;
  /** Another branch of data, by name. */
  readonly branch: (name: string) => Branch;
  readonly shell: Shell;
  readonly cache: Cache;
}

export interface WorldAccess {
  readonly context: RunContext;
  /** Empty: there is none, and every call of `github` answers `no-token`. */
  readonly token: string;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  readonly cancellation: Cancellation;
  readonly debug: (line: string) => void;
}

/** Everything outside of the action, made once by the composition root. */
export interface Platform {
  readonly runner: Runner;
  readonly process: Process;
  readonly clock: Clock;
  open(access: WorldAccess): Promise<World>;
}
