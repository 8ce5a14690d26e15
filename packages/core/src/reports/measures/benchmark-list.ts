import type { JsonCursor } from '../json/cursor.ts';
import type { Benchmark } from './model.ts';

/** A benchmark and where its report has it. */
export type PlacedBenchmark = { readonly at: JsonCursor; readonly benchmark: Benchmark };

const longestNameShown = 100;

const quoteName = (name: string): string => JSON.stringify(name.slice(0, longestNameShown));

/** The benchmarks of a report, which has some, each name once: a condition or a baseline asks for one by its name. */
export const listBenchmarks = (list: JsonCursor, placed: readonly PlacedBenchmark[]): readonly Benchmark[] => {
  if (placed.length === 0) list.refuse('holds no benchmark', 'Check that the benchmarks ran.');
  const names = new Set<string>();
  for (const { at, benchmark } of placed) {
    if (names.has(benchmark.name))
      at.refuse(`is a second benchmark named ${quoteName(benchmark.name)}`, 'Give each benchmark a name of its own.');
    names.add(benchmark.name);
  }
  return placed.map(({ benchmark }) => benchmark);
};
