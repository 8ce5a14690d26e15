import type { Scene } from '@drawbridge/core/action/run-action';
import { type Result, success } from '@drawbridge/core/domain/result';
import type { GitProblem } from '@drawbridge/core/ports/git';
import type { Repository } from '../decide/facts.ts';

/** The repository of the working directory, and the commit that is checked out in it. */
export interface Checkout {
  readonly head: string;
  readonly repository: Repository;
}

const rootOf = (workspace: string, workingDirectory: string, prefix: string): string => {
  const folder = `${workspace}/${workingDirectory}`.replaceAll('\\', '/');
  const segments = folder.split('/').filter((segment, index) => index === 0 || (segment !== '' && segment !== '.'));
  const depth = prefix === '' ? 0 : prefix.split('/').length;
  return segments.slice(0, segments.length - depth).join('/');
};

/** Looks the checkout up; a problem when there is none, as in a job that only downloads reports. */
export const gatherCheckout = async (
  workingDirectory: string,
  { git, context }: Pick<Scene, 'git' | 'context'>,
): Promise<Result<Checkout, GitProblem>> => {
  const head = await git.resolve('HEAD');
  if (!head.ok) return head;
  const prefix = await git.prefix();
  if (!prefix.ok) return prefix;
  const tracked = await git.trackedFiles(head.value);
  if (!tracked.ok) return tracked;
  const root = rootOf(context.workspace, workingDirectory, prefix.value);
  return success({ head: head.value, repository: { trackedFiles: tracked.value, prefix: prefix.value, root } });
};
