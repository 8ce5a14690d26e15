import type { Result } from '../../../src/domain/result.ts';
import type { ParseError, ParserLimits } from '../../../src/reports/parser.ts';
import { defaultLimits } from '../../../src/reports/parser.ts';
import { sketchReport } from '../../../src/reports/sketch.ts';
import { testFormats } from '../../../src/reports/tests/detect.ts';
import { createTestParser } from '../../../src/reports/tests/formats.ts';
import { outcomeOf, type TestFormat, type TestReport } from '../../../src/reports/tests/model.ts';
import { bytesOf, modelOf, parseBytes } from '../reading.ts';

/** What a report of this format is read as, in pieces of so many bytes. */
export const readTests = (
  format: TestFormat,
  report: string | Uint8Array,
  chunkBytes?: number,
  limits: ParserLimits = defaultLimits,
): Result<TestReport, ParseError> => parseBytes(createTestParser(format, limits), report, chunkBytes);

/** The format that the structure of a report tells; null for one that is not read. */
export const detectTests = (report: string | Uint8Array): TestFormat | null => {
  const sketched = sketchReport(typeof report === 'string' ? bytesOf(report) : report);
  if (!sketched.ok) return null;
  return testFormats.find(({ matches }) => matches(sketched.value.sketch))?.format ?? null;
};

/** The cases of a report with how each came out, one a line, and what failed outside of them. */
export const outcomesOf = (format: TestFormat, report: string | Uint8Array): readonly string[] => {
  const { cases, suiteFailures } = modelOf(readTests(format, report));
  return [
    ...cases.map((each) => `${outcomeOf(each)}: ${each.suite} | ${each.name}`),
    ...suiteFailures.map(({ suite, message }) => `suite failed: ${suite} | ${message}`),
  ];
};

/** Whether a policy that asks for no failure and at least one passed test would pass. */
export const looksPassed = (result: Result<TestReport, ParseError>): boolean => {
  if (!result.ok || result.value.suiteFailures.length > 0) return false;
  const outcomes = result.value.cases.map(outcomeOf);
  return outcomes.includes('passed') && outcomes.every((outcome) => outcome === 'passed' || outcome === 'skipped');
};
