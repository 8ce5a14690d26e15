import { CannotJudge } from '@drawbridge/core/action/cannot-judge';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { deployReport, entriesOf, type Inputs, leftBy, playMain, playPost } from './stage.ts';

const shipped: Inputs = { environment: 'production', version: '1.5.0', artifact: 'shop@sha256:15' };
const reportFile = 'drawbridge/deploy-with-rollback.json';
const approval = { login: 'grace', state: 'approved', comment: 'go', environments: ['Production'] };
const approved: FakeScenePlan = { github: { approvals: { '1001': [approval] } } };

const scanReport = (context: Parameters<typeof fakeContext>[0] = {}, mark: 'passed' | 'failed' = 'passed'): string =>
  formatReport(
    makeReport(
      'trivy-sarif-upload',
      {
        context: fakeContext(context),
        verdict: { mark, subject: 'Scan', sentence: 'no finding' },
        enforced: true,
        nowMs: 0,
      },
      { targets: [] },
    ),
  );

const coverageReport = (
  context: Parameters<typeof fakeContext>[0] = {},
  mark: 'passed' | 'failed' = 'passed',
): string =>
  formatReport(
    makeReport(
      'coverage-threshold',
      {
        context: fakeContext(context),
        verdict: { mark, subject: 'Coverage', sentence: 'lines 91.0 %' },
        enforced: true,
        nowMs: 0,
      },
      {
        conditions: [],
        totals: { lines: { covered: 1, total: 1 }, branches: { covered: 0, total: 0 } },
        changed: null,
        reports: [],
        unmapped: [],
      },
    ),
  );

const messageOf = async (work: Promise<unknown>): Promise<string> => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof CannotJudge) return thrown.message;
  throw new Error('nothing stood in the way', { cause: thrown });
};

describe('the intent', () => {
  test('says who ships what, who allowed it, and in which run, before anything is shipped', async () => {
    const scene = fakeScene(approved);
    const { told, outputs } = await playMain(shipped, scene);
    expect(told.line).toBe(
      '✓ Audit: intent to deploy 1.5.0 to production written as entry 0; approved by grace; no gate',
    );
    expect(entriesOf(scene)).toMatchObject([
      {
        kind: 'intent',
        id: '1001/1/production',
        release: { version: '1.5.0', artifact: 'shop@sha256:15', commit: '1'.repeat(40) },
        actor: 'octo',
        approvals: [{ login: 'grace', state: 'approved', comment: 'go' }],
        approvalsKnown: true,
        run: { id: '1001', attempt: 1, job: 'test', ref: 'refs/heads/main' },
      },
    ]);
    expect(outputs).toMatchObject({ 'entry-index': '0', 'log-size': '1' });
    expect(outputs['checkpoint']).toContain('github.example/octo/shop/deployment-log\n1\n');
    expect(told.summary).toContain(outputs['checkpoint']?.trim());
  });

  test('says who ran the run again, beside who started it', async () => {
    const scene = fakeScene({ context: { runAttempt: 2, triggeringActor: 'grace' } });
    const { told } = await playMain(shipped, scene);
    expect(entriesOf(scene)).toMatchObject([{ actor: 'octo', run: { attempt: 2, triggeringActor: 'grace' } }]);
    expect(scene.runner.record.lines[0]).toContain('started by octo, this attempt by grace');
    expect(told.summary).toContain('octo, this attempt by grace');
  });

  test('an approval for another environment is none of this one', async () => {
    const scene = fakeScene({ github: { approvals: { '1001': [{ ...approval, environments: ['staging'] }] } } });
    const { told } = await playMain(shipped, scene);
    expect(told.line).toContain('no approval was asked for');
  });

  test('without a version, the commit names the release', async () => {
    const scene = fakeScene();
    await playMain({ environment: 'production' }, scene);
    expect(entriesOf(scene)).toMatchObject([{ release: { version: '1111111', commit: '1'.repeat(40) } }]);
  });

  test.each([
    ['forbidden', /the token may not read who approved the run\.\nGrant it[\s\S]*actions: read/],
    ['not-found', /Who approved the run is not recorded/],
    ['unreachable', /Who approved the run is not recorded/],
  ] as const)('approvals that are %s to read are not known, and one notice says so', async (kind, says) => {
    const scene = fakeScene();
    scene.github.fail('runs.approvals', gitHubProblemOf(kind));
    const { told, annotations } = await playMain(shipped, scene);
    expect(told.line).toContain('approvals not known');
    expect(annotations).toMatchObject([{ level: 'notice', message: expect.stringMatching(says) }]);
    expect(entriesOf(scene)).toMatchObject([{ approvalsKnown: false, approvals: [] }]);
  });
});

test('texts of any length and of half characters keep no entry out of the log', async () => {
  const comment = `${'x'.repeat(999)}😀${'y'.repeat(80_000)}`;
  const reason = { kind: 'health', message: `\ud800${'z'.repeat(80_000)}` };
  const report = deployReport({ outcome: 'rolled-back', reason });
  const scene = fakeScene({
    files: { files: { [reportFile]: report } },
    github: { approvals: { '1001': [{ ...approval, comment }] } },
  });
  await playMain(shipped, scene);
  await playPost(shipped, scene);
  expect(entriesOf(scene)).toMatchObject([
    { approvals: [{ comment: `${'x'.repeat(999)}…` }] },
    { reason: expect.stringMatching(/^\ufffdz{1998}…$/) },
  ]);
});

test('what others wrote stays on its line, and turns no order around', async () => {
  const sentence = '::set-output name=x::y\n::add-mask::z\u202e<script>';
  const scene = fakeScene();
  const gateResults = JSON.stringify({ '\u202eevil\n##[error]': { result: 'failure', outputs: { sentence } } });
  await playMain({ ...shipped, 'gate-results': gateResults }, scene);
  const { lines } = scene.runner.record;
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toMatch(/[\u202a-\u202e\n]/);
});

describe('what an entry has no room for', () => {
  const needs = (count: number, outputs: Inputs = {}) =>
    JSON.stringify(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `${'\u0001'.repeat(95)}${at}`,
          { result: at % 50 === 7 ? 'failure' : 'success', outputs },
        ]),
      ),
    );

  test.each([
    ['500 gates with names and sentences of control characters', needs(500, { sentence: '\u0001'.repeat(5_000) })],
    ['500 gates with long names', needs(500)],
  ])('%s keeps the intent out of no log, and no failure out of the intent', async (_, gateResults) => {
    const approvals = Array.from({ length: 60 }, () => ({ ...approval, comment: '\u0001'.repeat(5_000) }));
    const scene = fakeScene({ github: { approvals: { '1001': approvals } } });
    const { told } = await playMain({ ...shipped, 'gate-results': gateResults }, scene);
    expect(told.line).toContain('written as entry 0; approved by grace; 10 of 500 gates did not pass');
    const [intent] = entriesOf(scene);
    const gates = intent?.kind === 'intent' ? intent.gates : [];
    expect(gates.filter(({ mark }) => mark === 'failed')).toHaveLength(10);
    expect(gates.at(-1)).toMatchObject({ action: expect.stringMatching(/^\d+ more$/), mark: 'passed' });
    const counted = gates.reduce((sum, { action }) => sum + Number(/^(\d+) more$/.exec(action)?.[1] ?? 1), 0);
    expect(counted).toBe(500);
  });

  test('a release that a report names at length does not keep the result out', async () => {
    const artifact = 'x'.repeat(100_000);
    const release = { version: '1.5.0', artifact, commit: '1'.repeat(40) };
    const scene = fakeScene({
      files: { files: { [reportFile]: deployReport({ release, previous: release, current: release }) } },
    });
    await playMain(shipped, scene);
    await playPost(shipped, scene);
    expect(entriesOf(scene).at(-1)).toMatchObject({ kind: 'result', current: { artifact: `${'x'.repeat(299)}…` } });
  });
});

test('another release than was intended is told, and is no success', async () => {
  const release = { version: '1.4.0', artifact: 'shop@sha256:14', commit: '' };
  const scene = fakeScene({ files: { files: { [reportFile]: deployReport({ release, current: release }) } } });
  await playMain(shipped, scene);
  const post = await playPost(shipped, scene);
  expect(post?.told.line).toBe(
    '! Audit: 1.5.0 to production succeeded, but what was shipped is 1.4.0, and the intent was 1.5.0; written as entry 1',
  );
});

test.each(['failure', 'cancelled'])(
  'of a tool whose step says only %s, the log tells what that is not',
  async (outcome) => {
    const scene = fakeScene();
    await playMain(shipped, scene);
    await playPost({ ...shipped, outcome }, scene);
    expect(scene.runner.record.lines.join('\n')).toMatch(/metrics count it as not known \(`outcome` takes rolled-back/);
  },
);

describe('what judged the change', () => {
  test('reports of this run are kept by their verdict and the SHA-256 of the file', async () => {
    const files = { 'gates/coverage.json': coverageReport() };
    const scene = fakeScene({ files: { files } });
    const { told } = await playMain({ ...shipped, gates: 'gates/*.json' }, scene);
    expect(told.line).toContain('1 gate passed');
    expect(scene.runner.record.lines.at(-1)).toMatch(/^ {2}✓ {2}coverage-threshold {2}lines 91\.0 % {2}sha256 \w{7}$/);
    expect(entriesOf(scene)).toMatchObject([
      { gates: [{ action: 'coverage-threshold', mark: 'passed', digest: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
    ]);
  });

  test('a report of an earlier attempt counts: its job had passed and was not re-run', async () => {
    const files = { 'gates/coverage.json': coverageReport() };
    const scene = fakeScene({ files: { files }, context: { runAttempt: 2 } });
    expect((await playMain({ ...shipped, gates: 'gates/*.json' }, scene)).verdict.mark).toBe('passed');
  });

  test('the report of an earlier deployment in the same workspace is no gate', async () => {
    const old = deployReport({}, { runId: '999' });
    const files = { 'drawbridge/coverage.json': coverageReport(), [reportFile]: old };
    const scene = fakeScene({ files: { files } });
    expect((await playMain({ ...shipped, gates: 'drawbridge/*.json' }, scene)).told.line).toContain('1 gate passed');
  });

  test('a gate that failed is written down, and needs attention', async () => {
    const files = { 'gates/coverage.json': coverageReport({}, 'failed') };
    const { told, verdict } = await playMain({ ...shipped, gates: 'gates/*.json' }, fakeScene({ files: { files } }));
    expect(verdict.mark).toBe('attention');
    expect(told.line).toContain('1 of 1 gate did not pass (coverage-threshold failed)');
  });

  test.each([
    ['another commit', { sha: '2'.repeat(40) }, /gates\/coverage\.json, line 6: .*the report is of another commit/],
    ['another run', { runId: '999' }, /the report is of another run/],
    ['a later attempt', { runAttempt: 2 }, /the report is of a later attempt/],
  ] as const)('a report of %s stands in the way, and nothing is written', async (_, context, says) => {
    const scene = fakeScene({ files: { files: { 'gates/coverage.json': coverageReport(context) } } });
    expect(await messageOf(playMain({ ...shipped, gates: 'gates/*.json' }, scene))).toMatch(says);
    expect(scene.branches.commits).toEqual([]);
  });

  test.each([
    ['no file', {}, 'gates/*.json', /no file matches `gates` \(gates\/\*\.json\)/],
    [
      'a missing file that is named',
      { 'gates/a.json': coverageReport() },
      'gates/a.json\ngates/b.json',
      /gates\/b\.json/,
    ],
    ['an empty file', { 'gates/a.json': '' }, 'gates/a.json', /gates\/a\.json, line 1/],
    ['a report that lies about its shape', { 'gates/a.json': scanReport() }, 'gates/a.json', /gates\/a\.json/],
  ])('%s stands in the way', async (_, files, gates, says) => {
    const scene = fakeScene({ files: { files } });
    expect(await messageOf(playMain({ ...shipped, gates }, scene))).toMatch(says);
    expect(scene.branches.commits).toEqual([]);
  });

  test('results of other jobs come in as JSON: the verdict of each, else its result', async () => {
    const needs = {
      quality: { result: 'success', outputs: { verdict: 'attention' } },
      build: { result: 'success', outputs: {} },
      scan: { result: 'failure', outputs: { verdict: 'passed' } },
      lint: { result: 'skipped', outputs: {} },
    };
    const scene = fakeScene();
    await playMain({ ...shipped, 'gate-results': JSON.stringify(needs) }, scene);
    expect(entriesOf(scene)).toMatchObject([
      {
        gates: [
          { action: 'quality', mark: 'attention', digest: '' },
          { action: 'build', mark: 'passed' },
          { action: 'scan', mark: 'failed' },
          { action: 'lint', mark: 'not-judged' },
        ],
      },
    ]);
  });
});

describe('an intent that cannot be written', () => {
  test.each([
    ['forbidden', /✗ Audit: the intent to deploy 1\.5\.0 to production could not be written: the token may not write/],
    ['no-token', /there is no `github-token`/],
    ['unreachable', /could not be written/],
  ] as const)('is a failure (%s), so that the deploy step does not begin', async (kind, says) => {
    const scene = fakeScene();
    scene.branches.fail('branch.commit', gitHubProblemOf(kind));
    const { told, verdict, enforced, outputs } = await playMain(shipped, scene);
    expect([verdict.mark, enforced, outputs['entry-index']]).toEqual(['failed', true, '']);
    expect(told.line).toMatch(says);
  });

  test.each([
    [
      'failed',
      'Repository rule violations found\n\nChanges must be made through a pull request.',
      /a rule of this repository/,
      /Of its ruleset keep/,
    ],
    ['failed', 'checkpoint of branch deployment-log at 11 is no file.', /is no file/, /name another `branch`/],
  ] as const)('because of the branch says what to do about the branch (%s: %s)', async (kind, message, says, way) => {
    const scene = fakeScene();
    scene.branches.fail('branch.commit', gitHubProblemOf(kind, { message }));
    const { told, fix } = await playMain(shipped, scene);
    expect([told.line, fix]).toEqual([expect.stringMatching(says), expect.stringMatching(way)]);
    expect(told.line).not.toContain('\n');
  });

  test('names the two lines that grant it', async () => {
    const scene = fakeScene();
    scene.branches.fail('branch.commit', gitHubProblemOf('forbidden'));
    expect((await playMain(shipped, scene)).fix).toContain('permissions:\n      contents: write');
  });

  test('by a pull request from a fork says that its token may only read', async () => {
    const pullRequest = {
      number: 7,
      title: 'Gift',
      headSha: '3'.repeat(40),
      headRef: 'gift',
      headRepository: 'else/shop',
      baseSha: '4'.repeat(40),
      baseRef: 'main',
      labels: [],
    };
    const scene = fakeScene({ context: { eventName: 'pull_request', pullRequest } });
    scene.branches.fail('branch.commit', gitHubProblemOf('forbidden'));
    expect((await playMain(shipped, scene)).told.line).toContain('a pull request from a fork may only read');
  });

  test('with `required: false` only warns, and the result is told all the same', async () => {
    const inputs = { ...shipped, required: 'false' };
    const scene = fakeScene({ files: { files: { [reportFile]: deployReport() } } });
    scene.branches.fail('branch.commit', gitHubProblemOf('forbidden'), 1);
    expect(await playMain(inputs, scene)).toMatchObject({ verdict: { mark: 'failed' }, enforced: false });
    expect((await playPost(inputs, scene))?.told.line).toContain('1.5.0 to production succeeded; written as entry 0');
  });

  test('leaves post nothing to end', async () => {
    const scene = fakeScene();
    scene.branches.fail('branch.commit', gitHubProblemOf('forbidden'));
    await playMain(shipped, scene);
    expect(await playPost(shipped, scene)).toBeUndefined();
  });

  test.each([
    ['not-a-key', '`signing-key` is no private key in PEM'],
    ['PRIVATE+KEY+me+00000000+AAAA', '`signing-key` is no C2SP signer key'],
  ])('because of a key that is none says so without showing it', async (key, says) => {
    const scene = fakeScene();
    const { told, report, fix } = await playMain({ ...shipped, 'signing-key': key }, scene);
    expect(told.line).toContain(says);
    expect([told.line, told.summary, report, fix].join('\n')).not.toContain(key);
    expect(scene.branches.commits).toEqual([]);
  });

  test('because a rival was faster is tried again, and is there once', async () => {
    const scene = fakeScene();
    scene.branches.fail('branch.commit', gitHubProblemOf('conflict'), 1);
    let isOver = false;
    const playing = playMain(shipped, scene).finally(() => {
      isOver = true;
    });
    while (!isOver) await scene.clock.advance(1_000);
    expect((await playing).verdict.mark).toBe('passed');
    expect(entriesOf(scene)).toHaveLength(1);
  });
});

describe('the result', () => {
  const playBoth = async (plan: FakeScenePlan, inputs: Inputs = shipped) => {
    const scene = fakeScene(plan);
    await playMain(inputs, scene);
    return { scene, post: await playPost(inputs, scene) };
  };

  test('is what the deploy action told at its true end', async () => {
    const rolledBack = deployReport({
      outcome: 'rolled-back',
      reason: { kind: 'health', message: 'error rate 6.2 % over 1 %' },
      current: { version: '1.4.0', artifact: 'shop@sha256:14', commit: '' },
    });
    const { scene, post } = await playBoth({ files: { files: { [reportFile]: rolledBack } } });
    expect(post?.told.line).toBe('✓ Audit: 1.5.0 to production was rolled back; written as entry 1');
    expect(entriesOf(scene).at(-1)).toMatchObject({
      kind: 'result',
      intent: '1001/1/production',
      outcome: 'rolled-back',
      reason: 'error rate 6.2 % over 1 %',
      current: { version: '1.4.0' },
      health: 'shop: 200 in 12 ms',
      report: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(post?.failsJob).toBe(false);
    expect(scene.runner.record.lines.at(-2)).toMatch(
      /^ {2}rolled-back, told by the deploy action's report \(sha256 \w{7}\)$/,
    );
    expect(scene.runner.record.lines.at(-1)).toBe('  error rate 6.2 % over 1 %');
  });

  test.each([
    ['is not there', {}, /deploy-with-rollback\.json is not there/],
    ['is of another attempt', { [reportFile]: deployReport({}, { runAttempt: 2 }) }, /later attempt/],
    ['is of another run', { [reportFile]: deployReport({}, { runId: '9' }) }, /another run/],
    ['is cut off', { [reportFile]: deployReport().slice(0, 90) }, /line/],
    ['is of another environment', { [reportFile]: deployReport({ environment: 'staging' }) }, /tells of staging/],
    ['is of another service', { [reportFile]: deployReport({ service: 'api' }) }, /tells of api in production/],
    ['is of another action', { [reportFile]: coverageReport() }, /a report of coverage-threshold, not of a deployment/],
  ])('is unknown, with the reason, where the report %s', async (_, files, why) => {
    const { scene, post } = await playBoth({ files: { files } });
    expect(post?.verdict.mark).toBe('attention');
    expect(post?.told.line).toMatch(why);
    expect(entriesOf(scene).at(-1)).toMatchObject({
      kind: 'result',
      outcome: 'unknown',
      trafficMoved: true,
      reason: expect.stringMatching(why),
    });
  });

  test.each([
    ['success', 'succeeded', true],
    ['failure', 'unfinished', true],
    ['cancelled', 'unfinished', true],
    ['skipped', 'aborted', false],
    ['rolled-back', 'rolled-back', true],
  ])('of another tool comes from `outcome`: %s is %s', async (outcome, kept, trafficMoved) => {
    const scene = fakeScene();
    // Before the deploy step has run, its outcome is empty; inputs are evaluated anew before post.
    await playMain({ ...shipped, outcome: '' }, scene);
    await playPost({ ...shipped, outcome }, scene);
    expect(entriesOf(scene).at(-1)).toMatchObject({ kind: 'result', outcome: kept, trafficMoved });
  });

  test('names what main named, whatever the inputs say by then', async () => {
    const scene = fakeScene();
    await playMain(shipped, scene);
    await playPost({ ...shipped, environment: 'staging', version: '9.9.9', outcome: 'success' }, scene);
    expect(entriesOf(scene).at(-1)).toMatchObject({
      environment: 'production',
      intent: '1001/1/production',
      release: { version: '1.5.0' },
    });
  });

  test('of a dry run is nothing to do', async () => {
    const { scene } = await playBoth({ files: { files: { [reportFile]: deployReport({ outcome: 'planned' }) } } });
    expect(entriesOf(scene).at(-1)).toMatchObject({
      outcome: 'nothing-to-do',
      reason: expect.stringMatching(/dry run/),
    });
  });

  test('is written once, also when post runs twice', async () => {
    const { scene } = await playBoth({ files: { files: { [reportFile]: deployReport() } } });
    const again = await playPost(shipped, scene);
    expect(again?.told.line).toContain('already in the log as entry 1, not written twice');
    expect(entriesOf(scene).map(({ kind }) => kind)).toEqual(['intent', 'result']);
  });

  test('an intent of the same attempt is written once, a later attempt is a deployment of its own', async () => {
    const scene = fakeScene();
    await playMain(shipped, scene);
    await playMain(shipped, scene);
    expect(entriesOf(scene)).toHaveLength(1);
    await playMain(shipped, { ...scene, context: { ...scene.context, runAttempt: 2 } });
    expect(entriesOf(scene)).toMatchObject([{ id: '1001/1/production' }, { id: '1001/2/production' }]);
  });

  test('that cannot be written never fails the job', async () => {
    const scene = fakeScene({ files: { files: { [reportFile]: deployReport() } } });
    await playMain(shipped, scene);
    scene.branches.fail('branch.commit', gitHubProblemOf('unreachable'));
    const post = await playPost(shipped, scene);
    expect([post?.verdict.mark, post?.failsJob]).toEqual(['failed', false]);
    expect(post?.told.line).toContain('1.5.0 to production succeeded, and that could not be written');
  });

  test('of a job that was stopped while it wrote the intent is told as unknown', async () => {
    const scene = fakeScene();
    scene.branches.fail('branch.commit', gitHubProblemOf('cancelled'), 1);
    scene.cancel('cancel');
    await playMain(shipped, scene);
    await playPost(shipped, scene);
    expect(entriesOf(scene).at(-1)).toMatchObject({
      outcome: 'unknown',
      reason: expect.stringContaining('stopped while'),
    });
  });
});

describe('in steps of their own', () => {
  test('`phase: intent` leaves the result to another step, which finds it by run, attempt and place', async () => {
    const scene = fakeScene();
    await playMain({ ...shipped, phase: 'intent' }, scene);
    expect(await playPost({ ...shipped, phase: 'intent' }, scene)).toBeUndefined();
    const { told } = await playMain({ ...shipped, phase: 'result', outcome: 'failure' }, scene);
    expect(told.line).toBe('! Audit: 1.5.0 to production did not finish; written as entry 1');
    expect(entriesOf(scene)).toMatchObject([
      { kind: 'intent', id: '1001/1/production' },
      { kind: 'result', intent: '1001/1/production', outcome: 'unfinished' },
    ]);
  });

  test('services in one environment are told apart, and so are strange names', async () => {
    const scene = fakeScene();
    await playMain({ ...shipped, service: 'api' }, scene);
    await playMain({ ...shipped, environment: 'production/api' }, scene);
    expect(entriesOf(scene)).toMatchObject([{ id: '1001/1/production/api' }, { id: '1001/1/production%2Fapi' }]);
  });
});

test('a dry run writes nothing, and says what it would', async () => {
  const inputs = { ...shipped, 'dry-run': 'true', outcome: 'success' };
  const scene = fakeScene(approved);
  expect((await playMain(inputs, scene)).told.line).toContain('would be written (dry run)');
  expect((await playPost(inputs, scene))?.told.line).toContain('would be written (dry run)');
  expect(scene.branches.commits).toEqual([]);
});

test('what main leaves for post holds no secret', async () => {
  const scene = fakeScene();
  await playMain({ ...shipped, 'github-token': 'ghs_made_up', 'signing-key': 'made-up-key' }, scene);
  expect(JSON.stringify(leftBy(scene))).not.toMatch(/made/);
});

test.each([[{}], [null], ['text'], [{ intent: { id: 'x' } }], [{ intent: 1, written: 'yes' }]])(
  'a state that is none of ours ends in nothing: %j',
  async (state) => {
    const scene = fakeScene();
    scene.state.save({ ...(typeof state === 'object' ? state : {}) });
    expect(await playPost(shipped, scene)).toBeUndefined();
  },
);
