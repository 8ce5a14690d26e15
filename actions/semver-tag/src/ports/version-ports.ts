import type { Result } from '@drawbridge/core/domain/result';

/** A private key and what opens it: both are secrets. */
export interface PrivateKey {
  readonly kind: 'openssh' | 'openpgp';
  /** In its armour (PEM, or that of OpenPGP), lines ended by a line feed. */
  readonly text: string;
  /** Empty: none was given. */
  readonly passphrase: string;
}

/** Why a key does not sign; tells nothing of the key itself. */
export type KeyFault =
  /** Damaged, or of no form that is known. */
  | 'unreadable'
  /** Wrong, or missing. */
  | 'passphrase'
  /** The passphrase is wrong or the key damaged: its form does not tell which. */
  | 'unopened'
  /** Only the public half of what may sign is there, or a reference to a card. */
  | 'absent'
  /** Expired, revoked, not valid yet, or for something else. */
  | 'unusable'
  /** A stub: the key itself is in a device that is asked for a touch. */
  | 'hardware'
  /** A type, a curve or a size that does not sign here. */
  | 'unsupported'
  /** Sealed by its passphrase in a way that is not known here. */
  | 'sealed'
  /** Its passphrase was stretched so often that opening it would take minutes. */
  | 'slow';

/** The armoured signature of some bytes (UTF-8). */
export type Sign = (payload: string) => Promise<Result<string, KeyFault>>;

/** What only this action needs from the world. */
export interface VersionPorts {
  /** From 0 to 1. */
  readonly random: () => number;
  /** Opens a key inside of this process: nothing of it is written anywhere, and no program is started. */
  readonly openKey: (key: PrivateKey) => Promise<Result<Sign, KeyFault>>;
}
