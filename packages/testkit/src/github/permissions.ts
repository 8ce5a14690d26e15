import { Refusal, refusal } from './refusal.ts';
import type { Repository } from './repository.ts';

export type Access = 'read' | 'write';

/** Scopes as a workflow's `permissions:` writes them, and two that only apps can hold. */
export type Scope =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'packages'
  | 'pull-requests'
  | 'security-events'
  | 'statuses'
  | 'workflows';

export type Permissions = Readonly<Partial<Record<Scope, Access>>>;

/** Who asks: the job's token, an app's, a person's, or nobody. */
export interface Actor {
  readonly kind: 'anonymous' | 'job' | 'app' | 'user';
  readonly login: string;
  readonly permissions: Permissions;
  /** OWNER/REPO that the token was made for; undefined for nobody. */
  readonly repository: string | undefined;
}

/** What an endpoint asks for: one of these sets, each of them whole. */
export type Requirement = readonly Permissions[];

/** The actor without any token. */
export const anonymous: Actor = { kind: 'anonymous', login: '', permissions: {}, repository: undefined };

const covers = (held: Access | undefined, asked: Access): boolean =>
  held === 'write' || (held === 'read' && asked === 'read');

/** True when the actor's own permissions hold this scope; metadata is always readable for a token. */
export const holds = (actor: Actor, scope: Scope, access: Access): boolean =>
  scope === 'metadata' ? actor.kind !== 'anonymous' : covers(actor.permissions[scope], access);

const entriesOf = (permissions: Permissions): readonly (readonly [Scope, Access])[] =>
  scopes.flatMap((scope) => {
    const access = permissions[scope];
    return access === undefined ? [] : [[scope, access] as const];
  });

const scopes: readonly Scope[] = [
  'actions',
  'checks',
  'contents',
  'deployments',
  'issues',
  'metadata',
  'packages',
  'pull-requests',
  'security-events',
  'statuses',
  'workflows',
];

/** Lowers every write to read, as GitHub does with the token of a run for a fork's pull request. */
export const readOnly = (permissions: Permissions): Permissions =>
  Object.fromEntries(entriesOf(permissions).map(([scope]) => [scope, 'read']));

/**
 * The value of x-accepted-github-permissions: alternatives split by semicolons, what belongs together by commas.
 * https://github.blog/changelog/2023-08-10-x-accepted-github-permissions-header-for-fine-grained-permission-actors/
 */
export const acceptedPermissions = (requirement: Requirement): string =>
  requirement
    .map((set) =>
      entriesOf(set)
        .map(([scope, access]) => `${scope.replaceAll('-', '_')}=${access}`)
        .join(','),
    )
    .join('; ');

/** True when the repository exists for this actor at all; GitHub answers 404 for the others. */
export const canSee = (actor: Actor, repository: Repository): boolean =>
  repository.visibility === 'public' || isOwnToken(actor, repository);

/** True when the token was made for this repository. */
export const isOwnToken = (actor: Actor, repository: Repository): boolean =>
  actor.repository?.toLowerCase() === repository.fullName.toLowerCase();

// What scanners found is not public, even where the code is.
const isPublicReading = (set: Permissions): boolean =>
  entriesOf(set).every(([scope, access]) => access === 'read' && scope !== 'security-events');

/** True when one of the sets is held; what is public can be read without any permission. */
export const isGranted = (actor: Actor, repository: Repository, requirement: Requirement): boolean =>
  requirement.some(
    (set) =>
      (repository.visibility === 'public' && isPublicReading(set)) ||
      (isOwnToken(actor, repository) && entriesOf(set).every(([scope, access]) => holds(actor, scope, access))),
  );

/** The sentence with which GitHub refuses a token whose permissions do not reach. */
export const inaccessible = (actor: Actor): string =>
  actor.kind === 'user' ? 'Resource not accessible by personal access token' : 'Resource not accessible by integration';

/** Throws what GitHub answers when the actor may not: 401 for nobody, else 403 with the accepted permissions. */
export const demand = (actor: Actor, repository: Repository, requirement: Requirement): void => {
  if (isGranted(actor, repository, requirement)) return;
  if (actor.kind === 'anonymous') throw refusal(401, 'Requires authentication');
  const { reply, message } = refusal(403, inaccessible(actor));
  throw new Refusal(
    { ...reply, headers: { 'x-accepted-github-permissions': acceptedPermissions(requirement) } },
    message,
  );
};
