import { formatVersion } from '@drawbridge/core/domain/version';
import { isDone, releaseDeedOf } from '../decide/deed.ts';
import { listImageTags } from '../decide/image-tags.ts';
import { sharesVersion } from '../decide/package.ts';
import { tagOf } from '../decide/plan.ts';
import { listVersionTags } from '../decide/version-tags.ts';
import type { NoteTexts } from './notes-texts.ts';
import { bumpOf, isReleased, isWritten, nameOutcome, nameWhole, versionOf } from './outcome.ts';
import { headOf, type PackageInView, packagesOf, type View } from './view.ts';

type Outputs = Readonly<Record<string, string>>;

/** What the outputs say of one package; empty where there is no version. */
const outputsOf = (view: PackageInView, texts: NoteTexts = view.texts): Outputs => {
  const { answer, facts, deed } = view;
  const version = versionOf(view);
  const known = listVersionTags(facts.tags, view.package.policy.template);
  const release = releaseDeedOf(deed, tagOf(answer));
  return {
    version: version === null ? '' : formatVersion(version),
    tag: version === null ? '' : (tagOf(answer) ?? ''),
    'previous-version': answer.base === null ? '' : formatVersion(answer.base.version),
    'previous-tag': answer.base?.name ?? '',
    bump: bumpOf(answer),
    major: version?.major ?? '',
    minor: version?.minor ?? '',
    patch: version?.patch ?? '',
    notes: version === null ? '' : texts.body.markdown,
    changelog: version === null ? '' : texts.changelog.markdown,
    'release-url': release !== null && 'url' in release ? release.url : '',
    'image-tags':
      version === null ? '' : listImageTags(version, known, view.preview === null ? facts.head : null).join('\n'),
  };
};

type Entry = Outputs & { readonly notes: string; readonly changelog: string };

/** GitHub takes 1 MB of outputs from a job, counted in UTF-16; the outputs of one version want their share of it. */
const listRoom = 200_000;
/** The texts of a repository that is one package are outputs of their own. */
const listRoomOfOne = 50_000;
const leftOut = '\n\n… the rest stands in the GitHub Release.';

const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest);
  return `${kept.slice(0, Math.max(0, kept.lastIndexOf('\n'))).toWellFormed()}${leftOut}`.trimStart();
};

const withTexts = (view: PackageInView, longest: number): Entry => {
  const own = outputsOf(view);
  const [notes, changelog] = [own['notes'] ?? '', own['changelog'] ?? ''];
  return { ...own, notes: cut(notes, longest), changelog: cut(changelog, longest) };
};

const listAt = (packages: readonly PackageInView[], longest: number): string =>
  JSON.stringify(
    packages.map((each) => ({
      name: each.package.name,
      outcome: nameOutcome(each),
      released: isWritten(each),
      ...withTexts(each, longest),
    })),
  );

/** All packages as JSON; where that would be too long, notes and changelogs are cut, the longest first. */
const listPackages = (packages: readonly PackageInView[]): string => {
  const room = packages.some((each) => each.package.name !== null) ? listRoom : listRoomOfOne;
  for (let longest = room; ; longest = Math.floor(longest / 2)) {
    const list = listAt(packages, longest);
    if (list.length <= room || longest === 0) return list;
  }
};

/** What is the same in all packages that share one version; all of it for a package that is alone, nothing for others. */
const sharedOutputs = (packages: readonly PackageInView[]): Outputs => {
  const own = packages.map((each) => outputsOf(each, each.tagTexts));
  const isOne = packages.length === 1 || sharesVersion(packages.map((each) => each.package));
  return Object.fromEntries(
    Object.entries(own[0] ?? {}).map(([name, value]) => {
      const isSame = own.every((each) => each[name] === value);
      return [name, isOne && isSame ? value : ''];
    }),
  );
};

/** The action's outputs: those of the one version, and each package as JSON in `packages`. */
export const renderOutputs = (view: View): Outputs => {
  const packages = packagesOf(view);
  return {
    ...sharedOutputs(packages),
    outcome: nameWhole(packages),
    released: String(isDone(view.deed)),
    commit: headOf(view) ?? '',
    packages: listPackages(packages),
    'released-packages': JSON.stringify(packages.filter(isReleased).flatMap((each) => each.package.name ?? [])),
  };
};
