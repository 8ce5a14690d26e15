import { createLog } from '@drawbridge/core/action/log';
import type { Scene } from '@drawbridge/core/action/run-action';
import { createStateKeeper } from '@drawbridge/core/action/state';
import type { CancellationReason } from '@drawbridge/core/domain/cancellation';
import type { RunContext } from '@drawbridge/core/domain/event';
import { type FakeBranches, type FakeBranchesPlan, fakeBranches } from './branch.ts';
import { type FakeCache, type FakeCachePlan, fakeCache } from './cache.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { type FakeFiles, type FakeFilesPlan, fakeFiles } from './files.ts';
import { type FakeGit, type FakeGitPlan, fakeGit } from './git.ts';
import { type FakeGitHub, type FakeGitHubPlan, fakeGitHub } from './github.ts';
import { type FakeRunner, fakeContext, fakeRunner } from './runner.ts';
import { type FakeShell, type FakeShellPlan, fakeShell } from './shell.ts';
import { type FakeStore, type FakeStorePlan, fakeStore } from './store.ts';

export interface FakeScenePlan extends FakeBranchesPlan {
  readonly context?: Partial<RunContext>;
  readonly files?: FakeFilesPlan;
  readonly git?: FakeGitPlan;
  readonly github?: FakeGitHubPlan;
  readonly store?: FakeStorePlan;
  readonly shell?: FakeShellPlan;
  readonly cache?: FakeCachePlan;
}

export interface FakeScene extends Scene {
  readonly files: FakeFiles;
  readonly git: FakeGit;
  readonly github: FakeGitHub;
  readonly store: FakeStore;
  readonly shell: FakeShell;
  readonly cache: FakeCache;
  readonly branches: FakeBranches;
  readonly clock: FakeClock;
  /** The runner behind the log and the state: `runner.record.lines` is what a person would read. */
  readonly runner: FakeRunner;
  /** Stops the work as the runner would. */
  cancel(reason: CancellationReason): void;
}

/** Everything an action's steps are given, in memory: a push to main of octo/shop at 2026-01-01, unless told. */
export const fakeScene = (plan: FakeScenePlan = {}): FakeScene => {
  const runner = fakeRunner();
  const clock = fakeClock();
  const controller = new AbortController();
  let reason: CancellationReason | undefined;
  const branches = fakeBranches(plan);
  const world = {
    files: fakeFiles(plan.files),
    git: fakeGit(plan.git),
    github: fakeGitHub(plan.github),
    store: fakeStore(plan.store),
    shell: fakeShell(plan.shell, controller.signal),
    cache: fakeCache(plan.cache),
    branch: branches.open,
  };
  return {
    ...world,
    branches,
    runner,
    clock,
    context: fakeContext(plan.context),
    log: createLog(runner, clock),
    reopen: async ({ signal }) => ({ ...world, shell: fakeShell(plan.shell, signal) }),
    state: createStateKeeper(runner, 'fake', 1),
    cancellation: {
      signal: controller.signal,
      get reason() {
        return reason;
      },
      get deadlineMs() {
        return reason === undefined ? undefined : clock.nowMs() + 7_000;
      },
    },
    cancel: (given) => {
      reason = given;
      controller.abort();
    },
  };
};
