import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/inputs.ts';

const read = (given: Readonly<Record<string, string>>) => readConfig((name) => given[name] ?? '');

test('each branch is read with what it makes', async () => {
  const branches =
    'main: final\nnext:  pre-release next\nbeta/**: pre-release beta.linux\nold : maintenance 1.x\n*.x: maintenance';
  expect(await read({ branches })).toMatchObject({
    ok: true,
    value: {
      branches: [
        { pattern: 'main', role: { kind: 'final' } },
        { pattern: 'next', role: { kind: 'pre-release', channel: ['next'] } },
        { pattern: 'beta/**', role: { kind: 'pre-release', channel: ['beta', 'linux'] } },
        { pattern: 'old', role: { kind: 'maintenance', line: { major: '1', minor: null } } },
        { pattern: '*.x', role: { kind: 'maintenance', line: null } },
      ],
    },
  });
});

test.each(['release/1.x: maintenance', '1.2.x: maintenance', 'release/*: maintenance', 'release/{1,2}.x: maintenance'])(
  '"%s" names its line itself, or may',
  async (branches) => {
    expect(await read({ branches })).toMatchObject({ ok: true });
  },
);

test.each([
  ['main', '"main" does not read "branch: role".'],
  ['main: release', '"main: release" does not read "branch: role".'],
  ['main:final', '"main:final" does not read "branch: role".'],
  ['a b: final', '"a b: final" does not read "branch: role".'],
  ['main: final 1.x', '"main: final 1.x": "final" takes no "1.x".'],
  ['next: pre-release', 'a pre-release branch names its channel, e.g. `next: pre-release next`.'],
  ['next: pre-release rc_1', '"rc_1" has a character other than letters, digits and dashes'],
  ['old: maintenance 1', '"1" is not a maintenance line.'],
  ['old: maintenance', 'old is no line by its name. Write the line behind the role, e.g. maintenance 1.x.'],
  ['v1.x: maintenance', 'v1.x is no line by its name.'],
  ['main: final\nmain: pre-release rc', '"main" is there more than once. The first line that matches decides.'],
])('%j is refused', async (branches, says) => {
  expect(await read({ branches })).toMatchObject({
    ok: false,
    error: [{ input: 'branches', message: expect.stringContaining(says) }],
  });
});

test.each([
  ['pre-release', 'rc'],
  ['maintenance-line', '1.x'],
])('`branches` and `%s` at once are a contradiction', async (input, raw) => {
  expect(await read({ branches: 'main: final', [input]: raw })).toMatchObject({
    ok: false,
    error: [{ input, message: '`branches` says it for each branch. Write it there, or leave `branches` out.' }],
  });
});
