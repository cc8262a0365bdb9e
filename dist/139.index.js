export const id = 139;
export const ids = [139];
export const modules = {

/***/ 612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _commands_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7787);
/* harmony import */ var _commands_action_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9072);
/* harmony import */ var _commands_action_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5864);
/* harmony import */ var _commands_world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1775);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(203);
/* harmony import */ var _outside_runner_step_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7037);






async function main() {
    const runner = (0,_outside_runner_step_js__WEBPACK_IMPORTED_MODULE_5__.runnerStep)(process.env);
    (0,_outside_runner_step_js__WEBPACK_IMPORTED_MODULE_5__.onBug)(runner, _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.internal);
    const world = (0,_machine_js__WEBPACK_IMPORTED_MODULE_4__.machine)(runner.out);
    const code = await perform(world, runner).catch((error) => {
        (0,_outside_runner_step_js__WEBPACK_IMPORTED_MODULE_5__.tellBug)(runner.log, error);
        return _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.internal;
    });
    for (const name of runner.settle())
        runner.log.line(`warning: something wrote into this step's own ${name}; that was taken back`);
    await runner.flush();
    process.exitCode = exitCodeOfStep(code);
}
async function perform(world, runner) {
    const inputs = (0,_commands_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readActionInputs */ .U)(world);
    if (!inputs.ok) {
        (0,_commands_action_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .tellRefusal */ .QC)(world, runner.log, inputs.error, { root: world.machine.cwd });
        return _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.wrongInput;
    }
    const here = { ...world, machine: { ...world.machine, cwd: inputs.value.cwd } };
    switch (inputs.value.command) {
        case 'run':
            return (0,_commands_action_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runInAction */ .h5)(here, inputs.value, runner, _outside_runner_step_js__WEBPACK_IMPORTED_MODULE_5__.onCancelOfJob);
        case 'validate':
            return (await __webpack_require__.e(/* import() */ 132).then(__webpack_require__.bind(__webpack_require__, 4132))).validateInAction(here, inputs.value, runner);
        case 'plan':
            return (await __webpack_require__.e(/* import() */ 657).then(__webpack_require__.bind(__webpack_require__, 3657))).planInAction(here, inputs.value, runner);
    }
}
function exitCodeOfStep(code) {
    switch (code) {
        case _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.done:
        case _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.waiting:
            return 0;
        case _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.internal:
        case _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.cancelled:
            return code;
        case _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.failed:
        case _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.wrongInput:
        case _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.rollbackFailed:
        case _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.damagedRecord:
            return 1;
    }
}


/***/ }),

/***/ 7037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onBug: () => (/* binding */ onBug),
  onCancelOfJob: () => (/* binding */ onCancelOfJob),
  runnerStep: () => (/* binding */ runnerStep),
  tellBug: () => (/* binding */ tellBug)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
;// CONCATENATED MODULE: ./build/outside/runner-files.js



const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'];
const SUMMARY_LIMIT = 1024 * 1024;
const OUTPUT_LIMIT = 450_000;
function runnerFiles(env) {
    const before = new Map(FILES.map((variable) => [variable, textOf(env[variable])]));
    const ours = new Map();
    const append = (variable, text) => {
        const path = env[variable];
        if (path === undefined || path === '')
            return (0,diagnostic/* err */._q)(`${variable} is not set; not a step of a job?`);
        try {
            (0,external_node_fs_.appendFileSync)(path, text);
            ours.set(variable, `${ours.get(variable) ?? ''}${text}`);
            return (0,diagnostic.ok)(undefined);
        }
        catch (error) {
            return (0,diagnostic/* err */._q)(`${variable} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    const summaryRoom = () => {
        const path = env['GITHUB_STEP_SUMMARY'];
        if (path === undefined || path === '')
            return SUMMARY_LIMIT;
        return Math.max(0, SUMMARY_LIMIT - ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size ?? 0));
    };
    return {
        output: (name, value) => value.length > OUTPUT_LIMIT
            ? (0,diagnostic/* err */._q)(`output ${name} has ${value.length} characters, over ${OUTPUT_LIMIT}; read the run's record`)
            : append('GITHUB_OUTPUT', entry(name, value)),
        state: (name, value) => append('GITHUB_STATE', entry(name, value)),
        summary: (markdown) => Buffer.byteLength(markdown) > summaryRoom()
            ? (0,diagnostic/* err */._q)(`the summary has ${Buffer.byteLength(markdown)} bytes, and ${summaryRoom()} are left of 1 MiB`)
            : append('GITHUB_STEP_SUMMARY', markdown),
        summaryRoom,
        settle: () => FILES.filter((variable) => {
            const path = env[variable];
            const found = before.get(variable);
            if (path === undefined || found === undefined)
                return false;
            const meant = `${found}${ours.get(variable) ?? ''}`;
            return textOf(path) !== meant && replace(path, meant);
        }),
    };
}
function textOf(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
function replace(path, text) {
    try {
        (0,external_node_fs_.rmSync)(path, { force: true, recursive: true });
        (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx' });
        return true;
    }
    catch {
        return false;
    }
}
function entry(name, value, delimiter = `noa_${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`) {
    if (/[\r\n=]|<</.test(name))
        throw new Error(`Internal error: ${JSON.stringify(name)} is no name of an output`);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

// EXTERNAL MODULE: ./build/output/visible.js
var visible = __webpack_require__(9158);
// EXTERNAL MODULE: ./build/outside/runner-commands.js
var runner_commands = __webpack_require__(4720);
;// CONCATENATED MODULE: ./build/outside/runner-masks.js
const SHORTEST = 4;
function masksForRunner(values, ours) {
    const lines = values.flatMap((value) => value.split(/[\r\n]+/));
    const known = ours.map((text) => text.toLowerCase());
    return [...new Set(lines)].filter((line) => line.trim().length >= SHORTEST && !known.some((text) => text.includes(line.toLowerCase())));
}

;// CONCATENATED MODULE: ./build/outside/runner-output.js




const freshToken = () => (0,external_node_crypto_.randomBytes)(16).toString('hex');
function runnerOutput(options) {
    const { sink } = options;
    const token = options.token ?? freshToken;
    const debugging = options.env['RUNNER_DEBUG'] === '1';
    const masked = new Set();
    const ours = [...(options.ours ?? [])];
    let stopped;
    const write = (text) => sink.write(`${text}\n`);
    const stopCommands = () => {
        if (stopped !== undefined)
            return;
        stopped = token();
        write((0,runner_commands/* command */.G5)('stop-commands', stopped));
    };
    const tell = (text) => {
        if (stopped !== undefined)
            write(`::${stopped}::`);
        stopped = undefined;
        write(text);
    };
    return {
        debugging,
        line: (text) => write((0,visible/* safeText */.Hk)(text).trimEnd()),
        lines: (block) => {
            stopCommands();
            sink.write(block);
        },
        group({ title, open = false, blocks }) {
            const heading = (0,visible/* safeText */.Hk)(title).replaceAll(/\s+/g, ' ').trim();
            stopCommands();
            write(open ? `\n${heading}` : `##[group]${heading}`);
            let last = '\n';
            for (const block of blocks()) {
                if (block.length === 0)
                    continue;
                sink.write(block);
                last = block.at(-1);
            }
            if (last !== '\n' && last !== 0x0a)
                write('');
            if (!open)
                write('##[endgroup]');
        },
        annotate(annotations) {
            for (const each of annotations)
                tell((0,runner_commands/* annotationCommand */.jx)(each, options.folder));
        },
        mask(values) {
            for (const value of masksForRunner(values, ours)) {
                if (masked.has(value))
                    continue;
                masked.add(value);
                tell((0,runner_commands/* command */.G5)('add-mask', value));
            }
        },
        own: (words) => void ours.push(...words),
        debug(text) {
            if (debugging)
                for (const line of text.split(/\r\n|\n|\r/))
                    tell((0,runner_commands/* command */.G5)('debug', line));
        },
    };
}

// EXTERNAL MODULE: ./build/outside/terminal-output.js
var terminal_output = __webpack_require__(9910);
;// CONCATENATED MODULE: ./build/outside/runner-step.js



const BEHIND = 1024 * 1024;
function runnerStep(env, stream = process.stdout) {
    const sink = (0,terminal_output/* sinkOf */.ns)(stream);
    const log = runnerOutput({ sink, env });
    const write = (text) => log.line(typeof text === 'string' ? text : Buffer.from(text).toString());
    return {
        ...runnerFiles(env),
        log,
        out: {
            stdout: write,
            stderr: write,
            busy: () => (sink.waiting > BEHIND ? sink.flush() : undefined),
        },
        flush: () => sink.flush(),
    };
}
function onCancelOfJob(cancel) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, () => cancel(`the job was stopped (${signal})`));
}
function tellBug(log, error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const what = message.startsWith('Internal error') ? message : `Internal error: ${message}`;
    log.annotate([
        { severity: 'error', title: 'a bug of noa', message: `${what}; please report it, with a debug log` },
    ]);
    log.debug(stack ?? message);
}
function onBug(step, exitCode) {
    const end = async (error) => {
        tellBug(step.log, error);
        await step.flush();
        process.exit(exitCode);
    };
    process.on('uncaughtException', (error) => void end(error));
}


/***/ }),

/***/ 9910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bB: () => (/* binding */ standardStreams),
/* harmony export */   i0: () => (/* binding */ writeAtOnce),
/* harmony export */   ns: () => (/* binding */ sinkOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

function sinkOf(stream, onFailure = () => { }) {
    let pending = 0;
    let waiting = 0;
    let closed = false;
    let failed;
    let idle = [];
    const settle = () => {
        if (pending > 0 && !closed && failed === undefined)
            return;
        for (const resolve of idle)
            resolve();
        idle = [];
    };
    const trouble = (error) => {
        if (closed || failed !== undefined)
            return;
        if (GONE.has(error.code ?? ''))
            closed = true;
        else {
            failed = error.message;
            onFailure(failed);
        }
        settle();
    };
    stream.on('error', trouble);
    return {
        write(text) {
            if (closed || failed !== undefined || text.length === 0)
                return;
            const size = text.length;
            pending++;
            waiting += size;
            const done = (error) => {
                pending--;
                waiting -= size;
                if (error)
                    trouble(error);
                settle();
            };
            try {
                stream.write(text, done);
            }
            catch (error) {
                done(error instanceof Error ? error : new Error(String(error)));
            }
        },
        get waiting() {
            return waiting;
        },
        get closed() {
            return closed;
        },
        get failed() {
            return failed;
        },
        flush: () => new Promise((resolve) => {
            idle.push(resolve);
            settle();
        }),
    };
}
const GONE = new Set([
    'EPIPE',
    'ECONNRESET',
    'ERR_STREAM_DESTROYED',
    'ERR_STREAM_WRITE_AFTER_END',
    'EIO',
]);
function standardStreams(stdout = process.stdout, stderr = process.stderr) {
    const err = sinkOf(stderr);
    const out = sinkOf(stdout, (message) => err.write(`noa: standard output cannot be written: ${message}; what was asked for is incomplete\n`));
    return {
        out,
        err,
        failed: () => out.failed !== undefined,
        flush: async () => {
            await out.flush();
            await err.flush();
        },
    };
}
function writeAtOnce(text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(2, text);
    }
    catch {
    }
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
const version = '0.1.0';


/***/ })

};
