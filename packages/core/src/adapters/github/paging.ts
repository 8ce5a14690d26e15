import { failure, type Result, success } from '../../domain/result.ts';
import { listAt, textAt, valueAt } from '../json-path.ts';
import type { GitHubClient, GraphqlCall, Outcome, Trouble } from './client.ts';
import { ownProblem } from './problem.ts';
import { hasNextPage, TornReply } from './reply.ts';

/** How many items every page asks for: GitHub gives no more. */
export const pageSize = 100;

interface RestPage<T> {
  readonly items: readonly T[];
  /** The page's Link header. */
  readonly link: string | undefined;
}

/** The items of all pages of a REST list, asked for one after the other, from page 1; no page more once there are more than `limit`. */
export const readPages = async <T>(
  read: (page: number) => Promise<RestPage<T>>,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let page = 1; ; page++) {
    const { items, link } = await read(page);
    // As typed by octokit, which looks at nothing.
    if (!Array.isArray(items)) throw new TornReply();
    all.push(...items);
    if (!hasNextPage(link) || all.length > limit) return all;
  }
};

const nothingThere = (name: string, path: readonly string[]): Trouble => ({
  lost: false,
  problem: ownProblem('not-found', name, `${name}: GitHub has no ${path.join('.')} there.`),
});

const tornList = (name: string): Trouble => ({
  lost: false,
  problem: ownProblem(
    'failed',
    name,
    `${name}: GitHub has more of the list, and does not say from where on. Ask again.`,
  ),
});

interface ConnectionCall extends GraphqlCall {
  /** How many nodes are wanted; all of them when left out. */
  readonly limit?: number;
}

/** The nodes of a GraphQL connection, page by page; the query takes `$after` and asks for `pageInfo { hasNextPage endCursor }`. */
export const readConnection = async (
  { graphql }: Pick<GitHubClient, 'graphql'>,
  { name, query, variables, limit = Number.POSITIVE_INFINITY }: ConnectionCall,
  path: readonly string[],
): Outcome<readonly unknown[]> => {
  const nodes: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const page: Result<unknown, Trouble> = await graphql({ name, query, variables: { ...variables, after } });
    if (!page.ok) return page;
    const found = valueAt(page.value, ...path);
    // A commit that is not there is no error to GraphQL; to us it is not the same as one that has nothing.
    if (valueAt(found, 'nodes') === undefined) return failure(nothingThere(name, path));
    nodes.push(...listAt(found, 'nodes'));
    const cursor = textAt(found, 'pageInfo', 'endCursor');
    const isLast = valueAt(found, 'pageInfo', 'hasNextPage') === false;
    if (isLast || nodes.length >= limit) return success(nodes.slice(0, limit));
    // A list that is told in part is none.
    if (cursor === '' || cursor === after) return failure(tornList(name));
    after = cursor;
  }
};
