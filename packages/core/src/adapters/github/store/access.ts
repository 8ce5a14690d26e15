import { success } from '../../../domain/result.ts';
import type { GitHubProblem } from '../../../ports/github.ts';
import type { GitHubClient, Outcome, Trouble } from '../client.ts';
import { ownProblem } from '../problem.ts';
import { readStanding } from '../refs.ts';

export interface StoreOptions {
  /** Name of the branch that holds the texts, without refs/heads/. */
  readonly branch: string;
  /** Makes the mark by which a write knows itself again; never the same twice. */
  readonly newMark: () => string;
}

/** One store: its branch, and the client that reaches it. */
export interface StoreAccess extends StoreOptions {
  readonly client: GitHubClient;
  /** The branch's full name. */
  readonly ref: string;
}

/** A problem that the store itself finds. */
export const storeTrouble = (kind: GitHubProblem['kind'], request: string, message: string): Trouble => ({
  lost: false,
  problem: ownProblem(kind, request, message),
});

/** Where the branch is; undefined when it does not exist. */
export const readHead = async ({ client, ref }: StoreAccess): Outcome<string | undefined> => {
  const standing = await readStanding(client, [ref]);
  return standing.ok ? success(standing.value.objects[0]) : standing;
};
