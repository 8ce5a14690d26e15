import { expect, test } from '@jest/globals';
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

test.each([
  { version: '1.2.3', tags: ['v1.2.2'], expected: ['1.2.3', '1.2', '1', 'latest'] },
  { version: '1.2.3', tags: ['v1.3.0'], expected: ['1.2.3', '1.2'] },
  { version: '1.2.3', tags: ['v2.0.0'], expected: ['1.2.3', '1.2', '1'] },
  { version: '1.2.3', tags: ['v1.2.4'], expected: ['1.2.3'] },
  { version: '1.2.3', tags: ['v2.0.0-rc.1', 'v1', 'nightly'], expected: ['1.2.3', '1.2', '1', 'latest'] },
  { version: '0.3.0', tags: [], expected: ['0.3.0', '0.3', 'latest'] },
  { version: '1.3.0-rc.1', tags: [], expected: ['1.3.0-rc.1'] },
  { version: '1.2.3+build.5', tags: [], expected: ['1.2.3_build.5', '1.2', '1', 'latest'] },
])('$version beside $tags is $expected', ({ version, tags, expected }) => {
  expect(listImageTags(versionOf(version), known(tags))).toEqual(expected);
});
