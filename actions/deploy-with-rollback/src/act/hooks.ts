import { failure, success } from '@drawbridge/core/domain/result';
import type { HookSettings } from '../decide/settings.ts';
import { type CommandWorld, createCommandRunner, factsOf, problemOf } from './commands.ts';
import type { Hooks } from './crew.ts';

/** The user's hooks: each runs once for all units, until the deadline of its order, and passes with exit code 0. */
export const createHooks = (settings: HookSettings, world: CommandWorld): Hooks => {
  const run = createCommandRunner(world);
  return {
    run: async (hook, order) => {
      const command = settings[hook];
      if (command === undefined) return success(undefined);
      const title = `hook ${hook}`;
      const side = hook === 'on-rollback' ? 'old' : 'new';
      const facts = factsOf(order, { units: order.units, environment: world.environment, side });
      const variables = { DRAWBRIDGE_HOOK: hook };
      const end = await run({ title, command, facts, allUnits: order.units, deadlineMs: order.deadlineMs, variables });
      const problem = problemOf(end, title);
      return problem === undefined ? success(undefined) : failure(problem);
    },
  };
};
