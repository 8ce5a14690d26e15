import type { RunContext } from '@drawbridge/core/domain/event';

/** What a run is for, by the event that started it. */
export type Occasion =
  /** The commit in the workspace becomes a release where its commits call for one. */
  | { readonly kind: 'release' }
  /** Somebody made a tag: its moving tags and its GitHub Release may be missing; a version is never made. */
  | { readonly kind: 'settle'; readonly tagName: string }
  /** Nothing is written but a comment: what would merging this make? */
  | {
      readonly kind: 'preview';
      readonly of: 'pull-request' | 'merge-group';
      readonly base: string;
      readonly head: string;
      /** The pull request's, for a squash; null where nobody merges by hand. */
      readonly title: string | null;
      readonly number: number | null;
      readonly labels: readonly string[];
    }
  /** It follows a run about a pull request or a merge group, whose commits nobody has merged. */
  | { readonly kind: 'unmerged' }
  /** An event about something else, perhaps started by a stranger: no version is made on it. */
  | { readonly kind: 'unknown'; readonly eventName: string };

/** The events on which a version is made (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
export const releasingEvents = [
  'push',
  'workflow_dispatch',
  'schedule',
  'repository_dispatch',
  'workflow_run',
  'release',
] as const;

const judgesUnmerged = (eventName: string): boolean =>
  eventName.startsWith('pull_request') || eventName === 'merge_group';

const followsUnmerged = ({ eventName, followedRun, repository }: RunContext): boolean =>
  eventName === 'workflow_run' &&
  followedRun !== undefined &&
  (judgesUnmerged(followedRun.eventName) || followedRun.headRepository !== repository);

// Whoever takes a release back does not want it made again.
const takesBack: ReadonlySet<string> = new Set(['deleted', 'unpublished']);

const tagRef = /^refs\/tags\/(.+)$/;

/** Chooses what a run is for. Pull requests and merge groups are never released, whatever the event is called. */
export const chooseOccasion = (context: RunContext): Occasion => {
  const { eventName, ref, pullRequest, mergeGroup } = context;
  if (pullRequest !== undefined) {
    const { baseSha: base, headSha: head, title, number, labels } = pullRequest;
    return { kind: 'preview', of: 'pull-request', base, head, title, number, labels };
  }
  if (mergeGroup !== undefined) {
    const { baseSha: base, headSha: head } = mergeGroup;
    return { kind: 'preview', of: 'merge-group', base, head, title: null, number: null, labels: [] };
  }
  if (!releasingEvents.some((name) => name === eventName)) return { kind: 'unknown', eventName };
  if (followsUnmerged(context)) return { kind: 'unmerged' };
  if (eventName === 'release' && takesBack.has(context.action ?? ''))
    return { kind: 'unknown', eventName: `release: ${context.action}` };
  const tagName = tagRef.exec(ref)?.[1];
  return tagName === undefined ? { kind: 'release' } : { kind: 'settle', tagName };
};
