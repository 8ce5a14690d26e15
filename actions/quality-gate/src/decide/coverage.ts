import type { Ratio } from '@drawbridge/core/domain/percentage';
import { sumCountable } from '@drawbridge/core/reports/coverage/countable';
import { mergeCoverage } from '@drawbridge/core/reports/coverage/merge';
import { addRatios, type CoverageFile } from '@drawbridge/core/reports/coverage/model';
import type { CoverageReportBody } from '@drawbridge/core/reports/drawbridge/coverage-report';
import type { Evidence, Known } from './evidence.ts';

/** A part of a whole that some report measures; undefined: none does. */
type Measured = Ratio | undefined;

/** All coverage together. */
export interface CoverageSum {
  readonly lines: Ratio;
  readonly branches: Ratio;
  readonly functions: Measured;
  readonly changed: { readonly lines: Ratio; readonly branches: Ratio } | undefined;
  readonly bodies: readonly CoverageReportBody[];
  /** Files of the reports that none of our own has counted. */
  readonly files: readonly CoverageFile[];
}

const rawReports = ({ reports }: Pick<Evidence, 'reports'>) =>
  reports.flatMap(({ path, report }) =>
    report.kind === 'coverage' ? [{ path, report: report.report, strays: report.strays }] : [],
  );

const bodiesIn = ({ reports }: Pick<Evidence, 'reports'>): readonly CoverageReportBody[] =>
  reports.flatMap(({ report }) => (report.kind === 'coverage-verdict' ? [report.body] : []));

type Raw = ReturnType<typeof rawReports>[number];
type Counted = CoverageReportBody['reports'][number];

const isCountedAs = ({ path, report, strays }: Raw, counted: Counted): boolean =>
  (path === counted.path || path.endsWith(`/${counted.path}`)) &&
  report.format === counted.format &&
  report.files.length + strays.length === counted.files;

const claim = (raw: readonly Raw[], counted: Counted): Known<Raw | undefined> => {
  const fitting = raw.filter((each) => isCountedAs(each, counted));
  const exact = fitting.find(({ path }) => path === counted.path);
  if (exact !== undefined || fitting.length < 2) return { kind: 'known', value: exact ?? fitting[0] };
  return {
    kind: 'unknown',
    reason: `coverage-threshold has counted ${counted.path}, which may be ${fitting.map(({ path }) => path).join(' or ')}`,
    fix: 'Name in `reports:` either the reports of coverage-threshold or the coverage reports, not both.',
  };
};

/** Coverage reports that coverage-threshold has not read yet: its totals have the others in them. */
const unclaimed = (raw: readonly Raw[], bodies: readonly CoverageReportBody[]): Known<readonly Raw[]> => {
  const claims = bodies.flatMap(({ reports }) => reports.map((counted) => claim(raw, counted)));
  const unclear = claims.find((each) => each.kind === 'unknown');
  if (unclear !== undefined) return unclear;
  const taken = new Set(claims.map((each) => (each.kind === 'known' ? each.value : undefined)));
  return { kind: 'known', value: raw.filter((each) => !taken.has(each)) };
};

const sumChanged = (bodies: readonly CoverageReportBody[]): CoverageSum['changed'] => {
  const changes = bodies.map(({ changed }) => changed).filter((changed) => changed !== null);
  if (changes.length === 0 || changes.length < bodies.length) return undefined;
  return {
    lines: addRatios(changes.map(({ lines }) => lines)),
    branches: addRatios(changes.map(({ branches }) => branches)),
  };
};

// What it measures may be the very code, under names that nobody knows here.
const lost = (raw: readonly Raw[]): Known<never> | undefined => {
  const found = raw.find(({ report, strays }) => report.files.length === 0 && strays.length > 0);
  if (found === undefined) return undefined;
  return {
    kind: 'unknown',
    reason: `no file that ${found.path} names is in the repository`,
    fix: 'Measure in this checkout, set `working-directory`, or take the report away with a line `!glob` in `reports`.',
  };
};

/**
 * Adds up what our own reports and other tools' say: files of several reports are merged by path, and a report that
 * coverage-threshold has read is not counted twice. undefined: there is no coverage report.
 */
export const sumAllCoverage = (evidence: Pick<Evidence, 'reports'>): Known<CoverageSum> | undefined => {
  const bodies = bodiesIn(evidence);
  const raw = rawReports(evidence);
  if (bodies.length === 0 && raw.length === 0) return undefined;
  const rest = unclaimed(raw, bodies);
  if (rest.kind === 'unknown') return rest;
  const unplaced = lost(rest.value);
  if (unplaced !== undefined) return unplaced;
  const files = mergeCoverage(rest.value.map(({ report }) => report.files));
  const totals = sumCountable(
    files,
    rest.value.flatMap(({ strays }) => strays),
  );
  return {
    kind: 'known',
    value: {
      lines: addRatios([totals.lines, ...bodies.map((body) => body.totals.lines)]),
      branches: addRatios([totals.branches, ...bodies.map((body) => body.totals.branches)]),
      functions: bodies.length === 0 ? totals.functions : undefined,
      changed: sumChanged(bodies),
      bodies,
      files,
    },
  };
};
