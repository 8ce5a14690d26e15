export const id = 346;
export const ids = [346];
export const modules = {

/***/ 2346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatTagObject: () => (/* binding */ formatTagObject),
/* harmony export */   nameTagObject: () => (/* binding */ nameTagObject)
/* harmony export */ });
/* harmony import */ var _noble_hashes_legacy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4265);
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4166);
/* harmony import */ var _noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6913);



/** A tag object as git keeps it, without its head (https://git-scm.com/docs/git-mktag): also what its signature is over. */
const formatTagObject = ({ name, commit, tagger, message }) => {
    const by = `tagger ${tagger.name} <${tagger.email}> ${Math.floor(tagger.atMs / 1000)} +0000`;
    return [`object ${commit}`, 'type commit', `tag ${name}`, by, '', message].join('\n');
};
/** The name that git gives to a tag object: by SHA-1, or by SHA-256 where the names of commits are that long. */
const nameTagObject = (tag) => {
    const content = (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8ToBytes */ .AI)(formatTagObject(tag));
    const hash = tag.commit.length === 64 ? _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc : _noble_hashes_legacy_js__WEBPACK_IMPORTED_MODULE_2__/* .sha1 */ .e8;
    return (0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesToHex */ .My)(hash((0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)((0,_noble_hashes_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8ToBytes */ .AI)(`tag ${content.length}\0`), content)));
};


/***/ })

};
