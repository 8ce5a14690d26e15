import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findActionFolders } from '../actions.ts';
import { generateCallerTemplates } from '../docs/caller-templates.ts';
import { dependenciesPage, findDependencies, judgeDependencies } from '../docs/dependencies.ts';
import { type GeneratedFile, generateReadme } from '../docs/readme.ts';
import { generateSchemas } from '../docs/schemas.ts';
import { root } from '../root.ts';
import type { Check } from './check.ts';

const judge = ({ file, seen, expected }: GeneratedFile): readonly string[] =>
  seen === expected ? [] : [`${path.relative(root, file)} is not up to date; run \`npm run docs\`.`];

/** What is written by `npm run docs` is as it would be written now. */
export const docs: Check = {
  name: 'docs',
  promise:
    "every action's tables are those of its action.yml and permissions.yml, every schema that of its report, every caller's file that of its workflow, every dependency has its reason",
  async find() {
    const readmes = findActionFolders().flatMap((action) => {
      try {
        return judge(generateReadme(action));
      } catch (error) {
        return [Error.isError(error) ? error.message : String(error)];
      }
    });
    const page = readFileSync(path.join(root, dependenciesPage), 'utf8');
    const made = [...generateSchemas(), ...generateCallerTemplates()];
    return [...readmes, ...made.flatMap(judge), ...judgeDependencies(page, findDependencies())];
  },
};
