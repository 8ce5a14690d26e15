export const id = 782;
export const ids = [782];
export const modules = {

/***/ 2782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createOwnReportParser: () => (/* binding */ createOwnReportParser)
});

// EXTERNAL MODULE: ../../node_modules/.pnpm/typebox@1.4.3/node_modules/typebox/build/value/index.mjs + 297 modules
var build_value = __webpack_require__(9735);
// EXTERNAL MODULE: ../../packages/core/src/reports/json/document.ts + 3 modules
var json_document = __webpack_require__(5866);
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

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/rollout-outcome.ts

/** How a rollout ends, for its report and for the log. `unfinished`: somebody else goes on. `superseded`: another run holds the lock and goes on. */
const rolloutOutcomes = [
    'succeeded',
    'rolled-back',
    'rollback-failed',
    'aborted',
    'nothing-to-do',
    'superseded',
    'unfinished',
];
/** What is shipped. */
const releaseSchema = build/* default.Object */.Ay$.Object({
    version: build/* default.String */.Ay$.String(),
    artifact: build/* default.String */.Ay$.String({ description: 'What names it beyond doubt, e.g. an image by digest.' }),
    commit: build/* default.String */.Ay$.String({ description: 'What it was built from; empty where that is not known.' }),
}, { additionalProperties: false });

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
    outcome: build/* default.Enum */.Ay$.Enum([...rolloutOutcomes, 'planned'], {
        description: '`planned`: a dry run. `unfinished`: main ended, and post or the next run goes on. `superseded`: another run holds the lock and goes on.',
    }),
    release: build/* default.Union */.Ay$.Union([releaseSchema, build/* default.Null */.Ay$.Null({ description: 'There was nothing to ship (recover).' })]),
    previous: build/* default.Union */.Ay$.Union([releaseSchema, build/* default.Null */.Ay$.Null({ description: 'Nothing served before.' })]),
    current: build/* default.Union */.Ay$.Union([releaseSchema, build/* default.Null */.Ay$.Null()], { description: 'What serves at the end, as far as is known.' }),
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

// EXTERNAL MODULE: ../../packages/core/src/reports/findings/model.ts
var model = __webpack_require__(680);
;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/scan-report.ts



const scan_report_lineOrNull = build/* default.Union */.Ay$.Union([build/* default.Integer */.Ay$.Integer({ minimum: 1 }), build/* default.Null */.Ay$.Null()]);
const findingClass = build/* default.Enum */.Ay$.Enum([...model/* findingClasses */.C]);
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
    severity: build/* default.Enum */.Ay$.Enum([...model/* severities */.g]),
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
const quote = (text) => JSON.stringify(text.slice(0, 200));
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
            .refuse(`is ${quote(found[key])}: the report is of another ${what} than ${quote(subject[key])}`, fresh);
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
const again = 'Let the action write the report again, and hand it on as it is.';
const partsOf = (version) => {
    const [, major, minor] = /^(\d{1,5})\.(\d{1,5})$/.exec(version) ?? [];
    return major === undefined ? undefined : [Number(major), Number(minor)];
};
/** How the report's schema stands to ours; a later one only adds to it, and an earlier one lacks what may be left out. */
const ageOf = (root) => {
    const cursor = root.at('schemaVersion');
    const version = cursor.text();
    const [major, minor] = partsOf(version) ?? cursor.refuse('is no version of a schema', again);
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
    return follow(root, deepest.instancePath).refuse(`${reason} (schema ${schema_version/* schemaVersion */.C})`, again);
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
const createOwnReportParser = (expected, limits) => (0,json_document/* createJsonParser */.k)((root) => readReport(root, expected), limits);


/***/ }),

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


/***/ })

};
