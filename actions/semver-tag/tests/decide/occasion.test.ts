import { readRunContext } from '@drawbridge/core/adapters/run-context';
import type { EventRequest } from '@drawbridge/testkit/github/event-requests';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chooseOccasion } from '../../src/decide/occasion.ts';
import { openShop, type Shop } from '../shop.ts';

let shop: Shop;
let head: string;

beforeAll(async () => {
  shop = await openShop();
  head = await shop.commit('feat: one');
  await shop.github.createTag(repository, { name: 'v1.0.0', target: head });
  await shop.commit('feat: wishes', 'wishes');
  await shop.github.openPullRequest(repository, { head: 'wishes', title: 'Wishes' });
});

afterAll(() => shop.close());

/** What a run is for, from the payload that GitHub sends and the environment that the runner sets. */
const occasionOf = (eventName: string, ref: string, payload: unknown) => {
  const environment = {
    GITHUB_EVENT_NAME: eventName,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: head,
    GITHUB_REF: ref,
    GITHUB_WORKSPACE: '/workspace',
    GITHUB_EVENT_PATH: 'event.json',
  };
  return chooseOccasion(readRunContext(environment, () => JSON.stringify(payload)));
};

const main = 'refs/heads/main';

describe('one recorded payload for each event', () => {
  test.each<{ readonly event: EventRequest; readonly ref: string; readonly occasion: object }>([
    { event: { repository, event: 'push', ref: main }, ref: main, occasion: { kind: 'release' } },
    {
      event: { repository, event: 'push', ref: 'refs/tags/v1.0.0' },
      ref: 'refs/tags/v1.0.0',
      occasion: { kind: 'settle', tagName: 'v1.0.0' },
    },
    { event: { repository, event: 'schedule', cron: '0 4 * * *' }, ref: main, occasion: { kind: 'release' } },
    {
      event: { repository, event: 'workflow_dispatch', ref: main, workflow: 'ci.yml' },
      ref: main,
      occasion: { kind: 'release' },
    },
    {
      event: { repository, event: 'workflow_dispatch', ref: 'refs/tags/v1.0.0', workflow: 'ci.yml' },
      ref: 'refs/tags/v1.0.0',
      occasion: { kind: 'settle' },
    },
    {
      event: { repository, event: 'pull_request', number: 1, action: 'opened' },
      ref: 'refs/pull/1/merge',
      occasion: { kind: 'preview', of: 'pull-request', title: 'Wishes', number: 1, labels: [] },
    },
  ])('$event.event on $ref', async ({ event, ref, occasion }) => {
    expect(occasionOf(event.event, ref, await shop.github.eventPayload(event))).toMatchObject(occasion);
  });

  test('pull_request_target is a preview, too: its workspace is never released', async () => {
    const payload = await shop.github.eventPayload({ repository, event: 'pull_request', number: 1, action: 'opened' });
    expect(occasionOf('pull_request_target', main, payload)).toMatchObject({ kind: 'preview' });
  });

  test('merge_group', async () => {
    const group = await shop.github.queuePullRequest(repository, 1);
    const payload = await shop.github.eventPayload({ repository, event: 'merge_group', group });
    expect(occasionOf('merge_group', group.headRef, payload)).toEqual({
      kind: 'preview',
      of: 'merge-group',
      base: group.base,
      head: group.head,
      title: null,
      number: null,
      labels: [],
    });
  });

  test.each([
    ['a push', 'push', repository, 'release'],
    ['a pull request', 'pull_request', repository, 'unmerged'],
    ['a pull request from a fork', 'pull_request', 'else/shop', 'unmerged'],
    ['a pull request, with rights', 'pull_request_target', repository, 'unmerged'],
    ['a merge group, which may still be thrown out', 'merge_group', repository, 'unmerged'],
    ['anything of a fork', 'push', 'else/shop', 'unmerged'],
  ])('workflow_run after a run of %s', (_, event, fullName, kind) => {
    const payload = { action: 'completed', workflow_run: { event, head_repository: { full_name: fullName } } };
    expect(occasionOf('workflow_run', main, payload)).toEqual({ kind });
  });

  test('release', () => {
    const payload = { action: 'published', release: { tag_name: 'v1.0.0' } };
    expect(occasionOf('release', 'refs/tags/v1.0.0', payload)).toEqual({ kind: 'settle', tagName: 'v1.0.0' });
  });
});

test.each(['deleted', 'unpublished'])('a release that somebody has %s is not made again', (action) => {
  const payload = { action, release: { tag_name: 'v1.0.0' } };
  expect(occasionOf('release', 'refs/tags/v1.0.0', payload)).toEqual({
    kind: 'unknown',
    eventName: `release: ${action}`,
  });
});

test.each(['issue_comment', 'fork', 'watch', 'deployment_status', 'create', ''])(
  'nobody releases by the event "%s"',
  (eventName) => {
    const context = { eventName: eventName || ' ', ref: main };
    expect(occasionOf(context.eventName, context.ref, {})).toEqual({ kind: 'unknown', eventName: context.eventName });
  },
);
