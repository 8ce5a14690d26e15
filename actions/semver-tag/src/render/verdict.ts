import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { Answer, Nothing } from '../decide/answer.ts';
import type { Decision, Release } from '../decide/decision.ts';
import type { Deed } from '../decide/deed.ts';
import type { MovingTag } from '../decide/moving-tags.ts';
import type { Preview } from '../decide/preview.ts';
import type { VersionTag } from '../decide/version-tags.ts';
import {
  concludePackagePreviews,
  concludePackages,
  type PackageAnswer,
  type PackagePreview,
} from './packages-verdict.ts';
import { describeSteps } from './phrases.ts';
import { describeProblem } from './problems.ts';
import { describePromise, dryRunTold, failed, joinParts, needsAttention, passed } from './sentence.ts';

/** "v1 moved, v1.5 created"; of what was not done: "v1 would move and v1.5 would be created". */
const describeMoves = (tags: readonly MovingTag[], isUndone = false): string => {
  const namesOf = (change: MovingTag['change']): readonly string[] =>
    tags.filter((tag) => tag.change === change).map(({ name }) => name);
  const [created, moved] = [namesOf('create'), namesOf('move')];
  const parts = [
    moved.length === 0 ? '' : `${joinWords(moved)} ${isUndone ? 'would move' : 'moved'}`,
    created.length === 0 ? '' : `${joinWords(created)} ${isUndone ? 'would be created' : 'created'}`,
  ];
  return parts.filter((part) => part !== '').join(isUndone ? ' and ' : ', ');
};

/** "1.4.0 → 1.5.0, because of 2 features" */
const describeRelease = ({ base, version, steps, verdicts }: Release): string => {
  const from = base === null ? '' : `${formatVersion(base.version)} → `;
  return `${from}${formatVersion(version)}, ${describeSteps(steps, verdicts)}`;
};

/** "1.5.0 after 1.4.0, because of 2 features" */
const describeStep = ({ base, version, steps, verdicts }: Release): string => {
  const after = base === null ? '' : ` after ${formatVersion(base.version)}`;
  return `${formatVersion(version)}${after}, ${describeSteps(steps, verdicts)}`;
};

const since = (base: VersionTag | null, asked = false): string => {
  if (asked) return ' after `base`';
  return base === null ? '' : ` since ${formatVersion(base.version)}`;
};

const describeNothing = ({ because, base, verdicts }: Nothing): string => {
  switch (because.kind) {
    case 'no-commits':
      return `nothing to release: no commits${since(base, because.asked)}`;
    case 'no-releasing-commits': {
      const begin = since(base, because.asked);
      return verdicts.length === 1
        ? `nothing to release: the one commit${begin} calls for no version`
        : `nothing to release: none of the ${countOf(verdicts.length, 'commit')}${begin} calls for a version`;
    }
    case 'branch-not-listed':
      return `nothing to release: \`branches\` has no line for ${because.branch === '' ? 'this run, which is on no branch' : `the branch \`${because.branch}\``}`;
    case 'superseded':
      return `nothing to release: ${formatVersion(because.by.version)} contains this commit already`;
    case 'only-a-tag':
      return `nothing to release: somebody made the tag ${because.tagName}, and a tag makes no version`;
  }
};

const concludeTrouble = (answer: Answer, { tags, written, trouble }: Deed): Verdict => {
  const what = trouble?.what ?? '';
  if (!('movingTags' in answer)) return failed(what);
  const version = formatVersion(answer.version);
  if (tags === 'unknown') return failed(`${version} may be tagged, or not: ${what}`);
  if (tags === 'written') return failed(`${version} is tagged, its GitHub Release is missing: ${what}`);
  if (tags === 'partly') return failed(`${version} is half done, of its tags ${joinWords(written)} stand: ${what}`);
  if (answer.kind === 'release') return failed(`${version} is not released, nothing was written: ${what}`);
  return failed(`${version} is not finished, nothing was written: ${what}`);
};

const describeCreated = ({ releases }: Deed): string => {
  const created = releases.find((release) => release.kind === 'created');
  if (created === undefined) return '';
  return 'draft' in created && created.draft ? 'draft of the GitHub Release created' : 'GitHub Release created';
};

const concludeSettled = (
  answer: Extract<Answer, { kind: 'finish' | 'already-released' }>,
  deed: Deed,
  dryRun: boolean,
) => {
  const version = formatVersion(answer.version);
  const release = describeCreated(deed);
  const moves = describeMoves(answer.movingTags);
  if (dryRun && moves !== '') {
    return passed(`${version} is released already; without dry-run, ${describeMoves(answer.movingTags, true)}`);
  }
  const done = joinParts([deed.tags === 'written' ? moves : '', release]);
  return passed(
    done === ''
      ? `${version} is this commit's version already; nothing to do`
      : `${version} was released before, and is finished now; ${done}`,
  );
};

const concludeOne = (answer: Answer, deed: Deed, dryRun: boolean): Verdict => {
  if (deed.trouble !== null) return concludeTrouble(answer, deed);
  switch (answer.kind) {
    case 'refused':
      return failed(describeProblem(answer.problem).what);
    case 'nothing-to-release':
      return passed(describeNothing(answer));
    case 'release': {
      const moves = dryRun ? dryRunTold : describeMoves(answer.movingTags);
      return passed(joinParts([describeRelease(answer), moves]));
    }
    default:
      return concludeSettled(answer, deed, dryRun);
  }
};

/** The one sentence: what became of the commit, and why. Nothing to release is a pass. */
export const concludeVerdict = (
  packages: readonly PackageAnswer[],
  deed: Deed,
  { dryRun }: { readonly dryRun: boolean },
): Verdict => {
  const [only, ...others] = packages;
  return only !== undefined && others.length === 0 && only.package.name === null
    ? concludeOne(only.answer, deed, dryRun)
    : concludePackages(packages, deed, dryRun);
};

const explainMerged = (decision: Decision): string => {
  if (decision.kind === 'release') return `merging this makes ${describeStep(decision)}`;
  if (decision.kind !== 'nothing-to-release') return '';
  return `merging this releases nothing: ${describeNothing(decision).replace(/^nothing to release: /, '')}`;
};

const concludePreview = ({ merged, squashed }: Preview): Verdict => {
  if (merged.kind === 'refused') {
    return failed(`merging this could not be released: ${describeProblem(merged.problem).what}`);
  }
  const sentence = explainMerged(merged);
  if (squashed === null) return passed(sentence);
  return needsAttention(`${sentence}; squashed under its title, ${describePromise(squashed)}`);
};

/** The one sentence of a preview. It needs attention where merging and squashing differ. */
export const concludePreviews = (packages: readonly PackagePreview[]): Verdict => {
  const [only, ...others] = packages;
  return only?.preview != null && others.length === 0 && only.package.name === null
    ? concludePreview(only.preview)
    : concludePackagePreviews(packages);
};
