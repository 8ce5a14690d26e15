import { gitmojis } from './gitmoji.ts';
import type { BumpOrNone } from './policy.ts';

/** The tables that there are. */
export const presets = ['conventional', 'angular', 'gitmoji'] as const;

/** A table of types and their steps. */
export type Preset = (typeof presets)[number];

const conventional = { feat: 'minor', fix: 'patch', perf: 'patch', revert: 'patch' } as const;

/** https://github.com/angular/angular/blob/main/contributing-docs/commit-message-guidelines.md, with those that change nothing for users. */
const angular = {
  ...conventional,
  build: 'none',
  ci: 'none',
  docs: 'none',
  refactor: 'none',
  style: 'none',
  test: 'none',
} as const;

const tables: { readonly [preset in Preset]: Readonly<Record<string, BumpOrNone>> } = {
  conventional,
  angular,
  gitmoji: { ...conventional, ...Object.fromEntries(gitmojis.map(({ name, bump }) => [name, bump])) },
};

/** Commit type in lower case -> step, by preset. */
export const typesOf = (preset: Preset): ReadonlyMap<string, BumpOrNone> => new Map(Object.entries(tables[preset]));
