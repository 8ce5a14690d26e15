import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findActionFolders } from '../src/actions.ts';

const packagesIn = (action: string): readonly string[] =>
  [...readFileSync(path.join(action, 'dist/licenses.txt'), 'utf8').matchAll(/^=+\n(\S+) \S+ \(.+\)\n=+$/gm)].map(
    ([, name = '']) => name,
  );

describe.each(findActionFolders().map((folder) => [path.basename(folder), packagesIn(folder)] as const))(
  'the bundle of %s',
  (name, packages) => {
    test('names what is in it', () => {
      expect(packages).toContain('@actions/core');
    });

    // Two megabytes, which an action without a cache must not make every job download.
    test('has the library of the cache only where a cache is used', () => {
      const cache = packages.filter((each) => each === '@actions/cache' || each.startsWith('@azure/'));
      if (name === 'trivy-sarif-upload') expect(cache).toEqual(expect.arrayContaining(['@actions/cache']));
      else expect(cache).toEqual([]);
    });
  },
);
