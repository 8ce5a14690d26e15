import type { Shell } from '@drawbridge/core/ports/shell';

/**
 * A shell whose programs all have the rollout's mark, the nonce of its lease, in their environment. The runner kills only
 * the action itself: a program that outlives it would go on changing the target while post takes the rollout back. Post
 * finds it by this (ports/leftovers).
 */
export const markShell = (shell: Shell, mark: string): Shell => ({
  run: (command) => shell.run({ ...command, environment: { ...command.environment, DRAWBRIDGE_ROLLOUT: mark } }),
});
