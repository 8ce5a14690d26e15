import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { listBenchmarks } from './benchmark-list.ts';
import type { Benchmark, BenchmarkReport } from './model.ts';

// One round has no spread, for which the tool writes 0.
const readBenchmark = (entry: JsonCursor): Benchmark => {
  const stats = entry.at('stats');
  return {
    name: entry.at('fullname').text(),
    value: stats.at('mean').amount(),
    unit: 's',
    better: 'smaller',
    spread: stats.at('rounds').natural() > 1 ? stats.at('stddev').amount() : undefined,
  };
};

const readReport = (root: JsonCursor): BenchmarkReport => {
  const list = root.at('benchmarks');
  const placed = list.list().map((entry) => ({ at: entry, benchmark: readBenchmark(entry) }));
  return { kind: 'benchmarks', format: 'pytest-benchmark', benchmarks: listBenchmarks(list, placed), warnings: [] };
};

/** Reads the JSON of pytest-benchmark (`--benchmark-json`): the mean of each test, by its full name. */
export const createPytestBenchmarkParser = (limits?: ParserLimits): Parser<BenchmarkReport> =>
  createJsonParser(readReport, limits);
