import { failure, success } from '@drawbridge/core/domain/result';
import type { Branch, BranchCommit } from '@drawbridge/core/ports/branch';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import { createAnswers, gitHubProblemOf } from './github/answers.ts';

export type BranchMethod = 'branch.read' | 'branch.commit';

export interface FakeBranchesPlan {
  /** Files by branch and path. */
  readonly branches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface FakeBranches {
  readonly open: (name: string) => Branch;
  readonly calls: readonly BranchMethod[];
  readonly commits: readonly (BranchCommit & { readonly branch: string })[];
  /** What a branch holds now, by path. */
  readonly textsNow: (name: string) => Readonly<Record<string, string>>;
  fail(method: BranchMethod, problem: GitHubProblem, times?: number): void;
}

/** Branches in memory: a commit that has not seen the newest head is a conflict. */
export const fakeBranches = (plan: FakeBranchesPlan = {}): FakeBranches => {
  const { calls, fail, answer } = createAnswers<BranchMethod>(undefined);
  const held = new Map(
    Object.entries(plan.branches ?? {}).map(([name, texts]) => [name, new Map(Object.entries(texts))]),
  );
  const moves = new Map([...held.keys()].map((name) => [name, 1]));
  const commits: (BranchCommit & { readonly branch: string })[] = [];
  const headOf = (name: string): string | undefined => moves.get(name)?.toString(16).padStart(40, '0');
  const open = (name: string): Branch => ({
    name,
    read: (paths) =>
      answer('branch.read', () => {
        const head = headOf(name);
        const texts = Object.fromEntries(paths.map((path) => [path, held.get(name)?.get(path)]));
        return success(head === undefined ? undefined : { head, texts });
      }),
    commit: (commit) =>
      answer('branch.commit', () => {
        if (commit.expected !== headOf(name))
          return failure(gitHubProblemOf('conflict', { message: 'the branch moved' }));
        const texts = held.get(name) ?? new Map<string, string>();
        for (const path of commit.deletions) texts.delete(path);
        for (const { path, text } of commit.additions) texts.set(path, text);
        held.set(name, texts);
        moves.set(name, (moves.get(name) ?? 0) + 1);
        commits.push({ ...commit, branch: name });
        return success(headOf(name) ?? '');
      }),
  });
  return { open, calls, commits, fail, textsNow: (name) => Object.fromEntries(held.get(name) ?? []) };
};
