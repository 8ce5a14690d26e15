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
  /** It follows a run about a pull request, whose commits nobody may have reviewed. */
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

const followsPullRequest = ({ eventName, followedRun, repository }: RunContext): boolean =>
  eventName === 'workflow_run' &&
  followedRun !== undefined &&
  (followedRun.eventName.startsWith('pull_request') || followedRun.headRepository !== repository);

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
  if (followsPullRequest(context)) return { kind: 'unmerged' };
  const tagName = tagRef.exec(ref)?.[1];
  return tagName === undefined ? { kind: 'release' } : { kind: 'settle', tagName };
};
