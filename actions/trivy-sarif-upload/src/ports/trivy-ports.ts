import type { Scratch } from './scratch.ts';
import type { Toolbox } from './toolbox.ts';

/** What this action needs from the world beside what all of them have. */
export interface TrivyPorts {
  readonly toolbox: Toolbox;
  readonly scratch: Scratch;
}
