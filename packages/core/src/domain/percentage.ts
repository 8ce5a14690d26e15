import { failure, type Result, success } from './result.ts';

/** A percentage from 0 to 100, exact: `units` of 1/`scale` percent (79.5 % is 795 units at scale 10). */
export interface Percentage {
  readonly units: bigint;
  readonly scale: bigint;
  readonly text: string;
}

/** A part of a whole, both counted in the same unit (lines, branches). */
export interface Ratio {
  readonly covered: number;
  readonly total: number;
}

/** Parses "80", "79.5" or "80 %" exactly, to at most nine decimals; anything else is an error in words. */
export const parsePercentage = (text: string): Result<Percentage, string> => {
  const match = /^(\d{1,3})(?:\.(\d{1,9}))?\s?%?$/.exec(text.trim());
  const [, whole = '', decimals = ''] = match ?? [];
  const scale = 10n ** BigInt(decimals.length);
  const units = BigInt(`${whole}${decimals}` || '0');
  if (match === null || units > 100n * scale) {
    return failure(`"${text}" is not a percentage. Write a number from 0 to 100, e.g. 80 or 79.5.`);
  }
  return success({ units, scale, text: decimals === '' ? whole : `${whole}.${decimals}` });
};

const part = (ratio: Ratio): bigint => BigInt(ratio.covered);

/** True when covered/total reaches the threshold, compared in integers; a ratio of nothing reaches no threshold. */
export const reaches = (ratio: Ratio, threshold: Percentage): boolean =>
  ratio.total > 0 && part(ratio) * 100n * threshold.scale >= BigInt(ratio.total) * threshold.units;

/** How many more units must be covered, the total unchanged, to reach the threshold; 0 when it is reached. */
export const unitsMissing = (ratio: Ratio, threshold: Percentage): number => {
  const divisor = 100n * threshold.scale;
  const needed = (BigInt(ratio.total) * threshold.units + divisor - 1n) / divisor;
  return needed > part(ratio) ? Number(needed - part(ratio)) : 0;
};

/** The ratio in percent, cut (never rounded up) after `decimals` places: 7996/10000 is "79.9". "n/a" for nothing. */
export const floorPercent = (ratio: Ratio, decimals = 1): string => {
  if (ratio.total === 0) return 'n/a';
  const scaled = (part(ratio) * 100n * 10n ** BigInt(decimals)) / BigInt(ratio.total);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** The ratio in percent with at least the places of the bar, so that a miss never looks like a hit: flooring does it. */
export const percentBeside = (ratio: Ratio, bar: Percentage): string =>
  floorPercent(ratio, Math.max(1, bar.scale.toString().length - 1));
