import type { DecodeText } from './encoding.ts';
import { NameTable } from './name-table.ts';
import { replaceReferences } from './references.ts';

/** The attributes of one start tag; valid until the handler returns. */
export interface XmlAttributes {
  /** The value with its references replaced; undefined when the tag has no such attribute. */
  text(name: string): string | undefined;
  /** As `text`, for values that come again and again: those of late are the same string object. */
  repeatedText(name: string): string | undefined;
  /** The value as a number, if it is one to nine digits; -1 for anything else, also when there is no such attribute. */
  natural(name: string): number;
  /** Whether the value is exactly this ASCII text. */
  is(name: string, value: string): boolean;
}

/** Where a value stands in the bytes of its tag. */
export type ValuePlace = { start: number; end: number; isPlain: boolean };

const digitZero = 48;
const maxAttributes = 256;
const longestRepeatedBytes = 256;

// https://www.w3.org/TR/xml/#AVNormalize
const normaliseValue = (raw: string): string => replaceReferences(raw.replace(/\r\n|[\t\r\n]/g, ' '));

/** Bytes at the end of a value that tell it from others: test classes and durations differ there. */
const tellingBytes = 12;

/** The attributes of the tag that is being read: places in its bytes, decoded only when asked for. */
export class AttributeList implements XmlAttributes {
  readonly #names: string[] = [];
  readonly #values = new NameTable([]);
  readonly #places = new Int32Array(maxAttributes * 2);
  readonly #arePlain: boolean[] = [];
  #bytes: Uint8Array = new Uint8Array(0);
  #decode: DecodeText;
  #count = 0;
  /** Set when a value that was asked for is not what the encoding allows. */
  isUndecodable = false;

  constructor(decode: DecodeText) {
    this.#decode = decode;
  }

  /** Begins with no attributes. */
  reset(bytes: Uint8Array, decode: DecodeText): void {
    this.#bytes = bytes;
    this.#decode = decode;
    this.#count = 0;
  }

  /** Adds one; says why not. A plain value holds no references, tabs or line ends: it is its bytes. */
  add(name: string, { start, end, isPlain }: ValuePlace): 'too many' | 'repeated' | 'added' {
    if (this.#count === maxAttributes) return 'too many';
    for (let index = 0; index < this.#count; index += 1) if (this.#names[index] === name) return 'repeated';
    this.#names[this.#count] = name;
    this.#places[this.#count * 2] = start;
    this.#places[this.#count * 2 + 1] = end;
    this.#arePlain[this.#count] = isPlain;
    this.#count += 1;
    return 'added';
  }

  text(name: string): string | undefined {
    const index = this.#find(name);
    if (index < 0) return undefined;
    const raw = this.#decode(this.#bytes, this.#places[index * 2] ?? 0, this.#places[index * 2 + 1] ?? 0);
    if (raw === null) this.isUndecodable = true;
    return this.#arePlain[index] ? (raw ?? '') : normaliseValue(raw ?? '');
  }

  repeatedText(name: string): string | undefined {
    const index = this.#find(name);
    if (index < 0) return undefined;
    const start = this.#places[index * 2] ?? 0;
    const end = this.#places[index * 2 + 1] ?? 0;
    if (end - start > longestRepeatedBytes) return this.text(name);
    let hash = end - start;
    for (let at = Math.max(start, end - tellingBytes); at < end; at += 1)
      hash = Math.imul(hash, 31) + (this.#bytes[at] ?? 0);
    const value = this.#values.read(this.#bytes, { start, end, hash }, this.#decode);
    if (value === null) this.isUndecodable = true;
    return this.#arePlain[index] ? (value?.text ?? '') : normaliseValue(value?.text ?? '');
  }

  natural(name: string): number {
    const index = this.#find(name);
    if (index < 0) return -1;
    const start = this.#places[index * 2] ?? 0;
    const end = this.#places[index * 2 + 1] ?? 0;
    if (end === start || end - start > 9) return -1;
    let natural = 0;
    for (let at = start; at < end; at += 1) {
      const digit = (this.#bytes[at] ?? 0) - digitZero;
      if (digit < 0 || digit > 9) return -1;
      natural = natural * 10 + digit;
    }
    return natural;
  }

  is(name: string, value: string): boolean {
    const index = this.#find(name);
    if (index < 0) return false;
    const start = this.#places[index * 2] ?? 0;
    if ((this.#places[index * 2 + 1] ?? 0) - start !== value.length) return false;
    for (let at = 0; at < value.length; at += 1) if (this.#bytes[start + at] !== value.charCodeAt(at)) return false;
    return true;
  }

  #find(name: string): number {
    for (let index = 0; index < this.#count; index += 1) if (this.#names[index] === name) return index;
    return -1;
  }
}
