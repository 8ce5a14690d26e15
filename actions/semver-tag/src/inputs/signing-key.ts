import { failure, type Result, success } from '@drawbridge/core/domain/result';

/** A private key that signs tags. A secret: no message may hold any of it. */
export interface SigningKey {
  readonly kind: 'openssh' | 'openpgp';
  /** Its lines end with a line feed, without blanks around them. */
  readonly text: string;
}

const example = 'Give the secret that holds the whole private key, from its line BEGIN to its line END.';
const sshHead = /^-----BEGIN (?:OPENSSH |RSA |EC |DSA |ENCRYPTED )?PRIVATE KEY-----$/m;
const pgpHead = /^-----BEGIN PGP PRIVATE KEY BLOCK-----$/m;
const publicKey =
  /^(?:ssh-|ecdsa-|sk-)[\w@.-]+ [A-Za-z0-9+/=]+|-----BEGIN (?:PGP PUBLIC KEY BLOCK|(?:RSA |SSH2 )?PUBLIC KEY)/;

/** Reads a private key, OpenSSH's or an armoured one of OpenPGP, as far as its frame tells; never quotes it. */
export const readSigningKey = (raw: string): Result<SigningKey, string> => {
  const lines = raw.split(/\r?\n/).map((line) => line.trim());
  const text = `${lines.join('\n').trim()}\n`;
  if (publicKey.test(text)) return failure(`it is a public key; signing takes the private one. ${example}`);
  const kind = pgpHead.test(text) ? 'openpgp' : sshHead.test(text) ? 'openssh' : undefined;
  if (kind === undefined) {
    const isOneLine = /-----BEGIN [A-Z ]*PRIVATE KEY/.test(raw);
    return failure(
      isOneLine
        ? `its lines ran together. ${example}`
        : `it is no private key of OpenSSH, and none of OpenPGP in armour. ${example}`,
    );
  }
  if (!/^-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----$/m.test(text)) return failure(`it has no end. ${example}`);
  return success({ kind, text });
};
