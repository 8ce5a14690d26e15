import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { RunContext } from '@drawbridge/core/domain/event';
import { joinWords } from '@drawbridge/core/domain/quantity';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { Trouble } from '../decide/deed.ts';

const ruled = /rule violations?|GH013|protected ref|ref due to|creations being restricted/i;
const usedUp = /immutable release/i;

/** True when a rule of the repository stands in the way, as GitHub puts it. */
export const isRuled = ({ message }: GitHubProblem): boolean => ruled.test(message);

const needsWorkflows = ({ kind, acceptedPermissions, message }: GitHubProblem): boolean =>
  kind === 'forbidden' &&
  (acceptedPermissions?.includes('workflows') === true || /workflows?. permission/i.test(message));

const explain = (problem: GitHubProblem, doing: string, context: RunContext): Trouble => {
  if (needsWorkflows(problem)) {
    const what = `the token may not ${doing}: this commit changes workflow files, and that takes the permission \`workflows\`.`;
    return { what, fix: 'The job’s own token cannot have it. Give `github-token` the token of an app that has it.' };
  }
  const { what, fix = '' } = explainRefusal(problem, { doing, scope: 'contents' }, context);
  return { what, fix: problem.kind === 'no-token' ? `${fix} With \`dry-run: true\` nothing is written.` : fix };
};

/** Why the tags were not written, and the way out. None of them is. */
export const explainTagProblem = (problem: GitHubProblem, names: readonly string[], context: RunContext): Trouble => {
  const doing = `write ${joinWords(names)}`;
  const named = names.filter((name) => problem.message.includes(`refs/tags/${name}`) && names.length > 1);
  const [blamed] = named.toSorted((a, b) => b.length - a.length);
  if (isRuled(problem)) {
    const fix =
      'Let the app behind `github-token` bypass the ruleset, or have the ruleset protect `v*.*.*` alone, so that moving tags are free. ' +
      'If an immutable release ever had this name, it is used up for ever: then set `release-as` to the next version.';
    return { what: `a rule of the repository (GH013) forbids to write ${blamed ?? joinWords(names)}.`, fix };
  }
  return explain(problem, doing, context);
};

/** Why the GitHub Release was not made, and the way out. The tags stand. */
export const explainReleaseProblem = (problem: GitHubProblem, tag: string, context: RunContext): Trouble => {
  const doing = `make the GitHub Release of ${tag}`;
  if (usedUp.test(problem.message)) {
    const fix =
      'Set `release-as` to the next version: GitHub never gives the name of a deleted immutable release again.';
    return { what: `the name ${tag} was used by an immutable release before.`, fix };
  }
  return explain(problem, doing, context);
};
