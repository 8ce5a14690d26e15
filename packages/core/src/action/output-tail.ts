/** The end of what a program said, kept in bounds. */
export interface OutputTail {
  readonly push: (line: string) => void;
  readonly lines: () => readonly string[];
  /** How many earlier lines were let go. */
  readonly hidden: () => number;
}

const keptLines = 1_000;

/** Keeps the last thousand lines. */
export const createOutputTail = (): OutputTail => {
  let kept: string[] = [];
  let all = 0;
  return {
    push: (line) => {
      all += 1;
      kept.push(line);
      // In strides: moving a thousand lines for each one that comes would be felt.
      if (kept.length >= 2 * keptLines) kept = kept.slice(-keptLines);
    },
    lines: () => kept.slice(-keptLines),
    hidden: () => Math.max(0, all - keptLines),
  };
};
