import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'stand-ins');

/**
 * Actions of other owners that the engine can play, by owner/name; each is a folder under stand-ins/. Of a checkout, act
 * itself plays those of the event's own ref: it copies the tree.
 */
export const standIns: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((name) => [`actions/${name}`, path.join(folder, name)]),
);
