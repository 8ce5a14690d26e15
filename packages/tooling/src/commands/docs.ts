import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findActionFolders } from '../actions.ts';
import { docs } from '../checks/docs.ts';
import { generateCallerTemplates } from '../docs/caller-templates.ts';
import { generateReadme } from '../docs/readme.ts';
import { generateSchemas } from '../docs/schemas.ts';
import { root } from '../root.ts';

if (process.argv.includes('--check')) {
  const problems = await docs.find();
  for (const problem of problems) process.stdout.write(`✗ ${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  const files = [...findActionFolders().map(generateReadme), ...generateSchemas(), ...generateCallerTemplates()];
  for (const { file, seen, expected } of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    if (seen !== expected) writeFileSync(file, expected);
    process.stdout.write(`✓ ${path.relative(root, file)} ${seen === expected ? 'is up to date' : 'written anew'}\n`);
  }
}
