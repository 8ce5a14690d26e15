import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detectCoverageFormat } from '../../../src/reports/coverage/detect.ts';
import { createCoverageParser } from '../../../src/reports/coverage/formats.ts';
import { type CoverageFormat, sumCoverage } from '../../../src/reports/coverage/model.ts';
import { judgeCut } from './cuts.ts';
import { cutAt, parseChunks, parseWhole, plain, plainResult, readFixture } from './reading.ts';

type Expected = readonly [name: string, format: CoverageFormat, lines: string, branches: string, functions: string];

const expectations: readonly Expected[] = [
  ['coverage-py.xml', 'cobertura', '15/17', '4/6', '0/0'],
  ['coverage-py.lcov', 'lcov', '15/17', '4/6', '4/5'],
  ['coverage-py-two-folders.xml', 'cobertura', '6/8', '1/2', '0/0'],
  ['node-test.lcov', 'lcov', '22/29', '8/10', '5/7'],
  ['c8.lcov', 'lcov', '22/29', '8/10', '4/6'],
  ['c8-cobertura.xml', 'cobertura', '22/29', '8/10', '4/6'],
  ['jest.lcov', 'lcov', '4/4', '3/7', '2/2'],
  ['jest-cobertura.xml', 'cobertura', '4/4', '3/6', '2/2'],
  ['gcovr.lcov', 'lcov', '13/16', '7/14', '4/5'],
  ['gcovr-cobertura.xml', 'cobertura', '13/16', '7/14', '4/5'],
  ['lcov-checksum.lcov', 'lcov', '13/16', '7/14', '4/5'],
  ['lcov-merged.lcov', 'lcov', '13/16', '7/14', '4/5'],
];

const formatOf = (name: string): CoverageFormat => (name.endsWith('.xml') ? 'cobertura' : 'lcov');

test('every report in the folder is in the table', () => {
  const files = readdirSync(path.join(import.meta.dirname, 'fixtures')).filter((name) => /\.(?:xml|lcov)$/.test(name));
  expect(files.sort()).toEqual(expectations.map(([name]) => name).sort());
});

describe.each(expectations)('%s', (name, format, lines, branches, functions) => {
  const bytes = readFixture(name);

  test(`is detected as ${format}`, () => {
    expect(detectCoverageFormat(bytes)).toEqual({ ok: true, value: format });
  });

  test(`has ${lines} lines, ${branches} branches and ${functions} functions`, () => {
    const totals = sumCoverage(parseWhole(createCoverageParser(format), bytes).files);
    const shown = [totals.lines, totals.branches, totals.functions].map(({ covered, total }) => `${covered}/${total}`);
    expect(shown).toEqual([lines, branches, functions]);
  });

  test('gives the same model byte by byte, and in any other chunks', () => {
    const whole = plainResult(parseChunks(createCoverageParser(format), [bytes]));
    const single = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(plainResult(parseChunks(createCoverageParser(format), single))).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (places) => {
        const result = parseChunks(createCoverageParser(format), cutAt(bytes, places));
        expect(plainResult(result)).toEqual(whole);
      }),
      { seed: 42, numRuns: 30 },
    );
  });

  // Of the larger ones every fifth byte here, every byte in the long tests.
  test('cut after any byte is an error with a place and a way out, unless the cut leaves a complete report', () => {
    const step = bytes.length > 3_000 ? 5 : 1;
    for (let length = bytes.length - 1; length >= 0; length -= step) judgeCut(format, bytes, length);
    judgeCut(format, bytes, 0);
  });
});

test.each([
  ['gcovr.lcov', 'header says 87.5 % (7 of 8 lines), its lines say 85.7 % (6 of 7): lines count'],
  ['gcovr-cobertura.xml', 'header says 82.3 % (14 of 17 lines), its lines say 81.2 % (13 of 16): lines count'],
  ['jest-cobertura.xml', 'header says 42.8 % (3 of 7 branches), its lines say 50.0 % (3 of 6): lines count'],
])('%s is read by its lines, and its header is told to differ', (name, message) => {
  const report = parseWhole(createCoverageParser(formatOf(name)), readFixture(name));
  expect(report.warnings.map((warning) => warning.message)).toEqual([message]);
});

test('a record of each test is added to the file that both ran', () => {
  const [cart] = parseWhole(createCoverageParser('lcov'), readFixture('lcov-merged.lcov')).files;
  expect(plain(cart)).toEqual({
    path: '/app/c/src/cart.c',
    lines: { 3: 2, 5: 2, 6: 6, 7: 4, 8: 2, 9: 2, 10: 2, 13: 0, 15: 0 },
    branches: { 6: '2 of 2', 8: '2 of 4', 15: '0 of 2' },
    functions: '1 of 2',
  });
});

test('a Cobertura report names the folders that its paths start from', () => {
  expect(parseWhole(createCoverageParser('cobertura'), readFixture('coverage-py.xml')).sources).toEqual(['/app/py']);
});
