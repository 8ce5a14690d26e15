import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import { success } from '@drawbridge/core/domain/result';
import type { EnvironmentDeployment, WorkflowRun } from '@drawbridge/core/ports/github';
import { lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import type { FakeScene } from '@drawbridge/testkit/fakes/scene';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { logOf, type Played, sceneWith } from './log.ts';
import { entriesOf, type Inputs, playMain } from './stage.ts';

const inputs: Inputs = { mode: 'reconcile', environment: 'production', 'log-path': 'log' };
const later = Date.UTC(2026, 0, 2);

const runOf = (id: string, status: string, conclusion?: string): WorkflowRun => ({
  id,
  attempt: 1,
  status,
  conclusion,
  url: `https://github.example/octo/shop/actions/runs/${id}`,
  actorLogin: 'octo',
});

const deploymentOf = (id: number, changes: Partial<EnvironmentDeployment> = {}): EnvironmentDeployment => ({
  id,
  environment: 'production',
  state: 'success',
  url: '',
  commit: '1'.repeat(40),
  ref: 'main',
  task: 'deploy',
  creatorLogin: 'octo',
  createdMs: later,
  updatedMs: later,
  payload: '{}',
  ...changes,
});

const byRun = (id: string) => ({ payload: JSON.stringify({ run: `${id}/1` }) });

let held: Readonly<Record<string, string>>;

beforeAll(async () => {
  held = await logOf([
    { runId: '1001', end: {} },
    { runId: '1002', end: { outcome: 'rolled-back' } },
    { runId: '1003' },
  ]);
});

interface Seen {
  readonly runs?: Readonly<Record<string, WorkflowRun>>;
  readonly deployments?: readonly EnvironmentDeployment[];
  readonly log?: Readonly<Record<string, string>>;
}

const going = { '1003/1': runOf('1003', 'in_progress') };

const stage = ({ runs = going, deployments = [], log = held }: Seen = {}): FakeScene =>
  sceneWith(log, { context: { runId: '2001' }, github: { runs, environments: { production: deployments } } });

const findingsOf = (scene: FakeScene) =>
  entriesOf(scene).flatMap((entry) => (entry.kind === 'finding' ? [[entry.what, entry.about]] : []));

test('a log that GitHub agrees with passes, and nothing is written', async () => {
  const scene = stage({
    deployments: [
      deploymentOf(1, byRun('1001')),
      deploymentOf(2, { ...byRun('1002'), state: 'failure' }),
      deploymentOf(3, { ...byRun('1003'), state: 'in_progress' }),
    ],
  });
  const { told, outputs } = await playMain(inputs, scene);
  expect(told.line).toBe('✓ Audit: 5 entries and 3 Deployments to production agree');
  expect([outputs['findings'], scene.branches.commits]).toEqual(['0', []]);
});

test('of more Deployments than are looked at, the verdict says that these are the newest', async () => {
  const deployments = Array.from({ length: 320 }, (_, at) => deploymentOf(at + 1, byRun('1001')));
  const { told } = await playMain(inputs, stage({ deployments }));
  expect(told.line).toBe('✓ Audit: 5 entries and the newest 300 Deployments to production agree');
  expect(told.summary).toContain('or beyond the newest 300, are not compared');
});

describe('an intent without a result', () => {
  test.each([
    ['is over', { '1003/1': runOf('1003', 'completed', 'cancelled') }, /run 1003, attempt 1, ended \(cancelled\)/],
    ['is not known to GitHub any more', {}, /run 1003 is not known to GitHub any more/],
  ])('is lost once its run %s', async (_, runs, says) => {
    const scene = stage({ runs });
    const { told, verdict, annotations } = await playMain(inputs, scene);
    expect(verdict.mark).toBe('attention');
    expect(told.line).toMatch(/do not agree: 1 lost; 1 new finding written into the log/);
    expect(annotations).toMatchObject([{ level: 'warning', message: expect.stringMatching(says) }]);
    expect(findingsOf(scene)).toEqual([['lost', '1003/1/production']]);
  });

  test('of a run that still goes on is none', async () => {
    const scene = stage();
    expect((await playMain(inputs, scene)).verdict.mark).toBe('passed');
  });

  test('of another environment or service is not asked for', async () => {
    const log = await logOf([
      { runId: '7', inputs: { environment: 'staging' } },
      { runId: '8', inputs: { service: 'api' } },
    ] satisfies readonly Played[]);
    const scene = stage({ log, runs: {} });
    expect((await playMain({ ...inputs, service: 'web' }, scene)).verdict.mark).toBe('passed');
    expect(scene.github.calls.filter((call) => call === 'runs.get')).toEqual([]);
  });
});

describe('a Deployment that no intent tells of', () => {
  test.each(['success', 'inactive'])('is unrecorded where it was once %s', async (state) => {
    const scene = stage({ deployments: [deploymentOf(9, { ...byRun('999'), state, creatorLogin: 'eve' })] });
    const { told } = await playMain(inputs, scene);
    expect(told.line).toContain('1 unrecorded');
    expect(told.summary).toContain('by eve');
    expect(findingsOf(scene)).toEqual([['unrecorded', '9']]);
  });

  test.each([
    ['never succeeded', { ...byRun('999'), state: 'failure' }],
    ['is under way', { ...byRun('999'), state: 'in_progress' }],
    ['is older than the log', { ...byRun('999'), createdMs: Date.UTC(2025, 11, 31) }],
    ['is of a run that the log knows, by its link', { url: 'https://github.example/o/s/actions/runs/1001/job/5' }],
    ['names no run, but a commit that the log knows', {}],
  ])('is no finding where it %s', async (_, changes) => {
    const scene = stage({ deployments: [deploymentOf(9, changes)] });
    expect((await playMain(inputs, scene)).verdict.mark).toBe('passed');
  });
});

describe('a result that GitHub contradicts', () => {
  test.each([
    ['1001', 'failure', /ended as succeeded, GitHub that 1 Deployment of its run ended as failure/],
    ['1002', 'success', /ended as rolled-back/],
    ['1002', 'inactive', /ended as rolled-back/],
  ])('run %s as %s is told', async (id, state, says) => {
    const scene = stage({ deployments: [deploymentOf(5, { ...byRun(id), state })] });
    const { told } = await playMain(inputs, scene);
    expect(told.summary).toMatch(says);
    expect(findingsOf(scene)).toEqual([['contradicted', `${id}/1/production`]]);
  });

  test('is none where one Deployment of the run agrees: the job makes one, and the tool in it another', async () => {
    const deployments = [deploymentOf(5, byRun('1001')), deploymentOf(6, { ...byRun('1001'), state: 'failure' })];
    expect((await playMain(inputs, stage({ deployments }))).verdict.mark).toBe('passed');
  });
});

describe('findings', () => {
  const lost = { runs: {}, deployments: [deploymentOf(9, byRun('999'))] };

  test('are written once, however often it runs', async () => {
    const first = stage(lost);
    await playMain(inputs, first);
    const log = first.branches.textsNow('deployment-log');
    const again = stage({ ...lost, log });
    const { told } = await playMain(inputs, again);
    expect(told.line).toContain('1 unrecorded; all written down before');
    expect(again.branches.commits).toEqual([]);
  });

  test('fail the step only where that is asked for', async () => {
    expect(await playMain({ ...inputs, 'fail-on': 'findings' }, stage(lost))).toMatchObject({
      verdict: { mark: 'failed' },
      enforced: true,
    });
  });

  test('are only printed in a dry run', async () => {
    const scene = stage(lost);
    const { told } = await playMain({ ...inputs, 'dry-run': 'true' }, scene);
    expect(told.line).toContain('2 new findings not written (dry run)');
    expect(scene.branches.commits).toEqual([]);
    expect(scene.runner.record.lines.join('\n')).toContain('! lost: ');
  });
});

describe('what cannot be looked at cannot be compared', () => {
  const thrownBy = async (scene: FakeScene): Promise<string> => {
    const thrown = await playMain(inputs, scene).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (thrown instanceof CannotJudge) return thrown.message;
    throw new Error('it was judged', { cause: thrown });
  };

  test.each([
    ['runs.get', /may not read workflow runs\.\n.*Grant it[\s\S]*actions: read/],
    ['deployments.listIn', /may not read Deployments\.\n.*Grant it[\s\S]*deployments: read/],
  ] as const)('%s is forbidden', async (method, says) => {
    const scene = stage();
    scene.github.fail(method, gitHubProblemOf('forbidden'));
    expect(await thrownBy(scene)).toMatch(says);
  });

  test('the log does not hold together: nothing is written on top', async () => {
    const path = Object.keys(held).find((each) => each.endsWith('/001.json')) ?? '';
    const scene = stage({ log: { ...held, [path]: (held[path] ?? '').replace('succeeded', 'aborted') } });
    expect(await thrownBy(scene)).toMatch(/the log has .* fault.*so nothing can be built on it/);
    expect(scene.branches.commits).toEqual([]);
  });
});

describe('what was recorded while GitHub was asked', () => {
  const grown = async () =>
    logOf([
      { runId: '1001', end: {} },
      { runId: '1002', end: { outcome: 'rolled-back' } },
      { runId: '1003', end: {} },
      { runId: '1004', end: {} },
    ]);
  const [old, now] = [oidOf(1), oidOf(2)];
  const seen = {
    runs: { '1003/1': runOf('1003', 'completed', 'success') },
    deployments: [deploymentOf(4, byRun('1004'))],
  };

  /** The remote answers with one state of the log after the other; the checkout has the oldest. */
  const onBranch = async (states: readonly string[]) => {
    const newest = await grown();
    const texts = { [old]: held, [now]: newest };
    const commits = lineOfCommits(['Log 5 entries', 'Log 3 entries']);
    const scene = sceneWith(newest, {
      context: { runId: '2001' },
      git: { commits, texts },
      github: { runs: seen.runs, environments: { production: seen.deployments } },
    });
    const left = [...states];
    const git: typeof scene.git = {
      ...scene.git,
      branchHead: async (_, from) => success(from === 'remote' ? left.shift() : old),
    };
    return { ...scene, git };
  };

  test.each([
    ['before the log was read: the checkout is older than that', [oidOf(2)]],
    ['after: the log is read again before anything is written', [oidOf(1), oidOf(2)]],
  ])('%s', async (_, states) => {
    const scene = await onBranch(states);
    const { told } = await playMain({ mode: 'reconcile', environment: 'production' }, scene);
    expect(told.line).toContain('agree');
    expect([told.line.startsWith('✓'), scene.branches.commits]).toEqual([true, []]);
  });

  test('makes a folder too old to judge by', async () => {
    const scene = stage(seen);
    await scene.branches.open('deployment-log').commit({
      expected: '1'.padStart(40, '0'),
      message: 'Log 1 entry',
      additions: [{ path: 'checkpoint', text: (await grown())['checkpoint'] ?? '' }],
      deletions: [],
    });
    await expect(playMain(inputs, scene)).rejects.toThrow(
      /log holds 5 entries, and branch deployment-log has moved on/,
    );
    expect(scene.branches.commits).toHaveLength(1);
  });
});
