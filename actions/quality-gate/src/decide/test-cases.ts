import { isExpired } from '@drawbridge/core/domain/expiry';
import { outcomeOf, type SuiteFailure, type TestCase, type TestOutcome } from '@drawbridge/core/reports/tests/model';
import type { Evidence } from './evidence.ts';
import type { Policy, QuarantineEntry } from './policy.ts';

/** How a case counts under the policy. */
type Standing = TestOutcome | 'quarantined';

/** A test case, how it came out, and how that counts. */
export interface ClassifiedCase {
  readonly test: TestCase;
  readonly outcome: TestOutcome;
  readonly standing: Standing;
  /** Entries that fit, expired ones too. */
  readonly quarantine: readonly QuarantineEntry[];
}

export const testReportsIn = ({ reports }: Pick<Evidence, 'reports'>) =>
  reports.map(({ report }) => report).filter((report) => report.kind === 'tests');

/** What failed outside of any test case; no quarantine covers it. */
export const suiteFailuresIn = (evidence: Pick<Evidence, 'reports'>): readonly SuiteFailure[] =>
  testReportsIn(evidence).flatMap(({ suiteFailures }) => suiteFailures);

/** A test as quarantine entries name it: "suite > name", or the name alone where there is no suite. */
export const fullNameOf = ({ suite, name }: Pick<TestCase, 'suite' | 'name'>): string =>
  suite === '' ? name : `${suite} > ${name}`;

// Names of tests have brackets, braces and slashes of their own, so "*" is all that is special.
const matcherOf = (pattern: string): ((name: string) => boolean) => {
  const [start = '', ...others] = pattern.split('*');
  const end = others.pop();
  if (end === undefined) return (name) => name === pattern;
  return (name) => {
    if (!name.startsWith(start) || !name.endsWith(end)) return false;
    let at = start.length;
    for (const part of others) {
      const found = name.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return at + end.length <= name.length;
  };
};

const standingOf = (outcome: TestOutcome, isQuarantined: boolean, retried: Policy['retriedTests']): Standing => {
  if (outcome === 'passed' || outcome === 'skipped') return outcome;
  if (isQuarantined) return 'quarantined';
  return outcome === 'flaky' && retried === 'failed' ? 'failed' : outcome;
};

/** Tells how every test counts: a quarantined one does not, until the day is over. */
export const classifyTests = (
  evidence: Pick<Evidence, 'reports' | 'nowMs'>,
  policy: Pick<Policy, 'quarantine' | 'retriedTests' | 'repeatedTests'>,
): readonly ClassifiedCase[] => {
  const entries = policy.quarantine.map((entry) => ({ entry, matches: matcherOf(entry.test) }));
  return testReportsIn(evidence).flatMap(({ cases }) =>
    cases.map((test) => {
      const name = fullNameOf(test);
      const quarantine = entries.filter(({ matches }) => matches(name)).map(({ entry }) => entry);
      const isQuarantined = quarantine.some(({ expires }) => !isExpired(expires, evidence.nowMs));
      const outcome = outcomeOf(policy.repeatedTests === 'retried' ? { ...test, isRetryUnmarked: false } : test);
      return { test, outcome, quarantine, standing: standingOf(outcome, isQuarantined, policy.retriedTests) };
    }),
  );
};
