import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { fromBase64, toBase64 } from './base64.ts';
import type { Sha256 } from './tree.ts';

/** A signature of a note as it stands there: who claims to have signed, and the four bytes that name the key. */
export interface NoteSignature {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

/** A signed note (https://c2sp.org/signed-note): a text that ends with a line break, and its signatures. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Who signs, as others check it: the name and its Ed25519 key of 32 bytes. */
export interface PublicKey {
  readonly name: string;
  readonly key: Uint8Array;
}

/** True when the signature is one of the message by the Ed25519 key. */
export type VerifyEd25519 = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

const ed25519 = 0x01;
const idBytes = 4;
const keyBytes = 32;
const goodName = /^[^\s+\p{Cc}]+$/u;

const concat = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** The four bytes that name a key in a note. */
export const keyIdOf = ({ name, key }: PublicKey, sha256: Sha256): Uint8Array =>
  sha256(concat(new TextEncoder().encode(`${name}\n`), Uint8Array.of(ed25519), key)).slice(0, idBytes);

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A public key as C2SP writes it: name, key id in hex, and type with key in base64, joined by "+". */
export const formatPublicKey = (key: PublicKey, sha256: Sha256): string =>
  `${key.name}+${toHex(keyIdOf(key, sha256))}+${toBase64(concat(Uint8Array.of(ed25519), key.key))}`;

/** Reads a public key in C2SP's form; an error says what is wrong with it. */
export const parsePublicKey = (text: string, sha256: Sha256): Result<PublicKey, string> => {
  const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  if (!goodName.test(name)) return failure('is not of the form name+hash+base64, the form of a C2SP public key');
  const bytes = fromBase64(encoded);
  if (bytes?.[0] !== ed25519 || bytes.length !== keyBytes + 1) return failure('holds no Ed25519 key (type 0x01)');
  const key = { name, key: bytes.slice(1) };
  return toHex(keyIdOf(key, sha256)) === id
    ? success(key)
    : failure(`says that its hash is ${id}, and that of its name and key is another: it was not copied whole`);
};

const formatSignature = ({ name, id, signature }: NoteSignature): string =>
  `— ${name} ${toBase64(concat(id, signature))}\n`;

/** A note as it is published. */
export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(formatSignature).join('')}`;

const parseSignature = (line: string): NoteSignature | undefined => {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!goodName.test(name) || bytes === undefined || bytes.length <= idBytes) return undefined;
  return { name, id: bytes.slice(0, idBytes), signature: bytes.slice(idBytes) };
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const controls = /[\u0000-\u0009\u000b-\u001f\u007f]/;

/** Room for the signatures of many witnesses; a checkpoint of ours has 300 bytes. */
const longestNote = 65_536;

/**
 * Reads a note strictly. A text without the blank line before signatures is no signed note; it is read all the same, with
 * no signatures, since a log without a key keeps its checkpoint so: whoever can write the branch can write such a text.
 */
export const parseNote = (note: string): Result<Note, string> => {
  if (note.length > longestNote) return failure(`is longer than ${longestNote} characters`);
  if (!note.endsWith('\n')) return failure('does not end with a line break: it was cut off');
  if (controls.test(note)) return failure('holds a control character');
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) return success({ text: note, signatures: [] });
  const lines = note.slice(blank + 2, -1).split('\n');
  const signatures = lines.map(parseSignature);
  const wrong = signatures.indexOf(undefined);
  if (wrong >= 0)
    return failure(`has a line after its text that is no signature: ${JSON.stringify(lines[wrong]?.slice(0, 60))}`);
  return success({ text: note.slice(0, blank + 1), signatures: signatures.filter((each) => each !== undefined) });
};
