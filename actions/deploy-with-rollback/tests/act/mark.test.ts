import { fakeShell } from '@drawbridge/testkit/fakes/shell';
import { expect, test } from '@jest/globals';
import { markShell } from '../../src/act/mark.ts';

test('every program of a rollout has its mark, beside what it was given', async () => {
  const shell = fakeShell({ programs: { deploy: () => ({ code: 0 }) } });
  const command = { program: 'deploy', args: ['route'], folder: '.', timeoutMs: 1_000, maxOutputBytes: 0 };
  await markShell(shell, 'n1').run({ ...command, environment: { DRAWBRIDGE_VERSION: '1.5.0' } });
  expect(shell.commands).toEqual([
    { ...command, environment: { DRAWBRIDGE_VERSION: '1.5.0', DRAWBRIDGE_ROLLOUT: 'n1' } },
  ]);
});
