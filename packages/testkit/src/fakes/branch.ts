import { failure, success } from '@drawbridge/core/domain/result';
import type { Branch, BranchCommit } from '@drawbridge/core/ports/branch';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import { createAnswers, gitHubProblemOf } from './github/answers.ts';

export type BranchMethod = 'branch.read' | 'branch.readBytes' | 'branch.commit';

export interface FakeBranchesPlan {
  /** Files by branch and path. */
  readonly branches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface FakeBranches {
  readonly open: (name: string) => Branch;
  readonly calls: readonly BranchMethod[];
  readonly commits: readonly (BranchCommit & { readonly branch: string })[];
  /** The texts that a branch holds now, by path. */
  readonly textsNow: (name: string) => Readonly<Record<string, string>>;
  /** All files that a branch holds now, by path. */
  readonly filesNow: (name: string) => ReadonlyMap<string, Uint8Array>;
  fail(method: BranchMethod, problem: GitHubProblem, times?: number): void;
}

const textOf = (content: string | Uint8Array | undefined): string | undefined =>
  content instanceof Uint8Array ? new TextDecoder().decode(content) : content;
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Branches in memory: a commit that has not seen the newest head is a conflict. */
export const fakeBranches = (plan: FakeBranchesPlan = {}): FakeBranches => {
  const { calls, fail, answer } = createAnswers<BranchMethod>(undefined);
  const held = new Map(
    Object.entries(plan.branches ?? {}).map(([name, texts]) => [
      name,
      new Map<string, string | Uint8Array>(Object.entries(texts)),
    ]),
  );
  const moves = new Map([...held.keys()].map((name) => [name, 1]));
  const commits: (BranchCommit & { readonly branch: string })[] = [];
  const headOf = (name: string): string | undefined => moves.get(name)?.toString(16).padStart(40, '0');
  const open = (name: string): Branch => ({
    name,
    read: (paths) =>
      answer('branch.read', () => {
        const head = headOf(name);
        const texts = Object.fromEntries(paths.map((path) => [path, textOf(held.get(name)?.get(path))]));
        return success(head === undefined ? undefined : { head, texts });
      }),
    readBytes: (path) =>
      answer('branch.readBytes', () => {
        const head = headOf(name);
        const content = held.get(name)?.get(path);
        return success(
          head === undefined ? undefined : { head, bytes: content === undefined ? undefined : bytesOf(content) },
        );
      }),
    commit: (commit) =>
      answer('branch.commit', () => {
        if (commit.expected !== headOf(name))
          return failure(gitHubProblemOf('conflict', { message: 'the branch moved' }));
        const texts = held.get(name) ?? new Map<string, string | Uint8Array>();
        for (const path of commit.deletions) texts.delete(path);
        for (const file of commit.additions) texts.set(file.path, 'text' in file ? file.text : file.bytes);
        held.set(name, texts);
        moves.set(name, (moves.get(name) ?? 0) + 1);
        commits.push({ ...commit, branch: name });
        return success(headOf(name) ?? '');
      }),
  });
  const filesNow = (name: string) =>
    new Map([...(held.get(name) ?? [])].map(([path, content]) => [path, bytesOf(content)] as const));
  const textsNow = (name: string) =>
    Object.fromEntries(
      [...(held.get(name) ?? [])].flatMap(([path, content]) =>
        typeof content === 'string' ? [[path, content] as const] : [],
      ),
    );
  return { open, calls, commits, fail, textsNow, filesNow };
};
