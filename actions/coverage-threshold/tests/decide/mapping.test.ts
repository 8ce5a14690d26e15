import type { Repository } from '@drawbridge/core/domain/checkout';
import { type CoverageFile, sumCoverage } from '@drawbridge/core/reports/coverage/model';
import { describe, expect, test } from '@jest/globals';
import type { ParsedReport } from '../../src/decide/facts.ts';
import { mapReports } from '../../src/decide/mapping.ts';
import { measured } from '../builders.ts';

const root = '/home/runner/shop/shop';

const repositoryOf = (trackedFiles: readonly string[], prefix = ''): Repository => ({ trackedFiles, prefix, root });

const parsedOf = (path: string, files: readonly CoverageFile[], sources: readonly string[] = []): ParsedReport => ({
  path,
  report: { format: sources.length === 0 ? 'lcov' : 'cobertura', sources, files, warnings: [] },
});

interface Row {
  readonly why: string;
  readonly tracked: readonly string[];
  readonly prefix?: string;
  readonly report?: string;
  readonly sources?: readonly string[];
  readonly path: string;
  readonly mapped: string | undefined;
}

describe('a path of a report leads to a file of the repository, or nowhere', () => {
  test.each<Row>([
    { why: 'as it is', tracked: ['src/a.ts'], path: 'src/a.ts', mapped: 'src/a.ts' },
    { why: 'absolute, in this checkout', tracked: ['src/a.ts'], path: `${root}/src/a.ts`, mapped: 'src/a.ts' },
    {
      why: 'absolute, in a container',
      tracked: ['src/cart/a.ts'],
      path: '/app/src/cart/a.ts',
      mapped: 'src/cart/a.ts',
    },
    { why: 'from Windows', tracked: ['src/a.ts'], path: 'src\\a.ts', mapped: 'src/a.ts' },
    {
      why: 'from a working directory, although the top has the same name',
      tracked: ['src/a.ts', 'services/api/src/a.ts'],
      prefix: 'services/api',
      report: 'coverage/lcov.info',
      path: 'src/a.ts',
      mapped: 'services/api/src/a.ts',
    },
    {
      why: 'from the package that the report lies in',
      tracked: ['packages/a/src/index.ts', 'packages/b/src/index.ts'],
      report: 'packages/b/coverage/lcov.info',
      path: 'src/index.ts',
      mapped: 'packages/b/src/index.ts',
    },
    {
      why: 'from the top, although the report lies in a package',
      tracked: ['packages/a/src/index.ts', 'packages/b/src/index.ts'],
      report: 'packages/b/coverage/lcov.info',
      path: 'packages/a/src/index.ts',
      mapped: 'packages/a/src/index.ts',
    },
    {
      why: 'under a source of the report',
      tracked: ['shop/cart.py', 'cart.py'],
      sources: [`${root}/shop`],
      path: 'cart.py',
      mapped: 'shop/cart.py',
    },
    {
      why: 'one of several, not guessed',
      tracked: ['packages/a/src/index.ts', 'packages/b/src/index.ts'],
      report: 'coverage/lcov.info',
      path: 'src/index.ts',
      mapped: undefined,
    },
    { why: 'a system header', tracked: ['src/a.c'], path: '/usr/include/stdio.h', mapped: undefined },
    { why: 'out of the repository', tracked: ['etc/passwd'], path: '../../etc/passwd', mapped: undefined },
    { why: 'a file that is not tracked', tracked: ['src/a.ts'], path: 'build/generated.ts', mapped: undefined },
  ])('$why', ({ tracked, prefix = '', report = 'coverage/lcov.info', sources = [], path, mapped }) => {
    const { reports, files, strays, unmapped } = mapReports(
      [parsedOf(report, [measured(path, { 1: 1 })], sources)],
      repositoryOf(tracked, prefix),
    );
    expect(reports[0]?.measuredFiles.map(({ path }) => path)).toEqual(mapped === undefined ? [] : [mapped]);
    expect(files.map((file) => file.path)).toEqual(mapped === undefined ? [] : [mapped]);
    expect(strays.map((file) => file.path)).toEqual(mapped === undefined ? [path] : []);
    expect(unmapped).toHaveLength(mapped === undefined ? 1 : 0);
  });
});

test('one file under several spellings is one file, whose hits are added', () => {
  const reports = [
    parsedOf('unit/lcov.info', [measured('src/a.ts', { 1: 1, 2: 0, 3: 0 })]),
    parsedOf('integration/cobertura.xml', [measured('a.ts', { 2: 4, 3: 0 })], ['/app/src']),
  ];
  const { files } = mapReports(reports, repositoryOf(['src/a.ts', 'lib/b.ts']));
  expect(files).toEqual([measured('src/a.ts', { 1: 1, 2: 4, 3: 0 })]);
});

test('what is no file of the repository still counts in the totals, and is told with its reason', () => {
  const { reports, files, strays, unmapped } = mapReports(
    [parsedOf('lcov.info', [measured('src/a.ts', { 1: 1 }), measured('/usr/include/stdio.h', { 1: 0 })])],
    repositoryOf(['src/a.ts']),
  );
  expect(reports).toMatchObject([
    { fileCount: 2, lines: { covered: 1, total: 2 }, measuredFiles: [{ path: 'src/a.ts', lastLine: 1 }] },
  ]);
  expect([files, strays]).toMatchObject([[{ path: 'src/a.ts' }], [{ path: '/usr/include/stdio.h' }]]);
  expect(unmapped).toEqual([{ path: '/usr/include/stdio.h', reason: expect.any(String) }]);
});

test('without a repository all paths stay as they are', () => {
  const { strays, unmapped } = mapReports([parsedOf('lcov.info', [measured('/app/a.ts', { 1: 1 })])], undefined);
  expect([strays.map(({ path }) => path), unmapped]).toEqual([['/app/a.ts'], []]);
});

test.each([
  ['that may be a file of either package', repositoryOf(['packages/a/src/main.ts', 'packages/b/src/main.ts'])],
  ['without a repository', undefined],
])('a path in two reports %s hides no uncovered line', (_, repository) => {
  const reports = [
    parsedOf('artifacts/a/lcov.info', [measured('src/main.ts', { 1: 1, 2: 1 })]),
    parsedOf('artifacts/b/lcov.info', [measured('src/main.ts', { 1: 0, 2: 0 })]),
  ];
  const { files, strays } = mapReports(reports, repository);
  expect(sumCoverage([...files, ...strays]).lines).toEqual({ covered: 2, total: 4 });
});
