import type { Unmeasured } from '@drawbridge/core/domain/fact';
import type { Ratio } from '@drawbridge/core/domain/percentage';
import { countOf } from '@drawbridge/core/domain/quantity';
import { addRatios, type CoverageFile, tallyBranches, tallyLines } from '@drawbridge/core/reports/coverage/model';
import type { CoverageReportBody } from '@drawbridge/core/reports/drawbridge/coverage-report';
import type { BaselineRatio } from '../baseline.ts';
import { type CoverageSum, sumAllCoverage } from '../coverage.ts';
import type { Evidence } from '../evidence.ts';
import type { Offender } from '../offender.ts';
import { comparePlaces, compareTexts } from '../place.ts';
import { type GateFact, measured, type NamedFacts, pointsBetween, share, unmeasured } from './fact.ts';

const rangeText = (start: number, end: number): string =>
  start === end ? `line ${start}` : `lines ${start} to ${end}`;

const uncoveredStretches = ({ bodies }: CoverageSum): readonly Offender[] =>
  bodies
    .flatMap(({ changed }) => changed?.uncovered ?? [])
    .flatMap(({ path, ranges }) =>
      ranges.map(
        ({ start, end }): Offender => ({
          isAnnotated: true,
          path,
          line: start,
          endLine: end,
          title: 'Not covered',
          message: `No test runs ${rangeText(start, end)}.`,
        }),
      ),
    )
    .toSorted(comparePlaces);

interface Part {
  readonly ratio: Ratio;
  /** Why there is no percentage of nothing. */
  readonly empty: Unmeasured;
}

const measures = {
  lines: { tally: ({ lines }: CoverageFile) => tallyLines(lines), verb: 'runs', noun: ['line', 'lines'] },
  branches: {
    tally: ({ branches }: CoverageFile) => tallyBranches(branches),
    verb: 'takes',
    noun: ['branch', 'branches'],
  },
  functions: { tally: ({ functions }: CoverageFile) => functions, verb: 'calls', noun: ['function', 'functions'] },
} as const;

/** Files by how much of it they lack. */
const leastCovered = ({ files }: CoverageSum, measure: keyof typeof measures): readonly Offender[] => {
  const { tally, verb, noun } = measures[measure];
  const [one, many] = noun;
  return files
    .map((file) => ({ path: file.path, ratio: tally(file) }))
    .map(({ path, ratio }) => ({ path, missing: ratio.total - ratio.covered }))
    .filter(({ missing }) => missing > 0)
    .toSorted((left, right) => right.missing - left.missing || compareTexts(left.path, right.path))
    .map(({ path, missing }) => ({
      path,
      line: undefined,
      endLine: undefined,
      title: 'Not covered',
      message: `No test ${verb} ${countOf(missing, one, many)} of this file.`,
    }));
};

const noneMeasured = (unit: string): Unmeasured =>
  unmeasured(`the reports hold no ${unit}`, `Switch ${unit} on in the tool that measures, and check that it ran.`);

const parts = (name: string, { ratio, empty }: Part, offenders: readonly Offender[]): NamedFacts => [
  [`${name}.percent`, share(ratio, offenders, empty)],
  [`${name}.covered`, measured(ratio.covered)],
  [`${name}.total`, measured(ratio.total)],
];

/** Percentage points since the baseline, or why they are not known. */
export const changeOf = (evidence: Evidence, name: BaselineRatio, now: Ratio): GateFact => {
  const { baseline } = evidence;
  if (baseline.kind === 'unknown') return unmeasured(baseline.reason, baseline.fix);
  const before = baseline.value?.ratios.get(name);
  const points = before === undefined ? undefined : pointsBetween(now, before);
  return points === undefined
    ? unmeasured('the baseline has nothing to compare it with', 'Measure it once in a run on the default branch.')
    : measured(points);
};

const changedUnits = ['lines', 'branches'] as const;
const nouns = { lines: 'line', branches: 'branch' } as const;
type ChangedUnit = (typeof changedUnits)[number];

const untold = (unit: ChangedUnit, reason: Unmeasured): NamedFacts =>
  ['percent', 'covered', 'total'].map((part) => [`coverage.changed.${unit}.${part}`, reason] as const);

const onlyWhereSome = (unit: ChangedUnit): string =>
  `Ask for \`coverage.verdict == 'passed'\`, or add \`when: coverage.changed.${unit}.total > 0\`.`;

const comparedEvents: readonly string[] = ['pull_request', 'pull_request_target', 'merge_group'];

// On a new branch, a tag or a schedule no line is a changed one. Where there is a base, or a report that could not be
// compared with it, nobody knows how many there are.
const isWithoutBase = ({ bodies }: CoverageSum, { event, change }: Evidence): boolean =>
  !comparedEvents.includes(event.name) &&
  change.kind === 'unknown' &&
  bodies.every(({ changed, conditions }) => changed === null && !conditions.some(isFailedForChange));

const isFailedForChange = ({ name, mark }: CoverageReportBody['conditions'][number]): boolean =>
  name.startsWith('Changed') && mark === 'failed';

const nothingCompared = (sum: CoverageSum, evidence: Evidence): NamedFacts => {
  const reason = 'coverage-threshold had nothing to compare with';
  if (isWithoutBase(sum, evidence))
    return changedUnits.flatMap((unit) =>
      parts(
        `coverage.changed.${unit}`,
        { ratio: { covered: 0, total: 0 }, empty: unmeasured(reason, onlyWhereSome(unit)) },
        [],
      ),
    );
  const fix = 'Let coverage-threshold see the base: its log says what kept it from comparing.';
  return changedUnits.flatMap((unit) => untold(unit, unmeasured(reason, fix)));
};

const changedFacts = (sum: CoverageSum, evidence: Evidence): NamedFacts => {
  const { changed, bodies } = sum;
  if (bodies.length === 0) {
    const fix = 'Run coverage-threshold before the gate; it measures changed lines.';
    return changedUnits.flatMap((unit) => untold(unit, unmeasured('no report of coverage-threshold was read', fix)));
  }
  if (changed === undefined) return nothingCompared(sum, evidence);
  return changedUnits.flatMap((unit) => {
    if (addRatios(bodies.map(({ totals }) => totals[unit])).total === 0) return untold(unit, noneMeasured(unit));
    const empty = unmeasured(`the change has no ${nouns[unit]} that could be covered`, onlyWhereSome(unit));
    // Which branches of the change are not taken, the report does not tell.
    const uncovered = unit === 'lines' ? uncoveredStretches(sum) : [];
    return parts(`coverage.changed.${unit}`, { ratio: changed[unit], empty }, uncovered);
  });
};

/** What the coverage reports say; nothing where there is none. */
export const coverageFacts = (evidence: Evidence): NamedFacts => {
  const sum = sumAllCoverage(evidence);
  if (sum === undefined) return [];
  if (sum.kind === 'unknown') {
    const unclear = unmeasured(sum.reason, sum.fix);
    const names = ['lines', 'branches', 'functions', 'changed.lines', 'changed.branches'];
    return names.flatMap((name) =>
      ['percent', 'covered', 'total', 'change'].map((part) => [`coverage.${name}.${part}`, unclear] as const),
    );
  }
  const { lines, branches, functions } = sum.value;
  const least = (measure: keyof typeof measures) => leastCovered(sum.value, measure);
  const uncovered = [...uncoveredStretches(sum.value), ...least('lines')];
  return [
    ...parts('coverage.lines', { ratio: lines, empty: noneMeasured('lines') }, uncovered),
    ['coverage.lines.change', changeOf(evidence, 'coverage.lines', lines)],
    ...parts('coverage.branches', { ratio: branches, empty: noneMeasured('branches') }, least('branches')),
    ['coverage.branches.change', changeOf(evidence, 'coverage.branches', branches)],
    ...(functions === undefined
      ? []
      : parts('coverage.functions', { ratio: functions, empty: noneMeasured('functions') }, least('functions'))),
    ...changedFacts(sum.value, evidence),
  ];
};
