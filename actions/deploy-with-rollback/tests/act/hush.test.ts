import { fakeShell } from '@drawbridge/testkit/fakes/shell';
import { expect, test } from '@jest/globals';
import { hushShell } from '../../src/act/hush.ts';

const command = { program: 'ship', args: [], folder: '.', environment: {}, timeoutMs: 1_000, maxOutputBytes: 100 };

test('what a program says on standard error becomes a reason without its secrets, of which the longest goes first', async () => {
  const shell = fakeShell({
    programs: { ship: () => ({ code: 1, output: '{}', errors: 'login hunter2-x with hunter2 failed' }) },
  });
  const end = await hushShell(shell, ['hunter2', 'hunter2-x']).run(command);
  expect(end).toMatchObject({ kind: 'exited', code: 1, output: '{}', errors: 'login *** with *** failed' });
});

test('the lines that a program writes are told without secrets, too; what it answers stays as it is', async () => {
  const shell = fakeShell({ programs: { ship: () => ({ output: 'token hunter2\n' }) } });
  const told: string[] = [];
  const onLine = (line: string, stream: string) => told.push(`${stream}: ${line}`);
  const end = await hushShell(shell, ['hunter2']).run({ ...command, onLine });
  expect([told, end.output]).toEqual([['stdout: token ***'], 'token hunter2\n']);
});
