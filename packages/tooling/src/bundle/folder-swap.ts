import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A new version of a folder, made beside it. */
export interface FolderSwap {
  /** The empty folder to write into: on the same disk, and ignored by git should somebody stop the build. */
  readonly fresh: string;
  /** Puts it in place of the old one: two renames, between which nothing is written, so that nobody reads half a bundle. */
  finish(): void;
}

/** Begins to replace a folder, which stays as it is until `finish`. What a build before it left beside is removed. */
export function beginSwap(folder: string): FolderSwap {
  const beside = path.join(path.dirname(folder), '.out', path.basename(folder));
  const [fresh, old] = [path.join(beside, 'fresh'), path.join(beside, 'old')];
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  return { fresh, finish: () => swap(folder, fresh, old) };
}

function swap(folder: string, fresh: string, old: string): void {
  const hadOne = existsSync(folder);
  if (hadOne) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (hadOne) renameSync(old, folder);
    throw error;
  }
  removeBeside(path.dirname(old));
}

function removeBeside(beside: string): void {
  rmSync(beside, { recursive: true });
  const shared = path.dirname(beside);
  if (readdirSync(shared).length === 0) rmdirSync(shared);
}
