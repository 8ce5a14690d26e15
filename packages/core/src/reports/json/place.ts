import type { JsonPath } from './cursor.ts';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Walks over the text of a well-formed document, byte by byte. */
class Walker {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#skipSpace();
  }

  get byte(): number | undefined {
    return this.#bytes[this.at];
  }

  isAt(byte: number): boolean {
    return this.byte === byte;
  }

  /** Goes over one byte and the space after it. */
  step(): void {
    this.at += 1;
    this.#skipSpace();
  }

  /** The string that begins here, and the space after it. */
  key(): string {
    const start = this.at;
    this.#skipString();
    const end = this.at;
    this.#skipSpace();
    const parsed: unknown = JSON.parse(new TextDecoder().decode(this.#bytes.subarray(start, end)));
    return typeof parsed === 'string' ? parsed : '';
  }

  /** Goes over one whole value, whatever it is and however deep. */
  skipValue(): void {
    let depth = 0;
    do {
      const byte = this.byte;
      if (byte === undefined) return;
      if (byte === quote) this.#skipString();
      else {
        if (byte === 0x7b || byte === 0x5b) depth += 1;
        else if (byte === 0x7d || byte === 0x5d) depth -= 1;
        else if (byte !== 0x2c && byte !== 0x3a) this.#skipScalar();
        if (byte === 0x7b || byte === 0x5b || byte === 0x7d || byte === 0x5d || byte === 0x2c || byte === 0x3a)
          this.at += 1;
      }
      this.#skipSpace();
    } while (depth > 0);
  }

  #skipScalar(): void {
    while (this.byte !== undefined && !isSpace(this.byte) && !',:{}[]"'.includes(String.fromCharCode(this.byte)))
      this.at += 1;
  }

  #skipString(): void {
    this.at += 1;
    while (this.byte !== undefined && this.byte !== quote) this.at += this.byte === backslash ? 2 : 1;
    this.at += 1;
  }

  #skipSpace(): void {
    while (isSpace(this.byte)) this.at += 1;
  }
}

const enterMember = (walker: Walker, wanted: string): boolean => {
  let found: number | undefined;
  walker.step();
  while (walker.isAt(quote)) {
    const name = walker.key();
    walker.step();
    if (name === wanted) found = walker.at;
    walker.skipValue();
    if (walker.isAt(comma)) walker.step();
  }
  // Of several members of one name the last counts, as JSON.parse has it.
  if (found === undefined) return false;
  walker.at = found;
  return true;
};

const enterElement = (walker: Walker, wanted: number): boolean => {
  walker.step();
  for (let index = 0; index < wanted; index += 1) {
    walker.skipValue();
    if (!walker.isAt(comma)) return false;
    walker.step();
  }
  return true;
};

/** Byte offset of a value in a well-formed document; that of the innermost part of its way that exists. */
export const placeOfValue = (bytes: Uint8Array, path: JsonPath): number => {
  const walker = new Walker(bytes);
  for (const key of path) {
    const before = walker.at;
    const entered = typeof key === 'number' ? enterElement(walker, key) : enterMember(walker, key);
    if (!entered) return before;
  }
  return walker.at;
};
