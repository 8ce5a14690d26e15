// How fast coverage reports are read, beside the obvious way of reading them, in one run on one machine:
// `node packages/tooling/src/bench/parsers.ts`. Each way runs in a process of its own, so that memory can be told apart.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createCoverageParser } from '@drawbridge/core/reports/coverage/formats';
import { type CoverageFormat, sumCoverage } from '@drawbridge/core/reports/coverage/model';
import { formatRows, type Row } from './row.ts';

type Way = 'bytes' | 'strings';
type Counted = { readonly covered: number; readonly total: number };
type Measured = Counted & { readonly megabytesPerSecond: number; readonly extraMegabytes: number };

const megabytesOf: Readonly<Record<CoverageFormat, number>> = { lcov: 100, cobertura: 50 };
const chunkBytes = 1024 ** 2;

/** Rows that compare our parsers with splitting the report into strings; a row holds when both count the same. */
export function benchParsers(): readonly Row[] {
  return (['lcov', 'cobertura'] as const).map((format) => {
    const ours = measureApart(format, 'bytes');
    const theirs = measureApart(format, 'strings');
    const ratio = (ours.megabytesPerSecond / theirs.megabytesPerSecond).toFixed(1);
    return {
      what: `${format}, ${megabytesOf[format]} MB`,
      seen: `${ratio} x as fast as by strings (${inWords(ours)}; ${inWords(theirs)})`,
      bound: '',
      holds: ours.covered === theirs.covered && ours.total === theirs.total && ours.total > 0,
    };
  });
}

function inWords({ megabytesPerSecond, extraMegabytes }: Measured): string {
  return `${megabytesPerSecond.toFixed(0)} MB/s in ${extraMegabytes.toLocaleString('en-US')} MB`;
}

function measureApart(format: CoverageFormat, way: Way): Measured {
  const file = fileURLToPath(import.meta.url);
  const args = ['--no-warnings', '--max-old-space-size=6144', file, format, way];
  const [covered = 0, total = 0, megabytesPerSecond = 0, extraMegabytes = 0] = execFileSync(process.execPath, args)
    .toString()
    .trim()
    .split(' ')
    .map(Number);
  return { covered, total, megabytesPerSecond, extraMegabytes };
}

function measureHere(format: CoverageFormat, way: Way): Measured {
  const report = format === 'lcov' ? writeLcov() : writeCobertura();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const counted = way === 'bytes' ? countByBytes(format, report) : countByStrings(format, report.toString());
  const seconds = (performance.now() - started) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    ...counted,
    megabytesPerSecond: report.length / 1e6 / seconds,
    extraMegabytes: Math.max(0, Math.round((peak - before) / 1e6)),
  };
}

function countByBytes(format: CoverageFormat, report: Uint8Array): Counted {
  const parser = createCoverageParser(format);
  for (let at = 0; at < report.length; at += chunkBytes) parser.push(report.subarray(at, at + chunkBytes));
  const result = parser.end();
  return result.ok ? sumCoverage(result.value.files).lines : { covered: -1, total: -1 };
}

function countByStrings(format: CoverageFormat, report: string): Counted {
  const [begin, measured] =
    format === 'lcov' ? [/^SF:(.*)$/, /^DA:(\d+),(\d+)/] : [/filename="([^"]*)"/, /<line number="(\d+)" hits="(\d+)"/];
  const files = new Map<string, Map<number, number>>();
  let lines = new Map<number, number>();
  for (const text of report.split('\n')) {
    const [, line, hits] = measured.exec(text) ?? [];
    if (line !== undefined) lines.set(Number(line), Number(hits));
    const name = line === undefined ? begin.exec(text)?.[1] : undefined;
    if (name === undefined) continue;
    lines = files.get(name) ?? new Map();
    files.set(name, lines);
  }
  const all = [...files.values()].map((file) => [...file.values()]);
  const covered = all.reduce((sum, hits) => sum + hits.filter((count) => count > 0).length, 0);
  return { covered, total: all.reduce((sum, hits) => sum + hits.length, 0) };
}

// One block of memory, filled in place: nothing left over from writing may be taken for what reading needs.
function writeReport(megabytes: number, { head = '', tail = '' }, writeFile: (index: number) => string): Buffer {
  const report = Buffer.alloc(megabytes * 1e6 + 65_536);
  let end = report.write(head);
  for (let index = 0; end < megabytes * 1e6; index += 1) end += report.write(writeFile(index), end);
  end += report.write(tail, end);
  return report.subarray(0, end);
}

function writeLcov(): Buffer {
  return writeReport(megabytesOf.lcov, {}, (index) => {
    const lines = Array.from({ length: 290 }, (_, at) => `DA:${at * 2 + 1},${(at * index) % 300}`);
    const branches = Array.from({ length: 12 }, (_, at) => `BRDA:${at * 9 + 1},0,${at % 2},${(at * index) % 3}`);
    return `TN:\nSF:packages/p${index % 50}/src/file${index}.ts\nFN:1,f\nFNDA:1,f\n${branches.join('\n')}\n${lines.join('\n')}\nend_of_record\n`;
  });
}

function writeCobertura(): Buffer {
  const head = '<?xml version="1.0"?>\n<coverage line-rate="0.5">\n<packages><package name="p"><classes>\n';
  const tail = '</classes></package></packages></coverage>\n';
  return writeReport(megabytesOf.cobertura, { head, tail }, (index) => {
    const lines = Array.from({ length: 200 }, (_, at) => {
      const branch = at % 9 === 0 ? ' branch="true" condition-coverage="50% (1/2)"' : ' branch="false"';
      return `            <line number="${at * 2 + 1}" hits="${(at * index) % 30}"${branch}/>`;
    });
    return `<class name="C" filename="p${index % 50}/file${index}.py" line-rate="0.5">\n<methods/>\n<lines>\n${lines.join('\n')}\n</lines>\n</class>\n`;
  });
}

if (import.meta.main) {
  const [format, way] = process.argv.slice(2);
  if (format === undefined) process.stdout.write(`${formatRows(benchParsers())}\n`);
  else {
    const measured = measureHere(format === 'lcov' ? 'lcov' : 'cobertura', way === 'bytes' ? 'bytes' : 'strings');
    const { covered, total, megabytesPerSecond, extraMegabytes } = measured;
    process.stdout.write(`${covered} ${total} ${megabytesPerSecond} ${extraMegabytes}\n`);
  }
}
