import type { ExemptionUse } from '../decision.ts';
import type { Evidence, ReportContent } from '../evidence.ts';
import { namedOffender } from '../offenders.ts';
import type { Exemption } from '../policy.ts';
import { counted, measured, type NamedFacts } from './fact.ts';

const dayMs = 86_400_000;

const countKinds = ({ reports }: Evidence, ...kinds: readonly ReportContent['kind'][]) =>
  measured(reports.filter(({ report }) => kinds.includes(report.kind)).length);

const countState = (uses: readonly ExemptionUse<Exemption>[], wanted: ExemptionUse<Exemption>['state']) =>
  counted(
    uses
      .filter(({ state }) => state === wanted)
      .map(({ entry }) => namedOffender(entry.owner, `${entry.reason} (until ${entry.expires.day})`)),
  );

/** What the gate knows about its own evidence. */
export const gateFacts = (
  evidence: Evidence,
  uses: {
    readonly waivers: readonly ExemptionUse<Exemption>[];
    readonly quarantine: readonly ExemptionUse<Exemption>[];
  },
): NamedFacts => {
  const baseline = evidence.baseline.kind === 'known' ? evidence.baseline.value : undefined;
  const missing = evidence.missing.map(({ name, place, reason }) => namedOffender(name ?? place ?? 'Report', reason));
  return [
    ['reports.total', measured(evidence.reports.length)],
    ['reports.missing', counted(missing)],
    ['reports.tests', countKinds(evidence, 'tests')],
    ['reports.coverage', countKinds(evidence, 'coverage', 'coverage-verdict')],
    ['reports.findings', countKinds(evidence, 'findings', 'scan-verdict')],
    ['reports.duplication', countKinds(evidence, 'duplication')],
    ['reports.documentation', countKinds(evidence, 'documentation')],
    ['reports.benchmarks', countKinds(evidence, 'benchmarks')],
    ['reports.verdicts', countKinds(evidence, 'coverage-verdict', 'scan-verdict')],
    ['baseline.known', measured(baseline !== undefined)],
    ...(baseline === undefined
      ? []
      : [
          [
            'baseline.age-days',
            measured(Math.max(0, Math.floor((evidence.nowMs - baseline.createdMs) / dayMs))),
          ] as const,
        ]),
    ['waivers.expired', countState(uses.waivers, 'expired')],
    ['waivers.unused', countState(uses.waivers, 'unused')],
    ['quarantine.expired', countState(uses.quarantine, 'expired')],
    ['quarantine.unused', countState(uses.quarantine, 'unused')],
  ];
};
