import type { Annotation } from '@drawbridge/core/domain/annotation';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { ChangedFileCoverage } from '../decide/changed-coverage.ts';
import { type Range, uncoveredRanges } from './phrases.ts';

const describeMeasured = ({ start, end }: Range): string =>
  start === end
    ? 'No test runs this changed line. Add one that does.'
    : `No test runs these ${countOf(end - start + 1, 'changed line')}. Add one that does.`;

const describeFile = ({ standing, uncovered }: ChangedFileCoverage): string => {
  const counted = countOf(uncovered.length, 'changed line counts', 'changed lines count');
  return standing === 'absent'
    ? `No report names this file, so its ${counted} as uncovered. Let a test load it, or name it in \`unmeasured-files\`.`
    : `The report has only totals for this file, so its ${counted} as uncovered. Make the coverage tool write its lines.`;
};

const annotateFile = (file: ChangedFileCoverage): readonly Annotation[] => {
  const ranges = uncoveredRanges(file);
  const shown = file.standing === 'measured' ? ranges : ranges.slice(0, 1);
  return shown.map((range) => ({
    level: 'warning',
    title: 'Uncovered change',
    message: file.standing === 'measured' ? describeMeasured(range) : describeFile(file),
    place: { file: file.path, startLine: range.start, endLine: range.end },
    weight: file.standing === 'measured' ? range.end - range.start + 1 : file.uncovered.length,
  }));
};

/** One annotation for each range of uncovered changed lines, and one for a file of which no lines are known. */
export const renderAnnotations = (files: readonly ChangedFileCoverage[]): readonly Annotation[] =>
  files.flatMap(annotateFile);
