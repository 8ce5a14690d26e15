import type { Actor } from '../permissions.ts';
import type { RefContext } from '../ref-change.ts';
import { applyRefUpdates, type RefUpdate } from '../ref-updates.ts';
import { readNodeId } from '../representations/account.ts';
import { describeRefProblem } from '../routes/refs.ts';
import type { World } from '../world.ts';
import type { Fields } from './connection.ts';
import { demandInGraphql, graphqlProblem } from './problem.ts';
import { lookUpRepository } from './repositories.ts';

export interface UpdateRefsInput {
  readonly repositoryId: string;
  readonly clientMutationId?: string | null;
  readonly refUpdates: readonly {
    readonly name: string;
    readonly afterOid: string;
    readonly beforeOid?: string | null;
    readonly force: boolean;
  }[];
}

const contextOf = (world: World, actor: Actor, id: string): RefContext => {
  const [fullName] = readNodeId('R', id) ?? [];
  if (fullName !== undefined) return lookUpRepository(world, actor, fullName);
  throw graphqlProblem('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
};

/** The mutation updateRefs: all of the updates in one transaction, or none and an error. */
export const updateRefs = async (world: World, actor: Actor, input: UpdateRefsInput): Promise<Fields> => {
  const context = contextOf(world, actor, input.repositoryId);
  demandInGraphql(actor, context.repository, [{ contents: 'write' }]);
  const updates = input.refUpdates.map(
    ({ name, beforeOid, afterOid, force }): RefUpdate => ({
      ref: name,
      before: beforeOid ?? undefined,
      after: afterOid,
      force,
    }),
  );
  const applied = await applyRefUpdates(context, updates);
  if (applied.ok) return { clientMutationId: input.clientMutationId ?? null };
  const { error } = applied;
  if (error.kind === 'workflows') demandInGraphql(actor, context.repository, [{ workflows: 'write' }]);
  if (error.kind === 'moved') throw graphqlProblem('STALE_DATA', `${describeRefProblem(error)}: ${error.ref}`);
  throw graphqlProblem('UNPROCESSABLE', `${describeRefProblem(error)}: ${error.ref}`);
};
