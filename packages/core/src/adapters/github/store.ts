import { success } from '../../domain/result.ts';
import type { Store, StoredText } from '../../ports/store.ts';
import { accessBranch, type BranchAccess, type BranchOptions, readHead } from './branch/access.ts';
import { readTexts } from './branch/reading.ts';
import { commitFiles } from './branch/writing.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';

const readText = async (access: BranchAccess, path: string): Outcome<StoredText | undefined> => {
  const state = await readTexts(access, [path]);
  if (!state.ok) return state;
  const [text, version] = [state.value?.texts[path], state.value?.head];
  return success(text === undefined || version === undefined ? undefined : { text, version });
};

/** Texts on a data branch, one at a time. */
export const createStore = (client: GitHubClient, options: BranchOptions): Store => {
  const access = accessBranch(client, options);
  return {
    version: () => settle(readHead(access)),
    read: (path) => settle(readText(access, path)),
    write: ({ path, text, message, expected }) =>
      settle(commitFiles(access, { expected, message, additions: [{ path, text }], deletions: [] })),
  };
};
