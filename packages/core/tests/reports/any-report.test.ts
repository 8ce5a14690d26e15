import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AnyReport, createAnyReportReader, detectReport } from '../../src/reports/any-report.ts';
import { coverageReportSchema } from '../../src/reports/drawbridge/coverage-report.ts';
import { gateReportSchema } from '../../src/reports/drawbridge/gate-report.ts';
import { formatReport } from '../../src/reports/drawbridge/report.ts';
import { scanReportSchema } from '../../src/reports/drawbridge/scan-report.ts';
import type { Expectation } from '../../src/reports/drawbridge/subject.ts';
import { versionReportSchema } from '../../src/reports/drawbridge/version-report.ts';
import { fixtures, undetected, unread } from './any-report-fixtures.ts';
import { valuesOf } from './drawbridge/generated-report.ts';
import { bytesOf, errorOf, modelOf } from './reading.ts';

const expected: Expectation = {
  subject: { repository: 'octo/shop', sha: 'a'.repeat(40), ref: 'refs/heads/main', runId: '7', runAttempt: 1 },
  jobsReRun: 'all',
};

const read = async (report: Uint8Array | string, format = 'auto', chunkBytes = 65_536) => {
  const bytes = typeof report === 'string' ? bytesOf(report) : report;
  const reader = createAnyReportReader({ format, expected });
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = new Uint8Array(bytes.subarray(at, at + chunkBytes));
    await reader.push(chunk);
    chunk.fill(0x3c);
  }
  return reader.end();
};

const kindOf = (report: AnyReport): string =>
  report.kind === 'coverage' || report.kind === 'own' ? report.kind : report.format;

describe('over the reports of all tools that are recorded here', () => {
  const told = fixtures.filter(({ name }) => !undetected.has(name));

  test('there are some of every family', () => {
    expect(new Set(fixtures.map(({ format }) => format)).size).toBeGreaterThan(30);
    for (const name of undetected.keys()) expect(fixtures.map((each) => each.name)).toContain(name);
  });

  test.each(told)('$name is known as $format and as nothing else', ({ bytes, format }) => {
    expect(detectReport(bytes)).toEqual({ ok: true, value: format });
  });

  test.each([...undetected])('%s is not guessed', (wanted, reason) => {
    const bytes = fixtures.find(({ name }) => name === wanted)?.bytes ?? new Uint8Array();
    expect(detectReport(bytes)).toMatchObject({ ok: false, error: { reason: expect.stringMatching(reason) } });
  });

  test.each(unread)('%s is refused by its name', (_, bytes) => {
    expect(detectReport(bytes)).toMatchObject({ ok: false, error: { reason: expect.stringMatching(/looks like/) } });
  });

  test.each(fixtures)('no start of $name is taken for another format', ({ bytes, format }) => {
    const heads = 40;
    for (let part = 1; part < heads; part += 1) {
      const detected = detectReport(bytes.subarray(0, Math.floor((bytes.length * part) / heads)));
      if (detected.ok) expect(detected.value).toBe(format);
      else expect(detected.error.reason).not.toContain('at once');
    }
  });
});

test.each([
  ['coverage-threshold', coverageReportSchema],
  ['semver-tag', versionReportSchema],
  ['quality-gate', gateReportSchema],
  ['trivy-sarif-upload', scanReportSchema],
])('whatever %s says, its report is known as ours', (_, schema) => {
  fc.assert(
    fc.property(valuesOf(schema), (report) => {
      expect(detectReport(bytesOf(formatReport(Object(report))))).toEqual({ ok: true, value: 'drawbridge' });
    }),
    { seed: 4, numRuns: 50 },
  );
});

describe('what structure does not tell is not guessed', () => {
  test.each([
    ['a list of benchmarks', '[{"name":"a","unit":"ms","value":1}]', /smaller or bigger is better/],
    ['lines that ruff and flake8 both write', 'a.py:1:1: E501 Line too long (99 > 88)\n', /flake8 or of ruff/],
    ['what may be either of two', '1..1\nok 1\nSF:a.c\n', /a TAP report and an LCOV report at once/],
    ['another XML', '<project/>', /root element <project>, which is no report/],
    ['an empty file', '', /is empty/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0), /not UTF-8/],
  ])('%s', async (_, report, reason) => {
    expect(errorOf(await read(report))).toMatchObject({
      reason: expect.stringMatching(reason),
      byteOffset: 0,
      line: 1,
      fix: expect.stringMatching(/\.$/),
    });
  });
});

describe('a format that is named', () => {
  test.each([
    ['custom-smaller-is-better', '[{"name":"a","unit":"ms","value":1}]'],
    ['custom-bigger-is-better', '[{"name":"a","unit":"1/s","value":1}]'],
    ['flake8', 'a.py:1:1: E501 Line too long (99 > 88)\n'],
    ['gitleaks', '[]'],
    ['tap', '1..1\nok 1\nSF:a.c\n'],
  ])('is believed where structure cannot tell: %s', async (format, report) => {
    expect(kindOf(modelOf(await read(report, format)))).toBe(format);
  });

  test('that is none is refused', async () => {
    expect(errorOf(await read('1..1\nok 1\n', 'jnuit')).reason).toBe('the format jnuit is not read');
  });

  test('does not make a report of another one readable', async () => {
    expect((await read('1..1\nok 1\n', 'junit')).ok).toBe(false);
  });
});

test.each([
  ['tests/mocha/tap13.tap', 'tap'],
  ['tests/jest-junit/junit.xml', 'junit'],
  ['findings/eslint/findings.json', 'eslint'],
  ['findings/trivy/fs-vuln.json', 'trivy'],
  ['measures/jscpd/src-5.json', 'jscpd'],
  ['coverage/c8.lcov', 'coverage'],
])('%s is read alike in any chunks', async (wanted, kind) => {
  const bytes = fixtures.find(({ name }) => name === wanted)?.bytes ?? new Uint8Array();
  const whole = modelOf(await read(bytes));
  expect(kindOf(whole)).toBe(kind);
  for (const chunkBytes of [1, 7, 4096]) expect(modelOf(await read(bytes, 'auto', chunkBytes))).toEqual(whole);
});

test('a report longer than what detection looks at is read to its end', async () => {
  const count = 20_000;
  const cases = Array.from({ length: count }, (_, index) => `<testcase classname="a" name="n${index}"/>`).join('');
  const report = await read(`<testsuites><testsuite name="a">${cases}</testsuite></testsuites>`);
  expect(modelOf(report)).toMatchObject({ kind: 'tests', cases: { length: count } });
});

test('a report of ours is held against what it should be about', async () => {
  const ratio = { covered: 8, total: 10 };
  const report = (runAttempt: number) =>
    formatReport({
      schemaVersion: '1.0',
      action: 'coverage-threshold',
      subject: { ...expected.subject, runAttempt },
      verdict: { mark: 'passed', sentence: 'All is covered' },
      createdAt: '2026-01-01T00:00:00.000Z',
      body: { conditions: [], totals: { lines: ratio, branches: ratio }, changed: null, reports: [], unmapped: [] },
    });
  expect(modelOf(await read(report(1)))).toMatchObject({ kind: 'own', report: { action: 'coverage-threshold' } });
  expect(errorOf(await read(report(2))).reason).toMatch(/of a later attempt/);
});
