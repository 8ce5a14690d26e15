import { failure, type Result, success } from '../../domain/result.ts';
import type { GitProblem } from '../../ports/git.ts';
import { gitProblem } from './command.ts';
import { fetchCommits, firstDepth, type HistoryAccess, missingObjects } from './history.ts';

type Pair = readonly [first: string, second: string];

/** Settled: no history that was cut off could change the answer. */
interface Finding {
  readonly settled: boolean;
  readonly commit: string | undefined;
}

const unsettled: Finding = { settled: false, commit: undefined };

// Whatever is hidden behind a cut lies below the cut. If every cut is at or below the common ancestor that was found,
// so is everything hidden, and nothing hidden can be a better one.
const isAboveCuts = async (
  { run, repository }: HistoryAccess,
  pair: Pair,
  base: string,
): Promise<Result<boolean, GitProblem>> => {
  const boundary = await repository.boundary();
  if (boundary.size === 0) return success(true);
  const input = [...pair, `^${base}`].map((each) => `${each}\n`).join('');
  const answer = await run(repository.view, { args: ['rev-list', '--stdin'], input });
  if (!answer.ok) return answer;
  return success(!answer.value.output.split('\n').some((oid) => boundary.has(oid)));
};

const look = async (access: HistoryAccess, pair: Pair): Promise<Result<Finding, GitProblem>> => {
  const { run, repository } = access;
  const missing = await missingObjects(access, pair);
  if (!missing.ok) return missing;
  if (missing.value.length > 0) return success(unsettled);
  const answer = await run(repository.view, { args: ['merge-base', ...pair], answers: [1] });
  if (!answer.ok) return answer;
  const commit = answer.value.output.trim();
  if (commit === '') return success({ settled: (await repository.boundary()).size === 0, commit: undefined });
  const settled = await isAboveCuts(access, pair, commit);
  return settled.ok ? success({ settled: settled.value, commit }) : settled;
};

/** Most pull requests are answered by the first step; each costs a request. The whole history comes without its trees. */
const steps = [
  { depth: firstDepth, content: 'trees' },
  { depth: 1_024, content: 'trees' },
  { depth: 'all', content: 'commits' },
] as const;

/** The best common ancestor of two commits; deepens a cut history until the answer is certain. */
export const findMergeBase = async (
  access: HistoryAccess,
  pair: Pair,
): Promise<Result<string | undefined, GitProblem>> => {
  let finding = await look(access, pair);
  for (const step of steps) {
    if (!finding.ok) return finding;
    if (finding.value.settled) return success(finding.value.commit);
    const fetched = await fetchCommits(access, [...new Set(pair)], step);
    if (!fetched.ok) return fetched;
    finding = await look(access, pair);
  }
  if (!finding.ok) return finding;
  if (finding.value.settled) return success(finding.value.commit);
  return failure(
    gitProblem('unreachable', 'git merge-base', 'has no answer: the remote gave only part of the history.'),
  );
};
