import { isJsonObject, type Json, type JsonObject, parseJson, textAt } from '@drawbridge/testkit/github/json';
import type { RequestRecord } from '@drawbridge/testkit/github/world';

/** A comment as the API shows it. */
export interface CommentFact {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

/** A release as the API shows it. */
export interface ReleaseFact {
  readonly tag: string;
  readonly title: string;
  readonly notes: string;
  readonly updatedAt: string;
  readonly isLatest: boolean;
}

/** A GitHub Deployment with its latest status. */
export interface DeploymentFact {
  readonly version: string;
  readonly state: string;
}

/** What the repository holds at one moment, read from outside: refs by git, everything else by the REST API. */
export interface Facts {
  /** Object ids by full ref name; annotated tags peeled to their commits. */
  readonly refs: ReadonlyMap<string, string>;
  readonly comments: readonly CommentFact[];
  readonly releases: readonly ReleaseFact[];
  /** "open", "merged" or "closed"; "none" before there is one. */
  readonly pullRequest: string;
  /** Oldest first. */
  readonly deployments: readonly DeploymentFact[];
}

/** Ways to ask: git's list of the remote's refs, and a GET that answers undefined for 404. */
export interface Sources {
  readonly listRemote: () => Promise<string>;
  readonly get: (path: string) => Promise<Json | undefined>;
}

/** A GET against an API under `base` (without a slash at the end). Throws on any answer but success and 404. */
export const createGet =
  (base: string, token: string): Sources['get'] =>
  async (path) => {
    const response = await fetch(`${base}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (response.status === 404) return undefined;
    const text = await response.text();
    if (!response.ok) throw new Error(`GET ${path} answers ${response.status}: ${text}`);
    return parseJson(text);
  };

/** Reads everything that the expectations are compared with. */
export async function readFacts({ listRemote, get }: Sources, pullNumber: number): Promise<Facts> {
  const [comments, releases, latest, pull, deployments] = await Promise.all([
    get(`/issues/${pullNumber}/comments`),
    get('/releases'),
    get('/releases/latest'),
    get(`/pulls/${pullNumber}`),
    get('/deployments'),
  ]);
  return {
    refs: readRefs(await listRemote()),
    comments: objectsIn(comments).map(readComment),
    releases: objectsIn(releases).map((release) => readRelease(release, latest)),
    pullRequest: readState(pull),
    deployments: await Promise.all(
      objectsIn(deployments)
        .toReversed()
        .map((each) => readDeployment(each, get)),
    ),
  };
}

/** Refs out of what `git ls-remote` prints; a peeled entry (`^{}`) stands for its tag. */
export function readRefs(listing: string): ReadonlyMap<string, string> {
  const refs = new Map<string, string>();
  for (const line of listing.split('\n').filter((each) => each !== '')) {
    const [oid = '', name = ''] = line.split('\t');
    refs.set(name.replace(/\^\{\}$/, ''), oid);
  }
  return refs;
}

const objectsIn = (list: Json | undefined): readonly JsonObject[] =>
  Array.isArray(list) ? list.filter(isJsonObject) : [];

const readComment = (comment: JsonObject): CommentFact => {
  const user = comment['user'];
  return {
    id: Number(comment['id']),
    author: (isJsonObject(user) ? textAt(user, 'login') : undefined) ?? '',
    body: textAt(comment, 'body') ?? '',
  };
};

const readRelease = (release: JsonObject, latest: Json | undefined): ReleaseFact => ({
  tag: textAt(release, 'tag_name') ?? '',
  title: textAt(release, 'name') ?? '',
  notes: textAt(release, 'body') ?? '',
  updatedAt: textAt(release, 'published_at') ?? '',
  isLatest: isJsonObject(latest) && latest['id'] === release['id'],
});

const readDeployment = async (deployment: JsonObject, get: Sources['get']): Promise<DeploymentFact> => {
  const payload = deployment['payload'];
  const [status] = objectsIn(await get(`/deployments/${Number(deployment['id'])}/statuses`));
  return {
    version: (isJsonObject(payload) ? textAt(payload, 'version') : undefined) ?? '',
    state: (status === undefined ? undefined : textAt(status, 'state')) ?? 'none',
  };
};

const readState = (pull: Json | undefined): string => {
  if (!isJsonObject(pull)) return 'none';
  return pull['merged'] === true ? 'merged' : (textAt(pull, 'state') ?? '');
};

/** Names of the tags that lead to this commit, in order. */
export const tagsAt = ({ refs }: Facts, commit: string): readonly string[] =>
  [...refs].flatMap(([name, oid]) => (name.startsWith('refs/tags/') && oid === commit ? [name.slice(10)] : [])).sort();

/** Requests that could change something: any but a read of REST, a query of GraphQL, or a fetch of git. */
export const writesIn = (requests: readonly RequestRecord[]): readonly RequestRecord[] =>
  requests.filter(({ method, path, body }) => {
    if (path === '/graphql') return isMutation(body);
    return path.includes('git-receive-pack') || (method !== 'GET' && !path.includes('git-upload-pack'));
  });

const isMutation = (body: Json | undefined): boolean =>
  isJsonObject(body) && /^\s*mutation\b/.test(textAt(body, 'query') ?? '');
