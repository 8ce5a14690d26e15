import { rankAnnotations } from '@drawbridge/core/domain/annotation';
import { expect, test } from '@jest/globals';
import type { ChangedFileCoverage, Standing } from '../../src/decide/changed-coverage.ts';
import { joinStretches } from '../../src/decide/stretches.ts';
import { renderAnnotations } from '../../src/render/annotations.ts';
import { span } from '../builders.ts';

const fileOf = (path: string, uncovered: readonly number[], standing: Standing = 'measured'): ChangedFileCoverage => ({
  path,
  standing,
  uncovered,
  stretches: joinStretches(uncovered, () => false),
  lines: { covered: 0, total: uncovered.length },
  branches: { covered: 0, total: 0 },
});

test('uncovered changed lines are joined into ranges, at the place where a test is missing', () => {
  expect(renderAnnotations([fileOf('src/cart.ts', [3, 4, 5, 9])])).toEqual([
    {
      level: 'warning',
      title: 'Uncovered change',
      message: 'No test runs these 3 changed lines. Add one that does.',
      place: { file: 'src/cart.ts', startLine: 3, endLine: 5 },
      weight: 3,
    },
    {
      level: 'warning',
      title: 'Uncovered change',
      message: 'No test runs this changed line. Add one that does.',
      place: { file: 'src/cart.ts', startLine: 9, endLine: 9 },
      weight: 1,
    },
  ]);
});

test.each([
  [
    'absent',
    'No report names this file, so its 4 changed lines count as uncovered. Let a test load it, or name it in `unmeasured-files`.',
  ],
  [
    'totals-only',
    'The report has only totals for this file, so its 4 changed lines count as uncovered. Make the coverage tool write its lines.',
  ],
] as const)('a file that is %s is annotated once, with its whole weight', (standing, message) => {
  expect(renderAnnotations([fileOf('src/new.ts', [1, 2, 7, 8], standing)])).toMatchObject([
    { message, place: { file: 'src/new.ts', startLine: 1, endLine: 2 }, weight: 4 },
  ]);
});

test('of many, GitHub is given the ten largest, and the last says how many more there are', () => {
  const files = span(1, 25).map((size) => fileOf(`src/${size}.ts`, span(1, size)));
  const ranked = rankAnnotations(renderAnnotations(files));
  expect(ranked.map(({ place }) => place?.endLine)).toEqual([25, 24, 23, 22, 21, 20, 19, 18, 17, 16]);
  expect(ranked.at(-1)?.message).toMatch(/\n15 more like this; the report names them all\.$/);
});

test('covered and unmeasured files are not annotated', () => {
  expect(renderAnnotations([fileOf('src/cart.ts', []), fileOf('README.md', [], 'unmeasured')])).toEqual([]);
});
