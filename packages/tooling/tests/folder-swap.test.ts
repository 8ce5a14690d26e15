import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { beginSwap } from '../src/bundle/folder-swap.ts';

let home = '';
let folder = '';

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'drawbridge-swap-'));
  folder = path.join(home, 'dist');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const write = (place: string, files: Readonly<Record<string, string>>): void => {
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, name), text);
};

const read = (place: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(place).map((name) => [name, readFileSync(path.join(place, name), 'utf8')]));

const before = { 'index.js': 'old', '12.index.js': 'old' };

test('who reads while the new one is written sees the old one whole', () => {
  write(folder, before);
  const { fresh } = beginSwap(folder);
  write(fresh, { 'index.js': 'new' });
  expect(read(folder)).toEqual(before);
});

test('at the end the new one is there, and nothing of the old one', () => {
  write(folder, before);
  const { fresh, finish } = beginSwap(folder);
  write(fresh, { 'index.js': 'new', '13.index.js': 'new' });
  finish();
  expect(read(folder)).toEqual({ 'index.js': 'new', '13.index.js': 'new' });
  expect(readdirSync(home)).toEqual(['dist']);
});

test('a folder that was not there is made', () => {
  const { fresh, finish } = beginSwap(folder);
  write(fresh, { 'index.js': 'new' });
  finish();
  expect(read(folder)).toEqual({ 'index.js': 'new' });
});

test('what a stopped build left is not taken over', () => {
  write(beginSwap(folder).fresh, { 'stale.js': 'half' });
  const { fresh, finish } = beginSwap(folder);
  write(fresh, { 'index.js': 'new' });
  finish();
  expect(read(folder)).toEqual({ 'index.js': 'new' });
});

test('where the new one cannot be put in place, the old one comes back', () => {
  write(folder, before);
  const { fresh, finish } = beginSwap(folder);
  rmSync(fresh, { recursive: true });
  expect(finish).toThrow('ENOENT');
  expect(read(folder)).toEqual(before);
});
