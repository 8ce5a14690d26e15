import { type Mark, worstMark } from '@drawbridge/core/domain/verdict';
import { severities } from '@drawbridge/core/reports/findings/model';
import type { Evidence, ScanFinding } from '../evidence.ts';
import type { Offender } from '../offender.ts';
import { compareOffenders, namedOffender, offenderOfFinding } from '../offenders.ts';
import { compareTexts } from '../place.ts';
import { counted, measured, type NamedFacts, unmeasured } from './fact.ts';

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

/** `<path>.total` and `<path>.<severity>`. */
const countFindings = (path: string, findings: readonly ScanFinding[]): NamedFacts => {
  const offenders = (chosen: readonly ScanFinding[]) =>
    counted(chosen.map(offenderOfFinding).toSorted(compareOffenders));
  return [
    [`${path}.total`, offenders(findings)],
    ...severities.map(
      (severity) =>
        [`${path}.${severity}`, offenders(findings.filter((finding) => finding.severity === severity))] as const,
    ),
  ];
};

// One that the scan could not compare may be new: then nobody knows how many are.
const countByNewness = (findings: readonly ScanFinding[]): NamedFacts => {
  const untold = unmeasured(
    'the scan had no baseline to tell new findings by',
    'Run trivy-sarif-upload on the default branch once: what it finds there is its baseline.',
  );
  const isTold = findings.every(({ newness }) => newness !== 'unknown');
  return (['introduced', 'disclosed'] as const).flatMap((wanted) => {
    const facts = countFindings(
      `scan.${wanted}`,
      findings.filter(({ newness }) => newness === wanted),
    );
    return isTold ? facts : facts.map(([name]) => [name, untold] as const);
  });
};

/** A sentence for each failed verdict that was not to fail anything. */
export const noteUnenforced = (evidence: Evidence): readonly string[] =>
  verdictsIn(evidence)
    .filter(({ verdict }) => verdict.mark === 'failed' && !verdict.enforced)
    .map(
      ({ path, verdict }) =>
        `${path} says failed, which does not count here: its step only reports. ${verdict.sentence}`,
    )
    .toSorted(compareTexts);

/** What our own actions said in their reports. */
export const verdictFacts = (evidence: Evidence): NamedFacts => {
  const verdicts = verdictsIn(evidence);
  if (verdicts.length === 0) return [];
  const failed = verdicts.filter(({ verdict }) => verdict.mark === 'failed' && verdict.enforced);
  const of = (wanted: string) => verdicts.filter(({ kind }) => kind === wanted);
  const scans = of('scan-verdict');
  const counting = scans.flatMap(({ findings }) => findings).filter(({ suppressed }) => suppressed === undefined);
  return [
    [
      'verdicts.failed',
      counted(
        failed
          .map(({ path, verdict }): Offender => ({ ...namedOffender(path, verdict.sentence), isAnnotated: true }))
          .toSorted(compareOffenders),
      ),
    ],
    ...worstOf(
      of('coverage-verdict').map(({ verdict }) => verdict.mark),
      'coverage.verdict',
    ),
    ...worstOf(
      scans.map(({ verdict }) => verdict.mark),
      'scan.verdict',
    ),
    ...(scans.length === 0 ? [] : [...countFindings('scan', counting), ...countByNewness(counting)]),
  ];
};
