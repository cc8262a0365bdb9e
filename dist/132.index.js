export const id = 132;
export const ids = [132];
export const modules = {

/***/ 4132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateInAction: () => (/* binding */ validateInAction)
/* harmony export */ });
/* harmony import */ var _action_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9072);
/* harmony import */ var _action_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2848);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1775);




function validateInAction(world, inputs, runner) {
    const { log } = runner;
    const { root, result } = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .load */ .Hh)(world, inputs.file, 'job');
    const findings = result.ok ? result.value.warnings : result.error;
    (0,_action_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .tellFindings */ .yq)(world, log, findings, { root, inputs });
    const verdict = (0,_action_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .summarizeFindings */ .Y)(runner, inputs, findings, result.ok ? result.value.workflow.file : undefined);
    log.line(verdict);
    const told = runner.output('result', (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsJson */ .p0)(findings));
    if (!told.ok)
        log.line(`warning: the output \`result\` could not be set: ${told.error}`);
    return result.ok ? _world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.done : _world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.wrongInput;
}


/***/ })

};
