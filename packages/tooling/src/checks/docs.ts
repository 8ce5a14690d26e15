import path from 'node:path';
import { findActionFolders } from '../actions.ts';
import { generateReadme } from '../docs/readme.ts';
import { root } from '../root.ts';
import type { Check } from './check.ts';

/** Tables in a README are those of action.yml and permissions.yml. */
export const docs: Check = {
  name: 'docs',
  promise: "every action's tables are those of its action.yml and permissions.yml",
  async find() {
    return findActionFolders().flatMap((action) => {
      try {
        const { file, seen, expected } = generateReadme(action);
        return seen === expected ? [] : [`${path.relative(root, file)} is not up to date; run \`npm run docs\`.`];
      } catch (error) {
        return [Error.isError(error) ? error.message : String(error)];
      }
    });
  },
};
