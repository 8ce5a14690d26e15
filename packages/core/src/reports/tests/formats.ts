import type { Parser, ParserLimits } from '../parser.ts';
import type { FormatRow } from '../sketch.ts';
import { createJUnitParser } from './junit.ts';
import type { TestFormat, TestReport } from './model.ts';

// The first row that matches names the format.
/** Formats of test reports by their structure. */
export const testFormats: readonly FormatRow<TestFormat>[] = [
  { name: 'a JUnit report', format: 'junit', matches: ({ xml }) => /^testsuites?$/.test(xml?.root ?? '') },
];

const parsers: Readonly<Partial<Record<TestFormat, (limits?: ParserLimits) => Parser<TestReport>>>> = {
  junit: createJUnitParser,
};

/** The parser of a format that was detected. */
export const createTestParser = (format: TestFormat, limits?: ParserLimits): Parser<TestReport> =>
  (parsers[format] ?? createJUnitParser)(limits);
