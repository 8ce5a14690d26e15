import { type Block, type Document, paragraph, type Section, type Table } from '@drawbridge/core/domain/document';
import { advice, code, joinMarkdown, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf, formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { CommitVerdict } from '../decide/bumps.ts';
import { releaseDeedOf } from '../decide/deed.ts';
import type { MovingTag } from '../decide/moving-tags.ts';
import { tagOf } from '../decide/plan.ts';
import { unmadeOid } from '../decide/preview.ts';
import { describeIgnored, findIgnoredTags, renderBase } from './base.ts';
import { greatestFirst } from './commit-lists.ts';
import { describeHold, describeRelease, describeRule, describeSteps, findAsker, listRemarks } from './phrases.ts';
import { describeProblem, findTroubles } from './problems.ts';
import { describeQuiet, isQuiet } from './quiet.ts';
import { describePromise } from './sentence.ts';
import { type PackageInView, packagesOf, repositoryUrl, type View } from './view.ts';

const linkCommit = ({ context }: PackageInView, oid: string): Markdown =>
  oid === unmadeOid ? md`the merge` : link(code(shortSha(oid)), `${repositoryUrl(context)}/commit/${oid}`);

const linkTag = ({ context }: PackageInView, name: string): Markdown =>
  link(code(name), `${repositoryUrl(context)}/tree/${encodeURIComponent(name).replaceAll('%2F', '/')}`);

/** A summary has no room for more, each with its link. */
const mostRows = 7_000;

const commitTable = (view: PackageInView): Table => {
  const { verdicts } = view.answer;
  const row = ({ commit, message, squashed, rule, bump }: CommitVerdict): readonly Markdown[] => [
    md`${bump}`,
    squashed ? md`${linkCommit(view, commit.oid)}, listed` : linkCommit(view, commit.oid),
    code(message.header),
    md`${describeRule(rule)}`,
  ];
  return {
    kind: 'table',
    columns: ['Step', 'Commit', 'First line', 'Rule'],
    rows: greatestFirst(verdicts, mostRows).map(row),
    more: Math.max(0, verdicts.length - mostRows),
  };
};

// A tag that was not made has no page to lead to.
const tagCell = (view: PackageInView): Markdown => {
  const { answer, deed } = view;
  const tag = tagOf(answer);
  if (tag === null) return md`–`;
  return answer.kind !== 'release' || deed.written.includes(tag) ? linkTag(view, tag) : code(tag);
};

const movingRow = (view: PackageInView, tag: MovingTag): readonly Markdown[] => {
  const isDone = view.deed.written.includes(tag.name);
  switch (tag.change) {
    case 'create':
      return isDone ? [linkTag(view, tag.name), md`created`] : [code(tag.name), md`would be created`];
    case 'move':
      return [
        linkTag(view, tag.name),
        md`${isDone ? 'moved' : 'would move'}${tag.from === null ? '' : md` from ${linkCommit(view, tag.from)}`}`,
      ];
    case 'keep':
      return [linkTag(view, tag.name), md`is here already`];
    case 'hold':
      return [
        code(tag.name),
        md`${tag.because.kind === 'zero-major' ? 'never made' : 'left alone'}: ${describeHold(tag.because)}`,
      ];
  }
};

const tagTable = (view: PackageInView): readonly Block[] => {
  const { answer, deed } = view;
  if (!('movingTags' in answer) || view.preview !== null) return [];
  const state =
    answer.kind !== 'release'
      ? 'is here already'
      : deed.written.includes(answer.tagName)
        ? 'created'
        : 'would be created';
  const rows = [[tagCell(view), md`${state}`], ...answer.movingTags.map((tag) => movingRow(view, tag))];
  return [{ kind: 'table', columns: ['Tag', 'What became of it'], rows }];
};

const releaseLine = ({ deed, answer }: PackageInView): readonly Block[] => {
  const release = releaseDeedOf(deed, tagOf(answer));
  const { signature } = deed;
  const parts = [
    ...(release !== null && 'url' in release
      ? [md`${link(md`GitHub Release`, release.url)}${describeRelease(release)}.`]
      : []),
    ...(signature === null || !deed.written.includes(tagOf(answer) ?? '')
      ? []
      : [md`Signature of the tag: ${signature.verified ? 'verified' : `not verified (${signature.reason})`}.`]),
  ];
  return parts.map(paragraph);
};

const wayOut = (view: View): readonly Block[] => findTroubles(view).map(({ fix }) => paragraph(advice(fix)));

const warningsOf = ({ warnings }: View): readonly Block[] =>
  warnings.map((warning) => paragraph(md`! ${advice(warning.charAt(0).toUpperCase() + warning.slice(1))}`));

const asidesOf = ({ asides }: View): readonly Block[] => asides.map((aside) => paragraph(md`${advice(aside)}`));

const explainSquash = ({ preview }: PackageInView): readonly Block[] => {
  if (preview === null || preview.squashed === null) return [];
  const isOne = preview.commitCount === 1;
  const [commits, they] = isOne
    ? ['the one commit', 'it makes']
    : [`the ${countOf(preview.commitCount, 'commit')}`, 'they make'];
  const [merged, squashed] = [describePromise(preview.merged), describePromise(preview.squashed)];
  return [
    paragraph(
      md`Merged or rebased, ${commits} of this pull request ${isOne ? 'makes' : 'make'} **${merged}**. Squashed under its title, ${they} **${squashed}**.`,
    ),
    ...(isOne
      ? [
          paragraph(
            md`With a single commit GitHub proposes the commit's own message for a squash, unless the repository says that the title counts.`,
          ),
        ]
      : []),
    paragraph(
      md`To make both the same, let the title say the greatest change: ${code('feat: …')}, ${code('fix: …')}, or ${code('feat!: …')} for a breaking one.`,
    ),
  ];
};

const titled = ({ package: { name } }: PackageInView, title: string): string =>
  name === null ? title : `${name}: ${title}`;

const notesSection = (view: PackageInView): Section => ({
  title: titled(view, 'Release notes'),
  blocks:
    view.texts.overview.markdown === '' || view.answer.verdicts.length === 0 ? [] : [paragraph(view.texts.overview)],
});

const remarksSection = (view: PackageInView): Section => {
  const rows = listRemarks(view.answer.verdicts).map((remark) => [md`${remark}`]);
  return {
    title: titled(view, `Nearly breaking changes (${formatCount(rows.length)})`),
    blocks: rows.length === 0 ? [] : [{ kind: 'table', columns: ['Commit'], rows }],
  };
};

const commitsSection = (view: PackageInView): readonly Block[] =>
  view.answer.verdicts.length === 0 ? [] : [commitTable(view)];

/** What a squash lists is part of one commit. */
const countCommits = (verdicts: readonly CommitVerdict[]): number =>
  verdicts.reduce((count, { squashed }) => (squashed ? count : count + 1), 0);

const describeSource = (view: PackageInView): Markdown => {
  const { base, verdicts } = view.answer;
  const since = base === null ? md`` : md` since ${linkTag(view, base.name)} (${formatVersion(base.version)})`;
  return md`${countOf(countCommits(verdicts), 'commit')}${since}, up to ${linkCommit(view, view.facts.head)}`;
};

const isFilled = ({ blocks }: Section): boolean => blocks.length > 0;

const explainBase = (view: PackageInView): readonly Block[] => {
  const asker = findAsker(view.answer, view.context);
  const lines = renderBase(view).map((line) => md`${line.charAt(0).toUpperCase()}${line.slice(1)}.`);
  return [...lines, ...(asker === null ? [] : [md`${asker} asked for this step.`])].map(paragraph);
};

const ignoredShown = 100;

const ignoredSection = (packages: readonly PackageInView[]): Section => {
  const ignored = findIgnoredTags(packages);
  const rows = ignored.slice(0, ignoredShown).map((tag) => [code(tag.name), md`${describeIgnored(tag)}`]);
  return {
    title: `Tags that look like versions and are none (${formatCount(ignored.length)})`,
    blocks: rows.length === 0 ? [] : [{ kind: 'table', columns: ['Tag', 'Why'], rows }],
  };
};

/** All of a package that is the whole repository. */
const changesOf = (view: PackageInView): readonly Block[] => [
  ...explainSquash(view),
  ...tagTable(view),
  ...releaseLine(view),
  ...explainBase(view),
  ...commitsSection(view),
];

const detailsOf = (view: PackageInView): readonly Section[] => [remarksSection(view), notesSection(view)];

const describeOutcome = ({ answer, blockedBy }: PackageInView): string => {
  switch (answer.kind) {
    case 'refused':
      return `refused: ${describeProblem(answer.problem).what}`;
    case 'release':
    case 'finish':
      if (blockedBy !== null) return `not released, since ${blockedBy} is refused`;
      return answer.kind === 'finish' ? 'released before, finished now' : describeSteps(answer.steps, answer.verdicts);
    case 'already-released':
      return 'released already';
    case 'nothing-to-release':
      return 'nothing to release';
  }
};

const versionCell = ({ answer }: PackageInView): Markdown => {
  if (!('version' in answer)) return md`–`;
  const from = answer.kind === 'release' && answer.base !== null ? `${formatVersion(answer.base.version)} → ` : '';
  return md`${from}**${formatVersion(answer.version)}**`;
};

/** Those that stand in the way first, else as configured; those with nothing to say are counted. */
const packageTable = (packages: readonly PackageInView[]): readonly Block[] => {
  const loud = packages.filter((each) => !isQuiet(each));
  const isRefused = ({ answer }: PackageInView): boolean => answer.kind === 'refused';
  const rows = [...loud.filter(isRefused), ...loud.filter((each) => !isRefused(each))].map((each) => [
    md`${each.package.name ?? 'repository'}`,
    versionCell(each),
    tagCell(each),
    md`${describeOutcome(each)}`,
  ]);
  const table: Table = { kind: 'table', columns: ['Package', 'Version', 'Tag', 'Why'], rows };
  const rest = describeQuiet(packages).map((line) => paragraph(md`${line.charAt(0).toUpperCase()}${line.slice(1)}.`));
  return [...(rows.length === 0 ? [] : [table]), ...rest];
};

const packageSection = (view: PackageInView): Section => ({
  title: titled(view, countOf(countCommits(view.answer.verdicts), 'commit')),
  blocks: changesOf(view),
});

const sectionsOf = (packages: readonly PackageInView[]): readonly Section[] =>
  packages.filter((each) => !isQuiet(each)).flatMap((each) => [packageSection(each), ...detailsOf(each)]);

const documentWith = (view: View, foot: (packages: readonly PackageInView[]) => Markdown): Document => {
  const packages = packagesOf(view);
  const isWhole = packages.every(({ package: { name } }) => name === null);
  const blocks = isWhole ? packages.flatMap(changesOf) : packageTable(packages);
  const sections = isWhole ? packages.flatMap(detailsOf) : sectionsOf(packages);
  return {
    verdict: view.verdict,
    conditions: [],
    changes: [...wayOut(view), ...warningsOf(view), ...asidesOf(view), ...blocks],
    details: [...sections, ignoredSection(packages)].filter(isFilled),
    foot: foot(packages),
  };
};

const describeSources = (packages: readonly PackageInView[]): Markdown =>
  packages.length === 1 ? joinMarkdown(packages.map(describeSource), '') : md`${countOf(packages.length, 'package')}`;

/** The step's summary. */
export const renderSummary = (view: View): Document =>
  documentWith(
    view,
    (packages) => md`${describeSources(packages)}, read and judged in ${formatDuration(view.elapsedMs)}`,
  );

/** The pull request's comment: nothing in it changes when the same commit is judged again. */
export const renderComment = (view: View): Document => documentWith(view, describeSources);
