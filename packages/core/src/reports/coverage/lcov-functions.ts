import { ColumnBuilder, type Columns, markValue, noColumns, sortColumns } from './columns.ts';

/** Two independent 32-bit hashes of a name: together they tell apart all functions of a file. */
export const hashName = (bytes: Uint8Array, start: number, end: number): readonly [number, number] => {
  let first = 0x811c_9dc5;
  let second = 0x2545_f491;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    first = Math.imul(first ^ byte, 0x0100_0193);
    second = Math.imul(second ^ (byte + (second >>> 15)), 0x85eb_ca6b);
  }
  return [first >>> 0, (second ^ (second >>> 13)) & 0x7fff_ffff];
};

const countRun = (columns: Columns, from: number, identity: Identity): number => {
  let row = from;
  while (columns.keys[row] === identity.key && (columns.values[row] ?? 0) >>> 1 === identity.name) row += 1;
  return row - from;
};

type Identity = { readonly key: number; readonly name: number };

const identityAt = (columns: Columns, row: number): Identity | null => {
  const key = columns.keys[row];
  return key === undefined ? null : { key, name: (columns.values[row] ?? 0) >>> 1 };
};

const earlier = (left: Identity | null, right: Identity | null): Identity | null => {
  if (left === null || right === null) return left ?? right;
  return left.key < right.key || (left.key === right.key && left.name <= right.name) ? left : right;
};

/**
 * The functions of one LCOV record. A name may stand for several functions (two classes with a method `get`): FNDA
 * does not say which one it means, so the n-th of a name is its n-th mark, called ones first.
 */
export class LcovFunctions {
  readonly #declared = new ColumnBuilder();
  readonly #called = new ColumnBuilder();
  readonly #byIndex = new Map<number, readonly [number, number]>();
  readonly #grouped = new ColumnBuilder();

  /** Functions seen in this record so far. */
  get size(): number {
    return this.#declared.length + this.#called.length + this.#grouped.length;
  }

  /** FN: a function by its name. */
  declare([key, name]: readonly [number, number]): void {
    this.#declared.push(key, markValue(name, false));
  }

  /** FNDA: whether a function of that name was called. */
  call([key, name]: readonly [number, number], called: boolean): void {
    this.#called.push(key, markValue(name, called));
  }

  /** FNL (LCOV 2.2): a function by its place; its names follow as aliases. */
  declareIndexed(index: number, place: readonly [number, number]): void {
    this.#byIndex.set(index, place);
    this.#grouped.push(place[0], markValue(place[1], false));
  }

  /** FNA (LCOV 2.2): one alias of the function with that index; false when there is none. */
  callIndexed(index: number, called: boolean): boolean {
    const place = this.#byIndex.get(index);
    if (place === undefined) return false;
    this.#grouped.push(place[0], markValue(place[1], called));
    return true;
  }

  /** The marks of the record, and a fresh start for the next one. */
  take(): Columns {
    const isEmpty = this.size === 0;
    this.#byIndex.clear();
    if (isEmpty) return noColumns;
    const marks = new ColumnBuilder(this.size);
    this.#pairNames(marks);
    const grouped = this.#grouped.take();
    for (let row = 0; row < grouped.keys.length; row += 1) marks.push(grouped.keys[row] ?? 0, grouped.values[row] ?? 0);
    return marks.take();
  }

  #pairNames(marks: ColumnBuilder): void {
    const declared = sortColumns(this.#declared.take());
    const called = sortColumns(this.#called.take());
    let [atDeclared, atCalled] = [0, 0];
    for (;;) {
      const identity = earlier(identityAt(declared, atDeclared), identityAt(called, atCalled));
      if (identity === null) return;
      const declaredRows = countRun(declared, atDeclared, identity);
      const calledRows = countRun(called, atCalled, identity);
      let covered = 0;
      for (let row = atCalled; row < atCalled + calledRows; row += 1) covered += (called.values[row] ?? 0) & 1;
      for (let nth = 0; nth < Math.max(declaredRows, calledRows); nth += 1)
        marks.push(identity.key, markValue((identity.name ^ Math.imul(nth, 0x9e37_79b1)) & 0x7fff_ffff, nth < covered));
      atDeclared += declaredRows;
      atCalled += calledRows;
    }
  }
}
