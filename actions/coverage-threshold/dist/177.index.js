export const id = 177;
export const ids = [177];
export const modules = {

/***/ 1177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../../packages/core/src/action/cannot-judge.ts
var cannot_judge = __webpack_require__(9612);
// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts + 1 modules
var domain_document = __webpack_require__(1304);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/domain/same-text.ts
var same_text = __webpack_require__(6241);
// EXTERNAL MODULE: ../../packages/core/src/domain/code-scanning.ts
var code_scanning = __webpack_require__(9076);
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

;// CONCATENATED MODULE: ./src/act.ts

/** Keeps the pull request's comment current: all that this action ever writes to GitHub. */
const act = async (config, scene, document) => tellPullRequest({
    action: 'coverage-threshold',
    key: config.commentKey,
    when: config.comment,
    dryRun: config.dryRun,
    document,
}, scene);

// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __webpack_require__(6381);
;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/model.ts
const nothingCounted = { covered: 0, total: 0 };
/** Covered and measured lines of one file. */
const tallyLines = (lines) => {
    if (lines.kind === 'summary-only')
        return { covered: lines.covered, total: lines.total };
    return { covered: countNonZero(lines.hits), total: lines.hits.length };
};
/** Taken and existing branches of one file. */
const tallyBranches = (branches) => branches.kind === 'summary-only'
    ? { covered: branches.covered, total: branches.total }
    : { covered: sum(branches.covered), total: sum(branches.total) };
/** Totals over files, summed from their lines: 0 of 0 where nothing was measured. */
const sumCoverage = (files) => ({
    lines: addRatios(files.map((file) => tallyLines(file.lines))),
    branches: addRatios(files.map((file) => tallyBranches(file.branches))),
    functions: addRatios(files.map((file) => file.functions)),
});
/** The sum of ratios. */
const addRatios = (ratios) => ({
    covered: ratios.reduce((covered, ratio) => covered + ratio.covered, 0),
    total: ratios.reduce((total, ratio) => total + ratio.total, 0),
});
/** The larger of two ratios, part by part: what is known when two counts cannot be told apart. */
const largerRatio = (left, right) => ({
    covered: Math.max(left.covered, right.covered),
    total: Math.max(left.total, right.total),
});
const countNonZero = (counts) => {
    let found = 0;
    for (const count of counts)
        if (count > 0)
            found += 1;
    return found;
};
const sum = (counts) => {
    let total = 0;
    for (const count of counts)
        total += count;
    return total;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/countable.ts

// llvm-cov measures the empty line behind the last line break: https://github.com/llvm/llvm-project/issues/120071
const linesBehindEnd = 1;
const isLower = (left, right) => BigInt(left.covered) * BigInt(right.total) < BigInt(right.covered) * BigInt(left.total);
// Nothing of the repository is no percentage, whatever stands beside it.
const lowered = (own, all) => (own.total > 0 && isLower(all, own) ? all : own);
/**
 * Totals over files of the repository and over `strays`, files that it does not have: those can lower a percentage, since
 * they may be its own under another name, and never raise it. Where no line of its own is measured, 0 of 0.
 */
const sumCountable = (files, strays) => {
    const own = sumCoverage(files);
    const all = sumCoverage([...files, ...strays]);
    return {
        lines: lowered(own.lines, all.lines),
        branches: lowered(own.branches, all.branches),
        functions: lowered(own.functions, all.functions),
    };
};
// So many lines as a total counts, a file must have.
const lastOfLines = (lines) => lines.kind === 'per-line' ? (lines.numbers.at(-1) ?? 0) : lines.total;
const lastOfBranches = (branches) => branches.kind === 'per-line' ? (branches.numbers.at(-1) ?? 0) : 0;
/** The highest line that a report says a file has; 0 where it says nothing of its lines. */
const lastLineOf = ({ lines, branches }) => Math.max(lastOfLines(lines), lastOfBranches(branches));
/** Whether a report that names this line is of another version of a file with so many lines. */
const isBeyondEnd = (lastLine, lineCount) => lastLine > lineCount + linesBehindEnd;
/** A file without what ran behind its end, where it has no lines: the rest counts, and what did not run still does. */
const withoutOverrun = (file, lineCount) => {
    if (!isBeyondEnd(lastLineOf(file), lineCount))
        return file;
    return { ...file, lines: cutLines(file.lines, lineCount), branches: cutBranches(file.branches, lineCount) };
};
const cutLines = (lines, lineCount) => {
    if (lines.kind === 'summary-only') {
        const beyond = Math.min(lines.covered, Math.max(0, lines.total - lineCount - linesBehindEnd));
        return { kind: 'summary-only', covered: lines.covered - beyond, total: lines.total - beyond };
    }
    const { numbers, hits } = lines;
    const counts = (row) => !isBeyondEnd(numbers[row] ?? 0, lineCount) || hits[row] === 0;
    return {
        kind: 'per-line',
        numbers: numbers.filter((_, row) => counts(row)),
        hits: hits.filter((_, row) => counts(row)),
    };
};
const cutBranches = (branches, lineCount) => {
    if (branches.kind === 'summary-only')
        return branches;
    const { numbers, covered, total } = branches;
    const isBeyond = (row) => isBeyondEnd(numbers[row] ?? 0, lineCount);
    return {
        kind: 'per-line',
        numbers,
        covered: covered.map((count, row) => (isBeyond(row) ? 0 : count)),
        total: total.map((count, row) => (isBeyond(row) ? count - (covered[row] ?? 0) : count)),
    };
};

;// CONCATENATED MODULE: ./src/decide/stretches.ts
/**
 * Uncovered lines (ascending) as stretches that a person sees as one: what lies between two of them, and `isBridge`
 * allows, does not part them.
 */
const joinStretches = (uncovered, isBridge) => {
    const stretches = [];
    for (const line of uncovered) {
        const last = stretches.at(-1);
        let reached = last?.end ?? 0;
        while (last !== undefined && reached + 1 < line && isBridge(reached + 1))
            reached += 1;
        if (last !== undefined && reached + 1 === line) {
            last.end = line;
            last.lines += 1;
        }
        else
            stretches.push({ start: line, end: line, lines: 1 });
    }
    return stretches;
};

;// CONCATENATED MODULE: ./src/decide/changed-coverage.ts


const unmeasured = {
    standing: 'unmeasured',
    lines: nothingCounted,
    branches: nothingCounted,
    uncovered: [],
    stretches: [],
};
const countAll = (standing, added) => ({
    standing,
    lines: { covered: 0, total: added.length },
    branches: undefined,
    uncovered: added,
    stretches: joinStretches(added, () => false),
});
const countBranches = (branches, added) => {
    if (branches.kind === 'summary-only')
        return branches.total === 0 ? nothingCounted : undefined;
    const rows = [...branches.numbers.entries()].filter(([, line]) => added.has(line)).map(([row]) => row);
    return addRatios(rows.map((row) => ({ covered: branches.covered[row] ?? 0, total: branches.total[row] ?? 0 })));
};
const countMeasured = ({ lines, branches }, added) => {
    if (lines.kind === 'summary-only')
        return countAll('totals-only', added);
    const hits = new Map([...lines.numbers].map((line, row) => [line, lines.hits[row] ?? 0]));
    const counted = added.filter((line) => hits.has(line));
    const uncovered = counted.filter((line) => hits.get(line) === 0);
    const changed = new Set(added);
    return {
        standing: 'measured',
        lines: { covered: counted.length - uncovered.length, total: counted.length },
        branches: countBranches(branches, changed),
        uncovered,
        // Blank lines, comments and braces of the change hold no code; they do not part what stands around them.
        stretches: joinStretches(uncovered, (line) => changed.has(line) && !hits.has(line)),
    };
};
const judgeFile = ({ path, addedLines }, surroundings) => {
    const file = surroundings.files.get(path);
    if (file !== undefined)
        return countMeasured(file, addedLines);
    const isExpected = surroundings.isExpected(path) && !surroundings.isNeverMeasured(path);
    return isExpected ? countAll('absent', addedLines) : unmeasured;
};
/** The coverage of a change, file by file. */
const coverChange = (change, surroundings) => {
    const files = change.files
        .filter((file) => file.addedLines.length > 0)
        .map((file) => ({ path: file.path, ...judgeFile(file, surroundings) }));
    return {
        mergeBase: change.mergeBase,
        lines: addRatios(files.map(({ lines }) => lines)),
        branches: addRatios(files.map(({ branches }) => branches ?? nothingCounted)),
        files,
    };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/domain/percentage.ts
var domain_percentage = __webpack_require__(6687);
;// CONCATENATED MODULE: ./src/decide/judgement.ts


const plurals = { line: 'lines', branch: 'branches' };
/** The fewest further units that make the ratio pass: up to the percentage or down to the allowance. */
const unitsNeeded = (ratio, { percentage, allowance }) => Math.max(0, Math.min((0,domain_percentage/* unitsMissing */.G_)(ratio, percentage), ratio.total - ratio.covered - allowance));
const judgeRatio = ({ name, unit }, ratio, bar) => {
    const percent = `${(0,domain_percentage/* percentBeside */.EX)(ratio, bar.percentage)} %`;
    const value = `${percent} (${(0,quantity/* formatCount */.B4)(ratio.covered)} of ${(0,quantity/* formatCount */.B4)(ratio.total)})`;
    const row = { name, value, bar: `${bar.percentage.text} %` };
    const needed = unitsNeeded(ratio, bar);
    if (needed === 0) {
        const distance = (0,domain_percentage/* reaches */.O6)(ratio, bar.percentage) ? '' : `${(0,quantity/* countOf */.pq)(bar.allowance, `uncovered ${unit}`)} allowed`;
        return { ...row, mark: 'passed', distance, phrase: `${name.toLowerCase()} ${percent}` };
    }
    const distance = (0,quantity/* countOf */.pq)(needed, `more ${unit}`, `more ${plurals[unit]}`);
    const gap = `${distance} ${needed === 1 ? 'is' : 'are'} needed`;
    return { ...row, mark: 'failed', distance, phrase: `${name.toLowerCase()} ${percent} of ${row.bar} (${gap})` };
};
/** Holds what was seen against the bar, in integers. */
const judge = (subject, seen, bar) => {
    if (seen.kind === 'ratio')
        return judgeRatio(subject, seen.ratio, bar);
    const { mark, reason } = seen;
    const row = { name: subject.name, value: 'n/a', bar: `${bar.percentage.text} %`, distance: reason };
    return { ...row, mark, phrase: `${subject.name.toLowerCase()} n/a (${reason})` };
};

;// CONCATENATED MODULE: ./src/decide/conditions.ts


const nothing = (mark, reason) => ({ kind: 'nothing', mark, reason });
const ratioOr = (ratio, otherwise) => (ratio.total > 0 ? { kind: 'ratio', ratio } : otherwise);
const noLines = ({ lost }) => nothing('failed', lost ?? 'the reports measure no line');
const noBranches = nothing('failed', 'the reports hold no branches; switch them on in the coverage tool');
const seeChangedLines = (measurements) => {
    const { totals, change } = measurements;
    if (change.kind === 'nothing')
        return change;
    if (totals.lines.total === 0)
        return noLines(measurements);
    return ratioOr(change.coverage.lines, nothing('passed', 'no changed line is measured'));
};
const seeChangedBranches = ({ totals, change }) => {
    if (change.kind === 'nothing')
        return change;
    if (totals.branches.total === 0)
        return noBranches;
    const unknown = change.coverage.files.filter(({ branches }) => branches === undefined);
    if (unknown.length > 0)
        return nothing('failed', `nothing is known of the branches of ${(0,quantity/* countOf */.pq)(unknown.length, 'changed file')}`);
    return ratioOr(change.coverage.branches, nothing('passed', 'no changed line has a branch'));
};
const questions = {
    lines: {
        subject: { name: 'Lines', unit: 'line' },
        see: (measurements) => ratioOr(measurements.totals.lines, noLines(measurements)),
    },
    branches: {
        subject: { name: 'Branches', unit: 'branch' },
        see: ({ totals }) => ratioOr(totals.branches, noBranches),
    },
    changedLines: { subject: { name: 'Changed lines', unit: 'line' }, see: seeChangedLines },
    changedBranches: { subject: { name: 'Changed branches', unit: 'branch' }, see: seeChangedBranches },
};
const order = ['lines', 'branches', 'changedLines', 'changedBranches'];
/** Judges every condition that has a bar; the allowance is for changed lines only. */
const judgeConditions = ({ bars, allowance }, measurements) => order.flatMap((key) => {
    const percentage = bars[key];
    if (percentage === undefined)
        return [];
    const { subject, see } = questions[key];
    return [judge(subject, see(measurements), { percentage, allowance: key === 'changedLines' ? allowance : 0 })];
});

;// CONCATENATED MODULE: ./src/decide/measured-area.ts
const foldersOf = (path) => path.split('/').slice(0, -1);
const extensionOf = (path) => /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
const commonStart = (left, right) => {
    const end = left.findIndex((folder, index) => folder !== right[index]);
    return end === -1 ? left : left.slice(0, end);
};
const kindOf = (path) => `${foldersOf(path)[0] ?? ''}/*.${extensionOf(path)}`;
const commonFolders = (paths) => {
    const folders = new Map();
    for (const path of paths) {
        const known = folders.get(kindOf(path));
        folders.set(kindOf(path), known === undefined ? foldersOf(path) : commonStart(known, foldersOf(path)));
    }
    return folders;
};
/**
 * A report vouches for a kind of file (its extension, below one top folder) in the deepest folder that holds all files
 * of that kind which it measures. The paths are those that each report measures, from the repository's top.
 */
const measuredArea = (reports) => {
    const areas = reports.map(commonFolders);
    return (path) => {
        const folders = foldersOf(path);
        return areas.some((area) => {
            const common = area.get(kindOf(path));
            return common !== undefined && commonStart(common, folders).length === common.length;
        });
    };
};
const lastNames = (path) => path.split(/[\\/]/).slice(-2).join('/');
/**
 * Whether a report's path that leads to no single file of the repository may mean this one: their last two names are the
 * same. Otherwise a second file of that name, in whatever folder, would take a changed one out of every report.
 */
const meantPerhaps = (unmapped) => {
    const names = new Set(unmapped.map(({ path }) => lastNames(path)));
    return (path) => names.has(lastNames(path));
};

;// CONCATENATED MODULE: ./src/decide/overrun.ts


/**
 * The first of these files that a report measures beyond its end, in words: the report's numbers are not those of the
 * committed lines, so it says nothing about them. undefined: there is none.
 */
const describeOverrun = (reports, named) => {
    const lineCounts = new Map(named.map(({ path, lineCount }) => [path, lineCount]));
    for (const { path: report, measuredFiles } of reports)
        for (const { path, lastLine } of measuredFiles) {
            const lineCount = lineCounts.get(path);
            if (lineCount === undefined || !isBeyondEnd(lastLine, lineCount))
                continue;
            const seen = `${report} measures line ${(0,quantity/* formatCount */.B4)(lastLine)} of ${path}, which has ${(0,quantity/* countOf */.pq)(lineCount, 'line')}`;
            return `${seen}: the report is of another version of the file; run the tests on this commit`;
        }
    return undefined;
};

;// CONCATENATED MODULE: ./src/decide/verdict.ts

/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Coverage';
const phrasesOf = (judgements) => judgements.map(({ phrase }) => phrase).join('; ');
/** The one sentence: failed if a condition failed, passed if one passed, else nothing could be judged. */
const concludeVerdict = (judgements) => {
    const failed = judgements.filter(({ mark }) => mark === 'failed');
    const passed = judgements.filter(({ mark }) => mark === 'passed');
    if (failed.length > 0) {
        const count = `${failed.length} of ${(0,quantity/* countOf */.pq)(judgements.length, 'condition')} failed`;
        return { subject, mark: 'failed', sentence: `${count}; ${phrasesOf(failed)}` };
    }
    if (passed.length === 0)
        return { subject, mark: 'not-judged', sentence: `nothing judged; ${phrasesOf(judgements)}` };
    const count = `${(0,quantity/* countOf */.pq)(passed.length, 'condition')} passed`;
    return { subject, mark: 'passed', sentence: `${count}; ${phrasesOf(judgements)}` };
};

;// CONCATENATED MODULE: ./src/decide/decision.ts








// A report none of whose files is found may measure the very lines that changed.
const describeLost = ({ reports }) => {
    const lost = reports.find(({ fileCount, measuredFiles }) => fileCount > 0 && measuredFiles.length === 0);
    if (lost === undefined)
        return undefined;
    return `no file that ${lost.path} names is in the repository; set \`working-directory\`, or measure in the checkout`;
};
const changeOf = (facts, rules) => {
    const { comparison, files, reports, unmapped } = facts;
    if (comparison.kind === 'not-compared')
        return { kind: 'nothing', mark: 'not-judged', reason: comparison.reason };
    const unfit = describeLost(facts) ?? describeOverrun(reports, comparison.files);
    if (unfit !== undefined)
        return { kind: 'nothing', mark: 'failed', reason: unfit };
    const measuredPaths = reports.map(({ measuredFiles }) => measuredFiles.map(({ path }) => path));
    const vouchers = [measuredArea(measuredPaths), meantPerhaps(unmapped)];
    const surroundings = {
        files: new Map(files.map((file) => [file.path, file])),
        isExpected: (path) => vouchers.some((vouches) => vouches(path)),
        isNeverMeasured: (0,glob/* compileGlobs */.tI)(rules.unmeasuredFiles),
    };
    return { kind: 'known', coverage: coverChange(comparison, surroundings) };
};
// Without a repository nothing is mapped, and nothing is known to be missing there.
const sumTotals = ({ files, strays, unmapped }) => unmapped.length === 0 ? sumCoverage([...files, ...strays]) : sumCountable(files, strays);
/** Judges the facts by the rules. */
const decide = (facts, rules) => {
    const totals = sumTotals(facts);
    const change = changeOf(facts, rules);
    const judgements = judgeConditions(rules, { totals, change, lost: describeLost(facts) });
    const changed = change.kind === 'known' ? change.coverage : undefined;
    return { verdict: concludeVerdict(judgements), judgements, totals, changed };
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

// EXTERNAL MODULE: ../../packages/core/src/domain/object-name.ts
var object_name = __webpack_require__(7010);
;// CONCATENATED MODULE: ../../packages/core/src/action/comparison.ts



const obstacle = ({ message }) => (0,result/* failure */.V)({ what: message });
// An object name may still have to be fetched, which finding the merge base does; a name has to be known here.
const resolveFirst = async (git, candidates) => {
    const [first = '', ...others] = candidates;
    if ((0,object_name/* isObjectName */.V)(first))
        return (0,result/* success */.k)(first);
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
        return (0,result/* failure */.V)({ what: mergeBase.error.message, fix: unreachable(source) });
    if (mergeBase.value === undefined) {
        const fix = 'Set `base` to a commit that this one descends from.';
        return (0,result/* failure */.V)({ what: `${source} (${base}) and the commit in the workspace have no common ancestor.`, fix });
    }
    if (mergeBase.value === head && context.pullRequest !== undefined) {
        const fix = 'Check out the change: actions/checkout does by default for pull_request, not for pull_request_target.';
        return (0,result/* failure */.V)({ what: 'the workspace holds the base of the pull request, not its change.', fix });
    }
    const files = await git.changedFiles(mergeBase.value, head);
    return files.ok
        ? (0,result/* success */.k)({ kind: 'compared', mergeBase: mergeBase.value, source, files: files.value })
        : obstacle(files.error);
};
/** What the commit in the workspace changes since its merge base with what the event, or the input `base`, says. */
const gatherComparison = async (given, scene, head) => {
    const { git, context } = scene;
    const parents = await git.parents(head);
    if (!parents.ok)
        return obstacle(parents.error);
    const chosen = comparison_chooseBase({ context, given, head, parents: parents.value });
    if (chosen.kind === 'none')
        return (0,result/* success */.k)({ kind: 'not-compared', reason: chosen.reason });
    const base = await resolveFirst(git, chosen.candidates);
    return base.ok ? compare({ base: base.value, head, source: chosen.source }, scene) : obstacle(base.error);
};
/**
 * The commit whose policies, waivers and baselines count: the base of a pull request or merge group, else the commit that
 * the event is about, whatever is checked out. `head` is the commit in the workspace.
 */
const findTrustedCommit = async ({ git, context }, head) => {
    if (context.pullRequest === undefined && context.mergeGroup === undefined)
        return success(context.sha);
    const parents = await git.parents(head);
    if (!parents.ok)
        return obstacle(parents.error);
    const base = chooseBase({ context, given: '', head, parents: parents.value });
    return success(base.kind === 'none' ? context.sha : (base.candidates[0] ?? context.sha));
};

// EXTERNAL MODULE: ../../packages/core/src/domain/checkout.ts
var checkout = __webpack_require__(963);
;// CONCATENATED MODULE: ../../packages/core/src/action/workspace-files.ts

const findAll = async (files) => {
    const found = await files.find('.', ['**']);
    return found.ok ? found.value : [];
};
/** Every file that is tracked, or lies below the working directory all the same, by its path from the repository's top. */
const listWorkspace = async ({ files, repository }) => {
    const found = (await findAll(files)).map(({ path }) => (0,checkout/* fromTop */.k)(repository, path));
    return [...new Set([...repository.trackedFiles, ...found])];
};
/** Read one after the other, so many take some three seconds. */
const mostCounted = 5_000;
const readersAtOnce = 8;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const countByte = (bytes, byte) => {
    let count = 0;
    for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1))
        count += 1;
    return count;
};
const countLines = async (files, path) => {
    let [feeds, returns, last] = [0, 0, lineFeed];
    const read = await files.read(path, (bytes) => {
        feeds += countByte(bytes, lineFeed);
        returns += countByte(bytes, carriageReturn);
        last = bytes.at(-1) ?? last;
    });
    const isOpen = last !== lineFeed && last !== carriageReturn;
    return read.ok ? Math.max(feeds, returns) + (isOpen ? 1 : 0) : undefined;
};
// The fewer bytes a file has for each line that is said of it, the likelier that line is behind its end.
const likeliestFirst = async (files, named) => {
    if (named.length <= mostCounted)
        return named;
    const bytes = new Map((await findAll(files)).map((each) => [each.path, each.bytes]));
    const room = ({ path, line }) => (bytes.get(path) ?? 0) / line;
    return named.toSorted((left, right) => room(left) - room(right)).slice(0, mostCounted);
};
/**
 * How many lines files on this machine have, by their paths from the repository's top; of more than 5,000 files those
 * that have the fewest bytes for the line named. Absent: not below the working directory, not readable, or not among those.
 */
const countLinesOf = async (named, { files, repository }) => {
    const folder = (0,checkout/* fromTop */.k)(repository, '');
    const below = named.filter(({ path }) => path.startsWith(folder));
    const waiting = [
        ...(await likeliestFirst(files, below.map(({ path, line }) => ({ path: path.slice(folder.length), line })))),
    ];
    const counts = new Map();
    const work = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            const count = await countLines(files, next.path);
            if (count !== undefined)
                counts.set((0,checkout/* fromTop */.k)(repository, next.path), count);
        }
    };
    await Promise.all(Array.from({ length: readersAtOnce }, work));
    return counts;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/columns.ts
const highestCount = 0xffff_ffff;
const noColumns = { keys: new Uint32Array(0), values: new Uint32Array(0) };
/** Adds hit counts; a sum beyond 32 bits stays at 4,294,967,295. */
const addSaturating = (left, right) => Math.min(left + right, highestCount);
/** The larger of two hit counts. */
const keepLarger = (left, right) => Math.max(left, right);
/**
 * Rows gathered one by one. `take` hands over those gathered since the last `take` as a view of the builder's memory,
 * which is never written again: ten thousand small files cost neither a copy nor an allocation each.
 */
class ColumnBuilder {
    keys;
    values;
    /** Where the next row goes. */
    end = 0;
    #start = 0;
    constructor(rows = 1024) {
        this.keys = new Uint32Array(rows);
        this.values = new Uint32Array(rows);
    }
    /** Rows gathered since the last `take`. */
    get length() {
        return this.end - this.#start;
    }
    push(key, value) {
        if (this.end === this.keys.length)
            this.grow();
        this.keys[this.end] = key;
        this.values[this.end] = value;
        this.end += 1;
    }
    /** Moves the rows not yet taken to memory with room for more. */
    grow() {
        const rows = Math.max(this.length * 2, Math.min(this.keys.length * 2, 65_536), 16);
        const keys = new Uint32Array(rows);
        const values = new Uint32Array(rows);
        keys.set(this.keys.subarray(this.#start, this.end));
        values.set(this.values.subarray(this.#start, this.end));
        this.end = this.length;
        this.#start = 0;
        this.keys = keys;
        this.values = values;
    }
    /** Forgets the rows gathered since the last `take`. */
    drop() {
        this.end = this.#start;
    }
    take() {
        if (this.length === 0)
            return noColumns;
        const taken = {
            keys: this.keys.subarray(this.#start, this.end),
            values: this.values.subarray(this.#start, this.end),
        };
        this.#start = this.end;
        return taken;
    }
}
const isStrictlyAscending = (keys) => {
    for (let row = 1; row < keys.length; row += 1)
        if ((keys[row - 1] ?? 0) >= (keys[row] ?? 0))
            return false;
    return true;
};
// A row seen as one 64-bit integer sorts natively, without a comparator; the key has to be its upper half.
const upper = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
/** The rows by key, then by value. */
const sortColumns = (columns) => {
    const { keys, values } = columns;
    if (isStrictlyAscending(keys))
        return columns;
    const pairs = new Uint32Array(keys.length * 2);
    for (let row = 0; row < keys.length; row += 1) {
        pairs[row * 2 + upper] = keys[row] ?? 0;
        pairs[row * 2 + 1 - upper] = values[row] ?? 0;
    }
    new BigUint64Array(pairs.buffer).sort();
    const sorted = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) };
    for (let row = 0; row < keys.length; row += 1) {
        sorted.keys[row] = pairs[row * 2 + upper] ?? 0;
        sorted.values[row] = pairs[row * 2 + 1 - upper] ?? 0;
    }
    return sorted;
};
/** All rows of the parts, sorted. */
const joinColumns = (parts) => {
    const filled = parts.filter((part) => part.keys.length > 0);
    const [only] = filled;
    if (only === undefined)
        return noColumns;
    if (filled.length === 1)
        return sortColumns(only);
    const rows = filled.reduce((sum, part) => sum + part.keys.length, 0);
    const joined = { keys: new Uint32Array(rows), values: new Uint32Array(rows) };
    let at = 0;
    for (const part of filled) {
        joined.keys.set(part.keys, at);
        joined.values.set(part.values, at);
        at += part.keys.length;
    }
    return sortColumns(joined);
};
/** Sorted rows with one row for each key: line numbers with their hits. */
const foldHits = (sorted, combine) => {
    if (isStrictlyAscending(sorted.keys))
        return sorted;
    const { keys, values } = sorted;
    const folded = new ColumnBuilder(keys.length);
    for (let row = 0; row < keys.length;) {
        const key = keys[row] ?? 0;
        let value = values[row] ?? 0;
        for (row += 1; row < keys.length && keys[row] === key; row += 1)
            value = combine(value, values[row] ?? 0);
        folded.push(key, value);
    }
    return folded.take();
};
/** A mark's value: which branch or function it is (31 bits), and whether it was taken. */
const markValue = (identity, taken) => ((identity << 1) | (taken ? 1 : 0)) >>> 0;
/** Sorted marks with one row for each identity, taken if any of its rows was. */
const foldMarks = (sorted) => {
    const { keys, values } = sorted;
    // Taken sorts after not taken, so the last row of an identity decides.
    const isFollowedByItself = (row) => keys[row + 1] === keys[row] && (values[row + 1] ?? 0) >>> 1 === (values[row] ?? 0) >>> 1;
    let repeats = 0;
    for (let row = 0; row < keys.length; row += 1)
        if (isFollowedByItself(row))
            repeats += 1;
    if (repeats === 0)
        return sorted;
    const folded = new ColumnBuilder(keys.length - repeats);
    for (let row = 0; row < keys.length; row += 1)
        if (!isFollowedByItself(row))
            folded.push(keys[row] ?? 0, values[row] ?? 0);
    return folded.take();
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/merge.ts


/**
 * One list of files from the files of many reports, by path: hits of a line are added; of its branches the larger
 * number taken and the larger total count, because reports do not say which ones they mean; so with functions.
 * Where one report measured lines and another gave totals alone, the lines count. The order of reports is irrelevant.
 */
const mergeCoverage = (reports) => {
    const byPath = new Map();
    for (const file of reports.flat()) {
        const same = byPath.get(file.path);
        if (same === undefined)
            byPath.set(file.path, [file]);
        else
            same.push(file);
    }
    return [...byPath.entries()]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([path, files]) => mergeFiles(path, files));
};
const mergeFiles = (path, files) => {
    const [only] = files;
    if (only !== undefined && files.length === 1)
        return only;
    return {
        path,
        lines: mergeLines(files.map((file) => file.lines)),
        branches: mergeBranches(files.map((file) => file.branches)),
        functions: files.map((file) => file.functions).reduce(largerRatio, nothingCounted),
    };
};
const mergeLines = (parts) => {
    const measured = parts.flatMap((part) => (part.kind === 'per-line' ? [part] : []));
    const claimed = parts.filter((part) => part.kind === 'summary-only').map(tallyLines);
    const rows = joinColumns(measured.map(({ numbers, hits }) => ({ keys: numbers, values: hits })));
    if (rows.keys.length === 0 && claimed.length > 0)
        return { kind: 'summary-only', ...claimed.reduce(largerRatio, nothingCounted) };
    const { keys, values } = foldHits(rows, addSaturating);
    return { kind: 'per-line', numbers: keys, hits: values };
};
const mergeBranches = (parts) => {
    const measured = parts.flatMap((part) => (part.kind === 'per-line' ? [part] : []));
    const claimed = parts.filter((part) => part.kind === 'summary-only').map(tallyBranches);
    const covered = largest(measured.map((part) => ({ keys: part.numbers, values: part.covered })));
    const total = largest(measured.map((part) => ({ keys: part.numbers, values: part.total })));
    if (total.keys.length === 0 && claimed.length > 0)
        return { kind: 'summary-only', ...claimed.reduce(largerRatio, nothingCounted) };
    return { kind: 'per-line', numbers: total.keys, covered: covered.values, total: total.values };
};
const largest = (columns) => columns.length === 0 ? noColumns : foldHits(joinColumns(columns), Math.max);

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
        for (const folder of foldersAbove((0,checkout/* fromTop */.k)(repository, reportPath))) {
            const found = matchBelow(folder, path);
            if (found !== undefined)
                return found;
        }
        return match(path, { sources: [], root });
    };
};

;// CONCATENATED MODULE: ./src/decide/mapping.ts




const mapReport = (parsed, mapFile) => {
    const { path, report } = parsed;
    const files = [];
    const strays = [];
    const unmapped = [];
    for (const file of report.files) {
        const match = mapFile?.({ path: file.path, reportPath: path, sources: report.sources });
        if (match?.kind === 'mapped')
            files.push({ ...file, path: match.path });
        else
            strays.push(file);
        if (match?.kind === 'unmapped')
            unmapped.push({ path: file.path, reason: match.reason });
    }
    const { lines, branches } = sumCoverage(report.files);
    const { format, warnings } = report;
    const measuredFiles = files.map((file) => ({ path: file.path, lastLine: lastLineOf(file) }));
    const read = { path, format, warnings, lines, branches, fileCount: report.files.length, measuredFiles };
    return { read, files, strays, unmapped };
};
const createFileMapper = (repository, built) => {
    const mapTracked = createReportPathMapper(repository);
    const mapBuilt = createReportPathMapper({ ...repository, trackedFiles: built });
    return (reported) => {
        const match = mapTracked(reported);
        const found = match.kind === 'mapped' ? match : mapBuilt(reported);
        return found.kind === 'mapped' ? found : match;
    };
};
/**
 * All reports as one, under the repository's own paths. What is no file of the repository keeps its path, counts in the
 * totals for each report that names it where that lowers them, and is told. `built` are files that are not tracked and
 * still there. Without a repository all paths stay as they are.
 */
const mapReports = (parsed, repository, built = []) => {
    const mapFile = repository === undefined ? undefined : createFileMapper(repository, built);
    const mapped = parsed.map((each) => mapReport(each, mapFile));
    return {
        reports: mapped.map(({ read }) => read),
        files: mergeCoverage(mapped.map(({ files }) => files)),
        strays: mapped.flatMap(({ strays }) => strays),
        unmapped: mapped.flatMap(({ unmapped }) => unmapped),
    };
};

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
const tableOf = (columns, items, rowOf) => {
    const more = items.length - rowsShown;
    if (items.length === 0)
        return [];
    const table = { kind: 'table', columns, rows: items.slice(0, rowsShown).map(rowOf) };
    return more > 0 ? [table, (0,domain_document/* paragraph */.FY)((0,markdown.md) `and ${(0,quantity/* formatCount */.B4)(more)} more in the report`)] : [table];
};

// EXTERNAL MODULE: ../../packages/core/src/domain/verdict.ts
var verdict = __webpack_require__(3934);
;// CONCATENATED MODULE: ./src/render/phrases.ts

const formatNames = { lcov: 'LCOV', cobertura: 'Cobertura' };
/** A report's format as its authors spell it. */
const nameFormat = (format) => formatNames[format] ?? format;
/** "9,110 of 10,204" */
const describeRatio = ({ covered, total }) => `${(0,quantity/* formatCount */.B4)(covered)} of ${(0,quantity/* formatCount */.B4)(total)}`;
/** "12" or "12–15" */
const describeRange = ({ start, end }) => start === end ? `${start}` : `${start}–${end}`;
/** A warning with its place, where it has one. */
const describeWarning = ({ line, message }) => line === null ? message : `line ${(0,quantity/* formatCount */.B4)(line)}: ${message}`;
/** Files that have uncovered changed lines, most of them first. */
const uncoveredFiles = (files) => files.filter((file) => file.uncovered.length > 0).toSorted((a, b) => b.uncovered.length - a.uncovered.length);

;// CONCATENATED MODULE: ./src/render/log.ts





const itemsShown = 20;
/** One line for each report that was read, its remarks below. */
const renderReadReports = (reports) => [
    ...alignColumns(reports.map(({ path, format, fileCount, lines, branches }) => [
        path,
        nameFormat(format),
        (0,quantity/* countOf */.pq)(fileCount, 'file'),
        `${describeRatio(lines)} lines`,
        branches.total === 0 ? '' : `${describeRatio(branches)} branches`,
    ])),
    ...firstLines(reports.flatMap(({ path, warnings }) => warnings.map((warning) => `  ! ${path}, ${describeWarning(warning)}`)), 'more remark'),
];
/** One line for each file of the reports that the repository does not have. */
const renderUnmapped = (unmapped) => firstLines(unmapped.map(({ path, reason }) => `  ! ${path}: ${reason}`), 'more file');
/** What the change is compared with, or why it is not. */
const renderComparison = (comparison) => {
    if (comparison.kind === 'not-compared')
        return `  – not judged: ${comparison.reason}`;
    const { mergeBase, source, files } = comparison;
    return `  compared with ${source}, merge base ${(0,object_name/* shortSha */.F)(mergeBase)}: ${(0,quantity/* countOf */.pq)(files.length, 'changed file')}`;
};
const renderChange = ({ files }) => firstLines(uncoveredFiles(files).map((file) => {
    const ranges = file.stretches.map(describeRange);
    const shown = ranges.slice(0, itemsShown).join(', ');
    return `  ${file.path}: ${(0,quantity/* countOf */.pq)(file.uncovered.length, 'uncovered line')} (${shown}${ranges.length > itemsShown ? ', …' : ''})`;
}), 'more file');
const renderConditions = (conditions) => alignColumns((0,verdict/* worstFirst */.md)(conditions).map(({ mark, name, value, bar, distance }) => [
    (0,verdict/* signOf */.rL)(mark),
    name,
    value,
    `bar ${bar}`,
    distance,
]));
/** What was decided and why: uncovered changes by file, then one line for each condition, the failed ones first. */
const renderVerdict = ({ changed, judgements }) => [
    ...(changed === undefined ? [] : renderChange(changed)),
    ...renderConditions(judgements),
];

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

;// CONCATENATED MODULE: ../../packages/core/src/reports/xml/encoding.ts
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const longestShortBytes = 64;
/** UTF-8, strictly. */
const decodeUtf8 = (bytes, start, end) => {
    if (end - start < longestShortBytes) {
        const short = decodeAscii(bytes, start, end);
        if (short !== null)
            return short;
    }
    try {
        return utf8.decode(bytes.subarray(start, end));
    }
    catch {
        return null;
    }
};
// One list for each length: the engine makes a string of a list of codes in one piece, without joining parts.
const codesOfLength = Array.from({ length: longestShortBytes + 1 }, (_, length) => new Array(length).fill(0));
const decodeShortAscii = (bytes, start, end) => {
    const codes = codesOfLength[end - start] ?? [];
    let all = 0;
    for (let at = start; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        all |= byte;
        codes[at - start] = byte;
    }
    return all > 0x7f ? null : String.fromCharCode(...codes);
};
/** US-ASCII; for some dozen bytes faster than any decoder. */
const decodeAscii = (bytes, start, end) => {
    if (end - start <= longestShortBytes)
        return decodeShortAscii(bytes, start, end);
    let text = '';
    for (let at = start; at < end; at += longestShortBytes) {
        const piece = decodeShortAscii(bytes, at, Math.min(end, at + longestShortBytes));
        if (piece === null)
            return null;
        text += piece;
    }
    return text;
};
/** ISO 8859-1: each byte is its code point (what browsers call latin1 is windows-1252, which differs). */
const decodeLatin1 = (bytes, start, end) => {
    let text = '';
    for (let at = start; at < end; at += 1)
        text += String.fromCharCode(bytes[at] ?? 0);
    return text;
};
const decoders = {
    'utf-8': decodeUtf8,
    utf8: decodeUtf8,
    'us-ascii': decodeAscii,
    ascii: decodeAscii,
    'iso-8859-1': decodeLatin1,
    latin1: decodeLatin1,
};
/** The decoder for a declared encoding, in any case of letters; undefined for one that is not read. */
const decoderFor = (encoding) => {
    const name = encoding.toLowerCase();
    return Object.hasOwn(decoders, name) ? decoders[name] : undefined;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/xml/name-table.ts

const slots = 1024;
const isSame = (name, bytes, start) => {
    const expected = name.bytes;
    for (let at = 0; at < expected.length; at += 1)
        if (expected[at] !== bytes[start + at])
            return false;
    return true;
};
/**
 * Remembers names by their bytes, so that each is made into a string once. A table of fixed size: a hostile report
 * with ever new names overwrites what is remembered, and never the vocabulary of the reader.
 */
class NameTable {
    #names = new Array(slots).fill(undefined);
    #vocabulary;
    constructor(vocabulary) {
        this.#vocabulary = new Map(vocabulary.map((word) => [word, word]));
    }
    /** The name in these bytes; null when they are not what the encoding allows. */
    read(bytes, place, decode) {
        const { start, end } = place;
        const slot = place.hash & (slots - 1);
        const known = this.#names[slot];
        if (known !== undefined && known.bytes.length === end - start && isSame(known, bytes, start))
            return known;
        const text = decodeAscii(bytes, start, end) ?? decode(bytes, start, end);
        if (text === null)
            return null;
        // The reader's own word is the same string object as in its code, which makes comparing it a matter of one pointer.
        const name = { text: this.#vocabulary.get(text) ?? text, bytes: bytes.slice(start, end) };
        this.#names[slot] = name;
        return name;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/xml/references.ts
const ampersand = 38;
const semicolon = 59;
/** No reference that is read is longer than this: `&#x10FFFF;` with a few leading zeros. */
const longestReferenceBytes = 16;
const predefined = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
]);
const isXmlCharacter = (code) => code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff);
const numeric = (name) => {
    const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name) ?? [];
    if (hexadecimal === undefined && decimal === undefined)
        return undefined;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return isXmlCharacter(code) && code !== 0xfffe && code !== 0xffff ? String.fromCodePoint(code) : undefined;
};
const resolve = (name) => predefined.get(name) ?? numeric(name);
/**
 * Where the first reference is that is neither one of the five predefined ones nor a character's number
 * (https://www.w3.org/TR/xml/#sec-references); -1 when there is none.
 */
const findBadReference = (bytes, start, end) => {
    const part = bytes.subarray(start, end);
    let at = part.indexOf(ampersand);
    while (at >= 0) {
        const stop = part.subarray(at, at + longestReferenceBytes).indexOf(semicolon);
        if (stop < 0)
            return start + at;
        if (resolve(String.fromCharCode(...part.subarray(at + 1, at + stop))) === undefined)
            return start + at;
        at = part.indexOf(ampersand, at + stop);
    }
    return -1;
};
/** Text with its references replaced by what they stand for; those that stand for nothing stay as they are. */
const replaceReferences = (text) => text.replace(/&([^;&]{1,14});/g, (whole, name) => resolve(name) ?? whole);

;// CONCATENATED MODULE: ../../packages/core/src/reports/xml/attribute-list.ts


const digitZero = 48;
const maxAttributes = 256;
const longestRepeatedBytes = 256;
// https://www.w3.org/TR/xml/#AVNormalize
const normaliseValue = (raw) => replaceReferences(raw.replace(/\r\n|[\t\r\n]/g, ' '));
/** Bytes at the end of a value that tell it from others: test classes and durations differ there. */
const tellingBytes = 12;
/** The attributes of the tag that is being read: places in its bytes, decoded only when asked for. */
class AttributeList {
    #names = [];
    #values = new NameTable([]);
    #places = new Int32Array(maxAttributes * 2);
    #arePlain = [];
    #bytes = new Uint8Array(0);
    #decode;
    #count = 0;
    /** Set when a value that was asked for is not what the encoding allows. */
    isUndecodable = false;
    constructor(decode) {
        this.#decode = decode;
    }
    /** Begins with no attributes. */
    reset(bytes, decode) {
        this.#bytes = bytes;
        this.#decode = decode;
        this.#count = 0;
    }
    /** Adds one; says why not. A plain value holds no references, tabs or line ends: it is its bytes. */
    add(name, { start, end, isPlain }) {
        if (this.#count === maxAttributes)
            return 'too many';
        for (let index = 0; index < this.#count; index += 1)
            if (this.#names[index] === name)
                return 'repeated';
        this.#names[this.#count] = name;
        this.#places[this.#count * 2] = start;
        this.#places[this.#count * 2 + 1] = end;
        this.#arePlain[this.#count] = isPlain;
        this.#count += 1;
        return 'added';
    }
    text(name) {
        const index = this.#find(name);
        if (index < 0)
            return undefined;
        const raw = this.#decode(this.#bytes, this.#places[index * 2] ?? 0, this.#places[index * 2 + 1] ?? 0);
        if (raw === null)
            this.isUndecodable = true;
        return this.#arePlain[index] ? (raw ?? '') : normaliseValue(raw ?? '');
    }
    repeatedText(name) {
        const index = this.#find(name);
        if (index < 0)
            return undefined;
        const start = this.#places[index * 2] ?? 0;
        const end = this.#places[index * 2 + 1] ?? 0;
        if (end - start > longestRepeatedBytes)
            return this.text(name);
        let hash = end - start;
        for (let at = Math.max(start, end - tellingBytes); at < end; at += 1)
            hash = Math.imul(hash, 31) + (this.#bytes[at] ?? 0);
        const value = this.#values.read(this.#bytes, { start, end, hash }, this.#decode);
        if (value === null)
            this.isUndecodable = true;
        return this.#arePlain[index] ? (value?.text ?? '') : normaliseValue(value?.text ?? '');
    }
    natural(name) {
        const index = this.#find(name);
        if (index < 0)
            return -1;
        const start = this.#places[index * 2] ?? 0;
        const end = this.#places[index * 2 + 1] ?? 0;
        if (end === start || end - start > 9)
            return -1;
        let natural = 0;
        for (let at = start; at < end; at += 1) {
            const digit = (this.#bytes[at] ?? 0) - digitZero;
            if (digit < 0 || digit > 9)
                return -1;
            natural = natural * 10 + digit;
        }
        return natural;
    }
    is(name, value) {
        const index = this.#find(name);
        if (index < 0)
            return false;
        const start = this.#places[index * 2] ?? 0;
        if ((this.#places[index * 2 + 1] ?? 0) - start !== value.length)
            return false;
        for (let at = 0; at < value.length; at += 1)
            if (this.#bytes[start + at] !== value.charCodeAt(at))
                return false;
        return true;
    }
    #find(name) {
        for (let index = 0; index < this.#count; index += 1)
            if (this.#names[index] === name)
                return index;
        return -1;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/xml/tokenizer.ts







const newline = 10;
const exclamation = 33;
const doubleQuote = 34;
const tokenizer_ampersand = 38;
const singleQuote = 39;
const dash = 45;
const slash = 47;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const questionMark = 63;
const openBracket = 91;
const closeBracket = 93;
const incomplete = -1;
const failed = -2;
const textPieceBytes = 65_536;
// https://www.w3.org/TR/xml/#NT-doctypedecl without the internal subset.
const plainDoctype = /^<!DOCTYPE\s+[^\s<>"']+(?:\s+SYSTEM\s+(?:"[^"]*"|'[^']*')|\s+PUBLIC\s+(?:"[^"]*"|'[^']*')\s+(?:"[^"]*"|'[^']*'))?\s*>$/;
const sectionStart = '<![CDATA[';
const sectionStartBytes = 9;
const isSpace = (byte) => byte === 32 || byte === newline || byte === 9 || byte === 13;
// https://www.w3.org/TR/xml/#NT-NameStartChar, with all of Unicode beyond ASCII let in.
const nameBytes = new Uint8Array(256).map((_, byte) => {
    const letter = /[A-Za-z_:]/.test(String.fromCharCode(byte)) || byte >= 0x80;
    const later = /[-.0-9]/.test(String.fromCharCode(byte));
    return letter ? 2 : later ? 1 : 0;
});
/** Bytes in a quoted value that need a look: the quotes, `<`, `&` and white space other than a blank. */
const valueStops = new Uint8Array(256);
for (const byte of [doubleQuote, singleQuote, lessThan, tokenizer_ampersand, newline, 9, 13])
    valueStops[byte] = 1;
const broken = 'The report is not well-formed XML. Write it again, or name the complete report in `files`.';
const cutOff = 'The run that writes it was probably cut off. Make it finish, or name the complete report in `files`.';
const wrongBytes = {
    reason: 'the report holds bytes that its encoding does not allow',
    fix: 'Write the report as UTF-8.',
};
const noDtd = 'Write the report without a DTD; entities and external files are never read.';
const insideOf = { text: 'text', markup: 'a tag', comment: 'a comment', 'character data': 'a CDATA section' };
/**
 * Reads XML 1.0 (https://www.w3.org/TR/xml/) from bytes and calls the handler: elements, attributes, text, CDATA.
 * UTF-8, US-ASCII and ISO 8859-1. The five predefined entities and character numbers, no others; a DTD may be named
 * but not contained, and is never fetched. Namespaces are not resolved: a name is what is written.
 */
class XmlTokenizer {
    #handler;
    #limits;
    #gate;
    #names;
    #attributes = new AttributeList(decodeUtf8);
    #open = [];
    #held = new ByteBuffer();
    #decode = decodeUtf8;
    #mode = 'text';
    #quote = 0;
    #matched = 0;
    // One object for all names: three of them in each tag would keep the garbage collector busy.
    #namePlace = { start: 0, end: 0, hash: 0 };
    #valuePlace = { start: 0, end: 0, isPlain: true };
    #hasRoot = false;
    #isFirst = true;
    #line = 1;
    /** Byte offset in the report of what is at index 0 of the bytes being read. */
    #base = 0;
    #error = null;
    constructor(handler, limits, vocabulary = []) {
        this.#handler = handler;
        this.#limits = limits;
        this.#gate = new ByteGate(limits);
        this.#names = new NameTable(vocabulary);
    }
    /** Reads on; after an error does nothing. */
    push(bytes) {
        if (this.#error !== null)
            return;
        const content = this.#gate.admit(bytes);
        const base = this.#gate.offset - content.length;
        let at = 0;
        while (at < content.length && this.#error === null) {
            this.#base = base;
            at = this.#readOn(content, at);
        }
        this.#base = base;
        if (this.#gate.problem !== null)
            this.#fail(this.#gate.problem, content.length);
    }
    /** Null when the report was one complete document. */
    end() {
        const mode = this.#mode;
        // The lines of a tag are counted when it is whole: one that is cut is told where it begins.
        const place = mode === 'markup' ? -this.#held.length : 0;
        this.#base = this.#gate.offset;
        // An error that a cut tag has already shown comes before the cut.
        if (mode === 'markup' && this.#error === null)
            this.#readGathered(-this.#held.length);
        this.#base = this.#gate.offset;
        const innermost = this.#open.at(-1);
        if (mode !== 'text')
            this.#fail({ reason: `the report ends inside ${insideOf[mode]}`, fix: cutOff }, place);
        if (innermost !== undefined)
            this.#fail({ reason: `the report ends inside <${shorten(innermost.text)}>`, fix: cutOff }, 0);
        if (!this.#hasRoot)
            this.#fail({ reason: 'the report is empty', fix: cutOff }, 0);
        return this.#error;
    }
    /** The first error, if there was one. */
    get error() {
        return this.#error;
    }
    #fail(complaint, at) {
        if (complaint !== null && this.#error === null)
            this.#error = { ...complaint, byteOffset: this.#base + at, line: this.#line };
        return failed;
    }
    #failBroken(reason, at) {
        return this.#fail({ reason, fix: broken }, at);
    }
    #readOn(bytes, at) {
        if (this.#mode === 'comment')
            return this.#skipComment(bytes, at);
        if (this.#mode === 'character data')
            return this.#readCharacterData(bytes, at);
        if (this.#mode === 'markup')
            return this.#gatherMarkup(bytes, at);
        const start = this.#readText(bytes, at);
        if (start >= bytes.length || this.#error !== null)
            return bytes.length;
        return this.#readMarkup(bytes, start);
    }
    // --- text ---------------------------------------------------------------------------------------------------------
    #readText(bytes, from) {
        if (this.#open.length === 0)
            return this.#skipBlank(bytes, from);
        let at = from;
        let hasReferences = false;
        for (; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            if (byte === lessThan)
                break;
            if (byte === newline)
                this.#line += 1;
            else if (byte === tokenizer_ampersand)
                hasReferences = true;
        }
        const isHeld = this.#held.length > 0;
        if (isHeld || (at > from && (hasReferences || this.#handler.wantsText())))
            this.#takeText(bytes, { start: from, end: at });
        return at;
    }
    #skipBlank(bytes, from) {
        for (let at = from; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            if (byte === lessThan)
                return at;
            if (byte === newline)
                this.#line += 1;
            if (!isSpace(byte)) {
                this.#failBroken('text stands outside the root element', at);
                break;
            }
        }
        return bytes.length;
    }
    #takeText(bytes, { start, end }) {
        const isWhole = end < bytes.length;
        if (isWhole && this.#held.length === 0) {
            this.#giveText(bytes, { start, end, countedTo: end });
            return;
        }
        const chunkBase = this.#base;
        this.#base += start - this.#held.length;
        this.#held.append(bytes.subarray(start, end));
        const held = this.#held.view();
        const given = isWhole ? held.length : held.length < textPieceBytes ? 0 : safeEnd(held);
        if (given > 0)
            this.#giveText(held, { start: 0, end: given, countedTo: held.length });
        this.#held.dropFirst(given);
        this.#base = chunkBase;
    }
    #giveText(bytes, piece) {
        if (this.#refuseReferences(bytes, piece) || !this.#handler.wantsText())
            return;
        const text = this.#decode(bytes, piece.start, piece.end);
        const complaint = text === null ? wrongBytes : this.#handler.text(replaceReferences(text));
        this.#failText(complaint, bytes.subarray(piece.start, piece.countedTo), piece.start);
    }
    // Lines are counted before references are checked: `countedTo` says up to where.
    #refuseReferences(bytes, piece) {
        const bad = findBadReference(bytes, piece.start, piece.end);
        if (bad < 0)
            return false;
        this.#line -= countNewlines(bytes.subarray(bad, piece.countedTo));
        const reason = 'a reference is neither a predefined entity (&lt; &gt; &amp; &quot; &apos;) nor a character';
        this.#fail({ reason, fix: noDtd }, bad);
        return true;
    }
    // The lines of a text are counted before it is given: what is wrong with it is told where it begins.
    #failText(complaint, counted, at) {
        if (complaint === null)
            return;
        this.#line -= countNewlines(counted);
        this.#fail(complaint, at);
    }
    #failEncoding(at) {
        return this.#fail(wrongBytes, at);
    }
    // --- markup -------------------------------------------------------------------------------------------------------
    #readMarkup(bytes, start) {
        const kind = bytes[start + 1];
        const isTag = kind !== undefined && kind !== exclamation && kind !== questionMark;
        if (isTag) {
            const next = kind === slash ? this.#readEndTag(bytes, start) : this.#readStartTag(bytes, start);
            if (next === failed)
                return bytes.length;
            if (next !== incomplete) {
                if (next - start > this.#limits.maxTokenBytes)
                    this.#failForSize(start);
                return next;
            }
        }
        if (kind === exclamation && this.#open.length > 0 && startsSection(bytes, start)) {
            this.#mode = 'character data';
            this.#matched = 0;
            return start + sectionStartBytes;
        }
        this.#mode = 'markup';
        this.#quote = 0;
        this.#held.clear();
        return this.#gatherMarkup(bytes, start);
    }
    // Byte by byte, remembering where it stands: what crosses the edge of a chunk, and the markup that is rare.
    #gatherMarkup(bytes, from) {
        for (let at = from; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            this.#held.appendByte(byte);
            const start = at + 1 - this.#held.length;
            if (this.#held.length <= sectionStartBytes && this.#recogniseSection(start))
                return at + 1;
            if (this.#closesMarkup(byte)) {
                this.#mode = 'text';
                this.#readGathered(start);
                return at + 1;
            }
            if (this.#held.length > this.#limits.maxTokenBytes) {
                this.#failForSize(start);
                break;
            }
        }
        return bytes.length;
    }
    #recogniseSection(start) {
        const held = this.#held.view();
        if (held[1] !== exclamation)
            return false;
        if (held.length === 4 && held[2] === dash && held[3] === dash)
            this.#mode = 'comment';
        else if (held.length === sectionStartBytes && asciiText(held) === sectionStart)
            this.#mode = 'character data';
        else
            return false;
        if (this.#mode === 'character data' && this.#open.length === 0)
            this.#failBroken('a CDATA section stands outside the root element', start);
        this.#matched = 0;
        this.#held.clear();
        this.#isFirst = false;
        return true;
    }
    #closesMarkup(byte) {
        const held = this.#held.view();
        if (held[1] === questionMark)
            return byte === greaterThan && held.length > 3 && held[held.length - 2] === questionMark;
        if (this.#quote !== 0) {
            if (byte === this.#quote)
                this.#quote = 0;
            return false;
        }
        if (byte === doubleQuote || byte === singleQuote)
            this.#quote = byte;
        // An internal subset is refused as soon as it begins: its end is not looked for.
        return byte === greaterThan || (byte === openBracket && held[1] === exclamation && !startsAsCharacterData(held));
    }
    // What was gathered is a tag, an instruction or a declaration, whole unless the report ended in it.
    #readGathered(start) {
        const markup = this.#held.view();
        this.#held.clear();
        this.#base += start;
        const kind = markup[1];
        if (kind === slash)
            this.#readEndTag(markup, 0);
        else if (kind === questionMark)
            this.#readInstruction(markup);
        else if (kind === exclamation)
            this.#readDeclaration(markup);
        else
            this.#readStartTag(markup, 0);
        this.#isFirst = false;
    }
    #readInstruction(markup) {
        const text = asciiText(markup);
        this.#line += countNewlines(markup);
        if (!/^<\?xml[\s?]/.test(text))
            return;
        if (!this.#isFirst) {
            this.#failBroken('an XML declaration stands inside the report, as if two reports were joined', 0);
            return;
        }
        const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
        const decode = encoding === undefined ? decodeUtf8 : decoderFor(encoding);
        if (decode !== undefined)
            this.#decode = decode;
        else
            this.#fail({
                reason: `the report says that it is ${JSON.stringify(shorten(encoding ?? ''))}`,
                fix: 'Write the report as UTF-8.',
            }, 0);
    }
    #readDeclaration(markup) {
        const text = asciiText(markup);
        if (!/^<!DOCTYPE\s/.test(text)) {
            this.#failBroken('a declaration stands where none is allowed', 0);
            return;
        }
        if (text.endsWith('[')) {
            this.#fail({ reason: 'the report contains a DTD (an internal subset), which may declare entities', fix: noDtd }, 0);
            return;
        }
        if (this.#hasRoot || !plainDoctype.test(text))
            this.#failBroken('a DOCTYPE stands where none is allowed, or is not complete', 0);
        this.#line += countNewlines(markup);
    }
    #readEndTag(bytes, start) {
        const name = this.#open.at(-1);
        const length = name?.bytes.length ?? 0;
        let at = start + 2;
        for (let index = 0; index < length; index += 1, at += 1) {
            const byte = bytes[at];
            if (byte === undefined)
                return incomplete;
            if (byte !== name?.bytes[index])
                return this.#failForEndTag(start, name);
        }
        let newlines = 0;
        while (at < bytes.length && isSpace(bytes[at] ?? 0)) {
            if (bytes[at] === newline)
                newlines += 1;
            at += 1;
        }
        if (at >= bytes.length)
            return incomplete;
        if (bytes[at] !== greaterThan || name === undefined)
            return this.#failForEndTag(start, name);
        this.#line += newlines;
        this.#open.pop();
        const complaint = this.#handler.close(name.text);
        return complaint === null ? at + 1 : this.#fail(complaint, start);
    }
    #failForEndTag(at, name) {
        if (name === undefined)
            return this.#failBroken('an end tag stands outside the root element', at);
        return this.#failBroken(`an end tag does not match <${shorten(name.text)}>`, at);
    }
    #readStartTag(bytes, start) {
        const line = this.#line;
        const next = this.#readTag(bytes, start);
        // What is not complete will be read again from its beginning.
        if (next === incomplete)
            this.#line = line;
        return next;
    }
    #readTag(bytes, start) {
        const nameEnd = this.#findNameEnd(bytes, start + 1);
        if (nameEnd < 0)
            return nameEnd;
        const name = this.#readName(bytes, start + 1, nameEnd);
        if (name === null)
            return failed;
        const attributes = this.#attributes;
        attributes.reset(bytes, this.#decode);
        let at = nameEnd;
        for (;;) {
            const beforeSpace = at;
            while (at < bytes.length && isSpace(bytes[at] ?? 0)) {
                if (bytes[at] === newline)
                    this.#line += 1;
                at += 1;
            }
            if (at >= bytes.length)
                return incomplete;
            const byte = bytes[at] ?? 0;
            if (byte === greaterThan)
                return this.#openElement(name, start, at + 1);
            if (byte === slash) {
                if (at + 1 >= bytes.length)
                    return incomplete;
                if (bytes[at + 1] !== greaterThan)
                    return this.#failBroken('a / stands inside a tag', at);
                const opened = this.#openElement(name, start, at + 2);
                return opened === failed ? failed : this.#closeEmptyElement(name, start, opened);
            }
            if (at === beforeSpace)
                return this.#failBroken('attributes are not separated by a space', at);
            at = this.#readAttribute(bytes, at);
            if (at < 0)
                return at;
        }
    }
    #openElement(name, start, next) {
        if (this.#open.length === 0 && this.#hasRoot)
            return this.#failBroken('a second root element follows, as if two reports were joined', start);
        if (this.#open.length >= this.#limits.maxDepth)
            return this.#failBroken(`elements are nested deeper than ${(0,quantity/* formatCount */.B4)(this.#limits.maxDepth)}`, start);
        this.#hasRoot = true;
        this.#isFirst = false;
        this.#open.push(name);
        const complaint = this.#handler.open(name.text, this.#attributes);
        if (this.#attributes.isUndecodable)
            return this.#failEncoding(start);
        return complaint === null ? next : this.#fail(complaint, start);
    }
    #closeEmptyElement(name, start, next) {
        this.#open.pop();
        const complaint = this.#handler.close(name.text);
        return complaint === null ? next : this.#fail(complaint, start);
    }
    #readAttribute(bytes, start) {
        const nameEnd = this.#findNameEnd(bytes, start);
        if (nameEnd < 0)
            return nameEnd;
        let at = this.#skipSpace(bytes, nameEnd);
        if (at >= bytes.length)
            return incomplete;
        if (bytes[at] !== equals)
            return this.#failBroken('an attribute has no value', at);
        at = this.#skipSpace(bytes, at + 1);
        if (at >= bytes.length)
            return incomplete;
        const quote = bytes[at];
        if (quote !== doubleQuote && quote !== singleQuote)
            return this.#failBroken('a value is not in quotes', at);
        const end = this.#findValueEnd(bytes, at + 1, quote);
        if (end < 0)
            return end;
        const name = this.#readName(bytes, start, nameEnd);
        if (name === null)
            return failed;
        const added = this.#attributes.add(name.text, this.#valuePlace);
        if (added === 'repeated')
            return this.#failBroken('a tag has the same attribute twice', start);
        return added === 'added' ? end + 1 : this.#failBroken('a tag has too many attributes', start);
    }
    #skipSpace(bytes, from) {
        let at = from;
        while (at < bytes.length && isSpace(bytes[at] ?? 0)) {
            if (bytes[at] === newline)
                this.#line += 1;
            at += 1;
        }
        return at;
    }
    #findValueEnd(bytes, start, quote) {
        let hasReferences = false;
        let isPlain = true;
        for (let at = start; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            if (valueStops[byte] === 0)
                continue;
            if (byte === quote) {
                this.#valuePlace.start = start;
                this.#valuePlace.end = at;
                this.#valuePlace.isPlain = isPlain;
                return hasReferences && this.#refuseReferences(bytes, { start, end: at, countedTo: at }) ? failed : at;
            }
            if (byte === doubleQuote || byte === singleQuote)
                continue;
            if (byte === lessThan)
                return this.#failBroken('a < stands in the value of an attribute', at);
            isPlain = false;
            if (byte === tokenizer_ampersand)
                hasReferences = true;
            else if (byte === newline)
                this.#line += 1;
        }
        return incomplete;
    }
    #findNameEnd(bytes, start) {
        if (start >= bytes.length)
            return incomplete;
        if (nameBytes[bytes[start] ?? 0] !== 2)
            return this.#failBroken('a < begins no tag', start);
        let hash = 0;
        let at = start;
        for (; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            if (nameBytes[byte] === 0)
                break;
            hash = Math.imul(hash, 31) + byte;
        }
        if (at - start > this.#limits.maxNameBytes)
            return this.#failBroken(`a name is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxNameBytes)}`, start);
        this.#namePlace.hash = hash;
        return at < bytes.length ? at : incomplete;
    }
    #readName(bytes, start, end) {
        this.#namePlace.start = start;
        this.#namePlace.end = end;
        const name = this.#names.read(bytes, this.#namePlace, this.#decode);
        if (name === null)
            this.#failEncoding(start);
        return name;
    }
    #failForSize(at) {
        return this.#failBroken(`a tag is larger than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxTokenBytes)}`, at);
    }
    // --- comments and CDATA -------------------------------------------------------------------------------------------
    #skipComment(bytes, from) {
        for (let at = from; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            if (byte === greaterThan && this.#matched === 2) {
                this.#mode = 'text';
                return at + 1;
            }
            this.#matched = byte === dash ? Math.min(2, this.#matched + 1) : 0;
            if (byte === newline)
                this.#line += 1;
        }
        return bytes.length;
    }
    #readCharacterData(bytes, from) {
        const wanted = this.#handler.wantsText();
        // What is wanted is gathered up to a limit, and then handed over.
        const stop = wanted ? Math.min(bytes.length, from + textPieceBytes - this.#held.length) : bytes.length;
        const end = this.#findSectionEnd(bytes, from, stop);
        if (wanted)
            this.#held.append(bytes.subarray(from, end));
        if (this.#mode === 'text') {
            this.#giveCharacterData(end - 1, this.#held.length - ']]>'.length);
            this.#held.clear();
        }
        else if (this.#held.length >= textPieceBytes)
            this.#giveCharacterData(end - 1, safeEnd(this.#held.view()));
        return end;
    }
    // Just after the end of the section, whose mode ends with it, or `stop`.
    #findSectionEnd(bytes, from, stop) {
        let matched = this.#matched;
        let newlines = 0;
        let at = from;
        for (; at < stop; at += 1) {
            const byte = bytes[at] ?? 0;
            if (byte === newline)
                newlines += 1;
            if (byte === closeBracket)
                matched = Math.min(2, matched + 1);
            else if (matched > 0) {
                if (byte === greaterThan && matched === 2)
                    break;
                matched = 0;
            }
        }
        this.#line += newlines;
        this.#matched = matched;
        if (at === stop)
            return stop;
        this.#mode = 'text';
        return at + 1;
    }
    #giveCharacterData(at, length) {
        if (length <= 0)
            return;
        const start = at + 1 - this.#held.length;
        const held = this.#held.view();
        const text = this.#decode(held, 0, length);
        this.#failText(text === null ? wrongBytes : this.#handler.text(text), held, start);
        this.#held.dropFirst(length);
    }
}
const sectionStartCodes = Array.from(sectionStart, (letter) => letter.charCodeAt(0));
const startsSection = (bytes, start) => bytes.length - start >= sectionStartBytes && sectionStartCodes.every((code, at) => bytes[start + at] === code);
const asciiText = (bytes) => {
    let text = '';
    for (let at = 0; at < Math.min(bytes.length, 4096); at += 1)
        text += String.fromCharCode(bytes[at] ?? 0);
    return bytes.length > 4096 ? `${text}${String.fromCharCode(bytes.at(-1) ?? 0)}` : text;
};
const startsAsCharacterData = (held) => held.length < sectionStartBytes && sectionStart.startsWith(asciiText(held));
const countNewlines = (bytes) => {
    let found = 0;
    for (const byte of bytes)
        if (byte === newline)
            found += 1;
    return found;
};
// A long text is handed over in pieces: never cut inside a character, a reference, or the end of a CDATA section.
const safeEnd = (bytes) => {
    let end = bytes.length - 2;
    while (end > bytes.length - 6 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    const reference = bytes.lastIndexOf(tokenizer_ampersand, end - 1);
    return reference >= end - longestReferenceBytes && reference > 0 ? reference : end;
};
const shorten = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

;// CONCATENATED MODULE: ../../packages/core/src/reports/sketch.ts



/** As many bytes from the start of a report as detection looks at. */
const detectionBytes = 65_536;
/** Matches XML by the name of its root element. */
const xmlRoot = (root) => ({ xml }) => xml?.root === root;
/** Matches JSON (one document, or one a line) whose start holds the mark. */
const jsonWith = (mark) => ({ json }) => json !== null && mark.test(json);
/** Matches any text whose start holds the mark. */
const textWith = (mark) => ({ text }) => mark.test(text);
/**
 * Looks at the start of a report, of which the first 64 KiB count; its name plays no part. `complaint` says why XML has
 * no root element that could be read. Fails on what is empty or no UTF-8 text.
 */
const sketchReport = (head) => {
    const bytes = head.subarray(0, detectionBytes);
    if ((bytes[0] ?? 0) >= 0xfe || bytes.includes(0))
        return (0,result/* failure */.V)(notText);
    const text = new TextDecoder('utf-8').decode(bytes);
    if (text.trim() === '')
        return (0,result/* failure */.V)(empty);
    return (0,result/* success */.k)(sketchText(text, bytes));
};
const notText = {
    reason: 'the report is not UTF-8 text (it looks like UTF-16 or a binary file)',
    fix: 'Write it as UTF-8.',
};
const empty = { reason: 'the report is empty', fix: 'Check that the tool that writes it ran to its end.' };
const sketchText = (text, bytes) => {
    const first = text.trimStart().charAt(0);
    const json = first === '{' || first === '[' ? text : null;
    if (first !== '<')
        return { sketch: { text, json, xml: null }, complaint: null };
    const root = new RootReader();
    const tokenizer = new XmlTokenizer(root, { ...defaultLimits, maxBytes: detectionBytes });
    tokenizer.push(bytes);
    const xml = root.name === null ? null : { root: root.name, child: root.child, attributes: root.attributes };
    return { sketch: { text, json, xml }, complaint: root.name === null ? tokenizer.error : null };
};
const attributesOfInterest = ['clover', 'line-rate', 'ReportType', 'test-run', 'testcasecount', 'timestamp'];
class RootReader {
    name = null;
    child = null;
    attributes = new Set();
    open(name, attributes) {
        if (this.name !== null) {
            this.child ??= name;
            return null;
        }
        this.name = name;
        for (const attribute of attributesOfInterest)
            if (attributes.text(attribute) !== undefined)
                this.attributes.add(attribute);
        return null;
    }
    close() {
        return null;
    }
    wantsText() {
        return false;
    }
    text() {
        return null;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/reader.ts


/** Copies what is pushed: its bytes belong to the caller again. */
const createHead = () => {
    const chunks = [];
    let heldBytes = 0;
    return {
        push: (bytes) => {
            chunks.push(bytes.slice());
            heldBytes += bytes.length;
        },
        isFull: () => heldBytes >= detectionBytes,
        take: () => {
            const joined = new Uint8Array(heldBytes);
            let at = 0;
            for (const chunk of chunks.splice(0)) {
                joined.set(chunk, at);
                at += chunk.length;
            }
            return joined;
        },
    };
};
/** What is wrong with a report as a whole stands at its start. */
const atStart = (complaint) => ({ ...complaint, byteOffset: 0, line: 1 });
/** Reads a report of a format that is not known yet: holds back its start until `choose` names the parser, then parses as it comes. */
const createReader = (choose) => {
    const head = createHead();
    let chosen;
    const decide = () => {
        const bytes = head.take();
        const parser = choose(bytes);
        if (!parser.ok)
            return (0,result/* failure */.V)(atStart(parser.error));
        parser.value.push(bytes);
        return parser;
    };
    return {
        push: (bytes) => {
            if (chosen !== undefined) {
                if (chosen.ok)
                    chosen.value.push(bytes);
                return;
            }
            head.push(bytes);
            if (head.isFull())
                chosen = decide();
        },
        end: () => {
            chosen ??= decide();
            return chosen.ok ? chosen.value.end() : chosen;
        },
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/detect.ts


// The first row that matches names the format; a format that is read has its parser in formats.ts.
/** Coverage formats by their structure. */
const coverageFormats = [
    { name: 'an HTML page', format: null, matches: textWith(/^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)\b/i) },
    // PHPUnit's Clover has neither `clover` nor `generated`, so the first child decides before any attribute.
    {
        name: 'a Clover report',
        format: null,
        matches: ({ xml }) => xml?.root === 'coverage' && (xml.child === 'project' || xml.attributes.has('clover')),
    },
    {
        name: 'a Cobertura report',
        format: 'cobertura',
        matches: ({ xml }) => xml?.root === 'coverage' &&
            (xml.child === 'sources' || xml.child === 'packages' || xml.attributes.has('line-rate')),
    },
    { name: 'a JaCoCo report', format: null, matches: xmlRoot('report') },
    { name: 'an OpenCover report', format: null, matches: xmlRoot('CoverageSession') },
    { name: 'a Scoverage report', format: null, matches: xmlRoot('scoverage') },
    {
        name: 'a dotCover report',
        format: null,
        matches: ({ xml }) => xml?.root === 'Root' && xml.attributes.has('ReportType'),
    },
    { name: 'a JUnit test report', format: null, matches: ({ xml }) => /^testsuites?$/.test(xml?.root ?? '') },
    { name: 'an Istanbul JSON report', format: null, matches: jsonWith(/"statementMap"\s*:/) },
    { name: 'a coverage.py JSON report', format: null, matches: jsonWith(/"executed_lines"\s*:/) },
    { name: 'a gcovr JSON report', format: null, matches: jsonWith(/"gcovr\/format_version"\s*:/) },
    { name: 'a gcov JSON report', format: null, matches: jsonWith(/"gcc_version"\s*:/) },
    { name: 'an LLVM JSON report', format: null, matches: jsonWith(/"llvm\.coverage\.json\.export"/) },
    { name: 'a SARIF report', format: null, matches: jsonWith(/"runs"\s*:\s*\[|sarif-schema/) },
    { name: 'a Go cover profile', format: null, matches: textWith(/^mode: (?:set|count|atomic)\s*$/m) },
    {
        name: 'an LCOV report',
        format: 'lcov',
        matches: ({ text, json, xml }) => json === null && xml === null && /^SF:./m.test(text),
    },
];
const readable = 'LCOV and Cobertura are';
const nameIt = 'Let the tests write LCOV or Cobertura, and name that report in `files`.';
/**
 * Which coverage format a report has, by its structure; its name plays no part. `head` is its start, of which the first
 * 64 KiB are looked at. A format that is known but not read is named in the error.
 */
const detectCoverageFormat = (head) => {
    const sketched = sketchReport(head);
    if (!sketched.ok)
        return sketched;
    const { sketch, complaint } = sketched.value;
    const row = coverageFormats.find(({ matches }) => matches(sketch));
    if (row?.format)
        return (0,result/* success */.k)(row.format);
    if (row !== undefined)
        return (0,result/* failure */.V)({ reason: notReadYet(row.name), fix: nameIt });
    return (0,result/* failure */.V)(complaint ?? { reason: unknownFormat(sketch), fix: nameIt });
};
const notReadYet = (name) => `this looks like ${name}, which is not read yet; ${readable}`;
const unknownFormat = ({ xml }) => xml === null
    ? `this is no coverage report that is known; ${readable} read`
    : `this is XML with the root element <${xml.root.slice(0, 60)}>, which is no coverage report that is known; ${readable} read`;

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

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/hit-count.ts
const hit_count_highestCount = 0xffff_ffff;
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
    return Math.min(Math.trunc(Number(trimmed)), hit_count_highestCount);
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
    #declared = new ColumnBuilder();
    #called = new ColumnBuilder();
    #byIndex = new Map();
    #grouped = new ColumnBuilder();
    /** Functions seen in this record so far. */
    get size() {
        return this.#declared.length + this.#called.length + this.#grouped.length;
    }
    /** FN: a function by its name. */
    declare([key, name]) {
        this.#declared.push(key, markValue(name, false));
    }
    /** FNDA: whether a function of that name was called. */
    call([key, name], called) {
        this.#called.push(key, markValue(name, called));
    }
    /** FNL (LCOV 2.2): a function by its place; its names follow as aliases. */
    declareIndexed(index, place) {
        this.#byIndex.set(index, place);
        this.#grouped.push(place[0], markValue(place[1], false));
    }
    /** FNA (LCOV 2.2): one alias of the function with that index; false when there is none. */
    callIndexed(index, called) {
        const place = this.#byIndex.get(index);
        if (place === undefined)
            return false;
        this.#grouped.push(place[0], markValue(place[1], called));
        return true;
    }
    /** The marks of the record, and a fresh start for the next one. */
    take() {
        const isEmpty = this.size === 0;
        this.#byIndex.clear();
        if (isEmpty)
            return noColumns;
        const marks = new ColumnBuilder(this.size);
        this.#pairNames(marks);
        const grouped = this.#grouped.take();
        for (let row = 0; row < grouped.keys.length; row += 1)
            marks.push(grouped.keys[row] ?? 0, grouped.values[row] ?? 0);
        return marks.take();
    }
    #pairNames(marks) {
        const declared = sortColumns(this.#declared.take());
        const called = sortColumns(this.#called.take());
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
                marks.push(identity.key, markValue((identity.name ^ Math.imul(nth, 0x9e37_79b1)) & 0x7fff_ffff, nth < covered));
            atDeclared += declaredRows;
            atCalled += calledRows;
        }
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/cobertura-class.ts




const highestLine = 0xffff_ffff;
const mostBranchesOfLine = 65_535;
const noClaims = { lines: nothingCounted, branches: nothingCounted, functions: nothingCounted };
const cobertura_class_broken = 'Run the tests that write it again, or name the complete report in `files`.';
/** Lines and branches as one list of <line> elements states them. */
class LineList {
    lines = new ColumnBuilder();
    branches = new ColumnBuilder();
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
    #functions = new ColumnBuilder();
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
        this.#functions.push(key, markValue(name, method.isHit));
    }
    addLine(attributes) {
        const number = this.#readNumber(attributes);
        if (number < 0)
            return { reason: 'a <line> has no number', fix: cobertura_class_broken };
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
            lines: foldHits(sortColumns(list.lines.take()), keepLarger),
            branches: foldMarks(sortColumns(list.branches.take())),
            functions: foldMarks(sortColumns(this.#functions.take())),
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
        return { reason: `a <line> claims ${covered} of ${total} branches`, fix: cobertura_class_broken };
    for (let branch = 0; branch < total; branch += 1)
        list.branches.push(number, markValue(branch, branch < covered));
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
            lines: foldHits(joinColumns(records.map((record) => record.lines)), this.#combineHits),
            branches: foldMarks(joinColumns(records.map((record) => record.branches))),
            functions: foldMarks(joinColumns(records.map((record) => record.functions))),
            claimed: {
                lines: records.map((record) => record.claimed.lines).reduce(largerRatio),
                branches: records.map((record) => record.claimed.branches).reduce(largerRatio),
                functions: records.map((record) => record.claimed.functions).reduce(largerRatio),
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/header-claim.ts


/** Warns when a header claims other totals than the lines below it make. */
const compareHeader = (warnings, { line, what, header, body }) => {
    if (header.covered === body.covered && header.total === body.total)
        return;
    warnings.add(line, `header says ${inWords(header, ` ${what}`)}, its lines say ${inWords(body)}: lines count`);
};
const inWords = (ratio, unit = '') => `${(0,domain_percentage/* floorPercent */.As)(ratio)} % (${(0,quantity/* formatCount */.B4)(ratio.covered)} of ${(0,quantity/* formatCount */.B4)(ratio.total)}${unit})`;

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/cobertura.ts










/**
 * Reads Cobertura XML (https://cobertura.sourceforge.net/xml/coverage-04.dtd) and the dialects of other writers.
 * A line that a report names twice has the larger of its counts. Fails on a report that is empty, cut, of another root
 * element, or beyond the limits.
 */
const createCoberturaParser = (limits = defaultLimits) => {
    const reader = new CoberturaReader(limits);
    const vocabulary = ['coverage', 'source', 'class', 'method', 'lines', 'line', 'filename', 'number', 'hits', 'branch'];
    const tokenizer = new XmlTokenizer(reader, limits, [...vocabulary, 'condition-coverage', 'conditions', 'condition']);
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
    #warnings = new WarningList();
    #files = new FileCollector(keepLarger);
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
        const totals = sumCoverage(files);
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/lcov-syntax.ts


const comma = 44;
const colon = 58;
const lcov_syntax_digitZero = 48;
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
        const digit = (bytes[at] ?? 0) - lcov_syntax_digitZero;
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
const lcov_syntax_quote = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/lcov-record.ts







const lcov_record_comma = 44;
const lcov_record_highestLine = 0xffff_ffff;
/** What to do about a report that is broken rather than badly configured. */
const rerun = 'Run the tests that write it again, or name the complete report in `files`.';
/** What is said about line 0, which some compilers attribute code to. */
const lineZero = 'line 0 is no line of a file and was skipped';
/** The record between `SF` and `end_of_record`; one object serves all records, so that its memory is reused. */
class LcovRecord {
    lines = new ColumnBuilder();
    #branches = new ColumnBuilder();
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
            lines: foldHits(sortColumns(this.lines.take()), addSaturating),
            branches: foldMarks(sortColumns(this.#branches.take())),
            functions: foldMarks(sortColumns(this.#functions.take())),
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
            this.#branches.push(number, markValue(branchIdentity(bytes, afterLine, beforeTaken), taken));
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
    reason: `${lcov_syntax_quote(textOf(field))} is not a line of an LCOV record`,
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
const createLcovParser = (limits = defaultLimits) => new LcovParser(limits);
const lcov_newline = 10;
const lcov_comma = 44;
const lcov_colon = 58;
const hash = 35;
const letterA = 65;
const letterD = 68;
const lcov_digitZero = 48;
// DA: and nine digits, a comma, nine digits, a line end.
const longestPlainLine = 23;
const recordEnd = 'end_of_record';
const lcov_cutOff = 'The test run was probably cut off. Make it finish, or name the complete report in `files`.';
class LcovParser {
    #limits;
    #gate;
    #carry = new ByteBuffer();
    #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    #files = new FileCollector(addSaturating);
    #warnings = new WarningList();
    #record = new LcovRecord(this.#warnings);
    #rows = 0;
    #line = 1;
    #lineStart = 0;
    #error = null;
    constructor(limits) {
        this.#limits = limits;
        this.#gate = new ByteGate(limits);
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
            this.#fail({ reason: 'the report ends inside a record (no end_of_record)', fix: lcov_cutOff });
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
            const end = bytes.indexOf(lcov_newline, at);
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
        const end = bytes.indexOf(lcov_newline);
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
            this.#fail({ reason: 'the report ends in the middle of a line', fix: lcov_cutOff });
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
            if (digit !== lcov_newline - lcov_digitZero || cursor === hitsStart)
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
            return { reason: `${lcov_syntax_quote(text)} stands outside a record (no SF line before it)`, fix: rerun };
        if (text !== 'EOF')
            this.#warnings.add(this.#line, `${lcov_syntax_quote(text)} is not LCOV and was skipped`);
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/reader.ts




/** Reads a coverage report of any format: holds back its start until the format is known, then parses as it comes. */
const createCoverageReader = (limits) => createReader((head) => {
    const format = detectCoverageFormat(head);
    return format.ok ? (0,result/* success */.k)(createCoverageParser(format.value, limits)) : format;
});

;// CONCATENATED MODULE: ./src/gather/reports.ts




const lookalikes = [
    '**/*.info',
    '**/*.lcov',
    '**/*{coverage,Coverage,cobertura,jacoco,clover,opencover}*.{xml,json,info}',
    // What this suite itself writes.
    '!**/drawbridge/*.json',
];
const nothingFound = async (files, patterns) => {
    const near = await files.find('.', lookalikes);
    const seen = near.ok ? near.value.map(({ path }) => path) : [];
    return {
        what: `no coverage report: no file matches \`files\` (${patterns.join(', ')}).`,
        fix: seen.length === 0
            ? 'Nothing near looks like one. Switch coverage on in the tests, and run them in this job before this step.'
            : `${seen.length === 1 ? 'Looks like one' : 'Look like reports'}: ${listPaths(seen)}. Name what counts in \`files\`.`,
    };
};
const readReport = async (files, path) => {
    const reader = createCoverageReader();
    const read = await files.read(path, (bytes) => reader.push(bytes));
    if (!read.ok)
        return (0,result/* failure */.V)({ what: read.error.message });
    const report = reader.end();
    if (report.ok)
        return (0,result/* success */.k)({ path, report: report.value });
    const { line, reason, fix } = report.error;
    return (0,result/* failure */.V)({ what: `${path}, line ${(0,quantity/* formatCount */.B4)(line)}: ${reason}.`, fix });
};
/**
 * Finds and reads every report that the patterns name. One that is missing, checked in, or cannot be read whole is an
 * obstacle: it may hide the rest.
 */
const gatherReports = async (patterns, { files }, repository) => {
    const found = await findReports(files, { input: 'files', patterns }, repository);
    if (!found.ok)
        return (0,result/* failure */.V)([found.error]);
    const { paths, obstacles } = found.value;
    if (paths.length === 0 && obstacles.length === 0)
        return (0,result/* failure */.V)([await nothingFound(files, patterns)]);
    const reports = [];
    const unread = [];
    for (const path of paths) {
        const read = await readReport(files, path);
        if (read.ok)
            reports.push(read.value);
        else
            unread.push(read.error);
    }
    const wrong = [...obstacles, ...unread];
    return wrong.length === 0 ? (0,result/* success */.k)(reports) : (0,result/* failure */.V)(wrong);
};

;// CONCATENATED MODULE: ./src/gather/facts.ts









const cutOverruns = async (measurements, { files, log }, repository) => {
    const named = measurements.files.map((file) => ({ path: file.path, line: Math.max(1, lastLineOf(file)) }));
    const lineCounts = await countLinesOf(named, { files, repository });
    const overrun = describeOverrun(measurements.reports, [...lineCounts].map(([path, lineCount]) => ({ path, lineCount })));
    if (overrun === undefined)
        return measurements;
    log.line(`  ! ${overrun}; what ran behind its end does not count`);
    const cut = measurements.files.map((file) => withoutOverrun(file, lineCounts.get(file.path) ?? Infinity));
    return { ...measurements, files: cut };
};
// What a build writes is not tracked, and measured all the same.
const placeMeasurements = async (parsed, scene, repository) => {
    const tracked = mapReports(parsed, repository);
    if (repository === undefined)
        return tracked;
    const { files } = scene;
    const placed = tracked.unmapped.length === 0
        ? tracked
        : mapReports(parsed, repository, await listWorkspace({ files, repository }));
    return cutOverruns(placed, scene, repository);
};
const gatherMeasurements = async (config, scene, checkout) => {
    const parsed = await gatherReports(config.files, scene, checkout?.repository);
    if (!parsed.ok)
        return parsed;
    const measurements = await placeMeasurements(parsed.value, scene, checkout?.repository);
    for (const line of renderReadReports(measurements.reports))
        scene.log.line(line);
    for (const line of renderUnmapped(measurements.unmapped))
        scene.log.line(line);
    return (0,result/* success */.k)(measurements);
};
const gatherChange = async (config, scene, checkout) => {
    if (!checkout.ok)
        return (0,result/* failure */.V)([{ what: checkout.error.message }]);
    const comparison = await gatherComparison(config.base, scene, checkout.value.head);
    if (!comparison.ok)
        return (0,result/* failure */.V)([comparison.error]);
    scene.log.line(renderComparison(comparison.value));
    return comparison;
};
const skipChange = async ({ log }, checkout) => {
    if (!checkout.ok)
        log.line(`! Paths of reports stay as they are, and no file of one is merged with that of another: ${checkout.error.message}`);
    return (0,result/* success */.k)({ kind: 'not-compared', reason: 'no bar is set for them' });
};
const obstaclesOf = (gathered) => gathered.ok ? [] : gathered.error;
/** Everything that the verdict depends on, or all that keeps it from being known. */
const gather = async (config, scene) => {
    const { log, context } = scene;
    const { changedLines, changedBranches } = config.bars;
    const found = await gatherCheckout(config.workingDirectory, scene);
    const checkout = found.ok ? found.value : undefined;
    const measurements = await log.group('Reports', () => gatherMeasurements(config, scene, checkout));
    const comparison = changedLines === undefined && changedBranches === undefined
        ? await skipChange(scene, found)
        : await log.group('Changed lines', () => gatherChange(config, scene, found));
    if (!measurements.ok || !comparison.ok)
        return (0,result/* failure */.V)([...obstaclesOf(measurements), ...obstaclesOf(comparison)]);
    return (0,result/* success */.k)({ ...measurements.value, comparison: comparison.value, head: checkout?.head ?? context.sha });
};

;// CONCATENATED MODULE: ./src/render/annotations.ts

const describeMeasured = ({ lines }) => lines === 1
    ? 'No test runs this changed line. Add one that does.'
    : `No test runs these ${(0,quantity/* countOf */.pq)(lines, 'changed line')}. Add one that does.`;
const annotations_describeFile = ({ standing, uncovered }) => {
    const counted = (0,quantity/* countOf */.pq)(uncovered.length, 'changed line counts', 'changed lines count');
    return standing === 'absent'
        ? `No report names this file, so its ${counted} as uncovered. Let a test load it, or name it in \`unmeasured-files\`.`
        : `The report has only totals for this file, so its ${counted} as uncovered. Make the coverage tool write its lines.`;
};
const annotateFile = (file) => {
    const { path, standing, stretches, uncovered } = file;
    const isMeasured = standing === 'measured';
    return (isMeasured ? stretches : stretches.slice(0, 1)).map((stretch) => ({
        level: 'warning',
        title: 'Uncovered change',
        message: isMeasured ? describeMeasured(stretch) : annotations_describeFile(file),
        place: { file: path, startLine: stretch.start, endLine: stretch.end },
        weight: isMeasured ? stretch.lines : uncovered.length,
    }));
};
/** One annotation for each stretch of uncovered changed lines, and one for a file of which no lines are known. */
const renderAnnotations = (files) => files.flatMap(annotateFile);

;// CONCATENATED MODULE: ./src/render/document.ts







const rangesShown = 20;
const linkCommit = ({ context }, sha) => (0,markdown/* link */.nf)((0,markdown/* code */.aY)((0,object_name/* shortSha */.F)(sha)), `${context.serverUrl}/${context.repository}/commit/${sha}`);
const linkRanges = ({ context, facts }, file) => {
    const links = file.stretches.slice(0, rangesShown).map((range) => {
        const lines = `L${range.start}-L${range.end}`;
        return (0,markdown/* link */.nf)((0,markdown.md) `${describeRange(range)}`, fileUrl(context, { sha: facts.head, path: file.path, lines }));
    });
    const more = file.stretches.length - links.length;
    return (0,markdown/* joinMarkdown */.UF)(more > 0 ? [...links, (0,markdown.md) `${(0,quantity/* countOf */.pq)(more, 'more stretch', 'more stretches')}`] : links, ', ');
};
const standings = {
    measured: '',
    absent: 'in no report',
    'totals-only': 'report has totals only',
    unmeasured: 'not measured',
};
const uncoveredSection = (view, changed) => {
    const files = uncoveredFiles(changed.files);
    const count = changed.lines.total - changed.lines.covered;
    return {
        title: `Uncovered changed lines (${(0,quantity/* formatCount */.B4)(count)} in ${(0,quantity/* countOf */.pq)(files.length, 'file')})`,
        blocks: tableOf(['File', 'Count', 'Lines', ''], files, (file) => [
            (0,markdown/* code */.aY)(file.path),
            (0,markdown.md) `${(0,quantity/* formatCount */.B4)(file.uncovered.length)}`,
            linkRanges(view, file),
            (0,markdown.md) `${standings[file.standing]}`,
        ]),
    };
};
const unmeasuredSection = ({ files }) => {
    const unmeasured = files.filter(({ standing }) => standing === 'unmeasured');
    return {
        title: `Changed files that nothing measures (${(0,quantity/* formatCount */.B4)(unmeasured.length)})`,
        blocks: tableOf(['File'], unmeasured, ({ path }) => [(0,markdown/* code */.aY)(path)]),
    };
};
const remarksSection = ({ facts: { reports } }) => {
    const remarks = reports.flatMap(({ path, warnings }) => warnings.map((warning) => ({ path, warning })));
    return {
        title: `Remarks on the reports (${(0,quantity/* formatCount */.B4)(remarks.length)})`,
        blocks: tableOf(['Report', 'Remark'], remarks, ({ path, warning }) => [
            (0,markdown/* code */.aY)(path),
            (0,markdown.md) `${describeWarning(warning)}`,
        ]),
    };
};
const unmappedSection = ({ facts: { unmapped } }) => ({
    title: `Report files that are not in the repository (${(0,quantity/* formatCount */.B4)(unmapped.length)})`,
    blocks: tableOf(['Path in the report', 'Why'], unmapped, ({ path, reason }) => [(0,markdown/* code */.aY)(path), (0,markdown.md) `${reason}`]),
});
const reportsSection = ({ facts: { reports } }) => ({
    title: `Reports (${(0,quantity/* formatCount */.B4)(reports.length)})`,
    blocks: tableOf(['Report', 'Format', 'Files', 'Lines', 'Branches'], reports, (report) => [
        (0,markdown/* code */.aY)(report.path),
        (0,markdown.md) `${nameFormat(report.format)}`,
        (0,markdown.md) `${(0,quantity/* formatCount */.B4)(report.fileCount)}`,
        (0,markdown.md) `${describeRatio(report.lines)}`,
        (0,markdown.md) `${describeRatio(report.branches)}`,
    ]),
});
const describeChange = (view) => {
    const { comparison } = view.facts;
    const { changed } = view.decision;
    if (comparison.kind === 'not-compared')
        return (0,domain_document/* paragraph */.FY)((0,markdown.md) `Changed lines are not judged: ${comparison.reason}.`);
    const base = linkCommit(view, comparison.mergeBase);
    const files = (0,quantity/* countOf */.pq)(comparison.files.length, 'changed file');
    if (changed === undefined)
        return (0,domain_document/* paragraph */.FY)((0,markdown.md) `Compared with ${comparison.source}, ${base}: ${files}.`);
    const { covered, total } = changed.lines;
    const lines = (0,quantity/* countOf */.pq)(total, 'changed line is', 'changed lines are');
    const uncovered = total === covered ? '' : `, ${(0,quantity/* formatCount */.B4)(total - covered)} of them uncovered`;
    return (0,domain_document/* paragraph */.FY)((0,markdown.md) `Compared with ${comparison.source}, ${base}: ${files}, ${lines} judged${uncovered}.`);
};
const isFilled = ({ blocks }) => blocks.length > 0;
const documentWith = (view, foot) => {
    const { verdict, judgements, changed } = view.decision;
    const ofChange = changed === undefined ? [] : [uncoveredSection(view, changed), unmeasuredSection(changed)];
    const details = [...ofChange, remarksSection(view), unmappedSection(view), reportsSection(view)];
    return { verdict, conditions: judgements, changes: [describeChange(view)], details: details.filter(isFilled), foot };
};
const describeSource = (view) => (0,markdown.md) `${(0,quantity/* countOf */.pq)(view.facts.reports.length, 'report')} of commit ${linkCommit(view, view.facts.head)}`;
/** The step's summary. */
const renderSummary = (view) => documentWith(view, (0,markdown.md) `${describeSource(view)}, read and judged in ${(0,quantity/* formatDuration */.a3)(view.elapsedMs)}`);
/** The pull request's comment: nothing in it changes when the same commit is judged again. */
const renderComment = (view) => documentWith(view, describeSource(view));

// EXTERNAL MODULE: ../../packages/core/src/domain/annotation.ts
var annotation = __webpack_require__(3534);
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




const reportChange = ({ mergeBase, lines, branches, files }) => ({
    mergeBase,
    lines,
    branches,
    uncovered: uncoveredFiles(files).map(({ path, uncovered }) => ({ path, ranges: [...(0,annotation/* joinRanges */.xX)(uncovered)] })),
    notMeasured: files.filter(({ standing }) => standing === 'unmeasured').map(({ path }) => path),
});
const report_bodyOf = ({ decision, facts }) => ({
    conditions: decision.judgements.map(({ mark, name, value, bar, distance }) => ({ mark, name, value, bar, distance })),
    totals: { lines: decision.totals.lines, branches: decision.totals.branches },
    changed: decision.changed === undefined ? null : reportChange(decision.changed),
    reports: facts.reports.map(({ path, format, fileCount, warnings }) => ({
        path,
        format,
        files: fileCount,
        warnings: warnings.map(describeWarning),
    })),
    unmapped: facts.unmapped.map(({ path, reason }) => ({ path, reason })),
});
/** The JSON report as text (docs/schemas). */
const renderReport = (view) => {
    const { context, enforced, nowMs, decision } = view;
    return formatReport(makeReport('coverage-threshold', { context, verdict: decision.verdict, enforced, nowMs }, report_bodyOf(view)));
};
const percent = (ratio) => ratio === undefined || ratio.total === 0 ? '' : (0,domain_percentage/* floorPercent */.As)(ratio, 2);
/** The action's outputs; empty where nothing was measured or compared. */
const renderOutputs = ({ totals, changed }) => ({
    'lines-percent': percent(totals.lines),
    'branches-percent': percent(totals.branches),
    'changed-lines-percent': percent(changed?.lines),
    'changed-branches-percent': percent(changed?.branches),
    'uncovered-changed-lines': changed === undefined ? '' : String(changed.lines.total - changed.lines.covered),
});

;// CONCATENATED MODULE: ./src/run.ts








/** Judges the coverage of a checked-out commit. Throws CannotJudge when there is nothing that could be judged. */
const run = async (config, scene) => {
    const startedMs = scene.clock.nowMs();
    const facts = await gather(config, scene);
    if (!facts.ok)
        throw new cannot_judge/* CannotJudge */.R(facts.error, config);
    const decision = decide(facts.value, config);
    const nowMs = scene.clock.nowMs();
    const { enforced } = config;
    const view = {
        decision,
        facts: facts.value,
        enforced,
        context: scene.context,
        nowMs,
        elapsedMs: nowMs - startedMs,
    };
    for (const line of renderVerdict(decision))
        scene.log.line(line);
    await act(config, scene, renderComment(view));
    return {
        verdict: decision.verdict,
        outputs: renderOutputs(decision),
        summary: renderSummary(view),
        annotations: renderAnnotations(decision.changed?.files ?? []),
        report: renderReport(view),
        enforced,
    };
};


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
