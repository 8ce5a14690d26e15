import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
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

const isStep = (value: unknown): value is { readonly uses: string; readonly with: Readonly<Record<string, unknown>> } =>
  typeof value === 'object' && value !== null && 'uses' in value && 'with' in value;

const stepsIn = (value: unknown): readonly { readonly with: Readonly<Record<string, unknown>> }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = isStep(value) && value.uses.includes('deploy-with-rollback') ? [value] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
};

const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, text = '']) => text)
  .flatMap((text) => stepsIn(parse(text)));

test('every step that the README shows has inputs that the action takes', async () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
  for (const step of examples) {
    const raw = (name: string): string => String(step.with[name] ?? '').replace(/\$\{\{[^}]*\}\}/g, '1.5.0');
    expect(await readConfig(raw)).toMatchObject({ ok: true });
  }
});

test.each(['succeeded', 'rolled-back', 'rollback-failed', 'aborted', 'superseded', 'nothing-to-do'])(
  'the README says when a run ends as %s',
  (outcome) => {
    expect(readme).toContain(`\`${outcome}\``);
  },
);
