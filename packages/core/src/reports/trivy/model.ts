import type { Severity } from '../findings/model.ts';
import type { ReportWarning } from '../report-warning.ts';

/** Lines of a file, from 1, both included. */
export type TrivyLines = { readonly startLine: number; readonly endLine: number };

/** A package that Trivy saw, vulnerable or not. Texts are empty where the report has none. */
export type TrivyPackage = {
  readonly id: string;
  readonly name: string;
  /** As vulnerabilities name it: with epoch and release. */
  readonly version: string;
  /** Package URL (https://github.com/package-url/purl-spec). */
  readonly purl: string;
  /** The package's own file, where the target is only a kind ("Node.js", "Java"). */
  readonly path: string;
  readonly locations: readonly TrivyLines[];
  readonly dependsOn: readonly string[];
  readonly licences: readonly string[];
  readonly relationship: string;
};

/** A CVSS base score as one source gives it. */
export type CvssScore = { readonly source: string; readonly version: 2 | 3 | 4; readonly score: number };

export type TrivyVulnerability = {
  readonly id: string;
  readonly packageId: string;
  readonly packageName: string;
  readonly packagePath: string;
  readonly purl: string;
  readonly installedVersion: string;
  readonly fixedVersion: string;
  /** affected, fixed, will_not_fix, fix_deferred, end_of_life...; empty where the report has none. */
  readonly status: string;
  readonly severity: Severity;
  /** Whose severity it is: "nvd", "ghsa", "debian"... */
  readonly severitySource: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly weaknesses: readonly string[];
  readonly scores: readonly CvssScore[];
};

export type TrivyMisconfiguration = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly message: string;
  readonly resolution: string;
  readonly severity: Severity;
  readonly url: string;
  readonly status: 'pass' | 'fail' | 'exception';
  /** What in the file it is about, e.g. "aws_s3_bucket.shop"; empty: the file as a whole. */
  readonly resource: string;
  readonly lines: TrivyLines | undefined;
};

/** A secret's place and kind. Its text is never kept, not even as Trivy masks it. */
export type TrivySecret = {
  readonly rule: string;
  readonly category: string;
  readonly severity: Severity;
  readonly title: string;
  readonly lines: TrivyLines | undefined;
};

export type TrivyLicence = {
  /** SPDX identifier, or as the package writes it. */
  readonly name: string;
  /** forbidden, restricted, reciprocal, notice, permissive, unencumbered, unknown. */
  readonly category: string;
  readonly severity: Severity;
  readonly packageName: string;
  readonly path: string;
  readonly url: string;
};

/** One thing that Trivy found; a misconfiguration check that passed is none. */
export type TrivyFinding =
  | { readonly kind: 'vulnerability'; readonly vulnerability: TrivyVulnerability }
  | { readonly kind: 'misconfiguration'; readonly misconfiguration: TrivyMisconfiguration }
  | { readonly kind: 'secret'; readonly secret: TrivySecret }
  | { readonly kind: 'licence'; readonly licence: TrivyLicence };

/** A finding that Trivy itself took out of the result (its ignore file, VEX). */
export type TrivySuppression = {
  /** ignored, not_affected, fixed, under_investigation... */
  readonly status: string;
  readonly statement: string;
  /** The file that says so. */
  readonly source: string;
  readonly finding: TrivyFinding;
};

/** What was found in one file, or in the packages of one kind. */
export type TrivyResult = {
  /** A path from the scanned folder, or a name such as "shop:1.2 (alpine 3.20.1)" or "Java". */
  readonly target: string;
  /** os-pkgs, lang-pkgs, config, secret, license, license-file, custom; empty where the report has none. */
  readonly class: string;
  /** npm, alpine, dockerfile...; empty where the report has none. */
  readonly type: string;
  readonly packages: readonly TrivyPackage[];
  readonly vulnerabilities: readonly TrivyVulnerability[];
  readonly misconfigurations: readonly TrivyMisconfiguration[];
  readonly secrets: readonly TrivySecret[];
  readonly licences: readonly TrivyLicence[];
  readonly suppressions: readonly TrivySuppression[];
  /** Checks that were made on this target, passed and failed; 0 where none was. */
  readonly checks: number;
};

export type TrivyOs = { readonly family: string; readonly name: string; readonly isEndOfLife: boolean };

/** One report of `trivy --format json`, schema 2. */
export type TrivyReport = {
  readonly kind: 'trivy';
  readonly trivyVersion: string;
  readonly artifactName: string;
  /** filesystem, repository, container_image, vm, cyclonedx, spdx... */
  readonly artifactType: string;
  readonly os: TrivyOs | undefined;
  /** Names of the image with their tags, e.g. "shop:1.2"; empty for what is no image. */
  readonly imageTags: readonly string[];
  readonly results: readonly TrivyResult[];
  readonly warnings: readonly ReportWarning[];
};
