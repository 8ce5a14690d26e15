import type { Git } from './git.ts';

export interface TreeEdit {
  readonly additions: readonly { readonly path: string; readonly content: Buffer }[];
  readonly deletions: readonly string[];
}

const hasFile = async (git: Git, commit: string, path: string): Promise<boolean> =>
  (await git.attempt(['cat-file', '-e', `${commit}:${path}`])).exitCode === 0;

/** Paths that an edit wants to delete although the commit does not hold them. */
export const missingPaths = async (git: Git, commit: string, paths: readonly string[]): Promise<readonly string[]> => {
  const missing: string[] = [];
  for (const path of paths) if (!(await hasFile(git, commit, path))) missing.push(path);
  return missing;
};

/** True for a path that git would drop from a tree without an error. */
export const isUnsafePath = (path: string): boolean =>
  path.split('/').some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git');

let editsSoFar = 0;

/** Writes the tree that an edit makes of a commit's tree (or of nothing) and returns its id; throws on unsafe paths. */
export const editTree = async (git: Git, base: string | undefined, edit: TreeEdit): Promise<string> => {
  const unsafe = edit.additions.find(({ path }) => isUnsafePath(path));
  if (unsafe !== undefined) throw new Error(`git holds no file at ${unsafe.path}`);
  editsSoFar += 1;
  const environment = { GIT_INDEX_FILE: `${git.folder}/index-edit-${editsSoFar}` };
  if (base !== undefined) await git.text(['read-tree', base], { environment });
  const lines = edit.deletions.map((path) => `0 ${'0'.repeat(40)}\t${path}\0`);
  for (const { path, content } of edit.additions) {
    const sha = await git.text(['hash-object', '-w', '--stdin'], { input: content });
    lines.push(`100644 ${sha}\t${path}\0`);
  }
  await git.text(['update-index', '-z', '--add', '--index-info'], { environment, input: lines.join('') });
  return git.text(['write-tree'], { environment });
};
