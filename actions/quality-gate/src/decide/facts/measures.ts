import { factName } from '@drawbridge/core/domain/fact';
import { compareRationals, divide, exactly, quotient, type Rational, subtract } from '@drawbridge/core/domain/rational';
import { addRatios } from '@drawbridge/core/reports/coverage/model';
import type { Benchmark } from '@drawbridge/core/reports/measures/model';
import type { BaselineBenchmark } from '../baseline.ts';
import type { Evidence } from '../evidence.ts';
import { compareOffenders, namedOffender } from '../offenders.ts';
import { changeOf } from './coverage.ts';
import { counted, type GateFact, measured, type NamedFacts, share, unmeasured } from './fact.ts';

const contents = ({ reports }: Evidence) => reports.map(({ report }) => report);

/** What duplication reports say; nothing where there is none. */
export const duplicationFacts = (evidence: Evidence): NamedFacts => {
  const reports = contents(evidence).filter((report) => report.kind === 'duplication');
  if (reports.length === 0) return [];
  const lines = addRatios(reports.map((report) => report.lines));
  const clones = reports
    .flatMap((report) => report.clones)
    .toSorted((left, right) => right.lines - left.lines)
    .map(({ first, second, lines: length }) => ({
      path: first.path,
      line: first.startLine,
      endLine: first.endLine,
      title: 'Duplicated',
      message: `${length} lines stand again in ${second.path}, line ${second.startLine}.`,
    }));
  const empty = unmeasured('the reports looked at no line', 'Point the tool at the source code.');
  return [
    ['duplication.percent', share(lines, clones, empty)],
    ['duplication.lines', measured(lines.covered, clones)],
    ['duplication.change', changeOf(evidence, 'duplication', lines)],
    ['duplication.clones', measured(clones.length, clones)],
  ];
};

/** What documentation reports say; nothing where there is none. */
export const documentationFacts = (evidence: Evidence): NamedFacts => {
  const reports = contents(evidence).filter((report) => report.kind === 'documentation');
  if (reports.length === 0) return [];
  const items = addRatios(reports.map((report) => report.items));
  const undocumented = reports
    .flatMap((report) => report.undocumented)
    .map(({ path, line, name }) => ({
      path,
      line,
      endLine: undefined,
      title: 'Not documented',
      message: `${name} has no documentation.`,
    }))
    .toSorted(compareOffenders);
  const empty = unmeasured('the reports found nothing to document', 'Point the tool at the source code.');
  return [
    ['documentation.percent', share(items, undocumented, empty)],
    ['documentation.change', changeOf(evidence, 'documentation', items)],
    ['documentation.total', measured(items.total)],
    ['documentation.undocumented', measured(items.total - items.covered, undocumented)],
  ];
};

const hundred = quotient(100n, 1n);

/** By how many percent a benchmark got worse; a reason in words where that cannot be said. */
const worsening = (now: Benchmark, before: BaselineBenchmark): Rational | string => {
  if (now.unit !== before.unit) return `it was in ${before.unit} and is in ${now.unit}`;
  if (now.better !== before.better) return 'the way that is better has changed';
  const [current, previous] = [exactly(now.value), exactly(before.value)];
  if (current === undefined || previous === undefined) return 'it is not a finite number';
  const relative = divide(
    now.better === 'smaller' ? subtract(current, previous) : subtract(previous, current),
    previous,
  );
  if (relative === undefined || previous.numerator < 0n) return 'what it was before is not above 0';
  return quotient(relative.numerator * hundred.numerator, relative.denominator);
};

const isRegression = (now: Benchmark, before: BaselineBenchmark): boolean => {
  const loss = now.better === 'smaller' ? now.value - before.value : before.value - now.value;
  return loss > (now.spread ?? 0);
};

const perBenchmark = (benchmark: Benchmark, change: GateFact): NamedFacts => [
  [factName(['benchmarks', benchmark.name, 'value']), measured(benchmark.value)],
  [factName(['benchmarks', benchmark.name, 'change-percent']), change],
];

const noBefore = unmeasured('the baseline does not have it', 'Run it once on the default branch.');

const changeFact = (worse: Rational | string | undefined): GateFact => {
  if (worse === undefined) return noBefore;
  if (typeof worse === 'string') return unmeasured(worse, 'Write a new baseline: run the gate on the default branch.');
  return measured(worse);
};

const worstChange = (changes: readonly (Rational | string | undefined)[]): GateFact => {
  const said = changes.find((each) => typeof each === 'string');
  if (said !== undefined) return changeFact(said);
  const known = changes.filter((each) => typeof each === 'object');
  return changeFact(known.toSorted(compareRationals).at(-1));
};

/** What benchmark reports say; nothing where there is none. */
export const benchmarkFacts = (evidence: Evidence): NamedFacts => {
  const reports = contents(evidence).filter((report) => report.kind === 'benchmarks');
  if (reports.length === 0) return [];
  const benchmarks = reports.flatMap((report) => report.benchmarks);
  const { baseline } = evidence;
  const before = new Map(
    (baseline.kind === 'known' ? (baseline.value?.benchmarks ?? []) : []).map((each) => [each.name, each]),
  );
  const changes = benchmarks.map((now) => {
    const then = before.get(now.name);
    return then === undefined ? undefined : worsening(now, then);
  });
  const worse = benchmarks.filter((now) => {
    const then = before.get(now.name);
    return then !== undefined && isRegression(now, then);
  });
  const gone = [...before.keys()].filter((name) => !benchmarks.some((now) => now.name === name));
  const compared: NamedFacts =
    baseline.kind === 'known' && baseline.value !== undefined
      ? [
          [
            'benchmarks.regressions',
            counted(worse.map(({ name, value, unit }) => namedOffender(name, `It is at ${value} ${unit} now.`))),
          ],
          [
            'benchmarks.missing',
            counted(gone.map((name) => namedOffender(name, 'The baseline has it, this run has not.'))),
          ],
        ]
      : [];
  return [
    ['benchmarks.total', measured(benchmarks.length)],
    ...compared,
    ['benchmarks.worst-change-percent', worstChange(changes)],
    ...benchmarks.flatMap((each, index) => perBenchmark(each, changeFact(changes[index]))),
  ];
};
