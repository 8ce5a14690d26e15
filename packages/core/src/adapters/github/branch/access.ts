import { success } from '../../../domain/result.ts';
import type { GitHubProblem } from '../../../ports/github.ts';
import type { GitHubClient, Outcome, Trouble } from '../client.ts';
import { ownProblem } from '../problem.ts';
import { readStanding } from '../ref-standing.ts';

export interface BranchOptions {
  /** Without refs/heads/. */
  readonly branch: string;
  /** Makes the mark by which a write knows itself again; never the same twice. */
  readonly newMark: () => string;
}

/** One branch, and the client that reaches it. */
export interface BranchAccess extends BranchOptions {
  readonly client: GitHubClient;
  /** The branch's full name. */
  readonly ref: string;
}

/** A branch as the client reaches it. */
export const accessBranch = (client: GitHubClient, options: BranchOptions): BranchAccess => ({
  ...options,
  client,
  ref: `refs/heads/${options.branch}`,
});

/** What a branch holds at most: of one file when it is read, of all files of a commit when it is written. */
export const largestBytes = 10 * 1024 * 1024;

/** A problem that no reply of GitHub names. */
export const branchTrouble = (kind: GitHubProblem['kind'], request: string, message: string): Trouble => ({
  lost: false,
  problem: ownProblem(kind, request, message),
});

/** Where the branch is; undefined when it does not exist. */
export const readHead = async ({ client, ref }: BranchAccess): Outcome<string | undefined> => {
  const standing = await readStanding(client, [ref]);
  return standing.ok ? success(standing.value.objects[0]) : standing;
};
