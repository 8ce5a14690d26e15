import { describe, expect, test } from '@jest/globals';
import { floorPercent, parsePercentage, reaches } from '../../../src/domain/percentage.ts';
import type { MeasureFormat } from '../../../src/reports/measures/detect.ts';
import { readFixture, readMeasure, refuseMeasure } from './reading.ts';

const statistic = (duplicatedLines: number, lines: number, clones = 0) => ({ duplicatedLines, lines, clones });

const jscpd = (total: object, formats: object, duplicates: readonly object[] = []): string =>
  JSON.stringify({ duplicates, statistics: { detectionDate: '', total, formats } });

const clone = {
  lines: 3,
  firstFile: { name: 'a.js', start: 1, end: 3 },
  secondFile: { name: 'b.js', start: 1, end: 3 },
};

describe('jscpd', () => {
  test('formats count beside the total that stands above them: what is less does not hide what is more', () => {
    const report = readMeasure(
      'jscpd',
      jscpd(statistic(0, 100), { js: statistic(9, 60), py: { total: statistic(1, 40) } }),
    );
    expect(report).toMatchObject({ lines: { covered: 10, total: 100 } });
    expect(report.warnings).toEqual([
      {
        line: null,
        message: 'the total says 0 of 100 lines, its formats say 10 of 100 lines: the more duplicated counts',
      },
    ]);
  });

  test('duplicated lines that only the total counts are there all the same', () => {
    const report = readMeasure('jscpd', jscpd(statistic(50, 100), { js: statistic(0, 100) }));
    expect(report).toMatchObject({ lines: { covered: 50, total: 100 } });
    expect(report.warnings).toHaveLength(1);
  });

  test('a total of lines without any format has seen nothing', () => {
    expect(readMeasure('jscpd', jscpd(statistic(0, 100), {}))).toMatchObject({ lines: { covered: 0, total: 0 } });
  });

  test('clones beside a count of no duplicated line are refused, not passed', () => {
    const report = jscpd(statistic(0, 100, 1), { js: statistic(0, 100) }, [clone]);
    expect(refuseMeasure('jscpd', report).reason).toBe(
      'statistics counts no duplicated line, but the report lists 1 clone',
    );
  });

  test('clones that are counted and not listed are told', () => {
    const report = readMeasure('jscpd', jscpd(statistic(3, 100, 2), { js: statistic(3, 100) }, [clone]));
    expect(report.warnings).toEqual([{ line: null, message: 'the total counts 2 clones, the list holds 1' }]);
  });

  test('more duplicated lines than lines are all of them', () => {
    const report = readMeasure('jscpd', jscpd(statistic(30, 20), { js: statistic(30, 20) }));
    expect(report).toMatchObject({ lines: { covered: 20, total: 20 } });
    expect(report.warnings).toHaveLength(1);
  });
});

test.each<[MeasureFormat, string | Uint8Array]>([
  ['jscpd', readFixture('jscpd/none-5.json')],
  ['typedoc', '{"id":0,"variant":"project","kind":1,"flags":{}}'],
  ['interrogate', '| TOTAL | 0 | 0 | 0 | 100.0% |\n'],
])('%s over nothing is no percentage, and reaches none', (format, bytes) => {
  const report = readMeasure(format, bytes);
  const ratio =
    report.kind === 'duplication' ? report.lines : report.kind === 'documentation' ? report.items : undefined;
  expect(ratio).toEqual({ covered: 0, total: 0 });
  const zero = parsePercentage('0');
  if (ratio === undefined || !zero.ok) throw new Error('there is a ratio, and 0 is a percentage');
  expect(floorPercent(ratio)).toBe('n/a');
  expect(reaches(ratio, zero.value)).toBe(false);
});

describe('interrogate', () => {
  const table = (rows: readonly string[]): string => `= Coverage for /app/ =\n${rows.join('\n')}\n`;

  test.each([
    [
      'a row that does not add up',
      ['| a.py | 5 | 1 | 5 | 100% |', '| TOTAL | 5 | 0 | 5 | 100% |'],
      /a\.py does not add up/,
      2,
    ],
    [
      'totals with fewer misses than the files',
      ['| a.py | 5 | 1 | 4 | 80% |', '| TOTAL | 5 | 0 | 5 | 100% |'],
      /count 0 misses, the files above 1/,
      3,
    ],
    [
      'totals with fewer items than the files',
      ['| a.py | 5 | 0 | 5 | 100% |', '| TOTAL | 4 | 0 | 4 | 100% |'],
      /above count 5 documented/,
      3,
    ],
    ['a second table', ['| TOTAL | 5 | 0 | 5 | 100% |', '| b.py | 9 | 9 | 0 | 0% |'], /several reports/, 3],
    ['a second row of totals', ['| TOTAL | 5 | 0 | 5 | 100% |', '| TOTAL | 9 | 0 | 9 | 0% |'], /several reports/, 3],
    ['no totals', ['| a.py | 5 | 0 | 5 | 100% |'], /ends before its row of totals/, 3],
  ])('%s is refused', (_, rows, reason, line) => {
    expect(refuseMeasure('interrogate', table(rows))).toMatchObject({ reason: expect.stringMatching(reason), line });
  });

  test('colours, and a bar in a name, do no harm', () => {
    const colour = `${String.fromCharCode(27)}[31m`;
    const report = readMeasure(
      'interrogate',
      table([`${colour}| a | b.py | 2 | 1 | 1 | 50% |`, '| TOTAL | 2 | 1 | 1 | 50.0% |']),
    );
    expect(report).toMatchObject({ items: { covered: 1, total: 2 } });
  });
});

describe('TypeDoc', () => {
  const project = (children: readonly object[], more: object = {}): string =>
    JSON.stringify({ id: 0, variant: 'project', kind: 1, packageName: 'shop', children, ...more });
  const variable = (id: number, more: object = {}): object => ({
    id,
    name: `v${id}`,
    variant: 'declaration',
    kind: 32,
    ...more,
  });
  const text = (words: string): object => ({ summary: [{ kind: 'text', text: words }] });

  test.each<[string, object, string]>([
    ['a comment', { comment: text('A word.') }, '1/1'],
    ['an empty comment', { comment: text('') }, '0/1'],
    ['a comment of nothing but modifiers', { comment: { summary: [], modifierTags: ['@beta'] } }, '0/1'],
    [
      'a comment of nothing but a block',
      { comment: { summary: [], blockTags: [{ tag: '@deprecated', content: [] }] } },
      '1/1',
    ],
    ['no comment', {}, '0/1'],
    ['what another package brings along', { flags: { isExternal: true } }, '0/0'],
    ['a second name of the same', { variant: 'reference' }, '0/0'],
  ])('%s', (_, more, ratio) => {
    const report = readMeasure('typedoc', project([variable(1, more)]));
    expect(report.kind === 'documentation' && `${report.items.covered}/${report.items.total}`).toBe(ratio);
  });

  test('a symbol of another package is not counted, nor one that stands for none', () => {
    const symbolIdMap = { 1: { packageName: 'shop' }, 2: { packageName: 'typescript' } };
    const report = readMeasure(
      'typedoc',
      project(
        [1, 2, 3].map((id) => variable(id)),
        { symbolIdMap },
      ),
    );
    expect(report).toMatchObject({
      items: { covered: 0, total: 1 },
      undocumented: [{ name: 'v1', path: '', line: undefined }],
    });
  });

  test('a model of a later schema is refused with both versions', () => {
    expect(refuseMeasure('typedoc', project([], { schemaVersion: '3.0' })).reason).toBe(
      'schemaVersion is "3.0"; 2.0 is read',
    );
  });

  test('a model as deep as it is long is read, or refused, without harm', () => {
    const levels = 100_000;
    const open = '{"id":1,"name":"n","variant":"declaration","kind":1024,"type":{"type":"reflection","declaration":';
    const inner = '{"id":2,"name":"x","variant":"declaration","kind":1024}';
    const deep = `{"id":0,"variant":"project","kind":1,"children":[${open.repeat(levels)}${inner}${'}}'.repeat(levels)}]}`;
    const report = readMeasure('typedoc', deep);
    expect(report).toMatchObject({ items: { covered: 0, total: levels + 1 } });
  });
});

describe('benchmarks', () => {
  const listOf = (name: string): string =>
    JSON.stringify([
      { name, unit: 'ms', value: 3 },
      { name: 'other', unit: 'ms', value: 4 },
    ]);

  test.each<[MeasureFormat, string]>([
    ['hyperfine', '{"results":[{"command":"a","mean":1,"stddev":null},{"command":"a","mean":2,"stddev":null}]}'],
    [
      'pytest-benchmark',
      '{"benchmarks":[{"fullname":"a","stats":{"mean":1,"stddev":0,"rounds":1}},{"fullname":"a","stats":{"mean":1,"stddev":0,"rounds":1}}]}',
    ],
    ['custom-smaller-is-better', listOf('other')],
  ])('of %s with one name for two are refused', (format, report) => {
    expect(refuseMeasure(format, report).reason).toMatch(/is a second benchmark named/);
  });

  test.each<[MeasureFormat, string]>([
    ['hyperfine', '{"results":[]}'],
    ['pytest-benchmark', '{"machine_info":{},"benchmarks":[]}'],
    ['custom-bigger-is-better', '[]'],
    ['go-bench', 'goos: linux\nPASS\n'],
  ])('of %s that are none are refused', (format, report) => {
    expect(refuseMeasure(format, report).reason).toMatch(/holds no benchmark/);
  });

  test.each<[MeasureFormat, 'smaller' | 'bigger']>([
    ['custom-smaller-is-better', 'smaller'],
    ['custom-bigger-is-better', 'bigger'],
  ])('%s is better as the caller says', (format, better) => {
    expect(readMeasure(format, listOf('one'))).toMatchObject({
      format,
      benchmarks: [{ name: 'one', better }, { better }],
    });
  });

  test.each([
    ['± 3%', 6],
    ['3 %', 6],
    ['±1.5', 1.5],
    ['+/- 2', 2],
    [4, 4],
    ['some', undefined],
    ['', undefined],
    [null, undefined],
  ])('the range %j of the value 200 is %p', (range, spread) => {
    const report = readMeasure(
      'custom-smaller-is-better',
      JSON.stringify([{ name: 'a', unit: 'ms', value: 200, range }]),
    );
    expect(report).toMatchObject({ benchmarks: [{ spread }] });
  });

  test.each([
    ['a text', '"12"', /value is a string/],
    ['infinite', '1e999', /too large a number/],
    ['missing', 'null', /value is null/],
  ])('a value that is %s is refused', (_, value, reason) => {
    expect(refuseMeasure('custom-smaller-is-better', `[{"name":"a","unit":"ms","value":${value}}]`).reason).toMatch(
      reason,
    );
  });

  test.each<[MeasureFormat, string, string]>([
    [
      'hyperfine',
      '{"results":[{"command":"a","mean":-1,"stddev":0}]}',
      'results[0].mean is -1, which is less than nothing',
    ],
    [
      'hyperfine',
      '{"results":[{"command":"a","mean":1,"stddev":-1}]}',
      'results[0].stddev is -1, which is less than nothing',
    ],
    [
      'pytest-benchmark',
      '{"benchmarks":[{"fullname":"a","stats":{"mean":-1,"stddev":0,"rounds":1}}]}',
      'benchmarks[0].stats.mean is -1, which is less than nothing',
    ],
  ])('of %s that took less than no time are refused: the faster, the better', (format, report, reason) => {
    expect(refuseMeasure(format, report).reason).toBe(reason);
  });

  test('a later schema of hyperfine is refused with all versions', () => {
    expect(refuseMeasure('hyperfine', '{"schema_version":3,"results":[]}').reason).toBe(
      'schema_version is 3; 1 and 2 are read',
    );
  });
});

describe('go test -bench', () => {
  const run = (...lines: readonly string[]): string => `goos: linux\npkg: a\n${lines.join('\n')}\nPASS\nok  \ta\t1s\n`;

  test('of several counts the median stands', () => {
    const report = readMeasure('go-bench', run(...[5, 1, 90].map((ns) => `BenchmarkX-8 \t 100\t ${ns} ns/op`)));
    expect(report).toMatchObject({ benchmarks: [{ name: 'a.BenchmarkX', value: 5 }] });
    const even = readMeasure('go-bench', run(...[1, 2, 4, 90].map((ns) => `BenchmarkX-8 \t 100\t ${ns} ns/op`)));
    expect(even).toMatchObject({ benchmarks: [{ value: 3 }] });
  });

  test('one name in two packages is two benchmarks', () => {
    const report = readMeasure(
      'go-bench',
      `${run('BenchmarkX-2 1 5 ns/op')}${run('BenchmarkX-2 1 7 ns/op').replace('pkg: a', 'pkg: b')}`,
    );
    expect(report).toMatchObject({
      benchmarks: [
        { name: 'a.BenchmarkX', value: 5 },
        { name: 'b.BenchmarkX', value: 7 },
      ],
    });
  });

  test('a unit says itself which way is better, or is taken as the smaller the better', () => {
    const told = run('Unit hits/op better=higher', 'BenchmarkX 1 5 ns/op 3 hits/op 4 misses/op 9 rows/s');
    const report = readMeasure('go-bench', told);
    expect(report).toMatchObject({
      benchmarks: [
        { name: 'a.BenchmarkX', better: 'smaller' },
        { name: 'a.BenchmarkX hits/op', better: 'bigger' },
        { name: 'a.BenchmarkX misses/op', better: 'smaller' },
        { name: 'a.BenchmarkX rows/s', better: 'bigger' },
      ],
    });
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'of misses/op the smaller is taken as the better (print "Unit misses/op better=higher" if not)',
    ]);
  });

  test('a benchmark whose result was never printed is told', () => {
    const report = readMeasure('go-bench', run('BenchmarkX-2   \thello', 'BenchmarkY-2 1 7 ns/op'));
    expect(report).toMatchObject({
      benchmarks: [{ name: 'a.BenchmarkY' }],
      warnings: [{ line: 3, message: 'BenchmarkX-2 has no result' }],
    });
  });

  test('a benchmark that took less than no time has no result', () => {
    expect(readMeasure('go-bench', run('BenchmarkX 1 -5 ns/op', 'BenchmarkY 1 5 ns/op -3 balance'))).toMatchObject({
      benchmarks: [{ name: 'a.BenchmarkY' }, { name: 'a.BenchmarkY balance', value: -3 }],
      warnings: expect.arrayContaining([{ line: 3, message: 'BenchmarkX has no result' }]),
    });
  });

  test('a report cut between two packages is a shorter one: only what asks for the others can tell', () => {
    const [first, second] = [run('BenchmarkX 1 5 ns/op'), run('BenchmarkY 1 5 ns/op')];
    expect(readMeasure('go-bench', first)).toMatchObject({ benchmarks: [{ name: 'a.BenchmarkX' }] });
    expect(refuseMeasure('go-bench', `${first}${second.slice(0, 20)}`).reason).toMatch(/without PASS/);
  });

  test.each([
    ['a panic', 'panic: no room'],
    ['a package that does not build', 'FAIL\ta [build failed]'],
    ['a failed test', '--- FAIL: TestX (0.00s)'],
  ])('%s fails the report', (_, line) => {
    expect(refuseMeasure('go-bench', run('BenchmarkX 1 5 ns/op', line))).toMatchObject({
      line: 4,
      reason: expect.stringMatching(/failed/),
    });
  });

  test.each([
    ['after a result', 'goos: linux\npkg: a\nBenchmarkX 1 5 ns/op\n'],
    ['before any result of a second package', `${run('BenchmarkX 1 5 ns/op')}goos: linux\n`],
  ])('a report that ends %s was cut', (_, report) => {
    expect(refuseMeasure('go-bench', report).reason).toMatch(/without PASS/);
  });
});
