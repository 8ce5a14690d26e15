import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type MeasureFormat, measureFormats } from '../../../src/reports/measures/detect.ts';
import { createMeasureParser } from '../../../src/reports/measures/formats.ts';
import { sketchReport } from '../../../src/reports/sketch.ts';
import { parseBytes } from '../reading.ts';
import { fixtureNames, inWords, readFixture, readMeasure } from './reading.ts';

const repeat = (size: number): readonly string[] => [
  `example.org/shop.BenchmarkRepeat/size-${size}: ns/op, smaller`,
  `example.org/shop.BenchmarkRepeat/size-${size} MB/s: MB/s, bigger`,
  `example.org/shop.BenchmarkRepeat/size-${size} B/op: B/op, smaller`,
  `example.org/shop.BenchmarkRepeat/size-${size} allocs/op: allocs/op, smaller`,
];
const total = 'example.org/shop.BenchmarkTotal: ns/op, smaller';
const withSpread = (names: readonly string[]): readonly string[] => names.map((name) => `${name}, spread`);

const onTwo = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, name.replace(/(?=( \S+)?: )/, '-2')]).toSorted();

const pytest = [
  'test_cart.py::test_sum: s, smaller, spread',
  'test_cart.py::test_sorted[1]: s, smaller, spread',
  'test_cart.py::test_sorted[2]: s, smaller, spread',
  'test_cart.py::test_once: s, smaller',
  'test_cart.py::test_upper[a|b]: s, smaller, spread',
  'test_cart.py::test_upper[na\\xefve [x]]: s, smaller, spread',
];

const detailed = [
  '4/8',
  '__init__.py:undefined __init__.py',
  'cart.py:undefined cart.py',
  'cart.py:7 Cart.total',
  'cart.py:8 Cart.total.inner',
];

type Expected = readonly [name: string, format: MeasureFormat, words: readonly string[]];

const expectations: readonly Expected[] = [
  ['jscpd/src-3.json', 'jscpd', ['10/21', 'src/cart.js:1 = src/order.js:1']],
  ['jscpd/src-4.json', 'jscpd', ['10/23', 'src/cart.js:1 = src/order.js:1']],
  ['jscpd/src-5.json', 'jscpd', ['11/23', 'cart.js:1 = order.js:1']],
  ['jscpd/clean-3.json', 'jscpd', ['0/10']],
  ['jscpd/clean-4.json', 'jscpd', ['0/11']],
  ['jscpd/clean-5.json', 'jscpd', ['0/11']],
  ['jscpd/none-5.json', 'jscpd', ['0/0']],
  ['interrogate/summary.txt', 'interrogate', ['4/8']],
  ['interrogate/detailed.txt', 'interrogate', detailed],
  ['interrogate/without-covered.txt', 'interrogate', detailed],
  ['interrogate/without-modules.txt', 'interrogate', ['3/5', ...detailed.slice(3)]],
  ['interrogate/passed.txt', 'interrogate', ['2/2']],
  [
    'typedoc/packages.json',
    'typedoc',
    ['2/4', 'packages/api/src/index.ts:3 apiError', 'packages/web/src/index.ts:3 webError'],
  ],
  ['hyperfine/two.json', 'hyperfine', ['true: s, smaller, spread', 'sleep 0.01: s, smaller, spread']],
  ['hyperfine/two-1.15.json', 'hyperfine', ['true: s, smaller, spread', 'sleep 0.01: s, smaller, spread']],
  ['hyperfine/parameters.json', 'hyperfine', ['nap 1: s, smaller', 'nap 2: s, smaller']],
  ['hyperfine/parameters-1.15.json', 'hyperfine', ['nap 1: s, smaller', 'nap 2: s, smaller']],
  ['hyperfine/failing.json', 'hyperfine', ['true: s, smaller, spread', 'false: s, smaller, spread']],
  ['hyperfine/failing-1.15.json', 'hyperfine', ['true: s, smaller, spread', 'false: s, smaller, spread']],
  ['pytest-benchmark/cart.json', 'pytest-benchmark', pytest],
  ['pytest-benchmark/cart-3.4.json', 'pytest-benchmark', pytest],
  [
    'go-bench/once.txt',
    'go-bench',
    [
      total,
      ...repeat(10),
      ...repeat(100),
      'example.org/shop.BenchmarkLogs: ns/op, smaller',
      'example.org/shop.BenchmarkPrints: ns/op, smaller',
      'example.org/shop/api.BenchmarkTotal: ns/op, smaller',
    ],
  ],
  ['go-bench/counts.txt', 'go-bench', withSpread([total, ...repeat(10), ...repeat(100)])],
  ['go-bench/verbose.txt', 'go-bench', [total, ...repeat(10), ...repeat(100)]],
  ['go-bench/prints.txt', 'go-bench', ['example.org/shop.BenchmarkPrints: ns/op, smaller, spread']],
];

const numberOfProcessorsDiffer = 'go-bench/processors.txt';
const failed = 'go-bench/broken.txt';
const unreadable = [
  'go-bench/none.txt',
  'interrogate/nothing.txt',
  'interrogate/result-only.txt',
  'typedoc/shop.log',
  'typedoc/shop-0.25.log',
];
const models = ['typedoc/shop.json', 'typedoc/shop-0.25.json'];

const rowsFor = (name: string) => {
  const sketched = sketchReport(readFixture(name));
  return sketched.ok ? measureFormats.filter(({ matches }) => matches(sketched.value.sketch)) : [];
};

test('every report in the folder is in a table', () => {
  const named = [...expectations.map(([name]) => name), numberOfProcessorsDiffer, failed, ...unreadable, ...models];
  expect(named.toSorted()).toEqual(fixtureNames);
});

test.each(expectations)('%s is known as %s, and read', (name, format, words) => {
  expect(rowsFor(name).map((row) => row.format)).toEqual([format]);
  expect(inWords(readMeasure(format, readFixture(name)))).toEqual(words);
});

test('where several numbers of processors were tried, the benchmarks are told apart by them', () => {
  const words = inWords(readMeasure('go-bench', readFixture(numberOfProcessorsDiffer)));
  expect(words.toSorted()).toEqual(onTwo([total, ...repeat(10), ...repeat(100)]));
});

test.each(models)('%s has undocumented exactly what TypeDoc itself warns of', (name) => {
  const log = new TextDecoder().decode(readFixture(name.replace('.json', '.log')));
  const warned = [...log.matchAll(/\[warning\] (\S+) \(\w+\), defined in/g)].map(([, full = '']) =>
    full.replaceAll('__type.', ''),
  );
  const report = readMeasure('typedoc', readFixture(name));
  const named = report.kind === 'documentation' ? report.undocumented.map((item) => item.name) : [];
  expect(named.toSorted()).toEqual(warned.toSorted());
  expect(warned.length).toBeGreaterThan(20);
});

test.each([
  ['typedoc/shop.json', '14/37'],
  ['typedoc/shop-0.25.json', '14/38'],
])('%s has %s items documented', (name, ratio) => {
  expect(inWords(readMeasure('typedoc', readFixture(name)))[0]).toBe(ratio);
});

test.each([
  ['interrogate/nothing.txt', /found no Python file/],
  ['interrogate/result-only.txt', /rounded percentage/],
  ['typedoc/shop.log', /not of how many/],
  ['typedoc/shop-0.25.log', /not of how many/],
])('%s is no report, and is told what to do', (name, reason) => {
  const [row, ...others] = rowsFor(name);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ format: null, ask: { reason: expect.stringMatching(reason) } });
});

test('what go prints without a benchmark is none of these', () => {
  expect(rowsFor('go-bench/none.txt')).toEqual([]);
});

test('a package whose benchmark failed is an error, whatever the others measured', () => {
  const result = parseBytes(createMeasureParser('go-bench'), readFixture(failed));
  expect(result).toMatchObject({
    ok: false,
    error: { line: 13, reason: expect.stringMatching(/failed: --- FAIL: BenchmarkBreaks/) },
  });
});

test('runs that failed are told, since what fails fast looks fast', () => {
  for (const name of ['hyperfine/failing.json', 'hyperfine/failing-1.15.json'])
    expect(readMeasure('hyperfine', readFixture(name)).warnings).toEqual([
      { line: null, message: 'false: 2 of 2 runs failed' },
    ]);
});

const isCompleteText = (format: MeasureFormat, text: string): boolean =>
  format === 'go-bench' ? /^PASS\s*(?:\n.*)?$/m.test(text) : /^\| TOTAL .*% \|/m.test(text);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Lengths to cut a report after: all, or of a long one a part. */
const cutsOf = (bytes: Uint8Array): readonly number[] => {
  const step = Math.max(1, Math.floor(bytes.length / 800));
  return Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) => index * step);
};

const readable: readonly (readonly [string, MeasureFormat])[] = [
  ...expectations.map(([name, format]) => [name, format] as const),
  [numberOfProcessorsDiffer, 'go-bench'],
];

describe.each(readable)('%s', (name, format) => {
  const bytes = readFixture(name);

  test('gives the same model in any chunks', () => {
    const whole = parseBytes(createMeasureParser(format), bytes);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length }), (chunkBytes) => {
        expect(parseBytes(createMeasureParser(format), bytes, chunkBytes)).toEqual(whole);
      }),
      { seed: 42, numRuns: 10 },
    );
    if (bytes.length < 5_000) expect(parseBytes(createMeasureParser(format), bytes, 1)).toEqual(whole);
  });

  test('cut after any byte is an error with its place and way out, or leaves a report that is complete', () => {
    for (const length of cutsOf(bytes)) {
      const text = new TextDecoder().decode(bytes.subarray(0, length));
      const result = parseBytes(createMeasureParser(format), bytes.subarray(0, length));
      const isComplete = name.endsWith('.txt') ? isCompleteText(format, text) : isJson(text);
      if (result.ok) {
        if (!isComplete) throw new Error(`cut after ${length} bytes: ${JSON.stringify(result)}`);
        continue;
      }
      const { reason, fix, line, byteOffset } = result.error;
      const isHelpful = reason !== '' && fix.endsWith('.') && line >= 1 && byteOffset <= length;
      if (!isHelpful) throw new Error(`cut after ${length} bytes: ${JSON.stringify(result)}`);
    }
  });
});
