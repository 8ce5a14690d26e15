import { success } from '@drawbridge/core/domain/result';
import type { Review } from '@drawbridge/core/domain/review';
import type { Check, CheckRun, GitHub, RepositoryFacts } from '@drawbridge/core/ports/github';
import type { Answers } from './answers.ts';

type FactNoun = 'checkRuns' | 'jobs' | 'reviews' | 'repository';

export type FactMethod = { [Noun in FactNoun]: `${Noun}.${keyof GitHub[Noun] & string}` }[FactNoun];

/** What GitHub knows about a change. */
export interface FakeFactsPlan {
  /** By commit. */
  readonly checkRuns?: Readonly<Record<string, readonly CheckRun[]>>;
  /** By run and attempt, e.g. "1001/1". */
  readonly jobs?: Readonly<Record<string, readonly Check[]>>;
  /** By number of the pull request. */
  readonly reviews?: Readonly<Record<number, readonly Review[]>>;
  /** A private repository with the branch main, unless told. */
  readonly repository?: Partial<RepositoryFacts>;
}

/** The nouns of GitHub that are only read. */
export const fakeFacts = (
  plan: FakeFactsPlan,
  { answer }: Pick<Answers<FactMethod>, 'answer'>,
): Pick<GitHub, FactNoun> => ({
  checkRuns: { list: (commit) => answer('checkRuns.list', () => success(plan.checkRuns?.[commit] ?? [])) },
  jobs: { list: (runId, attempt) => answer('jobs.list', () => success(plan.jobs?.[`${runId}/${attempt}`] ?? [])) },
  reviews: { list: (number) => answer('reviews.list', () => success(plan.reviews?.[number] ?? [])) },
  repository: {
    get: () =>
      answer('repository.get', () => success({ visibility: 'private', defaultBranch: 'main', ...plan.repository })),
  },
});
