import { describe, expect, test } from '@jest/globals';
import { type Document, paragraph, renderDocument, summaryRoom } from '../../src/domain/document.ts';
import { type Markdown, md } from '../../src/domain/markdown.ts';
import { suiteVersion } from '../../src/domain/suite.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => [md`row ${index}`, md`${'x'.repeat(40)}`]);

const document: Document = {
  verdict: { mark: 'failed', subject: 'Coverage', sentence: '1 of 2 conditions failed' },
  conditions: [
    { mark: 'passed', name: 'Lines', value: '91.0 %', bar: '80 %', distance: '' },
    { mark: 'failed', name: 'Changed lines', value: '61.5 %', bar: '80 %', distance: '5 lines' },
  ],
  changes: [{ kind: 'table', columns: ['File', 'Text'], rows: rows(300) }],
  details: [
    { title: 'First detail', blocks: [paragraph(md`worst`)] },
    { title: 'Second detail', blocks: [paragraph(md`${'y'.repeat(2000)}`)] },
  ],
  foot: md`read from 1f2e3d4`,
};

const size = (text: string): number => new TextEncoder().encode(text).length;

test('verdict first, failed conditions first, details folded, foot last', () => {
  const text = renderDocument(document, { size: 1_048_576, unit: 'bytes' });
  expect(text.split('\n').slice(0, 5)).toEqual([
    '### ✗ Coverage: 1 of 2 conditions failed',
    '',
    '|  | Condition | Value | Distance | Bar |',
    '| --- | --- | --- | --- | --- |',
    '| ✗ | Changed lines | 61.5 % | 5 lines | 80 % |',
  ]);
  expect(text).toContain('<summary>First detail</summary>');
  expect(text.trimEnd().endsWith(`<sub>read from 1f2e3d4 · Drawbridge ${suiteVersion}</sub>`)).toBe(true);
});

test('what was not judged is folded under the table, and stays in it where nothing else was', () => {
  const [lines] = document.conditions;
  if (lines === undefined) throw new Error('the document has conditions');
  const notJudged = { ...lines, mark: 'not-judged', name: 'Branches', distance: 'no report has them' } as const;
  const text = renderDocument({ ...document, conditions: [notJudged, ...document.conditions] }, summaryRoom);
  const [table = '', folded = ''] = text.split('<summary>Not judged (1)</summary>');
  expect(table).not.toContain('Branches');
  expect(folded).toMatch(
    /^\n\n\|.*\n\| -.*\n\| – \| Branches \| 91.0 % \| no report has them \| 80 % \|\n\n<\/details>/,
  );
  expect(renderDocument({ ...document, conditions: [notJudged] }, summaryRoom)).not.toContain('Not judged');
});

test('a last column without a name goes where no row uses it', () => {
  const shown = (columns: readonly string[], rows: readonly (readonly Markdown[])[]) =>
    renderDocument({ ...document, changes: [{ kind: 'table', columns, rows }] }, summaryRoom);
  const row = [md`a.ts`, md``];
  expect(shown(['File', ''], [row])).toContain('\n| File |\n| --- |\n| a.ts |\n');
  expect(shown(['File', ''], [row, [md`b.ts`, md`new`]])).toContain('\n| File |  |\n');
  expect(shown(['File', 'Fix'], [row])).toContain('\n| File | Fix |\n');
});

test('the dotted name of a fact may break on a narrow screen', () => {
  const conditions = [
    { mark: 'failed', name: 'New', value: 'a.b.c 1.5', bar: 'a.b < 1', distance: '`d.e` 2' } as const,
  ];
  const text = renderDocument({ ...document, conditions }, summaryRoom);
  expect(text).toContain('| ✗ | New | a.<wbr>b.<wbr>c 1.5 | `d.e` 2 | a.b &lt; 1 |');
});

describe('what does not fit goes by rule, and that is said', () => {
  const full = size(renderDocument(document, { size: 1_048_576, unit: 'bytes' }));

  test('first the last folded detail', () => {
    const text = renderDocument(document, { size: full - 1, unit: 'bytes' });
    expect(text).toContain('First detail');
    expect(text).not.toContain('Second detail');
    expect(text).toContain('1 folded detail left out');
    expect(text).toContain('row 299');
  });

  test('then rows beyond the worst hundred', () => {
    const text = renderDocument(document, { size: 9000, unit: 'bytes' });
    expect(text).toContain('row 99 ');
    expect(text).not.toContain('row 100 ');
    expect(text).toContain('and 200 more rows in the report');
  });

  test('the verdict and the conditions never', () => {
    const text = renderDocument(document, { size: 400, unit: 'bytes' });
    expect(text).toContain('✗ Coverage: 1 of 2 conditions failed');
    expect(text).toContain('| ✓ | Lines |');
    expect(text).not.toContain('row');
    expect(text).toContain('What changed and 2 folded details left out for room; the report has all.');
  });
});

test.each([1_048_576, 100_000, 20_000, 9000, 2000, 1000, 400])('the text fits in %i bytes', (limit) => {
  expect(size(renderDocument(document, { size: limit, unit: 'bytes' }))).toBeLessThanOrEqual(limit);
});

test('a verdict that is too long by itself is cut, and said to be', () => {
  const long = { ...document, verdict: { ...document.verdict, sentence: '😀|'.repeat(2000) } };
  const text = renderDocument(long, { size: 1000, unit: 'bytes' });
  expect(size(text)).toBeLessThanOrEqual(1000);
  expect(text).toMatch(/^### ✗ Coverage: .*…\n$/u);
});

test('of more conditions than fit, the worst hundred stay', () => {
  const [condition] = document.conditions;
  if (condition === undefined) throw new Error('the document has conditions');
  const passed = Array.from({ length: 300 }, () => ({ ...condition, mark: 'passed' as const }));
  const many = { ...document, conditions: [...passed, { ...condition, mark: 'failed' as const, name: 'Worst' }] };
  const text = renderDocument(many, { size: 6000, unit: 'bytes' });
  expect(size(text)).toBeLessThanOrEqual(6000);
  expect(text).toContain('| ✗ | Worst |');
  expect(text).toContain('and 201 more rows in the report');
});

test('the title of a folded part stays one line', () => {
  const details = [{ title: 'a\n\n[b](http://c)', blocks: [] }];
  const text = renderDocument({ ...document, details }, { size: 1_048_576, unit: 'bytes' });
  expect(text).toContain('<summary>a  [b](http\u2060://c)</summary>');
});
