import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { verdictLine } from '@drawbridge/core/domain/verdict';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { listRecipes } from '@drawbridge/testkit/recipes';
import { expect, test } from '@jest/globals';
import { decide } from '../src/decide/decision.ts';
import { inputs, readConfig } from '../src/inputs.ts';
import { renderSummary } from '../src/render/document.ts';
import { renderComparison, renderReadReports, renderVerdict } from '../src/render/log.ts';
import { barsOf, factsOf, measured, reportOver, span } from './builders.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

const hitsOf = (lines: readonly number[], uncovered: readonly number[]): Readonly<Record<number, number>> =>
  Object.fromEntries(lines.map((line) => [line, uncovered.includes(line) ? 0 : 1]));

const checkout = measured('src/checkout.ts', hitsOf(span(8, 20), [12, 13, 14, 15, 20]));
const facts = factsOf(
  [checkout, measured('src/cart.ts', hitsOf(span(1, 21), []))],
  { 'src/checkout.ts': span(8, 20), 'README.md': [3] },
  { reports: [reportOver(['src/checkout.ts', 'src/cart.ts'], { lines: { covered: 29, total: 34 } })] },
);
const decision = decide(facts, {
  bars: barsOf({ lines: '80', changedLines: '80' }),
  allowance: 0,
  unmeasuredFiles: [],
});

test('the log that the README shows is what the action prints', () => {
  const lines = [
    '▸ Reports',
    ...renderReadReports(facts.reports),
    '▸ Changed lines',
    renderComparison(facts.comparison),
    ...renderVerdict(decision),
    verdictLine(decision.verdict),
  ];
  expect(readme).toContain(['```', ...lines, '```'].join('\n'));
});

test('the table that the README shows is that of the summary', () => {
  const view = { decision, facts, context: fakeContext(), enforced: true, nowMs: 0, elapsedMs: 0 };
  const table = renderDocument(renderSummary(view), summaryRoom)
    .split('\n')
    .filter((line) => /^\| [✗✓ |-]/.test(line))
    .slice(0, 4);
  expect(table).toHaveLength(4);
  expect(readme).toContain(table.join('\n'));
});

const recipes = listRecipes(readme, {
  action: 'coverage-threshold',
  inputs: Object.keys(inputs),
  evaluate: (expression) => expression,
});

test('every recipe that the README shows is one that the action takes', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(3);
  for (const recipe of recipes) {
    expect(Object.keys(recipe).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
    const config = readConfig((name) => recipe[name] ?? '');
    expect(config.ok ? [] : config.error).toEqual([]);
  }
});
