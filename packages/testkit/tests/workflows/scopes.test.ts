import { blockAsWorkflow, yamlBlocks } from '@drawbridge/testkit/workflows/documents';
import { missingScopes, type NamedWorkflow } from '@drawbridge/testkit/workflows/scopes';
import { parseTree, type Tree } from '@drawbridge/testkit/workflows/yaml-tree';
import { describe, expect, test } from '@jest/globals';
import { findOurs, listFiles, readText } from './repository-files.ts';

const callee = (jobs: string, top = '{}') => parseTree(`{on: {workflow_call: {}}, permissions: ${top}, jobs: ${jobs}}`);
const caller = (permissions: string, top = '') =>
  parseTree(`{${top} jobs: {call: {uses: o/r/.github/workflows/callee.yml@v1 ${permissions}}}}`);
const judge = (document: Tree, called: Tree) =>
  missingScopes({ name: 'caller.yml', document }, (uses) => (uses.includes('callee.yml') ? called : undefined)).map(
    ({ place, scope, granted, asked }) => `${place}: ${scope} ${granted} < ${asked}`,
  );

describe('a caller must grant what its callee asks', () => {
  test.each([
    ['the same scope', ', permissions: {contents: read}', '{a: {permissions: {contents: read}}}', []],
    ['a wider scope', ', permissions: {contents: write}', '{a: {permissions: {contents: read}}}', []],
    ['write-all', ', permissions: write-all', '{a: {permissions: {id-token: write}}}', []],
    ['nothing, where nothing is asked', ', permissions: {}', '{a: {permissions: {}}}', []],
    ['nothing, where the callee inherits', ', permissions: {}', '{a: {runs-on: x}}', []],
    ['the default, for reading contents', '', '{a: {permissions: {contents: read}}}', []],
    [
      'a narrower scope',
      ', permissions: {contents: read}',
      '{a: {permissions: {contents: write}}}',
      ['caller.yml, call: contents read < write'],
    ],
    [
      'the default, for an identity token',
      '',
      '{a: {permissions: {id-token: write}}}',
      ['caller.yml, call: id-token none < write'],
    ],
    [
      'too little for a job that is always skipped',
      ', permissions: {contents: read}',
      '{a: {if: false, permissions: {checks: read}}}',
      ['caller.yml, call: checks none < read'],
    ],
  ])('%s', (_, permissions, jobs, problems) => {
    expect(judge(caller(permissions), callee(jobs))).toEqual(problems);
  });

  test("the workflow's permissions count where the job has none, on both sides", () => {
    const asks = parseTree('{on: workflow_call, permissions: {issues: write}, jobs: {a: {runs-on: x}}}');
    expect(judge(caller('', 'permissions: {issues: write},'), asks)).toEqual([]);
    expect(judge(caller('', 'permissions: {issues: read},'), asks)).toEqual(['caller.yml, call: issues read < write']);
  });

  test('a callee two calls away counts against the call between', () => {
    const deep = callee('{z: {permissions: {contents: read, packages: write}}}');
    const middle = callee('{m: {uses: o/r/.github/workflows/deep.yml@v1, permissions: {contents: read}}}');
    const problems = missingScopes(
      { name: 'caller.yml', document: caller(', permissions: {contents: read}') },
      (uses) => (uses.includes('deep.yml') ? deep : middle),
    );
    expect(problems).toMatchObject([
      {
        place: 'caller.yml, call → .github/workflows/callee.yml, m',
        scope: 'packages',
        granted: 'none',
        asked: 'write',
      },
    ]);
  });
});

describe('documents', () => {
  const markdown = [
    'Text',
    '- in a list:',
    '  ```yaml',
    '  jobs:',
    '    q: { uses: a/b/c.yml@v1 }',
    '  ```',
    '```yml title=x',
    'q:',
    '  uses: a/b/c.yml@v1',
    '```',
    '```yaml',
    '- uses: a/b@v1',
    '```',
    '```sh',
    'uses: none',
    '```',
  ].join('\n');

  test('give their YAML blocks with line and without indentation', () => {
    expect(yamlBlocks(markdown).map(({ line }) => line)).toEqual([4, 8, 12]);
    expect(yamlBlocks(markdown)[0]?.text).toBe('jobs:\n  q: { uses: a/b/c.yml@v1 }\n');
  });

  test('become workflows when they hold jobs, and nothing when they hold steps', () => {
    const [whole, jobs, steps] = yamlBlocks(markdown).map(({ text }) => blockAsWorkflow(text));
    expect(whole).toEqual({ jobs: { q: { uses: 'a/b/c.yml@v1' } } });
    expect(jobs).toEqual(whole);
    expect(steps).toBeUndefined();
  });
});

const ours = 'drawbridge-ci/drawbridge/.github/workflows/';

const documentedCallers = (): readonly NamedWorkflow[] => [
  ...listFiles('.github/workflows/*.yml', 'examples/**/.github/workflows/*.yml').map((file) => ({
    name: file,
    document: parseTree(readText(file)),
  })),
  ...listFiles('*.md', '**/*.md').flatMap((file) =>
    yamlBlocks(readText(file))
      .filter(({ text }) => text.includes(ours))
      .map(({ line, text }) => ({
        name: `${file}:${line}`,
        document: blockAsWorkflow(text) ?? { jobs: { none: null } },
      })),
  ),
];

describe('every caller that we document', () => {
  test('there are some, in examples', () => {
    const names = documentedCallers().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['examples/shop/.github/workflows/pull-request.yml']));
  });

  test.each(documentedCallers().map((workflow) => [workflow.name, workflow] as const))(
    '%s grants enough',
    (_, workflow) => {
      expect(workflow.document).not.toEqual({ jobs: { none: null } });
      expect(missingScopes(workflow, findOurs)).toEqual([]);
    },
  );

  test('would be caught if it granted nothing', () => {
    const text = readText('examples/shop/.github/workflows/main.yml').replaceAll('contents: read', 'contents: none');
    expect(missingScopes({ name: 'main.yml', document: parseTree(text) }, findOurs)).toMatchObject([
      { place: 'main.yml, quality', scope: 'contents', granted: 'none', asked: 'read' },
      { place: 'main.yml, quality', scope: 'contents', granted: 'none', asked: 'read' },
    ]);
  });
});
