import { listRefs } from './git-objects.ts';
import { peelToCommit } from './object-store.ts';
import type { Repository } from './repository.ts';
import { entryAt } from './tree-store.ts';

const workflowsTree = async ({ git }: Repository, sha: string): Promise<string | undefined> => {
  const commit = await peelToCommit(git, sha);
  return commit === undefined ? undefined : (await entryAt(git, commit, '.github/workflows'))?.oid;
};

/**
 * True when a commit holds workflow files in a state that no branch has: only then does GitHub ask for the
 * `workflows` permission. Seen at https://github.com/mkb79/Audible/pull/882
 */
export const changesWorkflows = async (repository: Repository, sha: string): Promise<boolean> => {
  const own = await workflowsTree(repository, sha);
  if (own === undefined) return false;
  const branches = await listRefs(repository.git, 'refs/heads/');
  const trees = await Promise.all(branches.map((branch) => workflowsTree(repository, branch.sha)));
  return !trees.includes(own);
};
