import { fingerprintOf, numberFingerprints } from '@drawbridge/core/domain/fingerprint';
import type { Finding, FindingDraft } from './finding.ts';

const withoutVersion = (purl: string): string => purl.replace(/[?#].*$/, '').replace(/@[^@/]*$/, '');

// An upgrade that leaves the finding where it is makes no new one: the version is no part of what it is.
const identityOf = (draft: FindingDraft): string => {
  const { package: about, path, within, resource, message } = draft;
  const packageName = about === undefined ? '' : withoutVersion(about.purl) || about.name;
  return fingerprintOf({
    tool: `trivy ${draft.class}`,
    rule: draft.rule,
    path: within === '' ? path : within,
    lineText: resource,
    message,
    packageName,
  });
};

const compareDrafts = (a: FindingDraft, b: FindingDraft): number =>
  (a.lines?.startLine ?? 0) - (b.lines?.startLine ?? 0) ||
  (a.package?.version ?? '').localeCompare(b.package?.version ?? '', 'en');

/** Gives every draft its identity; those that are alike are numbered by line and version, so that the order of a report plays no part. */
export const identify = <T extends { readonly draft: FindingDraft }>(
  items: readonly T[],
): readonly (Omit<T, 'draft'> & { readonly finding: Finding })[] => {
  const inOrder = items.toSorted((a, b) => compareDrafts(a.draft, b.draft));
  const identities = numberFingerprints(inOrder.map(({ draft }) => identityOf(draft)));
  return inOrder.map(({ draft, ...rest }, index) => ({
    ...rest,
    finding: { ...draft, identity: identities[index] ?? '' },
  }));
};
