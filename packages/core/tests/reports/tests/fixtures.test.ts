import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { outcomeOf, type TestFormat, type TestOutcome } from '../../../src/reports/tests/model.ts';
import { modelOf } from '../reading.ts';
import { detectTests, looksPassed, readTests } from './reading.ts';

const folder = path.join(import.meta.dirname, 'fixtures');
const readFixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));

/** Passed, failed, error, skipped and flaky cases and failures of suites; the message and place of the failed subtraction. */
const expectations: readonly (readonly [string, TestFormat, string, string, string])[] = [
  ['bazel/adds.xml', 'junit', '1 0 0 0 0 0', '', ''],
  ['bazel/hangs.xml', 'junit', '0 0 1 0 0 0', '', ''],
  ['bazel/subtracts.xml', 'junit', '0 0 1 0 0 0', 'exited with error code 1', ''],
  ['bazel/wavers-attempt-1.xml', 'junit', '0 0 1 0 0 0', '', ''],
  ['bazel/wavers.xml', 'junit', '1 0 0 0 0 0', '', ''],
  [
    'dotnet-by-hand/junit.xml',
    'junit',
    '2 3 0 1 0 0',
    'Assert.Equal() Failure: a wrong "difference" <of> 3 & 2',
    '/app/tests/dotnet/CartTests.cs:12',
  ],
  [
    'dotnet-by-hand/nunit3.xml',
    'nunit3',
    '2 2 1 2 0 0',
    'Assert.Equal() Failure: a wrong "difference" <of> 3 & 2',
    '/app/tests/dotnet/CartTests.cs:12',
  ],
  [
    'dotnet-by-hand/results.trx',
    'trx',
    '2 3 0 1 0 0',
    'Assert.Equal() Failure: a wrong "difference" <of> 3 & 2',
    '/app/tests/dotnet/CartTests.cs:12',
  ],
  [
    'dotnet-by-hand/xunit2.xml',
    'xunit2',
    '2 3 0 1 0 1',
    'Assert.Equal() Failure: a wrong "difference" <of> 3 & 2',
    '/app/tests/dotnet/CartTests.cs:12',
  ],
  [
    'gradle-by-hand/retries.xml',
    'junit',
    '1 2 0 0 0 0',
    'org.opentest4j.AssertionFailedError: a wrong "difference"',
    'shop/CartTest.java:21',
  ],
  [
    'gradle/junit.xml',
    'junit',
    '1 2 0 1 0 0',
    'java.lang.AssertionError: a wrong "difference" <of> 3 & 2 expected:<2> but was:<1>',
    'shop/CartTest.java:17',
  ],
  ['gradle/set-up.xml', 'junit', '0 1 0 0 0 0', '', ''],
  ['pytest/subtests.xml', 'junit', '1 3 0 0 0 0', 'AssertionError: after its subtests', 'test_subtests.py:13'],
  ['pytest/xdist.xml', 'junit', '3 2 1 1 1 0', 'AssertionError: a wrong "difference" <of> 3 & 2', 'test_cart.py:14'],
  ['go-junit-report/junit.xml', 'junit', '2 4 1 1 0 0', 'Failed', ''],
  ['go-test/cart.json', 'go-test', '2 3 0 1 0 0', '3 - 2 is 1, not 2', 'example.org/shop/cart/cart_test.go:11'],
  ['go-test/events.json', 'go-test', '2 4 0 1 0 1', '3 - 2 is 1, not 2', 'example.org/shop/cart/cart_test.go:11'],
  ['gotestsum/junit.xml', 'junit', '2 5 0 1 0 1', '3 - 2 is 1, not 2', 'example.org/shop/cart/cart_test.go:11'],
  ['gotestsum/reruns.json', 'go-test', '2 2 0 1 1 0', '3 - 2 is 1, not 2', 'example.org/shop/cart/cart_test.go:11'],
  ['gotestsum/reruns.xml', 'junit', '2 2 0 1 1 0', '3 - 2 is 1, not 2', 'example.org/shop/cart/cart_test.go:11'],
  [
    'jest-ctrf/ctrf.json',
    'ctrf',
    '1 2 0 2 1 0',
    'Error: expect(received).toBe(expected) // Object.is equality',
    '/app/tests/js/jest.test.js:4',
  ],
  [
    'jest-junit/junit.xml',
    'junit',
    '3 3 1 1 0 0',
    'Error: expect(received).toBe(expected) // Object.is equality',
    'jest.test.js:4',
  ],
  ['jest-trx/results.trx', 'trx', '2 2 0 2 0 0', 'Error: expect(received).toBe(expected) // Object.is equality', ''],
  ['mocha/junit.xml', 'junit', '2 2 0 2 0 0', '1 == 2', '/app/tests/js/mocha.spec.cjs:-'],
  ['mocha/tap12.tap', 'tap', '2 2 0 2 0 0', '', ''],
  ['mocha/tap13.tap', 'tap', '2 2 0 2 0 0', '1 == 2', ''],
  ['mocha-junit-reporter/junit.xml', 'junit', '2 2 0 0 0 0', '1 == 2', '/app/tests/js/mocha.spec.cjs:-'],
  ['mocha-trx/results.trx', 'trx', '2 2 0 2 0 0', '1 == 2', ''],
  ['mocha-xunit/xunit2.xml', 'xunit2', '2 2 0 0 0 0', '1 == 2', ''],
  ['node/junit.xml', 'junit', '2 2 0 2 0 0', 'Expected values to be strictly equal:', '/app/tests/js/node.test.mjs:5'],
  ['node/stream.tap', 'tap', '2 2 0 2 0 0', 'Expected values to be strictly equal:', '/app/tests/js/node.test.mjs:5'],
  ['node-tap/stream.tap', 'tap', '1 1 0 2 0 0', '', 'tap.test.cjs:4'],
  ['nunit-console/nunit2.xml', 'nunit2', '2 3 1 2 0 0', 'a wrong "difference" <of> 3 & 2', ''],
  ['perl/bail-out.tap', 'tap', '1 0 0 0 0 1', '', ''],
  ['perl/stream.tap', 'tap', '3 1 0 2 0 0', '', ''],
  [
    'phpunit/warnings.xml',
    'junit',
    '2 0 3 1 0 0',
    'This test did not perform any assertions',
    '/app/tests/php/warnings/WarnedTest.php:10',
  ],
  [
    'phpunit/junit.xml',
    'junit',
    '2 2 1 1 0 0',
    'a wrong "difference" <of> 3 & 2',
    '/app/tests/php/tests/CartTest.php:7',
  ],
  [
    'playwright/ctrf.json',
    'ctrf',
    '2 2 0 2 2 0',
    'Error: expect(received).toBe(expected) // Object.is equality',
    '/app/tests/js/play/cart.spec.js:4',
  ],
  [
    'playwright/junit.xml',
    'junit',
    '4 2 0 2 0 0',
    'expect(received).toBe(expected) // Object.is equality',
    'cart.spec.js:4',
  ],
  [
    'playwright/retries.xml',
    'junit',
    '2 2 0 2 2 0',
    'expect(received).toBe(expected) // Object.is equality',
    'cart.spec.js:4',
  ],
  ['pytest/junit.xml', 'junit', '3 3 1 1 0 0', 'AssertionError: a wrong "difference" <of> 3 & 2', 'test_cart.py:14'],
  ['pytest/nunit3.xml', 'nunit3', '3 4 0 1 0 0', 'def test_subtracts():', 'test_cart.py:14'],
  [
    'pytest/rerunfailures.xml',
    'junit',
    '3 2 1 1 1 0',
    'AssertionError: a wrong "difference" <of> 3 & 2',
    'test_cart.py:14',
  ],
  ['pytest/xunit1.xml', 'junit', '3 3 1 1 0 0', 'AssertionError: a wrong "difference" <of> 3 & 2', 'test_cart.py:13'],
  [
    'surefire/junit.xml',
    'junit',
    '2 2 1 1 1 0',
    'a wrong "difference" <of> 3 & 2 ==> expected: <2> but was: <1>',
    'shop/CartTest.java:21',
  ],
  ['tap-py/stream.tap', 'tap', '1 2 0 1 0 0', '', ''],
  ['unittest-xml-reporting/junit.xml', 'junit', '1 1 1 1 0 0', '1 != 2', 'test_unit.py:8'],
  [
    'vitest/flat.tap',
    'tap',
    '2 2 0 1 0 0',
    'expected 1 to be 2 // Object.is equality',
    '/app/tests/js/vitest.test.mjs:5',
  ],
  ['vitest/junit.xml', 'junit', '2 2 0 1 0 0', 'expected 1 to be 2 // Object.is equality', 'vitest.test.mjs:5'],
  [
    'vitest/stream.tap',
    'tap',
    '2 2 0 1 0 0',
    'expected 1 to be 2 // Object.is equality',
    '/app/tests/js/vitest.test.mjs:5',
  ],
];

const outcomes: readonly TestOutcome[] = ['passed', 'failed', 'error', 'skipped', 'flaky'];

test('every report in the folder is in the table, and its origin is told', () => {
  const reports = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== folder)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const told: unknown = JSON.parse(readFileSync(path.join(folder, 'provenance.json'), 'utf8'));
  const names = expectations.map(([name]) => name).sort();
  expect(reports.sort()).toEqual(names);
  expect(told).toMatchObject({
    reports: expect.arrayContaining(names.map((report) => expect.objectContaining({ report }))),
  });
});

describe.each(expectations)('%s', (name, format, counts, message, place) => {
  const bytes = readFixture(name);

  test(`is detected as ${format}, and comes out as its tool said`, () => {
    expect(detectTests(bytes)).toBe(format);
    const { cases, suiteFailures } = modelOf(readTests(format, bytes));
    const seen = outcomes.map((outcome) => cases.filter((each) => outcomeOf(each) === outcome).length);
    expect([...seen, suiteFailures.length].join(' ')).toBe(counts);
  });

  test('tells the message and place of a failure', () => {
    const found = modelOf(readTests(format, bytes)).cases.find(
      (each) => ['failed', 'error'].includes(outcomeOf(each)) && /subtracts/i.test(each.name + each.suite),
    );
    const where = found?.place === undefined ? '' : `${found.place.path}:${found.place.line ?? '-'}`;
    expect([found?.attempts.at(-1)?.message ?? '', where]).toEqual([message, place]);
  });

  test('gives the same in any pieces', () => {
    const whole = readTests(format, bytes);
    for (const size of [1, 7, 1000]) expect(readTests(format, bytes, size)).toEqual(whole);
  });

  // The deep run cuts after every byte.
  test('cut anywhere is an error, or no pass', () => {
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 150))
      if (looksPassed(readTests(format, bytes.subarray(0, length))))
        throw new Error(`cut after ${length} bytes passes`);
  });
});
