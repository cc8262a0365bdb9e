export const id = 864;
export const ids = [864];
export const modules = {

/***/ 2848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ summarizeFindings)
/* harmony export */ });
/* harmony import */ var _monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9416);
/* harmony import */ var _monitoring_status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6109);


const MOST = 100;
function summarizeFindings(runner, { summary }, findings, file = findings[0]?.at.file ?? 'the definition') {
    const verdict = `${file}: ${sayFindings(findings)}`;
    const written = summary ? runner.summary(asMarkdown(verdict, findings)) : undefined;
    if (written?.ok === false)
        runner.log.line(`warning: the job summary could not be written: ${written.error}`);
    return verdict;
}
function sayFindings(findings) {
    const count = (severity) => {
        const { length } = findings.filter((finding) => finding.severity === severity);
        return length === 0 ? '' : (0,_monitoring_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(length, severity);
    };
    const parts = [count('error'), count('warning')].filter((part) => part !== '');
    return parts.length === 0 ? 'no problems' : parts.join(', ');
}
function asMarkdown(verdict, findings) {
    const wrong = findings.some(({ severity }) => severity === 'error');
    const icon = wrong ? _monitoring_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.failed : findings.length > 0 ? _monitoring_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.degraded : _monitoring_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.succeeded;
    const rows = findings
        .slice(0, MOST)
        .map(({ at, severity, message, code: name }) => (0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([
        severity === 'error' ? _monitoring_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.failed : _monitoring_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ICONS */ .Ze.degraded,
        (0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__.md)(`${at.file}:${at.line}:${at.column}`, 200),
        (0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__.md)(message, 500),
        (0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name),
    ]));
    const rest = findings.length - rows.length;
    return [
        `## ${icon} ${(0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__.md)(verdict, 300)}`,
        ...(rows.length === 0
            ? []
            : ['', (0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)(['', 'Where', 'What', 'Code']), (0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)(['---', '---', '---', '---']), ...rows]),
        ...(rest > 0 ? ['', `_… and ${rest} more in the log._`] : []),
        '',
    ].join('\n');
}


/***/ }),

/***/ 7787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ INPUTS_TEXT),
/* harmony export */   U: () => (/* binding */ readActionInputs)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1713);
/* harmony import */ var _expression_suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8417);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7092);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);




const COMMANDS = ['run', 'validate', 'plan'];
const COMING_COMMANDS = ['resume', 'rollback', 'reduce', 'compile-check', 'report'];
const COMING = [
    'override id run gate decision comment stage fresh unit environment-policy check-run pr-comment',
    'report-artifact',
].flatMap((names) => names.split(' '));
const INPUTS_TEXT = 'with.inputs';
function readActionInputs(world) {
    const { env } = world.machine;
    const read = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
    const problems = [];
    const take = (result, otherwise) => {
        if (result.ok)
            return result.value;
        problems.push(result.error);
        return otherwise;
    };
    for (const name of COMING)
        if (read(name) !== '' && read(name) !== 'false')
            problems.push(`input \`${name}\` is not supported yet; leave it out`);
    const command = take(commandOf(read('command')), 'run');
    const workspace = (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .absolute */ .ys)(world.machine.cwd, env['GITHUB_WORKSPACE'] ?? '.');
    const cwd = (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .absolute */ .ys)(workspace, read('working-directory') || '.').replace(/(?<=.)\/$/, '');
    if (world.sources.exists(cwd) !== 'folder')
        problems.push(`input \`working-directory\`: there is no folder \`${read('working-directory')}\` in the workspace`);
    const mode = take(named('mode', (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOf */ .VV)(read('mode'))), undefined);
    const maxParallel = read('max-parallel');
    if (maxParallel !== '' && !/^[1-9]\d{0,8}$/.test(maxParallel))
        problems.push(`input \`max-parallel\` takes a whole number above 0, not \`${maxParallel}\``);
    const log = take(oneOf('log', read('log') || 'grouped', ['grouped', 'interleaved']), 'grouped');
    const summary = take(truth('summary', read('summary')), true);
    const annotations = take(truth('annotations', read('annotations')), true);
    const home = take(homeOf(world, cwd, read('state')), '');
    if (problems.length > 0)
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)({ kind: 'lines', lines: problems });
    const values = (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .inputsIn */ .RN)(INPUTS_TEXT, 'input `inputs`', read('inputs'));
    if (!values.ok)
        return values;
    const file = read('file');
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__.ok)({
        command,
        cwd,
        workspace,
        ...(file === '' ? {} : { file }),
        wish: {
            inputs: [values.value],
            selection: {
                only: list(read('only')),
                to: list(read('to')),
                from: list(read('from')),
                skip: list(read('skip')),
            },
            environments: [],
            target: 'job',
            ...(mode === undefined ? {} : { mode }),
        },
        ...(maxParallel === '' ? {} : { maxParallel }),
        log,
        summary,
        annotations,
        home,
        kept: !['', 'none'].includes(read('state')),
    });
}
function commandOf(text) {
    const command = COMMANDS.find((name) => name === (text || 'run'));
    if (command !== undefined)
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__.ok)(command);
    if (COMING_COMMANDS.includes(text))
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(`command \`${text}\` is not supported yet; there are ${sayList(COMMANDS)}`);
    const meant = (0,_expression_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(text, COMMANDS);
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(`input \`command\` is ${sayList(COMMANDS)}, not \`${text}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`);
}
function homeOf({ machine }, cwd, state) {
    if (state === 'artifact')
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)('input `state`: `artifact` is not supported yet; say `none`, or name a folder');
    if (state !== '' && state !== 'none')
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__.ok)((0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .absolute */ .ys)(cwd, state));
    const temp = machine.env['RUNNER_TEMP'] ?? '';
    if (temp === '')
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)('RUNNER_TEMP is not set: name a folder for the record with the input `state`');
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__.ok)(`${(0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .absolute */ .ys)(cwd, temp)}/noa`);
}
function oneOf(name, text, allowed) {
    const found = allowed.find((each) => each === text);
    return found === undefined ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(`input \`${name}\` is ${sayList(allowed)}, not \`${text}\``) : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__.ok)(found);
}
const truth = (name, text) => text === '' || /^(true|True|TRUE)$/.test(text)
    ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__.ok)(true)
    : /^(false|False|FALSE)$/.test(text)
        ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__.ok)(false)
        : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(`input \`${name}\` is true or false, not \`${text}\``);
const named = (name, result) => result.ok
    ? result
    : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(`input \`${name}\`: ${result.error.kind === 'lines' ? result.error.lines.join('; ') : 'is wrong'}`);
const list = (text) => text.match(/(?:\[[^\]]*\]|[^\s,[])+/g) ?? [];
const sayList = (names) => `${names
    .slice(0, -1)
    .map((name) => `\`${name}\``)
    .join(', ')} or \`${names.at(-1) ?? ''}\``;


/***/ }),

/***/ 9072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ tellRefusal),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   yq: () => (/* binding */ tellFindings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _monitoring_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7541);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7787);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9665);




const placeIn = (workspace, root) => (annotation) => annotation.file === undefined || root === workspace
    ? annotation
    : { ...annotation, file: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(root, annotation.file)) };
function tellRefusal(world, log, refusal, where) {
    const { root, inputs } = where;
    if (refusal.kind === 'findings')
        tellFindings(world, log, refusal.findings, where);
    else {
        const place = placeIn(inputs?.workspace ?? root, root);
        if (inputs?.annotations === false)
            for (const line of refusal.lines)
                log.line(line);
        else
            log.annotate(refusal.lines.map((line) => place(lineAsAnnotation(line))));
    }
}
function tellFindings(world, log, findings, where) {
    const { root, inputs } = where;
    if (findings.length === 0)
        return;
    for (const line of (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .findingsText */ ._g)(world, root, findings).trimEnd().split('\n'))
        log.line(line);
    if (inputs?.annotations === false)
        return;
    const place = placeIn(inputs?.workspace ?? root, root);
    const { shown } = (0,_monitoring_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationsOfDiagnostics */ .IP)(findings);
    log.annotate(shown.map((each) => place(ofFile(each))));
}
const ofFile = (annotation) => {
    if (annotation.file !== _action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS_TEXT */ .Q)
        return annotation;
    const { severity, title, message, line } = annotation;
    return { severity, title, message: `input \`inputs\`, line ${line ?? 1}: ${message}` };
};
function lineAsAnnotation(text) {
    const [, file, line, column, message] = /^(\S[^:\n]*):(\d+):(\d+): ([^]*)$/.exec(text) ?? [];
    const what = { severity: 'error', title: 'nothing was started' };
    if (file === undefined || message === undefined)
        return { ...what, message: text };
    return { ...what, message, file, line: Number(line), column: Number(column) };
}


/***/ }),

/***/ 5864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V_: () => (/* binding */ prepareInAction),
  h5: () => (/* binding */ runInAction),
  Z9: () => (/* binding */ wordsOf)
});

// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
// EXTERNAL MODULE: ./build/monitoring/markdown-text.js
var markdown_text = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/monitoring/status-words.js
var status_words = __webpack_require__(6109);
// EXTERNAL MODULE: ./build/commands/action-findings.js
var action_findings = __webpack_require__(2848);
// EXTERNAL MODULE: ./build/commands/action-refusal.js
var action_refusal = __webpack_require__(9072);
// EXTERNAL MODULE: ./build/monitoring/result.js
var monitoring_result = __webpack_require__(2);
// EXTERNAL MODULE: ./build/monitoring/run-nodes.js
var run_nodes = __webpack_require__(966);
// EXTERNAL MODULE: ./build/run.js
var build_run = __webpack_require__(6501);
;// CONCATENATED MODULE: ./build/commands/action-result.js



const ROOM = 450_000;
const VALUE = 1000;
function publishRun(runner, log, run, status) {
    const failed = bounded(failedNodes(run), 20_000);
    const outputs = JSON.stringify(run.ended?.outputs ?? {});
    const fits = outputs.length <= ROOM / 3;
    if (!fits)
        log.line(`the output \`outputs\` is left empty: ${outputs.length} characters are more than a job's outputs hold`);
    const shown = fits ? outputs : '{}';
    const result = boundedResult({ ...(0,monitoring_result/* resultDocument */.j)(run), status: statusIn(run, status) }, ROOM - failed.length - shown.length);
    if (result.leftOut.length > 0)
        log.line(`the output \`result\` was too long for a job; left out of it: ${result.leftOut.join(', ')}`);
    const values = {
        status,
        'run-id': run.started?.run ?? '',
        result: result.text,
        outputs: shown,
        failed,
    };
    for (const [name, value] of Object.entries(values)) {
        const told = runner.output(name, value);
        if (!told.ok)
            log.line(`warning: the output \`${name}\` could not be set: ${told.error}`);
    }
}
const statusIn = (run, status) => run.ended === undefined && status === 'cancelled' ? 'cancelled' : (run.ended?.status ?? 'running');
const failedNodes = (run) => [
    ...(0,run_nodes/* failedTasks */.Ox)(run).map(build_run/* taskId */.BS),
    ...run.stages.filter(run_nodes/* failedByItself */.uD).map(({ def }) => def.name),
];
function bounded(names, room) {
    let kept = names;
    while (JSON.stringify(kept).length > room)
        kept = kept.slice(0, Math.floor(kept.length * 0.9));
    return JSON.stringify(kept);
}
function boundedResult(document, room) {
    let left = document;
    const leftOut = [];
    const text = () => JSON.stringify(leftOut.length === 0 ? left : { ...left, left_out: leftOut });
    for (const { what, cut } of CUTS) {
        if (text().length <= room)
            break;
        left = cut(left);
        leftOut.push(what);
    }
    return { text: text(), leftOut };
}
const CUTS = [
    {
        what: `values over ${VALUE} characters`,
        cut: (document) => ({ ...document, ...shortValues(document) }),
    },
    { what: 'outputs of tasks', cut: (document) => mapTasks(document, (task) => ({ ...task, outputs: {} })) },
    {
        what: 'tasks that succeeded',
        cut: (document) => mapTasks(document, (task) => (task.status === 'succeeded' ? undefined : task)),
    },
    {
        what: 'iterations',
        cut: (document) => mapStages(document, (stage) => stage.iterations === undefined ? stage : { ...stage, iterations: [] }),
    },
    { what: 'tasks', cut: (document) => mapTasks(document, () => undefined) },
    {
        what: 'outputs',
        cut: (document) => ({ ...mapStages(document, (stage) => ({ ...stage, outputs: {} })), outputs: {} }),
    },
    { what: 'stages', cut: (document) => ({ ...document, stages: {} }) },
];
const mapStages = (document, change) => ({
    ...document,
    stages: Object.fromEntries(Object.entries(document.stages).map(([name, stage]) => [name, change(stage)])),
});
const mapTasks = (document, change) => {
    const each = (tasks) => Object.fromEntries(Object.entries(tasks).flatMap(([name, task]) => {
        const changed = change(task);
        return changed === undefined ? [] : [[name, changed]];
    }));
    return mapStages(document, (stage) => ({
        ...stage,
        tasks: each(stage.tasks),
        ...(stage.iterations === undefined
            ? {}
            : { iterations: stage.iterations.map((one) => ({ ...one, tasks: each(one.tasks) })) }),
    }));
};
const shortValues = (document) => {
    const tasks = mapTasks(document, (task) => ({ ...task, outputs: action_result_short(task.outputs) }));
    return {
        ...mapStages(tasks, (stage) => ({
            ...stage,
            outputs: action_result_short(stage.outputs),
            ...(stage.iterations === undefined
                ? {}
                : { iterations: stage.iterations.map((one) => ({ ...one, outputs: action_result_short(one.outputs) })) }),
        })),
        outputs: action_result_short(document.outputs),
    };
};
const action_result_short = (outputs) => Object.fromEntries(Object.entries(outputs).filter(([, value]) => JSON.stringify(value).length <= VALUE));

;// CONCATENATED MODULE: ./build/commands/action-runner.js
const HANDED = 'run';
const ENDED = 'ended';

// EXTERNAL MODULE: ./build/commands/action-summary.js + 6 modules
var action_summary = __webpack_require__(1736);
// EXTERNAL MODULE: ./build/commands/load.js + 70 modules
var load = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/prepare.js + 5 modules
var prepare = __webpack_require__(3935);
// EXTERNAL MODULE: ./build/commands/run.js
var commands_run = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/commands/runner-face.js + 1 modules
var runner_face = __webpack_require__(56);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/action-run.js













function prepareInAction(world, inputs, runner) {
    const { log } = runner;
    const found = (0,load/* load */.Hh)(world, inputs.file, 'job');
    const where = { root: found.root, inputs };
    const refuse = (refusal) => {
        (0,action_refusal/* tellRefusal */.QC)(world, log, refusal, where);
        if (refusal.kind === 'findings') {
            (0,action_findings/* summarizeFindings */.Y)(runner, inputs, refusal.findings);
            runner.output('result', (0,load/* findingsJson */.p0)(refusal.findings));
        }
        return (0,diagnostic/* err */._q)(commands_world/* exitCodes */.h.wrongInput);
    };
    if (!found.result.ok)
        return refuse({ kind: 'findings', findings: found.result.error });
    (0,action_refusal/* tellFindings */.yq)(world, log, found.result.value.warnings, where);
    const prepared = (0,prepare/* prepare */.i)(world, found.result.value, inputs.wish);
    return prepared.ok ? (0,diagnostic.ok)(prepared.value) : refuse(namingInputs(prepared.error, inputs));
}
function namingInputs(refusal, { wish: { selection } }) {
    if (refusal.kind === 'findings')
        return refusal;
    const inputOf = (line) => ['only', 'to', 'from', 'skip'].find((name) => selection[name].some((node) => [node, ...node.split('.')].some((part) => line.includes(`\`${part}\``))));
    const lines = refusal.lines.map((line) => {
        const input = inputOf(line);
        return input === undefined ? line : `input \`${input}\`: ${line}`;
    });
    return { kind: 'lines', lines };
}
async function runInAction(world, inputs, runner, onCancel) {
    const prepared = prepareInAction(world, inputs, runner);
    if (!prepared.ok)
        return prepared.error;
    const { plan, loaded } = prepared.value;
    const { log } = runner;
    log.own(wordsOf(plan));
    const place = (0,action_refusal/* placeIn */.VV)(inputs.workspace, loaded.root);
    const executed = await (0,commands_run/* start */.ni)(world, { text: (name) => (name === 'max-parallel' ? inputs.maxParallel : undefined) }, prepared.value, {
        face: () => (0,runner_face/* createRunnerFace */.y)(world, log, {
            grouped: inputs.log === 'grouped',
            annotations: inputs.annotations,
            place,
            kept: inputs.kept,
            onBegin: ({ id }) => handOver(runner, log, { run: id, home: inputs.home, root: loaded.root }),
        }),
        inCiJob: true,
        home: inputs.home,
        onCancel,
    });
    if (!executed.ok) {
        (0,action_refusal/* tellRefusal */.QC)(world, log, { kind: 'lines', lines: executed.error.message.split('\n') }, { root: loaded.root, inputs });
        return executed.error.code;
    }
    const { run, folder, how } = executed.value;
    publishRun(runner, log, run, statusOf(run));
    if (how === 'paused') {
        log.line(LEFT);
        if (inputs.summary)
            runner.summary(`## ${status_words/* ICONS */.Ze.cancelled} ${(0,markdown_text.md)(plan.workflow.name, 120)} was cancelled\n\n${LEFT}\n`);
        return commands_world/* exitCodes */.h.cancelled;
    }
    if (inputs.summary)
        (0,action_summary/* writeSummary */.S)(world, runner, log, { run, folder, next: [] });
    runner.state(ENDED, 'true');
    return (0,commands_run/* exitCodeOfRun */.mZ)(run);
}
const LEFT = 'The step was cancelled. What `always()` asks for runs in its post step, which tells how all ended.';
const statusOf = ({ ended, cancelled }) => ended?.status ?? (cancelled === undefined ? 'running' : 'cancelled');
function handOver(runner, log, handed) {
    const told = runner.state(HANDED, JSON.stringify(handed));
    if (!told.ok)
        log.line(`warning: the post step will not know of this run: ${told.error}`);
}
const wordsOf = ({ workflow }) => [
    workflow.name,
    workflow.file,
    ...Object.keys(workflow.outputs),
    ...workflow.stages.flatMap((stage) => [
        stage.name,
        ...Object.keys(stage.outputs),
        ...stage.tasks.flatMap((task) => [task.name, ...Object.keys(task.outputs)]),
    ]),
];


/***/ }),

/***/ 1736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: ./build/monitoring/annotations.js
var annotations = __webpack_require__(7541);
// EXTERNAL MODULE: ./build/monitoring/duration.js
var duration = __webpack_require__(1831);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/monitoring/fit.js

function fit(sections, limit) {
    const works = sections.map((section) => new Work(section));
    let over = works.reduce((sum, { bytes }) => sum + bytes, 0) - limit;
    for (const work of works.toSorted((a, b) => a.section.importance - b.section.importance)) {
        if (over <= 0)
            break;
        over -= work.shrink(over);
    }
    return {
        texts: works.flatMap((work) => work.text() ?? []),
        dropped: works.flatMap((work) => work.dropped()),
    };
}
const sizeOf = (text) => external_node_buffer_.Buffer.byteLength(text) + 1;
class Work {
    section;
    kept;
    shortened = 0;
    gone = 0;
    bytes;
    constructor(section) {
        this.section = section;
        this.kept = section.items.map(({ text }) => text);
        this.bytes =
            this.kept.length === 0
                ? 0
                : this.kept.reduce((sum, text) => sum + sizeOf(text ?? ''), 0) +
                    sizeOf(section.head) +
                    sizeOf(section.foot);
    }
    shrink(over) {
        const before = this.bytes;
        const order = this.section.items
            .map((item, index) => ({ ...item, index }))
            .toSorted((a, b) => a.weight - b.weight || b.index - a.index);
        for (const { index, text, short } of order) {
            if (before - this.bytes >= over)
                return before - this.bytes;
            if (short === undefined || short.length >= text.length)
                continue;
            this.kept[index] = short;
            this.shortened++;
            this.bytes -= sizeOf(text) - sizeOf(short);
        }
        for (const { index } of order) {
            if (before - this.bytes >= over)
                return before - this.bytes;
            const text = this.kept[index] ?? '';
            if (text !== (this.section.items[index]?.text ?? ''))
                this.shortened--;
            this.kept[index] = undefined;
            this.gone++;
            this.bytes -= sizeOf(text);
        }
        this.bytes = 0;
        return before;
    }
    text() {
        const left = this.kept.filter((text) => text !== undefined);
        const parts = [this.section.head, ...left, this.section.foot].filter((part) => part !== '');
        return left.length === 0 ? undefined : parts.join('\n').trimEnd();
    }
    dropped() {
        const { noun } = this.section;
        return [
            ...(this.gone > 0 ? [`${this.gone} of ${this.kept.length} ${noun} left out`] : []),
            ...(this.shortened > 0 ? [`${this.shortened} ${noun} shortened`] : []),
        ];
    }
}

// EXTERNAL MODULE: ./build/monitoring/markdown-text.js
var markdown_text = __webpack_require__(9416);
// EXTERNAL MODULE: ./build/monitoring/run-nodes.js
var run_nodes = __webpack_require__(966);
// EXTERNAL MODULE: ./build/monitoring/mermaid.js
var mermaid = __webpack_require__(6344);
// EXTERNAL MODULE: ./build/monitoring/status-words.js
var status_words = __webpack_require__(6109);
;// CONCATENATED MODULE: ./build/monitoring/stage-graph.js




function stageGraph(run) {
    const ids = new Map(run.stages.map(({ def }, index) => [def.name.toLowerCase(), `n${index + 1}`]));
    const nodes = run.stages.map((stage, index) => `  n${index + 1}[${(0,mermaid/* label */.Pf)(nodeText(run, stage))}]:::${(0,mermaid/* classOf */.Kl)(stage.status)}`);
    const edges = run.stages.flatMap(({ def }, index) => [...new Set(def.edges.map(({ on }) => on.toLowerCase()))].flatMap((on) => {
        const from = ids.get(on);
        return from === undefined ? [] : [`  ${from} --> n${index + 1}`];
    }));
    const text = ['graph LR', ...nodes, ...edges, ...mermaid/* CLASSES */.Nv.map((line) => `  ${line}`)].join('\n');
    return edges.length > mermaid/* MAX_EDGES */.aC || text.length > mermaid/* MAX_TEXT */.lG ? undefined : text;
}
function nodeText(run, stage) {
    const { def, status, loop } = stage;
    const ms = (0,run_nodes/* durationOf */.cf)(stage, run.t);
    const parts = [
        ms === undefined ? status : `${status} in ${(0,duration/* sayDuration */.k)(ms)}`,
        ...(loop === undefined ? [] : [(0,status_words/* counted */.hS)(stage.scopes.length, 'iteration')]),
    ];
    const failed = (0,run_nodes/* tasksOfStage */.CL)(stage).filter((task) => task.status === 'failed').length;
    if (failed > 0)
        parts.push(`${failed} failed`);
    return `${status_words/* SIGNS */.B2[status]} ${def.name} - ${parts.join(', ')}`;
}

// EXTERNAL MODULE: ./build/event.js
var build_event = __webpack_require__(4860);
// EXTERNAL MODULE: ./build/run.js
var build_run = __webpack_require__(6501);
// EXTERNAL MODULE: ./build/monitoring/plain-text.js
var plain_text = __webpack_require__(8707);
;// CONCATENATED MODULE: ./build/monitoring/task-markdown.js
function contained(markdown) {
    const out = [];
    const open = [];
    let fence;
    for (const line of markdown.replaceAll(CONTROL, '\ufffd').split(/\r\n|\n|\r/)) {
        const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
        const [, ticks = '', rest = ''] = mark ?? [];
        if (fence !== undefined) {
            out.push(line);
            if (ticks.startsWith(fence) && rest.trim() === '')
                fence = undefined;
            continue;
        }
        if (mark !== null && !(ticks.startsWith('`') && rest.includes('`'))) {
            fence = ticks;
            out.push(line);
            continue;
        }
        out.push(line.replaceAll(MARKUP, (found, comment, close, tag) => comment !== undefined
            ? found
            : tag === undefined
                ? asText(found)
                : keepTag(found, close === '/', tag.toLowerCase(), open)));
    }
    if (fence !== undefined)
        out.push(fence);
    if (open.length > 0)
        out.push('', `${open
            .toReversed()
            .map((name) => `</${name}>`)
            .join('')}${open.includes('table') ? AROUND : ''}`);
    return out.join('\n');
}
const AROUND = '</blockquote></li></ul></ol>'.repeat(3);
const asText = (found) => `&lt;${found.slice(1)}`;
function keepTag(found, closes, name, open) {
    if (!ALLOWED.test(name))
        return asText(found);
    if (!closes) {
        if (!VOID.test(name))
            open.push(name);
        return found;
    }
    const at = open.lastIndexOf(name);
    if (at < 0)
        return asText(found);
    const inner = open.splice(at).slice(1);
    return `${inner
        .toReversed()
        .map((each) => `</${each}>`)
        .join('')}${found}`;
}
const MARKUP = /(<!--(?!>|->)(?:(?!--)[^\n])*-->)|<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*?)?\s*\/?>|<(?!https?:\/\/[^\s<>]*>)/g;
const VOID = /^(?:br|hr|img|source|wbr)$/;
const ALLOWED = /^(?:h[1-6]|br|b|i|strong|em|a|pre|code|img|tt|div|ins|del|sup|sub|p|picture|ol|ul|table|thead|tbody|tfoot|blockquote|dl|dt|dd|kbd|q|samp|var|hr|ruby|rt|rp|li|tr|td|th|s|strike|summary|details|caption|figure|figcaption|abbr|bdo|cite|dfn|mark|small|source|span|time|wbr)$/;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

;// CONCATENATED MODULE: ./build/monitoring/summary-sections.js








const TAIL_LINES = 40;
const TAIL_CHARS = 8000;
const OPEN = 3;
const LONG_TABLE = 60;
function failuresSection(run, tail) {
    const stages = run.stages.filter(run_nodes/* failedByItself */.uD).map((stage) => ({ text: failedStage(stage), weight: 2 }));
    const tasks = (0,run_nodes/* failedTasks */.Ox)(run).map((task, index) => {
        const heading = failedTask(task);
        const log = tailOf(tail((0,build_run/* taskId */.BS)(task), Math.max(1, task.attempts)));
        if (log === '')
            return { text: heading, weight: 1 };
        const shown = index < OPEN ? `${log}\n` : `<details><summary>Last lines</summary>\n\n${log}\n\n</details>\n`;
        return { text: `${heading}${shown}`, short: heading, weight: 1 };
    });
    const items = [...stages, ...tasks];
    return {
        items,
        noun: 'failures',
        head: `### ${(0,status_words/* counted */.hS)(items.length, 'failure')}\n`,
        foot: '',
        importance: 90,
    };
}
const failedTask = (task) => {
    const { failure, reason, def, attempts } = task;
    const details = [
        ...(failure === undefined ? [] : [`class ${(0,markdown_text/* code */.aY)(failure.class)}`]),
        ...(attempts > 1 ? [(0,status_words/* counted */.hS)(attempts, 'attempt')] : []),
        (0,markdown_text/* code */.aY)((0,run_nodes/* sayPlace */.DQ)(def.at)),
    ];
    return `#### ${status_words/* ICONS */.Ze.failed} ${(0,markdown_text/* code */.aY)((0,build_run/* taskId */.BS)(task))}: ${(0,markdown_text.md)(failure?.message ?? reason ?? 'failed', 600)}\n\n${details.join(' · ')}\n\n`;
};
const failedStage = ({ def, failure, reason }) => `#### ${status_words/* ICONS */.Ze.failed} stage ${(0,markdown_text/* code */.aY)(def.name)}: ${(0,markdown_text.md)(failure?.message ?? reason ?? 'failed', 600)}\n\n${(0,markdown_text/* code */.aY)((0,run_nodes/* sayPlace */.DQ)(def.at))}\n\n`;
const tailOf = (text) => {
    if (text.trim() === '')
        return '';
    const lines = (0,plain_text/* plainLines */.y)(text.slice(-TAIL_CHARS).replace(/\s+$/, '')).slice(-TAIL_LINES);
    return (0,markdown_text/* fenced */.OF)(lines);
};
function tasksSection(run) {
    const items = run.stages.flatMap((stage) => {
        const tasks = (0,run_nodes/* tasksOfStage */.CL)(stage);
        return tasks.length === 0 ? [stageRow(run, stage)] : tasks.map((task) => taskRow(run, task));
    });
    const table = `${(0,markdown_text/* row */.nM)(['Task', 'Status', 'Time', 'Attempts', 'By', 'Reason'])}\n${(0,markdown_text/* row */.nM)(['---', '---', '---:', '---:', '---', '---'])}`;
    const long = items.length > LONG_TABLE;
    return {
        items,
        noun: 'rows of the table of tasks',
        head: long
            ? `<details><summary>All ${items.length} tasks</summary>\n\n${table}`
            : `### Tasks\n\n${table}`,
        foot: long ? '\n</details>\n' : '',
        importance: 80,
    };
}
const WEIGHTS = {
    failed: 9,
    degraded: 8,
    cancelled: 7,
    running: 6,
    waiting: 6,
    pending: 5,
    omitted: 4,
    succeeded: 3,
    skipped: 2,
};
const taskRow = (run, task) => {
    const { status, attempts, reason, facts } = task;
    const ms = (0,run_nodes/* durationOf */.cf)(task, run.t);
    const by = facts?.by ?? (attempts > 0 ? (0,run_nodes/* whoPerforms */.B8)(task) : '');
    const cells = [
        (0,markdown_text.md)((0,build_run/* taskId */.BS)(task), 160),
        `${status_words/* ICONS */.Ze[status]} ${status}`,
        ms === undefined ? '' : (0,duration/* sayDuration */.k)(ms),
        attempts === 0 ? '' : String(attempts),
        (0,markdown_text.md)(by, 80),
        (0,markdown_text.md)(reason ?? '', 300),
    ];
    return { text: (0,markdown_text/* row */.nM)(cells), weight: WEIGHTS[status] };
};
const stageRow = (run, { def, status, reason, startedAt, endedAt }) => {
    const ms = startedAt === undefined ? undefined : (endedAt ?? run.t) - startedAt;
    return {
        text: (0,markdown_text/* row */.nM)([
            (0,markdown_text.md)((0,build_event/* nodeId */.s)(def.name)),
            `${status_words/* ICONS */.Ze[status]} ${status}`,
            ms === undefined ? '' : (0,duration/* sayDuration */.k)(ms),
            '',
            '',
            (0,markdown_text.md)(reason ?? '', 300),
        ]),
        weight: WEIGHTS[status],
    };
};
const findingsSection = ({ shown, rest }) => ({
    items: rest.map(findingRow),
    noun: 'rows of the table of findings',
    head: `<details><summary>${(0,status_words/* counted */.hS)(rest.length, 'more finding')} (${shown.length} are shown as annotations)</summary>\n\n${(0,markdown_text/* row */.nM)(['', 'Where', 'What', 'From'])}\n${(0,markdown_text/* row */.nM)(['---', '---', '---', '---'])}`,
    foot: '\n</details>\n',
    importance: 40,
});
const SEVERITY = { error: status_words/* ICONS */.Ze.failed, warning: status_words/* ICONS */.Ze.degraded, notice: 'ℹ️' };
const findingRow = ({ severity, file, line, message, title }) => ({
    text: (0,markdown_text/* row */.nM)([
        SEVERITY[severity],
        file === undefined ? '' : (0,markdown_text.md)(line === undefined ? file : `${file}:${line}`),
        (0,markdown_text.md)(message, 500),
        (0,markdown_text.md)(title, 160),
    ]),
    weight: severity === 'error' ? 3 : severity === 'warning' ? 2 : 1,
});
const outputsSection = (run) => ({
    items: Object.entries(run.ended?.outputs ?? {}).map(([name, value]) => ({
        text: (0,markdown_text/* row */.nM)([(0,markdown_text.md)(name), (0,markdown_text.md)(summary_sections_asText(value), 1000)]),
        weight: 1,
    })),
    noun: 'rows of the table of outputs',
    head: `### Outputs\n\n${(0,markdown_text/* row */.nM)(['Name', 'Value'])}\n${(0,markdown_text/* row */.nM)(['---', '---'])}`,
    foot: '',
    importance: 60,
});
const summary_sections_asText = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
const CUT = 4000;
const writtenSection = (run, markdownOf) => ({
    items: (0,run_nodes/* tasksOf */.a4)(run).flatMap((task) => {
        const written = markdownOf(task);
        if (written === undefined || written.trim() === '')
            return [];
        const heading = `---\n\n<sub>written by ${(0,markdown_text.md)((0,build_run/* taskId */.BS)(task))}</sub>\n\n`;
        const cut = written.slice(0, CUT).replace(/[^\n]*$/, '');
        return [
            {
                text: `${heading}${contained(written)}\n`,
                ...(written.length > CUT
                    ? { short: `${heading}${contained(cut)}\n\n_The rest is too long._\n` }
                    : {}),
                weight: task.status === 'failed' ? 2 : 1,
            },
        ];
    }),
    noun: 'texts that tasks wrote',
    head: '',
    foot: '',
    importance: 30,
});

;// CONCATENATED MODULE: ./build/monitoring/timeline.js




const MOST = 60;
function timeline(run) {
    const ran = (0,run_nodes/* tasksOf */.a4)(run).filter(({ startedAt }) => startedAt !== undefined);
    if (ran.length === 0)
        return undefined;
    const shown = ran
        .toSorted((a, b) => lengthOf(run, b) - lengthOf(run, a))
        .slice(0, MOST)
        .toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
    const bars = shown.map((task, index) => bar(run, task, index));
    const text = ['gantt', '  dateFormat YYYY-MM-DD HH:mm:ss.SSS', `  axisFormat ${axis(run.t)}`, ...bars];
    return { text: text.join('\n'), dropped: ran.length - shown.length };
}
const lengthOf = (run, { startedAt, endedAt }) => (endedAt ?? run.t) - (startedAt ?? 0);
const axis = (ms) => (ms < 10_000 ? '%S.%Ls' : ms < 3_600_000 ? '%M:%S' : '%H:%M');
function bar(run, task, index) {
    const start = task.startedAt ?? 0;
    const end = Math.max(start + 1, task.endedAt ?? run.t);
    const kind = task.status === 'failed' ? 'crit, ' : task.status === 'succeeded' ? 'done, ' : 'active, ';
    return `  ${status_words/* SIGNS */.B2[task.status]} ${(0,mermaid/* ganttName */.k2)((0,build_run/* taskId */.BS)(task))} :${kind}t${index + 1}, ${moment(start)}, ${moment(end)}`;
}
const moment = (ms) => {
    const day = 1 + Math.floor(ms / 86_400_000);
    const rest = ms % 86_400_000;
    const part = (unit, size, digits) => String(Math.floor(rest / unit) % size).padStart(digits, '0');
    return `2000-01-${String(Math.min(31, day)).padStart(2, '0')} ${part(3_600_000, 24, 2)}:${part(60_000, 60, 2)}:${part(1000, 60, 2)}.${part(1, 1000, 3)}`;
};

;// CONCATENATED MODULE: ./build/monitoring/job-summary.js









const SUMMARY_LIMIT = 1024 * 1024;
const NOTE = 4096;
function jobSummary(run, sources) {
    const limit = Math.max(0, (sources.limit ?? SUMMARY_LIMIT) - NOTE);
    const bars = timeline(run);
    const { texts, dropped } = fit([
        one(head(run), 100, 'heading'),
        failuresSection(run, sources.tail),
        graphSection(run),
        tasksSection(run),
        findingsSection(sources.annotations),
        outputsSection(run),
        ...(bars === undefined
            ? []
            : [one(folded('Timeline', (0,markdown_text/* fenced */.OF)(bars.text.split('\n'), 'mermaid')), 10, 'timeline')]),
        ...(sources.next.length === 0 ? [] : [one(nextSteps(sources.next), 95, 'hints')]),
        writtenSection(run, sources.markdownOf),
    ], limit);
    const tooMany = bars !== undefined && bars.dropped > 0
        ? [`${bars.dropped} shorter tasks have no bar in the timeline`]
        : [];
    const notes = [...dropped, ...tooMany, ...uncounted(sources.annotations)];
    const note = notes.length === 0 ? [] : [`_Not shown here: ${notes.map((each) => (0,markdown_text.md)(each)).join('; ')}._`];
    const [first = '', ...rest] = texts;
    return `${[first, ...note, ...rest].join('\n\n')}\n`;
}
const one = (text, importance, noun) => ({
    items: [{ text, weight: 1 }],
    noun,
    head: '',
    foot: '',
    importance,
});
function head(run) {
    const status = (0,run_nodes/* runStatus */.em)(run);
    const { plan, started, ended } = run;
    const facts = [
        `${(0,run_nodes/* sayCounts */.A7)((0,run_nodes/* countTasks */.g6)(run))} in ${(0,duration/* sayDuration */.k)(run.t)}`,
        ...(started === undefined
            ? []
            : [`run ${(0,markdown_text/* code */.aY)(started.run)}${started.attempt > 1 ? `, attempt ${started.attempt}` : ''}`]),
        `mode ${started?.mode ?? plan.mode}`,
        (0,markdown_text/* code */.aY)(plan.workflow.file),
        ...(plan.commit === undefined ? [] : [`commit ${(0,markdown_text/* code */.aY)(plan.commit.slice(0, 12))}`]),
    ];
    return [
        `## ${status_words/* ICONS */.Ze[status]} ${(0,markdown_text.md)(plan.workflow.name, 120)} ${SAID[status]}`,
        ...(ended?.reason === undefined ? [] : ['', `**${(0,markdown_text.md)(capital(ended.reason), 400)}**`]),
        '',
        facts.join(' · '),
        '',
    ].join('\n');
}
const SAID = {
    pending: 'has not started',
    waiting: 'is waiting',
    running: 'is running',
    succeeded: 'succeeded',
    degraded: 'succeeded in part',
    failed: 'failed',
    skipped: 'was skipped',
    omitted: 'was omitted',
    cancelled: 'was cancelled',
};
const capital = (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const graphSection = (run) => {
    const graph = stageGraph(run);
    if (run.stages.length < 2)
        return one('', 50, 'graph');
    return one(graph === undefined
        ? `_${run.stages.length} stages are too many for a graph; see the table._\n`
        : `${(0,markdown_text/* fenced */.OF)(graph.split('\n'), 'mermaid')}\n`, 50, 'graph');
};
const folded = (title, text) => `<details><summary>${title}</summary>\n\n${text}\n\n</details>\n`;
const nextSteps = (next) => ['### What to do next', '', ...next.map((line) => `- ${line}`), ''].join('\n');
const uncounted = ({ uncounted: count }) => count === 0 ? [] : [`${count} more findings that tasks printed`];
const firstFailed = (run) => {
    for (const stage of run.stages) {
        for (const { tasks } of stage.scopes) {
            const task = tasks.find(({ status }) => status === 'failed');
            if (task !== undefined)
                return taskId(task);
        }
        if (stage.status === 'failed')
            return stage.def.name;
    }
    return undefined;
};

// EXTERNAL MODULE: ./build/commands/task-outputs.js + 14 modules
var task_outputs = __webpack_require__(5021);
;// CONCATENATED MODULE: ./build/commands/action-summary.js



const TAIL = 16 * 1024;
const WRITTEN = 2 * 1024 * 1024;
const SHORT = 4096;
function writeSummary(world, runner, log, { run, folder, next }) {
    const written = runner.summary(jobSummary(run, {
        tail: (node, attempt) => world.texts.tail(`${folder}/logs/${(0,task_outputs/* logName */.I)({ node, attempt })}`, TAIL),
        markdownOf: markdownReader(world, folder),
        annotations: (0,annotations/* annotationsOf */.Ih)(run),
        next,
        limit: runner.summaryRoom(),
    }));
    if (!written.ok)
        log.line(`warning: the job summary could not be written: ${written.error}`);
}
function markdownReader(world, folder) {
    let read = 0;
    return ({ facts }) => {
        if (facts?.summary === undefined)
            return undefined;
        const text = world.texts.read(`${folder}/${facts.summary}`);
        if (!text.ok)
            return undefined;
        read += text.value.length;
        return read <= WRITTEN ? text.value : text.value.slice(0, SHORT + 1);
    };
}


/***/ }),

/***/ 56:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ createRunnerFace)
});

// EXTERNAL MODULE: ./build/monitoring/annotations.js
var annotations = __webpack_require__(7541);
// EXTERNAL MODULE: ./build/run.js
var build_run = __webpack_require__(6501);
// EXTERNAL MODULE: ./build/monitoring/duration.js
var duration = __webpack_require__(1831);
// EXTERNAL MODULE: ./build/monitoring/plain-text.js
var plain_text = __webpack_require__(8707);
// EXTERNAL MODULE: ./build/monitoring/run-nodes.js
var run_nodes = __webpack_require__(966);
;// CONCATENATED MODULE: ./build/monitoring/heartbeat.js




const MOST = 5;
function heartbeat(run, now) {
    const tasks = (0,run_nodes/* tasksOf */.a4)(run);
    const running = tasks
        .filter(({ status }) => status === 'running')
        .toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
    if (running.length === 0)
        return undefined;
    const named = running
        .slice(0, MOST)
        .map((task) => `${(0,plain_text/* oneLine */.T)((0,build_run/* taskId */.BS)(task), 80)} ${(0,duration/* sayElapsed */.c)(now - (task.startedAt ?? now))}`);
    const more = running.length > MOST ? ` and ${running.length - MOST} more` : '';
    const ended = tasks.filter(({ endedAt }) => endedAt !== undefined).length;
    return `still running after ${(0,duration/* sayElapsed */.c)(now)}: ${named.join(', ')}${more} (${ended} ended)`;
}

// EXTERNAL MODULE: ./build/monitoring/log-lines.js
var log_lines = __webpack_require__(811);
// EXTERNAL MODULE: ./build/output/prefix.js
var output_prefix = __webpack_require__(5646);
;// CONCATENATED MODULE: ./build/commands/runner-face.js





const SILENCE = 60_000;
const WHOLE_LOG = 256 * 1024 * 1024;
function createRunnerFace(world, log, options) {
    const { clock, texts } = world;
    const failed = [];
    const prefixes = new Map();
    let shown;
    let zero = 0;
    let spoken = 0;
    let calledOff;
    let closed = false;
    const beat = () => {
        if (shown === undefined || closed)
            return;
        const now = clock.now();
        if (now - spoken >= SILENCE) {
            const text = heartbeat(shown.run, now - zero);
            if (text !== undefined)
                log.line(text);
            spoken = now;
        }
        calledOff = clock.wake(spoken + SILENCE, beat);
    };
    const groupOf = (event, title) => {
        if (!options.grouped || event.type !== 'task-ended' || event.attempt?.log === undefined)
            return undefined;
        const path = `${shown?.folder ?? ''}/${event.attempt.log}`;
        return { title, open: event.status === 'failed', blocks: () => [texts.tail(path, WHOLE_LOG)] };
    };
    const show = (at, event) => {
        if (event.type === 'run-ended')
            close();
        const lines = (0,log_lines/* logLines */.OG)(at.run, event, {
            withoutStarts: options.grouped,
            withoutHints: true,
            ...(options.kept ? { folder: at.folder } : {}),
        });
        const group = groupOf(event, lines.join(' '));
        if (group?.open === true && event.type === 'task-ended') {
            failed.push({ ...group, title: `── ${(0,log_lines/* lineId */.W9)((0,build_run/* taskOf */.Xb)(at.run, event))} ──` });
            log.line(`${lines.join('\n')}; its output stands at the end`);
        }
        else if (group !== undefined)
            log.group(group);
        else
            for (const line of lines)
                log.line(line);
    };
    const close = () => {
        if (shown === undefined || closed)
            return;
        closed = true;
        calledOff?.();
        for (const group of failed)
            log.group(group);
        if (options.annotations)
            log.annotate((0,annotations/* annotationsOf */.Ih)(shown.run).shown.map((each) => options.place(namingNode(each))));
    };
    return {
        begin(run) {
            shown = run;
            spoken = clock.now();
            zero = spoken - run.run.t;
            options.onBegin(run);
            if (options.grouped)
                calledOff = clock.wake(spoken + SILENCE, beat);
        },
        onEvents(events) {
            if (shown === undefined)
                return;
            spoken = clock.now();
            for (const event of events) {
                if (log.debugging)
                    log.debug(JSON.stringify(event).slice(0, 2000));
                show(shown, event);
            }
        },
        onText({ node }, block) {
            if (shown === undefined || options.grouped)
                return;
            const prefix = prefixes.get(node) ?? (0,log_lines/* taskPrefix */.sb)(shown.run, node);
            prefixes.set(node, prefix);
            log.lines((0,output_prefix/* prefixLines */.m)(block, prefix));
        },
        onMask: (values) => log.mask(values),
        end() {
            close();
            return Promise.resolve();
        },
    };
}
function namingNode(annotation) {
    const node = /^(.*) (?:failed|was degraded)$/.exec(annotation.title)?.[1];
    return node === undefined ? annotation : { ...annotation, message: `${node}: ${annotation.message}` };
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

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ annotationsOfDiagnostics),
/* harmony export */   Ih: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* unused harmony export MOST_OF_A_KIND */
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6501);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8707);
/* harmony import */ var _run_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(966);



const MOST_OF_A_KIND = 10;
const LONGEST = 4000;
function annotationsOf(run, most = MOST_OF_A_KIND) {
    const queues = [
        ...run.stages.filter(_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .failedByItself */ .uD).map((stage) => [ofNode('error', stage.def.name, stage)]),
        ...(0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .tasksOf */ .a4)(run)
            .toSorted((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'))
            .map(ofTask),
    ];
    const dropped = (0,_run_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .tasksOf */ .a4)(run).reduce((sum, { facts }) => sum + (facts?.findingsDropped ?? 0), 0);
    return { ...split(inTurns(queues), most), uncounted: dropped };
}
const annotationsOfDiagnostics = (diagnostics, most = MOST_OF_A_KIND) => ({
    ...split(diagnostics.map(({ severity, code, message, at, fix }) => ({
        severity,
        title: code,
        message: text(fix === undefined ? message : `${message}\nfix: ${fix.title}`),
        file: at.file,
        line: at.line,
        endLine: at.end.line,
        ...(at.end.line === at.line ? { column: at.column, endColumn: at.end.column } : {}),
    })), most),
    uncounted: 0,
});
const ofTask = (task) => {
    const node = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .taskId */ .BS)(task), 120);
    const own = task.status === 'failed'
        ? [ofNode('error', node, task)]
        : task.status === 'degraded'
            ? [ofNode('warning', node, task)]
            : [];
    const findings = (task.facts?.findings ?? []).toSorted((a, b) => placed(b) - placed(a));
    return [...own, ...findings.map((finding) => ofFinding(node, finding))];
};
const placed = ({ file, line }) => (file === undefined ? 0 : line === undefined ? 1 : 2);
const ofNode = (severity, node, { def, failure, reason, status }) => ({
    severity,
    title: `${node} ${status === 'degraded' ? 'was degraded' : 'failed'}`,
    message: text(failure?.message ?? reason ?? status),
    file: def.at.file,
    line: def.at.line,
});
const ofFinding = (node, finding) => {
    const about = finding.title ?? finding.code;
    return {
        severity: finding.severity,
        title: about === undefined ? node : `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(about, 120)} (${node})`,
        message: text(finding.message),
        ...(finding.file === undefined ? {} : placeOf(finding, finding.file)),
    };
};
const placeOf = (finding, file) => ({
    file,
    ...(finding.line === undefined ? {} : { line: finding.line }),
    ...(finding.endLine === undefined ? {} : { endLine: finding.endLine }),
    ...(finding.column === undefined ? {} : { column: finding.column }),
    ...(finding.endColumn === undefined ? {} : { endColumn: finding.endColumn }),
});
const text = (message) => {
    const plain = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y)(message.slice(0, 4 * LONGEST)).join('\n');
    return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
};
const inTurns = (queues) => {
    const seen = new Set();
    const all = [];
    const longest = queues.reduce((most, { length }) => Math.max(most, length), 0);
    for (let turn = 0; turn < longest; turn++)
        for (const queue of queues) {
            const one = queue[turn];
            if (one === undefined)
                continue;
            const key = JSON.stringify([one.severity, one.file ?? one.title, one.line, one.column, one.message]);
            if (seen.has(key))
                continue;
            seen.add(key);
            all.push(one);
        }
    return all;
};
const split = (all, most) => {
    const shown = [];
    const rest = [];
    const count = { error: 0, warning: 0, notice: 0 };
    for (const one of all)
        (count[one.severity]++ < most ? shown : rest).push(one);
    return { shown, rest };
};


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

/***/ 9416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nM: () => (/* binding */ row)
/* harmony export */ });
const md = (text, most = 2000) => {
    const line = shortened(text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim(), most);
    return line
        .replaceAll(HIDDEN, '')
        .replaceAll(SPECIAL, harmless)
        .replace(/^(\d+)(?=[.)])/, (digits) => `${digits}${JOINER}`)
        .replace(/^[-+=]/, String.raw `\$&`);
};
const code = (text, most = 200) => {
    const line = shortened(text
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .replaceAll(HIDDEN, '')
        .trim(), most);
    if (line === '')
        return '';
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return line.includes('|') ? md(line) : `${ticks}${pad}${line}${pad}${ticks}`;
};
const fenced = (lines, language = 'text') => {
    const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
    return [`${fence}${language}`, ...lines, fence].join('\n');
};
const row = (cells) => `| ${cells.join(' | ')} |`;
const HIDDEN = /(?!\u200d)[\p{Cf}\u034f\u115f\u1160\u3164\uffa0]/gu;
const JOINER = '\u2060';
const SPECIAL = /[&<>|`$\p{Cs}\\*_[\]~!#]|:(?=\/\/)|www\.|@(?=[\p{L}\p{N}_-])|\bgh-(?=\d)/giu;
const harmless = (found, at, line) => {
    switch (found) {
        case '&':
            return '&amp;';
        case '<':
            return '&lt;';
        case '>':
            return '&gt;';
        case '|':
        case '`':
        case '$':
            return `&#${found.codePointAt(0) ?? 0};`;
        case '#':
            return /^\d/.test(line.slice(at + 1, at + 2)) ? `\\#${JOINER}` : '\\#';
        case '@':
            return `@${JOINER}`;
    }
    if (found.length === 4)
        return `${found.slice(0, 3)}\\.`;
    if (found.length === 3)
        return `${found}${JOINER}`;
    return /\p{Cs}/u.test(found) ? '\ufffd' : `\\${found}`;
};
const longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
const shortened = (text, most) => text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;


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
