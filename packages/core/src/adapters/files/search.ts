import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import picomatch from 'picomatch';
import { compileGlobs, namesOnePath } from '../../domain/glob.ts';
import { formatCount } from '../../domain/quantity.ts';
import { failure, type Result, success } from '../../domain/result.ts';
import type { FileProblem, FoundFile } from '../../ports/files.ts';
import { cancelled, describeSystemError, locateExisting, notAFile, type Roots } from './containment.ts';

const skipped = new Set(['.git', 'node_modules']);
const clean = (pattern: string): string => pattern.replace(/^\.\//, '');

/** Where the patterns can match: at single paths, and below folders ("" is the root), as their fixed beginnings say. */
interface Plan {
  readonly paths: readonly string[];
  readonly folders: readonly string[];
}

const planSearch = (patterns: readonly string[]): Plan => {
  const scans = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .map((pattern) => ({ pattern, ...picomatch.scan(pattern), isFixed: namesOnePath(pattern) }));
  const bases = scans
    .filter(({ isFixed }) => !isFixed)
    .map(({ base }) => (base === '.' || base.includes('\\') ? '' : base));
  return {
    paths: scans.filter(({ isFixed }) => isFixed).map(({ pattern }) => pattern),
    folders: [...new Set(bases)].filter((base) => !bases.some((other) => other !== base && contains(other, base))),
  };
};

const contains = (outer: string, inner: string): boolean => outer === '' || inner.startsWith(`${outer}/`);
const isSearched = (folder: string): boolean => !folder.split('/').some((part) => skipped.has(part));

export interface SearchLimits {
  readonly entries: number;
}

interface Search {
  readonly roots: Roots;
  /** Real path of the folder that is searched. */
  readonly top: string;
  readonly matches: (path: string) => boolean;
  readonly limits: SearchLimits;
  readonly signal: AbortSignal;
}

const locateIn = ({ roots, top }: Search, path: string): Promise<Result<string, FileProblem>> =>
  locateExisting(roots, relative(roots.folder, join(top, path)));

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

const measure = async (path: string, real: string): Promise<Result<FoundFile | undefined, FileProblem>> => {
  try {
    const facts = await stat(real);
    if (facts.isFile()) return success({ path, bytes: facts.size, modifiedMs: facts.mtimeMs });
    return facts.isDirectory() ? success(undefined) : failure(notAFile(path));
  } catch (error) {
    return failure(describeSystemError(path, error));
  }
};

/**
 * A link counts as the file that it points at, when that is inside; one to a folder is none. What matches and cannot be
 * read is a problem: left out without a word, a report that failed would be one that never was.
 */
const inspect = async (search: Search, path: string): Promise<Result<FoundFile | undefined, FileProblem>> => {
  const real = await locateIn(search, path);
  if (!real.ok) return (await isFolder(join(search.top, path))) ? success(undefined) : real;
  return measure(path, real.value);
};

const leadsNowhere = (path: string): FileProblem => ({
  path,
  kind: 'missing',
  message: `${path} is a symbolic link that leads nowhere. Mend it, or take it away from the patterns.`,
});

/** A file that another program took away during the search was never there; a link that leads nowhere was. */
const inspectEntry = async (search: Search, path: string, entry: Dirent) => {
  // The walk goes through no link below a folder that is inside: a plain file there leads nowhere else.
  const file = entry.isFile() ? await measure(path, join(search.top, path)) : await inspect(search, path);
  if (file.ok || file.error.kind !== 'missing') return file;
  return entry.isSymbolicLink() ? failure(leadsNowhere(path)) : success(undefined);
};

const walk = async (search: Search, start: string): Promise<Result<readonly FoundFile[], FileProblem>> => {
  const found: FoundFile[] = [];
  const waiting = [start];
  let seen = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await readdir(join(search.top, folder), { withFileTypes: true });
    seen += entries.length;
    if (search.signal.aborted) return failure(cancelled(folder === '' ? '.' : folder));
    if (seen > search.limits.entries) return failure(tooMany(folder, search.limits));
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name)) waiting.push(path);
      if (entry.isDirectory() || !search.matches(path)) continue;
      const file = await inspectEntry(search, path, entry);
      if (!file.ok) return file;
      if (file.value !== undefined) found.push(file.value);
    }
  }
  return success(found);
};

const walkIfThere = async (search: Search, start: string): Promise<Result<readonly FoundFile[], FileProblem>> => {
  const folder = await locateIn(search, start);
  if (!folder.ok) return folder.error.kind === 'missing' ? success([]) : folder;
  try {
    return await walk(search, start);
  } catch (error) {
    return failure(describeSystemError(start, error));
  }
};

const tooMany = (path: string, { entries }: SearchLimits): FileProblem => ({
  path,
  kind: 'too-large',
  message: `More than ${formatCount(entries)} files were searched. Write patterns that begin with a folder.`,
});

/** Finds files below a real folder, sorted by path (by UTF-16 code units, so equal on every system). */
export const searchFiles = async (
  place: Omit<Search, 'matches'>,
  patterns: readonly string[],
): Promise<Result<readonly FoundFile[], FileProblem>> => {
  const cleaned = patterns.map((pattern) => (pattern.startsWith('!') ? `!${clean(pattern.slice(1))}` : clean(pattern)));
  const search: Search = { ...place, matches: compileGlobs(cleaned) };
  const plan = planSearch(cleaned);
  const found = new Map<string, FoundFile>();
  for (const path of plan.paths.filter(isSearched)) {
    const file = search.matches(path) ? await inspect(search, path) : success(undefined);
    if (!file.ok && file.error.kind !== 'missing') return file;
    if (file.ok && file.value !== undefined) found.set(path, file.value);
  }
  for (const folder of plan.folders.filter(isSearched)) {
    const part = await walkIfThere(search, folder);
    if (!part.ok) return part;
    for (const file of part.value) found.set(file.path, file);
  }
  return success([...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)));
};
