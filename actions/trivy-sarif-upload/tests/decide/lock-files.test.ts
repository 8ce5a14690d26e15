import { describe, expect, test } from '@jest/globals';
import { explainUnseen, listUnseen } from '../../src/decide/lock-files.ts';
import { decisionOn, lockFile, scanOfResults } from '../builders.ts';

interface Situation {
  readonly line?: string;
  readonly prefix?: string;
  readonly skipped?: Parameters<typeof listUnseen>[2];
}

const noSkips = { skipDirs: [], skipFiles: [] };

const unseen = (trackedFiles: readonly string[], { line = 'fs: .', prefix = '', skipped = noSkips }: Situation = {}) =>
  listUnseen([scanOfResults([lockFile([])], line)], { trackedFiles, prefix }, skipped).map(({ path, unwalked }) =>
    unwalked === '' ? path : `${path} in ${unwalked}`,
  );

describe('lock files that nothing was seen of', () => {
  test.each<readonly [string, readonly string[], Situation, readonly string[]]>([
    ['what was seen is none', ['package-lock.json', 'README.md'], {}, []],
    ['another one is', ['package-lock.json', 'api/package-lock.json'], {}, ['api/package-lock.json']],
    [
      'of a folder, below it',
      ['api/package-lock.json', 'api/go.mod', 'web/go.mod'],
      { line: 'fs: api' },
      ['api/go.mod'],
    ],
    ['of a working directory', ['svc/package-lock.json', 'svc/go.mod', 'go.mod'], { prefix: 'svc' }, ['svc/go.mod']],
    ['somebody else’s are none', ['node_modules/a/yarn.lock', 'a/node_modules/b/package-lock.json'], {}, []],
    ['in folders that Trivy never walks', ['dev/go.mod', 'a/dev/go.mod'], {}, ['dev/go.mod in dev', 'a/dev/go.mod']],
    [
      'what is left out on purpose is none',
      ['old/go.mod', 'a/b/yarn.lock', 'c/go.mod'],
      { skipped: { skipDirs: ['./old/', '**/b'], skipFiles: ['c/go.mod'] } },
      [],
    ],
    ['an image has none', ['api/go.mod'], { line: 'image: shop.tar' }, []],
  ])('%s', (_, tracked, situation, expected) => {
    expect(unseen(tracked, situation)).toEqual(expected);
  });
});

const npm = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } });

describe('why nothing was seen', () => {
  const left = { version: '1.0.0' };
  test.each<readonly [string, string, string, string | undefined]>([
    ['a whole one', 'package-lock.json', npm({ 'node_modules/left': left }), 'names 1 package'],
    ['only for development', 'package-lock.json', npm({ 'node_modules/left': { ...left, dev: true } }), undefined],
    ['only workspaces', 'package-lock.json', npm({ 'packages/a': left, 'node_modules/a': { link: true } }), undefined],
    ['nothing', 'package-lock.json', npm({}), undefined],
    ['the first form', 'package-lock.json', JSON.stringify({ dependencies: { left } }), 'names 1 package'],
    ['cut off', 'package-lock.json', npm({ 'node_modules/left': left }).slice(0, -5), 'is it cut off?'],
    ['a list', 'composer.lock', '[]', 'is it cut off?'],
    ['packages', 'composer.lock', '{"packages":[{"name":"a/b"}]}', 'names 1 package'],
    ['packages', 'Pipfile.lock', '{"default":{"a":{}},"develop":{"b":{}}}', 'names 1 package'],
    ['a requirement', 'go.mod', 'module a.example/b\n\nrequire c.example/d v1.2.3\n', 'names 1 package'],
    ['none', 'go.mod', 'module a.example/b\n\ngo 1.25\n', undefined],
    ['a path', 'yarn.lock', '../yarn.txt', 'is it cut off?'],
    ['its sign', 'yarn.lock', '# yarn lockfile v1\n', undefined],
    ['nothing at all', 'Cargo.lock', '', 'is it cut off?'],
  ])('%s in %s', (_, path, text, says) => {
    const told = explainUnseen({ target: 'fs', path, unwalked: '' }, text);
    if (says === undefined) expect(told).toBeUndefined();
    else expect(told).toContain(says);
  });

  test('a folder that Trivy never walks is named, with the way out', () => {
    const lock = { target: 'fs', path: 'dev/yarn.lock', unwalked: 'dev' };
    expect(explainUnseen(lock, '# yarn lockfile v1')).toBe(
      'dev/yarn.lock lies in `dev`, which Trivy never walks: add it as a target of its own',
    );
  });
});

test.each([
  ['fails', {}, 'failed', false],
  ['is shown where the user allows empty targets', { 'empty-target': 'allow' }, 'attention', true],
  ['is shown where nothing fails', { 'fail-on': 'none' }, 'attention', true],
])('a lock file that could not be read %s, and what fails is no baseline', (_, inputs, mark, isWhole) => {
  const { conditions, verdict, sources, baselines } = decisionOn([scanOfResults([lockFile([])])], inputs, {
    unseen: new Map([['fs', ['api/go.mod is cut off', 'b', 'c']]]),
  });
  const row = conditions.find(({ name }) => name === 'fs: lock files');
  expect(row).toMatchObject({ mark, value: 'n/a', distance: 'api/go.mod is cut off; and 2 more' });
  expect(verdict.mark).toBe(isWhole ? 'passed' : 'failed');
  expect([sources[0]?.isWhole, baselines.size]).toEqual([isWhole, isWhole ? 1 : 0]);
});
