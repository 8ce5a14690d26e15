import type { Branch } from '../../ports/branch.ts';
import { accessBranch, type BranchOptions } from './branch/access.ts';
import { readBytes, readTexts } from './branch/reading.ts';
import { commitFiles } from './branch/writing.ts';
import { type GitHubClient, settle } from './client.ts';

/** Files on a branch of their own (https://docs.github.com/graphql/reference/mutations#createcommitonbranch). */
export const createBranch = (client: GitHubClient, options: BranchOptions): Branch => {
  const access = accessBranch(client, options);
  return {
    name: options.branch,
    read: (paths) => settle(readTexts(access, paths)),
    readBytes: (path) => settle(readBytes(access, path)),
    commit: (commit) => settle(commitFiles(access, commit)),
  };
};
