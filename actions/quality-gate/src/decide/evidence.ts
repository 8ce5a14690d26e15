import type { ChangedFile } from '@drawbridge/core/domain/comparison';
import type { Review } from '@drawbridge/core/domain/review';
import type { Mark } from '@drawbridge/core/domain/verdict';
import type { CoverageFile, CoverageReport } from '@drawbridge/core/reports/coverage/model';
import type { CoverageReportBody } from '@drawbridge/core/reports/drawbridge/coverage-report';
import type { Finding, FindingClass, FindingReport } from '@drawbridge/core/reports/findings/model';
import type { BenchmarkReport, DocumentationReport, DuplicationReport } from '@drawbridge/core/reports/measures/model';
import type { TestReport } from '@drawbridge/core/reports/tests/model';
import type { Baseline } from './baseline.ts';

/** Something that was asked for: its value, or why it could not be learned and what mends that. "Not asked" is unknown too. */
export type Known<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'unknown'; readonly reason: string; readonly fix: string };

/** The verdict that one of our own actions wrote into its report. */
type OwnVerdict = {
  readonly mark: Mark;
  readonly sentence: string;
  /** False: that step was to tell it, and to stay green. */
  readonly enforced: boolean;
};

/** A finding of a scan of ours, and how it stands to the scan's own baseline. */
export type ScanFinding = Finding & {
  readonly newness: 'known' | 'introduced' | 'disclosed' | 'unknown';
  /** The scan's own step annotates it: it fails there. */
  readonly isAnnotated: boolean;
};

/** What a report says. Paths in it are those of the repository where gather could map them. */
export type ReportContent =
  | TestReport
  | FindingReport
  | DuplicationReport
  | DocumentationReport
  | BenchmarkReport
  | {
      readonly kind: 'coverage';
      readonly report: CoverageReport;
      /** Files of the report that the repository does not have, and that are not among the report's here. */
      readonly strays: readonly CoverageFile[];
    }
  | { readonly kind: 'coverage-verdict'; readonly verdict: OwnVerdict; readonly body: CoverageReportBody }
  | {
      readonly kind: 'scan-verdict';
      readonly verdict: OwnVerdict;
      readonly findings: readonly ScanFinding[];
      readonly breakdowns: readonly string[];
      /** What was looked for, whether or not it was found. */
      readonly classes: readonly FindingClass[];
    };

/** A report that was read whole. */
export type ReadReport = {
  /** From the working directory, with "/". */
  readonly path: string;
  /** The name that the policy declares it under; undefined: found by the built-in patterns. */
  readonly declared: string | undefined;
  readonly report: ReportContent;
};

/** A report that should be there and is not, or cannot be trusted: absent, unreadable, stale, empty, of another commit. */
export type MissingReport = {
  /** The name that the policy declares it under; undefined: found by the built-in patterns, and not fit to be read. */
  readonly name: string | undefined;
  readonly patterns: readonly string[];
  /** Where it is wrong ("a.xml, line 12"); undefined: there is no such file. */
  readonly place: string | undefined;
  readonly reason: string;
  readonly fix: string;
};

/** A command of `checks:`, after its last attempt. */
export type CommandResult = {
  readonly name: string;
  readonly end: 'passed' | 'failed' | 'timed-out' | 'cancelled' | 'not-started';
  /** In words: "exit code 2", "no answer within 5 m". */
  readonly reason: string;
  readonly attempts: number;
  readonly durationMs: number;
  /** The last lines that it wrote. */
  readonly tail: string;
};

/** A job that this one waits for; `result` in GitHub's words: success, failure, cancelled, skipped. */
export type JobResult = { readonly id: string; readonly result: string; readonly url: string | undefined };

/** A check run of the commit; `conclusion` in GitHub's words, undefined until it is completed. */
export type CheckResult = {
  readonly name: string;
  readonly app: string;
  readonly conclusion: string | undefined;
  readonly url: string;
};

/** The commit's latest deployment to an environment; `state` in GitHub's words, undefined: it has none yet. */
export type DeploymentState = {
  readonly environment: string;
  readonly state: string | undefined;
  readonly url: string;
};

/** A file that the change touches, and what became of it. */
type TouchedFile = Pick<ChangedFile, 'path' | 'addedLines'> & {
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'modified' | 'renamed' | 'deleted';
};

/** What the commit is compared with, and what differs. */
export type Change = { readonly mergeBase: string; readonly files: readonly TouchedFile[] };

export type EventFacts = {
  readonly name: string;
  /** True for a pull request from another repository. */
  readonly fork: boolean;
  /** Short name: the pull request's head, else the branch or tag that started the run. */
  readonly branch: string;
  /** Short name of the pull request's or merge group's base; empty where there is none. */
  readonly base: string;
  readonly onDefaultBranch: boolean;
};

/** Everything that the verdict depends on besides the policy. */
export type Evidence = {
  readonly reports: readonly ReadReport[];
  readonly missing: readonly MissingReport[];
  readonly commands: readonly CommandResult[];
  readonly jobs: Known<readonly JobResult[]>;
  readonly checkRuns: Known<readonly CheckResult[]>;
  readonly reviews: Known<readonly Review[]>;
  /** Newest first: the first of each environment counts. */
  readonly deployments: Known<readonly DeploymentState[]>;
  /** Known and undefined: none was written yet. */
  readonly baseline: Known<Baseline | undefined>;
  readonly change: Known<Change>;
  /** True when the pull request changes the policy that it would be judged by; it takes effect after the merge. */
  readonly changesPolicy: boolean;
  readonly event: EventFacts;
  /** The commit that is judged. */
  readonly commit: string;
  /** Head of the pull request; approvals of an older head are stale. Empty where there is none. */
  readonly reviewedHead: string;
  /** Text of a line (from 1) at the judged commit; undefined where there is none. */
  readonly lineText: (path: string, line: number) => string | undefined;
  readonly nowMs: number;
};
