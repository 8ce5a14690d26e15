export const id = 781;
export const ids = [781];
export const modules = {

/***/ 3781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCoverageParser: () => (/* binding */ createCoverageParser)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/reports/parser.ts
var parser = __webpack_require__(2343);
// EXTERNAL MODULE: ../../packages/core/src/reports/warning-list.ts
var warning_list = __webpack_require__(8735);
// EXTERNAL MODULE: ../../packages/core/src/reports/xml/tokenizer.ts + 4 modules
var xml_tokenizer = __webpack_require__(8093);
// EXTERNAL MODULE: ../../packages/core/src/reports/coverage/columns.ts
var columns = __webpack_require__(6306);
;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/hit-count.ts
const highestCount = 0xffff_ffff;
const decimal = /^\d+(?:\.\d+)?(?:[eE]\+?\d+)?$/;
/**
 * A hit count as tools write it: plain, beyond 64 bits, wrapped, or in e-notation; at most 4,294,967,295.
 * `negative` and `unreadable` are not counts: the caller counts them as not hit, and says so.
 */
const readHitCount = (text) => {
    const trimmed = text.trim();
    if (trimmed.startsWith('-') && decimal.test(trimmed.slice(1)))
        return 'negative';
    if (!decimal.test(trimmed))
        return 'unreadable';
    return Math.min(Math.trunc(Number(trimmed)), highestCount);
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/lcov-functions.ts

/** Two independent 32-bit hashes of a name: together they tell apart all functions of a file. */
const hashName = (bytes, start, end) => {
    let first = 0x811c_9dc5;
    let second = 0x2545_f491;
    for (let at = start; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        first = Math.imul(first ^ byte, 0x0100_0193);
        second = Math.imul(second ^ (byte + (second >>> 15)), 0x85eb_ca6b);
    }
    return [first >>> 0, (second ^ (second >>> 13)) & 0x7fff_ffff];
};
const countRun = (columns, from, identity) => {
    let row = from;
    while (columns.keys[row] === identity.key && (columns.values[row] ?? 0) >>> 1 === identity.name)
        row += 1;
    return row - from;
};
const identityAt = (columns, row) => {
    const key = columns.keys[row];
    return key === undefined ? null : { key, name: (columns.values[row] ?? 0) >>> 1 };
};
const earlier = (left, right) => {
    if (left === null || right === null)
        return left ?? right;
    return left.key < right.key || (left.key === right.key && left.name <= right.name) ? left : right;
};
/**
 * The functions of one LCOV record. A name may stand for several functions (two classes with a method `get`): FNDA
 * does not say which one it means, so the n-th of a name is its n-th mark, called ones first.
 */
class LcovFunctions {
    #declared = new columns/* ColumnBuilder */.QW();
    #called = new columns/* ColumnBuilder */.QW();
    #byIndex = new Map();
    #grouped = new columns/* ColumnBuilder */.QW();
    /** Functions seen in this record so far. */
    get size() {
        return this.#declared.length + this.#called.length + this.#grouped.length;
    }
    /** FN: a function by its name. */
    declare([key, name]) {
        this.#declared.push(key, (0,columns/* markValue */.nj)(name, false));
    }
    /** FNDA: whether a function of that name was called. */
    call([key, name], called) {
        this.#called.push(key, (0,columns/* markValue */.nj)(name, called));
    }
    /** FNL (LCOV 2.2): a function by its place; its names follow as aliases. */
    declareIndexed(index, place) {
        this.#byIndex.set(index, place);
        this.#grouped.push(place[0], (0,columns/* markValue */.nj)(place[1], false));
    }
    /** FNA (LCOV 2.2): one alias of the function with that index; false when there is none. */
    callIndexed(index, called) {
        const place = this.#byIndex.get(index);
        if (place === undefined)
            return false;
        this.#grouped.push(place[0], (0,columns/* markValue */.nj)(place[1], called));
        return true;
    }
    /** The marks of the record, and a fresh start for the next one. */
    take() {
        const isEmpty = this.size === 0;
        this.#byIndex.clear();
        if (isEmpty)
            return columns/* noColumns */.XR;
        const marks = new columns/* ColumnBuilder */.QW(this.size);
        this.#pairNames(marks);
        const grouped = this.#grouped.take();
        for (let row = 0; row < grouped.keys.length; row += 1)
            marks.push(grouped.keys[row] ?? 0, grouped.values[row] ?? 0);
        return marks.take();
    }
    #pairNames(marks) {
        const declared = (0,columns/* sortColumns */.CQ)(this.#declared.take());
        const called = (0,columns/* sortColumns */.CQ)(this.#called.take());
        let [atDeclared, atCalled] = [0, 0];
        for (;;) {
            const identity = earlier(identityAt(declared, atDeclared), identityAt(called, atCalled));
            if (identity === null)
                return;
            const declaredRows = countRun(declared, atDeclared, identity);
            const calledRows = countRun(called, atCalled, identity);
            let covered = 0;
            for (let row = atCalled; row < atCalled + calledRows; row += 1)
                covered += (called.values[row] ?? 0) & 1;
            for (let nth = 0; nth < Math.max(declaredRows, calledRows); nth += 1)
                marks.push(identity.key, (0,columns/* markValue */.nj)((identity.name ^ Math.imul(nth, 0x9e37_79b1)) & 0x7fff_ffff, nth < covered));
            atDeclared += declaredRows;
            atCalled += calledRows;
        }
    }
}

// EXTERNAL MODULE: ../../packages/core/src/reports/coverage/model.ts
var model = __webpack_require__(8212);
;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/cobertura-class.ts




const highestLine = 0xffff_ffff;
const mostBranchesOfLine = 65_535;
const noClaims = { lines: model/* nothingCounted */.W8, branches: model/* nothingCounted */.W8, functions: model/* nothingCounted */.W8 };
const broken = 'Run the tests that write it again, or name the complete report in `files`.';
/** Lines and branches as one list of <line> elements states them. */
class LineList {
    lines = new columns/* ColumnBuilder */.QW();
    branches = new columns/* ColumnBuilder */.QW();
    get rows() {
        return this.lines.length + this.branches.length;
    }
}
/**
 * The class that is being read; one object serves all classes, so that its memory is reused. A class lists its lines,
 * and each of its methods again its own; only where the class has no list are those of its methods used, since some
 * tools put the method's own count there.
 */
class CoberturaClass {
    #own = new LineList();
    #ofMethods = new LineList();
    #functions = new columns/* ColumnBuilder */.QW();
    #encoder = new TextEncoder();
    #warnings;
    #path = null;
    #name = '';
    #method = null;
    constructor(warnings) {
        this.#warnings = warnings;
    }
    get isOpen() {
        return this.#path !== null;
    }
    /** Lines, branches and functions read so far. */
    get rows() {
        return this.#own.rows + this.#ofMethods.rows + this.#functions.length;
    }
    /** Begins a class; false when one is open already. */
    open(path, name) {
        if (this.#path !== null)
            return false;
        this.#path = path;
        this.#name = name;
        return true;
    }
    openMethod(attributes) {
        if (this.#path === null || this.#method !== null)
            return;
        const hits = attributes.text('hits');
        const count = hits === undefined ? 'unreadable' : readHitCount(hits);
        this.#method = {
            name: `${attributes.text('name') ?? ''}\n${attributes.text('signature') ?? ''}`,
            firstLine: 0,
            isHit: typeof count === 'number' && count > 0,
            hasEvidence: count !== 'unreadable',
        };
    }
    /** Ends a method; one that says nothing about its lines or hits is not counted. */
    closeMethod() {
        const method = this.#method;
        this.#method = null;
        if (method === null || !method.hasEvidence)
            return;
        const bytes = this.#encoder.encode(`${this.#name}\n${method.name}\n${method.firstLine}`);
        const [key, name] = hashName(bytes, 0, bytes.length);
        this.#functions.push(key, (0,columns/* markValue */.nj)(name, method.isHit));
    }
    addLine(attributes) {
        const number = this.#readNumber(attributes);
        if (number < 0)
            return { reason: 'a <line> has no number', fix: broken };
        const hits = this.#readHits(attributes);
        if (this.#method !== null)
            this.#noteMethodLine(number, hits);
        if (number === 0) {
            this.#warnings.add(null, 'line 0 is no line of a file and was skipped');
            return null;
        }
        const list = this.#method === null ? this.#own : this.#ofMethods;
        list.lines.push(number, hits);
        return attributes.is('branch', 'false') ? null : addBranches(list, number, attributes.text('condition-coverage'));
    }
    /** Ends the class. */
    close() {
        const list = this.#own.lines.length > 0 ? this.#own : this.#ofMethods;
        const record = {
            lines: (0,columns/* foldHits */.sb)((0,columns/* sortColumns */.CQ)(list.lines.take()), columns/* keepLarger */.fe),
            branches: (0,columns/* foldMarks */.c9)((0,columns/* sortColumns */.CQ)(list.branches.take())),
            functions: (0,columns/* foldMarks */.c9)((0,columns/* sortColumns */.CQ)(this.#functions.take())),
            claimed: noClaims,
        };
        this.#ofMethods.lines.drop();
        this.#ofMethods.branches.drop();
        this.#own.branches.drop();
        const path = this.#path ?? '';
        this.#path = null;
        this.#method = null;
        return { path, record };
    }
    #noteMethodLine(number, hits) {
        const method = this.#method;
        if (method === null)
            return;
        if (method.firstLine === 0)
            method.firstLine = number;
        if (hits > 0)
            method.isHit = true;
        method.hasEvidence = true;
    }
    #readNumber(attributes) {
        const number = attributes.natural('number');
        if (number >= 0)
            return number;
        const text = attributes.text('number') ?? '';
        return /^\d{1,10}$/.test(text) && Number(text) <= highestLine ? Number(text) : -1;
    }
    #readHits(attributes) {
        const hits = attributes.natural('hits');
        if (hits >= 0)
            return hits;
        const count = readHitCount(attributes.text('hits') ?? '');
        if (typeof count === 'number')
            return count;
        this.#warnings.add(null, 'a line without a readable count was read as not hit');
        return 0;
    }
}
// `condition-coverage="50% (1/2)"`: which of them is not said, so the first ones stand for those that were taken;
// the union of two such statements is then the larger covered of the larger total.
const addBranches = (list, number, conditions) => {
    const [, coveredDigits, totalDigits] = /\(\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*\)/.exec(conditions ?? '') ?? [];
    if (coveredDigits === undefined || totalDigits === undefined)
        return null;
    const covered = Number(coveredDigits);
    const total = Number(totalDigits);
    if (covered > total || total > mostBranchesOfLine)
        return { reason: `a <line> claims ${covered} of ${total} branches`, fix: broken };
    for (let branch = 0; branch < total; branch += 1)
        list.branches.push(number, (0,columns/* markValue */.nj)(branch, branch < covered));
    return null;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/file-collector.ts


const countRows = (record) => record.lines.keys.length + record.branches.keys.length + record.functions.keys.length;
// What a record costs beside its rows: a report of ever new records of one line each must not outgrow the memory of its rows.
const rowsWorthARecord = 16;
/** Brings the records of one report together, file by file, however often it repeats one. */
class FileCollector {
    #entries = new Map();
    #combineHits;
    constructor(combineHits) {
        this.#combineHits = combineHits;
    }
    get size() {
        return this.#entries.size;
    }
    add(path, record) {
        const entry = this.#entries.get(path);
        if (entry === undefined) {
            this.#entries.set(path, { merged: record, pending: [], pendingRows: 0 });
            return;
        }
        entry.pending.push(record);
        entry.pendingRows += countRows(record) + rowsWorthARecord;
        // Merging only when the rest has grown as large keeps the sum of all merges near n log n.
        if (entry.pendingRows > countRows(entry.merged) + 256)
            this.#settle(entry);
    }
    /** Every file once, by ascending path. */
    files() {
        const paths = [...this.#entries.keys()].sort();
        return paths.flatMap((path) => {
            const entry = this.#entries.get(path);
            if (entry === undefined)
                return [];
            if (entry.pending.length > 0)
                this.#settle(entry);
            return [describeFile(path, entry.merged)];
        });
    }
    #settle(entry) {
        const records = [entry.merged, ...entry.pending];
        entry.merged = {
            lines: (0,columns/* foldHits */.sb)((0,columns/* joinColumns */.a)(records.map((record) => record.lines)), this.#combineHits),
            branches: (0,columns/* foldMarks */.c9)((0,columns/* joinColumns */.a)(records.map((record) => record.branches))),
            functions: (0,columns/* foldMarks */.c9)((0,columns/* joinColumns */.a)(records.map((record) => record.functions))),
            claimed: {
                lines: records.map((record) => record.claimed.lines).reduce(model/* largerRatio */.l8),
                branches: records.map((record) => record.claimed.branches).reduce(model/* largerRatio */.l8),
                functions: records.map((record) => record.claimed.functions).reduce(model/* largerRatio */.l8),
            },
        };
        entry.pending = [];
        entry.pendingRows = 0;
    }
}
const describeFile = (path, record) => ({
    path,
    lines: describeLines(record),
    branches: describeBranches(record),
    functions: record.functions.keys.length > 0 ? tallyMarks(record.functions) : record.claimed.functions,
});
const describeLines = ({ lines, claimed }) => lines.keys.length === 0 && claimed.lines.total > 0
    ? { kind: 'summary-only', ...claimed.lines }
    : { kind: 'per-line', numbers: lines.keys, hits: lines.values };
const describeBranches = ({ branches, claimed }) => branches.keys.length === 0 && claimed.branches.total > 0
    ? { kind: 'summary-only', ...claimed.branches }
    : countByLine(branches);
/** Lines hit and measured. */
const tallyHits = (lines) => {
    let covered = 0;
    for (const hits of lines.values)
        if (hits > 0)
            covered += 1;
    return { covered, total: lines.values.length };
};
/** Marks taken and in all. */
const tallyMarks = (marks) => {
    let covered = 0;
    for (const value of marks.values)
        covered += value & 1;
    return { covered, total: marks.values.length };
};
const countByLine = ({ keys, values }) => {
    let lineCount = 0;
    let previous = 0;
    for (const line of keys) {
        if (line !== previous)
            lineCount += 1;
        previous = line;
    }
    const numbers = new Uint32Array(lineCount);
    const covered = new Uint32Array(lineCount);
    const total = new Uint32Array(lineCount);
    let at = -1;
    previous = 0;
    for (let row = 0; row < keys.length; row += 1) {
        const line = keys[row] ?? 0;
        if (line !== previous)
            at += 1;
        previous = line;
        numbers[at] = line;
        covered[at] = (covered[at] ?? 0) + ((values[row] ?? 0) & 1);
        total[at] = (total[at] ?? 0) + 1;
    }
    return { kind: 'per-line', numbers, covered, total };
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/percentage.ts

/** Parses "80", "79.5" or "80 %" exactly, to at most nine decimals; anything else is an error in words. */
const parsePercentage = (text) => {
    const match = /^(\d{1,3})(?:\.(\d{1,9}))?\s?%?$/.exec(text.trim());
    const [, whole = '', decimals = ''] = match ?? [];
    const scale = 10n ** BigInt(decimals.length);
    const units = BigInt(`${whole}${decimals}` || '0');
    if (match === null || units > 100n * scale) {
        return failure(`"${text}" is not a percentage. Write a number from 0 to 100, e.g. 80 or 79.5.`);
    }
    return success({ units, scale, text: decimals === '' ? whole : `${whole}.${decimals}` });
};
const part = (ratio) => BigInt(ratio.covered);
/** True when covered/total reaches the threshold, compared in integers; a ratio of nothing reaches no threshold. */
const reaches = (ratio, threshold) => ratio.total > 0 && part(ratio) * 100n * threshold.scale >= BigInt(ratio.total) * threshold.units;
/** How many more units must be covered, the total unchanged, to reach the threshold; 0 when it is reached. */
const unitsMissing = (ratio, threshold) => {
    const divisor = 100n * threshold.scale;
    const needed = (BigInt(ratio.total) * threshold.units + divisor - 1n) / divisor;
    return needed > part(ratio) ? Number(needed - part(ratio)) : 0;
};
/** The ratio in percent, cut (never rounded up) after `decimals` places: 7996/10000 is "79.9". "n/a" for nothing. */
const floorPercent = (ratio, decimals = 1) => {
    if (ratio.total === 0)
        return 'n/a';
    const scaled = (part(ratio) * 100n * 10n ** BigInt(decimals)) / BigInt(ratio.total);
    const digits = scaled.toString().padStart(decimals + 1, '0');
    return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};
/** The ratio in percent with at least the places of the bar, so that a miss never looks like a hit: flooring does it. */
const percentBeside = (ratio, bar) => floorPercent(ratio, Math.max(1, bar.scale.toString().length - 1));

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/header-claim.ts


/** Warns when a header claims other totals than the lines below it make. */
const compareHeader = (warnings, { line, what, header, body }) => {
    if (header.covered === body.covered && header.total === body.total)
        return;
    warnings.add(line, `header says ${inWords(header, ` ${what}`)}, its lines say ${inWords(body)}: lines count`);
};
const inWords = (ratio, unit = '') => `${floorPercent(ratio)} % (${(0,quantity/* formatCount */.B4)(ratio.covered)} of ${(0,quantity/* formatCount */.B4)(ratio.total)}${unit})`;

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/cobertura.ts










/**
 * Reads Cobertura XML (https://cobertura.sourceforge.net/xml/coverage-04.dtd) and the dialects of other writers.
 * A line that a report names twice has the larger of its counts. Fails on a report that is empty, cut, of another root
 * element, or beyond the limits.
 */
const createCoberturaParser = (limits = parser/* defaultLimits */.M) => {
    const reader = new CoberturaReader(limits);
    const vocabulary = ['coverage', 'source', 'class', 'method', 'lines', 'line', 'filename', 'number', 'hits', 'branch'];
    const tokenizer = new xml_tokenizer/* XmlTokenizer */.P(reader, limits, [...vocabulary, 'condition-coverage', 'conditions', 'condition']);
    return {
        push: (bytes) => tokenizer.push(bytes),
        end: () => {
            const error = tokenizer.end();
            return error === null ? reader.report() : (0,result/* failure */.V)(error);
        },
    };
};
const cobertura_broken = 'Run the tests that write it again, or name the complete report in `files`.';
class CoberturaReader {
    #limits;
    #warnings = new warning_list/* WarningList */.H();
    #files = new FileCollector(columns/* keepLarger */.fe);
    #class = new CoberturaClass(this.#warnings);
    #sources = [];
    #source = null;
    #header = { lines: { covered: -1, total: -1 }, branches: { covered: -1, total: -1 } };
    #depth = 0;
    #rows = 0;
    #strayLines = 0;
    constructor(limits) {
        this.#limits = limits;
    }
    open(name, attributes) {
        this.#depth += 1;
        if (this.#depth === 1)
            return this.#openRoot(name, attributes);
        if (name === 'line')
            return this.#openLine(attributes);
        if (name === 'class')
            return this.#openClass(attributes);
        if (name === 'method')
            this.#class.openMethod(attributes);
        else if (name === 'source')
            this.#source = '';
        return null;
    }
    close(name) {
        this.#depth -= 1;
        if (name === 'class')
            return this.#closeClass();
        if (name === 'source')
            this.#closeSource();
        if (name !== 'method')
            return null;
        this.#class.closeMethod();
        return this.#tooMany();
    }
    wantsText() {
        return this.#source !== null;
    }
    text(piece) {
        if (this.#source === null)
            return null;
        this.#source += piece;
        if (this.#source.length <= this.#limits.maxNameBytes)
            return null;
        return { reason: `a <source> is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxNameBytes)}`, fix: cobertura_broken };
    }
    /** The report, once all of it was read. */
    report() {
        if (this.#files.size === 0)
            return (0,result/* failure */.V)({
                reason: 'the report holds no coverage record (no <class> element)',
                byteOffset: 0,
                line: 1,
                fix: 'Check that the tests ran with coverage switched on, and that `files` names their Cobertura report.',
            });
        const files = this.#files.files();
        const totals = (0,model/* sumCoverage */.CF)(files);
        this.#compareHeader('lines', totals.lines);
        this.#compareHeader('branches', totals.branches);
        if (this.#strayLines > 0)
            this.#warnings.add(null, `${(0,quantity/* formatCount */.B4)(this.#strayLines)} lines outside any <class> were skipped`);
        return (0,result/* success */.k)({ format: 'cobertura', sources: this.#sources, files, warnings: this.#warnings.list() });
    }
    #openRoot(name, attributes) {
        if (name !== 'coverage')
            return { reason: 'the root element is not <coverage>', fix: 'Name a Cobertura report in `files`.' };
        this.#header = {
            lines: { covered: attributes.natural('lines-covered'), total: attributes.natural('lines-valid') },
            branches: { covered: attributes.natural('branches-covered'), total: attributes.natural('branches-valid') },
        };
        return null;
    }
    #openClass(attributes) {
        const path = attributes.text('filename');
        if (path === undefined || path === '')
            return { reason: 'a <class> has no filename', fix: cobertura_broken };
        if (path.length > this.#limits.maxNameBytes)
            return { reason: `a file name is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxNameBytes)}`, fix: cobertura_broken };
        if (!this.#class.open(path, attributes.text('name') ?? ''))
            return { reason: 'a <class> stands inside another', fix: cobertura_broken };
        return null;
    }
    #openLine(attributes) {
        if (!this.#class.isOpen) {
            this.#strayLines += 1;
            return null;
        }
        return this.#class.addLine(attributes) ?? this.#tooMany();
    }
    #tooMany() {
        if (this.#rows + this.#class.rows <= this.#limits.maxLines)
            return null;
        return {
            reason: `the report measures more than ${(0,quantity/* formatCount */.B4)(this.#limits.maxLines)} lines, branches and functions`,
            fix: 'Split the report, for instance one for each package.',
        };
    }
    #closeClass() {
        this.#rows += this.#class.rows;
        const { path, record } = this.#class.close();
        this.#files.add(path, record);
        if (this.#files.size <= this.#limits.maxFiles)
            return null;
        return { reason: `the report names more than ${(0,quantity/* countOf */.pq)(this.#limits.maxFiles, 'file')}`, fix: cobertura_broken };
    }
    #closeSource() {
        const source = this.#source?.trim() ?? '';
        if (source !== '' && this.#sources.length < 1000 && !this.#sources.includes(source))
            this.#sources.push(source);
        this.#source = null;
    }
    #compareHeader(what, body) {
        const header = this.#header[what];
        if (header.covered >= 0 && header.total >= 0)
            compareHeader(this.#warnings, { line: null, what, header, body });
    }
}

// EXTERNAL MODULE: ../../packages/core/src/reports/byte-buffer.ts
var byte_buffer = __webpack_require__(7162);
// EXTERNAL MODULE: ../../packages/core/src/reports/byte-gate.ts
var byte_gate = __webpack_require__(6436);
;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/lcov-syntax.ts


const comma = 44;
const colon = 58;
const digitZero = 48;
/** A keyword of up to four letters as one integer. */
const pack = (keyword) => [...keyword].reduce((key, letter) => key * 256 + letter.charCodeAt(0), 0);
/** Keywords that stand alone or have a value of their own shape. */
const keywords = {
    TN: pack('TN'),
    SF: pack('SF'),
    VER: pack('VER'),
    DA: pack('DA'),
    FN: pack('FN'),
    FNL: pack('FNL'),
    FNA: pack('FNA'),
    FNDA: pack('FNDA'),
    BRDA: pack('BRDA'),
};
/** Keywords whose value is a total that the record claims. */
const claimOf = new Map([
    [pack('LF'), 'LF'],
    [pack('LH'), 'LH'],
    [pack('FNF'), 'FNF'],
    [pack('FNH'), 'FNH'],
    [pack('BRF'), 'BRF'],
    [pack('BRH'), 'BRH'],
]);
const known = new Set(Object.values(keywords));
/** Whether a line with this key belongs into a record. */
const isFieldKey = (key) => known.has(key) || claimOf.has(key);
/** The keyword before the first colon; 0 when there is none within five bytes. */
const packedKey = (bytes, start, stop) => {
    let key = 0;
    for (let at = start; at < stop && at <= start + 4; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === colon)
            return key;
        key = key * 256 + byte;
    }
    return 0;
};
/** Up to ten digits as a number; -1 for anything else. */
const readNatural = (bytes, start, stop) => {
    if (stop <= start || stop - start > 10)
        return -1;
    let natural = 0;
    for (let at = start; at < stop; at += 1) {
        const digit = (bytes[at] ?? 0) - digitZero;
        if (digit < 0 || digit > 9)
            return -1;
        natural = natural * 10 + digit;
    }
    return natural;
};
/** Whether a branch was taken; `-` means that its block was never reached; null for what is no count. */
const readTaken = (bytes, start, stop) => {
    const count = readNatural(bytes, start, stop);
    if (count >= 0)
        return count > 0;
    const text = startOfLine(bytes, start, stop);
    const hits = text === '-' ? 0 : readHitCount(text);
    if (hits === 'unreadable')
        return null;
    return hits !== 'negative' && hits > 0;
};
/**
 * Which branch of its line `block,branch` is, in 31 bits: numbered ones keep their numbers, others (`e3`, an
 * expression) are told apart by a hash with the top bit set.
 */
const branchIdentity = (bytes, start, stop) => {
    const middle = bytes.indexOf(comma, start);
    const block = readNatural(bytes, start, middle);
    const branch = readNatural(bytes, middle + 1, stop);
    if (block >= 0 && block < 0x4000 && branch >= 0 && branch < 0x1_0000)
        return block * 0x1_0000 + branch;
    return (hashName(bytes, start, stop)[1] | 0x4000_0000) >>> 0;
};
/** Enough of a line to read its numbers and to recognise it by; bytes beyond ASCII do not matter for that. */
const startOfLine = (bytes, start, stop) => {
    let text = '';
    for (let at = start; at < Math.min(stop, start + 200); at += 1)
        text += String.fromCharCode(bytes[at] ?? 0);
    return text;
};
/** A piece of a report as a person may be shown it: short, and with control characters escaped. */
const quote = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/lcov-record.ts







const lcov_record_comma = 44;
const lcov_record_highestLine = 0xffff_ffff;
/** What to do about a report that is broken rather than badly configured. */
const rerun = 'Run the tests that write it again, or name the complete report in `files`.';
/** What is said about line 0, which some compilers attribute code to. */
const lineZero = 'line 0 is no line of a file and was skipped';
/** The record between `SF` and `end_of_record`; one object serves all records, so that its memory is reused. */
class LcovRecord {
    lines = new columns/* ColumnBuilder */.QW();
    #branches = new columns/* ColumnBuilder */.QW();
    #functions = new LcovFunctions();
    #claims = new Map();
    #warnings;
    #opened = null;
    constructor(warnings) {
        this.#warnings = warnings;
    }
    /** The file and the first line of the record that is open. */
    get opened() {
        return this.#opened;
    }
    /** Lines, branches and functions read so far. */
    get rows() {
        return this.lines.length + this.#branches.length + this.#functions.size;
    }
    open(path, line) {
        this.#opened = { path, line };
    }
    /** Takes in one field; returns why it cannot. */
    read(field, line) {
        const { key } = field;
        if (key === keywords.BRDA)
            return this.#readBranch(field, line);
        if (key === keywords.DA)
            return this.#readLine(field, line);
        if (key === keywords.FN)
            return this.#readFunction(field);
        if (key === keywords.FNDA)
            return this.#readCall(field);
        if (key === keywords.FNL || key === keywords.FNA)
            return this.#readIndexed(field);
        const claim = claimOf.get(key);
        if (claim !== undefined)
            return this.#readClaim(claim, field, line);
        // A keyword of a later version is no reason to refuse the rest.
        return /^[A-Z][A-Z0-9_]*:/.test(textOf(field)) ? null : notAField(field);
    }
    /** What the record says, and a fresh start for the next one; or why it contradicts itself. */
    close() {
        const record = {
            lines: (0,columns/* foldHits */.sb)((0,columns/* sortColumns */.CQ)(this.lines.take()), columns/* addSaturating */.cG),
            branches: (0,columns/* foldMarks */.c9)((0,columns/* sortColumns */.CQ)(this.#branches.take())),
            functions: (0,columns/* foldMarks */.c9)((0,columns/* sortColumns */.CQ)(this.#functions.take())),
            claimed: {
                lines: this.#claimed('LF', 'LH'),
                branches: this.#claimed('BRF', 'BRH'),
                functions: this.#claimed('FNF', 'FNH'),
            },
        };
        const complaint = this.#compareClaims(record);
        this.#claims.clear();
        this.#opened = null;
        return complaint ?? record;
    }
    #readLine(field, line) {
        const [, digits = '', count = ''] = /^DA:(\d{1,10}),([^,]+)(?:,|$)/.exec(textOf(field)) ?? [];
        const hits = readHitCount(count);
        const number = Number(digits);
        if (digits === '' || hits === 'unreadable' || number > lcov_record_highestLine)
            return notAField(field);
        if (hits === 'negative')
            this.#warnings.add(line, 'a negative count was read as not hit');
        if (number === 0)
            this.#warnings.add(line, lineZero);
        else
            this.lines.push(number, hits === 'negative' ? 0 : hits);
        return null;
    }
    #readBranch(field, line) {
        const { bytes, stop } = field;
        const start = field.start + 'BRDA:'.length;
        const afterLine = bytes.indexOf(lcov_record_comma, start) + 1;
        const beforeTaken = bytes.lastIndexOf(lcov_record_comma, stop - 1);
        if (afterLine <= start + 1 || beforeTaken <= afterLine)
            return notAField(field);
        const number = readNatural(bytes, start, afterLine - 1);
        const taken = readTaken(bytes, beforeTaken + 1, stop);
        if (number < 0 || number > lcov_record_highestLine || taken === null)
            return notAField(field);
        if (number === 0)
            this.#warnings.add(line, lineZero);
        else
            this.#branches.push(number, (0,columns/* markValue */.nj)(branchIdentity(bytes, afterLine, beforeTaken), taken));
        return null;
    }
    #readFunction(field) {
        // LCOV 2 writes the last line too; a name cannot begin with a number and a comma.
        const head = /^FN:\d+,(?:\d+,(?=.))?(?=.)/.exec(textOf(field))?.[0];
        if (head === undefined)
            return notAField(field);
        this.#functions.declare(hashName(field.bytes, field.start + head.length, field.stop));
        return null;
    }
    #readCall(field) {
        const [head, count = ''] = /^FNDA:([^,]+),(?=.)/.exec(textOf(field)) ?? [];
        const calls = readHitCount(count);
        if (head === undefined || calls === 'unreadable')
            return notAField(field);
        this.#functions.call(hashName(field.bytes, field.start + head.length, field.stop), calls !== 'negative' && calls > 0);
        return null;
    }
    #readIndexed(field) {
        const [head, index = '', count = ''] = /^FN[LA]:(\d{1,10}),([^,]+)/.exec(textOf(field)) ?? [];
        const calls = readHitCount(count);
        if (head === undefined || calls === 'unreadable')
            return notAField(field);
        if (field.key === keywords.FNL) {
            const place = hashName(field.bytes, field.start + 'FNL:,'.length + index.length, field.stop);
            this.#functions.declareIndexed(Number(index), place);
            return null;
        }
        const isKnown = this.#functions.callIndexed(Number(index), calls !== 'negative' && calls > 0);
        return isKnown ? null : notAField(field);
    }
    #readClaim(claim, field, line) {
        const count = readNatural(field.bytes, field.start + claim.length + 1, field.stop);
        if (count < 0)
            return notAField(field);
        this.#claims.set(claim, { count, line });
        return null;
    }
    #claimed(total, covered) {
        return { covered: this.#claims.get(covered)?.count ?? 0, total: this.#claims.get(total)?.count ?? 0 };
    }
    #compareClaims({ lines, branches, functions, claimed }) {
        if (lines.keys.length > 0)
            this.#compare(['LF', 'LH'], 'lines', tallyHits(lines));
        else if (claimed.lines.covered > claimed.lines.total)
            return impossible('LH', claimed.lines);
        if (branches.keys.length > 0)
            this.#compare(['BRF', 'BRH'], 'branches', tallyMarks(branches));
        else if (claimed.branches.covered > claimed.branches.total)
            return impossible('BRH', claimed.branches);
        if (functions.keys.length === 0 && claimed.functions.covered > claimed.functions.total)
            return impossible('FNH', claimed.functions);
        return null;
    }
    #compare([total, covered], what, body) {
        const claim = this.#claims.get(total);
        if (claim === undefined || !this.#claims.has(covered))
            return;
        compareHeader(this.#warnings, { line: claim.line, what, header: this.#claimed(total, covered), body });
    }
}
const textOf = ({ bytes, start, stop }) => startOfLine(bytes, start, stop);
const notAField = (field) => ({
    reason: `${quote(textOf(field))} is not a line of an LCOV record`,
    fix: rerun,
});
const impossible = (keyword, { covered, total }) => ({
    reason: `${keyword} claims ${(0,quantity/* formatCount */.B4)(covered)} of ${(0,quantity/* formatCount */.B4)(total)}`,
    fix: rerun,
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/lcov.ts










/**
 * Reads LCOV tracefiles (`man geninfo`, FILES) of versions 1.x to 2.2 and the dialects of other writers.
 * Fails on a report that is empty, cut, not UTF-8, or beyond the limits.
 */
const createLcovParser = (limits = parser/* defaultLimits */.M) => new LcovParser(limits);
const newline = 10;
const lcov_comma = 44;
const lcov_colon = 58;
const hash = 35;
const letterA = 65;
const letterD = 68;
const lcov_digitZero = 48;
// DA: and nine digits, a comma, nine digits, a line end.
const longestPlainLine = 23;
const recordEnd = 'end_of_record';
const cutOff = 'The test run was probably cut off. Make it finish, or name the complete report in `files`.';
class LcovParser {
    #limits;
    #gate;
    #carry = new byte_buffer/* ByteBuffer */.$();
    #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    #files = new FileCollector(columns/* addSaturating */.cG);
    #warnings = new warning_list/* WarningList */.H();
    #record = new LcovRecord(this.#warnings);
    #rows = 0;
    #line = 1;
    #lineStart = 0;
    #error = null;
    constructor(limits) {
        this.#limits = limits;
        this.#gate = new byte_gate/* ByteGate */.K(limits);
    }
    push(bytes) {
        if (this.#error !== null)
            return;
        const content = this.#gate.admit(bytes);
        this.#readChunk(content, this.#gate.offset - content.length);
        this.#fail(this.#gate.problem);
    }
    end() {
        this.#readLastLine();
        if (this.#record.opened !== null)
            this.#fail({ reason: 'the report ends inside a record (no end_of_record)', fix: cutOff });
        if (this.#files.size === 0)
            this.#fail({
                reason: 'the report holds no coverage record (no SF line)',
                fix: 'Check that the tests ran with coverage switched on, and that `files` names their LCOV report.',
            });
        if (this.#error !== null)
            return (0,result/* failure */.V)(this.#error);
        return (0,result/* success */.k)({ format: 'lcov', sources: [], files: this.#files.files(), warnings: this.#warnings.list() });
    }
    #fail(complaint) {
        if (complaint === null || this.#error !== null)
            return;
        this.#error = { ...complaint, byteOffset: this.#lineStart, line: this.#line };
    }
    #readChunk(bytes, base) {
        let at = this.#carry.length > 0 ? this.#completeCarriedLine(bytes) : 0;
        while (at < bytes.length && this.#error === null) {
            at = this.#readPlainLines(bytes, at);
            this.#lineStart = base + at;
            const end = bytes.indexOf(newline, at);
            if (end < 0) {
                this.#keep(bytes.subarray(at));
                return;
            }
            this.#fail(this.#tooMany() ?? this.#readLine(bytes, at, end));
            if (this.#error !== null)
                return;
            this.#line += 1;
            at = end + 1;
            this.#lineStart = base + at;
        }
    }
    #keep(bytes) {
        this.#carry.append(bytes);
        if (this.#carry.length > this.#limits.maxTokenBytes)
            this.#fail(this.#tooLong());
    }
    #completeCarriedLine(bytes) {
        const end = bytes.indexOf(newline);
        this.#keep(bytes.subarray(0, end < 0 ? bytes.length : end));
        if (end < 0 || this.#error !== null)
            return bytes.length;
        const line = this.#carry.view();
        this.#fail(this.#readLine(line, 0, line.length));
        if (this.#error === null) {
            this.#lineStart += line.length + 1;
            this.#line += 1;
        }
        this.#carry.clear();
        return end + 1;
    }
    #readLastLine() {
        if (this.#error !== null)
            return;
        const bytes = this.#carry.view();
        const text = startOfLine(bytes, 0, bytes.length).trim();
        if (text === recordEnd)
            this.#fail(this.#readLine(bytes, 0, bytes.length));
        else if (text !== '' && text !== 'EOF')
            this.#fail({ reason: 'the report ends in the middle of a line', fix: cutOff });
        this.#carry.clear();
    }
    // The loop that reads most of every report: `DA:<line>,<hits>` in plain digits. Whatever differs, and what is too near
    // the end of the chunk to be read without looking over it, is left for readLine.
    #readPlainLines(bytes, from) {
        if (this.#record.opened === null)
            return from;
        const rows = this.#record.lines;
        let { keys, values, end } = rows;
        const before = rows.length;
        const lastStart = bytes.length - longestPlainLine;
        let at = from;
        while (at <= lastStart && bytes[at] === letterD && bytes[at + 1] === letterA && bytes[at + 2] === lcov_colon) {
            let cursor = at + 3;
            let digit = (bytes[cursor] ?? 0) - lcov_digitZero;
            let line = 0;
            const lineLimit = cursor + 9;
            while (digit >= 0 && digit <= 9 && cursor < lineLimit) {
                line = line * 10 + digit;
                cursor += 1;
                digit = (bytes[cursor] ?? 0) - lcov_digitZero;
            }
            if (digit !== lcov_comma - lcov_digitZero || line === 0)
                break;
            cursor += 1;
            const hitsStart = cursor;
            digit = (bytes[cursor] ?? 0) - lcov_digitZero;
            let hits = 0;
            const hitsLimit = cursor + 9;
            while (digit >= 0 && digit <= 9 && cursor < hitsLimit) {
                hits = hits * 10 + digit;
                cursor += 1;
                digit = (bytes[cursor] ?? 0) - lcov_digitZero;
            }
            if (digit !== newline - lcov_digitZero || cursor === hitsStart)
                break;
            if (end === keys.length) {
                rows.end = end;
                rows.grow();
                ({ keys, values, end } = rows);
            }
            keys[end] = line;
            values[end] = hits;
            end += 1;
            at = cursor + 1;
        }
        rows.end = end;
        this.#line += rows.length - before;
        return at;
    }
    #readLine(bytes, start, end) {
        if (end - start > this.#limits.maxTokenBytes)
            return this.#tooLong();
        let stop = end;
        while (stop > start && (bytes[stop - 1] ?? 0) <= 32)
            stop -= 1;
        if (stop === start || bytes[start] === hash)
            return null;
        const field = { bytes, start, stop, key: packedKey(bytes, start, stop) };
        if (field.key === keywords.SF)
            return this.#openRecord(field);
        if (field.key === keywords.TN)
            return null;
        if (this.#record.opened === null)
            return this.#readBetweenRecords(field);
        if (stop - start === recordEnd.length && startOfLine(bytes, start, stop) === recordEnd)
            return this.#closeRecord();
        return this.#record.read(field, this.#line) ?? this.#tooMany();
    }
    #readBetweenRecords({ bytes, start, stop, key }) {
        const text = startOfLine(bytes, start, stop);
        if (isFieldKey(key) || text === recordEnd)
            return { reason: `${quote(text)} stands outside a record (no SF line before it)`, fix: rerun };
        if (text !== 'EOF')
            this.#warnings.add(this.#line, `${quote(text)} is not LCOV and was skipped`);
        return null;
    }
    #openRecord({ bytes, start, stop }) {
        const open = this.#record.opened;
        if (open !== null)
            return { reason: `the record that begins at line ${(0,quantity/* formatCount */.B4)(open.line)} has no end_of_record`, fix: rerun };
        const name = bytes.subarray(start + 'SF:'.length, stop);
        if (name.length === 0)
            return { reason: 'SF names no file', fix: rerun };
        if (name.length > this.#limits.maxNameBytes)
            return { reason: `a file name is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxNameBytes)}`, fix: rerun };
        try {
            this.#record.open(this.#decoder.decode(name), this.#line);
            return null;
        }
        catch {
            return { reason: 'a file name is not UTF-8', fix: 'Write the report as UTF-8.' };
        }
    }
    #closeRecord() {
        const path = this.#record.opened?.path ?? '';
        this.#rows += this.#record.rows;
        const record = this.#record.close();
        if ('reason' in record)
            return record;
        this.#files.add(path, record);
        if (this.#files.size <= this.#limits.maxFiles)
            return null;
        return { reason: `the report names more than ${(0,quantity/* countOf */.pq)(this.#limits.maxFiles, 'file')}`, fix: rerun };
    }
    #tooMany() {
        if (this.#rows + this.#record.rows <= this.#limits.maxLines)
            return null;
        return {
            reason: `the report measures more than ${(0,quantity/* formatCount */.B4)(this.#limits.maxLines)} lines, branches and functions`,
            fix: 'Split the report, for instance one for each package.',
        };
    }
    #tooLong() {
        return { reason: `a line is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxTokenBytes)}`, fix: rerun };
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/formats.ts


const parsers = {
    lcov: createLcovParser,
    cobertura: createCoberturaParser,
};
/** The parser of a format that was detected. */
const createCoverageParser = (format, limits) => parsers[format](limits);


/***/ })

};
