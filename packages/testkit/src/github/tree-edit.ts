import type { Git } from './git.ts';
import { writeObject } from './object-store.ts';
import { applyEdits, entryAt } from './tree-store.ts';

export interface TreeEdit {
  readonly additions: readonly { readonly path: string; readonly content: Buffer }[];
  readonly deletions: readonly string[];
}

/** Paths that an edit wants to delete although the commit does not hold them. */
export const missingPaths = async (git: Git, commit: string, paths: readonly string[]): Promise<readonly string[]> => {
  const missing: string[] = [];
  for (const path of paths) if ((await entryAt(git, commit, path)) === undefined) missing.push(path);
  return missing;
};

/** True for a path that git would drop from a tree without an error. */
export const isUnsafePath = (path: string): boolean =>
  path.split('/').some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');

/** Writes the tree that an edit makes of a commit's tree (or of nothing) and returns its id; throws on unsafe paths. */
export const editTree = async (git: Git, base: string | undefined, edit: TreeEdit): Promise<string> => {
  const unsafe = edit.additions.find(({ path }) => isUnsafePath(path));
  if (unsafe !== undefined) throw new Error(`git holds no file at ${unsafe.path}`);
  const deletions = edit.deletions.map((path) => ({ path, entry: undefined }));
  const additions = edit.additions.map(({ path, content }) => ({
    path,
    entry: { mode: '100644', oid: writeObject(git, 'blob', content) },
  }));
  return applyEdits(git, base, [...deletions, ...additions]);
};
