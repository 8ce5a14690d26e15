import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { fromBase64, isSameBytes, toBase64 } from './base64.ts';
import { keyIdOf, type Note, type PublicKey, parseNote, type VerifyEd25519 } from './note.ts';
import { hashBytes, type Sha256 } from './tree.ts';

/** What a log says of itself at one moment: its name, how many entries it has, and the root of their tree. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A checkpoint as it was read, with the note around it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note;
}

/**
 * The body of a checkpoint (https://c2sp.org/tlog-checkpoint), which is what gets signed. Kept alone, without signature
 * lines, it is not a valid signed note, and proves only that entries, tree and checkpoint fit each other: whoever can write
 * the branch can make another that fits as well. Held elsewhere, it still proves what came before it.
 */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

const decimal = /^(?:0|[1-9]\d{0,15})$/;

/** Reads a checkpoint strictly, signed or bare; lines that this log never writes are refused. */
export const parseCheckpoint = (text: string): Result<SignedCheckpoint, string> => {
  const note = parseNote(text);
  if (!note.ok) return note;
  const [origin = '', digits = '', encoded = '', ...rest] = note.value.text.slice(0, -1).split('\n');
  if (origin.trim() === '') return failure('names no log in its first line');
  if (!decimal.test(digits))
    return failure(`has ${JSON.stringify(digits.slice(0, 40))} in its second line where the size belongs`);
  const root = fromBase64(encoded);
  if (root?.length !== hashBytes) return failure('has no root hash of 32 bytes in base64 in its third line');
  if (rest.length > 0)
    return failure(`has ${JSON.stringify(rest[0]?.slice(0, 60))} after its root, where nothing belongs`);
  return success({ origin, size: Number(digits), root, note: note.value });
};

/** How a note stands to a key. */
export type SignatureState = 'valid' | 'invalid' | 'by-others' | 'none';

/** Checks the signatures of a note that claim to be by this key; those of others (witnesses) are passed over. */
export const checkSignature = (
  { text, signatures }: Note,
  key: PublicKey,
  { sha256, verifyEd25519 }: { readonly sha256: Sha256; readonly verifyEd25519: VerifyEd25519 },
): SignatureState => {
  const id = keyIdOf(key, sha256);
  const own = signatures.filter((each) => each.name === key.name && isSameBytes(each.id, id));
  if (own.length === 0) return signatures.length === 0 ? 'none' : 'by-others';
  const message = new TextEncoder().encode(text);
  return own.every(({ signature }) => verifyEd25519(key.key, message, signature)) ? 'valid' : 'invalid';
};
