import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCoberturaParser } from '../../../src/reports/coverage/cobertura.ts';
import { createLcovParser } from '../../../src/reports/coverage/lcov.ts';
import { mergeCoverage } from '../../../src/reports/coverage/merge.ts';
import { type CoverageFile, sumCoverage } from '../../../src/reports/coverage/model.ts';
import { notedFiles, writeLcov } from './generated-report.ts';
import { parseWhole, plain } from './reading.ts';

const record = (...fields: readonly string[]): readonly CoverageFile[] =>
  parseWhole(createLcovParser(), ['SF:a.c', ...fields, 'end_of_record', ''].join('\n')).files;
const file = (parts: object): unknown => ({ path: 'a.c', lines: {}, branches: {}, functions: '0 of 0', ...parts });

test.each([
  ['hits are added', record('DA:1,1', 'DA:2,0'), record('DA:1,2', 'DA:3,0'), { lines: { 1: 3, 2: 0, 3: 0 } }],
  ['a sum stays within 32 bits', record('DA:1,4294967295'), record('DA:1,4294967295'), { lines: { 1: 4294967295 } }],
  [
    'branches take the larger of both',
    record('BRDA:1,0,0,1', 'BRDA:1,0,1,0'),
    record('BRDA:1,0,0,0', 'BRDA:1,0,1,0', 'BRDA:1,0,2,0', 'BRDA:2,0,0,1'),
    { branches: { 1: '1 of 3', 2: '1 of 1' } },
  ],
  [
    'functions take the larger of both',
    record('FN:1,f', 'FNDA:1,f'),
    record('FN:1,f', 'FN:2,g'),
    { functions: '1 of 2' },
  ],
  ['measured lines win over totals', record('LF:10', 'LH:9'), record('DA:1,0'), { lines: { 1: 0 } }],
  [
    'totals take the larger of both',
    record('LF:10', 'LH:4', 'BRF:2', 'BRH:1'),
    record('LF:8', 'LH:6'),
    { lines: '6 of 10', branches: '1 of 2' },
  ],
])('%s, in either order', (_, left, right, expected) => {
  expect(mergeCoverage([left, right]).map(plain)).toEqual([file(expected)]);
  expect(mergeCoverage([right, left]).map(plain)).toEqual([file(expected)]);
});

test('LCOV and Cobertura of one run merge into the same files', () => {
  const cobertura = parseWhole(
    createCoberturaParser(),
    '<coverage><class filename="a.c"><lines><line number="1" hits="2" branch="true" condition-coverage="50% (1/2)"/></lines></class></coverage>',
  );
  expect(mergeCoverage([record('DA:1,1', 'BRDA:1,5,0,1', 'BRDA:1,5,1,0'), cobertura.files]).map(plain)).toEqual([
    file({ lines: { 1: 3 }, branches: { 1: '1 of 2' } }),
  ]);
});

test('files stay in the order of their paths, and nothing merged is nothing', () => {
  const [a] = record('DA:1,1');
  if (a === undefined) throw new Error('no file was read');
  expect(mergeCoverage([[{ ...a, path: 'b' }], [{ ...a, path: 'a' }], []]).map((each) => each.path)).toEqual([
    'a',
    'b',
  ]);
  expect(mergeCoverage([])).toEqual([]);
  expect(sumCoverage([])).toMatchObject({ lines: { covered: 0, total: 0 } });
});

test('two files that came to share a path within one list are merged', () => {
  expect(mergeCoverage([[...record('DA:1,1'), ...record('DA:1,1', 'DA:2,0')]]).map(plain)).toEqual([
    file({ lines: { 1: 2, 2: 0 } }),
  ]);
});

describe('laws', () => {
  const report = fc.oneof(
    notedFiles.map((files) => parseWhole(createLcovParser(), writeLcov(files)).files),
    fc.tuple(fc.nat(9), fc.nat(9)).map(([hit, missed]) => record(`LF:${hit + missed}`, `LH:${hit}`)),
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2)), { minLength: 1, maxLength: 9 })
      .map((rows) => record(...rows.map(([line, hits]) => `DA:${line},${hits}`))),
  );
  const shown = (files: readonly CoverageFile[]): readonly unknown[] => files.map(plain);
  const options = { seed: 42, numRuns: 200 };

  test('the order of reports does not matter', () => {
    const property = fc.property(report, report, (a, b) => {
      expect(shown(mergeCoverage([a, b]))).toEqual(shown(mergeCoverage([b, a])));
    });
    fc.assert(property, options);
  });

  test('merging step by step is merging at once', () => {
    const property = fc.property(report, report, report, (a, b, c) => {
      const atOnce = shown(mergeCoverage([a, b, c]));
      expect(shown(mergeCoverage([mergeCoverage([a, b]), c]))).toEqual(atOnce);
      expect(shown(mergeCoverage([a, mergeCoverage([b, c])]))).toEqual(atOnce);
    });
    fc.assert(property, options);
  });

  test('a report merged with itself covers what it covered', () => {
    const property = fc.property(report, (a) => {
      expect(sumCoverage(mergeCoverage([a, a]))).toEqual(sumCoverage(a));
    });
    fc.assert(property, options);
  });

  test('merging never covers less than one of the reports, nor more than both', () => {
    const lineReport = notedFiles.map((files) => parseWhole(createLcovParser(), writeLcov(files)).files);
    const property = fc.property(lineReport, lineReport, (a, b) => {
      const [merged, left, right] = [mergeCoverage([a, b]), a, b].map((files) => sumCoverage(files).lines.covered);
      expect(merged).toBeGreaterThanOrEqual(Math.max(left ?? 0, right ?? 0));
      expect(merged).toBeLessThanOrEqual((left ?? 0) + (right ?? 0));
    });
    fc.assert(property, options);
  });
});
