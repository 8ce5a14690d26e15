import { readFileSync } from 'node:fs';
import path from 'node:path';
import { satisfies, validRange } from 'semver';
import { root } from '../root.ts';
import type { Check } from './check.ts';

/** The parts of the toolkit that @actions/core gets through a facade of ours, and the facade's folder. */
const facades = { '@actions/http-client': 'http-client-lazy', '@actions/exec': 'exec-lazy' } as const;

interface Facade {
  readonly part: string;
  /** The version that the facade stands for. */
  readonly version: string;
  /** The version of the real part that it loads. */
  readonly loads: string;
  /** The range that @actions/core asks for. */
  readonly asked: string;
}

/** What is wrong between a facade, the part that it loads and what @actions/core asks for: an override checks nothing. */
export function findMismatch({ part, version, loads, asked }: Facade): readonly string[] {
  const problems: string[] = [];
  if (validRange(asked) === null) problems.push(`@actions/core asks for "${asked}" of ${part}, which is no range.`);
  else if (!satisfies(version, asked)) {
    problems.push(`@actions/core asks for ${part} ${asked}; its facade stands for ${version}.`);
  }
  if (loads !== version) problems.push(`The facade of ${part} is ${version} and loads ${loads}.`);
  return problems;
}

function readText(file: string, ...keys: readonly string[]): string {
  let value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of keys) value = new Map(Object.entries(value ?? {})).get(key);
  if (typeof value !== 'string') throw new Error(`${path.relative(root, file)} has no ${keys.join('.')}.`);
  return value;
}

/** The lazy parts of the toolkit are ones that @actions/core admits. */
export const facade: Check = {
  name: 'facade',
  promise: '@actions/core admits the parts of the toolkit that stand-ins load for it',
  async find() {
    const core = path.join(root, 'packages/core/node_modules/@actions/core/package.json');
    return Object.entries(facades).flatMap(([part, folder]) => {
      const manifest = path.join(root, 'packages', folder, 'package.json');
      return findMismatch({
        part,
        version: readText(manifest, 'version'),
        loads: readText(manifest, 'dependencies', part),
        asked: readText(core, 'dependencies', part),
      });
    });
  },
};
