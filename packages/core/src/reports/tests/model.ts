import type { ReportWarning } from '../report-warning.ts';

/** `error`: the test (or its set-up) broke before it could say passed or failed. */
export type TestStatus = 'passed' | 'failed' | 'error' | 'skipped';

/** One time that a test was run; retried tests have several, in their order. */
export type TestAttempt = {
  readonly status: TestStatus;
  /** undefined: the report does not say. */
  readonly durationMs: number | undefined;
  /** First line or short message of a failure; empty where there is none. */
  readonly message: string;
  /** Stack or output of a failure, at most 4,096 characters; empty where there is none. */
  readonly details: string;
};

/** Where a test stands in the repository, as the report has it. */
export type TestPlace = { readonly path: string; readonly line: number | undefined };

/**
 * One test case. `suite` and `name` together are its identity within a report. Its outcome is that of its last attempt
 * that was not skipped; a passed one after a failed one is what people call flaky, where it is known to be a retry.
 */
export type TestCase = {
  readonly suite: string;
  readonly name: string;
  readonly attempts: readonly [TestAttempt, ...TestAttempt[]];
  readonly place: TestPlace | undefined;
  /** The report names it several times, and nothing marks that as a retry: another case may have the same name. */
  readonly isRetryUnmarked?: boolean;
};

/** Something outside of any test case that failed: a suite that could not be loaded, a package that did not build. */
export type SuiteFailure = { readonly suite: string; readonly message: string; readonly place: TestPlace | undefined };

export type TestFormat = 'junit' | 'trx' | 'nunit2' | 'nunit3' | 'xunit2' | 'ctrf' | 'go-test' | 'tap';

/** One report of test results; a case that stands in it several times was retried and is one case. */
export type TestReport = {
  readonly kind: 'tests';
  readonly format: TestFormat;
  /** The tool that wrote it, where the report says; else empty. */
  readonly tool: string;
  readonly cases: readonly TestCase[];
  readonly suiteFailures: readonly SuiteFailure[];
  readonly warnings: readonly ReportWarning[];
};

/** How a case came out after all its attempts: `flaky` passed in the end, after a failure. */
export type TestOutcome = TestStatus | 'flaky';

/** The outcome of a case; one that failed and passed where nothing marks that as a retry has failed. */
export const outcomeOf = ({ attempts, isRetryUnmarked = false }: TestCase): TestOutcome => {
  // A test that failed and was skipped when it was tried again has not been mended by that.
  const last = (attempts.findLast(({ status }) => status !== 'skipped') ?? attempts.at(-1))?.status ?? 'error';
  const failure = attempts.find(({ status }) => status === 'failed' || status === 'error');
  if (last !== 'passed' || failure === undefined) return last;
  return isRetryUnmarked ? failure.status : 'flaky';
};
