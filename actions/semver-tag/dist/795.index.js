export const id = 795;
export const ids = [795];
export const modules = {

/***/ 6795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSshKey: () => (/* binding */ openSshKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../node_modules/.pnpm/bcrypt-pbkdf@1.0.2/node_modules/bcrypt-pbkdf/index.js
var bcrypt_pbkdf = __webpack_require__(4086);
var bcrypt_pbkdf_default = /*#__PURE__*/__webpack_require__.n(bcrypt_pbkdf);
;// CONCATENATED MODULE: ./src/adapters/signing/wire.ts
/** Reads from the beginning; each read throws a RangeError where the bytes end before the field does. */
const createWireReader = (bytes) => {
    let at = 0;
    const take = (byteCount) => {
        if (byteCount > bytes.length - at)
            throw new RangeError('The bytes end inside of a field.');
        at += byteCount;
        return bytes.subarray(at - byteCount, at);
    };
    const uint32 = () => take(4).readUInt32BE();
    const string = () => take(uint32());
    return { take, uint32, string, name: () => string().toString('latin1'), rest: () => take(bytes.length - at) };
};
/** A number of 32 bits. */
const writeUint32 = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
};
/** A string: its length, and its bytes (of a text: UTF-8). */
const writeString = (content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return Buffer.concat([writeUint32(bytes.length), bytes]);
};
/** The bytes of a positive number without the zeros before it. */
const trimZeros = (magnitude) => {
    const first = magnitude.findIndex((byte) => byte !== 0);
    return first < 0 ? magnitude.subarray(0, 0) : magnitude.subarray(first);
};
/** A positive number of any length (mpint), of its bytes, the greatest first. */
const writeInteger = (magnitude) => {
    const digits = trimZeros(magnitude);
    const isNegative = (digits[0] ?? 0) >= 0x80;
    return writeString(isNegative ? Buffer.concat([Buffer.of(0), digits]) : digits);
};

;// CONCATENATED MODULE: ./src/adapters/signing/openssh-cipher.ts




const openWith = (algorithm) => ({ key, iv, sealed }) => {
    const stream = (0,external_node_crypto_.createDecipheriv)(algorithm, key, iv).setAutoPadding(false);
    return Buffer.concat([stream.update(sealed), stream.final()]);
};
const openAuthenticated = (algorithm) => ({ key, iv, sealed, tag }) => {
    const stream = (0,external_node_crypto_.createDecipheriv)(algorithm, key, iv).setAuthTag(tag);
    return Buffer.concat([stream.update(sealed), stream.final()]);
};
// OpenSSH’s own ChaCha20: two keys, of which a file uses the first, from its second block on. Its proof is not looked at:
// like those of AES-CTR, the numbers are held to one another when they are read.
const openChaCha = ({ key, sealed }) => {
    const secondBlock = Buffer.alloc(16);
    secondBlock.writeUInt32LE(1);
    const stream = (0,external_node_crypto_.createDecipheriv)('chacha20', key.subarray(0, 32), secondBlock);
    return Buffer.concat([stream.update(sealed), stream.final()]);
};
const aes = (bits, mode) => ({
    keyBytes: bits / 8,
    ivBytes: 16,
    tagBytes: 0,
    open: openWith(`aes-${bits}-${mode}`),
});
/** Those of `ssh-keygen -Z` (https://man.openbsd.org/ssh-keygen#Z). */
const ciphers = new Map([
    ['aes256-ctr', aes(256, 'ctr')],
    ['aes192-ctr', aes(192, 'ctr')],
    ['aes128-ctr', aes(128, 'ctr')],
    ['aes256-cbc', aes(256, 'cbc')],
    ['aes192-cbc', aes(192, 'cbc')],
    ['aes128-cbc', aes(128, 'cbc')],
    ['aes128-gcm@openssh.com', { keyBytes: 16, ivBytes: 12, tagBytes: 16, open: openAuthenticated('aes-128-gcm') }],
    ['aes256-gcm@openssh.com', { keyBytes: 32, ivBytes: 12, tagBytes: 16, open: openAuthenticated('aes-256-gcm') }],
    ['chacha20-poly1305@openssh.com', { keyBytes: 64, ivBytes: 0, tagBytes: 16, open: openChaCha }],
    ['3des-cbc', { keyBytes: 24, ivBytes: 8, tagBytes: 0, open: openWith('des-ede3-cbc') }],
]);
// ssh-keygen takes 16 or 24; a thousand stop this process for some twenty seconds.
const mostRounds = 1_000;
const stretch = (passphrase, options, byteCount) => {
    const fields = createWireReader(options);
    const [salt, rounds] = [fields.string(), fields.uint32()];
    if (rounds > mostRounds)
        return (0,result/* failure */.V)('slow');
    const secret = Buffer.from(passphrase);
    const key = Buffer.alloc(byteCount);
    const code = bcrypt_pbkdf_default().pbkdf(secret, secret.length, salt, salt.length, key, byteCount, rounds);
    return code === 0 ? (0,result/* success */.k)(key) : (0,result/* failure */.V)('unreadable');
};
const tryOpen = (cipher, locked) => {
    try {
        return (0,result/* success */.k)(cipher.open(locked));
    }
    catch {
        // Only what proves itself can fail here, and by nothing but a wrong key.
        return (0,result/* failure */.V)('passphrase');
    }
};
/** What was sealed by a passphrase, or why not; whether it is right shows where nothing proves it only in what comes out. */
const unseal = ({ cipher: name, stretching, options, sealed, tag }, passphrase) => {
    const cipher = ciphers.get(name);
    if (cipher === undefined || stretching !== 'bcrypt')
        return (0,result/* failure */.V)('sealed');
    if (tag.length !== cipher.tagBytes || sealed.length % 8 !== 0)
        return (0,result/* failure */.V)('unreadable');
    if (passphrase === '')
        return (0,result/* failure */.V)('passphrase');
    const key = stretch(passphrase, options, cipher.keyBytes + cipher.ivBytes);
    if (!key.ok)
        return key;
    const [own, iv] = [key.value.subarray(0, cipher.keyBytes), key.value.subarray(cipher.keyBytes)];
    return tryOpen(cipher, { key: own, iv, sealed, tag });
};

;// CONCATENATED MODULE: ./src/adapters/signing/openssh-key.ts



const magic = 'openssh-key-v1\0';
const base64Url = (bytes) => bytes.toString('base64url');
const readEd25519 = (fields) => {
    const [open, secret] = [fields.string(), fields.string()];
    const [seed, again] = [secret.subarray(0, 32), secret.subarray(32)];
    if (!again.equals(open))
        throw new RangeError('The public half stands there twice, and differs.');
    return { kty: 'OKP', crv: 'Ed25519', x: base64Url(open), d: base64Url(seed) };
};
const remainder = (number, prime) => {
    const [whole, by] = [number, prime].map((bytes) => BigInt(`0x0${bytes.toString('hex')}`));
    const hex = ((whole ?? 0n) % ((by ?? 0n) - 1n)).toString(16);
    return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
};
const readRsa = (fields) => {
    const integer = () => trimZeros(fields.string());
    const [n, e, d, inverse, p, q] = [integer(), integer(), integer(), integer(), integer(), integer()];
    const numbers = { n, e, d, p, q, dp: remainder(d, p), dq: remainder(d, q), qi: inverse };
    const texts = Object.entries(numbers).map(([name, bytes]) => [name, base64Url(bytes)]);
    return { kty: 'RSA', ...Object.fromEntries(texts) };
};
/** What JWK calls the curves that SSH names. */
const curves = new Map([
    ['nistp256', 'P-256'],
    ['nistp384', 'P-384'],
    ['nistp521', 'P-521'],
]);
const readEcdsa = (fields) => {
    const [curve, point, secret] = [fields.name(), fields.string(), trimZeros(fields.string())];
    const byteCount = (point.length - 1) / 2;
    const padded = Buffer.concat([Buffer.alloc(byteCount - secret.length), secret]);
    const [x, y] = [point.subarray(1, 1 + byteCount), point.subarray(1 + byteCount)];
    return { kty: 'EC', crv: curves.get(curve) ?? '', x: base64Url(x), y: base64Url(y), d: base64Url(padded) };
};
const readFields = new Map([
    ['ssh-ed25519', readEd25519],
    ['ssh-rsa', readRsa],
    ...[...curves.keys()].map((curve) => [`ecdsa-sha2-${curve}`, readEcdsa]),
]);
const isPadding = (bytes) => bytes.every((byte, index) => byte === index + 1);
const readSecret = (bytes, { cipher, open }) => {
    const fields = createWireReader(bytes);
    // Two equal numbers: what tells a right passphrase from a wrong one.
    const [check, again] = [fields.uint32(), fields.uint32()];
    if (check !== again)
        return (0,result/* failure */.V)(cipher === 'none' ? 'unreadable' : 'passphrase');
    const read = readFields.get(fields.name());
    if (read === undefined)
        return (0,result/* failure */.V)('unreadable');
    const secret = read(fields);
    fields.string();
    return isPadding(fields.rest()) ? (0,result/* success */.k)({ secret, open }) : (0,result/* failure */.V)('unreadable');
};
const readFile = (bytes) => {
    const fields = createWireReader(bytes);
    if (fields.take(magic.length).toString('latin1') !== magic)
        return undefined;
    const [cipher, stretching, options] = [fields.name(), fields.name(), fields.string()];
    // OpenSSH itself has never written more than one key into a file, and reads no other.
    if (fields.uint32() !== 1)
        return undefined;
    return { cipher, stretching, options, open: fields.string(), sealed: fields.string(), tag: fields.rest() };
};
const judgeType = (open) => {
    const type = createWireReader(open).name();
    if (type.startsWith('sk-'))
        return 'hardware';
    return readFields.has(type) ? undefined : 'unsupported';
};
const readUnsealed = ({ stretching, options, sealed, tag }) => stretching === 'none' && options.length + tag.length === 0 ? (0,result/* success */.k)(sealed) : (0,result/* failure */.V)('unreadable');
/**
 * Reads the bytes of a private key as ssh-keygen writes it
 * (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key).
 */
const readOpenSshKey = (bytes, passphrase) => {
    try {
        const file = readFile(bytes);
        if (file === undefined)
            return (0,result/* failure */.V)('unreadable');
        const fault = judgeType(file.open);
        if (fault !== undefined)
            return (0,result/* failure */.V)(fault);
        const opened = file.cipher === 'none' ? readUnsealed(file) : unseal(file, passphrase);
        return opened.ok ? readSecret(opened.value, file) : opened;
    }
    catch {
        return (0,result/* failure */.V)('unreadable');
    }
};

;// CONCATENATED MODULE: ./src/adapters/signing/openssh.ts




const asIs = (signature) => signature;
const twoIntegers = (signature) => {
    const half = signature.length / 2;
    return Buffer.concat([writeInteger(signature.subarray(0, half)), writeInteger(signature.subarray(half))]);
};
const field = (key, name) => Buffer.from(key[name] ?? '', 'base64url');
const ecdsa = new Map([
    ['P-256', { curve: 'nistp256', hash: 'sha256' }],
    ['P-384', { curve: 'nistp384', hash: 'sha384' }],
    ['P-521', { curve: 'nistp521', hash: 'sha512' }],
]);
// OpenSSH signs with none that is shorter (SSH_RSA_MINIMUM_MODULUS_SIZE).
const leastRsaBits = 1024;
const rsaScheme = (key) => {
    const [n, e] = [field(key, 'n'), field(key, 'e')];
    if (n.length * 8 < leastRsaBits)
        return undefined;
    const open = Buffer.concat([writeString('ssh-rsa'), writeInteger(e), writeInteger(n)]);
    return { open, algorithm: 'rsa-sha2-512', hash: 'sha512', format: asIs };
};
const ecdsaScheme = (key) => {
    const found = ecdsa.get(key.crv ?? '');
    if (found === undefined)
        return undefined;
    const algorithm = `ecdsa-sha2-${found.curve}`;
    const point = Buffer.concat([Buffer.of(4), field(key, 'x'), field(key, 'y')]);
    const open = Buffer.concat([algorithm, found.curve, point].map(writeString));
    return { open, algorithm, hash: found.hash, format: twoIntegers };
};
const ed25519Scheme = (key) => {
    const algorithm = 'ssh-ed25519';
    return { open: Buffer.concat([algorithm, field(key, 'x')].map(writeString)), algorithm, hash: null, format: asIs };
};
const schemeOf = (secret) => {
    const describe = () => (0,external_node_crypto_.createPublicKey)(secret).export({ format: 'jwk' });
    if (secret.asymmetricKeyType === 'ed25519')
        return ed25519Scheme(describe());
    if (secret.asymmetricKeyType === 'rsa')
        return rsaScheme(describe());
    const { namedCurve } = secret.asymmetricKeyDetails ?? {};
    const isKnown = ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve ?? '');
    return secret.asymmetricKeyType === 'ec' && isKnown ? ecdsaScheme(describe()) : undefined;
};
const openssh_magic = Buffer.from('SSHSIG');
const version = 1;
const lineLength = 70;
/** What `git verify-tag` asks for. */
const namespace = 'git';
const armour = (bytes) => {
    const lines = bytes.toString('base64').match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
    return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
};
const signBytes = (secret, hash, bytes) => {
    try {
        const made = (0,external_node_crypto_.sign)(hash, bytes, { key: secret, dsaEncoding: 'ieee-p1363' });
        // A key whose halves do not belong together signs too, and a slip in the sum would give the key away.
        const holds = (0,external_node_crypto_.verify)(hash, bytes, { key: (0,external_node_crypto_.createPublicKey)(secret), dsaEncoding: 'ieee-p1363' }, made);
        return holds ? made : undefined;
    }
    catch {
        return undefined;
    }
};
/** Signs as `ssh-keygen -Y sign -n git` (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig). */
const signWith = (secret, { open, algorithm, hash, format }) => async (payload) => {
    const digest = (0,external_node_crypto_.createHash)('sha512').update(payload, 'utf8').digest();
    const frame = [namespace, '', 'sha512'].map(writeString);
    const made = signBytes(secret, hash, Buffer.concat([openssh_magic, ...frame, writeString(digest)]));
    if (made === undefined)
        return (0,result/* failure */.V)('unreadable');
    const signature = writeString(Buffer.concat([algorithm, format(made)].map(writeString)));
    return (0,result/* success */.k)(armour(Buffer.concat([openssh_magic, writeUint32(version), writeString(open), ...frame, signature])));
};
const openHead = '-----BEGIN OPENSSH PRIVATE KEY-----';
const readOwnForm = (block, passphrase) => {
    const base64 = block.split('\n').slice(1, -1).join('');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
        return (0,result/* failure */.V)('unreadable');
    const read = readOpenSshKey(Buffer.from(base64, 'base64'), passphrase);
    if (!read.ok)
        return read;
    const secret = (0,external_node_crypto_.createPrivateKey)({ key: read.value.secret, format: 'jwk' });
    const derived = Object.entries((0,external_node_crypto_.createPublicKey)(secret).export({ format: 'jwk' }));
    const told = new Map(Object.entries(read.value.secret));
    const agree = derived.every(([name, value]) => told.get(name) === value);
    return agree && schemeOf(secret)?.open.equals(read.value.open) === true ? (0,result/* success */.k)(secret) : (0,result/* failure */.V)('unreadable');
};
/** PKCS#1, SEC1 and PKCS#8, with a passphrase or without. */
const readPem = (block, passphrase) => {
    try {
        const secret = passphrase === '' ? { key: block } : { key: block, passphrase };
        return (0,result/* success */.k)((0,external_node_crypto_.createPrivateKey)({ ...secret, format: 'pem' }));
    }
    catch {
        if (!block.includes('ENCRYPTED'))
            return (0,result/* failure */.V)('unreadable');
        // A wrong passphrase seems right to one PEM of 256, until what comes out is read.
        return (0,result/* failure */.V)(passphrase === '' ? 'passphrase' : 'unopened');
    }
};
const openssh_readSecret = (text, passphrase) => {
    const block = /-----BEGIN [A-Z ]*PRIVATE KEY-----\n.*?\n-----END [A-Z ]*PRIVATE KEY-----/s.exec(text)?.[0];
    if (block === undefined)
        return (0,result/* failure */.V)('unreadable');
    return block.startsWith(openHead) ? readOwnForm(block, passphrase) : readPem(block, passphrase);
};
/** Opens a private key of OpenSSH, in its own form or as PEM. */
const openSshKey = ({ text, passphrase }) => {
    try {
        const secret = openssh_readSecret(text, passphrase);
        if (!secret.ok)
            return secret;
        const scheme = schemeOf(secret.value);
        return scheme === undefined ? (0,result/* failure */.V)('unsupported') : (0,result/* success */.k)(signWith(secret.value, scheme));
    }
    catch {
        return (0,result/* failure */.V)('unreadable');
    }
};


/***/ })

};
