import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictLine } from '@drawbridge/core/domain/verdict';
import { expect, test } from '@jest/globals';
import { readPolicy } from '../src/decide/policy/reader.ts';
import { parseChecks } from '../src/inputs/checks.ts';
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
