import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMeasureParser, type MeasureReport } from '../../../src/reports/measures/formats.ts';
import { defaultLimits, type ParserLimits } from '../../../src/reports/parser.ts';
import { editWith, pathsOf, replaceAt, wrongValues } from '../findings/mutation.ts';
import { parseBytes } from '../reading.ts';
import { fixtureNames, readFixture } from './reading.ts';

const formatOf = (name: string) => {
  if (name.startsWith('jscpd/')) return 'jscpd';
  if (name.startsWith('hyperfine/')) return 'hyperfine';
  if (name.startsWith('pytest-benchmark/')) return 'pytest-benchmark';
  if (name.startsWith('go-bench/')) return 'go-bench';
  if (name.startsWith('interrogate/')) return 'interrogate';
  return 'typedoc';
};

const custom = JSON.stringify([
  { name: 'one', unit: 'ms', value: 3.5, range: '± 2%', extra: 'runs: 10' },
  { name: 'two', unit: 'ms', value: 4 },
]);

const reports = [
  ...fixtureNames
    .filter((name) => !name.endsWith('.log'))
    .map((name) => ({ name, format: formatOf(name), bytes: readFixture(name) }) as const),
  ...(['custom-smaller-is-better', 'custom-bigger-is-better'] as const).map((format) => ({
    name: format,
    format,
    bytes: new TextEncoder().encode(custom),
  })),
];

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** What holds for whatever was read: parts are no larger than their whole, figures are finite, names are told apart. */
const checkModel = (report: MeasureReport): void => {
  if (report.kind === 'benchmarks') {
    const names = report.benchmarks.map(({ name }) => name);
    const isSound = report.benchmarks.every(
      ({ value, spread }) =>
        Number.isFinite(value) && (spread === undefined || (Number.isFinite(spread) && spread >= 0)),
    );
    if (!isSound || names.length === 0 || new Set(names).size !== names.length)
      throw new Error(`no sound benchmarks: ${JSON.stringify(report.benchmarks)}`);
    return;
  }
  const { covered, total } = report.kind === 'duplication' ? report.lines : report.items;
  if (!isCount(covered) || !isCount(total) || covered > total)
    throw new Error(`no sound ratio: ${JSON.stringify({ covered, total })}`);
};

const tokens = [
  ...['\n', '\r\n', '\0', '\u001b[31m', '{', '}', '[', ']', '"', ',', ':', '\\ud800', 'null', '-1', '1e999', '0.5'],
  ...['"__proto__":{},', '"lines":-1,', '"duplicatedLines":99999999999,', '"mean":null,', '"value":-3,'],
  ...['| TOTAL | 5 | 0 | 5 | 100.0% |\n', '| a.py | 5 | 9 | 5 | 100% |\n', '| a |\n'],
  ...['BenchmarkX-2 1 5 ns/op\n', 'BenchmarkX-2 1 NaN ns/op\n', 'PASS\n', 'FAIL\n', 'pkg: a\n', 'goos: linux\n'],
];

const limits: fc.Arbitrary<ParserLimits> = fc.constantFrom(defaultLimits, {
  ...defaultLimits,
  maxDepth: 6,
  maxBytes: 2_000,
  maxTokenBytes: 200,
});

/** Generous for a report of some kilobytes on a busy machine; a hang is minutes. */
const longestReadMs = 60_000;

test('any spoilt report is answered at once, the same in any pieces, with a place that exists', () => {
  const small = reports.filter(({ bytes }) => bytes.length < 12_000);
  let read = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...small),
      fc.array(editWith(tokens), { maxLength: 5 }),
      fc.integer({ min: 1, max: 600 }),
      limits,
      ({ format, bytes }, edits, chunkBytes, within) => {
        const spoilt = edits.reduce<Uint8Array>((now, apply) => apply(now), bytes);
        const startedMs = performance.now();
        const whole = parseBytes(createMeasureParser(format, within), spoilt);
        expect(performance.now() - startedMs).toBeLessThan(longestReadMs);
        if (whole.ok) checkModel(whole.value);
        else {
          const { reason, fix, line, byteOffset } = whole.error;
          if (reason === '' || fix === '' || line < 1 || byteOffset > spoilt.length)
            throw new Error(JSON.stringify(whole));
        }
        const cut = parseBytes(createMeasureParser(format, within), spoilt, chunkBytes);
        if (within === defaultLimits || whole.ok) expect(cut).toEqual(whole);
        else expect(cut.ok).toBe(false);
        read += whole.ok ? 1 : 0;
      },
    ),
    { seed: 42, numRuns: 6_000 },
  );
  expect(read).toBeGreaterThan(600);
});

const documents = reports.filter(({ bytes }) => bytes[0] === 0x7b || bytes[0] === 0x5b);
const pathsTried = 60;

test.each(documents.map((report) => [report.name, report] as const))(
  '%s with a wrong value anywhere is refused, or read for what is sound',
  (_, { format, bytes }) => {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const paths = pathsOf(document);
    const step = Math.max(1, Math.floor(paths.length / pathsTried));
    for (let at = 0; at < paths.length; at += step)
      for (const wrong of wrongValues) {
        const result = parseBytes(
          createMeasureParser(format),
          JSON.stringify(replaceAt(document, paths[at] ?? [], wrong)),
        );
        if (result.ok) checkModel(result.value);
        else expect(result.error.reason).not.toBe('');
      }
  },
);

test.each(reports.map((report) => [report.name, report] as const))(
  '%s cut in many places is an error, or measured all the same',
  (_, { format, bytes }) => {
    const whole = parseBytes(createMeasureParser(format), bytes);
    if (!whole.ok) return;
    const step = Math.max(1, Math.floor(bytes.length / 1_500));
    for (let length = 0; length < bytes.length; length += step) {
      const cut = parseBytes(createMeasureParser(format), bytes.subarray(0, length));
      // What go prints ends package by package: see the comment at its parser.
      if (cut.ok && format !== 'go-bench') expect(cut).toEqual(whole);
    }
  },
);
