import { type FakeClock, fakeClock } from '@drawbridge/testkit/fakes/clock';
import { type FakeScene, type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import type { FakeProgram, FakeShell } from '@drawbridge/testkit/fakes/shell';
import type { CommandWorld } from '../../src/act/commands.ts';
import type { Order } from '../../src/act/targets/target.ts';
import type { Baseline, Release } from '../../src/decide/rollout/model.ts';

const newRelease: Release = { version: '1.5.0', artifact: 'shop@sha256:5', commit: 'c5' };
export const oldRelease: Release = { version: '1.4.0', artifact: 'shop@sha256:4', commit: 'c4' };

const baselineOf = (unit: string): Baseline => ({ unit, release: oldRelease, handle: 'blue', isHealthy: true });

/** An order for these units, with a minute to carry it out. */
export const orderFor = (...units: readonly string[]): Order => ({
  units,
  release: newRelease,
  baselines: units.map(baselineOf),
  strategy: 'blue-green',
  epoch: 7,
  deadlineMs: fakeClock().nowMs() + 60_000,
});

export interface FakeCommandWorld extends CommandWorld {
  readonly scene: FakeScene;
  readonly clock: FakeClock;
  readonly shell: FakeShell;
}

/** Commands as functions, by program; what they say is in the scene's log. */
export const commandWorld = (
  programs: Readonly<Record<string, FakeProgram>>,
  plan: FakeScenePlan = {},
): FakeCommandWorld => {
  const scene = fakeScene({ ...plan, shell: { programs } });
  const { shell, log, clock } = scene;
  return { shell, log, clock, environment: 'production', scene };
};
