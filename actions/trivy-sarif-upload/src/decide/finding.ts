import { type FindingClass as ReportedClass, type Severity, severities } from '@drawbridge/core/reports/findings/model';
import type { CvssScore, TrivyLines } from '@drawbridge/core/reports/trivy/model';
import type { FindingClass } from '../inputs/config.ts';

/** The package that a finding is about; texts are empty where the report has none. */
export interface FoundPackage {
  readonly name: string;
  readonly version: string;
  readonly fixedVersion: string;
  /** Package URL with its version. */
  readonly purl: string;
}

/** What is known of a rule, whatever was found by it. */
export interface RuleText {
  readonly title: string;
  readonly description: string;
  /** How to mend it, in the tool's words; empty where it has none. */
  readonly resolution: string;
  readonly url: string;
  readonly weaknesses: readonly string[];
  readonly scores: readonly CvssScore[];
}

/** One thing that was found in one target. */
export interface Finding {
  /** The target's name. */
  readonly target: string;
  readonly class: FindingClass;
  /** Its class in the words of all actions' reports; only for `other` it says more. */
  readonly reportedAs: ReportedClass;
  /** "CVE-2024-5535", "DS-0002", "aws-access-key-id", "AGPL-3.0-only". */
  readonly rule: string;
  readonly severity: Severity;
  /** Whose severity it is; empty where the report does not say. */
  readonly severitySource: string;
  /** In the tool's words, one line; empty where it has none. */
  readonly message: string;
  /** From the repository's top; empty: it stands in no file of the repository. */
  readonly path: string;
  readonly lines: TrivyLines | undefined;
  /** Its path is only where it is shown: it stands in an image or an SBOM. */
  readonly isGuest: boolean;
  /** Where in the image or in the SBOM; empty for what stands in the repository. */
  readonly within: string;
  /** What in the file it is about, e.g. "aws_s3_bucket.uploads"; empty: the file. */
  readonly resource: string;
  readonly package: FoundPackage | undefined;
  /** The file that tells two packages of one name apart, as the report has it; empty where there is none. */
  readonly packageFile: string;
  /** Of a vulnerability: affected, fixed, will_not_fix...; empty for others. */
  readonly status: string;
  readonly about: RuleText;
  /** The same from run to run within its target, whatever moves: hexadecimal digits, ":2" on the second of two alike. */
  readonly identity: string;
}

/** A finding before it is told from others that are alike. */
export type FindingDraft = Omit<Finding, 'identity'>;

/** How bad a severity is: 0 is worst. */
export const rankOf = (severity: Severity): number => severities.indexOf(severity);

/** By UTF-16 units, the same on every machine. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Worst first; alike in severity: what stands first by target, file, rule and package. The order is total. */
export const compareFindings = (a: Finding, b: Finding): number =>
  rankOf(a.severity) - rankOf(b.severity) ||
  compareTexts(a.target, b.target) ||
  compareTexts(a.path, b.path) ||
  compareTexts(a.rule, b.rule) ||
  compareTexts(a.package?.name ?? '', b.package?.name ?? '') ||
  (a.lines?.startLine ?? 0) - (b.lines?.startLine ?? 0) ||
  compareTexts(a.identity, b.identity);
