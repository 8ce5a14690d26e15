import type { Result } from '@drawbridge/core/domain/result';
import type { CommandEnd } from '@drawbridge/core/ports/shell';
import type { Trouble } from '../../decide/deed.ts';

export const signingTimeoutMs = 30_000;
/** A signature of RSA with 16,384 bits has 3 KB in armour. */
export const maxSignatureBytes = 64 * 1024;

/** A private key and what opens it. */
export interface Secrets {
  readonly key: string;
  /** Empty: the key has none. */
  readonly passphrase: string;
}

/** The armoured signature of some bytes (UTF-8), or why there is none. */
export type Sign = (payload: string) => Promise<Result<string, Trouble>>;

const install = (program: string): string =>
  program === 'gpg'
    ? 'Install GnuPG in an earlier step (GitHub’s own runners have it), or sign with a key of OpenSSH.'
    : 'Install OpenSSH 8.2 or later in an earlier step (GitHub’s own runners have it), or sign with a key of OpenPGP.';

const lastLine = (errors: string): string => errors.trimEnd().split(/\r?\n/).at(-1)?.slice(0, 200).toWellFormed() ?? '';

/** Why a program did not sign, in words. What it printed is looked up in `causes` first. */
export const explainSigningEnd = (
  end: CommandEnd,
  program: string,
  causes: readonly (readonly [RegExp, Trouble])[],
): Trouble => {
  const unchanged = 'Nothing was written. Run the job again.';
  switch (end.kind) {
    case 'not-found':
    case 'not-started':
      return { what: `the tag cannot be signed: ${end.message}`, fix: install(program) };
    case 'timeout':
      return { what: `${program} did not sign the tag within ${signingTimeoutMs / 1000} s.`, fix: unchanged };
    case 'cancelled':
    case 'killed':
      return { what: `${program} was stopped while it signed the tag.`, fix: unchanged };
    case 'too-long':
    case 'exited': {
      const known = causes.find(([pattern]) => pattern.test(end.errors))?.[1];
      if (known !== undefined) return known;
      return { what: `${program} did not sign the tag: ${lastLine(end.errors)}`, fix: 'Look at `signing-key`.' };
    }
  }
};
