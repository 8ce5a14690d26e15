import { stripVTControlCharacters } from 'node:util';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { openScreen } from '../src/screen.ts';

const watch = (isTTY: boolean, columns?: number) => {
  const written: string[] = [];
  let nowMs = 0;
  const screen = openScreen({ isTTY, columns, write: (text) => written.push(text) }, () => nowMs);
  const pass = (ms: number): void => {
    nowMs += ms;
    jest.advanceTimersByTime(ms);
  };
  return { screen, written, pass };
};

beforeEach(() => {
  jest.useFakeTimers();
});

test('without a terminal a line comes after five seconds of silence, and not before', () => {
  const { screen, written, pass } = watch(false);
  screen.line('one');
  screen.waitFor('coverage: npm test');
  pass(3_000);
  expect(written.join('')).toBe('one\n');
  for (let second = 0; second < 4; second += 1) pass(1_000);
  expect(written.join('')).toMatch(/^one\n {2}… coverage: npm test, \d\.\d s\n$/);
  screen.close();
});

test('without a terminal there is neither colour nor cursor control', () => {
  const { screen, written } = watch(false);
  screen.line('✓ done');
  screen.line('✗ failed');
  screen.close();
  expect(written.join('')).toBe('✓ done\n✗ failed\n');
});

test('on a terminal the line that waits is replaced, never left behind', () => {
  const { screen, written, pass } = watch(true);
  screen.waitFor('coverage: npm test');
  pass(1_000);
  screen.waitFor(undefined);
  screen.line('done');
  screen.close();
  const shown = written.join('').split('\n')[0]?.split('\u001b[2K').at(-1);
  expect(shown).toBe('done');
  expect(written.join('')).toContain('… coverage: npm test, 1.0 s');
});

test('what began a moment ago is told without its seconds', () => {
  const { screen, written, pass } = watch(false);
  screen.waitFor('one');
  pass(4_800);
  screen.waitFor('two');
  pass(200);
  pass(1_000);
  expect(written.join('')).toBe('  … two\n');
  screen.close();
});

test.each([
  [40, 40],
  [200, 80],
  [0, 80],
  [undefined, 80],
])('on a terminal of %s columns no line is longer than %i, so that each can be cleared', (columns, longest) => {
  const { screen, written } = watch(true, columns);
  screen.waitFor('word '.repeat(40));
  screen.line(`  ✓ ${'word '.repeat(40)}`);
  screen.close();
  const rows = stripVTControlCharacters(written.join('')).split(/[\r\n]/);
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(longest);
  expect(Math.max(...rows.map((row) => row.length))).toBeGreaterThan(longest - 6);
});
