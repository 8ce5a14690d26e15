import { deployReportSchema } from '@drawbridge/core/reports/drawbridge/deploy-report';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { describe, expect, test } from '@jest/globals';
import { type Played, play, playPost, type Situation } from './play.ts';

const statusesOf = ({ scene }: Played) =>
  scene.github.writes.flatMap((write) => (write.kind === 'deployment-status' ? [write.status] : []));

const shipped = await play();
const stopped = await play({ stop: { at: '✓ traffic to 1.5.0', reason: 'cancel' } });

describe('how a run comes out', () => {
  test.each<readonly [string, Situation, { readonly mark: string; readonly line: RegExp; readonly outputs: object }]>([
    [
      'a good version',
      {},
      {
        mark: 'passed',
        line: /^✓ Deploy: 1\.4\.0 → 1\.5\.0 on production in 1 m [\d.]* ?s? ?\(blue-green\)$/,
        outputs: { outcome: 'succeeded', version: '1.5.0', 'previous-version': '1.4.0' },
      },
    ],
    [
      'a first deployment',
      { machine: { traffic: '' } },
      {
        mark: 'passed',
        line: /1\.5\.0, the first, on production in/,
        outputs: { outcome: 'succeeded', 'previous-version': '' },
      },
    ],
    [
      'a first deployment that fails',
      { machine: { traffic: '', bad: '1.5.0' } },
      {
        mark: 'failed',
        line: /1\.5\.0, the first, was removed after .*1\.5\.0 answers 503/,
        outputs: { outcome: 'rolled-back', version: '' },
      },
    ],
    [
      'a first deployment that fails and is kept for a look',
      { inputs: { 'first-deployment': 'keep' }, machine: { traffic: '', bad: '1.5.0' } },
      {
        mark: 'failed',
        line: /1\.5\.0, the first, was left as it is after .*1\.5\.0 answers 503/,
        outputs: { outcome: 'rollback-failed', version: '' },
      },
    ],
    [
      'what serves already',
      { machine: { traffic: '1.5.0' } },
      {
        mark: 'passed',
        line: /1\.5\.0 serves production already; nothing was changed/,
        outputs: { outcome: 'nothing-to-do', version: '1.5.0' },
      },
    ],
    [
      'a version that never becomes ready',
      { machine: { bad: '1.5.0' } },
      {
        mark: 'failed',
        line: /✗ Deploy: 1\.5\.0 rolled back to 1\.4\.0 after .*1\.5\.0 answers 503/,
        outputs: { outcome: 'rolled-back', version: '1.4.0' },
      },
    ],
    [
      'a version that breaks under traffic',
      { machine: { sour: '1.5.0' } },
      {
        mark: 'failed',
        line: /1\.5\.0 rolled back to 1\.4\.0 after/,
        outputs: { outcome: 'rolled-back', version: '1.4.0' },
      },
    ],
    [
      'a way back that is blocked',
      { machine: { sour: '1.5.0', isStuck: true } },
      {
        mark: 'failed',
        line: /1\.5\.0 could not be rolled back to 1\.4\.0, a person is needed/,
        outputs: { outcome: 'rollback-failed', version: '' },
      },
    ],
    [
      'an older version',
      { inputs: { version: '1.3.0' } },
      {
        mark: 'failed',
        line: /1\.3\.0 was not shipped, 1\.4\.0 serves; 1\.3\.0 is older than 1\.4\.0/,
        outputs: { outcome: 'aborted', version: '1.4.0' },
      },
    ],
    [
      'a dry run',
      { inputs: { 'dry-run': 'true' } },
      {
        mark: 'passed',
        line: /a dry run: 1\.4\.0 → 1\.5\.0 on production in \d+ steps, 3 changes; nothing was done/,
        outputs: { outcome: 'planned', version: '1.4.0' },
      },
    ],
    [
      'a recovery of nothing',
      { inputs: { mode: 'recover', version: '' } },
      { mark: 'passed', line: /✓ Deploy: nothing is unfinished on production/, outputs: { outcome: 'nothing-to-do' } },
    ],
    [
      'a rollback to what never was good',
      { inputs: { mode: 'rollback', version: '1.2.0' } },
      {
        mark: 'failed',
        line: /1\.2\.0 was not shipped; nothing was ever found good here/,
        outputs: { outcome: 'aborted' },
      },
    ],
    [
      'a journal that may not be written',
      { before: (scene) => scene.store.fail('store.write', gitHubProblemOf('forbidden')) },
      {
        mark: 'failed',
        line: /1\.5\.0 was not shipped; The journal .* may not write the journal/,
        outputs: { outcome: 'aborted' },
      },
    ],
  ])('%s', async (_, situation, expected) => {
    const played = await play(situation);
    expect(played.outcome.verdict.mark).toBe(expected.mark);
    expect(played.line).toMatch(expected.line);
    expect(played.outcome.outputs).toMatchObject(expected.outputs);
    expect(played.outcome.enforced).toBe(true);
    expect(played.summary).toContain('Deploy:');
    expect(findSchemaProblems(deployReportSchema, played.report)).toEqual([]);
  });
});

test('a rollback that failed says the commands that a person types', async () => {
  const { outcome } = await play({ machine: { sour: '1.5.0', isStuck: true } });
  expect(outcome.fix).toMatch(/^Bring the old version back:\n {4}env .* deploy restore 1\.4\.0$/m);
});

test.each(['false', 'true'])('an older version is refused with the way out, dry run: %s', async (dryRun) => {
  const { outcome, summary } = await play({ inputs: { version: '1.3.0', 'dry-run': dryRun } });
  expect(outcome.fix).toMatch(/say why in `allow-downgrade`; `mode: rollback`/);
  expect(summary).toContain('allow-downgrade');
});

test.each([
  ['.', 'the workspace'],
  ['shop', 'shop (`working-directory`)'],
])('where no manifest is found in %s the refusal names globs and folder', async (folder, says) => {
  const { line } = await play({
    inputs: {
      target: 'kubernetes',
      artifact: 'shop@sha256:1',
      commands: '',
      namespace: 'shop',
      manifests: 'k8s/*.yaml\nmore/*.yml',
      'working-directory': folder,
    },
  });
  expect(line).toContain(`no file matches k8s/*.yaml, more/*.yml in ${says}. Name the files`);
});

test('what is refused at once is begun again after pauses that grow', async () => {
  const { report } = await play({ machine: { sour: '1.5.0', isStuck: true } });
  const told = [...JSON.stringify(report).matchAll(/"at":"([^"]+)"[^}]*"what":"traffic back to 1\.4\.0/g)];
  const tries = told.map(([, at = '']) => Date.parse(at));
  const pauses = tries.slice(1).map((ms, index) => ms - (tries[index] ?? 0));
  expect(pauses).toHaveLength(4);
  for (const [index, leastMs] of [500, 1_000, 2_000, 4_000].entries())
    expect(pauses[index]).toBeGreaterThanOrEqual(leastMs);
});

test('where nobody knows whether the commit was recorded, recovering comes before all that is done by hand', async () => {
  const { outcome } = await play({
    before: ({ clock, store }) => {
      const loseJournal = (): void => {
        for (const method of ['store.write', 'store.read', 'store.version'] as const)
          store.fail(method, gitHubProblemOf('unreachable'), 999);
      };
      void clock.sleep(50_000).then(loseJournal);
    },
  });
  expect(outcome.outputs).toMatchObject({ outcome: 'rollback-failed' });
  expect(outcome.fix).toMatch(/^Run it with `mode: recover` first: .*\n {4}env .* deploy restore 1\.4\.0$/s);
});

test('by hand a version that was good comes back, by what was shipped then', async () => {
  const later = await play({ after: shipped, inputs: { version: '1.6.0' } });
  const back = await play({ after: later, inputs: { mode: 'rollback', version: '1.5.0' } });
  expect(back.line).toMatch(/1\.6\.0 → 1\.5\.0 on production in .*, rolled back by hand$/);
  const refused = await play({ after: back, inputs: { mode: 'rollback', version: '1.1.0' } });
  expect(refused.line).toContain('set `version` to one of 1.5.0, 1.6.0');
  expect(refused.machine.traffic).toBe('1.5.0');
});

describe('what a dry run writes', () => {
  test('nothing: no lock, no journal, no Deployment, no traffic', async () => {
    const { scene, machine } = await play({ inputs: { 'dry-run': 'true' } });
    expect([scene.store.calls.includes('store.write'), scene.github.writes, machine.diary]).toEqual([false, [], []]);
    expect(scene.runner.record.states.size).toBe(0);
  });

  test('it tells the deeds in their order', async () => {
    const { log } = await play({ inputs: { 'dry-run': 'true', hooks: 'migrate: [deploy, migrate]' } });
    const plan = log.split('\n').filter((line) => /^ {2}\d+\. /.test(line));
    expect(plan.slice(3, 6)).toEqual([
      '  4. hook migrate (app)',
      '  5. 1.5.0 up without traffic (app)',
      '  6. health of 1.5.0 (app)',
    ]);
  });
});

describe('after another rollout', () => {
  test.each([
    ['a dry run', { 'dry-run': 'true', version: '1.6.0' }, 'planned'],
    ['a dry run of what is refused', { 'dry-run': 'true', version: '1.3.0' }, 'aborted'],
    ['a dry run of a recovery', { 'dry-run': 'true', mode: 'recover', version: '' }, 'nothing-to-do'],
    ['a rollback to what never was good', { mode: 'rollback', version: '1.1.0' }, 'aborted'],
    ['a recovery of nothing', { mode: 'recover', version: '' }, 'nothing-to-do'],
  ])('%s tells nothing of that one under its own verdict', async (_, inputs, outcome) => {
    const { report, summary } = await play({ after: shipped, inputs });
    expect(report).toMatchObject({ body: { outcome, journal: { entries: [] } } });
    expect(summary).not.toContain('mermaid');
  });

  test('a dry run plans the commit of the run, as the deployment would ship it', async () => {
    const { report, scene } = await play({ after: shipped, inputs: { 'dry-run': 'true', version: '1.6.0' } });
    expect(report).toMatchObject({ body: { release: { version: '1.6.0', commit: scene.context.sha } } });
  });
});

describe('what GitHub is told', () => {
  test('one Deployment of the commit that is shipped, and its end', async () => {
    const { scene } = shipped;
    const [made] = scene.github.writes;
    expect(made).toMatchObject({
      kind: 'deployment',
      deployment: {
        commit: scene.context.sha,
        environment: 'production',
        task: 'deploy',
        production: true,
        payload: { version: '1.5.0', artifact: '1.5.0', service: '', run: '1001/1', epoch: '1' },
      },
    });
    expect(statusesOf(shipped).slice(0, 2)).toMatchObject([
      { state: 'in_progress', autoInactive: false },
      { state: 'success', autoInactive: true, logUrl: 'https://github.example/octo/shop/actions/runs/1001/attempts/1' },
    ]);
  });

  test('a rollback is a failure that says to what', async () => {
    const played = await play({ machine: { bad: '1.5.0' } });
    expect(statusesOf(played).at(-1)).toMatchObject({ state: 'failure', autoInactive: false });
    expect(statusesOf(played).at(-1)?.description).toMatch(/^Rolled back to 1\.4\.0: /);
  });

  test.each(['no-token', 'forbidden'] as const)(
    'where it answers %s, one line says so and the way out',
    async (kind) => {
      const played = await play({ scene: { github: { problems: { 'deployments.create': gitHubProblemOf(kind) } } } });
      expect(played.outcome.outputs).toMatchObject({ outcome: 'succeeded', 'deployment-id': '' });
      expect(played.log.split('\n').filter((line) => line.startsWith('! No GitHub Deployment'))).toHaveLength(1);
      if (kind === 'forbidden') expect(played.log).toContain('deployments: write');
    },
  );

  test('nothing at all with `deployment: never`', async () => {
    expect((await play({ inputs: { deployment: 'never' } })).scene.github.calls).toEqual([]);
  });
});

describe('a job that is told to stop', () => {
  test('has the old version back in main, and says who goes on', async () => {
    expect(stopped.machine.diary).toEqual(['1.5.0', '1.4.0']);
    expect(stopped.line).toMatch(
      /1\.5\.0 stopped after .*, 1\.4\.0 serves, post or the next run goes on; the job was cancelled/,
    );
    expect(stopped.outcome.outputs).toMatchObject({ outcome: 'unfinished', version: '1.4.0' });
    expect(findSchemaProblems(deployReportSchema, stopped.report)).toEqual([]);
  });

  test('is brought to its end by post, which fails nothing and writes the report anew', async () => {
    const post = await playPost(stopped);
    expect(post?.verdict).toMatchObject({
      mark: 'failed',
      sentence: expect.stringContaining('1.5.0 rolled back to 1.4.0 after'),
    });
    expect(post?.failsJob).toBe(false);
    expect(findSchemaProblems(deployReportSchema, JSON.parse(post?.report ?? 'null'))).toEqual([]);
    expect(statusesOf(stopped).at(-1)).toMatchObject({ state: 'failure' });
  });
});

test('post that cannot take it back fails the job, with the commands that a person types', async () => {
  const stuck = await play({
    machine: { isStuck: true },
    stop: { at: '✓ traffic to 1.5.0', reason: 'cancel' },
  });
  expect(stuck.outcome.outputs).toMatchObject({ outcome: 'unfinished', version: '' });
  const post = await playPost(stuck);
  expect(post?.failsJob).toBe(true);
  expect(post?.fix).toMatch(/^ {4}env .* deploy restore 1\.4\.0$/m);
  expect(statusesOf(stuck).at(-1)?.description).toMatch(/^ROLLBACK TO 1\.4\.0 FAILED/);
});

test('a token that may not write the journal is told in one sentence, with the lines that grant it', async () => {
  const { outcome, line } = await play({
    before: ({ store }) => store.fail('store.write', gitHubProblemOf('forbidden')),
  });
  expect(line).toMatch(
    /^✗ Deploy: 1\.5\.0 was not shipped; The journal \(.*\) cannot be reached: the token may not write the journal$/,
  );
  expect(outcome.fix).toContain('    permissions:\n      contents: write');
});

test('what is too large for an environment variable is left to the journal, and post goes on from that', async () => {
  const units = Array.from({ length: 400 }, (_, index) => `unit-${index}`).join('\n');
  const main = await play({ inputs: { units }, stop: { at: '✓ traffic to 1.5.0', reason: 'cancel' } });
  expect(main.scene.runner.record.states.get('drawbridge')?.length).toBeLessThan(1_000);
  expect((await playPost(main))?.verdict.sentence).toContain('1.5.0 rolled back to 1.4.0');
});

test('post tells of no rollout that never began', async () => {
  const spoilt = await play({ scene: { store: { texts: { 'deploy-with-rollback/production/journal.json': '{' } } } });
  expect(spoilt.line).toContain('1.5.0 was not shipped; The journal');
  expect(await playPost(spoilt)).toBeUndefined();
});

test('a recovery that finds a spoilt journal says that nothing could be recovered', async () => {
  const { line, outcome } = await play({
    scene: { store: { texts: { 'deploy-with-rollback/production/journal.json': '{' } } },
    inputs: { mode: 'recover', version: '' },
  });
  expect(line).toContain('nothing could be recovered on production; the journal');
  expect(outcome.outputs).toMatchObject({ outcome: 'aborted' });
});

test('no line says that GitHub was told where it was not', async () => {
  const none = await play({ inputs: { deployment: 'never' } });
  expect(none.log).toContain('– GitHub is told of 1.5.0 (app): 0.0 s; there is no Deployment');
  expect(none.log).not.toMatch(/✓ GitHub is told/);
  const refused = await play({
    before: ({ github }) => github.fail('deployments.setStatus', gitHubProblemOf('forbidden'), 9),
  });
  expect(refused.log).toContain('✗ GitHub is told: succeeded (app): 0.0 s; GitHub does not know how it ended');
  expect(refused.outcome.outputs).toMatchObject({ outcome: 'succeeded' });
});

test('an old version that served all the time is not said to be away, only not to be well', async () => {
  const { line } = await play({ inputs: { health: '- tcp: shop.example:80\n' } });
  expect(line).toMatch(/1\.5\.0 never had traffic, 1\.4\.0 serves, and that it is as it was could not be made sure of/);
});

test('post has nothing to say where main came to the end', async () => {
  expect(await playPost(shipped)).toBeUndefined();
});

describe('a rollout that a lost runner left', () => {
  const leave = () => play({ stop: { at: '✓ traffic to 1.5.0', reason: 'cancel' }, inputs: { 'lock-lease': '10s' } });

  test('is taken back by the next run before its own, and told', async () => {
    const lost = await leave();
    await lost.scene.clock.advance(60_000);
    const next = await play({ after: lost, inputs: { version: '1.6.0' } });
    expect(next.line).toContain('1.4.0 → 1.6.0 on production');
    expect(next.report).toMatchObject({
      body: { remarks: [expect.stringContaining('brought to its end first: 1.5.0 rolled back to 1.4.0')] },
    });
  });

  test('is left alone by a recovery while its lease lives', async () => {
    const lost = await leave();
    const early = await play({ after: lost, inputs: { mode: 'recover', version: '' } });
    expect(early.outcome.verdict.mark).toBe('attention');
    expect(early.line).toContain('it is held by run 1001, attempt 1, job test');
    await lost.scene.clock.advance(60_000);
    const late = await play({ after: lost, inputs: { mode: 'recover', version: '' } });
    expect(late.line).toContain('1.5.0 rolled back to 1.4.0');
  });
});
