export const id = 747;
export const ids = [747];
export const modules = {

/***/ 5866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createJsonParser),
  s: () => (/* binding */ readJsonBytes)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/reports/byte-buffer.ts
var byte_buffer = __webpack_require__(7162);
// EXTERNAL MODULE: ../../packages/core/src/reports/byte-gate.ts
var byte_gate = __webpack_require__(6436);
// EXTERNAL MODULE: ../../packages/core/src/reports/parser.ts
var parser = __webpack_require__(2343);
// EXTERNAL MODULE: ../../packages/core/src/reports/json/cursor.ts
var cursor = __webpack_require__(1355);
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
const maxDocumentBytes = 256 * 1024 ** 2;
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
    const model = (0,cursor/* readJson */.Vh)(parsed.value, read);
    return model.ok ? model : (0,result/* failure */.V)(errorAt(bytes, placeOfValue(bytes, model.error.path), model.error));
};
/** A parser of reports that are one JSON document: gathers it, then reads it. */
const createJsonParser = (read, limits = parser/* defaultLimits */.M) => {
    const gate = new byte_gate/* ByteGate */.K({ ...limits, maxBytes: Math.min(limits.maxBytes, maxDocumentBytes) });
    const buffer = new byte_buffer/* ByteBuffer */.$();
    return {
        push: (bytes) => {
            if (gate.problem === null)
                buffer.append(gate.admit(bytes));
        },
        end: () => {
            const bytes = buffer.view();
            const answer = gate.problem === null ? readJsonBytes(bytes, read) : (0,result/* failure */.V)(errorAt(bytes, bytes.length, gate.problem));
            if (answer.ok)
                return answer;
            // A byte-order mark is no part of the document, but of the report.
            const before = gate.offset - bytes.length;
            return (0,result/* failure */.V)({ ...answer.error, byteOffset: answer.error.byteOffset + before });
        },
    };
};


/***/ }),

/***/ 1826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createJsonLinesParser)
/* harmony export */ });
/* harmony import */ var _byte_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9936);
/* harmony import */ var _parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2343);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5866);



const openObject = 0x7b;
const readLine = (handler, bytes, line) => {
    const first = bytes.find((byte) => byte > 32);
    if (first === undefined)
        return null;
    if (first !== openObject && handler.other !== undefined) {
        handler.other(new TextDecoder().decode(bytes).trim(), line);
        return null;
    }
    const read = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonBytes */ .s)(bytes, (root) => handler.line(root, line));
    return read.ok ? null : { reason: read.error.reason, fix: read.error.fix, byteInLine: read.error.byteOffset };
};
/** A parser of reports with one JSON document a line (https://github.com/ndjson/ndjson-spec); blank lines are passed over. */
const createJsonLinesParser = (handler, limits = _parser_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultLimits */ .M) => new _byte_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteLineParser */ .k({ line: (bytes, line) => readLine(handler, bytes, line), end: () => handler.end() }, limits);


/***/ }),

/***/ 1747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTestParser: () => (/* binding */ createTestParser)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/reports/json/document.ts + 3 modules
var json_document = __webpack_require__(5866);
// EXTERNAL MODULE: ../../packages/core/src/reports/parser.ts
var parser = __webpack_require__(2343);
// EXTERNAL MODULE: ../../packages/core/src/reports/warning-list.ts
var warning_list = __webpack_require__(8735);
;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/case-index.ts
/**
 * Which case has a suite and name. Suites mostly come one after the other: names are kept at hand for the suite that is
 * being read, and for those that were come back to; the names of the others would take as much memory as the cases.
 */
class CaseIndex {
    #cases;
    #suites = new Map();
    #suite = '';
    #current = { ranges: [], names: null, isInterleaved: false };
    constructor(cases) {
        this.#cases = cases;
        this.#suites.set(this.#suite, this.#current);
    }
    /** The position of the case that has this suite and name; notes the next case under it, and answers that, when none has. */
    claim(suite, name) {
        if (suite !== this.#suite)
            this.#turnTo(suite);
        const position = this.#cases.length;
        const current = this.#current;
        if (current.ranges.length > 0) {
            current.names ??= this.#namesOf(current);
            const known = current.names.get(name);
            if (known !== undefined)
                return known;
            current.names.set(name, position);
        }
        if (current.ranges.at(-1) === position)
            current.ranges[current.ranges.length - 1] = position + 1;
        else
            current.ranges.push(position, position + 1);
        return position;
    }
    #turnTo(suite) {
        if (!this.#current.isInterleaved)
            this.#current.names = null;
        const known = this.#suites.get(suite);
        if (known !== undefined)
            known.isInterleaved = true;
        this.#current = known ?? { ranges: [], names: null, isInterleaved: false };
        this.#suite = suite;
        if (known === undefined)
            this.#suites.set(suite, this.#current);
    }
    #namesOf({ ranges }) {
        const names = new Map();
        for (let range = 0; range < ranges.length; range += 2)
            for (let position = ranges[range] ?? 0; position < (ranges[range + 1] ?? 0); position += 1)
                names.set(this.#cases[position]?.name ?? '', position);
        return names;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/place.ts
/** Names of suites that are the path of a file, as Vitest, Playwright and others have them. */
const filePath = /^[^\s:*?"<>|]+\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|dart|swift|kt|java|cs|feature|robot|bats|lua|exs?)$/;
/** Module paths of Python and packages of the JVM as the start of a file's path. */
const asPath = (dotted) => dotted.replaceAll('.', '/');
// Only a frame that names the case's own class, module or package is certain; others may be anybody's.
const place_frames = [
    // at shop.CartTest.fails(CartTest.java:20)
    {
        mark: 'at ',
        pattern: /\bat (?:[\w.]{1,200}\/{1,2})?([\w.$]{1,300})\.[\w$<>]{1,200}\(([\w$]{1,200}\.(?:java|kt|groovy|scala)):(\d+)\)/g,
        pathOf: (suite, [, className = '', file = '']) => className === suite || className.startsWith(`${suite}$`)
            ? `${asPath(suite.replace(/(?:^|\.)[^.]*$/, ''))}/${file}`.replace(/^\//, '')
            : null,
    },
    // at Shop.CartTests.Fails () [0x00001] in /src/CartTests.cs:20, or: at Shop.CartTests.Fails() in C:\src\CartTests.cs:line 20
    {
        mark: ' in ',
        pattern: /\bat ([\w.+`]{1,300})\.[\w<>`.]{1,200} ?\([^()\n]{0,500}\)(?: \[0x\w+\])? in ([^\n]{1,1000}?\.(?:cs|fs|vb)):(?:line )?(\d+)/g,
        pathOf: (suite, [, className = '', file = '']) => className === suite || className.startsWith(`${suite}+`) ? file : null,
    },
    // tests/test_cart.py:20: AssertionError
    {
        mark: '.py:',
        pattern: /^(\S{1,300}?)(\.py):(\d+): /gm,
        pathOf: (suite, [, module = '']) => {
            const dotted = module.replaceAll(/[\\/]/g, '.');
            return suite === dotted || suite.startsWith(`${dotted}.`) ? `${module}.py` : null;
        },
    },
    //     cart_test.go:20: message
    {
        mark: '_test.go:',
        pattern: /^[ \t]{0,16}(?:[\w./-]{1,200}: )?([\w-]{1,200}_test)(\.go):(\d+): /gm,
        pathOf: (suite, [, file = '']) => (/^[\w.~/-]+$/.test(suite) ? `${suite}/${file}.go` : null),
    },
];
/** The file that a suite is named after, if its name is a path. */
const placeOfSuite = (suite) => filePath.test(suite) ? { path: suite, line: undefined } : undefined;
/**
 * Where a case stands: as its report says, else the first line of its failure's stack that is certainly its own.
 * A path may begin above the repository's folder, or inside it.
 */
const findPlace = ({ suite, attempts, place }) => {
    if (place?.line !== undefined || (attempts.length === 1 && attempts[0].status === 'passed'))
        return place;
    const failed = attempts.findLast(({ message, details }) => message !== '' || details !== '');
    if (failed === undefined)
        return place;
    const text = `${failed.message}\n${failed.details}`;
    return place === undefined ? findFrame(suite, text) : { path: place.path, line: lineIn(text, place.path) };
};
const lineIn = (text, path) => {
    const at = text.indexOf(`${path}:`);
    const [, digits] = at < 0 ? [] : (/^:(\d{1,9})\b/.exec(text.slice(at + path.length, at + path.length + 12)) ?? []);
    return digits === undefined ? undefined : Number(digits);
};
const findFrame = (suite, text) => {
    for (const { mark, pattern, pathOf } of place_frames) {
        if (!text.includes(mark))
            continue;
        for (const found of text.matchAll(pattern)) {
            const path = pathOf(suite, found);
            if (path !== null)
                return { path, line: Number(found[3]) };
        }
    }
    return undefined;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/case-list.ts




/** More would not fit into the memory of a runner. */
const mostCases = 5_000_000;
/** As many runs of one case as are kept: the first ones and the last, which decide how it came out. */
const mostAttempts = 100;
const lost = 'it was run again, and the report does not say why';
/** Gathers the cases of a report in their order, each under a name of its own. */
class CaseList {
    #maxCases;
    #cases = [];
    #index = new CaseIndex(this.#cases);
    #latestCopies = new Map();
    #failures = [];
    #suites = new Int32Array(1024);
    #renamed = 0;
    warnings = new warning_list/* WarningList */.H();
    constructor(limits) {
        this.#maxCases = Math.min(mostCases, limits.maxLines);
    }
    /** Adds a case, or what it says to the case that it is a retry of. */
    add(found, source) {
        const position = this.#cases.length;
        const known = this.#index.claim(found.suite, found.name);
        if (known === position)
            this.#append(found, source);
        else
            this.#addRepeated(found, source, known);
        return this.#tooMany();
    }
    /** The complaint about so many cases, which are still to be added; null while they are not too many. */
    refuseBeyond(count) {
        if (count <= this.#maxCases)
            return null;
        return {
            reason: `the report holds more than ${(0,quantity/* countOf */.pq)(this.#maxCases, 'test case')}`,
            fix: 'Split the report, for instance one for each package.',
        };
    }
    get suiteFailures() {
        return this.#failures.length;
    }
    /** Adds a failure outside of any case. */
    fail(failure) {
        this.#failures.push(failure);
        return this.#tooMany();
    }
    /** All that was gathered; failures without a place get the one that their stack tells. */
    report(format, tool) {
        if (this.#renamed > 0)
            this.warnings.add(null, `${(0,quantity/* countOf */.pq)(this.#renamed, 'test case')} named like another of the suite: told apart by a number`);
        this.#findPlaces();
        const warnings = this.warnings.list();
        return { kind: 'tests', format, tool, cases: this.#cases, suiteFailures: this.#failures, warnings };
    }
    #findPlaces() {
        for (let index = 0; index < this.#cases.length; index += 1) {
            const found = this.#cases[index];
            if (found === undefined || saysAll(found))
                continue;
            const place = findPlace(found);
            if (place !== found.place)
                this.#cases[index] = { ...found, place };
        }
    }
    #append(found, { suite }) {
        const position = this.#cases.length;
        if (position === this.#suites.length) {
            const larger = new Int32Array(position * 2);
            larger.set(this.#suites);
            this.#suites = larger;
        }
        this.#suites[position] = suite;
        this.#cases.push(found);
    }
    // A retry follows the latest case of its name.
    #addRepeated(found, source, first) {
        const key = `${found.suite}\n${found.name}`;
        const copy = this.#latestCopies.get(key) ?? { number: 1, position: first };
        const earlier = this.#cases[copy.position];
        const rule = this.#suites[copy.position] === source.suite ? source.repeats : 'never';
        if (earlier !== undefined && isRetry(found, earlier, rule))
            this.#cases[copy.position] = joinAttempts(earlier, found, rule);
        else
            this.#appendCopy(found, source, key, copy.number);
    }
    #appendCopy(found, source, key, lastNumber) {
        let number = lastNumber + 1;
        const position = this.#cases.length;
        while (this.#index.claim(found.suite, `${found.name} (${number})`) !== position)
            number += 1;
        this.#latestCopies.set(key, { number, position });
        this.#append({ ...found, name: `${found.name} (${number})` }, source);
        this.#renamed += 1;
    }
    #tooMany() {
        return this.refuseBeyond(this.#cases.length + this.#failures.length);
    }
}
const hasFailed = ({ status }) => status === 'failed' || status === 'error';
// Most cases pass, and have no stack to look into.
const saysAll = ({ attempts }) => attempts.length === 1 && attempts[0].status === 'passed';
const hasFailedLast = ({ attempts }) => hasFailed(attempts.at(-1) ?? attempts[0]);
// A skipped entry after a failed one would hide the failure.
const isRetry = (found, earlier, rule) => {
    if (rule === 'never' || !isSamePlace(found, earlier))
        return false;
    return rule === 'always' || (hasFailedLast(earlier) && found.attempts[0].status !== 'skipped');
};
const isSamePlace = ({ place }, { place: other }) => place?.path === other?.path && (place?.line === other?.line || place?.line === undefined);
const joinAttempts = (earlier, found, rule) => {
    const [first, ...rest] = earlier.attempts.slice(0, mostAttempts - 1);
    const later = found.attempts.filter(({ status }) => status !== 'skipped');
    if (first === undefined)
        return found;
    const attempts = [asFailed(first), ...rest.map(asFailed), ...later];
    return rule === 'perhaps' ? { ...earlier, attempts, isRetryUnmarked: true } : { ...earlier, attempts };
};
const asFailed = (attempt) => hasFailed(attempt) ? attempt : { ...attempt, status: 'failed', message: lost };

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/duration.ts
const plain = /^\d+(?:\.\d*)?(?:e[-+]?\d+)?$|^\.\d+$/i;
// "1,234.5" and "1.234,5": what comes last is the decimal mark. "0,012": a lone comma is one.
const normalise = (text) => {
    const comma = text.lastIndexOf(',');
    if (comma < 0)
        return text;
    const isDecimal = comma > text.lastIndexOf('.') && text.indexOf(',') === comma;
    return isDecimal ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
};
/** Milliseconds, to the microsecond, from seconds as tools write them in any locale; undefined for what is no duration. */
const readSeconds = (text) => {
    if (text === undefined)
        return undefined;
    const digits = normalise(text.trim());
    return plain.test(digits) ? roundMs(Number(digits) * 1000) : undefined;
};
/** Milliseconds to the microsecond; undefined for what is no duration. */
const roundMs = (durationMs) => Number.isFinite(durationMs) && durationMs >= 0 ? Math.round(durationMs * 1000) / 1000 : undefined;
/** Milliseconds from hours, minutes and seconds, "00:00:01.25", with days before a dot; undefined for anything else. */
const readClock = (text) => {
    const [, days = '0', hours = '', minutes = '', seconds = ''] = /^(?:(\d{1,6})\.)?(\d{1,2}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/.exec(text ?? '') ?? [];
    if (hours === '')
        return undefined;
    return roundMs((((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000);
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/failure-text.ts
/** As many characters of a failure's stack or output as a report keeps. */
const detailsKept = 4096;
/** As many characters of a failure's message. */
const messageKept = 500;
/** Characters of all failures of one report together; later ones keep their message only. */
const allDetailsKept = 32 * 1024 ** 2;
// https://en.wikipedia.org/wiki/ANSI_escape_code#Control_Sequence_Introducer_commands, and hyperlinks (OSC 8).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is taken out.
const ansiCodes = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))/g;
/** A part of a text by itself: the engine would keep the whole text alive for the part. */
const cutFree = (text, length) => ` ${text.slice(0, length)}`.slice(1);
const withoutColours = (text) => (text.includes('\x1b') ? text.replace(ansiCodes, '') : text);
/** The first line that says something, without colour codes; at most 500 characters. */
const firstLineOf = (text) => {
    const [, line = ''] = /^\s*(\S[^\r\n]*)/.exec(withoutColours(text.slice(0, detailsKept))) ?? [];
    const trimmed = line.trimEnd();
    return trimmed.length <= messageKept ? cutFree(trimmed, trimmed.length) : `${trimmed.slice(0, messageKept - 1)}…`;
};
/** Cuts the details of failures to what a report keeps of one and of all together. */
class DetailsBudget {
    #left = allDetailsKept;
    /** The text without colour codes and surrounding blank lines; at most 4,096 characters, none when all are used up. */
    keep(text) {
        const clean = withoutColours(text)
            .replace(/^(?:[ \t]*\r?\n)+/, '')
            .trimEnd();
        const kept = cutFree(clean, Math.min(detailsKept, this.#left));
        this.#left -= kept.length;
        return kept;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/status-word.ts
const words = {
    passed: ['passed', 'pass', 'success', 'successful', 'succeeded', 'ok', 'run', 'completed', 'executed'],
    skipped: [
        'skipped',
        'skip',
        'notrun',
        'notexecuted',
        'disabled',
        'ignored',
        'pending',
        'suppressed',
        'untested',
        'todo',
        'inconclusive',
    ],
    failed: ['failed', 'fail', 'failure', 'timeout', 'timedout'],
    error: ['error', 'errored', 'broken', 'panicked', 'aborted', 'interrupted', 'crashed', 'incomplete', 'undefined'],
};
const statuses = new Map([
    ...words.passed.map((word) => [word, 'passed']),
    ...words.skipped.map((word) => [word, 'skipped']),
    ...words.failed.map((word) => [word, 'failed']),
    ...words.error.map((word) => [word, 'error']),
]);
/** What a word for a result means, in any case of letters and with or without separators; undefined when it is not known. */
const readStatusWord = (word) => statuses.get(word) ?? statuses.get(word.toLowerCase().replace(/[\s_-]/g, ''));

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/reports/xml/tokenizer.ts + 4 modules
var xml_tokenizer = __webpack_require__(8093);
;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/header-count.ts
const mostCounted = 1e15;
/**
 * How many a header counts in one attribute; -1 where it says nothing. "2.0", " 2 ", "+2" and "1e3" are counts; what is
 * none ("-1", "many") is told and counts as nothing.
 */
const readHeaderCount = (attributes, name, warnings) => {
    const natural = attributes.natural(name);
    if (natural >= 0)
        return natural;
    const text = attributes.text(name)?.trim() ?? '';
    if (text === '')
        return -1;
    const number = Number(text);
    if (number >= 0)
        return Math.ceil(Math.min(number, mostCounted));
    warnings.add(null, `a header says ${name}=${JSON.stringify(text.slice(0, 40))}, which is no count`);
    return -1;
};
/** What a header counts in several attributes together; 0 where it says nothing. */
const sumHeaderCounts = (attributes, names, warnings) => names.reduce((sum, name) => sum + Math.max(0, readHeaderCount(attributes, name, warnings)), 0);

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/name-length.ts

const fix = 'The parameters of a test are probably part of its name: give it a short name of its own (pytest: `ids=`, JUnit 5: `name =`).';
/** What is wrong with names of which the longest has so many characters; null: nothing. */
const complainOfLongName = (longest, { maxNameBytes }) => longest > maxNameBytes ? { reason: `a name is longer than ${(0,quantity/* formatBytes */.z3)(maxNameBytes)}`, fix } : null;

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/xml-report.ts







const broken = 'Run the tests that write it again, or name the complete report in `files`.';
/** What readers of XML test reports have in common: the cases so far, the text at hand, failures and their texts. */
class XmlReport {
    list;
    #limits;
    #budget = new DetailsBudget();
    #texts = new Map();
    failures = 0;
    #cases = 0;
    constructor(limits) {
        this.list = new CaseList(limits);
        this.#limits = limits;
    }
    /** Adds to the text of an element. */
    gather(element, piece) {
        const text = this.#texts.get(element) ?? '';
        if (text.length < detailsKept)
            this.#texts.set(element, text + piece.slice(0, detailsKept));
    }
    /** The text of an element since the last call for it; at most some thousand characters. */
    takeText(element) {
        const text = this.#texts.get(element) ?? '';
        this.#texts.delete(element);
        return text;
    }
    forgetTexts() {
        this.#texts.clear();
    }
    /** One run of a case; a failure is counted and keeps its texts. */
    attempt(status, durationMs, texts) {
        if (status === 'passed' || status === 'skipped')
            return { status, durationMs, message: '', details: '' };
        this.failures += 1;
        const { message, stack } = texts;
        const details = message.includes('\n') ? `${message}\n${stack}` : stack;
        return {
            status,
            durationMs,
            message: firstLineOf(message) || firstLineOf(stack),
            details: this.#budget.keep(details),
        };
    }
    /** Adds a case whose names in the report are its own: one that comes again is another. */
    add(suite, name, attempt) {
        const tooLong = complainOfLongName(Math.max(suite.length, name.length), this.#limits);
        if (tooLong !== null)
            return tooLong;
        this.#cases += 1;
        return this.list.add({ suite, name, attempts: [attempt], place: undefined }, { suite: 0, repeats: 'never' });
    }
    /** Adds a failure outside of any case. */
    fail(suite, message) {
        this.failures += 1;
        return this.list.fail({ suite, message: firstLineOf(message) || 'it failed without a message', place: undefined });
    }
    /** How many a header counts in these attributes; what is no count is told. */
    claim(attributes, names) {
        return sumHeaderCounts(attributes, names, this.list.warnings);
    }
    /** Tells when headers count more cases than were added. */
    compareCases(claimed) {
        if (claimed > this.#cases)
            this.list.warnings.add(null, `the header says ${(0,quantity/* countOf */.pq)(claimed, 'test')}, the report holds ${(0,quantity/* formatCount */.B4)(this.#cases)}`);
    }
    /** Fails when a header claims more failures than were found since `before`. */
    compareFailures(suite, claimed, before = 0) {
        const found = this.failures - before;
        if (claimed <= found)
            return null;
        const message = `the header says ${(0,quantity/* countOf */.pq)(claimed, 'failure or error', 'failures and errors')}, the report holds ${(0,quantity/* formatCount */.B4)(found)}`;
        return this.fail(suite, message);
    }
}
/** What an unknown result word says in a failure's place. */
const unknownWord = (attribute, word) => `the report says ${attribute}=${JSON.stringify(word.slice(0, 60))}, which is not known`;
/** A parser of an XML test report; fails on one that is empty, cut, of another root element, or beyond the limits. */
const createXmlTestParser = (create, limits) => {
    const report = new XmlReport(limits);
    const grammar = create(report);
    const tokenizer = new xml_tokenizer/* XmlTokenizer */.P(new GrammarHandler(grammar, report), limits, grammar.texts);
    return {
        push: (bytes) => tokenizer.push(bytes),
        end: () => {
            const error = tokenizer.end();
            if (error !== null)
                return (0,result/* failure */.V)(error);
            const end = grammar.finish();
            if ('reason' in end)
                return (0,result/* failure */.V)({ ...end, byteOffset: 0, line: 1 });
            return (0,result/* success */.k)(report.list.report(grammar.format, end.tool));
        },
    };
};
class GrammarHandler {
    #grammar;
    #report;
    #open = [];
    constructor(grammar, report) {
        this.#grammar = grammar;
        this.#report = report;
    }
    open(name, attributes) {
        if (this.#open.length === 0 && !this.#grammar.roots.includes(name))
            return { reason: `the root element is not <${this.#grammar.roots[0]}>`, fix: broken };
        this.#open.push(name);
        return this.#grammar.open(name, attributes);
    }
    close(name) {
        this.#open.pop();
        return this.#grammar.close(name);
    }
    wantsText() {
        return this.#grammar.texts.includes(this.#open.at(-1) ?? '');
    }
    text(piece) {
        this.#report.gather(this.#open.at(-1) ?? '', piece);
        return null;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/ctrf.ts








/** Reads CTRF (https://ctrf.io/docs/specification/root): one JSON document, with retries and flaky marks. */
const createCtrfParser = (limits = parser/* defaultLimits */.M) => (0,json_document/* createJsonParser */.k)((root) => readReport(root, limits), limits);
const ctrf_statuses = {
    passed: 'passed',
    failed: 'failed',
    skipped: 'skipped',
    pending: 'skipped',
};
const mostRetries = 100;
const readReport = (root, limits) => {
    const results = root.at('results');
    const list = new CaseList(limits);
    const budget = new DetailsBudget();
    const tests = results.at('tests').list();
    for (const test of tests) {
        const complaint = list.add(readCase(test, budget), { suite: 0, repeats: 'perhaps' });
        if (complaint !== null)
            test.refuse(complaint.reason, complaint.fix);
    }
    compareSummary(results, tests, list);
    return list.report('ctrf', results.at('tool').at('name').text());
};
const readCase = (test, budget) => {
    const suite = test.at('suite');
    const path = test.at('filePath').optionalText();
    const line = test.at('line').optionalNatural();
    return {
        suite: Array.isArray(suite.value)
            ? suite
                .list()
                .map((each) => each.text())
                .join(' > ')
            : (suite.optionalText() ?? ''),
        name: test.at('name').text(),
        attempts: readAttempts(test, budget),
        place: path === undefined || path === '' ? undefined : { path, line: line === 0 ? undefined : line },
    };
};
// The attempts before the last one; where only their number is told, they failed for a reason that is not told.
const readAttempts = (test, budget) => {
    const own = readAttempt(test, budget);
    const told = test.at('retryAttempts').optionalList();
    const retries = Math.min(mostRetries, test.at('retries').optionalNatural() ?? 0);
    const wasFlaky = !test.at('flaky').isAbsent() && test.at('flaky').flag();
    const earlier = told
        .map((each) => readAttempt(each, budget))
        .filter(({ status }) => status === 'failed' || status === 'error');
    const isLastTold = told.length > retries && own.status !== 'passed' && earlier.length > 1;
    const before = isLastTold ? earlier.slice(0, -1) : earlier;
    const untold = before.length === 0 && own.status === 'passed' ? Math.max(retries, wasFlaky ? 1 : 0) : 0;
    const [first = own, ...rest] = [...Array.from({ length: untold }, () => untoldFailure), ...before, own];
    return [first, ...rest];
};
const untoldFailure = {
    status: 'failed',
    durationMs: undefined,
    message: 'it was run again, and the report does not say why',
    details: '',
};
// "other" is what CTRF has no word for; the tool's own may say that the test was left out.
const readStatus = (word, raw) => {
    if (word === 'other')
        return readStatusWord(raw) === 'skipped' ? 'skipped' : undefined;
    return Object.hasOwn(ctrf_statuses, word) ? ctrf_statuses[word] : undefined;
};
const readAttempt = (test, budget) => {
    const word = test.at('status').text();
    const raw = test.at('rawStatus').optionalText() ?? '';
    const status = readStatus(word, raw);
    const durationMs = roundMs(test.at('duration').optionalNumber() ?? -1);
    if (status === 'passed' || status === 'skipped')
        return { status, durationMs, message: '', details: '' };
    const message = test.at('message').optionalText() ?? '';
    const unknown = word === 'other'
        ? `it ended neither passed nor failed${raw === '' ? '' : `: ${raw}`}`
        : unknownWord('status', word);
    const details = budget.keep(test.at('trace').optionalText() ?? message);
    return {
        status: status ?? 'error',
        durationMs,
        message: firstLineOf(message) || (status === undefined ? firstLineOf(unknown) : ''),
        details,
    };
};
const compareSummary = (results, tests, list) => {
    const summary = results.at('summary');
    const claimed = summary.at('failed').natural() + (summary.at('other').optionalNatural() ?? 0);
    const found = tests.filter((test) => !['passed', 'skipped', 'pending'].includes(String(test.at('status').value))).length;
    const all = summary.at('tests').natural();
    if (all !== tests.length)
        list.warnings.add(null, `the summary says ${(0,quantity/* countOf */.pq)(all, 'test')}, the report holds ${(0,quantity/* formatCount */.B4)(tests.length)}`);
    if (claimed > found)
        list.fail({
            suite: '',
            message: `the summary says ${(0,quantity/* countOf */.pq)(claimed, 'failure')}, the report holds ${(0,quantity/* formatCount */.B4)(found)}`,
            place: undefined,
        });
};

// EXTERNAL MODULE: ../../packages/core/src/reports/json/lines.ts
var lines = __webpack_require__(1826);
;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/go-output.ts

const go_output_frame = /^(?:=== (?:RUN|PAUSE|CONT|NAME)\b.*|\s*--- (?:FAIL|PASS|SKIP): .*|PASS|FAIL|FAIL\t.*|ok {2}\t.*|exit status \d+)$/;
/** What a test printed by itself, without what `go test` prints around it. */
const withoutGoFrame = (output) => output
    .split('\n')
    .filter((line) => !go_output_frame.test(line))
    .join('\n');
/** The line of a Go test's output that says most: of a panic, of a failed check with its place, else the first. */
const messageOfGo = (output) => {
    const [panic] = /^(?:panic: |fatal error: ).*$/m.exec(output) ?? [];
    const [, checked] = /^\s*[\w./-]{1,300}\.go:\d+(?::\d+)?: (.*\S)/m.exec(output) ?? [];
    return firstLineOf(panic ?? checked ?? output);
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/go-test.ts








/**
 * Reads what `go test -json` prints (https://pkg.go.dev/cmd/test2json), and gotestsum's file of it, where a package that
 * was run again holds retries. Fails when a package has begun and not ended: the report was cut. Nothing says how many
 * packages there are: a report cut after a whole package, before the next begins, is a shorter one, as `go test` writes it
 * for fewer packages; a condition on the number of tests tells.
 */
const createGoTestParser = (limits = parser/* defaultLimits */.M) => (0,lines/* createJsonLinesParser */.F)(new GoTestReader(limits), limits);
const ends = { pass: 'passed', fail: 'failed', skip: 'skipped', bench: 'passed' };
const silent = new Set(['start', 'run', 'pause', 'cont', 'output', 'build-output', 'build-fail', 'attr', 'artifacts']);
const rerun = 'Run the tests again and let them finish, with `go test -json ./... > FILE`.';
// "# example.org/shop": whose output it is.
const withoutHeading = (output) => output.replace(/^# .*\n/gm, '');
const keepOutput = (output, more) => output.length >= detailsKept ? output : output + more.slice(0, detailsKept);
/** Packages and builds of one report: the largest repositories have a tenth of it. */
const mostPackages = 200_000;
/** Tests that have begun and not ended, of all packages. */
const mostRunning = 500_000;
class GoTestReader {
    #list;
    #budget = new DetailsBudget();
    #packages = new Map();
    #builds = new Map();
    #failedBuilds = new Set();
    #complaint = null;
    #strayLines = 0;
    #begun = 0;
    constructor(limits) {
        this.#list = new CaseList(limits);
    }
    line(event) {
        const action = event.at('Action').text();
        if (action.startsWith('build-'))
            this.#readBuild(action, event);
        else
            this.#readEvent(action, event);
        // A refusal begins with what it is about, which is the document here.
        if (this.#complaint !== null)
            event.refuse(this.#complaint.reason.replace(/^the report /, ''), this.#complaint.fix);
    }
    /** What go prints beside the events: most often the reason why a package was not built. */
    other(text) {
        this.#strayLines += 1;
        const [, name] = /^FAIL\t(\S+)/.exec(text) ?? [];
        if (name !== undefined && !this.#packages.has(name))
            this.#fail(name, text);
    }
    end() {
        const open = [...this.#packages].find(([, each]) => !each.hasEnded);
        if (open !== undefined)
            return (0,result/* failure */.V)({
                reason: `the report ends before package ${JSON.stringify(open[0].slice(0, 200))} has ended`,
                fix: rerun,
            });
        this.#endBuilds();
        if (this.#packages.size === 0 && this.#list.suiteFailures === 0)
            return (0,result/* failure */.V)({ reason: 'the report holds no package', fix: rerun });
        if (this.#strayLines > 0)
            this.#list.warnings.add(null, `${this.#strayLines} lines between the events were passed over`);
        return (0,result/* success */.k)(this.#list.report('go-test', 'go test'));
    }
    #readEvent(action, event) {
        const name = event.at('Package').text();
        const test = event.at('Test').optionalText();
        const status = Object.hasOwn(ends, action) ? ends[action] : undefined;
        if (status === undefined && !silent.has(action))
            event.at('Action').refuse('is no action of go test that is known', rerun);
        const running = this.#packageOf(name, action);
        if (action === 'output')
            this.#readOutput(running, test, event.at('Output').text());
        else if (test === undefined)
            this.#endPackage(name, running, status, event);
        else if (status === undefined)
            this.#begin(test, running);
        else
            this.#endTest({ name, test, status }, running, event.at('Elapsed').optionalNumber());
    }
    // A package that speaks again after its end was run again.
    #packageOf(name, action) {
        const known = this.#packages.get(name);
        if (known !== undefined && !known.hasEnded)
            return known;
        const begun = known ?? {
            run: 0,
            hasEnded: false,
            failures: 0,
            output: '',
            running: new Map(),
            runOf: new Map(),
        };
        if (known !== undefined && action === 'output')
            return known;
        this.#refuseBeyond(this.#packages.size, mostPackages, 'package');
        begun.run += 1;
        begun.hasEnded = false;
        begun.failures = 0;
        begun.output = '';
        this.#packages.set(name, begun);
        return begun;
    }
    #begin(test, { running }) {
        if (running.has(test))
            return;
        running.set(test, { output: '' });
        this.#begun += 1;
        this.#refuseBeyond(this.#begun, mostRunning, 'test', 'tests that have begun and not ended');
    }
    #refuseBeyond(count, most, one, many = `${one}s`) {
        if (count <= most)
            return;
        const reason = `the report names more than ${(0,quantity/* countOf */.pq)(most, one, many)}`;
        this.#complaint ??= { reason, fix: 'Split the report, for instance one for each module.' };
    }
    #readOutput(running, test, output) {
        const of = test === undefined ? undefined : running.running.get(test);
        if (of === undefined)
            running.output = keepOutput(running.output, output);
        else
            of.output = keepOutput(of.output, output);
    }
    #endTest(ended, running, elapsed) {
        const { name, test, status } = ended;
        const output = running.running.get(test)?.output ?? '';
        if (running.running.delete(test))
            this.#begun -= 1;
        const isRetry = (running.runOf.get(test) ?? running.run) < running.run;
        running.runOf.set(test, running.run);
        const attempt = this.#attempt(status, elapsed, output);
        if (attempt.status === 'failed' || attempt.status === 'error')
            running.failures += 1;
        const found = { suite: name, name: test, attempts: [attempt], place: undefined };
        this.#complaint ??= this.#list.add(found, { suite: 0, repeats: isRetry ? 'after a failure' : 'never' });
    }
    #attempt(status, elapsed, output) {
        const durationMs = elapsed === undefined ? undefined : readSeconds(String(elapsed));
        if (status === 'passed' || status === 'skipped')
            return { status, durationMs, message: '', details: '' };
        const details = withoutGoFrame(output);
        return { status, durationMs, message: messageOfGo(details), details: this.#budget.keep(details) };
    }
    #endPackage(name, running, status, event) {
        if (status === undefined)
            return;
        // What has begun and not ended was stopped by a panic, a time-out or os.Exit.
        for (const test of [...running.running.keys()])
            this.#endTest({ name, test, status: 'error' }, running, undefined);
        running.hasEnded = true;
        const build = event.at('FailedBuild').optionalText();
        if (status === 'failed' && running.failures === 0)
            this.#fail(name, (build === undefined ? undefined : this.#builds.get(build)) ?? running.output);
        if (build !== undefined)
            this.#builds.delete(build);
    }
    #readBuild(action, event) {
        const path = event.at('ImportPath').text();
        const output = action === 'build-output' ? event.at('Output').text() : '';
        this.#refuseBeyond(this.#builds.size, mostPackages, 'package');
        this.#builds.set(path, keepOutput(this.#builds.get(path) ?? '', output));
        if (action === 'build-fail')
            this.#failedBuilds.add(path);
        if (!silent.has(action))
            event.at('Action').refuse('is no action of go test that is known', rerun);
    }
    // What was printed while a package was built is a warning of its compiler if its tests ran all the same.
    #endBuilds() {
        for (const [name, output] of this.#builds) {
            const hasRun = this.#packages.has(name.replace(/ \[.*$/, '').replace(/\.test$/, ''));
            if (!hasRun || this.#failedBuilds.has(name))
                this.#fail(name, output);
            else
                this.#list.warnings.add(null, `${name.slice(0, 200)}: ${firstLineOf(withoutHeading(output))}`);
        }
    }
    #fail(suite, output) {
        const lines = withoutHeading(withoutGoFrame(output));
        const [, path, line] = /^(\S+\.go):(\d+):/m.exec(lines) ?? [];
        const place = path === undefined ? undefined : { path, line: Number(line) };
        const message = messageOfGo(lines) || firstLineOf(output) || 'the package failed without a failed test';
        this.#complaint ??= this.#list.fail({ suite, message, place });
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/junit-case.ts




const markKinds = {
    failure: ['final', 'failed'],
    error: ['final', 'error'],
    flakyFailure: ['flaky', 'failed'],
    flakyError: ['flaky', 'error'],
    rerunFailure: ['rerun', 'failed'],
    rerunError: ['rerun', 'error'],
};
const silentElements = new Set(['system-out', 'system-err', 'properties', 'attachments']);
const trouble = /fail|error|abort|broke|crash|panic|time-?d?-?out/i;
const withoutPrefix = (name) => name.slice(name.lastIndexOf(':') + 1);
const testHeading = /^\s*(?:[\w\\]{1,300}::\w.{0,300}|Warning|Error)\r?\n(?=\s*\S)/;
// Go's writers say "Failed" for every failure; PHPUnit's text begins with the name of the test.
const sayShortly = (message, text) => {
    const isBare = message === 'Failed' || (message === '' && /^\s*=== RUN/.test(text));
    if (isBare)
        return messageOfGo(withoutGoFrame(text)) || firstLineOf(message);
    return firstLineOf(message) || firstLineOf(text.replace(testHeading, ''));
};
const mostSharedDurations = 4096;
/** As many failing elements of one kind as are kept of a case. */
const mostMarks = 100;
/** The <testcase> that is being read, from its start tag to its end tag; one object serves all of a report. */
class JUnitCase {
    #budget;
    // Most cases pass in one of a few thousand durations: they share what says so.
    #passed = new Map();
    #marks = [];
    #counts = { final: 0, flaky: 0, rerun: 0 };
    #open = null;
    #depth = 0;
    #readsText = false;
    #status = 'passed';
    #complaint = '';
    /** Node.js: a failure of what is still to be done fails nothing. */
    #isExpected = false;
    #time = '';
    #assertsNothing = false;
    /** The element of the case that is being read is not known. */
    #isStrange = false;
    /** Elements in cases that are not known, and were passed over. */
    unknownElements = 0;
    /** Cases that passed with a warning. */
    warned = 0;
    constructor(budget) {
        this.#budget = budget;
    }
    get isOpen() {
        return this.#depth > 0;
    }
    get wantsText() {
        return this.#readsText;
    }
    /** Begins a case. */
    open(attributes) {
        this.#depth = 1;
        this.#marks.length = 0;
        this.#counts.final = this.#counts.flaky = this.#counts.rerun = 0;
        this.#status = 'passed';
        this.#complaint = '';
        this.#isExpected = false;
        this.#time = attributes.repeatedText('time') ?? '';
        this.#assertsNothing = attributes.is('assertions', '0');
        this.#readWord('status', attributes.text('status'));
        this.#readWord('result', attributes.text('result'));
    }
    /** Enters an element inside the case. */
    openChild(name, attributes) {
        this.#depth += 1;
        if (this.#depth === 2)
            this.#openMark(name, attributes);
        else if (this.#isStrange)
            this.#suspect(name);
        this.#readsText = this.#open !== null && (this.#depth === 2 || name === 'stackTrace');
    }
    text(piece) {
        if (this.#open === null)
            return;
        this.#open.text += piece.length > detailsKept ? piece.slice(0, detailsKept) : piece;
        if (this.#open.text.length >= detailsKept)
            this.#readsText = false;
    }
    /** Leaves an element; true when it is the case itself. */
    close() {
        this.#depth -= 1;
        if (this.#depth === 1)
            this.#closeMark();
        this.#readsText = this.#depth === 2 && this.#open !== null && this.#open.text.length < detailsKept;
        return this.#depth === 0;
    }
    /** Failing elements of the case that its suite's header counts. */
    get failures() {
        const finals = this.#counts.final;
        return finals > 0 || this.#status === 'passed' || this.#status === 'skipped' ? finals : 1;
    }
    /** Every time that the case was run, in order. */
    attempts() {
        if (this.#isExpected)
            return [this.#own()];
        if (this.#marks.length === 0)
            return this.#status === 'passed' ? this.#passedOnce() : [this.#own()];
        const of = (wanted) => this.#marks.filter(({ kind }) => kind === wanted).map(({ attempt }) => attempt);
        const [final, flaky, rerun] = [of('final').slice(0, 1), of('flaky'), of('rerun')];
        const failures = [...flaky, ...final, ...rerun];
        const hasPassed = final.length === 0 && rerun.length === 0 && this.#status === 'passed';
        const [first = this.#own(), ...rest] = hasPassed ? [...failures, this.#own()] : failures;
        return [first, ...rest];
    }
    // A word that is not known is no pass.
    #readWord(attribute, word) {
        if (word === undefined || word === '')
            return;
        const status = readStatusWord(word);
        if (status === undefined)
            this.#complaint = `the report says ${attribute}="${firstLineOf(word.slice(0, 60))}", which is not known`;
        const worse = status ?? 'error';
        if (this.#status === 'passed' || (this.#status === 'skipped' && worse !== 'passed'))
            this.#status = worse;
    }
    // An element that is named like a result is one, in whatever letters.
    #openMark(prefixed, attributes) {
        this.#isStrange = false;
        const name = withoutPrefix(prefixed);
        if (silentElements.has(name))
            return;
        const known = Object.hasOwn(markKinds, name) ? markKinds[name] : undefined;
        const status = known?.[1] ?? (name === 'warning' ? this.#readWarning() : readStatusWord(name));
        if (status === 'failed' || status === 'error') {
            const kind = known?.[0] ?? 'final';
            const [message, type] = [attributes.text('message') ?? '', attributes.text('type') ?? ''];
            this.#open = { kind, status, message, type, durationMs: readSeconds(attributes.text('time')), text: '' };
        }
        else if (status === 'skipped') {
            if (this.#status === 'passed')
                this.#status = 'skipped';
            this.#isExpected ||= attributes.is('type', 'todo');
        }
        else if (status === undefined) {
            this.unknownElements += 1;
            this.#isStrange = true;
            this.#suspect(name);
        }
    }
    // What is not known and sounds like a failure is no pass, in however many elements it is wrapped.
    #suspect(name) {
        if (!trouble.test(withoutPrefix(name)) || (this.#status !== 'passed' && this.#status !== 'skipped'))
            return;
        this.#status = 'error';
        this.#complaint = `the report has an element <${name.slice(0, 60)}> there, which is not known`;
    }
    // PHPUnit's warning on a case that asserted nothing is all that it says of a class without tests.
    #readWarning() {
        if (this.#assertsNothing)
            return 'error';
        this.warned += 1;
        return 'passed';
    }
    #closeMark() {
        if (this.#open === null)
            return;
        const { kind, status, message, type, text } = this.#open;
        const durationMs = this.#open.durationMs ?? (kind === 'final' ? readSeconds(this.#time) : undefined);
        const short = sayShortly(message, text) || firstLineOf(type);
        this.#open = null;
        this.#counts[kind] += 1;
        if (this.#counts[kind] <= mostMarks)
            this.#marks.push({ kind, attempt: { status, durationMs, message: short, details: this.#budget.keep(text) } });
    }
    #own() {
        return { status: this.#status, durationMs: readSeconds(this.#time), message: this.#complaint, details: '' };
    }
    #passedOnce() {
        const known = this.#passed.get(this.#time);
        if (known !== undefined)
            return known;
        const attempts = [this.#own()];
        if (this.#passed.size < mostSharedDurations)
            this.#passed.set(this.#time, attempts);
        return attempts;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/junit-suites.ts


const none = undefined;
/** The suites around the case that is being read, and whether their headers tell of more than they hold. */
class JUnitSuites {
    #list;
    #open = [];
    #count = 0;
    constructor(list) {
        this.#list = list;
    }
    /** The number of the innermost suite; -1 outside of any. */
    get number() {
        return this.#open.at(-1)?.number ?? -1;
    }
    /** The innermost suite's name, or that of the next one around it that has one. */
    get name() {
        return this.#open.findLast(({ name }) => name !== '')?.name ?? '';
    }
    /** The file that the innermost suite stands in, if it says so. */
    get place() {
        return this.#open.at(-1)?.place;
    }
    open(attributes) {
        const file = attributes.text('file') ?? attributes.text('filepath');
        this.#open.push({
            number: this.#count,
            name: attributes.text('name') ?? '',
            place: file === undefined || file === '' ? (this.#open.at(-1)?.place ?? none) : { path: file, line: undefined },
            tests: readHeaderCount(attributes, 'tests', this.#list.warnings),
            failing: sumHeaderCounts(attributes, ['failures', 'errors'], this.#list.warnings),
            ownCases: 0,
            cases: 0,
            failures: 0,
        });
        this.#count += 1;
    }
    /** Counts a case, or a failure of the suite itself, for the innermost suite. */
    count(cases, failures) {
        const suite = this.#open.at(-1);
        if (suite === undefined)
            return;
        suite.ownCases += cases;
        suite.cases += cases;
        suite.failures += failures;
    }
    /** Ends the innermost suite: failures that only its header knows are failures all the same. */
    close() {
        const suite = this.#open.pop();
        if (suite === undefined)
            return null;
        const parent = this.#open.at(-1);
        if (parent !== undefined) {
            parent.cases += suite.cases;
            parent.failures += Math.max(suite.failures, suite.failing);
        }
        this.#compareTests(suite);
        if (suite.failing <= suite.failures)
            return null;
        const message = `the header says ${(0,quantity/* countOf */.pq)(suite.failing, 'failure or error', 'failures and errors')}, the suite holds ${(0,quantity/* formatCount */.B4)(suite.failures)}`;
        return this.#list.fail({ suite: suite.name, message, place: suite.place });
    }
    #compareTests({ name, tests, cases, ownCases }) {
        if (tests < 0 || tests === cases || tests === ownCases)
            return;
        const of = name === '' ? '' : ` of ${JSON.stringify(name.slice(0, 60))}`;
        this.#list.warnings.add(null, `the header${of} says ${(0,quantity/* countOf */.pq)(tests, 'test')}, the suite holds ${(0,quantity/* formatCount */.B4)(cases)}`);
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/junit-writer.ts
/** A writer that is not known: a case that comes again may be Gradle's retry, or another one of the same name. */
const unknownWriter = { tool: '', repeats: 'perhaps', countsLinesFromZero: false };
const writers = [
    [
        { element: 'testsuite', attribute: 'xsi:noNamespaceSchemaLocation', begins: 'https://maven.apache.org/surefire' },
        'Surefire',
        'never',
    ],
    // Node ids are unique; what pytest-rerunfailures runs again stands there once more, without its failure.
    [{ element: 'testsuites', attribute: 'name', begins: 'pytest tests' }, 'pytest', 'always'],
    [{ element: 'testsuite', attribute: 'name', begins: 'pytest' }, 'pytest', 'always'],
    [{ element: 'testsuites', attribute: 'name', begins: 'jest tests' }, 'Jest', 'never'],
    [{ element: 'testsuites', attribute: 'name', begins: 'vitest tests' }, 'Vitest', 'never'],
    [{ element: 'testsuites', attribute: 'name', begins: 'Mocha Tests' }, 'Mocha', 'never'],
    [{ element: 'testsuites', attribute: 'name', begins: 'nextest-run' }, 'cargo-nextest', 'never'],
    [{ element: 'property', attribute: 'name', begins: 'go.version' }, 'go test', 'after a failure'],
];
/** The writer whose sign this element is; undefined when it says nothing. */
const findWriter = (element, attributes) => {
    const row = writers.find(([sign]) => sign.element === element && attributes.text(sign.attribute)?.startsWith(sign.begins));
    if (row === undefined)
        return undefined;
    const [, tool, repeats] = row;
    return { tool, repeats, countsLinesFromZero: tool === 'pytest' };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/junit.ts











/**
 * Reads JUnit XML (https://github.com/testmoapp/junitxml describes what its writers have in common) of any writer.
 * Output of tests is passed over. A suite's failure outside of its cases, and one that only a header counts, is a
 * failure of the suite. Fails on a report that is empty, cut, of another root element, or beyond the limits.
 */
const createJUnitParser = (limits = parser/* defaultLimits */.M) => {
    const reader = new JUnitReader(limits);
    const tokenizer = new xml_tokenizer/* XmlTokenizer */.P(reader, limits, vocabulary);
    return {
        push: (bytes) => tokenizer.push(bytes),
        end: () => {
            const error = tokenizer.end();
            return error === null ? (0,result/* success */.k)(reader.report()) : (0,result/* failure */.V)(error);
        },
    };
};
const vocabulary = [
    ...['testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped', 'system-out', 'system-err', 'properties'],
    ...['property', 'name', 'classname', 'class', 'time', 'file', 'filepath', 'line', 'status', 'result', 'tests'],
];
const junit_broken = 'Run the tests that write it again, or name the complete report in `files`.';
class JUnitReader {
    #limits;
    #list;
    #suites;
    #case = new JUnitCase(new DetailsBudget());
    #suiteNames = new Map();
    #writer = unknownWriter;
    #depth = 0;
    #name = '';
    #suite = { text: '', place: undefined };
    #place;
    /** The message of a suite's own failure that is being read. */
    #problem = null;
    constructor(limits) {
        this.#limits = limits;
        this.#list = new CaseList(limits);
        this.#suites = new JUnitSuites(this.#list);
    }
    open(name, attributes) {
        this.#depth += 1;
        if (this.#case.isOpen)
            return this.#openInCase(name, attributes);
        if (name === 'testcase')
            return this.#openCase(attributes);
        if (name === 'testsuite' || name === 'testsuites')
            this.#openSuite(name, attributes);
        else if (this.#depth === 1)
            return { reason: 'the root element is not <testsuites> or <testsuite>', fix: 'Name a JUnit report in `files`.' };
        else if (name === 'failure' || name === 'error')
            this.#problem = attributes.text('message') ?? '';
        else if (name === 'property')
            this.#writer = findWriter(name, attributes) ?? this.#writer;
        return null;
    }
    close(name) {
        this.#depth -= 1;
        if (this.#case.isOpen)
            return this.#case.close() ? this.#closeCase() : null;
        if (name === 'testsuite' || name === 'testsuites')
            return this.#suites.close();
        return this.#problem !== null && (name === 'failure' || name === 'error') ? this.#closeProblem(name) : null;
    }
    wantsText() {
        return this.#case.wantsText || (this.#problem !== null && this.#problem.length < detailsKept);
    }
    text(piece) {
        if (this.#problem === null)
            this.#case.text(piece);
        else
            this.#problem += `\n${piece.slice(0, detailsKept)}`;
        return null;
    }
    /** The report, once all of it was read. */
    report() {
        const { unknownElements, warned } = this.#case;
        if (warned > 0)
            this.#list.warnings.add(null, `${(0,quantity/* countOf */.pq)(warned, 'test case')} passed with a warning of PHPUnit`);
        if (unknownElements > 0)
            this.#list.warnings.add(null, `${(0,quantity/* countOf */.pq)(unknownElements, 'element')} in test cases not known, and passed over`);
        return this.#list.report('junit', this.#writer.tool);
    }
    #openSuite(name, attributes) {
        if (this.#writer === unknownWriter)
            this.#writer = findWriter(name, attributes) ?? unknownWriter;
        this.#suites.open(attributes);
    }
    #openInCase(name, attributes) {
        if (name === 'testcase' || name === 'testsuite')
            return { reason: `a <${name}> stands inside a <testcase>`, fix: junit_broken };
        this.#case.openChild(name, attributes);
        return null;
    }
    #openCase(attributes) {
        if (this.#depth === 1)
            return { reason: 'a <testcase> stands outside of any suite', fix: junit_broken };
        this.#name = attributes.text('name') ?? '';
        const ownClass = attributes.repeatedText('classname') ?? attributes.repeatedText('class') ?? '';
        this.#suite = this.#suiteNamed(ownClass === '' || ownClass === this.#name ? this.#suites.name : ownClass);
        this.#place = this.#placeOf(attributes);
        this.#case.open(attributes);
        const longest = Math.max(this.#name.length, this.#suite.text.length, this.#place?.path.length ?? 0);
        return complainOfLongName(longest, this.#limits);
    }
    #placeOf(attributes) {
        const line = attributes.natural('line') + (this.#writer.countsLinesFromZero ? 1 : 0);
        const file = attributes.text('file') ?? attributes.text('filepath') ?? '';
        const known = this.#suites.place ?? this.#suite.place;
        const path = file === '' ? known?.path : file;
        if (path === undefined)
            return undefined;
        if (line > 0 && attributes.natural('line') >= 0)
            return { path, line };
        return path === known?.path ? known : { path, line: undefined };
    }
    #closeCase() {
        const attempts = this.#case.attempts();
        this.#suites.count(1, this.#case.failures);
        const found = { suite: this.#suite.text, name: this.#name, attempts, place: this.#place };
        return this.#list.add(found, { suite: this.#suites.number, repeats: this.#writer.repeats });
    }
    #closeProblem(name) {
        const message = firstLineOf(this.#problem ?? '') || `the suite says <${name}> without a message`;
        this.#problem = null;
        this.#suites.count(0, 1);
        return this.#list.fail({ suite: this.#suites.name, message, place: this.#suites.place });
    }
    // Cases name their class again and again: one string, and one place, for all of them.
    #suiteNamed(text) {
        if (text === this.#suite.text)
            return this.#suite;
        const known = this.#suiteNames.get(text);
        if (known !== undefined)
            return known;
        const named = { text, place: placeOfSuite(text) };
        this.#suiteNames.set(text, named);
        return named;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/case-at-hand.ts
/** Elements whose texts tell of a failure in NUnit's and xUnit.net's reports. */
const failureTexts = ['message', 'stack-trace'];
/** The case that is being read, where cases do not hold each other: its head comes first, the texts of its failure after. */
class CaseAtHand {
    #report;
    #head = null;
    constructor(report) {
        this.#report = report;
    }
    get isOpen() {
        return this.#head !== null;
    }
    open(head) {
        this.#report.forgetTexts();
        this.#head = head;
    }
    /** Adds the case to the report; nothing where none is open. */
    close() {
        const head = this.#head;
        if (head === null)
            return null;
        this.#head = null;
        const [message, stack] = failureTexts.map((element) => this.#report.takeText(element));
        const texts = { message: message || head.complaint, stack: stack ?? '' };
        return this.#report.add(head.suite, head.name, this.#report.attempt(head.status, head.durationMs, texts));
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/nunit2.ts




/** Reads NUnit 2 results (https://nunit.org/files/testresult_schema_25.txt). */
const createNUnit2Parser = (limits = parser/* defaultLimits */.M) => createXmlTestParser((report) => new NUnit2Grammar(report), limits);
const results = {
    Success: 'passed',
    Failure: 'failed',
    Error: 'error',
    Cancelled: 'error',
    NotRunnable: 'error',
    Ignored: 'skipped',
    Skipped: 'skipped',
    Inconclusive: 'skipped',
};
// "Shop.CartTests.Adds(1,2)": what stands before the last dot outside of the arguments is the class.
const splitName = (fullName) => {
    const dot = fullName.replace(/[("<].*$/s, '').lastIndexOf('.');
    return dot < 0 ? ['', fullName] : [fullName.slice(0, dot), fullName.slice(dot + 1)];
};
class NUnit2Grammar {
    format = 'nunit2';
    roots = ['test-results'];
    texts = failureTexts;
    #report;
    #case;
    #suites = [];
    #claimed = 0;
    #total = 0;
    #version = '';
    constructor(report) {
        this.#report = report;
        this.#case = new CaseAtHand(report);
    }
    open(name, attributes) {
        if (name === 'test-case')
            this.#openCase(attributes);
        else if (name === 'test-suite')
            this.#openSuite(attributes);
        else if (name === 'failure')
            this.#report.forgetTexts();
        else if (name === 'environment')
            this.#version = attributes.text('nunit-version') ?? '';
        else if (name === 'test-results')
            this.#readHeader(attributes);
        return null;
    }
    close(name) {
        if (name === 'test-case')
            return this.#case.close();
        if (name === 'test-suite')
            return this.#closeSuite();
        const suite = this.#suites.at(-1);
        if (name === 'failure' && !this.#case.isOpen && suite !== undefined)
            suite.message = this.#report.takeText('message');
        return null;
    }
    finish() {
        this.#report.compareFailures('', this.#claimed);
        this.#report.compareCases(this.#total);
        return { tool: this.#version === '' ? 'NUnit' : `NUnit ${this.#version.slice(0, 40)}` };
    }
    #readHeader(attributes) {
        this.#claimed = this.#report.claim(attributes, ['errors', 'failures', 'invalid']);
        this.#total = this.#report.claim(attributes, ['total']);
    }
    #openCase(attributes) {
        const word = attributes.text('result') ?? '';
        const known = Object.hasOwn(results, word) ? results[word] : undefined;
        const contradicts = attributes.is('success', 'False') && known === 'passed';
        const { status, complaint } = this.#judge(attributes, known, contradicts);
        const [suite, name] = splitName(attributes.text('name') ?? '');
        this.#case.open({
            suite: suite || (this.#suites.at(-1)?.name ?? ''),
            name,
            status,
            durationMs: readSeconds(attributes.text('time')),
            complaint: complaint || (known ? '' : unknownWord('result', word)),
        });
    }
    // Version 2.4 says only whether a case was run and passed.
    #judge(attributes, known, contradicts) {
        if (contradicts)
            return { status: 'error', complaint: 'the report says Success and success="False"' };
        if (known !== undefined)
            return { status: known, complaint: '' };
        if (attributes.text('result') !== undefined)
            return { status: 'error', complaint: '' };
        if (attributes.is('executed', 'False'))
            return { status: 'skipped', complaint: ' ' };
        if (attributes.is('success', 'True'))
            return { status: 'passed', complaint: ' ' };
        return { status: attributes.is('success', 'False') ? 'failed' : 'error', complaint: 'the report does not say why' };
    }
    #openSuite(attributes) {
        const hasFailed = ['Failure', 'Error', 'NotRunnable', 'Cancelled'].some((word) => attributes.is('result', word));
        const isFalse = attributes.text('result') === undefined && attributes.is('success', 'False');
        this.#suites.push({
            name: attributes.text('name') ?? '',
            hasFailed: hasFailed || isFalse,
            before: this.#report.failures,
            message: '',
        });
    }
    #closeSuite() {
        const suite = this.#suites.pop();
        if (suite === undefined || !suite.hasFailed || this.#report.failures > suite.before)
            return null;
        return this.#report.fail(suite.name, suite.message);
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/nunit3.ts




/** Reads NUnit 3 results (https://docs.nunit.org/articles/nunit/technical-notes/usage/Test-Result-XML-Format.html). */
const createNUnit3Parser = (limits = parser/* defaultLimits */.M) => createXmlTestParser((report) => new NUnit3Grammar(report), limits);
const nunit3_results = {
    Passed: 'passed',
    Warning: 'passed',
    Failed: 'failed',
    Skipped: 'skipped',
    Inconclusive: 'skipped',
};
const brokenLabels = new Set(['Error', 'Cancelled', 'Invalid']);
// A test or an assembly that could not be run at all, whatever its result says.
const isBroken = (attributes) => brokenLabels.has(attributes.text('label') ?? '') || attributes.is('runstate', 'NotRunnable');
class NUnit3Grammar {
    format = 'nunit3';
    roots = ['test-run'];
    texts = failureTexts;
    #report;
    #case;
    #suites = [];
    #claimed = 0;
    #total = 0;
    #runFailed = false;
    #engine = '';
    constructor(report) {
        this.#report = report;
        this.#case = new CaseAtHand(report);
    }
    open(name, attributes) {
        if (name === 'test-case')
            this.#openCase(attributes);
        else if (name === 'test-suite')
            this.#openSuite(attributes);
        else if (name === 'failure' || (name === 'reason' && !this.#case.isOpen))
            this.#report.forgetTexts();
        else if (name === 'test-run') {
            this.#claimed = this.#report.claim(attributes, ['failed']);
            this.#total = this.#report.claim(attributes, ['total']);
            this.#runFailed = attributes.text('result')?.startsWith('Failed') ?? false;
            this.#engine = attributes.text('engine-version') ?? '';
        }
        return null;
    }
    close(name) {
        if (name === 'test-case')
            return this.#case.close();
        if (name === 'test-suite')
            return this.#closeSuite();
        const suite = this.#suites.at(-1);
        const isReason = name === 'failure' || name === 'reason';
        if (isReason && !this.#case.isOpen && suite !== undefined)
            suite.message = this.#report.takeText('message');
        return null;
    }
    finish() {
        this.#report.compareFailures('', this.#runFailed ? Math.max(1, this.#claimed) : this.#claimed);
        this.#report.compareCases(this.#total);
        return { tool: this.#engine === '' ? 'NUnit' : `NUnit ${this.#engine.slice(0, 40)}` };
    }
    #openCase(attributes) {
        const fullName = attributes.text('fullname') ?? '';
        const name = attributes.text('name') ?? fullName;
        const word = attributes.text('result') ?? '';
        const known = Object.hasOwn(nunit3_results, word) ? nunit3_results[word] : undefined;
        const status = isBroken(attributes) && known !== 'passed' ? 'error' : known;
        this.#case.open({
            suite: attributes.repeatedText('classname') ?? this.#suites.at(-1)?.name ?? '',
            name: name === '' ? fullName : name,
            status: status ?? 'error',
            durationMs: readSeconds(attributes.text('duration') ?? attributes.text('time')),
            complaint: known === undefined ? unknownWord('result', word) : '',
        });
    }
    #openSuite(attributes) {
        const site = attributes.text('site') ?? '';
        this.#suites.push({
            name: attributes.text('fullname') ?? attributes.text('name') ?? '',
            hasFailed: attributes.is('result', 'Failed') || isBroken(attributes),
            isOwn: site !== '' && site !== 'Child' && site !== 'Parent',
            before: this.#report.failures,
            message: null,
        });
    }
    // A suite that failed because of its cases repeats what they say; one that failed by itself, or for no case, counts.
    #closeSuite() {
        const suite = this.#suites.pop();
        if (suite === undefined || !suite.hasFailed)
            return null;
        if (!suite.isOwn && this.#report.failures > suite.before)
            return null;
        return this.#report.fail(suite.name, suite.message ?? '');
    }
}

// EXTERNAL MODULE: ../../packages/core/src/reports/text-lines.ts
var text_lines = __webpack_require__(9701);
;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/tap-diagnostics.ts


const unquote = (text) => text.trim().replace(/^(['"])(.*)\1$/s, '$2');
const scalar = (yaml, key) => {
    const [, value] = new RegExp(`^\\s{0,8}${key}:[ \\t]*(\\S.*)$`, 'm').exec(yaml) ?? [];
    return value === undefined ? undefined : unquote(value);
};
/** The first line of `key: |-`, or the value that stands on the key's own line. */
const sentence = (yaml, key) => {
    const value = scalar(yaml, key) ?? '';
    if (!/^[|>][+-]?\d?$/.test(value))
        return value;
    const [, block = ''] = new RegExp(`^\\s{0,8}${key}:[^\\n]*\\n((?:[ \\t]+.*\\n|\\n){1,20})`, 'm').exec(yaml) ?? [];
    return block;
};
const placeOf = (yaml) => {
    const [, located, line] = /^(?:file:\/\/)?(.{1,4000}?):(\d{1,9})(?::\d+)?$/.exec(scalar(yaml, 'location') ?? scalar(yaml, 'at') ?? '') ?? [];
    if (located !== undefined)
        return { path: located, line: Number(line) };
    const path = scalar(yaml, 'fileName') ?? scalar(yaml, 'file');
    const number = Number(scalar(yaml, 'lineNumber') ?? scalar(yaml, 'line'));
    return path === undefined
        ? undefined
        : { path, line: Number.isSafeInteger(number) && number > 0 ? number : undefined };
};
/** What the YAML block under a TAP test says by the keys that Node.js, node-tap and others write. */
const readDiagnostics = (yaml) => {
    if (yaml === '')
        return { message: '', durationMs: undefined, place: undefined };
    const duration = scalar(yaml, 'duration_ms');
    return {
        message: firstLineOf(sentence(yaml, 'error') || sentence(yaml, 'message')),
        durationMs: duration === undefined ? undefined : roundMs(Number(duration)),
        place: placeOf(yaml),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/tap.ts








/**
 * Reads the Test Anything Protocol, versions 12 to 14 (https://testanything.org/tap-version-14-specification.html).
 * Fails unless each stream has its plan and exactly the tests that it announces: what was cut is never read as passed.
 */
const createTapParser = (limits = parser/* defaultLimits */.M) => (0,text_lines/* createLineParser */.I)(new TapReader(limits), limits);
const testPoint = /^(not )?ok\b(?:[ \t]+(\d{1,9})\b)?(?:[ \t]+-)?[ \t]*(.*)$/;
const planLine = /^1\.\.(\d{1,9})\s*(?:#.*)?$/;
const directive = /(?:^|\s)#\s*(skip\S*|todo)\b(.*)$/i;
const cutOff = 'The test run was probably cut off, or broke. Make it finish, or name the complete report in `files`.';
const deepest = 32;
const newStream = () => ({ plan: null, count: 0, points: [], numbers: new Set() });
const statusOf = (isOk, word) => {
    if (/^todo/i.test(word))
        return isOk ? 'passed' : 'skipped';
    if (/^skip/i.test(word))
        return isOk ? 'skipped' : 'failed';
    return isOk ? 'passed' : 'failed';
};
const withoutEscapes = (name) => name.replace(/\\([#\\])/g, '$1');
const parsePoint = (body, next, children) => {
    const [, not, number, rest = ''] = testPoint.exec(body.replace(/\s*\{$/, '')) ?? [];
    const [whole = '', word = ''] = directive.exec(rest) ?? [];
    const [timed = '', time = '0', unit = ''] = /\s*# time=([\d.]{1,20})(ms|s)$/.exec(rest) ?? [];
    const name = withoutEscapes(rest.slice(0, rest.length - (whole || timed).length).trim());
    const position = number === undefined ? next : Number(number);
    return {
        position,
        name: name || `test ${position}`,
        status: statusOf(not === undefined, word),
        durationMs: timed === '' ? undefined : roundMs(Number(time) * (unit === 's' ? 1000 : 1)),
        yaml: '',
        children,
        isOpen: body.endsWith('{'),
    };
};
class TapReader {
    #list;
    #budget = new DetailsBudget();
    /** The stream of each depth that is open; the first is the report's own. */
    #streams = [newStream()];
    #yaml = null;
    /** The depth of the test point on the line before; -1 when that was something else. */
    #depthOfPoint = -1;
    #points = 0;
    #strayLines = 0;
    /** Characters of details that may still be kept until the end, when the failed tests' are read. */
    #detailsLeft = 64 * 1024 ** 2;
    #hasBailed = false;
    /** The failures that the counts at the end tell: "# pass 3", then "# fail 1". */
    #claimed = 0;
    #hasPassCount = false;
    #complaint = null;
    constructor(limits) {
        this.#list = new CaseList(limits);
    }
    line(text) {
        const body = text.trimStart();
        const indent = text.length - body.length;
        if (this.#yaml !== null)
            this.#readYaml(text, indent);
        else if (body.trimEnd() === '---' && this.#depthOfPoint === Math.floor((indent - 1) / 4))
            this.#openYaml(indent);
        else if (body !== '')
            this.#readStatement(body.trimEnd(), indent);
        return this.#complaint;
    }
    end(isLastLineWhole) {
        if (this.#complaint === null && !isLastLineWhole)
            this.#refuse('the report ends inside a line');
        if (this.#yaml !== null)
            this.#refuse('the report ends inside the details of a test');
        if (!this.#hasBailed) {
            if (this.#streams.length > 1)
                this.#refuse('the report ends inside a subtest');
            this.#checkPlan(this.#streams[0] ?? newStream(), 'the report');
        }
        if (this.#complaint !== null)
            return (0,result/* failure */.V)(this.#complaint);
        this.#addAll();
        if (this.#complaint !== null)
            return (0,result/* failure */.V)(this.#complaint);
        if (this.#strayLines > 0)
            this.#list.warnings.add(null, `${(0,quantity/* countOf */.pq)(this.#strayLines, 'line')} of other output between the tests`);
        return (0,result/* success */.k)(this.#list.report('tap', ''));
    }
    #refuse(reason) {
        this.#complaint ??= { reason, fix: cutOff };
    }
    #readStatement(body, indent) {
        const depth = Math.floor(indent / 4);
        this.#depthOfPoint = -1;
        if (indent === 0)
            this.#readCounts(body);
        if (/^Bail out!/i.test(body))
            this.#bailOut(body);
        else if (testPoint.test(body) && indent % 4 === 0)
            this.#readPoint(body, depth);
        else if (body === '}' && indent % 4 === 0)
            this.#closeBrace(depth);
        else if (planLine.test(body) && indent % 4 === 0)
            this.#readPlan(body, depth);
        else if (body !== '' && !/^(?:#|TAP version |pragma )/i.test(body))
            this.#strayLines += 1;
    }
    #readCounts(body) {
        const [, failed] = /^# fail\s+(\d{1,9})$/.exec(body) ?? [];
        if (failed !== undefined && this.#hasPassCount)
            this.#claimed = Number(failed);
        this.#hasPassCount = /^# pass\s+\d{1,9}$/.test(body);
    }
    #addAll() {
        const hasFailed = this.#streams.map((stream) => this.#addPoints(stream.points, '')).includes(true);
        if (hasFailed || this.#claimed === 0)
            return;
        const message = `the counts at its end say ${(0,quantity/* countOf */.pq)(this.#claimed, 'failure')}, the report holds none`;
        this.#complaint ??= this.#list.fail({ suite: '', message, place: undefined });
    }
    #bailOut(body) {
        this.#hasBailed = true;
        this.#complaint ??= this.#list.fail({ suite: '', message: body.slice(0, 500), place: undefined });
    }
    #streamAt(depth) {
        if (depth > deepest)
            this.#refuse(`a subtest is nested deeper than ${deepest}`);
        while (this.#streams.length <= Math.min(depth, deepest))
            this.#streams.push(newStream());
        return this.#streams[Math.min(depth, deepest)] ?? newStream();
    }
    // The test point of a subtest follows its stream, and closes it.
    #closeInner(depth) {
        const inner = this.#streams.splice(depth + 1);
        for (const stream of inner.slice(0, 1))
            this.#checkPlan(stream, 'the subtest');
        if (inner.length > 1)
            this.#refuse('a subtest has no test point');
        return inner[0]?.points ?? [];
    }
    #readPoint(body, depth) {
        const stream = this.#streamAt(depth);
        const children = this.#closeInner(depth);
        const point = parsePoint(body, stream.count + 1, children);
        stream.count += 1;
        if (stream.numbers.has(point.position))
            this.#refuse(`test ${point.position} stands there twice`);
        stream.numbers.add(point.position);
        stream.points.push(point);
        this.#depthOfPoint = depth;
        this.#points += 1;
        this.#complaint ??= this.#list.refuseBeyond(this.#points);
    }
    // A subtest in braces follows its test point.
    #closeBrace(depth) {
        const point = this.#streams[depth]?.points.at(-1);
        if (point?.isOpen === true) {
            point.children = this.#closeInner(depth);
            point.isOpen = false;
        }
        else
            this.#refuse('a } closes no subtest');
    }
    #readPlan(body, depth) {
        const stream = this.#streamAt(depth);
        if (depth < this.#streams.length - 1)
            this.#closeInner(depth);
        if (stream.plan !== null)
            this.#refuse('a second plan follows, as if two reports were joined');
        stream.plan = Number(planLine.exec(body)?.[1] ?? 0);
    }
    #checkPlan({ plan, count, numbers }, of) {
        if (plan === null)
            this.#refuse(`${of} has no plan (1..N), so nothing says that it is whole`);
        else if (plan !== count)
            this.#refuse(`the plan of ${of} says ${(0,quantity/* countOf */.pq)(plan, 'test')}, and ${(0,quantity/* formatCount */.B4)(count)} ran`);
        else
            for (const number of numbers)
                if (number < 1 || number > plan)
                    this.#refuse(`test ${number} is not in the plan of ${of}`);
    }
    // Right after its test point, two columns further in, or four.
    #openYaml(indent) {
        const point = this.#streams[this.#depthOfPoint]?.points.at(-1);
        if (point !== undefined)
            this.#yaml = { indent, point };
    }
    #readYaml(text, indent) {
        const open = this.#yaml;
        if (open === null)
            return;
        if (indent === open.indent && text.trim() === '...')
            this.#yaml = null;
        else if (open.point.yaml.length < detailsKept && this.#detailsLeft > 0) {
            const line = `${text.slice(open.indent, open.indent + detailsKept)}\n`;
            open.point.yaml += line;
            this.#detailsLeft -= line.length;
        }
    }
    // A point with subtests is their suite; it counts only when it failed and none of them did.
    #addPoints(points, suite) {
        let hasFailed = false;
        for (const point of points) {
            const inner = point.children.length > 0 &&
                this.#addPoints(point.children, suite === '' ? point.name : `${suite} > ${point.name}`);
            if (point.children.length === 0)
                this.#addCase(point, suite);
            else if (point.status === 'failed' && !inner)
                this.#failSuite(point);
            hasFailed ||= inner || point.status === 'failed';
        }
        return hasFailed;
    }
    #failSuite({ name, yaml }) {
        const { message, place } = readDiagnostics(yaml);
        this.#complaint ??= this.#list.fail({
            suite: name,
            message: message || 'it failed, and none of its tests did',
            place,
        });
    }
    #addCase({ name, status, yaml, ...point }, suite) {
        const { message, durationMs = point.durationMs, place } = readDiagnostics(yaml);
        const isFailed = status === 'failed';
        const details = isFailed ? this.#budget.keep(yaml) : '';
        const attempt = { status, durationMs, message: isFailed ? message : '', details };
        this.#complaint ??= this.#list.add({ suite, name, attempts: [attempt], place }, { suite: 0, repeats: 'never' });
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/trx.ts



/** Reads Visual Studio test results, TRX (https://learn.microsoft.com/dotnet/core/tools/dotnet-test, vstst.xsd). */
const createTrxParser = (limits = parser/* defaultLimits */.M) => createXmlTestParser((report) => new TrxGrammar(report), limits);
// A result without an outcome is an error: it is the first word of the list, which writers leave out.
const outcomes = {
    Passed: 'passed',
    Failed: 'failed',
    Error: 'error',
    Timeout: 'error',
    Aborted: 'error',
    NotRunnable: 'error',
    PassedButRunAborted: 'error',
    Disconnected: 'error',
    InProgress: 'error',
    NotExecuted: 'skipped',
    Inconclusive: 'skipped',
    Pending: 'skipped',
    Warning: 'passed',
    Completed: 'passed',
};
const failing = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'disconnected'];
const soundSummaries = new Set(['Completed', 'Passed', 'Warning', 'NotExecuted', 'Inconclusive']);
// https://learn.microsoft.com/previous-versions/visualstudio, vstst.xsd: UnitTestResult, ManualTestResult and their like.
const isResult = (name) => /TestResult(?:Aggregation)?$/.test(name);
class TrxGrammar {
    format = 'trx';
    roots = ['TestRun'];
    texts = ['Message', 'StackTrace', 'Text'];
    #report;
    // Classes are told after the results.
    #found = [];
    #classes = new Map();
    #results = [];
    #unitTest = null;
    #runInfo = '';
    #claimed = 0;
    #total = 0;
    #summary = '';
    constructor(report) {
        this.#report = report;
    }
    open(name, attributes) {
        if (isResult(name))
            this.#openResult(attributes);
        else if (name === 'UnitTest')
            this.#unitTest = attributes.text('id') ?? '';
        else if (name === 'TestMethod')
            this.#noteClass(attributes);
        else if (name === 'RunInfo')
            this.#openRunInfo(attributes);
        else if (name === 'ResultSummary')
            this.#summary = attributes.text('outcome') ?? '';
        else if (name === 'Counters')
            this.#readCounters(attributes);
        return null;
    }
    close(name) {
        if (isResult(name) && this.#results.length > 0)
            return this.#closeResult();
        if (name === 'UnitTest')
            this.#unitTest = null;
        if (name !== 'RunInfo')
            return null;
        const text = this.#report.takeText('Text');
        return this.#runInfo === 'Error' || this.#runInfo === 'Failed' || this.#runInfo === 'Aborted'
            ? this.#report.fail('the run', text)
            : null;
    }
    finish() {
        for (const { id, name, attempt } of this.#found) {
            const suite = this.#classes.get(id) ?? '';
            const own = suite !== '' && name.startsWith(`${suite}.`) ? name.slice(suite.length + 1) : name;
            const complaint = this.#report.add(suite, own, attempt);
            if (complaint !== null)
                return complaint;
        }
        const hasFailed = this.#summary !== '' && !soundSummaries.has(this.#summary);
        this.#report.compareFailures('the run', hasFailed ? Math.max(1, this.#claimed) : this.#claimed);
        this.#report.compareCases(this.#total);
        return { tool: '' };
    }
    #readCounters(attributes) {
        this.#claimed = this.#report.claim(attributes, failing);
        this.#total = this.#report.claim(attributes, ['total']);
    }
    #openResult(attributes) {
        this.#report.forgetTexts();
        const parent = this.#results.at(-1);
        if (parent !== undefined)
            parent.inner += 1;
        const word = attributes.text('outcome');
        const known = word !== undefined && Object.hasOwn(outcomes, word) ? outcomes[word] : undefined;
        this.#results.push({
            id: attributes.text('testId') ?? '',
            name: attributes.text('testName') ?? '',
            status: known ?? 'error',
            durationMs: readClock(attributes.text('duration')),
            complaint: known === undefined && word !== undefined ? unknownWord('outcome', word) : '',
            before: this.#report.failures,
            inner: 0,
        });
    }
    // A test over rows of data stands above the results of its rows, which count by themselves.
    #closeResult() {
        const result = this.#results.pop();
        if (result === undefined)
            return null;
        const { id, name, status, durationMs, complaint } = result;
        const isTold = status === 'passed' || status === 'skipped' || this.#report.failures > result.before;
        if (result.inner > 0 && isTold)
            return null;
        const texts = {
            message: this.#report.takeText('Message') || complaint,
            stack: this.#report.takeText('StackTrace'),
        };
        this.#found.push({ id, name, attempt: this.#report.attempt(status, durationMs, texts) });
        return this.#report.list.refuseBeyond(this.#found.length);
    }
    #noteClass(attributes) {
        if (this.#unitTest === null)
            return;
        const name = (attributes.text('className') ?? '').replace(/,.*$/s, '');
        this.#classes.set(this.#unitTest, name);
    }
    #openRunInfo(attributes) {
        this.#report.forgetTexts();
        this.#runInfo = attributes.text('outcome') ?? '';
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/xunit2.ts




/** Reads xUnit.net v2 results, which v3 writes too (https://xunit.net/docs/format-xml-v2). */
const createXUnit2Parser = (limits = parser/* defaultLimits */.M) => createXmlTestParser((report) => new XUnit2Grammar(report), limits);
const xunit2_results = {
    Pass: 'passed',
    Fail: 'failed',
    Skip: 'skipped',
    NotRun: 'skipped',
};
class XUnit2Grammar {
    format = 'xunit2';
    roots = ['assemblies', 'assembly'];
    texts = failureTexts;
    #report;
    #case;
    #assembly = { name: '', claimed: 0, before: 0 };
    #error = null;
    #tool = 'xUnit.net';
    #total = 0;
    constructor(report) {
        this.#report = report;
        this.#case = new CaseAtHand(report);
    }
    open(name, attributes) {
        if (name === 'test')
            this.#openCase(attributes);
        else if (name === 'error') {
            this.#report.forgetTexts();
            this.#error = attributes.text('name') ?? attributes.text('type') ?? '';
        }
        else if (name === 'assembly')
            this.#openAssembly(attributes);
        return null;
    }
    close(name) {
        if (name === 'test')
            return this.#case.close();
        if (name === 'assembly')
            return this.#report.compareFailures(this.#assembly.name, this.#assembly.claimed, this.#assembly.before);
        if (name !== 'error' || this.#error === null)
            return null;
        const suite = this.#error || this.#assembly.name;
        this.#error = null;
        return this.#report.fail(suite, this.#report.takeText('message'));
    }
    finish() {
        this.#report.compareCases(this.#total);
        return { tool: this.#tool };
    }
    #openAssembly(attributes) {
        const name = (attributes.text('name') ?? '').replace(/^.*[\\/]/, '');
        const claimed = this.#report.claim(attributes, ['failed', 'errors']);
        this.#total += this.#report.claim(attributes, ['total']);
        this.#assembly = { name, claimed, before: this.#report.failures };
        this.#tool = (attributes.text('test-framework') ?? this.#tool).slice(0, 60);
    }
    #openCase(attributes) {
        const suite = attributes.repeatedText('type') ?? '';
        const name = attributes.text('name') ?? '';
        const word = attributes.text('result') ?? '';
        const status = Object.hasOwn(xunit2_results, word) ? xunit2_results[word] : undefined;
        this.#case.open({
            suite,
            name: suite !== '' && name.startsWith(`${suite}.`) ? name.slice(suite.length + 1) : name,
            status: status ?? 'error',
            durationMs: readSeconds(attributes.text('time')),
            complaint: status === undefined ? unknownWord('result', word) : '',
        });
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/formats.ts








const parsers = {
    junit: createJUnitParser,
    trx: createTrxParser,
    nunit2: createNUnit2Parser,
    nunit3: createNUnit3Parser,
    xunit2: createXUnit2Parser,
    ctrf: createCtrfParser,
    'go-test': createGoTestParser,
    tap: createTapParser,
};
/** The parser of a format that was detected. */
const createTestParser = (format, limits) => parsers[format](limits);


/***/ })

};
