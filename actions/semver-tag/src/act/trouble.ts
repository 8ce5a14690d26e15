import { isFromFork, type RunContext } from '@drawbridge/core/domain/event';
import { joinWords } from '@drawbridge/core/domain/quantity';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { Trouble } from '../decide/deed.ts';

const grant = 'Grant it to the job:\npermissions:\n  contents: write';

const forSupport = ({ requestId }: GitHubProblem): string =>
  requestId === undefined ? '' : ` (for GitHub's support: request ${requestId})`;

const ruled = /rule violations?|GH013|protected ref|ref due to|creations being restricted/i;
const usedUp = /immutable release/i;

const explainToken = (problem: GitHubProblem, doing: string, context: RunContext): Trouble | undefined => {
  if (problem.kind === 'no-token') {
    const what = `there is no \`github-token\` to ${doing} with.`;
    return { what, fix: 'Leave the input out (it is the job’s token then), or set `dry-run: true` to write nothing.' };
  }
  if (problem.kind === 'unauthorized') {
    return {
      what: `GitHub does not know the token (${problem.message}).`,
      fix: 'Look at `github-token`: is it expired?',
    };
  }
  if (problem.kind !== 'forbidden') return undefined;
  if (problem.acceptedPermissions?.includes('workflows') === true || /workflows?. permission/i.test(problem.message)) {
    const what = `the token may not ${doing}: this commit changes workflow files, and that takes the permission \`workflows\`.`;
    return { what, fix: 'The job’s own token cannot have it. Give `github-token` the token of an app that has it.' };
  }
  const fix = isFromFork(context) ? 'Run it on a push to this repository: a fork’s token may only read.' : grant;
  return { what: `the token may not ${doing}.`, fix };
};

const explainOther = (problem: GitHubProblem, doing: string): Trouble => ({
  what: `GitHub did not let this run ${doing}: ${problem.message}${forSupport(problem)}`,
  fix: 'Run the job again: it finishes what is left, or changes nothing.',
});

/** Why the tags were not written, and the way out. None of them is. */
export const explainTagProblem = (problem: GitHubProblem, names: readonly string[], context: RunContext): Trouble => {
  const doing = `write ${joinWords(names)}`;
  const named = names.filter((name) => problem.message.includes(`refs/tags/${name}`) && names.length > 1);
  const [blamed] = named.toSorted((a, b) => b.length - a.length);
  if (ruled.test(problem.message)) {
    const fix =
      'Let the app behind `github-token` bypass the ruleset, or have the ruleset protect `v*.*.*` alone, so that moving tags are free. ' +
      'A tag with an immutable release never moves, and its name is used up for ever: then set `moving-tags` to what is free, or `release-as` to the next version.';
    return { what: `a rule of the repository (GH013) forbids to write ${blamed ?? joinWords(names)}.`, fix };
  }
  return explainToken(problem, doing, context) ?? explainOther(problem, doing);
};

/** Why the GitHub Release was not made, and the way out. The tags stand. */
export const explainReleaseProblem = (problem: GitHubProblem, tag: string, context: RunContext): Trouble => {
  const doing = `make the GitHub Release of ${tag}`;
  if (usedUp.test(problem.message)) {
    const fix =
      'Set `release-as` to the next version: GitHub never gives the name of a deleted immutable release again.';
    return { what: `the name ${tag} was used by an immutable release before.`, fix };
  }
  return explainToken(problem, doing, context) ?? explainOther(problem, doing);
};
