import type { Git } from './git.ts';
import { readObject, writeObject } from './object-store.ts';

/** What a tree holds under one name; names are kept as their bytes, one a character. */
export interface TreeEntry {
  readonly mode: string;
  readonly oid: string;
}

/** A file to put at a path, or undefined to take away what is there. */
export interface PathEdit {
  readonly path: string;
  readonly entry: TreeEntry | undefined;
}

type Tree = Map<string, TreeEntry>;

/** A folder while it is edited: what was opened below it stands beside the entries that nobody touched. */
type OpenFolder = Map<string, TreeEntry | OpenFolder>;

const folderMode = '40000';

const bytesOf = (path: string): string => Buffer.from(path).toString('latin1');

// https://git-scm.com/book/en/v2/Git-Internals-Git-Objects: mode, space, name, zero byte, twenty bytes of id.
const parseTree = (content: Buffer): Tree => {
  const tree: Tree = new Map();
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0, at);
    const [mode = '', ...name] = content.toString('latin1', at, end).split(' ');
    at = end + 21;
    tree.set(name.join(' '), { mode, oid: content.toString('hex', end + 1, at) });
  }
  return tree;
};

// Git sorts a folder as if its name ended with a slash.
const sortKey = ([name, { mode }]: readonly [string, TreeEntry]): string => (mode === folderMode ? `${name}/` : name);

const formatTree = (tree: Tree): Buffer => {
  const entries = [...tree].sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));
  return Buffer.concat(
    entries.flatMap(([name, { mode, oid }]) => [Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(oid, 'hex')]),
  );
};

const readTree = async (git: Git, oid: string): Promise<Tree> => {
  const object = await readObject(git, oid);
  if (object?.type === 'tree') return parseTree(object.content);
  const tree = object?.type === 'commit' ? /^tree ([0-9a-f]{40})\n/.exec(object.content.toString('latin1')) : undefined;
  if (tree?.[1] === undefined) throw new Error(`There is no tree behind ${oid}`);
  return readTree(git, tree[1]);
};

/** What a commit or tree holds at a path, or undefined. */
export const entryAt = async (git: Git, treeish: string, path: string): Promise<TreeEntry | undefined> => {
  let found: TreeEntry | undefined = { mode: folderMode, oid: treeish };
  for (const name of bytesOf(path).split('/')) {
    if (found?.mode !== folderMode) return undefined;
    found = (await readTree(git, found.oid)).get(name);
  }
  return found;
};

// Where a file stood, a folder comes, as git's index replaces what stands in the way.
const openBelow = async (git: Git, folder: OpenFolder, name: string): Promise<OpenFolder> => {
  const child = folder.get(name);
  if (child instanceof Map) return child;
  const opened: OpenFolder = new Map(child?.mode === folderMode ? await readTree(git, child.oid) : []);
  folder.set(name, opened);
  return opened;
};

const isFile = (child: TreeEntry | OpenFolder | undefined): boolean =>
  child !== undefined && !(child instanceof Map) && child.mode !== folderMode;

const apply = async (git: Git, folder: OpenFolder, { path, entry }: PathEdit): Promise<void> => {
  const [name = '', ...rest] = path.split('/');
  const child = folder.get(name);
  if (rest.length === 0) {
    if (entry !== undefined) folder.set(name, entry);
    else if (isFile(child)) folder.delete(name);
  } else if (entry !== undefined || (child !== undefined && !isFile(child)))
    await apply(git, await openBelow(git, folder, name), { path: rest.join('/'), entry });
};

// Git knows no empty folders but the root.
const writeFolder = (git: Git, folder: OpenFolder): TreeEntry | undefined => {
  const tree: Tree = new Map();
  for (const [name, child] of folder) {
    const entry = child instanceof Map ? writeFolder(git, child) : child;
    if (entry !== undefined) tree.set(name, entry);
  }
  return tree.size === 0 ? undefined : { mode: folderMode, oid: writeObject(git, 'tree', formatTree(tree)) };
};

/** Writes the tree that edits, one after the other, make of a commit's or a tree's files (or of nothing); returns its id. */
export const applyEdits = async (git: Git, base: string | undefined, edits: readonly PathEdit[]): Promise<string> => {
  const root: OpenFolder = new Map(base === undefined ? [] : await readTree(git, base));
  for (const { path, entry } of edits) await apply(git, root, { path: bytesOf(path), entry });
  return writeFolder(git, root)?.oid ?? writeObject(git, 'tree', Buffer.alloc(0));
};
