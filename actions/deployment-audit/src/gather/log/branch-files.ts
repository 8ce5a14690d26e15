import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Git, GitProblem } from '@drawbridge/core/ports/git';
import { checkpointPath } from '../../decide/log/layout.ts';
import type { HistoryPoint, LogFiles } from '../../decide/log/verification/model.ts';

/** Room for half a million entries of a kilobyte. */
export const mostLogBytes = 512 * 1024 * 1024;

const readHistory = async (
  git: Git,
  head: string,
): Promise<Result<readonly HistoryPoint[] | undefined, GitProblem>> => {
  const versions = await git.versionsOf(head, checkpointPath, mostLogBytes);
  if (!versions.ok) return versions;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return success(versions.value?.map(({ commit, bytes }) => ({ commit, checkpoint: decoder.decode(bytes) })));
};

/** Reads a log from the objects of a commit, with the checkpoints that came before it. Nothing is fetched. */
export const readLogCommit = async (git: Git, head: string): Promise<Result<LogFiles, GitProblem>> => {
  const tree = await git.filesOf(head, mostLogBytes);
  if (!tree.ok) return failure(tree.error);
  const history = await readHistory(git, head);
  if (!history.ok) return history;
  const files = new Map(tree.value.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [[path, bytes] as const])));
  const odd = tree.value.filter(({ bytes }) => bytes === undefined).map(({ path }) => path);
  return success({ files, odd, history: history.value });
};

/**
 * Reads a log from its branch; undefined: there is no such branch. Nothing is fetched where the clone has the branch,
 * unless `from` is the remote.
 */
export const readLogBranch = async (
  git: Git,
  branch: string,
  from: 'checkout' | 'remote' = 'checkout',
): Promise<Result<LogFiles | undefined, GitProblem>> => {
  const head = await git.branchHead(branch, from);
  if (!head.ok) return head;
  return head.value === undefined ? success(undefined) : readLogCommit(git, head.value);
};
