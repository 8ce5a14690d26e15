import { expect, test } from '@jest/globals';
import { createFindingParser } from '../../../src/reports/findings/formats.ts';
import { defaultLimits } from '../../../src/reports/parser.ts';
import { errorOf, modelOf, parseBytes } from '../reading.ts';
import { checkModel, pathsOf, replaceAt, wrongValues } from './mutation.ts';
import { readFindings } from './reading.ts';
import { recordedReports } from './recorded.ts';

const documents = recordedReports
  .filter(({ name, bytes }) => /\.(?:json|sarif)$/.test(name) && name !== 'mypy/clean.json' && bytes.length < 8_000)
  .filter(({ format }) => format !== 'mypy-json');

/** Of each document here; the deep run tries them all. */
const pathsTried = 12;

test.each(documents.map((report) => [report.name, report] as const))(
  '%s with a wrong value anywhere is refused with its place, or read for what is sound',
  (_, { format, bytes }) => {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const paths = pathsOf(document);
    const step = Math.max(1, Math.floor(paths.length / pathsTried));
    for (let at = 0; at < paths.length; at += step)
      for (const wrong of wrongValues) {
        const spoilt = JSON.stringify(replaceAt(document, paths[at] ?? [], wrong));
        const result = parseBytes(createFindingParser(format), spoilt);
        if (result.ok) checkModel(result.value);
        else if (result.error.reason === '' || result.error.byteOffset > spoilt.length * 4)
          throw new Error(JSON.stringify(result));
      }
  },
);

test('a document as deep as it likes is refused or read, never a crash', () => {
  const depth = 200_000;
  const text = `{"version":"2.1.0","runs":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(errorOf(parseBytes(createFindingParser('sarif'), text)).reason).not.toBe('');
});

test('keys that JavaScript gives to every object are not taken for values', () => {
  const text =
    '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"scan"}},"__proto__":{"results":[]},"results":[{"ruleId":"__proto__","level":"constructor","message":{"id":"toString"}}]}]}';
  expect(readFindings('sarif', text).findings).toMatchObject([
    { rule: '__proto__', severity: 'unknown', message: 'toString' },
  ]);
});

test('colours, line ends and control characters of a message do not come through', () => {
  const [finding] = readFindings('hadolint', [
    {
      code: 'DL1\u001b[2J',
      file: 'a\nb',
      level: 'error',
      message: '\u001b]0;x\u0007one\r\n::error::two\u0000',
      line: 1,
      column: 1,
    },
  ]).findings;
  expect(finding).toMatchObject({ rule: 'DL1 [2J', message: ']0;x one ::error::two', place: { path: 'a\uFFFDb' } });
});

test('a message as long as it likes is cut, and never inside a character', () => {
  const message = `${'x'.repeat(999)}\u{1F600}${'y'.repeat(50_000)}`;
  const [finding] = readFindings('hadolint', [
    { code: 'DL1', file: 'a', level: 'error', message, line: 1, column: 1 },
  ]).findings;
  expect(finding?.message).toBe(`${'x'.repeat(999)}…`);
});

test('a line longer than the limit and a report larger than the limit are refused', () => {
  const limits = { ...defaultLimits, maxTokenBytes: 50 };
  expect(errorOf(parseBytes(createFindingParser('flake8', limits), `${'x'.repeat(100)}\n`)).reason).toContain(
    'longer than',
  );
  const small = { ...defaultLimits, maxBytes: 50 };
  expect(errorOf(parseBytes(createFindingParser('sarif', small), ' '.repeat(100))).reason).toContain('larger than');
});

test.each(['flake8', 'mypy', 'pylint-text', 'ruff', 'tsc', 'shellcheck'] as const)(
  'lines that are made to be slow to match are read at once by %s',
  (format) => {
    const bytes = [
      ':1'.repeat(100_000),
      `a${':1:1'.repeat(50_000)}: `,
      '('.repeat(200_000),
      ' '.repeat(200_000),
      '['.repeat(200_000),
      `a.py:1:1: ${'('.repeat(150_000)}`,
      '\u001b]'.repeat(50_000),
    ].join('\n');
    const startedMs = performance.now();
    const report = modelOf(parseBytes(createFindingParser(format), `${bytes}\n`));
    expect(performance.now() - startedMs).toBeLessThan(60_000);
    checkModel(report);
  },
);

test('a document type with entities is refused', () => {
  const xml = '<!DOCTYPE checkstyle [<!ENTITY a "b">]><checkstyle><file name="&a;"/></checkstyle>';
  expect(parseBytes(createFindingParser('checkstyle'), xml).ok).toBe(false);
});
