export const id = 789;
export const ids = [789];
export const modules = {

/***/ 4789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/expression/suggest.js
var suggest = __webpack_require__(8417);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/commands/catalogue.js


const FILE = '[FILE]';
const json = { help: 'print one JSON document' };
const noColor = { help: 'no colours' };
const input = { value: 'k=v', many: true, help: 'the value of an input' };
const inputsFile = { value: 'F', help: 'values of inputs, as YAML or JSON' };
const only = { value: 'NODE', many: true, help: 'run these and nothing else' };
const to = { value: 'NODE', many: true, help: 'run these and what they need' };
const from = { value: 'NODE', many: true, help: 'run these and what depends on them' };
const skip = { value: 'NODE', many: true, help: 'do not run these' };
const environment = { value: 'NAME', many: true, help: 'also run the stages of this environment' };
const catalogue_event = { value: 'F', help: 'an event payload, for the `github` context' };
const selection = { input, 'inputs-file': inputsFile, only, to, from, skip, environment, event: catalogue_event };
const catalogue = {
    run: {
        summary: 'run the workflow here',
        takes: [FILE],
        options: {
            ...selection,
            mode: { value: 'M', help: 'auto (supervised and debug come later)' },
            'secret-file': { value: 'F', help: 'values of secrets, as NAME=value lines' },
            'max-parallel': { value: 'N', help: 'tasks at work at once' },
            'dry-run': { help: 'show the plan and stop' },
            'run-id': { value: 'ID', help: 'the name of the run (default: its time)' },
            log: {
                value: 'grouped|interleaved',
                help: 'tasks’ lines together when they end, or as they come (default)',
            },
            json: { help: 'print the result as JSON; everything else goes to standard error' },
            quiet: { help: 'only what failed, and the result' },
            'no-color': noColor,
        },
    },
    validate: {
        summary: 'check definitions, and say all that is wrong with them',
        takes: ['[FILE…]'],
        options: {
            format: { value: 'text|json|github', help: 'how findings are written' },
            fix: { help: 'mend what can be mended with certainty' },
            json: { help: 'as `--format json`' },
            'no-color': noColor,
        },
    },
    plan: {
        summary: 'show what would run, in what order, and why',
        takes: [FILE],
        options: {
            ...selection,
            format: { value: 'text|json|mermaid', help: 'how the plan is written' },
            target: { value: 'local|job', help: 'where it would run' },
            json: { help: 'as `--format json`' },
            'no-color': noColor,
        },
    },
    runs: { summary: 'list the runs that are on record', takes: [], options: { json } },
    show: {
        summary: 'show one run, by default the latest',
        takes: ['[RUN]'],
        options: { json, 'no-color': noColor },
    },
    explain: {
        summary: 'say why a node ended as it did, with lines of the definition',
        takes: ['[RUN]', 'NODE'],
        options: { json },
    },
    schema: { summary: 'print the JSON Schema of definitions', takes: [], options: { json } },
    init: {
        summary: 'write a first definition for this repository',
        takes: [],
        options: { force: { help: 'overwrite a file that is there' } },
    },
    help: { summary: 'say what a command does', takes: ['[COMMAND]'], options: {} },
};
const isCommand = (name) => Object.hasOwn(catalogue, name);
const versionLine = `${version/* version */.r}\n`;
function overview() {
    const rows = Object.entries(catalogue).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
    return [
        `noa ${version/* version */.r}: one workflow file, on a laptop and in CI`,
        '',
        'usage: noa COMMAND [arguments]',
        '',
        ...rows,
        '',
        '`noa help COMMAND` tells more. A NODE is `stage`, `stage.task`, `stage[key]` or `stage[key].task`.',
        'Exit codes: 0 succeeded or degraded · 1 failed · 2 wrong file, arguments or environment · 5 damaged record',
        '            70 a bug of noa · 130 cancelled',
        '',
    ].join('\n');
}
function commandPage(name) {
    const { summary, takes, options } = catalogue[name];
    const rows = Object.entries(options).map(([option, { value, many, help }]) => {
        const left = `--${option}${value === undefined ? '' : ` ${value}${many === true ? '…' : ''}`}`;
        return `  ${left.padEnd(26)}${left.length >= 26 ? `\n${' '.repeat(28)}` : ''}${help}`;
    });
    const usage = ['noa', name, ...takes, ...(rows.length > 0 ? ['[options]'] : [])].join(' ');
    return [`${usage}: ${summary}`, '', ...(rows.length > 0 ? rows : ['  no options']), ''].join('\n');
}
const LATER = [
    'resume',
    'rollback',
    'simulate',
    'test',
    'compile',
    'debug',
    'report',
    'audit',
    'evidence',
    'agents',
    'tune',
];
function unknownCommand(name) {
    if (LATER.includes(name))
        return `\`noa ${name}\` is not there yet`;
    const meant = (0,suggest/* suggest */.Z)(name, Object.keys(catalogue));
    return `there is no command \`${name}\`; ${meant === undefined ? '`noa help` lists them' : `did you mean \`noa ${meant}\`?`}`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
;// CONCATENATED MODULE: ./build/commands/command-line.js



function readArguments(name, help, argv) {
    const options = Object.fromEntries(Object.entries(help.options).map(([option, { value, many }]) => [
        option,
        value === undefined
            ? { type: 'boolean' }
            : { type: 'string', multiple: many === true },
    ]));
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({
            args: spread(argv, help),
            options,
            allowPositionals: true,
            strict: true,
        });
        const most = help.takes.some((each) => each.includes('…')) ? Infinity : help.takes.length;
        if (positionals.length > most)
            return (0,diagnostic/* err */._q)(`\`noa ${name}\` takes ${most === 0 ? 'no arguments' : help.takes.join(' ')}, and got \`${positionals[most]}\` too`);
        const needed = help.takes.filter((each) => !each.startsWith('['));
        if (positionals.length < needed.length)
            return (0,diagnostic/* err */._q)(`\`noa ${name}\` needs ${needed.slice(positionals.length).join(' ')}`);
        return (0,diagnostic.ok)(argumentsOf(positionals, values));
    }
    catch (error) {
        return (0,diagnostic/* err */._q)(explain(name, help, error));
    }
}
function argumentsOf(positionals, values) {
    const list = (name) => {
        const value = values[name];
        if (value === undefined || typeof value === 'boolean')
            return [];
        return typeof value === 'string' ? [value] : value.filter((each) => typeof each === 'string');
    };
    return { positionals, list, has: (name) => values[name] !== undefined, text: (name) => list(name).at(-1) };
}
function spread(argv, { options, takes }) {
    const words = [];
    let current;
    for (const [index, word] of argv.entries()) {
        if (word === '--')
            return [...words, ...argv.slice(index)];
        if (word.startsWith('-') && word !== '-') {
            const name = word.slice(2);
            const many = word.startsWith('--') && options[name]?.many === true;
            current = many ? name : undefined;
            if (many && isValue(argv[index + 1], takes))
                continue;
        }
        else if (current !== undefined) {
            if (isValue(word, takes)) {
                words.push(`--${current}=${word}`);
                continue;
            }
            current = undefined;
        }
        words.push(word);
    }
    return words;
}
const isValue = (word, takes) => word !== undefined &&
    (!word.startsWith('-') || word === '-') &&
    !(takes.length > 0 && /^[^=]*\.(ya?ml|json)$/.test(word));
function explain(name, { options }, error) {
    const message = error instanceof Error || hasMessage(error) ? error.message : '';
    const unknown = /Unknown option '([^']+)'/.exec(message)?.[1];
    if (unknown === undefined) {
        const missing = /Option '(?:-\w, )?--([\w-]+) <value>' argument missing/.exec(message)?.[1];
        if (missing !== undefined)
            return `\`--${missing}\` needs a value: \`--${missing} ${options[missing]?.value ?? 'VALUE'}\``;
        const dashed = /Option '(?:-\w, )?--([\w-]+)' argument is ambiguous/.exec(message)?.[1];
        if (dashed !== undefined)
            return `\`--${dashed}\` needs a value; one that begins with \`-\` is written \`--${dashed}=-…\``;
        return `${message.split('. ')[0] ?? message}; see \`noa help ${name}\``;
    }
    const meant = (0,suggest/* suggest */.Z)(unknown.replace(/^-+/, ''), Object.keys(options));
    const hint = meant === undefined ? `see \`noa help ${name}\`` : `did you mean \`--${meant}\`?`;
    return `\`noa ${name}\` has no option \`${unknown}\`; ${hint}`;
}
const hasMessage = (error) => typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

// EXTERNAL MODULE: ./build/commands/world.js
var world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/outside/terminal-appearance.js
function appearanceOf(stream, env, asked = {}) {
    const terminal = stream.isTTY === true && env['TERM'] !== 'dumb';
    return {
        colour: asked.colour ?? forced(env) ?? (terminal && !inCi(env)),
        live: asked.live !== false && terminal && !inCi(env),
    };
}
function forced(env) {
    const force = env['FORCE_COLOR'];
    if (force !== undefined)
        return force !== '0' && force !== 'false';
    return isSet(env['NO_COLOR']) ? false : undefined;
}
const inCi = (env) => isSet(env['CI']) && env['CI'] !== 'false' && env['CI'] !== '0';
const isSet = (value) => value !== undefined && value !== '';
const sizeOf = (stream) => ({
    columns: stream.columns !== undefined && stream.columns > 0 ? stream.columns : 80,
    rows: stream.rows !== undefined && stream.rows > 0 ? stream.rows : 24,
});

;// CONCATENATED MODULE: ./build/outside/terminal-live.js

const HIDE = '\u001b[?25l';
const SHOW = '\u001b[?25h';
const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
const ERASE_BELOW = '\u001b[J';
const ERASE_LINE = '\u001b[K';
const BEHIND = 64 * 1024;
function startLive(options) {
    const { sink, window, frame } = options;
    let drawn = [];
    let ended = false;
    const every = options.every ?? 100;
    let next = 0;
    const rowsOf = (lines) => {
        const { columns } = sizeOf(window);
        return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(options.columnsOf(line) / columns)), 0);
    };
    const picture = () => {
        const { columns, rows } = sizeOf(window);
        return rows < 2 ? [] : frame(columns, rows).slice(1 - rows);
    };
    const draw = () => {
        const now = performance.now();
        if (ended || sink.waiting > BEHIND || now < next)
            return;
        const lines = picture();
        next = now + Math.max(every, every === 0 ? 0 : 20 * (performance.now() - now));
        if (lines.length === drawn.length && lines.every((line, index) => line === drawn[index]))
            return;
        sink.write(`${BEGIN}${up(rowsOf(drawn))}${put(lines)}${ERASE_BELOW}${END}`);
        drawn = lines;
    };
    const onResize = () => {
        if (ended)
            return;
        const rows = rowsOf(drawn);
        drawn = picture();
        sink.write(`${BEGIN}${up(rows)}${ERASE_BELOW}${put(drawn)}${END}`);
    };
    const onContinue = () => {
        drawn = [];
        next = 0;
        sink.write(HIDE);
        draw();
    };
    const onExit = () => sink.write(SHOW);
    sink.write(HIDE);
    window.on('resize', onResize);
    process.on('SIGCONT', onContinue);
    process.once('exit', onExit);
    const timer = setInterval(draw, Math.max(100, every));
    timer.unref();
    draw();
    return {
        print(block) {
            if (block.length === 0)
                return;
            const last = block.at(-1);
            const whole = last === '\n' || last === 0x0a;
            if (ended)
                return sink.write(whole ? block : concat(block, '\n'));
            sink.write(`${BEGIN}${up(rowsOf(drawn))}${ERASE_BELOW}`);
            sink.write(block);
            sink.write(`${whole ? '' : '\n'}${put(drawn)}${END}`);
        },
        draw,
        end(last) {
            if (ended)
                return;
            const rows = rowsOf(drawn);
            ended = true;
            clearInterval(timer);
            window.off('resize', onResize);
            process.off('SIGCONT', onContinue);
            process.off('exit', onExit);
            sink.write(`${up(rows)}${ERASE_BELOW}${last.map((line) => `${line}\n`).join('')}${SHOW}`);
        },
    };
}
const up = (rows) => (rows === 0 ? '\r' : `\u001b[${rows}A\r`);
const put = (lines) => lines.map((line) => `${ERASE_LINE}${line}\n`).join('');
const concat = (block, end) => typeof block === 'string' ? block + end : Buffer.concat([block, Buffer.from(end)]);

// EXTERNAL MODULE: ./build/outside/terminal-output.js
var terminal_output = __webpack_require__(9910);
;// CONCATENATED MODULE: ./build/cli.js






const cli_BEHIND = 1024 * 1024;
async function main(argv) {
    const streams = (0,terminal_output/* standardStreams */.bB)();
    const { out, err } = streams;
    if (!standsSomewhere()) {
        err.write('noa: the folder you stand in does not exist any more; change to one that does\n');
        await streams.flush();
        return world/* exitCodes */.h.wrongInput;
    }
    const to = {
        stdout: (text) => out.write(text),
        stderr: (text) => err.write(text),
        busy: () => (out.waiting > cli_BEHIND || err.waiting > cli_BEHIND ? streams.flush() : undefined),
    };
    process.on('uncaughtException', (error) => {
        (0,terminal_output/* writeAtOnce */.i0)(`noa: ${bugText(error)}\n`);
        process.exit(world/* exitCodes */.h.internal);
    });
    try {
        const code = await dispatch(to, streams, argv);
        await streams.flush();
        return code === world/* exitCodes */.h.done && streams.failed() ? world/* exitCodes */.h.wrongInput : code;
    }
    catch (error) {
        err.write(`noa: ${bugText(error)}\n`);
        await streams.flush();
        return world/* exitCodes */.h.internal;
    }
}
function standsSomewhere() {
    try {
        return process.cwd() !== '';
    }
    catch {
        return false;
    }
}
function bugText(error) {
    const message = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error && process.env['NOA_DEBUG'] !== undefined ? `\n${error.stack ?? ''}` : '';
    return `${message.startsWith('Internal error') ? message : `Internal error: ${message}`}\nThis is a bug of noa: please report it (NOA_DEBUG=1 shows where it happened).${stack}`;
}
async function dispatch(to, streams, argv) {
    const [name = 'help', ...rest] = argv;
    if (name === '--version' || name === '-v')
        return print(to, versionLine);
    if (name === '--help' || name === '-h')
        return print(to, overview());
    if (!isCommand(name))
        return refuse(to, unknownCommand(name), rest);
    if (rest.includes('--help') || rest.includes('-h'))
        return print(to, commandPage(name));
    const given = readArguments(name, catalogue[name], rest);
    if (!given.ok)
        return refuse(to, given.error, rest);
    return name === 'help'
        ? help(to, given.value.positionals[0])
        : command(await worldOf(to), streams, name, given.value);
}
const worldOf = async (to) => (await Promise.all(/* import() */[__webpack_require__.e(203), __webpack_require__.e(781)]).then(__webpack_require__.bind(__webpack_require__, 203))).machine(to);
async function command(world, streams, name, given) {
    const screen = screenOf(world, streams, given);
    switch (name) {
        case 'run':
            return (await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665), __webpack_require__.e(371), __webpack_require__.e(642), __webpack_require__.e(996), __webpack_require__.e(375)]).then(__webpack_require__.bind(__webpack_require__, 6375))).runOnCommandLine(world, given, screen, onSignals);
        case 'validate':
            return (await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665), __webpack_require__.e(503)]).then(__webpack_require__.bind(__webpack_require__, 9503))).validate(world, given);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665), __webpack_require__.e(371), __webpack_require__.e(642), __webpack_require__.e(996)]).then(__webpack_require__.bind(__webpack_require__, 3996))).plan(world, given, screen);
        case 'runs':
            return (await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665), __webpack_require__.e(371), __webpack_require__.e(497)]).then(__webpack_require__.bind(__webpack_require__, 9497))).runs(world, given, screen);
        case 'show':
            return (await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665), __webpack_require__.e(371), __webpack_require__.e(846)]).then(__webpack_require__.bind(__webpack_require__, 9846))).show(world, given, screen);
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665), __webpack_require__.e(371), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 2873))).explain(world, given);
        case 'schema':
            return (await Promise.all(/* import() */[__webpack_require__.e(350), __webpack_require__.e(863)]).then(__webpack_require__.bind(__webpack_require__, 9863))).schema(world);
        case 'init':
            return (await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665), __webpack_require__.e(713)]).then(__webpack_require__.bind(__webpack_require__, 713))).init(world, given);
    }
}
function screenOf(world, streams, given) {
    const toError = given.has('json');
    const stream = toError ? process.stderr : process.stdout;
    const asked = { ...(given.has('no-color') ? { colour: false } : {}), live: !toError };
    const { colour, live } = appearanceOf(stream, world.machine.env, asked);
    if (!live)
        return { colour };
    return {
        colour,
        width: sizeOf(stream).columns,
        live: (frame, columnsOf) => startLive({ sink: streams.out, window: stream, frame, columnsOf }),
    };
}
function help(to, name) {
    if (name === undefined)
        return print(to, overview());
    return isCommand(name) ? print(to, commandPage(name)) : refuse(to, unknownCommand(name), []);
}
function onSignals(cancel) {
    process.on('SIGINT', () => cancel('Ctrl-C'));
    process.on('SIGTERM', () => cancel('SIGTERM'));
    process.on('SIGHUP', () => cancel('the terminal was closed'));
    process.on('SIGQUIT', () => {
        cancel('SIGQUIT');
        cancel('SIGQUIT');
    });
}
function print(to, text) {
    to.stdout(text);
    return world/* exitCodes */.h.done;
}
async function refuse(to, line, given) {
    const { refuse: tell } = await Promise.all(/* import() */[__webpack_require__.e(769), __webpack_require__.e(350), __webpack_require__.e(665)]).then(__webpack_require__.bind(__webpack_require__, 9665));
    tell(await worldOf(to), { has: (option) => given.includes(`--${option}`) }, [line]);
    return world/* exitCodes */.h.wrongInput;
}


/***/ }),

/***/ 1775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   h: () => (/* binding */ exitCodes)
/* harmony export */ });
const exitCodes = {
    done: 0,
    failed: 1,
    wrongInput: 2,
    waiting: 3,
    rollbackFailed: 4,
    damagedRecord: 5,
    internal: 70,
    cancelled: 130,
};
const exitCodeOf = ({ kind }) => kind === 'damaged' ? exitCodes.damagedRecord : exitCodes.wrongInput;


/***/ }),

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

/***/ 8417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
const suggest = (name, candidates) => {
    if (name.length > LONGEST)
        return undefined;
    const wanted = plain(name);
    let best;
    let bestDistance = furthest(wanted.length) + 1;
    let longer;
    for (const candidate of candidates) {
        const there = plain(candidate);
        if (there === wanted)
            return candidate;
        if (Math.abs(there.length - wanted.length) < bestDistance && there.length <= LONGEST) {
            const distance = editDistance(wanted, there);
            if (distance < bestDistance && distance < Math.max(wanted.length, there.length)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        if (longer === undefined && wanted.length >= 3 && there.startsWith(wanted))
            longer = candidate;
    }
    return best ?? longer;
};
const LONGEST = 120;
const plain = (name) => name.toLowerCase().replaceAll(/[-_\s]/g, '');
const furthest = (length) => Math.min(3, Math.max(1, Math.floor(length / 3)));
const editDistance = (a, b) => {
    let before = [];
    let above = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const here = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            let cost = Math.min((above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1));
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
                cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
            here.push(cost);
        }
        before = above;
        above = here;
    }
    return above[b.length] ?? 0;
};


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
