import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Git } from './git.ts';
import { isObjectId } from './object-store.ts';

/** Object ids by the full names of refs. */
export type HeldRefs = Map<string, string>;

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It went away, or is a folder.
    return undefined;
  }
};

// https://git-scm.com/docs/git-pack-refs: a line a ref; what an annotated tag points at follows after a ^.
const readPackedRefs = (git: Git): HeldRefs => {
  const lines = (readIfThere(join(git.folder, 'packed-refs')) ?? '').split('\n');
  return new Map(lines.flatMap((line) => (/^[0-9a-f]{40} /.test(line) ? [[line.slice(41), line.slice(0, 40)]] : [])));
};

const isFolder = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;

const gather = (git: Git, name: string, refs: HeldRefs): void => {
  const folder = join(git.folder, name);
  if (!isFolder(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = `${name}/${entry.name}`;
    if (entry.isDirectory()) gather(git, child, refs);
    // A lock stands beside a ref while git changes it; no ref may be called so.
    else if (!child.endsWith('.lock')) hold(refs, child, readIfThere(join(git.folder, child)));
  }
};

const hold = (refs: HeldRefs, name: string, content: string | undefined): void => {
  const oid = content?.trim() ?? '';
  if (isObjectId(oid)) refs.set(name, oid);
};

/**
 * Every ref of a bare repository below a folder such as refs/tags, as git's files backend keeps them, without
 * starting a process. Symbolic refs are left out: the double makes none below refs/.
 */
export const readRefFiles = (git: Git, folder: string): HeldRefs => {
  const refs: HeldRefs = new Map();
  for (const [name, oid] of readPackedRefs(git)) if (name.startsWith(`${folder}/`)) refs.set(name, oid);
  gather(git, folder, refs);
  return refs;
};

/** The object id that a ref of exactly this name holds, unpeeled. */
export const readRefFile = (git: Git, name: string): string | undefined => {
  if (!name.startsWith('refs/') || name.split('/').some((part) => part === '' || part.startsWith('.')))
    return undefined;
  const loose = readIfThere(join(git.folder, name))?.trim();
  return loose !== undefined && isObjectId(loose) ? loose : readPackedRefs(git).get(name);
};
