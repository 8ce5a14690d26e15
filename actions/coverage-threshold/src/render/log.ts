import type { Comparison } from '@drawbridge/core/domain/comparison';
import { alignColumns, firstLines } from '@drawbridge/core/domain/listing';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf } from '@drawbridge/core/domain/quantity';
import { type Condition, signOf, worstFirst } from '@drawbridge/core/domain/verdict';
import type { ChangedCoverage } from '../decide/changed-coverage.ts';
import type { Decision } from '../decide/decision.ts';
import type { ReadReport, UnmappedFile } from '../decide/facts.ts';
import { describeRange, describeRatio, describeWarning, nameFormat, uncoveredFiles } from './phrases.ts';

const itemsShown = 20;

/** One line for each report that was read, its remarks below. */
export const renderReadReports = (reports: readonly ReadReport[]): readonly string[] => [
  ...alignColumns(
    reports.map(({ path, format, fileCount, lines, branches }) => [
      path,
      nameFormat(format),
      countOf(fileCount, 'file'),
      `${describeRatio(lines)} lines`,
      branches.total === 0 ? '' : `${describeRatio(branches)} branches`,
    ]),
  ),
  ...firstLines(
    reports.flatMap(({ path, warnings }) => warnings.map((warning) => `  ! ${path}, ${describeWarning(warning)}`)),
    'more remark',
  ),
];

/** One line for each file of the reports that the repository does not have. */
export const renderUnmapped = (unmapped: readonly UnmappedFile[]): readonly string[] =>
  firstLines(
    unmapped.map(({ path, reason }) => `  ! ${path}: ${reason}`),
    'more file',
  );

/** What the change is compared with, or why it is not. */
export const renderComparison = (comparison: Comparison): string => {
  if (comparison.kind === 'not-compared') return `  – not judged: ${comparison.reason}`;
  const { mergeBase, source, files } = comparison;
  return `  compared with ${source}, merge base ${shortSha(mergeBase)}: ${countOf(files.length, 'changed file')}`;
};

const renderChange = ({ files }: ChangedCoverage): readonly string[] =>
  firstLines(
    uncoveredFiles(files).map((file) => {
      const ranges = file.stretches.map(describeRange);
      const shown = ranges.slice(0, itemsShown).join(', ');
      return `  ${file.path}: ${countOf(file.uncovered.length, 'uncovered line')} (${shown}${ranges.length > itemsShown ? ', …' : ''})`;
    }),
    'more file',
  );

const renderConditions = (conditions: readonly Condition[]): readonly string[] =>
  alignColumns(
    worstFirst(conditions).map(({ mark, name, value, bar, distance }) => [
      signOf(mark),
      name,
      value,
      `bar ${bar}`,
      distance,
    ]),
  );

/** What was decided and why: uncovered changes by file, then one line for each condition, the failed ones first. */
export const renderVerdict = ({ changed, judgements }: Decision): readonly string[] => [
  ...(changed === undefined ? [] : renderChange(changed)),
  ...renderConditions(judgements),
];
