import { hygieneProblems } from '@drawbridge/testkit/workflows/hygiene';
import { describe, expect, test } from '@jest/globals';
import { listFiles, readText } from './repository-files.ts';

const clean = `
permissions: {}
jobs:
  work:
    runs-on: x
    timeout-minutes: 5
    permissions:
      contents: read # read the files
    steps:
      - name: Check out
        uses: actions/checkout@${'a'.repeat(40)} # v6.0.2
        with:
          persist-credentials: false
      - uses: $/actions/coverage-threshold
      - name: Script
        run: echo "$X"
`;

describe('hygiene of a workflow', () => {
  test('a clean one has no problem', () => {
    expect(hygieneProblems(clean)).toEqual([]);
  });

  test.each([
    ['permissions: {}\n', '', 'permissions are {} on top'],
    ['permissions: {}\n', 'permissions: {contents: read}\n', 'permissions are {} on top'],
    ['    permissions:\n      contents: read # read the files\n', '', 'each job says its permissions'],
    [' # read the files', '', 'each scope has a comment that says why'],
    ['    timeout-minutes: 5\n', '', 'each job has a timeout'],
    [`@${'a'.repeat(40)} # v6.0.2`, '@v6', 'actions of others are pinned by SHA, with their version in a comment'],
    [' # v6.0.2', '', 'actions of others are pinned by SHA, with their version in a comment'],
    ['persist-credentials: false', 'fetch-depth: 0', 'a checkout does not keep its credentials'],
    ['echo "$X"', `echo "${'$'}{{ inputs.x }}"`, 'nothing is interpolated into a script'],
    ['echo "$X"', `|\n${'          true\n'.repeat(11)}`, 'a script has at most 10 lines'],
    ['    runs-on: x\n', '    secrets: inherit\n', 'secrets are not inherited'],
  ])('%j → %j breaks a rule', (from, to, rule) => {
    expect(clean).toContain(from);
    expect(hygieneProblems(clean.replace(from, to)).map((problem) => problem.rule)).toContain(rule);
  });

  test.each(listFiles('.github/workflows/*.yml', 'examples/**/.github/workflows/*.yml'))('%s is clean', (file) => {
    expect(hygieneProblems(readText(file))).toEqual([]);
  });
});
