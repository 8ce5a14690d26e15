import type { Finding, FindingReport } from '@drawbridge/core/reports/findings/model';
import type { TestAttempt, TestCase, TestReport, TestStatus } from '@drawbridge/core/reports/tests/model';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import type { Baseline } from '../src/decide/baseline.ts';
import { decide } from '../src/decide/decide.ts';
import type { Decision } from '../src/decide/decision.ts';
import type { Evidence, ReadReport, ReportContent } from '../src/decide/evidence.ts';
import { builtInPolicy, readPolicy } from '../src/decide/policy/reader.ts';
import type { Policy } from '../src/decide/policy.ts';
import type { View } from '../src/render/view.ts';

/** A day in the middle of everything. */
export const nowMs = Date.parse('2026-06-15T12:00:00Z');

const notAsked = { kind: 'unknown', reason: 'it was not asked for', fix: 'Ask for it.' } as const;

/** Evidence of a pull request, empty but for what is given. */
export const makeEvidence = (given: Partial<Evidence> = {}): Evidence => ({
  reports: [],
  missing: [],
  commands: [],
  jobs: notAsked,
  checkRuns: notAsked,
  reviews: notAsked,
  deployments: notAsked,
  baseline: { kind: 'known', value: undefined },
  change: notAsked,
  changesPolicy: false,
  event: { name: 'pull_request', fork: false, branch: 'feature', base: 'main', onDefaultBranch: false },
  commit: 'c'.repeat(40),
  reviewedHead: 'd'.repeat(40),
  lineText: () => undefined,
  nowMs,
  ...given,
});

/** The event of a push to the default branch. */
export const pushEvent: Evidence['event'] = {
  name: 'push',
  fork: false,
  branch: 'main',
  base: '',
  onDefaultBranch: true,
};

export const read = (report: ReportContent, path = 'report', declared?: string): ReadReport => ({
  path,
  declared,
  report,
});

const attempt = (status: TestStatus): TestAttempt => ({
  status,
  durationMs: 10,
  message: status === 'passed' ? '' : `it ${status}`,
  details: '',
});

/** A case with the statuses of its attempts. */
export const makeCase = (name: string, first: TestStatus, ...more: readonly TestStatus[]): TestCase => ({
  suite: 'cart',
  name,
  attempts: [attempt(first), ...more.map(attempt)],
  place: { path: 'tests/cart.test.ts', line: 7 },
});

export const makeTests = (...cases: readonly TestCase[]): TestReport => ({
  kind: 'tests',
  format: 'junit',
  tool: 'jest',
  cases,
  suiteFailures: [],
  warnings: [],
});

export const makeFinding = (given: Partial<Finding> = {}): Finding => ({
  tool: 'eslint',
  rule: 'no-eval',
  class: 'lint',
  severity: 'high',
  message: 'eval can be harmful.',
  place: { path: 'src/cart.ts', line: 3, endLine: undefined, column: 1 },
  package: undefined,
  url: '',
  fingerprint: '',
  suppressed: undefined,
  ...given,
});

export const makeFindings = (findings: readonly Finding[], given: Partial<FindingReport> = {}): FindingReport => ({
  kind: 'findings',
  format: 'eslint',
  tools: ['eslint'],
  findings,
  breakdowns: [],
  warnings: [],
  ...given,
});

export const makeBaseline = (given: Partial<Baseline> = {}): Baseline => ({
  commit: 'b'.repeat(40),
  createdMs: nowMs - 86_400_000,
  fingerprints: new Map(),
  incomplete: [],
  ratios: new Map(),
  benchmarks: [],
  ...given,
});

/** A policy of this text; its problems are the test's. */
export const policyOf = (text: string): Policy => {
  const policy = readPolicy(`version: 1\n${text}`);
  if (!policy.ok) throw new Error(policy.error.map(({ message }) => message).join('\n'));
  return policy.value;
};

/** All that there is to show of this evidence under this policy. */
export const makeView = (evidence: Evidence, policy: Policy = builtInPolicy, given: Partial<View> = {}): View => ({
  decision: decide(evidence, policy),
  evidence,
  policySource: 'the built-in policy',
  policyNotice: '',
  enforced: true,
  context: fakeContext({ sha: evidence.commit }),
  nowMs,
  elapsedMs: 1_200,
  ...given,
});

/** The verdict, and why each condition that does not hold came out so. */
export const whyOf = ({ verdict, judgements }: Decision): string =>
  [
    verdict.sentence,
    ...judgements.flatMap(({ name, value, reasons }) => reasons.map((reason) => `${name} ${value}: ${reason}`)),
  ].join('\n');
