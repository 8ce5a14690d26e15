export const id = 919;
export const ids = [919];
export const modules = {

/***/ 40:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ listPackages),
/* harmony export */   Iw: () => (/* binding */ compilePaths),
/* harmony export */   L$: () => (/* binding */ namesPackage),
/* harmony export */   kS: () => (/* binding */ commitsIn),
/* harmony export */   m$: () => (/* binding */ findEmptyPackages),
/* harmony export */   ze: () => (/* binding */ sharesVersion)
/* harmony export */ });
/* harmony import */ var _drawbridge_core_domain_glob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6381);

const placeholder = '{package}';
/** Tells whether tags written by a template say which package they are of. */
const namesPackage = ({ prefix, suffix }) => `${prefix} ${suffix}`.includes(placeholder);
const nameIn = ({ prefix, suffix }, name) => ({
    prefix: prefix.replaceAll(placeholder, () => name),
    suffix: suffix.replaceAll(placeholder, () => name),
});
const templateOf = (settings, template, { versioning }) => {
    const { name, tagTemplate } = settings;
    const wanted = tagTemplate ?? template;
    if (namesPackage(wanted))
        return nameIn(wanted, name);
    const isAsWritten = tagTemplate !== null || versioning === 'fixed';
    return isAsWritten ? wanted : { ...wanted, prefix: `${name}/${wanted.prefix}` };
};
const isSameTemplate = (a, b) => a.prefix === b.prefix && a.suffix === b.suffix;
const foreignTo = (own, { packages }) => [
    ...new Set(packages.flatMap(({ scopes }) => scopes)).difference(new Set(own.scopes)),
];
/**
 * What gets versions under a configuration: the repository, or each of its packages. A template without `{package}` gets
 * the package's name and a slash in front; packages that share one version share such a template, and its one tag, too.
 */
const listPackages = (policy, set) => {
    if (set === null)
        return [{ name: null, policy, territory: { kind: 'repository' }, scopes: [], dependsOn: [] }];
    const templates = set.packages.map((settings) => templateOf(settings, policy.template, set));
    return set.packages.map((settings, index) => {
        const { name, paths, scopes, dependsOn } = settings;
        const template = templates[index] ?? policy.template;
        const others = templates.filter((other) => !isSameTemplate(other, template));
        const siblings = set.versioning === 'fixed' ? others : [];
        const own = { ...policy, template, siblings, foreignScopes: foreignTo(settings, set) };
        return { name, policy: own, territory: { kind: 'paths', paths }, scopes, dependsOn };
    });
};
/** Tells whether packages have one version between them: one tag, or tags that count for all. */
const sharesVersion = (packages) => {
    const [first] = packages;
    return (first !== undefined &&
        packages.length > 1 &&
        packages.every(({ policy }) => policy.siblings.length > 0 || isSameTemplate(policy.template, first.policy.template)));
};
/** What a pattern says once nothing in it is taken out of its meaning: `app/\[slug\]` is the folder `app/[slug]`. */
const withoutEscaped = (pattern) => pattern.replace(/\\[[\]{}()]/g, '');
const withContents = (path) => (0,_drawbridge_core_domain_glob__WEBPACK_IMPORTED_MODULE_0__/* .namesOnePath */ .W3)(withoutEscaped(path.replace(/^!/, ''))) ? [path, `${path.replace(/\/$/, '')}/**`] : [path];
/** Compiles globs over paths from the repository's top; a folder's name means all that is in it, and `!` takes away. */
const compilePaths = (paths) => (0,_drawbridge_core_domain_glob__WEBPACK_IMPORTED_MODULE_0__/* .compileGlobs */ .tI)(paths.flatMap(withContents));
const compileTerritory = (territory) => {
    if (territory.kind === 'repository')
        return () => true;
    if (territory.kind === 'folder')
        return (path) => path.startsWith(`${territory.folder}/`);
    return compilePaths(territory.paths);
};
/** Those of the commits that change a file of a territory. */
const commitsIn = (territory, commits) => {
    if (territory.kind === 'repository')
        return commits;
    const isInside = compileTerritory(territory);
    return commits.filter(({ files }) => files?.some(isInside) ?? true);
};
/** The packages that have none of a commit's files: their paths are mistyped, or they are gone. */
const findEmptyPackages = (packages, files) => packages.filter(({ name, territory }) => name !== null && !files.some(compileTerritory(territory)));


/***/ }),

/***/ 919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSteps: () => (/* binding */ createSteps)
});

// EXTERNAL MODULE: ../../packages/core/src/action/cannot-judge.ts
var cannot_judge = __webpack_require__(9612);
;// CONCATENATED MODULE: ../../packages/core/src/domain/event.ts
/** True when the pull request comes from another repository, so that the job's token can only read. */
const isFromFork = (context) => context.pullRequest !== undefined && context.pullRequest.headRepository !== context.repository;
/** True when Dependabot started the run, so that the job's token can only read, unless the workflow grants it more. */
const isByDependabot = (context) => context.actor === 'dependabot[bot]';
/** Whether a run began after another, by their ids, which are decimal and rise; another attempt of a run is that run. */
const isNewerRun = (one, other) => one.length === other.length ? one > other : one.length > other.length;
/** Address of this run's page. */
const runUrl = (context) => `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}/attempts/${context.runAttempt}`;
/** Address of a file at a commit, at a range of lines. */
const fileUrl = (context, place) => `${context.serverUrl}/${context.repository}/blob/${place.sha}/${place.path.split('/').map(encodeURIComponent).join('/')}${place.lines === undefined ? '' : `#${place.lines}`}`;

// EXTERNAL MODULE: ../../packages/core/src/domain/version.ts
var domain_version = __webpack_require__(3507);
// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/decide/plan.ts

/** The plan of a run that writes nothing. */
const nothingPlanned = { tags: [], releases: [] };
const writeOf = (tag) => {
    if (tag.change === 'create') {
        return [{ name: tag.name, role: 'moving', before: null, from: null, to: tag.to }];
    }
    if (tag.change !== 'move')
        return [];
    const { name, fromObject: before, from, to } = tag;
    return [{ name, role: 'moving', before, from, to }];
};
/** The tag that an answer is about, or null. */
const tagOf = (answer) => {
    if (!('movingTags' in answer))
        return null;
    return answer.kind === 'release' ? answer.tagName : answer.tag.name;
};
const planTags = (answer) => {
    if (!('movingTags' in answer))
        return [];
    const moving = answer.movingTags.flatMap(writeOf);
    if (answer.kind !== 'release')
        return moving;
    return [{ name: answer.tagName, role: 'release', before: null, from: null, to: answer.commit }, ...moving];
};
const planRelease = (answer, { release }) => {
    const tagName = tagOf(answer);
    if (tagName === null || release === 'none' || !('movingTags' in answer))
        return [];
    const { version, latest } = answer;
    const commit = answer.kind === 'release' ? answer.commit : answer.tag.commitOid;
    if (commit === null)
        return [];
    return [{ tagName, commit, prerelease: !(0,domain_version/* isStable */.MQ)(version), latest, draft: release === 'draft' }];
};
const firstOfEach = (all, nameOf) => {
    const names = all.map(nameOf);
    return all.filter((_, index) => names.indexOf(names[index] ?? '') === index);
};
/**
 * Plans what the answers write: the release tags first, then the moving ones; a release also for a tag that is there
 * already. Packages are released together: when one is refused, nothing is written; a tag that several share is one.
 * A repository has one latest release: only one of the package that stands first can be it.
 */
const planWrites = (answers, wanted) => {
    if (answers.some(({ kind }) => kind === 'refused'))
        return nothingPlanned;
    const tags = firstOfEach(answers.flatMap(planTags), ({ name }) => name);
    const releases = firstOfEach(answers.flatMap((answer) => planRelease(answer, wanted)), ({ tagName }) => tagName);
    const first = answers.map(tagOf).at(0);
    return {
        tags: [...tags.filter(({ role }) => role === 'release'), ...tags.filter(({ role }) => role === 'moving')],
        releases: releases.map((release) => ({ ...release, latest: release.latest && release.tagName === first })),
    };
};

;// CONCATENATED MODULE: ./src/act/contest.ts


/** Who is overtaken so often in a row has a neighbour that waits for nobody. */
const attempts = 3;
/** With `on-conflict: recompute` a run takes its turn, also behind many others. */
const patienceMs = 120_000;
const firstPauseMs = 500;
const longestPauseMs = 10_000;
const isRelease = (answer) => answer.kind === 'release';
const describeObstacle = (lost, mine) => {
    const rest = mine.size === 0 ? 'nothing was written' : `of its own tags it wrote ${(0,quantity/* joinWords */.yZ)([...mine])}`;
    return {
        what: `other runs changed the tags ${lost} times while this one decided; ${rest}.`,
        fix: 'Run the job again, and give it a `concurrency` group so that runs wait for each other.',
    };
};
/** A contest with the runs that want the same tags: each of its turns begins with reading all again. */
const openContest = ({ policy }, { clock, log, cancellation, ports }) => {
    const startedMs = clock.nowMs();
    const releases = new Map();
    const mine = new Set();
    let lost = 0;
    let signature = null;
    const isPatient = policy.onConflict === 'recompute';
    const hasTime = (pauseMs) => isPatient ? clock.nowMs() + pauseMs - startedMs < patienceMs : lost < attempts;
    const own = (answer) => {
        const made = releases.get(tagOf(answer) ?? '');
        const isSettled = answer.kind === 'finish' || answer.kind === 'already-released';
        return made === undefined || !isSettled
            ? answer
            : { ...made, movingTags: answer.movingTags, latest: answer.latest };
    };
    return {
        isLate: () => lost > 0 && mine.size === 0,
        mayTryAgain: async ({ written, signature: signed }, packages) => {
            lost += 1;
            for (const name of written)
                mine.add(name);
            signature ??= signed;
            for (const { answer } of packages)
                if (isRelease(answer) && written.includes(answer.tagName))
                    releases.set(answer.tagName, answer);
            const wrote = written.length === 0 ? 'nothing was written' : `${(0,quantity/* joinWords */.yZ)(written)} stood before that`;
            const pauseMs = isPatient ? ports.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** (lost - 1)) : 0;
            if (!hasTime(pauseMs))
                return false;
            log.line(`! Another run changed a tag meanwhile; ${wrote}, and all is read again.`);
            if (pauseMs > 0)
                await clock.sleep(pauseMs, cancellation.signal);
            return true;
        },
        obstacle: () => describeObstacle(lost, mine),
        complete: (packages, deed) => {
            if (mine.size === 0)
                return { packages, deed };
            const written = [...new Set([...mine, ...deed.written])];
            const tags = deed.tags === 'untouched' ? (deed.trouble === null ? 'written' : 'partly') : deed.tags;
            return {
                packages: packages.map((each) => ({ ...each, answer: own(each.answer) })),
                deed: { ...deed, tags, written, together: false, signature: deed.signature ?? signature },
            };
        },
    };
};

;// CONCATENATED MODULE: ./src/act/rivals.ts

const signed = /^Made by (\S+)$/m;
/** The address of the run that made a tag, as its message says; undefined: it says none, or one of another server. */
const findMaker = async (object, { github, context }) => {
    const message = await github.refs.messageOf(object);
    const address = message.ok ? signed.exec(message.value ?? '')?.[1] : undefined;
    return address?.startsWith(`${context.serverUrl}/`) === true && /^[\w:./-]+$/.test(address) ? address : undefined;
};
const takenBy = (answer) => answer.kind === 'refused' && answer.problem.kind === 'version-taken' ? [answer.problem.by] : [];
/** Names the runs that were faster: those that made a tag which this one wanted, or whose version stands in its way. */
const tellRivals = async (answers, { wanted, tags }, scene) => {
    const faster = [...tags.filter(({ name }) => wanted.has(name)), ...answers.flatMap(takenBy)];
    for (const { name, objectOid } of new Map(faster.map((tag) => [tag.name, tag])).values()) {
        const maker = await findMaker(objectOid, scene);
        const by = maker === undefined ? 'made by somebody else' : `made by ${maker}`;
        scene.log.line(`! ${name} is there already, ${by}.`);
    }
};
/** The release tags that answers want to make. */
const wantedTags = (answers) => new Set(answers.flatMap((answer) => (answer.kind === 'release' ? (tagOf(answer) ?? []) : [])));

// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts + 1 modules
var domain_document = __webpack_require__(1304);
// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var domain_result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/domain/same-text.ts
var same_text = __webpack_require__(6241);
// EXTERNAL MODULE: ../../packages/core/src/domain/code-scanning.ts
var code_scanning = __webpack_require__(9076);
;// CONCATENATED MODULE: ../../packages/core/src/action/refusal.ts


const grant = (scope, access) => `Grant it to the job, beside what it has:\n    permissions:\n      ${scope}: ${access}`;
const readOnly = (whose) => ({ what: `the token of ${whose} may only read.` });
const archived = {
    what: 'the repository is archived, and nothing can be written to it.',
    fix: 'Take it out of the archive in its settings, or switch this workflow off.',
};
const explainForbidden = ({ message }, { doing, scope, access = 'write' }, context) => {
    // No permission helps there.
    if (/was archived so is read-only/i.test(message))
        return archived;
    const isRead = access === 'read';
    if (!isRead && isFromFork(context))
        return readOnly('a pull request from a fork');
    if (!isRead && isByDependabot(context))
        return readOnly('a run by Dependabot');
    return { what: `the token may not ${doing}.`, fix: grant(scope, access) };
};
const quote = ({ message, requestId }) => requestId === undefined ? message : `${message} (for GitHub's support: request ${requestId})`;
const explainOther = (fix) => (problem, { doing }) => ({ what: `GitHub did not let this run ${doing}: ${quote(problem)}`, fix });
const explainers = {
    'no-token': (_, { doing }) => ({
        what: `there is no \`github-token\` to ${doing} with.`,
        fix: 'Leave the input out (it is the job’s token then), or give one.',
    }),
    unauthorized: ({ message }) => ({
        what: `GitHub does not know the token (${message}).`,
        fix: 'Look at `github-token`: is it expired, or of another server?',
    }),
    forbidden: explainForbidden,
    'rate-limited': explainOther('Run the job again later: the limit did not end in time.'),
    unreachable: explainOther('Run the job again. If a proxy stands between, name it in `https_proxy`.'),
    cancelled: ({ message }) => ({ what: message, fix: 'Run the job again.' }),
    'not-found': explainOther('Check that it exists, and that the token may see it.'),
    conflict: explainOther('Run the job again.'),
    invalid: explainOther('Run the job again.'),
    failed: explainOther('Run the job again.'),
};
const explainScanning = (problem, purpose, context) => {
    const { kind, message } = problem;
    if (kind === 'forbidden' && (0,code_scanning/* saysCodeScanningIsOff */.y)(message)) {
        const fix = 'Switch it on in the repository’s settings, under Advanced Security; a private repository needs GitHub Code Security for it.';
        return { what: 'this repository has no code scanning.', fix };
    }
    if (context.mergeGroup !== undefined && (kind === 'forbidden' || kind === 'not-found')) {
        return { what: 'code scanning takes nothing from a merge queue, whose branches do not last.' };
    }
    // What is wrong with a document does not change when it is sent again.
    if (kind === 'invalid')
        return { what: `GitHub did not let this run ${purpose.doing}: ${quote(problem)}` };
    return explainers[kind](problem, purpose, context);
};
/** Why GitHub did not do what was asked, in words for the person who can mend it, and how. */
const explainRefusal = (problem, purpose, context) => purpose.scope === 'security-events'
    ? explainScanning(problem, purpose, context)
    : explainers[problem.kind](problem, purpose, context);

;// CONCATENATED MODULE: ../../packages/core/src/action/sticky-comment.ts





const markerOf = ({ action, key }) => `<!-- drawbridge:${action}:${key} -->`;
const bodyOf = (sticky) => {
    const head = `${markerOf(sticky)}\n`;
    return `${head}${(0,domain_document/* renderDocument */.yQ)(sticky.document, { ...domain_document/* commentRoom */.H9, size: domain_document/* commentRoom */.H9.size - head.length })}`;
};
// Anyone can write our marker into a comment, so only those count that this token's own login wrote.
const findOurs = async (comments, sticky) => {
    const all = await comments.list(sticky.pullRequest);
    if (!all.ok)
        return all;
    const marked = all.value.filter((comment) => comment.body.trimStart().startsWith(markerOf(sticky)));
    if (marked.length === 0)
        return (0,domain_result/* success */.k)([]);
    const login = await comments.viewerLogin();
    return login.ok ? (0,domain_result/* success */.k)(marked.filter((comment) => comment.authorLogin === login.value)) : login;
};
const keepFirst = async (comments, body, [first, ...others]) => {
    for (const other of others) {
        const retired = await comments.update(other.id, (0,markdown.md) `Kept current in ${(0,markdown/* link */.nf)((0,markdown.md) `one comment`, first.url)}.`.markdown);
        if (!retired.ok)
            return retired;
    }
    if ((0,same_text/* isSameText */.c)(first.body, body))
        return (0,domain_result/* success */.k)({ change: 'unchanged', url: first.url });
    const updated = await comments.update(first.id, body);
    return updated.ok ? (0,domain_result/* success */.k)({ change: 'updated', url: updated.value.url }) : updated;
};
const hasFirst = (ours) => ours.length > 0;
/**
 * Writes the comment, or updates the one that stands there already; the same text is not written twice. Where two runs
 * raced and several stand there, the first stays and the others point at it.
 */
const keepComment = async (comments, sticky) => {
    const body = bodyOf(sticky);
    const before = await findOurs(comments, sticky);
    if (!before.ok)
        return before;
    if (hasFirst(before.value))
        return keepFirst(comments, body, before.value);
    const created = await comments.create(sticky.pullRequest, body);
    if (!created.ok)
        return created;
    const after = await findOurs(comments, sticky);
    const raced = after.ok && after.value.length > 1 && hasFirst(after.value);
    return raced ? keepFirst(comments, body, after.value) : (0,domain_result/* success */.k)({ change: 'created', url: created.value.url });
};
const explain = (problem, context) => {
    const { what, fix } = explainRefusal(problem, { doing: 'write comments', scope: 'pull-requests' }, context);
    return fix === undefined ? what : `${what} ${fix}`;
};
const describe = (kept, context) => kept.ok
    ? `Comment ${kept.value.change}: ${kept.value.url}`
    : `! No comment, the summary says the same: ${explain(kept.error, context)}`;
/** Keeps the comment of a pull request's run current; what stands in the way is one line of the log, never a failure. */
const tellPullRequest = async (request, { context, github, log }) => {
    const { action, key, document, when, dryRun } = request;
    const pullRequest = context.pullRequest?.number;
    if (when === 'never')
        return;
    if (pullRequest === undefined) {
        if (context.mergeGroup !== undefined)
            log.line('– No comment: a merge queue run is not about one pull request.');
    }
    else if (dryRun)
        log.line(`– Dry run: the comment on pull request ${pullRequest} is not written.`);
    else
        log.line(describe(await keepComment(github.comments, { action, key, pullRequest, document }), context));
};

// EXTERNAL MODULE: ../../packages/core/src/domain/object-name.ts
var object_name = __webpack_require__(7010);
// EXTERNAL MODULE: ../../packages/core/src/domain/version-tag.ts
var version_tag = __webpack_require__(9194);
;// CONCATENATED MODULE: ./src/decide/policy.ts
/** Tells whether a version belongs to a maintenance line. */
const isInLine = ({ major, minor }, line) => major === line.major && (line.minor === null || minor === line.minor);
/** The policy when nothing is configured: `v1.2.3` tags, `v1` and `v1.2` moving, and 0.y.z left only on purpose. */
const defaultPolicy = {
    template: { prefix: 'v', suffix: '' },
    grammar: 'conventional',
    types: new Map([
        ['feat', 'minor'],
        ['fix', 'patch'],
        ['perf', 'patch'],
        ['revert', 'patch'],
    ]),
    rules: [],
    skip: ['[skip release]', '[release skip]'],
    source: 'commits',
    labels: new Map([
        ['major', 'major'],
        ['minor', 'minor'],
        ['patch', 'patch'],
    ]),
    minimumBump: 'patch',
    maximumBump: 'major',
    bump: null,
    defaultBump: 'none',
    initialDevelopment: true,
    initialVersion: { major: '0', minor: '1', patch: '0', prerelease: [], build: [] },
    channel: null,
    line: null,
    releaseAs: null,
    scopes: null,
    foreignScopes: [],
    siblings: [],
    calls: [],
    expandSquash: false,
    movingTags: { major: true, minor: true, latest: false },
    onConflict: 'refuse',
    bar: null,
};

;// CONCATENATED MODULE: ./src/decide/version-tags.ts



/** The tags that name a version under the template, the greatest first; `v1`, `latest` and other packages' tags drop out. */
const listVersionTags = (tags, template) => tags
    .flatMap((tag) => {
    const version = (0,version_tag/* versionOfTag */.mx)(template, tag.name);
    return version === null ? [] : [{ ...tag, version }];
})
    .sort((a, b) => (0,domain_version/* compareVersionsTotally */.Kx)(b.version, a.version));
// Each of fifty packages that share a version asks for the tags of all fifty, several times in a run.
const knownOnce = new WeakMap();
const remember = (tags, templates, list) => {
    const byTemplates = knownOnce.get(tags) ?? new Map();
    knownOnce.set(tags, byTemplates);
    const key = JSON.stringify(templates.map(({ prefix, suffix }) => [prefix, suffix]));
    const known = byTemplates.get(key) ?? list();
    byTemplates.set(key, known);
    return known;
};
const listFamilyTags = (tags, family) => remember(tags, family, () => family
    .flatMap((each) => remember(tags, [each], () => listVersionTags(tags, each)))
    .sort((a, b) => (0,domain_version/* compareVersionsTotally */.Kx)(b.version, a.version)));
/** The tags that name versions under a policy, the greatest first: of the same version the own tag before those of packages that share it. */
const listKnownTags = (tags, { template, siblings }) => siblings.length === 0 ? listVersionTags(tags, template) : listFamilyTags(tags, [template, ...siblings]);
/** The tags as they were when a commit was the last one: those at it and before it. In the order given. */
const tagsAsOf = (tags, reachableFromBase) => tags.filter(({ commitOid }) => commitOid !== null && reachableFromBase.has(commitOid));
const isOffered = ({ version }, { channel, releaseAs }) => {
    if (releaseAs !== null)
        return (0,domain_version/* compareVersions */.Zy)(version, releaseAs) === 0;
    return (0,domain_version/* isStable */.MQ)(version) || (channel !== null && (0,domain_version/* isInChannel */.NM)(version, channel));
};
/** The release that HEAD already is, by this policy: the greatest one when there are several. */
const findReleaseAtHead = (known, head, policy) => known.find((tag) => tag.commitOid === head && isOffered(tag, policy)) ?? null;
/** A release that a later commit carries and that HEAD is therefore part of; on a maintenance line, only one of that line. */
const findReleaseBeyondHead = (known, head, policy) => known.find((tag) => tag.containsHead &&
    tag.commitOid !== head &&
    isOffered(tag, { ...policy, releaseAs: null }) &&
    (policy.line === null || isInLine(tag.version, policy.line))) ?? null;
/**
 * The tag that the next version counts from: the greatest final release before HEAD, by precedence and never by date.
 * The commits to gather are those since its commit. When HEAD is a release, the base is the one before it.
 */
const chooseBase = (tags, head, policy) => {
    const known = listKnownTags(tags, policy);
    const released = findReleaseAtHead(known, head, policy);
    const isBefore = ({ version, commitOid, reachable }) => reachable &&
        commitOid !== head &&
        (0,domain_version/* isStable */.MQ)(version) &&
        (released === null || (0,domain_version/* compareVersions */.Zy)(version, released.version) < 0);
    return known.find(isBefore) ?? null;
};

;// CONCATENATED MODULE: ./src/decide/forward.ts



/** The final releases that a moving tag could follow, the greatest first. */
const releasesOf = (name, tags, policy) => listKnownTags(tags, policy).filter(({ version, commitOid }) => (0,domain_version/* isStable */.MQ)(version) && commitOid !== null && Object.values((0,version_tag/* lineTags */.kE)(policy.template, version)).includes(name));
const forwardOf = (name, tags, policy) => {
    const current = tags.find((tag) => tag.name === name);
    const [greatest, ...lower] = releasesOf(name, tags, policy);
    const to = greatest?.commitOid ?? null;
    if (current === undefined || greatest === undefined || to === null || current.commitOid === to)
        return [];
    // What no release of the line has is a person's own choice.
    const isBehind = lower.some(({ version, commitOid }) => commitOid === current.commitOid && (0,domain_version/* compareVersions */.Zy)(version, greatest.version) < 0);
    return isBehind ? [{ name, role: 'moving', before: current.objectOid, from: current.commitOid, to }] : [];
};
/**
 * Those of some moving tags that name a lower release of their line than there is, with where they belong: what becomes of
 * one that a run moves by force after another had moved it further. Pure.
 */
const findLeftBehind = (names, tags, policies) => names.flatMap((name) => policies.map((policy) => forwardOf(name, tags, policy)).find((found) => found.length > 0) ?? []);

;// CONCATENATED MODULE: ./src/act/forward.ts


const prefix = 'refs/tags/';
/** More than this nobody's runs get in each other's way. */
const forward_attempts = 5;
const look = async ({ github }) => {
    const refs = await github.refs.list(prefix);
    const found = refs.ok ? refs.value : [];
    return found.map(({ name, object, commit }) => ({
        ...{ name: name.slice(prefix.length), objectOid: object, commitOid: commit },
        ...{ reachable: false, containsHead: false },
    }));
};
/** False: something stands in the way that looking again does not change. */
const move = async ({ name, before, to }, { github, log }) => {
    const change = { name: `${prefix}${name}`, before: before ?? undefined, after: to, force: true };
    const moved = await github.refs.update([change]);
    if (moved.ok)
        log.line(`! ${name} goes on to ${(0,object_name/* shortSha */.F)(to)}: another run made a greater release meanwhile.`);
    return moved.ok || moved.error.kind === 'conflict';
};
/**
 * Moves tags on that a run without transactions may have taken back: GitHub compares nothing between our look and a move by
 * force. A release has its own tag before its moving tags, so whoever moved one last sees the greatest release when it looks
 * after that, and goes on to it: once all who moved one have looked, it names the greatest.
 */
const moveForward = async (names, policies, scene) => {
    for (let attempt = 1; attempt <= forward_attempts; attempt++) {
        const behind = findLeftBehind(names, await look(scene), policies);
        if (behind.length === 0)
            return;
        for (const each of behind)
            if (!(await move(each, scene)))
                return;
    }
};

;// CONCATENATED MODULE: ./src/act/newcomers.ts



/** The tags of the remote; by the API where there is no checkout to ask from. */
const newcomers_look = async ({ git, github }) => {
    const told = await git.tags();
    if (told.ok)
        return told.value;
    const refs = await github.refs.list('refs/tags/');
    return refs.ok ? refs.value.map((ref) => ({ ...ref, name: ref.name.replace('refs/tags/', '') })) : [];
};
/**
 * Tags that came while this run decided. Two runs that move no tag in common (0.3.1 and 0.4.0) do not meet in a
 * transaction: looking once more after the own one is what tells the smaller that it is not the latest. None where the
 * remote does not answer.
 */
const findNewcomers = async (before, scene) => {
    const names = new Set(before.map(({ name }) => name));
    return (await newcomers_look(scene))
        .filter(({ name }) => !names.has(name))
        .map(({ name, object, commit }) => ({
        name,
        objectOid: object,
        commitOid: commit,
        reachable: false,
        containsHead: false,
    }));
};
/** Tells whether no newcomer is a greater final release than the tag's. */
const isStillLatest = (tagName, newcomers, template) => {
    const version = (0,version_tag/* versionOfTag */.mx)(template, tagName);
    return !listVersionTags(newcomers, template).some((tag) => version !== null && (0,domain_version/* isStable */.MQ)(tag.version) && (0,domain_version/* compareVersions */.Zy)(tag.version, version) > 0);
};

;// CONCATENATED MODULE: ./src/act/latest.ts




/** More than this nobody's runs get in each other's way. */
const latest_attempts = 5;
/** The greatest final release among the newcomers, where it is greater than the tag's. */
const findGreater = (tagName, newcomers, template) => {
    const version = (0,version_tag/* versionOfTag */.mx)(template, tagName);
    if (version === null)
        return undefined;
    return listVersionTags(newcomers, template).find((tag) => (0,domain_version/* isStable */.MQ)(tag.version) && (0,domain_version/* compareVersions */.Zy)(tag.version, version) > 0)?.name;
};
/**
 * Gives the mark of the latest release to a greater one that came while this run made its own: GitHub gives it to whoever
 * asks last. A release that is not made yet takes it when it is.
 */
const yieldLatest = async (tagName, { known, template }, scene) => {
    const { releases } = scene.github;
    let latest = tagName;
    for (let attempt = 1; attempt <= latest_attempts; attempt++) {
        const greater = findGreater(latest, await findNewcomers(known, scene), template);
        const release = greater === undefined ? undefined : await releases.findByTag(greater);
        if (greater === undefined || release?.ok !== true || release.value === undefined)
            return;
        const { id, draft, prerelease } = release.value;
        if (draft || prerelease || !(await releases.markLatest(id)).ok)
            return;
        scene.log.line(`  ${greater}, which came meanwhile, is the latest release`);
        latest = greater;
    }
};

;// CONCATENATED MODULE: ./src/decide/spare-drafts.ts

// Nobody else writes these words as this token's login: a title, a word or a file of a person's makes a draft theirs.
const isOwn = ({ draft, name, body, authorLogin, assets }, own) => draft &&
    assets === 0 &&
    own.login !== '' &&
    authorLogin === own.login &&
    name === own.name &&
    body.trim() !== '' &&
    (0,same_text/* isSameText */.c)(body, own.body);
/**
 * Sifts the releases of one tag: the published one stays, else the one that was made first, and beside it every draft that
 * is not provably an untouched one of ours. Whoever looks comes to the same: what one keeps, no other deletes. Pure.
 */
const siftDrafts = (releases, own) => {
    const [first] = releases.toSorted((a, b) => a.id - b.id);
    const kept = releases.find(({ draft }) => !draft) ?? first;
    return { kept, spare: releases.filter((release) => release !== kept && isOwn(release, own)) };
};

;// CONCATENATED MODULE: ./src/act/trouble.ts


const ruled = /rule violations?|GH013|protected ref|ref due to|creations being restricted/i;
const usedUp = /immutable release/i;
/** True when a rule of the repository stands in the way, as GitHub puts it. */
const isRuled = ({ message }) => ruled.test(message);
const needsWorkflows = ({ kind, acceptedPermissions, message }) => kind === 'forbidden' &&
    (acceptedPermissions?.includes('workflows') === true || /workflows?. permission/i.test(message));
const trouble_explain = (problem, doing, context) => {
    if (needsWorkflows(problem)) {
        const what = `the token may not ${doing}: this commit changes workflow files, and that takes the permission \`workflows\`.`;
        return { what, fix: 'The job’s own token cannot have it. Give `github-token` the token of an app that has it.' };
    }
    const { what, fix = '' } = explainRefusal(problem, { doing, scope: 'contents' }, context);
    return { what, fix: problem.kind === 'no-token' ? `${fix} With \`dry-run: true\` nothing is written.` : fix };
};
/** Why the tags were not written, and the way out. None of them is. */
const explainTagProblem = (problem, names, context) => {
    const doing = `write ${(0,quantity/* joinWords */.yZ)(names)}`;
    const named = names.filter((name) => problem.message.includes(`refs/tags/${name}`) && names.length > 1);
    const [blamed] = named.toSorted((a, b) => b.length - a.length);
    if (isRuled(problem)) {
        const fix = 'Let the app behind `github-token` bypass the ruleset, or have the ruleset protect `v*.*.*` alone, so that moving tags are free. ' +
            'If an immutable release ever had this name, it is used up for ever: then set `release-as` to the next version.';
        return { what: `a rule of the repository (GH013) forbids to write ${blamed ?? (0,quantity/* joinWords */.yZ)(names)}.`, fix };
    }
    return trouble_explain(problem, doing, context);
};
/** Why the GitHub Release was not made, and the way out. The tags stand. */
const explainReleaseProblem = (problem, tag, context) => {
    const doing = `make the GitHub Release of ${tag}`;
    if (usedUp.test(problem.message)) {
        const fix = 'Set `release-as` to the next version: GitHub never gives the name of a deleted immutable release again.';
        return { what: `the name ${tag} was used by an immutable release before.`, fix };
    }
    return trouble_explain(problem, doing, context);
};

;// CONCATENATED MODULE: ./src/act/release.ts


const deedOf = (kind, { tag, url, draft, immutable }) => ({
    tagName: tag,
    kind,
    url,
    draft,
    immutable,
});
/** All releases of the tag of one but those that were deleted; a list may lag behind what was just made, and what is just gone. */
const listBeside = async (found, gone, { github }) => {
    const listed = await github.releases.listByTag(found.tag);
    const told = listed.ok ? listed.value : [];
    return [...told, ...(told.some(({ id }) => id === found.id) ? [] : [found])].filter(({ id }) => !gone.has(id));
};
/**
 * Leaves one draft of a tag where two runs, or a request that was carried out after its answer was given up, made several:
 * GitHub takes as many as come. Where GitHub does not answer, they stay as they are, and the next run looks again.
 */
const sift = async (found, { name, body }, scene) => {
    const { releases, comments } = scene.github;
    const gone = new Set();
    if ((await listBeside(found, gone, scene)).length === 1)
        return found;
    const viewer = await comments.viewerLogin();
    if (!viewer.ok)
        return found;
    for (;;) {
        // GitHub deletes without comparing: each look is right before, so that what a person has changed by then stays.
        const all = await listBeside(found, gone, scene);
        const { kept = found, spare } = siftDrafts(all, { name, body, login: viewer.value });
        const [next] = spare;
        if (next === undefined || !(await releases.delete(next.id)).ok)
            return kept;
        gone.add(next.id);
    }
};
/** The end of a look or a request that found or made a release. */
const settle = async (made, found, wanted, scene) => {
    const kept = found.draft ? await sift(found, wanted, scene) : found;
    return { release: deedOf(kept.id === found.id ? made : 'present', kept), trouble: null };
};
/**
 * Makes the GitHub Release of a tag unless it is there, be it a draft: a run that follows a crash finishes what was left,
 * and what a person has published, or has yet to publish, stays as it is.
 */
const keepRelease = async (write, notes, scene) => {
    const { releases } = scene.github;
    const { tagName, commit, prerelease, latest, draft } = write;
    const wanted = { tag: tagName, commit, name: tagName, body: notes, prerelease, latest, draft };
    const before = await releases.findByTag(tagName);
    if (before.ok && before.value !== undefined)
        return settle('present', before.value, wanted, scene);
    const made = before.ok ? await releases.create(wanted) : before;
    if (made.ok && made.value !== undefined)
        return settle('created', made.value, wanted, scene);
    // Another run was between our look and our request: its release is as good.
    const after = !made.ok && made.error.kind === 'conflict' ? await releases.findByTag(tagName) : undefined;
    if (after?.ok && after.value !== undefined)
        return { release: deedOf('present', after.value), trouble: null };
    const trouble = made.ok ? null : explainReleaseProblem(made.error, tagName, scene.context);
    return { release: { tagName, kind: 'failed' }, trouble };
};

;// CONCATENATED MODULE: ./src/act/ruled.ts


/** Moving tags that can never move again: somebody made an immutable release of them. */
const findLocked = async (tags, { github }) => {
    const locked = [];
    for (const { name, role, before } of tags) {
        const release = role === 'moving' && before !== null ? await github.releases.findByTag(name) : undefined;
        if (release?.ok && release.value?.immutable === true)
            locked.push(name);
    }
    return locked;
};
/** Why refs were refused, and the way out; where a rule is the reason, what GitHub does not say of it is looked up. */
const explainRefusedRefs = async (problem, tags, scene) => {
    const names = tags.map(({ name }) => name);
    const locked = isRuled(problem) ? await findLocked(tags, scene) : [];
    if (locked.length === 0)
        return explainTagProblem(problem, names, scene.context);
    const [have, never] = locked.length === 1 ? ['has', 'it never moves'] : ['have', 'they never move'];
    return {
        what: `${(0,quantity/* joinWords */.yZ)(locked)} ${have} an immutable release, so ${never}.`,
        fix: 'Set `moving-tags` to those that have no release, or to `none`. Deleting the release does not help: GitHub keeps its name for ever.',
    };
};

;// CONCATENATED MODULE: ./src/act/tag-objects.ts


/** So many requests at once are no burst by GitHub's standards. */
const atOnce = 4;
const tag_objects_describe = (tags, { messageOf, tagger }, { clock }) => tags.map(({ name, to }) => ({
    name,
    commit: to,
    message: messageOf(name),
    ...(tagger === null ? {} : { tagger: { ...tagger, atMs: Math.floor(clock.nowMs() / 1000) * 1000 } }),
}));
const send = async (tag, { github, context, names }) => {
    const made = await github.refs.createTagObject(tag);
    if (!made.ok)
        return (0,domain_result/* failure */.V)(explainTagProblem(made.error, names, context));
    const { oid, verified, reason } = made.value;
    return (0,domain_result/* success */.k)({ name: tag.name, oid, signature: { verified, reason } });
};
const sendAll = async (tags, scene) => {
    const all = [];
    for (let index = 0; index < tags.length; index += atOnce) {
        for (const made of await Promise.all(tags.slice(index, index + atOnce).map((tag) => send(tag, scene)))) {
            if (!made.ok)
                return made;
            all.push(made.value);
        }
    }
    return (0,domain_result/* success */.k)(all);
};
const differs = (name) => ({
    what: `GitHub made another object of the tag ${name} than was signed, so its signature would not hold.`,
    fix: 'Nothing was written. Leave `signing-key` out to tag without a signature.',
});
const signAll = async (tags, sign) => {
    const { formatTagObject, nameTagObject } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(346)]).then(__webpack_require__.bind(__webpack_require__, 2346));
    const signed = [];
    const names = new Map();
    for (const tag of tags) {
        const { tagger } = tag;
        if (tagger === undefined)
            throw new Error('A signed tag needs a tagger.');
        const signature = await sign(formatTagObject({ ...tag, tagger }));
        if (!signature.ok)
            return signature;
        const whole = { ...tag, tagger, message: `${tag.message}${signature.value}` };
        signed.push(whole);
        names.set(tag.name, nameTagObject(whole));
    }
    return (0,domain_result/* success */.k)({ tags: signed, names });
};
const sendSigned = async ({ tags, names }, scene) => {
    const made = await sendAll(tags, scene);
    if (!made.ok)
        return made;
    const stranger = made.value.find(({ name, oid }) => names.get(name) !== oid);
    return stranger === undefined ? made : (0,domain_result/* failure */.V)(differs(stranger.name));
};
/**
 * Makes the objects of the release tags among those to write, signed where a key is given; or says why there are none. No
 * ref is changed.
 */
const makeTagObjects = async (tags, style, making) => {
    const own = style.annotated ? tags.filter(({ role }) => role === 'release') : [];
    const wanted = tag_objects_describe(own, style, making);
    const scene = { ...making, names: tags.map(({ name }) => name) };
    const { signing } = style;
    if (signing === null || wanted.length === 0)
        return sendAll(wanted, scene);
    const { openSigner } = await __webpack_require__.e(/* import() */ 80).then(__webpack_require__.bind(__webpack_require__, 2080));
    const signer = await openSigner(signing, making.ports);
    const signed = signer.ok ? await signAll(wanted, signer.value) : signer;
    return signed.ok ? sendSigned(signed.value, scene) : signed;
};

;// CONCATENATED MODULE: ./src/act/tags.ts


const tags_prefix = 'refs/tags/';
const untouched = { tags: 'untouched', written: [], together: true, signature: null, trouble: null };
const changeOf = ({ name, role, before, to }, objects) => ({
    name: `${tags_prefix}${name}`,
    before: before ?? undefined,
    after: role === 'release' ? (objects.get(name) ?? to) : to,
    // A moving tag may have been an annotated one, or have stood on a branch of its own; `before` guards it.
    force: role === 'moving' && before !== null,
});
const signatureOf = (made) => (made.find(({ signature }) => !signature.verified) ?? made[0])?.signature ?? null;
const namesOf = (refs) => refs.map((ref) => ref.slice(tags_prefix.length));
const answerMayBeLost = new Set(['unreachable', 'cancelled', 'failed']);
/** What the refs themselves say after an answer that was lost; null: they do not answer either. */
const lookAt = async (changes, { github }) => {
    const listed = await github.refs.list(tags_prefix);
    if (!listed.ok)
        return null;
    const held = new Map(listed.value.map(({ name, object }) => [name, object]));
    return changes.filter(({ name, after }) => held.get(name) === after).map(({ name }) => name);
};
const conclude = async (problem, { together, made }, { tags, changes, signature }, scene) => {
    if (problem.kind === 'conflict')
        return { kind: 'overtaken', written: namesOf(made), signature: made.length > 0 ? signature : null };
    const found = answerMayBeLost.has(problem.kind) ? await lookAt(changes, scene) : made;
    const written = namesOf(found ?? made);
    const isWhole = found !== null && written.length === changes.length;
    const trouble = isWhole ? null : await explainRefusedRefs(problem, tags, scene);
    const state = found === null ? 'unknown' : isWhole ? 'written' : written.length > 0 ? 'partly' : 'untouched';
    return { tags: state, written, together, signature: written.length > 0 ? signature : null, trouble };
};
/**
 * Writes all tags in one transaction, or none of them and says why. Where the server has no transaction, they are written one
 * after the other in their order, and what was written before something stood in the way is told.
 */
const writeTags = async (tags, style, scene) => {
    if (tags.length === 0)
        return untouched;
    const objects = await makeTagObjects(tags, style, scene);
    if (!objects.ok)
        return { ...untouched, trouble: objects.error };
    const byName = new Map(objects.value.map(({ name, oid }) => [name, oid]));
    const changes = tags.map((tag) => changeOf(tag, byName));
    const writing = { tags, changes, signature: signatureOf(objects.value) };
    const updated = await scene.github.refs.update(changes);
    if (!updated.ok)
        return conclude(updated.error, { together: true, made: [] }, writing, scene);
    const { together, made, stopped } = updated.value;
    if (stopped !== undefined)
        return conclude(stopped, updated.value, writing, scene);
    return { tags: 'written', written: namesOf(made), together, signature: writing.signature, trouble: null };
};

;// CONCATENATED MODULE: ./src/decide/deed.ts
/** A run that wrote nothing. */
const nothingDone = {
    tags: 'untouched',
    written: [],
    together: true,
    signature: null,
    releases: [],
    trouble: null,
    newcomers: [],
};
/** What became of the GitHub Release of a tag, or null when none was wanted or tried. */
const releaseDeedOf = ({ releases }, tagName) => releases.find((release) => release.tagName === tagName) ?? null;
/** True when the run wrote something. */
const isDone = ({ written, releases }) => written.length > 0 || releases.some(({ kind }) => kind === 'created');

;// CONCATENATED MODULE: ./src/act.ts







const withLatest = (release, newcomers, { policies }) => {
    const template = policies.get(release.tagName)?.template;
    const isLatest = release.latest && template !== undefined && isStillLatest(release.tagName, newcomers, template);
    return { ...release, latest: isLatest };
};
/** What two runs at once may have got wrong between them where GitHub compares nothing: moving tags that went back. */
const mendMoves = async ({ tags }, done, { policies }, scene) => {
    const isTogether = 'together' in done && done.together;
    const moved = tags.filter(({ name, role }) => role === 'moving' && done.written.includes(name));
    if (isTogether || moved.length === 0)
        return;
    await moveForward(moved.map(({ name }) => name), [...policies.values()], scene);
};
/** The releases one after the other, until one fails. */
const keepReleases = async (wanted, { texts, policies, known }, scene) => {
    const releases = [];
    for (const write of wanted) {
        const { release, trouble } = await keepRelease(write, texts.get(write.tagName)?.notes ?? '', scene);
        releases.push(release);
        if (trouble !== null)
            return { releases, trouble };
        const template = policies.get(write.tagName)?.template;
        const isLatest = write.latest && !write.draft && release.kind === 'created';
        if (isLatest && template !== undefined)
            await yieldLatest(write.tagName, { known, template }, scene);
    }
    return { releases, trouble: null };
};
/**
 * Carries a plan out: all tags in one transaction (or one after the other where the server has none), then the GitHub
 * Releases. Overtaken: another run changed a tag first; the facts have to be read again.
 */
const act = async (plan, circumstances, scene) => {
    const { config, texts, known, isLate } = circumstances;
    if (config.dryRun)
        return nothingDone;
    const messageOf = (tagName) => texts.get(tagName)?.tagMessage ?? '';
    const { annotated, signing, tagger } = config;
    const tags = await writeTags(plan.tags, { annotated, signing, tagger, messageOf }, scene);
    await mendMoves(plan, tags, circumstances, scene);
    if ('kind' in tags)
        return tags;
    const newcomers = tags.written.length > 0 ? await findNewcomers(known, scene) : [];
    if (tags.trouble !== null)
        return { ...nothingDone, ...tags, newcomers };
    // The run that was faster writes the notes; two of them would only race once more.
    if (isLate && tags.tags === 'untouched') {
        return { ...nothingDone, releases: plan.releases.map(({ tagName }) => ({ tagName, kind: 'left' })) };
    }
    const wanted = plan.releases.map((release) => withLatest(release, newcomers, circumstances));
    return { ...tags, ...(await keepReleases(wanted, circumstances, scene)), newcomers };
};
/** Keeps the pull request's comment current. */
const comment = async (config, scene, document) => tellPullRequest({
    action: 'semver-tag',
    key: config.commentKey,
    when: config.comment,
    dryRun: config.dryRun,
    document,
}, scene);

;// CONCATENATED MODULE: ./src/decide/moving-tags.ts


/** The tag whose name keeps git from making a tag of this name, or null: one is a folder of the other. */
const findBlockingTag = (name, tags) => tags
    .filter((tag) => tag.name.startsWith(`${name}/`) || name.startsWith(`${tag.name}/`))
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0] ?? null;
const isSameLine = (a, b, line) => line === 'latest' || (a.major === b.major && (line === 'major' || a.minor === b.minor));
const reasonToHold = (release, line, { known }) => {
    const { version } = release;
    if (!(0,domain_version/* isStable */.MQ)(version))
        return { kind: 'pre-release' };
    if (line === 'major' && version.major === '0')
        return { kind: 'zero-major' };
    const by = known.find((tag) => (0,domain_version/* isStable */.MQ)(tag.version) && isSameLine(tag.version, version, line) && (0,domain_version/* compareVersions */.Zy)(tag.version, version) > 0);
    return by === undefined ? null : { kind: 'greater-release', by };
};
const planOne = (name, release, { tags }) => {
    const { commit: to } = release;
    const current = tags.find((tag) => tag.name === name);
    if (current === undefined) {
        const by = findBlockingTag(name, tags);
        return by === null
            ? { change: 'create', name, to }
            : { change: 'hold', name, because: { kind: 'name-blocked', by } };
    }
    if (current.commitOid === to)
        return { change: 'keep', name };
    if (current.containsHead)
        return { change: 'hold', name, because: { kind: 'ahead' } };
    return { change: 'move', name, fromObject: current.objectOid, from: current.commitOid, to };
};
/** Where the moving tags of a release belong: never backwards, never for a pre-release, no `v0`. */
const planMovingTags = (release, repository, policy) => {
    const names = (0,version_tag/* lineTags */.kE)(policy.template, release.version);
    return ['major', 'minor', 'latest'].flatMap((line) => {
        if (!policy.movingTags[line])
            return [];
        const because = reasonToHold(release, line, repository);
        return [
            because === null ? planOne(names[line], release, repository) : { change: 'hold', name: names[line], because },
        ];
    });
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/conventional-commit-body.ts
const footerLine = /^(BREAKING CHANGE|[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*)(: | #)/u;
/** Git strips spaces at line ends, so a breaking text that begins on the next line has lost the space after its colon. */
const breakingLineEnd = /^(BREAKING[ -]CHANGE):$/;
const looksBreaking = /^BREAKING[ -]CHANGE(?:: ?| #)/i;
const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const isBreaking = (token) => token === 'BREAKING CHANGE' || token === 'BREAKING-CHANGE';
// Nearly every line is plain ASCII prose, and there the Unicode classes cost ten times as much.
const asciiFooter = /^(?:BREAKING[ -]CHANGE:$|(?:BREAKING CHANGE|[A-Za-z0-9][A-Za-z0-9_-]*)(?:: | #))/;
const asciiToken = /^[A-Za-z0-9_-]*/;
/** Cheap and never wrong about a "no": the line can be read as a footer only where this says so. */
const mayStartFooter = (line) => asciiFooter.test(line) || line.charCodeAt(asciiToken.exec(line)?.[0].length ?? 0) > 127;
const readFooterStart = (line) => {
    if (!mayStartFooter(line))
        return null;
    const found = footerLine.exec(line);
    if (found === null) {
        const token = breakingLineEnd.exec(line)?.[1];
        return token === undefined ? null : { token, separator: ': ', rest: '' };
    }
    const [whole, token = '', separator] = found;
    return { token, separator: separator === ' #' ? ' #' : ': ', rest: line.slice(whole.length) };
};
const readFence = (line) => {
    const found = fenceLine.exec(line);
    const marks = found?.[1];
    const info = found?.[2] ?? '';
    if (marks === undefined || (marks.startsWith('`') && info.includes('`')))
        return null;
    return { mark: marks.charAt(0), length: marks.length, mayClose: info.trim() === '' };
};
/** For each line, the longest fence of each mark that could still close at or after it: one pass, so that no text is scanned twice. */
const longestClosings = (fences) => {
    const longest = [];
    let current = {};
    for (const fence of fences.toReversed()) {
        if (fence?.mayClose && fence.length > (current[fence.mark] ?? 0))
            current = { ...current, [fence.mark]: fence.length };
        longest.push(current);
    }
    return longest.reverse();
};
/** Tells which lines stand in a code fence that is closed; an opening that nothing closes hides nothing. Linear. */
const markFencedLines = (lines) => {
    const fences = lines.map((line) => (line.includes('```') || line.includes('~~~') ? readFence(line) : null));
    if (fences.every((fence) => fence === null))
        return [];
    const closings = longestClosings(fences);
    let open = null;
    return fences.map((fence, index) => {
        if (open !== null) {
            if (fence?.mayClose && fence.mark === open.mark && fence.length >= open.length)
                open = null;
            return true;
        }
        if (fence === null || (closings[index + 1]?.[fence.mark] ?? 0) < fence.length)
            return false;
        open = fence;
        return true;
    });
};
const startsParagraph = (lines, index) => (lines[index - 1] ?? '').trim() === '';
const collectFooters = (lines, fenced, from) => {
    const footers = [];
    for (const [index, line] of lines.entries()) {
        if (index < from)
            continue;
        const start = fenced[index] ? null : readFooterStart(line);
        if (start === null)
            footers.at(-1)?.lines.push(line);
        else
            footers.push({ ...start, line: index, lines: [start.rest] });
    }
    return footers;
};
const reasonForNearMiss = (line) => {
    if (!/^BREAKING[ -]CHANGE/.test(line))
        return 'not-uppercase';
    if (/^BREAKING[ -]CHANGE #/.test(line))
        return 'no-colon';
    return /^BREAKING[ -]CHANGE:(?: |$)/.test(line) ? 'inside-a-paragraph' : 'no-space-after-colon';
};
/** `footersByLine` tells for each line that opens a breaking-change footer whether the footer has a text. */
const findNearMisses = (lines, fenced, footersByLine) => lines.flatMap((line, index) => {
    if (fenced[index] || !looksBreaking.test(line))
        return [];
    const hasText = footersByLine.get(index);
    if (hasText === true)
        return [];
    return [{ line: index + 2, reason: hasText === false ? 'no-description' : reasonForNearMiss(line) }];
});
/** Walks the lines without a copy of any: most texts hold neither a footer nor what looks like one. */
const isProse = (text) => {
    let isAfterBlank = false;
    for (let start = 0; start < text.length;) {
        const found = text.indexOf('\n', start);
        const end = found < 0 ? text.length : found;
        const isB = (text.charCodeAt(start) | 32) === 98;
        if (isAfterBlank || isB) {
            const line = text.slice(start, end);
            if (looksBreaking.test(line) || (isAfterBlank && mayStartFooter(line)))
                return false;
            isAfterBlank = line.trim() === '';
        }
        else
            isAfterBlank = end === start || text.slice(start, end).trim() === '';
        start = end + 1;
    }
    return true;
};
const readLines = (lines) => {
    const fenced = markFencedLines(lines);
    const start = lines.findIndex((line, index) => index > 0 && !fenced[index] && startsParagraph(lines, index) && readFooterStart(line) !== null);
    const open = start < 0 ? [] : collectFooters(lines, fenced, start);
    const footers = open.map(({ token, separator, lines: own }) => ({ token, separator, value: own.join('\n').trim() }));
    const breaking = footers.map((footer) => isBreaking(footer.token) && footer.separator === ': ');
    const footersByLine = new Map(open.flatMap(({ line }, index) => (breaking[index] ? [[line, footers[index]?.value !== '']] : [])));
    return {
        body: (start < 0 ? lines : lines.slice(0, start)).join('\n').trim(),
        footers,
        breaking: footers.filter(({ value }, index) => breaking[index] && value !== '').map(({ value }) => value),
        nearMisses: findNearMisses(lines, fenced, footersByLine),
    };
};
/** Of a message that is one line. Its empty lists serve every text without footers. */
const emptyBody = { body: '', footers: [], breaking: [], nearMisses: [] };
/**
 * Reads what follows the first line by rules 6 to 12 and 16 of https://www.conventionalcommits.org/en/v1.0.0/.
 * Lines end in \n. The footers begin with the first paragraph whose first line is one; code fences and indented lines hold none.
 * Never throws; linear in the length.
 */
const parseMessageBody = (text) => isProse(text)
    ? {
        body: text.trim(),
        footers: emptyBody.footers,
        breaking: emptyBody.breaking,
        nearMisses: emptyBody.nearMisses,
    }
    : readLines(text.split('\n'));

// EXTERNAL MODULE: ../../packages/core/src/domain/conventional-commit-header.ts
var conventional_commit_header = __webpack_require__(4977);
;// CONCATENATED MODULE: ../../packages/core/src/domain/conventional-commit.ts


const pullRequestSuffix = / ?\(#(\d{1,9})\)$/;
const pullRequestMerge = /^Merge pull request #(\d{1,9}) (?:in \S+ )?from (\S+)/;
const bitbucketMerge = /^Merged in (\S+) \(pull request #(\d{1,9})\)/;
const azureMerge = /^Merged PR (\d{1,9}): *(.*)$/;
const gitMerge = /^Merge (?:remote-tracking )?(?:branch|branches|tag|tags|commit|commits) '([^']*)'/;
const testMerge = /^Merge ([0-9a-f]{40,64}) into [0-9a-f]{40,64}$/;
const gitRevert = /^(Revert|Reapply) "(.*)"$/;
const revertedOid = /\b(?:reverts|reverting) commits? ([0-9a-f]{7,64})\b/gi;
const revertedPullRequest = /^Reverts (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gm;
/** As Bitbucket and Azure quote what they revert. */
const quotedPullRequest = /\(pull request #(\d{1,9})\)$|^Merged PR (\d{1,9}): /;
const oidWord = /\b[0-9a-f]{7,64}\b/gi;
const lineEnd = /\r\n?/g;
const blankStart = /^\s*\n/;
/** The message from the first line that says something, without a byte order mark and with one kind of line end. */
const normalise = (message) => {
    const marked = message.charCodeAt(0) === 0xfeff ? message.slice(1) : message;
    const text = marked.includes('\r') ? marked.replace(lineEnd, '\n') : marked;
    return text.charCodeAt(0) > 0x20 ? text : text.replace(blankStart, '');
};
const readSuffix = (text) => {
    const found = text.endsWith(')') ? pullRequestSuffix.exec(text) : null;
    if (found?.[1] === undefined || found.index === 0)
        return { text, pullRequest: null };
    return { text: text.slice(0, found.index).trimEnd(), pullRequest: Number(found[1]) };
};
const matches = (text, pattern, group) => [...text.matchAll(pattern)].flatMap((found) => found[group] ?? []);
const readReverted = ({ body, footers }, header) => {
    const text = [body, ...footers.map(({ value }) => value)].join('\n');
    const refs = footers
        .filter(({ token }) => token.toLowerCase() === 'refs')
        .flatMap(({ value }) => matches(value, oidWord, 0));
    const oids = [...matches(text, revertedOid, 1), ...refs].map((oid) => oid.toLowerCase());
    const [, bitbucket, azure] = quotedPullRequest.exec(header ?? '') ?? [];
    const pullRequests = [...matches(text, revertedPullRequest, 1), bitbucket ?? azure ?? []].flat().map(Number);
    return { oids: [...new Set(oids)], pullRequests, header };
};
const conventional = (line, header, rest) => {
    const { text: description, pullRequest } = readSuffix(header.description);
    const { breaking } = rest;
    const breakingBy = header.marked ? 'mark' : breaking.length > 0 ? 'footer' : null;
    return {
        kind: 'conventional',
        header: line,
        body: rest.body,
        footers: rest.footers,
        nearMisses: rest.nearMisses,
        type: header.type,
        scope: header.scope,
        description,
        pullRequest,
        breaking: breakingBy === null ? null : breaking.length > 0 ? breaking : [description],
        breakingBy,
        reverted: header.type === 'revert' ? readReverted(rest, description) : null,
    };
};
const firstLineIn = (text) => text.trimStart().split('\n', 1)[0]?.trimEnd() || null;
const readMerge = (line, below) => {
    if (!line.startsWith('Merge'))
        return null;
    const title = firstLineIn(below);
    const github = pullRequestMerge.exec(line);
    if (github)
        return { source: github[2] ?? null, pullRequest: Number(github[1]), title };
    const bitbucket = bitbucketMerge.exec(line);
    if (bitbucket)
        return { source: bitbucket[1] ?? null, pullRequest: Number(bitbucket[2]), title };
    const azure = azureMerge.exec(line);
    if (azure)
        return { source: null, pullRequest: Number(azure[1]), title: azure[2] || null };
    const git = gitMerge.exec(line) ?? testMerge.exec(line);
    return git ? { source: git[1] ?? null, pullRequest: null, title } : null;
};
const readRevert = (line, rest) => {
    const [, verb, quoted] = gitRevert.exec(readSuffix(line).text) ?? [];
    if (quoted === undefined)
        return null;
    return readReverted(rest, verb === 'Reapply' ? `Revert "${quoted}"` : quoted);
};
/**
 * Reads a commit message by Conventional Commits 1.0.0 (https://www.conventionalcommits.org/en/v1.0.0/).
 * Any string gets an answer: never throws, linear in the length. A valid first line stays valid whatever follows it.
 * Another grammar of first lines can be given.
 */
const parseCommitMessage = (message, readHeader = conventional_commit_header/* parseConventionalHeader */.f) => {
    const text = normalise(message);
    const end = text.indexOf('\n');
    const line = (end < 0 ? text : text.slice(0, end)).trimEnd();
    const below = end < 0 ? '' : text.slice(end + 1);
    const rest = end < 0 ? emptyBody : parseMessageBody(below);
    const header = readHeader(line);
    if (header.ok)
        return conventional(line, header.value, rest);
    const { body, footers, nearMisses } = rest;
    const parts = {
        header: line,
        pullRequest: readSuffix(line).pullRequest,
        body,
        footers,
        nearMisses,
        reason: header.error,
    };
    const merge = readMerge(line, below);
    if (merge !== null)
        return { kind: 'merge', ...parts, ...merge };
    const reverted = readRevert(line, rest);
    return reverted === null ? { kind: 'other', ...parts } : { kind: 'revert', ...parts, reverted };
};
/**
 * The conventional commits listed in the text of a squash, one bullet (`* feat: x`) each, in the order written.
 * GitHub writes such a list when it squashes a pull request of several commits; other bullets are left out. Linear.
 */
const listSquashedCommits = (message, readHeader = conventional_commit_header/* parseConventionalHeader */.f) => {
    const lines = normalise(message).split('\n').slice(1);
    const fenced = markFencedLines(lines);
    const chunks = [];
    for (const [index, line] of lines.entries()) {
        if (line.startsWith('* ') && !fenced[index])
            chunks.push([line.slice(2)]);
        else
            chunks.at(-1)?.push(line);
    }
    return chunks
        .map((own) => parseCommitMessage(own.join('\n'), readHeader))
        .filter((parsed) => parsed.kind === 'conventional');
};

;// CONCATENATED MODULE: ./src/decide/range.ts
/** Indexes commits by object name. */
const rangeOf = (commits) => new Map(commits.map((commit) => [commit.oid, commit]));
/** The commits of the range that are one of `starts` or an ancestor of one. Linear in the range. */
const ancestorsIn = (range, starts) => {
    const seen = new Set();
    const pending = [...starts];
    for (let oid = pending.pop(); oid !== undefined; oid = pending.pop()) {
        const commit = range.get(oid);
        if (commit === undefined || seen.has(oid))
            continue;
        seen.add(oid);
        for (const parent of commit.parents)
            pending.push(parent);
    }
    return seen;
};
/** A reading, ready to be cut. */
const readingOf = (since, commits) => {
    let range = null;
    return {
        since,
        commits,
        range: () => {
            range ??= rangeOf(commits);
            return range;
        },
    };
};
/**
 * What a commit has of a reading; null where it may lack some of what stands below. Whoever descends from `since` has all
 * that it has, and there is a way from the one to the other inside the reading. Linear in the reading.
 */
const partBehind = (reading, oid) => {
    const { since } = reading;
    if (oid === since)
        return new Set();
    const range = reading.range();
    if (!range.has(oid))
        return null;
    const behind = ancestorsIn(range, [oid]);
    const reachesSince = [...behind].some((each) => range.get(each)?.parents.some((parent) => parent === since) === true);
    return since === null || reachesSince ? behind : null;
};
/** Cuts the commits since another base out of a reading; null where they reach beyond it. Linear in the reading. */
const rangeSince = (reading, base) => {
    const { since, commits } = reading;
    if (base === since)
        return commits;
    const behind = base === null ? null : partBehind(reading, base);
    return behind === null ? null : commits.filter(({ oid }) => !behind.has(oid));
};
/** What a merge brought into the first-parent line, the merge included; for any other commit, just that commit. */
const broughtBy = (range, commit) => {
    const [first, ...others] = commit.parents;
    if (first === undefined || others.length === 0)
        return [commit.oid];
    const before = ancestorsIn(range, [first]);
    return [commit.oid, ...[...ancestorsIn(range, others)].filter((oid) => !before.has(oid))];
};
/**
 * Tells for each commit which of the merges that `isOwner` names brought it into the branch, the innermost one; null: none.
 * A commit that two merges could have brought belongs to the older. Linear in the range.
 */
const findOwners = (range, isOwner) => {
    const owners = new Map();
    const stretches = [];
    const walk = (tip, by) => {
        const line = [];
        for (let oid = tip; oid !== undefined && !owners.has(oid);) {
            const commit = range.get(oid);
            if (commit === undefined)
                break;
            owners.set(oid, by);
            line.push(commit);
            oid = commit.parents[0];
        }
        stretches.push({ line, by });
    };
    for (const tip of range.keys()) {
        walk(tip, null);
        for (let stretch = stretches.at(-1); stretch !== undefined; stretch = stretches.at(-1)) {
            const oldest = stretch.line.pop();
            if (oldest === undefined)
                stretches.pop();
            else
                for (const other of oldest.parents.slice(1))
                    walk(other, isOwner(oldest.oid) ? oldest.oid : stretch.by);
        }
    }
    return owners;
};

;// CONCATENATED MODULE: ./src/decide/reverts.ts


const shortestOidLength = 7;
const startOf = (oid) => oid.slice(0, shortestOidLength);
const revertedIn = (message) => message.kind === 'revert' || message.kind === 'conventional' ? message.reverted : null;
/** What a commit says it reverts, or null; a title that stands for it takes nothing from what it says itself. */
const revertedBy = ({ text, message, pullRequest }) => (pullRequest === null ? null : revertedIn(parseCommitMessage(text))) ?? revertedIn(message);
const withoutNumber = ({ header, pullRequest }) => {
    if (pullRequest === null || !header.endsWith(')'))
        return header;
    const suffix = ` (#${pullRequest})`;
    return header.endsWith(suffix) ? header.slice(0, -suffix.length) : header;
};
/** Stacks by name, which grow from their end: only names that are awaited get any. */
const createStacks = () => {
    const stacks = new Map();
    return {
        awaitName: (name) => {
            if (!stacks.has(name))
                stacks.set(name, []);
        },
        put: (name, index, commit) => {
            stacks.get(name)?.push({ index, commit });
        },
        close: () => {
            for (const stack of stacks.values())
                stack.reverse();
            return stacks;
        },
    };
};
const stackByOidStart = (commits, reverts) => {
    const stacks = createStacks();
    const starts = new Set(reverts.flatMap(({ reverted }) => reverted.oids.map(startOf)));
    if (starts.size === 0)
        return stacks.close();
    for (const start of starts)
        stacks.awaitName(start);
    for (const [index, commit] of commits.entries())
        stacks.put(startOf(commit.oid), index, commit);
    return stacks.close();
};
/** The nearest older commit that is not yet taken back. What is not free now never is again: reverts are met from the newest on. */
const nearestFree = (stack, isFree) => {
    for (let top = stack?.at(-1); top !== undefined && !isFree(top); top = stack?.at(-1))
        stack?.pop();
    return stack?.at(-1);
};
/** By object name where one is told, else by pull request, else by first line: the nearest older one not yet taken back. */
const findNamed = (reverted, all, isFree) => {
    const choices = [
        reverted.oids.map((oid) => (all.byOidStart.get(startOf(oid)) ?? []).find(({ commit }) => commit.oid.startsWith(oid))),
        reverted.pullRequests.map((number) => nearestFree(all.byPullRequest.get(number), isFree)),
        [reverted.header === null ? undefined : nearestFree(all.byHeader.get(reverted.header), isFree)],
    ];
    const named = choices.find((choice) => choice.length > 0) ?? [];
    const found = named.filter((position) => position !== undefined);
    return { found, missing: found.length < named.length };
};
/** Nothing is taken back. */
const noReverts = { cancelledBy: new Map(), targets: new Map() };
const pair = (reverts, all, lineage) => {
    const cancelledBy = new Map();
    const targets = new Map();
    let range = null;
    const listBrought = ({ commit }) => {
        if (commit.parents.length < 2)
            return [commit.oid];
        range ??= rangeOf(lineage);
        return broughtBy(range, commit);
    };
    for (const { index, commit, reverted } of reverts) {
        const { oid } = commit;
        if (cancelledBy.has(oid))
            continue;
        const isFree = (other) => other.index > index && !cancelledBy.has(other.commit.oid);
        const { found, missing } = findNamed(reverted, all, isFree);
        const oids = found.flatMap(listBrought).filter((other) => other !== oid);
        for (const other of oids)
            if (!cancelledBy.has(other))
                cancelledBy.set(other, oid);
        targets.set(oid, { oids, reachesBack: missing || oids.length === 0 });
    }
    return { cancelledBy, targets };
};
/**
 * Pairs reverts with the commits of the range that they take back, the newest first: a revert that was itself reverted
 * takes nothing back. A named commit that is not found counts as released, so that a doubt never hides a change.
 * `hear` is told every commit, the newest first; a first line is known with and without the number of its pull request.
 */
const createRevertPairing = () => {
    const reverts = [];
    const [byPullRequest, byHeader] = [createStacks(), createStacks()];
    let heard = 0;
    // A pull request or a first line means an older commit than the revert that names it: one that is heard after it.
    const hear = (subject) => {
        const { commit, message } = subject;
        const index = heard;
        heard += 1;
        const { header, pullRequest } = message;
        if (pullRequest !== null)
            byPullRequest.put(pullRequest, index, commit);
        byHeader.put(header, index, commit);
        const bare = withoutNumber(message);
        if (bare !== header)
            byHeader.put(bare, index, commit);
        const reverted = revertedBy(subject);
        if (reverted === null)
            return;
        reverts.push({ index, commit, reverted });
        for (const number of reverted.pullRequests)
            byPullRequest.awaitName(number);
        if (reverted.header !== null)
            byHeader.awaitName(reverted.header);
    };
    return {
        hear,
        /** Once all commits were heard, given in the same order. */
        pair: (commits, lineage) => {
            if (reverts.length === 0)
                return noReverts;
            const byOidStart = stackByOidStart(commits, reverts);
            return pair(reverts, { byOidStart, byPullRequest: byPullRequest.close(), byHeader: byHeader.close() }, lineage);
        },
    };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/glob.ts
var glob = __webpack_require__(6381);
// EXTERNAL MODULE: ./src/decide/package.ts
var decide_package = __webpack_require__(40);
;// CONCATENATED MODULE: ./src/decide/rules.ts



/** What a message is about, in lower case; of a revert, what the reverted commit was about. */
const scopesOf = (message) => {
    const scope = message.kind === 'conventional' ? message.scope : null;
    const text = message.kind === 'revert' ? scopeOfHeader(message.reverted.header ?? '') : scope;
    return text === null
        ? []
        : text
            .toLowerCase()
            .split(',')
            .map((name) => name.trim());
};
const scopeOfHeader = (header) => {
    const read = (0,conventional_commit_header/* parseConventionalHeader */.f)(header);
    return read.ok ? read.value.scope : null;
};
const typeOf = (message) => {
    if (message.kind === 'revert')
        return 'revert';
    return message.kind === 'conventional' ? message.type : null;
};
/** A slash says nothing in the name of a person or a scope, so `*` stands for it too. */
const flatten = (text) => text.toLowerCase().replaceAll('/', '\u2215');
/** Globs over texts that are no paths. What is written out matches as it is, also with brackets: `renovate[bot]`. */
const compileTexts = (patterns) => {
    const flat = patterns.map(flatten);
    const [written, matches] = [new Set(flat), (0,glob/* compileGlobs */.tI)(flat)];
    return (text) => {
        const own = flatten(text);
        return written.has(own) || matches(own);
    };
};
const rules_remember = (judge) => {
    const known = new Map();
    return (person) => {
        const key = `${person.name}\n${person.email}`;
        const before = known.get(key);
        const found = before ?? judge(person);
        if (before === undefined)
            known.set(key, found);
        return found;
    };
};
const checkAuthor = (authors) => {
    const matches = compileTexts(authors);
    const isOne = rules_remember(({ name, email }) => matches(name) || matches(email));
    return ({ author }) => isOne(author);
};
const checkScope = (scopes) => {
    const matches = compileTexts(scopes);
    return (_, message) => scopesOf(message).some(matches);
};
const checkPaths = (paths) => {
    const matches = (0,decide_package/* compilePaths */.Iw)(paths);
    return ({ oid, files }) => {
        if (files === null)
            throw new Error(`A rule asks for the files of commit ${oid}, and nobody read them.`);
        return files.length > 0 && files.every(matches);
    };
};
const rules_isBreaking = (message) => message.kind === 'conventional' && message.breakingBy !== null;
/** The cheap questions first. A rule that does not speak of breaking changes has no say over them. */
const compileRule = ({ type, scopes, paths, authors, breaking }) => {
    const checks = [
        (_, message) => rules_isBreaking(message) === (breaking ?? false),
        ...(type === null ? [] : [(_, message) => typeOf(message) === type]),
        ...(scopes === null ? [] : [checkScope(scopes)]),
        ...(authors === null ? [] : [checkAuthor(authors)]),
        ...(paths === null ? [] : [checkPaths(paths)]),
    ];
    return (commit, message) => checks.every((holds) => holds(commit, message));
};
/** Compiles the rules once for many commits. The first that holds decides. Throws when a rule asks for files that were not read. */
const compileRules = (rules) => {
    const compiled = rules.map((rule, index) => ({ holds: compileRule(rule), match: { position: index + 1, rule } }));
    if (compiled.length === 0)
        return () => null;
    return (commit, message) => compiled.find(({ holds }) => holds(commit, message))?.match ?? null;
};
/** Compiles texts that take a commit out; finds the one that a message contains, in any case. */
const compileSkips = (texts) => {
    const wanted = texts.filter((text) => text !== '');
    if (wanted.length === 0)
        return () => null;
    const pattern = new RegExp(wanted.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'iu');
    return (message) => pattern.exec(message)?.[0] ?? null;
};

// EXTERNAL MODULE: ./src/decide/step.ts
var step = __webpack_require__(9880);
// EXTERNAL MODULE: ./src/decide/gitmoji.ts
var gitmoji = __webpack_require__(2377);
;// CONCATENATED MODULE: ./src/decide/subjects.ts




/** The grammar of first lines under a policy. */
const headerReaderOf = ({ grammar, types }) => grammar === 'gitmoji' ? (0,gitmoji/* gitmojiReader */.B2)(types) : conventional_commit_header/* parseConventionalHeader */.f;
const textBelow = (message) => {
    const text = message.trimStart();
    const end = text.search(/[\r\n]/);
    return end < 0 ? '' : text.slice(end);
};
const entitle = (message, { title, number }) => {
    const line = title.replace(/\s+/g, ' ').trim();
    const suffix = `(#${number})`;
    return `${line.endsWith(suffix) ? line : `${line} ${suffix}`}${textBelow(message)}`;
};
/** Azure and Bitbucket write of a merge also where they squash; then no other commit tells what came by it. */
const readOwn = (commit, text, readHeader) => {
    const own = parseCommitMessage(text, readHeader);
    if (own.kind !== 'merge' || own.title === null || commit.parents.length !== 1)
        return own;
    const below = textBelow(text).trimStart();
    const suffix = own.pullRequest === null ? '' : ` (#${own.pullRequest})`;
    const rest = below.startsWith(own.title) ? below.slice(own.title.length) : `\n\n${below}`;
    const told = parseCommitMessage(`${own.title}${suffix}${rest}`, readHeader);
    return told.kind === 'conventional' ? told : own;
};
/**
 * Reads what a commit is judged by: its own message, or the pull request that it came by where the policy asks for that and
 * it is known. What covers it, other commits tell. Nobody keeps a subject: the words of a hundred thousand fill the memory.
 */
const createSubjectReader = (policy, known) => {
    const readHeader = headerReaderOf(policy);
    const speakers = policy.source === 'commits' ? new Map() : known;
    return (commit) => {
        const text = commit.message;
        const own = readOwn(commit, text, readHeader);
        const pullRequest = speakers.get(own.pullRequest ?? -1) ?? null;
        const message = pullRequest === null ? own : parseCommitMessage(entitle(text, pullRequest), readHeader);
        return { commit, text, message, pullRequest, coveredBy: null };
    };
};
/**
 * Tells which merge of a pull request that speaks brought a commit, by object names; such a merge covers what it brought, but
 * for commits that came by a pull request of their own.
 */
const findCovering = (lineage, speaking) => speaking.size === 0 ? new Map() : findOwners(rangeOf(lineage), (oid) => speaking.has(oid));

;// CONCATENATED MODULE: ./src/decide/calls.ts




/** Makes of a policy what many commits are judged by. */
const createJudge = (policy, pullRequests) => ({
    policy,
    read: createSubjectReader(policy, pullRequests),
    readHeader: headerReaderOf(policy),
    ruleFor: compileRules(policy.rules),
    skipIn: compileSkips(policy.skip),
    wanted: policy.scopes === null ? null : new Set(policy.scopes.map((name) => name.toLowerCase())),
    foreign: new Set(policy.foreignScopes),
    byType: new Map(),
});
const callByType = ({ type }, { policy, byType }) => {
    const known = byType.get(type);
    if (known !== undefined)
        return known;
    const bump = policy.types.get(type);
    const call = bump === undefined
        ? { rule: { kind: 'unlisted-type', type }, bump: 'none' }
        : { rule: { kind: 'type', type }, bump };
    byType.set(type, call);
    return call;
};
const breakingCalls = {
    mark: { rule: { kind: 'breaking', by: 'mark' }, bump: 'major' },
    footer: { rule: { kind: 'breaking', by: 'footer' }, bump: 'major' },
};
const merge = { rule: { kind: 'merge' }, bump: 'none' };
/** Case-insensitive; a scope that means no package narrows nothing. */
const callByOutside = (message, { wanted, foreign }) => {
    if (wanted === null && foreign.size === 0)
        return null;
    const scopes = scopesOf(message);
    if (scopes.length === 0)
        return null;
    const scope = message.kind === 'conventional' && message.scope !== null ? message.scope : scopes.join(', ');
    if (scopes.every((name) => foreign.has(name)))
        return { rule: { kind: 'other-package', scope }, bump: 'none' };
    if (wanted === null || scopes.some((name) => wanted.has(name)))
        return null;
    return { rule: { kind: 'other-scope', scope }, bump: 'none' };
};
/** What the words of a message call for, and the user's rules about them. */
const callByWords = (commit, message, judge) => {
    const match = judge.ruleFor(commit, message);
    if (match !== null)
        return { rule: { kind: 'rule', ...match }, bump: match.rule.bump };
    if (message.kind !== 'conventional')
        return { rule: { kind: 'not-conventional', reason: message.reason }, bump: 'none' };
    return message.breakingBy === null ? callByType(message, judge) : breakingCalls[message.breakingBy];
};
/** What a message calls for, whoever wrote it and whatever others say about it. */
const callByMessage = (commit, message, judge) => message.kind === 'merge' ? merge : (callByOutside(message, judge) ?? callByWords(commit, message, judge));
const callByLabels = ({ number, labels }, { policy }) => {
    if (policy.source !== 'pull-request-labels')
        return null;
    const calls = labels.flatMap((label) => {
        const bump = policy.labels.get(label.toLowerCase());
        return bump === undefined ? [] : [{ rule: { kind: 'label', pullRequest: number, label }, bump }];
    });
    return calls.toSorted((a, b) => (0,step/* compareSteps */.b)(b.bump, a.bump))[0] ?? null;
};
/** Nobody says anything about anybody. */
const nobody = { reverts: noReverts, reverted: new Map(), covering: new Map() };
const isWeighed = (oid, judge, { reverted }) => {
    const commit = reverted.get(oid);
    if (commit === undefined)
        return false;
    const { message } = judge.read(commit);
    return message.kind === 'revert' || callByMessage(commit, message, judge).bump !== 'none';
};
const callByRevert = (subject, judge, others) => {
    const targets = others.reverts.targets.get(subject.commit.oid);
    if (targets === undefined)
        return null;
    const { oids, reachesBack } = targets;
    if (!reachesBack && oids.some((oid) => isWeighed(oid, judge, others)))
        return { rule: { kind: 'reverts-unreleased', oids }, bump: 'none' };
    const told = callByWords(subject.commit, subject.message, judge);
    if (told.rule.kind === 'rule')
        return told;
    const bump = judge.policy.types.get('revert') ?? 'none';
    return { rule: reachesBack ? { kind: 'reverts-released' } : { kind: 'reverts-bumpless', oids }, bump };
};
const calls_isBreaking = (message) => message.kind === 'conventional' && message.breakingBy !== null;
const callByOwn = (subject, judge, others) => {
    const { commit, message } = subject;
    const outside = callByOutside(message, judge);
    if (outside !== null)
        return outside;
    const byRevert = calls_isBreaking(message) ? null : callByRevert(subject, judge, others);
    return byRevert ?? callByMessage(commit, message, judge);
};
const callByPullRequest = (subject, pullRequest, judge, others) => {
    const { commit, message } = subject;
    const outside = callByOutside(message, judge);
    if (outside !== null)
        return outside;
    const byRevert = calls_isBreaking(message) ? null : callByRevert(subject, judge, others);
    if (byRevert?.rule.kind === 'reverts-unreleased')
        return byRevert;
    const byLabels = callByLabels(pullRequest, judge);
    if (byLabels !== null)
        return byLabels;
    if (byRevert !== null)
        return byRevert;
    const { rule, bump } = callByWords(commit, message, judge);
    return { rule: { kind: 'title', pullRequest: pullRequest.number, rule }, bump };
};
/** What a commit calls for, by all that is said about it. */
const callOf = (subject, judge, others) => {
    const { commit, text, pullRequest, coveredBy } = subject;
    const skip = judge.skipIn(text) ?? (pullRequest === null ? null : judge.skipIn(pullRequest.title));
    if (skip !== null)
        return { rule: { kind: 'skipped', text: skip }, bump: 'none' };
    const by = others.reverts.cancelledBy.get(commit.oid);
    if (by !== undefined)
        return { rule: { kind: 'cancelled', by }, bump: 'none' };
    if (coveredBy !== null)
        return { rule: { kind: 'covered', by: coveredBy }, bump: 'none' };
    return pullRequest === null
        ? callByOwn(subject, judge, others)
        : callByPullRequest(subject, pullRequest, judge, others);
};

;// CONCATENATED MODULE: ./src/decide/gist.ts
/** In lower case: the footers that are looked for in every commit of a range. */
const footersKept = new Set(['release-as', 'co-authored-by']);
const footersOf = ({ footers }) => footers.length === 0 ? footers : footers.filter(({ token }) => footersKept.has(token.toLowerCase()));
const gistOf = (message, footers) => {
    const { nearMisses } = message;
    switch (message.kind) {
        case 'conventional': {
            const { kind, type, scope, breakingBy } = message;
            return { kind, type, scope, breakingBy, footers, nearMisses };
        }
        case 'revert': {
            const { kind, reason, reverted } = message;
            return { kind, reason, reverted, footers, nearMisses };
        }
        default: {
            const { kind, reason } = message;
            return { kind, reason, footers, nearMisses };
        }
    }
};
/** What tells gists apart, but for those of reverts; a line break stands in no part of it. */
const keyOf = (message, footers) => {
    const { nearMisses } = message;
    const key = message.kind === 'conventional'
        ? `${message.type}\n${message.scope ?? ''}\n${message.breakingBy ?? ''}`
        : `${message.kind}\n${message.reason}`;
    return footers.length === 0 && nearMisses.length === 0 ? key : `${key}\n${JSON.stringify([footers, nearMisses])}`;
};
/** Takes the gist out of messages: one for all that say the same, and few say what no other does. */
const createGistReader = () => {
    const known = new Map();
    return (message) => {
        const footers = footersOf(message);
        if (message.kind === 'revert')
            return gistOf(message, footers);
        const key = keyOf(message, footers);
        const same = known.get(key);
        if (same !== undefined)
            return same;
        const gist = gistOf(message, footers);
        known.set(key, gist);
        return gist;
    };
};

;// CONCATENATED MODULE: ./src/decide/bumps.ts






/** The greatest step that any of the commits calls for. */
const greatestBump = (verdicts) => verdicts.reduce((greatest, { bump }) => ((0,step/* compareSteps */.b)(bump, greatest) > 0 ? bump : greatest), 'none');
/** A verdict that keeps no text: there may be a hundred thousand. */
class JudgedCommit {
    commit;
    gist;
    rule;
    bump;
    #read;
    constructor({ commit, message }, call, { read, gistOf }) {
        this.commit = commit;
        this.gist = gistOf(message);
        this.rule = call.rule;
        this.bump = call.bump;
        this.#read = read;
    }
    get message() {
        return this.#read(this.commit).message;
    }
    get squashed() {
        return false;
    }
}
/** Judges those again that other commits speak about. */
const hearOthers = (verdicts, judge, others) => {
    const { reverts, covering } = others;
    const { cancelledBy, targets } = reverts;
    if (targets.size === 0 && covering.size === 0)
        return verdicts;
    return verdicts.map((verdict) => {
        const { oid } = verdict.commit;
        const owner = covering.get(oid) ?? null;
        if (owner === null && !cancelledBy.has(oid) && !targets.has(oid))
            return verdict;
        const read = judge.read(verdict.commit);
        const subject = { ...read, coveredBy: read.pullRequest === null ? owner : null };
        return new JudgedCommit(subject, callOf(subject, judge, others), judge);
    });
};
const findReverted = (commits, { targets }) => {
    const oids = new Set([...targets.values()].flatMap((target) => target.oids));
    const found = oids.size === 0 ? [] : commits.filter(({ oid }) => oids.has(oid));
    return new Map(found.map((commit) => [commit.oid, commit]));
};
/** What is silenced itself lists nothing. */
const silenced = new Set(['cancelled', 'skipped', 'covered']);
const withBullets = (verdict, judge) => {
    const { commit, rule } = verdict;
    if (commit.parents.length > 1 || silenced.has(rule.kind))
        return [verdict];
    const { text, pullRequest } = judge.read(commit);
    if (pullRequest !== null)
        return [verdict];
    const bullets = listSquashedCommits(text, judge.readHeader).map((message) => {
        const call = callByMessage(commit, message, judge);
        return { commit, gist: message, message, squashed: true, rule: call.rule, bump: call.bump };
    });
    return [verdict, ...bullets];
};
/**
 * Judges each commit: which rule it meets, and the step that rule calls for. In the order given; linear but for reverted merges.
 * Throws when a rule asks for files that were not read.
 */
const judgeCommits = (commits, policy, { lineage, pullRequests } = { lineage: commits, pullRequests: new Map() }) => {
    const judge = { ...createJudge(policy, pullRequests), gistOf: createGistReader() };
    const { hear, pair } = createRevertPairing();
    const speaking = new Set();
    const alone = commits.map((commit) => {
        const subject = judge.read(commit);
        hear(subject);
        if (subject.pullRequest !== null)
            speaking.add(commit.oid);
        return new JudgedCommit(subject, callOf(subject, judge, nobody), judge);
    });
    const reverts = pair(commits, lineage);
    const others = { reverts, reverted: findReverted(commits, reverts), covering: findCovering(lineage, speaking) };
    const verdicts = hearOthers(alone, judge, others);
    return policy.expandSquash ? verdicts.flatMap((verdict) => withBullets(verdict, judge)) : verdicts;
};

;// CONCATENATED MODULE: ./src/decide/next-version.ts



/** The steps by size. */
const bumpRank = { patch: 1, minor: 2, major: 3 };
const findCall = ({ verdicts, policy }) => {
    // What nobody changed is not released either, however many packages one word is about.
    if (policy.bump !== null && verdicts.length > 0)
        return { because: 'asked', called: policy.bump };
    const byCommits = greatestBump(verdicts);
    if (byCommits !== 'none')
        return { because: 'commits', called: byCommits };
    const { defaultBump } = policy;
    return verdicts.length === 0 || defaultBump === 'none' ? null : { because: 'default-bump', called: defaultBump };
};
// Who asks for a major step on 0.y.z asks for 1.0.0.
const rulesFor = ({ initialDevelopment }, isAsked) => ({
    initialDevelopment: initialDevelopment && !isAsked,
});
const greatestCalls = (calls) => calls.filter(({ bump }) => calls.every((other) => bumpRank[other.bump] <= bumpRank[bump]));
/** What other packages' releases call for beyond the own call. A person's word wins over them. */
const callsBeyond = (own, { policy }) => {
    if (own?.because === 'asked')
        return [];
    const least = own === null ? 0 : bumpRank[own.called];
    return greatestCalls(policy.calls.filter(({ bump }) => bumpRank[bump] > least));
};
const firstStep = (situation) => {
    const { base, policy } = situation;
    const own = findCall(situation);
    const by = callsBeyond(own, situation);
    const called = by[0]?.bump ?? own?.called;
    if (called === undefined)
        return null;
    if (base === null) {
        const to = policy.initialVersion;
        return own === null ? { kind: 'called', by, applied: null, to } : { kind: 'initial', because: own.because, to };
    }
    const rules = rulesFor(policy, own?.because === 'asked');
    const applied = (0,domain_version/* appliedBump */.kE)(base.version, called, rules);
    const to = (0,domain_version/* bumpVersion */.Bx)(base.version, called, rules);
    const isOwn = own !== null && by.length === 0;
    return isOwn ? { kind: 'bump', because: own.because, called, applied, to } : { kind: 'called', by, applied, to };
};
/** The steps that commits, default, a person or other packages call for, from the base. */
const stepsByCall = (situation) => {
    const step = firstStep(situation);
    if (step === null)
        return [];
    const { base, policy } = situation;
    const applied = 'applied' in step ? step.applied : null;
    const { minimumBump } = policy;
    if (base === null || applied === null || bumpRank[applied] >= bumpRank[minimumBump])
        return [step];
    return [step, { kind: 'raised', applied: minimumBump, to: (0,domain_version/* bumpVersion */.Bx)(base.version, minimumBump) }];
};
/** The greatest pre-release before HEAD that no final release has overtaken. */
const findAnnounced = ({ base, known }) => known.find(({ version, reachable }) => reachable && !(0,domain_version/* isStable */.MQ)(version) && (base === null || (0,domain_version/* compareVersions */.Zy)(version, base.version) > 0)) ?? null;
const withAnnounced = (steps, announced) => {
    const last = steps.at(-1);
    if (announced === null)
        return steps;
    const to = (0,domain_version/* coreOf */.z2)(announced.version);
    return last !== undefined && (0,domain_version/* compareVersions */.Zy)(last.to, to) >= 0
        ? steps
        : [...steps, { kind: 'announced', by: announced, to }];
};
/** Tells whether a commit changes something for those who have the commits in `seen`. */
const isNews = ({ commit, rule, bump }, seen) => !seen.has(commit.oid) &&
    (bump !== 'none' || (rule.kind === 'reverts-unreleased' && rule.oids.some((oid) => seen.has(oid))));
const commitsSeenBy = (tags, { lineage }) => ancestorsIn(rangeOf(lineage), tags.flatMap(({ commitOid }) => commitOid ?? []));
const hasNewsFor = (channel, situation) => {
    const { known, verdicts, policy, told } = situation;
    if ((policy.bump !== null && verdicts.length > 0) || policy.calls.length > 0)
        return true;
    const seen = commitsSeenBy(known.filter(({ version }) => (0,domain_version/* isInChannel */.NM)(version, channel)), situation);
    if (told !== null && told.commit !== null && !seen.has(told.commit))
        return true;
    if (verdicts.some((verdict) => isNews(verdict, seen)))
        return true;
    return policy.defaultBump !== 'none' && verdicts.some(({ commit }) => !seen.has(commit.oid));
};
const goBeyond = (announced, situation) => {
    const seen = commitsSeenBy([announced], situation);
    const { policy, verdicts } = situation;
    const since = greatestBump(verdicts.filter(({ commit }) => !seen.has(commit.oid)));
    const own = since === 'none' ? 'patch' : since;
    const [call] = greatestCalls(policy.calls);
    const called = call !== undefined && bumpRank[call.bump] > bumpRank[own] ? call.bump : own;
    const bump = policy.bump ?? called;
    const to = (0,domain_version/* bumpVersion */.Bx)((0,domain_version/* coreOf */.z2)(announced.version), bump, rulesFor(policy, policy.bump !== null));
    return { kind: 'beyond', by: announced, to };
};
/** The step from a final version to the next pre-release that leads to it; its number follows every one there is, wherever it is. */
const prereleaseStep = (core, channel, known) => {
    const existing = known.map(({ version }) => version);
    return { kind: 'pre-release', channel, to: (0,domain_version/* nextPrerelease */.ES)(core, channel, existing) };
};
const stepToTold = ({ version, commit }) => ({ kind: 'release-as', commit, to: version });
const stepsInChannel = (channel, situation) => {
    if (!hasNewsFor(channel, situation))
        return [];
    const { known, told } = situation;
    const announced = findAnnounced(situation);
    const steps = withAnnounced(told === null ? stepsByCall(situation) : [stepToTold(told)], announced);
    const core = steps.at(-1)?.to;
    if (core === undefined)
        return [];
    const step = prereleaseStep(core, channel, known);
    if (announced === null || (0,domain_version/* compareVersions */.Zy)(step.to, announced.version) > 0)
        return [...steps, step];
    const beyond = goBeyond(announced, situation);
    return [...steps, beyond, prereleaseStep(beyond.to, channel, known)];
};
const stepsToFinal = (situation) => {
    const steps = stepsByCall(situation);
    // Of a range that begins above the last final version, the commits that a pre-release was made for are not in the verdicts.
    const isCalled = steps.length > 0 || (situation.asked && situation.verdicts.length > 0);
    return isCalled ? withAnnounced(steps, findAnnounced(situation)) : [];
};
/** True for a version that is taken as it was told. On a channel, a footer names the final version that its pre-releases lead to. */
const isTakenAtItsWord = ({ version, commit }, { channel }) => channel === null || commit === null || !(0,domain_version/* isStable */.MQ)(version);
/** The next version and the way to it, or null when nothing calls for one. Greater than every release before HEAD, unless told. */
const chooseNextVersion = (situation) => {
    const { told, policy } = situation;
    if (told !== null && isTakenAtItsWord(told, policy))
        return { version: told.version, steps: [stepToTold(told)] };
    const { channel } = policy;
    const steps = channel === null ? stepsToFinal(situation) : stepsInChannel(channel, situation);
    const version = steps.at(-1)?.to;
    return version === undefined ? null : { version, steps };
};

;// CONCATENATED MODULE: ./src/decide/conflict.ts


/** The tag that has a version already, whatever build metadata it carries; for a pre-release also the final version it leads to. */
const findTaken = (version, known) => known.find((tag) => (0,domain_version/* compareVersions */.Zy)(tag.version, version) === 0 ||
    ((0,domain_version/* isStable */.MQ)(tag.version) && (0,domain_version/* compareVersions */.Zy)(tag.version, (0,domain_version/* coreOf */.z2)(version)) === 0)) ?? null;
const nameCore = ({ major, minor, patch }) => `${major}.${minor}.${patch}`;
/** The final version after this one, by steps of the same size from the base, that nobody has yet. Linear in the tags. */
const findFree = (version, { base, known }) => {
    const taken = new Set(known.filter((tag) => (0,domain_version/* isStable */.MQ)(tag.version)).map((tag) => nameCore(tag.version)));
    const bump = base === null ? 'patch' : (0,domain_version/* bumpBetween */.HQ)(base.version, version);
    let free = (0,domain_version/* bumpVersion */.Bx)((0,domain_version/* coreOf */.z2)(version), bump);
    while (taken.has(nameCore(free)))
        free = (0,domain_version/* bumpVersion */.Bx)(free, bump);
    return free;
};
/**
 * With `on-conflict: recompute`, goes on past a version that a commit elsewhere has. A version that was told stays, and so
 * does the first one: a history without any release has lost one rather than met one.
 */
const passTaken = (next, situation) => {
    const { base, known, policy } = situation;
    const by = findTaken(next.version, known);
    const isTold = next.steps.some(({ kind }) => kind === 'release-as');
    if (policy.onConflict === 'refuse' || base === null || isTold || by === null || by.reachable)
        return next;
    const free = findFree(next.version, situation);
    const steps = next.steps.filter(({ kind }) => kind !== 'pre-release');
    const passed = [...steps, { kind: 'taken', by, to: free }];
    if (policy.channel === null)
        return { version: free, steps: passed };
    const last = prereleaseStep(free, policy.channel, known);
    return { version: last.to, steps: [...passed, last] };
};

;// CONCATENATED MODULE: ./src/decide/objections.ts






/** The least release of the line that stands elsewhere, with a minor number that this history has not reached. */
const findEndOfLine = ({ base, known }) => {
    if (base === null)
        return null;
    const { version: from } = base;
    const isNextMinor = ({ version, reachable }) => !reachable &&
        (0,domain_version/* isStable */.MQ)(version) &&
        version.major === from.major &&
        version.minor !== from.minor &&
        (0,domain_version/* compareVersions */.Zy)(version, from) > 0;
    return known.findLast(isNextMinor) ?? null;
};
const checkLine = ({ version }, situation) => {
    const { line } = situation.policy;
    if (line === null)
        return null;
    if (!isInLine(version, line))
        return { kind: 'outside-line', version, line };
    const end = findEndOfLine(situation);
    // The very version is told as taken, which says the same and more.
    if (end === null || (0,domain_version/* compareVersions */.Zy)(version, end.version) <= 0)
        return null;
    return { kind: 'beyond-line', version, line, end };
};
const checkMaximum = ({ version, steps }, { base, verdicts, policy }) => {
    const isTold = steps.some(({ kind }) => kind === 'release-as');
    if (base === null || isTold)
        return null;
    const bump = (0,domain_version/* bumpBetween */.HQ)(base.version, version);
    const { maximumBump: maximum } = policy;
    if (bumpRank[bump] <= bumpRank[maximum])
        return null;
    const tooGreat = verdicts.filter((verdict) => verdict.bump !== 'none' && bumpRank[(0,domain_version/* appliedBump */.kE)(base.version, verdict.bump, policy)] > bumpRank[maximum]);
    const announced = steps.findLast((step) => step.kind === 'announced' || step.kind === 'beyond')?.by ?? null;
    const isAsked = steps.some((step) => 'because' in step && step.because === 'asked');
    const commits = isAsked ? [] : tooGreat.map(({ commit }) => commit.oid);
    const calls = steps.flatMap((step) => (step.kind === 'called' ? step.by : []));
    return { kind: 'beyond-maximum', version, bump, maximum, commits, calls, announced, isAsked };
};
const checkOrder = ({ version, steps }, { base, known, told }) => {
    const notBelow = known.filter((tag) => (0,domain_version/* compareVersions */.Zy)(tag.version, version) >= 0);
    const reachable = notBelow.find((tag) => tag.reachable);
    const isTold = steps.some(({ kind }) => kind === 'release-as');
    if (isTold && reachable) {
        return { kind: 'release-as-not-greater', version, greatest: reachable, commit: told?.commit ?? null };
    }
    const releases = notBelow.filter((tag) => (0,domain_version/* isStable */.MQ)(tag.version));
    const [greatest] = releases;
    if (base !== null || isTold || greatest === undefined)
        return null;
    return { kind: 'releases-elsewhere', version, greatest, count: releases.length };
};
const checkName = ({ version }, situation, tags) => {
    const { known, policy } = situation;
    const tagName = (0,version_tag/* formatTag */._3)(policy.template, version);
    const by = findTaken(version, known);
    if (by !== null) {
        const free = findFree(version, situation);
        const nextFree = checkLine({ version: free, steps: [] }, situation) === null ? free : null;
        return { kind: 'version-taken', tagName, version, by, nextFree };
    }
    const blocking = findBlockingTag(tagName, tags);
    return blocking === null ? null : { kind: 'name-blocked', tagName, version, by: blocking };
};
/** Why the next version may not be made, or null when it may. */
const findObjection = (next, situation, tags) => checkLine(next, situation) ??
    checkOrder(next, situation) ??
    checkMaximum(next, situation) ??
    checkName(next, situation, tags);

;// CONCATENATED MODULE: ./src/decide/release-as.ts

/** What these commits say does not count here. */
const release_as_silenced = new Set([
    'cancelled',
    'skipped',
    'other-scope',
    'other-package',
]);
/** The last such footer of a message, as git has it with trailers that are there more than once; null: none. */
const namedIn = ({ gist: { footers } }) => {
    const named = footers.findLast(({ token, separator }) => separator === ': ' && token.toLowerCase() === 'release-as');
    return named === undefined ? null : (named.value.split('\n', 1)[0] ?? '').trim();
};
/** What a commit says in the place of a version, unless it was taken back or taken out; null: nothing. */
const versionNamedBy = (verdict) => verdict.squashed || release_as_silenced.has(verdict.rule.kind) ? null : namedIn(verdict);
/**
 * Finds the version that a footer names: that of the commit nearest to HEAD, unless the commit was taken back or taken out.
 * The commits stand as they were judged, children before their parents.
 */
const findReleaseAs = (verdicts) => {
    for (const verdict of verdicts) {
        const text = versionNamedBy(verdict);
        if (text === null)
            continue;
        const { oid } = verdict.commit;
        const version = (0,domain_version/* parseVersion */.ot)(text);
        return version.ok ? { kind: 'version', version: version.value, oid } : { kind: 'unreadable', text, oid };
    }
    return { kind: 'none' };
};

;// CONCATENATED MODULE: ./src/decide/told-version.ts



/**
 * The version that somebody named: the input before a footer, and a step asked for by hand before a footer, too. A footer
 * whose pre-release was made before HEAD is kept already; one that cannot be read is a problem.
 */
const findTold = ({ base, known, verdicts, policy }, head) => {
    if (policy.releaseAs !== null)
        return (0,domain_result/* success */.k)({ version: policy.releaseAs, commit: null });
    const found = findReleaseAs(verdicts);
    if (found.kind === 'none' || policy.bump !== null)
        return (0,domain_result/* success */.k)(null);
    const { oid: commit } = found;
    if (found.kind === 'unreadable')
        return (0,domain_result/* failure */.V)({ kind: 'release-as-unreadable', text: found.text, commit });
    const { version } = found;
    const isKept = (tag) => tag.reachable && tag.commitOid !== head && (0,domain_version/* compareVersions */.Zy)(tag.version, version) === 0;
    const isAfterBase = base === null || (0,domain_version/* compareVersions */.Zy)(version, base.version) > 0;
    return (0,domain_result/* success */.k)(isAfterBase && known.some(isKept) ? null : { version, commit });
};

;// CONCATENATED MODULE: ./src/decide/release.ts









const isLatest = (version, known) => (0,domain_version/* isStable */.MQ)(version) && !known.some((tag) => (0,domain_version/* isStable */.MQ)(tag.version) && (0,domain_version/* compareVersions */.Zy)(tag.version, version) > 0);
const checkFacts = (facts, base, policy) => {
    if (policy.bar?.kind === 'no-line')
        return { kind: 'branch-no-line', branch: policy.bar.branch };
    if (facts.history !== 'complete')
        return { kind: 'history-incomplete', because: facts.history };
    return facts.asked || facts.since === (base?.commitOid ?? null) ? null : { kind: 'base-changed' };
};
const release_settle = (tag, facts, situation) => {
    const { base, known, verdicts, policy } = situation;
    const { version } = tag;
    const isOwn = (0,version_tag/* versionOfTag */.mx)(policy.template, tag.name) !== null;
    const movingTags = isOwn ? planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy) : [];
    const isUnfinished = movingTags.some(({ change }) => change === 'create' || change === 'move');
    const alsoTagged = known.filter((other) => other.commitOid === facts.head && (0,domain_version/* compareVersionsTotally */.Kx)(other.version, version) !== 0);
    const kind = isUnfinished ? 'finish' : 'already-released';
    return { kind, base, verdicts, version, tag, alsoTagged, movingTags, latest: isLatest(version, known) };
};
const releaseNext = (facts, situation) => {
    const { base, known, verdicts, policy } = situation;
    const called = chooseNextVersion(situation);
    if (called === null) {
        const kind = verdicts.length === 0 ? 'no-commits' : 'no-releasing-commits';
        const isOffBase = facts.asked && facts.since !== base?.commitOid;
        const because = isOffBase ? { kind, asked: true } : { kind };
        return { kind: 'nothing-to-release', base, verdicts, because };
    }
    const next = passTaken(called, situation);
    const problem = findObjection(next, situation, facts.tags);
    if (problem !== null)
        return { kind: 'refused', base, verdicts, problem, steps: next.steps };
    const { version, steps } = next;
    const movingTags = planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy);
    const tagName = (0,version_tag/* formatTag */._3)(policy.template, version);
    const latest = isLatest(version, known);
    const { calls: dependencies } = policy;
    const made = { version, tagName, commit: facts.head, movingTags, latest };
    return { kind: 'release', base, verdicts, steps, ...made, dependencies };
};
/** The tag of the told version, where HEAD has it already. */
const findToldAtHead = ({ told, known }, head) => known.find((tag) => told !== null && tag.commitOid === head && (0,domain_version/* compareVersions */.Zy)(tag.version, told.version) === 0) ??
    null;
const decideInRange = (facts, known, base, policy) => {
    const verdicts = judgeCommits(facts.commits, policy, facts);
    const { lineage, asked } = facts;
    const read = { base, known, lineage, verdicts, policy, asked };
    const released = findReleaseAtHead(known, facts.head, policy);
    if (released !== null)
        return release_settle(released, facts, { ...read, told: null });
    const by = findReleaseBeyondHead(known, facts.head, policy);
    if (by !== null)
        return { kind: 'nothing-to-release', base, verdicts, because: { kind: 'superseded', by } };
    const told = findTold(read, facts.head);
    if (!told.ok)
        return { kind: 'refused', base, verdicts, problem: told.error, steps: [] };
    const situation = { ...read, told: told.value };
    const kept = findToldAtHead(situation, facts.head);
    return kept === null ? releaseNext(facts, situation) : release_settle(kept, facts, situation);
};
/** Decides what HEAD becomes: a release, nothing, the end of a release left half done, or a refusal with its reason. Pure. */
const decideRelease = (facts, policy) => {
    const known = listKnownTags(facts.tags, policy);
    const base = chooseBase(facts.tags, facts.head, policy);
    const { bar } = policy;
    if (bar?.kind === 'not-listed') {
        const because = { kind: 'branch-not-listed', branch: bar.branch };
        return { kind: 'nothing-to-release', base, verdicts: [], because };
    }
    const problem = checkFacts(facts, base, policy);
    if (problem !== null)
        return { kind: 'refused', base, verdicts: [], problem, steps: [] };
    return decideInRange(facts, known, base, policy);
};

;// CONCATENATED MODULE: ./src/decide/packages.ts





const nameOf = ({ package: { name } }) => name ?? '';
/**
 * A package that this very commit has released already calls as well: who depends on it and has no tag here was left out
 * when a run died between two tags.
 */
const packages_callOf = (each, decision, dependents) => {
    if (decision === undefined || !('movingTags' in decision) || dependents === 'none')
        return [];
    const { base, version } = decision;
    const own = base === null ? 'patch' : (0,domain_version/* bumpBetween */.HQ)(base.version, version);
    const bump = dependents === 'same' ? own : dependents;
    return [{ because: 'dependency', package: nameOf(each), version, bump }];
};
/** Every change once: a commit that changes two packages is one, and counts as where it calls for most. */
const poolVerdicts = (lists) => {
    const byChange = new Map();
    for (const verdict of lists.flat()) {
        const key = `${verdict.commit.oid} ${verdict.message.header}`;
        if ((byChange.get(key)?.bump ?? 'none') === 'none')
            byChange.set(key, verdict);
    }
    return [...byChange.values()];
};
const isSameCalls = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/**
 * Lets each release call for a step in those that depend on it, until nothing changes: a step only ever grows, and what is
 * refused stays so, so cycles come to an end, too.
 */
const callDependents = (packages, dependents, judge) => {
    const decisions = packages.map((each) => judge(each, []));
    const heard = packages.map(() => []);
    const waiting = packages.map((_, index) => index);
    const indexOf = new Map(packages.map((each, index) => [nameOf(each), index]));
    const callsOn = ({ package: { dependsOn } }) => packages.flatMap((each, index) => dependsOn.includes(nameOf(each)) ? packages_callOf(each, decisions[index], dependents) : []);
    const dependentsOf = (name) => packages.flatMap((each) => (each.package.dependsOn.includes(name) ? (indexOf.get(nameOf(each)) ?? []) : []));
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        const each = packages[at];
        const before = decisions[at];
        if (each === undefined || before === undefined || before.kind === 'refused')
            continue;
        const calls = callsOn(each);
        if (isSameCalls(calls, heard[at] ?? []))
            continue;
        heard[at] = calls;
        decisions[at] = judge(each, calls);
        waiting.push(...dependentsOf(nameOf(each)));
    }
    return decisions;
};
/** The release that a package makes because one that shares its version does. */
const follow = ({ package: { policy }, facts }, own, by, latest) => {
    const { base, verdicts } = own;
    const { version } = by;
    const tagName = (0,version_tag/* formatTag */._3)(policy.template, version);
    const applied = base === null ? null : (0,domain_version/* bumpBetween */.HQ)(base.version, version);
    const steps = [{ kind: 'called', by: [by], applied, to: version }];
    const blocking = findBlockingTag(tagName, facts.tags);
    if (blocking !== null) {
        return {
            kind: 'refused',
            base,
            verdicts,
            problem: { kind: 'name-blocked', tagName, version, by: blocking },
            steps,
        };
    }
    const known = listKnownTags(facts.tags, policy);
    const movingTags = planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy);
    return {
        kind: 'release',
        base,
        verdicts,
        version,
        steps,
        tagName,
        commit: facts.head,
        movingTags,
        latest,
        dependencies: [],
    };
};
/** Gives all packages the greatest version that one of them calls for. */
const shareVersion = (packages, decisions) => {
    const releases = packages.flatMap((each, index) => {
        const decision = decisions[index];
        return decision?.kind === 'release' ? [{ name: nameOf(each), decision }] : [];
    });
    const [first] = releases.toSorted((a, b) => (0,domain_version/* compareVersions */.Zy)(b.decision.version, a.decision.version));
    if (first === undefined)
        return decisions;
    const { version, base, latest } = first.decision;
    const bump = base === null ? 'patch' : (0,domain_version/* bumpBetween */.HQ)(base.version, version);
    const call = { because: 'shared', package: first.name, version, bump };
    return packages.flatMap((each, index) => {
        const own = decisions[index];
        if (own === undefined)
            return [];
        const isLess = own.kind === 'release' && (0,domain_version/* compareVersions */.Zy)(own.version, version) < 0;
        return own.kind === 'nothing-to-release' || isLess ? [follow(each, own, call, latest)] : [own];
    });
};
/** Holds the moving tags that git cannot keep beside a release tag of the same run, as it would beside one that is there. */
const holdBlocked = (decisions) => {
    const made = decisions.flatMap((decision) => decision.kind === 'release'
        ? [{ name: decision.tagName, objectOid: decision.commit, commitOid: decision.commit }]
        : []);
    const tags = made.map((tag) => ({ ...tag, reachable: true, containsHead: true }));
    const hold = (tag) => {
        const by = tag.change === 'create' ? findBlockingTag(tag.name, tags) : null;
        return by === null ? tag : { change: 'hold', name: tag.name, because: { kind: 'name-blocked', by } };
    };
    return decisions.map((decision) => 'movingTags' in decision ? { ...decision, movingTags: decision.movingTags.map(hold) } : decision);
};
/**
 * Decides all packages of a run: each by its own commits, then by those that it depends on, or whose version it shares.
 * `policyOf` is what the run makes of a policy. In the order given; pure.
 */
const decideTogether = (packages, together, policyOf) => {
    const judge = ({ package: { policy }, facts }, calls) => decideRelease(facts, { ...policyOf(policy), calls });
    if (together?.versioning === 'independent') {
        // A step that a person asks for is for what has changed, not for all fifty.
        const withoutAsking = (policy) => ({ ...policy, bump: null });
        const asked = packages.map((each) => each.facts.commits.length > 0
            ? each
            : { ...each, package: { ...each.package, policy: withoutAsking(each.package.policy) } });
        return holdBlocked(callDependents(asked, together.dependents, judge));
    }
    const alone = packages.map((each) => judge(each, []));
    return together === null ? alone : holdBlocked(shareVersion(packages, alone));
};

;// CONCATENATED MODULE: ./src/decide/answer.ts


/** The policy of a run: a tag that somebody made is taken at its word, whatever branch, channel or line is configured. */
const policyFor = (occasion, policy) => {
    if (occasion.kind !== 'settle')
        return policy;
    return { ...policy, bar: null, releaseAs: (0,version_tag/* versionOfTag */.mx)(policy.template, occasion.tagName) };
};
const toAnswer = (decision, occasion) => {
    const isSettled = decision.kind === 'finish' || decision.kind === 'already-released';
    if (occasion.kind !== 'settle' || isSettled)
        return decision;
    const { base, verdicts } = decision;
    const because = { kind: 'only-a-tag', tagName: occasion.tagName };
    return { kind: 'nothing-to-release', base, verdicts, because };
};
/** Decides a run by what it is for: an answer for each package, in the order given. Pure. */
const decide = (packages, occasion, together) => decideTogether(packages, together, (policy) => policyFor(occasion, policy)).map((decision) => toAnswer(decision, occasion));

;// CONCATENATED MODULE: ./src/decide/beginning.ts


const unnamed = [
    { prefix: 'v', suffix: '' },
    { prefix: '', suffix: '' },
];
/**
 * The greatest final version that the repository has under no package's name, where no package has a version of its own: it
 * was one package until now, and each of these begins anew. null: there is no such thing to go on from.
 */
const findFormerRelease = (packages) => {
    const [first] = packages;
    if (first === undefined || first.package.name === null)
        return null;
    if (packages.some(({ package: { policy }, facts }) => listKnownTags(facts.tags, policy).length > 0))
        return null;
    const former = unnamed.flatMap((template) => listVersionTags(first.facts.tags, template));
    return former.find(({ version }) => (0,domain_version/* isStable */.MQ)(version)) ?? null;
};

;// CONCATENATED MODULE: ./src/decide/other-forms.ts




const numbers = /(?<![0-9]|[0-9]\.)[0-9]+\.[0-9]+\.[0-9]+(?![0-9]|\.[0-9])/;
/** The template that a tag's name would follow: what stands around the first three numbers in it. */
const readForm = (tag) => {
    const found = numbers.exec(tag.name);
    if (found === null || !tag.reachable)
        return [];
    const rest = tag.name.slice(found.index);
    const isWhole = (0,domain_version/* parseVersion */.ot)(rest).ok;
    const suffix = isWhole ? '' : rest.slice(found[0].length);
    // `1.2.3-rc/1` is a mistyped pre-release rather than a version with something behind it.
    if (/^[-+]/.test(suffix))
        return [];
    const template = (0,version_tag/* parseTagTemplate */.O7)(`${tag.name.slice(0, found.index)}{version}${suffix}`);
    const version = template.ok ? (0,version_tag/* versionOfTag */.mx)(template.value, tag.name) : null;
    return template.ok && version !== null && (0,domain_version/* isStable */.MQ)(version)
        ? [{ tag: { ...tag, version }, template: template.value }]
        : [];
};
const textOf = ({ prefix, suffix }) => `${prefix} ${suffix}`;
const wordsOf = (template) => {
    const words = textOf(template)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u);
    return new Set(words.filter((word) => word !== '' && word !== 'v'));
};
const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;
/** Tells whether a name stands in a text as a word of its own. */
const holdsName = (text, name) => text
    .split(name)
    .some((before, index, pieces) => index < pieces.length - 1 && !endsInWord.test(before) && !beginsWithWord.test(pieces[index + 1] ?? ''));
/** The package that a form names: of `api` and `api-client` the longer one that is there. */
const ownerOf = ({ template }, names) => names.filter((name) => holdsName(textOf(template), name)).toSorted((a, b) => b.length - a.length)[0] ?? null;
/** A template with words of its own goes on from tags with one of them, or with none: `web/v1.2.0` is no release of `api/v…`. */
const isKin = ({ template }, own) => {
    const [words, ownWords] = [wordsOf(template), wordsOf(own)];
    return ownWords.size === 0 || words.size === 0 || !words.isDisjointFrom(ownWords);
};
const byPlainness = (a, b) => Number(wordsOf(a.template).size > 0) - Number(wordsOf(b.template).size > 0) ||
    (0,domain_version/* compareVersionsTotally */.Kx)(b.tag.version, a.tag.version);
const begins = ({ package: { policy }, facts }) => policy.bar === null && !listKnownTags(facts.tags, policy).some(({ version }) => (0,domain_version/* isStable */.MQ)(version));
const withPlaceholder = (template, name) => name === null ? template : template.replace(name, () => '{package}');
const findForm = ({ package: each }, forms, isOne) => {
    const { name, policy } = each;
    const isNamed = !isOne && name !== null;
    const own = forms
        .filter((form) => (isNamed ? form.owner === name : isKin(form, policy.template)))
        .toSorted(byPlainness);
    const [first] = own;
    const begin = policy.releaseAs ?? policy.initialVersion;
    // A first version above it goes on from it already.
    if (first === undefined || (0,domain_version/* compareVersions */.Zy)(first.tag.version, begin) < 0)
        return null;
    const { prefix, suffix } = first.template;
    const template = withPlaceholder(`${prefix}{version}${suffix}`, isNamed ? name : null);
    return { package: each, tag: first.tag, template };
};
/**
 * For each package without a final release: the greatest tag before HEAD that would be one under another template, those
 * without a word of their own (`1.2.3`) before others (`release-1.2.3`). Packages that share a version are one.
 */
const listOtherForms = (packages) => {
    const beginners = packages.filter(begins);
    const [first] = beginners;
    if (first === undefined)
        return [];
    const all = packages.map((each) => each.package);
    const templates = all.flatMap(({ policy }) => [policy.template, ...policy.siblings]);
    const isKnown = ({ name }) => templates.some((template) => (0,version_tag/* versionOfTag */.mx)(template, name) !== null);
    const isOne = (0,decide_package/* sharesVersion */.ze)(all);
    const names = isOne ? [] : all.flatMap(({ name }) => name ?? []);
    const forms = first.facts.tags
        .flatMap(readForm)
        .filter(({ tag }) => !isKnown(tag))
        .map((form) => ({ ...form, owner: ownerOf(form, names) }));
    return (isOne ? [first] : beginners).flatMap((each) => findForm(each, forms, isOne) ?? []);
};

;// CONCATENATED MODULE: ./src/decide/first-version.ts




const isNew = ({ package: { policy }, facts, answer }) => answer.kind === 'nothing-to-release' && !facts.asked && listKnownTags(facts.tags, policy).length === 0;
const isStuck = ({ answer }) => answer.kind === 'nothing-to-release' && answer.because.kind === 'no-releasing-commits';
/** The next step of a repository without any release, where there are commits and none calls for one; else null. */
const findFirstVersion = (packages) => {
    const [first] = packages;
    if (first === undefined || !packages.every(isNew) || !packages.some(isStuck))
        return null;
    // Where there may be an earlier release, the way out is another.
    if (findFormerRelease(packages) !== null || listOtherForms(packages).length > 0)
        return null;
    const { initialVersion, grammar, channel } = first.package.policy;
    const ofPackage = first.package.name !== null;
    const isOne = !ofPackage || (0,decide_package/* sharesVersion */.ze)(packages.map((each) => each.package));
    return { initialVersion, grammar, mayBeNamed: channel === null && isOne, ofPackage };
};

;// CONCATENATED MODULE: ./src/decide/occasion.ts
/** The events on which a version is made (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
const releasingEvents = [
    'push',
    'workflow_dispatch',
    'schedule',
    'repository_dispatch',
    'workflow_run',
    'release',
];
const judgesUnmerged = (eventName) => eventName.startsWith('pull_request') || eventName === 'merge_group';
const followsUnmerged = ({ eventName, followedRun, repository }) => eventName === 'workflow_run' &&
    followedRun !== undefined &&
    (judgesUnmerged(followedRun.eventName) || followedRun.headRepository !== repository);
// Whoever takes a release back does not want it made again.
const takesBack = new Set(['deleted', 'unpublished']);
const tagRef = /^refs\/tags\/(.+)$/;
/** Chooses what a run is for. Pull requests and merge groups are never released, whatever the event is called. */
const chooseOccasion = (context) => {
    const { eventName, ref, pullRequest, mergeGroup } = context;
    if (pullRequest !== undefined) {
        const { baseSha: base, headSha: head, title, number, labels } = pullRequest;
        return { kind: 'preview', of: 'pull-request', base, head, title, number, labels };
    }
    if (mergeGroup !== undefined) {
        const { baseSha: base, headSha: head } = mergeGroup;
        return { kind: 'preview', of: 'merge-group', base, head, title: null, number: null, labels: [] };
    }
    if (!releasingEvents.some((name) => name === eventName))
        return { kind: 'unknown', eventName };
    if (followsUnmerged(context))
        return { kind: 'unmerged' };
    if (eventName === 'release' && takesBack.has(context.action ?? ''))
        return { kind: 'unknown', eventName: `release: ${context.action}` };
    const tagName = tagRef.exec(ref)?.[1];
    return tagName === undefined ? { kind: 'release' } : { kind: 'settle', tagName };
};

;// CONCATENATED MODULE: ./src/decide/preview.ts


/** Stands for the commit that merging would make: no commit has this name. */
const unmadeOid = '0'.repeat(40);
const preview_bodyOf = (message) => message.split('\n').slice(1).join('\n').trim();
/**
 * The message that GitHub proposes for a squash under the pull request's title: one commit's body, or all messages as a list
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/configuring-commit-squashing-for-pull-requests).
 */
const squashMessage = (title, number, change) => {
    const header = number === null ? title : `${title} (#${number})`;
    const messages = change.filter(({ parents }) => parents.length < 2).map(({ message }) => message);
    const [first = ''] = messages;
    const body = messages.length === 1
        ? preview_bodyOf(first)
        : messages
            .toReversed()
            .map((each) => `* ${each}`)
            .join('\n\n');
    return body === '' ? header : `${header}\n\n${body}`;
};
const versionIn = (decision) => ('version' in decision ? decision.version : null);
const isSame = (a, b) => {
    const [one, other] = [versionIn(a), versionIn(b)];
    if (one === null || other === null)
        return a.kind === b.kind && one === other;
    return (0,domain_version/* compareVersionsTotally */.Kx)(one, other) === 0;
};
const filesOf = (change) => change.every((commit) => commit.files !== null) ? [...new Set(change.flatMap((commit) => commit.files ?? []))] : null;
/** The facts as they would be after a squash; a package that the change does not touch stays as it is. */
const squash = (each, title, { number }) => {
    const { change, wholeChange, commits } = each.facts;
    if (change.length === 0)
        return each;
    const message = squashMessage(title, number, wholeChange);
    const author = wholeChange.at(-1)?.author ?? { name: '', email: '' };
    const commit = { oid: unmadeOid, message, parents: [], author, files: filesOf(wholeChange) };
    return { ...each, facts: { ...each.facts, commits: [commit, ...commits.slice(change.length)] } };
};
/**
 * Where pull requests speak for their commits, merging and squashing come to the same: this one speaks for the change.
 * With a preview that nobody merges by hand, or where messages are the source, the commits stand as they are.
 */
const letSpeak = (each, title, pull) => {
    const { number, labels } = pull;
    if (title === null || number === null || each.package.policy.source === 'commits')
        return each;
    const pullRequests = new Map([...each.facts.pullRequests, [number, { number, title, labels }]]);
    return squash({ ...each, facts: { ...each.facts, pullRequests } }, title, pull);
};
/** Decides what merging a change would make of each package, with its commits as they are and squashed under its title. Pure. */
const decidePreviews = (packages, pull, together) => {
    const { title } = pull;
    const decideAll = (all) => decideTogether(all, together, (policy) => policy);
    const told = packages.map((each) => letSpeak(each, title, pull));
    const merged = decideAll(told);
    const isSpokenFor = told.every((each, index) => each !== packages[index]);
    const squashed = title === null || isSpokenFor ? merged : decideAll(packages.map((each) => squash(each, title, pull)));
    return packages.flatMap(({ facts }, index) => {
        const [one, other] = [merged[index], squashed[index]];
        if (one === undefined || other === undefined)
            return [];
        const { change, wholeChange } = facts;
        const squashedOtherwise = isSame(one, other) ? null : other;
        return [
            { merged: one, squashed: squashedOtherwise, commitCount: wholeChange.length, isTouched: change.length > 0 },
        ];
    });
};

;// CONCATENATED MODULE: ./src/decide/write-order.ts

const dependentsFirst = (packages) => {
    const ordered = new Set();
    const begun = new Set();
    const visit = (each) => {
        if (begun.has(each))
            return;
        begun.add(each);
        const { name } = each.package;
        for (const other of packages)
            if (name !== null && other.package.dependsOn.includes(name))
                visit(other);
        ordered.add(each);
    };
    for (const each of packages)
        visit(each);
    return [...ordered];
};
/**
 * Puts the release tags of packages before those of the packages that they depend on. Where a server changes tags one after
 * the other, a run that died between two of them leaves untagged what calls for the rest, and the next run finds it.
 */
const orderWrites = (plan, packages) => {
    const order = dependentsFirst(packages).map(({ answer }) => tagOf(answer));
    const releases = plan.tags.filter(({ role }) => role === 'release');
    const moving = plan.tags.filter(({ role }) => role === 'moving');
    return { ...plan, tags: [...releases.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)), ...moving] };
};

;// CONCATENATED MODULE: ./src/decide/ownership.ts
/** The commits that some package has for its own. */
const listOwned = (packages) => new Set(packages.flatMap(({ facts }) => facts.commits.map(({ oid }) => oid)));
/** Tells of a commit whether no release of any package has it. Linear in the histories, which are looked through when it is first asked. */
const createNews = (packages) => {
    let lineages = null;
    return (oid) => {
        // Packages with the same last release have the same history.
        lineages ??= [...new Set(packages.map(({ facts }) => facts.lineage))].map((lineage) => new Set(lineage.map((commit) => commit.oid)));
        return lineages.every((lineage) => lineage.has(oid));
    };
};

;// CONCATENATED MODULE: ./src/decide/astray.ts



const mayName = ({ message }) => /release-as/i.test(message);
/** Those that a package takes for its own: it has their files, and not all of their scopes mean others. */
const listHeeded = ({ package: { policy }, facts }) => judgeCommits(facts.commits.filter(mayName), policy).flatMap(({ commit, rule }) => rule.kind === 'other-package' ? [] : commit.oid);
/**
 * Finds the footers that name a version and reach no package, unless they were taken back or taken out. `commits` are those
 * since the last release of one package; told are those that no release of any package has, so each is told until the next.
 */
const findAstray = (packages, commits) => {
    const [first] = packages;
    if (first === undefined || first.package.name === null || !commits.some(mayName))
        return [];
    const heeded = new Set(packages.flatMap(listHeeded));
    const owned = listOwned(packages);
    const isNews = createNews(packages);
    // What takes such a commit back is mostly of no package either.
    const others = commits.filter((commit) => (mayName(commit) ? !heeded.has(commit.oid) : !owned.has(commit.oid)));
    return judgeCommits(others, { ...first.package.policy, foreignScopes: [] }).flatMap((verdict) => {
        const { oid } = verdict.commit;
        const text = versionNamedBy(verdict);
        return text === null || !isNews(oid) ? [] : [{ oid, text }];
    });
};

;// CONCATENATED MODULE: ./src/decide/unowned.ts


/**
 * The commits that no package has a file of, and that would call for a version if one had: nothing ever releases them.
 * `commits` are those since the last release of one package; found are those that no release of any package has.
 */
const findUnowned = (packages, commits) => {
    const [first] = packages;
    if (first === undefined || first.package.name === null)
        return [];
    const owned = listOwned(packages);
    const isNews = createNews(packages);
    const others = commits.filter(({ oid }) => !owned.has(oid));
    return judgeCommits(others, { ...first.package.policy, foreignScopes: [] }).filter(({ bump, commit }) => bump !== 'none' && isNews(commit.oid));
};

;// CONCATENATED MODULE: ./src/render/commit-lists.ts
const steps = ['major', 'minor', 'patch', 'none'];
/** The first `most` commits in the order people need them: the greatest step first, else as given. */
const greatestFirst = (verdicts, most) => {
    const first = [];
    for (const step of steps)
        for (const verdict of first.length < most ? verdicts : [])
            if (verdict.bump === step && first.length < most)
                first.push(verdict);
    return first;
};
/** More of them make a report that few programs read any more. */
const mostReported = 10_000;
/** The commits that a report lists: as given, or, where there are too many, those with the greatest steps. */
const listReported = (verdicts) => verdicts.length <= mostReported ? verdicts : greatestFirst(verdicts, mostReported);

;// CONCATENATED MODULE: ./src/render/phrases.ts




/** "feature", "fix"…: how often each kind of change came, in words. */
const nouns = new Map([
    ['feat', ['feature', 'features']],
    ['sparkles', ['feature', 'features']],
    ['fix', ['fix', 'fixes']],
    ['bug', ['fix', 'fixes']],
    ['perf', ['performance improvement', 'performance improvements']],
    ['revert', ['revert', 'reverts']],
]);
const revert = ['revert', 'reverts'];
/** What a commit that met a rule is called when such commits are counted. */
const nounOf = (rule) => {
    switch (rule.kind) {
        case 'breaking':
            return ['breaking change', 'breaking changes'];
        case 'type':
            return nouns.get(rule.type) ?? [`${rule.type} commit`, `${rule.type} commits`];
        case 'rule':
            return [`commit by rule ${rule.position}`, `commits by rule ${rule.position}`];
        case 'label':
            return [`pull request labelled ${rule.label}`, `pull requests labelled ${rule.label}`];
        case 'title':
            return nounOf(rule.rule);
        case 'reverts-released':
        case 'reverts-bumpless':
            return revert;
        default:
            return ['commit', 'commits'];
    }
};
const countDeciding = (found) => {
    const [singular, plural] = found[0] === undefined ? [] : nounOf(found[0].rule);
    return singular === undefined ? '' : (0,quantity/* countOf */.pq)(found.length, singular, plural);
};
/** What called for the step: "2 features", "1 fix and 1 revert"; empty when no commit did. */
const countCauses = (verdicts) => {
    const greatest = greatestBump(verdicts);
    if (greatest === 'none')
        return '';
    const deciding = Map.groupBy(verdicts.filter(({ bump }) => bump === greatest), ({ rule }) => nounOf(rule)[1]);
    return (0,quantity/* joinWords */.yZ)([...deciding.values()].map((found) => countDeciding(found)));
};
const describeCause = (cause, causes) => {
    switch (cause) {
        case 'commits':
            return `because of ${causes}`;
        case 'default-bump':
            return 'because of `default-bump`';
        case 'asked':
            return 'because `bump` asks for it';
    }
};
const callersNamed = 3;
/** "because core 2.0.0 is released", "with api 1.3.0" */
/** Which releases of other packages call for a step. */
const describeCalls = (calls) => {
    const names = calls.map(({ package: name, version }) => `${name} ${(0,domain_version/* formatVersion */.qh)(version)}`);
    const some = names.length > callersNamed ? [...names.slice(0, callersNamed), 'others'] : names;
    const isShared = calls.some(({ because }) => because === 'shared');
    return isShared
        ? `with ${(0,quantity/* joinWords */.yZ)(some)}`
        : `because ${(0,quantity/* joinWords */.yZ)(some)} ${names.length === 1 ? 'is' : 'are'} released`;
};
const describeStep = (step, causes) => {
    switch (step.kind) {
        case 'release-as':
            return step.commit === null
                ? 'because `release-as` says so'
                : `because ${(0,object_name/* shortSha */.F)(step.commit)} says so (Release-As)`;
        case 'initial':
            return `the first version, ${describeCause(step.because, causes)}`;
        case 'bump': {
            const held = step.called === step.applied ? '' : ` (before 1.0.0 a ${step.applied} step)`;
            return `${describeCause(step.because, causes)}${held}`;
        }
        case 'called':
            return describeCalls(step.by);
        case 'raised':
            return `raised to a ${step.applied} step by \`minimum-bump\``;
        case 'taken':
            return `since ${step.by.name} is elsewhere${step.by.commitOid === null ? '' : ` (at ${(0,object_name/* shortSha */.F)(step.by.commitOid)})`}`;
        case 'announced':
            return `as ${step.by.name} announced`;
        case 'beyond':
            return `beyond ${step.by.name}`;
        case 'pre-release':
            return '';
    }
};
/** Why the way goes over this version. */
const describeStepAlone = (step, verdicts) => step.kind === 'pre-release' ? `in the channel ${step.channel.join('.')}` : describeSteps([step], verdicts);
/** Who asked for the step by hand: the person who started the run, or this attempt of it; null where nobody did, or nobody says who. */
const findAsker = (answer, { actor, triggeringActor }) => {
    const steps = 'steps' in answer ? answer.steps : [];
    const isAsked = steps.some((step) => 'because' in step && step.because === 'asked');
    return (isAsked && (triggeringActor || actor)) || null;
};
/** Why it is this version: "because of 2 features". */
const describeSteps = (steps, verdicts) => {
    const causes = countCauses(verdicts);
    return steps
        .map((step) => describeStep(step, causes))
        .filter((part) => part !== '')
        .join(', ');
};
const headerFaults = {
    empty: 'the first line is empty',
    'leading-space': 'begins with a space',
    autosquash: 'a fixup to be squashed',
    'no-type': 'no type in front',
    'no-colon': 'no colon after the type',
    'space-before-colon': 'a space before the colon',
    'empty-scope': 'an empty scope',
    'unclosed-scope': 'the scope is not closed',
    'parenthesis-in-scope': 'a parenthesis inside the scope',
    'no-space-after-colon': 'no space after the colon',
    'no-description': 'no description after the colon',
};
const quoteAll = (texts, noun) => texts === null ? [] : [`${noun} ${texts.join(' or ')}`];
const describeOwnRule = ({ position, rule }) => {
    const parts = [
        ...quoteAll(rule.type === null ? null : [rule.type], 'type'),
        ...quoteAll(rule.scopes, 'scope'),
        ...quoteAll(rule.paths, 'path'),
        ...quoteAll(rule.authors, 'author'),
        ...(rule.breaking === true ? ['breaking'] : []),
    ];
    return `rule ${position} (${parts.join(', ')})`;
};
/** The rule that a commit met, in words. */
const describeRule = (rule) => {
    switch (rule.kind) {
        case 'breaking':
            return rule.by === 'mark' ? 'breaking change (!)' : 'breaking change (footer)';
        case 'type':
            return `type ${rule.type}`;
        case 'unlisted-type':
            return `type ${rule.type}, not listed`;
        case 'rule':
            return describeOwnRule(rule);
        case 'title':
            return `${describeRule(rule.rule)} (title of #${rule.pullRequest})`;
        case 'label':
            return `label ${rule.label} of #${rule.pullRequest}`;
        case 'covered':
            return `brought by ${(0,object_name/* shortSha */.F)(rule.by)}, which speaks for it`;
        case 'skipped':
            return `says ${rule.text}`;
        case 'reverts-released':
            return 'reverts something released';
        case 'reverts-unreleased':
            return `takes ${(0,quantity/* joinWords */.yZ)(rule.oids.map(object_name/* shortSha */.F))} back, which was never released`;
        case 'reverts-bumpless':
            return `takes back ${(0,quantity/* joinWords */.yZ)(rule.oids.map(object_name/* shortSha */.F))}`;
        case 'cancelled':
            return `taken back by ${(0,object_name/* shortSha */.F)(rule.by)}`;
        case 'other-scope':
            return `scope ${rule.scope}, not listed`;
        case 'other-package':
            return `scope ${rule.scope}, of another package`;
        case 'merge':
            return 'a merge; its commits are judged';
        case 'not-conventional':
            return `not a conventional commit: ${headerFaults[rule.reason]}`;
    }
};
/** Why a moving tag stays where it is. */
const describeHold = (reason) => {
    switch (reason.kind) {
        case 'pre-release':
            return 'a pre-release moves no tags';
        case 'zero-major':
            return 'before 1.0.0 no version promises to be compatible';
        case 'greater-release':
            return `${(0,domain_version/* formatVersion */.qh)(reason.by.version)} is greater`;
        case 'ahead':
            return 'it names a later commit already';
        case 'name-blocked':
            return `git holds no tag of this name beside ${reason.by.name}`;
    }
};
/** What a commit says that looks like a breaking change, and is none by the letter: "4f1c2aa, line 3: …". */
const listRemarks = (verdicts) => verdicts
    .filter(({ squashed }) => !squashed)
    .flatMap(({ commit, gist }) => gist.nearMisses.map(({ line, reason }) => `${(0,object_name/* shortSha */.F)(commit.oid)}, line ${line}: ${nearMisses[reason]}`));
const nearMisses = {
    'not-uppercase': 'looks like a breaking change, but only capitals count (BREAKING CHANGE: …).',
    'inside-a-paragraph': 'BREAKING CHANGE stands inside a paragraph, so it does not count. Put an empty line before it.',
    'no-space-after-colon': 'BREAKING CHANGE lacks the space after its colon, so it does not count.',
    'no-colon': 'BREAKING CHANGE lacks its colon, so it does not count.',
    'no-description': 'BREAKING CHANGE says nothing, so it does not count.',
};
/** What is special about a GitHub Release, to follow its name: " (draft: publish it when it is ready)". */
const describeRelease = ({ draft, immutable, }) => {
    if (draft)
        return ' (draft: publish it when it is ready)';
    return immutable ? ' (immutable: its tag can never move)' : '';
};

;// CONCATENATED MODULE: ./src/render/log.ts







const commitsShown = 100;
const longestHeader = 72;
/** A first line, as much of it as a line of the log shows. */
const cutHeader = (text) => text.length <= longestHeader ? text : `${text.slice(0, longestHeader - 1).toWellFormed()}…`;
/** What was read for a package: one line. */
const renderFacts = ({ head, commits, tags, since, asked }, base, { name, territory }) => {
    const isOffBase = asked && since !== null && since !== base?.commitOid;
    const release = base === null ? '' : ` since ${base.name} (${(0,object_name/* shortSha */.F)(base.commitOid ?? '')})`;
    const begin = isOffBase ? ` after \`base\` (${(0,object_name/* shortSha */.F)(since)})` : release;
    const from = head === unmadeOid ? 'the merge to come' : (0,object_name/* shortSha */.F)(head);
    const whose = name === null ? '' : `${name}, `;
    const where = territory.kind === 'folder' ? ` in ${territory.folder}/` : '';
    return `  ${whose}${from}: ${(0,quantity/* countOf */.pq)(commits.length, 'commit')}${where}${begin}; ${(0,quantity/* countOf */.pq)(tags.length, 'tag')} in the repository`;
};
/** How many packages nothing was found for: one line. */
const renderUntouched = (count) => `  ${(0,quantity/* countOf */.pq)(count, 'package')} without commits since the last release`;
/** Where all of it was read: one line. */
const renderSource = (source) => `  read from ${source}`;
const renderCommit = ({ commit, message, squashed, rule, bump }) => {
    const own = commit.oid === unmadeOid ? 'merge  ' : (0,object_name/* shortSha */.F)(commit.oid);
    const name = squashed ? '     · ' : own;
    return `  ${name}  ${bump.padEnd(5)}  ${cutHeader(message.header)} (${describeRule(rule)})`;
};
const renderRemarks = (verdicts) => {
    const remarks = listRemarks(verdicts);
    const hidden = remarks.length - commitsShown;
    const shown = remarks.slice(0, commitsShown).map((remark) => `  ! ${remark}`);
    return hidden > 0 ? [...shown, `  ! and ${(0,quantity/* countOf */.pq)(hidden, 'more line')} of this kind`] : shown;
};
/** One line for each commit: the step that it calls for, and the rule that says so; the greatest steps first. */
const renderCommits = (verdicts) => {
    const lines = greatestFirst(verdicts, commitsShown).map(renderCommit);
    const hidden = verdicts.length - lines.length;
    const reported = listReported(verdicts).length;
    const where = reported === verdicts.length ? ' in the report' : `; ${(0,quantity/* countOf */.pq)(reported, 'commit')} in the report`;
    const shown = hidden > 0 ? [...lines, `  and ${(0,quantity/* countOf */.pq)(hidden, 'more commit')}${where}`] : lines;
    return [...shown, ...renderRemarks(verdicts)];
};
const renderStep = (step, verdicts) => `  → ${(0,domain_version/* formatVersion */.qh)(step.to)}, ${describeStepAlone(step, verdicts)}`;
/** What becomes of a moving tag that is held; v0 may be held while v0.1, which was asked for as well, is made. */
const renderHeld = ({ name, because }, tags) => {
    if (because.kind !== 'zero-major')
        return `  ${name}: left alone, ${describeHold(because)}`;
    const made = tags.find((tag) => tag.change !== 'hold' && tag.name.startsWith(`${name}.`));
    return `  ${name}: never made, ${describeHold(because)}${made === undefined ? '' : `; ${made.name} is`}`;
};
const renderMoving = (tag, tags) => {
    switch (tag.change) {
        case 'create':
            return `  ${tag.name}: to be created`;
        case 'move':
            return `  ${tag.name}: to move here${tag.from === null ? '' : ` from ${(0,object_name/* shortSha */.F)(tag.from)}`}`;
        case 'keep':
            return `  ${tag.name}: here already`;
        case 'hold':
            return renderHeld(tag, tags);
    }
};
const isWritten = ({ change }) => change === 'create' || change === 'move';
/** The way from the commits to the version, and what becomes of each tag; where the plan is told after it, only of those that stay. */
const renderAnswer = (answer, isPlanTold) => {
    const steps = 'steps' in answer ? answer.steps.map((step) => renderStep(step, answer.verdicts)) : [];
    const tags = 'movingTags' in answer ? answer.movingTags : [];
    const moving = tags.filter((tag) => !isPlanTold || !isWritten(tag)).map((tag) => renderMoving(tag, tags));
    const also = 'alsoTagged' in answer ? answer.alsoTagged.map(({ name }) => `  ${name} names this commit, too`) : [];
    return [...steps, ...moving, ...also];
};
const renderWrite = ({ name, from, to }) => from === null
    ? `  would create ${name} at ${(0,object_name/* shortSha */.F)(to)}`
    : `  would move ${name} from ${(0,object_name/* shortSha */.F)(from)} to ${(0,object_name/* shortSha */.F)(to)}`;
/** What a dry run would have written. */
const renderPlan = ({ tags, releases }) => [
    ...tags.map(renderWrite),
    ...releases.map(({ tagName, draft }) => `  would make the GitHub Release of ${tagName}${draft ? ', a draft,' : ''} unless it is there`),
];
const page = 'https://github.com/drawbridge-ci/drawbridge/tree/main/actions/semver-tag';
const startsNothing = `– What the job’s own token writes starts no other workflow. Either let the next job follow in this one with \`needs\`, or give \`github-token\` the token of an app: ${page}#from-tag-to-deployment`;
const oneByOne = `– This server changes no tags in one transaction (\`updateRefs\`): they were written one after the other, the release tags first: ${page}#what-is-written-and-how`;
const renderRelease = (release) => {
    switch (release.kind) {
        case 'created':
            return [`  GitHub Release${describeRelease(release)}: ${release.url}`];
        case 'present':
            return [`  GitHub Release${describeRelease(release)} is there: ${release.url}`];
        case 'left':
            return ['  GitHub Release is left to the run that was faster'];
        default:
            return [];
    }
};
/** What was written, and how; by the job's own token (also where nobody knows whose it is), what that will not start. */
const renderDeed = (deed, isJobToken) => {
    const { signature } = deed;
    const signed = signature === null
        ? []
        : [`  the tag's signature: ${signature.verified ? 'verified by GitHub' : `not verified (${signature.reason})`}`];
    const how = deed.together ? [] : [oneByOne];
    const after = isDone(deed) && isJobToken ? [startsNothing] : [];
    return [...how, ...signed, ...deed.releases.flatMap(renderRelease), ...after];
};

// EXTERNAL MODULE: ../../packages/core/src/domain/checkout.ts
var checkout = __webpack_require__(963);
// EXTERNAL MODULE: ./src/inputs/versions.ts
var versions = __webpack_require__(9268);
;// CONCATENATED MODULE: ./src/decide/branches.ts


const branchRef = /^refs\/heads\/(.+)$/;
// The branch that GitHub makes for a merge group names the one it will be merged into.
const queueBranch = /^gh-readonly-queue\/(.+)\/pr-[0-9]+-[0-9a-f]+$/;
/** The branch that a run makes versions for: its own, or the one that a change would be merged into; null where there is none. */
const branchOf = ({ ref, pullRequest }) => {
    if (pullRequest !== undefined)
        return pullRequest.baseRef;
    const branch = branchRef.exec(ref)?.[1] ?? null;
    return branch === null ? null : (queueBranch.exec(branch)?.[1] ?? branch);
};
const playRole = (policy, role, branch) => {
    switch (role.kind) {
        case 'final':
            return policy;
        case 'pre-release':
            return { ...policy, channel: role.channel };
        case 'maintenance': {
            const line = role.line ?? (0,versions/* lineOfBranch */.s2)(branch);
            return line === null ? { ...policy, bar: { kind: 'no-line', branch } } : { ...policy, line };
        }
    }
};
/** What a run on a branch makes: the role of the first rule that lists it. Without rules, every branch makes what the policy says. */
const policyOn = (branch, policy, rules) => {
    if (rules.length === 0)
        return policy;
    const rule = branch === null ? undefined : rules.find(({ pattern }) => (0,glob/* compileGlobs */.tI)([pattern])(branch));
    if (branch === null || rule === undefined)
        return { ...policy, bar: { kind: 'not-listed', branch: branch ?? '' } };
    return playRole(policy, rule.role, branch);
};

// EXTERNAL MODULE: ../../packages/core/src/domain/commit-order.ts
var commit_order = __webpack_require__(3739);
;// CONCATENATED MODULE: ./src/gather/tags.ts



/** Tags as facts. */
const placeTags = (tags, { reachable, containing }) => tags.map(({ name, object, commit }) => ({
    name,
    objectOid: object,
    commitOid: commit,
    reachable: reachable.has(commit),
    containsHead: containing.has(commit),
}));
const versionAt = (major, minor) => ({ major, minor, patch: '0', prerelease: [], build: [] });
const isLineBelow = ([major = '0', minor], { version }) => (0,domain_version/* compareVersions */.Zy)(versionAt(major, minor ?? '0'), versionAt(version.major, minor === undefined ? '0' : version.minor)) <
    0;
// Every next version is greater than its base: versions and lines below the base are past, wherever they stand.
const isBelow = (template, name, base) => {
    if (base === null)
        return false;
    const version = (0,version_tag/* versionOfTag */.mx)(template, name);
    if (version !== null)
        return (0,domain_version/* compareVersions */.Zy)(version, base.version) < 0;
    const line = (0,version_tag/* lineOfTag */.Gr)(template, name);
    return line !== null && isLineBelow(line, base);
};
/** Tells whether a decision asks where a tag stands: it is a version or a moving tag, and not below the base. */
const matters = (name, interests) => interests.some(({ template, base }) => ((0,version_tag/* versionOfTag */.mx)(template, name) !== null || (0,version_tag/* isMovingTag */.Tp)(template, name)) && !isBelow(template, name, base));
/** What each policy asks about, by the places that are known so far. */
const interestsOf = (tags, head, policies) => policies.map((policy) => ({ template: policy.template, base: chooseBase(tags, head, policy) }));
/** The greatest final release of each policy, wherever it is, that is not this commit's. */
const listGreatest = (tags, policies, head) => {
    const unplaced = placeTags(tags, { reachable: new Set(), containing: new Set() });
    return policies.map((policy) => listKnownTags(unplaced, policy).find(({ version, commitOid }) => (0,domain_version/* isStable */.MQ)(version) && commitOid !== head));
};
/** Facts without a word about what lies below the base, so that all sources of history say the same. */
const forgetPast = (tags, head, policies) => {
    const interests = interestsOf(tags, head, policies);
    return tags.map((tag) => (matters(tag.name, interests) ? tag : { ...tag, containsHead: tag.commitOid === head }));
};

;// CONCATENATED MODULE: ./src/gather/api.ts





/** What is asked at once: more, and GitHub takes it for an attack. */
const api_atOnce = 8;
const mostCommits = 10_000;
const mostFileRequests = 300;
const mostComparisons = 500;
const toObstacle = (problem, doing, { scene, lack }) => {
    if (problem.kind === 'no-token')
        return lack.withoutToken;
    const { what, fix = '' } = explainRefusal(problem, { doing, scope: 'contents', access: 'read' }, scene.context);
    return { what: `${lack.what}, and ${what}`, fix: `${lack.fix} Or: ${fix}` };
};
const tooMany = ({ lack }, what) => ({
    ...lack,
    what: `${lack.what}, and ${what}: the API takes too long to tell.`,
});
const inBatches = async (items, use) => {
    const all = [];
    for (let from = 0; from < items.length; from += api_atOnce) {
        for (const result of await Promise.all(items.slice(from, from + api_atOnce).map(use))) {
            if (!result.ok)
                return result;
            all.push(result.value);
        }
    }
    return (0,domain_result/* success */.k)(all);
};
const createAsk = (reading) => async (doing, reply) => {
    const result = await reply;
    return result.ok ? result : (0,domain_result/* failure */.V)(toObstacle(result.error, doing, reading));
};
// A tag can name a tree or a file: GitHub compares only commits.
const compare = async (reading, ask, [commit, head]) => {
    const { commits } = reading.scene.github;
    if (commit === head)
        return (0,domain_result/* success */.k)('identical');
    const compared = await commits.compare(commit, head);
    if (compared.ok || compared.error.kind !== 'not-found')
        return ask('compare commits', Promise.resolve(compared));
    const found = await ask('read a commit', commits.get(commit));
    if (!found.ok)
        return found;
    return found.value === undefined ? (0,domain_result/* success */.k)('unrelated') : ask('compare commits', Promise.resolve(compared));
};
const standAll = async (reading, { heads, made }, { standings, wanted }) => {
    const ask = createAsk(reading);
    const fresh = [...new Set(wanted)].filter((commit) => !standings.asked.has(commit));
    if (standings.asked.size + fresh.length > mostComparisons)
        return (0,domain_result/* failure */.V)(tooMany(reading, `more than ${mostComparisons} tags are no older than the last release`));
    const pairs = fresh.flatMap((commit) => heads.map((head) => [commit, head]));
    const found = await inBatches(pairs, async (pair) => {
        const standing = await compare(reading, ask, pair);
        return standing.ok ? (0,domain_result/* success */.k)({ pair, standing: standing.value }) : standing;
    });
    if (!found.ok)
        return found;
    for (const commit of fresh)
        standings.asked.add(commit);
    for (const { pair, standing } of found.value) {
        const [commit, head] = pair;
        if (standing === 'ahead' || standing === 'identical')
            standings.reachable.add(commit);
        if (head === made && (standing === 'behind' || standing === 'identical'))
            standings.containing.add(commit);
    }
    return (0,domain_result/* success */.k)(undefined);
};
// From the greatest version down: the first final one that lies before the commit is the base, and nothing below it is asked for.
const standVersions = async (reading, { question, tags, standings }) => {
    const head = question.made ?? '';
    for (const policy of question.policies) {
        const known = listVersionTags(placeTags(tags, standings), policy.template);
        for (let from = 0; from < known.length; from += api_atOnce) {
            if (chooseBase(placeTags(tags, standings), head, policy) !== null)
                break;
            const wanted = known.slice(from, from + api_atOnce).flatMap(({ commitOid }) => commitOid ?? []);
            const stood = await standAll(reading, question, { standings, wanted });
            if (!stood.ok)
                return stood;
        }
    }
    return (0,domain_result/* success */.k)(undefined);
};
const readTags = async (reading, question) => {
    const refs = await createAsk(reading)('read the tags', reading.scene.github.refs.list('refs/tags/'));
    if (!refs.ok)
        return refs;
    const tags = refs.value.map(({ name, object, commit }) => ({ name: name.replace('refs/tags/', ''), object, commit }));
    const standings = { reachable: new Set(), containing: new Set(), asked: new Set() };
    const versions = await standVersions(reading, { question, tags, standings });
    if (!versions.ok)
        return versions;
    const head = question.made ?? '';
    const interests = interestsOf(placeTags(tags, standings), head, question.policies);
    const wanted = tags.filter(({ name }) => matters(name, interests)).map(({ commit }) => commit);
    const stood = await standAll(reading, question, { standings, wanted });
    if (!stood.ok)
        return stood;
    const placed = placeTags(tags, standings);
    return (0,domain_result/* success */.k)(question.made === null ? placed : forgetPast(placed, question.made, question.policies));
};
const toFact = ({ oid, message, parents, authorName, authorEmail }) => ({
    oid,
    message,
    parents,
    author: { name: authorName, email: authorEmail },
    files: null,
});
const listOne = async (reading, base, head) => {
    const listed = await reading.scene.github.commits.list({ base, head, limit: mostCommits });
    if (listed.ok)
        return listed;
    return (0,domain_result/* failure */.V)(listed.error.kind === 'invalid'
        ? tooMany(reading, `there are more than ${mostCommits.toLocaleString('en')} commits since the last release`)
        : toObstacle(listed.error, 'read the commits', reading));
};
const withFiles = async (reading, commits) => {
    if (commits.length > mostFileRequests)
        return (0,domain_result/* failure */.V)(tooMany(reading, `the files of ${commits.length} commits are asked for (at most ${mostFileRequests})`));
    const { github } = reading.scene;
    return inBatches(commits, async (commit) => {
        const files = await github.commits.filesOf(commit.oid);
        if (files.ok)
            return (0,domain_result/* success */.k)({ ...commit, files: files.value });
        return (0,domain_result/* failure */.V)(toObstacle(files.error, 'read the files of a commit', reading));
    });
};
const readCommits = async (reading, { from, to }) => {
    let left;
    for (const base of from.length === 0 ? [null] : new Set(from)) {
        const listed = await listOne(reading, base, to);
        if (!listed.ok)
            return listed;
        const names = new Set(listed.value.map(({ oid }) => oid));
        left = left === undefined ? listed.value : left.filter(({ oid }) => names.has(oid));
    }
    const facts = (0,commit_order/* orderCommits */.B)(left ?? []).map(toFact);
    return reading.files ? withFiles(reading, facts) : (0,domain_result/* success */.k)(facts);
};
const noSuch = (revision) => ({
    what: `"${revision}" names no commit of the repository.`,
    fix: 'Push it, or name a branch, a tag or a commit that is there.',
});
/** The history by GitHub's API, without a checkout: the same facts in few requests, bounded. */
const readApi = (reading) => {
    const { github, context } = reading.scene;
    const ask = createAsk(reading);
    const get = async (revision) => {
        const found = await ask('read the history', github.commits.get(revision));
        if (!found.ok)
            return found;
        return found.value === undefined ? (0,domain_result/* failure */.V)(noSuch(revision)) : (0,domain_result/* success */.k)(found.value);
    };
    return {
        resolve: async (revision) => {
            const found = await get(revision === '' ? context.sha : revision);
            return found.ok ? (0,domain_result/* success */.k)(found.value.oid) : found;
        },
        parents: async (commit) => {
            const found = await get(commit);
            return found.ok ? (0,domain_result/* success */.k)(found.value.parents) : found;
        },
        tags: (question) => readTags(reading, question),
        tagsAsOf: async () => (0,domain_result/* failure */.V)({ ...reading.lack, what: `\`base\` asks about the past of a checkout, and ${reading.lack.what}.` }),
        commits: (range) => readCommits(reading, range),
        describe: () => 'GitHub’s API: there is no checkout',
    };
};

;// CONCATENATED MODULE: ./src/gather/checkout.ts






const isUnborn = ({ kind, command, message }) => kind === 'unknown-revision' && /\bHEAD\b/.test(`${command} ${message}`);
const wholeCheckout = 'Or check out the whole history before this step: `fetch-depth: 0` in actions/checkout.';
/** Why git did not tell the history, and the way out. */
const explainGit = (problem) => isUnborn(problem)
    ? {
        what: 'there is no commit to release: HEAD names none.',
        fix: 'Make a first commit, or check out a branch that has one.',
    }
    : { what: problem.message, ...(problem.kind === 'denied' ? { fix: wholeCheckout } : {}) };
const unknownRevision = (revision) => ({
    what: `"${revision}" names no commit here.`,
    fix: 'Look at `base` and `head`: each is a tag, a branch or a commit. Where it is a right one, fetch it: `git fetch --tags`, or in a workflow `fetch-depth: 0` in actions/checkout.',
});
const told = async (answer) => {
    const result = await answer;
    return result.ok ? result : (0,domain_result/* failure */.V)(explainGit(result.error));
};
const passing = new Set(['unreachable', 'denied', 'timeout']);
// A question without a token is asked by a person, perhaps a thousand times and without a network.
const checkout_readTags = async ({ scene: { git, log }, dryRun, isAnonymous }) => {
    const remote = await git.tags(dryRun && isAnonymous ? 'remote-once' : 'remote');
    if (remote.ok || !dryRun || !passing.has(remote.error.kind))
        return remote;
    const { reason, message } = remote.error;
    log.line(`! Dry run with the checkout's own tags, the remote's are out of reach: ${reason ?? message} Tags made since the last fetch are not counted.`);
    return git.tags('checkout');
};
const commitsOf = (tags) => [...new Set(tags.map(({ commit }) => commit))];
const findReachable = async ({ scene: { git } }, { heads }, tags) => {
    let reachable = new Set();
    for (const head of heads) {
        const found = await git.ancestorsOf(head, commitsOf(tags));
        if (!found.ok)
            return found;
        reachable = reachable.union(found.value);
    }
    return (0,domain_result/* success */.k)(reachable);
};
/** Whether the places that are known tell the base of each policy for sure, and where all stands that matters beside it. */
const isEnough = (tags, reachable, { made, policies }, wanted) => {
    if (made === null)
        return false;
    const places = { reachable: new Set([made, ...reachable]), containing: new Set([made]) };
    const interests = interestsOf(placeTags(tags, places), made, policies);
    return tags.every(({ name, commit }) => wanted.has(commit) || reachable.has(commit) || !matters(name, interests));
};
// Most often the greatest final version of each policy is the base, and not far back. What lies below it is past, so the
// walk may end there; where the guess was wrong, it has come by all of history, and nothing is lost.
const findNear = async ({ scene: { git } }, question, tags) => {
    const { heads, made, policies } = question;
    const [head] = heads;
    if (made === null || head !== made || heads.length > 1)
        return (0,domain_result/* success */.k)(undefined);
    const finals = listGreatest(tags, policies, made);
    const bases = finals.flatMap((final) => final?.commitOid ?? []);
    const guess = { reachable: new Set([made, ...bases]), containing: new Set([made]) };
    const interests = interestsOf(placeTags(tags, guess), made, policies);
    const until = [...bases, ...commitsOf(tags.filter(({ name }) => matters(name, interests)))];
    const found = await git.ancestorsOf(made, commitsOf(tags), until);
    if (!found.ok)
        return found;
    const isWhole = until.some((commit) => !found.value.has(commit));
    return (0,domain_result/* success */.k)(isWhole || isEnough(tags, found.value, question, new Set(until)) ? found.value : undefined);
};
const placeWhole = async (reading, question, tags) => {
    const { made, policies } = question;
    const near = await findNear(reading, question, tags);
    if (!near.ok)
        return near;
    const reachable = near.value === undefined ? await findReachable(reading, question, tags) : (0,domain_result/* success */.k)(near.value);
    if (!reachable.ok)
        return reachable;
    const containing = new Set(made === null ? [] : [made]);
    const before = placeTags(tags, { reachable: reachable.value, containing });
    if (made === null)
        return (0,domain_result/* success */.k)(before);
    const interests = interestsOf(before, made, policies);
    const elsewhere = tags.filter(({ name, commit }) => !reachable.value.has(commit) && matters(name, interests));
    if (elsewhere.length === 0)
        return (0,domain_result/* success */.k)(before);
    const beyond = await reading.scene.git.descendantsOf(made, commitsOf(elsewhere));
    if (!beyond.ok)
        return beyond;
    const placed = placeTags(tags, { reachable: reachable.value, containing: containing.union(beyond.value) });
    return (0,domain_result/* success */.k)(forgetPast(placed, made, policies));
};
const fetchCut = async ({ scene: { git }, files }, { heads, made, policies }, tags) => {
    const finals = listGreatest(tags, policies, made ?? '');
    const bases = [...new Set(finals.flatMap((final) => final?.commitOid ?? []))];
    // What was never released has all of the history before it.
    if (finals.some((final) => (final?.commitOid ?? null) === null))
        return (0,domain_result/* success */.k)(undefined);
    const byHead = new Map();
    const begins = new Set();
    for (const head of heads) {
        const isBase = bases.length === 1 && bases.includes(head);
        const fetched = isBase ? (0,domain_result/* success */.k)({ base: head, commits: [] }) : await git.logSince({ bases, head, files });
        if (!fetched.ok || fetched.value === undefined)
            return fetched.ok ? (0,domain_result/* success */.k)(undefined) : fetched;
        byHead.set(head, fetched.value.commits);
        begins.add(fetched.value.base);
    }
    const [base, ...others] = begins;
    const name = finals.find((final) => final?.commitOid === base)?.name;
    if (base === undefined || name === undefined || others.length > 0)
        return (0,domain_result/* success */.k)(undefined);
    return (0,domain_result/* success */.k)({ name, base, byHead, reading: readingOf(base, [...byHead.values()].flat()) });
};
// The greatest final versions were fetched down to. They are the bases unless HEAD is a lesser release; each of them has to
// descend from the oldest, and every tag that matters has to be in what was fetched: of any other, nothing is known.
const placeInCut = ({ base: cutAt, byHead, reading }, { made, policies }, tags) => {
    const reachable = new Set([cutAt, ...byHead.keys(), ...reading.commits.map(({ oid }) => oid)]);
    const facts = placeTags(tags, { reachable, containing: new Set(made === null ? [] : [made]) });
    const interests = interestsOf(facts, made ?? '', policies);
    const bases = new Set(interests.map(({ base }) => base?.commitOid ?? null));
    const isTold = [...bases].every((base) => base !== null && partBehind(reading, base) !== null);
    const isPlaced = tags.every(({ name, commit }) => reachable.has(commit) || !matters(name, interests));
    return isTold && isPlaced ? facts : undefined;
};
/** A range out of what was fetched; undefined where it is not in there whole. */
const findInCut = ({ byHead, reading }, { from, to }) => {
    const commits = byHead.get(to);
    if (commits === undefined || from.length === 0)
        return undefined;
    let known = new Set();
    for (const oid of new Set(from)) {
        const behind = partBehind(reading, oid);
        if (behind === null)
            return undefined;
        known = known.union(behind);
    }
    return known.size === 0 ? commits : commits.filter(({ oid }) => !known.has(oid));
};
const namedWithoutRelease = 3;
const because = (unreleased) => {
    if (unreleased.length === 0)
        return '';
    const hidden = unreleased.length - namedWithoutRelease;
    const named = unreleased.slice(0, namedWithoutRelease);
    const names = (0,quantity/* joinWords */.yZ)(hidden > 0 ? [...named, (0,quantity/* countOf */.pq)(hidden, 'other')] : named);
    return `, since ${names} ${unreleased.length === 1 ? 'has' : 'have'} no release in it`;
};
const sourceOf = (cut, wasShallow, unreleased) => {
    if (cut !== undefined)
        return `the checkout, which is shallow: only what follows ${cut.name} was fetched`;
    if (!wasShallow)
        return 'the checkout';
    return `the checkout, which is shallow: all that it left out was fetched${because(unreleased)}`;
};
/** The history of a checkout, with what it left out fetched: no more than needed, and never a guess. */
const readCheckout = async (reading) => {
    const { git } = reading.scene;
    const shallow = await git.isShallow();
    if (!shallow.ok)
        return (0,domain_result/* failure */.V)(explainGit(shallow.error));
    const wasShallow = shallow.value;
    let cut;
    const place = async (question) => {
        const tags = await checkout_readTags(reading);
        if (!tags.ok)
            return tags;
        const fetched = wasShallow ? await fetchCut(reading, question, tags.value) : (0,domain_result/* success */.k)(undefined);
        if (!fetched.ok)
            return fetched;
        const placed = fetched.value === undefined ? undefined : placeInCut(fetched.value, question, tags.value);
        cut = placed === undefined ? undefined : fetched.value;
        return placed === undefined ? placeWhole(reading, question, tags.value) : (0,domain_result/* success */.k)(placed);
    };
    const placeAsOf = async (commit, head) => {
        const tags = await git.tags('checkout');
        if (!tags.ok)
            return tags;
        const reachable = await git.ancestorsOf(commit, commitsOf(tags.value));
        if (!reachable.ok)
            return reachable;
        const places = { reachable: reachable.value, containing: new Set([head]) };
        return (0,domain_result/* success */.k)(tagsAsOf(placeTags(tags.value, places), reachable.value));
    };
    const log = async ({ from, to }) => {
        const found = cut === undefined ? undefined : findInCut(cut, { from, to });
        const commits = found === undefined ? await git.log({ from, to, files: reading.files }) : (0,domain_result/* success */.k)(found);
        return commits.ok ? (0,domain_result/* success */.k)((0,commit_order/* orderCommits */.B)(commits.value)) : commits;
    };
    return (0,domain_result/* success */.k)({
        resolve: async (revision) => {
            const found = await git.resolve(revision === '' ? 'HEAD' : revision);
            if (found.ok || revision === '' || found.error.kind !== 'unknown-revision')
                return told(Promise.resolve(found));
            return (0,domain_result/* failure */.V)(unknownRevision(revision));
        },
        parents: (commit) => told(git.parents(commit)),
        tags: (question) => told(place(question)),
        tagsAsOf: (commit, head) => told(placeAsOf(commit, head)),
        commits: (range) => told(log(range)),
        describe: (unreleased) => sourceOf(cut, wasShallow, unreleased),
    });
};

;// CONCATENATED MODULE: ./src/gather/open-history.ts






/** Configured packages with their files told from the repository's top. */
const settlePackages = (config, folder, { context }) => {
    const packages = (0,decide_package/* listPackages */.Ad)(policyOn(branchOf(context), config.policy, config.branches), config.packages);
    if (folder === '')
        return packages;
    return packages.map((each) => each.territory.kind === 'repository' ? { ...each, territory: { kind: 'folder', folder } } : each);
};
const asksForFiles = (packages) => packages.some(({ territory, policy }) => territory.kind !== 'repository' || policy.rules.some(({ paths }) => paths !== null));
const noCheckout = {
    what: 'there is no checkout to read',
    fix: 'Check the repository out before this step (actions/checkout with `fetch-depth: 0`), or start in a clone of it.',
    withoutToken: {
        what: 'this folder is no git repository.',
        fix: 'Start in a clone. In a workflow, put actions/checkout before this step, or give `github-token`: GitHub is asked then.',
    },
};
/** There is a repository, which git does not trust. */
const anothersCheckout = (what) => ({
    ...noCheckout,
    withoutToken: { what, fix: 'Or give `github-token`: GitHub is asked then.' },
});
const noGit = {
    what: 'there is no git on the PATH to read a checkout with',
    fix: 'Install git.',
    withoutToken: {
        what: 'there is no git on the PATH to read a checkout with.',
        fix: 'Install git, or give `github-token`: GitHub is asked then.',
    },
};
/** Why only the API can tell; null: it is another problem. Where there is no git, actions/checkout lays down files without a repository. */
const lackIn = ({ kind, message }) => {
    if (kind === 'not-a-repository')
        return message.includes('`safe.directory`') ? anothersCheckout(message) : noCheckout;
    return message.includes('there is no git on the PATH') ? noGit : null;
};
/** Opens the history of this run, and the packages that get versions: the checkout, or the API where there is none. */
const openHistory = async (config, scene) => {
    const found = await scene.git.prefix();
    const lack = found.ok ? null : lackIn(found.error);
    if (!found.ok && lack === null)
        return (0,domain_result/* failure */.V)(explainGit(found.error));
    const prefix = found.ok ? found.value : (0,checkout/* fromWorkspace */.m)(config.workingDirectory, '');
    const packages = settlePackages(config, prefix, scene);
    const reading = { scene, files: asksForFiles(packages), dryRun: config.dryRun, isAnonymous: config.token === '' };
    const history = lack === null ? await readCheckout(reading) : (0,domain_result/* success */.k)(readApi({ ...reading, lack }));
    return history.ok ? (0,domain_result/* success */.k)({ history: history.value, packages }) : history;
};

;// CONCATENATED MODULE: ./src/gather/pull-requests.ts



/** The pull requests that commits came by, where one of the policies reads them; in few requests. */
const readPullRequests = async (policies, commits, { github, context }) => {
    if (policies.every(({ source }) => source === 'commits'))
        return (0,domain_result/* success */.k)(new Map());
    const numbers = new Set(commits.flatMap(({ message }) => parseCommitMessage(message).pullRequest ?? []));
    if (numbers.size === 0)
        return (0,domain_result/* success */.k)(new Map());
    const found = await github.pullRequests.get([...numbers]);
    if (found.ok)
        return (0,domain_result/* success */.k)(new Map(found.value.map((each) => [each.number, each])));
    const purpose = { doing: 'read the pull requests', scope: 'pull-requests', access: 'read' };
    const { what, fix } = explainRefusal(found.error, purpose, context);
    const instead = 'Or set `version-source: commits`.';
    return (0,domain_result/* failure */.V)({ what, fix: fix === undefined ? instead : `${fix}\n${instead}` });
};

;// CONCATENATED MODULE: ./src/gather/ranges.ts


// Bases by name are bases by chance: of a row of them few are read before the oldest is, and that one holds all others.
const inOrder = (bases) => [
    ...(bases.includes(null) ? [null] : []),
    ...[...new Set(bases)].filter((base) => base !== null).toSorted(),
];
/** Reads what `to` has and each base has not, null for all of it: few readings, however many packages there are. */
const readRanges = async (history, bases, to) => {
    const readings = [];
    const ranges = new Map();
    for (const base of inOrder(bases)) {
        let range = null;
        for (const reading of readings)
            range ??= rangeSince(reading, base);
        if (range === null) {
            const read = await history.commits({ from: base === null ? [] : [base], to });
            if (!read.ok)
                return read;
            range = read.value;
            readings.push(readingOf(base, read.value));
        }
        ranges.set(base, range);
    }
    return (0,domain_result/* success */.k)(ranges);
};
/** Those of a change's commits that a base does not have; the base is in the history of the change, or of what it goes onto. */
const leaveOut = (commits, base) => {
    if (base === null)
        return commits;
    const behind = ancestorsIn(rangeOf(commits), [base]);
    return behind.size === 0 ? commits : commits.filter(({ oid }) => !behind.has(oid));
};

;// CONCATENATED MODULE: ./src/gather/facts.ts











const complete = async (gathered, lineage, scene) => {
    const policies = gathered.map((each) => each.package.policy);
    const commits = gathered.flatMap(({ facts }) => facts.commits);
    const pullRequests = await readPullRequests(policies, commits, scene);
    if (!pullRequests.ok)
        return pullRequests;
    const packages = gathered.map((each) => ({ ...each, facts: { ...each.facts, pullRequests: pullRequests.value } }));
    const passed = { astray: findAstray(packages, lineage), unowned: findUnowned(packages, lineage) };
    return (0,domain_result/* success */.k)({ packages, ...passed, empty: [] });
};
const tell = (gathered, occasion, { history, scene: { log } }) => {
    const told = gathered.filter(({ package: { name }, facts }) => name === null || facts.commits.length > 0);
    for (const { package: each, facts } of told) {
        const base = chooseBase(facts.tags, facts.head, policyFor(occasion, each.policy));
        log.line(renderFacts(facts, base, each));
    }
    const untold = gathered.length - told.length;
    if (untold > 0)
        log.line(renderUntouched(untold));
    const unreleased = gathered.flatMap(({ package: { name }, facts }) => (facts.since === null ? (name ?? []) : []));
    log.line(renderSource(history.describe(unreleased)));
};
/** A package with a mistyped path would never be released, and nobody would hear of it. */
const findEmpty = async (gathered, head, { scene }) => {
    const silent = gathered.flatMap(({ package: each, facts }) => each.name !== null && facts.commits.length === 0 ? [each] : []);
    const files = silent.length === 0 ? undefined : await scene.git.trackedFiles(head);
    // Without a checkout nobody knows; that is no reason to stop.
    return files?.ok === true ? (0,decide_package/* findEmptyPackages */.m$)(silent, files.value) : [];
};
const readStart = async (config, policies, history) => {
    const isAsked = config.base !== '';
    const [found, base] = await Promise.all([
        history.resolve(config.head),
        isAsked ? history.resolve(config.base) : null,
    ]);
    if (!found.ok)
        return found;
    const head = found.value;
    if (base === null) {
        const tags = await history.tags({ heads: [head], made: head, policies });
        return tags.ok ? (0,domain_result/* success */.k)({ head, tags: tags.value, asked: null }) : tags;
    }
    if (!base.ok)
        return base;
    const tags = await history.tagsAsOf(base.value, head);
    return tags.ok ? (0,domain_result/* success */.k)({ head, tags: tags.value, asked: base.value }) : tags;
};
const gatherRelease = async (config, occasion, gathering) => {
    const { history, packages, scene } = gathering;
    const policies = packages.map(({ policy }) => policyFor(occasion, policy));
    const start = await readStart(config, policies, history);
    if (!start.ok)
        return start;
    const { head, tags, asked } = start.value;
    const bases = policies.map((policy) => asked ?? chooseBase(tags, head, policy)?.commitOid ?? null);
    const ranges = await readRanges(history, bases, head);
    if (!ranges.ok)
        return ranges;
    const gathered = packages.map((each, index) => {
        const since = bases[index] ?? null;
        const lineage = ranges.value.get(since) ?? [];
        const commits = (0,decide_package/* commitsIn */.kS)(each.territory, lineage);
        const read = { head, tags, since, asked: asked !== null, commits, lineage };
        return { package: each, facts: { ...read, pullRequests: new Map(), history: 'complete' } };
    });
    tell(gathered, occasion, gathering);
    const empty = await findEmpty(gathered, head, gathering);
    const completed = await complete(gathered, ranges.value.get(bases[0] ?? null) ?? [], scene);
    return completed.ok ? (0,domain_result/* success */.k)({ ...completed.value, empty }) : completed;
};
const alreadyNamed = {
    what: '`base` and `head` have no say in a preview: the change names both.',
    fix: 'Leave them out, or ask on another event than `pull_request` and `merge_group`.',
};
// The event names the base as it was when it was sent; the test merge that is checked out knows the base it was made on.
const findBase = async ({ base, head }, { history, scene: { context } }) => {
    const parents = await history.parents(context.sha);
    const [first, second] = parents.ok ? parents.value : [];
    return first !== undefined && second === head ? first : base;
};
const gatherPreview = async (config, occasion, gathering) => {
    if (config.base !== '' || config.head !== '')
        return (0,domain_result/* failure */.V)(alreadyNamed);
    const { history, packages, scene } = gathering;
    const { head } = occasion;
    const onto = await findBase(occasion, gathering);
    const policies = packages.map(({ policy }) => policy);
    const tags = await history.tags({ heads: [onto, head], made: null, policies });
    if (!tags.ok)
        return tags;
    const bases = policies.map((policy) => chooseBase(tags.value, unmadeOid, policy)?.commitOid ?? null);
    const brought = await history.commits({ from: [onto], to: head });
    if (!brought.ok)
        return brought;
    const ranges = await readRanges(history, bases, onto);
    if (!ranges.ok)
        return ranges;
    const gathered = packages.map((each, index) => {
        const since = bases[index] ?? null;
        const [own, before] = [leaveOut(brought.value, since), ranges.value.get(since) ?? []];
        const change = (0,decide_package/* commitsIn */.kS)(each.territory, own);
        const commits = [...change, ...(0,decide_package/* commitsIn */.kS)(each.territory, before)];
        const read = {
            head: unmadeOid,
            tags: tags.value,
            since,
            asked: false,
            commits,
            lineage: [...own, ...before],
            change,
            wholeChange: brought.value,
        };
        return { package: each, facts: { ...read, pullRequests: new Map(), history: 'complete' } };
    });
    tell(gathered, occasion, gathering);
    const [since = null] = bases;
    const lineage = [...leaveOut(brought.value, since), ...(ranges.value.get(since) ?? [])];
    return complete(gathered, lineage, scene);
};
const read = async (config, occasion, scene) => {
    const opened = await openHistory(config, scene);
    if (!opened.ok)
        return opened;
    const gathering = { ...opened.value, scene };
    if (occasion.kind === 'preview') {
        const gathered = await gatherPreview(config, occasion, gathering);
        return gathered.ok ? (0,domain_result/* success */.k)({ kind: 'preview', ...gathered.value }) : gathered;
    }
    const gathered = await gatherRelease(config, occasion, gathering);
    return gathered.ok ? (0,domain_result/* success */.k)({ kind: 'release', ...gathered.value }) : gathered;
};
/** Reads what a decision needs: the tags of the remote, and the whole history since the last release. */
const gather = async (config, occasion, scene) => {
    const facts = await scene.log.group('History', () => read(config, occasion, scene));
    return facts.ok ? facts : (0,domain_result/* failure */.V)([facts.error]);
};

;// CONCATENATED MODULE: ./src/render/asides.ts




const commitsNamed = 3;
/** The first lines come from commits: whoever shows them escapes them. */
const describeUnowned = (unowned) => {
    if (unowned.length === 0)
        return [];
    const hidden = unowned.length - commitsNamed;
    const named = unowned
        .slice(0, commitsNamed)
        .map(({ commit, message }) => `${(0,object_name/* shortSha */.F)(commit.oid)} ${cutHeader(message.header)}`);
    const subject = (0,quantity/* countOf */.pq)(unowned.length, 'commit belongs to no package', 'commits belong to no package');
    return [`${subject}: ${(0,quantity/* joinWords */.yZ)(hidden > 0 ? [...named, `${hidden} more`] : named)}`];
};
const examples = { conventional: '`feat: …`', gitmoji: '`✨ …`' };
const describeFirstVersion = (first) => {
    if (first === null)
        return [];
    const where = first.ofPackage ? ' that changes a file of a package' : '';
    const named = first.mayBeNamed ? `run once with \`release-as: ${(0,domain_version/* formatVersion */.qh)(first.initialVersion)}\`, or ` : '';
    return [`To make the first version now, ${named}push a commit such as ${examples[first.grammar]}${where}.`];
};
/** What is good to know of a run and asks for no attention; each a line, none where there is nothing. */
const listAsides = (unowned, first) => [
    ...describeUnowned(unowned),
    ...describeFirstVersion(first),
];

;// CONCATENATED MODULE: ./src/decide/base.ts

const becauseOf = ({ version, commitOid, reachable, containsHead }, head) => {
    if (commitOid === null)
        return 'no-commit';
    if (commitOid === head)
        return 'here';
    if (reachable)
        return (0,domain_version/* isStable */.MQ)(version) ? 'above' : 'pre-release';
    return containsHead ? 'later' : 'elsewhere';
};
/** Explains why the next version counts from the base: what else there is among the versions known, the greatest first. */
const explainBase = (base, { known, head }) => {
    const passed = known
        .filter((tag) => base === null || (0,domain_version/* compareVersions */.Zy)(tag.version, base.version) > 0)
        .map((tag) => ({ tag, because: becauseOf(tag, head) }));
    return { base, passed };
};

;// CONCATENATED MODULE: ./src/decide/ignored-tags.ts


const hasNumbers = /[0-9]\.[0-9]/;
/** The names that are versions under a template, and those of moving tags that follow one of them. */
const listKnownNames = (tags, template) => tags.flatMap(({ name }) => {
    const version = (0,version_tag/* versionOfTag */.mx)(template, name);
    if (version === null)
        return [];
    const { major, minor } = (0,version_tag/* lineTags */.kE)(template, version);
    return [name, major, minor];
});
const ignored_tags_becauseOf = (name, templates) => {
    const texts = templates.flatMap((template) => (0,version_tag/* versionTextOf */.Lv)(template, name) ?? []);
    const versions = texts.map(domain_version/* parseVersion */.ot);
    return versions.find((version) => !version.ok)?.error.reason ?? 'other-name';
};
/**
 * The tags that look like versions and are none under any template, by name: `v1.2` without a 1.2.z, `v01.2.3`,
 * `release-1.2.3`. Moving tags of a line that has versions are not among them.
 */
const listIgnoredTags = (tags, templates) => {
    const known = new Set(templates.flatMap((template) => listKnownNames(tags, template)));
    const looksLikeOne = (name) => hasNumbers.test(name) || templates.some((template) => (0,version_tag/* lineOfTag */.Gr)(template, name) !== null);
    return tags
        .filter(({ name }) => !known.has(name) && looksLikeOne(name))
        .map(({ name }) => ({ name, because: ignored_tags_becauseOf(name, templates) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
};

;// CONCATENATED MODULE: ./src/render/base.ts





const passedShown = 3;
const ignoredShown = 5;
const passedWords = {
    'pre-release': 'a pre-release',
    above: 'above this commit’s own version',
    here: 'this commit',
    later: 'a later commit',
    elsewhere: 'not in this history',
    'no-commit': 'names no commit',
};
const capped = (items, shown) => {
    const hidden = items.length - shown;
    return (0,quantity/* joinWords */.yZ)(hidden > 0 ? [...items.slice(0, shown), `${(0,quantity/* formatCount */.B4)(hidden)} more`] : items);
};
const describeStart = ({ base, passed }, asked) => {
    const place = asked ? 'at or before `base`' : 'before this commit';
    const lesser = passed.some(({ because }) => because === 'above') ? 'lesser ' : '';
    return base === null
        ? `no ${lesser}final version stands ${place}`
        : `counts from ${base.name}, the greatest ${lesser}final version ${place}`;
};
/**
 * Where the count begins and why there; and, where there are greater versions, why it does not begin at those. `asked`: what
 * would have come after `base`, which need not stand before the commit.
 */
const describeBase = (explanation, asked) => {
    const passed = explanation.passed.map(({ tag, because }) => `${tag.name} (${passedWords[because]})`);
    const greater = passed.length === 0 ? [] : [`greater, and not counted from: ${capped(passed, passedShown)}`];
    return [describeStart(explanation, asked), ...greater];
};
/** Why a name that looks like a version is none. */
const describeIgnored = ({ because }) => because === 'other-name' ? 'does not follow the template' : versions/* versionFaults */.Yy[because];
/** The names that look like versions and are none, in one line; none where there are none. */
const describeIgnoredTags = (ignored) => {
    if (ignored.length === 0)
        return [];
    const names = ignored.map((tag) => `${tag.name} (${describeIgnored(tag)})`);
    const [looks, counts] = ignored.length === 1 ? ['tag looks', 'counts'] : ['tags look', 'count'];
    const subject = `${(0,quantity/* formatCount */.B4)(ignored.length)} ${looks}`;
    return [`${subject} like a version and ${counts} for nothing: ${capped(names, ignoredShown)}`];
};
/** What is said about the base of one package, by the tags that it was judged by. */
const renderBase = ({ answer, facts, package: { policy }, deed }) => {
    const newcomers = new Set(deed?.newcomers.map(({ name }) => name));
    const judgedBy = facts.tags.filter(({ name }) => !newcomers.has(name));
    const known = listKnownTags(judgedBy, policy);
    return describeBase(explainBase(answer.base, { known, head: facts.head }), facts.asked);
};
/** The tags of a run that look like versions and are none: packages share one repository, so it is one list. */
const findIgnoredTags = (packages) => listIgnoredTags(packages[0]?.facts.tags ?? [], packages.flatMap(({ package: { policy } }) => [policy.template, ...policy.siblings]));

;// CONCATENATED MODULE: ./src/render/problems.ts




const nameLine = ({ major, minor }) => (minor === null ? `${major}.x` : `${major}.${minor}.x`);
const where = (commitOid) => (commitOid === null ? '' : ` (at ${(0,object_name/* shortSha */.F)(commitOid)})`);
/** A commit that is pushed cannot be changed any more; the input stands over it. */
const overrule = 'Name the version in the input `release-as`: it stands over the footer.';
const problems_commitsShown = 5;
const nameCommits = (oids) => {
    const shown = oids.slice(0, problems_commitsShown).map(object_name/* shortSha */.F);
    const hidden = oids.length - shown.length;
    return (0,quantity/* joinWords */.yZ)(hidden === 0 ? shown : [...shown, (0,quantity/* countOf */.pq)(hidden, 'other')]);
};
const describeMaximum = (problem) => {
    const { version, bump, maximum, commits, calls, announced, isAsked } = problem;
    const [told] = [
        isAsked ? 'because `bump` asks for it' : null,
        commits.length > 0 ? `because of ${nameCommits(commits)}` : null,
        calls.length > 0 ? describeCalls(calls) : null,
        announced === null ? null : `as ${announced.name} announced`,
        'because of `default-bump`',
    ].filter((each) => each !== null);
    const what = `${(0,domain_version/* formatVersion */.qh)(version)} is a ${bump} step, ${told}, and \`maximum-bump\` allows a ${maximum} step`;
    const others = commits.length > 0 ? ', or take the change to a branch that may make it' : '';
    return {
        what,
        fix: `Raise \`maximum-bump\`, or allow this version alone: \`release-as: ${(0,domain_version/* formatVersion */.qh)(version)}\`${others}.`,
    };
};
/** Why no version may be made, and the way out. */
const describeProblem = (problem) => {
    switch (problem.kind) {
        case 'history-incomplete':
            return {
                what: `the history is ${problem.because}`,
                fix: 'Check out all of it: `fetch-depth: 0` in actions/checkout.',
            };
        case 'base-changed':
            return { what: 'a tag came or went while the commits were read', fix: 'Run the job again.' };
        case 'version-taken': {
            const { tagName, by, nextFree } = problem;
            const taken = by.name === tagName ? tagName : `${tagName} counts as ${by.name}, which`;
            const what = `${taken} exists${where(by.commitOid)}, and this commit does not descend from it`;
            const merge = `Merge ${by.name} into this branch`;
            const fix = nextFree === null
                ? `${merge}, or make the change there: the maintenance line holds none after it.`
                : `${merge}, or go on to ${(0,domain_version/* formatVersion */.qh)(nextFree)}, the next one that is free: \`on-conflict: recompute\`.`;
            return { what, fix };
        }
        case 'name-blocked': {
            const { tagName, by } = problem;
            const what = `git holds no tag ${tagName} beside ${by.name}: one would be a folder of the other`;
            return { what, fix: `Remove ${by.name}, or choose another \`tag-template\`.` };
        }
        case 'outside-line': {
            const { version, line } = problem;
            const what = `${(0,domain_version/* formatVersion */.qh)(version)} is outside of the maintenance line ${nameLine(line)}`;
            return { what, fix: 'Make this change on the main branch, or change `maintenance-line`.' };
        }
        case 'beyond-line': {
            const { version, line, end } = problem;
            const from = (0,domain_version/* formatVersion */.qh)(end.version);
            const what = `${(0,domain_version/* formatVersion */.qh)(version)} would stand above ${end.name}${where(end.commitOid)}, which the line ${nameLine(line)} does not have`;
            return { what, fix: `Make this change where ${end.name} is, or merge that in; below ${from} the line is free.` };
        }
        case 'beyond-maximum':
            return describeMaximum(problem);
        case 'releases-elsewhere': {
            const { count, greatest } = problem;
            const exist = (0,quantity/* countOf */.pq)(count, 'release exists', 'releases exist');
            const what = `${exist} up to ${(0,domain_version/* formatVersion */.qh)(greatest.version)}, and this commit descends from none`;
            return { what, fix: 'Merge the released branch, set `maintenance-line`, or name the version in `release-as`.' };
        }
        case 'release-as-not-greater': {
            const { version, greatest, commit } = problem;
            const who = commit === null ? '`release-as`' : `the Release-As footer of ${(0,object_name/* shortSha */.F)(commit)}`;
            const what = `${who} says ${(0,domain_version/* formatVersion */.qh)(version)}, which is not greater than ${greatest.name}, from which this commit descends`;
            return { what, fix: commit === null ? 'Name a greater version in `release-as`, or leave it out.' : overrule };
        }
        case 'release-as-unreadable': {
            const { text, commit } = problem;
            return {
                what: `the Release-As footer of ${(0,object_name/* shortSha */.F)(commit)} says "${text}", which is no version`,
                fix: overrule,
            };
        }
        case 'branch-no-line': {
            const what = `\`branches\` makes ${problem.branch} a maintenance line, and that name is no line`;
            return { what, fix: 'Name the branch `1.x` or `1.2.x`, or write the line behind the role: `maintenance 1.x`.' };
        }
    }
};
/** What stands in the way of a package's version, or null. */
const findRefusal = (answer) => answer.kind === 'refused' ? describeProblem(answer.problem) : null;
/** Why a package that could be released is not, or null. */
const describeBlock = ({ blockedBy }) => blockedBy === null
    ? null
    : {
        what: `packages are released together, and ${blockedBy} is refused`,
        fix: `Mend what ${blockedBy} is refused for.`,
    };
/** All that stands in the way of the versions: what GitHub refused, else what we did, package by package. */
const findTroubles = ({ packages, deed }) => deed.trouble === null ? packages.flatMap(({ answer }) => findRefusal(answer) ?? []) : [deed.trouble];

;// CONCATENATED MODULE: ./src/render/sentence.ts

/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Version';
/** A verdict that lets the step pass. */
const passed = (sentence) => ({ subject, mark: 'passed', sentence });
/** A verdict that fails the step. */
const failed = (sentence) => ({ subject, mark: 'failed', sentence });
/** A verdict that passes with a warning. */
const needsAttention = (sentence) => ({ subject, mark: 'attention', sentence });
/** What a dry run did; on a runner its report is written, so something was. */
const dryRunTold = 'a dry run: no tag and no release was made';
/** Parts of a sentence that are not empty, with semicolons between them. */
const joinParts = (parts) => parts.filter((part) => part !== '').join('; ');
/** What a decision about a change makes, in words: "1.1.0", "nothing". */
const describePromise = (decision) => 'version' in decision ? (0,domain_version/* formatVersion */.qh)(decision.version) : decision.kind === 'refused' ? 'no version' : 'nothing';

;// CONCATENATED MODULE: ./src/render/packages-verdict.ts









/** More packages than this a sentence does not name. */
const packagesNamed = 5;
/** As many as a sentence holds, the rest counted, and what comes last. */
const nameSome = (parts, last = []) => {
    const hidden = parts.length - packagesNamed;
    return (0,quantity/* joinWords */.yZ)([...parts.slice(0, packagesNamed), ...(hidden > 0 ? [(0,quantity/* countOf */.pq)(hidden, 'other')] : []), ...last]);
};
const nameMove = ({ package: { name }, answer }) => {
    if (!('version' in answer))
        return [];
    const isNew = answer.kind === 'release' && answer.base !== null;
    const from = isNew && answer.base !== null ? `${(0,domain_version/* formatVersion */.qh)(answer.base.version)} → ` : '';
    return [`${name} ${from}${(0,domain_version/* formatVersion */.qh)(answer.version)}`];
};
/** A run releases a package, or finishes what its release lacks. */
const isTouched = ({ answer }, deed) => answer.kind === 'release' || answer.kind === 'finish' || releaseDeedOf(deed, tagOf(answer))?.kind === 'created';
const countPackages = (count, all) => {
    if (count !== all)
        return `${count} of ${(0,quantity/* countOf */.pq)(all, 'package')}`;
    if (all > 2)
        return `all ${(0,quantity/* countOf */.pq)(all, 'package')}`;
    return all === 2 ? 'both packages' : 'the one package';
};
const concludeTrouble = (count, moves, { tags, written, trouble }) => {
    const states = {
        written: `${count} tagged (${moves}), but not all GitHub Releases are there`,
        partly: `${count} half done, of their tags ${nameSome(written)} stand`,
        unknown: `${count} may be tagged, or not (${moves})`,
        untouched: `${count} not released, nothing was written (${moves})`,
    };
    return failed(`${states[tags]}: ${trouble?.what ?? ''}`);
};
/** "1.2.0 → 1.3.0 for all 3 packages, because of 1 feature"; empty where packages have versions of their own. */
const describeSharedRelease = (packages) => {
    const releases = packages.flatMap(({ answer }) => (answer.kind === 'release' ? [answer] : []));
    const own = releases.find(({ steps }) => steps.every((step) => step.kind !== 'called'));
    if (!(0,decide_package/* sharesVersion */.ze)(packages.map((each) => each.package)) || own === undefined)
        return '';
    const from = own.base === null ? '' : `${(0,domain_version/* formatVersion */.qh)(own.base.version)} → `;
    const count = countPackages(releases.length, packages.length);
    return `${from}${(0,domain_version/* formatVersion */.qh)(own.version)} for ${count}, ${describeSteps(own.steps, poolVerdicts(releases.map(({ verdicts }) => verdicts)))}`;
};
const concludeNothing = (packages) => {
    const here = packages.filter(({ answer }) => answer.kind === 'already-released');
    const [only, ...others] = packages;
    if (here.length === 0) {
        const where = others.length === 0 ? (only?.package.name ?? '') : `any of ${(0,quantity/* countOf */.pq)(packages.length, 'package')}`;
        return passed(`nothing to release in ${where}`);
    }
    const rest = here.length < packages.length ? 'nothing to release in the others' : 'nothing to do';
    return passed(joinParts([`${nameSome(here.flatMap(nameMove))} released already`, rest]));
};
/** The one sentence about several packages. */
const concludePackages = (packages, deed, dryRun) => {
    const touched = packages.filter((each) => isTouched(each, deed));
    const moves = nameSome(touched.flatMap(nameMove));
    const count = countPackages(touched.length, packages.length);
    if (deed.trouble !== null)
        return concludeTrouble(count, moves, deed);
    const refusals = packages.flatMap(({ package: { name }, answer }) => answer.kind === 'refused' ? [`${name}: ${describeProblem(answer.problem).what}`] : []);
    if (refusals.length > 0)
        return failed(`nothing was written, ${nameSome(refusals)}`);
    if (touched.length === 0)
        return concludeNothing(packages);
    const shared = describeSharedRelease(packages);
    const sentence = shared === '' ? `${count} ${dryRun ? 'would be released' : 'released'}: ${moves}` : shared;
    return passed(joinParts([sentence, dryRun ? dryRunTold : '']));
};
/** True where a change touches a package, or something that it depends on. */
const isTouchedByChange = ({ merged, isTouched }) => isTouched || (merged.kind === 'release' && merged.steps.some(({ kind }) => kind === 'called'));
const explainMerged = (touched, waiting) => {
    const made = touched.flatMap(({ name, preview: { merged } }) => merged.kind === 'release' ? [`${name} ${describePromise(merged)}`] : []);
    const others = waiting === 0 ? [] : [(0,quantity/* countOf */.pq)(waiting, 'package that waits already', 'packages that wait already')];
    if (made.length > 0)
        return `merging this makes ${nameSome(made, others)}`;
    const why = touched.length === 0 ? 'it touches no package' : `it touches ${nameSome(touched.map(({ name }) => name))}`;
    const also = waiting === 0 ? '' : `; ${(0,quantity/* joinWords */.yZ)(others)}`;
    return `merging this releases nothing of its own: ${why}${also}`;
};
/** The one sentence of a preview of several packages: those that the change touches by name, the rest counted. */
const concludePackagePreviews = (packages) => {
    const previews = packages.flatMap(({ package: { name }, preview }) => preview === null ? [] : [{ name: name ?? '', preview }]);
    const refusals = previews.flatMap(({ name, preview: { merged } }) => merged.kind === 'refused' ? [`${name}: ${describeProblem(merged.problem).what}`] : []);
    if (refusals.length > 0)
        return failed(`merging this could not be released, ${nameSome(refusals)}`);
    const touched = previews.filter(({ preview }) => isTouchedByChange(preview));
    const waiting = previews.filter(({ preview }) => !isTouchedByChange(preview) && preview.merged.kind === 'release').length;
    const sentence = explainMerged(touched, waiting);
    const differing = previews.flatMap(({ name, preview: { squashed } }) => squashed === null ? [] : [`${name} ${describePromise(squashed)}`]);
    return differing.length === 0
        ? passed(sentence)
        : needsAttention(`${sentence}; squashed under its title, ${nameSome(differing)}`);
};

;// CONCATENATED MODULE: ./src/render/quiet.ts


/** It gets a version only because packages that share it have changed. */
const isFollower = (answer) => answer.kind === 'release' &&
    answer.verdicts.every(({ bump }) => bump === 'none') &&
    answer.steps.some((step) => step.kind === 'called' && step.by.some(({ because }) => because === 'shared'));
/** Tells whether one of several packages has nothing to say beyond being counted. */
const isQuiet = ({ package: { name }, answer, preview }) => {
    if (name === null || answer.kind === 'refused')
        return false;
    if (preview !== null && !isTouchedByChange(preview))
        return true;
    return isFollower(answer) || (answer.kind === 'nothing-to-release' && answer.verdicts.length === 0);
};
/** "and 47 other packages with nothing to release"; empty where every package has something to say. */
const describeQuiet = (packages) => {
    const quiet = packages.filter(isQuiet);
    const followers = quiet.filter(({ answer }) => isFollower(answer)).length;
    const waiting = quiet.filter(({ answer }) => answer.kind === 'release').length - followers;
    const rest = quiet.length - followers - waiting;
    const counts = [
        [followers, 'with nothing to release of their own: the same version'],
        [waiting, 'that waited already, whatever this changes'],
        [rest, 'with nothing to release'],
    ];
    return counts.flatMap(([count, words]) => (count === 0 ? [] : [`and ${(0,quantity/* countOf */.pq)(count, 'other package')} ${words}`]));
};

;// CONCATENATED MODULE: ./src/render/view.ts
/** Each package together with what the whole run planned and did. */
const packagesOf = ({ packages, plan, deed, dryRun, context }) => {
    const refused = packages.find(({ answer }) => answer.kind === 'refused')?.package.name ?? null;
    return packages.map((each) => {
        const blockedBy = each.answer.kind === 'refused' || each.answer.kind === 'nothing-to-release' ? null : refused;
        return { ...each, plan, deed, dryRun, context, blockedBy };
    });
};
/** The commit that was judged; null in a preview. */
const headOf = ({ packages }) => packages.flatMap(({ preview, facts }) => (preview === null ? facts.head : []))[0] ?? null;
/** Address of the repository's pages; empty where nobody knows it, and what would lead there is text alone. */
const repositoryUrl = ({ serverUrl, repository }) => serverUrl === '' ? '' : `${serverUrl}/${repository}`;

;// CONCATENATED MODULE: ./src/render/document.ts















const linkCommit = ({ context }, oid) => oid === unmadeOid ? (0,markdown.md) `the merge` : (0,markdown/* link */.nf)((0,markdown/* code */.aY)((0,object_name/* shortSha */.F)(oid)), `${repositoryUrl(context)}/commit/${oid}`);
const linkTag = ({ context }, name) => (0,markdown/* link */.nf)((0,markdown/* code */.aY)(name), `${repositoryUrl(context)}/tree/${encodeURIComponent(name).replaceAll('%2F', '/')}`);
/** A summary has no room for more, each with its link. */
const mostRows = 7_000;
const commitTable = (view) => {
    const { verdicts } = view.answer;
    const row = ({ commit, message, squashed, rule, bump }) => [
        (0,markdown.md) `${bump}`,
        squashed ? (0,markdown.md) `${linkCommit(view, commit.oid)}, listed` : linkCommit(view, commit.oid),
        (0,markdown/* code */.aY)(message.header),
        (0,markdown.md) `${describeRule(rule)}`,
    ];
    return {
        kind: 'table',
        columns: ['Step', 'Commit', 'First line', 'Rule'],
        rows: greatestFirst(verdicts, mostRows).map(row),
        more: Math.max(0, verdicts.length - mostRows),
    };
};
// A tag that was not made has no page to lead to.
const tagCell = (view) => {
    const { answer, deed } = view;
    const tag = tagOf(answer);
    if (tag === null)
        return (0,markdown.md) `–`;
    return answer.kind !== 'release' || deed.written.includes(tag) ? linkTag(view, tag) : (0,markdown/* code */.aY)(tag);
};
const movingRow = (view, tag) => {
    const isDone = view.deed.written.includes(tag.name);
    switch (tag.change) {
        case 'create':
            return isDone ? [linkTag(view, tag.name), (0,markdown.md) `created`] : [(0,markdown/* code */.aY)(tag.name), (0,markdown.md) `would be created`];
        case 'move':
            return [
                linkTag(view, tag.name),
                (0,markdown.md) `${isDone ? 'moved' : 'would move'}${tag.from === null ? '' : (0,markdown.md) ` from ${linkCommit(view, tag.from)}`}`,
            ];
        case 'keep':
            return [linkTag(view, tag.name), (0,markdown.md) `is here already`];
        case 'hold':
            return [
                (0,markdown/* code */.aY)(tag.name),
                (0,markdown.md) `${tag.because.kind === 'zero-major' ? 'never made' : 'left alone'}: ${describeHold(tag.because)}`,
            ];
    }
};
const tagTable = (view) => {
    const { answer, deed } = view;
    if (!('movingTags' in answer) || view.preview !== null)
        return [];
    const state = answer.kind !== 'release'
        ? 'is here already'
        : deed.written.includes(answer.tagName)
            ? 'created'
            : 'would be created';
    const rows = [[tagCell(view), (0,markdown.md) `${state}`], ...answer.movingTags.map((tag) => movingRow(view, tag))];
    return [{ kind: 'table', columns: ['Tag', 'What became of it'], rows }];
};
const releaseLine = ({ deed, answer }) => {
    const release = releaseDeedOf(deed, tagOf(answer));
    const { signature } = deed;
    const parts = [
        ...(release !== null && 'url' in release
            ? [(0,markdown.md) `${(0,markdown/* link */.nf)((0,markdown.md) `GitHub Release`, release.url)}${describeRelease(release)}.`]
            : []),
        ...(signature === null || !deed.written.includes(tagOf(answer) ?? '')
            ? []
            : [(0,markdown.md) `Signature of the tag: ${signature.verified ? 'verified' : `not verified (${signature.reason})`}.`]),
    ];
    return parts.map(domain_document/* paragraph */.FY);
};
const wayOut = (view) => findTroubles(view).map(({ fix }) => (0,domain_document/* paragraph */.FY)((0,markdown/* advice */.v9)(fix)));
const warningsOf = ({ warnings }) => warnings.map((warning) => (0,domain_document/* paragraph */.FY)((0,markdown.md) `! ${(0,markdown/* advice */.v9)(warning.charAt(0).toUpperCase() + warning.slice(1))}`));
const asidesOf = ({ asides }) => asides.map((aside) => (0,domain_document/* paragraph */.FY)((0,markdown.md) `${(0,markdown/* advice */.v9)(aside)}`));
const explainSquash = ({ preview }) => {
    if (preview === null || preview.squashed === null)
        return [];
    const isOne = preview.commitCount === 1;
    const [commits, they] = isOne
        ? ['the one commit', 'it makes']
        : [`the ${(0,quantity/* countOf */.pq)(preview.commitCount, 'commit')}`, 'they make'];
    const [merged, squashed] = [describePromise(preview.merged), describePromise(preview.squashed)];
    return [
        (0,domain_document/* paragraph */.FY)((0,markdown.md) `Merged or rebased, ${commits} of this pull request ${isOne ? 'makes' : 'make'} **${merged}**. Squashed under its title, ${they} **${squashed}**.`),
        ...(isOne
            ? [
                (0,domain_document/* paragraph */.FY)((0,markdown.md) `With a single commit GitHub proposes the commit's own message for a squash, unless the repository says that the title counts.`),
            ]
            : []),
        (0,domain_document/* paragraph */.FY)((0,markdown.md) `To make both the same, let the title say the greatest change: ${(0,markdown/* code */.aY)('feat: …')}, ${(0,markdown/* code */.aY)('fix: …')}, or ${(0,markdown/* code */.aY)('feat!: …')} for a breaking one.`),
    ];
};
const titled = ({ package: { name } }, title) => name === null ? title : `${name}: ${title}`;
const notesSection = (view) => ({
    title: titled(view, 'Release notes'),
    blocks: view.texts.overview.markdown === '' || view.answer.verdicts.length === 0 ? [] : [(0,domain_document/* paragraph */.FY)(view.texts.overview)],
});
const remarksSection = (view) => {
    const rows = listRemarks(view.answer.verdicts).map((remark) => [(0,markdown.md) `${remark}`]);
    return {
        title: titled(view, `Nearly breaking changes (${(0,quantity/* formatCount */.B4)(rows.length)})`),
        blocks: rows.length === 0 ? [] : [{ kind: 'table', columns: ['Commit'], rows }],
    };
};
const commitsSection = (view) => view.answer.verdicts.length === 0 ? [] : [commitTable(view)];
/** What a squash lists is part of one commit. */
const countCommits = (verdicts) => verdicts.reduce((count, { squashed }) => (squashed ? count : count + 1), 0);
const describeSource = (view) => {
    const { base, verdicts } = view.answer;
    const since = base === null ? (0,markdown.md) `` : (0,markdown.md) ` since ${linkTag(view, base.name)} (${(0,domain_version/* formatVersion */.qh)(base.version)})`;
    return (0,markdown.md) `${(0,quantity/* countOf */.pq)(countCommits(verdicts), 'commit')}${since}, up to ${linkCommit(view, view.facts.head)}`;
};
const isFilled = ({ blocks }) => blocks.length > 0;
const document_explainBase = (view) => {
    const asker = findAsker(view.answer, view.context);
    const lines = renderBase(view).map((line) => (0,markdown.md) `${line.charAt(0).toUpperCase()}${line.slice(1)}.`);
    return [...lines, ...(asker === null ? [] : [(0,markdown.md) `${asker} asked for this step.`])].map(domain_document/* paragraph */.FY);
};
const document_ignoredShown = 100;
const ignoredSection = (packages) => {
    const ignored = findIgnoredTags(packages);
    const rows = ignored.slice(0, document_ignoredShown).map((tag) => [(0,markdown/* code */.aY)(tag.name), (0,markdown.md) `${describeIgnored(tag)}`]);
    return {
        title: `Tags that look like versions and are none (${(0,quantity/* formatCount */.B4)(ignored.length)})`,
        blocks: rows.length === 0 ? [] : [{ kind: 'table', columns: ['Tag', 'Why'], rows }],
    };
};
/** All of a package that is the whole repository. */
const changesOf = (view) => [
    ...explainSquash(view),
    ...tagTable(view),
    ...releaseLine(view),
    ...document_explainBase(view),
    ...commitsSection(view),
];
const detailsOf = (view) => [remarksSection(view), notesSection(view)];
const describeOutcome = ({ answer, blockedBy }) => {
    switch (answer.kind) {
        case 'refused':
            return `refused: ${describeProblem(answer.problem).what}`;
        case 'release':
        case 'finish':
            if (blockedBy !== null)
                return `not released, since ${blockedBy} is refused`;
            return answer.kind === 'finish' ? 'released before, finished now' : describeSteps(answer.steps, answer.verdicts);
        case 'already-released':
            return 'released already';
        case 'nothing-to-release':
            return 'nothing to release';
    }
};
const versionCell = ({ answer }) => {
    if (!('version' in answer))
        return (0,markdown.md) `–`;
    const from = answer.kind === 'release' && answer.base !== null ? `${(0,domain_version/* formatVersion */.qh)(answer.base.version)} → ` : '';
    return (0,markdown.md) `${from}**${(0,domain_version/* formatVersion */.qh)(answer.version)}**`;
};
/** Those that stand in the way first, else as configured; those with nothing to say are counted. */
const packageTable = (packages) => {
    const loud = packages.filter((each) => !isQuiet(each));
    const isRefused = ({ answer }) => answer.kind === 'refused';
    const rows = [...loud.filter(isRefused), ...loud.filter((each) => !isRefused(each))].map((each) => [
        (0,markdown.md) `${each.package.name ?? 'repository'}`,
        versionCell(each),
        tagCell(each),
        (0,markdown.md) `${describeOutcome(each)}`,
    ]);
    const table = { kind: 'table', columns: ['Package', 'Version', 'Tag', 'Why'], rows };
    const rest = describeQuiet(packages).map((line) => (0,domain_document/* paragraph */.FY)((0,markdown.md) `${line.charAt(0).toUpperCase()}${line.slice(1)}.`));
    return [...(rows.length === 0 ? [] : [table]), ...rest];
};
const packageSection = (view) => ({
    title: titled(view, (0,quantity/* countOf */.pq)(countCommits(view.answer.verdicts), 'commit')),
    blocks: changesOf(view),
});
const sectionsOf = (packages) => packages.filter((each) => !isQuiet(each)).flatMap((each) => [packageSection(each), ...detailsOf(each)]);
const documentWith = (view, foot) => {
    const packages = packagesOf(view);
    const isWhole = packages.every(({ package: { name } }) => name === null);
    const blocks = isWhole ? packages.flatMap(changesOf) : packageTable(packages);
    const sections = isWhole ? packages.flatMap(detailsOf) : sectionsOf(packages);
    return {
        verdict: view.verdict,
        conditions: [],
        changes: [...wayOut(view), ...warningsOf(view), ...asidesOf(view), ...blocks],
        details: [...sections, ignoredSection(packages)].filter(isFilled),
        foot: foot(packages),
    };
};
const describeSources = (packages) => packages.length === 1 ? (0,markdown/* joinMarkdown */.UF)(packages.map(describeSource), '') : (0,markdown.md) `${(0,quantity/* countOf */.pq)(packages.length, 'package')}`;
/** The step's summary. */
const renderSummary = (view) => documentWith(view, (packages) => (0,markdown.md) `${describeSources(packages)}, read and judged in ${(0,quantity/* formatDuration */.a3)(view.elapsedMs)}`);
/** The pull request's comment: nothing in it changes when the same commit is judged again. */
const renderComment = (view) => documentWith(view, describeSources);

;// CONCATENATED MODULE: ./src/render/other-forms.ts


const tagsNamed = 3;
const nameTags = (forms) => {
    const names = forms.map(({ tag }) => tag.name);
    const hidden = names.length - tagsNamed;
    return (0,quantity/* joinWords */.yZ)(hidden > 0 ? [...names.slice(0, tagsNamed), (0,quantity/* countOf */.pq)(hidden, 'other')] : names);
};
const describeLook = (forms) => `${nameTags(forms)} ${forms.length === 1 ? 'looks like an earlier release' : 'look like earlier releases'}`;
const writeTemplate = ({ prefix, suffix }) => `\`${prefix}{version}${suffix}\``;
const describeForm = (template, first, forms) => {
    const { policy } = first.package;
    const begin = (0,domain_version/* formatVersion */.qh)(policy.releaseAs ?? policy.initialVersion);
    const [subject, faults, themselves, none] = forms.length === 1
        ? ['the tag', 'does not follow the template', 'it is one, go on from it', 'it is none']
        : ['the tags', 'do not follow templates such as', 'they are, go on from them', 'they are not'];
    return `${subject} ${describeLook(forms)}, but ${faults} ${writeTemplate(policy.template)}: versions begin at ${begin}. If ${themselves} with \`tag-template: ${JSON.stringify(template)}\`; if ${none}, \`initial-version: ${begin}\` says where to begin.`;
};
/** What looks like earlier releases and is passed over, by the template that would read it; each a sentence with the ways out. */
const describeOtherForms = (forms) => [...Map.groupBy(forms, ({ template }) => template)].flatMap(([template, found]) => found[0] === undefined ? [] : [describeForm(template, found[0], found)]);
/** Lets the one sentence about first versions name the tags that look like earlier releases; another stays as it is. */
const mentionOtherForms = (verdict, packages, forms) => {
    const beginners = packages.filter(({ answer }) => answer.kind === 'release' && answer.base === null);
    const names = new Set(beginners.map((each) => each.package.name));
    const told = forms.filter((form) => names.has(form.package.name));
    if (verdict.mark === 'failed' || told.length === 0)
        return verdict;
    return { ...verdict, sentence: `${verdict.sentence}; ${describeLook(told)}` };
};

;// CONCATENATED MODULE: ./src/decide/image-tags.ts

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const imageTag = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const commitTag = (commit) => (commit === null ? [] : [`sha-${commit.slice(0, 7)}`]);
const counter = /^\d+$/;
/** What a pre-release says before its counter: `rc` of 1.3.0-rc.1. */
const channelOf = ({ prerelease }) => prerelease.length > 1 && counter.test(prerelease.at(-1) ?? '') ? prerelease.slice(0, -1) : prerelease;
// "latest", "sha-…" and numbers mean something else to those who pull.
const isChannelName = (name) => /^[a-z]/i.test(name) && !/^(?:latest$|sha-)/i.test(name);
const channelTag = (version, greater) => {
    const channel = channelOf(version);
    const name = channel.join('.');
    const isOvertaken = greater.some((tag) => (0,domain_version/* isStable */.MQ)(tag.version) || (0,domain_version/* isInChannel */.NM)(tag.version, channel));
    return isOvertaken || !isChannelName(name) ? [] : [name];
};
const lineTagsOf = ({ major, minor }, greater) => {
    const stable = greater.filter((tag) => (0,domain_version/* isStable */.MQ)(tag.version));
    const inMajor = stable.filter((tag) => tag.version.major === major);
    const inMinor = inMajor.filter((tag) => tag.version.minor === minor);
    return [
        ...(inMinor.length === 0 ? [`${major}.${minor}`] : []),
        ...(inMajor.length === 0 && major !== '0' ? [major] : []),
        ...(stable.length === 0 ? ['latest'] : []),
    ];
};
/**
 * Tags for a container image of a version, each within the grammar of OCI: `1.2.3`; where no greater release has them
 * `1.2`, `1` and `latest`, or for a pre-release its channel; and `sha-` with the commit's first seven digits.
 * `commit` is null where it is not made yet.
 */
const listImageTags = (version, known, commit) => {
    const greater = known.filter((tag) => (0,domain_version/* compareVersions */.Zy)(tag.version, version) > 0);
    const following = (0,domain_version/* isStable */.MQ)(version) ? lineTagsOf(version, greater) : channelTag(version, greater);
    const own = (0,domain_version/* formatVersion */.qh)(version).replaceAll('+', '_');
    return [own, ...following, ...commitTag(commit)].filter((tag) => imageTag.test(tag));
};

;// CONCATENATED MODULE: ./src/render/outcome.ts



/** The version that the commit has now, or would have; null where the run could not give it one. */
const versionOf = ({ answer, deed, blockedBy }) => {
    if (!('movingTags' in answer))
        return null;
    if (answer.kind !== 'release')
        return answer.version;
    const isUnwritten = deed.trouble !== null && !deed.written.includes(answer.tagName);
    return isUnwritten || blockedBy !== null ? null : answer.version;
};
/** The step taken: what was applied, else what the commits call for. */
const bumpOf = (answer) => {
    const steps = 'steps' in answer ? answer.steps : [];
    const applied = steps.flatMap((step) => ('applied' in step ? step.applied : [])).at(-1);
    return applied ?? greatestBump(answer.verdicts);
};
/** True where this run wrote something of the package: its version, or what that lacked. */
const outcome_isWritten = ({ answer, deed }) => {
    if (!('movingTags' in answer))
        return false;
    const tag = tagOf(answer);
    const moved = answer.movingTags.flatMap(({ change, name }) => (change === 'create' || change === 'move' ? name : []));
    const own = answer.kind === 'release' ? [answer.tagName, ...moved] : moved;
    return own.some((name) => deed.written.includes(name)) || releaseDeedOf(deed, tag)?.kind === 'created';
};
/** True where this run released the package, or would have: a dry run and a preview write nothing. */
const isReleased = (view) => {
    const { answer, preview, dryRun, blockedBy } = view;
    if (preview === null && !dryRun)
        return outcome_isWritten(view);
    return blockedBy === null && (answer.kind === 'release' || answer.kind === 'finish');
};
const isComplete = ({ answer, deed }) => {
    const release = releaseDeedOf(deed, tagOf(answer));
    return release !== null && 'url' in release;
};
/** How a package came out, in one word. */
const nameOutcome = (view) => {
    const { answer, deed, blockedBy } = view;
    if (answer.kind === 'nothing-to-release' || answer.kind === 'refused')
        return answer.kind;
    if (blockedBy !== null && answer.kind !== 'already-released')
        return 'refused';
    if (deed.trouble !== null && !isComplete(view))
        return 'failed';
    return answer.kind === 'already-released' && outcome_isWritten(view) ? 'finish' : answer.kind;
};
const outcomesByWeight = [
    'failed',
    'refused',
    'release',
    'finish',
    'already-released',
    'nothing-to-release',
];
/** How a run came out: the weightiest outcome of its packages. */
const nameWhole = (packages) => {
    const names = packages.map(nameOutcome);
    return outcomesByWeight.find((name) => names.includes(name)) ?? 'nothing-to-release';
};

;// CONCATENATED MODULE: ./src/render/outputs.ts








/** What the outputs say of one package; empty where there is no version. */
const outputsOf = (view, texts = view.texts) => {
    const { answer, facts, deed } = view;
    const version = versionOf(view);
    const known = listVersionTags(facts.tags, view.package.policy.template);
    const release = releaseDeedOf(deed, tagOf(answer));
    return {
        version: version === null ? '' : (0,domain_version/* formatVersion */.qh)(version),
        tag: version === null ? '' : (tagOf(answer) ?? ''),
        'previous-version': answer.base === null ? '' : (0,domain_version/* formatVersion */.qh)(answer.base.version),
        'previous-tag': answer.base?.name ?? '',
        bump: bumpOf(answer),
        major: version?.major ?? '',
        minor: version?.minor ?? '',
        patch: version?.patch ?? '',
        notes: version === null ? '' : texts.body.markdown,
        changelog: version === null ? '' : texts.changelog.markdown,
        'release-url': release !== null && 'url' in release ? release.url : '',
        'image-tags': version === null ? '' : listImageTags(version, known, view.preview === null ? facts.head : null).join('\n'),
    };
};
/** GitHub takes 1 MB of outputs from a job, counted in UTF-16; the outputs of one version want their share of it. */
const listRoom = 200_000;
/** The texts of a repository that is one package are outputs of their own. */
const listRoomOfOne = 50_000;
const leftOut = '\n\n… the rest stands in the GitHub Release.';
const cut = (text, longest) => {
    if (text.length <= longest)
        return text;
    const kept = text.slice(0, longest);
    return `${kept.slice(0, Math.max(0, kept.lastIndexOf('\n'))).toWellFormed()}${leftOut}`.trimStart();
};
const withTexts = (view, longest) => {
    const own = outputsOf(view);
    const [notes, changelog] = [own['notes'] ?? '', own['changelog'] ?? ''];
    return { ...own, notes: cut(notes, longest), changelog: cut(changelog, longest) };
};
const listAt = (packages, longest) => JSON.stringify(packages.map((each) => ({
    name: each.package.name,
    outcome: nameOutcome(each),
    released: outcome_isWritten(each),
    ...withTexts(each, longest),
})));
/** All packages as JSON; where that would be too long, notes and changelogs are cut, the longest first. */
const listPackages = (packages) => {
    const room = packages.some((each) => each.package.name !== null) ? listRoom : listRoomOfOne;
    for (let longest = room;; longest = Math.floor(longest / 2)) {
        const list = listAt(packages, longest);
        if (list.length <= room || longest === 0)
            return list;
    }
};
/** What is the same in all packages that share one version; all of it for a package that is alone, nothing for others. */
const sharedOutputs = (packages) => {
    const own = packages.map((each) => outputsOf(each, each.tagTexts));
    const isOne = packages.length === 1 || (0,decide_package/* sharesVersion */.ze)(packages.map((each) => each.package));
    return Object.fromEntries(Object.entries(own[0] ?? {}).map(([name, value]) => {
        const isSame = own.every((each) => each[name] === value);
        return [name, isOne && isSame ? value : ''];
    }));
};
/** The action's outputs: those of the one version, and each package as JSON in `packages`. */
const renderOutputs = (view) => {
    const packages = packagesOf(view);
    return {
        ...sharedOutputs(packages),
        outcome: nameWhole(packages),
        released: String(isDone(view.deed)),
        commit: headOf(view) ?? '',
        packages: listPackages(packages),
        'released-packages': JSON.stringify(packages.filter(isReleased).flatMap((each) => each.package.name ?? [])),
    };
};

;// CONCATENATED MODULE: ./src/decide/notes.ts
/** By type, those of https://gitmoji.dev among them. */
const groupByType = new Map([
    ['feat', 'features'],
    ['sparkles', 'features'],
    ['fix', 'fixes'],
    ['bug', 'fixes'],
    ['ambulance', 'fixes'],
    ['adhesive_bandage', 'fixes'],
    ['lock', 'fixes'],
    ['perf', 'performance'],
    ['zap', 'performance'],
    ['revert', 'reverts'],
    ['rewind', 'reverts'],
]);
const groupByLabel = {
    major: 'others',
    minor: 'features',
    patch: 'fixes',
    none: 'others',
};
const notes_leftOut = new Set([
    'merge',
    'cancelled',
    'covered',
    'skipped',
    'reverts-unreleased',
    'other-scope',
    'other-package',
]);
// An issue of another repository, `octo/other#12`, is none of ours.
const ownIssue = /(?<![\w./-])#(\d{1,9})\b/g;
const closingToken = /^(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)$/i;
const issuesOf = ({ token, separator, value }) => {
    if (!closingToken.test(token))
        return [];
    const text = separator === ' #' ? `#${value}` : value;
    return [...text.matchAll(ownIssue)].map(([, digits]) => Number(digits));
};
const descriptionOf = (message) => {
    if (message.kind === 'conventional')
        return message.description;
    // The heading says already that it was reverted.
    if (message.kind === 'revert' && message.reverted.header !== null)
        return message.reverted.header;
    const suffix = message.pullRequest === null ? '' : `(#${message.pullRequest})`;
    return suffix !== '' && message.header.endsWith(suffix)
        ? message.header.slice(0, -suffix.length).trimEnd()
        : message.header;
};
const notes_keyOf = ({ message }) => message.kind === 'conventional'
    ? JSON.stringify([message.type, message.scope?.toLowerCase() ?? null, message.description])
    : JSON.stringify([message.header]);
/** The merge of a topic, or a bullet of a squash, may say again what another commit says. */
const mayRepeat = ({ commit, squashed }) => squashed || commit.parents.length > 1;
const withoutRepeats = (verdicts) => {
    // Most histories have nothing to compare.
    if (!verdicts.some(mayRepeat))
        return verdicts;
    const said = new Set(verdicts.filter((verdict) => !mayRepeat(verdict)).map(notes_keyOf));
    return verdicts.filter((verdict) => {
        if (!mayRepeat(verdict))
            return true;
        const key = notes_keyOf(verdict);
        if (said.has(key))
            return false;
        said.add(key);
        return true;
    });
};
const entryOf = (verdict, pullRequests) => {
    const { commit, message } = verdict;
    return {
        oid: commit.oid,
        scope: message.kind === 'conventional' ? message.scope : null,
        description: descriptionOf(message),
        pullRequest: message.pullRequest ?? (pullRequests.size === 0 ? null : (pullRequests.get(notes_keyOf(verdict)) ?? null)),
        closes: [...new Set(message.footers.flatMap(issuesOf))],
    };
};
const groupOf = ({ gist, rule, bump }) => {
    if (gist.kind === 'revert')
        return 'reverts';
    const byType = gist.kind === 'conventional' ? groupByType.get(gist.type) : undefined;
    return byType ?? (rule.kind === 'label' ? groupByLabel[bump] : 'others');
};
const scopeOf = ({ gist }) => gist.kind === 'conventional' ? (gist.scope?.toLowerCase() ?? '') : '';
/** By scope, else in the order given: there are few scopes, and there may be a hundred thousand commits. */
const byScope = (verdicts) => {
    const scopes = new Map();
    for (const verdict of verdicts) {
        const scope = scopeOf(verdict);
        const known = scopes.get(scope);
        if (known === undefined)
            scopes.set(scope, [verdict]);
        else
            known.push(verdict);
    }
    return [...scopes.keys()].sort().flatMap((scope) => scopes.get(scope) ?? []);
};
/** A rule or a label may say that something breaks. */
const breaks = ({ gist, bump }) => bump === 'major' || (gist.kind === 'conventional' && gist.breakingBy !== null);
/** What breaks beside what the first line says. */
const breaksOf = ({ message }) => {
    const texts = message.kind === 'conventional' ? message.breaking : null;
    return (texts ?? []).filter((text) => text !== descriptionOf(message));
};
const isCounted = ({ rule }) => !notes_leftOut.has(rule.kind);
/**
 * The commits that notes speak of. Left out: merges and what the title of a merged pull request covers, commits of other
 * scopes and packages, those that are to be skipped, and reverts together with what they took back.
 */
const listNoted = (verdicts) => withoutRepeats(verdicts.filter(isCounted));
/** The commits that somebody is to be thanked for: those that notes speak of, and those that a pull request speaks for. */
const listWork = (verdicts) => [
    ...listNoted(verdicts),
    ...verdicts.filter(({ rule }) => rule.kind === 'covered'),
];
const repeatedPullRequests = (verdicts) => new Map(verdicts
    .filter((verdict) => mayRepeat(verdict) && isCounted(verdict))
    .map((verdict) => [notes_keyOf(verdict), verdict.message.pullRequest]));
const noVerdicts = [];
/** Groups what the commits bring; of each group the first `most`, and how many there are. */
const collectNotes = (verdicts, most = Number.POSITIVE_INFINITY) => {
    const pullRequests = repeatedPullRequests(verdicts);
    const groups = Map.groupBy(listNoted(verdicts), (verdict) => (breaks(verdict) ? 'breaking' : groupOf(verdict)));
    const of = (name) => groups.get(name) ?? noVerdicts;
    const first = (name) => byScope(of(name)).slice(0, most);
    const list = (name) => first(name).map((verdict) => entryOf(verdict, pullRequests));
    return {
        counts: {
            breaking: of('breaking').length,
            features: of('features').length,
            fixes: of('fixes').length,
            performance: of('performance').length,
            reverts: of('reverts').length,
            others: of('others').length,
        },
        breaking: first('breaking').map((verdict) => ({
            entry: entryOf(verdict, pullRequests),
            texts: breaksOf(verdict),
        })),
        features: list('features'),
        fixes: list('fixes'),
        performance: list('performance'),
        reverts: list('reverts'),
        others: list('others'),
    };
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/day.ts
/** The day (UTC) of an instant in epoch milliseconds, as RFC 3339 writes it (full-date): 2026-12-31. */
const formatDay = (ms) => new Date(ms).toISOString().replace(/T.*/, '');

;// CONCATENATED MODULE: ./src/decide/contributors.ts
const signature = /^([^<>\n]*)<([^<>\s]+@[^<>\s]+)>/;
const coAuthorOf = ({ token, value }) => {
    const [, name, email] = signature.exec(value) ?? [];
    if (token.toLowerCase() !== 'co-authored-by' || name === undefined || email === undefined)
        return [];
    return [{ name, email }];
};
const noreply = /^(?:\d+\+)?([a-z\d](?:-?[a-z\d]){0,38}(?:_[a-z\d]{1,12})?(?:\[bot\])?)@users\.noreply\.(.+)$/i;
const loginOf = (email, host) => {
    const [, login, of] = noreply.exec(email) ?? [];
    return login !== undefined && of?.toLowerCase() === host.toLowerCase() ? login : null;
};
const machineName = /\[bot\]$|\bbot$|^github[- ]actions?$/i;
const machineAddress = /\[bot\]@|^noreply@github\.com$/i;
const isMachine = ({ name, email }) => machineName.test(name) || machineAddress.test(email);
// Some call themselves by their address, and nobody asked to have it published.
const publicName = (name) => {
    const line = name.replace(/\s+/g, ' ').trim();
    return line.includes('@') ? line.slice(0, line.indexOf('@')) : line;
};
const keyOfName = ({ name }) => `name ${name.toLowerCase()}`;
const identitiesOf = ({ email, login }) => [
    `address ${email.toLowerCase()}`,
    ...(login === null ? [] : [`login ${login.toLowerCase()}`]),
];
/** Each person once: by address, by login, or by a name of which one has no account; two accounts may have one name. */
const mergePeople = (people) => {
    const found = [];
    const places = new Map();
    for (const person of people) {
        const identities = identitiesOf(person);
        const namesake = places.get(keyOfName(person));
        const isNamesake = person.login === null || (found[namesake ?? -1]?.login ?? null) === null;
        const same = identities.map((key) => places.get(key)).find((place) => place !== undefined);
        const place = same ?? (isNamesake ? namesake : undefined) ?? found.length;
        const { name, login } = found[place] ?? person;
        found[place] = { name: name || person.name, login: login ?? person.login };
        for (const key of [...identities, keyOfName(person)])
            if (!places.has(key))
                places.set(key, place);
    }
    return found;
};
const labelOf = ({ name, login }) => (login ?? name).toLowerCase();
const compareLabels = (a, b) => {
    const [first, second] = [labelOf(a), labelOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
};
/** Those who are named, by what they say of themselves: few people make many commits. */
const listPeople = (verdicts) => {
    const people = new Map();
    let last = null;
    for (const { commit, gist } of verdicts) {
        const { author } = commit;
        if (author !== last)
            people.set(`${author.name}\n${author.email}`, author);
        last = author;
        if (gist.footers.length === 0)
            continue;
        for (const person of gist.footers.flatMap(coAuthorOf))
            people.set(`${person.name}\n${person.email}`, person);
    }
    return [...people.values()];
};
/**
 * The authors and co-authors (`Co-authored-by`) of commits, sorted, nobody twice; machines are left out. `host` is the
 * server's, e.g. github.com: only an address that it gave out (https://docs.github.com/account-and-profile/reference/email-addresses-reference)
 * tells a login.
 */
const listContributors = (verdicts, host) => {
    const known = listPeople(verdicts)
        .map(({ name, email }) => ({ name: publicName(name), email }))
        .filter((person) => !isMachine(person))
        .map((person) => ({ ...person, login: loginOf(person.email, host) }))
        .filter(({ name, login }) => name !== '' || login !== null);
    return mergePeople(known).toSorted(compareLabels);
};

;// CONCATENATED MODULE: ./src/render/notes-groups.ts



/** More than this nobody reads, and of a hundred thousand commits nobody waits for the rest. */
const entriesShown = 300;
const longestLine = 200;
/** What breaks often comes with what to do about it. */
const longestBreak = 1_000;
/** Up to so many changes that nobody waited for stand in the open. */
const othersShown = 5;
const notes_groups_cut = (text, longest) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
};
const linkIssue = (url, number) => (0,markdown/* link */.nf)((0,markdown.md) `#${number}`, `${url}/issues/${number}`);
const renderEntry = (entry, url) => {
    const scope = entry.scope === null ? (0,markdown.md) `` : (0,markdown.md) `**${notes_groups_cut(entry.scope, longestLine)}:** `;
    const pull = entry.pullRequest === null ? (0,markdown.md) `` : (0,markdown.md) ` (${linkIssue(url, entry.pullRequest)})`;
    const issues = (0,markdown/* joinMarkdown */.UF)(entry.closes.map((number) => linkIssue(url, number)), ', ');
    const closes = entry.closes.length === 0 ? (0,markdown.md) `` : (0,markdown.md) `, closes ${issues}`;
    const commit = (0,markdown/* link */.nf)((0,markdown.md) `\`${(0,object_name/* shortSha */.F)(entry.oid)}\``, `${url}/commit/${entry.oid}`);
    return (0,markdown.md) `- ${scope}${(0,markdown/* prose */.CS)(notes_groups_cut(entry.description, longestLine))}${pull}${closes} ${commit}`;
};
const renderBreaking = ({ entry, texts }, url) => (0,markdown/* joinMarkdown */.UF)([renderEntry(entry, url), ...texts.map((text) => (0,markdown.md) `  - ${(0,markdown/* prose */.CS)(notes_groups_cut(text, longestBreak))}`)], '\n');
const titles = [
    ['features', 'Features'],
    ['fixes', 'Fixes'],
    ['performance', 'Performance'],
    ['reverts', 'Reverts'],
    ['others', 'Other changes'],
];
/** The groups of notes in the order of their weight; `url` is that of the repository. What authors wrote is escaped. */
const renderNoteGroups = (notes, url) => [
    {
        key: 'breaking',
        title: 'Breaking changes',
        lines: notes.breaking.slice(0, entriesShown).map((note) => renderBreaking(note, url)),
        count: notes.counts.breaking,
    },
    ...titles.map(([key, title]) => ({
        key,
        title,
        lines: notes[key].slice(0, entriesShown).map((entry) => renderEntry(entry, url)),
        count: notes.counts[key],
    })),
];
/** As many entries as there is room for, from the first on: what comes last is what is missed least. */
const takeEntries = (groups, size) => {
    let [room, entries, hidden] = [size, entriesShown, 0];
    const taken = groups.map((group) => {
        const lines = group.lines.filter(({ markdown }) => {
            room -= markdown.length + 1;
            entries -= 1;
            return room >= 0 && entries >= 0;
        });
        hidden += group.count - lines.length;
        return { ...group, lines };
    });
    return { groups: taken.filter(({ lines }) => lines.length > 0), hidden };
};
const fold = (title, lines) => [
    (0,markdown.md) `<details>\n<summary>${title}</summary>`,
    lines,
    (0,markdown.md) `</details>`,
];
const renderGroup = ({ key, title, lines }, mayFold) => {
    const list = (0,markdown/* joinMarkdown */.UF)(lines, '\n');
    return key === 'others' && mayFold && lines.length > othersShown
        ? fold((0,quantity/* countOf */.pq)(lines.length, 'other change'), list)
        : [(0,markdown.md) `### ${title}`, list];
};
/** Headings, a fold and what is said of hidden entries take no more than this. */
const framing = 500;
/**
 * Groups as paragraphs within `size` characters; what does not fit is counted. `fold` puts more than five other changes
 * out of sight, where there is anything else to see.
 */
const renderWithin = (groups, size, folds) => {
    const taken = takeEntries(groups, size - framing);
    const parts = taken.groups.flatMap((group) => renderGroup(group, folds && taken.groups.length > 1));
    return taken.hidden === 0 ? parts : [...parts, (0,markdown.md) `and ${(0,quantity/* countOf */.pq)(taken.hidden, 'more commit')}`];
};

;// CONCATENATED MODULE: ./src/render/notes.ts





/** What GitHub takes of a release's text. */
const longestBody = 125_000;
/** What the headings, the people and the comparison need at most. */
const endRoom = 10_000;
const peopleShown = 100;
const peopleRoom = 8_000;
const longestName = 60;
const encodeTag = (tag) => encodeURIComponent(tag).replaceAll('%2F', '/');
/** Address of what changed since the version before, or of the history up to the first version; empty: there is none. */
const compareUrl = ({ repositoryUrl, previousTag, tag }) => {
    if (repositoryUrl === '')
        return '';
    return previousTag === null
        ? `${repositoryUrl}/commits/${encodeTag(tag)}`
        : `${repositoryUrl}/compare/${encodeTag(previousTag)}...${encodeTag(tag)}`;
};
const hostOf = ({ repositoryUrl }) => URL.parse(repositoryUrl)?.host ?? '';
const renderComparison = (edition) => {
    const { previousTag, tag } = edition;
    if (previousTag === null)
        return (0,markdown.md) `The first version.`;
    return (0,markdown.md) `**All changes**: ${(0,markdown/* link */.nf)((0,markdown.md) `${previousTag}…${tag}`, compareUrl(edition))}`;
};
const renderContributor = ({ name, login }) => {
    if (login !== null)
        return (0,markdown.md) `@${login}`;
    return (0,markdown/* escapeText */.X1)(name.length <= longestName ? name : `${name.slice(0, longestName - 1).toWellFormed()}…`);
};
const renderContributors = (people) => {
    const shown = [];
    let size = 0;
    for (const person of people.slice(0, peopleShown)) {
        const text = renderContributor(person);
        size += text.markdown.length + 2;
        if (size > peopleRoom)
            break;
        shown.push(text);
    }
    const hidden = people.length - shown.length;
    const list = (0,markdown/* joinMarkdown */.UF)(shown, ', ');
    return hidden > 0 ? (0,markdown.md) `${list} and ${(0,quantity/* countOf */.pq)(hidden, 'other')}` : list;
};
/** The pieces of a version's notes. What authors wrote is escaped. */
const renderNoteParts = (verdicts, edition) => ({
    groups: renderNoteGroups(collectNotes(verdicts, entriesShown), edition.repositoryUrl),
    dependencies: (0,markdown.md) ``,
    contributors: renderContributors(listContributors(listWork(verdicts), hostOf(edition))),
    comparison: renderComparison(edition),
});
/** The line of notes that names released dependencies; none where there are none. */
const renderDependencies = (dependencies) => dependencies.markdown === '' ? [] : [(0,markdown.md) `**Dependencies**: ${dependencies}`];
/** Notes without the names of people: nobody is called by a comment or a summary. */
const renderOverview = ({ groups, dependencies, comparison }) => (0,markdown/* joinMarkdown */.UF)([...renderWithin(groups, longestBody - endRoom, true), ...renderDependencies(dependencies), comparison], '\n\n');
/** The notes of a release within `size` characters: breaking changes first, then who made them, and where to compare. */
const renderNotes = (parts, size = longestBody) => {
    const { groups, dependencies, contributors, comparison } = parts;
    const people = contributors.markdown === '' ? [] : [(0,markdown.md) `**Contributors**: ${contributors}`];
    const lists = [...renderWithin(groups, size - endRoom, true), ...renderDependencies(dependencies)];
    return (0,markdown/* joinMarkdown */.UF)([...lists, ...people, comparison], '\n\n');
};

;// CONCATENATED MODULE: ./src/render/changelog.ts




/** The version's entry for a CHANGELOG.md: a heading with its day, then the groups, as https://keepachangelog.com has it. */
const renderChangelog = ({ groups, dependencies }, edition) => {
    const heading = (0,markdown.md) `## ${(0,markdown/* link */.nf)((0,markdown.md) `${edition.version}`, compareUrl(edition))} - ${formatDay(edition.nowMs)}`;
    return (0,markdown/* joinMarkdown */.UF)([heading, ...renderWithin(groups, longestBody, false), ...renderDependencies(dependencies)], '\n\n');
};

;// CONCATENATED MODULE: ./src/render/notes-template.ts




const listed = ['notes', 'breaking', 'features', 'fixes'];
const valuesOf = (parts, edition, listSize) => {
    const only = (key) => {
        const group = parts.groups.filter((each) => each.key === key);
        return (0,markdown/* joinMarkdown */.UF)(renderWithin(group, listSize, false), '\n\n').markdown;
    };
    return {
        notes: renderNotes(parts, listSize).markdown,
        breaking: only('breaking'),
        features: only('features'),
        fixes: only('fixes'),
        contributors: parts.contributors.markdown,
        version: edition.version,
        tag: edition.tag,
        'previous-version': edition.previousVersion ?? '',
        'previous-tag': edition.previousTag ?? '',
        date: formatDay(edition.nowMs),
        'compare-url': compareUrl(edition),
        package: edition.packageName ?? '',
        commit: edition.commit ?? '',
    };
};
const isList = (piece) => typeof piece === 'string' ? piece.trim() === '' : listed.includes(piece.placeholder);
/** Lists that stand side by side become paragraphs of their own. */
const fillLine = (line, values) => {
    const texts = line.map((piece) => (typeof piece === 'string' ? piece : values[piece.placeholder]));
    return line.every(isList) ? texts.filter((text) => text.trim() !== '').join('\n\n') : texts.join('');
};
/** A line of placeholders that all have nothing to say goes, with the empty line after it. */
const fill = (template, values) => {
    const lines = [];
    let isGone = false;
    for (const line of template) {
        const text = fillLine(line, values);
        const hasPlaceholder = line.some((piece) => typeof piece !== 'string');
        if (isGone && line.length === 0)
            continue;
        isGone = hasPlaceholder && text.trim() === '';
        if (!isGone)
            lines.push(text);
    }
    return lines.join('\n').trim();
};
const namesIn = (template) => template.flat().flatMap((piece) => (typeof piece === 'string' ? [] : piece.placeholder));
const cutAtLine = (text) => {
    if (text.length <= longestBody)
        return text;
    const kept = text.slice(0, longestBody - 2);
    return `${kept.slice(0, Math.max(0, kept.lastIndexOf('\n')))}\n…`;
};
/**
 * The text of a release from its people's own template, within what GitHub takes: lists share what the template itself
 * leaves. The template is trusted as its workflow is; what commits say is escaped.
 */
const renderTemplate = (template, parts, edition) => {
    const lists = namesIn(template).filter((name) => listed.includes(name)).length;
    const empty = valuesOf({ ...parts, groups: [] }, edition, 0);
    const frame = fill(template, empty).length;
    const values = valuesOf(parts, edition, Math.floor((longestBody - frame) / Math.max(1, lists)));
    return { markdown: cutAtLine(fill(template, values)) };
};

;// CONCATENATED MODULE: ./src/render/notes-texts.ts







/** The version that an answer is about; null: it is about none. */
const editionOf = (answer, circumstances) => {
    const tag = tagOf(answer);
    if (tag === null || !('version' in answer))
        return null;
    const { base, version } = answer;
    return {
        ...circumstances,
        tag,
        version: (0,domain_version/* formatVersion */.qh)(version),
        previousTag: base?.name ?? null,
        previousVersion: base === null ? null : (0,domain_version/* formatVersion */.qh)(base.version),
    };
};
const dependenciesNamed = 20;
/** "core 2.0.0 and base 1.1.0": packages that this one depends on and that are released with it. */
const nameDependencies = (answer) => {
    if (answer.kind !== 'release' || answer.dependencies.length === 0)
        return (0,markdown.md) ``;
    const names = answer.dependencies.map(({ package: name, version }) => `${name} ${(0,domain_version/* formatVersion */.qh)(version)}`);
    const hidden = names.length - dependenciesNamed;
    return (0,markdown.md) `${(0,quantity/* joinWords */.yZ)(hidden > 0 ? [...names.slice(0, dependenciesNamed), (0,quantity/* countOf */.pq)(hidden, 'other')] : names)}`;
};
/** The texts of an answer. */
const renderNoteTexts = (answer, circumstances) => {
    const edition = editionOf(answer, circumstances);
    if (edition === null)
        return { overview: (0,markdown.md) ``, body: (0,markdown.md) ``, changelog: (0,markdown.md) `` };
    const parts = { ...renderNoteParts(answer.verdicts, edition), dependencies: nameDependencies(answer) };
    const { template } = circumstances;
    return {
        overview: renderOverview(parts),
        body: template === null ? renderNotes(parts) : renderTemplate(template, parts, edition),
        changelog: renderChangelog(parts, edition),
    };
};

;// CONCATENATED MODULE: ./src/render/package-texts.ts










const textsOf = ({ answer, preview, facts, package: { name } }, circumstances) => renderNoteTexts(answer, { ...circumstances, packageName: name, commit: preview === null ? facts.head : null });
/** What the headings of packages, the people and the comparison need of the room. */
const package_texts_framing = 20_000;
const unchangedNamed = 20;
const nameUnchanged = (names) => {
    if (names.length === 0)
        return [];
    const hidden = names.length - unchangedNamed;
    const shown = hidden > 0 ? [...names.slice(0, unchangedNamed), (0,quantity/* countOf */.pq)(hidden, 'other')] : names;
    return [(0,markdown.md) `Without changes of their own: ${(0,quantity/* joinWords */.yZ)(shown)}.`];
};
const sectionOf = (name, verdicts, place) => ({
    name,
    blocks: renderWithin(renderNoteGroups(collectNotes(verdicts, entriesShown), place.url), place.size, true),
});
const renderSections = (packages, parts, { repositoryUrl: url }) => {
    const size = Math.floor((longestBody - package_texts_framing) / packages.length);
    const sections = packages.map(({ package: { name }, answer }) => sectionOf(name ?? '', answer.verdicts, { url, size }));
    const unchanged = sections.filter(({ blocks }) => blocks.length === 0).map(({ name }) => name);
    return (0,markdown/* joinMarkdown */.UF)([
        ...sections.flatMap(({ name, blocks }) => (blocks.length === 0 ? [] : [(0,markdown.md) `## ${name}`, ...blocks])),
        ...nameUnchanged(unchanged),
        renderNotes({ ...parts, groups: [] }),
    ], '\n\n');
};
/** The texts of a version that several packages share: the release says package by package what is in it. */
const renderSharedTexts = (packages, circumstances) => {
    const [first] = packages;
    if (first === undefined)
        return null;
    const commit = first.preview === null ? first.facts.head : null;
    const edition = editionOf(first.answer, { ...circumstances, packageName: null, commit });
    if (edition === null)
        return null;
    const parts = renderNoteParts(poolVerdicts(packages.map(({ answer }) => answer.verdicts)), edition);
    const { template } = circumstances;
    return {
        overview: renderOverview(parts),
        body: template === null ? renderSections(packages, parts, circumstances) : renderTemplate(template, parts, edition),
        changelog: renderChangelog(parts, edition),
    };
};
/** Writes the texts of each package, and those of tags that several share. */
const renderTexts = (packages, circumstances) => {
    const byTag = Map.groupBy(packages, ({ answer }) => tagOf(answer));
    const shared = new Map([...byTag].flatMap(([tag, sharers]) => tag === null || sharers.length < 2 ? [] : [[tag, renderSharedTexts(sharers, circumstances)]]));
    return packages.map((each) => {
        const texts = textsOf(each, circumstances);
        return { ...each, texts, tagTexts: shared.get(tagOf(each.answer) ?? '') ?? texts };
    });
};

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/schema-version.ts
/** Version of the envelope and of every action's part in it; it follows SemVer with the suite. */
const schemaVersion = '1.1';

;// CONCATENATED MODULE: ../../packages/core/src/reports/drawbridge/report.ts

/** Puts the common envelope around an action's own part. */
const makeReport = (action, { context, verdict: { mark: verdictMark, sentence }, enforced, nowMs }, body) => ({
    schemaVersion: schemaVersion,
    action,
    subject: {
        repository: context.repository,
        sha: context.sha,
        ref: context.ref,
        runId: context.runId,
        runAttempt: context.runAttempt,
    },
    verdict: { mark: verdictMark, sentence },
    enforced,
    createdAt: new Date(nowMs).toISOString(),
    body,
});
/** A report as the text of its file. */
const formatReport = (report) => `${JSON.stringify(report, null, 2)}\n`;

;// CONCATENATED MODULE: ./src/render/report.ts










const heldTags = (answer) => 'movingTags' in answer
    ? answer.movingTags.flatMap((tag) => tag.change === 'hold' ? [{ name: tag.name, reason: describeHold(tag.because) }] : [])
    : [];
const formatOrNull = (version) => (version === null ? null : (0,domain_version/* formatVersion */.qh)(version));
const releaseOf = ({ deed, answer }) => {
    const release = releaseDeedOf(deed, tagOf(answer));
    if (release === null || !('url' in release))
        return null;
    const { url, kind, draft, immutable } = release;
    return { url, created: kind === 'created', draft, immutable };
};
const dependenciesOf = (answer) => answer.kind === 'release'
    ? answer.dependencies.map(({ package: name, version }) => ({ name, version: (0,domain_version/* formatVersion */.qh)(version) }))
    : [];
const stepsOf = (answer) => {
    const steps = 'steps' in answer ? answer.steps : [];
    return steps.map((step) => ({
        version: (0,domain_version/* formatVersion */.qh)(step.to),
        reason: describeStepAlone(step, answer.verdicts),
    }));
};
const report_ignoredShown = 100;
const ignoredOf = (packages) => {
    const ignored = findIgnoredTags(packages);
    const first = ignored.slice(0, report_ignoredShown).map((tag) => ({ name: tag.name, reason: describeIgnored(tag) }));
    return { count: ignored.length, first };
};
const reportPackage = (view) => {
    const { answer, preview } = view;
    const squashed = preview?.squashed ?? null;
    const version = versionOf(view);
    return {
        name: view.package.name,
        outcome: nameOutcome(view),
        released: outcome_isWritten(view),
        previousVersion: formatOrNull(answer.base?.version ?? null),
        previousTag: answer.base?.name ?? null,
        base: [...renderBase(view)],
        version: formatOrNull(version),
        tag: version === null ? null : tagOf(answer),
        bump: bumpOf(answer),
        steps: stepsOf(answer),
        askedBy: findAsker(answer, view.context),
        squashedVersion: squashed !== null && 'version' in squashed ? (0,domain_version/* formatVersion */.qh)(squashed.version) : null,
        commitCount: answer.verdicts.length,
        commits: listReported(answer.verdicts).map(({ commit, message, squashed: listed, rule, bump }) => ({
            oid: commit.oid,
            header: message.header,
            listedInSquash: listed,
            rule: describeRule(rule),
            bump,
        })),
        held: heldTags(answer),
        dependencies: dependenciesOf(answer),
        release: releaseOf(view),
        problem: findRefusal(answer) ?? describeBlock(view),
    };
};
const report_bodyOf = (view) => {
    const { deed, plan, dryRun } = view;
    const packages = packagesOf(view);
    const [trouble] = findTroubles(view);
    return {
        outcome: nameWhole(packages),
        preview: packages.some(({ preview }) => preview !== null),
        dryRun,
        commit: headOf(view),
        packages: packages.map(reportPackage),
        refs: plan.tags.map(({ name, before, to }) => ({
            name: `refs/tags/${name}`,
            before,
            commit: to,
            written: deed.tags === 'unknown' ? null : deed.written.includes(name),
        })),
        ignoredTags: ignoredOf(packages),
        signature: deed.signature,
        problem: trouble === undefined ? null : { what: trouble.what, fix: trouble.fix },
    };
};
/** The JSON report as text (docs/schemas). */
const renderReport = (view) => {
    const { context, enforced, nowMs, verdict } = view;
    return formatReport(makeReport('semver-tag', { context, verdict, enforced, nowMs }, report_bodyOf(view)));
};

;// CONCATENATED MODULE: ./src/render/verdict.ts






/** "v1 moved, v1.5 created"; of what was not done: "v1 would move and v1.5 would be created". */
const describeMoves = (tags, isUndone = false) => {
    const namesOf = (change) => tags.filter((tag) => tag.change === change).map(({ name }) => name);
    const [created, moved] = [namesOf('create'), namesOf('move')];
    const parts = [
        moved.length === 0 ? '' : `${(0,quantity/* joinWords */.yZ)(moved)} ${isUndone ? 'would move' : 'moved'}`,
        created.length === 0 ? '' : `${(0,quantity/* joinWords */.yZ)(created)} ${isUndone ? 'would be created' : 'created'}`,
    ];
    return parts.filter((part) => part !== '').join(isUndone ? ' and ' : ', ');
};
/** "1.4.0 → 1.5.0, because of 2 features" */
const verdict_describeRelease = ({ base, version, steps, verdicts }) => {
    const from = base === null ? '' : `${(0,domain_version/* formatVersion */.qh)(base.version)} → `;
    return `${from}${(0,domain_version/* formatVersion */.qh)(version)}, ${describeSteps(steps, verdicts)}`;
};
/** "1.5.0 after 1.4.0, because of 2 features" */
const verdict_describeStep = ({ base, version, steps, verdicts }) => {
    const after = base === null ? '' : ` after ${(0,domain_version/* formatVersion */.qh)(base.version)}`;
    return `${(0,domain_version/* formatVersion */.qh)(version)}${after}, ${describeSteps(steps, verdicts)}`;
};
const since = (base, asked = false) => {
    if (asked)
        return ' after `base`';
    return base === null ? '' : ` since ${(0,domain_version/* formatVersion */.qh)(base.version)}`;
};
const describeNothing = ({ because, base, verdicts }) => {
    switch (because.kind) {
        case 'no-commits':
            return `nothing to release: no commits${since(base, because.asked)}`;
        case 'no-releasing-commits': {
            const begin = since(base, because.asked);
            return verdicts.length === 1
                ? `nothing to release: the one commit${begin} calls for no version`
                : `nothing to release: none of the ${(0,quantity/* countOf */.pq)(verdicts.length, 'commit')}${begin} calls for a version`;
        }
        case 'branch-not-listed':
            return `nothing to release: \`branches\` has no line for ${because.branch === '' ? 'this run, which is on no branch' : `the branch \`${because.branch}\``}`;
        case 'superseded':
            return `nothing to release: ${(0,domain_version/* formatVersion */.qh)(because.by.version)} contains this commit already`;
        case 'only-a-tag':
            return `nothing to release: somebody made the tag ${because.tagName}, and a tag makes no version`;
    }
};
const verdict_concludeTrouble = (answer, { tags, written, trouble }) => {
    const what = trouble?.what ?? '';
    if (!('movingTags' in answer))
        return failed(what);
    const version = (0,domain_version/* formatVersion */.qh)(answer.version);
    if (tags === 'unknown')
        return failed(`${version} may be tagged, or not: ${what}`);
    if (tags === 'written')
        return failed(`${version} is tagged, its GitHub Release is missing: ${what}`);
    if (tags === 'partly')
        return failed(`${version} is half done, of its tags ${(0,quantity/* joinWords */.yZ)(written)} stand: ${what}`);
    if (answer.kind === 'release')
        return failed(`${version} is not released, nothing was written: ${what}`);
    return failed(`${version} is not finished, nothing was written: ${what}`);
};
const describeCreated = ({ releases }) => {
    const created = releases.find((release) => release.kind === 'created');
    if (created === undefined)
        return '';
    return 'draft' in created && created.draft ? 'draft of the GitHub Release created' : 'GitHub Release created';
};
const concludeSettled = (answer, deed, dryRun) => {
    const version = (0,domain_version/* formatVersion */.qh)(answer.version);
    const release = describeCreated(deed);
    const moves = describeMoves(answer.movingTags);
    if (dryRun && moves !== '') {
        return passed(`${version} is released already; without dry-run, ${describeMoves(answer.movingTags, true)}`);
    }
    const done = joinParts([deed.tags === 'written' ? moves : '', release]);
    return passed(done === ''
        ? `${version} is this commit's version already; nothing to do`
        : `${version} was released before, and is finished now; ${done}`);
};
const concludeOne = (answer, deed, dryRun) => {
    if (deed.trouble !== null)
        return verdict_concludeTrouble(answer, deed);
    switch (answer.kind) {
        case 'refused':
            return failed(describeProblem(answer.problem).what);
        case 'nothing-to-release':
            return passed(describeNothing(answer));
        case 'release': {
            const moves = dryRun ? dryRunTold : describeMoves(answer.movingTags);
            return passed(joinParts([verdict_describeRelease(answer), moves]));
        }
        default:
            return concludeSettled(answer, deed, dryRun);
    }
};
/** The one sentence: what became of the commit, and why. Nothing to release is a pass. */
const concludeVerdict = (packages, deed, { dryRun }) => {
    const [only, ...others] = packages;
    return only !== undefined && others.length === 0 && only.package.name === null
        ? concludeOne(only.answer, deed, dryRun)
        : concludePackages(packages, deed, dryRun);
};
const verdict_explainMerged = (decision) => {
    if (decision.kind === 'release')
        return `merging this makes ${verdict_describeStep(decision)}`;
    if (decision.kind !== 'nothing-to-release')
        return '';
    return `merging this releases nothing: ${describeNothing(decision).replace(/^nothing to release: /, '')}`;
};
const concludePreview = ({ merged, squashed }) => {
    if (merged.kind === 'refused') {
        return failed(`merging this could not be released: ${describeProblem(merged.problem).what}`);
    }
    const sentence = verdict_explainMerged(merged);
    if (squashed === null)
        return passed(sentence);
    return needsAttention(`${sentence}; squashed under its title, ${describePromise(squashed)}`);
};
/** The one sentence of a preview. It needs attention where merging and squashing differ. */
const concludePreviews = (packages) => {
    const [only, ...others] = packages;
    return only?.preview != null && others.length === 0 && only.package.name === null
        ? concludePreview(only.preview)
        : concludePackagePreviews(packages);
};

;// CONCATENATED MODULE: ./src/render/warnings.ts








const astrayShown = 5;
/** What is astray comes from a commit: whoever shows it escapes it. */
const describeAstray = (astray, packages) => {
    const isShared = (0,decide_package/* sharesVersion */.ze)(packages.map((each) => each.package));
    const instead = isShared ? 'a package, or name the version in `release-as`' : 'the package that it is for';
    const lines = astray
        .slice(0, astrayShown)
        .map(({ oid, text }) => `the Release-As footer of ${(0,object_name/* shortSha */.F)(oid)} ("${text}") counts for nothing: the commit is of no package. Write it in a commit that changes a file of ${instead}.`);
    const hidden = astray.length - lines.length;
    return hidden > 0 ? [...lines, `${(0,quantity/* countOf */.pq)(hidden, 'other Release-As footer')} of no package.`] : lines;
};
const describeBeginning = (packages) => {
    const [former, policy] = [findFormerRelease(packages), packages[0]?.package.policy];
    if (former === null || policy === undefined)
        return [];
    const tag = (0,version_tag/* formatTag */._3)(policy.template, former.version);
    const begins = (0,domain_version/* formatVersion */.qh)(policy.initialVersion);
    return [
        `no package has a release of its own, though there is ${former.name}: each begins at ${begins}. To go on from ${former.name}, tag that commit for each package as well: \`git tag ${tag} '${former.name}^{commit}'\` and \`git push origin ${tag}\` (README, From one version to packages).`,
    ];
};
const hasBrackets = (path) => /(?<!\\)\[/.test(path);
const describeEmpty = ({ name, territory }) => {
    const paths = territory.kind === 'paths' ? territory.paths : [];
    const literal = paths.some(hasBrackets)
        ? ' Brackets are a choice of letters: where they are part of a name, write `\\[` and `\\]`.'
        : '';
    return `no file of this commit matches the \`path\` of ${name}: no commit can release it until a file matches. Write paths from the repository’s top, e.g. packages/${name}.${literal}`;
};
/** What a run passes over, and what to do about it; each a sentence, none where there is nothing. */
const listWarnings = ({ packages, astray, empty }) => [
    ...empty.map(describeEmpty),
    ...describeOtherForms(listOtherForms(packages)),
    ...describeBeginning(packages),
    ...describeAstray(astray, packages),
];

;// CONCATENATED MODULE: ./src/run.ts





























const strange = (eventName) => ({
    what: `no version is made on the event \`${eventName}\`.`,
    fix: `Run this action on ${releasingEvents.map((name) => `\`${name}\``).join(', ')}, or on \`pull_request\` for a preview.`,
});
const unmerged = {
    what: 'no version is made on a `workflow_run` that follows a run of a pull request or a merge group: what that judged is not merged.',
    fix: "Let the job run after pushes alone: `if: github.event.workflow_run.event == 'push'`.",
};
const gatherOrThrow = async (config, occasion, scene) => {
    const facts = await gather(config, occasion, scene);
    if (!facts.ok)
        throw new cannot_judge/* CannotJudge */.R(facts.error, config);
    return facts.value;
};
const run_tell = ({ log }, lines) => {
    for (const line of lines)
        log.line(line);
};
const run_explain = (view, { log, context, isPlanTold }) => {
    const { answer, package: own } = view;
    const { name } = own;
    const asker = findAsker(answer, context);
    const lines = [
        ...renderBase(view).map((line) => `  ${line}`),
        ...renderCommits(answer.verdicts),
        ...renderAnswer(answer, isPlanTold),
        ...(asker === null ? [] : [`  ${asker} asked for this step`]),
    ];
    if (name !== null && lines.length > 0)
        log.line(`  ${name}`);
    for (const line of lines)
        log.line(line);
};
const explainAll = (packages, scene) => {
    for (const each of packages)
        if (!isQuiet(each))
            run_explain(each, scene);
    for (const line of describeQuiet(packages))
        scene.log.line(`  ${line}`);
    for (const line of describeIgnoredTags(findIgnoredTags(packages)))
        scene.log.line(`  ${line}`);
};
const warn = (facts, scene) => {
    const warnings = listWarnings(facts);
    run_tell(scene, warnings.map((warning) => `! ${warning}`));
    return warnings;
};
const tellAsides = ({ unowned }, first, scene) => {
    const asides = listAsides(unowned, first);
    run_tell(scene, asides.map((aside) => `– ${aside}`));
    return asides;
};
const run_withTexts = (packages, { notesTemplate: template }, { context, clock }) => renderTexts(packages, { template, repositoryUrl: repositoryUrl(context), nowMs: clock.nowMs() });
const thanks = (asker) => (asker === null ? '' : `Asked for by ${asker}\n`);
const tagMessage = ({ answer, package: { name }, texts, tagTexts }, { context }) => {
    if (!('version' in answer))
        return '';
    const subject = name === null || texts !== tagTexts ? 'Version' : name;
    return `${subject} ${(0,domain_version/* formatVersion */.qh)(answer.version)}\n\nMade by ${runUrl(context)}\n${thanks(findAsker(answer, context))}`;
};
const preview = async (config, occasion, scene) => {
    const gathered = await gatherOrThrow(config, occasion, scene);
    if (gathered.kind !== 'preview' || occasion.kind !== 'preview')
        throw new Error('A preview needs the facts of one.');
    const previews = decidePreviews(gathered.packages, occasion, config.packages);
    const judged = gathered.packages.flatMap((each, index) => {
        const found = previews[index];
        return found === undefined ? [] : [{ ...each, answer: found.merged, preview: found }];
    });
    const packages = run_withTexts(judged, config, scene);
    const warnings = warn(gathered, scene);
    explainAll(packages, { ...scene, isPlanTold: false });
    const asides = tellAsides(gathered, null, scene);
    const verdict = mentionOtherForms(concludePreviews(packages), packages, listOtherForms(gathered.packages));
    return { verdict, packages, warnings, asides, plan: nothingPlanned, deed: nothingDone };
};
const judge = ({ packages }, occasion, config) => {
    const answers = decide(packages, occasion, config.packages);
    return packages.flatMap((each, index) => {
        const answer = answers[index];
        return answer === undefined ? [] : [{ ...each, answer, preview: null }];
    });
};
const byTag = (packages, read) => new Map(packages.flatMap((each) => {
    const tag = tagOf(each.answer);
    return tag === null ? [] : [[tag, read(each)]];
}));
const tagsKnownTo = (packages) => packages[0]?.facts.tags ?? [];
const withNewcomers = (packages, { newcomers }) => {
    if (newcomers.length === 0)
        return packages;
    const tags = [...tagsKnownTo(packages), ...newcomers];
    return packages.map((each) => ({ ...each, facts: { ...each.facts, tags } }));
};
const circumstancesOf = (judged, config, scene) => ({
    texts: byTag(judged, (each) => ({ tagMessage: tagMessage(each, scene), notes: each.tagTexts.body.markdown })),
    policies: byTag(judged, (each) => each.package.policy),
    config,
    known: tagsKnownTo(judged),
});
const jobLogin = 'github-actions[bot]';
/** False where the token is known to be another than the job's own. */
const isJobToken = async (deed, { github }) => {
    const login = isDone(deed) ? await github.comments.viewerLogin() : undefined;
    return login?.ok !== true || login.value === jobLogin;
};
const release = async (config, occasion, stage) => {
    const contest = openContest(config, stage);
    for (let wanted = new Set();;) {
        const gathered = await gatherOrThrow(config, occasion, stage);
        const judged = run_withTexts(judge(gathered, occasion, config), config, stage);
        const warnings = warn(gathered, stage);
        explainAll(judged, { ...stage, isPlanTold: config.dryRun });
        const asides = tellAsides(gathered, findFirstVersion(judged), stage);
        const answers = judged.map(({ answer }) => answer);
        if (!config.dryRun)
            await tellRivals(answers, { wanted, tags: tagsKnownTo(judged) }, stage);
        wanted = wantedTags(answers);
        const plan = orderWrites(planWrites(answers, config), judged);
        if (config.dryRun)
            run_tell(stage, renderPlan(plan));
        const deed = await act(plan, { ...circumstancesOf(judged, config, stage), isLate: contest.isLate() }, stage);
        if ('kind' in deed) {
            if (await contest.mayTryAgain(deed, judged))
                continue;
            throw new cannot_judge/* CannotJudge */.R([contest.obstacle()], config);
        }
        const ended = contest.complete(judged, deed);
        run_tell(stage, renderDeed(ended.deed, await isJobToken(ended.deed, stage)));
        const packages = withNewcomers(ended.packages, ended.deed);
        const concluded = concludeVerdict(packages, ended.deed, config);
        const verdict = mentionOtherForms(concluded, packages, listOtherForms(gathered.packages));
        return { verdict, packages, warnings, asides, plan, deed: ended.deed };
    }
};
/** Gives the checked-out commit its version, or previews what merging a change would make. Throws CannotJudge when the history cannot be read. */
const run = async (config, scene) => {
    const startedMs = scene.clock.nowMs();
    const { context } = scene;
    const occasion = chooseOccasion(context);
    if (occasion.kind === 'unknown')
        throw new cannot_judge/* CannotJudge */.R([strange(occasion.eventName)], config);
    if (occasion.kind === 'unmerged')
        throw new cannot_judge/* CannotJudge */.R([unmerged], config);
    const isPreview = occasion.kind === 'preview';
    const seen = isPreview ? await preview(config, occasion, scene) : await release(config, occasion, scene);
    const nowMs = scene.clock.nowMs();
    const { dryRun, enforced } = config;
    const view = { ...seen, dryRun, enforced, context, nowMs, elapsedMs: nowMs - startedMs };
    if (isPreview)
        await comment(config, scene, renderComment(view));
    const fix = findTroubles(view)[0]?.fix;
    return {
        verdict: view.verdict,
        ...(fix === undefined ? {} : { fix }),
        outputs: renderOutputs(view),
        summary: renderSummary(view),
        annotations: [],
        report: renderReport(view),
        enforced,
    };
};
/** The action's steps in a world. */
const createSteps = (ports) => ({
    run: (config, scene) => run(config, { ...scene, ports }),
});


/***/ }),

/***/ 9076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ maximumSarifBytes),
/* harmony export */   y: () => (/* binding */ saysCodeScanningIsOff)
/* harmony export */ });
/**
 * What one SARIF document may weigh, compressed (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 * "10 MB" is read in its smaller sense: what fits here fits in both.
 */
const maximumSarifBytes = 10_000_000;
const off = /\b(code|advanced) security must be enabled|code scanning is not enabled|not enabled for code scanning/i;
/** True when GitHub's words say that the repository has no code scanning: then no permission of the token would help. */
const saysCodeScanningIsOff = (message) => off.test(message);


/***/ }),

/***/ 3739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ orderCommits),
/* harmony export */   J: () => (/* binding */ isStraight)
/* harmony export */ });
/** Where commits stand in a list. Most often a commit is followed by its parent, so names are looked up only where it is not. */
const createPlaces = (commits) => {
    let places;
    return (oid, below) => {
        if (commits[below]?.oid === oid)
            return below;
        places ??= new Map(commits.map((commit, place) => [commit.oid, place]));
        return places.get(oid);
    };
};
const none = [];
/** Where the parents of each commit stand in the list; parents beyond it are left out. */
const placeParents = (commits) => {
    const placeOf = createPlaces(commits);
    return commits.map(({ parents }, place) => {
        const [first] = parents;
        if (first === undefined)
            return none;
        if (parents.length === 1) {
            const only = placeOf(first, place + 1);
            return only === undefined ? none : [only];
        }
        const found = parents.map((parent) => placeOf(parent, place + 1)).filter((parent) => parent !== undefined);
        return found.length > 1 ? [...new Set(found)] : found;
    });
};
const countChildren = (parents) => {
    const counts = new Uint32Array(parents.length);
    for (const each of parents)
        for (const parent of each)
            counts[parent] = (counts[parent] ?? 0) + 1;
    return counts;
};
// By place and not by name: a hundred thousand commits are ordered on the way to one version.
const rankCommits = (commits) => {
    const parents = placeParents(commits);
    const waitingFor = countChildren(parents);
    const timeMs = Float64Array.from(commits, ({ committedMs }) => committedMs);
    const depth = new Uint32Array(commits.length);
    const pending = [...waitingFor.keys()].filter((place) => waitingFor[place] === 0);
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
        for (const parent of parents[place] ?? []) {
            timeMs[parent] = Math.min(timeMs[parent] ?? 0, timeMs[place] ?? 0);
            depth[parent] = Math.max(depth[parent] ?? 0, (depth[place] ?? 0) + 1);
            const left = (waitingFor[parent] ?? 0) - 1;
            waitingFor[parent] = left;
            if (left === 0)
                pending.push(parent);
        }
    }
    return { timeMs, depth };
};
/** True where each commit follows its only child: then there is but one order. */
const isStraight = (commits) => commits.every(({ parents }, place) => {
    const below = commits[place + 1];
    return below === undefined || (parents.length === 1 && parents[0] === below.oid);
});
/** Commits with every child before its parents, the newest first; the same order, in whatever order they are given. */
const orderCommits = (commits) => {
    if (isStraight(commits))
        return commits;
    const { timeMs, depth } = rankCommits(commits);
    const compare = (a, b) => {
        const later = (timeMs[b] ?? 0) - (timeMs[a] ?? 0) || (depth[a] ?? 0) - (depth[b] ?? 0);
        return later || ((commits[a]?.oid ?? '') < (commits[b]?.oid ?? '') ? -1 : 1);
    };
    // As git gives them, most often.
    if (commits.every((_, place) => place === 0 || compare(place - 1, place) < 0))
        return commits;
    return [...commits.keys()].sort(compare).flatMap((place) => commits[place] ?? []);
};


/***/ }),

/***/ 7010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shortSha),
/* harmony export */   V: () => (/* binding */ isObjectName)
/* harmony export */ });
const full = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** True for the whole name of a git object, of SHA-1 or SHA-256. */
const isObjectName = (text) => full.test(text);
/** An object's name as people read it: its first seven characters. */
const shortSha = (name) => name.slice(0, 7);


/***/ }),

/***/ 6241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isSameText)
/* harmony export */ });
const bare = (text) => text.replaceAll('\r\n', '\n').trim();
/** True when two texts are the same but for their line ends and the blanks around them, which GitHub changes in comments. */
const isSameText = (left, right) => bare(left) === bare(right);


/***/ })

};
