import { describe, expect, test } from '@jest/globals';
import { completeExample, findExamples } from '../src/docs/examples.ts';

const subject = { uses: 'drawbridge-ci/drawbridge/actions/tag@v1', inputs: ['prefix', 'rules'] };
const complete = (text: string) => completeExample({ file: 'README.md', line: 1, text }, subject);

test('every block of YAML is found, with the line that it begins at', () => {
  const page = '# A\n\n```yaml\non: push\n```\n\n```sh\nls\n```\n\n```yml\n- run: ls\n  name: list\n```\n';
  expect(findExamples('README.md', page)).toEqual([
    { file: 'README.md', line: 4, text: 'on: push\n' },
    { file: 'README.md', line: 12, text: '- run: ls\n  name: list\n' },
  ]);
});

describe('what an example is a part of is written around it', () => {
  test.each<readonly [what: string, text: string, linesBefore: number, whole: RegExp]>([
    ['a workflow', 'on: push\njobs:\n  a:\n    uses: o/r/.github/workflows/w.yml@v1\n', 0, /^on: push\njobs:\n {2}a:/],
    ['jobs without an event', 'jobs:\n  a:\n    uses: o/r/w@v1\n', 1, /^on: push\njobs:\n {2}a:/],
    ['an event', 'on: pull_request\n', 0, /^on: pull_request\njobs:\n {2}example:\n.*\n {4}steps:/],
    ['a job with its name', 'a:\n  steps: []\n', 2, /^on: push\njobs:\n {2}a:\n {4}steps: \[\]/],
    ['a job', 'permissions: {}\nsteps:\n  - run: ls\n', 4, /\n {4}permissions: \{\}\n {4}steps:\n {6}- run: ls/],
    ['steps', '- run: |\n    ls\n\n    pwd\n', 5, /\n {6}- run: \|\n {10}ls\n\n {10}pwd\n$/],
    ['what stands under with', 'with:\n  prefix: v\n', 6, /\n {6}- uses: \S+tag@v1\n {8}with:\n {10}prefix: v\n$/],
    ['inputs', 'rules: |\n  - a\n', 7, /\n {8}with:\n {10}rules: \|\n {12}- a\n$/],
  ])('%s', (_, text, linesBefore, whole) => {
    const completed = complete(text);
    expect(completed).toEqual({ text: expect.stringMatching(whole), linesBefore });
    expect(completed?.text.split('\n')[linesBefore]?.trimStart()).toBe(text.split('\n')[0]);
  });

  test('a step that it speaks of and does not show is one of the action', () => {
    expect(complete('- run: ${{ steps.tag.outputs.name }}\n')?.text).toContain(
      `      - id: tag\n        uses: ${subject.uses}\n`,
    );
    expect(
      complete('- id: tag\n  run: ls\n- run: ${{ steps.tag.outputs.name }}\n')?.text.match(/id: tag/g),
    ).toHaveLength(1);
  });

  test('a job that it waits for and does not show is there, with the outputs that it speaks of', () => {
    expect(complete('- run: ${{ needs.version.outputs.tag }}\n')?.text).toMatch(
      / {2}version:\n.*\n {4}outputs:\n {6}tag: "1"\n[\s\S]*\n {4}needs: \[version\]\n/,
    );
    expect(complete('gate:\n  needs: [build, test]\n  steps: []\n')?.text).toMatch(
      /\n {2}build:\n[\s\S]*\n {2}test:\n/,
    );
    expect(
      complete('jobs:\n  a: # first\n    uses: o/r/w@v1\n  b:\n    needs: a\n    uses: o/r/w@v1\n')?.text,
    ).not.toContain('echo');
  });
});

test.each(['version: 1\nextends: none\n', 'just words\n', '7\n'])('%j is no part of a workflow', (text) => {
  expect(complete(text)).toBeUndefined();
});

test('what is no YAML is refused', () => {
  expect(() => complete('on:\n  a: 1\n    with: 2\n')).toThrow();
});
