import type { GitHubProblem } from '../../ports/github.ts';
import { listAt, textAt } from '../json-path.ts';
import { graphqlErrors, isLimited, type Reply } from './reply.ts';

type Kind = GitHubProblem['kind'];

const kinds: Readonly<Record<number, Kind>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  413: 'invalid',
  422: 'invalid',
};

const graphqlKinds: Readonly<Record<string, Kind>> = {
  STALE_DATA: 'conflict',
  CONFLICT: 'conflict',
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  RATE_LIMITED: 'rate-limited',
  UNPROCESSABLE: 'invalid',
};

const alreadyThere = (body: unknown): boolean =>
  listAt(body, 'errors').some((error) => textAt(error, 'code') === 'already_exists') ||
  /reference already exists/i.test(textAt(body, 'message'));

const kindOf = (reply: Reply): Kind => {
  const { status } = reply;
  if (isLimited(reply)) return 'rate-limited';
  if (status === undefined || status >= 500 || status === 408) return 'unreachable';
  if (status === 200) {
    const [first] = graphqlErrors(reply.body);
    return (
      graphqlKinds[first?.type ?? ''] ?? (/not accessible|scope/i.test(first?.message ?? '') ? 'forbidden' : 'failed')
    );
  }
  return status === 422 && alreadyThere(reply.body) ? 'conflict' : (kinds[status] ?? 'failed');
};

const longestPage = 4_000;

// What stands between may answer with a page of its own; its title says what there is to say.
const wordsOf = (text: string): string => {
  const start = text.slice(0, longestPage).trim();
  if (!start.startsWith('<')) return text;
  const title = /<title[^>]*>([^<]+)/i.exec(start)?.[1];
  return title ?? start.replace(/<[^>]*>?/g, ' ');
};

const said = (reply: Reply): string => {
  if (reply.status === 200)
    return graphqlErrors(reply.body)
      .map(({ message }) => message)
      .join('; ');
  const details = listAt(reply.body, 'errors').map((error) => textAt(error, 'message') || textAt(error, 'code'));
  const main = textAt(reply.body, 'message') || wordsOf(reply.message);
  return [main, ...details.filter((detail) => detail !== '')].join(': ');
};

const optional = (text: string): string | undefined => (text === '' ? undefined : text);
const longestQuote = 500;

/** A reply that is an error, as a problem in GitHub's own words. */
export const problemOf = (request: string, reply: Reply): GitHubProblem => {
  const { status } = reply;
  const words = said(reply).replace(/\s+/g, ' ').trim().slice(0, longestQuote).toWellFormed();
  const how = status === undefined ? 'had no answer' : `was answered with ${status}`;
  return {
    kind: kindOf(reply),
    request,
    message: `${request} ${how}: ${words}`,
    status,
    requestId: optional(reply.header('x-github-request-id')),
    acceptedPermissions: optional(reply.header('x-accepted-github-permissions')),
  };
};

/** A problem that no reply of GitHub names. */
export const ownProblem = (kind: Kind, request: string, message: string): GitHubProblem => ({
  kind,
  request,
  message,
  status: undefined,
  requestId: undefined,
  acceptedPermissions: undefined,
});

/** Nothing was asked: there is no token. */
export const noToken = (request: string): GitHubProblem =>
  ownProblem('no-token', request, `${request} was not sent: there is no \`github-token\`.`);

/** The job was stopped while GitHub was asked. */
export const cancelled = (request: string): GitHubProblem =>
  ownProblem('cancelled', request, `${request} was stopped with the job.`);
