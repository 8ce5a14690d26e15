import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLcovParser } from '../../../src/reports/coverage/lcov.ts';
import { createPathMapper, mapCoveragePaths, type PathOrigin } from '../../../src/reports/coverage/paths.ts';
import { parseWhole } from './reading.ts';

const tracked = [
  'src/x.py',
  'src/__init__.py',
  '__init__.py',
  'setup.py',
  'services/api/src/main.ts',
  'services/api/src/index.ts',
  'services/web/src/index.ts',
  'lib/deep/only.c',
  'pkg/a/util.go',
  'pkg/b/util.go',
  'odd\\name.c',
  'tools/version.py',
];
const mapPath = createPathMapper(tracked);
const nowhere: PathOrigin = { sources: [] };
const root = '/home/runner/work/shop/shop';

describe('a path leads to the one file that it can mean', () => {
  test.each<[string, string, PathOrigin, string]>([
    ['as it is tracked', 'src/x.py', nowhere, 'src/x.py'],
    ['with ./ in front', './src/./x.py', nowhere, 'src/x.py'],
    ['with a detour', 'src/../src/x.py', nowhere, 'src/x.py'],
    ['with a backslash that is part of the name', 'odd\\name.c', nowhere, 'odd\\name.c'],
    ['with the separators of Windows', 'src\\x.py', nowhere, 'src/x.py'],
    ['absolute inside the root', `${root}/src/x.py`, { sources: [], root }, 'src/x.py'],
    ['absolute inside a root of Windows', 'd:\\a\\shop\\src\\x.py', { sources: [], root: 'D:/a/shop/' }, 'src/x.py'],
    ['absolute in a container', '/app/src/x.py', nowhere, 'src/x.py'],
    ['absolute in a container, at the top', '/app/setup.py', nowhere, 'setup.py'],
    ['absolute on another Windows', 'C:\\build\\lib\\deep\\only.c', nowhere, 'lib/deep/only.c'],
    ['in a container that holds a part of the repository', '/app/src/main.ts', nowhere, 'services/api/src/main.ts'],
    ['relative to a folder', 'deep/only.c', nowhere, 'lib/deep/only.c'],
    ['relative to a folder, one name', 'only.c', nowhere, 'lib/deep/only.c'],
    [
      'under a source inside the root, not its namesake',
      '__init__.py',
      { sources: [`${root}/src`], root },
      'src/__init__.py',
    ],
    ['under a source in a container, not its namesake', '__init__.py', { sources: ['/app/src'] }, 'src/__init__.py'],
    ['under a relative source', 'index.ts', { sources: ['services/web/src'] }, 'services/web/src/index.ts'],
    [
      'under the one source of two that has it',
      'index.ts',
      { sources: ['services/web/src', 'src'] },
      'services/web/src/index.ts',
    ],
    [
      'relative to the root although a source is named',
      'lib/deep/only.c',
      { sources: [`${root}/build`], root },
      'lib/deep/only.c',
    ],
    ['climbing, but staying inside the root', '../src/x.py', { sources: [`${root}/build`], root }, 'src/x.py'],
    ['the longer of two suffixes', '/app/pkg/a/util.go', nowhere, 'pkg/a/util.go'],
  ])('%s', (_, reportPath, origin, expected) => {
    expect(mapPath(reportPath, origin)).toEqual({ kind: 'mapped', path: expected });
  });
});

describe('what cannot be known is not guessed', () => {
  test.each<[string, string, PathOrigin, RegExp]>([
    ['a name of two files', 'util.go', nowhere, /several files end in util\.go/],
    ['a suffix of two files', '/app/src/index.ts', nowhere, /several files end in src\/index\.ts/],
    [
      'a path under two sources',
      'index.ts',
      { sources: ['services/web/src', 'services/api/src'] },
      /2 files under different sources/,
    ],
    ['an escape', '../x.py', nowhere, /leads out of the repository/],
    ['an escape in the middle', 'src/../../x.py', nowhere, /leads out of the repository/],
    ['an escape of Windows', '..\\..\\src\\x.py', nowhere, /leads out of the repository/],
    [
      'an escape from a source',
      '../../../src/x.py',
      { sources: [`${root}/build`], root },
      /leads out of the repository/,
    ],
    ['an escape from a container', '../../etc/src/x.py', { sources: ['/app'] }, /leads out of the repository/],
    [
      'a generated file, although another has its name',
      'version.py',
      { sources: [`${root}/src`], root },
      /no file of the repository/,
    ],
    [
      'an absolute path inside the root that is not tracked',
      `${root}/gen/src/x.py`,
      { sources: [], root },
      /no file of the repository/,
    ],
    ['a library that shares one name', '/usr/lib/python3/six/only.c', nowhere, /no file of the repository/],
    ['nothing', '', nowhere, /names no file/],
    ['the root itself', './', nowhere, /names no file/],
    ['a folder', 'src', nowhere, /no file of the repository/],
  ])('%s', (_, reportPath, origin, reason) => {
    expect(mapPath(reportPath, origin)).toEqual({ kind: 'unmapped', reason: expect.stringMatching(reason) });
  });
});

test('files without a place in the repository are handed back with the reason', () => {
  const report = parseWhole(
    createLcovParser(),
    ['/app/src/x.py', 'util.go', '/usr/include/string.h'].map((name) => `SF:${name}\nDA:1,1\nend_of_record\n`).join(''),
  );
  const { files, unmapped } = mapCoveragePaths(report.files, (reportPath) => mapPath(reportPath, nowhere));
  expect(files.map((file) => file.path)).toEqual(['src/x.py']);
  expect(unmapped).toEqual([
    { path: '/usr/include/string.h', reason: 'no file of the repository has this path' },
    { path: 'util.go', reason: 'several files end in util.go' },
  ]);
});

describe('laws', () => {
  const segment = fc.constantFrom('a', 'b', 'c', 'd');
  const anyPath = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
  const repository = fc.uniqueArray(anyPath, { minLength: 1, maxLength: 12 });
  const messy = fc
    .array(fc.oneof(segment, fc.constantFrom('..', '.', '', '/', 'C:', '\\')), { maxLength: 8 })
    .map((parts) => parts.join('/'));

  test('every tracked path is mapped to itself, also from a container', () => {
    fc.assert(
      fc.property(repository, (files) => {
        const map = createPathMapper(files);
        for (const path of files) {
          expect(map(path, nowhere)).toEqual({ kind: 'mapped', path });
          expect(map(`/x/y/${path}`, nowhere)).toEqual({ kind: 'mapped', path });
          expect(map(`${root}/${path}`, { sources: [], root })).toEqual({ kind: 'mapped', path });
        }
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  test('whatever a report says, only tracked files come out', () => {
    fc.assert(
      fc.property(repository, messy, fc.array(messy, { maxLength: 2 }), (files, path, sources) => {
        const match = createPathMapper(files)(path, { sources, root: '/a' });
        expect(match.kind === 'unmapped' || files.includes(match.path)).toBe(true);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});

test('forty thousand files are mapped, and hostile paths refused, in a moment', () => {
  const files = Array.from(
    { length: 40_000 },
    (_, index) => `services/s${index % 40}/src/part${index % 997}/index${index}.ts`,
  );
  const map = createPathMapper(files);
  const started = performance.now();
  const found = files.filter((path) => map(`/app/${path}`, nowhere).kind === 'mapped');
  const deep = map(`/${'a/'.repeat(8_000)}index.ts`, nowhere);
  expect([found.length, deep.kind]).toEqual([40_000, 'unmapped']);
  expect(performance.now() - started).toBeLessThan(60_000);
});
