export const id = 904;
export const ids = [904];
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

/***/ 9904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMeasureParser: () => (/* binding */ createMeasureParser)
});

// EXTERNAL MODULE: ../../packages/core/src/reports/json/document.ts + 3 modules
var json_document = __webpack_require__(5866);
;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/benchmark-list.ts
const longestNameShown = 100;
const quoteName = (name) => JSON.stringify(name.slice(0, longestNameShown));
/** The benchmarks of a report, which has some, each name once: a condition or a baseline asks for one by its name. */
const listBenchmarks = (list, placed) => {
    if (placed.length === 0)
        list.refuse('holds no benchmark', 'Check that the benchmarks ran.');
    const names = new Set();
    for (const { at, benchmark } of placed) {
        if (names.has(benchmark.name))
            at.refuse(`is a second benchmark named ${quoteName(benchmark.name)}`, 'Give each benchmark a name of its own.');
        names.add(benchmark.name);
    }
    return placed.map(({ benchmark }) => benchmark);
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/custom-benchmarks.ts


/** "± 3 %" of the value, or "± 0.2" in its unit; undefined for what is neither. */
const readSpread = (range, value) => {
    const match = /^\s*(?:±|\+\/-|\+-)?\s*(\d{1,15}(?:\.\d{1,15})?)\s*(%?)\s*$/.exec(range ?? '');
    if (match === null)
        return undefined;
    const [, amount = '', percent] = match;
    return percent === '' ? Number(amount) : (Math.abs(value) * Number(amount)) / 100;
};
const readRange = (range) => typeof range.value === 'number' ? String(range.number()) : range.optionalText();
const readBenchmark = (entry, better) => {
    const value = entry.at('value').number();
    return {
        name: entry.at('name').text(),
        value,
        unit: entry.at('unit').text(),
        better,
        spread: readSpread(readRange(entry.at('range')), value),
    };
};
/**
 * Reads the JSON that github-action-benchmark takes for tools that it does not know: a list of `name`, `unit` and `value`.
 * Which way is better does not stand in it, so the caller names the format.
 */
const createCustomBenchmarkParser = (format) => (limits) => (0,json_document/* createJsonParser */.k)((root) => {
    const better = format === 'custom-smaller-is-better' ? 'smaller' : 'bigger';
    const placed = root.list().map((entry) => ({ at: entry, benchmark: readBenchmark(entry, better) }));
    return { kind: 'benchmarks', format, benchmarks: listBenchmarks(root, placed), warnings: [] };
}, limits);

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/reports/text-lines.ts
var text_lines = __webpack_require__(9701);
// EXTERNAL MODULE: ../../packages/core/src/reports/warning-list.ts
var warning_list = __webpack_require__(8735);
;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/go-bench.ts



const again = 'Run `go test -bench` again, let it finish, and keep all that it prints.';
/** Units of go itself, of which there is never less than nothing. */
const usualUnits = new Set(['ns/op', 'B/op', 'allocs/op', 'MB/s']);
/** "200  3.840 ns/op  16 B/op": how often it ran, then values with their units; undefined for anything else. */
const readResult = (text) => {
    const fields = text.trim().split(/\s+/);
    if (fields.length < 3 || fields.length % 2 === 0 || !/^\d{1,15}$/.test(fields[0] ?? ''))
        return undefined;
    const measured = [];
    for (let at = 1; at < fields.length; at += 2) {
        const value = /^[-+]?\d[\d.]*(?:[eE][-+]?\d{1,3})?$/.test(fields[at] ?? '') ? Number(fields[at]) : Number.NaN;
        const unit = fields[at + 1] ?? '';
        if (!Number.isFinite(value) || (value < 0 && usualUnits.has(unit)))
            return undefined;
        measured.push({ value, unit });
    }
    return measured;
};
const medianOf = (values) => {
    const sorted = values.toSorted((left, right) => left - right);
    const [below, above] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
    return (below + above) / 2;
};
const deviationOf = (values) => {
    if (values.length < 2)
        return undefined;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};
const betterWords = new Map([
    ['higher', 'bigger'],
    ['lower', 'smaller'],
]);
class GoBenchReader {
    #warnings = new warning_list/* WarningList */.H();
    #series = new Map();
    #better = new Map();
    #package = '';
    #waiting;
    #isOpen = false;
    line(text, line) {
        if (/^(?:--- FAIL: |FAIL(?:\s|$)|panic: |fatal error: )/.test(text))
            return {
                reason: `a benchmark or its package failed: ${text.slice(0, 200)}`,
                fix: 'Mend what failed, and run it again.',
            };
        if (/^PASS\s*$/.test(text))
            this.#isOpen = false;
        else if (text.startsWith('goos: '))
            this.#isOpen = true;
        else if (text.startsWith('pkg: '))
            this.#openPackage(text.slice('pkg: '.length).trim());
        else if (text.startsWith('Unit '))
            this.#readUnit(text);
        else if (/^Benchmark\S/.test(text))
            this.#readBenchmark(text, line);
        else
            this.#readLateResult(text);
        return null;
    }
    end() {
        if (this.#isOpen)
            return (0,result/* failure */.V)({ reason: 'the report ends without PASS: it was cut off', fix: again });
        if (this.#series.size === 0)
            return (0,result/* failure */.V)({ reason: 'the report holds no benchmark', fix: 'Check that `-bench` names one.' });
        this.#tellWaiting();
        const benchmarks = this.#benchmarks();
        return (0,result/* success */.k)({ kind: 'benchmarks', format: 'go-bench', benchmarks, warnings: this.#warnings.list() });
    }
    #openPackage(name) {
        this.#package = name;
        this.#isOpen = true;
    }
    // https://pkg.go.dev/golang.org/x/perf/benchfmt: "Unit ns/op better=lower"
    #readUnit(text) {
        const [, unit = '', ...settings] = text.trim().split(/\s+/);
        const better = settings.find((setting) => setting.startsWith('better='))?.slice('better='.length);
        const way = betterWords.get(better ?? '');
        if (way !== undefined)
            this.#better.set(unit, way);
    }
    // With -v the name stands alone first; what a benchmark prints stands between its name and its result.
    #readBenchmark(text, line) {
        this.#tellWaiting();
        const [name = ''] = text.split(/\s/, 1);
        const rest = text.slice(name.length);
        this.#isOpen = true;
        const measured = readResult(rest);
        if (measured !== undefined)
            this.#add(name, { measured, line });
        else if (rest.trim() !== '')
            this.#waiting = { name, line };
    }
    #readLateResult(text) {
        const measured = this.#waiting === undefined ? undefined : readResult(text);
        if (this.#waiting === undefined || measured === undefined)
            return;
        this.#add(this.#waiting.name, { measured, line: this.#waiting.line });
        this.#waiting = undefined;
    }
    #tellWaiting() {
        if (this.#waiting !== undefined)
            this.#warnings.add(this.#waiting.line, `${this.#waiting.name.slice(0, 100)} has no result`);
        this.#waiting = undefined;
    }
    #add(name, { measured, line }) {
        const fullName = this.#package === '' ? name : `${this.#package}.${name}`;
        for (const { value, unit } of measured) {
            const key = JSON.stringify([fullName, unit]);
            const series = this.#series.get(key);
            if (series === undefined)
                this.#series.set(key, { name: fullName, unit, values: [value], line });
            else
                series.values.push(value);
        }
    }
    #benchmarks() {
        const series = [...this.#series.values()];
        const processors = commonProcessors(series.map(({ name }) => name));
        return series.map(({ name, unit, values, line }) => {
            const bare = processors === '' ? name : name.slice(0, -processors.length);
            return {
                name: unit === 'ns/op' ? bare : `${bare} ${unit}`,
                value: medianOf(values),
                unit,
                better: this.#betterOf(unit, line),
                spread: deviationOf(values),
            };
        });
    }
    #betterOf(unit, line) {
        const known = this.#better.get(unit) ?? (unit.endsWith('/s') ? 'bigger' : undefined);
        if (known !== undefined)
            return known;
        if (!usualUnits.has(unit)) {
            this.#warnings.add(line, `of ${unit.slice(0, 60)} the smaller is taken as the better (print "Unit ${unit.slice(0, 60)} better=higher" if not)`);
            this.#better.set(unit, 'smaller');
        }
        return 'smaller';
    }
}
/** The "-8" at the end of every name: how many processors there were, unless several numbers were tried (`-cpu`). */
const commonProcessors = (names) => {
    const [first = '', ...others] = new Set(names.map((name) => /-\d{1,5}$/.exec(name)?.[0] ?? ''));
    return others.length === 0 ? first : '';
};
/**
 * Reads what `go test -bench` prints (https://go.dev/design/14313-benchmark-format). A benchmark is named by its package
 * and name, without the number of processors where that is the same for all; units other than ns/op are benchmarks of
 * their own, named with the unit. Of several counts the median stands. A failed package fails the report, and so does one that
 * ends without PASS. Nothing says how many packages there are: cut between two of them the report is a shorter one, and
 * what asks for a benchmark of the others cannot be judged.
 */
const createGoBenchParser = (limits) => (0,text_lines/* createLineParser */.I)(new GoBenchReader(), limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/hyperfine.ts



const units = new Map([
    ['second', 's'],
    ['byte', 'B'],
]);
/** hyperfine 1: one object a command, times in seconds. */
const readFirst = (result) => ({
    name: result.at('command').text(),
    value: result.at('mean').amount(),
    unit: 's',
    better: 'smaller',
    spread: result.at('stddev').optionalAmount(),
});
/** hyperfine 2: a summary of each metric; one of them is the primary one. */
const readSecond = (result, metric) => {
    const summary = result.at('summary').at(metric);
    const unit = summary.at('unit').text();
    return {
        name: result.at('name').optionalText() ?? result.at('command').text(),
        value: summary.at('mean').amount(),
        unit: units.get(unit) ?? unit,
        better: 'smaller',
        spread: summary.at('stddev').optionalAmount(),
    };
};
const exitCodesOf = (result) => result.has('measurements')
    ? result
        .at('measurements')
        .list()
        .map((measurement) => measurement.at('exit_code'))
    : result.at('exit_codes').optionalList();
// A command that was ended by a signal has no exit code.
const failedRuns = (result) => exitCodesOf(result).filter((code) => code.isAbsent() || code.number() !== 0).length;
const readReport = (root) => {
    const warnings = new warning_list/* WarningList */.H();
    const version = root.at('schema_version').optionalNatural() ?? 1;
    if (version > 2)
        root.at('schema_version').refuse(`is ${version}; 1 and 2 are read`, 'Use hyperfine 1 or 2.');
    const metric = version === 1 ? '' : root.at('primary_metric').text();
    const placed = root
        .at('results')
        .list()
        .map((result) => {
        const benchmark = version === 1 ? readFirst(result) : readSecond(result, metric);
        const failed = failedRuns(result);
        if (failed > 0)
            warnings.add(null, `${benchmark.name}: ${failed} of ${exitCodesOf(result).length} runs failed`);
        return { at: result, benchmark };
    });
    const benchmarks = listBenchmarks(root.at('results'), placed);
    return { kind: 'benchmarks', format: 'hyperfine', benchmarks, warnings: warnings.list() };
};
/** Reads the JSON of hyperfine 1 and 2 (`--export-json`): the mean of each command, by the name it was given. */
const createHyperfineParser = (limits) => (0,json_document/* createJsonParser */.k)(readReport, limits);

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/interrogate.ts




const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const interrogate_again = 'Run `interrogate -v` (or `-vv`) anew, let it finish, and keep all that it prints.';
/** The cells of a table's row; undefined for what is none. */
const cellsOf = (text) => {
    const line = text.replace(colours, '').trim();
    if (!line.startsWith('| ') || !line.endsWith(' |'))
        return undefined;
    return line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim());
};
const count = /^\d{1,9}$/;
const percent = /^\d{1,3}(?:\.\d+)?%$/;
/** A name with a " | " in it is cut into several cells, so that the others are counted from the end. */
const readRow = (cells) => {
    const [total = '', missed = '', covered = '', share = ''] = cells.slice(-4);
    if (cells.length < 5 || ![total, missed, covered].every((cell) => count.test(cell)) || !percent.test(share))
        return undefined;
    const name = cells.slice(0, -4).join(' | ');
    return { name, total: Number(total), missed: Number(missed), covered: Number(covered) };
};
const describeRow = ({ total, missed, covered }) => `${(0,quantity/* formatCount */.B4)(covered)} of ${(0,quantity/* formatCount */.B4)(total)} (${(0,quantity/* formatCount */.B4)(missed)} missed)`;
class InterrogateReader {
    #warnings = new warning_list/* WarningList */.H();
    #undocumented = [];
    #rows = [];
    #path = '';
    #totals;
    line(text, line) {
        const cells = cellsOf(text);
        if (cells === undefined)
            return null;
        const row = readRow(cells);
        if (row === undefined)
            return this.#readDetail(cells);
        if (row.total !== row.missed + row.covered)
            return { reason: `the row of ${row.name} does not add up: ${describeRow(row)}`, fix: interrogate_again };
        return row.name === 'TOTAL' ? this.#readTotals(row, line) : this.#readFile(row);
    }
    end() {
        if (this.#totals === undefined)
            return (0,result/* failure */.V)({
                reason: 'the report ends before its row of totals: it was cut off, or has no table',
                fix: interrogate_again,
            });
        const { covered, total } = this.#totals;
        return (0,result/* success */.k)({
            kind: 'documentation',
            format: 'interrogate',
            items: { covered, total },
            undocumented: this.#undocumented,
            warnings: this.#warnings.list(),
        });
    }
    // "pkg/cart.py (module)", then "Cart.add (L4)"; the file has no status where modules need no documentation.
    #readDetail(cells) {
        const status = cells.at(-1) ?? '';
        const name = cells.slice(0, -1).join(' | ');
        const item = / \((?:L(\d{1,9})|module)\)$/.exec(name);
        const bare = item === null ? name : name.slice(0, item.index);
        const line = item?.[1];
        if (line === undefined)
            this.#path = bare;
        if (status === 'MISSED')
            this.#undocumented.push({ path: this.#path, line: line === undefined ? undefined : Number(line), name: bare });
        return null;
    }
    #readFile(row) {
        if (this.#totals !== undefined)
            return {
                reason: `${row.name} stands below the totals: these are several reports`,
                fix: 'Keep each in its own file.',
            };
        this.#rows.push(row);
        return null;
    }
    // Files without a miss may be left out of the table (--omit-covered-files), so that only misses have to agree.
    #readTotals(row, line) {
        if (this.#totals !== undefined)
            return { reason: 'these are several reports', fix: 'Keep each in its own file.' };
        const missed = this.#rows.reduce((sum, file) => sum + file.missed, 0);
        if (missed !== row.missed)
            return {
                reason: `the totals count ${(0,quantity/* countOf */.pq)(row.missed, 'miss', 'misses')}, the files above ${(0,quantity/* formatCount */.B4)(missed)}`,
                fix: interrogate_again,
            };
        const covered = this.#rows.reduce((sum, file) => sum + file.covered, 0);
        if (covered > row.covered)
            return { reason: `the files above count ${(0,quantity/* formatCount */.B4)(covered)} documented items, the totals fewer`, fix: interrogate_again };
        if (this.#undocumented.length > 0 && this.#undocumented.length !== missed)
            this.#warnings.add(line, `${(0,quantity/* formatCount */.B4)(missed)} are missed, ${(0,quantity/* formatCount */.B4)(this.#undocumented.length)} are named`);
        this.#totals = row;
        return null;
    }
}
/** Reads the table that `interrogate -v` prints; with `-vv` it names what is not documented. Its rounded percentages play no part. */
const createInterrogateParser = (limits) => (0,text_lines/* createLineParser */.I)(new InterrogateReader(), limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/jscpd.ts



const readCopy = (file) => ({
    path: file.at('name').text(),
    startLine: file.at('start').natural(),
    endLine: file.at('end').natural(),
});
const readClone = (clone) => ({
    lines: clone.at('lines').natural(),
    first: readCopy(clone.at('firstFile')),
    second: readCopy(clone.at('secondFile')),
});
const readStatistic = (statistic) => ({
    covered: statistic.at('duplicatedLines').natural(),
    total: statistic.at('lines').natural(),
});
// Up to version 4 a format's statistic stands beside those of its files, since 5 alone.
const readFormat = (format) => readStatistic(format.has('total') ? format.at('total') : format);
const sumFormats = (formats) => formats
    .map(([, format]) => readFormat(format))
    .reduce((sum, one) => ({ covered: sum.covered + one.covered, total: sum.total + one.total }), {
    covered: 0,
    total: 0,
});
const inWords = ({ covered, total }) => `${(0,quantity/* formatCount */.B4)(covered)} of ${(0,quantity/* countOf */.pq)(total, 'line')}`;
const readLines = (root, warnings) => {
    const statistics = root.at('statistics');
    const total = readStatistic(statistics.at('total'));
    const sum = sumFormats(statistics.at('formats').members());
    if (sum.covered !== total.covered || sum.total !== total.total)
        warnings.add(null, `the total says ${inWords(total)}, its formats say ${inWords(sum)}: the more duplicated counts`);
    const covered = sum.total > 0 ? Math.max(sum.covered, total.covered) : sum.covered;
    if (covered <= sum.total)
        return { covered, total: sum.total };
    warnings.add(null, `more lines are duplicated (${(0,quantity/* formatCount */.B4)(covered)}) than there are: all of them count`);
    return { covered: sum.total, total: sum.total };
};
const jscpd_readReport = (root) => {
    const warnings = new warning_list/* WarningList */.H();
    const lines = readLines(root, warnings);
    const clones = root.at('duplicates').list().map(readClone);
    const claimed = root.at('statistics').at('total').at('clones').natural();
    if (clones.length > 0 && lines.covered === 0)
        root.at('statistics').refuse(`counts no duplicated line, but the report lists ${(0,quantity/* countOf */.pq)(clones.length, 'clone')}`);
    if (claimed !== clones.length)
        warnings.add(null, `the total counts ${(0,quantity/* countOf */.pq)(claimed, 'clone')}, the list holds ${(0,quantity/* formatCount */.B4)(clones.length)}`);
    return { kind: 'duplication', format: 'jscpd', lines, clones, warnings: warnings.list() };
};
/** Reads the JSON of jscpd 3 to 5 (`--reporters json`): lines as its statistics count them, and each clone. */
const createJscpdParser = (limits) => (0,json_document/* createJsonParser */.k)(jscpd_readReport, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/pytest-benchmark.ts


// One round has no spread, for which the tool writes 0.
const pytest_benchmark_readBenchmark = (entry) => {
    const stats = entry.at('stats');
    return {
        name: entry.at('fullname').text(),
        value: stats.at('mean').amount(),
        unit: 's',
        better: 'smaller',
        spread: stats.at('rounds').natural() > 1 ? stats.at('stddev').amount() : undefined,
    };
};
const pytest_benchmark_readReport = (root) => {
    const list = root.at('benchmarks');
    const placed = list.list().map((entry) => ({ at: entry, benchmark: pytest_benchmark_readBenchmark(entry) }));
    return { kind: 'benchmarks', format: 'pytest-benchmark', benchmarks: listBenchmarks(list, placed), warnings: [] };
};
/** Reads the JSON of pytest-benchmark (`--benchmark-json`): the mean of each test, by its full name. */
const createPytestBenchmarkParser = (limits) => (0,json_document/* createJsonParser */.k)(pytest_benchmark_readReport, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/typedoc.ts

// https://typedoc.org/api/enums/Models.ReflectionKind.html
const kinds = {
    module: 2,
    enum: 8,
    enumMember: 16,
    variable: 32,
    class: 128,
    interface: 256,
    constructor: 512,
    property: 1024,
    callSignature: 4096,
    typeLiteral: 65_536,
    getSignature: 524_288,
    setSignature: 1_048_576,
    typeAlias: 2_097_152,
};
const itemKinds = new Set([
    kinds.enum,
    kinds.enumMember,
    kinds.variable,
    kinds.class,
    kinds.interface,
    kinds.property,
    kinds.typeAlias,
    kinds.callSignature,
    kinds.getSignature,
    kinds.setSignature,
]);
const isDocumented = (reflection) => {
    if (!reflection.has('comment'))
        return false;
    const comment = reflection.at('comment');
    return (comment.at('blockTags').optionalList().length > 0 ||
        comment
            .at('summary')
            .optionalList()
            .some((part) => part.at('kind').text() !== 'text' || part.at('text').text() !== ''));
};
/** Which symbols belong to the packages that the model is about; undefined: it tells nothing about a symbol. */
class Ownership {
    #packages;
    #symbols;
    #isKnown;
    constructor(root) {
        const modules = root
            .at('children')
            .optionalList()
            .filter((child) => child.at('kind').natural() === kinds.module);
        const names = modules.map((module) => module.at('name').text());
        this.#packages = new Set([root.at('packageName').optionalText() ?? '', ...names]);
        this.#isKnown = root.has('symbolIdMap');
        this.#symbols = root.at('symbolIdMap');
    }
    isOwn(reflection) {
        if (reflection.has('flags') && reflection.at('flags').has('isExternal'))
            return false;
        if (!this.#isKnown)
            return true;
        const symbol = this.#symbols.at(String(reflection.at('id').natural()));
        if (symbol.isAbsent())
            return false;
        const name = symbol.at('packageName').optionalText();
        return name === undefined || this.#packages.has(name);
    }
}
const placeOf = (reflection) => {
    const source = reflection.at('sources').optionalList()[0];
    return source === undefined
        ? { path: '', line: undefined }
        : { path: source.at('fileName').text(), line: source.at('line').optionalNatural() };
};
/** Deeper than people nest things, names would only grow with the square of what a hostile model holds. */
const longestNames = 500;
const joinNames = (names, { cursor, kind }) => {
    const name = cursor.at('name').text();
    const isNamed = kind !== kinds.module && kind !== kinds.typeLiteral && !isSignature(kind);
    if (!isNamed || names.length > longestNames)
        return names;
    return names === '' ? name : `${names}.${name}`;
};
const isSignature = (kind) => kind === kinds.callSignature || kind === kinds.getSignature || kind === kinds.setSignature;
/** The reflections inside a type, however it is put together; those of parameters are no items of their own. */
const reflectionsIn = (type) => {
    const found = [];
    const open = [type];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
        if (Array.isArray(part.value))
            open.push(...part.list().toReversed());
        else if (part.has('declaration'))
            found.push(part.at('declaration'));
        else if (typeof part.value === 'object' && part.value !== null)
            open.push(...part
                .members()
                .map(([, member]) => member)
                .toReversed());
    }
    return found;
};
const childrenOf = (reflection) => [
    ...reflection.at('children').optionalList(),
    ...reflection.at('signatures').optionalList(),
    ...['getSignature', 'setSignature'].map((key) => reflection.at(key)).filter((signature) => !signature.isAbsent()),
    ...reflectionsIn(reflection.at('type')),
];
/** Goes over all reflections without recursion: a hostile model is as deep as it is long. */
const readItems = (root) => {
    const ownership = new Ownership(root);
    const undocumented = [];
    let total = 0;
    const open = [];
    const enter = (visit) => {
        const isAboveDocumented = isDocumented(visit.cursor);
        for (const cursor of childrenOf(visit.cursor).toReversed())
            open.push({ cursor, names: visit.names, within: visit.kind, isAboveDocumented });
    };
    enter({ cursor: root, names: '', within: 0, kind: 1, isAboveDocumented: false });
    for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
        const { cursor, within } = visit;
        const kind = cursor.at('kind').natural();
        if (cursor.at('variant').optionalText() === 'reference')
            continue;
        const names = joinNames(visit.names, { cursor, kind });
        const isItem = itemKinds.has(kind) && !(kind === kinds.callSignature && within === kinds.typeLiteral);
        if (isItem && ownership.isOwn(cursor)) {
            total += 1;
            const isTold = isDocumented(cursor) || (isSignature(kind) && visit.isAboveDocumented);
            if (!isTold)
                undocumented.push({ ...placeOf(cursor), name: names });
        }
        enter({ ...visit, kind, names });
    }
    return { total, undocumented };
};
const typedoc_readReport = (root) => {
    const version = root.at('schemaVersion').optionalText() ?? '2.0';
    if (!version.startsWith('2.'))
        root
            .at('schemaVersion')
            .refuse(`is ${JSON.stringify(version.slice(0, 20))}; 2.0 is read`, 'Use TypeDoc 0.25 to 0.28.');
    if (root.at('variant').text() !== 'project')
        root.at('variant').refuse('is not "project"');
    const { total, undocumented } = readItems(root);
    const items = { covered: total - undocumented.length, total };
    return { kind: 'documentation', format: 'typedoc', items, undocumented, warnings: [] };
};
/**
 * Reads TypeDoc's model (`typedoc --json`, versions 0.25 to 0.28). What should be documented is what TypeDoc itself asks
 * for by default (`validation.notDocumented`): enums and their members, variables, classes, interfaces, properties, type
 * aliases, each signature of functions and methods, getters and setters; of the project's own packages; not constructors
 * and parameters.
 */
const createTypedocParser = (limits) => (0,json_document/* createJsonParser */.k)(typedoc_readReport, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/formats.ts







const parsers = {
    jscpd: createJscpdParser,
    interrogate: createInterrogateParser,
    typedoc: createTypedocParser,
    hyperfine: createHyperfineParser,
    'pytest-benchmark': createPytestBenchmarkParser,
    'go-bench': createGoBenchParser,
    'custom-smaller-is-better': createCustomBenchmarkParser('custom-smaller-is-better'),
    'custom-bigger-is-better': createCustomBenchmarkParser('custom-bigger-is-better'),
};
/** The parser of a format that was detected, or that the caller names. */
const createMeasureParser = (format, limits) => parsers[format](limits);


/***/ })

};
