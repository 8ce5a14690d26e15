const blockSize = 100;
const factor = 37n;
const endOfFile = 65_535;
const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

interface Stream {
  /** UTF-16 units without blanks, every line break one line feed. */
  readonly units: readonly number[];
  /** Where in `units` each line begins. */
  readonly starts: readonly number[];
}

const condense = (text: string): Stream => {
  const units: number[] = [];
  const starts: number[] = [];
  let atStart = true;
  let afterReturn = false;
  const add = (unit: number): void => {
    if (atStart) starts.push(units.length);
    atStart = unit === lineFeed;
    units.push(unit);
  };
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isSkipped = unit === space || unit === tab || (afterReturn && unit === lineFeed);
    afterReturn = unit === carriageReturn;
    if (!isSkipped) add(unit === carriageReturn ? lineFeed : unit);
  }
  add(endOfFile);
  return { units, starts };
};

const hashFrom = (units: readonly number[], start: number): string => {
  let hash = 0n;
  for (let index = start; index < start + blockSize; index += 1)
    hash = BigInt.asUintN(64, hash * factor + BigInt(units[index] ?? 0));
  return hash.toString(16);
};

/**
 * What GitHub's own upload action calls each line of a file, so that alerts stay what they are: a polynomial over the 100
 * characters from the line's start, blanks left out, modulo 2^64, and how often that came before.
 */
export const hashLines = (text: string): readonly string[] => {
  const { units, starts } = condense(text);
  const counts = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashFrom(units, start);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  });
};
