import type { Scene } from '@drawbridge/core/action/run-action';
import type { Result } from '@drawbridge/core/domain/result';
import type { Trouble } from '../decide/deed.ts';
import type { Signing } from '../inputs.ts';
import type { VersionPorts } from '../ports/version-ports.ts';
import { closeAgent, openPgpSigner } from './signing/openpgp.ts';
import { openSshSigner } from './signing/openssh.ts';
import type { Sign } from './signing/signing.ts';

/**
 * Does a piece of work with a key that signs. What the key needs on disk stands in a room of its own for so long, and is
 * gone afterwards.
 */
export const withSigner = <T>(
  { key, passphrase }: Signing,
  { shell, ports }: { readonly shell: Scene['shell']; readonly ports: VersionPorts },
  work: (sign: Result<Sign, Trouble>) => Promise<T>,
): Promise<T> =>
  ports.inSecretRoom(async (room) => {
    const open = key.kind === 'openpgp' ? openPgpSigner : openSshSigner;
    try {
      return await work(await open({ key: key.text, passphrase }, { shell, room }));
    } finally {
      if (key.kind === 'openpgp') await closeAgent(shell, room);
    }
  });
