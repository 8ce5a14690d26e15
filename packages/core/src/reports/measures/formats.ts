import type { Parser, ParserLimits } from '../parser.ts';
import { createCustomBenchmarkParser } from './custom-benchmarks.ts';
import type { MeasureFormat } from './detect.ts';
import { createGoBenchParser } from './go-bench.ts';
import { createHyperfineParser } from './hyperfine.ts';
import { createInterrogateParser } from './interrogate.ts';
import { createJscpdParser } from './jscpd.ts';
import type { BenchmarkReport, DocumentationReport, DuplicationReport } from './model.ts';
import { createPytestBenchmarkParser } from './pytest-benchmark.ts';
import { createTypedocParser } from './typedoc.ts';

export type MeasureReport = DuplicationReport | DocumentationReport | BenchmarkReport;

const parsers: Readonly<Record<MeasureFormat, (limits?: ParserLimits) => Parser<MeasureReport>>> = {
  jscpd: createJscpdParser,
  interrogate: createInterrogateParser,
  typedoc: createTypedocParser,
  hyperfine: createHyperfineParser,
  'pytest-benchmark': createPytestBenchmarkParser,
  'go-bench': createGoBenchParser,
  'custom-smaller-is-better': createCustomBenchmarkParser('custom-smaller-is-better'),
  'custom-bigger-is-better': createCustomBenchmarkParser('custom-bigger-is-better'),
};

/** The parser of a format that was detected, or that the caller names. */
export const createMeasureParser = (format: MeasureFormat, limits?: ParserLimits): Parser<MeasureReport> =>
  parsers[format](limits);
