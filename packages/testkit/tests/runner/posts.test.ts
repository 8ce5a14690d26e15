import { describe, expect, test } from '@jest/globals';
import { runAction, runJob } from '../../src/runner/job.ts';
import type { JobStep } from '../../src/runner/model.ts';
import { fixture, temporaryFolder } from './workspace.ts';

const workspace = temporaryFolder();
const speaking = (name: string, more: Partial<JobStep> = {}): JobStep => ({
  id: name,
  action: fixture('two-phases'),
  with: { name },
  ...more,
});
const failing = (name: string, phase: 'main' | 'post'): JobStep => speaking(name, { with: { name, fail: phase } });

describe('posts', () => {
  test('run after all mains, last first, each with the state and inputs of its own main', async () => {
    const { steps, posts } = await runJob({ workspace, steps: [speaking('one'), speaking('two')] });
    expect(steps.map(({ stdout }) => stdout)).toEqual([
      'main of one, state from nobody\n',
      'main of two, state from nobody\n',
    ]);
    expect(posts.map(({ stdout }) => stdout)).toEqual([
      'post of two, state from two\n',
      'post of one, state from one\n',
    ]);
    expect(posts.map(({ header }) => header)).toEqual([['Post job cleanup.'], ['Post job cleanup.']]);
  });

  test('run after a failure, while the mains behind it do not', async () => {
    const { conclusion, steps, posts } = await runJob({ workspace, steps: [failing('one', 'main'), speaking('two')] });
    expect(conclusion).toBe('failure');
    expect(steps.map((step) => step.conclusion)).toEqual(['failure', 'skipped']);
    expect(posts.map(({ id, conclusion: post }) => [id, post])).toEqual([['one', 'success']]);
  });

  test('that fail make the job fail', async () => {
    expect((await runJob({ workspace, steps: [failing('one', 'post')] })).conclusion).toBe('failure');
  });

  test('leave no outputs: nobody could read them', async () => {
    const { main, post } = await runAction({ workspace, step: speaking('one') });
    expect([main.outputs, post?.outputs]).toEqual([{ phase: 'main' }, {}]);
  });

  test.each([
    ['0', undefined],
    ['1', 'success'],
  ])('with post-if failure() after exit code %s end as %s', async (exitCode, conclusion) => {
    const step: JobStep = { action: fixture('post-on-failure'), with: { 'exit-code': exitCode, text: '' } };
    const { post } = await runAction({ workspace, step });
    expect(post?.conclusion).toBe(conclusion ?? 'skipped');
  });

  test('may be given with a bare script', async () => {
    const main = `${fixture('two-phases')}/main.mjs`;
    const { post } = await runAction({ workspace, step: speaking('one', { action: { main, post: main } }) });
    expect(post?.stdout).toBe('post of one, state from one\n');
  });
});

describe('conditions', () => {
  test.each([
    ['always()', 'success'],
    ['failure()', 'success'],
    ['${{ !cancelled() }}', 'success'],
    ['success()', 'skipped'],
    ["github.ref == 'refs/heads/main'", 'skipped'],
    ["failure() && steps.one.conclusion == 'failure'", 'success'],
    ['cancelled()', 'skipped'],
  ])('after a failed step, if: %s ends as %s', async (condition, conclusion) => {
    const { steps } = await runJob({ workspace, steps: [failing('one', 'main'), speaking('two', { if: condition })] });
    expect(steps[1]?.conclusion).toBe(conclusion);
  });

  test('that cannot be evaluated fail the step', async () => {
    const { main, post } = await runAction({ workspace, step: speaking('one', { if: 'nonsense.x' }) });
    expect(main.conclusion).toBe('failure');
    expect(main.annotations[0]?.level).toBe('error');
    expect(post).toBeUndefined();
  });
});

test('continueOnError keeps the outcome, forgives the conclusion, and lets the job go on', async () => {
  const { conclusion, steps } = await runJob({
    workspace,
    steps: [{ ...failing('one', 'main'), continueOnError: true }, speaking('two')],
  });
  expect(steps.map((step) => [step.outcome, step.conclusion])).toEqual([
    ['failure', 'success'],
    ['success', 'success'],
  ]);
  expect(conclusion).toBe('success');
});
