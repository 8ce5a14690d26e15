import { describe, expect, test } from '@jest/globals';
import { meantPerhaps, measuredArea } from '../../src/decide/measured-area.ts';

const shop = ['shop/cart/item.py', 'shop/checkout/total.py'];
const mono = ['packages/a/src/x.ts', 'packages/a/src/deep/y.ts', 'packages/b/src/z.ts'];
const small = ['index.js', 'lib/read.js', 'lib/write.js'];

describe('a report vouches for a kind of file in the deepest folder that holds all it measures of that kind', () => {
  test.each([
    { why: 'a new folder beside measured ones', measures: [shop], path: 'shop/payments/card.py', inside: true },
    { why: 'a new file in a measured folder', measures: [shop], path: 'shop/cart/coupon.py', inside: true },
    { why: 'another kind of file', measures: [shop], path: 'shop/cart/README.md', inside: false },
    { why: 'another top folder', measures: [shop], path: 'tests/test_item.py', inside: false },
    { why: 'the top of the repository', measures: [shop], path: 'setup.py', inside: false },
    { why: 'a folder whose name only starts the same', measures: [shop], path: 'shopping/list.py', inside: false },
    { why: 'packages in one report', measures: [mono], path: 'packages/c/src/n.ts', inside: true },
    { why: 'a package of its own report', measures: [mono.slice(0, 2)], path: 'packages/a/src/n.ts', inside: true },
    { why: 'a package without a report', measures: [mono.slice(0, 2)], path: 'packages/c/src/n.ts', inside: false },
    {
      why: 'two reports side by side',
      measures: [mono.slice(0, 2), mono.slice(2)],
      path: 'packages/b/src/n.ts',
      inside: true,
    },
    { why: 'a top file beside measured top files', measures: [small], path: 'cli.js', inside: true },
    { why: 'examples beside measured top files', measures: [small], path: 'examples/hello.js', inside: false },
    { why: 'no report at all', measures: [], path: 'index.js', inside: false },
    { why: 'the extension in other letters', measures: [['src/A.PY']], path: 'src/b.py', inside: true },
    { why: 'a hidden file has no extension', measures: [['src/.env']], path: 'src/a.env', inside: false },
  ])('$why: $path is inside: $inside', ({ measures, path, inside }) => {
    expect(measuredArea(measures)(path)).toBe(inside);
  });
});

test.each([
  ['/app/foo/a.ts', 'services/foo/a.ts', true],
  ['C:\\build\\foo\\a.ts', 'services/foo/a.ts', true],
  ['/app/foo/a.ts', 'services/bar/a.ts', false],
  ['a.ts', 'services/a.ts', false],
])('the unmapped %s may mean %s: %s', (unmapped, path, may) => {
  expect(meantPerhaps([{ path: unmapped }])(path)).toBe(may);
});
