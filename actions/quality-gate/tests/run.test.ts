import { verdictLine } from '@drawbridge/core/domain/verdict';
import { gitProblemOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { describe, expect, test } from '@jest/globals';
import { run } from '../src/run.ts';
import { base, configOf, head, judge, junit, pullRequestRun, refusalOf, sarif, sceneOf } from './stage.ts';

test('a change is judged from its reports to its outcome', async () => {
  const { scene, outcome } = await judge({
    reports: { 'junit.xml': junit({ adds: undefined, removes: 'expected 1' }), 'lint.sarif': sarif([['no-x', 3]]) },
  });
  expect(verdictLine(outcome.verdict)).toMatch(/^✗ Gate: \d of \d conditions failed: /);
  expect(outcome.outputs).toMatchObject({ 'tests-total': '2', 'tests-failed': '1', 'findings-total': '1' });
  expect(outcome.outputs['failed-conditions']?.split('\n')).toContain('Tests');
  expect(outcome.annotations[0]).toMatchObject({ level: 'error', message: expect.stringContaining('expected 1') });
  const log = scene.runner.record.lines.join('\n');
  expect(log).toContain('Judged by the built-in policy.');
  expect(log).toContain('JUnit  2 tests, 1 failed');
  expect(JSON.parse(outcome.report)).toMatchObject({ action: 'quality-gate', verdict: { mark: 'failed' } });
});

test('what broke has failed, too: tests that could not be collected are counted', async () => {
  const broken = '<testcase classname="" name="api.tests"><error message="collection failure"/></testcase>';
  const report = `<testsuites><testsuite name="pytest" tests="1" errors="1">${broken}</testsuite></testsuites>`;
  const { outcome } = await judge({ reports: { 'pytest.xml': report } });
  expect(outcome.outputs).toMatchObject({ 'tests-total': '1', 'tests-failed': '1' });
});

test('what passes says so', async () => {
  const { outcome } = await judge();
  expect(outcome.verdict.mark).toBe('passed');
  expect(outcome.outputs).toMatchObject({ 'tests-total': '1', 'tests-failed': '0', 'findings-total': '' });
});

describe('what cannot be trusted fails', () => {
  test.each([
    ['no report at all', {}, /saw nothing/],
    ['an empty report', { 'junit.xml': '' }, /empty/],
    ['a cut report', { 'junit.xml': junit({ adds: undefined }).slice(0, -20) }, /ends|cut|closed/],
    ['a report that is none', { 'junit.xml': '<html></html>' }, /no coverage report|HTML/],
  ])('%s', async (_, reports, says) => {
    const { outcome } = await judge({ reports });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toMatch(says);
  });

  test('a report that is checked in', async () => {
    const { outcome } = await judge({ git: { trackedFiles: { [head]: ['junit.xml'] } } });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toContain('checked in');
  });

  test('a report that the policy declares and that is not there', async () => {
    const policy = 'version: 1\nreports:\n  - name: unit\n    files: unit/*.xml\n';
    const { outcome } = await judge({ inputs: { policy } });
    expect(outcome.verdict.sentence).toContain('Report unit');
  });
});

describe('the policy', () => {
  const strict = 'version: 1\nconditions:\n  - name: Many tests\n    require: tests.total >= 5\n';
  const lax = 'version: 1\nextends: none\nconditions:\n  - name: Any\n    require: tests.total >= 0\n';

  test('is the committed file', async () => {
    const { outcome } = await judge({ policies: { base: strict } });
    expect(outcome.outputs['failed-conditions']).toBe('Many tests');
  });

  test('of a pull request is that of its base, and a change to it is told', async () => {
    const { scene, outcome } = await judge({ policies: { base: strict, head: lax }, context: pullRequestRun });
    expect(outcome.outputs['failed-conditions']).toBe('Many tests');
    expect(scene.runner.record.lines).toContain(
      '! This change alters the policy: the base’s judged, and the change takes effect after the merge.',
    );
    expect(JSON.parse(outcome.report)).toMatchObject({ body: { policy: { changed: true } } });
  });

  test('of a merge group is that of its base', async () => {
    const context = { eventName: 'merge_group', pushBefore: undefined, mergeGroup: { baseSha: base, headSha: head } };
    const { outcome } = await judge({ policies: { base: strict, head: lax }, context });
    expect(outcome.outputs['failed-conditions']).toBe('Many tests');
  });

  test('that a pull request adds first takes effect after the merge', async () => {
    const { scene, outcome } = await judge({ policies: { head: strict }, context: pullRequestRun });
    expect(outcome.verdict.mark).toBe('passed');
    const log = scene.runner.record.lines.join('\n');
    expect(log).toContain('there is none at the base yet: the preset judged, and it takes effect after the merge');
    expect(log).not.toContain('the base’s judged');
  });

  test('that is broken is refused with its place, never replaced by the preset', async () => {
    const message = await refusalOf({ policies: { base: 'version: 1\nconditons: []\n' } });
    expect(message).toMatch(/quality-gate\.yml at 0000000, line 2, column 1: conditons: there is no such key/);
  });

  test('that is broken at the base does not keep out the change that mends it', async () => {
    const { outcome } = await judge({ policies: { base: 'version: 2\n', head: strict }, context: pullRequestRun });
    expect(outcome.verdict.mark).toBe('passed');
  });

  test('that is named and not there is refused', async () => {
    expect(await refusalOf({ inputs: { 'policy-file': 'gate.yml' } })).toContain('gate.yml at 0000000 is not there');
  });

  test('cannot be looked for without a checkout, and that is said', async () => {
    const git = { problems: { resolve: gitProblemOf('not-a-repository', 'no repository.') } };
    expect(await refusalOf({ git })).toContain('policy-file: none');
    const { outcome } = await judge({ git, inputs: { 'policy-file': 'none' } });
    expect(outcome.verdict.mark).toBe('passed');
  });
});

test('a baseline that is not wanted is no baseline that cannot be read', async () => {
  const { scene } = await judge({ reports: { 'lint.sarif': sarif([]) }, inputs: { baseline: 'never' } });
  expect(scene.runner.record.lines).toContain(
    '! Every finding counts, old ones too: nothing is compared (`baseline: never`)',
  );
});

describe('jobs that are handed in', () => {
  test.each([
    ['success', 'passed'],
    ['failure', 'failed'],
    ['cancelled', 'failed'],
    ['skipped', 'failed'],
  ])('a job with the result %s: %s', async (result, mark) => {
    const { outcome } = await judge({ inputs: { needs: JSON.stringify({ build: { result, outputs: {} } }) } });
    expect(outcome.verdict.mark).toBe(mark);
  });
});

describe('checks', () => {
  const bash = (code: number, output = '') => ({ programs: { bash: () => ({ code, output }) } });

  test('a command that passes is a check that passes', async () => {
    const inputs = { checks: '- name: lint\n  run: npm run lint\n' };
    const { scene, outcome } = await judge({ inputs, shell: bash(0, '::error::not ours\n') });
    expect(outcome.verdict.mark).toBe('passed');
    expect(scene.shell.commands[0]).toMatchObject({
      program: 'bash',
      args: ['--noprofile', '--norc', '-euo', 'pipefail', '-c', 'npm run lint'],
    });
    for (const line of scene.runner.record.lines) expect(line).not.toMatch(/^\s*::/);
  });

  test('a command that fails without a report fails', async () => {
    const inputs = { checks: '- name: lint\n  run: npm run lint\n  retries: 2\n' };
    const { scene, outcome } = await judge({ inputs, shell: bash(1) });
    expect(outcome.verdict.mark).toBe('failed');
    expect(scene.shell.commands).toHaveLength(3);
  });

  test('a program that is not there fails, and is not tried again', async () => {
    const inputs = { checks: '- name: lint\n  command: [nothing]\n  retries: 2\n' };
    const { scene, outcome } = await judge({ inputs });
    expect(outcome.verdict.mark).toBe('failed');
    expect(scene.shell.commands).toHaveLength(1);
  });

  test('a report that the command did not write anew fails', async () => {
    const inputs = { checks: '- name: unit\n  run: npm test\n  report: junit.xml\n' };
    const { outcome } = await judge({ inputs, shell: bash(0) });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toContain('the check did not write it');
  });

  test('a cancelled job is not judged', async () => {
    const inputs = { checks: '- name: slow\n  run: sleep 60\n' };
    const never = { programs: { bash: () => new Promise<never>(() => {}) } };
    const scene = sceneOf({ inputs, shell: never });
    const running = run(await configOf(inputs), scene);
    setTimeout(() => scene.cancel('cancel'), 10);
    await expect(running).rejects.toThrow('the job was cancelled');
  });
});

test('a policy file that is a link is refused with a way out', async () => {
  const problems = { readText: gitProblemOf('failed', '`git ls-tree` shows that it is no regular file.') };
  const refusal = await refusalOf({ git: { problems } });
  expect(refusal).toContain('.drawbridge/quality-gate.yml at 0000000 cannot be read as a plain file (');
  expect(refusal).toContain('no link and no submodule; or name another file in `policy-file`.');
});

test('a base that nobody knows is told, also where no condition asks for the change', async () => {
  const { scene, outcome } = await judge({ inputs: { base: 'nope' } });
  expect(outcome.verdict.mark).toBe('passed');
  expect(scene.runner.record.lines.join('\n')).toMatch(/! Nothing is compared with `base`: .*nope/);
});

describe('the baseline', () => {
  const found = { 'lint.sarif': sarif([['no-x', 3]]) };
  const path = 'quality-gate/default/baseline.json';
  const policy = 'version: 1\nextends: none\nconditions:\n  - name: Known\n    require: findings.total >= 0\n';

  test('is written on a push to the default branch, and tells new findings from old ones', async () => {
    const first = await judge({ reports: found, inputs: { policy } });
    const kept = first.scene.store.textsNow()[path] ?? '';
    expect(kept).not.toBe('');
    const more = {
      'lint.sarif': sarif([
        ['no-x', 3],
        ['no-y', 4],
      ]),
    };
    const { outcome } = await judge({ reports: more, inputs: { policy }, store: { texts: { [path]: kept } } });
    expect(outcome.outputs).toMatchObject({ 'findings-total': '2', 'findings-new': '1' });
  });

  test.each([
    ['a pull request', { context: pullRequestRun }],
    ['a push to another branch', { context: { ref: 'refs/heads/next' } }],
    ['a dry run', { inputs: { policy, 'dry-run': 'true' } }],
    ['baseline: never', { inputs: { policy, baseline: 'never' } }],
  ])('is not written by %s', async (_, situation) => {
    const { scene } = await judge({ reports: found, inputs: { policy }, ...situation });
    expect(scene.store.writes).toEqual([]);
  });

  test('that cannot be kept is a line of the log, never a failure', async () => {
    const { scene, outcome } = await judge({
      reports: found,
      inputs: { policy },
      store: { problems: { 'store.write': gitHubProblemOf('forbidden') } },
    });
    expect(outcome.verdict.mark).toBe('passed');
    expect(scene.runner.record.lines.join('\n')).toContain('! Baseline not kept');
  });

  test('that is broken is unknown, not "none yet"', async () => {
    const { outcome } = await judge({ reports: found, inputs: { policy }, store: { texts: { [path]: '{' } } });
    expect(outcome.outputs['findings-new']).toBe('');
    expect(JSON.stringify(outcome.summary)).toContain('is not JSON');
  });
});
