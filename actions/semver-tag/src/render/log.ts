import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf } from '@drawbridge/core/domain/quantity';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { Answer } from '../decide/answer.ts';
import type { CommitVerdict } from '../decide/bumps.ts';
import { type Deed, isDone, type ReleaseDeed } from '../decide/deed.ts';
import type { ReleaseFacts } from '../decide/facts.ts';
import type { MovingTag } from '../decide/moving-tags.ts';
import type { VersionStep } from '../decide/next-version.ts';
import type { Package } from '../decide/package.ts';
import type { Plan, TagWrite } from '../decide/plan.ts';
import { unmadeOid } from '../decide/preview.ts';
import type { VersionTag } from '../decide/version-tags.ts';
import { greatestFirst, listReported } from './commit-lists.ts';
import { describeHold, describeRelease, describeRule, describeStepAlone, listRemarks } from './phrases.ts';

const commitsShown = 100;
const longestHeader = 72;

/** A first line, as much of it as a line of the log shows. */
export const cutHeader = (text: string): string =>
  text.length <= longestHeader ? text : `${text.slice(0, longestHeader - 1).toWellFormed()}…`;

/** What was read for a package: one line. */
export const renderFacts = (
  { head, commits, tags, since, asked }: ReleaseFacts,
  base: VersionTag | null,
  { name, territory }: Pick<Package, 'name' | 'territory'>,
): string => {
  const isOffBase = asked && since !== null && since !== base?.commitOid;
  const release = base === null ? '' : ` since ${base.name} (${shortSha(base.commitOid ?? '')})`;
  const begin = isOffBase ? ` after \`base\` (${shortSha(since)})` : release;
  const from = head === unmadeOid ? 'the merge to come' : shortSha(head);
  const whose = name === null ? '' : `${name}, `;
  const where = territory.kind === 'folder' ? ` in ${territory.folder}/` : '';
  return `  ${whose}${from}: ${countOf(commits.length, 'commit')}${where}${begin}; ${countOf(tags.length, 'tag')} in the repository`;
};

/** How many packages nothing was found for: one line. */
export const renderUntouched = (count: number): string =>
  `  ${countOf(count, 'package')} without commits since the last release`;

/** Where all of it was read: one line. */
export const renderSource = (source: string): string => `  read from ${source}`;

const renderCommit = ({ commit, message, squashed, rule, bump }: CommitVerdict): string => {
  const own = commit.oid === unmadeOid ? 'merge  ' : shortSha(commit.oid);
  const name = squashed ? '     · ' : own;
  return `  ${name}  ${bump.padEnd(5)}  ${cutHeader(message.header)} (${describeRule(rule)})`;
};

const renderRemarks = (verdicts: readonly CommitVerdict[]): readonly string[] => {
  const remarks = listRemarks(verdicts);
  const hidden = remarks.length - commitsShown;
  const shown = remarks.slice(0, commitsShown).map((remark) => `  ! ${remark}`);
  return hidden > 0 ? [...shown, `  ! and ${countOf(hidden, 'more line')} of this kind`] : shown;
};

/** One line for each commit: the step that it calls for, and the rule that says so; the greatest steps first. */
export const renderCommits = (verdicts: readonly CommitVerdict[]): readonly string[] => {
  const lines = greatestFirst(verdicts, commitsShown).map(renderCommit);
  const hidden = verdicts.length - lines.length;
  const reported = listReported(verdicts).length;
  const where = reported === verdicts.length ? ' in the report' : `; ${countOf(reported, 'commit')} in the report`;
  const shown = hidden > 0 ? [...lines, `  and ${countOf(hidden, 'more commit')}${where}`] : lines;
  return [...shown, ...renderRemarks(verdicts)];
};

const renderStep = (step: VersionStep, verdicts: readonly CommitVerdict[]): string =>
  `  → ${formatVersion(step.to)}, ${describeStepAlone(step, verdicts)}`;

/** What becomes of a moving tag that is held; v0 may be held while v0.1, which was asked for as well, is made. */
const renderHeld = ({ name, because }: MovingTag & { readonly change: 'hold' }, tags: readonly MovingTag[]): string => {
  if (because.kind !== 'zero-major') return `  ${name}: left alone, ${describeHold(because)}`;
  const made = tags.find((tag) => tag.change !== 'hold' && tag.name.startsWith(`${name}.`));
  return `  ${name}: never made, ${describeHold(because)}${made === undefined ? '' : `; ${made.name} is`}`;
};

const renderMoving = (tag: MovingTag, tags: readonly MovingTag[]): string => {
  switch (tag.change) {
    case 'create':
      return `  ${tag.name}: to be created`;
    case 'move':
      return `  ${tag.name}: to move here${tag.from === null ? '' : ` from ${shortSha(tag.from)}`}`;
    case 'keep':
      return `  ${tag.name}: here already`;
    case 'hold':
      return renderHeld(tag, tags);
  }
};

const isWritten = ({ change }: MovingTag): boolean => change === 'create' || change === 'move';

/** The way from the commits to the version, and what becomes of each tag; where the plan is told after it, only of those that stay. */
export const renderAnswer = (answer: Answer, isPlanTold: boolean): readonly string[] => {
  const steps = 'steps' in answer ? answer.steps.map((step) => renderStep(step, answer.verdicts)) : [];
  const tags = 'movingTags' in answer ? answer.movingTags : [];
  const moving = tags.filter((tag) => !isPlanTold || !isWritten(tag)).map((tag) => renderMoving(tag, tags));
  const also = 'alsoTagged' in answer ? answer.alsoTagged.map(({ name }) => `  ${name} names this commit, too`) : [];
  return [...steps, ...moving, ...also];
};

const renderWrite = ({ name, from, to }: TagWrite): string =>
  from === null
    ? `  would create ${name} at ${shortSha(to)}`
    : `  would move ${name} from ${shortSha(from)} to ${shortSha(to)}`;

/** What a dry run would have written. */
export const renderPlan = ({ tags, releases }: Plan): readonly string[] => [
  ...tags.map(renderWrite),
  ...releases.map(
    ({ tagName, draft }) =>
      `  would make the GitHub Release of ${tagName}${draft ? ', a draft,' : ''} unless it is there`,
  ),
];

const page = 'https://github.com/drawbridge-ci/drawbridge/tree/main/actions/semver-tag';

const startsNothing = `– What the job’s own token writes starts no other workflow. Either let the next job follow in this one with \`needs\`, or give \`github-token\` the token of an app: ${page}#from-tag-to-deployment`;

const oneByOne = `– This server changes no tags in one transaction (\`updateRefs\`): they were written one after the other, the release tags first: ${page}#what-is-written-and-how`;

const renderRelease = (release: ReleaseDeed): readonly string[] => {
  switch (release.kind) {
    case 'created':
      return [`  GitHub Release${describeRelease(release)}: ${release.url}`];
    case 'present':
      return [`  GitHub Release${describeRelease(release)} is there: ${release.url}`];
    case 'left':
      return ['  GitHub Release is left to the run that was faster'];
    default:
      return [];
  }
};

/** What was written, and how; by the job's own token (also where nobody knows whose it is), what that will not start. */
export const renderDeed = (deed: Deed, isJobToken: boolean): readonly string[] => {
  const { signature } = deed;
  const signed =
    signature === null
      ? []
      : [`  the tag's signature: ${signature.verified ? 'verified by GitHub' : `not verified (${signature.reason})`}`];
  const how = deed.together ? [] : [oneByOne];
  const after = isDone(deed) && isJobToken ? [startsNothing] : [];
  return [...how, ...signed, ...deed.releases.flatMap(renderRelease), ...after];
};
