import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type ActionResult, runAction, runJob } from '../../src/runner/job.ts';
import type { JobOptions, JobStep, SentSignal } from '../../src/runner/model.ts';
import { fixture, temporaryFolder } from './workspace.ts';

const workspace = temporaryFolder();
// A step that answers has as long as it may need; one that does not is given up soon.
const [patient, soon] = [16, 0.2];
const waiting = (onSigint: string, onSigterm = 'exit', more: Partial<JobStep> = {}): JobStep => ({
  action: fixture('stubborn'),
  with: { 'on-sigint': onSigint, 'on-sigterm': onSigterm },
  ...more,
});
const whenReady = (line: string): boolean => line === 'ready';
const cancel = (step: JobStep, more: Partial<JobOptions> = {}) =>
  runAction({ workspace, timeScale: patient, cancelAfter: whenReady, ...more, step });
// A busy machine may begin to listen, or answer, later than a short pace allows: then a longer one is tried.
const inTime = async (run: (timeScale: number) => Promise<ActionResult>): Promise<ActionResult> => {
  let result = await run(soon);
  for (const timeScale of [1, 5]) if (result.main.outputs['SIGTERM'] === undefined) result = await run(timeScale);
  return result;
};
const names = (signals: readonly SentSignal[]) => signals.map(({ signal }) => signal);
const gapMs = (signals: readonly SentSignal[], index: number): number =>
  (signals[index]?.atMs ?? 0) - (signals[index - 1]?.atMs ?? 0);

describe('a cancelled job', () => {
  test('sends SIGINT; a step that then exits with 0 is cancelled all the same, and its post runs', async () => {
    const { conclusion, main, post } = await cancel(waiting('exit'));
    expect(names(main.signals)).toEqual(['SIGINT']);
    expect([conclusion, main.conclusion, main.exitCode]).toEqual(['cancelled', 'cancelled', 0]);
    expect(main.annotations.map(({ message }) => message)).toEqual(['The operation was canceled.']);
    expect(main.outputs).toEqual({ SIGINT: 'seen' });
    expect(post?.log).toEqual(['cleaned']);
  });

  test('sends SIGTERM to a step that takes more than 7.5 s over SIGINT', async () => {
    const { main } = await inTime((timeScale) => cancel(waiting('ignore'), { timeScale }));
    expect(names(main.signals)).toEqual(['SIGINT', 'SIGTERM']);
    expect(gapMs(main.signals, 1)).toBeGreaterThanOrEqual(1_490);
    expect(main.outputs).toEqual({ SIGINT: 'seen', SIGTERM: 'seen' });
  });

  test('leaves a step alone that ends within the 7.5 s', async () => {
    expect(names((await cancel(waiting('slow'))).main.signals)).toEqual(['SIGINT']);
  });

  test('kills a step that ignores SIGTERM for 2.5 s as well', async () => {
    const { main, post } = await cancel(waiting('ignore', 'ignore'), { timeScale: soon });
    expect(names(main.signals)).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL']);
    expect(gapMs(main.signals, 2)).toBeGreaterThanOrEqual(490);
    expect([main.signal, main.exitCode, main.conclusion]).toEqual(['SIGKILL', null, 'cancelled']);
    expect(post?.conclusion).toBe('success');
  });

  test('does not signal a step with if: always(), which then ends by itself', async () => {
    const step: JobStep = { action: fixture('printer'), with: { text: 'ready\n' }, if: 'always()' };
    const { conclusion, main } = await cancel(step);
    expect(main.signals).toEqual([]);
    expect([conclusion, main.conclusion]).toEqual(['cancelled', 'success']);
  });

  test('runs no further main unless its condition still holds', async () => {
    const printing = (condition?: string): JobStep => ({
      action: fixture('printer'),
      with: { text: 'late' },
      ...(condition === undefined ? {} : { if: condition }),
    });
    const steps = [waiting('exit'), printing(), printing('always()'), printing('cancelled()'), printing('failure()')];
    const result = await runJob({ workspace, timeScale: patient, cancelAfter: whenReady, steps });
    expect(result.steps.map(({ conclusion }) => conclusion)).toEqual([
      'cancelled',
      'skipped',
      'success',
      'success',
      'skipped',
    ]);
  });

  test('may be cancelled after a time', async () => {
    const { main } = await cancel(waiting('exit'), { cancelAfter: 300 });
    expect(main.conclusion).toBe('cancelled');
  });

  test('that does not end within five minutes loses its runner: killed, and no post', async () => {
    const step = waiting('ignore', 'ignore', { if: 'always()' });
    const { main, post } = await cancel(step, { timeScale: 0.002 });
    expect(names(main.signals)).toEqual(['SIGKILL']);
    expect(main.signals[0]?.atMs).toBeGreaterThanOrEqual(590);
    expect([main.conclusion, post?.conclusion]).toEqual(['cancelled', 'skipped']);
  });

  test('whose runner shuts down runs no post', async () => {
    const { conclusion, main, post } = await cancel(waiting('exit', 'exit', { if: 'always()' }), {
      cancelReason: 'shutdown',
    });
    expect([conclusion, main.conclusion, post?.conclusion]).toEqual(['cancelled', 'cancelled', 'skipped']);
    expect(names(main.signals)).toEqual(['SIGINT']);
  });
});

describe('a step that takes longer than its timeout', () => {
  test('gets the same signals and fails, and its post runs', async () => {
    const { conclusion, main, post } = await inTime((timeScale) => {
      const step = waiting('ignore', 'exit', { timeoutMs: 4_500 * timeScale });
      return runAction({ workspace, timeScale, step });
    });
    expect(names(main.signals)).toEqual(['SIGINT', 'SIGTERM']);
    expect([conclusion, main.conclusion]).toEqual(['failure', 'failure']);
    expect(main.annotations[0]?.message).toMatch(/^The action '\.\/stubborn' has timed out after \d\.\d+ minutes\.$/);
    expect(post?.conclusion).toBe('success');
  });
});

describe('processes that a step leaves behind', () => {
  // A process that was ended but not yet reaped has no command line any more.
  const isAlive = (stdout: string): boolean => {
    try {
      return readFileSync(`/proc/${/\d+/u.exec(stdout)?.[0]}/cmdline`, 'utf8') !== '';
    } catch {
      return false;
    }
  };

  test('are ended with the job', async () => {
    const { main, orphans } = await runAction({ workspace, step: { action: fixture('parent') } });
    expect(orphans).toEqual(['node']);
    expect(isAlive(main.stdout)).toBe(false);
  });

  test('and hold its output open delay the step by 5 s and no more', async () => {
    const step: JobStep = { action: fixture('parent'), with: { 'holds-streams': 'yes' } };
    const { main, orphans } = await runAction({ workspace, timeScale: 0.05, step });
    expect(main.conclusion).toBe('success');
    expect(main.durationMs).toBeGreaterThanOrEqual(250);
    expect(orphans).toEqual(['node']);
    expect(isAlive(main.stdout)).toBe(false);
  });
});

describe('limits of the double itself', () => {
  test('a job that prints too much is given up with a reason', async () => {
    const step: JobStep = { action: fixture('printer'), with: { text: 'x'.repeat(5_000) } };
    const job = runAction({ workspace, limits: { outputBytes: 4_000 }, step });
    await expect(job).rejects.toThrow('The job printed more than 4000 bytes (limits.outputBytes).');
  });

  test('a job that takes too long is given up with a reason', async () => {
    const job = runAction({ workspace, limits: { timeMs: 300 }, step: waiting('ignore', 'ignore') });
    await expect(job).rejects.toThrow('The job took more than 300 ms (limits.timeMs).');
  });
});
