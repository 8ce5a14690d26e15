import { type Comparison, chooseBase } from '../domain/comparison.ts';
import { isObjectName } from '../domain/object-name.ts';
import { failure, type Result, success } from '../domain/result.ts';
import type { ChangedFile, Git, GitProblem } from '../ports/git.ts';
import type { Obstacle } from './cannot-judge.ts';
import type { Scene } from './run-action.ts';

const obstacle = ({ message }: GitProblem): { readonly ok: false; readonly error: Obstacle } =>
  failure({ what: message });

/** A comparison whose files are told as git tells them, with their previous paths. */
export type GatheredComparison =
  | Extract<Comparison, { readonly kind: 'not-compared' }>
  | (Extract<Comparison, { readonly kind: 'compared' }> & { readonly files: readonly ChangedFile[] });

// An object name may still have to be fetched, which finding the merge base does; a name has to be known here.
const resolveFirst = async (git: Git, candidates: readonly string[]): Promise<Result<string, GitProblem>> => {
  const [first = '', ...others] = candidates;
  if (isObjectName(first)) return success(first);
  const resolved = await git.resolve(first);
  for (const other of resolved.ok ? [] : others) {
    const found = await git.resolve(other);
    if (found.ok) return found;
  }
  return resolved;
};

// A forced push leaves the commit before it on no branch, and then no depth of the checkout brings it back.
const unreachable = (source: string): string => `Without ${source}, set \`base\` to a commit that can be reached.`;

interface Ends {
  readonly base: string;
  readonly head: string;
  /** In words, for the person. */
  readonly source: string;
}

const compare = async (
  { base, head, source }: Ends,
  { git, context }: Scene,
): Promise<Result<GatheredComparison, Obstacle>> => {
  const mergeBase = await git.mergeBase(base, head);
  if (!mergeBase.ok) return failure({ what: mergeBase.error.message, fix: unreachable(source) });
  if (mergeBase.value === undefined) {
    const fix = 'Set `base` to a commit that this one descends from.';
    return failure({ what: `${source} (${base}) and the commit in the workspace have no common ancestor.`, fix });
  }
  if (mergeBase.value === head && context.pullRequest !== undefined) {
    const fix = 'Check out the change: actions/checkout does by default for pull_request, not for pull_request_target.';
    return failure({ what: 'the workspace holds the base of the pull request, not its change.', fix });
  }
  const files = await git.changedFiles(mergeBase.value, head);
  return files.ok
    ? success({ kind: 'compared', mergeBase: mergeBase.value, source, files: files.value })
    : obstacle(files.error);
};

/** What the commit in the workspace changes since its merge base with what the event, or the input `base`, says. */
export const gatherComparison = async (
  given: string,
  scene: Scene,
  head: string,
): Promise<Result<GatheredComparison, Obstacle>> => {
  const { git, context } = scene;
  const parents = await git.parents(head);
  if (!parents.ok) return obstacle(parents.error);
  const chosen = chooseBase({ context, given, head, parents: parents.value });
  if (chosen.kind === 'none') return success({ kind: 'not-compared', reason: chosen.reason });
  const base = await resolveFirst(git, chosen.candidates);
  return base.ok ? compare({ base: base.value, head, source: chosen.source }, scene) : obstacle(base.error);
};

/**
 * The commit whose policies, waivers and baselines count: the base of a pull request or merge group, else the commit that
 * the event is about, whatever is checked out. `head` is the commit in the workspace.
 */
export const findTrustedCommit = async (
  { git, context }: Pick<Scene, 'git' | 'context'>,
  head: string,
): Promise<Result<string, Obstacle>> => {
  if (context.pullRequest === undefined && context.mergeGroup === undefined) return success(context.sha);
  const parents = await git.parents(head);
  if (!parents.ok) return obstacle(parents.error);
  const base = chooseBase({ context, given: '', head, parents: parents.value });
  return success(base.kind === 'none' ? context.sha : (base.candidates[0] ?? context.sha));
};
