import { formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import { floorText, quotient } from '@drawbridge/core/domain/rational';
import type { Share } from '../../decide/dora/metrics.ts';
import type { Rollout, RolloutOutcome } from '../../decide/dora/rollouts.ts';

const minuteMs = 60_000;

/** "2026-11-21 14:02 UTC" */
export const formatTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const largestUnit = (durationMs: number): string => formatDuration(durationMs).split(' ', 2).join(' ');

/** "3 m ago", by the largest unit alone; what lies ahead (clocks differ) is "just now". */
export const formatAge = (ms: number, nowMs: number): string =>
  nowMs - ms < minuteMs ? 'just now' : `${largestUnit(nowMs - ms)} ago`;

/** "n/a" where nothing was measured. */
export const formatSpan = (durationMs: number | null): string =>
  durationMs === null ? 'n/a' : formatDuration(durationMs);

/** A share of things that should be few: cut upwards after one decimal, so that it never looks smaller than it is. */
export const formatShare = ({ hits, of }: Share): string => {
  if (of === 0) return 'n/a';
  return `${floorText(quotient(-BigInt(hits) * 100n, BigInt(of)), 1).replace('-', '')} %`;
};

const perDay = (deployments: number, days: number): number => (days === 0 ? 0 : deployments / days);

/** How often: "3.2 a day", "1.5 a week", "2 in 12 weeks"; cut, never rounded up. */
export const formatFrequency = (deployments: number, days: number): string => {
  if (deployments === 0) return 'none';
  const cut = (value: number): string => String(Math.floor(value * 10) / 10);
  const daily = perDay(deployments, days);
  if (daily >= 1) return `${cut(daily)} a day`;
  if (daily * 7 >= 1) return `${cut(daily * 7)} a week`;
  return `${formatCount(deployments)} in ${formatCount(Math.round(days))} days`;
};

type Tone = 'good' | 'bad' | 'care' | 'quiet';

const outcomes: { readonly [outcome in RolloutOutcome]: readonly [string, string, Tone] } = {
  succeeded: ['✓', 'succeeded', 'good'],
  'nothing-to-do': ['✓', 'nothing to do', 'quiet'],
  'rolled-back': ['✗', 'rolled back', 'bad'],
  'rollback-failed': ['✗', 'rollback failed', 'bad'],
  aborted: ['✗', 'aborted before traffic', 'care'],
  superseded: ['!', 'taken over by another run', 'care'],
  unfinished: ['!', 'unfinished', 'care'],
  unknown: ['!', 'end unknown', 'care'],
  'in-progress': ['–', 'in progress', 'quiet'],
  lost: ['!', 'runner lost, no result', 'care'],
};

/** How a rollout ended: a mark, words, and how much it should stand out. */
export const describeOutcome = ({ outcome }: Pick<Rollout, 'outcome'>) => {
  const [mark, words, tone] = outcomes[outcome];
  return { mark, words, tone };
};

/** What an artifact is pinned to: the start of its digest, or nothing. */
export const shortDigest = (artifact: string): string => {
  const [, digest = ''] = /@sha256:([0-9a-f]{12})/.exec(artifact) ?? [];
  return digest;
};
