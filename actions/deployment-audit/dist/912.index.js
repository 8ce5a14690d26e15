export const id = 912;
export const ids = [912];
export const modules = {

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

/***/ 7912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./src/gather/held-log.ts + 12 modules
var held_log = __webpack_require__(8963);
// EXTERNAL MODULE: ./src/gather/since.ts
var gather_since = __webpack_require__(2429);
// EXTERNAL MODULE: ./src/render/outputs.ts
var outputs = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/render/report.ts + 1 modules
var report = __webpack_require__(4415);
// EXTERNAL MODULE: ./src/render/verification.ts
var render_verification = __webpack_require__(7605);
// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts
var domain_document = __webpack_require__(8530);
// EXTERNAL MODULE: ../../packages/core/src/domain/listing.ts
var listing = __webpack_require__(8183);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
// EXTERNAL MODULE: ./src/render/checkpoint.ts
var checkpoint = __webpack_require__(4547);
;// CONCATENATED MODULE: ./src/modes/verify/render.ts





const listOf = (title, items) => items.length === 0
    ? []
    : [
        (0,domain_document/* paragraph */.FY)((0,markdown.md) `${title}`),
        (0,domain_document/* paragraph */.FY)((0,markdown/* joinMarkdown */.UF)(items.map((item) => (0,markdown.md) `- ${item}`), '\n')),
    ];
const faultTable = (faults) => (0,listing/* tableOf */.c_)(['Fault', 'Where', 'File', 'What', 'Way out'], faults, (fault) => [
    (0,markdown.md) `${fault.kind}`,
    (0,markdown.md) `${(0,render_verification/* placeOf */.$t)(fault)}`,
    fault.file === '' ? (0,markdown.md) `` : (0,markdown/* code */.aY)(fault.file),
    (0,markdown.md) `${fault.message}${fault.commit === undefined ? '' : ` Commit ${fault.commit.slice(0, 7)}.`}`,
    (0,markdown.md) `${fault.fix}`,
]);
/** The step's summary: what is wrong, what this proves and what it does not, and the checkpoint to keep. */
const renderSummary = (verdict, seen, head) => ({
    verdict,
    conditions: [],
    changes: [
        ...faultTable(seen.faults),
        ...faultTable(seen.remarks),
        ...listOf('This proves:', seen.proves),
        ...listOf('It does not prove:', seen.doesNotProve),
        ...(seen.faults.length === 0 ? (0,checkpoint/* renderCheckpoint */.r)(head) : []),
    ],
    details: [],
    foot: (0,markdown.md) `log ${(0,markdown/* code */.aY)(seen.origin)}, read without a request to GitHub’s API`,
});

;// CONCATENATED MODULE: ./src/modes/verify/run.ts






/** Checks a log from its files alone: its tree, its checkpoint, its signature, and an older checkpoint kept elsewhere. */
const verify = async (config, ports, scene) => {
    const since = await (0,gather_since/* gatherSince */.m)(config.task.since, scene);
    const { verification, head } = await (0,held_log/* gatherLog */.AH)(config, { ports, since }, scene);
    for (const line of (0,render_verification/* renderLines */.ET)(verification))
        scene.log.line(line);
    const verdict = (0,render_verification/* concludeVerification */.rC)(verification, since !== undefined);
    const facts = { config, context: scene.context, verdict, enforced: true, nowMs: scene.clock.nowMs() };
    const found = [...verification.faults, ...verification.remarks];
    return {
        verdict,
        outputs: (0,outputs/* renderOutputs */.$)({ head, findings: found.length }),
        summary: renderSummary(verdict, verification, head),
        annotations: (0,render_verification/* renderAnnotations */.Hp)(verification),
        report: (0,report/* renderReport */.B1)(facts, {
            log: (0,report/* describeHead */.Ui)(head),
            findings: found.map((fault) => ({ what: fault.kind, place: (0,render_verification/* placeOf */.$t)(fault), message: fault.message })),
            proves: [...verification.proves],
            doesNotProve: [...verification.doesNotProve],
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


/***/ })

};
