import { isFromFork, type RunContext } from '../domain/event.ts';
import type { GitHubProblem } from '../ports/github.ts';
import type { Obstacle } from './cannot-judge.ts';

/** What was to be done, in words that fit "may not …", and the permission of the job's token that it takes. */
export interface Purpose {
  readonly doing: string;
  readonly scope: string;
}

/** A refusal with its way out; no `fix` where there is none. Lines of it that begin with four spaces are code. */
type Refusal = Obstacle;

type Explain = (problem: GitHubProblem, purpose: Purpose, context: RunContext) => Refusal;

const grant = (scope: string): string =>
  `Grant it to the job, beside what it has:\n    permissions:\n      ${scope}: write`;

const readOnly = (whose: string): Refusal => ({ what: `the token of ${whose} may only read.` });

const explainForbidden: Explain = (_, { doing, scope }, context) => {
  if (isFromFork(context)) return readOnly('a pull request from a fork');
  if (context.actor === 'dependabot[bot]') return readOnly('a run by Dependabot');
  return { what: `the token may not ${doing}.`, fix: grant(scope) };
};

const quote = ({ message, requestId }: GitHubProblem): string =>
  requestId === undefined ? message : `${message} (for GitHub's support: request ${requestId})`;

const explainOther =
  (fix: string): Explain =>
  (problem, { doing }) => ({ what: `GitHub did not let this run ${doing}: ${quote(problem)}`, fix });

const explainers: Readonly<Record<GitHubProblem['kind'], Explain>> = {
  'no-token': (_, { doing }) => ({
    what: `there is no \`github-token\` to ${doing} with.`,
    fix: 'Leave the input out (it is the job’s token then), or give one.',
  }),
  unauthorized: ({ message }) => ({
    what: `GitHub does not know the token (${message}).`,
    fix: 'Look at `github-token`: is it expired, or of another server?',
  }),
  forbidden: explainForbidden,
  'rate-limited': explainOther('Run the job again later: the limit did not end in time.'),
  unreachable: explainOther('Run the job again. If a proxy stands between, name it in `https_proxy`.'),
  cancelled: ({ message }) => ({ what: message, fix: 'Run the job again.' }),
  'not-found': explainOther('Check that it exists, and that the token may see it.'),
  conflict: explainOther('Run the job again.'),
  invalid: explainOther('Run the job again.'),
  failed: explainOther('Run the job again.'),
};

/** Why GitHub did not do what was asked, in words for the person who can mend it, and how. */
export const explainRefusal: Explain = (problem, purpose, context) =>
  explainers[problem.kind](problem, purpose, context);
