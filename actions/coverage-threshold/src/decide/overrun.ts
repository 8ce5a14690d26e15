import type { ChangedFile } from '@drawbridge/core/domain/comparison';
import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import type { ReadReport } from './facts.ts';

// llvm-cov measures the empty line behind the last line break: https://github.com/llvm/llvm-project/issues/120071
const linesBehindEnd = 1;

/**
 * The first changed file that a report measures beyond its end, in words: the report's numbers are not those of the
 * committed lines, so it says nothing about the ones that changed. undefined: there is none.
 */
export const describeOverrun = (
  reports: readonly Pick<ReadReport, 'path' | 'measuredFiles'>[],
  changed: readonly Pick<ChangedFile, 'path' | 'lineCount'>[],
): string | undefined => {
  const lineCounts = new Map(changed.map(({ path, lineCount }) => [path, lineCount]));
  for (const { path: report, measuredFiles } of reports)
    for (const { path, lastLine } of measuredFiles) {
      const lineCount = lineCounts.get(path);
      if (lineCount === undefined || lastLine <= lineCount + linesBehindEnd) continue;
      const seen = `${report} measures line ${formatCount(lastLine)} of ${path}, which has ${countOf(lineCount, 'line')}`;
      return `${seen}: the report is of another version of the file; run the tests on this commit`;
    }
  return undefined;
};
