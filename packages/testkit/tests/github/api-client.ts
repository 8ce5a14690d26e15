import { type GitHubDouble, type GitHubDoubleOptions, startGitHubDouble } from '../../src/github/github-double.ts';
import {
  isJsonObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  parseJson,
  textAt,
} from '../../src/github/json.ts';
import type { Permissions } from '../../src/github/permissions.ts';

export interface ApiReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json | undefined;
}

export interface ApiClient {
  readonly get: (path: string, accept?: string) => Promise<ApiReply>;
  readonly post: (path: string, body: Json) => Promise<ApiReply>;
  readonly patch: (path: string, body: Json) => Promise<ApiReply>;
  readonly delete: (path: string) => Promise<ApiReply>;
  readonly graphql: (query: string, variables?: JsonObject) => Promise<ApiReply>;
}

/** The repository that the tests play with. */
export const shop = 'ada/shop';

/** A path under the repository of the tests. */
export const at = (path: string): string => `/repos/${shop}${path}`;

/** Starts a double with one private repository of one commit, at a fixed moment. */
export const startShop = (options: Partial<GitHubDoubleOptions> = {}): Promise<GitHubDouble> =>
  startGitHubDouble({
    repositories: [{ owner: 'ada', name: 'shop', files: { 'README.md': 'hello\n' } }],
    now: () => new Date('2026-10-01T12:00:00Z'),
    ...options,
  });

const send = async (url: string, init: RequestInit): Promise<ApiReply> => {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? parseJson(text) : text };
};

/** Talks to a double with a token, or without one. */
export const openClient = (double: GitHubDouble, token?: string): ApiClient => {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `token ${token}` };
  const call =
    (method: string) =>
    (path: string, body?: Json): Promise<ApiReply> =>
      send(`${double.apiUrl}${path}`, {
        method,
        headers: authorization,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
  return {
    get: (path, accept = 'application/vnd.github+json') =>
      send(`${double.apiUrl}${path}`, { headers: { ...authorization, accept } }),
    post: call('POST'),
    patch: call('PATCH'),
    delete: call('DELETE'),
    graphql: (query, variables = {}) =>
      send(double.graphqlUrl, {
        method: 'POST',
        headers: authorization,
        body: JSON.stringify({ query, variables }),
      }),
  };
};

/** A client with a job's token of these permissions. */
export const openJob = (double: GitHubDouble, permissions: Permissions): ApiClient =>
  openClient(double, double.mintToken({ kind: 'job', repository: shop, permissions }));

/** The object behind a chain of keys; throws when there is none. */
export const dig = (value: Json | undefined, ...keys: readonly string[]): JsonObject => {
  if (!isJsonObject(value)) throw new Error(`Expected an object, got ${JSON.stringify(value)}`);
  const [key, ...rest] = keys;
  return key === undefined ? value : dig(objectAt(value, key), ...rest);
};

/** The text at the end of a chain of keys; throws when there is none. */
export const digText = (value: Json | undefined, ...keys: readonly string[]): string => {
  const found = textAt(dig(value, ...keys.slice(0, -1)), keys.at(-1) ?? '');
  if (found === undefined) throw new Error(`Expected text at ${keys.join('.')} of ${JSON.stringify(value)}`);
  return found;
};

/** The items of a reply that is a list. */
export const items = (reply: ApiReply): readonly Json[] => {
  if (!Array.isArray(reply.body)) throw new Error(`Expected a list, got ${JSON.stringify(reply.body)}`);
  return reply.body;
};

/** The errors of a GraphQL reply, each as "TYPE message". */
export const problemsOf = (reply: ApiReply): readonly string[] =>
  listAt(dig(reply.body), 'errors').map((error) => `${dig(error)['type']} ${digText(error, 'message')}`);
