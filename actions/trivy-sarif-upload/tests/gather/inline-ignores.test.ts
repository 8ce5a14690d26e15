import type { RunContext } from '@drawbridge/core/domain/event';
import { type FakeGitPlan, gitProblemOf, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { gatherInlineIgnores } from '../../src/gather/inline-ignores.ts';
import { decisionOn, lockFile, scanOfResults } from '../builders.ts';
import { pullRequestRun } from '../stage.ts';

const [base, head] = [oidOf(1), oidOf(2)];
const dockerfile = 'FROM alpine:3.20\n# trivy:ignore:DS-0002\nUSER root\n#tfsec:ignore:*\n';

interface Situation {
  readonly path?: string;
  readonly addedLines?: readonly number[];
  readonly context?: Partial<RunContext>;
  readonly scanners?: readonly ('misconfig' | 'secret')[];
  readonly line?: string;
  readonly git?: FakeGitPlan;
}

const gather = ({ path = 'Dockerfile', addedLines = [1, 2, 3, 4], ...more }: Situation) => {
  const change = { path, previousPath: undefined, status: 'modified', addedLines, lineCount: 4 } as const;
  const scene = fakeScene({
    context: { ...pullRequestRun, sha: head, ...more.context },
    git: {
      commits: lineOfCommits(['one', 'two']),
      diffs: { [`${base}..${head}`]: [change] },
      texts: { [head]: { [path]: dockerfile } },
      ...more.git,
    },
  });
  const checkout = { head, repository: { root: '/workspace', prefix: '', trackedFiles: [] } };
  const scans = [scanOfResults([], more.line ?? 'fs: .')];
  return gatherInlineIgnores(scans, more.scanners ?? ['misconfig'], { ...scene, checkout });
};

describe('comments that excuse what Trivy finds', () => {
  test.each<readonly [string, Situation, readonly string[]]>([
    ['that a pull request adds are told', {}, ['Dockerfile:2', 'Dockerfile:4']],
    ['that were there before are not', { addedLines: [1, 4] }, ['Dockerfile:4']],
    ['in Terraform', { path: 'infra/main.tf' }, ['infra/main.tf:2', 'infra/main.tf:4']],
    ['in a document are words', { path: 'README.md' }, []],
    ['on a push are those of the branch', { context: { pullRequest: undefined } }, []],
    ['mean nothing where nothing hears them', { scanners: ['secret'] }, []],
    ['mean nothing in an image', { line: 'image: shop.tar' }, []],
  ])('%s', async (_, situation, expected) => {
    expect(await gather(situation)).toEqual(expected);
  });

  test('may be there where the change cannot be told', async () => {
    const problem = gitProblemOf('unreachable', 'no line');
    const found = await gather({ git: { problems: { changedFiles: problem } } });
    expect(found).toEqual([expect.stringContaining('cannot be compared with its base (no line)')]);
  });

  test.each([
    [{}, 'failed'],
    [{ 'fail-on-classes': 'secret' }, 'attention'],
    [{ 'fail-on': 'none' }, 'attention'],
  ])('by %j: %s, with the way out', (inputs, mark) => {
    const { conditions } = decisionOn([scanOfResults([lockFile([])])], inputs, { inlineIgnores: ['a:2', 'b:1'] });
    expect(conditions.find(({ name }) => name === 'Ignores in files')).toMatchObject({
      mark,
      distance: expect.stringMatching(/^a:2 and 1 more: .* ignore file of the base$/),
    });
  });
});
