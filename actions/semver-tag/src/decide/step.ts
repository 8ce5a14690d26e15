import type { BumpOrNone } from './policy.ts';

const rank: { readonly [bump in BumpOrNone]: number } = { none: 0, patch: 1, minor: 2, major: 3 };

/** Orders steps, the smallest first: negative, zero or positive as sorting wants it. */
export const compareSteps = (a: BumpOrNone, b: BumpOrNone): number => rank[a] - rank[b];
