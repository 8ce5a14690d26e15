// What CI asks of a clean clone. Everything runs, also after a failure: one run tells all that is wrong.
import path from 'node:path';
import { runInherited } from '../process.ts';
import { runAll, runSuite } from '../test-run.ts';
import { formatTotals, isGood, sumTotals } from '../test-totals.ts';

const limitMs = 80 * 60_000;
const watchdog = setTimeout(() => {
  process.stdout.write('\n✗ The run is not over after 80 minutes.\n0 passed, 1 failed, 0 skipped\n');
  process.exit(1);
}, limitMs);
watchdog.unref();

const startMs = Date.now();
const quick = await phase('Tests', () => runSuite());
const checksCode = await phase('Checks', () =>
  runInherited(process.execPath, [path.join(import.meta.dirname, 'check.ts')]),
);
const deep = await phase('Long tests', () => runAll(['deep']));

const checks = { passed: 0, failed: checksCode === 0 ? 0 : 1, skipped: 0 };
const totals = sumTotals([...quick, ...deep, checks]);
process.stdout.write(`\n${formatTotals(totals)}\n`);
process.exitCode = isGood(totals) ? 0 : 1;

async function phase<T>(name: string, work: () => Promise<T>): Promise<T> {
  const minutes = ((Date.now() - startMs) / 60_000).toFixed(1);
  process.stdout.write(`\n▸ ${name} (after ${minutes} min)\n`);
  return work();
}
