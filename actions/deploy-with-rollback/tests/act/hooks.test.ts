import { expect, test } from '@jest/globals';
import { createHooks } from '../../src/act/hooks.ts';
import { commandWorld, orderFor } from './command-world.ts';

test('a hook runs once for all units, and is told which hook it is', async () => {
  const world = commandWorld({ migrate: () => ({}) });
  const hooks = createHooks({ migrate: ['migrate', '{version}', '{unit}'] }, world);
  expect(await hooks.run('migrate', orderFor('web', 'worker'))).toEqual({ ok: true, value: undefined });
  expect(world.shell.commands).toMatchObject([
    {
      args: ['1.5.0', 'web,worker'],
      timeoutMs: 60_000,
      environment: {
        DRAWBRIDGE_HOOK: 'migrate',
        DRAWBRIDGE_SIDE: 'new',
        DRAWBRIDGE_UNITS: 'web,worker',
      },
    },
  ]);
});

test('after a rollback it is about the old version', async () => {
  const world = commandWorld({ tell: () => ({}) });
  await createHooks({ 'on-rollback': ['tell', '{side}'] }, world).run('on-rollback', orderFor('web'));
  expect(world.shell.commands[0]?.args).toEqual(['old']);
});

test('a hook that nobody gave has nothing to do', async () => {
  expect(await createHooks({}, commandWorld({})).run('pre', orderFor('web'))).toEqual({ ok: true, value: undefined });
});

test('a hook that fails says why', async () => {
  const world = commandWorld({ smoke: () => ({ code: 2, errors: 'the cart is empty\n' }) });
  expect(await createHooks({ smoke: ['smoke'] }, world).run('smoke', orderFor('web'))).toEqual({
    ok: false,
    error: { kind: 'failed', message: 'hook smoke: exit code 2: the cart is empty' },
  });
});

test('a hook whose time is over is not begun', async () => {
  const world = commandWorld({ pre: () => ({}) });
  const order = { ...orderFor('web'), deadlineMs: world.clock.nowMs() };
  expect(await createHooks({ pre: ['pre'] }, world).run('pre', order)).toMatchObject({
    ok: false,
    error: { kind: 'timed-out' },
  });
  expect(world.shell.commands).toHaveLength(0);
});
