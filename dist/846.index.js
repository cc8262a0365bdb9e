export const id = 846;
export const ids = [846];
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

/***/ 8611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ recordsHere),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   eZ: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _apply_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8796);
/* harmony import */ var _definition_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5180);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1713);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6501);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1775);






function recordsHere(world) {
    const { cwd } = world.machine;
    const there = (path) => world.sources.exists(path) !== undefined;
    const root = (0,_definition_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .foldersUp */ .TS)(cwd).find((folder) => there((0,_definition_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(folder, '.git')) || there((0,_definition_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(folder, '.noa/runs')));
    return world.records((0,_definition_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .join */ .fj)(root ?? cwd, '.noa'));
}
async function readRun(world, given, id) {
    const records = recordsHere(world);
    const name = id ?? records.list()[0];
    if (name === undefined) {
        (0,_load_js__WEBPACK_IMPORTED_MODULE_1__.refuse)(world, given, ['no run is recorded here; `noa run` makes one']);
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._q)(_world_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.wrongInput);
    }
    const stored = await records.read(name);
    if (!stored.ok) {
        const hint = stored.error.kind === 'unknown-run' ? '; `noa runs` lists them' : '';
        (0,_load_js__WEBPACK_IMPORTED_MODULE_1__.refuse)(world, given, [`${stored.error.message}${hint}`]);
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._q)((0,_world_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .F)(stored.error));
    }
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__.ok)({ run: replay(stored.value), stored: stored.value });
}
function replay({ plan, events }) {
    const run = (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyRun */ .dl)(plan);
    for (const event of events)
        (0,_apply_event_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEvent */ .Z)(run, event);
    return run;
}


/***/ }),

/***/ 9846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _monitoring_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2);
/* harmony import */ var _monitoring_show_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(754);
/* harmony import */ var _record_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6864);
/* harmony import */ var _records_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8611);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1775);





async function show(world, given, { colour, width }) {
    const read = await (0,_records_of_js__WEBPACK_IMPORTED_MODULE_3__/* .readRun */ .cI)(world, given, given.positionals[0]);
    if (!read.ok)
        return read.error;
    const { run, stored } = read.value;
    world.out.stdout(given.has('json')
        ? `${JSON.stringify((0,_monitoring_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultDocument */ .j)(run), undefined, 2)}\n`
        : (0,_monitoring_show_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h)(run, {
            colour,
            folder: (0,_record_path_js__WEBPACK_IMPORTED_MODULE_2__/* .shownFolder */ .e)(world.machine.cwd, stored.folder),
            ...(width === undefined ? {} : { width }),
        }));
    return _world_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .h.done;
}


/***/ }),

/***/ 4845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outcomeOf),
/* harmony export */   v: () => (/* binding */ conclusionOf)
/* harmony export */ });
const outcomeOf = (status) => {
    switch (status) {
        case 'succeeded':
            return 'success';
        case 'degraded':
        case 'failed':
            return 'failure';
        case 'skipped':
        case 'omitted':
            return 'skipped';
        case 'pending':
        case 'waiting':
        case 'running':
        case 'cancelled':
            return status;
    }
};
const conclusionOf = (status) => status === 'degraded' ? 'success' : outcomeOf(status);


/***/ }),

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ paintWith),
/* harmony export */   V: () => (/* binding */ styleOf)
/* harmony export */ });
const CODES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    cyan: [36, 39],
};
const paintWith = (colour) => colour
    ? (style, text) => {
        if (style === 'plain' || text === '')
            return text;
        const [on, off] = CODES[style];
        return `\u001b[${on}m${text}\u001b[${off}m`;
    }
    : (_, text) => text;
const styleOf = (status) => {
    switch (status) {
        case 'succeeded':
            return 'green';
        case 'failed':
            return 'red';
        case 'degraded':
        case 'cancelled':
            return 'yellow';
        case 'running':
        case 'waiting':
            return 'cyan';
        case 'pending':
        case 'skipped':
        case 'omitted':
            return 'dim';
    }
};


/***/ }),

/***/ 6624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
const columnsOf = (text) => {
    if (NARROW.test(text))
        return text.length;
    const plain = text.replaceAll(SGR, '');
    if (NARROW.test(plain))
        return plain.length;
    let columns = 0;
    for (const { segment } of graphemes(plain))
        columns += columnsOfSign(segment);
    return columns;
};
const cut = (text, columns) => {
    if (columns <= 0)
        return '';
    if (text.length <= columns && NARROW.test(text))
        return text;
    let used = 0;
    let kept = '';
    let fits = '';
    for (const { segment } of graphemes(text.slice(0, 8 * columns + 64))) {
        used += columnsOfSign(segment);
        if (used > columns)
            return `${fits}…`;
        kept += segment;
        if (used <= columns - 1)
            fits = kept;
    }
    return kept;
};
const padTo = (text, columns) => `${text}${' '.repeat(Math.max(0, columns - columnsOf(text)))}`;
const wrapped = (text, columns) => {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (columnsOf(longer) <= columns)
            line = longer;
        else {
            if (line !== '')
                lines.push(line);
            line = columnsOf(word) <= columns ? word : cut(word, columns);
        }
    }
    return [...lines, ...(line === '' ? [] : [line])];
};
const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff–…│✔✖▲■○◌▸\u2800-\u28ff]*$/;
const SGR = /\x1b\[[0-9;:]*m/g;
let segmenter;
const graphemes = (text) => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text);
const columnsOfSign = (sign) => {
    if (EMOJI.test(sign))
        return 2;
    if (NONE.test(sign))
        return 0;
    return WIDE.test(sign) ? 2 : 1;
};
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3)/u;
const NONE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const WIDE = /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;


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

/***/ 2:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ resultDocument)
/* harmony export */ });
/* harmony import */ var _github_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4845);
/* harmony import */ var _run_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(966);


const resultDocument = (run) => ({
    schema: 1,
    run_id: run.started?.run ?? '',
    attempt: run.started?.attempt ?? 1,
    workflow: run.plan.workflow.name,
    plan: run.plan.hash,
    mode: run.started?.mode ?? run.plan.mode,
    status: (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .runStatus */ .em)(run),
    ...(run.ended?.reason === undefined ? {} : { reason: run.ended.reason }),
    started_at: run.started?.at ?? null,
    duration_ms: run.t,
    stages: Object.fromEntries(run.stages.map((stage) => [stage.def.name, stageResult(run, stage)])),
    outputs: run.ended?.outputs ?? {},
    waiting: openGates(run),
    rolled_back: [],
    still_applied: [],
});
const openGates = (run) => run.ended === undefined
    ? []
    : run.stages.flatMap(({ def, planned, status }) => status === 'waiting' && def.approval !== undefined
        ? [{ gate: def.name, environment: def.approval.environment ?? planned.environment ?? null }]
        : []);
const stageResult = (run, stage) => {
    const { def } = stage;
    const ended = endedResult(run, stage, def.at);
    if (def.type === 'loop')
        return { ...ended, tasks: {}, iterations: stage.scopes.flatMap((scope) => iterationResult(run, scope)) };
    const [scope] = stage.scopes;
    return { ...ended, tasks: scope === undefined ? unstarted(def.tasks) : taskResults(run, scope) };
};
const iterationResult = (run, scope) => scope.iteration === undefined
    ? []
    : [{ ...iterationWords(scope.iteration), tasks: taskResults(run, scope) }];
const iterationWords = ({ key, status, reason, outputs }) => ({
    key,
    ...words(status),
    ...(reason === undefined ? {} : { reason }),
    outputs,
});
const taskResults = (run, { tasks }) => Object.fromEntries(tasks.map((task) => [task.def.name, taskResult(run, task)]));
const taskResult = (run, task) => ({
    ...endedResult(run, task, task.def.at),
    attempts: task.attempts,
    cached: false,
    rollback: null,
    ...(task.facts === undefined ? {} : { by: task.facts.by }),
    ...(task.facts?.log === undefined ? {} : { log: task.facts.log }),
});
const unstarted = (tasks) => Object.fromEntries(tasks.map(({ name }) => [
    name,
    { ...words('pending'), outputs: {}, attempts: 0, cached: false, rollback: null },
]));
const words = (status) => ({
    status,
    outcome: (0,_github_words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .s)(status),
    conclusion: (0,_github_words_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .v)(status),
    result: (0,_github_words_js__WEBPACK_IMPORTED_MODULE_1__/* .conclusionOf */ .v)(status),
});
const endedResult = (run, node, at) => {
    const duration = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .durationOf */ .cf)(node, run.t);
    return {
        ...words(node.status),
        ...(node.reason === undefined ? {} : { reason: node.reason }),
        ...(node.failure === undefined ? {} : { failure: failureResult(node.failure, at) }),
        ...(node.startedAt === undefined ? {} : { started_ms: node.startedAt }),
        ...(duration === undefined ? {} : { duration_ms: duration }),
        outputs: node.outputs,
    };
};
const failureResult = (failure, at) => ({
    class: failure.class,
    ...(failure.exitCode === undefined ? {} : { exit_code: failure.exitCode }),
    ...(failure.signal === undefined ? {} : { signal: failure.signal }),
    message: failure.message,
    file: at.file,
    line: at.line,
});


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


/***/ })

};
