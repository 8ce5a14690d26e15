import { expect, test } from '@jest/globals';
import { compileGlobs, isUsableGlob, namesOnePath } from '../../src/domain/glob.ts';

test.each([
  [['coverage/lcov.info'], 'coverage/lcov.info', true],
  [['**/lcov.info'], 'lcov.info', true],
  [['**/lcov.info'], 'a/b/lcov.info', true],
  [['*.info'], 'a/lcov.info', false],
  [['**/*.xml', '!**/old/**'], 'old/a.xml', false],
  [['**/*.xml', '!**/old/**', 'old/keep.xml'], 'old/keep.xml', true],
  [['!**'], 'a', false],
  [[], 'a', false],
  [['.hidden/*'], '.hidden/a', true],
  [['**/junit.xml'], 'a\nb/c\u2028/junit.xml', true],
  [['**/*.xml', '!**/old/**'], 'a\n/old/b.xml', false],
])('%j takes %s: %s', (patterns, path, taken) => {
  expect(compileGlobs(patterns)(path)).toBe(taken);
});

test.each([
  ['coverage/lcov.info', true],
  ['./lcov.info', true],
  ['coverage/*.info', false],
  ['{unit,e2e}/lcov.info', false],
  ['!coverage/lcov.info', false],
  ['packages/@octo/c++/lcov.info', true],
  ['@(unit|e2e)/lcov.info', false],
  ['a[1].info', false],
])('%s names one path: %s', (pattern, does) => {
  expect(namesOnePath(pattern)).toBe(does);
});

test.each(['coverage/lcov.info', 'packages/@octo/c++/lcov.info', 'a b/~x/$y,z.info'])(
  'a pattern that names one path takes it: %s',
  (path) => {
    expect(namesOnePath(path)).toBe(true);
    expect(compileGlobs([path])(path)).toBe(true);
    expect(compileGlobs([`./${path}`])(path)).toBe(true);
  },
);

test.each([
  ['docs/**', true],
  ['!docs/**', true],
  ['renovate[bot]', true],
  ['{a,b}', true],
  ['docs/[a', true],
  ['a{b', false],
  ['[z-a]', false],
  ['!', false],
  ['', false],
  ['a'.repeat(70_000), false],
] as const)('a pattern can match something: case %#', (pattern, expected) => {
  expect(isUsableGlob(pattern)).toBe(expected);
});
