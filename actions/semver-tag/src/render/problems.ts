import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf } from '@drawbridge/core/domain/quantity';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { Answer } from '../decide/answer.ts';
import type { Problem } from '../decide/decision.ts';
import type { Deed, Trouble } from '../decide/deed.ts';
import type { MaintenanceLine } from '../decide/policy.ts';

const nameLine = ({ major, minor }: MaintenanceLine): string => (minor === null ? `${major}.x` : `${major}.${minor}.x`);

const where = (commitOid: string | null): string => (commitOid === null ? '' : ` (at ${shortSha(commitOid)})`);

/** Why no version may be made, and the way out. */
export const describeProblem = (problem: Problem): Trouble => {
  switch (problem.kind) {
    case 'history-incomplete':
      return {
        what: `the history is ${problem.because}`,
        fix: 'Check out all of it: `fetch-depth: 0` in actions/checkout.',
      };
    case 'base-changed':
      return { what: 'a tag came or went while the commits were read', fix: 'Run the job again.' };
    case 'version-taken': {
      const { tagName, by, nextFree } = problem;
      const taken = by.name === tagName ? tagName : `${tagName} counts as ${by.name}, which`;
      const what = `${taken} exists${where(by.commitOid)}, and this commit does not descend from it`;
      const free = formatVersion(nextFree);
      return {
        what,
        fix: `Merge ${by.name} into this branch, or set \`release-as: ${free}\`, the next one that is free.`,
      };
    }
    case 'name-blocked': {
      const { tagName, by } = problem;
      const what = `git holds no tag ${tagName} beside ${by.name}: one would be a folder of the other`;
      return { what, fix: `Remove ${by.name}, or choose another \`tag-template\`.` };
    }
    case 'outside-line': {
      const { version, line } = problem;
      const what = `${formatVersion(version)} is outside of the maintenance line ${nameLine(line)}`;
      return { what, fix: 'Make this change on the main branch, or change `maintenance-line`.' };
    }
    case 'releases-elsewhere': {
      const { count, greatest } = problem;
      const exist = countOf(count, 'release exists', 'releases exist');
      const what = `${exist} up to ${formatVersion(greatest.version)}, and this commit descends from none`;
      return { what, fix: 'Merge the released branch, set `maintenance-line`, or name the version in `release-as`.' };
    }
    case 'release-as-not-greater': {
      const { version, greatest } = problem;
      const what = `\`release-as\` ${formatVersion(version)} is not greater than ${greatest.name}, from which this commit descends`;
      return { what, fix: 'Name a greater version in `release-as`, or leave it out.' };
    }
  }
};

/** What stands in the way of a package's version, or null. */
export const findRefusal = (answer: Answer): Trouble | null =>
  answer.kind === 'refused' ? describeProblem(answer.problem) : null;

type Ended = { readonly packages: readonly { readonly answer: Answer }[]; readonly deed: Deed };

/** All that stands in the way of the versions: what GitHub refused, else what we did, package by package. */
export const findTroubles = ({ packages, deed }: Ended): readonly Trouble[] =>
  deed.trouble === null ? packages.flatMap(({ answer }) => findRefusal(answer) ?? []) : [deed.trouble];
