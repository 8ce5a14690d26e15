import { formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import { type Baseline, maxFingerprints } from './baseline.ts';
import type { ExemptionUse } from './decision.ts';
import type { Evidence } from './evidence.ts';
import { nameWaived } from './exemptions.ts';
import { noteUnenforced } from './facts/verdicts.ts';
import type { Exemption, QuarantineEntry, Waiver } from './policy.ts';
import type { ClassifiedCase } from './test-cases.ts';

/** What the notices are about. */
export interface Noted {
  readonly evidence: Evidence;
  readonly tests: readonly ClassifiedCase[];
  readonly waivers: readonly ExemptionUse<Waiver>[];
  readonly quarantine: readonly ExemptionUse<QuarantineEntry>[];
  readonly next: Baseline | undefined;
}

const isFailure = (outcome: ClassifiedCase['outcome']): boolean => outcome === 'failed' || outcome === 'error';

const noteRepeats = (tests: readonly ClassifiedCase[]): readonly string[] => {
  const count = tests.filter(({ test, outcome }) => test.isRetryUnmarked === true && isFailure(outcome)).length;
  if (count === 0) return [];
  const [subject, verdict] = count === 1 ? ['1 test', 'it counts'] : [`${formatCount(count)} tests`, 'they count'];
  return [
    `${subject} failed and passed under one name, and nothing in the report marks that as a retry: ${verdict} as failed. Where it is one, say \`flaky: { repeated: retried }\` in the policy.`,
  ];
};

const noteExemption = ({ entry, state }: ExemptionUse<Exemption>, what: string): readonly string[] => {
  const who = `The ${what} (${entry.owner}: ${entry.reason})`;
  if (state === 'expired') return [`${who} ended on ${entry.expires.day}: it applies no more.`];
  return state === 'unused' ? [`${who} fits nothing any more: take it out of the policy.`] : [];
};

const noteBaseline = ({ baseline, reports }: Evidence): readonly string[] => {
  if (!reports.some(({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict')) return [];
  if (baseline.kind === 'unknown') return [`Every finding counts, old ones too: ${baseline.reason}`];
  return baseline.value === undefined ? ['There is no baseline yet, so every finding counts, old ones too.'] : [];
};

const noteNextBaseline = (next: Baseline | undefined): readonly string[] =>
  next === undefined || next.incomplete.length === 0
    ? []
    : [
        `The baseline holds ${formatCount(maxFingerprints)} findings and no more: some of ${joinWords(next.incomplete)} are left out, and the next run cannot tell which of those are new.`,
      ];

/** What people should know besides the conditions, one sentence each. */
export const composeNotices = ({ evidence, tests, waivers, quarantine, next }: Noted): readonly string[] => [
  ...noteUnenforced(evidence),
  ...noteBaseline(evidence),
  ...noteNextBaseline(next),
  ...noteRepeats(tests),
  ...waivers.flatMap((use) => noteExemption(use, `waiver of ${nameWaived(use.entry)}`)),
  ...quarantine.flatMap((use) => noteExemption(use, `quarantine of "${use.entry.test}"`)),
];
