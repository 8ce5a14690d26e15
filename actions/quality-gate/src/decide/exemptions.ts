import { isExpired } from '@drawbridge/core/domain/expiry';
import type { ExemptionUse } from './decision.ts';
import type { SiftedFinding } from './findings.ts';
import type { Offender } from './offender.ts';
import { compareOffenders, offenderOfSifted, offenderOfTest } from './offenders.ts';
import type { Exemption, Policy, QuarantineEntry, Waiver } from './policy.ts';
import type { ClassifiedCase } from './test-cases.ts';

const useOf = <Entry extends Exemption>(
  entry: Entry,
  subjects: readonly Offender[],
  nowMs: number,
): ExemptionUse<Entry> => {
  const state = isExpired(entry.expires, nowMs) ? 'expired' : subjects.length === 0 ? 'unused' : 'applied';
  return { entry, state, subjects: subjects.toSorted(compareOffenders) };
};

/** What became of each waiver. */
export const useWaivers = (
  { waivers }: Pick<Policy, 'waivers'>,
  findings: readonly SiftedFinding[],
  nowMs: number,
): readonly ExemptionUse<Waiver>[] =>
  waivers.map((waiver) => {
    const covered = findings.filter(
      ({ standing, waivers: fitting }) => standing !== 'suppressed' && fitting.includes(waiver),
    );
    return useOf(waiver, covered.map(offenderOfSifted), nowMs);
  });

/** What became of each entry of the quarantine; one whose tests all passed is of no use any more. */
export const useQuarantine = (
  { quarantine }: Pick<Policy, 'quarantine'>,
  tests: readonly ClassifiedCase[],
  nowMs: number,
): readonly ExemptionUse<QuarantineEntry>[] =>
  quarantine.map((entry) => {
    const fitting = tests.filter(({ quarantine: entries }) => entries.includes(entry));
    const unwell = fitting.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'skipped');
    return useOf(
      entry,
      unwell.map(({ test }) => offenderOfTest(test)),
      nowMs,
    );
  });

/** What a waiver is for: "eslint no-unused-vars in src/**". */
export const nameWaived = ({ tool, rule, path, package: about, fingerprint }: Waiver): string =>
  [
    tool,
    rule,
    about === undefined ? undefined : `package ${about}`,
    path === undefined ? undefined : `in ${path}`,
    fingerprint,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
