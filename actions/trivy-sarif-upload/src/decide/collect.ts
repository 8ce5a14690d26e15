import type { TrivyResult } from '@drawbridge/core/reports/trivy/model';
import { draftAll, draftOf } from './drafts.ts';
import { type Finding, type FindingDraft, rankOf } from './finding.ts';
import { identify } from './identity.ts';
import type { Scan } from './scan.ts';
import { type Ground, packageKey, type Site } from './site.ts';

/** What is kept of a scan. */
export interface Collected {
  readonly findings: readonly Finding[];
  /** What Trivy itself left out (VEX): told, never judged. */
  readonly suppressed: readonly SuppressedFinding[];
}

export interface SuppressedFinding {
  readonly finding: Finding;
  /** Who left it out, and why, in words. */
  readonly reason: string;
}

const siteOf = ({ target }: Scan, ground: Ground, result: TrivyResult): Site => ({
  target,
  ground,
  result,
  packages: new Map(result.packages.map((each) => [packageKey(each), each])),
});

const sameThing = ({
  class: kind,
  rule,
  path,
  within,
  resource,
  message,
  lines,
  package: about,
}: FindingDraft): string => JSON.stringify([kind, rule, path, within, resource, message, lines, about]);

// Of two that are the same thing the worse one counts, in whatever order they are reported.
const eachOnce = (drafts: readonly FindingDraft[]): readonly { readonly draft: FindingDraft }[] => {
  const worst = new Map<string, FindingDraft>();
  for (const draft of drafts) {
    const key = sameThing(draft);
    const known = worst.get(key);
    if (known === undefined || rankOf(draft.severity) < rankOf(known.severity)) worst.set(key, draft);
  }
  return [...worst.values()].map((draft) => ({ draft }));
};

/** Everything that a scan found, each once, with its place in the repository and its identity. */
export const collectFindings = (scan: Scan, ground: Ground): Collected => {
  const sites = scan.report.results.map((result) => siteOf(scan, ground, result));
  const suppressions = sites.flatMap((site) =>
    site.result.suppressions.map(({ finding, status, statement, source }) => ({
      draft: draftOf(site, finding),
      reason: [status, statement, source].filter((part) => part !== '').join(', '),
    })),
  );
  return {
    findings: identify(eachOnce(sites.flatMap(draftAll))).map(({ finding }) => finding),
    suppressed: identify(suppressions),
  };
};
