import type { RefRule, Repository } from './repository.ts';

export type ChangeKind = 'creation' | 'update' | 'deletion';

// The sentences are those that GitHub prints, e.g. https://github.com/guardian/gha-scala-library-release-workflow/pull/126
// and https://github.com/opensearch-project/opensearch-api-specification/pull/1193
const sentences: Readonly<Record<ChangeKind, string>> = {
  creation: 'Cannot create ref due to creations being restricted.',
  update: 'Cannot update this protected ref.',
  deletion: 'Cannot delete this protected ref.',
};

const escapeForPattern = (text: string): string => text.replace(/[.+^${}()|[\]\\?]/g, '\\$&');

const compile = (pattern: string): RegExp => {
  const parts = pattern.split('**').map((part) => part.split('*').map(escapeForPattern).join('[^/]*'));
  return new RegExp(`^${parts.join('.*')}$`);
};

const ruleFor = (rules: readonly RefRule[], ref: string, kind: ChangeKind): RefRule | undefined =>
  rules.find((rule) => rule.restrict.includes(kind) && compile(rule.pattern).test(ref));

const tagOf = (ref: string): string | undefined =>
  ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;

const holdsImmutableRelease = (repository: Repository, tag: string): boolean =>
  [...repository.releases.values()].some((release) => release.immutable && release.tagName === tag);

/**
 * Why a change to a ref is refused, in GitHub's words, or undefined. The tag of an immutable release can neither move
 * nor go while the release stands; afterwards its name cannot be used again.
 * https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases
 */
export const ruleViolation = (repository: Repository, ref: string, kind: ChangeKind): string | undefined => {
  if (ruleFor(repository.rules, ref, kind) !== undefined) return sentences[kind];
  const tag = tagOf(ref);
  if (tag === undefined || !repository.usedUpTags.has(tag)) return undefined;
  if (kind === 'creation') return sentences.creation;
  return holdsImmutableRelease(repository, tag) ? sentences[kind] : undefined;
};
