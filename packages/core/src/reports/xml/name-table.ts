import { type DecodeText, decodeAscii } from './encoding.ts';

/** An element's or attribute's name: its text, and the bytes that an end tag has to repeat. */
export type XmlName = { readonly text: string; readonly bytes: Uint8Array };

/** Where a name stands, and any function of its bytes. */
export type NamePlace = { start: number; end: number; hash: number };

const slots = 1024;

const isSame = (name: XmlName, bytes: Uint8Array, start: number): boolean => {
  const expected = name.bytes;
  for (let at = 0; at < expected.length; at += 1) if (expected[at] !== bytes[start + at]) return false;
  return true;
};

/**
 * Remembers names by their bytes, so that each is made into a string once. A table of fixed size: a hostile report
 * with ever new names overwrites what is remembered, and never the vocabulary of the reader.
 */
export class NameTable {
  readonly #names: (XmlName | undefined)[] = new Array(slots).fill(undefined);
  readonly #vocabulary: ReadonlyMap<string, string>;

  constructor(vocabulary: readonly string[]) {
    this.#vocabulary = new Map(vocabulary.map((word) => [word, word]));
  }

  /** The name in these bytes; null when they are not what the encoding allows. */
  read(bytes: Uint8Array, place: NamePlace, decode: DecodeText): XmlName | null {
    const { start, end } = place;
    const slot = place.hash & (slots - 1);
    const known = this.#names[slot];
    if (known !== undefined && known.bytes.length === end - start && isSame(known, bytes, start)) return known;
    const text = decodeAscii(bytes, start, end) ?? decode(bytes, start, end);
    if (text === null) return null;
    // The reader's own word is the same string object as in its code, which makes comparing it a matter of one pointer.
    const name = { text: this.#vocabulary.get(text) ?? text, bytes: bytes.slice(start, end) };
    this.#names[slot] = name;
    return name;
  }
}
