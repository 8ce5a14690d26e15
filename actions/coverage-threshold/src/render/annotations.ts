import type { Annotation } from '@drawbridge/core/domain/annotation';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { ChangedFileCoverage } from '../decide/changed-coverage.ts';
import type { Stretch } from '../decide/stretches.ts';

const describeMeasured = ({ lines }: Stretch): string =>
  lines === 1
    ? 'No test runs this changed line. Add one that does.'
    : `No test runs these ${countOf(lines, 'changed line')}. Add one that does.`;

const describeFile = ({ standing, uncovered }: ChangedFileCoverage): string => {
  const counted = countOf(uncovered.length, 'changed line counts', 'changed lines count');
  return standing === 'absent'
    ? `No report names this file, so its ${counted} as uncovered. Let a test load it, or name it in \`unmeasured-files\`.`
    : `The report has only totals for this file, so its ${counted} as uncovered. Make the coverage tool write its lines.`;
};

const annotateFile = (file: ChangedFileCoverage): readonly Annotation[] => {
  const { path, standing, stretches, uncovered } = file;
  const isMeasured = standing === 'measured';
  return (isMeasured ? stretches : stretches.slice(0, 1)).map((stretch) => ({
    level: 'warning',
    title: 'Uncovered change',
    message: isMeasured ? describeMeasured(stretch) : describeFile(file),
    place: { file: path, startLine: stretch.start, endLine: stretch.end },
    weight: isMeasured ? stretch.lines : uncovered.length,
  }));
};

/** One annotation for each stretch of uncovered changed lines, and one for a file of which no lines are known. */
export const renderAnnotations = (files: readonly ChangedFileCoverage[]): readonly Annotation[] =>
  files.flatMap(annotateFile);
