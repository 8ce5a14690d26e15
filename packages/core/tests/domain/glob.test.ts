import { expect, test } from '@jest/globals';
import { compileGlobs } from '../../src/domain/glob.ts';

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
])('%j takes %s: %s', (patterns, path, taken) => {
  expect(compileGlobs(patterns)(path)).toBe(taken);
});
