export const id = 516;
export const ids = [516];
export const modules = {

/***/ 7242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   Ft: () => (/* binding */ placeholders),
/* harmony export */   L0: () => (/* binding */ commandVariables),
/* harmony export */   nH: () => (/* binding */ fillCommand)
/* harmony export */ });
/** What stands for a value in the user's commands, hooks and probes, in braces. */
const placeholders = [
    'version',
    'artifact',
    'commit',
    'unit',
    'environment',
    'previous-version',
    'previous-artifact',
    'side',
];
const valuesOf = (facts) => ({
    version: facts.release.version,
    artifact: facts.release.artifact,
    commit: facts.release.commit,
    unit: facts.units.join(','),
    environment: facts.environment,
    'previous-version': facts.baseline?.release?.version ?? '',
    'previous-artifact': facts.baseline?.release?.artifact ?? '',
    side: facts.side,
});
const braces = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');
/** Puts values in place of the names that there are, once: what a value itself holds is left as it is. */
const fillPlaceholders = (text, facts) => {
    const values = new Map(Object.entries(valuesOf(facts)));
    return text.replace(braces, (whole, name) => values.get(name) ?? whole);
};
/** A command with its values; a value stays inside the argument that names it. */
const fillCommand = (command, facts) => command.map((argument) => fillPlaceholders(argument, facts));
/** The same values, and those that only programs need, as environment variables; what is not known is empty. */
const commandVariables = (facts, allUnits) => ({
    DRAWBRIDGE_VERSION: facts.release.version,
    DRAWBRIDGE_ARTIFACT: facts.release.artifact,
    DRAWBRIDGE_COMMIT: facts.release.commit,
    DRAWBRIDGE_UNIT: facts.units.join(','),
    DRAWBRIDGE_UNITS: allUnits.join(','),
    DRAWBRIDGE_ENVIRONMENT: facts.environment,
    DRAWBRIDGE_EPOCH: String(facts.epoch),
    DRAWBRIDGE_PREVIOUS_VERSION: facts.baseline?.release?.version ?? '',
    DRAWBRIDGE_PREVIOUS_ARTIFACT: facts.baseline?.release?.artifact ?? '',
    DRAWBRIDGE_PREVIOUS_COMMIT: facts.baseline?.release?.commit ?? '',
    DRAWBRIDGE_BASELINE: facts.baseline?.handle ?? '',
    DRAWBRIDGE_SIDE: facts.side,
});


/***/ }),

/***/ 6516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSteps: () => (/* binding */ createSteps)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
;// CONCATENATED MODULE: ./src/decide/rollout/outcome.ts
const terminal = {
    succeeded: true,
    'nothing-to-do': true,
    'rolled-back': true,
    'rollback-failed': true,
    aborted: true,
    superseded: true,
};
/** Whether a rollout has ended: no event changes it, no effect follows. */
const isTerminal = (phase) => Object.hasOwn(terminal, phase);
/**
 * Whether an effect brings traffic back. It may begin before the state that holds it is journalled: the journalled intent
 * of the shift already allows whoever reads it to bring traffic back, and waiting for a slow journal would cost users.
 * `needsJournalFirst` says when it may not.
 */
const isRestoring = ({ kind }) => kind === 'restore';
const nothing = 'nothing';
const previousOf = ({ baselines }) => {
    const versions = (baselines ?? []).map(({ release }) => release?.version ?? nothing);
    return versions.length === 0 ? 'what served before' : [...new Set(versions)].join(', ');
};
const unless = (previous, words) => (previous === nothing ? '' : `${words} ${previous}`);
const endings = {
    succeeded: (version, previous) => `${version} serves${unless(previous, ' in place of')}`,
    'nothing-to-do': (version) => `${version} already serves`,
    'rolled-back': (version, previous) => `${version} rolled back${unless(previous, ' to')}`,
    'rollback-failed': (version, previous) => `${version} was not taken back${unless(previous, ' to')}`,
    aborted: (version) => `${version} was not shipped; nothing was changed`,
    superseded: (version) => `${version} is in the hands of another run, which holds the lock`,
};
/** How a rollout ended; `unfinished` while it has not. */
const outcomeOf = (state) => {
    const { phase, plan, reason } = state;
    const why = reason === null ? '' : `; ${reason.message}`;
    if (isTerminal(phase))
        return { outcome: phase, sentence: `${endings[phase](plan.release.version, previousOf(state))}${why}` };
    return { outcome: 'unfinished', sentence: `${plan.release.version} is not at its end (${phase})${why}` };
};
const deeds = {
    capture: () => 'what serves now',
    announce: ({ version }) => `GitHub is told of ${version}`,
    check: ({ version }) => `${version} as the target would take it`,
    stage: ({ version }) => `${version} up without traffic`,
    'verify-new': ({ version }) => `health of ${version}`,
    shift: ({ version }) => `traffic to ${version}`,
    bake: ({ version }) => `health of ${version} under traffic`,
    commit: ({ version }) => `${version} joins what was good`,
    clean: ({ previous }) => `${previous} goes`,
    restore: ({ previous }) => `traffic back to ${previous}`,
    settle: ({ previous }) => `${previous} made whole`,
    'verify-old': ({ previous }) => `health of ${previous}`,
    discard: ({ version }) => `${version} goes`,
    conclude: ({ end, isAnnounced }) => isAnnounced ? `GitHub is told: ${end}` : `no Deployment is known to be told: ${end}`,
    unlock: () => 'the lock opens',
};
/** A deed as a line of the log and of the journal, e.g. "traffic to 1.5.0 (web, worker)". */
const describeEffect = ({ kind, hook, units }, state) => {
    const names = {
        version: state.plan.release.version,
        previous: previousOf(state),
        end: state.ending ?? 'its end',
        isAnnounced: state.deploymentId !== null,
    };
    if (kind === 'hook')
        return `hook ${hook ?? 'unknown'} (${units.join(', ')})`;
    return `${deeds[kind](names)} (${units.join(', ')})`;
};

;// CONCATENATED MODULE: ./src/decide/journal/lease.ts

/** How far the clocks of two runners may be apart before a live lease looks like one that has ended. */
const clockSkewMs = 5_000;
/**
 * Whether the lock may be taken. The time in a lease comes from another machine's clock, so a wrong clock can take a live
 * lease over: that costs the holder its rollout and harms nothing, because the taking raises the epoch, the holder's next
 * write to the journal is a conflict, and a target that has seen the new epoch refuses the old one.
 */
const isFree = ({ lease }, nonce, nowMs) => lease === null || lease.nonce === nonce || lease.untilMs + clockSkewMs < nowMs;
/** Whether the document is still that of the holder who has this epoch and nonce. */
const isHeldBy = ({ epoch, lease }, own) => epoch === own.epoch && lease?.nonce === own.nonce;
/**
 * The lock taken, under a new epoch. A rollout that nobody brought to its end stays, to be recovered; of one that has
 * ended only its release is kept.
 */
const takeLease = (document, lease) => {
    const taken = { ...document, epoch: document.epoch + 1, lease };
    return unfinishedIn(document) === null ? { ...taken, state: null, entries: [], droppedEntries: 0 } : taken;
};
/** The rollout that somebody left half done; null when there is none. */
const unfinishedIn = ({ state }) => state === null || isTerminal(state.phase) ? null : state;
/** Who holds the lock, for a person who waits for it. */
const describeHolder = ({ holder }) => `run ${holder.runId}, attempt ${holder.attempt}, job ${holder.job}`;

;// CONCATENATED MODULE: ../../packages/core/src/reports/byte-gate.ts

const byteOrderMark = (/* unused pure expression or super */ null && ([0xef, 0xbb, 0xbf]));
const notUtf8 = {
    reason: 'the report is not UTF-8 (it looks like UTF-16)',
    fix: 'Write the report as UTF-8.',
};
const holdsNul = {
    reason: 'the report holds a NUL byte, so it is UTF-16 or not text',
    fix: 'Write the report as UTF-8 text, and name the report itself, not an archive of it.',
};
/** Lets through the bytes of a text report: no byte-order mark, no UTF-16, no NUL, no more than the limit. */
class byte_gate_ByteGate {
    #maxBytes;
    #admitted = 0;
    #markBytes = 0;
    /** Set when bytes were held back; the reader reports it once it has consumed what was let through. */
    problem = null;
    constructor(limits) {
        this.#maxBytes = limits.maxBytes;
    }
    /** Bytes from the start of the report to the end of what was let through. */
    get offset() {
        return this.#admitted;
    }
    /** The part of the chunk that may be read; `problem` says why it is shorter than the chunk, if it is. */
    admit(bytes) {
        // A plain view: what subclasses (Node's Buffer) put in place of indexOf and subarray is slower.
        let usable = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
        if (this.#admitted + bytes.length > this.#maxBytes)
            usable = this.#holdBackExcess(usable);
        const nul = usable.indexOf(0);
        if (nul >= 0) {
            usable = usable.subarray(0, nul);
            this.problem = holdsNul;
        }
        const first = usable[0] ?? 0;
        if (this.#admitted === 0 && first >= 0xfe) {
            this.problem = notUtf8;
            return usable.subarray(0, 0);
        }
        const content = this.#skipByteOrderMark(usable);
        this.#admitted += usable.length;
        return content;
    }
    #holdBackExcess(bytes) {
        this.problem = {
            reason: `the report is larger than ${formatBytes(this.#maxBytes)}`,
            fix: 'Split the report, for instance one for each package.',
        };
        return bytes.subarray(0, this.#maxBytes - this.#admitted);
    }
    // What only begins like a mark is content: it is given back once a byte tells.
    #skipByteOrderMark(bytes) {
        if (this.#markBytes !== this.#admitted || this.#markBytes === byteOrderMark.length)
            return bytes;
        const before = this.#markBytes;
        let skipped = 0;
        while (bytes[skipped] !== undefined && bytes[skipped] === byteOrderMark[this.#markBytes]) {
            this.#markBytes += 1;
            skipped += 1;
        }
        if (skipped === bytes.length || this.#markBytes === byteOrderMark.length)
            return bytes.subarray(skipped);
        if (before === 0)
            return bytes;
        const whole = new Uint8Array(before + bytes.length);
        whole.set(byteOrderMark.slice(0, before));
        whole.set(bytes, before);
        return whole;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/parser.ts
/** Limits that no honest report is known to reach. */
const parser_defaultLimits = {
    maxBytes: 1024 ** 3,
    maxDepth: 64,
    maxNameBytes: 16_384,
    maxTokenBytes: 4 * 1024 ** 2,
    maxFiles: 1_000_000,
    maxLines: 50_000_000,
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/json/cursor.ts

/** Thrown while a document is read and caught by `readJson`: the reading of a report ends at its first wrong value. */
class WrongValue extends Error {
    complaint;
    constructor(complaint) {
        super(complaint.reason);
        this.complaint = complaint;
    }
}
const longestKeyShown = 60;
const describeKey = (key) => {
    if (typeof key === 'number')
        return `[${key}]`;
    if (/^[\w$-]{1,60}$/.test(key))
        return `.${key}`;
    const shown = key.length > longestKeyShown ? `${key.slice(0, longestKeyShown)}…` : key;
    return `[${JSON.stringify(shown)}]`;
};
/** A path as people write it: runs[0].results[12].level; the root is "the document". */
const describePath = (path) => path.length === 0 ? 'the document' : path.map(describeKey).join('').replace(/^\./, '');
const kindOf = (value) => {
    if (value === undefined)
        return 'not there';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * A value of a parsed document that knows where it stands. Methods that ask for a kind end the reading when the value is
 * of another; those named `optional…` answer undefined where the value is absent or null.
 */
class JsonCursor {
    value;
    #within;
    #key;
    constructor(value, within, key = 0) {
        this.value = value;
        this.#within = within;
        this.#key = key;
    }
    /** The way from the root to here; made when asked for, since most values are right. */
    get path() {
        const keys = [];
        for (let cursor = this; cursor.#within !== undefined; cursor = cursor.#within)
            keys.push(cursor.#key);
        return keys.reverse();
    }
    /** Ends the reading: the value here is wrong. */
    refuse(reason, fix = 'Run the tool that writes the report again, and let it finish.') {
        throw new WrongValue({ path: this.path, reason: `${describePath(this.path)} ${reason}`, fix });
    }
    /** The value of a key; its own value is undefined where the object has none. */
    at(key) {
        if (!isObject(this.value))
            return this.refuse(`is ${kindOf(this.value)}, not an object`);
        return new JsonCursor(Object.hasOwn(this.value, key) ? Reflect.get(this.value, key) : undefined, this, key);
    }
    /** Whether the value is an object that has this key (with any value but null). */
    has(key) {
        return isObject(this.value) && Object.hasOwn(this.value, key) && Reflect.get(this.value, key) !== null;
    }
    isAbsent() {
        return this.value === undefined || this.value === null;
    }
    text() {
        return typeof this.value === 'string' ? this.value : this.refuse(`is ${kindOf(this.value)}, not a text`);
    }
    /** A finite number. */
    number() {
        if (typeof this.value !== 'number')
            return this.refuse(`is ${kindOf(this.value)}, not a number`);
        return Number.isFinite(this.value) ? this.value : this.refuse('is too large a number');
    }
    /** A finite number that is not negative: a duration, a spread. */
    amount() {
        const number = this.number();
        return number >= 0 ? number : this.refuse(`is ${number}, which is less than nothing`);
    }
    /** A whole number from 0 to 2^53-1. */
    natural() {
        const number = this.number();
        return Number.isSafeInteger(number) && number >= 0 ? number : this.refuse(`is ${number}, not a whole number`);
    }
    flag() {
        return typeof this.value === 'boolean' ? this.value : this.refuse(`is ${kindOf(this.value)}, not true or false`);
    }
    /** The elements of a list. */
    list() {
        return Array.isArray(this.value)
            ? this.value.map((each, index) => new JsonCursor(each, this, index))
            : this.refuse(`is ${kindOf(this.value)}, not a list`);
    }
    /** The elements of a list, one after the other: for lists so long that all of them at once would take too much memory. */
    *elements() {
        if (!Array.isArray(this.value))
            return this.refuse(`is ${kindOf(this.value)}, not a list`);
        const values = this.value;
        for (let index = 0; index < values.length; index += 1)
            yield new JsonCursor(values[index], this, index);
    }
    /** The members of an object, in the document's order; those named like a number come first. */
    members() {
        return isObject(this.value)
            ? Object.entries(this.value).map(([key, each]) => [key, new JsonCursor(each, this, key)])
            : this.refuse(`is ${kindOf(this.value)}, not an object`);
    }
    optionalText() {
        return this.isAbsent() ? undefined : this.text();
    }
    optionalNumber() {
        return this.isAbsent() ? undefined : this.number();
    }
    optionalAmount() {
        return this.isAbsent() ? undefined : this.amount();
    }
    optionalNatural() {
        return this.isAbsent() ? undefined : this.natural();
    }
    /** The elements of a list; none where it is absent. */
    optionalList() {
        return this.isAbsent() ? [] : this.list();
    }
}
/** Reads a parsed document with `read`; a value that it refuses is the failure. */
const readJson = (value, read) => {
    try {
        return (0,result/* success */.k)(read(new JsonCursor(value)));
    }
    catch (error) {
        if (error instanceof WrongValue)
            return (0,result/* failure */.V)(error.complaint);
        throw error;
    }
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/json/scanner.ts
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const minus = 0x2d;
const plus = 0x2b;
const point = 0x2e;
const zero = 0x30;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
const asciiBytes = (text) => Array.from(text, (character) => character.charCodeAt(0));
const words = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), asciiBytes(word)]));
const escapes = new Set(asciiBytes('"\\/bfnrt'));
const letterU = 0x75;
const exponents = new Set(asciiBytes('eE'));
const isDigit = (byte) => byte !== undefined && byte >= zero && byte <= 0x39;
const isHex = (byte) => isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
/**
 * Walks over the bytes of a document in UTF-8 by the grammar of RFC 8259, as deep as it goes without recursion. Where a
 * step answers false, `at` is the first byte that no document has there, or the end of the bytes.
 */
class JsonScanner {
    #bytes;
    at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get byte() {
        return this.#bytes[this.at];
    }
    skipSpace() {
        while (this.byte === 0x20 || this.byte === 0x0a || this.byte === 0x0d || this.byte === 0x09)
            this.at += 1;
    }
    /** Goes over this byte and the space after it, if it is what stands here. */
    take(byte) {
        if (this.byte !== byte)
            return false;
        this.at += 1;
        this.skipSpace();
        return true;
    }
    /** Goes over a whole value and the space after it. */
    skipValue() {
        const closers = [];
        do {
            if (!this.#skipStart(closers))
                return false;
            this.skipSpace();
            while (closers.length > 0 && this.take(closers.at(-1) ?? 0))
                closers.pop();
            const closer = closers.at(-1);
            if (closer !== undefined && !this.#skipToNext(closer))
                return false;
        } while (closers.length > 0);
        return true;
    }
    /** Goes over a string. */
    skipString() {
        if (this.byte !== quote)
            return false;
        this.at += 1;
        while (this.byte !== quote) {
            if (this.byte === undefined || this.byte < 0x20)
                return false;
            if (this.byte === backslash && !this.#skipEscapeSign())
                return false;
            this.at += 1;
        }
        this.at += 1;
        return true;
    }
    // A scalar, or all brackets up to the first scalar or empty list or object, the keys between them too.
    #skipStart(closers) {
        for (;;) {
            if (this.take(openList)) {
                closers.push(closeList);
                if (this.byte === closeList)
                    return true;
            }
            else if (this.take(openObject)) {
                closers.push(closeObject);
                if (this.byte === closeObject)
                    return true;
                if (!this.#skipKey())
                    return false;
            }
            else
                return this.#skipScalar();
        }
    }
    #skipToNext(closer) {
        return this.take(comma) && (closer === closeList || this.#skipKey());
    }
    #skipKey() {
        if (!this.skipString())
            return false;
        this.skipSpace();
        return this.take(colon);
    }
    #skipScalar() {
        if (this.byte === quote)
            return this.skipString();
        const word = words.get(this.byte);
        return word === undefined ? this.#skipNumber() : word.every((letter) => this.#skipByte(letter));
    }
    #skipNumber() {
        this.#skipByte(minus);
        if (!this.#skipByte(zero) && !this.#skipDigits())
            return false;
        if (this.#skipByte(point) && !this.#skipDigits())
            return false;
        if (this.byte === undefined || !exponents.has(this.byte))
            return true;
        this.at += 1;
        if (!this.#skipByte(minus))
            this.#skipByte(plus);
        return this.#skipDigits();
    }
    #skipDigits() {
        const start = this.at;
        while (isDigit(this.byte))
            this.at += 1;
        return this.at > start;
    }
    #skipByte(byte) {
        if (this.byte !== byte)
            return false;
        this.at += 1;
        return true;
    }
    /** Leaves `at` at the last byte of an escape. */
    #skipEscapeSign() {
        this.at += 1;
        if (this.byte !== letterU)
            return this.byte !== undefined && escapes.has(this.byte);
        for (let digit = 0; digit < 4; digit += 1) {
            this.at += 1;
            if (!isHex(this.byte))
                return false;
        }
        return true;
    }
}
/**
 * How many bytes from the start may begin a JSON document (RFC 8259): all of them when the document is whole or cut, else
 * up to the first byte that is wrong.
 */
const soundBytes = (bytes) => {
    const scanner = new JsonScanner(bytes);
    scanner.skipSpace();
    if (scanner.skipValue())
        scanner.skipSpace();
    return scanner.at;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/json/place.ts

const place_comma = 0x2c;
const place_colon = 0x3a;
const place_openList = 0x5b;
const place_closeList = 0x5d;
const place_openObject = 0x7b;
const readKey = (scanner, bytes) => {
    const start = scanner.at;
    scanner.skipString();
    const key = JSON.parse(new TextDecoder().decode(bytes.subarray(start, scanner.at)));
    scanner.skipSpace();
    return key;
};
/** Goes to the member's value. */
const enterMember = (scanner, bytes, wanted) => {
    if (!scanner.take(place_openObject))
        return false;
    let found;
    for (let isMore = scanner.byte === 0x22; isMore; isMore = scanner.take(place_comma)) {
        const key = readKey(scanner, bytes);
        scanner.take(place_colon);
        if (key === wanted)
            found = scanner.at;
        scanner.skipValue();
    }
    if (found !== undefined)
        scanner.at = found;
    return found !== undefined;
};
const enterElement = (scanner, wanted) => {
    if (!scanner.take(place_openList))
        return false;
    for (let index = 0; index < wanted; index += 1)
        if (!scanner.skipValue() || !scanner.take(place_comma))
            return false;
    return scanner.byte !== place_closeList;
};
/** Byte offset of a value in a well-formed document; that of the innermost part of its way that exists. */
const placeOfValue = (bytes, path) => {
    const scanner = new JsonScanner(bytes);
    scanner.skipSpace();
    let place = scanner.at;
    for (const key of path) {
        const entered = typeof key === 'number' ? enterElement(scanner, key) : enterMember(scanner, bytes, key);
        if (!entered)
            break;
        place = scanner.at;
    }
    return place;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/json/repeated-name.ts
const repeated_name_quote = 0x22;
const repeated_name_comma = 0x2c;
const repeated_name_openList = 0x5b;
const repeated_name_backslash = 0x5c;
const repeated_name_closeList = 0x5d;
const repeated_name_openObject = 0x7b;
const repeated_name_closeObject = 0x7d;
/** Deeper objects are not looked at: what counts in a report stands nearer to its root. */
const deepest = 64;
const endOfString = (text, start) => {
    for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
        let escapes = 0;
        while (text.charCodeAt(end - 1 - escapes) === repeated_name_backslash)
            escapes += 1;
        if (escapes % 2 === 0)
            return end;
    }
    return text.length;
};
const nameAt = (text, start, end) => {
    const raw = text.slice(start + 1, end);
    return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
};
/**
 * The first member of an object whose name another member of it has already, in a well-formed document: what it is called
 * and where it stands, in UTF-16 units; undefined: all names are unique. RFC 8259 section 4 leaves open which one counts.
 */
const findRepeatedName = (text) => {
    const isObject = [];
    // One set for each depth serves every object there.
    const names = [];
    let isName = false;
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === repeated_name_quote) {
            const end = endOfString(text, at);
            const known = isName && isObject.length <= deepest ? names[isObject.length] : undefined;
            if (known !== undefined) {
                const name = nameAt(text, at, end);
                if (known.has(name))
                    return { name, at };
                known.add(name);
            }
            isName = false;
            at = end;
        }
        else if (unit === repeated_name_comma)
            isName = isObject.at(-1) === true;
        else if (unit === repeated_name_openObject || unit === repeated_name_openList) {
            isName = unit === repeated_name_openObject;
            isObject.push(isName);
            if (isName && isObject.length <= deepest) {
                const known = names[isObject.length];
                if (known === undefined)
                    names[isObject.length] = new Set();
                else
                    known.clear();
            }
        }
        else if (unit === repeated_name_closeObject || unit === repeated_name_closeList)
            isObject.pop();
    }
    return undefined;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/json/document.ts








/** A JSON document is read whole; the longest text that the engine can hold is near 512 MiB. */
const maxDocumentBytes = (/* unused pure expression or super */ null && (256 * 1024 ** 2));
const again = 'Run the tool that writes the report again, and let it finish.';
const countLines = (bytes, end) => {
    let line = 1;
    for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1))
        line += 1;
    return line;
};
const errorAt = (bytes, byteOffset, { reason, fix }) => ({
    reason,
    fix,
    byteOffset,
    line: countLines(bytes, byteOffset),
});
/** Where the first character begins that is no UTF-8: what is put in its place is the first difference. */
const undecodablePlace = (bytes) => {
    const mended = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    let at = mended.findIndex((byte, index) => byte !== bytes[index]);
    while (((mended[at] ?? 0) & 0xc0) === 0x80)
        at -= 1;
    return at;
};
const decode = (bytes) => {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
};
const explainSyntax = (bytes) => {
    const sound = soundBytes(bytes);
    const isCut = sound === bytes.length;
    const reason = isCut ? 'the report ends inside its JSON: it was cut off' : 'the report is not JSON from here on';
    return errorAt(bytes, sound, { reason, fix: again });
};
const isBlank = (bytes) => bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
const empty = { reason: 'the report is empty', fix: 'Check that the tool that writes it ran.' };
// Readers differ in which of the two they take, so one of them could hide the other.
const toldTwice = (name) => ({
    reason: `the object has a second member ${JSON.stringify(name.slice(0, 60))}, and nothing says which one counts`,
    fix: 'Let the tool write each member once.',
});
// Done by itself, so that the text is let go of before what it says is read: both together are the most that is needed.
const parse = (bytes) => {
    const text = decode(bytes);
    if (text === undefined)
        return (0,result/* failure */.V)(errorAt(bytes, undecodablePlace(bytes), { reason: 'the report is not UTF-8 from here on', fix: again }));
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,result/* failure */.V)(isBlank(bytes) ? errorAt(bytes, 0, empty) : explainSyntax(bytes));
    }
    const repeated = findRepeatedName(text);
    if (repeated === undefined)
        return (0,result/* success */.k)(value);
    const byteOffset = new TextEncoder().encode(text.slice(0, repeated.at)).length;
    return (0,result/* failure */.V)(errorAt(bytes, byteOffset, toldTwice(repeated.name)));
};
/**
 * Parses the bytes of one JSON document (RFC 8259, no byte-order mark) and reads it; the error tells the place, of a wrong
 * value too. An object with two members of one name is refused.
 */
const readJsonBytes = (bytes, read) => {
    const parsed = parse(bytes);
    if (!parsed.ok)
        return parsed;
    const model = readJson(parsed.value, read);
    return model.ok ? model : (0,result/* failure */.V)(errorAt(bytes, placeOfValue(bytes, model.error.path), model.error));
};
/** A parser of reports that are one JSON document: gathers it, then reads it. */
const createJsonParser = (read, limits = defaultLimits) => {
    const gate = new ByteGate({ ...limits, maxBytes: Math.min(limits.maxBytes, maxDocumentBytes) });
    const buffer = new ByteBuffer();
    return {
        push: (bytes) => {
            if (gate.problem === null)
                buffer.append(gate.admit(bytes));
        },
        end: () => {
            const bytes = buffer.view();
            const answer = gate.problem === null ? readJsonBytes(bytes, read) : failure(errorAt(bytes, bytes.length, gate.problem));
            if (answer.ok)
                return answer;
            // A byte-order mark is no part of the document, but of the report.
            const before = gate.offset - bytes.length;
            return failure({ ...answer.error, byteOffset: answer.error.byteOffset + before });
        },
    };
};

;// CONCATENATED MODULE: ./src/decide/rollout/course.ts
const deed = (phase, kind) => ({ phase, kind });
const hook = (phase, name) => ({ phase, kind: 'hook', hook: name });
const opening = [
    deed('locked', 'capture'),
    deed('captured', 'announce'),
    deed('captured', 'check'),
    hook('captured', 'pre'),
    hook('prepared', 'migrate'),
];
const verification = [deed('verifying', 'verify-new'), hook('verifying', 'smoke')];
const shift = deed('shifting', 'shift');
// Only blue-green has both versions up beside each other, so only there the new one is looked at before users meet it.
const crossings = {
    'blue-green': [deed('staging', 'stage'), ...verification, shift],
    rolling: [shift, ...verification],
    recreate: [shift, ...verification],
};
const closing = [
    deed('baking', 'bake'),
    deed('baking', 'commit'),
    deed('committed', 'clean'),
    hook('cleaning', 'contract'),
    hook('cleaning', 'post'),
];
const wayBack = [
    deed('rolling-back', 'restore'),
    hook('traffic-restored', 'on-rollback'),
    deed('traffic-restored', 'settle'),
    deed('verifying-old', 'verify-old'),
    deed('verifying-old', 'discard'),
];
const isGiven = ({ hooks }) => (at) => at.hook === undefined || hooks.includes(at.hook);
/** What is done to ship a release, in order, up to where only its end is told: with the hooks that are given. */
const forwardCourse = (plan) => [...opening, ...crossings[plan.strategy], ...closing].filter(isGiven(plan));
/** What is done to take it back, in order: traffic first, then all that is slow. */
const courseBack = (plan) => wayBack.filter(isGiven(plan));
/** The place that follows an effect on a course; undefined: the course ends there, or the effect is not on it. */
const placeAfter = (course, { kind, hook: name }) => {
    const at = course.findIndex((place) => place.kind === kind && place.hook === name);
    return at < 0 ? undefined : course[at + 1];
};
/** Whether nothing goes back any more: the commit was answered. */
const isCommitted = (phase) => phase === 'committed' || phase === 'cleaning';
/** Whether it is being taken back. */
const isGoingBack = (phase) => wayBack.some((place) => place.phase === phase);

;// CONCATENATED MODULE: ./src/decide/journal/document.ts

const journalSchema = 1;
/** A longer one is refused: no rollout writes so much, and a ConfigMap holds no more. */
const maxJournalBytes = 1024 ** 2;
const mostCommitted = 20;
const mostEntries = 300;
const longestWhat = 300;
/** The journal of what was never deployed. */
const emptyJournal = (name) => ({
    name,
    epoch: 0,
    lease: null,
    state: null,
    committed: [],
    entries: [],
    droppedEntries: 0,
});
/** The document as it is stored: JSON without a space too many. */
const formatJournal = (document) => JSON.stringify({ schema: journalSchema, ...document });
/** Adds what was done; beyond 300 entries the oldest go, and are counted. */
const addEntries = (document, added) => {
    const all = [
        ...document.entries,
        ...added.map((entry) => ({ ...entry, what: entry.what.slice(0, longestWhat).toWellFormed() })),
    ];
    const dropped = Math.max(0, all.length - mostEntries);
    return { ...document, entries: all.slice(dropped), droppedEntries: document.droppedEntries + dropped };
};
const isSame = (one, other) => one.version === other.version && one.artifact === other.artifact;
/** What the rollout captured of a release that was committed before: now it is known where that comes back from. */
const withHandles = (known, { baselines }) => {
    const captured = (baselines ?? []).filter(({ release }) => release !== null && isSame(release, known.release));
    return {
        ...known,
        handles: { ...known.handles, ...Object.fromEntries(captured.map(({ unit, handle }) => [unit, handle])) },
    };
};
// What served, healthy, when the rollout began was good, too, whoever shipped it.
const findServed = ({ baselines }, note) => {
    const [first, ...others] = baselines ?? [];
    if (first === undefined || first.release === null)
        return [];
    const { release } = first;
    const isOne = others.every((other) => other.release !== null && isSame(other.release, release));
    if (!isOne || ![first, ...others].every(({ isHealthy }) => isHealthy))
        return [];
    return [{ release, handles: {}, ...note }];
};
/**
 * The rollout's release joins those that were good, at their head; what it replaces comes next, also where it was never
 * shipped from here. Done twice each is there once. At most 20 are kept.
 */
const commitRelease = (document, state, note) => {
    const { release } = state.plan;
    const isKnown = (served) => document.committed.some((known) => isSame(known.release, served.release));
    const served = findServed(state, note).filter((each) => !isKnown(each));
    const older = [...served, ...document.committed]
        .filter((known) => !isSame(known.release, release))
        .map((known) => withHandles(known, state));
    return { ...document, committed: [{ release, handles: {}, ...note }, ...older].slice(0, mostCommitted) };
};
// A commit whose answer was lost may be taken back all the same: then what it recorded was not good after all.
const withoutDoubtful = (document, state) => {
    const wasCommitted = document.state !== null && isCommitted(document.state.phase);
    const [newest, ...older] = document.committed;
    const isTakenBack = wasCommitted && isGoingBack(state.phase) && newest !== undefined;
    return isTakenBack && isSame(newest.release, state.plan.release) ? { ...document, committed: older } : document;
};
/** The rollout as it now stands, with what was done since it was last written. */
const recordState = (document, state, added) => ({ ...addEntries(withoutDoubtful(document, state), added), state });

;// CONCATENATED MODULE: ./src/decide/journal/state-reading.ts

/** Nothing that a rollout wrote looks like this: somebody else wrote it, or half of it is gone. */
const journalFix = 'Put back the journal’s last good text. Only if no rollout is under way and what serves is known to be good, remove it: then the next deployment begins a new one, without the releases that were good before.';
const terminalPhases = [
    'succeeded',
    'nothing-to-do',
    'rolled-back',
    'rollback-failed',
    'aborted',
    'superseded',
];
const phases = [
    'locked',
    'captured',
    'prepared',
    'staging',
    'verifying',
    'shifting',
    'baking',
    'committed',
    'cleaning',
    'rolling-back',
    'traffic-restored',
    'verifying-old',
    ...terminalPhases,
];
const effectKinds = [
    'capture',
    'announce',
    'check',
    'hook',
    'stage',
    'verify-new',
    'shift',
    'bake',
    'commit',
    'clean',
    'restore',
    'settle',
    'verify-old',
    'discard',
    'conclude',
    'unlock',
];
const hookNames = ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'];
const reasonKinds = [
    'failed',
    'unhealthy',
    'inconclusive',
    'breaker-open',
    'timed-out',
    'cancelled',
    'shutdown',
    'lost',
    'drifted',
    'downgrade',
    'no-baseline',
];
const readOneOf = (cursor, words) => {
    const text = cursor.text();
    const found = words.find((word) => word === text);
    return (found ?? cursor.refuse(`is ${JSON.stringify(text.slice(0, 60))}, which this version does not know`, journalFix));
};
/** null where the document says null; a member that is not there is a fault. */
const readOrNull = (cursor, read) => cursor.value === null ? null : read(cursor);
const readTexts = (cursor) => cursor.list().map((each) => each.text());
/** A release of a journal; a wrong value ends the reading. */
const readRelease = (cursor) => ({
    version: cursor.at('version').text(),
    artifact: cursor.at('artifact').text(),
    commit: cursor.at('commit').text(),
});
/** A phase of a journal; a wrong value ends the reading. */
const readPhase = (cursor) => readOneOf(cursor, phases);
const readBaseline = (cursor) => ({
    unit: cursor.at('unit').text(),
    release: readOrNull(cursor.at('release'), readRelease),
    handle: cursor.at('handle').text(),
    isHealthy: cursor.at('isHealthy').flag(),
});
const readDeadlines = (cursor) => ({
    captureMs: cursor.at('captureMs').amount(),
    hookMs: cursor.at('hookMs').amount(),
    stageMs: cursor.at('stageMs').amount(),
    verifyMs: cursor.at('verifyMs').amount(),
    shiftMs: cursor.at('shiftMs').amount(),
    bakeMs: cursor.at('bakeMs').amount(),
    restoreMs: cursor.at('restoreMs').amount(),
    cleanMs: cursor.at('cleanMs').amount(),
});
const readUnits = (cursor) => {
    const units = readTexts(cursor);
    return units.length > 0 ? units : cursor.refuse('names no unit', journalFix);
};
const readPlan = (cursor) => ({
    mode: readOneOf(cursor.at('mode'), ['deploy', 'rollback']),
    release: readRelease(cursor.at('release')),
    units: readUnits(cursor.at('units')),
    strategy: readOneOf(cursor.at('strategy'), ['blue-green', 'rolling', 'recreate']),
    hooks: cursor
        .at('hooks')
        .list()
        .map((each) => readOneOf(each, hookNames)),
    firstDeployment: readOneOf(cursor.at('firstDeployment'), ['remove', 'keep']),
    allowDowngrade: cursor.at('allowDowngrade').flag(),
    force: cursor.at('force').flag(),
    bakeMs: cursor.at('bakeMs').amount(),
    deadlines: readDeadlines(cursor.at('deadlines')),
});
const readEffect = (cursor) => {
    const effect = {
        id: cursor.at('id').natural(),
        kind: readOneOf(cursor.at('kind'), effectKinds),
        units: readTexts(cursor.at('units')),
        deadlineMs: cursor.at('deadlineMs').amount(),
    };
    const hook = cursor.at('hook');
    return hook.value === undefined ? effect : { ...effect, hook: readOneOf(hook, hookNames) };
};
const readReason = (cursor) => ({
    kind: readOneOf(cursor.at('kind'), reasonKinds),
    message: cursor.at('message').text(),
});
/** A rollout as it was journalled; a wrong value, or an effect under way in a rollout that has ended, ends the reading. */
const readState = (cursor) => {
    const phase = readPhase(cursor.at('phase'));
    const underWay = readOrNull(cursor.at('underWay'), readEffect);
    if (isTerminal(phase) !== (underWay === null))
        cursor.at('underWay').refuse(`does not fit the phase ${phase}`, journalFix);
    return {
        phase,
        plan: readPlan(cursor.at('plan')),
        epoch: cursor.at('epoch').natural(),
        baselines: readOrNull(cursor.at('baselines'), (each) => each.list().map(readBaseline)),
        underWay,
        attempts: cursor.at('attempts').natural(),
        nextEffect: cursor.at('nextEffect').natural(),
        touched: cursor.at('touched').flag(),
        trafficMoved: cursor.at('trafficMoved').flag(),
        ending: readOrNull(cursor.at('ending'), (each) => readOneOf(each, terminalPhases)),
        reason: readOrNull(cursor.at('reason'), readReason),
        remarks: readTexts(cursor.at('remarks')),
        deploymentId: readOrNull(cursor.at('deploymentId'), (each) => each.natural()),
    };
};

;// CONCATENATED MODULE: ./src/decide/journal/reading.ts




/** The last millisecond that a date can name (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const lastMs = 8.64e15;
// Far more than there ever are rollouts, and far enough from where numbers stop rising.
const mostEpochs = 2 ** 52;
const readMs = (cursor) => {
    const ms = cursor.amount();
    return ms <= lastMs ? ms : cursor.refuse(`is ${ms}, and no time`, journalFix);
};
const readEpoch = (cursor) => {
    const epoch = cursor.natural();
    return epoch <= mostEpochs ? epoch : cursor.refuse(`is ${epoch}, to which no rollouts lead`, journalFix);
};
const readLease = (cursor) => {
    const holder = cursor.at('holder');
    return {
        holder: {
            runId: holder.at('runId').text(),
            attempt: holder.at('attempt').natural(),
            job: holder.at('job').text(),
        },
        nonce: cursor.at('nonce').text(),
        untilMs: readMs(cursor.at('untilMs')),
    };
};
const readCommitted = (cursor) => ({
    release: readRelease(cursor.at('release')),
    handles: Object.fromEntries(cursor
        .at('handles')
        .members()
        .map(([unit, handle]) => [unit, handle.text()])),
    committedAtMs: readMs(cursor.at('committedAtMs')),
    runUrl: cursor.at('runUrl').text(),
});
const readEntry = (cursor) => ({
    atMs: readMs(cursor.at('atMs')),
    epoch: readEpoch(cursor.at('epoch')),
    phase: readPhase(cursor.at('phase')),
    what: cursor.at('what').text(),
    durationMs: readMs(cursor.at('durationMs')),
});
const checkSchema = (root) => {
    const cursor = root.at('schema');
    const schema = cursor.natural();
    if (schema > journalSchema)
        cursor.refuse(`is ${schema}; this version reads ${journalSchema}`, 'Use the version of the action that wrote it, or a newer one.');
    if (schema < journalSchema)
        cursor.refuse(`is ${schema}, which never was`, journalFix);
};
const checkName = (root, name) => {
    const cursor = root.at('name');
    const found = cursor.text();
    if (found !== name)
        cursor.refuse(`is ${JSON.stringify(found.slice(0, 60))}; here that of ${JSON.stringify(name)} is read`, journalFix);
};
const readDocument = (name) => (root) => {
    checkSchema(root);
    checkName(root, name);
    return {
        name,
        epoch: readEpoch(root.at('epoch')),
        lease: readOrNull(root.at('lease'), readLease),
        state: readOrNull(root.at('state'), readState),
        committed: root.at('committed').list().map(readCommitted),
        entries: root.at('entries').list().map(readEntry),
        droppedEntries: root.at('droppedEntries').natural(),
    };
};
/**
 * Reads a stored journal. Whatever is not whole, not ours, of a newer schema, of another name or above 1 MiB is refused
 * with its place: taken for empty, it would let a rollout begin in the middle of another one.
 */
const readJournal = (text, name) => {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > maxJournalBytes)
        return (0,result/* failure */.V)({ what: `it has ${bytes.length} bytes, and a journal at most ${maxJournalBytes}`, fix: journalFix });
    const read = readJsonBytes(bytes, readDocument(name));
    if (read.ok)
        return (0,result/* success */.k)(read.value);
    const { line, byteOffset, reason, fix } = read.error;
    const what = `line ${line}, byte ${byteOffset}: ${reason.replace('the report', 'the journal')}`;
    return (0,result/* failure */.V)({ what, fix: fix.includes('report') ? journalFix : fix });
};

;// CONCATENATED MODULE: ./src/decide/journal/record.ts


const readRollout = (cursor) => ({
    name: cursor.at('name').text(),
    nonce: cursor.at('nonce').text(),
    state: readOrNull(cursor.at('state'), readState),
});
/** The member `rollout` of what main saved; undefined where main ended before it saved any. */
const readRecord = (saved) => readJson(saved, (root) => (root.has('rollout') ? readRollout(root.at('rollout')) : undefined));

;// CONCATENATED MODULE: ./src/decide/rollout/answer.ts
const bad = (reason, doubt = 'none') => ({ isGood: false, reason, doubt });
const misfit = (reply, rule) => bad({ kind: 'failed', message: `answered "${reply.kind}" where only "${rule.answer}" says that it is done` });
/** Reads a reply. One that does not fit its effect is a failure: what was not judged does not pass. */
const readReply = (reply, rule) => {
    switch (reply.kind) {
        case 'failed':
            return bad({ kind: 'failed', message: reply.message }, reply.certain ? 'none' : 'lost');
        case 'timed-out':
            return bad({ kind: 'timed-out', message: reply.message }, 'late');
        case 'drifted':
            return bad({ kind: 'drifted', message: reply.message });
        case 'judged':
            if (rule.answer !== 'judged')
                return misfit(reply, rule);
            return reply.health === 'healthy' ? { isGood: true } : bad({ kind: reply.health, message: reply.message });
        default:
            return reply.kind === rule.answer ? { isGood: true } : misfit(reply, rule);
    }
};
const doubts = {
    lost: ['lost'],
    unsure: ['lost', 'late'],
    any: ['none', 'lost', 'late'],
};
/** Whether the same effect is to be begun once more after this answer. */
const isBegunAgain = (answer, rule, attempts) => {
    if (answer.isGood || attempts >= rule.attempts)
        return false;
    return doubts[rule.again].includes(answer.doubt);
};
/** What an effect was, for a remark: its hook's name or its kind. */
const nameOf = ({ kind, hook }) => (hook === undefined ? kind : `${kind} ${hook}`);

;// CONCATENATED MODULE: ../../packages/core/src/domain/version.ts

const digitsOnly = /^[0-9]+$/;
const identifierCharacters = /^[0-9A-Za-z-]+$/;
const splitAtDots = ({ text, offset }) => {
    let next = offset;
    return text.split('.').map((piece) => {
        const part = { text: piece, offset: next };
        next += piece.length + 1;
        return part;
    });
};
const hasLeadingZero = (digits) => digits.length > 1 && digits.startsWith('0');
const reasonAgainstNumber = (text) => {
    if (!digitsOnly.test(text))
        return 'not-a-number';
    return hasLeadingZero(text) ? 'leading-zero' : null;
};
const reasonAgainstBuild = (text) => {
    if (text === '')
        return 'empty-identifier';
    return identifierCharacters.test(text) ? null : 'invalid-character';
};
const reasonAgainstPrerelease = (text) => reasonAgainstBuild(text) ?? (digitsOnly.test(text) && hasLeadingZero(text) ? 'leading-zero' : null);
const checkParts = (parts, reasonAgainst) => {
    for (const { text, offset } of parts) {
        const reason = reasonAgainst(text);
        if (reason !== null)
            return (0,result/* failure */.V)({ reason, offset });
    }
    return (0,result/* success */.k)(parts.map(({ text }) => text));
};
const parseCore = (text) => {
    const parts = splitAtDots({ text, offset: 0 });
    const checked = checkParts(parts, reasonAgainstNumber);
    const numbers = text.split('.');
    const [major, minor, patch] = numbers;
    if (major === undefined || minor === undefined || patch === undefined || numbers.length > 3) {
        return (0,result/* failure */.V)({ reason: 'not-three-numbers', offset: parts[3]?.offset ?? text.length });
    }
    return checked.ok ? (0,result/* success */.k)([major, minor, patch]) : checked;
};
const cutAt = (text, mark) => {
    const at = text.indexOf(mark);
    if (at < 0)
        return { before: text, after: null };
    return { before: text.slice(0, at), after: { text: text.slice(at + 1), offset: at + 1 } };
};
const parseTail = (part, reasonAgainst) => part === null ? (0,result/* success */.k)([]) : checkParts(splitAtDots(part), reasonAgainst);
// Nearly every version of a repository with thousands is a final one.
const plainVersion = /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/;
const noIdentifiers = [];
const parsePlain = (text) => {
    const [, major, minor, patch] = plainVersion.exec(text) ?? [];
    if (major === undefined || minor === undefined || patch === undefined)
        return null;
    return { major, minor, patch, prerelease: noIdentifiers, build: noIdentifiers };
};
/** Reads a version by SemVer 2.0.0, nothing looser (no leading `v`, no missing numbers). Never throws; linear in the length. */
const parseVersion = (text) => {
    const plain = parsePlain(text);
    if (plain !== null)
        return (0,result/* success */.k)(plain);
    if (text === '')
        return (0,result/* failure */.V)({ reason: 'empty', offset: 0 });
    if (/^[vV][0-9]/.test(text))
        return (0,result/* failure */.V)({ reason: 'leading-v', offset: 0 });
    const build = cutAt(text, '+');
    const prerelease = cutAt(build.before, '-');
    const core = parseCore(prerelease.before);
    if (!core.ok)
        return core;
    const prereleaseParts = parseTail(prerelease.after, reasonAgainstPrerelease);
    if (!prereleaseParts.ok)
        return prereleaseParts;
    const buildParts = parseTail(build.after, reasonAgainstBuild);
    if (!buildParts.ok)
        return buildParts;
    const [major, minor, patch] = core.value;
    return (0,result/* success */.k)({ major, minor, patch, prerelease: prereleaseParts.value, build: buildParts.value });
};
/** Reads a channel name: dot-separated pre-release identifiers of SemVer 2.0.0, item 9. Never throws. */
const parseChannel = (text) => checkParts(splitAtDots({ text, offset: 0 }), reasonAgainstPrerelease);
/** Writes a version so that parsing it gives the same version back. */
const formatVersion = ({ major, minor, patch, prerelease, build }) => `${major}.${minor}.${patch}${prerelease.length > 0 ? `-${prerelease.join('.')}` : ''}${build.length > 0 ? `+${build.join('.')}` : ''}`;
/** Tells whether a version is a final one, that is without pre-release identifiers. */
const isStable = (version) => version.prerelease.length === 0;
/** The final version that a pre-release leads to; build metadata is dropped. */
const coreOf = ({ major, minor, patch }) => ({
    major,
    minor,
    patch,
    prerelease: [],
    build: [],
});
const compareText = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
const compareDigits = (a, b) => a.length === b.length ? compareText(a, b) : a.length < b.length ? -1 : 1;
const compareIdentifiers = (a, b) => {
    const aIsNumber = digitsOnly.test(a);
    const bIsNumber = digitsOnly.test(b);
    if (aIsNumber && bIsNumber)
        return compareDigits(a, b);
    if (aIsNumber !== bIsNumber)
        return aIsNumber ? -1 : 1;
    return compareText(a, b);
};
const comparePrereleases = (a, b) => {
    if (a.length === 0 || b.length === 0)
        return Math.sign(b.length - a.length);
    for (const [index, identifier] of a.entries()) {
        const other = b[index];
        if (other === undefined)
            return 1;
        const order = compareIdentifiers(identifier, other);
        if (order !== 0)
            return order;
    }
    return a.length === b.length ? 0 : -1;
};
/** Precedence by SemVer 2.0.0, item 11: negative, zero or positive; build metadata does not count. */
const compareVersions = (a, b) => compareDigits(a.major, b.major) ||
    compareDigits(a.minor, b.minor) ||
    compareDigits(a.patch, b.patch) ||
    comparePrereleases(a.prerelease, b.prerelease);
/** Precedence, and build metadata (as ASCII text) for ties: zero only for the same version, so sorting does not depend on input order. */
const compareVersionsTotally = (a, b) => compareVersions(a, b) || compareText(a.build.join('.'), b.build.join('.'));
const incrementDigits = (digits) => {
    let keep = digits.length;
    while (keep > 0 && digits[keep - 1] === '9')
        keep -= 1;
    const zeros = '0'.repeat(digits.length - keep);
    if (keep === 0)
        return `1${zeros}`;
    return `${digits.slice(0, keep - 1)}${Number(digits[keep - 1]) + 1}${zeros}`;
};
const isAtLeast = {
    major: ({ minor, patch }) => minor === '0' && patch === '0',
    minor: ({ patch }) => patch === '0',
    patch: () => true,
};
const raise = {
    major: (version) => ({ ...coreOf(version), major: incrementDigits(version.major), minor: '0', patch: '0' }),
    minor: (version) => ({ ...coreOf(version), minor: incrementDigits(version.minor), patch: '0' }),
    patch: (version) => ({ ...coreOf(version), patch: incrementDigits(version.patch) }),
};
/** The step really taken from a version: with `initialDevelopment`, a major step on 0.y.z is a minor one. */
const appliedBump = (version, bump, policy) => bump === 'major' && policy.initialDevelopment && version.major === '0' ? 'minor' : bump;
/** The next final version, always greater. A pre-release that already announces a step of this size becomes final itself. */
const bumpVersion = (version, bump, policy = { initialDevelopment: false }) => {
    const applied = appliedBump(version, bump, policy);
    return !isStable(version) && isAtLeast[applied](version) ? coreOf(version) : raise[applied](version);
};
/** The size of the step from one version to a greater one, by the first number that differs. */
const bumpBetween = (from, to) => {
    if (from.major !== to.major)
        return 'major';
    return from.minor === to.minor ? 'patch' : 'minor';
};
const counterIn = (version, channel) => {
    if (!channel.every((identifier, index) => version.prerelease[index] === identifier))
        return null;
    const counter = version.prerelease[channel.length] ?? '0';
    return digitsOnly.test(counter) ? counter : null;
};
/** Tells whether a version is a pre-release of a channel: `1.1.0-rc.2` is one of `rc`, `1.1.0-rc.linux.2` is not. */
const isInChannel = (version, channel) => !isStable(version) && counterIn(version, channel) !== null;
/** The pre-release of `core` in a channel that follows every existing one of the same core and channel; the first is number 1. */
const nextPrerelease = (core, channel, existing) => {
    const target = coreOf(core);
    let last = '0';
    for (const version of existing) {
        const counter = isInChannel(version, channel) ? counterIn(version, channel) : null;
        if (counter === null || compareVersions(coreOf(version), target) !== 0)
            continue;
        if (compareDigits(counter, last) > 0)
            last = counter;
    }
    return { ...target, prerelease: [...channel, incrementDigits(last)] };
};
/** The next pre-release in a channel after a version, always greater: where the channel would sort lower, the patch number rises. */
const incrementPrerelease = (version, channel) => {
    const sameCore = nextPrerelease(version, channel, [version]);
    return compareVersions(sameCore, version) > 0 ? sameCore : nextPrerelease(raise.patch(version), channel, []);
};

;// CONCATENATED MODULE: ./src/decide/rollout/baselines.ts

/** Why these baselines are none to go back to: a unit is missing, is there twice, or was never asked for. */
const findGap = (plan, baselines) => {
    const found = baselines.map(({ unit }) => unit);
    const missing = plan.units.filter((unit) => found.filter((name) => name === unit).length !== 1);
    const strange = found.filter((unit) => !plan.units.includes(unit));
    if (missing.length === 0 && strange.length === 0)
        return null;
    const names = [...new Set([...missing, ...strange])].join(', ');
    return { kind: 'no-baseline', message: `what serves was not captured exactly once for each unit: ${names}` };
};
/** Whether the release already serves every unit, by version and by artifact. */
const isServed = ({ release }, baselines) => baselines.every((now) => now.release?.artifact === release.artifact && now.release.version === release.version);
const isOlder = (a, b) => {
    const [left, right] = [parseVersion(a.version), parseVersion(b.version)];
    return left.ok && right.ok && compareVersions(left.value, right.value) < 0;
};
/**
 * Why the release may not be shipped over what serves: it is older by SemVer precedence. What is no SemVer version cannot
 * be compared and may be shipped; a rollback by hand means an older one.
 */
const findDowngrade = (plan, baselines) => {
    if (plan.allowDowngrade || plan.mode === 'rollback')
        return null;
    const newer = baselines.find((now) => now.release !== null && isOlder(plan.release, now.release));
    if (newer?.release === undefined || newer.release === null)
        return null;
    const message = `${plan.release.version} is older than ${newer.release.version}, which serves ${newer.unit}`;
    return { kind: 'downgrade', message };
};
/** What is to be said of baselines that were not healthy: they are gone back to all the same. */
const remarksOn = (baselines) => baselines
    .filter(({ isHealthy, release }) => !isHealthy && release !== null)
    .map(({ unit, release }) => `${unit}: ${release?.version} was not healthy when it was captured`);
/** Whether nothing served any unit. Where only some are new, they are taken back with the others. */
const isFirstDeployment = (baselines) => baselines?.every(({ release }) => release === null) ?? false;

;// CONCATENATED MODULE: ./src/decide/rollout/rules.ts
/** How often an effect whose answer was lost is begun, before that counts as a failure. */
const lostAnswerAttempts = 3;
/** How often traffic is brought back, and the baseline made whole, before a person has to do it. */
const wayBackAttempts = 5;
const forward = { answer: 'done', failure: 'turns-back', again: 'lost', attempts: lostAnswerAttempts };
const afterwork = { ...forward, failure: 'is-remarked' };
const ending = { ...afterwork, again: 'unsure' };
const back = { answer: 'done', failure: 'stays-broken', again: 'any', attempts: wayBackAttempts };
const rules = {
    capture: { ...forward, answer: 'captured' },
    // GitHub may have made a Deployment whose answer was lost: from the second time on it is looked for first.
    announce: { ...afterwork, answer: 'announced' },
    check: forward,
    stage: forward,
    'verify-new': { ...forward, answer: 'judged' },
    shift: forward,
    bake: { ...forward, answer: 'judged' },
    // What may be committed is asked for until it is known: going back from it is the last resort.
    commit: { ...forward, again: 'unsure', attempts: wayBackAttempts },
    clean: afterwork,
    restore: back,
    settle: back,
    'verify-old': { ...back, answer: 'judged', again: 'lost', attempts: lostAnswerAttempts },
    discard: afterwork,
    conclude: ending,
    unlock: ending,
};
const hookRules = {
    pre: forward,
    migrate: forward,
    smoke: forward,
    contract: afterwork,
    post: afterwork,
    'on-rollback': afterwork,
};
/** What answers to this effect lead to. */
const ruleOf = ({ kind, hook }) => {
    if (kind !== 'hook')
        return rules[kind];
    return hook === undefined ? forward : hookRules[hook];
};

;// CONCATENATED MODULE: ./src/decide/rollout/steps.ts
const deadlineOf = {
    capture: 'captureMs',
    announce: 'captureMs',
    check: 'captureMs',
    hook: 'hookMs',
    stage: 'stageMs',
    'verify-new': 'verifyMs',
    shift: 'shiftMs',
    bake: 'bakeMs',
    commit: 'captureMs',
    clean: 'cleanMs',
    restore: 'restoreMs',
    settle: 'restoreMs',
    'verify-old': 'verifyMs',
    discard: 'cleanMs',
    conclude: 'captureMs',
    unlock: 'captureMs',
};
const touches = ({ kind, hook }) => kind === 'stage' || kind === 'shift' || hook === 'migrate';
const underWay = (state, effect, attempts) => ({
    state: { ...state, underWay: effect, attempts, nextEffect: effect.id + 1 },
    effect,
});
/** Goes to a place and begins what is done there. What may change the world counts as begun from here on, answered or not. */
const beginDeed = (state, deed) => {
    const { phase, kind, hook } = deed;
    const { plan, nextEffect: id } = state;
    const deadlineMs = plan.deadlines[deadlineOf[kind]];
    const effect = { id, kind, units: plan.units, ...(hook !== undefined && { hook }), deadlineMs };
    const touched = state.touched || touches(deed);
    return underWay({ ...state, phase, touched, trafficMoved: state.trafficMoved || kind === 'shift' }, effect, 1);
};
/** Begins the same effect again, under a new id: what the attempt before says from here on is out of date. */
const beginAgain = (state, effect, attempts) => underWay(state, { ...effect, id: state.nextEffect }, attempts);
/** Nothing new: the effect that is under way stays so, with the id that it has. Null only in a terminal phase. */
const stay = (state) => ({ state, effect: state.underWay });
/** Tells the end and opens the lock; the terminal phase follows. Before `announce` was begun there is nobody to tell. */
const beginEnding = (state, ending) => {
    const kind = state.underWay?.kind === 'capture' ? 'unlock' : 'conclude';
    return beginDeed({ ...state, ending }, { phase: state.phase, kind });
};
/** The end: no effect follows. */
const arrive = (state, phase) => ({
    state: { ...state, phase, ending: phase, underWay: null },
    effect: null,
});
/** Remembers the first reason; what comes after it does not replace it. */
const because = (state, reason) => ({ ...state, reason: state.reason ?? reason });
/** Adds what went wrong and did not change the course. */
const remarking = (state, remark) => ({
    ...state,
    remarks: [...state.remarks, remark],
});

;// CONCATENATED MODULE: ./src/decide/rollout/doubt.ts
/** The remark on a commit that was begun, not known to have failed, and is taken back. */
const doubtfulCommit = 'the commit may have been recorded although its answer never came: it is taken back all the same';
/**
 * Whether traffic may come back only once that is journalled. The journal may say "committed" by now: who goes on from
 * there cleans the old version away, so that users must not be sent to it before the journal says "rolling back". Until
 * then they meet the new version, which stood its bake.
 */
const needsJournalFirst = ({ phase, remarks }) => phase === 'rolling-back' && remarks.includes(doubtfulCommit);

;// CONCATENATED MODULE: ./src/decide/rollout/turns.ts




const restore = { phase: 'rolling-back', kind: 'restore' };
/**
 * Leaves the way forward. What was not touched is left (`aborted`); what was is taken back, traffic first.
 * A first deployment under `keep` has nothing to go back to and stays where it is: nothing was restored and users may be
 * meeting what failed, so that it ends as `rollback-failed`, neither as taken back nor as never begun.
 */
const turnBack = (before, reason, isCommitDoubtful) => {
    const state = because(isCommitDoubtful ? remarking(before, doubtfulCommit) : before, reason);
    if (!state.touched)
        return beginEnding(state, 'aborted');
    if (state.plan.firstDeployment === 'remove' || !isFirstDeployment(state.baselines))
        return beginDeed(state, restore);
    const kept = 'a first deployment: by its policy it is kept where it is';
    return beginEnding(remarking(state, kept), 'rollback-failed');
};
/** The way back is at its end without the baseline: the reason tells both, why it went back and why it could not. */
const giveUp = (state, { kind, message }) => {
    const first = state.reason ?? { kind, message: 'it was taken back' };
    const reason = { ...first, message: `${first.message}; then taking it back failed: ${message}` };
    return beginEnding({ ...state, reason }, 'rollback-failed');
};
/** Goes on after an effect that is done, or whose failure does not matter to the course. */
const goOn = (state, effect) => {
    if (effect.kind === 'conclude')
        return beginDeed(state, { phase: state.phase, kind: 'unlock' });
    if (effect.kind === 'unlock')
        return arrive(state, state.ending ?? 'aborted');
    const back = isGoingBack(state.phase);
    const next = placeAfter(back ? courseBack(state.plan) : forwardCourse(state.plan), effect);
    if (next !== undefined)
        return beginDeed(state, next);
    return beginEnding(state, back ? 'rolled-back' : 'succeeded');
};
const isNearlyThere = ({ ending }) => ending !== null && ending !== 'rollback-failed';
/**
 * Goes on under a new holder of the lock. What was decided to end and what is committed goes on where it was; a way back,
 * also one that was about to be given up, begins again with the traffic; all else leaves the way forward.
 */
const resume = (before, reason) => {
    const { phase, underWay, ending } = before;
    if (isGoingBack(phase) && !isNearlyThere(before))
        return beginDeed({ ...before, ending: null }, restore);
    if (underWay !== null && (ending !== null || isCommitted(phase)))
        return beginAgain(before, underWay, 1);
    if (ending !== null)
        return beginEnding(before, ending);
    if (isCommitted(phase))
        return beginDeed(before, { phase: 'committed', kind: 'clean' });
    return turnBack(before, reason, underWay?.kind === 'commit');
};

;// CONCATENATED MODULE: ./src/decide/rollout/reduce.ts







const afterFailure = (state, effect, { reason, doubt }) => {
    switch (ruleOf(effect).failure) {
        case 'is-remarked':
            return goOn(remarking(state, `${nameOf(effect)}: ${reason.message}`), effect);
        case 'stays-broken':
            return giveUp(state, reason);
        case 'turns-back':
            return turnBack(state, reason, effect.kind === 'commit' && (doubt !== 'none' || state.attempts > 1));
    }
};
const afterCapture = (before, effect, baselines) => {
    const { plan } = before;
    const gap = findGap(plan, baselines);
    if (gap !== null)
        return turnBack(before, gap, false);
    const state = { ...before, baselines, remarks: [...before.remarks, ...remarksOn(baselines)] };
    if (!plan.force && isServed(plan, baselines))
        return beginEnding(state, 'nothing-to-do');
    const downgrade = findDowngrade(plan, baselines);
    return downgrade === null ? goOn(state, effect) : turnBack(state, downgrade, false);
};
const afterSuccess = (state, effect, reply) => {
    if (reply.kind === 'captured')
        return afterCapture(state, effect, reply.baselines);
    if (reply.kind === 'announced')
        return goOn({ ...state, deploymentId: reply.deploymentId }, effect);
    return goOn(state, effect);
};
const afterReply = (state, effect, reply) => {
    const rule = ruleOf(effect);
    const answer = readReply(reply, rule);
    if (answer.isGood)
        return afterSuccess(state, effect, reply);
    if (isBegunAgain(answer, rule, state.attempts))
        return beginAgain(state, effect, state.attempts + 1);
    return afterFailure(state, effect, answer);
};
const afterCancel = (state, event) => {
    if (state.ending !== null || isCommitted(state.phase) || isGoingBack(state.phase))
        return stay(state);
    const { reason: kind, message } = event;
    return turnBack(state, { kind, message }, state.underWay?.kind === 'commit');
};
const supersede = (state, message) => arrive(because(state, { kind: 'lost', message }), 'superseded');
const afterResumption = (state, epoch, message) => epoch > state.epoch
    ? resume({ ...state, epoch }, { kind: 'lost', message })
    : supersede(state, `epoch ${epoch} is not newer than ${state.epoch}: another run goes on with this rollout`);
/**
 * What becomes of a rollout by an event: total and pure, for every state and every event. In a terminal phase nothing
 * changes any more. A reply to another effect than the one under way is out of date: the state stays, and the step holds
 * the effect that is under way, not a new one. So does `cancelled` on the way back and after the commit. `superseded` is
 * where a run ends that does not hold the lock: such a state is never journalled, for the journal is another's.
 */
const reduce = (state, event) => {
    if (isTerminal(state.phase))
        return { state, effect: null };
    if (event.kind === 'lock-lost')
        return supersede(state, event.message);
    if (event.kind === 'resumed')
        return afterResumption(state, event.epoch, event.message);
    // Only a journal that nobody wrote holds an open rollout with nothing under way; it ends like one whose runner was lost.
    if (state.underWay === null)
        return resume(state, { kind: 'lost', message: 'nothing was under way' });
    if (event.kind === 'cancelled')
        return afterCancel(state, event);
    return event.effect === state.underWay.id ? afterReply(state, state.underWay, event) : stay(state);
};

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/act/deed.ts
const longestMessage = 500;
/** A message that a journal can bear. */
const shorten = (message) => message.length > longestMessage ? `${message.slice(0, longestMessage).toWellFormed()}…` : message;
const orderOf = ({ state, effect, deadlineMs }) => ({
    units: effect.units,
    release: state.plan.release,
    baselines: state.baselines ?? [],
    strategy: state.plan.strategy,
    epoch: state.epoch,
    deadlineMs,
});
const failed = (effect, { kind, message }) => {
    const said = shorten(message);
    if (kind === 'stale')
        return { kind: 'drifted', effect, message: said };
    if (kind === 'timed-out')
        return { kind: 'timed-out', effect, message: said };
    // What was stopped may have happened as well as what was not answered.
    return { kind: 'failed', effect, message: said, certain: kind !== 'unknown' && kind !== 'cancelled' };
};
const answered = async (id, reply, good) => {
    const result = await reply;
    return result.ok ? good(result.value) : failed(id, result.error);
};
const judged = async (effect, verdict) => {
    const { health, message } = await verdict;
    return { kind: 'judged', effect, health, message: shorten(message) };
};
/** Looks only at units that something served: of the others nothing is there to be healthy. */
const verifyOld = async ({ health }, task, signal) => {
    const order = orderOf(task);
    const baselines = order.baselines.filter(({ release }) => release !== null);
    const units = order.units.filter((unit) => baselines.some((baseline) => baseline.unit === unit));
    const { id } = task.effect;
    if (units.length === 0)
        return { kind: 'judged', effect: id, health: 'healthy', message: 'nothing served before' };
    return judged(id, health.verify({ ...order, units, baselines }, 'old', signal));
};
const runHook = (crew, task) => {
    const { hook } = task.effect;
    const message = 'a hook without a name';
    if (hook === undefined)
        return Promise.resolve({ ok: false, error: { kind: 'refused', message } });
    return crew.hooks.run(hook, orderOf(task));
};
const onTarget = (act) => (crew, task) => {
    const { id } = task.effect;
    return answered(id, act(crew, task), () => ({ kind: 'done', effect: id }));
};
const performers = {
    capture: ({ target }, task) => {
        const { id } = task.effect;
        return answered(id, target.capture(orderOf(task)), (baselines) => ({ kind: 'captured', effect: id, baselines }));
    },
    announce: async ({ announcer }, { effect, state }) => ({
        kind: 'announced',
        effect: effect.id,
        deploymentId: await announcer.announce(state),
    }),
    check: onTarget(({ target }, task) => target.check(orderOf(task))),
    hook: onTarget(runHook),
    stage: onTarget(({ target }, task) => target.stage(orderOf(task))),
    'verify-new': ({ health }, task, signal) => judged(task.effect.id, health.verify(orderOf(task), 'new', signal)),
    shift: onTarget(({ target }, task) => target.shift(orderOf(task))),
    bake: ({ health }, task, signal) => judged(task.effect.id, health.bake(orderOf(task), task.state.plan.bakeMs, signal)),
    clean: onTarget(({ target }, task) => target.clean(orderOf(task))),
    restore: onTarget(({ target }, task) => target.restore(orderOf(task))),
    settle: onTarget(({ target }, task) => target.settle(orderOf(task))),
    'verify-old': verifyOld,
    discard: onTarget(({ target }, task) => target.discard(orderOf(task))),
    conclude: async ({ announcer }, { effect, state }) => {
        const { id } = effect;
        if (await announcer.conclude(state))
            return { kind: 'done', effect: id };
        return { kind: 'failed', effect: id, message: 'GitHub does not know how it ended', certain: true };
    },
};
/** Lets the crew do a deed; whatever goes wrong is an event, also what it throws. `commit` and `unlock` are the journal's. */
const performDeed = async (crew, task, signal) => {
    const { id, kind } = task.effect;
    if (kind === 'commit' || kind === 'unlock')
        return { kind: 'failed', effect: id, message: `${kind} is no deed of the crew`, certain: true };
    try {
        return await performers[kind](crew, task, signal);
    }
    catch (error) {
        const message = shorten(Error.isError(error) ? error.message : String(error));
        return { kind: 'failed', effect: id, message, certain: false };
    }
};

;// CONCATENATED MODULE: ./src/act/deed-watch.ts

/** How long a stopped deed may take to end by itself, before its programs are killed. */
const cancelGraceMs = 500;
const lateGraceMs = 3_000;
/** Whether an answer says that the deed is done, health apart. */
const isGood = ({ kind }) => kind === 'done' || kind === 'captured' || kind === 'announced';
// What GitHub did not take is no failure of `conclude`, so that its answer to a stop says nothing: it is asked again.
const isSurelyDone = (event, { effect }) => isGood(event) && effect.kind !== 'conclude';
/** Lets a stopped deed end. Programs that do not are killed: nothing may still change the target when it is taken back. */
const settle = async (deed, graceMs, { clock, leftovers, mark }) => {
    const settled = await Promise.race([deed, clock.sleep(graceMs)]);
    if (settled !== undefined)
        return settled;
    await leftovers.end(mark);
    return undefined;
};
const onStop = (signal, over) => new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ by: 'stop' }), { once: true, signal: over });
    if (signal.aborted)
        resolve({ by: 'stop' });
});
/** Lets a deed run until its answer, its deadline, or the end of its site; after the latter two nothing of it runs any more. */
const watchDeed = async (place, task, scene) => {
    const { clock } = scene;
    const over = new AbortController();
    const late = clock
        .sleep(task.deadlineMs - clock.nowMs(), over.signal)
        .then(() => ({ by: place.signal.aborted ? 'stop' : 'deadline' }));
    const deed = performDeed(place.crew, task, place.signal);
    const answer = deed.then((event) => ({ by: 'answer', event }));
    const first = await Promise.race([answer, late, onStop(place.signal, over.signal)]);
    over.abort();
    if (first.by === 'answer' && (!place.signal.aborted || isSurelyDone(first.event, task)))
        return first;
    place.leave();
    const settled = await settle(deed, first.by === 'deadline' ? lateGraceMs : cancelGraceMs, scene);
    // It was done all the same: nothing is gained by not knowing it.
    if (settled !== undefined && isSurelyDone(settled, task))
        return { by: 'answer', event: settled };
    return first.by === 'deadline' ? first : { by: 'stop' };
};

;// CONCATENATED MODULE: ./src/act/intent.ts






const after = (state) => state.underWay === null ? state : reduce(state, { kind: 'done', effect: state.underWay.id }).state;
/** Keeps a held journal for the driver. */
const keepBook = (journal, clock, runUrl) => {
    const pending = [];
    const flush = async (work) => {
        const added = [...pending];
        const end = await work(added);
        if (end.kind === 'written')
            pending.splice(0, added.length);
        return end;
    };
    return {
        note: (entry) => pending.push(entry),
        intend: (state, store) => flush((added) => journal.write(store, (document) => recordState(document, state, added))),
        commit: (state, store) => {
            const note = { committedAtMs: clock.nowMs(), runUrl };
            return flush((added) => journal.write(store, (document) => commitRelease(recordState(document, after(state), added), state, note)));
        },
        unlock: (state, store) => flush((added) => journal.release(store, (document) => recordState(document, after(state), added))),
        check: (store) => journal.write(store, (document) => document),
    };
};
/** Whether the journal itself is where a deed happens. */
const isJournalDeed = ({ kind }) => kind === 'commit' || kind === 'unlock';
/** What a deed in the journal came to. undefined: it was stopped. */
const eventOfDeed = (effect, end) => {
    switch (end.kind) {
        case 'written':
            return { kind: 'done', effect: effect.id };
        case 'lost':
            return { kind: 'lock-lost', message: end.message };
        case 'failed':
            return { kind: 'failed', effect: effect.id, message: shorten(`journal: ${end.message}`), certain: end.isCertain };
        case 'cancelled':
            return undefined;
    }
};
/**
 * Whether an effect may begin although the journal cannot be written: what brings the baseline back and tells the end is
 * worth more than the book. What goes forward is not begun, nor what takes back a commit that may stand in the book.
 */
const isWorthMore = ({ state, effect }) => effect !== null && ((isGoingBack(state.phase) && !needsJournalFirst(state)) || effect.kind === 'conclude');
/** Whether an effect may begin beside its journal write: the journalled shift allows it, while nobody else may have the lock. */
const isLicensed = ({ state, effect }, journal) => effect !== null && isRestoring(effect) && state.touched && !needsJournalFirst(state) && journal.isFresh();

;// CONCATENATED MODULE: ./src/act/patience.ts

const leastMs = 5_000;
/** What a write that is ended may take to end. */
const graceMs = 3_000;
/** How long a journal may take for one write, in milliseconds: well within the lease, which the next write has to renew. */
const patienceOf = (leaseMs) => Math.max(leastMs, leaseMs / 3);
/**
 * A write until its end, for as long as patience lasts: then its site is left, so that it ends, and nobody knows how far it
 * came. Users may be meeting a version meanwhile that nobody looks at.
 */
const withPatience = async (write, place, { clock, patienceMs }) => {
    const message = `no answer within ${(0,quantity/* formatDuration */.a3)(patienceMs)}`;
    const unknown = { kind: 'failed', message, isCertain: false };
    const ended = new AbortController();
    let isLate = false;
    const wait = async () => {
        await clock.sleep(patienceMs, ended.signal);
        // It has ended, or the job is to stop, which the write tells itself.
        if (ended.signal.aborted || place.signal.aborted)
            return write;
        isLate = true;
        place.leave();
        await clock.sleep(graceMs);
        return unknown;
    };
    const end = await Promise.race([write, wait()]);
    ended.abort();
    return isLate && end.kind === 'cancelled' ? unknown : end;
};

;// CONCATENATED MODULE: ./src/act/pause.ts
const firstMs = 500;
const longestMs = 8_000;
/** How long to wait before a deed is begun again (milliseconds), longer each time: what refuses at once is given time to change its mind. */
const pauseBefore = ({ attempts, underWay }) => attempts < 2 ? 0 : Math.min(longestMs, firstMs * 2 ** (attempts - 2), underWay?.deadlineMs ?? 0);
/** Waits before another attempt. It ends with the signals, and leaves at least half of an open window to the attempt itself. */
const waitBeforeAgain = async (state, premises, { clock, signals }) => {
    const durationMs = pauseBefore(state);
    const window = premises.window();
    const leftMs = window === undefined ? durationMs : Math.max(0, window.endMs - clock.nowMs()) / 2;
    const over = AbortSignal.any(window === undefined ? signals : [window.signal]);
    if (!over.aborted)
        await clock.sleep(Math.min(durationMs, leftMs), over);
};

;// CONCATENATED MODULE: ./src/act/site.ts
/** Opens a site that also ends when one of these signals fires, or when it is left. */
const openWorkplace = async (open, over) => {
    const controller = new AbortController();
    const signal = AbortSignal.any([controller.signal, ...over.signals]);
    const cancellation = {
        signal,
        get reason() {
            return over.reason ?? (signal.aborted ? 'timeout' : undefined);
        },
        get deadlineMs() {
            return over.deadlineMs;
        },
    };
    return { ...(await open(cancellation)), signal, leave: () => controller.abort() };
};

;// CONCATENATED MODULE: ./src/act/premises.ts

/** How long what restores traffic may take once the job is told to stop, within what the runner leaves. */
const windowsMs = {
    cancel: 6_000,
    timeout: 6_000,
    shutdown: 2_000,
};
/** Opens the window of a job that is told to stop: by its reason, from now on. */
const openWindow = ({ clock, cancellation }) => {
    const durationMs = windowsMs[cancellation.reason ?? 'cancel'];
    const end = new AbortController();
    void clock.sleep(durationMs).then(() => end.abort());
    return { endMs: clock.nowMs() + durationMs, signal: end.signal };
};
/** The premises of one rollout. */
const createPremises = (scene) => {
    let here;
    let window;
    const at = async () => {
        if (here !== undefined && !here.signal.aborted)
            return here;
        const { cancellation, journal } = scene;
        const over = window?.signal ?? cancellation.signal;
        here = await openWorkplace(scene.open, {
            signals: [over, journal.lost],
            reason: cancellation.reason,
            deadlineMs: window?.endMs,
        });
        return here;
    };
    return {
        at,
        store: () => here?.store,
        enterWindow: () => {
            here?.leave();
            window = openWindow(scene);
        },
        window: () => window,
        isStopped: () => (window?.signal ?? scene.cancellation.signal).aborted,
    };
};

;// CONCATENATED MODULE: ./src/act/driver.ts










const heartbeatMs = 10_000;
const cancelledEvent = ({ reason = 'cancel' }) => {
    const reasons = { cancel: 'cancelled', timeout: 'timed-out', shutdown: 'shutdown' };
    const messages = {
        cancel: 'the job was cancelled',
        timeout: 'the job ran out of time',
        shutdown: 'the runner was shut down',
    };
    return { kind: 'cancelled', reason: reasons[reason], message: messages[reason] };
};
const timedOut = (effect, state) => ({
    kind: 'timed-out',
    effect: effect.id,
    message: `${describeEffect(effect, state)}: not done within ${(0,quantity/* formatDuration */.a3)(effect.deadlineMs)}`,
});
const isUnannounced = (event) => event.kind === 'announced' && event.deploymentId === null;
const messageOf = (event) => {
    if (isUnannounced(event))
        return 'there is no Deployment';
    return 'message' in event ? event.message : '';
};
const isWell = (event) => isGood(event) || (event.kind === 'judged' && event.health === 'healthy');
const tell = (what, event, durationMs) => {
    const took = (0,quantity/* formatDuration */.a3)(durationMs);
    if (event === undefined)
        return `! ${what}: stopped after ${took}`;
    const message = messageOf(event);
    const said = message === '' ? '' : `; ${message}`;
    const mark = isUnannounced(event) ? '–' : isWell(event) ? '✓' : '✗';
    return `${mark} ${what}: ${took}${said}`;
};
const lockLost = (message) => ({ kind: 'lock-lost', message });
/** What a journal write means for the effect that it licenses: an event in its place, or `begin`. */
const readIntent = (end, step, rollout) => {
    if (end.kind === 'written') {
        rollout.bookIsBroken = false;
        return 'begin';
    }
    if (end.kind === 'lost')
        return lockLost(end.message);
    if (rollout.scene.journal.lost.aborted)
        return lockLost('another run took the lock over');
    if (end.kind === 'cancelled' && rollout.premises.isStopped())
        return undefined;
    const { id } = step.effect;
    if (!isWorthMore(step))
        return {
            kind: 'failed',
            effect: id,
            message: shorten(`not begun, because the journal cannot be written: ${end.message}`),
            certain: true,
        };
    if (!rollout.bookIsBroken) {
        const remark = shorten(`the journal could not be written while the rollout was taken back, which went on all the same: ${end.message}`);
        rollout.remarks.push(remark);
        rollout.scene.log.line(`! ${remark}`);
    }
    rollout.bookIsBroken = true;
    return 'begin';
};
const patienceIn = ({ clock, journal }) => ({ clock, patienceMs: patienceOf(journal.claim.leaseMs) });
/** A deed in the journal. What a stop left open is asked again in the window: it may be done already. */
const writeDeed = async ({ state, effect }, rollout) => {
    const { premises, book, scene } = rollout;
    const write = async () => {
        const place = await premises.at();
        const { store } = place;
        const written = effect.kind === 'commit' ? book.commit(state, store) : book.unlock(state, store);
        return eventOfDeed(effect, await withPatience(written, place, patienceIn(scene)));
    };
    const event = await write();
    if (event !== undefined || premises.window() !== undefined || !scene.cancellation.signal.aborted)
        return event;
    premises.enterWindow();
    return write();
};
const crewDeed = async (step, place, rollout) => {
    const { scene, premises, book } = rollout;
    const { effect, state } = step;
    const endMs = scene.clock.nowMs() + effect.deadlineMs;
    const task = { effect, state, deadlineMs: Math.min(endMs, premises.window()?.endMs ?? endMs) };
    const ended = await watchDeed(place, task, { ...scene, mark: scene.journal.claim.nonce });
    if (scene.journal.lost.aborted)
        return lockLost('another run took the lock over');
    if (ended.by === 'stop')
        return undefined;
    if (ended.by === 'deadline')
        return premises.isStopped() ? undefined : timedOut(effect, state);
    if (ended.event.kind !== 'drifted')
        return ended.event;
    // A target also refuses whoever is behind a newer epoch: then it is the lock that was lost.
    const checked = await book.check(place.store);
    return checked.kind === 'lost' ? lockLost(checked.message) : ended.event;
};
/** A write until its end or until its site is left: a program that takes its time to end must not cost users theirs. */
const untilLeft = (write, { signal }) => {
    const left = new Promise((resolve) => {
        const stop = () => resolve({ kind: 'cancelled', message: 'the job is to stop' });
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted)
            stop();
    });
    return Promise.race([write, left]);
};
/** Intent, deed, answer. undefined: the job is to stop, and what was under way may or may not have happened. */
const perform = async (step, rollout) => {
    const { scene, premises, book } = rollout;
    if (isJournalDeed(step.effect))
        return writeDeed(step, rollout);
    const place = await premises.at();
    const isBeside = isLicensed(step, scene.journal) || (rollout.bookIsBroken && isWorthMore(step));
    const intent = untilLeft(book.intend(step.state, place.store), place);
    if (isBeside) {
        const event = await crewDeed(step, place, rollout);
        const written = await withPatience(intent, place, patienceIn(scene));
        // Left together with its deed: that says nothing of the journal.
        if (written.kind === 'cancelled')
            return event;
        const end = readIntent(written, step, rollout);
        return end === 'begin' || end === undefined ? event : end;
    }
    const end = readIntent(await withPatience(intent, place, patienceIn(scene)), step, rollout);
    return end === 'begin' ? crewDeed(step, await premises.at(), rollout) : end;
};
/** One effect with its line in the log and in the journal, and a line every 10 s while it takes its time. */
const performTold = async (step, rollout) => {
    const { clock, log } = rollout.scene;
    const { state, effect } = step;
    const atMs = clock.nowMs();
    const what = describeEffect(effect, state);
    const hush = clock.every(heartbeatMs, () => log.line(`  … ${what}: ${(0,quantity/* formatDuration */.a3)(clock.nowMs() - atMs)} so far, at most ${(0,quantity/* formatDuration */.a3)(effect.deadlineMs)}`));
    const event = await perform(step, rollout);
    hush();
    const durationMs = clock.nowMs() - atMs;
    const line = tell(what, event, durationMs);
    log.line(line);
    const outcome = event === undefined ? '; stopped' : isWell(event) && !isUnannounced(event) ? '' : `; ${messageOf(event)}`;
    rollout.book.note({ atMs, epoch: state.epoch, phase: state.phase, what: `${what}${outcome}`, durationMs });
    return event;
};
const withRemarks = (state, remarks) => remarks.length === 0 ? state : { ...state, remarks: [...state.remarks, ...remarks.splice(0)] };
const isLeftToPost = (effect, { cancellation, hasPost }) => hasPost && cancellation.reason !== 'shutdown' && !isRestoring(effect);
/** Writes down where a stopped rollout stands, as far as there is time; post or the next run goes on from there. */
const leave = async (state, { premises, book, scene }) => {
    scene.log.line('! The job is to stop: the rest is left to the post step, or else to the next run.');
    if (premises.isStopped())
        return state;
    const { store } = await premises.at();
    const end = await book.intend(state, store);
    return end.kind === 'lost' ? reduce(state, lockLost(end.message)).state : state;
};
const driveOn = async (first, rollout) => {
    const { scene, premises } = rollout;
    const { cancellation } = scene;
    let isTold = false;
    let waitedFor = 0;
    for (let step = first;;) {
        const { effect, state } = step;
        scene.save(state);
        if (effect === null)
            return state;
        if (!isTold && cancellation.signal.aborted) {
            isTold = true;
            if (premises.window() === undefined)
                premises.enterWindow();
            step = reduce(state, cancelledEvent(cancellation));
        }
        else if (isTold && (premises.isStopped() || isLeftToPost(effect, scene))) {
            return leave(state, rollout);
        }
        else if (state.attempts > 1 && waitedFor !== effect.id) {
            waitedFor = effect.id;
            await waitBeforeAgain(state, premises, {
                clock: scene.clock,
                signals: [cancellation.signal, scene.journal.lost],
            });
        }
        else {
            const event = await performTold({ effect, state }, rollout);
            const now = withRemarks(state, rollout.remarks);
            step = event === undefined ? { effect, state: now } : reduce(now, event);
        }
    }
};
/** A Deployment that was made after another run took over is in no journal: nobody else would ever end it. */
const concludeOrphan = async (state, scene) => {
    const { deploymentId, phase } = state;
    const journalled = scene.journal.document()?.state?.deploymentId ?? null;
    if (phase !== 'superseded' || deploymentId === null || deploymentId === journalled)
        return;
    const { signal, endMs } = openWindow(scene);
    const { crew } = await openWorkplace(scene.open, { signals: [signal], reason: undefined, deadlineMs: endMs });
    await crew.announcer.conclude(state);
};
/**
 * Drives a rollout to its end, or to where a stopped job leaves it. Before each effect the state that holds it is saved
 * for post and journalled; traffic is brought back beside that write, which the journalled shift allows. Each effect ends
 * at its deadline. A job that is told to stop stops what is under way, brings traffic back within its window, and leaves
 * the rest to post; where no post will run, it goes on as long as its window lasts.
 */
const drive = async (first, scene) => {
    const premises = createPremises(scene);
    const book = keepBook(scene.journal, scene.clock, scene.runUrl);
    const stopRenewing = scene.journal.keepAlive(premises.store);
    try {
        const state = await driveOn(first, { scene, premises, book, remarks: [], bookIsBroken: false });
        scene.save(state);
        await concludeOrphan(state, scene);
        return state;
    }
    finally {
        stopRenewing();
    }
};

;// CONCATENATED MODULE: ./src/act/journal.ts



const tries = 4;
const freshShare = 0.9;
const describeTaken = ({ lease, epoch }) => lease === null
    ? `the lock was ended under epoch ${epoch}`
    : `${describeHolder(lease)} took the lock over under epoch ${epoch}`;
const stoppedBy = ({ kind, message }, isCertain) => kind === 'cancelled' ? { kind, message } : { kind: 'failed', message, isCertain };
// A journal that is gone or spoilt is nobody's: the rollout is still ours to take back.
const lookAt = (found, claim) => {
    const isCertain = false;
    if (found === undefined)
        return { kind: 'failed', message: 'the journal is not there any more', isCertain };
    const document = readJournal(found.text, claim.name);
    if (!document.ok)
        return { kind: 'failed', message: `the journal cannot be read any more: ${document.error.what}`, isCertain };
    return isHeldBy(document.value, claim)
        ? { kind: 'ours', known: { document: document.value, version: found.version } }
        : { kind: 'lost', message: describeTaken(document.value) };
};
/** What a write came to whose answer says too little: it is read back. */
const readBack = async ({ store, text, next }, claim) => {
    const found = await store.read();
    if (!found.ok)
        return stoppedBy(found.error, false);
    if (found.value?.text === text)
        return { document: next, version: found.value.version };
    return lookAt(found.value, claim);
};
const attemptWrite = async (attempt, expected, claim) => {
    const { store, text, next } = attempt;
    const written = await store.write(text, expected);
    if (written.ok)
        return { document: next, version: written.value };
    const isOpen = written.error.kind === 'conflict' || written.error.kind === 'unknown';
    return isOpen ? readBack(attempt, claim) : stoppedBy(written.error, true);
};
const lookFirst = async (store, claim) => {
    const found = await store.read();
    return found.ok ? lookAt(found.value, claim) : stoppedBy(found.error, true);
};
/**
 * The journal of a lock that is ours. `found` is what the taking of the lock wrote; undefined where the journal could not
 * be read: then the first write reads it, and goes on only if the lock is still ours.
 */
const holdJournal = (claim, clock, found) => {
    const lost = new AbortController();
    let known = found;
    let renewedMs = found?.atMs ?? 0;
    let waiting = 0;
    let last = Promise.resolve();
    const write = async (store, change) => {
        for (let attempt = 1; attempt <= tries; attempt += 1) {
            const startMs = clock.nowMs();
            const looked = known === undefined ? await lookFirst(store, claim) : { kind: 'ours', known };
            if (looked.kind !== 'ours')
                return looked;
            const next = change(looked.known.document);
            const end = await attemptWrite({ store, next, text: formatJournal(next) }, looked.known.version, claim);
            if (!('kind' in end)) {
                [known, renewedMs] = [end, startMs];
                return { kind: 'written' };
            }
            if (end.kind !== 'ours')
                return end;
            known = end.known;
        }
        return { kind: 'failed', message: `the journal was written by others ${tries} times in a row`, isCertain: false };
    };
    const inTurn = async (store, change) => {
        waiting += 1;
        const turn = last.then(() => write(store, change));
        last = turn;
        const end = await turn;
        waiting -= 1;
        if (end.kind === 'lost')
            lost.abort();
        return end;
    };
    const renewed = (change) => (document) => {
        const { holder, nonce, leaseMs } = claim;
        return { ...change(document), lease: { holder, nonce, untilMs: clock.nowMs() + leaseMs } };
    };
    return {
        claim,
        document: () => known?.document,
        lost: lost.signal,
        isFresh: () => clock.nowMs() < renewedMs + claim.leaseMs * freshShare,
        write: (store, change) => inTurn(store, renewed(change)),
        release: (store, change) => inTurn(store, (document) => ({ ...change(document), lease: null })),
        keepAlive: (store) => clock.every(claim.leaseMs / 6, () => {
            const isDue = clock.nowMs() - renewedMs > claim.leaseMs / 3;
            const current = isDue && waiting === 0 ? store() : undefined;
            if (current !== undefined)
                void inTurn(current, renewed((document) => document));
        }),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/day.ts
/** The day (UTC) of an instant in epoch milliseconds, as RFC 3339 writes it (full-date): 2026-12-31. */
const formatDay = (ms) => new Date(ms).toISOString().replace(/T.*/, '');

;// CONCATENATED MODULE: ./src/act/lock.ts







const pollMs = 2_000;
const sayEveryMs = 10_000;
const racePauseMs = 250;
const mostRaces = 20;
const unreachable = (place, { kind, message }) => ({
    kind: kind === 'cancelled' ? 'cancelled' : 'failed',
    message: `The journal (${place}) cannot be reached: ${message}`,
});
const readFound = async ({ store }, name) => {
    const found = await store.read();
    if (!found.ok)
        return (0,result/* failure */.V)(unreachable(store.place, found.error));
    if (found.value === undefined)
        return (0,result/* success */.k)({ document: emptyJournal(name), version: undefined });
    const document = readJournal(found.value.text, name);
    if (document.ok)
        return (0,result/* success */.k)({ document: document.value, version: found.value.version });
    const { what, fix } = document.error;
    return (0,result/* failure */.V)({ kind: 'unreadable', message: `The journal (${store.place}) cannot be read: ${what}. ${fix}` });
};
const utcTime = (ms) => `${new Date(ms).toISOString().slice(11, 19)} UTC`;
const longestLeaseMs = 24 * 3_600_000;
/** Leases last a day at most: one that ends later was written by a clock that was wrong, and would never come free. */
const isBeyond = (lease, nowMs) => lease.untilMs > nowMs + longestLeaseMs;
const describeLease = (lease, nowMs) => {
    const day = isBeyond(lease, nowMs) ? `${formatDay(lease.untilMs)} ` : '';
    return `${describeHolder(lease)}, until ${day}${utcTime(lease.untilMs)}`;
};
const wayOut = (lease, nowMs) => lease !== null && isBeyond(lease, nowMs)
    ? 'No lease lasts that long: the clock of its runner was wrong. Once that run has ended, set `"lease"` in the journal to null.'
    : 'Run the job again when that run has ended.';
const cancelled = { kind: 'cancelled', message: 'The job was cancelled while it waited for the lock.' };
const mayTake = (document, { nonce, onlyOwn }, nowMs) => onlyOwn === true ? document.lease?.nonce === nonce : isFree(document, nonce, nowMs);
/** Waits until the lock is free; says at least every 10 s who holds it. */
const awaitFree = async (request, scene) => {
    const { clock, log, signal } = scene;
    const endMs = clock.nowMs() + request.waitMs;
    let saidMs = Number.NEGATIVE_INFINITY;
    for (;;) {
        const found = await readFound(scene, request.name);
        if (!found.ok || mayTake(found.value.document, request, clock.nowMs()))
            return found;
        if (signal.aborted)
            return (0,result/* failure */.V)(cancelled);
        const { lease } = found.value.document;
        const who = lease === null ? 'nobody' : describeLease(lease, clock.nowMs());
        const leftMs = endMs - clock.nowMs();
        if (leftMs <= 0)
            return (0,result/* failure */.V)({
                kind: 'held',
                message: `The lock of ${request.name} is held by ${who}, and did not come free in ${(0,quantity/* formatDuration */.a3)(request.waitMs)}. ${wayOut(lease, clock.nowMs())}`,
            });
        if (clock.nowMs() - saidMs >= sayEveryMs - pollMs) {
            log.line(`  … waiting for the lock of ${request.name}: held by ${who}; ${(0,quantity/* formatDuration */.a3)(leftMs)} left to wait`);
            saidMs = clock.nowMs();
        }
        await clock.sleep(Math.min(pollMs, leftMs), signal);
    }
};
/** One try to take it. undefined: another was faster. */
const take = async (found, request, scene) => {
    const { store, clock } = scene;
    const { name, holder, nonce, leaseMs } = request;
    const atMs = clock.nowMs();
    const document = takeLease(found.document, { holder, nonce, untilMs: atMs + leaseMs });
    const claim = { name, holder, nonce, leaseMs, epoch: document.epoch };
    const lockOf = (version) => ({
        journal: holdJournal(claim, clock, { document, version, atMs }),
        document,
        unfinished: unfinishedIn(document),
    });
    const written = await store.write(formatJournal(document), found.version);
    if (written.ok)
        return (0,result/* success */.k)(lockOf(written.value));
    if (written.error.kind !== 'conflict' && written.error.kind !== 'unknown')
        return (0,result/* failure */.V)(unreachable(store.place, written.error));
    // The answer may have been lost, or be about a first try that did arrive: what is there tells.
    const seen = await readFound(scene, name);
    if (!seen.ok)
        return seen;
    const isOurs = seen.value.version !== undefined && isHeldBy(seen.value.document, claim);
    return (0,result/* success */.k)(isOurs && seen.value.version !== undefined ? lockOf(seen.value.version) : undefined);
};
const tellTakeover = (found, request, log) => {
    const { lease } = found;
    if (lease === null || lease.nonce === request.nonce)
        return;
    log.line(`! The lease of ${describeHolder(lease)} ended at ${utcTime(lease.untilMs)}: its lock is taken over.`);
};
/**
 * Takes the lock by compare-and-swap, under a new epoch: at once where it is free, ours or its lease has ended, else when
 * that comes about within `waitMs`. Hands back the rollout that the last holder left half done.
 */
const acquireLock = async (request, scene) => {
    for (let race = 1; race <= mostRaces; race += 1) {
        const found = await awaitFree(request, scene);
        if (!found.ok)
            return found;
        const taken = await take(found.value, request, scene);
        if (!taken.ok)
            return taken;
        if (taken.value !== undefined) {
            tellTakeover(found.value.document, request, scene.log);
            return (0,result/* success */.k)(taken.value);
        }
        await scene.clock.sleep(racePauseMs * race, scene.signal);
        if (scene.signal.aborted)
            return (0,result/* failure */.V)(cancelled);
    }
    return (0,result/* failure */.V)({ kind: 'failed', message: `The lock of ${request.name}: others were faster ${mostRaces} times.` });
};

;// CONCATENATED MODULE: ./src/act/resume.ts










const isUnfinished = (state) => !isTerminal(state.phase);
/**
 * Brings the rollout that somebody left half done to its end, under the lock that was taken for it: `mode: recover`, or
 * the next run before its own rollout. undefined: none was left.
 */
const recoverRollout = async (lock, scene) => {
    const { unfinished, journal } = lock;
    if (unfinished === null)
        return undefined;
    const { epoch } = journal.claim;
    const message = `the run that held the lock did not bring it to its end; epoch ${epoch} goes on`;
    scene.log.line(`! A rollout of ${unfinished.plan.release.version} was left half done: it is brought to its end first.`);
    return drive(reduce(unfinished, { kind: 'resumed', epoch, message }), { ...scene, journal });
};
/** Which is further: the record is saved before the journal is written, but a save can be lost with the job's files. */
const laterOf = (saved, journalled) => {
    if (saved === null || journalled === null)
        return saved ?? journalled;
    // Where the journal itself is what was to be done, it tells whether that was done.
    if (saved.underWay !== null && isJournalDeed(saved.underWay))
        return journalled;
    const isBehind = journalled.epoch > saved.epoch || (journalled.epoch === saved.epoch && journalled.nextEffect > saved.nextEffect);
    return isBehind ? journalled : saved;
};
const ended = 'its step was cut off before it came to its end; post went on';
/** Post without a journal to ask: under the epoch that main had, never forward, since traffic back is worth more than the book. */
const finishWithoutJournal = (record, scene, why) => {
    const { name, nonce, state } = record;
    const { holder, leaseMs, clock, log } = scene;
    log.line(`! ${why} The rollout is taken back all the same, under epoch ${state.epoch}.`);
    const journal = holdJournal({ name, holder, nonce, leaseMs, epoch: state.epoch }, clock);
    const step = reduce(state, { kind: 'cancelled', reason: 'cancelled', message: ended });
    return drive(step, {
        ...scene,
        journal,
        hasPost: false,
        save: (now) => scene.saveRecord({ name, nonce, state: now }),
    });
};
const finishUnder = async (lock, record, scene) => {
    const { journal } = lock;
    const { epoch } = journal.claim;
    const { name, nonce } = record;
    const state = laterOf(record.state, lock.unfinished);
    if (state === null) {
        const site = await scene.open(scene.cancellation);
        await journal.release(site.store, (document) => document);
        return undefined;
    }
    const step = reduce(state, { kind: 'resumed', epoch, message: ended });
    return drive(step, {
        ...scene,
        journal,
        hasPost: false,
        save: (now) => scene.saveRecord({ name, nonce, state: now }),
    });
};
const superseded = ({ state }, message) => state === null ? undefined : reduce(state, { kind: 'lock-lost', message }).state;
/** What the journal says of the rollout that main left: still ours, ended, or another's. */
const placeOf = (document, { nonce, state }) => {
    if (document.lease?.nonce === nonce)
        return 'ours';
    const isEnded = document.lease === null && unfinishedIn(document) === null && document.epoch === state?.epoch;
    return isEnded ? 'ended' : 'another';
};
const readThere = async (record, scene) => {
    const { store } = await scene.open(scene.cancellation);
    const found = await store.read();
    if (!found.ok)
        return { kind: 'failed', message: `The journal (${store.place}) cannot be read: ${found.error.message}.` };
    if (found.value === undefined)
        return undefined;
    const document = readJournal(found.value.text, record.name);
    if (document.ok)
        return { kind: 'read', document: document.value };
    const { what, fix } = document.error;
    return { kind: 'unreadable', message: `The journal (${store.place}) cannot be read: ${what}. ${fix}` };
};
const finishOurs = async (record, scene) => {
    const { name, nonce, state } = record;
    const { holder, leaseMs, clock, log, cancellation } = scene;
    const { store } = await scene.open(cancellation);
    const request = { name, holder, nonce, leaseMs, waitMs: 0, onlyOwn: true };
    const lock = await acquireLock(request, { store, clock, log, signal: cancellation.signal });
    if (lock.ok)
        return (0,result/* success */.k)(await finishUnder(lock.value, record, scene));
    if (lock.error.kind === 'held')
        return (0,result/* success */.k)(superseded(record, lock.error.message));
    if (state === null || lock.error.kind === 'cancelled')
        return (0,result/* failure */.V)(lock.error);
    return (0,result/* success */.k)(await finishWithoutJournal({ ...record, state }, scene, lock.error.message));
};
const finish = async (record, scene) => {
    const { state, nonce } = record;
    const killed = await scene.leftovers.end(nonce);
    if (killed > 0)
        scene.log.line(`! Programs that main left running and that were ended: ${killed}.`);
    const found = await readThere(record, scene);
    if (found?.kind === 'read') {
        const place = placeOf(found.document, record);
        if (place === 'ours')
            return finishOurs(record, scene);
        if (place === 'ended')
            return (0,result/* success */.k)(found.document.state ?? undefined);
        return (0,result/* success */.k)(superseded(record, 'another run holds the lock, or has gone on since'));
    }
    if (state === null)
        return found === undefined ? (0,result/* success */.k)(undefined) : (0,result/* failure */.V)(found);
    const why = found?.message ?? 'The journal is not there any more.';
    return (0,result/* success */.k)(await finishWithoutJournal({ ...record, state }, scene, why));
};
/**
 * What post does with the record that main saved. Nothing, and no request, where main came to the end; nothing either
 * where another run holds the lock or went on since: only a lock that is still ours is taken, under a new epoch, and the
 * rollout is brought to its end. Programs that outlived main are ended first.
 */
const finishAfterMain = async (saved, scene) => {
    const record = readRecord(saved);
    if (!record.ok)
        return (0,result/* failure */.V)({ kind: 'unreadable', message: `What main left for post: ${record.error.reason}.` });
    if (record.value === undefined)
        return (0,result/* success */.k)(undefined);
    const { state } = record.value;
    return state === null || isUnfinished(state) ? finish(record.value, scene) : (0,result/* success */.k)(undefined);
};

;// CONCATENATED MODULE: ./src/gather/journal.ts



/** What the journal says, without its lock; why it cannot be read, in words. What was never deployed has an empty one. */
const gatherJournal = async (store, name) => {
    const found = await store.read();
    if (!found.ok)
        return (0,result/* failure */.V)(`the journal (${store.place}) cannot be reached: ${found.error.message}`);
    if (found.value === undefined)
        return (0,result/* success */.k)(emptyJournal(name));
    const document = readJournal(found.value.text, name);
    if (document.ok)
        return document;
    const { what, fix } = document.error;
    return (0,result/* failure */.V)(`the journal (${store.place}) cannot be read: ${what}. ${fix}`);
};

// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts + 1 modules
var domain_document = __webpack_require__(1304);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
;// CONCATENATED MODULE: ../../packages/core/src/domain/listing.ts



const linesShown = 20;
const rowsShown = 100;
/** Rows of the log as columns, indented by two spaces; all rows have the columns of the first. */
const alignColumns = (rows) => {
    const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
    return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
};
/** The first twenty lines, and how many more ("more file") there are in the report. */
const firstLines = (lines, more) => {
    const hidden = lines.length - linesShown;
    return hidden > 0 ? [...lines.slice(0, linesShown), `  and ${countOf(hidden, more)} in the report`] : lines;
};
/**
 * A table of the first hundred items, and how many more there are; nothing for no items. The worst come first: beyond a
 * hundred nobody reads on, and the details of a large change would be dropped whole.
 */
const tableOf = (columns, items, rowOf) => {
    const more = items.length - rowsShown;
    if (items.length === 0)
        return [];
    const table = { kind: 'table', columns, rows: items.slice(0, rowsShown).map(rowOf) };
    return more > 0 ? [table, (0,domain_document/* paragraph */.FY)((0,markdown.md) `and ${(0,quantity/* formatCount */.B4)(more)} more in the report`)] : [table];
};

;// CONCATENATED MODULE: ./src/render/timeline.ts

/** More bars than these are no picture any more; the journal has all. */
const barsShown = 40;
// What stands in a diagram is read as its language: only words, numbers and the plainest signs stay.
const plain = (text) => text
    .replace(/[^\p{L}\p{N} .,()/→-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 70)
    .toWellFormed();
const isOnTheWayBack = ({ phase }) => ['rolling-back', 'traffic-restored', 'verifying-old', 'rolled-back', 'rollback-failed'].includes(phase);
const barOf = (entry) => {
    const durationMs = Math.max(1, Math.round(entry.durationMs));
    const sign = isOnTheWayBack(entry) ? 'crit, ' : '';
    // Why it ended so stands in the journal; a bar has room for a name.
    return `  ${plain(entry.what.replace(/;.*/s, ''))} :${sign}${Math.round(entry.atMs)}, ${durationMs}ms`;
};
/** A rollout as a diagram (https://mermaid.js.org/syntax/gantt.html), the way back in red; undefined where nothing was done. */
const renderTimeline = (entries) => {
    const shown = entries.slice(-barsShown);
    if (shown.length === 0)
        return undefined;
    const lines = ['gantt', '  dateFormat x', '  axisFormat %H:%M:%S'];
    let section = '';
    for (const entry of shown) {
        if (entry.phase !== section)
            lines.push(`  section ${plain(entry.phase)}`);
        section = entry.phase;
        lines.push(barOf(entry));
    }
    return (0,markdown/* codeBlock */.DV)(lines.join('\n'), 'mermaid');
};

;// CONCATENATED MODULE: ./src/decide/serving.ts
/** What served when the rollout began: of several units that of the first; null where nothing did, or nobody has looked yet. */
const sharedRelease = ({ baselines }) => baselines?.[0]?.release ?? null;
const broughtBack = ['traffic-restored', 'verifying-old', 'rolled-back', 'aborted'];
/** What serves now, as far as the rollout knows; undefined: it does not. */
const servingNow = (state) => {
    const { phase, plan, trafficMoved, baselines } = state;
    if (['committed', 'cleaning', 'succeeded', 'nothing-to-do'].includes(phase))
        return plan.release;
    if (baselines === null || phase === 'superseded')
        return undefined;
    return !trafficMoved || broughtBack.includes(phase) ? sharedRelease(state) : undefined;
};

;// CONCATENATED MODULE: ./src/render/verdict.ts



/** What is wrong, and the way out where that stands below it (action/refusal writes it so). */
const splitAdvice = (why) => {
    const [first = '', ...rest] = why.split('\n');
    const at = first.lastIndexOf('. ');
    if (at < 0 || !rest.some((line) => line.startsWith('    ')))
        return { sentence: why, fix: '' };
    return { sentence: first.slice(0, at), fix: [first.slice(at + 2), ...rest].join('\n') };
};
const whyOf = ({ why, state }) => (why === '' ? (state?.reason?.message ?? '') : why);
const wordsOf = (story) => {
    const { state, environment, service, startedMs, nowMs } = story;
    const reason = splitAdvice(whyOf(story)).sentence;
    return {
        version: state?.plan.release.version ?? story.version,
        previous: (state === null ? null : sharedRelease(state))?.version ?? '',
        where: service === '' ? environment : `${environment} (${service})`,
        time: (0,quantity/* formatDuration */.a3)(nowMs - startedMs),
        why: reason === '' ? '' : `; ${reason}`,
        story,
    };
};
const marks = {
    succeeded: 'passed',
    'nothing-to-do': 'passed',
    planned: 'passed',
    'rolled-back': 'failed',
    'rollback-failed': 'failed',
    aborted: 'failed',
    superseded: 'failed',
    unfinished: 'failed',
};
const succeeded = ({ version, previous, where, time, story }) => {
    const change = previous === '' ? `${version}, the first,` : `${previous} → ${version}`;
    const byHand = story.mode === 'rollback' ? ', rolled back by hand' : '';
    return `${change} on ${where} in ${time} (${story.strategy})${byHand}`;
};
const rolledBack = ({ version, previous, time, why }) => previous === ''
    ? `${version}, the first, was removed after ${time}${why}`
    : `${version} rolled back to ${previous} after ${time}${why}`;
const rollbackFailed = ({ version, previous, time, why, story: { state } }) => {
    if (previous !== '' && state?.trafficMoved === false)
        return `${version} never had traffic, ${previous} serves, and that it is as it was could not be made sure of: a person is needed${why}`;
    if (previous !== '')
        return `${version} could not be rolled back to ${previous}, a person is needed${why}`;
    if (state?.plan.firstDeployment === 'keep')
        return `${version}, the first, was left as it is after ${time}${why}`;
    return `${version}, the first, could not be removed, a person is needed${why}`;
};
const stands = ({ previous }) => (previous === '' ? '' : `, ${previous} serves`);
const nothingToDo = ({ version, where, story }) => story.mode === 'recover' || version === ''
    ? `nothing is unfinished on ${where}`
    : `${version} serves ${where} already; nothing was changed`;
const planned = ({ version, previous, where, story }) => `a dry run: ${previous === '' ? version : `${previous} → ${version}`} on ${where} in ${(0,quantity/* countOf */.pq)(story.plan.length, 'step')}, ${(0,quantity/* countOf */.pq)(story.changes.length, 'change')}; nothing was done`;
const unfinished = ({ version, time, why, story: { state } }) => {
    const current = state === null ? undefined : servingNow(state);
    const serves = current === undefined ? '' : `, ${current?.version ?? 'nothing'} serves`;
    // When the runner itself goes away it starts no post, and tells the action nothing of that.
    return `${version} stopped after ${time}${serves}, post or the next run goes on${why}`;
};
const sentences = {
    succeeded,
    'nothing-to-do': nothingToDo,
    planned,
    'rolled-back': rolledBack,
    'rollback-failed': rollbackFailed,
    aborted: (words) => {
        const { version, where, why, story } = words;
        if (story.mode === 'recover' && story.state === null)
            return `nothing could be recovered on ${where}${why}`;
        return `${version} was not shipped${stands(words)}${why}`;
    },
    superseded: ({ version, where, why, story }) => story.mode === 'recover'
        ? `the rollout on ${where} is in another run's hands${why}`
        : `${version} on ${where} is in another run's hands${why}`,
    unfinished,
};
/** The verdict of a rollout: rolled back is a failure, and a recovery that finds another run at work needs no more than attention. */
const renderVerdict = (story) => {
    const isOthers = story.mode === 'recover' && story.outcome === 'superseded';
    const mark = isOthers ? 'attention' : marks[story.outcome];
    const sentence = sentences[story.outcome](wordsOf(story)).replace(/\s*\n\s*/g, ' ');
    return { mark, subject: 'Deploy', sentence: sentence.replace(/[.\s]+$/, '') };
};
const journalLine = ({ journal }) => `What was done is in the journal (${journal.place}). The rollout has ended and its lock is open, so that \`mode: recover\` finds nothing to do.`;
/** Nobody knows what the journal says: by hand the old version would come back under a release that may stand as committed. */
const doubtLine = ({ journal }) => `Run it with \`mode: recover\` first: whether the commit was recorded stands in the journal (${journal.place}), and that run goes on from there. Only where it cannot:`;
const downgradeFix = 'Where an older version is meant, say why in `allow-downgrade`; `mode: rollback` goes back to one that was found good here.';
/** The way out of a refusal, or of a rollback that failed; undefined: nobody needs one. Lines that begin with four spaces are code. */
const renderFix = (story) => {
    const { commands, outcome, state } = story;
    if (outcome === 'aborted' && state?.reason?.kind === 'downgrade')
        return downgradeFix;
    if (outcome !== 'rollback-failed')
        return splitAdvice(whyOf(story)).fix || undefined;
    if (state !== null && state.plan.firstDeployment === 'keep' && sharedRelease(state) === null)
        return 'Look at what failed; the next run ships over it.';
    if (commands.length === 0)
        return `Bring the old version back by hand.\n${journalLine(story)}`;
    if (state?.remarks.includes(doubtfulCommit) === true)
        return [doubtLine(story), ...commands.map((line) => `    ${line}`)].join('\n');
    return ['Bring the old version back:', ...commands.map((line) => `    ${line}`), journalLine(story)].join('\n');
};

;// CONCATENATED MODULE: ./src/render/document.ts






const document_nameOf = (release) => (0,markdown/* code */.aY)(release?.version ?? 'nothing');
/** Which version users met, from the first to the last. */
const wayOfTraffic = ({ body, story }) => {
    const { previous, release, current, trafficMoved, outcome } = body;
    if (release === null || outcome === 'planned' || story.state?.baselines === null)
        return [];
    if (!trafficMoved)
        return [(0,domain_document/* paragraph */.FY)((0,markdown.md) `Traffic: ${document_nameOf(previous)} all the time`)];
    const there = (0,markdown.md) `Traffic: ${document_nameOf(previous)} → ${document_nameOf(release)}`;
    if (outcome === 'succeeded')
        return [(0,domain_document/* paragraph */.FY)(there)];
    const isBack = current !== null || ['rolled-back', 'aborted'].includes(outcome);
    return [(0,domain_document/* paragraph */.FY)(isBack ? (0,markdown.md) `${there} → ${document_nameOf(current)}` : (0,markdown.md) `${there} → not known`)];
};
const timeline = ({ story }) => {
    const diagram = renderTimeline(story.journal.entries);
    return diagram === undefined ? [] : [(0,domain_document/* paragraph */.FY)(diagram)];
};
const healthTable = ({ body }) => tableOf(['Probe', 'Looks', 'Bad', 'The last said'], body.health, ({ name, looks, bad, last }) => [
    (0,markdown/* code */.aY)(name),
    (0,markdown.md) `${(0,quantity/* formatCount */.B4)(looks)}`,
    (0,markdown.md) `${(0,quantity/* formatCount */.B4)(bad)}`,
    (0,markdown.md) `${last}`,
]);
const planTable = ({ story }) => tableOf(['Step', 'What would be done'], story.plan.map((what, index) => ({ what, step: index + 1 })), ({ what, step }) => [(0,markdown.md) `${step}`, (0,markdown.md) `${what}`]);
const changeTable = ({ body }) => tableOf(['Unit', 'What would change'], body.changes, ({ unit, what }) => [(0,markdown/* code */.aY)(unit), (0,markdown.md) `${what}`]);
const remarks = ({ body }) => tableOf(['Also'], body.remarks, (remark) => [(0,markdown.md) `${remark}`]);
const document_wayOut = ({ story }) => {
    const fix = renderFix(story);
    return fix === undefined ? [] : [(0,domain_document/* paragraph */.FY)((0,markdown/* advice */.v9)(fix))];
};
const journalSection = ({ body: { journal } }) => ({
    title: `Journal (${journal.place}, epoch ${journal.epoch})`,
    blocks: tableOf(['At', 'Epoch', 'Phase', 'What', 'Took'], journal.entries, (entry) => [
        (0,markdown/* code */.aY)(entry.at.slice(11, 23)),
        (0,markdown.md) `${entry.epoch}`,
        (0,markdown.md) `${entry.phase}`,
        (0,markdown.md) `${entry.what}`,
        (0,markdown.md) `${entry.durationMs === null ? '' : (0,quantity/* formatDuration */.a3)(entry.durationMs)}`,
    ]),
});
const diffSections = ({ body }) => body.changes
    .filter(({ diff }) => diff !== '')
    .map(({ unit, diff }) => ({ title: `Diff of ${unit}`, blocks: [(0,domain_document/* paragraph */.FY)((0,markdown/* codeBlock */.DV)(diff, 'diff'))] }));
const footOf = ({ body, story }) => {
    const where = body.service === '' ? body.environment : `${body.environment}, ${body.service}`;
    return (0,markdown.md) `${where} · ${body.target}, ${body.strategy} · ${(0,quantity/* formatDuration */.a3)(story.nowMs - story.startedMs)}`;
};
/** The step's summary: verdict, way out, the way that traffic took, what was seen; journal and diffs folded. */
const renderSummary = (view) => ({
    verdict: view.verdict,
    conditions: [],
    changes: [
        ...document_wayOut(view),
        ...wayOfTraffic(view),
        ...planTable(view),
        ...changeTable(view),
        ...healthTable(view),
        ...remarks(view),
        ...timeline(view),
    ],
    details: [...diffSections(view), journalSection(view)].filter(({ blocks }) => blocks.length > 0),
    foot: footOf(view),
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/schema-version.ts
/** Version of the envelope and of every action's part in it; it follows SemVer with the suite. */
const schemaVersion = '1.1';

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/report.ts

/** Puts the common envelope around an action's own part. */
const makeReport = (action, { context, verdict: { mark: verdictMark, sentence }, enforced, nowMs }, body) => ({
    schemaVersion: schemaVersion,
    action,
    subject: {
        repository: context.repository,
        sha: context.sha,
        ref: context.ref,
        runId: context.runId,
        runAttempt: context.runAttempt,
    },
    verdict: { mark: verdictMark, sentence },
    enforced,
    createdAt: new Date(nowMs).toISOString(),
    body,
});
/** A report as the text of its file. */
const formatReport = (report) => `${JSON.stringify(report, null, 2)}\n`;

;// CONCATENATED MODULE: ./src/render/report.ts

/** The JSON report as text (docs/schemas). */
const renderReport = ({ story, body, verdict, context }) => formatReport(makeReport('deploy-with-rollback', { context, verdict, enforced: true, nowMs: story.nowMs }, body));
/** The action's outputs; empty where a thing is not there or not known. */
const renderOutputs = ({ body, story }) => ({
    outcome: body.outcome,
    version: body.current?.version ?? '',
    'previous-version': body.previous?.version ?? '',
    artifact: body.current?.artifact ?? '',
    'deployment-id': body.deployment === null ? '' : String(body.deployment.id),
    journal: body.journal.place,
    'duration-ms': String(story.nowMs - story.startedMs),
});

;// CONCATENATED MODULE: ../../packages/core/src/domain/event.ts
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

;// CONCATENATED MODULE: ./src/decide/deployment-status.ts

const deployment_status_nameOf = (release) => release?.version ?? 'nothing';
const deployment_status_because = ({ reason }) => (reason === null ? '' : `: ${reason.message}`);
// Nobody is to blame for these, and red would say that somebody is.
const isHarmless = ({ reason }) => reason !== null && ['cancelled', 'shutdown', 'lost', 'downgrade'].includes(reason.kind);
/**
 * The terminal status of a rollout: `success` only where the new version serves and is committed. What is left without a
 * change is `inactive` when it was stopped, and `error` when something was wrong.
 */
const endStatusOf = (state) => {
    const { version } = state.plan.release;
    const before = deployment_status_nameOf(sharedRelease(state));
    switch (state.ending) {
        case 'succeeded':
            return { state: 'success', description: `${version} serves, after ${before}` };
        case 'nothing-to-do':
            return { state: 'success', description: `${version} serves already` };
        case 'rolled-back':
            return { state: 'failure', description: `Rolled back to ${before}${deployment_status_because(state)}` };
        case 'rollback-failed':
            return { state: 'failure', description: `ROLLBACK TO ${before} FAILED, a person is needed${deployment_status_because(state)}` };
        case 'superseded':
            return { state: 'inactive', description: `Another run goes on with ${version}` };
        default:
            return {
                state: isHarmless(state) ? 'inactive' : 'error',
                description: `${version} was not shipped${deployment_status_because(state)}`,
            };
    }
};

;// CONCATENATED MODULE: ./src/render/body.ts



const toTime = (ms) => new Date(ms).toISOString();
const deploymentOf = (state) => {
    if (state.deploymentId === null)
        return null;
    return { id: state.deploymentId, state: state.ending === null ? 'in_progress' : endStatusOf(state).state };
};
const journalOf = ({ journal }) => ({
    place: journal.place,
    epoch: journal.epoch,
    entries: journal.entries.map(({ atMs, epoch, phase, what, durationMs }) => ({
        at: toTime(atMs),
        epoch,
        phase,
        what,
        durationMs: Math.max(0, Math.round(durationMs)),
    })),
});
const reasonOf = ({ state, why }) => {
    return why === '' ? (state?.reason ?? null) : { kind: 'failed', message: why };
};
/** The action's own part of its report. */
const renderBody = (story, context) => {
    const { state, mode, environment, service, target, strategy, outcome } = story;
    return {
        mode,
        environment,
        service,
        target,
        strategy,
        outcome,
        release: state?.plan.release ?? null,
        previous: state === null ? null : sharedRelease(state),
        current: state === null ? null : (servingNow(state) ?? null),
        trafficMoved: state?.trafficMoved ?? false,
        reason: reasonOf(story),
        remarks: [...story.remarks, ...(state?.remarks ?? [])],
        commands: [...story.commands],
        startedAt: toTime(story.startedMs),
        finishedAt: outcome === 'unfinished' ? null : toTime(story.nowMs),
        health: [...story.health],
        deployment: state === null ? null : deploymentOf(state),
        journal: journalOf(story),
        changes: [...story.changes],
        url: runUrl(context),
    };
};

;// CONCATENATED MODULE: ./src/render/view.ts


/** A story with its verdict and its report. */
const viewOf = (story, context) => ({
    story,
    verdict: renderVerdict(story),
    body: renderBody(story, context),
    context,
});

// EXTERNAL MODULE: ../../packages/core/src/domain/code-scanning.ts
var code_scanning = __webpack_require__(9076);
;// CONCATENATED MODULE: ../../packages/core/src/action/refusal.ts


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
    if (!isRead && isFromFork(context))
        return readOnly('a pull request from a fork');
    if (!isRead && isByDependabot(context))
        return readOnly('a run by Dependabot');
    return { what: `the token may not ${doing}.`, fix: grant(scope, access) };
};
const refusal_quote = ({ message, requestId }) => requestId === undefined ? message : `${message} (for GitHub's support: request ${requestId})`;
const explainOther = (fix) => (problem, { doing }) => ({ what: `GitHub did not let this run ${doing}: ${refusal_quote(problem)}`, fix });
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
    if (kind === 'forbidden' && (0,code_scanning/* saysCodeScanningIsOff */.y)(message)) {
        const fix = 'Switch it on in the repository’s settings, under Advanced Security; a private repository needs GitHub Code Security for it.';
        return { what: 'this repository has no code scanning.', fix };
    }
    if (context.mergeGroup !== undefined && (kind === 'forbidden' || kind === 'not-found')) {
        return { what: 'code scanning takes nothing from a merge queue, whose branches do not last.' };
    }
    // What is wrong with a document does not change when it is sent again.
    if (kind === 'invalid')
        return { what: `GitHub did not let this run ${purpose.doing}: ${refusal_quote(problem)}` };
    return explainers[kind](problem, purpose, context);
};
/** Why GitHub did not do what was asked, in words for the person who can mend it, and how. */
const explainRefusal = (problem, purpose, context) => purpose.scope === 'security-events'
    ? explainScanning(problem, purpose, context)
    : explainers[problem.kind](problem, purpose, context);

;// CONCATENATED MODULE: ./src/act/announcer.ts



const purpose = { doing: 'write deployments', scope: 'deployments' };
// GitHub shows these names as production by itself; here they are so for every tool that reads the flag.
const isProduction = (environment) => /^prod(uction)?$/i.test(environment);
/** As far back as a Deployment of our own may lie under those that other tools made meanwhile. */
const searched = 30;
const describePayload = (state, { config, place }, run) => ({
    journal: place,
    epoch: String(state.epoch),
    version: state.plan.release.version,
    artifact: state.plan.release.artifact,
    service: config.service,
    run,
});
const payloadOf = (text) => {
    try {
        const value = JSON.parse(text);
        return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    }
    catch {
        return new Map();
    }
};
const isOpen = ({ state }) => state === undefined || ['queued', 'pending', 'in_progress'].includes(state);
/**
 * Tells GitHub what is shipped, and how it ended. The lock lets one rollout of a journal run at a time, so an open
 * Deployment that names this journal and version is that of this rollout, whoever made it.
 */
const createAnnouncer = (announcement, scene) => {
    const { config, place, deployments } = announcement;
    const { context, log } = scene;
    const logUrl = runUrl(context);
    let isRefused = config.deployment === 'never';
    const tellRefusal = (what, problem) => {
        const refusal = explainRefusal(problem, purpose, context);
        log.line(`! ${what}: ${refusal.what}${refusal.fix === undefined ? '' : ` ${refusal.fix}`}`);
        isRefused = true;
    };
    const find = async ({ plan }) => {
        const found = await deployments.listIn(config.environment, searched);
        if (!found.ok) {
            tellRefusal('GitHub does not tell its Deployments', found.error);
            return null;
        }
        const ours = found.value.find((each) => {
            const payload = payloadOf(each.payload);
            return isOpen(each) && payload.get('journal') === place && payload.get('version') === plan.release.version;
        });
        return ours?.id ?? null;
    };
    /** Throws where the answer was lost: GitHub may have made it all the same. */
    const create = async (state) => {
        const { mode, release, strategy } = state.plan;
        const created = await deployments.create({
            commit: release.commit === '' ? context.sha : release.commit,
            environment: config.environment,
            task: mode,
            description: `${release.version}, ${strategy}`,
            payload: describePayload(state, announcement, `${context.runId}/${context.runAttempt}`),
            production: isProduction(config.environment),
        });
        if (created.ok)
            return created.value;
        if (created.error.kind === 'unreachable')
            throw new Error(explainRefusal(created.error, purpose, context).what);
        tellRefusal('No GitHub Deployment, it is shipped without', created.error);
        return null;
    };
    const setStatus = async (deployment, status) => {
        const { environmentUrl } = config;
        const autoInactive = status.state === 'success';
        const set = await deployments.setStatus({ deployment, ...status, environmentUrl, logUrl, autoInactive });
        if (!set.ok)
            tellRefusal(`GitHub Deployment ${deployment} does not say that it is ${status.state}`, set.error);
        return set.ok;
    };
    return {
        announce: async (state) => {
            if (isRefused)
                return null;
            const there = state.attempts > 1 ? await find(state) : null;
            if (isRefused)
                return null;
            const id = there ?? (await create(state));
            if (id !== null) {
                await setStatus(id, { state: 'in_progress', description: `${state.plan.release.version} is being shipped` });
            }
            return id;
        },
        conclude: async (state) => {
            const wasRefused = isRefused;
            // Who made it may have been killed before its number was written down.
            const id = state.deploymentId ?? (isRefused ? null : await find(state));
            return id === null ? isRefused === wasRefused : setStatus(id, endStatusOf(state));
        },
    };
};

;// CONCATENATED MODULE: ./src/decide/health/course.ts

/** A course before its first round. */
const emptyCourse = {
    looks: 0,
    bad: 0,
    goodInRow: 0,
    badInRow: 0,
    isAnswered: false,
    last: null,
    verdict: null,
};
/** When the time of a course is over, in epoch milliseconds. */
const endOf = (rules) => rules.startedMs + (rules.kind === 'verify' ? rules.windowMs : rules.durationMs);
const opened = (message) => ({ health: 'breaker-open', message });
const isOpening = (kind, rules) => kind === 'bad' || kind === 'nothing' || (kind === 'waiting' && rules.kind === 'bake');
const count = (course, round, rules) => {
    const isGood = round.kind === 'good';
    // Who is still on the way up is neither good nor broken; who has served and waits again is broken.
    const isStill = !isGood && !isOpening(round.kind, rules);
    return {
        ...course,
        looks: course.looks + 1,
        bad: course.bad + (isGood ? 0 : 1),
        goodInRow: isGood ? course.goodInRow + 1 : 0,
        badInRow: isGood ? 0 : course.badInRow + (isStill ? 0 : 1),
        isAnswered: course.isAnswered || round.kind !== 'nothing',
        last: round,
    };
};
const judgeRow = (course, round, rules) => {
    const { looks, goodInRow, badInRow } = course;
    if (round.kind === 'hopeless')
        return opened(`look ${looks} is final: ${round.message}`);
    if (badInRow >= rules.unhealthyThreshold)
        return opened(`${badInRow} of ${(0,quantity/* countOf */.pq)(looks, 'look')} bad in a row: ${round.message}`);
    if (rules.kind === 'bake' || goodInRow < rules.healthyThreshold)
        return null;
    return { health: 'healthy', message: `${(0,quantity/* countOf */.pq)(goodInRow, 'look')} good in a row: ${round.message}` };
};
const judgeWindow = ({ looks, bad, isAnswered, last }, windowMs) => {
    const told = last === null ? 'nobody looked' : last.message;
    if (!isAnswered)
        return {
            health: 'inconclusive',
            message: `no answer within ${(0,quantity/* formatDuration */.a3)(windowMs)} (${(0,quantity/* countOf */.pq)(looks, 'look')}): ${told}`,
        };
    return opened(`not healthy within ${(0,quantity/* formatDuration */.a3)(windowMs)} (${bad} of ${(0,quantity/* countOf */.pq)(looks, 'look')} bad): ${told}`);
};
const judgeBake = ({ looks, bad, last }, minimumLooks, durationMs) => {
    const time = (0,quantity/* formatDuration */.a3)(durationMs);
    if (last === null || looks < minimumLooks)
        return {
            health: 'inconclusive',
            message: `only ${(0,quantity/* countOf */.pq)(looks, 'look')} of at least ${minimumLooks} in ${time} under traffic`,
        };
    const told = `${(0,quantity/* countOf */.pq)(looks, 'look')} in ${time} under traffic, ${bad} bad; the last: ${last.message}`;
    if (last.kind === 'good')
        return { health: 'healthy', message: told };
    return { health: last.kind === 'nothing' ? 'inconclusive' : 'unhealthy', message: told };
};
/** Judges a course whose time is over: never healthy without enough looks of which the last was good. */
const endCourse = (course, rules) => {
    if (course.verdict !== null)
        return course;
    const verdict = rules.kind === 'verify'
        ? judgeWindow(course, rules.windowMs)
        : judgeBake(course, rules.minimumLooks, rules.durationMs);
    return { ...course, verdict };
};
/** Adds a round. An open breaker is final: no later round closes it. A round at the end of the time or after it is the last. */
const addRound = (course, round, rules) => {
    if (course.verdict !== null)
        return course;
    const next = count(course, round, rules);
    const verdict = judgeRow(next, round, rules);
    if (verdict !== null)
        return { ...next, verdict };
    return round.atMs >= endOf(rules) ? endCourse(next, rules) : next;
};

// EXTERNAL MODULE: ./src/decide/command/placeholders.ts
var placeholders = __webpack_require__(7242);
;// CONCATENATED MODULE: ../../packages/core/src/action/output-tail.ts
const keptLines = 1_000;
/** Keeps the last thousand lines. */
const createOutputTail = () => {
    let kept = [];
    let all = 0;
    return {
        push: (line) => {
            all += 1;
            kept.push(line);
            // In strides: moving a thousand lines for each one that comes would be felt.
            if (kept.length >= 2 * keptLines)
                kept = kept.slice(-keptLines);
        },
        lines: () => kept.slice(-keptLines),
        hidden: () => Math.max(0, all - keptLines),
    };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/workflow-text.ts
var workflow_text = __webpack_require__(2596);
;// CONCATENATED MODULE: ./src/act/commands.ts




/** What a command is told about these units of an order. */
const factsOf = (order, about) => ({
    ...about,
    release: order.release,
    epoch: order.epoch,
    baseline: order.baselines.find(({ unit }) => unit === about.units[0]),
});
const longestWord = 200;
/** The last line of standard output that says something: why it failed, of a program that writes nothing to standard error. */
const createLastWord = () => {
    let last = '';
    return {
        push: (line) => {
            if (line.trim() !== '')
                last = line;
        },
        text: () => {
            const word = (0,workflow_text/* toLogLine */.g)(last).trim();
            return word.length > longestWord ? `${word.slice(0, longestWord).toWellFormed()}…` : word;
        },
    };
};
/** Runs the user's commands as argument arrays: no shell, so no text of a version becomes a command. */
const createCommandRunner = ({ shell, log, clock }) => async (call) => {
    const timeoutMs = call.deadlineMs - clock.nowMs();
    if (timeoutMs <= 0)
        return { kind: 'timeout', durationMs: 0, output: '', errors: '' };
    const output = createOutputTail();
    const lastWord = createLastWord();
    const [program = '', ...args] = (0,placeholders/* fillCommand */.nH)(call.command, call.facts);
    const end = await shell.run({
        program,
        args,
        folder: '.',
        environment: { ...(0,placeholders/* commandVariables */.L0)(call.facts, call.allUnits), ...call.variables },
        timeoutMs,
        maxOutputBytes: call.maxOutputBytes ?? 0,
        onLine: (line, stream) => {
            output.push(line);
            if (stream === 'stdout')
                lastWord.push(line);
        },
        ...(call.input !== undefined && { input: call.input }),
    });
    const lines = output.lines().map((line) => `  │ ${line}`);
    const hidden = output.hidden();
    if (hidden > 0)
        lines.unshift(`  (${hidden} earlier lines are left out)`);
    if (call.isQuiet === true)
        for (const line of lines)
            log.debug(line);
    else
        log.fold(`Output of ${call.title} (${(0,quantity/* formatDuration */.a3)(end.durationMs)})`, lines);
    return end.errors.trim() === '' ? { ...end, errors: lastWord.text() } : end;
};
const lastLines = 3;
const longestTail = 400;
const tailOf = (errors) => {
    const lines = errors.split(/\r?\n/).filter((line) => line.trim() !== '');
    const tail = lines.slice(-lastLines).join(' / ').trim();
    return tail === '' ? '' : `: ${tail.length > longestTail ? `…${tail.slice(-longestTail)}` : tail}`;
};
/** The exit code by which a command says that somebody else changed what it was to change. */
const staleCode = 3;
/** The exit code by which a command says "not yet" (sysexits.h: EX_TEMPFAIL). */
const notYetCode = 75;
const describeTimeout = ({ durationMs }) => durationMs === 0 ? 'its time was over before it began' : `not done within ${(0,quantity/* formatDuration */.a3)(durationMs)}, and ended`;
/** Why a command did not do what it was to do; undefined: it did. What ended before it answered may have happened. */
const problemOf = (end, title) => {
    switch (end.kind) {
        case 'exited':
            if (end.code === 0)
                return undefined;
            return end.code === staleCode
                ? { kind: 'stale', message: `${title}: somebody else changed it meanwhile (exit code 3)${tailOf(end.errors)}` }
                : { kind: 'failed', message: `${title}: exit code ${end.code}${tailOf(end.errors)}` };
        case 'killed':
            return { kind: 'unknown', message: `${title}: ended by ${end.signal}${tailOf(end.errors)}` };
        case 'timeout':
            return { kind: 'timed-out', message: `${title}: ${describeTimeout(end)}${tailOf(end.errors)}` };
        case 'cancelled':
            return { kind: 'cancelled', message: `${title}: ended, because the job is to stop.` };
        case 'too-long':
            return { kind: 'failed', message: `${title}: it wrote more to standard output than is read. Let it print less.` };
        case 'not-found':
        case 'not-started':
            return { kind: 'refused', message: `${title}: ${end.message}` };
    }
};

;// CONCATENATED MODULE: ./src/act/health/looks.ts


/** As people know the version that is looked at. */
const versionOf = ({ order, side }) => side === 'new' ? order.release.version : (order.baselines[0]?.release?.version ?? 'the baseline');
const found = ({ kind, message }) => ({ kind, message });
const lookByHttp = ({ probe }, settings, fill) => {
    const { status, bodyContains } = settings;
    const url = fill(settings.url);
    const headers = Object.fromEntries(Object.entries(settings.headers).map(([name, value]) => [name, fill(value)]));
    const ask = { url, headers, status, bodyContains: fill(bodyContains) };
    return {
        name: `http ${fill(settings.url.replace(/[?#].*$/, ''))}`,
        look: async (timeoutMs, signal) => found(await probe.http({ ...ask, timeoutMs }, signal)),
    };
};
const lookByTcp = ({ probe }, settings, fill) => {
    const { port } = settings;
    const host = fill(settings.host);
    return {
        name: `tcp ${host}:${port}`,
        look: async (timeoutMs, signal) => found(await probe.tcp({ host, port, timeoutMs }, signal)),
    };
};
const lookByCommand = (world, { run, command, unit, order, side }) => {
    const title = `probe ${command[0]}, unit ${unit}`;
    const facts = factsOf(order, { units: [unit], environment: world.environment, side });
    const look = async (timeoutMs) => {
        const deadlineMs = world.clock.nowMs() + timeoutMs;
        const end = await run({ title, command, facts, allUnits: order.units, deadlineMs, isQuiet: true });
        const problem = problemOf(end, title);
        if (problem === undefined)
            return { kind: 'good', message: `${title}: exit code 0` };
        const { message } = problem;
        if (end.kind === 'exited')
            return { kind: end.code === notYetCode ? 'waiting' : 'bad', message };
        return { kind: end.kind === 'timeout' ? 'bad' : 'nothing', message };
    };
    return { name: title, look };
};
const kinds = { ready: 'good', waiting: 'waiting', unhealthy: 'bad', failed: 'hopeless' };
const worst = ['failed', 'unhealthy', 'waiting', 'ready'];
const joinReadiness = (all, units) => {
    const silent = units.filter((unit) => !all.some((each) => each.unit === unit));
    if (silent.length > 0)
        return { kind: 'nothing', message: `the target says nothing of ${silent.join(', ')}` };
    const first = all.toSorted((a, b) => worst.indexOf(a.kind) - worst.indexOf(b.kind))[0];
    if (first === undefined)
        return { kind: 'nothing', message: 'the target says nothing' };
    return { kind: kinds[first.kind], message: `${first.unit}: ${first.message}` };
};
const lookByReadiness = ({ target, clock }, { order, side }) => ({
    name: 'readiness',
    look: async (timeoutMs) => {
        const deadlineMs = Math.min(order.deadlineMs, clock.nowMs() + timeoutMs);
        const seen = await target.readiness({ ...order, deadlineMs }, side);
        return seen.ok ? joinReadiness(seen.value, order.units) : { kind: 'nothing', message: seen.error.message };
    },
});
const lookOf = (world, settings, sight) => {
    const { order, side } = sight;
    const fillFor = (units) => (text) => (0,placeholders/* fillPlaceholders */.Ct)(text, factsOf(order, { units, environment: world.environment, side }));
    const isPerUnit = JSON.stringify(settings).includes('{unit}');
    const groups = isPerUnit ? order.units.map((unit) => [unit]) : [order.units];
    switch (settings.kind) {
        case 'http':
            return groups.map((units) => lookByHttp(world, settings, fillFor(units)));
        case 'tcp':
            return groups.map((units) => lookByTcp(world, settings, fillFor(units)));
        case 'command': {
            const run = createCommandRunner(world);
            return order.units.map((unit) => lookByCommand(world, { run, command: settings.command, unit, order, side }));
        }
        case 'readiness':
            return [lookByReadiness(world, sight)];
    }
};
// The same version may be shipped anew: what served before is another subject all the same.
const labelOf = (sight) => {
    const version = versionOf(sight);
    return sight.side === 'old' && version === sight.order.release.version ? `${version} (old)` : version;
};
/** Every probe of the settings, for every unit that it names. */
const prepareGlances = (world, sight) => world.probes
    .flatMap((settings) => lookOf(world, settings, sight))
    .map(({ name, look }) => ({ name: `${name}, ${labelOf(sight)}`, side: sight.side, look }));

;// CONCATENATED MODULE: ./src/decide/health/round.ts
// The worst first: what a round is called when its probes differ.
const order = ['hopeless', 'bad', 'nothing', 'waiting', 'good'];
/** What the probes of one round came to together: as bad as the worst of them, and nothing where nobody looked. */
const joinFindings = (findings) => {
    const worst = findings.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
    return worst ?? { kind: 'nothing', message: 'there was nothing to look at' };
};
/** Whether a round is decided by this finding, whatever the other probes will say. */
const isDecisive = ({ kind }) => kind === 'hopeless' || kind === 'bad';

;// CONCATENATED MODULE: ./src/act/health/round.ts

/** All probes at once. The first bad answer decides the round: the others are not waited for, and end. */
const lookAround = (glances, { timeoutMs, signal }, memory) => new Promise((resolve, reject) => {
    const rest = new AbortController();
    const findings = [];
    let isDecided = false;
    const decide = (finding) => {
        isDecided = true;
        rest.abort();
        resolve(finding);
    };
    const take = (subject, finding) => {
        if (isDecided)
            return;
        memory.note(subject, finding);
        findings.push(finding);
        if (isDecisive(finding) || findings.length === glances.length)
            decide(joinFindings(findings));
    };
    if (glances.length === 0)
        decide(joinFindings([]));
    const either = AbortSignal.any([signal, rest.signal]);
    for (const glance of glances)
        glance.look(timeoutMs, either).then((finding) => take(glance, finding), reject);
});

;// CONCATENATED MODULE: ./src/act/health/health-watch.ts



const atLeastEveryMs = 10_000;
const health_watch_marks = {
    good: 'good',
    bad: 'bad',
    nothing: 'no answer',
    waiting: 'not ready yet',
    hopeless: 'broken',
};
/** Tells a round when it differs from the one before, and at least every ten seconds. */
const createTelling = ({ world }, sight) => {
    let told;
    return (course, round) => {
        if (told?.kind === round.kind && round.atMs - told.atMs < atLeastEveryMs)
            return;
        told = round;
        world.log.line(`  ${versionOf(sight)}, look ${course.looks}: ${health_watch_marks[round.kind]}; ${round.message}`);
    };
};
const stopped = {
    health: 'inconclusive',
    message: 'the looks were stopped before they came to a verdict',
};
/** Looks, start to start by the interval, until the course has its verdict; the time's end is not overslept. */
const follow = async (watcher, series, signal) => {
    const { world, settings, memory } = watcher;
    const { clock } = world;
    const glances = prepareGlances(world, series);
    const tell = createTelling(watcher, series);
    const endMs = endOf(series.rules);
    let course = emptyCourse;
    await clock.sleep(series.initialDelayMs, signal);
    while (!signal.aborted) {
        const startedMs = clock.nowMs();
        if (course.looks > 0 && startedMs >= endMs && series.rules.kind === 'verify')
            course = endCourse(course, series.rules);
        if (course.verdict !== null)
            return course.verdict;
        const finding = await lookAround(glances, { timeoutMs: settings.timeoutMs, signal }, memory);
        if (signal.aborted)
            break;
        const round = { ...finding, atMs: clock.nowMs() };
        course = addRound(course, round, series.rules);
        tell(course, round);
        if (course.verdict !== null)
            return course.verdict;
        const nextMs = Math.min(startedMs + series.intervalMs, Math.max(endMs, startedMs));
        await clock.sleep(Math.max(0, nextMs - clock.nowMs()), signal);
    }
    return stopped;
};
const verifyRules = ({ world, settings }, { order }) => {
    const startedMs = world.clock.nowMs() + settings.initialDelayMs;
    const { healthyThreshold, unhealthyThreshold } = settings;
    const windowMs = Math.max(1, Math.min(settings.windowMs, order.deadlineMs - startedMs));
    return { kind: 'verify', startedMs, healthyThreshold, unhealthyThreshold, windowMs };
};
const bakeRules = ({ world, settings }, durationMs) => ({
    kind: 'bake',
    startedMs: world.clock.nowMs(),
    unhealthyThreshold: settings.unhealthyThreshold,
    minimumLooks: durationMs === 0 ? 1 : settings.healthyThreshold,
    durationMs,
});
/**
 * Watches versions by all probes together. Where the breaker has opened for the new version, it stays open: whatever is
 * asked of that version later is answered with it, without another look.
 */
const createHealthWatch = (options) => {
    const { settings, memory } = options;
    const watcher = { world: { ...options, probes: settings.probes }, settings, memory };
    const watch = async (series, signal) => {
        if (memory.open !== undefined && series.side === 'new')
            return memory.open;
        const verdict = await follow(watcher, series, signal);
        if (verdict.health === 'breaker-open' && series.side === 'new')
            memory.open = verdict;
        return verdict;
    };
    return {
        verify: (order, side, signal) => {
            const { intervalMs, initialDelayMs } = settings;
            const rules = verifyRules(watcher, { order, side });
            return watch({ order, side, rules, intervalMs, initialDelayMs }, signal);
        },
        bake: (order, durationMs, signal) => {
            // Where the time is short, looks come closer together, so that enough of them fit.
            const intervalMs = Math.min(settings.intervalMs, Math.max(1, Math.floor(durationMs / settings.healthyThreshold)));
            const rules = bakeRules(watcher, durationMs);
            return watch({ order, side: 'new', rules, intervalMs, initialDelayMs: 0 }, signal);
        },
        seen: memory.seen,
    };
};

;// CONCATENATED MODULE: ./src/act/health/memory.ts
/** What was well at its last look is the least, and what is wrong with the new version the most. */
const weightOf = ({ side, last }) => {
    if (last.kind === 'good')
        return 0;
    return side === 'old' ? 1 : 2;
};
const compare = (one, other) => {
    const difference = weightOf(one) - weightOf(other);
    return difference !== 0 || weightOf(one) === 0 ? difference : one.lastLook - other.lastLook;
};
/** Nothing seen yet. One memory serves all watches of a run: a site that is left takes its watch with it. */
const createHealthMemory = () => {
    const pages = new Map();
    let looksOfAll = 0;
    return {
        open: undefined,
        note: ({ name, side }, last) => {
            looksOfAll += 1;
            const { looks, bad } = pages.get(name) ?? { looks: 0, bad: 0 };
            const isBad = last.kind !== 'good';
            pages.set(name, { side, looks: looks + 1, bad: bad + (isBad ? 1 : 0), last, lastLook: looksOfAll });
        },
        seen: () => [...pages]
            .toSorted(([, one], [, other]) => compare(one, other))
            .map(([name, { looks, bad, last }]) => ({ name, looks, bad, last: last.message })),
    };
};

;// CONCATENATED MODULE: ./src/act/hooks.ts


/** The user's hooks: each runs once for all units, until the deadline of its order, and passes with exit code 0. */
const createHooks = (settings, world) => {
    const run = createCommandRunner(world);
    return {
        run: async (hook, order) => {
            const command = settings[hook];
            if (command === undefined)
                return (0,result/* success */.k)(undefined);
            const title = `hook ${hook}`;
            const side = hook === 'on-rollback' ? 'old' : 'new';
            const facts = factsOf(order, { units: order.units, environment: world.environment, side });
            const variables = { DRAWBRIDGE_HOOK: hook };
            const end = await run({ title, command, facts, allUnits: order.units, deadlineMs: order.deadlineMs, variables });
            const problem = problemOf(end, title);
            return problem === undefined ? (0,result/* success */.k)(undefined) : (0,result/* failure */.V)(problem);
        },
    };
};

;// CONCATENATED MODULE: ./src/act/hush.ts
/**
 * A shell that takes secrets out of what programs say, line by line and on standard error. The end of that becomes the
 * reason of a failure, which the journal, the report and the GitHub Deployment keep: the runner masks none of these, only
 * its log. Standard output as a whole is an answer, and stays as it is.
 */
const hushShell = (shell, secrets) => {
    const longestFirst = secrets.toSorted((one, other) => other.length - one.length);
    const hush = (said) => longestFirst.reduce((text, secret) => text.replaceAll(secret, '***'), said);
    return {
        run: async (command) => {
            const { onLine } = command;
            const end = await shell.run({
                ...command,
                ...(onLine !== undefined && { onLine: (line, stream) => onLine(hush(line), stream) }),
            });
            return { ...end, errors: hush(end.errors) };
        },
    };
};

;// CONCATENATED MODULE: ./src/act/journal-on-branch.ts


const attempts = 6;
const firstPauseMs = 100;
// Two names that differ only in what a path may not hold must not share a journal, so what is replaced is spelt out.
const safeName = (name) => [...name]
    .map((each) => (/[A-Za-z0-9_-]/.test(each) ? each : `.${(each.codePointAt(0) ?? 0).toString(16)}.`))
    .join('');
/** Where a journal is on the data branch. */
const journalPath = ({ environment, service }) => ['deploy-with-rollback', safeName(environment), ...(service === '' ? [] : [safeName(service)]), 'journal.json'].join('/');
const journal_on_branch_kinds = {
    conflict: 'conflict',
    cancelled: 'cancelled',
    'no-token': 'refused',
    unauthorized: 'refused',
    forbidden: 'refused',
    invalid: 'refused',
};
/**
 * A journal on the repository's data branch. Its version is that of the branch's head together with the text, because
 * other journals and reports share the branch: a head that moved for them is no conflict, and is written on.
 */
const journalOnBranch = (subject, scene) => {
    const path = journalPath(subject);
    const { store } = scene;
    const explain = (doing, otherwise) => (problem) => {
        const purpose = { doing: `${doing} the journal`, scope: 'contents' };
        const { what, fix } = explainRefusal(problem, purpose, scene.context);
        return { kind: journal_on_branch_kinds[problem.kind] ?? otherwise, message: fix === undefined ? what : `${what} ${fix}` };
    };
    const refuseRead = explain('read', 'failed');
    const refuseWrite = explain('write', 'unknown');
    const read = async () => {
        const found = await store.read(path);
        if (!found.ok)
            return (0,result/* failure */.V)(refuseRead(found.error));
        return (0,result/* success */.k)(found.value && { text: found.value.text, version: journal_on_branch_versionOf(found.value.version, found.value.text) });
    };
    /** The head to write on; a conflict when the journal itself is another than expected. */
    const findHead = async (expected) => {
        const head = await store.version();
        if (!head.ok)
            return (0,result/* failure */.V)(refuseRead(head.error));
        const found = await store.read(path);
        if (!found.ok)
            return (0,result/* failure */.V)(refuseRead(found.error));
        const isSame = found.value === undefined ? expected === undefined : textOf(expected) === found.value.text;
        if (!isSame)
            return (0,result/* failure */.V)({ kind: 'conflict', message: 'another run wrote the journal meanwhile' });
        return (0,result/* success */.k)(found.value?.version ?? head.value);
    };
    const write = async (text, expected) => {
        let head = expected === undefined ? await findHead(undefined) : (0,result/* success */.k)(headOf(expected));
        for (let attempt = 1; head.ok; attempt += 1) {
            const message = `Journal of ${subject.service === '' ? 'what is deployed' : subject.service} in ${subject.environment}`;
            const written = await store.write({ path, text, message, expected: head.value });
            if (written.ok)
                return (0,result/* success */.k)(journal_on_branch_versionOf(written.value, text));
            if (written.error.kind !== 'conflict' || attempt === attempts)
                return (0,result/* failure */.V)(refuseWrite(written.error));
            await scene.clock.sleep(firstPauseMs * 2 ** (attempt - 1), scene.signal);
            head = await findHead(expected);
        }
        return head;
    };
    return { place: `branch drawbridge-data, ${path}`, read, write };
};
// Kept only in memory, and the journal is small: the text itself tells better than a sum whether it is the same.
const journal_on_branch_versionOf = (head, text) => `${head} ${text}`;
const headOf = (version) => version.slice(0, version.indexOf(' '));
const textOf = (version) => version?.slice(version.indexOf(' ') + 1);

;// CONCATENATED MODULE: ./src/act/mark.ts
/**
 * A shell whose programs all have the rollout's mark, the nonce of its lease, in their environment. The runner kills only
 * the action itself: a program that outlives it would go on changing the target while post takes the rollout back. Post
 * finds it by this (ports/leftovers).
 */
const markShell = (shell, mark) => ({
    run: (command) => shell.run({ ...command, environment: { ...command.environment, DRAWBRIDGE_ROLLOUT: mark } }),
});

;// CONCATENATED MODULE: ./src/act/own-programs.ts
// "./deploy" and "deploy/route", not "deploy", "/usr/bin/deploy" or "C:\deploy".
const relativePath = /^(?!(?:[A-Za-z]:)?[\\/]).*[\\/]/s;
/**
 * The same shell, in which a program that is a relative path is one of the user's own: it is taken from `folder`, an
 * absolute path. A bare name still comes from PATH alone, so that nothing in the workspace takes the place of a tool.
 */
const takeOwnPrograms = (shell, folder) => ({
    run: (command) => {
        const { program } = command;
        return shell.run({ ...command, program: relativePath.test(program) ? `${folder}/${program}` : program });
    },
});

// EXTERNAL MODULE: ../../node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/sha2.js + 2 modules
var sha2 = __webpack_require__(6471);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/utils.js
var utils = __webpack_require__(6913);
;// CONCATENATED MODULE: ./src/act/targets/command/command-journal.ts




// Short, so that a cancelled job still has time to write down where it stands.
const timeoutMs = 5_000;
const mostBytes = 4 * 1024 * 1024;
const command_journal_versionOf = (text) => (0,utils/* bytesToHex */.My)((0,sha2/* sha256 */.sc)(new TextEncoder().encode(text)));
const explain = (end, title) => {
    const problem = problemOf(end, title);
    if (problem === undefined)
        return undefined;
    const { message } = problem;
    switch (problem.kind) {
        case 'stale':
            return { kind: 'conflict', message };
        // It was ended while it wrote: nobody knows how far it came.
        case 'timed-out':
            return { kind: 'unknown', message };
        case 'unknown':
        case 'cancelled':
        case 'refused':
            return { kind: problem.kind, message };
        default:
            return { kind: 'failed', message };
    }
};
/**
 * The journal beside the target. `read-journal` prints it (nothing at all: there is none yet). `write-journal` gets the
 * new one on standard input and DRAWBRIDGE_EXPECTED: the SHA-256, in hex, of the text that it may replace, or empty where
 * there must be none; it writes whole or not at all, and ends with exit code 3 when something else stands there.
 */
const createCommandJournal = (options) => {
    const { shell, environment, service } = options;
    const run = (command, more) => {
        const [program = '', ...args] = command;
        const { input, expected = '' } = more;
        return shell.run({
            program,
            args,
            folder: '.',
            environment: {
                DRAWBRIDGE_ENVIRONMENT: environment,
                DRAWBRIDGE_SERVICE: service,
                DRAWBRIDGE_EXPECTED: expected,
            },
            timeoutMs,
            maxOutputBytes: mostBytes,
            ...(input !== undefined && { input }),
        });
    };
    return {
        place: `command ${options.read.join(' ')}`,
        read: async () => {
            const end = await run(options.read, {});
            const problem = explain(end, 'read-journal');
            if (problem !== undefined)
                return (0,result/* failure */.V)({ ...problem, kind: problem.kind === 'unknown' ? 'failed' : problem.kind });
            return (0,result/* success */.k)(end.output === '' ? undefined : { text: end.output, version: command_journal_versionOf(end.output) });
        },
        write: async (text, expected) => {
            const end = await run(options.write, { input: text, ...(expected !== undefined && { expected }) });
            const problem = explain(end, 'write-journal');
            if (problem === undefined)
                return (0,result/* success */.k)(command_journal_versionOf(text));
            return (0,result/* failure */.V)(problem.kind === 'cancelled' && end.durationMs > 0 ? { ...problem, kind: 'unknown' } : problem);
        },
    };
};

;// CONCATENATED MODULE: ./src/decide/command/captured.ts


const shape = '{"version": "1.4.0", "artifact": "...", "commit": "...", "handle": "...", "healthy": true}, or {} where nothing serves';
const captured_textOf = (fields, name) => {
    const value = fields.get(name) ?? '';
    return typeof value === 'string' ? value : undefined;
};
const known = new Set(['version', 'artifact', 'commit', 'handle', 'healthy']);
// A name may hold line breaks, and what stands below a reason is read as the way out.
const captured_nameOf = (field) => (/^[\w.-]{1,50}$/.test(field) ? `\`${field}\`` : 'a field there');
const readObject = (line) => {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return (0,result/* failure */.V)('it is no JSON');
    }
    if (value === null)
        return (0,result/* success */.k)(new Map());
    if (typeof value !== 'object' || Array.isArray(value))
        return (0,result/* failure */.V)('it is no JSON object');
    const fields = new Map(Object.entries(value));
    const strange = [...fields.keys()].find((name) => !known.has(name));
    return strange === undefined ? (0,result/* success */.k)(fields) : (0,result/* failure */.V)(`${captured_nameOf(strange)} is none of its fields`);
};
const longest = { version: 128, artifact: 1_024, commit: 128, handle: 4_096 };
/** Why a text cannot be handed on to commands as it is; undefined: it can. */
const faultOf = (name, text) => {
    if (text.length > longest[name])
        return `it has ${text.length} characters, and at most ${longest[name]} are taken`;
    if (/\p{Cc}/u.test(text) || !text.isWellFormed())
        return 'it has control characters or halves of characters';
    return text.startsWith('-') ? 'it begins with a dash, which programs take for an option' : undefined;
};
const findFault = (fields) => {
    for (const name of ['version', 'artifact', 'commit', 'handle']) {
        const fault = faultOf(name, captured_textOf(fields, name) ?? '');
        if (fault !== undefined)
            return `\`${name}\`: ${fault}`;
    }
    return undefined;
};
const readFields = (fields, unit) => {
    const [version, artifact] = [captured_textOf(fields, 'version'), captured_textOf(fields, 'artifact')];
    const [commit, handle] = [captured_textOf(fields, 'commit'), captured_textOf(fields, 'handle')];
    const isHealthy = fields.get('healthy') ?? true;
    const texts = Object.entries({ version, artifact, commit, handle });
    const wrong = texts.find(([, text]) => text === undefined)?.[0];
    if (version === undefined || artifact === undefined || commit === undefined || handle === undefined)
        return (0,result/* failure */.V)(`\`${wrong}\` is no text`);
    if (typeof isHealthy !== 'boolean')
        return (0,result/* failure */.V)('`healthy` is neither true nor false');
    const missing = texts.slice(0, 2).filter(([, text]) => text === '');
    if (missing.length > 0)
        return (0,result/* failure */.V)(`${(0,quantity/* joinWords */.yZ)(missing.map(([name]) => `\`${name}\``))} ${missing.length === 1 ? 'is' : 'are'} missing`);
    return (0,result/* success */.k)({ unit, release: { version, artifact, commit }, handle, isHealthy });
};
// The line itself is in the log alone, where the runner masks secrets: reasons go to the journal and to GitHub as well.
const silent = (line, why) => (0,result/* failure */.V)(`its last line (${(0,quantity/* countOf */.pq)(line.length, 'character')}) does not say what serves: ${why}. Print one line of JSON: ${shape}.`);
/**
 * What serves, from the last line that the `capture` command printed. Half an answer is none: nothing is guessed. A
 * version is taken for healthy unless the line says otherwise, because it serves. What commands are told later must be
 * such that they can be: short, without control characters, and nothing that looks like an option.
 */
const readCaptured = (output, unit) => {
    const line = output.trimEnd().split(/\r?\n/).at(-1)?.trim() ?? '';
    if (line === '')
        return (0,result/* failure */.V)(`it printed nothing. Print one line of JSON: ${shape}.`);
    const fields = readObject(line);
    if (!fields.ok)
        return silent(line, fields.error);
    if (fields.value.size === 0)
        return (0,result/* success */.k)({ unit, release: null, handle: '', isHealthy: false });
    const fault = findFault(fields.value);
    if (fault !== undefined)
        return (0,result/* failure */.V)(`its last line cannot be used: ${fault}. Print one line of JSON: ${shape}.`);
    const baseline = readFields(fields.value, unit);
    return baseline.ok ? baseline : silent(line, baseline.error);
};

;// CONCATENATED MODULE: ./src/act/targets/command/confirmation.ts

/** How long what serves may take to show what a command has done. */
const patienceMs = 10_000;
const pauseMs = 500;
const confirmation_isSame = (one, other) => one?.version === other?.version && one?.artifact === other?.artifact;
const confirmation_nameOf = (release) => release?.version ?? 'nothing';
/** After `route`: only what has not changed at all is refused, since a version may be called otherwise where it runs. */
const hasLeft = (release) => (now, before) => confirmation_isSame(now.release, before.release) && !confirmation_isSame(release, before.release)
    ? `route, unit ${now.unit}: it ended with exit code 0, and ${confirmation_nameOf(now.release)} still serves.`
    : undefined;
/** After `restore`: what serves is what was captured. */
const hasComeBack = (now, before) => confirmation_isSame(now.release, before.release)
    ? undefined
    : `restore, unit ${now.unit}: it ended with exit code 0, and ${confirmation_nameOf(now.release)} serves, not ${confirmation_nameOf(before.release)}.`;
const judgeAll = (found, { baselines }, judge) => found
    .map((now) => {
    const before = baselines.find(({ unit }) => unit === now.unit);
    return before && judge(now, before);
})
    .find((fault) => fault !== undefined);
/** Asks what serves until it is what a command was to make it, for as long as that may take: an exit code alone proves nothing. */
const confirmation_confirm = async (order, capture, { clock, judge }) => {
    if (capture === undefined)
        return (0,result/* success */.k)(undefined);
    const endMs = Math.min(order.deadlineMs, clock.nowMs() + patienceMs) - pauseMs;
    for (;;) {
        const found = await capture(order);
        const fault = found.ok ? judgeAll(found.value, order, judge) : found.error.message;
        if (fault === undefined)
            return (0,result/* success */.k)(undefined);
        if (!found.ok && found.error.kind === 'cancelled')
            return found;
        if (clock.nowMs() >= endMs)
            return (0,result/* failure */.V)({ kind: 'failed', message: fault });
        await clock.sleep(pauseMs);
    }
};
/** That the traffic has left what served before. */
const confirmShift = (order, capture, clock) => confirmation_confirm(order, capture, { clock, judge: hasLeft(order.release) });
/** That what was captured serves again. */
const confirmReturn = (order, capture, clock) => confirmation_confirm(order, capture, { clock, judge: hasComeBack });

;// CONCATENATED MODULE: ./src/act/targets/command/rescue.ts

const harmless = /^[\w@%+=:,./-]+$/;
/** A text as one word of a POSIX shell (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02). */
const quoteWord = (text) => (harmless.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
/** A command with its environment, as a person types it into a shell. */
const rescueLine = (command, facts, allUnits) => {
    const variables = Object.entries((0,placeholders/* commandVariables */.L0)(facts, allUnits)).filter(([, value]) => value !== '');
    const words = (0,placeholders/* fillCommand */.nH)(command, facts).map(quoteWord);
    return ['env', ...variables.map(([name, value]) => `${name}=${quoteWord(value)}`), ...words].join(' ');
};

;// CONCATENATED MODULE: ./src/act/targets/command/command-target.ts






const mostCapturedBytes = 1024 * 1024;
const done = (0,result/* success */.k)(undefined);
const runner = (run, environment) => async (order, { deed, command, side, unit, maxOutputBytes = 0, isQuiet = false }) => {
    const title = `${deed}, unit ${unit}`;
    const facts = factsOf(order, { units: [unit], environment, side });
    const { deadlineMs } = order;
    const allUnits = order.units;
    return { title, end: await run({ title, command, facts, allUnits, deadlineMs, maxOutputBytes, isQuiet }) };
};
/** One unit after the other, as far as it goes well. */
const inOrder = async (run, order, task) => {
    const { command } = task;
    if (command === undefined)
        return done;
    for (const unit of order.units) {
        const { end, title } = await run(order, { ...task, command, unit });
        const problem = problemOf(end, title);
        if (problem !== undefined)
            return (0,result/* failure */.V)(problem);
    }
    return done;
};
// The worst first: what may have happened weighs more than what surely did not.
const weight = ['unknown', 'stale', 'failed', 'refused', 'missing', 'timed-out', 'cancelled'];
/** All units at once: the way back waits for nobody. */
const atOnce = async (run, order, command) => {
    const ends = await Promise.all(order.units.map((unit) => run(order, { deed: 'restore', command, side: 'old', unit })));
    const problems = ends.flatMap(({ end, title }) => problemOf(end, title) ?? []);
    const worst = problems.toSorted((a, b) => weight.indexOf(a.kind) - weight.indexOf(b.kind))[0];
    if (worst === undefined)
        return done;
    return (0,result/* failure */.V)({ kind: worst.kind, message: problems.map(({ message }) => message).join('\n') });
};
const capture = async (run, order, { command, isQuiet }) => {
    const baselines = [];
    for (const unit of order.units) {
        const task = { deed: 'capture', command, side: 'old', unit, maxOutputBytes: mostCapturedBytes, isQuiet };
        const { end, title } = await run(order, task);
        const problem = problemOf(end, title);
        if (problem !== undefined)
            return (0,result/* failure */.V)(problem);
        const baseline = readCaptured(end.output, unit);
        if (!baseline.ok)
            return (0,result/* failure */.V)({ kind: 'refused', message: `${title}: ${baseline.error}` });
        baselines.push(baseline.value);
    }
    return (0,result/* success */.k)(baselines);
};
const readinessOf = (end, title, unit) => {
    if (end.kind === 'exited' && end.code === 0)
        return { unit, kind: 'ready', message: `${title}: exit code 0` };
    if (end.kind === 'exited' && end.code === notYetCode)
        return { unit, kind: 'waiting', message: `${title}: not yet` };
    const problem = problemOf(end, title);
    if (end.kind === 'exited' && problem !== undefined)
        return { unit, kind: 'unhealthy', message: problem.message };
    return problem ?? { kind: 'failed', message: title };
};
const readiness = async (run, order, { command, side }) => {
    if (command === undefined)
        return (0,result/* failure */.V)({ kind: 'missing', message: 'There is no `verify` command to ask. Add one, or another probe.' });
    const found = await Promise.all(order.units.map(async (unit) => {
        const { end, title } = await run(order, { deed: 'verify', command, side, unit });
        return readinessOf(end, title, unit);
    }));
    const problem = found.find((each) => !('unit' in each));
    return problem === undefined ? (0,result/* success */.k)(found.filter((each) => 'unit' in each)) : (0,result/* failure */.V)(problem);
};
const listChanges = (commands, order, environment) => order.units.flatMap((unit) => {
    return ['stage', 'route', 'clean'].flatMap((deed) => {
        const command = commands[deed];
        if (command === undefined)
            return [];
        const facts = factsOf(order, { units: [unit], environment, side: deed === 'clean' ? 'old' : 'new' });
        return [{ unit, what: `${deed}: ${(0,placeholders/* fillCommand */.nH)(command, facts).join(' ')}`, diff: '' }];
    });
});
/**
 * A target that is whatever the user's commands make of it: `stage` and `route` bring a version up and send it traffic,
 * `restore` brings the baseline back, `clean` takes away what is not needed any more (DRAWBRIDGE_SIDE says which).
 */
const createCommandTarget = (options) => {
    const { commands, lastCommitted, environment, clock } = options;
    const run = runner(createCommandRunner(options), environment);
    const { capture: command } = commands;
    const look = command && ((order) => capture(run, order, { command, isQuiet: true }));
    const remembered = (unit) => ({
        unit,
        release: lastCommitted,
        handle: '',
        isHealthy: lastCommitted !== null,
    });
    const noStage = { kind: 'refused', message: 'blue-green needs a `stage` command. Add one.' };
    return {
        name: `commands, ${commands.route.slice(0, 2).join(' ')}`,
        capture: async (order) => command === undefined ? (0,result/* success */.k)(order.units.map(remembered)) : capture(run, order, { command, isQuiet: false }),
        check: async (order) => (0,result/* success */.k)(listChanges(commands, order, environment)),
        stage: async (order) => commands.stage === undefined && order.strategy === 'blue-green'
            ? (0,result/* failure */.V)(noStage)
            : inOrder(run, order, { deed: 'stage', command: commands.stage, side: 'new' }),
        shift: async (order) => {
            const routed = await inOrder(run, order, { deed: 'route', command: commands.route, side: 'new' });
            return routed.ok ? confirmShift(order, look, clock) : routed;
        },
        readiness: (order, side) => readiness(run, order, { command: commands.verify, side }),
        restore: (order) => atOnce(run, order, commands.restore),
        // What makes the baseline whole is the user's `restore` itself: here it is only asked whether it did.
        settle: (order) => confirmReturn(order, look, clock),
        discard: (order) => inOrder(run, order, { deed: 'clean', command: commands.clean, side: 'new' }),
        clean: (order) => inOrder(run, order, { deed: 'clean', command: commands.clean, side: 'old' }),
        rescue: (order) => order.units.map((unit) => {
            const facts = factsOf(order, { units: [unit], environment, side: 'old' });
            return rescueLine(commands.restore, facts, order.units);
        }),
    };
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/json.ts
const isJsonObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The object under a key; an empty one where there is none. */
const objectAt = (value, ...keys) => {
    let found = value;
    for (const key of keys)
        found = isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
    return isJsonObject(found) ? found : {};
};
/** The list under a key; empty where there is none. */
const listAt = (value, key) => {
    const found = isJsonObject(value) ? value[key] : undefined;
    return Array.isArray(found) ? found : [];
};
/** The text under a key; empty where there is none. */
const textAt = (value, key) => {
    const found = isJsonObject(value) ? value[key] : undefined;
    return typeof found === 'string' ? found : '';
};
/** The number under a key; the given one where there is none. */
const numberAt = (value, key, otherwise = 0) => {
    const found = isJsonObject(value) ? value[key] : undefined;
    return typeof found === 'number' ? found : otherwise;
};
/** The texts under a key, e.g. labels. */
const textsAt = (value, key) => Object.fromEntries(Object.entries(objectAt(value, key)).filter((entry) => typeof entry[1] === 'string'));
/** The same object without some keys. */
const without = (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
const sortKeys = (value) => {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isJsonObject(value))
        return value;
    const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sortKeys(each)]));
};
/** Whether two values say the same; null says what absence says, as in Kubernetes. */
const isSameJson = (one, other) => JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));

;// CONCATENATED MODULE: ./src/decide/kubernetes/image.ts

const containersOf = (template) => listAt(objectAt(template, 'spec'), 'containers').filter(isJsonObject);
/** The names of a pod template's containers, in order. */
const containerNames = (template) => containersOf(template).map((each) => textAt(each, 'name'));
/** The image of a container of a pod template; an empty name means the first. */
const imageOf = (template, container) => textAt(containersOf(template).find((each) => container === '' || textAt(each, 'name') === container), 'image');
/** The same template with another image in one container. */
const withImage = (template, container, image) => {
    const spec = objectAt(template, 'spec');
    const containers = containersOf(template).map((each) => textAt(each, 'name') === container ? { ...each, image } : each);
    return { ...template, spec: { ...spec, containers } };
};
/** What an image calls itself where nobody wrote a version beside it: its tag, or the start of its digest. */
const versionOfImage = (image) => {
    const [name = '', digest = ''] = image.split('@', 2);
    const tag = /:([^:/]+)$/.exec(name)?.[1];
    return tag ?? (digest === '' ? 'latest' : digest.slice(0, 19));
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/marks.ts

/** What Drawbridge writes on the Deployments that it ships; never on their pods, which would restart for it. */
const marks_marks = {
    epoch: 'drawbridge.dev/epoch',
    version: 'drawbridge.dev/version',
    artifact: 'drawbridge.dev/artifact',
    commit: 'drawbridge.dev/commit',
};
/** The label of pods and the key of selectors that tell blue from green. */
const slotLabel = 'drawbridge.dev/slot';
/** The name under which the server keeps what Drawbridge wrote (https://kubernetes.io/docs/reference/using-api/server-side-apply/#managers). */
const fieldManager = 'drawbridge';
/** The marks of a release that is written under an epoch. */
const marksOf = ({ version, artifact, commit }, epoch) => ({
    [marks_marks.epoch]: String(epoch),
    [marks_marks.version]: version,
    [marks_marks.artifact]: artifact,
    [marks_marks.commit]: commit,
});
/** The epoch of the last writer; 0: nobody of ours. */
const epochOf = ({ annotations }) => {
    const epoch = Number(annotations[marks_marks.epoch] ?? '0');
    return Number.isSafeInteger(epoch) && epoch >= 0 ? epoch : Number.MAX_SAFE_INTEGER;
};
/** What a Deployment serves. Its marks count only while they name the image that it has; else the image speaks for itself. */
const releaseOf = ({ annotations, template }, container) => {
    const artifact = imageOf(template, container);
    if (annotations[marks_marks.artifact] !== artifact)
        return { version: versionOfImage(artifact), artifact, commit: '' };
    const [version, commit] = [annotations[marks_marks.version], annotations[marks_marks.commit]];
    return { version: version ?? versionOfImage(artifact), artifact, commit: commit ?? '' };
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/parse.ts
/** The value that a JSON text says; undefined where it says none, e.g. because it was cut off. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/server-words.ts
// The first that fits counts. What is not here may have been answered by nobody.
const server_words_kinds = [
    [/failed to download openapi/, 'lost'],
    [/Apply failed with \d+ conflicts?/, 'foreign'],
    [/\(Forbidden\)| is forbidden: /, 'forbidden'],
    [/\(Unauthorized\)|must be logged in to the server/, 'unauthorized'],
    // The second is what kubectl says of a test (RFC 6902) that did not hold.
    [/\(Conflict\)|The request is invalid: the server rejected our request due to an error in our request/, 'stale'],
    [/\(AlreadyExists\)/, 'exists'],
    [/\(NotFound\)|namespaces "[^"]*" not found/, 'missing'],
    [/\(Invalid\)|^The \w+ "[^"]*" is invalid:|\(BadRequest\)|field not declared in schema/m, 'invalid'],
    [/error validating|error parsing|strict decoding|doesn't have a resource type|no matches for kind/, 'invalid'],
    [
        /Error in configuration|error loading config|unknown (?:command|flag)|the namespace from the provided object/,
        'invalid',
    ],
];
/** What kind of answer kubectl's error output is (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/). */
const classifyErrors = (errors) => server_words_kinds.find(([pattern]) => pattern.test(errors))?.[1] ?? 'lost';
/** Who owns the fields that an apply wanted to change. */
const foreignOwners = (errors) => [
    ...new Set([...errors.matchAll(/conflicts? with "([^"]+)"/g)].map(([, owner = '']) => owner)),
];
/** "may not patch deployments in apps", from a refusal by RBAC; the whole text where it is worded otherwise. */
const describeForbidden = (errors) => {
    const found = /User "([^"]*)" cannot (\S+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]*)")?/.exec(errors);
    if (found === null)
        return lastLine(errors);
    const [, user = '', verb = '', resource = '', group = '', namespace = ''] = found;
    const of = group === '' ? '' : ` of ${group}`;
    const where = namespace === '' ? '' : ` in namespace ${namespace}`;
    return `${user} may not ${verb} ${resource}${of}${where}. Grant it: a Role with apiGroups: ["${group}"], resources: ["${resource}"], verbs: ["${verb}"].`;
};
/** What kubectl said last, without warnings, on one line. */
const lastLine = (errors) => {
    const lines = errors.split('\n').map((line) => line.trim());
    const said = lines.filter((line) => line !== '' && !/^(?:Warning:|[EIW]\d{4} )/.test(line));
    return (said.at(-1) ?? lines.findLast((line) => line !== '') ?? 'it said nothing').slice(0, 1_000);
};

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/kubectl.ts





const maxOutputBytes = 32 * 1024 * 1024;
const requestSeconds = 10;
const callLimitMs = 30_000;
const readAttempts = 3;
const kubectl_pauseMs = 250;
const problem = (kind, message, refusal = 'none') => ({ kind, message, refusal, owners: [] });
const translateRefusal = (call, errors) => {
    const refusal = classifyErrors(errors);
    const said = `kubectl could not ${call.deed}: ${lastLine(errors)}`;
    const owners = foreignOwners(errors);
    switch (refusal) {
        case 'stale':
        case 'exists':
            return problem('stale', `${said} Somebody else changed it meanwhile.`, refusal);
        case 'missing':
            return problem('missing', said, refusal);
        case 'forbidden':
            return problem('refused', `kubectl could not ${call.deed}: ${describeForbidden(errors)}`, refusal);
        case 'unauthorized':
            return problem('refused', `${said} The kubeconfig's credentials are not accepted; renew them.`, refusal);
        case 'foreign':
            return { ...problem('refused', said, refusal), owners };
        case 'invalid':
            return problem('refused', said, refusal);
        default:
            return problem(call.writes === true ? 'unknown' : 'failed', said, refusal);
    }
};
// A program that was stopped may have sent its request before.
const translateStop = (call, end) => {
    const about = `kubectl was to ${call.deed}`;
    const open = call.writes === true ? '; whether it did is not known' : '';
    if (end.kind === 'cancelled') {
        const refusal = end.durationMs > 0 ? 'lost' : 'none';
        return problem('cancelled', `${about}, and was stopped because the job ends${open}.`, refusal);
    }
    if (end.kind === 'timeout') {
        const kind = call.writes === true ? 'unknown' : 'timed-out';
        return problem(kind, `${about}, and did not end within ${(0,quantity/* formatDuration */.a3)(end.durationMs)}${open}.`, 'lost');
    }
    if (end.kind === 'killed') {
        const kind = call.writes === true ? 'unknown' : 'failed';
        return problem(kind, `${about}, and was ended by ${end.signal}${open}.`, 'lost');
    }
    return problem('refused', `${about}, and answered more than ${maxOutputBytes / 1024 / 1024} MiB. Use a namespace with fewer objects.`);
};
const judgeEnd = (call, end) => {
    if (end.kind === 'not-found' || end.kind === 'not-started')
        return (0,result/* failure */.V)(problem('refused', end.message));
    if (end.kind !== 'exited')
        return (0,result/* failure */.V)(translateStop(call, end));
    return end.code === 0 ? (0,result/* success */.k)(end.output) : (0,result/* failure */.V)(translateRefusal(call, end.errors));
};
const kubectl_readObject = (call, output) => {
    if (output.trim() === '')
        return (0,result/* success */.k)(undefined);
    const value = parseJson(output);
    if (isJsonObject(value))
        return (0,result/* success */.k)(value);
    const kind = call.writes === true ? 'unknown' : 'failed';
    return (0,result/* failure */.V)(problem(kind, `kubectl was to ${call.deed}, and its answer is no JSON object: it was cut off, or is not kubectl's.`, 'lost'));
};
/** kubectl with its context and namespace always said; `deadlineMs` (epoch milliseconds) ends every call. */
const createKubectl = ({ shell, clock, settings }, deadlineMs) => {
    const { kubectl: program, context, namespace } = settings;
    const place = [...(context === '' ? [] : [`--context=${context}`]), `--namespace=${namespace}`];
    const run = async (call) => {
        const timeoutMs = Math.min(deadlineMs - clock.nowMs(), callLimitMs);
        if (timeoutMs <= 0)
            return undefined;
        const seconds = Math.max(1, Math.min(requestSeconds, Math.ceil(timeoutMs / 1_000)));
        const args = [...place, `--request-timeout=${seconds}s`, ...call.args];
        const input = call.input === undefined ? {} : { input: call.input };
        return shell.run({ program, args, folder: '.', environment: {}, timeoutMs, maxOutputBytes, ...input });
    };
    const once = async (call) => {
        const end = await run(call);
        return end === undefined
            ? (0,result/* failure */.V)(problem('timed-out', `There was no time left to ${call.deed}.`))
            : judgeEnd(call, end);
    };
    // What only reads is asked again after a lost answer: a cut connection must not end a rollout that goes well.
    const text = async (call) => {
        const attempts = call.writes === true ? 1 : readAttempts;
        for (let attempt = 1;; attempt += 1) {
            const said = await once(call);
            const isLost = !said.ok && said.error.refusal === 'lost' && said.error.kind !== 'cancelled';
            if (!isLost || attempt >= attempts)
                return said;
            await clock.sleep(kubectl_pauseMs * attempt);
        }
    };
    const object = async (call) => {
        const said = await text({ ...call, args: [...call.args, '--output=json'] });
        return said.ok ? kubectl_readObject(call, said.value) : said;
    };
    const difference = async (call) => {
        const end = await run(call);
        return end?.kind === 'exited' && end.code <= 1 ? end.output : '';
    };
    return { text, object, difference };
};

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/config-map-journal.ts




// Short, so that a cancelled job still has time to write down where it stands.
const config_map_journal_timeoutMs = 5_000;
/** A ConfigMap holds at most 1 MiB (https://kubernetes.io/docs/concepts/configuration/configmap/). */
const config_map_journal_mostBytes = 1_000_000;
const translate = ({ kind, message, refusal }, writes) => {
    if (refusal === 'stale' || refusal === 'exists' || (writes && refusal === 'missing'))
        return { kind: 'conflict', message };
    // It was stopped while it ran: nobody knows how far it came.
    if (kind === 'cancelled')
        return { kind: writes && refusal === 'lost' ? 'unknown' : 'cancelled', message };
    if (kind === 'unknown' || kind === 'refused')
        return { kind, message };
    return { kind: 'failed', message };
};
const config_map_journal_nameOf = ({ environment, service }) => {
    const words = ['drawbridge', environment, service].filter((word) => word !== '');
    return words
        .join('-')
        .toLowerCase()
        .replace(/[^a-z0-9.-]+/g, '-')
        .replace(/[^a-z0-9]+$/, '')
        .slice(0, 253);
};
/** The journal as a ConfigMap beside what it is about; its resourceVersion is what a write compares with. */
const createConfigMapJournal = (options) => {
    const name = config_map_journal_nameOf(options);
    const { clock, settings } = options;
    const { namespace } = settings;
    const open = () => createKubectl(options, clock.nowMs() + config_map_journal_timeoutMs);
    const deed = `write the journal, configmap ${name}`;
    return {
        place: `configmap ${namespace}/${name}`,
        read: async () => {
            const args = ['get', 'configmap', name, '--ignore-not-found'];
            const answer = await open().object({ args, deed: `read the journal, configmap ${name}` });
            if (!answer.ok)
                return (0,result/* failure */.V)(translate(answer.error, false));
            if (answer.value === undefined)
                return (0,result/* success */.k)(undefined);
            const version = textAt(objectAt(answer.value, 'metadata'), 'resourceVersion');
            const { journal } = objectAt(answer.value, 'data');
            if (typeof journal === 'string' && version !== '')
                return (0,result/* success */.k)({ text: journal, version });
            const message = `configmap ${namespace}/${name} has no key "journal": somebody else wrote it. Look at it, and delete it if it is not needed.`;
            return (0,result/* failure */.V)({ kind: 'refused', message });
        },
        write: async (text, expected) => {
            if (new TextEncoder().encode(text).length > config_map_journal_mostBytes) {
                return (0,result/* failure */.V)({
                    kind: 'refused',
                    message: `The journal is longer than a ConfigMap holds, ${config_map_journal_mostBytes} bytes.`,
                });
            }
            const labels = { 'app.kubernetes.io/managed-by': fieldManager };
            const metadata = { name, namespace, labels, ...(expected !== undefined && { resourceVersion: expected }) };
            const document = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { journal: text } };
            // Its shape is ours: to validate it costs kubectl one more download for each write.
            const common = ['--filename=-', `--field-manager=${fieldManager}`, '--validate=false'];
            const args = [expected === undefined ? 'create' : 'replace', ...common];
            const answer = await open().object({ args, deed, input: JSON.stringify(document), writes: true });
            if (!answer.ok)
                return (0,result/* failure */.V)(translate(answer.error, true));
            const version = textAt(objectAt(answer.value, 'metadata'), 'resourceVersion');
            if (version !== '')
                return (0,result/* success */.k)(version);
            return (0,result/* failure */.V)({ kind: 'unknown', message: `kubectl was to ${deed}, and its answer has no resourceVersion.` });
        },
    };
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8293);
;// CONCATENATED MODULE: ./src/decide/kubernetes/manifest.ts





const maxAliases = 100;
const maxDocuments = 1_000;
const flatten = (found) => /^List$/.test(textAt(found.document, 'kind'))
    ? listAt(found.document, 'items')
        .filter(isJsonObject)
        .map((document) => ({ ...found, document }))
    : [found];
const readDocuments = ({ path, text }) => {
    const found = [];
    const documents = (0,dist/* parseAllDocuments */.hR)(text, { uniqueKeys: true });
    if (!Array.isArray(documents))
        return (0,result/* success */.k)([]);
    if (documents.length > maxDocuments)
        return (0,result/* failure */.V)(`${path} holds more than ${maxDocuments} documents. Split the file.`);
    for (const [index, document] of documents.entries()) {
        const [error] = document.errors;
        if (error !== undefined) {
            return (0,result/* failure */.V)(`${path}, line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]} Mend the YAML.`);
        }
        const place = `${path}, document ${index + 1}`;
        const value = readValue(() => document.toJS({ maxAliasCount: maxAliases }));
        if (!value.ok)
            return (0,result/* failure */.V)(`${place}: ${value.error}`);
        if (value.value === null || value.value === undefined)
            continue;
        if (!isJsonObject(value.value))
            return (0,result/* failure */.V)(`${place} is no object of Kubernetes. Write apiVersion, kind and metadata.`);
        found.push(...flatten({ file: path, place, document: value.value }));
    }
    return (0,result/* success */.k)(found);
};
// The YAML library throws where aliases expand without end.
const readValue = (read) => {
    try {
        return (0,result/* success */.k)(read());
    }
    catch (error) {
        return (0,result/* failure */.V)(Error.isError(error) ? error.message : String(error));
    }
};
const chooseContainer = ({ place, document }, wanted) => {
    const names = containerNames(objectAt(document, 'spec', 'template'));
    const unit = textAt(objectAt(document, 'metadata'), 'name');
    if (names.length === 0)
        return (0,result/* failure */.V)(`${place}: the Deployment ${unit} has no container.`);
    if (wanted !== '') {
        return names.includes(wanted)
            ? (0,result/* success */.k)(wanted)
            : (0,result/* failure */.V)(`${place}: the Deployment ${unit} has no container "${wanted}"; it has ${(0,quantity/* joinWords */.yZ)(names)}.`);
    }
    const [only = ''] = names;
    return names.length === 1
        ? (0,result/* success */.k)(only)
        : (0,result/* failure */.V)(`${place}: the Deployment ${unit} has the containers ${(0,quantity/* joinWords */.yZ)(names)}. Name the one whose image is the artifact as \`container\`.`);
};
const readUnit = (found, rules) => {
    const { file, place, document } = found;
    const metadata = objectAt(document, 'metadata');
    const [unit, namespace] = [textAt(metadata, 'name'), textAt(metadata, 'namespace')];
    if (textAt(document, 'apiVersion') !== 'apps/v1')
        return (0,result/* failure */.V)(`${place}: the Deployment is of "${textAt(document, 'apiVersion')}". Write apiVersion: apps/v1.`);
    if (!/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(unit))
        return (0,result/* failure */.V)(`${place}: "${unit}" is no name of a Deployment. Write metadata.name.`);
    if (namespace !== '' && namespace !== rules.namespace) {
        return (0,result/* failure */.V)(`${place}: ${unit} belongs to namespace ${namespace}, and this deployment to ${rules.namespace}. Make them the same.`);
    }
    if (objectAt(document, 'spec')['revisionHistoryLimit'] === 0) {
        return (0,result/* failure */.V)(`${place}: ${unit} has revisionHistoryLimit: 0, which leaves nothing to go back to. Write 1 or more, or leave it out.`);
    }
    const container = chooseContainer(found, rules.container);
    return container.ok ? (0,result/* success */.k)({ unit, file, container: container.value, document }) : container;
};
/** Reads manifests of several documents and files; refuses what cannot be shipped, naming file and document. */
const readManifests = (files, rules) => {
    const units = [];
    const others = [];
    for (const file of files) {
        const documents = readDocuments(file);
        if (!documents.ok)
            return documents;
        for (const found of documents.value) {
            const kind = textAt(found.document, 'kind');
            const name = textAt(objectAt(found.document, 'metadata'), 'name');
            if (kind === '')
                return (0,result/* failure */.V)(`${found.place} has no kind. Write apiVersion, kind and metadata.`);
            if (kind !== 'Deployment') {
                others.push(`${kind} ${name}`);
                continue;
            }
            const unit = readUnit(found, rules);
            if (!unit.ok)
                return unit;
            const twin = units.find((each) => each.unit === unit.value.unit);
            if (twin !== undefined)
                return (0,result/* failure */.V)(`${found.place}: ${twin.unit} is also in ${twin.file}. Name it once.`);
            units.push(unit.value);
        }
    }
    const names = files.map(({ path }) => path);
    if (units.length === 0)
        return (0,result/* failure */.V)(`${(0,quantity/* joinWords */.yZ)(names)}: no Deployment is in there. Name the files of the Deployments in \`manifests\`.`);
    return (0,result/* success */.k)({ units, others });
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/handle.ts


/** A handle as the journal keeps it. */
const writeHandle = (handle) => JSON.stringify(handle);
/** Reads a handle of a rolling unit; undefined: it is none. */
const readRollingHandle = (text) => {
    const json = parseJson(text);
    if (!isJsonObject(json) || textAt(json, 'replicaSet') === '')
        return undefined;
    const [replicaSet, hash, uid] = [textAt(json, 'replicaSet'), textAt(json, 'hash'), textAt(json, 'uid')];
    return { replicaSet, hash, uid, container: textAt(json, 'container'), spec: objectAt(json, 'spec') };
};
/** Reads a handle of a unit of two slots; undefined: it is none. */
const readSlotHandle = (text) => {
    const json = parseJson(text);
    if (!isJsonObject(json) || !Array.isArray(json['services']))
        return undefined;
    const services = json['services'].filter((each) => typeof each === 'string');
    const [slot, uid, hash] = [textAt(json, 'slot'), textAt(json, 'uid'), textAt(json, 'hash')];
    return { slot, uid, hash, container: textAt(json, 'container'), services, replicas: numberAt(json, 'replicas') };
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/objects.ts



const hashLabel = 'pod-template-hash';
const readKnown = (json) => {
    const metadata = objectAt(json, 'metadata');
    const owners = listAt(metadata, 'ownerReferences').filter((each) => isJsonObject(each) && each['controller'] === true);
    return {
        name: textAt(metadata, 'name'),
        uid: textAt(metadata, 'uid'),
        resourceVersion: textAt(metadata, 'resourceVersion'),
        annotations: textsAt(metadata, 'annotations'),
        labels: textsAt(metadata, 'labels'),
        owner: textAt(owners[0], 'uid'),
        json,
    };
};
/** A condition's list as Deployments and pods have it. */
const readConditions = (status) => listAt(status, 'conditions').map((each) => ({
    type: textAt(each, 'type'),
    status: textAt(each, 'status'),
    reason: textAt(each, 'reason'),
    message: textAt(each, 'message'),
}));
/** A Deployment as the server tells it. */
const readDeployment = (json) => {
    const [spec, status] = [objectAt(json, 'spec'), objectAt(json, 'status')];
    return {
        ...readKnown(json),
        generation: numberAt(objectAt(json, 'metadata'), 'generation'),
        observedGeneration: numberAt(status, 'observedGeneration'),
        replicas: numberAt(spec, 'replicas', 1),
        historyLimit: numberAt(spec, 'revisionHistoryLimit', 10),
        strategy: textAt(objectAt(spec, 'strategy'), 'type') === 'Recreate' ? 'Recreate' : 'RollingUpdate',
        selector: textsAt(objectAt(spec, 'selector'), 'matchLabels'),
        template: objectAt(spec, 'template'),
        status: {
            replicas: numberAt(status, 'replicas'),
            updated: numberAt(status, 'updatedReplicas'),
            available: numberAt(status, 'availableReplicas'),
        },
        conditions: readConditions(status),
    };
};
/** A ReplicaSet as the server tells it. */
const readReplicaSet = (json) => {
    const known = readKnown(json);
    const template = objectAt(json, 'spec', 'template');
    const metadata = objectAt(template, 'metadata');
    const labels = without(objectAt(metadata, 'labels'), hashLabel);
    return {
        ...known,
        hash: known.labels[hashLabel] ?? '',
        revision: Number.parseInt(known.annotations['deployment.kubernetes.io/revision'] ?? '0', 10),
        template: { ...template, metadata: { ...metadata, labels } },
    };
};
/** A Service as the server tells it. */
const readService = (json) => ({
    ...readKnown(json),
    selector: textsAt(objectAt(json, 'spec'), 'selector'),
});
/** A pod as the server tells it. */
const readPod = (json) => readKnown(json);
/** The objects of a list that kubectl printed, by kind; another answer is refused, for nothing may be read out of it. */
const readItems = (answer) => {
    const read = readJson(answer, (root) => root
        .at('items')
        .list()
        .map((item) => {
        item.at('metadata').at('name').text();
        return isJsonObject(item.value)
            ? { kind: item.at('kind').text(), json: item.value }
            : item.refuse('is no object');
    }));
    if (!read.ok)
        return (0,result/* failure */.V)(read.error.reason);
    const kinds = Map.groupBy(read.value, ({ kind }) => kind);
    return (0,result/* success */.k)(new Map([...kinds].map(([kind, items]) => [kind, items.map(({ json }) => json)])));
};
/** The ReplicaSet that runs what the Deployment says now: same owner, same template, the latest of those. */
const findCurrent = (deployment, sets) => sets
    .filter(({ owner, template }) => owner === deployment.uid && isSameJson(template, deployment.template))
    .toSorted((one, other) => other.revision - one.revision)[0];
/** Whether an HPA sets the number of pods of a Deployment (https://kubernetes.io/docs/concepts/workloads/autoscaling/). */
const isScaledBy = (autoscalers, deployment) => autoscalers.some((each) => {
    const target = objectAt(each, 'spec', 'scaleTargetRef');
    return textAt(target, 'kind') === 'Deployment' && textAt(target, 'name') === deployment;
});

;// CONCATENATED MODULE: ./src/decide/kubernetes/ownership.ts


const isOurs = (entry, operation) => isJsonObject(entry) &&
    textAt(entry, 'manager') === fieldManager &&
    textAt(entry, 'operation') === operation &&
    textAt(entry, 'subresource') === '';
const unite = (one, other) => {
    const united = { ...one };
    for (const [key, value] of Object.entries(other)) {
        const before = united[key];
        united[key] = isJsonObject(before) && isJsonObject(value) ? unite(before, value) : value;
    }
    return united;
};
const entriesOf = (json) => listAt(objectAt(json, 'metadata'), 'managedFields');
/** Whether a field is ours by an earlier apply, so that leaving it out now would take it away. */
const ownsByApply = (json, ...path) => entriesOf(json).some((entry) => {
    let fields = isOurs(entry, 'Apply') ? entry['fieldsV1'] : undefined;
    for (const key of path)
        fields = isJsonObject(fields) ? fields[`f:${key}`] : undefined;
    return fields !== undefined;
});
/**
 * The list of owners after a restore by patch, in which what the patch wrote is ours as if we had applied it; undefined:
 * nothing to change. Otherwise the next apply would be in conflict with us, or leave for ever what it no longer names.
 */
const joinOwnership = (json) => {
    const entries = entriesOf(json);
    const patched = entries.filter((entry) => isOurs(entry, 'Update'));
    if (patched.length === 0)
        return undefined;
    const applied = entries.find((entry) => isOurs(entry, 'Apply'));
    const all = [...(isJsonObject(applied) ? [applied] : []), ...patched];
    const fieldsV1 = all.map((entry) => objectAt(entry, 'fieldsV1')).reduce(unite, {});
    const joined = { ...all[0], operation: 'Apply', fieldsV1 };
    const others = entries.filter((entry) => !all.some((each) => isSameJson(each, entry)));
    return [...others, joined];
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/preparation.ts




const own = (document, key) => objectAt(document, key);
/**
 * How many pods the manifest may ask for. Where an HPA counts, or the manifest leaves it open, none; unless an earlier
 * apply of ours said so, for then leaving it out would reset it to 1: then what is there now.
 */
const chooseReplicas = (manifest, live, isScaled) => {
    const written = own(manifest.document, 'spec')['replicas'];
    if (!isScaled && typeof written === 'number')
        return written;
    return live !== undefined && ownsByApply(live.json, 'spec', 'replicas') ? live.replicas : undefined;
};
/**
 * The manifest with the artifact as its image, our marks, and the version of what it replaces: the server refuses it if
 * somebody else wrote meanwhile (https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions).
 */
const prepareManifest = ({ manifest, release, epoch, namespace, live, replicas }) => {
    const metadata = without(own(manifest.document, 'metadata'), 'uid', 'managedFields', 'creationTimestamp');
    const spec = without(own(manifest.document, 'spec'), 'replicas');
    return {
        ...without(manifest.document, 'status'),
        metadata: {
            ...without(metadata, 'resourceVersion'),
            namespace,
            annotations: { ...objectAt(metadata, 'annotations'), ...marksOf(release, epoch) },
            ...(live === undefined ? {} : { resourceVersion: live.resourceVersion }),
        },
        spec: {
            ...spec,
            ...(replicas === undefined ? {} : { replicas }),
            template: withImage(objectAt(spec, 'template'), manifest.container, release.artifact),
        },
    };
};
/** The same manifest as one of a unit's two Deployments: its name, its selector and its pods carry the slot. */
const slotManifest = (manifest, slot) => {
    const metadata = own(manifest.document, 'metadata');
    const spec = own(manifest.document, 'spec');
    const [selector, template] = [objectAt(spec, 'selector'), objectAt(spec, 'template')];
    const label = { [slotLabel]: slot };
    const podMetadata = objectAt(template, 'metadata');
    const name = `${manifest.unit}-${slot}`;
    return {
        ...manifest,
        document: {
            ...manifest.document,
            metadata: { ...metadata, name, labels: { ...objectAt(metadata, 'labels'), ...label } },
            spec: {
                ...spec,
                selector: { ...selector, matchLabels: { ...objectAt(selector, 'matchLabels'), ...label } },
                template: {
                    ...template,
                    metadata: { ...podMetadata, labels: { ...objectAt(podMetadata, 'labels'), ...label } },
                },
            },
        },
    };
};
/** Why the order's strategy and the manifest's own do not fit; undefined: they do. */
const findStrategyClash = (manifest, strategy) => {
    const type = textAt(objectAt(manifest.document, 'spec', 'strategy'), 'type');
    const recreates = type === 'Recreate';
    if (strategy === 'blue-green' || recreates === (strategy === 'recreate'))
        return undefined;
    return strategy === 'recreate'
        ? `${manifest.file}: ${manifest.unit} is to be recreated, but its strategy is ${type || 'RollingUpdate'}. Write spec.strategy.type: Recreate, or \`strategy: rolling\`.`
        : `${manifest.file}: ${manifest.unit} has spec.strategy.type: Recreate, which is not rolling. Write \`strategy: recreate\`, or change the manifest.`;
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/readiness.ts



/** Reasons after which waiting is in vain: the pod was tried, and its platform says why it does not run. */
const hopeless = new Set([
    ...['CrashLoopBackOff', 'RunContainerError', 'StartError', 'ContainerCannotRun', 'OOMKilled'],
    ...['ImagePullBackOff', 'ErrImagePull', 'InvalidImageName', 'ErrImageNeverPull', 'ImageInspectError'],
    ...['CreateContainerConfigError', 'CreateContainerError'],
]);
/** A cluster that grows by itself needs a while for a new node; after this a pod without one is given up. */
const unschedulableMs = 30_000;
const statusesOf = (pod) => {
    const status = objectAt(pod.json, 'status');
    return [...listAt(status, 'initContainerStatuses'), ...listAt(status, 'containerStatuses')].filter(isJsonObject);
};
const readiness_endOf = (container) => {
    const now = objectAt(container, 'state', 'terminated');
    return textAt(now, 'reason') === '' ? objectAt(container, 'lastState', 'terminated') : now;
};
// A container that was killed for memory once and runs again is no reason to give up: one that does not run is.
const containerTrouble = (container) => {
    if (container['ready'] === true)
        return undefined;
    const waiting = objectAt(container, 'state', 'waiting');
    const end = readiness_endOf(container);
    const reasons = [textAt(waiting, 'reason'), textAt(objectAt(container, 'state', 'terminated'), 'reason')];
    const reason = reasons.find((each) => hopeless.has(each));
    if (reason === undefined)
        return undefined;
    const details = [
        textAt(end, 'reason') === '' ? '' : `exit code ${numberAt(end, 'exitCode')}`,
        textAt(end, 'reason') === 'OOMKilled' && reason !== 'OOMKilled' ? 'OOMKilled' : '',
        textAt(waiting, 'message'),
    ].filter((each) => each !== '');
    return [reason, ...details].join(', ');
};
const placeTrouble = (pod, nowMs) => {
    const status = objectAt(pod.json, 'status');
    const scheduled = readConditions(status).find(({ type }) => type === 'PodScheduled');
    if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable')
        return undefined;
    const raw = listAt(status, 'conditions').find((each) => textAt(each, 'type') === 'PodScheduled');
    const sinceMs = Date.parse(textAt(raw, 'lastTransitionTime'));
    return nowMs - sinceMs >= unschedulableMs ? `Unschedulable, ${scheduled.message}` : undefined;
};
/** Why a pod will not become ready by waiting, in the platform's words; undefined: it may. `nowMs`: epoch milliseconds. */
const podTrouble = (pod, nowMs) => {
    for (const container of statusesOf(pod)) {
        const trouble = containerTrouble(container);
        if (trouble !== undefined)
            return trouble;
    }
    const status = objectAt(pod.json, 'status');
    if (textAt(status, 'phase') === 'Failed')
        return [textAt(status, 'reason') || 'Failed', textAt(status, 'message')].join(' ');
    return placeTrouble(pod, nowMs);
};
const readiness_failed = (message) => ({ kind: 'failed', message });
const waiting = (message) => ({ kind: 'waiting', message });
const isGoing = (pod) => textAt(objectAt(pod.json, 'metadata'), 'deletionTimestamp') !== '';
const deploymentTrouble = ({ deployment }) => {
    const late = deployment.conditions.find(({ type, reason }) => type === 'Progressing' && reason === 'ProgressDeadlineExceeded');
    return late === undefined ? undefined : `ProgressDeadlineExceeded, ${late.message}`;
};
const refusalOf = ({ deployment }) => {
    const refused = deployment.conditions.find(({ type, status }) => type === 'ReplicaFailure' && status === 'True');
    return refused === undefined ? '' : `; ${refused.reason}: ${refused.message}`;
};
const findTrouble = (view, set, nowMs) => {
    for (const pod of view.pods) {
        if (set === undefined || pod.owner !== set.uid || isGoing(pod))
            continue;
        const trouble = podTrouble(pod, nowMs);
        if (trouble !== undefined)
            return `${pod.name}: ${trouble}`;
    }
    return deploymentTrouble(view);
};
const judgeCounts = (view, set) => {
    const { replicas, status } = view.deployment;
    const others = view.pods.filter(({ owner }) => owner !== set.uid).length;
    const progress = `${status.updated} of ${replicas} updated, ${status.available} available`;
    if (status.updated < replicas || status.available < replicas)
        return waiting(progress + refusalOf(view));
    if (status.replicas > status.updated || others > 0)
        return waiting(`${progress}; ${(0,quantity/* countOf */.pq)(Math.max(others, 1), 'other pod')} still there`);
    return { kind: 'ready', message: `${status.available} of ${(0,quantity/* countOf */.pq)(replicas, 'pod')} ready` };
};
/**
 * Whether a unit serves what its Deployment says, with pods of nothing else beside. `set` is the ReplicaSet that must
 * serve; undefined: the controller has not made it yet. Exit codes of `rollout status` play no part.
 */
const judgeUnit = (view, set, nowMs) => {
    const { deployment } = view;
    // What it says of itself, a deadline that passed included, is about the former template.
    if (deployment.observedGeneration < deployment.generation)
        return waiting('the controller has not seen the change yet');
    if (deployment.replicas === 0)
        return readiness_failed('scaled to 0: nothing would serve');
    const trouble = findTrouble(view, set, nowMs);
    if (trouble !== undefined)
        return readiness_failed(`${deployment.status.available} of ${(0,quantity/* countOf */.pq)(deployment.replicas, 'pod')} ready; ${trouble}`);
    return set === undefined ? waiting('its pods are not made yet') : judgeCounts(view, set);
};
/** Pods of a set that are ready and stay, at this look. */
const countReady = ({ pods }, set) => pods.filter((pod) => {
    const ready = readConditions(objectAt(pod.json, 'status')).find(({ type }) => type === 'Ready');
    return pod.owner === set.uid && !isGoing(pod) && ready?.status === 'True';
}).length;

;// CONCATENATED MODULE: ./src/decide/kubernetes/slots.ts



/** On a Service that is to reach both slots all the time, e.g. for metrics: `all`. */
const bothSlots = 'drawbridge.dev/slots';
/** The slot beside. */
const otherSlot = (slot) => (slot === 'blue' ? 'green' : 'blue');
/** The Services that carry a unit's traffic: their selector, but for the slot, finds its pods. */
const findRoutes = (services, podLabels) => services.filter(({ selector, annotations }) => {
    const wanted = Object.entries(selector).filter(([key]) => key !== slotLabel);
    const finds = wanted.length > 0 && wanted.every(([key, value]) => podLabels[key] === value);
    return finds && annotations[bothSlots] !== 'all';
});
const listServices = (services) => `${services.length === 1 ? 'Service' : 'Services'} ${(0,quantity/* joinWords */.yZ)(services.map(({ name }) => name))}`;
/** The slot that all of a unit's Services name; why there is none to rely on, with the way out. */
const findLiveSlot = (unit, routes) => {
    if (routes.length === 0) {
        return (0,result/* failure */.V)(`No Service finds the pods of ${unit}. Apply one whose selector has the labels of its pods and ${slotLabel}: blue.`);
    }
    const unnamed = routes.filter(({ selector }) => selector[slotLabel] === undefined);
    if (unnamed.length > 0) {
        return (0,result/* failure */.V)(`${listServices(unnamed)} would send traffic to both slots of ${unit}. Add ${slotLabel} to the selector, or annotate ${bothSlots}: all where that is meant.`);
    }
    const slots = [...new Set(routes.map(({ selector }) => selector[slotLabel]))];
    const [slot] = slots;
    if (slots.length > 1)
        return (0,result/* failure */.V)(`${listServices(routes)} of ${unit} name different slots. Make them name the one that serves.`);
    return slot === 'blue' || slot === 'green'
        ? (0,result/* success */.k)(slot)
        : (0,result/* failure */.V)(`${listServices(routes)} of ${unit} name the slot "${slot}". Name blue or green.`);
};
/** How a plain Deployment becomes one of two slots without a moment in which nothing serves. */
const explainMigration = (unit, routes) => {
    const names = routes.map(({ name }) => name).join(' ') || 'SERVICE';
    return [
        `Deployment ${unit} has no slots yet, and a Service cannot tell its pods from those of a slot. Once, by hand:`,
        `1. apply a copy of it named ${unit}-blue, with ${slotLabel}: blue in its selector and on its pods, and wait until it is ready;`,
        `2. add ${slotLabel}: blue to the selector of ${names};`,
        `3. delete deployment ${unit}.`,
    ].join('\n');
};

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/deed.ts


const deed_done = (0,result/* success */.k)(undefined);
const deed_problem = (kind, message) => (0,result/* failure */.V)({ kind, message });
// The worst first: what may have happened weighs more than what surely did not.
const deed_weight = ['unknown', 'stale', 'failed', 'refused', 'missing', 'timed-out', 'cancelled'];
/** All units at once: the way back waits for nobody, and one that fails keeps no other from coming back. */
const deed_atOnce = async (items, act) => {
    const problems = (await Promise.all(items.map(act))).flatMap((reply) => (reply.ok ? [] : [reply.error]));
    const worst = problems.toSorted((a, b) => deed_weight.indexOf(a.kind) - deed_weight.indexOf(b.kind))[0];
    if (worst === undefined)
        return deed_done;
    return deed_problem(worst.kind, problems.map(({ message }) => message).join('\n'));
};
/** One after the other, as far as it goes well. */
const deed_inOrder = async (items, act) => {
    const values = [];
    for (const item of items) {
        const reply = await act(item);
        if (!reply.ok)
            return reply;
        values.push(reply.value);
    }
    return (0,result/* success */.k)(values);
};
/** The manifests of the units that are ordered, in the order's order. */
const orderedManifests = async ({ order, manifests }) => {
    const read = await manifests();
    if (!read.ok)
        return read;
    const known = read.value.units;
    const chosen = order.units.map((unit) => known.find((each) => each.unit === unit));
    const missing = order.units.filter((_, index) => chosen[index] === undefined);
    if (missing.length === 0)
        return (0,result/* success */.k)(chosen.filter((each) => each !== undefined));
    const names = known.map(({ unit }) => unit).join(', ');
    return deed_problem('refused', `The manifests have no Deployment ${missing.join(', ')}; they have ${names}. Name the units as the Deployments are.`);
};
/** Fencing: whoever comes with a lower epoch than the last writer's is too late. */
const refuseOlder = (deployment, { epoch }) => {
    if (deployment === undefined || epochOf(deployment) <= epoch)
        return undefined;
    const message = `Deployment ${deployment.name} was written under epoch ${epochOf(deployment)}, and this rollout has ${epoch}: a later one has taken over.`;
    return { kind: 'stale', message };
};
const retryMs = 150;
const deed_pollMs = 400;
/** Time left; it is over also when the job ends. */
const mayGoOn = ({ order, clock, signal }) => !signal.aborted && clock.nowMs() < order.deadlineMs;
const deed_attempts = 20;
const repeat = (worthAnother) => async (deed, act) => {
    for (let attempt = 1;; attempt += 1) {
        const reply = await act();
        if (reply.ok)
            return reply;
        const { kind, message, isFinal = false } = reply.error;
        if (isFinal || !worthAnother.has(kind) || attempt >= deed_attempts || !mayGoOn(deed))
            return (0,result/* failure */.V)({ kind, message });
        await deed.clock.sleep(retryMs, deed.signal);
    }
};
/**
 * Tries a write that lost its compare-and-swap again, from reading on: a status that changed meanwhile is no rival.
 * `act` reads anew each time, and marks as `isFinal` what no other attempt would change, e.g. a true rival.
 */
const persist = repeat(new Set(['stale']));
/** The same, after a lost answer, too: what brings traffic back is not given up while there is time. */
const insist = repeat(new Set(['stale', 'unknown', 'failed']));
/** Looks again and again until a look answers; what it said last is told when the time is over. */
const poll = async (deed, look) => {
    let waiting = '';
    for (;;) {
        const seen = await look();
        // The time may be over in the middle of a look, too: that one knows less than the look before.
        if (!seen.ok && seen.error.kind === 'timed-out' && waiting !== '')
            return deed_problem('timed-out', `Not there in time: ${waiting}.`);
        if (!seen.ok)
            return seen;
        if (seen.value === 'done')
            return deed_done;
        waiting = seen.value.waiting;
        await deed.clock.sleep(deed_pollMs, deed.signal);
        if (deed.signal.aborted)
            return deed_problem('cancelled', `Stopped while waiting: ${waiting}.`);
        if (!mayGoOn(deed))
            return deed_problem('timed-out', `Not there in time: ${waiting}.`);
    }
};

;// CONCATENATED MODULE: ./src/decide/kubernetes/patches.ts



const pointer = (...keys) => keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
// Compare-and-swap: whoever wrote since this was read makes the patch fail, and a stale writer fails after it.
const unchanged = ({ resourceVersion }) => ({
    op: 'test',
    path: '/metadata/resourceVersion',
    value: resourceVersion,
});
const writeMarks = (deployment, release, epoch) => {
    const own = marksOf(release, epoch);
    const hasAny = Object.keys(objectAt(deployment.json, 'metadata', 'annotations')).length > 0;
    if (!hasAny)
        return [{ op: 'add', path: '/metadata/annotations', value: own }];
    return Object.entries(own).map(([key, value]) => ({
        op: 'add',
        path: pointer('metadata', 'annotations', key),
        value,
    }));
};
const kept = new Set(['template', 'selector', 'replicas']);
const restoreSpec = (live, captured) => {
    const gone = Object.keys(live).filter((key) => !kept.has(key) && !Object.hasOwn(captured, key));
    const changed = Object.entries(captured).filter(([key, value]) => !isSameJson(live[key], value));
    return [
        ...gone.map((key) => ({ op: 'remove', path: pointer('spec', key) })),
        ...changed.map(([key, value]) => ({ op: 'add', path: pointer('spec', key), value })),
    ];
};
/** Writes the captured template and spec back, and the epoch, so that a writer of a lower one is refused from now on. */
const restorePatch = ({ deployment, set, handle, release, epoch }) => [
    unchanged(deployment),
    { op: 'replace', path: '/spec/template', value: set.template },
    ...restoreSpec(objectAt(deployment.json, 'spec'), handle.spec),
    ...writeMarks(deployment, release, epoch),
];
const writeEpoch = ({ annotations }, epoch) => {
    const [key, value] = [marks_marks.epoch, String(epoch)];
    return Object.keys(annotations).length === 0
        ? { op: 'add', path: '/metadata/annotations', value: { [key]: value } }
        : { op: 'add', path: pointer('metadata', 'annotations', key), value };
};
/** Makes a Service name a slot, if it still names the one that it was read with; older writers are refused from now on. */
const selectorPatch = (service, slot, epoch) => [
    unchanged(service),
    { op: 'test', path: pointer('spec', 'selector', slotLabel), value: service.selector[slotLabel] },
    { op: 'replace', path: pointer('spec', 'selector', slotLabel), value: slot },
    writeEpoch(service, epoch),
];
/** So many pods; older writers are refused from now on. */
const scalePatch = (deployment, replicas, epoch) => [
    unchanged(deployment),
    { op: 'replace', path: '/spec/replicas', value: replicas },
    writeEpoch(deployment, epoch),
];
/** Makes what was patched count as applied; undefined: it does already. */
const ownershipPatch = (deployment) => {
    const joined = joinOwnership(deployment.json);
    if (joined === undefined)
        return undefined;
    return [unchanged(deployment), { op: 'replace', path: '/metadata/managedFields', value: joined }];
};

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/pair.ts






/** A unit's pair, by what was captured of it; undefined: that was none. */
const pairOf = ({ baselines }, unit) => {
    const baseline = baselines.find((each) => each.unit === unit);
    const handle = readSlotHandle(baseline?.handle ?? '');
    if (baseline === undefined || handle === undefined)
        return undefined;
    const newSlot = otherSlot(handle.slot);
    return { unit, baseline, handle, newSlot, oldName: `${unit}-${handle.slot}`, newName: `${unit}-${newSlot}` };
};
/** Does something with a unit's pair. */
const onPair = (deed, act) => async (unit) => {
    const pair = pairOf(deed.order, unit);
    return pair === undefined
        ? deed_problem('refused', `${unit}: the journal's handle is none of a unit with two slots.`)
        : act(pair);
};
const findServices = async (deed, { handle }) => {
    const all = await deed.cluster.services();
    if (!all.ok)
        return all;
    const found = all.value.filter(({ name }) => handle.services.includes(name));
    const gone = handle.services.filter((name) => !found.some((each) => each.name === name));
    return gone.length === 0 ? (0,result/* success */.k)(found) : deed_problem('missing', `Service ${gone.join(', ')} is gone.`);
};
/** What users meet must not change while the other slot is made ready, or taken away. */
const refuseTraffic = async (deed, pair, slot) => {
    const services = await findServices(deed, pair);
    if (!services.ok)
        return services;
    const named = services.value.filter(({ selector }) => selector[slotLabel] === slot).map(({ name }) => name);
    return named.length === 0
        ? deed_done
        : deed_problem('stale', `Service ${named.join(', ')} names ${slot}, which was to have no traffic. Somebody else moved it.`);
};
/** Gives a Deployment so many pods, under the order's epoch. */
const scale = (deed, name, replicas) => persist(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok)
        return live;
    if (live.value === undefined)
        return replicas === 0 ? deed_done : deed_problem('missing', `Deployment ${name} is gone.`);
    const older = refuseOlder(live.value, deed.order);
    if (older !== undefined)
        return (0,result/* failure */.V)({ ...older, isFinal: true });
    if (live.value.replicas === replicas)
        return deed_done;
    const patch = scalePatch(live.value, replicas, deed.order.epoch);
    const patched = await deed.cluster.patch('deployment', name, patch);
    return patched.ok ? deed_done : patched;
});

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/watch.ts




/** What the cluster says of a Deployment, and of the ReplicaSet that must serve there. */
const look = async ({ cluster, clock }, { name, hash }) => {
    const view = await cluster.view(name);
    if (!view.ok)
        return view;
    if (view.value === undefined)
        return (0,result/* success */.k)({ kind: 'failed', message: 'there is no such Deployment' });
    const current = findCurrent(view.value.deployment, view.value.sets);
    if (hash !== '' && current !== undefined && current.hash !== hash) {
        return (0,result/* success */.k)({ kind: 'waiting', message: `${current.hash} serves, not ${hash}` });
    }
    return (0,result/* success */.k)(judgeUnit(view.value, current, clock.nowMs()));
};
/** Waits until it serves, with nothing else beside; what cannot become good ends it at once. */
const waitUntilServing = (deed, location) => poll(deed, async () => {
    const seen = await look(deed, location);
    if (!seen.ok)
        return seen;
    const { kind, message } = seen.value;
    if (kind === 'failed')
        return deed_problem('failed', `${location.name}: ${message}`);
    return (0,result/* success */.k)(kind === 'ready' ? 'done' : { waiting: `${location.name}: ${message}` });
});
/**
 * Waits until what was captured serves again. What was healthy then is waited for to the deadline; what was not may never
 * be whole, and it is enough that nothing else serves.
 */
const waitUntilBack = (deed, location, wasHealthy) => poll(deed, async () => {
    const seen = await look(deed, location);
    if (!seen.ok)
        return seen;
    const { kind, message } = seen.value;
    const isBack = kind === 'ready' || (kind === 'failed' && !wasHealthy);
    return (0,result/* success */.k)(isBack ? 'done' : { waiting: `${location.name}: ${message}` });
});

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/rolling.ts











const captureView = (view, manifest, deed) => {
    const { deployment, sets } = view;
    const { name } = deployment;
    if (deployment.historyLimit === 0) {
        return deed_problem('refused', `Deployment ${name} has revisionHistoryLimit: 0, which leaves nothing to go back to. Set it to 1 or more: kubectl patch deployment ${name} --patch '{"spec":{"revisionHistoryLimit":2}}'.`);
    }
    const set = findCurrent(deployment, sets);
    if (set === undefined) {
        return deed_problem('missing', `Deployment ${name} has no ReplicaSet of its present template yet; its controller is behind. Try again when it is settled.`);
    }
    const spec = without(objectAt(deployment.json, 'spec'), 'template', 'selector');
    const handle = {
        replicaSet: set.name,
        hash: set.hash,
        uid: deployment.uid,
        container: manifest.container,
        spec: deed.isScaled ? without(spec, 'replicas') : spec,
    };
    return (0,result/* success */.k)({
        unit: manifest.unit,
        release: releaseOf(deployment, manifest.container),
        handle: writeHandle(handle),
        isHealthy: judgeUnit(view, set, deed.clock.nowMs()).kind === 'ready',
    });
};
const rolling_capture = async (deed) => {
    const manifests = await orderedManifests(deed);
    if (!manifests.ok)
        return manifests;
    const autoscalers = await deed.cluster.autoscalers();
    if (!autoscalers.ok)
        return autoscalers;
    return deed_inOrder(manifests.value, async (manifest) => {
        const view = await deed.cluster.view(manifest.unit);
        if (!view.ok)
            return view;
        if (view.value === undefined)
            return (0,result/* success */.k)({ unit: manifest.unit, release: null, handle: '', isHealthy: true });
        return captureView(view.value, manifest, { ...deed, isScaled: isScaledBy(autoscalers.value, manifest.unit) });
    });
};
const prepare = async (deed, manifest) => {
    const { order, cluster, namespace } = deed;
    const clash = findStrategyClash(manifest, order.strategy);
    if (clash !== undefined)
        return deed_problem('refused', clash);
    const live = await cluster.deployment(manifest.unit);
    if (!live.ok)
        return live;
    const autoscalers = await cluster.autoscalers();
    if (!autoscalers.ok)
        return autoscalers;
    const isScaled = isScaledBy(autoscalers.value, manifest.unit);
    const replicas = chooseReplicas(manifest, live.value, isScaled);
    const { release, epoch } = order;
    const document = prepareManifest({ manifest, release, epoch, namespace, live: live.value, replicas });
    const { unit, container } = manifest;
    return (0,result/* success */.k)({ unit, name: unit, document, live: live.value, container });
};
/** The ReplicaSet that was captured; undefined: it is not there any more. */
const findCaptured = ({ sets }, { replicaSet, hash }) => sets.find((set) => set.name === replicaSet && set.hash === hash);
const rolling_isOurs = ({ annotations, template }, { release }, container) => annotations[marks_marks.artifact] === release.artifact &&
    annotations[marks_marks.version] === release.version &&
    imageOf(template, container) === release.artifact;
// Compared by what it says and not by the version that was captured: a status or an HPA changes that all the time.
const findDrift = async (deed, manifest, live) => {
    const { order, cluster } = deed;
    const baseline = order.baselines.find(({ unit }) => unit === manifest.unit);
    const older = refuseOlder(live, order);
    if (older !== undefined)
        return { ok: false, error: older };
    if (live !== undefined && rolling_isOurs(live, order, manifest.container))
        return deed_done;
    const drifted = (how) => deed_problem('stale', `Deployment ${manifest.unit} ${how} since it was captured. Somebody else works on it; nothing was written over that.`);
    if (baseline === undefined)
        return deed_problem('refused', `${manifest.unit} was not captured.`);
    if (baseline.release === null)
        return live === undefined ? deed_done : drifted('was made');
    const handle = readRollingHandle(baseline.handle);
    if (handle === undefined)
        return deed_problem('refused', `${manifest.unit}: the journal's handle is none of a rolling unit.`);
    if (live === undefined)
        return drifted('was deleted');
    if (live.uid !== handle.uid)
        return drifted('was deleted and made anew');
    const view = await cluster.view(manifest.unit);
    if (!view.ok)
        return view;
    const set = view.value && findCaptured(view.value, handle);
    return set !== undefined && isSameJson(set.template, live.template) ? deed_done : drifted('was changed');
};
const shiftUnit = async (deed, manifest) => {
    const applied = await persist(deed, async () => {
        const prepared = await prepare(deed, manifest);
        if (!prepared.ok)
            return prepared;
        const drift = await findDrift(deed, manifest, prepared.value.live);
        if (!drift.ok)
            return { ok: false, error: { ...drift.error, isFinal: true } };
        return deed.cluster.apply(prepared.value.document, manifest.unit);
    });
    return applied.ok ? waitUntilServing(deed, { name: manifest.unit, hash: '' }) : applied;
};
const rolling_shift = async (deed) => {
    const manifests = await orderedManifests(deed);
    if (!manifests.ok)
        return manifests;
    const shifted = await deed_inOrder(manifests.value, (manifest) => shiftUnit(deed, manifest));
    return shifted.ok ? deed_done : shifted;
};
/** What is taken back of a unit that nothing served before: all of it. */
const removeUnit = (deed, name) => persist(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok || live.value === undefined)
        return live.ok ? deed_done : live;
    const older = refuseOlder(live.value, deed.order);
    return older === undefined ? deed.cluster.remove(name) : { ok: false, error: { ...older, isFinal: true } };
});
const rolling_final = (kind, message) => ({ ok: false, error: { kind, message, isFinal: true } });
/** What is to be said of a Deployment that has the name of the captured one, and is another. */
const explainStranger = (name) => `Deployment ${name} is not the one that was captured: it was made anew, or this is another cluster. Look at the kubeconfig's context; nothing was written.`;
const restoreUnit = (deed, { unit, release, handle: text }) => {
    if (release === null)
        return removeUnit(deed, unit);
    const handle = readRollingHandle(text);
    return insist(deed, async () => {
        if (handle === undefined)
            return rolling_final('refused', `${unit}: the journal's handle is none of a rolling unit.`);
        const view = await deed.cluster.view(unit);
        if (!view.ok)
            return view;
        if (view.value === undefined)
            return rolling_final('missing', `Deployment ${unit} is gone. Apply its manifest with the image ${release.artifact}.`);
        const { deployment } = view.value;
        const older = refuseOlder(deployment, deed.order);
        if (older !== undefined)
            return rolling_final('stale', older.message);
        if (deployment.uid !== handle.uid)
            return rolling_final('missing', explainStranger(unit));
        const set = findCaptured(view.value, handle);
        if (set === undefined)
            return rolling_final('missing', `ReplicaSet ${handle.replicaSet}, which ${unit} goes back to, is gone. Set its image by hand: ${release.artifact}.`);
        const patch = restorePatch({ deployment, set, handle, release, epoch: deed.order.epoch });
        const patched = await deed.cluster.patch('deployment', unit, patch);
        return patched.ok ? deed_done : patched;
    });
};
/** Makes what was patched count as applied, so that the next rollout is in conflict with nobody. */
const settleOwnership = (deed, name) => persist(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok || live.value === undefined)
        return live.ok ? deed_done : live;
    const patch = ownershipPatch(live.value);
    if (patch === undefined)
        return deed_done;
    const patched = await deed.cluster.patch('deployment', name, patch);
    return patched.ok ? deed_done : patched;
});
const waitUntilGone = (deed, name) => poll(deed, async () => {
    const live = await deed.cluster.deployment(name);
    if (!live.ok)
        return live;
    return (0,result/* success */.k)(live.value === undefined ? 'done' : { waiting: `Deployment ${name} is still there` });
});
const settleUnit = async (deed, baseline) => {
    const { unit, release } = baseline;
    if (release === null)
        return waitUntilGone(deed, unit);
    const handle = readRollingHandle(baseline.handle);
    if (handle === undefined)
        return deed_problem('refused', `${unit}: the journal's handle is none of a rolling unit.`);
    const settled = await waitUntilBack(deed, { name: unit, hash: handle.hash }, baseline.isHealthy);
    if (!settled.ok)
        return settled;
    const owned = await settleOwnership(deed, unit);
    return owned.ok ? compareWithCaptured(deed, unit, handle) : owned;
};
const compareWithCaptured = async ({ cluster }, unit, handle) => {
    const view = await cluster.view(unit);
    if (!view.ok)
        return view;
    const live = view.value?.deployment;
    const set = view.value && findCaptured(view.value, handle);
    if (live === undefined || set === undefined || !isSameJson(set.template, live.template)) {
        return deed_problem('failed', `Deployment ${unit} does not say what was captured of it (${handle.replicaSet}).`);
    }
    const spec = objectAt(live.json, 'spec');
    const differing = Object.keys(handle.spec).filter((key) => !isSameJson(spec[key], handle.spec[key]));
    return differing.length === 0
        ? deed_done
        : deed_problem('failed', `Deployment ${unit} differs from what was captured in ${differing.map((key) => `spec.${key}`).join(', ')}.`);
};
const orderedBaselines = ({ order }) => order.baselines.filter(({ unit }) => order.units.includes(unit));
/** Rolling and recreate: one Deployment a unit, whose controller changes pods as its own strategy says. */
const rollingConduct = {
    capture: rolling_capture,
    rehearsal: async (deed) => {
        const manifests = await orderedManifests(deed);
        return manifests.ok ? deed_inOrder(manifests.value, (manifest) => prepare(deed, manifest)) : manifests;
    },
    // The Deployment brings its new pods up and gives them traffic in one.
    stage: async () => deed_done,
    shift: rolling_shift,
    locate: ({ order }, unit, side) => {
        if (side === 'new')
            return { name: unit, hash: '' };
        const handle = readRollingHandle(order.baselines.find((each) => each.unit === unit)?.handle ?? '');
        return handle && { name: unit, hash: handle.hash };
    },
    restore: (deed) => deed_atOnce(orderedBaselines(deed), (baseline) => restoreUnit(deed, baseline)),
    settle: (deed) => deed_atOnce(orderedBaselines(deed), (baseline) => settleUnit(deed, baseline)),
    discard: async () => deed_done,
    clean: async () => deed_done,
    rescue: ({ unit, release, handle: text }) => {
        if (release === null)
            return [['delete', 'deployment', unit]];
        const container = readRollingHandle(text)?.container ?? '*';
        return [
            ['set', 'image', `deployment/${unit}`, `${container === '' ? '*' : container}=${release.artifact}`],
            ['rollout', 'status', `deployment/${unit}`],
        ];
    },
};

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/traffic.ts









// As many as serve now: an HPA may have added some since the new slot was made.
const ensureCapacity = async (deed, pair) => {
    const [serving, next] = await Promise.all([
        deed.cluster.deployment(pair.oldName),
        deed.cluster.deployment(pair.newName),
    ]);
    if (!serving.ok)
        return serving;
    if (!next.ok)
        return next;
    const wanted = serving.value?.replicas ?? 1;
    if (next.value === undefined || next.value.replicas >= wanted)
        return deed_done;
    const scaled = await scale(deed, pair.newName, wanted);
    return scaled.ok ? waitUntilServing(deed, { name: pair.newName, hash: '' }) : scaled;
};
const guard = async (deed, pair) => {
    const view = await deed.cluster.view(pair.newName);
    if (!view.ok)
        return view;
    if (view.value === undefined)
        return deed_problem('missing', `Deployment ${pair.newName}, which was to get traffic, is not there.`);
    const { deployment, sets } = view.value;
    const set = findCurrent(deployment, sets);
    const release = releaseOf(deployment, pair.handle.container);
    if (release.artifact !== deed.order.release.artifact) {
        return deed_problem('stale', `Deployment ${pair.newName} has ${release.artifact}, not ${deed.order.release.artifact}. Somebody else changed it.`);
    }
    const ready = set === undefined ? 0 : countReady(view.value, set);
    return deployment.replicas > 0 && ready >= deployment.replicas
        ? deed_done
        : deed_problem('failed', `${pair.newName} has ${ready} of ${deployment.replicas} pods ready: it gets no traffic.`);
};
/** Makes a Service name a slot; on the way back it is tried again after a lost answer, too. */
const route = (deed, name, slots, tryAgain = persist) => tryAgain(deed, async () => {
    const services = await deed.cluster.services();
    if (!services.ok)
        return services;
    const service = services.value.find((each) => each.name === name);
    if (service === undefined)
        return deed_problem('missing', `Service ${name} is gone. Apply it, with ${slotLabel}: ${slots.to} in its selector.`);
    if (epochOf(service) > deed.order.epoch) {
        return (0,result/* failure */.V)({
            kind: 'stale',
            isFinal: true,
            message: `Service ${name} was written under epoch ${epochOf(service)}, and this rollout has ${deed.order.epoch}: a later one has taken over.`,
        });
    }
    const now = service.selector[slotLabel];
    if (now === slots.to && epochOf(service) === deed.order.epoch)
        return deed_done;
    if (now !== slots.from && now !== slots.to) {
        return (0,result/* failure */.V)({
            kind: 'stale',
            isFinal: true,
            message: `Service ${name} names ${now ?? 'no slot'}, not ${slots.from}. Somebody else moved it.`,
        });
    }
    const patched = await deed.cluster.patch('service', name, selectorPatch(service, slots.to, deed.order.epoch));
    return patched.ok ? deed_done : patched;
});
/** Moves the traffic of all units to their new slots, once each has enough pods that are ready. */
const traffic_shift = async (deed) => {
    // All units are ready before the first of them moves.
    for (const check of [ensureCapacity, guard]) {
        const checked = await deed_inOrder(deed.order.units, onPair(deed, (pair) => check(deed, pair)));
        if (!checked.ok)
            return checked;
    }
    const shifted = await deed_inOrder(deed.order.units, onPair(deed, async ({ handle, newSlot }) => {
        const routed = await deed_inOrder(handle.services, (name) => route(deed, name, { from: handle.slot, to: newSlot }));
        return routed.ok ? deed_done : routed;
    }));
    return shifted.ok ? deed_done : shifted;
};
// Moving traffic to a slot that somebody scaled away would end it: that one comes up first.
const ensureOld = async (deed, { oldName, handle, baseline }) => {
    if (baseline.release === null)
        return deed_done;
    const live = await deed.cluster.deployment(oldName);
    if (!live.ok)
        return live;
    if (live.value === undefined)
        return deed_problem('missing', `Deployment ${oldName}, which traffic goes back to, is gone.`);
    if (live.value.uid !== handle.uid)
        return deed_problem('missing', explainStranger(oldName));
    if (live.value.replicas > 0)
        return deed_done;
    const scaled = await scale(deed, oldName, Math.max(handle.replicas, 1));
    return scaled.ok ? waitUntilServing(deed, { name: oldName, hash: '' }) : scaled;
};
/** Moves a unit's traffic back to the slot that was captured. */
const traffic_restoreUnit = async (deed, pair) => {
    const old = await ensureOld(deed, pair);
    if (!old.ok && (old.error.kind === 'missing' || !mayGoOn(deed)))
        return old;
    const { handle, newSlot } = pair;
    return deed_atOnce(handle.services, (name) => route(deed, name, { from: newSlot, to: handle.slot }, insist));
};

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/blue-green.ts













const captureUnit = async (deed, manifest, services) => {
    const { unit, container } = manifest;
    const { cluster } = deed;
    const routes = findRoutes(services, textsAt(objectAt(manifest.document, 'spec', 'template', 'metadata'), 'labels'));
    const plain = await cluster.deployment(unit);
    if (!plain.ok)
        return plain;
    if (plain.value !== undefined)
        return deed_problem('refused', explainMigration(unit, routes));
    const slot = findLiveSlot(unit, routes);
    if (!slot.ok)
        return deed_problem('refused', slot.error);
    const view = await cluster.view(`${unit}-${slot.value}`);
    if (!view.ok)
        return view;
    const handle = {
        slot: slot.value,
        container,
        services: routes.map(({ name }) => name),
        uid: '',
        hash: '',
        replicas: 0,
    };
    if (view.value === undefined)
        return (0,result/* success */.k)({ unit, release: null, handle: writeHandle(handle), isHealthy: true });
    const { deployment, sets } = view.value;
    const set = findCurrent(deployment, sets);
    if (set === undefined)
        return deed_problem('missing', `Deployment ${deployment.name} has no ReplicaSet of its present template yet; its controller is behind. Try again when it is settled.`);
    return (0,result/* success */.k)({
        unit,
        release: releaseOf(deployment, container),
        handle: writeHandle({ ...handle, uid: deployment.uid, hash: set.hash, replicas: deployment.replicas }),
        isHealthy: judgeUnit(view.value, set, deed.clock.nowMs()).kind === 'ready',
    });
};
const blue_green_capture = async (deed) => {
    const manifests = await orderedManifests(deed);
    if (!manifests.ok)
        return manifests;
    const services = await deed.cluster.services();
    if (!services.ok)
        return services;
    return deed_inOrder(manifests.value, (manifest) => captureUnit(deed, manifest, services.value));
};
const prepareSlot = async (deed, manifest) => {
    const { order, cluster, namespace } = deed;
    const pair = pairOf(order, manifest.unit);
    if (pair === undefined)
        return deed_problem('refused', `${manifest.unit} was not captured.`);
    const [serving, live] = await Promise.all([cluster.deployment(pair.oldName), cluster.deployment(pair.newName)]);
    if (!serving.ok)
        return serving;
    if (!live.ok)
        return live;
    const replicas = serving.value?.replicas || numberAt(objectAt(manifest.document, 'spec'), 'replicas', 1);
    const { release, epoch } = order;
    const slotted = slotManifest(manifest, pair.newSlot);
    const document = prepareManifest({ manifest: slotted, release, epoch, namespace, live: live.value, replicas });
    return (0,result/* success */.k)({ unit: pair.unit, name: pair.newName, document, live: live.value, container: manifest.container });
};
const stageUnit = async (deed, manifest) => {
    const pair = pairOf(deed.order, manifest.unit);
    if (pair === undefined)
        return deed_problem('refused', `${manifest.unit} was not captured.`);
    const free = await refuseTraffic(deed, pair, pair.newSlot);
    if (!free.ok)
        return free;
    const applied = await persist(deed, async () => {
        const prepared = await prepareSlot(deed, manifest);
        if (!prepared.ok)
            return prepared;
        const older = refuseOlder(prepared.value.live, deed.order);
        if (older !== undefined)
            return (0,result/* failure */.V)({ ...older, isFinal: true });
        return deed.cluster.apply(prepared.value.document, pair.newName);
    });
    return applied.ok ? waitUntilServing(deed, { name: pair.newName, hash: '' }) : applied;
};
const blue_green_settleUnit = async (deed, pair) => {
    const routed = await refuseTraffic(deed, pair, pair.newSlot);
    if (!routed.ok || pair.baseline.release === null)
        return routed;
    const { oldName, handle, baseline } = pair;
    const back = await waitUntilBack(deed, { name: oldName, hash: handle.hash }, baseline.isHealthy);
    return back.ok ? settleOwnership(deed, oldName) : back;
};
/** A slot without traffic goes: to no pods, so that a person still finds what it was; a first deployment goes whole. */
const emptySlot = async (deed, pair, side) => {
    const { oldName, newName, newSlot, handle, baseline } = pair;
    const free = await refuseTraffic(deed, pair, side === 'new' ? newSlot : handle.slot);
    if (!free.ok)
        return free;
    if (baseline.release === null)
        return side === 'new' ? removeUnit(deed, newName) : deed_done;
    return scale(deed, side === 'new' ? newName : oldName, 0);
};
const describeSlot = (selector) => JSON.stringify({ spec: { selector: { [slotLabel]: selector } } });
/** Blue-green: two Deployments a unit, of which its Services name one. */
const blueGreenConduct = {
    capture: blue_green_capture,
    rehearsal: async (deed) => {
        const manifests = await orderedManifests(deed);
        return manifests.ok ? deed_inOrder(manifests.value, (manifest) => prepareSlot(deed, manifest)) : manifests;
    },
    stage: async (deed) => {
        const manifests = await orderedManifests(deed);
        if (!manifests.ok)
            return manifests;
        const staged = await deed_inOrder(manifests.value, (manifest) => stageUnit(deed, manifest));
        return staged.ok ? deed_done : staged;
    },
    shift: traffic_shift,
    locate: ({ order }, unit, side) => {
        const pair = pairOf(order, unit);
        if (pair === undefined)
            return undefined;
        return side === 'new' ? { name: pair.newName, hash: '' } : { name: pair.oldName, hash: pair.handle.hash };
    },
    restore: (deed) => deed_atOnce(deed.order.units, onPair(deed, (pair) => traffic_restoreUnit(deed, pair))),
    settle: (deed) => deed_atOnce(deed.order.units, onPair(deed, (pair) => blue_green_settleUnit(deed, pair))),
    discard: (deed) => deed_atOnce(deed.order.units, onPair(deed, (pair) => emptySlot(deed, pair, 'new'))),
    clean: (deed) => deed_atOnce(deed.order.units, onPair(deed, (pair) => emptySlot(deed, pair, 'old'))),
    rescue: ({ unit, release, handle: text }) => {
        const handle = readSlotHandle(text);
        if (handle === undefined || release === null)
            return [];
        return [
            ['scale', `deployment/${unit}-${handle.slot}`, `--replicas=${Math.max(handle.replicas, 1)}`],
            ['rollout', 'status', `deployment/${unit}-${handle.slot}`],
            ...handle.services.map((name) => [
                'patch',
                'service',
                name,
                '--type=merge',
                `--patch=${describeSlot(handle.slot)}`,
            ]),
        ];
    },
};

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/cluster.ts



const dropExtras = ({ kind, message }) => ({ kind, message });
const asTarget = (reply) => reply.ok ? reply : (0,result/* failure */.V)(dropExtras(reply.error));
const unreadable = (deed, reason) => ({
    kind: 'failed',
    message: `kubectl was to ${deed}, and its answer cannot be used: ${reason}.`,
});
const explainOwners = (name, owners) => `${owners.join(', ')} ${owners.length === 1 ? 'owns' : 'own'} fields of ${name} that the manifest changes. Leave those fields out of the manifest, or take them over once: kubectl apply --server-side --force-conflicts --field-manager=${fieldManager} -f FILE (with what serves now).`;
const createReads = (kubectl) => {
    const list = async (kinds, selector) => {
        const labels = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
        const args = ['get', kinds, ...(labels.length === 0 ? [] : [`--selector=${labels.join(',')}`])];
        const deed = `list ${kinds}`;
        const answer = await kubectl.object({ args, deed });
        if (!answer.ok)
            return asTarget(answer);
        const items = readItems(answer.value);
        return items.ok ? (0,result/* success */.k)(items.value) : (0,result/* failure */.V)(unreadable(deed, items.error));
    };
    const deployment = async (name) => {
        const args = ['get', 'deployment', name, '--ignore-not-found', '--show-managed-fields'];
        const answer = await kubectl.object({ args, deed: `read deployment ${name}` });
        if (!answer.ok)
            return asTarget(answer);
        return (0,result/* success */.k)(answer.value === undefined ? undefined : readDeployment(answer.value));
    };
    return { list, deployment };
};
const createView = ({ list, deployment }) => async (name) => {
    const found = await deployment(name);
    if (!found.ok || found.value === undefined)
        return found.ok ? (0,result/* success */.k)(undefined) : found;
    const made = await list('replicasets,pods', found.value.selector);
    if (!made.ok)
        return made;
    const { uid } = found.value;
    const sets = (made.value.get('ReplicaSet') ?? []).map(readReplicaSet).filter(({ owner }) => owner === uid);
    const uids = new Set(sets.map((set) => set.uid));
    const pods = (made.value.get('Pod') ?? []).map(readPod).filter(({ owner }) => uids.has(owner));
    return (0,result/* success */.k)({ deployment: found.value, sets, pods });
};
const createApply = (kubectl) => async (document, name) => {
    const input = JSON.stringify(document);
    const deed = `apply deployment ${name}`;
    const args = ['apply', '--server-side', `--field-manager=${fieldManager}`, '--show-managed-fields', '--filename=-'];
    const first = await kubectl.object({ args, deed, input, writes: true });
    const owners = first.ok ? [] : first.error.owners;
    // What our own patches wrote stands under our name, too, but as another writer's.
    const isOwn = owners.length > 0 && owners.every((owner) => owner === fieldManager);
    const last = isOwn
        ? await kubectl.object({ args: [...args, '--force-conflicts'], deed, input, writes: true })
        : first;
    if (last.ok && last.value !== undefined)
        return (0,result/* success */.k)(readDeployment(last.value));
    if (last.ok)
        return (0,result/* failure */.V)({ kind: 'unknown', message: `kubectl was to ${deed}, and said nothing.` });
    if (last.error.refusal === 'foreign')
        return (0,result/* failure */.V)({ kind: 'refused', message: explainOwners(name, last.error.owners) });
    return asTarget(last);
};
const header = /^(?:diff |--- |\+\+\+ )/;
const createRehearse = (kubectl) => async (document, name) => {
    const input = JSON.stringify(document);
    const common = ['--server-side', `--field-manager=${fieldManager}`, '--filename=-'];
    const deed = `validate deployment ${name}`;
    const checked = await kubectl.text({ args: ['apply', '--dry-run=server', ...common], deed, input });
    if (!checked.ok) {
        const { refusal, owners } = checked.error;
        const isOwn = owners.length > 0 && owners.every((owner) => owner === fieldManager);
        if (refusal === 'foreign' && !isOwn)
            return (0,result/* failure */.V)({ kind: 'refused', message: explainOwners(name, owners) });
        if (refusal !== 'foreign')
            return asTarget(checked);
    }
    // It ends with 1 where there is a difference, and with more where it could not look.
    const shown = await kubectl.difference({
        args: ['diff', ...common, '--force-conflicts'],
        deed: `compare deployment ${name}`,
        input,
    });
    return (0,result/* success */.k)(shown
        .split('\n')
        .filter((line) => !header.test(line))
        .join('\n'));
};
/** The namespace behind a kubectl. */
const createCluster = (kubectl) => {
    const reads = createReads(kubectl);
    return {
        deployment: reads.deployment,
        view: createView(reads),
        services: async () => {
            const found = await reads.list('services', {});
            return found.ok ? (0,result/* success */.k)((found.value.get('Service') ?? []).map(readService)) : found;
        },
        autoscalers: async () => {
            const found = await reads.list('horizontalpodautoscalers', {});
            return found.ok ? (0,result/* success */.k)(found.value.get('HorizontalPodAutoscaler') ?? []) : found;
        },
        apply: createApply(kubectl),
        rehearse: createRehearse(kubectl),
        patch: async (kind, name, patch) => {
            const args = [
                'patch',
                kind,
                name,
                '--type=json',
                `--field-manager=${fieldManager}`,
                `--patch=${JSON.stringify(patch)}`,
            ];
            const done = await kubectl.object({ args, deed: `patch ${kind} ${name}`, writes: true });
            return done.ok ? (0,result/* success */.k)(done.value ?? {}) : asTarget(done);
        },
        remove: async (name) => {
            const args = ['delete', 'deployment', name, '--ignore-not-found', '--wait=false'];
            const done = await kubectl.text({ args, deed: `delete deployment ${name}`, writes: true });
            return done.ok ? (0,result/* success */.k)(undefined) : asTarget(done);
        },
    };
};

;// CONCATENATED MODULE: ./src/act/targets/kubernetes/kubernetes-target.ts











const maxManifestBytes = 4 * 1024 * 1024;
const maxManifests = 200;
/** The Deployments that the manifests name: the units of a rollout. `folder` is where they are looked for, in words. */
const loadManifests = async ({ files, settings }, folder = 'the folder of `working-directory`') => {
    const found = await files.find('.', settings.manifests);
    if (!found.ok)
        return deed_problem('refused', found.error.message);
    if (found.value.length === 0) {
        const globs = settings.manifests.join(', ');
        return deed_problem('refused', `No manifest was found: no file matches ${globs} in ${folder}. Name the files of the Deployments in \`manifests\`.`);
    }
    if (found.value.length > maxManifests) {
        return deed_problem('refused', `${settings.manifests.join(', ')} finds ${(0,quantity/* countOf */.pq)(found.value.length, 'file')}. Name fewer than ${maxManifests}.`);
    }
    const texts = await deed_inOrder(found.value, async ({ path }) => {
        const text = await files.readText(path, maxManifestBytes);
        return text.ok ? (0,result/* success */.k)({ path, text: text.value }) : deed_problem('refused', text.error.message);
    });
    if (!texts.ok)
        return texts;
    const read = readManifests(texts.value, settings);
    return read.ok ? read : deed_problem('refused', read.error);
};
const describeChange = ({ live, container, document }, diff, { release }) => {
    const now = live === undefined ? 'nothing' : imageOf(live.template, container);
    if (live === undefined)
        return `made: ${release.artifact}`;
    if (diff.trim() === '')
        return `no change: ${now}`;
    return now === release.artifact
        ? `${String(document['kind'])} changed, image kept: ${now}`
        : `${now} → ${release.artifact}`;
};
const check = async (conduct, deed) => {
    const rehearsed = await conduct.rehearsal(deed);
    if (!rehearsed.ok)
        return rehearsed;
    return deed_inOrder(rehearsed.value, async (rehearsal) => {
        const diff = await deed.cluster.rehearse(rehearsal.document, rehearsal.name);
        if (!diff.ok)
            return diff;
        const what = `deployment ${rehearsal.name}: ${describeChange(rehearsal, diff.value, deed.order)}`;
        return (0,result/* success */.k)({ unit: rehearsal.unit, what, diff: diff.value });
    });
};
const kubernetes_target_readiness = (conduct, deed, side) => deed_inOrder(deed.order.units, async (unit) => {
    const location = conduct.locate(deed, unit, side);
    if (location === undefined)
        return deed_problem('missing', `${unit}: nothing was captured to look at.`);
    const seen = await look(deed, location);
    return seen.ok ? (0,result/* success */.k)({ unit, ...seen.value }) : seen;
});
const rescue = (conduct, { settings }, order) => {
    const { kubectl, context, namespace } = settings;
    const place = [...(context === '' ? [] : [`--context=${context}`]), `--namespace=${namespace}`];
    const chosen = order.baselines.filter(({ unit }) => order.units.includes(unit));
    return chosen.flatMap((baseline) => conduct.rescue(baseline).map((args) => [kubectl, ...place, ...args].map(quoteWord).join(' ')));
};
/** Deployments of one namespace, through kubectl; what changes them does so by compare-and-swap, and under an epoch. */
const createKubernetesTarget = (options) => {
    const { clock, signal, settings } = options;
    let loaded;
    const manifests = () => {
        loaded ??= loadManifests(options);
        return loaded;
    };
    const conductOf = ({ strategy }) => (strategy === 'blue-green' ? blueGreenConduct : rollingConduct);
    const begin = (order) => {
        const cluster = createCluster(createKubectl(options, order.deadlineMs));
        return { order, cluster, clock, signal, namespace: settings.namespace, manifests };
    };
    return {
        name: `kubernetes, namespace ${settings.namespace}`,
        capture: (order) => conductOf(order).capture(begin(order)),
        check: (order) => check(conductOf(order), begin(order)),
        stage: (order) => conductOf(order).stage(begin(order)),
        shift: (order) => conductOf(order).shift(begin(order)),
        readiness: (order, side) => kubernetes_target_readiness(conductOf(order), begin(order), side),
        restore: (order) => conductOf(order).restore(begin(order)),
        settle: (order) => conductOf(order).settle(begin(order)),
        discard: (order) => conductOf(order).discard(begin(order)),
        clean: (order) => conductOf(order).clean(begin(order)),
        rescue: (order) => rescue(conductOf(order), options, order),
    };
};

;// CONCATENATED MODULE: ./src/act/open-crew.ts












const openStore = ({ config, scene }, world, signal) => {
    const { environment, service, target } = config;
    const { shell } = world;
    if (target.kind === 'kubernetes') {
        const settings = target.kubernetes;
        return createConfigMapJournal({ shell, clock: scene.clock, settings, service, environment });
    }
    const { 'read-journal': read, 'write-journal': write } = target.command;
    if (read !== undefined && write !== undefined)
        return createCommandJournal({ shell, read, write, environment, service });
    return journalOnBranch({ environment, service }, { ...scene, store: world.store, signal });
};
const openTarget = ({ config: { target } }, world, lastCommitted) => {
    if (target.kind === 'command')
        return createCommandTarget({ ...world, commands: target.command, lastCommitted });
    const { shell, clock, files, signal } = world;
    return createKubernetesTarget({ shell, clock, files, signal, settings: target.kubernetes });
};
const openCrew = async (office, { lastCommitted, memory }, cancellation) => {
    const { config, scene, ports, nonce } = office;
    const { log, clock } = scene;
    const world = await scene.reopen(cancellation);
    const folder = `${scene.context.workspace}/${config.workingDirectory}`;
    const shell = takeOwnPrograms(markShell(hushShell(world.shell, ports.secrets), nonce), folder);
    const commands = { shell, log, clock, environment: config.environment };
    const { signal } = cancellation;
    const target = openTarget(office, { ...commands, files: world.files, signal }, lastCommitted);
    const store = openStore(office, { ...world, shell }, signal);
    const announcement = { config, place: store.place, deployments: world.github.deployments };
    const crew = {
        target,
        health: createHealthWatch({ ...commands, probe: ports.probe, target, settings: config.health, memory }),
        hooks: createHooks(config.hooks, commands),
        announcer: createAnnouncer(announcement, scene),
    };
    return { crew, store };
};
/** Opens everybody whom the driver can ask for a deed, in one world after the other. */
const createCrews = (office) => {
    let memory = createHealthMemory();
    return {
        open: (lastCommitted) => {
            // An open breaker stays so for one version, not for what another run left half done.
            memory = createHealthMemory();
            const own = { lastCommitted, memory };
            return (cancellation) => openCrew(office, own, cancellation);
        },
        seen: () => memory.seen(),
    };
};

;// CONCATENATED MODULE: ./src/decide/plan.ts
const plan_hookNames = ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'];
/** What is decided before a rollout begins. */
const planOf = (config, release, units) => ({
    mode: config.mode === 'rollback' ? 'rollback' : 'deploy',
    release,
    units,
    strategy: config.strategy,
    hooks: plan_hookNames.filter((hook) => config.hooks[hook] !== undefined),
    firstDeployment: config.firstDeployment,
    allowDowngrade: config.downgradeReason !== '' || config.mode === 'rollback',
    force: config.force,
    bakeMs: config.bakeMs,
    deadlines: config.deadlines,
});
/** How the journal of what is deployed to an environment under a name is called. */
const journalNameOf = ({ environment, service }) => service === '' ? environment : `${environment}/${service}`;
/** The last release that was found good; null: none was. */
const lastCommitted = ({ committed }) => committed[0]?.release ?? null;
/** The release that a rollback by hand goes to; a text says why there is none, and which there are. */
const chooseCommitted = (version, committed) => {
    const found = committed.find(({ release }) => release.version === version);
    if (found !== undefined)
        return { release: found.release };
    if (committed.length === 0)
        return `nothing was ever found good here, so there is nothing to go back to`;
    const known = committed.map(({ release }) => release.version).join(', ');
    return `${version} was never found good here; set \`version\` to one of ${known}`;
};

;// CONCATENATED MODULE: ./src/modes/voyage.ts




/** Sets out: opens the world of the job, and begins nothing. */
const setOut = async (config, scene, ports, nonce) => {
    const crews = createCrews({ config, scene, ports, nonce });
    const startedMs = scene.clock.nowMs();
    const site = await crews.open(null)(scene.cancellation);
    return { config, scene, ports, nonce, name: journalNameOf(config), crews, site, startedMs };
};
/** Who asks for the lock. */
const holderOf = ({ context }) => ({
    runId: context.runId,
    attempt: context.runAttempt,
    job: context.job,
});
// Post gets it as one environment variable, and Linux starts no program with one of more than 128 KiB (execve(2)).
const mostStateLength = 100_000 / 3;
/**
 * Leaves in the job's state whose lock it is and how far the rollout came: post goes on from there. What is too large for
 * that stands in the journal alone.
 */
const saveRollout = ({ scene, name, nonce, startedMs }, state) => {
    const isTooLarge = JSON.stringify(state).length > mostStateLength;
    scene.state.save({ rollout: { name, nonce, state: isTooLarge ? null : state }, startedMs });
};
/** What the lock is asked for with. */
const lockRequestOf = ({ config, scene, name, nonce }, waitMs) => ({
    name,
    holder: holderOf(scene),
    nonce,
    leaseMs: config.lock.leaseMs,
    waitMs,
});
/** What is shipped: of a rollback by hand what was good before; a text says why there is nothing. */
const voyage_releaseOf = ({ config, scene }, { committed }) => {
    const { release } = config;
    if (config.mode === 'rollback')
        return chooseCommitted(release.version, committed);
    return { release: { ...release, commit: release.commit === '' ? scene.context.sha : release.commit } };
};
/** What a rollout is driven with, but for its journal. */
const driveSceneOf = (voyage, lastCommitted) => {
    const { scene, ports, crews } = voyage;
    const { clock, log, cancellation, context } = scene;
    return {
        open: crews.open(lastCommitted),
        clock,
        log,
        cancellation,
        leftovers: ports.leftovers,
        save: (state) => saveRollout(voyage, state),
        runUrl: runUrl(context),
        hasPost: true,
    };
};
/** The commands that a person types after this rollout failed to come back. */
const rescueOf = ({ site }, state) => site.crew.target.rescue({
    units: state.plan.units,
    release: state.plan.release,
    baselines: state.baselines ?? [],
    strategy: state.plan.strategy,
    epoch: state.epoch,
    deadlineMs: 0,
});
const noEntries = [];
/** All that there is to tell of this run. */
const storyOf = (voyage, facts) => {
    const { config, crews, site, scene, startedMs } = voyage;
    const { state, document } = facts;
    // Where there is no rollout to tell of, the journal's entries are another's.
    const entries = state === null ? noEntries : (document?.entries ?? noEntries);
    const outcome = facts.outcome ?? (state === null ? 'nothing-to-do' : outcomeOf(state).outcome);
    return {
        mode: config.mode,
        version: config.release.version,
        environment: config.environment,
        service: config.service,
        target: site.crew.target.name,
        strategy: state?.plan.strategy ?? config.strategy,
        outcome,
        state,
        why: facts.why ?? '',
        journal: { place: site.store.place, epoch: document?.epoch ?? 0, entries },
        health: [...crews.seen()],
        commands: state !== null && outcome === 'rollback-failed' ? rescueOf(voyage, state) : [],
        changes: facts.changes ?? [],
        plan: facts.plan ?? [],
        remarks: facts.remarks ?? [],
        startedMs,
        nowMs: scene.clock.nowMs(),
    };
};

;// CONCATENATED MODULE: ./src/modes/after-main.ts








const resumeSceneOf = (voyage) => {
    const { save: _save, hasPost: _hasPost, ...rest } = driveSceneOf(voyage, null);
    const { config, scene } = voyage;
    return {
        ...rest,
        holder: holderOf(scene),
        leaseMs: config.lock.leaseMs,
        saveRecord: (record) => scene.state.save({ rollout: record }),
    };
};
const startOf = (saved, otherwise) => typeof saved === 'object' && saved !== null && 'startedMs' in saved && typeof saved.startedMs === 'number'
    ? saved.startedMs
    : otherwise;
const after_main_factsOf = async (voyage, record, finish) => {
    if (finish.ok && finish.value === undefined)
        return undefined;
    const read = await gatherJournal(voyage.site.store, voyage.name);
    const document = read.ok ? read.value : undefined;
    if (finish.ok)
        return { state: finish.value ?? null, document };
    const { message } = finish.error;
    const remarks = ['post could not go on: the next run, or `mode: recover`, does'];
    return { state: record.state, document, outcome: 'unfinished', why: message, remarks };
};
/**
 * The post step: brings to its end what main left half done, and tells how it came out. Nothing is done or told where main
 * came to the end itself.
 */
const finishMain = async (saved, { config, scene, ports }) => {
    const record = readRecord(saved);
    if (record.ok && record.value === undefined)
        return undefined;
    const nonce = record.ok ? (record.value?.nonce ?? '') : '';
    const opened = await setOut(config, scene, ports, nonce);
    const voyage = { ...opened, startedMs: startOf(saved, opened.startedMs) };
    const finish = await finishAfterMain(saved, resumeSceneOf(voyage));
    if (!finish.ok && record.ok && record.value?.state === null) {
        scene.log.line(`Nothing was begun; a lock that main may have taken ends with its lease. ${finish.error.message}`);
        return undefined;
    }
    const known = record.ok && record.value !== undefined ? record.value : { name: voyage.name, nonce, state: null };
    const facts = await after_main_factsOf(voyage, known, finish);
    if (facts === undefined)
        return undefined;
    const view = viewOf(storyOf(voyage, facts), scene.context);
    const fix = renderFix(view.story);
    return {
        verdict: view.verdict,
        ...(fix === undefined ? {} : { fix }),
        summary: renderSummary(view),
        report: renderReport(view),
        failsJob: view.story.outcome === 'rollback-failed',
    };
};

;// CONCATENATED MODULE: ./src/decide/rollout/begin.ts

/** Begins a rollout under a lock that is held with this epoch: what serves is read before anything else is done. */
const begin = (plan, epoch) => beginDeed({
    phase: 'locked',
    plan,
    epoch,
    baselines: null,
    underWay: null,
    attempts: 0,
    nextEffect: 1,
    touched: false,
    trafficMoved: false,
    ending: null,
    reason: null,
    remarks: [],
    deploymentId: null,
}, { phase: 'locked', kind: 'capture' });

;// CONCATENATED MODULE: ./src/gather/units.ts


/** What ships together: what the input says or, of the target kubernetes, the Deployments of the manifests. */
const gatherUnits = async ({ target, units, workingDirectory }, files) => {
    if (target.kind === 'command')
        return (0,result/* success */.k)(units);
    const folder = workingDirectory === '.' ? 'the workspace' : `${workingDirectory} (\`working-directory\`)`;
    const manifests = await loadManifests({ files, settings: target.kubernetes }, folder);
    if (!manifests.ok)
        return (0,result/* failure */.V)(manifests.error.message);
    return (0,result/* success */.k)(manifests.value.units.map(({ unit }) => unit));
};

;// CONCATENATED MODULE: ./src/modes/deploy.ts








const lock = (voyage) => {
    const { scene, site, config } = voyage;
    const { clock, log, cancellation } = scene;
    return acquireLock(lockRequestOf(voyage, config.lock.timeoutMs), {
        store: site.store,
        clock,
        log,
        signal: cancellation.signal,
    });
};
/** Nothing was touched: why there is no rollout of ours. */
const deploy_leave = (voyage, why, remarks = []) => storyOf(voyage, { state: null, document: undefined, outcome: 'aborted', why, remarks });
const isAtRest = ({ phase }) => ['rolled-back', 'succeeded', 'aborted', 'nothing-to-do'].includes(phase);
const openLock = async ({ site }, { journal }) => {
    await journal.release(site.store, (document) => document);
};
const ship = async (voyage, held, { units, remarks }) => {
    const { config } = voyage;
    const { journal, document } = held;
    const chosen = voyage_releaseOf(voyage, document);
    if (typeof chosen === 'string') {
        await openLock(voyage, held);
        return storyOf(voyage, { state: null, document, outcome: 'aborted', why: chosen, remarks });
    }
    const plan = planOf(config, chosen.release, units);
    const { store, crew } = voyage.site;
    const { epoch } = journal.claim;
    voyage.scene.log.line(`${voyage.name}: ${plan.release.version}, ${plan.strategy}, through ${crew.target.name}`);
    voyage.scene.log.line(`  locked under epoch ${epoch}; journal: ${store.place}`);
    const reason = config.downgradeReason === '' ? [] : [`an older version was allowed: ${config.downgradeReason}`];
    const scene = { ...driveSceneOf(voyage, lastCommitted(document)), journal };
    const state = await drive(begin(plan, epoch), scene);
    return storyOf(voyage, { state, document: journal.document(), remarks: [...remarks, ...reason] });
};
/** Ships a release (or one that was good before), after what a lost run left was brought to its end. */
const deploy = async (voyage) => {
    const units = await gatherUnits(voyage.config, voyage.scene.files);
    if (!units.ok)
        return deploy_leave(voyage, units.error);
    // Before the lock: a kill between the two must find whose lock it is.
    saveRollout(voyage, null);
    const first = await lock(voyage);
    if (!first.ok)
        return deploy_leave(voyage, first.error.message);
    const left = await recoverRollout(first.value, driveSceneOf(voyage, null));
    if (left === undefined)
        return ship(voyage, first.value, { units: units.value, remarks: [] });
    const { sentence } = outcomeOf(left);
    if (!isAtRest(left))
        return storyOf(voyage, { state: left, document: first.value.journal.document() });
    const remarks = [`left half done by another run, and brought to its end first: ${sentence}`];
    saveRollout(voyage, null);
    const second = await lock(voyage);
    return second.ok
        ? ship(voyage, second.value, { units: units.value, remarks })
        : deploy_leave(voyage, second.error.message, remarks);
};

;// CONCATENATED MODULE: ./src/modes/dry-run.ts









const effectOf = ({ kind, hook }, { plan }) => ({
    id: 0,
    kind,
    units: plan.units,
    ...(hook !== undefined && { hook }),
    deadlineMs: 0,
});
const describeCourse = (course, state) => course.map((deed) => describeEffect(effectOf(deed, state), state));
const dry_run_orderOf = ({ plan, epoch }, baselines, deadlineMs) => ({
    units: plan.units,
    release: plan.release,
    baselines,
    strategy: plan.strategy,
    epoch,
    deadlineMs,
});
const remarksOf = (voyage, document) => {
    const left = unfinishedIn(document);
    const { lease } = document;
    if (lease !== null && !isFree(document, voyage.nonce, voyage.scene.clock.nowMs()))
        return [`the lock is held by ${describeHolder(lease)}: it would be waited for`];
    return left === null
        ? []
        : [`a rollout of ${left.plan.release.version} was left half done: it would be brought to its end first`];
};
const planRecovery = (voyage, document) => {
    const left = unfinishedIn(document);
    if (left === null)
        return storyOf(voyage, { state: null, document });
    return storyOf(voyage, {
        state: left,
        document,
        outcome: 'planned',
        plan: describeCourse(courseBack(left.plan), left),
        remarks: remarksOf(voyage, document),
    });
};
const rehearse = async (voyage, journal, release) => {
    const { config, scene, crews } = voyage;
    const { crew } = await crews.open(lastCommitted(journal))(scene.cancellation);
    const remarks = remarksOf(voyage, journal);
    // What the journal tells is another rollout's.
    const document = { epoch: journal.epoch, entries: [] };
    const units = await gatherUnits(config, scene.files);
    if (!units.ok)
        return storyOf(voyage, { state: null, document, outcome: 'aborted', why: units.error, remarks });
    const first = begin(planOf(config, release, units.value), document.epoch);
    const deadlineMs = scene.clock.nowMs() + config.deadlines.captureMs;
    const captured = await crew.target.capture(dry_run_orderOf(first.state, [], deadlineMs));
    const refuse = (state, why) => storyOf(voyage, { state, document, outcome: 'aborted', why, remarks });
    if (!captured.ok)
        return refuse(first.state, captured.error.message);
    const { state } = reduce(first.state, {
        kind: 'captured',
        effect: first.state.underWay?.id ?? 0,
        baselines: captured.value,
    });
    if (state.ending === 'nothing-to-do')
        return storyOf(voyage, { state, document, outcome: 'nothing-to-do', remarks });
    if (state.reason !== null)
        return refuse(state, state.reason.message);
    const checked = await crew.target.check(dry_run_orderOf(state, captured.value, scene.clock.nowMs() + config.deadlines.captureMs));
    if (!checked.ok)
        return refuse(state, checked.error.message);
    return storyOf(voyage, {
        state,
        document,
        outcome: 'planned',
        plan: describeCourse(forwardCourse(state.plan), state),
        changes: checked.value.map(({ unit, what, diff }) => ({ unit, what, diff })),
        remarks,
    });
};
/** What would be done, in order, and what the target says that it would change: no lock is taken, and nothing is written. */
const dryRun = async (voyage) => {
    const read = await gatherJournal(voyage.site.store, voyage.name);
    const nothing = { state: null, document: undefined, outcome: 'aborted' };
    if (!read.ok)
        return storyOf(voyage, { ...nothing, why: read.error });
    if (voyage.config.mode === 'recover')
        return planRecovery(voyage, read.value);
    const chosen = voyage_releaseOf(voyage, read.value);
    if (typeof chosen === 'string')
        return storyOf(voyage, { ...nothing, document: read.value, why: chosen });
    return rehearse(voyage, read.value, chosen.release);
};

;// CONCATENATED MODULE: ./src/modes/recover.ts





const isHeld = (voyage, document) => !isFree(document, voyage.nonce, voyage.scene.clock.nowMs());
const inOtherHands = (voyage, document, why) => storyOf(voyage, { state: document?.state ?? null, document, outcome: 'superseded', why });
const recoverUnderLock = async (voyage) => {
    const { scene, site } = voyage;
    const { clock, log, cancellation } = scene;
    saveRollout(voyage, null);
    const request = lockRequestOf(voyage, 0);
    const lock = await acquireLock(request, { store: site.store, clock, log, signal: cancellation.signal });
    if (!lock.ok) {
        const { kind, message } = lock.error;
        if (kind === 'held')
            return inOtherHands(voyage, undefined, message);
        return storyOf(voyage, { state: null, document: undefined, outcome: 'aborted', why: message });
    }
    const { journal, document } = lock.value;
    const state = await recoverRollout(lock.value, driveSceneOf(voyage, null));
    if (state !== undefined)
        return storyOf(voyage, { state, document: journal.document() });
    await journal.release(site.store, (now) => now);
    return storyOf(voyage, { state: null, document });
};
/** Brings what a lost run left to its end; a live lease is left alone, and where nothing is unfinished no lock is taken. */
const recover = async (voyage) => {
    const document = await gatherJournal(voyage.site.store, voyage.name);
    if (!document.ok)
        return storyOf(voyage, { state: null, document: undefined, outcome: 'aborted', why: document.error });
    const { lease } = document.value;
    if (lease !== null && isHeld(voyage, document.value))
        return inOtherHands(voyage, document.value, `it is held by ${describeHolder(lease)}`);
    if (unfinishedIn(document.value) === null)
        return storyOf(voyage, { state: null, document: document.value });
    return recoverUnderLock(voyage);
};

;// CONCATENATED MODULE: ./src/render/log.ts
/** What is told in the log before the verdict: the plan of a dry run, what would change, and what went wrong beside. */
const renderStory = ({ story, body }) => [
    ...story.plan.map((what, index) => `  ${index + 1}. ${what}`),
    ...body.changes.flatMap(({ unit, what, diff }) => [
        `  ${unit}: ${what}`,
        ...(diff === ''
            ? []
            : diff
                .trimEnd()
                .split('\n')
                .map((line) => `  │ ${line}`)),
    ]),
    ...body.remarks.map((remark) => `! ${remark}`),
];

;// CONCATENATED MODULE: ./src/run.ts










const sail = (voyage) => {
    const { config } = voyage;
    if (config.dryRun)
        return dryRun(voyage);
    return config.mode === 'recover' ? recover(voyage) : deploy(voyage);
};
const run = async (config, scene, ports) => {
    const voyage = await setOut(config, scene, ports, ports.newNonce());
    const view = viewOf(await sail(voyage), scene.context);
    for (const line of renderStory(view))
        scene.log.line(line);
    const fix = renderFix(view.story);
    return {
        verdict: view.verdict,
        ...(fix === undefined ? {} : { fix }),
        outputs: renderOutputs(view),
        summary: renderSummary(view),
        annotations: [],
        report: renderReport(view),
        enforced: true,
    };
};
/** The steps of the action, with what only it needs from the world. */
const createSteps = (ports) => ({
    run: (config, scene) => run(config, scene, ports),
    post: (record, config, scene) => finishMain(record, { config, scene, ports }),
});


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


/***/ })

};
