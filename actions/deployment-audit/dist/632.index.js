export const id = 632;
export const ids = [632];
export const modules = {

/***/ 9632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordEnd: () => (/* binding */ recordEnd)
/* harmony export */ });
/* harmony import */ var _render_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4415);
/* harmony import */ var _act_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3852);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5606);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(272);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2651);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8025);







const stopped = {
    kind: 'unknown',
    why: 'the job was stopped while the intent was being written, so that the deploy step should not have begun',
};
/**
 * Writes how the deployment ended. It runs after the post of every later step, and so after the deploy action has told the
 * true end, also of a cancelled job. Never fails the job. undefined: main wrote no intent, so that nothing was deployed.
 */
const recordEnd = async (left, { config, keep }, scene) => {
    const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .u)(left);
    if (state === undefined || (state.written === 'refused' && config.task.required))
        return undefined;
    const { context, clock } = scene;
    const seen = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherEnd */ .r)(config.task, state.intent, scene);
    const end = state.written === 'pending' && seen.kind === 'unknown' ? stopped : seen;
    const result = (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .makeResult */ .U2)(state.intent, end, { context, nowMs: clock.nowMs() });
    for (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .renderEndLines */ .HN)(end, result))
        scene.log.line(line);
    const writing = await (0,_act_js__WEBPACK_IMPORTED_MODULE_5__/* .writeResult */ .Z)(result, config, keep);
    const verdict = (0,_render_js__WEBPACK_IMPORTED_MODULE_3__/* .concludeResult */ .nz)(result, state.intent, writing);
    const kept = writing.kind === 'written' ? writing.kept : undefined;
    const facts = { config, context, verdict, enforced: false, nowMs: clock.nowMs() };
    return {
        verdict,
        ...(0,_render_js__WEBPACK_IMPORTED_MODULE_3__/* .fixOf */ .BW)(writing),
        summary: (0,_render_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSummary */ .Br)(verdict, result, { writing, config }),
        report: (0,_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .renderReport */ .B1)(facts, {
            log: (0,_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .describeHead */ .Ui)(kept?.head),
            entries: (0,_render_report_js__WEBPACK_IMPORTED_MODULE_6__/* .describeEntries */ .qS)(kept),
            deployment: (0,_render_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDeployment */ .Ti)(state.intent, result),
        }),
        failsJob: false,
    };
};


/***/ })

};
