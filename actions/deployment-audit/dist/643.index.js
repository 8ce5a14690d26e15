export const id = 643;
export const ids = [643];
export const modules = {

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

/***/ 2545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ commonOf)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_event__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6363);

/** What all entries have in common. */
const commonOf = ({ context, nowMs }, { environment, service }) => ({
    schema: 1,
    at: new Date(nowMs).toISOString(),
    repository: context.repository,
    environment,
    service,
    actor: context.actor,
    run: {
        id: context.runId,
        attempt: context.runAttempt,
        url: (0,_drawbridge_core_domain_event__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)(context),
        workflow: context.workflow,
        job: context.job,
        event: context.eventName,
        ref: context.ref,
        sha: context.sha,
        triggeringActor: context.triggeringActor,
    },
});


/***/ }),

/***/ 1123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isMeant),
/* harmony export */   i: () => (/* binding */ sameEnvironment)
/* harmony export */ });
/** Names of environments are one whatever their case, as they are to GitHub. */
const sameEnvironment = (one, other) => one.toLowerCase() === other.toLowerCase();
/** True when a place is meant; what is empty means every one. */
const isMeant = ({ environment, service }, meant) => (meant.environment === '' || sameEnvironment(environment, meant.environment)) &&
    (meant.service === '' || service === meant.service);


/***/ }),

/***/ 4643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reconcile: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ../../packages/core/src/action/cannot-judge.ts
var cannot_judge = __webpack_require__(9612);
// EXTERNAL MODULE: ./src/gather/held-log.ts + 12 modules
var held_log = __webpack_require__(8963);
// EXTERNAL MODULE: ./src/render/outputs.ts
var outputs = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/render/report.ts + 1 modules
var report = __webpack_require__(4415);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ./src/decide/dora/rollouts.ts
var rollouts = __webpack_require__(8227);
// EXTERNAL MODULE: ./src/decide/occasion.ts
var decide_occasion = __webpack_require__(2545);
// EXTERNAL MODULE: ./src/decide/place.ts
var decide_place = __webpack_require__(1123);
;// CONCATENATED MODULE: ./src/modes/reconcile/decide.ts




/** So many Deployments are compared: a few months of most teams, and few requests. */
const deploymentsCompared = 300;
/** The intents of this place that no result and no finding ended. */
const findOpen = (entries, place) => (0,rollouts/* readHistory */.L)(entries).rollouts.filter((rollout) => rollout.outcome === 'in-progress' && (0,decide_place/* isMeant */.E)(rollout, place));
/** Those whose intent has no result in a log that was read later, either. */
const stillOpen = (ended, open) => {
    const ids = new Set(open.map(({ id }) => id));
    return ended.filter(({ rollout }) => ids.has(rollout.id));
};
const describeRun = ({ run, rollout }) => run === undefined
    ? `run ${rollout.run.id} is not known to GitHub any more`
    : `run ${run.id}, attempt ${run.attempt}, ended (${run.conclusion ?? 'without a conclusion'})`;
/** Intents whose run is over: nobody will write their result. */
const findLost = (ended) => ended
    .filter(({ run }) => run === undefined || run.status === 'completed')
    .map((each) => ({
    about: each.rollout.id,
    what: 'lost',
    service: each.rollout.service,
    message: `the intent to deploy ${each.rollout.release.version} has no result, and ${describeRun(each)}`,
}));
const textAt = (json, key) => {
    try {
        const value = JSON.parse(json);
        const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
        return typeof found === 'string' ? found : '';
    }
    catch {
        return '';
    }
};
/** The run that a Deployment names: deploy-with-rollback says it itself, a job's `environment` links to its log. */
const runOf = ({ payload, url }) => /^\d+/.exec(textAt(payload, 'run'))?.[0] ?? /\/actions\/runs\/(\d+)/.exec(url)?.[1];
const belongsTo = (deployment, { run, release }) => {
    const named = runOf(deployment);
    return named === undefined ? [release.commit, run.sha].includes(deployment.commit) : named === run.id;
};
// Only what once succeeded changed anything for certain: a job that failed may never have come to its deploy step.
const wasSuccessful = ({ state }) => state === 'success' || state === 'inactive';
const hasFailed = ({ state }) => state === 'failure' || state === 'error';
/** What is older than the log is not in it: that is no omission. */
const beginningOf = (entries) => {
    const first = entries[0];
    return first === undefined ? Number.POSITIVE_INFINITY : Date.parse(first.at);
};
const findUnrecorded = (deployments, { rollouts }, place) => deployments
    .filter((each) => wasSuccessful(each) && !rollouts.some((rollout) => belongsTo(each, rollout)))
    .map(({ id, commit, ref, creatorLogin, createdMs }) => ({
    about: String(id),
    what: 'unrecorded',
    service: place.service,
    message: `GitHub has a Deployment ${id} of ${ref} (${commit.slice(0, 7)}) by ${creatorLogin}, made ${new Date(createdMs).toISOString()}, and the log has no intent for it`,
}));
const good = ['succeeded'];
const bad = [
    'rolled-back',
    'rollback-failed',
    'aborted',
];
const contradicts = (rollout, deployment) => (good.includes(rollout.outcome) && hasFailed(deployment)) ||
    (bad.includes(rollout.outcome) && wasSuccessful(deployment));
// A run may make several: its job's own, and that of the tool in it. One that agrees is enough.
const findContradiction = (rollout, own) => {
    const ended = own.filter((each) => wasSuccessful(each) || hasFailed(each));
    const [first] = ended;
    if (first === undefined || !ended.every((each) => contradicts(rollout, each)))
        return [];
    const states = [...new Set(ended.map(({ state }) => state))].join(', ');
    const message = `the log says that ${rollout.release.version} ended as ${rollout.outcome}, GitHub that ${(0,quantity/* countOf */.pq)(ended.length, 'Deployment')} of its run ended as ${states}`;
    return [{ about: rollout.id, what: 'contradicted', service: rollout.service, message }];
};
// The attempts of one run share their Deployments: the last one that ended is the one they tell of.
const lastAttempts = (rollouts) => [
    ...new Map(rollouts.map((each) => [JSON.stringify([each.run.id, each.environment, each.service]), each])).values(),
];
/** What GitHub's Deployments say that the log does not, or says otherwise. */
const compareDeployments = (entries, deployments, place) => {
    const beginning = beginningOf(entries);
    const judged = deployments.filter(({ createdMs }) => createdMs >= beginning);
    const history = (0,rollouts/* readHistory */.L)(entries);
    const inEnvironment = history.rollouts.filter(({ environment }) => (0,decide_place/* sameEnvironment */.i)(environment, place.environment));
    return [
        ...findUnrecorded(judged, { ...history, rollouts: inEnvironment }, place),
        ...lastAttempts(inEnvironment.filter((each) => (0,decide_place/* isMeant */.E)(each, place))).flatMap((rollout) => findContradiction(rollout, judged.filter((each) => runOf(each) === rollout.run.id))),
    ];
};
/** Those that no entry tells of yet. */
const onlyNew = (discoveries, entries) => {
    const known = new Set(entries.flatMap((each) => (each.kind === 'finding' ? [`${each.what} ${each.about}`] : [])));
    return discoveries.filter(({ what, about }) => !known.has(`${what} ${about}`));
};
/** Discoveries as entries of the log, made by this run. */
const toEntries = (discoveries, { environment }, occasion) => discoveries.map(({ about, what, message, service }) => ({
    ...(0,decide_occasion/* commonOf */.$)(occasion, { environment, service }),
    kind: 'finding',
    about,
    what,
    message,
}));

// EXTERNAL MODULE: ../../packages/core/src/action/refusal.ts
var refusal = __webpack_require__(8481);
;// CONCATENATED MODULE: ./src/modes/reconcile/gather.ts



const cannotLook = (problem, scope, { context }) => {
    const doing = scope === 'actions' ? 'read workflow runs' : 'read Deployments';
    return new cannot_judge/* CannotJudge */.R([(0,refusal/* explainRefusal */.G)(problem, { doing, scope, access: 'read' }, context)], { enforced: true });
};
/** What became of the runs of intents without a result, each asked for once. Throws CannotJudge when GitHub does not say. */
const gatherRuns = async (open, scene) => {
    const ended = [];
    for (const rollout of open) {
        const known = ended.find(({ rollout: { run } }) => run.id === rollout.run.id && run.attempt === rollout.run.attempt);
        const reply = known === undefined
            ? await scene.github.runs.get(rollout.run.id, rollout.run.attempt)
            : { ok: true, value: known.run };
        if (!reply.ok)
            throw cannotLook(reply.error, 'actions', scene);
        ended.push({ rollout, run: reply.value });
    }
    return ended;
};
/** The newest Deployments to an environment. Throws CannotJudge when GitHub does not say. */
const gatherDeployments = async (environment, scene) => {
    const reply = await scene.github.deployments.listIn(environment, deploymentsCompared);
    if (!reply.ok)
        throw cannotLook(reply.error, 'deployments', scene);
    return reply.value;
};

// EXTERNAL MODULE: ../../packages/core/src/domain/listing.ts
var listing = __webpack_require__(8183);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
// EXTERNAL MODULE: ./src/render/checkpoint.ts
var checkpoint = __webpack_require__(4547);
;// CONCATENATED MODULE: ./src/modes/reconcile/render.ts





const subject = 'Audit';
const counted = (discoveries) => {
    const count = (what) => discoveries.filter((each) => each.what === what).length;
    return [
        ['lost', count('lost')],
        ['unrecorded', count('unrecorded')],
        ['contradicted', count('contradicted')],
    ]
        .filter(([, number]) => number > 0)
        .map(([what, number]) => `${(0,quantity/* formatCount */.B4)(number)} ${what}`)
        .join(', ');
};
const describeWriting = ({ fresh, isDryRun }) => {
    if (fresh.length === 0)
        return 'all written down before';
    return `${(0,quantity/* countOf */.pq)(fresh.length, 'new finding')} ${isDryRun ? 'not written (dry run)' : 'written into the log'}`;
};
/** What reconciling came to, in one sentence. */
const concludeReconciling = (seen) => {
    const { discoveries, entryCount, deploymentCount, place, failsOnFindings } = seen;
    const newest = deploymentCount < deploymentsCompared ? '' : 'the newest ';
    const looked = `${(0,quantity/* countOf */.pq)(entryCount, 'entry', 'entries')} and ${newest}${(0,quantity/* countOf */.pq)(deploymentCount, 'Deployment')} to ${place.environment}`;
    if (discoveries.length === 0)
        return { subject, mark: 'passed', sentence: `${looked} agree` };
    return {
        subject,
        mark: failsOnFindings ? 'failed' : 'attention',
        sentence: `${looked} do not agree: ${counted(discoveries)}; ${describeWriting(seen)}`,
    };
};
/** A warning for each discovery that is new. */
const renderAnnotations = ({ fresh }) => fresh.map(({ what, message }, index) => ({ level: 'warning', title: `Audit: ${what}`, message, weight: -index }));
/** One line of the log for each discovery. */
const renderLines = ({ discoveries, fresh }) => discoveries.map((each) => `  ! ${each.what}${fresh.includes(each) ? '' : ' (known)'}: ${each.message}`);
/** The step's summary. */
const renderSummary = (verdict, seen) => ({
    verdict,
    conditions: [],
    changes: [
        ...(0,listing/* tableOf */.c_)(['Finding', 'About', 'What'], seen.discoveries, ({ what, about, message }) => [
            (0,markdown.md) `${what}`,
            (0,markdown/* code */.aY)(about),
            (0,markdown.md) `${message}`,
        ]),
        ...(seen.kept === undefined ? [] : (0,checkpoint/* renderCheckpoint */.r)(seen.kept.head)),
    ],
    details: [],
    foot: (0,markdown.md) `${(0,quantity/* countOf */.pq)(seen.openCount, 'intent')} without a result looked up; Deployments that never succeeded, and those older than the log${seen.deploymentCount < deploymentsCompared ? '' : `, or beyond the newest ${deploymentsCompared}`}, are not compared`,
});

;// CONCATENATED MODULE: ./src/modes/reconcile/run.ts







const writeDown = async (fresh, { config, keep }, { context, clock }) => {
    if (fresh.length === 0 || config.dryRun)
        return undefined;
    const kept = await keep(toEntries(fresh, config, { context, nowMs: clock.nowMs() }));
    if (!kept.ok)
        throw new cannot_judge/* CannotJudge */.R([kept.error], { enforced: true });
    return kept.value;
};
const look = async (config, { keep, ports }, scene) => {
    const before = await (0,held_log/* gatherFreshLog */.Cy)(config, ports, scene);
    const open = findOpen(before.entries, config);
    const ended = await gatherRuns(open, scene);
    const deployments = await gatherDeployments(config.environment, scene);
    const compare = ({ entries }) => [
        ...findLost(stillOpen(ended, findOpen(entries, config))),
        ...compareDeployments(entries, deployments, config),
    ];
    // What GitHub was asked about may have been recorded between reading the log and asking.
    const log = compare(before).length === 0 ? before : await (0,held_log/* gatherFreshLog */.Cy)(config, ports, scene);
    const discoveries = compare(log);
    const fresh = onlyNew(discoveries, log.entries);
    const kept = await writeDown(fresh, { config, keep }, scene);
    return {
        ...{ place: config, discoveries, fresh, kept },
        entryCount: log.entries.length,
        openCount: open.length,
        deploymentCount: deployments.length,
        isDryRun: config.dryRun,
        failsOnFindings: config.task.failsOnFindings,
        head: kept?.head ?? log.head,
    };
};
/** Compares the log with GitHub's runs and Deployments, and writes down what does not match, each once. */
const reconcile = async (config, means, scene) => {
    const seen = await look(config, means, scene);
    for (const line of renderLines(seen))
        scene.log.line(line);
    const verdict = concludeReconciling(seen);
    const facts = { config, context: scene.context, verdict, enforced: true, nowMs: scene.clock.nowMs() };
    return {
        verdict,
        outputs: (0,outputs/* renderOutputs */.$)({
            head: seen.head,
            entryIndex: seen.kept?.entries[0]?.index,
            findings: seen.discoveries.length,
        }),
        summary: renderSummary(verdict, seen),
        annotations: renderAnnotations(seen),
        report: (0,report/* renderReport */.B1)(facts, {
            log: (0,report/* describeHead */.Ui)(seen.head),
            entries: (0,report/* describeEntries */.qS)(seen.kept),
            findings: seen.discoveries.map(({ what, about, message }) => ({ what, place: about, message })),
        }),
        enforced: true,
    };
};


/***/ })

};
