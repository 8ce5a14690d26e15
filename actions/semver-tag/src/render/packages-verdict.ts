import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { Answer } from '../decide/answer.ts';
import { type Deed, releaseDeedOf } from '../decide/deed.ts';
import { type Package, sharesVersion } from '../decide/package.ts';
import { poolVerdicts } from '../decide/packages.ts';
import { tagOf } from '../decide/plan.ts';
import type { Preview } from '../decide/preview.ts';
import { describeSteps } from './phrases.ts';
import { describeProblem } from './problems.ts';
import { describePromise, dryRunTold, failed, joinParts, needsAttention, passed } from './sentence.ts';

/** A package and what it came to. */
export interface PackageAnswer {
  readonly package: Package;
  readonly answer: Answer;
}

/** More packages than this a sentence does not name. */
const packagesNamed = 5;

/** As many as a sentence holds, the rest counted, and what comes last. */
const nameSome = (parts: readonly string[], last: readonly string[] = []): string => {
  const hidden = parts.length - packagesNamed;
  return joinWords([...parts.slice(0, packagesNamed), ...(hidden > 0 ? [countOf(hidden, 'other')] : []), ...last]);
};

const nameMove = ({ package: { name }, answer }: PackageAnswer): readonly string[] => {
  if (!('version' in answer)) return [];
  const isNew = answer.kind === 'release' && answer.base !== null;
  const from = isNew && answer.base !== null ? `${formatVersion(answer.base.version)} → ` : '';
  return [`${name} ${from}${formatVersion(answer.version)}`];
};

/** A run releases a package, or finishes what its release lacks. */
const isTouched = ({ answer }: PackageAnswer, deed: Deed): boolean =>
  answer.kind === 'release' || answer.kind === 'finish' || releaseDeedOf(deed, tagOf(answer))?.kind === 'created';

const countPackages = (count: number, all: number): string => {
  if (count !== all) return `${count} of ${countOf(all, 'package')}`;
  if (all > 2) return `all ${countOf(all, 'package')}`;
  return all === 2 ? 'both packages' : 'the one package';
};

const concludeTrouble = (count: string, moves: string, { tags, written, trouble }: Deed): Verdict => {
  const states = {
    written: `${count} tagged (${moves}), but not all GitHub Releases are there`,
    partly: `${count} half done, of their tags ${nameSome(written)} stand`,
    unknown: `${count} may be tagged, or not (${moves})`,
    untouched: `${count} not released, nothing was written (${moves})`,
  } as const;
  return failed(`${states[tags]}: ${trouble?.what ?? ''}`);
};

/** "1.2.0 → 1.3.0 for all 3 packages, because of 1 feature"; empty where packages have versions of their own. */
const describeSharedRelease = (packages: readonly PackageAnswer[]): string => {
  const releases = packages.flatMap(({ answer }) => (answer.kind === 'release' ? [answer] : []));
  const own = releases.find(({ steps }) => steps.every((step) => step.kind !== 'called'));
  if (!sharesVersion(packages.map((each) => each.package)) || own === undefined) return '';
  const from = own.base === null ? '' : `${formatVersion(own.base.version)} → `;
  const count = countPackages(releases.length, packages.length);
  return `${from}${formatVersion(own.version)} for ${count}, ${describeSteps(own.steps, poolVerdicts(releases.map(({ verdicts }) => verdicts)))}`;
};

const concludeNothing = (packages: readonly PackageAnswer[]): Verdict => {
  const here = packages.filter(({ answer }) => answer.kind === 'already-released');
  const [only, ...others] = packages;
  if (here.length === 0) {
    const where = others.length === 0 ? (only?.package.name ?? '') : `any of ${countOf(packages.length, 'package')}`;
    return passed(`nothing to release in ${where}`);
  }
  const rest = here.length < packages.length ? 'nothing to release in the others' : 'nothing to do';
  return passed(joinParts([`${nameSome(here.flatMap(nameMove))} released already`, rest]));
};

/** The one sentence about several packages. */
export const concludePackages = (packages: readonly PackageAnswer[], deed: Deed, dryRun: boolean): Verdict => {
  const touched = packages.filter((each) => isTouched(each, deed));
  const moves = nameSome(touched.flatMap(nameMove));
  const count = countPackages(touched.length, packages.length);
  if (deed.trouble !== null) return concludeTrouble(count, moves, deed);
  const refusals = packages.flatMap(({ package: { name }, answer }) =>
    answer.kind === 'refused' ? [`${name}: ${describeProblem(answer.problem).what}`] : [],
  );
  if (refusals.length > 0) return failed(`nothing was written, ${nameSome(refusals)}`);
  if (touched.length === 0) return concludeNothing(packages);
  const shared = describeSharedRelease(packages);
  const sentence = shared === '' ? `${count} ${dryRun ? 'would be released' : 'released'}: ${moves}` : shared;
  return passed(joinParts([sentence, dryRun ? dryRunTold : '']));
};

export interface PackagePreview {
  readonly package: Package;
  readonly preview: Preview | null;
}

type Previewed = { readonly name: string; readonly preview: Preview };

/** True where a change touches a package, or something that it depends on. */
export const isTouchedByChange = ({ merged, isTouched }: Preview): boolean =>
  isTouched || (merged.kind === 'release' && merged.steps.some(({ kind }) => kind === 'called'));

const explainMerged = (touched: readonly Previewed[], waiting: number): string => {
  const made = touched.flatMap(({ name, preview: { merged } }) =>
    merged.kind === 'release' ? [`${name} ${describePromise(merged)}`] : [],
  );
  const others = waiting === 0 ? [] : [countOf(waiting, 'package that waits already', 'packages that wait already')];
  if (made.length > 0) return `merging this makes ${nameSome(made, others)}`;
  const why =
    touched.length === 0 ? 'it touches no package' : `it touches ${nameSome(touched.map(({ name }) => name))}`;
  const also = waiting === 0 ? '' : `; ${joinWords(others)}`;
  return `merging this releases nothing of its own: ${why}${also}`;
};

/** The one sentence of a preview of several packages: those that the change touches by name, the rest counted. */
export const concludePackagePreviews = (packages: readonly PackagePreview[]): Verdict => {
  const previews = packages.flatMap(({ package: { name }, preview }) =>
    preview === null ? [] : [{ name: name ?? '', preview }],
  );
  const refusals = previews.flatMap(({ name, preview: { merged } }) =>
    merged.kind === 'refused' ? [`${name}: ${describeProblem(merged.problem).what}`] : [],
  );
  if (refusals.length > 0) return failed(`merging this could not be released, ${nameSome(refusals)}`);
  const touched = previews.filter(({ preview }) => isTouchedByChange(preview));
  const waiting = previews.filter(
    ({ preview }) => !isTouchedByChange(preview) && preview.merged.kind === 'release',
  ).length;
  const sentence = explainMerged(touched, waiting);
  const differing = previews.flatMap(({ name, preview: { squashed } }) =>
    squashed === null ? [] : [`${name} ${describePromise(squashed)}`],
  );
  return differing.length === 0
    ? passed(sentence)
    : needsAttention(`${sentence}; squashed under its title, ${nameSome(differing)}`);
};
