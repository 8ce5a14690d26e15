import type { State } from './model.ts';

/** The remark on a commit that was begun, not known to have failed, and is taken back. */
export const doubtfulCommit =
  'the commit may have been recorded although its answer never came: it is taken back all the same';

/**
 * Whether traffic may come back only once that is journalled. The journal may say "committed" by now: who goes on from
 * there cleans the old version away, so that users must not be sent to it before the journal says "rolling back". Until
 * then they meet the new version, which stood its bake.
 */
export const needsJournalFirst = ({ phase, remarks }: State): boolean =>
  phase === 'rolling-back' && remarks.includes(doubtfulCommit);
