import type { JsonPath } from './cursor.ts';
import { JsonScanner } from './scanner.ts';

const comma = 0x2c;
const colon = 0x3a;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;

const readKey = (scanner: JsonScanner, bytes: Uint8Array): unknown => {
  const start = scanner.at;
  scanner.skipString();
  const key: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(start, scanner.at)));
  scanner.skipSpace();
  return key;
};

/** Goes to the member's value. */
const enterMember = (scanner: JsonScanner, bytes: Uint8Array, wanted: string): boolean => {
  if (!scanner.take(openObject)) return false;
  let found: number | undefined;
  for (let isMore = scanner.byte === 0x22; isMore; isMore = scanner.take(comma)) {
    const key = readKey(scanner, bytes);
    scanner.take(colon);
    if (key === wanted) found = scanner.at;
    scanner.skipValue();
  }
  if (found !== undefined) scanner.at = found;
  return found !== undefined;
};

const enterElement = (scanner: JsonScanner, wanted: number): boolean => {
  if (!scanner.take(openList)) return false;
  for (let index = 0; index < wanted; index += 1) if (!scanner.skipValue() || !scanner.take(comma)) return false;
  return scanner.byte !== closeList;
};

/** Byte offset of a value in a well-formed document; that of the innermost part of its way that exists. */
export const placeOfValue = (bytes: Uint8Array, path: JsonPath): number => {
  const scanner = new JsonScanner(bytes);
  scanner.skipSpace();
  let place = scanner.at;
  for (const key of path) {
    const entered = typeof key === 'number' ? enterElement(scanner, key) : enterMember(scanner, bytes, key);
    if (!entered) break;
    place = scanner.at;
  }
  return place;
};
