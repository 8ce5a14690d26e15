export const id = 523;
export const ids = [523];
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

/***/ 7523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPackageProblems: () => (/* binding */ findPackageProblems)
/* harmony export */ });
/* unused harmony export mayMistake */
/* harmony import */ var _drawbridge_core_domain_version_tag__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9194);
/* harmony import */ var _decide_package_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40);


const example = { major: '1', minor: '0', patch: '0', prerelease: [], build: [] };
// More digits of the first number (or, of a moving tag, the first number itself), or all three and what may follow them.
const startsLikeVersion = /^(?:\d+\.?|\d+\.\d+\.\d+[-+][0-9A-Za-z.+-]*)$/;
const endsLikeVersion = /^[0-9A-Za-z.+-]+$/;
const byLength = (a, b) => (a.length < b.length ? [a, b] : [b, a]);
/** What one begins with after the other; null: they begin in different ways. */
const restOfPrefix = (a, b) => {
    const [short, long] = byLength(a, b);
    return long.startsWith(short) ? long.slice(short.length) : null;
};
const restOfSuffix = (a, b) => {
    const [short, long] = byLength(a, b);
    return long.endsWith(short) ? long.slice(0, long.length - short.length) : null;
};
/** Tells whether one name could be a tag by both templates: `api21.0.0` is api's 21.0.0, or api2's 1.0.0. */
const mayMistake = (a, b) => {
    const [prefix, suffix] = [restOfPrefix(a.prefix, b.prefix), restOfSuffix(a.suffix, b.suffix)];
    if (prefix === null || suffix === null)
        return false;
    return (prefix === '' || startsLikeVersion.test(prefix)) && (suffix === '' || endsLikeVersion.test(suffix));
};
const writeTemplate = ({ prefix, suffix }) => `${prefix}{version}${suffix}`;
const pairsOf = (packages) => packages.flatMap((one, index) => packages.slice(index + 1).map((other) => [one, other]));
const isSharedOnPurpose = ([one, other], { versioning, packages }) => versioning === 'fixed' &&
    writeTemplate(one.policy.template) === writeTemplate(other.policy.template) &&
    packages.every(({ name, tagTemplate }) => (name !== one.name && name !== other.name) || tagTemplate === null);
const findMistakable = (packages, set) => pairsOf(packages)
    .filter((pair) => mayMistake(pair[0].policy.template, pair[1].policy.template) && !isSharedOnPurpose(pair, set))
    .map(([one, other]) => {
    const [a, b] = [one, other].map(({ policy }) => writeTemplate(policy.template));
    const what = `a tag by ${a} (${one.name}) could be one by ${b} (${other.name})`;
    return {
        input: 'packages',
        message: `${what}. Give them other names, or other templates: {package}/v{version}.`,
    };
});
const findRefused = (packages) => packages.flatMap(({ name, policy: { template } }) => {
    const tag = (0,_drawbridge_core_domain_version_tag__WEBPACK_IMPORTED_MODULE_0__/* .formatTag */ ._3)(template, example);
    if ((0,_drawbridge_core_domain_version_tag__WEBPACK_IMPORTED_MODULE_0__/* .isTagName */ .Ij)(tag))
        return [];
    const message = `git refuses tags such as ${JSON.stringify(tag)}. Name ${JSON.stringify(name)} otherwise, or give it a \`tag-template\`.`;
    return [{ input: 'packages', message }];
});
const findMisused = (policy, set) => {
    if (set === null) {
        const message = '{package} stands for the packages of `packages`, and none are listed. Write the name itself.';
        return (0,_decide_package_js__WEBPACK_IMPORTED_MODULE_1__/* .namesPackage */ .L$)(policy.template) ? [{ input: 'tag-template', message }] : [];
    }
    const message = 'it names one version, and each package has its own. Write the footer `Release-As: 2.0.0` in a commit of the package, or set `versioning: fixed`.';
    return set.versioning === 'independent' && policy.releaseAs !== null ? [{ input: 'release-as', message }] : [];
};
/** What is wrong with the tags that packages would get, all of it. */
const findPackageProblems = (policy, set) => {
    const packages = set === null ? [] : (0,_decide_package_js__WEBPACK_IMPORTED_MODULE_1__/* .listPackages */ .Ad)(policy, set);
    return [
        ...findMisused(policy, set),
        ...findRefused(packages),
        ...(set === null ? [] : findMistakable(packages, set)),
    ];
};


/***/ })

};
