import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { listBenchmarks } from './benchmark-list.ts';
import type { Benchmark, BenchmarkReport } from './model.ts';

type CustomFormat = 'custom-smaller-is-better' | 'custom-bigger-is-better';

/** "± 3 %" of the value, or "± 0.2" in its unit; undefined for what is neither. */
const readSpread = (range: string | undefined, value: number): number | undefined => {
  const match = /^\s*(?:±|\+\/-|\+-)?\s*(\d{1,15}(?:\.\d{1,15})?)\s*(%?)\s*$/.exec(range ?? '');
  if (match === null) return undefined;
  const [, amount = '', percent] = match;
  return percent === '' ? Number(amount) : (Math.abs(value) * Number(amount)) / 100;
};

const readRange = (range: JsonCursor): string | undefined =>
  typeof range.value === 'number' ? String(range.number()) : range.optionalText();

const readBenchmark = (entry: JsonCursor, better: Benchmark['better']): Benchmark => {
  const value = entry.at('value').number();
  return {
    name: entry.at('name').text(),
    value,
    unit: entry.at('unit').text(),
    better,
    spread: readSpread(readRange(entry.at('range')), value),
  };
};

/**
 * Reads the JSON that github-action-benchmark takes for tools that it does not know: a list of `name`, `unit` and `value`.
 * Which way is better does not stand in it, so the caller names the format.
 */
export const createCustomBenchmarkParser =
  (format: CustomFormat) =>
  (limits?: ParserLimits): Parser<BenchmarkReport> =>
    createJsonParser((root) => {
      const better = format === 'custom-smaller-is-better' ? 'smaller' : 'bigger';
      const placed = root.list().map((entry) => ({ at: entry, benchmark: readBenchmark(entry, better) }));
      return { kind: 'benchmarks', format, benchmarks: listBenchmarks(root, placed), warnings: [] };
    }, limits);
