import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRecipes } from '@drawbridge/testkit/recipes';
import { expect, test } from '@jest/globals';
import { inputs } from '../src/inputs/table.ts';
import { readConfig } from '../src/inputs.ts';
import { play, type Situation } from './play.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

/** A version that starts healthy, and fails half a minute after it got the traffic. */
const example: Situation = {
  machine: { sour: '1.5.0', patience: 6, pace: { stage: 14_200, route: 300, restore: 300, clean: 1_100 } },
  inputs: { health: '- http: https://{side}.shop.example/health\n', bake: '2m' },
};

test('the log that the README shows is what the action prints', async () => {
  const { log, line } = await play(example);
  const lines = log.split('\n').filter((each) => !each.startsWith('  │'));
  expect(readme).toContain(['```', ...lines, line, '```'].join('\n'));
});

test('what the README shows of the summary is what the action writes', async () => {
  const { summary } = await play(example);
  const shown = summary.slice(summary.indexOf('Traffic:'), summary.indexOf('```mermaid')).trim();
  expect(readme).toContain(shown.replace('Traffic:', '> Traffic:').split('\n\n')[0]);
  expect(readme).toContain(shown.split('\n\n').slice(1).join('\n\n'));
});

const recipes = listRecipes(readme, {
  action: 'deploy-with-rollback',
  inputs: Object.keys(inputs),
  evaluate: () => '1.5.0',
});

test('every step that the README shows has inputs that the action takes', async () => {
  expect(recipes.length).toBeGreaterThanOrEqual(4);
  for (const recipe of recipes) {
    expect(Object.keys(recipe).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
    expect(await readConfig((name) => recipe[name] ?? '')).toMatchObject({ ok: true });
  }
});

test.each(['succeeded', 'rolled-back', 'rollback-failed', 'aborted', 'superseded', 'nothing-to-do'])(
  'the README says when a run ends as %s',
  (outcome) => {
    expect(readme).toContain(`\`${outcome}\``);
  },
);
