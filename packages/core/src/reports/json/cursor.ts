import { failure, type Result, success } from '../../domain/result.ts';
import type { Complaint } from '../parser.ts';

/** The way from a document's root to a value in it. */
export type JsonPath = readonly (string | number)[];

/** A value that is not what its format asks for, and where. */
export type JsonComplaint = Complaint & { readonly path: JsonPath };

/** Thrown while a document is read and caught by `readJson`: the reading of a report ends at its first wrong value. */
class WrongValue extends Error {
  readonly complaint: JsonComplaint;

  constructor(complaint: JsonComplaint) {
    super(complaint.reason);
    this.complaint = complaint;
  }
}

const longestKeyShown = 60;

const describeKey = (key: string | number): string => {
  if (typeof key === 'number') return `[${key}]`;
  if (/^[\w$-]{1,60}$/.test(key)) return `.${key}`;
  const shown = key.length > longestKeyShown ? `${key.slice(0, longestKeyShown)}…` : key;
  return `[${JSON.stringify(shown)}]`;
};

/** A path as people write it: runs[0].results[12].level; the root is "the document". */
export const describePath = (path: JsonPath): string =>
  path.length === 0 ? 'the document' : path.map(describeKey).join('').replace(/^\./, '');

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'not there';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value of a parsed document that knows where it stands. Methods that ask for a kind end the reading when the value is
 * of another; those named `optional…` answer undefined where the value is absent or null.
 */
export class JsonCursor {
  readonly value: unknown;
  readonly #within: JsonCursor | undefined;
  readonly #key: string | number;

  constructor(value: unknown, within?: JsonCursor, key: string | number = 0) {
    this.value = value;
    this.#within = within;
    this.#key = key;
  }

  /** The way from the root to here; made when asked for, since most values are right. */
  get path(): JsonPath {
    const keys: (string | number)[] = [];
    for (let cursor: JsonCursor = this; cursor.#within !== undefined; cursor = cursor.#within) keys.push(cursor.#key);
    return keys.reverse();
  }

  /** Ends the reading: the value here is wrong. */
  refuse(reason: string, fix = 'Run the tool that writes the report again, and let it finish.'): never {
    throw new WrongValue({ path: this.path, reason: `${describePath(this.path)} ${reason}`, fix });
  }

  /** The value of a key; its own value is undefined where the object has none. */
  at(key: string): JsonCursor {
    if (!isObject(this.value)) return this.refuse(`is ${kindOf(this.value)}, not an object`);
    return new JsonCursor(Object.hasOwn(this.value, key) ? Reflect.get(this.value, key) : undefined, this, key);
  }

  /** Whether the value is an object that has this key (with any value but null). */
  has(key: string): boolean {
    return isObject(this.value) && Object.hasOwn(this.value, key) && Reflect.get(this.value, key) !== null;
  }

  isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.refuse(`is ${kindOf(this.value)}, not a text`);
  }

  /** A finite number. */
  number(): number {
    if (typeof this.value !== 'number') return this.refuse(`is ${kindOf(this.value)}, not a number`);
    return Number.isFinite(this.value) ? this.value : this.refuse('is too large a number');
  }

  /** A finite number that is not negative: a duration, a spread. */
  amount(): number {
    const number = this.number();
    return number >= 0 ? number : this.refuse(`is ${number}, which is less than nothing`);
  }

  /** A whole number from 0 to 2^53-1. */
  natural(): number {
    const number = this.number();
    return Number.isSafeInteger(number) && number >= 0 ? number : this.refuse(`is ${number}, not a whole number`);
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.refuse(`is ${kindOf(this.value)}, not true or false`);
  }

  /** The elements of a list. */
  list(): readonly JsonCursor[] {
    return Array.isArray(this.value)
      ? this.value.map((each: unknown, index) => new JsonCursor(each, this, index))
      : this.refuse(`is ${kindOf(this.value)}, not a list`);
  }

  /** The elements of a list, one after the other: for lists so long that all of them at once would take too much memory. */
  *elements(): Generator<JsonCursor, void> {
    if (!Array.isArray(this.value)) return this.refuse(`is ${kindOf(this.value)}, not a list`);
    const values: readonly unknown[] = this.value;
    for (let index = 0; index < values.length; index += 1) yield new JsonCursor(values[index], this, index);
  }

  /** The members of an object, in the document's order; those named like a number come first. */
  members(): readonly (readonly [string, JsonCursor])[] {
    return isObject(this.value)
      ? Object.entries(this.value).map(([key, each]) => [key, new JsonCursor(each, this, key)] as const)
      : this.refuse(`is ${kindOf(this.value)}, not an object`);
  }

  optionalText(): string | undefined {
    return this.isAbsent() ? undefined : this.text();
  }

  optionalNumber(): number | undefined {
    return this.isAbsent() ? undefined : this.number();
  }

  optionalAmount(): number | undefined {
    return this.isAbsent() ? undefined : this.amount();
  }

  optionalNatural(): number | undefined {
    return this.isAbsent() ? undefined : this.natural();
  }

  /** The elements of a list; none where it is absent. */
  optionalList(): readonly JsonCursor[] {
    return this.isAbsent() ? [] : this.list();
  }
}

/** Reads a parsed document with `read`; a value that it refuses is the failure. */
export const readJson = <Model>(value: unknown, read: (root: JsonCursor) => Model): Result<Model, JsonComplaint> => {
  try {
    return success(read(new JsonCursor(value)));
  } catch (error) {
    if (error instanceof WrongValue) return failure(error.complaint);
    throw error;
  }
};
