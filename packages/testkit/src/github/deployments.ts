import { mergeBase } from './ancestry.ts';
import { findRef, resolveCommit } from './git-objects.ts';
import type { Json } from './json.ts';
import { commitTree, identityOf, mergeTrees } from './merging.ts';
import type { RefContext } from './ref-change.ts';
import { applyRefUpdates } from './ref-updates.ts';
import type { Repository } from './repository.ts';

export interface DeploymentStatus {
  readonly state: 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success' | 'waiting';
  readonly logUrl?: string;
  readonly environmentUrl?: string;
  readonly description?: string;
  /** github-actions[bot] unless told. */
  readonly creator?: string;
  /** The deployment's own moment unless told. */
  readonly createdAt?: string;
}

export interface Deployment {
  readonly id: number;
  readonly commit: string;
  /** As given when it was made: a branch, a tag or the commit. */
  readonly ref: string;
  readonly task: string;
  readonly payload: Json;
  readonly description: string;
  readonly creator: string;
  readonly isTransient: boolean;
  readonly isProduction: boolean;
  readonly createdAt: string;
  environment: string;
  /** Oldest first. */
  readonly statuses: DeploymentStatus[];
}

/** A context that keeps a commit from being deployed. */
export interface UnmetContext {
  readonly context: string;
  readonly state: string;
}

const stateOfCheck = (conclusion: string | null): string => {
  if (conclusion === null) return 'pending';
  return ['success', 'neutral', 'skipped'].includes(conclusion) ? 'success' : 'failure';
};

/** The contexts that are not green: of those that are required, or of all that the commit has when none are named. */
export const unmetContexts = (
  { checkRuns }: Repository,
  commit: string,
  required: readonly string[] | undefined,
): readonly UnmetContext[] => {
  const last = new Map(
    checkRuns.filter((run) => run.commit === commit).map(({ name, conclusion }) => [name, stateOfCheck(conclusion)]),
  );
  return (required ?? [...last.keys()])
    .map((context) => ({ context, state: last.get(context) ?? 'expected' }))
    .filter(({ state }) => state !== 'success');
};

/** What asking for the default branch to be merged into a ref comes to; only a branch that is behind is touched. */
export type AutoMerge = { readonly kind: 'up-to-date' | 'conflict' | 'merged' };

/** Merges the default branch into the branch that is to be deployed, as `auto_merge` does. */
export const autoMerge = async (context: RefContext, name: string): Promise<AutoMerge> => {
  const { repository, actor, world } = context;
  const { git, defaultBranch } = repository;
  const branch = await findRef(git, `refs/heads/${name}`);
  const base = await resolveCommit(git, `refs/heads/${defaultBranch}`);
  if (branch === undefined || base === undefined) return { kind: 'up-to-date' };
  if ((await mergeBase(git, base, branch.sha)) === base) return { kind: 'up-to-date' };
  const tree = await mergeTrees(git, branch.sha, base);
  if (tree === undefined) return { kind: 'conflict' };
  const author = identityOf(actor.login, world.now());
  const message = `Merge branch '${defaultBranch}' into ${name}`;
  const after = await commitTree(git, { tree, parents: [branch.sha, base], message, author, committer: author });
  const applied = await applyRefUpdates(context, [{ ref: branch.name, before: branch.sha, after, force: false }]);
  return { kind: applied.ok ? 'merged' : 'conflict' };
};

/**
 * Sets the deployments inactive that a successful one takes the place of: earlier ones of the same environment that had
 * succeeded. Those of production and of transient environments stay as they are.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 */
export const deactivateEarlier = ({ deployments }: Repository, successor: Deployment, createdAt: string): void => {
  for (const each of deployments) {
    const isEarlier = each.id < successor.id && each.environment === successor.environment;
    if (!isEarlier || each.isTransient || each.isProduction) continue;
    if (each.statuses.at(-1)?.state === 'success') each.statuses.push({ state: 'inactive', createdAt });
  }
};
