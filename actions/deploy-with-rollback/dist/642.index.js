export const id = 642;
export const ids = [642];
export const modules = {

/***/ 7242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   Ft: () => (/* binding */ placeholders),
/* harmony export */   L0: () => (/* binding */ commandVariables),
/* harmony export */   nH: () => (/* binding */ fillCommand)
/* harmony export */ });
/** What stands for a value in the user's commands, hooks and probes, in braces. */
const placeholders = [
    'version',
    'artifact',
    'commit',
    'unit',
    'environment',
    'previous-version',
    'previous-artifact',
    'side',
];
const valuesOf = (facts) => ({
    version: facts.release.version,
    artifact: facts.release.artifact,
    commit: facts.release.commit,
    unit: facts.units.join(','),
    environment: facts.environment,
    'previous-version': facts.baseline?.release?.version ?? '',
    'previous-artifact': facts.baseline?.release?.artifact ?? '',
    side: facts.side,
});
const braces = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');
/** Puts values in place of the names that there are, once: what a value itself holds is left as it is. */
const fillPlaceholders = (text, facts) => {
    const values = new Map(Object.entries(valuesOf(facts)));
    return text.replace(braces, (whole, name) => values.get(name) ?? whole);
};
/** A command with its values; a value stays inside the argument that names it. */
const fillCommand = (command, facts) => command.map((argument) => fillPlaceholders(argument, facts));
/** The same values, and those that only programs need, as environment variables; what is not known is empty. */
const commandVariables = (facts, allUnits) => ({
    DRAWBRIDGE_VERSION: facts.release.version,
    DRAWBRIDGE_ARTIFACT: facts.release.artifact,
    DRAWBRIDGE_COMMIT: facts.release.commit,
    DRAWBRIDGE_UNIT: facts.units.join(','),
    DRAWBRIDGE_UNITS: allUnits.join(','),
    DRAWBRIDGE_ENVIRONMENT: facts.environment,
    DRAWBRIDGE_EPOCH: String(facts.epoch),
    DRAWBRIDGE_PREVIOUS_VERSION: facts.baseline?.release?.version ?? '',
    DRAWBRIDGE_PREVIOUS_ARTIFACT: facts.baseline?.release?.artifact ?? '',
    DRAWBRIDGE_PREVIOUS_COMMIT: facts.baseline?.release?.commit ?? '',
    DRAWBRIDGE_BASELINE: facts.baseline?.handle ?? '',
    DRAWBRIDGE_SIDE: facts.side,
});


/***/ }),

/***/ 642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readDocuments: () => (/* binding */ readDocuments)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8293);
;// CONCATENATED MODULE: ../../packages/core/src/domain/nearest-name.ts
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

;// CONCATENATED MODULE: ../../packages/core/src/inputs/yaml.ts



/** Limits that no input by hand is known to reach. */
const maxCharacters = 65_536;
const deepest = 20;
/** Notes what is wrong, then the way out. */
const note = ({ path, problems }, message) => {
    problems.push(path === '' ? message : `${path}: ${message}`);
};
const nestsTooDeeply = (text) => {
    let depth = 0;
    for (const character of text) {
        if ('[{'.includes(character))
            depth += 1;
        else if (']}\n'.includes(character))
            depth = Math.max(0, depth - 1);
        if (depth > deepest)
            return true;
    }
    return /^(?:[ \t]*[-?:][ \t]){20}/m.test(text);
};
/**
 * Reads YAML 1.2 (https://yaml.org/spec/1.2.2) of which every scalar is the text that was written: `1.10` stays `1.10`.
 * Aliases, tags, duplicate keys and bombs are refused in words.
 */
const parseYaml = (text) => {
    if (text.length > maxCharacters)
        return (0,result/* failure */.V)(`it is longer than ${maxCharacters} characters. Shorten it.`);
    if (nestsTooDeeply(text))
        return (0,result/* failure */.V)('it nests too deeply. Its entries stand one or two levels deep.');
    const lineCounter = new dist/* LineCounter */.HN();
    const options = { lineCounter, prettyErrors: false, version: '1.2', schema: 'failsafe' };
    const document = (0,dist/* parseDocument */.Tp)(text, options);
    const lineAt = (offset) => Math.max(1, lineCounter.linePos(offset).line);
    const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => `line ${lineAt(pos[0])}: ${message.replace(/\.$/, '')}. Mend the YAML there.`);
    (0,dist/* visit */.YR)(document, {
        Alias: (_, { source, range }) => {
            faults.push(`line ${lineAt(range?.[0] ?? 0)}: *${source} repeats another part. Write the part out.`);
            return dist/* visit */.YR.BREAK;
        },
    });
    return faults.length === 0 ? (0,result/* success */.k)(document.toJS({ maxAliasCount: 0 })) : (0,result/* failure */.V)(faults.join('\n'));
};
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The entries of a mapping by its known keys; others are noted with the nearest that is known. */
const readMapping = (place, known) => {
    const { value, path, problems } = place;
    if (!isMapping(value))
        return note(place, `it is no mapping. Write \`name: value\` lines: ${known.join(', ')}.`);
    const entries = Object.entries(value);
    for (const [key] of entries.filter(([name]) => !known.includes(name))) {
        const near = nearestName(key, known);
        const hint = near === undefined ? '' : ` Did you mean ${near}?`;
        note(place, `"${key.slice(0, 60)}" is not known here.${hint} There are ${known.join(', ')}.`);
    }
    const at = (key) => (path === '' ? key : `${path}.${key}`);
    return new Map(entries
        .filter(([name]) => known.includes(name))
        .map(([key, inner]) => [key, { value: inner, path: at(key), problems }]));
};
/** The entries of a list. */
const readList = (place, hint) => {
    const { value, path, problems } = place;
    if (!Array.isArray(value))
        return note(place, `it is no list. ${hint}`);
    return value.map((inner, index) => ({ value: inner, path: `${path}[${index}]`, problems }));
};
/** A text without control characters; `fix` says what belongs there. */
const readText = (place, fix) => {
    const { value } = place;
    if (typeof value !== 'string')
        return note(place, `it is no text. ${fix}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value))
        return note(place, 'it has control characters. Take them out.');
    return value;
};
/** Every `name: text` of a mapping whose names are the user's own. */
const readTexts = (place, fix) => {
    if (!isMapping(place.value)) {
        note(place, `it is no mapping. ${fix}`);
        return {};
    }
    const entries = Object.entries(place.value).map(([key, value]) => [key, readText({ ...place, value, path: `${place.path}.${key}` }, fix) ?? '']);
    return Object.fromEntries(entries);
};
/** Reads an input that is YAML, or tells every problem of it, one a line. */
const readYaml = (text, read) => {
    const parsed = parseYaml(text);
    if (!parsed.ok)
        return parsed;
    const problems = [];
    const value = read({ value: parsed.value, path: '', problems });
    return problems.length === 0 ? (0,result/* success */.k)(value) : (0,result/* failure */.V)(problems.join('\n'));
};

// EXTERNAL MODULE: ./src/decide/command/placeholders.ts
var placeholders = __webpack_require__(7242);
;// CONCATENATED MODULE: ./src/inputs/placeholders.ts


const known = new Set(placeholders/* placeholders */.Ft);
const shape = /\{([A-Za-z][A-Za-z0-9_-]*)\}/g;
/** What is wrong with the placeholders of a text, and the way out; undefined: nothing. */
const faultOfPlaceholders = (text) => {
    const stranger = [...text.matchAll(shape)].map(([, name = '']) => name).find((name) => !known.has(name));
    if (stranger === undefined)
        return undefined;
    const near = nearestName(stranger, placeholders/* placeholders */.Ft);
    const listed = `There are ${placeholders/* placeholders */.Ft.map((name) => `{${name}}`).join(', ')}.`;
    return `{${stranger}} stands for nothing. ${near === undefined ? listed : `Did you mean {${near}}? ${listed}`}`;
};
/** A text with every placeholder replaced by one letter, to judge the rest of it. */
const withoutPlaceholders = (text) => text.replace(shape, 'x');

;// CONCATENATED MODULE: ./src/inputs/arguments.ts


// What a shell would have understood: split into arguments it would mean something else.
const shellSigns = /[|&;<>$`*?(){}\\]|^~|\n/;
const wordsOf = (line) => [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
const suggestList = (name, line) => {
    const isForShell = shellSigns.test(line.replace(/\{[a-z-]+\}/g, ''));
    const words = isForShell ? ['bash', `./${name}.sh`, '{version}'] : wordsOf(line);
    const written = `${name}: [${words.map((word) => JSON.stringify(word)).join(', ')}]`;
    return isForShell ? `Put the line into a script, and write ${written}` : `Write ${written}`;
};
const maxArguments = 200;
const readArgument = (place) => {
    const { value } = place;
    if (typeof value !== 'string')
        return note(place, 'it is no text. Write one argument; quote it where it has a colon.');
    if (value.includes('\0'))
        return note(place, 'it has a null character. Take it out.');
    const fault = faultOfPlaceholders(value);
    return fault === undefined ? value : note(place, fault);
};
/** A program and its arguments; a line for a shell is refused, with the list written out. `name` is the key that it stands under. */
const readArguments = (place, name) => {
    const { value, path } = place;
    if (typeof value === 'string') {
        return value.trim() === ''
            ? note(place, 'it is empty. Write a list, or leave the key out.')
            : note(place, `"${value}" is a text, and no shell reads it. ${suggestList(name, value)}`);
    }
    if (!Array.isArray(value))
        return note(place, 'it is no list. Write a program and its arguments: [./deploy, "{version}"]');
    if (value.length > maxArguments)
        return note(place, `it has more than ${maxArguments} arguments. Put them into a script.`);
    const places = value.map((inner, index) => ({ ...place, value: inner, path: `${path}[${index}]` }));
    const read = places.map((each) => readArgument(each)).filter((each) => each !== undefined);
    if (read.length < places.length)
        return undefined;
    return read[0] === undefined || read[0] === '' ? note(place, 'it names no program. Write it first.') : read;
};
/** A mapping of names to programs with their arguments. */
const readCommandMap = (place, names) => {
    const found = readMapping(place, names);
    const commands = {};
    for (const name of names) {
        const entry = found?.get(name);
        const read = entry === undefined ? undefined : readArguments(entry, name);
        if (read !== undefined)
            commands[name] = read;
    }
    return commands;
};

;// CONCATENATED MODULE: ./src/inputs/probes.ts



const maxProbes = 20;
const kinds = ['http', 'tcp', 'command', 'readiness'];
const listHint = 'Begin each entry with "- ": `- http: URL`, `- tcp: host:port`, `- command: [...]` or `- readiness`.';
const readPlain = (place, fix) => {
    const text = readText(place, fix);
    if (text === undefined)
        return undefined;
    const fault = faultOfPlaceholders(text);
    return fault === undefined ? text : note(place, fault);
};
const faultOfAddress = (address) => {
    const plain = withoutPlaceholders(address);
    if (!/^https?:\/\/\S+$/i.test(plain) || !URL.canParse(plain))
        return `"${address}" is no address. Write one of http or https, e.g. https://shop.example/health.`;
    const { username, password } = new URL(plain);
    return username === '' && password === ''
        ? undefined
        : 'the address holds a name or a password, which logs would show. Give it in `headers`.';
};
const readStatus = (place) => {
    if (place === undefined)
        return { from: 200, to: 299 };
    const written = readText(place, 'Write 200 or 200-299.') ?? '';
    const [, first = '', last = first] = /^([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?$/.exec(written.trim()) ?? [];
    const status = { from: Number(first), to: Number(last) };
    return first !== '' && status.from <= status.to
        ? status
        : note(place, `"${written}" is no status. Write one (200) or a range (200-299).`);
};
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const readHeaders = (place) => {
    if (place === undefined)
        return {};
    const headers = readTexts(place, 'Write `Name: value` lines.');
    for (const [name, value] of Object.entries(headers)) {
        if (!headerName.test(name))
            note(place, `"${name.slice(0, 60)}" is no name of a header.`);
        if (/[\r\n]/.test(value))
            note(place, `${name} has a line break. Take it out.`);
        const fault = faultOfPlaceholders(value);
        if (fault !== undefined)
            note(place, fault);
    }
    return headers;
};
const readHttp = (place) => {
    const fields = readMapping(place, ['http', 'status', 'body', 'headers']);
    const address = fields?.get('http');
    const url = address && readPlain(address, 'Write an address, e.g. https://shop.example/health.');
    const status = readStatus(fields?.get('status'));
    const headers = readHeaders(fields?.get('headers'));
    const body = fields?.get('body');
    const bodyContains = body === undefined ? '' : readPlain(body, 'Write a text that the body must contain.');
    const fault = url === undefined ? undefined : faultOfAddress(url);
    if (address !== undefined && fault !== undefined)
        return note(address, fault);
    if (url === undefined || status === undefined || bodyContains === undefined)
        return undefined;
    return { kind: 'http', url, headers, status, bodyContains };
};
const tcpShape = /^(\[[0-9A-Fa-f:.{}a-z-]+\]|[^\s:/[\]]+):(\d{1,5})$/;
const readTcp = (place) => {
    const address = readMapping(place, ['tcp'])?.get('tcp');
    const written = address && readPlain(address, 'Write host:port, e.g. 10.0.0.5:5432.');
    if (address === undefined || written === undefined)
        return undefined;
    const [, host = '', port = ''] = tcpShape.exec(written) ?? [];
    return Number(port) >= 1 && Number(port) <= 65_535
        ? { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
        : note(address, `"${written}" is not host:port. Write e.g. 10.0.0.5:5432 or [::1]:5432.`);
};
const readCommand = (place) => {
    const given = readMapping(place, ['command'])?.get('command');
    const command = given && readArguments(given, 'command');
    return command === undefined ? undefined : { kind: 'command', command };
};
const readers = {
    http: readHttp,
    tcp: readTcp,
    command: readCommand,
};
const isObject = (value) => typeof value === 'object' && value !== null;
const readProbe = (place) => {
    const { value } = place;
    if (value === 'readiness')
        return { kind: 'readiness' };
    const keys = isObject(value) ? Object.keys(value) : [];
    const [kind, second] = keys.filter((key) => kinds.some((each) => each === key));
    if (kind === 'readiness')
        return note(place, 'it has no settings. Write `- readiness`, without a colon.');
    if (kind === undefined || second !== undefined)
        return note(place, `it is not one way to look${second === undefined ? '' : ', but two'}. ${listHint}`);
    return readers[kind]?.(place);
};
/** The probes that the input `health` lists. */
const readProbes = (place) => {
    const entries = readList(place, listHint) ?? [];
    if (Array.isArray(place.value) && entries.length === 0)
        note(place, 'it is an empty list. Leave the input out, or list a probe.');
    if (entries.length > maxProbes)
        note(place, `it has more than ${maxProbes} probes. Shorten it.`);
    return entries.map(readProbe).filter((probe) => probe !== undefined);
};

;// CONCATENATED MODULE: ./src/inputs/documents.ts




const commandNames = [
    'capture',
    'stage',
    'route',
    'verify',
    'restore',
    'clean',
    'read-journal',
    'write-journal',
];
const hookNames = ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'];
const readOne = (text, otherwise, read) => text.trim() === '' ? (0,result/* success */.k)(otherwise) : readYaml(text, read);
const problemsOf = (input, read) => read.ok ? [] : read.error.split('\n').map((message) => ({ input, message }));
/** Reads the inputs that are YAML, or tells everything that is wrong with each. */
const readDocuments = (texts) => {
    const commands = readOne(texts.commands, {}, (root) => readCommandMap(root, commandNames));
    const probes = readOne(texts.health, [], readProbes);
    const hooks = readOne(texts.hooks, {}, (root) => readCommandMap(root, hookNames));
    if (commands.ok && probes.ok && hooks.ok)
        return (0,result/* success */.k)({ commands: commands.value, probes: probes.value, hooks: hooks.value });
    return (0,result/* failure */.V)([...problemsOf('commands', commands), ...problemsOf('health', probes), ...problemsOf('hooks', hooks)]);
};


/***/ })

};
