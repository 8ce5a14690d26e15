import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createScratch } from '../../src/adapters/scratch.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'drawbridge-test-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('a shared folder is at the same place for every step, a file of its own at another for each', async () => {
  const [one, other] = [createScratch({ RUNNER_TEMP: root }), createScratch({ RUNNER_TEMP: root })];
  expect(await one.sharedFolder('cache')).toBe(await other.sharedFolder('cache'));
  expect((await stat(await one.sharedFolder('cache'))).isDirectory()).toBe(true);
  const files = [await one.writeText('a', '1'), await one.writeText('b', '2'), await other.writeText('a', '3')];
  expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(['1', '2', '3']);
  expect(files.every((file) => file.startsWith(root))).toBe(true);
});

test('files written at once are in one folder', async () => {
  const scratch = createScratch({ RUNNER_TEMP: root });
  const files = await Promise.all(['a', 'b', 'c'].map((name) => scratch.writeText(name, name)));
  expect(new Set(files.map((file) => dirname(file))).size).toBe(1);
});

test('only variables of Trivy are seen', () => {
  const environment = {
    RUNNER_TEMP: root,
    TRIVY_SEVERITY: 'LOW',
    trivy_debug: '1',
    MY_TRIVY_X: '1',
    TRIVY_NONE: undefined,
  };
  expect(createScratch(environment).variables).toEqual({ TRIVY_SEVERITY: 'LOW', trivy_debug: '1' });
});

test('a folder has its files only when all of them are there, and are files', async () => {
  const scratch = createScratch({ RUNNER_TEMP: root });
  await writeFile(join(root, 'here'), '');
  const folder = await scratch.sharedFolder('db');
  expect(await scratch.has(root, ['here'])).toBe(true);
  expect(await scratch.has(root, ['here', 'gone'])).toBe(false);
  expect(await scratch.has(dirname(folder), ['db'])).toBe(false);
});
