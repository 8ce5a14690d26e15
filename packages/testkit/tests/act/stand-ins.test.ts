import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { standIns } from '@drawbridge/testkit/act/stand-ins';
import { gitEnvironment } from '@drawbridge/testkit/github/git';
import { parseTree, textAt } from '@drawbridge/testkit/workflows/yaml-tree';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-stand-ins-'));
  mkdirSync(path.join(folder, 'workspace/reports/deep'), { recursive: true });
  writeFileSync(path.join(folder, 'workspace/reports/a.txt'), 'a');
  writeFileSync(path.join(folder, 'workspace/reports/deep/b.txt'), 'b');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(
  action: string,
  inputs: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
) {
  const home = standIns.get(action) ?? '';
  const main = textAt(parseTree(readFileSync(path.join(home, 'action.yml'), 'utf8')), 'runs', 'main') ?? '';
  const workspace = path.join(folder, 'workspace');
  const named = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const { status, stdout } = spawnSync(process.execPath, [path.join(home, main)], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: path.join(folder, 'outputs'),
      DRAWBRIDGE_ARTIFACTS: path.join(folder, 'artifacts'),
      ...variables,
      ...Object.fromEntries(named),
    },
  });
  return { status, stdout };
}

const filesIn = (place: string) =>
  readdirSync(path.join(folder, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(folder, place), path.join(entry.parentPath, entry.name)))
    .sort();

test('the listed set is small and known', () => {
  expect([...standIns.keys()].sort()).toEqual([
    'actions/checkout',
    'actions/download-artifact',
    'actions/setup-node',
    'actions/setup-python',
    'actions/upload-artifact',
  ]);
});

describe('setup-node', () => {
  const [major = ''] = process.versions.node.split('.');
  test.each([
    ['', 0],
    [major, 0],
    [`v${process.versions.node}`, 0],
    ['12', 1],
    [`${major}0`, 1],
  ])('asked for %j ends with %d', (version, status) => {
    expect(start('actions/setup-node', { 'node-version': version }).status).toBe(status);
  });
});

describe('setup-python', () => {
  test('tells the version that runs, and refuses Python 2', () => {
    expect(start('actions/setup-python', { 'python-version': '3.13' }).status).toBe(0);
    expect(readFileSync(path.join(folder, 'outputs'), 'utf8')).toMatch(/^python-version=3\.\d+/);
    expect(start('actions/setup-python', { 'python-version': '2.7' })).toMatchObject({ status: 1 });
  });
});

describe('checkout', () => {
  const git = (place: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Shop', '-c', 'user.email=shop@example.com', ...args], {
      cwd: path.join(folder, place),
      env: gitEnvironment(),
      encoding: 'utf8',
    }).trim();
  const checkOut = (inputs: Readonly<Record<string, string>>) =>
    start(
      'actions/checkout',
      { token: 't', 'fetch-depth': '1', 'persist-credentials': 'false', ...inputs },
      { GITHUB_SERVER_URL: `file://${folder}`, GITHUB_REPOSITORY: 'acme/shop' },
    );
  let first = '';

  beforeEach(() => {
    mkdirSync(path.join(folder, 'acme/shop.git'), { recursive: true });
    git('acme/shop.git', 'init', '--quiet', '--initial-branch=main');
    writeFileSync(path.join(folder, 'acme/shop.git/one'), '1');
    git('acme/shop.git', 'add', 'one');
    git('acme/shop.git', 'commit', '--quiet', '-m', 'one');
    first = git('acme/shop.git', 'rev-parse', 'HEAD');
    git('acme/shop.git', 'commit', '--quiet', '--allow-empty', '-m', 'two');
    git('acme/shop.git', 'branch', 'log');
    git('acme/shop.git', 'tag', 'v1');
  });

  test('brings a commit in place of whatever was there, and nothing else', () => {
    expect(checkOut({ ref: first }).status).toBe(0);
    expect(git('workspace', 'rev-parse', 'HEAD')).toBe(first);
    expect(filesIn('workspace').filter((file) => !file.startsWith('.git'))).toEqual(['one']);
    expect(git('workspace', 'for-each-ref')).toBe('');
  });

  test('brings all branches and tags with a depth of 0, also newer ones the second time', () => {
    expect(checkOut({ ref: first, 'fetch-depth': '0' }).status).toBe(0);
    git('acme/shop.git', 'switch', '--quiet', 'log');
    git('acme/shop.git', 'commit', '--quiet', '--allow-empty', '-m', 'entry');
    expect(checkOut({ ref: first, 'fetch-depth': '0' }).status).toBe(0);
    expect(git('workspace', 'rev-parse', 'refs/remotes/origin/log')).toBe(git('acme/shop.git', 'rev-parse', 'log'));
    expect(git('workspace', 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/remotes/origin/log',
      'refs/remotes/origin/main',
      'refs/tags/v1',
    ]);
  });

  test.each([
    ['a ref that is not there', { ref: 'refs/heads/gone' }],
    ['credentials that are to stay', { ref: 'main', 'persist-credentials': 'true' }],
  ])('fails for %s', (_, inputs) => {
    expect(checkOut(inputs).status).toBe(1);
  });
});

describe('artifacts', () => {
  const upload = (inputs: Readonly<Record<string, string>>) =>
    start('actions/upload-artifact', { name: 'n', ...inputs });

  test.each([
    ['one file', 'reports/a.txt', ['a.txt']],
    ['a folder', 'reports', ['a.txt', 'deep/b.txt']],
    ['a glob', 'reports/**/*.txt', ['a.txt', 'deep/b.txt']],
    ['two lines', 'reports/a.txt\nreports/deep/b.txt', ['a.txt', 'deep/b.txt']],
  ])('%s goes up and comes down again', (_, pattern, files) => {
    expect(upload({ path: pattern }).status).toBe(0);
    expect(filesIn('artifacts/n')).toEqual(files);
    expect(start('actions/download-artifact', { name: 'n', path: 'got' }).status).toBe(0);
    expect(filesIn('workspace/got')).toEqual(files);
  });

  test('without a name all come down, each in its folder', () => {
    upload({ path: 'reports/a.txt' });
    upload({ path: 'reports/a.txt', name: 'm' });
    start('actions/download-artifact', { path: 'got' });
    expect(filesIn('workspace/got')).toEqual(['m/a.txt', 'n/a.txt']);
  });

  test('a second upload of one name needs overwrite', () => {
    upload({ path: 'reports' });
    expect(upload({ path: 'reports/a.txt' }).status).toBe(1);
    expect(upload({ path: 'reports/a.txt', overwrite: 'true' }).status).toBe(0);
    expect(filesIn('artifacts/n')).toEqual(['a.txt']);
  });

  test('no files are an error only if asked', () => {
    expect(upload({ path: 'none', 'if-no-files-found': 'error' }).status).toBe(1);
    expect(upload({ path: 'none', 'if-no-files-found': 'warn' }).status).toBe(0);
  });

  test('a name that GitHub refuses is refused, and an unknown one cannot be loaded', () => {
    expect(upload({ path: 'reports', name: '../n' }).status).toBe(1);
    expect(start('actions/download-artifact', { name: 'x' })).toMatchObject({ status: 1 });
  });
});
