import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/inputs.ts';

const read = (inputs: Readonly<Record<string, string>>) => readConfig((name) => inputs[name] ?? '');

test('the shortest block works', async () => {
  expect(await read({})).toMatchObject({
    ok: true,
    value: { policy: { kind: 'file', isExpected: false }, needs: undefined, checks: [], baselineKey: 'default' },
  });
});

test.each([
  ['reports', 'junit=unit/*.xml\nlint.sarif\n!old/**', /./],
  ['reports', 'none', /./],
])('%s: %s', async (input, value) => {
  expect(await read({ [input]: value })).toMatchObject({ ok: true });
});

test('a line that takes away counts for every format above it', async () => {
  expect(await read({ reports: 'junit=a/*.xml\n**/*.sarif\n!old/**' })).toMatchObject({
    value: {
      reports: [
        { format: 'junit', patterns: ['a/*.xml', '!old/**'], expected: ['a/*.xml'] },
        { format: 'auto', patterns: ['**/*.sarif', '!old/**'], expected: [] },
      ],
    },
  });
});

describe('what is wrong is told with the way out', () => {
  const check = (more: string) => `- name: unit\n  run: npm test\n${more}`;

  test.each([
    ['policy', 'version: 1\nextends: lax', /line 2: extends: is none of the values/],
    ['policy', '"', /line 1: /],
    ['reports', 'jnuit=a.xml', /"jnuit" is not a format\. Known are .*junit/],
    ['needs', 'build', /it is not the JSON of `needs`/],
    ['needs', '[]', /it is not the JSON of `needs`/],
    ['needs', '{}', /holds no job/],
    ['needs', '{"build":{"result":"ok"}}', /its job "build" has no result/],
    ['checks', 'npm test', /must be a list/],
    ['checks', check('  comand: x\n'), /there is no such key/],
    ['checks', '- run: npm test\n', /`name` is missing/],
    ['checks', '- name: unit\n', /needs either `run` or `command`/],
    ['checks', check('  command: [npm]\n'), /needs either `run` or `command`/],
    ['checks', check('  folder: ../elsewhere\n'), /leads out of the working directory/],
    ['checks', check('  timeout: 5 minutes\n'), /is not a duration/],
    ['checks', check('  timeout: 7h\n'), /is not between 1ms and 6h/],
    ['checks', check('  retries: 9\n'), /line 3: /],
    ['checks', check('  format: jnuit\n'), /is none of the values it can have. Write one of auto, drawbridge, junit/],
    ['checks', check('  env: [A]\n'), /must be a mapping of variables/],
    ['checks', check('') + check(''), /two checks are called "unit"/],
    [
      'checks',
      '- name: a\n  run: x\n  report: r.xml\n- name: b\n  run: x\n  report: r.xml\n',
      /two checks write the report r\.xml/,
    ],
    ['max-parallel', '0', /from 1 to 64/],
    ['baseline-key', '..', /is not a key/],
  ])('%s: %j', async (input, value, says) => {
    const config = await read({ [input]: value });
    expect(config.ok ? [] : config.error.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
  });

  test('two policies are one too many', async () => {
    const config = await read({ policy: 'version: 1', 'policy-file': 'gate.yml' });
    expect(config).toMatchObject({ ok: false, error: [{ input: 'policy' }] });
  });

  test('every problem is told at once, those of YAML too', async () => {
    const config = await read({ mode: 'lax', policy: 'version: 2', checks: 'npm test' });
    expect(config.ok ? [] : config.error.map(({ input }) => input)).toEqual(['mode', 'policy', 'checks']);
  });
});
