import { formatCount, formatDuration, joinWords } from '@drawbridge/core/domain/quantity';
import { floorText, quotient } from '@drawbridge/core/domain/rational';
import { approversOf } from '../../decide/approvers.ts';
import type { Share } from '../../decide/dora/metrics.ts';
import type { Rollout, RolloutOutcome } from '../../decide/dora/rollouts.ts';
import { isStarter } from '../../decide/starters.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** "2026-11-21 14:02 UTC" */
export const formatTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** "3 m ago", "2 h 5 m ago", whole days from ten on; what lies ahead (clocks differ) is "just now". */
export const formatAge = (ms: number, nowMs: number): string => {
  const ageMs = nowMs - ms;
  if (ageMs < minuteMs) return 'just now';
  const unitMs = ageMs >= 10 * dayMs ? dayMs : minuteMs;
  return `${formatDuration(Math.floor(ageMs / unitMs) * unitMs)} ago`;
};

/** Text of others, cut where nobody reads on: characters, not halves of them. The log has all of it. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};

/** "production", or "production · api" where one environment has several services. */
export const nameOfPlace = ({ environment, service }: { readonly environment: string; readonly service: string }) =>
  service === '' ? shorten(environment, 60) : `${shorten(environment, 60)} · ${shorten(service, 60)}`;

/** A version for a heading. */
export const nameOfVersion = ({ version }: { readonly version: string }): string => shorten(version, 60);

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

/** Who allowed a rollout, in words; empty: nobody was asked. */
export const describeApproval = (rollout: Rollout): string => {
  const { approvals, approvalsKnown } = rollout;
  if (!approvalsKnown) return 'approvals not known';
  const logins = approversOf(approvals);
  if (logins.length === 0) return '';
  const names = joinWords(logins.slice(0, 6).map((login) => shorten(login, 40)));
  return `approved by ${names}${logins.every((login) => isStarter(login, rollout)) ? ', the same person' : ''}`;
};
