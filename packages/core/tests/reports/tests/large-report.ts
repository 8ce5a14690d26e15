import { createTestParser } from '../../../src/reports/tests/formats.ts';
import type { TestFormat } from '../../../src/reports/tests/model.ts';

// `node large-report.ts NAME` reads one made-up report in a process of its own, whose memory is then that of the reader
// and of the pieces it is fed; prints how large it was, what was read, and the most memory that the process had.

const bytes = 30 * 1024 ** 2;
const encoder = new TextEncoder();

type Hostile = { readonly format: TestFormat; readonly start: string; readonly piece: string };

const suite = '<testsuites><testsuite name="s">';
const run = '<TestRun><Results>';
const long = 'x'.repeat(60_000);

/** What begins each report, and what then stands there again and again, with rising numbers in place of #. */
const reports: Readonly<Record<string, Hostile>> = {
  'an attribute': { format: 'junit', start: `${suite}<testcase name="`, piece: 'x' },
  'a stack': { format: 'junit', start: `${suite}<testcase name="a"><failure>`, piece: 'at x\n' },
  'a stack in CDATA': { format: 'junit', start: `${suite}<testcase name="a"><failure><![CDATA[`, piece: 'at x\n' },
  'failures of one case': { format: 'junit', start: `${suite}<testcase name="a">`, piece: '<failure message="#"/>' },
  'retries of one case': {
    format: 'junit',
    start: `${suite}<testcase name="a">`,
    piece: '<flakyFailure message="#"/>',
  },
  'one case again and again': { format: 'junit', start: suite, piece: '<testcase name="a"><failure/></testcase>' },
  'suites of nothing': { format: 'junit', start: '<testsuites>', piece: '<testsuite name="#" tests="-1" file="f#"/>' },
  'failures of suites': { format: 'junit', start: suite, piece: '<error message="#"/>' },
  'long stacks': { format: 'junit', start: suite, piece: `<testcase name="#"><failure>${long}</failure></testcase>` },
  'results of TRX': { format: 'trx', start: run, piece: '<UnitTestResult testId="#" testName="#" outcome="Failed"/>' },
  'classes of TRX': { format: 'trx', start: run, piece: '<UnitTest id="#"><TestMethod className="C#"/></UnitTest>' },
  'results in each other': { format: 'trx', start: run, piece: '<UnitTestResult outcome="Passed"><InnerResults>' },
  'packages that begin': { format: 'go-test', start: '', piece: '{"Action":"start","Package":"p#"}\n' },
  'tests that begin': { format: 'go-test', start: '', piece: '{"Action":"run","Package":"p","Test":"T#"}\n' },
  'builds of go': { format: 'go-test', start: '', piece: '{"Action":"build-output","ImportPath":"p#","Output":"x"}\n' },
  'output of go': {
    format: 'go-test',
    start: '',
    piece: `{"Action":"run","Package":"p","Test":"T#"}\n{"Action":"output","Package":"p","Test":"T#","Output":"${long}"}\n`,
  },
  'points of TAP': { format: 'tap', start: '1..2\n', piece: 'ok # - a\n' },
  'details of TAP': { format: 'tap', start: '', piece: `not ok # - a\n  ---\n  error: ${long}\n  ...\n` },
  'subtests of TAP': { format: 'tap', start: '', piece: `${'    '.repeat(40)}ok # - a\n` },
};

const [, , name = ''] = process.argv;
const chosen = reports[name];
if (chosen === undefined) throw new Error(`Name one of: ${Object.keys(reports).join(', ')}`);
const { format, start, piece } = chosen;

const parser = createTestParser(format);
let written = 0;
const push = (text: string): void => {
  const chunk = encoder.encode(text);
  written += chunk.length;
  parser.push(chunk);
};
push(start);
for (let number = 1; written < bytes; ) {
  let text = '';
  for (; text.length < 65_536; number += 1) text += piece.replaceAll('#', String(number));
  push(text);
}
const result = parser.end();
const read = result.ok ? { cases: result.value.cases.length } : { reason: result.error.reason, fix: result.error.fix };
const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ written, read, peakMebibytes }));
