import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReference } from '@drawbridge/testkit/workflows/references';
import { parseTree, type Tree } from '@drawbridge/testkit/workflows/yaml-tree';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Paths of the files of this repository that git knows or would add, and that match one of the pathspecs. */
export const listFiles = (...pathspecs: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...pathspecs], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);

/** The text of a file of this repository. */
export const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** A workflow of this repository by its `uses:`, at any ref; undefined for other repositories. */
export function findOurs(uses: string): Tree | undefined {
  const reference = parseReference(uses.replace(/^\$\/(.*)$/, 'drawbridge-ci/drawbridge/$1@self'));
  if (reference?.repository !== 'drawbridge-ci/drawbridge') return undefined;
  return parseTree(readText(reference.path));
}

/** The reusable workflows: what users call. */
export const reusableWorkflows = (): readonly string[] =>
  listFiles('.github/workflows/*.yml').filter((file) => !path.basename(file).startsWith('suite-'));
