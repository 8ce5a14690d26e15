import type { Block, Document, Section } from '@drawbridge/core/domain/document';
import { paragraph } from '@drawbridge/core/domain/document';
import { fileUrl } from '@drawbridge/core/domain/event';
import { code, joinMarkdown, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { countOf, formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import type { ChangedCoverage, ChangedFileCoverage } from '../decide/changed-coverage.ts';
import {
  describeRange,
  describeRatio,
  describeWarning,
  nameFormat,
  shortSha,
  uncoveredFiles,
  uncoveredRanges,
} from './phrases.ts';
import type { View } from './view.ts';

const rangesShown = 20;

const linkCommit = ({ context }: View, sha: string): Markdown =>
  link(code(shortSha(sha)), `${context.serverUrl}/${context.repository}/commit/${sha}`);

const linkRanges = ({ context, facts }: View, file: ChangedFileCoverage): Markdown => {
  const ranges = uncoveredRanges(file);
  const links = ranges.slice(0, rangesShown).map((range) => {
    const lines = `L${range.start}-L${range.end}`;
    return link(md`${describeRange(range)}`, fileUrl(context, { sha: facts.head, path: file.path, lines }));
  });
  const more = ranges.length - links.length;
  return joinMarkdown(more > 0 ? [...links, md`${countOf(more, 'more range')}`] : links, ', ');
};

const standings = {
  measured: '',
  absent: 'in no report',
  'totals-only': 'report has totals only',
  unmeasured: 'not measured',
} as const;

const uncoveredSection = (view: View, changed: ChangedCoverage): Section => {
  const files = uncoveredFiles(changed.files);
  const count = changed.lines.total - changed.lines.covered;
  return {
    title: `Uncovered changed lines (${formatCount(count)} in ${countOf(files.length, 'file')})`,
    blocks: [
      {
        kind: 'table',
        columns: ['File', 'Count', 'Lines', ''],
        rows: files.map((file) => [
          code(file.path),
          md`${formatCount(file.uncovered.length)}`,
          linkRanges(view, file),
          md`${standings[file.standing]}`,
        ]),
      },
    ],
  };
};

const unmeasuredSection = ({ files }: ChangedCoverage): Section => {
  const unmeasured = files.filter(({ standing }) => standing === 'unmeasured');
  const rows = unmeasured.map(({ path }) => [code(path)]);
  return {
    title: `Changed files that nothing measures (${formatCount(rows.length)})`,
    blocks: rows.length === 0 ? [] : [{ kind: 'table', columns: ['File'], rows }],
  };
};

const reportsSection = ({ facts: { reports } }: View): Section => ({
  title: `Reports (${formatCount(reports.length)})`,
  blocks: [
    {
      kind: 'table',
      columns: ['Report', 'Format', 'Files', 'Lines', 'Branches'],
      rows: reports.map((report) => [
        code(report.path),
        md`${nameFormat(report.format)}`,
        md`${formatCount(report.fileCount)}`,
        md`${describeRatio(report.lines)}`,
        md`${describeRatio(report.branches)}`,
      ]),
    },
  ],
});

const warningsSection = ({ facts: { reports } }: View): Section => {
  const rows = reports.flatMap(({ path, warnings }) =>
    warnings.map((warning) => [code(path), md`${describeWarning(warning)}`]),
  );
  return {
    title: `Remarks on the reports (${formatCount(rows.length)})`,
    blocks: rows.length === 0 ? [] : [{ kind: 'table', columns: ['Report', 'Remark'], rows }],
  };
};

const unmappedSection = ({ facts: { unmapped } }: View): Section => ({
  title: `Report files that are not in the repository (${formatCount(unmapped.length)})`,
  blocks:
    unmapped.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: ['Path in the report', 'Why'],
            rows: unmapped.map(({ path, reason }) => [code(path), md`${reason}`]),
          },
        ],
});

const describeChange = (view: View): Block => {
  const { comparison } = view.facts;
  const { changed } = view.decision;
  if (comparison.kind === 'not-compared') return paragraph(md`Changed lines are not judged: ${comparison.reason}.`);
  const base = linkCommit(view, comparison.mergeBase);
  const files = countOf(comparison.files.length, 'changed file');
  if (changed === undefined) return paragraph(md`Compared with ${base}: ${files}.`);
  const { covered, total } = changed.lines;
  const lines = countOf(total, 'changed line counts', 'changed lines count');
  return paragraph(md`Compared with ${base}: ${files}, ${lines}, ${formatCount(total - covered)} of them uncovered.`);
};

const isFilled = ({ blocks }: Section): boolean => blocks.length > 0;

const documentWith = (view: View, foot: Markdown): Document => {
  const { verdict, judgements, changed } = view.decision;
  const ofChange = changed === undefined ? [] : [uncoveredSection(view, changed), unmeasuredSection(changed)];
  const details = [...ofChange, warningsSection(view), unmappedSection(view), reportsSection(view)];
  return { verdict, conditions: judgements, changes: [describeChange(view)], details: details.filter(isFilled), foot };
};

const describeSource = (view: View): Markdown =>
  md`${countOf(view.facts.reports.length, 'report')} of commit ${linkCommit(view, view.facts.head)}`;

/** The step's summary. */
export const renderSummary = (view: View): Document =>
  documentWith(view, md`${describeSource(view)}, read and judged in ${formatDuration(view.elapsedMs)}`);

/** The pull request's comment: nothing in it changes when the same commit is judged again. */
export const renderComment = (view: View): Document => documentWith(view, describeSource(view));
