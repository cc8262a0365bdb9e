export const id = 896;
export const ids = [896];
export const modules = {

/***/ 1896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishInPost: () => (/* binding */ finishInPost)
/* harmony export */ });
/* harmony import */ var _apply_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8796);
/* harmony import */ var _monitoring_run_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(966);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6501);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7787);
/* harmony import */ var _action_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9072);
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5864);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1736);
/* harmony import */ var _contexts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(435);
/* harmony import */ var _execute_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5701);
/* harmony import */ var _runner_face_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9602);











const MOST = 4 * 60_000;
async function finishInPost(world, handed, runner, onCancel) {
    const { log } = runner;
    const at = readHanded(handed);
    if (at === undefined)
        return log.line('the step left no run to go on with');
    const stored = await world.records(at.home).read(at.run);
    if (!stored.ok)
        return log.line(`run ${at.run} cannot be finished: ${stored.error.message}`);
    const inputs = (0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readActionInputs */ .U)(world);
    const wishes = inputs.ok ? inputs.value : undefined;
    log.own((0,_action_run_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsOf */ .Z9)(stored.value.plan));
    const run = runOf(stored.value);
    const left = whyNot(run);
    if (left !== undefined) {
        log.line(left);
        return summarize(run);
    }
    const finished = await finish(world, at, stored.value, runner, wishes, onCancel);
    if (finished === undefined)
        return;
    summarize(finished);
    function summarize(which) {
        if (wishes?.summary === false)
            return;
        (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSummary */ .S)(world, runner, log, { run: which, folder: stored.ok ? stored.value.folder : '', next: [] });
    }
}
function whyNot(run) {
    if (run.ended !== undefined)
        return `run ${run.started?.run ?? ''} has ended; only its report was missing`;
    const torn = (0,_monitoring_run_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .tasksOf */ .a4)(run).filter(({ status }) => status === 'running');
    if (torn.length > 0)
        return `the step was killed while ${torn.slice(0, 5).map(_run_js__WEBPACK_IMPORTED_MODULE_10__/* .taskId */ .BS).join(', ')} ran; nothing more of the run is started here`;
    if (run.cancelled === undefined)
        return 'the step ended before the run did; nothing more of it is started here';
    return undefined;
}
async function finish(world, at, { plan, events }, runner, inputs, onCancel) {
    const { log } = runner;
    const secrets = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_9__/* .readSecrets */ .q)(world, undefined);
    const started = events.find((event) => event.type === 'run-started');
    if (!secrets.ok || started === undefined) {
        log.line(`run ${at.run} cannot be finished: its record has no start`);
        return undefined;
    }
    log.line(`${plan.workflow.name}: run ${at.run} goes on with what \`always()\` asks for, for at most 4 minutes`);
    const face = (0,_runner_face_js__WEBPACK_IMPORTED_MODULE_8__/* .createRunnerFace */ .y)(world, log, {
        grouped: inputs?.log !== 'interleaved',
        annotations: false,
        place: (0,_action_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(inputs?.workspace ?? at.root, at.root),
        kept: inputs?.kept ?? false,
        onBegin: () => undefined,
    });
    let calledOff;
    const done = await (0,_execute_js__WEBPACK_IMPORTED_MODULE_7__/* .goOn */ .AC)(world, {
        plan,
        root: at.root,
        home: at.home,
        github: started.github,
        secrets: secrets.value,
        slots: started.slots,
        run: at.run,
        face,
        inCiJob: false,
        onCancel: (cancel) => {
            calledOff = world.clock.wake(world.clock.now() + MOST, () => cancel('its 4 minutes are over'));
            onCancel(cancel);
        },
    });
    calledOff?.();
    await face.end();
    if (done.ok)
        return done.value.run;
    log.line(`run ${at.run} cannot be finished: ${done.error.message}`);
    return undefined;
}
function runOf({ plan, events }) {
    const run = (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .emptyRun */ .dl)(plan);
    for (const event of events)
        (0,_apply_event_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEvent */ .Z)(run, event);
    return run;
}
function readHanded(text) {
    const value = (0,_contexts_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)(text);
    if (typeof value !== 'object' || value === null)
        return undefined;
    const [run, home, root] = ['run', 'home', 'root'].map((key) => Reflect.get(value, key));
    return typeof run === 'string' && typeof home === 'string' && typeof root === 'string'
        ? { run, home, root }
        : undefined;
}


/***/ })

};
