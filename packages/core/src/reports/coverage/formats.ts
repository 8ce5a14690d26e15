import type { Parser, ParserLimits } from '../parser.ts';
import { createCoberturaParser } from './cobertura.ts';
import { createLcovParser } from './lcov.ts';
import type { CoverageFormat, CoverageReport } from './model.ts';

const parsers: Readonly<Record<CoverageFormat, (limits?: ParserLimits) => Parser<CoverageReport>>> = {
  lcov: createLcovParser,
  cobertura: createCoberturaParser,
};

/** The parser of a format that was detected. */
export const createCoverageParser = (format: CoverageFormat, limits?: ParserLimits): Parser<CoverageReport> =>
  parsers[format](limits);
