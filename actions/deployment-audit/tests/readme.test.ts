import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { listRecipes } from '@drawbridge/testkit/recipes';
import { beforeAll, expect, test } from '@jest/globals';
import { readConfig, inputs as specs } from '../src/inputs.ts';
import { columns } from '../src/modes/export/render/files.ts';
import { deployReport, playMain, playPost } from './modes/stage.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const inputs = { environment: 'production', version: '1.5.0' };
const rolledBack = deployReport({
  outcome: 'rolled-back',
  reason: { kind: 'health', message: 'error rate 6.2 % over 1 %' },
});

const lines: string[] = [];
let checkpoint = '';

beforeAll(async () => {
  const scene = fakeScene({
    context: { serverUrl: 'https://github.com' },
    files: { files: { 'drawbridge/deploy-with-rollback.json': rolledBack } },
    github: {
      approvals: { '1001': [{ login: 'grace', state: 'approved', comment: '', environments: ['production'] }] },
    },
  });
  lines.push((await playMain(inputs, scene)).told.line, (await playPost(inputs, scene))?.told.line ?? '');
  checkpoint = scene.branches.textsNow('deployment-log')['checkpoint'] ?? '';
});

test('the log that the README shows is what the action prints', () => {
  expect(readme).toContain(['```', ...lines, '```'].join('\n'));
});

test('the checkpoint that it shows is the one of these two entries', () => {
  expect(readme).toContain(['```', checkpoint.trimEnd(), '```'].join('\n'));
});

test('the columns that it names are there', () => {
  expect(columns.map(([name]) => name)).toContain('approver_is_somebody_else');
});

const values: Readonly<Record<string, string>> = {
  'toJSON(needs)': '{"quality": {"result": "success", "outputs": {"verdict": "passed"}}}',
  'steps.deploy.outcome': 'success',
  'vars.DRAWBRIDGE_CHECKPOINT': 'kept-checkpoint',
  'vars.DRAWBRIDGE_PUBLIC_KEY': '',
};

const recipes = listRecipes(readme, {
  action: 'deployment-audit',
  inputs: Object.keys(specs),
  evaluate: (expression) => values[expression] ?? '',
});

test('every recipe that the README shows is one that the action takes', () => {
  expect(recipes.length).toBeGreaterThanOrEqual(7);
  for (const recipe of recipes) {
    expect(Object.keys(recipe).filter((name) => !Object.hasOwn(specs, name))).toEqual([]);
    const config = readConfig((name) => recipe[name] ?? '');
    expect(config.ok ? [] : config.error).toEqual([]);
  }
});
