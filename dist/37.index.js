export const id = 37;
export const ids = [37];
export const modules = {

/***/ 1713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ inReportOrder),
/* harmony export */   _q: () => (/* binding */ err),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
const lineOf = ({ file, line }) => `${file}:${line}`;
const ok = (value) => ({ ok: true, value });
const err = (error) => ({ ok: false, error });
const inReportOrder = (diagnostics) => diagnostics.toSorted((a, b) => compareText(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message));
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 9158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ safeText),
/* harmony export */   mU: () => (/* binding */ withoutColours)
/* harmony export */ });
/* unused harmony exports visible, defused */
function visible(text) {
    return text.replaceAll(UNSEEN, show);
}
function defused(text) {
    return text.replaceAll(LINE_COMMAND, '$1\\').replaceAll(BRACKET_COMMAND, '$&\\');
}
function safeText(text) {
    return defused(visible(text.replaceAll(/\r\n?/g, '\n')));
}
function withoutColours(text) {
    return text.includes(ESC) ? text.replaceAll(COLOUR, '') : text;
}
const ESC = String.fromCharCode(0x1b);
function escape(code) {
    return `\\u{${code.toString(16)}}`;
}
function range(first, last = first) {
    return first === last ? escape(first) : `${escape(first)}-${escape(last)}`;
}
const SGR = '\\[[0-9;:]{0,64}m';
const COLOUR = new RegExp(`${range(0x1b)}${SGR}`, 'gu');
const CONTROL = [range(0x00, 0x08), range(0x0b, 0x1a), range(0x1c, 0x1f), range(0x7f, 0x9f)];
const HIDDEN = [
    range(0xad),
    range(0x34f),
    range(0x61c),
    range(0x115f, 0x1160),
    range(0x180e),
    range(0x200b, 0x200c),
    range(0x200e, 0x200f),
    range(0x2028, 0x202e),
    range(0x2060, 0x206f),
    range(0x3164),
    range(0xfeff),
    range(0xffa0),
    range(0xfff9, 0xfffb),
    range(0xe0000, 0xe007f),
];
const JOINER = `(?<!\\p{Extended_Pictographic}[${range(0xfe0f)}\\p{Emoji_Modifier}]?)${range(0x200d)}`;
const UNSEEN = new RegExp(`${range(0x1b)}(?!${SGR})|[${CONTROL.join('')}${HIDDEN.join('')}]|${JOINER}`, 'gu');
const WEIGHTLESS = `[${range(0x200d)}${range(0xfe00, 0xfe0f)}]`;
const LINE_COMMAND = new RegExp(`^((?:[^\\S\\n]|${WEIGHTLESS})*)(?=:${WEIGHTLESS}*:)`, 'gmu');
const BRACKET_COMMAND = new RegExp(`#${WEIGHTLESS}*#${WEIGHTLESS}*\\[`, 'gu');
function show(found) {
    const code = found.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 4720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   jx: () => (/* binding */ annotationCommand)
/* harmony export */ });
/* unused harmony exports escapeData, escapeProperty */
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
const command = (name, data, properties = {}) => {
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`]);
    return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escapeData(data)}`;
};
const annotationCommand = ({ severity, message, title, file, line, endLine, column, endColumn }, folder = '') => command(severity, message, {
    title,
    file: file === undefined || folder === '' ? file : `${folder}/${file}`,
    line,
    endLine,
    col: column,
    endColumn,
});


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


/***/ })

};
