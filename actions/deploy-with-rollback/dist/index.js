import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4803:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __nccwpck_require__(4310);
;// CONCATENATED MODULE: ../../packages/core/src/inputs/spec.ts


const spec = (presence, parse) => ({
    default: presence.default ?? '',
    required: presence.required ?? false,
    parse,
});
/** Any text, as written. */
const spec_text = (presence = {}) => spec(presence, result/* success */.k);
const unevaluated = '${{ github.token }}';
/** A token; by default the job's own, which the runner puts in place of the expression. Empty: there is none. */
const token = () => spec({ default: unevaluated }, (raw) => (0,result/* success */.k)(raw === unevaluated ? '' : raw));
/** One value of a closed list. */
const choice = (values, presence = {}) => spec(presence, (raw) => {
    const found = values.find((value) => value === raw);
    return found === undefined
        ? (0,result/* failure */.V)(`"${raw}" is not one of ${values.filter((value) => value !== '').join(', ')}.`)
        : (0,result/* success */.k)(found);
});
/** true or false, as the YAML 1.2 core schema spells them (https://yaml.org/spec/1.2/spec.html#id2804923). */
const flag = (presence = {}) => spec(presence, (raw) => {
    if (/^(true|True|TRUE)$/.test(raw))
        return (0,result/* success */.k)(true);
    if (/^(false|False|FALSE)$/.test(raw))
        return (0,result/* success */.k)(false);
    return (0,result/* failure */.V)(`"${raw}" is neither true nor false.`);
});
/** A percentage from 0 to 100, exact; empty means: do not judge this. */
const percentage = (presence = {}) => spec(presence, (raw) => (raw === '' ? success(undefined) : parsePercentage(raw)));
/** A whole number within bounds, both included. */
const wholeNumber = (bounds, presence = {}) => spec(presence, (raw) => {
    const value = /^\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
    return value >= bounds.min && value <= bounds.max
        ? (0,result/* success */.k)(value)
        : (0,result/* failure */.V)(`"${raw}" is not a whole number from ${bounds.min} to ${bounds.max}.`);
});
/** Several values, one a line; blank lines and lines that start with "#" are skipped. */
const lines = (presence = {}) => spec(presence, (raw) => (0,result/* success */.k)(raw
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))));
/** A spec whose value is read further: what `read` fails with, in words, is the problem. */
const refine = (inner, read) => ({
    ...inner,
    parse: (raw) => {
        const parsed = inner.parse(raw);
        return parsed.ok ? read(parsed.value) : parsed;
    },
});
/** Narrows a spec: what `check` says in words is the problem. */
const where = (inner, check) => refine(inner, (value) => {
    const problem = check(value);
    return problem === undefined ? (0,result/* success */.k)(value) : (0,result/* failure */.V)(problem);
});
const faultOfPath = (path) => {
    if (/^([a-zA-Z]:|[\\/])/.test(path))
        return `"${path}" is absolute. Write it relative to the workspace.`;
    if (path.split(/[\\/]/).includes('..'))
        return `"${path}" may lead out of the workspace. Write it without "..".`;
    return undefined;
};
/** A folder or file inside the workspace: relative, without a way out of it. */
const workspacePath = (presence = {}) => where(spec_text(presence), faultOfPath);
const hasEvery = (config, specs) => Object.keys(specs).every((name) => Object.hasOwn(config, name));
/** Reads every input, and reports every problem at once. An empty required input is a problem, others take their default. */
const readInputs = (specs, raw) => {
    const problems = [];
    const values = [];
    for (const [input, each] of Object.entries(specs)) {
        const written = raw(input);
        if (each.required && written === '')
            problems.push({ input, message: 'it is required. Add it to `with`.' });
        const parsed = each.parse(written === '' ? each.default : written);
        if (parsed.ok)
            values.push([input, parsed.value]);
        else if (!(each.required && written === ''))
            problems.push({ input, message: parsed.error });
    }
    const config = Object.freeze(Object.fromEntries(values));
    return problems.length === 0 && hasEvery(config, specs) ? (0,result/* success */.k)(config) : (0,result/* failure */.V)(problems);
};

;// CONCATENATED MODULE: ./src/decide/command/missing-commands.ts
/** What the commands lack for this strategy and these probes, a sentence each with the way out. */
const findMissingCommands = (settings, strategy, probes) => {
    const missing = [];
    if (strategy === 'blue-green' && settings.stage === undefined)
        missing.push('the strategy blue-green starts the new version beside the old one: add a `stage` command, or choose rolling or recreate.');
    if (probes.some(({ kind }) => kind === 'readiness') && settings.verify === undefined)
        missing.push('a probe asks the target whether it is ready: add a `verify` command, or choose another probe.');
    const [reads, writes] = [settings['read-journal'], settings['write-journal']];
    if ((reads === undefined) !== (writes === undefined))
        missing.push('a journal is read and written: give both `read-journal` and `write-journal`, or none.');
    return missing;
};

;// CONCATENATED MODULE: ./src/inputs/conflicts.ts

const isKubernetes = ({ target, manifests }) => target === 'kubernetes' || (target === 'auto' && manifests.length > 0);
/** Whether the versions run through the user's own commands: where nobody says, it is manifests that make the difference. */
const isCommand = (values) => !isKubernetes(values);
const omissions = [
    {
        input: 'version',
        message: 'it is required, except with `mode: recover`. Add it to `with`, e.g. `version: 1.5.0`.',
        isBroken: ({ mode, version }) => mode !== 'recover' && version === '',
    },
    {
        input: 'artifact',
        message: 'it is required with `target: kubernetes`. Write the image, best by its digest: `artifact: ghcr.io/octo/shop@sha256:...`.',
        isBroken: (values) => isKubernetes(values) && values.mode === 'deploy' && values.artifact === '',
    },
    {
        input: 'manifests',
        message: 'it is required with `target: kubernetes`. Write the files, one glob a line, e.g. `manifests: k8s/*.yaml`.',
        isBroken: (values) => isKubernetes(values) && values.manifests.length === 0,
    },
    {
        input: 'units',
        message: 'with `target: kubernetes` the Deployments of the manifests are the units. Leave it out.',
        isBroken: (values) => isKubernetes(values) && values.units.join() !== 'app',
    },
    {
        input: 'manifests',
        message: 'it is for `target: kubernetes`. Leave it out with `target: command`.',
        isBroken: (values) => isCommand(values) && values.manifests.length > 0,
    },
];
// A recovery finishes what a rollout began, on either way: it needs the same commands as that.
const conflicts = [
    {
        input: 'commands',
        message: '`route` is required with `target: command`. Write `route: [./deploy, route, "{version}"]`.',
        isBroken: (values, { commands }) => isCommand(values) && commands.route === undefined,
    },
    {
        input: 'commands',
        message: '`restore` is required with `target: command`: without it nothing can be taken back. Write `restore: [./deploy, restore, "{previous-version}"]`.',
        isBroken: (values, { commands }) => isCommand(values) && commands.restore === undefined,
    },
    {
        input: 'commands',
        message: 'it is for `target: command`. Leave it out with `target: kubernetes`.',
        isBroken: ({ target }, { commands }) => target === 'kubernetes' && Object.keys(commands).length > 0,
    },
    {
        input: 'target',
        message: '`manifests` and `commands` are both given, and a rollout has one target. Leave one of them out.',
        isBroken: (values, { commands }) => values.target === 'auto' && isKubernetes(values) && Object.keys(commands).length > 0,
    },
    {
        input: 'health',
        message: 'nothing says whether a version is healthy, and that is never taken for granted. List a probe, e.g. `- http: https://shop.example/health`, or give `commands` a `verify`.',
        isBroken: (values, { commands, probes }) => isCommand(values) && probes.length === 0 && commands.verify === undefined,
    },
];
const told = ({ input, message }) => ({ input, message });
/** What is missing, or too much, whatever the inputs that are YAML say. */
const findOmissions = (values) => omissions.filter((each) => each.isBroken(values)).map(told);
const findMissing = (values, { commands, probes }) => {
    if (!isCommand(values))
        return [];
    const given = { route: [], restore: [], ...commands };
    return findMissingCommands(given, values.strategy, probes).map((message) => ({ input: 'commands', message }));
};
/** What the inputs say that cannot hold together, each with the way out. */
const findConflicts = (values, documents) => [
    ...conflicts.filter((each) => each.isBroken(values, documents)).map(told),
    ...findMissing(values, documents),
];

;// CONCATENATED MODULE: ../../packages/core/src/domain/duration.ts

const unitsMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const shape = /^(\d{1,6})\s?(ms|s|m|h)$/;
/** A duration in milliseconds from "90s", "5m" or "2 h"; anything else is an error in words. */
const parseDuration = (text) => {
    const [, count = '', unit = ''] = shape.exec(text.trim()) ?? [];
    const unitMs = unitsMs[unit];
    return unitMs === undefined
        ? (0,result/* failure */.V)(`"${text}" is not a duration. Write a number with its unit: 90s, 5m or 2h.`)
        : (0,result/* success */.k)(Number(count) * unitMs);
};

// EXTERNAL MODULE: ../../packages/core/src/domain/object-name.ts
var object_name = __nccwpck_require__(7010);
;// CONCATENATED MODULE: ../../packages/core/src/inputs/common.ts

/** The inputs that all actions share: the same word means the same thing in each of them. */
const commonInputs = (action) => ({
    'working-directory': workspacePath({ default: '.' }),
    'github-token': token(),
    mode: choice(['enforce', 'report'], { default: 'enforce' }),
    'dry-run': flag({ default: 'false' }),
    comment: choice(['auto', 'never'], { default: 'auto' }),
    'comment-key': where(spec_text({ default: 'default' }), (key) => /^[A-Za-z0-9._-]{1,64}$/.test(key)
        ? undefined
        : `"${key}" is not a key. Use 1 to 64 letters, digits, dots, dashes or underscores.`),
    'report-file': workspacePath({ default: `drawbridge/${action}.json` }),
});
/** The shared part of a Config. */
const toCommonConfig = (values) => ({
    workingDirectory: values['working-directory'],
    token: values['github-token'],
    comment: values.comment,
    commentKey: values['comment-key'],
    enforced: values.mode === 'enforce',
    dryRun: values['dry-run'],
    reportFile: values['report-file'],
});

;// CONCATENATED MODULE: ./src/inputs/table.ts





const longestMs = 24 * 3_600_000;
const duration = (fallback, leastMs = 0) => refine(spec_text({ default: fallback }), (raw) => {
    const parsed = parseDuration(raw);
    if (!parsed.ok || (parsed.value >= leastMs && parsed.value <= longestMs))
        return parsed;
    const least = leastMs === 0 ? '0s' : leastMs < 1_000 ? `${leastMs}ms` : `${leastMs / 1_000}s`;
    return (0,result/* failure */.V)(`"${raw}" is not between ${least} and 24h. Write e.g. ${fallback}.`);
});
// What begins with a dash would be an option to somebody's program.
const nameOf = (what, example, fallback = '') => where(spec_text({ default: fallback }), (raw) => raw === '' || /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/.test(raw)
    ? undefined
    : `"${raw}" is not ${what}. Use 1 to 128 letters, digits, dots, dashes, pluses or underscores, e.g. ${example}.`);
const plainText = (what, longest, required = false) => where(spec_text({ required }), (raw) => {
    if (raw.length > longest)
        return `it is longer than ${longest} characters. Shorten it.`;
    if (raw.startsWith('-'))
        return `"${raw}" begins with a dash, which programs take for an option. Write ${what}.`;
    return /\p{Cc}/u.test(raw) ? `it has control characters or line breaks. Write ${what} on one line.` : undefined;
});
const address = where(spec_text(), (raw) => raw === '' || (/^https?:\/\/\S+$/.test(raw) && URL.canParse(raw))
    ? undefined
    : `"${raw}" is no address. Write one of http or https, e.g. https://shop.example.`);
const unitNames = where(lines({ default: 'app' }), (units) => {
    const stranger = units.find((unit) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(unit));
    if (stranger !== undefined)
        return `"${stranger}" is no name of a unit. Use up to 63 letters, digits, dots, dashes or underscores.`;
    const twice = units.find((unit, index) => units.indexOf(unit) !== index);
    if (twice !== undefined)
        return `"${twice}" is there more than once. Name each unit once.`;
    return units.length === 0 ? 'it names nothing. Write one unit a line, or leave the input out.' : undefined;
});
const { 'working-directory': workingDirectory, 'github-token': githubToken, 'dry-run': dryRun, 'report-file': reportFile, } = commonInputs('deploy-with-rollback');
/** The inputs as action.yml declares them. */
const inputs = {
    mode: choice(['deploy', 'rollback', 'recover'], { default: 'deploy' }),
    environment: plainText('the name of an environment', 255, true),
    service: nameOf('a name', 'web'),
    version: nameOf('a version', '1.5.0'),
    artifact: plainText('what names the artifact, e.g. an image by digest', 1024),
    commit: where(spec_text(), (raw) => raw === '' || (0,object_name/* isObjectName */.V)(raw)
        ? undefined
        : `"${raw}" is not the whole name of a commit. Write its 40 characters.`),
    target: choice(['auto', 'command', 'kubernetes'], { default: 'auto' }),
    strategy: choice(['blue-green', 'rolling', 'recreate'], { default: 'blue-green' }),
    units: unitNames,
    commands: spec_text(),
    namespace: nameOf('a namespace', 'shop', 'default'),
    manifests: lines(),
    container: nameOf('a container', 'web'),
    kubectl: spec_text({ default: 'kubectl' }),
    'kube-context': plainText('the name of a context', 255),
    health: spec_text(),
    'health-initial-delay': duration('0s'),
    'health-interval': duration('5s', 100),
    'health-timeout': duration('5s', 100),
    'healthy-threshold': wholeNumber({ min: 1, max: 100 }, { default: '1' }),
    'unhealthy-threshold': wholeNumber({ min: 1, max: 100 }, { default: '3' }),
    'health-window': duration('60s', 100),
    bake: duration('60s'),
    hooks: spec_text(),
    'hook-timeout': duration('10m', 1_000),
    'stage-timeout': duration('10m', 1_000),
    'shift-timeout': duration('5m', 1_000),
    'restore-timeout': duration('2m', 1_000),
    'clean-timeout': duration('5m', 1_000),
    'lock-lease': duration('60s', 10_000),
    'lock-timeout': duration('10m'),
    'first-deployment': choice(['remove', 'keep'], { default: 'remove' }),
    'allow-downgrade': plainText('the reason in words', 500),
    force: flag({ default: 'false' }),
    'environment-url': address,
    deployment: choice(['auto', 'never'], { default: 'auto' }),
    'working-directory': workingDirectory,
    'github-token': githubToken,
    'report-file': reportFile,
    'dry-run': dryRun,
};

;// CONCATENATED MODULE: ./src/inputs.ts




// Reading what serves is quick or hopeless; a limit of its own for it is one more that nobody would set.
const captureMs = 60_000;
// A look that began within its time may answer after it.
const slackMs = 10_000;
const healthOf = (values, { probes }) => ({
    probes: probes.length > 0 ? probes : [{ kind: 'readiness' }],
    initialDelayMs: values['health-initial-delay'],
    intervalMs: values['health-interval'],
    timeoutMs: values['health-timeout'],
    healthyThreshold: values['healthy-threshold'],
    unhealthyThreshold: values['unhealthy-threshold'],
    windowMs: values['health-window'],
});
const targetOf = (values, { commands }) => isCommand(values)
    ? { kind: 'command', command: { ...commands, route: commands.route ?? [], restore: commands.restore ?? [] } }
    : {
        kind: 'kubernetes',
        kubernetes: {
            kubectl: values.kubectl,
            context: values['kube-context'],
            namespace: values.namespace,
            manifests: values.manifests,
            container: values.container,
        },
    };
const deadlinesOf = (values) => {
    const lookMs = values['health-initial-delay'] + values['health-timeout'] + slackMs;
    return {
        captureMs,
        hookMs: values['hook-timeout'],
        stageMs: values['stage-timeout'],
        verifyMs: values['health-window'] + lookMs,
        shiftMs: values['shift-timeout'],
        bakeMs: values.bake + values['health-interval'] * values['unhealthy-threshold'] + lookMs,
        restoreMs: values['restore-timeout'],
        cleanMs: values['clean-timeout'],
    };
};
const toConfig = (values, documents) => ({
    mode: values.mode,
    environment: values.environment,
    service: values.service,
    release: { version: values.version, artifact: values.artifact || values.version, commit: values.commit },
    target: targetOf(values, documents),
    strategy: values.strategy,
    units: values.units,
    health: healthOf(values, documents),
    hooks: documents.hooks,
    bakeMs: values.bake,
    deadlines: deadlinesOf(values),
    lock: { leaseMs: values['lock-lease'], timeoutMs: values['lock-timeout'] },
    firstDeployment: values['first-deployment'],
    downgradeReason: values['allow-downgrade'],
    force: values.force,
    environmentUrl: values['environment-url'],
    deployment: values.deployment,
    dryRun: values['dry-run'],
    token: values['github-token'],
    workingDirectory: values['working-directory'],
    reportFile: values['report-file'],
});
// What reads YAML is larger than all the rest of the start, and wrong inputs need not wait for it.
const readTexts = async (texts) => {
    if (Object.values(texts).every((each) => each.trim() === ''))
        return (0,result/* success */.k)({ commands: {}, probes: [], hooks: {} });
    const { readDocuments } = await Promise.all(/* import() */[__nccwpck_require__.e(293), __nccwpck_require__.e(642)]).then(__nccwpck_require__.bind(__nccwpck_require__, 642));
    return readDocuments(texts);
};
const problemsOf = (read) => (read.ok ? [] : read.error);
/** Raw inputs as a Config, or every problem at once. */
const readConfig = async (raw) => {
    const values = readInputs(inputs, raw);
    const documents = await readTexts({ commands: raw('commands'), health: raw('health'), hooks: raw('hooks') });
    const omissions = values.ok ? findOmissions(values.value) : [];
    if (!values.ok || !documents.ok)
        return (0,result/* failure */.V)([...problemsOf(values), ...omissions, ...problemsOf(documents)]);
    const problems = [...omissions, ...findConflicts(values.value, documents.value)];
    return problems.length > 0 ? (0,result/* failure */.V)(problems) : (0,result/* success */.k)(Object.freeze(toConfig(values.value, documents.value)));
};


/***/ }),

/***/ 1490:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _drawbridge_core_action_run_action__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1794);
/* harmony import */ var _drawbridge_core_adapters_platform__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7894);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4803);



const load = async () => {
    const { createSteps } = await Promise.all(/* import() */[__nccwpck_require__.e(293), __nccwpck_require__.e(471), __nccwpck_require__.e(516)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6516));
    const { createDeployPorts } = await __nccwpck_require__.e(/* import() */ 558).then(__nccwpck_require__.bind(__nccwpck_require__, 4558));
    return createSteps(createDeployPorts());
};
await (0,_drawbridge_core_action_run_action__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ name: 'deploy-with-rollback', subject: 'Deploy', stateVersion: 1, readConfig: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X, load, loadPost: load }, (0,_drawbridge_core_adapters_platform__WEBPACK_IMPORTED_MODULE_1__/* .createPlatform */ .Q)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1794:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: ../../packages/core/src/domain/secret.ts
const encoder = new TextEncoder();
const toBase64 = (text) => btoa(String.fromCharCode(...encoder.encode(text)));
// Inside a longer text, base64 of a secret starts at one of three offsets: keep the characters that only it decides.
const base64Cores = (secret) => [0, 1, 2].map((offset) => {
    const encoded = toBase64(`${'\0'.repeat(offset)}${secret}`).replaceAll('=', '');
    const bytes = encoder.encode(secret).length + offset;
    return encoded.slice(offset === 0 ? 0 : offset + 1, Math.floor((bytes * 8) / 6));
});
const urlSafe = (base64) => base64.replaceAll('+', '-').replaceAll('/', '_');
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const toHex = (text) => [...encoder.encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const formsOfLine = (secret) => [
    secret,
    ...base64Cores(secret),
    ...base64Cores(secret).map(urlSafe),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    escapeXml(secret),
    toHex(secret),
    toHex(secret).toUpperCase(),
];
/** Shorter forms would blot out ordinary words all over the log. */
const shortestForm = 4;
/** Every form in which a secret may surface in a log: itself, each of its lines, base64, URL, JSON, XML and hex forms. */
const derivedForms = (secret) => {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const forms = [secret, ...lines].filter((line) => line.trim() !== '').flatMap(formsOfLine);
    return [...new Set(forms)].filter((form) => form.length >= shortestForm);
};

// EXTERNAL MODULE: ../../packages/core/src/domain/workflow-text.ts
var workflow_text = __nccwpck_require__(2596);
;// CONCATENATED MODULE: ../../packages/core/src/inputs/problem.ts
/** The user's to mend: shown as one annotation, without a stack. */
class ConfigurationError extends Error {
    problems;
    constructor(problems) {
        super(problems.map((problem) => `Input \`${problem.input}\`: ${problem.message}`).join('\n'));
        this.name = 'ConfigurationError';
        this.problems = problems;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/action/cancellation.ts
/** After SIGINT the runner waits this long before SIGTERM, and after that before it kills (ProcessInvoker.cs). */
const signalWindowsMs = { SIGINT: 7_500, SIGTERM: 2_500 };
/** Time kept back from each window to write down what was reached. */
const reserveMs = 500;
/** Turns the runner's signals into a cancellation; `release` stops listening. A SIGTERM that comes first is a shutdown. */
const watchCancellation = (process, clock) => {
    const controller = new AbortController();
    let reason;
    let deadlineMs;
    const release = process.onSignal((signal) => {
        reason ??= signal === 'SIGINT' ? 'cancel' : 'shutdown';
        deadlineMs = clock.nowMs() + signalWindowsMs[signal] - reserveMs;
        controller.abort();
    });
    const cancellation = {
        signal: controller.signal,
        get reason() {
            return reason;
        },
        get deadlineMs() {
            return deadlineMs;
        },
    };
    return { cancellation, release };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __nccwpck_require__(182);
;// CONCATENATED MODULE: ../../packages/core/src/domain/annotation.ts

/** GitHub keeps this many annotations of each level from one step, and this much of a message. */
const annotationLimits = { perLevel: 10, messageCharacters: 4096 };
const ellipsis = '…';
const cut = (message, characters = annotationLimits.messageCharacters) => message.length <= characters
    ? message
    : `${message.slice(0, characters - ellipsis.length).toWellFormed()}${ellipsis}`;
const closing = (last, hidden) => {
    const more = `\n${(0,quantity/* formatCount */.B4)(hidden)} more like this; the report names them all.`;
    return { ...last, message: `${cut(last.message, annotationLimits.messageCharacters - more.length)}${more}` };
};
/**
 * The annotations that GitHub will really show: per level the weightiest, at most ten (less those already `used`),
 * the last of which says how many more there are.
 */
const rankAnnotations = (annotations, used = {}) => ['error', 'warning', 'notice'].flatMap((level) => {
    const ranked = annotations.filter((each) => each.level === level).toSorted((a, b) => b.weight - a.weight);
    const room = Math.max(0, annotationLimits.perLevel - (used[level] ?? 0));
    const shown = ranked.slice(0, room).map((each) => ({ ...each, message: cut(each.message) }));
    const last = shown.at(-1);
    const hidden = ranked.length - shown.length;
    return last === undefined || hidden === 0 ? shown : [...shown.slice(0, -1), closing(last, hidden)];
});
/** Runs of consecutive numbers: [3, 4, 5, 9] is [{3..5}, {9..9}]. The numbers come sorted. */
const joinRanges = (lines) => {
    const ranges = [];
    for (const line of lines) {
        const last = ranges.at(-1);
        if (last !== undefined && line <= last.end + 1)
            last.end = line;
        else
            ranges.push({ start: line, end: line });
    }
    return ranges;
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/checkout.ts
/** A path of the working directory, from the repository's top. */
const fromTop = ({ prefix }, path) => prefix === '' ? path : `${prefix}/${path}`;
/** A path of the working directory, from the workspace, as later steps reach it whatever folder this one worked in. */
const fromWorkspace = (workingDirectory, path) => [...workingDirectory.split(/[\\/]/), path].filter((part) => part !== '' && part !== '.').join('/');

// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts + 1 modules
var domain_document = __nccwpck_require__(1304);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __nccwpck_require__(4010);
// EXTERNAL MODULE: ../../packages/core/src/domain/verdict.ts
var domain_verdict = __nccwpck_require__(3934);
;// CONCATENATED MODULE: ../../packages/core/src/action/cannot-judge.ts

const fixOf = ({ fix }) => (fix === undefined ? [] : [`  ${fix}`]);
const sentenceOf = (obstacles) => obstacles.length === 1
    ? (obstacles[0]?.what ?? '')
    : `${(0,quantity/* countOf */.pq)(obstacles.length, 'thing')} stand in the way of a verdict.`;
// Nobody mends more at once, and a summary beyond its room would be dropped whole.
const obstaclesShown = 20;
const detailsOf = (obstacles) => {
    const shown = obstacles.slice(0, obstaclesShown);
    const hidden = obstacles.length - shown.length;
    const details = shown.flatMap((each) => (obstacles.length === 1 ? fixOf(each) : [`✗ ${each.what}`, ...fixOf(each)]));
    return hidden > 0 ? [...details, `and ${(0,quantity/* formatCount */.B4)(hidden)} more of these.`] : details;
};
/** Thrown when a gate cannot judge: told as its verdict, and red unless the gate only reports. */
class CannotJudge extends Error {
    enforced;
    constructor(obstacles, { enforced }) {
        super([sentenceOf(obstacles), ...detailsOf(obstacles)].join('\n'));
        this.name = 'CannotJudge';
        this.enforced = enforced;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/action/delivery.ts









const levels = { failed: 'error', attention: 'warning', 'not-judged': 'warning' };
const safeAnnotation = (annotation) => ({
    ...annotation,
    title: (0,workflow_text/* toLogLine */.g)(annotation.title),
    message: (0,workflow_text/* toLogLines */.v)(annotation.message).join('\n'),
});
// What cannot be written must not keep the verdict from being told, nor turn it around: say so and go on.
const tryToTell = async (runner, what, tell) => {
    try {
        await tell();
    }
    catch (error) {
        const reason = Error.isError(error) ? error.message : String(error);
        runner.writeLine((0,workflow_text/* toLogLine */.g)(`! The ${what} could not be written: ${reason}`));
    }
};
const tellSummary = (runner, markdown) => tryToTell(runner, 'job summary', () => runner.appendSummary(markdown));
/** Tells the way out where a person looks, before the verdict, so that the log ends with that. */
const tellFix = ({ subject, runner }, fix = '') => {
    if (fix !== '')
        runner.annotate(safeAnnotation({ level: 'notice', title: subject, message: fix, weight: 0 }));
};
const tellVerdict = ({ subject, runner }, verdict, details = '') => {
    const line = (0,domain_verdict/* verdictLine */.MT)(verdict);
    if (verdict.mark === 'passed')
        runner.writeLine((0,workflow_text/* toLogLine */.g)(line));
    else {
        const message = details === '' ? line : `${line}\n${details}`;
        runner.annotate(safeAnnotation({ level: levels[verdict.mark], title: subject, message, weight: 0 }));
    }
};
/** Writes the report, and answers its path from the workspace: empty where nobody asks for it, or where it could not be written and is not needed. */
const deliverReport = async (delivery, report) => {
    const { runner, files, reportFile, workingDirectory } = delivery;
    // Nobody expects a file from a question, and the next `git add` would take it along.
    if (runner.report === 'on-request' && runner.input('report-file') === '')
        return '';
    const written = await files.writeText(reportFile, report);
    if (written.ok)
        return fromWorkspace(workingDirectory, reportFile);
    const problem = `The report could not be written. ${written.error.message}`;
    if (runner.report === undefined)
        throw new Error(problem);
    runner.writeLine((0,workflow_text/* toLogLine */.g)(`! ${problem}`));
    return '';
};
/** Tells an outcome everywhere it is told, the verdict last; returns the exit code. Throws when a report that is needed cannot be written. */
const deliverOutcome = async (delivery, outcome) => {
    const { runner, subject } = delivery;
    const report = await deliverReport(delivery, outcome.report);
    for (const [name, value] of Object.entries(outcome.outputs))
        runner.setOutput(name, value);
    runner.setOutput('verdict', outcome.verdict.mark);
    runner.setOutput('report-file', report);
    await tellSummary(runner, (0,domain_document/* renderDocument */.yQ)(outcome.summary, domain_document/* summaryRoom */.m4));
    const failed = outcome.enforced && outcome.verdict.mark === 'failed';
    const mark = outcome.verdict.mark === 'failed' && !failed ? 'attention' : outcome.verdict.mark;
    const used = { ...(mark === 'passed' ? {} : { [levels[mark]]: 1 }), ...(outcome.fix ? { notice: 1 } : {}) };
    for (const annotation of rankAnnotations(outcome.annotations, used))
        runner.annotate(safeAnnotation(annotation));
    tellFix({ subject, runner }, outcome.fix);
    tellVerdict({ subject, runner }, { ...outcome.verdict, mark });
    return failed ? 1 : 0;
};
/** Tells what post came to, the verdict last; returns the exit code: 1 only where the outcome fails the job. */
const deliverPost = async (delivery, outcome) => {
    const { runner, files, reportFile, subject } = delivery;
    const { report, verdict, fix, failsJob } = outcome;
    if (report !== undefined) {
        const written = await files.writeText(reportFile, report);
        if (!written.ok)
            runner.writeLine((0,workflow_text/* toLogLine */.g)(`! The report could not be written. ${written.error.message}`));
    }
    await tellSummary(runner, (0,domain_document/* renderDocument */.yQ)(outcome.summary, domain_document/* summaryRoom */.m4));
    tellFix({ subject, runner }, fix);
    const mark = verdict.mark === 'failed' && !failsJob ? 'attention' : verdict.mark;
    tellVerdict({ subject, runner }, { ...verdict, mark });
    return failsJob ? 1 : 0;
};
const causeChain = (error) => {
    if (!Error.isError(error))
        return String(error);
    return error.cause === undefined ? error.message : `${error.message}\nbecause: ${causeChain(error.cause)}`;
};
const stackOf = (error) => (Error.isError(error) ? (error.stack ?? error.message) : String(error));
const isTolerated = (error) => error instanceof CannotJudge && !error.enforced;
const describeFailure = (error, cancellation) => {
    if (error instanceof ConfigurationError) {
        const count = error.problems.length;
        return {
            mark: 'failed',
            output: 'failed',
            sentence: `${(0,quantity/* countOf */.pq)(count, 'input is', 'inputs are')} wrong.`,
            details: error.message,
        };
    }
    if (cancellation.reason !== undefined) {
        // Nothing was found wrong, and nothing was found right either.
        const sentence = `stopped before a verdict (${cancellation.reason}).`;
        return { mark: 'attention', output: 'not-judged', sentence, details: '' };
    }
    const [first = '', ...rest] = causeChain(error).split('\n');
    return {
        mark: isTolerated(error) ? 'attention' : 'failed',
        output: 'failed',
        sentence: first,
        details: rest.join('\n'),
    };
};
/** Tells why there is no outcome; returns the exit code. The stack is for debug logs. */
const deliverFailure = async (breakdown, error) => {
    const { runner, subject, cancellation, inPost } = breakdown;
    const failure = describeFailure(error, cancellation);
    const verdict = { subject, sentence: failure.sentence, mark: inPost ? 'attention' : failure.mark };
    for (const line of (0,workflow_text/* toLogLines */.v)(stackOf(error)))
        runner.debug(line);
    if (!inPost) {
        await tryToTell(runner, 'output `verdict`', () => runner.setOutput('verdict', failure.output));
        await tellSummary(runner, `### ${(0,markdown/* prose */.CS)((0,domain_verdict/* verdictLine */.MT)(verdict)).markdown}\n\n${(0,markdown/* advice */.v9)(failure.details).markdown}\n`);
    }
    tellVerdict({ subject, runner }, verdict, failure.details);
    return inPost || isTolerated(error) ? 0 : 1;
};

;// CONCATENATED MODULE: ../../packages/core/src/action/log.ts


const heartbeatMs = 10_000;
/** Makes the log of a step. */
const createLog = (runner, clock) => {
    const line = (text) => {
        for (const each of (0,workflow_text/* toLogLines */.v)(text))
            runner.writeLine(each);
    };
    const debug = (text) => {
        for (const each of (0,workflow_text/* toLogLines */.v)(text))
            runner.debug(each);
    };
    const group = async (title, work) => {
        const startedMs = clock.nowMs();
        const elapsed = () => (0,quantity/* formatDuration */.a3)(clock.nowMs() - startedMs);
        runner.startGroup((0,workflow_text/* toLogLine */.g)(`▸ ${title}`));
        const stop = clock.every(heartbeatMs, () => line(`  … still at it: ${title}, ${elapsed()} so far`));
        try {
            return await work();
        }
        finally {
            stop();
            runner.endGroup();
            line(`  ${title}: ${elapsed()}`);
        }
    };
    const fold = (title, lines) => {
        if (lines.length === 0)
            return;
        runner.startGroup((0,workflow_text/* toLogLine */.g)(`▸ ${title}`));
        for (const each of lines)
            line(each);
        runner.endGroup();
    };
    return { line, debug, group, fold };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __nccwpck_require__(4310);
;// CONCATENATED MODULE: ../../packages/core/src/action/state.ts

const stateName = 'drawbridge';
const isEnvelope = (value) => typeof value === 'object' && value !== null && 'version' in value && 'action' in value && 'record' in value;
/** Makes the keeper of an action. Saving before the first change to the world is the action's duty. */
const createStateKeeper = (runner, action, version) => ({
    save: (record) => runner.saveState(stateName, JSON.stringify({ version, action, record })),
});
/** True in post: main leaves a state before anything else, and where it was killed before that, the bundle's post.js does. */
const isPost = (runner) => runner.state(stateName) !== '';
/** The record that main left, empty where it was killed before it left one; an error in words when it is not ours or has another version's shape. */
const loadState = (runner, action, version) => {
    let value;
    try {
        value = JSON.parse(runner.state(stateName));
    }
    catch {
        return (0,result/* failure */.V)('the state that main left is not JSON; main was probably killed while it wrote it.');
    }
    if (value === null)
        return (0,result/* success */.k)({});
    if (!isEnvelope(value) || value.action !== action)
        return (0,result/* failure */.V)(`the state that main left is not one of ${action}.`);
    if (value.version !== version) {
        return (0,result/* failure */.V)(`the state has version ${value.version}, this post reads version ${version}; main and post differ.`);
    }
    return (0,result/* success */.k)(value.record);
};

;// CONCATENATED MODULE: ../../packages/core/src/action/run-action.ts







const tokenInput = 'github-token';
const maskSecrets = ({ runner }, inputs) => {
    for (const input of inputs)
        for (const form of derivedForms(runner.input(input)))
            runner.mask(form);
};
const openScene = async ({ definition, platform, cancellation }, { token, workingDirectory }) => {
    const { runner, clock } = platform;
    const context = runner.context();
    const log = createLog(runner, clock);
    const state = createStateKeeper(runner, definition.name, definition.stateVersion);
    const reopen = (under) => platform.open({ context, token, workingDirectory, cancellation: under, debug: log.debug });
    return { ...(await reopen(cancellation)), context, clock, log, cancellation, state, reopen };
};
const addresseeOf = ({ definition, platform }, config, scene) => {
    const { reportFile, workingDirectory } = config;
    return { subject: definition.subject, runner: platform.runner, files: scene.files, reportFile, workingDirectory };
};
const runMain = async (stage) => {
    const { definition, platform } = stage;
    const { runner } = platform;
    // Before all else: where there is a state, what runs is post.
    if (definition.loadPost !== undefined)
        createStateKeeper(runner, definition.name, definition.stateVersion).save({});
    const config = await definition.readConfig((name) => runner.input(name));
    for (const line of runner.describeStrangers?.() ?? [])
        runner.writeLine((0,workflow_text/* toLogLine */.g)(line));
    if (!config.ok)
        throw new ConfigurationError(config.error);
    const scene = await openScene(stage, config.value);
    const steps = await definition.load();
    const outcome = await steps.run(config.value, scene);
    return deliverOutcome(addresseeOf(stage, config.value, scene), outcome);
};
const runPost = async (stage) => {
    const { definition, platform } = stage;
    const record = loadState(platform.runner, definition.name, definition.stateVersion);
    if (!record.ok)
        throw new Error(record.error);
    const config = await definition.readConfig((name) => platform.runner.input(name));
    // Main has told what is wrong with the inputs, and did nothing.
    if (!config.ok)
        return 0;
    const scene = await openScene(stage, config.value);
    const steps = await definition.loadPost?.();
    const outcome = await steps?.post(record.value, config.value, scene);
    return outcome === undefined ? 0 : deliverPost(addresseeOf(stage, config.value, scene), outcome);
};
/**
 * Runs an action from its inputs to its exit code: 0 when the gate passes (or only reports), 1 when it fails, when an
 * input is wrong, or when something broke. Post fails the job only where its outcome says so.
 */
const runAction = async (definition, platform) => {
    maskSecrets(platform, [tokenInput, ...(definition.secretInputs ?? [])]);
    const { cancellation, release } = watchCancellation(platform.process, platform.clock);
    const inPost = isPost(platform.runner);
    let code = 0;
    try {
        const stage = { definition, platform, cancellation };
        code = inPost ? await runPost(stage) : await runMain(stage);
    }
    catch (error) {
        code = await deliverFailure({ subject: definition.subject, runner: platform.runner, cancellation, inPost }, error);
    }
    release();
    return platform.process.exit(code);
};


/***/ }),

/***/ 8429:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const sleep = async (durationMs, signal) => {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(durationMs, undefined, signal === undefined ? {} : { signal });
    }
    catch (error) {
        if (signal?.aborted !== true)
            throw error;
    }
};
/** The machine's own clock. */
const systemClock = {
    nowMs: () => Date.now(),
    sleep,
    every: (intervalMs, tick) => {
        const timer = setInterval(tick, intervalMs);
        timer.unref();
        return () => clearInterval(timer);
    },
};


/***/ }),

/***/ 5493:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt)
/* harmony export */ });
/** A value deep inside JSON; undefined when a part of the way is not there. */
const valueAt = (value, ...keys) => keys.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
/** A text deep inside JSON; empty when it is not there. */
const textAt = (value, ...keys) => {
    const found = valueAt(value, ...keys);
    return typeof found === 'string' ? found : '';
};
/** A list deep inside JSON; empty when it is not there. */
const listAt = (value, ...keys) => {
    const found = valueAt(value, ...keys);
    return Array.isArray(found) ? found : [];
};


/***/ }),

/***/ 7894:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ createPlatform)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../../packages/core/src/adapters/clock.ts
var clock = __nccwpck_require__(8429);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/process.ts
const signals = ['SIGINT', 'SIGTERM'];
// Only standard output: nothing here writes to the other one, and touching it would make it.
const drained = () => new Promise((resolve) => {
    process.stdout.write('', () => resolve());
});
/** The process of this action. Exits even if a library left a socket or a timer behind. */
const nodeProcess = {
    onSignal: (listener) => {
        for (const signal of signals)
            process.on(signal, listener);
        return () => {
            for (const signal of signals)
                process.off(signal, listener);
        };
    },
    exit: async (code) => {
        await drained();
        return process.exit(code);
    },
};

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+http-client@4.0.1/node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ../../packages/http-client-lazy/src/auth.ts


;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../../node_modules/.pnpm/@actions+core@3.0.1/node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ../../packages/core/src/adapters/json-path.ts
var json_path = __nccwpck_require__(5493);
;// CONCATENATED MODULE: ../../packages/core/src/adapters/server-addresses.ts
/** The addresses of the server that the environment names, an Enterprise Server or github.com. */
const server_addresses_readServerAddresses = (environment) => {
    const apiUrl = environment.GITHUB_API_URL || 'https://api.github.com';
    return {
        serverUrl: environment.GITHUB_SERVER_URL || 'https://github.com',
        apiUrl,
        // An Enterprise Server has the one at /api/v3 and the other at /api/graphql.
        graphqlUrl: environment.GITHUB_GRAPHQL_URL || `${apiUrl.replace(/\/v3$/, '')}/graphql`,
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/run-context.ts


const required = (environment, name) => {
    const value = environment[name] ?? '';
    if (value === '')
        throw new Error(`${name} is not set: this is not running on a GitHub Actions runner.`);
    return value;
};
const labelsOf = (payload) => (0,json_path/* listAt */.gT)(payload, 'pull_request', 'labels').map((label) => (0,json_path/* textAt */.$6)(label, 'name'));
const readPullRequest = (payload) => {
    const number = (0,json_path/* valueAt */.fK)(payload, 'pull_request', 'number');
    if (typeof number !== 'number')
        return undefined;
    const pull = (...keys) => (0,json_path/* textAt */.$6)(payload, 'pull_request', ...keys);
    return {
        number,
        title: pull('title'),
        headSha: pull('head', 'sha'),
        headRef: pull('head', 'ref'),
        headRepository: pull('head', 'repo', 'full_name'),
        baseSha: pull('base', 'sha'),
        baseRef: pull('base', 'ref'),
        labels: labelsOf(payload),
    };
};
const readMergeGroup = (payload) => {
    const baseSha = (0,json_path/* textAt */.$6)(payload, 'merge_group', 'base_sha');
    return baseSha === '' ? undefined : { baseSha, headSha: (0,json_path/* textAt */.$6)(payload, 'merge_group', 'head_sha') };
};
const readFollowedRun = (payload) => {
    const eventName = (0,json_path/* textAt */.$6)(payload, 'workflow_run', 'event');
    const headRepository = (0,json_path/* textAt */.$6)(payload, 'workflow_run', 'head_repository', 'full_name');
    return eventName === '' ? {} : { followedRun: { eventName, headRepository } };
};
const readAction = (payload) => {
    const action = (0,json_path/* textAt */.$6)(payload, 'action');
    return action === '' ? {} : { action };
};
const readPayload = (environment, readFile) => {
    const path = environment.GITHUB_EVENT_PATH ?? '';
    if (path === '')
        return {};
    try {
        return JSON.parse(readFile(path));
    }
    catch (cause) {
        throw new Error(`The event's payload (GITHUB_EVENT_PATH) could not be read as JSON.`, { cause });
    }
};
const newRef = /^0*$/;
/**
 * Reads what the runner says about this run (https://docs.github.com/actions/reference/workflows-and-actions/variables).
 * Throws an Error in words when it is not a runner's environment or the payload is unreadable.
 */
const readRunContext = (environment, readFile) => {
    const payload = readPayload(environment, readFile);
    const before = (0,json_path/* textAt */.$6)(payload, 'before');
    return {
        eventName: required(environment, 'GITHUB_EVENT_NAME'),
        ...readAction(payload),
        repository: required(environment, 'GITHUB_REPOSITORY'),
        sha: required(environment, 'GITHUB_SHA'),
        ref: environment.GITHUB_REF ?? '',
        defaultBranch: (0,json_path/* textAt */.$6)(payload, 'repository', 'default_branch'),
        runId: environment.GITHUB_RUN_ID ?? '',
        runAttempt: Number(environment.GITHUB_RUN_ATTEMPT ?? '1'),
        workflow: environment.GITHUB_WORKFLOW ?? '',
        job: environment.GITHUB_JOB ?? '',
        actor: environment.GITHUB_ACTOR ?? '',
        triggeringActor: environment.GITHUB_TRIGGERING_ACTOR ?? '',
        ...server_addresses_readServerAddresses(environment),
        workspace: required(environment, 'GITHUB_WORKSPACE'),
        temporaryFolder: environment.RUNNER_TEMP ?? '',
        pullRequest: readPullRequest(payload),
        mergeGroup: readMergeGroup(payload),
        ...readFollowedRun(payload),
        pushBefore: newRef.test(before) ? undefined : before,
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/runner.ts



const annotators = { error: error, warning: warning, notice: notice };
const annotate = ({ level, title, message, place }) => {
    const where = place === undefined ? {} : { file: place.file, startLine: place.startLine, endLine: place.endLine };
    annotators[level](message, { title, ...where });
};
// The toolkit's own summary writer starts the thread pool: three times slower than all else that a refused input needs.
const appendSummary = async (environment, markdown) => {
    const file = environment.GITHUB_STEP_SUMMARY ?? '';
    if (file === '')
        throw new Error('GITHUB_STEP_SUMMARY is not set; this runner knows no job summaries.');
    (0,external_node_fs_.appendFileSync)(file, markdown, 'utf8');
};
const context = (environment) => readRunContext(environment, (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'));
/** The Actions runner through @actions/core, which owns the protocol of commands and command files; only the summary is appended here. */
const createRunner = (environment) => ({
    input: (name) => getInput(name),
    setOutput: (name, value) => setOutput(name, value),
    state: (name) => getState(name),
    saveState: (name, value) => saveState(name, value),
    mask: (text) => core_setSecret(text),
    writeLine: (line) => info(line),
    debug: (line) => core_debug(line),
    isDebug: () => isDebug(),
    startGroup: (title) => startGroup(title),
    endGroup: () => endGroup(),
    annotate,
    appendSummary: (markdown) => appendSummary(environment, markdown),
    context: () => context(environment),
});

;// CONCATENATED MODULE: ../../packages/core/src/domain/remote-address.ts
// `git@github.com:octo/shop.git`: the form of scp, in which no slash stands before the colon.
const scpLike = /^(?:[^@/:]+@)?([^@/:]+):(?!\/\/)\/?(.+)$/;
const protocols = new Set(['https:', 'http:', 'ssh:', 'git:', 'git+ssh:']);
// Without a dot it is an alias of ssh's settings, or a drive.
const hostName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const twoNames = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/;
/** https://docs.github.com/authentication/troubleshooting-ssh/using-ssh-over-the-https-port */
const behindSsh = (host) => (host === 'ssh.github.com' ? 'github.com' : host);
/**
 * Where the pages of a remote are, by its address (https://git-scm.com/docs/git-clone#_git_urls) without the credentials
 * in it; undefined where it names no host, or no owner and name alone.
 */
const remote_address_parseRemoteAddress = (address) => {
    // URL takes line breaks and tabs out, and would make another address of it.
    if (!/^[!-~]{1,500}$/.test(address))
        return undefined;
    const [, scpHost, scpPath] = scpLike.exec(address) ?? [];
    const whole = scpHost === undefined ? address : `ssh://${scpHost}/${scpPath}`;
    const url = URL.canParse(whole) ? new URL(whole) : undefined;
    const [, owner, name] = twoNames.exec(url?.pathname ?? '') ?? [];
    if (url === undefined || owner === undefined || name === undefined)
        return undefined;
    const host = url.hostname.toLowerCase();
    if (!protocols.has(url.protocol) || !hostName.test(host) || url.search !== '' || url.hash !== '')
        return undefined;
    const isWeb = url.protocol.startsWith('http');
    return { serverUrl: isWeb ? url.origin : `https://${behindSsh(host)}`, repository: `${owner}/${name}` };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/terminal-runner.ts




const isStepOfJob = (environment) => environment.GITHUB_ACTIONS === 'true' || (environment.GITHUB_EVENT_NAME ?? '') !== '';
// A runner writes the dashes of all inputs, and each action has one with a dash; a shell cannot.
const isAskedInShell = (environment) => {
    const inputs = Object.keys(environment).flatMap((name) => (name.startsWith('INPUT_') ? name.slice(6) : []));
    return inputs.some((name) => name.includes('_')) && !inputs.some((name) => name.includes('-'));
};
/**
 * True where a runner started the action: each step of a job has the variables of
 * https://docs.github.com/actions/reference/workflows-and-actions/variables. What a step's own script asks
 * (`run: INPUT_DRY_RUN=true node …`) is asked in a terminal.
 */
const isOnRunner = (environment) => isStepOfJob(environment) && !isAskedInShell(environment);
const readInput = (environment, name) => {
    const variable = `INPUT_${name.toUpperCase()}`;
    // A shell assigns no variable with a dash in its name.
    return (environment[variable] ?? environment[variable.replaceAll('-', '_')] ?? '').trim();
};
/**
 * What the links of an answer lead to: what the variables name, then the clone's remote, then nothing. Where there is a
 * token, only variables name the server that gets it and the repository that it changes.
 */
const placeOf = ({ environment, folder, origin }) => {
    const { GITHUB_REPOSITORY: named, GITHUB_SERVER_URL: server } = environment;
    const { serverUrl } = readServerAddresses(environment);
    const unknown = `local/${basename(folder)}`;
    if (named || readInput(environment, 'github-token') !== '')
        return { serverUrl, repository: named || unknown };
    const remote = parseRemoteAddress(origin);
    if (remote === undefined)
        return { serverUrl: '', repository: unknown };
    return { ...remote, serverUrl: server || remote.serverUrl };
};
const contextOf = (terminal) => {
    const { environment, folder: workspace, ref, temporaryFolder } = terminal;
    return {
        eventName: 'workflow_dispatch',
        sha: environment.GITHUB_SHA ?? '',
        ref,
        defaultBranch: '',
        runId: '',
        runAttempt: 1,
        workflow: '',
        job: '',
        actor: '',
        triggeringActor: '',
        ...readServerAddresses(environment),
        ...placeOf(terminal),
        workspace,
        temporaryFolder,
        pullRequest: undefined,
        mergeGroup: undefined,
        pushBefore: undefined,
    };
};
const variableOf = (input) => `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;
/** What names no input: a slip of the finger would answer another question than was asked. */
const describeStrangers = (environment, inputs) => {
    const known = new Set([...inputs].map(variableOf));
    const strangers = Object.keys(environment).filter((name) => name.startsWith('INPUT_') && environment[name] !== '' && !known.has(name.replaceAll('-', '_')));
    return strangers.map((name) => {
        const near = nearestName(name, known);
        return `! ${name} names no input and is passed over.${near === undefined ? '' : ` Is ${near} meant?`}`;
    });
};
/**
 * A terminal in place of a runner: inputs are variables (`INPUT_DRY_RUN=true`), the workspace is the current folder, an
 * output is a line `name=value` (JSON where the value has several lines), and there are no commands, masks, states or
 * summaries. A report is written where `INPUT_REPORT_FILE` names its file.
 */
const createTerminalRunner = ({ write, ...terminal }) => {
    const asked = new Set();
    return {
        report: 'on-request',
        input: (name) => {
            asked.add(name);
            return readInput(terminal.environment, name);
        },
        describeStrangers: () => describeStrangers(terminal.environment, asked),
        setOutput: (name, value) => write(`${name}=${/[\r\n]/.test(value) ? JSON.stringify(value) : value}\n`),
        state: () => '',
        saveState: () => undefined,
        mask: () => undefined,
        writeLine: (line) => write(`${line}\n`),
        debug: () => undefined,
        isDebug: () => false,
        startGroup: (title) => write(`${title}\n`),
        endGroup: () => undefined,
        annotate: ({ message }) => write(`${message}\n`),
        appendSummary: async () => undefined,
        context: () => contextOf(terminal),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/adapters/platform.ts








// A runner empties its folder after each job; after a person's question nobody does. Where none can be made, what needs
// one says so: here nobody could tell it in words.
const openTemporaryFolder = (given) => {
    if (given)
        return given;
    try {
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'drawbridge-'));
        process.on('exit', () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
        return folder;
    }
    catch {
        return '';
    }
};
/** What git says in a line; empty where it says nothing, or where there is no git. */
const askGit = (folder, ...args) => {
    const options = { cwd: folder, encoding: 'utf8', timeout: 10_000 };
    return (0,external_node_child_process_.spawnSync)('git', args, options).stdout?.trim() ?? '';
};
/** The branch that is checked out, as `refs/heads/main`. */
const readBranch = (folder) => askGit(folder, 'symbolic-ref', '--quiet', 'HEAD');
const readOrigin = (folder) => askGit(folder, 'config', '--get', 'remote.origin.url');
// Who names a file for the outputs keeps files, and may still read the lines: a job's own script has that file without
// asking for it.
const withFiles = (runner, files, hasSummary) => ({
    ...runner,
    report: 'optional',
    appendSummary: hasSummary ? files.appendSummary : runner.appendSummary,
    setOutput: (name, value) => {
        runner.setOutput(name, value);
        files.setOutput(name, value);
    },
});
const openRunner = ({ terminal }) => {
    const { env: environment, stdout } = process;
    if (terminal === undefined || isOnRunner(environment))
        return createRunner(environment);
    const folder = process.cwd();
    const runner = terminal({
        environment,
        folder,
        ref: environment.GITHUB_REF ?? readBranch(folder),
        origin: environment.GITHUB_REPOSITORY ? '' : readOrigin(folder),
        temporaryFolder: openTemporaryFolder(environment.RUNNER_TEMP),
        write: (text) => void stdout.write(text),
    });
    if (!environment.GITHUB_OUTPUT)
        return runner;
    return withFiles(runner, createRunner(environment), Boolean(environment.GITHUB_STEP_SUMMARY));
};
/**
 * The real platform. What reaches the world is loaded when an action with valid inputs opens it; `parts` are what only
 * some actions carry in their bundle.
 */
const createPlatform = (parts = {}) => {
    // Whoever read the log may be gone, or its disk be full: what was begun is brought to its end all the same.
    process.stdout.on('error', () => { });
    return {
        runner: openRunner(parts),
        process: nodeProcess,
        clock: clock/* systemClock */.m,
        open: async (access) => (await Promise.all(/* import() */[__nccwpck_require__.e(297), __nccwpck_require__.e(629)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3010))).openWorld(access, parts),
    };
};


/***/ }),

/***/ 1304:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  FY: () => (/* binding */ paragraph),
  yQ: () => (/* binding */ renderDocument),
  m4: () => (/* binding */ summaryRoom)
});

// UNUSED EXPORTS: commentRoom

// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __nccwpck_require__(4010);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __nccwpck_require__(182);
;// CONCATENATED MODULE: ../../packages/core/src/domain/suite.ts
/** The version of the whole suite: all actions, workflows and schemas are released together. */
const suiteVersion = '0.1.0';

// EXTERNAL MODULE: ../../packages/core/src/domain/verdict.ts
var domain_verdict = __nccwpck_require__(3934);
;// CONCATENATED MODULE: ../../packages/core/src/domain/document.ts




/** A step's summary beyond this is dropped whole by the runner. */
const summaryRoom = { size: 1_048_576, unit: 'bytes' };
/** The API refuses a longer comment. */
const commentRoom = { size: 65_536, unit: 'characters' };
const keptRows = 100;
const encoder = new TextEncoder();
/** A paragraph block. */
const paragraph = (text) => ({ kind: 'paragraph', text });
const sizeOf = (text, unit) => unit === 'bytes' ? encoder.encode(text).length : text.length;
const usedColumns = ({ columns, rows }) => {
    const last = columns.length - 1;
    return columns[last] === '' && rows.every((row) => row[last]?.markdown === '') ? columns.slice(0, last) : columns;
};
const renderTable = (table, rowLimit) => {
    const shown = table.rows.slice(0, rowLimit);
    const columns = usedColumns(table);
    const cells = shown.map((row) => row.slice(0, columns.length).map((cell) => cell.markdown));
    const rows = [columns, columns.map(() => '---'), ...cells];
    const more = table.rows.length - shown.length + (table.more ?? 0);
    const tail = more > 0 ? `\n\nand ${(0,quantity/* countOf */.pq)(more, 'more row')} in the report` : '';
    return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}${tail}`;
};
const renderBlock = (block, rowLimit) => block.kind === 'table' ? renderTable(block, rowLimit) : block.text.markdown;
const renderSection = (section, rowLimit) => [
    '<details>',
    `<summary>${(0,markdown/* escapeHtml */.ZD)(section.title)}</summary>`,
    '',
    section.blocks.map((block) => renderBlock(block, rowLimit)).join('\n\n'),
    '',
    '</details>',
].join('\n');
// The dotted name of a fact has no place to break, and would push what is missing off the screen of a phone.
const breakable = (text) => text.includes('`') ? (0,markdown/* prose */.CS)(text) : (0,markdown/* joinMarkdown */.UF)(text.split(/(?<=[a-z]\.)(?=[a-z])/).map(markdown/* prose */.CS), '<wbr>');
const conditionTable = (conditions) => ({
    kind: 'table',
    columns: ['', 'Condition', 'Value', 'Distance', 'Bar'],
    rows: (0,domain_verdict/* worstFirst */.md)(conditions).map((each) => [
        (0,markdown.md) `${(0,domain_verdict/* signOf */.rL)(each.mark)}`,
        ...[each.name, each.value, each.distance].map(breakable),
        (0,markdown/* prose */.CS)(each.bar),
    ]),
});
// What was not judged says why, but it decides nothing: it stands in the way of what does, unless there is nothing else.
const renderConditions = (conditions, rowLimit) => {
    const { folded = [], shown = [] } = Object.groupBy(conditions, ({ mark }) => mark === 'not-judged' ? 'folded' : 'shown');
    if (conditions.length === 0)
        return [];
    if (shown.length === 0 || folded.length === 0)
        return [renderTable(conditionTable(conditions), rowLimit)];
    const title = `Not judged (${(0,quantity/* formatCount */.B4)(folded.length)})`;
    return [
        renderTable(conditionTable(shown), rowLimit),
        renderSection({ title, blocks: [conditionTable(folded)] }, rowLimit),
    ];
};
const everyRow = Number.POSITIVE_INFINITY;
const describeLoss = ({ changes, details }, { sections, withChanges = true }) => {
    const dropped = details.length - sections;
    const lost = [
        ...(withChanges || changes.length === 0 ? [] : ['What changed']),
        ...(dropped === 0 ? [] : [(0,quantity/* countOf */.pq)(dropped, 'folded detail')]),
    ];
    return lost.length === 0 ? '' : `${lost.join(' and ')} left out for room; the report has all.`;
};
const renderCut = (document, cut) => {
    const { sections, rowLimit, conditionLimit = everyRow, withChanges = true } = cut;
    const { verdict, conditions, changes, details, foot } = document;
    const parts = [
        `### ${(0,markdown/* prose */.CS)((0,domain_verdict/* verdictLine */.MT)(verdict)).markdown}`,
        ...renderConditions(conditions, conditionLimit),
        ...(withChanges ? changes : []).map((block) => renderBlock(block, rowLimit)),
        ...details.slice(0, sections).map((section) => renderSection(section, rowLimit)),
        describeLoss(document, cut),
        `<sub>${foot.markdown} · Drawbridge ${suiteVersion}</sub>`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
// No verdict of ours is so long; one that quotes others must not cost the whole summary.
const renderVerdict = ({ verdict }, fits) => {
    const line = (0,domain_verdict/* verdictLine */.MT)(verdict);
    let text = `### ${(0,markdown/* prose */.CS)(line).markdown}\n`;
    for (let length = line.length; !fits(text) && length > 0; length = Math.floor(length / 2))
        text = `### ${(0,markdown/* prose */.CS)(`${line.slice(0, length).toWellFormed()}…`).markdown}\n`;
    return text;
};
/**
 * Renders a document within its room by rule: first folded details go (the last first), then rows beyond the worst
 * hundred, then all changes; the verdict and the conditions stay, the worst hundred of them if there are more than fit.
 */
const renderDocument = (document, room) => {
    const fits = (text) => sizeOf(text, room.unit) <= room.size;
    const count = document.details.length;
    const cuts = [
        ...Array.from({ length: count + 1 }, (_, dropped) => ({
            sections: count - dropped,
            rowLimit: everyRow,
        })),
        { sections: 0, rowLimit: keptRows },
        { sections: 0, rowLimit: 0, withChanges: false },
        { sections: 0, rowLimit: 0, withChanges: false, conditionLimit: keptRows },
    ];
    for (const each of cuts) {
        const text = renderCut(document, each);
        if (fits(text))
            return text;
    }
    return renderVerdict(document, fits);
};


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   UF: () => (/* binding */ joinMarkdown),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
/* unused harmony exports escapeText, link */
const wordJoiner = '\u2060';
// Control characters, and those that turn the direction of what follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\r?\n/g;
// GitHub makes links of these after rendering, in HTML as in Markdown. Of an address the joiner has to part the scheme from
// "://": behind that it would count as part of the host, and browsers pass over it there.
const mentions = /(?<=@)(?=[\w.-])|(?<=#)(?=\d)|(?<=\w)(?=:\/\/)|(?<=\bGH-|\bwww)/gi;
/**
 * Escapes untrusted text for GitHub Flavored Markdown (https://github.github.com/gfm/), also inside tables: no markup,
 * no HTML, and no mention, issue or commit link (a word joiner breaks them).
 */
const escapeText = (text) => ({
    markdown: text
        .replace(invisible, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^\s*[-+#=]/, '\\$&')
        .replace(mentions, wordJoiner)
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2'),
});
/** Untrusted text as a code span that no text can close; line breaks become spaces, pipes are safe in tables. */
const code = (text) => {
    const line = text.replace(invisible, ' ').replace(/\s+/g, ' ').replaceAll('|', '\\|');
    const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
    return { markdown: `${fence}${pad}${line}${pad}${fence}` };
};
/** Untrusted text as a fenced block that no text can close. */
const codeBlock = (text, language = '') => {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    return { markdown: `${fence}${language}\n${text}\n${fence}` };
};
/** A link to an https or http address; any other address leaves the text alone. */
const link = (text, url) => /^https?:\/\/[^\s<>"]+$/.test(url) && url.search(invisible) === -1
    ? { markdown: `[${text.markdown}](<${url}>)` }
    : text;
/** Template tag: literal parts are Markdown, strings and numbers put in are escaped, Markdown put in stays. */
const md = (parts, ...values) => ({
    markdown: parts
        .map((part, index) => {
        const value = values[index];
        if (value === undefined)
            return part;
        return `${part}${typeof value === 'object' ? value.markdown : escapeText(String(value)).markdown}`;
    })
        .join(''),
});
/** Several pieces as one, with a separator that is Markdown. */
const joinMarkdown = (pieces, separator) => ({
    markdown: pieces.map((piece) => piece.markdown).join(separator),
});
const quoted = /(`[^`\n]+`)/;
/** Words of ours that quote `names` in backticks: those become code spans, everything else is escaped. One line. */
const prose = (text) => joinMarkdown(text.split(quoted).map((part) => (quoted.test(part) ? code(part.slice(1, -1)) : escapeText(part))), '');
const isCode = (line) => line.startsWith('    ');
/** Advice of several lines: each line a paragraph of prose, lines that begin with four spaces together a block of code. */
const advice = (text) => {
    const pieces = [];
    const lines = text.split('\n');
    for (let index = 0; index < lines.length; index++) {
        const end = lines.findIndex((line, at) => at >= index && !isCode(line));
        const block = lines.slice(index, end === -1 ? lines.length : end);
        if (block.length > 0)
            pieces.push(codeBlock(block.map((line) => line.slice(4)).join('\n')));
        index += block.length;
        const line = lines[index]?.trim() ?? '';
        if (line !== '')
            pieces.push(prose(line));
    }
    return joinMarkdown(pieces, '\n\n');
};
/** Untrusted text inside an HTML element, where Markdown is not read. One line: after a blank one Markdown is read again. */
const escapeHtml = (text) => text
    .replace(invisible, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(mentions, wordJoiner);


/***/ }),

/***/ 7010:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isObjectName)
/* harmony export */ });
/* unused harmony export shortSha */
const full = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** True for the whole name of a git object, of SHA-1 or SHA-256. */
const isObjectName = (text) => full.test(text);
/** An object's name as people read it: its first seven characters. */
const shortSha = (name) => name.slice(0, 7);


/***/ }),

/***/ 182:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   yZ: () => (/* binding */ joinWords),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** A count with thousands separators: 41022 is "41,022". */
const formatCount = (count) => String(Math.trunc(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
/** A count with its noun: "1 line", "2 lines", "3 branches". */
const countOf = (count, singular, plural = `${singular}s`) => `${formatCount(count)} ${count === 1 ? singular : plural}`;
const binaryUnits = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
/** A size in binary units with one decimal: 1536 is "1.5 KiB". */
const formatBytes = (bytes) => {
    const power = bytes < 1024 ? 0 : Math.min(binaryUnits.length - 1, Math.floor(Math.log2(bytes) / 10));
    return `${power === 0 ? bytes : (Math.floor((bytes / 1024 ** power) * 10) / 10).toFixed(1)} ${binaryUnits[power]}`;
};
const durationUnits = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
];
/** A duration in two significant units: 98000 ms is "1 m 38 s", 240 ms is "0.2 s". */
const formatDuration = (durationMs) => {
    const first = durationUnits.findIndex(([, size]) => durationMs >= size);
    if (first === -1 || (first === 3 && durationMs < 10_000))
        return `${(Math.floor(durationMs / 100) / 10).toFixed(1)} s`;
    const parts = [];
    let rest = durationMs;
    for (const [unit, size] of durationUnits.slice(first, first + 2)) {
        const count = Math.floor(rest / size);
        if (count > 0)
            parts.push(`${count} ${unit}`);
        rest -= count * size;
    }
    return parts.join(' ');
};
/** A list in words: "a", "a and b", "a, b and c". */
const joinWords = (words) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;


/***/ }),

/***/ 4310:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ failure),
/* harmony export */   k: () => (/* binding */ success)
/* harmony export */ });
/** Wraps a value as a success. */
const success = (value) => ({ ok: true, value });
/** Wraps an error as a failure. */
const failure = (error) => ({ ok: false, error });


/***/ }),

/***/ 3934:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   rL: () => (/* binding */ signOf)
/* harmony export */ });
/* unused harmony export worstMark */
const signs = { passed: '✓', failed: '✗', attention: '!', 'not-judged': '–' };
const severity = ['failed', 'attention', 'not-judged', 'passed'];
/** The one-character sign of a mark: ✓ passed, ✗ failed, ! needs attention, – not judged. */
const signOf = (mark) => signs[mark];
/** The verdict as one line: sign, subject, sentence. */
const verdictLine = (verdict) => `${signOf(verdict.mark)} ${verdict.subject}: ${verdict.sentence}`;
/** The worst of several marks; nothing at all is `failed`, because a gate that saw nothing has not passed. */
const worstMark = (marks) => severity.find((mark) => marks.includes(mark)) ?? 'failed';
/** Conditions in the order people need them: failed first, else as given. */
const worstFirst = (conditions) => conditions.toSorted((a, b) => severity.indexOf(a.mark) - severity.indexOf(b.mark));


/***/ }),

/***/ 2596:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ toLogLine),
/* harmony export */   v: () => (/* binding */ toLogLines)
/* harmony export */ });
const lineBreaks = /\r\n|[\n\r]/;
// Escape sequences and control characters could recolour the log, move the cursor over what stands there, or turn its order.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const controls = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
// The runner trims white space before it looks for "::"; .NET and JavaScript differ on a few code points, all are here.
const commandStart = /^[\s\u0085\u180e\u200b-\u200f\u2060\ufeff]*::/;
/**
 * Text as lines of a log that the runner shows and never obeys: "::" at a line's start gets a visible prefix,
 * the legacy "##[", which the runner finds anywhere in a line, is broken by a space.
 */
const toLogLines = (text) => text.split(lineBreaks).map((line) => {
    const visible = line.replace(controls, '').replaceAll('##[', '## [');
    return commandStart.test(visible) ? `│ ${visible}` : visible;
});
/** The same promise for text that must stay on one line: breaks become spaces. */
const toLogLine = (text) => toLogLines(text.split(lineBreaks).join(' ')).join(' ');


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1490);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
