const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const minus = 0x2d;
const plus = 0x2b;
const point = 0x2e;
const zero = 0x30;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

const asciiBytes = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

const words: ReadonlyMap<number | undefined, readonly number[]> = new Map(
  ['true', 'false', 'null'].map((word) => [word.charCodeAt(0), asciiBytes(word)]),
);
const escapes = new Set(asciiBytes('"\\/bfnrt'));
const letterU = 0x75;
const exponents = new Set(asciiBytes('eE'));

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= 0x39;
const isHex = (byte: number | undefined): boolean =>
  isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);

/**
 * Walks over the bytes of a document in UTF-8 by the grammar of RFC 8259, as deep as it goes without recursion. Where a
 * step answers false, `at` is the first byte that no document has there, or the end of the bytes.
 */
export class JsonScanner {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get byte(): number | undefined {
    return this.#bytes[this.at];
  }

  skipSpace(): void {
    while (this.byte === 0x20 || this.byte === 0x0a || this.byte === 0x0d || this.byte === 0x09) this.at += 1;
  }

  /** Goes over this byte and the space after it, if it is what stands here. */
  take(byte: number): boolean {
    if (this.byte !== byte) return false;
    this.at += 1;
    this.skipSpace();
    return true;
  }

  /** Goes over a whole value and the space after it. */
  skipValue(): boolean {
    const closers: number[] = [];
    do {
      if (!this.#skipStart(closers)) return false;
      this.skipSpace();
      while (closers.length > 0 && this.take(closers.at(-1) ?? 0)) closers.pop();
      const closer = closers.at(-1);
      if (closer !== undefined && !this.#skipToNext(closer)) return false;
    } while (closers.length > 0);
    return true;
  }

  /** Goes over a string. */
  skipString(): boolean {
    if (this.byte !== quote) return false;
    this.at += 1;
    while (this.byte !== quote) {
      if (this.byte === undefined || this.byte < 0x20) return false;
      if (this.byte === backslash && !this.#skipEscapeSign()) return false;
      this.at += 1;
    }
    this.at += 1;
    return true;
  }

  // A scalar, or all brackets up to the first scalar or empty list or object, the keys between them too.
  #skipStart(closers: number[]): boolean {
    for (;;) {
      if (this.take(openList)) {
        closers.push(closeList);
        if (this.byte === closeList) return true;
      } else if (this.take(openObject)) {
        closers.push(closeObject);
        if (this.byte === closeObject) return true;
        if (!this.#skipKey()) return false;
      } else return this.#skipScalar();
    }
  }

  #skipToNext(closer: number): boolean {
    return this.take(comma) && (closer === closeList || this.#skipKey());
  }

  #skipKey(): boolean {
    if (!this.skipString()) return false;
    this.skipSpace();
    return this.take(colon);
  }

  #skipScalar(): boolean {
    if (this.byte === quote) return this.skipString();
    const word = words.get(this.byte);
    return word === undefined ? this.#skipNumber() : word.every((letter) => this.#skipByte(letter));
  }

  #skipNumber(): boolean {
    this.#skipByte(minus);
    if (!this.#skipByte(zero) && !this.#skipDigits()) return false;
    if (this.#skipByte(point) && !this.#skipDigits()) return false;
    if (this.byte === undefined || !exponents.has(this.byte)) return true;
    this.at += 1;
    if (!this.#skipByte(minus)) this.#skipByte(plus);
    return this.#skipDigits();
  }

  #skipDigits(): boolean {
    const start = this.at;
    while (isDigit(this.byte)) this.at += 1;
    return this.at > start;
  }

  #skipByte(byte: number): boolean {
    if (this.byte !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Leaves `at` at the last byte of an escape. */
  #skipEscapeSign(): boolean {
    this.at += 1;
    if (this.byte !== letterU) return this.byte !== undefined && escapes.has(this.byte);
    for (let digit = 0; digit < 4; digit += 1) {
      this.at += 1;
      if (!isHex(this.byte)) return false;
    }
    return true;
  }
}

/**
 * How many bytes from the start may begin a JSON document (RFC 8259): all of them when the document is whole or cut, else
 * up to the first byte that is wrong.
 */
export const soundBytes = (bytes: Uint8Array): number => {
  const scanner = new JsonScanner(bytes);
  scanner.skipSpace();
  if (scanner.skipValue()) scanner.skipSpace();
  return scanner.at;
};
