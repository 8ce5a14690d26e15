import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearestName } from '../../src/domain/nearest-name.ts';

const facts = ['tests.failed', 'tests.total', 'coverage.lines.percent', 'findings.high', 'baseline.known'];

test.each([
  ['tests.faild', 'tests.failed'],
  ['test.failed', 'tests.failed'],
  ['tests_failed', 'tests.failed'],
  ['TESTS.FAILED', 'tests.failed'],
  ['tests.totla', 'tests.total'],
  ['coverage.line.percent', 'coverage.lines.percent'],
  ['findings.hihg', 'findings.high'],
  ['baselineknown', 'baseline.known'],
])('%s was meant to be %s', (written, meant) => {
  expect(nearestName(written, facts)).toBe(meant);
});

test.each(['', 'x', 'deployments', 'lines', 'z'.repeat(500)])('%j is near nothing', (written) => {
  expect(nearestName(written, facts)).toBeUndefined();
});

test('of two that are as near, the first is said', () => {
  expect(nearestName('cat', ['bat', 'hat'])).toBe('bat');
  expect(nearestName('cat', ['hat', 'bat'])).toBe('hat');
});

test('a name is nearest to itself, and one slip in six letters is forgiven', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{6,20}$/), fc.nat(19), (name, at) => {
      expect(nearestName(name, ['something.else.entirely', name])).toBe(name);
      const slip = at % name.length;
      expect(nearestName(`${name.slice(0, slip)}#${name.slice(slip + 1)}`, [name])).toBe(name);
    }),
    { seed: 61, numRuns: 200 },
  );
});

test('a very long name costs no more than its first 96 letters', () => {
  const long = 'a'.repeat(1_000_000);
  expect(nearestName(long, [long])).toBe(long);
});
