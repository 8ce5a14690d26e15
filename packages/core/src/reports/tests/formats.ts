import type { Parser, ParserLimits } from '../parser.ts';
import { createCtrfParser } from './ctrf.ts';
import { createGoTestParser } from './go-test.ts';
import { createJUnitParser } from './junit.ts';
import type { TestFormat, TestReport } from './model.ts';
import { createNUnit2Parser } from './nunit2.ts';
import { createNUnit3Parser } from './nunit3.ts';
import { createTapParser } from './tap.ts';
import { createTrxParser } from './trx.ts';
import { createXUnit2Parser } from './xunit2.ts';

const parsers: Readonly<Record<TestFormat, (limits?: ParserLimits) => Parser<TestReport>>> = {
  junit: createJUnitParser,
  trx: createTrxParser,
  nunit2: createNUnit2Parser,
  nunit3: createNUnit3Parser,
  xunit2: createXUnit2Parser,
  ctrf: createCtrfParser,
  'go-test': createGoTestParser,
  tap: createTapParser,
};

/** The parser of a format that was detected. */
export const createTestParser = (format: TestFormat, limits?: ParserLimits): Parser<TestReport> =>
  parsers[format](limits);
