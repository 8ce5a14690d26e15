// What it takes to verify a deployment log and to append to it, beside a chain of hashed lines of JSON in one file:
// `node packages/tooling/src/bench/audit-log.ts`. Time is that of the thread, of the best of three runs in one process.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { formatKilobytes, formatRows, type Row } from './row.ts';

interface Measured {
  readonly counted: number;
  readonly seconds: number;
  readonly bytes: number;
}

type Way = 'ours' | 'chained';

const script = fileURLToPath(new URL('../../../../actions/deployment-audit/tests/bench/log.ts', import.meta.url));
const [small, large] = [1_000, 100_000];
const mostSeconds = 2;
const mostBytes = 2_000;

/** Rows that hold when both ways come to the same count within the bounds, and an append costs the same at every size. */
export function benchAuditLog(): readonly Row[] {
  return [verifyRow(), ...[small, large].map(appendRow)];
}

function measure(what: 'verify' | 'append', way: Way, size: number): Measured {
  const args = ['--no-warnings', '--max-old-space-size=6144', script, what, way, String(size)];
  const printed = execFileSync(process.execPath, args).toString().trim().split(' ').map(Number);
  const [counted = -1, seconds = Number.NaN, bytes = Number.NaN] = printed;
  return { counted, seconds, bytes };
}

function verifyRow(): Row {
  const [ours, chained] = [measure('verify', 'ours', large), measure('verify', 'chained', large)];
  const ratio = (ours.seconds / chained.seconds).toFixed(1);
  return {
    what: `verify a log of ${large.toLocaleString('en-US')} entries`,
    seen: `${ours.seconds.toFixed(2)} s, ${ratio} x as long as a chain of hashes (${chained.seconds.toFixed(2)} s)`,
    bound: `${mostSeconds} s`,
    holds: ours.counted === large && chained.counted === large && ours.seconds <= mostSeconds,
  };
}

function appendRow(size: number): Row {
  const [ours, chained] = [measure('append', 'ours', size), measure('append', 'chained', size)];
  return {
    what: `append to a log of ${size.toLocaleString('en-US')} entries`,
    seen: `${inWords(ours)}; to a chain of hashes ${inWords(chained)}`,
    bound: formatKilobytes(mostBytes),
    holds: ours.counted === size + 1 && chained.counted === size + 1 && ours.bytes <= mostBytes,
  };
}

function inWords({ seconds, bytes }: Measured): string {
  return `${(seconds * 1_000).toFixed(2)} ms and ${formatKilobytes(bytes)} beside the entry`;
}

if (import.meta.main) process.stdout.write(`${formatRows(benchAuditLog())}\n`);
