import { success } from '../../domain/result.ts';
import type { GitHubProblem, Ref, RefChange, Refs, RefsUpdate } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle } from './client.ts';
import { readConnection } from './paging.ts';
import { updateInSequence } from './ref-sequence.ts';
import { updateInTransaction } from './ref-transaction.ts';
import { TornReply } from './reply.ts';

// A tag object may point at another; three deep is more than anyone has, and REST would need a request for each.
const target = `target { oid ... on Tag { target { oid ... on Tag { target { oid ... on Tag { target { oid } } } } } } }`;

const listQuery = `query refs($owner: String!, $repo: String!, $prefix: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    refs(refPrefix: $prefix, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { name prefix ${target} }
    }
  }
}`;

const peel = (object: unknown): string => {
  const inner = valueAt(object, 'target');
  return inner === undefined ? textAt(object, 'oid') : peel(inner);
};

const toRef = (node: unknown): Ref => ({
  name: `${textAt(node, 'prefix')}${textAt(node, 'name')}`,
  object: textAt(node, 'target', 'oid'),
  commit: peel(valueAt(node, 'target')),
});

const listRefs = async (client: GitHubClient, prefix: string): Outcome<readonly Ref[]> => {
  const call = { name: `query refs ${prefix}`, query: listQuery, variables: { ...client.place, prefix } };
  const nodes = await readConnection(client, call, ['repository', 'refs']);
  return nodes.ok ? success(nodes.value.map(toRef)) : nodes;
};

// Whole seconds, as git has them.
const formatMoment = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 19)}Z`;

const createTagObject = (client: GitHubClient, tag: Parameters<Refs['createTagObject']>[0]) =>
  client.call('POST /repos/{owner}/{repo}/git/tags', async (octokit) => {
    const { name, message, commit, tagger } = tag;
    const { data } = await octokit.rest.git.createTag({
      ...client.place,
      tag: name,
      message,
      object: commit,
      type: 'commit',
      ...(tagger && { tagger: { name: tagger.name, email: tagger.email, date: formatMoment(tagger.atMs) } }),
      // An object that no ref names changes nothing: making it twice is harmless.
      request: { repeatable: true },
    });
    if (textAt(data, 'sha') === '') throw new TornReply();
    return {
      oid: data.sha,
      verified: data.verification?.verified ?? false,
      reason: data.verification?.reason ?? 'unsigned',
    };
  });

const readMessage = async (client: GitHubClient, object: string): Outcome<string | undefined> => {
  const found = await client.call('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', async (octokit) => {
    const { data } = await octokit.rest.git.getTag({ ...client.place, tag_sha: object });
    if (typeof valueAt(data, 'message') !== 'string') throw new TornReply();
    return data.message;
  });
  return !found.ok && found.error.problem.kind === 'not-found' ? success(undefined) : found;
};

// Servers before GitHub's came to know it answer so; others keep a token from mutations that may do the same by REST.
const lacksTransaction = ({ kind, message }: GitHubProblem): boolean =>
  kind === 'forbidden' ||
  (kind === 'failed' && /'updateRefs' doesn't exist|RefUpdate isn't a defined|undefinedField/.test(message));

const createUpdater = (client: GitHubClient) => {
  let hasTransactions = true;
  return async (changes: readonly RefChange[]): Outcome<RefsUpdate> => {
    const tried = hasTransactions ? await updateInTransaction(client, changes) : undefined;
    if (tried?.ok) return success({ together: true, made: changes.map(({ name }) => name), stopped: undefined });
    if (tried !== undefined && !lacksTransaction(tried.error.problem)) return tried;
    hasTransactions = false;
    return updateInSequence(client, changes);
  };
};

const nothing: RefsUpdate = { together: true, made: [], stopped: undefined };

/** Refs through the Git data API and GraphQL (https://docs.github.com/graphql/reference/mutations#updaterefs). */
export const createRefs = (client: GitHubClient): Refs => {
  const update = createUpdater(client);
  return {
    list: (prefix) => settle(listRefs(client, prefix)),
    createTagObject: (tag) => settle(createTagObject(client, tag)),
    messageOf: (object) => settle(readMessage(client, object)),
    update: async (changes) => (changes.length === 0 ? success(nothing) : settle(update(changes))),
  };
};
