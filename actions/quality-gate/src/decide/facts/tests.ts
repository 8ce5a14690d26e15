import type { Evidence } from '../evidence.ts';
import { compareOffenders, offenderOfSuite, offenderOfTest } from '../offenders.ts';
import { type ClassifiedCase, suiteFailuresIn, testReportsIn } from '../test-cases.ts';
import { counted, measured, type NamedFacts } from './fact.ts';

const durationSeconds = (tests: readonly ClassifiedCase[]): number => {
  const durationsMs = tests.flatMap(({ test }) => test.attempts.map(({ durationMs }) => durationMs ?? 0));
  return Math.round(durationsMs.reduce((sum, each) => sum + each, 0)) / 1000;
};

/** What the test reports say; nothing where there is none. */
export const testFacts = (evidence: Evidence, tests: readonly ClassifiedCase[]): NamedFacts => {
  if (testReportsIn(evidence).length === 0) return [];
  const of = (wanted: ClassifiedCase['standing']) => {
    const chosen = tests.filter(({ standing }) => standing === wanted).map(({ test }) => offenderOfTest(test));
    return counted(chosen.toSorted(compareOffenders));
  };
  const skipped = tests.filter(({ standing }) => standing === 'skipped').length;
  return [
    ['tests.total', measured(tests.length)],
    ['tests.ran', measured(tests.length - skipped)],
    ['tests.passed', measured(tests.filter(({ standing }) => standing === 'passed').length)],
    ['tests.failed', of('failed')],
    ['tests.errors', of('error')],
    ['tests.skipped', of('skipped')],
    ['tests.flaky', of('flaky')],
    ['tests.quarantined', of('quarantined')],
    ['tests.suite-failures', counted(suiteFailuresIn(evidence).map(offenderOfSuite).toSorted(compareOffenders))],
    ['tests.duration-seconds', measured(durationSeconds(tests))],
  ];
};
