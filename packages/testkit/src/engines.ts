import { describe, test } from '@jest/globals';
import type { Availability } from './programs.ts';

export type Probe = () => Availability;

/**
 * Declares tests that need a real program. Where the machine cannot have it they are skipped, with the reason in
 * their name; under CI=true, where it was promised, its absence fails.
 */
export function describeEngine(name: string, probe: Probe, tests: () => void): void {
  const found = probe();
  if (found.available) {
    describe(name, tests);
    return;
  }
  if (process.env['CI'] !== 'true') {
    describe.skip(`${name} (skipped: ${found.reason})`, tests);
    return;
  }
  test(`${name} has its engine`, () => {
    throw new Error(found.reason);
  });
}
