// Longer names are cut: what differs beyond is no slip of the finger, and the table stays small.
const longest = 96;

/** Letters to put in, take out or change, case aside (Levenshtein distance). */
const slipsBetween = (left: string, right: string): number => {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
};

const plain = (name: string): string => name.slice(0, longest).toLowerCase().replaceAll('_', '-');

/** The known name that was probably meant; undefined where none is near: at most a third of it would be misspelt. */
export const nearestName = (written: string, known: Iterable<string>): string | undefined => {
  const wanted = plain(written);
  let best: { name: string; slips: number } | undefined;
  for (const name of known) {
    const candidate = plain(name);
    const allowed = Math.floor(Math.max(wanted.length, candidate.length) / 3);
    if (Math.abs(wanted.length - candidate.length) > allowed) continue;
    const slips = slipsBetween(wanted, candidate);
    if (slips <= allowed && (best === undefined || slips < best.slips)) best = { name, slips };
  }
  return best?.name;
};
