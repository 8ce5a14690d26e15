// How fast a JUnit report is read, beside counting its cases with a regular expression over the whole text:
// `node packages/tooling/src/bench/test-parsers.ts`. Each way runs in a process of its own, so that memory can be told apart.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createTestParser } from '@drawbridge/core/reports/tests/formats';
import { outcomeOf } from '@drawbridge/core/reports/tests/model';
import { formatRows, type Row } from './row.ts';

type Way = 'bytes' | 'strings';
type Counted = { readonly cases: number; readonly failed: number };
type Measured = Counted & { readonly megabytesPerSecond: number; readonly extraMegabytes: number };

const megabytes = 50;
const chunkBytes = 1024 ** 2;
const mostExtraMegabytes = 200;

/** A row that holds when both ways count the same cases and failures, and ours stays within 200 MB. */
export function benchTestParsers(): readonly Row[] {
  const ours = measureApart('bytes');
  const theirs = measureApart('strings');
  const ratio = (ours.megabytesPerSecond / theirs.megabytesPerSecond).toFixed(2);
  const isSame = ours.cases === theirs.cases && ours.failed === theirs.failed && ours.cases > 0;
  return [
    {
      what: `junit, ${megabytes} MB`,
      seen: `${ratio} x as fast as a bare expression (${inWords(ours)}; ${inWords(theirs)})`,
      bound: `${mostExtraMegabytes} MB`,
      holds: isSame && ours.extraMegabytes <= mostExtraMegabytes,
    },
  ];
}

function inWords({ megabytesPerSecond, extraMegabytes }: Measured): string {
  return `${megabytesPerSecond.toFixed(0)} MB/s in ${extraMegabytes.toLocaleString('en-US')} MB`;
}

function measureApart(way: Way): Measured {
  const args = ['--no-warnings', fileURLToPath(import.meta.url), way];
  const [cases = 0, failed = 0, megabytesPerSecond = 0, extraMegabytes = 0] = execFileSync(process.execPath, args)
    .toString()
    .trim()
    .split(' ')
    .map(Number);
  return { cases, failed, megabytesPerSecond, extraMegabytes };
}

function measureHere(way: Way): Measured {
  const report = writeJUnit();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const counted = way === 'bytes' ? countByBytes(report) : countByStrings(report.toString());
  const seconds = (performance.now() - started) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    ...counted,
    megabytesPerSecond: report.length / 1e6 / seconds,
    extraMegabytes: Math.max(0, Math.round((peak - before) / 1e6)),
  };
}

function countByBytes(report: Uint8Array): Counted {
  const parser = createTestParser('junit');
  for (let at = 0; at < report.length; at += chunkBytes) parser.push(report.subarray(at, at + chunkBytes));
  const result = parser.end();
  if (!result.ok) return { cases: -1, failed: -1 };
  const { cases } = result.value;
  return { cases: cases.length, failed: cases.filter((each) => outcomeOf(each) === 'failed').length };
}

function countByStrings(report: string): Counted {
  const names = new Map<string, string>();
  let failed = 0;
  for (const [, name = '', suite = ''] of report.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"/g))
    names.set(`${suite}\n${name}`, name);
  for (const _ of report.matchAll(/<failure /g)) failed += 1;
  return { cases: names.size, failed };
}

// One block of memory, filled in place: nothing left over from writing may be taken for what reading needs.
function writeJUnit(): Buffer {
  const report = Buffer.alloc(megabytes * 1e6 + 65_536);
  let end = report.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="all">\n');
  for (let index = 0; end < megabytes * 1e6; index += 1) end += report.write(writeSuite(index), end);
  end += report.write('</testsuites>\n', end);
  return report.subarray(0, end);
}

function writeSuite(index: number): string {
  const name = `org.example.shop.module${index % 40}.Service${index}Test`;
  const cases = Array.from({ length: 50 }, (_, at) => writeCase(index, at, name));
  const output = '2026-01-01 INFO a service that says what it does\n'.repeat(20);
  return `<testsuite name="${name}" tests="50" failures="1" errors="0" skipped="1" time="1.5">\n${cases.join('\n')}\n<system-out><![CDATA[${output}]]></system-out></testsuite>\n`;
}

function writeCase(index: number, at: number, suite: string): string {
  const start = `  <testcase name="handles order ${at} of customer ${index}" classname="${suite}" time="0.${(at * index) % 1000}"`;
  if (at === 9) return `${start}><skipped/></testcase>`;
  if (at !== 7) return `${start}/>`;
  const stack = 'at org.example.Framework.call(Framework.java:12)\n'.repeat(12);
  return `${start}><failure message="expected &lt;${at}&gt;" type="AssertionError"><![CDATA[${stack}]]></failure></testcase>`;
}

if (import.meta.main) {
  const [way] = process.argv.slice(2);
  if (way === undefined) process.stdout.write(`${formatRows(benchTestParsers())}\n`);
  else {
    const { cases, failed, megabytesPerSecond, extraMegabytes } = measureHere(way === 'bytes' ? 'bytes' : 'strings');
    process.stdout.write(`${cases} ${failed} ${megabytesPerSecond} ${extraMegabytes}\n`);
  }
}
