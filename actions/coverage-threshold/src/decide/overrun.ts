import type { ChangedFile } from '@drawbridge/core/domain/comparison';
import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import { isBeyondEnd } from '@drawbridge/core/reports/coverage/countable';
import type { ReadReport } from './facts.ts';

/**
 * The first of these files that a report measures beyond its end, in words: the report's numbers are not those of the
 * committed lines, so it says nothing about them. undefined: there is none.
 */
export const describeOverrun = (
  reports: readonly Pick<ReadReport, 'path' | 'measuredFiles'>[],
  named: readonly Pick<ChangedFile, 'path' | 'lineCount'>[],
): string | undefined => {
  const lineCounts = new Map(named.map(({ path, lineCount }) => [path, lineCount]));
  for (const { path: report, measuredFiles } of reports)
    for (const { path, lastLine } of measuredFiles) {
      const lineCount = lineCounts.get(path);
      if (lineCount === undefined || !isBeyondEnd(lastLine, lineCount)) continue;
      const seen = `${report} measures line ${formatCount(lastLine)} of ${path}, which has ${countOf(lineCount, 'line')}`;
      return `${seen}: the report is of another version of the file; run the tests on this commit`;
    }
  return undefined;
};
