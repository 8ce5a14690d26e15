import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { judgeCommits } from '../../src/decide/bumps.ts';
import type { CommitFact } from '../../src/decide/facts.ts';
import { gitmojis } from '../../src/decide/gitmoji.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { presets, typesOf } from '../../src/decide/presets.ts';
import { steps } from '../../src/inputs/steps.ts';
import { readConfig } from '../../src/inputs.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The lines between a heading and the next one. */
const sectionOf = (heading: string): readonly string[] => {
  const [, section = ''] = readme.split(`\n### ${heading}\n`);
  return section.split(/\n#{2,3} /)[0]?.split('\n') ?? [];
};

const emojiNames = new Set(gitmojis.map(({ name }) => name));
const words = [...new Set(presets.flatMap((preset) => [...typesOf(preset).keys()]))].filter(
  (type) => !emojiNames.has(type),
);

describe('the README says of presets what they are', () => {
  test('every type in every preset', () => {
    const rows = words.map((type) => {
      const cells = presets.map((preset) => typesOf(preset).get(type) ?? 'not listed');
      return `| \`${type}\` | ${cells.join(' | ')} |`;
    });
    expect(sectionOf('Presets').filter((line) => line.startsWith('| `'))).toEqual(rows);
  });

  test('every emoji with its step', () => {
    const rows = steps.toReversed().map((step) => {
      const own = gitmojis.filter(({ bump }) => bump === step).map(({ emoji, name }) => `${emoji} \`:${name}:\``);
      return `| ${step} | ${own.join(', ')} |`;
    });
    expect(sectionOf('Presets').filter((line) => /^\| (?:major|minor|patch|none) \|/.test(line))).toEqual(rows);
  });
});

test('the types of a preset are what the policy holds, and `types` stands over them', async () => {
  const read = (given: Readonly<Record<string, string>>) => readConfig((name) => given[name] ?? '');
  for (const preset of presets) {
    const config = await read({ preset, types: 'feat: patch\n' });
    const types = new Map([...typesOf(preset), ['feat', 'patch']]);
    const grammar = preset === 'gitmoji' ? 'gitmoji' : 'conventional';
    expect(config).toMatchObject({ ok: true, value: { policy: { types, grammar } } });
  }
});

test('the policy that nobody configured has the table that is the default', () => {
  expect(defaultPolicy.types).toEqual(typesOf('conventional'));
});

const commitOf = (message: string): CommitFact => ({
  oid: 'a'.repeat(40),
  message,
  parents: [],
  author: { name: 'renovate[bot]', email: 'bot@example.org' },
  files: ['src/a.ts'],
});

test('the rules that the README shows are read, and hold for what they are about', async () => {
  const section = sectionOf('Rules');
  const from = section.indexOf('rules: |');
  const rules = section
    .slice(from + 1, section.indexOf('```', from))
    .map((line) => line.slice(2))
    .join('\n');
  const config = await readConfig((name) => (name === 'rules' ? rules : ''));
  const policy = config.ok ? config.value.policy : defaultPolicy;
  const messages = ['chore(deps-dev): a', 'refactor: b', 'feat(experimental)!: c', 'feat!: d'];
  const verdicts = judgeCommits(messages.map(commitOf), policy);
  expect(verdicts.map(({ rule, bump }) => `${rule.kind === 'rule' ? rule.position : rule.kind} ${bump}`)).toEqual([
    '1 none',
    '2 patch',
    '3 minor',
    'breaking major',
  ]);
});

test('what the README calls breaking is, and what it calls not breaking is not', () => {
  const rows = sectionOf('What counts as breaking').filter((line) => line.startsWith('| ') && line.includes('`'));
  const [yes, no] = [1, 2].map((column) =>
    rows.flatMap((row) =>
      [...(row.split('|')[column] ?? '').matchAll(/`([a-z]+(?:\([a-z]+\))?!?: [^`]+)`/g)].map(([, text = '']) => text),
    ),
  );
  const isBreaking = (message: string) =>
    judgeCommits([commitOf(message)], defaultPolicy).some(({ rule }) => rule.kind === 'breaking');
  expect(yes?.map(isBreaking)).toEqual([true, true]);
  expect(no?.map(isBreaking)).toEqual([false, false]);
});
