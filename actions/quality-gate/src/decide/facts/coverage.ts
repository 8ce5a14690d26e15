import type { Ratio } from '@drawbridge/core/domain/percentage';
import { countOf } from '@drawbridge/core/domain/quantity';
import { type CoverageFile, tallyLines } from '@drawbridge/core/reports/coverage/model';
import type { BaselineRatio } from '../baseline.ts';
import { type CoverageSum, sumAllCoverage } from '../coverage.ts';
import type { Offender } from '../decision.ts';
import type { Evidence } from '../evidence.ts';
import { comparePlaces, compareTexts } from '../place.ts';
import { type GateFact, measured, type NamedFacts, pointsBetween, share, unmeasured } from './fact.ts';

const rangeText = (start: number, end: number): string =>
  start === end ? `line ${start}` : `lines ${start} to ${end}`;

const uncoveredStretches = ({ bodies }: CoverageSum): readonly Offender[] =>
  bodies
    .flatMap(({ changed }) => changed?.uncovered ?? [])
    .flatMap(({ path, ranges }) =>
      ranges.map(({ start, end }) => ({
        path,
        line: start,
        endLine: end,
        title: 'Not covered',
        message: `No test runs ${rangeText(start, end)}.`,
      })),
    )
    .toSorted(comparePlaces);

const missingIn = (file: CoverageFile): number => {
  const { covered, total } = tallyLines(file.lines);
  return total - covered;
};

const leastCovered = ({ files }: CoverageSum): readonly Offender[] =>
  files
    .filter((file) => missingIn(file) > 0)
    .toSorted((left, right) => missingIn(right) - missingIn(left) || compareTexts(left.path, right.path))
    .map((file) => ({
      path: file.path,
      line: undefined,
      endLine: undefined,
      title: 'Not covered',
      message: `No test runs ${countOf(missingIn(file), 'line')} of this file.`,
    }));

const parts = (name: string, ratio: Ratio, offenders: readonly Offender[]): NamedFacts => {
  const unit = name.split('.').at(-1) ?? name;
  const empty = unmeasured(
    `the reports hold no ${unit}`,
    `Switch ${unit} on in the tool that measures, and check that it ran.`,
  );
  return [
    [`${name}.percent`, share(ratio, offenders, empty)],
    [`${name}.covered`, measured(ratio.covered)],
    [`${name}.total`, measured(ratio.total)],
  ];
};

/** Percentage points since the baseline, or why they are not known. */
export const changeOf = (evidence: Evidence, name: BaselineRatio, now: Ratio): GateFact => {
  const { baseline } = evidence;
  if (baseline.kind === 'unknown') return unmeasured(baseline.reason, baseline.fix);
  const before = baseline.value?.ratios.get(name);
  const points = before === undefined ? undefined : pointsBetween(now, before);
  return points === undefined
    ? unmeasured(
        'the baseline has nothing to compare it with',
        'Measure it in a run on the default branch that passes.',
      )
    : measured(points);
};

const changedFacts = (sum: CoverageSum): NamedFacts => {
  const names = ['lines', 'branches'] as const;
  if (sum.changed === undefined) {
    const reason =
      sum.bodies.length === 0
        ? unmeasured(
            'no report of coverage-threshold was read',
            'Run coverage-threshold before the gate; it measures changed lines.',
          )
        : unmeasured(
            'coverage-threshold had nothing to compare with',
            "Ask for it `when: event.name == 'pull_request'`.",
          );
    return names.flatMap((name) =>
      ['percent', 'covered', 'total'].map((part) => [`coverage.changed.${name}.${part}`, reason] as const),
    );
  }
  const { changed } = sum;
  return names.flatMap((name) => parts(`coverage.changed.${name}`, changed[name], uncoveredStretches(sum)));
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
  const offenders = [...uncoveredStretches(sum.value), ...leastCovered(sum.value)];
  return [
    ...parts('coverage.lines', lines, offenders),
    ['coverage.lines.change', changeOf(evidence, 'coverage.lines', lines)],
    ...parts('coverage.branches', branches, offenders),
    ['coverage.branches.change', changeOf(evidence, 'coverage.branches', branches)],
    ...(functions === undefined ? [] : parts('coverage.functions', functions, offenders)),
    ...changedFacts(sum.value),
  ];
};
