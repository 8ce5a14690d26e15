import type { Expiry } from '@drawbridge/core/domain/expiry';
import type { FindingClass, Severity } from '@drawbridge/core/reports/findings/model';

/** Built-in sets of conditions that a policy starts from. */
export type PresetName = 'default' | 'delivery' | 'none';

/** A report that must be there (or may): `files` are globs from the working directory. */
export type DeclaredReport = {
  readonly name: string;
  readonly files: readonly string[];
  /** Name of a format, or "auto": told by structure. */
  readonly format: string;
  readonly required: boolean;
  /** What a file without a byte means: some tools write nothing when they find nothing. */
  readonly empty: 'refuse' | 'clean';
  /** What a report without findings vouches for, where its format alone does not say. */
  readonly classes: readonly FindingClass[];
};

/** One condition; `fail` and `warn` are what comes of it where it does not hold. */
export type PolicyCondition = {
  readonly name: string;
  readonly require: string;
  /** An expression too; undefined: always judged. */
  readonly when: string | undefined;
  readonly level: 'fail' | 'warn';
  /** What people should do about it, in the policy's own words. */
  readonly fix: string | undefined;
};

/** Who answers for an exception, why it is one, and until when. */
export type Exemption = { readonly owner: string; readonly reason: string; readonly expires: Expiry };

/** Tests whose failures do not count: in `test`, a pattern over "suite > name", `*` stands for any text. */
export type QuarantineEntry = Exemption & { readonly test: string };

/** Findings that do not count: all of the given properties must fit. */
export type Waiver = Exemption & {
  readonly rule: string | undefined;
  readonly tool: string | undefined;
  /** A glob. */
  readonly path: string | undefined;
  readonly package: string | undefined;
  readonly fingerprint: string | undefined;
};

/** What findings of a tool, or of one of its rules, weigh, whatever the tool says. The first that fits decides. */
export type SeverityRule = {
  readonly tool: string | undefined;
  readonly rule: string | undefined;
  readonly severity: Severity;
};

/** What a change is judged by. `conditions` are the preset's and the document's own, in this order. */
export type Policy = {
  readonly preset: PresetName;
  readonly reports: readonly DeclaredReport[];
  readonly conditions: readonly PolicyCondition[];
  /** What a test counts as that passed only after it was retried. */
  readonly retriedTests: 'flaky' | 'failed';
  /** What a test counts as that failed and passed under one name, where nothing marks that as a retry. */
  readonly repeatedTests: 'failed' | 'retried';
  readonly quarantine: readonly QuarantineEntry[];
  readonly waivers: readonly Waiver[];
  readonly severities: readonly SeverityRule[];
};

/** One thing that is wrong with a policy's text, where (from 1), and how it is mended. */
export type PolicyProblem = {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
};
