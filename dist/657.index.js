export const id = 657;
export const ids = [657];
export const modules = {

/***/ 3657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planInAction: () => (/* binding */ planInAction)
/* harmony export */ });
/* harmony import */ var _monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9416);
/* harmony import */ var _monitoring_plan_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2875);
/* harmony import */ var _monitoring_plan_mermaid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9990);
/* harmony import */ var _monitoring_plan_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7378);
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5864);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1775);






const LONGEST = 400_000;
function planInAction(world, inputs, runner) {
    const prepared = (0,_action_run_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareInAction */ .V_)(world, inputs, runner);
    if (!prepared.ok)
        return prepared.error;
    const { plan } = prepared.value;
    const { log } = runner;
    const text = (0,_monitoring_plan_text_js__WEBPACK_IMPORTED_MODULE_1__/* .planText */ .P)(plan);
    log.line(text);
    const told = runner.output('result', JSON.stringify((0,_monitoring_plan_json_js__WEBPACK_IMPORTED_MODULE_4__/* .planDocument */ .N)(plan)));
    if (!told.ok)
        log.line(`warning: the output \`result\` is left empty: ${told.error}`);
    if (inputs.summary) {
        const written = runner.summary(summaryOf(plan, text));
        if (!written.ok)
            log.line(`warning: the job summary could not be written: ${written.error}`);
    }
    return _world_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .h.done;
}
function summaryOf(plan, text) {
    const graph = (0,_monitoring_plan_mermaid_js__WEBPACK_IMPORTED_MODULE_0__/* .planMermaid */ .h)(plan).trimEnd();
    return [
        `## ${(0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__.md)(plan.workflow.name, 120)}: the plan, nothing was started`,
        '',
        ...(graph.length > LONGEST ? [] : [(0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .fenced */ .OF)(graph.split('\n'), 'mermaid'), '']),
        ...(text.length > LONGEST ? ['_The plan as text is in the log._'] : [(0,_monitoring_markdown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .fenced */ .OF)(text.trimEnd().split('\n'))]),
        '',
    ].join('\n');
}


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

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planDocument)
/* harmony export */ });
/* harmony import */ var _plan_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3221);

const planDocument = (plan) => {
    const order = new Map((0,_plan_order_js__WEBPACK_IMPORTED_MODULE_0__/* .orderOf */ .mJ)(plan).map((each) => [each.stage, each]));
    return {
        schema: 1,
        workflow: plan.workflow.name,
        file: plan.workflow.file,
        plan: plan.hash,
        mode: plan.mode,
        target: plan.target,
        commit: plan.commit ?? null,
        inputs: plan.inputs,
        sources: plan.sources.map(({ path, digest }) => ({ path, digest })),
        stages: plan.workflow.stages.flatMap((stage) => {
            const ordered = order.get(stage);
            return ordered === undefined ? [] : [stageJson(ordered)];
        }),
    };
};
const stageJson = ({ stage, planned, step, beside }) => ({
    ...nodeJson(stage, planned),
    type: stage.type,
    unit: planned.unit,
    step,
    beside,
    environment: planned.environment ?? (typeof stage.environment === 'string' ? stage.environment : null),
    gate: stage.approval !== undefined,
    tasks: stage.tasks.map((task, index) => taskJson(task, planned.tasks[index])),
});
const taskJson = (task, planned) => ({
    ...nodeJson(task, planned),
    agent: task.work.agent,
    does: (0,_plan_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sayWork */ .dM)(task),
    performers: (planned?.performers ?? []).map(({ language, path }) => ({ language, path })),
    secrets: task.secrets.map(({ name }) => name),
});
const nodeJson = (node, planned) => ({
    name: node.name,
    line: node.at.line,
    skip: planned?.skip ?? null,
    if: node.if?.expr ?? null,
    after: node.edges.map(edgeJson),
});
const edgeJson = ({ on, needs, optional, because, at }) => ({
    on,
    when: needs,
    optional,
    because: because.kind === 'reference' ? because.text : 'depends_on',
    file: at.file,
    line: at.line,
});


/***/ }),

/***/ 9990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ planMermaid)
/* harmony export */ });
/* harmony import */ var _mermaid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6344);
/* harmony import */ var _status_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6109);


function planMermaid(plan) {
    const tasks = plan.workflow.stages.reduce((sum, { tasks: { length } }) => sum + length, 0);
    const full = drawn(plan, tasks <= MAX_NODES);
    return full.edges <= _mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_EDGES */ .aC && full.text.length <= _mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TEXT */ .lG ? full.text : drawn(plan, false).text;
}
const MAX_NODES = 300;
const CLASSES = [
    '  classDef skipped fill:#f6f8fa,stroke:#8c959f,color:#57606a,stroke-dasharray:4',
    '  classDef gate stroke:#9a6700,stroke-width:2px',
];
function drawn(plan, withTasks) {
    const { stages } = plan.workflow;
    const ids = new Map(stages.map(({ name }, index) => [name.toLowerCase(), `s${index + 1}`]));
    const nodes = [];
    const edges = [];
    for (const [index, stage] of stages.entries()) {
        const id = `s${index + 1}`;
        const planned = plan.stages[index];
        const kind = planned?.skip === undefined ? (stage.approval === undefined ? '' : ':::gate') : ':::skipped';
        if (!withTasks)
            nodes.push(`  ${id}[${(0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(`${stage.name} - ${(0,_status_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(stage.tasks.length, 'task')}`)}]${kind}`);
        else {
            nodes.push(`  subgraph ${id}[${(0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(`${stage.name} - ${stageKind(stage)}`)}]`);
            for (const [at, task] of stage.tasks.entries()) {
                const left = planned?.skip ?? planned?.tasks[at]?.skip;
                nodes.push(`    ${id}t${at + 1}[${(0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(task.name)}]${left === undefined ? '' : ':::skipped'}`);
            }
            nodes.push('  end', ...(kind === '' ? [] : [`  class ${id} ${kind.slice(3)}`]));
            edges.push(...taskEdges(id, stage));
        }
        for (const edge of stage.edges) {
            const from = ids.get(edge.on.toLowerCase());
            if (from !== undefined)
                edges.push(`  ${from} ${arrow(edge)} ${id}`);
        }
    }
    const all = [...new Set(edges)];
    return { text: `${['graph LR', ...nodes, ...all, ...CLASSES].join('\n')}\n`, edges: all.length };
}
const stageKind = (stage) => stage.approval === undefined ? stage.type : `${stage.type}, behind a gate`;
function taskEdges(id, stage) {
    const at = (index) => `${id}t${index + 1}`;
    if (stage.type === 'sequential' || stage.type === 'loop')
        return stage.tasks.slice(1).map((_, index) => `  ${at(index)} --> ${at(index + 1)}`);
    const indexes = new Map(stage.tasks.map(({ name }, index) => [name.toLowerCase(), index]));
    return stage.tasks.flatMap((task, index) => task.edges.flatMap((edge) => {
        const from = indexes.get(edge.on.toLowerCase());
        return from === undefined ? [] : [`  ${at(from)} ${arrow(edge)} ${at(index)}`];
    }));
}
const arrow = ({ needs, explicit }) => needs === 'ended' ? '-.->' : explicit ? `-->|${needs.join(' or ')}|` : '-->';


/***/ }),

/***/ 3221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   dM: () => (/* binding */ sayWork),
/* harmony export */   mJ: () => (/* binding */ orderOf)
/* harmony export */ });
function orderOf(plan) {
    const { stages } = plan.workflow;
    const before = reach(stages);
    const steps = stepsOf(stages);
    const own = (name) => before.get(name.toLowerCase()) ?? new Set();
    const runs = (index) => plan.stages[index]?.skip === undefined;
    const few = stages.length <= 200;
    return stages
        .map((stage, index) => {
        const planned = plan.stages[index];
        if (planned === undefined)
            throw new Error(`Internal error: the plan has no stage ${stage.name}`);
        const beside = few
            ? stages.filter((other, at) => other !== stage &&
                runs(index) &&
                runs(at) &&
                !own(stage.name).has(other.name.toLowerCase()) &&
                !own(other.name).has(stage.name.toLowerCase()))
            : [];
        return {
            stage,
            planned,
            step: steps.get(stage.name.toLowerCase()) ?? 1,
            beside: beside.map(({ name }) => name),
        };
    })
        .toSorted((a, b) => a.step - b.step);
}
function stepsOf(nodes) {
    const byName = new Map(nodes.map((node) => [node.name.toLowerCase(), node]));
    const steps = new Map();
    for (const node of inOrder(nodes)) {
        const known = node.edges.filter(({ on }) => byName.has(on.toLowerCase()));
        const deepest = known.reduce((most, { on }) => Math.max(most, steps.get(on.toLowerCase()) ?? 0), 0);
        steps.set(node.name.toLowerCase(), deepest + 1);
    }
    return steps;
}
function inOrder(nodes) {
    const byName = new Map(nodes.map((node) => [node.name.toLowerCase(), node]));
    const open = new Map();
    const dependents = new Map();
    for (const node of nodes) {
        const on = new Set(node.edges.map((edge) => edge.on.toLowerCase()).filter((name) => byName.has(name)));
        open.set(node.name.toLowerCase(), on.size);
        for (const name of on) {
            const known = dependents.get(name);
            if (known === undefined)
                dependents.set(name, [node]);
            else
                known.push(node);
        }
    }
    const ordered = nodes.filter(({ name }) => open.get(name.toLowerCase()) === 0);
    for (let index = 0; index < ordered.length; index++)
        for (const node of dependents.get(ordered[index]?.name.toLowerCase() ?? '') ?? []) {
            const left = (open.get(node.name.toLowerCase()) ?? 0) - 1;
            open.set(node.name.toLowerCase(), left);
            if (left === 0)
                ordered.push(node);
        }
    return ordered;
}
function reach(stages) {
    const all = new Map();
    if (stages.length > 200)
        return all;
    for (const stage of inOrder(stages)) {
        const mine = new Set();
        for (const { on } of stage.edges) {
            mine.add(on.toLowerCase());
            for (const name of all.get(on.toLowerCase()) ?? [])
                mine.add(name);
        }
        all.set(stage.name.toLowerCase(), mine);
    }
    return all;
}
const sayWork = ({ work }) => {
    if (work.kind === 'action')
        return work.action;
    const lines = work.script.trim().split(/\r\n|\n|\r/);
    return `${lines[0] ?? ''}${lines.length > 1 ? ' …' : ''}`;
};


/***/ }),

/***/ 7378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ planText)
/* harmony export */ });
/* unused harmony export sayNumber */
/* harmony import */ var _colour_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6763);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6624);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1831);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8707);
/* harmony import */ var _plan_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3221);
/* harmony import */ var _status_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6109);






function planText(plan, options = {}) {
    const paint = (0,_colour_js__WEBPACK_IMPORTED_MODULE_0__/* .paintWith */ .H)(options.colour ?? false);
    const order = (0,_plan_order_js__WEBPACK_IMPORTED_MODULE_2__/* .orderOf */ .mJ)(plan);
    const lines = [
        ...headOf(plan, paint),
        '',
        ...order.flatMap((each) => stageLines(each, paint, options.width)),
    ];
    return `${lines.join('\n')}\n`;
}
function headOf(plan, paint) {
    const { workflow, mode, target, stages, commit, inputs, hash } = plan;
    const tasks = stages.reduce((sum, { tasks: { length } }) => sum + length, 0);
    const left = stages.reduce((sum, stage) => sum +
        (stage.skip === undefined
            ? stage.tasks.filter(({ skip }) => skip !== undefined).length
            : stage.tasks.length), 0);
    const given = Object.entries(inputs);
    return [
        `${paint('bold', workflow.name)}: ${(0,_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(tasks, 'task')} in ${(0,_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(stages.length, 'stage')}${left === 0 ? '' : `, ${left} left out`}`,
        [
            workflow.file,
            `mode ${mode}`,
            `target ${target}`,
            ...(commit === undefined ? [] : [`commit ${commit.slice(0, 12)}`]),
            hash.slice(0, 19),
        ].join(' · '),
        ...(given.length === 0
            ? []
            : [`inputs: ${given.map(([name, value]) => `${name}=${sayJson(value)}`).join(', ')}`]),
        ...(plan.maxParallel === undefined ? [] : [`at most ${(0,_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(plan.maxParallel, 'task')} at once`]),
        ...(plan.timeout === undefined ? [] : [`timeout ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .sayDuration */ .k)(plan.timeout)}`]),
    ];
}
const INDENT = '     ';
function stageLines({ stage, planned, step, beside }, paint, width) {
    const draw = (line) => drawn(line, paint, width);
    const head = draw([
        ['plain', `${String(step).padStart(3)}  `],
        ['bold', stage.name],
        ['plain', `  ${stageWords(stage)}`],
    ]);
    if (planned.skip !== undefined)
        return [head, draw([['dim', `${INDENT}skipped: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(planned.skip)}`]]), ''];
    const facts = [
        ...stage.edges.map((edge) => `after ${edgeWords(edge)}`),
        ...(beside.length === 0 ? [] : [`may run beside ${beside.join(', ')}`]),
        ...(stage.if === undefined ? [] : [`if ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(stage.if.expr, 120)}  (line ${stage.if.at.line})`]),
        ...gateWords(stage, planned.environment),
        ...resourceWords(stage),
        ...(stage.timeout === undefined ? [] : [`timeout ${sayTime(stage.timeout)}`]),
        ...(stage.onFailure.kind === 'degrade' ? ['its failure lets the run go on (on_failure: degrade)'] : []),
    ];
    return [
        head,
        ...facts.map((text) => draw([['dim', `${INDENT}${text}`]])),
        ...taskLines(stage, planned.tasks).map(draw),
        '',
    ];
}
function drawn(line, paint, width) {
    if (width === undefined)
        return line
            .map(([style, piece]) => paint(style, piece))
            .join('')
            .trimEnd();
    let left = width - 1;
    let text = '';
    for (const [style, piece] of line) {
        const shown = (0,_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(piece, left);
        left -= (0,_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .columnsOf */ .PL)(shown);
        text += paint(style, shown);
    }
    return text.trimEnd();
}
const stageWords = (stage) => {
    switch (stage.type) {
        case 'sequential':
            return stage.tasks.length === 1 ? 'one task' : 'one after another';
        case 'parallel': {
            if (stage.tasks.length === 1)
                return 'one task';
            const bound = stage.maxParallel === undefined ? '' : `, at most ${sayNumber(stage.maxParallel)}`;
            return stage.tasks.some(({ edges }) => edges.length > 0)
                ? `at once, each when what it needs is there${bound}`
                : `all ${stage.tasks.length} at once${bound}`;
        }
        case 'conditional':
            return stage.match === 'first'
                ? 'the first task whose condition holds'
                : 'each task whose condition holds';
        case 'loop':
            return `loop ${loopWords(stage)}`;
    }
};
const loopWords = ({ loop }) => {
    const { over, maxParallel } = loop;
    const once = maxParallel === 1 ? 'one at a time' : `up to ${sayNumber(maxParallel)} at once`;
    switch (over.kind) {
        case 'for-each':
            return `for each of ${Array.isArray(over.items) ? (0,_status_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(over.items.length, 'item') : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(sayJson(over.items), 60)}, ${once}`;
        case 'matrix':
            return `over a matrix, ${once}`;
        case 'times':
            return `${sayNumber(over.count)} times, ${once}`;
        case 'while':
        case 'until':
            return `${over.kind} ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(over.condition.expr, 80)}, at most ${loop.maxIterations} times`;
    }
};
const edgeWords = ({ on, because, needs, explicit, optional, at }) => {
    const why = because.kind === 'reference' ? `reads ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(because.text, 80)}` : 'depends_on';
    const when = needs === 'ended' ? ', however it ends' : explicit ? `, when ${needs.join(' or ')}` : '';
    return `${on}${when}${optional ? ', if there is one' : ''}  (${why}, line ${at.line})`;
};
const gateWords = ({ approval, environment }, evaluated) => {
    const name = evaluated ?? (typeof environment === 'string' ? environment : environment?.template);
    return [
        ...(name === undefined ? [] : [`environment ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(name, 80)}`]),
        ...(approval === undefined
            ? []
            : [
                `gate: waits for approval${approval.environment === undefined ? '' : ` in ${approval.environment}`}${approval.autoApproveIf === undefined
                    ? ''
                    : `, passed if ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(approval.autoApproveIf.expr, 80)}`}  (line ${approval.at.line})`,
            ]),
    ];
};
const resourceWords = ({ resources }) => {
    const taken = Object.entries(resources).map(([name, units]) => `${sayNumber(units)} × ${name}`);
    return taken.length === 0 ? [] : [`takes ${taken.join(', ')}`];
};
function taskLines(stage, planned) {
    const steps = stage.type === 'parallel' ? (0,_plan_order_js__WEBPACK_IMPORTED_MODULE_2__/* .stepsOf */ .B_)(stage.tasks) : undefined;
    const names = Math.min(32, stage.tasks.reduce((most, { name }) => Math.max(most, name.length), 8));
    const who = stage.tasks.map((task, index) => whoWords(task, planned[index]));
    const whoWide = Math.min(24, who.reduce((most, text) => Math.max(most, (0,_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .columnsOf */ .PL)(text)), 0));
    return stage.tasks.map((task, index) => {
        const skip = planned[index]?.skip;
        const step = steps?.get(task.name.toLowerCase()) ?? (steps === undefined ? index + 1 : 1);
        const head = `${INDENT}${String(step).padStart(2)}. ${(0,_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .padTo */ .v0)(task.name, names)}  `;
        if (skip !== undefined)
            return [['dim', `${head}skipped: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(skip)}`]];
        return [
            ['plain', `${head}${(0,_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .padTo */ .v0)(who[index] ?? '', whoWide)}  `],
            ['dim', taskWords(task, planned[index])],
        ];
    });
}
const whoWords = ({ work }, planned) => {
    const performers = planned?.performers ?? [];
    if (performers.length === 0)
        return work.kind === 'run' ? (work.shell ?? work.agent) : work.agent;
    return performers.map(({ language }) => language).join(' or ');
};
function taskWords(task, planned) {
    const files = (planned?.performers ?? []).map(({ path }) => path);
    return [
        files.length === 0 ? (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)((0,_plan_order_js__WEBPACK_IMPORTED_MODULE_2__/* .sayWork */ .dM)(task), 80) : `${(0,_plan_order_js__WEBPACK_IMPORTED_MODULE_2__/* .sayWork */ .dM)(task)} (${files.join(' or ')})`,
        ...task.edges.map((edge) => `after ${edgeWords(edge)}`),
        ...(task.if === undefined ? [] : [`if ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(task.if.expr, 80)}`]),
        ...(task.else ? ['if no other ran'] : []),
        ...resourceWords(task),
        ...(task.secrets.length === 0 ? [] : [`secrets ${task.secrets.map(({ name }) => name).join(', ')}`]),
        ...(task.timeout === undefined ? [] : [`timeout ${sayTime(task.timeout)}`]),
        ...(task.onFailure.kind === 'degrade' ? ['may fail (degrade)'] : []),
    ].join(' · ');
}
const sayTime = (value) => typeof value === 'number' ? (0,_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .sayDuration */ .k)(value) : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(value.template, 60);
const sayNumber = (value) => typeof value === 'number' ? String(value) : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(value.template, 60);
const sayJson = (value) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .T)(typeof value === 'string' ? value : JSON.stringify(value), 120);


/***/ })

};
