import { globSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.ts';

/** The folders of all actions of a clone, in the order of their names. */
export function findActionFolders(clone: string = root): readonly string[] {
  return globSync('actions/*/action.yml', { cwd: clone })
    .map((file) => path.join(clone, path.dirname(file)))
    .sort();
}
