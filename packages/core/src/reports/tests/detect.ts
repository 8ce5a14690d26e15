import { type FormatRow, jsonWith, type Sketch, xmlRoot } from '../sketch.ts';
import type { TestFormat } from './model.ts';

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
