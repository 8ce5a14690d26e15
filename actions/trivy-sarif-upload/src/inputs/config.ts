import type { CommonConfig } from '@drawbridge/core/inputs/common';
import type { Target } from '../decide/target.ts';

export const scanners = ['vuln', 'misconfig', 'secret', 'license'] as const;
export type Scanner = (typeof scanners)[number];

export const severityBars = ['critical', 'high', 'medium', 'low', 'unknown', 'none'] as const;
/** The least severity that something applies to; `none`: it applies to nothing. */
export type SeverityBar = (typeof severityBars)[number];

export const findingClasses = ['vulnerability', 'misconfiguration', 'secret', 'licence', 'other'] as const;
/** What kind of thing a finding is; `other` only comes with SARIF of other tools. */
export type FindingClass = (typeof findingClasses)[number];

/** What is scanned, and how Trivy gets here. */
export interface TrivyConfig {
  readonly scanners: readonly Scanner[];
  /** Folders and files that Trivy leaves out, as globs from the target. */
  readonly skipDirs: readonly string[];
  readonly skipFiles: readonly string[];
  /** An absolute path, a path from the workspace, or a name on PATH; empty: Trivy is installed. */
  readonly path: string;
  /** Empty: the version that this action pins. Without "v". */
  readonly version: string;
  /** SHA-256 of the archive, in small letters; empty: the action knows it. */
  readonly checksum: string;
  /** Where archives are downloaded from instead of GitHub; empty: GitHub. */
  readonly mirror: string;
  /** Tried one after the other; empty: Trivy's own. */
  readonly databaseRepositories: readonly string[];
  readonly javaDatabaseRepositories: readonly string[];
  readonly offline: boolean;
  readonly cache: boolean;
  readonly timeoutMs: number;
}

/** What fails the step. */
export interface GateConfig {
  readonly failOn: SeverityBar;
  readonly classes: readonly FindingClass[];
  readonly ignoreUnfixed: boolean;
  readonly ignoreStatuses: readonly string[];
  readonly deniedLicences: readonly string[];
  readonly allowedLicences: readonly string[];
  /** Whether only what this change introduces fails, or also what was disclosed since the baseline. */
  readonly newOnly: 'false' | 'true' | 'with-disclosed';
  readonly endOfLife: 'fail' | 'allow';
  readonly emptyTarget: 'fail' | 'allow';
}

/** What becomes of the findings besides the verdict. */
export interface SarifConfig {
  /** `{tool}` and `{target}` stand for their names. */
  readonly category: string;
  readonly file: string;
  readonly upload: 'auto' | 'always' | 'never';
  /** How long GitHub's processing is awaited; 0: not at all. */
  readonly waitMs: number;
}

/** SARIF files of other tools. */
export interface ForeignConfig {
  readonly files: readonly string[];
  readonly paths: readonly string[];
  readonly rules: readonly string[];
}

export interface Config extends CommonConfig {
  readonly targets: readonly Target[];
  readonly trivy: TrivyConfig;
  readonly foreign: ForeignConfig;
  readonly gate: GateConfig;
  /** How old the database of vulnerabilities may be; 0: of any age. */
  readonly databaseMaxAgeDays: number;
  readonly reportFrom: Exclude<SeverityBar, 'none'>;
  readonly baseline: 'auto' | 'never';
  readonly ignoreFiles: readonly string[];
  readonly ignoreRequires: readonly ('reason' | 'expiry')[];
  readonly sarif: SarifConfig;
  readonly sbom: { readonly format: 'none' | 'cyclonedx' | 'spdx'; readonly file: string };
}
