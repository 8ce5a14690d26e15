import { success } from '@drawbridge/core/domain/result';
import type { PrivateKey, VersionPorts } from '../src/ports/version-ports.ts';

export interface FakeVersionPorts extends VersionPorts {
  /** What was opened and what was signed, in order. */
  readonly opened: readonly PrivateKey[];
  readonly signed: readonly string[];
}

/** Ports in memory: chance is always a half, unless told; every key signs with four letters. */
export const fakeVersionPorts = (random: () => number = () => 0.5): FakeVersionPorts => {
  const opened: PrivateKey[] = [];
  const signed: string[] = [];
  return {
    random,
    opened,
    signed,
    openKey: async (key) => {
      opened.push(key);
      return success(async (payload) => {
        signed.push(payload);
        return success('-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n');
      });
    },
  };
};
