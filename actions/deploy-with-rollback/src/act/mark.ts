import type { Shell } from '@drawbridge/core/ports/shell';

/**
 * What each program that a rollout starts has in its environment. The runner kills only the action itself: a program
 * that outlives it would go on changing the target while post takes the rollout back. Post finds it by this
 * (ports/leftovers). The mark is the nonce of the rollout's lease.
 */
export const markEnvironment = (mark: string): Readonly<Record<string, string>> => ({ DRAWBRIDGE_ROLLOUT: mark });

/** A shell whose programs all have the rollout's mark. */
export const markShell = (shell: Shell, mark: string): Shell => ({
  run: (command) => shell.run({ ...command, environment: { ...command.environment, ...markEnvironment(mark) } }),
});
