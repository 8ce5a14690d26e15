export const id = 559;
export const ids = [559];
export const modules = {

/***/ 6881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ fixedFactNames),
/* harmony export */   H3: () => (/* binding */ findNamedEntry),
/* harmony export */   Mx: () => (/* binding */ factCatalogue),
/* harmony export */   w4: () => (/* binding */ findEntry),
/* harmony export */   xW: () => (/* binding */ classNames)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8429);
/* harmony import */ var _drawbridge_core_reports_findings_model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(680);


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
    [
        'coverage.changed.lines.percent',
        'percent',
        things('changed line'),
        'Covered lines of those that the change adds; not measured where there is none: ask with `when: coverage.changed.lines.total > 0`.',
    ],
    ['coverage.changed.lines.covered', 'count', things('covered changed line'), 'Those that ran.'],
    [
        'coverage.changed.lines.total',
        'count',
        things('changed line'),
        'Those that can be covered; 0 on an event without a base (a new branch, a schedule).',
    ],
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
    ['scan.introduced.total', 'count', things('introduced finding'), 'Those that this change brings in.'],
    ['scan.introduced.<severity>', 'count', things('introduced <severity> finding'), 'Those of a severity.'],
    [
        'scan.disclosed.total',
        'count',
        things('newly disclosed finding'),
        'Those that became known in what this change does not touch.',
    ],
    ['scan.disclosed.<severity>', 'count', things('newly disclosed <severity> finding'), 'Those of a severity.'],
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
    [
        'verdicts.failed',
        'count',
        things('failed verdict'),
        'Of our own actions; one that `mode: report` keeps from failing its step does not count.',
    ],
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
    '<severity>': _drawbridge_core_reports_findings_model__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g,
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
    const fixed = expanded.get((0,_drawbridge_core_domain_fact__WEBPACK_IMPORTED_MODULE_1__/* .factName */ .U)(path));
    if (fixed !== undefined)
        return fixed;
    const open = openEntries.find(({ name }) => fits(name.split('.'), path));
    const at = open?.name.split('.').findIndex((part) => part.startsWith('<')) ?? -1;
    const placeholder = open?.name.split('.')[at];
    return open === undefined || placeholder === undefined ? undefined : fill(open, placeholder, path[at] ?? '');
};
/** The parts of a fact's name as conditions write it: the way back from `factName`. */
const partsOf = (name) => [...name.matchAll(/\['((?:[^']|'')*)'\]|([^.[\]]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? '');
/** The entry of a fact by its name as conditions write it. */
const findNamedEntry = (name) => findEntry(partsOf(name));


/***/ }),

/***/ 5008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ pointsBetween),
/* harmony export */   Q8: () => (/* binding */ unmeasured),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jh: () => (/* binding */ measured),
/* harmony export */   uM: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_rational__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3901);

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
    const value = (0,_drawbridge_core_domain_rational__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(ratio);
    return value === undefined ? empty : { kind: 'measured', value, ratio, offenders };
};
/** Percentage points between two parts of a whole; undefined where one of them is nothing of nothing. */
const pointsBetween = (now, before) => {
    const [current, previous] = [(0,_drawbridge_core_domain_rational__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(now), (0,_drawbridge_core_domain_rational__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .pR)(before)];
    return current === undefined || previous === undefined ? undefined : (0,_drawbridge_core_domain_rational__WEBPACK_IMPORTED_MODULE_0__/* .subtract */ .Re)(current, previous);
};


/***/ }),

/***/ 9690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parsePolicyText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8293);

/** Limits that no policy by hand is known to reach. */
const maxCharacters = 262_144;
const maxDepth = 12;
const fixes = {
    DUPLICATE_KEY: 'Keep one of them: only one could count.',
    TAB_AS_INDENT: 'Indent with spaces.',
    BAD_INDENT: 'Indent entries of one list or mapping alike.',
    MULTIPLE_DOCS: 'Keep one document: leave out the second "---".',
    TAG_RESOLVE_FAILED: 'Leave the tag out.',
};
const whole = { line: 1, column: 1 };
// Brackets and braces nest without a limit of the library's own; by indentation a text of this size cannot nest far.
const nestsTooDeeply = (text) => {
    let depth = 0;
    for (const character of text) {
        if (character === '[' || character === '{')
            depth += 1;
        else if (character === ']' || character === '}' || character === '\n')
            depth = Math.max(0, depth - 1);
        if (depth > 200)
            return true;
    }
    return false;
};
const refuse = (message, fix) => ({
    root: null,
    problems: [{ ...whole, message, fix }],
    placeOf: () => whole,
});
const deepFix = 'Its entries stand one or two levels deep: see the example in the README.';
const findForbidden = (node, path) => {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return { message: `*${node.source} repeats another part`, fix: 'Write the part out.' };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
        if (node.anchor !== undefined)
            return { message: `&${node.anchor} names a part to be repeated`, fix: 'Leave it out, and write parts out.' };
        if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
            return { message: `${node.tag} is no tag of YAML`, fix: 'Leave the tag out.' };
    }
    if (path.filter((each) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(each) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(each)).length > maxDepth)
        return { message: 'it nests too deeply', fix: deepFix };
    return undefined;
};
const capital = (text) => text.charAt(0).toLowerCase() + text.slice(1);
/** Reads YAML 1.2 (https://yaml.org/spec/1.2.2), one document; aliases, tags, duplicate keys and bombs are problems. `what` names it. */
const parsePolicyText = (text, what = 'the policy') => {
    if (text.length > maxCharacters)
        return refuse(`${what} is longer than ${maxCharacters} characters`, 'Keep reports and lists out of it.');
    if (nestsTooDeeply(text))
        return refuse(`${what} nests too deeply`, deepFix);
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, version: '1.2' });
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const placeOf = (node) => at(node?.range?.[0] ?? 0);
    const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
        ...at(pos[0]),
        message: capital(message),
        fix: fixes[code] ?? 'Mend the YAML there.',
    }));
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node, path) => {
            const found = findForbidden(node, path);
            if (found === undefined)
                return undefined;
            problems.push({ ...placeOf(node), ...found });
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return { root: document.contents, problems, placeOf };
};


/***/ }),

/***/ 2323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ presetConditions)
/* harmony export */ });
const must = (name, require, more = {}) => ({
    name,
    require,
    when: more.when,
    level: 'fail',
    fix: more.fix,
});
/** What any change must hold, over whatever was seen of it. */
const defaultConditions = [
    must('Tests', 'tests.failed == 0 && tests.errors == 0 && tests.suite-failures == 0', {
        when: 'reports.tests > 0',
        fix: 'Mend the tests.',
    }),
    must('Tests ran', 'tests.ran > 0', {
        when: 'reports.tests > 0',
        fix: 'Check that the run finds its tests, and does not skip them all.',
    }),
    must('Tools finished', 'findings.breakdowns == 0', {
        when: 'reports.findings > 0',
        fix: 'Mend what the tool stumbled over: it has not looked at everything.',
    }),
    must('New findings', 'findings.new.critical == 0 && findings.new.high == 0 && findings.new.unrated == 0', {
        when: 'reports.findings > 0 && baseline.known',
        fix: 'Mend them, or waive one with an owner, a reason and a day on which the waiver ends.',
    }),
    // Nothing tells old from new yet, so everything counts: a first run cannot be greener than the second.
    must('Findings', 'findings.critical == 0 && findings.high == 0 && findings.unrated == 0', {
        when: 'reports.findings > 0 && !baseline.known',
        fix: 'Mend them, or run the gate once on the default branch, so that only new ones count.',
    }),
    must('Commands', 'commands.not-passed == 0', {
        when: 'commands.total > 0',
        fix: 'Mend the command that did not pass.',
    }),
    must('Jobs', 'jobs.not-successful == 0', {
        when: 'jobs.known',
        fix: 'Look at the job; one that was skipped has judged nothing.',
    }),
    must('Own verdicts', 'verdicts.failed == 0', {
        when: 'reports.verdicts > 0',
        fix: 'Look at the summary of the step that failed.',
    }),
];
/** A change that may be delivered: each of the four must be measured. */
const deliveryConditions = [
    must('Coverage above 80 %', 'coverage.lines.percent > 80', { fix: 'Cover more lines with tests.' }),
    // Naming the vulnerabilities makes sure that somebody looked for them.
    must('No high or critical finding', 'findings.critical == 0 && findings.high == 0 && findings.unrated == 0 && findings.vulnerabilities.critical == 0 && findings.vulnerabilities.high == 0', { fix: 'Update the package or mend the code, or waive one with an owner, a reason and an end.' }),
    must('Duplication below 5 %', 'duplication.percent < 5', { fix: 'Give what stands twice one place.' }),
    must('Documentation above 90 %', 'documentation.percent > 90', { fix: 'Document what the report lists.' }),
];
/** The conditions that a policy starts from. `delivery` asks for everything that `default` does, and more. */
const presetConditions = {
    none: [],
    default: defaultConditions,
    delivery: [...defaultConditions, ...deliveryConditions],
};


/***/ }),

/***/ 8559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

// UNUSED EXPORTS: builtInPolicy

// EXTERNAL MODULE: ../../packages/core/src/domain/expiry.ts + 1 modules
var expiry = __webpack_require__(3669);
// EXTERNAL MODULE: ../../packages/core/src/domain/fact-expression-check.ts
var fact_expression_check = __webpack_require__(542);
// EXTERNAL MODULE: ../../packages/core/src/domain/fact-expression-text.ts
var fact_expression_text = __webpack_require__(8326);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/reports/drawbridge/policy-formats.ts
var policy_formats = __webpack_require__(2521);
// EXTERNAL MODULE: ../../packages/core/src/reports/findings/model.ts
var model = __webpack_require__(680);
// EXTERNAL MODULE: ../../packages/core/src/domain/fact.ts
var fact = __webpack_require__(8429);
// EXTERNAL MODULE: ../../packages/core/src/domain/nearest-name.ts
var nearest_name = __webpack_require__(9781);
// EXTERNAL MODULE: ./src/decide/facts/catalogue.ts
var catalogue = __webpack_require__(6881);
// EXTERNAL MODULE: ./src/decide/facts/fact.ts
var facts_fact = __webpack_require__(5008);
;// CONCATENATED MODULE: ./src/decide/facts/catalogue-book.ts




const samples = {
    count: 1,
    percent: 1,
    points: 1,
    seconds: 1,
    number: 1,
    text: 'sample',
    flag: true,
};
/** Every fact that there could be, with a value of its kind: families (jobs.<id>.result) have no end, so they are looked up. */
class PossibleFacts extends Map {
    get(name) {
        const entry = (0,catalogue/* findNamedEntry */.H3)(name);
        return entry === undefined ? undefined : (0,facts_fact/* measured */.jh)(samples[entry.unit]);
    }
}
const familiesOf = (area) => catalogue/* factCatalogue */.Mx.map(({ name }) => name).filter((name) => name.startsWith(`${area}.`) && name.includes('<'));
const startsAlike = (name, path) => path.every((part, at) => part === name[at]);
// Two letters that changed places are two slips, which is too much in four letters alone.
const withRoom = (part) => `--${part}`;
const finite = ['findings', 'scan'];
// Severities and classes are few: what is none of them is no slip of the finger, and one that only looks alike misleads.
const explainFinding = (path) => {
    if (!finite.includes(path[0] ?? '') || path[1] === 'tools')
        return undefined;
    const known = catalogue/* fixedFactNames */.F2.map((name) => name.split('.'));
    const depth = path.findIndex((_, at) => !known.some((name) => startsAlike(name, path.slice(0, at + 1))));
    const before = path.slice(0, depth);
    const parts = new Set(known.flatMap((name) => (startsAlike(name, before) ? (name[depth] ?? []) : [])));
    const isNear = (0,nearest_name/* nearestName */.q)(withRoom(path[depth] ?? ''), [...parts].map(withRoom)) !== undefined;
    if (isNear || parts.size === 0)
        return undefined;
    return (0,facts_fact/* unmeasured */.Q8)('there is no such fact', `After ${(0,fact/* factName */.U)(before)} there can be ${[...parts].join(', ')}.`);
};
const explainUnknown = (path) => {
    const misled = explainFinding(path);
    if (misled !== undefined)
        return misled;
    const families = familiesOf(path[0] ?? '');
    if (families.length === 0 || (0,nearest_name/* nearestName */.q)((0,fact/* factName */.U)(path), catalogue/* fixedFactNames */.F2) !== undefined)
        return undefined;
    return (0,facts_fact/* unmeasured */.Q8)('there is no such fact', `Of these there are ${families.join(', ')}.`);
};
/** What any evidence could hold: an expression that this book hinders could never be judged, whatever is measured. */
const catalogueBook = {
    facts: new PossibleFacts(catalogue/* fixedFactNames */.F2.map((name) => [name, (0,facts_fact/* measured */.jh)(0)])),
    explainUnknown,
};

// EXTERNAL MODULE: ./src/decide/policy/document.ts
var policy_document = __webpack_require__(9690);
// EXTERNAL MODULE: ./src/decide/policy/presets.ts
var presets = __webpack_require__(2323);
// EXTERNAL MODULE: ./src/decide/policy/shape.ts
var shape = __webpack_require__(7586);
;// CONCATENATED MODULE: ./src/decide/policy/reader.ts










const day = (0,shape/* refined */.S)((0,shape/* text */.Qq)(), (written) => {
    const parsed = (0,expiry/* parseExpiry */.r)(written);
    return parsed.ok ? parsed : (0,result/* failure */.V)({ what: parsed.error, fix: 'Choose the last day on which it holds.' });
});
// At run time a `when` that does not hold keeps `require` from being looked at: a misspelt fact would never be told.
const expression = (0,shape/* refined */.S)((0,shape/* text */.Qq)(2_000), (written) => {
    const parsed = (0,fact_expression_text/* parseExpression */.Y)(written);
    const hindrances = parsed.ok ? (0,fact_expression_check/* checkExpression */.l)(parsed.value, catalogueBook).hindrances : [parsed.error];
    if (hindrances.length === 0)
        return (0,result/* success */.k)(written);
    const unique = (texts) => [...new Set(texts)];
    return (0,result/* failure */.V)({
        what: unique(hindrances.map(({ reason }) => reason)).join('; '),
        fix: unique(hindrances.map(({ fix }) => fix)).join(' '),
    });
});
const fingerprint = (0,shape/* refined */.S)((0,shape/* text */.Qq)(), (written) => /^[0-9a-f]{32}(:\d{1,6})?$/.test(written)
    ? (0,result/* success */.k)(written)
    : (0,result/* failure */.V)({
        what: `"${written}" is not a fingerprint`,
        fix: 'Copy it from the report of the gate: 32 hexadecimal digits.',
    }));
// An exception from everything is no exception; one that is meant so is `level: warn`.
const exceptEverything = (known, what, fix) => (0,shape/* refined */.S)((0,shape/* text */.Qq)(), (written) => (known.test(written) ? (0,result/* success */.k)(written) : (0,result/* failure */.V)({ what, fix })));
const pathGlob = exceptEverything(/[^*/\s]/, 'fits every path', 'Name a folder or a kind of file, or leave it out.');
const testPattern = exceptEverything(/[^*>\s]/, 'fits every test', 'Name a suite or a test.');
const exemption = { owner: (0,shape/* required */.mw)((0,shape/* text */.Qq)()), reason: (0,shape/* required */.mw)((0,shape/* text */.Qq)()), expires: (0,shape/* required */.mw)(day) };
const report = (0,shape/* refined */.S)((0,shape/* mapping */.pq)({
    name: (0,shape/* required */.mw)((0,shape/* text */.Qq)(100)),
    files: (0,shape/* required */.mw)((0,shape/* oneOrMore */.h9)((0,shape/* text */.Qq)())),
    format: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)(policy_formats/* reportFormats */.z), 'auto'),
    required: (0,shape/* optional */.lq)(shape/* flag */.Jt, true),
    empty: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)(['refuse', 'clean']), 'refuse'),
    classes: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* choice */.Yq)(model/* findingClasses */.C)), []),
}), (read) => read.empty === 'refuse' || policy_formats/* emptyWhenClean */.R.includes(read.format)
    ? (0,result/* success */.k)(read)
    : (0,result/* failure */.V)({
        what: `an empty file says nothing in the format ${read.format}`,
        fix: `\`empty: clean\` is for ${policy_formats/* emptyWhenClean */.R.join(', ')}; name one of them as \`format\`.`,
    }));
const condition = (0,shape/* mapping */.pq)({
    name: (0,shape/* required */.mw)((0,shape/* text */.Qq)(100)),
    require: (0,shape/* required */.mw)(expression),
    when: (0,shape/* maybe */.no)(expression),
    level: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)(['fail', 'warn']), 'fail'),
    fix: (0,shape/* maybe */.no)((0,shape/* text */.Qq)()),
});
const waiver = (0,shape/* refined */.S)((0,shape/* mapping */.pq)({
    rule: (0,shape/* maybe */.no)((0,shape/* text */.Qq)()),
    tool: (0,shape/* maybe */.no)((0,shape/* text */.Qq)()),
    path: (0,shape/* maybe */.no)(pathGlob),
    package: (0,shape/* maybe */.no)((0,shape/* text */.Qq)()),
    fingerprint: (0,shape/* maybe */.no)(fingerprint),
    ...exemption,
}), (read) => [read.rule, read.tool, read.path, read.package, read.fingerprint].some((each) => each !== undefined)
    ? (0,result/* success */.k)(read)
    : (0,result/* failure */.V)({ what: 'it would waive everything', fix: 'Name a rule, tool, path, package or fingerprint.' }));
const severityRule = (0,shape/* refined */.S)((0,shape/* mapping */.pq)({ tool: (0,shape/* maybe */.no)((0,shape/* text */.Qq)()), rule: (0,shape/* maybe */.no)((0,shape/* text */.Qq)()), severity: (0,shape/* required */.mw)((0,shape/* choice */.Yq)(model/* severities */.g)) }), (read) => read.tool !== undefined || read.rule !== undefined
    ? (0,result/* success */.k)(read)
    : (0,result/* failure */.V)({ what: 'it fits every finding', fix: 'Name a tool or a rule.' }));
const flaky = (0,shape/* mapping */.pq)({
    retried: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)(['flaky', 'failed']), 'flaky'),
    repeated: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)(['failed', 'retried']), 'failed'),
});
/** The whole document, key by key; the published schema (docs/schemas) says the same. */
const reader_document = (0,shape/* mapping */.pq)({
    version: (0,shape/* required */.mw)((0,shape/* choice */.Yq)([1])),
    extends: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)(['default', 'delivery', 'none']), 'default'),
    reports: (0,shape/* optional */.lq)((0,shape/* list */.p_)(report), []),
    conditions: (0,shape/* optional */.lq)((0,shape/* list */.p_)(condition), []),
    flaky: (0,shape/* optional */.lq)(flaky, { retried: 'flaky', repeated: 'failed' }),
    quarantine: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* mapping */.pq)({ test: (0,shape/* required */.mw)(testPattern), ...exemption })), []),
    waivers: (0,shape/* optional */.lq)((0,shape/* list */.p_)(waiver), []),
    severity: (0,shape/* optional */.lq)((0,shape/* list */.p_)(severityRule), []),
});
const repeated = (names) => [
    ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
const checkWhole = ({ extends: preset, reports, conditions }) => {
    const problem = (message, fix) => ({ line: 1, column: 1, message, fix });
    const twice = (key, names) => repeated(names).map((name) => problem(`${key}: "${name}" stands there twice`, 'Give each its own name.'));
    const nothing = preset === 'none' && conditions.length === 0;
    return [
        ...twice('reports', reports.map(({ name }) => name)),
        ...twice('conditions', conditions.map(({ name }) => name)),
        ...(nothing ? [problem('the policy has no condition', 'Add `conditions`, or leave out `extends: none`.')] : []),
    ];
};
// A condition of the document takes the place of the preset's that has its name.
const joinConditions = ({ extends: preset, conditions }) => {
    const own = new Set(conditions.map(({ name }) => name));
    return [...presets/* presetConditions */.A[preset].filter(({ name }) => !own.has(name)), ...conditions];
};
const toPolicy = (read) => ({
    preset: read.extends,
    reports: read.reports,
    conditions: joinConditions(read),
    retriedTests: read.flaky.retried,
    repeatedTests: read.flaky.repeated,
    quarantine: read.quarantine,
    waivers: read.waivers,
    severities: read.severity,
});
/** The policy of those who write none. */
const builtInPolicy = toPolicy({
    version: 1,
    extends: 'default',
    reports: [],
    conditions: [],
    flaky: { retried: 'flaky', repeated: 'failed' },
    quarantine: [],
    waivers: [],
    severity: [],
});
const byPlace = (left, right) => left.line - right.line || left.column - right.column;
/** Reads a policy's text (YAML), or tells everything that is wrong with it, in the order of its lines. */
const readPolicy = (policyText) => {
    const parsed = (0,policy_document/* parsePolicyText */.X)(policyText);
    if (parsed.problems.length > 0)
        return (0,result/* failure */.V)(parsed.problems.toSorted(byPlace));
    if (parsed.root === null)
        return (0,result/* failure */.V)([{ line: 1, column: 1, message: 'the policy is empty', fix: 'Begin it with `version: 1`.' }]);
    const problems = [];
    const read = reader_document.read({ node: parsed.root, key: null, path: '', document: parsed, problems });
    if (read === undefined || problems.length > 0)
        return (0,result/* failure */.V)(problems.toSorted(byPlace));
    const whole = checkWhole(read);
    return whole.length > 0 ? (0,result/* failure */.V)(whole) : (0,result/* success */.k)(toPolicy(read));
};


/***/ }),

/***/ 7586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S: () => (/* binding */ refined),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   no: () => (/* binding */ maybe),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_nearest_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9781);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8293);


/** Notes that the value is wrong. */
const note = ({ node, key, path, document, problems }, what, fix) => {
    problems.push({ ...document.placeOf(node ?? key), message: path === '' ? what : `${path}: ${what}`, fix });
};
/** A key that must be there. */
const required = (shape) => ({ shape, presence: { kind: 'required' } });
/** A key that may be left out. */
const optional = (shape, otherwise) => ({
    shape,
    presence: { kind: 'optional', otherwise },
});
/** A key that may be left out, and is undefined then. */
const maybe = (shape) => optional(shape, undefined);
const scalarOf = ({ node }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : undefined);
/** A text of 1 to `longest` characters, without control characters. */
const text = (longest = 1000) => ({
    read: (place) => {
        const value = scalarOf(place);
        if (typeof value !== 'string')
            return note(place, 'must be a text', 'Write one; quote it where it looks like a number.');
        if (value.trim() === '')
            return note(place, 'is empty', 'Write something, or leave the key out.');
        if ([...value].length > longest)
            return note(place, `is longer than ${longest} characters`, 'Shorten it.');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value))
            return note(place, 'has control characters', 'Take them out.');
        return value.trim();
    },
});
/** true or false. */
const flag = {
    read: (place) => {
        const value = scalarOf(place);
        return typeof value === 'boolean' ? value : note(place, 'must be true or false', 'Write true or false, unquoted.');
    },
};
const suggestOneOf = (written, values) => {
    if (typeof written === 'string') {
        const number = values.find((value) => typeof value === 'number' && String(value) === written.trim());
        if (number !== undefined)
            return `Write it as the number ${number}, without quotes.`;
    }
    const [only, ...others] = values;
    const listed = others.length === 0 ? `Write ${only}.` : `Write one of ${values.join(', ')}.`;
    const near = typeof written === 'string' ? (0,_drawbridge_core_domain_nearest_name__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(written, values.map(String)) : undefined;
    return near === undefined ? listed : `Did you mean ${near}? ${listed}`;
};
/** One value of a closed list. */
const choice = (values) => ({
    read: (place) => {
        const written = scalarOf(place);
        const found = values.find((value) => value === written);
        return found ?? note(place, 'is none of the values it can have', suggestOneOf(written, values));
    },
});
/** A shape whose value is read further; what `parse` fails with, in words, is the problem. */
const refined = (inner, parse) => ({
    read: (place) => {
        const value = inner.read(place);
        if (value === undefined)
            return undefined;
        const parsed = parse(value);
        return parsed.ok ? parsed.value : note(place, parsed.error.what, parsed.error.fix);
    },
});
const maxEntries = 5_000;
/** A list of up to 5,000 entries. */
const list = (entry) => ({
    read: (place) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(place.node))
            return note(place, 'must be a list', 'Begin each entry with "- ".');
        if (place.node.items.length > maxEntries)
            return note(place, `has more than ${maxEntries} entries`, 'Shorten it.');
        const entries = place.node.items.map((node, index) => entry.read({ ...place, node, path: `${place.path}[${index}]` }));
        const read = entries.filter((each) => each !== undefined);
        return read.length === entries.length ? read : undefined;
    },
});
/** One value alone, or a list of them. */
const oneOrMore = (entry) => ({
    read: (place) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(place.node)) {
            const read = list(entry).read(place);
            return read?.length === 0 ? note(place, 'is empty', 'Write at least one entry.') : read;
        }
        const only = entry.read(place);
        return only === undefined ? undefined : [only];
    },
});
const keyPath = (path, key) => (path === '' ? key : `${path}.${key}`);
const noteUnknownKeys = (place, map, known) => {
    for (const { key } of map.items) {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : 'a key that is no text';
        if (known.includes(name))
            continue;
        const near = (0,_drawbridge_core_domain_nearest_name__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(name, known);
        const fix = near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${near}?`;
        note({ ...place, node: key, path: keyPath(place.path, name) }, 'there is no such key', fix);
    }
};
const hasEvery = (value, fields) => Object.keys(fields).every((name) => Object.hasOwn(value, name));
const readFields = (place, map, fields) => Object.entries(fields).flatMap(([name, { shape, presence }]) => {
    const pair = map.items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === name);
    if (pair !== undefined) {
        const value = shape.read({ ...place, node: pair.value, key: pair.key, path: keyPath(place.path, name) });
        return value === undefined ? [] : [[name, value]];
    }
    if (presence.kind === 'optional')
        return [[name, presence.otherwise]];
    note(place, `\`${name}\` is missing`, `Add \`${name}\`.`);
    return [];
});
/** A mapping with these keys and no others. */
const mapping = (fields) => ({
    read: (place) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(place.node))
            return note(place, 'must be a mapping', `Write \`key: value\` lines; known are ${Object.keys(fields).join(', ')}.`);
        noteUnknownKeys(place, place.node, Object.keys(fields));
        const value = Object.fromEntries(readFields(place, place.node, fields));
        return hasEvery(value, fields) ? value : undefined;
    },
});


/***/ }),

/***/ 3669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ isExpired),
  r: () => (/* binding */ parseExpiry)
});

;// CONCATENATED MODULE: ../../packages/core/src/domain/day.ts
/** The day (UTC) of an instant in epoch milliseconds, as RFC 3339 writes it (full-date): 2026-12-31. */
const formatDay = (ms) => new Date(ms).toISOString().replace(/T.*/, '');

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
;// CONCATENATED MODULE: ../../packages/core/src/domain/expiry.ts


const dayMs = 86_400_000;
/**
 * Parses a calendar day as RFC 3339 writes it (full-date); anything else, and a day that no calendar has, is an error in
 * words, without a full stop.
 */
const parseExpiry = (text) => {
    const startMs = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    if (Number.isNaN(startMs) || formatDay(startMs) !== text)
        return (0,result/* failure */.V)(`"${text}" is not a day. Write it as 2026-12-31; it holds up to the end of that day, UTC`);
    return (0,result/* success */.k)({ day: text, endsMs: startMs + dayMs });
};
/** True once the day is over (UTC). */
const isExpired = ({ endsMs }, nowMs) => nowMs >= endsMs;


/***/ }),

/***/ 542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkExpression)
/* harmony export */ });
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8429);
/* harmony import */ var _fact_expression_evaluator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7304);
/* harmony import */ var _fact_expression_operand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1324);
/* harmony import */ var _nearest_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9781);
/* harmony import */ var _rational_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3901);





const unusable = { kind: 'unusable', measured: true };
const kindWords = { number: 'a number', string: 'a text', boolean: 'true or false' };
const kindOf = (value) => {
    if (typeof value === 'string')
        return 'string';
    if (typeof value === 'boolean')
        return 'boolean';
    return (0,_fact_expression_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .exactValue */ .zT)(value) === undefined ? 'unusable' : 'number';
};
const isOrder = (operator) => operator !== '==' && operator !== '!=';
const describeUnknown = (path, { facts, explainUnknown }) => {
    const name = (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .factName */ .U)(path);
    const members = [...facts.keys()].filter((each) => each.startsWith(`${name}.`) || each.startsWith(`${name}[`));
    const [example] = members;
    if (example !== undefined)
        return { reason: `${name} is a group of facts, not one`, fix: `Name one of them, e.g. ${example}.` };
    const explained = explainUnknown?.(path);
    if (explained !== undefined)
        return { reason: `${name}: ${explained.reason}`, fix: explained.fix };
    const near = (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(name, facts.keys());
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
        const node = (0,_fact_expression_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .readNode */ .X)(expression);
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
        if ((0,_rational_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDecimal */ .$Q)(text) !== undefined)
            return { kind: 'number', measured: false };
        return this.#refuse(`${text} is not a number as conditions have them`, 'Write it in decimal digits, at most 15 before the point and 9 after it.');
    }
    #checkFact(path) {
        const name = (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .factName */ .U)(path);
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
        const [one, other] = [(0,_fact_expression_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .readNode */ .X)(left), (0,_fact_expression_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .readNode */ .X)(right)];
        if (one.kind === 'fact' && other.kind === 'fact' && (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .factName */ .U)(one.path) === (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .factName */ .U)(other.path))
            return this.#refuse(`${(0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .factName */ .U)(one.path)} is compared with itself`, 'Compare it with a value.');
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
        const isEmpty = parts.map(_fact_expression_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .readNode */ .X).some((node) => node.kind === 'string' && node.text === '');
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


/***/ }),

/***/ 7304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O4: () => (/* binding */ evaluateExpression),
/* harmony export */   jj: () => (/* binding */ knownValue),
/* harmony export */   zT: () => (/* binding */ exactValue)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4523);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8429);
/* harmony import */ var _fact_expression_operand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1324);
/* harmony import */ var _rational_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3901);




/** The value of a fact or a literal; undefined: the expression is neither, or has none. */
const knownValue = (expression, book) => {
    const node = (0,_fact_expression_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .readNode */ .X)(expression);
    if (node.kind === 'number')
        return (0,_rational_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDecimal */ .$Q)(node.text);
    if (node.kind === 'string')
        return node.text;
    if (node.kind === 'boolean')
        return node.value;
    if (node.kind !== 'fact')
        return undefined;
    const fact = book.facts.get((0,_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .factName */ .U)(node.path));
    return fact?.kind === 'measured' ? fact.value : undefined;
};
/** A value as an exact number; undefined: it is none. */
const exactValue = (value) => {
    if (typeof value === 'number')
        return (0,_rational_js__WEBPACK_IMPORTED_MODULE_2__/* .exactly */ .pV)(value);
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
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(value);
    if (typeof value === 'string')
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.StringData */ .p.uQ(value);
    return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Null */ .p.Uv();
};
/**
 * GitHub's engine over facts that were checked before. It compares numbers in doubles, in which 1 of 3,000,000,000 lines
 * too few can vanish; so numbers are compared here, as integers.
 */
class FactEvaluator extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Evaluator */ .oi {
    #book;
    constructor(expression, book) {
        super(expression, new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT());
        this.#book = book;
    }
    visitBinary(binary) {
        const [left, right] = [binary.left, binary.right].map((side) => exactValue(knownValue(side, this.#book)));
        const node = (0,_fact_expression_operand_js__WEBPACK_IMPORTED_MODULE_1__/* .readNode */ .X)(binary);
        if (left === undefined || right === undefined || node.kind !== 'binary')
            return super.visitBinary(binary);
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(relations[node.operator]((0,_rational_js__WEBPACK_IMPORTED_MODULE_2__/* .compareRationals */ .$4)(left, right)));
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
    return result.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Boolean && result.value;
};


/***/ }),

/***/ 1324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readNode)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4523);
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7069);
/* harmony import */ var _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);



const operators = new Map([
    [_actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.EQUAL_EQUAL, '=='],
    [_actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.BANG_EQUAL, '!='],
    [_actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.LESS, '<'],
    [_actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.LESS_EQUAL, '<='],
    [_actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.GREATER, '>'],
    [_actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.GREATER_EQUAL, '>='],
]);
const computed = (base) => ({ kind: 'computed-name', base });
const readIndex = ({ expr, index }) => {
    const base = readNode(expr);
    if (base.kind !== 'fact')
        return base.kind === 'computed-name' ? base : computed('a value');
    const part = index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Star */ .FE ? undefined : readNode(index);
    return part?.kind === 'string' ? { kind: 'fact', path: [...base.path, part.text] } : computed(base.path.join('.'));
};
const readLiteral = ({ literal, token }) => {
    // The lexer itself undoes only the first of several doubled quotes.
    if (token.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.STRING)
        return { kind: 'string', text: token.lexeme.slice(1, -1).replaceAll("''", "'") };
    if (literal.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Boolean)
        return { kind: 'boolean', value: token.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.TRUE };
    if (literal.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Number)
        return { kind: 'number', text: token.lexeme };
    return literal.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.String ? { kind: 'string', text: token.lexeme } : { kind: 'null' };
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
        kind: operator.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_2__/* .TokenType */ .ks.AND ? 'all' : 'any',
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


/***/ }),

/***/ 8326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression)
/* harmony export */ });
/* unused harmony export allowedFunctions */
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4523);
/* harmony import */ var _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(143);
/* harmony import */ var _nearest_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9781);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4310);




/** Nobody reads a longer one; and chains of comparisons nest without a limit in the parser. */
const maxCharacters = 2_000;
/** Functions of texts; the others make values that are no facts, or look at the run instead of the facts. */
const allowedFunctions = ['contains', 'startsWith', 'endsWith'];
const functionReasons = [
    [/^(success|failure|always|cancelled)$/i, 'it tells how the job is doing, which is no fact'],
    [/^hashFiles$/i, 'it reads the workspace, which is no fact'],
    [/^(fromJSON|toJSON|join|format|case)$/i, 'it makes values that were not measured'],
];
const wordOf = (message) => {
    const [, symbol = '', position] = /symbol: '([\s\S]*?)'(?:\. Located at position (\d+)|$)/.exec(message) ?? [];
    return { symbol, position };
};
const fixOfSymbol = (symbol) => {
    if (symbol.startsWith('='))
        return 'Compare with == (or !=).';
    if (symbol.startsWith('&'))
        return 'Join conditions with &&.';
    if (symbol.startsWith('|'))
        return 'Join alternatives with ||.';
    if (symbol.includes('"'))
        return "Texts stand in single quotes: 'main'.";
    if (symbol.startsWith("'"))
        return 'Close the text with a single quote.';
    if (symbol.startsWith('$'))
        return 'Write the expression alone, without ${{ }}.';
    if (/^[\d.+-]/.test(symbol))
        return 'Write numbers in decimal digits and without a unit, e.g. 80 or 79.5.';
    return 'Write comparisons of facts, joined by && or ||: tests.failed == 0 && coverage.lines.percent >= 80.';
};
const atColumn = (column) => (column === undefined ? '' : ` (character ${column})`);
const explainError = (text, error) => {
    const message = Error.isError(error) ? error.message : '';
    const { symbol, position } = wordOf(message);
    if (error instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .ExpressionError */ .tj && /depth/.test(message))
        return { reason: 'the expression nests too deeply', fix: 'Split it into several conditions.' };
    if (error instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .ExpressionError */ .tj && (/end of expression/.test(message) || symbol === 'EOF'))
        return { reason: 'the expression ends too early', fix: `Complete it after "${text.trim().slice(-20)}".` };
    const column = error instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .ExpressionError */ .tj ? String(error.pos.column + 1) : position;
    const what = symbol === '' ? 'the expression cannot be read' : `"${symbol}" cannot stand there`;
    return { reason: `${what}${atColumn(column)}`, fix: fixOfSymbol(symbol) };
};
const findRefusedFunction = (tokens) => {
    const allowed = new Set(allowedFunctions.map((name) => name.toLowerCase()));
    const called = tokens.find(({ type, lexeme }, index) => type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_1__/* .TokenType */ .ks.IDENTIFIER &&
        tokens[index + 1]?.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_1__/* .TokenType */ .ks.LEFT_PAREN &&
        tokens[index - 1]?.type !== _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_1__/* .TokenType */ .ks.DOT &&
        !allowed.has(lexeme.toLowerCase()));
    if (called === undefined)
        return undefined;
    const name = called.lexeme;
    const reason = functionReasons.find(([pattern]) => pattern.test(name))?.[1] ?? 'there is no such function';
    const near = (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(name, allowedFunctions);
    const fix = near === undefined ? `Use facts, and of functions ${allowedFunctions.join(', ')}.` : `Write ${near}(…).`;
    return { reason: `${name}() cannot be asked here: ${reason}`, fix };
};
// Which names there are is not the parser's to judge: it would end at the first, and knows the first part only.
const everyName = (tokens) => tokens.filter(({ type }) => type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_1__/* .TokenType */ .ks.IDENTIFIER).map(({ lexeme }) => lexeme);
/** Reads an expression; nothing is looked up yet. */
const parseExpression = (text) => {
    if (text.trim() === '')
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)({ reason: 'the expression is empty', fix: 'Write one: tests.failed == 0.' });
    if (text.length > maxCharacters)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)({
            reason: `the expression is longer than ${maxCharacters} characters`,
            fix: 'Split it into several conditions.',
        });
    try {
        const { tokens } = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(text).lex();
        const refused = findRefusedFunction(tokens);
        return refused === undefined ? (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .success */ .k)(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(tokens, everyName(tokens), []).parse()) : (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(refused);
    }
    catch (error) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .failure */ .V)(explainError(text, error));
    }
};


/***/ }),

/***/ 8429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ factName)
/* harmony export */ });
const isIdentifier = (text) => /^[A-Za-z_][\w-]*$/.test(text);
/** The name of a fact as people write it in a condition. */
const factName = (path) => path
    .map((part, index) => {
    if (!isIdentifier(part))
        return `['${part.replaceAll("'", "''")}']`;
    return index === 0 ? part : `.${part}`;
})
    .join('');


/***/ }),

/***/ 9781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
// Longer names are cut: what differs beyond is no slip of the finger, and the table stays small.
const longest = 96;
/** Letters to put in, take out or change, case aside (Levenshtein distance). */
const slipsBetween = (left, right) => {
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let row = 1; row <= left.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const change = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
            current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous.at(-1) ?? 0;
};
const plain = (name) => name.slice(0, longest).toLowerCase().replaceAll('_', '-');
/** The known name that was probably meant; undefined where none is near: at most a third of it would be misspelt. */
const nearestName = (written, known) => {
    const wanted = plain(written);
    let best;
    for (const name of known) {
        const candidate = plain(name);
        const allowed = Math.floor(Math.max(wanted.length, candidate.length) / 3);
        if (Math.abs(wanted.length - candidate.length) > allowed)
            continue;
        const slips = slipsBetween(wanted, candidate);
        if (slips <= allowed && (best === undefined || slips < best.slips))
            best = { name, slips };
    }
    return best?.name;
};


/***/ }),

/***/ 3901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ compareRationals),
/* harmony export */   $Q: () => (/* binding */ parseDecimal),
/* harmony export */   Et: () => (/* binding */ floorOf),
/* harmony export */   Qr: () => (/* binding */ divide),
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   _v: () => (/* binding */ floorText),
/* harmony export */   pR: () => (/* binding */ percentOf),
/* harmony export */   pV: () => (/* binding */ exactly),
/* harmony export */   y8: () => (/* binding */ quotient)
/* harmony export */ });
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


/***/ }),

/***/ 680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findingClasses),
/* harmony export */   g: () => (/* binding */ severities)
/* harmony export */ });
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


/***/ })

};
