/** How many tests ended in which way; `failed` also counts files that could not run at all. */
export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const none: TestTotals = { passed: 0, failed: 0, skipped: 0 };

/** Reads the result file that jest writes. A missing, torn or foreign one counts as one failure. */
export function readTotals(json: string | undefined): TestTotals {
  const result = parse(json);
  const passed = count(result, 'numPassedTests');
  const failed = count(result, 'numFailedTests');
  const broken = count(result, 'numRuntimeErrorTestSuites');
  const pending = count(result, 'numPendingTests');
  const todo = count(result, 'numTodoTests');
  if ([passed, failed, broken, pending, todo].includes(Number.NaN)) return { ...none, failed: 1 };
  return { passed, failed: failed + broken, skipped: pending + todo };
}

/** Adds up several runs. */
export function sumTotals(all: readonly TestTotals[]): TestTotals {
  return all.reduce(
    (sum, next) => ({
      passed: sum.passed + next.passed,
      failed: sum.failed + next.failed,
      skipped: sum.skipped + next.skipped,
    }),
    none,
  );
}

/** All tests that there are, however they ended. */
export function countOfTests({ passed, failed, skipped }: TestTotals): number {
  return passed + failed + skipped;
}

/** A run is good when something passed and nothing failed. */
export function isGood(totals: TestTotals): boolean {
  return totals.passed > 0 && totals.failed === 0;
}

/** The closing line of every test run. */
export function formatTotals({ passed, failed, skipped }: TestTotals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function parse(json: string | undefined): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

function count(result: ReadonlyMap<string, unknown>, name: string): number {
  const value = result.get(name);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : Number.NaN;
}
