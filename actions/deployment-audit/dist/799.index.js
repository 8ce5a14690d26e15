export const id = 799;
export const ids = [799];
export const modules = {

/***/ 799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   record: () => (/* binding */ record)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_action_cannot_judge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9612);
/* harmony import */ var _render_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1734);
/* harmony import */ var _render_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4415);
/* harmony import */ var _act_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3852);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5606);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(272);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2651);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5426);








const conclude = (told, config, { context, clock }) => {
    const { verdict, annotations, entry, deployment, writing } = told;
    const enforced = config.task.required;
    const kept = writing.kind === 'written' ? writing.kept : undefined;
    const facts = { config, context, verdict, enforced, nowMs: clock.nowMs() };
    return {
        verdict,
        ...(0,_render_js__WEBPACK_IMPORTED_MODULE_4__/* .fixOf */ .BW)(writing),
        outputs: (0,_render_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .renderOutputs */ .$)({ head: kept?.head, entryIndex: kept?.entries[0]?.index }),
        summary: (0,_render_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSummary */ .Br)(verdict, entry, { writing, config }),
        annotations,
        report: (0,_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .renderReport */ .B1)(facts, {
            log: (0,_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .describeHead */ .Ui)(kept?.head),
            entries: (0,_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .describeEntries */ .qS)(kept),
            deployment,
            remarks: annotations.map(({ message }) => message),
        }),
        enforced,
    };
};
/** Writes who wants to ship what, who allowed it and what judged it, before anything is shipped. */
const recordIntent = async (config, keep, scene) => {
    const { task } = config;
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherIntent */ .m)(config, task, scene);
    if (!gathered.ok)
        throw new _drawbridge_core_action_cannot_judge__WEBPACK_IMPORTED_MODULE_0__/* .CannotJudge */ .R(gathered.error, { enforced: task.required });
    const intent = (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .makeIntent */ .n7)(config, gathered.value, { context: scene.context, nowMs: scene.clock.nowMs() });
    for (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .renderIntentLines */ .Uc)(intent))
        scene.log.line(line);
    const writing = await (0,_act_js__WEBPACK_IMPORTED_MODULE_7__/* .writeIntent */ .U)(intent, { config, keep, hasPost: task.phase === 'both' }, scene);
    return conclude({
        verdict: (0,_render_js__WEBPACK_IMPORTED_MODULE_4__/* .concludeIntent */ .Ai)(intent, writing),
        annotations: (0,_render_js__WEBPACK_IMPORTED_MODULE_4__/* .renderNotices */ .WF)(gathered.value.approvals),
        entry: intent,
        deployment: (0,_render_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDeployment */ .Ti)(intent, undefined),
        writing,
    }, config, scene);
};
const startedNow = ({ environment, service, task }, { context, clock }) => ({
    id: (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .intentId */ .WB)(context, { environment, service }),
    at: new Date(clock.nowMs()).toISOString(),
    environment,
    service,
    release: (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseOf */ .l7)(task, context),
});
/** Writes how it ended, as a step of its own: for those whose deploy step is told of by `outcome`. */
const recordResult = async (config, keep, scene) => {
    const started = startedNow(config, scene);
    const end = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherEnd */ .r)(config.task, started, scene);
    const result = (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .makeResult */ .U2)(started, end, { context: scene.context, nowMs: scene.clock.nowMs() });
    for (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .renderEndLines */ .HN)(end, result))
        scene.log.line(line);
    const writing = await (0,_act_js__WEBPACK_IMPORTED_MODULE_7__/* .writeResult */ .Z)(result, config, keep);
    const verdict = (0,_render_js__WEBPACK_IMPORTED_MODULE_4__/* .concludeResult */ .nz)(result, started, writing);
    const deployment = (0,_render_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDeployment */ .Ti)(started, result);
    return conclude({ verdict, annotations: [], entry: result, deployment, writing }, config, scene);
};
/** Records a deployment: its intent, or, in a step of its own, its result. Throws CannotJudge when a gate's report cannot be read. */
const record = (config, keep, scene) => config.task.phase === 'result' ? recordResult(config, keep, scene) : recordIntent(config, keep, scene);


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


/***/ })

};
