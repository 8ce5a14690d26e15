import type { CommitVerdict } from '../decide/bumps.ts';

const steps = ['major', 'minor', 'patch', 'none'] as const;

/** The first `most` commits in the order people need them: the greatest step first, else as given. */
export const greatestFirst = (verdicts: readonly CommitVerdict[], most: number): readonly CommitVerdict[] => {
  const first: CommitVerdict[] = [];
  for (const step of steps)
    for (const verdict of first.length < most ? verdicts : [])
      if (verdict.bump === step && first.length < most) first.push(verdict);
  return first;
};

/** More of them make a report that few programs read any more. */
const mostReported = 10_000;

/** The commits that a report lists: as given, or, where there are too many, those with the greatest steps. */
export const listReported = (verdicts: readonly CommitVerdict[]): readonly CommitVerdict[] =>
  verdicts.length <= mostReported ? verdicts : greatestFirst(verdicts, mostReported);
