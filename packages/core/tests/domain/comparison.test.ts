import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { expect, test } from '@jest/globals';
import { chooseBase } from '../../src/domain/comparison.ts';
import type { RunContext } from '../../src/domain/event.ts';

const merge = '3'.repeat(40);
const branchHead = '4'.repeat(40);
const baseSha = '5'.repeat(40);
const newBase = '6'.repeat(40);
const pullRequest = {
  number: 7,
  title: 'Add a cart',
  headSha: branchHead,
  headRef: 'cart',
  headRepository: 'octo/shop',
  baseSha,
  baseRef: 'main',
  labels: [],
};
const mergeRun = {
  eventName: 'pull_request',
  ref: 'refs/pull/7/merge',
  sha: merge,
  pullRequest,
  pushBefore: undefined,
};
const noPush = { pushBefore: undefined };

interface Row {
  readonly event: string;
  readonly context: Partial<RunContext>;
  readonly head?: string;
  readonly parents?: readonly string[];
  readonly base?: string;
  readonly candidates?: readonly string[];
  readonly reason?: string;
}

test.each<Row>([
  { event: 'pull request, test merge', context: mergeRun, head: merge, candidates: [newBase] },
  { event: 'pull request, no merge', context: mergeRun, head: merge, parents: [newBase], candidates: [baseSha] },
  { event: 'pull request, its head checked out', context: mergeRun, head: branchHead, candidates: [baseSha] },
  {
    event: 'pull request from a fork',
    context: { ...mergeRun, pullRequest: { ...pullRequest, headRepository: 'else/shop' } },
    head: merge,
    candidates: [newBase],
  },
  {
    event: 'pull_request_target',
    context: { ...mergeRun, ref: 'refs/heads/main' },
    head: merge,
    candidates: [baseSha],
  },
  {
    event: 'merge group',
    context: { eventName: 'merge_group', mergeGroup: { baseSha, headSha: merge }, ...noPush },
    candidates: [baseSha],
  },
  { event: 'push', context: { pushBefore: baseSha }, candidates: [baseSha] },
  { event: 'push of a new branch', context: noPush, reason: 'a new branch or tag has no commit before it' },
  {
    event: 'schedule',
    context: { eventName: 'schedule', ...noPush },
    reason: 'a run by schedule has nothing to compare with',
  },
  {
    event: 'workflow_dispatch',
    context: { eventName: 'workflow_dispatch', ...noPush },
    reason: 'a run by workflow_dispatch has nothing to compare with',
  },
  {
    event: 'release',
    context: { eventName: 'release', ...noPush },
    reason: 'a run by release has nothing to compare with',
  },
  {
    event: 'schedule with a base',
    context: { eventName: 'schedule', ...noPush },
    base: 'v1',
    candidates: ['v1', 'origin/v1'],
  },
  { event: 'pull request with a base', context: mergeRun, base: 'release', candidates: ['release', 'origin/release'] },
])(
  '$event: base is $candidates$reason',
  ({ context, head = merge, parents = [newBase, branchHead], base = '', candidates, reason }) => {
    const chosen = chooseBase({ context: fakeContext(context), given: base, head, parents });
    expect(chosen).toMatchObject(reason === undefined ? { kind: 'revisions', candidates } : { kind: 'none', reason });
  },
);
