import { readFileSync } from 'node:fs';
import path from 'node:path';
import { satisfies, validRange } from 'semver';
import { root } from '../root.ts';
import type { Check } from './check.ts';

interface Facade {
  /** The version that the facade stands for. */
  readonly version: string;
  /** The version of the real client that it loads. */
  readonly loads: string;
  /** The range that @actions/core asks for. */
  readonly asked: string;
}

/** What is wrong between the facade, the client that it loads and what @actions/core asks for: an override checks nothing. */
export function findMismatch({ version, loads, asked }: Facade): readonly string[] {
  const problems: string[] = [];
  if (validRange(asked) === null) problems.push(`@actions/core asks for "${asked}" of @actions/http-client.`);
  else if (!satisfies(version, asked)) {
    problems.push(
      `@actions/core asks for @actions/http-client ${asked}; packages/http-client-lazy stands for ${version}.`,
    );
  }
  if (loads !== version)
    problems.push(`packages/http-client-lazy is ${version} and loads @actions/http-client ${loads}.`);
  return problems;
}

function readText(file: string, ...keys: readonly string[]): string {
  let value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of keys) value = new Map(Object.entries(value ?? {})).get(key);
  if (typeof value !== 'string') throw new Error(`${path.relative(root, file)} has no ${keys.join('.')}.`);
  return value;
}

/** The lazy http-client is one that @actions/core admits. */
export const facade: Check = {
  name: 'facade',
  promise: '@actions/core admits the http-client that packages/http-client-lazy stands for',
  async find() {
    const manifest = path.join(root, 'packages/http-client-lazy/package.json');
    const core = path.join(root, 'packages/core/node_modules/@actions/core/package.json');
    const dependency = ['dependencies', '@actions/http-client'] as const;
    return findMismatch({
      version: readText(manifest, 'version'),
      loads: readText(manifest, ...dependency),
      asked: readText(core, ...dependency),
    });
  },
};
