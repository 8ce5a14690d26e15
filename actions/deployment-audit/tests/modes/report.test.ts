import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import { doraSchema } from '@drawbridge/core/reports/drawbridge/dora';
import { type FakeCommit, gitProblemOf, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import type { FakeScene, FakeScenePlan } from '@drawbridge/testkit/fakes/scene';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readMarkup } from '../render/dashboard/markup.ts';
import { logOf, type Played, sceneWith } from './log.ts';
import { type Inputs, playMain } from './stage.ts';

const inputs: Inputs = { mode: 'report', 'log-path': 'log' };
const folder = 'drawbridge/audit';

const release = (number: number, oid = number) => ({
  version: `1.${number}.0`,
  artifact: `shop@sha256:${number}`,
  commit: oidOf(oid),
});

const times = (minute: number) => ({
  startedAt: `2026-01-01T00:0${minute}:00.000Z`,
  finishedAt: `2026-01-01T00:0${minute}:30.000Z`,
});

const ship = (number: number, more: Partial<Played> = {}, end: Played['end'] = {}): Played => {
  const { version, artifact, commit } = release(number);
  return {
    runId: String(1_000 + number),
    ...more,
    inputs: { version, artifact, commit, ...more.inputs },
    end: { release: release(number), current: release(number), previous: null, ...times(number), ...end },
  };
};

const reason = { kind: 'unhealthy', message: 'error rate 6.2 % over 1 %' };

let held: Readonly<Record<string, string>>;
const commits: readonly FakeCommit[] = lineOfCommits(['feat: one', 'fix: two', 'feat: three', 'feat: four']).map(
  (commit, index) => ({ ...commit, authoredMs: Date.UTC(2025, 11, 31, 20 + index) }),
);

beforeAll(async () => {
  held = await logOf([
    ship(1),
    ship(2, {}, { outcome: 'rolled-back', current: release(1), previous: release(1), reason }),
    ship(3),
    ship(4, { inputs: { environment: 'staging' } }, { environment: 'staging' }),
  ]);
});

const sceneOf = (plan: FakeScenePlan = {}): FakeScene => sceneWith(held, { git: { commits }, ...plan });

const textOf = ({ files }: FakeScene, path: string): string => {
  const text = files.written.get(`${folder}/${path}`);
  if (text === undefined) throw new Error(`${path} was not written, but ${[...files.written.keys()].join(', ')}`);
  return text;
};

const pageOf = (scene: FakeScene): string => readMarkup(textOf(scene, 'index.html')).text;

const thrownBy = async (work: Promise<unknown>): Promise<string> => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof CannotJudge ? thrown.message : `nothing was thrown, but ${String(thrown)}`;
};

describe('a log that holds together', () => {
  test('becomes a dashboard, data and five badges, and passes', async () => {
    const scene = sceneOf();
    const { told, outputs, verdict } = await playMain(inputs, scene);
    expect(told.line).toBe('✓ Audit: 2 environments, 4 deployments; dashboard in drawbridge/audit/index.html');
    expect(verdict.mark).toBe('passed');
    expect(outputs).toMatchObject({ dashboard: 'drawbridge/audit/index.html', findings: '0', 'log-size': '8' });
    expect([...scene.files.written.keys()].toSorted()).toEqual(
      [
        ...['change-fail-rate', 'deployment-frequency', 'lead-time', 'recovery-time', 'rework-rate'].map(
          (name) => `${folder}/badges/${name}.svg`,
        ),
        ...['dora.json', 'index.html'].map((name) => `${folder}/${name}`),
      ].toSorted(),
    );
    expect(findSchemaProblems(doraSchema, JSON.parse(textOf(scene, 'dora.json')))).toEqual([]);
  });

  test('tells what was deployed, and how far staging is ahead, from git', async () => {
    const scene = sceneOf();
    await playMain(inputs, scene);
    const page = pageOf(scene);
    expect(page).toContain('production 1.3.0 0000000');
    expect(page).toContain('Drift 1 commit ahead of production');
    expect(page).toContain('Change lead time 2 h 33 m median of 2 commits; p90 2 h 57 m');
    expect(page).toContain('Change fail rate 33.4 % 1 of 3 deployments');
    expect(page).toContain('error rate 6.2 % over 1 %');
  });

  test('in the summary: environments, metrics, a chart of the weeks, the timeline folded', async () => {
    const { told } = await playMain(inputs, sceneOf());
    expect(told.summary).toContain('| Environment | Version | Last deployed | Deployed by | Last rollout |');
    expect(told.summary).toMatch(/\| production \| 1\.3\.0 \| 2026-01-01 00:03 UTC, .* \| octo/);
    expect(told.summary).toContain('| Change fail rate | 33.4 % |');
    expect(told.summary).toContain('```mermaid\nxychart-beta\n');
    expect(told.summary).toContain('x-axis ["12-29"]\n  y-axis "deployments" 0 --> 2\n  bar [2]');
    expect(told.summary).toContain('<summary>Timeline (4 deployments)</summary>');
  });

  test('in the summary: what needs attention comes first', async () => {
    const lost = await logOf([ship(1), ship(2, {}, { outcome: 'rollback-failed', current: null, reason })]);
    const { told } = await playMain(inputs, sceneWith(lost, { git: { commits } }));
    expect(told.summary).toContain(
      '| Needs attention |\n| --- |\n| ! **production**: 1.2.0 failed and so did its rollback: what serves is not known |',
    );
  });

  test('continues an older checkpoint that was kept elsewhere, and the page says so', async () => {
    const since = ((await logOf([ship(1)]))['checkpoint'] ?? '').trim();
    const scene = sceneOf();
    await playMain({ ...inputs, since }, scene);
    expect(pageOf(scene)).toContain('it continues the checkpoint kept elsewhere');
  });

  test('shows one environment where one is asked for', async () => {
    const scene = sceneOf();
    const { told } = await playMain({ ...inputs, environment: 'staging' }, scene);
    expect(told.line).toContain('1 environment, 1 deployment;');
    expect(pageOf(scene)).toContain('No deployment to production yet.');
  });

  test('counts as production what `production` names', async () => {
    const scene = sceneOf();
    await playMain({ ...inputs, production: 'stag*' }, scene);
    expect(JSON.parse(textOf(scene, 'dora.json'))).toMatchObject({ environments: ['staging'] });
  });
});

describe('what git does not know', () => {
  test('is told with its reason, and stops nothing', async () => {
    const problem = gitProblemOf('unreachable', 'the remote could not be reached');
    const scene = sceneOf({ git: { commits, problems: { log: problem } } });
    const { verdict, told } = await playMain(inputs, scene);
    const page = pageOf(scene);
    expect(verdict.mark).toBe('passed');
    expect(page).toContain(
      'Change lead time n/a what was deployed is not known from git: the remote could not be reached; commits of 1 deployment not (all) known',
    );
    expect(page).toContain('Drift n/a against production: the remote could not be reached');
    expect(told.summary).toContain('the remote could not be reached');
  });

  test('is asked three times, where it cannot be reached at all', async () => {
    const long = await logOf([1, 2, 3, 4, 5, 6].map((number) => ship(number)));
    const problem = gitProblemOf('unreachable', 'the remote could not be reached');
    const scene = sceneWith(long, { git: { commits, problems: { log: problem } } });
    await playMain({ ...inputs, environment: 'production' }, scene);
    expect(scene.git.calls.filter((call) => call.startsWith('log '))).toHaveLength(3);
    expect(pageOf(scene)).toContain('commits of 5 deployments not (all) known');
  });

  test('of more than 5,000 commits the oldest are left out, and that is told', async () => {
    const [first] = lineOfCommits(['feat: one']);
    if (first === undefined) throw new Error('a line of one commit has one');
    const many = Array.from({ length: 5_002 }, (_, index) => ({
      ...first,
      oid: index === 5_001 ? oidOf(3) : oidOf(100_000 + index),
      parents: [index === 0 ? oidOf(1) : oidOf(100_000 + index - 1)],
    }));
    const scene = sceneOf({ git: { commits: [first, ...many] } });
    await playMain(inputs, scene);
    expect(pageOf(scene)).toContain('median of 5,000 commits');
    expect(pageOf(scene)).toContain('commits of 1 deployment not (all) known');
  });

  test('is not asked about deployments that no metric of the page needs', async () => {
    const old = { startedAt: '2025-01-01T00:00:00.000Z', finishedAt: '2025-01-01T00:01:00.000Z' };
    const ancient = await logOf([ship(1, {}, old), ship(2, {}, old), ship(3)]);
    const scene = sceneWith(ancient, { git: { commits } });
    await playMain({ ...inputs, environment: 'production' }, scene);
    const logs = scene.git.calls.filter((call) => call.startsWith('log '));
    expect(logs).toEqual([`log ${oidOf(3)} ${oidOf(2)}`]);
  });
});

describe('a log that was tampered with', () => {
  const edited = (): Readonly<Record<string, string>> => {
    const path = Object.keys(held).find((each) => each.endsWith('/002.json')) ?? '';
    return { ...held, [path]: (held[path] ?? '').replace('"octo"', '"eve0"') };
  };

  test('fails the step, and its page says so before anything else', async () => {
    const scene = sceneWith(edited(), { git: { commits } });
    const { verdict, enforced, told, annotations } = await playMain(inputs, scene);
    expect([verdict.mark, enforced]).toEqual(['failed', true]);
    expect(told.line).toMatch(/^✗ Audit: the log of 8 entries has \d faults?: edited, entries .*dashboard in/);
    expect(annotations[0]?.level).toBe('error');
    const page = pageOf(scene);
    expect(page).toContain('✗ log broken');
    expect(page.indexOf('nothing below is certain')).toBeLessThan(page.indexOf('Environments'));
  });

  test('and made anew is caught by the checkpoint kept elsewhere', async () => {
    const scene = sceneWith(await logOf([ship(1), ship(3)]), { git: { commits } });
    const { verdict } = await playMain({ ...inputs, since: (held['checkpoint'] ?? '').trim() }, scene);
    expect(verdict.mark).toBe('failed');
    expect(pageOf(scene)).toContain('The log is broken');
  });
});

describe('what cannot be reported fails', () => {
  test.each([
    ['a folder without a log', { 'log-path': 'empty' }, /no log|nothing/],
    ['a period that is still to come', { from: '2030-01-01' }, /`from` \(2030-01-01\) lies in the future/],
    ['a checkpoint that is not there', { since: 'kept/gone' }, /`since`: kept\/gone/],
  ])('%s', async (_, more, says) => {
    expect(await thrownBy(playMain({ ...inputs, ...more }, sceneOf()))).toMatch(says);
  });
});
