import type { PullRequestFacts, RunContext } from '@drawbridge/core/domain/event';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { describe, expect, test } from '@jest/globals';
import { addDelivery, judgeDelivery } from '../../src/decide/delivery.ts';
import { explainProcessing, planUpload, type UploadEnd, type UploadSituation } from '../../src/decide/upload.ts';

const [merge, branch, other] = ['1', '2', '3'].map((digit) => digit.repeat(40));

const pullRequest: PullRequestFacts = {
  number: 7,
  title: 'feat: open the shop',
  headSha: branch ?? '',
  headRef: 'open',
  headRepository: 'octo/shop',
  baseSha: other ?? '',
  baseRef: 'main',
  labels: [],
};

const onPullRequest = { eventName: 'pull_request', ref: 'refs/pull/7/merge', sha: merge ?? '', pullRequest } as const;

const plan = (context: Partial<RunContext> = {}, situation: Partial<UploadSituation> = {}) =>
  planUpload({
    context: fakeContext(context),
    upload: 'auto',
    dryRun: false,
    hasToken: true,
    head: context.sha ?? fakeContext().sha,
    ...situation,
  });

test.each<[string, Partial<RunContext>, string | undefined, object]>([
  ['a push', {}, undefined, { kind: 'upload', ref: 'refs/heads/main', commit: merge }],
  [
    'a push of a tag',
    { ref: 'refs/tags/v1.2.3' },
    undefined,
    { kind: 'upload', ref: 'refs/tags/v1.2.3', commit: merge },
  ],
  ['a schedule', { eventName: 'schedule' }, undefined, { kind: 'upload', ref: 'refs/heads/main', commit: merge }],
  [
    'a start by hand on a branch',
    { eventName: 'workflow_dispatch', ref: 'refs/heads/open' },
    undefined,
    { kind: 'upload', ref: 'refs/heads/open', commit: merge },
  ],
  [
    'a pull request, at its merge commit',
    onPullRequest,
    undefined,
    { kind: 'upload', ref: 'refs/pull/7/merge', commit: merge },
  ],
  [
    'a pull request, at its own commit',
    onPullRequest,
    branch,
    { kind: 'upload', ref: 'refs/pull/7/head', commit: branch },
  ],
  [
    'a pull request of Dependabot',
    { ...onPullRequest, actor: 'dependabot[bot]' },
    undefined,
    { kind: 'upload', ref: 'refs/pull/7/merge', commit: merge },
  ],
  [
    'a pull request, at a commit that is neither',
    onPullRequest,
    other,
    {
      kind: 'keep',
      why: 'the scanned commit 3333333 is not that of the event (1111111)',
      fix: 'Check out the commit of the event (the default of actions/checkout), and scan that.',
    },
  ],
  [
    'a push, at another commit',
    {},
    other,
    { kind: 'keep', why: 'the scanned commit 3333333 is not that of the event (1111111)', fix: expect.any(String) },
  ],
  [
    'no checkout',
    {},
    '',
    { kind: 'keep', why: 'the scanned commit is not known', fix: 'Check the repository out before this step.' },
  ],
  [
    'a pull request from a fork',
    { ...onPullRequest, pullRequest: { ...pullRequest, headRepository: 'cat/shop' } },
    undefined,
    {
      kind: 'keep',
      why: 'the token of a pull request from a fork may only read',
      fix: 'The push to the default branch after the merge is uploaded.',
    },
  ],
  [
    'a merge queue',
    {
      eventName: 'merge_group',
      ref: 'refs/heads/gh-readonly-queue/main/pr-7-0',
      mergeGroup: { baseSha: other ?? '', headSha: merge ?? '' },
    },
    undefined,
    { kind: 'keep', why: 'code scanning takes nothing from a merge queue, whose branches do not last', fix: '' },
  ],
])('on %s', (_, context, head, expected) => {
  expect(plan(context, head === undefined ? {} : { head })).toEqual(expected);
});

test.each<[string, Partial<UploadSituation>, string]>([
  ['`upload: never`', { upload: 'never' }, '`upload: never`'],
  ['a dry run', { dryRun: true }, 'dry run'],
  ['no token', { hasToken: false }, 'there is no `github-token`'],
  ['a dry run and no token', { dryRun: true, hasToken: false }, 'dry run'],
  ['`upload: never` in a dry run', { dryRun: true, upload: 'never' }, '`upload: never`'],
])('with %s nothing is asked of GitHub', (_, situation, why) => {
  expect(plan({}, situation)).toMatchObject({ kind: 'keep', why });
});

test('`upload: always` is no way around what cannot be', () => {
  const mergeGroup = { baseSha: other ?? '', headSha: merge ?? '' };
  expect(plan({ eventName: 'merge_group', mergeGroup }, { upload: 'always' })).toMatchObject({ kind: 'keep' });
});

describe('what GitHub says after it has looked', () => {
  const bug = 'Please report it with the SARIF file: this action should have mended it.';

  test.each([
    [
      'rejecting SARIF, as there are more results per run than allowed (25001 > 25000)',
      'there is more in it than GitHub takes',
      'Report less: raise `report-severity`, or leave out what is not yours with `skip-dirs` or `paths`.',
    ],
    [
      'rejecting SARIF, as there are more runs than allowed (21 > 20)',
      'there is more in it than GitHub takes',
      'Report less',
    ],
    ['locationFromSarifResult: expected artifact location', 'a result names no file', bug],
    ['expected at least one location', 'a result names no file', bug],
    ['an invalid URI was provided as a SARIF location: a:b', 'a path in it is no path of the repository', bug],
    [
      'SARIF URI scheme "file" did not match the checkout URI scheme "https"',
      'a path in it is no path of the repository',
      bug,
    ],
    ['invalid security severity value, is not a number: high', 'a severity in it is no number', bug],
    [
      'The SARIF file contains multiple runs with the same category',
      'several runs have one category',
      'Give each its own: put {target} into `category`.',
    ],
    [
      'too many logical alerts',
      'the repository has reached the most alerts that it can hold',
      'Ask GitHub’s support to delete old ones; raise `report-severity` meanwhile.',
    ],
    ['commit not found', 'GitHub does not know the commit or the ref any more', 'Run the job again'],
    [
      'ref refs/heads/gh-readonly-queue/main not found in this repository',
      'GitHub does not know the commit or the ref any more',
      'Run the job again on what the branch holds now.',
    ],
  ])('%s', (said, what, fix) => {
    expect(explainProcessing([said])).toEqual({ why: `${what} (${said})`, fix: expect.stringContaining(fix) });
  });

  test('is told in its own words where they are not known', () => {
    expect(explainProcessing(['the moon is full', 'and high'])).toEqual({
      why: 'GitHub refused it after it had looked: the moon is full; and high',
      fix: '',
    });
  });

  test('is told also where it gives no reason, and is cut where it is long', () => {
    expect(explainProcessing([]).why).toBe('GitHub refused it after it had looked: no reason given');
    expect(explainProcessing(['🚪'.repeat(2_000)]).why.length).toBeLessThan(600);
    expect(explainProcessing([`x${'🚪'.repeat(2_000)}`]).why.isWellFormed()).toBe(true);
  });
});

const ends = {
  complete: { kind: 'complete', id: '1' },
  pending: { kind: 'pending', id: '1', waitedMs: 180_000 },
  kept: { kind: 'kept', why: 'dry run', fix: '' },
  refused: { kind: 'refused', id: '', why: 'the token lacks security-events', fix: 'Grant it.' },
} as const satisfies Record<string, UploadEnd>;

const documentWith = (end: UploadEnd) => ({
  name: 'fs',
  category: 'trivy/fs',
  file: 'a.sarif',
  results: 1,
  leftOut: 0,
  end,
});

describe('the upload as a condition', () => {
  test.each([
    ['complete', 'auto', 'passed', '1 of 1 document uploaded', 'uploaded to code scanning'],
    ['pending', 'auto', 'attention', '1 of 1 document uploaded', 'uploaded; GitHub is still at it'],
    ['pending', 'always', 'attention', '1 of 1 document uploaded', 'uploaded; GitHub is still at it'],
    ['kept', 'auto', 'not-judged', '0 of 1 document uploaded', 'SARIF kept as a file: dry run'],
    ['kept', 'never', 'not-judged', '0 of 1 document uploaded', 'SARIF kept as a file: dry run'],
    ['kept', 'always', 'failed', '0 of 1 document uploaded', 'SARIF kept as a file: dry run'],
    [
      'refused',
      'auto',
      'attention',
      '0 of 1 document uploaded',
      'SARIF kept as a file, code scanning refused it: the token lacks security-events',
    ],
    [
      'refused',
      'always',
      'failed',
      '0 of 1 document uploaded',
      'SARIF kept as a file, code scanning refused it: the token lacks security-events',
    ],
  ] as const)('%s with `upload: %s` is %s', (end, upload, mark, value, phrase) => {
    expect(judgeDelivery([documentWith(ends[end])], upload)).toMatchObject({ condition: { mark, value }, phrase });
  });

  test('says in its row only what stands in the way', () => {
    const rows = [ends.complete, ends.pending, ends.kept, ends.refused].map(
      (end) => judgeDelivery([documentWith(end)], 'auto')?.condition.distance,
    );
    expect(rows).toEqual(['', 'GitHub is still at it', 'dry run', 'the token lacks security-events']);
  });

  test('is that of the worst of several documents', () => {
    const documents = [ends.complete, ends.refused, ends.kept, ends.pending].map(documentWith);
    expect(judgeDelivery(documents, 'auto')).toMatchObject({
      condition: { mark: 'attention', value: '2 of 4 documents uploaded' },
      fix: 'Grant it.',
    });
  });

  test('is none where there was nothing to upload', () => {
    expect(judgeDelivery([], 'always')).toBeUndefined();
  });

  test('is not worth a word in the verdict where nobody wanted it', () => {
    const delivery = judgeDelivery([documentWith(ends.kept)], 'never');
    expect(addDelivery(verdict('failed'), delivery)).toEqual(verdict('failed'));
  });

  const verdict = (mark: 'passed' | 'failed') => ({ subject: 'Scan', mark, sentence: 'nothing found in 1 target' });

  test.each([
    ['passed', 'complete', 'auto', 'passed'],
    ['passed', 'kept', 'auto', 'passed'],
    ['passed', 'refused', 'auto', 'attention'],
    ['passed', 'pending', 'auto', 'attention'],
    ['passed', 'refused', 'always', 'failed'],
    ['failed', 'complete', 'auto', 'failed'],
    ['failed', 'refused', 'auto', 'failed'],
  ] as const)('makes of a verdict that is %s, when it is %s (%s), one that is %s', (mark, end, upload, expected) => {
    const after = addDelivery(verdict(mark), judgeDelivery([documentWith(ends[end])], upload));
    expect(after.mark).toBe(expected);
    expect(after.sentence.startsWith('nothing found in 1 target; ')).toBe(true);
  });

  test('leaves the verdict alone where there was nothing to upload', () => {
    expect(addDelivery(verdict('passed'), undefined)).toEqual(verdict('passed'));
  });
});
