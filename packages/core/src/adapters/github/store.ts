import type { Store } from '../../ports/store.ts';
import { type GitHubClient, settle } from './client.ts';
import { readHead, type StoreAccess, type StoreOptions } from './store/access.ts';
import { readText } from './store/reading.ts';
import { writeText } from './store/writing.ts';

/** Texts on a branch of their own (https://docs.github.com/graphql/reference/mutations#createcommitonbranch). */
export const createStore = (client: GitHubClient, options: StoreOptions): Store => {
  const access: StoreAccess = { ...options, client, ref: `refs/heads/${options.branch}` };
  return {
    version: () => settle(readHead(access)),
    read: (path) => settle(readText(access, path)),
    write: (write) => settle(writeText(access, write)),
  };
};
