import { graphqlProblem } from './problem.ts';

export interface ConnectionArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** What resolvers give back: values, or functions of the field's arguments. */
export type Fields = Readonly<Record<string, unknown>>;

const maximumSize = 100;

const cursorOf = (index: number): string => Buffer.from(`cursor:v1:${index}`).toString('base64');

const indexOf = (cursor: string): number => {
  const index = Number(Buffer.from(cursor, 'base64').toString('utf8').replace('cursor:v1:', ''));
  if (Number.isInteger(index)) return index;
  throw graphqlProblem('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
};

// https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit
const checkSize = (name: string, { first, last }: ConnectionArguments): void => {
  const size = first ?? last;
  if (size === undefined || size === null) {
    throw graphqlProblem(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  if (size > maximumSize) {
    throw graphqlProblem(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${maximumSize} records.`,
    );
  }
};

const windowOf = (total: number, { first, last, after, before }: ConnectionArguments): readonly [number, number] => {
  const start = after ? indexOf(after) + 1 : 0;
  const end = before ? Math.min(indexOf(before), total) : total;
  if (typeof first === 'number') return [start, Math.min(start + first, end)];
  return [Math.max(start, end - (last ?? 0)), end];
};

/** A page of items as a GraphQL connection; throws GitHub's errors for a page without bounds or above 100. */
export const connect = <T>(
  name: string,
  items: readonly T[],
  page: ConnectionArguments & { readonly render: (item: T) => unknown },
): Fields => {
  checkSize(name, page);
  const [start, end] = windowOf(items.length, page);
  const edges = items.slice(start, end).map((item, offset) => ({
    cursor: cursorOf(start + offset),
    node: page.render(item),
  }));
  return {
    totalCount: items.length,
    nodes: edges.map((edge) => edge.node),
    edges,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
