import type { TrivyOs } from '@drawbridge/core/reports/trivy/model';
import type { Config, FindingClass } from '../inputs/config.ts';
import type { SuppressedFinding } from './collect.ts';
import type { Unscanned } from './facts.ts';
import { compareFindings, type Finding, rankOf } from './finding.ts';
import { type JudgedFinding, judgeFinding } from './gate.ts';
import type { IgnoredFinding } from './ignores/matching.ts';
import { createComparer, type Reference } from './newness.ts';
import type { Scan } from './scan.ts';
import type { TargetKind } from './target.ts';

/** What was looked at in a target, so that "nothing found" can be told from "nothing seen". */
export interface Seen {
  readonly packages: number;
  readonly checks: number;
  readonly os: TrivyOs | undefined;
  /** No file lies in it. */
  readonly isBare: boolean;
}

/** One target with everything that was found in it, judged; worst first. */
export interface JudgedTarget {
  readonly name: string;
  /** As the user names it: "fs: .", or the file and the tool of foreign SARIF. */
  readonly title: string;
  readonly kind: TargetKind | 'sarif';
  /** Who found it: "Trivy", "ESLint". */
  readonly tool: string;
  /** The classes that were looked for. */
  readonly classes: readonly FindingClass[];
  readonly seen: Seen;
  /** What keeps packages from being seen, in words; empty: nothing does. */
  readonly unseen: readonly string[];
  readonly judged: readonly JudgedFinding[];
  readonly ignored: readonly IgnoredFinding[];
  /** What the tool itself does not count, and why. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly reference: Reference;
  /** Things that a person should know about the scan. */
  readonly remarks: readonly string[];
  /** Why the scan cannot be believed as a whole, in words; empty: it can. */
  readonly breakdowns: readonly string[];
}

/** Of what is not Trivy's own scan nothing is counted. */
export const nothingSeen: Seen = { packages: 0, checks: 0, os: undefined, isBare: false };

/** A target that could not be scanned: nothing is known of it, and why. */
export const unscannedTarget = ({ target: { name, kind, subject }, why }: Unscanned): JudgedTarget => ({
  name,
  title: `${kind}: ${subject}`,
  kind,
  tool: 'Trivy',
  classes: [],
  seen: nothingSeen,
  unseen: [],
  judged: [],
  ignored: [],
  suppressed: [],
  reference: { kind: 'none', reason: 'it was not scanned' },
  remarks: [],
  breakdowns: [`not scanned: ${why}`],
});

/** Whether anything can be said of a target; foreign SARIF of a tool that broke down may still hold findings. */
export const wasScanned = ({ kind, breakdowns }: JudgedTarget): boolean => kind === 'sarif' || breakdowns.length === 0;

/** What was looked at in a scan. */
export const seenIn = ({ target, report }: Scan, bare: readonly string[]): Seen => ({
  packages: report.results.reduce((sum, { packages }) => sum + packages.length, 0),
  checks: report.results.reduce((sum, { checks }) => sum + checks, 0),
  os: report.os,
  isBare: bare.includes(target.name),
});

/** Judges findings that nothing excuses. Those that fail come first. */
export const judgeAll = (
  findings: readonly Finding[],
  reference: Reference,
  rules: Pick<Config, 'gate' | 'reportFrom'>,
): readonly JudgedFinding[] => {
  const newnessOf = createComparer(reference);
  return findings
    .map((finding) => judgeFinding(finding, newnessOf(finding), rules))
    .toSorted((a, b) => Number(b.fails) - Number(a.fails) || compareFindings(a.finding, b.finding));
};

/** What was found in all of these, worst first: what is critical in the last target before what is high in the first. */
export const listJudged = (targets: readonly JudgedTarget[]): readonly JudgedFinding[] =>
  targets.flatMap(({ judged }) => judged).toSorted((a, b) => rankOf(a.finding.severity) - rankOf(b.finding.severity));
