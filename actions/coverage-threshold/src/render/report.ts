import { joinRanges } from '@drawbridge/core/domain/annotation';
import { floorPercent, type Ratio } from '@drawbridge/core/domain/percentage';
import type { CoverageReportBody } from '@drawbridge/core/reports/drawbridge/coverage-report';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { ChangedCoverage } from '../decide/changed-coverage.ts';
import type { Decision } from '../decide/decision.ts';
import { describeWarning, uncoveredFiles } from './phrases.ts';
import type { View } from './view.ts';

const reportChange = ({ mergeBase, lines, branches, files }: ChangedCoverage): CoverageReportBody['changed'] => ({
  mergeBase,
  lines,
  branches,
  uncovered: uncoveredFiles(files).map(({ path, uncovered }) => ({ path, ranges: [...joinRanges(uncovered)] })),
  notMeasured: files.filter(({ standing }) => standing === 'unmeasured').map(({ path }) => path),
});

const bodyOf = ({ decision, facts }: View): CoverageReportBody => ({
  conditions: decision.judgements.map(({ mark, name, value, bar, distance }) => ({ mark, name, value, bar, distance })),
  totals: { lines: decision.totals.lines, branches: decision.totals.branches },
  changed: decision.changed === undefined ? null : reportChange(decision.changed),
  reports: facts.reports.map(({ path, format, fileCount, warnings }) => ({
    path,
    format,
    files: fileCount,
    warnings: warnings.map(describeWarning),
  })),
  unmapped: facts.unmapped.map(({ path, reason }) => ({ path, reason })),
});

/** The JSON report as text (docs/schemas). */
export const renderReport = (view: View): string => {
  const { context, enforced, nowMs, decision } = view;
  return formatReport(
    makeReport('coverage-threshold', { context, verdict: decision.verdict, enforced, nowMs }, bodyOf(view)),
  );
};

const percent = (ratio: Ratio | undefined): string =>
  ratio === undefined || ratio.total === 0 ? '' : floorPercent(ratio, 2);

/** The action's outputs; empty where nothing was measured or compared. */
export const renderOutputs = ({ totals, changed }: Decision): Readonly<Record<string, string>> => ({
  'lines-percent': percent(totals.lines),
  'branches-percent': percent(totals.branches),
  'changed-lines-percent': percent(changed?.lines),
  'changed-branches-percent': percent(changed?.branches),
  'uncovered-changed-lines': changed === undefined ? '' : String(changed.lines.total - changed.lines.covered),
});
