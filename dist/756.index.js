export const id = 756;
export const ids = [756];
export const modules = {

/***/ 6756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
const INTERNAL = 70;
async function main() {
    const handed = process.env['STATE_run'] ?? '';
    if (handed === '' || process.env['STATE_ended'] === 'true')
        return;
    const [{ finishInPost }, { machine }, { onBug, onCancelOfJob, runnerStep, tellBug }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665), __webpack_require__.e(371), __webpack_require__.e(642), __webpack_require__.e(864), __webpack_require__.e(896)]).then(__webpack_require__.bind(__webpack_require__, 1896)),
        Promise.all(/* import() */[__webpack_require__.e(203), __webpack_require__.e(320)]).then(__webpack_require__.bind(__webpack_require__, 203)),
        __webpack_require__.e(/* import() */ 37).then(__webpack_require__.bind(__webpack_require__, 7037)),
    ]);
    const runner = runnerStep(process.env);
    onBug(runner, INTERNAL);
    const world = machine(runner.out);
    try {
        await finishInPost(world, handed, runner, onCancelOfJob);
    }
    catch (error) {
        tellBug(runner.log, error);
        process.exitCode = INTERNAL;
    }
    for (const name of runner.settle())
        runner.log.line(`warning: something wrote into this step's own ${name}; that was taken back`);
    await runner.flush();
}


/***/ })

};
