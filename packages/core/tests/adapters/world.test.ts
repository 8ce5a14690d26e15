import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { expect, test } from '@jest/globals';
import { openWorld } from '../../src/adapters/world.ts';
import { gitIn, makeFolder, unwrap } from './git/remote.ts';

test('a world is opened without touching it, and each port reaches its own part', async () => {
  const root = await makeFolder();
  const debugLines: string[] = [];
  const world = await openWorld({
    context: fakeContext({ workspace: root.path, temporaryFolder: root.path }),
    token: '',
    workingDirectory: '.',
    cancellation: { signal: new AbortController().signal, reason: undefined, deadlineMs: undefined },
    debug: (line) => debugLines.push(line),
  });
  expect(debugLines).toEqual([]);
  expect((await world.files.writeText('report.json', '{}')).ok).toBe(true);
  expect(await world.git.resolve('HEAD')).toMatchObject({ ok: false, error: { kind: 'not-a-repository' } });
  await gitIn(root.path, 'init', '-q');
  expect(await world.github.comments.list(1)).toMatchObject({ ok: false, error: { kind: 'no-token' } });
  expect(unwrap(await world.files.readText('report.json', 9))).toBe('{}');
  await root.remove();
});

test('a folder that is not there is told as such, before git or a search can stumble over it', async () => {
  const root = await makeFolder();
  const opened = openWorld({
    context: fakeContext({ workspace: root.path, temporaryFolder: root.path }),
    token: '',
    workingDirectory: 'services/apj',
    cancellation: { signal: new AbortController().signal, reason: undefined, deadlineMs: undefined },
    debug: () => {},
  });
  await expect(opened).rejects.toThrow('`working-directory`: services/apj is no folder of the workspace.');
  await root.remove();
});
