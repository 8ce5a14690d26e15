import type { Fault } from './faults.ts';
import { type Reply, refusal } from './refusal.ts';
import type { World } from './world.ts';

const messages: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Validation Failed',
  429: 'Too Many Requests',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service unavailable',
  504: 'We couldn’t respond to your request in time. Sorry about that.',
};

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
const secondaryLimitMessage =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

/** The reply when the secondary limit is hit: 403 or 429 with Retry-After in seconds. */
export const secondaryLimit = (status: 403 | 429, retryAfterSeconds: number): Reply => {
  const { reply } = refusal(status, secondaryLimitMessage);
  return { ...reply, headers: { 'retry-after': String(retryAfterSeconds) } };
};

/** The reply when the hourly budget is spent: 403, nothing remaining, and when it begins anew. */
export const primaryLimit = (limit: number, resetAtSeconds: number): Reply => {
  const { reply } = refusal(403, 'API rate limit exceeded for installation.');
  const headers = {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-used': String(limit),
    'x-ratelimit-reset': String(resetAtSeconds),
    'x-ratelimit-resource': 'core',
  };
  return { ...reply, headers };
};

/** The reply that a fault puts in place of the real one; undefined for faults that let the request through. */
export const faultReply = (world: World, fault: Fault): Reply | undefined => {
  switch (fault.kind) {
    case 'status':
      return refusal(fault.status, fault.message ?? messages[fault.status] ?? 'Error').reply;
    case 'secondary-limit':
      return secondaryLimit(fault.status ?? 403, fault.retryAfterSeconds ?? 60);
    case 'primary-limit':
      return primaryLimit(1000, Math.floor(world.now().getTime() / 1000) + fault.resetsInSeconds);
    case 'graphql-error':
      return { status: 200, json: { data: null, errors: [{ type: fault.type, message: fault.message }] } };
    default:
      return undefined;
  }
};
