import { describe, expect, test } from '@jest/globals';
import type { ReportContent } from '../../src/decide/evidence.ts';
import { createContentMapper } from '../../src/gather/mapping.ts';
import { makeCase, makeFinding, makeFindings, makeTests } from '../builders.ts';

const repository = {
  root: '/home/runner/work/shop/shop',
  prefix: '',
  trackedFiles: ['api/src/cart.ts', 'web/src/cart.ts', 'web/tests/cart.test.ts', 'README.md'],
};

const findingAt = (path: string) =>
  makeFindings([makeFinding({ place: { path, line: 3, endLine: undefined, column: undefined } })]);

const pathOf = (content: ReportContent): string | undefined =>
  content.kind === 'findings' ? content.findings[0]?.place?.path : undefined;

describe('a path of a report becomes one of the repository', () => {
  test.each([
    ['from the top', 'api/src/cart.ts', 'eslint.json', 'api/src/cart.ts'],
    ['from the folder that the report lies in', 'src/cart.ts', 'web/eslint.json', 'web/src/cart.ts'],
    ['from one above it', 'src/cart.ts', 'web/build/reports/eslint.json', 'web/src/cart.ts'],
    ['as the runner has it', '/home/runner/work/shop/shop/api/src/cart.ts', 'eslint.json', 'api/src/cart.ts'],
    ['as a container has it', '/app/api/src/cart.ts', 'eslint.json', 'api/src/cart.ts'],
    ['as Windows has it', 'D:\\a\\shop\\shop\\api\\src\\cart.ts', 'eslint.json', 'api/src/cart.ts'],
    ['that fits two files and lies with neither', 'src/cart.ts', 'eslint.json', 'src/cart.ts'],
    ['that is no file of the repository', 'node_modules/x/index.js', 'eslint.json', 'node_modules/x/index.js'],
  ])('%s: %s in %s', (_, path, reportPath, mapped) => {
    expect(pathOf(createContentMapper(repository)(findingAt(path), reportPath))).toBe(mapped);
  });

  test('wherever a report of another kind names one', () => {
    const map = createContentMapper(repository);
    const place = { path: 'tests/cart.test.ts', line: 7 };
    const tests = map(
      { ...makeTests({ ...makeCase('adds', 'passed'), place }), suiteFailures: [{ suite: 's', message: '', place }] },
      'web/junit.xml',
    );
    const mapped = { path: 'web/tests/cart.test.ts', line: 7 };
    expect(tests).toMatchObject({ cases: [{ place: mapped }], suiteFailures: [{ place: mapped }] });
    const stretch = (path: string) => ({ path, startLine: 1, endLine: 9 });
    expect(
      map(
        {
          kind: 'duplication',
          format: 'jscpd',
          lines: { covered: 1, total: 2 },
          clones: [{ first: stretch('/app/api/src/cart.ts'), second: stretch('/app/web/src/cart.ts'), lines: 9 }],
          warnings: [],
        },
        'jscpd.json',
      ),
    ).toMatchObject({ clones: [{ first: { path: 'api/src/cart.ts' }, second: { path: 'web/src/cart.ts' } }] });
    const undocumented = [{ path: 'src/cart.ts', line: 1, name: 'Cart' }];
    const items = { covered: 0, total: 1 };
    expect(
      map({ kind: 'documentation', format: 'typedoc', items, undocumented, warnings: [] }, 'web/typedoc.json'),
    ).toMatchObject({ undocumented: [{ path: 'web/src/cart.ts' }] });
  });

  test('never, where there is no repository', () => {
    expect(pathOf(createContentMapper(undefined)(findingAt('src/cart.ts'), 'web/eslint.json'))).toBe('src/cart.ts');
  });
});
