import { failure, success } from '@drawbridge/core/domain/result';
import type { CommitRecord, Commits, GitHub, PullRequest, Standing } from '@drawbridge/core/ports/github';
import { ancestry } from '../ancestry.ts';
import { type Answers, gitHubProblemOf } from './answers.ts';

export type CommitMethod = `commits.${keyof Commits}` | 'pullRequests.get';

/** The history that GitHub knows. */
export interface FakeCommitsPlan {
  /** Parents before children. */
  readonly commits?: readonly CommitRecord[];
  /** Names beside the object names: branches and tags. */
  readonly revisions?: Readonly<Record<string, string>>;
  /** By commit. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
  readonly pullRequests?: readonly PullRequest[];
}

const standingOf = (base: ReadonlySet<string>, head: ReadonlySet<string>): Standing => {
  const [more, less] = [head.difference(base).size, base.difference(head).size];
  if (more === 0 && less === 0) return 'identical';
  if (less === 0) return 'ahead';
  if (more === 0) return 'behind';
  return base.isDisjointFrom(head) ? 'unrelated' : 'diverged';
};

/** The nouns of GitHub that tell its history. */
export const fakeCommits = (
  { commits = [], revisions = {}, files = {}, pullRequests = [] }: FakeCommitsPlan,
  { answer }: Pick<Answers<CommitMethod>, 'answer'>,
): Pick<GitHub, 'commits' | 'pullRequests'> => ({
  commits: {
    get: (revision) =>
      answer('commits.get', () => success(commits.find(({ oid }) => oid.startsWith(revisions[revision] ?? revision)))),
    compare: (base, head) =>
      answer('commits.compare', () => {
        const [before, after] = [ancestry(commits, base), ancestry(commits, head)];
        return before.size > 0 && after.size > 0
          ? success(standingOf(before, after))
          : failure(gitHubProblemOf('not-found'));
      }),
    list: ({ base, head, limit }) =>
      answer('commits.list', () => {
        const before = base === null ? new Set<string>() : ancestry(commits, base);
        const wanted = ancestry(commits, head).difference(before);
        const found = commits.filter(({ oid }) => wanted.has(oid));
        return found.length > limit ? failure(gitHubProblemOf('invalid')) : success(found.toReversed());
      }),
    filesOf: (commit) => answer('commits.filesOf', () => success(files[commit] ?? [])),
  },
  pullRequests: {
    get: (numbers) =>
      answer('pullRequests.get', () => success(pullRequests.filter(({ number }) => numbers.includes(number)))),
  },
});
