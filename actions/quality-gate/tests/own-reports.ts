import type { RunContext } from '@drawbridge/core/domain/event';
import type { CoverageReportBody } from '@drawbridge/core/reports/drawbridge/coverage-report';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { ScanReportBody } from '@drawbridge/core/reports/drawbridge/scan-report';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';

/** The run that a report is written in, where it differs from the fake one. */
export type Writer = Partial<RunContext>;

type Action = 'coverage-threshold' | 'trivy-sarif-upload';
type ScanTarget = ScanReportBody['targets'][number];
type ScanFinding = ScanTarget['findings'][number];

interface OwnPart {
  readonly body: unknown;
  readonly mark?: 'passed' | 'failed';
  readonly enforced?: boolean;
}

/** A report of one of our own actions with this part of its own. */
export const ownReport = (
  action: Action,
  writer: Writer,
  { body, mark = 'passed', enforced = true }: OwnPart,
): string => {
  const verdict = { subject: 'It', mark, sentence: 'It is as it says' } as const;
  return formatReport(makeReport(action, { context: fakeContext(writer), verdict, enforced, nowMs: 0 }, body));
};

/** The part of coverage-threshold: 9 of 10 lines, 8 of 10 changed ones. */
export const coverageBody = (more: Partial<CoverageReportBody> = {}): CoverageReportBody => ({
  conditions: [],
  totals: { lines: { covered: 9, total: 10 }, branches: { covered: 0, total: 0 } },
  changed: {
    mergeBase: 'b',
    lines: { covered: 8, total: 10 },
    branches: { covered: 0, total: 0 },
    uncovered: [{ path: 'src/cart.ts', ranges: [{ start: 2, end: 3 }] }],
    notMeasured: [],
  },
  reports: [],
  unmapped: [],
  ...more,
});

/** A vulnerability that counts and was known before, unless told. */
export const scanFinding = (more: Partial<ScanFinding> = {}): ScanFinding => ({
  tool: 'Trivy',
  rule: 'CVE-2026-0001',
  class: 'vulnerability',
  severity: 'high',
  message: 'It can be read past its end',
  place: { path: 'src/cart.ts', line: 3, endLine: null, column: null },
  package: { name: 'cart', version: '1.0.0', fixedVersion: '1.0.1' },
  url: '',
  fingerprint: 'f',
  suppressed: null,
  newness: 'known',
  fails: false,
  ...more,
});

/** The part of trivy-sarif-upload: one target in which vulnerabilities and secrets were looked for. */
export const scanBody = (findings: readonly ScanFinding[], breakdowns: readonly string[] = []): ScanReportBody => ({
  conditions: [],
  targets: [
    {
      name: 'fs',
      title: 'fs: .',
      kind: 'fs',
      classes: ['vulnerability', 'secret'],
      findings: [...findings],
      breakdowns: [...breakdowns],
      remarks: [],
    },
  ],
});
