import { success } from '@drawbridge/core/domain/result';
import { expect, test } from '@jest/globals';
import { readConnection } from '../../../src/adapters/github/paging.ts';

const pageOf = (pageInfo: unknown) => ({ repository: { refs: { nodes: [{ name: 'v1' }], pageInfo } } });

const read = (...pages: readonly unknown[]) => {
  const left = [...pages];
  const graphql = async () => success(left.shift());
  return readConnection({ graphql }, { name: 'query refs', query: '', variables: {} }, ['repository', 'refs']);
};

const last = { hasNextPage: false, endCursor: null };

test('a list is the nodes of all its pages', async () => {
  expect(await read(pageOf({ hasNextPage: true, endCursor: 'a' }), pageOf(last))).toEqual(
    success([{ name: 'v1' }, { name: 'v1' }]),
  );
});

test.each<[string, readonly unknown[]]>([
  ['that says there is more, and not where', [pageOf({ hasNextPage: true, endCursor: null })]],
  ['that says nothing of its end', [pageOf(undefined)]],
  [
    'whose pages begin again',
    [pageOf({ hasNextPage: true, endCursor: 'a' }), pageOf({ hasNextPage: true, endCursor: 'a' })],
  ],
])('a list %s is told in part, which is no list', async (_, pages) => {
  expect(await read(...pages)).toMatchObject({ ok: false, error: { problem: { kind: 'failed' } } });
});
