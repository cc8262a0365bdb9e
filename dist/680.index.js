export const id = 680;
export const ids = [680];
export const modules = {

/***/ 1680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordSchema: () => (/* binding */ recordSchema)
});

// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 10 modules
var schemas = __webpack_require__(8050);
;// CONCATENATED MODULE: ./build/outside/record-schema-parts.js

const json = schemas/* custom */.IeY((value) => value !== undefined);
const jsons = schemas/* record */.g1P(schemas/* string */.YjP(), json);
const isName = (value) => typeof value === 'string';
const stageName = schemas/* custom */.IeY(isName);
const taskName = schemas/* custom */.IeY(isName);
const maybe = schemas/* exactOptional */.yqP;
const map = schemas/* strictObject */.rej;
const is = schemas/* literal */.euz;
const record_schema_parts_text = schemas/* string */.YjP();
const number = schemas/* number */.aig();
const flag = schemas/* boolean */.zMY();
const list = (item) => schemas/* array */.YOg(item);
const byName = (item) => schemas/* record */.g1P(record_schema_parts_text, item);
const endStatus = schemas/* enum */.k5n(['succeeded', 'degraded', 'failed', 'skipped', 'omitted', 'cancelled']);
const mode = schemas/* enum */.k5n(['auto', 'supervised', 'debug']);
const target = schemas/* enum */.k5n(['local', 'job', 'matrix', 'compiled']);
const language = schemas/* enum */.k5n(['python', 'node', 'typescript', 'go', 'rust', 'ruby', 'bash']);
const position = { line: number, column: number };
const place = agree()(map({ ...position, file: record_schema_parts_text, end: map(position) }));
function agree() {
    return (schema) => schema;
}

;// CONCATENATED MODULE: ./build/outside/record-schema-events.js


const failure = map({
    class: schemas/* enum */.k5n([
        'exit',
        'signal',
        'timeout',
        'spawn',
        'output',
        'input',
        'verify',
        'service',
        'agent',
        'network',
        'rate_limited',
        'oom',
        'gate',
        'bound',
        'runner',
        'unknown',
        'internal',
    ]),
    message: record_schema_parts_text,
    exitCode: maybe(number),
    signal: maybe(record_schema_parts_text),
});
const finding = agree()(map({
    severity: schemas/* enum */.k5n(['error', 'warning', 'notice']),
    message: record_schema_parts_text,
    title: maybe(record_schema_parts_text),
    file: maybe(record_schema_parts_text),
    line: maybe(number),
    column: maybe(number),
    endLine: maybe(number),
    endColumn: maybe(number),
    code: maybe(record_schema_parts_text),
    from: schemas/* union */.KCZ([is('command'), map({ matcher: record_schema_parts_text })]),
}));
const attempt = map({
    exitCode: maybe(number),
    signal: maybe(record_schema_parts_text),
    durationMs: number,
    by: record_schema_parts_text,
    exports: maybe(map({ env: byName(record_schema_parts_text), path: list(record_schema_parts_text) })),
    findings: maybe(list(finding)),
    findingsDropped: maybe(number),
    log: maybe(record_schema_parts_text),
    summary: maybe(record_schema_parts_text),
    leftovers: maybe(list(record_schema_parts_text)),
});
const recorded = { seq: number, t: number };
const task = { ...recorded, stage: stageName, iteration: maybe(number), task: taskName };
const iteration = { ...recorded, stage: stageName, iteration: number, key: record_schema_parts_text, item: json };
const ended = { status: endStatus, reason: maybe(record_schema_parts_text), outputs: jsons };
const events = {
    'run-started': map({
        ...recorded,
        type: is('run-started'),
        run: record_schema_parts_text,
        attempt: number,
        plan: record_schema_parts_text,
        mode: mode,
        target: target,
        at: record_schema_parts_text,
        tool: record_schema_parts_text,
        slots: number,
        deadline: maybe(number),
        github: json,
        runner: json,
    }),
    'stage-ready': map({ ...recorded, type: is('stage-ready'), stage: stageName }),
    'stage-started': map({
        ...recorded,
        type: is('stage-started'),
        stage: stageName,
        holds: maybe(byName(number)),
        deadline: maybe(number),
        slots: maybe(number),
    }),
    'loop-listed': map({
        ...recorded,
        type: is('loop-listed'),
        stage: stageName,
        keys: list(record_schema_parts_text),
        items: list(json),
    }),
    'iteration-started': map({ ...iteration, type: is('iteration-started') }),
    'iteration-ended': map({ ...iteration, type: is('iteration-ended'), ...ended }),
    'loop-paused': map({ ...recorded, type: is('loop-paused'), stage: stageName, until: number }),
    'loop-finished': map({
        ...recorded,
        type: is('loop-finished'),
        stage: stageName,
        because: record_schema_parts_text,
        failure: maybe(failure),
    }),
    'tasks-ready': map({
        ...recorded,
        type: is('tasks-ready'),
        stage: stageName,
        iteration: maybe(number),
        tasks: list(taskName),
    }),
    'task-started': map({
        ...task,
        type: is('task-started'),
        attempt: number,
        with: jsons,
        deadline: maybe(number),
        holds: maybe(byName(number)),
    }),
    'task-stopping': map({
        ...task,
        type: is('task-stopping'),
        because: map({ kind: schemas/* enum */.k5n(['timeout', 'cancelled']), reason: record_schema_parts_text }),
    }),
    'task-ended': map({
        ...task,
        type: is('task-ended'),
        ...ended,
        failure: maybe(failure),
        attempt: maybe(attempt),
    }),
    'stage-ended': map({
        ...recorded,
        type: is('stage-ended'),
        stage: stageName,
        ...ended,
        failure: maybe(failure),
    }),
    'files-hashed': map({
        ...recorded,
        type: is('files-hashed'),
        node: record_schema_parts_text,
        patterns: list(record_schema_parts_text),
        digest: record_schema_parts_text,
    }),
    'cancel-requested': map({ ...recorded, type: is('cancel-requested'), by: record_schema_parts_text, hard: flag }),
    'timed-out': map({ ...recorded, type: is('timed-out'), stage: maybe(stageName), reason: record_schema_parts_text }),
    'run-ended': map({
        ...recorded,
        type: is('run-ended'),
        ...ended,
        status: schemas/* enum */.k5n(['succeeded', 'degraded', 'failed', 'cancelled', 'waiting']),
    }),
};
agree()(schemas/* union */.KCZ(Object.values(events)));

;// CONCATENATED MODULE: ./build/outside/record-schema-workflow.js


const expr = map({ expr: record_schema_parts_text, at: place });
const template = map({ template: record_schema_parts_text, at: place });
const numberOrTemplate = schemas/* union */.KCZ([number, template]);
const failFast = schemas/* enum */.k5n(['no', 'start-nothing', 'kill']);
const base = { description: maybe(record_schema_parts_text), at: maybe(place) };
const agent = agree()(schemas/* discriminatedUnion */.gMt('kind', [
    map({ ...base, kind: is('shell'), shell: maybe(record_schema_parts_text) }),
    map({ ...base, kind: is('process'), command: list(record_schema_parts_text), stdin: schemas/* enum */.k5n(['json', 'none']) }),
    map({ ...base, kind: is('language'), prefer: list(language), actions: record_schema_parts_text }),
]));
const edgeOn = (on) => map({
    on,
    needs: schemas/* union */.KCZ([is('ended'), list(endStatus)]),
    explicit: flag,
    optional: flag,
    because: schemas/* discriminatedUnion */.gMt('kind', [
        map({ kind: is('depends-on') }),
        map({ kind: is('reference'), text: record_schema_parts_text }),
    ]),
    at: place,
});
const onFailure = schemas/* discriminatedUnion */.gMt('kind', [
    map({ kind: is('fail') }),
    map({ kind: is('degrade'), outputs: maybe(jsons), exitCodes: maybe(list(number)) }),
]);
const approval = map({
    environment: maybe(record_schema_parts_text),
    reason: maybe(record_schema_parts_text),
    show: jsons,
    via: schemas/* enum */.k5n(['environment', 'dispatch', 'issue']),
    approvers: list(record_schema_parts_text),
    count: number,
    exclude: list(record_schema_parts_text),
    timeout: maybe(number),
    onTimeout: schemas/* enum */.k5n(['reject', 'skip']),
    autoApproveIf: maybe(expr),
    at: place,
});
const work = schemas/* discriminatedUnion */.gMt('kind', [
    map({ kind: is('run'), agent: record_schema_parts_text, script: record_schema_parts_text, shell: maybe(record_schema_parts_text), at: place }),
    map({ kind: is('action'), agent: record_schema_parts_text, action: record_schema_parts_text, at: place }),
]);
const output = map({
    type: schemas/* enum */.k5n(['string', 'number', 'boolean', 'json']),
    required: flag,
    default: maybe(json),
    maxSize: maybe(number),
    schema: maybe(json),
    at: place,
});
const record_schema_workflow_task = agree()(map({
    name: taskName,
    description: maybe(record_schema_parts_text),
    at: place,
    work,
    with: jsons,
    env: jsons,
    secrets: list(map({ variable: record_schema_parts_text, name: record_schema_parts_text, optional: flag, at: place })),
    idToken: flag,
    workingDirectory: maybe(record_schema_parts_text),
    timeout: maybe(numberOrTemplate),
    gracePeriod: number,
    edges: list(edgeOn(taskName)),
    if: maybe(expr),
    ifCallsStatus: flag,
    else: flag,
    onFailure,
    resources: byName(numberOrTemplate),
    outputs: byName(output),
    matchers: list(record_schema_parts_text),
    durationHint: maybe(number),
}));
const loop = map({
    over: schemas/* discriminatedUnion */.gMt('kind', [
        map({ kind: is('for-each'), items: json }),
        map({ kind: is('matrix'), matrix: json }),
        map({ kind: is('times'), count: numberOrTemplate }),
        map({ kind: is('while'), condition: expr }),
        map({ kind: is('until'), condition: expr }),
    ]),
    at: place,
    where: maybe(expr),
    as: maybe(record_schema_parts_text),
    key: maybe(expr),
    maxParallel: numberOrTemplate,
    maxIterations: number,
    maxDuration: maybe(number),
    interval: maybe(number),
    backoff: maybe(map({ factor: number, maxInterval: maybe(number) })),
    breakIf: maybe(expr),
    onItemFailure: schemas/* enum */.k5n(['stop', 'continue']),
    collect: byName(expr),
});
const everyStage = {
    name: stageName,
    description: maybe(record_schema_parts_text),
    at: place,
    dependsOn: maybe(list(edgeOn(stageName))),
    edges: list(edgeOn(stageName)),
    if: maybe(expr),
    ifCallsStatus: flag,
    env: jsons,
    timeout: maybe(numberOrTemplate),
    onFailure,
    failFast,
    maxParallel: maybe(numberOrTemplate),
    resources: byName(numberOrTemplate),
    environment: maybe(schemas/* union */.KCZ([record_schema_parts_text, template])),
    approval: maybe(approval),
    outputs: jsons,
    tasks: list(record_schema_workflow_task),
};
const stage = agree()(schemas/* discriminatedUnion */.gMt('type', [
    map({ ...everyStage, type: is('sequential') }),
    map({ ...everyStage, type: is('parallel') }),
    map({ ...everyStage, type: is('conditional'), match: schemas/* enum */.k5n(['all', 'first']) }),
    map({ ...everyStage, type: is('loop'), loop }),
]));
const input = map({
    type: schemas/* enum */.k5n(['string', 'number', 'boolean', 'choice', 'json']),
    description: maybe(record_schema_parts_text),
    required: flag,
    default: maybe(json),
    options: maybe(list(record_schema_parts_text)),
    at: place,
});
const workflow = agree()(map({
    name: record_schema_parts_text,
    description: maybe(record_schema_parts_text),
    file: record_schema_parts_text,
    at: place,
    inputs: byName(input),
    env: jsons,
    mode: maybe(mode),
    maxParallel: maybe(numberOrTemplate),
    timeout: maybe(numberOrTemplate),
    failFast,
    maxDegraded: maybe(number),
    resources: byName(map({ capacity: number, scope: schemas/* enum */.k5n(['run', 'repository']), at: place })),
    agents: byName(agent),
    outputs: jsons,
    stages: list(stage),
}));

;// CONCATENATED MODULE: ./build/outside/record-schema-plan.js


const record_schema_plan_task = map({
    name: taskName,
    skip: maybe(record_schema_parts_text),
    unselected: maybe(is(true)),
    rank: number,
    performers: list(map({ language: language, path: record_schema_parts_text })),
});
const record_schema_plan_stage = map({
    name: stageName,
    unit: record_schema_parts_text,
    skip: maybe(record_schema_parts_text),
    unselected: maybe(is(true)),
    environment: maybe(record_schema_parts_text),
    rank: number,
    tasks: list(record_schema_plan_task),
});
const plan = agree()(map({
    schema: is(1),
    hash: record_schema_parts_text,
    workflow: workflow,
    inputs: jsons,
    mode: mode,
    target: target,
    sources: list(map({ path: record_schema_parts_text, digest: record_schema_parts_text })),
    commit: maybe(record_schema_parts_text),
    maxParallel: maybe(number),
    timeout: maybe(number),
    stages: list(record_schema_plan_stage),
}));

;// CONCATENATED MODULE: ./build/outside/record-schema.js



const recordSchema = {
    plan: (value) => (fits(plan, value) ? (0,diagnostic.ok)(value) : (0,diagnostic/* err */._q)(complaint(plan, value))),
    event(value) {
        const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
        if (typeof type !== 'string' || !isEventType(type))
            return (0,diagnostic/* err */._q)('its `type` is none that this version knows');
        const schema = events[type];
        return fits(schema, value) ? (0,diagnostic.ok)(value) : (0,diagnostic/* err */._q)(complaint(schema, value));
    },
};
const isEventType = (type) => Object.hasOwn(events, type);
const fits = (schema, value) => schema.safeParse(value).success;
function complaint(schema, value) {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    if (issue === undefined)
        throw new Error('Internal error: a record is refused for nothing');
    const key = (last) => `\`${[...issue.path, ...last].map(String).join('.')}\``;
    if (issue.code === 'unrecognized_keys')
        return `${key(issue.keys.slice(0, 1))} is unknown to this version`;
    if (issue.path.length === 0)
        return 'it is not an object';
    return `${key([])} is ${valueAt(value, issue.path) === undefined ? 'missing' : 'not what it should be'}`;
}
const valueAt = (value, path) => path.reduce((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), value);


/***/ })

};
