import { fillPlaceholders } from '../../decide/command/placeholders.ts';
import type { Round } from '../../decide/health/course.ts';
import type { ArgumentArray, ProbeSettings } from '../../decide/settings.ts';
import type { Look, Probe } from '../../ports/probe.ts';
import {
  type CommandWorld,
  createCommandRunner,
  factsOf,
  notYetCode,
  problemOf,
  type RunCommand,
} from '../commands.ts';
import type { Order, Readiness, Target } from '../targets/target.ts';

/** What one probe found. */
export type Finding = Pick<Round, 'kind' | 'message'>;

/** One way to look at one version. */
export interface Subject {
  /** Probe and version, e.g. "readiness, 1.5.0". */
  readonly name: string;
  readonly side: 'new' | 'old';
}

/** One probe, ready to look: at one unit where it names it, at all of them otherwise. */
interface Glance {
  readonly name: string;
  readonly look: (timeoutMs: number, signal: AbortSignal) => Promise<Finding>;
}

/** Whom the looks of a series are at. */
export interface Sight {
  readonly order: Order;
  readonly side: 'new' | 'old';
}

/** As people know the version that is looked at. */
export const versionOf = ({ order, side }: Sight): string =>
  side === 'new' ? order.release.version : (order.baselines[0]?.release?.version ?? 'the baseline');

/** With what versions are looked at. */
export interface LookingWorld extends CommandWorld {
  readonly probes: readonly ProbeSettings[];
  readonly probe: Probe;
  readonly target: Target;
}

type Fill = (text: string) => string;

const found = ({ kind, message }: Look): Finding => ({ kind, message });

const lookByHttp = (
  { probe }: LookingWorld,
  settings: Extract<ProbeSettings, { kind: 'http' }>,
  fill: Fill,
): Glance => {
  const { status, bodyContains } = settings;
  const url = fill(settings.url);
  const headers = Object.fromEntries(Object.entries(settings.headers).map(([name, value]) => [name, fill(value)]));
  const ask = { url, headers, status, bodyContains: fill(bodyContains) };
  return {
    name: `http ${fill(settings.url.replace(/[?#].*$/, ''))}`,
    look: async (timeoutMs, signal) => found(await probe.http({ ...ask, timeoutMs }, signal)),
  };
};

const lookByTcp = ({ probe }: LookingWorld, settings: Extract<ProbeSettings, { kind: 'tcp' }>, fill: Fill): Glance => {
  const { port } = settings;
  const host = fill(settings.host);
  return {
    name: `tcp ${host}:${port}`,
    look: async (timeoutMs, signal) => found(await probe.tcp({ host, port, timeoutMs }, signal)),
  };
};

interface CommandLook extends Sight {
  readonly run: RunCommand;
  readonly command: ArgumentArray;
  readonly unit: string;
}

const lookByCommand = (world: LookingWorld, { run, command, unit, order, side }: CommandLook): Glance => {
  const title = `probe ${command[0]}, unit ${unit}`;
  const facts = factsOf(order, { units: [unit], environment: world.environment, side });
  const look = async (timeoutMs: number): Promise<Finding> => {
    const deadlineMs = world.clock.nowMs() + timeoutMs;
    const end = await run({ title, command, facts, allUnits: order.units, deadlineMs, isQuiet: true });
    const problem = problemOf(end, title);
    if (problem === undefined) return { kind: 'good', message: `${title}: exit code 0` };
    const { message } = problem;
    if (end.kind === 'exited') return { kind: end.code === notYetCode ? 'waiting' : 'bad', message };
    return { kind: end.kind === 'timeout' ? 'bad' : 'nothing', message };
  };
  return { name: title, look };
};

const kinds = { ready: 'good', waiting: 'waiting', unhealthy: 'bad', failed: 'hopeless' } as const;
const worst = ['failed', 'unhealthy', 'waiting', 'ready'] as const;

const joinReadiness = (all: readonly Readiness[], units: readonly string[]): Finding => {
  const silent = units.filter((unit) => !all.some((each) => each.unit === unit));
  if (silent.length > 0) return { kind: 'nothing', message: `the target says nothing of ${silent.join(', ')}` };
  const first = all.toSorted((a, b) => worst.indexOf(a.kind) - worst.indexOf(b.kind))[0];
  if (first === undefined) return { kind: 'nothing', message: 'the target says nothing' };
  return { kind: kinds[first.kind], message: `${first.unit}: ${first.message}` };
};

const lookByReadiness = ({ target, clock }: LookingWorld, { order, side }: Sight): Glance => ({
  name: 'readiness',
  look: async (timeoutMs) => {
    const deadlineMs = Math.min(order.deadlineMs, clock.nowMs() + timeoutMs);
    const seen = await target.readiness({ ...order, deadlineMs }, side);
    return seen.ok ? joinReadiness(seen.value, order.units) : { kind: 'nothing', message: seen.error.message };
  },
});

const lookOf = (world: LookingWorld, settings: ProbeSettings, sight: Sight): readonly Glance[] => {
  const { order, side } = sight;
  const fillFor =
    (units: readonly string[]): Fill =>
    (text) =>
      fillPlaceholders(text, factsOf(order, { units, environment: world.environment, side }));
  const isPerUnit = JSON.stringify(settings).includes('{unit}');
  const groups = isPerUnit ? order.units.map((unit) => [unit]) : [order.units];
  switch (settings.kind) {
    case 'http':
      return groups.map((units) => lookByHttp(world, settings, fillFor(units)));
    case 'tcp':
      return groups.map((units) => lookByTcp(world, settings, fillFor(units)));
    case 'command': {
      const run = createCommandRunner(world);
      return order.units.map((unit) => lookByCommand(world, { run, command: settings.command, unit, order, side }));
    }
    case 'readiness':
      return [lookByReadiness(world, sight)];
  }
};

// The same version may be shipped anew: what served before is another subject all the same.
const labelOf = (sight: Sight): string => {
  const version = versionOf(sight);
  return sight.side === 'old' && version === sight.order.release.version ? `${version} (old)` : version;
};

/** A probe that is ready to look at a version. */
export type VersionGlance = Glance & Subject;

/** Every probe of the settings, for every unit that it names. */
export const prepareGlances = (world: LookingWorld, sight: Sight): readonly VersionGlance[] =>
  world.probes
    .flatMap((settings) => lookOf(world, settings, sight))
    .map(({ name, look }) => ({ name: `${name}, ${labelOf(sight)}`, side: sight.side, look }));
