import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { auditReportSchema } from '../../../src/reports/drawbridge/audit-report.ts';
import { coverageReportSchema } from '../../../src/reports/drawbridge/coverage-report.ts';
import { deployReportSchema } from '../../../src/reports/drawbridge/deploy-report.ts';
import { gateReportSchema } from '../../../src/reports/drawbridge/gate-report.ts';
import { createOwnReportParser } from '../../../src/reports/drawbridge/reader.ts';
import { formatReport, makeReport } from '../../../src/reports/drawbridge/report.ts';
import { scanReportSchema } from '../../../src/reports/drawbridge/scan-report.ts';
import type { Expectation, Subject } from '../../../src/reports/drawbridge/subject.ts';
import { versionReportSchema } from '../../../src/reports/drawbridge/version-report.ts';
import { bytesOf, errorOf, modelOf, parseBytes } from '../reading.ts';
import { valuesOf } from './generated-report.ts';

const subject: Subject = {
  repository: 'octo/shop',
  sha: '4f1c2aa0c1d2e3f405162738495a6b7c8d9e0f10',
  ref: 'refs/heads/main',
  runId: '7012345678',
  runAttempt: 2,
};

const ratio = { covered: 8, total: 10 };

const coverageReport = {
  schemaVersion: '1.1',
  action: 'coverage-threshold',
  subject,
  verdict: { mark: 'passed', sentence: 'All is covered' },
  createdAt: '2026-01-01T00:00:00.000Z',
  body: {
    conditions: [],
    totals: { lines: ratio, branches: ratio },
    changed: {
      mergeBase: 'b',
      lines: ratio,
      branches: ratio,
      uncovered: [{ path: 'a', ranges: [{ start: 1, end: 2 }] }],
      notMeasured: [],
    },
    reports: [],
    unmapped: [],
  },
};

const read = (report: unknown, expected?: Expectation) =>
  parseBytes(createOwnReportParser(expected), typeof report === 'string' ? report : JSON.stringify(report, null, 2));

const expecting = (more: Partial<Subject>, jobsReRun: Expectation['jobsReRun'] = 'all'): Expectation => ({
  subject: { ...subject, ...more },
  jobsReRun,
});

test.each([
  ['coverage-threshold', coverageReportSchema],
  ['semver-tag', versionReportSchema],
  ['quality-gate', gateReportSchema],
  ['trivy-sarif-upload', scanReportSchema],
  ['deploy-with-rollback', deployReportSchema],
  ['deployment-audit', auditReportSchema],
])('what %s writes is what is read', (_, schema) => {
  fc.assert(
    fc.property(valuesOf(schema), (report) => {
      const text = formatReport(Object(report));
      expect(modelOf(read(text))).toEqual(JSON.parse(text));
    }),
    { seed: 42, numRuns: 100 },
  );
});

test('what the frame writes is read for the run that wrote it', () => {
  const context = {
    ...{
      eventName: 'push',
      defaultBranch: 'main',
      workflow: 'CI',
      job: 'test',
      actor: 'octo',
      triggeringActor: 'octo',
    },
    ...{ serverUrl: 's', apiUrl: 'a', graphqlUrl: 'g', temporaryFolder: '/t', workspace: '/w' },
    ...{ pullRequest: undefined, mergeGroup: undefined, pushBefore: undefined },
    ...subject,
  };
  const verdict = { mark: 'failed', subject: 'Gate', sentence: 'Not yet' } as const;
  const [policy, nothing] = [
    { source: 'the built-in policy', changed: false },
    { conditions: [], reports: [] },
  ];
  const exceptions = {
    missing: [],
    flaky: [],
    quarantined: [],
    quarantine: [],
    waivers: [],
    commands: [],
    notices: [],
  };
  const body = { policy, ...nothing, ...exceptions };
  const report = makeReport('quality-gate', { context, verdict, enforced: false, nowMs: 0 }, body);
  expect(modelOf(read(formatReport(report), { subject: context, jobsReRun: 'all' }))).toEqual(report);
});

describe('a report about something else is refused, in words and at its place', () => {
  test.each<[Partial<Subject>, RegExp, number]>([
    [
      { repository: 'octo/fork' },
      /^subject\.repository is "octo\/shop": the report is of another repository than "octo\/fork"$/,
      5,
    ],
    [{ sha: 'ffff' }, /^subject\.sha is "4f1c.*": the report is of another commit than "ffff"$/, 6],
    [{ ref: 'refs/heads/x' }, /another ref than "refs\/heads\/x"$/, 7],
    [{ runId: '1' }, /another run than "1"$/, 8],
    [{ runAttempt: 1 }, /^subject\.runAttempt is 2: the report is of a later attempt than this one, 1$/, 9],
    [{ runAttempt: 3 }, /^subject\.runAttempt is 2: the report is of an earlier attempt than this one, 3$/, 9],
  ])('%j', (more, reason, line) => {
    expect(errorOf(read(coverageReport, expecting(more)))).toMatchObject({
      reason: expect.stringMatching(reason),
      line,
    });
  });

  test('any single difference is told by its name, whatever the values are', () => {
    const texts = fc.constantFrom('repository', 'sha', 'ref', 'runId');
    fc.assert(
      fc.property(texts, fc.string({ unit: 'grapheme' }), (key, value) => {
        fc.pre(Reflect.get(subject, key) !== value);
        expect(errorOf(read(coverageReport, expecting({ [key]: value }))).reason).toContain(`subject.${key} is`);
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});

describe('attempts', () => {
  test.each<[number, number, Expectation['jobsReRun'], boolean]>([
    [2, 2, 'all', true],
    [2, 2, 'failed', true],
    [1, 2, 'all', false],
    [1, 2, 'failed', true],
    [1, 9, 'failed', true],
    [3, 2, 'all', false],
    [3, 2, 'failed', false],
  ])('a report of attempt %i in attempt %i, when %s jobs ran again: %p', (found, own, jobsReRun, isRead) => {
    const report = { ...coverageReport, subject: { ...subject, runAttempt: found } };
    expect(read(report, expecting({ runAttempt: own }, jobsReRun)).ok).toBe(isRead);
  });

  test('that only failed jobs ran again excuses no other commit and no other run', () => {
    const report = { ...coverageReport, subject: { ...subject, runAttempt: 1 } };
    expect(read(report, expecting({ sha: 'ffff' }, 'failed')).ok).toBe(false);
    expect(read(report, expecting({ runId: '1' }, 'failed')).ok).toBe(false);
  });
});

describe('versions', () => {
  test('a later minor version may say more', () => {
    const more = {
      ...coverageReport,
      schemaVersion: '1.7',
      mood: 'good',
      body: { ...coverageReport.body, weather: { sun: true } },
    };
    const deeper = { ...more, body: { ...more.body, changed: { ...more.body.changed, tide: 1 } } };
    expect(modelOf(read(deeper))).toEqual(coverageReport);
  });

  test('an earlier minor version lacks what was added since, and nothing else', () => {
    const earlier = { ...coverageReport, schemaVersion: '1.0' };
    expect(modelOf(read(earlier))).toEqual(coverageReport);
    expect(errorOf(read({ ...earlier, mood: 'good' })).reason).toMatch(/^mood is not known/);
    expect(errorOf(read({ ...earlier, body: {} })).reason).toMatch(/^body /);
  });

  test('but not in words that are not known, nor less', () => {
    expect(
      errorOf(read({ ...coverageReport, schemaVersion: '1.7', verdict: { mark: 'superb', sentence: '' } })).reason,
    ).toMatch(/^verdict\.mark /);
    expect(errorOf(read({ ...coverageReport, schemaVersion: '1.7', body: {} })).reason).toMatch(/^body /);
  });

  test.each([
    ['2.0', /^schemaVersion is 2\.0; here reports of 1\.1 are read$/],
    ['0.9', /^schemaVersion is 0\.9; here reports of 1\.1 are read$/],
    ['1', /no version of a schema/],
    ['1.0.0', /no version of a schema/],
    ['one', /no version of a schema/],
  ])('%s is refused', (schemaVersion, reason) => {
    expect(errorOf(read({ ...coverageReport, schemaVersion })).reason).toMatch(reason);
  });

  test('an action that is not known is told with both versions', () => {
    expect(errorOf(read({ ...coverageReport, schemaVersion: '1.4', action: 'moon-landing' })).reason).toBe(
      'action is "moon-landing" (schema 1.4); here (schema 1.1) reports of coverage-threshold, semver-tag, quality-gate, trivy-sarif-upload, deploy-with-rollback, deployment-audit are read',
    );
  });
});

describe('a report that is not as its schema says is refused at the place', () => {
  const changed = coverageReport.body.changed;
  test.each<[string, unknown, RegExp]>([
    ['a list', [], /^the document is a list/],
    ['an empty object', {}, /^schemaVersion is not there/],
    ['no subject', { ...coverageReport, subject: undefined }, /^the document lacks subject \(schema 1\.1\)$/],
    ['an attempt below 1', { ...coverageReport, subject: { ...subject, runAttempt: 0 } }, /^subject\.runAttempt /],
    [
      'a field of its own version that is not known',
      { ...coverageReport, mood: 'good' },
      /^mood is not known \(schema 1\.1\)$/,
    ],
    [
      'a count that is none',
      {
        ...coverageReport,
        body: { ...coverageReport.body, totals: { lines: { covered: -1, total: 1 }, branches: ratio } },
      },
      /^body\.totals\.lines\.covered /,
    ],
    [
      'a wrong value deep in what may be absent',
      {
        ...coverageReport,
        body: {
          ...coverageReport.body,
          changed: { ...changed, uncovered: [{ path: 'a', ranges: [{ start: 0, end: 2 }] }] },
        },
      },
      /^body\.changed\.uncovered\[0\]\.ranges\[0\]\.start /,
    ],
    ["another action's body", { ...coverageReport, action: 'semver-tag' }, /^body/],
  ])('%s', (_, report, reason) => {
    expect(errorOf(read(report))).toMatchObject({
      reason: expect.stringMatching(reason),
      fix: expect.stringMatching(/\.$/),
    });
  });

  test('cut after any byte', () => {
    const bytes = bytesOf(formatReport(coverageReport));
    for (let length = 0; length < bytes.length - 2; length += 1)
      errorOf(parseBytes(createOwnReportParser(), bytes.subarray(0, length)));
  });
});
