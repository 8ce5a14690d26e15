import type { Annotation } from '@drawbridge/core/domain/annotation';
import { rankOf } from '../decide/finding.ts';
import type { JudgedFinding } from '../decide/gate.ts';
import type { JudgedTarget } from '../decide/judged-target.ts';
import { describeFinding } from '../decide/sarif/result.ts';

const weightOf = ({ finding, newness }: JudgedFinding): number =>
  (10 - rankOf(finding.severity)) * 2 + (newness === 'introduced' ? 1 : 0);

// GitHub shows an annotation without a line at the top of the file; without a file, on the run.
const annotate = (judged: JudgedFinding): Annotation => {
  const { finding } = judged;
  const { path, lines } = finding;
  const startLine = lines?.startLine ?? 1;
  return {
    level: 'warning',
    title: finding.rule,
    message: describeFinding(finding),
    ...(path === '' ? {} : { place: { file: path, startLine, endLine: lines?.endLine ?? startLine } }),
    weight: weightOf(judged),
  };
};

/** One annotation for each finding that fails, where the person can act: the line of the lock file, manifest or build file. */
export const renderAnnotations = (targets: readonly JudgedTarget[]): readonly Annotation[] =>
  targets.flatMap(({ judged }) => judged.filter(({ fails }) => fails).map(annotate));
