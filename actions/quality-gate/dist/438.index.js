export const id = 438;
export const ids = [438];
export const modules = {

/***/ 5438:
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
/** Address of this run's page. */
const runUrl = (context) => `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}/attempts/${context.runAttempt}`;
/** Address of a file at a commit, at a range of lines. */
const fileUrl = (context, place) => `${context.serverUrl}/${context.repository}/blob/${place.sha}/${place.path.split('/').map(encodeURIComponent).join('/')}${place.lines === undefined ? '' : `#${place.lines}`}`;

;// CONCATENATED MODULE: ../../packages/core/src/action/refusal.ts


const grant = (scope, access) => `Grant it to the job, beside what it has:\n    permissions:\n      ${scope}: ${access}`;
const readOnly = (whose) => ({ what: `the token of ${whose} may only read.` });
const explainForbidden = (_, { doing, scope, access = 'write' }, context) => {
    const isRead = access === 'read';
    if (!isRead && isFromFork(context))
        return readOnly('a pull request from a fork');
    if (!isRead && context.actor === 'dependabot[bot]')
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

;// CONCATENATED MODULE: ./src/decide/baseline.ts
/** Totals that changes are told by, as facts name them. */
const baselineRatios = ['coverage.lines', 'coverage.branches', 'duplication', 'documentation'];

;// CONCATENATED MODULE: ./src/gather/baseline-text.ts


const version = 1;
/** Where the baseline of a key is kept in the store. */
const baselinePath = (key) => `quality-gate/${key}/baseline.json`;
/** A baseline as text; the same baseline is the same text. */
const formatBaseline = ({ runId, baseline }) => {
    const { commit, createdMs, fingerprints, ratios, benchmarks } = baseline;
    const byName = (map) => Object.fromEntries([...map].toSorted(([left], [right]) => (left < right ? -1 : 1)));
    const kept = { fingerprints: byName(fingerprints), ratios: byName(ratios), benchmarks };
    return `${JSON.stringify({ version, runId, commit, createdMs, ...kept }, null, 1)}\n`;
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const field = (value, name) => Object.hasOwn(value, name) ? new Map(Object.entries(value)).get(name) : undefined;
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value) => typeof value === 'string';
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const isRatio = (value) => isObject(value) && isCount(field(value, 'covered')) && isCount(field(value, 'total'));
const isBenchmark = (value) => isObject(value) &&
    isText(field(value, 'name')) &&
    Number.isFinite(field(value, 'value')) &&
    isText(field(value, 'unit')) &&
    ['smaller', 'bigger'].includes(String(field(value, 'better')));
const isBenchmarks = (value) => Array.isArray(value) && value.every(isBenchmark);
const isRatioName = (name) => baselineRatios.some((each) => each === name);
const readFingerprints = (value) => {
    const entries = isObject(value) ? Object.entries(value) : undefined;
    const texts = entries?.flatMap(([tool, list]) => (isTexts(list) ? [[tool, list]] : []));
    return texts !== undefined && texts.length === entries?.length ? new Map(texts) : undefined;
};
const readRatios = (value) => {
    const entries = isObject(value) ? Object.entries(value) : undefined;
    const ratios = entries?.flatMap(([name, ratio]) => isRatioName(name) && isRatio(ratio) ? [[name, ratio]] : []);
    return ratios !== undefined && ratios.length === entries?.length ? new Map(ratios) : undefined;
};
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
    if (!isObject(value))
        return (0,result/* failure */.V)('is not JSON');
    if (field(value, 'version') !== version)
        return (0,result/* failure */.V)('is of another version of Drawbridge');
    const [runId, commit, createdMs] = ['runId', 'commit', 'createdMs'].map((name) => field(value, name));
    const fingerprints = readFingerprints(field(value, 'fingerprints'));
    const ratios = readRatios(field(value, 'ratios'));
    const benchmarks = field(value, 'benchmarks');
    if (!isText(runId) || !isText(commit) || !isCount(createdMs))
        return (0,result/* failure */.V)('does not say what it is of');
    if (fingerprints === undefined || ratios === undefined || !isBenchmarks(benchmarks))
        return (0,result/* failure */.V)('is not whole');
    return (0,result/* success */.k)({ runId, baseline: { commit, createdMs, fingerprints, ratios, benchmarks } });
};

;// CONCATENATED MODULE: ./src/act/baseline.ts



const attempts = 6;
const firstPauseMs = 200;
const contentOf = ({ baseline }) => formatBaseline({ runId: '', baseline: { ...baseline, commit: '', createdMs: 0 } });
/** Run ids are decimal and rise; of the same run, a later attempt comes again. */
const isNewer = (left, right) => left.length === right.length ? left > right : left.length > right.length;
const writeOnce = async (path, kept, { store }) => {
    const version = await store.version();
    if (!version.ok)
        return version;
    const before = await store.read(path);
    if (!before.ok)
        return before;
    const known = before.value === undefined ? undefined : parseBaseline(before.value.text);
    if (known?.ok && isNewer(known.value.runId, kept.runId))
        return (0,result/* success */.k)('newer');
    if (known?.ok && contentOf(known.value) === contentOf(kept))
        return (0,result/* success */.k)('unchanged');
    const message = `quality-gate: baseline of ${kept.baseline.commit.slice(0, 7)}`;
    // Whatever moved between the two answers makes this a conflict, and then all is read again.
    const expected = before.value?.version ?? version.value;
    const written = await store.write({ path, text: formatBaseline(kept), message, expected });
    return written.ok ? (0,result/* success */.k)('written') : written;
};
const keep = async (path, kept, scene) => {
    for (let attempt = 1;; attempt++) {
        const done = await writeOnce(path, kept, scene);
        const isConflict = !done.ok && done.error.kind === 'conflict';
        if (!isConflict || attempt === attempts || scene.cancellation.signal.aborted)
            return done;
        await scene.clock.sleep(firstPauseMs * 2 ** (attempt - 1), scene.cancellation.signal);
    }
};
const told = {
    written: 'Baseline kept',
    unchanged: 'Baseline unchanged',
    newer: '– Baseline not kept: a newer run has written its own',
};
const baseline_explain = (problem, { context }) => {
    const { what, fix = '' } = explainRefusal(problem, { doing: 'keep the baseline', scope: 'contents' }, context);
    return `! Baseline not kept, the next run compares with the one before: ${what} ${fix}`.trim();
};
const isPushToDefault = ({ eventName, ref, defaultBranch }) => eventName === 'push' && ref === `refs/heads/${defaultBranch}`;
/**
 * Keeps what the next runs compare with: only on a push to the default branch, never over that of a newer run. What
 * stands in the way is one line of the log, never a failure.
 */
const keepBaseline = async ({ key, baseline, dryRun }, scene) => {
    const { context, log } = scene;
    if (key === undefined || baseline === undefined || !isPushToDefault(context))
        return;
    if (dryRun)
        return log.line('– Dry run: the baseline is not kept.');
    const kept = await keep(baselinePath(key), { runId: context.runId, baseline }, scene);
    log.line(kept.ok ? told[kept.value] : baseline_explain(kept.error, scene));
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
// EXTERNAL MODULE: ../../packages/core/src/domain/expiry.ts
var expiry = __webpack_require__(3284);
;// CONCATENATED MODULE: ../../packages/core/src/domain/fact.ts
const isIdentifier = (text) => /^[A-Za-z_][\w-]*$/.test(text);
/** The name of a fact as people write it in a condition. */
const factName = (path) => path
    .map((part, index) => {
    if (!isIdentifier(part))
        return `['${part.replaceAll("'", "''")}']`;
    return index === 0 ? part : `.${part}`;
})
    .join('');

;// CONCATENATED MODULE: ./src/decide/facts/catalogue.ts

/** From worst to least. */
const severities = ['critical', 'high', 'medium', 'low', 'info', 'unknown'];
/** Classes of findings as facts name them. */
const classNames = {
    vulnerability: 'vulnerabilities',
    misconfiguration: 'misconfigurations',
    secret: 'secrets',
    licence: 'licences',
    security: 'security',
    lint: 'lint',
    type: 'types',
    format: 'format',
};
const from = (source, rows) => rows.map(([name, unit, noun, meaning]) => ({ name, unit, noun, meaning, source }));
const things = (noun, plural = `${noun}s`) => [noun, plural];
const none = things('', '');
const testFacts = from('test reports', [
    ['tests.total', 'count', things('test'), 'Test cases; one that was retried is one.'],
    ['tests.ran', 'count', things('test that ran', 'tests that ran'), 'Those that were not skipped.'],
    ['tests.passed', 'count', things('passed test'), 'Those that passed at once.'],
    ['tests.failed', 'count', things('failed test'), 'Those whose last attempt failed, quarantined ones left out.'],
    ['tests.errors', 'count', things('broken test'), 'Those that broke before they could pass or fail.'],
    ['tests.skipped', 'count', things('skipped test'), 'Those that did not run.'],
    ['tests.flaky', 'count', things('flaky test'), 'Those that passed only after a failure (`flaky.retried`).'],
    [
        'tests.quarantined',
        'count',
        things('quarantined test'),
        'Those that did not pass, and whose failure does not count.',
    ],
    [
        'tests.suite-failures',
        'count',
        things('failure outside of a test', 'failures outside of a test'),
        'Suites that could not be loaded, packages that did not build.',
    ],
    ['tests.duration-seconds', 'seconds', things('second'), 'Time of all attempts together, as the reports have it.'],
]);
const coverageFacts = from('coverage reports, reports of coverage-threshold', [
    ['coverage.lines.percent', 'percent', things('line'), 'Covered lines of those that can be covered.'],
    ['coverage.lines.covered', 'count', things('covered line'), 'Lines that ran.'],
    ['coverage.lines.total', 'count', things('line'), 'Lines that can be covered.'],
    ['coverage.lines.change', 'points', none, 'Percentage points since the baseline.'],
    ['coverage.branches.percent', 'percent', things('branch', 'branches'), 'Taken branches of all.'],
    ['coverage.branches.covered', 'count', things('taken branch', 'taken branches'), 'Branches that were taken.'],
    ['coverage.branches.total', 'count', things('branch', 'branches'), 'Branches.'],
    ['coverage.branches.change', 'points', none, 'Percentage points since the baseline.'],
    ['coverage.functions.percent', 'percent', things('function'), 'Called functions of all (coverage reports only).'],
    ['coverage.functions.covered', 'count', things('called function'), 'Functions that were called.'],
    ['coverage.functions.total', 'count', things('function'), 'Functions.'],
]);
const changedCoverageFacts = from('reports of coverage-threshold', [
    ['coverage.changed.lines.percent', 'percent', things('changed line'), 'Covered lines of those that the change adds.'],
    ['coverage.changed.lines.covered', 'count', things('covered changed line'), 'Those that ran.'],
    ['coverage.changed.lines.total', 'count', things('changed line'), 'Those that can be covered.'],
    [
        'coverage.changed.branches.percent',
        'percent',
        things('changed branch', 'changed branches'),
        'The same of branches.',
    ],
    [
        'coverage.changed.branches.covered',
        'count',
        things('taken changed branch', 'taken changed branches'),
        'Taken ones.',
    ],
    ['coverage.changed.branches.total', 'count', things('changed branch', 'changed branches'), 'All of them.'],
    [
        'coverage.verdict',
        'text',
        none,
        'What coverage-threshold said: passed, failed, attention or not-judged; of several the worst.',
    ],
]);
const findingFacts = from('reports of findings', [
    ['findings.total', 'count', things('finding'), 'Findings that are neither waived nor suppressed by their tool.'],
    ['findings.<severity>', 'count', things('<severity> finding'), 'Those of a severity.'],
    [
        'findings.unrated',
        'count',
        things('finding that nobody has rated', 'findings that nobody has rated'),
        'Vulnerabilities, secrets, misconfigurations and security findings of unknown severity.',
    ],
    ['findings.waived', 'count', things('waived finding'), 'Those that a waiver of the policy covers.'],
    ['findings.suppressed', 'count', things('suppressed finding'), 'Those that their tool itself does not count.'],
    ['findings.breakdowns', 'count', things('breakdown'), 'Tools that could not do their work.'],
    ['findings.<class>.total', 'count', things('<class> finding'), 'Those of a class, where a report looks for it.'],
    ['findings.<class>.<severity>', 'count', things('<severity> <class> finding'), 'Those of a class and severity.'],
    ['findings.tools.<tool>.total', 'count', things('finding of <tool>', 'findings of <tool>'), 'Those of a tool.'],
    [
        'findings.tools.<tool>.<severity>',
        'count',
        things('<severity> finding of <tool>', '<severity> findings of <tool>'),
        'Those of a tool and severity.',
    ],
]);
const newFindingFacts = from('reports of findings, and the baseline', [
    ['findings.new.total', 'count', things('new finding'), 'Findings that the baseline does not know.'],
    ['findings.new.<severity>', 'count', things('new <severity> finding'), 'Those of a severity.'],
    [
        'findings.new.unrated',
        'count',
        things('new finding that nobody has rated', 'new findings that nobody has rated'),
        'As findings.unrated.',
    ],
    ['findings.new.<class>.total', 'count', things('new <class> finding'), 'Those of a class.'],
    ['findings.new.<class>.<severity>', 'count', things('new <severity> <class> finding'), 'Those of both.'],
]);
const scanFacts = from('reports of trivy-sarif-upload', [
    ['scan.verdict', 'text', none, 'What the scan said: passed, failed, attention or not-judged; of several the worst.'],
    [
        'scan.total',
        'count',
        things('finding of the scan', 'findings of the scan'),
        'What it found; findings.total counts it too.',
    ],
    [
        'scan.<severity>',
        'count',
        things('<severity> finding of the scan', '<severity> findings of the scan'),
        'Those of a severity.',
    ],
]);
const measureFacts = [
    ...from('duplication reports', [
        ['duplication.percent', 'percent', things('duplicated line'), 'Lines that stand in the code twice.'],
        ['duplication.lines', 'count', things('duplicated line'), 'As a number.'],
        ['duplication.change', 'points', none, 'Percentage points since the baseline.'],
        ['duplication.clones', 'count', things('clone'), 'Pairs of stretches that are alike.'],
    ]),
    ...from('documentation reports', [
        ['documentation.percent', 'percent', things('documented item'), 'Documented items of those that should be.'],
        ['documentation.change', 'points', none, 'Percentage points since the baseline.'],
        ['documentation.total', 'count', things('item'), 'Items that should be documented.'],
        ['documentation.undocumented', 'count', things('undocumented item'), 'Those that are not.'],
    ]),
    ...from('benchmark reports', [
        ['benchmarks.total', 'count', things('benchmark'), 'Benchmarks that ran.'],
        ['benchmarks.<name>.value', 'number', none, 'The figure of one, in its own unit.'],
    ]),
    ...from('benchmark reports, and the baseline', [
        [
            'benchmarks.regressions',
            'count',
            things('slower benchmark'),
            'Those worse than before by more than their spread.',
        ],
        ['benchmarks.missing', 'count', things('missing benchmark'), 'Those that the baseline has and this run has not.'],
        ['benchmarks.worst-change-percent', 'percent', none, 'By how much the worst got worse; below 0: all got better.'],
        ['benchmarks.<name>.change-percent', 'percent', none, 'By how much one got worse.'],
    ]),
];
const runFacts = [
    ...from('`checks`, run by the gate', [
        ['commands.total', 'count', things('command'), 'Commands that were run.'],
        [
            'commands.not-passed',
            'count',
            things('command that did not pass', 'commands that did not pass'),
            'Those that failed, timed out, were cancelled or never started.',
        ],
        ['commands.<name>.passed', 'flag', none, 'Whether one passed in its last attempt.'],
        ['commands.<name>.attempts', 'count', things('attempt'), 'How often it was run.'],
        ['commands.<name>.duration-seconds', 'seconds', things('second'), 'Time of all attempts.'],
    ]),
    ...from('`needs`, or the jobs of the run', [
        ['jobs.known', 'flag', none, 'Whether job results were handed in, or could be read.'],
        ['jobs.total', 'count', things('job'), 'Jobs that were handed in.'],
        [
            'jobs.not-successful',
            'count',
            things('job without success', 'jobs without success'),
            'Those that failed, were cancelled or skipped.',
        ],
        ['jobs.<id>.result', 'text', none, 'In GitHub’s words: success, failure, cancelled, skipped.'],
    ]),
    ...from('check runs of the commit', [
        ['checks.total', 'count', things('check run'), 'Check runs, of all apps.'],
        [
            'checks.<name>.conclusion',
            'text',
            none,
            'In GitHub’s words; the worst where several have the name; `pending` before.',
        ],
    ]),
    ...from('reviews of the pull request', [
        ['reviews.approvals', 'count', things('approval'), 'By people who may write, of the very commit that is judged.'],
        ['reviews.stale-approvals', 'count', things('stale approval'), 'By people who may write, of an older commit.'],
        [
            'reviews.changes-requested',
            'count',
            things('request for changes', 'requests for changes'),
            'That stand, by people who may write.',
        ],
    ]),
    ...from('deployments of the commit', [
        ['deployments.total', 'count', things('deployment'), 'Deployments of the commit to any environment.'],
        ['deployments.<environment>.state', 'text', none, 'Of the latest, in GitHub’s words; `pending` before it has one.'],
    ]),
];
const changeFacts = [
    ...from('git', [
        ['change.files', 'count', things('changed file'), 'Files that the change touches.'],
        ['change.lines', 'count', things('added line'), 'Lines that it adds or alters.'],
        ['change.deleted-files', 'count', things('deleted file'), 'Files that it removes.'],
    ]),
    ...from('the event', [
        ['event.name', 'text', none, 'As workflows name it: push, pull_request…'],
        ['event.fork', 'flag', none, 'Whether the pull request comes from another repository.'],
        ['event.branch', 'text', none, 'Short name of the head of the pull request, or what was pushed.'],
        ['event.base', 'text', none, 'Short name of the base of the pull request or merge group; empty: there is none.'],
        ['event.on-default-branch', 'flag', none, 'Whether the default branch is judged.'],
    ]),
];
const gateFacts = from('the gate itself', [
    ['reports.total', 'count', things('report'), 'Reports that were read.'],
    ['reports.missing', 'count', things('missing report'), 'Reports that should be there, or cannot be read.'],
    ['reports.tests', 'count', things('test report'), 'Those of tests.'],
    ['reports.coverage', 'count', things('coverage report'), 'Those of coverage, also of coverage-threshold.'],
    [
        'reports.findings',
        'count',
        things('report of findings', 'reports of findings'),
        'Those of findings, also of scans.',
    ],
    ['reports.duplication', 'count', things('duplication report'), 'Those of duplication.'],
    ['reports.documentation', 'count', things('documentation report'), 'Those of documentation.'],
    ['reports.benchmarks', 'count', things('benchmark report'), 'Those of benchmarks.'],
    [
        'reports.verdicts',
        'count',
        things('report of our own actions', 'reports of our own actions'),
        'Those with a verdict.',
    ],
    ['verdicts.failed', 'count', things('failed verdict'), 'Of our own actions.'],
    ['baseline.known', 'flag', none, 'Whether a baseline was read.'],
    ['baseline.age-days', 'count', things('day'), 'Since it was written.'],
    ['waivers.expired', 'count', things('expired waiver'), 'Waivers whose last day is over.'],
    ['waivers.unused', 'count', things('unused waiver'), 'Waivers that fit nothing.'],
    [
        'quarantine.expired',
        'count',
        things('expired quarantine', 'expired quarantines'),
        'Entries whose last day is over.',
    ],
    [
        'quarantine.unused',
        'count',
        things('unused quarantine', 'unused quarantines'),
        'Entries whose tests all passed, or are gone.',
    ],
]);
/** Every fact that a condition can ask for; the reference is generated from it. */
const factCatalogue = [
    ...testFacts,
    ...coverageFacts,
    ...changedCoverageFacts,
    ...findingFacts,
    ...newFindingFacts,
    ...scanFacts,
    ...measureFacts,
    ...runFacts,
    ...changeFacts,
    ...gateFacts,
];
const closedLists = {
    '<severity>': severities,
    '<class>': Object.values(classNames),
};
const fill = (entry, placeholder, value) => ({
    ...entry,
    name: entry.name.replace(placeholder, value),
    noun: [entry.noun[0].replace(placeholder, value), entry.noun[1].replace(placeholder, value)],
});
const expand = (entry) => {
    const found = Object.entries(closedLists).find(([placeholder]) => entry.name.includes(placeholder));
    if (found === undefined)
        return [entry];
    const [placeholder, values] = found;
    return values.flatMap((value) => expand(fill(entry, placeholder, value)));
};
const expanded = new Map(factCatalogue.flatMap(expand).map((entry) => [entry.name, entry]));
/** Names of the facts that there always are, measured or not. */
const fixedFactNames = [...expanded.keys()].filter((name) => !name.includes('<'));
const openEntries = [...expanded.values()].filter(({ name }) => name.includes('<'));
const fits = (pattern, path) => pattern.length === path.length && pattern.every((part, index) => part.startsWith('<') || part === path[index]);
/** The entry of a fact by the parts of its name; of a family, with what was seen in its place. */
const findEntry = (path) => {
    const fixed = expanded.get(factName(path));
    if (fixed !== undefined)
        return fixed;
    const open = openEntries.find(({ name }) => fits(name.split('.'), path));
    const at = open?.name.split('.').findIndex((part) => part.startsWith('<')) ?? -1;
    const placeholder = open?.name.split('.')[at];
    return open === undefined || placeholder === undefined ? undefined : fill(open, placeholder, path[at] ?? '');
};

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
/** The outcome of a case. */
const outcomeOf = ({ attempts }) => {
    const last = attempts.at(-1)?.status ?? 'error';
    const hasFailed = attempts.some(({ status }) => status === 'failed' || status === 'error');
    return last === 'passed' && hasFailed ? 'flaky' : last;
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
        const outcome = outcomeOf(test);
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
});
const weightOf = ({ finding, isNew }) => severities.indexOf(finding.severity) * 2 + (isNew === true ? 0 : 1);
/** Findings as offenders: the most severe first, of the same severity new ones first, then by place. */
const offendersOfFindings = (findings) => findings
    .map((sifted) => ({ weight: weightOf(sifted), offender: offenderOfFinding(sifted.finding) }))
    .toSorted((left, right) => left.weight - right.weight || compareOffenders(left.offender, right.offender))
    .map(({ offender }) => offender);
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
    return useOf(waiver, covered.map(({ finding }) => offenderOfFinding(finding)), nowMs);
});
/** What became of each entry of the quarantine; one whose tests all passed is of no use any more. */
const useQuarantine = ({ quarantine }, tests, nowMs) => quarantine.map((entry) => {
    const fitting = tests.filter(({ quarantine: entries }) => entries.includes(entry));
    const unwell = fitting.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'skipped');
    return useOf(entry, unwell.map(({ test }) => offenderOfTest(test)), nowMs);
});

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

;// CONCATENATED MODULE: ./src/decide/facts/fact.ts

/** A value that stands for itself. */
const measured = (value, offenders = []) => ({
    kind: 'measured',
    value,
    ratio: undefined,
    offenders,
});
/** As many as there are offenders. */
const counted = (offenders) => measured(offenders.length, offenders);
const unmeasured = (reason, fix) => ({ kind: 'unmeasured', reason, fix });
// Beyond it, numbers of a report are no longer those that it wrote.
const isCountable = ({ covered, total }) => Number.isSafeInteger(covered) && Number.isSafeInteger(total) && covered >= 0 && covered <= total;
/** A part of a whole in percent, exact. Nothing of nothing is no percentage, neither 0 nor 100. */
const share = (ratio, offenders, empty) => {
    if (!isCountable(ratio))
        return unmeasured(`${ratio.covered} of ${ratio.total} is no part of a whole`, 'Look at the report it comes from.');
    const value = percentOf(ratio);
    return value === undefined ? empty : { kind: 'measured', value, ratio, offenders };
};
/** Percentage points between two parts of a whole; undefined where one of them is nothing of nothing. */
const pointsBetween = (now, before) => {
    const [current, previous] = [percentOf(now), percentOf(before)];
    return current === undefined || previous === undefined ? undefined : subtract(current, previous);
};

;// CONCATENATED MODULE: ./src/decide/facts/book.ts


const noReport = (what) => unmeasured(`no ${what} was read`, 'Let its tool write a report where the gate finds it, or name it in `reports:`.');
const whyUnknown = (known, what) => known.kind === 'unknown' ? unmeasured(known.reason, known.fix) : unmeasured(what, 'The log lists what was seen.');
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
    commands: () => unmeasured('`checks` has no such command', 'Add it to `checks`, or mend the name.'),
    jobs: ({ jobs }) => whyUnknown(jobs, 'there is no such job among those that were handed in'),
    checks: ({ checkRuns }) => whyUnknown(checkRuns, 'the commit has no such check run'),
    reviews: ({ reviews }) => whyUnknown(reviews, 'there are no reviews to look at'),
    deployments: ({ deployments }) => whyUnknown(deployments, 'the commit was not deployed there'),
    change: ({ change }) => whyUnknown(change, 'there is nothing to compare with'),
};
const book_explain = (evidence, area) => areas[area]?.(evidence) ?? unmeasured('it was not measured', 'Look at the log.');
/** Puts the facts together: every name of the catalogue is among them, with the reason where it was not measured. */
const composeBook = (evidence, named) => {
    const facts = new Map(fixedFactNames.map((name) => [name, book_explain(evidence, name.split('.')[0] ?? name)]));
    for (const [name, fact] of named)
        facts.set(name, fact);
    return {
        facts,
        explainUnknown: (path) => (findEntry(path) === undefined ? undefined : book_explain(evidence, path[0] ?? '')),
    };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
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

;// CONCATENATED MODULE: ./src/decide/coverage.ts


const rawReports = ({ reports }) => reports.flatMap(({ path, report }) => (report.kind === 'coverage' ? [{ path, report: report.report }] : []));
const bodiesIn = ({ reports }) => reports.flatMap(({ report }) => (report.kind === 'coverage-verdict' ? [report.body] : []));
const isCountedAs = ({ path, report }, counted) => (path === counted.path || path.endsWith(`/${counted.path}`)) &&
    report.format === counted.format &&
    report.files.length === counted.files;
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
        lines: addRatios(changes.map(({ lines }) => lines)),
        branches: addRatios(changes.map(({ branches }) => branches)),
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
    const files = mergeCoverage(rest.value.map(({ report }) => report.files));
    const totals = sumCoverage(files);
    return {
        kind: 'known',
        value: {
            lines: addRatios([totals.lines, ...bodies.map((body) => body.totals.lines)]),
            branches: addRatios([totals.branches, ...bodies.map((body) => body.totals.branches)]),
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
    path,
    line: start,
    endLine: end,
    title: 'Not covered',
    message: `No test runs ${rangeText(start, end)}.`,
})))
    .toSorted(comparePlaces);
const missingIn = (file) => {
    const { covered, total } = tallyLines(file.lines);
    return total - covered;
};
const leastCovered = ({ files }) => files
    .filter((file) => missingIn(file) > 0)
    .toSorted((left, right) => missingIn(right) - missingIn(left) || compareTexts(left.path, right.path))
    .map((file) => ({
    path: file.path,
    line: undefined,
    endLine: undefined,
    title: 'Not covered',
    message: `No test runs ${(0,quantity/* countOf */.pq)(missingIn(file), 'line')} of this file.`,
}));
const parts = (name, ratio, offenders) => {
    const unit = name.split('.').at(-1) ?? name;
    const empty = unmeasured(`the reports hold no ${unit}`, `Switch ${unit} on in the tool that measures, and check that it ran.`);
    return [
        [`${name}.percent`, share(ratio, offenders, empty)],
        [`${name}.covered`, measured(ratio.covered)],
        [`${name}.total`, measured(ratio.total)],
    ];
};
/** Percentage points since the baseline, or why they are not known. */
const changeOf = (evidence, name, now) => {
    const { baseline } = evidence;
    if (baseline.kind === 'unknown')
        return unmeasured(baseline.reason, baseline.fix);
    const before = baseline.value?.ratios.get(name);
    const points = before === undefined ? undefined : pointsBetween(now, before);
    return points === undefined
        ? unmeasured('the baseline has nothing to compare it with', 'Measure it in a run on the default branch that passes.')
        : measured(points);
};
const changedFacts = (sum) => {
    const names = ['lines', 'branches'];
    if (sum.changed === undefined) {
        const reason = sum.bodies.length === 0
            ? unmeasured('no report of coverage-threshold was read', 'Run coverage-threshold before the gate; it measures changed lines.')
            : unmeasured('coverage-threshold had nothing to compare with', "Ask for it `when: event.name == 'pull_request'`.");
        return names.flatMap((name) => ['percent', 'covered', 'total'].map((part) => [`coverage.changed.${name}.${part}`, reason]));
    }
    const { changed } = sum;
    return names.flatMap((name) => parts(`coverage.changed.${name}`, changed[name], uncoveredStretches(sum)));
};
/** What the coverage reports say; nothing where there is none. */
const coverage_coverageFacts = (evidence) => {
    const sum = sumAllCoverage(evidence);
    if (sum === undefined)
        return [];
    if (sum.kind === 'unknown') {
        const unclear = unmeasured(sum.reason, sum.fix);
        const names = ['lines', 'branches', 'functions', 'changed.lines', 'changed.branches'];
        return names.flatMap((name) => ['percent', 'covered', 'total', 'change'].map((part) => [`coverage.${name}.${part}`, unclear]));
    }
    const { lines, branches, functions } = sum.value;
    const offenders = [...uncoveredStretches(sum.value), ...leastCovered(sum.value)];
    return [
        ...parts('coverage.lines', lines, offenders),
        ['coverage.lines.change', changeOf(evidence, 'coverage.lines', lines)],
        ...parts('coverage.branches', branches, offenders),
        ['coverage.branches.change', changeOf(evidence, 'coverage.branches', branches)],
        ...(functions === undefined ? [] : parts('coverage.functions', functions, offenders)),
        ...changedFacts(sum.value),
    ];
};

// EXTERNAL MODULE: ./src/decide/policy/formats.ts
var formats = __webpack_require__(9811);
;// CONCATENATED MODULE: ./src/decide/facts/findings.ts





const countOf = (findings) => counted(offendersOfFindings(findings));
const ofSeverity = (findings, severity) => findings.filter(({ finding }) => finding.severity === severity);
/** `<path>.total` and `<path>.<severity>`. */
const bySeverity = (path, findings) => [
    [factName([...path, 'total']), countOf(findings)],
    ...severities.map((each) => [factName([...path, each]), countOf(ofSeverity(findings, each))]),
];
// Style has no dangers; what nobody has rated here may be the worst there is.
const dangerous = new Set(['vulnerability', 'secret', 'misconfiguration', 'security']);
const unrated = (findings) => findings.filter(({ finding }) => finding.severity === 'unknown' && dangerous.has(finding.class));
const vouchedBy = ({ report, declared }, policy) => {
    const named = policy.reports.find(({ name }) => name === declared)?.classes ?? [];
    if (report.kind === 'scan-verdict')
        return [...named, ...report.classes];
    if (report.kind !== 'findings')
        return [];
    return [...named, ...(0,formats/* classesOf */.OX)(report.format, report.tools), ...report.findings.map((finding) => finding.class)];
};
/** Classes that some report was looking for. */
const vouchedClasses = ({ reports }, policy) => new Set(reports.flatMap((each) => vouchedBy(each, policy)));
const isClass = (name) => Object.hasOwn(classNames, name);
const byClass = (path, findings, classes) => Object.entries(classNames).flatMap(([wanted, name]) => {
    if (!isClass(wanted))
        return [];
    if (classes.has(wanted))
        return bySeverity([...path, name], findings.filter(({ finding }) => finding.class === wanted));
    const nobody = unmeasured(`no report that was read looks for ${name}`, `Add one that does; where a report's tool is not known here, say \`classes: [${wanted}]\` in \`reports:\`.`);
    return ['total', ...severities].map((each) => [factName([...path, name, each]), nobody]);
});
const toolsIn = ({ reports }) => new Set(reports
    .flatMap(({ report }) => report.kind === 'findings' ? [...report.tools, ...report.findings.map(({ tool }) => tool)] : [])
    .map((tool) => tool.toLowerCase()));
const byTool = (evidence, findings) => [...toolsIn(evidence)].flatMap((tool) => bySeverity(['findings', 'tools', tool], findings.filter(({ finding }) => finding.tool.toLowerCase() === tool)));
/** What broke in a tool, so that it has not looked at everything. */
const breakdownsIn = ({ reports }) => reports.flatMap(({ path, report }) => report.kind === 'findings' || report.kind === 'scan-verdict'
    ? report.breakdowns.map((message) => namedOffender(path, message))
    : []);
const noBaseline = ({ baseline }) => baseline.kind === 'unknown'
    ? unmeasured(baseline.reason, baseline.fix)
    : unmeasured('there is no baseline yet to tell new from old', 'Run the gate on the default branch once: what it passes there is the baseline.');
const newFacts = (evidence, findings, classes) => {
    const fresh = findings.filter(({ isNew }) => isNew === true);
    const facts = [
        ...bySeverity(['findings', 'new'], fresh),
        ['findings.new.unrated', countOf(unrated(fresh))],
        ...byClass(['findings', 'new'], fresh, classes),
    ];
    const isKnown = evidence.baseline.kind === 'known' && evidence.baseline.value !== undefined;
    return isKnown ? facts : facts.map(([name]) => [name, noBaseline(evidence)]);
};
/** What the reports of findings and scans say; nothing where there is none. */
const findings_findingFacts = (evidence, policy, sifted) => {
    const isFinding = ({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict';
    if (!evidence.reports.some(isFinding))
        return [];
    const standing = (wanted) => sifted.filter((each) => each.standing === wanted);
    const findings = standing('counted');
    const classes = vouchedClasses(evidence, policy);
    return [
        ...bySeverity(['findings'], findings),
        ['findings.unrated', countOf(unrated(findings))],
        ['findings.waived', countOf(standing('waived'))],
        ['findings.suppressed', measured(standing('suppressed').length)],
        ['findings.breakdowns', counted(breakdownsIn(evidence).toSorted(compareOffenders))],
        ...byClass(['findings'], findings, classes),
        ...byTool(evidence, findings),
        ...newFacts(evidence, findings, classes),
    ];
};

;// CONCATENATED MODULE: ./src/decide/facts/gate.ts


const dayMs = 86_400_000;
const countKinds = ({ reports }, ...kinds) => measured(reports.filter(({ report }) => kinds.includes(report.kind)).length);
const countState = (uses, wanted) => counted(uses
    .filter(({ state }) => state === wanted)
    .map(({ entry }) => namedOffender(entry.owner, `${entry.reason} (until ${entry.expires.day})`)));
/** What the gate knows about its own evidence. */
const gate_gateFacts = (evidence, uses) => {
    const baseline = evidence.baseline.kind === 'known' ? evidence.baseline.value : undefined;
    const missing = evidence.missing.map(({ name, place, reason }) => namedOffender(name ?? place ?? 'Report', reason));
    return [
        ['reports.total', measured(evidence.reports.length)],
        ['reports.missing', counted(missing)],
        ['reports.tests', countKinds(evidence, 'tests')],
        ['reports.coverage', countKinds(evidence, 'coverage', 'coverage-verdict')],
        ['reports.findings', countKinds(evidence, 'findings', 'scan-verdict')],
        ['reports.duplication', countKinds(evidence, 'duplication')],
        ['reports.documentation', countKinds(evidence, 'documentation')],
        ['reports.benchmarks', countKinds(evidence, 'benchmarks')],
        ['reports.verdicts', countKinds(evidence, 'coverage-verdict', 'scan-verdict')],
        ['baseline.known', measured(baseline !== undefined)],
        ...(baseline === undefined
            ? []
            : [
                [
                    'baseline.age-days',
                    measured(Math.max(0, Math.floor((evidence.nowMs - baseline.createdMs) / dayMs))),
                ],
            ]),
        ['waivers.expired', countState(uses.waivers, 'expired')],
        ['waivers.unused', countState(uses.waivers, 'unused')],
        ['quarantine.expired', countState(uses.quarantine, 'expired')],
        ['quarantine.unused', countState(uses.quarantine, 'unused')],
    ];
};

;// CONCATENATED MODULE: ./src/decide/facts/measures.ts






const contents = ({ reports }) => reports.map(({ report }) => report);
/** What duplication reports say; nothing where there is none. */
const duplicationFacts = (evidence) => {
    const reports = contents(evidence).filter((report) => report.kind === 'duplication');
    if (reports.length === 0)
        return [];
    const lines = addRatios(reports.map((report) => report.lines));
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
    const empty = unmeasured('the reports looked at no line', 'Point the tool at the source code.');
    return [
        ['duplication.percent', share(lines, clones, empty)],
        ['duplication.lines', measured(lines.covered, clones)],
        ['duplication.change', changeOf(evidence, 'duplication', lines)],
        ['duplication.clones', measured(clones.length, clones)],
    ];
};
/** What documentation reports say; nothing where there is none. */
const documentationFacts = (evidence) => {
    const reports = contents(evidence).filter((report) => report.kind === 'documentation');
    if (reports.length === 0)
        return [];
    const items = addRatios(reports.map((report) => report.items));
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
    const empty = unmeasured('the reports found nothing to document', 'Point the tool at the source code.');
    return [
        ['documentation.percent', share(items, undocumented, empty)],
        ['documentation.change', changeOf(evidence, 'documentation', items)],
        ['documentation.total', measured(items.total)],
        ['documentation.undocumented', measured(items.total - items.covered, undocumented)],
    ];
};
const hundred = quotient(100n, 1n);
/** By how many percent a benchmark got worse; a reason in words where that cannot be said. */
const worsening = (now, before) => {
    if (now.unit !== before.unit)
        return `it was in ${before.unit} and is in ${now.unit}`;
    if (now.better !== before.better)
        return 'the way that is better has changed';
    const [current, previous] = [exactly(now.value), exactly(before.value)];
    if (current === undefined || previous === undefined)
        return 'it is not a finite number';
    const relative = divide(now.better === 'smaller' ? subtract(current, previous) : subtract(previous, current), previous);
    if (relative === undefined || previous.numerator < 0n)
        return 'what it was before is not above 0';
    return quotient(relative.numerator * hundred.numerator, relative.denominator);
};
const isRegression = (now, before) => {
    const loss = now.better === 'smaller' ? now.value - before.value : before.value - now.value;
    return loss > (now.spread ?? 0);
};
const perBenchmark = (benchmark, change) => [
    [factName(['benchmarks', benchmark.name, 'value']), measured(benchmark.value)],
    [factName(['benchmarks', benchmark.name, 'change-percent']), change],
];
const noBefore = unmeasured('the baseline does not have it', 'Run it once on the default branch, in a run that passes.');
const changeFact = (worse) => {
    if (worse === undefined)
        return noBefore;
    if (typeof worse === 'string')
        return unmeasured(worse, 'Write a new baseline: run the gate on the default branch.');
    return measured(worse);
};
const worstChange = (changes) => {
    const said = changes.find((each) => typeof each === 'string');
    if (said !== undefined)
        return changeFact(said);
    const known = changes.filter((each) => typeof each === 'object');
    return changeFact(known.toSorted(compareRationals).at(-1));
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
                counted(worse.map(({ name, value, unit }) => namedOffender(name, `It is at ${value} ${unit} now.`))),
            ],
            [
                'benchmarks.missing',
                counted(gone.map((name) => namedOffender(name, 'The baseline has it, this run has not.'))),
            ],
        ]
        : [];
    return [
        ['benchmarks.total', measured(benchmarks.length)],
        ...compared,
        ['benchmarks.worst-change-percent', worstChange(changes)],
        ...benchmarks.flatMap((each, index) => perBenchmark(each, changeFact(changes[index]))),
    ];
};

;// CONCATENATED MODULE: ./src/decide/facts/run.ts



const commandFacts = ({ commands }) => [
    ['commands.total', measured(commands.length)],
    [
        'commands.not-passed',
        counted(commands.filter(({ end }) => end !== 'passed').map(({ name, reason }) => namedOffender(name, reason))),
    ],
    ...commands.flatMap(({ name, end, attempts, durationMs }) => [
        [factName(['commands', name, 'passed']), measured(end === 'passed')],
        [factName(['commands', name, 'attempts']), measured(attempts)],
        [factName(['commands', name, 'duration-seconds']), measured(Math.round(durationMs) / 1000)],
    ]),
];
const jobFacts = ({ jobs }) => {
    if (jobs.kind === 'unknown')
        return [['jobs.known', measured(false)]];
    const idle = jobs.value.filter(({ result }) => result !== 'success');
    return [
        ['jobs.known', measured(true)],
        ['jobs.total', measured(jobs.value.length)],
        ['jobs.not-successful', counted(idle.map(({ id, result }) => namedOffender(id, `Its result is ${result}.`)))],
        ...jobs.value.map(({ id, result }) => [factName(['jobs', id, 'result']), measured(result)]),
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
        ['checks.total', measured(checkRuns.value.length)],
        ...[...byName].map(([name, same]) => [factName(['checks', name, 'conclusion']), measured(conclusionOf(same))]),
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
        ['reviews.approvals', measured(current.length)],
        ['reviews.stale-approvals', measured(approvals.length - current.length)],
        ['reviews.changes-requested', counted(against.map(({ reviewer, url }) => namedOffender(reviewer, url)))],
    ];
};
const deploymentFacts = ({ deployments }) => {
    if (deployments.kind === 'unknown')
        return [];
    const latest = new Map(deployments.value.toReversed().map((each) => [each.environment, each]));
    return [
        ['deployments.total', measured(deployments.value.length)],
        ...[...latest].map(([name, { state }]) => [factName(['deployments', name, 'state']), measured(state ?? 'pending')]),
    ];
};
const run_changeFacts = ({ change }) => {
    if (change.kind === 'unknown')
        return [];
    const { files } = change.value;
    return [
        ['change.files', measured(files.length)],
        ['change.lines', measured(files.reduce((sum, { addedLines }) => sum + addedLines.length, 0))],
        ['change.deleted-files', measured(files.filter(({ status }) => status === 'deleted').length)],
    ];
};
/** What commands, jobs, checks, reviews, deployments, git and the event say. */
const run_runFacts = (evidence) => [
    ...commandFacts(evidence),
    ...jobFacts(evidence),
    ...checkFacts(evidence),
    ...reviewFacts(evidence),
    ...deploymentFacts(evidence),
    ...run_changeFacts(evidence),
    ['event.name', measured(evidence.event.name)],
    ['event.fork', measured(evidence.event.fork)],
    ['event.branch', measured(evidence.event.branch)],
    ['event.base', measured(evidence.event.base)],
    ['event.on-default-branch', measured(evidence.event.onDefaultBranch)],
];

;// CONCATENATED MODULE: ./src/decide/facts/tests.ts



const durationSeconds = (tests) => {
    const durationsMs = tests.flatMap(({ test }) => test.attempts.map(({ durationMs }) => durationMs ?? 0));
    return Math.round(durationsMs.reduce((sum, each) => sum + each, 0)) / 1000;
};
/** What the test reports say; nothing where there is none. */
const tests_testFacts = (evidence, tests) => {
    if (testReportsIn(evidence).length === 0)
        return [];
    const of = (wanted) => {
        const chosen = tests.filter(({ standing }) => standing === wanted).map(({ test }) => offenderOfTest(test));
        return counted(chosen.toSorted(compareOffenders));
    };
    const skipped = tests.filter(({ standing }) => standing === 'skipped').length;
    return [
        ['tests.total', measured(tests.length)],
        ['tests.ran', measured(tests.length - skipped)],
        ['tests.passed', measured(tests.filter(({ standing }) => standing === 'passed').length)],
        ['tests.failed', of('failed')],
        ['tests.errors', of('error')],
        ['tests.skipped', of('skipped')],
        ['tests.flaky', of('flaky')],
        ['tests.quarantined', of('quarantined')],
        ['tests.suite-failures', counted(suiteFailuresIn(evidence).map(offenderOfSuite).toSorted(compareOffenders))],
        ['tests.duration-seconds', measured(durationSeconds(tests))],
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
const worstOf = (marks, name) => marks.length === 0 ? [] : [[name, measured((0,domain_verdict/* worstMark */.VK)(marks))]];
const countFindings = (findings) => {
    const offenders = (chosen) => counted(chosen.map(offenderOfFinding).toSorted(compareOffenders));
    return [
        ['scan.total', offenders(findings)],
        ...severities.map((severity) => [`scan.${severity}`, offenders(findings.filter((finding) => finding.severity === severity))]),
    ];
};
/** What our own actions said in their reports. */
const verdictFacts = (evidence) => {
    const verdicts = verdictsIn(evidence);
    if (verdicts.length === 0)
        return [];
    const failed = verdicts.filter(({ verdict }) => verdict.mark === 'failed');
    const of = (wanted) => verdicts.filter(({ kind }) => kind === wanted);
    const scans = of('scan-verdict');
    const counting = scans.flatMap(({ findings }) => findings).filter(({ suppressed }) => suppressed === undefined);
    return [
        [
            'verdicts.failed',
            counted(failed.map(({ path, verdict }) => namedOffender(path, verdict.sentence)).toSorted(compareOffenders)),
        ],
        ...worstOf(of('coverage-verdict').map(({ verdict }) => verdict.mark), 'coverage.verdict'),
        ...worstOf(scans.map(({ verdict }) => verdict.mark), 'scan.verdict'),
        ...(scans.length === 0 ? [] : countFindings(counting)),
    ];
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/sha2.js + 2 modules
var sha2 = __webpack_require__(6471);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@noble+hashes@2.4.0/node_modules/@noble/hashes/utils.js
var utils = __webpack_require__(6913);
;// CONCATENATED MODULE: ../../packages/core/src/domain/fingerprint.ts


// A brace or an `else` stands in many places: the tool's words must tell them apart.
const fewLetters = 8;
const plain = (text) => text.replace(/\s+/gu, ' ').trim();
// A package is what it is in every version, whatever line of a lock file names it.
const textOf = ({ lineText, message, packageName }) => {
    if (packageName !== '')
        return [];
    const line = lineText === undefined ? '' : plain(lineText);
    return line.replace(/[^\p{L}\p{N}]/gu, '').length < fewLetters ? [line, plain(message)] : [line];
};
/**
 * 128 bits of SHA-256 in hexadecimal digits over tool, rule, path, package and the text of the line without its
 * indentation: stable when lines move. Two findings that agree in all of these have the same one; number them.
 */
const fingerprintOf = (identity) => {
    const { tool, rule, path, packageName } = identity;
    const fields = JSON.stringify(['1', tool.toLowerCase(), rule, path, packageName, ...textOf(identity)]);
    return (0,utils/* bytesToHex */.My)((0,sha2/* sha256 */.sc)((0,utils/* utf8ToBytes */.AI)(fields))).slice(0, 32);
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
        matchesPath: waiver.path === undefined ? undefined : (0,glob/* compileGlobs */.t)([waiver.path]),
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
/** Tells every finding's identity, whether it is new and whether it counts; the order of the reports makes no difference. */
const siftFindings = (findings, policy, surroundings) => {
    const { baseline, nowMs } = surroundings;
    const rated = findings.map((finding) => rate(finding, policy.severities));
    const marked = mark(rated, surroundings).toSorted(inOrder);
    const current = numberFingerprints(marked.map((each) => each.current));
    const known = numberFingerprints(marked.map((each) => each.known));
    const fingerprints = baseline.kind === 'known' ? baseline.value?.fingerprints : undefined;
    const before = fingerprints === undefined ? undefined : new Set([...fingerprints.values()].flat());
    const fit = fitting(policy.waivers);
    return marked.map(({ finding }, index) => {
        const fingerprint = current[index] ?? '';
        const waivers = fit(finding, fingerprint);
        return {
            finding,
            fingerprint,
            isNew: before === undefined ? undefined : !before.has(known[index] ?? ''),
            waivers,
            standing: findings_standingOf(finding, waivers, nowMs),
        };
    });
};

// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+expressions@0.3.61/node_modules/@actions/expressions/dist/index.js + 16 modules
var dist = __webpack_require__(4523);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+expressions@0.3.61/node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(7069);
// EXTERNAL MODULE: ../../node_modules/.pnpm/@actions+expressions@0.3.61/node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(143);
;// CONCATENATED MODULE: ../../packages/core/src/domain/fact-expression-operand.ts



const operators = new Map([
    [lexer/* TokenType */.ks.EQUAL_EQUAL, '=='],
    [lexer/* TokenType */.ks.BANG_EQUAL, '!='],
    [lexer/* TokenType */.ks.LESS, '<'],
    [lexer/* TokenType */.ks.LESS_EQUAL, '<='],
    [lexer/* TokenType */.ks.GREATER, '>'],
    [lexer/* TokenType */.ks.GREATER_EQUAL, '>='],
]);
const computed = (base) => ({ kind: 'computed-name', base });
const readIndex = ({ expr, index }) => {
    const base = readNode(expr);
    if (base.kind !== 'fact')
        return base.kind === 'computed-name' ? base : computed('a value');
    const part = index instanceof ast/* Star */.FE ? undefined : readNode(index);
    return part?.kind === 'string' ? { kind: 'fact', path: [...base.path, part.text] } : computed(base.path.join('.'));
};
const readLiteral = ({ literal, token }) => {
    // The lexer itself undoes only the first of several doubled quotes.
    if (token.type === lexer/* TokenType */.ks.STRING)
        return { kind: 'string', text: token.lexeme.slice(1, -1).replaceAll("''", "'") };
    if (literal.kind === dist/* data.Kind */.p.b8.Boolean)
        return { kind: 'boolean', value: token.type === lexer/* TokenType */.ks.TRUE };
    if (literal.kind === dist/* data.Kind */.p.b8.Number)
        return { kind: 'number', text: token.lexeme };
    return literal.kind === dist/* data.Kind */.p.b8.String ? { kind: 'string', text: token.lexeme } : { kind: 'null' };
};
const reader = {
    visitLiteral: readLiteral,
    visitUnary: ({ expr }) => ({ kind: 'not', inner: expr }),
    visitBinary: ({ left, operator, right }) => ({
        kind: 'binary',
        operator: operators.get(operator.type) ?? '==',
        left,
        right,
    }),
    visitLogical: ({ operator, args }) => ({
        kind: operator.type === lexer/* TokenType */.ks.AND ? 'all' : 'any',
        parts: args,
    }),
    visitGrouping: ({ group }) => readNode(group),
    visitContextAccess: ({ name }) => ({ kind: 'fact', path: [name.lexeme] }),
    visitIndexAccess: readIndex,
    visitFunctionCall: ({ functionName, args }) => ({
        kind: 'call',
        name: functionName.lexeme,
        parts: args,
    }),
};
/** What an expression is; parentheses fall away. */
const readNode = (expression) => expression.accept(reader);

;// CONCATENATED MODULE: ../../packages/core/src/domain/fact-expression-evaluator.ts




/** The value of a fact or a literal; undefined: the expression is neither, or has none. */
const knownValue = (expression, book) => {
    const node = readNode(expression);
    if (node.kind === 'number')
        return parseDecimal(node.text);
    if (node.kind === 'string')
        return node.text;
    if (node.kind === 'boolean')
        return node.value;
    if (node.kind !== 'fact')
        return undefined;
    const fact = book.facts.get(factName(node.path));
    return fact?.kind === 'measured' ? fact.value : undefined;
};
/** A value as an exact number; undefined: it is none. */
const exactValue = (value) => {
    if (typeof value === 'number')
        return exactly(value);
    return typeof value === 'object' ? value : undefined;
};
const relations = {
    '==': (order) => order === 0,
    '!=': (order) => order !== 0,
    '<': (order) => order < 0,
    '<=': (order) => order <= 0,
    '>': (order) => order > 0,
    '>=': (order) => order >= 0,
};
const toData = (value) => {
    if (typeof value === 'boolean')
        return new dist/* data.BooleanData */.p.bo(value);
    if (typeof value === 'string')
        return new dist/* data.StringData */.p.uQ(value);
    return new dist/* data.Null */.p.Uv();
};
/**
 * GitHub's engine over facts that were checked before. It compares numbers in doubles, in which 1 of 3,000,000,000 lines
 * too few can vanish; so numbers are compared here, as integers.
 */
class FactEvaluator extends dist/* Evaluator */.oi {
    #book;
    constructor(expression, book) {
        super(expression, new dist/* data.Dictionary */.p.bT());
        this.#book = book;
    }
    visitBinary(binary) {
        const [left, right] = [binary.left, binary.right].map((side) => exactValue(knownValue(side, this.#book)));
        const node = readNode(binary);
        if (left === undefined || right === undefined || node.kind !== 'binary')
            return super.visitBinary(binary);
        return new dist/* data.BooleanData */.p.bo(relations[node.operator](compareRationals(left, right)));
    }
    visitLiteral(literal) {
        return toData(knownValue(literal, this.#book));
    }
    visitContextAccess(access) {
        return toData(knownValue(access, this.#book));
    }
    visitIndexAccess(access) {
        return toData(knownValue(access, this.#book));
    }
}
/** Whether a checked expression holds. */
const evaluateExpression = (expression, book) => {
    const result = new FactEvaluator(expression, book).evaluate();
    return result.kind === dist/* data.Kind */.p.b8.Boolean && result.value;
};

// EXTERNAL MODULE: ../../packages/core/src/domain/nearest-name.ts
var nearest_name = __webpack_require__(9781);
;// CONCATENATED MODULE: ../../packages/core/src/domain/fact-expression-check.ts





const unusable = { kind: 'unusable', measured: true };
const kindWords = { number: 'a number', string: 'a text', boolean: 'true or false' };
const kindOf = (value) => {
    if (typeof value === 'string')
        return 'string';
    if (typeof value === 'boolean')
        return 'boolean';
    return exactValue(value) === undefined ? 'unusable' : 'number';
};
const isOrder = (operator) => operator !== '==' && operator !== '!=';
const describeUnknown = (path, { facts, explainUnknown }) => {
    const name = factName(path);
    const members = [...facts.keys()].filter((each) => each.startsWith(`${name}.`) || each.startsWith(`${name}[`));
    const [example] = members;
    if (example !== undefined)
        return { reason: `${name} is a group of facts, not one`, fix: `Name one of them, e.g. ${example}.` };
    const explained = explainUnknown?.(path);
    if (explained !== undefined)
        return { reason: `${name}: ${explained.reason}`, fix: explained.fix };
    const near = (0,nearest_name/* nearestName */.q)(name, facts.keys());
    const fix = near === undefined ? 'The reference lists all facts.' : `Did you mean ${near}?`;
    return { reason: `there is no fact ${name}`, fix };
};
/** Walks over an expression, every branch of it, and notes which facts it asks for and what is wrong. */
class Checker {
    #book;
    seen = new Map();
    hindrances = new Map();
    constructor(book) {
        this.#book = book;
    }
    #refuse(reason, fix) {
        this.hindrances.set(reason, { reason, fix });
        return unusable;
    }
    check(expression) {
        const node = readNode(expression);
        switch (node.kind) {
            case 'number':
                return this.#checkNumber(node.text);
            case 'string':
            case 'boolean':
                return { kind: node.kind, measured: false };
            case 'null':
                return this.#refuse('nothing is ever null here', 'Leave it out: what was not measured cannot be judged anyway.');
            case 'computed-name':
                return this.#refuse(`a part of the name after ${node.base} is only known at run time, or is *`, "Name each fact in full; quote a part that is no identifier: checks['a b'].conclusion.");
            case 'fact':
                return this.#checkFact(node.path);
            default:
                return this.#checkOperation(node);
        }
    }
    #checkOperation(node) {
        if (node.kind === 'binary')
            return this.#checkComparison(node);
        if (node.kind === 'call')
            return this.#checkCall(node.name, node.parts);
        const parts = node.kind === 'not' ? [node.inner] : node.parts;
        for (const part of parts)
            this.checkCondition(part);
        return { kind: 'boolean', measured: true };
    }
    #checkNumber(text) {
        if (parseDecimal(text) !== undefined)
            return { kind: 'number', measured: false };
        return this.#refuse(`${text} is not a number as conditions have them`, 'Write it in decimal digits, at most 15 before the point and 9 after it.');
    }
    #checkFact(path) {
        const name = factName(path);
        const fact = this.#book.facts.get(name);
        if (fact === undefined) {
            const { reason, fix } = describeUnknown(path, this.#book);
            return this.#refuse(reason, fix);
        }
        if (fact.kind === 'unmeasured')
            return this.#refuse(`${name} was not measured: ${fact.reason}`, fact.fix);
        const kind = kindOf(fact.value);
        if (kind === 'unusable')
            return this.#refuse(`${name} is not a finite number`, 'Look at the report it comes from.');
        this.seen.set(name, { fact: name, value: fact.value });
        return { kind, measured: true };
    }
    #checkComparison({ operator, left, right }) {
        const [first, second] = [this.check(left), this.check(right)];
        if (first.kind === 'unusable' || second.kind === 'unusable')
            return unusable;
        if (first.kind !== second.kind)
            return this.#refuse(`${kindWords[first.kind]} is compared with ${kindWords[second.kind]}`, 'Compare values of one kind: numbers without quotes, texts in single quotes.');
        if (isOrder(operator) && first.kind !== 'number')
            return this.#refuse(`${kindWords[first.kind]} has no order (${operator})`, 'Compare it with == or !=.');
        if (!first.measured && !second.measured)
            return this.#refuse('a comparison names no fact', 'Compare a fact with a value: tests.failed == 0.');
        const [one, other] = [readNode(left), readNode(right)];
        if (one.kind === 'fact' && other.kind === 'fact' && factName(one.path) === factName(other.path))
            return this.#refuse(`${factName(one.path)} is compared with itself`, 'Compare it with a value.');
        return { kind: 'boolean', measured: true };
    }
    #checkCall(name, parts) {
        const checked = parts.map((part) => this.check(part));
        if (checked.some(({ kind }) => kind === 'unusable'))
            return unusable;
        if (checked.some(({ kind }) => kind !== 'string'))
            return this.#refuse(`${name}() is asked about something that is no text`, 'Compare numbers with == and <.');
        if (!checked.some(({ measured }) => measured))
            return this.#refuse(`${name}() is asked about no fact`, `Name one: ${name}(event.branch, 'release/').`);
        const isEmpty = parts.map(readNode).some((node) => node.kind === 'string' && node.text === '');
        if (isEmpty)
            return this.#refuse(`${name}() is asked about an empty text`, 'Write the text that it should look for.');
        return { kind: 'boolean', measured: true };
    }
    /** What is asked for the truth of must be true or false, and by a fact. */
    checkCondition(expression) {
        const { kind, measured } = this.check(expression);
        if (kind === 'number' || kind === 'string')
            this.#refuse(`${kindWords[kind]} stands where true or false must`, 'Write a comparison: tests.failed == 0; there is no "truthy" here.');
        else if (!measured)
            this.#refuse('true or false alone names no fact', 'Write a comparison: tests.failed == 0.');
    }
}
/** The facts that an expression asks for, in their order, and all that keeps it from being judged. */
const checkExpression = (expression, book) => {
    const checker = new Checker(book);
    checker.checkCondition(expression);
    return { seen: [...checker.seen.values()], hindrances: [...checker.hindrances.values()] };
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/fact-expression-shortfall.ts



const mirrored = {
    '==': '==',
    '!=': '!=',
    '<': '>',
    '<=': '>=',
    '>': '<',
    '>=': '<=',
};
const nameOf = (node) => (node.kind === 'fact' ? factName(node.path) : undefined);
const readComparison = (node, book) => {
    const [left, right] = [nameOf(readNode(node.left)), nameOf(readNode(node.right))];
    const [seen, wanted] = [knownValue(node.left, book), knownValue(node.right, book)];
    if (seen === undefined || wanted === undefined)
        return undefined;
    if (left !== undefined)
        return { fact: left, operator: node.operator, seen, wanted, wantedFact: right };
    if (right === undefined)
        return undefined;
    return { fact: right, operator: mirrored[node.operator], seen: wanted, wanted: seen, wantedFact: undefined };
};
const readFlag = (expression, wanted, book) => {
    const [fact, seen] = [nameOf(readNode(expression)), knownValue(expression, book)];
    return fact === undefined || seen === undefined
        ? undefined
        : { fact, operator: '==', seen, wanted, wantedFact: undefined };
};
const asComparison = (expression, book) => {
    const node = readNode(expression);
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
    const node = readNode(expression);
    if (node.kind === 'all')
        return node.parts.flatMap((part) => findShortfalls(part, book));
    if (evaluateExpression(expression, book))
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
    const { seen, hindrances } = checkExpression(parsed.value, book);
    const [first, ...others] = hindrances;
    if (first !== undefined)
        return { kind: 'cannot-judge', hindrances: [first, ...others], seen };
    const holds = evaluateExpression(parsed.value, book);
    return { kind: 'judged', holds, seen, shortfalls: holds ? [] : findShortfalls(parsed.value, book) };
};

;// CONCATENATED MODULE: ./src/decide/distance.ts


const asRational = (value) => {
    if (typeof value === 'number')
        return exactly(value);
    return typeof value === 'object' ? value : undefined;
};
const isWhole = ({ numerator, denominator }) => numerator % denominator === 0n;
const decimalsOf = (value) => [0, 1, 2, 3, 4, 5, 6, 7, 8].find((places) => isWhole(quotient(value.numerator * 10n ** BigInt(places), value.denominator))) ?? 9;
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
        return (0,quantity/* formatCount */.B4)(Number(floorOf(exact)));
    const least = unit === 'percent' || unit === 'points' ? 1 : 0;
    const places = Math.max(least, Math.min(9, decimalsOf(exact), 3), bar === undefined ? 0 : decimalsOf(bar));
    return `${floorText(exact, places)}${units[unit]}`;
};
/** A bar as it was written. */
const showBar = (value, unit) => {
    const exact = asRational(value);
    if (exact === undefined)
        return showValue(value, unit);
    return `${floorText(exact, decimalsOf(exact))}${units[unit]}`;
};
const ceilOf = (value) => -floorOf(quotient(-value.numerator, value.denominator));
/** The nearest whole number that makes the comparison hold; undefined: none does, or any other would. */
const nearestWhole = (operator, bar) => {
    if (operator === '>=')
        return ceilOf(bar);
    if (operator === '>')
        return floorOf(bar) + 1n;
    if (operator === '<=')
        return floorOf(bar);
    if (operator === '<')
        return ceilOf(bar) - 1n;
    return operator === '==' && isWhole(bar) ? floorOf(bar) : undefined;
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
    const needed = nearestWhole(operator, quotient(bar.numerator * BigInt(ratio.total), bar.denominator * 100n));
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
        return needed === undefined || needed < 0n ? '' : steps(floorOf(seen), needed, ['', '']);
    }
    const gap = subtract(bar, seen);
    const size = gap.numerator < 0n ? quotient(-gap.numerator, gap.denominator) : gap;
    return `${floorText(size, 3)}${units[entry.unit]} apart`;
};

;// CONCATENATED MODULE: ./src/decide/judge.ts



const anyNumber = { name: '', unit: 'number', noun: ['', ''], meaning: '', source: '' };
/** The parts of a fact's name as conditions write it. */
const pathOf = (name) => [...name.matchAll(/\['((?:[^']|'')*)'\]|([^.[\]]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? '');
const entryOf = (name) => findEntry(pathOf(name)) ?? anyNumber;
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
        phrase: `${condition.name} cannot be judged (${reasons[0] ?? ''}${reasons.length > 1 ? `, and ${reasons.length - 1} more` : ''})`,
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
        phrase: `${condition.name}: ${reasons.join('; ')}`,
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
    phrase: condition.name,
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



/** Events whose code is the default branch's own: the others may run somebody else's beside its name. */
const trustedEvents = ['push', 'schedule', 'workflow_dispatch'];
/** More would not be read back; what is beyond counts as new. */
const maxFingerprints = 100_000;
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
        ['duplication', addRatios(duplication)],
        ['documentation', addRatios(documentation)],
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
    const counted = findings.filter(({ standing }) => standing === 'counted').slice(0, maxFingerprints);
    const byTool = Map.groupBy(counted, ({ finding }) => finding.tool.toLowerCase());
    return new Map([...new Set(toolsRead(evidence))].map((tool) => [
        tool,
        (byTool.get(tool) ?? []).map(({ fingerprint }) => fingerprint).toSorted(compareTexts),
    ]));
};
const currentBenchmarks = ({ reports }, before) => {
    const now = reports.flatMap(({ report }) => (report.kind === 'benchmarks' ? report.benchmarks : []));
    const merged = new Map([...before, ...now].map((each) => [each.name, each]));
    return [...merged.values()]
        .map(({ name, value, unit, better }) => ({ name, value, unit, better }))
        .toSorted((left, right) => compareTexts(left.name, right.name));
};
/**
 * What to keep: only a run on the default branch that passes writes it, so that no pull request can move it and nothing
 * that the gate refuses becomes known. The very first takes things as it finds them. What was not measured this time
 * stays as it was.
 */
const nextBaseline = (evidence, findings, verdict) => {
    const { baseline, event, commit, nowMs } = evidence;
    const isOwn = event.onDefaultBranch && !event.fork && trustedEvents.includes(event.name);
    if (!isOwn || baseline.kind === 'unknown' || evidence.reports.length === 0)
        return undefined;
    const before = baseline.value;
    const isFirst = before === undefined && evidence.missing.length === 0;
    if (verdict.mark === 'failed' && !isFirst)
        return undefined;
    const fingerprints = new Map([...(before?.fingerprints ?? []), ...currentFingerprints(evidence, findings)]);
    return {
        commit,
        createdMs: nowMs,
        fingerprints: new Map([...fingerprints].toSorted(([left], [right]) => compareTexts(left, right))),
        ratios: new Map([...(before?.ratios ?? []), ...currentRatios(evidence)]),
        benchmarks: currentBenchmarks(evidence, before?.benchmarks ?? []),
    };
};

;// CONCATENATED MODULE: ./src/decide/verdict.ts


/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Gate';
// A step's error is read at a glance: the table has the rest.
const maxPhrases = 3;
const phrasesOf = (judgements) => {
    const shown = judgements.slice(0, maxPhrases).map(({ phrase }) => phrase);
    const hidden = judgements.length - shown.length;
    return [...shown, ...(hidden > 0 ? [`and ${hidden} more`] : [])].join('; ');
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
        return { subject, mark, sentence: `${failed.length} of ${total} failed; ${phrasesOf(failed)}` };
    if (warned.length > 0)
        return { subject, mark, sentence: `${(0,quantity/* countOf */.pq)(passed.length, 'condition')} passed; ${phrasesOf(warned)}` };
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
    phrase: `${name}: ${reason}`,
});
const judgeMissing = ({ name, patterns, place, reason, fix }) => unconditional(`Report ${name ?? place ?? patterns.join(', ')}`, { value: 'missing', reason, fix });
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
const noteExemptions = (kind, uses) => uses.flatMap(({ entry, state }) => {
    const who = `${kind} of ${entry.owner} ("${entry.reason}")`;
    if (state === 'expired')
        return [`${who} ended on ${entry.expires.day}: it applies no more.`];
    return state === 'unused' ? [`${who} fits nothing any more: take it out of the policy.`] : [];
});
const noteBaseline = ({ baseline, reports }) => {
    if (!reports.some(({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict'))
        return [];
    if (baseline.kind === 'unknown')
        return [`The baseline cannot be read, so every finding counts: ${baseline.reason}`];
    return baseline.value === undefined ? ['There is no baseline yet, so every finding counts, old ones too.'] : [];
};
const notePolicy = ({ changesPolicy }) => changesPolicy
    ? ['This change alters the policy; it was judged by the base’s, and takes effect after the merge.']
    : [];
/** Judges the evidence by the policy. The order of the reports makes no difference. */
const decide = (evidence, policy) => {
    const findings = siftFindings(findingsIn(evidence), policy, evidence);
    const tests = classifyTests(evidence, policy).toSorted(byName);
    const waivers = useWaivers(policy, findings, evidence.nowMs);
    const quarantine = useQuarantine(policy, tests, evidence.nowMs);
    const book = composeBook(evidence, [
        ...tests_testFacts(evidence, tests),
        ...coverage_coverageFacts(evidence),
        ...findings_findingFacts(evidence, policy, findings),
        ...verdictFacts(evidence),
        ...duplicationFacts(evidence),
        ...documentationFacts(evidence),
        ...benchmarkFacts(evidence),
        ...run_runFacts(evidence),
        ...gate_gateFacts(evidence, { waivers, quarantine }),
    ]);
    const judgements = [
        ...judgeNothing(evidence),
        ...evidence.missing.map(judgeMissing),
        ...policy.conditions.map((condition) => judgeCondition(condition, book)),
    ];
    const verdict = concludeVerdict(judgements);
    return {
        verdict,
        judgements: (0,domain_verdict/* worstFirst */.md)(judgements),
        facts: book.facts,
        missing: evidence.missing,
        flaky: tests.filter(({ outcome }) => outcome === 'flaky').map(noteTest(false)),
        quarantined: tests.filter(({ standing }) => standing === 'quarantined').map(noteTest(true)),
        waivers,
        notices: [
            ...notePolicy(evidence),
            ...noteBaseline(evidence),
            ...noteExemptions('The waiver', waivers),
            ...noteExemptions('The quarantine', quarantine),
        ],
        nextBaseline: nextBaseline(evidence, findings, verdict),
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
            return `${ofAll(sumCoverage(report.report.files).lines, 'line')} covered`;
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
/** A test as people name it. */
const nameTest = ({ suite, name }) => suite === '' ? name : `${suite} > ${name}`;
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
/** What was decided and why: one line for each condition, the failed ones first, each with its reasons and offenders. */
const renderVerdict = ({ judgements, notices }) => {
    const ordered = (0,domain_verdict/* worstFirst */.md)(judgements);
    const rows = alignColumns(ordered.map(({ mark, name, value, distance }) => [(0,domain_verdict/* signOf */.rL)(mark), name, value, distance]));
    return [
        ...ordered.flatMap((judgement, index) => [rows[index] ?? '', ...renderJudgement(judgement)]),
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
        return unknown('`baseline` is `none`', 'Leave it out to compare with the default branch.');
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
const comparison_from = (source, ...candidates) => ({ kind: 'revisions', candidates, source });
// The payload's base may lag behind the test merge that GitHub made, whose first parent is the base it truly has.
const baseOfPullRequest = ({ context, head, parents: [first, second] }, baseSha) => {
    const isTestMerge = /^refs\/pull\/\d+\/merge$/.test(context.ref) && head === context.sha;
    const base = isTestMerge && first !== undefined && second !== undefined ? first : baseSha;
    return comparison_from("the pull request's base", base);
};
/** The base that the event implies, unless one is given. */
const chooseBase = (situation) => {
    const { context, given } = situation;
    if (given !== '')
        return comparison_from('the input `base`', given, `origin/${given}`);
    if (context.pullRequest !== undefined)
        return baseOfPullRequest(situation, context.pullRequest.baseSha);
    if (context.mergeGroup !== undefined)
        return comparison_from("the merge group's base", context.mergeGroup.baseSha);
    if (context.pushBefore !== undefined)
        return comparison_from('the commit before the push', context.pushBefore);
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

;// CONCATENATED MODULE: ./src/render/checks.ts


const runningShown = 8;
/** How far the checks are, and what is being waited for. */
const renderProgress = (progress) => {
    const { done, total, running } = progress;
    const shown = running.slice(0, runningShown).map(({ name, elapsedMs }) => `${name} ${(0,quantity/* formatDuration */.a3)(elapsedMs)}`);
    const more = running.length > runningShown ? ` and ${(0,quantity/* countOf */.pq)(running.length - runningShown, 'more')}` : '';
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
    const tried = attempts > 1 ? ` ${attempts} times` : '';
    return isReportAsked
        ? `  ${(0,domain_verdict/* signOf */.rL)('attention')} ${name}: ${reason}${tried}, ${duration}; its report is asked why`
        : `  ${(0,domain_verdict/* signOf */.rL)('failed')} ${name}: ${reason}${tried}, ${duration}`;
};
/** What a check said, each line marked as not ours; how much of it is left out. */
const renderOutput = (output) => {
    const hidden = output.hidden();
    const lines = output.lines().map((line) => `  │ ${line}`);
    if (hidden > 0)
        return [`  … ${(0,quantity/* countOf */.pq)(hidden, 'earlier line')} left out`, ...lines];
    return lines.length === 0 ? ['  (it wrote nothing)'] : lines;
};

;// CONCATENATED MODULE: ./src/gather/output.ts
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
        log.fold(`Output of ${check.name}${attempts > 1 ? `, attempt ${attempts}` : ''}`, renderOutput(output));
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


/** Whether a report holds what makes its tool end with an exit code other than 0. */
const holdsTrouble = (report) => {
    switch (report.kind) {
        case 'tests':
            return (report.suiteFailures.length > 0 || report.cases.some((each) => ['failed', 'error'].includes(outcomeOf(each))));
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
    const isOwn = (0,glob/* compileGlobs */.t)(check.report.map((pattern) => pattern.replace(/^(!?)\.\//, '$1')));
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

;// CONCATENATED MODULE: ../../packages/core/src/domain/checkout.ts
/** A path of the working directory, from the repository's top. */
const fromTop = ({ prefix }, path) => prefix === '' ? path : `${prefix}/${path}`;

;// CONCATENATED MODULE: ./src/gather/lines.ts

/** Beyond it, findings are known by their messages alone. */
const mostFiles = 2_000;
const longestFileBytes = 4 * 1024 * 1024;
const lineBreak = /\r\n|\n|\r/;
const pathsOf = (reports) => new Set(reports.flatMap(({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict'
    ? report.findings.flatMap(({ place }) => (place?.line === undefined ? [] : [place.path]))
    : []));
const readText = async (path, { files, git }, { head, repository }) => {
    const below = fromTop(repository, '');
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

// EXTERNAL MODULE: ./src/decide/policy/reader.ts
var policy_reader = __webpack_require__(472);
;// CONCATENATED MODULE: ./src/gather/policy.ts




const maxPolicyBytes = 1_000_000;
const policy_describe = (place) => ({ line, column, message, fix }) => ({
    what: `${place}, line ${line}, column ${column}: ${message}.`,
    fix,
});
const builtIn = (preset, more = {}) => {
    const policy = (0,policy_reader/* readPolicy */.T)(`version: 1\nextends: ${preset}\n`);
    if (!policy.ok)
        return (0,result/* failure */.V)(policy.error.map(policy_describe(`the preset \`${preset}\``)));
    const source = preset === 'default' ? 'the built-in policy' : `the built-in policy \`${preset}\``;
    return (0,result/* success */.k)({ policy: policy.value, source, isChanged: false, notice: '', ...more });
};
const readAt = async ({ git }, commit, path) => {
    const text = await git.readText(commit, path, maxPolicyBytes);
    return text.ok ? text : (0,result/* failure */.V)([{ what: text.error.message }]);
};
// Without this, a policy that was merged broken would keep out the change that mends it.
const mendedBy = (changed) => changed !== undefined && (0,policy_reader/* readPolicy */.T)(changed).ok;
const judgeTexts = ({ place, trusted, changed }, { preset, file }) => {
    const isChanged = trusted !== changed;
    if (trusted === undefined) {
        if (changed !== undefined)
            return builtIn(preset, {
                isChanged,
                notice: `${file.path} is new, so there is none at the base yet: the preset judged.`,
            });
        if (!file.isExpected)
            return builtIn(preset);
        return (0,result/* failure */.V)([{ what: `${place} is not there.`, fix: 'Commit it, or leave `policy-file` out.' }]);
    }
    const policy = (0,policy_reader/* readPolicy */.T)(trusted);
    if (policy.ok)
        return (0,result/* success */.k)({ policy: policy.value, source: place, isChanged, notice: '' });
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
    const path = fromTop(checkout.repository, file.path.replace(/^(\.\/)+/, ''));
    const commit = await findTrustedCommit(scene, checkout.head);
    if (!commit.ok)
        return (0,result/* failure */.V)([commit.error]);
    const trusted = await readAt(scene, commit.value, path);
    if (!trusted.ok)
        return trusted;
    const changed = commit.value === checkout.head ? trusted : await readAt(scene, checkout.head, path);
    if (!changed.ok)
        return changed;
    const place = `${path} at ${commit.value.slice(0, 7)}`;
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
    return `${(0,quantity/* joinWords */.yZ)(paths.slice(0, pathsShown))}${hidden > 0 ? ` and ${(0,quantity/* countOf */.pq)(hidden, 'more')}` : ''}`;
};
/** A pattern may match nothing, but a report that is named is expected: without it, its part of the code goes unjudged. */
const namedButMissing = ({ input, patterns }, found) => {
    const isWanted = (0,glob/* compileGlobs */.t)(patterns);
    const named = patterns.filter(glob/* namesOnePath */.W).map((path) => path.replace(/^\.\//, ''));
    return [...new Set(named)]
        .filter((path) => isWanted(path) && !found.includes(path))
        .map((path) => ({
        what: `${path}, which \`${input}\` names, is not there.`,
        fix: 'Check that the tests that write it ran before this step. If it may be missing, name it by a glob.',
    }));
};
/** A report that came with the checkout says nothing about this run: it may be a fixture, stale, or made up by the change. */
const checkedIn = ({ input }, paths) => paths.length === 0
    ? []
    : [
        {
            what: `${(0,quantity/* countOf */.pq)(paths.length, 'report')} that \`${input}\` matches ${paths.length === 1 ? 'is' : 'are'} checked in, so nothing shows that this run's tests wrote it: ${listPaths(paths)}.`,
            fix: `Take fixtures away with a line \`!folder/**\` in \`${input}\`. Stop tracking what the tests write: \`git rm --cached\`, and a line in .gitignore.`,
        },
    ];
/** Finds the reports that the patterns name. One that is named and missing, or checked in, is an obstacle: it may hide the rest. */
const findReports = async (files, search, repository) => {
    const found = await files.find('.', search.patterns);
    if (!found.ok)
        return (0,result/* failure */.V)({ what: found.error.message });
    const paths = found.value.map(({ path }) => path);
    const tracked = new Set(repository?.trackedFiles);
    const isTracked = (path) => repository !== undefined && tracked.has(fromTop(repository, path));
    const obstacles = paths.length === 0 ? [] : [...namedButMissing(search, paths), ...checkedIn(search, paths.filter(isTracked))];
    return (0,result/* success */.k)({ paths: paths.filter((path) => !isTracked(path)), obstacles });
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
        for (const folder of foldersAbove(fromTop(repository, reportPath))) {
            const found = matchBelow(folder, path);
            if (found !== undefined)
                return found;
        }
        return match(path, { sources: [], root });
    };
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
        case 'scan-verdict':
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
        case 'coverage-verdict':
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
/** US-ASCII; for some dozen bytes faster than any decoder. */
const decodeAscii = (bytes, start, end) => {
    let text = '';
    let at = start;
    // Eight at a time: each addition leaves a string behind.
    for (; at + 8 <= end; at += 8) {
        const eight = eightAscii(bytes, at);
        if (eight === null)
            return null;
        text += eight;
    }
    for (; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte > 0x7f)
            return null;
        text += String.fromCharCode(byte);
    }
    return text;
};
const eightAscii = (bytes, at) => {
    const [a, b, c, d] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
    const [e, f, g, h] = [bytes[at + 4] ?? 0, bytes[at + 5] ?? 0, bytes[at + 6] ?? 0, bytes[at + 7] ?? 0];
    return (a | b | c | d | e | f | g | h) > 0x7f ? null : String.fromCharCode(a, b, c, d, e, f, g, h);
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
const normaliseValue = (raw) => /[&\t\r\n]/.test(raw) ? replaceReferences(raw.replace(/\r\n|[\t\r\n]/g, ' ')) : raw;
/** The attributes of the tag that is being read: places in its bytes, decoded only when asked for. */
class AttributeList {
    #names = [];
    #values = new NameTable([]);
    #places = new Int32Array(maxAttributes * 2);
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
    /** Adds one; says why not. */
    add(name, start, end) {
        if (this.#count === maxAttributes)
            return 'too many';
        for (let index = 0; index < this.#count; index += 1)
            if (this.#names[index] === name)
                return 'repeated';
        this.#names[this.#count] = name;
        this.#places[this.#count * 2] = start;
        this.#places[this.#count * 2 + 1] = end;
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
        return normaliseValue(raw ?? '');
    }
    repeatedText(name) {
        const index = this.#find(name);
        if (index < 0)
            return undefined;
        const start = this.#places[index * 2] ?? 0;
        const end = this.#places[index * 2 + 1] ?? 0;
        if (end - start > longestRepeatedBytes)
            return this.text(name);
        let hash = 0;
        for (let at = start; at < end; at += 1)
            hash = Math.imul(hash, 31) + (this.#bytes[at] ?? 0);
        const value = this.#values.read(this.#bytes, { start, end, hash }, this.#decode);
        if (value === null)
            this.isUndecodable = true;
        return normaliseValue(value?.text ?? '');
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
/** Bytes in a quoted value that need a look: the quotes, `<`, `&` and line ends. */
const valueStops = new Uint8Array(256);
for (const byte of [doubleQuote, singleQuote, lessThan, tokenizer_ampersand, newline])
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
        const added = this.#attributes.add(name.text, at + 1, end);
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
        for (let at = start; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            if (valueStops[byte] === 0)
                continue;
            if (byte === quote)
                return hasReferences && this.#refuseReferences(bytes, { start, end: at, countedTo: at }) ? failed : at;
            if (byte === lessThan)
                return this.#failBroken('a < stands in the value of an attribute', at);
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
        for (let at = from; at < bytes.length; at += 1) {
            const byte = bytes[at] ?? 0;
            if (wanted)
                this.#held.appendByte(byte);
            if (byte === greaterThan && this.#matched === 2) {
                this.#mode = 'text';
                this.#giveCharacterData(at, this.#held.length - ']]>'.length);
                this.#held.clear();
                return at + 1;
            }
            this.#matched = byte === closeBracket ? Math.min(2, this.#matched + 1) : 0;
            if (byte === newline)
                this.#line += 1;
            if (this.#held.length >= textPieceBytes)
                this.#giveCharacterData(at, safeEnd(this.#held.view()));
        }
        return bytes.length;
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
const lcov_syntax_known = new Set(Object.values(keywords));
/** Whether a line with this key belongs into a record. */
const isFieldKey = (key) => lcov_syntax_known.has(key) || claimOf.has(key);
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
        return /^[A-Z][A-Z0-9_]*:/.test(lcov_record_textOf(field)) ? null : notAField(field);
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
        const [, digits = '', count = ''] = /^DA:(\d{1,10}),([^,]+)(?:,|$)/.exec(lcov_record_textOf(field)) ?? [];
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
        const head = /^FN:\d+,(?:\d+,(?=.))?(?=.)/.exec(lcov_record_textOf(field))?.[0];
        if (head === undefined)
            return notAField(field);
        this.#functions.declare(hashName(field.bytes, field.start + head.length, field.stop));
        return null;
    }
    #readCall(field) {
        const [head, count = ''] = /^FNDA:([^,]+),(?=.)/.exec(lcov_record_textOf(field)) ?? [];
        const calls = readHitCount(count);
        if (head === undefined || calls === 'unreadable')
            return notAField(field);
        this.#functions.call(hashName(field.bytes, field.start + head.length, field.stop), calls !== 'negative' && calls > 0);
        return null;
    }
    #readIndexed(field) {
        const [head, index = '', count = ''] = /^FN[LA]:(\d{1,10}),([^,]+)/.exec(lcov_record_textOf(field)) ?? [];
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
const lcov_record_textOf = ({ bytes, start, stop }) => startOfLine(bytes, start, stop);
const notAField = (field) => ({
    reason: `${lcov_syntax_quote(lcov_record_textOf(field))} is not a line of an LCOV record`,
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/reader.ts


const joinChunks = (chunks) => {
    const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
        joined.set(chunk, at);
        at += chunk.length;
    }
    return joined;
};
/** Reads a report of a format that is not known yet: holds back its start until `choose` names the parser, then parses as it comes. */
const createReader = (choose) => {
    const start = [];
    let startBytes = 0;
    let chosen;
    const decide = () => {
        const bytes = joinChunks(start.splice(0));
        const parser = choose(bytes);
        if (!parser.ok)
            return (0,result/* failure */.V)({ ...parser.error, byteOffset: 0, line: 1 });
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
            start.push(bytes.slice());
            startBytes += bytes.length;
            if (startBytes >= detectionBytes)
                chosen = decide();
        },
        end: () => {
            chosen ??= decide();
            return chosen.ok ? chosen.value.end() : chosen;
        },
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/coverage/reader.ts




/** Reads a coverage report of any format: holds back its start until the format is known, then parses as it comes. */
const createCoverageReader = (limits) => createReader((head) => {
    const format = detectCoverageFormat(head);
    return format.ok ? (0,result/* success */.k)(createCoverageParser(format.value, limits)) : format;
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/severity.ts
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
/** Text in one line without control characters; what is beyond the length is cut with "…". */
const inOneLine = (text, maxLength = maxMessageLength) => {
    // What nearly every text is: printable ASCII with single spaces.
    if (text.length <= maxLength && /^(?:[!-~]+ )*[!-~]+$/.test(text))
        return text;
    const line = text
        .slice(0, maxLength * 4)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    return line.length > maxLength ? `${line.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
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
            tool: inOneLine(draft.tool, maxNameLength),
            rule: inOneLine(draft.rule, maxNameLength) || unnamedRule,
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
const cursor_kindOf = (value) => {
    if (value === undefined)
        return 'not there';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
const cursor_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
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
        if (!cursor_isObject(this.value))
            return this.refuse(`is ${cursor_kindOf(this.value)}, not an object`);
        return new JsonCursor(Object.hasOwn(this.value, key) ? Reflect.get(this.value, key) : undefined, this, key);
    }
    /** Whether the value is an object that has this key (with any value but null). */
    has(key) {
        return cursor_isObject(this.value) && Object.hasOwn(this.value, key) && Reflect.get(this.value, key) !== null;
    }
    isAbsent() {
        return this.value === undefined || this.value === null;
    }
    text() {
        return typeof this.value === 'string' ? this.value : this.refuse(`is ${cursor_kindOf(this.value)}, not a text`);
    }
    /** A finite number. */
    number() {
        if (typeof this.value !== 'number')
            return this.refuse(`is ${cursor_kindOf(this.value)}, not a number`);
        return Number.isFinite(this.value) ? this.value : this.refuse('is too large a number');
    }
    /** A whole number from 0 to 2^53-1. */
    natural() {
        const number = this.number();
        return Number.isSafeInteger(number) && number >= 0 ? number : this.refuse(`is ${number}, not a whole number`);
    }
    flag() {
        return typeof this.value === 'boolean' ? this.value : this.refuse(`is ${cursor_kindOf(this.value)}, not true or false`);
    }
    /** The elements of a list. */
    list() {
        return Array.isArray(this.value)
            ? this.value.map((each, index) => new JsonCursor(each, this, index))
            : this.refuse(`is ${cursor_kindOf(this.value)}, not a list`);
    }
    /** The members of an object, in the document's order; those named like a number come first. */
    members() {
        return cursor_isObject(this.value)
            ? Object.entries(this.value).map(([key, each]) => [key, new JsonCursor(each, this, key)])
            : this.refuse(`is ${cursor_kindOf(this.value)}, not an object`);
    }
    optionalText() {
        return this.isAbsent() ? undefined : this.text();
    }
    optionalNumber() {
        return this.isAbsent() ? undefined : this.number();
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
const scanner_quote = 0x22;
const backslash = 0x5c;
const scanner_comma = 0x2c;
const scanner_colon = 0x3a;
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
        return this.take(scanner_comma) && (closer === closeList || this.#skipKey());
    }
    #skipKey() {
        if (!this.skipString())
            return false;
        this.skipSpace();
        return this.take(scanner_colon);
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
/** Goes to the member's value; of several members of one name the last counts, as JSON.parse has it. */
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
const document_empty = { reason: 'the report is empty', fix: 'Check that the tool that writes it ran.' };
/**
 * Parses the bytes of one JSON document (RFC 8259, no byte-order mark) and reads it; the error tells the place, of a wrong
 * value too. Of members of one name the last counts.
 */
const readJsonBytes = (bytes, read) => {
    const text = decode(bytes);
    if (text === undefined)
        return (0,result/* failure */.V)(errorAt(bytes, undecodablePlace(bytes), { reason: 'the report is not UTF-8 from here on', fix: again }));
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,result/* failure */.V)(isBlank(bytes) ? errorAt(bytes, 0, document_empty) : explainSyntax(bytes));
    }
    const model = readJson(value, read);
    return model.ok ? model : (0,result/* failure */.V)(errorAt(bytes, placeOfValue(bytes, model.error.path), model.error));
};
/** A parser of reports that are one JSON document: gathers it, then reads it. */
const document_createJsonParser = (read, limits = defaultLimits) => {
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/json-findings.ts


/** Makes parsers of reports that are one JSON document: `read` goes over it and fills the list. */
const jsonFindings = (format, read) => (limits) => document_createJsonParser((root) => {
    const list = new FindingList(format);
    read(root, list);
    return list.report();
}, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/bandit.ts


const readResult = (result, list) => {
    const lines = result.at('line_range').optionalList();
    const column = result.at('col_offset').optionalNumber();
    list.add({
        tool: 'bandit',
        rule: result.at('test_id').text(),
        class: 'security',
        severity: list.severity(result.at('issue_severity').text()),
        message: result.at('issue_text').text(),
        place: placeIn(result.at('filename').text(), {
            line: result.at('line_number').optionalNumber(),
            endLine: lines.at(-1)?.number(),
            column: column === undefined ? undefined : column + 1,
        }),
        url: result.at('more_info').optionalText(),
    });
};
const totals = '_totals';
const readBandit = (root, list) => {
    list.addTool('bandit');
    for (const error of root.at('errors').list())
        list.breakDown(`bandit: could not look at ${error.at('filename').text()}: ${error.at('reason').optionalText() ?? ''}`);
    for (const result of root.at('results').list())
        readResult(result, list);
    if (root.has('metrics') &&
        root
            .at('metrics')
            .members()
            .every(([file]) => file === totals))
        list.breakDown('bandit looked at no file');
};
/** Reads `bandit -f json` (https://bandit.readthedocs.io/en/latest/formatters/json.html); a file that it could not parse is a breakdown. */
const createBanditParser = jsonFindings('bandit', readBandit);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/checkstyle.ts





/**
 * Reads Checkstyle's XML (https://checkstyle.org/cmdline.html) and that of the many linters that write it too. An
 * `<exception>` is a breakdown. The tool is told by the prefix of its rules, where they have one.
 */
const createCheckstyleParser = (limits = defaultLimits) => {
    const reader = new CheckstyleReader(limits);
    const tokenizer = new XmlTokenizer(reader, limits, ['checkstyle', 'file', 'error', 'exception']);
    return {
        push: (bytes) => tokenizer.push(bytes),
        end: () => {
            const error = tokenizer.end();
            return error === null ? (0,result/* success */.k)(reader.report()) : (0,result/* failure */.V)(error);
        },
    };
};
const checkstyle_again = 'Run the tool that writes the report again, and let it finish.';
const packageOfCheckstyle = 'com.puppycrawl.tools.checkstyle.';
const knownTools = [
    [/^eslint\.rules\./, 'eslint'],
    [/^detekt\./, 'detekt'],
    [/^ShellCheck\./, 'shellcheck'],
    [/^(?:DL|SC)\d{4}$/, 'hadolint'],
];
const originOf = (source, message) => {
    // ESLint's writer names no rule where it could not parse the file.
    if (source === '' && message.startsWith('Parsing error: '))
        return { tool: 'eslint', rule: 'parse-error' };
    if (source.startsWith(packageOfCheckstyle))
        return { tool: 'checkstyle', rule: (source.split('.').at(-1) ?? source).replace(/(?<=.)Check$/, '') };
    const known = knownTools.find(([mark]) => mark.test(source));
    if (known === undefined)
        return { tool: 'checkstyle', rule: source };
    return { tool: known[1], rule: source.replace(/^(?:eslint\.rules|detekt|ShellCheck)\./, '') };
};
/** A number of an attribute; undefined where there is none. */
const numberOf = (attributes, name) => {
    const natural = attributes.natural(name);
    return natural < 0 ? undefined : natural;
};
class CheckstyleReader {
    #limits;
    #list = new FindingList('checkstyle');
    #depth = 0;
    #file = null;
    #exception = null;
    constructor(limits) {
        this.#limits = limits;
    }
    open(name, attributes) {
        this.#depth += 1;
        if (this.#depth === 1)
            return name === 'checkstyle'
                ? null
                : { reason: 'the root element is not <checkstyle>', fix: 'Name a report of Checkstyle or in its format.' };
        if (name === 'file')
            return this.#openFile(attributes);
        if (name === 'error')
            return this.#addError(attributes);
        if (name === 'exception')
            this.#exception = '';
        return null;
    }
    close(name) {
        this.#depth -= 1;
        if (name === 'file')
            this.#file = null;
        if (name === 'exception' && this.#exception !== null) {
            this.#list.breakDown(`${this.#file ?? 'the tool'}: ${this.#exception.trim().split('\n')[0] || 'an exception'}`);
            this.#exception = null;
        }
        return null;
    }
    wantsText() {
        return this.#exception !== null && this.#exception.length < 2_000;
    }
    text(piece) {
        if (this.#exception !== null)
            this.#exception += piece.slice(0, 2_000);
        return null;
    }
    report() {
        if (this.#list.size === 0)
            this.#list.addTool('checkstyle');
        return this.#list.report();
    }
    #openFile(attributes) {
        const path = attributes.text('name');
        if (path === undefined || path === '')
            return { reason: 'a <file> has no name', fix: checkstyle_again };
        if (path.length > this.#limits.maxNameBytes)
            return { reason: `a file name is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxNameBytes)}`, fix: checkstyle_again };
        this.#file = path;
        return null;
    }
    #addError(attributes) {
        if (this.#file === null)
            return { reason: 'an <error> stands outside of any <file>', fix: checkstyle_again };
        const message = attributes.text('message');
        if (message === undefined)
            return { reason: 'an <error> has no message', fix: checkstyle_again };
        this.#list.add({
            ...originOf(attributes.text('source') ?? '', message),
            class: 'lint',
            severity: this.#list.severity(attributes.text('severity') ?? 'error'),
            message,
            place: placeIn(this.#file, { line: numberOf(attributes, 'line'), column: numberOf(attributes, 'column') }),
        });
        return null;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/eslint.ts


const readEslint = (root, list) => {
    list.addTool('eslint');
    const hasMetadata = !Array.isArray(root.value);
    const files = (hasMetadata ? root.at('results') : root).list();
    const rules = hasMetadata && root.has('metadata') ? root.at('metadata').at('rulesMeta') : undefined;
    if (files.length === 0)
        list.breakDown('ESLint looked at no file');
    for (const file of files)
        eslint_readFile(file, rules, list);
};
const eslint_readFile = (file, rules, list) => {
    const path = file.at('filePath').text();
    const messages = file.at('messages').list();
    for (const message of messages)
        readMessage({ path, message, rules }, list);
    for (const message of file.at('suppressedMessages').optionalList()) {
        const reasons = message
            .at('suppressions')
            .optionalList()
            .map((each) => each.at('justification').optionalText());
        readMessage({ path, message, rules, suppressed: reasons.find(Boolean) ?? 'suppressed in the source' }, list);
    }
    compareCounts(file, messages, list);
};
/** What a message is called that says that ESLint could not parse the file. */
const parseError = 'parse-error';
const compareCounts = (file, messages, list) => {
    const errors = file.at('errorCount').optionalNatural();
    const warnings = file.at('warningCount').optionalNatural();
    const isParsed = !messages.some((message) => message.at('fatal').value === true);
    if ((file.at('fatalErrorCount').optionalNatural() ?? 0) > 0 && isParsed)
        list.breakDown(`${file.at('filePath').text()}: ESLint counts an error of parsing that the report does not hold`);
    if (errors === undefined || warnings === undefined || errors + warnings === messages.length)
        return;
    list.breakDown(`${file.at('filePath').text()}: the report counts ${errors + warnings} messages and holds ${messages.length}: it is not whole`);
};
const readMessage = ({ path, message, rules, suppressed }, list) => {
    const isFatal = !message.at('fatal').isAbsent() && message.at('fatal').flag();
    const rule = message.at('ruleId').optionalText();
    const line = message.at('line').optionalNumber();
    const text = message.at('message').text();
    list.add({
        tool: 'eslint',
        rule: isFatal ? parseError : (rule ?? ''),
        class: 'lint',
        severity: list.severity(String(message.at('severity').natural())),
        message: text,
        place: placeIn(path, {
            line,
            endLine: message.at('endLine').optionalNumber(),
            column: message.at('column').optionalNumber(),
        }),
        url: rule === undefined ? undefined : pageOf(rules, rule),
        suppressed,
    });
};
const pageOf = (rules, rule) => {
    if (rules === undefined || !rules.has(rule))
        return undefined;
    const docs = rules.at(rule).at('docs');
    return docs.isAbsent() ? undefined : docs.at('url').optionalText();
};
/**
 * Reads ESLint's `json` and `json-with-metadata` (https://eslint.org/docs/latest/use/formatters/). A file that could not
 * be parsed is a finding and a breakdown: no rule looked at it. A run that looked at no file is a breakdown.
 */
const createEslintParser = jsonFindings('eslint', readEslint);

;// CONCATENATED MODULE: ../../packages/core/src/reports/byte-lines.ts




const byte_lines_newline = 10;
/** A parser of reports whose lines stand for themselves. */
class ByteLineParser {
    #handler;
    #limits;
    #gate;
    #carry = new ByteBuffer();
    #line = 1;
    #lineStart = 0;
    #error = null;
    constructor(handler, limits) {
        this.#handler = handler;
        this.#limits = limits;
        this.#gate = new ByteGate(limits);
    }
    push(bytes) {
        if (this.#error !== null || this.#gate.problem !== null)
            return;
        let content = this.#gate.admit(bytes);
        if (this.#line === 1 && this.#carry.length === 0)
            this.#lineStart = this.#gate.offset - content.length;
        for (let end = content.indexOf(byte_lines_newline); end >= 0 && this.#error === null; end = content.indexOf(byte_lines_newline)) {
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
            return (0,result/* failure */.V)(this.#error);
        const model = this.#gate.problem === null ? this.#handler.end(isLastLineWhole) : (0,result/* failure */.V)(this.#gate.problem);
        if (model.ok)
            return (0,result/* success */.k)(model.value);
        return (0,result/* failure */.V)({ ...model.error, line: this.#line, byteOffset: this.#gate.offset });
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
        const reason = `the line is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxTokenBytes)}`;
        const fix = 'Name the report itself, as the tool wrote it.';
        this.#error = { reason, fix, line: this.#line, byteOffset: this.#lineStart };
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/text-lines.ts


const text_lines_notUtf8 = {
    reason: 'the line is not UTF-8',
    fix: 'Let the tool write UTF-8 (for Python, set PYTHONUTF8=1).',
    byteInLine: 0,
};
/** A parser of reports that are lines of UTF-8 text, ended by LF or CRLF. */
const createLineParser = (handler, limits = defaultLimits) => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const decode = (bytes) => {
        try {
            return decoder.decode(bytes);
        }
        catch {
            return null;
        }
    };
    return new ByteLineParser({
        line: (bytes, line) => {
            const text = decode(bytes);
            if (text === null)
                return text_lines_notUtf8;
            const complaint = handler.line(text.replace(/\r+$/, ''), line);
            return complaint === null ? null : { ...complaint, byteInLine: 0 };
        },
        end: (isLastLineWhole) => handler.end(isLastLineWhole),
    }, limits);
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/text-findings.ts




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
        this.list = new FindingList(grammar.format);
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
            this.breakDown(`the summary counts ${(0,quantity/* countOf */.pq)(count, 'finding')}, the report holds ${(0,quantity/* formatCount */.B4)(this.#sinceSummary)}: it is not whole`);
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
            return (0,result/* failure */.V)({ reason: 'the report is empty', fix: `Check that ${tool} ran to its end.` });
        this.#grammar.finish?.(this.#text);
        // What ends inside an escape sequence reads like nothing, too.
        if (this.#lines === 0 && isLastLineWhole)
            this.#tellEmpty();
        else
            this.#tellCut(isLastLineWhole);
        this.#tellUnread();
        return (0,result/* success */.k)(this.#text.list.report());
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
            this.#text.breakDown(`nothing in the report is what it writes; line 1: ${inOneLine(this.#firstUnread?.text ?? '', 100)}`);
    }
    #tellUnread() {
        if (this.#firstUnread === undefined)
            return;
        const { line, text } = this.#firstUnread;
        const others = this.#unread === 1 ? 'a line was' : `${(0,quantity/* countOf */.pq)(this.#unread, 'line')} were`;
        this.#text.list.warn(line, `${others} not understood, the first: ${inOneLine(text, 100)}`);
    }
}
/** Makes parsers of a tool's text: `grammar` gives a new one for each report. */
const textFindings = (grammar) => (limits) => createLineParser(new TextReader(grammar()), limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/flake8.ts



const finding = /^(.+?):(\d+):(-?\d+): ([A-Z]+\d+) (.*)$/;
const total = /^(?:Found )?(\d+)(?: errors?\.)?$/;
const statistics = /^\d+\s+[A-Z]+\d+ /;
/**
 * Reads flake8's default format (https://flake8.pycqa.org/en/latest/internal/formatters.html). It prints nothing for clean
 * code, and no summary without `--count`: a text that was cut between two lines cannot be told from a shorter one.
 */
const createFlake8Parser = textFindings(() => ({ format: 'flake8', tool: 'flake8', summary: 'never', empty: 'clean', read: readLine }));
const readLine = (line, text) => {
    const [, path = '', row, column, rule = '', message = ''] = finding.exec(line) ?? [];
    if (path !== '') {
        const place = placeIn(path, { line: Number(row), column: Number(column) });
        text.add({ rule, class: classOfPythonRule(rule), severity: severityOfPythonRule(rule), message, place });
        return true;
    }
    const count = total.exec(line)?.[1];
    if (count !== undefined)
        text.summarise(Number(count));
    return count !== undefined || statistics.test(line) || line.startsWith('[*] ');
};
/** Class of a rule of flake8 or ruff: bandit's rules (S and a number) are about security. */
const classOfPythonRule = (rule) => (/^S\d/.test(rule) ? 'security' : 'lint');

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/gitleaks.ts


const readLeak = (leak, list) => {
    const commit = leak.at('Commit').optionalText() ?? '';
    const rule = leak.at('RuleID').text();
    list.add({
        tool: 'gitleaks',
        rule,
        class: 'secret',
        severity: 'high',
        // Nothing that holds the secret is read: neither Secret nor Match, nor the commit's message.
        message: `${leak.at('Description').optionalText() || rule}${commit === '' ? '' : ` (commit ${commit.slice(0, 12)})`}`,
        place: placeIn(leak.at('File').text(), {
            line: leak.at('StartLine').optionalNumber(),
            endLine: leak.at('EndLine').optionalNumber(),
            column: leak.at('StartColumn').optionalNumber(),
        }),
        // Without a commit the fingerprint holds the line of today, which the next edit moves.
        fingerprint: commit === '' ? undefined : leak.at('Fingerprint').optionalText(),
    });
};
/** Reads `gitleaks --report-format json` (https://github.com/gitleaks/gitleaks#reporting); the secrets themselves are never kept. */
const createGitleaksParser = jsonFindings('gitleaks', (root, list) => {
    list.addTool('gitleaks');
    for (const leak of root.list())
        readLeak(leak, list);
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/hadolint.ts


const readFailure = (each, list) => {
    const path = each.at('file').text();
    const line = each.at('line').optionalNumber();
    const rule = each.at('code').text();
    const message = each.at('message').text();
    list.add({
        tool: 'hadolint',
        rule,
        class: 'lint',
        severity: list.severity(each.at('level').text()),
        message,
        place: placeIn(path, { line, column: each.at('column').optionalNumber() }),
    });
};
/** Reads `hadolint -f json` (https://github.com/hadolint/hadolint#output). */
const createHadolintParser = jsonFindings('hadolint', (root, list) => {
    list.addTool('hadolint');
    for (const each of root.list())
        readFailure(each, list);
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/json/lines.ts



const lines_openObject = 0x7b;
const lines_readLine = (handler, bytes, line) => {
    const first = bytes.find((byte) => byte > 32);
    if (first === undefined)
        return null;
    if (first !== lines_openObject && handler.other !== undefined) {
        handler.other(new TextDecoder().decode(bytes).trim(), line);
        return null;
    }
    const read = readJsonBytes(bytes, (root) => handler.line(root, line));
    return read.ok ? null : { reason: read.error.reason, fix: read.error.fix, byteInLine: read.error.byteOffset };
};
/** A parser of reports with one JSON document a line (https://github.com/ndjson/ndjson-spec); blank lines are passed over. */
const createJsonLinesParser = (handler, limits = defaultLimits) => new ByteLineParser({ line: (bytes, line) => lines_readLine(handler, bytes, line), end: () => handler.end() }, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/mypy.ts




const diagnostic = /^(.+?)(?::(\d+))?(?::(\d+))?(?::(\d+):\d+)?: (error|warning|note): (.*)$/;
const codeAtEnd = /^(.*?) {2}\[([a-z0-9-]+)\]$/;
const found = /^Found (\d+) errors? in \d+ files? \((.*)\)$/;
const clean = /^Success: no issues found in \d+ source files?$/;
/** Reads mypy's text: with columns, ends, contexts and `--pretty`, whose long messages go on over several lines. */
class MypyText {
    format = 'mypy';
    tool = 'mypy';
    summary = 'always';
    empty = 'breakdown';
    withoutSummary = 'mypy ran with --no-error-summary: leave it out';
    #pending;
    #isNote = false;
    read(line, text) {
        if (this.#readSummary(line, text))
            return true;
        const [, path, row, column, endRow, severity, message = ''] = diagnostic.exec(line) ?? [];
        // Without a line it may be what mypy says of itself: "mypy: error: unrecognized arguments".
        if (row === undefined && toldCrash(line))
            return false;
        if (path !== undefined && severity !== undefined) {
            this.finish(text);
            const at = { line: Number(row), endLine: Number(endRow), column: Number(column) };
            this.#isNote = severity === 'note';
            if (!this.#isNote)
                this.#take({ severity, message, place: placeIn(path, at) }, text);
            return true;
        }
        return this.#readContinuation(line, text);
    }
    finish(text) {
        if (this.#pending !== undefined)
            this.#add(this.#pending, '', text);
    }
    #readSummary(line, text) {
        const [, count, scope = ''] = found.exec(line) ?? [];
        if (count === undefined && !clean.test(line))
            return false;
        this.finish(text);
        this.#isNote = false;
        if (/prevented/.test(scope))
            text.breakDown(`${scope}: not all files were checked`);
        text.summarise(Number(count ?? 0));
        return true;
    }
    #readContinuation(line, text) {
        if (/^\s/.test(line))
            return this.#isNote || this.#pending !== undefined || text.list.size > 0;
        if (this.#pending === undefined)
            return this.#isNote;
        this.#take({ ...this.#pending, message: `${this.#pending.message} ${line}` }, text);
        return true;
    }
    #take(pending, text) {
        const [, message, code] = codeAtEnd.exec(pending.message) ?? [];
        if (message !== undefined && code !== undefined)
            this.#add({ ...pending, message }, code, text);
        else
            this.#pending = pending;
    }
    #add({ severity, message, place }, rule, text) {
        this.#pending = undefined;
        text.add({ rule, class: 'type', severity: text.severity(severity), message, place }, severity === 'error');
    }
}
/** Reads mypy's text (https://mypy.readthedocs.io/en/stable/command_line.html), which always ends with a summary. */
const createMypyParser = textFindings(() => new MypyText());
/** Reads the lines of `mypy --output json`. They have no summary: a report cut between two lines looks like a shorter one. */
const createMypyJsonParser = (limits) => createJsonLinesParser(new MypyLines(), limits);
class MypyLines {
    #list = new FindingList('mypy-json');
    line(root) {
        this.#list.addTool('mypy');
        const severity = root.at('severity').text();
        if (severity === 'note')
            return;
        const path = root.at('file').text();
        const line = root.at('line').optionalNumber();
        const column = root.at('column').optionalNumber();
        const rule = root.at('code').optionalText() ?? '';
        const message = root.at('message').text();
        this.#list.add({
            tool: 'mypy',
            rule,
            class: 'type',
            severity: this.#list.severity(severity),
            message,
            place: placeIn(path, {
                line,
                endLine: root.at('end_line').optionalNumber(),
                column: column === undefined ? undefined : column + 1,
            }),
        });
    }
    other(text, line) {
        if (toldCrash(text))
            this.#list.breakDown(`mypy: ${text}`);
        else
            this.#list.warn(line, `the line was not understood: ${inOneLine(text, 100)}`);
    }
    end() {
        this.#list.addTool('mypy');
        return (0,result/* success */.k)(this.#list.report());
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/npm-audit.ts


const tool = 'npm audit';
const advisoryOf = (url, number) => /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/.exec(url)?.[0] ?? (number === undefined ? url : String(number));
const repairOf = (entry, name) => {
    const fix = entry.at('fixAvailable');
    if (typeof fix.value === 'boolean' || fix.isAbsent())
        return '';
    const [by, version] = [fix.at('name').text(), fix.at('version').text()];
    return by === name ? version : `${by} ${version}`;
};
const readAdvisory = (entry, via, list) => {
    const name = via.at('name').text();
    const url = via.at('url').optionalText() ?? '';
    list.add({
        tool,
        rule: advisoryOf(url, via.at('source').optionalNumber()),
        class: 'vulnerability',
        severity: list.severity(via.at('severity').text()),
        message: via.at('title').text(),
        package: { name, version: via.at('range').optionalText() ?? '', fixedVersion: repairOf(entry, name) },
        url,
    });
};
/** A package that is vulnerable only through others has no finding of its own, unless those are not in the report. */
const readEntry = (name, entry, all, list) => {
    const causes = entry.at('via').list();
    const advisories = causes.filter(({ value }) => typeof value !== 'string');
    for (const via of advisories)
        readAdvisory(entry, via, list);
    const isExplained = advisories.length > 0 || causes.some((via) => all.has(via.text()));
    if (isExplained)
        return;
    list.add({
        tool,
        rule: name,
        class: 'vulnerability',
        severity: list.severity(entry.at('severity').text()),
        message: `${name} is vulnerable through a package that the report does not hold`,
        package: { name, version: entry.at('range').optionalText() ?? '', fixedVersion: repairOf(entry, name) },
    });
};
const compareTotal = (root, held, list) => {
    const metadata = root.at('metadata');
    const counts = metadata.isAbsent() ? metadata : metadata.at('vulnerabilities');
    const total = counts.isAbsent() ? undefined : counts.at('total').optionalNatural();
    if (total !== undefined && total !== held)
        list.breakDown(`${tool}: the report counts ${(0,quantity/* countOf */.pq)(total, 'package')} and holds ${held}: it is not whole`);
};
const readSecond = (root, list) => {
    const all = root.at('vulnerabilities');
    const entries = all.members();
    for (const [name, entry] of entries)
        readEntry(name, entry, all, list);
    compareTotal(root, entries.length, list);
};
/** Version 1, which npm 6 and pnpm write. */
const readFirst = (root, list) => {
    for (const [id, advisory] of root.at('advisories').members()) {
        const url = advisory.at('url').optionalText() ?? '';
        const [found] = advisory.at('findings').optionalList();
        list.add({
            tool,
            rule: advisory.at('github_advisory_id').optionalText() ?? advisoryOf(url, Number(id)),
            class: 'vulnerability',
            severity: list.severity(advisory.at('severity').text()),
            message: advisory.at('title').text(),
            package: {
                name: advisory.at('module_name').text(),
                version: found?.at('version').optionalText() ?? '',
                fixedVersion: repairedVersions(advisory.at('patched_versions').optionalText() ?? ''),
            },
            url,
        });
    }
};
/** npm writes a range that nothing satisfies where no version mends it. */
const repairedVersions = (range) => (/^<\s*0\.0\.0$/.test(range) ? '' : range);
const tellError = (root, list) => {
    const error = root.at('error');
    const own = typeof error.value === 'object' ? [error.at('summary'), error.at('detail'), error.at('code')] : [error];
    const texts = [...own, root.at('message')].flatMap(({ value }) => typeof value === 'string' && value !== '' ? [value] : []);
    list.breakDown(`${tool} could not ask for advisories: ${texts[0] ?? 'no reason is given'}`);
};
/** Reads `npm audit --json` of npm 7 and later (auditReportVersion 2), npm 6 and pnpm; an audit that failed is a breakdown. */
const createNpmAuditParser = jsonFindings('npm-audit', (root, list) => {
    list.addTool(tool);
    if (root.has('error'))
        tellError(root, list);
    else if (root.has('advisories'))
        readFirst(root, list);
    else
        readSecond(root, list);
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/pip-audit.ts


const firstSentence = (text) => /^[\s\S]{1,600}?[.!?](?=\s|$)/.exec(text.replace(/^#+\s.*\n/, ''))?.[0] ?? text;
const readDependency = (dependency, list) => {
    const name = dependency.at('name').text();
    const skipped = dependency.at('skip_reason').optionalText();
    if (skipped !== undefined) {
        list.warn(null, `pip-audit did not look at ${name}: ${skipped}`);
        return;
    }
    const version = dependency.at('version').text();
    for (const vulnerability of dependency.at('vulns').list()) {
        const id = vulnerability.at('id').text();
        const fixes = vulnerability
            .at('fix_versions')
            .optionalList()
            .map((each) => each.text());
        list.add({
            tool: 'pip-audit',
            rule: id,
            class: 'vulnerability',
            severity: 'unknown',
            message: firstSentence(vulnerability.at('description').optionalText() || `${id} in ${name}`),
            package: { name, version, fixedVersion: fixes.join(', ') },
        });
    }
};
/** Reads `pip-audit --format json` (https://github.com/pypa/pip-audit#usage), which names no severities: all are unknown. */
const createPipAuditParser = jsonFindings('pip-audit', (root, list) => {
    list.addTool('pip-audit');
    const dependencies = (Array.isArray(root.value) ? root : root.at('dependencies')).list();
    for (const dependency of dependencies)
        readDependency(dependency, list);
    if (dependencies.length === 0)
        list.breakDown('pip-audit looked at no dependency');
    else if (dependencies.every((each) => each.has('skip_reason')))
        list.breakDown(`pip-audit skipped ${(0,quantity/* countOf */.pq)(dependencies.length, 'dependency', 'dependencies')}, which are all`);
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/pylint.ts


const pylint_readMessage = (message, list) => {
    const type = message.at('type').text();
    const path = message.at('path').text();
    const line = message.at('line').optionalNumber();
    const column = message.at('column').optionalNumber();
    const text = message.at('message').text();
    list.add({
        tool: 'pylint',
        rule: message.at('symbol').text(),
        class: 'lint',
        severity: list.severity(type),
        message: text,
        place: placeIn(path, {
            line,
            endLine: message.at('endLine').optionalNumber(),
            column: column === undefined ? undefined : column + 1,
        }),
    });
};
const compareStatistics = (statistics, messages, list) => {
    if (statistics.isAbsent())
        return;
    if (statistics.at('modulesLinted').optionalNatural() === 0)
        list.breakDown('pylint looked at no module');
    if (!statistics.has('messageTypeCount'))
        return;
    const counts = statistics
        .at('messageTypeCount')
        .members()
        .map(([, count]) => count.natural());
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total !== messages.length)
        list.breakDown(`pylint: the statistics count ${total} messages, the report holds ${messages.length}: it is not whole`);
};
const readPylint = (root, list) => {
    list.addTool('pylint');
    const isSecond = !Array.isArray(root.value);
    const messages = (isSecond ? root.at('messages') : root).list();
    for (const message of messages)
        pylint_readMessage(message, list);
    if (isSecond)
        compareStatistics(root.at('statistics'), messages, list);
};
/** Reads pylint's `json` and `json2` (https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html). */
const createPylintParser = jsonFindings('pylint', readPylint);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/pylint-text.ts


const pylint_text_finding = /^(.+?):(\d+):(\d+): ([A-Z]\d{4}): (.*)$/;
const symbolAtEnd = /^(.*?) ?\(([a-z][a-z0-9-]*)\)$/;
const around = /^(?:\*{5,} Module |-{5,}$)/;
const rated = /^Your code has been rated at -?\d/;
/** Duplicated code is told over several lines, the last of which names the rule. */
class PylintText {
    format = 'pylint-text';
    tool = 'pylint';
    summary = 'always';
    empty = 'breakdown';
    withoutSummary = 'pylint ran with --score=n: let it write --output-format=json2';
    #pending;
    read(line, text) {
        const [, path, row, column, code, rest = ''] = pylint_text_finding.exec(line) ?? [];
        if (path !== undefined && row !== undefined && column !== undefined && code !== undefined) {
            this.finish(text);
            const [, message, symbol] = symbolAtEnd.exec(rest) ?? [];
            const pending = { path, row, column, code, message: message ?? rest };
            if (symbol === undefined)
                this.#pending = pending;
            else
                this.#add(pending, symbol, text);
            return true;
        }
        if (!rated.test(line) && !around.test(line))
            return this.#readContinuation(line, text);
        this.finish(text);
        if (rated.test(line))
            text.summarise();
        return true;
    }
    finish(text) {
        if (this.#pending !== undefined)
            this.#add(this.#pending, this.#pending.code, text);
    }
    #readContinuation(line, text) {
        if (this.#pending === undefined || toldCrash(line))
            return false;
        const symbol = symbolAtEnd.exec(line)?.[2];
        if (symbol !== undefined)
            this.#add(this.#pending, symbol, text);
        return true;
    }
    #add({ path, row, column, code, message }, rule, text) {
        this.#pending = undefined;
        const place = placeIn(path, { line: Number(row), column: Number(column) + 1 });
        text.add({ rule, class: 'lint', severity: text.severity(code.charAt(0)), message, place });
    }
}
/** Reads pylint's default text and `colorized`; that it came to its end shows in the line that rates the code. */
const createPylintTextParser = textFindings(() => new PylintText());

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/pyright.ts


const plusOne = (count) => (count === undefined ? undefined : count + 1);
const readDiagnostic = (each, list) => {
    const severity = each.at('severity').text();
    const range = each.at('range');
    const [start, end] = range.isAbsent() ? [undefined, undefined] : [range.at('start'), range.at('end')];
    list.add({
        tool: 'pyright',
        rule: each.at('rule').optionalText() ?? '',
        class: 'type',
        severity: list.severity(severity),
        message: each.at('message').text(),
        place: placeIn(each.at('file').optionalText() ?? '', {
            line: plusOne(start?.at('line').optionalNumber()),
            endLine: plusOne(end?.at('line').optionalNumber()),
            column: plusOne(start?.at('character').optionalNumber()),
        }),
    });
    return severity;
};
const pyright_counted = [
    ['error', 'errorCount'],
    ['warning', 'warningCount'],
    ['information', 'informationCount'],
];
const readPyright = (root, list) => {
    list.addTool('pyright');
    const severities = root
        .at('generalDiagnostics')
        .list()
        .map((each) => readDiagnostic(each, list));
    const summary = root.at('summary');
    if (summary.at('filesAnalyzed').natural() === 0)
        list.breakDown('pyright looked at no file');
    for (const [word, key] of pyright_counted) {
        const claim = summary.at(key).natural();
        const held = severities.filter((severity) => severity === word).length;
        if (claim !== held)
            list.breakDown(`pyright: the summary counts ${claim} of ${word}, the report holds ${held}: it is not whole`);
    }
};
/** Reads `pyright --outputjson` (https://github.com/microsoft/pyright/blob/main/docs/command-line.md); a run over no file is a breakdown. */
const createPyrightParser = jsonFindings('pyright', readPyright);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/ruff.ts







/**
 * Reads what ruff writes (https://docs.astral.sh/ruff/settings/#output-format): `json`, and the texts `full` and
 * `concise`. A file with a syntax error is a finding and a breakdown: most rules did not look at it.
 */
const createRuffParser = (limits) => createReader((head) => (0,result/* success */.k)(startsList(head) ? createJsonRuffParser(limits) : createTextRuffParser(limits)));
const startsList = (head) => /^\uFEFF?\s*\[/.test(new TextDecoder().decode(head.subarray(0, 200)));
const syntaxError = 'invalid-syntax';
const ruff_readJson = (root, list) => {
    list.addTool('ruff');
    for (const each of root.list()) {
        const path = each.at('filename').text();
        const rule = each.at('code').optionalText() ?? syntaxError;
        const message = each.at('message').text();
        const [start, end] = [each.at('location'), each.at('end_location')];
        const line = start.isAbsent() ? undefined : start.at('row').optionalNumber();
        const column = start.isAbsent() ? undefined : start.at('column').optionalNumber();
        const endLine = end.isAbsent() ? undefined : end.at('row').optionalNumber();
        const word = each.at('severity').optionalText();
        list.add({
            tool: 'ruff',
            rule,
            class: classOfPythonRule(rule),
            severity: word === undefined || word === 'error' ? severityOfPythonRule(rule) : list.severity(word),
            message,
            place: placeIn(path, { line, endLine, column }),
            url: each.at('url').optionalText(),
        });
    }
};
const createJsonRuffParser = jsonFindings('ruff', ruff_readJson);
const concise = /^(.+?)(?::cell \d+)?:(\d+):(\d+): (?:([A-Z]+\d+)(?: \[\*\])?|(invalid-syntax|SyntaxError):) (.*)$/;
const header = /^(?:([A-Z]+\d+)(?: \[\*\])?|(invalid-syntax|SyntaxError):) (.*)$/;
const arrow = /^\s*--> (.+?)(?::cell \d+)?:(\d+):(\d+)$/;
const ruff_found = /^Found (\d+) errors?(?: \(\d+ fixed, (\d+) remaining\))?\.$/;
const ruff_around = /^(?:\s*(?:\d+ )?[\s|:+-]|help: |note: |\[\*\] |No fixes available|\d+ fix(?:es)? available)/;
/** Reads `full` (a header, an arrow, the source) and `concise` (one line). */
class RuffText {
    format = 'ruff';
    tool = 'ruff';
    summary = 'always';
    empty = 'breakdown';
    withoutSummary = 'ruff ran with --quiet: let it write --output-format=json';
    #waiting;
    read(line, text) {
        const [, path, row, column, code, word, message = ''] = concise.exec(line) ?? [];
        if (path !== undefined)
            return this.#add(text, { rule: code ?? word ?? '', message }, { path, row, column });
        if (this.#waiting !== undefined && this.#readArrow(line, text))
            return true;
        const [, headCode, headWord, headMessage = ''] = header.exec(line) ?? [];
        if (headCode !== undefined || headWord !== undefined) {
            this.finish(text);
            this.#waiting = { rule: headCode ?? headWord ?? '', message: headMessage };
            return true;
        }
        return this.#readSummary(line, text) || ruff_around.test(line);
    }
    finish(text) {
        if (this.#waiting !== undefined)
            this.#add(text, this.#waiting, {});
    }
    #readArrow(line, text) {
        const [, path, row, column] = arrow.exec(line) ?? [];
        return path !== undefined && this.#waiting !== undefined && this.#add(text, this.#waiting, { path, row, column });
    }
    #readSummary(line, text) {
        const [, all, remaining] = ruff_found.exec(line) ?? [];
        if (all === undefined && line !== 'All checks passed!')
            return false;
        this.finish(text);
        text.summarise(Number(remaining ?? all ?? 0));
        return true;
    }
    #add(text, { rule: word, message }, { path = '', row, column }) {
        this.#waiting = undefined;
        const rule = word === 'SyntaxError' ? syntaxError : word;
        const place = placeIn(path, { line: Number(row), column: Number(column) });
        text.add({ rule, class: classOfPythonRule(rule), severity: severityOfPythonRule(rule), message, place });
        return true;
    }
}
const createTextRuffParser = textFindings(() => new RuffText());

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
const sarif_place_pathOf = (run, location) => {
    const index = location.at('index').optionalNumber() ?? -1;
    const uri = location.at('uri').optionalText();
    if (uri === undefined) {
        const artifact = elementAt(run.at('artifacts'), index);
        return artifact === undefined || artifact.at('location').isAbsent() || !artifact.at('location').has('uri')
            ? ''
            : sarif_place_pathOf(run, artifact.at('location'));
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
    const path = sarif_place_pathOf(run, physical.at('artifactLocation'));
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
    if (byTool !== undefined)
        return byTool[0];
    const isSecurity = byTag !== undefined || propertyOf(rule, 'security-severity')?.isAbsent() === false;
    return isSecurity ? 'security' : 'lint';
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
const indexById = (descriptors) => new Map(descriptors.map((descriptor) => [descriptor.at('id').text(), descriptor]).reverse());
const indexByGuid = (descriptors) => new Map(descriptors.map((descriptor) => [descriptor.at('guid').value, descriptor]).reverse());
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
    for (const result of run.cursor.at('results').list()) {
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/semgrep.ts



const levels = new Map([
    ['ERROR', 'error'],
    ['WARNING', 'warning'],
    ['INFO', 'note'],
]);
const severityOf = (word, kind, list) => {
    const level = levels.get(word.toUpperCase());
    return (level === undefined ? undefined : severityOfLevel(level, kind)) ?? list.severity(word);
};
const semgrep_classOf = (extra, metadata) => {
    if (extra.has('sca_info'))
        return 'vulnerability';
    const category = metadata.isAbsent() ? undefined : metadata.at('category').optionalText();
    return category === undefined || category === 'security' ? 'security' : 'lint';
};
/** Semgrep writes a sentence in place of the fingerprint for who is not logged in. */
const semgrep_looksLikeIdentity = /^\S{6,}$/;
const semgrep_readResult = (result, list) => {
    const [start, end, extra] = [result.at('start'), result.at('end'), result.at('extra')];
    const metadata = extra.at('metadata');
    const kind = semgrep_classOf(extra, metadata);
    const fingerprint = extra.at('fingerprint').optionalText() ?? '';
    const isIgnored = !extra.at('is_ignored').isAbsent() && extra.at('is_ignored').flag();
    const [reference] = metadata.isAbsent() || !Array.isArray(metadata.at('references').value) ? [] : metadata.at('references').list();
    list.add({
        tool: 'semgrep',
        rule: result.at('check_id').text(),
        class: kind,
        severity: severityOf(extra.at('severity').text(), kind, list),
        message: extra.at('message').text(),
        place: placeIn(result.at('path').text(), {
            line: start.at('line').optionalNumber(),
            endLine: end.isAbsent() ? undefined : end.at('line').optionalNumber(),
            column: start.at('col').optionalNumber(),
        }),
        url: (metadata.isAbsent() ? undefined : metadata.at('source').optionalText()) ?? reference?.optionalText(),
        fingerprint: semgrep_looksLikeIdentity.test(fingerprint) ? fingerprint : undefined,
        suppressed: isIgnored ? 'suppressed in the source' : undefined,
    });
};
const readError = (error, list) => {
    const path = error.at('path').optionalText();
    const message = error.at('message').optionalText() ?? error.at('long_msg').optionalText() ?? 'an error without text';
    const text = `semgrep: ${path === undefined ? '' : `${path}: `}${message}`;
    // Where the level is missing, the error counts.
    if ((error.at('level').optionalText() ?? 'error') === 'error')
        list.breakDown(text);
    else
        list.warn(null, text);
};
const readSemgrep = (root, list) => {
    list.addTool('semgrep');
    for (const result of root.at('results').list())
        semgrep_readResult(result, list);
    for (const error of root.at('errors').list())
        readError(error, list);
    const paths = root.at('paths');
    if (!paths.isAbsent() && paths.has('scanned') && paths.at('scanned').list().length === 0)
        list.breakDown('semgrep looked at no file');
};
/** Reads `semgrep --json` (https://semgrep.dev/docs/semgrep-appsec-platform/json-and-sarif); its errors are breakdowns, its warnings told. */
const createSemgrepParser = jsonFindings('semgrep', readSemgrep);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/shellcheck.ts





const readComment = (comment, list) => {
    const path = comment.at('file').text();
    const line = comment.at('line').optionalNumber();
    const rule = `SC${comment.at('code').natural()}`;
    const message = comment.at('message').text();
    list.add({
        tool: 'shellcheck',
        rule,
        class: 'lint',
        severity: list.severity(comment.at('level').text()),
        message,
        place: placeIn(path, {
            line,
            endLine: comment.at('endLine').optionalNumber(),
            column: comment.at('column').optionalNumber(),
        }),
    });
};
const createJsonShellcheckParser = jsonFindings('shellcheck', (root, list) => {
    list.addTool('shellcheck');
    const comments = Array.isArray(root.value) ? root : root.at('comments');
    for (const comment of comments.list())
        readComment(comment, list);
});
const shellcheck_finding = /^(.+?):(\d+):(\d+): (error|warning|note): (.*) \[(SC\d+)\]$/;
const shellcheck_readLine = (line, text) => {
    const [, path = '', row, column, word = '', message = '', rule = ''] = shellcheck_finding.exec(line) ?? [];
    if (path === '')
        return false;
    const place = placeIn(path, { line: Number(row), column: Number(column) });
    text.add({ rule, class: 'lint', severity: text.severity(word), message, place });
    return true;
};
// An empty text would be a clean one of `-f gcc` and a broken one of `-f json`: it is refused.
const createTextShellcheckParser = textFindings(() => ({ format: 'shellcheck', tool: 'shellcheck', summary: 'never', empty: 'error', read: shellcheck_readLine }));
const startsJson = (head) => /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(head.subarray(0, 200)));
/**
 * Reads `shellcheck -f json1`, `json` and `gcc` (https://github.com/koalaman/shellcheck/wiki/Integration). A file that it
 * could not open leaves no trace in any of them: only its exit code (2) tells.
 */
const createShellcheckParser = (limits) => createReader((head) => (0,result/* success */.k)(startsJson(head) ? createJsonShellcheckParser(limits) : createTextShellcheckParser(limits)));

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
const scalars_nameOf = (cursor, key) => {
    const name = cursor.at(key).text();
    return name === '' ? cursor.at(key).refuse('is empty') : name;
};
/** A severity as Trivy writes it; absent or empty is `unknown`, any other word ends the reading: a gate cannot weigh it. */
const scalars_severityOf = (cursor) => {
    const written = scalars_textOf(cursor, 'Severity');
    if (written === '')
        return 'unknown';
    const severity = scalars_severities.get(written.toUpperCase());
    return severity ?? cursor.at('Severity').refuse(`is "${written}", not a severity that Trivy has`);
};
/** Lines of a file; undefined where the report has none (absent, or 0). */
const linesOf = (cursor) => {
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
    id: scalars_nameOf(cursor, 'VulnerabilityID'),
    packageId: scalars_textOf(cursor, 'PkgID'),
    packageName: scalars_nameOf(cursor, 'PkgName'),
    packagePath: scalars_textOf(cursor, 'PkgPath'),
    purl: purlOf(cursor.at('PkgIdentifier')),
    installedVersion: scalars_textOf(cursor, 'InstalledVersion'),
    fixedVersion: scalars_textOf(cursor, 'FixedVersion'),
    status: scalars_textOf(cursor, 'Status'),
    severity: scalars_severityOf(cursor),
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
    const id = scalars_textOf(cursor, 'ID') === '' ? scalars_nameOf(cursor, 'AVDID') : scalars_textOf(cursor, 'ID');
    return {
        id,
        title: scalars_textOf(cursor, 'Title'),
        description: scalars_textOf(cursor, 'Description'),
        message: scalars_textOf(cursor, 'Message'),
        resolution: scalars_textOf(cursor, 'Resolution'),
        severity: scalars_severityOf(cursor),
        url: scalars_textOf(cursor, 'PrimaryURL'),
        status: statusOf(cursor),
        resource: cause.isAbsent() ? '' : scalars_textOf(cause, 'Resource'),
        lines: cause.isAbsent() ? undefined : linesOf(cause),
    };
};
/** An element of `Secrets`; what was found (`Match`, `Code`) is not read. */
const readSecret = (cursor) => ({
    rule: scalars_nameOf(cursor, 'RuleID'),
    category: scalars_textOf(cursor, 'Category'),
    severity: scalars_severityOf(cursor),
    title: scalars_textOf(cursor, 'Title'),
    lines: linesOf(cursor),
});
/** An element of `Licenses`. */
const readLicence = (cursor) => ({
    name: scalars_nameOf(cursor, 'Name'),
    category: scalars_textOf(cursor, 'Category'),
    severity: scalars_severityOf(cursor),
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
    const type = scalars_nameOf(cursor, 'Type');
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
        name: scalars_nameOf(cursor, 'Name'),
        version: versionOf(cursor),
        purl: identifier.isAbsent() ? '' : scalars_textOf(identifier, 'PURL'),
        path: scalars_textOf(cursor, 'FilePath'),
        locations: cursor
            .at('Locations')
            .optionalList()
            .flatMap((each) => linesOf(each) ?? []),
        dependsOn: textsOf(cursor, 'DependsOn'),
        licences: textsOf(cursor, 'Licenses'),
        relationship: scalars_textOf(cursor, 'Relationship'),
    };
};
const checksOf = (summary) => summary.isAbsent()
    ? 0
    : (summary.at('Successes').optionalNatural() ?? 0) + (summary.at('Failures').optionalNatural() ?? 0);
const reader_readResult = (cursor) => {
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
const reader_describeUnknown = ({ target, class: unknown }) => ({
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
    const results = root.at('Results').optionalList().map(reader_readResult);
    return {
        kind: 'trivy',
        trivyVersion: trivy.isAbsent() ? '' : scalars_textOf(trivy, 'Version'),
        artifactName: scalars_textOf(root, 'ArtifactName'),
        artifactType: scalars_textOf(root, 'ArtifactType'),
        os: readOs(metadata),
        imageTags: metadata.isAbsent() ? [] : textsOf(metadata, 'RepoTags'),
        results,
        warnings: results.filter((each) => !knownClasses.has(each.class)).map(reader_describeUnknown),
    };
};
/** A parser of `trivy --format json` (https://trivy.dev/docs/latest/configuration/reporting/#json). */
const createTrivyParser = (limits) => createJsonParser(readTrivyReport, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/trivy.ts



/** Targets that name a kind of package, or an image, and no file. */
const noFile = /^(?:Java|Node\.js|Python|Ruby|Conda|PHP|Rust|Dart|R)$| \(.+\)$/;
const trivy_placeOf = ({ target }, lines, path = '') => {
    if (path === '' && noFile.test(target))
        return undefined;
    return placeIn(path === '' ? target : path, { line: lines?.startLine, endLine: lines?.endLine });
};
const vulnerabilityDraft = (result, found) => {
    const own = result.packages.find(({ id, name }) => found.packageId === '' ? name === found.packageName : id === found.packageId);
    return {
        rule: found.id,
        class: 'vulnerability',
        severity: found.severity,
        message: found.title === '' ? found.description || `${found.id} in ${found.packageName}` : found.title,
        place: trivy_placeOf(result, own?.locations[0], found.packagePath),
        package: { name: found.packageName, version: found.installedVersion, fixedVersion: found.fixedVersion },
        url: found.url,
    };
};
const misconfigurationDraft = (result, found) => ({
    rule: found.id,
    class: 'misconfiguration',
    severity: found.severity,
    message: found.message || found.title || found.id,
    place: trivy_placeOf(result, found.lines),
    url: found.url,
    ...(found.status === 'exception' ? { suppressed: 'an exception of Trivy' } : {}),
});
const secretDraft = (result, found) => ({
    rule: found.rule,
    class: 'secret',
    severity: found.severity,
    message: found.title || found.rule,
    place: trivy_placeOf(result, found.lines),
});
const licenceDraft = (result, found) => ({
    rule: found.name,
    class: 'licence',
    severity: found.severity,
    message: `licence ${found.name}${found.category === '' ? '' : ` (${found.category})`} of ${found.packageName || found.path || result.target}`,
    place: found.path === '' && found.packageName !== '' ? undefined : trivy_placeOf(result, undefined, found.path),
    package: found.packageName === '' ? undefined : { name: found.packageName, version: '', fixedVersion: '' },
    url: found.url,
});
const draftOf = (result, finding) => {
    switch (finding.kind) {
        case 'vulnerability':
            return vulnerabilityDraft(result, finding.vulnerability);
        case 'misconfiguration':
            return misconfigurationDraft(result, finding.misconfiguration);
        case 'secret':
            return secretDraft(result, finding.secret);
        case 'licence':
            return licenceDraft(result, finding.licence);
    }
};
const addResult = (result, list) => {
    const drafts = [
        ...result.vulnerabilities.map((found) => vulnerabilityDraft(result, found)),
        ...result.misconfigurations
            .filter(({ status }) => status !== 'pass')
            .map((found) => misconfigurationDraft(result, found)),
        ...result.secrets.map((found) => secretDraft(result, found)),
        ...result.licences.map((found) => licenceDraft(result, found)),
        ...result.suppressions.map(({ finding, status, statement, source }) => ({
            ...draftOf(result, finding),
            suppressed: [statement || status, source].filter((part) => part !== '').join(' '),
        })),
    ];
    for (const draft of drafts)
        list.add({ ...draft, tool: 'trivy' });
};
/** Reads `trivy --format json`, schema 2 (https://trivy.dev/docs/latest/configuration/reporting/#json); other forms are refused in words. */
const createTrivyFindingsParser = jsonFindings('trivy', (root, list) => {
    list.addTool('trivy');
    const { results, warnings } = readTrivyReport(root);
    for (const { message } of warnings)
        list.warn(null, message);
    for (const result of results)
        addResult(result, list);
    if (results.length === 0)
        list.warn(null, 'Trivy names nothing that it looked at (no Results)');
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/tsc.ts


const tsc_plain = /^(.+?)\((\d+),(\d+)\): (error|warning|suggestion|message) (TS\d+): (.*)$/;
const pretty = /^(.+?):(\d+):(\d+) - (error|warning|suggestion|message) (TS\d+): (.*)$/;
const everywhere = /^(error|warning|suggestion|message) (TS\d+): (.*)$/;
const tsc_found = /^Found (\d+) errors?(?:[ .]|$)/;
const table = /^(?:Errors {2}Files$|\s+\d+ {2}\S)/;
const source = /^(?:\s|\d+ )/;
/** Errors without a file are about the project itself: with them, the compiler did not check what it was meant to. */
class TscText {
    format = 'tsc';
    tool = 'tsc';
    summary = 'never';
    empty = 'clean';
    #isPretty = false;
    read(line, text) {
        const inPlain = tsc_plain.exec(line);
        const inPretty = inPlain === null ? pretty.exec(line) : null;
        const [, path = '', row, column, word = '', rule = '', message = ''] = inPlain ?? inPretty ?? [];
        if (inPretty !== null)
            this.#expectSummary(text);
        if (path !== '') {
            const place = placeIn(path, { line: Number(row), column: Number(column) });
            text.add({ rule, class: 'type', severity: text.severity(word), message, place }, word === 'error');
            return true;
        }
        return this.#readProject(line, text) || this.#readSummary(line, text) || this.#isAround(line, text);
    }
    #readProject(line, text) {
        const [, word, rule = '', message = ''] = everywhere.exec(line) ?? [];
        if (word === undefined)
            return false;
        text.add({ rule, class: 'type', severity: text.severity(word), message }, word === 'error');
        if (word === 'error')
            text.breakDown(`${rule}: ${message}`);
        return true;
    }
    #readSummary(line, text) {
        const count = tsc_found.exec(line)?.[1];
        if (count !== undefined)
            text.summarise(Number(count));
        return count !== undefined;
    }
    #isAround(line, text) {
        if (this.#isPretty)
            return source.test(line) || table.test(line);
        return text.list.size > 0 && /^\s/.test(line);
    }
    #expectSummary(text) {
        this.#isPretty = true;
        text.expectSummary();
    }
}
/**
 * Reads what `tsc` prints, plain and with `--pretty` (https://www.typescriptlang.org/tsconfig/#pretty). Plain text has no
 * summary: cut between two lines it looks like a shorter one. It prints nothing for clean code.
 */
const createTscParser = textFindings(() => new TscText());

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/formats.ts




















/** Matches JSON whose start holds every mark, in any order. */
const jsonHolding = (...marks) => (sketch) => marks.every((mark) => jsonWith(mark)(sketch));
/** Matches text that is neither JSON nor XML and holds one of the marks, colours aside. */
const textHolding = (...marks) => ({ text, json, xml }) => {
    if (json !== null || xml !== null || text.trimStart().startsWith('<'))
        return false;
    const plain = withoutEscapes(text);
    return marks.some((mark) => mark.test(plain));
};
const documents = [
    { name: 'a SARIF log', format: 'sarif', matches: jsonWith(/sarif-schema|sarif-2\.1\.0|"runs"\s*:\s*\[/) },
    { name: 'a Checkstyle report', format: 'checkstyle', matches: xmlRoot('checkstyle') },
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
    { name: 'a pyright report', format: 'pyright', matches: jsonWith(/"generalDiagnostics"\s*:/) },
    { name: 'a bandit report', format: 'bandit', matches: jsonWith(/"(?:SEVERITY\.HIGH|issue_severity)"\s*:/) },
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
            jsonWith(/^\s*\{\s*"comments"\s*:\s*\[/)(sketch),
    },
    {
        name: 'an npm audit report',
        format: 'npm-audit',
        matches: (sketch) => jsonWith(/"(?:auditReportVersion|module_name)"\s*:|"advisories"\s*:\s*\{/)(sketch) ||
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
        matches: jsonWith(/^\s*\[\s*\]\s*$/),
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
        matches: textHolding(/^\s*--> .{1,500}:\d+:\d+$/m, /^Found \d+ errors?(?: \(.*\))?\.$/m, /^All checks passed!$/m),
    },
    {
        name: "shellcheck's text",
        format: 'shellcheck',
        matches: textHolding(/^.{1,500}:\d+:\d+: (?:error|warning|note): .* \[SC\d{4}\]$/m),
    },
    { name: "flake8's text", format: 'flake8', matches: textHolding(/^.{1,500}:\d+:-?\d+: [A-Z]+\d+ /m) },
];
/** Formats of findings by their structure; the first row that matches names the format. */
const findingFormats = [...documents, ...texts];
const formats_parsers = {
    sarif: createSarifParser,
    checkstyle: createCheckstyleParser,
    eslint: createEslintParser,
    pylint: createPylintParser,
    'pylint-text': createPylintTextParser,
    flake8: createFlake8Parser,
    ruff: createRuffParser,
    mypy: createMypyParser,
    'mypy-json': createMypyJsonParser,
    pyright: createPyrightParser,
    tsc: createTscParser,
    bandit: createBanditParser,
    semgrep: createSemgrepParser,
    gitleaks: createGitleaksParser,
    hadolint: createHadolintParser,
    shellcheck: createShellcheckParser,
    'npm-audit': createNpmAuditParser,
    'pip-audit': createPipAuditParser,
    trivy: createTrivyFindingsParser,
};
/** The parser of a format that was detected, or that the caller names. */
const createFindingParser = (format, limits) => formats_parsers[format](limits);

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
const createCustomBenchmarkParser = (format) => (limits) => document_createJsonParser((root) => {
    const better = format === 'custom-smaller-is-better' ? 'smaller' : 'bigger';
    const placed = root.list().map((entry) => ({ at: entry, benchmark: readBenchmark(entry, better) }));
    return { kind: 'benchmarks', format, benchmarks: listBenchmarks(root, placed), warnings: [] };
}, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/go-bench.ts



const go_bench_again = 'Run `go test -bench` again, let it finish, and keep all that it prints.';
/** "200  3.840 ns/op  16 B/op": how often it ran, then values with their units; undefined for anything else. */
const go_bench_readResult = (text) => {
    const fields = text.trim().split(/\s+/);
    if (fields.length < 3 || fields.length % 2 === 0 || !/^\d{1,15}$/.test(fields[0] ?? ''))
        return undefined;
    const measured = [];
    for (let at = 1; at < fields.length; at += 2) {
        const value = /^[-+]?\d[\d.]*(?:[eE][-+]?\d{1,3})?$/.test(fields[at] ?? '') ? Number(fields[at]) : Number.NaN;
        if (!Number.isFinite(value))
            return undefined;
        measured.push({ value, unit: fields[at + 1] ?? '' });
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
    #warnings = new WarningList();
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
            return (0,result/* failure */.V)({ reason: 'the report ends without PASS: it was cut off', fix: go_bench_again });
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
        const measured = go_bench_readResult(rest);
        if (measured !== undefined)
            this.#add(name, { measured, line });
        else if (rest.trim() !== '')
            this.#waiting = { name, line };
    }
    #readLateResult(text) {
        const measured = this.#waiting === undefined ? undefined : go_bench_readResult(text);
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
        if (!['ns/op', 'B/op', 'allocs/op'].includes(unit)) {
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
 * their own, named with the unit. Of several counts the median stands. A failed package fails the report.
 */
const createGoBenchParser = (limits) => createLineParser(new GoBenchReader(), limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/hyperfine.ts



const hyperfine_units = new Map([
    ['second', 's'],
    ['byte', 'B'],
]);
/** hyperfine 1: one object a command, times in seconds. */
const hyperfine_readFirst = (result) => ({
    name: result.at('command').text(),
    value: result.at('mean').number(),
    unit: 's',
    better: 'smaller',
    spread: result.at('stddev').optionalNumber(),
});
/** hyperfine 2: a summary of each metric; one of them is the primary one. */
const hyperfine_readSecond = (result, metric) => {
    const summary = result.at('summary').at(metric);
    const unit = summary.at('unit').text();
    return {
        name: result.at('name').optionalText() ?? result.at('command').text(),
        value: summary.at('mean').number(),
        unit: hyperfine_units.get(unit) ?? unit,
        better: 'smaller',
        spread: summary.at('stddev').optionalNumber(),
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
    const warnings = new WarningList();
    const version = root.at('schema_version').optionalNatural() ?? 1;
    if (version > 2)
        root.at('schema_version').refuse(`is ${version}; 1 and 2 are read`, 'Use hyperfine 1 or 2.');
    const metric = version === 1 ? '' : root.at('primary_metric').text();
    const placed = root
        .at('results')
        .list()
        .map((result) => {
        const benchmark = version === 1 ? hyperfine_readFirst(result) : hyperfine_readSecond(result, metric);
        const failed = failedRuns(result);
        if (failed > 0)
            warnings.add(null, `${benchmark.name}: ${failed} of ${exitCodesOf(result).length} runs failed`);
        return { at: result, benchmark };
    });
    const benchmarks = listBenchmarks(root.at('results'), placed);
    return { kind: 'benchmarks', format: 'hyperfine', benchmarks, warnings: warnings.list() };
};
/** Reads the JSON of hyperfine 1 and 2 (`--export-json`): the mean of each command, by the name it was given. */
const createHyperfineParser = (limits) => document_createJsonParser(readReport, limits);

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
    #warnings = new WarningList();
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
const createInterrogateParser = (limits) => createLineParser(new InterrogateReader(), limits);

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
const jscpd_inWords = ({ covered, total }) => `${(0,quantity/* formatCount */.B4)(covered)} of ${(0,quantity/* countOf */.pq)(total, 'line')}`;
const readLines = (root, warnings) => {
    const statistics = root.at('statistics');
    const total = readStatistic(statistics.at('total'));
    const sum = sumFormats(statistics.at('formats').members());
    if (sum.covered !== total.covered || sum.total !== total.total)
        warnings.add(null, `the total says ${jscpd_inWords(total)}, its formats say ${jscpd_inWords(sum)}: formats count`);
    if (sum.covered <= sum.total)
        return sum;
    warnings.add(null, `more lines are duplicated (${(0,quantity/* formatCount */.B4)(sum.covered)}) than there are: all of them count`);
    return { covered: sum.total, total: sum.total };
};
const jscpd_readReport = (root) => {
    const warnings = new WarningList();
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
const createJscpdParser = (limits) => document_createJsonParser(jscpd_readReport, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/pytest-benchmark.ts


// One round has no spread, for which the tool writes 0.
const pytest_benchmark_readBenchmark = (entry) => {
    const stats = entry.at('stats');
    return {
        name: entry.at('fullname').text(),
        value: stats.at('mean').number(),
        unit: 's',
        better: 'smaller',
        spread: stats.at('rounds').natural() > 1 ? stats.at('stddev').number() : undefined,
    };
};
const pytest_benchmark_readReport = (root) => {
    const list = root.at('benchmarks');
    const placed = list.list().map((entry) => ({ at: entry, benchmark: pytest_benchmark_readBenchmark(entry) }));
    return { kind: 'benchmarks', format: 'pytest-benchmark', benchmarks: listBenchmarks(list, placed), warnings: [] };
};
/** Reads the JSON of pytest-benchmark (`--benchmark-json`): the mean of each test, by its full name. */
const createPytestBenchmarkParser = (limits) => document_createJsonParser(pytest_benchmark_readReport, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/typedoc.ts

// https://typedoc.org/api/enums/Models.ReflectionKind.html
const typedoc_kinds = {
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
    typedoc_kinds.enum,
    typedoc_kinds.enumMember,
    typedoc_kinds.variable,
    typedoc_kinds.class,
    typedoc_kinds.interface,
    typedoc_kinds.property,
    typedoc_kinds.typeAlias,
    typedoc_kinds.callSignature,
    typedoc_kinds.getSignature,
    typedoc_kinds.setSignature,
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
            .filter((child) => child.at('kind').natural() === typedoc_kinds.module);
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
const typedoc_placeOf = (reflection) => {
    const source = reflection.at('sources').optionalList()[0];
    return source === undefined
        ? { path: '', line: undefined }
        : { path: source.at('fileName').text(), line: source.at('line').optionalNatural() };
};
/** Deeper than people nest things, names would only grow with the square of what a hostile model holds. */
const longestNames = 500;
const joinNames = (names, { cursor, kind }) => {
    const name = cursor.at('name').text();
    const isNamed = kind !== typedoc_kinds.module && kind !== typedoc_kinds.typeLiteral && !isSignature(kind);
    if (!isNamed || names.length > longestNames)
        return names;
    return names === '' ? name : `${names}.${name}`;
};
const isSignature = (kind) => kind === typedoc_kinds.callSignature || kind === typedoc_kinds.getSignature || kind === typedoc_kinds.setSignature;
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
        const isItem = itemKinds.has(kind) && !(kind === typedoc_kinds.callSignature && within === typedoc_kinds.typeLiteral);
        if (isItem && ownership.isOwn(cursor)) {
            total += 1;
            const isTold = isDocumented(cursor) || (isSignature(kind) && visit.isAboveDocumented);
            if (!isTold)
                undocumented.push({ ...typedoc_placeOf(cursor), name: names });
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
const createTypedocParser = (limits) => document_createJsonParser(typedoc_readReport, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/measures/formats.ts








const formats_all = (...conditions) => (sketch) => conditions.every((holds) => holds(sketch));
const plainTextWith = (mark) => formats_all(({ json, xml }) => json === null && xml === null, textWith(mark));
const benchmarks = [
    {
        name: 'a hyperfine report',
        format: 'hyperfine',
        matches: jsonWith(/^\s*\{\s*(?:"results"\s*:\s*\[\s*\{\s*"command"|"schema_version"\s*:\s*\d+\s*,\s*"metadata"\s*:\s*\{\s*"hyperfine_version")\s*:/),
    },
    { name: 'a pytest-benchmark report', format: 'pytest-benchmark', matches: jsonWith(/^\s*\{\s*"machine_info"\s*:/) },
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
        matches: formats_all(jsonWith(/^\s*\[\s*\{/), jsonWith(/"name"\s*:/), jsonWith(/"unit"\s*:/), jsonWith(/"value"\s*:/)),
    },
];
const documentation = [
    {
        name: "interrogate's table",
        format: 'interrogate',
        matches: formats_all(plainTextWith(/= Coverage for \S/), textWith(/\| Name {1,500}\| {1,500}(?:Total|Status) \|/)),
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
    { name: "TypeDoc's model", format: 'typedoc', matches: jsonWith(/"variant"\s*:\s*"project"\s*,\s*"kind"\s*:\s*1\b/) },
    {
        name: "TypeDoc's log",
        format: null,
        ask: {
            reason: "this looks like TypeDoc's log, which names what is not documented, but not of how many",
            fix: 'Let TypeDoc write its model (`typedoc --json`), and name that.',
        },
        matches: textWith(/\[warning\].{1,1000} does not have any documentation/),
    },
];
/** Formats of measures by their structure; the first row that matches names the format. */
const measureFormats = [
    {
        name: 'a jscpd report',
        format: 'jscpd',
        matches: jsonWith(/^\s*\{\s*(?:"duplicates"\s*:\s*\[|"statistics"\s*:\s*\{\s*"detectionDate"\s*:)/),
    },
    ...documentation,
    ...benchmarks,
];
const measures_formats_parsers = {
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
const createMeasureParser = (format, limits) => measures_formats_parsers[format](limits);

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
        pattern: /\bat (?:[\w.]{1,200}\/{1,2})?([\w.$]{1,300})\.[\w$<>]{1,200}\(([\w$]{1,200}\.(?:java|kt|groovy|scala)):(\d+)\)/g,
        pathOf: (suite, [, className = '', file = '']) => className === suite || className.startsWith(`${suite}$`)
            ? `${asPath(suite.replace(/(?:^|\.)[^.]*$/, ''))}/${file}`.replace(/^\//, '')
            : null,
    },
    // at Shop.CartTests.Fails () [0x00001] in /src/CartTests.cs:20, or: at Shop.CartTests.Fails() in C:\src\CartTests.cs:line 20
    {
        pattern: /\bat ([\w.+`]{1,300})\.[\w<>`.]{1,200} ?\([^()\n]{0,500}\)(?: \[0x\w+\])? in ([^\n]{1,1000}?\.(?:cs|fs|vb)):(?:line )?(\d+)/g,
        pathOf: (suite, [, className = '', file = '']) => className === suite || className.startsWith(`${suite}+`) ? file : null,
    },
    // tests/test_cart.py:20: AssertionError
    {
        pattern: /^(\S{1,300}?)(\.py):(\d+): /gm,
        pathOf: (suite, [, module = '']) => {
            const dotted = module.replaceAll(/[\\/]/g, '.');
            return suite === dotted || suite.startsWith(`${dotted}.`) ? `${module}.py` : null;
        },
    },
    //     cart_test.go:20: message
    {
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
    for (const { pattern, pathOf } of place_frames)
        for (const found of text.matchAll(pattern)) {
            const path = pathOf(suite, found);
            if (path !== null)
                return { path, line: Number(found[3]) };
        }
    return undefined;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/case-list.ts




/** More would not fit into the memory of a runner. */
const mostCases = 5_000_000;
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
    warnings = new WarningList();
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
        for (const [index, found] of this.#cases.entries()) {
            const place = findPlace(found);
            if (place !== found.place)
                this.#cases[index] = { ...found, place };
        }
        const warnings = this.warnings.list();
        return { kind: 'tests', format, tool, cases: this.#cases, suiteFailures: this.#failures, warnings };
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
            this.#cases[copy.position] = joinAttempts(earlier, found);
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
        if (this.#cases.length + this.#failures.length <= this.#maxCases)
            return null;
        return {
            reason: `the report holds more than ${(0,quantity/* countOf */.pq)(this.#maxCases, 'test case')}`,
            fix: 'Split the report, for instance one for each package.',
        };
    }
}
const hasFailed = ({ status }) => status === 'failed' || status === 'error';
const hasFailedLast = ({ attempts }) => hasFailed(attempts.at(-1) ?? attempts[0]);
// A skipped entry after a failed one would hide the failure.
const isRetry = (found, earlier, rule) => {
    if (rule === 'never' || !isSamePlace(found, earlier))
        return false;
    return rule === 'always' || (hasFailedLast(earlier) && found.attempts[0].status !== 'skipped');
};
const isSamePlace = ({ place }, { place: other }) => place?.path === other?.path && (place?.line === other?.line || place?.line === undefined);
const joinAttempts = (earlier, found) => {
    const [first, ...rest] = earlier.attempts;
    const later = found.attempts.filter(({ status }) => status !== 'skipped');
    return { ...earlier, attempts: [asFailed(first), ...rest.map(asFailed), ...later] };
};
const asFailed = (attempt) => hasFailed(attempt) ? attempt : { ...attempt, status: 'failed', message: lost };

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/duration.ts
const duration_plain = /^\d+(?:\.\d*)?(?:e[-+]?\d+)?$|^\.\d+$/i;
// "1,234.5" and "1.234,5": what comes last is the decimal mark. "0,012": a lone comma is one.
const duration_normalise = (text) => {
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
    const digits = duration_normalise(text.trim());
    return duration_plain.test(digits) ? roundMs(Number(digits) * 1000) : undefined;
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
const status_word_words = {
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
    ...status_word_words.passed.map((word) => [word, 'passed']),
    ...status_word_words.skipped.map((word) => [word, 'skipped']),
    ...status_word_words.failed.map((word) => [word, 'failed']),
    ...status_word_words.error.map((word) => [word, 'error']),
]);
/** What a word for a result means, in any case of letters and with or without separators; undefined when it is not known. */
const readStatusWord = (word) => statuses.get(word) ?? statuses.get(word.toLowerCase().replace(/[\s_-]/g, ''));

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/xml-report.ts





const xml_report_broken = 'Run the tests that write it again, or name the complete report in `files`.';
/** What readers of XML test reports have in common: the cases so far, the text at hand, failures and their texts. */
class XmlReport {
    list;
    #limits;
    #budget = new DetailsBudget();
    #texts = new Map();
    failures = 0;
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
        const longest = Math.max(suite.length, name.length);
        if (longest > this.#limits.maxNameBytes)
            return { reason: `a name is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxNameBytes)}`, fix: xml_report_broken };
        return this.list.add({ suite, name, attempts: [attempt], place: undefined }, { suite: 0, repeats: 'never' });
    }
    /** Adds a failure outside of any case. */
    fail(suite, message) {
        this.failures += 1;
        return this.list.fail({ suite, message: firstLineOf(message) || 'it failed without a message', place: undefined });
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
    const tokenizer = new XmlTokenizer(new GrammarHandler(grammar, report), limits, grammar.texts);
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
            return { reason: `the root element is not <${this.#grammar.roots[0]}>`, fix: xml_report_broken };
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
const createCtrfParser = (limits = defaultLimits) => document_createJsonParser((root) => ctrf_readReport(root, limits), limits);
const ctrf_statuses = {
    passed: 'passed',
    failed: 'failed',
    skipped: 'skipped',
    pending: 'skipped',
};
const mostRetries = 100;
const ctrf_readReport = (root, limits) => {
    const results = root.at('results');
    const list = new CaseList(limits);
    const budget = new DetailsBudget();
    const tests = results.at('tests').list();
    for (const test of tests) {
        const complaint = list.add(readCase(test, budget), { suite: 0, repeats: 'after a failure' });
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
    const claimed = summary.at('failed').natural();
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
 * was run again holds retries. Fails when a package has begun and not ended: the report was cut.
 */
const createGoTestParser = (limits = defaultLimits) => createJsonLinesParser(new GoTestReader(limits), limits);
const ends = { pass: 'passed', fail: 'failed', skip: 'skipped', bench: 'passed' };
const silent = new Set(['start', 'run', 'pause', 'cont', 'output', 'build-output', 'build-fail', 'attr', 'artifacts']);
const go_test_rerun = 'Run the tests again and let them finish, with `go test -json ./... > FILE`.';
const keepOutput = (output, more) => (output.length >= detailsKept ? output : output + more);
class GoTestReader {
    #list;
    #budget = new DetailsBudget();
    #packages = new Map();
    #builds = new Map();
    #complaint = null;
    #strayLines = 0;
    constructor(limits) {
        this.#list = new CaseList(limits);
    }
    line(event) {
        const action = event.at('Action').text();
        if (action.startsWith('build-'))
            this.#readBuild(action, event);
        else
            this.#readEvent(action, event);
        if (this.#complaint !== null)
            event.refuse(this.#complaint.reason, this.#complaint.fix);
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
                fix: go_test_rerun,
            });
        for (const [name, output] of this.#builds)
            this.#fail(name, output);
        if (this.#packages.size === 0 && this.#list.suiteFailures === 0)
            return (0,result/* failure */.V)({ reason: 'the report holds no package', fix: go_test_rerun });
        if (this.#strayLines > 0)
            this.#list.warnings.add(null, `${this.#strayLines} lines between the events were passed over`);
        return (0,result/* success */.k)(this.#list.report('go-test', 'go test'));
    }
    #readEvent(action, event) {
        const name = event.at('Package').text();
        const test = event.at('Test').optionalText();
        const status = Object.hasOwn(ends, action) ? ends[action] : undefined;
        if (status === undefined && !silent.has(action))
            event.at('Action').refuse('is no action of go test that is known', go_test_rerun);
        const running = this.#packageOf(name, action);
        if (action === 'output')
            this.#readOutput(running, test, event.at('Output').text());
        else if (test === undefined)
            this.#endPackage(name, running, status, event);
        else if (status === undefined)
            running.running.set(test, running.running.get(test) ?? { output: '' });
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
        begun.run += 1;
        begun.hasEnded = false;
        begun.failures = 0;
        begun.output = '';
        this.#packages.set(name, begun);
        return begun;
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
        running.running.delete(test);
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
        this.#builds.set(path, keepOutput(this.#builds.get(path) ?? '', output));
        if (!silent.has(action))
            event.at('Action').refuse('is no action of go test that is known', go_test_rerun);
    }
    #fail(suite, output) {
        const lines = withoutGoFrame(output).replace(/^# .*\n/gm, '');
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
// Go's writers say "Failed" for every failure; PHPUnit's text begins with the name of the test.
const sayShortly = (message, text) => {
    const isBare = message === 'Failed' || (message === '' && /^\s*=== RUN/.test(text));
    if (isBare)
        return messageOfGo(withoutGoFrame(text)) || firstLineOf(message);
    return firstLineOf(message) || firstLineOf(text.replace(/^\s*[\w\\]{1,300}::\w.{0,300}\r?\n(?=\s*\S)/, ''));
};
const mostSharedDurations = 4096;
/** The <testcase> that is being read, from its start tag to its end tag; one object serves all of a report. */
class JUnitCase {
    #budget;
    // Most cases pass in one of a few thousand durations: they share what says so.
    #passed = new Map();
    #marks = [];
    #open = null;
    #depth = 0;
    #readsText = false;
    #status = 'passed';
    #complaint = '';
    /** Node.js: a failure of what is still to be done fails nothing. */
    #isExpected = false;
    #time = '';
    /** Elements in cases that are not known, and were passed over. */
    unknownElements = 0;
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
        this.#status = 'passed';
        this.#complaint = '';
        this.#isExpected = false;
        this.#time = attributes.repeatedText('time') ?? '';
        this.#readWord('status', attributes.text('status'));
        this.#readWord('result', attributes.text('result'));
    }
    /** Enters an element inside the case. */
    openChild(name, attributes) {
        this.#depth += 1;
        if (this.#depth === 2)
            this.#openMark(name, attributes);
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
        const finals = this.#marks.filter(({ kind }) => kind === 'final').length;
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
    #openMark(name, attributes) {
        const mark = Object.hasOwn(markKinds, name) ? markKinds[name] : undefined;
        if (mark !== undefined) {
            const [kind, status] = mark;
            const [message, type] = [attributes.text('message') ?? '', attributes.text('type') ?? ''];
            this.#open = { kind, status, message, type, durationMs: readSeconds(attributes.text('time')), text: '' };
        }
        else if (name === 'skipped') {
            if (this.#status === 'passed')
                this.#status = 'skipped';
            this.#isExpected ||= attributes.is('type', 'todo');
        }
        else if (!silentElements.has(name))
            this.unknownElements += 1;
    }
    #closeMark() {
        if (this.#open === null)
            return;
        const { kind, status, message, type, text } = this.#open;
        const durationMs = this.#open.durationMs ?? (kind === 'final' ? readSeconds(this.#time) : undefined);
        const short = sayShortly(message, text) || firstLineOf(type);
        this.#marks.push({ kind, attempt: { status, durationMs, message: short, details: this.#budget.keep(text) } });
        this.#open = null;
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

const claimed = (attributes, name) => Math.max(0, attributes.natural(name));
const junit_suites_none = undefined;
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
            place: file === undefined || file === '' ? (this.#open.at(-1)?.place ?? junit_suites_none) : { path: file, line: undefined },
            tests: attributes.natural('tests'),
            failing: claimed(attributes, 'failures') + claimed(attributes, 'errors'),
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
/** A writer that is not known: cases that come again are how Gradle, gotestsum and others tell retries. */
const unknownWriter = { tool: '', repeats: 'after a failure', countsLinesFromZero: false };
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
const createJUnitParser = (limits = defaultLimits) => {
    const reader = new JUnitReader(limits);
    const tokenizer = new XmlTokenizer(reader, limits, vocabulary);
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
        const { unknownElements } = this.#case;
        if (unknownElements > 0)
            this.#list.warnings.add(null, `${(0,quantity/* formatCount */.B4)(unknownElements)} elements in test cases are not known and were passed over`);
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
        if (longest <= this.#limits.maxNameBytes)
            return null;
        return { reason: `a name is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxNameBytes)}`, fix: junit_broken };
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/nunit2.ts



/** Reads NUnit 2 results (https://nunit.org/files/testresult_schema_25.txt). */
const createNUnit2Parser = (limits = defaultLimits) => createXmlTestParser((report) => new NUnit2Grammar(report), limits);
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
const nunit2_claimed = (attributes, names) => names.reduce((sum, name) => sum + Math.max(0, attributes.natural(name)), 0);
// "Shop.CartTests.Adds(1,2)": what stands before the last dot outside of the arguments is the class.
const splitName = (fullName) => {
    const dot = fullName.replace(/[("<].*$/s, '').lastIndexOf('.');
    return dot < 0 ? ['', fullName] : [fullName.slice(0, dot), fullName.slice(dot + 1)];
};
class NUnit2Grammar {
    format = 'nunit2';
    roots = ['test-results'];
    texts = ['message', 'stack-trace'];
    #report;
    #suites = [];
    #case = null;
    #claimed = 0;
    #version = '';
    constructor(report) {
        this.#report = report;
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
            this.#claimed = nunit2_claimed(attributes, ['errors', 'failures', 'invalid']);
        return null;
    }
    close(name) {
        if (name === 'test-case')
            return this.#closeCase();
        if (name === 'test-suite')
            return this.#closeSuite();
        const suite = this.#suites.at(-1);
        if (name === 'failure' && this.#case === null && suite !== undefined)
            suite.message = this.#report.takeText('message');
        return null;
    }
    finish() {
        this.#report.compareFailures('', this.#claimed);
        return { tool: this.#version === '' ? 'NUnit' : `NUnit ${this.#version.slice(0, 40)}` };
    }
    #openCase(attributes) {
        this.#report.forgetTexts();
        const word = attributes.text('result') ?? '';
        const known = Object.hasOwn(results, word) ? results[word] : undefined;
        const contradicts = attributes.is('success', 'False') && known === 'passed';
        const { status, complaint } = this.#judge(attributes, known, contradicts);
        const durationMs = readSeconds(attributes.text('time'));
        this.#case = {
            name: attributes.text('name') ?? '',
            status,
            durationMs,
            complaint: complaint || (known ? '' : unknownWord('result', word)),
        };
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
    #closeCase() {
        const open = this.#case;
        if (open === null)
            return null;
        this.#case = null;
        const [suite, name] = splitName(open.name);
        const texts = {
            message: this.#report.takeText('message') || open.complaint,
            stack: this.#report.takeText('stack-trace'),
        };
        return this.#report.add(suite || (this.#suites.at(-1)?.name ?? ''), name, this.#report.attempt(open.status, open.durationMs, texts));
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
const createNUnit3Parser = (limits = defaultLimits) => createXmlTestParser((report) => new NUnit3Grammar(report), limits);
const nunit3_results = {
    Passed: 'passed',
    Warning: 'passed',
    Failed: 'failed',
    Skipped: 'skipped',
    Inconclusive: 'skipped',
};
const brokenLabels = new Set(['Error', 'Cancelled', 'Invalid']);
class NUnit3Grammar {
    format = 'nunit3';
    roots = ['test-run'];
    texts = ['message', 'stack-trace'];
    #report;
    #suites = [];
    #case = null;
    #claimed = 0;
    #runFailed = false;
    #engine = '';
    constructor(report) {
        this.#report = report;
    }
    open(name, attributes) {
        if (name === 'test-case')
            this.#openCase(attributes);
        else if (name === 'test-suite')
            this.#openSuite(attributes);
        else if (name === 'failure')
            this.#report.forgetTexts();
        else if (name === 'test-run') {
            this.#claimed = Math.max(0, attributes.natural('failed'));
            this.#runFailed = attributes.text('result')?.startsWith('Failed') ?? false;
            this.#engine = attributes.text('engine-version') ?? '';
        }
        return null;
    }
    close(name) {
        if (name === 'test-case')
            return this.#closeCase();
        if (name === 'test-suite')
            return this.#closeSuite();
        const suite = this.#suites.at(-1);
        if (name === 'failure' && this.#case === null && suite !== undefined)
            suite.message = this.#report.takeText('message');
        return null;
    }
    finish() {
        this.#report.compareFailures('', this.#runFailed ? Math.max(1, this.#claimed) : this.#claimed);
        return { tool: this.#engine === '' ? 'NUnit' : `NUnit ${this.#engine.slice(0, 40)}` };
    }
    #openCase(attributes) {
        this.#report.forgetTexts();
        const fullName = attributes.text('fullname') ?? '';
        const name = attributes.text('name') ?? fullName;
        const word = attributes.text('result') ?? '';
        const known = Object.hasOwn(nunit3_results, word) ? nunit3_results[word] : undefined;
        const status = brokenLabels.has(attributes.text('label') ?? '') && known !== 'passed' ? 'error' : known;
        this.#case = {
            suite: attributes.repeatedText('classname') ?? this.#suites.at(-1)?.name ?? '',
            name: name === '' ? fullName : name,
            status: status ?? 'error',
            durationMs: readSeconds(attributes.text('duration') ?? attributes.text('time')),
            complaint: known === undefined ? unknownWord('result', word) : '',
        };
    }
    #closeCase() {
        const open = this.#case;
        if (open === null)
            return null;
        this.#case = null;
        const texts = {
            message: this.#report.takeText('message') || open.complaint,
            stack: this.#report.takeText('stack-trace'),
        };
        return this.#report.add(open.suite, open.name, this.#report.attempt(open.status, open.durationMs, texts));
    }
    #openSuite(attributes) {
        const site = attributes.text('site') ?? '';
        this.#suites.push({
            name: attributes.text('fullname') ?? attributes.text('name') ?? '',
            hasFailed: attributes.is('result', 'Failed'),
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
const tap_diagnostics_placeOf = (yaml) => {
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
        place: tap_diagnostics_placeOf(yaml),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/tap.ts








/**
 * Reads the Test Anything Protocol, versions 12 to 14 (https://testanything.org/tap-version-14-specification.html).
 * Fails unless each stream has its plan and exactly the tests that it announces: what was cut is never read as passed.
 */
const createTapParser = (limits = defaultLimits) => createLineParser(new TapReader(limits), limits);
const testPoint = /^(not )?ok\b(?:[ \t]+(\d{1,9})\b)?(?:[ \t]+-)?[ \t]*(.*)$/;
const planLine = /^1\.\.(\d{1,9})\s*(?:#.*)?$/;
const directive = /(?:^|\s)#\s*(skip\S*|todo)\b(.*)$/i;
const tap_cutOff = 'The test run was probably cut off, or broke. Make it finish, or name the complete report in `files`.';
const deepest = 32;
const newStream = () => ({ plan: null, count: 0, points: [], numbers: new Set() });
const tap_statusOf = (isOk, word) => {
    if (/^todo/i.test(word))
        return isOk ? 'passed' : 'skipped';
    if (/^skip/i.test(word))
        return isOk ? 'skipped' : 'failed';
    return isOk ? 'passed' : 'failed';
};
const tap_withoutEscapes = (name) => name.replace(/\\([#\\])/g, '$1');
const parsePoint = (body, next, children) => {
    const [, not, number, rest = ''] = testPoint.exec(body.replace(/\s*\{$/, '')) ?? [];
    const [whole = '', word = ''] = directive.exec(rest) ?? [];
    const [timed = '', time = '0', unit = ''] = /\s*# time=([\d.]{1,20})(ms|s)$/.exec(rest) ?? [];
    const name = tap_withoutEscapes(rest.slice(0, rest.length - (whole || timed).length).trim());
    const position = number === undefined ? next : Number(number);
    return {
        position,
        name: name || `test ${position}`,
        status: tap_statusOf(not === undefined, word),
        durationMs: timed === '' ? undefined : roundMs(Number(time) * (unit === 's' ? 1000 : 1)),
        yaml: '',
        children,
        isOpen: body.endsWith('{'),
    };
};
class TapReader {
    #limits;
    #list;
    #budget = new DetailsBudget();
    /** The stream of each depth that is open; the first is the report's own. */
    #streams = [newStream()];
    #yaml = null;
    /** The depth of the test point on the line before; -1 when that was something else. */
    #depthOfPoint = -1;
    #points = 0;
    #strayLines = 0;
    #hasBailed = false;
    #complaint = null;
    constructor(limits) {
        this.#limits = limits;
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
        for (const stream of this.#streams)
            this.#addPoints(stream.points, '');
        if (this.#complaint !== null)
            return (0,result/* failure */.V)(this.#complaint);
        if (this.#strayLines > 0)
            this.#list.warnings.add(null, `${(0,quantity/* countOf */.pq)(this.#strayLines, 'line')} of other output between the tests`);
        return (0,result/* success */.k)(this.#list.report('tap', ''));
    }
    #refuse(reason) {
        this.#complaint ??= { reason, fix: tap_cutOff };
    }
    #readStatement(body, indent) {
        const depth = Math.floor(indent / 4);
        this.#depthOfPoint = -1;
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
        if (this.#points > this.#limits.maxLines)
            this.#refuse(`the report holds more than ${(0,quantity/* countOf */.pq)(this.#limits.maxLines, 'test')}`);
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
        else if (open.point.yaml.length < detailsKept)
            open.point.yaml += `${text.slice(open.indent, open.indent + detailsKept)}\n`;
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
const createTrxParser = (limits = defaultLimits) => createXmlTestParser((report) => new TrxGrammar(report), limits);
// A result without an outcome is an error: it is the first word of the list, which writers leave out.
const outcomes = {
    Passed: 'passed',
    Failed: 'failed',
    Error: 'error',
    Timeout: 'error',
    Aborted: 'error',
    PassedButRunAborted: 'error',
    Disconnected: 'error',
    InProgress: 'error',
    NotExecuted: 'skipped',
    NotRunnable: 'skipped',
    Inconclusive: 'skipped',
    Pending: 'skipped',
    Warning: 'passed',
    Completed: 'passed',
};
const trx_failing = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'disconnected'];
const soundSummaries = new Set(['Completed', 'Passed', 'Warning', 'NotExecuted', 'Inconclusive']);
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
    #summary = '';
    constructor(report) {
        this.#report = report;
    }
    open(name, attributes) {
        if (/^(?:UnitTest|Manual|Generic|Web|TestResultAggregation)\w*Result$|^TestResult(?:Aggregation)?$/.test(name))
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
            this.#claimed = trx_failing.reduce((sum, key) => sum + Math.max(0, attributes.natural(key)), 0);
        return null;
    }
    close(name) {
        if (name.endsWith('Result') && this.#results.length > 0)
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
        return { tool: '' };
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
        return null;
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
const createXUnit2Parser = (limits = defaultLimits) => createXmlTestParser((report) => new XUnit2Grammar(report), limits);
const xunit2_results = {
    Pass: 'passed',
    Fail: 'failed',
    Skip: 'skipped',
    NotRun: 'skipped',
};
class XUnit2Grammar {
    format = 'xunit2';
    roots = ['assemblies', 'assembly'];
    texts = ['message', 'stack-trace'];
    #report;
    #assembly = { name: '', claimed: 0, before: 0 };
    #case = null;
    #error = null;
    #tool = 'xUnit.net';
    constructor(report) {
        this.#report = report;
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
            return this.#closeCase();
        if (name === 'assembly')
            return this.#report.compareFailures(this.#assembly.name, this.#assembly.claimed, this.#assembly.before);
        if (name !== 'error' || this.#error === null)
            return null;
        const suite = this.#error || this.#assembly.name;
        this.#error = null;
        return this.#report.fail(suite, this.#report.takeText('message'));
    }
    finish() {
        return { tool: this.#tool };
    }
    #openAssembly(attributes) {
        const name = (attributes.text('name') ?? '').replace(/^.*[\\/]/, '');
        const claimed = Math.max(0, attributes.natural('failed')) + Math.max(0, attributes.natural('errors'));
        this.#assembly = { name, claimed, before: this.#report.failures };
        this.#tool = (attributes.text('test-framework') ?? this.#tool).slice(0, 60);
    }
    #openCase(attributes) {
        this.#report.forgetTexts();
        const suite = attributes.repeatedText('type') ?? '';
        const name = attributes.text('name') ?? '';
        const word = attributes.text('result') ?? '';
        const status = Object.hasOwn(xunit2_results, word) ? xunit2_results[word] : undefined;
        this.#case = {
            suite,
            name: suite !== '' && name.startsWith(`${suite}.`) ? name.slice(suite.length + 1) : name,
            status: status ?? 'error',
            durationMs: readSeconds(attributes.text('time')),
            complaint: status === undefined ? unknownWord('result', word) : '',
        };
    }
    #closeCase() {
        const open = this.#case;
        if (open === null)
            return null;
        this.#case = null;
        const texts = {
            message: this.#report.takeText('message') || open.complaint,
            stack: this.#report.takeText('stack-trace'),
        };
        return this.#report.add(open.suite, open.name, this.#report.attempt(open.status, open.durationMs, texts));
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/tests/formats.ts









const ctrfMarks = [/"results"\s*:\s*\{/, /"tool"\s*:\s*\{/, /"summary"\s*:\s*\{/];
const isCtrf = (sketch) => jsonWith(/"reportFormat"\s*:\s*"CTRF"/)(sketch) || ctrfMarks.every((mark) => jsonWith(mark)(sketch));
// The first row that matches names the format.
/** Formats of test reports by their structure. */
const testFormats = [
    { name: 'a JUnit report', format: 'junit', matches: ({ xml }) => /^testsuites?$/.test(xml?.root ?? '') },
    { name: 'a TRX report', format: 'trx', matches: xmlRoot('TestRun') },
    { name: 'an NUnit 3 report', format: 'nunit3', matches: xmlRoot('test-run') },
    { name: 'an NUnit 2 report', format: 'nunit2', matches: xmlRoot('test-results') },
    { name: 'an xUnit.net report', format: 'xunit2', matches: ({ xml }) => /^assembl(?:ies|y)$/.test(xml?.root ?? '') },
    { name: 'a TestNG report', format: null, matches: xmlRoot('testng-results') },
    { name: 'a Robot Framework report', format: null, matches: xmlRoot('robot') },
    { name: 'a CTRF report', format: 'ctrf', matches: isCtrf },
    { name: 'events of go test', format: 'go-test', matches: jsonWith(/^[^\n]*"Action"\s*:\s*"[a-z-]+"/m) },
    {
        name: 'a TAP report',
        format: 'tap',
        matches: ({ text, json, xml }) => json === null && xml === null && /^(?:TAP version 1[234]\s*$|1\.\.\d+\s*(?:#|$)|(?:not )?ok \d+\b)/m.test(text),
    },
];
const tests_formats_parsers = {
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
const createTestParser = (format, limits) => tests_formats_parsers[format](limits);

;// CONCATENATED MODULE: ./src/gather/reading.ts










const reading_mapped = (parser, change) => ({
    push: (bytes) => parser.push(bytes),
    end: () => {
        const ended = parser.end();
        return ended.ok ? (0,result/* success */.k)(change(ended.value)) : ended;
    },
});
const asContent = (parser) => reading_mapped(parser, (report) => ({ kind: 'coverage', report }));
const choicesOf = (rows, create) => rows.map(({ name, format, ask, matches }) => ({
    format,
    matches,
    choose: () => {
        if (format !== null)
            return (0,result/* success */.k)(create(format));
        return (0,result/* failure */.V)(ask ?? { reason: `this looks like ${name}, which is not read`, fix: 'Write another format.' });
    },
}));
const judged = [
    ...choicesOf(testFormats, createTestParser),
    ...choicesOf(findingFormats, createFindingParser),
    ...choicesOf(measureFormats, createMeasureParser),
];
const coverage = choicesOf(coverageFormats, (format) => asContent(createCoverageParser(format)));
const findTold = ({ sketch }) => judged.find(({ matches }) => matches(sketch))?.choose() ?? (0,result/* success */.k)(asContent(createCoverageReader()));
const findNamed = (name) => [...judged, ...coverage].find(({ format }) => format === name)?.choose() ??
    (0,result/* failure */.V)({ reason: `the format ${name} is not read yet`, fix: 'Let the tool write JUnit XML or SARIF.' });
const createAnyReader = (format) => createReader((head) => {
    const sketched = sketchReport(head);
    if (!sketched.ok)
        return sketched;
    return format === 'auto' ? findTold(sketched.value) : findNamed(format);
});
// Its tool writes nothing at all when it finds nothing; that it ran to its end, the caller vouches for.
const nothingFound = (format) => {
    const finding = findingFormats.find((row) => row.format === format)?.format;
    if (!finding)
        return undefined;
    return { kind: 'findings', format: finding, tools: [format], findings: [], breakdowns: [], warnings: [] };
};
/** Reads one report whole, of the format named, or of the one that its structure tells ("auto"). */
const reading_readReport = async (files, { path, format, isCleanWhenEmpty }) => {
    const reader = createAnyReader(format);
    let bytes = 0;
    const read = await files.read(path, (chunk) => {
        bytes += chunk.length;
        reader.push(chunk);
    });
    if (!read.ok)
        return (0,result/* failure */.V)({ place: path, reason: read.error.message, fix: 'Check how it was written.' });
    const clean = bytes === 0 && isCleanWhenEmpty ? nothingFound(format) : undefined;
    if (clean !== undefined)
        return (0,result/* success */.k)(clean);
    const content = reader.end();
    if (content.ok)
        return content;
    const { line, reason, fix } = content.error;
    return (0,result/* failure */.V)({ place: `${path}, line ${(0,quantity/* formatCount */.B4)(line)}`, reason, fix });
};

;// CONCATENATED MODULE: ./src/gather/reports.ts





const fromPolicy = ({ name, files, format, required, empty }) => ({
    name,
    input: 'files',
    patterns: files,
    format,
    isRequired: required,
    isCleanWhenEmpty: empty === 'clean',
});
// A failed command is told as such; that it wrote no report either is no second reason.
const fromCheck = ({ check, result }) => ({
    name: check.name,
    input: 'report',
    patterns: check.report,
    format: check.format,
    isRequired: result.end === 'passed',
    isCleanWhenEmpty: result.end === 'passed' && formats/* emptyWhenClean */.Rr.includes(check.format),
});
const fromInput = ({ format, patterns }) => ({
    name: undefined,
    input: 'reports',
    patterns,
    format,
    isRequired: false,
    isCleanWhenEmpty: false,
});
const toMissing = ({ name, patterns }, { what, fix = '' }) => ({
    name,
    patterns,
    place: undefined,
    reason: what,
    fix,
});
const reports_nothingFound = (wanted) => ({
    name: wanted.name,
    patterns: wanted.patterns,
    place: undefined,
    reason: `no file matches ${wanted.patterns.join(', ')}`,
    fix: 'Check that what writes it ran before this step and in this job, or that its artifact was downloaded.',
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
/** Finds and reads the reports, each file once: under the name that the policy gives it, then a check's, then none. */
const gatherReports = async ({ declared, runs, discovered }, scene, repository) => {
    const { files } = scene;
    const mapContent = createContentMapper(repository);
    const untouched = await findUntouched(runs, scene);
    const taken = new Set();
    const reports = [];
    const missing = [];
    const readOne = async (wanted, path) => {
        taken.add(path);
        if (untouched.has(path))
            return void missing.push(notWritten(wanted, path));
        const { name, patterns, format, isCleanWhenEmpty } = wanted;
        const content = await reading_readReport(files, { path, format, isCleanWhenEmpty });
        if (content.ok)
            reports.push({ path, declared: name, report: mapContent(content.value, path) });
        else
            missing.push({ name, patterns, ...content.error });
    };
    const withReports = runs.filter(({ check }) => check.report.length > 0);
    for (const wanted of [...declared.map(fromPolicy), ...withReports.map(fromCheck), ...discovered.map(fromInput)]) {
        const found = await findReports(files, wanted, repository);
        const { paths, obstacles } = found.ok ? found.value : { paths: [], obstacles: [found.error] };
        missing.push(...obstacles.map((obstacle) => toMissing(wanted, obstacle)));
        if (paths.length === 0 && obstacles.length === 0 && wanted.isRequired)
            missing.push(reports_nothingFound(wanted));
        for (const path of paths)
            if (!taken.has(path))
                await readOne(wanted, path);
    }
    return { reports, missing };
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
    const plan = { declared: policy.policy.reports, runs, discovered: config.reports };
    const gathered = await gatherReports(plan, scene, checkout?.repository);
    for (const line of renderReadReports(gathered.reports))
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
    return {
        ...found,
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
const annotations_levels = { fail: 'error', warn: 'warning' };
const annotations_placeOf = ({ path, line, endLine }) => path === undefined ? undefined : { file: path, startLine: line ?? 1, endLine: endLine ?? line ?? 1 };
const annotate = ({ level, name }, offender) => {
    const place = annotations_placeOf(offender);
    const annotation = { level: annotations_levels[level], title: offender.title, message: `${offender.message} (${name})` };
    return place === undefined ? annotation : { ...annotation, place };
};
const identityOf = ({ path, line, title, message }) => JSON.stringify([path, line, title, message]);
/** One annotation for each offender of a condition that does not hold, in their order; what several conditions name, once. */
const renderAnnotations = ({ judgements }) => {
    const seen = new Set();
    const annotations = [];
    for (const judgement of judgements) {
        if (judgement.mark === 'passed' || judgement.mark === 'not-judged')
            continue;
        for (const offender of judgement.offenders) {
            const identity = identityOf(offender);
            if (seen.has(identity))
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
const testsSection = (view, title, tests) => ({
    title: `${title} (${(0,quantity/* formatCount */.B4)(tests.length)})`,
    blocks: tableOf(['Test', 'Place', 'Attempts', 'Owner', 'Until', 'Reason'], tests, (test) => [
        (0,markdown.md) `${nameTest(test)}`,
        linkPlace(view, test),
        (0,markdown.md) `${(0,quantity/* formatCount */.B4)(test.attempts)}`,
        ...exemptionCells(test.exemption),
    ]),
});
const exemptionCells = (exemption) => exemption === undefined
    ? [(0,markdown.md) ``, (0,markdown.md) ``, (0,markdown.md) ``]
    : [(0,markdown.md) `${exemption.owner}`, (0,markdown.md) `${exemption.expires.day}`, (0,markdown.md) `${exemption.reason}`];
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
const commandsSection = ({ evidence: { commands } }) => ({
    title: `Checks (${(0,quantity/* formatCount */.B4)(commands.length)})`,
    blocks: tableOf(['', 'Check', 'End', 'Attempts', 'Time'], commands, ({ name, end, reason, attempts, durationMs }) => [
        (0,markdown.md) `${(0,domain_verdict/* signOf */.rL)(end === 'passed' && attempts > 1 ? 'attention' : commandSigns[end])}`,
        (0,markdown.md) `${name}`,
        (0,markdown.md) `${reason}${end === 'passed' && attempts > 1 ? ' after a failure: flaky' : ''}`,
        (0,markdown.md) `${(0,quantity/* formatCount */.B4)(attempts)}`,
        (0,markdown.md) `${(0,quantity/* formatDuration */.a3)(durationMs)}`,
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
        testsSection(view, 'Flaky tests', decision.flaky),
        testsSection(view, 'Quarantined tests', decision.quarantined),
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/report.ts
/** Version of the envelope and of every action's part in it; it follows SemVer with the suite. */
const schemaVersion = '1.0';
/** Puts the common envelope around an action's own part. */
const makeReport = (action, { context, verdict: { mark: verdictMark, sentence }, nowMs }, body) => ({
    schemaVersion,
    action,
    subject: {
        repository: context.repository,
        sha: context.sha,
        ref: context.ref,
        runId: context.runId,
        runAttempt: context.runAttempt,
    },
    verdict: { mark: verdictMark, sentence },
    createdAt: new Date(nowMs).toISOString(),
    body,
});
/** A report as the text of its file. */
const formatReport = (report) => `${JSON.stringify(report, null, 2)}\n`;

;// CONCATENATED MODULE: ./src/render/report.ts


const report_bodyOf = ({ decision, evidence, policySource }) => ({
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
        offenders: offenders.map(({ path = null, line = null, endLine = null, title, message }) => ({
            path,
            line,
            endLine,
            title,
            message,
        })),
    })),
    reports: evidence.reports.map((each) => ({
        path: each.path,
        declared: each.declared ?? null,
        about: nameKind(each.report),
        says: describeContent(each.report),
        remarks: [...remarksOf(each)],
    })),
});
/** The JSON report as text (docs/schemas). */
const renderReport = (view) => {
    const { context, nowMs, decision } = view;
    return formatReport(makeReport('quality-gate', { context, verdict: decision.verdict, nowMs }, report_bodyOf(view)));
};
const failedNames = ({ judgements }) => judgements.filter(({ mark }) => mark === 'failed').map(({ name }) => name);
const countOfFact = ({ facts }, name) => {
    const fact = facts.get(name);
    return fact?.kind === 'measured' && typeof fact.value === 'number' ? String(fact.value) : '';
};
/** The action's outputs; empty where nothing was measured. */
const renderOutputs = (decision) => ({
    'failed-conditions': failedNames(decision).join('\n'),
    'tests-total': countOfFact(decision, 'tests.total'),
    'tests-failed': countOfFact(decision, 'tests.failed'),
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
/* harmony export */   W: () => (/* binding */ namesOnePath),
/* harmony export */   t: () => (/* binding */ compileGlobs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6444);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_0__);

/** Compiles glob patterns (`*`, `**`, `?`, `[a-z]`, `{a,b}`) over POSIX paths relative to one root; dot files match too. */
const compileGlobs = (patterns) => {
    const rules = patterns.map((pattern) => {
        const negated = pattern.startsWith('!');
        return { negated, matches: picomatch__WEBPACK_IMPORTED_MODULE_0___default()(negated ? pattern.slice(1) : pattern, { dot: true, nonegate: true }) };
    });
    return (path) => rules.reduce((taken, rule) => (rule.matches(path) ? !rule.negated : taken), false);
};
/** Whether a pattern, as written, can match one path only: the pattern itself. */
const namesOnePath = (pattern) => !/^!|[\\*?[\]{}()]/.test(pattern);


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
