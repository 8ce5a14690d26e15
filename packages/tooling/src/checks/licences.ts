import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findActionFolders } from '../actions.ts';
import { root } from '../root.ts';
import type { Check } from './check.ts';

// Terms that let anybody ship the code in a bundle, if the notice comes along.
const admitted = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  // Asks for more than the notice: docs/adr/0019-signing-in-process.md says how it is met.
  'LGPL-3.0+',
]);

const gpl = /^ *GNU GENERAL PUBLIC LICENSE$/m;

/** What keeps a licenses.txt from being shipped: none listed, or terms that are not admitted. */
export function findLicenceProblems(text: string): readonly string[] {
  const titles = [...text.matchAll(/^=+\n(.+) \((.+)\)\n=+$/gm)];
  if (titles.length === 0) return ['lists no package'];
  return titles.flatMap(([, name = '', licence = '']) => {
    if (!isAdmitted(licence)) return [`${name} is under ${licence}`];
    return licence.startsWith('LGPL') && !gpl.test(text)
      ? [`${name} is under ${licence}, and the GPL is not beside`]
      : [];
  });
}

// Terms that all hold must all be admitted; terms inside of further parentheses are not taken apart, and so refused.
function isAdmitted(licence: string): boolean {
  const choices = licence.replace(/^\(([^()]*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((terms) => admitted.has(terms)));
}

/** Every package in a bundle comes with its notice, under terms that allow it. */
export const licences: Check = {
  name: 'licences',
  promise: 'every bundled package is under admitted terms and named in dist/licenses.txt',
  async find() {
    return findActionFolders().flatMap((folder) => {
      const file = path.join(folder, 'dist/licenses.txt');
      const problems = existsSync(file)
        ? findLicenceProblems(readFileSync(file, 'utf8'))
        : ['is missing; run `npm run build`'];
      return problems.map((problem) => `${path.relative(root, file)} ${problem}`);
    });
  },
};
