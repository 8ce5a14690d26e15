import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeCommit } from '@drawbridge/testkit/fakes/git';
import { listRecipes } from '@drawbridge/testkit/recipes';
import { expect, test } from '@jest/globals';
import { releasingEvents } from '../src/decide/occasion.ts';
import { inputs, readConfig } from '../src/inputs.ts';
import { play, pullRequestOf, type Situation } from './stage.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

const oids = ['9d3b11f', '5b384ef', 'c07d2e4', '4f1c2aa'].map((start) => start.padEnd(40, '0'));
const [released = '', , , head = ''] = oids;
const messages = ['feat: first', 'feat(cart): keep it for a week', 'docs: how to pay', 'fix: round totals down (#41)'];

const commits = oids.map(
  (oid, index): FakeCommit => ({
    oid,
    parents: oids.slice(Math.max(0, index - 1), index),
    message: messages[index] ?? '',
    committedMs: 0,
    authoredMs: 0,
    author: { name: 'Octo Cat', email: 'octo@example.org' },
    files: null,
  }),
);

const refOf = (name: string, object = released) => ({ name: `refs/tags/${name}`, object, commit: released });
const shop: Situation = {
  git: { commits },
  github: { refs: [refOf('v1.4.0', 'a'.repeat(40)), refOf('v1'), refOf('v1.4')] },
};

test('the log that the README shows is what the action prints', async () => {
  const { log, line } = await play(shop);
  const lines = ['▸ History', ...log.split('\n').filter((each) => !each.startsWith('  History: ')), line];
  expect(readme).toContain(['```', ...lines, '```'].join('\n'));
});

test('the table that the README shows is that of the summary', async () => {
  const { summary } = await play(shop);
  const rows = summary
    .split('\n')
    .filter((row) => /^\| (?:Step|---|minor|patch|none) \|/.test(row.replace(/(\| ---)+ \|$/, '| --- |')));
  const table = rows
    .filter((row) => !/^\| --- \| --- \|$/.test(row))
    .map((row) => row.replace(/\]\(<[^>]*>\)/g, '').replaceAll('[`', '`'));
  expect(table).toHaveLength(5);
  expect(readme).toContain(table.join('\n'));
});

test('the preview that the README shows is what the action says', async () => {
  const context = pullRequestOf({ base: 1, head: 1, title: 'feat: keep the cart for a week' });
  const { pullRequest } = context;
  const ends = { ...pullRequest, baseSha: released, headSha: head };
  const { line } = await play({ ...shop, context: { ...context, pullRequest: ends } });
  expect(readme).toContain(line);
});

test('the README names every event on which a version is made', () => {
  for (const name of releasingEvents) expect(readme).toContain(`\`${name}\``);
});

const recipes = listRecipes(readme, {
  action: 'semver-tag',
  inputs: Object.keys(inputs),
  // A bump that nobody chose, and keys that only the repository has.
  evaluate: () => '',
});

test('every recipe that the README shows is one that the action takes', async () => {
  expect(recipes.length).toBeGreaterThanOrEqual(7);
  for (const recipe of recipes) {
    expect(Object.keys(recipe).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
    const config = await readConfig((name) => recipe[name] ?? '');
    expect(config.ok ? [] : config.error).toEqual([]);
  }
});
