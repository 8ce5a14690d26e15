const ampersand = 38;
const semicolon = 59;

/** No reference that is read is longer than this: `&#x10FFFF;` with a few leading zeros. */
export const longestReferenceBytes = 16;

const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const isXmlCharacter = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff);

const numeric = (name: string): string | undefined => {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name) ?? [];
  if (hexadecimal === undefined && decimal === undefined) return undefined;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return isXmlCharacter(code) && code !== 0xfffe && code !== 0xffff ? String.fromCodePoint(code) : undefined;
};

const resolve = (name: string): string | undefined => predefined.get(name) ?? numeric(name);

/**
 * Where the first reference is that is neither one of the five predefined ones nor a character's number
 * (https://www.w3.org/TR/xml/#sec-references); -1 when there is none.
 */
export const findBadReference = (bytes: Uint8Array, start: number, end: number): number => {
  const part = bytes.subarray(start, end);
  let at = part.indexOf(ampersand);
  while (at >= 0) {
    const stop = part.subarray(at, at + longestReferenceBytes).indexOf(semicolon);
    if (stop < 0) return start + at;
    if (resolve(String.fromCharCode(...part.subarray(at + 1, at + stop))) === undefined) return start + at;
    at = part.indexOf(ampersand, at + stop);
  }
  return -1;
};

/** Text with its references replaced by what they stand for; those that stand for nothing stay as they are. */
export const replaceReferences = (text: string): string =>
  text.replace(/&([^;&]{1,14});/g, (whole, name: string) => resolve(name) ?? whole);
