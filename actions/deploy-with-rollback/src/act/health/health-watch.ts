import {
  addRound,
  type Course,
  emptyCourse,
  endCourse,
  endOf,
  type Round,
  type Rules,
} from '../../decide/health/course.ts';
import type { HealthSettings } from '../../decide/settings.ts';
import type { HealthVerdict, HealthWatch } from '../crew.ts';
import { type LookingWorld, prepareGlances, type Sight, versionOf } from './looks.ts';
import type { HealthMemory } from './memory.ts';
import { lookAround } from './round.ts';

/** With what, and how, versions are watched. */
export interface HealthWatchOptions extends Omit<LookingWorld, 'probes'> {
  readonly settings: HealthSettings;
  readonly memory: HealthMemory;
}

interface Series extends Sight {
  readonly rules: Rules;
  readonly intervalMs: number;
  readonly initialDelayMs: number;
}

interface Watcher {
  readonly world: LookingWorld;
  readonly settings: HealthSettings;
  readonly memory: HealthMemory;
}

const atLeastEveryMs = 10_000;

const marks: { readonly [kind in Round['kind']]: string } = {
  good: 'good',
  bad: 'bad',
  nothing: 'no answer',
  waiting: 'not ready yet',
  hopeless: 'broken',
};

/** Tells a round when it differs from the one before, and at least every ten seconds. */
const createTelling = ({ world }: Watcher, sight: Sight) => {
  let told: { readonly kind: Round['kind']; readonly atMs: number } | undefined;
  return (course: Course, round: Round): void => {
    if (told?.kind === round.kind && round.atMs - told.atMs < atLeastEveryMs) return;
    told = round;
    world.log.line(`  ${versionOf(sight)}, look ${course.looks}: ${marks[round.kind]}; ${round.message}`);
  };
};

const stopped: HealthVerdict = {
  health: 'inconclusive',
  message: 'the looks were stopped before they came to a verdict',
};

/** Looks, start to start by the interval, until the course has its verdict; the time's end is not overslept. */
const follow = async (watcher: Watcher, series: Series, signal: AbortSignal): Promise<HealthVerdict> => {
  const { world, settings, memory } = watcher;
  const { clock } = world;
  const glances = prepareGlances(world, series);
  const tell = createTelling(watcher, series);
  const endMs = endOf(series.rules);
  let course = emptyCourse;
  await clock.sleep(series.initialDelayMs, signal);
  while (!signal.aborted) {
    const startedMs = clock.nowMs();
    if (course.looks > 0 && startedMs >= endMs && series.rules.kind === 'verify')
      course = endCourse(course, series.rules);
    if (course.verdict !== null) return course.verdict;
    const finding = await lookAround(glances, { timeoutMs: settings.timeoutMs, signal }, memory);
    if (signal.aborted) break;
    const round = { ...finding, atMs: clock.nowMs() };
    course = addRound(course, round, series.rules);
    tell(course, round);
    if (course.verdict !== null) return course.verdict;
    const nextMs = Math.min(startedMs + series.intervalMs, Math.max(endMs, startedMs));
    await clock.sleep(Math.max(0, nextMs - clock.nowMs()), signal);
  }
  return stopped;
};

const verifyRules = ({ world, settings }: Watcher, { order }: Sight): Rules => {
  const startedMs = world.clock.nowMs() + settings.initialDelayMs;
  const { healthyThreshold, unhealthyThreshold } = settings;
  const windowMs = Math.max(1, Math.min(settings.windowMs, order.deadlineMs - startedMs));
  return { kind: 'verify', startedMs, healthyThreshold, unhealthyThreshold, windowMs };
};

const bakeRules = ({ world, settings }: Watcher, durationMs: number): Rules => ({
  kind: 'bake',
  startedMs: world.clock.nowMs(),
  unhealthyThreshold: settings.unhealthyThreshold,
  minimumLooks: durationMs === 0 ? 1 : settings.healthyThreshold,
  durationMs,
});

/**
 * Watches versions by all probes together. Where the breaker has opened for the new version, it stays open: whatever is
 * asked of that version later is answered with it, without another look.
 */
export const createHealthWatch = (options: HealthWatchOptions): HealthWatch => {
  const { settings, memory } = options;
  const watcher: Watcher = { world: { ...options, probes: settings.probes }, settings, memory };
  const watch = async (series: Series, signal: AbortSignal): Promise<HealthVerdict> => {
    if (memory.open !== undefined && series.side === 'new') return memory.open;
    const verdict = await follow(watcher, series, signal);
    if (verdict.health === 'breaker-open' && series.side === 'new') memory.open = verdict;
    return verdict;
  };
  return {
    verify: (order, side, signal) => {
      const { intervalMs, initialDelayMs } = settings;
      const rules = verifyRules(watcher, { order, side });
      return watch({ order, side, rules, intervalMs, initialDelayMs }, signal);
    },
    bake: (order, durationMs, signal) => {
      // Where the time is short, looks come closer together, so that enough of them fit.
      const intervalMs = Math.min(settings.intervalMs, Math.max(1, Math.floor(durationMs / settings.healthyThreshold)));
      const rules = bakeRules(watcher, durationMs);
      return watch({ order, side: 'new', rules, intervalMs, initialDelayMs: 0 }, signal);
    },
    seen: memory.seen,
  };
};
