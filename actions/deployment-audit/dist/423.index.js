export const id = 423;
export const ids = [423];
export const modules = {

/***/ 8196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nameRange)
/* harmony export */ });
/** "entry 17", "entries 17 to 20". */
const nameRange = ({ first, last }) => first === last ? `entry ${first}` : `entries ${first} to ${last}`;


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

/***/ 8963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cy: () => (/* binding */ gatherFreshLog),
  AH: () => (/* binding */ gatherLog),
  Pf: () => (/* binding */ gatherSoundLog)
});

// EXTERNAL MODULE: ../../packages/core/src/action/cannot-judge.ts
var cannot_judge = __webpack_require__(9612);
// EXTERNAL MODULE: ../../packages/core/src/action/refusal.ts
var refusal = __webpack_require__(8481);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ./src/decide/kept.ts
var kept = __webpack_require__(1370);
// EXTERNAL MODULE: ./src/decide/log/layout.ts
var layout = __webpack_require__(7235);
// EXTERNAL MODULE: ./src/decide/log/note.ts
var note = __webpack_require__(353);
// EXTERNAL MODULE: ./src/decide/log/tree.ts
var tree = __webpack_require__(6645);
// EXTERNAL MODULE: ./src/decide/log/base64.ts
var base64 = __webpack_require__(5866);
// EXTERNAL MODULE: ./src/decide/log/checkpoint.ts
var log_checkpoint = __webpack_require__(7195);
// EXTERNAL MODULE: ./src/decide/log/entry.ts + 2 modules
var log_entry = __webpack_require__(5206);
// EXTERNAL MODULE: ./src/decide/log/standing.ts
var standing = __webpack_require__(1669);
// EXTERNAL MODULE: ./src/decide/short-text.ts
var short_text = __webpack_require__(9192);
// EXTERNAL MODULE: ./src/decide/log/bundle.ts
var bundle = __webpack_require__(8117);
;// CONCATENATED MODULE: ./src/decide/log/verification/fault.ts
const restore = 'Put the file back as the commit before had it, and find out who changed it.';
/** What to do about each kind; where the branch's history names the commit, that is where to look. */
const fixes = {
    edited: restore,
    dropped: restore,
    inserted: 'Take it away: only the action appends, and then checkpoint and frontier say so.',
    duplicated: 'Take the second one away by putting the branch back to the commit before it.',
    reordered: restore,
    swapped: restore,
    truncated: 'Put the branch back to the commit that had all entries (`git reflog`, a clone, a fork).',
    rewritten: 'Put the branch back to the commit whose checkpoint was kept, and forbid force pushes to it by a ruleset.',
    forked: 'Find the copy that the kept checkpoint belongs to; one of both was shown only to some.',
    backdated: 'Compare with the run that it names: an entry is written when it happens.',
    repeated: 'Compare both with the run that they name.',
    'swapped-release': 'Give the step that records and the step that deploys the same version, artifact and commit.',
    'not-an-entry': restore,
    'not-canonical': restore,
    tile: 'Put the tile back as the commit before had it; the entries are what was logged.',
    frontier: 'Put `frontier` back as the commit before had it; the entries are what was logged.',
    checkpoint: 'Put `checkpoint` back as the commit before had it.',
    'other-log': 'Verify the log of this repository and branch, with the checkpoint that was kept of it.',
    'wrong-key': 'Verify with the key that the log was begun with; if this is it, somebody without it wrote the checkpoint.',
    unsigned: 'Put `checkpoint` back as the commit before had it, or verify without a key if there never was one.',
    foreign: 'Take it away: a branch of a log holds nothing else.',
};
/** What to do about a kind of fault. */
const fixOf = (kind) => fixes[kind];
/** A fault of a file, at entries where it is about some. */
const faultOf = (kind, { file = '', entries, commit, }, message) => ({ kind, file, entries, commit, message, fix: fixes[kind] });
/** Indexes in ranges: 1, 2, 3, 7 are 1 to 3 and 7. */
const joinIndexes = (indexes) => {
    const ranges = [];
    for (const index of indexes) {
        const range = ranges.at(-1);
        if (range !== undefined && range.last === index - 1)
            range.last = index;
        else
            ranges.push({ first: index, last: index });
    }
    return ranges;
};

// EXTERNAL MODULE: ./src/decide/log/verification/model.ts
var model = __webpack_require__(8196);
;// CONCATENATED MODULE: ./src/decide/log/verification/bundles.ts






const splitTile = (bytes) => bytes?.length === layout/* bundleSize */.g9 * tree/* hashBytes */.yi
    ? Array.from({ length: layout/* bundleSize */.g9 }, (_, at) => bytes.subarray(at * tree/* hashBytes */.yi, (at + 1) * tree/* hashBytes */.yi))
    : undefined;
/** Reads a bundle beside its tile. */
const viewBundle = (hasher, number, held) => {
    const split = (0,bundle/* splitBundle */.Jj)(held.bundle ?? new Uint8Array(0));
    const entries = split.ok ? split.value : [];
    const leaves = entries.map(hasher.leaf);
    const tile = splitTile(held.tile);
    const isWhole = split.ok && entries.length === layout/* bundleSize */.g9;
    const isTold = tile?.every((hash, at) => (0,base64/* isSameBytes */.q3)(hash, leaves[at] ?? hash.subarray(1))) === true;
    return { number, entries, leaves, tile, isWhole, agrees: isWhole && isTold };
};
const at = (view, offsets) => joinIndexes(offsets).map(({ first, last }) => ({
    file: (0,layout/* bundlePath */.EU)(view.number),
    entries: { first: view.number * layout/* bundleSize */.g9 + first, last: view.number * layout/* bundleSize */.g9 + last },
}));
const offsetsOf = (left, right) => left.flatMap((hash, offset) => (hash === right[offset] ? [] : [offset]));
const isPermutation = (left, right) => left.length === right.length && left.toSorted().join() === right.toSorted().join();
const firstOf = (found, logged) => {
    const [first = 0] = offsetsOf(found, logged);
    return [first];
};
const nameChange = (found, logged) => {
    if (isPermutation(found, logged))
        return [{ kind: 'reordered', says: 'not in the order in which it was logged' }, offsetsOf(found, logged)];
    if (found.length < logged.length) {
        const first = logged.findIndex((hash, offset) => hash !== found[offset]);
        return [{ kind: 'dropped', says: 'gone, with the rest moved up' }, [first]];
    }
    const changed = found.length > logged.length ? firstOf(found, logged) : offsetsOf(found, logged);
    const isCopy = changed.some((offset) => logged.indexOf(found[offset] ?? '') >= 0);
    if (isCopy)
        return [{ kind: 'duplicated', says: 'a copy of another entry' }, changed];
    return found.length > logged.length
        ? [{ kind: 'inserted', says: 'put in between' }, changed]
        : [{ kind: 'edited', says: 'not what was logged' }, changed];
};
const sameHashes = (left, right) => left.length === right.length && left.every((hash, offset) => (0,base64/* isSameBytes */.q3)(hash, right[offset] ?? hash.subarray(1)));
const otherOf = (views, view) => views.find(({ number, tile }) => number !== view.number && tile !== undefined && sameHashes(tile, view.leaves));
const explainBroken = ({ number, entries, tile }) => {
    const file = (0,layout/* bundlePath */.EU)(number);
    const range = { first: number * layout/* bundleSize */.g9, last: (number + 1) * layout/* bundleSize */.g9 - 1 };
    return faultOf('edited', { file, entries: range }, tile === undefined
        ? `${file} is not 256 entries with their lengths (${entries.length} can be read), and there is no tile to compare with.`
        : `${file} is not 256 entries with their lengths: it was cut off, or written over.`);
};
/** Says what became of the entries of a bundle, by the hashes that its tile still holds. */
const explainEntries = (view, all) => {
    if (view.tile === undefined || view.entries.length === 0)
        return view.isWhole ? [] : [explainBroken(view)];
    const [found, logged] = [view.leaves.map(base64/* toBase64 */.nk), view.tile.map(base64/* toBase64 */.nk)];
    const other = otherOf(all, view);
    const file = (0,layout/* bundlePath */.EU)(view.number);
    if (other !== undefined) {
        const entries = { first: view.number * layout/* bundleSize */.g9, last: (view.number + 1) * layout/* bundleSize */.g9 - 1 };
        return [faultOf('swapped', { file, entries }, `${file} holds the entries of ${(0,layout/* bundlePath */.EU)(other.number)}.`)];
    }
    const [{ kind, says }, offsets] = nameChange(found, logged);
    return at(view, offsets).map((place) => {
        const range = place.entries ?? { first: 0, last: 0 };
        const verb = range.first === range.last ? 'is' : 'are';
        return faultOf(kind, place, `${file}: ${(0,model/* nameRange */.Z)(range)} ${verb} ${says}: the hash in ${(0,layout/* tilePath */.uB)(view.number)} is another.`);
    });
};
/** Says what is wrong with a tile whose entries are known to be right. */
const explainTile = (view, all) => {
    const file = (0,layout/* tilePath */.uB)(view.number);
    if (view.tile === undefined)
        return faultOf('tile', { file }, `${file} is missing, or is not 256 hashes.`);
    const { tile } = view;
    const other = all.find(({ number, leaves }) => number !== view.number && sameHashes(leaves, tile));
    if (other !== undefined)
        return faultOf('tile', { file }, `${file} holds the hashes of ${(0,layout/* bundlePath */.EU)(other.number)}: tiles were swapped.`);
    const [first = 0] = offsetsOf(view.leaves.map(base64/* toBase64 */.nk), view.tile.map(base64/* toBase64 */.nk));
    const index = view.number * layout/* bundleSize */.g9 + first;
    return faultOf('tile', { file, entries: { first: index, last: index } }, `${file} has another hash than entry ${index}, which is as it was logged.`);
};

;// CONCATENATED MODULE: ./src/decide/log/verification/roots.ts

const isPresent = (leaf) => leaf !== undefined;
/** The frontier over all leaves; undefined where one is missing. */
const frontierOver = (hasher, leaves) => leaves.every(isPresent) ? (0,tree/* growFrontier */.Do)(hasher, tree/* emptyFrontier */.TS, leaves.filter(isPresent)) : undefined;
/** Roots of the trees of these sizes; none from the first missing leaf on, nor of what is larger than all leaves. */
const rootsAt = (hasher, leaves, sizes) => {
    const hole = leaves.indexOf(undefined);
    const whole = leaves.slice(0, hole < 0 ? leaves.length : hole).filter(isPresent);
    const roots = new Map();
    let frontier = tree/* emptyFrontier */.TS;
    for (const size of [...new Set(sizes)].toSorted((a, b) => a - b)) {
        if (size > whole.length)
            break;
        frontier = (0,tree/* growFrontier */.Do)(hasher, frontier, whole.slice(frontier.size, size));
        roots.set(size, (0,tree/* rootOf */.I5)(hasher, frontier));
    }
    return roots;
};

;// CONCATENATED MODULE: ./src/decide/log/verification/contents.ts







// A checkpoint can claim any size: beyond what the files can hold, places are not walked one by one.
const slack = 65_536;
/** The file that an entry stands in, in a log of this size. */
const fileAt = (index, end) => index < end - (end % layout/* bundleSize */.g9) ? (0,layout/* bundlePath */.EU)(Math.floor(index / layout/* bundleSize */.g9)) : (0,layout/* entryPath */.s3)(index);
const gapFaults = (missing, end) => joinIndexes(missing).map((entries) => {
    const file = fileAt(entries.first, end);
    const isTail = entries.last === end - 1;
    const says = isTail ? 'the tail of the log is cut off' : 'the log goes on behind';
    const verb = entries.first === entries.last ? 'is' : 'are';
    return faultOf(isTail ? 'truncated' : 'dropped', { file, entries }, `${file}: ${(0,model/* nameRange */.Z)(entries)} ${verb} missing; ${says}.`);
});
// A branch can hold a million files that do not belong there: a person reads the first ones.
const mostNamed = 100;
const nameFirst = (strays, name, size) => {
    const more = strays.length - mostNamed;
    const rest = `${(0,quantity/* formatCount */.B4)(more)} more files are no part of a log of ${size} entries.`;
    return [...strays.slice(0, mostNamed).map(name), ...(more > 0 ? [faultOf('foreign', {}, rest)] : [])];
};
const strayFaults = (shelves, size) => {
    const full = Math.floor(size / layout/* bundleSize */.g9);
    const beyond = [...shelves.singles.keys()].filter((index) => index >= size).toSorted((a, b) => a - b);
    const left = [...shelves.singles.keys()].filter((index) => index < full * layout/* bundleSize */.g9);
    const numbered = [
        ...[...shelves.bundles.keys()].filter((number) => number >= full).map(layout/* bundlePath */.EU),
        ...[...shelves.tiles.keys()].filter((number) => number >= full).map(layout/* tilePath */.uB),
    ];
    const nameBeyond = (index) => {
        const place = { file: (0,layout/* entryPath */.s3)(index), entries: { first: index, last: index } };
        return faultOf('inserted', place, `${place.file} stands behind the end of the log, which has ${size} entries.`);
    };
    const nameForeign = (file) => faultOf('foreign', { file }, `${(0,short_text/* shortText */.o)(file, 200)} is no part of a log of ${size} entries.`);
    const nameOdd = (file) => faultOf('foreign', { file }, `${(0,short_text/* shortText */.o)(file, 200)} is a link, a submodule or a program, and no plain file.`);
    return [
        ...nameFirst(beyond, nameBeyond, size),
        ...nameFirst([...left.map(layout/* entryPath */.s3), ...numbered, ...shelves.foreign], nameForeign, size),
        ...nameFirst(shelves.odd, nameOdd, size),
    ];
};
/** Puts the files in the order of the log, and tells what is missing and what does not belong there. */
const layOut = (hasher, shelves, size) => {
    const capacity = shelves.bundles.size * layout/* bundleSize */.g9 + shelves.singles.size;
    const end = Math.min(size, capacity + slack);
    const full = Math.floor(end / layout/* bundleSize */.g9);
    const bundles = Array.from({ length: full }, (_, number) => viewBundle(hasher, number, { bundle: shelves.bundles.get(number), tile: shelves.tiles.get(number) }));
    const singles = Array.from({ length: end - full * layout/* bundleSize */.g9 }, (_, offset) => shelves.singles.get(full * layout/* bundleSize */.g9 + offset));
    const open = singles.map((bytes) => (bytes === undefined ? undefined : hasher.leaf(bytes)));
    const none = Array.from({ length: layout/* bundleSize */.g9 }, () => undefined);
    const entries = [...bundles.flatMap((view) => (view.isWhole ? view.entries : none)), ...singles];
    const leaves = [...bundles.flatMap((view) => (view.isWhole ? view.leaves : none)), ...open];
    const tiled = [...bundles.flatMap((view) => view.tile ?? (view.isWhole ? view.leaves : none)), ...open];
    const held = (index) => index < full * layout/* bundleSize */.g9 ? shelves.bundles.has(Math.floor(index / layout/* bundleSize */.g9)) : entries[index] !== undefined;
    const missing = entries.flatMap((_, index) => (held(index) ? [] : [index]));
    const cut = end < size
        ? [
            faultOf('truncated', { file: 'checkpoint', entries: { first: end, last: size - 1 } }, `checkpoint tells of ${size} entries, and the branch holds at most ${capacity}.`),
        ]
        : [];
    return {
        size,
        bundles,
        entries,
        leaves,
        tiled,
        frontier: frontierOver(hasher, leaves),
        faults: [...gapFaults(missing, end), ...cut, ...strayFaults(shelves, size)],
    };
};

// EXTERNAL MODULE: ./src/decide/shipped.ts
var shipped = __webpack_require__(2771);
;// CONCATENATED MODULE: ./src/decide/log/verification/meaning.ts






/** Writers wait for each other, and their clocks differ: so much earlier than one before it an entry may be. */
const backdateToleranceMs = 15 * 60_000;
const createReader = ({ size, leaves }) => {
    const entries = [];
    const faults = [];
    const remarks = [];
    const seen = new Map();
    const intents = new Map();
    let latestMs = Number.NEGATIVE_INFINITY;
    const placeOf = (index) => ({
        file: fileAt(index, size),
        entries: { first: index, last: index },
    });
    const leafAt = (index) => leaves[index] ?? new Uint8Array(0);
    const checkTwins = (index, entry) => {
        const key = (0,log_entry/* keyOf */.TN)(entry);
        const before = seen.get(key);
        const place = placeOf(index);
        if (before === undefined)
            seen.set(key, index);
        else if ((0,base64/* isSameBytes */.q3)(leafAt(index), leafAt(before)))
            faults.push(faultOf('duplicated', place, `${place.file}: entry ${index} is a copy of entry ${before}.`));
        else if (entry.kind !== 'finding')
            remarks.push(faultOf('repeated', place, `${place.file}: entry ${index} tells again, and otherwise, of what entry ${before} told (${key.slice(0, 100)}).`));
    };
    const checkTime = (index, entry) => {
        const atMs = Date.parse(entry.at);
        const place = placeOf(index);
        if (atMs < latestMs - backdateToleranceMs)
            remarks.push(faultOf('backdated', place, `${place.file}: entry ${index} says ${entry.at}, which is ${(0,quantity/* formatDuration */.a3)(latestMs - atMs)} before an entry that was logged earlier.`));
        latestMs = Math.max(latestMs, atMs);
    };
    // What was approved and judged is the intent: what was shipped in its place is worth a look, whoever wrote it.
    const checkShipped = (index, entry) => {
        if (entry.kind === 'intent')
            intents.set(entry.id, { index, intent: entry });
        if (entry.kind !== 'result')
            return;
        const begun = intents.get(entry.intent);
        const swap = begun === undefined ? undefined : (0,shipped/* findSwap */.N)(begun.intent.release, entry);
        if (begun === undefined || swap === undefined)
            return;
        const place = placeOf(index);
        const told = `${place.file}: entry ${index} ends entry ${begun.index}, but what was shipped is ${swap}`;
        remarks.push(faultOf('swapped-release', place, `${told.slice(0, 400)}.`));
    };
    const take = (index, bytes) => {
        const decoded = (0,log_entry/* decodeEntry */.LP)(bytes);
        if (!decoded.ok) {
            const place = placeOf(index);
            faults.push(faultOf(decoded.error.kind, place, `${place.file}: entry ${index} cannot be taken: ${decoded.error.reason}.`));
            return;
        }
        entries.push({ index, entry: decoded.value });
        checkTwins(index, decoded.value);
        checkTime(index, decoded.value);
        checkShipped(index, decoded.value);
    };
    return { take, end: () => ({ entries, faults, remarks }) };
};
/** Reads every entry that is there, strictly. */
const readMeaning = (contents) => {
    const reader = createReader(contents);
    for (const [index, bytes] of contents.entries.entries())
        if (bytes !== undefined)
            reader.take(index, bytes);
    return reader.end();
};

;// CONCATENATED MODULE: ./src/decide/log/verification/proves.ts


const entriesOf = (size) => (0,quantity/* countOf */.pq)(size, 'entry', 'entries');
/** Entries of the checkpoint that was kept elsewhere; 0 where none can be read. */
const sizeOfKept = ({ since }) => {
    const kept = since === undefined ? undefined : (0,log_checkpoint/* parseCheckpoint */.S7)(since);
    return kept?.ok === true ? kept.value.size : 0;
};
const proven = ({ checkpoint, options, history }) => {
    const keptSize = sizeOfKept(options);
    const { publicKey } = options;
    const checkpoints = history?.read ?? 0;
    return [
        `${entriesOf(checkpoint.size)}, their tree and the checkpoint fit each other: none was changed alone.`,
        ...(publicKey === undefined
            ? []
            : [`These entries, in this order, were signed with the key of ${publicKey.name}.`]),
        ...(keptSize > 0
            ? [
                `The first ${entriesOf(keptSize)} are those of the checkpoint that was kept: none was changed, dropped, moved or backdated since.`,
            ]
            : []),
        ...(checkpoints === 0
            ? []
            : [`It continues each of the ${(0,quantity/* countOf */.pq)(checkpoints, 'checkpoint')} that the commits of this branch hold.`]),
    ];
};
const unproven = ({ checkpoint, options, history }) => {
    const keptSize = sizeOfKept(options);
    const unread = history?.unread ?? 0;
    const newer = checkpoint.size - keptSize;
    const isSigned = checkpoint.note.signatures.length > 0;
    return [
        ...(options.publicKey !== undefined
            ? ['That nobody else had the key: keep it as a secret of a protected environment.']
            : [
                isSigned
                    ? 'Who wrote the log: the signature was not checked. Give `public-key`.'
                    : 'Who wrote the log: it is not signed, and whoever can push to the branch can write it anew. Give `signing-key` when recording.',
            ]),
        ...(newer > 0
            ? [
                keptSize === 0
                    ? 'That the log was not rewritten whole, or its tail cut off: give an older checkpoint that was kept outside of the repository as `since`.'
                    : `That the newest ${entriesOf(newer)} were not replaced after the checkpoint was kept.`,
            ]
            : []),
        ...(unread > 0 ? [`What the log was at ${(0,quantity/* countOf */.pq)(unread, 'commit')} that left no checkpoint to read.`] : []),
        ...(history === undefined
            ? [
                'What earlier commits of the branch held: its history is not here. Check the branch out with `fetch-depth: 0`.',
            ]
            : []),
        'That every deployment was recorded: run `mode: reconcile`.',
    ];
};
/** What an outcome is worth: what follows from it, and what does not. */
const describeProof = (ground) => ({
    proves: ground.isSound ? proven(ground) : [],
    doesNotProve: ground.isSound
        ? unproven(ground)
        : ['That any entry is what was logged, until each fault is explained.'],
});

;// CONCATENATED MODULE: ./src/decide/log/verification/shelves.ts

/** Sorts the files of a branch by what their paths say. */
const shelve = ({ files, odd }) => {
    const shelves = {
        entry: new Map(),
        bundle: new Map(),
        tile: new Map(),
    };
    const notes = new Map();
    const foreign = [];
    for (const [path, bytes] of files) {
        const place = (0,layout/* placeOf */.$t)(path);
        if (place.kind === 'foreign')
            foreign.push(path);
        else if (place.kind === 'entry')
            shelves.entry.set(place.index, bytes);
        else if (place.kind === 'bundle' || place.kind === 'tile')
            shelves[place.kind].set(place.number, bytes);
        else
            notes.set(place.kind, bytes);
    }
    const { entry: singles, bundle: bundles, tile: tiles } = shelves;
    const [checkpoint, frontier] = [notes.get('checkpoint'), notes.get('frontier')];
    return { checkpoint, frontier, singles, bundles, tiles, foreign: foreign.toSorted(), odd };
};

;// CONCATENATED MODULE: ./src/decide/log/verification/trust.ts






/** Whose log it is and who signed it. */
const judgeOrigin = (checkpoint, options) => {
    const file = 'checkpoint';
    const { origin, publicKey, tools, verifyEd25519 } = options;
    const faults = [];
    if (origin !== undefined && checkpoint.origin !== origin)
        faults.push(faultOf('other-log', { file }, `checkpoint is of the log ${checkpoint.origin}, not of ${origin}.`));
    if (publicKey === undefined)
        return faults;
    const state = (0,log_checkpoint/* checkSignature */.jC)(checkpoint.note, publicKey, { sha256: tools.sha256, verifyEd25519 });
    const by = checkpoint.note.signatures.map(({ name }) => name).join(', ');
    if (state === 'none')
        faults.push(faultOf('unsigned', { file }, 'checkpoint is not signed, and a key was given to check it with.'));
    if (state === 'by-others')
        faults.push(faultOf('wrong-key', { file }, `checkpoint is signed by another key than the one given (by ${by}).`));
    if (state === 'invalid')
        faults.push(faultOf('wrong-key', { file }, `checkpoint bears the name of ${publicKey.name}, and its signature is not by that key.`));
    return faults;
};
/** The points whose checkpoint can be read. */
const readablePoints = (history) => history.flatMap(({ commit, checkpoint }) => {
    const parsed = (0,log_checkpoint/* parseCheckpoint */.S7)(checkpoint);
    return parsed.ok ? [{ ...parsed.value, commit }] : [];
});
// A history may be longer than a function takes arguments.
const largest = (sizes) => sizes.reduce((one, other) => Math.max(one, other), 0);
const smallest = (sizes) => sizes.reduce((one, other) => Math.min(one, other), Infinity);
/** Holds every checkpoint that the branch ever had against the log of today. */
const readHistory = (points, rootAt) => {
    const fits = points.map(({ size, root }) => {
        const own = rootAt(size);
        return own !== undefined && (0,base64/* isSameBytes */.q3)(own, root);
    });
    const wrong = points.filter((_, at) => fits[at] === false).map(({ size }) => size);
    if (wrong.length === 0)
        return { departs: undefined, commit: undefined, lostSize: 0 };
    const to = smallest(wrong);
    const from = largest(points.filter(({ size }, at) => fits[at] === true && size < to).map(({ size }) => size));
    const departs = { first: Math.min(from, Math.max(0, to - 1)), last: Math.max(0, to - 1) };
    return { departs, commit: points[fits.lastIndexOf(false) + 1]?.commit, lostSize: largest(wrong) };
};
const byCommit = (commit) => (commit === undefined ? '' : ` by commit ${commit}`);
/** What an intact log has done to the one that its branch had before. */
const judgeHistory = ({ departs, commit, lostSize }, size) => {
    if (departs === undefined)
        return [];
    const place = { file: fileAt(departs.first, size), entries: departs, ...(commit === undefined ? {} : { commit }) };
    if (departs.first >= size) {
        const says = `the branch once had ${(0,quantity/* countOf */.pq)(lostSize, 'entry', 'entries')} and has ${size}: its tail was cut off${byCommit(commit)}.`;
        return [faultOf('truncated', { ...place, entries: { first: size, last: lostSize - 1 } }, says)];
    }
    const says = `from ${(0,model/* nameRange */.Z)(departs)} on, the log is another than the branch had before: it was rewritten${byCommit(commit)}.`;
    return [faultOf('rewritten', place, says)];
};
const sinceFault = (says) => ({
    ...faultOf('checkpoint', { file: 'since' }, `the checkpoint that was kept ${says}.`),
    fix: 'Give all lines of a checkpoint as it was told at the time, or the file that holds them, as `since`.',
});
const keptFaults = (checkpoint, kept, rootAt, departs) => {
    if (kept.origin !== checkpoint.origin)
        return [
            faultOf('other-log', { file: 'checkpoint' }, `the checkpoint that was kept is of ${kept.origin}, and this log is ${checkpoint.origin}.`),
        ];
    if (kept.size > checkpoint.size) {
        const entries = { first: checkpoint.size, last: kept.size - 1 };
        const says = `the log had ${(0,quantity/* countOf */.pq)(kept.size, 'entry', 'entries')} when the checkpoint was kept, and has ${checkpoint.size}: its tail was cut off.`;
        const fix = `If what was read is older than that checkpoint, fetch the branch anew. ${fixOf('truncated')}`;
        return [{ ...faultOf('truncated', { file: 'checkpoint', entries }, says), fix }];
    }
    const own = rootAt(kept.size);
    if (kept.size === 0)
        return own !== undefined && (0,base64/* isSameBytes */.q3)(own, kept.root)
            ? []
            : [sinceFault('tells of no entry, and of a root that an empty log has not')];
    if (own !== undefined && (0,base64/* isSameBytes */.q3)(own, kept.root))
        return [];
    const entries = departs !== undefined && departs.last < kept.size ? departs : { first: 0, last: kept.size - 1 };
    const isFork = kept.size === checkpoint.size;
    const says = isFork
        ? `two logs of ${kept.size} entries bear this name: the one here, and the one whose checkpoint was kept.`
        : `the first ${kept.size} entries are not those of the checkpoint that was kept: the log was rewritten and its hashes made anew.`;
    return [faultOf(isFork ? 'forked' : 'rewritten', { file: fileAt(entries.first, checkpoint.size), entries }, says)];
};
/** Holds the log against an older checkpoint that was kept elsewhere. */
const judgeSince = (checkpoint, { since, rootAt, departs, }) => {
    const kept = (0,log_checkpoint/* parseCheckpoint */.S7)(since);
    return kept.ok ? keptFaults(checkpoint, kept.value, rootAt, departs) : [sinceFault(kept.error)];
};

;// CONCATENATED MODULE: ./src/decide/log/verification/witnesses.ts









const leadsTo = (hasher, frontier, { size, root }) => frontier?.size === size && (0,base64/* isSameBytes */.q3)((0,tree/* rootOf */.I5)(hasher, frontier), root);
const witnesses_isPresent = (leaf) => leaf !== undefined;
/** Ranges of entries whose subtree is another than the frontier's; the frontier is known to lead to the checkpoint's root. */
const differingRanges = (hasher, leaves, { frontier }) => {
    const ranges = [];
    let first = 0;
    for (const [order, size] of (0,tree/* subtreeSizes */.jv)(frontier.size).entries()) {
        const within = leaves.slice(first, first + size).filter(witnesses_isPresent);
        const root = (0,tree/* rootOf */.I5)(hasher, (0,tree/* growFrontier */.Do)(hasher, tree/* emptyFrontier */.TS, within));
        if (within.length < size || !(0,base64/* isSameBytes */.q3)(root, frontier.hashes[order] ?? hasher.empty()))
            ranges.push({ first, last: first + size - 1 });
        first += size;
    }
    return ranges;
};
const timeOf = (bytes) => {
    const entry = bytes === undefined ? undefined : (0,log_entry/* decodeEntry */.LP)(bytes);
    return entry?.ok === true ? Date.parse(entry.value.at) : Number.NaN;
};
/** The order of time, if that is the order that was logged: what stands elsewhere was moved. */
const movedEntries = (hasher, { entries, leaves }, checkpoint) => {
    const times = entries.map(timeOf);
    if (times.some(Number.isNaN))
        return [];
    const order = times.map((_, index) => index).toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
    const logged = order.map((index) => leaves[index]);
    return leadsTo(hasher, frontierOver(hasher, logged), checkpoint)
        ? order.flatMap((index, at) => (index === at ? [] : [at]))
        : [];
};
const perBundle = ({ first, last }) => Array.from({ length: (last + 1 - first) / layout/* bundleSize */.g9 }, (_, at) => ({
    first: first + at * layout/* bundleSize */.g9,
    last: first + (at + 1) * layout/* bundleSize */.g9 - 1,
}));
const explainMoved = (moved, size) => {
    const ranges = joinIndexes(moved);
    if (ranges.every(({ first, last }) => first % layout/* bundleSize */.g9 === 0 && (last + 1) % layout/* bundleSize */.g9 === 0))
        return ranges.flatMap(perBundle).map((entries) => {
            const file = fileAt(entries.first, size);
            return faultOf('swapped', { file, entries }, `${file} holds the entries of another bundle, and so does its tile.`);
        });
    return ranges.map((entries) => {
        const file = fileAt(entries.first, size);
        const verb = entries.first === entries.last ? 'is' : 'are';
        const says = `${(0,model/* nameRange */.Z)(entries)} ${verb} not in the order in which it was logged: in the order of time the root is right`;
        return faultOf('reordered', { file, entries }, `${file}: ${says}.`);
    });
};
const overlaps = (range, { entries }) => entries !== undefined && entries.first <= range.last && entries.last >= range.first;
const explainRange = (entries, size) => {
    const file = fileAt(entries.first, size);
    const among = entries.first === entries.last ? `entry ${entries.first} is` : `at least one of ${(0,model/* nameRange */.Z)(entries)} is`;
    const which = entries.first === entries.last ? '' : ' Files alone tell no more; the history of the branch, or `since`, may.';
    return faultOf('edited', { file, entries }, `${file}: ${among} not what was logged: the frontier has another hash for ${entries.first === entries.last ? 'it' : 'them'}.${which}`);
};
const explainNotes = (hasher, contents, { checkpoint, standing }) => {
    const own = contents.frontier;
    const fitsFrontier = own !== undefined &&
        standing?.frontier.size === own.size &&
        own.hashes.every((hash, at) => (0,base64/* isSameBytes */.q3)(hash, standing.frontier.hashes[at] ?? hasher.empty()));
    const entries = { first: 0, last: Math.max(0, checkpoint.size - 1) };
    return fitsFrontier
        ? faultOf('checkpoint', { file: 'checkpoint' }, 'checkpoint has another root than entries and frontier, which fit each other.')
        : faultOf('rewritten', { file: 'checkpoint', entries }, 'entries, frontier and checkpoint are of three different logs: what was logged cannot be told from them.');
};
const isExplained = (range, faults) => faults.some((fault) => overlaps(range, fault));
const rangeOf = (number) => ({ first: number * layout/* bundleSize */.g9, last: (number + 1) * layout/* bundleSize */.g9 - 1 });
const locate = (hasher, contents, claims) => {
    const { checkpoint, standing } = claims;
    const { bundles, faults } = contents;
    const areTilesRight = leadsTo(hasher, frontierOver(hasher, contents.tiled), checkpoint);
    const moved = areTilesRight ? [] : movedEntries(hasher, contents, checkpoint);
    if (moved.length > 0)
        return explainMoved(moved, contents.size);
    const doubtful = bundles.filter(({ agrees, number }) => !agrees && !isExplained(rangeOf(number), faults));
    const known = doubtful.flatMap((view) => explainEntries(view, bundles));
    const isWitness = standing !== undefined && leadsTo(hasher, standing.frontier, checkpoint);
    const ranges = isWitness ? differingRanges(hasher, contents.tiled, standing) : [];
    const rest = ranges.filter((range) => !isExplained(range, [...known, ...faults]));
    const located = [...known, ...rest.map((range) => explainRange(range, contents.size))];
    return located.length > 0 || faults.length > 0 ? located : [explainNotes(hasher, contents, claims)];
};
/**
 * Whether the entries have the root that the checkpoint tells of; where not, who is to blame, by asking the other
 * witnesses: the tiles, the frontier, the order of time.
 */
const hearWitnesses = (hasher, contents, claims) => {
    const { bundles } = contents;
    const isIntact = leadsTo(hasher, contents.frontier, claims.checkpoint);
    if (!isIntact)
        return { isIntact, faults: locate(hasher, contents, claims) };
    return { isIntact, faults: bundles.filter(({ agrees }) => !agrees).map((view) => explainTile(view, bundles)) };
};

;// CONCATENATED MODULE: ./src/decide/log/verification/verify.ts














// A byte-order mark is a byte like any other here.
const decode = (bytes) => {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
};
const readCheckpoint = ({ checkpoint }) => {
    const place = { file: layout/* checkpointPath */.AD };
    if (checkpoint === undefined)
        return faultOf('checkpoint', place, 'checkpoint is missing: nothing says what the log is.');
    const text = decode(checkpoint) ?? '\0\n';
    if (text.includes('\r\n'))
        return {
            ...faultOf('checkpoint', place, 'checkpoint has line ends of Windows, which the log does not write.'),
            fix: 'Check the branch out as it is: `git config core.autocrlf false` before the checkout, or leave `log-path` out.',
        };
    const parsed = (0,log_checkpoint/* parseCheckpoint */.S7)(text);
    return parsed.ok ? parsed.value : faultOf('checkpoint', place, `checkpoint ${parsed.error}.`);
};
const readFrontier = ({ frontier }) => {
    const parsed = (0,standing/* parseStanding */.mm)(frontier === undefined ? '' : (decode(frontier) ?? ''));
    return parsed.ok ? parsed.value : undefined;
};
/** The file `frontier` as it follows from the entries; undefined where one of the newest cannot be read. */
const expectedFrontier = ({ tools }, contents, { entries }) => {
    const { frontier } = contents;
    const newest = entries.slice(-standing/* recentCount */.Z2);
    const isWhole = newest.length === Math.min(contents.size, standing/* recentCount */.Z2) &&
        newest.every(({ index }) => index >= contents.size - standing/* recentCount */.Z2);
    if (frontier === undefined || !isWhole)
        return undefined;
    return (0,standing/* formatStanding */.Oj)({ frontier, recent: newest.map(({ entry }) => (0,standing/* markOf */.Fg)((0,log_entry/* keyOf */.TN)(entry), tools.sha256)) });
};
const frontierFaults = (shelves, expected) => {
    if (shelves.frontier !== undefined && decode(shelves.frontier) === expected)
        return [];
    const says = shelves.frontier === undefined ? 'is missing' : 'is not the one of these entries, which the checkpoint confirms';
    return [faultOf('frontier', { file: layout/* frontierPath */.hf }, `frontier ${says}.`)];
};
const unreadable = (fault) => ({
    origin: '',
    size: 0,
    root: '',
    signedBy: [],
    isSignatureChecked: false,
    keptSize: 0,
    faults: [fault],
    remarks: [],
    proves: [],
    doesNotProve: ['Anything: without a checkpoint there is nothing to hold the entries against.'],
    entries: [],
});
/** The part of a range that another one has of it; undefined where that is none, or all. */
const within = (range, { first, last }) => {
    const part = { first: Math.max(range.first, first), last: Math.min(range.last, last) };
    const isPart = part.first <= part.last && (part.first > range.first || part.last < range.last);
    return isPart ? part : undefined;
};
// The log writes no such entry: where one of many was edited, it is this one, and there may be more.
const brokenWithin = (range, { faults }) => faults
    .filter(({ kind }) => kind === 'not-an-entry' || kind === 'not-canonical')
    .flatMap(({ entries }) => (entries !== undefined && within(range, entries) !== undefined ? [entries] : []));
/** An edit among many entries, at the one that is broken by itself, or that older checkpoints leave. */
const narrow = (faults, { departs, meaning, size }) => faults.flatMap((fault) => {
    const { entries, kind } = fault;
    if (entries === undefined || kind !== 'edited' || entries.first === entries.last)
        return [fault];
    const broken = brokenWithin(entries, meaning);
    const left = departs === undefined ? undefined : within(entries, departs);
    const places = broken.length > 0 ? broken : left === undefined ? [] : [left];
    if (places.length === 0)
        return [fault];
    return places.map((place) => {
        const file = fileAt(place.first, size);
        const is = place.first === place.last ? `${(0,model/* nameRange */.Z)(place)} is` : `at least one of ${(0,model/* nameRange */.Z)(place)} is`;
        const says = broken.length > 0 ? 'nothing that the log writes' : 'not what was logged, by older checkpoints of it';
        return faultOf(kind, { file, entries: place }, `${file}: ${is} ${says}.`);
    });
});
const once = (faults) => {
    const seen = new Set();
    return faults.filter(({ kind, file, entries }) => {
        const key = JSON.stringify([kind, file, entries]);
        return !seen.has(key) && seen.add(key).size > 0;
    });
};
const countPoints = ({ history }, read) => history === undefined ? undefined : { read, unread: history.length - read };
const judge = (files, shelves, checkpoint, options) => {
    const { hasher } = options.tools;
    const contents = layOut(hasher, shelves, checkpoint.size);
    const meaning = readMeaning(contents);
    const { isIntact, faults } = hearWitnesses(hasher, contents, { checkpoint, standing: readFrontier(shelves) });
    const points = readablePoints(files.history ?? []);
    const kept = options.since === undefined ? [] : readablePoints([{ commit: '', checkpoint: options.since }]);
    const witnesses = [...points, ...kept, { ...checkpoint, commit: '' }];
    const sizes = witnesses.map((point) => point.size);
    const roots = rootsAt(hasher, contents.leaves, sizes);
    const rootAt = (size) => roots.get(size);
    const past = readHistory(points, rootAt);
    const { departs } = isIntact ? past : readHistory(witnesses, rootAt);
    const all = once([
        ...contents.faults,
        ...narrow(faults, { departs, meaning, size: checkpoint.size }),
        ...meaning.faults,
        ...(isIntact && meaning.faults.length === 0
            ? frontierFaults(shelves, expectedFrontier(options, contents, meaning))
            : []),
        ...judgeOrigin(checkpoint, options),
        ...(isIntact ? judgeHistory(past, checkpoint.size) : []),
        ...(options.since === undefined
            ? []
            : judgeSince(checkpoint, { since: options.since, rootAt, departs: past.departs })),
    ]);
    return {
        origin: checkpoint.origin,
        size: checkpoint.size,
        root: (0,base64/* toBase64 */.nk)(checkpoint.root),
        signedBy: checkpoint.note.signatures.map(({ name }) => name),
        isSignatureChecked: options.publicKey !== undefined,
        keptSize: sizeOfKept(options),
        faults: all.length > 0 || isIntact
            ? all
            : [
                faultOf('rewritten', { file: layout/* checkpointPath */.AD }, 'the entries do not have the root that checkpoint tells of.'),
            ],
        remarks: meaning.remarks,
        ...describeProof({ checkpoint, options, history: countPoints(files, points.length), isSound: all.length === 0 }),
        entries: meaning.entries,
    };
};
/**
 * Verifies a log from its files alone: entries, tiles, frontier and checkpoint against each other, then against a key, an
 * older checkpoint and the branch's history where they are given. Total: whatever the files hold, the answer is data.
 */
const verifyLog = (files, options) => {
    const shelves = shelve(files);
    const checkpoint = readCheckpoint(shelves);
    return 'kind' in checkpoint ? unreadable(checkpoint) : judge(files, shelves, checkpoint, options);
};

;// CONCATENATED MODULE: ./src/gather/log/branch-files.ts


/** Room for half a million entries of a kilobyte. */
const mostLogBytes = 512 * 1024 * 1024;
const branch_files_readHistory = async (git, head) => {
    const versions = await git.versionsOf(head, layout/* checkpointPath */.AD, mostLogBytes);
    if (!versions.ok)
        return versions;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return (0,result/* success */.k)(versions.value?.map(({ commit, bytes }) => ({ commit, checkpoint: decoder.decode(bytes) })));
};
/** Reads a log from the objects of a commit, with the checkpoints that came before it. Nothing is fetched. */
const readLogCommit = async (git, head) => {
    const tree = await git.filesOf(head, mostLogBytes);
    if (!tree.ok)
        return (0,result/* failure */.V)(tree.error);
    const history = await branch_files_readHistory(git, head);
    if (!history.ok)
        return history;
    const files = new Map(tree.value.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [[path, bytes]])));
    const odd = tree.value.filter(({ bytes }) => bytes === undefined).map(({ path }) => path);
    return (0,result/* success */.k)({ files, odd, history: history.value });
};
/**
 * Reads a log from its branch; undefined: there is no such branch. Nothing is fetched where the clone has the branch,
 * unless `from` is the remote.
 */
const readLogBranch = async (git, branch, from = 'checkout') => {
    const head = await git.branchHead(branch, from);
    if (!head.ok)
        return head;
    return head.value === undefined ? (0,result/* success */.k)(undefined) : readLogCommit(git, head.value);
};

;// CONCATENATED MODULE: ./src/gather/log-folder.ts




const joinChunks = (chunks) => {
    const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return whole;
};
const readFile = async (path, { files }) => {
    const chunks = [];
    const read = await files.read(path, (bytes) => chunks.push(bytes.slice()));
    return read.ok ? (0,result/* success */.k)(joinChunks(chunks)) : (0,result/* failure */.V)({ what: `\`log-path\`: ${read.error.message}` });
};
const nothing = new Uint8Array(0);
const readFiles = async (folder, scene) => {
    const found = await scene.files.find(folder, ['**']);
    if (!found.ok)
        return (0,result/* failure */.V)({ what: `\`log-path\`: ${found.error.message}` });
    const total = found.value.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > mostLogBytes)
        return (0,result/* failure */.V)({
            what: `\`log-path\`: ${folder} holds ${(0,quantity/* formatBytes */.z3)(total)}, and a log has less. Name its folder.`,
        });
    const held = new Map();
    for (const { path } of found.value) {
        // What is no part of a log is named, and what it holds does not matter.
        const read = (0,layout/* placeOf */.$t)(path).kind === 'foreign' ? (0,result/* success */.k)(nothing) : await readFile(`${folder}/${path}`, scene);
        if (!read.ok)
            return read;
        held.set(path, read.value);
    }
    return (0,result/* success */.k)(held);
};
/** What git knows of a folder that is a checkout by itself; a plain folder has no history of its own. */
const readCheckout = async (folder, { git }) => {
    const plain = { odd: [], history: undefined };
    const own = git.at(folder);
    const prefix = await own.prefix();
    if (!prefix.ok || prefix.value !== '')
        return plain;
    const head = await own.resolve('HEAD');
    const commit = head.ok ? await readLogCommit(own, head.value) : head;
    return commit.ok ? { odd: commit.value.odd, history: commit.value.history } : plain;
};
/** Reads a log from a folder: its files as they lie there; the history of their branch where the folder is a checkout of it. */
const readLogFolder = async (folder, scene) => {
    const files = await readFiles(folder, scene);
    return files.ok ? (0,result/* success */.k)({ files: files.value, ...(await readCheckout(folder, scene)) }) : files;
};

;// CONCATENATED MODULE: ./src/gather/held-log.ts











const readKey = ({ publicKey }, { cryptography }) => {
    if (publicKey === '')
        return (0,result/* success */.k)(undefined);
    const key = (0,note/* parsePublicKey */.ee)(publicKey, cryptography.sha256);
    return key.ok ? key : (0,result/* failure */.V)({ what: `\`public-key\` ${key.error}.` });
};
const noLog = (branch) => ({
    what: `there is no branch ${branch}: nothing was ever recorded, or it was deleted.`,
    fix: 'Check `branch`. A checkpoint that was kept elsewhere (`since`) tells whether there was a log.',
});
const gatherFiles = async ({ logPath, branch }, from, scene) => {
    if (logPath !== '')
        return readLogFolder(logPath, scene);
    const read = await readLogBranch(scene.git, branch, from);
    if (!read.ok)
        return (0,result/* failure */.V)({ what: read.error.message });
    return read.value === undefined ? (0,result/* failure */.V)(noLog(branch)) : (0,result/* success */.k)(read.value);
};
const orThrow = (result) => {
    if (!result.ok)
        throw new cannot_judge/* CannotJudge */.R([result.error], { enforced: true });
    return result.value;
};
const headOf = ({ size, root, signedBy, isSignatureChecked }, { files }) => {
    const checkpoint = new TextDecoder().decode(files.get(layout/* checkpointPath */.AD));
    return { size, root, checkpoint, isSigned: signedBy.length > 0, isSignatureChecked };
};
/** Reads the log and verifies it. Throws CannotJudge when there is none, or it cannot be read. */
const gatherLog = async (config, { ports, since, from }, scene) => {
    const { sha256, verifyEd25519 } = ports.cryptography;
    const publicKey = orThrow(readKey(config, ports));
    const files = orThrow(await gatherFiles(config, from, scene));
    const verification = verifyLog(files, {
        tools: { hasher: (0,tree/* createTreeHasher */.qb)(sha256), sha256 },
        verifyEd25519,
        origin: (0,kept/* originOf */.y)(scene.context, config.branch),
        publicKey,
        since,
    });
    return { verification, head: headOf(verification, files) };
};
const gatherSound = async (config, means, scene) => {
    const { verification, head } = await gatherLog(config, means, scene);
    const [first] = verification.faults;
    if (first !== undefined) {
        const what = `the log has ${(0,quantity/* countOf */.pq)(verification.faults.length, 'fault')}, so nothing can be built on it: ${first.message}`;
        throw new cannot_judge/* CannotJudge */.R([{ what, fix: 'Run `mode: verify` to see all of them.' }], { enforced: true });
    }
    return { entries: verification.entries.map(({ entry }) => entry), head };
};
/** Reads a log that is to be relied on. Throws CannotJudge also when verifying it finds a fault. */
const gatherSoundLog = (config, ports, scene) => gatherSound(config, { ports, since: undefined }, scene);
const readBranchCheckpoint = async ({ branch }, scene) => {
    const state = await scene.branch(branch).read([layout/* checkpointPath */.AD]);
    if (state.ok)
        return state.value?.texts[layout/* checkpointPath */.AD];
    const purpose = { doing: 'read the deployment log', scope: 'contents', access: 'read' };
    throw new cannot_judge/* CannotJudge */.R([(0,refusal/* explainRefusal */.G)(state.error, purpose, scene.context)], { enforced: true });
};
/**
 * The same, as the log stands now: a checkout is as old as its job, and what was recorded since is not in it. Throws
 * CannotJudge when `log-path` holds an older state.
 */
const gatherFreshLog = async (config, ports, scene) => {
    const log = await gatherSound(config, { ports, since: undefined, from: 'remote' }, scene);
    if (config.logPath === '' || (await readBranchCheckpoint(config, scene)) === log.head.checkpoint)
        return log;
    const what = `\`log-path\`: ${config.logPath} holds ${(0,quantity/* countOf */.pq)(log.head.size, 'entry', 'entries')}, and branch ${config.branch} has moved on.`;
    const fix = 'Leave `log-path` out, so that the branch is fetched, or check it out just before this step.';
    throw new cannot_judge/* CannotJudge */.R([{ what, fix }], { enforced: true });
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

/***/ 1734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderOutputs)
/* harmony export */ });
/** The action's outputs; empty where a mode has nothing to say. */
const renderOutputs = ({ head, entryIndex, findings, dashboard }) => ({
    'entry-index': entryIndex === undefined ? '' : String(entryIndex),
    'log-size': head === undefined ? '' : String(head.size),
    'log-root': head?.root ?? '',
    checkpoint: head?.checkpoint ?? '',
    findings: findings === undefined ? '' : String(findings),
    dashboard: dashboard ?? '',
});


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
