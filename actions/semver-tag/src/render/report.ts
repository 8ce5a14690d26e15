import { formatVersion, type Version } from '@drawbridge/core/domain/version';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { PackageReport, VersionReportBody } from '@drawbridge/core/reports/drawbridge/version-report';
import type { Answer } from '../decide/answer.ts';
import { greatestBump } from '../decide/bumps.ts';
import { isDone, releaseDeedOf } from '../decide/deed.ts';
import { listImageTags } from '../decide/image-tags.ts';
import { tagOf } from '../decide/plan.ts';
import type { BumpOrNone } from '../decide/policy.ts';
import { listVersionTags } from '../decide/version-tags.ts';
import { describeHold, describeRule } from './phrases.ts';
import { findRefusal, findTroubles } from './problems.ts';
import { type PackageInView, packagesOf, type View } from './view.ts';

/** The version that the commit has now, or would have; null where the run could not give it one. */
const versionOf = ({ answer, deed }: PackageInView): Version | null => {
  if (!('movingTags' in answer)) return null;
  const isUnwritten = answer.kind === 'release' && deed.trouble !== null && !deed.written.includes(answer.tagName);
  return isUnwritten ? null : answer.version;
};

const bumpOf = (answer: Answer): BumpOrNone => {
  const steps = 'steps' in answer ? answer.steps : [];
  const applied = steps.flatMap((step) => ('applied' in step ? step.applied : [])).at(-1);
  return applied ?? greatestBump(answer.verdicts);
};

type OutcomeName = VersionReportBody['outcome'];

/** How a package came out, in one word. */
const nameOutcome = (view: PackageInView): OutcomeName => {
  const { answer, deed } = view;
  if (deed.trouble !== null) return 'failed';
  return answer.kind === 'already-released' && isDone(deed) ? 'finish' : answer.kind;
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
const nameWhole = (packages: readonly PackageInView[]): OutcomeName => {
  const names = packages.map(nameOutcome);
  return outcomesByWeight.find((name) => names.includes(name)) ?? 'nothing-to-release';
};

const heldTags = (answer: Answer): PackageReport['held'] =>
  'movingTags' in answer
    ? answer.movingTags.flatMap((tag) =>
        tag.change === 'hold' ? [{ name: tag.name, reason: describeHold(tag.because) }] : [],
      )
    : [];

const formatOrNull = (version: Version | null): string | null => (version === null ? null : formatVersion(version));

const releaseOf = ({ deed, answer }: PackageInView): PackageReport['release'] => {
  const release = releaseDeedOf(deed, tagOf(answer));
  if (release === null || !('url' in release)) return null;
  const { url, kind, draft, immutable } = release;
  return { url, created: kind === 'created', draft, immutable };
};

const reportPackage = (view: PackageInView): PackageReport => {
  const { answer, preview } = view;
  const squashed = preview?.squashed ?? null;
  const version = versionOf(view);
  return {
    name: view.package.name,
    outcome: nameOutcome(view),
    previousVersion: formatOrNull(answer.base?.version ?? null),
    previousTag: answer.base?.name ?? null,
    version: formatOrNull(version),
    tag: version === null ? null : tagOf(answer),
    bump: bumpOf(answer),
    squashedVersion: squashed !== null && 'version' in squashed ? formatVersion(squashed.version) : null,
    commits: answer.verdicts.map(({ commit, message, squashed: listed, rule, bump }) => ({
      oid: commit.oid,
      header: message.header,
      listedInSquash: listed,
      rule: describeRule(rule),
      bump,
    })),
    held: heldTags(answer),
    release: releaseOf(view),
    problem: findRefusal(answer),
  };
};

const headOf = ({ packages }: View): string | null =>
  packages.flatMap(({ preview, facts }) => (preview === null ? facts.head : []))[0] ?? null;

const bodyOf = (view: View): VersionReportBody => {
  const { deed, plan, dryRun } = view;
  const packages = packagesOf(view);
  const [trouble] = findTroubles(view);
  return {
    outcome: nameWhole(packages),
    preview: packages.some(({ preview }) => preview !== null),
    dryRun,
    commit: headOf(view),
    packages: packages.map(reportPackage),
    refs: plan.tags.map(({ name, before, to }) => ({
      name: `refs/tags/${name}`,
      before,
      commit: to,
      written: deed.tags === 'unknown' ? null : deed.written.includes(name),
    })),
    signature: deed.signature,
    problem: trouble === undefined ? null : { what: trouble.what, fix: trouble.fix },
  };
};

/** The JSON report as text (docs/schemas). */
export const renderReport = (view: View): string => {
  const { context, enforced, nowMs, verdict } = view;
  return formatReport(makeReport('semver-tag', { context, verdict, enforced, nowMs }, bodyOf(view)));
};

/** What the outputs say of one package; empty where there is no version. */
const outputsOf = (view: PackageInView): Readonly<Record<string, string>> => {
  const { answer, facts, texts, deed } = view;
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

/** The action's outputs: those of the one package, or of several as JSON in `packages` with the rest empty. */
export const renderOutputs = (view: View): Readonly<Record<string, string>> => {
  const packages = packagesOf(view);
  const own = packages.map((each) => ({ name: each.package.name, ...outputsOf(each) }));
  const [only] = packages.map(outputsOf);
  const empty = Object.fromEntries(Object.keys(only ?? {}).map((name) => [name, '']));
  return {
    ...(packages.length === 1 ? only : empty),
    outcome: nameWhole(packages),
    released: String(isDone(view.deed)),
    commit: headOf(view) ?? '',
    packages: JSON.stringify(own),
  };
};
