import { expect, test } from '@jest/globals';
import { runAction } from '../../src/runner/job.ts';
import { fixture, temporaryFolder } from './workspace.ts';

const workspace = temporaryFolder();

test('unscaled, SIGTERM comes 7.5 s after SIGINT and SIGKILL 2.5 s after that', async () => {
  const { main } = await runAction({
    workspace,
    cancelAfter: (line) => line === 'ready',
    step: { action: fixture('stubborn'), with: { 'on-sigint': 'ignore', 'on-sigterm': 'ignore' } },
  });
  const [interrupt = 0, terminate = 0, kill = 0] = main.signals.map(({ atMs }) => atMs);
  expect(main.signals.map(({ signal }) => signal)).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL']);
  // Never earlier, and later only by what a busy machine takes to come round.
  for (const lateMs of [terminate - interrupt - 7_500, kill - terminate - 2_500]) {
    expect(lateMs).toBeGreaterThan(-20);
    expect(lateMs).toBeLessThan(60_000);
  }
});
