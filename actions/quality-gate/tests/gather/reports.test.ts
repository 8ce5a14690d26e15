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
    expect(outcome.report).toContain("checked in, so nothing shows that this run's tests wrote it: lcov.info");
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

describe('what two reports call alike, and is no file of the repository,', () => {
  const reports = { 'a/lcov.info': lcov({ 'lib/sum.ts': 2 }), 'b/lcov.info': lcov({ 'lib/sum.ts': 0 }) };

  test('is not covered by the other: it counts in each, and that is told', async () => {
    const { scene, outcome } = await judge({ reports, inputs: asking('coverage.lines.percent == 50') });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
    const log = scene.runner.record.lines.join('\n');
    for (const path of ['a/lcov.info', 'b/lcov.info'])
      expect(log).toContain(`! ${path}, 1 file that other reports name too, and that the repository does not have`);
  });

  test('is every file, where there is no checkout', async () => {
    const git = { problems: { resolve: gitProblemOf('not-a-repository', 'no repository.') } };
    const shared = { 'a/lcov.info': lcov({ 'src/cart.ts': 2 }), 'b/lcov.info': lcov({ 'src/cart.ts': 0 }) };
    const inputs = { ...asking('coverage.lines.total == 4 && coverage.lines.covered == 2'), baseline: 'none' };
    const { outcome } = await judge({ reports: shared, git, inputs });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
  });

  test('is told only where there is another', async () => {
    const alone = {
      'a/lcov.info': lcov({ 'lib/sum.ts': 2, 'src/cart.ts': 2 }),
      'b/lcov.info': lcov({ 'src/cart.ts': 0 }),
    };
    const { scene } = await judge({ reports: alone, inputs: asking('coverage.lines.total == 4') });
    expect(scene.runner.record.lines.join('\n')).not.toContain('other reports name too');
  });
});
