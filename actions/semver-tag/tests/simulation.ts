import type { Outcome } from '@drawbridge/core/action/outcome';
import { success } from '@drawbridge/core/domain/result';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { GitHub } from '@drawbridge/core/ports/github';
import { type FakeCommit, oidOf } from '@drawbridge/testkit/fakes/git';
import { type FakeGitHub, fakeGitHub } from '@drawbridge/testkit/fakes/github';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { createSteps } from '../src/run.ts';
import { configOf } from './stage.ts';
import { fakeVersionPorts } from './version-ports.ts';

/** Chance that comes again for the same seed (mulberry32): from 0 to 1. */
const createChance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

interface Time {
  nowMs(): number;
  /** Resolves when so much of the simulated time has gone by. */
  pass(durationMs: number): Promise<void>;
}

/** Time that jumps from one event to the next, so that hours of waiting cost nothing. */
const createTime = (): Time => {
  const events: { readonly dueMs: number; readonly ring: () => void }[] = [];
  let nowMs = Date.UTC(2026, 0, 1);
  let isRunning = false;
  const step = (): void => {
    events.sort((one, other) => one.dueMs - other.dueMs);
    const next = events.shift();
    isRunning = next !== undefined;
    if (next === undefined) return;
    nowMs = Math.max(nowMs, next.dueMs);
    next.ring();
    setImmediate(step);
  };
  return {
    nowMs: () => nowMs,
    pass: (durationMs) =>
      new Promise((ring) => {
        events.push({ dueMs: nowMs + durationMs, ring });
        if (!isRunning) setImmediate(step);
        isRunning = true;
      }),
  };
};

interface Delay {
  before(): Promise<void>;
}

const delayed =
  <Args extends readonly unknown[], T>(call: (...args: Args) => Promise<T>, { before }: Delay) =>
  async (...args: Args): Promise<T> => {
    await before();
    const answer = await call(...args);
    await before();
    return answer;
  };

const overNetwork = (github: GitHub, delay: Delay): GitHub => ({
  ...github,
  refs: {
    list: delayed(github.refs.list, delay),
    createTagObject: delayed(github.refs.createTagObject, delay),
    messageOf: delayed(github.refs.messageOf, delay),
    update: delayed(github.refs.update, delay),
  },
  releases: {
    ...github.releases,
    findByTag: delayed(github.releases.findByTag, delay),
    create: delayed(github.releases.create, delay),
    listByTag: delayed(github.releases.listByTag, delay),
    delete: delayed(github.releases.delete, delay),
    markLatest: delayed(github.releases.markLatest, delay),
  },
});

export interface Simulated {
  readonly commit: string;
  readonly runId: string;
  /** undefined: it gave up, and said why. */
  readonly outcome: Outcome | undefined;
  readonly said: string;
  readonly log: readonly string[];
  readonly tookMs: number;
}

export interface Simulation {
  readonly seed: number;
  readonly commits: readonly FakeCommit[];
  /** Tags that are there, as name -> object name of the commit. */
  readonly tags: Readonly<Record<string, string>>;
  /** The commit of each run. */
  readonly heads: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly lacksTransactions?: boolean;
}

const runOne = async (
  index: number,
  { commits, heads, inputs = {} }: Simulation,
  { github, time, chance }: { readonly github: FakeGitHub; readonly time: Time; readonly chance: () => number },
): Promise<Simulated> => {
  const commit = heads[index] ?? oidOf(0);
  const runId = String(1000 + index);
  const delay: Delay = { before: () => time.pass(20 + chance() * 400) };
  const scene = fakeScene({ context: { sha: commit, runId }, git: { commits, revisions: { HEAD: commit } } });
  const clock: Clock = { nowMs: time.nowMs, sleep: time.pass, every: () => () => undefined };
  const tags = async () => {
    await delay.before();
    const refs = await github.refs.list('refs/tags/');
    await delay.before();
    return refs.ok
      ? success(refs.value.map(({ name, ...ref }) => ({ ...ref, name: name.replace('refs/tags/', '') })))
      : success([]);
  };
  const world = { ...scene, clock, git: { ...scene.git, tags }, github: overNetwork(github, delay) };
  await time.pass(chance() * 500);
  const startedMs = time.nowMs();
  const { run } = createSteps(fakeVersionPorts(chance));
  const ended = await run(await configOf(inputs), world).then(
    (outcome) => ({ outcome, said: outcome.verdict.sentence }),
    (error: unknown) => ({ outcome: undefined, said: Error.isError(error) ? error.message : String(error) }),
  );
  return { commit, runId, ...ended, log: scene.runner.record.lines, tookMs: time.nowMs() - startedMs };
};

/** Plays runs that begin at about the same time, on one repository, in an order that the seed decides. */
export const simulate = async (plan: Simulation) => {
  const github = fakeGitHub({
    refs: Object.entries(plan.tags).map(([name, commit]) => ({ name: `refs/tags/${name}`, object: commit, commit })),
    lacksTransactions: plan.lacksTransactions ?? false,
  });
  const parts = { github, time: createTime(), chance: createChance(plan.seed) };
  const runs = await Promise.all(plan.heads.map((_, index) => runOne(index, plan, parts)));
  const refs = await github.refs.list('refs/tags/');
  const tags = Object.fromEntries((refs.ok ? refs.value : []).map(({ name, commit }) => [name.slice(10), commit]));
  const releases = github.writes.flatMap((write) => (write.kind === 'release' ? [write.release] : []));
  return { runs, tags, releases, github };
};
