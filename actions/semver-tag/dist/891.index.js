export const id = 891;
export const ids = [891];
export const modules = {

/***/ 1891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withSigner: () => (/* binding */ withSigner)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
;// CONCATENATED MODULE: ./src/act/signing/signing.ts
const signingTimeoutMs = 30_000;
/** A signature of RSA with 16,384 bits has 3 KB in armour. */
const maxSignatureBytes = 64 * 1024;
const install = (program) => program === 'gpg'
    ? 'Install GnuPG in an earlier step (GitHub’s own runners have it), or sign with a key of OpenSSH.'
    : 'Install OpenSSH 8.2 or later in an earlier step (GitHub’s own runners have it), or sign with a key of OpenPGP.';
const lastLine = (errors) => errors.trimEnd().split(/\r?\n/).at(-1)?.slice(0, 200).toWellFormed() ?? '';
/** Why a program did not sign, in words. What it printed is looked up in `causes` first. */
const explainSigningEnd = (end, program, causes) => {
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
            if (known !== undefined)
                return known;
            return { what: `${program} did not sign the tag: ${lastLine(end.errors)}`, fix: 'Look at `signing-key`.' };
        }
    }
};

;// CONCATENATED MODULE: ./src/act/signing/openpgp.ts


const unreadable = {
    what: 'gpg cannot read `signing-key`.',
    fix: 'Give the secret what `gpg --armor --export-secret-keys` prints, with all its lines.',
};
const causes = [
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
const programIn = (shell, room) => (command) => shell.run({
    program: 'gpg',
    folder: '.',
    environment: { GNUPGHOME: room.path, GPG_AGENT_INFO: undefined, LC_ALL: 'C' },
    timeoutMs: signingTimeoutMs,
    maxOutputBytes: maxSignatureBytes,
    ...command,
    args: ['--batch', '--no-tty', '--quiet', ...command.args],
});
const isDone = (end) => end.kind === 'exited' && end.code === 0;
/** The fingerprint of the first secret key in what `--with-colons` lists (doc/DETAILS of GnuPG). */
const firstFingerprint = (listing) => {
    const lines = listing.split(/\r?\n/).map((line) => line.split(':'));
    const primary = lines.findIndex(([record]) => record === 'sec');
    return primary < 0 ? undefined : lines.slice(primary).find(([record]) => record === 'fpr')?.[9];
};
/** Signs with GnuPG in a home of its own: what the machine's user has in theirs is neither read nor changed. */
const openPgpSigner = async ({ key, passphrase }, { shell, room }) => {
    const gpg = programIn(shell, room);
    const imported = await gpg({ args: ['--import'], input: key });
    if (imported.kind !== 'exited')
        return (0,result/* failure */.V)(explainSigningEnd(imported, 'gpg', []));
    const listed = await gpg({ args: ['--with-colons', '--list-secret-keys'] });
    const fingerprint = isDone(listed) ? firstFingerprint(listed.output) : undefined;
    if (fingerprint === undefined)
        return (0,result/* failure */.V)(unreadable);
    let payloads = 0;
    return (0,result/* success */.k)(async (payload) => {
        payloads += 1;
        const file = await room.write(`payload-${payloads}`, payload);
        const secret = ['--pinentry-mode', 'loopback', '--passphrase-fd', '0'];
        const signing = ['--local-user', fingerprint, '--armor', '--detach-sign', '--output', '-', file];
        const end = await gpg({ args: [...secret, ...signing], input: `${passphrase}\n` });
        const isSigned = isDone(end) && end.output.startsWith('-----BEGIN PGP SIGNATURE-----');
        return isSigned ? (0,result/* success */.k)(end.output) : (0,result/* failure */.V)(explainSigningEnd(end, 'gpg', causes));
    });
};
/** Ends the agent that gpg left running for its home. */
const closeAgent = async (shell, room) => {
    const environment = { GNUPGHOME: room.path };
    const args = ['--kill', 'gpg-agent'];
    await shell.run({ program: 'gpgconf', args, folder: '.', environment, timeoutMs: 5_000, maxOutputBytes: 0 });
};

;// CONCATENATED MODULE: ./src/act/signing/openssh.ts


// ssh-keygen reads a passphrase from a terminal or from a program that it starts, never from a pipe; an argument could be
// read by every user of the machine.
const asking = '#!/bin/sh\nexec cat "$(dirname "$0")/passphrase"\n';
const openssh_causes = [
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
const openSshSigner = async ({ key, passphrase }, { shell, room }) => {
    const keyFile = await room.write('key', key);
    await room.write('passphrase', `${passphrase}\n`);
    const program = await room.writeProgram('ask', asking);
    return (0,result/* success */.k)(async (payload) => {
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
        return isSigned ? (0,result/* success */.k)(end.output) : (0,result/* failure */.V)(explainSigningEnd(end, 'ssh-keygen', openssh_causes));
    });
};

;// CONCATENATED MODULE: ./src/act/signer.ts


/**
 * Does a piece of work with a key that signs. What the key needs on disk stands in a room of its own for so long, and is
 * gone afterwards.
 */
const withSigner = ({ key, passphrase }, { shell, ports }, work) => ports.inSecretRoom(async (room) => {
    const open = key.kind === 'openpgp' ? openPgpSigner : openSshSigner;
    try {
        return await work(await open({ key: key.text, passphrase }, { shell, room }));
    }
    finally {
        if (key.kind === 'openpgp')
            await closeAgent(shell, room);
    }
});


/***/ })

};
