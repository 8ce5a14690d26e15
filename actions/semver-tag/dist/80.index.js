export const id = 80;
export const ids = [80];
export const modules = {

/***/ 2080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSigner: () => (/* binding */ openSigner)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4310);

const whole = {
    openssh: 'Give the secret the whole file of the private key, with all its lines.',
    openpgp: 'Give the secret what `gpg --armor --export-secret-keys` prints, with all its lines.',
};
/** Why a key does not sign, and the way out. */
const explain = (fault, { key }) => {
    switch (fault) {
        case 'unreadable':
            return { what: '`signing-key` cannot be read.', fix: whole[key.kind] };
        case 'passphrase':
            return {
                what: '`signing-passphrase` does not open `signing-key`.',
                fix: 'Give the passphrase of this key; leave it out where the key has none.',
            };
        case 'unopened':
            return {
                what: '`signing-passphrase` does not open `signing-key`, or the key is damaged.',
                fix: `Give the passphrase of this key. ${whole[key.kind]}`,
            };
        case 'absent':
            return {
                what: '`signing-key` lacks the secret of the key that may sign: it is on a card, or was left out when it was exported.',
                fix: 'Export it where the secret is: `gpg --armor --export-secret-keys`, or `--export-secret-subkeys` for its subkeys alone.',
            };
        case 'unusable':
            return {
                what: '`signing-key` has no key that may sign now: it is expired, revoked, or for something else.',
                fix: 'Give a key that can sign, or make its validity longer.',
            };
        case 'hardware':
            return {
                what: '`signing-key` is only the handle of a key in a device, which signs when somebody touches it.',
                fix: 'Give a key without a device, e.g. of `ssh-keygen -t ed25519`.',
            };
        case 'unsupported':
            return {
                what: '`signing-key` is of a type that cannot sign here.',
                fix: `Give a key that can: ${key.kind === 'openssh' ? 'ed25519, RSA from 1,024 bits on, or ECDSA over a NIST curve' : 'Ed25519, RSA, DSA, or ECDSA over a NIST curve'}.`,
            };
        case 'sealed':
            return {
                what: '`signing-key` is sealed by its passphrase in a way that is not known here.',
                fix: `Seal it anew: ${key.kind === 'openssh' ? '`ssh-keygen -p -f FILE`' : 'import it into GnuPG 2.2 or later, and export it from there'}.`,
            };
        case 'slow':
            return {
                what: '`signing-key` is stretched by more than 1,000 rounds, which would take minutes to open.',
                fix: 'Give it its passphrase anew with fewer: `ssh-keygen -p -a 24 -f FILE`.',
            };
    }
};
/** Opens the key that signs, or says why it cannot be. Nothing of the key leaves this process, nor stands in what is said. */
const openSigner = async (signing, { openKey }) => {
    const { key, passphrase } = signing;
    const opened = await openKey({ ...key, passphrase });
    if (!opened.ok)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)(explain(opened.error, signing));
    return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)(async (payload) => {
        const signature = await opened.value(payload);
        return signature.ok ? signature : (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)(explain(signature.error, signing));
    });
};


/***/ })

};
