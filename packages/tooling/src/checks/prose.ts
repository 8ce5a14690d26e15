import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';
import type { Check } from './check.ts';
import { listTrackedFiles } from './tracked-files.ts';

interface Refusal {
  readonly pattern: RegExp;
  readonly why: string;
  readonly only?: RegExp;
}

// Written in pieces, so that this file does not refuse itself.
const spelled = (...pieces: readonly string[]): string => pieces.join('');

const refusals: readonly Refusal[] = [
  {
    pattern: new RegExp(`\\b(?:${spelled('TO', 'DO')}|${spelled('FIX', 'ME')}|${spelled('XX', 'X')})\\b`),
    why: 'finish it, or file an issue',
  },
  {
    pattern:
      /(?<![\w./$*:<>{}~-])\/(?:root|work|home\/(?!runner\b|user\b|USER\b)[a-z]\w*|Users\/(?!runner\b|user\b)\w+)\//,
    why: "a path of one person's machine",
  },
  {
    pattern: /\b(?:registry|proxy|files|static)\.(?:npmjs|golang|pythonhosted|crates|yarnpkg)\.(?:org|io|com)\b/,
    why: "the host of a package registry belongs in nobody's source",
  },
  {
    pattern: /\b(?:simply|easily|obviously|seamless(?:ly)?|blazing(?:ly)?|effortless(?:ly)?|cutting[- ]edge)\b/i,
    why: 'says nothing; leave it out',
    only: /\.md$/,
  },
  { pattern: /[a-z]!(?:\s|$)/, why: 'no exclamation marks', only: /\.md$/ },
];

const unread =
  /(?:^|\/)(?:dist|fixtures|openapi)\/|(?:^|\/)(?:pnpm-lock\.yaml|package-lock\.json|LICENSE)$|\.(?:png|svg|gz|zip|jar|wasm)$/;

/** Each line that says what this project does not say, as `FILE:LINE: what: why`. */
export function findProse(file: string, text: string): readonly string[] {
  const rules = refusals.filter(({ only }) => only === undefined || only.test(file));
  return text.split('\n').flatMap((line, index) =>
    rules.flatMap(({ pattern, why }) => {
      const found = pattern.exec(line)?.[0];
      return found === undefined ? [] : [`${file}:${index + 1}: "${found.trim()}": ${why}`];
    }),
  );
}

/** Unfinished work, machines' paths, registries' hosts and filler stay out of the tree. */
export const prose: Check = {
  name: 'prose',
  promise: 'no unfinished work, path of a machine, host of a registry or filler in what is committed',
  async find() {
    const files = (await listTrackedFiles()).filter((file) => !unread.test(file));
    return files.flatMap((file) => findProse(file, readFileSync(path.join(root, file), 'utf8')));
  },
};
