import { fingerprintOf, numberFingerprints } from '@drawbridge/core/domain/fingerprint';
import { compareFindings, compareTexts, type Finding, type FindingDraft } from './finding.ts';

const withoutVersion = (purl: string): string => purl.replace(/\?[^#]*/, '').replace(/@[^@/#]*(?=#|$)/, '');

// An upgrade that leaves the finding where it is makes no new one: the version is no part of what it is.
const identityOf = (draft: FindingDraft): string => {
  const { package: about, path, isGuest, within, resource, message } = draft;
  const packageName = about === undefined ? '' : withoutVersion(about.purl) || about.name;
  return fingerprintOf({
    tool: `trivy ${draft.class}`,
    rule: draft.rule,
    path: isGuest ? within : path,
    lineText: resource,
    message,
    packageName,
  });
};

interface Identified<T> {
  readonly item: T;
  readonly draft: FindingDraft;
  readonly identity: string;
}

const compareAlike = <T>(a: Identified<T>, b: Identified<T>): number =>
  compareTexts(a.identity, b.identity) ||
  (a.draft.lines?.startLine ?? 0) - (b.draft.lines?.startLine ?? 0) ||
  compareTexts(a.draft.package?.version ?? '', b.draft.package?.version ?? '') ||
  // Rare: alike in all but what says nothing about what they are.
  compareTexts(JSON.stringify(a.draft), JSON.stringify(b.draft));

/** Gives every draft its identity, worst first; those that are alike are numbered by line and version, so that the order of a report plays no part. */
export const identify = <T extends { readonly draft: FindingDraft }>(
  items: readonly T[],
): readonly (Omit<T, 'draft'> & { readonly finding: Finding })[] => {
  const inOrder = items
    .map((item): Identified<T> => ({ item, draft: item.draft, identity: identityOf(item.draft) }))
    .toSorted(compareAlike);
  const identities = numberFingerprints(inOrder.map(({ identity }) => identity));
  return inOrder
    .map(({ item: { draft, ...rest } }, index) => ({
      ...rest,
      finding: { ...draft, identity: identities[index] ?? '' },
    }))
    .toSorted((a, b) => compareFindings(a.finding, b.finding));
};
