import type { BumpOrNone } from './policy.ts';

/** The tables that there are. */
export const presets = ['conventional', 'angular', 'gitmoji'] as const;

/** A table of types and their steps. */
export type Preset = (typeof presets)[number];

const tables: { readonly [preset in Preset]: Readonly<Record<string, BumpOrNone>> } = {
  conventional: { feat: 'minor', fix: 'patch', perf: 'patch', revert: 'patch' },
  angular: { feat: 'minor', fix: 'patch', perf: 'patch', revert: 'patch' },
  gitmoji: {},
};

/** Commit type in lower case -> step, by preset. */
export const typesOf = (preset: Preset): ReadonlyMap<string, BumpOrNone> => new Map(Object.entries(tables[preset]));
