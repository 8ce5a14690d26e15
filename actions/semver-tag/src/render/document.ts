import { type Block, type Document, paragraph, type Section, type Table } from '@drawbridge/core/domain/document';
import { advice, code, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf, formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { CommitVerdict } from '../decide/bumps.ts';
import type { MovingTag } from '../decide/moving-tags.ts';
import { unmadeOid } from '../decide/preview.ts';
import { describeHold, describeRule, greatestFirst, listRemarks } from './phrases.ts';
import { findTrouble } from './problems.ts';
import { describePromise } from './verdict.ts';
import { repositoryUrl, type View } from './view.ts';

const linkCommit = ({ context }: View, oid: string): Markdown =>
  oid === unmadeOid ? md`the merge` : link(code(shortSha(oid)), `${repositoryUrl(context)}/commit/${oid}`);

const linkTag = ({ context }: View, name: string): Markdown =>
  link(code(name), `${repositoryUrl(context)}/tree/${encodeURIComponent(name)}`);

const commitTable = (view: View): Table => ({
  kind: 'table',
  columns: ['Step', 'Commit', 'First line', 'Rule'],
  rows: greatestFirst(view.answer.verdicts).map(({ commit, message, squashed, rule, bump }: CommitVerdict) => [
    md`${bump}`,
    squashed ? md`${linkCommit(view, commit.oid)}, listed` : linkCommit(view, commit.oid),
    code(message.header),
    md`${describeRule(rule)}`,
  ]),
});

const movingRow = (view: View, tag: MovingTag): readonly Markdown[] => {
  const isDone = view.deed.tags === 'written';
  switch (tag.change) {
    case 'create':
      return [linkTag(view, tag.name), md`${isDone ? 'created' : 'would be created'}`];
    case 'move':
      return [
        linkTag(view, tag.name),
        md`${isDone ? 'moved' : 'would move'}${tag.from === null ? '' : md` from ${linkCommit(view, tag.from)}`}`,
      ];
    case 'keep':
      return [linkTag(view, tag.name), md`is here already`];
    case 'hold':
      return [code(tag.name), md`stays: ${describeHold(tag.because)}`];
  }
};

const tagTable = (view: View): readonly Block[] => {
  const { answer, deed } = view;
  if (!('movingTags' in answer) || view.preview !== null) return [];
  const name = answer.kind === 'release' ? answer.tagName : answer.tag.name;
  const state =
    answer.kind !== 'release' ? 'is here already' : deed.tags === 'written' ? 'created' : 'created (not written)';
  const rows = [[linkTag(view, name), md`${state}`], ...answer.movingTags.map((tag) => movingRow(view, tag))];
  return [{ kind: 'table', columns: ['Tag', 'What became of it'], rows }];
};

const releaseLine = ({ deed: { release, signature } }: View): readonly Block[] => {
  const parts = [
    ...('url' in release
      ? [md`${link(md`GitHub Release`, release.url)}${release.immutable ? ' (immutable)' : ''}.`]
      : []),
    ...(signature === null
      ? []
      : [md`Signature of the tag: ${signature.verified ? 'verified' : `not verified (${signature.reason})`}.`]),
  ];
  return parts.map(paragraph);
};

const wayOut = (view: View): readonly Block[] => {
  const trouble = findTrouble(view);
  return trouble === null ? [] : [paragraph(advice(trouble.fix))];
};

const explainSquash = ({ preview }: View): readonly Block[] => {
  if (preview === null || preview.squashed === null) return [];
  const commits = countOf(preview.commitCount, 'commit');
  const [merged, squashed] = [describePromise(preview.merged), describePromise(preview.squashed)];
  return [
    paragraph(
      md`Merged or rebased, the ${commits} of this pull request make **${merged}**. Squashed under its title, they make **${squashed}**.`,
    ),
    ...(preview.commitCount === 1
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

const notesSection = ({ notes, answer }: View): Section => ({
  title: 'Release notes',
  blocks: notes.markdown === '' || answer.verdicts.length === 0 ? [] : [paragraph(notes)],
});

const remarksSection = ({ answer }: View): Section => {
  const rows = listRemarks(answer.verdicts).map((remark) => [md`${remark}`]);
  return {
    title: `Nearly breaking changes (${formatCount(rows.length)})`,
    blocks: rows.length === 0 ? [] : [{ kind: 'table', columns: ['Commit'], rows }],
  };
};

const commitsSection = (view: View): readonly Block[] => (view.answer.verdicts.length === 0 ? [] : [commitTable(view)]);

const describeSource = (view: View): Markdown => {
  const { base, verdicts } = view.answer;
  const since = base === null ? md`` : md` since ${linkTag(view, base.name)} (${formatVersion(base.version)})`;
  const commits = new Set(verdicts.map(({ commit }) => commit.oid)).size;
  return md`${countOf(commits, 'commit')}${since}, up to ${linkCommit(view, view.facts.head)}`;
};

const isFilled = ({ blocks }: Section): boolean => blocks.length > 0;

const documentWith = (view: View, foot: Markdown): Document => ({
  verdict: view.verdict,
  conditions: [],
  changes: [...wayOut(view), ...explainSquash(view), ...tagTable(view), ...releaseLine(view), ...commitsSection(view)],
  details: [remarksSection(view), notesSection(view)].filter(isFilled),
  foot,
});

/** The step's summary. */
export const renderSummary = (view: View): Document =>
  documentWith(view, md`${describeSource(view)}, read and judged in ${formatDuration(view.elapsedMs)}`);

/** The pull request's comment: nothing in it changes when the same commit is judged again. */
export const renderComment = (view: View): Document => documentWith(view, describeSource(view));
