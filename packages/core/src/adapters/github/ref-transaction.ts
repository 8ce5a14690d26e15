import { failure, success } from '../../domain/result.ts';
import type { RefChange } from '../../ports/github.ts';
import { valueAt } from '../json-path.ts';
import type { GitHubClient, Outcome, Trouble } from './client.ts';
import { ownProblem } from './problem.ts';
import { conflict, movedProblem, readStanding, type Standing } from './ref-standing.ts';

const updateMutation = `mutation updateRefs($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;

const name = 'mutation updateRefs';
const unanswered: Trouble = { lost: true, problem: ownProblem('failed', name, `${name} was answered with nothing.`) };

const sendUpdate = async (
  { graphql }: GitHubClient,
  repositoryId: string,
  changes: readonly RefChange[],
): Outcome<unknown> => {
  const sent = await graphql({
    name,
    query: updateMutation,
    variables: {
      repositoryId,
      refUpdates: changes.map(({ name, before, after, force }) => ({
        name,
        // As long as an object's name is here: SHA-1 or SHA-256.
        beforeOid: before ?? '0'.repeat(after.length),
        afterOid: after,
        force,
      })),
    },
  });
  return sent.ok && !valueAt(sent.value, 'updateRefs') ? failure(unanswered) : sent;
};

/** After an unclear answer: what the refs themselves say about it. */
const judgeStanding = (changes: readonly RefChange[], { objects }: Standing): 'applied' | 'untouched' | Trouble => {
  if (changes.every(({ after }, index) => objects[index] === after)) return 'applied';
  const moved = changes.findIndex(({ before }, index) => objects[index] !== before);
  const change = changes[moved];
  return change === undefined ? 'untouched' : movedProblem(change, objects[moved]);
};

const attempts = 3;

/**
 * All changes or none (https://docs.github.com/graphql/reference/mutations#updaterefs). GitHub never says in a form to rely
 * on which expectation did not hold, and a lost reply says nothing: the refs do.
 */
export const updateInTransaction = async (client: GitHubClient, changes: readonly RefChange[]): Outcome<void> => {
  const names = changes.map(({ name }) => name);
  let standing = await readStanding(client, names);
  let wasLost = false;
  for (let attempt = 1; ; attempt++) {
    if (!standing.ok) return standing;
    const sent = await sendUpdate(client, standing.value.repositoryId, changes);
    if (sent.ok) return success(undefined);
    const { problem, lost } = sent.error;
    wasLost ||= lost;
    if (!lost && problem.kind !== 'invalid' && problem.kind !== 'conflict') return sent;
    standing = await readStanding(client, names);
    if (!standing.ok) return standing;
    const judged = judgeStanding(changes, standing.value);
    // Refused, and yet all is as asked: somebody else asked for the same, unless an own request was still on its way.
    if (judged === 'applied') return wasLost ? success(undefined) : failure(conflict('the refs hold this already'));
    if (typeof judged === 'object') return failure(judged);
    if (!lost || attempt === attempts) return sent;
  }
};
