import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { JsonObject } from '../../../decide/kubernetes/json.ts';
import type { Manifests, UnitManifest } from '../../../decide/kubernetes/manifest.ts';
import { epochOf } from '../../../decide/kubernetes/marks.ts';
import type { Deployment } from '../../../decide/kubernetes/objects.ts';
import type { Baseline } from '../../../decide/rollout/model.ts';
import type { Order, TargetProblem, TargetReply } from '../target.ts';
import type { Cluster } from './cluster.ts';

/** One order on its way: who asked for what, and through whom it is done. */
export interface Deed {
  readonly order: Order;
  readonly cluster: Cluster;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly namespace: string;
  /** Read when first asked for: what takes a rollout back needs none. */
  readonly manifests: () => TargetReply<Manifests>;
}

/** How a strategy does what a target is asked for. */
export interface Conduct {
  capture(deed: Deed): TargetReply<readonly Baseline[]>;
  /** What would be applied, by unit, under its name there. */
  rehearsal(deed: Deed): TargetReply<readonly Rehearsal[]>;
  stage(deed: Deed): TargetReply<void>;
  shift(deed: Deed): TargetReply<void>;
  /** The Deployment of a unit on one side, and the hash of what must serve there (empty: whatever it says now). */
  locate(deed: Deed, unit: string, side: 'new' | 'old'): Location | undefined;
  restore(deed: Deed): TargetReply<void>;
  settle(deed: Deed): TargetReply<void>;
  discard(deed: Deed): TargetReply<void>;
  clean(deed: Deed): TargetReply<void>;
  /** Shell lines after `kubectl … `, and what stands behind them. */
  rescue(baseline: Baseline): readonly (readonly string[])[];
}

export interface Location {
  readonly name: string;
  readonly hash: string;
}

export interface Rehearsal {
  readonly unit: string;
  readonly name: string;
  readonly document: JsonObject;
  readonly live: Deployment | undefined;
  readonly container: string;
}

export const done: Result<void, TargetProblem> = success(undefined);

export const problem = (
  kind: TargetProblem['kind'],
  message: string,
): { readonly ok: false; readonly error: TargetProblem } => failure({ kind, message });

// The worst first: what may have happened weighs more than what surely did not.
const weight = ['unknown', 'stale', 'failed', 'refused', 'missing', 'timed-out', 'cancelled'] as const;

/** All units at once: the way back waits for nobody, and one that fails keeps no other from coming back. */
export const atOnce = async <Item>(
  items: readonly Item[],
  act: (item: Item) => TargetReply<void>,
): TargetReply<void> => {
  const problems = (await Promise.all(items.map(act))).flatMap((reply) => (reply.ok ? [] : [reply.error]));
  const worst = problems.toSorted((a, b) => weight.indexOf(a.kind) - weight.indexOf(b.kind))[0];
  if (worst === undefined) return done;
  return problem(worst.kind, problems.map(({ message }) => message).join('\n'));
};

/** One after the other, as far as it goes well. */
export const inOrder = async <Item, T>(
  items: readonly Item[],
  act: (item: Item) => TargetReply<T>,
): TargetReply<readonly T[]> => {
  const values: T[] = [];
  for (const item of items) {
    const reply = await act(item);
    if (!reply.ok) return reply;
    values.push(reply.value);
  }
  return success(values);
};

/** The manifests of the units that are ordered, in the order's order. */
export const orderedManifests = async ({ order, manifests }: Deed): TargetReply<readonly UnitManifest[]> => {
  const read = await manifests();
  if (!read.ok) return read;
  const known = read.value.units;
  const chosen = order.units.map((unit) => known.find((each) => each.unit === unit));
  const missing = order.units.filter((_, index) => chosen[index] === undefined);
  if (missing.length === 0) return success(chosen.filter((each) => each !== undefined));
  const names = known.map(({ unit }) => unit).join(', ');
  return problem(
    'refused',
    `The manifests have no Deployment ${missing.join(', ')}; they have ${names}. Name the units as the Deployments are.`,
  );
};

/** Fencing: whoever comes with a lower epoch than the last writer's is too late. */
export const refuseOlder = (deployment: Deployment | undefined, { epoch }: Order): TargetProblem | undefined => {
  if (deployment === undefined || epochOf(deployment) <= epoch) return undefined;
  const message = `Deployment ${deployment.name} was written under epoch ${epochOf(deployment)}, and this rollout has ${epoch}: a later one has taken over.`;
  return { kind: 'stale', message };
};

const retryMs = 150;
const pollMs = 400;

/** Time left; it is over also when the job ends. */
export const mayGoOn = ({ order, clock, signal }: Deed): boolean => !signal.aborted && clock.nowMs() < order.deadlineMs;

const attempts = 20;

type Attempt<T> = Promise<Result<T, TargetProblem & { readonly isFinal?: boolean }>>;

const repeat =
  (worthAnother: ReadonlySet<TargetProblem['kind']>) =>
  async <T>(deed: Deed, act: () => Attempt<T>): TargetReply<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await act();
      if (reply.ok) return reply;
      const { kind, message, isFinal = false } = reply.error;
      if (isFinal || !worthAnother.has(kind) || attempt >= attempts || !mayGoOn(deed))
        return failure({ kind, message });
      await deed.clock.sleep(retryMs, deed.signal);
    }
  };

/**
 * Tries a write that lost its compare-and-swap again, from reading on: a status that changed meanwhile is no rival.
 * `act` reads anew each time, and marks as `isFinal` what no other attempt would change, e.g. a true rival.
 */
export const persist = repeat(new Set(['stale']));

/** The same, after a lost answer, too: what brings traffic back is not given up while there is time. */
export const insist = repeat(new Set(['stale', 'unknown', 'failed']));

/** Looks again and again until a look answers; what it said last is told when the time is over. */
export const poll = async (
  deed: Deed,
  look: () => Promise<Result<'done' | { readonly waiting: string }, TargetProblem>>,
): TargetReply<void> => {
  let waiting = '';
  for (;;) {
    const seen = await look();
    // The time may be over in the middle of a look, too: that one knows less than the look before.
    if (!seen.ok && seen.error.kind === 'timed-out' && waiting !== '')
      return problem('timed-out', `Not there in time: ${waiting}.`);
    if (!seen.ok) return seen;
    if (seen.value === 'done') return done;
    waiting = seen.value.waiting;
    await deed.clock.sleep(pollMs, deed.signal);
    if (deed.signal.aborted) return problem('cancelled', `Stopped while waiting: ${waiting}.`);
    if (!mayGoOn(deed)) return problem('timed-out', `Not there in time: ${waiting}.`);
  }
};
