import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'stand-ins');

/** Actions that act brings itself. */
export const builtIn: readonly string[] = ['actions/checkout'];

/** Actions of other owners that the engine can play, by owner/name; each is a folder under stand-ins/. */
export const standIns: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((name) => [`actions/${name}`, path.join(folder, name)]),
);
