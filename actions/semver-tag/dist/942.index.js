export const id = 942;
export const ids = [942];
export const modules = {

/***/ 4942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPgpKey: () => (/* binding */ openPgpKey)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../node_modules/.pnpm/openpgp@6.3.2/node_modules/openpgp/dist/node/openpgp.mjs
var openpgp = __webpack_require__(7763);
;// CONCATENATED MODULE: ./src/adapters/signing/openpgp-armour.ts
const block = /-----BEGIN PGP PRIVATE KEY BLOCK-----\n(.*?)\n-----END PGP PRIVATE KEY BLOCK-----/s;
const headersAndBody = /^(?:[\w-]+: .*\n)*\n([A-Za-z0-9+/=\n]+)$/;
const bodyAndChecksum = /^([A-Za-z0-9+/]+={0,2}?)(?:=([A-Za-z0-9+/]{4}))?$/;
/** CRC-24 (https://www.rfc-editor.org/rfc/rfc4880#section-6.1). */
const checksumOf = (bytes) => {
    let sum = 0xb704ce;
    for (const byte of bytes) {
        sum ^= byte << 16;
        for (let bit = 0; bit < 8; bit += 1) {
            sum <<= 1;
            if (sum & 0x1000000)
                sum ^= 0x1864cfb;
        }
    }
    return sum;
};
/**
 * The bytes of the first private block; undefined where there is none, or where its checksum says that it is damaged: a
 * checksum that is left out is none that fails (https://www.rfc-editor.org/rfc/rfc9580#section-6.1).
 */
const dearmour = (text) => {
    const inner = headersAndBody.exec(block.exec(text)?.[1] ?? '')?.[1];
    const [, body, checksum] = bodyAndChecksum.exec(inner?.replaceAll('\n', '') ?? '') ?? [];
    if (body === undefined)
        return undefined;
    const bytes = Uint8Array.from(Buffer.from(body, 'base64'));
    if (checksum === undefined)
        return bytes;
    return Buffer.from(checksum, 'base64').readUIntBE(0, 3) === checksumOf(bytes) ? bytes : undefined;
};

;// CONCATENATED MODULE: ./src/adapters/signing/openpgp.ts



// As GnuPG 2.2 signs, so that old verifiers take it: no notation of the library’s own (a salt), and none of the bars that it
// sets for keys of today, which would refuse what gpg signs with.
const config = {
    ...openpgp/* config */.$W,
    preferredHashAlgorithm: openpgp/* enums */.vP.hash.sha512,
    nonDeterministicSignaturesViaNotation: false,
    showVersion: false,
    showComment: false,
    allowMissingKeyFlags: true,
    minRSABits: 1024,
    rejectPublicKeyAlgorithms: new Set(),
};
/** The keys of a file in the order in which gpg tries them: the newest subkey first, the primary last. */
const listCandidates = (key) => [
    ...key.subkeys.toSorted((a, b) => b.getCreationTime().getTime() - a.getCreationTime().getTime()),
    key,
];
const maySign = async (key, candidate) => {
    try {
        await key.getSigningKey(candidate.getKeyID(), new Date(), undefined, config);
        return true;
    }
    catch {
        return false;
    }
};
// The library has no sums for these curves under node: neither to sign, nor to look at a key that signed itself.
const hasStrangeCurve = (candidate) => /^(?:brainpool|secp256k1)/i.test(candidate.getAlgorithmInfo().curve ?? '');
const findSigner = async (key) => {
    const candidates = listCandidates(key);
    let fault = candidates.some(hasStrangeCurve) ? 'unsupported' : 'unusable';
    for (const candidate of candidates) {
        if (!(await maySign(key, candidate)))
            continue;
        const { keyPacket } = candidate;
        if ('isDummy' in keyPacket && !keyPacket.isDummy())
            return (0,result/* success */.k)(candidate);
        fault = 'absent';
    }
    return (0,result/* failure */.V)(fault);
};
const unlock = async ({ keyPacket }, passphrase) => {
    if (!('decrypt' in keyPacket) || keyPacket.isDecrypted() === true)
        return undefined;
    if (passphrase === '')
        return 'passphrase';
    try {
        await keyPacket.decrypt(passphrase);
        return undefined;
    }
    catch (error) {
        return Error.isError(error) && /passphrase/i.test(error.message) ? 'passphrase' : 'sealed';
    }
};
const signWith = (key, signer) => async (payload) => {
    try {
        const message = await (0,openpgp/* createMessage */.oH)({ binary: Uint8Array.from(Buffer.from(payload)) });
        const signingKeyIDs = signer.getKeyID();
        const armoured = await (0,openpgp/* sign */._S)({ message, signingKeys: key, signingKeyIDs, detached: true, config });
        const signature = await (0,openpgp/* readSignature */.Bc)({ armoredSignature: armoured, config });
        // A key whose halves do not belong together signs too, and a slip in the sum would give the key away.
        await (0,openpgp/* verify */.MX)({ message, signature, verificationKeys: key.toPublic(), expectSigned: true, config });
        return (0,result/* success */.k)(armoured.replaceAll('\r\n', '\n'));
    }
    catch {
        return (0,result/* failure */.V)('unreadable');
    }
};
const readFirst = async (text) => {
    const binaryKeys = dearmour(text);
    return binaryKeys === undefined ? undefined : (await (0,openpgp/* readPrivateKeys */.Ck)({ binaryKeys, config }))[0];
};
const openFirst = async ({ text, passphrase }) => {
    const key = await readFirst(text);
    if (key === undefined)
        return (0,result/* failure */.V)('unreadable');
    const signer = await findSigner(key);
    if (!signer.ok)
        return signer;
    const fault = await unlock(signer.value, passphrase);
    return fault === undefined ? (0,result/* success */.k)(signWith(key, signer.value)) : (0,result/* failure */.V)(fault);
};
/** Opens the first secret key of an armoured export, with the subkey that gpg would sign with. */
const openPgpKey = async (key) => {
    try {
        return await openFirst(key);
    }
    catch {
        // What the library says could hold parts of the key.
        return (0,result/* failure */.V)('unreadable');
    }
};


/***/ })

};
