import { failure, success } from '../../domain/result.ts';
import type { Ref, RefChange, Refs } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import { type GitHubClient, type Outcome, settle, type Trouble } from './client.ts';
import { readConnection } from './paging.ts';
import { ownProblem } from './problem.ts';

const zeroOid = '0'.repeat(40);

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

const readQuery = (names: readonly string[]): string => {
  const parameters = names.map((_, index) => `, $n${index}: String!`).join('');
  const fields = names.map((_, index) => `r${index}: ref(qualifiedName: $n${index}) { target { oid } }`).join(' ');
  return `query refsByName($owner: String!, $repo: String!${parameters}) {
  repository(owner: $owner, name: $repo) { id ${fields} }
}`;
};

/** What some refs hold now (undefined: they do not exist), and the repository's id. */
export interface Standing {
  readonly repositoryId: string;
  readonly objects: readonly (string | undefined)[];
}

/** Reads what refs hold, by their full names, in one request. */
export const readStanding = async ({ graphql, place }: GitHubClient, names: readonly string[]): Outcome<Standing> => {
  const named = Object.fromEntries(names.map((name, index) => [`n${index}`, name]));
  const data = await graphql({ name: 'query refsByName', query: readQuery(names), variables: { ...place, ...named } });
  if (!data.ok) return data;
  const repository = valueAt(data.value, 'repository');
  const objects = names.map((_, index) => textAt(repository, `r${index}`, 'target', 'oid') || undefined);
  return success({ repositoryId: textAt(repository, 'id'), objects });
};

const updateMutation = `mutation updateRefs($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;

const sendUpdate = ({ graphql }: GitHubClient, repositoryId: string, changes: readonly RefChange[]): Outcome<unknown> =>
  graphql({
    name: 'mutation updateRefs',
    query: updateMutation,
    variables: {
      repositoryId,
      refUpdates: changes.map(({ name, before, after, force }) => ({
        name,
        beforeOid: before ?? zeroOid,
        afterOid: after,
        force,
      })),
    },
  });

const conflict = (found: string): Trouble => ({
  lost: false,
  problem: ownProblem('conflict', 'mutation updateRefs', `${found}: another run was faster.`),
});

const movedProblem = ({ name, before }: RefChange, holds: string | undefined): Trouble =>
  conflict(
    `${name} ${holds === undefined ? 'does not exist' : `holds ${holds}`}, but ${before ?? 'no ref'} was expected`,
  );

/** After an unclear answer: what the refs themselves say about it. */
const judgeStanding = (changes: readonly RefChange[], { objects }: Standing): 'applied' | 'untouched' | Trouble => {
  if (changes.every(({ after }, index) => objects[index] === after)) return 'applied';
  const moved = changes.findIndex(({ before }, index) => objects[index] !== before);
  const change = changes[moved];
  return change === undefined ? 'untouched' : movedProblem(change, objects[moved]);
};

const attempts = 3;

// GitHub never says in a form to rely on which expectation did not hold, and a lost reply says nothing: the refs do.
const updateRefs = async (client: GitHubClient, changes: readonly RefChange[]): Outcome<void> => {
  const names = changes.map(({ name }) => name);
  let standing = await readStanding(client, names);
  for (let attempt = 1; ; attempt++) {
    if (!standing.ok) return standing;
    const sent = await sendUpdate(client, standing.value.repositoryId, changes);
    if (sent.ok) return success(undefined);
    const { problem, lost } = sent.error;
    if (!lost && problem.kind !== 'invalid' && problem.kind !== 'conflict') return sent;
    standing = await readStanding(client, names);
    if (!standing.ok) return standing;
    const judged = judgeStanding(changes, standing.value);
    // Refused, and yet all is as asked: somebody else asked for the same.
    if (judged === 'applied') return lost ? success(undefined) : failure(conflict('the refs hold this already'));
    if (typeof judged === 'object') return failure(judged);
    if (!lost || attempt === attempts) return sent;
  }
};

const createTagObject = (client: GitHubClient, tag: Parameters<Refs['createTagObject']>[0]) =>
  client.call('POST /repos/{owner}/{repo}/git/tags', async (octokit) => {
    const { name, message, commit } = tag;
    const { data } = await octokit.rest.git.createTag({
      ...client.place,
      tag: name,
      message,
      object: commit,
      type: 'commit',
      // An object that no ref names changes nothing: making it twice is harmless.
      request: { repeatable: true },
    });
    return {
      oid: data.sha,
      verified: data.verification?.verified ?? false,
      reason: data.verification?.reason ?? 'unsigned',
    };
  });

/** Refs through the Git data API and GraphQL (https://docs.github.com/graphql/reference/mutations#updaterefs). */
export const createRefs = (client: GitHubClient): Refs => ({
  list: (prefix) => settle(listRefs(client, prefix)),
  createTagObject: (tag) => settle(createTagObject(client, tag)),
  update: async (changes) => (changes.length === 0 ? success(undefined) : settle(updateRefs(client, changes))),
});
