import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EventRequest } from '@drawbridge/testkit/github/event-requests';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import type { JobOptions } from '@drawbridge/testkit/runner/model';
import { openShop, shopName as repository, type Shop } from '@drawbridge/testkit/shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { coverageBody, ownReport, type Writer } from './own-reports.ts';
import { junit, sarif } from './stage.ts';

const action = join(import.meta.dirname, '..');
const reportFile = 'drawbridge/quality-gate.json';
const policyFile = '.drawbridge/quality-gate.yml';
const mayComment = { contents: 'read', 'pull-requests': 'write' } as const;
const mayWrite = { contents: 'write' } as const;
const passing = { 'junit.xml': junit({ adds: undefined }) };
const failing = { 'junit.xml': junit({ adds: undefined, removes: 'expected 1' }) };
const strict = 'version: 1\nconditions:\n  - name: Two tests\n    require: tests.total >= 2\n';

let shop: Shop;
let pullRequest: number;

beforeAll(async () => {
  shop = await openShop({ files: { 'README.md': 'shop\n', 'src/cart.ts': 'one\ntwo\nthree\n', [policyFile]: strict } });
  await shop.github.commitFiles(repository, {
    branch: 'lax',
    message: 'feat: less to ask',
    files: { 'src/cart.ts': 'one\ntwo\nthree\nfour\n', [policyFile]: 'version: 1\nconditions: []\n' },
  });
  pullRequest = (await shop.github.openPullRequest(repository, { head: 'lax', title: 'Less to ask' })).number;
});

afterAll(async () => {
  await shop.close();
});

type Files = Readonly<Record<string, string>>;

interface Play extends Pick<JobOptions, 'cancelAfter' | 'timeScale'> {
  readonly token?: string;
  /** By path; of the commit that is checked out, where they are about it. */
  readonly reports?: Files | ((sha: string) => Files);
  readonly inputs?: Files;
  readonly runId?: string;
  readonly runAttempt?: string;
}

const writeFiles = async (folder: string, files: Files): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};

const readReport = async (workspace: string): Promise<unknown> =>
  JSON.parse(await readFile(join(workspace, reportFile), 'utf8').catch(() => 'null'));

const play = async (
  request: EventRequest,
  ref: string,
  { token, reports = passing, inputs, runId, runAttempt, ...more }: Play,
) => {
  const { workspace, sha } = await shop.checkOut(ref, 1);
  await writeFiles(workspace, typeof reports === 'function' ? reports(sha) : reports);
  const result: ActionResult = await runAction({
    step: { action, with: inputs ?? {} },
    workspace,
    event: { name: request.event, payload: await shop.github.eventPayload(request) },
    github: {
      ...shop.addresses,
      sha,
      ref,
      ...(runId === undefined ? {} : { runId }),
      ...(runAttempt === undefined ? {} : { runAttempt }),
    },
    token: token ?? shop.token(mayComment),
    ...more,
  });
  return { result, main: result.main, report: await readReport(workspace), workspace };
};

const playPullRequest = (more: Play = {}) =>
  play(
    { repository, event: 'pull_request', number: pullRequest, action: 'synchronize' },
    `refs/pull/${pullRequest}/merge`,
    more,
  );

const playPush = (more: Play = {}) =>
  play({ repository, event: 'push', ref: 'refs/heads/main' }, 'refs/heads/main', more);

const comments = () => [...shop.github.state(repository).comments.values()];

describe('a pull request, from the shallow checkout of its test merge', () => {
  test('fails on a failed test: verdict, annotation, summary, comment, outputs and report agree', async () => {
    const { main, report } = await playPullRequest({ reports: failing });
    expect(main.exitCode).toBe(1);
    expect(main.log.at(-1)).toContain('✗ Gate: 1 of ');
    expect(main.annotations[0]).toMatchObject({ level: 'error', title: 'cart > removes' });
    expect(main.summary).toMatch(/^### ✗ Gate: 1 of /);
    expect(main.outputs).toMatchObject({
      verdict: 'failed',
      'failed-conditions': 'Tests',
      'tests-total': '2',
      'tests-failed': '1',
      'report-file': reportFile,
    });
    expect(report).toMatchObject({ action: 'quality-gate', verdict: { mark: 'failed' } });
    expect(comments()).toMatchObject([{ body: expect.stringContaining('### ✗ Gate: 1 of ') }]);
  });

  test('is judged by the policy of its base, which it cannot weaken, and updates its comment', async () => {
    const { main } = await playPullRequest();
    expect([main.exitCode, main.outputs['failed-conditions']]).toEqual([1, 'Two tests']);
    expect(main.log.join('\n')).toContain('takes effect after the merge');
    expect(comments()).toMatchObject([{ body: expect.stringContaining('Two tests') }]);
  });

  test('passes when its conditions hold', async () => {
    const { main } = await playPullRequest({
      reports: { 'junit.xml': junit({ adds: undefined, removes: undefined }) },
    });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'passed']);
    expect(main.log.at(-1)).toMatch(/^✓ Gate: \d conditions passed$/);
  });

  test.each<readonly [string, Files, number]>([
    ['mode: report tells the same and stays green', { mode: 'report', comment: 'never' }, 0],
    ['dry-run writes nothing and fails all the same', { 'dry-run': 'true' }, 1],
  ])('%s', async (_, inputs, exitCode) => {
    const before = JSON.stringify(comments());
    const { main } = await playPullRequest({ reports: failing, inputs });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([exitCode, 'failed']);
    expect(JSON.stringify(comments())).toBe(before);
  });

  test('that may not be commented on is judged all the same', async () => {
    const { main } = await playPullRequest({ token: shop.token({ contents: 'read' }), reports: failing });
    expect(main.exitCode).toBe(1);
    expect(main.log.join('\n')).toContain('! No comment, the summary says the same');
  });

  test('from a fork is judged by the base, without a comment', async () => {
    const { github } = shop;
    const fork = await github.fork(repository, 'else');
    const files = { [policyFile]: 'version: 1\nconditions: []\n' };
    await github.commitFiles(fork, { branch: 'gift', message: 'feat: gifts', files });
    const { number } = await github.openPullRequest(repository, { head: 'gift', headRepository: fork, title: 'Gifts' });
    const request = { repository, event: 'pull_request', number, action: 'opened' } as const;
    const { main } = await play(request, `refs/pull/${number}/merge`, { token: shop.token(mayComment, true) });
    expect([main.exitCode, main.outputs['failed-conditions']]).toEqual([1, 'Two tests']);
    expect(main.log.join('\n')).toContain('the token of a pull request from a fork may only read.');
  });
});

test('a merge group is judged by the policy of its base', async () => {
  const group = await shop.github.queuePullRequest(repository, pullRequest);
  const { main } = await play({ repository, event: 'merge_group', group }, group.headRef, {});
  expect([main.exitCode, main.outputs['failed-conditions']]).toEqual([1, 'Two tests']);
});

test('a gate that found nothing fails', async () => {
  const { main } = await playPush({ reports: {}, inputs: { 'policy-file': 'none' } });
  expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
  expect(main.log.at(-1)).toContain('✗ Gate: 1 of 1 condition failed: Evidence');
  expect(main.log.join('\n')).toContain('saw nothing that could be judged');
});

test('a broken policy is refused with its place', async () => {
  const { main } = await playPush({ inputs: { policy: 'version: 1\nconditons: []\n' } });
  expect(main.exitCode).toBe(1);
  expect(main.annotations[0]?.message).toContain('Input `policy`: line 2: conditons: there is no such key');
});

test('the baseline that a push keeps tells the next run what is new', async () => {
  const policy = 'version: 1\nextends: none\nconditions:\n  - name: New\n    require: findings.total >= 0\n';
  const inputs = { policy };
  const token = shop.token(mayWrite);
  const first = await playPush({ inputs, token, reports: { 'lint.sarif': sarif([['no-x', 2]]) }, runId: '1001' });
  expect(first.main.log).toContain('Baseline kept');
  const more = {
    'lint.sarif': sarif([
      ['no-x', 2],
      ['no-y', 3],
    ]),
  };
  const second = await playPullRequest({ inputs: { ...inputs, comment: 'never' }, reports: more });
  expect(second.main.outputs).toMatchObject({ 'findings-total': '2', 'findings-new': '1' });
});

describe('what coverage-threshold has written', () => {
  const inputs = { policy: 'version: 1\nconditions:\n  - name: Cover\n    require: coverage.lines.percent == 90\n' };
  const ref = 'refs/heads/main';
  const playWith = (writer: Writer) =>
    playPush({
      inputs,
      runId: '2002',
      runAttempt: '2',
      reports: (sha) => {
        const about = { sha, ref, runId: '2002', runAttempt: 2, ...writer };
        const report = ownReport('coverage-threshold', about, { body: coverageBody() });
        return { ...passing, 'drawbridge/coverage-threshold.json': report };
      },
    });

  test('in the same run, commit and attempt counts', async () => {
    const { main } = await playWith({});
    expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'passed']);
    expect(main.log.join('\n')).toMatch(/drawbridge\/coverage-threshold\.json .*It is as it says/);
  });

  test.each<readonly [string, Writer, RegExp]>([
    ['another commit', { sha: 'b'.repeat(40) }, /subject\.sha is "b+": the report is of another commit than/],
    ['another run', { runId: '2001' }, /subject\.runId is "2001": the report is of another run than "2002"/],
    ['another attempt', { runAttempt: 1 }, /subject\.runAttempt is 1: the report is of an earlier attempt than this/],
  ])('for %s is refused, and says why', async (_, writer, reason) => {
    const { main, report } = await playWith(writer);
    expect([main.exitCode, main.outputs['verdict']]).toEqual([1, 'failed']);
    expect(main.log.join('\n')).toMatch(reason);
    expect(report).toMatchObject({ body: { missing: [{ reason: expect.stringMatching(reason) }] } });
  });
});

describe('checks', () => {
  const policy = { 'policy-file': 'none', baseline: 'never', comment: 'never' };

  test('twenty commands end, each tells how, and none of them commands the runner', async () => {
    const checks = Array.from(
      { length: 20 },
      (_, index) => `- name: c${index}\n  run: sleep 0.05; echo "::error::no"\n`,
    );
    const { main } = await playPush({ reports: {}, inputs: { ...policy, checks: checks.join('') } });
    expect([main.exitCode, main.outputs['verdict']]).toEqual([0, 'passed']);
    expect(main.log.filter((line) => /^ {2}✓ c\d+, /.test(line))).toHaveLength(20);
    expect(main.annotations).toEqual([]);
  });

  test('a failure, a timeout and a pass at the second attempt are told apart', async () => {
    const checks = [
      '- name: bad\n  run: exit 3\n',
      '- name: slow\n  run: sleep 30\n  timeout: 200ms\n',
      '- name: flaky\n  run: test -e again || { touch again; exit 1; }\n  retries: 1\n',
    ];
    const { main } = await playPush({ reports: {}, inputs: { ...policy, checks: checks.join('') } });
    expect([main.exitCode, main.outputs['failed-conditions']]).toEqual([1, 'Commands']);
    const log = main.log.join('\n');
    expect(log).toContain('✗ bad: exit code 3');
    expect(log).toContain('✗ slow: not done within 0.2 s');
    expect(log).toContain('! flaky passed at attempt 2 (flaky)');
  });

  test('a report that a check writes is read, and explains its exit code', async () => {
    const text = sarif([['no-x', 2]]).replaceAll("'", '');
    const checks = `- name: lint\n  run: printf '%s' '${text}' > lint.sarif; exit 1\n  report: lint.sarif\n`;
    const { main } = await playPush({ reports: {}, inputs: { ...policy, checks } });
    expect(main.outputs).toMatchObject({ verdict: 'passed', 'findings-total': '1' });
  });

  test('a cancelled job ends them with all that they started, and leaves no verdict behind', async () => {
    const slow = '- name: slow\n  run: echo ready; sleep 300 & sleep 300; wait\n  timeout: 4m\n';
    const checks = `${slow}- name: quick\n  run: echo begun\n`;
    const { result, main, report } = await playPush({
      reports: {},
      inputs: { ...policy, checks },
      cancelAfter: (line) => line.includes('✓ quick'),
      timeScale: 8,
    });
    expect(result.conclusion).toBe('cancelled');
    expect(result.orphans).toEqual([]);
    expect(main.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
    expect(main.log.join('\n')).toContain('! Gate: stopped before a verdict (cancel)');
    expect(report).toBeNull();
  });
});
