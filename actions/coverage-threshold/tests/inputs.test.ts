import { compileGlobs } from '@drawbridge/core/domain/glob';
import { expect, test } from '@jest/globals';
import { readConfig } from '../src/inputs.ts';

const read = (given: Readonly<Record<string, string>> = {}) => readConfig((name) => given[name] ?? '');

test('the shortest `with:` judges lines and changed lines at 80 %, and nothing else', () => {
  expect(read()).toMatchObject({
    ok: true,
    value: {
      bars: { lines: { text: '80' }, branches: undefined, changedLines: { text: '80' }, changedBranches: undefined },
      allowance: 0,
      base: '',
      workingDirectory: '.',
      comment: 'auto',
      commentKey: 'default',
      enforced: true,
      dryRun: false,
      reportFile: 'drawbridge/coverage-threshold.json',
    },
  });
});

test.each([
  { input: 'lines', raw: 'none', bars: { lines: undefined } },
  { input: 'lines', raw: '79.5', bars: { lines: { text: '79.5' } } },
  { input: 'branches', raw: '70 %', bars: { branches: { text: '70' } } },
  { input: 'changed-lines', raw: 'none', bars: { changedLines: undefined } },
  { input: 'changed-branches', raw: '0', bars: { changedBranches: { text: '0' } } },
])('$input: $raw', ({ input, raw, bars }) => {
  expect(read({ [input]: raw })).toMatchObject({ ok: true, value: { bars } });
});

test('files are one a line, comments and blank lines left out', () => {
  expect(read({ files: 'a.info\n\n# the API\n!b.info\n' })).toMatchObject({
    ok: true,
    value: { files: ['a.info', '!b.info'] },
  });
});

test.each([
  ['src/cart.ts', false],
  ['src/latest.ts', false],
  ['src/contest/specials.py', false],
  ['src/Latest.java', false],
  ['src/main/java/Cart.java', false],
  ['src/cart.test.ts', true],
  ['src/cart.spec.js', true],
  ['src/types.d.ts', true],
  ['vite.config.ts', true],
  ['cart_test.go', true],
  ['shop/test_cart.py', true],
  ['shop/conftest.py', true],
  ['spec/models/cart_spec.rb', true],
  ['packages/a/__tests__/cart.ts', true],
  ['src/test/java/shop/CartHelper.java', true],
  ['src/CartTest.java', true],
  ['Shop.Tests/CartTests.cs', true],
])('by default no report needs to name %s: %s', (path, expected) => {
  const config = read();
  expect(config.ok && compileGlobs(config.value.unmeasuredFiles)(path)).toBe(expected);
});

test.each([
  {
    input: 'lines',
    raw: 'eighty',
    says: '"eighty" is not a percentage. Write a number from 0 to 100, e.g. 80 or 79.5.',
  },
  { input: 'lines', raw: '101', says: '"101" is not a percentage.' },
  { input: 'changed-lines', raw: '-1', says: '"-1" is not a percentage.' },
  { input: 'branches', raw: '8e1', says: '"8e1" is not a percentage.' },
  { input: 'changed-lines-allowance', raw: '2.5', says: '"2.5" is not a whole number from 0 to 1000.' },
  { input: 'mode', raw: 'strict', says: '"strict" is not one of enforce, report.' },
  { input: 'comment', raw: 'always', says: '"always" is not one of auto, never.' },
  { input: 'dry-run', raw: 'yes', says: '"yes" is neither true nor false.' },
  { input: 'comment-key', raw: '--> <b>', says: '"--> <b>" is not a key.' },
  { input: 'working-directory', raw: '../other', says: '"../other" may lead out of the workspace.' },
  { input: 'report-file', raw: '/etc/passwd', says: '"/etc/passwd" is absolute.' },
])('$input: $raw is refused by name, with the way out', ({ input, raw, says }) => {
  expect(read({ [input]: raw })).toMatchObject({
    ok: false,
    error: [{ input, message: expect.stringContaining(says) }],
  });
});

test('every problem is told at once', () => {
  const read3 = read({ lines: 'x', mode: 'y', 'dry-run': 'z' });
  expect(read3.ok ? [] : read3.error.map(({ input }) => input).toSorted()).toEqual(['dry-run', 'lines', 'mode']);
});

test('a gate that would judge nothing is a mistake', () => {
  expect(read({ lines: 'none', 'changed-lines': 'none' })).toMatchObject({ ok: false, error: [{ input: 'lines' }] });
});
