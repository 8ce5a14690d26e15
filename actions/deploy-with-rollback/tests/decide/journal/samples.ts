import {
  commitRelease,
  emptyJournal,
  type JournalDocument,
  recordState,
} from '../../../src/decide/journal/document.ts';
import type { Plan, State } from '../../../src/decide/rollout/model.ts';

export const name = 'production/shop';

export const plan: Plan = {
  mode: 'deploy',
  release: { version: '1.5.0', artifact: 'shop@sha256:new', commit: 'c5' },
  units: ['web', 'worker'],
  strategy: 'blue-green',
  hooks: ['pre', 'smoke'],
  firstDeployment: 'keep',
  allowDowngrade: false,
  force: true,
  bakeMs: 0,
  deadlines: {
    captureMs: 1,
    hookMs: 2,
    stageMs: 3,
    verifyMs: 4,
    shiftMs: 5,
    bakeMs: 6,
    restoreMs: 7,
    cleanMs: 8,
  },
};

/** A rollout whose hook is under way. */
export const state: State = {
  phase: 'captured',
  plan,
  epoch: 3,
  baselines: [
    {
      unit: 'web',
      release: { version: '1.4.0', artifact: 'shop@sha256:old', commit: '' },
      handle: 'blue',
      isHealthy: true,
    },
    { unit: 'worker', release: null, handle: '', isHealthy: false },
  ],
  underWay: { id: 4, kind: 'hook', hook: 'pre', units: ['web', 'worker'], deadlineMs: 60_000 },
  attempts: 1,
  nextEffect: 5,
  touched: false,
  trafficMoved: false,
  ending: null,
  reason: { kind: 'cancelled', message: 'the job was cancelled' },
  remarks: ['a remark'],
  deploymentId: 17,
};

const old: State = {
  ...state,
  plan: { ...plan, release: { version: '1.4.0', artifact: 'shop@sha256:old', commit: '' } },
};

/** A journal with something in each of its members. */
export const full: JournalDocument = {
  ...recordState(
    commitRelease({ ...emptyJournal(name), epoch: 3 }, old, {
      committedAtMs: 1_000,
      runUrl: 'https://github.example/r/1',
    }),
    state,
    [{ atMs: 5, epoch: 3, phase: 'locked', what: 'what serves now', durationMs: 12 }],
  ),
  lease: { holder: { runId: '1001', attempt: 2, job: 'deploy' }, nonce: 'n1', untilMs: 90_000 },
};
