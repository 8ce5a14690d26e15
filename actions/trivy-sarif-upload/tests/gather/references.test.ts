import { gitProblemOf, lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { type Baseline, baselinePath, formatBaseline } from '../../src/decide/baseline.ts';
import { gatherReferences } from '../../src/gather/references.ts';

const [base, head] = [oidOf(1), oidOf(2)];
const baseline: Baseline = {
  commit: base,
  runId: '1',
  createdAt: '2026-11-20T10:00:00.000Z',
  findings: ['f1'],
  packages: [],
};
const kept = { texts: { [baselinePath('fs')]: formatBaseline(baseline) } };

// Which lines were added decides nothing here.
const untold = { addedLines: [], lineCount: undefined };

const gather = async (plan: FakeScenePlan) => {
  const scene = fakeScene({
    ...plan,
    git: {
      commits: lineOfCommits(['one', 'two']),
      diffs: {
        [`${base}..${head}`]: [
          { ...untold, path: 'src/new.ts', previousPath: 'src/old.ts', status: 'renamed' },
          { ...untold, path: 'package.json', previousPath: undefined, status: 'modified' },
        ],
      },
      ...plan.git,
    },
  });
  const references = await gatherReferences(['fs'], head, scene);
  return { reference: references.get('fs'), lines: scene.runner.record.lines };
};

test('a baseline comes with the files that changed since, by both of their names', async () => {
  const { reference, lines } = await gather({ store: kept });
  expect(reference).toEqual({
    kind: 'baseline',
    baseline,
    changedPaths: new Set(['src/new.ts', 'src/old.ts', 'package.json']),
  });
  expect(lines).toEqual(['  fs: compared with 0000000 of 2026-11-20']);
});

test('what changed since is not known: all of the files may have changed, and that is told', async () => {
  const { reference, lines } = await gather({
    store: kept,
    git: { problems: { mergeBase: gitProblemOf('failed', 'the history ends before it') } },
  });
  expect(reference).toMatchObject({ kind: 'baseline', changedPaths: undefined });
  expect(lines[0]).toBe('  ! what changed since 0000000 is not known: the history ends before it');
});

describe('without a baseline all count as new, with the reason', () => {
  test.each<readonly [string, FakeScenePlan, string]>([
    ['none was kept yet', {}, 'there is no baseline yet'],
    [
      'it cannot be read',
      { store: { texts: { [baselinePath('fs')]: '{"schema":1,' } } },
      'trivy-sarif-upload/fs.json of the data branch cannot be read: it is not JSON',
    ],
    [
      'it is of another shape',
      { store: { texts: { [baselinePath('fs')]: '{"schema":2}' } } },
      'of the data branch cannot be read: schema',
    ],
    [
      'the token may not read it',
      { store: { problems: { 'store.read': gitHubProblemOf('forbidden') } } },
      'the token may not read the baseline',
    ],
    [
      'GitHub cannot be reached',
      { store: { problems: { 'store.read': gitHubProblemOf('unreachable') } } },
      'GitHub did not let this run read the baseline',
    ],
  ])('%s', async (_, plan, reason) => {
    const { reference, lines } = await gather(plan);
    expect(reference).toMatchObject({ kind: 'none', reason: expect.stringContaining(reason) });
    expect(lines.join('\n')).toContain(`– fs: `);
    expect(lines.join('\n')).toContain(reason);
  });
});
