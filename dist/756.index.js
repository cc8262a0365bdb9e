export const id = 756;
export const ids = [756];
export const modules = {

/***/ 6756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
async function main() {
    const handed = process.env['STATE_run'] ?? '';
    if (handed === '' || process.env['STATE_ended'] === 'true')
        return;
    const [{ finishInPost }, { machine }, { onCancelOfJob, runnerStep }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(583), __webpack_require__.e(633), __webpack_require__.e(642), __webpack_require__.e(864), __webpack_require__.e(780)]).then(__webpack_require__.bind(__webpack_require__, 1896)),
        __webpack_require__.e(/* import() */ 649).then(__webpack_require__.bind(__webpack_require__, 7649)),
        __webpack_require__.e(/* import() */ 37).then(__webpack_require__.bind(__webpack_require__, 7037)),
    ]);
    const runner = runnerStep(process.env);
    const world = machine(runner.out);
    try {
        await finishInPost(world, handed, runner, onCancelOfJob);
    }
    catch (error) {
        const { message, stack } = error instanceof Error ? error : new Error(String(error));
        runner.log.annotate([
            { severity: 'error', title: 'a bug of noa', message: `${message}; please report it` },
        ]);
        runner.log.debug(stack ?? message);
        process.exitCode = 70;
    }
    await runner.flush();
}


/***/ })

};
