import type { GitHubProblem } from '../ports/github.ts';

/** A permission of a job's token as workflows spell it, e.g. { contents: 'write' }. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** What the request was for, in words that fit "… needs", and what the job must be granted for it. */
export interface Purpose {
  readonly feature: string;
  readonly permissions: Permissions;
}

// "pull_requests=write; contents=read": any of the groups would do; a group's own parts are all needed.
const acceptedGroup = (header: string): Permissions => {
  const [group = ''] = header.split(';');
  const pairs = group.split(',').map((part) => part.trim().split('='));
  return Object.fromEntries(
    pairs.flatMap(([scope = '', level]): readonly [string, 'read' | 'write'][] =>
      scope !== '' && (level === 'read' || level === 'write') ? [[scope.replaceAll('_', '-'), level]] : [],
    ),
  );
};

// Workflows cannot grant `metadata`; every token has it.
const neededBy = ({ acceptedPermissions }: GitHubProblem, { permissions }: Purpose): Permissions => {
  if (Object.keys(permissions).length > 0) return permissions;
  const { metadata: _, ...accepted } = acceptedGroup(acceptedPermissions ?? '');
  return accepted;
};

/** The lines of YAML that grant permissions to a job. */
export const permissionLines = (permissions: Permissions): string =>
  ['permissions:', ...Object.entries(permissions).map(([scope, level]) => `  ${scope}: ${level}`)].join('\n');

const listWords = (permissions: Permissions): string =>
  Object.entries(permissions)
    .map(([scope, level]) => `\`${scope}: ${level}\``)
    .join(' and ');

const missingPermission = (problem: GitHubProblem, purpose: Purpose): string => {
  const needed = neededBy(problem, purpose);
  if (Object.keys(needed).length === 0)
    return `${purpose.feature} needs a permission that the token lacks. ${problem.message}`;
  return `${purpose.feature} needs ${listWords(needed)}, which the token lacks. Grant it to the job (pull requests from forks and Dependabot get a token that may only read):\n${permissionLines(needed)}`;
};

const sentences: Readonly<Record<GitHubProblem['kind'], (problem: GitHubProblem, purpose: Purpose) => string>> = {
  'no-token': (_, { feature }) =>
    `${feature} needs a token. Leave the input \`github-token\` at its default, or give one.`,
  unauthorized: (_, { feature }) =>
    `${feature} was refused: GitHub does not accept the token. It has expired or is not a token of this server; give a fresh one as \`github-token\`.`,
  forbidden: missingPermission,
  'not-found': (problem, purpose) =>
    `${purpose.feature} was answered with "not found", which GitHub also says of what the token may not see. ${problem.message}. Check that it exists, and that the job has:\n${permissionLines(purpose.permissions)}`,
  conflict: ({ message }, { feature }) => `${feature} met another change. ${message}. Run the job again.`,
  invalid: ({ message }, { feature }) => `${feature} was refused as invalid. ${message}.`,
  'rate-limited': ({ message }, { feature }) =>
    `${feature} met GitHub's rate limit, and it does not end in time. ${message}. Run the job again later.`,
  unreachable: ({ message }, { feature }) =>
    `${feature} failed: GitHub could not be reached or could not answer. ${message}. Run the job again; a proxy belongs in \`https_proxy\`.`,
  cancelled: (_, { feature }) => `${feature} was stopped with the job.`,
  failed: ({ message }, { feature }) => `${feature} failed. ${message}.`,
};

/**
 * A refusal of GitHub in words for the person who can mend it: which permission is missing with the YAML that grants it,
 * or what else to do; with the request's id for GitHub's support.
 */
export const describeGitHubProblem = (problem: GitHubProblem, purpose: Purpose): string => {
  const sentence = sentences[problem.kind](problem, purpose).replace(/\.(?:\.|(?=\s*\.))+/g, '.');
  return problem.requestId === undefined ? sentence : `${sentence}\n(GitHub's id of the request: ${problem.requestId})`;
};
