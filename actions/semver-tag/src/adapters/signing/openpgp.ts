import { failure, type Result, success } from '@drawbridge/core/domain/result';
import {
  type Config,
  createMessage,
  config as defaults,
  enums,
  type PrivateKey as PgpKey,
  readPrivateKeys,
  readSignature,
  sign,
  verify,
} from 'openpgp';
import type { KeyFault, PrivateKey, Sign } from '../../ports/version-ports.ts';
import { dearmour } from './openpgp-armour.ts';

// As GnuPG 2.2 signs, so that old verifiers take it: no notation of the library’s own (a salt), and none of the bars that it
// sets for keys of today, which would refuse what gpg signs with.
const config: Config = {
  ...defaults,
  preferredHashAlgorithm: enums.hash.sha512,
  nonDeterministicSignaturesViaNotation: false,
  showVersion: false,
  showComment: false,
  allowMissingKeyFlags: true,
  minRSABits: 1024,
  rejectPublicKeyAlgorithms: new Set(),
};

type Signer = Awaited<ReturnType<PgpKey['getSigningKey']>>;

/** The keys of a file in the order in which gpg tries them: the newest subkey first, the primary last. */
const listCandidates = (key: PgpKey): readonly Signer[] => [
  ...key.subkeys.toSorted((a, b) => b.getCreationTime().getTime() - a.getCreationTime().getTime()),
  key,
];

const maySign = async (key: PgpKey, candidate: Signer): Promise<boolean> => {
  try {
    await key.getSigningKey(candidate.getKeyID(), new Date(), undefined, config);
    return true;
  } catch {
    return false;
  }
};

// The library has no sums for these curves under node: neither to sign, nor to look at a key that signed itself.
const hasStrangeCurve = (candidate: Signer): boolean =>
  /^(?:brainpool|secp256k1)/i.test(candidate.getAlgorithmInfo().curve ?? '');

const findSigner = async (key: PgpKey): Promise<Result<Signer, KeyFault>> => {
  const candidates = listCandidates(key);
  let fault: KeyFault = candidates.some(hasStrangeCurve) ? 'unsupported' : 'unusable';
  for (const candidate of candidates) {
    if (!(await maySign(key, candidate))) continue;
    const { keyPacket } = candidate;
    if ('isDummy' in keyPacket && !keyPacket.isDummy()) return success(candidate);
    fault = 'absent';
  }
  return failure(fault);
};

const unlock = async ({ keyPacket }: Signer, passphrase: string): Promise<KeyFault | undefined> => {
  if (!('decrypt' in keyPacket) || keyPacket.isDecrypted() === true) return undefined;
  if (passphrase === '') return 'passphrase';
  try {
    await keyPacket.decrypt(passphrase);
    return undefined;
  } catch (error) {
    return Error.isError(error) && /passphrase/i.test(error.message) ? 'passphrase' : 'sealed';
  }
};

const signWith =
  (key: PgpKey, signer: Signer): Sign =>
  async (payload) => {
    try {
      const message = await createMessage({ binary: Uint8Array.from(Buffer.from(payload)) });
      const signingKeyIDs = signer.getKeyID();
      const armoured = await sign({ message, signingKeys: key, signingKeyIDs, detached: true, config });
      const signature = await readSignature({ armoredSignature: armoured, config });
      // A key whose halves do not belong together signs too, and a slip in the sum would give the key away.
      await verify({ message, signature, verificationKeys: key.toPublic(), expectSigned: true, config });
      return success(armoured.replaceAll('\r\n', '\n'));
    } catch {
      return failure('unreadable');
    }
  };

const readFirst = async (text: string): Promise<PgpKey | undefined> => {
  const binaryKeys = dearmour(text);
  return binaryKeys === undefined ? undefined : (await readPrivateKeys({ binaryKeys, config }))[0];
};

const openFirst = async ({ text, passphrase }: PrivateKey): Promise<Result<Sign, KeyFault>> => {
  const key = await readFirst(text);
  if (key === undefined) return failure('unreadable');
  const signer = await findSigner(key);
  if (!signer.ok) return signer;
  const fault = await unlock(signer.value, passphrase);
  return fault === undefined ? success(signWith(key, signer.value)) : failure(fault);
};

/** Opens the first secret key of an armoured export, with the subkey that gpg would sign with. */
export const openPgpKey = async (key: PrivateKey): Promise<Result<Sign, KeyFault>> => {
  try {
    return await openFirst(key);
  } catch {
    // What the library says could hold parts of the key.
    return failure('unreadable');
  }
};
