/** Rows of (key, value), both unsigned 32 bit: compact enough for ten million lines. */
export type Columns = { readonly keys: Uint32Array; readonly values: Uint32Array };

/** How two values under one key become one. */
export type Combine = (left: number, right: number) => number;

const highestCount = 0xffff_ffff;

export const noColumns: Columns = { keys: new Uint32Array(0), values: new Uint32Array(0) };

/** Adds hit counts; a sum beyond 32 bits stays at 4,294,967,295. */
export const addSaturating: Combine = (left, right) => Math.min(left + right, highestCount);

/** The larger of two hit counts. */
export const keepLarger: Combine = (left, right) => Math.max(left, right);

/**
 * Rows gathered one by one. `take` hands over those gathered since the last `take` as a view of the builder's memory,
 * which is never written again: ten thousand small files cost neither a copy nor an allocation each.
 */
export class ColumnBuilder {
  keys: Uint32Array;
  values: Uint32Array;
  /** Where the next row goes. */
  end = 0;
  #start = 0;

  constructor(rows = 1024) {
    this.keys = new Uint32Array(rows);
    this.values = new Uint32Array(rows);
  }

  /** Rows gathered since the last `take`. */
  get length(): number {
    return this.end - this.#start;
  }

  push(key: number, value: number): void {
    if (this.end === this.keys.length) this.grow();
    this.keys[this.end] = key;
    this.values[this.end] = value;
    this.end += 1;
  }

  /** Moves the rows not yet taken to memory with room for more. */
  grow(): void {
    const rows = Math.max(this.length * 2, Math.min(this.keys.length * 2, 65_536), 16);
    const keys = new Uint32Array(rows);
    const values = new Uint32Array(rows);
    keys.set(this.keys.subarray(this.#start, this.end));
    values.set(this.values.subarray(this.#start, this.end));
    this.end = this.length;
    this.#start = 0;
    this.keys = keys;
    this.values = values;
  }

  /** Forgets the rows gathered since the last `take`. */
  drop(): void {
    this.end = this.#start;
  }

  take(): Columns {
    if (this.length === 0) return noColumns;
    const taken = {
      keys: this.keys.subarray(this.#start, this.end),
      values: this.values.subarray(this.#start, this.end),
    };
    this.#start = this.end;
    return taken;
  }
}

const isStrictlyAscending = (keys: Uint32Array): boolean => {
  for (let row = 1; row < keys.length; row += 1) if ((keys[row - 1] ?? 0) >= (keys[row] ?? 0)) return false;
  return true;
};

// A row seen as one 64-bit integer sorts natively, without a comparator; the key has to be its upper half.
const upper = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The rows by key, then by value. */
export const sortColumns = (columns: Columns): Columns => {
  const { keys, values } = columns;
  if (isStrictlyAscending(keys)) return columns;
  const pairs = new Uint32Array(keys.length * 2);
  for (let row = 0; row < keys.length; row += 1) {
    pairs[row * 2 + upper] = keys[row] ?? 0;
    pairs[row * 2 + 1 - upper] = values[row] ?? 0;
  }
  new BigUint64Array(pairs.buffer).sort();
  const sorted = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) };
  for (let row = 0; row < keys.length; row += 1) {
    sorted.keys[row] = pairs[row * 2 + upper] ?? 0;
    sorted.values[row] = pairs[row * 2 + 1 - upper] ?? 0;
  }
  return sorted;
};

/** All rows of the parts, sorted. */
export const joinColumns = (parts: readonly Columns[]): Columns => {
  const filled = parts.filter((part) => part.keys.length > 0);
  const [only] = filled;
  if (only === undefined) return noColumns;
  if (filled.length === 1) return sortColumns(only);
  const rows = filled.reduce((sum, part) => sum + part.keys.length, 0);
  const joined = { keys: new Uint32Array(rows), values: new Uint32Array(rows) };
  let at = 0;
  for (const part of filled) {
    joined.keys.set(part.keys, at);
    joined.values.set(part.values, at);
    at += part.keys.length;
  }
  return sortColumns(joined);
};

/** Sorted rows with one row for each key: line numbers with their hits. */
export const foldHits = (sorted: Columns, combine: Combine): Columns => {
  if (isStrictlyAscending(sorted.keys)) return sorted;
  const { keys, values } = sorted;
  const folded = new ColumnBuilder(keys.length);
  for (let row = 0; row < keys.length; ) {
    const key = keys[row] ?? 0;
    let value = values[row] ?? 0;
    for (row += 1; row < keys.length && keys[row] === key; row += 1) value = combine(value, values[row] ?? 0);
    folded.push(key, value);
  }
  return folded.take();
};

/** A mark's value: which branch or function it is (31 bits), and whether it was taken. */
export const markValue = (identity: number, taken: boolean): number => ((identity << 1) | (taken ? 1 : 0)) >>> 0;

/** Sorted marks with one row for each identity, taken if any of its rows was. */
export const foldMarks = (sorted: Columns): Columns => {
  const { keys, values } = sorted;
  // Taken sorts after not taken, so the last row of an identity decides.
  const isFollowedByItself = (row: number): boolean =>
    keys[row + 1] === keys[row] && (values[row + 1] ?? 0) >>> 1 === (values[row] ?? 0) >>> 1;
  let repeats = 0;
  for (let row = 0; row < keys.length; row += 1) if (isFollowedByItself(row)) repeats += 1;
  if (repeats === 0) return sorted;
  const folded = new ColumnBuilder(keys.length - repeats);
  for (let row = 0; row < keys.length; row += 1)
    if (!isFollowedByItself(row)) folded.push(keys[row] ?? 0, values[row] ?? 0);
  return folded.take();
};
