import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { parseCommitMessage } from '@drawbridge/core/domain/conventional-commit';
import { failure, success } from '@drawbridge/core/domain/result';
import type { CommitFact, PullRequestFact } from '../decide/facts.ts';
import type { Policy } from '../decide/policy.ts';
import type { Found } from './history.ts';

/** Pull requests by number. */
export type PullRequestFacts = ReadonlyMap<number, PullRequestFact>;

/** The pull requests that commits came by, where one of the policies reads them; in few requests. */
export const readPullRequests = async (
  policies: readonly Policy[],
  commits: readonly CommitFact[],
  { github, context }: Pick<Scene, 'github' | 'context'>,
): Found<PullRequestFacts> => {
  if (policies.every(({ source }) => source === 'commits')) return success(new Map());
  const numbers = new Set(commits.flatMap(({ message }) => parseCommitMessage(message).pullRequest ?? []));
  if (numbers.size === 0) return success(new Map());
  const found = await github.pullRequests.get([...numbers]);
  if (found.ok) return success(new Map(found.value.map((each) => [each.number, each])));
  const purpose = { doing: 'read the pull requests', scope: 'pull-requests', access: 'read' } as const;
  const { what, fix } = explainRefusal(found.error, purpose, context);
  const instead = 'Or set `version-source: commits`.';
  return failure({ what, fix: fix === undefined ? instead : `${fix}\n${instead}` });
};
