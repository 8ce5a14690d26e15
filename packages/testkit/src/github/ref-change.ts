import type { Actor } from './permissions.ts';
import type { Repository } from './repository.ts';
import type { World } from './world.ts';

/** What a ref held, and what it holds now; zeros where it was or is not there. */
export interface RefChange {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** Who changes refs of which repository. */
export interface RefContext {
  readonly world: World;
  readonly repository: Repository;
  readonly actor: Actor;
}
