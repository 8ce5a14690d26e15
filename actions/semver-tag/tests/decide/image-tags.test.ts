import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions, isStable } from '@drawbridge/core/domain/version';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listImageTags } from '../../src/decide/image-tags.ts';
import { listVersionTags } from '../../src/decide/version-tags.ts';
import { oidOf, versionOf } from './repository.ts';

const known = (names: readonly string[]) =>
  listVersionTags(
    names.map((name) => ({
      name,
      objectOid: oidOf(name),
      commitOid: oidOf(name),
      reachable: true,
      containsHead: false,
    })),
    { prefix: 'v', suffix: '' },
  );

const commit = '4f1c2aa0000000000000000000000000000000000';

const listed = (version: string, tags: readonly string[]): readonly string[] =>
  listImageTags(versionOf(version), known(tags), commit);

test.each([
  { version: '1.2.3', tags: ['v1.2.2'], expected: ['1.2.3', '1.2', '1', 'latest'] },
  { version: '1.2.3', tags: ['v1.2.3'], expected: ['1.2.3', '1.2', '1', 'latest'] },
  { version: '1.2.3', tags: ['v1.3.0'], expected: ['1.2.3', '1.2'] },
  { version: '1.2.3', tags: ['v2.0.0'], expected: ['1.2.3', '1.2', '1'] },
  { version: '1.2.3', tags: ['v1.2.4'], expected: ['1.2.3'] },
  { version: '1.2.3', tags: ['v2.0.0-rc.1', 'v1', 'nightly'], expected: ['1.2.3', '1.2', '1', 'latest'] },
  { version: '0.3.0', tags: [], expected: ['0.3.0', '0.3', 'latest'] },
  { version: '0.3.1', tags: ['v0.4.0'], expected: ['0.3.1', '0.3'] },
  { version: '1.2.3+build.5', tags: [], expected: ['1.2.3_build.5', '1.2', '1', 'latest'] },
])('the final version $version beside $tags is $expected', ({ version, tags, expected }) => {
  expect(listed(version, tags)).toEqual([...expected, 'sha-4f1c2aa']);
});

test.each([
  { version: '1.3.0-rc.1', tags: ['v1.2.0'], expected: ['1.3.0-rc.1', 'rc'] },
  { version: '1.3.0-rc.1', tags: ['v1.3.0-rc.2'], expected: ['1.3.0-rc.1'] },
  { version: '1.3.0-rc.1', tags: ['v1.4.0-rc.1'], expected: ['1.3.0-rc.1'] },
  { version: '1.3.0-rc.1', tags: ['v1.3.0'], expected: ['1.3.0-rc.1'] },
  { version: '1.3.0-rc.1', tags: ['v2.0.0'], expected: ['1.3.0-rc.1'] },
  { version: '1.3.0-beta.2', tags: ['v1.3.0-rc.1'], expected: ['1.3.0-beta.2', 'beta'] },
  { version: '1.3.0-beta.linux.2', tags: ['v1.3.0-beta.7'], expected: ['1.3.0-beta.linux.2', 'beta.linux'] },
  { version: '1.3.0-rc', tags: [], expected: ['1.3.0-rc', 'rc'] },
  { version: '1.3.0-rc.1+5', tags: [], expected: ['1.3.0-rc.1_5', 'rc'] },
  { version: '1.3.0-1', tags: [], expected: ['1.3.0-1'] },
  { version: '1.3.0-1.2.3', tags: [], expected: ['1.3.0-1.2.3'] },
  { version: '1.3.0-latest.1', tags: [], expected: ['1.3.0-latest.1'] },
  { version: '1.3.0-sha-4f1c2aa.1', tags: [], expected: ['1.3.0-sha-4f1c2aa.1'] },
])('the pre-release $version beside $tags is $expected', ({ version, tags, expected }) => {
  expect(listed(version, tags)).toEqual([...expected, 'sha-4f1c2aa']);
});

test('a commit that is not made yet has no tag of its own', () => {
  expect(listImageTags(versionOf('1.2.3'), [], null)).toEqual(['1.2.3', '1.2', '1', 'latest']);
});

test('a version that is longer than a tag of an image may be is left out, and the others stay', () => {
  const [name, version] = ['r'.repeat(128), `1.3.0-${'r'.repeat(128)}.1`];
  expect(listed(version, [])).toEqual([name, 'sha-4f1c2aa']);
  expect(listed(`1.3.0-r${name}.1`, [])).toEqual(['sha-4f1c2aa']);
});

describe('for any version beside any others', () => {
  const number = fc.constantFrom('0', '1', '2', '10', '9'.repeat(60));
  const identifier = fc.oneof(
    fc.constantFrom('rc', 'beta', 'latest', '1', '0', '-', 'sha-1'),
    fc.stringMatching(/^[a-zA-Z-][0-9A-Za-z-]{0,140}$/),
  );
  const tail = (mark: string) =>
    fc.array(identifier, { maxLength: 3 }).map((parts) => (parts.length === 0 ? '' : `${mark}${parts.join('.')}`));
  const anyVersion = fc
    .tuple(number, number, number, tail('-'), tail('+'))
    .map(([a, b, c, pre, build]) => `${a}.${b}.${c}${pre}${build}`);
  const situation = fc.tuple(anyVersion, fc.array(anyVersion, { maxLength: 6 }));
  const law = (check: (version: string, others: readonly string[]) => void): void =>
    fc.assert(
      fc.property(situation, ([version, others]) => check(version, others)),
      { seed: 6, numRuns: 1000 },
    );

  test('each tag is one by the grammar of OCI, and none is there twice', () => {
    law((version, others) => {
      const tags = listed(
        version,
        others.map((other) => `v${other}`),
      );
      for (const tag of tags) expect(tag).toMatch(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);
      expect(new Set(tags).size).toBe(tags.length);
    });
  });

  test('of two final versions only the greater is `latest`, and a pre-release never is', () => {
    law((version, others) => {
      const tags = listed(
        version,
        others.map((other) => `v${other}`),
      );
      const greater = others
        .map(versionOf)
        .filter((other) => isStable(other) && compareVersions(other, versionOf(version)) > 0);
      expect(tags.includes('latest')).toBe(isStable(versionOf(version)) && greater.length === 0);
    });
  });

  test('`0` is nobody’s tag', () => {
    law((version, others) => expect(listed(version, others)).not.toContain('0'));
  });
});

test('the table in the README is what comes out', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, section = ''] = /^### Container image tags\n(.*?)^### /ms.exec(readme) ?? [];
  const rows = [...section.matchAll(/^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \|$/gm)];
  const wordsOf = (cell: string | undefined): readonly string[] =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].flatMap(([, word = '']) => word);
  expect(rows.length).toBeGreaterThanOrEqual(6);
  for (const [, version = '', others, tags] of rows) {
    const beside = wordsOf(others).map((other) => `v${other}`);
    expect({ version, tags: listed(version, beside) }).toEqual({ version, tags: wordsOf(tags) });
  }
});
