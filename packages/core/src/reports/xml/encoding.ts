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

/** US-ASCII; for some dozen bytes faster than any decoder. */
export const decodeAscii: DecodeText = (bytes, start, end) => {
  let text = '';
  let at = start;
  // Eight at a time: each addition leaves a string behind.
  for (; at + 8 <= end; at += 8) {
    const eight = eightAscii(bytes, at);
    if (eight === null) return null;
    text += eight;
  }
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) return null;
    text += String.fromCharCode(byte);
  }
  return text;
};

const eightAscii = (bytes: Uint8Array, at: number): string | null => {
  const [a, b, c, d] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  const [e, f, g, h] = [bytes[at + 4] ?? 0, bytes[at + 5] ?? 0, bytes[at + 6] ?? 0, bytes[at + 7] ?? 0];
  return (a | b | c | d | e | f | g | h) > 0x7f ? null : String.fromCharCode(a, b, c, d, e, f, g, h);
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
