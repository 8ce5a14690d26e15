/**
 * A quantile by linear interpolation between the two nearest values (R's type 7, PERCENTILE_CONT of SQL:2003); null for
 * no values. `fraction` is from 0 to 1.
 */
export const quantile = (values: readonly number[], fraction: number): number | null => {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * fraction;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
};

/** The value in the middle; of an even number, half way between the two. */
export const median = (values: readonly number[]): number | null => quantile(values, 0.5);

// Two-sided, 95 %.
const z = 1.959963984540054;

/** Bounds between which the true share lies with 95 % confidence (Wilson's score interval); null for no trials. */
export const wilsonInterval = (
  hits: number,
  trials: number,
): { readonly low: number; readonly high: number } | null => {
  if (trials === 0) return null;
  const share = hits / trials;
  const centre = share + z ** 2 / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  const scale = 1 + z ** 2 / trials;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
};
