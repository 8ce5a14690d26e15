/** Order of two texts by their characters' numbers: the same on every machine, whatever its language. */
export const compareTexts = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

interface Placed {
  readonly path: string | undefined;
  readonly line: number | undefined;
}

/** Order by path and line; what has no path comes last, what has no line before its file's lines. */
export const comparePlaces = (left: Placed, right: Placed): number => {
  if ((left.path === undefined) !== (right.path === undefined)) return left.path === undefined ? 1 : -1;
  return compareTexts(left.path ?? '', right.path ?? '') || (left.line ?? 0) - (right.line ?? 0);
};
