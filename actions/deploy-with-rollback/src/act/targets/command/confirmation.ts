import { failure, success } from '@drawbridge/core/domain/result';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { Baseline, Release } from '../../../decide/rollout/model.ts';
import type { Order, TargetReply } from '../target.ts';

/** How long what serves may take to show what a command has done. */
const patienceMs = 10_000;
const pauseMs = 500;

const isSame = (one: Release | null, other: Release | null): boolean =>
  one?.version === other?.version && one?.artifact === other?.artifact;

const nameOf = (release: Release | null): string => release?.version ?? 'nothing';

/** Why this unit is not as a command was to make it; undefined: it is, as far as that can be seen. */
type Judge = (now: Baseline, before: Baseline) => string | undefined;

/** After `route`: only what has not changed at all is refused, since a version may be called otherwise where it runs. */
const hasLeft =
  (release: Release): Judge =>
  (now, before) =>
    isSame(now.release, before.release) && !isSame(release, before.release)
      ? `route, unit ${now.unit}: it ended with exit code 0, and ${nameOf(now.release)} still serves.`
      : undefined;

/** After `restore`: what serves is what was captured. */
const hasComeBack: Judge = (now, before) =>
  isSame(now.release, before.release)
    ? undefined
    : `restore, unit ${now.unit}: it ended with exit code 0, and ${nameOf(now.release)} serves, not ${nameOf(before.release)}.`;

const judgeAll = (found: readonly Baseline[], { baselines }: Order, judge: Judge): string | undefined =>
  found
    .map((now) => {
      const before = baselines.find(({ unit }) => unit === now.unit);
      return before && judge(now, before);
    })
    .find((fault) => fault !== undefined);

/** What serves is asked by the user's own `capture`; undefined where there is none: then what commands say is believed. */
export type Capture = ((order: Order) => TargetReply<readonly Baseline[]>) | undefined;

/** Asks what serves until it is what a command was to make it, for as long as that may take: an exit code alone proves nothing. */
const confirm = async (
  order: Order,
  capture: Capture,
  { clock, judge }: { readonly clock: Clock; readonly judge: Judge },
) => {
  if (capture === undefined) return success(undefined);
  const endMs = Math.min(order.deadlineMs, clock.nowMs() + patienceMs) - pauseMs;
  for (;;) {
    const found = await capture(order);
    const fault = found.ok ? judgeAll(found.value, order, judge) : found.error.message;
    if (fault === undefined) return success(undefined);
    if (!found.ok && found.error.kind === 'cancelled') return found;
    if (clock.nowMs() >= endMs) return failure({ kind: 'failed', message: fault } as const);
    await clock.sleep(pauseMs);
  }
};

/** That the traffic has left what served before. */
export const confirmShift = (order: Order, capture: Capture, clock: Clock): TargetReply<void> =>
  confirm(order, capture, { clock, judge: hasLeft(order.release) });

/** That what was captured serves again. */
export const confirmReturn = (order: Order, capture: Capture, clock: Clock): TargetReply<void> =>
  confirm(order, capture, { clock, judge: hasComeBack });
