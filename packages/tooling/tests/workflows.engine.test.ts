import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeEngine } from '@drawbridge/testkit/engines';
import { probeZizmor } from '@drawbridge/testkit/programs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCaptured } from '../src/process.ts';
import { root } from '../src/root.ts';

const clone = mkdtempSync(path.join(tmpdir(), 'drawbridge-workflows-'));
const workflow = '.github/workflows/a.yml';

beforeAll(() => {
  write(
    'actions/tag/action.yml',
    'name: Tag\ndescription: Tags.\ninputs: { prefix: { description: p } }\nruns: { using: node24, main: x.js }\n',
  );
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(clone, file)), { recursive: true });
  writeFileSync(path.join(clone, file), text);
}

/** Calls a function of a module as `npm run check` does: in a process of its own, since jest loads modules in another way. */
async function call(file: string, name: string, args: readonly unknown[]): Promise<readonly string[]> {
  const module = pathToFileURL(path.join(root, 'packages/tooling/src', file)).href;
  const asked = `${name}(${args.map((each) => JSON.stringify(each)).join(', ')})`;
  const script = `import { ${name} } from '${module}'; console.log(JSON.stringify(await ${asked}));`;
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script];
  const { exitCode, output } = await runCaptured(process.execPath, flags);
  if (exitCode !== 0) throw new Error(output);
  return JSON.parse(output);
}

const lint = (file: string): Promise<readonly string[]> =>
  call('workflows/language-service.ts', 'lintYaml', [[file], clone]);

const job = (lines: readonly string[]): string =>
  [
    'name: A',
    'on: push',
    'jobs:',
    '  a:',
    '    runs-on: ubuntu-24.04',
    '    steps:',
    ...lines.map((line) => `      ${line}`),
    '',
  ].join('\n');

describe("GitHub's language service", () => {
  test.each([
    ['an expression that does not parse', job(['- run: echo', '  if: ${{ github.ref == }}']), /a\.yml:8: /],
    ['a context that is not there', job(['- run: echo ${{ githb.ref }}']), /Unrecognized named-value: 'githb'/],
    ['a key that is not there', job(['- run: echo', '  shel: bash']), /Unexpected value 'shel'/],
    [
      'an input that our action does not have',
      job(['- uses: drawbridge-ci/drawbridge/actions/tag@v1', '  with: { prefx: v }']),
      /prefx/,
    ],
    [
      'an action of ours that is not there',
      job(['- uses: drawbridge-ci/drawbridge/actions/tug@v1']),
      /Unable to resolve action/,
    ],
  ])('names %s', async (_, text, message) => {
    write(workflow, text);
    expect((await lint(workflow)).join('\n')).toMatch(message);
  });

  test('has nothing against a right workflow that uses ours and others', async () => {
    write(
      workflow,
      job(['- uses: actions/checkout@v6', '- uses: drawbridge-ci/drawbridge/actions/tag@v1', '  with: { prefix: v }']),
    );
    expect(await lint(workflow)).toEqual([]);
  });

  test.each([['a runtime that is not there', 'node99', /node99/]])(
    'names %s in an action.yml',
    async (_, using, message) => {
      write('actions/bad/action.yml', `name: Bad\ndescription: b\nruns: { using: ${using}, main: x.js }\n`);
      expect((await lint('actions/bad/action.yml')).join('\n')).toMatch(message);
    },
  );
});

test('an example of a page that cannot be pasted is told at its line', async () => {
  const file = 'actions/semver-tag/README.md';
  const semverTag = 'uses: drawbridge-ci/drawbridge/actions/semver-tag@v1';
  const texts = [
    `- ${semverTag}\n  with:\n    drry-run: true\n`,
    `- id: tag\n  ${semverTag}\n- run: echo\n  env:\n    A: \${{ steps.tag.outputs.tagg }}\n    B: \${{ steps.tag.outputs.tag }}\n`,
    '- uses: drawbridge-ci/drawbridge/actions/gone@v1\n',
    'jobs:\n  a:\n    uses: drawbridge-ci/drawbridge/.github/workflows/gone.yml@v1\n',
    'permissions:\n  content: read\nsteps: []\n',
    'something: else\n',
    'on:\n  a: 1\n    b: 2\n',
    'version: 1\nconditions: []\n',
    `- run: echo\n- ${semverTag}\n  with:\n    dry-run: true\n`,
  ];
  const shown = texts.map((text, index) => ({ file, line: 10 * (index + 1), text }));
  const found = await call('checks/examples.ts', 'judgeExamples', [shown]);
  expect(found.map((each) => /:(\d+): /.exec(each)?.[1]).toSorted()).toEqual([
    '12',
    '24',
    '30',
    '42',
    '51',
    '60',
    '70',
  ]);
});

describeEngine('zizmor as an auditor', probeZizmor, () => {
  const audit = (file: string) => {
    const config = path.join(root, 'packages/tooling/config/zizmor.yml');
    return runCaptured('zizmor', [`--config=${config}`, '--offline', '--persona=auditor', '--quiet', file], {
      cwd: clone,
    });
  };

  test('refuses another one’s action that is not pinned, and takes ours at its moving tag', async () => {
    const head =
      'name: A\non: push\npermissions: {}\nconcurrency: { group: a, cancel-in-progress: true }\njobs:\n  a:\n    name: A\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    steps:\n';
    write(workflow, `${head}      - name: Tag\n        uses: drawbridge-ci/drawbridge/actions/tag@v1\n`);
    expect((await audit(workflow)).output).not.toMatch(/unpinned-uses/);
    write(workflow, `${head}      - name: Other\n        uses: somebody/else@v1\n`);
    const { exitCode, output } = await audit(workflow);
    expect(exitCode).not.toBe(0);
    expect(output).toMatch(/unpinned-uses/);
  });
});
