import { compareVersions, compareVersionsTotally, isStable, parseVersion } from '@drawbridge/core/domain/version';
import { parseTagTemplate, type TagTemplate, versionOfTag } from '@drawbridge/core/domain/version-tag';
import type { TagFact } from './facts.ts';
import { type Package, sharesVersion } from './package.ts';
import type { PackageFacts } from './packages.ts';
import { listKnownTags, type VersionTag } from './version-tags.ts';

/** A tag that would be an earlier release under another template than the one configured. */
export type OtherForm = {
  readonly package: Package;
  readonly tag: VersionTag;
  /** The `tag-template` under which it is a release; of a package with `{package}` for its name. */
  readonly template: string;
};

type Form = { readonly tag: VersionTag; readonly template: TagTemplate };
type OwnedForm = Form & { readonly owner: string | null };

const numbers = /(?<![0-9]|[0-9]\.)[0-9]+\.[0-9]+\.[0-9]+(?![0-9]|\.[0-9])/;

/** The template that a tag's name would follow: what stands around the first three numbers in it. */
const readForm = (tag: TagFact): readonly Form[] => {
  const found = numbers.exec(tag.name);
  if (found === null || !tag.reachable) return [];
  const rest = tag.name.slice(found.index);
  const isWhole = parseVersion(rest).ok;
  const suffix = isWhole ? '' : rest.slice(found[0].length);
  // `1.2.3-rc/1` is a mistyped pre-release rather than a version with something behind it.
  if (/^[-+]/.test(suffix)) return [];
  const template = parseTagTemplate(`${tag.name.slice(0, found.index)}{version}${suffix}`);
  const version = template.ok ? versionOfTag(template.value, tag.name) : null;
  return template.ok && version !== null && isStable(version)
    ? [{ tag: { ...tag, version }, template: template.value }]
    : [];
};

const textOf = ({ prefix, suffix }: TagTemplate): string => `${prefix} ${suffix}`;

const wordsOf = (template: TagTemplate): ReadonlySet<string> => {
  const words = textOf(template)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== '' && word !== 'v'));
};

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/** Tells whether a name stands in a text as a word of its own. */
const holdsName = (text: string, name: string): boolean =>
  text
    .split(name)
    .some(
      (before, index, pieces) =>
        index < pieces.length - 1 && !endsInWord.test(before) && !beginsWithWord.test(pieces[index + 1] ?? ''),
    );

/** The package that a form names: of `api` and `api-client` the longer one that is there. */
const ownerOf = ({ template }: Form, names: readonly string[]): string | null =>
  names.filter((name) => holdsName(textOf(template), name)).toSorted((a, b) => b.length - a.length)[0] ?? null;

/** A template with words of its own goes on from tags with one of them, or with none: `web/v1.2.0` is no release of `api/v…`. */
const isKin = ({ template }: Form, own: TagTemplate): boolean => {
  const [words, ownWords] = [wordsOf(template), wordsOf(own)];
  return ownWords.size === 0 || words.size === 0 || !words.isDisjointFrom(ownWords);
};

const byPlainness = (a: Form, b: Form): number =>
  Number(wordsOf(a.template).size > 0) - Number(wordsOf(b.template).size > 0) ||
  compareVersionsTotally(b.tag.version, a.tag.version);

const begins = ({ package: { policy }, facts }: PackageFacts): boolean =>
  policy.bar === null && !listKnownTags(facts.tags, policy).some(({ version }) => isStable(version));

const withPlaceholder = (template: string, name: string | null): string =>
  name === null ? template : template.replace(name, () => '{package}');

const findForm = ({ package: each }: PackageFacts, forms: readonly OwnedForm[], isOne: boolean): OtherForm | null => {
  const { name, policy } = each;
  const isNamed = !isOne && name !== null;
  const own = forms
    .filter((form) => (isNamed ? form.owner === name : isKin(form, policy.template)))
    .toSorted(byPlainness);
  const [first] = own;
  const begin = policy.releaseAs ?? policy.initialVersion;
  // A first version above it goes on from it already.
  if (first === undefined || compareVersions(first.tag.version, begin) < 0) return null;
  const { prefix, suffix } = first.template;
  const template = withPlaceholder(`${prefix}{version}${suffix}`, isNamed ? name : null);
  return { package: each, tag: first.tag, template };
};

/**
 * For each package without a final release: the greatest tag before HEAD that would be one under another template, those
 * without a word of their own (`1.2.3`) before others (`release-1.2.3`). Packages that share a version are one.
 */
export const listOtherForms = (packages: readonly PackageFacts[]): readonly OtherForm[] => {
  const beginners = packages.filter(begins);
  const [first] = beginners;
  if (first === undefined) return [];
  const all = packages.map((each) => each.package);
  const templates = all.flatMap(({ policy }) => [policy.template, ...policy.siblings]);
  const isKnown = ({ name }: TagFact): boolean => templates.some((template) => versionOfTag(template, name) !== null);
  const isOne = sharesVersion(all);
  const names = isOne ? [] : all.flatMap(({ name }) => name ?? []);
  const forms = first.facts.tags
    .flatMap(readForm)
    .filter(({ tag }) => !isKnown(tag))
    .map((form): OwnedForm => ({ ...form, owner: ownerOf(form, names) }));
  return (isOne ? [first] : beginners).flatMap((each) => findForm(each, forms, isOne) ?? []);
};
