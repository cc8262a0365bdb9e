export const id = 375;
export const ids = [375];
export const modules = {

/***/ 6864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ shownFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

function shownFolder(cwd, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(cwd, folder.replaceAll('\\', '/'));
    return relative.startsWith('..') ? folder : relative;
}


/***/ }),

/***/ 6375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnCommandLine: () => (/* binding */ runOnCommandLine)
});

// EXTERNAL MODULE: ./build/commands/asked.js + 1 modules
var asked = __webpack_require__(7092);
// EXTERNAL MODULE: ./build/monitoring/columns.js
var columns = __webpack_require__(6624);
// EXTERNAL MODULE: ./build/monitoring/final-lines.js
var final_lines = __webpack_require__(5869);
// EXTERNAL MODULE: ./build/run.js
var build_run = __webpack_require__(6501);
// EXTERNAL MODULE: ./build/monitoring/colour.js
var colour = __webpack_require__(6763);
// EXTERNAL MODULE: ./build/monitoring/duration.js
var duration = __webpack_require__(1831);
// EXTERNAL MODULE: ./build/monitoring/plain-text.js
var plain_text = __webpack_require__(8707);
// EXTERNAL MODULE: ./build/monitoring/run-nodes.js
var run_nodes = __webpack_require__(966);
// EXTERNAL MODULE: ./build/monitoring/status-words.js
var status_words = __webpack_require__(6109);
;// CONCATENATED MODULE: ./build/monitoring/progress.js







function progressLines(run, view) {
    if (view.width < NARROWEST)
        return progressLines(run, { ...view, width: NARROWEST, colour: false }).map((line) => (0,columns/* cut */.Jj)(line, view.width - 1));
    const room = Math.max(1, view.height - 1);
    const picture = new Picture(run, view);
    let rows = [];
    for (let level = 0; level <= LEVELS; level++) {
        rows = picture.rows(level);
        if (rows.length <= room)
            break;
    }
    return kept(rows, room, (count) => picture.more(count)).map(({ draw }) => draw());
}
const HEAD = 5;
const RUNNING = 4;
const FAILED = 3;
const STAGE = 2;
const REST = 1;
const kept = (rows, room, more) => {
    if (rows.length <= room)
        return rows;
    const gone = new Set(rows
        .map((row, index) => ({ row, index }))
        .toSorted((a, b) => a.row.weight - b.row.weight || b.index - a.index)
        .slice(0, rows.length - room + (room > 1 ? 1 : 0))
        .map(({ row }) => row));
    const left = rows.filter((row) => !gone.has(row));
    return room > 1 ? [...left, more(gone.size)] : left;
};
const LEVELS = 4;
const NARROWEST = 24;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
class Picture {
    run;
    view;
    paint;
    names;
    constructor(run, view) {
        this.run = run;
        this.view = view;
        this.paint = (0,colour/* paintWith */.H)(view.colour);
        const longest = run.stages.reduce((wide, { def }) => {
            const indent = 2 + (def.type === 'loop' ? run_nodes/* KEY */._ + 1 : 0);
            return def.tasks.reduce((most, { name }) => Math.max(most, indent + name.length), Math.max(wide, def.name.length));
        }, 8);
        this.names = Math.min(Math.max(8, Math.floor(view.width * 0.4)), longest);
    }
    rows(level) {
        const { stages } = this.run;
        const hidden = (stage) => (level >= 3 && stage.status === 'pending') ||
            (level >= 4 && (0,build_run/* hasEnded */.hY)(stage.status) && stage.status !== 'failed');
        const done = stages.filter((stage) => hidden(stage) && stage.status !== 'pending').length;
        const coming = stages.filter((stage) => hidden(stage) && stage.status === 'pending').length;
        return [
            { draw: () => this.head(), weight: HEAD },
            ...this.summary(done, 'succeeded', 'stage', 'done'),
            ...stages.filter((stage) => !hidden(stage)).flatMap((stage) => this.stage(stage, level)),
            ...this.summary(coming, 'pending', 'stage', 'to come'),
        ];
    }
    more(count) {
        return { draw: () => this.fitted(`  … ${(0,status_words/* counted */.hS)(count, 'more line')}`), weight: REST };
    }
    head() {
        const { run, view } = this;
        let ended = 0;
        let all = 0;
        let failed = 0;
        for (const stage of run.stages) {
            const tasks = (0,run_nodes/* tasksOfStage */.CL)(stage);
            all += tasks.length === 0 && stage.def.type !== 'loop' ? stage.def.tasks.length : tasks.length;
            for (const { status } of tasks) {
                if ((0,build_run/* hasEnded */.hY)(status))
                    ended++;
                if (status === 'failed')
                    failed++;
            }
        }
        const bad = failed === 0 ? '' : `  ${failed} failed`;
        const name = (0,columns/* cut */.Jj)((0,plain_text/* oneLine */.T)(run.plan.workflow.name), Math.max(8, view.width - 36));
        const rest = (0,columns/* cut */.Jj)(`  ${(0,duration/* sayElapsed */.c)(view.now)}  ${ended}/${(0,status_words/* counted */.hS)(all, 'task')}`, view.width - 1 - (0,columns/* columnsOf */.PL)(name));
        const end = (0,columns/* cut */.Jj)(bad, view.width - 1 - (0,columns/* columnsOf */.PL)(name) - (0,columns/* columnsOf */.PL)(rest));
        return `${this.paint('bold', name)}${rest}${this.paint('red', end)}`;
    }
    stage(stage, level) {
        const { status, def } = stage;
        const note = stage.loop === undefined ? this.stageNote(stage) : this.loopNote(stage);
        const style = status === 'running' ? 'bold' : 'plain';
        const head = {
            draw: () => this.line('', status, def.name, (0,run_nodes/* durationOf */.cf)(stage, this.view.now), note, style),
            weight: status === 'running' || status === 'failed' ? STAGE : REST,
        };
        if (status !== 'running')
            return [head, ...this.failedOf(stage)];
        const tasks = stage.loop === undefined ? (0,run_nodes/* tasksOfStage */.CL)(stage) : stage.loop.active.flatMap((scope) => scope.tasks);
        const hides = (task) => (level >= 1 && !(0,build_run/* hasEnded */.hY)(task.status) && task.status !== 'running') ||
            (level >= 2 && (0,build_run/* hasEnded */.hY)(task.status) && task.status !== 'failed');
        const hidden = tasks.filter(hides);
        const done = hidden.filter(({ status: how }) => (0,build_run/* hasEnded */.hY)(how)).length;
        return [
            head,
            ...(stage.loop === undefined ? [] : this.failedOf(stage, true)),
            ...this.summary(done, 'succeeded', 'task', 'done', '  '),
            ...tasks.filter((task) => !hides(task)).map((task) => this.task(task)),
            ...this.summary(hidden.length - done, 'pending', 'task', 'to come', '  '),
        ];
    }
    failedOf(stage, past = false) {
        return (0,run_nodes/* tasksOfStage */.CL)(stage)
            .filter(({ status, scope }) => status === 'failed' && (!past || scope.iteration?.endedAt !== undefined))
            .map((task) => this.task(task));
    }
    task(task) {
        const { status, reason, stopping } = task;
        const draw = () => {
            const note = status === 'running' ? (stopping?.reason ?? this.view.lastLine(task)) : reason;
            return this.line('  ', status, (0,plain_text/* oneLine */.T)((0,run_nodes/* shortId */.m_)(task), 80), (0,run_nodes/* durationOf */.cf)(task, this.view.now), note);
        };
        return { draw, weight: status === 'running' ? RUNNING : status === 'failed' ? FAILED : REST };
    }
    stageNote({ status, def, reason }) {
        if (status === 'pending')
            return (0,status_words/* counted */.hS)(def.tasks.length, 'task');
        return status === 'waiting' ? `waits for ${Object.keys(def.resources).join(', ')}` : reason;
    }
    loopNote({ loop, scopes, reason, status }) {
        if (status !== 'running')
            return reason;
        const ended = scopes.filter((scope) => scope.iteration?.endedAt !== undefined).length;
        const all = loop?.listed === undefined ? '' : `/${loop.listed.items.length}`;
        return `${ended}${all} iterations`;
    }
    summary(count, status, noun, what, indent = '') {
        const text = `${indent}${status_words/* SIGNS */.B2[status]} ${(0,status_words/* counted */.hS)(count, noun)} ${what}`;
        return count === 0 ? [] : [{ draw: () => this.fitted(text), weight: REST }];
    }
    line(indent, status, name, ms, note, style = 'plain') {
        const { paint, view } = this;
        const sign = status === 'running' ? (FRAMES[Math.floor(view.now / 100) % FRAMES.length] ?? '') : status_words/* SIGNS */.B2[status];
        const time = ms === undefined ? '' : status === 'running' ? (0,duration/* sayElapsed */.c)(ms) : (0,duration/* sayDuration */.k)(ms);
        const room = view.width - 1 - indent.length - 2;
        const label = (0,columns/* cut */.Jj)(name, Math.min(room, this.names));
        const clock = room - this.names >= 8 ? time.padStart(8) : '';
        const left = room - this.names - clock.length - 2;
        const text = note === undefined || left < 8 ? '' : (0,columns/* cut */.Jj)((0,plain_text/* oneLine */.T)(note, 4 * left), left);
        const padded = text === '' && clock.trim() === '' ? label : (0,columns/* padTo */.v0)(label, this.names - indent.length);
        const quiet = status === 'pending' || status === 'skipped' || status === 'omitted';
        return [
            indent,
            paint((0,colour/* styleOf */.V)(status), sign),
            ' ',
            paint(quiet ? 'dim' : style, padded),
            clock.trim() === '' && text === '' ? '' : clock === '' ? '' : paint('dim', clock.padStart(8)),
            text === ''
                ? ''
                : `  ${clock === '' ? '        ' : ''}${paint(status === 'failed' ? 'red' : 'dim', text)}`,
        ]
            .join('')
            .trimEnd();
    }
    fitted(text) {
        return this.paint('dim', (0,columns/* cut */.Jj)(text, this.view.width - 1));
    }
}

// EXTERNAL MODULE: ./build/monitoring/show.js
var show = __webpack_require__(754);
// EXTERNAL MODULE: ./build/output/prefix.js
var prefix = __webpack_require__(5646);
// EXTERNAL MODULE: ./build/commands/record-path.js
var record_path = __webpack_require__(6864);
;// CONCATENATED MODULE: ./build/commands/live-face.js







function createLiveFace(world, live, colour) {
    let shown;
    let view;
    let zero = 0;
    const lastLine = (task) => shown?.lastLines((0,build_run/* addressOf */.ci)(task).stage, task.scope.iteration?.key, task.def.name, 1).at(-1);
    return {
        begin: (run) => {
            shown = run;
            zero = world.clock.now() - run.run.t;
            view = live((width, height) => progressLines(run.run, { now: world.clock.now() - zero, width, height, colour, lastLine }), columns/* columnsOf */.PL);
        },
        onText: () => undefined,
        onMask: () => undefined,
        onEvents: (events) => {
            if (shown === undefined || view === undefined)
                return;
            for (const event of events)
                if (event.type === 'task-ended' && event.status === 'failed')
                    view.print(failedLog(world, shown, event.attempt?.log));
            view.draw();
        },
        end: async () => {
            if (shown === undefined || view === undefined)
                return;
            const { run } = shown;
            const folder = (0,record_path/* shownFolder */.e)(world.machine.cwd, shown.folder);
            view.end([...(0,show/* treeLines */.W)(run, { colour, compact: true }), ...(0,final_lines/* finalLines */.Qc)(run, { folder })]);
            await Promise.resolve();
        },
    };
}
function failedLog(world, shown, log) {
    if (log === undefined)
        return '';
    const lines = world.texts
        .tail(`${shown.folder}/${log}`, 32 * 1024)
        .split('\n')
        .slice(0, -1);
    const last = lines.slice(-FAILED_LINES);
    const name = log.replace(/^logs\//, '').replace(/\.\d+\.log$/, '');
    const cut = lines.length > last.length ? [`… the whole log: ${shown.folder}/${log}`] : [];
    return (0,prefix/* prefixLines */.m)(Buffer.from([...cut, ...last, ''].join('\n')), `${name} │ `).toString();
}
const FAILED_LINES = 40;

// EXTERNAL MODULE: ./build/event.js
var build_event = __webpack_require__(4860);
// EXTERNAL MODULE: ./build/monitoring/log-lines.js
var log_lines = __webpack_require__(811);
;// CONCATENATED MODULE: ./build/commands/plain-face.js





function createPlainFace(world, options) {
    let shown;
    const prefixes = new Map();
    const prefixOf = (run, node) => {
        const known = prefixes.get(node) ?? (0,log_lines/* taskPrefix */.sb)(run, node);
        prefixes.set(node, known);
        return known;
    };
    return {
        begin: (run) => {
            shown = run;
        },
        onText: (order, block) => {
            if (shown === undefined || options.grouped || options.quiet)
                return;
            options.write((0,prefix/* prefixLines */.m)(block, prefixOf(shown.run, order.node)));
        },
        onMask: () => undefined,
        onEvents: (events) => {
            if (shown === undefined)
                return;
            let text = '';
            for (const event of events) {
                if (options.quiet ? wentWrong(event) : options.grouped)
                    text += groupOf(world, shown, event);
                for (const line of (0,log_lines/* logLines */.OG)(shown.run, event, {
                    quiet: options.quiet,
                    folder: (0,record_path/* shownFolder */.e)(world.machine.cwd, shown.folder),
                }))
                    text += `${line}\n`;
            }
            if (text !== '')
                options.write(text);
        },
        end: () => Promise.resolve(),
    };
}
const wentWrong = (event) => event.type === 'task-ended' && (event.status === 'failed' || event.status === 'degraded');
function groupOf(world, shown, event) {
    if (event.type !== 'task-ended' || event.attempt?.log === undefined)
        return '';
    const task = (0,build_run/* taskOf */.Xb)(shown.run, event);
    const node = (0,build_event/* nodeId */.s)(event.stage, task.scope.iteration?.key, event.task);
    const log = world.texts.tail(`${shown.folder}/${event.attempt.log}`, 64 * 1024 * 1024);
    return Buffer.from((0,prefix/* prefixLines */.m)(Buffer.from(log), (0,log_lines/* taskPrefix */.sb)(shown.run, node))).toString();
}

// EXTERNAL MODULE: ./build/commands/plan.js
var plan = __webpack_require__(3996);
// EXTERNAL MODULE: ./build/commands/run.js
var run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/run-on-command-line.js






async function runOnCommandLine(world, given, screen, onCancel) {
    const log = given.text('log');
    if (log !== undefined && log !== 'grouped' && log !== 'interleaved') {
        world.out.stderr(`noa: \`--log\` is grouped or interleaved, not \`${log}\`\n`);
        return commands_world/* exitCodes */.h.wrongInput;
    }
    const wish = (0,asked/* wishOf */.H_)(world, given, 'local');
    if (given.has('dry-run')) {
        const prepared = (0,run/* prepareOrTell */.sC)(world, given, wish);
        return prepared.ok
            ? (0,plan.showPlan)(world, prepared.value.plan, given.has('json') ? 'json' : 'text', screen)
            : prepared.error;
    }
    return (0,run/* run */.eF)(world, given, wish, { face: () => faceFor(world, given, screen), inCiJob: false, onCancel });
}
function faceFor(world, given, screen) {
    const log = given.text('log');
    const quiet = given.has('quiet');
    if (screen.live !== undefined && log === undefined && !quiet && !given.has('json'))
        return createLiveFace(world, screen.live, screen.colour);
    const write = (text) => given.has('json') ? world.out.stderr(text) : world.out.stdout(text);
    return createPlainFace(world, { quiet, grouped: log === 'grouped', write });
}


/***/ }),

/***/ 5869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ finalLines),
/* harmony export */   w7: () => (/* binding */ failureLines)
/* harmony export */ });
/* unused harmony export quoted */
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6501);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1831);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8707);
/* harmony import */ var _run_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(966);
/* harmony import */ var _status_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6109);





const MOST = 20;
function finalLines(run, options = {}) {
    const status = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .runStatus */ .em)(run);
    const told = status === 'failed' && run.stages.some((stage) => stage.status === 'failed');
    const reason = told ? undefined : run.ended?.reason;
    const show = options.withoutHints === true || status === 'succeeded'
        ? []
        : [`  more: noa show ${run.started?.run ?? ''}`];
    return [
        '',
        `${run.plan.workflow.name}: ${(0,_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .logWord */ .Lv)(status)} in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .sayDuration */ .k)(run.t)}${reason === undefined ? '' : `: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(reason)}`}`,
        ...indented((0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .sayCounts */ .A7)((0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .countTasks */ .g6)(run))),
        ...failureLines(run, options),
        ...show,
    ];
}
function failureLines(run, { withoutHints = false, folder } = {}) {
    const failures = failedNodes(run);
    const [first] = failures;
    return [
        ...failures
            .slice(0, MOST)
            .flatMap(({ node, where, message, log }) => [
            `  ✖ ${node}  ${where}: ${message}`,
            ...(log === undefined || (withoutHints && folder === undefined)
                ? []
                : [`      log: ${folder === undefined ? '' : `${folder}/`}${log}`]),
        ]),
        ...(failures.length > MOST ? [`  … and ${failures.length - MOST} more`] : []),
        ...(first === undefined || withoutHints
            ? []
            : [`  why:  noa explain ${run.started?.run ?? ''} ${quoted(first.node)}`]),
    ];
}
const indented = (text) => (text === '' ? [] : [`  ${text}`]);
const failedNodes = (run) => [
    ...(0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .failedTasks */ .Ox)(run).map(failedTask),
    ...run.stages.filter(_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .failedByItself */ .uD).map(({ def, failure, reason }) => ({
        node: def.name,
        where: (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .sayPlace */ .DQ)(def.at),
        message: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(failure?.message ?? reason ?? ''),
    })),
];
const failedTask = (task) => ({
    node: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)((0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .taskId */ .BS)(task)),
    where: (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .sayPlace */ .DQ)(task.def.at),
    message: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(task.failure?.message ?? task.reason ?? ''),
    ...(task.facts?.log === undefined ? {} : { log: task.facts.log }),
});
const quoted = (node) => /^[\w.-]+$/.test(node) ? node : `'${node.replaceAll("'", `'\\''`)}'`;


/***/ }),

/***/ 811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   W9: () => (/* binding */ lineId),
/* harmony export */   sb: () => (/* binding */ taskPrefix)
/* harmony export */ });
/* unused harmony export sayLoop */
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4860);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6501);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1831);
/* harmony import */ var _final_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5869);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8707);
/* harmony import */ var _run_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(966);
/* harmony import */ var _status_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6109);







function logLines(run, event, options = {}) {
    const lines = linesOf(run, event, options);
    return options.quiet === true ? lines.filter(({ matters }) => matters).map(textOf) : lines.map(textOf);
}
const textOf = ({ text }) => text;
const fact = (text) => [{ text, matters: false }];
function linesOf(run, event, options) {
    const say = (node, text) => `${padded(run, node)}  ${text}`;
    switch (event.type) {
        case 'run-started':
            return fact(header(run));
        case 'stage-ready':
            return fact(say(event.stage, `waits for ${Object.keys((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(run, event.stage).def.resources).join(', ')}`));
        case 'stage-started':
            return fact(say(event.stage, `started: ${sayStage((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(run, event.stage).def)}`));
        case 'loop-listed':
            return fact(say(event.stage, (0,_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(event.items.length, 'iteration')));
        case 'iteration-ended': {
            const node = (0,_event_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeId */ .s)(event.stage, (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(event.key, 80));
            return [endLine(event.status, say(node, endText(event.status, undefined, event.reason)))];
        }
        case 'loop-paused':
            return fact(say(event.stage, `next iteration in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .sayDuration */ .k)(event.until - event.t)}`));
        case 'task-started': {
            if (options.withoutStarts === true)
                return [];
            const again = event.attempt > 1 ? `, attempt ${event.attempt}` : '';
            return fact(say(lineId((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .taskOf */ .Xb)(run, event)), `started${again}`));
        }
        case 'task-stopping':
            return [
                {
                    text: say(lineId((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .taskOf */ .Xb)(run, event)), `stopping: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(event.because.reason)}`),
                    matters: true,
                },
            ];
        case 'task-ended': {
            const task = (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .taskOf */ .Xb)(run, event);
            const where = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .sayPlace */ .DQ)(task.def.at);
            const place = event.status === 'failed' && event.reason?.includes(where) !== true ? ` (${where})` : '';
            const by = event.status === 'succeeded' && event.attempt !== undefined
                ? ` (${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(event.attempt.by, 60)})`
                : '';
            const text = endText(event.status, (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .cf)(task, event.t), event.reason);
            return [endLine(event.status, say(lineId(task), `${text}${place}${by}`))];
        }
        case 'stage-ended': {
            const stage = (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(run, event.stage);
            return [
                endLine(event.status, say(event.stage, endText(event.status, (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .durationOf */ .cf)(stage, event.t), event.reason))),
            ];
        }
        case 'cancel-requested': {
            const again = options.withoutHints === true ? '' : '; once more kills it';
            const how = event.hard ? 'killing what runs' : `stopping what runs${again}`;
            return [{ text: `cancelled: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(event.by)}; ${how}`, matters: true }];
        }
        case 'timed-out':
            return [
                {
                    text: event.stage === undefined ? (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(event.reason) : say(event.stage, (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(event.reason)),
                    matters: true,
                },
            ];
        case 'run-ended':
            return (0,_final_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .finalLines */ .Qc)(run, options).map((text) => ({ text, matters: true }));
        case 'iteration-started':
        case 'loop-finished':
        case 'tasks-ready':
        case 'files-hashed':
            return [];
    }
}
const taskPrefix = (run, node) => `${padded(run, (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(node, 120))} │ `;
function header(run) {
    const { plan, started } = run;
    const tasks = plan.workflow.stages.reduce((sum, { tasks: { length } }) => sum + length, 0);
    const loops = plan.workflow.stages.some(({ type }) => type === 'loop') ? ', loops counted once' : '';
    const attempt = (started?.attempt ?? 1) > 1 ? `, attempt ${started?.attempt}` : '';
    return [
        `${plan.workflow.name}: run ${started?.run ?? ''}${attempt}`,
        `mode ${started?.mode ?? plan.mode}`,
        `${(0,_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(tasks, 'task')} in ${(0,_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(plan.workflow.stages.length, 'stage')}${loops}`,
        `at most ${started?.slots ?? 1} at once`,
        plan.workflow.file,
    ].join(' · ');
}
const sayStage = (def) => {
    const tasks = (0,_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(def.tasks.length, 'task');
    switch (def.type) {
        case 'sequential':
            return def.tasks.length === 1 ? tasks : `${tasks}, one after another`;
        case 'parallel':
            return def.tasks.length === 1 ? tasks : `${tasks}, at the same time`;
        case 'conditional':
            return `${tasks}, ${def.match === 'first' ? 'the first whose condition holds' : 'those whose condition holds'}`;
        case 'loop':
            return `${tasks} in a loop ${sayLoop(def)}`;
    }
};
const sayLoop = ({ loop: { over } }) => {
    switch (over.kind) {
        case 'for-each':
            return 'over a list';
        case 'matrix':
            return 'over a matrix';
        case 'times':
            return typeof over.count === 'number' ? `of ${over.count}` : 'of a number of times';
        case 'while':
        case 'until':
            return `${over.kind} ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(over.condition.expr, 80)}`;
    }
};
const endText = (status, ms, reason) => `${(0,_status_words_js__WEBPACK_IMPORTED_MODULE_2__/* .logWord */ .Lv)(status)}${ms === undefined ? '' : ` in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .sayDuration */ .k)(ms)}`}${reason === undefined ? '' : `: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(reason)}`}`;
const endLine = (status, text) => ({
    text,
    matters: status === 'failed' || status === 'degraded' || status === 'cancelled',
});
const lineId = ({ def, scope }) => (0,_event_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeId */ .s)(scope.stage.def.name, scope.iteration === undefined ? undefined : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(scope.iteration.key, 80), def.name);
const widths = new WeakMap();
const padded = ({ plan }, node) => {
    const [first] = plan.workflow.stages;
    if (first === undefined)
        return node;
    let width = widths.get(first);
    if (width === undefined)
        widths.set(first, (width = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeWidth */ .zs)(plan.workflow)));
    return node.padEnd(width);
};


/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ treeLines),
/* harmony export */   h: () => (/* binding */ showText)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6501);
/* harmony import */ var _colour_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6763);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6624);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1831);
/* harmony import */ var _final_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5869);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8707);
/* harmony import */ var _run_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(966);
/* harmony import */ var _status_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6109);








const LARGE = 20;
const showText = (run, options = {}) => `${[...showHead(run, options), '', ...treeLines(run, options), ...spaced((0,_final_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .failureLines */ .w7)(run, options.folder === undefined ? {} : { folder: options.folder }))].join('\n')}\n`;
const spaced = (lines) => (lines.length === 0 ? [] : ['', ...lines]);
const showHead = (run, { colour = false }) => {
    const { plan, started } = run;
    const status = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .runStatus */ .em)(run);
    const paint = (0,_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .paintWith */ .H)(colour);
    return [
        `${paint('bold', plan.workflow.name)}: ${paint((0,_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .styleOf */ .V)(status), status)} in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .sayDuration */ .k)(run.t)}`,
        ...(run.ended?.reason === undefined ? [] : [(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(run.ended.reason)]),
        (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .sayCounts */ .A7)((0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .countTasks */ .g6)(run)),
        [
            `run ${started?.run ?? ''}`,
            `attempt ${started?.attempt ?? 1}`,
            `mode ${started?.mode ?? plan.mode}`,
            ...(started === undefined ? [] : [`started ${started.at}`, `noa ${started.tool}`]),
            plan.workflow.file,
            plan.hash.slice(0, 19),
        ].join(' · '),
    ];
};
function treeLines(run, options = {}) {
    const paint = (0,_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .paintWith */ .H)(options.colour ?? false);
    const names = nameColumn(run);
    const rows = (stage) => [
        ...line({ indent: '', names, paint, ...ofStage(run, stage), ...sized(options) }),
        ...tasksIn(run, stage, options).flatMap((entry) => line({ indent: '  ', names, paint, ...entry, ...sized(options) })),
    ];
    return run.stages.flatMap(rows);
}
const sized = ({ width }) => (width === undefined ? {} : { width });
const nameColumn = (run) => Math.min(40, run.stages.reduce((most, stage) => Math.max(most, stage.def.name.length, ...(0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .tasksOfStage */ .CL)(stage)
    .slice(0, 200)
    .map((task) => (0,_columns_js__WEBPACK_IMPORTED_MODULE_6__/* .columnsOf */ .PL)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)((0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .shortId */ .m_)(task), 80)) + 2)), 8));
const ofStage = (run, stage) => {
    const ms = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .durationOf */ .cf)(stage, run.t);
    const loop = stage.def.type === 'loop' && stage.startedAt !== undefined
        ? (0,_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(stage.scopes.length, 'iteration')
        : '';
    return {
        name: stage.def.name,
        status: stage.status,
        ...(ms === undefined ? {} : { ms }),
        detail: [loop, stage.reason ?? ''].filter((part) => part !== '').join(', '),
    };
};
function tasksIn(run, stage, { compact = false }) {
    const tasks = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .tasksOfStage */ .CL)(stage);
    if (stage.startedAt === undefined && stage.status !== 'pending' && stage.status !== 'waiting')
        return [];
    if (tasks.length === 0 && stage.def.type !== 'loop')
        return stage.def.tasks.map(({ name }) => ({ name, status: 'pending', detail: '' }));
    if (!compact || tasks.length <= LARGE)
        return tasks.map((task) => ofTask(run, task));
    const worth = tasks.filter(({ status }) => status === 'failed' || status === 'degraded' || !(0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .hasEnded */ .hY)(status));
    const rest = new Map();
    for (const { status } of tasks)
        if (status !== 'failed' && status !== 'degraded' && (0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .hasEnded */ .hY)(status))
            rest.set(status, (rest.get(status) ?? 0) + 1);
    return [
        ...worth.slice(0, LARGE).map((task) => ofTask(run, task)),
        {
            name: '…',
            status: 'succeeded',
            detail: [worth.length > LARGE ? `${worth.length - LARGE} more that went wrong` : '', (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .sayCounts */ .A7)(rest)]
                .filter((part) => part !== '')
                .join(', '),
        },
    ];
}
const ofTask = (run, task) => {
    const { status, reason, facts, attempts, def } = task;
    const ms = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .durationOf */ .cf)(task, run.t);
    const parts = [
        ...(attempts > 0 ? [facts?.by ?? (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .whoPerforms */ .B8)(task)] : []),
        ...(attempts > 1 ? [(0,_status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(attempts, 'attempt')] : []),
        ...(reason === undefined ? [] : [reason]),
        ...(status === 'failed' ? [(0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .sayPlace */ .DQ)(def.at)] : []),
    ];
    return {
        name: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)((0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .shortId */ .m_)(task), 80),
        status,
        ...(ms === undefined ? {} : { ms }),
        detail: parts.join(' · '),
    };
};
function line({ indent, names, paint, name, status, ms, detail, width }) {
    const label = (0,_columns_js__WEBPACK_IMPORTED_MODULE_6__/* .padTo */ .v0)(name, names - indent.length);
    const time = ms === undefined ? '' : (0,_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .sayDuration */ .k)(ms);
    const head = `${indent}${paint((0,_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .styleOf */ .V)(status), _status_words_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNS */ .B2[status])} ${label}  ${paint((0,_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .styleOf */ .V)(status), status.padEnd(9))}  ${time.padStart(7)}`;
    const text = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .T)(detail);
    if (text === '')
        return [head.trimEnd()];
    if (width === undefined || (0,_columns_js__WEBPACK_IMPORTED_MODULE_6__/* .columnsOf */ .PL)(head) + 2 + (0,_columns_js__WEBPACK_IMPORTED_MODULE_6__/* .columnsOf */ .PL)(text) < width)
        return [`${head}  ${paint('dim', text)}`];
    const inner = `${indent}    `;
    return [
        head.trimEnd(),
        ...(0,_columns_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapped */ .ky)(text, Math.max(16, width - 1 - inner.length)).map((part) => `${inner}${paint('dim', part)}`),
    ];
}


/***/ }),

/***/ 5646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ prefixLines)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

function prefixLines(block, prefix) {
    if (block.length === 0 || prefix === '')
        return block;
    const head = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(prefix, 'utf8').toString('latin1');
    const text = head + block.toString('latin1').replaceAll('\n', `\n${head.replaceAll('$', '$$$$')}`);
    const ended = block[block.length - 1] === 0x0a;
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(ended ? text.slice(0, text.length - head.length) : text, 'latin1');
}


/***/ })

};
