import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { testFormats } from '../../../src/reports/tests/detect.ts';
import type { TestFormat } from '../../../src/reports/tests/model.ts';
import { bytesOf } from '../reading.ts';
import { detectTests, looksPassed, readTests } from './reading.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const reports = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.parentPath !== folder)
  .map((entry) => path.join(entry.parentPath, entry.name));

// XML and JSON documents: any cut is an error. Lines: a cut is an error, a failure, or leaves every case in place.
// Events of go test hold nothing that says how many packages there are: a cut after a whole package is a shorter report.
test.each(reports.map((report) => [path.relative(folder, report), report]))('%s cut after its bytes', (_, report) => {
  const bytes = new Uint8Array(readFileSync(report));
  const format = detectTests(bytes);
  if (format === null) throw new Error('the format is not known');
  const end = new TextDecoder().decode(bytes).trimEnd().length;
  const isDocument = format !== 'tap' && format !== 'go-test';
  // Of the few larger ones not every byte: each cut is read from the start.
  const step = 1 + Math.floor(end / 3000);
  for (let length = 0; length < end; length += step) {
    const result = readTests(format, bytes.subarray(0, length));
    const isWrong = isDocument ? result.ok : looksPassed(result);
    if (isWrong) expect(`cut after ${length} bytes`).toBe('an error');
  }
});

const many = 1_500;
const numbers = Array.from({ length: many }, (_, at) => at);
const each = (write: (at: number) => string): string => numbers.map(write).join('');

/** A report of each format that is larger than a piece of reading, and passes. */
const large: Readonly<Record<TestFormat, string>> = {
  junit: `<testsuites>${each((at) => `<testsuite name="s${at}"><testcase name="a" time="1"/></testsuite>\n`)}</testsuites>`,
  trx: `<TestRun><Results>${each((at) => `<UnitTestResult testId="${at}" testName="a${at}" outcome="Passed"/>\n`)}</Results></TestRun>`,
  nunit2: `<test-results><test-suite name="s"><results>${each((at) => `<test-case name="s.a${at}" result="Success"/>\n`)}</results></test-suite></test-results>`,
  nunit3: `<test-run><test-suite fullname="s">${each((at) => `<test-case name="a${at}" result="Passed"/>\n`)}</test-suite></test-run>`,
  xunit2: `<assembly name="s"><collection>${each((at) => `<test type="T" name="T.a${at}" result="Pass"/>\n`)}</collection></assembly>`,
  ctrf: JSON.stringify({
    results: {
      tool: { name: 'x' },
      summary: { tests: many, failed: 0 },
      tests: numbers.map((at) => ({ name: `a${at}`, status: 'passed', duration: 1 })),
    },
  }),
  'go-test': `{"Action":"start","Package":"p"}\n${each((at) => `{"Action":"pass","Package":"p","Test":"T${at}"}\n`)}{"Action":"pass","Package":"p"}\n`,
  tap: `TAP version 13\n${each((at) => `ok ${at + 1} - a${at}\n`)}1..${many}\n`,
};

test.each(testFormats.flatMap(({ format }) => (format === null ? [] : [format])))(
  'a large report of %s cut anywhere never passes with fewer tests',
  (format) => {
    const bytes = bytesOf(large[format]);
    expect(looksPassed(readTests(format, bytes))).toBe(true);
    const near = Array.from({ length: 40 }, (_, at) => bytes.length - 2 - at);
    const spread = Array.from({ length: 40 }, (_, at) => Math.floor((bytes.length * at) / 40) + at);
    for (const length of [...near, ...spread]) {
      const cut = readTests(format, bytes.subarray(0, length));
      if (cut.ok && cut.value.cases.length < many) throw new Error(`cut after ${length} bytes holds fewer tests`);
    }
  },
);
