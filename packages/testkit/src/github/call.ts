import type { JsonObject } from './json.ts';
import type { Actor, Requirement } from './permissions.ts';
import type { Reply } from './refusal.ts';
import { notFound } from './refusal.ts';
import type { Repository } from './repository.ts';
import type { World } from './world.ts';

/** One request to a repository's endpoint, after its token, permissions and contract have been checked. */
export interface Call {
  readonly world: World;
  readonly repository: Repository;
  readonly actor: Actor;
  readonly accept: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly parameter: (name: string) => string;
}

/** One endpoint: the operation that it plays, the permissions that it asks for, and what it does. */
export interface Route {
  readonly operation: string;
  readonly requires: Requirement;
  readonly handle: (call: Call) => Promise<Reply>;
}

/** A whole number in the path; what is no number does not exist. */
export const numberParameter = (call: Call, name: string): number => {
  const text = call.parameter(name);
  if (!/^\d{1,15}$/.test(text)) throw notFound();
  return Number(text);
};

/** Asked-for media type without its version, e.g. "sha" for application/vnd.github.sha. */
export const mediaOf = (call: Call): string | undefined =>
  /application\/vnd\.github(?:\.v3)?\.(\w+)/.exec(call.accept)?.[1];
