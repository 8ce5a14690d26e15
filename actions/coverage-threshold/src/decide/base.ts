import type { RunContext } from '@drawbridge/core/domain/event';

/** What to compare with: revisions of which the first that exists is taken, or why there is none. */
export type Base =
  | { readonly kind: 'revisions'; readonly candidates: readonly string[]; readonly source: string }
  | { readonly kind: 'none'; readonly reason: string };

interface Situation {
  readonly context: RunContext;
  /** The input `base`; empty: not given. */
  readonly given: string;
  /** The commit in the workspace. */
  readonly head: string;
}

const from = (source: string, ...candidates: readonly string[]): Base => ({ kind: 'revisions', candidates, source });

// The payload's base may lag behind the test merge that GitHub made, whose first parent is the base it truly has.
const baseOfPullRequest = ({ context, head }: Situation, baseSha: string): Base => {
  const isTestMerge = /^refs\/pull\/\d+\/merge$/.test(context.ref) && head === context.sha;
  return from("the pull request's base", ...(isTestMerge ? [`${head}^1`, baseSha] : [baseSha]));
};

/** The base that the event implies, unless one is given. */
export const chooseBase = (situation: Situation): Base => {
  const { context, given } = situation;
  if (given !== '') return from('the input `base`', given, `origin/${given}`);
  if (context.pullRequest !== undefined) return baseOfPullRequest(situation, context.pullRequest.baseSha);
  if (context.mergeGroup !== undefined) return from("the merge group's base", context.mergeGroup.baseSha);
  if (context.pushBefore !== undefined) return from('the commit before the push', context.pushBefore);
  const reason =
    context.eventName === 'push'
      ? 'a new branch or tag has no commit before it'
      : `a run by ${context.eventName} has nothing to compare with`;
  return { kind: 'none', reason };
};
