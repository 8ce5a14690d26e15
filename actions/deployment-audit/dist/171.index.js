export const id = 171;
export const ids = [171];
export const modules = {

/***/ 7763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
const write = async (files, path, text) => {
    const written = await files.writeText(path, text);
    if (!written.ok)
        throw new Error(`A file could not be written. ${written.error.message}`);
};
/** Writes files below a folder, and tells their paths; throws when one cannot be written. */
const writeFiles = async (folder, output, { files }) => {
    const paths = output.map(({ path }) => `${folder}/${path}`);
    for (const [at, { text }] of output.entries())
        await write(files, paths[at] ?? '', text);
    return paths;
};


/***/ }),

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

/***/ 8227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHistory)
/* harmony export */ });
const begin = (intent, index) => {
    const { id, environment, service, actor, run, approvals, approvalsKnown, gates, release } = intent;
    return {
        ...{ id, index, environment, service, actor, run, approvals, approvalsKnown, gates, release },
        mode: 'deploy',
        previous: null,
        current: null,
        outcome: 'in-progress',
        trafficMoved: false,
        reason: null,
        health: '',
        startedMs: Date.parse(intent.at),
        finishedMs: undefined,
    };
};
const end = (rollout, result, index) => {
    const { mode, previous, current, outcome, trafficMoved, reason, health } = result;
    return {
        ...rollout,
        ...{ index, mode, previous, current, outcome, trafficMoved, reason, health },
        release: result.release ?? rollout.release,
        startedMs: Date.parse(result.startedAt),
        finishedMs: Date.parse(result.finishedAt),
    };
};
const openIncident = ({ id, environment, service, message, at }) => ({
    ...{ id, environment, service, message },
    openedMs: Date.parse(at),
    resolvedMs: undefined,
});
/** Joins intents with their results, and incidents with their ends. What has no beginning in the log is left out. */
const readHistory = (entries) => {
    const rollouts = new Map();
    const incidents = new Map();
    entries.forEach((entry, index) => {
        if (entry.kind === 'intent')
            rollouts.set(entry.id, begin(entry, index));
        if (entry.kind === 'result') {
            const known = rollouts.get(entry.intent);
            if (known !== undefined)
                rollouts.set(entry.intent, end(known, entry, index));
        }
        if (entry.kind === 'finding' && entry.what === 'lost') {
            const known = rollouts.get(entry.about);
            if (known?.outcome === 'in-progress')
                rollouts.set(entry.about, { ...known, index, outcome: 'lost' });
        }
        if (entry.kind === 'incident') {
            const known = incidents.get(entry.id);
            if (entry.state === 'opened')
                incidents.set(entry.id, known ?? openIncident(entry));
            else if (known !== undefined)
                incidents.set(entry.id, { ...known, resolvedMs: Date.parse(entry.at) });
        }
    });
    return { rollouts: [...rollouts.values()], incidents: [...incidents.values()] };
};


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

/***/ 2429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ gatherSince)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_action_cannot_judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9612);

const longestCheckpointBytes = 65_536;
/**
 * An older checkpoint, given as its text or as a file that holds one; undefined: none was given. Throws CannotJudge when the
 * file cannot be read: a check that was asked for must not be left out.
 */
const gatherSince = async (since, { files }) => {
    if (since === '')
        return undefined;
    // The runner trims what an input holds; a checkpoint ends with a line break.
    if (since.includes('\n'))
        return `${since.replaceAll('\r\n', '\n')}\n`;
    const text = await files.readText(since, longestCheckpointBytes);
    if (text.ok)
        return text.value;
    const fix = 'Give the checkpoint itself, all its lines, or the path of a file that holds it, from the working directory.';
    throw new _drawbridge_core_action_cannot_judge__WEBPACK_IMPORTED_MODULE_0__/* .CannotJudge */ .R([{ what: `\`since\`: ${text.error.message}`, fix }], { enforced: true });
};


/***/ }),

/***/ 3171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ run_report)
});

// EXTERNAL MODULE: ../../packages/core/src/action/cannot-judge.ts
var cannot_judge = __webpack_require__(9612);
// EXTERNAL MODULE: ../../packages/core/src/domain/checkout.ts
var checkout = __webpack_require__(963);
;// CONCATENATED MODULE: ../../packages/core/src/domain/day.ts
/** The day (UTC) of an instant in epoch milliseconds, as RFC 3339 writes it (full-date): 2026-12-31. */
const formatDay = (ms) => new Date(ms).toISOString().replace(/T.*/, '');

// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __webpack_require__(6381);
// EXTERNAL MODULE: ./src/act/files.ts
var act_files = __webpack_require__(7763);
;// CONCATENATED MODULE: ./src/decide/dora/deployments.ts
/** Where a deployment went, as names of service and environment: what was there before is what it replaced. */
const lanesOf = ({ service, environments }) => environments.map((environment) => JSON.stringify([service, environment]));
const keyOf = ({ service, run, release }) => JSON.stringify([service, run.id, release.commit === '' ? run.sha : release.commit]);
const known = new Set(['succeeded', 'rolled-back', 'rollback-failed']);
const reachedUsers = ({ outcome, trafficMoved }) => outcome === 'succeeded' || (known.has(outcome) && trafficMoved);
const lastByEnvironment = (rollouts) => [
    ...new Map(rollouts.map((rollout) => [rollout.environment, rollout])).values(),
];
const collapse = (key, rollouts) => {
    const [first] = rollouts;
    const last = rollouts.at(-1) ?? first;
    return {
        key,
        service: first.service,
        environments: [...new Set(rollouts.map(({ environment }) => environment))],
        rollouts,
        release: last.release,
        previous: first.previous,
        mode: last.mode,
        ref: first.run.ref,
        startedMs: Math.min(...rollouts.map(({ startedMs }) => startedMs)),
        finishedMs: Math.max(...rollouts.map(({ finishedMs = 0 }) => finishedMs)),
        isSuccessful: lastByEnvironment(rollouts).every(({ outcome }) => outcome === 'succeeded'),
    };
};
const isFilled = (list) => list.length > 0;
/** Counts the deployments of the environments that are production. */
const countDeployments = (rollouts, isProduction) => {
    const inProduction = rollouts.filter(({ environment }) => isProduction(environment));
    const groups = Map.groupBy(inProduction.filter(reachedUsers), keyOf);
    const deployments = [...groups].flatMap(([key, group]) => (isFilled(group) ? [collapse(key, group)] : []));
    const count = (test) => inProduction.filter(test).length;
    return {
        deployments: deployments.toSorted((one, other) => one.finishedMs - other.finishedMs),
        withoutTraffic: count((rollout) => rollout.outcome === 'aborted' ||
            rollout.outcome === 'nothing-to-do' ||
            (known.has(rollout.outcome) && !reachedUsers(rollout))),
        unknown: count(({ outcome }) => ['unknown', 'lost', 'unfinished', 'superseded'].includes(outcome)),
        inProgress: count(({ outcome }) => outcome === 'in-progress'),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/conventional-commit-body.ts
const footerLine = /^(BREAKING CHANGE|[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*)(: | #)/u;
/** Git strips spaces at line ends, so a breaking text that begins on the next line has lost the space after its colon. */
const breakingLineEnd = /^(BREAKING[ -]CHANGE):$/;
const looksBreaking = /^BREAKING[ -]CHANGE(?:: ?| #)/i;
const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const isBreaking = (token) => token === 'BREAKING CHANGE' || token === 'BREAKING-CHANGE';
// Nearly every line is plain ASCII prose, and there the Unicode classes cost ten times as much.
const asciiFooter = /^(?:BREAKING[ -]CHANGE:$|(?:BREAKING CHANGE|[A-Za-z0-9][A-Za-z0-9_-]*)(?:: | #))/;
const asciiToken = /^[A-Za-z0-9_-]*/;
/** Cheap and never wrong about a "no": the line can be read as a footer only where this says so. */
const mayStartFooter = (line) => asciiFooter.test(line) || line.charCodeAt(asciiToken.exec(line)?.[0].length ?? 0) > 127;
const readFooterStart = (line) => {
    if (!mayStartFooter(line))
        return null;
    const found = footerLine.exec(line);
    if (found === null) {
        const token = breakingLineEnd.exec(line)?.[1];
        return token === undefined ? null : { token, separator: ': ', rest: '' };
    }
    const [whole, token = '', separator] = found;
    return { token, separator: separator === ' #' ? ' #' : ': ', rest: line.slice(whole.length) };
};
const readFence = (line) => {
    const found = fenceLine.exec(line);
    const marks = found?.[1];
    const info = found?.[2] ?? '';
    if (marks === undefined || (marks.startsWith('`') && info.includes('`')))
        return null;
    return { mark: marks.charAt(0), length: marks.length, mayClose: info.trim() === '' };
};
/** For each line, the longest fence of each mark that could still close at or after it: one pass, so that no text is scanned twice. */
const longestClosings = (fences) => {
    const longest = [];
    let current = {};
    for (const fence of fences.toReversed()) {
        if (fence?.mayClose && fence.length > (current[fence.mark] ?? 0))
            current = { ...current, [fence.mark]: fence.length };
        longest.push(current);
    }
    return longest.reverse();
};
/** Tells which lines stand in a code fence that is closed; an opening that nothing closes hides nothing. Linear. */
const conventional_commit_body_markFencedLines = (lines) => {
    const fences = lines.map((line) => (line.includes('```') || line.includes('~~~') ? readFence(line) : null));
    if (fences.every((fence) => fence === null))
        return [];
    const closings = longestClosings(fences);
    let open = null;
    return fences.map((fence, index) => {
        if (open !== null) {
            if (fence?.mayClose && fence.mark === open.mark && fence.length >= open.length)
                open = null;
            return true;
        }
        if (fence === null || (closings[index + 1]?.[fence.mark] ?? 0) < fence.length)
            return false;
        open = fence;
        return true;
    });
};
const startsParagraph = (lines, index) => (lines[index - 1] ?? '').trim() === '';
const collectFooters = (lines, fenced, from) => {
    const footers = [];
    for (const [index, line] of lines.entries()) {
        if (index < from)
            continue;
        const start = fenced[index] ? null : readFooterStart(line);
        if (start === null)
            footers.at(-1)?.lines.push(line);
        else
            footers.push({ ...start, line: index, lines: [start.rest] });
    }
    return footers;
};
const reasonForNearMiss = (line) => {
    if (!/^BREAKING[ -]CHANGE/.test(line))
        return 'not-uppercase';
    if (/^BREAKING[ -]CHANGE #/.test(line))
        return 'no-colon';
    return /^BREAKING[ -]CHANGE:(?: |$)/.test(line) ? 'inside-a-paragraph' : 'no-space-after-colon';
};
/** `footersByLine` tells for each line that opens a breaking-change footer whether the footer has a text. */
const findNearMisses = (lines, fenced, footersByLine) => lines.flatMap((line, index) => {
    if (fenced[index] || !looksBreaking.test(line))
        return [];
    const hasText = footersByLine.get(index);
    if (hasText === true)
        return [];
    return [{ line: index + 2, reason: hasText === false ? 'no-description' : reasonForNearMiss(line) }];
});
/** Walks the lines without a copy of any: most texts hold neither a footer nor what looks like one. */
const isProse = (text) => {
    let isAfterBlank = false;
    for (let start = 0; start < text.length;) {
        const found = text.indexOf('\n', start);
        const end = found < 0 ? text.length : found;
        const isB = (text.charCodeAt(start) | 32) === 98;
        if (isAfterBlank || isB) {
            const line = text.slice(start, end);
            if (looksBreaking.test(line) || (isAfterBlank && mayStartFooter(line)))
                return false;
            isAfterBlank = line.trim() === '';
        }
        else
            isAfterBlank = end === start || text.slice(start, end).trim() === '';
        start = end + 1;
    }
    return true;
};
const readLines = (lines) => {
    const fenced = conventional_commit_body_markFencedLines(lines);
    const start = lines.findIndex((line, index) => index > 0 && !fenced[index] && startsParagraph(lines, index) && readFooterStart(line) !== null);
    const open = start < 0 ? [] : collectFooters(lines, fenced, start);
    const footers = open.map(({ token, separator, lines: own }) => ({ token, separator, value: own.join('\n').trim() }));
    const breaking = footers.map((footer) => isBreaking(footer.token) && footer.separator === ': ');
    const footersByLine = new Map(open.flatMap(({ line }, index) => (breaking[index] ? [[line, footers[index]?.value !== '']] : [])));
    return {
        body: (start < 0 ? lines : lines.slice(0, start)).join('\n').trim(),
        footers,
        breaking: footers.filter(({ value }, index) => breaking[index] && value !== '').map(({ value }) => value),
        nearMisses: findNearMisses(lines, fenced, footersByLine),
    };
};
/** Of a message that is one line. Its empty lists serve every text without footers. */
const emptyBody = { body: '', footers: [], breaking: [], nearMisses: [] };
/**
 * Reads what follows the first line by rules 6 to 12 and 16 of https://www.conventionalcommits.org/en/v1.0.0/.
 * Lines end in \n. The footers begin with the first paragraph whose first line is one; code fences and indented lines hold none.
 * Never throws; linear in the length.
 */
const parseMessageBody = (text) => isProse(text)
    ? {
        body: text.trim(),
        footers: emptyBody.footers,
        breaking: emptyBody.breaking,
        nearMisses: emptyBody.nearMisses,
    }
    : readLines(text.split('\n'));

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
;// CONCATENATED MODULE: ../../packages/core/src/domain/conventional-commit-header.ts

const asciiNoun = /[A-Za-z0-9][A-Za-z0-9_./+-]*/y;
const typeNoun = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/uy;
const spacedColon = /^ \s*(?:\([^()]*\))?!?:/;
const autosquash = /^(?:fixup|squash|amend)! /;
// Nearly every type is plain ASCII, and the Unicode classes cost ten times as much.
const readType = (line) => {
    asciiNoun.lastIndex = 0;
    const end = asciiNoun.test(line) ? asciiNoun.lastIndex : 0;
    if (!(line.charCodeAt(end) > 127))
        return line.slice(0, end);
    typeNoun.lastIndex = 0;
    return typeNoun.exec(line)?.[0] ?? '';
};
const reasonWithoutType = (line) => {
    if (line.trim() === '')
        return 'empty';
    return line.trimStart() === line ? 'no-type' : 'leading-space';
};
const readScope = (line, start) => {
    if (line.charCodeAt(start) !== 40)
        return (0,result/* success */.k)({ scope: null, end: start });
    const close = line.indexOf(')', start);
    if (close < 0)
        return (0,result/* failure */.V)('unclosed-scope');
    const scope = line.slice(start + 1, close).trim();
    if (scope === '')
        return (0,result/* failure */.V)('empty-scope');
    if (scope.includes('('))
        return (0,result/* failure */.V)('parenthesis-in-scope');
    return (0,result/* success */.k)({ scope, end: close + 1 });
};
const reasonWithoutColon = (line, start) => {
    if (line[start] === ')')
        return 'parenthesis-in-scope';
    return spacedColon.test(line.slice(start)) ? 'space-before-colon' : 'no-colon';
};
/** Reads a first line by rules 1 to 5, 13 and 15 of https://www.conventionalcommits.org/en/v1.0.0/. Never throws; linear. */
const conventional_commit_header_parseConventionalHeader = (line) => {
    const type = readType(line);
    if (type === '')
        return (0,result/* failure */.V)(reasonWithoutType(line));
    if (line.startsWith('! ', type.length) && autosquash.test(line))
        return (0,result/* failure */.V)('autosquash');
    const scope = readScope(line, type.length);
    if (!scope.ok)
        return scope;
    const marked = line[scope.value.end] === '!';
    const colon = scope.value.end + (marked ? 1 : 0);
    if (line[colon] !== ':')
        return (0,result/* failure */.V)(reasonWithoutColon(line, colon));
    const description = line.slice(colon + 1).trim();
    if (description === '')
        return (0,result/* failure */.V)('no-description');
    if (line[colon + 1] !== ' ')
        return (0,result/* failure */.V)('no-space-after-colon');
    return (0,result/* success */.k)({ type: type.toLowerCase(), scope: scope.value.scope, marked, description });
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/conventional-commit.ts


const pullRequestSuffix = / ?\(#(\d{1,9})\)$/;
const pullRequestMerge = /^Merge pull request #(\d{1,9}) (?:in \S+ )?from (\S+)/;
const bitbucketMerge = /^Merged in (\S+) \(pull request #(\d{1,9})\)/;
const azureMerge = /^Merged PR (\d{1,9}): *(.*)$/;
const gitMerge = /^Merge (?:remote-tracking )?(?:branch|branches|tag|tags|commit|commits) '([^']*)'/;
const testMerge = /^Merge ([0-9a-f]{40,64}) into [0-9a-f]{40,64}$/;
const gitRevert = /^(Revert|Reapply) "(.*)"$/;
const revertedOid = /\b(?:reverts|reverting) commits? ([0-9a-f]{7,64})\b/gi;
const revertedPullRequest = /^Reverts (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gm;
/** As Bitbucket and Azure quote what they revert. */
const quotedPullRequest = /\(pull request #(\d{1,9})\)$|^Merged PR (\d{1,9}): /;
const oidWord = /\b[0-9a-f]{7,64}\b/gi;
const lineEnd = /\r\n?/g;
const blankStart = /^\s*\n/;
/** The message from the first line that says something, without a byte order mark and with one kind of line end. */
const normalise = (message) => {
    const marked = message.charCodeAt(0) === 0xfeff ? message.slice(1) : message;
    const text = marked.includes('\r') ? marked.replace(lineEnd, '\n') : marked;
    return text.charCodeAt(0) > 0x20 ? text : text.replace(blankStart, '');
};
const readSuffix = (text) => {
    const found = text.endsWith(')') ? pullRequestSuffix.exec(text) : null;
    if (found?.[1] === undefined || found.index === 0)
        return { text, pullRequest: null };
    return { text: text.slice(0, found.index).trimEnd(), pullRequest: Number(found[1]) };
};
const matches = (text, pattern, group) => [...text.matchAll(pattern)].flatMap((found) => found[group] ?? []);
const readReverted = ({ body, footers }, header) => {
    const text = [body, ...footers.map(({ value }) => value)].join('\n');
    const refs = footers
        .filter(({ token }) => token.toLowerCase() === 'refs')
        .flatMap(({ value }) => matches(value, oidWord, 0));
    const oids = [...matches(text, revertedOid, 1), ...refs].map((oid) => oid.toLowerCase());
    const [, bitbucket, azure] = quotedPullRequest.exec(header ?? '') ?? [];
    const pullRequests = [...matches(text, revertedPullRequest, 1), bitbucket ?? azure ?? []].flat().map(Number);
    return { oids: [...new Set(oids)], pullRequests, header };
};
const conventional = (line, header, rest) => {
    const { text: description, pullRequest } = readSuffix(header.description);
    const { breaking } = rest;
    const breakingBy = header.marked ? 'mark' : breaking.length > 0 ? 'footer' : null;
    return {
        kind: 'conventional',
        header: line,
        body: rest.body,
        footers: rest.footers,
        nearMisses: rest.nearMisses,
        type: header.type,
        scope: header.scope,
        description,
        pullRequest,
        breaking: breakingBy === null ? null : breaking.length > 0 ? breaking : [description],
        breakingBy,
        reverted: header.type === 'revert' ? readReverted(rest, description) : null,
    };
};
const firstLineIn = (text) => text.trimStart().split('\n', 1)[0]?.trimEnd() || null;
const readMerge = (line, below) => {
    if (!line.startsWith('Merge'))
        return null;
    const title = firstLineIn(below);
    const github = pullRequestMerge.exec(line);
    if (github)
        return { source: github[2] ?? null, pullRequest: Number(github[1]), title };
    const bitbucket = bitbucketMerge.exec(line);
    if (bitbucket)
        return { source: bitbucket[1] ?? null, pullRequest: Number(bitbucket[2]), title };
    const azure = azureMerge.exec(line);
    if (azure)
        return { source: null, pullRequest: Number(azure[1]), title: azure[2] || null };
    const git = gitMerge.exec(line) ?? testMerge.exec(line);
    return git ? { source: git[1] ?? null, pullRequest: null, title } : null;
};
const readRevert = (line, rest) => {
    const [, verb, quoted] = gitRevert.exec(readSuffix(line).text) ?? [];
    if (quoted === undefined)
        return null;
    return readReverted(rest, verb === 'Reapply' ? `Revert "${quoted}"` : quoted);
};
/**
 * Reads a commit message by Conventional Commits 1.0.0 (https://www.conventionalcommits.org/en/v1.0.0/).
 * Any string gets an answer: never throws, linear in the length. A valid first line stays valid whatever follows it.
 * Another grammar of first lines can be given.
 */
const parseCommitMessage = (message, readHeader = conventional_commit_header_parseConventionalHeader) => {
    const text = normalise(message);
    const end = text.indexOf('\n');
    const line = (end < 0 ? text : text.slice(0, end)).trimEnd();
    const below = end < 0 ? '' : text.slice(end + 1);
    const rest = end < 0 ? emptyBody : parseMessageBody(below);
    const header = readHeader(line);
    if (header.ok)
        return conventional(line, header.value, rest);
    const { body, footers, nearMisses } = rest;
    const parts = {
        header: line,
        pullRequest: readSuffix(line).pullRequest,
        body,
        footers,
        nearMisses,
        reason: header.error,
    };
    const merge = readMerge(line, below);
    if (merge !== null)
        return { kind: 'merge', ...parts, ...merge };
    const reverted = readRevert(line, rest);
    return reverted === null ? { kind: 'other', ...parts } : { kind: 'revert', ...parts, reverted };
};
/**
 * The conventional commits listed in the text of a squash, one bullet (`* feat: x`) each, in the order written.
 * GitHub writes such a list when it squashes a pull request of several commits; other bullets are left out. Linear.
 */
const listSquashedCommits = (message, readHeader = parseConventionalHeader) => {
    const lines = normalise(message).split('\n').slice(1);
    const fenced = markFencedLines(lines);
    const chunks = [];
    for (const [index, line] of lines.entries()) {
        if (line.startsWith('* ') && !fenced[index])
            chunks.push([line.slice(2)]);
        else
            chunks.at(-1)?.push(line);
    }
    return chunks
        .map((own) => parseCommitMessage(own.join('\n'), readHeader))
        .filter((parsed) => parsed.kind === 'conventional');
};

;// CONCATENATED MODULE: ./src/decide/dora/changes.ts


const commitOf = ({ release, rollouts }) => release.commit === '' ? (rollouts.at(-1)?.run.sha ?? '') : release.commit;
/** The ranges of all successful deployments: from the successful ones before, of the same service and environments. */
const findRanges = (deployments) => {
    const last = new Map();
    return deployments.flatMap((deployment) => {
        if (!deployment.isSuccessful)
            return [];
        const { key, finishedMs } = deployment;
        const to = commitOf(deployment);
        const lanes = lanesOf(deployment);
        const from = lanes.flatMap((lane) => last.get(lane) ?? []);
        for (const lane of lanes)
            last.set(lane, to);
        return [{ key, from: [...new Set(from)], to, finishedMs }];
    });
};
/** The commits of a deployment; none where they are not known. */
const commitsOf = (changes, { key }) => {
    const found = changes.get(key);
    return found?.kind === 'known' ? found.commits : [];
};
/** The commits that a commit says it takes back, as the (maybe short) object names in its message. */
const revertedBy = ({ message }) => {
    const parsed = parseCommitMessage(message);
    return 'reverted' in parsed && parsed.reverted !== null ? parsed.reverted.oids : [];
};

;// CONCATENATED MODULE: ./src/decide/dora/failures.ts


const sharesLane = (one, other) => one.service === other.service && one.environments.some((each) => other.environments.includes(each));
const nextSuccess = (deployments, after) => deployments.find((each) => each.isSuccessful && each.finishedMs > after.finishedMs && sharesLane(each, after));
// When within the rollout users were hurt is not in the log: its whole time is the most that it can have been.
const findTakenBack = (deployments) => deployments.flatMap((deployment) => deployment.rollouts
    .filter(({ outcome }) => outcome !== 'succeeded')
    .map(({ outcome, startedMs, finishedMs }) => ({
    deployment,
    cause: 'taken-back',
    failedMs: startedMs,
    recoveredMs: outcome === 'rolled-back'
        ? finishedMs
        : deployment.isSuccessful
            ? deployment.finishedMs
            : nextSuccess(deployments, deployment)?.finishedMs,
})));
const releaseKey = ({ release }) => JSON.stringify([release.version, release.artifact]);
/**
 * The first deployment after the release that this one returns to: of V1, V2, V3, V1 it is V2. undefined: this one returns
 * to nothing older (V1, V1 is no return, nor is V1, V2, V1, V2 at its end).
 */
const findReplaced = ({ past, first, last }, deployment) => {
    const key = releaseKey(deployment);
    const at = last.get(key);
    if (at === undefined)
        return deployment.mode === 'rollback' ? past.at(-1) : undefined;
    const age = first.get(key) ?? 0;
    return past.slice(at + 1).find((each) => (first.get(releaseKey(each)) ?? 0) > age);
};
const enter = ({ past, first, last }, deployment) => {
    const key = releaseKey(deployment);
    if (!first.has(key))
        first.set(key, past.length);
    last.set(key, past.length);
    past.push(deployment);
};
// Each environment by itself: one that follows another late does not take the other's release back.
const findReturns = (deployments) => {
    const lanes = new Map();
    return deployments.flatMap((by) => {
        if (!by.isSuccessful)
            return [];
        return lanesOf(by).flatMap((name) => {
            const lane = lanes.get(name) ?? { past: [], first: new Map(), last: new Map() };
            const deployment = findReplaced(lane, by);
            lanes.set(name, lane);
            enter(lane, by);
            if (deployment === undefined)
                return [];
            return [
                { deployment, by, cause: 'replaced', failedMs: deployment.finishedMs, recoveredMs: by.finishedMs },
            ];
        });
    });
};
const names = (oid, { oid: whole }) => whole.startsWith(oid);
// A commit and its revert in one deployment hurt nobody.
const findReverts = (deployments, changes) => deployments.flatMap((by) => {
    const own = commitsOf(changes, by);
    const taken = own.flatMap(revertedBy).filter((oid) => !own.some((commit) => names(oid, commit)));
    if (taken.length === 0)
        return [];
    const brought = (each) => taken.some((oid) => commitsOf(changes, each).some((commit) => names(oid, commit)));
    return deployments
        .filter((each) => each.isSuccessful && each.finishedMs < by.finishedMs && sharesLane(each, by) && brought(each))
        .map((deployment) => ({
        ...{ deployment, by, cause: 'reverted' },
        failedMs: deployment.finishedMs,
        recoveredMs: by.finishedMs,
    }));
});
const findIncidents = (deployments, incidents) => incidents.flatMap((incident) => {
    const deployment = deployments.findLast((each) => each.isSuccessful &&
        each.finishedMs < incident.openedMs &&
        each.environments.includes(incident.environment) &&
        each.service === incident.service);
    if (deployment === undefined)
        return [];
    const { openedMs, resolvedMs } = incident;
    return [{ deployment, cause: 'incident', failedMs: openedMs, recoveredMs: resolvedMs }];
});
const join = (findings) => {
    const isOpen = findings.some(({ recoveredMs }) => recoveredMs === undefined);
    return {
        deployment: findings[0].deployment,
        causes: [...new Set(findings.map(({ cause }) => cause))],
        failedMs: Math.min(...findings.map(({ failedMs }) => failedMs)),
        recoveredMs: isOpen ? undefined : Math.max(...findings.map(({ recoveredMs = 0 }) => recoveredMs)),
    };
};
const failures_isFilled = (list) => list.length > 0;
const isHotfix = ({ ref }) => /^refs\/heads\/hotfix[/-]/i.test(ref);
/** Judges deployments (in the order in which they finished) by what came after them. */
const judgeDeployments = (deployments, known) => {
    const returns = findReturns(deployments);
    const reverts = findReverts(deployments, known.changes);
    const findings = [
        ...findTakenBack(deployments),
        ...returns,
        ...reverts,
        ...findIncidents(deployments, known.incidents),
    ];
    const byDeployment = Map.groupBy(findings, ({ deployment }) => deployment.key);
    const [back, undone] = [returns, reverts].map((list) => new Set(list.map(({ by }) => by.key)));
    const isRollback = ({ key, mode }) => mode === 'rollback' || back?.has(key) === true;
    const successful = deployments.filter(({ isSuccessful }) => isSuccessful);
    return {
        failures: deployments.flatMap(({ key }) => {
            const own = byDeployment.get(key) ?? [];
            return failures_isFilled(own) ? [join(own)] : [];
        }),
        rework: successful.filter((each) => isRollback(each) || undone?.has(each.key) === true || isHotfix(each)),
        rollbacks: successful.filter(isRollback),
    };
};

;// CONCATENATED MODULE: ./src/decide/dora/statistics.ts
/**
 * A quantile by linear interpolation between the two nearest values (R's type 7, PERCENTILE_CONT of SQL:2003); null for
 * no values. `fraction` is from 0 to 1.
 */
const quantile = (values, fraction) => {
    const sorted = values.toSorted((one, other) => one - other);
    const place = (sorted.length - 1) * fraction;
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
};
/** The value in the middle; of an even number, half way between the two. */
const median = (values) => quantile(values, 0.5);
// Two-sided, 95 %.
const z = 1.959963984540054;
/** Bounds between which the true share lies with 95 % confidence (Wilson's score interval); null for no trials. */
const wilsonInterval = (hits, trials) => {
    if (trials === 0)
        return null;
    const share = hits / trials;
    const centre = share + z ** 2 / (2 * trials);
    const spread = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
    const scale = 1 + z ** 2 / trials;
    return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
};

;// CONCATENATED MODULE: ./src/decide/dora/metrics.ts


const dayMs = 86_400_000;
/** Whether a moment lies within a period. */
const isIn = ({ fromMs, toMs }, atMs) => atMs >= fromMs && atMs < toMs;
const gaps = (deployments) => deployments.flatMap(({ finishedMs }, index) => {
    const before = deployments[index - 1];
    return before === undefined ? [] : [finishedMs - before.finishedMs];
});
// A commit that was taken back and comes again was delivered the first time.
const leadSpans = ({ deployments, changes }) => {
    const delivered = new Set();
    return deployments.flatMap((deployment) => commitsOf(changes, deployment).flatMap(({ oid, parents, authoredMs }) => {
        if (parents.length > 1 || delivered.has(oid))
            return [];
        delivered.add(oid);
        return [{ deployment, leadMs: deployment.finishedMs - authoredMs }];
    }));
};
const measureLeadTime = (evidence, period) => {
    const spans = leadSpans(evidence).filter(({ deployment }) => isIn(period, deployment.finishedMs));
    const leads = spans.map(({ leadMs }) => leadMs).filter((leadMs) => leadMs >= 0);
    const incomplete = evidence.deployments.filter((deployment) => {
        const found = evidence.changes.get(deployment.key);
        const isWhole = found?.kind === 'first' || (found?.kind === 'known' && !found.isCut);
        return deployment.isSuccessful && isIn(period, deployment.finishedMs) && !isWhole;
    });
    return {
        medianMs: median(leads),
        p90Ms: quantile(leads, 0.9),
        commits: leads.length,
        negative: spans.length - leads.length,
        incomplete: incomplete.length,
    };
};
const measureRecovery = (failures) => {
    const times = failures.flatMap(({ failedMs, recoveredMs }) => recoveredMs === undefined ? [] : [Math.max(0, recoveredMs - failedMs)]);
    return {
        medianMs: median(times),
        p90Ms: quantile(times, 0.9),
        recovered: times.length,
        open: failures.length - times.length,
    };
};
/** The five metrics of the deployments that finished within a period. */
const measure = (evidence, period) => {
    const all = evidence.deployments.filter(({ finishedMs }) => isIn(period, finishedMs));
    const successful = all.filter(({ isSuccessful }) => isSuccessful);
    const failures = evidence.failures.filter(({ deployment }) => isIn(period, deployment.finishedMs));
    const rework = evidence.rework.filter(({ finishedMs }) => isIn(period, finishedMs));
    return {
        deploymentFrequency: {
            deployments: successful.length,
            days: (period.toMs - period.fromMs) / dayMs,
            medianGapMs: median(gaps(successful)),
        },
        leadTime: measureLeadTime(evidence, period),
        recoveryTime: measureRecovery(failures),
        changeFailRate: { hits: failures.length, of: all.length },
        reworkRate: { hits: rework.length, of: all.length },
        rollbacks: evidence.rollbacks.filter(({ finishedMs }) => isIn(period, finishedMs)).length,
    };
};
const weekMs = 7 * dayMs;
// 1970-01-05 was a Monday.
const firstMondayMs = 4 * dayMs;
/** The last whole ISO weeks (Monday to Sunday, UTC) and the one that is under way, oldest first. */
const lastWeeks = (nowMs, count) => {
    const thisWeekMs = Math.floor((nowMs - firstMondayMs) / weekMs) * weekMs + firstMondayMs;
    return Array.from({ length: count }, (_, index) => {
        const fromMs = thisWeekMs - (count - 1 - index) * weekMs;
        return { fromMs, toMs: fromMs + weekMs };
    });
};

;// CONCATENATED MODULE: ./src/decide/dora/quick-check.ts
const hourMs = 3_600_000;
const quick_check_dayMs = 24 * hourMs;
const quick_check_weekMs = 7 * quick_check_dayMs;
const monthMs = 30 * quick_check_dayMs;
/** Longest time of each band, best first, of DORA's Quick Check (https://dora.dev/quickcheck/). */
const bandsMs = [hourMs, quick_check_dayMs, quick_check_weekMs, monthMs, 6 * monthMs];
const scoreOfTime = (timeMs) => {
    if (timeMs === null)
        return null;
    const band = bandsMs.findIndex((longestMs) => timeMs < longestMs);
    return band === -1 ? 0 : 10 - 2 * band;
};
const scoreOfShare = ({ hits, of }) => (of === 0 ? null : 10 * (1 - hits / of));
/** Scores of metrics. Frequency goes by the average gap: "on demand" is less than an hour, which flatters nobody. */
const score = (metrics) => {
    const { deployments, days } = metrics.deploymentFrequency;
    return {
        deploymentFrequency: deployments === 0 ? 0 : scoreOfTime((days * quick_check_dayMs) / deployments),
        leadTime: scoreOfTime(metrics.leadTime.medianMs),
        recoveryTime: scoreOfTime(metrics.recoveryTime.medianMs),
        changeFailRate: scoreOfShare(metrics.changeFailRate),
        reworkRate: scoreOfShare(metrics.reworkRate),
    };
};

;// CONCATENATED MODULE: ./src/decide/board/alarms.ts
const kinds = new Map([
    ['rollback-failed', 'not-serving'],
    ['rolled-back', 'taken-back'],
    ['unknown', 'no-end'],
    ['unfinished', 'no-end'],
]);
const kindOf = ({ last, open }) => open.some(({ outcome }) => outcome === 'lost') ? 'no-end' : kinds.get(last?.outcome ?? '');
const order = ['not-serving', 'no-end', 'taken-back'];
/** What should be looked at now, worst first. */
const readAlarms = (places) => places
    .flatMap((place) => {
    const kind = kindOf(place);
    return kind === undefined ? [] : [{ place, kind }];
})
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));

;// CONCATENATED MODULE: ./src/decide/board/places.ts
/** What serves after a rollout; undefined: it did not change that, or nobody knows. */
const servesAfter = ({ outcome, current, release, previous }) => {
    if (current !== null)
        return current;
    switch (outcome) {
        case 'succeeded':
        case 'nothing-to-do':
            return release;
        case 'rolled-back':
            return previous;
        case 'rollback-failed':
            return null;
        default:
            return undefined;
    }
};
const isSame = (one, other) => one.version === other.version && one.artifact === other.artifact;
const checks = new Map([
    ['succeeded', 'passed'],
    ['rolled-back', 'taken-back'],
    ['rollback-failed', 'failed'],
]);
const readCheck = (rollouts) => {
    const looked = rollouts.findLast(({ outcome }) => checks.has(outcome));
    const kind = looked === undefined ? undefined : checks.get(looked.outcome);
    if (looked?.finishedMs === undefined || kind === undefined)
        return undefined;
    return { atMs: looked.finishedMs, kind, version: looked.release.version, words: looked.health };
};
const endless = new Set(['in-progress', 'lost']);
const readPlace = (rollouts) => {
    const [{ environment, service }] = rollouts;
    const current = rollouts.map(servesAfter).findLast((release) => release !== undefined) ?? null;
    const brought = ({ outcome, release }) => outcome === 'succeeded' && current !== null && isSame(release, current);
    const last = rollouts.findLast(({ finishedMs }) => finishedMs !== undefined);
    const isOpen = ({ outcome, startedMs }) => endless.has(outcome) && startedMs >= (last?.startedMs ?? startedMs);
    return {
        ...{ environment, service, current, last },
        broughtBy: rollouts.findLast(brought),
        open: rollouts.filter(isOpen).toReversed(),
        check: readCheck(rollouts),
    };
};
const places_isFilled = (list) => list.length > 0;
const byName = new Intl.Collator('en', { numeric: true });
/** How each environment and service stands: production first, then by name. */
const readPlaces = (rollouts, isProduction) => {
    const groups = Map.groupBy(rollouts, ({ environment, service }) => JSON.stringify([environment, service]));
    const places = [...groups.values()].flatMap((group) => (places_isFilled(group) ? [readPlace(group)] : []));
    const rank = ({ environment }) => (isProduction(environment) ? 0 : 1);
    return places.toSorted((one, other) => rank(one) - rank(other) ||
        byName.compare(one.environment, other.environment) ||
        byName.compare(one.service, other.service));
};

;// CONCATENATED MODULE: ./src/decide/board/trends.ts
const fewer = (now, before) => {
    if (now === null || before === null)
        return undefined;
    if (now === before)
        return 'same';
    return now < before ? 'better' : 'worse';
};
// Of nothing there is no share; two shares are compared crosswise, so that no rounding decides.
const fewerOf = (now, before) => now.of === 0 || before.of === 0 ? undefined : fewer(now.hits * before.of, before.hits * now.of);
const moreOften = (now, before) => now.deployments + before.deployments === 0
    ? undefined
    : fewer(before.deployments * now.days, now.deployments * before.days);
/** Compares the metrics of two periods. */
const readTrends = (now, before) => ({
    deploymentFrequency: moreOften(now.deploymentFrequency, before.deploymentFrequency),
    leadTime: fewer(now.leadTime.medianMs, before.leadTime.medianMs),
    recoveryTime: fewer(now.recoveryTime.medianMs, before.recoveryTime.medianMs),
    changeFailRate: fewerOf(now.changeFailRate, before.changeFailRate),
    reworkRate: fewerOf(now.reworkRate, before.reworkRate),
});

;// CONCATENATED MODULE: ./src/decide/board/board.ts







const weeksShown = 12;
const board_dayMs = 86_400_000;
const lengthOf = ({ fromMs, toMs }) => toMs - fromMs;
/** The period just before one, of the same length. */
const periodBefore = (period) => ({
    fromMs: period.fromMs - lengthOf(period),
    toMs: period.fromMs,
});
/**
 * What was asked for, and where nothing was: up to the end of today (UTC), from the Monday on that makes it twelve weeks.
 * What is still to come counts for nothing: it would make every frequency too small.
 */
const usualPeriod = (nowMs, asked) => {
    const endMs = (Math.floor(nowMs / board_dayMs) + 1) * board_dayMs;
    const toMs = Math.min(asked.toMs ?? endMs, endMs);
    return { fromMs: asked.fromMs ?? lastWeeks(toMs - 1, weeksShown)[0]?.fromMs ?? toMs, toMs };
};
const reasonsOf = ({ deployments, changes }, period) => [
    ...new Set(deployments.flatMap(({ key, finishedMs }) => {
        const found = isIn(period, finishedMs) ? changes.get(key) : undefined;
        return found?.kind === 'unknown' ? [found.reason] : [];
    })),
];
const figuresOf = (history, { period, isProduction, changes }) => {
    const { deployments, ...uncounted } = countDeployments(history.rollouts, isProduction);
    const judged = judgeDeployments(deployments, { changes, incidents: history.incidents });
    const evidence = { ...judged, deployments, changes };
    const measured = (within) => ({ period: within, metrics: measure(evidence, within) });
    const [now, before] = [measured(period), measured(periodBefore(period))];
    const trends = readTrends(now.metrics, before.metrics);
    const isWhole = (history.rollouts[0]?.startedMs ?? period.toMs) <= before.period.fromMs;
    return {
        ...{ now, before, uncounted },
        scores: score(now.metrics),
        // A log that began half way counted fewer deployments than there were.
        trends: isWhole ? trends : { ...trends, deploymentFrequency: undefined },
        failures: judged.failures.filter(({ deployment }) => isIn(period, deployment.finishedMs)).toReversed(),
        unknownChanges: reasonsOf(evidence, period),
        weeks: lastWeeks(period.toMs - 1, weeksShown).map(measured),
        production: [...new Set(deployments.flatMap(({ environments }) => environments))],
    };
};
/** Makes the board of a log. */
const buildBoard = (history, means) => {
    const places = readPlaces(history.rollouts, means.isProduction);
    return {
        ...{ places, nowMs: means.nowMs, drifts: means.drifts },
        beganMs: history.rollouts[0]?.startedMs,
        alarms: readAlarms(places),
        incidents: history.incidents.filter(({ resolvedMs }) => resolvedMs === undefined).toReversed(),
        figures: figuresOf(history, means),
        timeline: history.rollouts.toReversed(),
    };
};

// EXTERNAL MODULE: ./src/decide/dora/rollouts.ts
var rollouts = __webpack_require__(8227);
// EXTERNAL MODULE: ./src/gather/held-log.ts + 12 modules
var held_log = __webpack_require__(8963);
// EXTERNAL MODULE: ./src/gather/since.ts
var gather_since = __webpack_require__(2429);
;// CONCATENATED MODULE: ./src/render/dashboard/html.ts
const isList = (part) => Array.isArray(part);
// Control characters, and those that turn the direction of what follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const invisible = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
// A number and its unit stay on one line.
const unit = /(?<=\d) (?=(?:%|ms|[dhms])(?![\p{L}\d]))/gu;
const escapeText = (text) => text
    .replace(invisible, ' ')
    .toWellFormed()
    .replace(unit, '\u00a0')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
const render = (part) => {
    if (isList(part))
        return part.map(({ html: text }) => text).join('');
    return typeof part === 'object' ? part.html : escapeText(String(part));
};
/** Template tag: literal parts are HTML, strings and numbers put in are escaped (also inside quoted attributes), HTML stays. */
const html = (parts, ...values) => ({
    html: parts.map((part, index) => `${part}${index < values.length ? render(values[index] ?? '') : ''}`).join(''),
});
/** A link to an https or http address; any other address leaves the text alone. */
const html_anchor = (text, url) => /^https?:\/\/[^\s<>"']+$/.test(url) ? html `<a href="${url}" rel="noreferrer">${text}</a>` : html `${text}`;

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
;// CONCATENATED MODULE: ../../packages/core/src/domain/rational.ts
/** The quotient of two whole numbers. `denominator` is not 0. */
const quotient = (numerator, denominator) => denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
/** A number as its shortest decimal text says it: 0.1 is 1/10. undefined for what is no finite number. */
const exactly = (value) => {
    const [, sign = '', whole = '', decimals = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
    if (whole === '')
        return undefined;
    const shift = Number(exponent) - decimals.length;
    const digits = BigInt(`${sign}${whole}${decimals}`);
    return shift < 0 ? quotient(digits, 10n ** BigInt(-shift)) : quotient(digits * 10n ** BigInt(shift), 1n);
};
/** A decimal number as written, e.g. "-79.5". undefined for anything else. */
const parseDecimal = (text) => {
    const [, sign = '', whole = '', decimals = ''] = /^([+-]?)(\d{1,15})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
    if (whole === '')
        return undefined;
    const digits = BigInt(`${whole}${decimals}`);
    return quotient(sign === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
};
/** covered * 100 / total. undefined where there is nothing to take a part of. */
const percentOf = ({ covered, total }) => total > 0 ? quotient(BigInt(covered) * 100n, BigInt(total)) : undefined;
/** Below 0: left is the smaller one; above 0: the larger one; 0: both are the same number. */
const compareRationals = (left, right) => {
    const difference = left.numerator * right.denominator - right.numerator * left.denominator;
    return difference === 0n ? 0 : difference < 0n ? -1 : 1;
};
/** left - right */
const subtract = (left, right) => quotient(left.numerator * right.denominator - right.numerator * left.denominator, left.denominator * right.denominator);
/** left / right. undefined where right is 0. */
const divide = (left, right) => right.numerator === 0n ? undefined : quotient(left.numerator * right.denominator, left.denominator * right.numerator);
/** The largest whole number that is not above the value. */
const floorOf = ({ numerator, denominator }) => {
    const cut = numerator / denominator;
    return numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
};
/** As decimal text, cut downwards after `decimals` places, so that a number on show is never too large. */
const floorText = (value, decimals) => {
    const scaled = floorOf(quotient(value.numerator * 10n ** BigInt(decimals), value.denominator));
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
    const sign = scaled < 0n ? '-' : '';
    return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

// EXTERNAL MODULE: ./src/decide/approvers.ts
var approvers = __webpack_require__(9390);
// EXTERNAL MODULE: ./src/decide/starters.ts
var starters = __webpack_require__(8434);
;// CONCATENATED MODULE: ./src/render/dashboard/words.ts




const minuteMs = 60_000;
const words_dayMs = 86_400_000;
/** "2026-11-21 14:02 UTC" */
const formatTime = (ms) => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** "3 m ago", "2 h 5 m ago", whole days from ten on; what lies ahead (clocks differ) is "just now". */
const formatAge = (ms, nowMs) => {
    const ageMs = nowMs - ms;
    if (ageMs < minuteMs)
        return 'just now';
    const unitMs = ageMs >= 10 * words_dayMs ? words_dayMs : minuteMs;
    return `${(0,quantity/* formatDuration */.a3)(Math.floor(ageMs / unitMs) * unitMs)} ago`;
};
/** Text of others, cut where nobody reads on: characters, not halves of them. The log has all of it. */
const shorten = (text, most) => {
    if (text.length <= most)
        return text;
    const characters = [...text];
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
};
/** "production", or "production · api" where one environment has several services. */
const nameOfPlace = ({ environment, service }) => service === '' ? shorten(environment, 60) : `${shorten(environment, 60)} · ${shorten(service, 60)}`;
/** A version for a heading. */
const nameOfVersion = ({ version }) => shorten(version, 60);
/** "n/a" where nothing was measured. */
const formatSpan = (durationMs) => durationMs === null ? 'n/a' : (0,quantity/* formatDuration */.a3)(durationMs);
/** A share of things that should be few: cut upwards after one decimal, so that it never looks smaller than it is. */
const formatShare = ({ hits, of }) => {
    if (of === 0)
        return 'n/a';
    return `${floorText(quotient(-BigInt(hits) * 100n, BigInt(of)), 1).replace('-', '')} %`;
};
const perDay = (deployments, days) => (days === 0 ? 0 : deployments / days);
/** How often: "3.2 a day", "1.5 a week", "2 in 12 weeks"; cut, never rounded up. */
const formatFrequency = (deployments, days) => {
    if (deployments === 0)
        return 'none';
    const cut = (value) => String(Math.floor(value * 10) / 10);
    const daily = perDay(deployments, days);
    if (daily >= 1)
        return `${cut(daily)} a day`;
    if (daily * 7 >= 1)
        return `${cut(daily * 7)} a week`;
    return `${(0,quantity/* formatCount */.B4)(deployments)} in ${(0,quantity/* formatCount */.B4)(Math.round(days))} days`;
};
const outcomes = {
    succeeded: ['✓', 'succeeded', 'good'],
    'nothing-to-do': ['✓', 'nothing to do', 'quiet'],
    'rolled-back': ['✗', 'rolled back', 'bad'],
    'rollback-failed': ['✗', 'rollback failed', 'bad'],
    aborted: ['✗', 'aborted before traffic', 'care'],
    superseded: ['!', 'taken over by another run', 'care'],
    unfinished: ['!', 'unfinished', 'care'],
    unknown: ['!', 'end unknown', 'care'],
    'in-progress': ['–', 'in progress', 'quiet'],
    lost: ['!', 'runner lost, no result', 'care'],
};
/** How a rollout ended: a mark, words, and how much it should stand out. */
const describeOutcome = ({ outcome }) => {
    const [mark, words, tone] = outcomes[outcome];
    return { mark, words, tone };
};
/** Who allowed a rollout, in words; empty: nobody was asked. */
const describeApproval = (rollout) => {
    const { approvals, approvalsKnown } = rollout;
    if (!approvalsKnown)
        return 'approvals not known';
    const logins = (0,approvers/* approversOf */.U)(approvals);
    if (logins.length === 0)
        return '';
    const names = (0,quantity/* joinWords */.yZ)(logins.slice(0, 6).map((login) => shorten(login, 40)));
    return `approved by ${names}${logins.every((login) => (0,starters/* isStarter */.io)(login, rollout)) ? ', the same person' : ''}`;
};

;// CONCATENATED MODULE: ./src/render/badges.ts


const colours = {
    green: '#1a7f45',
    amber: '#9a6700',
    red: '#c1272d',
    grey: '#5b6675',
};
// Of the letters of Verdana at 11 pixels, the widest that are common: a label that is too wide looks better than a cut one.
const widthOf = (text) => Math.ceil([...text].length * 6.9) + 12;
/** A badge as SVG, with its words for those who do not see it. */
const renderBadge = (label, value, colour) => {
    const [left, right] = [widthOf(label), widthOf(value)];
    const width = left + right;
    return `${html `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${label}: ${value}"><title>${label}: ${value}</title><rect width="${left}" height="20" fill="#3b4552"/><rect x="${left}" width="${right}" height="20" fill="${colours[colour]}"/><g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11"><text x="${left / 2}" y="14">${label}</text><text x="${left + right / 2}" y="14">${value}</text></g></svg>`
        .html}\n`;
};
const byScore = (score) => {
    if (score === null)
        return 'grey';
    return score >= 8 ? 'green' : score >= 4 ? 'amber' : 'red';
};
/** A badge for each metric, coloured by its score. */
const renderBadges = ({ figures }) => {
    const { scores, now } = figures;
    const { deploymentFrequency, leadTime, recoveryTime, changeFailRate, reworkRate } = now.metrics;
    const badge = (path, [label, value], score) => ({
        path: `badges/${path}.svg`,
        text: renderBadge(label, value, byScore(score)),
    });
    const often = formatFrequency(deploymentFrequency.deployments, deploymentFrequency.days);
    return [
        badge('deployment-frequency', ['deployments', often], scores.deploymentFrequency),
        badge('lead-time', ['lead time', formatSpan(leadTime.medianMs)], scores.leadTime),
        badge('recovery-time', ['recovery time', formatSpan(recoveryTime.medianMs)], scores.recoveryTime),
        badge('change-fail-rate', ['change fail rate', formatShare(changeFailRate)], scores.changeFailRate),
        badge('rework-rate', ['rework rate', formatShare(reworkRate)], scores.reworkRate),
    ];
};

// EXTERNAL MODULE: ../../packages/core/src/domain/suite.ts
var suite = __webpack_require__(7307);
// EXTERNAL MODULE: ../../packages/core/src/domain/verdict.ts
var domain_verdict = __webpack_require__(3934);
// EXTERNAL MODULE: ./src/render/checkpoint.ts
var checkpoint = __webpack_require__(4547);
;// CONCATENATED MODULE: ./src/render/dashboard/alarms.ts



const shown = 8;
const describeAlarm = ({ place, kind }) => {
    const version = place.last === undefined ? '' : `${nameOfVersion(place.last.release)} `;
    switch (kind) {
        case 'not-serving':
            return `${version}failed and so did its rollback: what serves is not known`;
        case 'taken-back':
            return `${version}was taken back; the version before serves`;
        case 'no-end':
            return 'nobody told how the last rollout ended: what serves is not certain';
    }
};
const describeIncident = ({ id, openedMs, message }, nowMs) => `incident ${shorten(id, 40)} was opened ${formatAge(openedMs, nowMs)}: ${shorten(message, 160)}`;
/** What a person should look at now, in words: where, and what; incidents first. */
const describeAlarms = ({ alarms, incidents, nowMs }) => [
    ...incidents.map((incident) => ({ place: nameOfPlace(incident), words: describeIncident(incident, nowMs) })),
    ...alarms.map((alarm) => ({ place: nameOfPlace(alarm.place), words: describeAlarm(alarm) })),
];
/** What a person should look at now; nothing where there is nothing. */
const renderAlarms = (board) => {
    const alarms = describeAlarms(board);
    if (alarms.length === 0)
        return html ``;
    const more = alarms.length - shown;
    const lines = alarms.slice(0, shown).map(({ place, words }) => html `<li><strong>${place}</strong>: ${words}</li>`);
    return html `<section class="alert care" aria-labelledby="attention"><h2 id="attention">! Needs attention (${(0,quantity/* formatCount */.B4)(alarms.length)})</h2>
<ul class="small">${lines}${more > 0 ? html `<li>and ${(0,quantity/* formatCount */.B4)(more)} more below</li>` : ''}</ul></section>`;
};

;// CONCATENATED MODULE: ./src/render/dashboard/moments.ts


/** A moment: when it was, and how long ago. */
const moment = (ms, nowMs) => html `<time datetime="${new Date(ms).toISOString()}">${formatTime(ms)}</time> <span class="quiet age">${formatAge(ms, nowMs)}</span>`;
const moments_commitOf = (commit, { serverUrl, repository }) => /^[0-9a-f]{7,64}$/.test(commit)
    ? html `<code>${html_anchor(commit.slice(0, 7), `${serverUrl}/${repository}/commit/${commit}`)}</code>`
    : html `<code>${shorten(commit, 40)}</code>`;
/** The commit that a release was built from, as a link; nothing where none is known. */
const commitLink = ({ commit }, site) => commit === '' ? html `` : html ` ${moments_commitOf(commit, site)}`;
/** What an artifact is pinned to: the start of its digest, or nothing. */
const digestMark = ({ artifact }) => {
    const [, digest = ''] = /@sha256:([0-9a-f]{12})/.exec(artifact) ?? [];
    return digest === '' ? html `` : html ` <code>sha256:${digest}</code>`;
};

;// CONCATENATED MODULE: ./src/render/dashboard/failures.ts




const causes = {
    'taken-back': 'taken back while users met it',
    replaced: 'an older version was put back',
    reverted: 'its change was reverted',
    incident: 'an incident began after it',
};
const rowsShown = 50;
const renderRow = (failure, nowMs) => {
    const { deployment, failedMs, recoveredMs } = failure;
    const { environments, service, release } = deployment;
    const place = nameOfPlace({ environment: (0,quantity/* joinWords */.yZ)(environments), service });
    const mended = recoveredMs === undefined ? 'not mended yet' : formatSpan(Math.max(0, recoveredMs - failedMs));
    return html `<tr><th scope="row">${nameOfVersion(release)}</th><td>${place}</td><td>${(0,quantity/* joinWords */.yZ)(failure.causes.map((cause) => causes[cause]))}</td>
<td data-label="Failed">${moment(failedMs, nowMs)}</td><td data-label="Mended after" class="${recoveredMs === undefined ? 'bad' : ''}">${mended}</td></tr>`;
};
/** Exactly the deployments that the fail rate and the recovery time are counted from, folded. */
const renderFailures = (failures, nowMs) => {
    if (failures.length === 0)
        return html ``;
    const more = failures.length - rowsShown;
    const caption = `Failed deployments${more > 0 ? `, the newest ${rowsShown}` : ', newest first'}`;
    return html `<details><summary>The ${(0,quantity/* countOf */.pq)(failures.length, 'failed deployment')} counted here, and why</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Failed deployments"><table class="stack"><caption>${caption}</caption>
<thead><tr><th scope="col">Version</th><th scope="col">Environment</th><th scope="col">Why it counts</th><th scope="col">Failed</th><th scope="col">Mended after</th></tr></thead>
<tbody>${failures.slice(0, rowsShown).map((failure) => renderRow(failure, nowMs))}</tbody></table></div></details>`;
};

;// CONCATENATED MODULE: ./src/render/dashboard/plots.ts

const width = 240;
const height = 72;
const floor = height - 2;
/** Above the highest value, where failures that are not mended stand. */
const headroom = 10;
/** The value that the top of a plot stands for; 0: nothing was measured. */
const topOf = (columns) => Math.max(0, ...columns.flatMap(({ value, beside, band }) => [value ?? 0, beside ?? 0, band?.high ?? 0]));
const round = (value) => Math.round(value * 10) / 10;
const heightOf = (value, top) => round((value / (top || 1)) * (floor - headroom));
const stepOf = (columns) => width / Math.max(1, columns.length);
const faint = ({ isUnderWay }) => (isUnderWay ? ' faint' : '');
const hint = ({ label, words }) => html `<title>Week of ${label}: ${words}</title>`;
const plots_frame = (name, content) => html `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}"><line class="base" x1="0" y1="${floor}" x2="${width}" y2="${floor}"/>${content}</svg>`;
const nameOf = (title, columns) => `${title} by week: ${columns
    .filter(({ isBefore }) => !isBefore)
    .map(({ label, words }) => `${label} ${words}`)
    .join('; ')}`;
/** One bar a week; its words show when one rests on it. */
const plotBars = (title, columns) => {
    const [top, step] = [topOf(columns), stepOf(columns)];
    const bars = columns.flatMap((column, index) => {
        if (column.value === null)
            return [];
        const tall = heightOf(column.value, top);
        return [
            html `<rect class="bar${faint(column)}" x="${round(index * step + 2)}" y="${round(floor - tall)}" width="${round(step - 4)}" height="${tall}">${hint(column)}</rect>`,
        ];
    });
    return plots_frame(nameOf(title, columns), bars);
};
const pointsOf = (columns, read) => {
    const [top, step] = [topOf(columns), stepOf(columns)];
    return columns.map((column, index) => {
        const value = read(column) ?? undefined;
        if (value === undefined)
            return undefined;
        return { x: round((index + 0.5) * step), y: round(floor - heightOf(value, top)), column };
    });
};
const trace = (points, suffix) => [
    ...points.flatMap((point, index) => {
        const before = points[index - 1];
        if (point === undefined || before === undefined)
            return [];
        return [
            html `<path class="stroke${suffix}${faint(point.column)}" d="M${before.x} ${before.y}L${point.x} ${point.y}"/>`,
        ];
    }),
    ...points.flatMap((point) => point === undefined
        ? []
        : [
            html `<circle class="dot${suffix}${faint(point.column)}" cx="${point.x}" cy="${point.y}" r="3">${hint(point.column)}</circle>`,
        ]),
];
const bandsOf = (columns) => {
    const [top, step] = [topOf(columns), stepOf(columns)];
    return columns.flatMap((column, index) => {
        if (column.band === undefined || column.band === null)
            return [];
        const [low, high] = [heightOf(column.band.low, top), heightOf(column.band.high, top)];
        return [
            html `<rect class="band" x="${round(index * step + 1)}" y="${round(floor - high)}" width="${round(step - 2)}" height="${round(high - low)}"/>`,
        ];
    });
};
const openOf = (columns) => columns.flatMap((column, index) => {
    if ((column.open ?? 0) === 0)
        return [];
    return [
        html `<circle class="hollow" cx="${round((index + 0.5) * stepOf(columns))}" cy="${headroom / 2}" r="3.5">${hint(column)}</circle>`,
    ];
});
/** A line through what was measured, broken where nothing was; bounds as a band, open failures as hollow dots on top. */
const plotLines = (title, columns) => plots_frame(nameOf(title, columns), [
    ...bandsOf(columns),
    ...trace(pointsOf(columns, ({ beside }) => beside), '-quiet'),
    ...trace(pointsOf(columns, ({ value }) => value), ''),
    ...openOf(columns),
]);

;// CONCATENATED MODULE: ./src/render/dashboard/figures.ts





const nothing = { value: null, words: 'before this log' };
const columnsOf = ({ figures, beganMs, nowMs }, read) => figures.weeks.map(({ period, metrics }) => {
    const isBefore = beganMs === undefined || period.toMs <= beganMs;
    return {
        ...(isBefore ? nothing : read(metrics)),
        ...{ label: formatDay(period.fromMs).slice(5), isBefore, isUnderWay: nowMs < period.toMs },
    };
});
const frequency = (board) => {
    const { now, before, scores, trends } = board.figures;
    const { deployments, days, medianGapMs } = now.metrics.deploymentFrequency;
    const earlier = before.metrics.deploymentFrequency;
    const gap = medianGapMs === null ? '' : `; half of the gaps under ${formatSpan(medianGapMs)}`;
    return {
        title: 'Deployment frequency',
        value: formatFrequency(deployments, days),
        counted: `${(0,quantity/* countOf */.pq)(deployments, 'deployment')}${gap}`,
        before: formatFrequency(earlier.deployments, earlier.days),
        trend: trends.deploymentFrequency,
        score: scores.deploymentFrequency,
        plot: plotBars,
        legend: 'a week',
        scale: quantity/* formatCount */.B4,
        columns: columnsOf(board, ({ deploymentFrequency }) => ({
            value: deploymentFrequency.deployments,
            words: (0,quantity/* countOf */.pq)(deploymentFrequency.deployments, 'deployment'),
        })),
    };
};
const whyNoLead = ({ unknownChanges, now }) => {
    const [reason] = unknownChanges;
    if (reason !== undefined)
        return `what was deployed is not known from git: ${shorten(reason, 160)}`;
    return now.metrics.deploymentFrequency.deployments === 0
        ? 'nothing was deployed'
        : 'no deployment brought a commit that the log can compare (a first one has none)';
};
const countLead = (figures) => {
    const { p90Ms, commits, negative, incomplete } = figures.now.metrics.leadTime;
    const flaws = [
        ...(negative === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(negative)} dated after their deployment left out`]),
        ...(incomplete === 0 ? [] : [`commits of ${(0,quantity/* countOf */.pq)(incomplete, 'deployment')} not (all) known`]),
    ];
    const told = commits === 0 ? whyNoLead(figures) : `median of ${(0,quantity/* countOf */.pq)(commits, 'commit')}; p90 ${formatSpan(p90Ms)}`;
    return [told, ...flaws].join('; ');
};
const leadTime = (board) => {
    const { now, before, scores, trends } = board.figures;
    return {
        title: 'Change lead time',
        value: formatSpan(now.metrics.leadTime.medianMs),
        counted: countLead(board.figures),
        before: formatSpan(before.metrics.leadTime.medianMs),
        trend: trends.leadTime,
        score: scores.leadTime,
        plot: plotLines,
        legend: 'p90 paler',
        scale: formatSpan,
        columns: columnsOf(board, ({ leadTime: { medianMs, p90Ms } }) => ({
            value: medianMs,
            beside: p90Ms,
            words: medianMs === null ? 'n/a, no commit' : `median ${formatSpan(medianMs)}, p90 ${formatSpan(p90Ms)}`,
        })),
    };
};
const countRecovery = ({ p90Ms, recovered, open }) => {
    if (recovered + open === 0)
        return 'nothing failed';
    const mended = recovered === 0 ? 'none mended' : `median of ${(0,quantity/* formatCount */.B4)(recovered)} mended; p90 ${formatSpan(p90Ms)}`;
    return open === 0 ? mended : `${mended}; ${(0,quantity/* formatCount */.B4)(open)} still open`;
};
const recovery = (board) => {
    const { now, before, scores, trends } = board.figures;
    return {
        title: 'Failed deployment recovery time',
        value: formatSpan(now.metrics.recoveryTime.medianMs),
        counted: countRecovery(now.metrics.recoveryTime),
        before: formatSpan(before.metrics.recoveryTime.medianMs),
        trend: trends.recoveryTime,
        score: scores.recoveryTime,
        plot: plotLines,
        legend: 'hollow: open',
        scale: formatSpan,
        columns: columnsOf(board, ({ recoveryTime }) => ({
            value: recoveryTime.medianMs,
            open: recoveryTime.open,
            words: recoveryTime.recovered + recoveryTime.open === 0
                ? 'nothing failed'
                : `median ${formatSpan(recoveryTime.medianMs)}, ${(0,quantity/* formatCount */.B4)(recoveryTime.open)} open`,
        })),
    };
};
const percent = (part) => `${(part * 100).toFixed(0)} %`;
const countShare = ({ hits, of }, rollbacks) => {
    const interval = wilsonInterval(hits, of);
    if (interval === null)
        return 'nothing was deployed';
    const some = rollbacks === 0 ? '' : ` (${(0,quantity/* formatCount */.B4)(rollbacks)} of them rollbacks by hand)`;
    return `${(0,quantity/* formatCount */.B4)(hits)} of ${(0,quantity/* countOf */.pq)(of, 'deployment')}${some}; 95 % sure: ${percent(interval.low)} to ${percent(interval.high)}`;
};
const share = (board, name, title) => {
    const { now, before, scores, trends } = board.figures;
    return {
        title,
        value: formatShare(now.metrics[name]),
        counted: countShare(now.metrics[name], now.metrics.rollbacks),
        before: formatShare(before.metrics[name]),
        trend: trends[name],
        score: scores[name],
        plot: plotLines,
        legend: 'band: 95 % sure',
        scale: percent,
        columns: columnsOf(board, ({ [name]: { hits, of } }) => ({
            value: of === 0 ? null : hits / of,
            band: wilsonInterval(hits, of),
            words: of === 0 ? 'n/a, nothing was deployed' : `${formatShare({ hits, of })} (${hits} of ${of})`,
        })),
    };
};
/** The five metrics in DORA's order: throughput, then instability. */
const describeFigures = (board) => [
    leadTime(board),
    frequency(board),
    recovery(board),
    share(board, 'changeFailRate', 'Change fail rate'),
    share(board, 'reworkRate', 'Deployment rework rate'),
];
/** How a metric stands against the period before, in words. */
const describeTrend = ({ trend, before }) => {
    if (trend === undefined)
        return before === 'n/a' || before === 'none' ? 'nothing to compare with' : `was ${before}`;
    return trend === 'same' ? 'the same as before' : `${trend}, was ${before}`;
};

;// CONCATENATED MODULE: ./src/render/dashboard/figure-cards.ts



const tones = { better: 'good', worse: 'bad', same: 'quiet' };
const weekTable = (columns, title) => {
    const rows = columns
        .filter(({ isBefore }) => !isBefore)
        .map(({ label, words, isUnderWay }) => html `<tr><th scope="row">${label}</th><td>${words}${isUnderWay ? ' (under way)' : ''}</td></tr>`);
    return html `<details><summary>By week</summary><table><caption>${title} by week</caption><thead><tr><th scope="col">Week of</th><th scope="col">Value</th></tr></thead><tbody>${rows}</tbody></table></details>`;
};
const renderPlot = ({ title, plot, legend, scale, columns }) => {
    const top = topOf(columns);
    const isEmpty = columns.every(({ value, open = 0 }) => value === null && open === 0);
    if (isEmpty)
        return html `<p class="small quiet">no week to show</p>`;
    const ends = [columns[0], columns.at(-1)].map((column) => html `<span>${column?.label ?? ''}</span> `);
    return html `<div class="plot"><p class="axis"><span>${top === 0 ? '' : `up to ${scale(top)}`}</span> <span>${legend}</span></p>${plot(title, columns)}
<p class="axis">${ends}</p></div>`;
};
const scoreText = (value) => value === null ? 'not scored' : `Quick Check ${value.toFixed(1)} of 10`;
const renderFigure = (figure) => {
    const { title, value, counted, trend, score, columns } = figure;
    return html `<article class="card"><h3>${title}</h3><p class="big">${value}</p>
<p class="small quiet">${counted}</p>
<p class="small"><span class="${trend === undefined ? 'quiet' : tones[trend]}">${describeTrend(figure)}</span><br>${scoreText(score)}</p>
${renderPlot(figure)}${weekTable(columns, title)}</article>`;
};
/** The five metrics as cards. */
const renderFigures = (board) => html `<div class="cards figures">${describeFigures(board).map(renderFigure)}</div>`;

;// CONCATENATED MODULE: ./src/render/dashboard/places.ts





/** A look at health that is older than this says little about now. */
const staleMs = 86_400_000;
/** A job may take five days, but a rollout without a result after one is one to look at. */
const longMs = 86_400_000;
const cardsShown = 9;
const quiet = (text) => html `<span class="quiet">${text}</span>`;
const healthWords = ({ kind, version, words }) => {
    const found = words === '' ? '' : `: ${shorten(words, 160)}`;
    const name = nameOfVersion({ version });
    switch (kind) {
        case 'passed':
            return words === ''
                ? ['quiet', '– no check is recorded']
                : ['good', `✓ passed at the end of the rollout${found}`];
        case 'taken-back':
            return ['care', `! ${name} was taken back${found}`];
        case 'failed':
            return ['bad', `✗ ${name} could not be taken back${found}`];
    }
};
// As far as the log knows: it never claims to be about now.
const renderHealth = ({ check }) => {
    if (check === undefined)
        return quiet('– no check is recorded');
    const [tone, words] = healthWords(check);
    return html `<span class="${tone}">${words}</span>`;
};
const renderCheckTime = ({ check }, { board }) => {
    if (check === undefined || (check.kind === 'passed' && check.words === ''))
        return quiet('none');
    const isStale = board.nowMs - check.atMs > staleMs;
    const stale = isStale ? html ` <span class="care age">! stale: over a day old</span>` : html ``;
    return html `${moment(check.atMs, board.nowMs)}${stale}`;
};
const renderActor = (rollout) => {
    if (rollout === undefined)
        return quiet('not known');
    const approval = describeApproval(rollout);
    return html `${html_anchor(shorten((0,starters/* describeStart */.ig)(rollout), 90), rollout.run.url)}${approval === '' ? '' : html `, ${approval}`}`;
};
const renderDeployed = ({ broughtBy }, { board }) => broughtBy?.finishedMs === undefined ? quiet('not in this log') : moment(broughtBy.finishedMs, board.nowMs);
const distanceOf = ({ distance, production }) => {
    const name = shorten(production, 40);
    if (distance.kind === 'unknown')
        return quiet(`n/a against ${name}: ${shorten(distance.reason, 120)}`);
    const { ahead, behind } = distance;
    if (ahead + behind === 0)
        return html `level with ${name}`;
    const parts = [
        ...(ahead === 0 ? [] : [`${(0,quantity/* countOf */.pq)(ahead, 'commit')} ahead`]),
        ...(behind === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(behind)} behind`]),
    ];
    return html `${parts.join(', ')} of ${name}`;
};
const driftsOf = ({ environment, service }, { board }) => board.drifts.filter((each) => each.environment === environment && each.service === service).slice(0, 3);
const row = (name, value) => html `<div><dt>${name}</dt><dd>${value}</dd></div>`;
const openLine = (rollout, { board }) => {
    const { mark, words, tone } = describeOutcome(rollout);
    const isLong = rollout.outcome === 'in-progress' && board.nowMs - rollout.startedMs > longMs;
    const told = isLong ? 'no result after more than a day; reconcile tells whether its runner was lost' : words;
    return html `<p class="note ${isLong ? 'care' : tone}">${isLong ? '!' : mark} ${nameOfVersion(rollout.release)}: ${told}, begun ${formatAge(rollout.startedMs, board.nowMs)}</p>`;
};
const lastLine = ({ last, broughtBy }, { board }) => {
    if (last?.finishedMs === undefined || last === broughtBy)
        return html ``;
    const { mark, words, tone } = describeOutcome(last);
    const why = last.reason === null ? '' : `: ${shorten(last.reason, 160)}`;
    return html `<p class="note ${tone}">${mark} ${nameOfVersion(last.release)} ${words} ${formatAge(last.finishedMs, board.nowMs)}${why}</p>`;
};
const notesOf = (place, view) => html `${lastLine(place, view)}${place.open.slice(0, 3).map((rollout) => openLine(rollout, view))}`;
const versionOf = ({ current }) => (current === null ? 'not known' : nameOfVersion(current));
const factsOf = (place, view) => html `<dl>${row('Last deployed', renderDeployed(place, view))}
${row('Deployed by', renderActor(place.broughtBy))}
${row('Health', renderHealth(place))}
${row('Last check', renderCheckTime(place, view))}
${driftsOf(place, view).map((drift) => row('Drift', distanceOf(drift)))}</dl>`;
const renderCard = (place, view) => {
    const { current } = place;
    const marks = current === null
        ? quiet('the log does not tell what serves')
        : html `${commitLink(current, view.context)}${digestMark(current)}`;
    return html `<article class="card"><h3>${nameOfPlace(place)}</h3>
<div><p class="big">${versionOf(place)}</p><p class="small marks">${marks}</p></div>
${factsOf(place, view)}<div>${notesOf(place, view)}</div></article>`;
};
const places_renderRow = (place, view) => html `<tr><th scope="row">${nameOfPlace(place)}</th>
<td><strong>${versionOf(place)}</strong>${place.current === null ? '' : commitLink(place.current, view.context)}${driftsOf(place, view).map((drift) => html ` <span class="age">${distanceOf(drift)}</span>`)}</td>
<td data-label="Last deployed">${renderDeployed(place, view)}</td><td data-label="Deployed by">${renderActor(place.broughtBy)}</td>
<td data-label="Health">${renderHealth(place)}${notesOf(place, view)}</td><td data-label="Last check">${renderCheckTime(place, view)}</td></tr>`;
const renderRows = (places, view) => places.length === 0
    ? html ``
    : html `<div class="scroll" tabindex="0" role="region" aria-label="More environments"><table class="stack"><caption>More environments</caption>
<thead><tr><th scope="col">Environment</th><th scope="col">Version</th><th scope="col">Last deployed</th><th scope="col">Deployed by</th><th scope="col">Health</th><th scope="col">Last check</th></tr></thead>
<tbody>${places.map((place) => places_renderRow(place, view))}</tbody></table></div>`;
/** How each environment stands: the first nine (production first) as cards, the others as rows of a table. */
const renderPlaces = (view) => {
    const { places } = view.board;
    if (places.length === 0)
        return html `<p class="quiet">Nothing was deployed yet.</p>`;
    const cards = places.slice(0, cardsShown).map((place) => renderCard(place, view));
    return html `<div class="cards">${cards}</div>${renderRows(places.slice(cardsShown), view)}`;
};

;// CONCATENATED MODULE: ./src/render/dashboard/style.ts
/** Text keeps 4.5:1 on ground and card, plots 3:1 on cards (WCAG 2.2, 1.4.3 and 1.4.11); a band only goes with its table. */
const palettes = {
    light: {
        ground: '#f4f6f9',
        card: '#ffffff',
        ink: '#1b2330',
        quiet: '#566172',
        line: '#dbe1e9',
        good: '#176f3d',
        bad: '#b8232a',
        care: '#8a5a00',
        plot: '#2563d0',
        'plot-quiet': '#6b8fc9',
        band: '#dfe9fa',
    },
    dark: {
        ground: '#0f141b',
        card: '#171e28',
        ink: '#e7ecf3',
        quiet: '#a3b0c0',
        line: '#2d3846',
        good: '#4cc47d',
        bad: '#ff8480',
        care: '#e3b341',
        plot: '#78a9ff',
        'plot-quiet': '#5378b0',
        band: '#24344f',
    },
};
const variables = (palette) => Object.entries(palette)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
/** The dashboard's own style: one column on a phone, cards beside each other on a desk, light and dark, and on paper. */
const style = `
:root { color-scheme: light dark; ${variables(palettes.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(palettes.dark)} } }
@media print { :root { color-scheme: light; ${variables(palettes.light)} } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.75rem clamp(1rem, 3vw, 2.5rem) 3rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
main, header, footer { max-width: 100rem; margin: 0 auto; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1875rem; margin: 2.5rem 0 .75rem; }
h3 { margin: 0; font-size: .9375rem; font-weight: 600; line-height: 1.35; }
p { margin: 0; }
a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--plot); outline-offset: 2px; border-radius: .25rem; }
.quiet { color: var(--quiet); }
.small { font-size: .875rem; }
.good { color: var(--good); } .bad { color: var(--bad); } .care { color: var(--care); }
.top { display: flex; flex-wrap: wrap; gap: .375rem 1.5rem; align-items: baseline; justify-content: space-between; }
.alert { border: 1px solid currentColor; border-left-width: .375rem; border-radius: .5rem; background: var(--card);
  padding: .75rem 1rem; margin-top: 1rem; overflow-wrap: anywhere; }
.alert ul { color: var(--ink); } .alert h2 { font-size: 1rem; margin: 0; } .alert li { margin-top: .125rem; }
.log { display: grid; gap: .625rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1rem; }
.cards + .scroll, p + .cards { margin-top: 1rem; }
.figures { grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.125rem 1.25rem;
  min-width: 0; overflow-wrap: anywhere; }
.cards > .card { display: grid; grid-template-rows: subgrid; grid-row: span 4; row-gap: .5rem; align-content: start; }
.figures > .card { grid-row: span 6; }
.big { font-size: 1.875rem; font-weight: 650; line-height: 1.2; }
.marks { min-height: 1.5em; }
dl { margin: 0; font-size: .9375rem; display: grid; gap: .375rem; align-content: start; }
dl > div { display: grid; grid-template-columns: 7rem 1fr; gap: .5rem; }
dt { color: var(--quiet); } dd { margin: 0; }
time { white-space: nowrap; }
.age { display: block; font-size: .875rem; }
.note { font-size: .875rem; padding-top: .5rem; border-top: 1px solid var(--line); margin-top: .25rem; }
code { font: .8125rem ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; color: var(--quiet); font-size: .875rem; padding: .625rem 1rem; }
th, td { text-align: left; padding: .5rem 1rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
thead th { font-weight: 600; color: var(--quiet); white-space: nowrap; }
tbody th { font-weight: 600; }
.tight { white-space: nowrap; }
.timeline td:nth-child(2), .timeline td:nth-child(3) { min-width: 11rem; } .timeline td:nth-child(6) { min-width: 10rem; }
.card caption { padding: .25rem 0; } .card table { font-size: .8125rem; } .card th, .card td { padding: .25rem .5rem .25rem 0; }
details { margin-top: .75rem; } .card details { margin: 0; } details > .scroll { margin-top: .5rem; }
summary { cursor: pointer; color: var(--quiet); font-size: .875rem; width: fit-content; }
.plot { align-self: end; }
svg { display: block; width: 100%; height: auto; margin: .125rem 0; }
.axis span { white-space: nowrap; } .axis { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .5rem; font-size: .75rem; color: var(--quiet); min-height: 1.5em; }
.bar, .dot { fill: var(--plot); } .dot-quiet { fill: var(--plot-quiet); } .band { fill: var(--band); }
.stroke { fill: none; stroke: var(--plot); stroke-width: 2; } .stroke-quiet { fill: none; stroke: var(--plot-quiet); stroke-width: 1.5; }
.hollow { fill: none; stroke: var(--bad); stroke-width: 1.75; }
.base { stroke: var(--quiet); stroke-width: .75; }
.faint { opacity: .5; }
ul { margin: .25rem 0 0; padding-left: 1.25rem; }
footer { margin-top: 2.5rem; }
@media print { body { background: #fff; padding: 0; font-size: 12px; } .card, .alert, tr { break-inside: avoid; } .scroll { overflow: visible; } }
@media (max-width: 44rem) {
  .stack thead { display: none; }
  .stack tr { display: block; padding: .75rem 1rem; border-top: 1px solid var(--line); }
  .stack td, .stack th { display: block; padding: 0; border: 0; white-space: normal; min-width: 0; }
  .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
  .stack td:empty { display: none; }
  .stack .age { display: inline; }
}
`;

;// CONCATENATED MODULE: ./src/render/dashboard/timeline.ts





const timeline_rowsShown = 25;
const rowsFolded = 75;
const timeline_renderRow = (rollout, { board, context }) => {
    const { mark, words, tone } = describeOutcome(rollout);
    const { release, previous, run, reason, startedMs, finishedMs } = rollout;
    const approval = describeApproval(rollout);
    return html `<tr><th scope="row" class="tight ${tone}">${mark} ${words}</th><td>${nameOfPlace(rollout)}</td>
<td>${previous === null ? '' : `${nameOfVersion(previous)} → `}<strong>${nameOfVersion(release)}</strong>${commitLink(release, context)}</td>
<td>${moment(finishedMs ?? startedMs, board.nowMs)}</td>
<td>${html_anchor(shorten((0,starters/* describeStart */.ig)(rollout), 90), run.url)}${approval === '' ? '' : html ` <span class="quiet age">${approval}</span>`}</td>
<td>${shorten(reason ?? '', 240)}</td></tr>`;
};
const renderTable = (rollouts, caption, view) => html `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="stack timeline"><caption>${caption}</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col">Environment</th><th scope="col">Version</th><th scope="col">When</th><th scope="col">By</th><th scope="col">Why</th></tr></thead>
<tbody>${rollouts.map((rollout) => timeline_renderRow(rollout, view))}</tbody></table></div>`;
/** The newest deployments as a table: 25, 75 more folded, and how many there are beyond. */
const renderTimeline = (view) => {
    const { timeline } = view.board;
    if (timeline.length === 0)
        return html `<p class="quiet">Nothing was deployed yet.</p>`;
    const folded = timeline.slice(timeline_rowsShown, timeline_rowsShown + rowsFolded);
    const beyond = timeline.length - timeline_rowsShown - rowsFolded;
    const first = timeline.slice(0, timeline_rowsShown);
    return html `${renderTable(first, `The newest ${(0,quantity/* countOf */.pq)(first.length, 'deployment')}, newest first`, view)}
${folded.length === 0 ? '' : html `<details><summary>${(0,quantity/* countOf */.pq)(folded.length, 'earlier deployment')}</summary>${renderTable(folded, 'Earlier deployments', view)}</details>`}
${beyond > 0 ? html `<p class="small quiet">and ${(0,quantity/* formatCount */.B4)(beyond)} still earlier in the log</p>` : ''}`;
};

;// CONCATENATED MODULE: ./src/render/dashboard/page.ts













const page_tones = { passed: 'good', failed: 'bad', attention: 'care', 'not-judged': 'quiet' };
const listOf = (title, items) => items.length === 0
    ? html ``
    : html `<h3>${title}</h3><ul class="small">${items.map((item) => html `<li>${item}</li>`)}</ul>`;
const page_row = (name, value) => html `<div><dt>${name}</dt><dd>${value}</dd></div>`;
const renderLog = ({ head, verdict, proves, doesNotProve }) => html `<div class="card log">
<p class="${page_tones[verdict.mark]}">${(0,domain_verdict/* signOf */.rL)(verdict.mark)} ${verdict.sentence}</p>
<dl>${page_row('Entries', html `${(0,quantity/* formatCount */.B4)(head.size)}`)}${page_row('Root', html `<code>${head.root}</code>`)}
${page_row('Checkpoint', html `${(0,checkpoint/* describeSigning */.d)(head).replace('checkpoint ', '')}`)}</dl>
${listOf('This proves', proves)}${listOf('It does not prove', doesNotProve)}</div>`;
// What follows stands on the log: where that is broken, it is said before anything else.
const renderFault = ({ verdict }) => verdict.mark === 'failed'
    ? html `<p class="alert bad" role="alert"><strong>✗ The log is broken: nothing below is certain.</strong> ${verdict.sentence}</p>`
    : html ``;
const uncounted = ({ figures }) => {
    const { withoutTraffic, unknown, inProgress } = figures.uncounted;
    const parts = [
        ...(withoutTraffic === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(withoutTraffic)} that no user met`]),
        ...(unknown === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(unknown)} whose end is not known`]),
        ...(inProgress === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(inProgress)} in progress`]),
    ];
    return parts.length === 0 ? '' : ` Not counted, of the whole log: ${(0,quantity/* joinWords */.yZ)(parts)}.`;
};
const beginning = ({ beganMs, figures }) => beganMs === undefined || beganMs <= figures.before.period.fromMs
    ? ''
    : ` The log begins on ${formatDay(beganMs)}; nothing before that is counted.`;
const scope = (board) => {
    const { now, production } = board.figures;
    const names = production.slice(0, 6).map((name) => shorten(name, 60));
    const more = production.length > names.length ? [`${(0,quantity/* formatCount */.B4)(production.length - names.length)} more`] : [];
    const where = names.length === 0 ? 'No deployment to production yet.' : `Deployments to ${(0,quantity/* joinWords */.yZ)([...names, ...more])}.`;
    const days = `${formatDay(now.period.fromMs)} to ${formatDay(now.period.toMs - 1)}`;
    return `${days}, against the ${(0,quantity/* formatCount */.B4)(now.metrics.deploymentFrequency.days)} days before. ${where}${beginning(board)}${uncounted(board)}`;
};
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const renderBody = (page) => {
    const { board, context, verdict, head } = page;
    const name = context.repository;
    const state = verdict.mark === 'failed' ? 'log broken' : 'log holds together';
    return html `<header><div class="top"><h1>Deployments of ${html_anchor(name, `${context.serverUrl}/${name}`)}</h1>
<p><span class="${page_tones[verdict.mark]}">${(0,domain_verdict/* signOf */.rL)(verdict.mark)} ${state}</span>, ${(0,quantity/* countOf */.pq)(head.size, 'entry', 'entries')} <span class="quiet">· as of ${formatTime(board.nowMs)}</span></p></div></header>
<main>${renderFault(page)}${renderAlarms(board)}
<section aria-labelledby="environments"><h2 id="environments">Environments</h2>${renderPlaces(page)}</section>
<section aria-labelledby="metrics"><h2 id="metrics">DORA metrics</h2><p class="small quiet">${scope(board)}</p>
${renderFigures(board)}${renderFailures(board.figures.failures, board.nowMs)}</section>
<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>${renderTimeline(page)}</section>
<section aria-labelledby="log"><h2 id="log">The log</h2>${renderLog(page)}</section></main>
<footer class="small quiet">Ages count from ${formatTime(board.nowMs)}. Health is what the last rollout saw; nothing looks at it since. Scores as DORA’s Quick Check gives them. Drawbridge ${suite/* suiteVersion */.D}</footer>`;
};
/** The dashboard as one file that asks for nothing else: no script, no font, no picture from elsewhere. */
const renderPage = (page) => `<!doctype html>${html `
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark">
<title>Deployments of ${page.context.repository}</title><style>${{ html: style }}</style></head><body>
${renderBody(page)}</body></html>`.html}\n`;

;// CONCATENATED MODULE: ./src/render/dora-json.ts
const iso = (ms) => new Date(ms).toISOString();
const describe = ({ period, metrics }) => ({
    from: iso(period.fromMs),
    to: iso(period.toMs),
    ...metrics,
});
/** The five metrics as data for other tools, by their published schema: times in milliseconds, shares as counts. */
const renderDoraJson = ({ nowMs, figures }) => {
    const { now, before, scores, weeks, production, uncounted } = figures;
    const data = {
        schema: 1,
        at: iso(nowMs),
        environments: [...production],
        ...{ now: describe(now), before: describe(before), scores, uncounted },
        weeks: weeks.map(describe),
    };
    return `${JSON.stringify(data, null, 2)}\n`;
};

// EXTERNAL MODULE: ./src/render/outputs.ts
var outputs = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/render/report.ts + 1 modules
var report = __webpack_require__(4415);
// EXTERNAL MODULE: ./src/render/verification.ts
var render_verification = __webpack_require__(7605);
;// CONCATENATED MODULE: ./src/decide/board/drift.ts
/** Beyond this many comparisons a page would be slow to make, and nobody would read them. */
const mostPairs = 40;
const drift_commitOf = (release) => release?.commit ?? '';
/** Which environments are to be compared with which of production, at most forty. */
const findDriftPairs = (places, isProduction) => {
    const inProduction = Map.groupBy(places.filter(({ environment }) => isProduction(environment)), ({ service }) => service);
    return places
        .filter(({ environment }) => !isProduction(environment))
        .flatMap(({ environment, service, current }) => (inProduction.get(service) ?? []).map((production) => ({
        ...{ environment, service },
        production: production.environment,
        from: drift_commitOf(production.current),
        to: drift_commitOf(current),
    })))
        .slice(0, mostPairs);
};

;// CONCATENATED MODULE: ./src/modes/report/gather.ts




/** Beyond this many commits a deployment is an import of history, and the oldest are left out. */
const mostCommits = 5_000;
/** Problems that the next question may meet, too, after another wait. */
const lasting = new Set(['unreachable', 'denied', 'timeout', 'cancelled']);
/** One commit that is gone from an offline clone is no reason to give up; three questions in vain are. */
const mostWaits = 3;
/** git's log, which is asked no more once it could not answer three times in a row. */
const patientLog = ({ git }) => {
    const met = { waits: 0 };
    return async (range) => {
        if (met.waits === mostWaits)
            return (0,result/* failure */.V)({
                kind: 'unreachable',
                command: 'git log',
                message: 'git could not answer, and was asked no more',
            });
        const read = await git.log(range);
        met.waits = !read.ok && lasting.has(read.error.kind) ? met.waits + 1 : 0;
        return read;
    };
};
const readChanges = async ({ from, to }, log) => {
    if (from.length === 0)
        return { kind: 'first' };
    const commits = await log({ from, to });
    if (!commits.ok)
        return { kind: 'unknown', reason: commits.error.message };
    return { kind: 'known', commits: commits.value.slice(0, mostCommits), isCut: commits.value.length > mostCommits };
};
/** What each successful deployment to production brought, from git; what git does not know is said, never guessed. */
const gatherChanges = async (rollouts, { isProduction, sinceMs }, world) => {
    const { deployments } = countDeployments(rollouts, isProduction);
    const changes = new Map();
    const log = patientLog(world);
    for (const range of findRanges(deployments))
        if (range.finishedMs >= sinceMs)
            changes.set(range.key, await readChanges(range, log));
    return changes;
};
const countCommits = async ([from, to], log) => {
    if (from === to)
        return (0,result/* success */.k)(0);
    const commits = await log({ from: [from], to });
    return commits.ok ? (0,result/* success */.k)(commits.value.length) : (0,result/* failure */.V)(commits.error.message);
};
const measureDistance = async ({ from, to }, log) => {
    if (from === '' || to === '')
        return { kind: 'unknown', reason: 'the log has no commit of what serves' };
    const ahead = await countCommits([from, to], log);
    if (!ahead.ok)
        return { kind: 'unknown', reason: ahead.error };
    const behind = await countCommits([to, from], log);
    return behind.ok
        ? { kind: 'known', ahead: ahead.value, behind: behind.value }
        : { kind: 'unknown', reason: behind.error };
};
/** How far each environment is from production, from git. */
const gatherDrifts = async (places, isProduction, world) => {
    const drifts = [];
    const log = patientLog(world);
    for (const pair of findDriftPairs(places, isProduction)) {
        const { environment, service, production } = pair;
        drifts.push({ environment, service, production, distance: await measureDistance(pair, log) });
    }
    return drifts;
};

// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts
var domain_document = __webpack_require__(8530);
// EXTERNAL MODULE: ../../packages/core/src/domain/listing.ts
var listing = __webpack_require__(8183);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
;// CONCATENATED MODULE: ./src/modes/report/render.ts









const when = (ms, nowMs) => ms === undefined ? 'n/a, not in this log' : `${formatTime(ms)}, ${formatAge(ms, nowMs)}`;
const byWhom = (rollout) => [shorten((0,starters/* describeStart */.ig)(rollout), 90), describeApproval(rollout)].filter((part) => part !== '').join(', ');
const lastOf = ({ last, open }) => {
    const [running] = open;
    const told = running ?? last;
    if (told === undefined)
        return 'none';
    const { mark, words } = describeOutcome(told);
    return `${mark} ${nameOfVersion(told.release)} ${words}`;
};
const attention = (board) => {
    const lines = describeAlarms(board).map(({ place, words }) => (0,markdown.md) `! **${place}**: ${words}`);
    return (0,listing/* tableOf */.c_)(['Needs attention'], lines, (line) => [line]);
};
const placeTable = ({ places, nowMs }) => (0,listing/* tableOf */.c_)(['Environment', 'Version', 'Last deployed', 'Deployed by', 'Last rollout'], places, (place) => [
    (0,markdown.md) `${nameOfPlace(place)}`,
    (0,markdown.md) `${place.current === null ? 'not known' : nameOfVersion(place.current)}`,
    (0,markdown.md) `${when(place.broughtBy?.finishedMs, nowMs)}`,
    (0,markdown.md) `${place.broughtBy === undefined ? 'n/a, not in this log' : byWhom(place.broughtBy)}`,
    (0,markdown.md) `${lastOf(place)}`,
]);
const figureTable = (board) => (0,listing/* tableOf */.c_)(['Metric', 'Now', 'Trend', 'Quick Check', 'Counted'], describeFigures(board), (figure) => [
    (0,markdown.md) `${figure.title}`,
    (0,markdown.md) `${figure.value}`,
    (0,markdown.md) `${describeTrend(figure)}`,
    (0,markdown.md) `${figure.score === null ? 'n/a, nothing measured' : `${figure.score.toFixed(1)} of 10`}`,
    (0,markdown.md) `${figure.counted}`,
]);
// GitHub draws mermaid in a summary, and strips inline SVG.
const weekChart = ({ figures, beganMs = 0 }) => {
    const known = figures.weeks.filter(({ period }) => period.toMs > beganMs);
    const counts = known.map(({ metrics }) => metrics.deploymentFrequency.deployments);
    if (counts.every((count) => count === 0))
        return [];
    const weeks = known.map(({ period }) => `"${formatDay(period.fromMs).slice(5)}"`);
    const chart = [
        'xychart-beta',
        '  title "Deployments to production by week"',
        `  x-axis [${weeks.join(', ')}]`,
        `  y-axis "deployments" 0 --> ${Math.max(...counts)}`,
        `  bar [${counts.join(', ')}]`,
    ];
    return [(0,domain_document/* paragraph */.FY)((0,markdown/* codeBlock */.DV)(chart.join('\n'), 'mermaid'))];
};
const timelineTable = (timeline) => (0,listing/* tableOf */.c_)(['Outcome', 'When', 'Environment', 'Version', 'By', 'Why'], timeline, (rollout) => [
    (0,markdown.md) `${describeOutcome(rollout).mark} ${describeOutcome(rollout).words}`,
    (0,markdown.md) `${formatTime(rollout.finishedMs ?? rollout.startedMs)}`,
    (0,markdown.md) `${nameOfPlace(rollout)}`,
    (0,markdown.md) `${nameOfVersion(rollout.release)}`,
    (0,markdown.md) `${byWhom(rollout)}`,
    (0,markdown.md) `${shorten(rollout.reason ?? '', 240)}`,
]);
/** How it stands, in one sentence; a broken log is said first, for then nothing else is certain. */
const concludeReport = (board, verification, path) => {
    const { places, timeline } = board;
    const told = `${(0,quantity/* countOf */.pq)(places.length, 'environment')}, ${(0,quantity/* countOf */.pq)(timeline.length, 'deployment')}; dashboard in ${path}`;
    if (verification.mark === 'failed')
        return { ...verification, sentence: `${verification.sentence}; ${told}` };
    return { ...verification, sentence: told };
};
/** The step's summary: environments, figures, the timeline folded. */
const renderSummary = (verdict, board, { head, path }) => ({
    verdict,
    conditions: [],
    changes: [
        ...attention(board),
        ...placeTable(board),
        ...figureTable(board),
        ...weekChart(board),
        (0,domain_document/* paragraph */.FY)((0,markdown.md) `The whole dashboard is in ${(0,markdown/* code */.aY)(path)}.`),
    ],
    details: [
        { title: `Timeline (${(0,quantity/* countOf */.pq)(board.timeline.length, 'deployment')})`, blocks: timelineTable(board.timeline) },
    ],
    foot: (0,markdown.md) `${(0,quantity/* countOf */.pq)(head.size, 'entry', 'entries')} of the log, root ${(0,markdown/* code */.aY)(head.root)}`,
});

;// CONCATENATED MODULE: ./src/modes/report/run.ts


















const periodOf = ({ period }, nowMs) => {
    const asked = usualPeriod(nowMs, period);
    if (asked.fromMs < asked.toMs)
        return asked;
    const what = `\`from\` (${formatDay(asked.fromMs)}) lies in the future: there is nothing to report.`;
    throw new cannot_judge/* CannotJudge */.R([{ what, fix: 'Write an earlier day, or leave it out for the last twelve weeks.' }], {
        enforced: true,
    });
};
const historyOf = ({ entries }, { environment, service }) => {
    const isAsked = (entry) => (environment === '' || entry.environment === environment) && (service === '' || entry.service === service);
    return (0,rollouts/* readHistory */.L)(entries.map(({ entry }) => entry).filter(isAsked));
};
const gatherBoard = async (seen, config, scene) => {
    const nowMs = scene.clock.nowMs();
    const period = periodOf(config.task, nowMs);
    const history = historyOf(seen, config);
    const isProduction = (0,glob/* compileGlobs */.tI)(config.task.production);
    const sinceMs = periodBefore(period).fromMs;
    const changes = await gatherChanges(history.rollouts, { isProduction, sinceMs }, scene);
    const drifts = await gatherDrifts(readPlaces(history.rollouts, isProduction), isProduction, scene);
    return buildBoard(history, { nowMs, period, isProduction, changes, drifts });
};
const writeAll = ({ outputFolder }, seen, scene) => {
    const { board, head, verified, verification } = seen;
    const { proves, doesNotProve } = verification;
    const page = renderPage({ board, context: scene.context, head, verdict: verified, proves, doesNotProve });
    const files = [
        { path: 'index.html', text: page },
        { path: 'dora.json', text: renderDoraJson(board) },
    ];
    return (0,act_files/* writeFiles */.h)(outputFolder, [...files, ...renderBadges(board)], scene);
};
/** Verifies the log and shows what it tells: a dashboard, the five metrics, badges. A broken log is shown, and fails. */
const run_report = async (config, ports, scene) => {
    const since = await (0,gather_since/* gatherSince */.m)(config.task.since, scene);
    const { verification, head } = await (0,held_log/* gatherLog */.AH)(config, { ports, since }, scene);
    const verified = (0,render_verification/* concludeVerification */.rC)(verification, since !== undefined);
    const board = await gatherBoard(verification, config, scene);
    const files = await writeAll(config, { verification, head, verified, board }, scene);
    const path = `${config.outputFolder}/index.html`;
    const verdict = concludeReport(board, verified, path);
    const faults = [...verification.faults, ...verification.remarks];
    const facts = { config, context: scene.context, verdict, enforced: true, nowMs: board.nowMs };
    return {
        verdict,
        outputs: (0,outputs/* renderOutputs */.$)({ head, findings: faults.length, dashboard: (0,checkout/* fromWorkspace */.m)(config.workingDirectory, path) }),
        summary: renderSummary(verdict, board, { head, path }),
        annotations: (0,render_verification/* renderAnnotations */.Hp)(verification),
        report: (0,report/* renderReport */.B1)(facts, {
            log: (0,report/* describeHead */.Ui)(head),
            findings: faults.map((fault) => ({ what: fault.kind, place: (0,render_verification/* placeOf */.$t)(fault), message: fault.message })),
            proves: [...verification.proves],
            doesNotProve: [...verification.doesNotProve],
            files: [...files],
        }),
        enforced: true,
    };
};


/***/ }),

/***/ 7605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   ET: () => (/* binding */ renderLines),
/* harmony export */   Hp: () => (/* binding */ renderAnnotations),
/* harmony export */   rC: () => (/* binding */ concludeVerification)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _decide_log_verification_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8196);


const subject = 'Audit';
/** Where a fault is, in words. */
const placeOf = ({ file, entries }) => entries === undefined ? file || 'the log' : (0,_decide_log_verification_model_js__WEBPACK_IMPORTED_MODULE_0__/* .nameRange */ .Z)(entries);
const describeSignature = ({ signedBy, isSignatureChecked }) => {
    if (signedBy.length === 0)
        return 'not signed';
    return isSignatureChecked ? `signed by ${(0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_1__/* .joinWords */ .yZ)(signedBy)}` : 'its signature not checked (no `public-key`)';
};
const describeKept = ({ keptSize }, isGiven) => {
    if (!isGiven)
        return 'compared with no checkpoint kept elsewhere';
    return keptSize === 0
        ? 'the checkpoint kept elsewhere has no entries, and proves nothing'
        : 'it continues the checkpoint kept elsewhere';
};
/** Whether the log holds together, in one sentence. `isKept`: an older checkpoint was given. */
const concludeVerification = (seen, isKept) => {
    const [first] = seen.faults;
    if (first !== undefined && seen.origin === '')
        return {
            subject,
            mark: 'failed',
            sentence: `there is no log that can be read: ${first.message.replace(/\.$/, '')}`,
        };
    const entries = (0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(seen.size, 'entry', 'entries');
    if (first !== undefined) {
        const count = (0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(seen.faults.length, 'fault');
        return {
            subject,
            mark: 'failed',
            sentence: `the log of ${entries} has ${count}: ${first.kind}, ${placeOf(first)}`,
        };
    }
    const sentence = `the log of ${entries} holds together; ${describeSignature(seen)}; ${describeKept(seen, isKept)}`;
    const [remark] = seen.remarks;
    if (remark === undefined)
        return { subject, mark: 'passed', sentence };
    return { subject, mark: 'attention', sentence: `${sentence}; ${remark.kind}, ${placeOf(remark)}` };
};
const annotate = (level, faults) => faults.map((fault, index) => ({
    level,
    title: `Audit: ${fault.kind}, ${placeOf(fault)}`,
    message: [fault.message, fault.fix].filter((part) => part !== '').join('\n'),
    weight: -index,
}));
/** An error for each fault, a warning for each remark. */
const renderAnnotations = ({ faults, remarks }) => [
    ...annotate('error', faults),
    ...annotate('warning', remarks),
];
const mostLines = 100;
const linesOf = (sign, faults) => [
    ...faults.slice(0, mostLines).map((fault) => `  ${sign} ${fault.kind}, ${placeOf(fault)}: ${fault.message}`),
    ...(faults.length > mostLines ? [`  … and ${(0,_drawbridge_core_domain_quantity__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(faults.length - mostLines)} more in the report`] : []),
];
/** One line of the log for each fault and remark (the first hundred), then what was proven. */
const renderLines = ({ faults, remarks, proves, doesNotProve }) => [
    ...linesOf('✗', faults),
    ...linesOf('!', remarks),
    ...proves.map((line) => `  proves: ${line}`),
    ...doesNotProve.map((line) => `  does not prove: ${line}`),
];


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


/***/ })

};
