// What it takes to read findings, to tell the format of small reports and to make fingerprints, beside the barest way of
// doing the same with the same bytes: `node packages/tooling/src/bench/finding-parsers.ts`. Each way runs in processes of
// its own; time is that of the thread, of the best of three runs, so that others on the machine do not count.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fingerprintOf } from '@drawbridge/core/domain/fingerprint';
import { createAnyReportReader, detectReport } from '@drawbridge/core/reports/any-report';
import { formatRows, type Row } from './row.ts';

type Measured = { readonly counted: number; readonly seconds: number; readonly extraMegabytes: number };

/** Two ways to come to the same number. The first is ours; it is prepared before the clock starts. */
interface Contest {
  readonly what: string;
  readonly than: string;
  readonly mostRatio: number;
  readonly mostMegabytes: number;
  readonly prepare: (way: 'ours' | 'bare') => () => number | Promise<number>;
}

const runs = 3;
const findings = 300_000;
const smallReports = 20_000;
const chunkBytes = 1024 ** 2;

const contests: Readonly<Record<string, Contest>> = {
  sarif: {
    what: `sarif, ${findings.toLocaleString('en-US')} findings`,
    than: 'JSON.parse',
    mostRatio: 8,
    mostMegabytes: 600,
    prepare: (way) => {
      const report = writeSarif();
      return way === 'ours' ? () => readFindings(report) : () => parseJson(report);
    },
  },
  detection: {
    what: `formats of ${smallReports.toLocaleString('en-US')} small reports`,
    than: 'decoding them',
    mostRatio: 60,
    mostMegabytes: 100,
    prepare: (way) => {
      const reports = Array.from({ length: smallReports }, (_, index) => Buffer.from(writeSmall(index)));
      return () => reports.filter((bytes) => (way === 'ours' ? detectReport(bytes).ok : decodes(bytes))).length;
    },
  },
  fingerprints: {
    what: `fingerprints of ${findings.toLocaleString('en-US')} findings`,
    than: "Node's own SHA-256",
    mostRatio: 4,
    mostMegabytes: 100,
    prepare: (way) => () => countDigits(way === 'ours' ? fingerprintAt : hashAt),
  },
};

/** Rows that hold when ours counts as the bare way does, within so many times its time, and within the memory. */
export function benchFindingParsers(): readonly Row[] {
  return Object.entries(contests).map(([name, { what, than, mostRatio, mostMegabytes }]) => {
    const [ours, bare] = [measureApart(name, 'ours'), measureApart(name, 'bare')];
    const ratio = ours.seconds / bare.seconds;
    return {
      what,
      seen: `${ratio.toFixed(1)} x as long as ${than} (${inWords(ours)}; ${inWords(bare)})`,
      bound: `${mostRatio} x, ${mostMegabytes} MB`,
      holds: ours.counted === bare.counted && ratio <= mostRatio && ours.extraMegabytes <= mostMegabytes,
    };
  });
}

function inWords({ seconds, extraMegabytes }: Measured): string {
  return `${seconds.toFixed(2)} s in ${extraMegabytes.toLocaleString('en-US')} MB`;
}

// The fastest run, with the most memory of all.
function measureApart(name: string, way: 'ours' | 'bare'): Measured {
  const all = Array.from({ length: runs }, () => measureOnce(name, way));
  return {
    counted: all[0]?.counted ?? -1,
    seconds: Math.min(...all.map(({ seconds }) => seconds)),
    extraMegabytes: Math.max(...all.map(({ extraMegabytes }) => extraMegabytes)),
  };
}

function measureOnce(name: string, way: 'ours' | 'bare'): Measured {
  const args = ['--no-warnings', fileURLToPath(import.meta.url), name, way];
  const printed = execFileSync(process.execPath, args).toString().trim().split(' ').map(Number);
  const [counted = -1, seconds = Number.NaN, extraMegabytes = 0] = printed;
  return { counted, seconds, extraMegabytes };
}

async function measureHere({ prepare }: Contest, way: 'ours' | 'bare'): Promise<Measured> {
  const work = prepare(way);
  const before = process.memoryUsage().rss;
  const started = process.threadCpuUsage();
  const counted = await work();
  const { user, system } = process.threadCpuUsage(started);
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    counted,
    seconds: (user + system) / 1e6,
    extraMegabytes: Math.max(0, Math.round((peak - before) / 1e6)),
  };
}

async function readFindings(report: Uint8Array): Promise<number> {
  const reader = createAnyReportReader({ format: 'auto', expected: { subject: noSubject, jobsReRun: 'all' } });
  for (let at = 0; at < report.length; at += chunkBytes) await reader.push(report.subarray(at, at + chunkBytes));
  const read = await reader.end();
  return read.ok && read.value.kind === 'findings' ? read.value.findings.length : -1;
}

const noSubject = { repository: '', sha: '', ref: '', runId: '', runAttempt: 1 };

function parseJson(report: Uint8Array): number {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(report));
  return parsed === null ? -1 : findings;
}

function decodes(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes).length > 0;
}

const lineOf = (index: number): string => `const value${index} = compute(${index});`;

function fingerprintAt(index: number): string {
  const [rule, path, lineText] = [`rule-${index % 50}`, `src/f${index % 200}.js`, lineOf(index)];
  return fingerprintOf({ tool: 'lint', rule, path, lineText, message: 'It is wrong.', packageName: '' });
}

function hashAt(index: number): string {
  const fields = ['1', 'lint', `rule-${index % 50}`, `src/f${index % 200}.js`, '', lineOf(index)];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 32);
}

// Adds up what both ways must agree in, so that no work can be left out.
function countDigits(digitsAt: (index: number) => string): number {
  let sum = 0;
  for (let index = 0; index < findings; index += 1) sum += Number.parseInt(digitsAt(index).slice(0, 8), 16);
  return sum;
}

function writeSarif(): Buffer {
  const head = '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"lint"}},"results":[\n';
  const results = Array.from({ length: findings }, (_, index) => {
    const place = `{"physicalLocation":{"artifactLocation":{"uri":"src/f${index % 200}.js"},"region":{"startLine":${1 + (index % 400)},"startColumn":3}}}`;
    return `{"ruleId":"rule-${index % 50}","level":"warning","message":{"text":"Value ${index} is wrong."},"locations":[${place}]}`;
  });
  return Buffer.from(`${head}${results.join(',\n')}]}]}`);
}

function writeSmall(index: number): string {
  if (index % 2 === 0) return `<testsuite name="s${index}" tests="1"><testcase classname="s" name="a"/></testsuite>`;
  return `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"lint${index}"}},"results":[]}]}`;
}

if (import.meta.main) {
  const [name, way] = process.argv.slice(2);
  const contest = contests[name ?? ''];
  if (contest === undefined) process.stdout.write(`${formatRows(benchFindingParsers())}\n`);
  else {
    const { counted, seconds, extraMegabytes } = await measureHere(contest, way === 'ours' ? 'ours' : 'bare');
    process.stdout.write(`${counted} ${seconds} ${extraMegabytes}\n`);
  }
}
