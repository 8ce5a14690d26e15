export const id = 543;
export const ids = [543];
export const modules = {

/***/ 2543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSteps: () => (/* binding */ createSteps)
});

// EXTERNAL MODULE: ../../packages/core/src/action/cannot-judge.ts
var cannot_judge = __webpack_require__(9612);
// EXTERNAL MODULE: ../../packages/core/src/domain/code-scanning.ts
var code_scanning = __webpack_require__(9076);
;// CONCATENATED MODULE: ./src/decide/sarif/limits.ts
/**
 * What GitHub takes and shows of one run
 * (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 */
const limits = {
    runs: 20,
    /** Of a run's results GitHub shows so many; more than 25,000 are refused. */
    shownResults: 5_000,
    results: 25_000,
    rules: 25_000,
    extensions: 100,
    threadFlowLocations: 10_000,
    shownThreadFlowLocations: 1_000,
    locations: 1_000,
    shownLocations: 100,
    tags: 20,
    shownTags: 10,
    nameCharacters: 255,
    descriptionCharacters: 1_024,
};
const ellipsis = '…';
/** Text within so many characters, cut at its end. */
const cutText = (text, characters) => text.length <= characters ? text : `${text.slice(0, characters - ellipsis.length).toWellFormed()}${ellipsis}`;
/** Keeps the worst so many; `compare` puts the worst first. Those kept stay in the order of their badness. */
const keepWorst = (items, room, compare) => {
    const ranked = items.toSorted(compare);
    return { kept: ranked.slice(0, room), leftOut: ranked.slice(room) };
};

;// CONCATENATED MODULE: ./src/act/files.ts


// One file keeps its name; several have that of their target before the extension.
const fileFor = (path, name, count) => {
    if (count <= 1)
        return path;
    const slash = path.lastIndexOf('/');
    const dot = path.lastIndexOf('.');
    const slug = name.replace(/[^A-Za-z0-9_.-]+/g, '-');
    return dot > slash ? `${path.slice(0, dot)}.${slug}${path.slice(dot)}` : `${path}.${slug}`;
};
/** Builds a document with as many of its worst findings as GitHub takes and shows, by number and by weight. */
const fit = async (source, { github }) => {
    let room = limits.shownResults;
    for (;;) {
        const built = source.build(room);
        const results = source.count - built.leftOut;
        const bytes = await github.codeScanning.compressedBytes(built.upload);
        if (bytes <= code_scanning/* maximumSarifBytes */.D || results === 0)
            return { built, results };
        room = Math.floor(results * Math.min(0.9, (code_scanning/* maximumSarifBytes */.D / bytes) * 0.95));
    }
};
const longestSlug = 100;
/** A file for each of these names, in their order, as if those that were lost had theirs: also names that only differ in what a file's name cannot show have one each. */
const filesFor = (path, names, lost = 0) => {
    const count = names.length + lost;
    const taken = new Set();
    return names.map((name) => {
        const short = name.slice(0, longestSlug);
        let file = fileFor(path, short, count);
        for (let number = 2; taken.has(file.toLowerCase()); number += 1)
            file = fileFor(path, `${short}-${number}`, count);
        taken.add(file.toLowerCase());
        return file;
    });
};
/** Writes every document to its file; `lost` are the targets that should have had one, too. Throws when one cannot be written. */
const writeSarif = async (sources, { path, lost = 0 }, scene) => {
    const written = [];
    const files = filesFor(path, sources.map(({ name }) => name), lost);
    for (const [index, source] of sources.entries()) {
        const { built, results } = await fit(source, scene);
        const file = files[index] ?? path;
        const done = await scene.files.writeText(file, built.file);
        if (!done.ok)
            throw new Error(`The SARIF could not be written. ${done.error.message}`);
        written.push({ source, built, file, results });
    }
    return written;
};

;// CONCATENATED MODULE: ./src/act/sbom.ts

const hasBill = ({ kind }) => kind !== 'sbom' && kind !== 'config';
/** Writes the bill of materials of every scanned target but SBOMs themselves; throws when one cannot be made or written. */
const writeSboms = async ({ format, file: path, lost = [] }, trivy, { files }) => {
    if (format === 'none' || trivy === undefined)
        return [];
    const outputs = trivy.outputs.filter(({ target }) => hasBill(target));
    const written = [];
    const names = filesFor(path, outputs.map(({ target }) => target.name), lost.filter(hasBill).length);
    for (const [index, output] of outputs.entries()) {
        const made = await trivy.convert(output, format);
        if (!made.ok)
            throw new Error(made.error);
        const file = names[index] ?? path;
        const done = await files.writeText(file, made.value);
        if (!done.ok)
            throw new Error(`The bill of materials could not be written. ${done.error.message}`);
        written.push(file);
    }
    return written;
};

// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts + 1 modules
var domain_document = __webpack_require__(1304);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/domain/same-text.ts
var same_text = __webpack_require__(6241);
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
    if (kind === 'forbidden' && (0,code_scanning/* saysCodeScanningIsOff */.y)(message)) {
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

;// CONCATENATED MODULE: ../../packages/core/src/action/sticky-comment.ts





const markerOf = ({ action, key }) => `<!-- drawbridge:${action}:${key} -->`;
const bodyOf = (sticky) => {
    const head = `${markerOf(sticky)}\n`;
    return `${head}${(0,domain_document/* renderDocument */.yQ)(sticky.document, { ...domain_document/* commentRoom */.H9, size: domain_document/* commentRoom */.H9.size - head.length })}`;
};
// Anyone can write our marker into a comment, so only those count that this token's own login wrote.
const findOurs = async (comments, sticky) => {
    const all = await comments.list(sticky.pullRequest);
    if (!all.ok)
        return all;
    const marked = all.value.filter((comment) => comment.body.trimStart().startsWith(markerOf(sticky)));
    if (marked.length === 0)
        return (0,result/* success */.k)([]);
    const login = await comments.viewerLogin();
    return login.ok ? (0,result/* success */.k)(marked.filter((comment) => comment.authorLogin === login.value)) : login;
};
const keepFirst = async (comments, body, [first, ...others]) => {
    for (const other of others) {
        const retired = await comments.update(other.id, (0,markdown.md) `Kept current in ${(0,markdown/* link */.nf)((0,markdown.md) `one comment`, first.url)}.`.markdown);
        if (!retired.ok)
            return retired;
    }
    if ((0,same_text/* isSameText */.c)(first.body, body))
        return (0,result/* success */.k)({ change: 'unchanged', url: first.url });
    const updated = await comments.update(first.id, body);
    return updated.ok ? (0,result/* success */.k)({ change: 'updated', url: updated.value.url }) : updated;
};
const hasFirst = (ours) => ours.length > 0;
/**
 * Writes the comment, or updates the one that stands there already; the same text is not written twice. Where two runs
 * raced and several stand there, the first stays and the others point at it.
 */
const keepComment = async (comments, sticky) => {
    const body = bodyOf(sticky);
    const before = await findOurs(comments, sticky);
    if (!before.ok)
        return before;
    if (hasFirst(before.value))
        return keepFirst(comments, body, before.value);
    const created = await comments.create(sticky.pullRequest, body);
    if (!created.ok)
        return created;
    const after = await findOurs(comments, sticky);
    const raced = after.ok && after.value.length > 1 && hasFirst(after.value);
    return raced ? keepFirst(comments, body, after.value) : (0,result/* success */.k)({ change: 'created', url: created.value.url });
};
const explain = (problem, context) => {
    const { what, fix } = explainRefusal(problem, { doing: 'write comments', scope: 'pull-requests' }, context);
    return fix === undefined ? what : `${what} ${fix}`;
};
const describe = (kept, context) => kept.ok
    ? `Comment ${kept.value.change}: ${kept.value.url}`
    : `! No comment, the summary says the same: ${explain(kept.error, context)}`;
/** Keeps the comment of a pull request's run current; what stands in the way is one line of the log, never a failure. */
const tellPullRequest = async (request, { context, github, log }) => {
    const { action, key, document, when, dryRun } = request;
    const pullRequest = context.pullRequest?.number;
    if (when === 'never')
        return;
    if (pullRequest === undefined) {
        if (context.mergeGroup !== undefined)
            log.line('– No comment: a merge queue run is not about one pull request.');
    }
    else if (dryRun)
        log.line(`– Dry run: the comment on pull request ${pullRequest} is not written.`);
    else
        log.line(describe(await keepComment(github.comments, { action, key, pullRequest, document }), context));
};

;// CONCATENATED MODULE: ../../packages/core/src/action/stored-text.ts


/**
 * Proposes the text of a run in place of that of an older one. By the runs, not by the clock: a slow run of an older
 * commit ends after a quick one of a newer. `read` tells whose the text is that is there; undefined: it is none.
 */
const replaceOlder = (own, read) => (before) => {
    const known = before === undefined ? undefined : read(before);
    if (known !== undefined && isNewerRun(known.runId, own.runId))
        return { kind: 'leave', why: 'newer' };
    // Also what is the same is written by a newer run: else one between the two could still take it back.
    if (known?.runId === own.runId && known.content === own.content)
        return { kind: 'leave', why: 'unchanged' };
    return { kind: 'write', text: own.text, message: own.message };
};
const attempts = 6;
const firstPauseMs = 200;
const updateOnce = async ({ path, propose }, { store }) => {
    const version = await store.version();
    if (!version.ok)
        return version;
    const before = await store.read(path);
    if (!before.ok)
        return before;
    const update = propose(before.value?.text);
    if (update.kind === 'leave')
        return (0,result/* success */.k)(update.why);
    // Whatever moved between the two answers makes this a conflict, and then all is read again.
    const expected = before.value?.version ?? version.value;
    const written = await store.write({ path, text: update.text, message: update.message, expected });
    return written.ok ? (0,result/* success */.k)('written') : written;
};
/** Changes a text of the store by compare-and-swap: who comes second sees what the first wrote. Six tries, then `conflict`. */
const updateStoredText = async (change, scene) => {
    const { clock, cancellation } = scene;
    for (let attempt = 1;; attempt += 1) {
        const done = await updateOnce(change, scene);
        const isConflict = !done.ok && done.error.kind === 'conflict';
        if (!isConflict || attempt === attempts || cancellation.signal.aborted)
            return done;
        await clock.sleep(firstPauseMs * 2 ** (attempt - 1), cancellation.signal);
    }
};

// EXTERNAL MODULE: ../../packages/core/src/domain/object-name.ts
var object_name = __webpack_require__(7010);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/sha2.js + 2 modules
var sha2 = __webpack_require__(6471);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/utils.js
var utils = __webpack_require__(6913);
;// CONCATENATED MODULE: ../../packages/core/src/domain/fingerprint.ts


// A brace or an `else` stands in many places: the tool's words must tell them apart.
const fewLetters = 8;
/** What nearly every line has: enough of ASCII alone. */
const manyLetters = /(?:[a-z0-9][^a-z0-9]*){8}/i;
const plain = (text) => text.replace(/\s+/gu, ' ').trim();
// A package is what it is in every version, whatever line of a lock file names it.
const textOf = ({ lineText, message, packageName }) => {
    if (packageName !== '')
        return [];
    const line = lineText === undefined ? '' : plain(lineText);
    if (manyLetters.test(line) || line.replace(/[^\p{L}\p{N}]/gu, '').length >= fewLetters)
        return [line];
    return [line, plain(message)];
};
const fingerprintBytes = 16;
// A report may hold a million findings: what is made once for all of them takes two thirds of the time away.
const encoder = new TextEncoder();
const room = new Uint8Array(8_192);
const digest = new Uint8Array(sha2/* sha256 */.sc.outputLen);
const blank = sha2/* sha256 */.sc.create();
const hash = sha2/* sha256 */.sc.create();
const mostBytesOfUnit = 3;
const encode = (text) => text.length * mostBytesOfUnit <= room.length
    ? room.subarray(0, encoder.encodeInto(text, room).written)
    : encoder.encode(text);
/** The first half of the text's SHA-256, in hexadecimal digits. */
const halfOfSha256 = (text) => {
    blank._cloneInto(hash).update(encode(text)).digestInto(digest);
    return (0,utils/* bytesToHex */.My)(digest.subarray(0, fingerprintBytes));
};
/**
 * 128 bits of SHA-256 in hexadecimal digits over tool, rule, path, package and the text of the line without its
 * indentation: stable when lines move. Two findings that agree in all of these have the same one; number them.
 */
const fingerprintOf = (identity) => {
    const { tool, rule, path, packageName } = identity;
    const fields = JSON.stringify(['1', tool.toLowerCase(), rule, path, packageName, ...textOf(identity)]);
    return halfOfSha256(fields);
};
/** The same list with each its own: the second of several that are alike gets ":2", the third ":3". */
const numberFingerprints = (fingerprints) => {
    const counts = new Map();
    return fingerprints.map((fingerprint) => {
        const count = (counts.get(fingerprint) ?? 0) + 1;
        counts.set(fingerprint, count);
        return count === 1 ? fingerprint : `${fingerprint}:${count}`;
    });
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

;// CONCATENATED MODULE: ./src/decide/known-os.ts
/** "alpine 3.20.1" */
const nameOs = ({ family, name }) => `${family} ${name}`.trim();

;// CONCATENATED MODULE: ./src/decide/baseline.ts




/** Version of the baseline's shape; one of another is none. */
const schema = 1;
// A subpath stays: what it leads to is a package of its own.
const withoutQualifiers = (purl) => purl.replace(/\?[^#]*/, '');
/** What makes a package the same one, version and file included: sixteen hexadecimal digits. */
const packageKeyOf = ({ name, version, purl }, file) => fingerprintOf({
    tool: 'package',
    rule: version,
    path: file,
    lineText: undefined,
    message: '',
    packageName: withoutQualifiers(purl) || name,
}).slice(0, 16);
const packagesOf = ({ results }) => results.flatMap(({ packages, target, class: kind }) => packages.map((each) => packageKeyOf(each, fileOfPackage({ path: each.path, target, kind }))));
/** The file that tells two packages of one name apart: its own, else its lock file; packages of the system have none. */
const fileOfPackage = ({ path, target, kind }) => {
    if (path !== '')
        return path;
    return kind === 'os-pkgs' ? '' : target;
};
/** What is to be kept of a target for the next comparison; without a report of Trivy no packages are known. */
const makeBaseline = (report, findings, { commit, runId, nowMs }) => ({
    commit,
    runId,
    createdAt: new Date(nowMs).toISOString(),
    findings: [...new Set(findings.map(({ identity }) => identity))].toSorted(),
    packages: report === undefined ? [] : [...new Set(packagesOf(report))].toSorted(),
    ...(report?.os === undefined ? {} : { os: { name: nameOs(report.os), isEndOfLife: report.os.isEndOfLife } }),
});
/** A baseline as the text of its file; the same facts make the same text. */
const formatBaseline = (baseline) => `${JSON.stringify({ schema, ...baseline }, null, 1)}\n`;
const textsAt = (root, key) => root
    .at(key)
    .list()
    .map((each) => each.text());
// It is handed to git: what is no object name could be read as an option there.
const commitAt = (cursor) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(cursor.text()) ? cursor.text() : cursor.refuse('is not the name of a commit');
// Which of two is newer goes by its length, too.
const runIdAt = (cursor) => {
    const runId = cursor.optionalText() ?? '';
    return /^(?:[1-9]\d{0,18})?$/.test(runId) ? runId : cursor.refuse('is not the id of a run');
};
const osAt = (cursor) => cursor.isAbsent() ? {} : { os: { name: cursor.at('name').text(), isEndOfLife: cursor.at('isEndOfLife').flag() } };
const readRoot = (root) => {
    if (root.at('schema').value !== schema)
        root.at('schema').refuse(`is not ${schema}`);
    return {
        commit: commitAt(root.at('commit')),
        runId: runIdAt(root.at('runId')),
        createdAt: root.at('createdAt').text(),
        findings: textsAt(root, 'findings'),
        packages: textsAt(root, 'packages'),
        ...osAt(root.at('os')),
    };
};
/** Reads what `formatBaseline` wrote; an error in words. */
const parseBaseline = (text) => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,result/* failure */.V)('it is not JSON');
    }
    const read = readJson(value, readRoot);
    return read.ok ? (0,result/* success */.k)(read.value) : (0,result/* failure */.V)(read.error.reason);
};
/** What a baseline says besides when it was made and by which run: nothing is to be kept of a run that is repeated. */
const contentOf = (baseline) => formatBaseline({ ...baseline, runId: '', createdAt: '' });
const plainSegment = (segment) => /^\.*$/.test(segment) ? segment.replaceAll('.', '%2E') : encodeURIComponent(segment.toWellFormed());
/** Where a target's baseline is kept in the store; a category of somebody else's SARIF cannot lead out of there. */
const baselinePath = (target) => `trivy-sarif-upload/${target.split('/').map(plainSegment).join('/')}.json`;

;// CONCATENATED MODULE: ./src/act/baseline.ts




const trustedEvents = ['push', 'schedule', 'workflow_dispatch'];
// Any other event may run somebody else's code beside the default branch's name.
const isOwn = ({ eventName, ref, defaultBranch, sha }, head) => trustedEvents.includes(eventName) && ref === `refs/heads/${defaultBranch}` && head === sha;
const readKept = (text) => {
    const known = parseBaseline(text);
    return known.ok ? { runId: known.value.runId, content: contentOf(known.value) } : undefined;
};
const propose = (baseline) => {
    const message = `trivy-sarif-upload: baseline of ${(0,object_name/* shortSha */.F)(baseline.commit)}`;
    const { runId } = baseline;
    return replaceOlder({ runId, content: contentOf(baseline), text: formatBaseline(baseline), message }, readKept);
};
const words = {
    written: (name) => `${name}: baseline kept`,
    unchanged: (name) => `${name}: baseline is there already`,
    newer: (name) => `– ${name}: baseline not kept, a later run has kept its own`,
};
/** Keeps one; answers why it could not, or undefined. */
const keepOne = async (name, baseline, scene) => {
    const kept = await updateStoredText({ path: baselinePath(name), propose: propose(baseline) }, scene);
    if (kept.ok) {
        scene.log.line(words[kept.value](name));
        return undefined;
    }
    const { what, fix = '' } = explainRefusal(kept.error, { doing: 'keep the baseline', scope: 'contents' }, scene.context);
    return `${what} ${fix}`.trimEnd();
};
/** Keeps what the next runs compare with, only from the default branch's own code; what stands in the way is told, never a failure. */
const keepBaselines = async (baselines, { head, when, dryRun }, scene) => {
    if (when === 'never' || !isOwn(scene.context, head))
        return;
    if (dryRun)
        return scene.log.line('– Dry run: the baseline is not kept.');
    const unkept = new Map();
    for (const [name, baseline] of baselines) {
        const why = await keepOne(name, baseline, scene);
        if (why !== undefined)
            unkept.set(why, [...(unkept.get(why) ?? []), name]);
    }
    for (const [why, names] of unkept)
        scene.log.line(`! ${names.join(', ')}: baseline not kept, the next run compares with the one before: ${why}`);
};

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/decide/upload.ts


const keep = (why, fix = '') => ({ kind: 'keep', why, fix });
const scannedElsewhere = 'Check out the commit of the event (the default of actions/checkout), and scan that.';
const planCommit = ({ context, head }) => {
    const { sha, ref, pullRequest } = context;
    if (head === '')
        return keep('the scanned commit is not known', 'Check the repository out before this step.');
    if (head === sha)
        return { kind: 'upload', ref, commit: sha };
    if (pullRequest !== undefined && head === pullRequest.headSha)
        return { kind: 'upload', ref: `refs/pull/${pullRequest.number}/head`, commit: head };
    return keep(`the scanned commit ${(0,object_name/* shortSha */.F)(head)} is not that of the event (${(0,object_name/* shortSha */.F)(sha)})`, scannedElsewhere);
};
// The first that applies decides; what no rule knows before is tried, and told by what GitHub answers.
const branches = [
    ({ upload }) => (upload === 'never' ? keep('`upload: never`') : undefined),
    ({ dryRun }) => (dryRun ? keep('dry run') : undefined),
    ({ context }) => context.mergeGroup === undefined
        ? undefined
        : keep('code scanning takes nothing from a merge queue, whose branches do not last'),
    ({ context }) => isFromFork(context)
        ? keep('the token of a pull request from a fork may only read', 'The push to the default branch after the merge is uploaded.')
        : undefined,
    ({ hasToken }) => hasToken ? undefined : keep('there is no `github-token`', 'Leave the input out: it is the job’s token then.'),
    planCommit,
];
/** Whether the SARIF is uploaded, for which ref and commit; if not, why, and the way out. */
const planUpload = (situation) => branches.map((branch) => branch(situation)).find((plan) => plan !== undefined) ?? keep('there is no commit');
/** Dependabot's runs may only read unless the workflow grants more: then nobody is to be bothered by it. */
const keptForDependabot = {
    kind: 'kept',
    why: 'the token of a run by Dependabot may only read',
    fix: 'The push to the default branch after the merge is uploaded. To have the alerts before, grant the job `security-events: write`: Dependabot’s runs have what the workflow itself grants.',
};
/** The ways out of what went wrong, each once. */
const listFixes = (documents) => [
    ...new Set(documents.flatMap(({ end }) => ('fix' in end && end.fix !== '' ? [end.fix] : []))),
];
const reportBug = 'Please report it with the SARIF file: this action should have mended it.';
// What GitHub says after it has looked at a document, and what that means; the first that fits, so the narrower stands first.
const errorTable = [
    {
        sign: /logical alerts/i,
        what: 'the repository has reached the most alerts that it can hold',
        fix: 'Ask GitHub’s support to delete old ones; raise `report-severity` meanwhile.',
    },
    {
        sign: /more \S.* than allowed|too many/i,
        what: 'there is more in it than GitHub takes',
        fix: 'Report less: raise `report-severity`, or leave out what is not yours with `skip-dirs` or `paths`.',
    },
    {
        sign: /expected artifact location|expected at least one location/i,
        what: 'a result names no file',
        fix: reportBug,
    },
    {
        sign: /invalid URI|did not match the checkout URI/i,
        what: 'a path in it is no path of the repository',
        fix: reportBug,
    },
    { sign: /invalid security severity/i, what: 'a severity in it is no number', fix: reportBug },
    {
        sign: /multiple runs with the same category/i,
        what: 'several runs have one category',
        fix: 'Give each its own: put {target} into `category`.',
    },
    {
        sign: /commit not found|ref .*not found/i,
        what: 'GitHub does not know the commit or the ref any more',
        fix: 'Run the job again on what the branch holds now.',
    },
];
/** What GitHub's own errors mean, with its words and the way out. */
const explainProcessing = (errors) => {
    const said = errors.join('; ').slice(0, 500).toWellFormed();
    const row = errorTable.find(({ sign }) => sign.test(said));
    if (row === undefined)
        return { why: `GitHub refused it after it had looked: ${said || 'no reason given'}`, fix: '' };
    return { why: `${row.what} (${said})`, fix: row.fix };
};

;// CONCATENATED MODULE: ./src/act/upload.ts





const upload_firstPauseMs = 2_000;
const longestPauseMs = 20_000;
const refuse = (id, what, fix = '') => ({
    kind: 'refused',
    id,
    why: what.replace(/\.$/, ''),
    fix,
});
/** Asks until GitHub has looked at the document, or the time is over. */
const awaitProcessing = async (id, waitMs, scene) => {
    const { github, clock, cancellation, log } = scene;
    const startedMs = clock.nowMs();
    let trouble = '';
    for (let pauseMs = upload_firstPauseMs;; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
        const elapsedMs = clock.nowMs() - startedMs;
        if (elapsedMs >= waitMs || cancellation.signal.aborted) {
            if (trouble !== '')
                log.line(`  ! its state could not be asked: ${trouble}`);
            return { kind: 'pending', id, waitedMs: elapsedMs };
        }
        await clock.sleep(Math.min(pauseMs, waitMs - elapsedMs), cancellation.signal);
        const status = await github.codeScanning.status(id);
        trouble = status.ok ? '' : status.error.message;
        if (!status.ok || status.value.status === 'pending')
            continue;
        if (status.value.status === 'complete')
            return { kind: 'complete', id };
        const { why, fix } = explainProcessing(status.value.errors);
        return refuse(id, why, fix);
    }
};
const tooLarge = {
    what: 'the document is larger than GitHub takes.',
    fix: 'Report less: raise `report-severity`, or leave out what is not yours with `skip-dirs` or `paths`.',
};
const explainUpload = (problem, { context }) => {
    const isOff = (0,code_scanning/* saysCodeScanningIsOff */.y)(problem.message);
    if (problem.kind === 'forbidden' && isByDependabot(context) && !isOff)
        return keptForDependabot;
    const purpose = { doing: 'upload to code scanning', scope: 'security-events' };
    const { what, fix } = problem.status === 413 ? tooLarge : explainRefusal(problem, purpose, context);
    return refuse('', what, fix);
};
// What is wrong with the token, the repository or the way there is not mended by another document.
const kindsForAll = [
    ...['no-token', 'unauthorized', 'forbidden', 'not-found'],
    ...['rate-limited', 'unreachable', 'cancelled'],
];
const endWith = (end, isForAll = false) => ({ kind: 'ended', end, isForAll });
const incomplete = {
    kind: 'kept',
    why: 'the scan is not complete, and an upload would close the alerts of what it did not see',
    fix: '',
};
const send = async (written, { plan, startedMs }, scene) => {
    if (plan.kind === 'keep')
        return endWith({ kind: 'kept', why: plan.why, fix: plan.fix });
    if (!written.source.isWhole)
        return endWith(incomplete);
    const { ref, commit } = plan;
    const sarif = written.built.upload;
    const { toolName } = written.source;
    const sent = await scene.github.codeScanning.upload({ commit, ref, sarif, toolName, startedMs });
    if (sent.ok)
        return { kind: 'sent', id: sent.value.id };
    return endWith(explainUpload(sent.error, scene), kindsForAll.includes(sent.error.kind));
};
const sendAll = async (documents, request, scene) => {
    const sent = [];
    let wall;
    for (const written of documents) {
        const one = wall === undefined || !written.source.isWhole ? await send(written, request, scene) : wall;
        if (one.kind === 'ended' && one.isForAll)
            wall = one;
        sent.push(one);
    }
    return sent;
};
const wordsOf = (end) => {
    if (end.kind === 'complete')
        return ['', 'uploaded and taken in'];
    if (end.kind === 'kept')
        return ['– ', `kept as a file: ${end.why}`];
    if (end.kind === 'refused')
        return ['! ', `kept as a file: ${end.why}`];
    const waited = (0,quantity/* formatDuration */.a3)(end.waitedMs);
    return ['! ', `uploaded; GitHub is still at it after ${waited} (its name there: ${end.id})`];
};
/** One line for all documents that ended alike. */
const linesOf = (uploaded) => [...Map.groupBy(uploaded, ({ end }) => wordsOf(end).join(''))].map(([, alike]) => {
    const [mark, words] = alike[0] === undefined ? ['', ''] : wordsOf(alike[0].end);
    return `  ${mark}${alike.map(({ category }) => category).join(', ')}: ${words}`;
});
const toUploaded = ({ source, file, results, built }, end) => ({
    name: source.name,
    category: source.category,
    file,
    results,
    leftOut: built.leftOut,
    end,
});
/**
 * Uploads every document, then waits until GitHub has looked at them: at all at once, so that the wait is that of the
 * slowest. What cannot be uploaded ends as a file, with the reason; what holds for the whole repository is asked once.
 */
const uploadAll = async (documents, request, scene) => scene.log.group('Code scanning', async () => {
    const sent = await sendAll(documents, request, scene);
    const ends = await Promise.all(sent.map((each) => (each.kind === 'sent' ? awaitProcessing(each.id, request.waitMs, scene) : each.end)));
    const uploaded = documents.flatMap((written, index) => {
        const end = ends[index];
        return end === undefined ? [] : [toUploaded(written, end)];
    });
    for (const line of linesOf(uploaded))
        scene.log.line(line);
    for (const fix of listFixes(uploaded))
        scene.log.line(`    ${fix}`);
    return uploaded;
});

;// CONCATENATED MODULE: ./src/act.ts





/** Writes the SARIF, and brings it to code scanning where that is possible. */
const deliverSarif = async (config, scene, { facts, decision, startedMs }) => {
    const { context } = scene;
    const written = await writeSarif(decision.sources, { path: config.sarif.file, lost: facts.unscanned.length }, scene);
    const plan = planUpload({
        context,
        upload: config.sarif.upload,
        dryRun: config.dryRun,
        hasToken: config.token !== '',
        head: facts.head,
    });
    return uploadAll(written, { plan, startedMs, waitMs: config.sarif.waitMs }, scene);
};
/** Keeps the pull request's comment current, and on the default branch what the next runs compare with. */
const act = async (config, scene, { decision, facts, document }) => {
    const { dryRun, baseline: when } = config;
    await keepBaselines(decision.baselines, { head: facts.head, when, dryRun }, scene);
    await tellPullRequest({ action: 'trivy-sarif-upload', key: config.commentKey, when: config.comment, dryRun, document }, scene);
};

;// CONCATENATED MODULE: ./src/decide/category.ts
const longestTool = 60;
/** A name as a part of a category: small letters, digits, dots, dashes and underscores. */
const slugOf = (name) => name
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, longestTool)
    .replace(/[.-]+$/, '') || 'sarif';
/** The category by its template: `{tool}` and `{target}` stand for their names. */
const fillCategory = (template, { tool, target }) => template.replace(/\{(?:tool|target)\}/g, (mark) => (mark === '{tool}' ? slugOf(tool) : target));

// EXTERNAL MODULE: ../../packages/core/src/domain/checkout.ts
var domain_checkout = __webpack_require__(963);
;// CONCATENATED MODULE: ./src/decide/paths.ts
/** A path without ".", empty and climbing parts; what would lead out of its root stays below it. */
const cleanPath = (path) => {
    const parts = [];
    for (const part of path.replaceAll('\\', '/').split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
};
/** Paths one below the other. */
const joinPaths = (...paths) => cleanPath(paths.join('/'));
const encodeSegment = (segment) => encodeURIComponent(segment.toWellFormed()).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
/**
 * A path as a relative reference (https://www.rfc-editor.org/rfc/rfc3986#section-4.2): every segment percent-encoded, so
 * that neither "%" nor a colon in the first one can make it something else.
 */
const toUri = (path) => cleanPath(path).split('/').map(encodeSegment).join('/');

;// CONCATENATED MODULE: ./src/decide/site.ts


// Packages that Trivy gathers under a name ("Node.js", "Java") instead of a file.
const gatheredTypes = new Set(['node-pkg', 'python-pkg', 'jar', 'gemspec', 'conda-pkg']);
const standsInRepository = ({ kind }) => kind === 'fs' || kind === 'repo' || kind === 'config';
const homeOf = ({ target, ground }) => {
    const home = ground.homes.get(target.name) ?? '';
    return home === '' ? '' : (0,domain_checkout/* fromTop */.k)(ground, cleanPath(home));
};
/** A file of the repository as it is; a file in an image or an SBOM at the home of its target. */
const spotOf = (site, file, lines) => {
    const { target, ground } = site;
    if (file !== '' && standsInRepository(target))
        return { path: joinPaths(ground.prefix, target.subject, file), lines, isGuest: false, within: '' };
    return { path: homeOf(site), lines: undefined, isGuest: true, within: cleanPath(file) };
};
/** The file that a result of packages is about; empty where it gathers those of many. */
const ownFileOf = ({ target, class: kind, type }) => kind === 'os-pkgs' || gatheredTypes.has(type) ? '' : target;
/** Where packages are found again by the vulnerabilities that name them. */
const packageKey = ({ id, path, purl, name, version }) => JSON.stringify([path, ...(id === '' ? [purl, name, version] : [id])]);

;// CONCATENATED MODULE: ./src/decide/drafts.ts


const untitled = { title: '', description: '', resolution: '', url: '', weaknesses: [], scores: [] };
const common = { resource: '', packageFile: '', package: undefined, status: '', severitySource: '' };
const draftVulnerability = (site, found) => {
    const { packageName: name, installedVersion: version, fixedVersion, purl, packagePath } = found;
    const seen = site.packages.get(packageKey({ id: found.packageId, path: packagePath, purl, name, version }));
    const file = packagePath === '' ? ownFileOf(site.result) : packagePath;
    return {
        ...common,
        ...spotOf(site, file, seen?.locations[0]),
        target: site.target.name,
        class: 'vulnerability',
        reportedAs: 'vulnerability',
        rule: found.id,
        severity: found.severity,
        severitySource: found.severitySource,
        message: found.title,
        package: { name, version, fixedVersion, purl },
        packageFile: fileOfPackage({ path: packagePath, target: site.result.target, kind: site.result.class }),
        status: found.status,
        about: {
            title: found.title,
            description: found.description,
            resolution: '',
            url: found.url,
            weaknesses: found.weaknesses,
            scores: found.scores,
        },
    };
};
const draftMisconfiguration = (site, found) => ({
    ...common,
    ...spotOf(site, site.result.target, found.lines),
    target: site.target.name,
    class: 'misconfiguration',
    reportedAs: 'misconfiguration',
    rule: found.id,
    severity: found.severity,
    message: found.message,
    resource: found.resource,
    about: {
        ...untitled,
        title: found.title,
        description: found.description,
        resolution: found.resolution,
        url: found.url,
    },
});
const draftSecret = (site, found) => ({
    ...common,
    ...spotOf(site, site.result.target, found.lines),
    target: site.target.name,
    class: 'secret',
    reportedAs: 'secret',
    rule: found.rule,
    severity: found.severity,
    message: found.title,
    about: {
        ...untitled,
        title: found.title,
        description: `A secret (${found.category === '' ? found.rule : found.category}) lies open.`,
        resolution: 'Revoke it first: it has been seen. Then take it out of the file and of the history.',
    },
});
const draftLicence = (site, found) => ({
    ...common,
    ...spotOf(site, found.path, undefined),
    target: site.target.name,
    class: 'licence',
    reportedAs: 'licence',
    rule: found.name,
    severity: found.severity,
    message: found.category === '' ? '' : `a licence of the category "${found.category}"`,
    package: found.packageName === '' ? undefined : { name: found.packageName, version: '', fixedVersion: '', purl: '' },
    about: { ...untitled, title: `Licence ${found.name}`, description: found.category, url: found.url },
});
/** A finding in our words and at its place in the repository. */
const draftOf = (site, found) => {
    switch (found.kind) {
        case 'vulnerability':
            return draftVulnerability(site, found.vulnerability);
        case 'misconfiguration':
            return draftMisconfiguration(site, found.misconfiguration);
        case 'secret':
            return draftSecret(site, found.secret);
        case 'licence':
            return draftLicence(site, found.licence);
    }
};
/** All that a result counts; checks that passed are no findings. */
const draftAll = (site) => [
    ...site.result.vulnerabilities.map((found) => draftVulnerability(site, found)),
    ...site.result.misconfigurations
        .filter(({ status }) => status === 'fail')
        .map((found) => draftMisconfiguration(site, found)),
    ...site.result.secrets.map((found) => draftSecret(site, found)),
    ...site.result.licences.map((found) => draftLicence(site, found)),
];

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/model.ts
/** From worst to least; `unknown` where the tool names none and none can be derived from a documented table. */
const severities = ['critical', 'high', 'medium', 'low', 'info', 'unknown'];
/** What kind of thing was found; conditions count by it. */
const findingClasses = (/* unused pure expression or super */ null && ([
    'vulnerability',
    'misconfiguration',
    'secret',
    'licence',
    'security',
    'lint',
    'type',
    'format',
]));

;// CONCATENATED MODULE: ./src/decide/finding.ts

/** How bad a severity is: 0 is worst. */
const rankOf = (severity) => severities.indexOf(severity);
/** By UTF-16 units, the same on every machine. */
const compareTexts = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Worst first; alike in severity: what stands first by target, file, rule and package. The order is total. */
const compareFindings = (a, b) => rankOf(a.severity) - rankOf(b.severity) ||
    compareTexts(a.target, b.target) ||
    compareTexts(a.path, b.path) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.package?.name ?? '', b.package?.name ?? '') ||
    (a.lines?.startLine ?? 0) - (b.lines?.startLine ?? 0) ||
    compareTexts(a.identity, b.identity);

;// CONCATENATED MODULE: ./src/decide/identity.ts


const withoutVersion = (purl) => purl.replace(/\?[^#]*/, '').replace(/@[^@/#]*(?=#|$)/, '');
// An upgrade that leaves the finding where it is makes no new one: the version is no part of what it is.
const identityOf = (draft) => {
    const { package: about, path, isGuest, within, resource, message } = draft;
    const packageName = about === undefined ? '' : withoutVersion(about.purl) || about.name;
    return fingerprintOf({
        tool: `trivy ${draft.class}`,
        rule: draft.rule,
        path: isGuest ? within : path,
        lineText: resource,
        message,
        packageName,
    });
};
const compareAlike = (a, b) => compareTexts(a.identity, b.identity) ||
    (a.draft.lines?.startLine ?? 0) - (b.draft.lines?.startLine ?? 0) ||
    compareTexts(a.draft.package?.version ?? '', b.draft.package?.version ?? '') ||
    // Rare: alike in all but what says nothing about what they are.
    compareTexts(JSON.stringify(a.draft), JSON.stringify(b.draft));
/** Gives every draft its identity, worst first; those that are alike are numbered by line and version, so that the order of a report plays no part. */
const identify = (items) => {
    const inOrder = items
        .map((item) => ({ item, draft: item.draft, identity: identityOf(item.draft) }))
        .toSorted(compareAlike);
    const identities = numberFingerprints(inOrder.map(({ identity }) => identity));
    return inOrder
        .map(({ item: { draft, ...rest } }, index) => ({
        ...rest,
        finding: { ...draft, identity: identities[index] ?? '' },
    }))
        .toSorted((a, b) => compareFindings(a.finding, b.finding));
};

;// CONCATENATED MODULE: ./src/decide/collect.ts




const siteOf = ({ target }, ground, result) => ({
    target,
    ground,
    result,
    packages: new Map(result.packages.map((each) => [packageKey(each), each])),
});
const sameThing = ({ class: kind, rule, path, within, resource, message, lines, package: about, }) => JSON.stringify([kind, rule, path, within, resource, message, lines, about]);
// Of two that are the same thing the worse one counts, in whatever order they are reported.
const eachOnce = (drafts) => {
    const worst = new Map();
    for (const draft of drafts) {
        const key = sameThing(draft);
        const known = worst.get(key);
        if (known === undefined || rankOf(draft.severity) < rankOf(known.severity))
            worst.set(key, draft);
    }
    return [...worst.values()].map((draft) => ({ draft }));
};
/** Everything that a scan found, each once, with its place in the repository and its identity. */
const collectFindings = (scan, ground) => {
    const sites = scan.report.results.map((result) => siteOf(scan, ground, result));
    const suppressions = sites.flatMap((site) => site.result.suppressions.map(({ finding, status, statement, source }) => ({
        draft: draftOf(site, finding),
        reason: [status, statement, source].filter((part) => part !== '').join(', '),
    })));
    return {
        findings: identify(eachOnce(sites.flatMap(draftAll))).map(({ finding }) => finding),
        suppressed: identify(suppressions),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/day.ts
/** The day (UTC) of an instant in epoch milliseconds, as RFC 3339 writes it (full-date): 2026-12-31. */
const formatDay = (ms) => new Date(ms).toISOString().replace(/T.*/, '');

// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __webpack_require__(6381);
;// CONCATENATED MODULE: ./src/decide/licence.ts

const alternatives = /\s+OR\s+/i;
const conjunction = /\s+(?:AND|WITH)\s+/i;
const licence_plain = (name) => name.trim().toLowerCase();
const readList = (list) => {
    const names = new Set(list.map(licence_plain));
    const isWanted = (0,glob/* compileGlobs */.tI)([...names]);
    return {
        has: (expression) => names.has(licence_plain(expression)),
        matches: (name) => names.has(licence_plain(name)) || isWanted(licence_plain(name)),
    };
};
const matchesOne = (name, wanted) => 
// An exception only adds permissions; the licence before it is what is judged.
wanted.matches(name) || wanted.matches(name.split(/\s+WITH\s+/i)[0] ?? '');
/**
 * Whether a licence, or an SPDX expression without parentheses, is on the list: of alternatives one suffices, of
 * licences that hold together all have to be. An expression with parentheses is on the list only as it is written.
 */
const isAllowed = (expression, list) => {
    const wanted = readList(list);
    if (wanted.has(expression))
        return true;
    if (/[()]/.test(expression))
        return false;
    return expression
        .split(alternatives)
        .some((each) => each.split(/\s+AND\s+/i).every((name) => matchesOne(name, wanted)));
};
/** Whether no choice is left that avoids the list: each alternative holds a licence that is on it. */
const isDenied = (expression, list) => {
    const wanted = readList(list);
    if (wanted.has(expression))
        return true;
    const holdsDenied = (part) => part.split(conjunction).some((name) => wanted.matches(name.replace(/[()]/g, '')));
    // With parentheses the alternatives cannot be told apart here: any licence of the list denies.
    if (/[()]/.test(expression))
        return expression.split(alternatives).some(holdsDenied);
    return expression.split(alternatives).every(holdsDenied);
};

;// CONCATENATED MODULE: ./src/decide/gate.ts


/** Whether a severity is at least as bad as the bar; nothing reaches `none`. */
const reachesBar = (severity, bar) => bar !== 'none' && rankOf(severity) <= rankOf(bar);
const isUnfixed = ({ class: kind, package: about }) => kind === 'vulnerability' && (about === undefined || about.fixedVersion === '');
// Each says why a finding that is bad enough does not fail. The order is that in which people would ask.
const reprieves = [
    ({ finding }, gate) => (gate.classes.includes(finding.class) ? undefined : 'its class does not fail'),
    ({ finding }, gate) => (gate.ignoreUnfixed && isUnfixed(finding) ? 'there is no fix yet' : undefined),
    ({ finding }, gate) => (gate.ignoreStatuses.includes(finding.status) ? `its status is ${finding.status}` : undefined),
    ({ newness }, gate) => (gate.newOnly !== 'false' && newness === 'known' ? 'the base has it too' : undefined),
    ({ newness }, gate) => gate.newOnly === 'true' && newness === 'disclosed' ? 'newly disclosed, in something unchanged' : undefined,
];
const hasLicenceLists = ({ deniedLicences, allowedLicences }) => deniedLicences.length > 0 || allowedLicences.length > 0;
const isBadLicence = ({ rule }, { deniedLicences, allowedLicences }) => allowedLicences.length > 0 ? !isAllowed(rule, allowedLicences) : isDenied(rule, deniedLicences);
/** Whether a finding is bad enough to fail, whatever else spares it. Where licences are listed, the lists decide. */
const isBad = (finding, gate) => finding.class === 'licence' && hasLicenceLists(gate)
    ? isBadLicence(finding, gate)
    : reachesBar(finding.severity, gate.failOn);
/** Judges one finding. */
const judgeFinding = (finding, newness, { gate, reportFrom }) => {
    const isShown = reachesBar(finding.severity, reportFrom);
    if (!isBad(finding, gate))
        return { finding, newness, fails: false, isShown, spared: '' };
    const spared = reprieves.map((rule) => rule({ finding, newness }, gate)).find((reason) => reason !== undefined);
    const fails = spared === undefined;
    return { finding, newness, fails, isShown: isShown || fails, spared: spared ?? '' };
};
/** Whether findings of a class can fail at all. */
const isGated = (kind, gate) => gate.classes.includes(kind) && (gate.failOn !== 'none' || (kind === 'licence' && hasLicenceLists(gate)));

;// CONCATENATED MODULE: ./src/decide/database.ts




/** The condition's name, which the verdict tells it by. */
const databaseName = 'Database';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
// Clocks differ; a date of next year is none.
const mostAheadMs = dayMs;
// Rounded up: what is over the bar is not to look as if it stood at it.
const describeAge = (ageMs, updatedMs) => {
    const date = formatDay(updatedMs);
    return ageMs < 0 ? `of ${date}` : `${(0,quantity/* formatDuration */.a3)(Math.ceil(ageMs / hourMs) * hourMs)} old (${date})`;
};
const judgeAge = (ageMs, maxAgeDays) => {
    if (ageMs < -mostAheadMs)
        return 'its date lies ahead, so its age is not known; bring another one';
    if (ageMs <= maxAgeDays * dayMs)
        return '';
    return 'what was disclosed since is missing; bring a newer one, or raise `database-max-age-days`';
};
const failedMark = (gate) => (isGated('vulnerability', gate) ? 'failed' : 'attention');
const slashed = (path) => path.replaceAll('\\', '/');
/** What of a cache folder (an absolute path, or one from the workspace) came with the checkout, from the repository's top. */
const listCheckedIn = (folder, { root, trackedFiles }) => {
    const [path, top] = [slashed(folder), slashed(root)];
    const within = path.startsWith(`${top}/`) ? path.slice(top.length + 1) : path;
    const isBeside = within === path && /^(?:\/|[a-zA-Z]:\/)/.test(path);
    const near = cleanPath(within);
    if (isBeside || near === '')
        return [];
    // A link that is checked in leads wherever the change wants.
    const isLink = (file) => near === file || near.startsWith(`${file}/`);
    return trackedFiles.filter((file) => isLink(file) || file.startsWith(`${near}/db/`) || file.startsWith(`${near}/java-db/`));
};
/** Whether the database was young enough to find anything in; nothing where no vulnerabilities were looked for. */
const judgeDatabase = ({ database, nowMs }, { gate, databaseMaxAgeDays: maxAgeDays }) => {
    if (database === undefined)
        return [];
    const ageMs = nowMs - database.updatedMs;
    const row = { name: databaseName, value: describeAge(ageMs, database.updatedMs) };
    if (maxAgeDays === 0)
        return [{ ...row, mark: 'not-judged', bar: 'none set', distance: '' }];
    const distance = judgeAge(ageMs, maxAgeDays);
    return [
        { ...row, mark: distance === '' ? 'passed' : failedMark(gate), bar: `at most ${maxAgeDays} d old`, distance },
    ];
};

;// CONCATENATED MODULE: ./src/decide/end-of-life.ts

// Whoever moves to a release that has ended, or stays until it ends, is told apart as for findings.
const isOld = (known, os, { newOnly }) => known?.name === nameOs(os) && (newOnly === 'true' || (newOnly === 'with-disclosed' && known.isEndOfLife));
const markOf = (os, known, gate) => gate.endOfLife === 'fail' && gate.failOn !== 'none' && !isOld(known, os, gate) ? 'failed' : 'attention';
/** A release of an operating system that nobody mends any more fails, unless the base has the same one and only news count. */
const judgeOs = ({ name, seen: { os }, reference }, gate) => {
    if (os?.isEndOfLife !== true)
        return [];
    const known = reference.kind === 'baseline' ? reference.baseline.os : undefined;
    const distance = `${isOld(known, os, gate) ? 'the base has it too; ' : ''}move to a supported release`;
    const value = `${nameOs(os)}, at its end of life`;
    return [{ mark: markOf(os, known, gate), name: `${name}: operating system`, value, bar: 'supported', distance }];
};
/** What follows from the end of life of these targets' systems, in sentences. */
const explainEndOfLife = (targets) => targets.flatMap(({ name, seen: { os } }) => os?.isEndOfLife === true
    ? [`Nobody publishes advisories of ${nameOs(os)} any more, so findings are missing in ${name}.`]
    : []);
const remarks = [
    /^This OS version is no longer supported by the distribution/,
    /^The vulnerability detection may be insufficient because security updates are not provided/,
];
/** Whether Trivy says in its log what its report says of the system's end of life. */
const tellsEndOfLife = (message) => remarks.some((remark) => remark.test(message));

;// CONCATENATED MODULE: ./src/decide/newness.ts

/** Tells how findings stand to a reference; what cannot be shown to be old is taken as introduced. */
const createComparer = (reference) => {
    if (reference.kind === 'none')
        return () => 'unknown';
    const known = new Set(reference.baseline.findings);
    const packages = new Set(reference.baseline.packages);
    return (finding) => {
        if (known.has(finding.identity))
            return 'known';
        return wasThere(finding, packages) || isInUnchangedFile(finding, reference) ? 'disclosed' : 'introduced';
    };
};
const wasThere = ({ package: about, packageFile }, packages) => about !== undefined && about.version !== '' && packages.has(packageKeyOf(about, packageFile));
const isInUnchangedFile = ({ path, within }, { changedPaths }) => within === '' && path !== '' && changedPaths !== undefined && !changedPaths.has(path);

;// CONCATENATED MODULE: ./src/decide/judged-target.ts



/** Of what is not Trivy's own scan nothing is counted. */
const nothingSeen = { packages: 0, checks: 0, os: undefined, isBare: false };
/** A target that could not be scanned: nothing is known of it, and why. */
const unscannedTarget = ({ target: { name, kind, subject }, why }) => ({
    name,
    title: `${kind}: ${subject}`,
    kind,
    tool: 'Trivy',
    classes: [],
    seen: nothingSeen,
    unseen: [],
    judged: [],
    ignored: [],
    suppressed: [],
    reference: { kind: 'none', reason: 'it was not scanned' },
    remarks: [],
    breakdowns: [`not scanned: ${why}`],
});
/** Whether anything can be said of a target; foreign SARIF of a tool that broke down may still hold findings. */
const wasScanned = ({ kind, breakdowns }) => kind === 'sarif' || breakdowns.length === 0;
/** What was looked at in a scan. */
const seenIn = ({ target, report }, bare) => ({
    packages: report.results.reduce((sum, { packages }) => sum + packages.length, 0),
    checks: report.results.reduce((sum, { checks }) => sum + checks, 0),
    os: report.os,
    isBare: bare.includes(target.name),
});
/** Judges findings that nothing excuses. Those that fail come first. */
const judgeAll = (findings, reference, rules) => {
    const newnessOf = createComparer(reference);
    return findings
        .map((finding) => judgeFinding(finding, newnessOf(finding), rules))
        .toSorted((a, b) => Number(b.fails) - Number(a.fails) || compareFindings(a.finding, b.finding));
};
/** What was found in all of these, worst first: what is critical in the last target before what is high in the first. */
const listJudged = (targets) => targets.flatMap(({ judged }) => judged).toSorted((a, b) => rankOf(a.finding.severity) - rankOf(b.finding.severity));

;// CONCATENATED MODULE: ./src/decide/quantities.ts


/** How many of each severity, worst first: "1 critical, 3 high"; "none" of nothing. */
const describeSeverities = (findings) => {
    const parts = severities.flatMap((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [(0,quantity/* countOf */.pq)(count, severity, severity)];
    });
    return parts.length === 0 ? 'none' : parts.join(', ');
};
/** "2 introduced by this change and 1 newly disclosed"; empty where neither is. */
const describeNews = ({ introduced, disclosed, }) => (0,quantity/* joinWords */.yZ)([
    ...(introduced === 0 ? [] : [`${(0,quantity/* countOf */.pq)(introduced, 'introduced', 'introduced')} by this change`]),
    ...(disclosed === 0 ? [] : [`${(0,quantity/* countOf */.pq)(disclosed, 'newly disclosed', 'newly disclosed')}`]),
]);

;// CONCATENATED MODULE: ./src/decide/conditions.ts






const nouns = {
    vulnerability: 'vulnerabilities',
    misconfiguration: 'misconfigurations',
    secret: 'secrets',
    licence: 'licences',
    other: 'other findings',
};
const listBar = ({ allowedLicences, deniedLicences }) => {
    if (allowedLicences.length > 0)
        return 'only allowed ones';
    return deniedLicences.length > 0 ? 'no denied ones' : undefined;
};
const barOf = (kind, gate) => {
    if (!isGated(kind, gate))
        return 'none set';
    const severityBar = gate.failOn === 'unknown' ? 'none' : `none from ${gate.failOn} up`;
    const bar = (kind === 'licence' ? listBar(gate) : undefined) ?? severityBar;
    const news = { false: '', true: ' introduced', 'with-disclosed': ' that the base has not' }[gate.newOnly];
    return `${bar}${news}`;
};
const hasFix = ({ finding }) => (finding.package?.fixedVersion ?? '') !== '';
const sparedReasons = (judged) => {
    const counts = new Map();
    for (const { spared } of judged)
        if (spared !== '')
            counts.set(spared, (counts.get(spared) ?? 0) + 1);
    return [...counts].map(([reason, count]) => `${(0,quantity/* formatCount */.B4)(count)} spared: ${reason}`);
};
const distanceOf = (kind, judged) => {
    const failing = judged.filter(({ fails }) => fails);
    const fixable = failing.filter(hasFix).length;
    const fixes = kind === 'vulnerability'
        ? [fixable === failing.length ? 'all have a fix' : `${(0,quantity/* formatCount */.B4)(fixable)} with a fix`]
        : [];
    const mending = failing.length === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(failing.length)} to mend`, ...fixes];
    return [...mending, ...sparedReasons(judged)].join('; ');
};
const conditions_plain = { extent: '', lack: undefined };
const sightOf = (kind, { kind: target, seen, judged, ignored }) => {
    const found = [...judged, ...ignored].some(({ finding }) => finding.class === kind);
    if (kind === 'vulnerability' || kind === 'licence') {
        if (seen.packages > 0)
            return { extent: `in ${(0,quantity/* countOf */.pq)(seen.packages, 'package')}`, lack: undefined };
        return found ? conditions_plain : { extent: '', lack: 'no lock file or package database that Trivy knows' };
    }
    if (kind === 'secret' && seen.isBare)
        return { extent: '', lack: 'no file lies there' };
    if (kind !== 'misconfiguration' || target === 'sarif')
        return conditions_plain;
    if (seen.checks > 0)
        return { extent: `by ${(0,quantity/* countOf */.pq)(seen.checks, 'check')}`, lack: undefined };
    return found ? conditions_plain : { extent: '', lack: 'no configuration file that Trivy knows' };
};
/** What one kind of target is scanned for: without it, the scan was for nothing. */
const essential = {
    fs: [],
    repo: [],
    image: ['vulnerability'],
    config: ['misconfiguration'],
    sbom: ['vulnerability', 'licence'],
    sarif: [],
};
const mustSee = (kind, target, gate) => gate.emptyTarget === 'fail' &&
    isGated(kind, gate) &&
    (essential[target.kind].includes(kind) || target.classes.every((each) => sightOf(each, target).lack !== undefined));
const judgeClass = (kind, target, gate) => {
    const judged = target.judged.filter(({ finding }) => finding.class === kind);
    const { extent, lack } = sightOf(kind, target);
    const row = { name: `${target.name}: ${nouns[kind]}`, bar: barOf(kind, gate) };
    if (lack !== undefined) {
        const mark = mustSee(kind, target, gate) ? 'failed' : 'not-judged';
        return { ...row, mark, value: 'n/a', distance: lack };
    }
    const value = [describeSeverities(judged.map(({ finding }) => finding)), extent]
        .filter((part) => part !== '')
        .join(' ');
    const distance = distanceOf(kind, judged);
    if (judged.some(({ fails }) => fails))
        return { ...row, mark: 'failed', value, distance };
    return { ...row, mark: isGated(kind, gate) ? 'passed' : 'not-judged', value, distance };
};
const longestReason = 160;
// The remarks have all of it, with the way out.
const firstSentence = (text) => {
    const sentence = text.replace(/\.(?:\s.*)?$/s, '');
    return sentence.length > longestReason ? `${sentence.slice(0, longestReason).toWellFormed()}…` : sentence;
};
const judgeBreakdowns = (target, gate) => {
    const { name, breakdowns } = target;
    const [first, ...others] = breakdowns;
    if (first === undefined)
        return [];
    const row = { value: 'n/a', bar: 'complete' };
    if (!wasScanned(target))
        return [{ ...row, mark: 'failed', name: `${name}: scan`, distance: firstSentence(first) }];
    const mark = gate.failOn === 'none' ? 'attention' : 'failed';
    const distance = others.length === 0 ? first : `${first}, and ${(0,quantity/* countOf */.pq)(others.length, 'more breakdown')}`;
    return [{ ...row, mark, name: `${name}: the tool's work`, distance }];
};
const judgeUnseen = ({ name, unseen: [first, ...others] }, gate) => first === undefined
    ? []
    : [
        {
            mark: gate.emptyTarget === 'fail' && isGated('vulnerability', gate) ? 'failed' : 'attention',
            name: `${name}: lock files`,
            value: 'n/a',
            bar: 'all read',
            distance: others.length === 0 ? first : `${first}; and ${(0,quantity/* formatCount */.B4)(others.length)} more`,
        },
    ];
const emptyRun = (target, gate) => target.kind === 'sarif' && target.classes.length === 0 ? [judgeClass('other', target, gate)] : [];
/** Every condition of one target: each class that was looked for, an operating system at its end of life, work left undone. */
const judgeConditions = (target, gate) => [
    ...judgeBreakdowns(target, gate),
    ...(target.breakdowns.length === 0 ? emptyRun(target, gate) : []),
    ...target.classes.map((kind) => judgeClass(kind, target, gate)),
    ...judgeUnseen(target, gate),
    ...judgeOs(target, gate),
];
/** What failed besides findings, in words for the verdict. */
const describeOtherFailures = (conditions) => (0,quantity/* joinWords */.yZ)(conditions
    .filter(({ mark, name, value, bar }) => mark === 'failed' && (value === 'n/a' || bar === 'supported' || name === databaseName))
    .map(({ name, value, distance }) => `${name} ${value === 'n/a' ? `n/a (${distance})` : value}`));

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

;// CONCATENATED MODULE: ../../packages/core/src/reports/json/scanner.ts
const scanner_quote = 0x22;
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
const scanner_words = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), asciiBytes(word)]));
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
        if (this.byte !== scanner_quote)
            return false;
        this.at += 1;
        while (this.byte !== scanner_quote) {
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
        if (this.byte === scanner_quote)
            return this.skipString();
        const word = scanner_words.get(this.byte);
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/warning-list.ts

const warningsKept = 50;
/** Gathers warnings; beyond fifty they are counted, since a broken tool repeats itself for every file. */
class WarningList {
    #kept = [];
    #left = 0;
    add(line, message) {
        if (this.#kept.length < warningsKept)
            this.#kept.push({ line, message });
        else
            this.#left += 1;
    }
    list() {
        if (this.#left === 0)
            return this.#kept;
        return [...this.#kept, { line: null, message: `and ${(0,quantity/* formatCount */.B4)(this.#left)} more warnings` }];
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/severity.ts
const severity_words = (table) => new Map(Object.entries(table));
/** Words of tools that rate by danger; `moderate` is npm's. */
const danger = severity_words({
    critical: 'critical',
    high: 'high',
    moderate: 'medium',
    medium: 'medium',
    low: 'low',
    negligible: 'info',
    info: 'info',
    unknown: 'unknown',
});
/** Words of linters: an error is worth stopping for, but harms no one by itself. */
const lint = severity_words({ error: 'medium', warning: 'low', info: 'info', style: 'info', note: 'info' });
/**
 * What each tool's own word for a severity means here, in lower case. What is not in a tool's row is `unknown` and told.
 * Without a row: gitleaks has no words (a leaked secret is high), pip-audit has none (unknown), flake8 and ruff rate by
 * the prefix of the rule (`severityOfPythonRule`).
 */
const severity_wordsOf = {
    sarif: severity_words({ error: 'medium', warning: 'low', note: 'info', none: 'info' }),
    checkstyle: severity_words({ ...Object.fromEntries(lint), ignore: 'info' }),
    eslint: severity_words({ 2: 'medium', 1: 'low', 0: 'info' }),
    pylint: severity_words({ fatal: 'high', error: 'medium', warning: 'low', refactor: 'info', convention: 'info', info: 'info' }),
    'pylint-text': severity_words({ f: 'high', e: 'medium', w: 'low', r: 'info', c: 'info', i: 'info' }),
    flake8: severity_words({}),
    ruff: severity_words({}),
    mypy: severity_words({ error: 'medium', warning: 'low', note: 'info' }),
    'mypy-json': severity_words({ error: 'medium', warning: 'low', note: 'info' }),
    pyright: severity_words({ error: 'medium', warning: 'low', information: 'info' }),
    tsc: severity_words({ error: 'medium', warning: 'low', suggestion: 'info', message: 'info' }),
    bandit: severity_words({ high: 'high', medium: 'medium', low: 'low', undefined: 'unknown' }),
    semgrep: severity_words({ ...Object.fromEntries(danger), error: 'high', warning: 'medium', info: 'low', experiment: 'info' }),
    gitleaks: severity_words({}),
    hadolint: lint,
    shellcheck: lint,
    'npm-audit': danger,
    'pip-audit': severity_words({}),
    trivy: danger,
};
/** Severity of a tool's own word, whatever its case; undefined for a word that the tool's table does not have. */
const severityOfWord = (format, word) => severity_wordsOf[format].get(word.toLowerCase());
const sarifDanger = severity_words({ error: 'high', warning: 'medium', note: 'low', none: 'info' });
/**
 * Severity of a SARIF level (error, warning, note, none) where the rule has no security-severity: one step more for what
 * endangers than for what is merely unclean, and never less than high for a secret that lies open.
 */
const severityOfLevel = (level, kind) => {
    if (kind === 'lint' || kind === 'type' || kind === 'format')
        return severity_wordsOf.sarif.get(level);
    if (kind === 'secret' && level !== 'none' && sarifDanger.has(level))
        return 'high';
    return sarifDanger.get(level);
};
/**
 * Severity of a CVSS v3 base score (https://www.first.org/cvss/v3.1/specification-document, section 5), as GitHub reads
 * `security-severity`; undefined for zero ("none") and for what is no score from 0 to 10.
 */
const severityOfScore = (score) => {
    if (!(score > 0 && score <= 10))
        return undefined;
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
};
/**
 * Severity of a rule of flake8 or ruff, which name none. Medium: what is wrong when it runs (pyflakes F, pycodestyle E9,
 * pylint's errors PLE, bandit's S, syntax errors without a code); low: all other rules.
 */
const severityOfPythonRule = (rule) => rule === '' || rule === 'invalid-syntax' || /^(?:F\d|E9|PLE|S\d)/.test(rule) ? 'medium' : 'low';

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/unread-files.ts
/** Rules under which tools tell that they could not read or parse a file, by the tool's name in lower case. */
const rulesOf = new Map([
    ['eslint', new Set(['parse-error'])],
    ['flake8', new Set(['E901', 'E902', 'E999'])],
    ['hadolint', new Set(['DL1000'])],
    ['mypy', new Set(['syntax'])],
    ['pylint', new Set(['syntax-error', 'fatal', 'astroid-error', 'parse-error', 'config-parse-error', 'E0001'])],
    ['ruff', new Set(['invalid-syntax', 'E902', 'E999', 'io-error'])],
    ['shellcheck', new Set(['SC1072', 'SC1073', 'SC1088', 'SC1094'])],
]);
/** What to tell when a finding says that its tool did not look at a file; undefined for any other finding. */
const describeUnreadFile = ({ tool, rule, message, place }) => {
    if (rulesOf.get(tool.toLowerCase())?.has(rule) !== true)
        return undefined;
    const where = place === undefined ? 'a file' : `${place.path}${place.line === undefined ? '' : `, line ${place.line}`}`;
    return `${tool} could not parse ${where}: ${message}`;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/finding-list.ts




/** What a rule is called to which the tool gives no name. */
const unnamedRule = 'unnamed';
const maxFindings = 1_000_000;
const maxBreakdowns = 100;
const maxMessageLength = 1_000;
const maxNameLength = 300;
const mostSharedNames = 4_096;
/** A text by itself: the engine would keep the long text alive that it is a part of. */
const cutFree = (text) => ` ${text}`.slice(1);
/** Text in one line without control characters; what is beyond the length is cut with "…". */
const inOneLine = (text, maxLength = maxMessageLength) => {
    // What nearly every text is: printable ASCII with single spaces.
    if (text.length <= maxLength && /^(?:[!-~]+ )*[!-~]+$/.test(text))
        return text;
    const line = text
        .slice(0, maxLength * 4)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    return cutFree(line.length > maxLength ? `${line.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '')}…` : line);
};
const webAddress = (url) => (/^https?:\/\/[^\s\p{Cc}]{1,2000}$/u.test(url) ? url : '');
const wholeFrom1 = (number) => number !== undefined && Number.isSafeInteger(number) && number >= 1 ? number : undefined;
/** Where in a file: numbers that are no line or column (zero, negative, broken) are left out; no path is no place. */
const placeIn = (path, at = {}) => {
    if (path === '')
        return undefined;
    const line = wholeFrom1(at.line);
    const end = wholeFrom1(at.endLine);
    const endLine = line !== undefined && end !== undefined && end >= line ? end : undefined;
    return {
        path: path.replace(/^(?:\.[\\/])+/, '').replace(/\p{Cc}/gu, '\uFFFD'),
        line,
        endLine,
        column: wholeFrom1(at.column),
    };
};
/** Gathers what one report says; everything is in one line and of bounded length when it comes out. */
class FindingList {
    #format;
    #findings = [];
    #tools = new Set();
    #breakdowns = [];
    #warnings = new WarningList();
    #unknownWords = new Map();
    #names = new Map();
    #breakdownsLeft = 0;
    #findingsLeft = 0;
    constructor(format) {
        this.#format = format;
    }
    /** Findings so far, suppressed ones included. */
    get size() {
        return this.#findings.length;
    }
    /** Names a tool that wrote the report, also if it found nothing. */
    addTool(name) {
        if (!this.#tools.has(name))
            this.#tools.add(inOneLine(name, maxNameLength));
    }
    /** Adds a finding; one by which its tool says that it could not read a file is a breakdown, too. */
    add(draft) {
        const unread = describeUnreadFile(draft);
        if (unread !== undefined)
            this.breakDown(unread);
        if (this.#findings.length === maxFindings) {
            this.#findingsLeft += 1;
            return;
        }
        this.addTool(draft.tool);
        const { name = '', version = '', fixedVersion = '' } = draft.package ?? {};
        this.#findings.push({
            tool: this.#name(draft.tool),
            rule: this.#name(draft.rule) || unnamedRule,
            class: draft.class,
            severity: draft.severity,
            message: inOneLine(draft.message),
            place: draft.place,
            package: draft.package && {
                name: inOneLine(name, maxNameLength),
                version: inOneLine(version, maxNameLength),
                fixedVersion: inOneLine(fixedVersion, maxNameLength),
            },
            url: webAddress(draft.url ?? ''),
            fingerprint: inOneLine(draft.fingerprint ?? '', maxNameLength),
            suppressed: draft.suppressed === undefined ? undefined : inOneLine(draft.suppressed),
        });
    }
    // Names come again and again: they are looked at once, and kept once for all findings.
    #name(text) {
        const known = this.#names.get(text);
        if (known !== undefined)
            return known;
        const name = inOneLine(text, maxNameLength);
        if (this.#names.size < mostSharedNames && text.length <= maxNameLength)
            this.#names.set(text, name);
        return name;
    }
    /** Severity of the tool's own word; a word that is not known is `unknown`, and told with the report. */
    severity(word) {
        return severityOfWord(this.#format, word) ?? this.unknownSeverity(word);
    }
    /** Counts a word for a severity that nobody knows. */
    unknownSeverity(word) {
        const shown = inOneLine(word, 40);
        if (this.#unknownWords.size < 20 || this.#unknownWords.has(shown))
            this.#unknownWords.set(shown, (this.#unknownWords.get(shown) ?? 0) + 1);
        return 'unknown';
    }
    /** Tells that the tool could not do its work, or not all of it. */
    breakDown(reason) {
        if (this.#breakdowns.length < maxBreakdowns)
            this.#breakdowns.push(inOneLine(reason));
        else
            this.#breakdownsLeft += 1;
    }
    warn(line, message) {
        this.#warnings.add(line, inOneLine(message));
    }
    report() {
        for (const [word, count] of this.#unknownWords)
            this.warn(null, `the severity "${word}" of ${(0,quantity/* countOf */.pq)(count, 'finding')} is not known: ${count === 1 ? 'it counts' : 'they count'} as unknown`);
        const breakdowns = [...this.#breakdowns];
        if (this.#breakdownsLeft > 0)
            breakdowns.push(`and ${(0,quantity/* formatCount */.B4)(this.#breakdownsLeft)} more of this kind`);
        if (this.#findingsLeft > 0)
            breakdowns.push(`the report holds ${(0,quantity/* formatCount */.B4)(this.#findingsLeft)} findings more than the ${(0,quantity/* formatCount */.B4)(maxFindings)} that are read`);
        return {
            kind: 'findings',
            format: this.#format,
            tools: [...this.#tools],
            findings: this.#findings,
            breakdowns,
            warnings: this.#warnings.list(),
        };
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/json-findings.ts


/** Makes parsers of reports that are one JSON document: `read` goes over it and fills the list. */
const jsonFindings = (format, read) => (limits) => createJsonParser((root) => {
    const list = new FindingList(format);
    read(root, list);
    return list.report();
}, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/file-address.ts
const file_address_decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/** Whether an address names its scheme; one letter before the colon is a Windows drive. */
const hasScheme = (address) => /^[a-z][a-z0-9+.-]+:/i.test(address);
/** Whether an address stands for itself, whatever it is looked up from. */
const isAbsoluteAddress = (address) => hasScheme(address) || /^(?:[\\/]|[a-z]:[\\/])/i.test(address);
/** An address below a folder's. */
const joinAddress = (base, address) => base === '' || isAbsoluteAddress(address)
    ? address
    : `${base.replace(/\/?$/, '/')}${address.replace(/^(?:\.\/)+/, '')}`;
/**
 * The path that an address of a file means: file URIs (https://www.rfc-editor.org/rfc/rfc8089) lose scheme and host,
 * Windows drives their slash before, and %-escapes are decoded where they are sound. Another scheme stays as it is.
 */
const pathOfAddress = (address) => {
    const file = /^file:(?:\/\/([^/]*))?(.*)$/is.exec(address);
    if (file === null)
        return hasScheme(address) ? address : file_address_decode(address).replace(/^(?:\.\/)+/, '');
    const host = file[1] ?? '';
    const path = file_address_decode((file[2] ?? '').replace(/[?#].*$/s, '')).replace(/^\/(?=[a-z]:)/i, '');
    return host === '' || host === 'localhost' ? path : `//${host}${path}`;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/json-element.ts

/** One element of a list, without looking at the others; undefined where the list is absent or has none there. */
const elementAt = (list, index) => {
    if (list.isAbsent())
        return undefined;
    if (!Array.isArray(list.value))
        return list.list()[index];
    const elements = list.value;
    return Number.isInteger(index) && index >= 0 && index < elements.length
        ? new JsonCursor(elements[index], list, index)
        : undefined;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/sarif-place.ts



const longestBaseChain = 16;
/** The address of a base id with the bases that it stands on itself (SARIF 2.1.0 section 3.14.14); empty where unknown. */
const baseAddress = (run, firstId) => {
    let address = '';
    let id = firstId;
    for (let step = 0; step < longestBaseChain && id !== undefined; step += 1) {
        const bases = run.at('originalUriBaseIds');
        if (!bases.has(id))
            return address;
        const base = bases.at(id);
        address = joinAddress(base.at('uri').optionalText() ?? '', address);
        if (isAbsoluteAddress(address))
            return address;
        id = base.at('uriBaseId').optionalText();
    }
    return address;
};
const pathOf = (run, location) => {
    const index = location.at('index').optionalNumber() ?? -1;
    const uri = location.at('uri').optionalText();
    if (uri === undefined) {
        const artifact = elementAt(run.at('artifacts'), index);
        return artifact === undefined || artifact.at('location').isAbsent() || !artifact.at('location').has('uri')
            ? ''
            : pathOf(run, artifact.at('location'));
    }
    const baseId = location.at('uriBaseId').optionalText();
    if (uri === '' || baseId === undefined || isAbsoluteAddress(uri))
        return pathOfAddress(uri);
    return pathOfAddress(joinAddress(baseAddress(run, baseId), uri));
};
/** Where the first location of a result is, if it is in a file. */
const sarifPlace = (run, result) => {
    const location = elementAt(result.at('locations'), 0);
    const physical = location?.at('physicalLocation');
    if (physical === undefined || physical.isAbsent() || physical.at('artifactLocation').isAbsent())
        return undefined;
    const path = pathOf(run, physical.at('artifactLocation'));
    const region = physical.at('region');
    if (region.isAbsent())
        return placeIn(path);
    return placeIn(path, {
        line: region.at('startLine').optionalNumber(),
        endLine: region.at('endLine').optionalNumber(),
        column: region.at('startColumn').optionalNumber(),
    });
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/sarif-result.ts



const propertyOf = (owner, key) => {
    const properties = owner?.at('properties');
    return properties === undefined || properties.isAbsent() ? undefined : properties.at(key);
};
const classTags = [
    ['secret', /^secrets?$/],
    ['licence', /^licen[cs]e$/],
    ['misconfiguration', /^(?:misconfiguration|misconfig|iac)$/],
    ['vulnerability', /^(?:vulnerability|vulnerabilities)$/],
    ['security', /^security$/],
];
const classTools = [
    ['secret', /^(?:gitleaks|trufflehog|detect-secrets)\b/i],
    ['misconfiguration', /^(?:checkov|tfsec|kics|terrascan|kube-linter|kubescape)\b/i],
    ['vulnerability', /^(?:grype|osv-scanner|npm-audit|pip-audit|dependency-check)\b/i],
    ['security', /^(?:bandit|gosec|semgrep|brakeman|codeql|zizmor)\b/i],
    ['type', /^(?:mypy|pyright|tsc)\b/i],
    ['lint', /lint(?:er)?\b/i],
    ['lint', /^(?:ruff|flake8|pycodestyle|pyflakes|biome|clippy|checkstyle|pmd|spotbugs|spotless|detekt|scalastyle)\b/i],
    ['lint', /^(?:rubocop|staticcheck|phpstan|php_codesniffer|phpcs|shellcheck|clang-tidy|cppcheck|credo|prettier)\b/i],
];
const advisoryId = /^(?:CVE|GHSA|PYSEC|RUSTSEC|GO|OSV)-\d|^GHSA-/;
const classOf = (run, id, [rule, result]) => {
    const tags = [propertyOf(rule, 'tags'), propertyOf(result, 'tags')]
        .flatMap((list) => list?.optionalList() ?? [])
        .map((tag) => tag.text().toLowerCase());
    const byTag = classTags.find(([, mark]) => tags.some((tag) => mark.test(tag)));
    if (byTag !== undefined && byTag[0] !== 'security')
        return byTag[0];
    if (advisoryId.test(id))
        return 'vulnerability';
    const byTool = classTools.find(([, mark]) => mark.test(run.tool));
    const isSecurity = byTag !== undefined || propertyOf(rule, 'security-severity')?.isAbsent() === false;
    // What a tool looks for that nobody knows may be anything; a linter that is known says itself what is more than lint.
    if (byTool === undefined || (byTool[0] === 'lint' && isSecurity))
        return 'security';
    return byTool[0];
};
const overrideOf = (run, rule, result) => {
    if (rule === undefined || result.at('provenance').isAbsent())
        return undefined;
    const index = result.at('provenance').at('invocationIndex').optionalNumber() ?? -1;
    const invocation = elementAt(run.cursor.at('invocations'), index);
    const overrides = invocation?.at('ruleConfigurationOverrides').optionalList() ?? [];
    const own = overrides.find((each) => run.descriptors.resolve('rules', each.at('descriptor'))?.value === rule.value);
    return own?.at('configuration').at('level').optionalText();
};
/** SARIF 2.1.0 section 3.27.10: where a result names no level, its kind, its run and its rule decide. */
const levelOf = (run, rule, result) => {
    const own = result.at('level').optionalText();
    if (own !== undefined)
        return own;
    if ((result.at('kind').optionalText() ?? 'fail') !== 'fail')
        return 'none';
    const override = overrideOf(run, rule, result);
    if (override !== undefined)
        return override;
    const configuration = rule?.at('defaultConfiguration');
    if (configuration === undefined || configuration.isAbsent())
        return 'warning';
    return configuration.at('level').optionalText() ?? 'warning';
};
const scoreOf = (rule, result, list) => {
    const property = [propertyOf(rule, 'security-severity'), propertyOf(result, 'security-severity')].find((each) => each !== undefined && !each.isAbsent());
    if (property === undefined)
        return undefined;
    const text = typeof property.value === 'number' ? String(property.value) : property.text().trim();
    const score = /^\d{1,2}(?:\.\d{1,10})?$/.test(text) ? Number(text) : Number.NaN;
    if (!(score >= 0 && score <= 10))
        list.warn(null, `the security-severity ${JSON.stringify(text.slice(0, 40))} is no score from 0 to 10: the level counts`);
    return severityOfScore(score);
};
const sarif_result_textOf = (message, owners) => {
    const own = message.at('text').optionalText() ?? message.at('markdown').optionalText();
    if (own !== undefined)
        return own;
    const id = message.at('id').optionalText();
    if (id === undefined)
        return '';
    const tables = owners.flatMap((owner) => [owner?.at('messageStrings'), owner?.at('globalMessageStrings')]);
    const table = tables.find((each) => each?.has(id));
    return table?.at(id).at('text').optionalText() ?? id;
};
const longestMessage = 8_000;
/** A message with its placeholders filled in and its links as their text (SARIF 2.1.0 section 3.11); empty if it has none. */
const sarifMessage = (message, owners) => {
    if (message.isAbsent())
        return '';
    const values = message
        .at('arguments')
        .optionalList()
        .map((each) => each.text());
    const text = sarif_result_textOf(message, owners).slice(0, longestMessage);
    const filled = values.length === 0 ? text : text.replace(/\{(\d{1,3})\}/g, (mark, at) => values[Number(at)] ?? mark);
    return filled.replace(/\[([^[\]]{1,500})\]\((?:\d{1,6}|sarif:[^()]{1,500})\)/g, '$1');
};
const descriptionOf = (rule) => {
    for (const key of ['shortDescription', 'fullDescription']) {
        const description = rule?.at(key);
        if (description?.has('text'))
            return description.at('text').text();
    }
    return rule?.at('name').optionalText() ?? '';
};
/** Who wrote a commit identifies no finding, and is nobody's business here. */
const aboutCommits = new Set(['commitSha', 'author', 'email', 'date', 'commitMessage']);
const looksLikeIdentity = /^\S{6,200}$/;
const sarif_result_fingerprintOf = (result) => {
    const entries = ['fingerprints', 'partialFingerprints'].flatMap((key) => result.at(key).isAbsent() ? [] : result.at(key).members());
    const sound = entries
        .filter(([name]) => !aboutCommits.has(name.split('/')[0] ?? ''))
        .map(([name, value]) => [name, value.text()])
        .filter(([, value]) => looksLikeIdentity.test(value));
    const best = sound.find(([name]) => name.split('/')[0] === 'primaryLocationLineHash') ?? sound[0];
    return best?.[1] ?? '';
};
/** SARIF 2.1.0 section 3.27.23: suppressed only if there is a suppression and each one was accepted. */
const suppressionOf = (result) => {
    const suppressions = result.at('suppressions').optionalList();
    const areAccepted = suppressions.every((each) => (each.at('status').optionalText() ?? 'accepted') === 'accepted');
    const [first] = suppressions;
    if (first === undefined || !areAccepted)
        return undefined;
    const kind = first.at('kind').optionalText() ?? '';
    const reason = first.at('justification').optionalText() ?? '';
    return reason.trim() === '' ? `suppressed ${kind === 'inSource' ? 'in the source' : 'by the tool'}` : reason;
};
/** Adds a result as a finding. */
const addSarifResult = (run, result, list) => {
    const rule = run.descriptors.ruleOf(result);
    const reference = result.at('rule');
    const referredId = reference.isAbsent() ? undefined : reference.at('id').optionalText();
    const id = result.at('ruleId').optionalText() ?? referredId ?? rule?.at('id').text() ?? '';
    const kind = classOf(run, id, [rule, result]);
    const level = levelOf(run, rule, result);
    const message = sarifMessage(result.at('message'), [rule, run.cursor.at('tool').at('driver')]);
    list.add({
        tool: run.tool,
        rule: id,
        class: kind,
        severity: scoreOf(rule, result, list) ?? severityOfLevel(level, kind) ?? list.unknownSeverity(level),
        message: message === '' ? descriptionOf(rule) : message,
        place: sarifPlace(run.cursor, result),
        url: rule?.at('helpUri').optionalText(),
        fingerprint: sarif_result_fingerprintOf(result),
        suppressed: suppressionOf(result),
    });
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/sarif-rules.ts
/** The first descriptor of each key. */
const indexBy = (descriptors, keyOf) => {
    const index = new Map();
    for (const descriptor of descriptors) {
        const key = keyOf(descriptor);
        if (!index.has(key))
            index.set(key, descriptor);
    }
    return index;
};
const indexById = (descriptors) => indexBy(descriptors, (descriptor) => descriptor.at('id').text());
const indexByGuid = (descriptors) => indexBy(descriptors, (descriptor) => descriptor.at('guid').value);
const readComponent = (cursor) => {
    const lists = { rules: cursor.at('rules').optionalList(), notifications: cursor.at('notifications').optionalList() };
    const byId = { rules: indexById(lists.rules), notifications: indexById(lists.notifications) };
    const byGuid = { rules: indexByGuid(lists.rules), notifications: indexByGuid(lists.notifications) };
    return { cursor, lists, byId, byGuid };
};
const absentIndex = -1;
/** As many parts of a hierarchical id are looked up. */
const mostLevels = 16;
/** An index of SARIF: -1 and absence mean that there is none. */
const indexAt = (owner, key) => {
    const index = owner.at(key).optionalNumber();
    return index === absentIndex ? undefined : index;
};
const isSameId = (descriptor, id) => id === undefined || id === descriptor.at('id').text() || id.startsWith(`${descriptor.at('id').text()}/`);
/** Finds rules and notifications of a tool and its extensions (SARIF 2.1.0 sections 3.19, 3.49 and 3.52). */
class SarifDescriptors {
    #components;
    constructor(tool) {
        this.#components = [readComponent(tool.at('driver')), ...tool.at('extensions').optionalList().map(readComponent)];
    }
    /** The rule of a result: by its reference, its index, its id, or the id of which it is a part ("CA1000/1"). */
    ruleOf(result) {
        const reference = result.at('rule');
        const id = result.at('ruleId').optionalText();
        if (!reference.isAbsent()) {
            const referred = this.#resolve('rules', reference, { id, index: indexAt(result, 'ruleIndex') });
            if (referred !== undefined)
                return referred;
        }
        return this.#find('rules', this.#components[0], { id, index: indexAt(result, 'ruleIndex') });
    }
    /** What a reference names: the descriptor of a notification, or the rule of an override. */
    resolve(kind, reference) {
        return reference.isAbsent() ? undefined : this.#resolve(kind, reference, { id: undefined, index: undefined });
    }
    #resolve(kind, reference, result) {
        const component = this.#componentOf(reference.at('toolComponent'));
        const id = reference.at('id').optionalText() ?? result.id;
        const index = indexAt(reference, 'index') ?? result.index;
        const guid = reference.at('guid').optionalText();
        const byGuid = guid === undefined ? undefined : component.byGuid[kind].get(guid);
        return byGuid ?? this.#find(kind, component, { id, index });
    }
    #componentOf(reference) {
        const [driver, ...extensions] = this.#components;
        if (reference.isAbsent())
            return driver;
        const index = indexAt(reference, 'index');
        if (index !== undefined)
            return extensions[index] ?? driver;
        const guid = reference.at('guid').optionalText();
        const name = reference.at('name').optionalText();
        return (this.#components.find(({ cursor }) => guid !== undefined && cursor.at('guid').value === guid) ??
            this.#components.find(({ cursor }) => name !== undefined && cursor.at('name').value === name) ??
            driver);
    }
    #find(kind, component, { id, index }) {
        const indexed = index === undefined ? undefined : component.lists[kind][index];
        if (indexed !== undefined && isSameId(indexed, id))
            return indexed;
        if (id === undefined)
            return undefined;
        const inOrder = [component, ...this.#components.filter((other) => other !== component)];
        let part = id;
        for (let level = 0; level < mostLevels && part !== ''; level += 1) {
            const found = inOrder.map(({ byId }) => byId[kind].get(part)).find((each) => each !== undefined);
            if (found !== undefined)
                return found;
            part = part.slice(0, Math.max(0, part.lastIndexOf('/')));
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/sarif.ts





const readLog = (log, list) => {
    const version = log.at('version').text();
    if (version !== '2.1.0')
        log.at('version').refuse(`is ${JSON.stringify(version.slice(0, 20))}`, 'Let the tool write SARIF 2.1.0.');
    const runs = log.at('runs').list();
    if (runs.length === 0)
        list.breakDown('the log holds no run: no tool has run');
    for (const inline of log.at('inlineExternalProperties').optionalList())
        if (inline.at('results').optionalList().length > 0)
            list.breakDown('results stand in inlineExternalProperties, which are not read: write them into their run');
    for (const run of runs)
        readRun(run, list);
};
const readRun = (cursor, list) => {
    const tool = cursor.at('tool').at('driver').at('name').text();
    const run = { cursor, tool, descriptors: new SarifDescriptors(cursor.at('tool')) };
    list.addTool(tool);
    for (const invocation of cursor.at('invocations').optionalList())
        readInvocation(run, invocation, list);
    const external = cursor.at('externalPropertyFileReferences');
    if (!external.isAbsent() && external.at('results').optionalList().length > 0)
        list.breakDown(`results of ${tool} stand in files of their own, which are not read: write them into the log`);
    if (cursor.at('results').isAbsent())
        list.breakDown(`the run of ${tool} has no results, not even an empty list: the tool did not scan`);
    else
        readResults(run, list);
};
/** Kinds of results that claim no failure (SARIF 2.1.0 section 3.27.9). */
const harmless = new Set(['pass', 'notApplicable', 'open']);
const knownKinds = new Set(['fail', 'review', 'informational', ...harmless]);
const readResults = (run, list) => {
    let undecided = 0;
    for (const result of run.cursor.at('results').elements()) {
        const kind = result.at('kind').optionalText() ?? 'fail';
        if (!knownKinds.has(kind))
            result.at('kind').refuse(`is ${JSON.stringify(kind.slice(0, 40))}, which is no kind`);
        if (kind === 'open')
            undecided += 1;
        const isGone = result.at('baselineState').optionalText() === 'absent';
        if (!isGone && !harmless.has(kind))
            addSarifResult(run, result, list);
    }
    if (undecided > 0)
        list.warn(null, `${run.tool} could not decide ${(0,quantity/* countOf */.pq)(undecided, 'result')} (kind "open")`);
};
const readInvocation = (run, invocation, list) => {
    // Required by the specification; ending well is not guessed where it is left out, but many writers do leave it out.
    const succeeded = invocation.at('executionSuccessful');
    if (!succeeded.isAbsent() && !succeeded.flag())
        list.breakDown(failureOf(run, invocation));
    for (const key of ['toolExecutionNotifications', 'toolConfigurationNotifications'])
        for (const notification of invocation.at(key).optionalList())
            readNotification(run, notification, list);
};
const failureOf = ({ tool }, invocation) => {
    const reason = invocation.at('exitCodeDescription').optionalText() ?? invocation.at('exitSignalName').optionalText();
    const code = invocation.at('exitCode').optionalNumber();
    const details = [code === undefined ? '' : `exit code ${code}`, reason ?? ''].filter((part) => part !== '');
    return `${tool} did not end well (executionSuccessful is false)${details.length > 0 ? `: ${details.join(', ')}` : ''}`;
};
const readNotification = (run, notification, list) => {
    const descriptor = run.descriptors.resolve('notifications', notification.at('descriptor'));
    const configuration = descriptor?.at('defaultConfiguration');
    const usual = configuration === undefined || configuration.isAbsent() ? undefined : configuration.at('level');
    const level = notification.at('level').optionalText() ?? usual?.optionalText() ?? 'warning';
    const driver = run.cursor.at('tool').at('driver');
    const text = sarifMessage(notification.at('message'), [descriptor, driver]);
    const place = sarifPlace(run.cursor, notification);
    const where = place === undefined ? '' : ` ${place.path}${place.line === undefined ? '' : `, line ${place.line}`}:`;
    const message = `${run.tool}:${where} ${text === '' ? (descriptor?.at('id').text() ?? 'a notification without text') : text}`;
    if (level === 'error')
        list.breakDown(message);
    else if (level === 'warning')
        list.warn(null, message);
};
/**
 * Reads a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html) of any tool and any
 * number of runs. A run without results, an invocation that failed and notifications of level error are breakdowns.
 */
const createSarifParser = jsonFindings('sarif', readLog);

;// CONCATENATED MODULE: ./src/decide/foreign/findings.ts



const classes = {
    vulnerability: 'vulnerability',
    misconfiguration: 'misconfiguration',
    secret: 'secret',
    licence: 'licence',
};
const findings_linesOf = ({ place }) => place?.line === undefined ? undefined : { startLine: place.line, endLine: place.endLine ?? place.line };
const toFinding = (found, target, identity) => ({
    target,
    class: classes[found.class] ?? 'other',
    reportedAs: found.class,
    rule: found.rule,
    severity: found.severity,
    severitySource: '',
    message: found.message,
    path: found.place?.path ?? '',
    lines: findings_linesOf(found),
    isGuest: false,
    within: '',
    resource: '',
    package: found.package === undefined ? undefined : { ...found.package, purl: '' },
    packageFile: '',
    status: '',
    about: { title: '', description: '', resolution: '', url: found.url, weaknesses: [], scores: [] },
    identity,
});
/** A document of one run. */
const documentOf = (run) => ({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
});
/** Reads the findings of a repaired run; an error in words when the run is wrong beyond repair. */
const readForeignFindings = ({ run, category }) => {
    const parser = createSarifParser();
    parser.push(new TextEncoder().encode(JSON.stringify(documentOf(run))));
    const report = parser.end();
    if (!report.ok)
        return (0,result/* failure */.V)(report.error.reason);
    const { findings: found, breakdowns, warnings } = report.value;
    const identities = numberFingerprints(found.map(({ fingerprint, rule }) => `${fingerprint} ${rule}`));
    const entries = found.map((each, index) => ({
        reason: each.suppressed,
        finding: toFinding(each, category, identities[index] ?? ''),
    }));
    return (0,result/* success */.k)({
        entries,
        breakdowns,
        warnings: warnings.map(({ message }) => message),
    });
};

;// CONCATENATED MODULE: ./src/decide/foreign/json.ts
/** True for an object that is neither null nor a list. */
const json_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The object at a key; an empty one when there is none. */
const objectAt = (object, key) => {
    const value = object[key];
    return json_isObject(value) ? value : {};
};
/** The objects of the list at a key; none when there is no list. */
const objectsAt = (object, key) => {
    const value = object[key];
    return Array.isArray(value) ? value.filter(json_isObject) : [];
};
/** The elements of the list at a key, whatever they are; none when there is no list. */
const elementsAt = (object, key) => {
    const value = object[key];
    return Array.isArray(value) ? value : [];
};
/** The text at a key; empty when there is none. */
const textAt = (object, key) => {
    const value = object[key];
    return typeof value === 'string' ? value : '';
};
/** The number at a key, or undefined when there is none. */
const numberAt = (object, key) => {
    const value = object[key];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
/** The object without some of its members. */
const without = (object, ...keys) => Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

;// CONCATENATED MODULE: ./src/decide/foreign/source.ts




const pairUp = ({ run }, { entries }, kept) => {
    const results = objectsAt(run, 'results');
    return entries.flatMap(({ finding, reason }, index) => {
        const result = results[index];
        const isExcused = reason !== undefined;
        return result !== undefined && (isExcused || kept.has(finding)) ? [{ result, finding, isExcused }] : [];
    });
};
// More rules than GitHub takes: only those that something names stay, each result pointing at its own again.
const pruneRules = (run, results) => {
    const tool = objectAt(run, 'tool');
    const driver = objectAt(tool, 'driver');
    if (objectsAt(driver, 'rules').length <= limits.rules)
        return { ...run, results };
    const used = new Set(results.map((result) => textAt(result, 'ruleId')));
    const rules = objectsAt(driver, 'rules').filter((rule) => used.has(textAt(rule, 'id')));
    const indexes = new Map(rules.map((rule, index) => [textAt(rule, 'id'), index]));
    const pointed = results.map((result) => {
        const index = indexes.get(textAt(result, 'ruleId'));
        if (result['rule'] !== undefined)
            return result;
        return index === undefined ? without(result, 'ruleIndex') : { ...result, ruleIndex: index };
    });
    return { ...run, tool: { ...tool, driver: { ...driver, rules } }, results: pointed };
};
/** The document of a foreign run; `kept` are the findings that are reported. */
const foreignSource = (foreign, found, kept) => {
    const entries = pairUp(foreign, found, new Set(kept));
    const counting = entries.filter(({ isExcused }) => !isExcused);
    const excused = entries.filter(({ isExcused }) => isExcused);
    const write = (chosen) => JSON.stringify(documentOf(pruneRules(foreign.run, chosen.map(({ result }) => result))));
    return {
        name: foreign.category,
        category: foreign.category,
        toolName: foreign.tool,
        isWhole: found.breakdowns.length === 0,
        count: counting.length,
        build: (room) => {
            const fit = keepWorst(counting, room, (a, b) => compareFindings(a.finding, b.finding));
            const chosen = new Set(fit.kept);
            const upload = write(counting.filter((entry) => chosen.has(entry)));
            const rest = new Set(excused.slice(0, room - fit.kept.length));
            const file = rest.size === 0 ? upload : write(entries.filter((entry) => chosen.has(entry) || rest.has(entry)));
            return { file, upload, leftOut: fit.leftOut.length };
        },
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/expiry.ts


const expiry_dayMs = 86_400_000;
/**
 * Parses a calendar day as RFC 3339 writes it (full-date); anything else, and a day that no calendar has, is an error in
 * words, without a full stop.
 */
const parseExpiry = (text) => {
    const startMs = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    if (Number.isNaN(startMs) || formatDay(startMs) !== text)
        return (0,result/* failure */.V)(`"${text}" is not a day. Write it as 2026-12-31; it holds up to the end of that day, UTC`);
    return (0,result/* success */.k)({ day: text, endsMs: startMs + expiry_dayMs });
};
/** True once the day is over (UTC). */
const isExpired = ({ endsMs }, nowMs) => nowMs >= endsMs;

;// CONCATENATED MODULE: ./src/decide/ignores/matching.ts


// Misconfigurations were called AVD-DS-0002 before they were called DS-0002.
const plainId = (id) => id.replace(/^AVD-/i, '').toLowerCase();
const splitPurl = (purl) => {
    const [bare = ''] = purl.split(/[?#]/, 1);
    const [, name = bare, version = ''] = /^(.*?)(?:@([^@/]*))?$/s.exec(bare) ?? [];
    return { name: name.toLowerCase(), version };
};
const matchesPurl = (wanted, purl) => {
    const [left, right] = [splitPurl(wanted), splitPurl(purl)];
    return left.name === right.name && (left.version === '' || left.version === right.version);
};
const pathsOf = ({ path, within }, roots) => [
    ...(within === '' ? [] : [within]),
    path,
    ...roots.filter((root) => root !== '' && path.startsWith(`${root}/`)).map((root) => path.slice(root.length + 1)),
];
const matcherOf = (rule, roots) => {
    const isWanted = (0,glob/* compileGlobs */.tI)(rule.paths.map((path) => path.replace(/^\.?\//, '')));
    const id = plainId(rule.id);
    return (finding) => (rule.class === undefined || rule.class === finding.class) &&
        plainId(finding.rule) === id &&
        (rule.paths.length === 0 || pathsOf(finding, roots).some(isWanted)) &&
        (rule.purls.length === 0 || rule.purls.some((purl) => matchesPurl(purl, finding.package?.purl ?? '')));
};
// Where each file has them.
const mending = ({ file }) => /\.ya?ml$/i.test(file)
    ? { reason: '`statement`', expiry: '`expired_at`' }
    : { reason: 'a comment above it, or at its end', expiry: '`exp:2026-12-31` behind it' };
const lackOf = (rule, { requires }) => {
    const { reason, expiry } = mending(rule);
    const lacks = [
        ...(requires.includes('reason') && rule.reason.trim() === '' ? [`gives no reason (${reason})`] : []),
        ...(requires.includes('expiry') && rule.expiry === undefined ? [`never ends (${expiry})`] : []),
    ];
    return lacks.length === 0 ? undefined : `it ${lacks.join(' and ')}`;
};
const idleness = (rule, policy) => {
    if (rule.expiry !== undefined && isExpired(rule.expiry, policy.nowMs))
        return { rule, kind: 'expired', why: `it ended with ${rule.expiry.day}` };
    const lack = lackOf(rule, policy);
    return lack === undefined ? undefined : { rule, kind: 'incomplete', why: lack };
};
const wasLookedFor = ({ class: kind }, { classes }) => kind === undefined || classes.includes(kind);
const unused = (rule) => ({ rule, kind: 'unused', why: 'nothing that was found matches it' });
/** Takes out what the rules accept. A rule that has ended, lacks what is required, or matches nothing takes out nothing, and is told. */
const ignoreFindings = (findings, rules, policy) => {
    const judged = rules.map((rule) => ({ rule, idle: idleness(rule, policy) }));
    const live = judged
        .filter(({ idle }) => idle === undefined)
        .map(({ rule }) => ({ rule, matches: matcherOf(rule, policy.roots) }));
    const ignored = [];
    const kept = [];
    const used = new Set();
    for (const finding of findings) {
        const matching = live.filter(({ matches }) => matches(finding));
        for (const { rule } of matching)
            used.add(rule);
        const [first] = matching;
        if (first === undefined)
            kept.push(finding);
        else
            ignored.push({ finding, rule: first.rule });
    }
    const idle = judged.flatMap(({ idle: reason }) => (reason === undefined ? [] : [reason]));
    return {
        kept,
        ignored,
        idle: [
            ...idle,
            ...live.filter(({ rule }) => !used.has(rule) && wasLookedFor(rule, policy)).map(({ rule }) => unused(rule)),
        ],
    };
};

;// CONCATENATED MODULE: ./src/decide/inline-ignores.ts


// Trivy hears them in what it checks for misconfigurations only (https://trivy.dev/docs/latest/configuration/filtering/).
const inline_ignores_name = /(?:^|\/)[^/]*(?:docker|container)file[^/]*$|\.(?:tf|tofu|hcl|ya?ml|json|tpl|bicep)$/i;
const mark = /(?:trivy|tfsec):ignore/i;
/** Whether a comment in a file of this name may keep Trivy from telling what it found. */
const mayIgnoreInline = (path) => inline_ignores_name.test(path);
/** Those of these lines (from 1) on which such a comment stands. */
const findInlineIgnores = (text, lines) => {
    const all = text.split('\n');
    return lines.filter((line) => mark.test(all[line - 1] ?? ''));
};
/** A change that excuses its own findings by comments in its files: Trivy leaves them out without a trace. */
const judgeInlineIgnores = ([first, ...others], gate) => first === undefined
    ? []
    : [
        {
            mark: isGated('misconfiguration', gate) ? 'failed' : 'attention',
            name: 'Ignores in files',
            value: 'n/a',
            bar: 'none added',
            distance: `${first}${others.length === 0 ? '' : ` and ${(0,quantity/* formatCount */.B4)(others.length)} more`}: Trivy says nothing of what these comments excuse; accept it in the ignore file of the base`,
        },
    ];

;// CONCATENATED MODULE: ./src/decide/sarif/log.ts
/** A document of these runs. */
const makeLog = (runs) => ({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs,
});

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

;// CONCATENATED MODULE: ./src/decide/sarif/severity.ts

const levels = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    info: 'note',
    unknown: 'note',
};
/** The level of a severity. */
const severity_levelOf = (severity) => levels[severity];
// GitHub's bands of `security-severity`; it calls "over 9.0" critical.
const bands = {
    critical: { least: 9.1, usual: 9.5, most: 10 },
    high: { least: 7, usual: 8, most: 8.9 },
    medium: { least: 4, usual: 5.5, most: 6.9 },
    low: { least: 0.1, usual: 2, most: 3.9 },
};
const preferred = (scores, source) => {
    const newestFirst = scores.toSorted((a, b) => b.version - a.version);
    return (newestFirst.find((each) => each.source === source) ??
        newestFirst.find((each) => each.source === 'nvd') ??
        newestFirst[0]);
};
/**
 * The number beside a severity: the CVSS score of the source that gave the severity (else the NVD's, else any), moved into
 * the severity's own band where it lies outside. undefined: GitHub has no band for the severity.
 */
const securitySeverityOf = ({ severity, severitySource, about }) => {
    const band = bands[severity];
    if (band === undefined)
        return undefined;
    const score = preferred(about.scores, severitySource)?.score ?? band.usual;
    return Math.min(band.most, Math.max(band.least, score)).toFixed(1);
};
/** The worst of several findings. */
const worstOf = (findings) => findings.reduce((worst, each) => (rankOf(each.severity) < rankOf(worst.severity) ? each : worst));

;// CONCATENATED MODULE: ./src/decide/sarif/rule.ts





const names = {
    vulnerability: 'VulnerablePackage',
    misconfiguration: 'Misconfiguration',
    secret: 'OpenSecret',
    licence: 'Licence',
    other: 'Finding',
};
// Beyond, the help of one advisory in a large image would be larger than all else.
const packagesShown = 50;
/** A rule's identifier within GitHub's room; long ones that only begin alike stay apart. */
const ruleIdOf = (rule) => {
    if (rule.length <= limits.nameCharacters)
        return rule;
    const digits = fingerprintOf({ tool: 'rule', rule, path: '', lineText: undefined, message: '', packageName: '' });
    return `${cutText(rule, limits.nameCharacters - 13)}-${digits.slice(0, 12)}`;
};
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const isWebAddress = (url) => /^https?:\/\/[^\s<>"]+$/.test(url);
const fixOf = ({ package: about, status }) => {
    if (about !== undefined && about.fixedVersion !== '')
        return about.fixedVersion;
    return status === '' || status === 'affected' ? 'none yet' : status.replaceAll('_', ' ');
};
const placeOf = ({ path, within }) => (within === '' ? path : within);
const rowsOf = (findings) => [
    ...new Map(findings.flatMap((finding) => {
        const { package: about } = finding;
        if (about === undefined)
            return [];
        const row = [about.name, about.version, fixOf(finding), placeOf(finding)];
        return [[row.join('\n'), row]];
    })).values(),
];
const tableOf = (rows) => {
    if (rows.length === 0)
        return [];
    const shown = rows.slice(0, packagesShown).map((row) => `| ${row.map((cell) => (0,markdown/* code */.aY)(cell).markdown).join(' | ')} |`);
    const more = rows.length - packagesShown;
    const table = ['| Package | Installed | Fixed in | Where |', '| --- | --- | --- | --- |', ...shown].join('\n');
    return [{ markdown: table }, ...(more > 0 ? [(0,markdown.md) `and ${(0,quantity/* countOf */.pq)(more, 'more package')}`] : [])];
};
const listOf = (rows) => {
    const more = rows.length - packagesShown;
    const shown = rows
        .slice(0, packagesShown)
        .map(([name, version, fix, where]) => `${name} ${version} (fixed in: ${fix})${where === '' ? '' : `, ${where}`}`);
    return more > 0 ? [...shown, `and ${(0,quantity/* countOf */.pq)(more, 'more package')}`] : shown;
};
/** A rule that nothing but its findings describe, in Markdown and in plain text: all their packages, never one of them. */
const helpOf = (title, findings) => {
    const { about } = findings[0];
    const rows = rowsOf(findings);
    const parts = [about.description, about.resolution].map((part) => part.trim()).filter((part) => part !== '');
    const address = isWebAddress(about.url) ? [about.url] : [];
    const paragraphs = [(0,markdown.md) `**${title}**`, ...parts.map((part) => (0,markdown.md) `${part}`), ...tableOf(rows)];
    const links = address.map((url) => (0,markdown/* link */.nf)((0,markdown.md) `More about it`, url));
    return {
        text: [title, ...parts, ...listOf(rows), ...address].join('\n\n'),
        markdown: (0,markdown/* joinMarkdown */.UF)([...paragraphs, ...links], '\n\n').markdown,
    };
};
const tagsOf = ({ class: kind, about }) => [
    'security',
    kind,
    ...new Set(about.weaknesses.map((weakness) => `external/cwe/${weakness.toLowerCase()}`)),
];
/** One rule for all findings of one identifier: as severe as the worst of them, its level and its number from that one severity. */
const makeRule = (findings) => {
    const worst = worstOf(findings);
    const { rule, class: kind, about } = worst;
    const title = oneLine(about.title) === '' ? rule : oneLine(about.title);
    const securitySeverity = securitySeverityOf(worst);
    const description = oneLine(about.description) === '' ? title : oneLine(about.description);
    return {
        id: ruleIdOf(rule),
        name: names[kind],
        shortDescription: { text: cutText(title, limits.descriptionCharacters) },
        fullDescription: { text: cutText(description, limits.descriptionCharacters) },
        defaultConfiguration: { level: severity_levelOf(worst.severity) },
        ...(isWebAddress(about.url) ? { helpUri: about.url } : {}),
        help: helpOf(title, findings),
        properties: {
            tags: tagsOf(worst).slice(0, limits.shownTags),
            ...(securitySeverity === undefined ? {} : { 'security-severity': securitySeverity }),
        },
    };
};

;// CONCATENATED MODULE: ./src/decide/sarif/result.ts



const messageCharacters = limits.descriptionCharacters;
const fixes = ({ package: about, status }) => {
    if (about === undefined)
        return '';
    if (about.fixedVersion !== '')
        return ` Fixed in ${about.fixedVersion}.`;
    return status === '' ? '' : ` No fix (${status.replaceAll('_', ' ')}).`;
};
const sentence = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
};
/** What was found, where, and how it is mended, with the package's name in it: two packages never read alike. */
const describeFinding = (finding) => {
    const { rule, severity, package: about, within, resource, about: text } = finding;
    const subject = about === undefined ? rule : `${`${about.name} ${about.version}`.trim()}: ${rule}`;
    const where = [resource, within].filter((part) => part !== '').join(', ');
    const said = sentence(finding.message === '' ? text.title : finding.message);
    const more = finding.message === '' || text.title === finding.message ? '' : ` ${sentence(text.resolution)}`;
    return cutText(`${subject} (${severity})${where === '' ? '' : ` in ${where}`}. ${said}${more.trimEnd()}${fixes(finding)}`.trim(), messageCharacters);
};
/** The file that GitHub shows a finding at; what stands in no file of the repository is shown under its target's name. */
const shownPath = ({ path, target }) => (path === '' ? target : path);
const logicalLocations = ({ target, within, resource, package: about }) => {
    const name = about?.name ?? (resource === '' ? within : resource);
    if (name === '')
        return undefined;
    const fullyQualifiedName = [target, within, name === within ? '' : name].filter((part) => part !== '').join('/');
    return [{ name, fullyQualifiedName, kind: about === undefined ? 'resource' : 'module' }];
};
const locationOf = (finding) => {
    const { lines, package: about } = finding;
    const logical = logicalLocations(finding);
    return {
        physicalLocation: {
            artifactLocation: { uri: toUri(shownPath(finding)) },
            // Whole lines: a region of no width is one that GitHub cannot show.
            region: lines === undefined ? { startLine: 1 } : { startLine: lines.startLine, endLine: lines.endLine },
        },
        ...(logical === undefined ? {} : { logicalLocations: logical }),
        ...(about === undefined ? {} : { message: { text: `${about.name} ${about.version}`.trim() } }),
    };
};
const numbered = (identity) => (identity.includes(':') ? identity : `${identity}:1`);
/** A finding as a result of the rule at that index; `reason` tells why it does not count. */
const makeResult = (finding, { ruleIndex, level }, reason) => ({
    ruleId: ruleIdOf(finding.rule),
    ruleIndex,
    level,
    message: { text: describeFinding(finding) },
    locations: [locationOf(finding)],
    partialFingerprints: { primaryLocationLineHash: numbered(finding.identity) },
    ...(reason === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: reason }] }),
});

;// CONCATENATED MODULE: ./src/decide/sarif/run.ts





const groupByRule = (findings) => {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.rule);
        if (group === undefined)
            groups.set(finding.rule, [finding]);
        else
            group.push(finding);
    }
    return groups;
};
const makeResults = (entries, rules) => entries.flatMap(({ finding, reason }) => {
    const found = rules.get(finding.rule);
    if (found === undefined)
        return [];
    const { level } = found.rule.defaultConfiguration;
    return [makeResult(finding, { ruleIndex: found.index, level }, reason)];
});
const versionsOf = (toolVersion) => {
    if (toolVersion === '')
        return {};
    return parseVersion(toolVersion).ok
        ? { version: toolVersion, semanticVersion: toolVersion }
        : { version: toolVersion };
};
/**
 * The run of one target with the worst `room` findings; excused ones take what room is left. Nothing that is left out is
 * worse than anything that counts and is kept.
 */
const makeRun = (source, room) => {
    const { kept, leftOut } = keepWorst(source.findings, room, compareFindings);
    const excused = source.excused.slice(0, room - kept.length);
    const entries = [...kept.map((finding) => ({ finding, reason: undefined })), ...excused];
    const groups = groupByRule(entries.map(({ finding }) => finding));
    const rules = new Map([...groups].map(([id, group], index) => [id, { index, rule: makeRule(group) }]));
    const run = {
        tool: {
            driver: {
                name: 'Trivy',
                fullName: 'Trivy Vulnerability Scanner',
                informationUri: 'https://github.com/aquasecurity/trivy',
                ...versionsOf(source.toolVersion),
                rules: [...rules.values()].map(({ rule }) => rule),
            },
        },
        automationDetails: { id: `${source.category}/` },
        invocations: [{ executionSuccessful: true }],
        results: makeResults(entries, rules),
        columnKind: 'utf16CodeUnits',
    };
    return { run, leftOut };
};

;// CONCATENATED MODULE: ./src/decide/sarif/trivy-source.ts


const describeIgnore = (file, line, reason) => `${reason === '' ? 'ignored without a reason' : reason} (${file}, line ${line})`;
const excusedOf = ({ ignored, suppressed }) => [
    ...ignored.map(({ finding, rule }) => ({ finding, reason: describeIgnore(rule.file, rule.line, rule.reason) })),
    ...suppressed,
];
/** The document of a scanned target. */
const trivySource = (target, { category, toolVersion }) => {
    const findings = target.judged.filter(({ isShown }) => isShown).map(({ finding }) => finding);
    const excused = excusedOf(target);
    return {
        name: target.name,
        category,
        toolName: 'Trivy',
        isWhole: true,
        count: findings.length,
        build: (room) => {
            const { run, leftOut } = makeRun({ category, toolVersion, findings, excused: [] }, room);
            const upload = JSON.stringify(makeLog([run]));
            if (excused.length === 0)
                return { file: upload, upload, leftOut: leftOut.length };
            const whole = makeRun({ category, toolVersion, findings, excused }, room);
            return { file: JSON.stringify(makeLog([whole.run])), upload, leftOut: leftOut.length };
        },
    };
};

// EXTERNAL MODULE: ./src/decide/scanners.ts
var decide_scanners = __webpack_require__(5217);
;// CONCATENATED MODULE: ./src/decide/verdict.ts




/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Scan';
/** Counts what was found in all targets. */
const sumUp = (targets) => {
    const judged = targets.flatMap((target) => target.judged);
    const count = (newness) => judged.filter((each) => each.newness === newness).length;
    const ofSeverity = (severity) => judged.filter(({ finding }) => finding.severity === severity).length;
    return {
        targets: targets.filter(wasScanned).length,
        total: judged.length,
        failing: judged.filter(({ fails }) => fails).map(({ finding }) => finding),
        introduced: count('introduced'),
        disclosed: count('disclosed'),
        unknown: count('unknown'),
        ignored: targets.reduce((sum, { ignored }) => sum + ignored.length, 0),
        unshown: judged.filter(({ isShown }) => !isShown).length,
        critical: ofSeverity('critical'),
        high: ofSeverity('high'),
    };
};
const describeFindings = (totals) => {
    const { total, failing, targets } = totals;
    const news = describeNews(totals);
    const told = news === '' ? '' : `, ${news}`;
    if (total === 0)
        return `nothing found in ${(0,quantity/* countOf */.pq)(targets, 'target')}`;
    const count = (0,quantity/* countOf */.pq)(total, 'finding');
    if (failing.length === 0)
        return `${count}${total === 1 ? ', which does not fail' : ', none fails'}${told}`;
    const fail = failing.length === 1 ? 'fails' : 'fail';
    return `${(0,quantity/* formatCount */.B4)(failing.length)} of ${count} ${fail} (${describeSeverities(failing)})${told}`;
};
/** The one sentence: failed if a condition failed, whatever was found; a scan that is not asked to fail has passed. */
const concludeVerdict = (totals, conditions) => {
    const mark = conditions.some((each) => each.mark === 'failed') ? 'failed' : 'passed';
    const other = describeOtherFailures(conditions);
    return { subject, mark, sentence: [describeFindings(totals), other].filter((part) => part !== '').join('; ') };
};

;// CONCATENATED MODULE: ./src/decide/decision.ts















const noReference = { kind: 'none', reason: 'there is no baseline yet' };
const rootsOf = ({ scans, ground }) => [
    ground.prefix,
    ...scans.map(({ target }) => joinPaths(ground.prefix, target.subject)),
];
const applyIgnores = (facts, collected, rules) => ignoreFindings(collected.flatMap(({ findings }) => findings), facts.ignores.rules, {
    requires: rules.ignoreRequires,
    nowMs: facts.nowMs,
    roots: rootsOf(facts),
    classes: [...new Set(facts.scans.flatMap(({ target }) => (0,decide_scanners/* classesOf */.O)(target.kind, rules.trivy.scanners)))],
});
// The condition of the system says it better, once.
const remarksOn = ({ report, warnings }) => [
    ...report.warnings.map(({ message }) => message),
    ...warnings.filter((each) => report.os?.isEndOfLife !== true || !tellsEndOfLife(each)),
];
const judgeScans = (facts, rules) => {
    const collected = facts.scans.map((scan) => collectFindings(scan, facts.ground));
    const ignoring = applyIgnores(facts, collected, rules);
    const judged = facts.scans.map((scan, index) => {
        const { name, kind, subject } = scan.target;
        const reference = facts.references.get(name) ?? noReference;
        const all = collected[index] ?? { findings: [], suppressed: [] };
        const kept = ignoring.kept.filter(({ target: of }) => of === name);
        const target = {
            name,
            title: `${kind}: ${subject}`,
            kind,
            tool: 'Trivy',
            classes: (0,decide_scanners/* classesOf */.O)(kind, rules.trivy.scanners),
            seen: seenIn(scan, facts.bare),
            unseen: facts.unseen.get(name) ?? [],
            judged: judgeAll(kept, reference, rules),
            ignored: ignoring.ignored.filter(({ finding }) => finding.target === name),
            suppressed: all.suppressed,
            reference,
            remarks: remarksOn(scan),
            breakdowns: [],
        };
        const category = fillCategory(rules.sarif.category, { tool: 'Trivy', target: name });
        const baseline = makeBaseline(scan.report, kept, { commit: facts.head, runId: facts.runId, nowMs: facts.nowMs });
        return { target, baseline, source: trivySource(target, { category, toolVersion: scan.report.trivyVersion }) };
    });
    return { judged, idle: ignoring.idle };
};
const judgeForeign = (foreign, facts, rules) => {
    const reference = facts.references.get(foreign.category) ?? noReference;
    const read = readForeignFindings(foreign);
    const found = read.ok ? read.value : { entries: [], breakdowns: [read.error], warnings: [] };
    const counting = found.entries.filter(({ reason }) => reason === undefined).map(({ finding }) => finding);
    const judged = judgeAll(counting, reference, rules);
    const target = {
        name: foreign.category,
        title: `${foreign.path}, ${foreign.tool}`,
        kind: 'sarif',
        tool: foreign.tool,
        classes: [...new Set(counting.map(({ class: kind }) => kind))],
        seen: nothingSeen,
        unseen: [],
        judged,
        ignored: [],
        suppressed: found.entries.flatMap(({ finding, reason }) => (reason === undefined ? [] : [{ finding, reason }])),
        reference,
        remarks: [...(foreign.repairs.length === 0 ? [] : [`mended: ${foreign.repairs.join('; ')}`]), ...found.warnings],
        breakdowns: found.breakdowns.map((each) => `${foreign.path}: ${each}`),
    };
    const source = foreignSource(foreign, found, judged.filter(({ isShown }) => isShown).map(({ finding }) => finding));
    const baseline = makeBaseline(undefined, counting, { commit: facts.head, runId: facts.runId, nowMs: facts.nowMs });
    return { target, source, baseline };
};
// What could not be looked at is in no report: to GitHub and to the next run it would be mended.
const wasBlind = (conditions) => conditions.some(({ mark, value }) => mark === 'failed' && value === 'n/a');
const judgeWhole = (judged, gate, isStale) => {
    const conditions = judgeConditions(judged.target, gate);
    const isOfDatabase = judged.target.kind !== 'sarif' && judged.target.classes.includes('vulnerability');
    const isWhole = judged.source.isWhole && !wasBlind(conditions) && !(isStale && isOfDatabase);
    return { ...judged, conditions, source: { ...judged.source, isWhole } };
};
const loseTarget = (unscanned, gate) => {
    const target = unscannedTarget(unscanned);
    return { target, conditions: judgeConditions(target, gate) };
};
/** Judges the facts by the rules. */
const decide = (facts, rules) => {
    const { judged: scanned, idle } = judgeScans(facts, rules);
    const database = judgeDatabase(facts, rules);
    const isStale = database.some(({ mark }) => mark === 'failed');
    const judged = [...scanned, ...facts.foreign.map((foreign) => judgeForeign(foreign, facts, rules))].map((each) => judgeWhole(each, rules.gate, isStale));
    const lost = facts.unscanned.map((each) => loseTarget(each, rules.gate));
    const targets = [...lost, ...judged].map(({ target }) => target);
    const ofRun = [...judgeInlineIgnores(facts.inlineIgnores, rules.gate), ...database];
    const conditions = [...[...lost, ...judged].flatMap((each) => each.conditions), ...ofRun];
    const totals = sumUp(targets);
    return {
        verdict: concludeVerdict(totals, conditions),
        conditions,
        targets,
        totals,
        // A rule that matches nothing may speak of what was not scanned.
        idle: idle.filter(({ kind }) => kind !== 'unused' || lost.length === 0),
        sources: judged.map(({ source }) => source),
        baselines: new Map(judged.filter(({ source }) => source.isWhole).map(({ target, baseline }) => [target.name, baseline])),
    };
};

;// CONCATENATED MODULE: ./src/decide/delivery.ts

const order = ['refused', 'kept', 'pending', 'complete'];
const worstEnd = (documents) => documents.map(({ end }) => end).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
const phraseOf = (end) => {
    if (end.kind === 'complete')
        return 'uploaded to code scanning';
    if (end.kind === 'pending')
        return 'uploaded; GitHub is still at it';
    if (end.kind === 'kept')
        return `SARIF kept as a file: ${end.why}`;
    return `SARIF kept as a file, code scanning refused it: ${end.why}`;
};
// The value and the mark say already that it was not uploaded.
const delivery_distanceOf = (end) => {
    if (end.kind === 'complete')
        return '';
    return end.kind === 'pending' ? 'GitHub is still at it' : end.why;
};
// `always` means that a run without alerts has not done its work; `never` and a dry run ask for just that.
const delivery_markOf = (end, upload) => {
    if (end.kind === 'complete')
        return 'passed';
    if (end.kind === 'pending')
        return 'attention';
    if (upload === 'always')
        return 'failed';
    return end.kind === 'refused' ? 'attention' : 'not-judged';
};
/** How the upload of all documents came out; undefined: there was nothing to upload. */
const judgeDelivery = (documents, upload) => {
    const end = worstEnd(documents);
    if (end === undefined)
        return undefined;
    const phrase = phraseOf(end);
    const uploaded = documents.filter((each) => each.end.kind === 'complete' || each.end.kind === 'pending').length;
    const fix = end.kind === 'kept' || end.kind === 'refused' ? end.fix : '';
    const condition = {
        mark: delivery_markOf(end, upload),
        name: 'Code scanning',
        value: `${uploaded} of ${(0,quantity/* countOf */.pq)(documents.length, 'document')} uploaded`,
        bar: { auto: 'where it is available', always: 'all', never: 'none' }[upload],
        distance: delivery_distanceOf(end),
    };
    return { condition, phrase, fix, isUnwanted: upload === 'never' };
};
/** The verdict with what became of the upload; a refusal draws attention to a scan that passed. */
const addDelivery = (verdict, delivery) => {
    if (delivery === undefined)
        return verdict;
    const { mark } = delivery.condition;
    const worse = mark === 'failed' || (mark === 'attention' && verdict.mark === 'passed');
    return {
        ...verdict,
        mark: worse ? mark : verdict.mark,
        sentence: delivery.isUnwanted ? verdict.sentence : `${verdict.sentence}; ${delivery.phrase}`,
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/action/checkout.ts

const rootOf = (workspace, workingDirectory, prefix) => {
    const folder = `${workspace}/${workingDirectory}`.replaceAll('\\', '/');
    const segments = folder.split('/').filter((segment, index) => index === 0 || (segment !== '' && segment !== '.'));
    const depth = prefix === '' ? 0 : prefix.split('/').length;
    return segments.slice(0, segments.length - depth).join('/');
};
/** Looks the checkout up; a problem when there is none, as in a job that only downloads reports. */
const gatherCheckout = async (workingDirectory, { git, context }) => {
    const head = await git.resolve('HEAD');
    if (!head.ok)
        return head;
    const prefix = await git.prefix();
    if (!prefix.ok)
        return prefix;
    const tracked = await git.trackedFiles(head.value);
    if (!tracked.ok)
        return tracked;
    const root = rootOf(context.workspace, workingDirectory, prefix.value);
    return (0,result/* success */.k)({ head: head.value, repository: { trackedFiles: tracked.value, prefix: prefix.value, root } });
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/trivy/scalars.ts
const scalars_severities = new Map([
    ['CRITICAL', 'critical'],
    ['HIGH', 'high'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
    ['UNKNOWN', 'unknown'],
]);
/** A text; empty where it is absent. */
const scalars_textOf = (cursor, key) => cursor.at(key).optionalText() ?? '';
/** The texts of a list; none where it is absent. */
const textsOf = (cursor, key) => cursor
    .at(key)
    .optionalList()
    .map((each) => each.text());
/** A text that a finding cannot do without. */
const nameOf = (cursor, key) => {
    const name = cursor.at(key).text();
    return name === '' ? cursor.at(key).refuse('is empty') : name;
};
/** A severity as Trivy writes it; absent or empty is `unknown`, any other word ends the reading: a gate cannot weigh it. */
const severityOf = (cursor) => {
    const written = scalars_textOf(cursor, 'Severity');
    if (written === '')
        return 'unknown';
    const severity = scalars_severities.get(written.toUpperCase());
    return severity ?? cursor.at('Severity').refuse(`is "${written}", not a severity that Trivy has`);
};
/** Lines of a file; undefined where the report has none (absent, or 0). */
const scalars_linesOf = (cursor) => {
    const startLine = cursor.at('StartLine').optionalNatural() ?? 0;
    const endLine = cursor.at('EndLine').optionalNatural() ?? 0;
    return startLine === 0 ? undefined : { startLine, endLine: Math.max(startLine, endLine) };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/trivy/findings.ts

const scoreKeys = [
    ['V40Score', 4],
    ['V3Score', 3],
    ['V2Score', 2],
];
const scoresOf = (cvss) => cvss.isAbsent()
    ? []
    : cvss.members().flatMap(([source, vendor]) => scoreKeys.flatMap(([key, version]) => {
        const score = vendor.at(key).optionalNumber();
        return score === undefined ? [] : [{ source, version, score }];
    }));
const purlOf = (identifier) => (identifier.isAbsent() ? '' : scalars_textOf(identifier, 'PURL'));
/** https://trivy.dev/docs/latest/configuration/reporting/#json: an element of `Vulnerabilities`. */
const readVulnerability = (cursor) => ({
    id: nameOf(cursor, 'VulnerabilityID'),
    packageId: scalars_textOf(cursor, 'PkgID'),
    packageName: nameOf(cursor, 'PkgName'),
    packagePath: scalars_textOf(cursor, 'PkgPath'),
    purl: purlOf(cursor.at('PkgIdentifier')),
    installedVersion: scalars_textOf(cursor, 'InstalledVersion'),
    fixedVersion: scalars_textOf(cursor, 'FixedVersion'),
    status: scalars_textOf(cursor, 'Status'),
    severity: severityOf(cursor),
    severitySource: scalars_textOf(cursor, 'SeveritySource'),
    title: scalars_textOf(cursor, 'Title'),
    description: scalars_textOf(cursor, 'Description'),
    url: scalars_textOf(cursor, 'PrimaryURL'),
    weaknesses: textsOf(cursor, 'CweIDs'),
    scores: scoresOf(cursor.at('CVSS')),
});
const statusOf = (cursor) => {
    const written = scalars_textOf(cursor, 'Status');
    if (written === 'PASS')
        return 'pass';
    if (written === 'FAIL' || written === '')
        return 'fail';
    if (written === 'EXCEPTION')
        return 'exception';
    return cursor.at('Status').refuse(`is "${written}", not PASS, FAIL or EXCEPTION`);
};
/** An element of `Misconfigurations`. */
const readMisconfiguration = (cursor) => {
    const cause = cursor.at('CauseMetadata');
    const id = scalars_textOf(cursor, 'ID') === '' ? nameOf(cursor, 'AVDID') : scalars_textOf(cursor, 'ID');
    return {
        id,
        title: scalars_textOf(cursor, 'Title'),
        description: scalars_textOf(cursor, 'Description'),
        message: scalars_textOf(cursor, 'Message'),
        resolution: scalars_textOf(cursor, 'Resolution'),
        severity: severityOf(cursor),
        url: scalars_textOf(cursor, 'PrimaryURL'),
        status: statusOf(cursor),
        resource: cause.isAbsent() ? '' : scalars_textOf(cause, 'Resource'),
        lines: cause.isAbsent() ? undefined : scalars_linesOf(cause),
    };
};
/** An element of `Secrets`; what was found (`Match`, `Code`) is not read. */
const readSecret = (cursor) => ({
    rule: nameOf(cursor, 'RuleID'),
    category: scalars_textOf(cursor, 'Category'),
    severity: severityOf(cursor),
    title: scalars_textOf(cursor, 'Title'),
    lines: scalars_linesOf(cursor),
});
/** An element of `Licenses`. */
const readLicence = (cursor) => ({
    name: nameOf(cursor, 'Name'),
    category: scalars_textOf(cursor, 'Category'),
    severity: severityOf(cursor),
    packageName: scalars_textOf(cursor, 'PkgName'),
    path: scalars_textOf(cursor, 'FilePath'),
    url: scalars_textOf(cursor, 'Link'),
});
const readers = {
    vulnerability: (cursor) => ({ kind: 'vulnerability', vulnerability: readVulnerability(cursor) }),
    misconfiguration: (cursor) => ({ kind: 'misconfiguration', misconfiguration: readMisconfiguration(cursor) }),
    secret: (cursor) => ({ kind: 'secret', secret: readSecret(cursor) }),
    license: (cursor) => ({ kind: 'licence', licence: readLicence(cursor) }),
};
/** An element of `ExperimentalModifiedFindings`, which `--show-suppressed` adds. */
const readSuppression = (cursor) => {
    const type = nameOf(cursor, 'Type');
    const read = readers[type] ?? cursor.at('Type').refuse(`is "${type}", not a kind of finding that Trivy has`);
    return {
        status: scalars_textOf(cursor, 'Status'),
        statement: scalars_textOf(cursor, 'Statement'),
        source: scalars_textOf(cursor, 'Source'),
        finding: read(cursor.at('Finding')),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/trivy/reader.ts



const knownClasses = new Set(['os-pkgs', 'lang-pkgs', 'config', 'secret', 'license', 'license-file', 'custom', '']);
const versionOf = (cursor) => {
    const [version, release] = [scalars_textOf(cursor, 'Version'), scalars_textOf(cursor, 'Release')];
    const epoch = cursor.at('Epoch').optionalNatural() ?? 0;
    return `${epoch === 0 ? '' : `${epoch}:`}${version}${release === '' ? '' : `-${release}`}`;
};
const readPackage = (cursor) => {
    const identifier = cursor.at('Identifier');
    return {
        id: scalars_textOf(cursor, 'ID'),
        name: nameOf(cursor, 'Name'),
        version: versionOf(cursor),
        purl: identifier.isAbsent() ? '' : scalars_textOf(identifier, 'PURL'),
        path: scalars_textOf(cursor, 'FilePath'),
        locations: cursor
            .at('Locations')
            .optionalList()
            .flatMap((each) => scalars_linesOf(each) ?? []),
        dependsOn: textsOf(cursor, 'DependsOn'),
        licences: textsOf(cursor, 'Licenses'),
        relationship: scalars_textOf(cursor, 'Relationship'),
    };
};
const checksOf = (summary) => summary.isAbsent()
    ? 0
    : (summary.at('Successes').optionalNatural() ?? 0) + (summary.at('Failures').optionalNatural() ?? 0);
const readResult = (cursor) => {
    const listOf = (key, read) => cursor.at(key).optionalList().map(read);
    return {
        target: scalars_textOf(cursor, 'Target'),
        class: scalars_textOf(cursor, 'Class'),
        type: scalars_textOf(cursor, 'Type'),
        packages: listOf('Packages', readPackage),
        vulnerabilities: listOf('Vulnerabilities', readVulnerability),
        misconfigurations: listOf('Misconfigurations', readMisconfiguration),
        secrets: listOf('Secrets', readSecret),
        licences: listOf('Licenses', readLicence),
        suppressions: listOf('ExperimentalModifiedFindings', readSuppression),
        checks: checksOf(cursor.at('MisconfSummary')),
    };
};
const readOs = (metadata) => {
    const os = metadata.isAbsent() ? metadata : metadata.at('OS');
    if (os.isAbsent())
        return undefined;
    const isEndOfLife = os.has('EOSL') && os.at('EOSL').flag();
    return { family: scalars_textOf(os, 'Family'), name: scalars_textOf(os, 'Name'), isEndOfLife };
};
const describeUnknown = ({ target, class: unknown }) => ({
    line: null,
    message: `"${target}" is of the class "${unknown}", which is not known here: what only that class holds is not judged`,
});
const refuseOtherSchema = (root) => {
    const { value } = root;
    if (value === null)
        return root.refuse('is null: Trivy looked at nothing', 'Check the target; it may be an empty folder.');
    const tooOld = 'Write it with Trivy 0.20 or newer, or convert it with `trivy convert`.';
    if (Array.isArray(value))
        return root.refuse('is a list, as Trivy before 0.20 wrote it (schema 1)', tooOld);
    const ofCluster = 'Scan its images (`image`) and its manifests (`config`) instead.';
    if (root.has('ClusterName'))
        return root.refuse('is a report of `trivy k8s` on a cluster', ofCluster);
    if (!root.has('SchemaVersion'))
        return root.refuse('has no SchemaVersion: it is no JSON report of Trivy', 'Write it with `trivy --format json`.');
    const version = root.at('SchemaVersion').natural();
    return root
        .at('SchemaVersion')
        .refuse(`is ${version}; schema 2 is read`, version < 2 ? tooOld : 'Update Drawbridge.');
};
/** Reads a parsed JSON report of Trivy, schema 2; every other form is refused in words. */
const readTrivyReport = (root) => {
    if (!root.has('SchemaVersion') || root.at('SchemaVersion').value !== 2)
        return refuseOtherSchema(root);
    const [trivy, metadata] = [root.at('Trivy'), root.at('Metadata')];
    const results = root.at('Results').optionalList().map(readResult);
    return {
        kind: 'trivy',
        trivyVersion: trivy.isAbsent() ? '' : scalars_textOf(trivy, 'Version'),
        artifactName: scalars_textOf(root, 'ArtifactName'),
        artifactType: scalars_textOf(root, 'ArtifactType'),
        os: readOs(metadata),
        imageTags: metadata.isAbsent() ? [] : textsOf(metadata, 'RepoTags'),
        results,
        warnings: results.filter((each) => !knownClasses.has(each.class)).map(describeUnknown),
    };
};
/** A parser of `trivy --format json` (https://trivy.dev/docs/latest/configuration/reporting/#json). */
const createTrivyParser = (limits) => createJsonParser(readTrivyReport, limits);

;// CONCATENATED MODULE: ./src/decide/homes.ts


const buildFiles = ['Dockerfile', 'Containerfile'];
const isTracked = (path, repository) => repository?.trackedFiles.includes((0,domain_checkout/* fromTop */.k)(repository, path)) === true;
/**
 * The file of the repository that a target's findings are shown at where they have none of their own: the one that is
 * given (`in FILE`), the SBOM itself, or what images are built from in the working directory; empty: there is none.
 */
const homes_homeOf = ({ kind, subject, file }, repository) => {
    if (file !== '')
        return cleanPath(file);
    if (kind === 'sbom')
        return cleanPath(subject);
    return buildFiles.find((path) => isTracked(path, repository)) ?? '';
};
/** The homes of all targets, by name. */
const findHomes = (targets, repository) => new Map(targets.map((target) => [target.name, homes_homeOf(target, repository)]));

;// CONCATENATED MODULE: ./src/decide/mistaken-report.ts

// A folder at the top of a checkout is a repository to every command.
const folder = ['filesystem', 'repository'];
/** What Trivy calls the things that it scans (`ArtifactType`), by the command. */
const types = {
    fs: folder,
    config: folder,
    repo: folder,
    image: ['container_image'],
    sbom: ['cyclonedx', 'spdx'],
};
/** What a report is about if not the target, in words; undefined: it is about the target. */
const mistakenFor = ({ kind, subject }, { artifactName, artifactType }) => {
    if (artifactName === '')
        return 'nothing: it names no target';
    if (!types[kind].includes(artifactType))
        return `another kind of thing (${artifactType || 'none is named'})`;
    // A repository may be named after its address.
    const isPath = artifactType === 'filesystem' || kind === 'sbom';
    return isPath && kind !== 'repo' && cleanPath(artifactName) !== cleanPath(subject) ? `"${artifactName}"` : undefined;
};

;// CONCATENATED MODULE: ./src/gather/bare-targets.ts

const saysNothing = ({ results }) => results.every(({ packages, checks, secrets, suppressions }) => packages.length + checks + secrets.length + suppressions.length === 0);
const holdsText = async (subject, files) => {
    // Nothing is read: a file with anything in it is longer than 0 bytes.
    const own = await files.readText(subject, 0);
    if (own.ok || own.error.kind === 'too-large')
        return !own.ok;
    const found = await files.find(subject, ['**']);
    return found.ok && found.value.some(({ bytes }) => bytes > 0);
};
const isRemote = (subject) => /^https?:\/\//.test(subject);
/**
 * The names of folders that were searched for secrets, and in which no file lies: a report without secrets looks the same
 * for them as for clean ones. Only where it says nothing else are files looked for.
 */
const findBareTargets = async (scans, wanted, { files }) => {
    const bare = [];
    for (const { target, report } of scans) {
        const { kind, subject, name } = target;
        if ((kind !== 'fs' && kind !== 'repo') || isRemote(subject))
            continue;
        if (!(0,decide_scanners/* scannersOf */.$)(kind, wanted).includes('secret') || !saysNothing(report))
            continue;
        if (!(await holdsText(subject, files)))
            bare.push(name);
    }
    return bare;
};

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
    const isTracked = (path) => repository !== undefined && tracked.has((0,domain_checkout/* fromTop */.k)(repository, path));
    const obstacles = paths.length === 0 ? [] : [...namedButMissing(search, paths), ...checkedIn(search, paths.filter(isTracked))];
    return (0,result/* success */.k)({ paths: paths.filter((path) => !isTracked(path)), obstacles });
};

;// CONCATENATED MODULE: ./src/decide/foreign/categories.ts




const stemOf = (path) => (path.split('/').at(-1) ?? path)
    .replace(/\.json$/i, '')
    .replace(/\.sarif$/i, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-');
const inCategory = (foreign, category, why) => ({
    ...foreign,
    category,
    run: { ...foreign.run, automationDetails: { ...objectAt(foreign.run, 'automationDetails'), id: `${category}/` } },
    repairs: why === '' ? foreign.repairs : [...foreign.repairs, why],
});
const freeName = (category, taken) => {
    for (let number = 2;; number += 1)
        if (!taken.has(`${category}-${number}`))
            return `${category}-${number}`;
};
/**
 * Gives each run a category of its own: the one that it names, else one after its file by the template. GitHub refuses
 * several runs of one tool and category, and a later one would take the place of an earlier; so those that are
 * `reserved` for scanned targets are taken, too.
 */
const assignCategories = (runs, template, reserved = []) => {
    const taken = new Set(reserved);
    return runs.map((foreign) => {
        const named = fillCategory(template, { tool: foreign.tool, target: stemOf(foreign.path) });
        const wanted = foreign.category === '' ? named : foreign.category;
        const isTaken = taken.has(wanted);
        const category = isTaken ? freeName(wanted, taken) : wanted;
        taken.add(category);
        if (isTaken)
            return inCategory(foreign, category, `category "${category}" given, as "${wanted}" is taken`);
        return inCategory(foreign, category, foreign.category === '' ? `category "${category}" given, as none is named` : '');
    });
};
const bucketOf = (result, count) => {
    const hash = textAt(objectAt(result, 'partialFingerprints'), 'primaryLocationLineHash');
    let sum = 0;
    for (const character of hash)
        sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003;
    return sum % count;
};
// Buckets are never filled alike; with this much to spare none of them overflows.
const fill = 0.8;
const partName = (category, taken) => {
    const name = taken.has(category) ? freeName(category, taken) : category;
    taken.add(name);
    return name;
};
/** Spreads runs with more results than GitHub shows over several categories, each result always to the same as long as their number stays. */
const splitRuns = (runs, reserved = []) => {
    const taken = new Set([...reserved, ...runs.map(({ category }) => category)]);
    return runs.flatMap((foreign) => splitRun(foreign, taken));
};
const splitRun = (foreign, taken) => {
    const results = objectsAt(foreign.run, 'results');
    if (results.length <= limits.shownResults)
        return [foreign];
    const count = Math.ceil(results.length / (limits.shownResults * fill));
    const why = `${(0,quantity/* countOf */.pq)(results.length, 'result')} spread over ${count} categories, as GitHub shows ${(0,quantity/* formatCount */.B4)(limits.shownResults)} of each`;
    const buckets = Array.from({ length: count }, () => []);
    for (const result of results)
        buckets[bucketOf(result, count)]?.push(result);
    return buckets.map((each, index) => inCategory({ ...foreign, run: { ...foreign.run, results: each } }, index === 0 ? foreign.category : partName(`${foreign.category}-part-${index + 1}`, taken), index === 0 ? why : ''));
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/paths.ts
const fewestSharedSegments = 2;
/**
 * Maps the paths of reports to `trackedFiles`, the repository's own (relative, with `/`). In this order: the path under
 * a source inside the root, the path itself, the longest suffix that it shares with exactly one tracked file.
 * What leads out of the repository or to several files is not guessed.
 */
const createPathMapper = (trackedFiles) => {
    const tracked = new Set(trackedFiles);
    const longest = trackedFiles.reduce((length, path) => Math.max(length, path.length), 0);
    let suffixes;
    return (reportPath, origin) => {
        if (tracked.has(reportPath) && origin.sources.length === 0)
            return mapped(reportPath);
        if (normalise(reportPath) === '')
            return unmapped('it names no file');
        const candidates = resolveAgainstOrigin(reportPath, origin);
        const exact = findExact(tracked, candidates);
        if (exact !== null)
            return exact;
        if (candidates.outside.size === 0)
            return unmapped(candidates.inside.size > 0 ? noSuchFile : leadsOut);
        suffixes ??= indexSuffixes(trackedFiles);
        const index = { tracked, suffixes, longest };
        return chooseMatch([...candidates.outside].map((path) => findSuffix(path, candidates.own, index)));
    };
};
/** The files of a report under the paths of the repository, and those without one; two may come to share a path. */
const mapCoveragePaths = (files, mapPath) => {
    const found = [];
    const missing = [];
    for (const file of files) {
        const match = mapPath(file.path);
        if (match.kind === 'mapped')
            found.push({ ...file, path: match.path });
        else
            missing.push({ path: file.path, reason: match.reason });
    }
    return { files: found, unmapped: missing };
};
const noSuchFile = 'no file of the repository has this path';
const leadsOut = 'it leads out of the repository (..)';
const mapped = (path) => ({ kind: 'mapped', path });
const unmapped = (reason) => ({ kind: 'unmapped', reason });
/** The path with `/` and without `.`, `..` and empty segments; null when it climbs above where it starts. */
const normalise = (path) => {
    const slashed = path.replaceAll('\\', '/').replace(/^[a-z]:(?=\/|$)/, (drive) => drive.toUpperCase());
    const segments = [];
    for (const segment of slashed.split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            segments.push(segment);
        else if (segments.pop() === undefined)
            return null;
    }
    return `${slashed.startsWith('/') ? '/' : ''}${segments.join('/')}`;
};
const isAbsolute = (path) => path.startsWith('/') || /^[A-Z]:(?:\/|$)/.test(path);
// Paths inside the root are exact; those outside it (another machine, a container) can only be compared by suffix.
const resolveAgainstOrigin = (reportPath, { sources, root }) => {
    const own = normalise(reportPath);
    const prefix = root === undefined ? null : `${normalise(root)}/`;
    const isOwnAbsolute = own !== null && isAbsolute(own);
    const bases = isOwnAbsolute || sources.length === 0 ? [''] : sources;
    const inside = new Set();
    const outside = new Set();
    for (const base of bases) {
        const path = base === '' ? own : normalise(`${base}/${reportPath}`);
        if (path === null)
            continue;
        if (prefix !== null && path.startsWith(prefix))
            inside.add(path.slice(prefix.length));
        else if (!isAbsolute(path))
            inside.add(path);
        else if (own !== null)
            outside.add(path);
    }
    // A source inside the root says exactly where the file is; without one, the path may start in any folder.
    if (own !== null && !isOwnAbsolute && (inside.size === 0 || sources.length === 0))
        outside.add(own);
    return { own, inside, outside };
};
const findExact = (tracked, { own, inside }) => {
    const found = [...inside].filter((path) => tracked.has(path));
    const [only] = found;
    if (found.length > 1)
        return unmapped(`it is the path of ${found.length} files under different sources`);
    if (only !== undefined)
        return mapped(only);
    return own !== null && inside.size > 0 && tracked.has(own) ? mapped(own) : null;
};
/** Every suffix of every tracked path with the one file that has it; null where several do. */
const indexSuffixes = (trackedFiles) => {
    const suffixes = new Map();
    for (const path of trackedFiles) {
        for (let at = 0; at >= 0; at = nextSegment(path, at)) {
            const suffix = path.slice(at);
            suffixes.set(suffix, suffixes.has(suffix) ? null : path);
        }
    }
    return suffixes;
};
const nextSegment = (path, at) => {
    const slash = path.indexOf('/', at);
    return slash < 0 ? -1 : slash + 1;
};
const findSuffix = (path, own, { tracked, suffixes, longest }) => {
    for (let at = path.startsWith('/') ? 1 : 0; at >= 0; at = nextSegment(path, at)) {
        // A path of a thousand folders costs no more than the longest one of the repository.
        if (path.length - at > longest)
            continue;
        const suffix = path.slice(at);
        const file = suffixes.get(suffix);
        if (file === undefined)
            continue;
        const length = suffix.length;
        // The whole path of a tracked file behind the folder of a container is no coincidence of names.
        if (tracked.has(suffix))
            return { match: mapped(suffix), length };
        if (file === null)
            return { match: unmapped(`several files end in ${suffix}`), length };
        const isEnough = suffix === own || suffix.split('/').length >= fewestSharedSegments;
        if (isEnough)
            return { match: mapped(file), length };
    }
    return { match: unmapped(noSuchFile), length: 0 };
};
const chooseMatch = (matches) => {
    const longest = Math.max(0, ...matches.map(({ length }) => length));
    const best = matches.filter(({ length }) => length === longest).map(({ match }) => match);
    const refused = best.find(({ kind }) => kind === 'unmapped');
    if (refused !== undefined)
        return refused;
    const found = new Set(best.flatMap((match) => (match.kind === 'mapped' ? [match.path] : [])));
    if (found.size > 1)
        return unmapped(`it could be any of ${found.size} files`);
    return best[0] ?? unmapped(noSuchFile);
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/report-paths.ts


// Tools write paths from the folder that they ran in, and that is the report's own or one above it.
const foldersAbove = (path) => {
    const folders = path.split('/').slice(0, -1);
    return folders.map((_, index) => folders.slice(0, folders.length - index).join('/'));
};
/** Maps the paths of reports of any kind to the files of a repository: from where the report says, from where it lies, else by suffix. */
const createReportPathMapper = (repository) => {
    const { trackedFiles, root } = repository;
    const match = createPathMapper(trackedFiles);
    const matchBelow = (folder, path) => {
        const found = match(path, { sources: [folder], root });
        return found.kind === 'mapped' && found.path.startsWith(`${folder}/`) ? found : undefined;
    };
    return ({ path, reportPath, sources }) => {
        const named = sources.length === 0 ? undefined : match(path, { sources, root });
        if (named?.kind === 'mapped')
            return named;
        for (const folder of foldersAbove((0,domain_checkout/* fromTop */.k)(repository, reportPath))) {
            const found = matchBelow(folder, path);
            if (found !== undefined)
                return found;
        }
        return match(path, { sources: [], root });
    };
};

;// CONCATENATED MODULE: ./src/decide/foreign/places.ts





const places_isAbsolute = (path) => /^(?:[\\/]|[a-zA-Z]:[\\/])/.test(path);
const withoutDrive = (path) => path.replace(/^[a-zA-Z]:(?=[\\/])/, '');
const places_hasScheme = (path) => /^[a-z][a-z0-9+.-]+:/i.test(path);
/** Places paths, and counts what had to be changed. */
const createPathPlacer = ({ repository, reportPath }, tally) => {
    const map = repository === undefined ? undefined : createReportPathMapper(repository);
    const placed = new Map();
    const place = (path) => {
        if (places_hasScheme(path)) {
            tally.add('location', 'that is no file, shown by name');
            return cleanPath(path
                .replace(/^[^:]*:\/*/, '')
                .split('/')
                .map(places_decode)
                .join('/'));
        }
        const found = map?.({ path, reportPath, sources: [] });
        if (found?.kind === 'mapped') {
            if (places_isAbsolute(path))
                tally.add('absolute path', 'made relative to the repository');
            return found.path;
        }
        if (places_isAbsolute(path))
            tally.add('path', 'outside of the repository, shown as it is');
        return cleanPath(withoutDrive(path));
    };
    return (path) => {
        const known = placed.get(path);
        if (known !== undefined)
            return known;
        const now = place(path);
        placed.set(path, now);
        return now;
    };
};
/** The path that an artifact location names, as its run resolves it; empty where it names none. */
const resolve = (run, artifactLocation) => {
    const result = { locations: [{ physicalLocation: { artifactLocation } }] };
    const place = readJson(result, (cursor) => sarifPlace(new JsonCursor(run), cursor));
    return place.ok ? (place.value?.path ?? '') : '';
};
const positive = (region, key) => {
    const value = numberAt(region, key);
    return value !== undefined && Number.isInteger(value) && value >= 1 ? value : undefined;
};
// GitHub can show a whole line, not a point between two characters.
const repairRegion = (region, tally) => {
    const startLine = positive(region, 'startLine');
    const bare = without(region, 'startLine', 'endLine', 'startColumn', 'endColumn', 'charOffset', 'charLength', 'byteOffset', 'byteLength');
    if (startLine === undefined)
        return { ...bare, startLine: 1 };
    const endLine = Math.max(startLine, positive(region, 'endLine') ?? startLine);
    const [startColumn, endColumn] = [positive(region, 'startColumn'), positive(region, 'endColumn')];
    if (endLine === startLine && endColumn !== undefined && endColumn <= (startColumn ?? 1)) {
        tally.add('region', 'without width widened to the line');
        return { ...bare, startLine };
    }
    return {
        ...bare,
        startLine,
        ...(endLine === startLine ? {} : { endLine }),
        ...(startColumn === undefined ? {} : { startColumn }),
        ...(endColumn === undefined ? {} : { endColumn }),
    };
};
const repairArtifact = (artifact, { run, place, tally, fallback }) => {
    const resolved = place(resolve(run, artifact));
    if (resolved === '')
        tally.add('location', `without a file, shown at "${fallback}"`);
    return { uri: toUri(resolved === '' ? fallback : resolved) };
};
const repairPhysical = (physical, repair) => {
    const artifactLocation = repairArtifact(objectAt(physical, 'artifactLocation'), repair);
    const region = repairRegion(objectAt(physical, 'region'), repair.tally);
    return { ...without(physical, 'address'), artifactLocation, region };
};
/** Repairs every location of a value that names a file, however deep. */
const repairLocations = (value, repair) => {
    if (Array.isArray(value))
        return value.map((each) => repairLocations(each, repair));
    if (!json_isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [
        key,
        json_isObject(each) ? repairMember(key, each, repair) : repairLocations(each, repair),
    ]));
};
const repairMember = (key, value, repair) => {
    if (key === 'physicalLocation')
        return repairPhysical(value, repair);
    if (key === 'artifactLocation' || key === 'analysisTarget')
        return repairArtifact(value, repair);
    return repairLocations(value, repair);
};
/** The path of a result's first location, decoded; empty where it has none. Only for results that were repaired. */
const primaryPath = (result) => {
    const [first] = Array.isArray(result['locations']) ? result['locations'] : [];
    const uri = json_isObject(first) ? textAt(objectAt(objectAt(first, 'physicalLocation'), 'artifactLocation'), 'uri') : '';
    return cleanPath(uri.split('/').map(places_decode).join('/'));
};
const places_decode = (segment) => {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
};
/** The line of a result's first location; 1 where it has none. Only for results that were repaired. */
const primaryLine = (result) => {
    const [first] = Array.isArray(result['locations']) ? result['locations'] : [];
    return json_isObject(first) ? (positive(objectAt(objectAt(first, 'physicalLocation'), 'region'), 'startLine') ?? 1) : 1;
};

;// CONCATENATED MODULE: ./src/decide/foreign/filter.ts




const kindsOfNoFailure = new Set(['pass', 'open', 'notApplicable']);
// What passed, does not apply, or is gone since the baseline would open an alert all the same.
const isGone = (result) => textAt(result, 'baselineState') === 'absent' || kindsOfNoFailure.has(textAt(result, 'kind'));
// No glob, not even "**", takes in a part of dots alone; an identifier may have one all the same.
const matchable = (id) => id.replace(/(?<=^|\/)\.{1,2}(?=\/|$)/g, '_');
const countLine = (count, what) => count === 0 ? [] : [`${(0,quantity/* countOf */.pq)(count, 'result')} ${what}`];
/** Takes out what `paths` and `rules` leave out, and what claims no failure; told with its count. */
const filterRun = (foreign, { paths, rules }) => {
    if (foreign.run['results'] === undefined)
        return foreign;
    const [isPath, isRule] = [(0,glob/* compileGlobs */.tI)(paths), (0,glob/* compileGlobs */.tI)(rules)];
    const all = objectsAt(foreign.run, 'results');
    const alive = all.filter((result) => !isGone(result));
    const wanted = alive.filter((result) => isPath(primaryPath(result)) && isRule(matchable(textAt(result, 'ruleId'))));
    const told = [
        ...countLine(all.length - alive.length, 'left out: no failure is claimed (passed, open, absent)'),
        ...countLine(alive.length - wanted.length, 'left out by `paths` and `rules`'),
    ];
    return { ...foreign, run: { ...foreign.run, results: wanted }, repairs: [...foreign.repairs, ...told] };
};

;// CONCATENATED MODULE: ./src/decide/foreign/line-hashes.ts
const blockSize = 100;
const factor = 37n;
const endOfFile = 65_535;
const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];
const condense = (text) => {
    const units = [];
    const starts = [];
    let atStart = true;
    let afterReturn = false;
    const add = (unit) => {
        if (atStart)
            starts.push(units.length);
        atStart = unit === lineFeed;
        units.push(unit);
    };
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        const isSkipped = unit === space || unit === tab || (afterReturn && unit === lineFeed);
        afterReturn = unit === carriageReturn;
        if (!isSkipped)
            add(unit === carriageReturn ? lineFeed : unit);
    }
    add(endOfFile);
    return { units, starts };
};
const hashFrom = (units, start) => {
    let hash = 0n;
    for (let index = start; index < start + blockSize; index += 1)
        hash = BigInt.asUintN(64, hash * factor + BigInt(units[index] ?? 0));
    return hash.toString(16);
};
/**
 * What GitHub's own upload action calls each line of a file, so that alerts stay what they are: a polynomial over the 100
 * characters from the line's start, blanks left out, modulo 2^64, and how often that came before.
 */
const hashLines = (text) => {
    const { units, starts } = condense(text);
    const counts = new Map();
    return starts.map((start) => {
        const hash = hashFrom(units, start);
        const count = (counts.get(hash) ?? 0) + 1;
        counts.set(hash, count);
        return `${hash}:${count}`;
    });
};

;// CONCATENATED MODULE: ./src/decide/foreign/levels.ts

// What tools write where SARIF 2.1.0 section 3.27.10 has only four words.
const levels_levels = new Map([
    ['critical', 'error'],
    ['high', 'error'],
    ['fatal', 'error'],
    ['error', 'error'],
    ['medium', 'warning'],
    ['moderate', 'warning'],
    ['warn', 'warning'],
    ['warning', 'warning'],
    ['low', 'note'],
    ['info', 'note'],
    ['information', 'note'],
    ['informational', 'note'],
    ['note', 'note'],
    ['none', 'none'],
]);
/** What holds a level with one that SARIF has; one that nobody knows is taken as an error, so that nothing passes by it. */
const repairLevel = (holder, tally) => {
    const { level } = holder;
    if (level === undefined)
        return holder;
    if (level === null)
        return without(holder, 'level');
    const known = levels_levels.get(typeof level === 'string' ? level.trim().toLowerCase() : level);
    if (known === level)
        return holder;
    tally.add('level', known === undefined ? 'that nobody knows, taken for "error"' : 'in the words of other formats');
    return { ...holder, level: known ?? 'error' };
};
const kinds = ['pass', 'open', 'informational', 'notApplicable', 'review', 'fail'];
/** A result with a kind that SARIF has (section 3.27.9); one that nobody knows goes: a result without one is a failure. */
const repairKind = (result, tally) => {
    const { kind } = result;
    if (kind === undefined || kinds.some((known) => known === kind))
        return result;
    const meant = typeof kind === 'string' ? kinds.find((known) => known.toLowerCase() === kind.toLowerCase()) : undefined;
    tally.add('kind', meant === undefined ? 'that nobody knows, taken for "fail"' : 'written as SARIF has it');
    return meant === undefined ? without(result, 'kind') : { ...result, kind: meant };
};

;// CONCATENATED MODULE: ./src/decide/foreign/results.ts





const nameRule = (result, rule, tally) => {
    if (textAt(result, 'ruleId') !== '')
        return result;
    tally.add('result', 'given the identifier of the rule');
    const id = textAt(objectAt(result, 'rule'), 'id') || textAt(rule, 'id') || 'unnamed';
    return { ...result, ruleId: id };
};
const pointAtRule = (run, result, tally) => {
    const { ruleIndex } = result;
    if (ruleIndex === undefined || json_isObject(result['rule']))
        return result;
    const rules = elementsAt(objectAt(objectAt(run, 'tool'), 'driver'), 'rules');
    if (typeof ruleIndex === 'number' && rules[ruleIndex] !== undefined)
        return result;
    tally.add('result', 'pointing at no rule');
    return without(result, 'ruleIndex');
};
const results_fill = (text, values) => Array.isArray(values)
    ? text.replace(/\{(\d{1,3})\}/g, (mark, at) => {
        const value = values[Number(at)];
        return typeof value === 'string' ? value : mark;
    })
    : text;
const phraseMessage = (result, { run, rule, tally }) => {
    const message = objectAt(result, 'message');
    if (textAt(message, 'text') !== '')
        return result;
    const id = textAt(message, 'id');
    const strings = objectAt(rule, 'messageStrings');
    const general = objectAt(objectAt(objectAt(run, 'tool'), 'driver'), 'globalMessageStrings');
    const found = json_isObject(strings[id]) ? strings[id] : objectAt(general, id);
    const text = results_fill(textAt(found, 'text'), message['arguments']);
    tally.add('result', 'given a message in words');
    return { ...result, message: { text: text === '' ? textAt(result, 'ruleId') : text } };
};
const locate = (result, { tally, fallback }) => {
    const locations = objectsAt(result, 'locations');
    const first = locations[0];
    if (first !== undefined && json_isObject(first['physicalLocation'])) {
        if (locations.length <= limits.shownLocations)
            return result;
        tally.add('result', `cut to ${limits.shownLocations} locations`);
        return { ...result, locations: locations.slice(0, limits.shownLocations) };
    }
    tally.add('result', `without a file, shown at "${fallback}"`);
    const physicalLocation = { artifactLocation: { uri: encodeURIComponent(fallback) }, region: { startLine: 1 } };
    return { ...result, locations: [{ ...first, physicalLocation }, ...locations.slice(1, limits.shownLocations)] };
};
const stepsOf = (flow) => objectsAt(flow, 'threadFlows').reduce((sum, thread) => sum + objectsAt(thread, 'locations').length, 0);
const shortenFlows = (result, tally) => {
    let room = limits.shownThreadFlowLocations;
    const flows = objectsAt(result, 'codeFlows');
    const kept = flows.filter((flow) => {
        room -= stepsOf(flow);
        return room >= 0;
    });
    if (kept.length === flows.length)
        return result;
    tally.add('result', `cut to flows of ${(0,quantity/* formatCount */.B4)(limits.shownThreadFlowLocations)} steps`);
    return kept.length === 0 ? without(result, 'codeFlows') : { ...result, codeFlows: kept };
};
const repairResult = (result, rule, repair) => {
    const { run, tally } = repair;
    const named = pointAtRule(run, nameRule(repairKind(repairLevel(result, tally), tally), rule, tally), tally);
    const short = shortenFlows(locate(phraseMessage(named, { run, rule, tally }), repair), tally);
    const placed = repairLocations(short, repair);
    return json_isObject(placed) ? placed : short;
};
/** The results of a run in a form that GitHub takes; none is lost. */
const repairResults = (repair, ruleOf) => objectsAt(repair.run, 'results').map((result) => repairResult(result, ruleOf(result) ?? {}, repair));

;// CONCATENATED MODULE: ./src/decide/foreign/rule-lookup.ts



/** Looks rules up by reference, index or identifier, in the driver and its extensions; a run that cannot be read describes none. */
const createRuleLookup = (run) => {
    const descriptors = readJson(run, (cursor) => new SarifDescriptors(cursor.at('tool')));
    if (!descriptors.ok)
        return () => undefined;
    return (result) => {
        const found = readJson(result, () => descriptors.value.ruleOf(new JsonCursor(result))?.value);
        return found.ok && json_isObject(found.value) ? found.value : undefined;
    };
};

;// CONCATENATED MODULE: ./src/decide/foreign/rules.ts




const decimal = /^\d+(?:\.\d+)?$/;
// A number that GitHub cannot read makes it refuse the whole document.
const repairSeverity = (properties, tally) => {
    const written = properties['security-severity'];
    if (written === undefined)
        return properties;
    const text = typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : '';
    if (decimal.test(text) && Number(text) <= 10) {
        if (text === written)
            return properties;
        tally.add('`security-severity` value', 'written in GitHub’s way');
        return { ...properties, 'security-severity': text };
    }
    tally.add('`security-severity` value', 'taken away: no number from 0 to 10');
    return without(properties, 'security-severity');
};
const isPreferred = (tag) => tag === 'security' || tag.startsWith('external/cwe/');
const repairTags = (properties, tally) => {
    const tags = properties['tags'];
    if (!Array.isArray(tags))
        return without(properties, 'tags');
    const texts = [...new Set(tags.filter((tag) => typeof tag === 'string'))];
    if (texts.length <= limits.shownTags && texts.length === tags.length)
        return properties;
    tally.add('rule', `cut to ${limits.shownTags} tags`);
    const ranked = [...texts.filter(isPreferred), ...texts.filter((tag) => !isPreferred(tag))];
    return { ...properties, tags: ranked.slice(0, limits.shownTags) };
};
const cutMessage = (message, characters) => json_isObject(message) && typeof message['text'] === 'string'
    ? { ...message, text: cutText(message['text'], characters) }
    : message;
const cutTexts = (rule) => {
    const cuts = {};
    if (typeof rule['name'] === 'string')
        cuts['name'] = cutText(rule['name'], limits.nameCharacters);
    for (const key of ['shortDescription', 'fullDescription'])
        if (rule[key] !== undefined)
            cuts[key] = cutMessage(rule[key], limits.descriptionCharacters);
    return { ...rule, ...cuts };
};
const textKeys = ['fullDescription', 'shortDescription', 'help'];
const withTexts = (rule) => {
    const texts = textKeys.map((key) => textAt(objectAt(rule, key), 'text'));
    const said = texts.find((text) => text !== '') ?? (textAt(rule, 'name') || textAt(rule, 'id'));
    const missing = textKeys.filter((_, index) => texts[index] === '');
    return { ...rule, ...Object.fromEntries(missing.map((key) => [key, { ...objectAt(rule, key), text: said }])) };
};
// GitHub shows all three; a rule that is no rule is left to be refused.
const describeRule = (rule, tally) => {
    if (textAt(rule, 'id') === '' || textKeys.every((key) => textAt(objectAt(rule, key), 'text') !== ''))
        return rule;
    tally.add('rule', 'given the texts that GitHub shows');
    return withTexts(rule);
};
// SARIF 2.1.0 section 3.49.7 forbids it: a name is there to say more than the identifier.
const rules_nameRule = (rule, tally) => {
    if (rule['name'] === undefined || rule['name'] !== rule['id'])
        return rule;
    tally.add('rule name', 'taken away: only the identifier again');
    return without(rule, 'name');
};
const repairRule = (rule, tally) => {
    // Taken away it would move the others, and their results point at them by number.
    if (!json_isObject(rule))
        return rule;
    const { defaultConfiguration } = rule;
    const levelled = json_isObject(defaultConfiguration)
        ? { ...rule, defaultConfiguration: repairLevel(defaultConfiguration, tally) }
        : without(rule, 'defaultConfiguration');
    const cut = cutTexts(describeRule(rules_nameRule(levelled, tally), tally));
    if (!json_isObject(cut['properties']))
        return cut;
    return { ...cut, properties: repairTags(repairSeverity(cut['properties'], tally), tally) };
};
const repairComponent = (component, tally) => {
    const { rules } = component;
    if (rules === null)
        return without(component, 'rules');
    return Array.isArray(rules) ? { ...component, rules: rules.map((rule) => repairRule(rule, tally)) } : component;
};
/** A repaired run whose results all have a rule that is described: one that the file leaves out has its identifier to say for itself. */
const describeRules = (run, tally) => {
    const ruleOf = createRuleLookup(run);
    const lacking = objectsAt(run, 'results').filter((result) => ruleOf(result) === undefined);
    const ids = new Set(lacking.map((result) => textAt(result, 'ruleId')));
    const tool = objectAt(run, 'tool');
    const driver = objectAt(tool, 'driver');
    if (ids.size === 0 || (driver['rules'] !== undefined && !Array.isArray(driver['rules'])))
        return run;
    const added = [...ids].map((id) => {
        tally.add('rule', 'that the file leaves out, described by identifier');
        return withTexts({ id });
    });
    return { ...run, tool: { ...tool, driver: { ...driver, rules: [...elementsAt(driver, 'rules'), ...added] } } };
};
/** The tool of a run with rules that GitHub takes. */
const repairTool = (run, tally) => {
    const tool = without(objectAt(run, 'tool'), ...(objectAt(run, 'tool')['extensions'] === null ? ['extensions'] : []));
    const repairExtension = (each) => (json_isObject(each) ? repairComponent(each, tally) : each);
    return {
        ...tool,
        driver: repairComponent(objectAt(tool, 'driver'), tally),
        ...(Array.isArray(tool['extensions']) ? { extensions: tool['extensions'].map(repairExtension) } : {}),
    };
};
/** The name of a run's tool. */
const toolName = (run) => textAt(objectAt(objectAt(run, 'tool'), 'driver'), 'name');

;// CONCATENATED MODULE: ./src/decide/foreign/tally.ts

/** Counts what was changed, by what it was; each is told once. */
class Tally {
    #counts = new Map();
    /** `noun` in the singular; `what` follows it, and says the same of one and of many: "cut to 10 tags". */
    add(noun, what) {
        const key = `${noun} ${what}`;
        const known = this.#counts.get(key);
        if (known === undefined)
            this.#counts.set(key, { noun, what, count: 1 });
        else
            known.count += 1;
    }
    lines() {
        return [...this.#counts.values()].map(({ noun, what, count }) => `${(0,quantity/* countOf */.pq)(count, noun)} ${what}`);
    }
}

;// CONCATENATED MODULE: ./src/decide/foreign/run.ts








const longestCategory = 200;
const categoryOf = (run) => {
    const id = textAt(objectAt(run, 'automationDetails'), 'id');
    const named = id.slice(0, Math.max(0, id.lastIndexOf('/')));
    return named
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '-')
        .slice(0, longestCategory)
        .toWellFormed();
};
const run_slugOf = (text) => text.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[.-]+|-+$/g, '') || 'sarif';
// Where it ran, as whom and with which environment is nobody's business there; a folder of another scheme is refused.
const aboutTheMachine = [
    ...['account', 'arguments', 'commandLine', 'environmentVariables', 'executableLocation', 'machine', 'processId'],
    ...['responseFiles', 'stderr', 'stdin', 'stdout', 'stdoutStderr', 'workingDirectory'],
];
const repairInvocations = (repair) => {
    const { invocations } = repair.run;
    if (!Array.isArray(invocations))
        return {};
    const bare = invocations.map((each) => (json_isObject(each) ? without(each, ...aboutTheMachine) : each));
    return { invocations: repairLocations(bare, repair) };
};
const repairRun = (run, ground) => {
    const tally = new Tally();
    const tool = toolName(run);
    const place = createPathPlacer(ground, tally);
    const repair = { run, place, tally, fallback: run_slugOf(tool) };
    const results = repairResults(repair, createRuleLookup(run));
    // Addresses are written out, so that what they were looked up from is not needed; it may name this machine.
    const rest = without(run, 'originalUriBaseIds', 'artifacts', 'results', 'tool', 'versionControlProvenance');
    const tooled = { ...rest, ...repairInvocations(repair), tool: repairTool(run, tally) };
    const repaired = Array.isArray(run['results']) ? describeRules({ ...tooled, results }, tally) : tooled;
    return { path: ground.reportPath, tool, run: repaired, category: categoryOf(run), repairs: tally.lines() };
};
// What is left out here would be missing without a word: a finding, or the sign that there are none.
const faultOf = (run, index) => {
    const place = `runs[${index}]`;
    if (!json_isObject(run))
        return `${place} is no run`;
    if (toolName(run) === '')
        return `${place} does not name its tool`;
    const { results = null } = run;
    if (results === null)
        return undefined;
    if (!Array.isArray(results))
        return `${place}.results is no list`;
    const strange = results.findIndex((result) => !json_isObject(result));
    return strange < 0 ? undefined : `${place}.results[${strange}] is no result`;
};
/** Repairs every run of a parsed SARIF file; an error in words when it is none. */
const repairRuns = (document, ground) => {
    if (!json_isObject(document) || document['version'] !== '2.1.0' || !Array.isArray(document['runs']))
        return (0,result/* failure */.V)('it is no SARIF 2.1.0 document');
    const runs = elementsAt(document, 'runs');
    if (runs.length === 0)
        return (0,result/* failure */.V)('it holds no run: no tool has run');
    const fault = runs.map(faultOf).find((each) => each !== undefined);
    if (fault !== undefined)
        return (0,result/* failure */.V)(fault);
    return (0,result/* success */.k)(objectsAt(document, 'runs').map((run) => repairRun(run, ground)));
};
const hashKey = 'primaryLocationLineHash';
const lacksHash = (result) => textAt(objectAt(result, 'partialFingerprints'), hashKey) === '';
const resultsOf = ({ run }) => objectsAt(run, 'results');
/** The files, from the repository's top, whose lines are needed to tell results again. */
const filesToHash = (runs) => [
    ...new Set(runs.flatMap(resultsOf).filter(lacksHash).map(primaryPath)),
];
// A file that is not here (in an image, generated) has no line to hash: what is said of it has to do.
const ownHashes = (foreign, results) => numberFingerprints(results.map((result) => fingerprintOf({
    tool: foreign.tool,
    rule: textAt(result, 'ruleId'),
    path: primaryPath(result),
    lineText: undefined,
    message: textAt(objectAt(result, 'message'), 'text'),
    packageName: '',
}))).map((hash) => (hash.includes(':') ? hash : `${hash}:1`));
const withHash = (result, hash) => ({
    ...result,
    partialFingerprints: { ...objectAt(result, 'partialFingerprints'), [hashKey]: hash },
});
/** Gives results the hash of their line, as GitHub's own upload does; where the file is not here, one of what they say. */
const addFingerprints = (foreign, hashesOf) => {
    if (foreign.run['results'] === undefined)
        return foreign;
    const tally = new Tally();
    const before = resultsOf(foreign);
    const own = ownHashes(foreign, before);
    const results = before.map((result, index) => {
        if (!lacksHash(result))
            return result;
        const hash = hashesOf(primaryPath(result))?.[primaryLine(result) - 1];
        const source = hash === undefined ? 'what is said, as there is no such line here' : 'the lines of files';
        tally.add('fingerprint', `computed from ${source}`);
        return withHash(result, hash ?? own[index] ?? '');
    });
    return { ...foreign, run: { ...foreign.run, results }, repairs: [...foreign.repairs, ...tally.lines()] };
};

;// CONCATENATED MODULE: ./src/gather/foreign.ts









const maxSourceBytes = 8 * 1024 * 1024;
const readRuns = async (path, files, repository) => {
    const parser = createJsonParser((root) => root.value);
    const read = await files.read(path, (bytes) => parser.push(bytes));
    if (!read.ok)
        return (0,result/* failure */.V)({ what: read.error.message });
    const document = parser.end();
    if (!document.ok) {
        const { line, reason, fix } = document.error;
        return (0,result/* failure */.V)({ what: `${path}, line ${(0,quantity/* formatCount */.B4)(line)}: ${reason}.`, fix });
    }
    const runs = repairRuns(document.value, { repository, reportPath: path });
    const fix = 'Let the tool write SARIF 2.1.0, and finish.';
    return runs.ok ? runs : (0,result/* failure */.V)({ what: `${path}: ${runs.error}.`, fix });
};
/** From a path at the repository's top to one from the working directory, as Files takes it; undefined: it lies beside. */
const fromWorkingDirectory = (path, repository) => {
    const prefix = repository?.prefix ?? '';
    if (prefix === '')
        return path;
    return path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : undefined;
};
const hashSources = async (runs, { files, git }, place) => {
    const hashes = new Map();
    for (const path of filesToHash(runs)) {
        const near = fromWorkingDirectory(path, place.repository);
        const text = near === undefined
            ? await git.readText(place.head, path, maxSourceBytes)
            : await files.readText(near, maxSourceBytes);
        if (text.ok && text.value !== undefined)
            hashes.set(path, hashLines(text.value));
    }
    return hashes;
};
const nothingFound = (patterns) => ({
    what: `no SARIF: no file matches \`sarif-files\` (${patterns.join(', ')}).`,
    fix: 'Check that the tool that writes it ran before this step, and where it writes to.',
});
// A baseline goes by its target's name, and by the category of a foreign run: none may take the place of another.
const reservedNames = ({ targets, sarif }) => targets.flatMap(({ name }) => [name, fillCategory(sarif.category, { tool: 'Trivy', target: name })]);
/** Every run of the SARIF files that are named, in a form that GitHub takes; one that cannot be read stands in the way of all. */
const gatherForeign = async (config, scene, place) => {
    const { files: patterns } = config.foreign;
    if (patterns.length === 0)
        return (0,result/* success */.k)([]);
    const found = await findReports(scene.files, { input: 'sarif-files', patterns }, place.repository);
    if (!found.ok)
        return (0,result/* failure */.V)([found.error]);
    const obstacles = [...found.value.obstacles];
    if (found.value.paths.length === 0 && obstacles.length === 0)
        return (0,result/* failure */.V)([nothingFound(patterns)]);
    const runs = [];
    for (const path of found.value.paths) {
        const read = await readRuns(path, scene.files, place.repository);
        if (read.ok)
            runs.push(...read.value.map((run) => filterRun(run, config.foreign)));
        else
            obstacles.push(read.error);
    }
    if (obstacles.length > 0)
        return (0,result/* failure */.V)(obstacles);
    const hashes = await hashSources(runs, scene, place);
    const known = runs.map((run) => addFingerprints(run, (path) => hashes.get(path)));
    const reserved = reservedNames(config);
    return (0,result/* success */.k)(splitRuns(assignCategories(known, config.sarif.category, reserved), reserved));
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/comparison.ts
const from = (source, ...candidates) => ({ kind: 'revisions', candidates, source });
// The payload's base may lag behind the test merge that GitHub made, whose first parent is the base it truly has.
const baseOfPullRequest = ({ context, head, parents: [first, second] }, baseSha) => {
    const isTestMerge = /^refs\/pull\/\d+\/merge$/.test(context.ref) && head === context.sha;
    const base = isTestMerge && first !== undefined && second !== undefined ? first : baseSha;
    return from("the pull request's base", base);
};
/** The base that the event implies, unless one is given. */
const comparison_chooseBase = (situation) => {
    const { context, given } = situation;
    if (given !== '')
        return from('the input `base`', given, `origin/${given}`);
    if (context.pullRequest !== undefined)
        return baseOfPullRequest(situation, context.pullRequest.baseSha);
    if (context.mergeGroup !== undefined)
        return from("the merge group's base", context.mergeGroup.baseSha);
    if (context.pushBefore !== undefined)
        return from('the commit before the push', context.pushBefore);
    const reason = context.eventName === 'push'
        ? 'a new branch or tag has no commit before it'
        : `a run by ${context.eventName} has nothing to compare with`;
    return { kind: 'none', reason };
};

;// CONCATENATED MODULE: ../../packages/core/src/action/comparison.ts



const obstacle = ({ message }) => (0,result/* failure */.V)({ what: message });
// An object name may still have to be fetched, which finding the merge base does; a name has to be known here.
const resolveFirst = async (git, candidates) => {
    const [first = '', ...others] = candidates;
    if (isObjectName(first))
        return success(first);
    const resolved = await git.resolve(first);
    for (const other of resolved.ok ? [] : others) {
        const found = await git.resolve(other);
        if (found.ok)
            return found;
    }
    return resolved;
};
// A forced push leaves the commit before it on no branch, and then no depth of the checkout brings it back.
const unreachable = (source) => `Without ${source}, set \`base\` to a commit that can be reached.`;
const compare = async ({ base, head, source }, { git, context }) => {
    const mergeBase = await git.mergeBase(base, head);
    if (!mergeBase.ok)
        return failure({ what: mergeBase.error.message, fix: unreachable(source) });
    if (mergeBase.value === undefined) {
        const fix = 'Set `base` to a commit that this one descends from.';
        return failure({ what: `${source} (${base}) and the commit in the workspace have no common ancestor.`, fix });
    }
    if (mergeBase.value === head && context.pullRequest !== undefined) {
        const fix = 'Check out the change: actions/checkout does by default for pull_request, not for pull_request_target.';
        return failure({ what: 'the workspace holds the base of the pull request, not its change.', fix });
    }
    const files = await git.changedFiles(mergeBase.value, head);
    return files.ok
        ? success({ kind: 'compared', mergeBase: mergeBase.value, source, files: files.value })
        : obstacle(files.error);
};
/** What the commit in the workspace changes since its merge base with what the event, or the input `base`, says. */
const gatherComparison = async (given, scene, head) => {
    const { git, context } = scene;
    const parents = await git.parents(head);
    if (!parents.ok)
        return obstacle(parents.error);
    const chosen = chooseBase({ context, given, head, parents: parents.value });
    if (chosen.kind === 'none')
        return success({ kind: 'not-compared', reason: chosen.reason });
    const base = await resolveFirst(git, chosen.candidates);
    return base.ok ? compare({ base: base.value, head, source: chosen.source }, scene) : obstacle(base.error);
};
/**
 * The commit whose policies, waivers and baselines count: the base of a pull request or merge group, else the commit that
 * the event is about, whatever is checked out. `head` is the commit in the workspace.
 */
const findTrustedCommit = async ({ git, context }, head) => {
    if (context.pullRequest === undefined && context.mergeGroup === undefined)
        return (0,result/* success */.k)(context.sha);
    const parents = await git.parents(head);
    if (!parents.ok)
        return obstacle(parents.error);
    const base = comparison_chooseBase({ context, given: '', head, parents: parents.value });
    return (0,result/* success */.k)(base.kind === 'none' ? context.sha : (base.candidates[0] ?? context.sha));
};

;// CONCATENATED MODULE: ./src/decide/ignores/plain.ts


const commentOf = (line) => line.replace(/^#+\s*/, '');
const entriesOf = (text) => {
    const entries = [];
    let comments = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.trim();
        if (line.startsWith('#'))
            comments.push(commentOf(line));
        else {
            if (line !== '')
                entries.push({ text: line, line: index + 1, comment: comments.join(' ').trim() });
            comments = [];
        }
    }
    return entries;
};
const readExpiry = (words) => {
    const [written, second] = words.filter((word) => word.startsWith('exp:'));
    if (written === undefined)
        return (0,result/* success */.k)(undefined);
    if (second !== undefined)
        return (0,result/* failure */.V)('is there twice');
    return parseExpiry(written.slice('exp:'.length));
};
const ruleOf = ({ text, line, comment: above }, file) => {
    const [entry = '', ...comment] = text.split(/\s+#\s*/);
    const trailing = comment.join(' # ').trim();
    const [id = '', ...words] = entry.split(/\s+/);
    const place = { file, line };
    const strange = words.find((word) => !word.startsWith('exp:'));
    if (strange !== undefined)
        return (0,result/* failure */.V)({ ...place, what: `"${strange}" is not known here`, fix: 'Write `CVE-2026-0001 exp:2026-12-31`.' });
    const expiry = readExpiry(words);
    if (!expiry.ok)
        return (0,result/* failure */.V)({ ...place, what: `exp: ${expiry.error}`, fix: 'Write `exp:2026-12-31`.' });
    const reason = trailing === '' ? above : trailing;
    return (0,result/* success */.k)({ ...place, class: undefined, id, paths: [], purls: [], expiry: expiry.value, reason });
};
/**
 * Reads `.trivyignore` (https://trivy.dev/docs/latest/configuration/filtering/#trivyignore): one identifier a line, with
 * `exp:` where it ends; the comment on its line or right above it is its reason.
 */
const readPlainIgnores = (text, file) => {
    const read = entriesOf(text).map((entry) => ruleOf(entry, file));
    const problems = read.flatMap((each) => (each.ok ? [] : [each.error]));
    return problems.length > 0 ? (0,result/* failure */.V)(problems) : (0,result/* success */.k)(read.flatMap((each) => (each.ok ? [each.value] : [])));
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8293);
;// CONCATENATED MODULE: ./src/decide/ignores/yaml.ts




const sections = new Map([
    ['vulnerabilities', 'vulnerability'],
    ['misconfigurations', 'misconfiguration'],
    ['secrets', 'secret'],
    ['licenses', 'licence'],
]);
const keys = ['id', 'paths', 'purls', 'expired_at', 'statement'];
const yaml_textsAt = (entry, key) => entry
    .at(key)
    .optionalList()
    .map((each) => each.text());
const expiryOf = (entry) => {
    const written = entry.at('expired_at').optionalText();
    if (written === undefined)
        return undefined;
    const expiry = parseExpiry(written.replace(/T.*$/s, ''));
    return expiry.ok ? expiry.value : entry.at('expired_at').refuse(`: ${expiry.error}`, 'Write it as 2026-12-31.');
};
const readEntry = (entry, kind) => {
    for (const [key, value] of entry.members())
        if (!keys.includes(key))
            value.refuse(`is not known here`, `Keys of an entry: ${keys.join(', ')}.`);
    const id = entry.at('id').text();
    if (id === '')
        entry.at('id').refuse('is empty', 'Write the identifier of what is accepted.');
    return {
        class: kind,
        id,
        paths: yaml_textsAt(entry, 'paths'),
        purls: yaml_textsAt(entry, 'purls'),
        expiry: expiryOf(entry),
        reason: entry.at('statement').optionalText() ?? '',
        at: entry.path,
    };
};
const yaml_readRoot = (root) => root.isAbsent()
    ? []
    : root.members().flatMap(([section, entries]) => {
        const kind = sections.get(section);
        if (kind === undefined)
            return entries.refuse('is not known here', `Sections: ${[...sections.keys()].join(', ')}.`);
        return entries.optionalList().map((entry) => readEntry(entry, kind));
    });
// An alias could make a small file a huge one.
const parsing = { prettyErrors: false, version: '1.2', maxAliasCount: 0 };
// Far more than the two levels that the file has; beyond some thousands the reading itself would break down.
const yaml_deepest = 100;
const nestsTooDeeply = (text) => {
    let depth = 0;
    for (const character of text) {
        if ('[{'.includes(character))
            depth += 1;
        else if (']}\n'.includes(character))
            depth = Math.max(0, depth - 1);
        if (depth > yaml_deepest)
            return true;
    }
    return /^(?:[ \t]*[-?:][ \t]){100}/m.test(text);
};
const writeOut = 'Write repeated parts out.';
const findAlias = (document) => {
    let found;
    (0,dist/* visit */.YR)(document, {
        Alias: (_, alias) => {
            found = alias;
            return dist/* visit */.YR.BREAK;
        },
    });
    return found;
};
// A value may begin lines below its key, and it is the key that a person looks for.
const keyAt = (document, path) => {
    const within = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!(0,dist/* isMap */.jh)(within))
        return undefined;
    return within.items.map(({ key }) => key).find((key) => (0,dist/* isScalar */.jn)(key) && key.value === path.at(-1));
};
/** Reads `.trivyignore.yaml` (https://trivy.dev/docs/latest/configuration/filtering/#trivyignoreyaml), strictly. */
const readYamlIgnores = (text, file) => {
    if (nestsTooDeeply(text))
        return (0,result/* failure */.V)([{ file, line: 1, what: 'it nests too deeply', fix: 'Write sections and lists of entries only.' }]);
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { ...parsing, lineCounter });
    const lineAt = (offset) => Math.max(1, lineCounter.linePos(offset).line);
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = keyAt(document, path.slice(0, length)) ?? document.getIn(path.slice(0, length), true);
            if ((0,dist/* isNode */.Ll)(node))
                return lineAt(node.range?.[0] ?? 0);
        }
        return 1;
    };
    const [error] = document.errors;
    const fix = 'Mend the YAML there.';
    if (error !== undefined)
        return (0,result/* failure */.V)([{ file, line: lineAt(error.pos[0]), what: error.message, fix }]);
    const alias = findAlias(document);
    if (alias !== undefined)
        return (0,result/* failure */.V)([
            { file, line: lineAt(alias.range?.[0] ?? 0), what: `*${alias.source} repeats a part`, fix: writeOut },
        ]);
    const value = toValue(() => document.toJS({ maxAliasCount: 0 }));
    if (!value.ok)
        return (0,result/* failure */.V)([{ file, line: 1, what: value.error, fix: writeOut }]);
    const read = readJson(value.value, yaml_readRoot);
    if (!read.ok)
        return (0,result/* failure */.V)([{ file, line: lineOf(read.error.path), what: read.error.reason, fix: read.error.fix }]);
    return (0,result/* success */.k)(read.value.map(({ at, ...rule }) => ({ ...rule, file, line: lineOf(at) })));
};
const toValue = (read) => {
    try {
        return (0,result/* success */.k)(read());
    }
    catch (error) {
        return (0,result/* failure */.V)(Error.isError(error) ? error.message : 'the file cannot be read');
    }
};

;// CONCATENATED MODULE: ./src/gather/ignores.ts







const maxBytes = 1_000_000;
const none = { rules: [], told: [] };
const toObstacle = ({ file, line, what, fix }) => ({
    what: `${file}, line ${line}: ${what}.`,
    fix,
});
const readRules = (text, path) => {
    const read = /\.ya?ml$/i.test(path) ? readYamlIgnores(text, path) : readPlainIgnores(text, path);
    return read.ok ? read : (0,result/* failure */.V)(read.error.map(toObstacle));
};
const readVersions = async ({ git }, path, ends) => {
    const trusted = await git.readText(ends.trusted, path, maxBytes);
    if (!trusted.ok)
        return (0,result/* failure */.V)({ what: trusted.error.message });
    const changed = ends.trusted === ends.head ? trusted : await git.readText(ends.head, path, maxBytes);
    if (!changed.ok)
        return (0,result/* failure */.V)({ what: changed.error.message });
    return (0,result/* success */.k)({ path, commit: ends.trusted, trusted: trusted.value, changed: changed.value });
};
const tellVersions = ({ path, commit, trusted, changed }) => [
    ...(trusted === undefined ? [] : [`ignores of ${path} at ${(0,object_name/* shortSha */.F)(commit)}`]),
    ...(trusted === changed ? [] : [`${path}: what this change says takes effect after the merge`]),
];
/** Without a checkout (a job that only uploads), the file of the workspace cannot be told from one that a change made up. */
const withoutCheckout = { rules: [], told: ['no ignores: there is no checkout to read them from'] };
// What the base has holds, also where the change adds a file that would come before it.
const findFirst = async (paths, scene, ends) => {
    let added;
    for (const path of paths) {
        const versions = await readVersions(scene, path, ends);
        if (!versions.ok)
            return versions;
        if (versions.value.trusted !== undefined)
            return versions;
        if (versions.value.changed !== undefined)
            added ??= versions.value;
    }
    return (0,result/* success */.k)(added);
};
/** The ignores of the first of these files, as the base has it: a change cannot excuse its own findings. */
const gatherIgnores = async (files, scene, checkout) => {
    if (files.length === 0)
        return (0,result/* success */.k)(none);
    if (checkout === undefined)
        return (0,result/* success */.k)(withoutCheckout);
    const trusted = await findTrustedCommit(scene, checkout.head);
    if (!trusted.ok)
        return (0,result/* failure */.V)([trusted.error]);
    const paths = files.map((path) => (0,domain_checkout/* fromTop */.k)(checkout.repository, cleanPath(path)));
    const found = await findFirst(paths, scene, { trusted: trusted.value, head: checkout.head });
    if (!found.ok)
        return (0,result/* failure */.V)([found.error]);
    if (found.value === undefined)
        return (0,result/* success */.k)(none);
    const told = tellVersions(found.value);
    if (found.value.trusted === undefined)
        return (0,result/* success */.k)({ rules: [], told });
    const rules = readRules(found.value.trusted, found.value.path);
    return rules.ok ? (0,result/* success */.k)({ rules: rules.value, told }) : rules;
};

;// CONCATENATED MODULE: ./src/gather/inline-ignores.ts



const inline_ignores_maxBytes = 2_000_000;
const walked = ['fs', 'repo', 'config'];
const looksAtFiles = (scans, wanted) => scans.some(({ target: { kind } }) => walked.includes(kind) && (0,decide_scanners/* scannersOf */.$)(kind, wanted).includes('misconfig'));
/**
 * Comments that a change adds to its own files to excuse what is found there, as "PATH:LINE"; none outside of pull
 * requests and merge queues. A change that cannot be told may hold any.
 */
const gatherInlineIgnores = async (scans, scanners, { git, context, checkout }) => {
    if (checkout === undefined || !looksAtFiles(scans, scanners))
        return [];
    const { head } = checkout;
    const trusted = await findTrustedCommit({ git, context }, head);
    if (!trusted.ok || trusted.value === head)
        return [];
    // What has to be fetched for the comparison comes with the merge base.
    const fetched = await git.mergeBase(trusted.value, head);
    const changed = fetched.ok ? await git.changedFiles(trusted.value, head) : fetched;
    if (!changed.ok)
        return [`the change, which cannot be compared with its base (${changed.error.message})`];
    const found = [];
    for (const { path, addedLines } of changed.value) {
        if (addedLines.length === 0 || !mayIgnoreInline(path))
            continue;
        const text = await git.readText(head, path, inline_ignores_maxBytes);
        if (text.ok && text.value !== undefined)
            found.push(...findInlineIgnores(text.value, addedLines).map((line) => `${path}:${line}`));
    }
    return found;
};

;// CONCATENATED MODULE: ./src/decide/lock-files.ts




const lock_files_parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const readJsonLock = (count) => (text) => {
    const root = lock_files_parse(text);
    return json_isObject(root) ? count(root) : undefined;
};
// Trivy leaves out what is only for development, and links into the repository itself.
const isShipped = (each) => json_isObject(each) && each['dev'] !== true && each['devOptional'] !== true && each['link'] !== true;
const countNpm = readJsonLock((root) => {
    const packages = Object.entries(objectAt(root, 'packages'));
    const named = packages.length > 0 ? packages : Object.entries(objectAt(root, 'dependencies'));
    // What lies elsewhere is a workspace of the repository's own.
    const isOther = (place) => packages.length === 0 || place.includes('node_modules/');
    return named.filter(([place, each]) => isOther(place) && isShipped(each)).length;
});
// What stands in every file of its kind; how much of it is shipped is not told from the file alone.
const signedBy = (signature) => (text) => signature.test(text) ? 0 : undefined;
const lock_files_countLines = (signature, line) => (text) => signature.test(text) ? (text.match(line) ?? []).length : undefined;
/** Lock files that Trivy finds by their name (https://trivy.dev/docs/latest/coverage/language/). */
const lock_files_readers = new Map([
    ['package-lock.json', countNpm],
    ['composer.lock', readJsonLock((root) => objectsAt(root, 'packages').length)],
    ['Pipfile.lock', readJsonLock((root) => Object.keys(objectAt(root, 'default')).length)],
    ['packages.lock.json', readJsonLock(() => 0)],
    ['Cargo.lock', signedBy(/^version = |^\[\[package\]\]/m)],
    ['go.mod', lock_files_countLines(/^module\s/m, /^(?:require)?\s+[\w.-]+\.[\w.-]+\/\S+ v\d/gm)],
    ['yarn.lock', signedBy(/yarn lockfile|^__metadata:/m)],
    ['pnpm-lock.yaml', signedBy(/^lockfileVersion:/m)],
    ['poetry.lock', signedBy(/^\[metadata\]/m)],
    ['uv.lock', signedBy(/^requires-python = |^\[\[package\]\]/m)],
    ['Gemfile.lock', signedBy(/^PLATFORMS$/m)],
]);
// Folders that Trivy's walk leaves out whatever it is asked, and where a lock file is somebody else's.
const neverWalked = ['dev', 'proc', 'sys'];
const foreign = /(?:^|\/)(?:node_modules|\.git)\//;
const lock_files_rootOf = ({ target }, prefix) => joinPaths(prefix, target.subject);
const below = (path, root) => {
    if (root === '')
        return path;
    return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
};
const baseName = (path) => path.slice(path.lastIndexOf('/') + 1);
const trim = (glob) => glob.replace(/^\.?\//, '').replace(/\/$/, '');
const createSkipper = ({ skipDirs, skipFiles }) => {
    const isSkipped = (0,glob/* compileGlobs */.tI)([...skipDirs.map((each) => `${trim(each)}/**`), ...skipFiles.map(trim)]);
    return (path) => skipDirs.length + skipFiles.length > 0 && isSkipped(path);
};
const packageFiles = (scan, prefix) => scan.report.results
    .filter(({ packages }) => packages.length > 0)
    .map(({ target }) => joinPaths(lock_files_rootOf(scan, prefix), target));
/** The lock files that are checked in where packages were looked for, and that nothing was seen of. */
const listUnseen = (scans, { trackedFiles, prefix }, skipped) => {
    const walked = scans.filter(({ target }) => target.kind === 'fs' || target.kind === 'repo');
    const seen = new Set(walked.flatMap((scan) => packageFiles(scan, prefix)));
    const isSkipped = createSkipper(skipped);
    const locks = trackedFiles.filter((path) => lock_files_readers.has(baseName(path)) && !foreign.test(path) && !seen.has(path));
    return walked.flatMap((scan) => locks.flatMap((path) => {
        const near = below(path, lock_files_rootOf(scan, prefix));
        if (near === undefined || isSkipped(near))
            return [];
        const [first = ''] = near.split('/', 1);
        return [{ target: scan.target.name, path, unwalked: neverWalked.includes(first) ? first : '' }];
    }));
};
/** Why it is no wonder, or trouble, that nothing was seen in a lock file; undefined: it may well hold nothing that ships. */
const explainUnseen = ({ path, unwalked }, text) => {
    const count = lock_files_readers.get(baseName(path))?.(text);
    if (count === undefined)
        return `${path} does not read as such a file does: is it cut off?`;
    if (unwalked !== '')
        return `${path} lies in \`${unwalked}\`, which Trivy never walks: add it as a target of its own`;
    return count === 0 ? undefined : `${path} names ${(0,quantity/* countOf */.pq)(count, 'package')}, and Trivy saw none`;
};

;// CONCATENATED MODULE: ./src/gather/lock-files.ts




const lock_files_maxBytes = 64 * 1024 * 1024;
const walkedKinds = ['fs', 'repo', 'config'];
// Each is a command of git; a repository with more lock files that nothing was seen of has been told enough by then.
const mostFiles = 200;
const lock_files_explain = async (lock, head, { git }) => {
    const text = await git.readText(head, lock.path, lock_files_maxBytes);
    if (!text.ok)
        return `${lock.path} is a link, too large, or no text: Trivy passes it over`;
    return text.value === undefined ? undefined : explainUnseen(lock, text.value);
};
/**
 * What keeps packages of the repository from being seen, by target name: Trivy passes lock files over that are cut off,
 * links, or lie in folders that it never walks, and says nothing.
 */
const gatherUnseen = async (scans, wish, scene) => {
    const { checkout } = scene;
    const faults = new Map();
    if (checkout === undefined)
        return faults;
    const searched = scans.filter(({ target }) => (0,decide_scanners/* scannersOf */.$)(target.kind, wish.scanners).includes('vuln'));
    for (const lock of listUnseen(searched, checkout.repository, wish).slice(0, mostFiles)) {
        const fault = await lock_files_explain(lock, checkout.head, scene);
        if (fault !== undefined)
            faults.set(lock.target, [...(faults.get(lock.target) ?? []), fault]);
    }
    return faults;
};
/** Targets that are links of the repository: Trivy does not walk into one, and finds nothing. */
const findLinkedTargets = async (targets, { files, checkout }) => {
    if (checkout === undefined)
        return [];
    const obstacles = [];
    for (const { kind, subject, name } of targets) {
        const path = (0,domain_checkout/* fromTop */.k)(checkout.repository, cleanPath(subject));
        if (!walkedKinds.includes(kind) || !checkout.repository.trackedFiles.includes(path))
            continue;
        // To git a link is a file, whatever it leads to. Nothing is read: a folder is told before.
        const found = await files.readText(subject, 0);
        if (found.ok || found.error.kind !== 'not-a-file')
            continue;
        const what = `${name}: ${path} is a link in the repository, and Trivy does not walk into it.`;
        obstacles.push({ what, fix: 'Name the folder that it leads to.' });
    }
    return obstacles;
};

;// CONCATENATED MODULE: ./src/gather/references.ts



const references_none = (reason) => ({ kind: 'none', reason });
const readBaseline = async (name, scene) => {
    const path = baselinePath(name);
    const stored = await scene.store.read(path);
    if (!stored.ok) {
        const purpose = { doing: 'read the baseline', scope: 'contents', access: 'read' };
        return explainRefusal(stored.error, purpose, scene.context).what;
    }
    if (stored.value === undefined)
        return 'there is no baseline yet: a push to the default branch writes the first';
    const baseline = parseBaseline(stored.value.text);
    return baseline.ok ? baseline.value : `${path} of the data branch cannot be read: ${baseline.error}`;
};
// Without it, findings in files count as introduced: more fails, never less.
const changedSince = async (commit, head, { git, log }) => {
    const fetched = await git.mergeBase(commit, head);
    const files = fetched.ok ? await git.changedFiles(commit, head) : fetched;
    if (files.ok)
        return new Set(files.value.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
    log.line(`  ! what changed since ${(0,object_name/* shortSha */.F)(commit)} is not known: ${files.error.message}`);
    return undefined;
};
const toReference = async (baseline, head, scene) => {
    if (typeof baseline === 'string')
        return references_none(baseline);
    return { kind: 'baseline', baseline, changedPaths: await changedSince(baseline.commit, head, scene) };
};
/** What the findings of each target are compared with; a baseline that cannot be had is told, and then all are new. */
const gatherReferences = async (names, head, scene) => {
    const references = new Map();
    for (const name of names) {
        const reference = await toReference(await readBaseline(name, scene), head, scene);
        references.set(name, reference);
        const told = reference.kind === 'none'
            ? `– ${name}: ${reference.reason}`
            : `${name}: compared with ${(0,object_name/* shortSha */.F)(reference.baseline.commit)} of ${reference.baseline.createdAt.slice(0, 10)}`;
        scene.log.line(`  ${told}`);
    }
    return references;
};

;// CONCATENATED MODULE: ./src/gather/trivy/arguments.ts

const repeat = (flag, values) => values.flatMap((value) => [flag, value]);
/** Flags that every command of Trivy takes: nothing from the scanned folder, nothing sent home. */
const commonArgs = ({ config, ignore }, cacheFolder) => [
    ...['--config', config, '--ignorefile', ignore],
    ...['--cache-dir', cacheFolder, '--exit-code', '0'],
];
// Databases are brought beforehand, and the checks are those that the pinned program carries: a scan finds the same
// tomorrow unless the database has grown. Only Java's index is fetched by the scan itself, when it meets a JAR.
const databaseArgs = ({ offline, javaDatabaseRepositories }) => [
    '--skip-db-update',
    ...(offline ? ['--skip-java-db-update', '--offline-scan'] : repeat('--java-db-repository', javaDatabaseRepositories)),
    '--no-progress',
    '--list-all-pkgs',
];
const pathArgs = ({ skipDirs, skipFiles }) => [
    '--skip-check-update',
    ...repeat('--skip-dirs', skipDirs),
    ...repeat('--skip-files', skipFiles),
];
const kindArgs = (kind, plan) => {
    if (kind === 'config')
        return pathArgs(plan);
    const scanners = ['--scanners', (0,decide_scanners/* scannersOf */.$)(kind, plan.scanners).join(',')];
    if (kind === 'sbom')
        return [...databaseArgs(plan), ...scanners];
    return [...databaseArgs(plan), ...scanners, ...pathArgs(plan), '--secret-config', plan.empty.secrets];
};
const subjectArgs = ({ kind, subject }, isFile) => kind === 'image' && isFile ? ['--input', subject] : ['--', subject];
/** The arguments that scan one target to JSON on standard output; exit code 0 whatever is found. */
const scanArgs = (target, plan) => [
    target.kind,
    ...['--format', 'json'],
    ...commonArgs(plan.empty, plan.cacheFolder),
    // Several scans at once share no state on the disk but the database, which none of them writes.
    ...['--cache-backend', 'memory'],
    ...['--timeout', `${Math.ceil(plan.timeoutMs / 1000)}s`],
    ...['--skip-version-check', '--disable-telemetry'],
    ...kindArgs(target.kind, plan),
    ...subjectArgs(target, plan.isFile),
];

;// CONCATENATED MODULE: ./src/gather/trivy/environment.ts
// Who Trivy is towards registries, and where databases come from: they decide what can be read, never what is found.
const allowed = /^TRIVY_(USERNAME|PASSWORD|REGISTRY_TOKEN|INSECURE|NON_SSL|CACERT|DB_REPOSITORY|JAVA_DB_REPOSITORY|CHECKS_BUNDLE_REPOSITORY)$/i;
/**
 * The environment of a Trivy command: every flag of Trivy is also a variable, and one that is set for another step would
 * quietly change what this one finds. So all of TRIVY_* go, but for access and sources.
 */
const commandEnvironment = (variables) => Object.fromEntries(variables.filter((name) => !allowed.test(name)).map((name) => [name, undefined]));

;// CONCATENATED MODULE: ./src/gather/trivy/messages.ts

// What the slog handler of Trivy writes: time, level, text, each behind a tab.
const entry = /^\d{4}-\d{2}-\d{2}T[\d:.]+\S*\t(?<level>[A-Z]+)\t(?<text>.*)$/;
const messages_levels = {
    DEBUG: 'debug',
    INFO: 'info',
    WARN: 'warning',
    ERROR: 'error',
    FATAL: 'error',
};
// What follows from the flags that this action gives: nobody else can do anything about it.
const asked = [
    /^Loaded file_path=/,
    /^\[\w+\] \w+ scanning is enabled$/,
    /^\[checks-client\] No downloadable checks were loaded as --skip-check-update is enabled/,
    /^\[misconfig\] Falling back to embedded checks err="failed to check cache: /,
    /^\[secret\] (?:If your scanning is slow|Please see |Loading the config file)/,
];
/** Reads a line of Trivy's log; a line of another form is information, one that this action's own flags cause is not worth a word. */
const readMessage = (line) => {
    const { level = '', text = line } = entry.exec(line)?.groups ?? {};
    const said = text.replaceAll('\t', ' ').trim();
    return { level: asked.some((sign) => sign.test(said)) ? 'debug' : (messages_levels[level] ?? 'info'), text: said };
};
const fatal = /\tFATAL\t(?:Fatal error\t)?(?<reason>[\s\S]*)$/;
const causes = [
    [/TOOMANYREQUESTS|429|too many requests/i, 'The registry allows no more requests for now.'],
    [
        /--skip-(?:java-)?db-update cannot be specified on the first run/,
        'There is no database to scan with: none was restored, and none may be downloaded.',
    ],
    [/context deadline exceeded|timeout/i, 'It took too long; `timeout-minutes` allows more.'],
    [
        /unable to find the specified image|MANIFEST_UNKNOWN|UNAUTHORIZED/i,
        'Is the name right, was it built or pulled in this job, and may the job read it (TRIVY_USERNAME, TRIVY_PASSWORD)?',
    ],
];
const messages_longestReason = 600;
/** Why Trivy gave up, from what it wrote to standard error: its own words, shortened, and what that means. */
const explainFatal = (errors) => {
    const said = (fatal.exec(errors)?.groups?.['reason'] ?? errors).split('\n').map((line) => line.trim());
    const words = said.filter((line) => line !== '').join(' ');
    const meaning = causes.find(([sign]) => sign.test(words))?.[1];
    const reason = words.length > messages_longestReason ? `${words.slice(0, messages_longestReason)}…` : words;
    return [reason === '' ? 'It said nothing.' : reason, meaning].filter((part) => part !== undefined).join(' ');
};
/** Why a command of Trivy came to nothing, by how it ended. */
const explainEnd = (end, timeoutMs) => {
    switch (end.kind) {
        case 'exited':
            return explainFatal(end.errors);
        case 'killed':
            return `It was ended by ${end.signal}; the machine may have run out of memory.`;
        case 'timeout':
            return `It was not done within ${(0,quantity/* formatDuration */.a3)(timeoutMs)}. \`timeout-minutes\` allows more.`;
        case 'cancelled':
            return 'The job was cancelled.';
        case 'too-long':
            return 'What it wrote is longer than what is taken in. Split the target.';
        case 'not-found':
        case 'not-started':
            return end.message;
    }
};

;// CONCATENATED MODULE: ./src/gather/trivy/database.ts





// The number is the schema's: an entry of another schema is never restored.
const vulnerabilities = { folder: 'db', entry: 'VulnerabilityDB', prefix: 'drawbridge-trivy-db-2-' };
const javaIndex = { folder: 'java-db', entry: 'JavaDB', prefix: 'drawbridge-trivy-java-db-1-' };
const at = (value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
const timeAt = (value, key) => {
    const text = at(value, key);
    return typeof text === 'string' ? Date.parse(text) : Number.NaN;
};
/** What `trivy version --format json` says of a database; undefined: there is none, or it cannot be read. */
const readFacts = (output, entry) => {
    try {
        const found = at(JSON.parse(output), entry);
        const [updatedMs, nextUpdateMs] = [timeAt(found, 'UpdatedAt'), timeAt(found, 'NextUpdate')];
        return Number.isNaN(updatedMs) || Number.isNaN(nextUpdateMs) ? undefined : { updatedMs, nextUpdateMs };
    }
    catch {
        return undefined;
    }
};
const stamp = (ms) => new Date(ms).toISOString().replace(/\D/g, '').slice(0, 14);
/**
 * The key of what is in a database: when it was made, not when it was fetched. A day's first run can so never freeze
 * something incomplete or old for all others of that day.
 */
const keyOf = ({ prefix }, { updatedMs }) => `${prefix}${stamp(updatedMs)}`;
const database_describeAge = ({ updatedMs }, nowMs) => `of ${new Date(updatedMs).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${(0,quantity/* formatDuration */.a3)(Math.max(0, nowMs - updatedMs))} old`;
const runTrivy = (scene, args, timeoutMs) => scene.shell.run({
    program: scene.tool.program,
    args,
    folder: '.',
    environment: commandEnvironment(Object.keys(scene.scratch.variables)),
    timeoutMs,
    maxOutputBytes: 1024 * 1024,
    onLine: (line, stream) => {
        if (stream === 'stderr')
            scene.log.debug(readMessage(line).text);
    },
});
const readDatabase = async (scene, folder, kind) => {
    const complete = await scene.scratch.has(`${folder}/${kind.folder}`, [
        'metadata.json',
        kind === javaIndex ? 'trivy-java.db' : 'trivy.db',
    ]);
    if (!complete)
        return undefined;
    const args = ['version', '--format', 'json', '--config', scene.empty.config, '--cache-dir', folder];
    const end = await runTrivy(scene, args, 60_000);
    return end.kind === 'exited' && end.code === 0 ? readFacts(end.output, kind.entry) : undefined;
};
const isFresh = (facts, nowMs) => facts !== undefined && nowMs < facts.nextUpdateMs;
const restoreAll = async (scene, shared) => {
    const keys = new Map();
    // An earlier step of the job may have brought it.
    const there = await readDatabase(scene, shared, vulnerabilities);
    if (isFresh(there, scene.clock.nowMs()))
        return { cacheFolder: shared, keys, mayKeep: false };
    for (const kind of [vulnerabilities, javaIndex]) {
        const reply = await scene.cache.restore([`${shared}/${kind.folder}`], `${kind.prefix}none`, [kind.prefix]);
        if (reply.kind === 'restored')
            keys.set(kind, reply.key);
        if (reply.kind !== 'unavailable')
            continue;
        scene.log.line(`  – The cache did not help with the databases: ${reply.message}`);
        // A restore that took too long may go on; what it still writes must not meet what is downloaded.
        return { cacheFolder: await scene.scratch.sharedFolder('downloads'), keys, mayKeep: false };
    }
    return { cacheFolder: shared, keys, mayKeep: true };
};
const download = async (wish, scene, folder) => {
    const repositories = wish.databaseRepositories.flatMap((each) => ['--db-repository', each]);
    const quiet = ['--no-progress', '--skip-version-check', '--disable-telemetry'];
    const args = ['image', '--download-db-only', ...commonArgs(scene.empty, folder), ...quiet, ...repositories];
    const end = await runTrivy(scene, args, wish.timeoutMs);
    if (end.kind === 'exited' && end.code === 0)
        return (0,result/* success */.k)(undefined);
    const named = wish.databaseRepositories.length === 0 ? 'its own repositories' : wish.databaseRepositories.join(', ');
    return (0,result/* failure */.V)(`The vulnerability database could not be downloaded from ${named}: ${explainEnd(end, wish.timeoutMs)} Name mirrors in \`database-repositories\`, tried in order, or try again later.`);
};
const bring = async (wish, scene, folder) => {
    const { log, clock } = scene;
    const there = await readDatabase(scene, folder, vulnerabilities);
    const nowMs = clock.nowMs();
    if (there !== undefined && (wish.offline || isFresh(there, nowMs))) {
        log.line(`  Vulnerability database ${database_describeAge(there, nowMs)}`);
        return (0,result/* success */.k)(there);
    }
    if (wish.offline) {
        return (0,result/* failure */.V)('There is no vulnerability database, and `offline` allows no download. Put one there with `trivy image --download-db-only`, name its folder in TRIVY_CACHE_DIR, or let a run that is online fill the cache.');
    }
    const loaded = await download(wish, scene, folder);
    if (!loaded.ok)
        return loaded;
    const facts = await readDatabase(scene, folder, vulnerabilities);
    if (facts === undefined) {
        return (0,result/* failure */.V)('The vulnerability database that was downloaded is not whole. Try again; check the disk.');
    }
    log.line(`  Vulnerability database ${database_describeAge(facts, clock.nowMs())}, downloaded`);
    return (0,result/* success */.k)(facts);
};
const keepAll = async (scene, { cacheFolder, keys }) => {
    for (const kind of [vulnerabilities, javaIndex]) {
        const facts = await readDatabase(scene, cacheFolder, kind);
        if (facts === undefined || keys.get(kind) === keyOf(kind, facts))
            continue;
        const reply = await scene.cache.save([`${cacheFolder}/${kind.folder}`], keyOf(kind, facts));
        if (reply.kind === 'saved')
            scene.log.line(`  Kept for later runs: ${keyOf(kind, facts)}`);
        else if (reply.kind === 'unavailable')
            scene.log.line(`  – Not kept for later runs: ${reply.message}`);
    }
};
/**
 * Brings the database of vulnerabilities: from the folder that the job names (TRIVY_CACHE_DIR), else from the workflow's
 * cache, else from its repositories, in order. The cache is never the reason for a failure.
 */
const prepareDatabase = async (wish, scene) => {
    const own = scene.scratch.variables['TRIVY_CACHE_DIR'] ?? '';
    const shared = own === '' ? await scene.scratch.sharedFolder('cache') : own;
    const usesCache = wish.isNeeded && wish.cache && own === '';
    const restored = usesCache
        ? await restoreAll(scene, shared)
        : { cacheFolder: shared, keys: new Map(), mayKeep: false };
    const { cacheFolder } = restored;
    const keep = async () => {
        if (restored.mayKeep && !wish.offline)
            await keepAll(scene, restored);
    };
    if (!wish.isNeeded)
        return (0,result/* success */.k)({ cacheFolder, facts: undefined, keep });
    const facts = await bring(wish, scene, cacheFolder);
    return facts.ok ? (0,result/* success */.k)({ cacheFolder, facts: facts.value, keep }) : facts;
};

;// CONCATENATED MODULE: ./src/gather/trivy/sbom.ts





const formats = { cyclonedx: 'cyclonedx', spdx: 'spdx-json' };
const convertMs = 120_000;
/**
 * The bill of materials of a scanned target as CycloneDX or SPDX JSON, made by Trivy from the same report: every package
 * with its version, licence, package URL and dependencies, without a second scan.
 */
const convertToSbom = async ({ target, json }, format, { shell, scratch, tool, empty, cacheFolder }) => {
    const file = await scratch.writeText(`${target.name.replaceAll('/', '-')}.json`, json);
    const end = await shell.run({
        program: tool.program,
        args: ['convert', '--format', formats[format], ...commonArgs(empty, cacheFolder), '--', file],
        folder: '.',
        environment: commandEnvironment(Object.keys(scratch.variables)),
        timeoutMs: convertMs,
        maxOutputBytes: 400 * 1024 * 1024,
    });
    if (end.kind === 'exited' && end.code === 0 && end.output.trim() !== '')
        return (0,result/* success */.k)(end.output);
    // No input allows this more time.
    const late = `It was not done within ${(0,quantity/* formatDuration */.a3)(convertMs)}.`;
    const reason = end.kind === 'timeout' ? late : explainEnd(end, convertMs);
    return (0,result/* failure */.V)(`${target.name}: no ${format} bill of materials could be made. ${reason}`);
};

;// CONCATENATED MODULE: ./src/gather/trivy/scan.ts






// Each scan uses several threads of its own; more at once only wait for each other.
const atOnce = 2;
const mostOutputBytes = 400 * 1024 * 1024;
const mostWarnings = 50;
// Trivy ends itself at the limit, and says so; this is for one that does not.
const graceMs = 15_000;
const archive = /\.(?:tar|tar\.gz|tgz)$/;
/** Is the subject a file of the workspace, a folder of it, or (of an image) a name? An error in words when it leads out. */
const scan_locate = async ({ kind, subject }, { files }) => {
    if (kind === 'image' && !archive.test(subject))
        return (0,result/* success */.k)('name');
    if (kind === 'repo' && /^https?:\/\//.test(subject))
        return (0,result/* success */.k)('name');
    // Nothing is read: a file with anything in it is longer than 0 bytes, and a folder is no file.
    const found = await files.readText(subject, 0);
    if (found.ok || found.error.kind === 'too-large')
        return (0,result/* success */.k)('file');
    return found.error.kind === 'not-a-file' ? (0,result/* success */.k)('folder') : (0,result/* failure */.V)(found.error.message);
};
const createEar = ({ log }, { name }) => {
    const warnings = [];
    return {
        warnings,
        onLine: (line, stream) => {
            if (stream === 'stdout')
                return;
            const { level, text } = readMessage(line);
            if (text === '')
                return;
            if (level === 'debug' || tellsEndOfLife(text))
                log.debug(text);
            else
                log.line(`  ${name} │ ${level === 'warning' || level === 'error' ? '! ' : ''}${text}`);
            if ((level === 'warning' || level === 'error') && warnings.length < mostWarnings)
                warnings.push(text);
        },
    };
};
/** Scans one target; findings are no failure, whatever keeps Trivy from its end is. */
const scanTarget = async (target, wish, scene) => {
    const problem = (reason) => (0,result/* failure */.V)({ target, message: `${target.kind} ${target.subject}: ${reason}` });
    if ((0,decide_scanners/* scannersOf */.$)(target.kind, wish.scanners).length === 0) {
        return problem(`Trivy looks for none of ${wish.scanners.join(', ')} in it. Add \`vuln\` or \`license\`.`);
    }
    const place = await scan_locate(target, scene);
    if (!place.ok)
        return problem(place.error);
    const ear = createEar(scene, target);
    const { cacheFolder, empty, tool, scratch } = scene;
    const end = await scene.shell.run({
        program: tool.program,
        args: scanArgs(target, { ...wish, cacheFolder, empty, isFile: place.value === 'file' }),
        folder: '.',
        environment: commandEnvironment(Object.keys(scratch.variables)),
        timeoutMs: wish.timeoutMs + graceMs,
        maxOutputBytes: mostOutputBytes,
        onLine: ear.onLine,
    });
    if (end.kind !== 'exited' || end.code !== 0)
        return problem(explainEnd(end, wish.timeoutMs));
    if (end.output.trim() === '')
        return problem('Trivy ended well, but wrote no report.');
    return (0,result/* success */.k)({ target, json: end.output, warnings: ear.warnings, durationMs: end.durationMs });
};
/** Scans every target once, two at a time; one that cannot be scanned keeps no other from it. */
const scanTargets = async (targets, wish, scene) => {
    const ends = [];
    const waiting = [...targets.entries()];
    const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
            ends[next[0]] = await scanTarget(next[1], wish, scene);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return {
        outputs: ends.flatMap((end) => (end.ok ? [end.value] : [])),
        problems: ends.flatMap((end) => (end.ok ? [] : [end.error])),
    };
};

;// CONCATENATED MODULE: ./src/decide/trivy-archive.ts


/** The version that is installed when none is named. */
const pinnedTrivyVersion = '0.74.0';
/**
 * What `trivy_VERSION_checksums.txt` of the release says. Each value was seen alike in at least three public files that
 * don't depend on each other (docs/adr/0013-trivy-by-checksum.md says how it was looked up, and how to add a version).
 */
const trivyChecksums = {
    '0.74.0': {
        'linux-x64': '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
        'linux-arm64': 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
        'darwin-x64': '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
        'darwin-arm64': '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
        'win32-x64': '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
    },
    '0.72.0': {
        'linux-x64': 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea',
        'linux-arm64': '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467',
        'darwin-x64': 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08',
        'darwin-arm64': '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016',
        'win32-x64': 'ed3cf122060f61818fe1f735fd97557954e16e10bc8b058af9852271cf2e91b3',
    },
};
const releases = 'https://github.com/aquasecurity/trivy/releases/download';
// As the release names them. Windows on ARM runs the program for x64.
const suffixes = {
    'linux-x64': 'Linux-64bit.tar.gz',
    'linux-arm64': 'Linux-ARM64.tar.gz',
    'linux-arm': 'Linux-ARM.tar.gz',
    'linux-ppc64': 'Linux-PPC64LE.tar.gz',
    'linux-s390x': 'Linux-s390x.tar.gz',
    'darwin-x64': 'macOS-64bit.tar.gz',
    'darwin-arm64': 'macOS-ARM64.tar.gz',
    'win32-x64': 'windows-64bit.zip',
};
/** Versions that were published by an attacker (https://github.com/advisories/GHSA-69fq-xp46-6x23). */
const malicious = ['0.69.4', '0.69.5', '0.69.6'];
/** Everything older was deleted from GitHub after the attack: what is around can no longer be told from a forgery. */
const oldest = '0.69.2';
const isOlder = (version) => {
    const [given, least] = [parseVersion(version), parseVersion(oldest)];
    return given.ok && least.ok && compareVersions(given.value, least.value) < 0;
};
/** Why a version of Trivy is never run; undefined: it may be. */
const refuseVersion = (version) => {
    if (malicious.includes(version)) {
        return `Trivy ${version} was published by an attacker and steals credentials (GHSA-69fq-xp46-6x23). It was not run. If it ever ran on this machine, rotate every secret that it could reach; then use ${pinnedTrivyVersion}.`;
    }
    if (isOlder(version)) {
        return `Trivy ${version} is older than ${oldest}, the oldest release that this action speaks to. Use ${pinnedTrivyVersion}.`;
    }
    return undefined;
};
const noChecksum = (version, name) => `The checksum of ${name} is not known to this action, and nothing unverified is run. Leave \`trivy-version\` out to get ${pinnedTrivyVersion}, or name \`trivy-checksum\`: the line of ${name} in trivy_${version}_checksums.txt of the release.`;
/** Which archive is to be installed; an error in words where none can be trusted. */
const chooseArchive = ({ version, checksum, mirror }, machine, table = trivyChecksums) => {
    const wanted = version === '' ? pinnedTrivyVersion : version;
    const refusal = refuseVersion(wanted);
    if (refusal !== undefined)
        return (0,result/* failure */.V)(refusal);
    const platform = machine === 'win32-arm64' ? 'win32-x64' : machine;
    const suffix = suffixes[platform];
    if (suffix === undefined) {
        return (0,result/* failure */.V)(`Trivy is not published for ${machine}. Install it in an earlier step, and name it in \`trivy-path\`.`);
    }
    const name = `trivy_${wanted}_${suffix}`;
    const known = table[wanted]?.[platform];
    if (known !== undefined && checksum !== '' && checksum !== known) {
        return (0,result/* failure */.V)(`\`trivy-checksum\` is not that of the official ${name}, which is ${known}. Leave it out, or name a program of your own in \`trivy-path\`.`);
    }
    const sha256 = known ?? checksum;
    if (sha256 === '')
        return (0,result/* failure */.V)(noChecksum(wanted, name));
    const url = `${(mirror === '' ? releases : mirror).replace(/\/+$/, '')}/v${wanted}/${name}`;
    const [format, program] = name.endsWith('.zip') ? ['zip', 'trivy.exe'] : ['tar.gz', 'trivy'];
    return (0,result/* success */.k)({ version: wanted, platform, name, url, sha256, format, program });
};

;// CONCATENATED MODULE: ./src/gather/trivy/tool.ts



const versionMs = 30_000;
const askVersion = async (program, { shell, variables }) => {
    const end = await shell.run({
        program,
        args: ['--version'],
        folder: '.',
        environment: commandEnvironment(variables),
        timeoutMs: versionMs,
        maxOutputBytes: 64 * 1024,
    });
    if (end.kind === 'not-found' || end.kind === 'not-started')
        return (0,result/* failure */.V)(end.message);
    const version = /^Version: v?(\d+\.\d+\.\d+\S*)/m.exec(end.output)?.[1];
    if (end.kind === 'exited' && end.code === 0 && version !== undefined)
        return (0,result/* success */.k)(version);
    return (0,result/* failure */.V)(`\`${program} --version\` does not answer as Trivy does. Check the program.`);
};
const fileOf = (path, workspace) => {
    const isAbsolute = /^(?:[a-zA-Z]:)?[\\/]/.test(path);
    return isAbsolute || !/[\\/]/.test(path) ? path : `${workspace}/${path}`;
};
// The version stands in the program's bytes: one that an attacker has made is told without running it.
const useGiven = async (path, scene) => {
    const found = await scene.toolbox.inspect(fileOf(path, scene.context.workspace));
    if (found === undefined) {
        return (0,result/* failure */.V)(`\`trivy-path\`: ${path} is no program on PATH, and none at that path that can be run.`);
    }
    const known = found.version === undefined ? undefined : refuseVersion(found.version);
    if (known !== undefined)
        return (0,result/* failure */.V)(`\`trivy-path\`: ${known}`);
    const version = await askVersion(found.path, scene);
    if (!version.ok)
        return (0,result/* failure */.V)(`\`trivy-path\`: ${version.error}`);
    const refusal = refuseVersion(version.value);
    if (refusal !== undefined)
        return (0,result/* failure */.V)(`\`trivy-path\`: ${refusal}`);
    return (0,result/* success */.k)({ program: found.path, version: version.value, origin: 'given' });
};
const installOwn = async (wish, scene, table) => {
    const { toolbox, cancellation } = scene;
    const archive = chooseArchive(wish, toolbox.platform, table);
    if (!archive.ok)
        return archive;
    const { version } = archive.value;
    const kept = await toolbox.find(archive.value);
    if (kept !== undefined)
        return (0,result/* success */.k)({ program: kept, version, origin: 'tool-cache' });
    const installed = await toolbox.install(archive.value, cancellation.signal);
    if (!installed.ok)
        return (0,result/* failure */.V)(installed.error.message);
    return (0,result/* success */.k)({ program: installed.value, version, origin: 'download' });
};
const describeTool = ({ version, origin, program }, { path }) => {
    if (origin === 'given')
        return `  Trivy ${version}: ${program} (\`trivy-path\`: ${path}, not verified by this action)`;
    const from = origin === 'tool-cache' ? 'from the tool cache, verified when it came' : 'downloaded, SHA-256 verified';
    return `  Trivy ${version}: ${from}`;
};
/**
 * Finds or installs the Trivy that is to be run, and says which and why. One of its own is run only when its archive has
 * the expected SHA-256; a given one is the user's choice, and refused where its version is known to be an attacker's.
 */
const findTrivy = async (wish, scene, table = trivyChecksums) => {
    const tool = wish.path === '' ? await installOwn(wish, scene, table) : await useGiven(wish.path, scene);
    if (tool.ok)
        scene.log.line(describeTool(tool.value, wish));
    return tool;
};

;// CONCATENATED MODULE: ./src/gather/trivy/session.ts






const makeEmptyFiles = async (scratch) => ({
    config: await scratch.writeText('trivy.yaml', ''),
    ignore: await scratch.writeText('ignore', ''),
    // A file without a document is no configuration to the secret scanner.
    secrets: await scratch.writeText('secrets.yaml', '{}\n'),
});
/**
 * Gets Trivy and its database, and scans every target once. What keeps all of them from a report is an error in words;
 * what keeps one from it is its own, and nothing that is found is one.
 */
const askTrivy = async ({ targets, trivy }, scene, table) => {
    const { log, scratch } = scene;
    const variables = Object.keys(scratch.variables);
    const tool = await log.group('Trivy', () => findTrivy(trivy, { ...scene, variables }, table));
    if (!tool.ok)
        return (0,result/* failure */.V)([tool.error]);
    const empty = await makeEmptyFiles(scratch);
    const isNeeded = targets.some(({ kind }) => (0,decide_scanners/* scannersOf */.$)(kind, trivy.scanners).includes('vuln'));
    const ready = { ...scene, tool: tool.value, empty };
    const database = await log.group('Database', () => prepareDatabase({ ...trivy, isNeeded }, ready));
    if (!database.ok)
        return (0,result/* failure */.V)([database.error]);
    const { cacheFolder, facts, keep } = database.value;
    const scanning = { ...ready, cacheFolder };
    const scanned = await log.group('Scan', () => scanTargets(targets, trivy, scanning));
    await keep();
    const convert = (output, format) => convertToSbom(output, format, scanning);
    return (0,result/* success */.k)({ tool: tool.value, database: facts, ...scanned, convert });
};

;// CONCATENATED MODULE: ./src/gather/facts.ts














const checkProgram = 'Check the program in `trivy-path`: it does not answer as Trivy does.';
const readOutput = ({ target, json, warnings }) => {
    const parser = createTrivyParser();
    parser.push(new TextEncoder().encode(json));
    const report = parser.end();
    if (report.ok) {
        const mistake = mistakenFor(target, report.value);
        if (mistake === undefined)
            return (0,result/* success */.k)({ target, report: report.value, warnings });
        return (0,result/* failure */.V)({ what: `${target.name}: Trivy's report is of ${mistake}.`, fix: checkProgram });
    }
    const { line, reason, fix } = report.error;
    return (0,result/* failure */.V)({ what: `${target.name}: Trivy's report, line ${(0,quantity/* formatCount */.B4)(line)}: ${reason}.`, fix });
};
// What nothing else can be judged beside, or what a cancelled job left undone, is no verdict's to tell.
const isHopeless = ({ scans }, foreignRuns, { cancellation }) => scans.length + foreignRuns === 0 || cancellation.reason !== undefined;
const toUnscanned = ({ target, obstacle: { what, fix = '' } }) => ({
    target,
    why: `${what} ${fix}`.trimEnd(),
});
const scan = async (config, scene, foreignRuns) => {
    if (config.targets.length === 0)
        return (0,result/* success */.k)({ trivy: undefined, scans: [], unscanned: [] });
    const answer = await askTrivy(config, scene);
    if (!answer.ok)
        return (0,result/* failure */.V)(answer.error.map((what) => ({ what })));
    const read = answer.value.outputs.map((output) => ({ output, scan: readOutput(output) }));
    const scans = read.flatMap((each) => (each.scan.ok ? [each.scan.value] : []));
    const hindrances = [
        ...answer.value.problems.map(({ target, message }) => ({ target, obstacle: { what: message } })),
        ...read.flatMap(({ output, scan: each }) => (each.ok ? [] : [{ target: output.target, obstacle: each.error }])),
    ];
    if (hindrances.length > 0 && isHopeless({ scans }, foreignRuns, scene))
        return (0,result/* failure */.V)(hindrances.map(({ obstacle }) => obstacle));
    const outputs = read.filter((each) => each.scan.ok).map(({ output }) => output);
    return (0,result/* success */.k)({ trivy: { ...answer.value, outputs }, scans, unscanned: hindrances.map(toUnscanned) });
};
// A change could bring a database of its own, which knows nothing.
const refuseCheckedIn = (checkout, { scratch }) => {
    const folder = scratch.variables['TRIVY_CACHE_DIR'] ?? '';
    const [first] = folder === '' || checkout === undefined ? [] : listCheckedIn(folder, checkout.repository);
    if (first === undefined)
        return [];
    const what = `TRIVY_CACHE_DIR: ${first} is checked in, so the change decides what the scan knows.`;
    return [{ what, fix: 'Name a folder outside of the repository, or stop tracking what is in it.' }];
};
const referTo = async (names, head, config, scene) => {
    if (config.baseline === 'never')
        return new Map(names.map((name) => [name, { kind: 'none', reason: '`baseline: never`' }]));
    return scene.log.group('Baseline', () => gatherReferences(names, head, scene));
};
const lookUpCheckout = async (config, scene) => {
    const found = await gatherCheckout(config.workingDirectory, scene);
    if (!found.ok)
        scene.log.line(`! Paths stay as they are, and ignores are not read: ${found.error.message}`);
    return found.ok ? found.value : undefined;
};
const facts_describeTool = (trivy) => trivy === undefined ? '' : `Trivy ${trivy.tool.version}`;
/** Everything that the verdict depends on, or all that keeps it from being known. */
const gather = async (config, scene) => {
    const checkout = await lookUpCheckout(config, scene);
    const repository = checkout?.repository;
    const head = checkout?.head ?? '';
    const ignores = await gatherIgnores(config.targets.length === 0 ? [] : config.ignoreFiles, scene, checkout);
    const foreign = await gatherForeign(config, scene, { repository, head });
    const linked = await findLinkedTargets(config.targets, { ...scene, checkout });
    const own = config.targets.length === 0 ? [] : [...refuseCheckedIn(checkout, scene), ...linked];
    if (!ignores.ok || !foreign.ok || own.length > 0)
        return (0,result/* failure */.V)([...own, ...(ignores.ok ? [] : ignores.error), ...(foreign.ok ? [] : foreign.error)]);
    const scanned = await scan(config, scene, foreign.value.length);
    if (!scanned.ok)
        return scanned;
    const { scans, unscanned } = scanned.value;
    const names = [...scans.map(({ target }) => target.name), ...foreign.value.map(({ category }) => category)];
    const facts = {
        scans,
        unscanned,
        bare: await findBareTargets(scans, config.trivy.scanners, scene),
        foreign: foreign.value,
        references: await referTo(names, head, config, scene),
        ignores: ignores.value,
        ground: { prefix: repository?.prefix ?? '', homes: findHomes(config.targets, repository) },
        repository,
        head,
        runId: scene.context.runId,
        unseen: await gatherUnseen(scanned.value.scans, config.trivy, { ...scene, checkout }),
        inlineIgnores: await gatherInlineIgnores(scanned.value.scans, config.trivy.scanners, { ...scene, checkout }),
        database: scanned.value.trivy?.database,
        tool: facts_describeTool(scanned.value.trivy),
        nowMs: scene.clock.nowMs(),
    };
    return (0,result/* success */.k)({ facts, trivy: scanned.value.trivy });
};

;// CONCATENATED MODULE: ./src/render/annotations.ts


const weightOf = ({ finding, newness }) => (10 - rankOf(finding.severity)) * 2 + (newness === 'introduced' ? 1 : 0);
// GitHub shows an annotation without a line at the top of the file; without a file, on the run.
const annotate = (judged) => {
    const { finding } = judged;
    const { path, lines } = finding;
    const startLine = lines?.startLine ?? 1;
    return {
        level: 'warning',
        title: finding.rule,
        message: describeFinding(finding),
        ...(path === '' ? {} : { place: { file: path, startLine, endLine: lines?.endLine ?? startLine } }),
        weight: weightOf(judged),
    };
};
/** One annotation for each finding that fails, where the person can act: the line of the lock file, manifest or build file. */
const renderAnnotations = (targets) => targets.flatMap(({ judged }) => judged.filter(({ fails }) => fails).map(annotate));

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
    return hidden > 0 ? [...lines.slice(0, linesShown), `  and ${(0,quantity/* countOf */.pq)(hidden, more)} in the report`] : lines;
};
/**
 * A table of the first hundred items, and how many more there are; nothing for no items. The worst come first: beyond a
 * hundred nobody reads on, and the details of a large change would be dropped whole.
 */
const listing_tableOf = (columns, items, rowOf) => {
    const more = items.length - rowsShown;
    if (items.length === 0)
        return [];
    const table = { kind: 'table', columns, rows: items.slice(0, rowsShown).map(rowOf) };
    return more > 0 ? [table, (0,domain_document/* paragraph */.FY)((0,markdown.md) `and ${(0,quantity/* formatCount */.B4)(more)} more in the report`)] : [table];
};

;// CONCATENATED MODULE: ./src/render/phrases.ts
/** How a finding stands to the base, as a table says it. */
const newnessWords = {
    known: 'known',
    introduced: 'introduced',
    disclosed: 'newly disclosed',
    unknown: '',
};
/** What a finding is about: a package with its version, a resource, or nothing besides its file. */
const describeSubject = ({ package: about, resource }) => about === undefined ? resource : `${about.name} ${about.version}`.trim();
/** What mends a finding; empty where nobody knows. */
const describeFix = ({ class: kind, package: about, status, about: rule }) => {
    if (kind !== 'vulnerability')
        return rule.resolution;
    const fixed = about?.fixedVersion ?? '';
    if (fixed !== '')
        return fixed;
    return status === '' || status === 'affected' ? 'no fix yet' : `no fix: ${status.replaceAll('_', ' ')}`;
};
/** Where a finding stands: the file and line, else where in the image, else its target. */
const describePlace = ({ path, lines, within, target }) => {
    if (within !== '')
        return `${target}: ${within}`;
    if (path === '')
        return target;
    return lines === undefined ? path : `${path}:${lines.startLine}`;
};
/** An ignore that changes nothing, and why. */
const describeIdle = ({ rule, why }) => `${rule.id} (${rule.file}, line ${rule.line}): ${why}`;

;// CONCATENATED MODULE: ./src/render/document.ts











const linkPlace = ({ context, facts }, finding) => {
    const text = (0,markdown/* code */.aY)(describePlace(finding));
    const { path, lines, within } = finding;
    if (path === '' || within !== '' || facts.head === '')
        return text;
    const anchor = lines === undefined ? {} : { lines: `L${lines.startLine}-L${lines.endLine}` };
    return (0,markdown/* link */.nf)(text, fileUrl(context, { sha: facts.head, path, ...anchor }));
};
const linkRule = ({ rule, about }) => (0,markdown/* link */.nf)((0,markdown/* code */.aY)(rule), about.url);
const columns = ['Severity', 'Finding', 'In', 'Where', 'Fixed by', 'Since the base'];
// Why it is spared may say how it stands to the base already.
const describeStanding = (standing, spared) => {
    if (spared === '')
        return standing;
    return standing === '' || spared.startsWith(standing) ? `spared: ${spared}` : `${standing}; spared: ${spared}`;
};
const rowOf = (view, { finding, newness, spared }) => [
    (0,markdown.md) `${finding.severity}`,
    linkRule(finding),
    (0,markdown.md) `${describeSubject(finding)}`,
    linkPlace(view, finding),
    (0,markdown.md) `${describeFix(finding)}`,
    (0,markdown.md) `${describeStanding(newnessWords[newness], spared)}`,
];
const failingSection = (view) => {
    const failing = listJudged(view.decision.targets).filter(({ fails }) => fails);
    return {
        title: `Findings that fail (${(0,quantity/* formatCount */.B4)(failing.length)})`,
        blocks: listing_tableOf(columns, failing, (each) => rowOf(view, each)),
    };
};
const otherSection = (view) => {
    const others = listJudged(view.decision.targets).filter(({ fails, isShown }) => isShown && !fails);
    const { unshown } = view.decision.totals;
    const milder = (0,markdown.md) `${(0,quantity/* countOf */.pq)(unshown, 'finding')} below ${(0,markdown/* code */.aY)('report-severity')}, in the report only`;
    return {
        title: `Other findings (${(0,quantity/* formatCount */.B4)(others.length)})`,
        blocks: [...listing_tableOf(columns, others, (each) => rowOf(view, each)), ...(unshown === 0 ? [] : [(0,domain_document/* paragraph */.FY)(milder)])],
    };
};
const ignoredSection = ({ decision: { targets } }) => {
    const ignored = targets.flatMap((target) => target.ignored);
    return {
        title: `Ignored (${(0,quantity/* formatCount */.B4)(ignored.length)})`,
        blocks: listing_tableOf(['Finding', 'In', 'Why', 'Until', 'Says'], ignored, ({ finding, rule }) => [
            linkRule(finding),
            (0,markdown.md) `${describeSubject(finding) || describePlace(finding)}`,
            (0,markdown.md) `${rule.reason === '' ? 'no reason given' : rule.reason}`,
            (0,markdown.md) `${rule.expiry?.day ?? 'for ever'}`,
            (0,markdown/* code */.aY)(`${rule.file}:${rule.line}`),
        ]),
    };
};
const idleSection = ({ decision: { idle } }) => ({
    title: `Ignores that change nothing (${(0,quantity/* formatCount */.B4)(idle.length)})`,
    blocks: listing_tableOf(['Ignore', 'Line', 'Why'], idle, ({ rule, why }) => [
        (0,markdown/* code */.aY)(rule.id),
        (0,markdown/* code */.aY)(`${rule.file}:${rule.line}`),
        (0,markdown/* prose */.CS)(why),
    ]),
});
const suppressedSection = ({ decision: { targets } }) => {
    const suppressed = targets.flatMap((target) => target.suppressed);
    return {
        title: `Left out by the tool itself (${(0,quantity/* formatCount */.B4)(suppressed.length)})`,
        blocks: listing_tableOf(['Finding', 'In', 'Why'], suppressed, ({ finding, reason }) => [
            linkRule(finding),
            (0,markdown.md) `${describeSubject(finding) || describePlace(finding)}`,
            (0,markdown.md) `${reason}`,
        ]),
    };
};
const remarksSection = ({ decision: { targets } }) => {
    const remarks = targets.flatMap(({ name, breakdowns, remarks: told }) => [...breakdowns, ...told].map((remark) => ({ name, remark })));
    return {
        title: `Remarks on the scans (${(0,quantity/* formatCount */.B4)(remarks.length)})`,
        blocks: listing_tableOf(['Target', 'Remark'], remarks, ({ name, remark }) => [(0,markdown/* code */.aY)(name), (0,markdown/* prose */.CS)(remark)]),
    };
};
const describeEnd = (end) => {
    if (end.kind === 'complete')
        return 'taken in';
    if (end.kind === 'pending')
        return 'uploaded, GitHub is still at it';
    return `${end.kind === 'kept' ? 'kept as a file' : 'refused'}: ${end.why}`;
};
const documentsSection = ({ documents }) => {
    const table = listing_tableOf(['Category', 'File', 'Results', 'Left out', 'Code scanning'], documents, (each) => [
        (0,markdown/* code */.aY)(each.category),
        (0,markdown/* code */.aY)(each.file),
        (0,markdown.md) `${(0,quantity/* formatCount */.B4)(each.results)}`,
        (0,markdown.md) `${each.leftOut === 0 ? '' : `${(0,quantity/* formatCount */.B4)(each.leftOut)}, none worse than what is in it`}`,
        (0,markdown/* prose */.CS)(describeEnd(each.end)),
    ]);
    const fixes = listFixes(documents).map((fix) => (0,domain_document/* paragraph */.FY)((0,markdown/* advice */.v9)(fix)));
    return { title: `SARIF (${(0,quantity/* countOf */.pq)(documents.length, 'document')})`, blocks: [...table, ...fixes] };
};
const describeReference = ({ reference }) => reference.kind === 'none'
    ? `all count as new (${reference.reason})`
    : `compared with ${(0,object_name/* shortSha */.F)(reference.baseline.commit)} of ${reference.baseline.createdAt.slice(0, 10)}`;
// One line for all targets that stand alike, which is the rule.
const describeReferences = (targets) => [...Map.groupBy(targets.filter(wasScanned), describeReference)]
    .map(([standing, alike]) => `${alike.map(({ name }) => name).join(', ')}: ${standing}`)
    .join('; ');
const startSentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const describeChanges = ({ decision: { targets, totals }, facts }) => {
    const news = describeNews(totals);
    const what = news === '' ? 'Nothing new' : startSentence(news);
    const isCompared = targets.some(({ reference }) => reference.kind === 'baseline');
    return [
        (0,domain_document/* paragraph */.FY)((0,markdown/* prose */.CS)(`${isCompared ? what : 'Not compared'}. ${describeReferences(targets)}.`)),
        ...explainEndOfLife(targets).map((told) => (0,domain_document/* paragraph */.FY)((0,markdown.md) `${told}`)),
        ...facts.ignores.told.map((told) => (0,domain_document/* paragraph */.FY)((0,markdown.md) `${startSentence(told)}.`)),
    ];
};
const isFilled = ({ blocks }) => blocks.length > 0;
const documentWith = (view, foot) => ({
    verdict: view.verdict,
    conditions: view.conditions,
    changes: describeChanges(view),
    details: [
        failingSection(view),
        otherSection(view),
        idleSection(view),
        ignoredSection(view),
        suppressedSection(view),
        remarksSection(view),
        documentsSection(view),
    ].filter(isFilled),
    foot,
});
const describeSource = ({ facts, decision, context }) => {
    const titles = (0,markdown/* joinMarkdown */.UF)(decision.targets.filter(wasScanned).map(({ title }) => (0,markdown/* code */.aY)(title)), ', ');
    const sha = facts.head === '' ? context.sha : facts.head;
    const commit = (0,markdown/* link */.nf)((0,markdown/* code */.aY)((0,object_name/* shortSha */.F)(sha)), `${context.serverUrl}/${context.repository}/commit/${sha}`);
    return facts.tool === '' ? (0,markdown.md) `${titles} of commit ${commit}` : (0,markdown.md) `${titles} of commit ${commit}, by ${facts.tool}`;
};
/** The step's summary. */
const renderSummary = (view) => documentWith(view, (0,markdown.md) `${describeSource(view)}, scanned and judged in ${(0,quantity/* formatDuration */.a3)(view.elapsedMs)}`);
/** The pull request's comment: nothing in it changes when the same commit is judged again. */
const renderComment = (view) => documentWith(view, describeSource(view));

// EXTERNAL MODULE: ../../packages/core/src/domain/verdict.ts
var verdict = __webpack_require__(3934);
;// CONCATENATED MODULE: ./src/render/log.ts





/** Where the ignores are from, and what holds only after the merge. */
const renderIgnores = ({ told }) => told.map((each) => `  ${each}`);
/** What a person should know about the scans, one line each. */
const renderRemarks = ({ targets }) => firstLines(targets.flatMap(({ name, remarks, breakdowns }) => [...breakdowns, ...remarks].map((remark) => `  ! ${name}: ${remark}`)), 'more remark');
const renderFailing = ({ targets }) => {
    const failing = listJudged(targets).filter(({ fails }) => fails);
    return firstLines(alignColumns(failing.map(({ finding, newness }) => [
        finding.severity,
        finding.rule,
        describeSubject(finding),
        describePlace(finding),
        describeFix(finding) === '' || finding.class !== 'vulnerability' ? '' : `→ ${describeFix(finding)}`,
        newnessWords[newness],
    ])), 'more finding');
};
/** What was ignored, and which ignores change nothing. */
const renderIgnoring = ({ totals, idle }) => [
    ...(totals.ignored === 0 ? [] : [`  ${(0,quantity/* formatCount */.B4)(totals.ignored)} ignored, each with its line in the summary`]),
    ...firstLines(idle.map((each) => `  ! ignore ${describeIdle(each)}`), 'more ignore'),
];
/** What was decided and why: the findings that fail, worst first, then one line for each condition. */
const renderVerdict = (decision, conditions) => [
    ...renderFailing(decision),
    ...renderIgnoring(decision),
    ...alignColumns((0,verdict/* worstFirst */.md)(conditions).map(({ mark, name, value, bar, distance }) => [
        (0,verdict/* signOf */.rL)(mark),
        name,
        value,
        `bar ${bar}`,
        distance,
    ])),
];

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


const report_placeOf = ({ path, lines }) => path === '' ? null : { path, line: lines?.startLine ?? null, endLine: lines?.endLine ?? null, column: null };
const packageOf = ({ package: about }) => about === undefined ? null : { name: about.name, version: about.version, fixedVersion: about.fixedVersion };
const reportFinding = (finding, { tool, newness, fails, suppressed }) => ({
    tool,
    rule: finding.rule,
    class: finding.reportedAs,
    severity: finding.severity,
    message: finding.message === '' ? finding.about.title : finding.message,
    place: report_placeOf(finding),
    package: packageOf(finding),
    url: finding.about.url,
    fingerprint: finding.identity,
    suppressed,
    newness,
    fails,
});
const reportedClasses = ({ classes, judged }) => [
    ...new Set(classes.flatMap((kind) => kind === 'other'
        ? judged.filter(({ finding }) => finding.class === 'other').map(({ finding }) => finding.reportedAs)
        : [kind])),
];
const reportTarget = (target) => {
    const newnessOf = createComparer(target.reference);
    const { tool } = target;
    const excuse = (finding, suppressed) => reportFinding(finding, { tool, newness: newnessOf(finding), fails: false, suppressed });
    return {
        name: target.name,
        title: target.title,
        kind: target.kind,
        classes: reportedClasses(target),
        findings: [
            ...target.judged.map(({ finding, newness, fails }) => reportFinding(finding, { tool, newness, fails, suppressed: null })),
            ...target.ignored.map(({ finding, rule }) => excuse(finding, `${rule.reason === '' ? 'ignored' : rule.reason} (${rule.file}, line ${rule.line})`)),
            ...target.suppressed.map(({ finding, reason }) => excuse(finding, reason)),
        ],
        breakdowns: [...target.breakdowns],
        remarks: [...target.remarks],
    };
};
/** The JSON report as text (docs/schemas). */
const renderReport = (view) => {
    const { context, enforced, nowMs, verdict, conditions, decision } = view;
    const body = {
        conditions: conditions.map(({ mark, name, value, bar, distance }) => ({ mark, name, value, bar, distance })),
        targets: decision.targets.map(reportTarget),
    };
    return formatReport(makeReport('trivy-sarif-upload', { context, verdict, enforced, nowMs }, body));
};
// Later steps run in the workspace, whatever folder this one worked in.
const fromWorkspace = ({ workingDirectory }, file) => [...workingDirectory.split(/[\\/]/), file].filter((part) => part !== '' && part !== '.').join('/');
const uploadIds = ({ documents }) => documents.flatMap(({ end }) => (end.kind === 'kept' || end.id === '' ? [] : [end.id]));
/** The action's outputs; `findings-new` is empty where nothing was compared. */
const renderOutputs = (view) => {
    const { totals, targets } = view.decision;
    const isCompared = targets.some(({ reference }) => reference.kind === 'baseline');
    return {
        'findings-total': String(totals.total),
        'findings-new': isCompared ? String(totals.introduced + totals.disclosed + totals.unknown) : '',
        critical: String(totals.critical),
        high: String(totals.high),
        'sarif-file': view.documents.map(({ file }) => fromWorkspace(view, file)).join('\n'),
        'sbom-file': view.sbomFiles.map((file) => fromWorkspace(view, file)).join('\n'),
        'sarif-id': uploadIds(view).join('\n'),
    };
};

;// CONCATENATED MODULE: ./src/run.ts










const scanAndJudge = async (config, scene) => {
    const { clock, context, log } = scene;
    const startedMs = clock.nowMs();
    const gathered = await gather(config, scene);
    if (!gathered.ok)
        throw new cannot_judge/* CannotJudge */.R(gathered.error, config);
    const { facts, trivy } = gathered.value;
    const decision = decide(facts, config);
    for (const line of [...renderIgnores(facts.ignores), ...renderRemarks(decision)])
        log.line(line);
    const sbomFiles = await writeSboms({ ...config.sbom, lost: facts.unscanned.map(({ target }) => target) }, trivy, scene);
    const documents = await deliverSarif(config, scene, { facts, decision, startedMs });
    const delivery = judgeDelivery(documents, config.sarif.upload);
    const conditions = delivery === undefined ? decision.conditions : [...decision.conditions, delivery.condition];
    const nowMs = clock.nowMs();
    const view = {
        facts,
        decision,
        verdict: addDelivery(decision.verdict, delivery),
        conditions,
        documents,
        sbomFiles,
        enforced: config.enforced,
        context,
        workingDirectory: config.workingDirectory,
        nowMs,
        elapsedMs: nowMs - startedMs,
    };
    for (const line of renderVerdict(decision, conditions))
        log.line(line);
    await act(config, scene, { decision, facts, document: renderComment(view) });
    return {
        verdict: view.verdict,
        ...(delivery === undefined || delivery.fix === '' ? {} : { fix: delivery.fix }),
        outputs: renderOutputs(view),
        summary: renderSummary(view),
        annotations: renderAnnotations(decision.targets),
        report: renderReport(view),
        enforced: config.enforced,
    };
};
/** The steps of the action, with what only it needs from the world. Throws CannotJudge when there is nothing to be judged. */
const createSteps = (ports) => ({
    run: (config, scene) => scanAndJudge(config, { ...scene, ...ports }),
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

/***/ 6241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isSameText)
/* harmony export */ });
const bare = (text) => text.replaceAll('\r\n', '\n').trim();
/** True when two texts are the same but for their line ends and the blanks around them, which GitHub changes in comments. */
const isSameText = (left, right) => bare(left) === bare(right);


/***/ })

};
