import { describe, expect, test } from '@jest/globals';
import { begin } from '../../../src/decide/rollout/begin.ts';
import type { Effect, RolloutEvent } from '../../../src/decide/rollout/model.ts';
import { reduce } from '../../../src/decide/rollout/reduce.ts';
import { lostAnswerAttempts, wayBackAttempts } from '../../../src/decide/rollout/rules.ts';
import {
  at,
  baselineOf,
  cancelled,
  failedOf,
  nameOf,
  planOf,
  play,
  playOn,
  release,
  resumedWith,
  until,
} from './rollouts.ts';

const opening = ['capture', 'announce', 'check', 'hook pre', 'hook migrate'];
const closing = ['bake', 'commit', 'clean', 'hook contract', 'hook post', 'conclude', 'unlock'];
const wayBack = ['restore', 'hook on-rollback', 'settle', 'verify-old', 'discard', 'conclude', 'unlock'];

describe('the way forward', () => {
  test('blue-green verifies before users meet the new version', () => {
    const { state, effects } = play(planOf());
    expect(effects).toEqual([...opening, 'stage', 'verify-new', 'hook smoke', 'shift', ...closing]);
    expect(state.phase).toBe('succeeded');
  });

  test.each(['rolling', 'recreate'] as const)('%s verifies after the shift, before the bake', (strategy) => {
    expect(play(planOf({ strategy })).effects).toEqual([...opening, 'shift', 'verify-new', 'hook smoke', ...closing]);
  });

  test('leaves out hooks that are not given', () => {
    const { effects } = play(planOf({ hooks: [] }));
    expect(effects.filter((name) => name.startsWith('hook'))).toEqual([]);
  });

  test.each(['announce', 'clean', 'hook contract', 'hook post', 'conclude', 'unlock'])(
    'a failed %s is a remark and stops nothing',
    (name) => {
      const { state } = play(planOf(), at(name, failedOf));
      expect(state.phase).toBe('succeeded');
      expect(state.remarks).toEqual([`${name}: it broke`]);
    },
  );
});

describe('the baseline decides', () => {
  const capturing =
    (...baselines: readonly ReturnType<typeof baselineOf>[]) =>
    ({ id: effect }: Effect): RolloutEvent => ({ kind: 'captured', effect, baselines });
  const both = (version: string) =>
    capturing(baselineOf('web', release(version)), baselineOf('worker', release(version)));

  test.each([
    ['nothing is to be done where the release serves', both('1.5.0'), {}, 'nothing-to-do'],
    ['force ships it again', both('1.5.0'), { force: true }, 'succeeded'],
    [
      'one unit that lags behind is enough to ship',
      capturing(baselineOf('web', release('1.5.0')), baselineOf('worker')),
      {},
      'succeeded',
    ],
    [
      'the same version from another artifact is another release',
      capturing(
        baselineOf('web', { ...release('1.5.0'), artifact: 'rebuilt' }),
        baselineOf('worker', { ...release('1.5.0'), artifact: 'rebuilt' }),
      ),
      {},
      'succeeded',
    ],
    ['an older version is refused', both('1.10.0'), {}, 'aborted'],
    ['an older version is shipped where that is allowed', both('1.10.0'), { allowDowngrade: true }, 'succeeded'],
    ['a rollback by hand means an older version', both('1.10.0'), { mode: 'rollback' as const }, 'succeeded'],
    ['a pre-release is older than its release', both('1.5.0'), { release: release('1.5.0-rc.1') }, 'aborted'],
    ['what is no SemVer version cannot be compared', both('blue'), {}, 'succeeded'],
    ['nothing serves yet', capturing(baselineOf('web', null), baselineOf('worker', null)), {}, 'succeeded'],
    ['a unit without a baseline ends it', capturing(baselineOf('web')), {}, 'aborted'],
    [
      'a unit captured twice ends it',
      capturing(baselineOf('web'), baselineOf('web'), baselineOf('worker')),
      {},
      'aborted',
    ],
    [
      'a unit that nobody asked for ends it',
      capturing(baselineOf('web'), baselineOf('worker'), baselineOf('cron')),
      {},
      'aborted',
    ],
  ])('%s', (_what, captured, different, phase) => {
    const { state, effects } = play(planOf(different), at('capture', captured));
    expect(state.phase).toBe(phase);
    if (phase !== 'succeeded') expect(effects).toEqual(['capture', 'unlock']);
  });

  test('a downgrade names both versions, and a missing baseline its unit', () => {
    const older = play(planOf(), at('capture', both('2.0.0'))).state.reason;
    expect(older).toEqual({ kind: 'downgrade', message: '1.5.0 is older than 2.0.0, which serves web' });
    const gap = play(planOf(), at('capture', capturing(baselineOf('web')))).state.reason;
    expect(gap).toMatchObject({ kind: 'no-baseline', message: expect.stringContaining('worker') });
  });

  test('one that is not healthy is remarked, and gone back to all the same', () => {
    const sick = capturing(baselineOf('web', release('1.4.0'), false), baselineOf('worker'));
    const captured = at('capture', sick);
    const baked = at('bake', failedOf);
    const { state } = play(planOf(), (effect, step) => captured(effect, step) ?? baked(effect, step));
    expect(state.phase).toBe('rolled-back');
    expect(state.remarks).toEqual(['web: 1.4.0 was not healthy when it was captured']);
  });
});

describe('the way back', () => {
  test.each(['hook migrate', 'stage', 'verify-new', 'hook smoke', 'shift', 'bake', 'commit'])(
    'begins with the traffic when %s fails',
    (name) => {
      const { state, effects } = play(planOf(), at(name, failedOf));
      expect(effects.slice(effects.indexOf(name) + 1)).toEqual(wayBack);
      expect(state).toMatchObject({ phase: 'rolled-back', reason: { kind: 'failed', message: 'it broke' } });
    },
  );

  test.each(['announce', 'check', 'hook pre'])('is not needed when the job is cancelled at %s', (name) => {
    const { state, effects } = playOn(reduce(until(planOf(), name).state, cancelled));
    expect(effects).toEqual(['conclude', 'unlock']);
    expect(state).toMatchObject({ phase: 'aborted', touched: false });
  });

  test.each(['restore', 'settle'])('tries %s so often and not more, then says that it failed', (name) => {
    const bad = at('bake', failedOf);
    const worse = at(name, failedOf);
    const { state, effects } = play(planOf(), (effect, step) => bad(effect, step) ?? worse(effect, step));
    expect(effects.filter((each) => each === name)).toHaveLength(wayBackAttempts);
    expect(effects.slice(-2)).toEqual(['conclude', 'unlock']);
    expect(state).toMatchObject({
      phase: 'rollback-failed',
      reason: { message: 'it broke; then taking it back failed: it broke' },
    });
  });

  test.each(['hook on-rollback', 'discard'])('goes on without %s', (name) => {
    const bad = at('bake', failedOf);
    const worse = at(name, failedOf);
    const { state } = play(planOf(), (effect, step) => bad(effect, step) ?? worse(effect, step));
    expect(state).toMatchObject({ phase: 'rolled-back', remarks: [`${name}: it broke`] });
  });

  test('forgives a restore that drifted, for the target reads again', () => {
    const bad = at('bake', failedOf);
    const worse = at('restore', ({ id: effect }) => ({ kind: 'drifted', effect, message: 'stale' }), 2);
    expect(play(planOf(), (effect, step) => bad(effect, step) ?? worse(effect, step)).state.phase).toBe('rolled-back');
  });
});

describe('a lost answer', () => {
  const lost = (effect: Effect) => failedOf(effect, false);

  test.each(['capture', 'announce', 'check', 'hook pre', 'stage', 'shift', 'commit', 'clean', 'verify-new'])(
    'of %s is asked for again, under a new id',
    (name) => {
      const { state, effects } = play(planOf(), at(name, lost, 2));
      expect(effects.filter((each) => each === name)).toHaveLength(3);
      expect(state).toMatchObject({ phase: 'succeeded', remarks: [] });
    },
  );

  test('counts as a failure in the end', () => {
    const { state, effects } = play(planOf(), at('stage', lost));
    expect(effects.filter((each) => each === 'stage')).toHaveLength(lostAnswerAttempts);
    expect(state.phase).toBe('rolled-back');
  });

  test('of announce ends as a remark: no rollout waits for GitHub', () => {
    const { state, effects } = play(planOf(), at('announce', lost));
    expect(effects.filter((each) => each === 'announce')).toHaveLength(lostAnswerAttempts);
    expect(state).toMatchObject({ phase: 'succeeded', remarks: ['announce: it broke'] });
  });

  test.each(['failed', 'timed-out'] as const)(
    'of the commit (%s) is asked for until it is known, then taken back with a remark that says so',
    (kind) => {
      const twist = at('commit', (effect) =>
        kind === 'failed' ? lost(effect) : { kind, effect: effect.id, message: 'too late' },
      );
      const { state, effects } = play(planOf(), twist);
      expect(effects.filter((each) => each === 'commit')).toHaveLength(wayBackAttempts);
      expect(state.phase).toBe('rolled-back');
      expect(state.remarks).toEqual([expect.stringContaining('commit may have been recorded')]);
    },
  );

  test('of the commit is no doubt where the first answer was a certain no', () => {
    expect(play(planOf(), at('commit', failedOf)).state.remarks).toEqual([]);
  });
});

describe('who goes on under a new epoch', () => {
  test.each([
    ['capture', ['unlock'], 'aborted'],
    ['announce', ['conclude', 'unlock'], 'aborted'],
    ['hook pre', ['conclude', 'unlock'], 'aborted'],
    ['hook migrate', wayBack, 'rolled-back'],
    ['stage', wayBack, 'rolled-back'],
    ['shift', wayBack, 'rolled-back'],
    ['bake', wayBack, 'rolled-back'],
    ['commit', wayBack, 'rolled-back'],
    ['clean', closing.slice(2), 'succeeded'],
    ['hook contract', closing.slice(3), 'succeeded'],
    ['conclude', ['conclude', 'unlock'], 'succeeded'],
    ['unlock', ['unlock'], 'succeeded'],
  ])('after %s', (name, effects, phase) => {
    const told = playOn(reduce(until(planOf(), name).state, resumedWith(2)));
    expect(told.effects).toEqual(effects);
    expect(told.state).toMatchObject({ phase, epoch: 2 });
  });

  test.each([
    ['restore', wayBack],
    ['settle', wayBack],
    ['verify-old', wayBack],
    ['discard', wayBack],
    ['conclude', ['conclude', 'unlock']],
    ['unlock', ['unlock']],
  ])('after %s on the way back', (name, effects) => {
    const told = playOn(reduce(until(planOf(), name, at('bake', failedOf)).state, resumedWith(2)));
    expect(told).toMatchObject({ effects, state: { phase: 'rolled-back', epoch: 2 } });
  });

  test('tries once more what was about to be given up', () => {
    const bad = at('bake', failedOf);
    const worse = at('restore', failedOf);
    const { state } = until(planOf(), 'conclude', (effect, step) => bad(effect, step) ?? worse(effect, step));
    expect(state.ending).toBe('rollback-failed');
    expect(playOn(reduce(state, resumedWith(2)))).toMatchObject({ effects: wayBack, state: { phase: 'rolled-back' } });
  });

  test('is refused with an epoch that is no newer', () => {
    const { state } = until(planOf(), 'bake');
    expect(reduce(state, resumedWith(1))).toMatchObject({ effect: null, state: { phase: 'superseded' } });
  });
});

describe('a cancelled job', () => {
  test.each(['clean', 'hook contract', 'conclude', 'unlock'])('changes nothing at %s after the commit', (name) => {
    const step = until(planOf(), name);
    expect(reduce(step.state, cancelled)).toEqual(step);
  });

  test.each(['restore', 'settle', 'verify-old', 'conclude'])('changes nothing at %s on the way back', (name) => {
    const step = until(planOf(), name, at('bake', failedOf));
    expect(reduce(step.state, cancelled)).toEqual(step);
  });

  test('at the commit is taken back, and says that it may have been recorded', () => {
    const { state } = playOn(reduce(until(planOf(), 'commit').state, cancelled));
    expect(state).toMatchObject({ phase: 'rolled-back', reason: { kind: 'cancelled' } });
    expect(state.remarks).toEqual([expect.stringContaining('commit may have been recorded')]);
  });
});

test('answers to another effect change nothing, and leave the effect that is under way', () => {
  const step = until(planOf(), 'bake');
  const stale: RolloutEvent = { kind: 'done', effect: (step.effect?.id ?? 0) - 1 };
  const again = reduce(step.state, stale);
  expect(again.state).toBe(step.state);
  expect(again.effect).toBe(step.effect);
});

test('every effect has the deadline of its kind of work', () => {
  const seen = new Map<string, number>();
  play(planOf(), (effect) => {
    seen.set(nameOf(effect), effect.deadlineMs);
    return undefined;
  });
  const { deadlines } = planOf();
  expect(Object.fromEntries(seen)).toMatchObject({
    capture: deadlines.captureMs,
    'hook migrate': deadlines.hookMs,
    stage: deadlines.stageMs,
    'verify-new': deadlines.verifyMs,
    shift: deadlines.shiftMs,
    bake: deadlines.bakeMs,
    clean: deadlines.cleanMs,
  });
});

test('a rollout begins with its lock held and nothing touched', () => {
  expect(begin(planOf(), 3)).toMatchObject({
    state: { phase: 'locked', epoch: 3, touched: false, trafficMoved: false, ending: null },
    effect: { id: 1, kind: 'capture', units: ['web', 'worker'] },
  });
});
