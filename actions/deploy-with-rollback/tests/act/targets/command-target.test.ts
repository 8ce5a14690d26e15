import type { Command, CommandEnd } from '@drawbridge/core/ports/shell';
import type { FakeEnd, FakeProgram } from '@drawbridge/testkit/fakes/shell';
import { describe, expect, test } from '@jest/globals';
import { createCommandTarget } from '../../../src/act/targets/command/command-target.ts';
import type { Release } from '../../../src/decide/rollout/model.ts';
import type { CommandSettings } from '../../../src/decide/settings.ts';
import { commandWorld, oldRelease, orderFor } from '../command-world.ts';

const everything: CommandSettings = {
  capture: ['ship', 'capture', '{unit}'],
  stage: ['ship', 'stage', '{version}'],
  route: ['ship', 'route', '{unit}={artifact}'],
  verify: ['ship', 'verify', '{side}'],
  restore: ['ship', 'restore', '{previous-version}'],
  clean: ['ship', 'clean', '{side}'],
};

// Without `capture` what the commands say is believed.
const { capture: _, ...believed } = everything;

interface Plan {
  readonly commands?: CommandSettings;
  readonly lastCommitted?: Release | null;
}

const openTarget = (ship: FakeProgram, { commands = everything, lastCommitted = null }: Plan = {}) => {
  const world = commandWorld({ ship });
  return { ...world, target: createCommandTarget({ ...world, commands, lastCommitted }) };
};

const good: FakeProgram = () => ({});
const nothing = { durationMs: 5, output: '', errors: '' };
const spoken = (command: Command): string => command.args.join(' ');

describe('what it asks of the commands', () => {
  test('units are changed one after the other, in their order', async () => {
    const under: string[] = [];
    const { target, shell } = openTarget(
      async ({ environment }) => {
        under.push(`begins ${environment['DRAWBRIDGE_UNIT']}`);
        await new Promise((resolve) => setImmediate(resolve));
        under.push(`ends ${environment['DRAWBRIDGE_UNIT']}`);
        return {};
      },
      { commands: believed },
    );
    expect(await target.shift(orderFor('web', 'worker'))).toEqual({ ok: true, value: undefined });
    expect(under).toEqual(['begins web', 'ends web', 'begins worker', 'ends worker']);
    expect(shell.commands.map(spoken)).toEqual(['route web=shop@sha256:5', 'route worker=shop@sha256:5']);
  });

  test('the way back is taken by all units at once', async () => {
    let running = 0;
    let most = 0;
    const { target } = openTarget(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return {};
    });
    await target.restore(orderFor('web', 'worker', 'cron'));
    expect(most).toBe(3);
  });

  test('failure 14: where one unit cannot come back, the others do all the same, and all that is wrong is told', async () => {
    const { target, shell } = openTarget(({ environment }) =>
      environment['DRAWBRIDGE_UNIT'] === 'web' ? { code: 1, errors: 'no room\n' } : {},
    );
    const restored = await target.restore(orderFor('web', 'worker'));
    expect(shell.commands).toHaveLength(2);
    expect(restored).toEqual({
      ok: false,
      error: { kind: 'failed', message: 'restore, unit web: exit code 1: no room' },
    });
  });

  test('after a unit that failed no other is begun', async () => {
    const { target, shell } = openTarget(() => ({ code: 9 }));
    expect((await target.stage(orderFor('web', 'worker'))).ok).toBe(false);
    expect(shell.commands).toHaveLength(1);
  });

  test('clean takes the old side away, discard the new one', async () => {
    const { target, shell } = openTarget(good);
    await target.clean(orderFor('web'));
    await target.discard(orderFor('web'));
    expect(shell.commands.map(spoken)).toEqual(['clean old', 'clean new']);
    expect(shell.commands.map(({ environment }) => environment['DRAWBRIDGE_SIDE'])).toEqual(['old', 'new']);
  });

  test('programs are told everything, and have until the deadline', async () => {
    const { target, shell, clock } = openTarget(good, { commands: believed });
    const order = { ...orderFor('web'), deadlineMs: clock.nowMs() + 1_234 };
    await target.shift(order);
    expect(shell.commands[0]).toMatchObject({
      program: 'ship',
      timeoutMs: 1_234,
      environment: {
        DRAWBRIDGE_VERSION: '1.5.0',
        DRAWBRIDGE_PREVIOUS_VERSION: '1.4.0',
        DRAWBRIDGE_BASELINE: 'blue',
        DRAWBRIDGE_EPOCH: '7',
        DRAWBRIDGE_ENVIRONMENT: 'production',
      },
    });
  });

  test('nothing is begun when its time is over', async () => {
    const { target, shell, clock } = openTarget(good);
    const shifted = await target.shift({ ...orderFor('web'), deadlineMs: clock.nowMs() });
    expect(shifted).toMatchObject({ ok: false, error: { kind: 'timed-out' } });
    expect(shell.commands).toHaveLength(0);
  });

  test('what they say is in the log, line by line, and can command nothing', async () => {
    const { target, scene } = openTarget(() => ({ output: '::error::gotcha\nfine\n' }), { commands: believed });
    await target.shift(orderFor('web'));
    expect(scene.runner.record.groups).toEqual(['▸ Output of route, unit web (0.0 s)']);
    expect(scene.runner.record.lines).toEqual(['  │ ::error::gotcha', '  │ fine']);
  });
});

describe('what their ends mean', () => {
  test.each<[string, FakeEnd, string, RegExp]>([
    [
      'exit code 1 has failed, with what it said last',
      { code: 1, errors: 'a\nb\n\nc\nd\n' },
      'failed',
      /exit code 1: b \/ c \/ d$/,
    ],
    [
      'failure 10: exit code 3 has lost a race against another writer',
      { code: 3 },
      'stale',
      /somebody else changed it/,
    ],
    ['exit code 75 has failed, where nobody asked whether it is ready', { code: 75 }, 'failed', /exit code 75$/],
    ['ended by a signal it may have happened', { ...nothing, kind: 'killed', signal: 'SIGKILL' }, 'unknown', /SIGKILL/],
    [
      'ended by the clock it may have happened',
      { ...nothing, kind: 'timeout' },
      'timed-out',
      /not done within 0.0 s, and ended/,
    ],
    ['ended with the job', { ...nothing, kind: 'cancelled' }, 'cancelled', /the job is to stop/],
    [
      'a program that there is not',
      { ...nothing, kind: 'not-found', message: 'ship is not on PATH.' },
      'refused',
      /not on PATH/,
    ],
  ])('%s', async (_, end, kind, message) => {
    const { target } = openTarget(() => end);
    const shifted = await target.shift(orderFor('web'));
    expect(shifted).toMatchObject({ ok: false, error: { kind } });
    if (!shifted.ok) expect(shifted.error.message).toMatch(message);
  });

  test('what a program says at length is cut to its end', async () => {
    const { target } = openTarget(() => ({ code: 1, errors: `${'x'.repeat(10_000)} the end` }));
    const shifted = await target.shift(orderFor('web'));
    if (shifted.ok) throw new Error('It did not fail.');
    expect(shifted.error.message.length).toBeLessThan(450);
    expect(shifted.error.message).toMatch(/…x+ the end$/);
  });

  test('when several units fail in several ways, what may have happened weighs most', async () => {
    const ends: Readonly<Record<string, CommandEnd>> = {
      web: { ...nothing, kind: 'exited', code: 1 },
      worker: { ...nothing, kind: 'killed', signal: 'SIGKILL' },
    };
    const { target } = openTarget(({ environment }) => ends[environment['DRAWBRIDGE_UNIT'] ?? ''] ?? {});
    expect(await target.restore(orderFor('web', 'worker'))).toMatchObject({ ok: false, error: { kind: 'unknown' } });
  });
});

describe('what serves', () => {
  test('is what capture prints last, for each unit', async () => {
    const { target } = openTarget(({ environment }) => ({
      output: `hello\n{"version":"1.4.0","artifact":"${environment['DRAWBRIDGE_UNIT']}@4","handle":"blue"}\n`,
    }));
    const captured = await target.capture({ ...orderFor('web', 'worker'), baselines: [] });
    expect(captured).toMatchObject({
      ok: true,
      value: [
        { unit: 'web', release: { artifact: 'web@4' }, handle: 'blue' },
        { unit: 'worker', release: { artifact: 'worker@4' } },
      ],
    });
  });

  test.each<[string, FakeEnd, string]>([
    ['half an answer', { output: '{"version":"1.4.0"}' }, 'refused'],
    ['no answer', {}, 'refused'],
    ['a failure', { code: 1, output: '{}' }, 'failed'],
    ['more than can be read', { output: 'x'.repeat(2 * 1024 * 1024) }, 'failed'],
  ])('is not guessed from %s', async (_, end, kind) => {
    const { target } = openTarget(() => end);
    expect(await target.capture(orderFor('web'))).toMatchObject({ ok: false, error: { kind } });
  });

  const { capture: _, ...withoutCapture } = everything;

  test('is what the journal last committed, where there is no capture', async () => {
    const { target, shell } = openTarget(good, { commands: withoutCapture, lastCommitted: oldRelease });
    expect(await target.capture(orderFor('web'))).toEqual({
      ok: true,
      value: [{ unit: 'web', release: oldRelease, handle: '', isHealthy: true }],
    });
    expect(shell.commands).toHaveLength(0);
  });

  test('failure 8: is nothing at a first deployment, and the way back says so with empty values', async () => {
    const { target, shell } = openTarget(good, { commands: withoutCapture });
    const captured = await target.capture(orderFor('web'));
    if (!captured.ok) throw new Error(captured.error.message);
    expect(captured.value[0]).toMatchObject({ release: null });
    await target.restore({ ...orderFor('web'), baselines: captured.value });
    expect(shell.commands[0]?.args).toEqual(['restore', '']);
    expect(shell.commands[0]?.environment).toMatchObject({ DRAWBRIDGE_PREVIOUS_VERSION: '', DRAWBRIDGE_BASELINE: '' });
  });
});

describe('readiness', () => {
  test.each<[string, FakeEnd, object]>([
    ['exit code 0 is ready', {}, { ok: true, value: [{ unit: 'web', kind: 'ready' }] }],
    ['exit code 75 is not yet', { code: 75 }, { ok: true, value: [{ unit: 'web', kind: 'waiting' }] }],
    [
      'any other is a bad look',
      { code: 1, errors: 'crashed' },
      { ok: true, value: [{ unit: 'web', kind: 'unhealthy' }] },
    ],
    [
      'what it printed last says why, where it wrote nothing to standard error',
      { code: 1, output: 'looking\n\u001b[31mthe cart\u001b[0m is ##[error]empty\n \n' },
      {
        ok: true,
        value: [{ kind: 'unhealthy', message: 'verify, unit web: exit code 1: the cart is ## [error]empty' }],
      },
    ],
    [
      'standard error says more than what was printed',
      { code: 1, output: 'looking\n', errors: 'crashed\n' },
      { ok: true, value: [{ message: 'verify, unit web: exit code 1: crashed' }] },
    ],
    [
      'what it printed is cut',
      { code: 1, output: 'x'.repeat(999) },
      { ok: true, value: [{ message: `verify, unit web: exit code 1: ${'x'.repeat(200)}…` }] },
    ],
    ['no exit code says nothing', { ...nothing, kind: 'timeout' }, { ok: false, error: { kind: 'timed-out' } }],
  ])('%s', async (_, end, reply) => {
    const { target } = openTarget(() => end);
    expect(await target.readiness(orderFor('web'), 'new')).toMatchObject(reply);
  });

  test('failure 9: without a command to ask nobody is ready, so that no traffic goes to what may be empty', async () => {
    const { target } = openTarget(good, { commands: { route: ['ship'], restore: ['ship'] } });
    expect(await target.readiness(orderFor('web'), 'new')).toMatchObject({ ok: false, error: { kind: 'missing' } });
  });
});

describe('without commands of their own', () => {
  const least: CommandSettings = { route: ['ship', 'route'], restore: ['ship', 'restore'] };

  test('blue-green cannot stage; rolling has nothing to', async () => {
    const { target, shell } = openTarget(good, { commands: least });
    expect(await target.stage(orderFor('web'))).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(await target.stage({ ...orderFor('web'), strategy: 'rolling' })).toMatchObject({ ok: true });
    expect(shell.commands).toHaveLength(0);
  });

  test('nothing is cleaned or discarded', async () => {
    const { target, shell } = openTarget(good, { commands: least });
    for (const reply of [await target.clean(orderFor('web')), await target.discard(orderFor('web'))])
      expect(reply.ok).toBe(true);
    expect(shell.commands).toHaveLength(0);
  });
});

test('a dry run lists the commands with their values, and runs none', async () => {
  const { target, shell } = openTarget(good);
  expect(await target.check(orderFor('web'))).toEqual({
    ok: true,
    value: [
      { unit: 'web', what: 'stage: ship stage 1.5.0', diff: '' },
      { unit: 'web', what: 'route: ship route web=shop@sha256:5', diff: '' },
      { unit: 'web', what: 'clean: ship clean old', diff: '' },
    ],
  });
  expect(shell.commands).toHaveLength(0);
});

describe('a command that ends with 0 is not believed where `capture` tells what serves', () => {
  const lineOf = ({ version, artifact }: Release): string => `${JSON.stringify({ version, artifact })}\n`;
  const newRelease: Release = { version: '1.5.0', artifact: 'shop@sha256:5', commit: '' };

  /** What serves after so many looks; all other commands end with 0. */
  const serving =
    (...versions: readonly Release[]): FakeProgram =>
    ({ args: [deed] }) => {
      const left = [...versions];
      const now = left[Math.min(looks, left.length - 1)] ?? oldRelease;
      if (deed === 'capture') looks += 1;
      return { output: lineOf(now) };
    };
  let looks = 0;

  const answerOf = async (deed: 'shift' | 'settle', ship: FakeProgram) => {
    looks = 0;
    const { target, clock } = openTarget(ship);
    const reply = target[deed](orderFor('web'));
    for (let step = 0; step < 60; step += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await clock.advance(250);
    }
    return reply;
  };

  test.each<readonly [string, 'shift' | 'settle', FakeProgram]>([
    ['a route that brought the new version', 'shift', serving(newRelease)],
    ['a route of which users see late', 'shift', serving(oldRelease, oldRelease, newRelease)],
    ['a version that is called otherwise where it runs', 'shift', serving({ ...newRelease, version: 'v1.5.0' })],
    ['a restore that brought the old version', 'settle', serving(oldRelease)],
    ['a restore of which users see late', 'settle', serving(newRelease, oldRelease)],
  ])('%s is done', async (_, deed, ship) => {
    expect(await answerOf(deed, ship)).toEqual({ ok: true, value: undefined });
  });

  test.each<readonly [string, 'shift' | 'settle', FakeProgram, string]>([
    ['a route that did nothing', 'shift', serving(oldRelease), 'route, unit web: it ended with exit code 0, and 1.4.0'],
    ['a restore that did nothing', 'settle', serving(newRelease), 'and 1.5.0 serves, not 1.4.0.'],
    ['what cannot be seen any more', 'settle', () => ({ code: 9, errors: 'no route to host' }), 'no route to host'],
  ])('%s failed', async (_, deed, ship, says) => {
    expect(await answerOf(deed, ship)).toEqual({
      ok: false,
      error: { kind: 'failed', message: expect.stringContaining(says) },
    });
  });
});
