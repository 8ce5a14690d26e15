import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { compareFolders, findMachinePaths } from '../src/checks/dist.ts';
import { findMismatch } from '../src/checks/facade.ts';
import { findLicenceProblems } from '../src/checks/licences.ts';
import { findProse } from '../src/checks/prose.ts';
import { findImpurities, isPureRoom } from '../src/checks/purity.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'drawbridge-checks-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function makeFolder(name: string, files: Readonly<Record<string, string>>): string {
  const folder = path.join(scratch, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

describe('purity', () => {
  test.each([
    'const now = Date.now();',
    "const now = Date['now']();",
    'const now = new Date();',
    'const now = new Date;',
    'const text = Date();',
    'const dice = Math.random();',
    'const home = process.env.HOME;',
    'const bytes = Buffer.from(text);',
    'setTimeout(() => {}, 1);',
    'await fetch(url);',
    'console.log(1);',
    'const all = { fetch };',
    'const f = globalThis.fetch;',
    'export const id = () => crypto.randomUUID();',
  ])('is lost by %s', (source) => {
    expect(findImpurities('a.ts', source)).not.toEqual([]);
  });

  test.each([
    'const then = new Date(0);',
    'const then = new Date(nowMs).toISOString();',
    'const { process: step } = row;',
    'const x = row.process;',
    'const row = { process: 1, fetch: 2 };',
    'interface Row { readonly process: string; fetch(): void }',
    "const text = 'process.env and Date.now()'; // console.log",
    'const x = Math.max(1, 2);',
  ])('is kept by %s', (source) => {
    expect(findImpurities('a.ts', source)).toEqual([]);
  });

  test('is told with file and line', () => {
    expect(findImpurities('a.ts', '\n\nprocess.exit(1);')[0]).toMatch(/^a\.ts:3: process is not there/);
  });

  test.each([
    ['packages/core/src/domain/a.ts', true],
    ['packages/core/src/inputs/a.ts', true],
    ['packages/core/src/reports/coverage/a.ts', true],
    ['actions/x/src/inputs.ts', true],
    ['actions/x/src/render/a.ts', true],
    ['actions/x/src/decide/a.ts', true],
    ['packages/core/src/adapters/a.ts', false],
    ['packages/core/src/action/a.ts', false],
    ['actions/x/src/gather.ts', false],
    ['actions/x/tests/decide/a.ts', false],
  ])('is asked of %s: %s', (file, asked) => {
    expect(isPureRoom(file)).toBe(asked);
  });
});

describe('prose', () => {
  const unfinished = ['TO', 'DO'].join('');
  const host = ['registry', 'npmjs', 'org'].join('.');
  test.each([
    ['a.ts', `// ${unfinished}: later`],
    ['a.ts', `const at = 'https://${host}/x'`],
    ['a.ts', `const home = '/${'root'}/main'`],
    ['a.yml', `path: /${'home'}/anna/project`],
    ['README.md', 'You can simply run it.'],
    ['README.md', 'It is done! Go on.'],
  ])('refuses in %s: %s', (file, text) => {
    expect(findProse(file, text)).toHaveLength(1);
  });

  test.each([
    ['a.ts', 'const url = `${server}/root/x`'],
    ['a.ts', 'if (!ok) return; // not simply a flag'],
    ['a.md', '![picture](a.png)'],
    ['a.md', 'compare `a != b`'],
    ['a.yml', 'path: /home/runner/work'],
  ])('lets pass in %s: %s', (file, text) => {
    expect(findProse(file, text)).toEqual([]);
  });
});

describe('the facade of a part of the toolkit', () => {
  const part = '@actions/http-client';
  test('is right when core admits it and it loads the same version', () => {
    expect(findMismatch({ part, version: '4.0.1', loads: '4.0.1', asked: '^4.0.0' })).toEqual([]);
  });
  test.each([
    ['core moves on', { version: '4.0.1', loads: '4.0.1', asked: '^5.0.0' }],
    ['core asks for a newer one', { version: '4.0.1', loads: '4.0.1', asked: '^4.1.0' }],
    ['it loads another', { version: '4.0.1', loads: '4.0.2', asked: '^4.0.0' }],
    ['core asks for no version', { version: '4.0.1', loads: '4.0.1', asked: 'link:../x' }],
  ])('is wrong when %s', (_, facade) => {
    expect(findMismatch({ part, ...facade })).toHaveLength(1);
  });
});

describe('dist', () => {
  test('is right when every file is the same, also in folders', () => {
    const files = { 'index.js': 'a\n', 'sub/1.index.js': 'b\n' };
    expect(compareFolders(makeFolder('same-a', files), makeFolder('same-b', files))).toEqual([]);
  });

  test('a changed byte, a missing file and a leftover are each told', () => {
    const seen = makeFolder('seen', { 'index.js': 'a\nb\n', '780.index.js': 'x' });
    const expected = makeFolder('expected', { 'index.js': 'a\nc\n', '733.index.js': 'x' });
    expect(compareFolders(seen, expected)).toEqual([
      '733.index.js is missing',
      '780.index.js is of an older build',
      'index.js differs from its source, first at line 2',
    ]);
  });

  test('a folder that is not there lacks everything', () => {
    const expected = makeFolder('whole', { 'index.js': 'a' });
    expect(compareFolders(path.join(scratch, 'nowhere'), expected)).toEqual(['index.js is missing']);
  });

  test('a folder of the machine is found', () => {
    const folder = makeFolder('leak', { 'index.js': 'const at = "/build/place/x.js"' });
    expect(findMachinePaths(folder, ['/build/place', '/elsewhere'])).toEqual(['index.js names /build/place']);
  });

  test('a folder of Windows is found as it stands', () => {
    const place = 'C:\\Users\\ann (2)';
    const folder = makeFolder('windows', { 'index.js': `at ${place}\\x.js`, 'other.js': 'C:\\Users\\ann 2\\x.js' });
    expect(findMachinePaths(folder, [place])).toEqual([`index.js names ${place}`]);
  });

  const home = `/${'root'}`;
  test.each([
    `at "${home}"`,
    `import('file://${home}/x.js')`,
    `// (${home}/x.js:3:1)`,
    `${home}/x.js`,
    `a\n${home}`,
    `at=${home}.`,
  ])('a home folder is found in: %s', (text) => {
    expect(findMachinePaths(makeFolder(`home-${text.length}`, { 'index.js': text }), [home])).toHaveLength(1);
  });

  test.each([
    `"https://ctrf.io/docs/specification${home}"`,
    `"https:/${home}/x"`,
    `'$.tree${home}'`,
    `"${home}less"`,
    `"${home}.js"`,
    `"..${home}"`,
  ])('a home folder is not found in: %s', (text) => {
    expect(findMachinePaths(makeFolder(`link-${text.length}`, { 'index.js': text }), [home])).toEqual([]);
  });
});

describe('licences', () => {
  const part = (title: string) => `${'='.repeat(title.length)}\n${title}\n${'='.repeat(title.length)}\n\ntext\n`;
  test('admitted terms pass, also as one of several', () => {
    expect(findLicenceProblems(`${part('a 1.0.0 (MIT)')}\n${part('@b/c 2.0.0 ((GPL-2.0 OR Apache-2.0))')}`)).toEqual(
      [],
    );
  });
  test('terms that hold together pass when each is admitted', () => {
    expect(findLicenceProblems(part('a 1.0.0 ((Apache-2.0 AND BSD-3-Clause))'))).toEqual([]);
  });
  test.each(['MIT AND GPL-3.0-only', 'GPL-3.0-only OR MIT AND GPL-2.0-only', '(MIT OR ISC) AND GPL-3.0-only'])(
    'terms of which one that holds is not admitted are named: %s',
    (terms) => {
      expect(findLicenceProblems(part(`a 1.0.0 (${terms})`))).toEqual([`a 1.0.0 is under ${terms}`]);
    },
  );
  test('other terms are named', () => {
    expect(findLicenceProblems(part('a 1.0.0 (GPL-3.0-only)'))).toEqual(['a 1.0.0 is under GPL-3.0-only']);
  });
  test('the LGPL passes with the text of the GPL beside it alone', () => {
    const lesser = part('a 1.0.0 (LGPL-3.0+)');
    expect(findLicenceProblems(lesser)).toEqual(['a 1.0.0 is under LGPL-3.0+, and the GPL is not beside']);
    expect(findLicenceProblems(`${lesser}\n     GNU GENERAL PUBLIC LICENSE\n`)).toEqual([]);
  });
  test('an empty list is refused', () => {
    expect(findLicenceProblems('')).toEqual(['lists no package']);
  });
});
