import { parseCommitMessage } from '@drawbridge/core/domain/conventional-commit';
import type { Deployment } from './deployments.ts';

/** A commit as far as a metric needs it. */
export interface ChangedCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** When it was first committed, epoch milliseconds. */
  readonly authoredMs: number;
}

/** What a deployment brought: the commits since the last successful one of its service. */
export type Changes =
  | { readonly kind: 'known'; readonly commits: readonly ChangedCommit[]; readonly isCut: boolean }
  /** A first deployment would inherit the whole history. */
  | { readonly kind: 'first' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** By the deployment's key. */
export type ChangesOf = ReadonlyMap<string, Changes>;

/** The range that a deployment's commits are read from; `from` is undefined for the first of a service. */
export interface ChangeRange {
  readonly key: string;
  readonly from: string | undefined;
  readonly to: string;
}

const commitOf = ({ release, rollouts }: Deployment): string =>
  release.commit === '' ? (rollouts.at(-1)?.run.sha ?? '') : release.commit;

/** The ranges of all successful deployments: from the successful one before of the same service. */
export const findRanges = (deployments: readonly Deployment[]): readonly ChangeRange[] => {
  const last = new Map<string, string>();
  return deployments.flatMap((deployment) => {
    if (!deployment.isSuccessful) return [];
    const to = commitOf(deployment);
    const from = last.get(deployment.service);
    last.set(deployment.service, to);
    return [{ key: deployment.key, from, to }];
  });
};

/** The commits of a deployment; none where they are not known. */
export const commitsOf = (changes: ChangesOf, { key }: Deployment): readonly ChangedCommit[] => {
  const found = changes.get(key);
  return found?.kind === 'known' ? found.commits : [];
};

/** The commits that a commit says it takes back, as the (maybe short) object names in its message. */
export const revertedBy = ({ message }: ChangedCommit): readonly string[] => {
  const parsed = parseCommitMessage(message);
  return 'reverted' in parsed && parsed.reverted !== null ? parsed.reverted.oids : [];
};
