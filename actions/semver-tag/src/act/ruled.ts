import { joinWords } from '@drawbridge/core/domain/quantity';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { Trouble } from '../decide/deed.ts';
import type { TagWrite } from '../decide/plan.ts';
import type { Making } from './tag-objects.ts';
import { explainTagProblem, isRuled } from './trouble.ts';

/** Moving tags that can never move again: somebody made an immutable release of them. */
const findLocked = async (tags: readonly TagWrite[], { github }: Making): Promise<readonly string[]> => {
  const locked: string[] = [];
  for (const { name, role, before } of tags) {
    const release = role === 'moving' && before !== null ? await github.releases.findByTag(name) : undefined;
    if (release?.ok && release.value?.immutable === true) locked.push(name);
  }
  return locked;
};

/** Why refs were refused, and the way out; where a rule is the reason, what GitHub does not say of it is looked up. */
export const explainRefusedRefs = async (
  problem: GitHubProblem,
  tags: readonly TagWrite[],
  scene: Making,
): Promise<Trouble> => {
  const names = tags.map(({ name }) => name);
  const locked = isRuled(problem) ? await findLocked(tags, scene) : [];
  if (locked.length === 0) return explainTagProblem(problem, names, scene.context);
  const [have, never] = locked.length === 1 ? ['has', 'it never moves'] : ['have', 'they never move'];
  return {
    what: `${joinWords(locked)} ${have} an immutable release, so ${never}.`,
    fix: 'Set `moving-tags` to those that have no release, or to `none`. Deleting the release does not help: GitHub keeps its name for ever.',
  };
};
