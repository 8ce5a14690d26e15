import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictLine } from '@drawbridge/core/domain/verdict';
import { reportFormats } from '@drawbridge/core/reports/drawbridge/policy-formats';
import { listRecipes } from '@drawbridge/testkit/recipes';
import { expect, test } from '@jest/globals';
import { presetConditions } from '../src/decide/policy/presets.ts';
import { readPolicy } from '../src/decide/policy/reader.ts';
import { parseChecks } from '../src/inputs/checks.ts';
import { inputs, readConfig } from '../src/inputs.ts';
import { judge, junit, sarif } from './stage.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);

test('the log that the README shows is what the action prints', async () => {
  const { scene, outcome } = await judge({
    reports: {
      'build/junit.xml': junit({ adds: undefined, removes: 'expected 1 item, got 2' }),
      'build/eslint.sarif': sarif([['no-unused-vars', 3]]),
    },
  });
  const lines = [
    ...scene.runner.record.lines.filter((line) => !/^ {2}Reports: |^Baseline /.test(line)),
    verdictLine(outcome.verdict),
  ];
  expect(readme).toContain(['```', ...lines, '```'].join('\n'));
});

test('the policy that the README shows is one', () => {
  const policy = blocks.find((block) => block.startsWith('version: 1')) ?? '';
  expect(readPolicy(policy)).toMatchObject({ ok: true });
});

test('the checks that the README shows are read', () => {
  const block = blocks.find((each) => each.includes('checks: |')) ?? '';
  const text = block.slice(block.indexOf('checks: |\n') + 10).replaceAll(/^ {4}/gm, '');
  expect(parseChecks(text)).toMatchObject({ ok: true, value: [{ name: 'unit' }, { name: 'lint' }] });
});

const conditionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]*)`/g)]
    .map(([, code = '']) => code.replace(/^when: /, ''))
    .filter((code) => /(^| )[a-z]+\.[\w.-]+ (==|!=|<|<=|>|>=) /.test(code));

test('every condition that the README shows could be judged', () => {
  const conditions = conditionsIn(readme.replaceAll(/```[\s\S]*?```/g, '').replaceAll('\\|', '|'));
  expect(conditions.length).toBeGreaterThan(30);
  for (const require of conditions) {
    const policy = `version: 1\nconditions:\n  - { name: It, require: ${JSON.stringify(require)} }\n`;
    expect([require, readPolicy(policy)]).toEqual([require, expect.objectContaining({ ok: true })]);
  }
});

test('every format that the README names is read', () => {
  const named = [...readme.matchAll(/`([a-z][a-z0-9-]*)=(?:[^`]*)`/g)].map(([, format = '']) => format);
  expect(named.length).toBeGreaterThan(5);
  for (const format of named) expect(['format', ...reportFormats]).toContain(format);
});

test('what the README says of a preset is what the code asks', () => {
  const section = readme.slice(readme.indexOf('<!-- presets -->'), readme.indexOf('<!-- /presets -->'));
  for (const { name, require } of presetConditions.delivery)
    expect(section).toContain(`| ${name} | \`${require.replaceAll('|', '\\|')}\` |`);
  const percents = {
    'above 80': 'coverage.lines.percent > 80',
    'below 5': 'duplication.percent < 5',
    'above 90': 'documentation.percent > 90',
  };
  const promised =
    /`preset: delivery` asks for coverage (above 80) %, no high or critical finding, duplication (below 5) % and documentation (above 90) %/;
  const [, ...words] = promised.exec(readme) ?? [];
  expect(words).toEqual(Object.keys(percents));
  const asked = presetConditions.delivery.map(({ require }) => require);
  for (const require of Object.values(percents)) expect(asked).toContain(require);
});

const recipes = listRecipes(readme, {
  action: 'quality-gate',
  inputs: Object.keys(inputs),
  evaluate: () => '{"build": {"result": "success", "outputs": {}}}',
});

test('every recipe that the README shows is one that the action takes', async () => {
  expect(recipes.length).toBeGreaterThanOrEqual(4);
  for (const recipe of recipes) {
    expect(Object.keys(recipe).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
    const config = await readConfig((name) => recipe[name] ?? '');
    expect(config.ok ? [] : config.error).toEqual([]);
  }
});
