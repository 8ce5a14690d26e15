import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Shell } from '@drawbridge/core/ports/shell';
import type { Trouble } from '../../decide/deed.ts';
import type { SecretRoom } from '../../ports/version-ports.ts';
import { explainSigningEnd, maxSignatureBytes, type Secrets, type Sign, signingTimeoutMs } from './signing.ts';

// ssh-keygen reads a passphrase from a terminal or from a program that it starts, never from a pipe; an argument could be
// read by every user of the machine.
const asking = '#!/bin/sh\nexec cat "$(dirname "$0")/passphrase"\n';

const causes: readonly (readonly [RegExp, Trouble])[] = [
  [
    /incorrect passphrase|bad passphrase|bad decrypt/i,
    {
      what: '`signing-passphrase` does not open `signing-key`.',
      fix: 'Give the passphrase of this key; leave it out where the key has none.',
    },
  ],
  [
    /invalid format|error in libcrypto|unsupported|not a (?:private )?key|load key|couldn't load/i,
    {
      what: 'ssh-keygen cannot read `signing-key`.',
      fix: 'Give the secret the whole file of the private key, with all its lines.',
    },
  ],
];

/** Signs with OpenSSH's own program, as git does with `gpg.format=ssh` (ssh-keygen -Y sign, namespace "git"). */
export const openSshSigner = async (
  { key, passphrase }: Secrets,
  { shell, room }: { readonly shell: Shell; readonly room: SecretRoom },
): Promise<Result<Sign, Trouble>> => {
  const keyFile = await room.write('key', key);
  await room.write('passphrase', `${passphrase}\n`);
  const program = await room.writeProgram('ask', asking);
  return success(async (payload) => {
    const end = await shell.run({
      program: 'ssh-keygen',
      args: ['-q', '-Y', 'sign', '-n', 'git', '-f', keyFile],
      folder: '.',
      // DISPLAY: before OpenSSH 8.4 nothing is asked without one.
      environment: {
        SSH_ASKPASS: program,
        SSH_ASKPASS_REQUIRE: 'force',
        DISPLAY: 'none:0',
        SSH_AUTH_SOCK: undefined,
        LC_ALL: 'C',
      },
      timeoutMs: signingTimeoutMs,
      input: payload,
      maxOutputBytes: maxSignatureBytes,
    });
    const isSigned = end.kind === 'exited' && end.code === 0 && end.output.startsWith('-----BEGIN SSH SIGNATURE-----');
    return isSigned ? success(end.output) : failure(explainSigningEnd(end, 'ssh-keygen', causes));
  });
};
