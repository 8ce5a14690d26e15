export const id = 236;
export const ids = [236];
export const modules = {

/***/ 7236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAuditPorts: () => (/* binding */ createAuditPorts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(5217);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
;// CONCATENATED MODULE: ./src/adapters/cryptography.ts


// Ed25519 keys in DER are these bytes and the 32 of the key (https://www.rfc-editor.org/rfc/rfc8410#section-7).
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');
const seedBytes = 32;
const ed25519 = 0x01;
const hashBytes = 32;
// A log of 100,000 entries takes 200,000 hashes: as characters and into a small array they cost half of what buffers do.
const sha256 = (bytes) => {
    const characters = (0,external_node_crypto_.hash)('sha256', bytes, 'binary');
    const digest = new Uint8Array(hashBytes);
    for (let at = 0; at < hashBytes; at += 1)
        digest[at] = characters.charCodeAt(at);
    return digest;
};
const publicBytes = (key) => (0,external_node_crypto_.createPublicKey)(key).export({ format: 'der', type: 'spki' }).subarray(publicHead.length);
const signerOf = (name, key) => ({
    name,
    key: new Uint8Array(publicBytes(key)),
    sign: (message) => new Uint8Array((0,external_node_crypto_.sign)(null, message, key)),
});
const readPem = (text) => {
    try {
        return (0,external_node_crypto_.createPrivateKey)(text);
    }
    catch {
        return undefined;
    }
};
const openPem = (text, name) => {
    const key = readPem(text);
    if (key === undefined)
        return (0,result/* failure */.V)('is no private key in PEM (PKCS#8, without a passphrase)');
    if (key.asymmetricKeyType === 'ed25519')
        return (0,result/* success */.k)(signerOf(name, key));
    return (0,result/* failure */.V)(`is a key of type ${key.asymmetricKeyType ?? 'unknown'}, not Ed25519`);
};
const openNoteKey = (text) => {
    const [, name = '', id = '', encoded = ''] = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.length !== seedBytes + 1 || bytes[0] !== ed25519)
        return (0,result/* failure */.V)('is no C2SP signer key of Ed25519 (PRIVATE+KEY+name+hash+base64)');
    const der = Buffer.concat([privateHead, bytes.subarray(1)]);
    const signer = signerOf(name, (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type: 'pkcs8' }));
    const named = sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), signer.key]));
    if (Buffer.from(named.subarray(0, 4)).toString('hex') === id)
        return (0,result/* success */.k)(signer);
    return (0,result/* failure */.V)('has a hash that is not that of its name and key: it was not copied whole');
};
const isSignedBy = (key, message, signature) => {
    try {
        const opened = (0,external_node_crypto_.createPublicKey)({ key: Buffer.concat([publicHead, key]), format: 'der', type: 'spki' });
        return (0,external_node_crypto_.verify)(null, message, opened, signature);
    }
    catch {
        return false;
    }
};
/** SHA-256 and Ed25519 by Node itself. */
const createCryptography = () => ({
    sha256,
    verifyEd25519: isSignedBy,
    openSigner: (keyText, name) => {
        const text = keyText.trim();
        return text.startsWith('PRIVATE+KEY+') ? openNoteKey(text) : openPem(text, name);
    },
});

;// CONCATENATED MODULE: ./src/adapters/audit-ports.ts

/** What only this action needs, on a real machine. */
const createAuditPorts = () => ({ cryptography: createCryptography(), random: Math.random });


/***/ })

};
