import type { VersionPorts } from '../ports/version-ports.ts';

/** Chance, and keys that sign; what reads and uses a key is loaded when one is given. */
export const createVersionPorts = (): VersionPorts => ({
  random: Math.random,
  openKey: async (key) => {
    if (key.kind === 'openpgp') return (await import('./signing/openpgp.ts')).openPgpKey(key);
    return (await import('./signing/openssh.ts')).openSshKey(key);
  },
});
