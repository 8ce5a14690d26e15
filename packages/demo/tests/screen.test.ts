import { beforeEach, expect, jest, test } from '@jest/globals';
import { openScreen } from '../src/screen.ts';

const watch = (isTTY: boolean) => {
  const written: string[] = [];
  let nowMs = 0;
  const screen = openScreen({ isTTY, write: (text) => written.push(text) }, () => nowMs);
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
