import { jobAt } from '@drawbridge/testkit/act/run-workflow';
import { describeEngine } from '@drawbridge/testkit/engines';
import { probeAct } from '@drawbridge/testkit/programs';
import { expect, test } from '@jest/globals';
import { type Changes, caller, runForShop } from './shop-runs.ts';

const covered = caller({ 'coverage-files': 'coverage/lcov.info', 'coverage-lines': '80' });
const conclusions = (run: Awaited<ReturnType<typeof runForShop>>) =>
  Object.fromEntries(run.jobs.map((job) => [job.path.replace('quality/', ''), job.conclusion]));
const failingTest: Changes = { 'tests/cart.test.js': (text) => text.replace('totalCents, 0)', 'totalCents, 1)') };

describeEngine('ci-quality, run by act for the shop', probeAct, () => {
  test('is green when the tests pass and the coverage is there', async () => {
    const run = await runForShop(covered, {});
    expect(conclusions(run)).toEqual({ plan: 'success', checks: 'success', result: 'success', told: 'success' });
    expect(run.conclusion).toBe('success');
    expect(jobAt(run, 'quality/result').summary).toContain('✓ Quality: passed');
    const { needs } = jobAt(run, 'told').steps[0]?.outputs ?? {};
    expect(JSON.parse(needs ?? '')).toMatchObject({
      quality: { outputs: { result: 'passed', 'coverage-verdict': 'passed' } },
    });
  });

  test('lets the gate ask for what coverage-threshold measured in the same job', async () => {
    const condition = "coverage.lines.percent > 0 && coverage.verdict == 'passed'";
    const policy = `version: 1\nextends: none\nconditions:\n  - name: Coverage\n    require: ${condition}\n`;
    const run = await runForShop(caller({ 'coverage-files': 'coverage/lcov.info', reports: 'reports/junit.xml' }), {
      base: { '.drawbridge/quality-gate.yml': () => policy },
    });
    const { needs } = jobAt(run, 'told').steps[0]?.outputs ?? {};
    expect(JSON.parse(needs ?? '')).toMatchObject({ quality: { outputs: { 'gate-verdict': 'passed' } } });
    expect(conclusions(run)).toMatchObject({ checks: 'success', result: 'success' });
  });

  test('is red when a test fails', async () => {
    const run = await runForShop(covered, { shop: failingTest });
    expect(conclusions(run)).toMatchObject({ plan: 'success', checks: 'failure', result: 'failure' });
    expect(run.conclusion).toBe('failure');
  });

  test('is red when the coverage report is missing', async () => {
    const run = await runForShop(caller({ 'coverage-files': 'coverage/lcov.info', commands: 'node --test' }), {});
    expect(conclusions(run)).toMatchObject({ checks: 'failure', result: 'failure' });
    const coverage = jobAt(run, 'quality/checks').steps.find((step) => step.id === 'coverage');
    expect(coverage?.conclusion).toBe('failure');
  });

  test('is red when the coverage is below the threshold', async () => {
    const untested = (text: string): string => `${text}\nexport function forgotten() {\n  return undefined;\n}\n`;
    const inputs = { 'coverage-files': 'coverage/lcov.info', 'coverage-lines': '99.9' };
    const run = await runForShop(caller(inputs), { shop: { 'src/cart.js': untested } });
    expect(conclusions(run)).toMatchObject({ checks: 'failure', result: 'failure' });
  });

  test.each([
    ['the job does not run', "if: needs.plan.outputs.checks == 'success'", 'if: false'],
    ['the coverage step does not run', "if: inputs.coverage-files != ''", 'if: false'],
  ])('is red when %s though the plan expected it', async (_, from, to) => {
    const library: Changes = { '.github/workflows/ci-quality.yml': (text) => text.replace(from, to) };
    const run = await runForShop(covered, { library });
    expect(jobAt(run, 'quality/result').conclusion).toBe('failure');
    expect(run.conclusion).toBe('failure');
  });

  test('is red when a threshold is set without a report, before anything is installed', async () => {
    const run = await runForShop(caller({ 'coverage-lines': '80' }), {});
    expect(conclusions(run)).toMatchObject({ plan: 'failure', checks: 'skipped', result: 'failure' });
    expect(jobAt(run, 'quality/plan').steps.flatMap((step) => step.annotations)).toMatchObject([
      { level: 'error', properties: { title: 'Input coverage-files' } },
    ]);
  });

  test.each([
    ['blank commands', { commands: ' \n ' }, 'Input commands'],
    ['an unknown preset', { preset: 'cobol' }, 'Input preset'],
    ['nothing to check', { preset: 'none' }, 'Nothing to check'],
  ])('is red at once for %s', async (_, inputs, title) => {
    const run = await runForShop(caller(inputs), {});
    expect(conclusions(run)).toMatchObject({ plan: 'failure', checks: 'skipped', result: 'failure' });
    expect(jobAt(run, 'quality/plan').steps.flatMap((step) => step.annotations)[0]?.properties['title']).toBe(title);
  });

  test('runs the commands of any language', async () => {
    const run = await runForShop(
      caller({ preset: 'none', commands: 'echo "a; $HOME" > seen\ngrep -q "a; /" seen' }),
      {},
    );
    expect(conclusions(run)).toMatchObject({ checks: 'success', result: 'success' });
  });

  test('a command that fails in the middle is red', async () => {
    const run = await runForShop(caller({ preset: 'none', commands: 'true\nfalse\ntrue' }), {});
    expect(conclusions(run)).toMatchObject({ checks: 'failure', result: 'failure' });
  });
});

describeEngine('ci-quality decides by paths, run by act', probeAct, () => {
  const onlySource = caller({ paths: 'src\ntests\npackage.json' });
  const aside: Changes = { 'README.md': (text) => `${text}\nMore.\n` };
  const inside: Changes = { 'src/cart.js': (text) => `${text}\n` };
  const workflow: Changes = { '.github/workflows/main.yml': (text) => `${text}\n` };

  test.each([
    ['nothing, when the change lies aside', onlySource, aside, 'skipped'],
    ['everything, when the change lies inside', onlySource, inside, 'success'],
    ['everything, when a workflow changes', onlySource, workflow, 'success'],
    ['everything, when a pathspec matches no file', caller({ paths: 'scr' }), aside, 'success'],
  ])('it runs %s', async (_, text, shop, checks) => {
    const run = await runForShop(text, { shop });
    expect(conclusions(run)).toMatchObject({ plan: 'success', checks, result: 'success' });
    expect(run.conclusion).toBe('success');
  });

  test('and on a push by what the push brought', async () => {
    const run = await runForShop(onlySource, { shop: aside, event: 'push' });
    expect(conclusions(run)).toMatchObject({ checks: 'skipped', result: 'success' });
  });
});
