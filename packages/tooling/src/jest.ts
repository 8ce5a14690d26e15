import path from 'node:path';
import { runInherited } from './process.ts';
import { root } from './root.ts';

export type TestRun = 'quick' | 'engine' | 'deep' | 'any';

export interface JestRun {
  readonly run: TestRun;
  /** Folder that gets the run's JUnit XML and, of quick tests, their coverage; undefined: neither is made. */
  readonly reports?: string | undefined;
}

/** Runs jest in ESM over one kind of test files and gives its exit code. */
export async function runJest(
  args: readonly string[],
  { run, reports = '' }: JestRun = { run: 'any' },
): Promise<number> {
  const config = path.join(root, 'packages/tooling/config/jest.config.mjs');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return runInherited(process.execPath, [...flags, jest, '--config', config, ...args], {
    env: { DRAWBRIDGE_TESTS: run, DRAWBRIDGE_REPORTS: reports },
  });
}
