export const id = 415;
export const ids = [415];
export const modules = {

/***/ 5415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var core_js_actual_error_is_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9362);
/* harmony import */ var core_js_actual_error_is_error_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(core_js_actual_error_is_error_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var core_js_actual_map_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8178);
/* harmony import */ var core_js_actual_map_group_by_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(core_js_actual_map_group_by_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var core_js_actual_object_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
/* harmony import */ var core_js_actual_object_group_by_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(core_js_actual_object_group_by_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var core_js_actual_set_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4083);
/* harmony import */ var core_js_actual_set_index_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(core_js_actual_set_index_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var core_js_actual_url_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7157);
/* harmony import */ var core_js_actual_url_parse_js__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(core_js_actual_url_parse_js__WEBPACK_IMPORTED_MODULE_4__);
// What the language has since Node 24, for those who ask in a terminal with Node 20 or 22; a runner starts Node 24.







/***/ })

};
