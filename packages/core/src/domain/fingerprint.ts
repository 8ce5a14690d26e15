import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What makes a finding the same one from commit to commit; where in the file it stands is no part of it. */
export interface Identity {
  readonly tool: string;
  readonly rule: string;
  /** The path at the commit that is compared with: renamed files keep their findings. Empty where there is none. */
  readonly path: string;
  /** Text of the line; undefined where there is no line, or its text is not known. */
  readonly lineText: string | undefined;
  readonly message: string;
  /** Name of the package that it is about; empty where there is none. */
  readonly packageName: string;
}

// A brace or an `else` stands in many places: the tool's words must tell them apart.
const fewLetters = 8;
/** What nearly every line has: enough of ASCII alone. */
const manyLetters = /(?:[a-z0-9][^a-z0-9]*){8}/i;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

// A package is what it is in every version, whatever line of a lock file names it.
const textOf = ({ lineText, message, packageName }: Identity): readonly string[] => {
  if (packageName !== '') return [];
  const line = lineText === undefined ? '' : plain(lineText);
  if (manyLetters.test(line) || line.replace(/[^\p{L}\p{N}]/gu, '').length >= fewLetters) return [line];
  return [line, plain(message)];
};

const fingerprintBytes = 16;

// A report may hold a million findings: what is made once for all of them takes two thirds of the time away.
const encoder = new TextEncoder();
const room = new Uint8Array(8_192);
const digest = new Uint8Array(sha256.outputLen);
const blank = sha256.create();
const hash = sha256.create();
const mostBytesOfUnit = 3;

const encode = (text: string): Uint8Array =>
  text.length * mostBytesOfUnit <= room.length
    ? room.subarray(0, encoder.encodeInto(text, room).written)
    : encoder.encode(text);

/** The first half of the text's SHA-256, in hexadecimal digits. */
const halfOfSha256 = (text: string): string => {
  blank._cloneInto(hash).update(encode(text)).digestInto(digest);
  return bytesToHex(digest.subarray(0, fingerprintBytes));
};

/**
 * 128 bits of SHA-256 in hexadecimal digits over tool, rule, path, package and the text of the line without its
 * indentation: stable when lines move. Two findings that agree in all of these have the same one; number them.
 */
export const fingerprintOf = (identity: Identity): string => {
  const { tool, rule, path, packageName } = identity;
  const fields = JSON.stringify(['1', tool.toLowerCase(), rule, path, packageName, ...textOf(identity)]);
  return halfOfSha256(fields);
};

/** The same list with each its own: the second of several that are alike gets ":2", the third ":3". */
export const numberFingerprints = (fingerprints: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  return fingerprints.map((fingerprint) => {
    const count = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}:${count}`;
  });
};
