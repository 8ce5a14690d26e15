import { listRefs } from './git-objects.ts';
import type { Repository } from './repository.ts';

const workflowsTree = async ({ git }: Repository, commitish: string): Promise<string | undefined> => {
  const outcome = await git.attempt(['rev-parse', '--verify', '--quiet', `${commitish}:.github/workflows`]);
  return outcome.exitCode === 0 ? outcome.stdout.toString('utf8').trim() : undefined;
};

/**
 * True when a commit holds workflow files in a state that no branch has: only then does GitHub ask for the
 * `workflows` permission. Seen at https://github.com/mkb79/Audible/pull/882
 */
export const changesWorkflows = async (repository: Repository, commitish: string): Promise<boolean> => {
  const own = await workflowsTree(repository, commitish);
  if (own === undefined) return false;
  const branches = await listRefs(repository.git, 'refs/heads/');
  const trees = await Promise.all(branches.map((branch) => workflowsTree(repository, branch.name)));
  return !trees.includes(own);
};
