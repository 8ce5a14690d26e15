import type { Ratio } from '@drawbridge/core/domain/percentage';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { addRatios } from '@drawbridge/core/reports/coverage/model';
import { outcomeOf, type TestOutcome } from '@drawbridge/core/reports/tests/model';
import { type Baseline, type BaselineBenchmark, type BaselineRatio, maxFingerprints } from './baseline.ts';
import { sumAllCoverage } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import type { SiftedFinding } from './findings.ts';
import { compareTexts } from './place.ts';

const currentRatios = (evidence: Evidence): readonly (readonly [BaselineRatio, Ratio])[] => {
  const reports = evidence.reports.map(({ report }) => report);
  const coverage = sumAllCoverage(evidence);
  const duplication = reports.filter((report) => report.kind === 'duplication').map(({ lines }) => lines);
  const documentation = reports.filter((report) => report.kind === 'documentation').map(({ items }) => items);
  const all: readonly (readonly [BaselineRatio, Ratio])[] = [
    ...(coverage?.kind === 'known'
      ? ([
          ['coverage.lines', coverage.value.lines],
          ['coverage.branches', coverage.value.branches],
        ] as const)
      : []),
    ['duplication', addRatios(duplication)],
    ['documentation', addRatios(documentation)],
  ];
  return all.filter(([, { total }]) => total > 0);
};

const toolsRead = ({ reports }: Evidence): readonly string[] =>
  reports
    .flatMap(({ report }) => {
      if (report.kind === 'findings') return [...report.tools, ...report.findings.map(({ tool }) => tool)];
      return report.kind === 'scan-verdict' ? report.findings.map(({ tool }) => tool) : [];
    })
    .map((tool) => tool.toLowerCase());

// A waived finding is not known: it counts as new again on the day after the waiver's last.
const currentFingerprints = (
  evidence: Evidence,
  findings: readonly SiftedFinding[],
): ReadonlyMap<string, readonly string[]> => {
  const counted = findings.filter(({ standing }) => standing === 'counted');
  const byTool = Map.groupBy(counted, ({ finding }) => finding.tool.toLowerCase());
  return new Map(
    [...new Set(toolsRead(evidence))].map((tool) => [
      tool,
      (byTool.get(tool) ?? []).map(({ fingerprint }) => fingerprint).toSorted(compareTexts),
    ]),
  );
};

type Fingerprints = Baseline['fingerprints'];

const mergeFingerprints = (before: Fingerprints | undefined, now: Fingerprints): Fingerprints =>
  new Map([...(before ?? []), ...now].toSorted(([left], [right]) => compareTexts(left, right)));

/** As many as are kept, and the tools of which some are left out. */
const cutFingerprints = (all: Fingerprints): Pick<Baseline, 'fingerprints' | 'incomplete'> => {
  let room = maxFingerprints;
  const incomplete: string[] = [];
  const fingerprints = [...all].map(([tool, texts]) => {
    const kept = texts.slice(0, room);
    room -= kept.length;
    if (kept.length < texts.length) incomplete.push(tool);
    return [tool, kept] as const;
  });
  return { fingerprints: new Map(fingerprints), incomplete };
};

const currentBenchmarks = (
  { reports }: Evidence,
  before: readonly BaselineBenchmark[],
): readonly BaselineBenchmark[] => {
  const now = reports.flatMap(({ report }) => (report.kind === 'benchmarks' ? report.benchmarks : []));
  const merged = new Map([...before, ...now].map((each) => [each.name, each]));
  return [...merged.values()]
    .map(({ name, value, unit, better }) => ({ name, value, unit, better }))
    .toSorted((left, right) => compareTexts(left.name, right.name));
};

// A report that is missing or cut, and a tool that stumbled, leave out what is there all the same.
const hasGap = ({ missing, reports }: Evidence): boolean =>
  missing.length > 0 ||
  reports.some(
    ({ report }) => (report.kind === 'findings' || report.kind === 'scan-verdict') && report.breakdowns.length > 0,
  );

// Tests that break off cover less than those of the next run will, and everyone could sink to that.
const brokeOff = ({ commands, reports }: Evidence): boolean =>
  commands.some(({ end }) => end !== 'passed') ||
  reports.some(
    ({ report }) =>
      report.kind === 'tests' &&
      (report.suiteFailures.length > 0 || report.cases.some((each) => brokenOutcomes.includes(outcomeOf(each)))),
  );

const brokenOutcomes: readonly TestOutcome[] = ['failed', 'error'];

/**
 * What to keep: only a push to the default branch writes it, so that no pull request can move it. New is what the default
 * branch does not have: a push that fails has told so, and what it brings is there from then on. What was not measured
 * this time, or by tests that failed, stays as it was; a push that fails and has not seen everything keeps nothing.
 */
export const nextBaseline = (
  evidence: Evidence,
  findings: readonly SiftedFinding[],
  verdict: Verdict,
): Baseline | undefined => {
  const { baseline, event, commit, nowMs } = evidence;
  // Other events may run somebody else's code beside the default branch's name.
  const isOwn = event.onDefaultBranch && !event.fork && event.name === 'push';
  if (!isOwn || baseline.kind === 'unknown' || evidence.reports.length === 0) return undefined;
  const before = baseline.value;
  const hasFailed = verdict.mark === 'failed';
  if (hasFailed && hasGap(evidence)) return undefined;
  const isMeasured = !hasFailed || !brokeOff(evidence);
  const now = currentFingerprints(evidence, findings);
  const cut = cutFingerprints(mergeFingerprints(before?.fingerprints, now));
  const stillCut = (before?.incomplete ?? []).filter((tool) => !now.has(tool));
  return {
    commit,
    createdMs: nowMs,
    fingerprints: cut.fingerprints,
    incomplete: [...new Set([...cut.incomplete, ...stillCut])].toSorted(compareTexts),
    ratios: new Map([...(before?.ratios ?? []), ...(isMeasured ? currentRatios(evidence) : [])]),
    benchmarks: isMeasured ? currentBenchmarks(evidence, before?.benchmarks ?? []) : (before?.benchmarks ?? []),
  };
};
