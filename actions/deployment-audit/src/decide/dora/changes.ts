import { parseCommitMessage } from '@drawbridge/core/domain/conventional-commit';
import { type Deployment, lanesOf } from './deployments.ts';

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

/** The range that a deployment's commits are read from: `from` is what served where it went, empty for a first one. */
export interface ChangeRange {
  readonly key: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly finishedMs: number;
}

const commitOf = ({ release, rollouts }: Deployment): string =>
  release.commit === '' ? (rollouts.at(-1)?.run.sha ?? '') : release.commit;

/** The ranges of all successful deployments: from the successful ones before, of the same service and environments. */
export const findRanges = (deployments: readonly Deployment[]): readonly ChangeRange[] => {
  const last = new Map<string, string>();
  return deployments.flatMap((deployment) => {
    if (!deployment.isSuccessful) return [];
    const { key, finishedMs } = deployment;
    const to = commitOf(deployment);
    const lanes = lanesOf(deployment);
    const from = lanes.flatMap((lane) => last.get(lane) ?? []);
    for (const lane of lanes) last.set(lane, to);
    return [{ key, from: [...new Set(from)], to, finishedMs }];
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
