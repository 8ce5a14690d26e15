import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Git, GitProblem } from '@drawbridge/core/ports/git';
import { checkpointPath } from '../../decide/log/layout.ts';
import type { HistoryPoint, LogFiles } from '../../decide/log/verification/model.ts';

/** Room for half a million entries of a kilobyte. */
const mostBytes = 512 * 1024 * 1024;

const readHistory = async (
  git: Git,
  head: string,
): Promise<Result<readonly HistoryPoint[] | undefined, GitProblem>> => {
  const versions = await git.versionsOf(head, checkpointPath, mostBytes);
  if (!versions.ok) return versions;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return success(versions.value?.map(({ commit, bytes }) => ({ commit, checkpoint: decoder.decode(bytes) })));
};

/**
 * Reads a log from the objects of a clone, with the checkpoints that its branch had; undefined: there is no such branch.
 * Nothing is fetched where the clone has the branch.
 */
export const readLogBranch = async (git: Git, branch: string): Promise<Result<LogFiles | undefined, GitProblem>> => {
  const head = await git.branchHead(branch);
  if (!head.ok) return head;
  if (head.value === undefined) return success(undefined);
  const tree = await git.filesOf(head.value, mostBytes);
  if (!tree.ok) return failure(tree.error);
  const history = await readHistory(git, head.value);
  if (!history.ok) return history;
  const files = new Map(tree.value.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [[path, bytes] as const])));
  const odd = tree.value.filter(({ bytes }) => bytes === undefined).map(({ path }) => path);
  return success({ files, odd, history: history.value });
};
