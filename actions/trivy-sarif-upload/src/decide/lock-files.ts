import { compileGlobs } from '@drawbridge/core/domain/glob';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { TrivyConfig } from '../inputs/config.ts';
import { isObject, objectAt, objectsAt } from './foreign/json.ts';
import { joinPaths } from './paths.ts';
import type { Scan } from './scan.ts';

/** How many packages of production a text names, or undefined where it does not read as what it should be. */
type Reader = (text: string) => number | undefined;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readJsonLock =
  (count: (root: Readonly<Record<string, unknown>>) => number): Reader =>
  (text) => {
    const root = parse(text);
    return isObject(root) ? count(root) : undefined;
  };

// Trivy leaves out what is only for development, and links into the repository itself.
const isShipped = (each: unknown): boolean =>
  isObject(each) && each['dev'] !== true && each['devOptional'] !== true && each['link'] !== true;

const countNpm = readJsonLock((root) => {
  const packages = Object.entries(objectAt(root, 'packages'));
  const named = packages.length > 0 ? packages : Object.entries(objectAt(root, 'dependencies'));
  // What lies elsewhere is a workspace of the repository's own.
  const isOther = (place: string): boolean => packages.length === 0 || place.includes('node_modules/');
  return named.filter(([place, each]) => isOther(place) && isShipped(each)).length;
});

// What stands in every file of its kind; how much of it is shipped is not told from the file alone.
const signedBy =
  (signature: RegExp): Reader =>
  (text) =>
    signature.test(text) ? 0 : undefined;

const countLines =
  (signature: RegExp, line: RegExp): Reader =>
  (text) =>
    signature.test(text) ? (text.match(line) ?? []).length : undefined;

/** Lock files that Trivy finds by their name (https://trivy.dev/docs/latest/coverage/language/). */
const readers: ReadonlyMap<string, Reader> = new Map([
  ['package-lock.json', countNpm],
  ['composer.lock', readJsonLock((root) => objectsAt(root, 'packages').length)],
  ['Pipfile.lock', readJsonLock((root) => Object.keys(objectAt(root, 'default')).length)],
  ['packages.lock.json', readJsonLock(() => 0)],
  ['Cargo.lock', signedBy(/^version = |^\[\[package\]\]/m)],
  ['go.mod', countLines(/^module\s/m, /^(?:require)?\s+[\w.-]+\.[\w.-]+\/\S+ v\d/gm)],
  ['yarn.lock', signedBy(/yarn lockfile|^__metadata:/m)],
  ['pnpm-lock.yaml', signedBy(/^lockfileVersion:/m)],
  ['poetry.lock', signedBy(/^\[metadata\]/m)],
  ['uv.lock', signedBy(/^requires-python = |^\[\[package\]\]/m)],
  ['Gemfile.lock', signedBy(/^PLATFORMS$/m)],
]);

// Folders that Trivy's walk leaves out whatever it is asked, and where a lock file is somebody else's.
const neverWalked = ['dev', 'proc', 'sys'];
const foreign = /(?:^|\/)(?:node_modules|\.git)\//;

const rootOf = ({ target }: Scan, prefix: string): string => joinPaths(prefix, target.subject);

const below = (path: string, root: string): string | undefined => {
  if (root === '') return path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
};

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Skipped = Pick<TrivyConfig, 'skipDirs' | 'skipFiles'>;

const trim = (glob: string): string => glob.replace(/^\.?\//, '').replace(/\/$/, '');

const createSkipper = ({ skipDirs, skipFiles }: Skipped): ((path: string) => boolean) => {
  const isSkipped = compileGlobs([...skipDirs.map((each) => `${trim(each)}/**`), ...skipFiles.map(trim)]);
  return (path) => skipDirs.length + skipFiles.length > 0 && isSkipped(path);
};

const packageFiles = (scan: Scan, prefix: string): readonly string[] =>
  scan.report.results
    .filter(({ packages }) => packages.length > 0)
    .map(({ target }) => joinPaths(rootOf(scan, prefix), target));

/** A lock file of the repository that no scan has seen a package of. */
export interface UnseenLock {
  /** The target it lies in. */
  readonly target: string;
  /** From the repository's top. */
  readonly path: string;
  /** The folder that Trivy never walks; empty: it lies in none. */
  readonly unwalked: string;
}

/** The lock files that are checked in where packages were looked for, and that nothing was seen of. */
export const listUnseen = (
  scans: readonly Scan[],
  { trackedFiles, prefix }: { readonly trackedFiles: readonly string[]; readonly prefix: string },
  skipped: Skipped,
): readonly UnseenLock[] => {
  const walked = scans.filter(({ target }) => target.kind === 'fs' || target.kind === 'repo');
  const seen = new Set(walked.flatMap((scan) => packageFiles(scan, prefix)));
  const isSkipped = createSkipper(skipped);
  const locks = trackedFiles.filter((path) => readers.has(baseName(path)) && !foreign.test(path) && !seen.has(path));
  return walked.flatMap((scan) =>
    locks.flatMap((path) => {
      const near = below(path, rootOf(scan, prefix));
      if (near === undefined || isSkipped(near)) return [];
      const [first = ''] = near.split('/', 1);
      return [{ target: scan.target.name, path, unwalked: neverWalked.includes(first) ? first : '' }];
    }),
  );
};

/** Why it is no wonder, or trouble, that nothing was seen in a lock file; undefined: it may well hold nothing that ships. */
export const explainUnseen = ({ path, unwalked }: UnseenLock, text: string): string | undefined => {
  const count = readers.get(baseName(path))?.(text);
  if (count === undefined) return `${path} does not read as such a file does: is it cut off?`;
  if (unwalked !== '') return `${path} lies in \`${unwalked}\`, which Trivy never walks: add it as a target of its own`;
  return count === 0 ? undefined : `${path} names ${countOf(count, 'package')}, and Trivy saw none`;
};
