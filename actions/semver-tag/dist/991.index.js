export const id = 991;
export const ids = [991];
export const modules = {

/***/ 4991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
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

// EXTERNAL MODULE: ../../packages/core/src/domain/markdown.ts
var markdown = __webpack_require__(4010);
// EXTERNAL MODULE: ../../packages/core/src/domain/version.ts
var domain_version = __webpack_require__(3507);
// EXTERNAL MODULE: ../../packages/core/src/domain/document.ts + 1 modules
var domain_document = __webpack_require__(1304);
// EXTERNAL MODULE: ../../packages/core/src/domain/result.ts
var result = __webpack_require__(4310);
// EXTERNAL MODULE: ../../packages/core/src/domain/same-text.ts
var same_text = __webpack_require__(6241);
// EXTERNAL MODULE: ../../packages/core/src/domain/code-scanning.ts
var code_scanning = __webpack_require__(9076);
;// CONCATENATED MODULE: ../../packages/core/src/action/refusal.ts


const grant = (scope, access) => `Grant it to the job, beside what it has:\n    permissions:\n      ${scope}: ${access}`;
const readOnly = (whose) => ({ what: `the token of ${whose} may only read.` });
const explainForbidden = (_, { doing, scope, access = 'write' }, context) => {
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
        return (0,result/* success */.k)([]);
    const login = await comments.viewerLogin();
    return login.ok ? (0,result/* success */.k)(marked.filter((comment) => comment.authorLogin === login.value)) : login;
};
const keepFirst = async (comments, body, [first, ...others]) => {
    for (const other of others) {
        const retired = await comments.update(other.id, (0,markdown.md) `Kept current in ${(0,markdown/* link */.nf)((0,markdown.md) `one comment`, first.url)}.`.markdown);
        if (!retired.ok)
            return retired;
    }
    if ((0,same_text/* isSameText */.c)(first.body, body))
        return (0,result/* success */.k)({ change: 'unchanged', url: first.url });
    const updated = await comments.update(first.id, body);
    return updated.ok ? (0,result/* success */.k)({ change: 'updated', url: updated.value.url }) : updated;
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
    return raced ? keepFirst(comments, body, after.value) : (0,result/* success */.k)({ change: 'created', url: created.value.url });
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

// EXTERNAL MODULE: ../../packages/core/src/domain/version-tag.ts
var version_tag = __webpack_require__(9194);
;// CONCATENATED MODULE: ./src/decide/policy.ts
/** Tells whether a version belongs to a maintenance line. */
const isInLine = ({ major, minor }, line) => major === line.major && (line.minor === null || minor === line.minor);
/** The policy when nothing is configured: `v1.2.3` tags, `v1` and `v1.2` moving, and 0.y.z left only on purpose. */
const defaultPolicy = {
    template: { prefix: 'v', suffix: '' },
    types: new Map([
        ['feat', 'minor'],
        ['fix', 'patch'],
        ['perf', 'patch'],
        ['revert', 'patch'],
    ]),
    defaultBump: 'none',
    initialDevelopment: true,
    initialVersion: { major: '0', minor: '1', patch: '0', prerelease: [], build: [] },
    channel: null,
    line: null,
    releaseAs: null,
    scopes: null,
    expandSquash: false,
    movingTags: { major: true, minor: true },
};

;// CONCATENATED MODULE: ./src/decide/version-tags.ts



/** The tags that name a version under the template, the greatest first; `v1`, `latest` and other packages' tags drop out. */
const listVersionTags = (tags, template) => tags
    .flatMap((tag) => {
    const version = (0,version_tag/* versionOfTag */.mx)(template, tag.name);
    return version === null ? [] : [{ ...tag, version }];
})
    .sort((a, b) => (0,domain_version/* compareVersionsTotally */.Kx)(b.version, a.version));
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
    const known = listVersionTags(tags, policy.template);
    const released = findReleaseAtHead(known, head, policy);
    const isBefore = ({ version, commitOid, reachable }) => reachable &&
        commitOid !== head &&
        (0,domain_version/* isStable */.MQ)(version) &&
        (released === null || (0,domain_version/* compareVersions */.Zy)(version, released.version) < 0);
    return known.find(isBefore) ?? null;
};

;// CONCATENATED MODULE: ./src/act/newcomers.ts



/**
 * Tags that came while this run decided. Two runs that move no tag in common (0.3.1 and 0.4.0) do not meet in a
 * transaction: looking once more after the own one is what tells the smaller that it is not the latest. None where the
 * remote does not answer.
 */
const findNewcomers = async (before, { git }) => {
    const now = await git.tags();
    if (!now.ok)
        return [];
    const names = new Set(before.map(({ name }) => name));
    return now.value
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

// EXTERNAL MODULE: ../../packages/core/src/domain/quantity.ts
var quantity = __webpack_require__(182);
;// CONCATENATED MODULE: ./src/act/trouble.ts


const ruled = /rule violations?|GH013|protected ref|ref due to|creations being restricted/i;
const usedUp = /immutable release/i;
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
    if (ruled.test(problem.message)) {
        const fix = 'Let the app behind `github-token` bypass the ruleset, or have the ruleset protect `v*.*.*` alone, so that moving tags are free. ' +
            'A tag with an immutable release never moves, and its name is used up for ever: then set `moving-tags` to what is free, or `release-as` to the next version.';
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

const present = ({ url, immutable }) => ({ kind: 'present', url, immutable });
/** Makes the GitHub Release of a tag unless it is there: a run that follows a crash finishes what was left. */
const keepRelease = async (write, notes, scene) => {
    const { releases } = scene.github;
    const { tagName: tag, prerelease, latest } = write;
    const before = await releases.findByTag(tag);
    if (before.ok && before.value !== undefined)
        return { release: present(before.value), trouble: null };
    const made = before.ok ? await releases.create({ tag, name: tag, body: notes, prerelease, latest }) : before;
    if (made.ok && made.value !== undefined) {
        const { url, immutable } = made.value;
        return { release: { kind: 'created', url, immutable }, trouble: null };
    }
    // Another run was between our look and our request: its release is as good.
    const after = !made.ok && made.error.kind === 'conflict' ? await releases.findByTag(tag) : undefined;
    if (after?.ok && after.value !== undefined)
        return { release: present(after.value), trouble: null };
    const trouble = made.ok ? null : explainReleaseProblem(made.error, tag, scene.context);
    return { release: { kind: 'failed' }, trouble };
};

;// CONCATENATED MODULE: ./src/act/tags.ts


const makeObject = async (tag, { annotated, message }, { github }) => {
    if (!annotated || tag.role === 'moving')
        return (0,result/* success */.k)({ object: tag.to, signature: null });
    const made = await github.refs.createTagObject({ name: tag.name, message, commit: tag.to });
    if (!made.ok)
        return made;
    const { oid, verified, reason } = made.value;
    return (0,result/* success */.k)({ object: oid, signature: { verified, reason } });
};
const changeOf = ({ name, role, before }, { object }) => ({
    name: `refs/tags/${name}`,
    before: before ?? undefined,
    after: object,
    // A moving tag may have been an annotated one, or have stood on a branch of its own; `before` guards it.
    force: role === 'moving' && before !== null,
});
const prepare = async (tags, style, scene) => {
    const changes = [];
    let signature = null;
    for (const tag of tags) {
        const made = await makeObject(tag, style, scene);
        if (!made.ok)
            return (0,result/* failure */.V)(made.error);
        signature ??= made.value.signature;
        changes.push(changeOf(tag, made.value));
    }
    return (0,result/* success */.k)({ changes, signature });
};
const answerMayBeLost = new Set(['unreachable', 'cancelled', 'failed']);
/** What the refs themselves say about a transaction whose answer was lost. */
const lookAt = async (changes, { github }) => {
    const listed = await github.refs.list('refs/tags/');
    if (!listed.ok)
        return 'unknown';
    const held = new Map(listed.value.map(({ name, object }) => [name, object]));
    return changes.every(({ name, after }) => held.get(name) === after) ? 'written' : 'untouched';
};
/** Writes all tags in one transaction, or none of them and says why. */
const writeTags = async (tags, style, scene) => {
    const failed = (problem, state) => {
        const names = tags.map(({ name }) => name);
        return { tags: state, signature: null, trouble: explainTagProblem(problem, names, scene.context) };
    };
    if (tags.length === 0)
        return { tags: 'untouched', signature: null, trouble: null };
    const prepared = await prepare(tags, style, scene);
    if (!prepared.ok)
        return failed(prepared.error, 'untouched');
    const { changes, signature } = prepared.value;
    const updated = await scene.github.refs.update(changes);
    if (updated.ok)
        return { tags: 'written', signature, trouble: null };
    if (updated.error.kind === 'conflict')
        return 'overtaken';
    const state = answerMayBeLost.has(updated.error.kind) ? await lookAt(changes, scene) : 'untouched';
    return state === 'written' ? { tags: state, signature, trouble: null } : failed(updated.error, state);
};

;// CONCATENATED MODULE: ./src/decide/deed.ts
/** A run that wrote nothing. */
const nothingDone = {
    tags: 'untouched',
    signature: null,
    release: { kind: 'none' },
    trouble: null,
    newcomers: [],
};
/** True when the run wrote something. */
const isDone = ({ tags, release }) => tags === 'written' || release.kind === 'created';

;// CONCATENATED MODULE: ./src/act.ts





const withLatest = (release, newcomers, { policy }) => ({
    ...release,
    latest: release.latest && isStillLatest(release.tagName, newcomers, policy.template),
});
/**
 * Carries a plan out: all tags in one transaction, then the GitHub Release. `overtaken` means that nothing was written
 * because another run changed a tag first; the facts have to be read again.
 */
const act = async (plan, { texts, config, known, isLate }, scene) => {
    if (config.dryRun)
        return nothingDone;
    const tags = await writeTags(plan.tags, { annotated: config.annotated, message: texts.tagMessage }, scene);
    if (tags === 'overtaken')
        return tags;
    const newcomers = tags.tags === 'written' ? await findNewcomers(known, scene) : [];
    if (tags.trouble !== null || plan.release === null)
        return { ...nothingDone, ...tags, newcomers };
    // The run that was faster writes the notes; two of them would only race once more.
    if (isLate && tags.tags === 'untouched')
        return { ...nothingDone, release: { kind: 'left' } };
    const { release, trouble } = await keepRelease(withLatest(plan.release, newcomers, config), texts.notes, scene);
    return { ...tags, release, trouble, newcomers };
};
/** Keeps the pull request's comment current. */
const comment = async (config, scene, document) => tellPullRequest({
    action: 'semver-tag',
    key: config.commentKey,
    when: config.comment,
    dryRun: config.dryRun,
    document,
}, scene);

;// CONCATENATED MODULE: ../../packages/core/src/domain/conventional-commit-body.ts
const footerLine = /^(BREAKING CHANGE|[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*)(: | #)/u;
/** Git strips spaces at line ends, so a breaking text that begins on the next line has lost the space after its colon. */
const breakingLineEnd = /^(BREAKING[ -]CHANGE):$/;
const looksBreaking = /^BREAKING[ -]CHANGE(?:: ?| #)/i;
const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const isBreaking = (token) => token === 'BREAKING CHANGE' || token === 'BREAKING-CHANGE';
const readFooterStart = (line) => {
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
    const fences = lines.map(readFence);
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
/**
 * Reads what follows the first line by rules 6 to 12 and 16 of https://www.conventionalcommits.org/en/v1.0.0/.
 * The footers begin with the first paragraph whose first line is one; code fences and indented lines hold none.
 * Never throws; linear in the length.
 */
const parseMessageBody = (lines) => {
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

;// CONCATENATED MODULE: ../../packages/core/src/domain/conventional-commit-header.ts

const typeNoun = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/uy;
const autosquash = /^(?:fixup|squash|amend)! /;
const readType = (line) => {
    typeNoun.lastIndex = 0;
    return typeNoun.exec(line)?.[0] ?? '';
};
const reasonWithoutType = (line) => {
    if (line.trim() === '')
        return 'empty';
    return line.trimStart() === line ? 'no-type' : 'leading-space';
};
const readScope = (line, start) => {
    if (line[start] !== '(')
        return (0,result/* success */.k)({ scope: null, end: start });
    const close = line.indexOf(')', start);
    if (close < 0)
        return (0,result/* failure */.V)('unclosed-scope');
    const scope = line.slice(start + 1, close).trim();
    if (scope === '')
        return (0,result/* failure */.V)('empty-scope');
    if (scope.includes('('))
        return (0,result/* failure */.V)('parenthesis-in-scope');
    return (0,result/* success */.k)({ scope, end: close + 1 });
};
const reasonWithoutColon = (line, start) => {
    if (line[start] === ')')
        return 'parenthesis-in-scope';
    const rest = line.slice(start).trimStart();
    return line[start] === ' ' && (rest.startsWith(':') || rest.startsWith('(') || rest.startsWith('!:'))
        ? 'space-before-colon'
        : 'no-colon';
};
/** Reads a first line by rules 1 to 5, 13 and 15 of https://www.conventionalcommits.org/en/v1.0.0/. Never throws; linear. */
const parseConventionalHeader = (line) => {
    if (autosquash.test(line))
        return (0,result/* failure */.V)('autosquash');
    const type = readType(line);
    if (type === '')
        return (0,result/* failure */.V)(reasonWithoutType(line));
    const scope = readScope(line, type.length);
    if (!scope.ok)
        return scope;
    const marked = line[scope.value.end] === '!';
    const colon = scope.value.end + (marked ? 1 : 0);
    if (line[colon] !== ':')
        return (0,result/* failure */.V)(reasonWithoutColon(line, colon));
    const description = line.slice(colon + 1).trim();
    if (description === '')
        return (0,result/* failure */.V)('no-description');
    if (line[colon + 1] !== ' ')
        return (0,result/* failure */.V)('no-space-after-colon');
    return (0,result/* success */.k)({ type: type.toLowerCase(), scope: scope.value.scope, marked, description });
};

;// CONCATENATED MODULE: ../../packages/core/src/domain/conventional-commit.ts


const pullRequestSuffix = / ?\(#(\d{1,9})\)$/;
const pullRequestMerge = /^Merge pull request #(\d{1,9}) from (\S+)/;
const bitbucketMerge = /^Merged in (\S+) \(pull request #(\d{1,9})\)/;
const azureMerge = /^Merged PR (\d{1,9}): /;
const gitMerge = /^Merge (?:remote-tracking )?(?:branch|branches|tag|tags|commit|commits) '([^']*)'/;
const testMerge = /^Merge ([0-9a-f]{40,64}) into [0-9a-f]{40,64}$/;
const gitRevert = /^(Revert|Reapply) "(.*)"$/;
const revertedOid = /\b(?:reverts|reverting) commits? ([0-9a-f]{7,64})\b/gi;
const revertedPullRequest = /^Reverts (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gm;
const oidWord = /\b[0-9a-f]{7,64}\b/gi;
const normaliseLines = (message) => {
    const lines = message
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .split('\n');
    const first = lines.findIndex((line) => line.trim() !== '');
    return first < 0 ? [''] : [(lines[first] ?? '').trimEnd(), ...lines.slice(first + 1)];
};
const readSuffix = (text) => {
    const found = pullRequestSuffix.exec(text);
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
    return { oids: [...new Set(oids)], pullRequests: matches(text, revertedPullRequest, 1).map(Number), header };
};
const conventional = (line, header, rest) => {
    const { text: description, pullRequest } = readSuffix(header.description);
    const { breaking, ...body } = rest;
    const breakingBy = header.marked ? 'mark' : breaking.length > 0 ? 'footer' : null;
    return {
        kind: 'conventional',
        ...body,
        header: line,
        type: header.type,
        scope: header.scope,
        description,
        pullRequest,
        breaking: breakingBy === null ? null : breaking.length > 0 ? breaking : [description],
        breakingBy,
        reverted: header.type === 'revert' ? readReverted(rest, description) : null,
    };
};
const readMerge = (line) => {
    const github = pullRequestMerge.exec(line);
    if (github)
        return { source: github[2] ?? null, pullRequest: Number(github[1]) };
    const bitbucket = bitbucketMerge.exec(line);
    if (bitbucket)
        return { source: bitbucket[1] ?? null, pullRequest: Number(bitbucket[2]) };
    const azure = azureMerge.exec(line);
    if (azure)
        return { source: null, pullRequest: Number(azure[1]) };
    const git = gitMerge.exec(line) ?? testMerge.exec(line);
    return git ? { source: git[1] ?? null, pullRequest: null } : null;
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
 */
const parseCommitMessage = (message) => {
    const [line = '', ...following] = normaliseLines(message);
    const rest = parseMessageBody(following);
    const header = parseConventionalHeader(line);
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
    const merge = readMerge(line);
    if (merge !== null)
        return { kind: 'merge', ...parts, ...merge };
    const reverted = readRevert(line, rest);
    return reverted === null ? { kind: 'other', ...parts } : { kind: 'revert', ...parts, reverted };
};
/**
 * The conventional commits listed in the text of a squash, one bullet (`* feat: x`) each, in the order written.
 * GitHub writes such a list when it squashes a pull request of several commits; other bullets are left out. Linear.
 */
const listSquashedCommits = (message) => {
    const lines = normaliseLines(message).slice(1);
    const fenced = markFencedLines(lines);
    const chunks = [];
    for (const [index, line] of lines.entries()) {
        if (line.startsWith('* ') && !fenced[index])
            chunks.push([line.slice(2)]);
        else
            chunks.at(-1)?.push(line);
    }
    return chunks.map((lines) => parseCommitMessage(lines.join('\n'))).filter((parsed) => parsed.kind === 'conventional');
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
/** What a merge brought into the first-parent line, the merge included; for any other commit, just that commit. */
const broughtBy = (range, commit) => {
    const [first, ...others] = commit.parents;
    if (first === undefined || others.length === 0)
        return [commit.oid];
    const before = ancestorsIn(range, [first]);
    return [commit.oid, ...[...ancestorsIn(range, others)].filter((oid) => !before.has(oid))];
};

;// CONCATENATED MODULE: ./src/decide/reverts.ts

const shortestOidLength = 7;
/** What a message says it reverts, or null. */
const revertedBy = (message) => message.kind === 'revert' || message.kind === 'conventional' ? message.reverted : null;
const catalogue = (positions) => ({
    byOidStart: Map.groupBy(positions, ({ parsed }) => parsed.commit.oid.slice(0, shortestOidLength)),
    byPullRequest: Map.groupBy(positions, ({ parsed }) => parsed.message.pullRequest ?? -1),
    byHeader: Map.groupBy(positions, ({ parsed }) => parsed.message.header),
});
/** By object name where one is told, else by pull request, else by first line: the nearest older one not yet taken back. */
const findNamed = (reverted, all, isFree) => {
    const choices = [
        reverted.oids.map((oid) => (all.byOidStart.get(oid.slice(0, shortestOidLength)) ?? []).find(({ parsed }) => parsed.commit.oid.startsWith(oid))),
        reverted.pullRequests.map((number) => all.byPullRequest.get(number)?.find(isFree)),
        [reverted.header === null ? undefined : all.byHeader.get(reverted.header)?.find(isFree)],
    ];
    const named = choices.find((choice) => choice.length > 0) ?? [];
    const found = named.filter((position) => position !== undefined);
    return { found, missing: found.length < named.length };
};
/**
 * Pairs reverts with the commits of the range that they take back, the newest first: a revert that was itself reverted
 * takes nothing back. A named commit that is not found counts as released, so that a doubt never hides a change.
 */
const pairReverts = (commits, lineage) => {
    const positions = commits.map((parsed, index) => ({ index, parsed }));
    const all = catalogue(positions);
    const range = rangeOf(lineage);
    const cancelledBy = new Map();
    const targets = new Map();
    for (const { index, parsed } of positions) {
        const reverted = revertedBy(parsed.message);
        const { oid } = parsed.commit;
        if (reverted === null || cancelledBy.has(oid))
            continue;
        const isFree = (other) => other.index > index && !cancelledBy.has(other.parsed.commit.oid);
        const { found, missing } = findNamed(reverted, all, isFree);
        const oids = found.flatMap((other) => broughtBy(range, other.parsed.commit)).filter((other) => other !== oid);
        for (const other of oids)
            if (!cancelledBy.has(other))
                cancelledBy.set(other, oid);
        targets.set(oid, { oids, reachesBack: missing || oids.length === 0 });
    }
    return { cancelledBy, targets };
};

;// CONCATENATED MODULE: ./src/decide/bumps.ts


const rank = { none: 0, patch: 1, minor: 2, major: 3 };
/** The greatest step that any of the commits calls for. */
const greatestBump = (verdicts) => verdicts.reduce((greatest, { bump }) => (rank[bump] > rank[greatest] ? bump : greatest), 'none');
const isOutsideScopes = (scope, scopes) => {
    if (scope === null || scopes === null)
        return false;
    const wanted = scopes.map((name) => name.toLowerCase());
    return !scope.split(',').some((name) => wanted.includes(name.trim().toLowerCase()));
};
const callByType = ({ type }, policy) => {
    const bump = policy.types.get(type);
    return bump === undefined
        ? { rule: { kind: 'unlisted-type', type }, bump: 'none' }
        : { rule: { kind: 'type', type }, bump };
};
const callByText = (message, policy) => {
    if (message.kind === 'merge')
        return { rule: { kind: 'merge' }, bump: 'none' };
    if (message.kind !== 'conventional')
        return { rule: { kind: 'not-conventional', reason: message.reason }, bump: 'none' };
    if (isOutsideScopes(message.scope, policy.scopes)) {
        return { rule: { kind: 'other-scope', scope: message.scope }, bump: 'none' };
    }
    if (message.breakingBy !== null)
        return { rule: { kind: 'breaking', by: message.breakingBy }, bump: 'major' };
    return callByType(message, policy);
};
const isWeighed = (oid, { policy, byOid }) => {
    const message = byOid.get(oid)?.message;
    return message !== undefined && (message.kind === 'revert' || callByText(message, policy).bump !== 'none');
};
const callByRevert = (oid, context) => {
    const targets = context.reverts.targets.get(oid);
    if (targets === undefined)
        return null;
    const { oids, reachesBack } = targets;
    const bump = context.policy.types.get('revert') ?? 'none';
    if (reachesBack)
        return { rule: { kind: 'reverts-released' }, bump };
    const weighed = oids.some((target) => isWeighed(target, context));
    return weighed
        ? { rule: { kind: 'reverts-unreleased', oids }, bump: 'none' }
        : { rule: { kind: 'reverts-bumpless', oids }, bump };
};
const callOf = ({ commit, message }, context) => {
    const by = context.reverts.cancelledBy.get(commit.oid);
    if (by !== undefined)
        return { rule: { kind: 'cancelled', by }, bump: 'none' };
    const byText = callByText(message, context.policy);
    if (byText.rule.kind === 'breaking' || byText.rule.kind === 'other-scope')
        return byText;
    return callByRevert(commit.oid, context) ?? byText;
};
const judge = (parsed, context) => {
    const { commit, message } = parsed;
    const call = callOf(parsed, context);
    const own = { commit, message, squashed: false, ...call };
    if (!context.policy.expandSquash || commit.parents.length > 1 || call.rule.kind === 'cancelled')
        return [own];
    const listed = listSquashedCommits(commit.message).map((bullet) => ({ commit, message: bullet, squashed: true, ...callByText(bullet, context.policy) }));
    return [own, ...listed];
};
/** Judges each commit: which rule it meets, and the step that rule calls for. In the order given; linear but for reverted merges. */
const judgeCommits = (commits, policy, lineage = commits) => {
    const parsed = commits.map((commit) => ({ commit, message: parseCommitMessage(commit.message) }));
    const byOid = new Map(parsed.map((entry) => [entry.commit.oid, entry]));
    const context = { policy, reverts: pairReverts(parsed, lineage), byOid };
    return parsed.flatMap((entry) => judge(entry, context));
};

;// CONCATENATED MODULE: ./src/decide/moving-tags.ts


/** The tag whose name keeps git from making a tag of this name, or null: one is a folder of the other. */
const findBlockingTag = (name, tags) => tags
    .filter((tag) => tag.name.startsWith(`${name}/`) || name.startsWith(`${tag.name}/`))
    .sort((a, b) => (a.name < b.name ? -1 : 1))[0] ?? null;
const isSameLine = (a, b, line) => a.major === b.major && (line === 'major' || a.minor === b.minor);
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
    return ['major', 'minor'].flatMap((line) => {
        if (!policy.movingTags[line])
            return [];
        const because = reasonToHold(release, line, repository);
        return [
            because === null ? planOne(names[line], release, repository) : { change: 'hold', name: names[line], because },
        ];
    });
};

;// CONCATENATED MODULE: ./src/decide/next-version.ts



const stepByCommits = ({ base, verdicts, policy }) => {
    const byCommits = greatestBump(verdicts);
    const called = byCommits === 'none' && verdicts.length > 0 ? policy.defaultBump : byCommits;
    if (called === 'none')
        return null;
    if (base === null)
        return { kind: 'initial', to: policy.initialVersion };
    return {
        kind: 'bump',
        because: byCommits === 'none' ? 'default-bump' : 'commits',
        called,
        applied: (0,domain_version/* appliedBump */.kE)(base.version, called, policy),
        to: (0,domain_version/* bumpVersion */.Bx)(base.version, called, policy),
    };
};
/** The greatest pre-release before HEAD that no final release has overtaken. */
const findAnnounced = ({ base, known }) => known.find(({ version, reachable }) => reachable && !(0,domain_version/* isStable */.MQ)(version) && (base === null || (0,domain_version/* compareVersions */.Zy)(version, base.version) > 0)) ?? null;
const withAnnounced = (step, announced) => {
    const steps = step === null ? [] : [step];
    if (announced === null)
        return steps;
    const to = (0,domain_version/* coreOf */.z2)(announced.version);
    return step !== null && (0,domain_version/* compareVersions */.Zy)(step.to, to) >= 0
        ? steps
        : [...steps, { kind: 'announced', by: announced, to }];
};
/** Tells whether a commit changes something for those who have the commits in `seen`. */
const isNews = ({ commit, rule, bump }, seen) => !seen.has(commit.oid) &&
    (bump !== 'none' || (rule.kind === 'reverts-unreleased' && rule.oids.some((oid) => seen.has(oid))));
const commitsSeenBy = (tags, { lineage }) => ancestorsIn(rangeOf(lineage), tags.flatMap(({ commitOid }) => commitOid ?? []));
const hasNewsFor = (channel, situation) => {
    const { known, verdicts, policy } = situation;
    const seen = commitsSeenBy(known.filter(({ version }) => (0,domain_version/* isInChannel */.NM)(version, channel)), situation);
    if (verdicts.some((verdict) => isNews(verdict, seen)))
        return true;
    return policy.defaultBump !== 'none' && verdicts.some(({ commit }) => !seen.has(commit.oid));
};
const goBeyond = (announced, situation) => {
    const seen = commitsSeenBy([announced], situation);
    const since = greatestBump(situation.verdicts.filter(({ commit }) => !seen.has(commit.oid)));
    const core = (0,domain_version/* coreOf */.z2)(announced.version);
    return { kind: 'beyond', by: announced, to: (0,domain_version/* bumpVersion */.Bx)(core, since === 'none' ? 'patch' : since, situation.policy) };
};
const prereleaseStep = (core, channel, { known }) => {
    const existing = known.map(({ version }) => version);
    return { kind: 'pre-release', channel, to: (0,domain_version/* nextPrerelease */.ES)(core, channel, existing) };
};
const stepsInChannel = (channel, situation) => {
    if (!hasNewsFor(channel, situation))
        return [];
    const announced = findAnnounced(situation);
    const steps = withAnnounced(stepByCommits(situation), announced);
    const core = steps.at(-1)?.to;
    if (core === undefined)
        return [];
    const step = prereleaseStep(core, channel, situation);
    if (announced === null || (0,domain_version/* compareVersions */.Zy)(step.to, announced.version) > 0)
        return [...steps, step];
    const beyond = goBeyond(announced, situation);
    return [...steps, beyond, prereleaseStep(beyond.to, channel, situation)];
};
const stepsToFinal = (situation) => {
    const step = stepByCommits(situation);
    return step === null ? [] : withAnnounced(step, findAnnounced(situation));
};
/** The next version and the way to it, or null when nothing calls for one. Greater than every release before HEAD, unless told by `releaseAs`. */
const chooseNextVersion = (situation) => {
    const { channel, releaseAs } = situation.policy;
    if (releaseAs !== null)
        return { version: releaseAs, steps: [{ kind: 'release-as', to: releaseAs }] };
    const steps = channel === null ? stepsToFinal(situation) : stepsInChannel(channel, situation);
    const version = steps.at(-1)?.to;
    return version === undefined ? null : { version, steps };
};

;// CONCATENATED MODULE: ./src/decide/release.ts







const isLatest = (version, known) => (0,domain_version/* isStable */.MQ)(version) && !known.some((tag) => (0,domain_version/* isStable */.MQ)(tag.version) && (0,domain_version/* compareVersions */.Zy)(tag.version, version) > 0);
const checkHistory = (facts, base) => {
    if (facts.history !== 'complete')
        return { kind: 'history-incomplete', because: facts.history };
    return facts.since === (base?.commitOid ?? null) ? null : { kind: 'base-changed' };
};
const checkOrder = (version, { base, known, policy }) => {
    const notBelow = known.filter((tag) => (0,domain_version/* compareVersions */.Zy)(tag.version, version) >= 0);
    const reachable = notBelow.find((tag) => tag.reachable);
    if (policy.releaseAs !== null && reachable)
        return { kind: 'release-as-not-greater', version, greatest: reachable };
    const releases = notBelow.filter((tag) => (0,domain_version/* isStable */.MQ)(tag.version));
    const [greatest] = releases;
    if (base !== null || policy.releaseAs !== null || greatest === undefined)
        return null;
    return { kind: 'releases-elsewhere', version, greatest, count: releases.length };
};
const lastBump = (steps) => steps.flatMap((step) => (step.kind === 'bump' ? step.applied : [])).at(-1) ?? 'patch';
const nextFree = ({ version, steps }, known) => {
    const bump = lastBump(steps);
    const greatest = known.find((tag) => bump === 'major' || tag.version.major === version.major);
    return (0,domain_version/* bumpVersion */.Bx)((0,domain_version/* coreOf */.z2)(greatest?.version ?? version), bump);
};
const checkName = (next, { known, policy }, tags) => {
    const { version } = next;
    const tagName = (0,version_tag/* formatTag */._3)(policy.template, version);
    const isSame = (tag) => (0,domain_version/* compareVersions */.Zy)(tag.version, version) === 0 ||
        ((0,domain_version/* isStable */.MQ)(tag.version) && (0,domain_version/* compareVersions */.Zy)(tag.version, (0,domain_version/* coreOf */.z2)(version)) === 0);
    const by = known.find(isSame);
    if (by !== undefined)
        return { kind: 'version-taken', tagName, version, by, nextFree: nextFree(next, known) };
    const blocking = findBlockingTag(tagName, tags);
    return blocking === null ? null : { kind: 'name-blocked', tagName, version, by: blocking };
};
const checkNext = (next, situation, tags) => {
    const { line } = situation.policy;
    if (line !== null && !isInLine(next.version, line))
        return { kind: 'outside-line', version: next.version, line };
    return checkOrder(next.version, situation) ?? checkName(next, situation, tags);
};
const settle = (tag, facts, situation) => {
    const { base, known, verdicts, policy } = situation;
    const { version } = tag;
    const movingTags = planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy);
    const isUnfinished = movingTags.some(({ change }) => change === 'create' || change === 'move');
    const alsoTagged = known.filter((other) => other.commitOid === facts.head && other.name !== tag.name);
    const kind = isUnfinished ? 'finish' : 'already-released';
    return { kind, base, verdicts, version, tag, alsoTagged, movingTags, latest: isLatest(version, known) };
};
const releaseNext = (facts, situation) => {
    const { base, known, verdicts, policy } = situation;
    const next = chooseNextVersion(situation);
    if (next === null) {
        const because = { kind: verdicts.length === 0 ? 'no-commits' : 'no-releasing-commits' };
        return { kind: 'nothing-to-release', base, verdicts, because };
    }
    const problem = checkNext(next, situation, facts.tags);
    if (problem !== null)
        return { kind: 'refused', base, verdicts, problem, steps: next.steps };
    const { version, steps } = next;
    const movingTags = planMovingTags({ version, commit: facts.head }, { tags: facts.tags, known }, policy);
    const tagName = (0,version_tag/* formatTag */._3)(policy.template, version);
    const latest = isLatest(version, known);
    return { kind: 'release', base, verdicts, version, steps, tagName, commit: facts.head, movingTags, latest };
};
/** Decides what HEAD becomes: a release, nothing, the end of a release left half done, or a refusal with its reason. Pure. */
const decideRelease = (facts, policy) => {
    const known = listVersionTags(facts.tags, policy.template);
    const base = chooseBase(facts.tags, facts.head, policy);
    const problem = checkHistory(facts, base);
    if (problem !== null)
        return { kind: 'refused', base, verdicts: [], problem, steps: [] };
    const verdicts = judgeCommits(facts.commits, policy, facts.lineage);
    const situation = { base, known, lineage: facts.lineage, verdicts, policy };
    const released = findReleaseAtHead(known, facts.head, policy);
    if (released !== null)
        return settle(released, facts, situation);
    const by = findReleaseBeyondHead(known, facts.head, policy);
    if (by !== null)
        return { kind: 'nothing-to-release', base, verdicts, because: { kind: 'superseded', by } };
    return releaseNext(facts, situation);
};

;// CONCATENATED MODULE: ./src/decide/answer.ts


/** The policy of a run: a tag that somebody made is taken at its word, whatever channel or line is configured. */
const policyFor = (occasion, policy) => {
    if (occasion.kind !== 'settle')
        return policy;
    return { ...policy, releaseAs: (0,version_tag/* versionOfTag */.mx)(policy.template, occasion.tagName) };
};
/** Decides a run by what it is for. Pure. */
const decide = (facts, occasion, policy) => {
    const decision = decideRelease(facts, policyFor(occasion, policy));
    const isSettled = decision.kind === 'finish' || decision.kind === 'already-released';
    if (occasion.kind !== 'settle' || isSettled)
        return decision;
    const { base, verdicts } = decision;
    const because = { kind: 'only-a-tag', tagName: occasion.tagName };
    return { kind: 'nothing-to-release', base, verdicts, because };
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
const tagRef = /^refs\/tags\/(.+)$/;
/** Chooses what a run is for. Pull requests and merge groups are never released, whatever the event is called. */
const chooseOccasion = ({ eventName, ref, pullRequest, mergeGroup }) => {
    if (pullRequest !== undefined) {
        const { baseSha: base, headSha: head, title, number } = pullRequest;
        return { kind: 'preview', of: 'pull-request', base, head, title, number };
    }
    if (mergeGroup !== undefined) {
        const { baseSha: base, headSha: head } = mergeGroup;
        return { kind: 'preview', of: 'merge-group', base, head, title: null, number: null };
    }
    if (!releasingEvents.some((name) => name === eventName))
        return { kind: 'unknown', eventName };
    const tagName = tagRef.exec(ref)?.[1];
    return tagName === undefined ? { kind: 'release' } : { kind: 'settle', tagName };
};

;// CONCATENATED MODULE: ./src/decide/plan.ts

const writeOf = (tag) => {
    if (tag.change === 'create') {
        return [{ name: tag.name, role: 'moving', before: null, from: null, to: tag.to }];
    }
    if (tag.change !== 'move')
        return [];
    const { name, fromObject: before, from, to } = tag;
    return [{ name, role: 'moving', before, from, to }];
};
/** Plans what an answer writes: the release tag first, then the moving ones; a release also for a tag that is there already. */
const planWrites = (answer, wanted) => {
    if (!('movingTags' in answer))
        return { tags: [], release: null };
    const { movingTags, version, latest } = answer;
    const moving = movingTags.flatMap(writeOf);
    const tagName = answer.kind === 'release' ? answer.tagName : answer.tag.name;
    const release = wanted.release ? { tagName, prerelease: !(0,domain_version/* isStable */.MQ)(version), latest } : null;
    if (answer.kind !== 'release')
        return { tags: moving, release };
    const own = { name: tagName, role: 'release', before: null, from: null, to: answer.commit };
    return { tags: [own, ...moving], release };
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
/** Decides what merging a change would make, with its commits as they are and squashed under its title. Pure. */
const decidePreview = (facts, pull, policy) => {
    const { change, commits } = facts;
    const merged = decideRelease(facts, policy);
    const commitCount = change.length;
    if (pull.title === null || commitCount === 0)
        return { merged, squashed: null, commitCount };
    const message = squashMessage(pull.title, pull.number, change);
    const squash = { oid: unmadeOid, message, parents: [] };
    const squashed = decideRelease({ ...facts, commits: [squash, ...commits.slice(commitCount)] }, policy);
    return { merged, squashed: isSame(merged, squashed) ? null : squashed, commitCount };
};

// EXTERNAL MODULE: ../../packages/core/src/domain/object-name.ts
var object_name = __webpack_require__(7010);
;// CONCATENATED MODULE: ./src/render/phrases.ts




/** "feature", "fix"…: how often each kind of change came, in words. */
const nouns = {
    feat: ['feature', 'features'],
    fix: ['fix', 'fixes'],
    perf: ['performance improvement', 'performance improvements'],
    revert: ['revert', 'reverts'],
};
const kindOf = (rule) => {
    if (rule.kind === 'breaking')
        return 'breaking change';
    if (rule.kind === 'type')
        return rule.type;
    return rule.kind === 'reverts-released' || rule.kind === 'reverts-bumpless' ? 'revert' : rule.kind;
};
const countKind = (kind, count) => {
    const [singular, plural] = nouns[kind] ?? [];
    if (singular !== undefined)
        return (0,quantity/* countOf */.pq)(count, singular, plural);
    return kind === 'breaking change' ? (0,quantity/* countOf */.pq)(count, kind) : (0,quantity/* countOf */.pq)(count, `${kind} commit`);
};
/** What called for the step: "2 features", "1 fix and 1 revert"; empty when no commit did. */
const countCauses = (verdicts) => {
    const greatest = greatestBump(verdicts);
    if (greatest === 'none')
        return '';
    const deciding = Map.groupBy(verdicts.filter(({ bump }) => bump === greatest), ({ rule }) => kindOf(rule));
    return (0,quantity/* joinWords */.yZ)([...deciding].map(([kind, found]) => countKind(kind, found.length)));
};
const describeStep = (step, causes) => {
    const because = causes === '' ? 'because of `default-bump`' : `because of ${causes}`;
    switch (step.kind) {
        case 'release-as':
            return 'because `release-as` says so';
        case 'initial':
            return `the first version, ${because}`;
        case 'bump': {
            const held = step.called === step.applied ? '' : ` (before 1.0.0 a ${step.applied} step)`;
            return `${step.because === 'commits' ? because : 'because of `default-bump`'}${held}`;
        }
        case 'announced':
            return `as ${step.by.name} announced`;
        case 'beyond':
            return `beyond ${step.by.name}`;
        case 'pre-release':
            return '';
    }
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
/** The rule that a commit met, in words. */
const describeRule = (rule) => {
    switch (rule.kind) {
        case 'breaking':
            return rule.by === 'mark' ? 'breaking change (!)' : 'breaking change (footer)';
        case 'type':
            return `type ${rule.type}`;
        case 'unlisted-type':
            return `type ${rule.type}, not listed`;
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
const phrases_rank = { none: 0, patch: 1, minor: 2, major: 3 };
/** Commits in the order people need them: the greatest step first, else as given. */
const greatestFirst = (verdicts) => verdicts.toSorted((a, b) => phrases_rank[b.bump] - phrases_rank[a.bump]);
/** What a commit says that looks like a breaking change, and is none by the letter: "4f1c2aa, line 3: …". */
const listRemarks = (verdicts) => verdicts
    .filter(({ squashed }) => !squashed)
    .flatMap(({ commit, message }) => message.nearMisses.map(({ line, reason }) => `${(0,object_name/* shortSha */.F)(commit.oid)}, line ${line}: ${nearMisses[reason]}`));
const nearMisses = {
    'not-uppercase': 'looks like a breaking change, but only capitals count (BREAKING CHANGE: …).',
    'inside-a-paragraph': 'BREAKING CHANGE stands inside a paragraph, so it does not count. Put an empty line before it.',
    'no-space-after-colon': 'BREAKING CHANGE lacks the space after its colon, so it does not count.',
    'no-colon': 'BREAKING CHANGE lacks its colon, so it does not count.',
    'no-description': 'BREAKING CHANGE says nothing, so it does not count.',
};

;// CONCATENATED MODULE: ./src/render/log.ts





const commitsShown = 100;
const longestHeader = 72;
const cut = (text) => text.length <= longestHeader ? text : `${text.slice(0, longestHeader - 1).toWellFormed()}…`;
/** What was read: one line. */
const renderFacts = ({ head, commits, tags }, base) => {
    const since = base === null ? '' : ` since ${base.name} (${(0,object_name/* shortSha */.F)(base.commitOid ?? '')})`;
    const from = /^0+$/.test(head) ? 'the merge to come' : (0,object_name/* shortSha */.F)(head);
    return `  ${from}: ${(0,quantity/* countOf */.pq)(commits.length, 'commit')}${since}; ${(0,quantity/* countOf */.pq)(tags.length, 'tag')} in the repository`;
};
const renderCommit = ({ commit, message, squashed, rule, bump }) => {
    const name = squashed ? '     · ' : (0,object_name/* shortSha */.F)(commit.oid);
    return `  ${name}  ${bump.padEnd(5)}  ${cut(message.header)} (${describeRule(rule)})`;
};
/** One line for each commit: the step that it calls for, and the rule that says so; the greatest steps first. */
const renderCommits = (verdicts) => {
    const lines = greatestFirst(verdicts).map(renderCommit);
    const hidden = lines.length - commitsShown;
    const shown = hidden > 0 ? [...lines.slice(0, commitsShown), `  and ${(0,quantity/* countOf */.pq)(hidden, 'more commit')} in the report`] : lines;
    return [...shown, ...listRemarks(verdicts).map((remark) => `  ! ${remark}`)];
};
const renderStep = (step, verdicts) => {
    const reason = step.kind === 'pre-release' ? `in the channel ${step.channel.join('.')}` : describeSteps([step], verdicts);
    return `  → ${(0,domain_version/* formatVersion */.qh)(step.to)}, ${reason}`;
};
const renderMoving = (tag) => {
    switch (tag.change) {
        case 'create':
            return `  ${tag.name}: to be created`;
        case 'move':
            return `  ${tag.name}: to move here${tag.from === null ? '' : ` from ${(0,object_name/* shortSha */.F)(tag.from)}`}`;
        case 'keep':
            return `  ${tag.name}: here already`;
        case 'hold':
            return `  ${tag.name}: stays as it is, ${describeHold(tag.because)}`;
    }
};
/** The way from the commits to the version, and what becomes of each tag. */
const renderAnswer = (answer) => {
    const steps = 'steps' in answer ? answer.steps.map((step) => renderStep(step, answer.verdicts)) : [];
    const moving = 'movingTags' in answer ? answer.movingTags.map(renderMoving) : [];
    const also = 'alsoTagged' in answer ? answer.alsoTagged.map(({ name }) => `  ${name} names this commit, too`) : [];
    return [...steps, ...moving, ...also];
};
const renderWrite = ({ name, from, to }) => from === null
    ? `  would create ${name} at ${(0,object_name/* shortSha */.F)(to)}`
    : `  would move ${name} from ${(0,object_name/* shortSha */.F)(from)} to ${(0,object_name/* shortSha */.F)(to)}`;
/** What a dry run would have written. */
const renderPlan = ({ tags, release }) => [
    ...tags.map(renderWrite),
    ...(release === null ? [] : [`  would make the GitHub Release of ${release.tagName} unless it is there`]),
];
const startsNothing = '– What the job’s own token writes starts no other workflow: let the next job follow with `needs` (README, From tag to deployment).';
const renderRelease = ({ release }) => {
    switch (release.kind) {
        case 'created':
            return [`  GitHub Release: ${release.url}${release.immutable ? ' (immutable: its tag can never move)' : ''}`];
        case 'present':
            return [`  GitHub Release is there: ${release.url}`];
        case 'left':
            return ['  GitHub Release is left to the run that was faster'];
        default:
            return [];
    }
};
/** What was written, and what it will not start. */
const renderDeed = (deed) => {
    const { signature } = deed;
    const signed = signature === null
        ? []
        : [`  the tag's signature: ${signature.verified ? 'verified by GitHub' : `not verified (${signature.reason})`}`];
    return [...signed, ...renderRelease(deed), ...(isDone(deed) ? [startsNothing] : [])];
};

;// CONCATENATED MODULE: ./src/gather/tags.ts


const passing = new Set(['unreachable', 'denied', 'timeout']);
// Only a run that writes nothing may take the checkout's word for what the remote has.
const readTags = async ({ dryRun }, { git, log }) => {
    const remote = await git.tags();
    if (remote.ok || !dryRun || !passing.has(remote.error.kind))
        return remote;
    log.line(`! Dry run with the checkout's own tags, the remote's are out of reach: ${remote.error.message}`);
    return git.tags('checkout');
};
const namesLine = ({ prefix, suffix }, name) => name.startsWith(prefix) &&
    name.endsWith(suffix) &&
    /^\d+(\.\d+)?$/.test(name.slice(prefix.length, name.length - suffix.length));
/** Tags whose place after HEAD matters: versions and moving tags. Others need not be fetched. */
const mattersBeyond = (template, { name }) => (0,version_tag/* versionOfTag */.mx)(template, name) !== null || namesLine(template, name);
const commitsOf = (tags) => [...new Set(tags.map(({ commit }) => commit))];
const findReachable = async (git, heads, tags) => {
    let reachable = new Set();
    for (const head of heads) {
        const found = await git.ancestorsOf(head, commitsOf(tags));
        if (!found.ok)
            return found;
        reachable = reachable.union(found.value);
    }
    return (0,result/* success */.k)(reachable);
};
/** All tags of the repository, each with its place before or after HEAD. */
const gatherTags = async ({ dryRun, policy }, { heads, made }, scene) => {
    const { git } = scene;
    const tags = await readTags({ dryRun }, scene);
    if (!tags.ok)
        return tags;
    const reachable = await findReachable(git, heads, tags.value);
    if (!reachable.ok)
        return reachable;
    const elsewhere = tags.value.filter((tag) => !reachable.value.has(tag.commit) && mattersBeyond(policy.template, tag));
    const isPlaceless = made === null || elsewhere.length === 0;
    const beyond = isPlaceless ? (0,result/* success */.k)(new Set()) : await git.descendantsOf(made, commitsOf(elsewhere));
    if (!beyond.ok)
        return beyond;
    return (0,result/* success */.k)(tags.value.map(({ name, object, commit }) => ({
        name,
        objectOid: object,
        commitOid: commit,
        reachable: reachable.value.has(commit),
        containsHead: commit === made || beyond.value.has(commit),
    })));
};

;// CONCATENATED MODULE: ./src/gather/facts.ts






const toFact = ({ oid, message, parents }) => ({ oid, message, parents });
const readCommits = async ({ git }, { from, to }) => {
    const prefix = await git.prefix();
    if (!prefix.ok)
        return prefix;
    const ends = { from: from.filter((oid) => oid !== null), to };
    const all = await git.log(ends);
    if (!all.ok)
        return all;
    const lineage = all.value.map(toFact);
    if (prefix.value === '')
        return (0,result/* success */.k)({ commits: lineage, lineage });
    const touching = await git.log({ ...ends, paths: [prefix.value] });
    return touching.ok ? (0,result/* success */.k)({ commits: touching.value.map(toFact), lineage }) : touching;
};
/** The line of the log that says what was read. */
const tell = (facts, base, { log }) => log.line(renderFacts(facts, base));
const gatherRelease = async (config, occasion, scene) => {
    const policy = policyFor(occasion, config.policy);
    const head = await scene.git.resolve('HEAD');
    if (!head.ok)
        return head;
    const tags = await gatherTags(config, { heads: [head.value], made: head.value }, scene);
    if (!tags.ok)
        return tags;
    const base = chooseBase(tags.value, head.value, policy);
    const since = base?.commitOid ?? null;
    const range = await readCommits(scene, { from: [since], to: head.value });
    if (!range.ok)
        return range;
    const facts = { head: head.value, tags: tags.value, since, ...range.value, history: 'complete' };
    tell(facts, base, scene);
    return (0,result/* success */.k)(facts);
};
// The event names the base as it was when it was sent; the test merge that is checked out knows the base it was made on.
const findBase = async ({ base, head }, { git, context }) => {
    const parents = await git.parents(context.sha);
    const [first, second] = parents.ok ? parents.value : [];
    return first !== undefined && second === head ? first : base;
};
const gatherPreview = async (config, occasion, scene) => {
    const { head } = occasion;
    const base = await findBase(occasion, scene);
    const tags = await gatherTags(config, { heads: [base, head], made: null }, scene);
    if (!tags.ok)
        return tags;
    const last = chooseBase(tags.value, unmadeOid, config.policy);
    const since = last?.commitOid ?? null;
    const change = await readCommits(scene, { from: [since, base], to: head });
    if (!change.ok)
        return change;
    const before = await readCommits(scene, { from: [since], to: base });
    if (!before.ok)
        return before;
    const commits = [...change.value.commits, ...before.value.commits];
    const lineage = [...change.value.lineage, ...before.value.lineage];
    const facts = { head: unmadeOid, tags: tags.value, since, commits, lineage, history: 'complete' };
    tell(facts, last, scene);
    return (0,result/* success */.k)({ ...facts, change: change.value.commits });
};
const read = async (config, occasion, scene) => {
    if (occasion.kind === 'preview') {
        const facts = await gatherPreview(config, occasion, scene);
        return facts.ok ? (0,result/* success */.k)({ kind: 'preview', facts: facts.value }) : facts;
    }
    const facts = await gatherRelease(config, occasion, scene);
    return facts.ok ? (0,result/* success */.k)({ kind: 'release', facts: facts.value }) : facts;
};
const isUnborn = ({ kind, command, message }) => kind === 'unknown-revision' && /\bHEAD\b/.test(`${command} ${message}`);
const wholeCheckout = 'Or check out the whole history before this step: `fetch-depth: 0` in actions/checkout.';
const toObstacle = (problem) => isUnborn(problem)
    ? {
        what: 'there is no commit to release: HEAD names none.',
        fix: 'Make a first commit, or check out a branch that has one.',
    }
    : { what: problem.message, ...(problem.kind === 'denied' ? { fix: wholeCheckout } : {}) };
/** Reads what a decision needs from git: the tags of the remote, and the whole history since the last release. */
const gather = async (config, occasion, scene) => {
    const facts = await scene.log.group('History', () => read(config, occasion, scene));
    return facts.ok ? facts : (0,result/* failure */.V)([toObstacle(facts.error)]);
};

;// CONCATENATED MODULE: ./src/render/problems.ts



const nameLine = ({ major, minor }) => (minor === null ? `${major}.x` : `${major}.${minor}.x`);
const where = (commitOid) => (commitOid === null ? '' : ` (at ${(0,object_name/* shortSha */.F)(commitOid)})`);
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
            const free = (0,domain_version/* formatVersion */.qh)(nextFree);
            return {
                what,
                fix: `Merge ${by.name} into this branch, or set \`release-as: ${free}\`, the next one that is free.`,
            };
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
        case 'releases-elsewhere': {
            const { count, greatest } = problem;
            const exist = (0,quantity/* countOf */.pq)(count, 'release exists', 'releases exist');
            const what = `${exist} up to ${(0,domain_version/* formatVersion */.qh)(greatest.version)}, and this commit descends from none`;
            return { what, fix: 'Merge the released branch, set `maintenance-line`, or name the version in `release-as`.' };
        }
        case 'release-as-not-greater': {
            const { version, greatest } = problem;
            const what = `\`release-as\` ${(0,domain_version/* formatVersion */.qh)(version)} is not greater than ${greatest.name}, from which this commit descends`;
            return { what, fix: 'Name a greater version in `release-as`, or leave it out.' };
        }
    }
};
/** What stands in the way of a version, if anything does: a refusal of ours, or one of GitHub's. */
const findTrouble = ({ answer, deed }) => deed.trouble ?? (answer.kind === 'refused' ? describeProblem(answer.problem) : null);

;// CONCATENATED MODULE: ./src/render/verdict.ts




/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Version';
const joinParts = (parts) => parts.filter((part) => part !== '').join('; ');
const describeMoves = (tags) => {
    const namesOf = (change) => tags.filter((tag) => tag.change === change).map(({ name }) => name);
    const [created, moved] = [namesOf('create'), namesOf('move')];
    const parts = [
        moved.length === 0 ? '' : `${(0,quantity/* joinWords */.yZ)(moved)} moved`,
        created.length === 0 ? '' : `${(0,quantity/* joinWords */.yZ)(created)} created`,
    ];
    return parts.filter((part) => part !== '').join(', ');
};
/** "1.4.0 → 1.5.0, because of 2 features" */
const describeRelease = ({ base, version, steps, verdicts }) => {
    const from = base === null ? '' : `${(0,domain_version/* formatVersion */.qh)(base.version)} → `;
    return `${from}${(0,domain_version/* formatVersion */.qh)(version)}, ${describeSteps(steps, verdicts)}`;
};
/** "1.5.0 after 1.4.0, because of 2 features" */
const verdict_describeStep = ({ base, version, steps, verdicts }) => {
    const after = base === null ? '' : ` after ${(0,domain_version/* formatVersion */.qh)(base.version)}`;
    return `${(0,domain_version/* formatVersion */.qh)(version)}${after}, ${describeSteps(steps, verdicts)}`;
};
const since = (base) => (base === null ? '' : ` since ${(0,domain_version/* formatVersion */.qh)(base.version)}`);
const describeNothing = ({ because, base, verdicts }) => {
    switch (because.kind) {
        case 'no-commits':
            return `nothing to release: no commits${since(base)}`;
        case 'no-releasing-commits': {
            const commits = verdicts.length === 1 ? 'the one commit' : `the ${(0,quantity/* countOf */.pq)(verdicts.length, 'commit')}`;
            const subjectOf = verdicts.length === 1 ? `${commits}${since(base)} calls` : `none of ${commits}${since(base)} calls`;
            return `nothing to release: ${subjectOf} for ${verdicts.length === 1 ? 'no' : 'a'} version`;
        }
        case 'superseded':
            return `nothing to release: ${(0,domain_version/* formatVersion */.qh)(because.by.version)} contains this commit already`;
        case 'only-a-tag':
            return `nothing to release: somebody made the tag ${because.tagName}, and a tag makes no version`;
    }
};
const passed = (sentence) => ({ subject, mark: 'passed', sentence });
const failed = (sentence) => ({ subject, mark: 'failed', sentence });
const concludeTrouble = (answer, { tags, trouble }) => {
    const what = trouble?.what ?? '';
    if (!('movingTags' in answer))
        return failed(what);
    const version = (0,domain_version/* formatVersion */.qh)(answer.version);
    if (tags === 'unknown')
        return failed(`${version} may be tagged, or not: ${what}`);
    if (tags === 'written')
        return failed(`${version} is tagged, its GitHub Release is missing: ${what}`);
    if (answer.kind === 'release')
        return failed(`${version} is not released, nothing was written: ${what}`);
    return failed(`${version} is not finished, nothing was written: ${what}`);
};
const concludeSettled = (answer, deed, dryRun) => {
    const version = (0,domain_version/* formatVersion */.qh)(answer.version);
    const release = deed.release.kind === 'created' ? 'GitHub Release created' : '';
    const moves = describeMoves(answer.movingTags);
    if (dryRun && moves !== '')
        return passed(`${version} is released already; ${moves} if this were no dry run`);
    const done = joinParts([deed.tags === 'written' ? moves : '', release]);
    return passed(done === ''
        ? `${version} is this commit's version already; nothing to do`
        : `${version} was released before, and is finished now; ${done}`);
};
/** The one sentence: what became of the commit, and why. Nothing to release is a pass. */
const concludeVerdict = (answer, deed, { dryRun }) => {
    if (deed.trouble !== null)
        return concludeTrouble(answer, deed);
    switch (answer.kind) {
        case 'refused':
            return failed(describeProblem(answer.problem).what);
        case 'nothing-to-release':
            return passed(describeNothing(answer));
        case 'release': {
            const moves = dryRun ? 'a dry run: nothing was written' : describeMoves(answer.movingTags);
            return passed(joinParts([describeRelease(answer), moves]));
        }
        default:
            return concludeSettled(answer, deed, dryRun);
    }
};
/** What a decision about a change makes, in words: "1.1.0", "nothing". */
const describePromise = (decision) => 'version' in decision ? (0,domain_version/* formatVersion */.qh)(decision.version) : decision.kind === 'refused' ? 'no version' : 'nothing';
const explainMerged = (decision) => {
    if (decision.kind === 'release')
        return `merging this makes ${verdict_describeStep(decision)}`;
    if (decision.kind !== 'nothing-to-release')
        return '';
    return `merging this releases nothing: ${describeNothing(decision).replace(/^nothing to release: /, '')}`;
};
/** The one sentence of a preview. It needs attention where merging and squashing differ. */
const concludePreview = ({ merged, squashed }) => {
    if (merged.kind === 'refused') {
        return failed(`merging this could not be released: ${describeProblem(merged.problem).what}`);
    }
    const sentence = explainMerged(merged);
    if (squashed === null)
        return passed(sentence);
    return {
        subject,
        mark: 'attention',
        sentence: `${sentence}; squashed under its title, ${describePromise(squashed)}`,
    };
};

;// CONCATENATED MODULE: ./src/render/view.ts
/** Address of the repository's pages. */
const repositoryUrl = ({ serverUrl, repository }) => `${serverUrl}/${repository}`;

;// CONCATENATED MODULE: ./src/render/document.ts










const linkCommit = ({ context }, oid) => oid === unmadeOid ? (0,markdown.md) `the merge` : (0,markdown/* link */.nf)((0,markdown/* code */.aY)((0,object_name/* shortSha */.F)(oid)), `${repositoryUrl(context)}/commit/${oid}`);
const linkTag = ({ context }, name) => (0,markdown/* link */.nf)((0,markdown/* code */.aY)(name), `${repositoryUrl(context)}/tree/${encodeURIComponent(name)}`);
const commitTable = (view) => ({
    kind: 'table',
    columns: ['Step', 'Commit', 'First line', 'Rule'],
    rows: greatestFirst(view.answer.verdicts).map(({ commit, message, squashed, rule, bump }) => [
        (0,markdown.md) `${bump}`,
        squashed ? (0,markdown.md) `${linkCommit(view, commit.oid)}, listed` : linkCommit(view, commit.oid),
        (0,markdown/* code */.aY)(message.header),
        (0,markdown.md) `${describeRule(rule)}`,
    ]),
});
const movingRow = (view, tag) => {
    const isDone = view.deed.tags === 'written';
    switch (tag.change) {
        case 'create':
            return [linkTag(view, tag.name), (0,markdown.md) `${isDone ? 'created' : 'would be created'}`];
        case 'move':
            return [
                linkTag(view, tag.name),
                (0,markdown.md) `${isDone ? 'moved' : 'would move'}${tag.from === null ? '' : (0,markdown.md) ` from ${linkCommit(view, tag.from)}`}`,
            ];
        case 'keep':
            return [linkTag(view, tag.name), (0,markdown.md) `is here already`];
        case 'hold':
            return [(0,markdown/* code */.aY)(tag.name), (0,markdown.md) `stays: ${describeHold(tag.because)}`];
    }
};
const tagTable = (view) => {
    const { answer, deed } = view;
    if (!('movingTags' in answer) || view.preview !== null)
        return [];
    const name = answer.kind === 'release' ? answer.tagName : answer.tag.name;
    const state = answer.kind !== 'release' ? 'is here already' : deed.tags === 'written' ? 'created' : 'created (not written)';
    const rows = [[linkTag(view, name), (0,markdown.md) `${state}`], ...answer.movingTags.map((tag) => movingRow(view, tag))];
    return [{ kind: 'table', columns: ['Tag', 'What became of it'], rows }];
};
const releaseLine = ({ deed: { release, signature } }) => {
    const parts = [
        ...('url' in release
            ? [(0,markdown.md) `${(0,markdown/* link */.nf)((0,markdown.md) `GitHub Release`, release.url)}${release.immutable ? ' (immutable)' : ''}.`]
            : []),
        ...(signature === null
            ? []
            : [(0,markdown.md) `Signature of the tag: ${signature.verified ? 'verified' : `not verified (${signature.reason})`}.`]),
    ];
    return parts.map(domain_document/* paragraph */.FY);
};
const wayOut = (view) => {
    const trouble = findTrouble(view);
    return trouble === null ? [] : [(0,domain_document/* paragraph */.FY)((0,markdown/* advice */.v9)(trouble.fix))];
};
const explainSquash = ({ preview }) => {
    if (preview === null || preview.squashed === null)
        return [];
    const commits = (0,quantity/* countOf */.pq)(preview.commitCount, 'commit');
    const [merged, squashed] = [describePromise(preview.merged), describePromise(preview.squashed)];
    return [
        (0,domain_document/* paragraph */.FY)((0,markdown.md) `Merged or rebased, the ${commits} of this pull request make **${merged}**. Squashed under its title, they make **${squashed}**.`),
        ...(preview.commitCount === 1
            ? [
                (0,domain_document/* paragraph */.FY)((0,markdown.md) `With a single commit GitHub proposes the commit's own message for a squash, unless the repository says that the title counts.`),
            ]
            : []),
        (0,domain_document/* paragraph */.FY)((0,markdown.md) `To make both the same, let the title say the greatest change: ${(0,markdown/* code */.aY)('feat: …')}, ${(0,markdown/* code */.aY)('fix: …')}, or ${(0,markdown/* code */.aY)('feat!: …')} for a breaking one.`),
    ];
};
const notesSection = ({ notes, answer }) => ({
    title: 'Release notes',
    blocks: notes.markdown === '' || answer.verdicts.length === 0 ? [] : [(0,domain_document/* paragraph */.FY)(notes)],
});
const remarksSection = ({ answer }) => {
    const rows = listRemarks(answer.verdicts).map((remark) => [(0,markdown.md) `${remark}`]);
    return {
        title: `Nearly breaking changes (${(0,quantity/* formatCount */.B4)(rows.length)})`,
        blocks: rows.length === 0 ? [] : [{ kind: 'table', columns: ['Commit'], rows }],
    };
};
const commitsSection = (view) => (view.answer.verdicts.length === 0 ? [] : [commitTable(view)]);
const describeSource = (view) => {
    const { base, verdicts } = view.answer;
    const since = base === null ? (0,markdown.md) `` : (0,markdown.md) ` since ${linkTag(view, base.name)} (${(0,domain_version/* formatVersion */.qh)(base.version)})`;
    const commits = new Set(verdicts.map(({ commit }) => commit.oid)).size;
    return (0,markdown.md) `${(0,quantity/* countOf */.pq)(commits, 'commit')}${since}, up to ${linkCommit(view, view.facts.head)}`;
};
const isFilled = ({ blocks }) => blocks.length > 0;
const documentWith = (view, foot) => ({
    verdict: view.verdict,
    conditions: [],
    changes: [...wayOut(view), ...explainSquash(view), ...tagTable(view), ...releaseLine(view), ...commitsSection(view)],
    details: [remarksSection(view), notesSection(view)].filter(isFilled),
    foot,
});
/** The step's summary. */
const renderSummary = (view) => documentWith(view, (0,markdown.md) `${describeSource(view)}, read and judged in ${(0,quantity/* formatDuration */.a3)(view.elapsedMs)}`);
/** The pull request's comment: nothing in it changes when the same commit is judged again. */
const renderComment = (view) => documentWith(view, describeSource(view));

;// CONCATENATED MODULE: ./src/decide/notes.ts
const groupByType = new Map([
    ['feat', 'features'],
    ['fix', 'fixes'],
    ['perf', 'performance'],
    ['revert', 'reverts'],
]);
const leftOut = new Set(['merge', 'cancelled', 'reverts-unreleased', 'other-scope']);
const closingToken = /^(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)$/i;
const issuesOf = ({ token, separator, value }) => {
    if (!closingToken.test(token))
        return [];
    const text = separator === ' #' ? `#${value}` : value;
    return [...text.matchAll(/#(\d{1,9})\b/g)].map(([, digits]) => Number(digits));
};
const descriptionOf = (message) => {
    if (message.kind === 'conventional')
        return message.description;
    const suffix = message.pullRequest === null ? '' : `(#${message.pullRequest})`;
    return suffix !== '' && message.header.endsWith(suffix)
        ? message.header.slice(0, -suffix.length).trimEnd()
        : message.header;
};
const keyOf = ({ message }) => message.kind === 'conventional'
    ? JSON.stringify([message.type, message.scope?.toLowerCase() ?? null, message.description])
    : JSON.stringify([message.header]);
/** The merge of a topic, or a bullet of a squash, may say again what another commit says. */
const mayRepeat = ({ commit, squashed }) => squashed || commit.parents.length > 1;
const withoutRepeats = (verdicts) => {
    const said = new Set(verdicts.filter((verdict) => !mayRepeat(verdict)).map(keyOf));
    return verdicts.filter((verdict) => {
        if (!mayRepeat(verdict))
            return true;
        const key = keyOf(verdict);
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
        pullRequest: message.pullRequest ?? pullRequests.get(keyOf(verdict)) ?? null,
        closes: [...new Set(message.footers.flatMap(issuesOf))],
    };
};
const groupOf = ({ message }) => {
    if (message.kind === 'revert')
        return 'reverts';
    return (message.kind === 'conventional' && groupByType.get(message.type)) || 'others';
};
/** Groups what the commits bring. Left out: merges, commits of other scopes, and reverts together with what they took back. */
const collectNotes = (verdicts) => {
    const counted = verdicts.filter(({ rule }) => !leftOut.has(rule.kind));
    const pullRequests = new Map(counted.filter(mayRepeat).map((verdict) => [keyOf(verdict), verdict.message.pullRequest]));
    const kept = withoutRepeats(counted).map((verdict) => ({ verdict, entry: entryOf(verdict, pullRequests) }));
    const inGroup = (group) => kept.filter(({ verdict }) => groupOf(verdict) === group).map(({ entry }) => entry);
    return {
        breaking: kept.flatMap(({ verdict: { message }, entry }) => message.kind === 'conventional' && message.breaking !== null ? [{ entry, texts: message.breaking }] : []),
        features: inGroup('features'),
        fixes: inGroup('fixes'),
        performance: inGroup('performance'),
        reverts: inGroup('reverts'),
        others: inGroup('others'),
    };
};

;// CONCATENATED MODULE: ./src/render/notes.ts




/** GitHub takes 125,000 characters of a release's text; headings and the comparison need little of the rest. */
const entriesRoom = 110_000;
/** More than this nobody reads. */
const entriesShown = 300;
const longestText = 200;
const notes_cut = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= longestText ? line : `${line.slice(0, longestText - 1).toWellFormed()}…`;
};
const linkIssue = (url, number) => (0,markdown/* link */.nf)((0,markdown.md) `#${number}`, `${url}/issues/${number}`);
const renderEntry = (entry, { repositoryUrl: url }) => {
    const scope = entry.scope === null ? (0,markdown.md) `` : (0,markdown.md) `**${notes_cut(entry.scope)}:** `;
    const pull = entry.pullRequest === null ? (0,markdown.md) `` : (0,markdown.md) ` (${linkIssue(url, entry.pullRequest)})`;
    const issues = (0,markdown/* joinMarkdown */.UF)(entry.closes.map((number) => linkIssue(url, number)), ', ');
    const closes = entry.closes.length === 0 ? (0,markdown.md) `` : (0,markdown.md) `, closes ${issues}`;
    const commit = (0,markdown/* link */.nf)((0,markdown.md) `\`${(0,object_name/* shortSha */.F)(entry.oid)}\``, `${url}/commit/${entry.oid}`);
    return (0,markdown.md) `- ${scope}${notes_cut(entry.description)}${pull}${closes} ${commit}`;
};
/** As many lines as there is room for, from the first on. */
const takeLines = (lines, room) => {
    let size = 0;
    const first = lines.slice(0, room.entries).findIndex(({ markdown }) => {
        size += markdown.length + 1;
        return size > room.size;
    });
    const shown = lines.slice(0, first < 0 ? room.entries : first);
    return { shown, size: shown.reduce((sum, { markdown }) => sum + markdown.length + 1, 0) };
};
const renderGroups = (groups) => {
    let room = { entries: entriesShown, size: entriesRoom };
    let hidden = 0;
    const parts = [];
    for (const { title, lines } of groups) {
        const { shown, size } = takeLines(lines, room);
        room = { entries: room.entries - shown.length, size: room.size - size };
        hidden += lines.length - shown.length;
        if (shown.length > 0)
            parts.push((0,markdown.md) `### ${title}`, (0,markdown/* joinMarkdown */.UF)(shown, '\n'));
    }
    return hidden === 0 ? parts : [...parts, (0,markdown.md) `and ${(0,quantity/* countOf */.pq)(hidden, 'more commit')}`];
};
const comparison = ({ repositoryUrl, previousTag, tag }) => {
    if (previousTag === null)
        return (0,markdown.md) `The first version.`;
    const range = [previousTag, tag].map(encodeURIComponent).join('...');
    return (0,markdown.md) `**All changes**: ${(0,markdown/* link */.nf)((0,markdown.md) `${previousTag}…${tag}`, `${repositoryUrl}/compare/${range}`)}`;
};
/** The notes of a release, breaking changes first. What authors wrote is escaped. */
const renderNotes = (verdicts, place) => {
    const notes = collectNotes(verdicts);
    const render = (entries) => entries.map((entry) => renderEntry(entry, place));
    const breaking = notes.breaking.map(({ entry, texts }) => {
        const scope = entry.scope === null ? (0,markdown.md) `` : (0,markdown.md) `**${notes_cut(entry.scope)}:** `;
        return (0,markdown.md) `- ${scope}${(0,markdown/* joinMarkdown */.UF)(texts.map((text) => (0,markdown.md) `${notes_cut(text)}`), '; ')} ${(0,markdown/* link */.nf)((0,markdown.md) `\`${(0,object_name/* shortSha */.F)(entry.oid)}\``, `${place.repositoryUrl}/commit/${entry.oid}`)}`;
    });
    const groups = [
        { title: 'Breaking changes', lines: breaking },
        { title: 'Features', lines: render(notes.features) },
        { title: 'Fixes', lines: render(notes.fixes) },
        { title: 'Performance', lines: render(notes.performance) },
        { title: 'Reverts', lines: render(notes.reverts) },
        { title: 'Other changes', lines: render(notes.others) },
    ];
    return (0,markdown/* joinMarkdown */.UF)([...renderGroups(groups), comparison(place)], '\n\n');
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

;// CONCATENATED MODULE: ./src/decide/image-tags.ts

// A tag of an image has no "+" (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests).
const toImageTag = (text) => text.replaceAll('+', '_');
/** Tags for a container image of a version: `1.2.3`, and where no greater release has them, `1.2`, `1` and `latest`. */
const listImageTags = (version, known) => {
    const { major, minor } = version;
    const own = toImageTag((0,domain_version/* formatVersion */.qh)(version));
    if (!(0,domain_version/* isStable */.MQ)(version))
        return [own];
    const greater = known.filter((tag) => (0,domain_version/* isStable */.MQ)(tag.version) && (0,domain_version/* compareVersions */.Zy)(tag.version, version) > 0);
    const inMajor = greater.filter((tag) => tag.version.major === major);
    const inMinor = inMajor.filter((tag) => tag.version.minor === minor);
    return [
        own,
        ...(inMinor.length === 0 ? [`${major}.${minor}`] : []),
        ...(inMajor.length === 0 && major !== '0' ? [major] : []),
        ...(greater.length === 0 ? ['latest'] : []),
    ];
};

;// CONCATENATED MODULE: ./src/render/report.ts








const tagOf = (answer) => {
    if (!('movingTags' in answer))
        return null;
    return answer.kind === 'release' ? answer.tagName : answer.tag.name;
};
/** The version that the commit has now, or would have; null where the run could not give it one. */
const versionOf = ({ answer, deed }) => {
    if (!('movingTags' in answer))
        return null;
    const isUnwritten = answer.kind === 'release' && deed.trouble !== null && deed.tags !== 'written';
    return isUnwritten ? null : answer.version;
};
const bumpOf = (answer) => {
    const steps = 'steps' in answer ? answer.steps : [];
    const applied = steps.flatMap((step) => (step.kind === 'bump' ? step.applied : [])).at(-1);
    return applied ?? greatestBump(answer.verdicts);
};
/** How a run came out, in one word. */
const nameOutcome = ({ answer, deed }) => {
    if (deed.trouble !== null)
        return 'failed';
    return answer.kind === 'already-released' && isDone(deed) ? 'finish' : answer.kind;
};
const heldTags = (answer) => 'movingTags' in answer
    ? answer.movingTags.flatMap((tag) => tag.change === 'hold' ? [{ name: tag.name, reason: describeHold(tag.because) }] : [])
    : [];
const troubleOf = ({ answer, deed }) => {
    const problem = findTrouble({ answer, deed });
    return problem === null ? null : { what: problem.what, fix: problem.fix };
};
const formatOrNull = (version) => (version === null ? null : (0,domain_version/* formatVersion */.qh)(version));
const report_bodyOf = (view) => {
    const { answer, deed, plan, preview, dryRun, facts } = view;
    const squashed = preview?.squashed ?? null;
    const { release } = deed;
    return {
        outcome: nameOutcome(view),
        preview: preview !== null,
        dryRun,
        commit: preview === null ? facts.head : null,
        previousVersion: formatOrNull(answer.base?.version ?? null),
        previousTag: answer.base?.name ?? null,
        version: formatOrNull(versionOf(view)),
        tag: versionOf(view) === null ? null : tagOf(answer),
        bump: bumpOf(answer),
        squashedVersion: squashed !== null && 'version' in squashed ? (0,domain_version/* formatVersion */.qh)(squashed.version) : null,
        commits: answer.verdicts.map(({ commit, message, squashed: listed, rule, bump }) => ({
            oid: commit.oid,
            header: message.header,
            listedInSquash: listed,
            rule: describeRule(rule),
            bump,
        })),
        refs: plan.tags.map(({ name, before, to }) => ({
            name: `refs/tags/${name}`,
            before,
            commit: to,
            written: deed.tags === 'unknown' ? null : deed.tags === 'written',
        })),
        held: heldTags(answer),
        release: 'url' in release ? { url: release.url, created: release.kind === 'created', immutable: release.immutable } : null,
        signature: deed.signature,
        problem: troubleOf(view),
    };
};
/** The JSON report as text (docs/schemas). */
const renderReport = (view) => {
    const { context, enforced, nowMs, verdict } = view;
    return formatReport(makeReport('semver-tag', { context, verdict, enforced, nowMs }, report_bodyOf(view)));
};
/** The action's outputs; empty where there is no version. */
const renderOutputs = (view) => {
    const { answer, deed, facts, policy, notes, preview } = view;
    const version = versionOf(view);
    const known = listVersionTags(facts.tags, policy.template);
    return {
        outcome: nameOutcome(view),
        version: version === null ? '' : (0,domain_version/* formatVersion */.qh)(version),
        tag: version === null ? '' : (tagOf(answer) ?? ''),
        'previous-version': answer.base === null ? '' : (0,domain_version/* formatVersion */.qh)(answer.base.version),
        'previous-tag': answer.base?.name ?? '',
        bump: bumpOf(answer),
        released: String(isDone(deed)),
        major: version?.major ?? '',
        minor: version?.minor ?? '',
        patch: version?.patch ?? '',
        commit: preview === null ? facts.head : '',
        notes: version === null ? '' : notes.markdown,
        'release-url': 'url' in deed.release ? deed.release.url : '',
        'image-tags': version === null ? '' : listImageTags(version, known).join('\n'),
    };
};

;// CONCATENATED MODULE: ./src/run.ts


















/** Another run may be faster: then the facts are read and judged again, so often. */
const attempts = 3;
const overtaken = {
    what: `other runs changed the tags ${attempts} times while this one decided; nothing was written.`,
    fix: 'Run the job again, and give it a `concurrency` group so that runs wait for each other.',
};
const strange = (eventName) => ({
    what: `no version is made on the event \`${eventName}\`.`,
    fix: `Run this action on ${releasingEvents.map((name) => `\`${name}\``).join(', ')}, or on \`pull_request\` for a preview.`,
});
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
const run_explain = (answer, scene) => {
    run_tell(scene, [...renderCommits(answer.verdicts), ...renderAnswer(answer)]);
};
const notesOf = (answer, { context }) => {
    if (!('movingTags' in answer))
        return (0,markdown.md) ``;
    const tag = answer.kind === 'release' ? answer.tagName : answer.tag.name;
    return renderNotes(answer.verdicts, {
        repositoryUrl: repositoryUrl(context),
        previousTag: answer.base?.name ?? null,
        tag,
    });
};
const tagMessage = (answer, { context }) => 'version' in answer ? `Version ${(0,domain_version/* formatVersion */.qh)(answer.version)}\n\nMade by ${runUrl(context)}\n` : '';
const preview = async (config, occasion, scene) => {
    const gathered = await gatherOrThrow(config, occasion, scene);
    if (gathered.kind !== 'preview' || occasion.kind !== 'preview')
        throw new Error('A preview needs the facts of one.');
    const found = decidePreview(gathered.facts, occasion, config.policy);
    const answer = found.merged;
    run_explain(answer, scene);
    const plan = { tags: [], release: null };
    const verdict = concludePreview(found);
    return {
        verdict,
        answer,
        preview: found,
        plan,
        deed: nothingDone,
        facts: gathered.facts,
        notes: notesOf(answer, scene),
    };
};
const conclude = (answer, deed, config, scene) => {
    run_tell(scene, renderDeed(deed));
    return concludeVerdict(answer, deed, config);
};
const release = async (config, occasion, scene) => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
        const gathered = await gatherOrThrow(config, occasion, scene);
        const answer = decide(gathered.facts, occasion, config.policy);
        run_explain(answer, scene);
        const plan = planWrites(answer, config);
        if (config.dryRun)
            run_tell(scene, renderPlan(plan));
        const notes = notesOf(answer, scene);
        const texts = { tagMessage: tagMessage(answer, scene), notes: notes.markdown };
        const deed = await act(plan, { texts, config, known: gathered.facts.tags, isLate: attempt > 1 }, scene);
        if (deed === 'overtaken') {
            scene.log.line('! Another run changed a tag meanwhile; nothing was written, and all is read again.');
            continue;
        }
        const verdict = conclude(answer, deed, config, scene);
        const facts = { ...gathered.facts, tags: [...gathered.facts.tags, ...deed.newcomers] };
        return { verdict, answer, preview: null, plan, deed, facts, notes };
    }
    throw new cannot_judge/* CannotJudge */.R([overtaken], config);
};
/** Gives the checked-out commit its version, or previews what merging a change would make. Throws CannotJudge when the history cannot be read. */
const run = async (config, scene) => {
    const startedMs = scene.clock.nowMs();
    const { context } = scene;
    const occasion = chooseOccasion(context);
    if (occasion.kind === 'unknown')
        throw new cannot_judge/* CannotJudge */.R([strange(occasion.eventName)], config);
    const isPreview = occasion.kind === 'preview';
    const seen = isPreview ? await preview(config, occasion, scene) : await release(config, occasion, scene);
    const nowMs = scene.clock.nowMs();
    const { dryRun, enforced, policy } = config;
    const view = { ...seen, dryRun, enforced, policy, context, nowMs, elapsedMs: nowMs - startedMs };
    if (isPreview)
        await comment(config, scene, renderComment(view));
    const fix = findTrouble(view)?.fix;
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
