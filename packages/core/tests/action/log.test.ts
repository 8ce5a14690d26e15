import { fakeClock } from '@drawbridge/testkit/fakes/clock';
import { fakeRunner } from '@drawbridge/testkit/fakes/runner';
import { expect, test } from '@jest/globals';
import { createLog } from '../../src/action/log.ts';

test('a phase shows that it lives every ten seconds, and its duration when it closes', async () => {
  const runner = fakeRunner();
  const clock = fakeClock();
  const log = createLog(runner, clock);
  const answer = await log.group('Reports', async () => {
    log.line('coverage/lcov.info');
    await clock.advance(25_000);
    return 42;
  });
  expect(answer).toBe(42);
  expect(runner.record.groups).toEqual(['▸ Reports']);
  expect(runner.record.lines).toEqual([
    'coverage/lcov.info',
    '  … still at it: Reports, 10 s so far',
    '  … still at it: Reports, 20 s so far',
    '  Reports: 25 s',
  ]);
});

test('a phase that breaks is closed all the same', async () => {
  const runner = fakeRunner();
  const clock = fakeClock();
  const broken = createLog(runner, clock).group('Reports', async () => {
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  await clock.advance(60_000);
  expect(runner.record.lines).toEqual(['  Reports: 0.0 s']);
});

test('no line of untrusted text is a command', () => {
  const runner = fakeRunner();
  createLog(runner, fakeClock()).line('a\n::add-mask::x');
  expect(runner.record.lines).toEqual(['a', '│ ::add-mask::x']);
});

test('nothing said is no fold', () => {
  const runner = fakeRunner();
  createLog(runner, fakeClock()).fold('Output of lint', []);
  expect(runner.record.groups).toEqual([]);
});

test('what others said is folded, and none of it is a command', () => {
  const runner = fakeRunner();
  createLog(runner, fakeClock()).fold('Output of lint', ['fine', '::error::x', 'a ##[error]y']);
  expect(runner.record.groups).toEqual(['▸ Output of lint']);
  expect(runner.record.lines).toEqual(['fine', '│ ::error::x', 'a ## [error]y']);
});
