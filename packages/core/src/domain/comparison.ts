import type { RunContext } from './event.ts';

/** A file that the change touches; `addedLines` are the numbers of its added or changed lines. */
export interface ChangedFile {
  readonly path: string;
  readonly addedLines: readonly number[];
  /** How many lines it has at the measured commit, as git counts them; undefined when none was added. */
  readonly lineCount: number | undefined;
}

/** What the commit in the workspace is compared with. */
export type Comparison =
  | {
      readonly kind: 'compared';
      readonly mergeBase: string;
      /** What the merge base was found with, in words, e.g. "the pull request's base". */
      readonly source: string;
      readonly files: readonly ChangedFile[];
    }
  | { readonly kind: 'not-compared'; readonly reason: string };

/** What to compare with: revisions of which the first that exists is taken, or why there is none. */
export type Base =
  | { readonly kind: 'revisions'; readonly candidates: readonly string[]; readonly source: string }
  | { readonly kind: 'none'; readonly reason: string };

interface Situation {
  readonly context: RunContext;
  /** The input `base`; empty: not given. */
  readonly given: string;
  /** The commit in the workspace, and what it was made from. */
  readonly head: string;
  readonly parents: readonly string[];
}

const from = (source: string, ...candidates: readonly string[]): Base => ({ kind: 'revisions', candidates, source });

// The payload's base may lag behind the test merge that GitHub made, whose first parent is the base it truly has.
const baseOfPullRequest = ({ context, head, parents: [first, second] }: Situation, baseSha: string): Base => {
  const isTestMerge = /^refs\/pull\/\d+\/merge$/.test(context.ref) && head === context.sha;
  const base = isTestMerge && first !== undefined && second !== undefined ? first : baseSha;
  return from("the pull request's base", base);
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
