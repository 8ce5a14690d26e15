import { describe, expect, test } from '@jest/globals';
import { commonInputs } from '../../src/inputs/common.ts';
import {
  choice,
  flag,
  lines,
  percentage,
  readInputs,
  text,
  wholeNumber,
  workspacePath,
} from '../../src/inputs/spec.ts';

const specs = {
  threshold: percentage({ default: '80' }),
  files: lines({ default: 'a.info\nb.info' }),
  strict: flag({ default: 'false' }),
  size: wholeNumber({ min: 1, max: 9 }, { default: '3' }),
  mode: choice(['enforce', 'report'], { default: 'enforce' }),
  folder: workspacePath({ default: '.' }),
  name: text({ required: true }),
} as const;

const read = (raw: Readonly<Record<string, string>>) => readInputs(specs, (name) => raw[name] ?? '');

test('defaults fill what is not given, and the config is frozen', () => {
  const config = read({ name: 'x' });
  if (!config.ok) throw new Error('expected a config');
  expect(config.value).toMatchObject({
    files: ['a.info', 'b.info'],
    strict: false,
    size: 3,
    mode: 'enforce',
    name: 'x',
  });
  expect(Object.isFrozen(config.value)).toBe(true);
});

test('every problem is reported at once, each naming its input, the value and the fix', () => {
  const config = read({ threshold: 'eighty', strict: 'yes', size: '10', mode: 'off', folder: '../x' });
  expect(config).toEqual({
    ok: false,
    error: [
      { input: 'threshold', message: '"eighty" is not a percentage. Write a number from 0 to 100, e.g. 80 or 79.5.' },
      { input: 'strict', message: '"yes" is neither true nor false.' },
      { input: 'size', message: '"10" is not a whole number from 1 to 9.' },
      { input: 'mode', message: '"off" is not one of enforce, report.' },
      { input: 'folder', message: '"../x" may lead out of the workspace. Write it without "..".' },
      { input: 'name', message: 'it is required. Add it to `with`.' },
    ],
  });
});

test('a required input that is left out is refused, also when it is the only problem', () => {
  expect(read({})).toEqual({
    ok: false,
    error: [{ input: 'name', message: 'it is required. Add it to `with`.' }],
  });
});

describe('a folder stays inside the workspace', () => {
  test.each(['..', 'a/../b', '/etc', '\\\\server\\share', 'C:\\x', 'c:x', 'a\\..\\b'])('%s does not', (value) => {
    expect(read({ name: 'x', folder: value }).ok).toBe(false);
  });
  test.each(['.', 'a', 'a/b', '.hidden', 'a..b'])('%s does', (value) => {
    expect(read({ name: 'x', folder: value }).ok).toBe(true);
  });
});

test('lines skip blanks and remarks, and lose their indentation', () => {
  expect(lines().parse('  a\r\n\n# why\n\tb c\n')).toEqual({ ok: true, value: ['a', 'b c'] });
});

test('an empty percentage means that nothing is judged', () => {
  expect(percentage().parse('')).toEqual({ ok: true, value: undefined });
});

test('the token is what the runner puts in place of the expression, else there is none', () => {
  const tokenOf = (raw: string) => {
    const config = readInputs(commonInputs('probe'), (name) => (name === 'github-token' ? raw : ''));
    return config.ok ? config.value['github-token'] : config.error;
  };
  expect([tokenOf('ghs_made_up'), tokenOf('')]).toEqual(['ghs_made_up', '']);
});
