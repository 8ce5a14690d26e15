import { readHitCount } from './hit-count.ts';
import { hashName } from './lcov-functions.ts';

const comma = 44;
const colon = 58;
const digitZero = 48;

/** A keyword of up to four letters as one integer. */
const pack = (keyword: string): number => [...keyword].reduce((key, letter) => key * 256 + letter.charCodeAt(0), 0);

/** Keywords that stand alone or have a value of their own shape. */
export const keywords = {
  TN: pack('TN'),
  SF: pack('SF'),
  VER: pack('VER'),
  DA: pack('DA'),
  FN: pack('FN'),
  FNL: pack('FNL'),
  FNA: pack('FNA'),
  FNDA: pack('FNDA'),
  BRDA: pack('BRDA'),
} as const;

export type Claim = 'LF' | 'LH' | 'FNF' | 'FNH' | 'BRF' | 'BRH';

/** Keywords whose value is a total that the record claims. */
export const claimOf: ReadonlyMap<number, Claim> = new Map<number, Claim>([
  [pack('LF'), 'LF'],
  [pack('LH'), 'LH'],
  [pack('FNF'), 'FNF'],
  [pack('FNH'), 'FNH'],
  [pack('BRF'), 'BRF'],
  [pack('BRH'), 'BRH'],
]);

const known = new Set<number>(Object.values(keywords));

/** Whether a line with this key belongs into a record. */
export const isFieldKey = (key: number): boolean => known.has(key) || claimOf.has(key);

/** One line of a report without its line end, and the packed keyword before its colon (0: none). */
export type Field = { readonly bytes: Uint8Array; readonly start: number; readonly stop: number; readonly key: number };

/** The keyword before the first colon; 0 when there is none within five bytes. */
export const packedKey = (bytes: Uint8Array, start: number, stop: number): number => {
  let key = 0;
  for (let at = start; at < stop && at <= start + 4; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === colon) return key;
    key = key * 256 + byte;
  }
  return 0;
};

/** Up to ten digits as a number; -1 for anything else. */
export const readNatural = (bytes: Uint8Array, start: number, stop: number): number => {
  if (stop <= start || stop - start > 10) return -1;
  let natural = 0;
  for (let at = start; at < stop; at += 1) {
    const digit = (bytes[at] ?? 0) - digitZero;
    if (digit < 0 || digit > 9) return -1;
    natural = natural * 10 + digit;
  }
  return natural;
};

/** Whether a branch was taken; `-` means that its block was never reached; null for what is no count. */
export const readTaken = (bytes: Uint8Array, start: number, stop: number): boolean | null => {
  const count = readNatural(bytes, start, stop);
  if (count >= 0) return count > 0;
  const text = startOfLine(bytes, start, stop);
  const hits = text === '-' ? 0 : readHitCount(text);
  if (hits === 'unreadable') return null;
  return hits !== 'negative' && hits > 0;
};

/**
 * Which branch of its line `block,branch` is, in 31 bits: numbered ones keep their numbers, others (`e3`, an
 * expression) are told apart by a hash with the top bit set.
 */
export const branchIdentity = (bytes: Uint8Array, start: number, stop: number): number => {
  const middle = bytes.indexOf(comma, start);
  const block = readNatural(bytes, start, middle);
  const branch = readNatural(bytes, middle + 1, stop);
  if (block >= 0 && block < 0x4000 && branch >= 0 && branch < 0x1_0000) return block * 0x1_0000 + branch;
  return (hashName(bytes, start, stop)[1] | 0x4000_0000) >>> 0;
};

/** Enough of a line to read its numbers and to recognise it by; bytes beyond ASCII do not matter for that. */
export const startOfLine = (bytes: Uint8Array, start: number, stop: number): string => {
  let text = '';
  for (let at = start; at < Math.min(stop, start + 200); at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
};

/** A piece of a report as a person may be shown it: short, and with control characters escaped. */
export const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
