import type { Checkout } from '../domain/checkout.ts';
import { type Result, success } from '../domain/result.ts';
import type { GitProblem } from '../ports/git.ts';
import type { Scene } from './run-action.ts';

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
