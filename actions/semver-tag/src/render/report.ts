import { formatVersion, type Version } from '@drawbridge/core/domain/version';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { VersionReportBody } from '@drawbridge/core/reports/drawbridge/version-report';
import type { Answer } from '../decide/answer.ts';
import { greatestBump } from '../decide/bumps.ts';
import { isDone } from '../decide/deed.ts';
import { listImageTags } from '../decide/image-tags.ts';
import type { BumpOrNone } from '../decide/policy.ts';
import { listVersionTags } from '../decide/version-tags.ts';
import { describeHold, describeRule } from './phrases.ts';
import { findTrouble } from './problems.ts';
import type { View } from './view.ts';

const tagOf = (answer: Answer): string | null => {
  if (!('movingTags' in answer)) return null;
  return answer.kind === 'release' ? answer.tagName : answer.tag.name;
};

/** The version that the commit has now, or would have; null where the run could not give it one. */
const versionOf = ({ answer, deed }: View): Version | null => {
  if (!('movingTags' in answer)) return null;
  const isUnwritten = answer.kind === 'release' && deed.trouble !== null && deed.tags !== 'written';
  return isUnwritten ? null : answer.version;
};

const bumpOf = (answer: Answer): BumpOrNone => {
  const steps = 'steps' in answer ? answer.steps : [];
  const applied = steps.flatMap((step) => (step.kind === 'bump' ? step.applied : [])).at(-1);
  return applied ?? greatestBump(answer.verdicts);
};

/** How a run came out, in one word. */
const nameOutcome = ({ answer, deed }: View): VersionReportBody['outcome'] => {
  if (deed.trouble !== null) return 'failed';
  return answer.kind === 'already-released' && isDone(deed) ? 'finish' : answer.kind;
};

const heldTags = (answer: Answer): VersionReportBody['held'] =>
  'movingTags' in answer
    ? answer.movingTags.flatMap((tag) =>
        tag.change === 'hold' ? [{ name: tag.name, reason: describeHold(tag.because) }] : [],
      )
    : [];

const troubleOf = ({ answer, deed }: View): VersionReportBody['problem'] => {
  const problem = findTrouble({ answer, deed });
  return problem === null ? null : { what: problem.what, fix: problem.fix };
};

const formatOrNull = (version: Version | null): string | null => (version === null ? null : formatVersion(version));

const bodyOf = (view: View): VersionReportBody => {
  const { answer, deed, plan, preview, dryRun, facts } = view;
  const squashed = preview?.squashed ?? null;
  const { release } = deed;
  return {
    outcome: nameOutcome(view),
    preview: preview !== null,
    dryRun,
    commit: preview === null ? facts.head : null,
    previousVersion: formatOrNull(answer.base?.version ?? null),
    previousTag: answer.base?.name ?? null,
    version: formatOrNull(versionOf(view)),
    tag: versionOf(view) === null ? null : tagOf(answer),
    bump: bumpOf(answer),
    squashedVersion: squashed !== null && 'version' in squashed ? formatVersion(squashed.version) : null,
    commits: answer.verdicts.map(({ commit, message, squashed: listed, rule, bump }) => ({
      oid: commit.oid,
      header: message.header,
      listedInSquash: listed,
      rule: describeRule(rule),
      bump,
    })),
    refs: plan.tags.map(({ name, before, to }) => ({
      name: `refs/tags/${name}`,
      before,
      commit: to,
      written: deed.tags === 'unknown' ? null : deed.tags === 'written',
    })),
    held: heldTags(answer),
    release:
      'url' in release ? { url: release.url, created: release.kind === 'created', immutable: release.immutable } : null,
    signature: deed.signature,
    problem: troubleOf(view),
  };
};

/** The JSON report as text (docs/schemas). */
export const renderReport = (view: View): string => {
  const { context, enforced, nowMs, verdict } = view;
  return formatReport(makeReport('semver-tag', { context, verdict, enforced, nowMs }, bodyOf(view)));
};

/** The action's outputs; empty where there is no version. */
export const renderOutputs = (view: View): Readonly<Record<string, string>> => {
  const { answer, deed, facts, policy, notes, preview } = view;
  const version = versionOf(view);
  const known = listVersionTags(facts.tags, policy.template);
  return {
    outcome: nameOutcome(view),
    version: version === null ? '' : formatVersion(version),
    tag: version === null ? '' : (tagOf(answer) ?? ''),
    'previous-version': answer.base === null ? '' : formatVersion(answer.base.version),
    'previous-tag': answer.base?.name ?? '',
    bump: bumpOf(answer),
    released: String(isDone(deed)),
    major: version?.major ?? '',
    minor: version?.minor ?? '',
    patch: version?.patch ?? '',
    commit: preview === null ? facts.head : '',
    notes: version === null ? '' : notes.markdown,
    'release-url': 'url' in deed.release ? deed.release.url : '',
    'image-tags': version === null ? '' : listImageTags(version, known).join('\n'),
  };
};
