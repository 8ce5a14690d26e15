import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { Answer } from '../decide/answer.ts';
import type { Problem } from '../decide/decision.ts';
import type { Deed, Trouble } from '../decide/deed.ts';
import type { MaintenanceLine } from '../decide/policy.ts';
import { describeCalls } from './phrases.ts';

const nameLine = ({ major, minor }: MaintenanceLine): string => (minor === null ? `${major}.x` : `${major}.${minor}.x`);

const where = (commitOid: string | null): string => (commitOid === null ? '' : ` (at ${shortSha(commitOid)})`);

/** A commit that is pushed cannot be changed any more; the input stands over it. */
const overrule = 'Name the version in the input `release-as`: it stands over the footer.';

const commitsShown = 5;

const nameCommits = (oids: readonly string[]): string => {
  const shown = oids.slice(0, commitsShown).map(shortSha);
  const hidden = oids.length - shown.length;
  return joinWords(hidden === 0 ? shown : [...shown, countOf(hidden, 'other')]);
};

const describeMaximum = (problem: Extract<Problem, { readonly kind: 'beyond-maximum' }>): Trouble => {
  const { version, bump, maximum, commits, calls, announced, isAsked } = problem;
  const [told] = [
    isAsked ? 'because `bump` asks for it' : null,
    commits.length > 0 ? `because of ${nameCommits(commits)}` : null,
    calls.length > 0 ? describeCalls(calls) : null,
    announced === null ? null : `as ${announced.name} announced`,
    'because of `default-bump`',
  ].filter((each) => each !== null);
  const what = `${formatVersion(version)} is a ${bump} step, ${told}, and \`maximum-bump\` allows a ${maximum} step`;
  const others = commits.length > 0 ? ', or take the change to a branch that may make it' : '';
  return {
    what,
    fix: `Raise \`maximum-bump\`, or allow this version alone: \`release-as: ${formatVersion(version)}\`${others}.`,
  };
};

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
      const merge = `Merge ${by.name} into this branch`;
      const fix =
        nextFree === null
          ? `${merge}, or make the change there: the maintenance line holds none after it.`
          : `${merge}, or go on to ${formatVersion(nextFree)}, the next one that is free: \`on-conflict: recompute\`.`;
      return { what, fix };
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
    case 'beyond-line': {
      const { version, line, end } = problem;
      const from = formatVersion(end.version);
      const what = `${formatVersion(version)} would stand above ${end.name}${where(end.commitOid)}, which the line ${nameLine(line)} does not have`;
      return { what, fix: `Make this change where ${end.name} is, or merge that in; below ${from} the line is free.` };
    }
    case 'beyond-maximum':
      return describeMaximum(problem);
    case 'releases-elsewhere': {
      const { count, greatest } = problem;
      const exist = countOf(count, 'release exists', 'releases exist');
      const what = `${exist} up to ${formatVersion(greatest.version)}, and this commit descends from none`;
      return { what, fix: 'Merge the released branch, set `maintenance-line`, or name the version in `release-as`.' };
    }
    case 'release-as-not-greater': {
      const { version, greatest, commit } = problem;
      const who = commit === null ? '`release-as`' : `the Release-As footer of ${shortSha(commit)}`;
      const what = `${who} says ${formatVersion(version)}, which is not greater than ${greatest.name}, from which this commit descends`;
      return { what, fix: commit === null ? 'Name a greater version in `release-as`, or leave it out.' : overrule };
    }
    case 'release-as-unreadable': {
      const { text, commit } = problem;
      return {
        what: `the Release-As footer of ${shortSha(commit)} says "${text}", which is no version`,
        fix: overrule,
      };
    }
    case 'branch-no-line': {
      const what = `\`branches\` makes ${problem.branch} a maintenance line, and that name is no line`;
      return { what, fix: 'Name the branch `1.x` or `1.2.x`, or write the line behind the role: `maintenance 1.x`.' };
    }
  }
};

/** What stands in the way of a package's version, or null. */
export const findRefusal = (answer: Answer): Trouble | null =>
  answer.kind === 'refused' ? describeProblem(answer.problem) : null;

/** Why a package that could be released is not, or null. */
export const describeBlock = ({ blockedBy }: { readonly blockedBy: string | null }): Trouble | null =>
  blockedBy === null
    ? null
    : {
        what: `packages are released together, and ${blockedBy} is refused`,
        fix: `Mend what ${blockedBy} is refused for.`,
      };

type Ended = { readonly packages: readonly { readonly answer: Answer }[]; readonly deed: Deed };

/** All that stands in the way of the versions: what GitHub refused, else what we did, package by package. */
export const findTroubles = ({ packages, deed }: Ended): readonly Trouble[] =>
  deed.trouble === null ? packages.flatMap(({ answer }) => findRefusal(answer) ?? []) : [deed.trouble];
