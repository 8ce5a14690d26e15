import type { Result } from '../domain/result.ts';

/** Why a file could not be used, in words that name it. */
export interface FileProblem {
  readonly path: string;
  readonly kind: 'missing' | 'unreadable' | 'too-large' | 'outside' | 'not-a-file' | 'cancelled';
  readonly message: string;
}

/** A file that a search found. */
export interface FoundFile {
  /** Relative to the root of the search, with "/" on every system. */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/**
 * The files of one workspace. Paths are relative to it; no path, and no symbolic link, leads out of it. A cancelled job
 * stops what can take long, searching and streaming; what it still has to note down is read and written.
 */
export interface Files {
  /** Files below `root` that match the patterns (domain/glob), sorted by path. `.git` and `node_modules` are not searched. */
  find(root: string, patterns: readonly string[]): Promise<Result<readonly FoundFile[], FileProblem>>;
  /** Hands the file's bytes to `push` in chunks, in order; if `push` returns a promise, the next one waits for it. */
  read(path: string, push: (bytes: Uint8Array) => unknown): Promise<Result<void, FileProblem>>;
  /** The whole file as UTF-8; an error when it is longer than `maxBytes` or not UTF-8. */
  readText(path: string, maxBytes: number): Promise<Result<string, FileProblem>>;
  /** Writes a file whole or not at all, and makes its folders. */
  writeText(path: string, text: string): Promise<Result<void, FileProblem>>;
}
