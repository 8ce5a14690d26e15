export const id = 947;
export const ids = [947];
export const modules = {

/***/ 9390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ approversOf)
/* harmony export */ });
/** The logins that approved, each once. */
const approversOf = (approvals) => [
    ...new Set(approvals.filter(({ state }) => state === 'approved').map(({ login }) => login)),
];


/***/ }),

/***/ 2545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ commonOf)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_event__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6363);

/** What all entries have in common. */
const commonOf = ({ context, nowMs }, { environment, service }) => ({
    schema: 1,
    at: new Date(nowMs).toISOString(),
    repository: context.repository,
    environment,
    service,
    actor: context.actor,
    run: {
        id: context.runId,
        attempt: context.runAttempt,
        url: (0,_drawbridge_core_domain_event__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)(context),
        workflow: context.workflow,
        job: context.job,
        event: context.eventName,
        ref: context.ref,
        sha: context.sha,
        triggeringActor: context.triggeringActor,
    },
});


/***/ }),

/***/ 1123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isMeant),
/* harmony export */   i: () => (/* binding */ sameEnvironment)
/* harmony export */ });
/** Names of environments are one whatever their case, as they are to GitHub. */
const sameEnvironment = (one, other) => one.toLowerCase() === other.toLowerCase();
/** True when a place is meant; what is empty means every one. */
const isMeant = ({ environment, service }, meant) => (meant.environment === '' || sameEnvironment(environment, meant.environment)) &&
    (meant.service === '' || service === meant.service);


/***/ }),

/***/ 2771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findSwap)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7010);

// Where no version was given, the intent is named by its commit: that is no version to compare with.
const versionOf = ({ version, commit }) => (version === (0,_drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .F)(commit) ? '' : version);
// A name that was too long stands in the log with an ellipsis at its end.
const isTold = (name) => name !== '' && !name.endsWith('…');
const differs = (intended, shipped) => isTold(intended) && isTold(shipped) && intended !== shipped;
/**
 * What was shipped in place of what was intended, allowed and judged, in words; undefined: it was that, as far as both
 * tell. Bringing to an end what another run left ships whatever that was.
 */
const findSwap = (intended, { mode, release }) => {
    if (mode === 'recover' || release === null)
        return undefined;
    // A deploy step that was given no artifact calls it by its version.
    const artifact = release.artifact === release.version ? '' : release.artifact;
    if (differs(versionOf(intended), release.version))
        return `${release.version}, and the intent was ${intended.version}`;
    if (differs(intended.artifact, artifact))
        return `${artifact}, and the intent was ${intended.artifact}`;
    if (differs(intended.commit, release.commit))
        return `commit ${(0,_drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .F)(release.commit)}, and the intent was ${(0,_drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .F)(intended.commit)}`;
    return undefined;
};


/***/ }),

/***/ 9192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ shortText)
/* harmony export */ });
const ellipsis = '…';
/** A text of others as an entry keeps it: whole characters, at most so many; an entry has room for 65,535 bytes in all. */
const shortText = (text, characters) => (text.length <= characters ? text : `${text.slice(0, characters - ellipsis.length)}${ellipsis}`).toWellFormed();


/***/ }),

/***/ 8434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ig: () => (/* binding */ describeStart),
/* harmony export */   io: () => (/* binding */ isStarter),
/* harmony export */   wl: () => (/* binding */ startersOf)
/* harmony export */ });
const sameLogin = (one, other) => one.toLowerCase() === other.toLowerCase();
/** The logins that started a deployment: who started the run, and who asked for this attempt of it, if somebody else. */
const startersOf = ({ actor, run: { triggeringActor } }) => triggeringActor === '' || sameLogin(actor, triggeringActor) ? [actor] : [actor, triggeringActor];
/** Who started it, in words: "octo", "octo, this attempt by grace". */
const describeStart = (started) => startersOf(started).join(', this attempt by ');
/** True when a login is one of those who started it. */
const isStarter = (login, started) => startersOf(started).some((each) => sameLogin(each, login));


/***/ }),

/***/ 3852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ writeIntent),
/* harmony export */   Z: () => (/* binding */ writeResult)
/* harmony export */ });
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8025);

const write = async (entry, keep) => {
    const kept = await keep([entry]);
    return kept.ok ? { kind: 'written', kept: kept.value } : { kind: 'refused', obstacle: kept.error };
};
/** Writes the intent; `hasPost` leaves post what it needs, before and after. */
const writeIntent = async (intent, { config, keep, hasPost }, { state, cancellation }) => {
    const leave = (written) => {
        if (hasPost)
            state.save((0,_state_js__WEBPACK_IMPORTED_MODULE_0__/* .toRecord */ .L)({ intent, written }));
    };
    if (config.dryRun) {
        leave('yes');
        return { kind: 'dry-run' };
    }
    leave('pending');
    const writing = await write(intent, keep);
    // What was sent when the job was stopped may have come through all the same.
    if (writing.kind === 'written')
        leave('yes');
    else if (cancellation.reason === undefined)
        leave('refused');
    return writing;
};
/** Writes the result. */
const writeResult = async (result, { dryRun }, keep) => dryRun ? { kind: 'dry-run' } : write(result, keep);


/***/ }),

/***/ 5606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ makeResult),
/* harmony export */   WB: () => (/* binding */ intentId),
/* harmony export */   l7: () => (/* binding */ releaseOf),
/* harmony export */   n7: () => (/* binding */ makeIntent)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7010);
/* harmony import */ var _decide_occasion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2545);
/* harmony import */ var _decide_short_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9192);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);




/** Names a deployment in the log: two jobs of one attempt that ship to one place need a `service` each. */
const intentId = ({ runId, runAttempt }, { environment, service }) => [runId, String(runAttempt), environment, ...(service === '' ? [] : [service])].map(encodeURIComponent).join('/');
/** What is to be shipped; what the inputs leave out is the run's own commit. */
const releaseOf = ({ release }, { sha }) => {
    const commit = release.commit === '' ? sha : release.commit;
    return { version: release.version === '' ? (0,_drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_1__/* .shortSha */ .F)(commit) : release.version, artifact: release.artifact, commit };
};
// A reason of any length must not keep an entry out of the log.
const longest = { reason: 2_000, health: 2_000, name: 300 };
/** The entry that stands before the first change. */
const makeIntent = ({ environment, service, task }, { approvals, gates }, occasion) => ({
    ...(0,_decide_occasion_js__WEBPACK_IMPORTED_MODULE_2__/* .commonOf */ .$)(occasion, { environment, service }),
    kind: 'intent',
    id: intentId(occasion.context, { environment, service }),
    release: releaseOf(task, occasion.context),
    approvalsKnown: approvals.isKnown,
    ...(0,_fitting_js__WEBPACK_IMPORTED_MODULE_0__/* .fitIntent */ .Y)({ gates: [...gates], approvals: approvals.list }),
});
const healthOf = ({ health }) => health.map(({ name, last }) => `${name}: ${last}`).join('; ');
const reasonOf = ({ outcome, reason }) => outcome === 'planned' ? 'a dry run: nothing was changed' : (reason?.message ?? null);
const endOfReport = (body, digest, nowText) => ({
    outcome: body.outcome === 'planned' ? 'nothing-to-do' : body.outcome,
    mode: body.mode,
    release: body.release,
    previous: body.previous,
    current: body.current,
    trafficMoved: body.trafficMoved,
    reason: reasonOf(body),
    startedAt: body.startedAt,
    finishedAt: body.finishedAt ?? nowText,
    strategy: body.strategy,
    health: healthOf(body),
    report: digest,
});
const untold = 'whether it was taken back was not told, so that metrics count it as not known (`outcome` takes rolled-back, rollback-failed and aborted, too)';
/** Whoever deploys with another tool has a step's outcome at least; what it does not say is assumed to be bad. */
const meanings = {
    success: { outcome: 'succeeded', trafficMoved: true, reason: null },
    failure: { outcome: 'unfinished', trafficMoved: true, reason: `the deploy step failed; ${untold}` },
    cancelled: { outcome: 'unfinished', trafficMoved: true, reason: `the deploy step was cancelled; ${untold}` },
    skipped: { outcome: 'aborted', trafficMoved: false, reason: 'the deploy step was skipped' },
    succeeded: { outcome: 'succeeded', trafficMoved: true, reason: null },
    'rolled-back': { outcome: 'rolled-back', trafficMoved: true, reason: null },
    'rollback-failed': { outcome: 'rollback-failed', trafficMoved: true, reason: null },
    aborted: { outcome: 'aborted', trafficMoved: false, reason: null },
    'nothing-to-do': { outcome: 'nothing-to-do', trafficMoved: false, reason: null },
    superseded: { outcome: 'superseded', trafficMoved: false, reason: null },
    unfinished: { outcome: 'unfinished', trafficMoved: true, reason: null },
};
const endWithoutReport = (meaning, { at, release }, nowText) => ({
    ...meaning,
    mode: 'deploy',
    release,
    previous: null,
    current: meaning.outcome === 'succeeded' ? release : null,
    startedAt: at,
    finishedAt: nowText,
    strategy: '',
    health: '',
    report: null,
});
const endOf = (end, started, nowText) => {
    switch (end.kind) {
        case 'reported':
            return endOfReport(end.body, end.digest, nowText);
        case 'told':
            return endWithoutReport(meanings[end.outcome], started, nowText);
        case 'unknown':
            return endWithoutReport({ outcome: 'unknown', trafficMoved: true, reason: end.why }, started, nowText);
    }
};
const shortenRelease = (release) => release === null
    ? release
    : {
        ...release,
        version: (0,_decide_short_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shortText */ .o)(release.version, longest.name),
        artifact: (0,_decide_short_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shortText */ .o)(release.artifact, longest.name),
        commit: (0,_decide_short_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shortText */ .o)(release.commit, longest.name),
    };
const shortenEnd = (end) => ({
    ...end,
    release: shortenRelease(end.release),
    previous: shortenRelease(end.previous),
    current: shortenRelease(end.current),
    reason: end.reason === null ? null : (0,_decide_short_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shortText */ .o)(end.reason, longest.reason),
    health: (0,_decide_short_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shortText */ .o)(end.health, longest.health),
});
/** The entry that stands after the end, whatever the end was. */
const makeResult = (started, end, occasion) => ({
    ...(0,_decide_occasion_js__WEBPACK_IMPORTED_MODULE_2__/* .commonOf */ .$)(occasion, started),
    kind: 'result',
    intent: started.id,
    ...shortenEnd(endOf(end, started, new Date(occasion.nowMs).toISOString())),
});


/***/ }),

/***/ 9688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ fitIntent),
/* harmony export */   g: () => (/* binding */ countGates)
/* harmony export */ });
/* harmony import */ var _decide_log_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6926);
/* harmony import */ var _decide_short_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9192);


// A comment or a sentence of any length, or gates by the hundred, must not keep an entry out of the log. The narrowest
// room fits whatever the texts hold: a character takes at most six bytes.
const rooms = [
    { comment: 1_000, sentence: 500, gates: 1_000, approvals: 100 },
    { comment: 200, sentence: 100, gates: 200, approvals: 20 },
    { comment: 50, sentence: 20, gates: 40, approvals: 5 },
];
const entryBytes = 65_535;
/** For what an intent holds beside gates and approvals. */
const bytesBeside = 20_000;
const longestName = 100;
const worstFirst = ['failed', 'not-judged', 'attention'];
const rankOf = ({ mark }) => (worstFirst.includes(mark) ? worstFirst.indexOf(mark) : worstFirst.length);
/** Those that stand one by one, the worst first, and one line for each mark of the others. */
const joinGates = (gates, most) => {
    if (gates.length <= most)
        return gates;
    const ranked = gates.toSorted((one, other) => rankOf(one) - rankOf(other));
    const rest = ranked.slice(most);
    const marks = [...new Set(rest.map(({ mark }) => mark))];
    return [
        ...ranked.slice(0, most),
        ...marks.map((mark) => {
            const count = rest.filter((each) => each.mark === mark).length;
            return { action: `${count} more`, mark, sentence: 'an entry has no room for each of them', digest: '' };
        }),
    ];
};
const joined = /^(\d+) more$/;
/** How many gates these stand for. */
const countGates = (gates) => gates.reduce((sum, { action, digest }) => sum + (digest === '' ? Number(joined.exec(action)?.[1] ?? 1) : 1), 0);
const shorten = ({ gates, approvals }, room) => ({
    gates: joinGates(gates, room.gates).map((gate) => ({
        ...gate,
        action: (0,_decide_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(gate.action, longestName),
        sentence: (0,_decide_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(gate.sentence, room.sentence),
    })),
    approvals: approvals
        .slice(-room.approvals)
        .map((approval) => ({ ...approval, comment: (0,_decide_short_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shortText */ .o)(approval.comment, room.comment) })),
});
const fits = (value) => {
    const text = (0,_decide_log_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(value);
    return text !== undefined && new TextEncoder().encode(text).length <= entryBytes - bytesBeside;
};
/** Gates and approvals as an entry has room for them: texts shortened, then passed gates counted instead of named. */
const fitIntent = (facts) => {
    const shortened = rooms.map((room) => shorten(facts, room));
    return shortened.find(fits) ?? shortened.at(-1) ?? facts;
};


/***/ }),

/***/ 272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ gatherEnd),
  m: () => (/* binding */ gatherIntent)
});

// EXTERNAL MODULE: ../../packages/core/src/action/refusal.ts
var refusal = __webpack_require__(8481);
// EXTERNAL MODULE: ../../packages/core/src/domain/checkout.ts
var checkout = __webpack_require__(963);
// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __webpack_require__(6381);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
;// CONCATENATED MODULE: ../../packages/core/src/action/report-search.ts




const pathsShown = 5;
/** Paths in words, the first five of them. */
const listPaths = (paths) => {
    const hidden = paths.length - pathsShown;
    return `${(0,quantity/* joinWords */.yZ)(paths.slice(0, pathsShown))}${hidden > 0 ? ` and ${(0,quantity/* formatCount */.B4)(hidden)} more` : ''}`;
};
/** A pattern may match nothing, but a report that is named is expected: without it, its part of the code goes unjudged. */
const namedButMissing = ({ input, patterns, ifOptional = 'name it by a glob' }, found) => {
    const isWanted = (0,glob/* compileGlobs */.tI)(patterns);
    const named = patterns.filter(glob/* namesOnePath */.W3).map((path) => path.replace(/^\.\//, ''));
    return [...new Set(named)]
        .filter((path) => isWanted(path) && !found.includes(path))
        .map((path) => ({
        what: `${path}, which \`${input}\` names, is not there.`,
        fix: `Check that what writes it ran before this step. If it may be missing, ${ifOptional}.`,
    }));
};
/** A report that came with the checkout says nothing about this run: it may be a fixture, stale, or made up by the change. */
const checkedIn = ({ input }, paths) => paths.length === 0
    ? []
    : [
        {
            what: `${(0,quantity/* countOf */.pq)(paths.length, 'report')} that \`${input}\` matches ${paths.length === 1 ? 'is' : 'are'} checked in, so nothing shows that this run wrote it: ${listPaths(paths)}.`,
            fix: `Take fixtures away with a line \`!folder/**\` in \`${input}\`. Stop tracking what each run writes: \`git rm --cached\`, and a line in .gitignore.`,
        },
    ];
/** Finds the reports that the patterns name. One that is named and missing, or checked in, is an obstacle: it may hide the rest. */
const findReports = async (files, search, repository) => {
    const found = await files.find('.', search.patterns);
    if (!found.ok)
        return (0,result/* failure */.V)({ what: found.error.message });
    const paths = found.value.map(({ path }) => path);
    const tracked = new Set(repository?.trackedFiles);
    const isTracked = (path) => repository !== undefined && tracked.has((0,checkout/* fromTop */.k)(repository, path));
    const obstacles = paths.length === 0 ? [] : [...namedButMissing(search, paths), ...checkedIn(search, paths.filter(isTracked))];
    return (0,result/* success */.k)({ paths: paths.filter((path) => !isTracked(path)), obstacles });
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/typebox@1.4.3/node_modules/typebox/build/value/index.mjs + 138 modules
var build_value = __webpack_require__(5029);
;// CONCATENATED MODULE: ../../packages/core/src/reports/byte-buffer.ts
/** Bytes gathered across chunks; grows by doubling, keeps its memory when cleared. */
class ByteBuffer {
    #bytes = new Uint8Array(256);
    length = 0;
    /** Adds the bytes at the end. */
    append(bytes) {
        const needed = this.length + bytes.length;
        if (needed > this.#bytes.length)
            this.#grow(needed);
        this.#bytes.set(bytes, this.length);
        this.length = needed;
    }
    /** Adds one byte at the end. */
    appendByte(byte) {
        if (this.length === this.#bytes.length)
            this.#grow(this.length + 1);
        this.#bytes[this.length] = byte;
        this.length += 1;
    }
    /** What was gathered; valid until the next change. */
    view() {
        return this.#bytes.subarray(0, this.length);
    }
    /** Forgets the first bytes. */
    dropFirst(count) {
        this.#bytes.copyWithin(0, count, this.length);
        this.length -= count;
    }
    clear() {
        this.length = 0;
    }
    #grow(needed) {
        const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
        larger.set(this.#bytes.subarray(0, this.length));
        this.#bytes = larger;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/byte-gate.ts

const byteOrderMark = [0xef, 0xbb, 0xbf];
const notUtf8 = {
    reason: 'the report is not UTF-8 (it looks like UTF-16)',
    fix: 'Write the report as UTF-8.',
};
const holdsNul = {
    reason: 'the report holds a NUL byte, so it is UTF-16 or not text',
    fix: 'Write the report as UTF-8 text, and name the report itself, not an archive of it.',
};
/** Lets through the bytes of a text report: no byte-order mark, no UTF-16, no NUL, no more than the limit. */
class ByteGate {
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
            reason: `the report is larger than ${(0,quantity/* formatBytes */.z3)(this.#maxBytes)}`,
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
const defaultLimits = {
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
            const answer = gate.problem === null ? readJsonBytes(bytes, read) : (0,result/* failure */.V)(errorAt(bytes, bytes.length, gate.problem));
            if (answer.ok)
                return answer;
            // A byte-order mark is no part of the document, but of the report.
            const before = gate.offset - bytes.length;
            return (0,result/* failure */.V)({ ...answer.error, byteOffset: answer.error.byteOffset + before });
        },
    };
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/typebox@1.4.3/node_modules/typebox/build/index.mjs + 1 modules
var build = __webpack_require__(4579);
// EXTERNAL MODULE: ../../packages/core/src/reports/drawbridge/schema-version.ts
var schema_version = __webpack_require__(1484);
;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/envelope.ts


const mark = build/* default.Union */.Ay$.Union([
    build/* default.Literal */.Ay$.Literal('passed'),
    build/* default.Literal */.Ay$.Literal('failed'),
    build/* default.Literal */.Ay$.Literal('attention'),
    build/* default.Literal */.Ay$.Literal('not-judged'),
]);
/** What the report is about; a reader refuses a report of another commit, run or attempt. */
const subject = build/* default.Object */.Ay$.Object({
    repository: build/* default.String */.Ay$.String({ description: 'owner/name' }),
    sha: build/* default.String */.Ay$.String({ description: 'The commit that was judged.' }),
    ref: build/* default.String */.Ay$.String(),
    runId: build/* default.String */.Ay$.String(),
    runAttempt: build/* default.Integer */.Ay$.Integer({ minimum: 1 }),
}, { additionalProperties: false });
const verdict = build/* default.Object */.Ay$.Object({ mark, sentence: build/* default.String */.Ay$.String() }, { additionalProperties: false });
/** One judged condition as the summary shows it. */
const conditionSchema = build/* default.Object */.Ay$.Object({ mark, name: build/* default.String */.Ay$.String(), value: build/* default.String */.Ay$.String(), bar: build/* default.String */.Ay$.String(), distance: build/* default.String */.Ay$.String() }, { additionalProperties: false });
/** The schema of one action's report: the common envelope around the action's own part. */
const reportSchema = (action, body) => build/* default.Object */.Ay$.Object({
    schemaVersion: build/* default.Literal */.Ay$.Literal(schema_version/* schemaVersion */.C),
    action: build/* default.Literal */.Ay$.Literal(action),
    subject,
    verdict,
    enforced: build/* default.Optional */.Ay$.Optional(build/* default.Boolean */.Ay$.Boolean({ description: 'False in `mode: report`: the verdict was told, and the step stayed green.' })),
    createdAt: build/* default.String */.Ay$.String({ description: 'UTC, RFC 3339' }),
    body,
}, { additionalProperties: false, title: `Report of the action ${action}` });

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/audit-report.ts


const orNull = build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()]);
const audit_report_closed = { additionalProperties: false };
const log = build/* default.Object */.Ay$.Object({
    size: build/* default.Integer */.Ay$.Integer({ minimum: 0, description: 'Entries.' }),
    root: build/* default.String */.Ay$.String({ description: 'Hash of the tree (RFC 9162), base64.' }),
    checkpoint: build/* default.String */.Ay$.String({ description: 'As the branch holds it (C2SP): keep it where who writes the log cannot.' }),
    signed: build/* default.Boolean */.Ay$.Boolean(),
}, audit_report_closed);
const entry = build/* default.Object */.Ay$.Object({
    index: build/* default.Union */.Ay$.Union([build/* default.Integer */.Ay$.Integer({ minimum: 0 }), build/* default.Null */.Ay$.Null()], {
        description: 'From 0; null: it was there already.',
    }),
    kind: build/* default.Enum */.Ay$.Enum(['intent', 'result', 'finding', 'incident']),
    about: build/* default.String */.Ay$.String({ description: '`id` of the intent, or of what a finding is about.' }),
}, audit_report_closed);
const gate = build/* default.Object */.Ay$.Object({ action: build/* default.String */.Ay$.String(), mark: build/* default.String */.Ay$.String(), sentence: build/* default.String */.Ay$.String(), digest: build/* default.String */.Ay$.String() }, audit_report_closed);
const deployment = build/* default.Object */.Ay$.Object({
    intent: build/* default.String */.Ay$.String(),
    version: build/* default.String */.Ay$.String(),
    artifact: build/* default.String */.Ay$.String(),
    commit: build/* default.String */.Ay$.String(),
    approvers: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
    approvalsKnown: build/* default.Boolean */.Ay$.Boolean(),
    gates: build/* default.Array */.Ay$.Array(gate),
    outcome: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], { description: 'null: not over yet.' }),
    reason: orNull,
}, audit_report_closed);
const finding = build/* default.Object */.Ay$.Object({
    what: build/* default.String */.Ay$.String({ description: 'E.g. edited, truncated, forked; lost, unrecorded, contradicted.' }),
    place: build/* default.String */.Ay$.String({ description: 'A file of the log, an entry, an intent or a deployment.' }),
    message: build/* default.String */.Ay$.String(),
}, audit_report_closed);
const body = build/* default.Object */.Ay$.Object({
    mode: build/* default.Enum */.Ay$.Enum(['record', 'verify', 'reconcile', 'export', 'report']),
    environment: build/* default.String */.Ay$.String({ description: 'Empty: every one.' }),
    service: build/* default.String */.Ay$.String({ description: 'Empty: every one, or the only one.' }),
    branch: build/* default.String */.Ay$.String(),
    dryRun: build/* default.Boolean */.Ay$.Boolean(),
    log: build/* default.Union */.Ay$.Union([log, build/* default.Null */.Ay$.Null()], {
        description: 'As this run left it; null: it was not reached, or there is none.',
    }),
    entries: build/* default.Array */.Ay$.Array(entry, { description: 'What this run had to write.' }),
    deployment: build/* default.Union */.Ay$.Union([deployment, build/* default.Null */.Ay$.Null()], { description: 'Of `record`.' }),
    findings: build/* default.Array */.Ay$.Array(finding),
    proves: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String(), { description: 'Of `verify`, in words.' }),
    doesNotProve: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
    files: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String(), { description: 'Written beside this report, from the working directory.' }),
    remarks: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
}, audit_report_closed);
/** The published schema of deployment-audit's report (docs/schemas). */
const auditReportSchema = reportSchema('deployment-audit', body);

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/coverage-report.ts


const ratio = build/* default.Object */.Ay$.Object({ covered: build/* default.Integer */.Ay$.Integer({ minimum: 0 }), total: build/* default.Integer */.Ay$.Integer({ minimum: 0 }) }, { additionalProperties: false });
const range = build/* default.Object */.Ay$.Object({ start: build/* default.Integer */.Ay$.Integer({ minimum: 1 }), end: build/* default.Integer */.Ay$.Integer({ minimum: 1 }) }, { additionalProperties: false, description: 'Lines from start to end, both included.' });
const coverage_report_body = build/* default.Object */.Ay$.Object({
    conditions: build/* default.Array */.Ay$.Array(conditionSchema),
    totals: build/* default.Object */.Ay$.Object({ lines: ratio, branches: ratio }, { additionalProperties: false }),
    changed: build/* default.Union */.Ay$.Union([
        build/* default.Object */.Ay$.Object({
            mergeBase: build/* default.String */.Ay$.String(),
            lines: ratio,
            branches: ratio,
            uncovered: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({ path: build/* default.String */.Ay$.String(), ranges: build/* default.Array */.Ay$.Array(range) }, { additionalProperties: false })),
            notMeasured: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
        }, { additionalProperties: false }),
        build/* default.Null */.Ay$.Null({ description: 'There was nothing to compare with.' }),
    ]),
    reports: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({
        path: build/* default.String */.Ay$.String(),
        format: build/* default.String */.Ay$.String(),
        files: build/* default.Integer */.Ay$.Integer({ minimum: 0 }),
        warnings: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
    }, { additionalProperties: false })),
    unmapped: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({ path: build/* default.String */.Ay$.String(), reason: build/* default.String */.Ay$.String() }, { additionalProperties: false }), {
        description: 'Files of the reports that are no file of the repository.',
    }),
}, { additionalProperties: false });
/** The published schema of coverage-threshold's report (docs/schemas). */
const coverageReportSchema = reportSchema('coverage-threshold', coverage_report_body);

// EXTERNAL MODULE: ../../packages/core/src/reports/drawbridge/rollout-outcome.ts
var rollout_outcome = __webpack_require__(1364);
;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/deploy-report.ts



const deploy_report_orNull = build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()]);
const time = build/* default.String */.Ay$.String({ description: 'UTC, RFC 3339' });
const probe = build/* default.Object */.Ay$.Object({
    name: build/* default.String */.Ay$.String(),
    looks: build/* default.Integer */.Ay$.Integer({ minimum: 0 }),
    bad: build/* default.Integer */.Ay$.Integer({ minimum: 0 }),
    last: build/* default.String */.Ay$.String({ description: 'What the last look found, in words.' }),
}, { additionalProperties: false });
const deploy_report_entry = build/* default.Object */.Ay$.Object({
    at: time,
    epoch: build/* default.Integer */.Ay$.Integer({ minimum: 1 }),
    phase: build/* default.String */.Ay$.String(),
    what: build/* default.String */.Ay$.String(),
    durationMs: build/* default.Union */.Ay$.Union([build/* default.Integer */.Ay$.Integer({ minimum: 0 }), build/* default.Null */.Ay$.Null()]),
}, { additionalProperties: false });
const deploy_report_body = build/* default.Object */.Ay$.Object({
    mode: build/* default.Enum */.Ay$.Enum(['deploy', 'rollback', 'recover']),
    environment: build/* default.String */.Ay$.String(),
    service: build/* default.String */.Ay$.String({ description: 'Tells apart what is deployed to one environment.' }),
    target: build/* default.String */.Ay$.String(),
    strategy: build/* default.Enum */.Ay$.Enum(['blue-green', 'rolling', 'recreate']),
    outcome: build/* default.Enum */.Ay$.Enum([...rollout_outcome/* rolloutOutcomes */.f, 'planned'], {
        description: '`planned`: a dry run. `unfinished`: main ended, and post or the next run goes on. `superseded`: another run holds the lock and goes on.',
    }),
    release: build/* default.Union */.Ay$.Union([rollout_outcome/* releaseSchema */.B, build/* default.Null */.Ay$.Null({ description: 'There was nothing to ship (recover).' })]),
    previous: build/* default.Union */.Ay$.Union([rollout_outcome/* releaseSchema */.B, build/* default.Null */.Ay$.Null({ description: 'Nothing served before.' })]),
    current: build/* default.Union */.Ay$.Union([rollout_outcome/* releaseSchema */.B, build/* default.Null */.Ay$.Null()], { description: 'What serves at the end, as far as is known.' }),
    trafficMoved: build/* default.Boolean */.Ay$.Boolean({ description: 'Users may have met the new version.' }),
    reason: build/* default.Union */.Ay$.Union([
        build/* default.Object */.Ay$.Object({ kind: build/* default.String */.Ay$.String(), message: build/* default.String */.Ay$.String() }, { additionalProperties: false }),
        build/* default.Null */.Ay$.Null(),
    ]),
    remarks: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
    commands: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String(), { description: 'What a person has to type next, after a failed rollback.' }),
    startedAt: time,
    finishedAt: build/* default.Union */.Ay$.Union([time, build/* default.Null */.Ay$.Null()]),
    health: build/* default.Array */.Ay$.Array(probe),
    deployment: build/* default.Union */.Ay$.Union([
        build/* default.Object */.Ay$.Object({ id: build/* default.Integer */.Ay$.Integer(), state: build/* default.String */.Ay$.String() }, { additionalProperties: false }),
        build/* default.Null */.Ay$.Null(),
    ]),
    journal: build/* default.Object */.Ay$.Object({ place: build/* default.String */.Ay$.String(), epoch: build/* default.Integer */.Ay$.Integer({ minimum: 0 }), entries: build/* default.Array */.Ay$.Array(deploy_report_entry) }, { additionalProperties: false }),
    changes: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({ unit: build/* default.String */.Ay$.String(), what: build/* default.String */.Ay$.String(), diff: build/* default.String */.Ay$.String() }, { additionalProperties: false }), { description: 'Of a dry run: what would change.' }),
    url: deploy_report_orNull,
}, { additionalProperties: false });
/** The published schema of deploy-with-rollback's report (docs/schemas). */
const deployReportSchema = reportSchema('deploy-with-rollback', deploy_report_body);

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/gate-report.ts


const gate_report_orNull = build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()]);
const lineOrNull = build/* default.Union */.Ay$.Union([build/* default.Integer */.Ay$.Integer({ minimum: 1 }), build/* default.Null */.Ay$.Null()]);
const offender = build/* default.Object */.Ay$.Object({
    path: gate_report_orNull,
    line: lineOrNull,
    endLine: lineOrNull,
    title: build/* default.String */.Ay$.String(),
    message: build/* default.String */.Ay$.String(),
    fingerprint: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], { description: 'Of a finding: a waiver can name it so.' }),
}, { additionalProperties: false });
const condition = build/* default.Object */.Ay$.Object({
    mark: build/* default.Enum */.Ay$.Enum(['passed', 'failed', 'attention', 'not-judged']),
    level: build/* default.Enum */.Ay$.Enum(['fail', 'warn'], { description: 'What comes of it where it does not hold.' }),
    name: build/* default.String */.Ay$.String(),
    require: build/* default.String */.Ay$.String({ description: 'The expression; empty for what no policy asks for.' }),
    value: build/* default.String */.Ay$.String(),
    bar: build/* default.String */.Ay$.String(),
    distance: build/* default.String */.Ay$.String(),
    reasons: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
    fix: build/* default.String */.Ay$.String({ description: 'What would make it pass; empty where it does.' }),
    seen: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({ fact: build/* default.String */.Ay$.String(), value: build/* default.String */.Ay$.String() }, { additionalProperties: false }), {
        description: 'The facts that the expression asked for.',
    }),
    offenders: build/* default.Array */.Ay$.Array(offender),
}, { additionalProperties: false });
const missing = build/* default.Object */.Ay$.Object({
    name: gate_report_orNull,
    patterns: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
    place: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], { description: 'Where it is wrong; null: there is no such file.' }),
    reason: build/* default.String */.Ay$.String(),
    fix: build/* default.String */.Ay$.String(),
}, { additionalProperties: false });
const exemption = {
    owner: build/* default.String */.Ay$.String(),
    reason: build/* default.String */.Ay$.String(),
    expires: build/* default.String */.Ay$.String({ description: 'The last day on which it holds, UTC: 2026-12-31' }),
};
const notedTest = build/* default.Object */.Ay$.Object({
    suite: build/* default.String */.Ay$.String(),
    name: build/* default.String */.Ay$.String(),
    path: gate_report_orNull,
    line: lineOrNull,
    attempts: build/* default.Integer */.Ay$.Integer({ minimum: 0 }),
    exemption: build/* default.Union */.Ay$.Union([build/* default.Object */.Ay$.Object(exemption, { additionalProperties: false }), build/* default.Null */.Ay$.Null()]),
}, { additionalProperties: false });
const state = build/* default.Enum */.Ay$.Enum(['applied', 'unused', 'expired'], { description: 'What became of it in this run.' });
const waiver = build/* default.Object */.Ay$.Object({
    ...exemption,
    state,
    rule: gate_report_orNull,
    tool: gate_report_orNull,
    path: gate_report_orNull,
    package: gate_report_orNull,
    fingerprint: gate_report_orNull,
    findings: build/* default.Array */.Ay$.Array(offender, { description: 'What it covers, or would if it had not expired.' }),
}, { additionalProperties: false });
const quarantine = build/* default.Object */.Ay$.Object({
    ...exemption,
    state,
    test: build/* default.String */.Ay$.String(),
    tests: build/* default.Array */.Ay$.Array(offender, { description: 'Those that did not pass.' }),
}, { additionalProperties: false });
const command = build/* default.Object */.Ay$.Object({
    name: build/* default.String */.Ay$.String(),
    end: build/* default.Enum */.Ay$.Enum(['passed', 'failed', 'timed-out', 'cancelled', 'not-started']),
    reason: build/* default.String */.Ay$.String(),
    attempts: build/* default.Integer */.Ay$.Integer({ minimum: 0 }),
    durationMs: build/* default.Integer */.Ay$.Integer({ minimum: 0, description: 'Of all attempts together.' }),
}, { additionalProperties: false });
const gate_report_body = build/* default.Object */.Ay$.Object({
    policy: build/* default.Object */.Ay$.Object({
        source: build/* default.String */.Ay$.String({ description: 'Where the policy came from, in words.' }),
        changed: build/* default.Boolean */.Ay$.Boolean({ description: 'The change touches the policy; that takes effect after the merge.' }),
    }, { additionalProperties: false }),
    conditions: build/* default.Array */.Ay$.Array(condition, { description: 'Failed ones first.' }),
    reports: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({
        path: build/* default.String */.Ay$.String(),
        declared: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], {
            description: 'The name that the policy declares it under; null: found by the built-in patterns.',
        }),
        about: build/* default.String */.Ay$.String(),
        says: build/* default.String */.Ay$.String(),
        remarks: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
    }, { additionalProperties: false })),
    missing: build/* default.Array */.Ay$.Array(missing, {
        description: 'Reports that should be there, or cannot be used; each fails the gate.',
    }),
    flaky: build/* default.Array */.Ay$.Array(notedTest, { description: 'Tests that passed only after a failure.' }),
    quarantined: build/* default.Array */.Ay$.Array(notedTest, { description: 'Tests that did not pass, and whose failure does not count.' }),
    quarantine: build/* default.Array */.Ay$.Array(quarantine, { description: 'Entries of the policy, also unused and expired ones.' }),
    waivers: build/* default.Array */.Ay$.Array(waiver, { description: 'Entries of the policy, also unused and expired ones.' }),
    commands: build/* default.Array */.Ay$.Array(command, { description: 'The checks that the gate has run.' }),
    notices: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String(), { description: 'What else people should know, a sentence each.' }),
}, { additionalProperties: false });
/** The published schema of quality-gate's report (docs/schemas). */
const gateReportSchema = reportSchema('quality-gate', gate_report_body);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/model.ts
/** From worst to least; `unknown` where the tool names none and none can be derived from a documented table. */
const severities = ['critical', 'high', 'medium', 'low', 'info', 'unknown'];
/** What kind of thing was found; conditions count by it. */
const findingClasses = [
    'vulnerability',
    'misconfiguration',
    'secret',
    'licence',
    'security',
    'lint',
    'type',
    'format',
];

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/scan-report.ts



const scan_report_lineOrNull = build/* default.Union */.Ay$.Union([build/* default.Integer */.Ay$.Integer({ minimum: 1 }), build/* default.Null */.Ay$.Null()]);
const findingClass = build/* default.Enum */.Ay$.Enum([...findingClasses]);
const place = build/* default.Object */.Ay$.Object({
    path: build/* default.String */.Ay$.String({ description: "From the repository's top." }),
    line: scan_report_lineOrNull,
    endLine: scan_report_lineOrNull,
    column: scan_report_lineOrNull,
}, { additionalProperties: false });
const foundPackage = build/* default.Object */.Ay$.Object({ name: build/* default.String */.Ay$.String(), version: build/* default.String */.Ay$.String(), fixedVersion: build/* default.String */.Ay$.String({ description: 'Empty: no fix yet.' }) }, { additionalProperties: false });
const scan_report_finding = build/* default.Object */.Ay$.Object({
    tool: build/* default.String */.Ay$.String(),
    rule: build/* default.String */.Ay$.String({ description: 'As the tool names it: CVE-2024-5535, DS-0002.' }),
    class: findingClass,
    severity: build/* default.Enum */.Ay$.Enum([...severities]),
    message: build/* default.String */.Ay$.String(),
    place: build/* default.Union */.Ay$.Union([place, build/* default.Null */.Ay$.Null({ description: 'It stands in no file of the repository.' })]),
    package: build/* default.Union */.Ay$.Union([foundPackage, build/* default.Null */.Ay$.Null()]),
    url: build/* default.String */.Ay$.String(),
    fingerprint: build/* default.String */.Ay$.String({ description: 'The same from run to run within its target, whatever moves.' }),
    suppressed: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], { description: 'Why it does not count; null: it counts.' }),
    newness: build/* default.Enum */.Ay$.Enum(['known', 'introduced', 'disclosed', 'unknown'], {
        description: 'Against the base: known there; introduced by this change; newly disclosed in something unchanged; unknown without a baseline.',
    }),
    fails: build/* default.Boolean */.Ay$.Boolean(),
}, { additionalProperties: false });
const target = build/* default.Object */.Ay$.Object({
    name: build/* default.String */.Ay$.String(),
    title: build/* default.String */.Ay$.String({ description: 'As the user names it.' }),
    kind: build/* default.Enum */.Ay$.Enum(['fs', 'repo', 'config', 'image', 'sbom', 'sarif']),
    classes: build/* default.Array */.Ay$.Array(findingClass, { description: 'What was looked for, whether or not it was found.' }),
    findings: build/* default.Array */.Ay$.Array(scan_report_finding, { description: 'Those that fail first, then the worst.' }),
    breakdowns: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String(), {
        description: 'Why the scan cannot be believed as a whole; empty: it can.',
    }),
    remarks: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String()),
}, { additionalProperties: false });
const scan_report_body = build/* default.Object */.Ay$.Object({ conditions: build/* default.Array */.Ay$.Array(conditionSchema), targets: build/* default.Array */.Ay$.Array(target) }, { additionalProperties: false });
/** The published schema of trivy-sarif-upload's report (docs/schemas). */
const scanReportSchema = reportSchema('trivy-sarif-upload', scan_report_body);

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/subject.ts
const fresh = 'Hand on the report that this run has written, and none that was kept from another.';
const subject_quote = (text) => JSON.stringify(text.slice(0, 200));
const checkAttempt = (attempt, found, { subject, jobsReRun }) => {
    const own = subject.runAttempt;
    if (found === own || (found < own && jobsReRun === 'failed'))
        return;
    if (found > own)
        attempt.refuse(`is ${found}: the report is of a later attempt than this one, ${own}`, fresh);
    attempt.refuse(`is ${found}: the report is of an earlier attempt than this one, ${own}`, 'Let the job that writes it run again, too: choose "Re-run all jobs".');
};
/** Ends the reading when a report is about another repository, commit, ref or run, or a wrong attempt of it. */
const checkSubject = (cursor, found, expected) => {
    const { subject } = expected;
    const check = (key, what) => {
        if (found[key] === subject[key])
            return;
        cursor
            .at(key)
            .refuse(`is ${subject_quote(found[key])}: the report is of another ${what} than ${subject_quote(subject[key])}`, fresh);
    };
    check('repository', 'repository');
    check('sha', 'commit');
    check('ref', 'ref');
    check('runId', 'run');
    checkAttempt(cursor.at('runAttempt'), found.runAttempt, expected);
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/version-report.ts


const version_report_orNull = build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()]);
const outcome = build/* default.Union */.Ay$.Union([
    build/* default.Literal */.Ay$.Literal('release'),
    build/* default.Literal */.Ay$.Literal('finish'),
    build/* default.Literal */.Ay$.Literal('already-released'),
    build/* default.Literal */.Ay$.Literal('nothing-to-release'),
    build/* default.Literal */.Ay$.Literal('refused'),
    build/* default.Literal */.Ay$.Literal('failed', { description: 'Something could not be written; `refs` and `release` tell what stands.' }),
]);
const bump = build/* default.Union */.Ay$.Union([build/* default.Literal */.Ay$.Literal('major'), build/* default.Literal */.Ay$.Literal('minor'), build/* default.Literal */.Ay$.Literal('patch'), build/* default.Literal */.Ay$.Literal('none')]);
const problem = build/* default.Union */.Ay$.Union([
    build/* default.Object */.Ay$.Object({ what: build/* default.String */.Ay$.String(), fix: build/* default.String */.Ay$.String() }, { additionalProperties: false }),
    build/* default.Null */.Ay$.Null(),
]);
const packageReport = build/* default.Object */.Ay$.Object({
    name: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null({ description: 'The repository is one package.' })]),
    outcome,
    released: build/* default.Boolean */.Ay$.Boolean({ description: 'This run wrote something of it: its version, or what that lacked.' }),
    previousVersion: version_report_orNull,
    previousTag: version_report_orNull,
    base: build/* default.Array */.Ay$.Array(build/* default.String */.Ay$.String(), {
        description: 'Where the count begins and why there; then which greater versions were passed over, and why.',
    }),
    version: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], {
        description: 'The version that the commit has now, or would have (preview, dry run).',
    }),
    tag: version_report_orNull,
    bump,
    steps: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({ version: build/* default.String */.Ay$.String(), reason: build/* default.String */.Ay$.String() }, { additionalProperties: false }), {
        description: 'The way from the base to the version.',
    }),
    askedBy: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], { description: 'Who asked for the step by hand (`bump`).' }),
    squashedVersion: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], {
        description: 'Of a preview: what a squash under the title would make, where that differs.',
    }),
    commitCount: build/* default.Integer */.Ay$.Integer({ description: 'How many commits were judged, those that a squash lists among them.' }),
    commits: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({
        oid: build/* default.String */.Ay$.String(),
        header: build/* default.String */.Ay$.String(),
        listedInSquash: build/* default.Boolean */.Ay$.Boolean({ description: 'One of the commits that a squash lists (`expand-squash`).' }),
        rule: build/* default.String */.Ay$.String(),
        bump,
    }, { additionalProperties: false }), { description: 'The newest first; of more than 10,000, as many as that with the greatest steps, those first.' }),
    held: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({ name: build/* default.String */.Ay$.String(), reason: build/* default.String */.Ay$.String() }, { additionalProperties: false }), {
        description: 'Moving tags that stay where they are.',
    }),
    dependencies: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({ name: build/* default.String */.Ay$.String(), version: build/* default.String */.Ay$.String() }, { additionalProperties: false }), { description: 'Packages that it depends on and that are released with it.' }),
    release: build/* default.Union */.Ay$.Union([
        build/* default.Object */.Ay$.Object({
            url: build/* default.String */.Ay$.String(),
            created: build/* default.Boolean */.Ay$.Boolean({ description: 'By this run.' }),
            draft: build/* default.Boolean */.Ay$.Boolean({ description: 'A person publishes it.' }),
            immutable: build/* default.Boolean */.Ay$.Boolean(),
        }, { additionalProperties: false }),
        build/* default.Null */.Ay$.Null(),
    ]),
    problem,
}, { additionalProperties: false });
const version_report_body = build/* default.Object */.Ay$.Object({
    outcome: build/* default.Union */.Ay$.Union(outcome.anyOf, { description: 'Of several packages, the weightiest.' }),
    preview: build/* default.Boolean */.Ay$.Boolean({ description: 'What merging a change would make; nothing was to be written.' }),
    dryRun: build/* default.Boolean */.Ay$.Boolean(),
    commit: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null({ description: 'Of a preview: the merge is not made yet.' })]),
    packages: build/* default.Array */.Ay$.Array(packageReport, { description: 'In the order configured.' }),
    refs: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({
        name: build/* default.String */.Ay$.String({ description: 'Full name, e.g. refs/tags/v1.5.0' }),
        before: build/* default.Union */.Ay$.Union([build/* default.String */.Ay$.String(), build/* default.Null */.Ay$.Null()], { description: 'What the ref itself held; null: nothing.' }),
        commit: build/* default.String */.Ay$.String(),
        written: build/* default.Union */.Ay$.Union([build/* default.Boolean */.Ay$.Boolean(), build/* default.Null */.Ay$.Null({ description: 'Unknown: the answer was lost.' })]),
    }, { additionalProperties: false }), { description: 'Tags that are created or moved, all in one transaction.' }),
    ignoredTags: build/* default.Object */.Ay$.Object({
        count: build/* default.Integer */.Ay$.Integer(),
        first: build/* default.Array */.Ay$.Array(build/* default.Object */.Ay$.Object({ name: build/* default.String */.Ay$.String(), reason: build/* default.String */.Ay$.String() }, { additionalProperties: false }), { description: 'By name, a hundred at most.' }),
    }, { additionalProperties: false, description: 'Tags that look like versions and are none.' }),
    signature: build/* default.Union */.Ay$.Union([
        build/* default.Object */.Ay$.Object({ verified: build/* default.Boolean */.Ay$.Boolean(), reason: build/* default.String */.Ay$.String() }, { additionalProperties: false }),
        build/* default.Null */.Ay$.Null({ description: 'This run made no tag object.' }),
    ]),
    problem,
}, { additionalProperties: false });
/** The published schema of semver-tag's report (docs/schemas). */
const versionReportSchema = reportSchema('semver-tag', version_report_body);

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/reader.ts










const schemas = [
    coverageReportSchema,
    versionReportSchema,
    gateReportSchema,
    scanReportSchema,
    deployReportSchema,
    auditReportSchema,
];
const sameVersion = 'Use the same version of all actions.';
const reader_again = 'Let the action write the report again, and hand it on as it is.';
const partsOf = (version) => {
    const [, major, minor] = /^(\d{1,5})\.(\d{1,5})$/.exec(version) ?? [];
    return major === undefined ? undefined : [Number(major), Number(minor)];
};
/** How the report's schema stands to ours; a later one only adds to it, and an earlier one lacks what may be left out. */
const ageOf = (root) => {
    const cursor = root.at('schemaVersion');
    const version = cursor.text();
    const [major, minor] = partsOf(version) ?? cursor.refuse('is no version of a schema', reader_again);
    const [ownMajor, ownMinor] = partsOf(schema_version/* schemaVersion */.C) ?? [0, 0];
    if (major === ownMajor)
        return minor > ownMinor ? 'newer' : minor < ownMinor ? 'older' : 'same';
    return cursor.refuse(`is ${version}; here reports of ${schema_version/* schemaVersion */.C} are read`, sameVersion);
};
const schemaOf = (root) => {
    const cursor = root.at('action');
    const name = cursor.text();
    const schema = schemas.find(({ properties }) => properties.action.const === name);
    if (schema !== undefined)
        return schema;
    const known = schemas.map(({ properties }) => properties.action.const).join(', ');
    const theirs = root.at('schemaVersion').text();
    return cursor.refuse(`is ${JSON.stringify(name.slice(0, 60))} (schema ${theirs}); here (schema ${schema_version/* schemaVersion */.C}) reports of ${known} are read`, sameVersion);
};
/** The value that a JSON pointer (RFC 6901) leads to. */
const follow = (root, pointer) => {
    const keys = pointer.split('/').slice(1);
    return keys.reduce((cursor, key) => {
        const element = Array.isArray(cursor.value) ? cursor.list()[Number(key)] : undefined;
        return element ?? cursor.at(key.replaceAll('~1', '/').replaceAll('~0', '~'));
    }, root);
};
// Of a value that may be several things each is told; what is wrong the deepest is what the writer had in mind.
const refuseDeepest = (root, schema, value) => {
    const errors = build_value/* Value.Errors */.WT.Errors(schema, value);
    const deepest = errors.reduce((best, error) => error.instancePath.split('/').length > best.instancePath.split('/').length ? error : best);
    const reason = deepest.keyword === 'boolean'
        ? 'is not known'
        : deepest.keyword === 'required'
            ? `lacks ${deepest.params.requiredProperties.join(', ')}`
            : deepest.message;
    return follow(root, deepest.instancePath).refuse(`${reason} (schema ${schema_version/* schemaVersion */.C})`, reader_again);
};
const readReport = (root, expected) => {
    const age = ageOf(root);
    const schema = schemaOf(root);
    const members = root.members().map(([key, { value }]) => [key, value]);
    const translated = { ...Object.fromEntries(members), schemaVersion: schema_version/* schemaVersion */.C };
    const value = age === 'same' ? root.value : age === 'newer' ? build_value/* Value.Clean */.WT.Clean(schema, translated) : translated;
    if (!build_value/* Value.Check */.WT.Check(schema, value))
        return refuseDeepest(root, schema, value);
    if (expected !== undefined)
        checkSubject(root.at('subject'), value.subject, expected);
    return value;
};
/**
 * Reads a report of this suite: by the schema of its action, of which a later minor version may add what is not known
 * here; refused with the reason when it is not about what is expected. Without an expectation, whatever it is about.
 */
const createOwnReportParser = (expected, limits) => createJsonParser((root) => readReport(root, expected), limits);

// EXTERNAL MODULE: ../../node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/sha2.js + 2 modules
var sha2 = __webpack_require__(6471);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/utils.js
var utils = __webpack_require__(6913);
// EXTERNAL MODULE: ./src/decide/place.ts
var decide_place = __webpack_require__(1123);
;// CONCATENATED MODULE: ./src/modes/record/gather.ts








const gather_readReport = async (path, jobsReRun, { files, context }) => {
    const parser = createOwnReportParser({ subject: context, jobsReRun });
    const hash = sha2/* sha256 */.sc.create();
    const read = await files.read(path, (bytes) => {
        hash.update(bytes);
        parser.push(bytes);
    });
    if (!read.ok)
        return (0,result/* failure */.V)({ what: read.error.message, isMissing: read.error.kind === 'missing' });
    const report = parser.end();
    if (report.ok)
        return (0,result/* success */.k)({ report: report.value, digest: (0,utils/* bytesToHex */.My)(hash.digest()) });
    const { line, reason, fix } = report.error;
    return (0,result/* failure */.V)({ what: `${path}, line ${(0,quantity/* formatCount */.B4)(line)}: ${reason}.`, fix, isMissing: false });
};
const nothingFound = (patterns) => ({
    what: `no report of a gate: no file matches \`gates\` (${patterns.join(', ')}).`,
    fix: 'Download the artifacts with the reports before this step, or hand the verdicts in by `gate-results`.',
});
const toGate = ({ report, digest }) => {
    const { mark, sentence } = report.verdict;
    return { action: report.action, mark, sentence, digest };
};
// Neither judges a change, and one that an earlier run left in the workspace must not stand in the way.
const withoutOwn = (paths) => paths.map((path) => `!${path.replaceAll('\\', '/').replace(/[*?[\]{}()!+@|]/g, '\\$&')}`);
/** The reports that `gates` names: each has to be of this commit and run; a job that was not re-run still counts. */
const readGates = async (patterns, own, scene) => {
    if (patterns.length === 0)
        return (0,result/* success */.k)([]);
    const found = await findReports(scene.files, { input: 'gates', patterns: [...patterns, ...withoutOwn(own)] }, undefined);
    if (!found.ok)
        return (0,result/* failure */.V)([found.error]);
    const { paths, obstacles } = found.value;
    if (paths.length === 0)
        return (0,result/* failure */.V)([nothingFound(patterns)]);
    const gates = [];
    const problems = [...obstacles];
    for (const path of paths) {
        const read = await gather_readReport(path, 'failed', scene);
        if (read.ok)
            gates.push(toGate(read.value));
        else
            problems.push(read.error);
    }
    return problems.length > 0 ? (0,result/* failure */.V)(problems) : (0,result/* success */.k)(gates);
};
const readApprovals = async (environment, { github, context }) => {
    const reply = await github.runs.approvals(context.runId);
    if (!reply.ok) {
        const purpose = { doing: 'read who approved the run', scope: 'actions', access: 'read' };
        return { isKnown: false, list: [], problem: (0,refusal/* explainRefusal */.G)(reply.error, purpose, context) };
    }
    const own = reply.value.filter(({ environments }) => environments.some((each) => (0,decide_place/* sameEnvironment */.i)(each, environment)));
    return {
        isKnown: true,
        list: own.map(({ login, state, comment }) => ({ login, state, comment })),
        problem: undefined,
    };
};
/** Who allowed the deployment, and what judged it. A gate's report that cannot be read is an obstacle. */
const gatherIntent = async ({ environment, reportFile }, { gates, gateResults, deployReport }, scene) => {
    const read = await readGates(gates, [reportFile, deployReport], scene);
    if (!read.ok)
        return read;
    const approvals = await readApprovals(environment, scene);
    return (0,result/* success */.k)({ approvals, gates: [...read.value, ...gateResults] });
};
const bodyOf = ({ report }) => report.action === 'deploy-with-rollback' ? report.body : undefined;
const isAbout = ({ environment, service }, ending) => (0,decide_place/* sameEnvironment */.i)(environment, ending.environment) && service === ending.service;
const unknown = (why) => ({ kind: 'unknown', why });
const nobodyTold = (path) => `${path} is not there, and \`outcome\` says nothing: the deploy step did not begin, or was stopped before it could tell`;
const describe = ({ environment, service }) => service === '' ? environment : `${service} in ${environment}`;
/** How the deployment ended: as the deploy action's report tells, else as `outcome` does. Never an error: what is not known is said. */
const gatherEnd = async ({ deployReport, outcome }, ending, scene) => {
    const read = await gather_readReport(deployReport, 'all', scene);
    if (!read.ok && !read.error.isMissing)
        return unknown(`${read.error.what} ${read.error.fix ?? ''}`.trim());
    if (!read.ok) {
        return outcome === undefined ? unknown(nobodyTold(deployReport)) : { kind: 'told', outcome };
    }
    const body = bodyOf(read.value);
    if (body === undefined)
        return unknown(`${deployReport} is a report of ${read.value.report.action}, not of a deployment`);
    return isAbout(body, ending)
        ? { kind: 'reported', body, digest: read.value.digest }
        : unknown(`${deployReport} tells of ${describe(body)}, not of ${describe(ending)}`);
};


/***/ }),

/***/ 2651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ renderEndLines),
/* harmony export */   Uc: () => (/* binding */ renderIntentLines),
/* harmony export */   ym: () => (/* binding */ signOfMark)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_listing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8183);
/* harmony import */ var _drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7010);
/* harmony import */ var _drawbridge_core_domain_verdict__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3934);
/* harmony import */ var _drawbridge_core_domain_workflow_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2596);
/* harmony import */ var _decide_starters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8434);





const marks = ['passed', 'failed', 'attention', 'not-judged'];
/** The sign of a mark as an entry holds it; a word that is none counts as not judged. */
const signOfMark = (mark) => (0,_drawbridge_core_domain_verdict__WEBPACK_IMPORTED_MODULE_1__/* .signOf */ .rL)(marks.find((each) => each === mark) ?? 'not-judged');
const describeDigest = (digest) => (digest === '' ? 'told by its job' : `sha256 ${(0,_drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_2__/* .shortSha */ .F)(digest)}`);
const approvalLines = ({ approvals, approvalsKnown }) => approvalsKnown
    ? approvals.map(({ login, state, comment }) => `  ${state} by ${login}${comment === '' ? '' : `: ${(0,_drawbridge_core_domain_workflow_text__WEBPACK_IMPORTED_MODULE_3__/* .toLogLine */ .g)(comment)}`}`)
    : ['  – approvals are not known'];
/** What the intent rests on: who allowed it, then one line for each gate. */
const renderIntentLines = (intent) => [
    `  ${intent.release.version} (commit ${(0,_drawbridge_core_domain_object_name__WEBPACK_IMPORTED_MODULE_2__/* .shortSha */ .F)(intent.release.commit)}), started by ${(0,_decide_starters_js__WEBPACK_IMPORTED_MODULE_4__/* .describeStart */ .ig)(intent)}`,
    ...approvalLines(intent),
    ...(0,_drawbridge_core_domain_listing__WEBPACK_IMPORTED_MODULE_0__/* .alignColumns */ .RM)(intent.gates.map(({ action, mark, sentence, digest }) => [
        signOfMark(mark),
        (0,_drawbridge_core_domain_workflow_text__WEBPACK_IMPORTED_MODULE_3__/* .toLogLine */ .g)(action),
        (0,_drawbridge_core_domain_workflow_text__WEBPACK_IMPORTED_MODULE_3__/* .toLogLine */ .g)(sentence),
        describeDigest(digest),
    ])),
];
const sourceOf = (end) => {
    switch (end.kind) {
        case 'reported':
            return `told by the deploy action's report (${describeDigest(end.digest)})`;
        case 'told':
            return `told by \`outcome\` (${end.outcome})`;
        case 'unknown':
            return 'told by nobody';
    }
};
/** How it ended, who told it, and why it ended so. */
const renderEndLines = (end, { outcome, reason }) => [
    `  ${outcome}, ${sourceOf(end)}`,
    ...(reason === null ? [] : [`  ${reason}`]),
];


/***/ }),

/***/ 5426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ concludeIntent),
/* harmony export */   BW: () => (/* binding */ fixOf),
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   Ti: () => (/* binding */ describeDeployment),
/* harmony export */   WF: () => (/* binding */ renderNotices),
/* harmony export */   nz: () => (/* binding */ concludeResult)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4010);
/* harmony import */ var _drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(182);
/* harmony import */ var _decide_approvers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9390);
/* harmony import */ var _decide_shipped_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2771);
/* harmony import */ var _decide_starters_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8434);
/* harmony import */ var _render_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2651);








const subject = 'Audit';
const nameOf = ({ release, service }) => service === '' ? release.version : `${service} ${release.version}`;
const placeOf = ({ entries }) => {
    const [first] = entries;
    const index = (0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(first?.index ?? 0);
    return first?.isNew === true
        ? `written as entry ${index}`
        : `already in the log as entry ${index}, not written twice`;
};
const withoutStop = (what) => what.replace(/\.$/, '');
const describeApproval = (intent) => {
    if (!intent.approvalsKnown)
        return 'approvals not known';
    const approvers = (0,_decide_approvers_js__WEBPACK_IMPORTED_MODULE_4__/* .approversOf */ .U)(intent.approvals);
    return approvers.length === 0 ? 'no approval was asked for' : `approved by ${(0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_3__/* .joinWords */ .yZ)(approvers)}`;
};
const failedGates = ({ gates }) => gates.filter(({ mark }) => mark !== 'passed');
const mostNamed = 10;
const nameGates = (failed) => {
    const names = failed.slice(0, mostNamed).map(({ action, mark }) => `${action} ${mark}`);
    const more = (0,_fitting_js__WEBPACK_IMPORTED_MODULE_1__/* .countGates */ .g)(failed.slice(mostNamed));
    return (0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_3__/* .joinWords */ .yZ)(more === 0 ? names : [...names, `${(0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(more)} more`]);
};
const describeGates = (intent) => {
    const failed = failedGates(intent);
    const count = (0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)((0,_fitting_js__WEBPACK_IMPORTED_MODULE_1__/* .countGates */ .g)(intent.gates), 'gate');
    if (intent.gates.length === 0)
        return 'no gate';
    return failed.length === 0
        ? `${count} passed`
        : `${(0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)((0,_fitting_js__WEBPACK_IMPORTED_MODULE_1__/* .countGates */ .g)(failed))} of ${count} did not pass (${nameGates(failed)})`;
};
/** What became of the intent, in one sentence. */
const concludeIntent = (intent, writing) => {
    const what = `intent to deploy ${nameOf(intent)} to ${intent.environment}`;
    if (writing.kind === 'refused') {
        const why = withoutStop(writing.obstacle.what);
        return { subject, mark: 'failed', sentence: `the ${what} could not be written: ${why}` };
    }
    const where = writing.kind === 'dry-run' ? 'would be written (dry run)' : placeOf(writing.kept);
    const mark = failedGates(intent).length > 0 ? 'attention' : 'passed';
    return { subject, mark, sentence: `${what} ${where}; ${describeApproval(intent)}; ${describeGates(intent)}` };
};
const outcomeWords = {
    succeeded: 'succeeded',
    'rolled-back': 'was rolled back',
    'rollback-failed': 'failed, and so did its rollback',
    aborted: 'was aborted before traffic',
    'nothing-to-do': 'had nothing to do',
    superseded: 'was superseded by another run',
    unfinished: 'did not finish',
    unknown: 'ended in an unknown way',
};
const isTold = ({ outcome }) => outcome !== 'unknown' && outcome !== 'unfinished';
/** What became of the result, in one sentence. */
const concludeResult = (result, named, writing) => {
    const told = `${nameOf(named)} to ${named.environment} ${outcomeWords[result.outcome]}`;
    if (writing.kind === 'refused') {
        const why = withoutStop(writing.obstacle.what);
        return { subject, mark: 'failed', sentence: `${told}, and that could not be written: ${why}` };
    }
    const why = result.outcome === 'unknown' && result.reason !== null ? ` (${result.reason})` : '';
    const where = writing.kind === 'dry-run' ? 'would be written (dry run)' : placeOf(writing.kept);
    const swap = (0,_decide_shipped_js__WEBPACK_IMPORTED_MODULE_5__/* .findSwap */ .N)(named.release, result);
    if (swap !== undefined)
        return { subject, mark: 'attention', sentence: `${told}, but what was shipped is ${swap}; ${where}` };
    return { subject, mark: isTold(result) ? 'passed' : 'attention', sentence: `${told}${why}; ${where}` };
};
const tableOf = (rows) => ({
    kind: 'table',
    columns: ['Fact', 'Value'],
    rows: rows.filter(([, value]) => value.markdown !== '').map(([name, value]) => [(0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${name}`, value]),
});
const maybeCode = (text) => (text === '' ? (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `` : (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(text));
const linkRun = ({ run }) => (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)((0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${run.id}, attempt ${run.attempt}`, run.url);
const gateRows = ({ gates }) => gates.map(({ action, mark, sentence }) => [`Gate: ${action}`, (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${(0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .signOfMark */ .ym)(mark)} ${sentence}`]);
const intentRows = (intent) => [
    ['Version', (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(nameOf(intent))],
    ['Environment', (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(intent.environment)],
    ['Artifact', maybeCode(intent.release.artifact)],
    ['Commit', maybeCode(intent.release.commit)],
    ['Started by', (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${(0,_decide_starters_js__WEBPACK_IMPORTED_MODULE_7__/* .describeStart */ .ig)(intent)}`],
    ['Approvals', (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${describeApproval(intent)}`],
    ['Run', linkRun(intent)],
    ...gateRows(intent),
];
const describeRelease = (release) => release === null ? (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `nothing` : (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__/* .joinMarkdown */ .UF)([(0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(release.version), maybeCode(release.artifact)], ' ');
const resultRows = (result) => [
    ['Outcome', (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${result.outcome}`],
    ['Why', (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${result.reason ?? ''}`],
    ['Before', describeRelease(result.previous)],
    ['Now', result.current === null ? (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `not known` : describeRelease(result.current)],
    ['Strategy', (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${result.strategy}`],
    ['Health', (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `${result.health}`],
    ['Run', linkRun(result)],
];
const footOf = (writing, { branch }) => writing.kind === 'written'
    ? (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `log on branch ${(0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(branch)}, ${(0,_render_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .describeSigning */ .d)(writing.kept.head)}`
    : (0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__.md) `nothing was written to branch ${(0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(branch)}`;
const checkpointOf = (writing) => writing.kind === 'written' ? (0,_render_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCheckpoint */ .r)(writing.kept.head) : [];
/** The summary of an entry: its facts, and the checkpoint to keep. */
const renderSummary = (verdict, entry, { writing, config }) => ({
    verdict,
    conditions: [],
    changes: [tableOf(entry.kind === 'intent' ? intentRows(entry) : resultRows(entry)), ...checkpointOf(writing)],
    details: [],
    foot: footOf(writing, config),
});
/** The one notice about approvals that may not be read. */
const renderNotices = ({ problem }) => problem === undefined
    ? []
    : [
        {
            level: 'notice',
            title: subject,
            message: [`Who approved the run is not recorded: ${problem.what}`, problem.fix ?? ''].join('\n').trimEnd(),
            weight: 0,
        },
    ];
/** The deployment's part of the report. */
const describeDeployment = (intent, result) => ({
    intent: intent.id,
    ...intent.release,
    approvers: [...(0,_decide_approvers_js__WEBPACK_IMPORTED_MODULE_4__/* .approversOf */ .U)(intent.approvals ?? [])],
    approvalsKnown: intent.approvalsKnown ?? false,
    gates: intent.gates ?? [],
    outcome: result?.outcome ?? null,
    reason: result?.reason ?? null,
});
/** The way out of an entry that could not be written. */
const fixOf = (writing) => writing.kind === 'refused' && writing.obstacle.fix !== undefined ? { fix: writing.obstacle.fix } : {};


/***/ }),

/***/ 8025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toRecord),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/** The record as the frame keeps it. */
const toRecord = ({ intent, written }) => ({
    written,
    intent: {
        id: intent.id,
        at: intent.at,
        environment: intent.environment,
        service: intent.service,
        release: intent.release,
    },
});
const field = (value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
const textsOf = (value, keys) => {
    const has = (record) => keys.every((key) => typeof field(record, key) === 'string');
    const record = Object.fromEntries(keys.map((key) => [key, field(value, key)]));
    return has(record) ? record : undefined;
};
const writings = ['yes', 'pending', 'refused'];
/** What main left; undefined: nothing that post has to end. */
const readState = (record) => {
    const intent = textsOf(field(record, 'intent'), ['id', 'at', 'environment', 'service']);
    const release = textsOf(field(field(record, 'intent'), 'release'), ['version', 'artifact', 'commit']);
    const written = writings.find((word) => word === field(record, 'written'));
    if (intent === undefined || release === undefined || written === undefined)
        return undefined;
    return { intent: { ...intent, release }, written };
};


/***/ }),

/***/ 4547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describeSigning),
/* harmony export */   r: () => (/* binding */ renderCheckpoint)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_document__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8530);
/* harmony import */ var _drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4010);
/* harmony import */ var _drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);



/** The checkpoint, to be copied, and why one would. */
const renderCheckpoint = ({ checkpoint, size, publicKey }) => [
    (0,_drawbridge_core_domain_document__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)((0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Checkpoint over ${(0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(size, 'entry', 'entries')}. Keep it where nobody who writes to this repository can change it; \`since\` holds every later log to it.`),
    (0,_drawbridge_core_domain_document__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)((0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(checkpoint.trimEnd())),
    ...(publicKey === undefined
        ? []
        : [(0,_drawbridge_core_domain_document__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)((0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Its signature is checked by the \`public-key\` ${(0,_drawbridge_core_domain_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(publicKey)}`)]),
];
/** What stands behind the log, in words that fit a foot line. */
const describeSigning = ({ isSigned, isSignatureChecked = true }) => {
    if (!isSigned)
        return 'checkpoint not signed';
    return isSignatureChecked
        ? 'checkpoint signed'
        : 'checkpoint bears a signature that was not checked (no `public-key`)';
};


/***/ }),

/***/ 4415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qS: () => (/* binding */ describeEntries),
  Ui: () => (/* binding */ describeHead),
  B1: () => (/* binding */ renderReport)
});

// EXTERNAL MODULE: ../../packages/core/src/reports/drawbridge/schema-version.ts
var schema_version = __webpack_require__(1484);
;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/report.ts

/** Puts the common envelope around an action's own part. */
const makeReport = (action, { context, verdict: { mark: verdictMark, sentence }, enforced, nowMs }, body) => ({
    schemaVersion: schema_version/* schemaVersion */.C,
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

// EXTERNAL MODULE: ./src/decide/kept.ts
var decide_kept = __webpack_require__(1370);
;// CONCATENATED MODULE: ./src/render/report.ts


/** The log's part of the report; null: it was not reached. */
const describeHead = (head) => head === undefined ? null : { size: head.size, root: head.root, checkpoint: head.checkpoint, signed: head.isSigned };
/** The entries' part of the report. */
const describeEntries = (kept) => (kept?.entries ?? []).map(({ entry, index }) => ({
    index,
    kind: entry.kind,
    about: (0,decide_kept/* subjectOf */.e)(entry),
}));
/** The JSON report as text (docs/schemas); what a mode leaves out is empty. */
const renderReport = ({ config, context, verdict, enforced, nowMs }, own) => {
    const body = {
        mode: config.task.mode,
        environment: config.environment,
        service: config.service,
        branch: config.branch,
        dryRun: config.dryRun,
        log: null,
        entries: [],
        deployment: null,
        findings: [],
        proves: [],
        doesNotProve: [],
        files: [],
        remarks: [],
        ...own,
    };
    return formatReport(makeReport('deployment-audit', { context, verdict, enforced, nowMs }, body));
};


/***/ }),

/***/ 6381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ namesOnePath),
/* harmony export */   tI: () => (/* binding */ compileGlobs)
/* harmony export */ });
/* unused harmony export isUsableGlob */
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6444);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

// The flag lets "**" pass folders that have a line end in their names.
const options = { dot: true, nonegate: true, flags: 's' };
const unsigned = (pattern) => (pattern.startsWith('!') ? pattern.slice(1) : pattern);
/** Compiles glob patterns (`*`, `**`, `?`, `[a-z]`, `{a,b}`) over POSIX paths relative to one root; dot files match too. */
const compileGlobs = (patterns) => {
    const rules = patterns.map((pattern) => {
        return { negated: pattern.startsWith('!'), matches: picomatch__WEBPACK_IMPORTED_MODULE_0___default()(unsigned(pattern), options) };
    });
    return (path) => rules.reduce((taken, rule) => (rule.matches(path) ? !rule.negated : taken), false);
};
/** Whether a pattern, as written, can match one path only: the pattern itself. */
const namesOnePath = (pattern) => !/^!|[\\*?[\]{}()]/.test(pattern);
const longestGlob = 1_000;
/** Whether a pattern can match anything: a brace that is not closed or a range that runs backwards (`[z-a]`) never does. */
const isUsableGlob = (pattern) => pattern.length <= longestGlob &&
    unsigned(pattern) !== '' &&
    picomatch.makeRe(unsigned(pattern), options).source !== '$^';


/***/ }),

/***/ 8183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ alignColumns),
/* harmony export */   c_: () => (/* binding */ tableOf)
/* harmony export */ });
/* unused harmony export firstLines */
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8530);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4010);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);



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
    return more > 0 ? [table, (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `and ${(0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(more)} more in the report`)] : [table];
};


/***/ }),

/***/ 7010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shortSha),
/* harmony export */   V: () => (/* binding */ isObjectName)
/* harmony export */ });
const full = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** True for the whole name of a git object, of SHA-1 or SHA-256. */
const isObjectName = (text) => full.test(text);
/** An object's name as people read it: its first seven characters. */
const shortSha = (name) => name.slice(0, 7);


/***/ }),

/***/ 1484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ schemaVersion)
/* harmony export */ });
/** Version of the envelope and of every action's part in it; it follows SemVer with the suite. */
const schemaVersion = '1.1';


/***/ })

};
