import type { Baseline } from './baseline.ts';
import { packageKeyOf } from './baseline.ts';
import type { Finding } from './finding.ts';

/**
 * How a finding stands to the baseline: `known` there; `introduced` with a package or a file that is new or changed;
 * `disclosed` since, in something that did not change; `unknown`: there is no baseline.
 */
export type Newness = 'known' | 'introduced' | 'disclosed' | 'unknown';

/** What findings of one target are compared with. */
export type Reference =
  | { readonly kind: 'none'; readonly reason: string }
  | {
      readonly kind: 'baseline';
      readonly baseline: Baseline;
      /** Files that differ from the baseline's commit, from the repository's top; undefined: that could not be told. */
      readonly changedPaths: ReadonlySet<string> | undefined;
    };

type Compared = Extract<Reference, { readonly kind: 'baseline' }>;

/** Tells how findings stand to a reference; what cannot be shown to be old is taken as introduced. */
export const createComparer = (reference: Reference): ((finding: Finding) => Newness) => {
  if (reference.kind === 'none') return () => 'unknown';
  const known = new Set(reference.baseline.findings);
  const packages = new Set(reference.baseline.packages);
  return (finding) => {
    if (known.has(finding.identity)) return 'known';
    return wasThere(finding, packages) || isInUnchangedFile(finding, reference) ? 'disclosed' : 'introduced';
  };
};

const wasThere = ({ package: about, packageFile }: Finding, packages: ReadonlySet<string>): boolean =>
  about !== undefined && about.version !== '' && packages.has(packageKeyOf(about, packageFile));

const isInUnchangedFile = ({ path, within }: Finding, { changedPaths }: Compared): boolean =>
  within === '' && path !== '' && changedPaths !== undefined && !changedPaths.has(path);
