// How fast a JUnit report is read, beside the bare reading of its file and a regular expression over the whole text:
// `node packages/tooling/src/bench/test-parsers.ts`. Each way runs in processes of its own, so that memory can be told
// apart; time is that of the thread, of the best of three runs, so that others on the machine do not count.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createTestParser } from '@drawbridge/core/reports/tests/formats';
import { outcomeOf } from '@drawbridge/core/reports/tests/model';
import { formatRows, type Row } from './row.ts';

const ways = ['parser', 'expression', 'reading'] as const;
type Way = (typeof ways)[number];
type Counted = { readonly cases: number; readonly failed: number };
type Measured = Counted & { readonly megabytesPerSecond: number; readonly extraMegabytes: number };

const megabytes = 50;
const chunkBytes = 1024 ** 2;
const mostExtraMegabytes = 200;
const fewestMegabytesPerSecond = 40;
const runs = 3;

/** A row that holds when ours counts as the expression does, reads 40 MB in a second and stays within 200 MB. */
export function benchTestParsers(): readonly Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'junit.xml');
    writeFileSync(file, writeJUnit());
    const [ours, expression, reading] = ways.map((way) => measureApart(way, file));
    return ours === undefined || expression === undefined || reading === undefined
      ? []
      : [compare(ours, expression, reading)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(ours: Measured, expression: Measured, reading: Measured): Row {
  const isSame = ours.cases === expression.cases && ours.failed === expression.failed && ours.cases > 0;
  const ratio = (ours.megabytesPerSecond / expression.megabytesPerSecond).toFixed(2);
  const share = (reading.megabytesPerSecond / ours.megabytesPerSecond).toFixed(0);
  return {
    what: `junit, ${megabytes} MB`,
    seen: `${inWords(ours)}; ${ratio} x as fast as a bare expression (${inWords(expression)}), ${share} x as long as reading the file`,
    bound: `${mostExtraMegabytes} MB, at least ${fewestMegabytesPerSecond} MB/s`,
    holds: isSame && ours.extraMegabytes <= mostExtraMegabytes && ours.megabytesPerSecond >= fewestMegabytesPerSecond,
  };
}

function inWords({ megabytesPerSecond, extraMegabytes }: Measured): string {
  return `${megabytesPerSecond.toFixed(0)} MB/s in ${extraMegabytes.toLocaleString('en-US')} MB`;
}

// The fastest run, with the most memory of all.
function measureApart(way: Way, file: string): Measured {
  const all = Array.from({ length: runs }, () => measureOnce(way, file));
  const [fastest = measureOnce(way, file)] = all.toSorted((a, b) => b.megabytesPerSecond - a.megabytesPerSecond);
  return { ...fastest, extraMegabytes: Math.max(...all.map(({ extraMegabytes }) => extraMegabytes)) };
}

function measureOnce(way: Way, file: string): Measured {
  const args = ['--no-warnings', fileURLToPath(import.meta.url), way, file];
  const [cases = 0, failed = 0, megabytesPerSecond = 0, extraMegabytes = 0] = execFileSync(process.execPath, args)
    .toString()
    .trim()
    .split(' ')
    .map(Number);
  return { cases, failed, megabytesPerSecond, extraMegabytes };
}

function measureHere(way: Way, file: string): Measured {
  const before = process.memoryUsage().rss;
  const started = process.threadCpuUsage();
  const counted = counters[way](file);
  const { user, system } = process.threadCpuUsage(started);
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    ...counted,
    megabytesPerSecond: (megabytes * 1e6) / (user + system),
    extraMegabytes: Math.max(0, Math.round((peak - before) / 1e6)),
  };
}

function countByParser(file: string): Counted {
  const parser = createTestParser('junit');
  readChunks(file, (chunk) => parser.push(chunk));
  const result = parser.end();
  if (!result.ok) return { cases: -1, failed: -1 };
  const { cases } = result.value;
  return { cases: cases.length, failed: cases.filter((each) => outcomeOf(each) === 'failed').length };
}

function countByExpression(file: string): Counted {
  const report = readFileSync(file, 'utf8');
  const names = new Map<string, string>();
  let failed = 0;
  for (const [, name = '', suite = ''] of report.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"/g))
    names.set(`${suite}\n${name}`, name);
  for (const _ of report.matchAll(/<failure /g)) failed += 1;
  return { cases: names.size, failed };
}

function countNothing(file: string): Counted {
  readChunks(file, () => undefined);
  return { cases: 0, failed: 0 };
}

const counters = { parser: countByParser, expression: countByExpression, reading: countNothing };

function readChunks(file: string, take: (chunk: Uint8Array) => void): void {
  const chunk = new Uint8Array(chunkBytes);
  const open = openSync(file, 'r');
  for (let read = readSync(open, chunk); read > 0; read = readSync(open, chunk)) take(chunk.subarray(0, read));
  closeSync(open);
}

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
  const [wanted, file = ''] = process.argv.slice(2);
  const way = ways.find((each) => each === wanted);
  if (way === undefined) process.stdout.write(`${formatRows(benchTestParsers())}\n`);
  else {
    const { cases, failed, megabytesPerSecond, extraMegabytes } = measureHere(way, file);
    process.stdout.write(`${cases} ${failed} ${megabytesPerSecond} ${extraMegabytes}\n`);
  }
}
