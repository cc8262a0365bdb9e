export const id = 371;
export const ids = [371];
export const modules = {

/***/ 8796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ applyEvent)
});

// EXTERNAL MODULE: ./build/run.js
var build_run = __webpack_require__(6501);
;// CONCATENATED MODULE: ./build/apply-queue.js

function insertReady(ready, task) {
    let low = 0;
    let high = ready.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        const other = ready[middle];
        if (other !== undefined && (0,build_run/* startsBefore */.D)(task, other))
            low = middle + 1;
        else
            high = middle;
    }
    ready.splice(low, 0, task);
}
function stopWaiting(run, task) {
    if (!task.admitted || task.startedAt !== undefined)
        return;
    task.scope.stage.waiting--;
    if (task.status === 'waiting')
        leaveQueues(run, (0,build_run/* resourcesOf */.F3)(task.def), (waiting) => waiting.task === task);
    else
        removeFrom(task.scope.ready, task);
}
function queueTime(run, stage) {
    const queued = stage.working === 0 && stage.waiting > 0;
    if (queued)
        stage.queuedSince ??= run.t;
    else if (stage.queuedSince !== undefined) {
        if (stage.deadline !== undefined)
            stage.deadline += run.t - stage.queuedSince;
        delete stage.queuedSince;
    }
}
function hold(run, units, sign) {
    for (const [name, count] of Object.entries(units))
        run.held.set(name, (run.held.get(name) ?? 0) + sign * count);
}
function joinQueues(run, waiting) {
    for (const name of waiting.resources) {
        const queue = run.queues.get(name);
        if (queue === undefined)
            run.queues.set(name, [waiting]);
        else
            queue.push(waiting);
    }
}
function leaveQueues(run, resources, who) {
    for (const name of resources) {
        const queue = run.queues.get(name) ?? [];
        const at = queue.findIndex(who);
        if (at >= 0)
            queue.splice(at, 1);
    }
}
function removeFrom(list, task) {
    const last = list.length - 1;
    const at = list[last] === task ? last : list.indexOf(task);
    if (at >= 0)
        list.splice(at, 1);
}

// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
;// CONCATENATED MODULE: ./build/apply-task.js



function newScope(stage, iteration) {
    const tasks = [];
    const byName = new Map();
    const scope = {
        stage,
        ...(iteration === undefined ? {} : { iteration }),
        tasks,
        byName,
        open: stage.def.tasks.length,
        exporters: [],
        fresh: [],
        ready: [],
    };
    for (const [index, def] of stage.def.tasks.entries()) {
        const planned = stage.planned.tasks[index];
        if (planned === undefined)
            throw new Error(`Internal error: the plan has no task ${def.name}`);
        const task = {
            def,
            planned,
            scope,
            index,
            status: 'pending',
            openEdges: 0,
            admitted: false,
            attempts: 0,
            with: {},
            outputs: {},
            holds: {},
        };
        tasks.push(task);
        byName.set(def.name.toLowerCase(), task);
    }
    if ((0,build_run/* takesTurns */.T$)(stage))
        scope.fresh = tasks.slice(0, 1);
    else {
        for (const task of tasks)
            task.openEdges = (0,build_run/* othersOf */.bu)(task.def, byName).size;
        scope.fresh = tasks.filter(({ openEdges }) => openEdges === 0);
    }
    return scope;
}
function tasksReady(run, event) {
    const scope = (0,build_run/* scopeOf */.Od)(run, event.stage, event.iteration);
    const now = new Set(event.tasks.map((name) => name.toLowerCase()));
    scope.fresh = scope.fresh.filter((task) => !now.has(task.def.name.toLowerCase()));
    let added = 0;
    for (const name of event.tasks) {
        const task = scope.byName.get(name.toLowerCase());
        if (task === undefined)
            throw new Error(`Internal error: an event names the unknown task ${name}`);
        task.admitted = true;
        scope.stage.waiting++;
        const resources = (0,build_run/* resourcesOf */.F3)(task.def);
        if (resources.length > 0) {
            task.status = 'waiting';
            joinQueues(run, { stage: scope.stage, task, resources });
        }
        else if (event.tasks.length < 16)
            insertReady(scope.ready, task);
        else
            added = scope.ready.push(task);
    }
    if (added > 0)
        scope.ready.sort((a, b) => ((0,build_run/* startsBefore */.D)(a, b) ? 1 : -1));
    queueTime(run, scope.stage);
}
function taskStarted(run, event) {
    const task = (0,build_run/* taskOf */.Xb)(run, event);
    stopWaiting(run, task);
    task.status = 'running';
    task.startedAt ??= run.t;
    task.startSeq = run.seq;
    task.attempts = event.attempt;
    task.with = event.with;
    if (event.deadline !== undefined)
        task.deadline = event.deadline;
    task.holds = event.holds ?? {};
    hold(run, task.holds, 1);
    run.atWork.add(task);
    task.scope.stage.working++;
    queueTime(run, task.scope.stage);
}
function taskEnded(run, event) {
    const task = (0,build_run/* taskOf */.Xb)(run, event);
    if (task.status === 'running') {
        run.atWork.delete(task);
        task.scope.stage.working--;
        hold(run, task.holds, -1);
        task.holds = {};
    }
    if (event.attempt !== undefined)
        task.facts = event.attempt;
    if (event.failure !== undefined)
        task.failure = event.failure;
    task.outputs = event.outputs;
    if (event.status === 'succeeded' && event.attempt?.exports !== undefined)
        task.scope.exporters.push(task);
    endTask(run, task, event.status, event.reason);
}
function endTask(run, task, status, reason) {
    const { scope } = task;
    const { stage } = scope;
    stopWaiting(run, task);
    task.status = status;
    if (reason !== undefined)
        task.reason = reason;
    task.endedAt = run.t;
    scope.open--;
    if (status === 'failed')
        taskFailed(run, task);
    queueTime(run, stage);
    const at = scope.fresh.indexOf(task);
    if (at >= 0)
        scope.fresh.splice(at, 1);
    if ((0,build_run/* takesTurns */.T$)(stage)) {
        const next = scope.tasks[task.index + 1];
        if (next !== undefined && next.status === 'pending')
            scope.fresh.push(next);
        return;
    }
    for (const dependent of dependentsOf(scope, task)) {
        dependent.openEdges--;
        if (dependent.openEdges === 0 && dependent.status === 'pending')
            scope.fresh.push(dependent);
    }
}
function taskFailed(run, task) {
    const { stage } = task.scope;
    task.scope.firstFailed ??= task;
    stage.firstFailed ??= task;
    if (stage.def.failFast === 'kill')
        stage.halted ??= {
            kind: 'fail-fast',
            reason: `\`fail_fast: kill\`: ${task.def.name} failed (${(0,diagnostic/* lineOf */.cA)(task.def.at)})`,
            seq: run.seq,
        };
}
const dependents = new WeakMap();
function dependentsOf(scope, task) {
    let known = dependents.get(scope.stage.def);
    if (known === undefined) {
        const made = new Map();
        for (const [index, def] of scope.stage.def.tasks.entries())
            for (const on of new Set(def.edges.map((edge) => edge.on.toLowerCase()))) {
                const list = made.get(on);
                if (list === undefined)
                    made.set(on, [index]);
                else
                    list.push(index);
            }
        dependents.set(scope.stage.def, made);
        known = made;
    }
    return (known.get(task.def.name.toLowerCase()) ?? []).flatMap((index) => scope.tasks[index] ?? []);
}
function settleRest(run, scope, status, reason, failure) {
    if (scope.open === 0)
        return;
    for (const task of scope.tasks)
        if (!(0,build_run/* hasEnded */.hY)(task.status)) {
            if (failure !== undefined)
                task.failure = failure;
            endTask(run, task, status, reason);
        }
    scope.fresh = [];
}

;// CONCATENATED MODULE: ./build/apply-stage.js




function stageReady(run, stage) {
    stage.status = 'waiting';
    joinQueues(run, { stage, resources: (0,build_run/* resourcesOf */.F3)(stage.def) });
}
function stageStarted(run, event) {
    const stage = (0,build_run/* stageOf */.gV)(run, event.stage);
    leave(run, stage);
    stage.status = 'running';
    stage.holds = event.holds ?? {};
    hold(run, stage.holds, 1);
    if (event.deadline !== undefined) {
        stage.deadline = event.deadline;
        stage.timeout = event.deadline - run.t;
    }
    if (event.slots !== undefined)
        stage.slots = event.slots;
    stage.startedAt = run.t;
    if (stage.def.type === 'loop')
        stage.loop = { next: 0, active: [] };
    else
        stage.scopes = [newScope(stage)];
}
const leave = (run, stage) => {
    if (stage.status === 'waiting')
        leaveQueues(run, (0,build_run/* resourcesOf */.F3)(stage.def), (waiting) => waiting.stage === stage && waiting.task === undefined);
};
function loopOf(run, name) {
    const loop = (0,build_run/* stageOf */.gV)(run, name).loop;
    if (loop === undefined)
        throw new Error(`Internal error: ${name} is no loop that has started`);
    return loop;
}
function iterationStarted(run, event) {
    const stage = (0,build_run/* stageOf */.gV)(run, event.stage);
    const loop = loopOf(run, event.stage);
    delete loop.pausedUntil;
    loop.next = event.iteration + 1;
    const { iteration: index, key, item } = event;
    const scope = newScope(stage, { index, key, item, status: 'running', outputs: {} });
    stage.scopes[index] = scope;
    loop.active.push(scope);
}
function iterationEnded(run, event) {
    const stage = (0,build_run/* stageOf */.gV)(run, event.stage);
    const loop = loopOf(run, event.stage);
    const { iteration: index, key, item } = event;
    const began = stage.scopes[index];
    if (began !== undefined)
        loop.active.splice(loop.active.indexOf(began), 1);
    const iteration = began?.iteration ?? { index, key, item, status: 'pending', outputs: {} };
    const scope = began ?? newScope(stage, iteration);
    stage.scopes[index] = scope;
    loop.next = Math.max(loop.next, index + 1);
    iteration.status = event.status;
    if (event.reason !== undefined)
        iteration.reason = event.reason;
    iteration.outputs = event.outputs;
    iteration.endedAt = run.t;
    settleRest(run, scope, event.status, event.reason);
}
function stageEnded(run, event) {
    const stage = (0,build_run/* stageOf */.gV)(run, event.stage);
    leave(run, stage);
    const ran = stage.startedAt !== undefined;
    stage.status = event.status;
    stage.endedAt = run.t;
    if (event.reason !== undefined)
        stage.reason = event.reason;
    if (event.failure !== undefined)
        stage.failure = event.failure;
    stage.outputs = event.outputs;
    hold(run, stage.holds, -1);
    stage.holds = {};
    run.openStages--;
    if (event.status === 'failed')
        stageFailed(run, stage);
    if (!ran && stage.def.type !== 'loop')
        stage.scopes = [newScope(stage)];
    if (stage.loop !== undefined)
        restOfLoop(stage, stage.loop);
    for (const scope of stage.scopes)
        settleRest(run, scope, event.status, event.reason, event.failure);
    release(run, stage);
}
function stageFailed(run, stage) {
    run.firstFailed ??= stage;
    if (run.plan.workflow.failFast !== 'kill')
        return;
    const { name, at } = stage.def;
    const reason = `\`fail_fast: kill\`: stage ${name} failed (${(0,diagnostic/* lineOf */.cA)(at)})`;
    for (const other of run.live)
        if (other.status === 'running' && !(0,build_run/* isHandler */.dj)(other.def))
            other.halted ??= { kind: 'fail-fast', reason, seq: run.seq };
}
const apply_stage_dependents = new WeakMap();
function release(run, stage) {
    let known = apply_stage_dependents.get(run.plan.workflow);
    if (known === undefined) {
        const made = new Map();
        for (const each of run.stages)
            for (const { index } of (0,build_run/* othersOf */.bu)(each.def, run.byName)) {
                const list = made.get(index);
                if (list === undefined)
                    made.set(index, [each.index]);
                else
                    list.push(each.index);
            }
        apply_stage_dependents.set(run.plan.workflow, made);
        known = made;
    }
    const released = [];
    for (const index of known.get(stage.index) ?? []) {
        const dependent = run.stages[index];
        if (dependent === undefined)
            continue;
        dependent.openEdges--;
        if (dependent.openEdges === 0 && dependent.status === 'pending')
            released.push(dependent);
    }
    const live = new Set([...run.live, ...released]);
    live.delete(stage);
    run.live = released.length === 0 ? [...live] : [...live].toSorted((a, b) => a.index - b.index);
}
function restOfLoop(stage, loop) {
    const { items, keys } = loop.listed ?? { items: [], keys: [] };
    const { status, reason } = (0,build_run/* restOf */.Y6)(stage);
    for (let index = loop.next; index < items.length; index++) {
        const key = keys[index] ?? String(index);
        const iteration = { index, key, item: items[index] ?? null, status, reason, outputs: {} };
        const scope = newScope(stage, iteration);
        for (const task of scope.tasks)
            Object.assign(task, { status, reason });
        scope.open = 0;
        scope.fresh = [];
        stage.scopes[index] = scope;
    }
}
function stopRun(run, because) {
    run.stopped = { reason: because.reason, seq: because.seq };
    run.live = run.stages.filter(({ endedAt }) => endedAt === undefined);
    for (const stage of run.live)
        if (stage.status === 'running')
            haltStage(stage, because);
}
function haltStage(stage, because) {
    if (stage.halted === undefined || stage.halted.kind === 'fail-fast')
        stage.halted = because;
}
function timedOut(run, event) {
    const because = { kind: 'timeout', reason: event.reason, seq: event.seq };
    if (event.stage !== undefined)
        return haltStage((0,build_run/* stageOf */.gV)(run, event.stage), because);
    run.timedOut = event.reason;
    stopRun(run, because);
}

;// CONCATENATED MODULE: ./build/apply-event.js



function applyEvent(run, event) {
    run.seq = event.seq;
    run.t = event.t;
    switch (event.type) {
        case 'run-started':
            run.started = event;
            return;
        case 'stage-ready':
            return stageReady(run, (0,build_run/* stageOf */.gV)(run, event.stage));
        case 'stage-started':
            return stageStarted(run, event);
        case 'loop-listed':
            loopOf(run, event.stage).listed = { keys: event.keys, items: event.items };
            return;
        case 'iteration-started':
            return iterationStarted(run, event);
        case 'iteration-ended':
            return iterationEnded(run, event);
        case 'loop-paused':
            loopOf(run, event.stage).pausedUntil = event.until;
            return;
        case 'loop-finished':
            loopOf(run, event.stage).finished = {
                because: event.because,
                ...(event.failure === undefined ? {} : { failure: event.failure }),
            };
            return;
        case 'tasks-ready':
            return tasksReady(run, event);
        case 'task-started':
            return taskStarted(run, event);
        case 'task-stopping':
            (0,build_run/* taskOf */.Xb)(run, event).stopping = event.because;
            return;
        case 'task-ended':
            return taskEnded(run, event);
        case 'stage-ended':
            return stageEnded(run, event);
        case 'files-hashed':
            run.digests.set((0,build_run/* digestKey */.CO)(event.node, event.patterns), event.digest);
            return;
        case 'cancel-requested':
            run.cancelled ??= event.by;
            run.killed ||= event.hard;
            return stopRun(run, {
                kind: 'cancelled',
                reason: `the run was cancelled: ${run.cancelled}`,
                seq: event.seq,
            });
        case 'timed-out':
            return timedOut(run, event);
        case 'run-ended':
            run.ended = event;
            return;
    }
}


/***/ }),

/***/ 4860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ nodeId)
/* harmony export */ });
const nodeId = (stage, key, task) => `${stage}${key === undefined ? '' : `[${key}]`}${task === undefined ? '' : `.${task}`}`;


/***/ }),

/***/ 1831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ sayElapsed),
/* harmony export */   k: () => (/* binding */ sayDuration)
/* harmony export */ });
const sayDuration = (ms) => {
    if (ms < 1000)
        return `${Math.max(0, Math.round(ms))}ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)}s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
};
const sayElapsed = (ms) => ms < 60_000 ? `${Math.floor(ms / 1000)}s` : sayDuration(ms);
const two = (value) => String(value).padStart(2, '0');


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
