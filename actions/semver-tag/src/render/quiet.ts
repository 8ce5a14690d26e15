import { countOf } from '@drawbridge/core/domain/quantity';
import type { Answer } from '../decide/answer.ts';
import { isTouchedByChange } from './packages-verdict.ts';
import type { PackageView } from './view.ts';

type Seen = Pick<PackageView, 'package' | 'answer' | 'preview'>;

/** It gets a version only because packages that share it have changed. */
const isFollower = (answer: Answer): boolean =>
  answer.kind === 'release' &&
  answer.verdicts.every(({ bump }) => bump === 'none') &&
  answer.steps.some((step) => step.kind === 'called' && step.by.some(({ because }) => because === 'shared'));

/** Tells whether one of several packages has nothing to say beyond being counted. */
export const isQuiet = ({ package: { name }, answer, preview }: Seen): boolean => {
  if (name === null || answer.kind === 'refused') return false;
  if (preview !== null && !isTouchedByChange(preview)) return true;
  return isFollower(answer) || (answer.kind === 'nothing-to-release' && answer.verdicts.length === 0);
};

/** "and 47 other packages with nothing to release"; empty where every package has something to say. */
export const describeQuiet = (packages: readonly Seen[]): readonly string[] => {
  const quiet = packages.filter(isQuiet);
  const followers = quiet.filter(({ answer }) => isFollower(answer)).length;
  const waiting = quiet.filter(({ answer }) => answer.kind === 'release').length - followers;
  const rest = quiet.length - followers - waiting;
  const counts: readonly (readonly [number, string])[] = [
    [followers, 'with nothing to release of their own: the same version'],
    [waiting, 'that waited already, whatever this changes'],
    [rest, 'with nothing to release'],
  ];
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [`and ${countOf(count, 'other package')} ${words}`]));
};
