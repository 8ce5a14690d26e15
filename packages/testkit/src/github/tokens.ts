import { type Actor, anonymous, type Permissions, readOnly } from './permissions.ts';
import { refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface TokenRequest {
  readonly kind: 'job' | 'app' | 'user';
  /** OWNER/REPO that the token is for. */
  readonly repository: string;
  readonly permissions: Permissions;
  /** Needed for apps and people; a job's token is always github-actions[bot]. */
  readonly login?: string;
  /** The run belongs to a pull request from a fork or from Dependabot: every write becomes read. */
  readonly fromFork?: boolean;
}

const prefixes = { job: 'ghs_', app: 'ghs_', user: 'github_pat_' } as const;

const loginOf = ({ kind, login }: TokenRequest): string => {
  if (kind === 'job') return 'github-actions[bot]';
  if (login === undefined) throw new Error(`A token of kind ${kind} needs a login`);
  return login;
};

/** Makes a token that the double knows from now on. */
export const mintToken = (world: World, request: TokenRequest): string => {
  const value = `${prefixes[request.kind]}double${String(world.nextId()).padStart(12, '0')}`;
  const permissions = request.fromFork === true ? readOnly(request.permissions) : request.permissions;
  world.tokens.set(value, { kind: request.kind, login: loginOf(request), permissions, repository: request.repository });
  return value;
};

const credentialIn = (header: string): string => {
  const [scheme = '', value = ''] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() !== 'basic') return value;
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
};

/** Who sent this Authorization header (token, bearer or basic); throws 401 for a token that nobody made. */
export const authenticate = (world: World, header: string | undefined): Actor => {
  if (header === undefined || header === '') return anonymous;
  const actor = world.tokens.get(credentialIn(header));
  if (actor === undefined) throw refusal(401, 'Bad credentials');
  return actor;
};
