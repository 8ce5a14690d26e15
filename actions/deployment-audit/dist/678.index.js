export const id = 678;
export const ids = [678];
export const modules = {

/***/ 1370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ subjectOf),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/** What an entry is about: its own id, or that of the intent or deployment that it names. */
const subjectOf = (entry) => {
    switch (entry.kind) {
        case 'intent':
        case 'incident':
            return entry.id;
        case 'result':
            return entry.intent;
        case 'finding':
            return entry.about;
    }
};
/** The log's name in its checkpoints, the same for ever, e.g. github.com/octo/shop/deployment-log. */
const originOf = ({ serverUrl, repository }, branch) => `${serverUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '')}/${repository}/${branch}`;


/***/ }),

/***/ 5866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   nk: () => (/* binding */ toBase64),
/* harmony export */   q3: () => (/* binding */ isSameBytes)
/* harmony export */ });
// As many arguments as any engine takes: a file of others may be of any length.
const chunkBytes = 8_192;
/** Bytes in base64 with its padding (https://www.rfc-editor.org/rfc/rfc4648#section-4). */
const toBase64 = (bytes) => {
    let characters = '';
    for (let at = 0; at < bytes.length; at += chunkBytes)
        characters += String.fromCharCode(...bytes.subarray(at, at + chunkBytes));
    return btoa(characters);
};
const padding = /={1,2}$/;
// What is searched for is one character: a pattern over the whole text would remember a place for each of its megabytes.
const foreign = /[^A-Za-z0-9+/]/;
/** Strict: undefined where the text is not the one way to write its bytes. */
const fromBase64 = (text) => {
    if (text === '' || text.length % 4 !== 0 || foreign.test(text.replace(padding, '')))
        return undefined;
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : undefined;
};
/** True when both are the same bytes. */
const isSameBytes = (left, right) => {
    if (left.length !== right.length)
        return false;
    for (let at = 0; at < left.length; at += 1)
        if (left[at] !== right[at])
            return false;
    return true;
};


/***/ }),

/***/ 8117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ splitBundle),
/* harmony export */   a1: () => (/* binding */ formatBundle),
/* harmony export */   ip: () => (/* binding */ formatTile)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4310);

const lengthBytes = 2;
/** Entries one after the other, each after its length in two bytes, the higher one first (https://c2sp.org/tlog-tiles#log-entries). */
const formatBundle = (entries) => {
    const bundle = new Uint8Array(entries.reduce((sum, entry) => sum + lengthBytes + entry.length, 0));
    let at = 0;
    for (const entry of entries) {
        bundle.set([entry.length >> 8, entry.length & 0xff], at);
        bundle.set(entry, at + lengthBytes);
        at += lengthBytes + entry.length;
    }
    return bundle;
};
/** The entries of a bundle, as views into it; the error is how many were whole before it broke. */
const splitBundle = (bundle) => {
    const entries = [];
    for (let at = 0; at < bundle.length;) {
        const start = at + lengthBytes;
        const end = start + (((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0));
        if (start > bundle.length || end > bundle.length)
            return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)({ whole: entries.length });
        entries.push(bundle.subarray(start, end));
        at = end;
    }
    return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)(entries);
};
/** A tile: hashes one after the other. */
const formatTile = (hashes) => {
    const tile = new Uint8Array(hashes.reduce((sum, hash) => sum + hash.length, 0));
    let at = 0;
    for (const hash of hashes) {
        tile.set(hash, at);
        at += hash.length;
    }
    return tile;
};


/***/ }),

/***/ 6926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isCanonicalJson),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
const byUnits = (left, right) => (left < right ? -1 : left > right ? 1 : 0);
const member = (value, key) => {
    const text = canonicalJson(Reflect.get(value, key));
    return text === undefined || !key.isWellFormed() ? undefined : `${JSON.stringify(key)}:${text}`;
};
const joined = (parts, open, close) => parts.includes(undefined) ? undefined : `${open}${parts.join(',')}${close}`;
/**
 * A JSON value in its one canonical form (https://www.rfc-editor.org/rfc/rfc8785); undefined where it has none: a number
 * that is not finite, a lone surrogate, a value that JSON does not know.
 */
const canonicalJson = (value) => {
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return Number.isFinite(value) ? JSON.stringify(value) : undefined;
    if (typeof value === 'string')
        return value.isWellFormed() ? JSON.stringify(value) : undefined;
    if (Array.isArray(value))
        return joined(value.map(canonicalJson), '[', ']');
    if (typeof value !== 'object')
        return undefined;
    const keys = Object.keys(value).toSorted(byUnits);
    return joined(keys.map((key) => member(value, key)), '{', '}');
};
const isSorted = (value) => {
    if (typeof value !== 'object' || value === null)
        return true;
    if (Array.isArray(value))
        return value.every(isSorted);
    let before = '';
    for (const key of Object.keys(value)) {
        if (key < before || !isSorted(Reflect.get(value, key)))
            return false;
        before = key;
    }
    return true;
};
const surrogate = /\\ud[89a-f]/;
/** True when a text is the canonical form of the value that was parsed from it; fast where the answer is yes. */
const isCanonicalJson = (text, value) => (JSON.stringify(value) === text && isSorted(value) && !surrogate.test(text)) || canonicalJson(value) === text;


/***/ }),

/***/ 7195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   jC: () => (/* binding */ checkSignature),
/* harmony export */   wP: () => (/* binding */ formatCheckpoint)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4310);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5866);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(353);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6645);




/**
 * The body of a checkpoint (https://c2sp.org/tlog-checkpoint), which is what gets signed. Kept alone, without signature
 * lines, it is not a valid signed note, and proves only that entries, tree and checkpoint fit each other: whoever can write
 * the branch can make another that fits as well. Held elsewhere, it still proves what came before it.
 */
const formatCheckpoint = ({ origin, size, root }) => `${origin}\n${size}\n${(0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(root)}\n`;
const decimal = /^(?:0|[1-9]\d{0,15})$/;
/** Reads a checkpoint strictly, signed or bare; lines that this log never writes are refused. */
const parseCheckpoint = (text) => {
    const note = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNote */ .wd)(text);
    if (!note.ok)
        return note;
    const [origin = '', digits = '', encoded = '', ...rest] = note.value.text.slice(0, -1).split('\n');
    if (origin.trim() === '')
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)('names no log in its first line');
    if (!decimal.test(digits))
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`has ${JSON.stringify(digits.slice(0, 40))} in its second line where the size belongs`);
    const root = (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(encoded);
    if (root?.length !== _tree_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .yi)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)('has no root hash of 32 bytes in base64 in its third line');
    if (rest.length > 0)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(`has ${JSON.stringify(rest[0]?.slice(0, 60))} after its root, where nothing belongs`);
    return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_3__/* .success */ .k)({ origin, size: Number(digits), root, note: note.value });
};
/** Checks the signatures of a note that claim to be by this key; those of others (witnesses) are passed over. */
const checkSignature = ({ text, signatures }, key, { sha256, verifyEd25519 }) => {
    const id = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .keyIdOf */ .yg)(key, sha256);
    const own = signatures.filter((each) => each.name === key.name && (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameBytes */ .q3)(each.id, id));
    if (own.length === 0)
        return signatures.length === 0 ? 'none' : 'by-others';
    const message = new TextEncoder().encode(text);
    return own.every(({ signature }) => verifyEd25519(key.key, message, signature)) ? 'valid' : 'invalid';
};


/***/ }),

/***/ 5206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LP: () => (/* binding */ decodeEntry),
  vv: () => (/* binding */ encodeEntry),
  TN: () => (/* binding */ keyOf)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../node_modules/.pnpm/typebox@1.4.3/node_modules/typebox/build/compile/index.mjs + 3 modules
var compile = __webpack_require__(7598);
// EXTERNAL MODULE: ../../node_modules/.pnpm/typebox@1.4.3/node_modules/typebox/build/index.mjs + 1 modules
var build = __webpack_require__(4579);
// EXTERNAL MODULE: ../../packages/core/src/reports/drawbridge/rollout-outcome.ts
var rollout_outcome = __webpack_require__(1364);
;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/log-entry.ts


const orNull = build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()]);
const time = build/* default.String */.Ay$.String({ description: 'UTC, RFC 3339 with milliseconds' });
const log_entry_closed = { additionalProperties: false };
const run = build/* default.Object */.Ay$.Object({
    id: build/* default.String */.Ay$.String(),
    attempt: build/* default.Integer */.Ay$.Integer({ minimum: 1 }),
    url: build/* default.String */.Ay$.String(),
    workflow: build/* default.String */.Ay$.String(),
    job: build/* default.String */.Ay$.String(),
    event: build/* default.String */.Ay$.String(),
    ref: build/* default.String */.Ay$.String(),
    sha: build/* default.String */.Ay$.String(),
    triggeringActor: build/* default.String */.Ay$.String({
        description: 'Who started this attempt: of a re-run, who asked for it. Empty: the runner did not say.',
    }),
}, log_entry_closed);
const approval = build/* default.Object */.Ay$.Object({
    login: build/* default.String */.Ay$.String(),
    state: build/* default.String */.Ay$.String({ description: "In GitHub's words: approved, rejected, pending." }),
    comment: build/* default.String */.Ay$.String(),
}, log_entry_closed);
const gate = build/* default.Object */.Ay$.Object({
    action: build/* default.String */.Ay$.String(),
    mark: build/* default.String */.Ay$.String(),
    sentence: build/* default.String */.Ay$.String(),
    digest: build/* default.String */.Ay$.String({
        description: 'SHA-256 of the report file, in hex; empty: it was told by the output of a job.',
    }),
}, log_entry_closed);
const common = {
    schema: build/* default.Literal */.Ay$.Literal(1),
    at: time,
    repository: build/* default.String */.Ay$.String(),
    environment: build/* default.String */.Ay$.String(),
    service: build/* default.String */.Ay$.String({
        description: 'Tells apart what is deployed to one environment; empty where it is one thing.',
    }),
    actor: build/* default.String */.Ay$.String({ description: 'Who started the run, as GitHub says it.' }),
    run,
};
/** Before the first change: who wants to ship what, who allowed it, and what judged it. */
const intent = build/* default.Object */.Ay$.Object({
    ...common,
    kind: build/* default.Literal */.Ay$.Literal('intent'),
    id: build/* default.String */.Ay$.String({
        description: 'Names the deployment in the log: repository run, attempt, environment and service.',
    }),
    release: rollout_outcome/* releaseSchema */.B,
    approvals: build/* default.Array */.Ay$.Array(approval),
    approvalsKnown: build/* default.Boolean */.Ay$.Boolean({ description: 'False: the token may not read them.' }),
    gates: build/* default.Array */.Ay$.Array(gate),
}, log_entry_closed);
/** After the end, as deploy-with-rollback (or the workflow) told it. */
const log_entry_result = build/* default.Object */.Ay$.Object({
    ...common,
    kind: build/* default.Literal */.Ay$.Literal('result'),
    intent: build/* default.String */.Ay$.String({ description: '`id` of the intent.' }),
    outcome: build/* default.Enum */.Ay$.Enum([...rollout_outcome/* rolloutOutcomes */.f, 'unknown']),
    mode: build/* default.Enum */.Ay$.Enum(['deploy', 'rollback', 'recover']),
    release: build/* default.Union */.Ay$.Union([rollout_outcome/* releaseSchema */.B, build/* default.Null */.Ay$.Null()]),
    previous: build/* default.Union */.Ay$.Union([rollout_outcome/* releaseSchema */.B, build/* default.Null */.Ay$.Null()]),
    current: build/* default.Union */.Ay$.Union([rollout_outcome/* releaseSchema */.B, build/* default.Null */.Ay$.Null()]),
    trafficMoved: build/* default.Boolean */.Ay$.Boolean(),
    reason: orNull,
    startedAt: time,
    finishedAt: time,
    strategy: build/* default.String */.Ay$.String(),
    health: build/* default.String */.Ay$.String({ description: 'What the last look found, in words; empty: nobody looked.' }),
    report: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String({ description: 'SHA-256 of the report file, in hex.' }), build/* default.Null */.Ay$.Null()]),
}, log_entry_closed);
/** What reconciling found: an intent whose run is gone, a deployment that no entry tells of. */
const finding = build/* default.Object */.Ay$.Object({
    ...common,
    kind: build/* default.Literal */.Ay$.Literal('finding'),
    about: build/* default.String */.Ay$.String({ description: '`id` of an intent, or the id of a GitHub Deployment.' }),
    what: build/* default.Enum */.Ay$.Enum(['lost', 'unrecorded', 'contradicted']),
    message: build/* default.String */.Ay$.String(),
}, log_entry_closed);
/** Something broke in production, or was mended, outside of a rollout: said by people or their tools. */
const incident = build/* default.Object */.Ay$.Object({
    ...common,
    kind: build/* default.Literal */.Ay$.Literal('incident'),
    id: build/* default.String */.Ay$.String(),
    state: build/* default.Enum */.Ay$.Enum(['opened', 'resolved']),
    message: build/* default.String */.Ay$.String(),
}, log_entry_closed);
/** The published schema of an entry of the deployment log (docs/schemas). */
const logEntrySchema = build/* default.Union */.Ay$.Union([intent, log_entry_result, finding, incident], {
    title: 'Entry of the deployment log',
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/log-entry-reader.ts



/** The version of entries that is written and read here. */
const logEntryVersion = 1;
const kinds = logEntrySchema.anyOf.map(({ properties }) => properties.kind.const);
// Compiled when the first entry is read: a log has a hundred thousand of them, and interpreting the schema takes 70 µs.
const compiled = {};
const log_entry_reader_compile = () => (0,compile/* Compile */.Wx)(logEntrySchema);
const validator = () => {
    compiled.check ??= log_entry_reader_compile();
    return compiled.check;
};
const member = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
const log_entry_reader_time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isTime = (text) => log_entry_reader_time.test(text) && !Number.isNaN(Date.parse(text));
const wrongTime = (entry) => {
    const times = entry.kind === 'result' ? [entry.at, entry.startedAt, entry.finishedAt] : [entry.at];
    const wrong = times.find((each) => !isTime(each));
    return wrong === undefined ? undefined : `${JSON.stringify(wrong.slice(0, 40))} is no time in UTC with milliseconds`;
};
const quote = (value) => JSON.stringify(value)?.slice(0, 60) ?? 'nothing';
const explain = (value) => {
    const schema = member(value, 'schema');
    if (Number.isSafeInteger(schema) && Number(schema) > logEntryVersion)
        return `it is of schema ${Number(schema)}, and schema ${logEntryVersion} is read here: use a newer deployment-audit`;
    const kind = member(value, 'kind');
    const variant = logEntrySchema.anyOf.find(({ properties }) => properties.kind.const === kind);
    if (variant === undefined)
        return `its kind is ${quote(kind)}; known are ${kinds.join(', ')}`;
    const [first] = (0,compile/* Compile */.Wx)(variant).Errors(value);
    const place = first?.instancePath.split('/').slice(1).join('.') ?? '';
    return `${place === '' ? 'it' : `its \`${place.slice(0, 60)}\``} ${first?.keyword === 'boolean' ? 'is not known' : (first?.message ?? 'is not as the schema says')}`;
};
/** A value as an entry of the deployment log, by its closed schema; the reason where it is none (a newer schema is told as such). */
const checkLogEntry = (value) => {
    if (!validator().Check(value))
        return (0,result/* failure */.V)(explain(value));
    const wrong = wrongTime(value);
    return wrong === undefined ? (0,result/* success */.k)(value) : (0,result/* failure */.V)(wrong);
};

// EXTERNAL MODULE: ./src/decide/log/canonical-json.ts
var canonical_json = __webpack_require__(6926);
;// CONCATENATED MODULE: ./src/decide/log/entry.ts




/** What two bytes of length can tell in a bundle. */
const longestEntryBytes = 65_535;
/** What an entry is about: the log holds one intent and one result for a deployment, each once. */
const keyOf = (entry) => {
    if (entry.kind === 'intent')
        return `intent ${entry.id}`;
    if (entry.kind === 'result')
        return `result ${entry.intent}`;
    if (entry.kind === 'finding')
        return `finding ${entry.what} ${entry.about}`;
    return `incident ${entry.state} ${entry.id}`;
};
/** An entry as the log keeps it: canonical JSON in UTF-8, at most 65,535 bytes. */
const encodeEntry = (entry) => {
    const checked = checkLogEntry(entry);
    if (!checked.ok)
        return (0,result/* failure */.V)(`The entry "${keyOf(entry)}" cannot be kept: ${checked.error}.`);
    const text = (0,canonical_json/* canonicalJson */.d)(entry);
    if (text === undefined)
        return (0,result/* failure */.V)(`The entry "${keyOf(entry)}" cannot be kept: a text in it is half a character.`);
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= longestEntryBytes)
        return (0,result/* success */.k)(bytes);
    const size = `it has ${(0,quantity/* formatBytes */.z3)(bytes.length)}, and an entry holds ${(0,quantity/* formatCount */.B4)(longestEntryBytes)} bytes`;
    return (0,result/* failure */.V)(`The entry "${keyOf(entry)}" cannot be kept: ${size}. Shorten its texts.`);
};
// Ends of the text that a byte-order mark would hide are kept.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const parse = (bytes) => {
    try {
        const text = decoder.decode(bytes);
        return { text, value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
};
/** Reads an entry strictly: JSON that the closed schema allows, in its canonical form. */
const decodeEntry = (bytes) => {
    if (bytes.length > longestEntryBytes)
        return (0,result/* failure */.V)({ kind: 'not-an-entry', reason: `it is longer than ${(0,quantity/* formatCount */.B4)(longestEntryBytes)} bytes` });
    const parsed = parse(bytes);
    if (parsed === undefined)
        return (0,result/* failure */.V)({ kind: 'not-an-entry', reason: 'it is not JSON in UTF-8' });
    const checked = checkLogEntry(parsed.value);
    if (!checked.ok)
        return (0,result/* failure */.V)({ kind: 'not-an-entry', reason: checked.error });
    if ((0,canonical_json/* isCanonicalJson */.R)(parsed.text, parsed.value))
        return checked;
    return (0,result/* failure */.V)({
        kind: 'not-canonical',
        reason: 'it means the same, but is not written as canonical JSON (RFC 8785)',
    });
};


/***/ }),

/***/ 7235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   AD: () => (/* binding */ checkpointPath),
/* harmony export */   EU: () => (/* binding */ bundlePath),
/* harmony export */   g9: () => (/* binding */ bundleSize),
/* harmony export */   hf: () => (/* binding */ frontierPath),
/* harmony export */   s3: () => (/* binding */ entryPath),
/* harmony export */   uB: () => (/* binding */ tilePath)
/* harmony export */ });
/** Entries in one bundle, hashes in one tile (https://c2sp.org/tlog-tiles). */
const bundleSize = 256;
const checkpointPath = 'checkpoint';
const frontierPath = 'frontier';
const padded = (number) => String(number).padStart(3, '0');
/** A tile's number in path elements of three digits, all but the last with an "x" before: 1234067 is x001/x234/067. */
const numberPath = (number) => {
    const rest = Math.floor(number / 1_000);
    const lead = rest === 0 ? '' : `${numberPath(rest).replace(/(\d{3})$/, 'x$1')}/`;
    return `${lead}${padded(number % 1_000)}`;
};
/** Where an entry stands until its bundle is full: entries/000/017.json. */
const entryPath = (index) => `entries/${numberPath(Math.floor(index / bundleSize))}/${padded(index % bundleSize)}.json`;
/** Where 256 entries stand together: tile/entries/000. */
const bundlePath = (number) => `tile/entries/${numberPath(number)}`;
/** Where the hashes of 256 entries stand: tile/0/000. */
const tilePath = (number) => `tile/0/${numberPath(number)}`;
const numbered = /^(entries|tile\/entries|tile\/0)\/((?:x\d{3}\/){0,4}\d{3})(?:\/(\d{3})\.json)?$/;
const parseNumbered = (path) => {
    const [, folder, digits = '', within] = numbered.exec(path) ?? [];
    const number = Number(digits.replaceAll(/[x/]/g, ''));
    if (folder === 'entries' && within !== undefined)
        return { kind: 'entry', index: number * bundleSize + Number(within) };
    if (folder === 'tile/entries' && within === undefined)
        return { kind: 'bundle', number };
    return folder === 'tile/0' && within === undefined ? { kind: 'tile', number } : { kind: 'foreign' };
};
const pathOf = (place) => {
    if (place.kind === 'entry')
        return entryPath(place.index);
    if (place.kind === 'bundle')
        return bundlePath(place.number);
    return place.kind === 'tile' ? tilePath(place.number) : undefined;
};
/** Tells what a path holds; what this log would not write there itself is foreign, however alike. */
const placeOf = (path) => {
    if (path === checkpointPath)
        return { kind: 'checkpoint' };
    if (path === frontierPath)
        return { kind: 'frontier' };
    const place = parseNumbered(path);
    return pathOf(place) === path ? place : { kind: 'foreign' };
};


/***/ }),

/***/ 353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ee: () => (/* binding */ parsePublicKey),
/* harmony export */   et: () => (/* binding */ formatPublicKey),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote),
/* harmony export */   yg: () => (/* binding */ keyIdOf)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4310);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5866);


const ed25519 = 0x01;
const idBytes = 4;
const keyBytes = 32;
const goodName = /^[^\s+\p{Cc}]+$/u;
const concat = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
/** The four bytes that name a key in a note. */
const keyIdOf = ({ name, key }, sha256) => sha256(concat(new TextEncoder().encode(`${name}\n`), Uint8Array.of(ed25519), key)).slice(0, idBytes);
const toHex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
/** A public key as C2SP writes it: name, key id in hex, and type with key in base64, joined by "+". */
const formatPublicKey = (key, sha256) => `${key.name}+${toHex(keyIdOf(key, sha256))}+${(0,_base64_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(concat(Uint8Array.of(ed25519), key.key))}`;
/** Reads a public key in C2SP's form; an error says what is wrong with it. */
const parsePublicKey = (text, sha256) => {
    const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
    if (!goodName.test(name))
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)('is not of the form name+hash+base64, the form of a C2SP public key');
    const bytes = (0,_base64_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(encoded);
    if (bytes?.[0] !== ed25519 || bytes.length !== keyBytes + 1)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)('holds no Ed25519 key (type 0x01)');
    const key = { name, key: bytes.slice(1) };
    return toHex(keyIdOf(key, sha256)) === id
        ? (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .success */ .k)(key)
        : (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)(`says that its hash is ${id}, and that of its name and key is another: it was not copied whole`);
};
const formatSignature = ({ name, id, signature }) => `— ${name} ${(0,_base64_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(concat(id, signature))}\n`;
/** A note as it is published. */
const formatNote = ({ text, signatures }) => `${text}\n${signatures.map(formatSignature).join('')}`;
const parseSignature = (line) => {
    const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = (0,_base64_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(encoded);
    if (!goodName.test(name) || bytes === undefined || bytes.length <= idBytes)
        return undefined;
    return { name, id: bytes.slice(0, idBytes), signature: bytes.slice(idBytes) };
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const controls = /[\u0000-\u0009\u000b-\u001f\u007f]/;
/** Room for the signatures of many witnesses; a checkpoint of ours has 300 bytes. */
const longestNote = 65_536;
/**
 * Reads a note strictly. A text without the blank line before signatures is no signed note; it is read all the same, with
 * no signatures, since a log without a key keeps its checkpoint so: whoever can write the branch can write such a text.
 */
const parseNote = (note) => {
    if (note.length > longestNote)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)(`is longer than ${longestNote} characters`);
    if (!note.endsWith('\n'))
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)('does not end with a line break: it was cut off');
    if (controls.test(note))
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)('holds a control character');
    const blank = note.lastIndexOf('\n\n');
    if (blank < 0)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .success */ .k)({ text: note, signatures: [] });
    const lines = note.slice(blank + 2, -1).split('\n');
    const signatures = lines.map(parseSignature);
    const wrong = signatures.indexOf(undefined);
    if (wrong >= 0)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)(`has a line after its text that is no signature: ${JSON.stringify(lines[wrong]?.slice(0, 60))}`);
    return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_1__/* .success */ .k)({ text: note.slice(0, blank + 1), signatures: signatures.filter((each) => each !== undefined) });
};


/***/ }),

/***/ 1669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Oj: () => (/* binding */ formatStanding),
/* harmony export */   Z2: () => (/* binding */ recentCount),
/* harmony export */   mm: () => (/* binding */ parseStanding)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4310);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5866);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6645);



/** Keys of the newest entries are kept beside the frontier, so that one read tells whether an entry is there already. */
const recentCount = 16;
const markBytes = 6;
/** A short mark of an entry's key: the first 48 bits of its SHA-256 in base64. */
const markOf = (key, sha256) => (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(sha256(new TextEncoder().encode(key)).subarray(0, markBytes));
const joined = (hashes) => {
    const bytes = hashes.flatMap((hash) => [...hash]);
    return bytes.length === 0 ? '' : (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(Uint8Array.from(bytes));
};
/** The text of the file, three lines: size; hashes; marks. Each append sends it, so the lists are one base64 each. */
const formatStanding = ({ frontier, recent }) => `${frontier.size}\n${joined(frontier.hashes)}\n${recent.join('')}\n`;
const pieces = (whole, length) => Array.from({ length: Math.ceil(whole.length / length) }, (_, at) => whole.slice(at * length, (at + 1) * length));
const markCharacters = 8;
/** Reads the file strictly: only the text that `formatStanding` writes is one. */
const parseStanding = (text) => {
    const [digits = '', hashes = '', marks = ''] = text.split('\n');
    if (!/^\d{1,15}$/.test(digits))
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)('does not begin with a size');
    const size = Number(digits);
    const bytes = hashes === '' ? new Uint8Array(0) : (0,_base64_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(hashes);
    const count = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .subtreeCount */ .as)(size);
    if (bytes?.length !== count * _tree_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .yi)
        return (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(`has not ${count} hashes, which a log of ${size} entries has`);
    const standing = { frontier: { size, hashes: pieces(bytes, _tree_js__WEBPACK_IMPORTED_MODULE_0__/* .hashBytes */ .yi) }, recent: pieces(marks, markCharacters) };
    const isWhole = standing.recent.length === Math.min(size, recentCount) && formatStanding(standing) === text;
    return isWhole ? (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)(standing) : (0,_drawbridge_core_domain_result__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)('is not as the log writes it');
};


/***/ }),

/***/ 6645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ growFrontier),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   TS: () => (/* binding */ emptyFrontier),
/* harmony export */   as: () => (/* binding */ subtreeCount),
/* harmony export */   jv: () => (/* binding */ subtreeSizes),
/* harmony export */   qb: () => (/* binding */ createTreeHasher),
/* harmony export */   yi: () => (/* binding */ hashBytes)
/* harmony export */ });
/** Bytes of every hash here. */
const hashBytes = 32;
const ownRoom = 4_096;
/** Makes the hashes of a tree from SHA-256. */
const createTreeHasher = (sha256) => {
    // Written over with every hash: a new buffer for each would take a third of the time.
    const room = new Uint8Array(ownRoom);
    const pair = new Uint8Array(1 + 2 * hashBytes);
    pair[0] = 1;
    return {
        leaf: (entry) => {
            const bytes = entry.length < ownRoom ? room.subarray(0, entry.length + 1) : new Uint8Array(entry.length + 1);
            bytes[0] = 0;
            bytes.set(entry, 1);
            return sha256(bytes);
        },
        node: (left, right) => {
            pair.set(left, 1);
            pair.set(right, 1 + hashBytes);
            return sha256(pair);
        },
        empty: () => sha256(new Uint8Array(0)),
    };
};
const emptyFrontier = { size: 0, hashes: [] };
/** How many complete subtrees a tree of this size has: the ones in its binary digits. */
const subtreeCount = (size) => {
    let count = 0;
    for (let rest = size; rest > 0; rest = Math.floor(rest / 2))
        count += rest % 2;
    return count;
};
/** Sizes of the complete subtrees of a tree, the largest first. */
const subtreeSizes = (size) => {
    const sizes = [];
    let power = 1;
    for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) {
        if (rest % 2 === 1)
            sizes.unshift(power);
        power *= 2;
    }
    return sizes;
};
/** The frontier after more leaves, given by their hashes. */
const growFrontier = (hasher, frontier, leaves) => {
    const hashes = [...frontier.hashes];
    let { size } = frontier;
    for (const leaf of leaves) {
        let hash = leaf;
        for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
            const left = hashes.pop();
            if (left !== undefined)
                hash = hasher.node(left, hash);
        }
        hashes.push(hash);
        size += 1;
    }
    return { size, hashes };
};
/** Root of a tree; of the empty one, the hash of nothing. */
const rootOf = (hasher, { hashes }) => {
    const last = hashes.at(-1);
    if (last === undefined)
        return hasher.empty();
    return hashes.slice(0, -1).reduceRight((right, left) => hasher.node(left, right), last);
};


/***/ }),

/***/ 8678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPostSteps: () => (/* binding */ createPostSteps),
  createSteps: () => (/* binding */ createSteps)
});

// EXTERNAL MODULE: ../../packages/core/src/action/refusal.ts
var refusal = __webpack_require__(8481);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ./src/decide/kept.ts
var kept = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/decide/log/note.ts
var note = __webpack_require__(353);
// EXTERNAL MODULE: ./src/decide/log/tree.ts
var tree = __webpack_require__(6645);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ./src/decide/log/base64.ts
var base64 = __webpack_require__(5866);
// EXTERNAL MODULE: ./src/decide/log/bundle.ts
var bundle = __webpack_require__(8117);
// EXTERNAL MODULE: ./src/decide/log/layout.ts
var layout = __webpack_require__(7235);
// EXTERNAL MODULE: ./src/decide/log/standing.ts
var log_standing = __webpack_require__(1669);
;// CONCATENATED MODULE: ./src/decide/log/addition.ts





const startOfOpen = (size) => size - (size % layout/* bundleSize */.g9);
/** Indexes of the entries that have to be read before so many are appended: those that their bundle will take in. */
const entriesToBundle = (size, added) => {
    const start = startOfOpen(size);
    if (size + added < start + layout/* bundleSize */.g9)
        return [];
    return Array.from({ length: size - start }, (_, at) => start + at);
};
/** True when the entries are those that the frontier tells of: nobody's change of them gets into a bundle. */
const fitsFrontier = ({ hasher }, { frontier }, open) => {
    if (open.length === 0)
        return true;
    const { hashes } = (0,tree/* growFrontier */.Do)(hasher, tree/* emptyFrontier */.TS, open.map(hasher.leaf));
    const last = frontier.hashes.slice(-hashes.length);
    return hashes.every((hash, at) => (0,base64/* isSameBytes */.q3)(hash, last[at] ?? hasher.empty()));
};
const decoder = new TextDecoder();
const single = (bytes, index) => ({ path: (0,layout/* entryPath */.s3)(index), text: decoder.decode(bytes) });
const bundleFiles = (hasher, number, entries) => [
    { path: (0,layout/* bundlePath */.EU)(number), bytes: (0,bundle/* formatBundle */.a1)(entries) },
    { path: (0,layout/* tilePath */.uB)(number), bytes: (0,bundle/* formatTile */.ip)(entries.map(hasher.leaf)) },
];
/** Files for the entries from `start` on: bundles as long as 256 are there, the rest by itself. */
const filesFrom = (hasher, start, entries) => {
    const full = entries.length - (entries.length % layout/* bundleSize */.g9);
    const bundles = Array.from({ length: full / layout/* bundleSize */.g9 }, (_, at) => at * layout/* bundleSize */.g9);
    return [
        ...bundles.flatMap((at) => bundleFiles(hasher, (start + at) / layout/* bundleSize */.g9, entries.slice(at, at + layout/* bundleSize */.g9))),
        ...entries.slice(full).map((bytes, at) => single(bytes, start + full + at)),
    ];
};
/** Plans what appending changes; `open` are the entries that `entriesToBundle` asked for. */
const planAddition = ({ hasher, sha256 }, { standing, open }, entries) => {
    const { frontier, recent } = standing;
    const bytes = entries.map((entry) => entry.bytes);
    const bundled = entriesToBundle(frontier.size, entries.length);
    const marks = entries.map(({ key }) => (0,log_standing/* markOf */.Fg)(key, sha256));
    return {
        additions: bundled.length === 0 && frontier.size % layout/* bundleSize */.g9 !== 0
            ? bytes.map((each, at) => single(each, frontier.size + at))
            : filesFrom(hasher, startOfOpen(frontier.size), [...open, ...bytes]),
        deletions: bundled.map(layout/* entryPath */.s3),
        standing: {
            frontier: (0,tree/* growFrontier */.Do)(hasher, frontier, bytes.map(hasher.leaf)),
            recent: [...recent, ...marks].slice(-log_standing/* recentCount */.Z2),
        },
    };
};

// EXTERNAL MODULE: ./src/decide/log/checkpoint.ts
var log_checkpoint = __webpack_require__(7195);
// EXTERNAL MODULE: ./src/decide/log/entry.ts + 2 modules
var log_entry = __webpack_require__(5206);
;// CONCATENATED MODULE: ./src/act/log/presence.ts





/** Somebody else wrote to the branch between two reads. */
const movedOn = {
    kind: 'conflict',
    request: 'read of the log',
    message: 'The branch moved on.',
    status: undefined,
    requestId: undefined,
    acceptedPermissions: undefined,
};
const readBundled = async ({ branch }, head, index) => {
    const state = await branch.readBytes((0,layout/* bundlePath */.EU)(Math.floor(index / layout/* bundleSize */.g9)));
    if (!state.ok)
        return state;
    if (state.value?.head !== head)
        return (0,result/* failure */.V)(movedOn);
    const entries = (0,bundle/* splitBundle */.Jj)(state.value?.bytes ?? new Uint8Array(0));
    const bytes = entries.ok ? entries.value[index % layout/* bundleSize */.g9] : undefined;
    return (0,result/* success */.k)(bytes && new TextDecoder().decode(bytes));
};
const readSingle = async ({ branch }, head, index) => {
    const path = (0,layout/* entryPath */.s3)(index);
    const state = await branch.read([path]);
    if (!state.ok)
        return state;
    return state.value?.head === head ? (0,result/* success */.k)(state.value?.texts[path]) : (0,result/* failure */.V)(movedOn);
};
const isAt = async (access, { head, standing }, [key, index]) => {
    const { size } = standing.frontier;
    const isBundled = index < size - (size % layout/* bundleSize */.g9);
    const text = await (isBundled ? readBundled : readSingle)(access, head, index);
    if (!text.ok)
        return text;
    const entry = text.value === undefined ? undefined : (0,log_entry/* decodeEntry */.LP)(new TextEncoder().encode(text.value));
    return (0,result/* success */.k)(entry?.ok === true && (0,log_entry/* keyOf */.TN)(entry.value) === key);
};
/**
 * Which of the entries are among the newest of the log, by key, with their index. A mark only tells where to look: two
 * keys can have one, and no signature covers it, so that the entry itself decides.
 */
const findPresent = async (access, held, entries) => {
    const { recent, frontier } = held.standing;
    const present = new Map();
    for (const { key } of entries) {
        const at = recent.lastIndexOf((0,log_standing/* markOf */.Fg)(key, access.cryptography.sha256));
        if (at < 0 || present.has(key))
            continue;
        const index = frontier.size - recent.length + at;
        const is = await isAt(access, held, [key, index]);
        if (!is.ok)
            return is;
        if (is.value)
            present.set(key, index);
    }
    return (0,result/* success */.k)(present);
};

;// CONCATENATED MODULE: ./src/act/log/standing.ts






const lookInto = 'Nothing was appended. Run `mode: verify` to see what was changed';
// What a key signs it vouches for: a tail that somebody else wrote must not get a true signature on top.
const signatureProblem = (access, { note }) => {
    const { signer, cryptography, branch } = access;
    const otherBranch = 'or begin a new log on another `branch`';
    if (signer === undefined) {
        if (note.signatures.length === 0)
            return undefined;
        const by = note.signatures.map(({ name }) => name).join(', ');
        return `The log on ${branch.name} is signed by ${by}, and there is no key to go on with. Give \`signing-key\`, ${otherBranch}.`;
    }
    const state = (0,log_checkpoint/* checkSignature */.jC)(note, signer, cryptography);
    if (state === 'valid')
        return undefined;
    if (state === 'none')
        return `The log on ${branch.name} is not signed, so a signature now would vouch for what nobody vouched for. Leave \`signing-key\` out, ${otherBranch}.`;
    if (state === 'by-others')
        return `The log on ${branch.name} is signed by another key than the one given. Give the key that began it, ${otherBranch}.`;
    return `The signature on ${branch.name} is not one of its checkpoint: the log was changed by somebody without the key. ${lookInto}.`;
};
const read = (access, texts) => {
    const { branch, origin, tools } = access;
    const [noted, kept] = [texts[layout/* checkpointPath */.AD], texts[layout/* frontierPath */.hf]];
    if (noted === undefined || kept === undefined)
        return (0,result/* failure */.V)(`Branch ${branch.name} holds something else than a log (no checkpoint, or no frontier); nothing of it was touched. Name another \`branch\`.`);
    const checkpoint = (0,log_checkpoint/* parseCheckpoint */.S7)(noted);
    if (!checkpoint.ok)
        return (0,result/* failure */.V)(`checkpoint on ${branch.name} ${checkpoint.error}. ${lookInto}.`);
    const standing = (0,log_standing/* parseStanding */.mm)(kept);
    if (!standing.ok)
        return (0,result/* failure */.V)(`frontier on ${branch.name} ${standing.error}. ${lookInto}.`);
    if (checkpoint.value.origin !== origin)
        return (0,result/* failure */.V)(`The log on ${branch.name} is of ${checkpoint.value.origin}, not of ${origin}. Name another \`branch\`.`);
    const { frontier } = standing.value;
    if (frontier.size !== checkpoint.value.size || !(0,base64/* isSameBytes */.q3)((0,tree/* rootOf */.I5)(tools.hasher, frontier), checkpoint.value.root))
        return (0,result/* failure */.V)(`checkpoint and frontier on ${branch.name} are of different logs. ${lookInto}.`);
    const problem = signatureProblem(access, checkpoint.value);
    return problem === undefined ? standing : (0,result/* failure */.V)(problem);
};
/** Reads where a log stands from what its branch holds, and refuses to go on with one that does not fit together. */
const readStanding = (access, state) => {
    if (state === undefined)
        return (0,result/* success */.k)({ head: undefined, standing: { frontier: tree/* emptyFrontier */.TS, recent: [] } });
    const standing = read(access, state.texts);
    return standing.ok ? (0,result/* success */.k)({ head: state.head, standing: standing.value }) : standing;
};

;// CONCATENATED MODULE: ./src/act/log/append.ts












const firstPauseMs = 200;
const longestPauseMs = 15_000;
const mostAttempts = 40;
const refuse = (message) => (0,result/* failure */.V)({ message, problem: undefined });
const pass = (problem) => (0,result/* failure */.V)({ message: problem.message, problem });
const describeState = (access, standing) => {
    const { signer, cryptography, origin, tools } = access;
    const root = (0,tree/* rootOf */.I5)(tools.hasher, standing.frontier);
    const text = (0,log_checkpoint/* formatCheckpoint */.wP)({ origin, size: standing.frontier.size, root });
    const signature = signer?.sign(new TextEncoder().encode(text));
    const checkpoint = signer === undefined || signature === undefined
        ? text
        : (0,note/* formatNote */.se)({ text, signatures: [{ name: signer.name, id: (0,note/* keyIdOf */.yg)(signer, cryptography.sha256), signature }] });
    return { size: standing.frontier.size, root: (0,base64/* toBase64 */.nk)(root), checkpoint };
};
const messageOf = (entries, { frontier }) => {
    const kinds = [...new Set(entries.map(({ key }) => key.split(' ')[0]))].join(', ');
    return `Log ${(0,quantity/* countOf */.pq)(entries.length, 'entry', 'entries')} from ${frontier.size} on: ${kinds}`;
};
const commit = async (access, { head, standing }, [entries, addition]) => {
    const state = describeState(access, addition.standing);
    const sent = await access.branch.commit({
        expected: head,
        message: messageOf(entries, standing),
        additions: [
            ...addition.additions,
            { path: layout/* frontierPath */.hf, text: (0,log_standing/* formatStanding */.Oj)(addition.standing) },
            { path: layout/* checkpointPath */.AD, text: state.checkpoint },
        ],
        deletions: addition.deletions,
    });
    return sent.ok ? (0,result/* success */.k)(state) : pass(sent.error);
};
/** The entries that the next bundle takes in; they must come from the same head, and fit it. */
const readOpen = async (access, { head, standing }, added) => {
    const paths = entriesToBundle(standing.frontier.size, added).map(layout/* entryPath */.s3);
    if (paths.length === 0)
        return (0,result/* success */.k)([]);
    const state = await access.branch.read(paths);
    if (!state.ok)
        return pass(state.error);
    if (state.value?.head !== head)
        return (0,result/* failure */.V)({ message: 'The branch moved on.', problem: movedOn });
    const texts = paths.map((path) => state.value?.texts[path]);
    const open = texts.map((text) => new TextEncoder().encode(text));
    const areEntries = open.every((bytes) => (0,log_entry/* decodeEntry */.LP)(bytes).ok);
    if (!texts.includes(undefined) && areEntries && fitsFrontier(access.tools, standing, open))
        return (0,result/* success */.k)(open);
    const where = `${paths[0]} to ${paths.at(-1)} on ${access.branch.name}`;
    return refuse(`Entries among ${where} are missing, or are not what was logged. Nothing was appended. Run \`mode: verify\` to see which.`);
};
/** Those of the entries that the log does not have, each once. */
const newOnes = (entries, present) => [
    ...new Map(entries.filter(({ key }) => !present.has(key)).map((entry) => [entry.key, entry])).values(),
];
const placesOf = (entries, present, [missing, size]) => {
    const added = new Map(missing.map(({ key }, at) => [key, size + at]));
    return entries.map(({ key }) => ({ index: present.get(key) ?? added.get(key) ?? size, isNew: !present.has(key) }));
};
const tryOnce = async (access, entries) => {
    const state = await access.branch.read([layout/* checkpointPath */.AD, layout/* frontierPath */.hf]);
    if (!state.ok)
        return pass(state.error);
    const held = readStanding(access, state.value);
    if (!held.ok)
        return refuse(held.error);
    const { standing } = held.value;
    const present = await findPresent(access, held.value, entries);
    if (!present.ok)
        return pass(present.error);
    const missing = newOnes(entries, present.value);
    const places = placesOf(entries, present.value, [missing, standing.frontier.size]);
    if (missing.length === 0) {
        const checkpoint = state.value?.texts[layout/* checkpointPath */.AD] ?? '';
        return (0,result/* success */.k)({ ...describeState(access, standing), checkpoint, places });
    }
    const open = await readOpen(access, held.value, missing.length);
    if (!open.ok)
        return open;
    const addition = planAddition(access.tools, { standing, open: open.value }, missing);
    const committed = await commit(access, held.value, [missing, addition]);
    return committed.ok ? (0,result/* success */.k)({ ...committed.value, places }) : committed;
};
const encodeAll = (entries) => {
    const encoded = [];
    for (const entry of entries) {
        const bytes = (0,log_entry/* encodeEntry */.vv)(entry);
        if (!bytes.ok)
            return refuse(bytes.error);
        encoded.push({ key: (0,log_entry/* keyOf */.TN)(entry), bytes: bytes.value });
    }
    return (0,result/* success */.k)(encoded);
};
// As long as a try took, at least: where a server is slow, or many write, more room between them helps.
const pauseMs = ({ random }, attempt, tookMs) => random() * Math.min(longestPauseMs, Math.max(firstPauseMs, tookMs) * 2 ** (attempt - 1));
/**
 * Appends entries to a log: one request to read, one to commit (one more where a bundle of 256 becomes full), whole again
 * after a pause when another writer was faster. An entry that is
 * among the newest already is not appended twice: it is looked at, which takes one request more.
 */
const appendEntries = async (access, entries) => {
    const { clock, signal } = access;
    const encoded = encodeAll(entries);
    if (!encoded.ok)
        return encoded;
    for (let attempts = 1;; attempts += 1) {
        const startedMs = clock.nowMs();
        const tried = await tryOnce(access, encoded.value);
        if (tried.ok)
            return (0,result/* success */.k)({ ...tried.value, attempts });
        const mayRetry = tried.error.problem?.kind === 'conflict' && attempts < mostAttempts && !signal.aborted;
        if (!mayRetry)
            return tried;
        await clock.sleep(pauseMs(access, attempts, clock.nowMs() - startedMs), signal);
    }
};

;// CONCATENATED MODULE: ./src/act/keep.ts






const purpose = { doing: 'write the deployment log', scope: 'contents' };
const isRule = /rule violation|protected (branch|ref)|not authorized to push/i;
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
/** Why nothing was written, with what to do about the branch where that is the reason. */
const explain = ({ message, problem }, branch, { context }) => {
    if (problem === undefined)
        return { what: message };
    if (isRule.test(problem.message)) {
        const what = `a rule of this repository does not let this run write branch ${branch}: ${oneLine(problem.message)}`;
        return {
            what,
            fix: 'Of its ruleset keep what forbids force pushes and deletion; the log is written by plain commits.',
        };
    }
    if (problem.kind !== 'failed')
        return (0,refusal/* explainRefusal */.G)(problem, purpose, context);
    const fix = `If branch ${branch} is no log, name another \`branch\`; if it is, run \`mode: verify\`.`;
    return { ...(0,refusal/* explainRefusal */.G)(problem, purpose, context), fix };
};
const keyFix = 'Give an Ed25519 key in PEM (openssl genpkey -algorithm ed25519), kept as a secret of a protected environment, or leave the input out.';
const openSigner = ({ signingKey }, origin, { cryptography }) => {
    if (signingKey === '')
        return (0,result/* success */.k)(undefined);
    const signer = cryptography.openSigner(signingKey, origin);
    return signer.ok ? signer : (0,result/* failure */.V)({ what: `\`signing-key\` ${signer.error}.`, fix: keyFix });
};
const toKept = (entries, appended, publicKey) => {
    const { size, root, checkpoint, places } = appended;
    return {
        head: {
            size,
            root,
            checkpoint,
            isSigned: publicKey !== undefined,
            ...(publicKey === undefined ? {} : { publicKey }),
        },
        entries: entries.map((entry, at) => ({ entry, ...(places[at] ?? { index: size, isNew: false }) })),
    };
};
/** Opens the log for writing; a key that cannot be used is told when something is to be written. */
const createKeep = (config, ports, scene) => async (entries) => {
    const origin = (0,kept/* originOf */.y)(scene.context, config.branch);
    const signer = openSigner(config, origin, ports);
    if (!signer.ok)
        return signer;
    const access = {
        branch: scene.branch(config.branch),
        origin,
        signer: signer.value,
        cryptography: ports.cryptography,
        tools: { hasher: (0,tree/* createTreeHasher */.qb)(ports.cryptography.sha256), sha256: ports.cryptography.sha256 },
        clock: scene.clock,
        random: ports.random,
        signal: scene.cancellation.signal,
    };
    const appended = await appendEntries(access, entries);
    return appended.ok
        ? (0,result/* success */.k)(toKept(entries, appended.value, signer.value && (0,note/* formatPublicKey */.et)(signer.value, ports.cryptography.sha256)))
        : (0,result/* failure */.V)(explain(appended.error, config.branch, scene));
};

;// CONCATENATED MODULE: ./src/run.ts

// Each mode is loaded when it is asked for: recording stands in the way of every deployment, and must start fast.
const runMode = async (config, ports, scene) => {
    const { task } = config;
    const keep = createKeep(config, ports, scene);
    switch (task.mode) {
        case 'record': {
            const { record } = await Promise.all(/* import() */[__webpack_require__.e(444), __webpack_require__.e(471), __webpack_require__.e(947), __webpack_require__.e(799)]).then(__webpack_require__.bind(__webpack_require__, 799));
            return record({ ...config, task }, keep, scene);
        }
        case 'verify': {
            const { verify } = await Promise.all(/* import() */[__webpack_require__.e(423), __webpack_require__.e(912)]).then(__webpack_require__.bind(__webpack_require__, 7912));
            return verify({ ...config, task }, ports, scene);
        }
        case 'reconcile': {
            const { reconcile } = await Promise.all(/* import() */[__webpack_require__.e(423), __webpack_require__.e(643)]).then(__webpack_require__.bind(__webpack_require__, 4643));
            return reconcile({ ...config, task }, { keep, ports }, scene);
        }
        case 'export': {
            const { exportEvidence } = await Promise.all(/* import() */[__webpack_require__.e(423), __webpack_require__.e(390)]).then(__webpack_require__.bind(__webpack_require__, 390));
            return exportEvidence({ ...config, task }, ports, scene);
        }
        case 'report': {
            const { report } = await Promise.all(/* import() */[__webpack_require__.e(444), __webpack_require__.e(423), __webpack_require__.e(171)]).then(__webpack_require__.bind(__webpack_require__, 3171));
            return report({ ...config, task }, ports, scene);
        }
    }
};
/** The steps of the action. They throw CannotJudge where nothing can be said. */
const createSteps = (ports) => ({
    run: (config, scene) => runMode(config, ports, scene),
});
/** The second half of `mode: record`; the other modes have none. */
const createPostSteps = (ports) => ({
    post: async (record, config, scene) => {
        const { task } = config;
        if (task.mode !== 'record' || task.phase !== 'both')
            return undefined;
        const { recordEnd } = await Promise.all(/* import() */[__webpack_require__.e(444), __webpack_require__.e(471), __webpack_require__.e(947), __webpack_require__.e(632)]).then(__webpack_require__.bind(__webpack_require__, 9632));
        return recordEnd(record, { config: { ...config, task }, keep: createKeep(config, ports, scene) }, scene);
    },
});


/***/ }),

/***/ 8481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal)
/* harmony export */ });
/* harmony import */ var _domain_code_scanning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9076);
/* harmony import */ var _domain_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6363);


const grant = (scope, access) => `Grant it to the job, beside what it has:\n    permissions:\n      ${scope}: ${access}`;
const readOnly = (whose) => ({ what: `the token of ${whose} may only read.` });
const archived = {
    what: 'the repository is archived, and nothing can be written to it.',
    fix: 'Take it out of the archive in its settings, or switch this workflow off.',
};
const explainForbidden = ({ message }, { doing, scope, access = 'write' }, context) => {
    // No permission helps there.
    if (/was archived so is read-only/i.test(message))
        return archived;
    const isRead = access === 'read';
    if (!isRead && (0,_domain_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(context))
        return readOnly('a pull request from a fork');
    if (!isRead && (0,_domain_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isByDependabot */ ._p)(context))
        return readOnly('a run by Dependabot');
    return { what: `the token may not ${doing}.`, fix: grant(scope, access) };
};
const quote = ({ message, requestId }) => requestId === undefined ? message : `${message} (for GitHub's support: request ${requestId})`;
const explainOther = (fix) => (problem, { doing }) => ({ what: `GitHub did not let this run ${doing}: ${quote(problem)}`, fix });
const explainers = {
    'no-token': (_, { doing }) => ({
        what: `there is no \`github-token\` to ${doing} with.`,
        fix: 'Leave the input out (it is the job’s token then), or give one.',
    }),
    unauthorized: ({ message }) => ({
        what: `GitHub does not know the token (${message}).`,
        fix: 'Look at `github-token`: is it expired, or of another server?',
    }),
    forbidden: explainForbidden,
    'rate-limited': explainOther('Run the job again later: the limit did not end in time.'),
    unreachable: explainOther('Run the job again. If a proxy stands between, name it in `https_proxy`.'),
    cancelled: ({ message }) => ({ what: message, fix: 'Run the job again.' }),
    'not-found': explainOther('Check that it exists, and that the token may see it.'),
    conflict: explainOther('Run the job again.'),
    invalid: explainOther('Run the job again.'),
    failed: explainOther('Run the job again.'),
};
const explainScanning = (problem, purpose, context) => {
    const { kind, message } = problem;
    if (kind === 'forbidden' && (0,_domain_code_scanning_js__WEBPACK_IMPORTED_MODULE_1__/* .saysCodeScanningIsOff */ .y)(message)) {
        const fix = 'Switch it on in the repository’s settings, under Advanced Security; a private repository needs GitHub Code Security for it.';
        return { what: 'this repository has no code scanning.', fix };
    }
    if (context.mergeGroup !== undefined && (kind === 'forbidden' || kind === 'not-found')) {
        return { what: 'code scanning takes nothing from a merge queue, whose branches do not last.' };
    }
    // What is wrong with a document does not change when it is sent again.
    if (kind === 'invalid')
        return { what: `GitHub did not let this run ${purpose.doing}: ${quote(problem)}` };
    return explainers[kind](problem, purpose, context);
};
/** Why GitHub did not do what was asked, in words for the person who can mend it, and how. */
const explainRefusal = (problem, purpose, context) => purpose.scope === 'security-events'
    ? explainScanning(problem, purpose, context)
    : explainers[problem.kind](problem, purpose, context);


/***/ }),

/***/ 9076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ maximumSarifBytes),
/* harmony export */   y: () => (/* binding */ saysCodeScanningIsOff)
/* harmony export */ });
/**
 * What one SARIF document may weigh, compressed (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 * "10 MB" is read in its smaller sense: what fits here fits in both.
 */
const maximumSarifBytes = 10_000_000;
const off = /\b(code|advanced) security must be enabled|code scanning is not enabled|not enabled for code scanning/i;
/** True when GitHub's words say that the repository has no code scanning: then no permission of the token would help. */
const saysCodeScanningIsOff = (message) => off.test(message);


/***/ }),

/***/ 6363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   _p: () => (/* binding */ isByDependabot),
/* harmony export */   ty: () => (/* binding */ isFromFork)
/* harmony export */ });
/* unused harmony exports isNewerRun, fileUrl */
/** True when the pull request comes from another repository, so that the job's token can only read. */
const isFromFork = (context) => context.pullRequest !== undefined && context.pullRequest.headRepository !== context.repository;
/** True when Dependabot started the run, so that the job's token can only read, unless the workflow grants it more. */
const isByDependabot = (context) => context.actor === 'dependabot[bot]';
/** Whether a run began after another, by their ids, which are decimal and rise; another attempt of a run is that run. */
const isNewerRun = (one, other) => one.length === other.length ? one > other : one.length > other.length;
/** Address of this run's page. */
const runUrl = (context) => `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}/attempts/${context.runAttempt}`;
/** Address of a file at a commit, at a range of lines. */
const fileUrl = (context, place) => `${context.serverUrl}/${context.repository}/blob/${place.sha}/${place.path.split('/').map(encodeURIComponent).join('/')}${place.lines === undefined ? '' : `#${place.lines}`}`;


/***/ }),

/***/ 1364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ releaseSchema),
/* harmony export */   f: () => (/* binding */ rolloutOutcomes)
/* harmony export */ });
/* harmony import */ var typebox__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4579);

/** How a rollout ends, for its report and for the log. `unfinished`: somebody else goes on. `superseded`: another run holds the lock and goes on. */
const rolloutOutcomes = [
    'succeeded',
    'rolled-back',
    'rollback-failed',
    'aborted',
    'nothing-to-do',
    'superseded',
    'unfinished',
];
/** What is shipped. */
const releaseSchema = typebox__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Object */ .Ay$.Object({
    version: typebox__WEBPACK_IMPORTED_MODULE_0__/* ["default"].String */ .Ay$.String(),
    artifact: typebox__WEBPACK_IMPORTED_MODULE_0__/* ["default"].String */ .Ay$.String({ description: 'What names it beyond doubt, e.g. an image by digest.' }),
    commit: typebox__WEBPACK_IMPORTED_MODULE_0__/* ["default"].String */ .Ay$.String({ description: 'What it was built from; empty where that is not known.' }),
}, { additionalProperties: false });


/***/ })

};
