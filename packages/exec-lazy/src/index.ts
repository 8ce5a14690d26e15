import type { getExecOutput as Real } from '@actions/exec';

/**
 * Stands in for what @actions/core uses to describe the platform, and loads the real one on the first command, so that
 * an action which never asks for those details does not load child_process at its start.
 */
export async function getExecOutput(...command: Parameters<typeof Real>): ReturnType<typeof Real> {
  const real = await import('@actions/exec');
  return real.getExecOutput(...command);
}
