import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type JestRun, runJest, type TestRun } from './jest.ts';
import { judgeOwnReports } from './own-gate.ts';
import { publishReports, stageReports } from './own-gate-reports.ts';
import { outFolder } from './root.ts';
import { countOfTests, formatTotals, isGood, readTotals, sumTotals, type TestTotals } from './test-totals.ts';

const suite: readonly TestRun[] = ['quick', 'engine'];

/** Closes a command with the summed line, and gives its exit code. */
export function closeRun(all: readonly TestTotals[]): number {
  const totals = sumTotals(all);
  process.stdout.write(`\n${formatTotals(totals)}\n`);
  return isGood(totals) ? 0 : 1;
}

/**
 * The suite's own tests, then the gate over what they reported, which counts as one test. With arguments only some
 * tests run, and the gate is left out: it would miss the others.
 */
export async function runSuite(args: readonly string[] = []): Promise<readonly TestTotals[]> {
  if (args.length > 0) {
    const totals = await runAll(suite, args);
    process.stdout.write('\n– The gate is left out: it judges the whole suite, and this run was told what to take.\n');
    return totals;
  }
  const staged = stageReports();
  const totals = await runAll(suite, [], staged);
  publishReports(staged);
  const passed = await judgeOwnReports({ tests: countOfTests(sumTotals(totals)) });
  return [...totals, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }];
}

/** Runs the given kinds of tests one after the other and gives the totals of each. */
export async function runAll(
  runs: readonly TestRun[],
  args: readonly string[] = [],
  reports?: string,
): Promise<readonly TestTotals[]> {
  const all: TestTotals[] = [];
  for (const run of runs) all.push(await runOne({ run, reports }, args));
  return all;
}

async function runOne(wanted: JestRun, args: readonly string[]): Promise<TestTotals> {
  mkdirSync(outFolder, { recursive: true });
  const folder = mkdtempSync(path.join(outFolder, `test-${wanted.run}-`));
  const file = path.join(folder, 'jest.json');
  try {
    const exitCode = await runJest(['--passWithNoTests', '--json', '--outputFile', file, ...args], wanted);
    const totals = readTotals(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    // Jest can also fail for another reason than a test: a broken configuration, an exhausted machine.
    return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
