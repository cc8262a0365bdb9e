export const id = 503;
export const ids = [503];
export const modules = {

/***/ 9503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./build/definition/tree.js
var tree = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/definition/apply-fixes.js

const applyFixes = (path, text, findings) => {
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const file = (0,tree/* sourceText */.rI)(path, text.slice(mark.length));
    const placed = (edit) => ({
        from: (0,tree/* offsetAt */.HA)(file, edit.at),
        to: (0,tree/* offsetAt */.HA)(file, edit.at.end),
        text: edit.text,
    });
    const chosen = [];
    let count = 0;
    for (const { fix } of findings) {
        if (!fix || fix.edits.some(({ at }) => at.file !== path))
            continue;
        const edits = fix.edits.map(placed);
        if (edits.some((edit) => chosen.some((other) => clash(edit, other))))
            continue;
        chosen.push(...edits);
        count += 1;
    }
    return { text: mark + applied(file.text, chosen), count };
};
const clash = (a, b) => (a.from === b.from ? true : a.from < b.to && b.from < a.to);
const applied = (text, edits) => {
    const pieces = [];
    let at = 0;
    for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
        pieces.push(text.slice(at, edit.from), edit.text);
        at = edit.to;
    }
    return pieces.join('') + text.slice(at);
};

// EXTERNAL MODULE: ./build/monitoring/annotations.js
var annotations = __webpack_require__(7541);
// EXTERNAL MODULE: ./build/commands/load.js + 70 modules
var load = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/validate.js




function validate(world, given) {
    const format = given.has('json') ? 'json' : (given.text('format') ?? 'text');
    if (format !== 'text' && format !== 'json' && format !== 'github') {
        world.out.stderr(`noa: \`--format\` is text, json or github, not \`${format}\`\n`);
        return commands_world/* exitCodes */.h.wrongInput;
    }
    const files = given.positionals.length === 0 ? [undefined] : given.positionals;
    const outcomes = files.map((file) => {
        const look = () => (0,load/* load */.Hh)(world, file, undefined, (name) => world.hasProgram(name));
        const first = look();
        return given.has('fix') ? mend(world, first, look) : first;
    });
    const findings = outcomes.flatMap(({ result }) => (result.ok ? result.value.warnings : result.error));
    const wrong = findings.some(({ severity }) => severity === 'error');
    if (format === 'json')
        world.out.stdout((0,load/* findingsJson */.p0)(findings));
    else if (format === 'github')
        world.out.stdout(asCommands(world, findings));
    else {
        for (const { root, result } of outcomes)
            world.out.stdout((0,load/* findingsText */._g)(world, root, result.ok ? result.value.warnings : result.error));
        world.out.stderr(`${verdict(outcomes, findings)}\n`);
    }
    return wrong ? commands_world/* exitCodes */.h.wrongInput : commands_world/* exitCodes */.h.done;
}
const asCommands = (world, findings) => (0,annotations/* annotationsOfDiagnostics */.IP)(findings, Infinity)
    .shown.map((annotation) => `${world.annotationCommand(annotation)}\n`)
    .join('');
function verdict(outcomes, findings) {
    const names = outcomes.flatMap(({ result }) => (result.ok ? [result.value.workflow.file] : []));
    if (findings.length === 0)
        return `${names.join(', ')}: no problems`;
    const count = (severity) => {
        const number = findings.filter((finding) => finding.severity === severity).length;
        return number === 0 ? '' : `${number} ${severity}${number === 1 ? '' : 's'}`;
    };
    const fixable = findings.filter(({ fix }) => fix !== undefined).length;
    const hint = fixable === 0 ? '' : `; \`noa validate --fix\` mends ${fixable}`;
    return `${[count('error'), count('warning')].filter((part) => part !== '').join(', ')}${hint}`;
}
function mend(world, first, again) {
    let found = first;
    for (let round = 0; round < 10; round++) {
        const findings = found.result.ok ? found.result.value.warnings : found.result.error;
        const mended = mendFiles(world, found.root, findings);
        if (mended === 0)
            return found;
        world.out.stderr(`mended ${mended} ${mended === 1 ? 'problem' : 'problems'}\n`);
        found = again();
    }
    return found;
}
function mendFiles(world, root, findings) {
    let mended = 0;
    const fixable = findings.filter(({ fix }) => fix !== undefined);
    for (const file of new Set(fixable.map(({ at }) => at.file))) {
        const path = (0,load/* absolute */.ys)(root, file);
        const text = world.texts.read(path);
        if (!text.ok)
            continue;
        const fixed = applyFixes(file, text.value, fixable.filter(({ at }) => at.file === file));
        if (fixed.count === 0 || fixed.text === text.value)
            continue;
        const written = world.texts.write(path, fixed.text);
        if (written.ok)
            mended += fixed.count;
        else
            world.out.stderr(`${file} cannot be written: ${written.error}\n`);
    }
    return mended;
}


/***/ }),

/***/ 4860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ nodeId)
/* harmony export */ });
const nodeId = (stage, key, task) => `${stage}${key === undefined ? '' : `[${key}]`}${task === undefined ? '' : `.${task}`}`;


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

/***/ 8707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   y: () => (/* binding */ plainLines)
/* harmony export */ });
const oneLine = (text, most = 400) => {
    if (text.length <= most && PLAIN.test(text) && !text.includes('  '))
        return text.trim();
    const line = text
        .slice(0, 4 * most)
        .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ')
        .replaceAll(UNSEEN, escaped)
        .trim();
    return line.length <= most ? line : `${whole(line.slice(0, most - 1))}…`;
};
const plainLines = (text) => text
    .replaceAll(SGR, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replaceAll('\t', '    ').replaceAll(UNSEEN, escaped));
const PLAIN = /^[\x20-\x7e]*$/;
const UNSEEN = /(?!(?<=\p{Extended_Pictographic}[\u{fe0f}\p{Emoji_Modifier}]?)\u200d)[\p{Cc}\p{Cf}\p{Cs}\u034f\u115f\u1160\u2028\u2029\u3164\uffa0]/gu;
const SGR = /\x1b\[[0-9;:]{0,64}m/g;
const escaped = (found) => {
    const code = found.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    if (code >= 0xd800 && code <= 0xdfff)
        return '\ufffd';
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
};
const whole = (text) => text.replace(/[\ud800-\udbff]$/, '');


/***/ }),

/***/ 966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ sayCounts),
/* harmony export */   B8: () => (/* binding */ whoPerforms),
/* harmony export */   CL: () => (/* binding */ tasksOfStage),
/* harmony export */   DQ: () => (/* binding */ sayPlace),
/* harmony export */   IW: () => (/* binding */ scopeId),
/* harmony export */   Ox: () => (/* binding */ failedTasks),
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   a4: () => (/* binding */ tasksOf),
/* harmony export */   cf: () => (/* binding */ durationOf),
/* harmony export */   em: () => (/* binding */ runStatus),
/* harmony export */   g6: () => (/* binding */ countTasks),
/* harmony export */   m_: () => (/* binding */ shortId),
/* harmony export */   uD: () => (/* binding */ failedByItself),
/* harmony export */   zs: () => (/* binding */ nodeWidth)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4860);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6501);
/* harmony import */ var _status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6109);



const tasksOf = (run) => run.stages.flatMap(tasksOfStage);
const tasksOfStage = (stage) => stage.scopes.flatMap(({ tasks }) => tasks);
const runStatus = (run) => run.ended?.status ?? (run.started === undefined ? 'pending' : 'running');
const countTasks = (run) => {
    const counts = new Map();
    const add = (status, count) => void counts.set(status, (counts.get(status) ?? 0) + count);
    for (const stage of run.stages) {
        if (stage.scopes.length === 0 && stage.startedAt === undefined && stage.def.type !== 'loop')
            add(stage.status, stage.def.tasks.length);
        for (const task of tasksOfStage(stage))
            add(task.status, 1);
    }
    return counts;
};
const sayCounts = (counts) => _status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .WORST_FIRST */ .vh.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 ? [] : [`${count} ${status}`];
}).join(', ');
const durationOf = (node, now) => (node.startedAt === undefined ? undefined : (node.endedAt ?? now) - node.startedAt);
const failedTasks = (run) => tasksOf(run).filter(({ status }) => status === 'failed');
const failedByItself = (stage) => stage.status === 'failed' && !tasksOfStage(stage).some(({ status }) => status === 'failed');
const scopeId = ({ stage, iteration }) => (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s)(stage.def.name, iteration?.key);
const sayPlace = (at) => `${at.file}:${at.line}`;
const whoPerforms = ({ def, planned }) => planned.performers.length > 0
    ? planned.performers.map(({ language }) => language).join(' or ')
    : def.work.kind === 'run'
        ? (def.work.shell ?? def.work.agent)
        : def.work.agent;
const nodeWidth = ({ stages }, most = 32) => {
    const widest = stages.reduce((wide, { name, type, tasks }) => {
        const own = name.length + (type === 'loop' ? KEY : 0);
        return tasks.reduce((longest, task) => Math.max(longest, own + 1 + task.name.length), Math.max(wide, own));
    }, 8);
    return Math.min(most, widest);
};
const KEY = 4;
const shortId = (task) => (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .taskId */ .BS)(task).slice(task.scope.stage.def.name.length).replace(/^\./, '');


/***/ }),

/***/ 6109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ SIGNS),
/* harmony export */   Lv: () => (/* binding */ logWord),
/* harmony export */   Ze: () => (/* binding */ ICONS),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   vh: () => (/* binding */ WORST_FIRST)
/* harmony export */ });
const SIGNS = {
    pending: '·',
    waiting: '◌',
    running: '▸',
    succeeded: '✔',
    degraded: '▲',
    failed: '✖',
    skipped: '–',
    omitted: '○',
    cancelled: '■',
};
const ICONS = {
    pending: '⏳',
    waiting: '⏸️',
    running: '🔄',
    succeeded: '✅',
    degraded: '⚠️',
    failed: '❌',
    skipped: '⏭️',
    omitted: '⚪',
    cancelled: '🛑',
};
const logWord = (status) => status === 'succeeded' ? 'ok' : status === 'failed' ? 'FAILED' : status === 'degraded' ? 'DEGRADED' : status;
const WORST_FIRST = [
    'failed',
    'degraded',
    'cancelled',
    'omitted',
    'running',
    'waiting',
    'pending',
    'skipped',
    'succeeded',
];
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;


/***/ }),

/***/ 6501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ taskId),
/* harmony export */   CO: () => (/* binding */ digestKey),
/* harmony export */   D: () => (/* binding */ startsBefore),
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   T$: () => (/* binding */ takesTurns),
/* harmony export */   Xb: () => (/* binding */ taskOf),
/* harmony export */   Y6: () => (/* binding */ restOf),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   dj: () => (/* binding */ isHandler),
/* harmony export */   dl: () => (/* binding */ emptyRun),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   hY: () => (/* binding */ hasEnded)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4860);

const hasEnded = (status) => status !== 'pending' && status !== 'waiting' && status !== 'running';
function emptyRun(plan) {
    const stages = plan.workflow.stages.map((def, index) => {
        const planned = plan.stages[index];
        if (planned === undefined)
            throw new Error(`Internal error: the plan has no stage ${def.name}`);
        return {
            def,
            planned,
            index,
            status: 'pending',
            openEdges: 0,
            outputs: {},
            scopes: [],
            working: 0,
            waiting: 0,
            holds: {},
        };
    });
    const byName = new Map(stages.map((stage) => [stage.def.name.toLowerCase(), stage]));
    for (const stage of stages)
        stage.openEdges = othersOf(stage.def, byName).size;
    return {
        plan,
        stages,
        byName,
        t: 0,
        seq: 0,
        atWork: new Set(),
        held: new Map(),
        queues: new Map(),
        live: stages.filter(({ openEdges }) => openEdges === 0),
        killed: false,
        openStages: stages.length,
        digests: new Map(),
    };
}
const othersOf = (node, byName) => new Set(node.edges.flatMap(({ on }) => byName.get(on.toLowerCase()) ?? []));
const isHandler = ({ ifCallsStatus, edges }) => ifCallsStatus ||
    edges.some(({ explicit, needs }) => explicit && needs !== 'ended' && needs.includes('failed'));
function restOf({ def, halted, loop, scopes, firstFailed }) {
    if (halted !== undefined)
        return { status: halted.kind === 'fail-fast' ? 'omitted' : 'cancelled', reason: halted.reason };
    const { because = '', failure } = loop?.finished ?? {};
    const failed = failure !== undefined ||
        (def.failFast !== 'no' && firstFailed !== undefined) ||
        (def.type === 'loop' &&
            def.loop.onItemFailure === 'stop' &&
            scopes.some(({ iteration }) => iteration?.status === 'failed'));
    return { status: failed ? 'omitted' : 'skipped', reason: because };
}
const stageOf = (run, name) => {
    const stage = run.byName.get(name.toLowerCase());
    if (stage === undefined)
        throw new Error(`Internal error: an event names the unknown stage ${name}`);
    return stage;
};
function scopeOf(run, stage, iteration) {
    const scope = stageOf(run, stage).scopes[iteration ?? 0];
    if (scope === undefined)
        throw new Error(`Internal error: ${stage} has no iteration ${iteration ?? 0}`);
    return scope;
}
function taskOf(run, at) {
    const task = scopeOf(run, at.stage, at.iteration).byName.get(at.task.toLowerCase());
    if (task === undefined)
        throw new Error(`Internal error: an event names the unknown task ${at.stage}.${at.task}`);
    return task;
}
const addressOf = (task) => ({
    stage: task.scope.stage.def.name,
    ...(task.scope.iteration === undefined ? {} : { iteration: task.scope.iteration.index }),
    task: task.def.name,
});
const takesTurns = (stage) => stage.def.type !== 'parallel';
const digestKey = (node, patterns) => [node, ...patterns].join('\0');
const resourcesOf = (node) => Object.keys(node.resources);
const startsBefore = (a, b) => a.planned.rank !== b.planned.rank
    ? a.planned.rank > b.planned.rank
    : a.scope.stage.index !== b.scope.stage.index
        ? a.scope.stage.index < b.scope.stage.index
        : (a.scope.iteration?.index ?? 0) !== (b.scope.iteration?.index ?? 0)
            ? (a.scope.iteration?.index ?? 0) < (b.scope.iteration?.index ?? 0)
            : a.index < b.index;
const taskId = (task) => (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeId */ .s)(task.scope.stage.def.name, task.scope.iteration?.key, task.def.name);


/***/ })

};
