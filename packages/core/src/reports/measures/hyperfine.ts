import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { WarningList } from '../warning-list.ts';
import { listBenchmarks } from './benchmark-list.ts';
import type { Benchmark, BenchmarkReport } from './model.ts';

const units: ReadonlyMap<string, string> = new Map([
  ['second', 's'],
  ['byte', 'B'],
]);

/** hyperfine 1: one object a command, times in seconds. */
const readFirst = (result: JsonCursor): Benchmark => ({
  name: result.at('command').text(),
  value: result.at('mean').amount(),
  unit: 's',
  better: 'smaller',
  spread: result.at('stddev').optionalAmount(),
});

/** hyperfine 2: a summary of each metric; one of them is the primary one. */
const readSecond = (result: JsonCursor, metric: string): Benchmark => {
  const summary = result.at('summary').at(metric);
  const unit = summary.at('unit').text();
  return {
    name: result.at('name').optionalText() ?? result.at('command').text(),
    value: summary.at('mean').amount(),
    unit: units.get(unit) ?? unit,
    better: 'smaller',
    spread: summary.at('stddev').optionalAmount(),
  };
};

const exitCodesOf = (result: JsonCursor): readonly JsonCursor[] =>
  result.has('measurements')
    ? result
        .at('measurements')
        .list()
        .map((measurement) => measurement.at('exit_code'))
    : result.at('exit_codes').optionalList();

// A command that was ended by a signal has no exit code.
const failedRuns = (result: JsonCursor): number =>
  exitCodesOf(result).filter((code) => code.isAbsent() || code.number() !== 0).length;

const readReport = (root: JsonCursor): BenchmarkReport => {
  const warnings = new WarningList();
  const version = root.at('schema_version').optionalNatural() ?? 1;
  if (version > 2) root.at('schema_version').refuse(`is ${version}; 1 and 2 are read`, 'Use hyperfine 1 or 2.');
  const metric = version === 1 ? '' : root.at('primary_metric').text();
  const placed = root
    .at('results')
    .list()
    .map((result) => {
      const benchmark = version === 1 ? readFirst(result) : readSecond(result, metric);
      const failed = failedRuns(result);
      if (failed > 0) warnings.add(null, `${benchmark.name}: ${failed} of ${exitCodesOf(result).length} runs failed`);
      return { at: result, benchmark };
    });
  const benchmarks = listBenchmarks(root.at('results'), placed);
  return { kind: 'benchmarks', format: 'hyperfine', benchmarks, warnings: warnings.list() };
};

/** Reads the JSON of hyperfine 1 and 2 (`--export-json`): the mean of each command, by the name it was given. */
export const createHyperfineParser = (limits?: ParserLimits): Parser<BenchmarkReport> =>
  createJsonParser(readReport, limits);
