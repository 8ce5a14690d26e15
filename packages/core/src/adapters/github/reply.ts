import { listAt, textAt, valueAt } from '../json-path.ts';
import type { Setback } from './retry.ts';

/** One reply of GitHub as retrying and explaining need it. `status` undefined: there was none. */
export interface Reply {
  readonly status: number | undefined;
  readonly header: (name: string) => string;
  readonly body: unknown;
  readonly message: string;
  /** The system's code for why there is no reply, e.g. ECONNREFUSED. */
  readonly code: string;
}

/** What came with a status of success is not what GitHub says: the request may have been carried out, or not. */
export class TornReply extends Error {
  constructor() {
    super('what came was cut off, or was not GitHub’s');
  }
}

const codesBeforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string => {
  for (let each = error; Error.isError(each); each = each.cause) {
    const code = textAt(each, 'code');
    if (code !== '') return code;
  }
  return '';
};

/** What octokit threw, as a reply: its own wrapping gives even a lost connection the status 500. */
export const replyOfError = (error: unknown): Reply => {
  const response = valueAt(error, 'response');
  const status = valueAt(response, 'status');
  return {
    status: typeof status === 'number' ? status : undefined,
    header: (name) => textAt(response, 'headers', name),
    body: valueAt(response, 'data'),
    message: textAt(error, 'message'),
    code: codeOf(error),
  };
};

/** True for the limits on how much and how fast (primary and secondary). */
export const isLimited = (reply: Reply): boolean => {
  const { status, header } = reply;
  if (status === 200) return graphqlErrors(reply.body).some((error) => error.type === 'RATE_LIMITED');
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    header('retry-after') !== '' ||
    header('x-ratelimit-remaining') === '0' ||
    /secondary rate|abuse detection/i.test(reply.message)
  );
};

// GitHub's times are by GitHub's clock, and so is the date it sends along; the runner's may be minutes off.
const waitOf = ({ header }: Reply, runnerNowMs: number): number | undefined => {
  const sentMs = Date.parse(header('date'));
  const nowMs = Number.isFinite(sentMs) ? sentMs : runnerNowMs;
  const seconds = Number(header('retry-after') || Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(header('retry-after'));
  if (Number.isFinite(date)) return Math.max(0, date - nowMs);
  const resetSeconds = Number(header('x-ratelimit-reset') || Number.NaN);
  if (header('x-ratelimit-remaining') !== '0' || !Number.isFinite(resetSeconds)) return undefined;
  return Math.max(0, resetSeconds * 1_000 - nowMs);
};

// Octokit hands out the text itself, or nothing, when JSON ends in its middle; and a page of something that stands between
// comes with status 200, too. Neither is an answer.
const isTorn = ({ header, body }: Reply): boolean =>
  typeof body === 'string' && (body.trim() !== '' || /\bjson\b/i.test(header('content-type')));

/** What a reply means for trying again. */
export const setbackOf = (reply: Reply, nowMs: number): Setback => {
  if (reply.status === undefined) return { kind: codesBeforeSending.has(reply.code) ? 'not-sent' : 'lost' };
  if (isLimited(reply)) return { kind: 'limited', waitMs: waitOf(reply, nowMs) };
  if (reply.status === 408 || reply.status >= 500) return { kind: 'lost' };
  if (reply.status < 300 && isTorn(reply)) return { kind: 'lost' };
  const passing = /something went wrong while executing your query/i;
  if (reply.status === 200 && graphqlErrors(reply.body).some((error) => passing.test(error.message)))
    return { kind: 'lost' };
  return { kind: 'final' };
};

export interface GraphqlError {
  readonly type: string;
  readonly message: string;
}

/** The errors that GraphQL reports with status 200. */
export const graphqlErrors = (body: unknown): readonly GraphqlError[] =>
  listAt(body, 'errors').map((error) => ({
    type: textAt(error, 'type') || textAt(error, 'extensions', 'code'),
    message: textAt(error, 'message'),
  }));

/** True when a Link header (RFC 8288) names a next page. */
export const hasNextPage = (link: string | undefined): boolean => /<[^>]*>\s*;[^,]*\brel="?next"?/.test(link ?? '');
