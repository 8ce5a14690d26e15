import { describe, expect, test } from '@jest/globals';
import { coverageBody, ownReport, scanBody, scanFinding, type Writer } from '../own-reports.ts';
import { head, judge, junit, pullRequestRun, sarif } from '../stage.ts';

const coverageFile = 'drawbridge/coverage-threshold.json';
const scanFile = 'drawbridge/trivy-sarif-upload.json';
const here: Writer = { sha: head };

/** A policy of these conditions and no others. */
const asking = (...conditions: readonly string[]): Readonly<Record<string, string>> => {
  const list = conditions.map((require, index) => `  - name: c${index}\n    require: ${require}\n`);
  return { policy: `version: 1\nextends: none\nconditions:\n${list.join('')}` };
};

const coverage = (writer: Writer = here) => ownReport('coverage-threshold', writer, { body: coverageBody() });

describe('what coverage-threshold measured in this run', () => {
  test('is there for conditions, changed lines too', async () => {
    const inputs = asking('coverage.lines.percent == 90', 'coverage.changed.lines.percent == 80');
    const { outcome } = await judge({ reports: { [coverageFile]: coverage() }, inputs });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
  });

  test('fails the gate by its verdict', async () => {
    const report = ownReport('coverage-threshold', here, { body: coverageBody(), mark: 'failed' });
    const { outcome } = await judge({ reports: { [coverageFile]: report } });
    expect(outcome.outputs['failed-conditions']).toBe('Own verdicts');
  });

  test('fails nothing by a verdict that was only to be told, unless a condition asks for it', async () => {
    const report = ownReport('coverage-threshold', here, { body: coverageBody(), mark: 'failed', enforced: false });
    const reports = { 'junit.xml': junit({ adds: undefined }), [coverageFile]: report };
    const { outcome } = await judge({ reports });
    expect(outcome.outputs['failed-conditions']).toBe('');
    expect(outcome.report).toContain(`${coverageFile} says failed, which does not count here: its step only reports.`);
    const strict = await judge({ reports, inputs: asking("coverage.verdict == 'passed'") });
    expect(strict.outcome.outputs['failed-conditions']).toBe('c0');
  });

  test('fails the gate where the report is of a version that does not tell whether it was to fail', async () => {
    const told = JSON.parse(ownReport('coverage-threshold', here, { body: coverageBody(), mark: 'failed' }));
    const { enforced: _, ...earlier } = told;
    const report = JSON.stringify({ ...earlier, schemaVersion: '1.0' });
    const { outcome } = await judge({ reports: { [coverageFile]: report } });
    expect(outcome.outputs['failed-conditions']).toBe('Own verdicts');
  });

  test('is not counted twice where the report that it read is found, too', async () => {
    const body = coverageBody({ reports: [{ path: 'lcov.info', format: 'lcov', files: 1, warnings: [] }] });
    const reports = {
      [coverageFile]: ownReport('coverage-threshold', here, { body }),
      'lcov.info': 'SF:src/cart.ts\nDA:1,1\nDA:2,0\nend_of_record\n',
    };
    const { outcome } = await judge({ reports, inputs: asking('coverage.lines.total == 10') });
    expect(outcome.verdict.mark).toBe('passed');
  });
});

describe('a report of ours is refused', () => {
  test.each<readonly [string, Writer, RegExp]>([
    ['another commit', { sha: 'b'.repeat(40) }, /of another commit than/],
    ['another run', { sha: head, runId: '1000' }, /of another run than/],
    ['another repository', { sha: head, repository: 'octo/fork' }, /of another repository than/],
    ['another ref', { sha: head, ref: 'refs/heads/next' }, /of another ref than/],
    ['a later attempt', { sha: head, runAttempt: 3 }, /of a later attempt than this one, 2/],
    // Artifacts of both attempts of a run lie side by side: the first one's pass is not that of the second.
    ['an earlier attempt', { sha: head, runAttempt: 1 }, /of an earlier attempt than this one, 2/],
  ])('that is of %s', async (_, writer, reason) => {
    const reports = {
      'junit.xml': junit({ adds: undefined }),
      [coverageFile]: coverage({ runAttempt: 2, ...writer }),
    };
    const { outcome } = await judge({ reports, context: { runAttempt: 2 } });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toMatch(reason);
    expect(outcome.report).toContain(`${coverageFile}, line `);
  });

  test('that is of the head of a pull request, when its merge is judged', async () => {
    const writer = { sha: pullRequestRun.pullRequest.headSha, ref: pullRequestRun.ref };
    const { outcome } = await judge({ reports: { [coverageFile]: coverage(writer) }, context: pullRequestRun });
    expect(outcome.report).toContain('of another commit than');
  });

  test.each([
    ['cut', coverage().slice(0, -30), /drawbridge\/coverage-threshold\.json, line /],
    ['empty', '', /is empty/],
    ['of another format', sarif([['no-x', 1]]), /schemaVersion/],
  ])('that is %s', async (_, report, reason) => {
    const { outcome } = await judge({ reports: { [coverageFile]: report } });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toMatch(reason);
  });
});

describe('what a scan of this run found', () => {
  const scan = (findings = [scanFinding()], breakdowns: readonly string[] = []) => ({
    [scanFile]: ownReport('trivy-sarif-upload', here, { body: scanBody(findings, breakdowns) }),
  });

  test('counts by class and severity, save what was suppressed with a reason', async () => {
    const findings = [scanFinding(), scanFinding({ rule: 'CVE-2026-0002', suppressed: 'not reachable' })];
    const inputs = asking(
      'findings.vulnerabilities.high == 1',
      'findings.suppressed == 1',
      'scan.total == 1',
      'findings.secrets.total == 0',
    );
    const { outcome } = await judge({ reports: scan(findings), inputs });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
  });

  test('is told apart: brought in by this change, or newly disclosed in what it does not touch', async () => {
    const findings = [
      scanFinding(),
      scanFinding({ rule: 'CVE-2026-0002', newness: 'introduced', severity: 'low' }),
      scanFinding({ rule: 'CVE-2026-0003', newness: 'introduced', suppressed: 'not reachable' }),
      scanFinding({ rule: 'CVE-2026-0004', newness: 'disclosed' }),
    ];
    const inputs = asking(
      'scan.introduced.total == 1',
      'scan.introduced.low == 1',
      'scan.disclosed.total == 1',
      'scan.disclosed.high == 1',
    );
    const { outcome } = await judge({ reports: scan(findings), inputs });
    expect([outcome.verdict.mark, outcome.outputs['failed-conditions']]).toEqual(['passed', '']);
  });

  test('is not "nothing new" where the scan had no baseline', async () => {
    const reports = scan([scanFinding({ newness: 'unknown' })]);
    const { outcome } = await judge({ reports, inputs: asking('scan.introduced.total == 0') });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toContain('the scan had no baseline to tell new findings by');
  });

  test('vouches for nothing that it did not look for', async () => {
    const { outcome } = await judge({ reports: scan(), inputs: asking('findings.misconfigurations.total == 0') });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.report).toContain('no report that was read looks for misconfigurations');
  });

  test('stands under the paths of the repository, wherever the report lies', async () => {
    const git = { trackedFiles: { [head]: ['src/cart.ts', 'web/src/cart.ts'] } };
    const reports = { 'web/drawbridge/scan.json': scan()[scanFile] ?? '' };
    const { outcome } = await judge({ reports, git });
    expect(outcome.annotations[0]).toMatchObject({ place: { file: 'src/cart.ts' } });
  });

  test('cannot be believed where the scan broke', async () => {
    const { outcome } = await judge({ reports: scan([], ['the database is too old']) });
    expect(outcome.outputs['failed-conditions']).toBe('Tools finished');
    expect(outcome.report).toContain('fs: .: the database is too old');
  });
});

describe('SARIF beside the report of a scan', () => {
  const scanned = (more: Parameters<typeof scanFinding>[0] = {}) => {
    const place = { path: 'src/cart.ts', line: 3, endLine: null, column: null };
    const finding = scanFinding({ tool: 'ESLint', rule: 'no-x', class: 'lint', severity: 'medium', place, ...more });
    return { [scanFile]: ownReport('trivy-sarif-upload', here, { body: scanBody([finding]) }) };
  };

  test('that says the same counts once, and that is told', async () => {
    const reports = { ...scanned(), 'drawbridge/scan.sarif': sarif([['no-x', 3]]) };
    const { scene, outcome } = await judge({ reports });
    expect(outcome.outputs['findings-total']).toBe('1');
    expect(scene.runner.record.lines).toContain(
      '  – drawbridge/scan.sarif: the report of the scan says the same, so it counts once',
    );
  });

  test.each<readonly [string, Parameters<typeof scanned>[0], readonly (readonly [string, number])[], string]>([
    [
      'says more',
      {},
      [
        ['no-x', 3],
        ['no-y', 4],
      ],
      '3',
    ],
    ['says it of another line', {}, [['no-x', 4]], '2'],
    ['rates it worse', { severity: 'low' }, [['no-x', 3]], '2'],
    ['counts what the scan ignores', { suppressed: 'not now' }, [['no-x', 3]], '1'],
    ['is of another tool', { tool: 'biome' }, [['no-x', 3]], '2'],
  ])('that %s is not left out', async (_, more, found, total) => {
    const { outcome } = await judge({ reports: { ...scanned(more), 'drawbridge/scan.sarif': sarif(found) } });
    expect(outcome.outputs['findings-total']).toBe(total);
  });
});

describe('what says nothing about the code', () => {
  const tests = { 'junit.xml': junit({ adds: undefined }) };

  test.each([
    ['drawbridge/quality-gate.json', {}],
    ['drawbridge/quality-gate.json', { 'report-file': String.raw`.\drawbridge\quality-gate.json` }],
    ['out/[a] gate.json', { 'report-file': 'out/[a] gate.json', reports: '**/*.{json,xml}' }],
  ])('the report of the gate itself is never read, whatever is in it: %s', async (path, inputs) => {
    const { outcome } = await judge({ reports: { ...tests, [path]: '{"cut' }, inputs });
    expect(outcome.verdict.mark).toBe('passed');
  });

  test('the report of another gate is left out, and one that a policy declares is refused', async () => {
    const { outcome: other } = await judge({ reports: tests });
    const path = 'web/drawbridge/quality-gate.json';
    const reports = { ...tests, [path]: other.report };
    const left = await judge({ reports });
    expect(left.outcome.verdict.mark).toBe('passed');
    expect(left.outcome.report).not.toContain(path);
    expect(left.scene.runner.record.lines).toContain(
      `  – ${path}: the report of quality-gate, passed, does not count here`,
    );
    const policy = `version: 1\nreports:\n  - name: gate\n    files: ${path}\n`;
    const { outcome } = await judge({ reports, inputs: { policy } });
    expect(outcome.report).toContain('says nothing about the code');
  });

  test('the failure of another gate is told, and does not count', async () => {
    const { outcome: other } = await judge({ reports: { 'junit.xml': junit({ adds: 'no' }) } });
    const path = 'web/drawbridge/quality-gate.json';
    const { scene, outcome } = await judge({ reports: { ...tests, [path]: other.report } });
    expect(outcome.verdict.mark).toBe('passed');
    expect(scene.runner.record.lines).toContain(`  ! ${path}: the report of quality-gate, failed, does not count here`);
  });

  test('an SBOM beside the reports is none', async () => {
    const reports = { ...tests, 'drawbridge/sbom.app.json': '{"bomFormat":"CycloneDX"}' };
    const { outcome } = await judge({ reports });
    expect(outcome.verdict.mark).toBe('passed');
  });
});
