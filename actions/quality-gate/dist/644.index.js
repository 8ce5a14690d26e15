export const id = 644;
export const ids = [644];
export const modules = {

/***/ 3644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFindingParser: () => (/* binding */ createFindingParser)
});

// EXTERNAL MODULE: ../../packages/core/src/reports/findings/finding-list.ts + 1 modules
var finding_list = __webpack_require__(3955);
// EXTERNAL MODULE: ../../packages/core/src/reports/json/document.ts + 3 modules
var json_document = __webpack_require__(5866);
;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/json-findings.ts


/** Makes parsers of reports that are one JSON document: `read` goes over it and fills the list. */
const jsonFindings = (format, read) => (limits) => (0,json_document/* createJsonParser */.k)((root) => {
    const list = new finding_list/* FindingList */.kQ(format);
    read(root, list);
    return list.report();
}, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/bandit.ts


const readResult = (result, list) => {
    const lines = result.at('line_range').optionalList();
    const column = result.at('col_offset').optionalNumber();
    list.add({
        tool: 'bandit',
        rule: result.at('test_id').text(),
        class: 'security',
        severity: list.severity(result.at('issue_severity').text()),
        message: result.at('issue_text').text(),
        place: (0,finding_list/* placeIn */.VV)(result.at('filename').text(), {
            line: result.at('line_number').optionalNumber(),
            endLine: lines.at(-1)?.number(),
            column: column === undefined ? undefined : column + 1,
        }),
        url: result.at('more_info').optionalText(),
    });
};
const totals = '_totals';
const readBandit = (root, list) => {
    list.addTool('bandit');
    for (const error of root.at('errors').list())
        list.breakDown(`bandit: could not look at ${error.at('filename').text()}: ${error.at('reason').optionalText() ?? ''}`);
    for (const result of root.at('results').list())
        readResult(result, list);
    if (root.has('metrics') &&
        root
            .at('metrics')
            .members()
            .every(([file]) => file === totals))
        list.breakDown('bandit looked at no file');
};
/** Reads `bandit -f json` (https://bandit.readthedocs.io/en/latest/formatters/json.html); a file that it could not parse is a breakdown. */
const createBanditParser = jsonFindings('bandit', readBandit);

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/reports/parser.ts
var parser = __webpack_require__(2343);
// EXTERNAL MODULE: ../../packages/core/src/reports/xml/tokenizer.ts + 4 modules
var xml_tokenizer = __webpack_require__(8093);
;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/checkstyle.ts





/**
 * Reads Checkstyle's XML (https://checkstyle.org/cmdline.html) and that of the many linters that write it too. An
 * `<exception>` is a breakdown. The tool is told by the prefix of its rules, where they have one.
 */
const createCheckstyleParser = (limits = parser/* defaultLimits */.M) => {
    const reader = new CheckstyleReader(limits);
    const tokenizer = new xml_tokenizer/* XmlTokenizer */.P(reader, limits, ['checkstyle', 'file', 'error', 'exception']);
    return {
        push: (bytes) => tokenizer.push(bytes),
        end: () => {
            const error = tokenizer.end();
            return error === null ? (0,result/* success */.k)(reader.report()) : (0,result/* failure */.V)(error);
        },
    };
};
const again = 'Run the tool that writes the report again, and let it finish.';
const packageOfCheckstyle = 'com.puppycrawl.tools.checkstyle.';
const knownTools = [
    [/^eslint\.rules\./, 'eslint'],
    [/^detekt\./, 'detekt'],
    [/^ShellCheck\./, 'shellcheck'],
    [/^(?:DL|SC)\d{4}$/, 'hadolint'],
];
const originOf = (source, message) => {
    // ESLint's writer names no rule where it could not parse the file.
    if (source === '' && message.startsWith('Parsing error: '))
        return { tool: 'eslint', rule: 'parse-error' };
    if (source.startsWith(packageOfCheckstyle))
        return { tool: 'checkstyle', rule: (source.split('.').at(-1) ?? source).replace(/(?<=.)Check$/, '') };
    const known = knownTools.find(([mark]) => mark.test(source));
    if (known === undefined)
        return { tool: 'checkstyle', rule: source };
    return { tool: known[1], rule: source.replace(/^(?:eslint\.rules|detekt|ShellCheck)\./, '') };
};
/** A number of an attribute; undefined where there is none. */
const numberOf = (attributes, name) => {
    const natural = attributes.natural(name);
    return natural < 0 ? undefined : natural;
};
class CheckstyleReader {
    #limits;
    #list = new finding_list/* FindingList */.kQ('checkstyle');
    #depth = 0;
    #file = null;
    #exception = null;
    constructor(limits) {
        this.#limits = limits;
    }
    open(name, attributes) {
        this.#depth += 1;
        if (this.#depth === 1)
            return name === 'checkstyle'
                ? null
                : { reason: 'the root element is not <checkstyle>', fix: 'Name a report of Checkstyle or in its format.' };
        if (name === 'file')
            return this.#openFile(attributes);
        if (name === 'error')
            return this.#addError(attributes);
        if (name === 'exception')
            this.#exception = '';
        // It may be a finding in words of another dialect.
        else if (this.#file !== null && this.#exception === null)
            this.#list.breakDown(`${this.#file}: <${name.slice(0, 60)}> stands there, which is not known`);
        return null;
    }
    close(name) {
        this.#depth -= 1;
        if (name === 'file')
            this.#file = null;
        if (name === 'exception' && this.#exception !== null) {
            this.#list.breakDown(`${this.#file ?? 'the tool'}: ${this.#exception.trim().split('\n')[0] || 'an exception'}`);
            this.#exception = null;
        }
        return null;
    }
    wantsText() {
        return this.#exception !== null && this.#exception.length < 2_000;
    }
    text(piece) {
        if (this.#exception !== null)
            this.#exception += piece.slice(0, 2_000);
        return null;
    }
    report() {
        if (this.#list.size === 0)
            this.#list.addTool('checkstyle');
        return this.#list.report();
    }
    #openFile(attributes) {
        const path = attributes.text('name');
        if (path === undefined || path === '')
            return { reason: 'a <file> has no name', fix: again };
        if (path.length > this.#limits.maxNameBytes)
            return { reason: `a file name is longer than ${(0,quantity/* formatBytes */.z3)(this.#limits.maxNameBytes)}`, fix: again };
        this.#file = path;
        return null;
    }
    #addError(attributes) {
        if (this.#file === null)
            return { reason: 'an <error> stands outside of any <file>', fix: again };
        const message = attributes.text('message');
        if (message === undefined)
            return { reason: 'an <error> has no message', fix: again };
        this.#list.add({
            ...originOf(attributes.text('source') ?? '', message),
            class: 'lint',
            severity: this.#list.severity(attributes.text('severity') ?? 'error'),
            message,
            place: (0,finding_list/* placeIn */.VV)(this.#file, { line: numberOf(attributes, 'line'), column: numberOf(attributes, 'column') }),
        });
        return null;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/eslint.ts


const readEslint = (root, list) => {
    list.addTool('eslint');
    const hasMetadata = !Array.isArray(root.value);
    const files = (hasMetadata ? root.at('results') : root).list();
    const rules = hasMetadata && root.has('metadata') ? root.at('metadata').at('rulesMeta') : undefined;
    if (files.length === 0)
        list.breakDown('ESLint looked at no file');
    for (const file of files)
        readFile(file, rules, list);
};
const readFile = (file, rules, list) => {
    const path = file.at('filePath').text();
    const messages = file.at('messages').list();
    for (const message of messages)
        readMessage({ path, message, rules }, list);
    for (const message of file.at('suppressedMessages').optionalList()) {
        const reasons = message
            .at('suppressions')
            .optionalList()
            .map((each) => each.at('justification').optionalText());
        readMessage({ path, message, rules, suppressed: reasons.find(Boolean) ?? 'suppressed in the source' }, list);
    }
    compareCounts(file, messages, list);
};
/** What a message is called that says that ESLint could not parse the file. */
const parseError = 'parse-error';
const compareCounts = (file, messages, list) => {
    const errors = file.at('errorCount').optionalNatural();
    const warnings = file.at('warningCount').optionalNatural();
    const isParsed = !messages.some((message) => message.at('fatal').value === true);
    if ((file.at('fatalErrorCount').optionalNatural() ?? 0) > 0 && isParsed)
        list.breakDown(`${file.at('filePath').text()}: ESLint counts an error of parsing that the report does not hold`);
    if (errors === undefined || warnings === undefined || errors + warnings === messages.length)
        return;
    list.breakDown(`${file.at('filePath').text()}: the report counts ${errors + warnings} messages and holds ${messages.length}: it is not whole`);
};
const readMessage = ({ path, message, rules, suppressed }, list) => {
    const isFatal = !message.at('fatal').isAbsent() && message.at('fatal').flag();
    const rule = message.at('ruleId').optionalText();
    const line = message.at('line').optionalNumber();
    const text = message.at('message').text();
    list.add({
        tool: 'eslint',
        rule: isFatal ? parseError : (rule ?? ''),
        class: 'lint',
        severity: list.severity(String(message.at('severity').natural())),
        message: text,
        place: (0,finding_list/* placeIn */.VV)(path, {
            line,
            endLine: message.at('endLine').optionalNumber(),
            column: message.at('column').optionalNumber(),
        }),
        url: rule === undefined ? undefined : pageOf(rules, rule),
        suppressed,
    });
};
const pageOf = (rules, rule) => {
    if (rules === undefined || !rules.has(rule))
        return undefined;
    const docs = rules.at(rule).at('docs');
    return docs.isAbsent() ? undefined : docs.at('url').optionalText();
};
/**
 * Reads ESLint's `json` and `json-with-metadata` (https://eslint.org/docs/latest/use/formatters/). A file that could not
 * be parsed is a finding and a breakdown: no rule looked at it. A run that looked at no file is a breakdown.
 */
const createEslintParser = jsonFindings('eslint', readEslint);

// EXTERNAL MODULE: ../../packages/core/src/reports/findings/severity.ts
var severity = __webpack_require__(9714);
// EXTERNAL MODULE: ../../packages/core/src/reports/findings/text-findings.ts
var text_findings = __webpack_require__(369);
;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/flake8.ts



const finding = /^(.+?):(\d+):(-?\d+): ([A-Z]+\d+) (.*)$/;
const total = /^(?:Found )?(\d+)(?: errors?\.)?$/;
const statistics = /^\d+\s+[A-Z]+\d+ /;
/**
 * Reads flake8's default format (https://flake8.pycqa.org/en/latest/internal/formatters.html). It prints nothing for clean
 * code, and no summary without `--count`: a text that was cut between two lines cannot be told from a shorter one.
 */
const createFlake8Parser = (0,text_findings/* textFindings */.CC)(() => ({ format: 'flake8', tool: 'flake8', summary: 'never', empty: 'clean', read: readLine }));
const readLine = (line, text) => {
    const [, path = '', row, column, rule = '', message = ''] = finding.exec(line) ?? [];
    if (path !== '') {
        const place = (0,finding_list/* placeIn */.VV)(path, { line: Number(row), column: Number(column) });
        text.add({ rule, class: classOfPythonRule(rule), severity: (0,severity/* severityOfPythonRule */.zq)(rule), message, place });
        return true;
    }
    const count = total.exec(line)?.[1];
    if (count !== undefined)
        text.summarise(Number(count));
    return count !== undefined || statistics.test(line) || line.startsWith('[*] ');
};
/** Class of a rule of flake8 or ruff: bandit's rules (S and a number) are about security. */
const classOfPythonRule = (rule) => (/^S\d/.test(rule) ? 'security' : 'lint');

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/gitleaks.ts


const readLeak = (leak, list) => {
    const commit = leak.at('Commit').optionalText() ?? '';
    const rule = leak.at('RuleID').text();
    list.add({
        tool: 'gitleaks',
        rule,
        class: 'secret',
        severity: 'high',
        // Nothing that holds the secret is read: neither Secret nor Match, nor the commit's message.
        message: `${leak.at('Description').optionalText() || rule}${commit === '' ? '' : ` (commit ${commit.slice(0, 12)})`}`,
        place: (0,finding_list/* placeIn */.VV)(leak.at('File').text(), {
            line: leak.at('StartLine').optionalNumber(),
            endLine: leak.at('EndLine').optionalNumber(),
            column: leak.at('StartColumn').optionalNumber(),
        }),
        // Without a commit the fingerprint holds the line of today, which the next edit moves.
        fingerprint: commit === '' ? undefined : leak.at('Fingerprint').optionalText(),
    });
};
/** Reads `gitleaks --report-format json` (https://github.com/gitleaks/gitleaks#reporting); the secrets themselves are never kept. */
const createGitleaksParser = jsonFindings('gitleaks', (root, list) => {
    list.addTool('gitleaks');
    for (const leak of root.list())
        readLeak(leak, list);
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/hadolint.ts


const readFailure = (each, list) => {
    const path = each.at('file').text();
    const line = each.at('line').optionalNumber();
    const rule = each.at('code').text();
    const message = each.at('message').text();
    list.add({
        tool: 'hadolint',
        rule,
        class: 'lint',
        severity: list.severity(each.at('level').text()),
        message,
        place: (0,finding_list/* placeIn */.VV)(path, { line, column: each.at('column').optionalNumber() }),
    });
};
/** Reads `hadolint -f json` (https://github.com/hadolint/hadolint#output). */
const createHadolintParser = jsonFindings('hadolint', (root, list) => {
    list.addTool('hadolint');
    for (const each of root.list())
        readFailure(each, list);
});

// EXTERNAL MODULE: ../../packages/core/src/reports/json/lines.ts
var lines = __webpack_require__(1826);
;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/mypy.ts




const diagnostic = /^(.+?)(?::(\d+))?(?::(\d+))?(?::(\d+):\d+)?: (error|warning|note): (.*)$/;
const codeAtEnd = /^(.*?) {2}\[([a-z0-9-]+)\]$/;
const found = /^Found (\d+) errors? in \d+ files? \((.*)\)$/;
const clean = /^Success: no issues found in \d+ source files?$/;
/** Reads mypy's text: with columns, ends, contexts and `--pretty`, whose long messages go on over several lines. */
class MypyText {
    format = 'mypy';
    tool = 'mypy';
    summary = 'always';
    empty = 'breakdown';
    withoutSummary = 'mypy ran with --no-error-summary: leave it out';
    #pending;
    #isNote = false;
    read(line, text) {
        if (this.#readSummary(line, text))
            return true;
        const [, path, row, column, endRow, severity, message = ''] = diagnostic.exec(line) ?? [];
        // Without a line it may be what mypy says of itself: "mypy: error: unrecognized arguments".
        if (row === undefined && (0,text_findings/* toldCrash */.XY)(line))
            return false;
        if (path !== undefined && severity !== undefined) {
            this.finish(text);
            const at = { line: Number(row), endLine: Number(endRow), column: Number(column) };
            this.#isNote = severity === 'note';
            if (!this.#isNote)
                this.#take({ severity, message, place: (0,finding_list/* placeIn */.VV)(path, at) }, text);
            return true;
        }
        return this.#readContinuation(line, text);
    }
    finish(text) {
        if (this.#pending !== undefined)
            this.#add(this.#pending, '', text);
    }
    #readSummary(line, text) {
        const [, count, scope = ''] = found.exec(line) ?? [];
        if (count === undefined && !clean.test(line))
            return false;
        this.finish(text);
        this.#isNote = false;
        if (/prevented/.test(scope))
            text.breakDown(`${scope}: not all files were checked`);
        if (/ in 0 source files$/.test(line))
            text.breakDown('it looked at no file');
        text.summarise(Number(count ?? 0));
        return true;
    }
    #readContinuation(line, text) {
        if (/^\s/.test(line))
            return this.#isNote || this.#pending !== undefined || text.list.size > 0;
        if (this.#pending === undefined)
            return this.#isNote;
        this.#take({ ...this.#pending, message: `${this.#pending.message} ${line}` }, text);
        return true;
    }
    #take(pending, text) {
        const [, message, code] = codeAtEnd.exec(pending.message) ?? [];
        if (message !== undefined && code !== undefined)
            this.#add({ ...pending, message }, code, text);
        else
            this.#pending = pending;
    }
    #add({ severity, message, place }, rule, text) {
        this.#pending = undefined;
        text.add({ rule, class: 'type', severity: text.severity(severity), message, place }, severity === 'error');
    }
}
/** Reads mypy's text (https://mypy.readthedocs.io/en/stable/command_line.html), which always ends with a summary. */
const createMypyParser = (0,text_findings/* textFindings */.CC)(() => new MypyText());
/** Reads the lines of `mypy --output json`. They have no summary: a report cut between two lines looks like a shorter one. */
const createMypyJsonParser = (limits) => (0,lines/* createJsonLinesParser */.F)(new MypyLines(), limits);
class MypyLines {
    #list = new finding_list/* FindingList */.kQ('mypy-json');
    line(root) {
        this.#list.addTool('mypy');
        const severity = root.at('severity').text();
        if (severity === 'note')
            return;
        const path = root.at('file').text();
        const line = root.at('line').optionalNumber();
        const column = root.at('column').optionalNumber();
        const rule = root.at('code').optionalText() ?? '';
        const message = root.at('message').text();
        this.#list.add({
            tool: 'mypy',
            rule,
            class: 'type',
            severity: this.#list.severity(severity),
            message,
            place: (0,finding_list/* placeIn */.VV)(path, {
                line,
                endLine: root.at('end_line').optionalNumber(),
                column: column === undefined ? undefined : column + 1,
            }),
        });
    }
    other(text, line) {
        if ((0,text_findings/* toldCrash */.XY)(text))
            this.#list.breakDown(`mypy: ${text}`);
        else
            this.#list.warn(line, `the line was not understood: ${(0,finding_list/* inOneLine */.UX)(text, 100)}`);
    }
    end() {
        this.#list.addTool('mypy');
        return (0,result/* success */.k)(this.#list.report());
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/npm-audit.ts


const tool = 'npm audit';
const advisoryOf = (url, number) => /GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}/.exec(url)?.[0] ?? (number === undefined ? url : String(number));
const repairOf = (entry, name) => {
    const fix = entry.at('fixAvailable');
    if (typeof fix.value === 'boolean' || fix.isAbsent())
        return '';
    const [by, version] = [fix.at('name').text(), fix.at('version').text()];
    return by === name ? version : `${by} ${version}`;
};
const readAdvisory = (entry, via, list) => {
    const name = via.at('name').text();
    const url = via.at('url').optionalText() ?? '';
    list.add({
        tool,
        rule: advisoryOf(url, via.at('source').optionalNumber()),
        class: 'vulnerability',
        severity: list.severity(via.at('severity').text()),
        message: via.at('title').text(),
        package: { name, version: via.at('range').optionalText() ?? '', fixedVersion: repairOf(entry, name) },
        url,
    });
};
/** A package that is vulnerable only through others has no finding of its own, unless those are not in the report. */
const readEntry = (name, entry, all, list) => {
    const causes = entry.at('via').list();
    const advisories = causes.filter(({ value }) => typeof value !== 'string');
    for (const via of advisories)
        readAdvisory(entry, via, list);
    const isExplained = advisories.length > 0 || causes.some((via) => all.has(via.text()));
    if (isExplained)
        return;
    list.add({
        tool,
        rule: name,
        class: 'vulnerability',
        severity: list.severity(entry.at('severity').text()),
        message: `${name} is vulnerable through a package that the report does not hold`,
        package: { name, version: entry.at('range').optionalText() ?? '', fixedVersion: repairOf(entry, name) },
    });
};
const compareTotal = (root, held, list) => {
    const metadata = root.at('metadata');
    const counts = metadata.isAbsent() ? metadata : metadata.at('vulnerabilities');
    const total = counts.isAbsent() ? undefined : counts.at('total').optionalNatural();
    if (total !== undefined && total !== held)
        list.breakDown(`${tool}: the report counts ${(0,quantity/* countOf */.pq)(total, 'package')} and holds ${held}: it is not whole`);
};
const readSecond = (root, list) => {
    const all = root.at('vulnerabilities');
    const entries = all.members();
    for (const [name, entry] of entries)
        readEntry(name, entry, all, list);
    compareTotal(root, entries.length, list);
};
/** Version 1, which npm 6 and pnpm write. */
const readFirst = (root, list) => {
    for (const [id, advisory] of root.at('advisories').members()) {
        const url = advisory.at('url').optionalText() ?? '';
        const [found] = advisory.at('findings').optionalList();
        list.add({
            tool,
            rule: advisory.at('github_advisory_id').optionalText() ?? advisoryOf(url, Number(id)),
            class: 'vulnerability',
            severity: list.severity(advisory.at('severity').text()),
            message: advisory.at('title').text(),
            package: {
                name: advisory.at('module_name').text(),
                version: found?.at('version').optionalText() ?? '',
                fixedVersion: repairedVersions(advisory.at('patched_versions').optionalText() ?? ''),
            },
            url,
        });
    }
};
/** npm writes a range that nothing satisfies where no version mends it. */
const repairedVersions = (range) => (/^<\s*0\.0\.0$/.test(range) ? '' : range);
const tellError = (root, list) => {
    const error = root.at('error');
    const own = typeof error.value === 'object' ? [error.at('summary'), error.at('detail'), error.at('code')] : [error];
    const texts = [...own, root.at('message')].flatMap(({ value }) => typeof value === 'string' && value !== '' ? [value] : []);
    list.breakDown(`${tool} could not ask for advisories: ${texts[0] ?? 'no reason is given'}`);
};
/** Reads `npm audit --json` of npm 7 and later (auditReportVersion 2), npm 6 and pnpm; an audit that failed is a breakdown. */
const createNpmAuditParser = jsonFindings('npm-audit', (root, list) => {
    list.addTool(tool);
    if (root.has('error'))
        tellError(root, list);
    else if (root.has('advisories'))
        readFirst(root, list);
    else
        readSecond(root, list);
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/pip-audit.ts


const firstSentence = (text) => /^[\s\S]{1,600}?[.!?](?=\s|$)/.exec(text.replace(/^#+\s.*\n/, ''))?.[0] ?? text;
const readDependency = (dependency, list) => {
    const name = dependency.at('name').text();
    const skipped = dependency.at('skip_reason').optionalText();
    if (skipped !== undefined) {
        list.warn(null, `pip-audit did not look at ${name}: ${skipped}`);
        return;
    }
    const version = dependency.at('version').text();
    for (const vulnerability of dependency.at('vulns').list()) {
        const id = vulnerability.at('id').text();
        const fixes = vulnerability
            .at('fix_versions')
            .optionalList()
            .map((each) => each.text());
        list.add({
            tool: 'pip-audit',
            rule: id,
            class: 'vulnerability',
            severity: 'unknown',
            message: firstSentence(vulnerability.at('description').optionalText() || `${id} in ${name}`),
            package: { name, version, fixedVersion: fixes.join(', ') },
        });
    }
};
/** Reads `pip-audit --format json` (https://github.com/pypa/pip-audit#usage), which names no severities: all are unknown. */
const createPipAuditParser = jsonFindings('pip-audit', (root, list) => {
    list.addTool('pip-audit');
    const dependencies = (Array.isArray(root.value) ? root : root.at('dependencies')).list();
    for (const dependency of dependencies)
        readDependency(dependency, list);
    if (dependencies.length === 0)
        list.breakDown('pip-audit looked at no dependency');
    else if (dependencies.every((each) => each.has('skip_reason')))
        list.breakDown(`pip-audit skipped ${(0,quantity/* countOf */.pq)(dependencies.length, 'dependency', 'dependencies')}, which are all`);
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/pylint.ts


const pylint_readMessage = (message, list) => {
    const type = message.at('type').text();
    const path = message.at('path').text();
    const line = message.at('line').optionalNumber();
    const column = message.at('column').optionalNumber();
    const text = message.at('message').text();
    list.add({
        tool: 'pylint',
        rule: message.at('symbol').text(),
        class: 'lint',
        severity: list.severity(type),
        message: text,
        place: (0,finding_list/* placeIn */.VV)(path, {
            line,
            endLine: message.at('endLine').optionalNumber(),
            column: column === undefined ? undefined : column + 1,
        }),
    });
};
const compareStatistics = (statistics, messages, list) => {
    if (statistics.isAbsent())
        return;
    if (statistics.at('modulesLinted').optionalNatural() === 0)
        list.breakDown('pylint looked at no module');
    if (!statistics.has('messageTypeCount'))
        return;
    const counts = statistics
        .at('messageTypeCount')
        .members()
        .map(([, count]) => count.natural());
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total !== messages.length)
        list.breakDown(`pylint: the statistics count ${total} messages, the report holds ${messages.length}: it is not whole`);
};
const readPylint = (root, list) => {
    list.addTool('pylint');
    const isSecond = !Array.isArray(root.value);
    const messages = (isSecond ? root.at('messages') : root).list();
    for (const message of messages)
        pylint_readMessage(message, list);
    if (isSecond)
        compareStatistics(root.at('statistics'), messages, list);
};
/** Reads pylint's `json` and `json2` (https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html). */
const createPylintParser = jsonFindings('pylint', readPylint);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/pylint-text.ts


const pylint_text_finding = /^(.+?):(\d+):(\d+): ([A-Z]\d{4}): (.*)$/;
const symbolAtEnd = /^(.*?) ?\(([a-z][a-z0-9-]*)\)$/;
const around = /^(?:\*{5,} Module |-{5,}$)/;
const rated = /^Your code has been rated at -?\d/;
/** Duplicated code is told over several lines, the last of which names the rule. */
class PylintText {
    format = 'pylint-text';
    tool = 'pylint';
    summary = 'always';
    empty = 'breakdown';
    withoutSummary = 'pylint ran with --score=n: let it write --output-format=json2';
    #pending;
    read(line, text) {
        const [, path, row, column, code, rest = ''] = pylint_text_finding.exec(line) ?? [];
        if (path !== undefined && row !== undefined && column !== undefined && code !== undefined) {
            this.finish(text);
            const [, message, symbol] = symbolAtEnd.exec(rest) ?? [];
            const pending = { path, row, column, code, message: message ?? rest };
            if (symbol === undefined)
                this.#pending = pending;
            else
                this.#add(pending, symbol, text);
            return true;
        }
        if (!rated.test(line) && !around.test(line))
            return this.#readContinuation(line, text);
        this.finish(text);
        if (rated.test(line))
            text.summarise();
        return true;
    }
    finish(text) {
        if (this.#pending !== undefined)
            this.#add(this.#pending, this.#pending.code, text);
    }
    #readContinuation(line, text) {
        if (this.#pending === undefined || (0,text_findings/* toldCrash */.XY)(line))
            return false;
        const symbol = symbolAtEnd.exec(line)?.[2];
        if (symbol !== undefined)
            this.#add(this.#pending, symbol, text);
        return true;
    }
    #add({ path, row, column, code, message }, rule, text) {
        this.#pending = undefined;
        const place = (0,finding_list/* placeIn */.VV)(path, { line: Number(row), column: Number(column) + 1 });
        text.add({ rule, class: 'lint', severity: text.severity(code.charAt(0)), message, place });
    }
}
/** Reads pylint's default text and `colorized`; that it came to its end shows in the line that rates the code. */
const createPylintTextParser = (0,text_findings/* textFindings */.CC)(() => new PylintText());

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/pyright.ts


const plusOne = (count) => (count === undefined ? undefined : count + 1);
const readDiagnostic = (each, list) => {
    const severity = each.at('severity').text();
    const range = each.at('range');
    const [start, end] = range.isAbsent() ? [undefined, undefined] : [range.at('start'), range.at('end')];
    list.add({
        tool: 'pyright',
        rule: each.at('rule').optionalText() ?? '',
        class: 'type',
        severity: list.severity(severity),
        message: each.at('message').text(),
        place: (0,finding_list/* placeIn */.VV)(each.at('file').optionalText() ?? '', {
            line: plusOne(start?.at('line').optionalNumber()),
            endLine: plusOne(end?.at('line').optionalNumber()),
            column: plusOne(start?.at('character').optionalNumber()),
        }),
    });
    return severity;
};
const counted = [
    ['error', 'errorCount'],
    ['warning', 'warningCount'],
    ['information', 'informationCount'],
];
const readPyright = (root, list) => {
    list.addTool('pyright');
    const severities = root
        .at('generalDiagnostics')
        .list()
        .map((each) => readDiagnostic(each, list));
    const summary = root.at('summary');
    if (summary.at('filesAnalyzed').natural() === 0)
        list.breakDown('pyright looked at no file');
    for (const [word, key] of counted) {
        const claim = summary.at(key).natural();
        const held = severities.filter((severity) => severity === word).length;
        if (claim !== held)
            list.breakDown(`pyright: the summary counts ${claim} of ${word}, the report holds ${held}: it is not whole`);
    }
};
/** Reads `pyright --outputjson` (https://github.com/microsoft/pyright/blob/main/docs/command-line.md); a run over no file is a breakdown. */
const createPyrightParser = jsonFindings('pyright', readPyright);

// EXTERNAL MODULE: ../../packages/core/src/reports/reader.ts
var reader = __webpack_require__(1171);
;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/ruff.ts







/**
 * Reads what ruff writes (https://docs.astral.sh/ruff/settings/#output-format): `json`, and the texts `full` and
 * `concise`. A file with a syntax error is a finding and a breakdown: most rules did not look at it.
 */
const createRuffParser = (limits) => (0,reader/* createReader */.WF)((head) => (0,result/* success */.k)(startsList(head) ? createJsonRuffParser(limits) : createTextRuffParser(limits)));
const startsList = (head) => /^\uFEFF?\s*\[/.test(new TextDecoder().decode(head.subarray(0, 200)));
const syntaxError = 'invalid-syntax';
const readJson = (root, list) => {
    list.addTool('ruff');
    for (const each of root.list()) {
        const path = each.at('filename').text();
        const rule = each.at('code').optionalText() ?? syntaxError;
        const message = each.at('message').text();
        const [start, end] = [each.at('location'), each.at('end_location')];
        const line = start.isAbsent() ? undefined : start.at('row').optionalNumber();
        const column = start.isAbsent() ? undefined : start.at('column').optionalNumber();
        const endLine = end.isAbsent() ? undefined : end.at('row').optionalNumber();
        const word = each.at('severity').optionalText();
        list.add({
            tool: 'ruff',
            rule,
            class: classOfPythonRule(rule),
            severity: word === undefined || word === 'error' ? (0,severity/* severityOfPythonRule */.zq)(rule) : list.severity(word),
            message,
            place: (0,finding_list/* placeIn */.VV)(path, { line, endLine, column }),
            url: each.at('url').optionalText(),
        });
    }
};
const createJsonRuffParser = jsonFindings('ruff', readJson);
const concise = /^(.+?)(?::cell \d+)?:(\d+):(\d+): (?:([A-Z]+\d+)(?: \[\*\])?|(invalid-syntax|SyntaxError):) (.*)$/;
const header = /^(?:([A-Z]+\d+)(?: \[\*\])?|(invalid-syntax|SyntaxError):) (.*)$/;
const arrow = /^\s*--> (.+?)(?::cell \d+)?:(\d+):(\d+)$/;
const ruff_found = /^Found (\d+) errors?(?: \(\d+ fixed, (\d+) remaining\))?\.$/;
const ruff_around = /^(?:\s*(?:\d+ )?[\s|:+-]|help: |note: |\[\*\] |No fixes available|\d+ fix(?:es)? available)/;
/** Reads `full` (a header, an arrow, the source) and `concise` (one line). */
class RuffText {
    format = 'ruff';
    tool = 'ruff';
    summary = 'always';
    empty = 'breakdown';
    withoutSummary = 'ruff ran with --quiet: let it write --output-format=json';
    #waiting;
    read(line, text) {
        const [, path, row, column, code, word, message = ''] = concise.exec(line) ?? [];
        if (path !== undefined)
            return this.#add(text, { rule: code ?? word ?? '', message }, { path, row, column });
        if (this.#waiting !== undefined && this.#readArrow(line, text))
            return true;
        const [, headCode, headWord, headMessage = ''] = header.exec(line) ?? [];
        if (headCode !== undefined || headWord !== undefined) {
            this.finish(text);
            this.#waiting = { rule: headCode ?? headWord ?? '', message: headMessage };
            return true;
        }
        return this.#readSummary(line, text) || ruff_around.test(line);
    }
    finish(text) {
        if (this.#waiting !== undefined)
            this.#add(text, this.#waiting, {});
    }
    #readArrow(line, text) {
        const [, path, row, column] = arrow.exec(line) ?? [];
        return path !== undefined && this.#waiting !== undefined && this.#add(text, this.#waiting, { path, row, column });
    }
    #readSummary(line, text) {
        const [, all, remaining] = ruff_found.exec(line) ?? [];
        if (all === undefined && line !== 'All checks passed!')
            return false;
        this.finish(text);
        text.summarise(Number(remaining ?? all ?? 0));
        return true;
    }
    #add(text, { rule: word, message }, { path = '', row, column }) {
        this.#waiting = undefined;
        const rule = word === 'SyntaxError' ? syntaxError : word;
        const place = (0,finding_list/* placeIn */.VV)(path, { line: Number(row), column: Number(column) });
        text.add({ rule, class: classOfPythonRule(rule), severity: (0,severity/* severityOfPythonRule */.zq)(rule), message, place });
        return true;
    }
}
const createTextRuffParser = (0,text_findings/* textFindings */.CC)(() => new RuffText());

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/file-address.ts
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/** Whether an address names its scheme; one letter before the colon is a Windows drive. */
const hasScheme = (address) => /^[a-z][a-z0-9+.-]+:/i.test(address);
/** Whether an address stands for itself, whatever it is looked up from. */
const isAbsoluteAddress = (address) => hasScheme(address) || /^(?:[\\/]|[a-z]:[\\/])/i.test(address);
/** An address below a folder's. */
const joinAddress = (base, address) => base === '' || isAbsoluteAddress(address)
    ? address
    : `${base.replace(/\/?$/, '/')}${address.replace(/^(?:\.\/)+/, '')}`;
/**
 * The path that an address of a file means: file URIs (https://www.rfc-editor.org/rfc/rfc8089) lose scheme and host,
 * Windows drives their slash before, and %-escapes are decoded where they are sound. Another scheme stays as it is.
 */
const pathOfAddress = (address) => {
    const file = /^file:(?:\/\/([^/]*))?(.*)$/is.exec(address);
    if (file === null)
        return hasScheme(address) ? address : decode(address).replace(/^(?:\.\/)+/, '');
    const host = file[1] ?? '';
    const path = decode((file[2] ?? '').replace(/[?#].*$/s, '')).replace(/^\/(?=[a-z]:)/i, '');
    return host === '' || host === 'localhost' ? path : `//${host}${path}`;
};

// EXTERNAL MODULE: ../../packages/core/src/reports/json/cursor.ts
var cursor = __webpack_require__(1355);
;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/json-element.ts

/** One element of a list, without looking at the others; undefined where the list is absent or has none there. */
const elementAt = (list, index) => {
    if (list.isAbsent())
        return undefined;
    if (!Array.isArray(list.value))
        return list.list()[index];
    const elements = list.value;
    return Number.isInteger(index) && index >= 0 && index < elements.length
        ? new cursor/* JsonCursor */.NQ(elements[index], list, index)
        : undefined;
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/sarif-place.ts



const longestBaseChain = 16;
/** The address of a base id with the bases that it stands on itself (SARIF 2.1.0 section 3.14.14); empty where unknown. */
const baseAddress = (run, firstId) => {
    let address = '';
    let id = firstId;
    for (let step = 0; step < longestBaseChain && id !== undefined; step += 1) {
        const bases = run.at('originalUriBaseIds');
        if (!bases.has(id))
            return address;
        const base = bases.at(id);
        address = joinAddress(base.at('uri').optionalText() ?? '', address);
        if (isAbsoluteAddress(address))
            return address;
        id = base.at('uriBaseId').optionalText();
    }
    return address;
};
const pathOf = (run, location) => {
    const index = location.at('index').optionalNumber() ?? -1;
    const uri = location.at('uri').optionalText();
    if (uri === undefined) {
        const artifact = elementAt(run.at('artifacts'), index);
        return artifact === undefined || artifact.at('location').isAbsent() || !artifact.at('location').has('uri')
            ? ''
            : pathOf(run, artifact.at('location'));
    }
    const baseId = location.at('uriBaseId').optionalText();
    if (uri === '' || baseId === undefined || isAbsoluteAddress(uri))
        return pathOfAddress(uri);
    return pathOfAddress(joinAddress(baseAddress(run, baseId), uri));
};
/** Where the first location of a result is, if it is in a file. */
const sarifPlace = (run, result) => {
    const location = elementAt(result.at('locations'), 0);
    const physical = location?.at('physicalLocation');
    if (physical === undefined || physical.isAbsent() || physical.at('artifactLocation').isAbsent())
        return undefined;
    const path = pathOf(run, physical.at('artifactLocation'));
    const region = physical.at('region');
    if (region.isAbsent())
        return (0,finding_list/* placeIn */.VV)(path);
    return (0,finding_list/* placeIn */.VV)(path, {
        line: region.at('startLine').optionalNumber(),
        endLine: region.at('endLine').optionalNumber(),
        column: region.at('startColumn').optionalNumber(),
    });
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/sarif-result.ts



const propertyOf = (owner, key) => {
    const properties = owner?.at('properties');
    return properties === undefined || properties.isAbsent() ? undefined : properties.at(key);
};
const classTags = [
    ['secret', /^secrets?$/],
    ['licence', /^licen[cs]e$/],
    ['misconfiguration', /^(?:misconfiguration|misconfig|iac)$/],
    ['vulnerability', /^(?:vulnerability|vulnerabilities)$/],
    ['security', /^security$/],
];
const classTools = [
    ['secret', /^(?:gitleaks|trufflehog|detect-secrets)\b/i],
    ['misconfiguration', /^(?:checkov|tfsec|kics|terrascan|kube-linter|kubescape)\b/i],
    ['vulnerability', /^(?:grype|osv-scanner|npm-audit|pip-audit|dependency-check)\b/i],
    ['security', /^(?:bandit|gosec|semgrep|brakeman|codeql|zizmor)\b/i],
    ['type', /^(?:mypy|pyright|tsc)\b/i],
    ['lint', /lint(?:er)?\b/i],
    ['lint', /^(?:ruff|flake8|pycodestyle|pyflakes|biome|clippy|checkstyle|pmd|spotbugs|spotless|detekt|scalastyle)\b/i],
    ['lint', /^(?:rubocop|staticcheck|phpstan|php_codesniffer|phpcs|shellcheck|clang-tidy|cppcheck|credo|prettier)\b/i],
];
const advisoryId = /^(?:CVE|GHSA|PYSEC|RUSTSEC|GO|OSV)-\d|^GHSA-/;
const classOf = (run, id, [rule, result]) => {
    const tags = [propertyOf(rule, 'tags'), propertyOf(result, 'tags')]
        .flatMap((list) => list?.optionalList() ?? [])
        .map((tag) => tag.text().toLowerCase());
    const byTag = classTags.find(([, mark]) => tags.some((tag) => mark.test(tag)));
    if (byTag !== undefined && byTag[0] !== 'security')
        return byTag[0];
    if (advisoryId.test(id))
        return 'vulnerability';
    const byTool = classTools.find(([, mark]) => mark.test(run.tool));
    const isSecurity = byTag !== undefined || propertyOf(rule, 'security-severity')?.isAbsent() === false;
    // What a tool looks for that nobody knows may be anything; a linter that is known says itself what is more than lint.
    if (byTool === undefined || (byTool[0] === 'lint' && isSecurity))
        return 'security';
    return byTool[0];
};
const overrideOf = (run, rule, result) => {
    if (rule === undefined || result.at('provenance').isAbsent())
        return undefined;
    const index = result.at('provenance').at('invocationIndex').optionalNumber() ?? -1;
    const invocation = elementAt(run.cursor.at('invocations'), index);
    const overrides = invocation?.at('ruleConfigurationOverrides').optionalList() ?? [];
    const own = overrides.find((each) => run.descriptors.resolve('rules', each.at('descriptor'))?.value === rule.value);
    return own?.at('configuration').at('level').optionalText();
};
/** SARIF 2.1.0 section 3.27.10: where a result names no level, its kind, its run and its rule decide. */
const levelOf = (run, rule, result) => {
    const own = result.at('level').optionalText();
    if (own !== undefined)
        return own;
    if ((result.at('kind').optionalText() ?? 'fail') !== 'fail')
        return 'none';
    const override = overrideOf(run, rule, result);
    if (override !== undefined)
        return override;
    const configuration = rule?.at('defaultConfiguration');
    if (configuration === undefined || configuration.isAbsent())
        return 'warning';
    return configuration.at('level').optionalText() ?? 'warning';
};
const scoreOf = (rule, result, list) => {
    const property = [propertyOf(rule, 'security-severity'), propertyOf(result, 'security-severity')].find((each) => each !== undefined && !each.isAbsent());
    if (property === undefined)
        return undefined;
    const text = typeof property.value === 'number' ? String(property.value) : property.text().trim();
    const score = /^\d{1,2}(?:\.\d{1,10})?$/.test(text) ? Number(text) : Number.NaN;
    if (!(score >= 0 && score <= 10))
        list.warn(null, `the security-severity ${JSON.stringify(text.slice(0, 40))} is no score from 0 to 10: the level counts`);
    return (0,severity/* severityOfScore */.FL)(score);
};
const textOf = (message, owners) => {
    const own = message.at('text').optionalText() ?? message.at('markdown').optionalText();
    if (own !== undefined)
        return own;
    const id = message.at('id').optionalText();
    if (id === undefined)
        return '';
    const tables = owners.flatMap((owner) => [owner?.at('messageStrings'), owner?.at('globalMessageStrings')]);
    const table = tables.find((each) => each?.has(id));
    return table?.at(id).at('text').optionalText() ?? id;
};
const longestMessage = 8_000;
/** A message with its placeholders filled in and its links as their text (SARIF 2.1.0 section 3.11); empty if it has none. */
const sarifMessage = (message, owners) => {
    if (message.isAbsent())
        return '';
    const values = message
        .at('arguments')
        .optionalList()
        .map((each) => each.text());
    const text = textOf(message, owners).slice(0, longestMessage);
    const filled = values.length === 0 ? text : text.replace(/\{(\d{1,3})\}/g, (mark, at) => values[Number(at)] ?? mark);
    return filled.replace(/\[([^[\]]{1,500})\]\((?:\d{1,6}|sarif:[^()]{1,500})\)/g, '$1');
};
const descriptionOf = (rule) => {
    for (const key of ['shortDescription', 'fullDescription']) {
        const description = rule?.at(key);
        if (description?.has('text'))
            return description.at('text').text();
    }
    return rule?.at('name').optionalText() ?? '';
};
/** Who wrote a commit identifies no finding, and is nobody's business here. */
const aboutCommits = new Set(['commitSha', 'author', 'email', 'date', 'commitMessage']);
const looksLikeIdentity = /^\S{6,200}$/;
const fingerprintOf = (result) => {
    const entries = ['fingerprints', 'partialFingerprints'].flatMap((key) => result.at(key).isAbsent() ? [] : result.at(key).members());
    const sound = entries
        .filter(([name]) => !aboutCommits.has(name.split('/')[0] ?? ''))
        .map(([name, value]) => [name, value.text()])
        .filter(([, value]) => looksLikeIdentity.test(value));
    const best = sound.find(([name]) => name.split('/')[0] === 'primaryLocationLineHash') ?? sound[0];
    return best?.[1] ?? '';
};
/** SARIF 2.1.0 section 3.27.23: suppressed only if there is a suppression and each one was accepted. */
const suppressionOf = (result) => {
    const suppressions = result.at('suppressions').optionalList();
    const areAccepted = suppressions.every((each) => (each.at('status').optionalText() ?? 'accepted') === 'accepted');
    const [first] = suppressions;
    if (first === undefined || !areAccepted)
        return undefined;
    const kind = first.at('kind').optionalText() ?? '';
    const reason = first.at('justification').optionalText() ?? '';
    return reason.trim() === '' ? `suppressed ${kind === 'inSource' ? 'in the source' : 'by the tool'}` : reason;
};
/** Adds a result as a finding. */
const addSarifResult = (run, result, list) => {
    const rule = run.descriptors.ruleOf(result);
    const reference = result.at('rule');
    const referredId = reference.isAbsent() ? undefined : reference.at('id').optionalText();
    const id = result.at('ruleId').optionalText() ?? referredId ?? rule?.at('id').text() ?? '';
    const kind = classOf(run, id, [rule, result]);
    const level = levelOf(run, rule, result);
    const message = sarifMessage(result.at('message'), [rule, run.cursor.at('tool').at('driver')]);
    list.add({
        tool: run.tool,
        rule: id,
        class: kind,
        severity: scoreOf(rule, result, list) ?? (0,severity/* severityOfLevel */.v_)(level, kind) ?? list.unknownSeverity(level),
        message: message === '' ? descriptionOf(rule) : message,
        place: sarifPlace(run.cursor, result),
        url: rule?.at('helpUri').optionalText(),
        fingerprint: fingerprintOf(result),
        suppressed: suppressionOf(result),
    });
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/sarif-rules.ts
/** The first descriptor of each key. */
const indexBy = (descriptors, keyOf) => {
    const index = new Map();
    for (const descriptor of descriptors) {
        const key = keyOf(descriptor);
        if (!index.has(key))
            index.set(key, descriptor);
    }
    return index;
};
const indexById = (descriptors) => indexBy(descriptors, (descriptor) => descriptor.at('id').text());
const indexByGuid = (descriptors) => indexBy(descriptors, (descriptor) => descriptor.at('guid').value);
const readComponent = (cursor) => {
    const lists = { rules: cursor.at('rules').optionalList(), notifications: cursor.at('notifications').optionalList() };
    const byId = { rules: indexById(lists.rules), notifications: indexById(lists.notifications) };
    const byGuid = { rules: indexByGuid(lists.rules), notifications: indexByGuid(lists.notifications) };
    return { cursor, lists, byId, byGuid };
};
const absentIndex = -1;
/** As many parts of a hierarchical id are looked up. */
const mostLevels = 16;
/** An index of SARIF: -1 and absence mean that there is none. */
const indexAt = (owner, key) => {
    const index = owner.at(key).optionalNumber();
    return index === absentIndex ? undefined : index;
};
const isSameId = (descriptor, id) => id === undefined || id === descriptor.at('id').text() || id.startsWith(`${descriptor.at('id').text()}/`);
/** Finds rules and notifications of a tool and its extensions (SARIF 2.1.0 sections 3.19, 3.49 and 3.52). */
class SarifDescriptors {
    #components;
    constructor(tool) {
        this.#components = [readComponent(tool.at('driver')), ...tool.at('extensions').optionalList().map(readComponent)];
    }
    /** The rule of a result: by its reference, its index, its id, or the id of which it is a part ("CA1000/1"). */
    ruleOf(result) {
        const reference = result.at('rule');
        const id = result.at('ruleId').optionalText();
        if (!reference.isAbsent()) {
            const referred = this.#resolve('rules', reference, { id, index: indexAt(result, 'ruleIndex') });
            if (referred !== undefined)
                return referred;
        }
        return this.#find('rules', this.#components[0], { id, index: indexAt(result, 'ruleIndex') });
    }
    /** What a reference names: the descriptor of a notification, or the rule of an override. */
    resolve(kind, reference) {
        return reference.isAbsent() ? undefined : this.#resolve(kind, reference, { id: undefined, index: undefined });
    }
    #resolve(kind, reference, result) {
        const component = this.#componentOf(reference.at('toolComponent'));
        const id = reference.at('id').optionalText() ?? result.id;
        const index = indexAt(reference, 'index') ?? result.index;
        const guid = reference.at('guid').optionalText();
        const byGuid = guid === undefined ? undefined : component.byGuid[kind].get(guid);
        return byGuid ?? this.#find(kind, component, { id, index });
    }
    #componentOf(reference) {
        const [driver, ...extensions] = this.#components;
        if (reference.isAbsent())
            return driver;
        const index = indexAt(reference, 'index');
        if (index !== undefined)
            return extensions[index] ?? driver;
        const guid = reference.at('guid').optionalText();
        const name = reference.at('name').optionalText();
        return (this.#components.find(({ cursor }) => guid !== undefined && cursor.at('guid').value === guid) ??
            this.#components.find(({ cursor }) => name !== undefined && cursor.at('name').value === name) ??
            driver);
    }
    #find(kind, component, { id, index }) {
        const indexed = index === undefined ? undefined : component.lists[kind][index];
        if (indexed !== undefined && isSameId(indexed, id))
            return indexed;
        if (id === undefined)
            return undefined;
        const inOrder = [component, ...this.#components.filter((other) => other !== component)];
        let part = id;
        for (let level = 0; level < mostLevels && part !== ''; level += 1) {
            const found = inOrder.map(({ byId }) => byId[kind].get(part)).find((each) => each !== undefined);
            if (found !== undefined)
                return found;
            part = part.slice(0, Math.max(0, part.lastIndexOf('/')));
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/sarif.ts





const readLog = (log, list) => {
    const version = log.at('version').text();
    if (version !== '2.1.0')
        log.at('version').refuse(`is ${JSON.stringify(version.slice(0, 20))}`, 'Let the tool write SARIF 2.1.0.');
    const runs = log.at('runs').list();
    if (runs.length === 0)
        list.breakDown('the log holds no run: no tool has run');
    for (const inline of log.at('inlineExternalProperties').optionalList())
        if (inline.at('results').optionalList().length > 0)
            list.breakDown('results stand in inlineExternalProperties, which are not read: write them into their run');
    for (const run of runs)
        readRun(run, list);
};
const readRun = (cursor, list) => {
    const tool = cursor.at('tool').at('driver').at('name').text();
    const run = { cursor, tool, descriptors: new SarifDescriptors(cursor.at('tool')) };
    list.addTool(tool);
    for (const invocation of cursor.at('invocations').optionalList())
        readInvocation(run, invocation, list);
    const external = cursor.at('externalPropertyFileReferences');
    if (!external.isAbsent() && external.at('results').optionalList().length > 0)
        list.breakDown(`results of ${tool} stand in files of their own, which are not read: write them into the log`);
    if (cursor.at('results').isAbsent())
        list.breakDown(`the run of ${tool} has no results, not even an empty list: the tool did not scan`);
    else
        readResults(run, list);
};
/** Kinds of results that claim no failure (SARIF 2.1.0 section 3.27.9). */
const harmless = new Set(['pass', 'notApplicable', 'open']);
const knownKinds = new Set(['fail', 'review', 'informational', ...harmless]);
const readResults = (run, list) => {
    let undecided = 0;
    for (const result of run.cursor.at('results').elements()) {
        const kind = result.at('kind').optionalText() ?? 'fail';
        if (!knownKinds.has(kind))
            result.at('kind').refuse(`is ${JSON.stringify(kind.slice(0, 40))}, which is no kind`);
        if (kind === 'open')
            undecided += 1;
        const isGone = result.at('baselineState').optionalText() === 'absent';
        if (!isGone && !harmless.has(kind))
            addSarifResult(run, result, list);
    }
    if (undecided > 0)
        list.warn(null, `${run.tool} could not decide ${(0,quantity/* countOf */.pq)(undecided, 'result')} (kind "open")`);
};
const readInvocation = (run, invocation, list) => {
    // Required by the specification; ending well is not guessed where it is left out, but many writers do leave it out.
    const succeeded = invocation.at('executionSuccessful');
    if (!succeeded.isAbsent() && !succeeded.flag())
        list.breakDown(failureOf(run, invocation));
    for (const key of ['toolExecutionNotifications', 'toolConfigurationNotifications'])
        for (const notification of invocation.at(key).optionalList())
            readNotification(run, notification, list);
};
const failureOf = ({ tool }, invocation) => {
    const reason = invocation.at('exitCodeDescription').optionalText() ?? invocation.at('exitSignalName').optionalText();
    const code = invocation.at('exitCode').optionalNumber();
    const details = [code === undefined ? '' : `exit code ${code}`, reason ?? ''].filter((part) => part !== '');
    return `${tool} did not end well (executionSuccessful is false)${details.length > 0 ? `: ${details.join(', ')}` : ''}`;
};
const readNotification = (run, notification, list) => {
    const descriptor = run.descriptors.resolve('notifications', notification.at('descriptor'));
    const configuration = descriptor?.at('defaultConfiguration');
    const usual = configuration === undefined || configuration.isAbsent() ? undefined : configuration.at('level');
    const level = notification.at('level').optionalText() ?? usual?.optionalText() ?? 'warning';
    const driver = run.cursor.at('tool').at('driver');
    const text = sarifMessage(notification.at('message'), [descriptor, driver]);
    const place = sarifPlace(run.cursor, notification);
    const where = place === undefined ? '' : ` ${place.path}${place.line === undefined ? '' : `, line ${place.line}`}:`;
    const message = `${run.tool}:${where} ${text === '' ? (descriptor?.at('id').text() ?? 'a notification without text') : text}`;
    if (level === 'error')
        list.breakDown(message);
    else if (level === 'warning')
        list.warn(null, message);
};
/**
 * Reads a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html) of any tool and any
 * number of runs. A run without results, an invocation that failed and notifications of level error are breakdowns.
 */
const createSarifParser = jsonFindings('sarif', readLog);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/semgrep.ts



const levels = new Map([
    ['ERROR', 'error'],
    ['WARNING', 'warning'],
    ['INFO', 'note'],
]);
const severityOf = (word, kind, list) => {
    const level = levels.get(word.toUpperCase());
    return (level === undefined ? undefined : (0,severity/* severityOfLevel */.v_)(level, kind)) ?? list.severity(word);
};
const semgrep_classOf = (extra, metadata) => {
    if (extra.has('sca_info'))
        return 'vulnerability';
    const category = metadata.isAbsent() ? undefined : metadata.at('category').optionalText();
    return category === undefined || category === 'security' ? 'security' : 'lint';
};
/** Semgrep writes a sentence in place of the fingerprint for who is not logged in. */
const semgrep_looksLikeIdentity = /^\S{6,}$/;
const semgrep_readResult = (result, list) => {
    const [start, end, extra] = [result.at('start'), result.at('end'), result.at('extra')];
    const metadata = extra.at('metadata');
    const kind = semgrep_classOf(extra, metadata);
    const fingerprint = extra.at('fingerprint').optionalText() ?? '';
    const isIgnored = !extra.at('is_ignored').isAbsent() && extra.at('is_ignored').flag();
    const [reference] = metadata.isAbsent() || !Array.isArray(metadata.at('references').value) ? [] : metadata.at('references').list();
    list.add({
        tool: 'semgrep',
        rule: result.at('check_id').text(),
        class: kind,
        severity: severityOf(extra.at('severity').text(), kind, list),
        message: extra.at('message').text(),
        place: (0,finding_list/* placeIn */.VV)(result.at('path').text(), {
            line: start.at('line').optionalNumber(),
            endLine: end.isAbsent() ? undefined : end.at('line').optionalNumber(),
            column: start.at('col').optionalNumber(),
        }),
        url: (metadata.isAbsent() ? undefined : metadata.at('source').optionalText()) ?? reference?.optionalText(),
        fingerprint: semgrep_looksLikeIdentity.test(fingerprint) ? fingerprint : undefined,
        suppressed: isIgnored ? 'suppressed in the source' : undefined,
    });
};
const readError = (error, list) => {
    const path = error.at('path').optionalText();
    const message = error.at('message').optionalText() ?? error.at('long_msg').optionalText() ?? 'an error without text';
    const text = `semgrep: ${path === undefined ? '' : `${path}: `}${message}`;
    // Where the level is missing, the error counts.
    if ((error.at('level').optionalText() ?? 'error') === 'error')
        list.breakDown(text);
    else
        list.warn(null, text);
};
const readSemgrep = (root, list) => {
    list.addTool('semgrep');
    for (const result of root.at('results').list())
        semgrep_readResult(result, list);
    for (const error of root.at('errors').list())
        readError(error, list);
    const paths = root.at('paths');
    if (!paths.isAbsent() && paths.has('scanned') && paths.at('scanned').list().length === 0)
        list.breakDown('semgrep looked at no file');
};
/** Reads `semgrep --json` (https://semgrep.dev/docs/semgrep-appsec-platform/json-and-sarif); its errors are breakdowns, its warnings told. */
const createSemgrepParser = jsonFindings('semgrep', readSemgrep);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/shellcheck.ts





const readComment = (comment, list) => {
    const path = comment.at('file').text();
    const line = comment.at('line').optionalNumber();
    const rule = `SC${comment.at('code').natural()}`;
    const message = comment.at('message').text();
    list.add({
        tool: 'shellcheck',
        rule,
        class: 'lint',
        severity: list.severity(comment.at('level').text()),
        message,
        place: (0,finding_list/* placeIn */.VV)(path, {
            line,
            endLine: comment.at('endLine').optionalNumber(),
            column: comment.at('column').optionalNumber(),
        }),
    });
};
const createJsonShellcheckParser = jsonFindings('shellcheck', (root, list) => {
    list.addTool('shellcheck');
    const comments = Array.isArray(root.value) ? root : root.at('comments');
    for (const comment of comments.list())
        readComment(comment, list);
});
const shellcheck_finding = /^(.+?):(\d+):(\d+): (error|warning|note): (.*) \[(SC\d+)\]$/;
const shellcheck_readLine = (line, text) => {
    const [, path = '', row, column, word = '', message = '', rule = ''] = shellcheck_finding.exec(line) ?? [];
    if (path === '')
        return false;
    const place = (0,finding_list/* placeIn */.VV)(path, { line: Number(row), column: Number(column) });
    text.add({ rule, class: 'lint', severity: text.severity(word), message, place });
    return true;
};
// An empty text would be a clean one of `-f gcc` and a broken one of `-f json`: it is refused.
const createTextShellcheckParser = (0,text_findings/* textFindings */.CC)(() => ({ format: 'shellcheck', tool: 'shellcheck', summary: 'never', empty: 'error', read: shellcheck_readLine }));
const startsJson = (head) => /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(head.subarray(0, 200)));
/**
 * Reads `shellcheck -f json1`, `json` and `gcc` (https://github.com/koalaman/shellcheck/wiki/Integration). A file that it
 * could not open leaves no trace in any of them: only its exit code (2) tells.
 */
const createShellcheckParser = (limits) => (0,reader/* createReader */.WF)((head) => (0,result/* success */.k)(startsJson(head) ? createJsonShellcheckParser(limits) : createTextShellcheckParser(limits)));

;// CONCATENATED MODULE: ../../packages/core/src/reports/trivy/scalars.ts
const severities = new Map([
    ['CRITICAL', 'critical'],
    ['HIGH', 'high'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
    ['UNKNOWN', 'unknown'],
]);
/** A text; empty where it is absent. */
const scalars_textOf = (cursor, key) => cursor.at(key).optionalText() ?? '';
/** The texts of a list; none where it is absent. */
const textsOf = (cursor, key) => cursor
    .at(key)
    .optionalList()
    .map((each) => each.text());
/** A text that a finding cannot do without. */
const nameOf = (cursor, key) => {
    const name = cursor.at(key).text();
    return name === '' ? cursor.at(key).refuse('is empty') : name;
};
/** A severity as Trivy writes it; absent or empty is `unknown`, any other word ends the reading: a gate cannot weigh it. */
const scalars_severityOf = (cursor) => {
    const written = scalars_textOf(cursor, 'Severity');
    if (written === '')
        return 'unknown';
    const severity = severities.get(written.toUpperCase());
    return severity ?? cursor.at('Severity').refuse(`is "${written}", not a severity that Trivy has`);
};
/** Lines of a file; undefined where the report has none (absent, or 0). */
const linesOf = (cursor) => {
    const startLine = cursor.at('StartLine').optionalNatural() ?? 0;
    const endLine = cursor.at('EndLine').optionalNatural() ?? 0;
    return startLine === 0 ? undefined : { startLine, endLine: Math.max(startLine, endLine) };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/trivy/findings.ts

const scoreKeys = [
    ['V40Score', 4],
    ['V3Score', 3],
    ['V2Score', 2],
];
const scoresOf = (cvss) => cvss.isAbsent()
    ? []
    : cvss.members().flatMap(([source, vendor]) => scoreKeys.flatMap(([key, version]) => {
        const score = vendor.at(key).optionalNumber();
        return score === undefined ? [] : [{ source, version, score }];
    }));
const purlOf = (identifier) => (identifier.isAbsent() ? '' : scalars_textOf(identifier, 'PURL'));
/** https://trivy.dev/docs/latest/configuration/reporting/#json: an element of `Vulnerabilities`. */
const readVulnerability = (cursor) => ({
    id: nameOf(cursor, 'VulnerabilityID'),
    packageId: scalars_textOf(cursor, 'PkgID'),
    packageName: nameOf(cursor, 'PkgName'),
    packagePath: scalars_textOf(cursor, 'PkgPath'),
    purl: purlOf(cursor.at('PkgIdentifier')),
    installedVersion: scalars_textOf(cursor, 'InstalledVersion'),
    fixedVersion: scalars_textOf(cursor, 'FixedVersion'),
    status: scalars_textOf(cursor, 'Status'),
    severity: scalars_severityOf(cursor),
    severitySource: scalars_textOf(cursor, 'SeveritySource'),
    title: scalars_textOf(cursor, 'Title'),
    description: scalars_textOf(cursor, 'Description'),
    url: scalars_textOf(cursor, 'PrimaryURL'),
    weaknesses: textsOf(cursor, 'CweIDs'),
    scores: scoresOf(cursor.at('CVSS')),
});
const statusOf = (cursor) => {
    const written = scalars_textOf(cursor, 'Status');
    if (written === 'PASS')
        return 'pass';
    if (written === 'FAIL' || written === '')
        return 'fail';
    if (written === 'EXCEPTION')
        return 'exception';
    return cursor.at('Status').refuse(`is "${written}", not PASS, FAIL or EXCEPTION`);
};
/** An element of `Misconfigurations`. */
const readMisconfiguration = (cursor) => {
    const cause = cursor.at('CauseMetadata');
    const id = scalars_textOf(cursor, 'ID') === '' ? nameOf(cursor, 'AVDID') : scalars_textOf(cursor, 'ID');
    return {
        id,
        title: scalars_textOf(cursor, 'Title'),
        description: scalars_textOf(cursor, 'Description'),
        message: scalars_textOf(cursor, 'Message'),
        resolution: scalars_textOf(cursor, 'Resolution'),
        severity: scalars_severityOf(cursor),
        url: scalars_textOf(cursor, 'PrimaryURL'),
        status: statusOf(cursor),
        resource: cause.isAbsent() ? '' : scalars_textOf(cause, 'Resource'),
        lines: cause.isAbsent() ? undefined : linesOf(cause),
    };
};
/** An element of `Secrets`; what was found (`Match`, `Code`) is not read. */
const readSecret = (cursor) => ({
    rule: nameOf(cursor, 'RuleID'),
    category: scalars_textOf(cursor, 'Category'),
    severity: scalars_severityOf(cursor),
    title: scalars_textOf(cursor, 'Title'),
    lines: linesOf(cursor),
});
/** An element of `Licenses`. */
const readLicence = (cursor) => ({
    name: nameOf(cursor, 'Name'),
    category: scalars_textOf(cursor, 'Category'),
    severity: scalars_severityOf(cursor),
    packageName: scalars_textOf(cursor, 'PkgName'),
    path: scalars_textOf(cursor, 'FilePath'),
    url: scalars_textOf(cursor, 'Link'),
});
const readers = {
    vulnerability: (cursor) => ({ kind: 'vulnerability', vulnerability: readVulnerability(cursor) }),
    misconfiguration: (cursor) => ({ kind: 'misconfiguration', misconfiguration: readMisconfiguration(cursor) }),
    secret: (cursor) => ({ kind: 'secret', secret: readSecret(cursor) }),
    license: (cursor) => ({ kind: 'licence', licence: readLicence(cursor) }),
};
/** An element of `ExperimentalModifiedFindings`, which `--show-suppressed` adds. */
const readSuppression = (cursor) => {
    const type = nameOf(cursor, 'Type');
    const read = readers[type] ?? cursor.at('Type').refuse(`is "${type}", not a kind of finding that Trivy has`);
    return {
        status: scalars_textOf(cursor, 'Status'),
        statement: scalars_textOf(cursor, 'Statement'),
        source: scalars_textOf(cursor, 'Source'),
        finding: read(cursor.at('Finding')),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/trivy/reader.ts



const knownClasses = new Set(['os-pkgs', 'lang-pkgs', 'config', 'secret', 'license', 'license-file', 'custom', '']);
const versionOf = (cursor) => {
    const [version, release] = [scalars_textOf(cursor, 'Version'), scalars_textOf(cursor, 'Release')];
    const epoch = cursor.at('Epoch').optionalNatural() ?? 0;
    return `${epoch === 0 ? '' : `${epoch}:`}${version}${release === '' ? '' : `-${release}`}`;
};
const readPackage = (cursor) => {
    const identifier = cursor.at('Identifier');
    return {
        id: scalars_textOf(cursor, 'ID'),
        name: nameOf(cursor, 'Name'),
        version: versionOf(cursor),
        purl: identifier.isAbsent() ? '' : scalars_textOf(identifier, 'PURL'),
        path: scalars_textOf(cursor, 'FilePath'),
        locations: cursor
            .at('Locations')
            .optionalList()
            .flatMap((each) => linesOf(each) ?? []),
        dependsOn: textsOf(cursor, 'DependsOn'),
        licences: textsOf(cursor, 'Licenses'),
        relationship: scalars_textOf(cursor, 'Relationship'),
    };
};
const checksOf = (summary) => summary.isAbsent()
    ? 0
    : (summary.at('Successes').optionalNatural() ?? 0) + (summary.at('Failures').optionalNatural() ?? 0);
const reader_readResult = (cursor) => {
    const listOf = (key, read) => cursor.at(key).optionalList().map(read);
    return {
        target: scalars_textOf(cursor, 'Target'),
        class: scalars_textOf(cursor, 'Class'),
        type: scalars_textOf(cursor, 'Type'),
        packages: listOf('Packages', readPackage),
        vulnerabilities: listOf('Vulnerabilities', readVulnerability),
        misconfigurations: listOf('Misconfigurations', readMisconfiguration),
        secrets: listOf('Secrets', readSecret),
        licences: listOf('Licenses', readLicence),
        suppressions: listOf('ExperimentalModifiedFindings', readSuppression),
        checks: checksOf(cursor.at('MisconfSummary')),
    };
};
const readOs = (metadata) => {
    const os = metadata.isAbsent() ? metadata : metadata.at('OS');
    if (os.isAbsent())
        return undefined;
    const isEndOfLife = os.has('EOSL') && os.at('EOSL').flag();
    return { family: scalars_textOf(os, 'Family'), name: scalars_textOf(os, 'Name'), isEndOfLife };
};
const describeUnknown = ({ target, class: unknown }) => ({
    line: null,
    message: `"${target}" is of the class "${unknown}", which is not known here: what only that class holds is not judged`,
});
const refuseOtherSchema = (root) => {
    const { value } = root;
    if (value === null)
        return root.refuse('is null: Trivy looked at nothing', 'Check the target; it may be an empty folder.');
    const tooOld = 'Write it with Trivy 0.20 or newer, or convert it with `trivy convert`.';
    if (Array.isArray(value))
        return root.refuse('is a list, as Trivy before 0.20 wrote it (schema 1)', tooOld);
    const ofCluster = 'Scan its images (`image`) and its manifests (`config`) instead.';
    if (root.has('ClusterName'))
        return root.refuse('is a report of `trivy k8s` on a cluster', ofCluster);
    if (!root.has('SchemaVersion'))
        return root.refuse('has no SchemaVersion: it is no JSON report of Trivy', 'Write it with `trivy --format json`.');
    const version = root.at('SchemaVersion').natural();
    return root
        .at('SchemaVersion')
        .refuse(`is ${version}; schema 2 is read`, version < 2 ? tooOld : 'Update Drawbridge.');
};
/** Reads a parsed JSON report of Trivy, schema 2; every other form is refused in words. */
const readTrivyReport = (root) => {
    if (!root.has('SchemaVersion') || root.at('SchemaVersion').value !== 2)
        return refuseOtherSchema(root);
    const [trivy, metadata] = [root.at('Trivy'), root.at('Metadata')];
    const results = root.at('Results').optionalList().map(reader_readResult);
    return {
        kind: 'trivy',
        trivyVersion: trivy.isAbsent() ? '' : scalars_textOf(trivy, 'Version'),
        artifactName: scalars_textOf(root, 'ArtifactName'),
        artifactType: scalars_textOf(root, 'ArtifactType'),
        os: readOs(metadata),
        imageTags: metadata.isAbsent() ? [] : textsOf(metadata, 'RepoTags'),
        results,
        warnings: results.filter((each) => !knownClasses.has(each.class)).map(describeUnknown),
    };
};
/** A parser of `trivy --format json` (https://trivy.dev/docs/latest/configuration/reporting/#json). */
const createTrivyParser = (limits) => createJsonParser(readTrivyReport, limits);

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/trivy.ts



/** Targets that name a kind of package, or an image, and no file. */
const noFile = /^(?:Java|Node\.js|Python|Ruby|Conda|PHP|Rust|Dart|R)$| \(.+\)$/;
const placeOf = ({ target }, lines, path = '') => {
    if (path === '' && noFile.test(target))
        return undefined;
    return (0,finding_list/* placeIn */.VV)(path === '' ? target : path, { line: lines?.startLine, endLine: lines?.endLine });
};
const vulnerabilityDraft = (result, found) => {
    const own = result.packages.find(({ id, name }) => found.packageId === '' ? name === found.packageName : id === found.packageId);
    return {
        rule: found.id,
        class: 'vulnerability',
        severity: found.severity,
        message: found.title === '' ? found.description || `${found.id} in ${found.packageName}` : found.title,
        place: placeOf(result, own?.locations[0], found.packagePath),
        package: { name: found.packageName, version: found.installedVersion, fixedVersion: found.fixedVersion },
        url: found.url,
    };
};
const misconfigurationDraft = (result, found) => ({
    rule: found.id,
    class: 'misconfiguration',
    severity: found.severity,
    message: found.message || found.title || found.id,
    place: placeOf(result, found.lines),
    url: found.url,
    ...(found.status === 'exception' ? { suppressed: 'an exception of Trivy' } : {}),
});
const secretDraft = (result, found) => ({
    rule: found.rule,
    class: 'secret',
    severity: found.severity,
    message: found.title || found.rule,
    place: placeOf(result, found.lines),
});
const licenceDraft = (result, found) => ({
    rule: found.name,
    class: 'licence',
    severity: found.severity,
    message: `licence ${found.name}${found.category === '' ? '' : ` (${found.category})`} of ${found.packageName || found.path || result.target}`,
    place: found.path === '' && found.packageName !== '' ? undefined : placeOf(result, undefined, found.path),
    package: found.packageName === '' ? undefined : { name: found.packageName, version: '', fixedVersion: '' },
    url: found.url,
});
const draftOf = (result, finding) => {
    switch (finding.kind) {
        case 'vulnerability':
            return vulnerabilityDraft(result, finding.vulnerability);
        case 'misconfiguration':
            return misconfigurationDraft(result, finding.misconfiguration);
        case 'secret':
            return secretDraft(result, finding.secret);
        case 'licence':
            return licenceDraft(result, finding.licence);
    }
};
const addResult = (result, list) => {
    const drafts = [
        ...result.vulnerabilities.map((found) => vulnerabilityDraft(result, found)),
        ...result.misconfigurations
            .filter(({ status }) => status !== 'pass')
            .map((found) => misconfigurationDraft(result, found)),
        ...result.secrets.map((found) => secretDraft(result, found)),
        ...result.licences.map((found) => licenceDraft(result, found)),
        ...result.suppressions.map(({ finding, status, statement, source }) => ({
            ...draftOf(result, finding),
            suppressed: [statement || status, source].filter((part) => part !== '').join(' '),
        })),
    ];
    for (const draft of drafts)
        list.add({ ...draft, tool: 'trivy' });
};
/** Reads `trivy --format json`, schema 2 (https://trivy.dev/docs/latest/configuration/reporting/#json); other forms are refused in words. */
const createTrivyFindingsParser = jsonFindings('trivy', (root, list) => {
    list.addTool('trivy');
    const { results, warnings } = readTrivyReport(root);
    for (const { message } of warnings)
        list.warn(null, message);
    for (const result of results)
        addResult(result, list);
    if (results.length === 0)
        list.warn(null, 'Trivy names nothing that it looked at (no Results)');
});

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/tsc.ts


const plain = /^(.+?)\((\d+),(\d+)\): (error|warning|suggestion|message) (TS\d+): (.*)$/;
const pretty = /^(.+?):(\d+):(\d+) - (error|warning|suggestion|message) (TS\d+): (.*)$/;
const everywhere = /^(error|warning|suggestion|message) (TS\d+): (.*)$/;
const tsc_found = /^Found (\d+) errors?(?:[ .]|$)/;
const table = /^(?:Errors {2}Files$|\s+\d+ {2}\S)/;
const source = /^(?:\s|\d+ )/;
/** Errors without a file are about the project itself: with them, the compiler did not check what it was meant to. */
class TscText {
    format = 'tsc';
    tool = 'tsc';
    summary = 'never';
    empty = 'clean';
    #isPretty = false;
    read(line, text) {
        const inPlain = plain.exec(line);
        const inPretty = inPlain === null ? pretty.exec(line) : null;
        const [, path = '', row, column, word = '', rule = '', message = ''] = inPlain ?? inPretty ?? [];
        if (inPretty !== null)
            this.#expectSummary(text);
        if (path !== '') {
            const place = (0,finding_list/* placeIn */.VV)(path, { line: Number(row), column: Number(column) });
            text.add({ rule, class: 'type', severity: text.severity(word), message, place }, word === 'error');
            return true;
        }
        return this.#readProject(line, text) || this.#readSummary(line, text) || this.#isAround(line, text);
    }
    #readProject(line, text) {
        const [, word, rule = '', message = ''] = everywhere.exec(line) ?? [];
        if (word === undefined)
            return false;
        text.add({ rule, class: 'type', severity: text.severity(word), message }, word === 'error');
        if (word === 'error')
            text.breakDown(`${rule}: ${message}`);
        return true;
    }
    #readSummary(line, text) {
        const count = tsc_found.exec(line)?.[1];
        if (count !== undefined)
            text.summarise(Number(count));
        return count !== undefined;
    }
    #isAround(line, text) {
        if (this.#isPretty)
            return source.test(line) || table.test(line);
        return text.list.size > 0 && /^\s/.test(line);
    }
    #expectSummary(text) {
        this.#isPretty = true;
        text.expectSummary();
    }
}
/**
 * Reads what `tsc` prints, plain and with `--pretty` (https://www.typescriptlang.org/tsconfig/#pretty). Plain text has no
 * summary: cut between two lines it looks like a shorter one. It prints nothing for clean code.
 */
const createTscParser = (0,text_findings/* textFindings */.CC)(() => new TscText());

;// CONCATENATED MODULE: ../../packages/core/src/reports/findings/formats.ts


















const parsers = {
    sarif: createSarifParser,
    checkstyle: createCheckstyleParser,
    eslint: createEslintParser,
    pylint: createPylintParser,
    'pylint-text': createPylintTextParser,
    flake8: createFlake8Parser,
    ruff: createRuffParser,
    mypy: createMypyParser,
    'mypy-json': createMypyJsonParser,
    pyright: createPyrightParser,
    tsc: createTscParser,
    bandit: createBanditParser,
    semgrep: createSemgrepParser,
    gitleaks: createGitleaksParser,
    hadolint: createHadolintParser,
    shellcheck: createShellcheckParser,
    'npm-audit': createNpmAuditParser,
    'pip-audit': createPipAuditParser,
    trivy: createTrivyFindingsParser,
};
/** The parser of a format that was detected, or that the caller names. */
const createFindingParser = (format, limits) => parsers[format](limits);


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


/***/ }),

/***/ 1826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createJsonLinesParser)
/* harmony export */ });
/* harmony import */ var _byte_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9936);
/* harmony import */ var _parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2343);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5866);



const openObject = 0x7b;
const readLine = (handler, bytes, line) => {
    const first = bytes.find((byte) => byte > 32);
    if (first === undefined)
        return null;
    if (first !== openObject && handler.other !== undefined) {
        handler.other(new TextDecoder().decode(bytes).trim(), line);
        return null;
    }
    const read = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonBytes */ .s)(bytes, (root) => handler.line(root, line));
    return read.ok ? null : { reason: read.error.reason, fix: read.error.fix, byteInLine: read.error.byteOffset };
};
/** A parser of reports with one JSON document a line (https://github.com/ndjson/ndjson-spec); blank lines are passed over. */
const createJsonLinesParser = (handler, limits = _parser_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultLimits */ .M) => new _byte_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteLineParser */ .k({ line: (bytes, line) => readLine(handler, bytes, line), end: () => handler.end() }, limits);


/***/ })

};
