import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Command, CommandEnd, Shell } from '@drawbridge/core/ports/shell';
import type { Trouble } from '../../decide/deed.ts';
import type { SecretRoom } from '../../ports/version-ports.ts';
import { explainSigningEnd, maxSignatureBytes, type Secrets, type Sign, signingTimeoutMs } from './signing.ts';

const unreadable: Trouble = {
  what: 'gpg cannot read `signing-key`.',
  fix: 'Give the secret what `gpg --armor --export-secret-keys` prints, with all its lines.',
};

const causes: readonly (readonly [RegExp, Trouble])[] = [
  [
    /bad passphrase|no passphrase given|no pinentry|invalid passphrase/i,
    {
      what: '`signing-passphrase` does not open `signing-key`.',
      fix: 'Give the passphrase of this key; leave it out where the key has none.',
    },
  ],
  [
    /expired|revoked|unusable secret key|no secret key|no default secret key|wrong key usage/i,
    {
      what: '`signing-key` has no key that may sign now: it is expired, revoked, or for something else.',
      fix: 'Give a key that can sign, or make its validity longer.',
    },
  ],
];

type Program = (command: Pick<Command, 'args'> & Partial<Command>) => Promise<CommandEnd>;

const programIn =
  (shell: Shell, room: SecretRoom): Program =>
  (command) =>
    shell.run({
      program: 'gpg',
      folder: '.',
      environment: { GNUPGHOME: room.path, GPG_AGENT_INFO: undefined, LC_ALL: 'C' },
      timeoutMs: signingTimeoutMs,
      maxOutputBytes: maxSignatureBytes,
      ...command,
      args: ['--batch', '--no-tty', '--quiet', ...command.args],
    });

const isDone = (end: CommandEnd): boolean => end.kind === 'exited' && end.code === 0;

/** The fingerprint of the first secret key in what `--with-colons` lists (doc/DETAILS of GnuPG). */
const firstFingerprint = (listing: string): string | undefined => {
  const lines = listing.split(/\r?\n/).map((line) => line.split(':'));
  const primary = lines.findIndex(([record]) => record === 'sec');
  return primary < 0 ? undefined : lines.slice(primary).find(([record]) => record === 'fpr')?.[9];
};

/** Signs with GnuPG in a home of its own: what the machine's user has in theirs is neither read nor changed. */
export const openPgpSigner = async (
  { key, passphrase }: Secrets,
  { shell, room }: { readonly shell: Shell; readonly room: SecretRoom },
): Promise<Result<Sign, Trouble>> => {
  const gpg = programIn(shell, room);
  const imported = await gpg({ args: ['--import'], input: key });
  if (imported.kind !== 'exited') return failure(explainSigningEnd(imported, 'gpg', []));
  const listed = await gpg({ args: ['--with-colons', '--list-secret-keys'] });
  const fingerprint = isDone(listed) ? firstFingerprint(listed.output) : undefined;
  if (fingerprint === undefined) return failure(unreadable);
  let payloads = 0;
  return success(async (payload) => {
    payloads += 1;
    const file = await room.write(`payload-${payloads}`, payload);
    const secret = ['--pinentry-mode', 'loopback', '--passphrase-fd', '0'];
    const signing = ['--local-user', fingerprint, '--armor', '--detach-sign', '--output', '-', file];
    const end = await gpg({ args: [...secret, ...signing], input: `${passphrase}\n` });
    const isSigned = isDone(end) && end.output.startsWith('-----BEGIN PGP SIGNATURE-----');
    return isSigned ? success(end.output) : failure(explainSigningEnd(end, 'gpg', causes));
  });
};

/** Ends the agent that gpg left running for its home. */
export const closeAgent = async (shell: Shell, room: SecretRoom): Promise<void> => {
  const environment = { GNUPGHOME: room.path };
  const args = ['--kill', 'gpg-agent'];
  await shell.run({ program: 'gpgconf', args, folder: '.', environment, timeoutMs: 5_000, maxOutputBytes: 0 });
};
