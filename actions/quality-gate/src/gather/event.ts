import { isFromFork, type RunContext } from '@drawbridge/core/domain/event';
import type { EventFacts } from '../decide/evidence.ts';

const shortName = (ref: string): string => ref.replace(/^refs\/(?:heads|tags)\//, '');

// GitHub names the branches of a merge queue gh-readonly-queue/BASE/pr-NUMBER-SHA.
const baseOfQueue = (ref: string): string => /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-/.exec(ref)?.[1] ?? '';

/** What the event says about the run, as conditions name it. */
export const describeEvent = (context: RunContext): EventFacts => {
  const { eventName, ref, defaultBranch, pullRequest, mergeGroup } = context;
  return {
    name: eventName,
    fork: isFromFork(context),
    branch: pullRequest?.headRef ?? shortName(ref),
    base: pullRequest?.baseRef ?? (mergeGroup === undefined ? '' : baseOfQueue(ref)),
    onDefaultBranch: pullRequest === undefined && ref === `refs/heads/${defaultBranch}`,
  };
};
