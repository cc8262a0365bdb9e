export const id = 873;
export const ids = [873];
export const modules = {

/***/ 2873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain_explain)
});

// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
// EXTERNAL MODULE: ./build/run.js
var build_run = __webpack_require__(6501);
// EXTERNAL MODULE: ./build/monitoring/duration.js
var duration = __webpack_require__(1831);
// EXTERNAL MODULE: ./build/event.js
var build_event = __webpack_require__(4860);
// EXTERNAL MODULE: ./build/monitoring/plain-text.js
var plain_text = __webpack_require__(8707);
;// CONCATENATED MODULE: ./build/monitoring/find-node.js




function findNode(run, asked) {
    const nodes = [...nodesOf(run)];
    const exact = nodes.find(([id]) => id === asked);
    const found = exact ?? nodes.find(([id]) => id.toLowerCase() === asked.toLowerCase());
    return found === undefined ? (0,diagnostic/* err */._q)(unknownNode(run, asked, nodes)) : (0,diagnostic.ok)(found[1]);
}
function* nodesOf(run) {
    for (const stage of run.stages) {
        yield [stage.def.name, { kind: 'stage', stage }];
        for (const scope of stage.scopes) {
            if (scope.iteration !== undefined)
                yield [(0,build_event/* nodeId */.s)(stage.def.name, scope.iteration.key), { kind: 'iteration', scope }];
            for (const task of scope.tasks)
                yield [(0,build_run/* taskId */.BS)(task), { kind: 'task', task }];
        }
    }
}
function unknownNode(run, asked, nodes) {
    const said = `There is no node \`${(0,plain_text/* oneLine */.T)(asked, 120)}\` in this run`;
    const [stageName = '', taskName] = asked.split('.', 2);
    const stage = run.byName.get(stageName.toLowerCase());
    if (stage?.def.type === 'loop' && taskName !== undefined) {
        const key = stage.scopes[0]?.iteration?.key;
        return key === undefined
            ? `${said}: the loop ${stage.def.name} had no iteration`
            : `${said}: ${stage.def.name} is a loop; name the iteration, as \`${(0,plain_text/* oneLine */.T)((0,build_event/* nodeId */.s)(stage.def.name, key, taskName), 120)}\``;
    }
    if (stage !== undefined && stage.scopes.length === 0)
        return `${said}: ${stage.def.name} has not started`;
    const nearest = nodes
        .slice(0, 2000)
        .map(([id]) => ({ id, far: distance(asked.toLowerCase().slice(0, 80), id.toLowerCase().slice(0, 80)) }))
        .toSorted((a, b) => a.far - b.far)[0];
    if (nearest !== undefined && nearest.far <= Math.max(2, asked.length / 3))
        return `${said}; did you mean \`${(0,plain_text/* oneLine */.T)(nearest.id, 120)}\`?`;
    return `${said}; it has the stages ${run.stages.map(({ def }) => def.name).join(', ')}`;
}
function distance(a, b) {
    let before = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row++) {
        const now = [row];
        for (let column = 1; column <= b.length; column++)
            now.push(Math.min((now[column - 1] ?? 0) + 1, (before[column] ?? 0) + 1, (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)));
        before = now;
    }
    return before[b.length] ?? 0;
}

// EXTERNAL MODULE: ./build/monitoring/run-nodes.js
var run_nodes = __webpack_require__(966);
// EXTERNAL MODULE: ./build/monitoring/status-words.js
var status_words = __webpack_require__(6109);
;// CONCATENATED MODULE: ./build/monitoring/explain.js







const MOST_CAUSES = 5;
const DEEPEST = 50;
function explain(run, asked) {
    const found = findNode(run, asked);
    if (!found.ok)
        return found;
    const chain = [];
    follow(run, found.value, 0, new Set(), chain);
    const [first] = chain;
    return (0,diagnostic.ok)({
        schema: 1,
        run_id: run.started?.run ?? '',
        node: first?.node ?? asked,
        status: first?.status ?? 'pending',
        chain,
    });
}
const explainText = ({ chain }) => `${chain
    .map(({ node, text, file, line, depth }) => {
    const indent = '  '.repeat(depth);
    return `${indent}${depth === 0 ? '' : 'because '}${(0,plain_text/* oneLine */.T)(node, 120)} ${text}\n${indent}    ${file}:${line}`;
})
    .join('\n')}\n`;
function follow(run, node, depth, seen, chain) {
    const key = node.kind === 'task' ? node.task : node.kind === 'stage' ? node.stage : node.scope;
    if (seen.has(key) || depth > DEEPEST)
        return;
    seen.add(key);
    const { step, causes } = judge(run, node);
    chain.push({ ...step, depth });
    for (const cause of causes.slice(0, MOST_CAUSES))
        follow(run, cause, depth + 1, seen, chain);
}
const asTask = (task) => ({ kind: 'task', task });
const asStage = (stage) => ({ kind: 'stage', stage });
function judge(run, node) {
    switch (node.kind) {
        case 'stage':
            return judgeStage(run, node.stage);
        case 'task':
            return judgeTask(run, node.task);
        case 'iteration':
            return judgeIteration(node.scope);
    }
}
const stepAt = (node, status, text, at) => ({
    node,
    status,
    text,
    file: at.file,
    line: at.line,
});
function judgeTask(run, task) {
    const { def, scope, status, reason, failure, attempts, facts, planned } = task;
    const { stage } = scope;
    const step = (text, at = def.at) => stepAt((0,build_run/* taskId */.BS)(task), status, text, at);
    const because = reason === undefined ? '' : `: ${(0,plain_text/* oneLine */.T)(reason)}`;
    const ms = (0,run_nodes/* durationOf */.cf)(task, run.t);
    if (ms !== undefined) {
        const how = [
            ...(attempts > 1 ? [(0,status_words/* counted */.hS)(attempts, 'attempt')] : []),
            ...(facts === undefined ? [] : [`by ${(0,plain_text/* oneLine */.T)(facts.by, 60)}`]),
            ...(failure === undefined ? [] : [`class ${failure.class}`]),
            ...(facts?.log === undefined ? [] : [`log ${facts.log}`]),
        ];
        const details = how.length === 0 ? '' : ` (${how.join(', ')})`;
        return {
            step: step(`${SAID[status]} after ${(0,duration/* sayDuration */.k)(ms)}${because}${details}`),
            causes: stoppers(stage, task),
        };
    }
    if (stage.startedAt === undefined && (scope.iteration === undefined || stage.status !== 'running'))
        return { step: step(`${SAID[status]} with its stage${because}`), causes: [asStage(stage)] };
    if (planned.skip !== undefined)
        return { step: step(`${SAID[status]}${because}`), causes: [] };
    const unmet = unmetEdge(def.edges, def.ifCallsStatus, (name) => scope.byName.get(name.toLowerCase()));
    if (unmet !== undefined && status === 'omitted')
        return {
            step: step(`${SAID[status]}${because}${edgeWords(unmet.edge)}`, unmet.edge.at),
            causes: [asTask(unmet.node)],
        };
    const place = status === 'skipped' ? (def.if?.at ?? def.at) : def.at;
    return { step: step(`${SAID[status]}${because}`, place), causes: deciders(scope, task) };
}
const stoppers = ({ halted, scopes }, { status, startSeq }) => status !== 'cancelled' || halted === undefined || (startSeq ?? 0) > halted.seq
    ? []
    : scopes.flatMap(({ tasks }) => tasks.filter((other) => other.status === 'failed').map(asTask));
function deciders(scope, task) {
    if (task.status !== 'omitted' && task.status !== 'cancelled')
        return [];
    const { stage } = scope;
    const earlier = (0,build_run/* takesTurns */.T$)(stage) ? scope.tasks.slice(0, task.index) : [];
    const failed = earlier.filter(({ status }) => status === 'failed' || status === 'cancelled');
    if (failed.length > 0)
        return failed.slice(0, 1).map(asTask);
    return (0,run_nodes/* tasksOfStage */.CL)(stage)
        .filter((other) => other.status === 'failed' && other !== task)
        .slice(0, 1)
        .map(asTask);
}
function judgeStage(run, stage) {
    const { def, status, reason, planned, failure } = stage;
    const step = (text, at = def.at) => stepAt(def.name, status, text, at);
    const because = reason === undefined ? '' : `: ${(0,plain_text/* oneLine */.T)(reason)}`;
    const ms = (0,run_nodes/* durationOf */.cf)(stage, run.t);
    if (ms !== undefined) {
        const after = `${SAID[status]} after ${(0,duration/* sayDuration */.k)(ms)}${because}`;
        if (failure !== undefined && !(0,run_nodes/* tasksOfStage */.CL)(stage).some((task) => task.status === 'failed'))
            return { step: step(`${after} (class ${failure.class})`), causes: [] };
        return { step: step(after), causes: partsThatDecided(stage) };
    }
    if (planned.skip !== undefined)
        return { step: step(`${SAID[status]}${because}`), causes: [] };
    const unmet = unmetEdge(def.edges, def.ifCallsStatus, (name) => run.byName.get(name.toLowerCase()));
    if (unmet !== undefined && status === 'omitted')
        return {
            step: step(`${SAID[status]}${because}${edgeWords(unmet.edge)}`, unmet.edge.at),
            causes: [asStage(unmet.node)],
        };
    const failed = status === 'omitted' ? run.stages.filter((other) => other.status === 'failed').slice(0, 1) : [];
    const place = status === 'skipped' ? (def.if?.at ?? def.at) : def.at;
    return { step: step(`${SAID[status]}${because}`, place), causes: failed.map(asStage) };
}
function partsThatDecided({ status, def, scopes }) {
    if (status !== 'failed' && status !== 'degraded' && status !== 'cancelled')
        return [];
    const same = (other) => other === status || (status === 'degraded' && other === 'failed');
    if (def.type === 'loop')
        return scopes
            .filter(({ iteration }) => iteration !== undefined && same(iteration.status))
            .map((scope) => ({ kind: 'iteration', scope }));
    return scopes.flatMap(({ tasks }) => tasks.filter((task) => same(task.status)).map(asTask));
}
function judgeIteration(scope) {
    const { iteration, stage, tasks } = scope;
    const status = iteration?.status ?? stage.status;
    const because = iteration?.reason === undefined ? '' : `: ${(0,plain_text/* oneLine */.T)(iteration.reason)}`;
    const { def } = stage;
    const place = status === 'skipped' && def.type === 'loop' ? (def.loop.where?.at ?? def.loop.at) : def.at;
    const causes = tasks.filter((task) => task.status === status && task.startedAt !== undefined);
    return {
        step: stepAt((0,run_nodes/* scopeId */.IW)(scope), status, `${SAID[status]}${because}`, place),
        causes: status === 'succeeded' ? [] : causes.map(asTask),
    };
}
function unmetEdge(edges, ifCallsStatus, other) {
    for (const edge of edges) {
        const node = other(edge.on);
        if (node === undefined || node.planned.unselected === true || edge.needs === 'ended')
            continue;
        if (ifCallsStatus && !edge.explicit)
            continue;
        const wanted = edge.needs;
        if (!wanted.includes(node.status))
            return { edge, node };
    }
    return undefined;
}
const edgeWords = ({ needs, explicit }) => explicit && needs !== 'ended' ? ` (\`when\` asks for ${needs.join(', ')})` : '';
const SAID = {
    pending: 'has not started',
    waiting: 'waits',
    running: 'is running',
    succeeded: 'succeeded',
    degraded: 'was degraded',
    failed: 'failed',
    skipped: 'was skipped',
    omitted: 'was omitted',
    cancelled: 'was cancelled',
};

// EXTERNAL MODULE: ./build/commands/load.js + 70 modules
var load = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/records-of.js
var records_of = __webpack_require__(8611);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/explain.js




async function explain_explain(world, given) {
    const [first = '', second] = given.positionals;
    const read = await (0,records_of/* readRun */.cI)(world, given, second === undefined ? undefined : first);
    if (!read.ok)
        return read.error;
    const explained = explain(read.value.run, second ?? first);
    if (!explained.ok) {
        (0,load.refuse)(world, given, [explained.error]);
        return commands_world/* exitCodes */.h.wrongInput;
    }
    world.out.stdout(given.has('json') ? `${JSON.stringify(explained.value, undefined, 2)}\n` : explainText(explained.value));
    return commands_world/* exitCodes */.h.done;
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


/***/ })

};
