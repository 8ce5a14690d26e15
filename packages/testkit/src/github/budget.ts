import { primaryLimit, secondaryLimit } from './fault-replies.ts';
import type { Actor } from './permissions.ts';
import { Refusal } from './refusal.ts';
import type { Budget, World } from './world.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
const hourlyLimits: Readonly<Record<Actor['kind'], number>> = { anonymous: 60, job: 1000, app: 5000, user: 5000 };

const limitOf = (world: World, actor: Actor): number => world.requestsPerHour ?? hourlyLimits[actor.kind];

// The job's token has its budget per repository, whatever number of jobs shares it.
const keyOf = (actor: Actor): string => `${actor.kind} ${actor.login} ${actor.repository ?? ''}`;

const budgetOf = (world: World, actor: Actor): Budget => {
  const nowMs = world.now().getTime();
  const found = world.budgets.get(keyOf(actor));
  if (found !== undefined && nowMs - found.windowStartMs < hourMs) return found;
  const fresh: Budget = { windowStartMs: nowMs, used: 0, writesMs: [] };
  world.budgets.set(keyOf(actor), fresh);
  return fresh;
};

const resetSeconds = (budget: Budget): number => Math.ceil((budget.windowStartMs + hourMs) / 1000);

/** Counts one request; throws what GitHub answers when the hour's budget is spent. */
export const spendRequest = (world: World, actor: Actor): void => {
  const budget = budgetOf(world, actor);
  const limit = limitOf(world, actor);
  if (budget.used >= limit) throw new Refusal(primaryLimit(limit, resetSeconds(budget)), 'rate limit');
  budget.used += 1;
};

/**
 * Counts one request that makes content; throws the secondary limit's reply after 80 of them in a minute.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const spendWrite = (world: World, actor: Actor): void => {
  const budget = budgetOf(world, actor);
  const nowMs = world.now().getTime();
  budget.writesMs = budget.writesMs.filter((writtenMs) => nowMs - writtenMs < minuteMs);
  if (budget.writesMs.length >= world.contentWritesPerMinute) {
    throw new Refusal(secondaryLimit(403, 60), 'secondary limit');
  }
  budget.writesMs.push(nowMs);
};

/** What x-ratelimit-* say to this actor: requests an hour, how many are left, when they begin anew. */
export const readBudget = (
  world: World,
  actor: Actor,
): { readonly limit: number; readonly used: number; readonly remaining: number; readonly reset: number } => {
  const budget = budgetOf(world, actor);
  const limit = limitOf(world, actor);
  return { limit, used: budget.used, remaining: limit - budget.used, reset: resetSeconds(budget) };
};

/** The rate limit headers that go with every reply. */
export const budgetHeaders = (world: World, actor: Actor, resource: 'core' | 'graphql'): Record<string, string> => {
  const { limit, used, remaining, reset } = readBudget(world, actor);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource,
  };
};
