import type { Fault, PlannedFault } from './faults.ts';
import type { Json } from './json.ts';
import type { Actor, Permissions } from './permissions.ts';
import type { Repository } from './repository.ts';

export interface Addresses {
  /** What GITHUB_SERVER_URL holds: no slash at the end. */
  readonly server: string;
  /** What GITHUB_API_URL holds. */
  readonly api: string;
  /** What GITHUB_GRAPHQL_URL holds. */
  readonly graphql: string;
}

/** One request as it came and went. */
export interface RequestRecord {
  readonly method: string;
  /** Path without the API's prefix, with its query. */
  readonly path: string;
  /** The operationId of the REST description, the GraphQL root fields, or "git"; empty when nothing matched. */
  readonly operation: string;
  /** 0 when the connection was cut before any reply. */
  readonly status: number;
  readonly body: Json | undefined;
  readonly replyBody: Json | undefined;
  readonly actor: string;
  readonly permissions: Permissions;
  readonly fault: Fault['kind'] | undefined;
}

/** A message that breaks GitHub's published description. */
export interface Violation {
  readonly side: 'request' | 'reply';
  readonly operation: string;
  readonly detail: string;
}

export interface Budget {
  windowStartMs: number;
  used: number;
  writesMs: number[];
}

/** Everything that one double knows. */
export interface World {
  readonly addresses: Addresses;
  readonly layout: 'enterprise' | 'dotcom';
  readonly now: () => Date;
  readonly repositories: Map<string, Repository>;
  readonly tokens: Map<string, Actor>;
  readonly faults: PlannedFault[];
  readonly requests: RequestRecord[];
  readonly violations: Violation[];
  readonly budgets: Map<string, Budget>;
  readonly requestsPerHour: number | undefined;
  readonly contentWritesPerMinute: number;
  /** Refuses refs to commits whose workflow files are on no branch, unless the token holds workflows: write. */
  readonly guardsWorkflowsOnRefs: boolean;
  /** Whether the mutation updateRefs is known, as on older Enterprise Servers it is not, or refused to every token. */
  readonly refTransactions: 'known' | 'unknown' | 'refused';
  readonly nextId: () => number;
}

/** The repository of this name, or undefined; names are compared as GitHub does, without case. */
export const findRepository = (world: World, fullName: string): Repository | undefined =>
  world.repositories.get(fullName.toLowerCase());
