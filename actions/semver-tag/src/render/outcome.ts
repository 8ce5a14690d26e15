import type { Version } from '@drawbridge/core/domain/version';
import type { VersionReportBody } from '@drawbridge/core/reports/drawbridge/version-report';
import type { Answer } from '../decide/answer.ts';
import { greatestBump } from '../decide/bumps.ts';
import { releaseDeedOf } from '../decide/deed.ts';
import { tagOf } from '../decide/plan.ts';
import type { BumpOrNone } from '../decide/policy.ts';
import type { PackageInView } from './view.ts';

/** The version that the commit has now, or would have; null where the run could not give it one. */
export const versionOf = ({ answer, deed, blockedBy }: PackageInView): Version | null => {
  if (!('movingTags' in answer)) return null;
  if (answer.kind !== 'release') return answer.version;
  const isUnwritten = deed.trouble !== null && !deed.written.includes(answer.tagName);
  return isUnwritten || blockedBy !== null ? null : answer.version;
};

/** The step taken: what was applied, else what the commits call for. */
export const bumpOf = (answer: Answer): BumpOrNone => {
  const steps = 'steps' in answer ? answer.steps : [];
  const applied = steps.flatMap((step) => ('applied' in step ? step.applied : [])).at(-1);
  return applied ?? greatestBump(answer.verdicts);
};

/** True where this run wrote something of the package: its version, or what that lacked. */
export const isWritten = ({ answer, deed }: PackageInView): boolean => {
  if (!('movingTags' in answer)) return false;
  const tag = tagOf(answer);
  const moved = answer.movingTags.flatMap(({ change, name }) => (change === 'create' || change === 'move' ? name : []));
  const own = answer.kind === 'release' ? [answer.tagName, ...moved] : moved;
  return own.some((name) => deed.written.includes(name)) || releaseDeedOf(deed, tag)?.kind === 'created';
};

/** True where this run released the package, or would have: a dry run and a preview write nothing. */
export const isReleased = (view: PackageInView): boolean => {
  const { answer, preview, dryRun, blockedBy } = view;
  if (preview === null && !dryRun) return isWritten(view);
  return blockedBy === null && (answer.kind === 'release' || answer.kind === 'finish');
};

type OutcomeName = VersionReportBody['outcome'];

const isComplete = ({ answer, deed }: PackageInView): boolean => {
  const release = releaseDeedOf(deed, tagOf(answer));
  return release !== null && 'url' in release;
};

/** How a package came out, in one word. */
export const nameOutcome = (view: PackageInView): OutcomeName => {
  const { answer, deed, blockedBy } = view;
  if (answer.kind === 'nothing-to-release' || answer.kind === 'refused') return answer.kind;
  if (blockedBy !== null && answer.kind !== 'already-released') return 'refused';
  if (deed.trouble !== null && !isComplete(view)) return 'failed';
  return answer.kind === 'already-released' && isWritten(view) ? 'finish' : answer.kind;
};

const outcomesByWeight: readonly OutcomeName[] = [
  'failed',
  'refused',
  'release',
  'finish',
  'already-released',
  'nothing-to-release',
];

/** How a run came out: the weightiest outcome of its packages. */
export const nameWhole = (packages: readonly PackageInView[]): OutcomeName => {
  const names = packages.map(nameOutcome);
  return outcomesByWeight.find((name) => names.includes(name)) ?? 'nothing-to-release';
};
