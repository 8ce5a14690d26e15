export const id = 315;
export const ids = [315];
export const modules = {

/***/ 2315:
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
// EXTERNAL MODULE: ../../packages/core/src/reports/json/cursor.ts
var cursor = __webpack_require__(1355);
;// CONCATENATED MODULE: ./src/decide/baseline.ts
/** Totals that changes are told by, as facts name them. */
const baselineRatios = ['coverage.lines', 'coverage.branches', 'duplication', 'documentation'];
/** So many fingerprints are kept of all tools together: some 4 MB, which the store still gives back in one piece. */
const maxFingerprints = 100_000;

;// CONCATENATED MODULE: ./src/gather/baseline-text.ts



const version = 1;
/** Where the baseline of a key is kept in the store. */
const baselinePath = (key) => `quality-gate/${key}/baseline.json`;
/** A baseline as text; the same baseline is the same text. */
const formatBaseline = ({ runId, baseline }) => {
    const { commit, createdMs, fingerprints, incomplete, ratios, benchmarks } = baseline;
    const byName = (map) => Object.fromEntries([...map].toSorted(([left], [right]) => (left < right ? -1 : 1)));
    const kept = { fingerprints: byName(fingerprints), incomplete, ratios: byName(ratios), benchmarks };
    return `${JSON.stringify({ version, runId, commit, createdMs, ...kept }, null, 1)}\n`;
};
const ratioAt = (cursor) => ({
    covered: cursor.at('covered').natural(),
    total: cursor.at('total').natural(),
});
const isRatioName = (name) => baselineRatios.some((each) => each === name);
const directionAt = (cursor) => {
    const word = cursor.text();
    return word === 'smaller' || word === 'bigger' ? word : cursor.refuse('is neither smaller nor bigger');
};
const benchmarkAt = (cursor) => ({
    name: cursor.at('name').text(),
    value: cursor.at('value').number(),
    unit: cursor.at('unit').text(),
    better: directionAt(cursor.at('better')),
});
const textsAt = (cursor) => cursor.list().map((each) => each.text());
const readRoot = (root) => ({
    runId: root.at('runId').text(),
    baseline: {
        commit: root.at('commit').text(),
        createdMs: root.at('createdMs').natural(),
        fingerprints: new Map(root
            .at('fingerprints')
            .members()
            .map(([tool, list]) => [tool, textsAt(list)])),
        incomplete: root
            .at('incomplete')
            .optionalList()
            .map((each) => each.text()),
        ratios: new Map(root
            .at('ratios')
            .members()
            .map(([name, ratio]) => [isRatioName(name) ? name : ratio.refuse('is no ratio that is known'), ratioAt(ratio)])),
        benchmarks: root.at('benchmarks').list().map(benchmarkAt),
    },
});
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** A baseline from its text, or why it is none, in words that follow its name. */
const parseBaseline = (text) => {
    const value = parseJson(text);
    if (value === undefined)
        return (0,result/* failure */.V)('is not JSON');
    const isOurs = (0,cursor/* readJson */.Vh)(value, (root) => root.at('version').value === version);
    if (isOurs.ok && !isOurs.value)
        return (0,result/* failure */.V)('is of another version of Drawbridge');
    const read = (0,cursor/* readJson */.Vh)(value, readRoot);
    return read.ok ? (0,result/* success */.k)(read.value) : (0,result/* failure */.V)(`is not whole: ${read.error.reason}`);
};

;// CONCATENATED MODULE: ./src/act/baseline.ts




const contentOf = ({ baseline }) => formatBaseline({ runId: '', baseline: { ...baseline, commit: '', createdMs: 0 } });
const readKept = (text) => {
    const known = parseBaseline(text);
    return known.ok ? { runId: known.value.runId, content: contentOf(known.value) } : undefined;
};
const propose = (kept) => {
    const message = `quality-gate: baseline of ${(0,object_name/* shortSha */.F)(kept.baseline.commit)}`;
    const own = { runId: kept.runId, content: contentOf(kept), text: formatBaseline(kept), message };
    return replaceOlder(own, readKept);
};
const told = { written: 'Baseline kept', unchanged: 'Baseline unchanged' };
const tellNewer = (path, found) => {
    const of = found === undefined ? '' : `, ${found.runId.slice(0, 20)}, of ${(0,object_name/* shortSha */.F)(found.baseline.commit.slice(0, 40))}`;
    return `– Baseline not kept: a newer run${of}, has written its own. If there is no such run, delete ${path} on the data branch, or take another \`baseline-key\`.`;
};
// Ids of runs begin again when a repository moves to another server, and a text can be tampered with; history cannot.
const isBehind = async (known, own, { git }) => {
    const { commit } = known.baseline;
    if (commit === own.baseline.commit || !/^[0-9a-f]{40,64}$/.test(commit))
        return false;
    const ancestors = await git.ancestorsOf(own.baseline.commit, [commit]);
    return ancestors.ok && ancestors.value.has(commit);
};
/** Writes over the baseline of a run that calls itself newer when its commit came before; else says what stands there. */
const settle = async (own, path, scene) => {
    const stored = await scene.store.read(path);
    const text = stored.ok ? stored.value?.text : undefined;
    const found = text === undefined ? undefined : parseBaseline(text);
    const known = found?.ok ? found.value : undefined;
    if (known === undefined || !(await isBehind(known, own, scene)))
        return tellNewer(path, known);
    const usual = propose(own);
    const overwrite = (before) => usual(before === text ? undefined : before);
    const done = await updateStoredText({ path, propose: overwrite }, scene);
    if (!done.ok)
        return baseline_explain(done.error, scene);
    return done.value === 'newer' ? tellNewer(path, undefined) : told[done.value];
};
const baseline_explain = (problem, { context }) => {
    const { what, fix = '' } = explainRefusal(problem, { doing: 'keep the baseline', scope: 'contents' }, context);
    return `! Baseline not kept, the next run compares with the one before: ${what} ${fix}`.trim();
};
const isPushToDefault = ({ eventName, ref, defaultBranch }) => eventName === 'push' && ref === `refs/heads/${defaultBranch}`;
/**
 * Keeps what the next runs compare with: only on a push to the default branch, of the very commit that was pushed, and
 * never over that of a newer run, unless its commit came before this one. What stands in the way is one line of the log, never a failure.
 */
const keepBaseline = async ({ key, baseline, dryRun }, scene) => {
    const { context, log } = scene;
    if (key === undefined || !isPushToDefault(context))
        return;
    if (baseline === undefined)
        return log.line('– Baseline not kept: the gate could not see everything, so the one before stays');
    if (baseline.commit !== context.sha)
        return log.line(`! Baseline not kept: ${(0,object_name/* shortSha */.F)(baseline.commit)} is checked out, and ${(0,object_name/* shortSha */.F)(context.sha)} was pushed`);
    if (dryRun)
        return log.line('– Dry run: the baseline is not kept.');
    const kept = { runId: context.runId, baseline };
    const path = baselinePath(key);
    const done = await updateStoredText({ path, propose: propose(kept) }, scene);
    if (!done.ok)
        return log.line(baseline_explain(done.error, scene));
    log.line(done.value === 'newer' ? await settle(kept, path, scene) : told[done.value]);
};

;// CONCATENATED MODULE: ./src/act.ts


/** Keeps the baseline and the pull request's comment current: all that this action ever writes to GitHub. */
const act = async (config, scene, { decision, document }) => {
    const { dryRun, baselineKey } = config;
    await keepBaseline({ key: baselineKey, baseline: decision.nextBaseline, dryRun }, scene);
    await tellPullRequest({ action: 'quality-gate', key: config.commentKey, when: config.comment, dryRun, document }, scene);
};

// EXTERNAL MODULE: ../../packages/core/src/domain/verdict.ts
var domain_verdict = __webpack_require__(3934);
// EXTERNAL MODULE: ../../packages/core/src/domain/expiry.ts + 1 modules
var expiry = __webpack_require__(3669);
// EXTERNAL MODULE: ../../packages/core/src/reports/findings/model.ts
var model = __webpack_require__(680);
;// CONCATENATED MODULE: ./src/decide/place.ts
/** Order of two texts by their characters' numbers: the same on every machine, whatever its language. */
const compareTexts = (left, right) => (left < right ? -1 : left > right ? 1 : 0);
/** Order by path and line; what has no path comes last, what has no line before its file's lines. */
const comparePlaces = (left, right) => {
    if ((left.path === undefined) !== (right.path === undefined))
        return left.path === undefined ? 1 : -1;
    return compareTexts(left.path ?? '', right.path ?? '') || (left.line ?? 0) - (right.line ?? 0);
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/model.ts
/** The outcome of a case; one that failed and passed where nothing marks that as a retry has failed. */
const outcomeOf = ({ attempts, isRetryUnmarked = false }) => {
    // A test that failed and was skipped when it was tried again has not been mended by that.
    const last = (attempts.findLast(({ status }) => status !== 'skipped') ?? attempts.at(-1))?.status ?? 'error';
    const failure = attempts.find(({ status }) => status === 'failed' || status === 'error');
    if (last !== 'passed' || failure === undefined)
        return last;
    return isRetryUnmarked ? failure.status : 'flaky';
};

;// CONCATENATED MODULE: ./src/decide/test-cases.ts


const testReportsIn = ({ reports }) => reports.map(({ report }) => report).filter((report) => report.kind === 'tests');
/** What failed outside of any test case; no quarantine covers it. */
const suiteFailuresIn = (evidence) => testReportsIn(evidence).flatMap(({ suiteFailures }) => suiteFailures);
/** A test as quarantine entries name it: "suite > name", or the name alone where there is no suite. */
const fullNameOf = ({ suite, name }) => suite === '' ? name : `${suite} > ${name}`;
// Names of tests have brackets, braces and slashes of their own, so "*" is all that is special.
const matcherOf = (pattern) => {
    const [start = '', ...others] = pattern.split('*');
    const end = others.pop();
    if (end === undefined)
        return (name) => name === pattern;
    return (name) => {
        if (!name.startsWith(start) || !name.endsWith(end))
            return false;
        let at = start.length;
        for (const part of others) {
            const found = name.indexOf(part, at);
            if (found === -1)
                return false;
            at = found + part.length;
        }
        return at + end.length <= name.length;
    };
};
const standingOf = (outcome, isQuarantined, retried) => {
    if (outcome === 'passed' || outcome === 'skipped')
        return outcome;
    if (isQuarantined)
        return 'quarantined';
    return outcome === 'flaky' && retried === 'failed' ? 'failed' : outcome;
};
/** Tells how every test counts: a quarantined one does not, until the day is over. */
const classifyTests = (evidence, policy) => {
    const entries = policy.quarantine.map((entry) => ({ entry, matches: matcherOf(entry.test) }));
    return testReportsIn(evidence).flatMap(({ cases }) => cases.map((test) => {
        const name = fullNameOf(test);
        const quarantine = entries.filter(({ matches }) => matches(name)).map(({ entry }) => entry);
        const isQuarantined = quarantine.some(({ expires }) => !(0,expiry/* isExpired */._)(expires, evidence.nowMs));
        const outcome = outcomeOf(policy.repeatedTests === 'retried' ? { ...test, isRetryUnmarked: false } : test);
        return { test, outcome, quarantine, standing: standingOf(outcome, isQuarantined, policy.retriedTests) };
    }));
};

;// CONCATENATED MODULE: ./src/decide/offenders.ts



/** Someone to look at that has no place in the repository. */
const namedOffender = (title, message) => ({
    path: undefined,
    line: undefined,
    endLine: undefined,
    title,
    message,
});
const packageOf = ({ package: about }) => {
    if (about === undefined)
        return '';
    const fixed = about.fixedVersion === '' ? 'no version mends it yet' : `${about.fixedVersion} mends it`;
    return ` (${about.name} ${about.version}; ${fixed})`;
};
/** A finding as somebody has to act on it. */
const offenderOfFinding = (finding) => ({
    path: finding.place?.path,
    line: finding.place?.line,
    endLine: finding.place?.endLine,
    title: `${finding.tool}: ${finding.rule}`,
    message: `${finding.message}${packageOf(finding)}`,
    ...('isAnnotated' in finding && finding.isAnnotated === true ? { isAnnotated: true } : {}),
});
/** A finding with what it is known by. */
const offenderOfSifted = ({ finding, fingerprint }) => ({
    ...offenderOfFinding(finding),
    fingerprint,
});
const weightOf = ({ finding, isNew }) => model/* severities */.g.indexOf(finding.severity) * 2 + (isNew === true ? 0 : 1);
/** Findings as offenders: the most severe first, of the same severity new ones first, then by place. */
const accuseFindings = (findings) => findings
    .map((sifted) => {
    const { finding, isNew, standing } = sifted;
    return { finding, isNew, standing, offender: offenderOfSifted(sifted) };
})
    .toSorted((left, right) => weightOf(left) - weightOf(right) || compareOffenders(left.offender, right.offender));
/** Order by place, then by title and message: the same whatever the order of the reports. */
const compareOffenders = (left, right) => comparePlaces(left, right) || compareTexts(left.title, right.title) || compareTexts(left.message, right.message);
const lastMessageOf = ({ attempts }) => attempts.findLast(({ message }) => message !== '')?.message ?? 'The report gives no reason.';
/** A test as somebody has to act on it. */
const offenderOfTest = (test) => ({
    path: test.place?.path,
    line: test.place?.line,
    endLine: undefined,
    title: fullNameOf(test),
    message: lastMessageOf(test),
});
/** What failed outside of a test. */
const offenderOfSuite = ({ suite, message, place }) => ({
    path: place?.path,
    line: place?.line,
    endLine: undefined,
    title: suite === '' ? 'Outside of any test' : suite,
    message: message === '' ? 'The report gives no reason.' : message,
});

;// CONCATENATED MODULE: ./src/decide/exemptions.ts


const useOf = (entry, subjects, nowMs) => {
    const state = (0,expiry/* isExpired */._)(entry.expires, nowMs) ? 'expired' : subjects.length === 0 ? 'unused' : 'applied';
    return { entry, state, subjects: subjects.toSorted(compareOffenders) };
};
/** What became of each waiver. */
const useWaivers = ({ waivers }, findings, nowMs) => waivers.map((waiver) => {
    const covered = findings.filter(({ standing, waivers: fitting }) => standing !== 'suppressed' && fitting.includes(waiver));
    return useOf(waiver, covered.map(offenderOfSifted), nowMs);
});
/** What became of each entry of the quarantine; one whose tests all passed is of no use any more. */
const useQuarantine = ({ quarantine }, tests, nowMs) => quarantine.map((entry) => {
    const fitting = tests.filter(({ quarantine: entries }) => entries.includes(entry));
    const unwell = fitting.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'skipped');
    return useOf(entry, unwell.map(({ test }) => offenderOfTest(test)), nowMs);
});
/** What a waiver is for: "eslint no-unused-vars in src/**". */
const nameWaived = ({ tool, rule, path, package: about, fingerprint }) => [
    tool,
    rule,
    about === undefined ? undefined : `package ${about}`,
    path === undefined ? undefined : `in ${path}`,
    fingerprint,
]
    .filter((part) => part !== undefined)
    .join(' ');

// EXTERNAL MODULE: ./src/decide/facts/catalogue.ts
var catalogue = __webpack_require__(6881);
// EXTERNAL MODULE: ./src/decide/facts/fact.ts
var fact = __webpack_require__(5008);
// EXTERNAL MODULE: ../../packages/core/src/domain/fact.ts
var domain_fact = __webpack_require__(8429);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/decide/policy/formats.ts
const findingClasses = {
    sarif: [],
    checkstyle: ['lint'],
    eslint: ['lint'],
    pylint: ['lint'],
    'pylint-text': ['lint'],
    flake8: ['lint'],
    ruff: ['lint'],
    mypy: ['type'],
    'mypy-json': ['type'],
    pyright: ['type'],
    tsc: ['type'],
    bandit: ['security'],
    semgrep: ['security'],
    gitleaks: ['secret'],
    hadolint: ['lint'],
    shellcheck: ['lint'],
    'npm-audit': ['vulnerability'],
    'pip-audit': ['vulnerability'],
    trivy: ['vulnerability'],
};
// Told by a part of the tool's name, as SARIF has it.
const toolClasses = [
    [/trivy|grype|snyk|osv|dependency-check|clair|audit/i, ['vulnerability']],
    [/codeql|semgrep|bandit|gosec|brakeman|security/i, ['security']],
    [/gitleaks|trufflehog|detect-secrets/i, ['secret']],
    [/checkov|tfsec|kics|kube-?linter|kubescape/i, ['misconfiguration']],
    [/eslint|pylint|flake8|ruff|biome|clippy|golangci|rubocop|detekt|ktlint|checkstyle|hadolint|shellcheck/i, ['lint']],
    [/mypy|pyright|tsc/i, ['type']],
];
/**
 * What a report without a single finding vouches for: what its format looks for, or the tools that it names. A report
 * that vouches for nothing measures nothing: no finding in it is not "no vulnerability".
 */
const classesOf = (format, tools) => [
    ...findingClasses[format],
    ...toolClasses.flatMap(([pattern, classes]) => (tools.some((tool) => pattern.test(tool)) ? classes : [])),
];

;// CONCATENATED MODULE: ./src/decide/facts/findings.ts









const countFindings = (findings) => (0,fact/* counted */.hS)(findings.map(({ offender }) => offender));
/** `<path>.total` and `<path>.<severity>`. */
const bySeverity = (path, findings) => {
    const groups = Map.groupBy(findings, ({ finding }) => finding.severity);
    return [
        [(0,domain_fact/* factName */.U)([...path, 'total']), countFindings(findings)],
        ...model/* severities */.g.map((each) => [(0,domain_fact/* factName */.U)([...path, each]), countFindings(groups.get(each) ?? [])]),
    ];
};
// Style has no dangers; what nobody has rated here may be the worst there is.
const dangerous = new Set(['vulnerability', 'secret', 'misconfiguration', 'security']);
const unrated = (findings) => findings.filter(({ finding }) => finding.severity === 'unknown' && dangerous.has(finding.class));
const vouchedBy = ({ report, declared }, policy) => {
    const named = policy.reports.find(({ name }) => name === declared)?.classes ?? [];
    if (report.kind === 'scan-verdict')
        return [...named, ...report.classes];
    if (report.kind !== 'findings')
        return [];
    return [...named, ...classesOf(report.format, report.tools), ...report.findings.map((finding) => finding.class)];
};
/** Classes that some report was looking for. */
const vouchedClasses = ({ reports }, policy) => new Set(reports.flatMap((each) => vouchedBy(each, policy)));
const isClass = (name) => Object.hasOwn(catalogue/* classNames */.xW, name);
const byClass = (path, findings, classes) => Object.entries(catalogue/* classNames */.xW).flatMap(([wanted, name]) => {
    if (!isClass(wanted))
        return [];
    if (classes.has(wanted))
        return bySeverity([...path, name], findings.filter(({ finding }) => finding.class === wanted));
    const nobody = (0,fact/* unmeasured */.Q8)(`no report that was read looks for ${name}`, `Add one that does; where a report's tool is not known here, say \`classes: [${wanted}]\` in \`reports:\`.`);
    return ['total', ...model/* severities */.g].map((each) => [(0,domain_fact/* factName */.U)([...path, name, each]), nobody]);
});
/** Tools whose findings were read, in small letters. */
const toolsIn = ({ reports }) => new Set(reports
    .flatMap(({ report }) => report.kind === 'findings' ? [...report.tools, ...report.findings.map(({ tool }) => tool)] : [])
    .map((tool) => tool.toLowerCase()));
const byTool = (evidence, findings) => [...toolsIn(evidence)].flatMap((tool) => bySeverity(['findings', 'tools', tool], findings.filter(({ finding }) => finding.tool.toLowerCase() === tool)));
/** What broke in a tool, so that it has not looked at everything. */
const breakdownsIn = ({ reports }) => reports.flatMap(({ path, report }) => report.kind === 'findings' || report.kind === 'scan-verdict'
    ? report.breakdowns.map((message) => namedOffender(path, message))
    : []);
const noBaseline = ({ baseline }) => baseline.kind === 'unknown'
    ? (0,fact/* unmeasured */.Q8)(baseline.reason, baseline.fix)
    : (0,fact/* unmeasured */.Q8)('there is no baseline yet to tell new from old', 'Run the gate on the default branch once: the findings of that run become the baseline.');
const unclear = (findings) => {
    const tools = [...new Set(findings.map(({ finding }) => finding.tool))].toSorted(compareTexts);
    return (0,fact/* unmeasured */.Q8)(`the baseline holds ${(0,quantity/* formatCount */.B4)(maxFingerprints)} findings and no more; it does not tell whether these are new: ${(0,quantity/* countOf */.pq)(findings.length, 'finding')} of ${(0,quantity/* joinWords */.yZ)(tools)}`, 'Let the tool report less, or judge the repository in parts; a new `baseline-key` begins a new baseline.');
};
const newFacts = (evidence, findings, classes) => {
    const fresh = findings.filter(({ isNew }) => isNew === true);
    const facts = [
        ...bySeverity(['findings', 'new'], fresh),
        ['findings.new.unrated', countFindings(unrated(fresh))],
        ...byClass(['findings', 'new'], fresh, classes),
    ];
    const isKnown = evidence.baseline.kind === 'known' && evidence.baseline.value !== undefined;
    const untold = findings.filter(({ isNew }) => isNew === undefined);
    if (isKnown && untold.length === 0)
        return facts;
    const reason = isKnown ? unclear(untold) : noBaseline(evidence);
    return facts.map(([name]) => [name, reason]);
};
/** What the reports of findings and scans say; nothing where there is none. */
const findingFacts = (evidence, policy, sifted) => {
    const isFinding = ({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict';
    if (!evidence.reports.some(isFinding))
        return [];
    const accused = accuseFindings(sifted);
    const standing = (wanted) => accused.filter((each) => each.standing === wanted);
    const findings = standing('counted');
    const classes = vouchedClasses(evidence, policy);
    return [
        ...bySeverity(['findings'], findings),
        ['findings.unrated', countFindings(unrated(findings))],
        ['findings.waived', countFindings(standing('waived'))],
        ['findings.suppressed', (0,fact/* measured */.jh)(standing('suppressed').length)],
        ['findings.breakdowns', (0,fact/* counted */.hS)(breakdownsIn(evidence).toSorted(compareOffenders))],
        ...byClass(['findings'], findings, classes),
        ...byTool(evidence, findings),
        ...newFacts(evidence, findings, classes),
    ];
};

;// CONCATENATED MODULE: ./src/decide/facts/book.ts




const noReport = (what) => (0,fact/* unmeasured */.Q8)(`no ${what} was read`, 'Let its tool write a report where the gate finds it, or name it in `reports:`.');
const whyUnknown = (known, what) => known.kind === 'unknown' ? (0,fact/* unmeasured */.Q8)(known.reason, known.fix) : (0,fact/* unmeasured */.Q8)(what, 'The log lists what was seen.');
const areas = {
    tests: () => noReport('test report'),
    coverage: () => noReport('coverage report that tells it'),
    findings: () => noReport('report of findings that tells it'),
    scan: () => noReport('report of trivy-sarif-upload'),
    verdicts: () => noReport('report of coverage-threshold or trivy-sarif-upload'),
    duplication: () => noReport('duplication report'),
    documentation: () => noReport('documentation report'),
    benchmarks: ({ baseline }) => baseline.kind === 'unknown' ? whyUnknown(baseline, '') : noReport('benchmark report that tells it'),
    baseline: ({ baseline }) => whyUnknown(baseline, 'there is no baseline yet'),
    commands: () => (0,fact/* unmeasured */.Q8)('`checks` has no such command', 'Add it to `checks`, or mend the name.'),
    jobs: ({ jobs }) => whyUnknown(jobs, 'there is no such job among those that were handed in'),
    checks: ({ checkRuns }) => whyUnknown(checkRuns, 'the commit has no such check run'),
    reviews: ({ reviews }) => whyUnknown(reviews, 'there are no reviews to look at'),
    deployments: ({ deployments }) => whyUnknown(deployments, 'the commit was not deployed there'),
    change: ({ change }) => whyUnknown(change, 'there is nothing to compare with'),
};
const book_explain = (evidence, area) => areas[area]?.(evidence) ?? (0,fact/* unmeasured */.Q8)('it was not measured', 'Look at the log.');
const toolPrefix = 'findings.tools';
/** Facts by name; a tool goes by its name in any case, as it writes it itself. */
class FactsByName extends Map {
    get(name) {
        return super.get(name) ?? (name.startsWith(toolPrefix) ? super.get(name.toLowerCase()) : undefined);
    }
}
const explainTool = (evidence, tool) => {
    const tools = [...toolsIn(evidence)].toSorted(compareTexts);
    return tools.length === 0
        ? book_explain(evidence, 'findings')
        : (0,fact/* unmeasured */.Q8)(`no report of ${tool} was read`, `Tools that were read: ${tools.join(', ')}.`);
};
const explainEntry = (evidence, [area = '', group, tool = '']) => area === 'findings' && group === 'tools' ? explainTool(evidence, tool) : book_explain(evidence, area);
/** Puts the facts together: every name of the catalogue is among them, with the reason where it was not measured. */
const composeBook = (evidence, named) => {
    const facts = new FactsByName(catalogue/* fixedFactNames */.F2.map((name) => [name, book_explain(evidence, name.split('.')[0] ?? name)]));
    for (const [name, fact] of named)
        facts.set(name, fact);
    return {
        facts,
        explainUnknown: (path) => ((0,catalogue/* findEntry */.w4)(path) === undefined ? undefined : explainEntry(evidence, path)),
    };
};

// EXTERNAL MODULE: ../../packages/core/src/reports/coverage/model.ts
var coverage_model = __webpack_require__(8212);
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
    const own = (0,coverage_model/* sumCoverage */.CF)(files);
    const all = (0,coverage_model/* sumCoverage */.CF)([...files, ...strays]);
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

// EXTERNAL MODULE: ../../packages/core/src/reports/coverage/columns.ts
var coverage_columns = __webpack_require__(6306);
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
        functions: files.map((file) => file.functions).reduce(coverage_model/* largerRatio */.l8, coverage_model/* nothingCounted */.W8),
    };
};
const mergeLines = (parts) => {
    const measured = parts.flatMap((part) => (part.kind === 'per-line' ? [part] : []));
    const claimed = parts.filter((part) => part.kind === 'summary-only').map(coverage_model/* tallyLines */.E1);
    const rows = (0,coverage_columns/* joinColumns */.a)(measured.map(({ numbers, hits }) => ({ keys: numbers, values: hits })));
    if (rows.keys.length === 0 && claimed.length > 0)
        return { kind: 'summary-only', ...claimed.reduce(coverage_model/* largerRatio */.l8, coverage_model/* nothingCounted */.W8) };
    const { keys, values } = (0,coverage_columns/* foldHits */.sb)(rows, coverage_columns/* addSaturating */.cG);
    return { kind: 'per-line', numbers: keys, hits: values };
};
const mergeBranches = (parts) => {
    const measured = parts.flatMap((part) => (part.kind === 'per-line' ? [part] : []));
    const claimed = parts.filter((part) => part.kind === 'summary-only').map(coverage_model/* tallyBranches */.Jq);
    const covered = largest(measured.map((part) => ({ keys: part.numbers, values: part.covered })));
    const total = largest(measured.map((part) => ({ keys: part.numbers, values: part.total })));
    if (total.keys.length === 0 && claimed.length > 0)
        return { kind: 'summary-only', ...claimed.reduce(coverage_model/* largerRatio */.l8, coverage_model/* nothingCounted */.W8) };
    return { kind: 'per-line', numbers: total.keys, covered: covered.values, total: total.values };
};
const largest = (columns) => columns.length === 0 ? coverage_columns/* noColumns */.XR : (0,coverage_columns/* foldHits */.sb)((0,coverage_columns/* joinColumns */.a)(columns), Math.max);

;// CONCATENATED MODULE: ./src/decide/coverage.ts



const rawReports = ({ reports }) => reports.flatMap(({ path, report }) => report.kind === 'coverage' ? [{ path, report: report.report, strays: report.strays }] : []);
const bodiesIn = ({ reports }) => reports.flatMap(({ report }) => (report.kind === 'coverage-verdict' ? [report.body] : []));
const isCountedAs = ({ path, report, strays }, counted) => (path === counted.path || path.endsWith(`/${counted.path}`)) &&
    report.format === counted.format &&
    report.files.length + strays.length === counted.files;
const claim = (raw, counted) => {
    const fitting = raw.filter((each) => isCountedAs(each, counted));
    const exact = fitting.find(({ path }) => path === counted.path);
    if (exact !== undefined || fitting.length < 2)
        return { kind: 'known', value: exact ?? fitting[0] };
    return {
        kind: 'unknown',
        reason: `coverage-threshold has counted ${counted.path}, which may be ${fitting.map(({ path }) => path).join(' or ')}`,
        fix: 'Name in `reports:` either the reports of coverage-threshold or the coverage reports, not both.',
    };
};
/** Coverage reports that coverage-threshold has not read yet: its totals have the others in them. */
const unclaimed = (raw, bodies) => {
    const claims = bodies.flatMap(({ reports }) => reports.map((counted) => claim(raw, counted)));
    const unclear = claims.find((each) => each.kind === 'unknown');
    if (unclear !== undefined)
        return unclear;
    const taken = new Set(claims.map((each) => (each.kind === 'known' ? each.value : undefined)));
    return { kind: 'known', value: raw.filter((each) => !taken.has(each)) };
};
const sumChanged = (bodies) => {
    const changes = bodies.map(({ changed }) => changed).filter((changed) => changed !== null);
    if (changes.length === 0 || changes.length < bodies.length)
        return undefined;
    return {
        lines: (0,coverage_model/* addRatios */.s$)(changes.map(({ lines }) => lines)),
        branches: (0,coverage_model/* addRatios */.s$)(changes.map(({ branches }) => branches)),
    };
};
// What it measures may be the very code, under names that nobody knows here.
const lost = (raw) => {
    const found = raw.find(({ report, strays }) => report.files.length === 0 && strays.length > 0);
    if (found === undefined)
        return undefined;
    return {
        kind: 'unknown',
        reason: `no file that ${found.path} names is in the repository`,
        fix: 'Measure in this checkout, set `working-directory`, or take the report away with a line `!glob` in `reports`.',
    };
};
/**
 * Adds up what our own reports and other tools' say: files of several reports are merged by path, and a report that
 * coverage-threshold has read is not counted twice. undefined: there is no coverage report.
 */
const sumAllCoverage = (evidence) => {
    const bodies = bodiesIn(evidence);
    const raw = rawReports(evidence);
    if (bodies.length === 0 && raw.length === 0)
        return undefined;
    const rest = unclaimed(raw, bodies);
    if (rest.kind === 'unknown')
        return rest;
    const unplaced = lost(rest.value);
    if (unplaced !== undefined)
        return unplaced;
    const files = mergeCoverage(rest.value.map(({ report }) => report.files));
    const totals = sumCountable(files, rest.value.flatMap(({ strays }) => strays));
    return {
        kind: 'known',
        value: {
            lines: (0,coverage_model/* addRatios */.s$)([totals.lines, ...bodies.map((body) => body.totals.lines)]),
            branches: (0,coverage_model/* addRatios */.s$)([totals.branches, ...bodies.map((body) => body.totals.branches)]),
            functions: bodies.length === 0 ? totals.functions : undefined,
            changed: sumChanged(bodies),
            bodies,
            files,
        },
    };
};

;// CONCATENATED MODULE: ./src/decide/facts/coverage.ts





const rangeText = (start, end) => start === end ? `line ${start}` : `lines ${start} to ${end}`;
const uncoveredStretches = ({ bodies }) => bodies
    .flatMap(({ changed }) => changed?.uncovered ?? [])
    .flatMap(({ path, ranges }) => ranges.map(({ start, end }) => ({
    isAnnotated: true,
    path,
    line: start,
    endLine: end,
    title: 'Not covered',
    message: `No test runs ${rangeText(start, end)}.`,
})))
    .toSorted(comparePlaces);
const measures = {
    lines: { tally: ({ lines }) => (0,coverage_model/* tallyLines */.E1)(lines), verb: 'runs', noun: ['line', 'lines'] },
    branches: {
        tally: ({ branches }) => (0,coverage_model/* tallyBranches */.Jq)(branches),
        verb: 'takes',
        noun: ['branch', 'branches'],
    },
    functions: { tally: ({ functions }) => functions, verb: 'calls', noun: ['function', 'functions'] },
};
/** Files by how much of it they lack. */
const leastCovered = ({ files }, measure) => {
    const { tally, verb, noun } = measures[measure];
    const [one, many] = noun;
    return files
        .map((file) => ({ path: file.path, ratio: tally(file) }))
        .map(({ path, ratio }) => ({ path, missing: ratio.total - ratio.covered }))
        .filter(({ missing }) => missing > 0)
        .toSorted((left, right) => right.missing - left.missing || compareTexts(left.path, right.path))
        .map(({ path, missing }) => ({
        path,
        line: undefined,
        endLine: undefined,
        title: 'Not covered',
        message: `No test ${verb} ${(0,quantity/* countOf */.pq)(missing, one, many)} of this file.`,
    }));
};
const noneMeasured = (unit) => (0,fact/* unmeasured */.Q8)(`the reports hold no ${unit}`, `Switch ${unit} on in the tool that measures, and check that it ran.`);
const parts = (name, { ratio, empty }, offenders) => [
    [`${name}.percent`, (0,fact/* share */.uM)(ratio, offenders, empty)],
    [`${name}.covered`, (0,fact/* measured */.jh)(ratio.covered)],
    [`${name}.total`, (0,fact/* measured */.jh)(ratio.total)],
];
/** Percentage points since the baseline, or why they are not known. */
const changeOf = (evidence, name, now) => {
    const { baseline } = evidence;
    if (baseline.kind === 'unknown')
        return (0,fact/* unmeasured */.Q8)(baseline.reason, baseline.fix);
    const before = baseline.value?.ratios.get(name);
    const points = before === undefined ? undefined : (0,fact/* pointsBetween */.EE)(now, before);
    return points === undefined
        ? (0,fact/* unmeasured */.Q8)('the baseline has nothing to compare it with', 'Measure it once in a run on the default branch.')
        : (0,fact/* measured */.jh)(points);
};
const changedUnits = ['lines', 'branches'];
const nouns = { lines: 'line', branches: 'branch' };
const untold = (unit, reason) => ['percent', 'covered', 'total'].map((part) => [`coverage.changed.${unit}.${part}`, reason]);
const onlyWhereSome = (unit) => `Ask for \`coverage.verdict == 'passed'\`, or add \`when: coverage.changed.${unit}.total > 0\`.`;
const comparedEvents = ['pull_request', 'pull_request_target', 'merge_group'];
// On a new branch, a tag or a schedule no line is a changed one. Where there is a base, or a report that could not be
// compared with it, nobody knows how many there are.
const isWithoutBase = ({ bodies }, { event, change }) => !comparedEvents.includes(event.name) &&
    change.kind === 'unknown' &&
    bodies.every(({ changed, conditions }) => changed === null && !conditions.some(isFailedForChange));
const isFailedForChange = ({ name, mark }) => name.startsWith('Changed') && mark === 'failed';
const nothingCompared = (sum, evidence) => {
    const reason = 'coverage-threshold had nothing to compare with';
    if (isWithoutBase(sum, evidence))
        return changedUnits.flatMap((unit) => parts(`coverage.changed.${unit}`, { ratio: { covered: 0, total: 0 }, empty: (0,fact/* unmeasured */.Q8)(reason, onlyWhereSome(unit)) }, []));
    const fix = 'Let coverage-threshold see the base: its log says what kept it from comparing.';
    return changedUnits.flatMap((unit) => untold(unit, (0,fact/* unmeasured */.Q8)(reason, fix)));
};
const changedFacts = (sum, evidence) => {
    const { changed, bodies } = sum;
    if (bodies.length === 0) {
        const fix = 'Run coverage-threshold before the gate; it measures changed lines.';
        return changedUnits.flatMap((unit) => untold(unit, (0,fact/* unmeasured */.Q8)('no report of coverage-threshold was read', fix)));
    }
    if (changed === undefined)
        return nothingCompared(sum, evidence);
    return changedUnits.flatMap((unit) => {
        if ((0,coverage_model/* addRatios */.s$)(bodies.map(({ totals }) => totals[unit])).total === 0)
            return untold(unit, noneMeasured(unit));
        const empty = (0,fact/* unmeasured */.Q8)(`the change has no ${nouns[unit]} that could be covered`, onlyWhereSome(unit));
        // Which branches of the change are not taken, the report does not tell.
        const uncovered = unit === 'lines' ? uncoveredStretches(sum) : [];
        return parts(`coverage.changed.${unit}`, { ratio: changed[unit], empty }, uncovered);
    });
};
/** What the coverage reports say; nothing where there is none. */
const coverageFacts = (evidence) => {
    const sum = sumAllCoverage(evidence);
    if (sum === undefined)
        return [];
    if (sum.kind === 'unknown') {
        const unclear = (0,fact/* unmeasured */.Q8)(sum.reason, sum.fix);
        const names = ['lines', 'branches', 'functions', 'changed.lines', 'changed.branches'];
        return names.flatMap((name) => ['percent', 'covered', 'total', 'change'].map((part) => [`coverage.${name}.${part}`, unclear]));
    }
    const { lines, branches, functions } = sum.value;
    const least = (measure) => leastCovered(sum.value, measure);
    const uncovered = [...uncoveredStretches(sum.value), ...least('lines')];
    return [
        ...parts('coverage.lines', { ratio: lines, empty: noneMeasured('lines') }, uncovered),
        ['coverage.lines.change', changeOf(evidence, 'coverage.lines', lines)],
        ...parts('coverage.branches', { ratio: branches, empty: noneMeasured('branches') }, least('branches')),
        ['coverage.branches.change', changeOf(evidence, 'coverage.branches', branches)],
        ...(functions === undefined
            ? []
            : parts('coverage.functions', { ratio: functions, empty: noneMeasured('functions') }, least('functions'))),
        ...changedFacts(sum.value, evidence),
    ];
};

;// CONCATENATED MODULE: ./src/decide/facts/gate.ts


const dayMs = 86_400_000;
const countKinds = ({ reports }, ...kinds) => (0,fact/* measured */.jh)(reports.filter(({ report }) => kinds.includes(report.kind)).length);
const countState = (uses, wanted) => (0,fact/* counted */.hS)(uses
    .filter(({ state }) => state === wanted)
    .map(({ entry }) => namedOffender(entry.owner, `${entry.reason} (until ${entry.expires.day})`)));
/** What the gate knows about its own evidence. */
const gateFacts = (evidence, uses) => {
    const baseline = evidence.baseline.kind === 'known' ? evidence.baseline.value : undefined;
    const missing = evidence.missing.map(({ name, place, reason }) => namedOffender(name ?? place ?? 'Report', reason));
    return [
        ['reports.total', (0,fact/* measured */.jh)(evidence.reports.length)],
        ['reports.missing', (0,fact/* counted */.hS)(missing)],
        ['reports.tests', countKinds(evidence, 'tests')],
        ['reports.coverage', countKinds(evidence, 'coverage', 'coverage-verdict')],
        ['reports.findings', countKinds(evidence, 'findings', 'scan-verdict')],
        ['reports.duplication', countKinds(evidence, 'duplication')],
        ['reports.documentation', countKinds(evidence, 'documentation')],
        ['reports.benchmarks', countKinds(evidence, 'benchmarks')],
        ['reports.verdicts', countKinds(evidence, 'coverage-verdict', 'scan-verdict')],
        ['baseline.known', (0,fact/* measured */.jh)(baseline !== undefined)],
        ...(baseline === undefined
            ? []
            : [
                [
                    'baseline.age-days',
                    (0,fact/* measured */.jh)(Math.max(0, Math.floor((evidence.nowMs - baseline.createdMs) / dayMs))),
                ],
            ]),
        ['waivers.expired', countState(uses.waivers, 'expired')],
        ['waivers.unused', countState(uses.waivers, 'unused')],
        ['quarantine.expired', countState(uses.quarantine, 'expired')],
        ['quarantine.unused', countState(uses.quarantine, 'unused')],
    ];
};

// EXTERNAL MODULE: ../../packages/core/src/domain/rational.ts
var rational = __webpack_require__(3901);
;// CONCATENATED MODULE: ./src/decide/facts/measures.ts






const contents = ({ reports }) => reports.map(({ report }) => report);
/** What duplication reports say; nothing where there is none. */
const duplicationFacts = (evidence) => {
    const reports = contents(evidence).filter((report) => report.kind === 'duplication');
    if (reports.length === 0)
        return [];
    const lines = (0,coverage_model/* addRatios */.s$)(reports.map((report) => report.lines));
    const clones = reports
        .flatMap((report) => report.clones)
        .toSorted((left, right) => right.lines - left.lines)
        .map(({ first, second, lines: length }) => ({
        path: first.path,
        line: first.startLine,
        endLine: first.endLine,
        title: 'Duplicated',
        message: `${length} lines stand again in ${second.path}, line ${second.startLine}.`,
    }));
    const empty = (0,fact/* unmeasured */.Q8)('the reports looked at no line', 'Point the tool at the source code.');
    return [
        ['duplication.percent', (0,fact/* share */.uM)(lines, clones, empty)],
        ['duplication.lines', (0,fact/* measured */.jh)(lines.covered, clones)],
        ['duplication.change', changeOf(evidence, 'duplication', lines)],
        ['duplication.clones', (0,fact/* measured */.jh)(clones.length, clones)],
    ];
};
/** What documentation reports say; nothing where there is none. */
const documentationFacts = (evidence) => {
    const reports = contents(evidence).filter((report) => report.kind === 'documentation');
    if (reports.length === 0)
        return [];
    const items = (0,coverage_model/* addRatios */.s$)(reports.map((report) => report.items));
    const undocumented = reports
        .flatMap((report) => report.undocumented)
        .map(({ path, line, name }) => ({
        path,
        line,
        endLine: undefined,
        title: 'Not documented',
        message: `${name} has no documentation.`,
    }))
        .toSorted(compareOffenders);
    const empty = (0,fact/* unmeasured */.Q8)('the reports found nothing to document', 'Point the tool at the source code.');
    return [
        ['documentation.percent', (0,fact/* share */.uM)(items, undocumented, empty)],
        ['documentation.change', changeOf(evidence, 'documentation', items)],
        ['documentation.total', (0,fact/* measured */.jh)(items.total)],
        ['documentation.undocumented', (0,fact/* measured */.jh)(items.total - items.covered, undocumented)],
    ];
};
const hundred = (0,rational/* quotient */.y8)(100n, 1n);
/** By how many percent a benchmark got worse; a reason in words where that cannot be said. */
const worsening = (now, before) => {
    if (now.unit !== before.unit)
        return `it was in ${before.unit} and is in ${now.unit}`;
    if (now.better !== before.better)
        return 'the way that is better has changed';
    const [current, previous] = [(0,rational/* exactly */.pV)(now.value), (0,rational/* exactly */.pV)(before.value)];
    if (current === undefined || previous === undefined)
        return 'it is not a finite number';
    const relative = (0,rational/* divide */.Qr)(now.better === 'smaller' ? (0,rational/* subtract */.Re)(current, previous) : (0,rational/* subtract */.Re)(previous, current), previous);
    if (relative === undefined || previous.numerator < 0n)
        return 'what it was before is not above 0';
    return (0,rational/* quotient */.y8)(relative.numerator * hundred.numerator, relative.denominator);
};
const isRegression = (now, before) => {
    const loss = now.better === 'smaller' ? now.value - before.value : before.value - now.value;
    return loss > (now.spread ?? 0);
};
const perBenchmark = (benchmark, change) => [
    [(0,domain_fact/* factName */.U)(['benchmarks', benchmark.name, 'value']), (0,fact/* measured */.jh)(benchmark.value)],
    [(0,domain_fact/* factName */.U)(['benchmarks', benchmark.name, 'change-percent']), change],
];
const noBefore = (0,fact/* unmeasured */.Q8)('the baseline does not have it', 'Run it once on the default branch.');
const changeFact = (worse) => {
    if (worse === undefined)
        return noBefore;
    if (typeof worse === 'string')
        return (0,fact/* unmeasured */.Q8)(worse, 'Write a new baseline: run the gate on the default branch.');
    return (0,fact/* measured */.jh)(worse);
};
const worstChange = (changes) => {
    const said = changes.find((each) => typeof each === 'string');
    if (said !== undefined)
        return changeFact(said);
    const known = changes.filter((each) => typeof each === 'object');
    return changeFact(known.toSorted(rational/* compareRationals */.$4).at(-1));
};
/** What benchmark reports say; nothing where there is none. */
const benchmarkFacts = (evidence) => {
    const reports = contents(evidence).filter((report) => report.kind === 'benchmarks');
    if (reports.length === 0)
        return [];
    const benchmarks = reports.flatMap((report) => report.benchmarks);
    const { baseline } = evidence;
    const before = new Map((baseline.kind === 'known' ? (baseline.value?.benchmarks ?? []) : []).map((each) => [each.name, each]));
    const changes = benchmarks.map((now) => {
        const then = before.get(now.name);
        return then === undefined ? undefined : worsening(now, then);
    });
    const worse = benchmarks.filter((now) => {
        const then = before.get(now.name);
        return then !== undefined && isRegression(now, then);
    });
    const gone = [...before.keys()].filter((name) => !benchmarks.some((now) => now.name === name));
    const compared = baseline.kind === 'known' && baseline.value !== undefined
        ? [
            [
                'benchmarks.regressions',
                (0,fact/* counted */.hS)(worse.map(({ name, value, unit }) => namedOffender(name, `It is at ${value} ${unit} now.`))),
            ],
            [
                'benchmarks.missing',
                (0,fact/* counted */.hS)(gone.map((name) => namedOffender(name, 'The baseline has it, this run has not.'))),
            ],
        ]
        : [];
    return [
        ['benchmarks.total', (0,fact/* measured */.jh)(benchmarks.length)],
        ...compared,
        ['benchmarks.worst-change-percent', worstChange(changes)],
        ...benchmarks.flatMap((each, index) => perBenchmark(each, changeFact(changes[index]))),
    ];
};

;// CONCATENATED MODULE: ./src/decide/facts/run.ts



const commandFacts = ({ commands }) => [
    ['commands.total', (0,fact/* measured */.jh)(commands.length)],
    [
        'commands.not-passed',
        (0,fact/* counted */.hS)(commands.filter(({ end }) => end !== 'passed').map(({ name, reason }) => namedOffender(name, reason))),
    ],
    ...commands.flatMap(({ name, end, attempts, durationMs }) => [
        [(0,domain_fact/* factName */.U)(['commands', name, 'passed']), (0,fact/* measured */.jh)(end === 'passed')],
        [(0,domain_fact/* factName */.U)(['commands', name, 'attempts']), (0,fact/* measured */.jh)(attempts)],
        [(0,domain_fact/* factName */.U)(['commands', name, 'duration-seconds']), (0,fact/* measured */.jh)(Math.round(durationMs) / 1000)],
    ]),
];
const jobFacts = ({ jobs }) => {
    if (jobs.kind === 'unknown')
        return [['jobs.known', (0,fact/* measured */.jh)(false)]];
    const idle = jobs.value.filter(({ result }) => result !== 'success');
    return [
        ['jobs.known', (0,fact/* measured */.jh)(true)],
        ['jobs.total', (0,fact/* measured */.jh)(jobs.value.length)],
        ['jobs.not-successful', (0,fact/* counted */.hS)(idle.map(({ id, result }) => namedOffender(id, `Its result is ${result}.`)))],
        ...jobs.value.map(({ id, result }) => [(0,domain_fact/* factName */.U)(['jobs', id, 'result']), (0,fact/* measured */.jh)(result)]),
    ];
};
// Two check runs may have one name (two workflows, two events): neither hides the other.
const conclusionOf = (checks) => {
    const conclusions = checks.map(({ conclusion }) => conclusion ?? 'pending');
    return conclusions.find((each) => each !== 'success') ?? 'success';
};
const checkFacts = ({ checkRuns }) => {
    if (checkRuns.kind === 'unknown')
        return [];
    const byName = Map.groupBy(checkRuns.value, ({ name }) => name);
    return [
        ['checks.total', (0,fact/* measured */.jh)(checkRuns.value.length)],
        ...[...byName].map(([name, same]) => [(0,domain_fact/* factName */.U)(['checks', name, 'conclusion']), (0,fact/* measured */.jh)(conclusionOf(same))]),
    ];
};
const reviewFacts = ({ reviews, reviewedHead }) => {
    if (reviews.kind === 'unknown')
        return [];
    const writers = reviews.value.filter(({ canWrite }) => canWrite);
    const approvals = writers.filter(({ verdict }) => verdict === 'approved');
    const current = approvals.filter(({ commit }) => commit !== undefined && commit === reviewedHead);
    const against = writers.filter(({ verdict }) => verdict === 'changes-requested');
    return [
        ['reviews.approvals', (0,fact/* measured */.jh)(current.length)],
        ['reviews.stale-approvals', (0,fact/* measured */.jh)(approvals.length - current.length)],
        ['reviews.changes-requested', (0,fact/* counted */.hS)(against.map(({ reviewer, url }) => namedOffender(reviewer, url)))],
    ];
};
const deploymentFacts = ({ deployments }) => {
    if (deployments.kind === 'unknown')
        return [];
    const latest = new Map(deployments.value.toReversed().map((each) => [each.environment, each]));
    return [
        ['deployments.total', (0,fact/* measured */.jh)(deployments.value.length)],
        ...[...latest].map(([name, { state }]) => [(0,domain_fact/* factName */.U)(['deployments', name, 'state']), (0,fact/* measured */.jh)(state ?? 'pending')]),
    ];
};
const changeFacts = ({ change }) => {
    if (change.kind === 'unknown')
        return [];
    const { files } = change.value;
    return [
        ['change.files', (0,fact/* measured */.jh)(files.length)],
        ['change.lines', (0,fact/* measured */.jh)(files.reduce((sum, { addedLines }) => sum + addedLines.length, 0))],
        ['change.deleted-files', (0,fact/* measured */.jh)(files.filter(({ status }) => status === 'deleted').length)],
    ];
};
/** What commands, jobs, checks, reviews, deployments, git and the event say. */
const runFacts = (evidence) => [
    ...commandFacts(evidence),
    ...jobFacts(evidence),
    ...checkFacts(evidence),
    ...reviewFacts(evidence),
    ...deploymentFacts(evidence),
    ...changeFacts(evidence),
    ['event.name', (0,fact/* measured */.jh)(evidence.event.name)],
    ['event.fork', (0,fact/* measured */.jh)(evidence.event.fork)],
    ['event.branch', (0,fact/* measured */.jh)(evidence.event.branch)],
    ['event.base', (0,fact/* measured */.jh)(evidence.event.base)],
    ['event.on-default-branch', (0,fact/* measured */.jh)(evidence.event.onDefaultBranch)],
];

;// CONCATENATED MODULE: ./src/decide/facts/tests.ts



const durationSeconds = (tests) => {
    const durationsMs = tests.flatMap(({ test }) => test.attempts.map(({ durationMs }) => durationMs ?? 0));
    return Math.round(durationsMs.reduce((sum, each) => sum + each, 0)) / 1000;
};
/** What the test reports say; nothing where there is none. */
const testFacts = (evidence, tests) => {
    if (testReportsIn(evidence).length === 0)
        return [];
    const of = (wanted) => {
        const chosen = tests.filter(({ standing }) => standing === wanted).map(({ test }) => offenderOfTest(test));
        return (0,fact/* counted */.hS)(chosen.toSorted(compareOffenders));
    };
    const skipped = tests.filter(({ standing }) => standing === 'skipped').length;
    return [
        ['tests.total', (0,fact/* measured */.jh)(tests.length)],
        ['tests.ran', (0,fact/* measured */.jh)(tests.length - skipped)],
        ['tests.passed', (0,fact/* measured */.jh)(tests.filter(({ standing }) => standing === 'passed').length)],
        ['tests.failed', of('failed')],
        ['tests.errors', of('error')],
        ['tests.skipped', of('skipped')],
        ['tests.flaky', of('flaky')],
        ['tests.quarantined', of('quarantined')],
        ['tests.suite-failures', (0,fact/* counted */.hS)(suiteFailuresIn(evidence).map(offenderOfSuite).toSorted(compareOffenders))],
        ['tests.duration-seconds', (0,fact/* measured */.jh)(durationSeconds(tests))],
    ];
};

;// CONCATENATED MODULE: ./src/decide/facts/verdicts.ts





const verdictsIn = ({ reports }) => reports.flatMap(({ path, report }) => report.kind === 'coverage-verdict' || report.kind === 'scan-verdict'
    ? [
        {
            path,
            kind: report.kind,
            verdict: report.verdict,
            findings: report.kind === 'scan-verdict' ? report.findings : [],
        },
    ]
    : []);
const worstOf = (marks, name) => marks.length === 0 ? [] : [[name, (0,fact/* measured */.jh)((0,domain_verdict/* worstMark */.VK)(marks))]];
/** `<path>.total` and `<path>.<severity>`. */
const verdicts_countFindings = (path, findings) => {
    const offenders = (chosen) => (0,fact/* counted */.hS)(chosen.map(offenderOfFinding).toSorted(compareOffenders));
    return [
        [`${path}.total`, offenders(findings)],
        ...model/* severities */.g.map((severity) => [`${path}.${severity}`, offenders(findings.filter((finding) => finding.severity === severity))]),
    ];
};
// One that the scan could not compare may be new: then nobody knows how many are.
const countByNewness = (findings) => {
    const untold = (0,fact/* unmeasured */.Q8)('the scan had no baseline to tell new findings by', 'Run trivy-sarif-upload on the default branch once: what it finds there is its baseline.');
    const isTold = findings.every(({ newness }) => newness !== 'unknown');
    return ['introduced', 'disclosed'].flatMap((wanted) => {
        const facts = verdicts_countFindings(`scan.${wanted}`, findings.filter(({ newness }) => newness === wanted));
        return isTold ? facts : facts.map(([name]) => [name, untold]);
    });
};
/** A sentence for each failed verdict that was not to fail anything. */
const noteUnenforced = (evidence) => verdictsIn(evidence)
    .filter(({ verdict }) => verdict.mark === 'failed' && !verdict.enforced)
    .map(({ path, verdict }) => `${path} says failed, which does not count here: its step only reports. ${verdict.sentence}`)
    .toSorted(compareTexts);
/** What our own actions said in their reports. */
const verdictFacts = (evidence) => {
    const verdicts = verdictsIn(evidence);
    if (verdicts.length === 0)
        return [];
    const failed = verdicts.filter(({ verdict }) => verdict.mark === 'failed' && verdict.enforced);
    const of = (wanted) => verdicts.filter(({ kind }) => kind === wanted);
    const scans = of('scan-verdict');
    const counting = scans.flatMap(({ findings }) => findings).filter(({ suppressed }) => suppressed === undefined);
    return [
        [
            'verdicts.failed',
            (0,fact/* counted */.hS)(failed
                .map(({ path, verdict }) => ({ ...namedOffender(path, verdict.sentence), isAnnotated: true }))
                .toSorted(compareOffenders)),
        ],
        ...worstOf(of('coverage-verdict').map(({ verdict }) => verdict.mark), 'coverage.verdict'),
        ...worstOf(scans.map(({ verdict }) => verdict.mark), 'scan.verdict'),
        ...(scans.length === 0 ? [] : [...verdicts_countFindings('scan', counting), ...countByNewness(counting)]),
    ];
};

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

// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __webpack_require__(6381);
;// CONCATENATED MODULE: ./src/decide/findings.ts




/** The findings of all reports of findings, the scans' among them. */
const findingsIn = ({ reports }) => reports.flatMap(({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict' ? report.findings : []);
const sameTool = (left, right) => left.toLowerCase() === right.toLowerCase();
const rate = (finding, rules) => {
    const rule = rules.find((each) => (each.tool === undefined || sameTool(each.tool, finding.tool)) &&
        (each.rule === undefined || each.rule === finding.rule));
    return rule === undefined ? finding : { ...finding, severity: rule.severity };
};
// The copy on a line that the change adds is the new one of several that are alike.
const inOrder = (left, right) => compareTexts(left.known, right.known) ||
    Number(left.isAdded) - Number(right.isAdded) ||
    comparePlaces(placeOf(left.finding), placeOf(right.finding)) ||
    (left.finding.place?.column ?? 0) - (right.finding.place?.column ?? 0) ||
    compareTexts(left.finding.message, right.finding.message) ||
    compareTexts(JSON.stringify(left.finding), JSON.stringify(right.finding));
const placeOf = ({ place }) => ({ path: place?.path, line: place?.line });
/** How a change alters what identifies a finding: paths of before, and lines that are its own. */
const readChange = (change) => {
    const files = new Map((change?.files ?? []).map((file) => [file.path, file]));
    const added = new Map((change?.files ?? []).map((file) => [file.path, new Set(file.addedLines)]));
    return {
        previousPath: (path) => files.get(path)?.previousPath ?? path,
        adds: (path, line) => line !== undefined && (added.get(path)?.has(line) ?? false),
    };
};
const mark = (findings, { change, lineText }) => {
    const { previousPath, adds } = readChange(change.kind === 'known' ? change.value : undefined);
    return findings.map((finding) => {
        const path = finding.place?.path ?? '';
        const line = finding.place?.line;
        const identity = {
            tool: finding.tool,
            rule: finding.rule,
            path,
            lineText: line === undefined ? undefined : lineText(path, line),
            message: finding.message,
            packageName: finding.package?.name ?? '',
        };
        const current = fingerprintOf(identity);
        const before = previousPath(path);
        const known = before === path ? current : fingerprintOf({ ...identity, path: before });
        return { finding, current, known, isAdded: adds(path, line) };
    });
};
const fitting = (waivers) => {
    const rules = waivers.map((waiver) => ({
        waiver,
        matchesPath: waiver.path === undefined ? undefined : (0,glob/* compileGlobs */.tI)([waiver.path]),
    }));
    return (finding, fingerprint) => rules
        .filter(({ waiver, matchesPath }) => {
        const path = finding.place?.path;
        return ((waiver.rule === undefined || waiver.rule === finding.rule) &&
            (waiver.tool === undefined || sameTool(waiver.tool, finding.tool)) &&
            (waiver.package === undefined || waiver.package === finding.package?.name) &&
            (waiver.fingerprint === undefined || waiver.fingerprint === fingerprint) &&
            (matchesPath === undefined || (path !== undefined && matchesPath(path))));
    })
        .map(({ waiver }) => waiver);
};
const findings_standingOf = (finding, waivers, nowMs) => {
    if (finding.suppressed !== undefined)
        return 'suppressed';
    return waivers.some(({ expires }) => !(0,expiry/* isExpired */._)(expires, nowMs)) ? 'waived' : 'counted';
};
/** Whether a baseline tells a finding as new; what it may have left out is neither new nor known. */
const noveltyBy = (baseline) => {
    const before = new Set([...(baseline?.fingerprints.values() ?? [])].flat());
    return ({ tool }, fingerprint) => {
        if (baseline === undefined)
            return undefined;
        if (before.has(fingerprint))
            return false;
        return baseline.incomplete.includes(tool.toLowerCase()) ? undefined : true;
    };
};
/** Tells every finding's identity, whether it is new and whether it counts; the order of the reports makes no difference. */
const siftFindings = (findings, policy, surroundings) => {
    const { baseline, nowMs } = surroundings;
    const rated = findings.map((finding) => rate(finding, policy.severities));
    const marked = mark(rated, surroundings).toSorted(inOrder);
    const current = numberFingerprints(marked.map((each) => each.current));
    const known = numberFingerprints(marked.map((each) => each.known));
    const isNew = noveltyBy(baseline.kind === 'known' ? baseline.value : undefined);
    const fit = fitting(policy.waivers);
    return marked.map(({ finding }, index) => {
        const fingerprint = current[index] ?? '';
        const waivers = fit(finding, fingerprint);
        return {
            finding,
            fingerprint,
            isNew: isNew(finding, known[index] ?? ''),
            waivers,
            standing: findings_standingOf(finding, waivers, nowMs),
        };
    });
};

// EXTERNAL MODULE: ../../packages/core/src/domain/fact-expression-check.ts
var fact_expression_check = __webpack_require__(542);
// EXTERNAL MODULE: ../../packages/core/src/domain/fact-expression-evaluator.ts
var fact_expression_evaluator = __webpack_require__(7304);
// EXTERNAL MODULE: ../../packages/core/src/domain/fact-expression-operand.ts
var fact_expression_operand = __webpack_require__(1324);
;// CONCATENATED MODULE: ../../packages/core/src/domain/fact-expression-shortfall.ts



const mirrored = {
    '==': '==',
    '!=': '!=',
    '<': '>',
    '<=': '>=',
    '>': '<',
    '>=': '<=',
};
const nameOf = (node) => (node.kind === 'fact' ? (0,domain_fact/* factName */.U)(node.path) : undefined);
const readComparison = (node, book) => {
    const [left, right] = [nameOf((0,fact_expression_operand/* readNode */.X)(node.left)), nameOf((0,fact_expression_operand/* readNode */.X)(node.right))];
    const [seen, wanted] = [(0,fact_expression_evaluator/* knownValue */.jj)(node.left, book), (0,fact_expression_evaluator/* knownValue */.jj)(node.right, book)];
    if (seen === undefined || wanted === undefined)
        return undefined;
    if (left !== undefined)
        return { fact: left, operator: node.operator, seen, wanted, wantedFact: right };
    if (right === undefined)
        return undefined;
    return { fact: right, operator: mirrored[node.operator], seen: wanted, wanted: seen, wantedFact: undefined };
};
const readFlag = (expression, wanted, book) => {
    const [fact, seen] = [nameOf((0,fact_expression_operand/* readNode */.X)(expression)), (0,fact_expression_evaluator/* knownValue */.jj)(expression, book)];
    return fact === undefined || seen === undefined
        ? undefined
        : { fact, operator: '==', seen, wanted, wantedFact: undefined };
};
const asComparison = (expression, book) => {
    const node = (0,fact_expression_operand/* readNode */.X)(expression);
    if (node.kind === 'binary')
        return readComparison(node, book);
    return node.kind === 'not' ? readFlag(node.inner, false, book) : readFlag(expression, true, book);
};
const readAlternatives = (parts, book) => {
    const comparisons = parts.map((part) => asComparison(part, book));
    return { anyOf: comparisons.every((each) => each !== undefined) ? comparisons : [] };
};
/** What keeps a checked expression from holding: of parts joined by &&, each that does not hold. */
const findShortfalls = (expression, book) => {
    const node = (0,fact_expression_operand/* readNode */.X)(expression);
    if (node.kind === 'all')
        return node.parts.flatMap((part) => findShortfalls(part, book));
    if ((0,fact_expression_evaluator/* evaluateExpression */.O4)(expression, book))
        return [];
    return [readAlternatives(node.kind === 'any' ? node.parts : [expression], book)];
};

// EXTERNAL MODULE: ../../packages/core/src/domain/fact-expression-text.ts
var fact_expression_text = __webpack_require__(8326);
;// CONCATENATED MODULE: ../../packages/core/src/domain/fact-expression.ts




/**
 * Judges a condition in GitHub's expression language
 * (https://docs.github.com/actions/reference/workflows-and-actions/expressions) over facts that must all be there.
 * GitHub's own engine reads a name that it does not know as null, and null as 0; here an unknown, misspelt or unmeasured
 * fact in any branch, also one that would not be looked at, keeps the condition from being judged. So do values of
 * different kinds, names put together at run time, and what no fact takes part in.
 */
const judgeExpression = (text, book) => {
    const parsed = (0,fact_expression_text/* parseExpression */.Y)(text);
    if (!parsed.ok)
        return { kind: 'cannot-judge', hindrances: [parsed.error], seen: [] };
    const { seen, hindrances } = (0,fact_expression_check/* checkExpression */.l)(parsed.value, book);
    const [first, ...others] = hindrances;
    if (first !== undefined)
        return { kind: 'cannot-judge', hindrances: [first, ...others], seen };
    const holds = (0,fact_expression_evaluator/* evaluateExpression */.O4)(parsed.value, book);
    return { kind: 'judged', holds, seen, shortfalls: holds ? [] : findShortfalls(parsed.value, book) };
};

;// CONCATENATED MODULE: ./src/decide/distance.ts


const asRational = (value) => {
    if (typeof value === 'number')
        return (0,rational/* exactly */.pV)(value);
    return typeof value === 'object' ? value : undefined;
};
const isWhole = ({ numerator, denominator }) => numerator % denominator === 0n;
const decimalsOf = (value) => [0, 1, 2, 3, 4, 5, 6, 7, 8].find((places) => isWhole((0,rational/* quotient */.y8)(value.numerator * 10n ** BigInt(places), value.denominator))) ?? 9;
const units = {
    count: '',
    percent: ' %',
    points: ' points',
    seconds: ' s',
    number: '',
    text: '',
    flag: '',
};
/**
 * A value as it is shown: cut, never rounded up; a percentage with at least the places of what it is held against, so
 * that a miss never looks like a hit.
 */
const showValue = (value, unit, against) => {
    if (typeof value === 'string')
        return value === '' ? '""' : value;
    if (typeof value === 'boolean')
        return String(value);
    const exact = asRational(value);
    if (exact === undefined)
        return 'n/a';
    const bar = against === undefined ? undefined : asRational(against);
    if (isWhole(exact) && unit === 'count')
        return (0,quantity/* formatCount */.B4)(Number((0,rational/* floorOf */.Et)(exact)));
    const least = unit === 'percent' || unit === 'points' ? 1 : 0;
    const places = Math.max(least, Math.min(9, decimalsOf(exact), 3), bar === undefined ? 0 : decimalsOf(bar));
    return `${(0,rational/* floorText */._v)(exact, places)}${units[unit]}`;
};
/** A bar as it was written. */
const showBar = (value, unit) => {
    const exact = asRational(value);
    if (exact === undefined)
        return showValue(value, unit);
    return `${(0,rational/* floorText */._v)(exact, decimalsOf(exact))}${units[unit]}`;
};
const ceilOf = (value) => -(0,rational/* floorOf */.Et)((0,rational/* quotient */.y8)(-value.numerator, value.denominator));
/** The nearest whole number that makes the comparison hold; undefined: none does, or any other would. */
const nearestWhole = (operator, bar) => {
    if (operator === '>=')
        return ceilOf(bar);
    if (operator === '>')
        return (0,rational/* floorOf */.Et)(bar) + 1n;
    if (operator === '<=')
        return (0,rational/* floorOf */.Et)(bar);
    if (operator === '<')
        return ceilOf(bar) - 1n;
    return operator === '==' && isWhole(bar) ? (0,rational/* floorOf */.Et)(bar) : undefined;
};
const steps = (from, to, noun) => {
    const difference = Number(to > from ? to - from : from - to);
    const word = to > from ? 'more' : 'fewer';
    return noun[0] === ''
        ? `${(0,quantity/* formatCount */.B4)(difference)} ${word}`
        : (0,quantity/* countOf */.pq)(difference, `${word} ${noun[0]}`, `${word} ${noun[1]}`);
};
// covered * 100 / total against the bar is covered against bar * total / 100.
const ratioSteps = (ratio, operator, bar, noun) => {
    const needed = nearestWhole(operator, (0,rational/* quotient */.y8)(bar.numerator * BigInt(ratio.total), bar.denominator * 100n));
    if (needed === undefined || needed < 0n || needed > BigInt(ratio.total))
        return '';
    return steps(BigInt(ratio.covered), needed, noun);
};
/** How far what was seen is from what would do, in the unit that people can change: "5 more lines"; empty: no number says it. */
const distanceOf = (comparison, entry, ratio) => {
    const [seen, bar] = [asRational(comparison.seen), asRational(comparison.wanted)];
    if (seen === undefined || bar === undefined)
        return '';
    if (ratio !== undefined)
        return ratioSteps(ratio, comparison.operator, bar, entry.noun);
    if (entry.unit === 'count' && isWhole(seen)) {
        const needed = nearestWhole(comparison.operator, bar);
        return needed === undefined || needed < 0n ? '' : steps((0,rational/* floorOf */.Et)(seen), needed, ['', '']);
    }
    const gap = (0,rational/* subtract */.Re)(bar, seen);
    const size = gap.numerator < 0n ? (0,rational/* quotient */.y8)(-gap.numerator, gap.denominator) : gap;
    return `${(0,rational/* floorText */._v)(size, 3)}${units[entry.unit]} apart`;
};

;// CONCATENATED MODULE: ./src/decide/judge.ts



const anyNumber = { name: '', unit: 'number', noun: ['', ''], meaning: '', source: '' };
const entryOf = (name) => (0,catalogue/* findNamedEntry */.H3)(name) ?? anyNumber;
const seenValues = ({ seen }) => seen.map(({ fact, value }) => ({ fact, value: showValue(value, entryOf(fact).unit) }));
const listSeen = (seen) => seen.map(({ fact, value }) => `${fact} ${value}`).join(', ');
const wantedWords = ({ operator, wanted, wantedFact }, unit) => {
    const value = wantedFact ?? showBar(wanted, unit);
    const words = { '==': '', '!=': 'anything but ', '<': 'below ', '<=': 'at most ', '>': 'above ', '>=': 'at least ' };
    return `${words[operator]}${value}`;
};
const tell = (comparison, book) => {
    const { fact, seen, wanted } = comparison;
    const entry = entryOf(fact);
    const known = book.facts.get(fact);
    const ratio = known?.kind === 'measured' ? known.ratio : undefined;
    const distance = distanceOf(comparison, entry, ratio);
    const value = `${fact} ${showValue(seen, entry.unit, wanted)}`;
    const bar = wantedWords(comparison, entry.unit);
    return { value, bar, distance, reason: `${value}, wanted ${bar}${distance === '' ? '' : ` (${distance})`}` };
};
const failingMark = ({ level }) => (level === 'fail' ? 'failed' : 'attention');
const base = (condition, judged) => ({
    name: condition.name,
    bar: condition.require,
    level: condition.level,
    require: condition.require,
    seen: seenValues(judged),
});
const cannotJudge = (condition, judged) => {
    const reasons = judged.hindrances.map(({ reason }) => reason);
    return {
        ...base(condition, judged),
        mark: failingMark(condition),
        value: 'cannot be judged',
        distance: reasons.join('; '),
        reasons,
        fix: [...new Set(judged.hindrances.map(({ fix }) => fix))].join(' '),
        offenders: [],
    };
};
const offendersOf = (facts, book) => [...new Set(facts)].flatMap((name) => {
    const fact = book.facts.get(name);
    return fact?.kind === 'measured' ? fact.offenders : [];
});
const failing = (condition, judged, book) => {
    const told = judged.shortfalls.map(({ anyOf }) => anyOf.map((comparison) => tell(comparison, book)));
    const seen = seenValues(judged);
    const opaque = `it does not hold (${listSeen(seen)})`;
    const reasons = told.map((each) => (each.length === 0 ? opaque : each.map(({ reason }) => reason).join(', or ')));
    const flat = told.flat();
    const guilty = judged.shortfalls.flatMap(({ anyOf }) => anyOf.map(({ fact }) => fact));
    const facts = guilty.length > 0 ? guilty : judged.seen.map(({ fact }) => fact);
    return {
        ...base(condition, judged),
        mark: failingMark(condition),
        value: flat.length === 0 ? listSeen(seen) : flat.map(({ value }) => value).join(', '),
        distance: flat
            .map(({ distance }) => distance)
            .filter((each) => each !== '')
            .join(', '),
        reasons,
        fix: condition.fix ?? '',
        offenders: offendersOf(facts, book),
    };
};
const holding = (condition, judged) => ({
    ...base(condition, judged),
    mark: 'passed',
    value: listSeen(seenValues(judged)),
    distance: '',
    reasons: [],
    fix: '',
    offenders: [],
});
const notAsked = (condition, judged) => ({
    ...holding(condition, judged),
    mark: 'not-judged',
    distance: `only when ${condition.when ?? ''}`,
});
/** Judges one condition. What cannot be judged counts as what does not hold; so does a `when` that cannot. */
const judgeCondition = (condition, book) => {
    if (condition.when !== undefined) {
        const asked = judgeExpression(condition.when, book);
        if (asked.kind === 'cannot-judge')
            return cannotJudge(condition, asked);
        if (!asked.holds)
            return notAsked(condition, asked);
    }
    const judged = judgeExpression(condition.require, book);
    if (judged.kind === 'cannot-judge')
        return cannotJudge(condition, judged);
    return judged.holds ? holding(condition, judged) : failing(condition, judged, book);
};

;// CONCATENATED MODULE: ./src/decide/next-baseline.ts





const currentRatios = (evidence) => {
    const reports = evidence.reports.map(({ report }) => report);
    const coverage = sumAllCoverage(evidence);
    const duplication = reports.filter((report) => report.kind === 'duplication').map(({ lines }) => lines);
    const documentation = reports.filter((report) => report.kind === 'documentation').map(({ items }) => items);
    const all = [
        ...(coverage?.kind === 'known'
            ? [
                ['coverage.lines', coverage.value.lines],
                ['coverage.branches', coverage.value.branches],
            ]
            : []),
        ['duplication', (0,coverage_model/* addRatios */.s$)(duplication)],
        ['documentation', (0,coverage_model/* addRatios */.s$)(documentation)],
    ];
    return all.filter(([, { total }]) => total > 0);
};
const toolsRead = ({ reports }) => reports
    .flatMap(({ report }) => {
    if (report.kind === 'findings')
        return [...report.tools, ...report.findings.map(({ tool }) => tool)];
    return report.kind === 'scan-verdict' ? report.findings.map(({ tool }) => tool) : [];
})
    .map((tool) => tool.toLowerCase());
// A waived finding is not known: it counts as new again on the day after the waiver's last.
const currentFingerprints = (evidence, findings) => {
    const counted = findings.filter(({ standing }) => standing === 'counted');
    const byTool = Map.groupBy(counted, ({ finding }) => finding.tool.toLowerCase());
    return new Map([...new Set(toolsRead(evidence))].map((tool) => [
        tool,
        (byTool.get(tool) ?? []).map(({ fingerprint }) => fingerprint).toSorted(compareTexts),
    ]));
};
const mergeFingerprints = (before, now) => new Map([...(before ?? []), ...now].toSorted(([left], [right]) => compareTexts(left, right)));
/** As many as are kept, and the tools of which some are left out. */
const cutFingerprints = (all) => {
    let room = maxFingerprints;
    const incomplete = [];
    const fingerprints = [...all].map(([tool, texts]) => {
        const kept = texts.slice(0, room);
        room -= kept.length;
        if (kept.length < texts.length)
            incomplete.push(tool);
        return [tool, kept];
    });
    return { fingerprints: new Map(fingerprints), incomplete };
};
const currentBenchmarks = ({ reports }, before) => {
    const now = reports.flatMap(({ report }) => (report.kind === 'benchmarks' ? report.benchmarks : []));
    const merged = new Map([...before, ...now].map((each) => [each.name, each]));
    return [...merged.values()]
        .map(({ name, value, unit, better }) => ({ name, value, unit, better }))
        .toSorted((left, right) => compareTexts(left.name, right.name));
};
// A report that is missing or cut, and a tool that stumbled, leave out what is there all the same.
const hasGap = ({ missing, reports }) => missing.length > 0 ||
    reports.some(({ report }) => (report.kind === 'findings' || report.kind === 'scan-verdict') && report.breakdowns.length > 0);
// Tests that break off cover less than those of the next run will, and everyone could sink to that.
const brokeOff = ({ commands, reports }) => commands.some(({ end }) => end !== 'passed') ||
    reports.some(({ report }) => report.kind === 'tests' &&
        (report.suiteFailures.length > 0 || report.cases.some((each) => brokenOutcomes.includes(outcomeOf(each)))));
const brokenOutcomes = ['failed', 'error'];
/**
 * What to keep: only a push to the default branch writes it, so that no pull request can move it. New is what the default
 * branch does not have: a push that fails has told so, and what it brings is there from then on. What was not measured
 * this time, or by tests that failed, stays as it was; a push that fails and has not seen everything keeps nothing.
 */
const nextBaseline = (evidence, findings, verdict) => {
    const { baseline, event, commit, nowMs } = evidence;
    // Other events may run somebody else's code beside the default branch's name.
    const isOwn = event.onDefaultBranch && !event.fork && event.name === 'push';
    if (!isOwn || baseline.kind === 'unknown' || evidence.reports.length === 0)
        return undefined;
    const before = baseline.value;
    const hasFailed = verdict.mark === 'failed';
    if (hasFailed && hasGap(evidence))
        return undefined;
    const isMeasured = !hasFailed || !brokeOff(evidence);
    const now = currentFingerprints(evidence, findings);
    const cut = cutFingerprints(mergeFingerprints(before?.fingerprints, now));
    const stillCut = (before?.incomplete ?? []).filter((tool) => !now.has(tool));
    return {
        commit,
        createdMs: nowMs,
        fingerprints: cut.fingerprints,
        incomplete: [...new Set([...cut.incomplete, ...stillCut])].toSorted(compareTexts),
        ratios: new Map([...(before?.ratios ?? []), ...(isMeasured ? currentRatios(evidence) : [])]),
        benchmarks: isMeasured ? currentBenchmarks(evidence, before?.benchmarks ?? []) : (before?.benchmarks ?? []),
    };
};

;// CONCATENATED MODULE: ./src/decide/notices.ts




const isFailure = (outcome) => outcome === 'failed' || outcome === 'error';
const noteRepeats = (tests) => {
    const count = tests.filter(({ test, outcome }) => test.isRetryUnmarked === true && isFailure(outcome)).length;
    if (count === 0)
        return [];
    const [subject, verdict] = count === 1 ? ['1 test', 'it counts'] : [`${(0,quantity/* formatCount */.B4)(count)} tests`, 'they count'];
    return [
        `${subject} failed and passed under one name, and nothing in the report marks that as a retry: ${verdict} as failed. Where it is one, say \`flaky: { repeated: retried }\` in the policy.`,
    ];
};
const noteExemption = ({ entry, state }, what) => {
    const who = `The ${what} (${entry.owner}: ${entry.reason})`;
    if (state === 'expired')
        return [`${who} ended on ${entry.expires.day}: it applies no more.`];
    return state === 'unused' ? [`${who} fits nothing any more: take it out of the policy.`] : [];
};
const noteBaseline = ({ baseline, reports }) => {
    if (!reports.some(({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict'))
        return [];
    if (baseline.kind === 'unknown')
        return [`Every finding counts, old ones too: ${baseline.reason}`];
    return baseline.value === undefined ? ['There is no baseline yet, so every finding counts, old ones too.'] : [];
};
const noteNextBaseline = (next) => next === undefined || next.incomplete.length === 0
    ? []
    : [
        `The baseline holds ${(0,quantity/* formatCount */.B4)(maxFingerprints)} findings and no more: some of ${(0,quantity/* joinWords */.yZ)(next.incomplete)} are left out, and the next run cannot tell which of those are new.`,
    ];
/** What people should know besides the conditions, one sentence each. */
const composeNotices = ({ evidence, tests, waivers, quarantine, next }) => [
    ...noteUnenforced(evidence),
    ...noteBaseline(evidence),
    ...noteNextBaseline(next),
    ...noteRepeats(tests),
    ...waivers.flatMap((use) => noteExemption(use, `waiver of ${nameWaived(use.entry)}`)),
    ...quarantine.flatMap((use) => noteExemption(use, `quarantine of "${use.entry.test}"`)),
];

;// CONCATENATED MODULE: ./src/decide/verdict.ts


/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Gate';
// A step's error is read at a glance: the table has the rest.
const maxNames = 6;
const namesOf = (judgements) => {
    const shown = judgements.slice(0, maxNames).map(({ name }) => name);
    const hidden = judgements.length - shown.length;
    return `${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
};
/** The one sentence: failed if a condition failed, and if none could be asked. */
const concludeVerdict = (judgements) => {
    const asked = judgements.filter(({ mark }) => mark !== 'not-judged');
    const of = (mark) => asked.filter((judgement) => judgement.mark === mark);
    const [failed, warned, passed] = [of('failed'), of('attention'), of('passed')];
    const mark = (0,domain_verdict/* worstMark */.VK)(asked.map((judgement) => judgement.mark));
    if (asked.length === 0)
        return { subject, mark, sentence: 'no condition could be asked: there is nothing to judge' };
    const total = (0,quantity/* countOf */.pq)(asked.length, 'condition');
    if (failed.length > 0)
        return { subject, mark, sentence: `${failed.length} of ${total} failed: ${namesOf(failed)}` };
    if (warned.length > 0) {
        const verb = warned.length === 1 ? 'warns' : 'warn';
        return {
            subject,
            mark,
            sentence: `${passed.length} of ${total} passed, ${warned.length} ${verb}: ${namesOf(warned)}`,
        };
    }
    return { subject, mark, sentence: `${total} passed` };
};

;// CONCATENATED MODULE: ./src/decide/decide.ts

















const unconditional = (name, { value, reason, fix }) => ({
    mark: 'failed',
    name,
    value,
    bar: '',
    distance: reason,
    level: 'fail',
    require: '',
    reasons: [reason],
    fix,
    seen: [],
    offenders: [],
});
// A place is a path, and the line where it is wrong: which line may change, while the condition stays the same.
const pathOf = (place) => place.replace(/, line [\d,]+$/, '');
// What no policy names and nothing was found for goes by its reason: its patterns would fill the table.
const judgeMissing = ({ name, place, reason, fix }) => {
    const about = name ?? (place === undefined ? undefined : pathOf(place));
    const value = place === undefined ? 'missing' : 'unreadable';
    return unconditional(about === undefined ? 'Reports' : `Report ${about}`, { value, reason, fix });
};
// No policy can ask for less: a gate that saw nothing has not passed.
const judgeNothing = ({ reports, missing, commands, jobs, checkRuns, reviews, deployments, }) => {
    const answers = [jobs, checkRuns, reviews, deployments];
    const hasAnswer = answers.some((each) => each.kind === 'known' && each.value.length > 0);
    if (reports.length > 0 || missing.length > 0 || commands.length > 0 || hasAnswer)
        return [];
    const fix = 'Run the tools that write reports before the gate, name theirs in `reports`, or hand in `needs`.';
    return [unconditional('Evidence', { value: 'nothing', reason: 'the gate saw nothing that could be judged', fix })];
};
const noteTest = (exempt) => ({ test, quarantine }) => ({
    suite: test.suite,
    name: test.name,
    path: test.place?.path,
    line: test.place?.line,
    attempts: test.attempts.length,
    exemption: exempt ? quarantine[0] : undefined,
});
const byName = (left, right) => compareTexts(fullNameOf(left.test), fullNameOf(right.test));
/** Judges the evidence by the policy. The order of the reports makes no difference. */
const decide = (evidence, policy) => {
    const findings = siftFindings(findingsIn(evidence), policy, evidence);
    const tests = classifyTests(evidence, policy).toSorted(byName);
    const waivers = useWaivers(policy, findings, evidence.nowMs);
    const quarantine = useQuarantine(policy, tests, evidence.nowMs);
    const book = composeBook(evidence, [
        ...testFacts(evidence, tests),
        ...coverageFacts(evidence),
        ...findingFacts(evidence, policy, findings),
        ...verdictFacts(evidence),
        ...duplicationFacts(evidence),
        ...documentationFacts(evidence),
        ...benchmarkFacts(evidence),
        ...runFacts(evidence),
        ...gateFacts(evidence, { waivers, quarantine }),
    ]);
    const judgements = [
        ...judgeNothing(evidence),
        ...evidence.missing.map(judgeMissing),
        ...policy.conditions.map((condition) => judgeCondition(condition, book)),
    ];
    const verdict = concludeVerdict(judgements);
    const next = nextBaseline(evidence, findings, verdict);
    return {
        verdict,
        judgements: (0,domain_verdict/* worstFirst */.md)(judgements),
        facts: book.facts,
        missing: evidence.missing,
        flaky: tests.filter(({ outcome }) => outcome === 'flaky').map(noteTest(false)),
        quarantined: tests.filter(({ standing }) => standing === 'quarantined').map(noteTest(true)),
        waivers,
        quarantine,
        notices: composeNotices({ evidence, tests, waivers, quarantine, next }),
        nextBaseline: next,
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

;// CONCATENATED MODULE: ./src/render/phrases.ts



const formatNames = {
    junit: 'JUnit',
    trx: 'TRX',
    nunit2: 'NUnit 2',
    nunit3: 'NUnit 3',
    xunit2: 'xUnit 2',
    ctrf: 'CTRF',
    'go-test': 'go test',
    tap: 'TAP',
    lcov: 'LCOV',
    cobertura: 'Cobertura',
    sarif: 'SARIF',
    checkstyle: 'Checkstyle',
    eslint: 'ESLint',
    pyright: 'Pyright',
    semgrep: 'Semgrep',
    gitleaks: 'Gitleaks',
    hadolint: 'Hadolint',
    shellcheck: 'ShellCheck',
    ruff: 'Ruff',
    bandit: 'Bandit',
    trivy: 'Trivy',
    typedoc: 'TypeDoc',
};
const formatOf = (report) => {
    if (report.kind === 'coverage')
        return report.report.format;
    if (report.kind === 'coverage-verdict')
        return 'coverage-threshold';
    return report.kind === 'scan-verdict' ? 'trivy-sarif-upload' : report.format;
};
/** A report's format as its authors spell it. */
const nameFormat = (report) => formatNames[formatOf(report)] ?? formatOf(report);
const kinds = {
    tests: 'tests',
    coverage: 'coverage',
    'coverage-verdict': 'coverage',
    findings: 'findings',
    'scan-verdict': 'findings',
    duplication: 'duplication',
    documentation: 'documentation',
    benchmarks: 'benchmarks',
};
/** What a report is about, in a word. */
const nameKind = ({ kind }) => kinds[kind];
const ofAll = ({ covered, total }, noun) => `${(0,quantity/* formatCount */.B4)(covered)} of ${(0,quantity/* countOf */.pq)(total, noun)}`;
const countTests = ({ cases, suiteFailures }) => {
    const counts = new Map();
    for (const each of cases)
        counts.set(outcomeOf(each), (counts.get(outcomeOf(each)) ?? 0) + 1);
    const named = ['failed', 'error', 'flaky', 'skipped'].flatMap((outcome) => {
        const count = counts.get(outcome) ?? 0;
        return count === 0 ? [] : [`${(0,quantity/* formatCount */.B4)(count)} ${outcome === 'error' ? 'broken' : outcome}`];
    });
    const outside = suiteFailures.length === 0
        ? []
        : [(0,quantity/* countOf */.pq)(suiteFailures.length, 'failure outside of a test', 'failures outside of a test')];
    return [(0,quantity/* countOf */.pq)(cases.length, 'test'), ...named, ...outside].join(', ');
};
const ofTools = (tools) => (tools.length === 0 ? '' : ` of ${(0,quantity/* joinWords */.yZ)(tools)}`);
/** What a report says, in numbers. */
const describeContent = (report) => {
    switch (report.kind) {
        case 'tests':
            return countTests(report);
        case 'findings':
            return `${(0,quantity/* countOf */.pq)(report.findings.length, 'finding')}${ofTools(report.tools)}${describeBreakdowns(report.breakdowns)}`;
        case 'coverage':
            return `${ofAll((0,coverage_model/* sumCoverage */.CF)(report.report.files).lines, 'line')} covered`;
        case 'duplication':
            return `${ofAll(report.lines, 'line')} duplicated`;
        case 'documentation':
            return `${ofAll(report.items, 'item')} documented`;
        case 'benchmarks':
            return (0,quantity/* countOf */.pq)(report.benchmarks.length, 'benchmark');
        case 'coverage-verdict':
            return report.verdict.sentence;
        case 'scan-verdict':
            return `${report.verdict.sentence}${describeBreakdowns(report.breakdowns)}`;
    }
};
const describeBreakdowns = (breakdowns) => breakdowns.length === 0 ? '' : `, ${(0,quantity/* countOf */.pq)(breakdowns.length, 'breakdown')}`;
/** What a person should know about a report that was read all the same. */
const remarksOf = ({ report }) => {
    if (report.kind === 'coverage-verdict' || report.kind === 'scan-verdict')
        return [];
    const { warnings } = report.kind === 'coverage' ? report.report : report;
    return warnings.map(({ line, message }) => (line === null ? message : `line ${(0,quantity/* formatCount */.B4)(line)}: ${message}`));
};

;// CONCATENATED MODULE: ./src/render/log.ts






/** By what is judged, and what people should know about that. */
const renderPolicySource = ({ source, notice, }) => [`Judged by ${source}.`, ...(notice === '' ? [] : [`! ${notice}`])];
/** One line for each report that was read, by what they are about, and the remarks below. */
const renderReadReports = (reports) => {
    const byKind = Object.groupBy(reports, ({ report }) => nameKind(report));
    const rows = Object.entries(byKind).flatMap(([kind, group = []]) => group.map(({ path, report }) => [kind, path, nameFormat(report), describeContent(report)]));
    const remarks = reports.flatMap((each) => remarksOf(each).map((remark) => `  ! ${each.path}, ${remark}`));
    return [
        ...(rows.length === 0 ? ['  – no report was read'] : firstLines(alignColumns(rows), 'more report')),
        ...firstLines(remarks, 'more remark'),
    ];
};
/** One line for each report of ours that is found and says nothing about the code. */
const renderAside = (aside) => firstLines(aside.map(({ path, action, mark }) => {
    const sign = mark === 'failed' ? (0,domain_verdict/* signOf */.rL)('attention') : (0,domain_verdict/* signOf */.rL)('not-judged');
    return `  ${sign} ${path}: the report of ${action}, ${mark}, does not count here`;
}), 'more of these');
/** One line for each report that is missing or not fit to be read. */
const renderMissing = (missing) => firstLines(missing.map((each) => `  ${(0,domain_verdict/* signOf */.rL)('failed')} ${describeMissing(each)}`), 'more of these');
/** Where a report is missing or wrong, and why. */
const describeMissing = ({ name, place, reason }) => [name, place, reason].filter((part) => part !== undefined && part !== '').join(': ');
const log_placeOf = ({ path, line }) => {
    if (path === undefined)
        return '';
    return line === undefined ? `${path}: ` : `${path}:${line}: `;
};
const offendersShown = 10;
const renderJudgement = ({ reasons, offenders, fix, mark }) => {
    if (mark === 'passed' || mark === 'not-judged')
        return [];
    const more = offenders.length - offendersShown;
    return [
        ...reasons.map((reason) => `    ${reason}`),
        ...offenders.slice(0, offendersShown).map((each) => `    ${log_placeOf(each)}${each.title}: ${each.message}`),
        ...(more > 0 ? [`    and ${more} more in the report`] : []),
        ...(fix === '' ? [] : [`    ${fix}`]),
    ];
};
const namesShown = 10;
const listNames = (names) => {
    const hidden = names.length - namesShown;
    return `${names.slice(0, namesShown).join(', ')}${hidden > 0 ? ` and ${(0,quantity/* formatCount */.B4)(hidden)} more in the report` : ''}`;
};
const renderFlaky = ({ flaky }) => flaky.length === 0 ? [] : [`! Passed only after a failure: ${listNames(flaky.map(fullNameOf))}`];
const until = (exemption) => exemption === undefined ? '' : ` (until ${exemption.expires.day})`;
// A report says "1 failed" above, the condition "0 failed" below: this is why.
const renderQuarantined = ({ quarantined }) => {
    if (quarantined.length === 0)
        return [];
    const names = quarantined.map((test) => `${fullNameOf(test)}${until(test.exemption)}`);
    return [`! ${(0,quantity/* countOf */.pq)(quarantined.length, 'quarantined test')} failed: ${listNames(names)}`];
};
const renderWaived = ({ waivers, facts }) => {
    const waived = facts.get('findings.waived');
    if (waived?.kind !== 'measured' || typeof waived.value !== 'number' || waived.value === 0)
        return [];
    const names = waivers
        .filter(({ state }) => state === 'applied')
        .map(({ entry }) => `${nameWaived(entry)}${until(entry)}`);
    return [`! ${(0,quantity/* countOf */.pq)(waived.value, 'finding')} waived: ${listNames(names)}`];
};
/** What was decided and why: one line for each condition, the failed ones first, each with its reasons and offenders. */
const renderVerdict = (decision) => {
    const { judgements, notices } = decision;
    const ordered = (0,domain_verdict/* worstFirst */.md)(judgements);
    const rows = alignColumns(ordered.map(({ mark, name, value, distance }) => [(0,domain_verdict/* signOf */.rL)(mark), name, value, distance]));
    return [
        ...ordered.flatMap((judgement, index) => [rows[index] ?? '', ...renderJudgement(judgement)]),
        ...renderFlaky(decision),
        ...renderQuarantined(decision),
        ...renderWaived(decision),
        ...notices.map((notice) => `! ${notice}`),
    ];
};

;// CONCATENATED MODULE: ./src/gather/baseline.ts


const unknown = (reason, fix) => ({ kind: 'unknown', reason, fix });
const reading = { doing: 'read the baseline', scope: 'contents', access: 'read' };
const writeAnew = 'Delete it on the data branch: the next push to the default branch writes it anew.';
/** What was known on the default branch. One that cannot be read is unknown, never "none yet". */
const gatherBaseline = async (key, { store, context }) => {
    if (key === undefined)
        return unknown('nothing is compared (`baseline: never`)', 'Leave it out to compare with the default branch.');
    const path = baselinePath(key);
    const stored = await store.read(path);
    if (!stored.ok) {
        const { what, fix = '' } = explainRefusal(stored.error, reading, context);
        return unknown(what, fix);
    }
    if (stored.value === undefined)
        return { kind: 'known', value: undefined };
    const parsed = parseBaseline(stored.value.text);
    if (!parsed.ok)
        return unknown(`the baseline ${path} ${parsed.error}`, writeAnew);
    return { kind: 'known', value: parsed.value.baseline };
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
const chooseBase = (situation) => {
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
    const chosen = chooseBase({ context, given, head, parents: parents.value });
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
        return (0,result/* success */.k)(context.sha);
    const parents = await git.parents(head);
    if (!parents.ok)
        return obstacle(parents.error);
    const base = chooseBase({ context, given: '', head, parents: parents.value });
    return (0,result/* success */.k)(base.kind === 'none' ? context.sha : (base.candidates[0] ?? context.sha));
};

;// CONCATENATED MODULE: ./src/gather/change.ts

const nameBase = 'Give `base` a revision to compare with, or leave this event out with `when`.';
/** What the commit changes, or why that is not known. */
const gatherChange = async (base, scene, checkout) => {
    if (!checkout.ok)
        return { kind: 'unknown', reason: checkout.error.message, fix: 'Check out before this step.' };
    const comparison = await gatherComparison(base, scene, checkout.value.head);
    if (!comparison.ok)
        return { kind: 'unknown', reason: comparison.error.what, fix: comparison.error.fix ?? 'Check out the history.' };
    if (comparison.value.kind === 'not-compared')
        return { kind: 'unknown', reason: comparison.value.reason, fix: nameBase };
    const { mergeBase, files } = comparison.value;
    return { kind: 'known', value: { mergeBase, files } };
};

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

;// CONCATENATED MODULE: ./src/render/checks.ts


const runningShown = 8;
/** How far the checks are, and what is being waited for. */
const renderProgress = (progress) => {
    const { done, total, running } = progress;
    const shown = running.slice(0, runningShown).map(({ name, elapsedMs }) => `${name} ${(0,quantity/* formatDuration */.a3)(elapsedMs)}`);
    const more = running.length > runningShown ? ` and ${(0,quantity/* formatCount */.B4)(running.length - runningShown)} more` : '';
    const rest = total - done - running.length;
    const waiting = rest > 0 ? `; ${(0,quantity/* formatCount */.B4)(rest)} waiting` : '';
    return `  … ${(0,quantity/* formatCount */.B4)(done)} of ${(0,quantity/* countOf */.pq)(total, 'check')} done; running: ${shown.join(', ')}${more}${waiting}`;
};
/** Why a check is started again. */
const renderAttempt = ({ name, reason, attempts }, { retries }) => `  ! ${name}: ${reason}; attempt ${attempts + 1} of ${retries + 1} begins`;
/** How a check ended, at its last attempt; where it wrote a report, that decides what its failure means. */
const renderCheckEnd = ({ name, end, reason, attempts, durationMs }, check) => {
    const duration = (0,quantity/* formatDuration */.a3)(durationMs);
    if (end === 'passed')
        return attempts === 1
            ? `  ${(0,domain_verdict/* signOf */.rL)('passed')} ${name}, ${duration}`
            : `  ${(0,domain_verdict/* signOf */.rL)('attention')} ${name} passed at attempt ${attempts} (flaky), ${duration}`;
    const isReportAsked = end === 'failed' && check.report.length > 0;
    const tried = attempts > 1 ? ` (${attempts} times)` : '';
    return isReportAsked
        ? `  ${(0,domain_verdict/* signOf */.rL)('attention')} ${name}: ${reason}${tried}, ${duration}; its report is asked why`
        : `  ${(0,domain_verdict/* signOf */.rL)('failed')} ${name}: ${reason}${tried}, ${duration}`;
};
/** What a check said, each line marked as not ours; how much of it is left out. Nothing where one that passed said nothing. */
const renderOutput = ({ end }, output) => {
    const hidden = output.hidden();
    const lines = output.lines().map((line) => `  │ ${line}`);
    if (hidden > 0)
        return [`  … ${(0,quantity/* countOf */.pq)(hidden, 'earlier line')} left out`, ...lines];
    return lines.length === 0 && end !== 'passed' ? ['  (it wrote nothing)'] : lines;
};

;// CONCATENATED MODULE: ./src/gather/checks.ts



// The user's own line of the workflow, as the runner itself would start it, and stricter: an unset variable is an error.
const bash = ['--noprofile', '--norc', '-euo', 'pipefail', '-c'];
const tailLines = 20;
const commandOf = ({ command, folder, environment, timeoutMs }, output) => {
    const { program, args } = command.kind === 'line' ? { program: 'bash', args: [...bash, command.line] } : command;
    return { program, args, folder, environment, timeoutMs, maxOutputBytes: 0, onLine: output.push };
};
const describeExit = (code, { command }) => {
    if (command.kind === 'line' && code === 127)
        return 'exit code 127: bash found no such command';
    if (command.kind === 'line' && code === 126)
        return 'exit code 126: bash may not run it';
    return `exit code ${code}`;
};
const describeEnd = (end, check) => {
    switch (end.kind) {
        case 'exited':
            return { end: end.code === 0 ? 'passed' : 'failed', reason: describeExit(end.code, check) };
        case 'killed':
            return { end: 'failed', reason: `ended by ${end.signal}` };
        case 'timeout':
            return { end: 'timed-out', reason: `not done within ${(0,quantity/* formatDuration */.a3)(check.timeoutMs)}` };
        case 'cancelled':
            return { end: 'cancelled', reason: 'the job was cancelled' };
        case 'too-long':
            return { end: 'failed', reason: 'it wrote more than is kept' };
        case 'not-found':
        case 'not-started':
            return { end: 'not-started', reason: end.message };
    }
};
/** The state of the files that a check's patterns find, by path: one that stays the same was not written anew. */
const stateOfReports = async ({ report }, { files }) => {
    const found = report.length === 0 ? undefined : await files.find('.', report);
    const states = found?.ok === true ? found.value : [];
    return new Map(states.map(({ path, bytes, modifiedMs }) => [path, `${bytes} ${modifiedMs}`]));
};
const runCheck = async (check, scene) => {
    const { log, shell, cancellation } = scene;
    let durationMs = 0;
    for (let attempts = 1;; attempts++) {
        const output = createOutputTail();
        const before = await stateOfReports(check, scene);
        const ended = await shell.run(commandOf(check, output));
        durationMs += ended.durationMs;
        const tail = output.lines().slice(-tailLines).join('\n');
        const result = { name: check.name, ...describeEnd(ended, check), attempts, durationMs, tail };
        const isAgain = result.end === 'failed' || result.end === 'timed-out';
        const isLast = !isAgain || attempts > check.retries || cancellation.signal.aborted;
        log.line(isLast ? renderCheckEnd(result, check) : renderAttempt(result, check));
        log.fold(`Output of ${check.name}${attempts > 1 ? `, attempt ${attempts}` : ''}`, renderOutput(result, output));
        if (isLast)
            return { check, result, isExit: ended.kind === 'exited', before };
    }
};
const progressMs = 10_000;
/**
 * Runs the checks, so many at once, tells how far they are while they run, and what each said when it ends. A cancelled
 * job ends what runs and starts nothing more: those are `cancelled`.
 */
const runChecks = async ({ checks, maxParallel }, scene) => {
    const { clock, log } = scene;
    const startedMs = new Map();
    const done = new Map();
    const waiting = [...checks];
    const work = async () => {
        for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
            startedMs.set(check, clock.nowMs());
            done.set(check, await runCheck(check, scene));
        }
    };
    const stop = clock.every(progressMs, () => {
        const running = [...startedMs].filter(([check]) => !done.has(check));
        const elapsed = running.map(([{ name }, sinceMs]) => ({ name, elapsedMs: clock.nowMs() - sinceMs }));
        log.line(renderProgress({ done: done.size, total: checks.length, running: elapsed }));
    });
    await Promise.all(Array.from({ length: Math.min(maxParallel, checks.length) }, work)).finally(stop);
    return checks.flatMap((check) => done.get(check) ?? []);
};

;// CONCATENATED MODULE: ./src/gather/event.ts

const shortName = (ref) => ref.replace(/^refs\/(?:heads|tags)\//, '');
// GitHub names the branches of a merge queue gh-readonly-queue/BASE/pr-NUMBER-SHA.
const baseOfQueue = (ref) => /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-/.exec(ref)?.[1] ?? '';
/** What the event says about the run, as conditions name it. */
const describeEvent = (context) => {
    const { eventName, ref, defaultBranch, pullRequest, mergeGroup } = context;
    return {
        name: eventName,
        fork: isFromFork(context),
        branch: pullRequest?.headRef ?? shortName(ref),
        base: pullRequest?.baseRef ?? (mergeGroup === undefined ? '' : baseOfQueue(ref)),
        onDefaultBranch: pullRequest === undefined && ref === `refs/heads/${defaultBranch}`,
    };
};

;// CONCATENATED MODULE: ./src/gather/explained.ts


// What passed in the end may be a retry: then something else made the command fail.
const hasFailed = (test) => ['failed', 'error'].includes(outcomeOf({ ...test, isRetryUnmarked: false }));
/** Whether a report holds what makes its tool end with an exit code other than 0. */
const holdsTrouble = (report) => {
    switch (report.kind) {
        case 'tests':
            return report.suiteFailures.length > 0 || report.cases.some(hasFailed);
        case 'findings':
        case 'scan-verdict':
            return report.findings.length > 0 || report.breakdowns.length > 0;
        case 'duplication':
            return report.clones.length > 0;
        case 'documentation':
            return report.items.covered < report.items.total;
        case 'coverage-verdict':
            return report.verdict.mark === 'failed';
        case 'coverage':
        case 'benchmarks':
            return false;
    }
};
/**
 * The results of the checks. A command that failed by its exit code, and whose report says why, is judged by the report:
 * a linter ends with 1 also for findings that the policy lets pass. One whose report shows nothing wrong has failed.
 */
const explainResults = (runs, reports) => runs.map(({ check, result, isExit }) => {
    if (result.end !== 'failed' || !isExit || check.report.length === 0)
        return result;
    const isOwn = (0,glob/* compileGlobs */.tI)(check.report.map((pattern) => pattern.replace(/^(!?)\.\//, '$1')));
    const own = reports.filter(({ path }) => isOwn(path));
    if (own.some(({ report }) => holdsTrouble(report)))
        return { ...result, end: 'passed', reason: `${result.reason}, which its report explains` };
    const nothing = own.length === 0 ? 'no report was left' : 'its report shows nothing wrong';
    return { ...result, reason: `${result.reason}, and ${nothing}` };
});

// EXTERNAL MODULE: ./src/decide/policy/presets.ts
var presets = __webpack_require__(2323);
;// CONCATENATED MODULE: ./src/gather/github.ts



const known = (value) => ({ kind: 'known', value });
const github_unknown = (reason, fix) => ({
    kind: 'unknown',
    reason,
    fix,
});
const notAboutOne = github_unknown('this run is not about a pull request', "Add `when: event.name == 'pull_request'`.");
const github_notAsked = github_unknown('no condition names it', 'Name it in a condition.');
const ask = async (reply, purpose, change) => {
    const answer = await reply;
    if (answer.ok)
        return change(answer.value);
    const { what, fix = '' } = explainRefusal(answer.error, purpose, purpose.context);
    return github_unknown(what, fix);
};
const handIn = 'Write `needs: ${{ toJSON(needs) }}`, and list the jobs that must pass under `needs:` of this job.';
// The API names jobs as people see them and does not say which one asks: it is the only one that has not ended.
const concludeJobs = (jobs, ownName) => {
    const unfinished = jobs.filter(({ status }) => status !== 'completed');
    const others = unfinished.length === 1 ? [] : unfinished.filter(({ name }) => name !== ownName);
    if (others.length > 0)
        return github_unknown(`${(0,quantity/* joinWords */.yZ)(others.map(({ name }) => name))} had not ended when this job looked`, handIn);
    const ended = jobs.filter((job) => !unfinished.includes(job));
    if (ended.length === 0)
        return github_unknown('the run has no other job that has ended', handIn);
    return known(ended.map(({ name, conclusion = '', url }) => ({ id: name, result: conclusion, url })));
};
const gatherJobs = async (needs, isAsked, { github, context }) => {
    if (needs !== undefined)
        return known(needs);
    if (!isAsked)
        return github_unknown('no job results were handed in', handIn);
    const purpose = { doing: 'read the jobs of this run', scope: 'actions', access: 'read', context };
    return ask(github.jobs.list(context.runId, context.runAttempt), purpose, (jobs) => concludeJobs(jobs, context.job));
};
const toCheck = ({ name, app, conclusion, url }) => ({ name, app, conclusion, url });
const toDeployment = ({ environment, state, url }) => ({ environment, state, url });
const named = {
    jobs: /\bjobs\s*[.[]/i,
    checkRuns: /\bchecks\s*[.[]/i,
    reviews: /\breviews\s*[.[]/i,
    deployments: /\bdeployments\s*[.[]/i,
};
/** The kinds of facts that the policy's own conditions name; a preset's ask only for what is handed in. */
const askedFacts = ({ conditions, preset }) => {
    const builtIn = new Set(presets/* presetConditions */.A[preset]);
    const texts = conditions.filter((each) => !builtIn.has(each)).flatMap(({ require, when = '' }) => [require, when]);
    const kinds = ['jobs', 'checkRuns', 'reviews', 'deployments'];
    return new Set(kinds.filter((kind) => texts.some((text) => named[kind].test(text))));
};
/**
 * Asks GitHub for what the conditions name and nothing else, with one list a kind. What it refuses is unknown, with the
 * permission that is missing. `commit` is the one that checks and deployments are about: a pull request's head.
 */
const gatherGitHub = async ({ needs, asked, commit, }, scene) => {
    const { github, context } = scene;
    const pullRequest = context.pullRequest?.number;
    const about = (doing, scope) => ({ doing, scope, access: 'read', context });
    const askIf = (kind, fetch) => asked.has(kind) ? fetch() : Promise.resolve(github_notAsked);
    const [jobs, checkRuns, reviews, deployments] = await Promise.all([
        gatherJobs(needs, asked.has('jobs'), scene),
        askIf('checkRuns', () => ask(github.checkRuns.list(commit), about('read check runs', 'checks'), (runs) => known(runs.map(toCheck)))),
        askIf('reviews', async () => pullRequest === undefined
            ? notAboutOne
            : ask(github.reviews.list(pullRequest), about('read reviews', 'pull-requests'), known)),
        askIf('deployments', () => ask(github.deployments.list(commit), about('read deployments', 'deployments'), (all) => known(all.map(toDeployment)))),
    ]);
    return { jobs, checkRuns, reviews, deployments };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/checkout.ts
var domain_checkout = __webpack_require__(963);
;// CONCATENATED MODULE: ./src/gather/lines.ts

/** Beyond it, findings are known by their messages alone. */
const mostFiles = 2_000;
const longestFileBytes = 4 * 1024 * 1024;
const lineBreak = /\r\n|\n|\r/;
const pathsOf = (reports) => new Set(reports.flatMap(({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict'
    ? report.findings.flatMap(({ place }) => (place?.line === undefined ? [] : [place.path]))
    : []));
const readText = async (path, { files, git }, { head, repository }) => {
    const below = (0,domain_checkout/* fromTop */.k)(repository, '');
    if (path.startsWith(below)) {
        const text = await files.readText(path.slice(below.length), longestFileBytes);
        return text.ok ? text.value : undefined;
    }
    // The working directory is a folder of the repository, and the file stands outside of it.
    const text = await git.readText(head, path, longestFileBytes);
    return text.ok ? text.value : undefined;
};
/** The texts of lines with findings, by which they are known again when they move. A file that cannot be read has none. */
const gatherLines = async (reports, scene, checkout) => {
    const lines = new Map();
    for (const path of [...pathsOf(reports)].slice(0, mostFiles)) {
        const text = checkout === undefined ? undefined : await readText(path, scene, checkout);
        if (text !== undefined)
            lines.set(path, text.split(lineBreak));
    }
    return (path, line) => lines.get(path)?.[line - 1];
};

// EXTERNAL MODULE: ./src/decide/policy/reader.ts + 1 modules
var reader = __webpack_require__(8559);
;// CONCATENATED MODULE: ./src/gather/policy.ts





const maxPolicyBytes = 1_000_000;
const policy_describe = (place) => ({ line, column, message, fix }) => ({
    what: `${place}, line ${line}, column ${column}: ${message}.`,
    fix,
});
const builtIn = (preset, more = {}) => {
    const policy = (0,reader/* readPolicy */.T)(`version: 1\nextends: ${preset}\n`);
    if (!policy.ok)
        return (0,result/* failure */.V)(policy.error.map(policy_describe(`the preset \`${preset}\``)));
    const source = preset === 'default' ? 'the built-in policy' : `the built-in policy \`${preset}\``;
    return (0,result/* success */.k)({ policy: policy.value, source, isChanged: false, notice: '', ...more });
};
const explainUnread = ({ kind, message }, place) => kind === 'failed'
    ? {
        what: `${place} cannot be read as a plain file (${message.replace(/\.$/, '')}).`,
        fix: 'Commit the policy itself there, as UTF-8 and at most 1 MB, no link and no submodule; or name another file in `policy-file`.',
    }
    : { what: `${place} cannot be read: ${message}` };
const readAt = async ({ git }, commit, path) => {
    const text = await git.readText(commit, path, maxPolicyBytes);
    return text.ok ? text : (0,result/* failure */.V)([explainUnread(text.error, `${path} at ${(0,object_name/* shortSha */.F)(commit)}`)]);
};
// Without this, a policy that was merged broken would keep out the change that mends it.
const mendedBy = (changed) => changed !== undefined && (0,reader/* readPolicy */.T)(changed).ok;
const waits = 'This change alters the policy: the base’s judged, and the change takes effect after the merge.';
const judgeTexts = ({ place, trusted, changed }, { preset, file }) => {
    const isChanged = trusted !== changed;
    if (trusted === undefined) {
        if (changed !== undefined)
            return builtIn(preset, {
                isChanged,
                notice: `${file.path} is new, so there is none at the base yet: the preset judged, and it takes effect after the merge.`,
            });
        if (!file.isExpected)
            return builtIn(preset);
        return (0,result/* failure */.V)([{ what: `${place} is not there.`, fix: 'Commit it, or leave `policy-file` out.' }]);
    }
    const policy = (0,reader/* readPolicy */.T)(trusted);
    if (policy.ok)
        return (0,result/* success */.k)({ policy: policy.value, source: place, isChanged, notice: isChanged ? waits : '' });
    if (!isChanged || !mendedBy(changed))
        return (0,result/* failure */.V)(policy.error.map(policy_describe(place)));
    return builtIn(preset, {
        isChanged,
        notice: `${place} cannot be read, and this change mends it: the preset judged.`,
    });
};
const noCheckout = ({ message }) => ({
    what: `the policy file cannot be looked for: ${message}`,
    fix: 'Check the repository out before this step, or set `policy-file: none` to be judged by the preset.',
});
const readFile = async (file, { preset, scene, checkout }) => {
    const path = (0,domain_checkout/* fromTop */.k)(checkout.repository, file.path.replace(/^(\.\/)+/, ''));
    const commit = await findTrustedCommit(scene, checkout.head);
    if (!commit.ok)
        return (0,result/* failure */.V)([commit.error]);
    const trusted = await readAt(scene, commit.value, path);
    if (!trusted.ok)
        return trusted;
    const changed = commit.value === checkout.head ? trusted : await readAt(scene, checkout.head, path);
    if (!changed.ok)
        return changed;
    const place = `${path} at ${(0,object_name/* shortSha */.F)(commit.value)}`;
    return judgeTexts({ place, trusted: trusted.value, changed: changed.value }, { preset, file });
};
/**
 * The policy of the input, else of the file as the base has it, else the preset. A file that is broken is an obstacle,
 * never the preset in its place: that could be weaker.
 */
const gatherPolicy = async ({ policy, preset }, scene, checkout) => {
    if (policy.kind === 'inline')
        return (0,result/* success */.k)({ policy: policy.policy, source: 'the input `policy`', isChanged: false, notice: '' });
    if (policy.kind === 'none')
        return builtIn(preset);
    if (!checkout.ok)
        return (0,result/* failure */.V)([noCheckout(checkout.error)]);
    return readFile(policy, { preset, scene, checkout: checkout.value });
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

// EXTERNAL MODULE: ../../packages/core/src/reports/drawbridge/policy-formats.ts
var policy_formats = __webpack_require__(2521);
;// CONCATENATED MODULE: ../../packages/core/src/action/workspace-files.ts

const findAll = async (files) => {
    const found = await files.find('.', ['**']);
    return found.ok ? found.value : [];
};
/** Every file that is tracked, or lies below the working directory all the same, by its path from the repository's top. */
const listWorkspace = async ({ files, repository }) => {
    const found = (await findAll(files)).map(({ path }) => (0,domain_checkout/* fromTop */.k)(repository, path));
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
    const folder = (0,domain_checkout/* fromTop */.k)(repository, '');
    const below = named.filter(({ path }) => path.startsWith(folder));
    const waiting = [
        ...(await likeliestFirst(files, below.map(({ path, line }) => ({ path: path.slice(folder.length), line })))),
    ];
    const counts = new Map();
    const work = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            const count = await countLines(files, next.path);
            if (count !== undefined)
                counts.set((0,domain_checkout/* fromTop */.k)(repository, next.path), count);
        }
    };
    await Promise.all(Array.from({ length: readersAtOnce }, work));
    return counts;
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

;// CONCATENATED MODULE: ./src/gather/coverage.ts





const coverageIn = (reports) => reports.flatMap(({ path, report }) => report.kind === 'coverage' ? [{ path, report: report.report, strays: report.strays }] : []);
const warn = (report, message) => ({
    ...report,
    warnings: [...report.warnings, { line: null, message }],
});
// What a build writes is not tracked, and measured all the same.
const mapOnDisk = async (files, repository) => {
    const map = createReportPathMapper({ ...repository, trackedFiles: await listWorkspace({ files, repository }) });
    return (file, { path: reportPath, report }) => {
        const match = map({ path: file.path, reportPath, sources: report.sources });
        return match.kind === 'mapped' ? { ...file, path: match.path } : undefined;
    };
};
const describeStrays = (strays) => `${(0,quantity/* countOf */.pq)(strays.length, 'file')} that the repository does not have: can lower a percentage, and raise none (${listPaths(strays.map(({ path }) => path))})`;
const separate = (coverage, tracked, mapStray) => {
    const own = [];
    const strays = [];
    for (const file of coverage.report.files) {
        const known = tracked.has(file.path) ? file : mapStray(file, coverage);
        if (known === undefined)
            strays.push(file);
        else
            own.push(known);
    }
    const report = { ...coverage.report, files: own };
    return { ...coverage, report: strays.length === 0 ? report : warn(report, describeStrays(strays)), strays };
};
const cut = (coverage, lineCounts) => {
    const { report } = coverage;
    const beyond = report.files.filter((file) => isBeyondEnd(lastLineOf(file), lineCounts.get(file.path) ?? Number.POSITIVE_INFINITY));
    const [first] = beyond;
    if (first === undefined)
        return coverage;
    const files = report.files.map((file) => withoutOverrun(file, lineCounts.get(file.path) ?? Number.POSITIVE_INFINITY));
    const count = (0,quantity/* countOf */.pq)(lineCounts.get(first.path) ?? 0, 'line');
    const more = beyond.length > 1 ? `, and so of ${(0,quantity/* countOf */.pq)(beyond.length - 1, 'more file')}` : '';
    const message = `line ${(0,quantity/* formatCount */.B4)(lastLineOf(first))} of ${first.path} is measured, which has ${count}${more}: the report is of another version, and what ran behind an end does not count; run the tests on this commit`;
    return { ...coverage, report: warn({ ...report, files }, message) };
};
const isOutside = (tracked, coverage) => coverage.some(({ report }) => report.files.some(({ path }) => !tracked.has(path)));
/**
 * Parts what the repository has, tracked or on disk, from what it does not have, and leaves out what ran behind the end
 * of a file; both are told. Without a repository all stays as it is.
 */
const placeCoverage = async (reports, { files }, repository) => {
    const coverage = coverageIn(reports);
    if (repository === undefined || coverage.length === 0)
        return reports;
    const tracked = new Set(repository.trackedFiles);
    const mapStray = isOutside(tracked, coverage) ? await mapOnDisk(files, repository) : () => undefined;
    const separated = coverage.map((each) => separate(each, tracked, mapStray));
    const named = new Map();
    for (const file of separated.flatMap(({ report }) => report.files))
        named.set(file.path, Math.max(lastLineOf(file), named.get(file.path) ?? 1));
    const lines = [...named].map(([path, line]) => ({ path, line }));
    const lineCounts = await countLinesOf(lines, { files, repository });
    const placed = new Map(separated.map((each) => [each.path, cut(each, lineCounts)]));
    return reports.map((each) => {
        const found = placed.get(each.path);
        if (found === undefined)
            return each;
        return { ...each, report: { kind: 'coverage', report: found.report, strays: found.strays } };
    });
};

;// CONCATENATED MODULE: ./src/gather/mapping.ts

const mapPlace = (place, mapPath) => (place === undefined ? undefined : { ...place, path: mapPath(place.path) });
const mapFindings = (findings, mapPath) => findings.map((finding) => ({ ...finding, place: mapPlace(finding.place, mapPath) }));
const mapTests = (report, mapPath) => ({
    ...report,
    cases: report.cases.map((each) => ({ ...each, place: mapPlace(each.place, mapPath) })),
    suiteFailures: report.suiteFailures.map((each) => ({ ...each, place: mapPlace(each.place, mapPath) })),
});
const mapCoverage = (report, mapPath) => ({
    ...report,
    files: report.files.map((file) => ({ ...file, path: mapPath(file.path) })),
});
const mapContent = (content, mapPath) => {
    switch (content.kind) {
        case 'tests':
            return mapTests(content, mapPath);
        case 'findings':
            return { ...content, findings: mapFindings(content.findings, mapPath) };
        case 'coverage':
            return { ...content, report: mapCoverage(content.report, mapPath) };
        case 'duplication':
            return {
                ...content,
                clones: content.clones.map((clone) => ({
                    ...clone,
                    first: { ...clone.first, path: mapPath(clone.first.path) },
                    second: { ...clone.second, path: mapPath(clone.second.path) },
                })),
            };
        case 'documentation':
            return {
                ...content,
                undocumented: content.undocumented.map((item) => ({ ...item, path: mapPath(item.path) })),
            };
        case 'benchmarks':
            return content;
        // Our own reports have the repository's paths already.
        case 'coverage-verdict':
        case 'scan-verdict':
            return content;
    }
};
const sourcesOf = (content) => content.kind === 'coverage' ? content.report.sources : [];
/**
 * Puts the repository's own paths into what reports say. A path that no file of the repository stands for stays as it
 * is. Without a repository, all do.
 */
const createContentMapper = (repository) => {
    if (repository === undefined)
        return (content) => content;
    const match = createReportPathMapper(repository);
    return (content, reportPath) => {
        const sources = sourcesOf(content);
        const known = new Map();
        const mapPath = (path) => {
            const before = known.get(path);
            if (before !== undefined)
                return before;
            const found = match({ path, reportPath, sources });
            const after = found.kind === 'mapped' ? found.path : path;
            known.set(path, after);
            return after;
        };
        return mapContent(content, mapPath);
    };
};

;// CONCATENATED MODULE: ./src/gather/namesakes.ts


const findShared = (reports) => {
    const seen = new Set();
    const shared = new Set();
    for (const { report } of reports)
        for (const { path } of report.kind === 'coverage' ? report.report.files : [])
            (seen.has(path) ? shared : seen).add(path);
    return shared;
};
const namesakes_describe = (paths) => `${(0,quantity/* countOf */.pq)(paths.length, 'file')} that other reports name too: without a checkout, nothing shows that it is one file, so each counts (${listPaths(paths)})`;
const namesakes_separate = (report, reportPath, shared) => {
    const strays = report.files.filter(({ path }) => shared.has(path)).map(({ path }) => path);
    if (strays.length === 0)
        return report;
    const files = report.files.map((file) => shared.has(file.path) ? { ...file, path: `${file.path} (${reportPath})` } : file);
    return { ...report, files, warnings: [...report.warnings, { line: null, message: namesakes_describe(strays) }] };
};
/**
 * Keeps apart what several coverage reports call alike where there is no repository: nothing shows that it is one file,
 * and the lines that one report covers must not cover those of another.
 */
const separateFiles = (reports) => {
    const shared = findShared(reports);
    return reports.map((each) => each.report.kind === 'coverage'
        ? { ...each, report: { ...each.report, report: namesakes_separate(each.report.report, each.path, shared) } }
        : each);
};

// EXTERNAL MODULE: ../../packages/core/src/reports/sketch.ts
var reports_sketch = __webpack_require__(5276);
;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/detect.ts


// The first row that matches names the format; a format that is read has its parser in formats.ts.
/** Coverage formats by their structure. */
const coverageFormats = [
    { name: 'an HTML page', format: null, matches: (0,reports_sketch/* textWith */.up)(/^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)\b/i) },
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
    { name: 'a JaCoCo report', format: null, matches: (0,reports_sketch/* xmlRoot */.wG)('report') },
    { name: 'an OpenCover report', format: null, matches: (0,reports_sketch/* xmlRoot */.wG)('CoverageSession') },
    { name: 'a Scoverage report', format: null, matches: (0,reports_sketch/* xmlRoot */.wG)('scoverage') },
    {
        name: 'a dotCover report',
        format: null,
        matches: ({ xml }) => xml?.root === 'Root' && xml.attributes.has('ReportType'),
    },
    { name: 'a JUnit test report', format: null, matches: ({ xml }) => /^testsuites?$/.test(xml?.root ?? '') },
    { name: 'an Istanbul JSON report', format: null, matches: (0,reports_sketch/* jsonWith */.$Y)(/"statementMap"\s*:/) },
    { name: 'a coverage.py JSON report', format: null, matches: (0,reports_sketch/* jsonWith */.$Y)(/"executed_lines"\s*:/) },
    { name: 'a gcovr JSON report', format: null, matches: (0,reports_sketch/* jsonWith */.$Y)(/"gcovr\/format_version"\s*:/) },
    { name: 'a gcov JSON report', format: null, matches: (0,reports_sketch/* jsonWith */.$Y)(/"gcc_version"\s*:/) },
    { name: 'an LLVM JSON report', format: null, matches: (0,reports_sketch/* jsonWith */.$Y)(/"llvm\.coverage\.json\.export"/) },
    { name: 'a SARIF report', format: null, matches: (0,reports_sketch/* jsonWith */.$Y)(/"runs"\s*:\s*\[|sarif-schema/) },
    { name: 'a Go cover profile', format: null, matches: (0,reports_sketch/* textWith */.up)(/^mode: (?:set|count|atomic)\s*$/m) },
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
        return success(row.format);
    if (row !== undefined)
        return failure({ reason: notReadYet(row.name), fix: nameIt });
    return failure(complaint ?? { reason: unknownFormat(sketch), fix: nameIt });
};
const notReadYet = (name) => `this looks like ${name}, which is not read yet; ${readable}`;
const unknownFormat = ({ xml }) => xml === null
    ? `this is no coverage report that is known; ${readable} read`
    : `this is XML with the root element <${xml.root.slice(0, 60)}>, which is no coverage report that is known; ${readable} read`;

// EXTERNAL MODULE: ../../packages/core/src/reports/findings/text-findings.ts
var text_findings = __webpack_require__(369);
;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/detect.ts


/** Matches JSON whose start holds every mark, in any order. */
const jsonHolding = (...marks) => (sketch) => marks.every((mark) => (0,reports_sketch/* jsonWith */.$Y)(mark)(sketch));
/** Matches text that is neither JSON nor XML and holds one of the marks, colours aside. */
const textHolding = (...marks) => ({ text, json, xml }) => {
    if (json !== null || xml !== null || text.trimStart().startsWith('<'))
        return false;
    const plain = (0,text_findings/* withoutEscapes */.Lx)(text);
    return marks.some((mark) => mark.test(plain));
};
const documents = [
    { name: 'a SARIF log', format: 'sarif', matches: (0,reports_sketch/* jsonWith */.$Y)(/sarif-schema|sarif-2\.1\.0|"runs"\s*:\s*\[/) },
    { name: 'a Checkstyle report', format: 'checkstyle', matches: (0,reports_sketch/* xmlRoot */.wG)('checkstyle') },
    {
        name: 'an ESLint JSON report',
        format: 'eslint',
        matches: jsonHolding(/^\s*(?:\[|\{\s*"(?:results|metadata)")/, /"filePath"\s*:/, /"(?:messages|errorCount)"\s*:/),
    },
    {
        name: 'a Trivy JSON report',
        format: 'trivy',
        matches: jsonHolding(/"(?:SchemaVersion|ClusterName|Target)"\s*:/, /"(?:ArtifactName|Resources|Findings|Target)"\s*:/),
    },
    {
        name: 'a Gitleaks report',
        format: 'gitleaks',
        matches: jsonHolding(/"RuleID"\s*:/, /"(?:Commit|Fingerprint)"\s*:/),
    },
    {
        name: 'a pylint JSON report',
        format: 'pylint',
        matches: (sketch) => jsonHolding(/"symbol"\s*:/, /"(?:message-id|messageId)"\s*:/)(sketch) ||
            jsonHolding(/"messages"\s*:\s*\[/, /"messageTypeCount"\s*:/)(sketch),
    },
    { name: 'a ruff JSON report', format: 'ruff', matches: jsonHolding(/^\s*\[/, /"noqa_row"\s*:/, /"filename"\s*:/) },
    { name: 'a pyright report', format: 'pyright', matches: (0,reports_sketch/* jsonWith */.$Y)(/"generalDiagnostics"\s*:/) },
    { name: 'a bandit report', format: 'bandit', matches: (0,reports_sketch/* jsonWith */.$Y)(/"(?:SEVERITY\.HIGH|issue_severity)"\s*:/) },
    {
        name: 'a semgrep report',
        format: 'semgrep',
        matches: (sketch) => jsonHolding(/"check_id"\s*:/, /"extra"\s*:/)(sketch) ||
            jsonHolding(/"results"\s*:/, /"paths"\s*:/, /"scanned"\s*:/)(sketch),
    },
    { name: 'a hadolint report', format: 'hadolint', matches: jsonHolding(/"code"\s*:\s*"(?:DL|SC)\d/, /"level"\s*:/) },
    {
        name: 'a shellcheck report',
        format: 'shellcheck',
        matches: (sketch) => jsonHolding(/"code"\s*:\s*\d/, /"level"\s*:/, /"file"\s*:/)(sketch) ||
            (0,reports_sketch/* jsonWith */.$Y)(/^\s*\{\s*"comments"\s*:\s*\[/)(sketch),
    },
    {
        name: 'an npm audit report',
        format: 'npm-audit',
        matches: (sketch) => (0,reports_sketch/* jsonWith */.$Y)(/"(?:auditReportVersion|module_name)"\s*:|"advisories"\s*:\s*\{/)(sketch) ||
            jsonHolding(/"error"\s*:\s*\{/, /"summary"\s*:/, /"detail"\s*:/)(sketch),
    },
    {
        name: 'a pip-audit report',
        format: 'pip-audit',
        matches: jsonHolding(/^\s*(?:\[|\{\s*"(?:dependencies|fixes)")/, /"(?:vulns|skip_reason|fixes)"\s*:/),
    },
    {
        name: 'a report of mypy in lines of JSON',
        format: 'mypy-json',
        matches: jsonHolding(/^\s*\{\s*"file"\s*:/, /"severity"\s*:/, /"hint"\s*:/),
    },
    {
        name: 'an empty list, as many tools write it: it does not tell which one',
        format: null,
        matches: (0,reports_sketch/* jsonWith */.$Y)(/^\s*\[\s*\]\s*$/),
    },
];
// Whether a text that was cut between two of its lines shows it, by what stands at its end:
//   mypy, pylint, ruff, tsc --pretty   yes: a summary always ends it (mypy, ruff and pretty tsc count in it, too)
//   flake8                             no: --count adds a total, but its absence says nothing
//   tsc, shellcheck -f gcc             no: nothing ends it
//   mypy --output json (lines)         no: nothing ends it
// Cut inside a line, or inside a document of JSON or XML, each shows it.
// A line with a place looks alike in many tools: what only one of them writes is asked first.
const texts = [
    {
        name: "tsc's text",
        format: 'tsc',
        matches: textHolding(/(?:\(\d+,\d+\):|:\d+:\d+ -) (?:error|warning) TS\d+: /, /^error TS\d+: /m),
    },
    {
        name: "mypy's text",
        format: 'mypy',
        matches: textHolding(/^.{1,500}\.(?:pyi?|ipynb):\d+(?::\d+){0,4}: (?:error|note): /m, /^Found \d+ errors? in \d+ files? \(/m, /^Success: no issues found in \d+ source files?$/m),
    },
    {
        name: "pylint's text",
        format: 'pylint-text',
        matches: textHolding(/^\*{13} Module /m, /^Your code has been rated at -?\d/m, /^.{1,500}:\d+:\d+: [CRWEFI]\d{4}: /m),
    },
    {
        name: "ruff's text",
        format: 'ruff',
        matches: textHolding(/^\s*--> .{1,500}:\d+:\d+$/m, /^Found \d+ errors?(?: \(.*\))?\.$/m, /^All checks passed!$/m, /^.{1,500}:\d+:\d+: (?:invalid-syntax: |[A-Z]+\d+ \[\*\] )/m),
    },
    {
        name: "shellcheck's text",
        format: 'shellcheck',
        matches: textHolding(/^.{1,500}:\d+:\d+: (?:error|warning|note): .* \[SC\d{4}\]$/m),
    },
    {
        name: "flake8's text",
        format: 'flake8',
        // Ruff begins its messages with a capital or a backtick; E9 of flake8 has the name of an exception.
        matches: textHolding(/^.{1,500}:\d+:-?\d+: (?:[A-Z]+\d+ ['"(a-z]|E9\d\d [A-Z]\w+Error: )/m),
    },
    {
        name: 'lines as flake8 and ruff write them',
        format: null,
        ask: {
            reason: 'these may be lines of flake8 or of ruff, which only the last line of ruff tells apart',
            fix: 'Name its format: flake8 or ruff.',
        },
        matches: textHolding(/^.{1,500}:\d+:-?\d+: [A-Z]+\d+ /m),
    },
];
/** Formats of findings by their structure; the first row that matches names the format. */
const findingFormats = [...documents, ...texts];

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/detect.ts

const detect_all = (...conditions) => (sketch) => conditions.every((holds) => holds(sketch));
const plainTextWith = (mark) => detect_all(({ json, xml }) => json === null && xml === null, (0,reports_sketch/* textWith */.up)(mark));
const benchmarks = [
    {
        name: 'a hyperfine report',
        format: 'hyperfine',
        matches: (0,reports_sketch/* jsonWith */.$Y)(/^\s*\{\s*(?:"results"\s*:\s*\[\s*\{\s*"command"|"schema_version"\s*:\s*\d+\s*,\s*"metadata"\s*:\s*\{\s*"hyperfine_version")\s*:/),
    },
    { name: 'a pytest-benchmark report', format: 'pytest-benchmark', matches: (0,reports_sketch/* jsonWith */.$Y)(/^\s*\{\s*"machine_info"\s*:/) },
    {
        name: 'the text of `go test -bench`',
        format: 'go-bench',
        matches: plainTextWith(/^(?:goos: \w+\s+goarch: \w|Benchmark\S{1,500}[ \t]+\d{1,15}[ \t]+[\d.]{1,30} \S{1,60}\/op)/m),
    },
    {
        name: 'a list of benchmarks',
        format: null,
        ask: {
            reason: 'this looks like a list of benchmarks (name, unit, value), which does not say whether smaller or bigger is better',
            fix: 'Name its format: custom-smaller-is-better or custom-bigger-is-better.',
        },
        matches: detect_all((0,reports_sketch/* jsonWith */.$Y)(/^\s*\[\s*\{/), (0,reports_sketch/* jsonWith */.$Y)(/"name"\s*:/), (0,reports_sketch/* jsonWith */.$Y)(/"unit"\s*:/), (0,reports_sketch/* jsonWith */.$Y)(/"value"\s*:/)),
    },
];
const documentation = [
    {
        name: "interrogate's table",
        format: 'interrogate',
        matches: detect_all(plainTextWith(/= Coverage for \S/), (0,reports_sketch/* textWith */.up)(/\| Name {1,500}\| {1,500}(?:Total|Status) \|/)),
    },
    {
        name: "interrogate's result",
        format: null,
        ask: {
            reason: "this looks like interrogate's result alone: a rounded percentage, of which nobody knows how many it stands for",
            fix: 'Run `interrogate -v`, which prints the table of counts.',
        },
        matches: plainTextWith(/^RESULT: (?:PASSED|FAILED) \(minimum: /),
    },
    {
        name: "interrogate's error",
        format: null,
        ask: {
            reason: 'interrogate found no Python file',
            fix: 'Name the folder of the sources to interrogate.',
        },
        matches: plainTextWith(/^E: No Python or Python-like files found to interrogate/),
    },
    { name: "TypeDoc's model", format: 'typedoc', matches: (0,reports_sketch/* jsonWith */.$Y)(/"variant"\s*:\s*"project"\s*,\s*"kind"\s*:\s*1\b/) },
    {
        name: "TypeDoc's log",
        format: null,
        ask: {
            reason: "this looks like TypeDoc's log, which names what is not documented, but not of how many",
            fix: 'Let TypeDoc write its model (`typedoc --json`), and name that.',
        },
        matches: (0,reports_sketch/* textWith */.up)(/\[warning\].{1,1000} does not have any documentation/),
    },
];
/** Formats of measures by their structure; the first row that matches names the format. */
const measureFormats = [
    {
        name: 'a jscpd report',
        format: 'jscpd',
        matches: (0,reports_sketch/* jsonWith */.$Y)(/^\s*\{\s*(?:"duplicates"\s*:\s*\[|"statistics"\s*:\s*\{\s*"detectionDate"\s*:)/),
    },
    ...documentation,
    ...benchmarks,
];

// EXTERNAL MODULE: ../../packages/core/src/reports/reader.ts
var reports_reader = __webpack_require__(1171);
;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/detect.ts

const ctrfMarks = [/"results"\s*:\s*\{/, /"tool"\s*:\s*\{/, /"summary"\s*:\s*\{/];
const isCtrf = (sketch) => (0,reports_sketch/* jsonWith */.$Y)(/"reportFormat"\s*:\s*"CTRF"/)(sketch) || ctrfMarks.every((mark) => (0,reports_sketch/* jsonWith */.$Y)(mark)(sketch));
// The first row that matches names the format.
/** Formats of test reports by their structure. */
const testFormats = [
    { name: 'a JUnit report', format: 'junit', matches: ({ xml }) => /^testsuites?$/.test(xml?.root ?? '') },
    { name: 'a TRX report', format: 'trx', matches: (0,reports_sketch/* xmlRoot */.wG)('TestRun') },
    { name: 'an NUnit 3 report', format: 'nunit3', matches: (0,reports_sketch/* xmlRoot */.wG)('test-run') },
    { name: 'an NUnit 2 report', format: 'nunit2', matches: (0,reports_sketch/* xmlRoot */.wG)('test-results') },
    { name: 'an xUnit.net report', format: 'xunit2', matches: ({ xml }) => /^assembl(?:ies|y)$/.test(xml?.root ?? '') },
    { name: 'a TestNG report', format: null, matches: (0,reports_sketch/* xmlRoot */.wG)('testng-results') },
    { name: 'a Robot Framework report', format: null, matches: (0,reports_sketch/* xmlRoot */.wG)('robot') },
    { name: 'a CTRF report', format: 'ctrf', matches: isCtrf },
    { name: 'events of go test', format: 'go-test', matches: (0,reports_sketch/* jsonWith */.$Y)(/^[^\n]*"Action"\s*:\s*"[a-z-]+"/m) },
    {
        name: 'a TAP report',
        format: 'tap',
        matches: ({ text, json, xml }) => json === null && xml === null && /^(?:TAP version 1[234]\s*$|1\.\.\d+\s*(?:#|$)|(?:not )?ok \d+\b)/m.test(text),
    },
];

;// CONCATENATED MODULE: ../../packages/core/src/reports/any-report.ts








const familyOf = (rows, declared, load) => ({
    rows,
    open: (name, expected) => {
        const format = [...rows.map((row) => row.format), ...declared].find((each) => each === name);
        return format ? load(format, expected) : undefined;
    },
});
const any_report_mapped = (parser, change) => ({
    push: (bytes) => parser.push(bytes),
    end: () => {
        const ended = parser.end();
        return ended.ok ? (0,result/* success */.k)(change(ended.value)) : ended;
    },
});
const ownFormat = {
    name: 'a report of Drawbridge',
    format: 'drawbridge',
    matches: (0,reports_sketch/* jsonWith */.$Y)(/^\s*\{\s*"schemaVersion"\s*:\s*"\d+\.\d+"\s*,\s*"action"\s*:/),
};
const families = [
    familyOf([ownFormat], [], async (_, expected) => {
        const { createOwnReportParser } = await Promise.all(/* import() */[__webpack_require__.e(205), __webpack_require__.e(782)]).then(__webpack_require__.bind(__webpack_require__, 2782));
        return any_report_mapped(createOwnReportParser(expected), (report) => ({ kind: 'own', report }));
    }),
    familyOf(testFormats, [], async (format) => (await __webpack_require__.e(/* import() */ 747).then(__webpack_require__.bind(__webpack_require__, 1747))).createTestParser(format)),
    familyOf(findingFormats, [], async (format) => (await __webpack_require__.e(/* import() */ 644).then(__webpack_require__.bind(__webpack_require__, 3644))).createFindingParser(format)),
    familyOf(measureFormats, 
    // Nothing in such a report says whether smaller or bigger is better.
    ['custom-smaller-is-better', 'custom-bigger-is-better'], async (format) => (await __webpack_require__.e(/* import() */ 904).then(__webpack_require__.bind(__webpack_require__, 9904))).createMeasureParser(format)),
    familyOf(coverageFormats, [], async (format) => {
        const { createCoverageParser } = await __webpack_require__.e(/* import() */ 781).then(__webpack_require__.bind(__webpack_require__, 3781));
        return any_report_mapped(createCoverageParser(format), (report) => ({ kind: 'coverage', report }));
    }),
];
const any_report_nameFormat = 'Name its format where the report is named.';
const notKnown = ({ xml }) => ({
    reason: xml === null
        ? 'this is no report that is known'
        : `this is XML with the root element <${xml.root.slice(0, 60)}>, which is no report that is known`,
    fix: 'Let the tool write a format that is read, such as JUnit, SARIF, LCOV or Cobertura, or take the file away from the patterns.',
});
const notRead = ({ name, ask }) => ask ?? {
    reason: `this looks like ${name}, which is not read`,
    fix: 'Let the tool write a format that is read, or take the file away from the patterns.',
};
/**
 * Which format a report has, by its structure; its name plays no part. `head` is its start, of which the first 64 KiB are
 * looked at. What is known but not read is named in the error, and so is what may be either of two.
 */
const detectReport = (head) => {
    const sketched = (0,reports_sketch/* sketchReport */.V5)(head);
    if (!sketched.ok)
        return sketched;
    const { sketch, complaint } = sketched.value;
    const rows = families.flatMap((family) => family.rows.find(({ matches }) => matches(sketch)) ?? []);
    const readable = rows.filter(({ format }) => format !== null);
    if (readable.length > 1) {
        const names = (0,quantity/* joinWords */.yZ)(readable.map(({ name }) => name));
        return (0,result/* failure */.V)({ reason: `this looks like ${names} at once`, fix: any_report_nameFormat });
    }
    const format = readable[0]?.format;
    if (format)
        return (0,result/* success */.k)(format);
    return (0,result/* failure */.V)(rows[0] === undefined ? (complaint ?? notKnown(sketch)) : notRead(rows[0]));
};
const openParser = async (head, { format, expected }) => {
    const told = format === 'auto' ? detectReport(head) : (0,result/* success */.k)(format);
    if (!told.ok)
        return told;
    for (const family of families) {
        const opened = family.open(told.value, expected);
        if (opened !== undefined)
            return (0,result/* success */.k)(await opened);
    }
    return (0,result/* failure */.V)({ reason: `the format ${told.value} is not read`, fix: 'Name a format that is, or none.' });
};
/** Reads a report of any format: of the one that is named, or of the one that its structure tells. */
const createAnyReportReader = (request) => {
    const head = (0,reports_reader/* createHead */.Zf)();
    let parser;
    const open = async () => {
        const bytes = head.take();
        const opened = await openParser(bytes, request);
        parser = opened.ok ? opened : (0,result/* failure */.V)((0,reports_reader/* atStart */.M5)(opened.error));
        if (parser.ok)
            parser.value.push(bytes);
        return parser;
    };
    return {
        push: async (bytes) => {
            if (parser?.ok)
                parser.value.push(bytes);
            if (parser !== undefined)
                return;
            head.push(bytes);
            if (head.isFull())
                await open();
        },
        end: async () => {
            const opened = parser ?? (await open());
            return opened.ok ? opened.value.end() : opened;
        },
    };
};

;// CONCATENATED MODULE: ./src/gather/own-reports.ts
const own_reports_placeOf = ({ place }) => place === null
    ? undefined
    : {
        path: place.path,
        line: place.line ?? undefined,
        endLine: place.endLine ?? undefined,
        column: place.column ?? undefined,
    };
const toFinding = (reported) => {
    const { tool, rule, severity, message, url, fingerprint, newness } = reported;
    return {
        tool,
        rule,
        class: reported.class,
        severity,
        message,
        place: own_reports_placeOf(reported),
        package: reported.package ?? undefined,
        url,
        fingerprint,
        suppressed: reported.suppressed ?? undefined,
        newness,
        isAnnotated: reported.fails,
    };
};
/** What a report of ours says about the code; undefined: nothing that a policy asks for. */
const toContent = (report) => {
    const verdict = { ...report.verdict, enforced: report.enforced ?? true };
    switch (report.action) {
        case 'coverage-threshold':
            return { kind: 'coverage-verdict', verdict, body: report.body };
        case 'trivy-sarif-upload': {
            const { targets } = report.body;
            return {
                kind: 'scan-verdict',
                verdict,
                findings: targets.flatMap(({ findings }) => findings.map(toFinding)),
                breakdowns: targets.flatMap(({ title, breakdowns }) => breakdowns.map((each) => `${title}: ${each}`)),
                classes: [...new Set(targets.flatMap(({ classes }) => classes))],
            };
        }
        case 'quality-gate':
        case 'semver-tag':
        case 'deploy-with-rollback':
        case 'deployment-audit':
            return undefined;
    }
};

;// CONCATENATED MODULE: ./src/gather/reading.ts





// Its tool writes nothing at all when it finds nothing; that it ran to its end, the caller vouches for.
const nothingFound = (format) => {
    const finding = findingFormats.find((row) => row.format === format)?.format;
    if (!finding)
        return undefined;
    return { kind: 'findings', format: finding, tools: [format], findings: [], breakdowns: [], warnings: [] };
};
const readOwn = (report) => toContent(report) ?? { kind: 'aside', action: report.action, mark: report.verdict.mark };
const reading_contentOf = (report) => report.kind === 'own' ? readOwn(report.report) : report.kind === 'coverage' ? { ...report, strays: [] } : report;
/** Reads one report whole, of the format named, or of the one that its structure tells ("auto"). */
const readReport = async (files, { path, format, isCleanWhenEmpty, expected }) => {
    const reader = createAnyReportReader({ format, expected });
    let bytes = 0;
    const read = await files.read(path, (chunk) => {
        bytes += chunk.length;
        return reader.push(chunk);
    });
    if (!read.ok)
        return (0,result/* failure */.V)({ place: path, reason: read.error.message, fix: 'Check how it was written.' });
    const clean = bytes === 0 && isCleanWhenEmpty ? nothingFound(format) : undefined;
    if (clean !== undefined)
        return (0,result/* success */.k)(clean);
    const report = await reader.end();
    if (report.ok)
        return (0,result/* success */.k)(reading_contentOf(report.value));
    const { line, reason, fix } = report.error;
    return (0,result/* failure */.V)({ place: `${path}, line ${(0,quantity/* formatCount */.B4)(line)}`, reason, fix });
};

;// CONCATENATED MODULE: ./src/gather/twins.ts

const keyOf = ({ tool, rule }) => JSON.stringify([tool.toLowerCase(), rule]);
const isAt = (scanned, found) => scanned === undefined ||
    (scanned.path === found?.path && (scanned.line === undefined || scanned.line === found.line));
// What weighs less in the scan's report, or does not count there, is not the same.
const coversFully = (scanned, found) => isAt(scanned.place, found.place) &&
    model/* severities */.g.indexOf(scanned.severity) <= model/* severities */.g.indexOf(found.severity) &&
    (scanned.suppressed === undefined || found.suppressed !== undefined);
const scannedFindings = (reports) => Map.groupBy(reports.flatMap(({ report }) => (report.kind === 'scan-verdict' ? report.findings : [])), keyOf);
/**
 * SARIF that was found beside a scan's own report and says nothing that the report does not say: counted too, each
 * finding would be two. What a policy declares is never one of these.
 */
const findTwins = (reports) => {
    const scanned = scannedFindings(reports);
    const isTwin = ({ declared, report }) => declared === undefined &&
        report.kind === 'findings' &&
        report.format === 'sarif' &&
        report.breakdowns.length === 0 &&
        report.findings.length > 0 &&
        report.findings.every((found) => scanned.get(keyOf(found))?.some((each) => coversFully(each, found)) ?? false);
    return new Set(reports.filter(isTwin));
};

;// CONCATENATED MODULE: ./src/gather/reports.ts









const fromPolicy = ({ name, files, format, required, empty }) => ({
    name,
    input: 'files',
    patterns: files,
    expected: [],
    format,
    isRequired: required,
    isCleanWhenEmpty: empty === 'clean',
});
// A failed command is told as such; that it wrote no report either is no second reason.
const fromCheck = ({ check, result }) => ({
    name: check.name,
    input: 'report',
    patterns: check.report,
    expected: [],
    format: check.format,
    isRequired: result.end === 'passed',
    isCleanWhenEmpty: result.end === 'passed' && policy_formats/* emptyWhenClean */.R.includes(check.format),
});
const fromInput = ({ format, patterns, expected }) => ({
    name: undefined,
    input: 'reports',
    patterns,
    expected,
    format,
    isRequired: false,
    isCleanWhenEmpty: false,
});
const ranBefore = 'Check that what writes it ran before this step and in this job, or that its artifact was downloaded.';
const ifOptional = 'declare it in the policy with `required: false`';
const toMissing = ({ name, patterns }, { what, fix = '' }) => ({
    name,
    patterns,
    place: undefined,
    reason: what,
    fix,
});
// One line may hide behind what another finds.
const unmatched = ({ expected, patterns }, paths) => {
    const taken = patterns.filter((pattern) => pattern.startsWith('!'));
    return expected
        .filter((pattern) => !paths.some((0,glob/* compileGlobs */.tI)([pattern, ...taken])))
        .map((pattern) => ({
        name: undefined,
        patterns: [pattern],
        place: undefined,
        reason: `no file matches ${pattern}, a line of \`reports\``,
        fix: pattern.includes(',') && !pattern.includes('{')
            ? 'Write one glob a line.'
            : `${ranBefore} If it may be missing, ${ifOptional}.`,
    }));
};
const reports_nothingFound = (wanted) => ({
    name: wanted.name,
    patterns: wanted.patterns,
    place: undefined,
    reason: `no file matches ${wanted.patterns.join(', ')}`,
    fix: ranBefore,
});
const notWritten = ({ name, patterns }, path) => ({
    name,
    patterns,
    place: path,
    reason: 'it was there before the check began, and the check did not write it',
    fix: 'Let the check write it anew, or name the file that it writes in `report`.',
});
/** Paths that a check should have written, and left as they were. */
const findUntouched = async (runs, scene) => {
    const untouched = new Set();
    for (const { check, before } of runs) {
        const after = before.size === 0 ? new Map() : await stateOfReports(check, scene);
        for (const [path, state] of after)
            if (before.get(path) === state)
                untouched.add(path);
    }
    return untouched;
};
const saysNothing = ({ name, patterns }, path) => ({
    name,
    patterns,
    place: path,
    reason: 'it is a report of one of our own actions that says nothing about the code',
    fix: 'Name the report of coverage-threshold or trivy-sarif-upload.',
});
// On Windows people write paths with backslashes; files are found under paths with slashes.
const withoutOwn = (path) => {
    const found = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    return `!${found.replace(/[*?[\]{}()!+@|]/g, '\\$&')}`;
};
/** Reads what is wanted, each file once: under the name that wants it first. */
const createCollector = ({ files, context }, untouched) => {
    const taken = new Set();
    const expected = { subject: context, jobsReRun: 'all' };
    const reports = [];
    const missing = [];
    const aside = [];
    const readOne = async (wanted, path) => {
        if (untouched.has(path))
            return void missing.push(notWritten(wanted, path));
        const { name, patterns, format, isCleanWhenEmpty } = wanted;
        const content = await readReport(files, { path, format, isCleanWhenEmpty, expected });
        if (!content.ok)
            missing.push({ name, patterns, ...content.error });
        else if (content.value.kind !== 'aside')
            reports.push({ path, declared: name, report: content.value });
        else if (wanted.isRequired)
            missing.push(saysNothing(wanted, path));
        else
            aside.push({ ...content.value, path });
    };
    return {
        reports,
        missing,
        aside,
        take: async (wanted, paths) => {
            for (const path of paths) {
                if (taken.has(path))
                    continue;
                taken.add(path);
                await readOne(wanted, path);
            }
        },
    };
};
/** Finds and reads the reports, each file once: under the name that the policy gives it, then a check's, then none. */
const gatherReports = async ({ declared, runs, discovered, ownReport }, scene, repository) => {
    const collector = createCollector(scene, await findUntouched(runs, scene));
    const withReports = runs.filter(({ check }) => check.report.length > 0);
    for (const wanted of [...declared.map(fromPolicy), ...withReports.map(fromCheck), ...discovered.map(fromInput)]) {
        const patterns = [...wanted.patterns, withoutOwn(ownReport)];
        const search = { input: wanted.input, patterns, ...(wanted.expected.length === 0 ? {} : { ifOptional }) };
        const found = await findReports(scene.files, search, repository);
        const { paths, obstacles } = found.ok ? found.value : { paths: [], obstacles: [found.error] };
        collector.missing.push(...obstacles.map((obstacle) => toMissing(wanted, obstacle)));
        if (obstacles.length === 0) {
            if (paths.length === 0 && wanted.isRequired)
                collector.missing.push(reports_nothingFound(wanted));
            collector.missing.push(...unmatched(wanted, paths));
        }
        await collector.take(wanted, paths);
    }
    const mapContent = createContentMapper(repository);
    const reports = collector.reports.map((each) => ({ ...each, report: mapContent(each.report, each.path) }));
    const twins = findTwins(reports);
    const single = reports.filter((each) => !twins.has(each));
    return {
        reports: repository === undefined ? separateFiles(single) : await placeCoverage(single, scene, repository),
        repeated: [...twins].map(({ path }) => path),
        aside: collector.aside,
        missing: collector.missing,
    };
};

;// CONCATENATED MODULE: ./src/gather/evidence.ts












// What a cancelled job has gathered so far is not whole, and must not be judged.
const requireTime = ({ cancellation }) => {
    if (cancellation.signal.aborted)
        throw new Error('the job was cancelled before everything was gathered.');
};
const gatherCommands = async ({ checks, maxParallel }, scene) => {
    if (checks.length === 0)
        return [];
    const runs = await runChecks({ checks, maxParallel }, scene);
    requireTime(scene);
    return runs;
};
const gatherAllReports = async ({ config, policy, runs, }, scene, checkout) => scene.log.group('Reports', async () => {
    const plan = { declared: policy.policy.reports, runs, discovered: config.reports, ownReport: config.reportFile };
    const gathered = await gatherReports(plan, scene, checkout?.repository);
    for (const line of renderReadReports(gathered.reports))
        scene.log.line(line);
    for (const path of gathered.repeated)
        scene.log.line(`  – ${path}: the report of the scan says the same, so it counts once`);
    for (const line of renderAside(gathered.aside))
        scene.log.line(line);
    for (const line of renderMissing(gathered.missing))
        scene.log.line(line);
    return gathered;
});
const assemble = async ({ config, policy, runs, found }, scene, checkout) => {
    const { context, clock } = scene;
    const local = checkout.ok ? checkout.value : undefined;
    const reviewedHead = context.pullRequest?.headSha ?? '';
    const commit = reviewedHead === '' ? context.sha : reviewedHead;
    const [github, baseline, change, lineText] = await Promise.all([
        gatherGitHub({ needs: config.needs, asked: askedFacts(policy.policy), commit }, scene),
        gatherBaseline(config.baselineKey, scene),
        gatherChange(config.base, scene, checkout),
        gatherLines(found.reports, scene, local),
    ]);
    if (config.base !== '' && change.kind === 'unknown')
        scene.log.line(`! Nothing is compared with \`base\`: ${change.reason}`);
    return {
        reports: found.reports,
        missing: found.missing,
        ...github,
        baseline,
        change,
        lineText,
        commands: explainResults(runs, found.reports),
        changesPolicy: policy.isChanged,
        event: describeEvent(context),
        commit: local?.head ?? context.sha,
        reviewedHead,
        nowMs: clock.nowMs(),
    };
};
/** Reads the policy, runs the checks, reads the reports and asks for the rest; or says what keeps the policy from being known. */
const gather = async (config, scene) => {
    const checkout = await gatherCheckout(config.workingDirectory, scene);
    const policy = await gatherPolicy(config, scene, checkout);
    if (!policy.ok)
        return policy;
    for (const line of renderPolicySource(policy.value))
        scene.log.line(line);
    const runs = await gatherCommands(config, scene);
    const local = checkout.ok ? checkout.value : undefined;
    const found = await gatherAllReports({ config, policy: policy.value, runs }, scene, local);
    const evidence = await assemble({ config, policy: policy.value, runs, found }, scene, checkout);
    requireTime(scene);
    return (0,result/* success */.k)({ evidence, policy: policy.value });
};

;// CONCATENATED MODULE: ./src/render/annotations.ts
const levels = { fail: 'error', warn: 'warning' };
const annotations_placeOf = ({ path, line, endLine }) => path === undefined ? undefined : { file: path, startLine: line ?? 1, endLine: endLine ?? line ?? 1 };
const annotate = ({ level, name }, offender) => {
    const place = annotations_placeOf(offender);
    const annotation = { level: levels[level], title: offender.title, message: `${offender.message} (${name})` };
    return place === undefined ? annotation : { ...annotation, place };
};
// Two tools that say the same of one line say it once; without a line, only the title tells one from another.
const identityOf = ({ path, line, title, message }) => JSON.stringify([path, line, line === undefined ? title : '', message]);
/**
 * One annotation for each offender of a condition that does not hold, in their order; what several conditions name, once,
 * and nothing that the action whose report it is from has annotated itself: GitHub shows ten of a step.
 */
const renderAnnotations = ({ judgements }) => {
    const seen = new Set();
    const annotations = [];
    for (const judgement of judgements) {
        if (judgement.mark === 'passed' || judgement.mark === 'not-judged')
            continue;
        for (const offender of judgement.offenders) {
            const identity = identityOf(offender);
            if (offender.isAnnotated === true || seen.has(identity))
                continue;
            seen.add(identity);
            annotations.push(annotate(judgement, offender));
        }
    }
    return annotations.map((annotation, index) => ({ ...annotation, weight: annotations.length - index }));
};

;// CONCATENATED MODULE: ./src/render/document.ts










const linkCommit = ({ context }, sha) => (0,markdown/* link */.nf)((0,markdown/* code */.aY)((0,object_name/* shortSha */.F)(sha)), `${context.serverUrl}/${context.repository}/commit/${sha}`);
const linkPlace = ({ context, evidence }, { path, line }) => {
    if (path === undefined)
        return (0,markdown.md) ``;
    const text = (0,markdown/* code */.aY)(line === undefined ? path : `${path}:${line}`);
    // A report can name a file outside of the repository by its whole path: no page shows that.
    if (/^(?:[/\\]|[A-Za-z]:)/.test(path))
        return text;
    const lines = line === undefined ? {} : { lines: `L${line}` };
    return (0,markdown/* link */.nf)(text, fileUrl(context, { sha: evidence.commit, path, ...lines }));
};
const offenderRow = (view, offender) => [
    linkPlace(view, offender),
    (0,markdown.md) `${offender.title}`,
    (0,markdown.md) `${offender.message}`,
];
// The condition in words first: whoever opens the section wants to know what would make it pass.
const judgementSection = (view, judgement) => {
    const { name, mark, require, reasons, fix, offenders, seen } = judgement;
    const condition = require === '' ? [] : [(0,domain_document/* paragraph */.FY)((0,markdown.md) `${(0,markdown/* code */.aY)(require)}`)];
    const values = seen.map(({ fact, value }) => (0,markdown.md) `${(0,markdown/* code */.aY)(fact)} ${value}`);
    return {
        title: `${(0,domain_verdict/* signOf */.rL)(mark)} ${name}${offenders.length === 0 ? '' : ` (${(0,quantity/* formatCount */.B4)(offenders.length)})`}`,
        blocks: [
            ...condition,
            ...(values.length === 0 ? [] : [(0,domain_document/* paragraph */.FY)((0,markdown/* joinMarkdown */.UF)(values, ', '))]),
            ...reasons.map((reason) => (0,domain_document/* paragraph */.FY)((0,markdown/* prose */.CS)(reason))),
            ...(fix === '' ? [] : [(0,domain_document/* paragraph */.FY)((0,markdown/* prose */.CS)(fix))]),
            ...tableOf(['Place', 'What', 'Why'], offenders, (offender) => offenderRow(view, offender)),
        ],
    };
};
const document_hasFailed = ({ mark }) => mark === 'failed' || mark === 'attention';
const missingSection = ({ decision: { missing } }) => ({
    title: `Reports that are missing or cannot be used (${(0,quantity/* formatCount */.B4)(missing.length)})`,
    blocks: tableOf(['Report', 'Where', 'Why', 'Way out'], missing, ({ name, patterns, place, reason, fix }) => [
        name === undefined ? (0,markdown/* code */.aY)(patterns.join(' ')) : (0,markdown.md) `${name}`,
        place === undefined ? (0,markdown.md) `` : (0,markdown/* code */.aY)(place),
        (0,markdown/* prose */.CS)(reason),
        (0,markdown/* prose */.CS)(fix),
    ]),
});
const testColumns = ['Test', 'Place', 'Attempts'];
const testCells = (view, test) => [
    (0,markdown.md) `${fullNameOf(test)}`,
    linkPlace(view, test),
    (0,markdown.md) `${(0,quantity/* formatCount */.B4)(test.attempts)}`,
];
const flakySection = (view) => {
    const { flaky } = view.decision;
    return {
        title: `Flaky tests (${(0,quantity/* formatCount */.B4)(flaky.length)})`,
        blocks: tableOf(testColumns, flaky, (test) => testCells(view, test)),
    };
};
const quarantinedSection = (view) => {
    const { quarantined } = view.decision;
    return {
        title: `Quarantined tests (${(0,quantity/* formatCount */.B4)(quarantined.length)})`,
        blocks: tableOf([...testColumns, 'Owner', 'Until', 'Reason'], quarantined, (test) => [
            ...testCells(view, test),
            ...(test.exemption === undefined ? [] : exemptionCells(test.exemption)),
        ]),
    };
};
const exemptionCells = ({ owner, expires, reason }) => [
    (0,markdown.md) `${owner}`,
    (0,markdown.md) `${expires.day}`,
    (0,markdown.md) `${reason}`,
];
const states = { applied: 'used', unused: '! unused', expired: '! expired' };
const waiversSection = ({ decision: { waivers } }) => ({
    title: `Waivers (${(0,quantity/* formatCount */.B4)(waivers.length)})`,
    blocks: tableOf(['', 'For', 'Findings', 'Owner', 'Until', 'Reason'], waivers, ({ state, entry, subjects }) => [
        (0,markdown.md) `${states[state]}`,
        (0,markdown.md) `${nameWaived(entry)}`,
        (0,markdown.md) `${(0,quantity/* formatCount */.B4)(subjects.length)}`,
        ...exemptionCells(entry),
    ]),
});
const commandSigns = {
    passed: 'passed',
    failed: 'failed',
    'timed-out': 'failed',
    cancelled: 'not-judged',
    'not-started': 'failed',
};
// One that ended with another code and is judged by its report has not passed as such: the log says "!", too.
const isClean = ({ end, reason, attempts }) => end === 'passed' && attempts === 1 && reason === 'exit code 0';
const signOfCommand = (command) => (0,domain_verdict/* signOf */.rL)(command.end === 'passed' && !isClean(command) ? 'attention' : commandSigns[command.end]);
const commandsSection = ({ evidence: { commands } }) => ({
    title: `Checks (${(0,quantity/* formatCount */.B4)(commands.length)})`,
    blocks: tableOf(['', 'Check', 'End', 'Attempts', 'Time'], commands, (command) => [
        (0,markdown.md) `${signOfCommand(command)}`,
        (0,markdown.md) `${command.name}`,
        (0,markdown.md) `${command.reason}${command.reason === 'exit code 0' && command.attempts > 1 ? ' after a failure: flaky' : ''}`,
        (0,markdown.md) `${(0,quantity/* formatCount */.B4)(command.attempts)}`,
        (0,markdown.md) `${(0,quantity/* formatDuration */.a3)(command.durationMs)}`,
    ]),
});
const remarksSection = ({ evidence: { reports } }) => {
    const remarks = reports.flatMap((each) => remarksOf(each).map((remark) => ({ path: each.path, remark })));
    return {
        title: `Remarks on the reports (${(0,quantity/* formatCount */.B4)(remarks.length)})`,
        blocks: tableOf(['Report', 'Remark'], remarks, ({ path, remark }) => [(0,markdown/* code */.aY)(path), (0,markdown.md) `${remark}`]),
    };
};
const reportsSection = ({ evidence: { reports } }) => ({
    title: `Reports (${(0,quantity/* formatCount */.B4)(reports.length)})`,
    blocks: tableOf(['Report', 'About', 'Format', 'Says'], reports, ({ path, report }) => [
        (0,markdown/* code */.aY)(path),
        (0,markdown.md) `${nameKind(report)}`,
        (0,markdown.md) `${nameFormat(report)}`,
        (0,markdown.md) `${describeContent(report)}`,
    ]),
});
const changesOf = (view) => {
    const { evidence, decision, policyNotice } = view;
    const { change, baseline } = evidence;
    const compared = change.kind === 'known'
        ? [
            (0,domain_document/* paragraph */.FY)((0,markdown.md) `The change since ${linkCommit(view, change.value.mergeBase)}: ${(0,quantity/* countOf */.pq)(change.value.files.length, 'file')}.`),
        ]
        : [];
    const known = baseline.kind === 'known' && baseline.value !== undefined
        ? [(0,domain_document/* paragraph */.FY)((0,markdown.md) `New is what the baseline of ${linkCommit(view, baseline.value.commit)} does not know.`)]
        : [];
    const notices = [...(policyNotice === '' ? [] : [policyNotice]), ...decision.notices];
    return [...notices.map((notice) => (0,domain_document/* paragraph */.FY)((0,markdown/* prose */.CS)(`! ${notice}`))), ...compared, ...known];
};
const isFilled = ({ blocks }) => blocks.length > 0;
const documentWith = (view, foot) => {
    const { decision } = view;
    const details = [
        ...decision.judgements.filter(document_hasFailed).map((judgement) => judgementSection(view, judgement)),
        missingSection(view),
        flakySection(view),
        quarantinedSection(view),
        waiversSection(view),
        commandsSection(view),
        remarksSection(view),
        reportsSection(view),
    ];
    return {
        verdict: decision.verdict,
        conditions: decision.judgements,
        changes: changesOf(view),
        details: details.filter(isFilled),
        foot,
    };
};
const describeSource = (view) => (0,markdown.md) `${(0,quantity/* countOf */.pq)(view.evidence.reports.length, 'report')} of commit ${linkCommit(view, view.evidence.commit)}, judged by ${(0,markdown/* prose */.CS)(view.policySource)}`;
/** The step's summary. */
const renderSummary = (view) => documentWith(view, (0,markdown.md) `${describeSource(view)} in ${(0,quantity/* formatDuration */.a3)(view.elapsedMs)}`);
/** The pull request's comment: nothing in it changes when the same commit is judged again. */
const renderComment = (view) => documentWith(view, describeSource(view));

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

;// CONCATENATED MODULE: ./src/render/report.ts


const toPlace = ({ path, line }) => ({ path: path ?? null, line: line ?? null });
const toOffender = (offender) => ({
    ...toPlace(offender),
    endLine: offender.endLine ?? null,
    title: offender.title,
    message: offender.message,
    fingerprint: offender.fingerprint ?? null,
});
const toExemption = ({ owner, reason, expires }) => ({ owner, reason, expires: expires.day });
const toNotedTest = (test) => ({
    suite: test.suite,
    name: test.name,
    ...toPlace(test),
    attempts: test.attempts,
    exemption: test.exemption === undefined ? null : toExemption(test.exemption),
});
const toWaiver = ({ entry, state, subjects }) => ({
    ...toExemption(entry),
    state,
    rule: entry.rule ?? null,
    tool: entry.tool ?? null,
    path: entry.path ?? null,
    package: entry.package ?? null,
    fingerprint: entry.fingerprint ?? null,
    findings: subjects.map(toOffender),
});
const toQuarantine = ({ entry, state, subjects }) => ({
    ...toExemption(entry),
    state,
    test: entry.test,
    tests: subjects.map(toOffender),
});
const exceptionsOf = ({ flaky, quarantined, quarantine, waivers }) => ({
    flaky: flaky.map(toNotedTest),
    quarantined: quarantined.map(toNotedTest),
    quarantine: quarantine.map(toQuarantine),
    waivers: waivers.map(toWaiver),
});
const report_bodyOf = ({ decision, evidence, policySource, policyNotice }) => ({
    policy: { source: policySource, changed: evidence.changesPolicy },
    conditions: decision.judgements.map(({ mark, level, name, require, value, bar, distance, reasons, fix, seen, offenders }) => ({
        mark,
        level,
        name,
        require,
        value,
        bar,
        distance,
        reasons: [...reasons],
        fix,
        seen: seen.map(({ fact, value: shown }) => ({ fact, value: shown })),
        offenders: offenders.map(toOffender),
    })),
    reports: evidence.reports.map((each) => ({
        path: each.path,
        declared: each.declared ?? null,
        about: nameKind(each.report),
        says: describeContent(each.report),
        remarks: [...remarksOf(each)],
    })),
    missing: decision.missing.map(({ name = null, patterns, place = null, reason, fix }) => ({
        name,
        patterns: [...patterns],
        place,
        reason,
        fix,
    })),
    ...exceptionsOf(decision),
    commands: evidence.commands.map(({ name, end, reason, attempts, durationMs }) => ({
        name,
        end,
        reason,
        attempts,
        durationMs: Math.round(durationMs),
    })),
    notices: [...(policyNotice === '' ? [] : [policyNotice]), ...decision.notices],
});
/** The JSON report as text (docs/schemas). */
const renderReport = (view) => {
    const { context, enforced, nowMs, decision } = view;
    return formatReport(makeReport('quality-gate', { context, verdict: decision.verdict, enforced, nowMs }, report_bodyOf(view)));
};
const failedNames = ({ judgements }) => judgements.filter(({ mark }) => mark === 'failed').map(({ name }) => name);
/** All that did not pass: one that could not be started has not passed either. */
const failuresOf = ({ facts }) => {
    const counts = ['tests.failed', 'tests.errors', 'tests.suite-failures'].map((name) => facts.get(name));
    const values = counts.flatMap((fact) => fact?.kind === 'measured' && typeof fact.value === 'number' ? [fact.value] : []);
    return values.length === 0 ? '' : String(values.reduce((sum, value) => sum + value, 0));
};
const countOfFact = ({ facts }, name) => {
    const fact = facts.get(name);
    return fact?.kind === 'measured' && typeof fact.value === 'number' ? String(fact.value) : '';
};
/** The action's outputs; empty where nothing was measured. */
const renderOutputs = (decision) => ({
    'failed-conditions': failedNames(decision).join('\n'),
    'tests-total': countOfFact(decision, 'tests.total'),
    'tests-failed': failuresOf(decision),
    'findings-total': countOfFact(decision, 'findings.total'),
    'findings-new': countOfFact(decision, 'findings.new.total'),
});

;// CONCATENATED MODULE: ./src/run.ts








/** Judges a commit by its policy. Throws CannotJudge when the policy itself cannot be known. */
const run = async (config, scene) => {
    const startedMs = scene.clock.nowMs();
    const gathered = await gather(config, scene);
    if (!gathered.ok)
        throw new cannot_judge/* CannotJudge */.R(gathered.error, config);
    const { evidence, policy } = gathered.value;
    const decision = decide(evidence, policy.policy);
    const nowMs = scene.clock.nowMs();
    const { source: policySource, notice: policyNotice } = policy;
    const view = {
        decision,
        evidence,
        policySource,
        policyNotice,
        enforced: config.enforced,
        context: scene.context,
        nowMs,
        elapsedMs: nowMs - startedMs,
    };
    for (const line of renderVerdict(decision))
        scene.log.line(line);
    await act(config, scene, { decision, document: renderComment(view) });
    return {
        verdict: decision.verdict,
        outputs: renderOutputs(decision),
        summary: renderSummary(view),
        annotations: renderAnnotations(decision),
        report: renderReport(view),
        enforced: config.enforced,
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


/***/ }),

/***/ 7162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ByteBuffer)
/* harmony export */ });
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


/***/ }),

/***/ 6436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ByteGate)
/* harmony export */ });
/* harmony import */ var _domain_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(182);

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
            reason: `the report is larger than ${(0,_domain_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(this.#maxBytes)}`,
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


/***/ }),

/***/ 9936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteLineParser)
/* harmony export */ });
/* harmony import */ var _domain_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(182);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4310);
/* harmony import */ var _byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7162);
/* harmony import */ var _byte_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6436);




const newline = 10;
/** A parser of reports whose lines stand for themselves. */
class ByteLineParser {
    #handler;
    #limits;
    #gate;
    #carry = new _byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteBuffer */ .$();
    #line = 1;
    #lineStart = 0;
    #error = null;
    constructor(handler, limits) {
        this.#handler = handler;
        this.#limits = limits;
        this.#gate = new _byte_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteGate */ .K(limits);
    }
    push(bytes) {
        if (this.#error !== null || this.#gate.problem !== null)
            return;
        let content = this.#gate.admit(bytes);
        if (this.#line === 1 && this.#carry.length === 0)
            this.#lineStart = this.#gate.offset - content.length;
        for (let end = content.indexOf(newline); end >= 0 && this.#error === null; end = content.indexOf(newline)) {
            this.#endLine(content.subarray(0, end));
            content = content.subarray(end + 1);
        }
        if (this.#error !== null)
            return;
        this.#carry.append(content);
        this.#checkLength(this.#carry.length);
    }
    end() {
        const isLastLineWhole = this.#carry.length === 0;
        if (this.#error === null && this.#gate.problem === null && !isLastLineWhole)
            this.#read(this.#carry.view());
        if (this.#error !== null)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(this.#error);
        const model = this.#gate.problem === null ? this.#handler.end(isLastLineWhole) : (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(this.#gate.problem);
        if (model.ok)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)(model.value);
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)({ ...model.error, line: this.#line, byteOffset: this.#gate.offset });
    }
    #endLine(bytes) {
        if (this.#carry.length > 0)
            this.#carry.append(bytes);
        const line = this.#carry.length > 0 ? this.#carry.view() : bytes;
        this.#read(line);
        if (this.#error !== null)
            return;
        this.#lineStart += line.length + 1;
        this.#line += 1;
        this.#carry.clear();
    }
    #read(bytes) {
        this.#checkLength(bytes.length);
        if (this.#error !== null)
            return;
        const complaint = this.#handler.line(bytes, this.#line);
        if (complaint === null)
            return;
        const { reason, fix, byteInLine } = complaint;
        this.#error = { reason, fix, line: this.#line, byteOffset: this.#lineStart + byteInLine };
    }
    #checkLength(bytes) {
        if (bytes <= this.#limits.maxTokenBytes)
            return;
        const reason = `the line is longer than ${(0,_domain_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(this.#limits.maxTokenBytes)}`;
        const fix = 'Name the report itself, as the tool wrote it.';
        this.#error = { reason, fix, line: this.#line, byteOffset: this.#lineStart };
    }
}


/***/ }),

/***/ 6306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ sortColumns),
/* harmony export */   QW: () => (/* binding */ ColumnBuilder),
/* harmony export */   XR: () => (/* binding */ noColumns),
/* harmony export */   a: () => (/* binding */ joinColumns),
/* harmony export */   c9: () => (/* binding */ foldMarks),
/* harmony export */   cG: () => (/* binding */ addSaturating),
/* harmony export */   fe: () => (/* binding */ keepLarger),
/* harmony export */   nj: () => (/* binding */ markValue),
/* harmony export */   sb: () => (/* binding */ foldHits)
/* harmony export */ });
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


/***/ }),

/***/ 8212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ sumCoverage),
/* harmony export */   E1: () => (/* binding */ tallyLines),
/* harmony export */   Jq: () => (/* binding */ tallyBranches),
/* harmony export */   W8: () => (/* binding */ nothingCounted),
/* harmony export */   l8: () => (/* binding */ largerRatio),
/* harmony export */   s$: () => (/* binding */ addRatios)
/* harmony export */ });
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


/***/ }),

/***/ 1484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ schemaVersion)
/* harmony export */ });
/** Version of the envelope and of every action's part in it; it follows SemVer with the suite. */
const schemaVersion = '1.1';


/***/ }),

/***/ 3955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kQ: () => (/* binding */ FindingList),
  UX: () => (/* binding */ inOneLine),
  VV: () => (/* binding */ placeIn)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/reports/warning-list.ts
var warning_list = __webpack_require__(8735);
// EXTERNAL MODULE: ../../packages/core/src/reports/findings/severity.ts
var severity = __webpack_require__(9714);
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
    #warnings = new warning_list/* WarningList */.H();
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
        return (0,severity/* severityOfWord */.Zx)(this.#format, word) ?? this.unknownSeverity(word);
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


/***/ }),

/***/ 9714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ severityOfScore),
/* harmony export */   Zx: () => (/* binding */ severityOfWord),
/* harmony export */   v_: () => (/* binding */ severityOfLevel),
/* harmony export */   zq: () => (/* binding */ severityOfPythonRule)
/* harmony export */ });
const words = (table) => new Map(Object.entries(table));
/** Words of tools that rate by danger; `moderate` is npm's. */
const danger = words({
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
const lint = words({ error: 'medium', warning: 'low', info: 'info', style: 'info', note: 'info' });
/**
 * What each tool's own word for a severity means here, in lower case. What is not in a tool's row is `unknown` and told.
 * Without a row: gitleaks has no words (a leaked secret is high), pip-audit has none (unknown), flake8 and ruff rate by
 * the prefix of the rule (`severityOfPythonRule`).
 */
const wordsOf = {
    sarif: words({ error: 'medium', warning: 'low', note: 'info', none: 'info' }),
    checkstyle: words({ ...Object.fromEntries(lint), ignore: 'info' }),
    eslint: words({ 2: 'medium', 1: 'low', 0: 'info' }),
    pylint: words({ fatal: 'high', error: 'medium', warning: 'low', refactor: 'info', convention: 'info', info: 'info' }),
    'pylint-text': words({ f: 'high', e: 'medium', w: 'low', r: 'info', c: 'info', i: 'info' }),
    flake8: words({}),
    ruff: words({}),
    mypy: words({ error: 'medium', warning: 'low', note: 'info' }),
    'mypy-json': words({ error: 'medium', warning: 'low', note: 'info' }),
    pyright: words({ error: 'medium', warning: 'low', information: 'info' }),
    tsc: words({ error: 'medium', warning: 'low', suggestion: 'info', message: 'info' }),
    bandit: words({ high: 'high', medium: 'medium', low: 'low', undefined: 'unknown' }),
    semgrep: words({ ...Object.fromEntries(danger), error: 'high', warning: 'medium', info: 'low', experiment: 'info' }),
    gitleaks: words({}),
    hadolint: lint,
    shellcheck: lint,
    'npm-audit': danger,
    'pip-audit': words({}),
    trivy: danger,
};
/** Severity of a tool's own word, whatever its case; undefined for a word that the tool's table does not have. */
const severityOfWord = (format, word) => wordsOf[format].get(word.toLowerCase());
const sarifDanger = words({ error: 'high', warning: 'medium', note: 'low', none: 'info' });
/**
 * Severity of a SARIF level (error, warning, note, none) where the rule has no security-severity: one step more for what
 * endangers than for what is merely unclean, and never less than high for a secret that lies open.
 */
const severityOfLevel = (level, kind) => {
    if (kind === 'lint' || kind === 'type' || kind === 'format')
        return wordsOf.sarif.get(level);
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


/***/ }),

/***/ 369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ textFindings),
/* harmony export */   Lx: () => (/* binding */ withoutEscapes),
/* harmony export */   XY: () => (/* binding */ toldCrash)
/* harmony export */ });
/* unused harmony export TextFindings */
/* harmony import */ var _domain_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4310);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9701);
/* harmony import */ var _finding_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3955);




const crashes = /^(?:Traceback \(most recent call last\):|usage: |error: |fatal\b|panic\b|npm (?:ERR!|error)|Segmentation fault|Killed$|Usage Error)|INTERNAL ERROR|unrecognized arguments?:|command not found|: not found$|No module named |is not recognized as |Cannot find module|There was (?:a problem|a critical error)|MemoryError|heap out of memory/i;
/** Whether a line is how a program says that it could not begin, or broke. */
const toldCrash = (line) => crashes.test(line.slice(0, 2_000));
/** What a grammar tells about the lines that it reads. */
class TextFindings {
    list;
    #tool;
    #sinceSummary = 0;
    #summaries = 0;
    #needsSummary;
    constructor(grammar) {
        this.list = new _finding_list_js__WEBPACK_IMPORTED_MODULE_1__/* .FindingList */ .kQ(grammar.format);
        this.list.addTool(grammar.tool);
        this.#tool = grammar.tool;
        this.#needsSummary = grammar.summary === 'always';
    }
    /** Adds a finding; `isCounted` false: the tool's summary does not count it. */
    add(draft, isCounted = true) {
        this.list.add({ ...draft, tool: this.#tool });
        if (isCounted)
            this.#sinceSummary += 1;
    }
    severity(word) {
        return this.list.severity(word);
    }
    breakDown(reason) {
        this.list.breakDown(`${this.#tool}: ${reason}`);
    }
    /** The text is of a kind that always ends with a summary. */
    expectSummary() {
        this.#needsSummary = true;
    }
    /** A summary line; `count`: how many findings it says there were above it. */
    summarise(count) {
        if (count !== undefined && count !== this.#sinceSummary)
            this.breakDown(`the summary counts ${(0,_domain_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(count, 'finding')}, the report holds ${(0,_domain_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(this.#sinceSummary)}: it is not whole`);
        this.#sinceSummary = 0;
        this.#summaries += 1;
    }
    /** Whether anything was read that only the tool writes. */
    get isRecognised() {
        return this.#summaries > 0 || this.list.size > 0;
    }
    /** Whether a summary stands below all that was found. */
    get isClosed() {
        return this.#summaries > 0 && this.#sinceSummary === 0;
    }
    /** Whether a summary is due that did not come. */
    get lacksSummary() {
        return this.#needsSummary && (this.#summaries === 0 || this.#sinceSummary > 0);
    }
}
const escapeSequence = new RegExp(`${String.fromCharCode(27)}(?:\\[[0-9;?]*[ -/]*[@-~]|\\][^\\u0007]{0,500}\\u0007|.)`, 'g');
/** A text as it reads without the colours and links of a terminal. */
const withoutEscapes = (text) => text.replace(escapeSequence, '');
class TextReader {
    #grammar;
    #text;
    #lines = 0;
    #unread = 0;
    #firstUnread;
    #isCrashed = false;
    constructor(grammar) {
        this.#grammar = grammar;
        this.#text = new TextFindings(grammar);
    }
    line(text, line) {
        const plain = withoutEscapes(text);
        if (plain.trim() === '')
            return null;
        this.#lines += 1;
        if (this.#grammar.read(plain, this.#text))
            return null;
        if (toldCrash(plain)) {
            this.#isCrashed = true;
            this.#text.breakDown(plain);
        }
        this.#unread += 1;
        this.#firstUnread ??= { line, text: plain };
        return null;
    }
    end(isLastLineWhole) {
        const { tool, empty } = this.#grammar;
        if (this.#lines === 0 && empty === 'error')
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)({ reason: 'the report is empty', fix: `Check that ${tool} ran to its end.` });
        this.#grammar.finish?.(this.#text);
        // What ends inside an escape sequence reads like nothing, too.
        if (this.#lines === 0 && isLastLineWhole)
            this.#tellEmpty();
        else
            this.#tellCut(isLastLineWhole);
        this.#tellUnread();
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_3__/* .success */ .k)(this.#text.list.report());
    }
    #tellEmpty() {
        if (this.#grammar.empty === 'breakdown')
            this.#text.breakDown('the report is empty, although it always writes a summary');
        else
            this.#text.list.warn(null, 'the report is empty');
    }
    #tellCut(isLastLineWhole) {
        const hint = this.#grammar.withoutSummary === undefined ? '' : ` (or ${this.#grammar.withoutSummary})`;
        if (this.#text.lacksSummary)
            this.#text.breakDown(`the report has no summary at its end: it was cut off${hint}`);
        else if (!isLastLineWhole && !this.#text.isClosed)
            this.#text.breakDown('the report ends in the middle of a line: it was cut off');
        if (this.#lines > 0 && !this.#text.isRecognised && !this.#isCrashed)
            this.#text.breakDown(`nothing in the report is what it writes; line 1: ${(0,_finding_list_js__WEBPACK_IMPORTED_MODULE_1__/* .inOneLine */ .UX)(this.#firstUnread?.text ?? '', 100)}`);
    }
    #tellUnread() {
        if (this.#firstUnread === undefined)
            return;
        const { line, text } = this.#firstUnread;
        const others = this.#unread === 1 ? 'a line was' : `${(0,_domain_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(this.#unread, 'line')} were`;
        this.#text.list.warn(line, `${others} not understood, the first: ${(0,_finding_list_js__WEBPACK_IMPORTED_MODULE_1__/* .inOneLine */ .UX)(text, 100)}`);
    }
}
/** Makes parsers of a tool's text: `grammar` gives a new one for each report. */
const textFindings = (grammar) => (limits) => (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .createLineParser */ .I)(new TextReader(grammar()), limits);


/***/ }),

/***/ 1355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NQ: () => (/* binding */ JsonCursor),
/* harmony export */   Vh: () => (/* binding */ readJson)
/* harmony export */ });
/* unused harmony export describePath */
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4310);

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
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .k)(read(new JsonCursor(value)));
    }
    catch (error) {
        if (error instanceof WrongValue)
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V)(error.complaint);
        throw error;
    }
};


/***/ }),

/***/ 2343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ defaultLimits)
/* harmony export */ });
/** Limits that no honest report is known to reach. */
const defaultLimits = {
    maxBytes: 1024 ** 3,
    maxDepth: 64,
    maxNameBytes: 16_384,
    maxTokenBytes: 4 * 1024 ** 2,
    maxFiles: 1_000_000,
    maxLines: 50_000_000,
};


/***/ }),

/***/ 1171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ atStart),
/* harmony export */   WF: () => (/* binding */ createReader),
/* harmony export */   Zf: () => (/* binding */ createHead)
/* harmony export */ });
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4310);
/* harmony import */ var _sketch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5276);


/** Copies what is pushed: its bytes belong to the caller again. */
const createHead = () => {
    const chunks = [];
    let heldBytes = 0;
    return {
        push: (bytes) => {
            chunks.push(bytes.slice());
            heldBytes += bytes.length;
        },
        isFull: () => heldBytes >= _sketch_js__WEBPACK_IMPORTED_MODULE_0__/* .detectionBytes */ .xX,
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
            return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V)(atStart(parser.error));
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


/***/ }),

/***/ 5276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ jsonWith),
/* harmony export */   V5: () => (/* binding */ sketchReport),
/* harmony export */   up: () => (/* binding */ textWith),
/* harmony export */   wG: () => (/* binding */ xmlRoot),
/* harmony export */   xX: () => (/* binding */ detectionBytes)
/* harmony export */ });
/* harmony import */ var _domain_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4310);
/* harmony import */ var _parser_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2343);
/* harmony import */ var _xml_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8093);



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
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(notText);
    const text = new TextDecoder('utf-8').decode(bytes);
    if (text.trim() === '')
        return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .failure */ .V)(empty);
    return (0,_domain_result_js__WEBPACK_IMPORTED_MODULE_2__/* .success */ .k)(sketchText(text, bytes));
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
    const tokenizer = new _xml_tokenizer_js__WEBPACK_IMPORTED_MODULE_1__/* .XmlTokenizer */ .P(root, { ..._parser_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultLimits */ .M, maxBytes: detectionBytes });
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


/***/ }),

/***/ 9701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createLineParser)
/* harmony export */ });
/* harmony import */ var _byte_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9936);
/* harmony import */ var _parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2343);


const notUtf8 = {
    reason: 'the line is not UTF-8',
    fix: 'Let the tool write UTF-8 (for Python, set PYTHONUTF8=1).',
    byteInLine: 0,
};
/** A parser of reports that are lines of UTF-8 text, ended by LF or CRLF. */
const createLineParser = (handler, limits = _parser_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultLimits */ .M) => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const decode = (bytes) => {
        try {
            return decoder.decode(bytes);
        }
        catch {
            return null;
        }
    };
    return new _byte_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteLineParser */ .k({
        line: (bytes, line) => {
            const text = decode(bytes);
            if (text === null)
                return notUtf8;
            const complaint = handler.line(text.replace(/\r+$/, ''), line);
            return complaint === null ? null : { ...complaint, byteInLine: 0 };
        },
        end: (isLastLineWhole) => handler.end(isLastLineWhole),
    }, limits);
};


/***/ }),

/***/ 8735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ WarningList)
/* harmony export */ });
/* harmony import */ var _domain_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(182);

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
        return [...this.#kept, { line: null, message: `and ${(0,_domain_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(this.#left)} more warnings` }];
    }
}


/***/ }),

/***/ 8093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ XmlTokenizer)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/reports/byte-buffer.ts
var byte_buffer = __webpack_require__(7162);
// EXTERNAL MODULE: ../../packages/core/src/reports/byte-gate.ts
var byte_gate = __webpack_require__(6436);
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
    #held = new byte_buffer/* ByteBuffer */.$();
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
        this.#gate = new byte_gate/* ByteGate */.K(limits);
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


/***/ })

};
