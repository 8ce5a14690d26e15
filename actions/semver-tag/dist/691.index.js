export const id = 691;
export const ids = [691];
export const modules = {

/***/ 7691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readDocuments: () => (/* binding */ readDocuments)
});

// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var dist = __webpack_require__(8293);
// EXTERNAL MODULE: ../../packages/core/src/domain/nearest-name.ts
var nearest_name = __webpack_require__(9781);
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
        const near = (0,nearest_name/* nearestName */.q)(key, known);
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

// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __webpack_require__(6381);
;// CONCATENATED MODULE: ./src/inputs/patterns.ts


/** One text, or a list of them; null: not given. */
const readTextOrTexts = (place, fix) => {
    if (place === undefined)
        return null;
    const items = Array.isArray(place.value) ? (readList(place, fix) ?? []) : [place];
    const texts = items.flatMap((item) => readText(item, fix) ?? []).map((text) => text.trim());
    const isWrong = texts.length < items.length;
    if (!isWrong && (texts.length === 0 || texts.includes('')))
        note(place, `it is empty. ${fix}`);
    return texts;
};
const noteUnusable = (place, patterns, fix) => {
    for (const pattern of patterns.filter((each) => each !== '' && !(0,glob/* isUsableGlob */.xH)(each))) {
        note(place, `"${pattern.slice(0, 60)}" can match nothing: a brace is not closed, or a range runs backwards. ${fix}`);
    }
};
/** Globs over names of people or scopes; there is no taking away with "!". */
const readNames = (place, fix) => {
    const written = readTextOrTexts(place, fix);
    if (place === undefined || written === null)
        return null;
    for (const name of written.filter((each) => each.startsWith('!'))) {
        note(place, `"${name.slice(0, 60)}" takes away, and there is nothing to take it from. ${fix}`);
    }
    noteUnusable(place, written.filter((each) => !each.startsWith('!')), fix);
    return written;
};
// A backslash may only take what follows it by its word: `app/\[slug\]`.
const leadsOut = (path) => /^!?\/|\\(?![[\]{}()])|(?:^!?|\/)\.\.(?:\/|$)/.test(path);
/** Globs over paths from the repository's top, as they match (`\[` is a bracket): without a `./` in front, and `.` for all; `!` takes files away. */
const readPaths = (place, fix) => {
    const written = readTextOrTexts(place, fix);
    if (place === undefined || written === null)
        return null;
    for (const path of written.filter(leadsOut)) {
        note(place, `"${path.slice(0, 60)}" is no path from the repository’s top. Write it with forward slashes. ${fix}`);
    }
    if (written.length > 0 && written.every((path) => path.startsWith('!'))) {
        note(place, `it only takes files away. Write first which files are meant. ${fix}`);
    }
    noteUnusable(place, written.filter((each) => !leadsOut(each)), fix);
    return written.map((path) => path.replace(/^(!?)(?:\.\/)+/, '$1').replace(/^(!?)\.?$/, '$1**'));
};

// EXTERNAL MODULE: ./src/inputs/versions.ts
var versions = __webpack_require__(9268);
;// CONCATENATED MODULE: ./src/inputs/packages.ts




const keys = ['name', 'path', 'scope', 'depends-on', 'tag-template'];
const example = 'Write e.g. `- name: api` and `path: packages/api` below it.';
const readOwnTemplate = (place) => {
    const text = place === undefined ? undefined : readText(place, 'Write e.g. api/v{version}.');
    if (place === undefined || text === undefined)
        return null;
    const template = (0,versions/* readTemplate */.xV)(text);
    if (template.ok)
        return template.value;
    note(place, template.error);
    return null;
};
const readPackage = (place) => {
    const entries = readMapping(place, keys);
    if (entries === undefined)
        return null;
    const nameAt = entries.get('name');
    const name = nameAt === undefined ? undefined : readText(nameAt, example);
    if (name === undefined || name === '')
        return note(nameAt ?? place, `a package has a \`name\`. ${example}`) ?? null;
    const paths = readPaths(entries.get('path'), example);
    if (paths === null)
        return note(place, `package ${name} has no \`path\`. ${example}`) ?? null;
    const scopes = readTextOrTexts(entries.get('scope'), 'Write the scopes that mean this package.') ?? [name];
    return {
        name,
        paths,
        scopes: scopes.map((scope) => scope.trim().toLowerCase()),
        dependsOn: readTextOrTexts(entries.get('depends-on'), 'Write names of other packages.') ?? [],
        tagTemplate: readOwnTemplate(entries.get('tag-template')),
    };
};
const findFaults = (packages) => {
    const names = packages.map(({ name }) => name);
    const twice = names.filter((name, index) => names.indexOf(name) < index);
    const strangers = packages.flatMap(({ name, dependsOn }) => dependsOn
        .filter((other) => !names.includes(other))
        .map((other) => `${name} depends on "${other}", which is not in the list.`));
    const selfish = packages.filter(({ name, dependsOn }) => dependsOn.includes(name));
    return [
        ...selfish.map(({ name }) => `${name} depends on itself. Leave that out.`),
        ...twice.map((name) => `"${name}" is there more than once.`),
        ...strangers,
    ];
};
/** Reads the packages of a monorepo, a YAML list. Empty: none. */
const readPackages = (text) => {
    const read = readYaml(text, (root) => root.value === '' || root.value === null
        ? []
        : (readList(root, example) ?? []).flatMap((place) => readPackage(place) ?? []));
    if (!read.ok)
        return read;
    const faults = findFaults(read.value);
    return faults.length === 0 ? read : (0,result/* failure */.V)(faults.join('\n'));
};

// EXTERNAL MODULE: ./src/inputs/steps.ts
var steps = __webpack_require__(3162);
;// CONCATENATED MODULE: ./src/inputs/rules.ts



const rules_keys = ['type', 'scope', 'path', 'author', 'breaking', 'bump'];
const rules_example = 'Write e.g. `- scope: deps` and `bump: patch` below it.';
const most = 100;
const readFlag = (place) => {
    if (place === undefined)
        return null;
    if (place.value === 'true')
        return true;
    if (place.value === 'false')
        return false;
    note(place, 'it is neither true nor false.');
    return null;
};
const readType = (place) => {
    const text = place === undefined ? undefined : readText(place, 'Write one type, e.g. docs.');
    if (place === undefined || text === undefined)
        return null;
    const type = (0,steps/* nameType */.wQ)(text);
    if (type === null)
        note(place, `"${text.slice(0, 60)}" is no type of a commit. Write one word, e.g. docs.`);
    return type;
};
const readBump = (place, rule) => {
    if (place === undefined)
        return note(rule, 'a rule ends in a step. Add `bump` with none, patch, minor or major.') ?? null;
    const word = readText(place, 'Write none, patch, minor or major.');
    if (word === undefined || (0,steps/* isStep */.Vf)(word))
        return word ?? null;
    return note(place, `"${word.slice(0, 60)}" is no step. Write none, patch, minor or major.`) ?? null;
};
const readRule = (place) => {
    const entries = readMapping(place, rules_keys);
    if (entries === undefined)
        return null;
    const bump = readBump(entries.get('bump'), place);
    if (entries.size === 1 && bump !== null)
        note(place, `it would hold for every commit. ${rules_example}`);
    const type = readType(entries.get('type'));
    const scopes = readNames(entries.get('scope'), 'Write scopes or globs over them, e.g. deps*.');
    const paths = readPaths(entries.get('path'), 'Write globs from the repository’s top, e.g. docs/**.');
    const authors = readNames(entries.get('author'), 'Write globs over names or addresses, e.g. renovate*.');
    const breaking = readFlag(entries.get('breaking'));
    if (bump === null)
        return null;
    return { type, scopes: scopes?.map((scope) => scope.toLowerCase()) ?? null, paths, authors, breaking, bump };
};
const readAll = (root) => {
    const places = readList(root, rules_example) ?? [];
    if (places.length > most)
        note(root, `it has ${places.length} rules. Keep to ${most}: each is asked about every commit.`);
    return places.slice(0, most).flatMap((place) => readRule(place) ?? []);
};
/** Reads the rules, a YAML list; the first that holds decides. Empty: none. Problems name the entry: `[0].scope`. */
const readRules = (text) => readYaml(text, (root) => (root.value === '' || root.value === null ? [] : readAll(root)));

;// CONCATENATED MODULE: ./src/inputs/documents.ts



const problemsOf = (input, read) => read.ok ? [] : read.error.split('\n').map((message) => ({ input, message }));
/** Reads the inputs that are YAML, or tells what is wrong with each. */
const readDocuments = (texts) => {
    const rules = readRules(texts.rules);
    const packages = readPackages(texts.packages);
    if (rules.ok && packages.ok)
        return (0,result/* success */.k)({ rules: rules.value, packages: packages.value });
    return (0,result/* failure */.V)([...problemsOf('rules', rules), ...problemsOf('packages', packages)]);
};


/***/ })

};
