import type { Block, Document, Section } from '@drawbridge/core/domain/document';
import { paragraph } from '@drawbridge/core/domain/document';
import { fileUrl } from '@drawbridge/core/domain/event';
import { tableOf } from '@drawbridge/core/domain/listing';
import { code, joinMarkdown, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf, formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import type { ChangedCoverage, ChangedFileCoverage } from '../decide/changed-coverage.ts';
import { describeRange, describeRatio, describeWarning, nameFormat, uncoveredFiles } from './phrases.ts';
import type { View } from './view.ts';

const rangesShown = 20;

const linkCommit = ({ context }: View, sha: string): Markdown =>
  link(code(shortSha(sha)), `${context.serverUrl}/${context.repository}/commit/${sha}`);

const linkRanges = ({ context, facts }: View, file: ChangedFileCoverage): Markdown => {
  const links = file.stretches.slice(0, rangesShown).map((range) => {
    const lines = `L${range.start}-L${range.end}`;
    return link(md`${describeRange(range)}`, fileUrl(context, { sha: facts.head, path: file.path, lines }));
  });
  const more = file.stretches.length - links.length;
  return joinMarkdown(more > 0 ? [...links, md`${countOf(more, 'more stretch', 'more stretches')}`] : links, ', ');
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
    blocks: tableOf(['File', 'Count', 'Lines', ''], files, (file) => [
      code(file.path),
      md`${formatCount(file.uncovered.length)}`,
      linkRanges(view, file),
      md`${standings[file.standing]}`,
    ]),
  };
};

const unmeasuredSection = ({ files }: ChangedCoverage): Section => {
  const unmeasured = files.filter(({ standing }) => standing === 'unmeasured');
  return {
    title: `Changed files that nothing measures (${formatCount(unmeasured.length)})`,
    blocks: tableOf(['File'], unmeasured, ({ path }) => [code(path)]),
  };
};

const remarksSection = ({ facts: { reports } }: View): Section => {
  const remarks = reports.flatMap(({ path, warnings }) => warnings.map((warning) => ({ path, warning })));
  return {
    title: `Remarks on the reports (${formatCount(remarks.length)})`,
    blocks: tableOf(['Report', 'Remark'], remarks, ({ path, warning }) => [
      code(path),
      md`${describeWarning(warning)}`,
    ]),
  };
};

const unmappedSection = ({ facts: { unmapped } }: View): Section => ({
  title: `Report files that are not in the repository (${formatCount(unmapped.length)})`,
  blocks: tableOf(['Path in the report', 'Why'], unmapped, ({ path, reason }) => [code(path), md`${reason}`]),
});

const reportsSection = ({ facts: { reports } }: View): Section => ({
  title: `Reports (${formatCount(reports.length)})`,
  blocks: tableOf(['Report', 'Format', 'Files', 'Lines', 'Branches'], reports, (report) => [
    code(report.path),
    md`${nameFormat(report.format)}`,
    md`${formatCount(report.fileCount)}`,
    md`${describeRatio(report.lines)}`,
    md`${describeRatio(report.branches)}`,
  ]),
});

const describeChange = (view: View): Block => {
  const { comparison } = view.facts;
  const { changed } = view.decision;
  if (comparison.kind === 'not-compared') return paragraph(md`Changed lines are not judged: ${comparison.reason}.`);
  const base = linkCommit(view, comparison.mergeBase);
  const files = countOf(comparison.files.length, 'changed file');
  if (changed === undefined) return paragraph(md`Compared with ${comparison.source}, ${base}: ${files}.`);
  const { covered, total } = changed.lines;
  const lines = countOf(total, 'changed line is', 'changed lines are');
  const uncovered = total === covered ? '' : `, ${formatCount(total - covered)} of them uncovered`;
  return paragraph(md`Compared with ${comparison.source}, ${base}: ${files}, ${lines} judged${uncovered}.`);
};

const isFilled = ({ blocks }: Section): boolean => blocks.length > 0;

const documentWith = (view: View, foot: Markdown): Document => {
  const { verdict, judgements, changed } = view.decision;
  const ofChange = changed === undefined ? [] : [uncoveredSection(view, changed), unmeasuredSection(changed)];
  const details = [...ofChange, remarksSection(view), unmappedSection(view), reportsSection(view)];
  return { verdict, conditions: judgements, changes: [describeChange(view)], details: details.filter(isFilled), foot };
};

const describeSource = (view: View): Markdown =>
  md`${countOf(view.facts.reports.length, 'report')} of commit ${linkCommit(view, view.facts.head)}`;

/** The step's summary. */
export const renderSummary = (view: View): Document =>
  documentWith(view, md`${describeSource(view)}, read and judged in ${formatDuration(view.elapsedMs)}`);

/** The pull request's comment: nothing in it changes when the same commit is judged again. */
export const renderComment = (view: View): Document => documentWith(view, describeSource(view));
