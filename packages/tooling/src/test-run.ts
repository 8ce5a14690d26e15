import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runJest, type TestRun } from './jest.ts';
import { outFolder } from './root.ts';
import { formatTotals, isGood, readTotals, sumTotals, type TestTotals } from './test-totals.ts';

/** Runs the given kinds of tests one after the other, closes with the summed line, and gives the exit code. */
export async function runTests(runs: readonly TestRun[], args: readonly string[]): Promise<number> {
  const totals = sumTotals(await runAll(runs, args));
  process.stdout.write(`\n${formatTotals(totals)}\n`);
  return isGood(totals) ? 0 : 1;
}

/** Runs the given kinds of tests one after the other and gives the totals of each. */
export async function runAll(runs: readonly TestRun[], args: readonly string[] = []): Promise<readonly TestTotals[]> {
  const all: TestTotals[] = [];
  for (const run of runs) all.push(await runOne(run, args));
  return all;
}

async function runOne(run: TestRun, args: readonly string[]): Promise<TestTotals> {
  mkdirSync(outFolder, { recursive: true });
  const folder = mkdtempSync(path.join(outFolder, `test-${run}-`));
  const file = path.join(folder, 'jest.json');
  try {
    const exitCode = await runJest(['--passWithNoTests', '--json', '--outputFile', file, ...args], run);
    const totals = readTotals(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    // Jest can also fail for another reason than a test: a broken configuration, an exhausted machine.
    return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
