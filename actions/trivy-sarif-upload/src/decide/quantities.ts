import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import { severities } from '@drawbridge/core/reports/findings/model';
import type { Finding } from './finding.ts';

/** How many of each severity, worst first: "1 critical, 3 high"; "none" of nothing. */
export const describeSeverities = (findings: readonly Finding[]): string => {
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [countOf(count, severity, severity)];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
};

/** "2 introduced by this change and 1 newly disclosed"; empty where neither is. */
export const describeNews = ({
  introduced,
  disclosed,
}: {
  readonly introduced: number;
  readonly disclosed: number;
}): string =>
  joinWords([
    ...(introduced === 0 ? [] : [`${countOf(introduced, 'introduced', 'introduced')} by this change`]),
    ...(disclosed === 0 ? [] : [`${countOf(disclosed, 'newly disclosed', 'newly disclosed')}`]),
  ]);
