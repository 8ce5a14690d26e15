import type { CoverageFile } from './model.ts';

/** Where a report's path leads: to a file of the repository, or nowhere, and why. */
export type PathMatch =
  | { readonly kind: 'mapped'; readonly path: string }
  | { readonly kind: 'unmapped'; readonly reason: string };

/** What is known about where a report's paths start. */
export type PathOrigin = {
  /** Folders that the report names (`<source>`), or that the user does; absolute or relative to the repository. */
  readonly sources: readonly string[];
  /** The absolute path of the repository's folder when the report was written, if known. */
  readonly root?: string;
};

const fewestSharedSegments = 2;

/** A file of a report that no file of the repository was found for. */
export type UnmappedFile = { readonly path: string; readonly reason: string };

/** Maps one path of a report. */
export type PathMapper = (reportPath: string, origin: PathOrigin) => PathMatch;

/**
 * Maps the paths of reports to `trackedFiles`, the repository's own (relative, with `/`). In this order: the path under
 * a source inside the root, the path itself, the longest suffix that it shares with exactly one tracked file.
 * What leads out of the repository or to several files is not guessed.
 */
export const createPathMapper = (trackedFiles: readonly string[]): PathMapper => {
  const tracked = new Set(trackedFiles);
  const longest = trackedFiles.reduce((length, path) => Math.max(length, path.length), 0);
  let suffixes: Index['suffixes'] | undefined;
  return (reportPath, origin) => {
    if (tracked.has(reportPath) && origin.sources.length === 0) return mapped(reportPath);
    if (normalise(reportPath) === '') return unmapped('it names no file');
    const candidates = resolveAgainstOrigin(reportPath, origin);
    const exact = findExact(tracked, candidates);
    if (exact !== null) return exact;
    if (candidates.outside.size === 0) return unmapped(candidates.inside.size > 0 ? noSuchFile : leadsOut);
    suffixes ??= indexSuffixes(trackedFiles);
    const index = { tracked, suffixes, longest };
    return chooseMatch([...candidates.outside].map((path) => findSuffix(path, candidates.own, index)));
  };
};

/** The files of a report under the paths of the repository, and those without one; two may come to share a path. */
export const mapCoveragePaths = (
  files: readonly CoverageFile[],
  mapPath: (reportPath: string) => PathMatch,
): { readonly files: readonly CoverageFile[]; readonly unmapped: readonly UnmappedFile[] } => {
  const found: CoverageFile[] = [];
  const missing: UnmappedFile[] = [];
  for (const file of files) {
    const match = mapPath(file.path);
    if (match.kind === 'mapped') found.push({ ...file, path: match.path });
    else missing.push({ path: file.path, reason: match.reason });
  }
  return { files: found, unmapped: missing };
};

type Candidates = {
  /** The report's path by itself; null when it climbs above where it starts. */
  readonly own: string | null;
  readonly inside: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
};

const noSuchFile = 'no file of the repository has this path';
const leadsOut = 'it leads out of the repository (..)';

const mapped = (path: string): PathMatch => ({ kind: 'mapped', path });
const unmapped = (reason: string): PathMatch => ({ kind: 'unmapped', reason });

/** The path with `/` and without `.`, `..` and empty segments; null when it climbs above where it starts. */
const normalise = (path: string): string | null => {
  const slashed = path.replaceAll('\\', '/').replace(/^[a-z]:(?=\/|$)/, (drive) => drive.toUpperCase());
  const segments: string[] = [];
  for (const segment of slashed.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return `${slashed.startsWith('/') ? '/' : ''}${segments.join('/')}`;
};

const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Z]:(?:\/|$)/.test(path);

// Paths inside the root are exact; those outside it (another machine, a container) can only be compared by suffix.
const resolveAgainstOrigin = (reportPath: string, { sources, root }: PathOrigin): Candidates => {
  const own = normalise(reportPath);
  const prefix = root === undefined ? null : `${normalise(root)}/`;
  const isOwnAbsolute = own !== null && isAbsolute(own);
  const bases = isOwnAbsolute || sources.length === 0 ? [''] : sources;
  const inside = new Set<string>();
  const outside = new Set<string>();
  for (const base of bases) {
    const path = base === '' ? own : normalise(`${base}/${reportPath}`);
    if (path === null) continue;
    if (prefix !== null && path.startsWith(prefix)) inside.add(path.slice(prefix.length));
    else if (!isAbsolute(path)) inside.add(path);
    else if (own !== null) outside.add(path);
  }
  // A source inside the root says exactly where the file is; without one, the path may start in any folder.
  if (own !== null && !isOwnAbsolute && (inside.size === 0 || sources.length === 0)) outside.add(own);
  return { own, inside, outside };
};

const findExact = (tracked: ReadonlySet<string>, { own, inside }: Candidates): PathMatch | null => {
  const found = [...inside].filter((path) => tracked.has(path));
  const [only] = found;
  if (found.length > 1) return unmapped(`it is the path of ${found.length} files under different sources`);
  if (only !== undefined) return mapped(only);
  return own !== null && inside.size > 0 && tracked.has(own) ? mapped(own) : null;
};

/** Every suffix of every tracked path with the one file that has it; null where several do. */
const indexSuffixes = (trackedFiles: readonly string[]): ReadonlyMap<string, string | null> => {
  const suffixes = new Map<string, string | null>();
  for (const path of trackedFiles) {
    for (let at = 0; at >= 0; at = nextSegment(path, at)) {
      const suffix = path.slice(at);
      suffixes.set(suffix, suffixes.has(suffix) ? null : path);
    }
  }
  return suffixes;
};

const nextSegment = (path: string, at: number): number => {
  const slash = path.indexOf('/', at);
  return slash < 0 ? -1 : slash + 1;
};

type Index = {
  readonly tracked: ReadonlySet<string>;
  readonly suffixes: ReadonlyMap<string, string | null>;
  readonly longest: number;
};
type SuffixMatch = { readonly match: PathMatch; readonly length: number };

const findSuffix = (path: string, own: string | null, { tracked, suffixes, longest }: Index): SuffixMatch => {
  for (let at = path.startsWith('/') ? 1 : 0; at >= 0; at = nextSegment(path, at)) {
    // A path of a thousand folders costs no more than the longest one of the repository.
    if (path.length - at > longest) continue;
    const suffix = path.slice(at);
    const file = suffixes.get(suffix);
    if (file === undefined) continue;
    const length = suffix.length;
    // The whole path of a tracked file behind the folder of a container is no coincidence of names.
    if (tracked.has(suffix)) return { match: mapped(suffix), length };
    if (file === null) return { match: unmapped(`several files end in ${suffix}`), length };
    const isEnough = suffix === own || suffix.split('/').length >= fewestSharedSegments;
    if (isEnough) return { match: mapped(file), length };
  }
  return { match: unmapped(noSuchFile), length: 0 };
};

const chooseMatch = (matches: readonly SuffixMatch[]): PathMatch => {
  const longest = Math.max(0, ...matches.map(({ length }) => length));
  const best = matches.filter(({ length }) => length === longest).map(({ match }) => match);
  const refused = best.find(({ kind }) => kind === 'unmapped');
  if (refused !== undefined) return refused;
  const found = new Set(best.flatMap((match) => (match.kind === 'mapped' ? [match.path] : [])));
  if (found.size > 1) return unmapped(`it could be any of ${found.size} files`);
  return best[0] ?? unmapped(noSuchFile);
};
