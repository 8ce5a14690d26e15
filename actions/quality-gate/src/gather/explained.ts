import { compileGlobs } from '@drawbridge/core/domain/glob';
import { outcomeOf, type TestCase } from '@drawbridge/core/reports/tests/model';
import type { CommandResult, ReadReport, ReportContent } from '../decide/evidence.ts';
import type { CheckRun } from './checks.ts';

// What passed in the end may be a retry: then something else made the command fail.
const hasFailed = (test: TestCase): boolean =>
  ['failed', 'error'].includes(outcomeOf({ ...test, isRetryUnmarked: false }));

/** Whether a report holds what makes its tool end with an exit code other than 0. */
const holdsTrouble = (report: ReportContent): boolean => {
  switch (report.kind) {
    case 'tests':
      return report.suiteFailures.length > 0 || report.cases.some(hasFailed);
    case 'findings':
    case 'scan-verdict':
      return report.findings.length > 0 || report.breakdowns.length > 0;
    case 'duplication':
      return report.clones.length > 0;
    case 'documentation':
      return report.items.covered < report.items.total;
    case 'coverage-verdict':
      return report.verdict.mark === 'failed';
    case 'coverage':
    case 'benchmarks':
      return false;
  }
};

/**
 * The results of the checks. A command that failed by its exit code, and whose report says why, is judged by the report:
 * a linter ends with 1 also for findings that the policy lets pass. One whose report shows nothing wrong has failed.
 */
export const explainResults = (runs: readonly CheckRun[], reports: readonly ReadReport[]): readonly CommandResult[] =>
  runs.map(({ check, result, isExit }) => {
    if (result.end !== 'failed' || !isExit || check.report.length === 0) return result;
    const isOwn = compileGlobs(check.report.map((pattern) => pattern.replace(/^(!?)\.\//, '$1')));
    const own = reports.filter(({ path }) => isOwn(path));
    if (own.some(({ report }) => holdsTrouble(report)))
      return { ...result, end: 'passed', reason: `${result.reason}, which its report explains` };
    const nothing = own.length === 0 ? 'no report was left' : 'its report shows nothing wrong';
    return { ...result, reason: `${result.reason}, and ${nothing}` };
  });
