const highestCount = 0xffff_ffff;
const decimal = /^\d+(?:\.\d+)?(?:[eE]\+?\d+)?$/;

/**
 * A hit count as tools write it: plain, beyond 64 bits, wrapped, or in e-notation; at most 4,294,967,295.
 * `negative` and `unreadable` are not counts: the caller counts them as not hit, and says so.
 */
export const readHitCount = (text: string): number | 'negative' | 'unreadable' => {
  const trimmed = text.trim();
  if (trimmed.startsWith('-') && decimal.test(trimmed.slice(1))) return 'negative';
  if (!decimal.test(trimmed)) return 'unreadable';
  return Math.min(Math.trunc(Number(trimmed)), highestCount);
};
