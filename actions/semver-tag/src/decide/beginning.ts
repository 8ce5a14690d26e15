import { isStable } from '@drawbridge/core/domain/version';
import type { TagTemplate } from '@drawbridge/core/domain/version-tag';
import type { PackageFacts } from './packages.ts';
import { listKnownTags, listVersionTags, type VersionTag } from './version-tags.ts';

const unnamed: readonly TagTemplate[] = [
  { prefix: 'v', suffix: '' },
  { prefix: '', suffix: '' },
];

/**
 * The greatest final version that the repository has under no package's name, where no package has a version of its own: it
 * was one package until now, and each of these begins anew. null: there is no such thing to go on from.
 */
export const findFormerRelease = (packages: readonly PackageFacts[]): VersionTag | null => {
  const [first] = packages;
  if (first === undefined || first.package.name === null) return null;
  if (packages.some(({ package: { policy }, facts }) => listKnownTags(facts.tags, policy).length > 0)) return null;
  const former = unnamed.flatMap((template) => listVersionTags(first.facts.tags, template));
  return former.find(({ version }) => isStable(version)) ?? null;
};
