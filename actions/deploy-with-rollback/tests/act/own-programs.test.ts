import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '@drawbridge/core/adapters/clock';
import { createShell } from '@drawbridge/core/adapters/shell';
import { fakeShell } from '@drawbridge/testkit/fakes/shell';
import { expect, test } from '@jest/globals';
import { takeOwnPrograms } from '../../src/act/own-programs.ts';

const command = { args: [], folder: '.', environment: {}, timeoutMs: 10_000, maxOutputBytes: 100 };

test.each([
  ['./deploy', '/srv/shop/./deploy'],
  ['scripts/deploy', '/srv/shop/scripts/deploy'],
  ['../deploy', '/srv/shop/../deploy'],
  ['scripts\\deploy.exe', '/srv/shop/scripts\\deploy.exe'],
  ['deploy', 'deploy'],
  ['/usr/bin/deploy', '/usr/bin/deploy'],
  ['C:\\deploy.exe', 'C:\\deploy.exe'],
])('%s is %s', async (program, seen) => {
  const shell = fakeShell();
  await takeOwnPrograms(shell, '/srv/shop').run({ ...command, program });
  expect(shell.commands[0]?.program).toBe(seen);
});

test('a script of the checkout runs by its path, and never by its bare name', async () => {
  const workspace = await mkdtemp(path.join(tmpdir(), 'own-programs-'));
  const folder = path.join(workspace, 'shop');
  await mkdir(folder);
  await writeFile(path.join(folder, 'own-deploy'), '#!/bin/sh\necho shipped\n');
  await chmod(path.join(folder, 'own-deploy'), 0o755);
  const signal = new AbortController().signal;
  const environment = { PATH: `${process.env['PATH']}:${folder}` };
  const nowMs = systemClock.nowMs;
  const real = createShell({ workspace, workingDirectory: 'shop', environment, signal, debug: () => {}, nowMs });
  const shell = takeOwnPrograms(real, `${workspace}/shop`);
  const ends = [
    await shell.run({ ...command, program: './own-deploy' }),
    await shell.run({ ...command, program: 'own-deploy' }),
  ];
  await rm(workspace, { recursive: true });
  expect(ends[0]).toMatchObject({ kind: 'exited', code: 0, output: 'shipped\n' });
  expect(ends[1]).toMatchObject({ kind: 'not-found' });
});
