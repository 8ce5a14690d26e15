import type { Scene } from '@drawbridge/core/action/run-action';
import { type Result, success } from '@drawbridge/core/domain/result';
import { isMovingTag, type TagTemplate, versionOfTag } from '@drawbridge/core/domain/version-tag';
import type { Git, GitProblem, Tag } from '@drawbridge/core/ports/git';
import type { TagFact } from '../decide/facts.ts';
import type { Policy } from '../decide/policy.ts';
import type { Config } from '../inputs.ts';

type Answer<T> = Promise<Result<T, GitProblem>>;
type Reading = Pick<Scene, 'git' | 'log'>;

const passing: ReadonlySet<GitProblem['kind']> = new Set(['unreachable', 'denied', 'timeout']);

// Only a run that writes nothing may take the checkout's word for what the remote has.
const readTags = async ({ dryRun }: Pick<Config, 'dryRun'>, { git, log }: Reading): Answer<readonly Tag[]> => {
  const remote = await git.tags();
  if (remote.ok || !dryRun || !passing.has(remote.error.kind)) return remote;
  log.line(`! Dry run with the checkout's own tags, the remote's are out of reach: ${remote.error.message}`);
  return git.tags('checkout');
};

/** Tags whose place after HEAD matters: versions and moving tags. Others need not be fetched. */
const mattersBeyond = (template: TagTemplate, { name }: Tag): boolean =>
  versionOfTag(template, name) !== null || isMovingTag(template, name);

const commitsOf = (tags: readonly Tag[]): readonly string[] => [...new Set(tags.map(({ commit }) => commit))];

const findReachable = async (git: Git, heads: readonly string[], tags: readonly Tag[]): Answer<ReadonlySet<string>> => {
  let reachable: ReadonlySet<string> = new Set();
  for (const head of heads) {
    const found = await git.ancestorsOf(head, commitsOf(tags));
    if (!found.ok) return found;
    reachable = reachable.union(found.value);
  }
  return success(reachable);
};

export interface Ends {
  /** Where the commits under judgement end. */
  readonly heads: readonly string[];
  /** The commit that gets the version; null: it is not made yet, so nothing can contain it. */
  readonly made: string | null;
}

/** What of the configuration says which tags matter. */
interface TagQuestion {
  readonly dryRun: boolean;
  /** Of all packages. */
  readonly policies: readonly Policy[];
}

/** All tags of the repository, each with its place before or after HEAD. */
export const gatherTags = async (
  { dryRun, policies }: TagQuestion,
  { heads, made }: Ends,
  scene: Reading,
): Answer<readonly TagFact[]> => {
  const { git } = scene;
  const tags = await readTags({ dryRun }, scene);
  if (!tags.ok) return tags;
  const reachable = await findReachable(git, heads, tags.value);
  if (!reachable.ok) return reachable;
  const matters = (tag: Tag): boolean => policies.some(({ template }) => mattersBeyond(template, tag));
  const elsewhere = tags.value.filter((tag) => !reachable.value.has(tag.commit) && matters(tag));
  const isPlaceless = made === null || elsewhere.length === 0;
  const beyond = isPlaceless ? success(new Set<string>()) : await git.descendantsOf(made, commitsOf(elsewhere));
  if (!beyond.ok) return beyond;
  return success(
    tags.value.map(({ name, object, commit }) => ({
      name,
      objectOid: object,
      commitOid: commit,
      reachable: reachable.value.has(commit),
      containsHead: commit === made || beyond.value.has(commit),
    })),
  );
};
