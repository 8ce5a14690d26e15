import { saysCodeScanningIsOff } from '../domain/code-scanning.ts';
import { isByDependabot, isFromFork, type RunContext } from '../domain/event.ts';
import type { GitHubProblem } from '../ports/github.ts';
import type { Obstacle } from './cannot-judge.ts';

/** What was to be done, in words that fit "may not …", and the permission of the job's token that it takes (`write` unless told). */
export interface Purpose {
  readonly doing: string;
  readonly scope: string;
  readonly access?: 'read' | 'write';
}

/** A refusal with its way out; no `fix` where there is none. Lines of it that begin with four spaces are code. */
type Refusal = Obstacle;

type Explain = (problem: GitHubProblem, purpose: Purpose, context: RunContext) => Refusal;

const grant = (scope: string, access: string): string =>
  `Grant it to the job, beside what it has:\n    permissions:\n      ${scope}: ${access}`;

const readOnly = (whose: string): Refusal => ({ what: `the token of ${whose} may only read.` });

const archived: Refusal = {
  what: 'the repository is archived, and nothing can be written to it.',
  fix: 'Take it out of the archive in its settings, or switch this workflow off.',
};

const explainForbidden: Explain = ({ message }, { doing, scope, access = 'write' }, context) => {
  // No permission helps there.
  if (/was archived so is read-only/i.test(message)) return archived;
  const isRead = access === 'read';
  if (!isRead && isFromFork(context)) return readOnly('a pull request from a fork');
  if (!isRead && isByDependabot(context)) return readOnly('a run by Dependabot');
  return { what: `the token may not ${doing}.`, fix: grant(scope, access) };
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

const explainScanning: Explain = (problem, purpose, context) => {
  const { kind, message } = problem;
  if (kind === 'forbidden' && saysCodeScanningIsOff(message)) {
    const fix =
      'Switch it on in the repository’s settings, under Advanced Security; a private repository needs GitHub Code Security for it.';
    return { what: 'this repository has no code scanning.', fix };
  }
  if (context.mergeGroup !== undefined && (kind === 'forbidden' || kind === 'not-found')) {
    return { what: 'code scanning takes nothing from a merge queue, whose branches do not last.' };
  }
  // What is wrong with a document does not change when it is sent again.
  if (kind === 'invalid') return { what: `GitHub did not let this run ${purpose.doing}: ${quote(problem)}` };
  return explainers[kind](problem, purpose, context);
};

/** Why GitHub did not do what was asked, in words for the person who can mend it, and how. */
export const explainRefusal: Explain = (problem, purpose, context) =>
  purpose.scope === 'security-events'
    ? explainScanning(problem, purpose, context)
    : explainers[problem.kind](problem, purpose, context);
