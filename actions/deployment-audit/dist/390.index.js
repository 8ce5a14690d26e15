export const id = 390;
export const ids = [390];
export const modules = {

/***/ 7763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
const write = async (files, path, text) => {
    const written = await files.writeText(path, text);
    if (!written.ok)
        throw new Error(`A file could not be written. ${written.error.message}`);
};
/** Writes files below a folder, and tells their paths; throws when one cannot be written. */
const writeFiles = async (folder, output, { files }) => {
    const paths = output.map(({ path }) => `${folder}/${path}`);
    for (const [at, { text }] of output.entries())
        await write(files, paths[at] ?? '', text);
    return paths;
};


/***/ }),

/***/ 9390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ approversOf)
/* harmony export */ });
/** The logins that approved, each once. */
const approversOf = (approvals) => [
    ...new Set(approvals.filter(({ state }) => state === 'approved').map(({ login }) => login)),
];


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

/***/ 8434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ig: () => (/* binding */ describeStart),
/* harmony export */   io: () => (/* binding */ isStarter),
/* harmony export */   wl: () => (/* binding */ startersOf)
/* harmony export */ });
const sameLogin = (one, other) => one.toLowerCase() === other.toLowerCase();
/** The logins that started a deployment: who started the run, and who asked for this attempt of it, if somebody else. */
const startersOf = ({ actor, run: { triggeringActor } }) => triggeringActor === '' || sameLogin(actor, triggeringActor) ? [actor] : [actor, triggeringActor];
/** Who started it, in words: "octo", "octo, this attempt by grace". */
const describeStart = (started) => startersOf(started).join(', this attempt by ');
/** True when a login is one of those who started it. */
const isStarter = (login, started) => startersOf(started).some((each) => sameLogin(each, login));


/***/ }),

/***/ 390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportEvidence: () => (/* binding */ exportEvidence)
});

// EXTERNAL MODULE: ./src/act/files.ts
var act_files = __webpack_require__(7763);
;// CONCATENATED MODULE: ./src/decide/inclusion.ts
const makeLevels = (hasher, leaves) => {
    const levels = [leaves];
    for (let below = leaves; below.length > 1;) {
        const pairs = Math.floor(below.length / 2);
        const source = below;
        below = Array.from({ length: pairs }, (_, at) => hasher.node(source[2 * at] ?? hasher.empty(), source[2 * at + 1] ?? hasher.empty()));
        levels.push(below);
    }
    return levels;
};
const splitOf = (size) => {
    let power = 1;
    while (power * 2 < size)
        power *= 2;
    return power;
};
const halve = ({ start, size }) => {
    const split = splitOf(size);
    return [
        { start, size: split },
        { start: start + split, size: size - split },
    ];
};
/**
 * Makes inclusion proofs (https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.1) for many leaves of one tree: every node
 * is hashed once, however many are asked for. The index is that of a leaf.
 */
const createProver = (hasher, leaves) => {
    const levels = makeLevels(hasher, leaves);
    const rootOf = (range) => {
        const level = Math.log2(range.size);
        const whole = Number.isInteger(level) ? levels[level]?.[range.start / range.size] : undefined;
        if (whole !== undefined)
            return whole;
        const [left, right] = halve(range);
        return hasher.node(rootOf(left), rootOf(right));
    };
    const prove = (index, range) => {
        if (range.size < 2)
            return [];
        const [left, right] = halve(range);
        return index < right.start ? [...prove(index, left), rootOf(right)] : [...prove(index, right), rootOf(left)];
    };
    return (index) => prove(index, { start: 0, size: leaves.length });
};

// EXTERNAL MODULE: ./src/decide/log/base64.ts
var base64 = __webpack_require__(5866);
// EXTERNAL MODULE: ./src/decide/log/canonical-json.ts
var canonical_json = __webpack_require__(6926);
// EXTERNAL MODULE: ./src/decide/log/tree.ts
var tree = __webpack_require__(6645);
// EXTERNAL MODULE: ./src/gather/held-log.ts + 12 modules
var held_log = __webpack_require__(8963);
// EXTERNAL MODULE: ./src/render/outputs.ts
var outputs = __webpack_require__(1734);
// EXTERNAL MODULE: ./src/render/report.ts + 1 modules
var report = __webpack_require__(4415);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
// EXTERNAL MODULE: ./src/decide/approvers.ts
var decide_approvers = __webpack_require__(9390);
// EXTERNAL MODULE: ./src/decide/place.ts
var place = __webpack_require__(1123);
// EXTERNAL MODULE: ./src/decide/starters.ts
var starters = __webpack_require__(8434);
;// CONCATENATED MODULE: ./src/modes/export/decide.ts




const isWithin = (at, { fromMs, toMs }) => {
    const ms = Date.parse(at);
    return ms >= (fromMs ?? Number.NEGATIVE_INFINITY) && ms < (toMs ?? Number.POSITIVE_INFINITY);
};
// An intent that another attempt to write repeated is one deployment; the first entry of each kind counts.
const indexResults = (entries) => {
    const results = new Map();
    for (const { entry, index } of entries) {
        if (entry.kind === 'result' && !results.has(entry.intent))
            results.set(entry.intent, { entry, index });
    }
    return results;
};
const intentsOf = (entries) => {
    const intents = new Map();
    for (const { entry, index } of entries) {
        if (entry.kind === 'intent' && !intents.has(entry.id))
            intents.set(entry.id, { entry, index });
    }
    return [...intents.values()];
};
const findingsOf = (entries) => entries.flatMap(({ entry, index }) => (entry.kind === 'finding' ? [{ finding: entry, index }] : []));
/** The deployments that were begun in a period, and the findings that were made in it or are about one of them. */
const selectEvidence = (entries, wanted) => {
    const indexed = entries.map((entry, index) => ({ entry, index }));
    const results = indexResults(indexed);
    const findings = findingsOf(indexed);
    const intents = intentsOf(indexed).filter(({ entry }) => (0,place/* isMeant */.E)(entry, wanted) && isWithin(entry.at, wanted.period));
    const rows = intents.map(({ entry: intent, index: intentIndex }) => {
        const result = results.get(intent.id);
        const about = findings.filter(({ finding }) => finding.about === intent.id);
        return {
            ...{ intent, intentIndex, result: result?.entry, resultIndex: result?.index },
            findings: about.map(({ finding }) => finding.what),
        };
    });
    const ids = new Set(rows.map(({ intent }) => intent.id));
    const told = findings.filter(({ finding }) => ids.has(finding.about) || ((0,place/* isMeant */.E)(finding, wanted) && isWithin(finding.at, wanted.period)));
    const indexes = [
        ...rows.flatMap(({ intentIndex, resultIndex }) => [
            intentIndex,
            ...(resultIndex === undefined ? [] : [resultIndex]),
        ]),
        ...told.map(({ index }) => index),
    ];
    return { rows, findings: told, indexes: [...new Set(indexes)].toSorted((one, other) => one - other) };
};
/** Whether somebody else than who started the run, or this attempt of it, approved it. */
const independenceOf = (intent) => {
    const approvers = (0,decide_approvers/* approversOf */.U)(intent.approvals);
    if (!intent.approvalsKnown)
        return 'not known';
    if (approvers.length === 0)
        return 'nobody approved';
    return approvers.some((login) => !(0,starters/* isStarter */.io)(login, intent)) ? 'yes' : 'no';
};
/** What stands out in a pack, for the verdict. */
const describeGaps = ({ rows, findings }) => {
    const count = (test) => rows.filter(test).length;
    return [
        [count(({ result }) => result === undefined), 'without a result'],
        [count(({ intent }) => independenceOf(intent) === 'no'), 'approved only by who started it'],
        [count(({ intent }) => independenceOf(intent) === 'not known'), 'with approvals not known'],
    ]
        .filter(([number]) => number > 0)
        .map(([number, what]) => `${number} ${what}`)
        .concat(findings.length === 0 ? [] : [(0,quantity/* countOf */.pq)(findings.length, 'finding')]);
};

;// CONCATENATED MODULE: ./src/modes/export/render/checker.ts
/** check.mjs: a program of its own, so that whoever checks a pack needs nothing of ours. */
const checker = `import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
const read = (path) => readFileSync(new URL(path, folder));
const hash = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (entry) => hash(Buffer.of(0), entry);
const node = (left, right) => hash(Buffer.of(1), left, right);

// RFC 9162, section 2.1.3.2
const follow = (index, size, start, proof) => {
  if (index >= size) return undefined;
  let [at, last, root] = [index, size - 1, start];
  for (const other of proof) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = node(other, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else root = node(root, other);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
};

const checkpoint = read('checkpoint').toString();
const [origin, size, root] = checkpoint.split('\\n');
const check = (name) => {
  const [head, ...rest] = read(\`proofs/\${name}.tlog-proof\`).toString().split('\\n\\n');
  const [version, index, ...hashes] = head.split('\\n');
  if (version !== 'c2sp.org/tlog-proof@v1' || index !== \`index \${name}\`) return 'its proof is not one of this entry';
  if (rest.join('\\n\\n') !== checkpoint) return 'its proof is of another checkpoint';
  const proof = hashes.map((each) => Buffer.from(each, 'base64'));
  const reached = follow(Number(name), Number(size), leaf(read(\`entries/\${name}.json\`)), proof);
  return reached?.toString('base64') === root ? undefined : 'it is not the one that was logged';
};

const list = (path, end) => readdirSync(new URL(path, folder)).map((file) => file.replace(end, ''));
const entries = list('entries', '.json').sort((one, other) => one - other);
const { deployments, findings } = JSON.parse(read('deployments.json'));
const told = [...deployments.flatMap((each) => [[each.entries.intent, each.intent], [each.entries.result, each.result]]),
  ...findings.map((each) => [each.entry, each.finding])].filter(([index]) => index !== null);
const sorted = (value) => Array.isArray(value) ? value.map(sorted) : value === null || typeof value !== 'object' ? value
  : Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const problems = [
  ...entries.map((name) => [name, check(name)]),
  ...told.filter(([index]) => !entries.includes(String(index))).map(([index]) => [index, 'it is missing']),
  ...told.filter(([index, value]) => entries.includes(String(index)) && !same(JSON.parse(read(\`entries/\${index}.json\`)), value))
    .map(([index]) => [index, 'deployments.json tells it otherwise']),
].filter(([, problem]) => problem !== undefined);
for (const [name, problem] of problems) console.log(\`entry \${name}: \${problem}\`);
console.log(problems.length === 0
  ? \`\${entries.length} entries are in the log \${origin} as it was with \${size} entries and root \${root}\`
  : \`\${problems.length} problems; do not rely on this folder\`);
process.exitCode = problems.length === 0 ? 0 : 1;
`;

;// CONCATENATED MODULE: ./src/render/csv.ts
// Spreadsheets take a cell that begins so for a formula, whatever quotes are around it (OWASP, CSV injection).
const formula = /^[\s'"]*[=+\-@＝＋－＠]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const controls = /[\u0000-\u001f\u007f]+/g;
const cell = (text) => {
    const line = text.replace(controls, ' ').trim();
    return `"${(formula.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
};
/** A table as CSV (RFC 4180), every cell quoted; one that a spreadsheet would calculate is made text by an apostrophe. */
const renderCsv = (head, rows) => [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

;// CONCATENATED MODULE: ./src/modes/export/render/files.ts




const nameOf = (release) => {
    if (release === undefined)
        return 'not known';
    if (release === null)
        return 'nothing';
    return [release.version, release.artifact].filter((part) => part !== '').join(' ');
};
const entryFile = (index) => (index === undefined ? '' : `entries/${index}.json`);
const gatesOf = ({ gates }) => gates.map(({ action, mark }) => `${action}: ${mark}`).join('; ');
const allPassed = ({ gates }) => {
    if (gates.length === 0)
        return 'no gate';
    return gates.every(({ mark }) => mark === 'passed') ? 'yes' : 'no';
};
const digestsOf = ({ gates }) => gates.flatMap(({ action, digest }) => (digest === '' ? [] : [`${action}: sha256:${digest}`])).join('; ');
const yesOrNo = (is) => (is ? 'yes' : 'no');
const toOf = (intent, result) => nameOf(result?.release ?? intent.release);
/** The columns of evidence.csv: name, what it holds, and which controls it serves. */
const columns = [
    ['change', (row) => row.intent.release.commit, 'The commit that was shipped.'],
    ['version', (row) => row.intent.release.version, 'Its name among people.'],
    ['artifact', (row) => row.intent.release.artifact, 'What was shipped, named beyond doubt.'],
    ['environment', (row) => row.intent.environment, 'Where it was shipped to.'],
    ['service', (row) => row.intent.service, 'Which part of it.'],
    ['started_by', (row) => (0,starters/* startersOf */.wl)(row.intent).join('; '), 'Who started the run, and who ran it again.'],
    ['approved_by', (row) => (0,decide_approvers/* approversOf */.U)(row.intent.approvals).join('; '), 'Who let the run into the environment.'],
    ['approver_is_somebody_else', (row) => independenceOf(row.intent), 'Whether one of them did not start it.'],
    ['gates', (row) => gatesOf(row.intent), 'What judged the change before, and how.'],
    ['all_gates_passed', (row) => allPassed(row.intent), 'Whether every one of them passed.'],
    ['gate_report_digests', (row) => digestsOf(row.intent), 'SHA-256 of their reports.'],
    ['from', (row) => nameOf(row.result?.previous), 'What served before.'],
    ['to', (row) => toOf(row.intent, row.result), 'What was to serve.'],
    ['serves_after', (row) => nameOf(row.result?.current), 'What served at the end.'],
    ['kind', (row) => row.result?.mode ?? '', 'deploy, rollback or recover.'],
    ['strategy', (row) => row.result?.strategy ?? '', 'How traffic was moved.'],
    ['intended_at', (row) => row.intent.at, 'When the entry before the first change was written (UTC).'],
    ['started_at', (row) => row.result?.startedAt ?? '', 'When the deployment began (UTC).'],
    ['finished_at', (row) => row.result?.finishedAt ?? '', 'When it ended (UTC).'],
    ['outcome', (row) => row.result?.outcome ?? 'no result', 'How it ended.'],
    [
        'users_may_have_met_it',
        (row) => (row.result === undefined ? 'not known' : yesOrNo(row.result.trafficMoved)),
        'Whether traffic reached it.',
    ],
    ['reason', (row) => row.result?.reason ?? '', 'Why it did not succeed.'],
    ['health', (row) => row.result?.health ?? '', 'What the last look at it found.'],
    ['findings', (row) => row.findings.join('; '), 'What reconciling with GitHub found about it.'],
    ['run', (row) => row.intent.run.url, 'The run, while GitHub keeps it.'],
    ['intent_entry', (row) => entryFile(row.intentIndex), 'The entry before.'],
    ['result_entry', (row) => entryFile(row.resultIndex), 'The entry after.'],
];
/** One row for each deployment. */
const renderEvidence = ({ rows }) => renderCsv(columns.map(([name]) => name), rows.map((row) => columns.map(([, read]) => read(row))));
const findingRow = ({ finding, index }) => [
    finding.what,
    finding.about,
    finding.message,
    finding.environment,
    finding.service,
    finding.at,
    entryFile(index),
];
/** One row for each finding. */
const renderFindings = ({ findings }) => renderCsv(['what', 'about', 'message', 'environment', 'service', 'found_at', 'entry'], findings.map(findingRow));
/** The same for programs. */
const renderDeployments = ({ rows, findings }) => `${JSON.stringify({
    schemaVersion: 1,
    deployments: rows.map(({ intent, intentIndex, result, resultIndex, findings: about }) => ({
        intent,
        result: result ?? null,
        entries: { intent: intentIndex, result: resultIndex ?? null },
        approverIsSomebodyElse: independenceOf(intent),
        findings: about,
    })),
    findings: findings.map(({ finding, index }) => ({ finding, entry: index })),
}, null, 2)}\n`;

// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts
var domain_document = __webpack_require__(8530);
// EXTERNAL MODULE: ../../packages/core/src/domain/listing.ts
var listing = __webpack_require__(8183);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
// EXTERNAL MODULE: ./src/render/checkpoint.ts
var checkpoint = __webpack_require__(4547);
;// CONCATENATED MODULE: ./src/modes/export/render/outcome.ts








/** What was exported, and what an auditor will ask about, in one sentence. */
const concludeExport = (pack, folder) => {
    const gaps = describeGaps(pack);
    const sentence = `${(0,quantity/* countOf */.pq)(pack.rows.length, 'deployment')} exported to ${folder}`;
    return gaps.length === 0
        ? { subject: 'Audit', mark: 'passed', sentence }
        : { subject: 'Audit', mark: 'attention', sentence: `${sentence}; ${gaps.join(', ')}` };
};
/** The step's summary. */
const renderSummary = (verdict, pack, head) => ({
    verdict,
    conditions: [],
    changes: [
        (0,domain_document/* paragraph */.FY)((0,markdown.md) `Check the folder anywhere, without a network: ${(0,markdown/* code */.aY)('node check.mjs')}.`),
        ...(0,checkpoint/* renderCheckpoint */.r)(head),
    ],
    details: [
        {
            title: `Deployments (${pack.rows.length})`,
            blocks: (0,listing/* tableOf */.c_)(['Intended', 'Version', 'Environment', 'Started by', 'Approved by', 'Outcome'], pack.rows, ({ intent, result }) => [
                (0,markdown.md) `${intent.at}`,
                (0,markdown/* code */.aY)(intent.release.version),
                (0,markdown.md) `${intent.environment}`,
                (0,markdown.md) `${(0,starters/* describeStart */.ig)(intent)}`,
                (0,markdown.md) `${intent.approvalsKnown ? (0,decide_approvers/* approversOf */.U)(intent.approvals).join(', ') || 'nobody' : 'not known'}`,
                (0,markdown.md) `${result?.outcome ?? 'no result'}`,
            ]),
        },
    ].filter(({ blocks }) => blocks.length > 0),
    foot: (0,markdown.md) `${(0,checkpoint/* describeSigning */.d)(head)}`,
});

;// CONCATENATED MODULE: ./src/modes/export/render/read-me.ts

const serves = {
    'Authorised and approved, by somebody else than who wrote it': [
        'started_by',
        'approved_by',
        'approver_is_somebody_else',
    ],
    'Tested before': ['gates', 'all_gates_passed', 'gate_report_digests'],
    'Recorded, and known for what it is': ['change', 'version', 'artifact', 'from', 'to', 'intended_at', 'intent_entry'],
    'Implemented in a controlled way, with a way back': ['kind', 'strategy', 'started_at', 'finished_at', 'serves_after'],
    'Verified after': ['outcome', 'users_may_have_met_it', 'reason', 'health', 'result_entry'],
    'Nothing left out': ['findings'],
};
const read_me_controls = [
    'SOC 2, CC8.1: changes are authorised, designed, tested, approved and implemented.',
    'ISO/IEC 27001:2022, A.8.32: changes to systems follow a procedure that authorises, tests and records them, and knows a way back.',
    'EU Regulation 2022/2554 (DORA), Article 9(4)(e): changes are recorded, tested, assessed, approved, implemented and verified.',
];
const describeCheck = ({ isSignatureChecked = true }) => isSignatureChecked
    ? 'The checkpoint carries a signature.'
    : 'The checkpoint carries a signature, which was NOT checked.';
const describeKey = (head) => head.isSigned
    ? [
        `${describeCheck(head)} It counts for as much as the key was kept from those who write to the`,
        'repository: ask where it is kept, and get the public key from somebody else than who gave you this folder.',
    ]
    : [
        'The checkpoint is not signed. Whoever may write to the log could have made all of it anew. Compare it with a',
        'checkpoint that was kept elsewhere at the time (a message, a ticket, another system).',
    ];
/** README.txt: what is here, how to check it, and which controls each column serves. */
const renderReadMe = (pack, head) => [
    'EVIDENCE OF DEPLOYMENTS',
    '',
    `${pack.rows.length} deployments, ${pack.findings.length} findings, out of a log of ${head.size} entries.`,
    '',
    'FILES',
    '  evidence.csv      one row for each deployment that was begun in the period',
    '  findings.csv      what did not match when the log was compared with GitHub',
    '  deployments.json  the same for programs',
    '  checkpoint        the state of the whole log that everything here is proven against',
    '  entries/N.json    entry N of the log, byte for byte',
    '  proofs/N.tlog-proof  shows that entry N is in the log (https://c2sp.org/tlog-proof)',
    '  check.mjs         checks entries, proofs and deployments.json',
    '',
    'HOW TO CHECK IT, WITHOUT A NETWORK',
    '  node check.mjs',
    'It hashes each entry, follows its proof (RFC 9162, section 2.1.3) and arrives at the root in the checkpoint, or says',
    'which one does not, and whether deployments.json tells what they tell. It is a page long and uses nothing but Node.js:',
    'read it, or take any other tool for these proofs. It does not read the two tables: evidence.csv and findings.csv are',
    'for reading. Before you rely on a row, look at the entries that its last columns name.',
    '',
    ...describeKey(head),
    '',
    'A proof shows that an entry is in the log as it was when the checkpoint was made. That no deployment went unrecorded',
    'no log can show: findings.csv tells what comparing with GitHub found. An approval is what GitHub said at the time.',
    '',
    'WHICH COLUMN SERVES WHAT',
    ...Object.entries(serves).map(([what, names]) => `  ${what}: ${names.join(', ')}`),
    '',
    'These requirements run through:',
    ...read_me_controls.map((control) => `  - ${control}`),
    'Whether they are met is for the auditor to judge; this folder only tells what happened.',
    '',
    'COLUMNS OF evidence.csv',
    ...columns.map(([name, , what]) => `  ${name}: ${what}`),
    '',
    'A cell that begins with an apostrophe began with a character that spreadsheets calculate.',
    '',
].join('\n');

;// CONCATENATED MODULE: ./src/modes/export/run.ts













// Every entry was read in its canonical form, so that writing it anew gives the bytes that the log holds.
const textOf = ({ entries }, index) => (0,canonical_json/* canonicalJson */.d)(entries[index]) ?? '';
const proofText = (index, hashes, { checkpoint }) => ['c2sp.org/tlog-proof@v1', `index ${index}`, ...hashes.map(base64/* toBase64 */.nk), '', checkpoint].join('\n');
const proofFiles = (log, { indexes }, { cryptography }) => {
    const hasher = (0,tree/* createTreeHasher */.qb)(cryptography.sha256);
    const encoder = new TextEncoder();
    const leaves = log.entries.map((_, index) => hasher.leaf(encoder.encode(textOf(log, index))));
    const prove = createProver(hasher, leaves);
    return indexes.flatMap((index) => [
        { path: `entries/${index}.json`, text: textOf(log, index) },
        { path: `proofs/${index}.tlog-proof`, text: proofText(index, prove(index), log.head) },
    ]);
};
const packOf = (log, pack, ports) => [
    { path: 'README.txt', text: renderReadMe(pack, log.head) },
    { path: 'evidence.csv', text: renderEvidence(pack) },
    { path: 'findings.csv', text: renderFindings(pack) },
    { path: 'deployments.json', text: renderDeployments(pack) },
    { path: 'checkpoint', text: log.head.checkpoint },
    { path: 'check.mjs', text: checker },
    ...proofFiles(log, pack, ports),
];
/** Writes the evidence of a period as files that can be checked without us. Throws CannotJudge where the log does not hold together. */
const exportEvidence = async (config, ports, scene) => {
    const log = await (0,held_log/* gatherSoundLog */.Pf)(config, ports, scene);
    const { environment, service, task, outputFolder } = config;
    const pack = selectEvidence(log.entries, { environment, service, period: task.period });
    const files = await (0,act_files/* writeFiles */.h)(outputFolder, packOf(log, pack, ports), scene);
    const verdict = concludeExport(pack, outputFolder);
    const facts = { config, context: scene.context, verdict, enforced: true, nowMs: scene.clock.nowMs() };
    return {
        verdict,
        outputs: (0,outputs/* renderOutputs */.$)({ head: log.head, findings: pack.findings.length }),
        summary: renderSummary(verdict, pack, log.head),
        annotations: [],
        report: (0,report/* renderReport */.B1)(facts, {
            log: (0,report/* describeHead */.Ui)(log.head),
            findings: pack.findings.map(({ finding: { what, about, message } }) => ({ what, place: about, message })),
            files: [...files],
        }),
        enforced: true,
    };
};


/***/ })

};
