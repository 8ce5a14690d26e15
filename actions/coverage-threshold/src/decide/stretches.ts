/** Lines from start to end, both included, `lines` of which count as uncovered. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lines: number;
}

/**
 * Uncovered lines (ascending) as stretches that a person sees as one: what lies between two of them, and `isBridge`
 * allows, does not part them.
 */
export const joinStretches = (
  uncovered: readonly number[],
  isBridge: (line: number) => boolean,
): readonly Stretch[] => {
  const stretches: { start: number; end: number; lines: number }[] = [];
  for (const line of uncovered) {
    const last = stretches.at(-1);
    let reached = last?.end ?? 0;
    while (last !== undefined && reached + 1 < line && isBridge(reached + 1)) reached += 1;
    if (last !== undefined && reached + 1 === line) {
      last.end = line;
      last.lines += 1;
    } else stretches.push({ start: line, end: line, lines: 1 });
  }
  return stretches;
};
