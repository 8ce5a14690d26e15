import type { Parser, ParserLimits } from '../parser.ts';
import { type FormatRow, jsonWith, type Sketch, xmlRoot } from '../sketch.ts';
import { createCtrfParser } from './ctrf.ts';
import { createGoTestParser } from './go-test.ts';
import { createJUnitParser } from './junit.ts';
import type { TestFormat, TestReport } from './model.ts';
import { createNUnit2Parser } from './nunit2.ts';
import { createNUnit3Parser } from './nunit3.ts';
import { createTapParser } from './tap.ts';
import { createTrxParser } from './trx.ts';
import { createXUnit2Parser } from './xunit2.ts';

const ctrfMarks = [/"results"\s*:\s*\{/, /"tool"\s*:\s*\{/, /"summary"\s*:\s*\{/];

const isCtrf = (sketch: Sketch): boolean =>
  jsonWith(/"reportFormat"\s*:\s*"CTRF"/)(sketch) || ctrfMarks.every((mark) => jsonWith(mark)(sketch));

// The first row that matches names the format.
/** Formats of test reports by their structure. */
export const testFormats: readonly FormatRow<TestFormat>[] = [
  { name: 'a JUnit report', format: 'junit', matches: ({ xml }) => /^testsuites?$/.test(xml?.root ?? '') },
  { name: 'a TRX report', format: 'trx', matches: xmlRoot('TestRun') },
  { name: 'an NUnit 3 report', format: 'nunit3', matches: xmlRoot('test-run') },
  { name: 'an NUnit 2 report', format: 'nunit2', matches: xmlRoot('test-results') },
  { name: 'an xUnit.net report', format: 'xunit2', matches: ({ xml }) => /^assembl(?:ies|y)$/.test(xml?.root ?? '') },
  { name: 'a TestNG report', format: null, matches: xmlRoot('testng-results') },
  { name: 'a Robot Framework report', format: null, matches: xmlRoot('robot') },
  { name: 'a CTRF report', format: 'ctrf', matches: isCtrf },
  { name: 'events of go test', format: 'go-test', matches: jsonWith(/^[^\n]*"Action"\s*:\s*"[a-z-]+"/m) },
  {
    name: 'a TAP report',
    format: 'tap',
    matches: ({ text, json, xml }) =>
      json === null && xml === null && /^(?:TAP version 1[234]\s*$|1\.\.\d+\s*(?:#|$)|(?:not )?ok \d+\b)/m.test(text),
  },
];

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
