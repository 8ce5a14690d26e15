// As many arguments as any engine takes: a file of others may be of any length.
const chunkBytes = 8_192;

/** Bytes in base64 with its padding (https://www.rfc-editor.org/rfc/rfc4648#section-4). */
export const toBase64 = (bytes: Uint8Array): string => {
  let characters = '';
  for (let at = 0; at < bytes.length; at += chunkBytes)
    characters += String.fromCharCode(...bytes.subarray(at, at + chunkBytes));
  return btoa(characters);
};

const padding = /={1,2}$/;
// What is searched for is one character: a pattern over the whole text would remember a place for each of its megabytes.
const foreign = /[^A-Za-z0-9+/]/;

/** Strict: undefined where the text is not the one way to write its bytes. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (text === '' || text.length % 4 !== 0 || foreign.test(text.replace(padding, ''))) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : undefined;
};

/** True when both are the same bytes. */
export const isSameBytes = (left: Uint8Array, right: Uint8Array): boolean => {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
};
