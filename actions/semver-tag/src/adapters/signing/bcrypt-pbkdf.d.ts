// The library ships no types: this is the part that opens a key.
declare module 'bcrypt-pbkdf' {
  /** Fills `key`; answers 0, or -1 where an argument is out of range. */
  export function pbkdf(
    ...of: [
      passphrase: Uint8Array,
      passphraseBytes: number,
      salt: Uint8Array,
      saltBytes: number,
      key: Uint8Array,
      keyBytes: number,
      rounds: number,
    ]
  ): number;
}
