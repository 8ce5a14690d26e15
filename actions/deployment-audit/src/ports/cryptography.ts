import type { Result } from '@drawbridge/core/domain/result';

/** Signs with one Ed25519 key under a name, as C2SP notes want it. */
export interface Signer {
  readonly name: string;
  /** The public key, 32 bytes. */
  readonly key: Uint8Array;
  /** 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/** What a log needs of cryptography. */
export interface Cryptography {
  sha256(bytes: Uint8Array): Uint8Array;
  verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
  /**
   * Opens a private key: PKCS#8 in PEM, which signs as `name`, or C2SP's "PRIVATE+KEY+name+hash+base64", which brings its
   * own. The text is a secret: errors never quote it.
   */
  openSigner(keyText: string, name: string): Result<Signer, string>;
}
