/** Turns bytes of a document into text; null when they are not what the encoding allows. */
export type DecodeText = (bytes: Uint8Array, start: number, end: number) => string | null;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const longestShortBytes = 64;

/** UTF-8, strictly. */
export const decodeUtf8: DecodeText = (bytes, start, end) => {
  if (end - start < longestShortBytes) {
    const short = decodeAscii(bytes, start, end);
    if (short !== null) return short;
  }
  try {
    return utf8.decode(bytes.subarray(start, end));
  } catch {
    return null;
  }
};

// One list for each length: the engine makes a string of a list of codes in one piece, without joining parts.
const codesOfLength = Array.from({ length: longestShortBytes + 1 }, (_, length) => new Array<number>(length).fill(0));

const decodeShortAscii = (bytes: Uint8Array, start: number, end: number): string | null => {
  const codes = codesOfLength[end - start] ?? [];
  let all = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    all |= byte;
    codes[at - start] = byte;
  }
  return all > 0x7f ? null : String.fromCharCode(...codes);
};

/** US-ASCII; for some dozen bytes faster than any decoder. */
export const decodeAscii: DecodeText = (bytes, start, end) => {
  if (end - start <= longestShortBytes) return decodeShortAscii(bytes, start, end);
  let text = '';
  for (let at = start; at < end; at += longestShortBytes) {
    const piece = decodeShortAscii(bytes, at, Math.min(end, at + longestShortBytes));
    if (piece === null) return null;
    text += piece;
  }
  return text;
};

/** ISO 8859-1: each byte is its code point (what browsers call latin1 is windows-1252, which differs). */
const decodeLatin1: DecodeText = (bytes, start, end) => {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
};

const decoders: Readonly<Record<string, DecodeText>> = {
  'utf-8': decodeUtf8,
  utf8: decodeUtf8,
  'us-ascii': decodeAscii,
  ascii: decodeAscii,
  'iso-8859-1': decodeLatin1,
  latin1: decodeLatin1,
};

/** The decoder for a declared encoding, in any case of letters; undefined for one that is not read. */
export const decoderFor = (encoding: string): DecodeText | undefined => {
  const name = encoding.toLowerCase();
  return Object.hasOwn(decoders, name) ? decoders[name] : undefined;
};
