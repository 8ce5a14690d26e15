import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  findNeeded,
  findPackageFolders,
  formatLicences,
  listContents,
  readPackage,
} from '../src/bundle/bundled-packages.ts';
import { root } from '../src/root.ts';

describe('what went into a bundle', () => {
  test('files that were merged into another module count, and lost imports are told', () => {
    const stats = {
      modules: [
        { nameForCondition: '/a/main.ts', modules: [{ nameForCondition: '/a/merged.ts' }] },
        {
          nameForCondition: '/n/@@notfound.js',
          identifier: 'loader!/n/@@notfound.js?./world.js',
          reasons: [
            { resolvedModuleIdentifier: 'loader!/n/@@notfound.js?./world.js' },
            { resolvedModuleIdentifier: 'javascript/esm|loader!/a/merged.ts|0a1b' },
          ],
        },
        { nameForCondition: null, identifier: 'external "node:fs"' },
      ],
    };
    const { files, missing } = listContents(stats);
    expect([...files]).toEqual(['/a/main.ts', '/a/merged.ts']);
    expect(missing).toEqual([{ name: './world.js', askedBy: ['/a/merged.ts'] }]);
  });

  test.each([undefined, null, {}, { modules: [] }, { modules: 'x' }])(
    'an account without a module is refused: %j',
    (stats) => {
      expect(() => listContents(stats)).toThrow(/names no module/);
    },
  );

  test('the innermost package owns a file, with or without a scope; our own files have none', () => {
    const folders = findPackageFolders([
      '/w/node_modules/.pnpm/a@1/node_modules/a/lib/x.js',
      '/w/node_modules/.pnpm/a@1/node_modules/a/lib/y.js',
      '/w/node_modules/.pnpm/@b+c@1/node_modules/@b/c/x.js',
      'C:\\w\\node_modules\\d\\x.js',
      '/w/packages/core/src/domain/x.ts',
    ]);
    expect(folders).toEqual([
      '/w/node_modules/.pnpm/@b+c@1/node_modules/@b/c',
      '/w/node_modules/.pnpm/a@1/node_modules/a',
      'C:\\w\\node_modules\\d',
    ]);
  });
});

describe('an import that leads nowhere', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'drawbridge-imports-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const fileOf = (name: string, manifest: object): string => {
    const folder = path.join(scratch, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, ...manifest }));
    return path.join(folder, 'index.js');
  };
  const peer = fileOf('peer', { peerDependenciesMeta: { kerberos: { optional: true } } });
  const own = fileOf('own', { optionalDependencies: { kerberos: '^2.0.0' } });
  const strict = fileOf('strict', { dependencies: { kerberos: '^2.0.0' }, peerDependenciesMeta: { other: {} } });

  test.each([
    ['an optional peer', [peer]],
    ['an optional dependency', [own]],
    ['one or the other', [peer, own]],
  ])('is let pass where each that asks calls it %s', (_, askedBy) => {
    expect(findNeeded([{ name: 'kerberos', askedBy }])).toEqual([]);
  });

  test.each([
    ['one of them needs it', [peer, strict], strict],
    ['our own code asks', ['/w/packages/core/src/domain/x.ts'], '/w/packages/core/src/domain/x.ts'],
    ['nobody says who asks', [], 'nobody that is known'],
  ])('is refused where %s', (_, askedBy, told) => {
    expect(findNeeded([{ name: 'kerberos', askedBy }])).toEqual([`kerberos, asked for by ${told}`]);
  });
});

describe('the list of licences', () => {
  test('names a real package with its terms and its text', () => {
    const jest = readPackage(path.join(root, 'node_modules/jest'));
    expect(jest.name).toBe('jest');
    expect(jest.licence).toBe('MIT');
    expect(jest.text).toContain('Permission is hereby granted');
  });

  test('has the GPL beside the LGPL, which asks for it', () => {
    const { licence, text } = readPackage(path.join(root, 'actions/semver-tag/node_modules/openpgp'));
    expect(licence).toBe('LGPL-3.0+');
    expect(text).toMatch(/^ *GNU LESSER GENERAL PUBLIC LICENSE$/m);
    expect(text).toMatch(/^ *GNU GENERAL PUBLIC LICENSE$/m);
  });

  test('is in the order of names, and one package comes once', () => {
    const of = (name: string) => ({ name, version: '1.0.0', licence: 'MIT', text: 'text' });
    const list = formatLicences([of('b'), of('a'), of('b')]);
    expect(list.match(/^\w 1\.0\.0 \(MIT\)$/gm)).toEqual(['a 1.0.0 (MIT)', 'b 1.0.0 (MIT)']);
  });
});
