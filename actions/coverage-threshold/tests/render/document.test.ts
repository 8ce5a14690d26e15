import { commentRoom, renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { suiteVersion } from '@drawbridge/core/domain/suite';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decision.ts';
import type { Facts } from '../../src/decide/facts.ts';
import { renderComment, renderSummary } from '../../src/render/document.ts';
import type { View } from '../../src/render/view.ts';
import { barsOf, factsOf, head, measured, mergeBase, reportOver, span } from '../builders.ts';

const viewOf = (facts: Facts, elapsedMs = 412): View => ({
  decision: decide(facts, {
    bars: barsOf({ lines: '60', changedLines: '80' }),
    allowance: 0,
    unmeasuredFiles: ['**/*.test.*'],
  }),
  facts,
  context: fakeContext(),
  nowMs: 0,
  enforced: true,
  elapsedMs,
});

const shop = 'https://github.example/octo/shop';
const cart = measured('src/cart.ts', Object.fromEntries(span(1, 1300).map((line) => [line, line > 1290 ? 0 : 1])));
const change = { 'src/cart.ts': [...span(1, 8), 1291, 1292, 1293, 1299], 'src/new.ts': [1], 'README.md': [1, 2] };

const failing = factsOf([cart], change, {
  reports: [
    reportOver(['src/cart.ts'], {
      lines: { covered: 1290, total: 1300 },
      fileCount: 2,
      warnings: [{ line: 3, message: 'header says 9 of 9 lines, its lines say 8 of 9: lines count' }],
    }),
  ],
  unmapped: [{ path: '/usr/include/stdio.h', reason: 'outside of the repository' }],
});

test('a summary reads: verdict, conditions, what changed, details worst first, foot', () => {
  expect(renderDocument(renderSummary(viewOf(failing)), summaryRoom).split('\n')).toEqual([
    '### ✗ Coverage: 1 of 2 conditions failed; changed lines 61.5 % of 80 % (3 more lines are needed)',
    '',
    '|  | Condition | Value | Distance | Bar |',
    '| --- | --- | --- | --- | --- |',
    '| ✗ | Changed lines | 61.5 % (8 of 13) | 3 more lines | 80 % |',
    '| ✓ | Lines | 99.2 % (1,290 of 1,300) |  | 60 % |',
    '',
    `Compared with the commit before the push, [\`bbbbbbb\`](<${shop}/commit/${mergeBase}>): 3 changed files, 13 changed lines are judged, 5 of them uncovered.`,
    '',
    '<details>',
    '<summary>Uncovered changed lines (5 in 2 files)</summary>',
    '',
    '| File | Count | Lines |  |',
    '| --- | --- | --- | --- |',
    `| \`src/cart.ts\` | 4 | [1291–1293](<${shop}/blob/${head}/src/cart.ts#L1291-L1293>), [1299](<${shop}/blob/${head}/src/cart.ts#L1299-L1299>) |  |`,
    `| \`src/new.ts\` | 1 | [1](<${shop}/blob/${head}/src/new.ts#L1-L1>) | in no report |`,
    '',
    '</details>',
    '',
    '<details>',
    '<summary>Changed files that nothing measures (1)</summary>',
    '',
    '| File |',
    '| --- |',
    '| `README.md` |',
    '',
    '</details>',
    '',
    '<details>',
    '<summary>Remarks on the reports (1)</summary>',
    '',
    '| Report | Remark |',
    '| --- | --- |',
    '| `coverage/lcov.info` | line 3: header says 9 of 9 lines, its lines say 8 of 9: lines count |',
    '',
    '</details>',
    '',
    '<details>',
    '<summary>Report files that are not in the repository (1)</summary>',
    '',
    '| Path in the report | Why |',
    '| --- | --- |',
    '| `/usr/include/stdio.h` | outside of the repository |',
    '',
    '</details>',
    '',
    '<details>',
    '<summary>Reports (1)</summary>',
    '',
    '| Report | Format | Files | Lines | Branches |',
    '| --- | --- | --- | --- | --- |',
    '| `coverage/lcov.info` | LCOV | 2 | 1,290 of 1,300 | 0 of 0 |',
    '',
    '</details>',
    '',
    `<sub>1 report of commit [\`aaaaaaa\`](<${shop}/commit/${head}>), read and judged in 0.4 s · Drawbridge ${suiteVersion}</sub>`,
    '',
  ]);
});

test('a passing summary has no empty sections', () => {
  const text = renderDocument(renderSummary(viewOf(factsOf([cart], { 'src/cart.ts': [1] }))), summaryRoom);
  expect(text.match(/<summary>.*<\/summary>/g)).toEqual(['<summary>Reports (1)</summary>']);
});

test('without a base the reason stands where the change would', () => {
  const text = renderDocument(renderSummary(viewOf(factsOf([cart]))), summaryRoom);
  expect(text).toContain('Changed lines are not judged: a run by schedule has nothing to compare with.');
});

test('a comment says the same again for the same commit, however long it took', () => {
  const texts = [1, 90_000].map((elapsedMs) => renderDocument(renderComment(viewOf(failing, elapsedMs)), commentRoom));
  expect(texts[0]).toBe(texts[1]);
});

describe('names from reports and commits cannot change what the summary is', () => {
  const hostile = [
    'src/](https://evil.example) .ts',
    'src/<img src=x onerror=alert(1)>.ts',
    'src/a|b.ts',
    'src/`code`.ts',
    'src/<!-- drawbridge:coverage-threshold:default -->.ts',
    'src/\n::error::no.ts',
    'src/@octo/team #1.ts',
    '../../etc/passwd',
  ];
  const facts = factsOf(
    hostile.map((path) => measured(path, { 1: 0 })),
    Object.fromEntries(hostile.map((path) => [path, [1]])),
    {
      reports: [reportOver(hostile, { warnings: hostile.map((path) => ({ line: null, message: path })) })],
      unmapped: hostile.map((path) => ({ path, reason: path })),
    },
  );
  const text = renderDocument(renderSummary(viewOf(facts)), summaryRoom);
  // What a reader sees as markup is what is left when code spans are taken out.
  const markup = text.replace(/(`+) ?[^\n]*?\1/g, '');

  test('no HTML, no link and no mention comes out of them', () => {
    expect(markup).not.toContain('<img');
    expect(markup).not.toContain('<!--');
    expect(markup).not.toMatch(/\]\(https:\/\/evil/);
    expect(markup).not.toMatch(/@octo/);
  });

  test('each stays in its row', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| `') || line.startsWith('| ``'));
    const cells = rows.map((row) => row.replace(/\\\|/g, '').split('|').length - 2);
    expect(new Set(cells)).toEqual(new Set([2, 3, 5]));
    expect(text.split('\n').some((line) => line.startsWith('::'))).toBe(false);
  });

  test('every link leads to the repository', () => {
    const links = [...text.matchAll(/\]\(<([^>]*)>\)/g)].map(([, url]) => url ?? '');
    expect(links.length).toBeGreaterThan(hostile.length);
    expect(links.filter((url) => !url.startsWith(`${shop}/`))).toEqual([]);
  });
});

test('a change of twenty thousand files still fits, verdict and conditions kept', () => {
  const many = span(1, 20_000).map((index) => `src/folder-${index}/file-${index}.ts`);
  const facts = factsOf(
    many.map((path) => measured(path, { 1: 0, 3: 0 })),
    Object.fromEntries(many.map((path) => [path, [1, 3]])),
  );
  for (const room of [summaryRoom, commentRoom]) {
    const text = renderDocument(renderSummary(viewOf(facts)), room);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(room.size);
    expect(text).toContain('and 19,900 more in the report');
    expect(text).toContain('| ✗ | Changed lines | 0.0 % (0 of 40,000)');
  }
});
