export const id = 787;
export const ids = [787];
export const modules = {

/***/ 3787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readDocuments: () => (/* binding */ readDocuments)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ./src/decide/policy/reader.ts + 1 modules
var reader = __webpack_require__(8559);
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

// EXTERNAL MODULE: ../../packages/core/src/reports/drawbridge/policy-formats.ts
var policy_formats = __webpack_require__(2521);
// EXTERNAL MODULE: ../../node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8293);
// EXTERNAL MODULE: ./src/decide/policy/document.ts
var policy_document = __webpack_require__(9690);
// EXTERNAL MODULE: ./src/decide/policy/shape.ts
var policy_shape = __webpack_require__(7586);
;// CONCATENATED MODULE: ./src/inputs/checks.ts






const mostChecks = 100;
const longestTimeoutMs = 6 * 3_600_000;
const folder = (0,policy_shape/* refined */.S)((0,policy_shape/* text */.Qq)(), (path) => /^([a-zA-Z]:|[\\/])/.test(path) || path.split(/[\\/]/).includes('..')
    ? (0,result/* failure */.V)({
        what: 'leads out of the working directory',
        fix: 'Write a folder below it, relative and without "..".',
    })
    : (0,result/* success */.k)(path));
const timeout = (0,policy_shape/* refined */.S)((0,policy_shape/* text */.Qq)(20), (written) => {
    const duration = parseDuration(written);
    if (!duration.ok)
        return (0,result/* failure */.V)({ what: 'is not a duration', fix: 'Write a number with its unit: 90s, 5m or 2h.' });
    if (duration.value > 0 && duration.value <= longestTimeoutMs)
        return duration;
    return (0,result/* failure */.V)({ what: 'is not between 1ms and 6h', fix: 'Write how long the check may take at most.' });
});
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const textOf = (node) => {
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
};
const environment = {
    read: (place) => {
        const pairs = (0,dist/* isMap */.jh)(place.node) ? place.node.items : undefined;
        const entries = pairs?.map(({ key, value }) => [textOf(key) ?? '', textOf(value)]);
        const isWhole = entries?.every(([name, value]) => variableName.test(name) && value !== undefined);
        return entries === undefined || isWhole !== true
            ? (0,policy_shape/* note */.N4)(place, 'must be a mapping of variables to texts', 'Write `NAME: value` lines.')
            : Object.fromEntries(entries.map(([name, value = '']) => [name, value]));
    },
};
const check = (0,policy_shape/* mapping */.pq)({
    name: (0,policy_shape/* required */.mw)((0,policy_shape/* text */.Qq)(80)),
    run: (0,policy_shape/* maybe */.no)((0,policy_shape/* text */.Qq)(65_536)),
    command: (0,policy_shape/* maybe */.no)((0,policy_shape/* list */.p_)((0,policy_shape/* text */.Qq)(65_536))),
    folder: (0,policy_shape/* optional */.lq)(folder, '.'),
    env: (0,policy_shape/* optional */.lq)(environment, {}),
    timeout: (0,policy_shape/* optional */.lq)(timeout, 600_000),
    retries: (0,policy_shape/* optional */.lq)((0,policy_shape/* choice */.Yq)([0, 1, 2, 3, 4, 5]), 0),
    report: (0,policy_shape/* optional */.lq)((0,policy_shape/* oneOrMore */.h9)((0,policy_shape/* text */.Qq)()), []),
    format: (0,policy_shape/* optional */.lq)((0,policy_shape/* choice */.Yq)(policy_formats/* reportFormats */.z), 'auto'),
});
const commandOf = ({ run, command }) => {
    const [program, ...args] = command ?? [];
    if (run !== undefined)
        return command === undefined ? { kind: 'line', line: run } : undefined;
    return program === undefined ? undefined : { kind: 'program', program, args };
};
const oneCommand = {
    what: 'needs either `run` or `command`',
    fix: 'Write `run:` with a line for bash, or `command:` with a list: a program and its arguments.',
};
const checkShape = {
    read: (place) => {
        const written = check.read(place);
        if (written === undefined)
            return undefined;
        const command = commandOf(written);
        if (command === undefined)
            return (0,policy_shape/* note */.N4)(place, oneCommand.what, oneCommand.fix);
        const { run: _run, env, timeout: timeoutMs, ...rest } = written;
        return { ...rest, command, environment: env, timeoutMs };
    },
};
const firstTwice = (values) => values.find((value, index) => values.indexOf(value) !== index);
const clashOf = (checks) => {
    const name = firstTwice(checks.map((each) => each.name));
    if (name !== undefined)
        return `two checks are called "${name}". Give each a name of its own.`;
    const path = firstTwice(checks.flatMap(({ report }) => report));
    if (path !== undefined)
        return `two checks write the report ${path}. Give each a file of its own.`;
    return checks.length > mostChecks ? `it has more than ${mostChecks} checks.` : undefined;
};
/** A problem in a text of YAML, in words. */
const describeProblem = ({ line, message, fix }) => `line ${line}: ${message}. ${fix}`;
/** The checks that a YAML list declares, or every problem in words, one a line. An empty text declares none. */
const parseChecks = (source) => {
    if (source.trim() === '')
        return (0,result/* success */.k)([]);
    const document = (0,policy_document/* parsePolicyText */.X)(source, 'the list of checks');
    const problems = [...document.problems];
    const place = { node: document.root, key: null, path: 'checks', document, problems };
    const checks = problems.length > 0 ? undefined : (0,policy_shape/* list */.p_)(checkShape).read(place);
    if (checks === undefined || problems.length > 0)
        return (0,result/* failure */.V)(problems.map(describeProblem).join('\n'));
    const clash = clashOf(checks);
    if (clash !== undefined)
        return (0,result/* failure */.V)(clash);
    return (0,dist/* isSeq */.oP)(document.root) && checks.length === 0 ? (0,result/* failure */.V)('it is an empty list.') : (0,result/* success */.k)(checks);
};

;// CONCATENATED MODULE: ./src/inputs/documents.ts



const readInline = (source) => {
    if (source === '')
        return (0,result/* success */.k)(undefined);
    const policy = (0,reader/* readPolicy */.T)(source);
    return policy.ok ? policy : (0,result/* failure */.V)(policy.error.map(describeProblem).join('\n'));
};
/** Reads the inputs that are YAML, or tells what is wrong with each. */
const readDocuments = (texts) => {
    const policy = readInline(texts.policy);
    const checks = parseChecks(texts.checks);
    if (policy.ok && checks.ok)
        return (0,result/* success */.k)({ policy: policy.value, checks: checks.value });
    return (0,result/* failure */.V)([
        ...(policy.ok ? [] : [{ input: 'policy', message: policy.error }]),
        ...(checks.ok ? [] : [{ input: 'checks', message: checks.error }]),
    ]);
};


/***/ })

};
