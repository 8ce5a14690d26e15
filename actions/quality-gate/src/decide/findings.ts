import { isExpired } from '@drawbridge/core/domain/expiry';
import { fingerprintOf, numberFingerprints } from '@drawbridge/core/domain/fingerprint';
import { compileGlobs } from '@drawbridge/core/domain/glob';
import type { Finding } from '@drawbridge/core/reports/findings/model';
import type { Baseline } from './baseline.ts';
import type { Change, Evidence } from './evidence.ts';
import { comparePlaces, compareTexts } from './place.ts';
import type { Policy, SeverityRule, Waiver } from './policy.ts';

/** A finding, its severity as the policy has it, and what is known of it. */
export interface SiftedFinding {
  readonly finding: Finding;
  /** Its own, also among findings that are alike; by the path that it has now. */
  readonly fingerprint: string;
  /** undefined: there is no baseline to tell it by, or it left out some of the tool's. */
  readonly isNew: boolean | undefined;
  /** Waivers that fit, expired ones too. */
  readonly waivers: readonly Waiver[];
  /** `counted`: neither waived nor suppressed by its tool. */
  readonly standing: 'counted' | 'waived' | 'suppressed';
}

type Surroundings = Pick<Evidence, 'baseline' | 'change' | 'lineText' | 'nowMs'>;

/** The findings of all reports of findings, the scans' among them. */
export const findingsIn = ({ reports }: Pick<Evidence, 'reports'>): readonly Finding[] =>
  reports.flatMap(({ report }) =>
    report.kind === 'findings' || report.kind === 'scan-verdict' ? report.findings : [],
  );

const sameTool = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

const rate = (finding: Finding, rules: readonly SeverityRule[]): Finding => {
  const rule = rules.find(
    (each) =>
      (each.tool === undefined || sameTool(each.tool, finding.tool)) &&
      (each.rule === undefined || each.rule === finding.rule),
  );
  return rule === undefined ? finding : { ...finding, severity: rule.severity };
};

interface Marked {
  readonly finding: Finding;
  readonly known: string;
  readonly current: string;
  readonly isAdded: boolean;
}

// The copy on a line that the change adds is the new one of several that are alike.
const inOrder = (left: Marked, right: Marked): number =>
  compareTexts(left.known, right.known) ||
  Number(left.isAdded) - Number(right.isAdded) ||
  comparePlaces(placeOf(left.finding), placeOf(right.finding)) ||
  (left.finding.place?.column ?? 0) - (right.finding.place?.column ?? 0) ||
  compareTexts(left.finding.message, right.finding.message) ||
  compareTexts(JSON.stringify(left.finding), JSON.stringify(right.finding));

const placeOf = ({ place }: Finding) => ({ path: place?.path, line: place?.line });

/** How a change alters what identifies a finding: paths of before, and lines that are its own. */
const readChange = (change: Change | undefined) => {
  const files = new Map((change?.files ?? []).map((file) => [file.path, file]));
  const added = new Map((change?.files ?? []).map((file) => [file.path, new Set(file.addedLines)]));
  return {
    previousPath: (path: string): string => files.get(path)?.previousPath ?? path,
    adds: (path: string, line: number | undefined): boolean =>
      line !== undefined && (added.get(path)?.has(line) ?? false),
  };
};

const mark = (findings: readonly Finding[], { change, lineText }: Surroundings): readonly Marked[] => {
  const { previousPath, adds } = readChange(change.kind === 'known' ? change.value : undefined);
  return findings.map((finding) => {
    const path = finding.place?.path ?? '';
    const line = finding.place?.line;
    const identity = {
      tool: finding.tool,
      rule: finding.rule,
      path,
      lineText: line === undefined ? undefined : lineText(path, line),
      message: finding.message,
      packageName: finding.package?.name ?? '',
    };
    const current = fingerprintOf(identity);
    const before = previousPath(path);
    const known = before === path ? current : fingerprintOf({ ...identity, path: before });
    return { finding, current, known, isAdded: adds(path, line) };
  });
};

const fitting = (waivers: readonly Waiver[]) => {
  const rules = waivers.map((waiver) => ({
    waiver,
    matchesPath: waiver.path === undefined ? undefined : compileGlobs([waiver.path]),
  }));
  return (finding: Finding, fingerprint: string): readonly Waiver[] =>
    rules
      .filter(({ waiver, matchesPath }) => {
        const path = finding.place?.path;
        return (
          (waiver.rule === undefined || waiver.rule === finding.rule) &&
          (waiver.tool === undefined || sameTool(waiver.tool, finding.tool)) &&
          (waiver.package === undefined || waiver.package === finding.package?.name) &&
          (waiver.fingerprint === undefined || waiver.fingerprint === fingerprint) &&
          (matchesPath === undefined || (path !== undefined && matchesPath(path)))
        );
      })
      .map(({ waiver }) => waiver);
};

const standingOf = (finding: Finding, waivers: readonly Waiver[], nowMs: number): SiftedFinding['standing'] => {
  if (finding.suppressed !== undefined) return 'suppressed';
  return waivers.some(({ expires }) => !isExpired(expires, nowMs)) ? 'waived' : 'counted';
};

/** Whether a baseline tells a finding as new; what it may have left out is neither new nor known. */
const noveltyBy = (baseline: Baseline | undefined) => {
  const before = new Set([...(baseline?.fingerprints.values() ?? [])].flat());
  return ({ tool }: Finding, fingerprint: string): boolean | undefined => {
    if (baseline === undefined) return undefined;
    if (before.has(fingerprint)) return false;
    return baseline.incomplete.includes(tool.toLowerCase()) ? undefined : true;
  };
};

/** Tells every finding's identity, whether it is new and whether it counts; the order of the reports makes no difference. */
export const siftFindings = (
  findings: readonly Finding[],
  policy: Pick<Policy, 'severities' | 'waivers'>,
  surroundings: Surroundings,
): readonly SiftedFinding[] => {
  const { baseline, nowMs } = surroundings;
  const rated = findings.map((finding) => rate(finding, policy.severities));
  const marked = mark(rated, surroundings).toSorted(inOrder);
  const current = numberFingerprints(marked.map((each) => each.current));
  const known = numberFingerprints(marked.map((each) => each.known));
  const isNew = noveltyBy(baseline.kind === 'known' ? baseline.value : undefined);
  const fit = fitting(policy.waivers);
  return marked.map(({ finding }, index) => {
    const fingerprint = current[index] ?? '';
    const waivers = fit(finding, fingerprint);
    return {
      finding,
      fingerprint,
      isNew: isNew(finding, known[index] ?? ''),
      waivers,
      standing: standingOf(finding, waivers, nowMs),
    };
  });
};
