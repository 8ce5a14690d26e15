import type { Git } from './git.ts';

export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';

export interface FileChange {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: FileStatus;
  readonly blob: string | undefined;
  readonly additions: number;
  readonly deletions: number;
  /** The hunks without file headers; undefined for binary files and for diffs too large to show. */
  readonly patch: string | undefined;
}

// https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits#diff-limits
const maximumPatchLines = 20_000;
const maximumPatchBytes = 1_048_576;

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

const statuses: Readonly<Record<string, FileStatus>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

interface RawChange {
  readonly status: FileStatus;
  readonly blob: string | undefined;
  readonly paths: readonly string[];
}

const takeRaw = (tokens: string[]): RawChange | undefined => {
  const header = tokens.shift();
  if (header === undefined) return undefined;
  const [, , , blob = '', code = ''] = header.split(' ');
  const status = statuses[code.charAt(0)] ?? 'changed';
  const count = status === 'renamed' || status === 'copied' ? 2 : 1;
  return { status, blob: /^0+$/.test(blob) ? undefined : blob, paths: tokens.splice(0, count) };
};

const takeCounts = (tokens: string[]): readonly [number, number] => {
  const [additions = '0', deletions = '0', path = ''] = (tokens.shift() ?? '').split('\t');
  if (path === '') tokens.splice(0, 2);
  return [Number.parseInt(additions, 10) || 0, Number.parseInt(deletions, 10) || 0];
};

const hunksOf = (section: string): string | undefined => {
  const start = section.search(/^@@ /m);
  if (start < 0 || section.length > maximumPatchBytes) return undefined;
  const hunks = section.slice(start).replace(/\n$/, '');
  return hunks.split('\n').length > maximumPatchLines ? undefined : hunks;
};

const readPatches = async (git: Git, revisions: readonly string[]): Promise<readonly (string | undefined)[]> => {
  const text = await git.text(['diff', '-M', '--no-color', '--no-ext-diff', ...revisions]);
  return text
    .split(/^diff --git /m)
    .slice(1)
    .map(hunksOf);
};

// What two ids name never changes, and so neither does what is between them.
const diffsByGit = new WeakMap<Git, Map<string, Promise<readonly FileChange[]>>>();

/** What changed between two commits, renames detected, in path order; an undefined base means the empty tree. */
export const diffCommits = (git: Git, base: string | undefined, head: string): Promise<readonly FileChange[]> => {
  const known = diffsByGit.get(git) ?? new Map<string, Promise<readonly FileChange[]>>();
  diffsByGit.set(git, known);
  const range = `${base ?? emptyTree} ${head}`;
  const diff = known.get(range) ?? diffOnce(git, base, head);
  known.set(range, diff);
  diff.catch(() => known.delete(range));
  return diff;
};

const diffOnce = async (git: Git, base: string | undefined, head: string): Promise<readonly FileChange[]> => {
  const revisions = [base ?? emptyTree, head, '--'];
  const raw = await git.text(['diff', '-M', '--raw', '--numstat', '--no-abbrev', '-z', ...revisions]);
  const tokens = raw.split('\0').filter((token, index, all) => index < all.length - 1 || token !== '');
  const changes: RawChange[] = [];
  while (tokens[0]?.startsWith(':')) changes.push(takeRaw(tokens) ?? { status: 'changed', blob: undefined, paths: [] });
  const counts = changes.map(() => takeCounts(tokens));
  const patches = await readPatches(git, revisions);
  return changes.map(({ status, blob, paths }, index) => {
    const [additions, deletions] = counts[index] ?? [0, 0];
    const path = paths.at(-1) ?? '';
    const previousPath = paths.length === 2 ? paths[0] : undefined;
    return { path, previousPath, status, blob, additions, deletions, patch: patches[index] };
  });
};
