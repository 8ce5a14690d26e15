import { gitProblemOf } from '@drawbridge/testkit/fakes/git';
import { describe, expect, test } from '@jest/globals';
import { head, judge, junit } from '../stage.ts';

const asking = (require: string, more = '') => ({
  policy: `version: 1\nextends: none\n${more}conditions:\n  - name: it\n    require: ${require}\n`,
});

/** An LCOV report of files: lines that ran, by path; each has two lines. */
const lcov = (files: Readonly<Record<string, 0 | 1 | 2>>): string =>
  Object.entries(files)
    .map(([path, ran]) => `SF:${path}\nDA:1,${ran > 0 ? 1 : 0}\nDA:2,${ran > 1 ? 1 : 0}\nend_of_record\n`)
    .join('');

describe('a report that this run did not write is no evidence', () => {
  // A report that lies in the repository passes for ever, whatever the tests do.
  test.each([
    ['at the top', '', 'lcov.info'],
    ['in the folder of a package', 'web', 'web/lcov.info'],
  ])('checked in %s', async (_, prefix, tracked) => {
    const git = { prefix, trackedFiles: { [head]: [tracked] } };
    const inputs = asking('coverage.lines.percent == 100');
    const { outcome } = await judge({ reports: { 'lcov.info': lcov({ 'src/cart.ts': 2 }) }, git, inputs });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toContain('checked in, so nothing shows that this run wrote it: lcov.info');
  });

  test('checked in, and declared by the policy', async () => {
    const git = { trackedFiles: { [head]: ['junit.xml'] } };
    const declared = 'reports:\n  - name: unit\n    files: junit.xml\n';
    const { outcome } = await judge({ git, inputs: asking('tests.failed == 0', declared) });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toContain('is checked in');
  });

  test('checked in among others that are not: those count, and it fails all the same', async () => {
    const git = { trackedFiles: { [head]: ['old/junit.xml'] } };
    const reports = { 'junit.xml': junit({ adds: undefined }), 'old/junit.xml': junit({ adds: undefined }) };
    const { outcome } = await judge({ git, reports });
    expect(outcome.outputs).toMatchObject({ 'tests-total': '1' });
    expect(outcome.verdict.mark).toBe('failed');
  });
});

describe('a line of `reports`', () => {
  const reports = { 'unit/junit.xml': junit({ adds: undefined }), 'old/junit.xml': junit({ adds: undefined }) };
  const told = async (lines: string) => {
    const { scene, outcome } = await judge({ reports, inputs: { reports: lines } });
    return { mark: outcome.verdict.mark, said: `${scene.runner.record.lines.join('\n')}\n${outcome.report}` };
  };

  test.each([
    [
      'that matches nothing',
      'unit/*.xml\nbuild/pyapi/**/*.xml',
      'no file matches build/pyapi/**/*.xml, a line of `reports`',
    ],
    ['of another format that matches nothing', 'unit/*.xml\nsarif=lint/*.sarif', 'no file matches lint/*.sarif'],
    ['alone', 'lint/*.sarif', 'no file matches lint/*.sarif'],
    ['that names one file', 'build/junit.xml', 'no file matches build/junit.xml'],
    ['of which all is taken away again', 'unit/*.xml\nold/*.xml\n!old/**', 'no file matches old/*.xml'],
    [
      'that names one file, beside another',
      'unit/junit.xml\nbuild/junit.xml',
      'declare it in the policy with `required: false`',
    ],
    ['with commas', 'unit/*.xml\na/*.xml,b/*.xml', 'Write one glob a line.'],
  ])('%s fails', async (_, lines, says) => {
    const { mark, said } = await told(lines);
    expect([mark, said]).toEqual(['failed', expect.stringContaining(says)]);
  });

  test.each([
    ['of the default may match nothing', 'unit/*.xml\n**/*.sarif'],
    ['that says again what another one has found', '**/junit.xml\nold/*.xml'],
  ])('%s', async (_, lines) => {
    expect((await told(lines)).mark).toBe('passed');
  });
});

describe('the names that tools give their test reports', () => {
  const failing = junit({ adds: 'expected 1' });

  test.each([
    'build/api/pytest.xml',
    'pytest-unit.xml',
    'api-pytest.xml',
    'test-report.xml',
    'unit-tests.xml',
    'target/nextest/default/junit.xml',
  ])('%s is found', async (path) => {
    const { outcome } = await judge({ reports: { [path]: failing } });
    expect(outcome.outputs).toMatchObject({ 'tests-failed': '1', 'failed-conditions': 'Tests' });
  });

  test.each(['phpunit.xml', 'phpunit.dist.xml', 'report.xml', 'node_modules/a/junit.xml'])(
    '%s is not: it need not be one',
    async (path) => {
      const reports = { 'junit.xml': junit({ adds: undefined }), [path]: '<phpunit bootstrap="autoload.php"/>' };
      expect((await judge({ reports })).outcome.verdict.mark).toBe('passed');
    },
  );
});

describe('a report counts once', () => {
  const declared = 'reports:\n  - name: all\n    files: "**/*.info"\n  - name: web\n    files: web/*.info\n';

  test.each([
    ['two patterns of one line', { ...asking('coverage.lines.total == 2'), reports: '**/*.info\n*/lcov.info' }],
    ['two formats', { ...asking('coverage.lines.total == 2'), reports: 'lcov=**/*.info\n**/lcov.info' }],
    ['a policy, twice, and the input', asking('coverage.lines.total == 2', declared)],
  ])('though it is found by %s', async (_, inputs) => {
    const { outcome } = await judge({ reports: { 'web/lcov.info': lcov({ 'src/cart.ts': 1 }) }, inputs });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
    expect(outcome.report.match(/"path": "web\/lcov\.info"/g)).toHaveLength(1);
  });

  test('a file that two reports measure is one file', async () => {
    const reports = { 'a/lcov.info': lcov({ 'src/cart.ts': 1 }), 'b/lcov.info': lcov({ 'src/cart.ts': 2 }) };
    const inputs = asking('coverage.lines.total == 2 && coverage.lines.covered == 2');
    expect((await judge({ reports, inputs })).outcome.verdict.mark).toBe('passed');
  });
});

describe('what two reports call alike, and nothing shows to be one file,', () => {
  test('is not covered by the other: it counts in each', async () => {
    const reports = {
      'a/lcov.info': lcov({ 'lib/sum.ts': 2, 'src/cart.ts': 2 }),
      'b/lcov.info': lcov({ 'lib/sum.ts': 0, 'src/cart.ts': 2 }),
    };
    const inputs = asking('coverage.lines.total == 6 && coverage.lines.covered == 4');
    const { outcome } = await judge({ reports, inputs });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
  });

  test('is every file, where there is no checkout', async () => {
    const git = { problems: { resolve: gitProblemOf('not-a-repository', 'no repository.') } };
    const shared = { 'a/lcov.info': lcov({ 'src/cart.ts': 2 }), 'b/lcov.info': lcov({ 'src/cart.ts': 0 }) };
    const inputs = { ...asking('coverage.lines.total == 4 && coverage.lines.covered == 2'), baseline: 'never' };
    const { scene, outcome } = await judge({ reports: shared, git, inputs });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
    const log = scene.runner.record.lines.join('\n');
    for (const path of Object.keys(shared)) expect(log).toContain(`! ${path}, 1 file that other reports name too`);
  });
});

describe('coverage of what the repository does not have', () => {
  const ghosts = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`ghost/${index}.ts`, 2 as const]));
  const percent = 'coverage.lines.percent';

  test('raises no percentage, and is told', async () => {
    const reports = { 'lcov.info': lcov({ ...ghosts, 'src/cart.ts': 0 }) };
    const { scene, outcome } = await judge({ reports, inputs: asking(`${percent} > 0`) });
    expect(outcome.verdict.mark).toBe('failed');
    expect(scene.runner.record.lines.join('\n')).toContain(
      '! lcov.info, 50 files that the repository does not have: can lower a percentage, and raise none (ghost/0.ts',
    );
  });

  test('can lower it: it may be code of the repository under another name', async () => {
    const reports = { 'lcov.info': lcov({ 'lost/a.ts': 0, 'src/cart.ts': 2 }) };
    expect((await judge({ reports, inputs: asking(`${percent} == 50`) })).outcome.verdict.mark).toBe('passed');
  });

  test('alone cannot be judged', async () => {
    const { outcome } = await judge({ reports: { 'lcov.info': lcov(ghosts) }, inputs: asking(`${percent} > 0`) });
    expect(outcome.report).toContain('no file that lcov.info names is in the repository');
  });

  test('counts when it is there all the same: a build wrote it', async () => {
    const reports = { 'lcov.info': lcov({ 'build/made.ts': 2, 'src/cart.ts': 0 }), 'build/made.ts': 'a\nb\n' };
    const { scene, outcome } = await judge({ reports, inputs: asking(`${percent} == 50`) });
    expect(outcome.verdict.mark).toBe('passed');
    expect(scene.runner.record.lines.join('\n')).not.toContain('does not have');
  });
});

describe('coverage behind the end of a file', () => {
  const stale = `SF:src/cart.ts\nDA:1,0\n${Array.from({ length: 200 }, (_, index) => `DA:${index + 10},1\n`).join('')}end_of_record\n`;

  test('does not count, and is told: the report is of another version', async () => {
    const reports = { 'lcov.info': stale, 'src/cart.ts': 'a\nb\nc\n' };
    const { scene, outcome } = await judge({ reports, inputs: asking('coverage.lines.total == 1') });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
    expect(scene.runner.record.lines.join('\n')).toContain(
      '! lcov.info, line 209 of src/cart.ts is measured, which has 3 lines: the report is of another version',
    );
  });

  test.each([
    ['a file that ends without a line break', 'a\nb'],
    ['one line too many, which some tools measure', 'a\n'],
    ['line breaks of other systems', 'a\rb\r'],
  ])('is not %s', async (_, text) => {
    const reports = { 'lcov.info': lcov({ 'src/cart.ts': 2 }), 'src/cart.ts': text };
    const { scene } = await judge({ reports, inputs: asking('coverage.lines.total == 2') });
    expect(scene.runner.record.lines.join('\n')).not.toContain('another version');
  });

  test('still counts where it did not run', async () => {
    const reports = { 'lcov.info': stale.replaceAll(',1\n', ',0\n'), 'src/cart.ts': 'a\nb\nc\n' };
    expect((await judge({ reports, inputs: asking('coverage.lines.total == 201') })).outcome.verdict.mark).toBe(
      'passed',
    );
  });
});
