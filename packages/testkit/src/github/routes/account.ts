import { readBudget } from '../budget.ts';
import { type Actor, inaccessible } from '../permissions.ts';
import { notFound, type Reply, refusal } from '../refusal.ts';
import { renderOwnAccount } from '../representations/account.ts';
import type { World } from '../world.ts';

const getOwnAccount = (world: World, actor: Actor): Reply => {
  if (actor.kind === 'anonymous') throw refusal(401, 'Requires authentication');
  // The tokens of jobs and apps stand for an installation, and an installation is no user.
  if (actor.kind !== 'user') throw refusal(403, inaccessible(actor));
  return { status: 200, json: renderOwnAccount(world, actor.login) };
};

const getBudget = (world: World, actor: Actor): Reply => {
  const { limit, used, remaining, reset } = readBudget(world, actor);
  const rate = { limit, used, remaining, reset };
  return { status: 200, json: { rate, resources: { core: rate, graphql: rate, search: rate } } };
};

/** Endpoints that belong to no repository. */
export const answerAccountRequest = async (world: World, actor: Actor, operation: string): Promise<Reply> => {
  if (operation === 'users/get-authenticated') return getOwnAccount(world, actor);
  if (operation === 'rate-limit/get') return getBudget(world, actor);
  throw notFound();
};
