import { formatVersion, type Version } from '@drawbridge/core/domain/version';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { PackageReport, VersionReportBody } from '@drawbridge/core/reports/drawbridge/version-report';
import type { Answer } from '../decide/answer.ts';
import { releaseDeedOf } from '../decide/deed.ts';
import { tagOf } from '../decide/plan.ts';
import { describeIgnored, findIgnoredTags, renderBase } from './base.ts';
import { listReported } from './commit-lists.ts';
import { bumpOf, isWritten, nameOutcome, nameWhole, versionOf } from './outcome.ts';
import { describeHold, describeRule, describeStepAlone, findAsker } from './phrases.ts';
import { describeBlock, findRefusal, findTroubles } from './problems.ts';
import { headOf, type PackageInView, packagesOf, type View } from './view.ts';

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

const dependenciesOf = (answer: Answer): PackageReport['dependencies'] =>
  answer.kind === 'release'
    ? answer.dependencies.map(({ package: name, version }) => ({ name, version: formatVersion(version) }))
    : [];

const stepsOf = (answer: Answer): PackageReport['steps'] => {
  const steps = 'steps' in answer ? answer.steps : [];
  return steps.map((step) => ({
    version: formatVersion(step.to),
    reason: describeStepAlone(step, answer.verdicts),
  }));
};

const ignoredShown = 100;

const ignoredOf = (packages: readonly PackageInView[]): VersionReportBody['ignoredTags'] => {
  const ignored = findIgnoredTags(packages);
  const first = ignored.slice(0, ignoredShown).map((tag) => ({ name: tag.name, reason: describeIgnored(tag) }));
  return { count: ignored.length, first };
};

const reportPackage = (view: PackageInView): PackageReport => {
  const { answer, preview } = view;
  const squashed = preview?.squashed ?? null;
  const version = versionOf(view);
  return {
    name: view.package.name,
    outcome: nameOutcome(view),
    released: isWritten(view),
    previousVersion: formatOrNull(answer.base?.version ?? null),
    previousTag: answer.base?.name ?? null,
    base: [...renderBase(view)],
    version: formatOrNull(version),
    tag: version === null ? null : tagOf(answer),
    bump: bumpOf(answer),
    steps: stepsOf(answer),
    askedBy: findAsker(answer, view.context),
    squashedVersion: squashed !== null && 'version' in squashed ? formatVersion(squashed.version) : null,
    commitCount: answer.verdicts.length,
    commits: listReported(answer.verdicts).map(({ commit, message, squashed: listed, rule, bump }) => ({
      oid: commit.oid,
      header: message.header,
      listedInSquash: listed,
      rule: describeRule(rule),
      bump,
    })),
    held: heldTags(answer),
    dependencies: dependenciesOf(answer),
    release: releaseOf(view),
    problem: findRefusal(answer) ?? describeBlock(view),
  };
};

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
    ignoredTags: ignoredOf(packages),
    signature: deed.signature,
    problem: trouble === undefined ? null : { what: trouble.what, fix: trouble.fix },
  };
};

/** The JSON report as text (docs/schemas). */
export const renderReport = (view: View): string => {
  const { context, enforced, nowMs, verdict } = view;
  return formatReport(makeReport('semver-tag', { context, verdict, enforced, nowMs }, bodyOf(view)));
};
