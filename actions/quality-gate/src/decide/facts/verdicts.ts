import { type Mark, worstMark } from '@drawbridge/core/domain/verdict';
import type { Finding } from '@drawbridge/core/reports/findings/model';
import type { Evidence } from '../evidence.ts';
import { compareOffenders, namedOffender, offenderOfFinding } from '../offenders.ts';
import { severities } from './catalogue.ts';
import { counted, measured, type NamedFacts } from './fact.ts';

const verdictsIn = ({ reports }: Pick<Evidence, 'reports'>) =>
  reports.flatMap(({ path, report }) =>
    report.kind === 'coverage-verdict' || report.kind === 'scan-verdict'
      ? [
          {
            path,
            kind: report.kind,
            verdict: report.verdict,
            findings: report.kind === 'scan-verdict' ? report.findings : [],
          },
        ]
      : [],
  );

const worstOf = (marks: readonly Mark[], name: string): NamedFacts =>
  marks.length === 0 ? [] : [[name, measured(worstMark(marks))]];

const countFindings = (findings: readonly Finding[]): NamedFacts => {
  const offenders = (chosen: readonly Finding[]) => counted(chosen.map(offenderOfFinding).toSorted(compareOffenders));
  return [
    ['scan.total', offenders(findings)],
    ...severities.map(
      (severity) =>
        [`scan.${severity}`, offenders(findings.filter((finding) => finding.severity === severity))] as const,
    ),
  ];
};

/** What our own actions said in their reports. */
export const verdictFacts = (evidence: Evidence): NamedFacts => {
  const verdicts = verdictsIn(evidence);
  if (verdicts.length === 0) return [];
  const failed = verdicts.filter(({ verdict }) => verdict.mark === 'failed');
  const of = (wanted: string) => verdicts.filter(({ kind }) => kind === wanted);
  const scans = of('scan-verdict');
  const counting = scans.flatMap(({ findings }) => findings).filter(({ suppressed }) => suppressed === undefined);
  return [
    [
      'verdicts.failed',
      counted(failed.map(({ path, verdict }) => namedOffender(path, verdict.sentence)).toSorted(compareOffenders)),
    ],
    ...worstOf(
      of('coverage-verdict').map(({ verdict }) => verdict.mark),
      'coverage.verdict',
    ),
    ...worstOf(
      scans.map(({ verdict }) => verdict.mark),
      'scan.verdict',
    ),
    ...(scans.length === 0 ? [] : countFindings(counting)),
  ];
};
