export const id = 665;
export const ids = [665];
export const modules = {

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ys: () => (/* binding */ absolute),
  p0: () => (/* binding */ findingsJson),
  _g: () => (/* binding */ findingsText),
  Hh: () => (/* binding */ load),
  refuse: () => (/* binding */ refuse)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
// EXTERNAL MODULE: ./build/definition/paths.js
var paths = __webpack_require__(5180);
// EXTERNAL MODULE: ./build/definition/problem.js
var problem = __webpack_require__(3195);
;// CONCATENATED MODULE: ./build/definition/find.js



const DEFINITION_NAMES = [
    'unified-workflow',
    '.github/unified-workflow',
    '.noa/workflow',
].flatMap((name) => ['.yml', '.yaml', '.json'].map((extension) => name + extension));
const findDefinition = (cwd, sources) => {
    for (const folder of (0,paths/* foldersUp */.TS)(cwd))
        for (const name of DEFINITION_NAMES) {
            const path = (0,paths/* join */.fj)(folder, name);
            if (sources.exists(path) === 'file')
                return (0,diagnostic.ok)(path);
        }
    const message = `there is no workflow definition in ${cwd} or a folder above it (looked for ${DEFINITION_NAMES.join(', ')}): run \`noa init\` for a first one, or name a file`;
    return (0,diagnostic/* err */._q)([(0,problem/* problem */.CC)('definition-not-found', startOf(DEFINITION_NAMES[0] ?? ''), message)]);
};
const repositoryRoot = (definition, cwd, sources) => {
    const own = (0,paths/* folderOf */.yS)(definition);
    const withGit = (0,paths/* foldersUp */.TS)(own).find((folder) => sources.exists((0,paths/* join */.fj)(folder, '.git')) !== undefined);
    return withGit ?? ((0,paths/* isInside */.FK)(definition, cwd) ? cwd : own);
};
const startOf = (file) => ({ file, line: 1, column: 1, end: { line: 1, column: 1 } });
const insideRepository = (path, root, sources) => {
    if (!(0,paths/* isInside */.FK)(path, root))
        return undefined;
    const real = sources.realPath(path);
    const realRoot = sources.realPath(root) ?? root;
    return real === undefined || (0,paths/* isInside */.FK)(real, realRoot) ? (0,paths/* below */.Gz)(path, root) : undefined;
};

// EXTERNAL MODULE: ./build/workflow.js
var build_workflow = __webpack_require__(8375);
;// CONCATENATED MODULE: ./build/definition/action-files.js



const FORMS = {
    python: { extensions: ['py'], manifests: ['__main__.py'] },
    node: {
        extensions: ['mjs', 'js', 'cjs'],
        manifests: ['package.json', 'index.mjs', 'index.js', 'index.cjs'],
    },
    typescript: { extensions: ['ts', 'mts'], manifests: ['tsconfig.json', 'index.ts', 'index.mts'] },
    go: { extensions: ['go'], manifests: ['go.mod', 'main.go'] },
    rust: { extensions: ['rs'], manifests: ['Cargo.toml'] },
    ruby: { extensions: ['rb'], manifests: ['main.rb'] },
    bash: { extensions: ['sh', 'bash'], manifests: ['main.sh'] },
};
const resolveActions = (workflow, root, sources, locate, problems) => {
    const found = {};
    const list = listing(root, sources);
    for (const { tasks } of workflow.stages)
        for (const task of tasks) {
            const { work } = task;
            const agent = (0,build_workflow/* agentNamed */.XC)(workflow.agents, work.agent)?.[1];
            if (work.kind !== 'action' || agent?.kind !== 'language' || agent.prefer.length === 0)
                continue;
            const known = (found[work.agent] ??= {});
            const files = Object.hasOwn(known, work.action)
                ? known[work.action]
                : (known[work.action] = filesOf(agent, work.action, list));
            if (files?.length === 0)
                problems.push((0,problem/* problem */.CC)('action-not-found', locate(task, ['action'], 'value'), notFound(agent, work)));
        }
    return found;
};
const listing = (root, sources) => {
    const known = new Map();
    return (folder) => {
        const before = known.get(folder);
        if (before)
            return before;
        const now = new Map(sources.list((0,paths/* join */.fj)(root, folder)).map(({ name, kind }) => [name, kind]));
        known.set(folder, now);
        return now;
    };
};
const filesOf = (agent, action, list) => agent.prefer.flatMap((language) => fileOf(language, (0,paths/* join */.fj)(agent.actions, action), list) ?? []);
const fileOf = (language, path, list) => {
    const { extensions, manifests } = FORMS[language];
    const folder = list((0,paths/* folderOf */.yS)(path));
    const name = path.slice(path.lastIndexOf('/') + 1);
    const extension = extensions.find((candidate) => folder.get(`${name}.${candidate}`) === 'file');
    if (extension !== undefined)
        return { language, path: `${path}.${extension}`, kind: 'file' };
    if (folder.get(name) !== 'folder')
        return undefined;
    const inside = list(path);
    const entry = manifests.some((manifest) => inside.get(manifest) === 'file');
    return entry ? { language, path, kind: 'folder' } : undefined;
};
const notFound = (agent, { agent: name, action }) => {
    const path = (0,paths/* join */.fj)(agent.actions, action);
    const looked = agent.prefer.flatMap((language) => {
        const { extensions, manifests } = FORMS[language];
        return [...extensions.map((extension) => `${path}.${extension}`), `${path}/${manifests[0] ?? ''}`];
    });
    return `the agent \`${name}\` has no file for \`${action}\`: add one of ${looked.join(', ')}`;
};

// EXTERNAL MODULE: ./build/expression/suggest.js
var suggest = __webpack_require__(8417);
;// CONCATENATED MODULE: ./build/definition/checks/names.js

const sameName = (a, b) => a.toLowerCase() === b.toLowerCase();
const indexByName = (entries) => {
    const index = new Map();
    for (const [name, value] of entries)
        if (!index.has(name.toLowerCase()))
            index.set(name.toLowerCase(), value);
    return index;
};
const declaredName = (name, declared) => {
    for (const candidate of declared)
        if (sameName(candidate, name))
            return candidate;
    return undefined;
};
const noSuch = (kind, name, known, otherwise) => `there is no ${kind} \`${name}\`: ${meantOrKnown(name, known, otherwise)}`;
const meantOrKnown = (name, known, otherwise) => {
    const meant = (0,suggest/* suggest */.Z)(name, known.length > MOST_COMPARED ? likely(name, known) : known);
    if (meant !== undefined)
        return `did you mean \`${meant}\`?`;
    return known.length === 0
        ? otherwise
        : known.length === 1
            ? `there is only \`${known[0]}\``
            : `there are ${listed(known)}`;
};
const MOST_COMPARED = 300;
const likely = (name, known) => {
    const found = [];
    const start = name.slice(0, 3);
    const end = name.slice(-3);
    for (const candidate of known) {
        if (candidate.startsWith(start) || candidate.endsWith(end))
            found.push(candidate);
        if (found.length === MOST_COMPARED)
            break;
    }
    return found;
};
const MOST_LISTED = 8;
const listed = (names) => {
    const shown = names.slice(0, MOST_LISTED).map((name) => `\`${name}\``);
    const more = names.length - shown.length;
    const all = more > 0 ? [...shown, `${more} more`] : shown;
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

;// CONCATENATED MODULE: ./build/definition/checks/shells.js


const shells = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python', 'node'];
const shellsKnown = ({ workflow, locate, written }) => {
    const owners = [
        [workflow, ['defaults', 'shell']],
        ...Object.values(workflow.agents).flatMap((agent) => agent.kind === 'shell' && agent.at !== undefined ? [[agent, ['shell']]] : []),
        ...workflow.stages.flatMap((stage) => stage.tasks.map((task) => [task, ['shell']])),
    ];
    return owners.flatMap(([owner, path]) => {
        const shell = written(owner, path);
        if (typeof shell !== 'string' || shell.includes('${{'))
            return [];
        if (shell.includes('{0}') || shells.includes(shell))
            return [];
        return [(0,problem/* problem */.CC)('unknown-shell', locate(owner, path, 'value'), unknown(shell))];
    });
};
const unknown = (shell) => {
    if (/\s/.test(shell))
        return `\`${shell}\` has no \`{0}\`, which stands for the file of the script: write \`${shell} {0}\``;
    const meant = declaredName(shell, shells);
    if (meant !== undefined)
        return `there is no shell \`${shell}\`: did you mean \`${meant}\`?`;
    const command = /^[\w./-]+$/.test(shell) ? `, or write \`${shell} {0}\` to start that program` : '';
    return `there is no shell \`${shell}\`: there are ${listed(shells)}${command}`;
};
const shellOf = ({ workflow, written }, stage, task) => {
    if (task.work.kind !== 'run')
        return undefined;
    const said = task.work.shell ?? ofAgent(workflow, task.work.agent);
    if (said !== undefined)
        return /^[\w-]+/.exec(said)?.[0];
    return JSON.stringify(written(stage, ['runs_on']) ?? '')
        .toLowerCase()
        .includes('windows')
        ? undefined
        : 'bash';
};
const ofAgent = (workflow, name) => {
    const agent = Object.hasOwn(workflow.agents, name) ? workflow.agents[name] : undefined;
    return agent?.kind === 'shell' ? agent.shell : undefined;
};

;// CONCATENATED MODULE: ./build/definition/checks/agent-work.js



const agentWork = (context) => context.workflow.stages.flatMap((stage) => stage.tasks.flatMap((task) => judge(context, task)));
const judge = ({ workflow, locate, written }, task) => {
    const { work } = task;
    const declared = declaredName(work.agent, Object.keys(workflow.agents));
    const agent = declared === undefined ? undefined : workflow.agents[declared];
    if (agent === undefined)
        return [];
    const related = agent.at === undefined ? [] : [{ at: agent.at, message: `agent \`${work.agent}\`` }];
    if (work.kind === 'run') {
        if (agent.kind === 'shell' || written(task, ['run']) === undefined)
            return [];
        const shell = shells.find((name) => name === work.agent.toLowerCase());
        const mend = shell === undefined
            ? 'write `action`, or delete `agent`'
            : `write \`shell: ${shell}\` in place of \`agent\`, or \`action\` in place of \`run\``;
        return [
            (0,problem/* problem */.CC)('agent-cannot-run', locate(task, ['agent'], 'value'), `agent \`${work.agent}\` performs actions, and \`run\` is a script for a shell: ${mend}`, { related }),
        ];
    }
    const found = [];
    if (agent.kind === 'shell')
        found.push((0,problem/* problem */.CC)('agent-cannot-act', locate(task, [written(task, ['agent']) === undefined ? 'action' : 'agent'], 'value'), `agent \`${work.agent}\` is a shell, which has no actions: write \`run\` in place of \`action\`, or name another agent`, { related }));
    if (written(task, ['shell']) !== undefined)
        found.push((0,problem/* problem */.CC)('without-effect', locate(task, ['shell'], 'key'), '`shell` reads the script of `run`, and this task has an `action`: delete it', { severity: 'warning' }));
    return found;
};

;// CONCATENATED MODULE: ./build/definition/checks/conditional-tasks.js

const conditionalTasks = ({ workflow, locate }) => workflow.stages.flatMap((stage) => {
    const elses = stage.tasks.filter((task) => task.else);
    return stage.tasks.flatMap((task, index) => {
        const atElse = () => locate(task, ['else'], 'key');
        if (stage.type !== 'conditional')
            return task.else
                ? [
                    (0,problem/* problem */.CC)('misplaced-else', atElse(), `\`else\` belongs to a stage with \`type: conditional\`, and \`${stage.name}\` is ${stage.type}: change the type, or write an \`if\``),
                ]
                : [];
        if (!task.else)
            return task.if === undefined
                ? [
                    (0,problem/* problem */.CC)('missing-condition', task.at, `task \`${task.name}\` stands in a conditional stage: add \`if\`, or \`else: true\` when it should run when no \`if\` held`),
                ]
                : [];
        if (task.if !== undefined)
            return [
                (0,problem/* problem */.CC)('misplaced-else', atElse(), '`else` runs when no `if` of the stage held, so it has no `if` of its own: keep one of the two', { related: [{ at: locate(task, ['if'], 'key'), message: 'its `if`' }] }),
            ];
        const [first] = elses;
        if (first !== undefined && first !== task)
            return [
                (0,problem/* problem */.CC)('misplaced-else', atElse(), 'a stage has one `else` at most: keep one, or give this task an `if`', { related: [{ at: locate(first, ['else'], 'key'), message: 'the first' }] }),
            ];
        if (stage.tasks.slice(index + 1).some((later) => !later.else))
            return [
                (0,problem/* problem */.CC)('misplaced-else', atElse(), `\`else\` stands last, after every \`if\`: move task \`${task.name}\` to the end of the stage`),
            ];
        return [];
    });
});

;// CONCATENATED MODULE: ./build/definition/checks/typed-values.js

const wrongType = (value, type, options = []) => {
    if (typeof value === 'string' && value.includes('${{'))
        return undefined;
    const right = {
        json: true,
        choice: options.includes(plainText(value)),
        string: typeof value === 'string',
        number: typeof value === 'number',
        boolean: typeof value === 'boolean',
    };
    return right[type] ? undefined : trouble(value, type);
};
const trouble = (value, type) => {
    const number = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
    const troubles = {
        choice: 'is none of its options',
        string: typeof value === 'object' ? 'is no text' : 'is no text: put quotes around it',
        number: number ? 'is a text: write it without quotes' : 'is no number',
        boolean: value === 'true' || value === 'false'
            ? 'is a text: write it without quotes'
            : 'is neither `true` nor `false`',
        json: 'is no JSON',
    };
    return troubles[type];
};
const plainText = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
const retyped = (value, type, at, text) => {
    if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return (0,problem/* replacement */.f4)('Put quotes around it', at, JSON.stringify(text));
    const bare = /^(["'])(.*)\1$/.exec(text)?.[2];
    if (bare === undefined || bare !== value)
        return undefined;
    const right = type === 'boolean' ? /^(?:true|false)$/ : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
    return (type === 'boolean' || type === 'number') && right.test(bare)
        ? (0,problem/* replacement */.f4)('Take off the quotes', at, bare)
        : undefined;
};

;// CONCATENATED MODULE: ./build/definition/checks/declared-inputs.js




const declaredInputs = ({ workflow, locate, text }) => Object.entries(workflow.inputs).flatMap(([name, input]) => {
    const found = [];
    const at = (key, what = 'key') => locate(workflow, ['inputs', name, key], what);
    if (input.type === 'choice' && input.options === undefined)
        return [
            (0,problem/* problem */.CC)('input-options', input.at, `input \`${name}\` is a choice of nothing: add \`options: [A, B]\``),
        ];
    if (input.type !== 'choice' && input.options !== undefined)
        found.push((0,problem/* problem */.CC)('input-options', at('options'), `\`options\` belong to \`type: choice\`, and input \`${name}\` is a ${input.type}: change one of the two`));
    const options = input.options ?? [];
    for (const [index, option] of options.entries())
        if (options.indexOf(option) < index)
            found.push((0,problem/* problem */.CC)('input-options', locate(workflow, ['inputs', name, 'options', index]), `option ${(0,problem/* shown */.SP)(option)} stands here twice: delete one`));
    if (input.default === undefined || input.default === null)
        return found;
    const wrong = wrongType(input.default, input.type, options);
    if (wrong !== undefined) {
        const meant = input.type === 'choice' ? (0,suggest/* suggest */.Z)(plainText(input.default), options) : undefined;
        const hint = input.type !== 'choice'
            ? ''
            : meant === undefined
                ? `: there are ${listed(options)}`
                : `: did you mean \`${meant}\`?`;
        found.push((0,problem/* problem */.CC)('input-default', at('default', 'value'), `the default of input \`${name}\` (${input.type}) ${wrong}${hint}`, { fix: retyped(input.default, input.type, at('default', 'value'), text(at('default', 'value'))) }));
    }
    if (input.required)
        found.push((0,problem/* problem */.CC)('without-effect', at('required'), `input \`${name}\` has a default, so it is never missing: delete \`required\`, or the default`, { severity: 'warning', related: [{ at: at('default'), message: 'its default' }] }));
    return found;
});

;// CONCATENATED MODULE: ./build/definition/checks/node-names.js


const stageProperties = ['status', 'outcome', 'conclusion', 'result', 'outputs', 'tasks'];
const taskProperties = [
    'status',
    'outcome',
    'conclusion',
    'result',
    'outputs',
    'attempts',
    'reports',
    'files',
];
const notLiteral = ({ site, reference }, segment, wanted) => {
    if (segment?.literal === true)
        return undefined;
    const at = segment === undefined ? reference : segment.length > 0 ? segment : reference;
    const found = segment === undefined ? 'all of it is read here' : 'what it reads is known only when it runs';
    return (0,problem/* problem */.CC)('computed-name', site.place(at), `write ${wanted} out, as \`${exampleOf(reference.path)}\`: ${found}, and the plan must know what waits for what`);
};
const exampleOf = (path) => path[0]?.toLowerCase() === 'stages' ? 'stages.NAME.outputs.VALUE' : 'tasks.NAME.outputs.VALUE';
const unknownTask = (use, segment, tasks, elsewhere) => (0,problem/* problem */.CC)('unknown-task', use.site.place(segment), noSuch('task', segment.name, tasks.map(({ name }) => name), elsewhere));
const checkStageRest = (use, stage, rest) => {
    const [property, output] = rest;
    if (property === undefined)
        return [];
    const known = declaredName(property.name, stageProperties);
    if (!property.literal || known === undefined)
        return [wrongProperty(use, property, 'a stage', stageProperties)];
    if (known !== 'outputs' || output?.literal !== true)
        return [];
    const outputs = stageOutputs(stage);
    return declaredName(output.name, outputs) === undefined
        ? [unknownStageOutput(use, stage, output, outputs)]
        : [];
};
const stageOutputs = (stage) => stage.type === 'loop'
    ? ['items', ...Object.keys(stage.loop.collect), ...Object.keys(stage.outputs)]
    : Object.keys(stage.outputs);
const unknownStageOutput = (use, stage, output, outputs) => {
    const place = use.site.place(output);
    const publisher = stage.type === 'loop'
        ? undefined
        : stage.tasks.find((task) => declaredName(output.name, Object.keys(task.outputs)) !== undefined);
    const related = [{ at: stage.at, message: `stage \`${stage.name}\`` }];
    if (publisher !== undefined)
        return (0,problem/* problem */.CC)('unknown-output', place, `stage \`${stage.name}\` has no output \`${output.name}\`, but its task has: read \`stages.${stage.name}.tasks.${publisher.name}.outputs.${output.name}\`, or name it under the stage's \`outputs\``, { related });
    const otherwise = stage.type === 'loop'
        ? 'name it under `loop.collect`'
        : `name it under the stage's \`outputs\`, or read \`stages.${stage.name}.tasks.NAME.outputs.${output.name}\``;
    return (0,problem/* problem */.CC)('unknown-output', place, `stage \`${stage.name}\` has no output \`${output.name}\`: ${meantOrKnown(output.name, outputs, otherwise)}`, { related });
};
const checkTaskRest = (use, task, rest) => {
    const [property, output, deeper] = rest;
    if (property === undefined)
        return [];
    const known = declaredName(property.name, taskProperties);
    if (!property.literal || known === undefined)
        return [wrongProperty(use, property, 'a task', taskProperties)];
    if (known !== 'outputs' || output?.literal !== true)
        return [];
    const place = use.site.place(output);
    const declared = declaredName(output.name, Object.keys(task.outputs));
    const outputs = Object.keys(task.outputs);
    const related = [{ at: task.at, message: `task \`${task.name}\`` }];
    if (declared === undefined && outputs.length > 0)
        return [
            (0,problem/* problem */.CC)('unknown-output', place, `task \`${task.name}\` declares no output \`${output.name}\`: ${meantOrKnown(output.name, outputs, 'declare it under `outputs`')}`, { related }),
        ];
    const type = declared === undefined ? 'string' : (task.outputs[declared]?.type ?? 'string');
    if (deeper === undefined || type === 'json')
        return [];
    return [
        (0,problem/* problem */.CC)('unknown-property', use.site.place(deeper), `output \`${output.name}\` of task \`${task.name}\` is a ${type}, and nothing can be read behind it: declare it with \`type: json\` under the task's \`outputs\``, { related }),
    ];
};
const wrongProperty = (use, property, of, known) => property.literal
    ? (0,problem/* problem */.CC)('unknown-property', use.site.place(property), `${of} has no \`${property.name}\`: ${meantOrKnown(property.name, known, '')}`)
    : (0,problem/* problem */.CC)('computed-name', use.site.place(property), `write out what is read of ${of}: ${listed(known)}`);

;// CONCATENATED MODULE: ./build/definition/checks/declared-outputs.js




const LARGEST = 1024 * 1024;
const declaredOutputs = (context) => context.workflow.stages.flatMap((stage) => stage.tasks.flatMap((task) => declarations(context, task)));
const declarations = ({ locate, text }, task) => Object.entries(task.outputs).flatMap(([name, output]) => {
    const found = [];
    const at = (key, what = 'key') => locate(task, ['outputs', name, key], what);
    if (output.default !== undefined && output.default !== null) {
        const wrong = wrongType(output.default, output.type);
        if (wrong !== undefined)
            found.push((0,problem/* problem */.CC)('output-default', at('default', 'value'), `the default of output \`${name}\` (${output.type}) ${wrong}`, {
                fix: retyped(output.default, output.type, at('default', 'value'), text(at('default', 'value'))),
            }));
    }
    if (output.schema !== undefined && output.type !== 'json')
        found.push((0,problem/* problem */.CC)('output-schema', at('schema'), `a schema judges JSON, and output \`${name}\` is a ${output.type}: add \`type: json\`, or delete \`schema\``));
    else if (output.schema !== undefined &&
        (typeof output.schema !== 'object' || output.schema === null || Array.isArray(output.schema)) &&
        typeof output.schema !== 'boolean')
        found.push((0,problem/* problem */.CC)('output-schema', at('schema', 'value'), 'a JSON Schema is a map, such as `{type: object}`'));
    if (output.maxSize !== undefined && output.maxSize > LARGEST)
        found.push((0,problem/* problem */.CC)('without-effect', at('max_size'), 'a task may publish 1 MiB in all, so this bound is never reached: lower it, or hand a file on with `files`', { severity: 'warning' }));
    return found;
});
const substituteOutputs = (context) => context.workflow.stages.flatMap((stage) => [
    ...substitutes(context, stage, stage.onFailure.kind === 'degrade' ? stage.onFailure.outputs : undefined, stageOutputs(stage), `stage \`${stage.name}\``),
    ...stage.tasks.flatMap((task) => [
        ...(Object.keys(task.outputs).length === 0
            ? []
            : substitutes(context, task, task.onFailure.kind === 'degrade' ? task.onFailure.outputs : undefined, Object.keys(task.outputs), `task \`${task.name}\``)),
        ...substituteTypes(context, task),
    ]),
]);
const substitutes = ({ locate }, node, outputs, declared, who) => Object.keys(outputs ?? {})
    .filter((name) => declaredName(name, declared) === undefined)
    .map((name) => (0,problem/* problem */.CC)('unknown-output', locate(node, ['on_failure', 'degrade', 'outputs', name], 'key'), `${who}: ${noSuch('output', name, declared, 'declare it under `outputs`')}`));
const substituteTypes = ({ locate }, task) => {
    if (task.onFailure.kind !== 'degrade')
        return [];
    return Object.entries(task.onFailure.outputs ?? {}).flatMap(([name, value]) => {
        const declared = declaredName(name, Object.keys(task.outputs));
        const type = declared === undefined ? undefined : task.outputs[declared]?.type;
        const wrong = type === undefined || value === null ? undefined : wrongType(value, type);
        return wrong === undefined
            ? []
            : [
                (0,problem/* problem */.CC)('output-default', locate(task, ['on_failure', 'degrade', 'outputs', name], 'value'), `the substitute of output \`${name}\` (${type}) ${wrong}`),
            ];
    });
};

;// CONCATENATED MODULE: ./build/definition/checks/cycles.js
const MOST_ROUNDS = 20;
const cyclesOf = (nodes, arcs) => {
    const written = findAndCut(nodes, arcs.filter(({ reference }) => !reference), () => true);
    const cut = new Set(written.map(([first]) => first));
    const rest = arcs.filter((arc) => !cut.has(arc));
    return [...written, ...findAndCut(nodes, rest, ({ reference }) => reference)];
};
const findAndCut = (nodes, arcs, mayReport) => {
    const found = [];
    let live = arcs.filter(({ from, to }) => from !== to);
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const out = outgoing(nodes, live);
        const knots = knotOfEach(nodes, out);
        const inside = (arc) => knots[arc.from] === knots[arc.to];
        const reported = new Map();
        for (const arc of live) {
            const knot = knots[arc.from] ?? 0;
            if (inside(arc) && mayReport(arc) && !reported.has(knot))
                reported.set(knot, arc);
        }
        if (reported.size === 0)
            break;
        for (const arc of reported.values())
            found.push([arc, ...wayBack(arc, out, inside)]);
        const cut = new Set(reported.values());
        live = live.filter((arc) => inside(arc) && !cut.has(arc));
    }
    return found;
};
const outgoing = (nodes, arcs) => {
    const out = Array.from({ length: nodes }, () => []);
    for (const arc of arcs)
        out[arc.from]?.push(arc);
    return out;
};
const knotOfEach = (nodes, out) => {
    const knots = Array.from({ length: nodes }, () => -1);
    const order = Array.from({ length: nodes }, () => -1);
    const low = Array.from({ length: nodes }, () => 0);
    const open = [];
    let visited = 0;
    let knot = 0;
    const lower = (node, to) => {
        low[node] = Math.min(low[node] ?? 0, to);
    };
    for (let start = 0; start < nodes; start++) {
        const path = [];
        const enter = (node) => {
            order[node] = low[node] = visited++;
            open.push(node);
            path.push({ node, next: 0 });
        };
        if (order[start] === -1)
            enter(start);
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const arc = out[top.node]?.[top.next++];
            if (arc !== undefined) {
                if (order[arc.to] === -1)
                    enter(arc.to);
                else if (knots[arc.to] === -1)
                    lower(top.node, order[arc.to] ?? 0);
                continue;
            }
            path.pop();
            const above = path.at(-1);
            if (above !== undefined)
                lower(above.node, low[top.node] ?? 0);
            if (low[top.node] === order[top.node]) {
                for (let node = open.pop(); node !== undefined; node = open.pop()) {
                    knots[node] = knot;
                    if (node === top.node)
                        break;
                }
                knot++;
            }
        }
    }
    return knots;
};
const wayBack = ({ from, to }, out, inside) => {
    const reachedBy = new Map([[to, undefined]]);
    for (const node of reachedBy.keys()) {
        if (node === from)
            break;
        for (const arc of out[node] ?? [])
            if (inside(arc) && !reachedBy.has(arc.to))
                reachedBy.set(arc.to, arc);
    }
    const way = [];
    for (let arc = reachedBy.get(from); arc !== undefined; arc = reachedBy.get(arc.from))
        way.push(arc);
    return way.toReversed();
};

;// CONCATENATED MODULE: ./build/definition/checks/stage-dependencies.js


const stageDependencies = ({ workflow }) => {
    const stages = indexByName(workflow.stages.map((stage) => [stage.name, stage]));
    const names = workflow.stages.map(({ name }) => name);
    const taskOwners = indexByName(workflow.stages.flatMap((stage) => stage.tasks.map((task) => [task.name, stage])));
    return workflow.stages.flatMap((stage) => {
        const seen = new Map();
        return (stage.dependsOn ?? []).flatMap((edge) => {
            const before = seen.get(edge.on.toLowerCase());
            seen.set(edge.on.toLowerCase(), before ?? edge);
            if (before !== undefined)
                return [twice(edge, before)];
            if (sameName(edge.on, stage.name))
                return [
                    (0,problem/* problem */.CC)('self-dependency', edge.at, `stage \`${stage.name}\` cannot depend on itself: delete this`),
                ];
            if (edge.optional || stages.has(edge.on.toLowerCase()))
                return [];
            const others = names.filter((name) => name !== stage.name);
            const owner = taskOwners.get(edge.on.toLowerCase());
            const message = owner === undefined
                ? noSuch('stage', edge.on, others, 'delete this')
                : taskNamed(edge.on, owner, stage);
            return [(0,problem/* problem */.CC)('unknown-stage', edge.at, message)];
        });
    });
};
const taskNamed = (name, owner, stage) => owner === stage
    ? `\`${name}\` is a task of this stage, and a stage depends on stages: write \`depends_on\` on the task that waits for it`
    : `\`${name}\` is a task, and a stage depends on stages: write its stage, \`${owner.name}\``;
const twice = (edge, before) => (0,problem/* problem */.CC)('duplicate-dependency', edge.at, `\`${edge.on}\` stands here twice: keep one, with the \`when\` that is meant`, {
    related: [{ at: before.at, message: 'the first time' }],
});

// EXTERNAL MODULE: ./build/expression/calls.js
var calls = __webpack_require__(7814);
// EXTERNAL MODULE: ./build/expression/functions.js + 2 modules
var functions = __webpack_require__(3443);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(2083);
// EXTERNAL MODULE: ./build/expression/tree.js
var expression_tree = __webpack_require__(5035);
;// CONCATENATED MODULE: ./build/expression/references.js



const references = (tree) => {
    const found = [];
    const indexOf = new Map(tree.tokens.map(({ token }, index) => [token, index]));
    const visit = (node, guarded, insideToJSON) => {
        const inner = (0,expression_tree/* withoutParentheses */.Hx)(node);
        if ((0,expression_tree/* isReference */.A_)(inner)) {
            found.push(reference(inner, tree.tokens, indexOf, guarded, insideToJSON));
            return visitIndexes(inner);
        }
        const or = inner instanceof ast/* Logical */.oD && inner.operator.type === lexer/* TokenType */.ks.OR;
        const json = inner instanceof ast/* FunctionCall */.R6 && inner.functionName.lexeme.toLowerCase() === 'tojson';
        const parts = (0,expression_tree/* children */.Y_)(inner);
        for (const [index, part] of parts.entries())
            visit(part, or && index < parts.length - 1, json);
    };
    const visitIndexes = (node) => {
        if (node instanceof ast/* Grouping */.aU)
            return visitIndexes(node.group);
        if (!(node instanceof ast/* IndexAccess */.p_))
            return;
        visitIndexes(node.expr);
        if (!(node.index instanceof ast/* Literal */.uS || node.index instanceof ast/* Star */.FE))
            visit(node.index, false, false);
    };
    visit(tree.root, false, false);
    return found.toSorted((a, b) => a.offset - b.offset);
};
const reference = (node, tokens, indexOf, guarded, insideToJSON) => {
    const { segments, end } = follow(node, tokens, indexOf);
    const offset = segments[0]?.offset ?? 0;
    const last = tokens[end - 1];
    const length = last === undefined ? 0 : last.offset + last.token.lexeme.length - offset;
    return { path: segments.map(({ name }) => name), segments, offset, length, guarded, insideToJSON };
};
const follow = (node, tokens, indexOf) => {
    if (node instanceof ast/* Grouping */.aU) {
        const inner = follow(node.group, tokens, indexOf);
        return { segments: inner.segments, end: inner.end + 1 };
    }
    if (node instanceof ast/* ContextAccess */.QC) {
        const at = indexOf.get(node.name) ?? 0;
        return { segments: [segment(node.name.lexeme, true, tokens, at, at)], end: at + 1 };
    }
    if (!(node instanceof ast/* IndexAccess */.p_))
        throw new Error('Internal error: this node is no part of a reference');
    const before = follow(node.expr, tokens, indexOf);
    const literal = node.index instanceof ast/* Literal */.uS;
    const name = node.index instanceof ast/* Literal */.uS ? node.index.literal.coerceString() : '*';
    const first = before.end + 1;
    const dotted = tokens[before.end]?.token.type === lexer/* TokenType */.ks.DOT;
    const last = dotted ? first : closing(tokens, first) - 1;
    return {
        segments: [...before.segments, segment(name, literal, tokens, first, last)],
        end: dotted ? last + 1 : last + 2,
    };
};
const closing = (tokens, from) => {
    let open = 1;
    for (let at = from; at < tokens.length; at++) {
        const type = tokens[at]?.token.type;
        if (type === lexer/* TokenType */.ks.LEFT_BRACKET)
            open++;
        if (type === lexer/* TokenType */.ks.RIGHT_BRACKET && --open === 0)
            return at;
    }
    throw new Error('Internal error: a bracket that parsed is not closed');
};
const segment = (name, literal, tokens, first, last) => {
    const offset = tokens[first]?.offset ?? 0;
    const end = tokens[last];
    const length = end === undefined ? 0 : end.offset + end.token.lexeme.length - offset;
    return { name, literal, offset, length };
};

// EXTERNAL MODULE: ./build/expression/syntax.js + 2 modules
var syntax = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/expression/template.js
var template = __webpack_require__(1281);
;// CONCATENATED MODULE: ./build/expression/analyse.js





const analyse = (text, form = 'template') => {
    const { parts, problems } = form === 'template' ? (0,template/* parseTemplate */.QC)(text) : (0,template/* parseExpression */.YK)(text);
    const expressions = parts.filter((part) => part.kind === 'expression');
    const each = expressions.map(analyseExpression);
    return {
        problems: [...each.flatMap((one) => one.problems), ...problems].toSorted((a, b) => a.offset - b.offset),
        references: each.flatMap((one) => one.references),
        functions: each.flatMap((one) => one.functions),
        expressions,
    };
};
const analyseExpression = (part) => {
    const { source, offset } = part;
    const { problems, tree } = (0,syntax/* parse */.q)(source);
    const moved = (thing) => ({
        ...thing,
        offset: thing.offset + offset,
    });
    const placed = problems.map((problem) => source.trim() === ''
        ? { ...problem, offset: part.outerOffset, length: part.outerLength }
        : moved(problem));
    if (tree === undefined)
        return { problems: placed, references: [], functions: [] };
    return {
        problems: placed,
        references: references(tree).map((reference) => ({
            ...moved(reference),
            segments: reference.segments.map(moved),
        })),
        functions: (0,calls/* calls */.K)(tree).map(({ name, offset: at, length }) => ({ name, offset: at + offset, length })),
    };
};
const callsStatusFunction = (text, form = 'expression') => analyse(text, form).functions.some(({ name }) => (0,functions/* isStatusFunction */.j_)(name));

;// CONCATENATED MODULE: ./build/definition/checks/contexts.js
const contextNames = [
    'inputs',
    'env',
    'secrets',
    'github',
    'runner',
    'run',
    'stages',
    'tasks',
    'loop',
    'changes',
    'task',
];
const planned = ['inputs', 'github', 'changes'];
const plannedInLoop = [...planned, 'loop'];
const atStart = ['inputs', 'github', 'changes', 'runner', 'run'];
const aroundStage = [...atStart, 'env', 'stages'];
const inIteration = [...aroundStage, 'loop'];
const ofTask = [...inIteration, 'tasks'];
const ofSecretive = [...ofTask, 'secrets'];
const ofInner = [...ofTask, 'task'];
const contexts_template = (owner, keys, contexts) => keys.map((key) => ({ owner, key, form: 'template', contexts, statusFunctions: false }));
const expression = (owner, keys, contexts) => keys.map((key) => ({ owner, key, form: 'expression', contexts, statusFunctions: false }));
const condition = (owner, contexts) => ({
    owner,
    key: 'if',
    form: 'expression',
    contexts,
    statusFunctions: true,
});
const inner = (owner, at) => [
    ...contexts_template(owner, [`${at}.env`, `${at}.with`], [...ofInner, 'secrets']),
    ...contexts_template(owner, [`${at}.working_directory`, `${at}.files`], ofInner),
    ...contexts_template(owner, [`${at}.timeout`, `${at}.retry`], plannedInLoop),
];
const verify = (owner) => {
    const known = owner === 'task' ? ofInner : ofTask;
    return [
        ...expression(owner, ['verify.*.assert'], known),
        ...contexts_template(owner, ['verify.*.message', 'verify.*.sha256'], known),
        ...inner(owner, 'verify.*'),
    ];
};
const expressionKeys = [
    ...contexts_template('workflow', [
        'inputs.*.default',
        'timeout',
        'max_parallel',
        'defaults.timeout',
        'defaults.retry',
        'orchestration.runs_on',
    ], planned),
    ...contexts_template('workflow', ['env', 'defaults.env'], atStart),
    ...contexts_template('workflow', ['defaults.working_directory', 'defaults.files'], [...atStart, 'env']),
    ...contexts_template('workflow', ['outputs'], aroundStage),
    condition('stage', aroundStage),
    ...contexts_template('stage', ['env'], inIteration),
    ...contexts_template('stage', ['outputs'], [...aroundStage, 'tasks']),
    ...contexts_template('stage', ['environment', 'runs_on', 'retry'], plannedInLoop),
    ...contexts_template('stage', ['timeout', 'max_parallel', 'resources', 'loop.max_parallel', 'approval.environment'], planned),
    ...contexts_template('stage', ['on_failure.degrade.outputs'], aroundStage),
    ...contexts_template('stage', ['loop.for_each', 'loop.matrix', 'loop.times'], aroundStage),
    ...contexts_template('stage', ['approval.reason', 'approval.show'], aroundStage),
    ...expression('stage', ['approval.auto_approve_if'], aroundStage),
    ...expression('stage', ['loop.while', 'loop.where', 'loop.key'], inIteration),
    ...expression('stage', ['loop.until', 'loop.break_if', 'loop.collect.*'], ofTask),
    ...verify('stage'),
    condition('task', ofTask),
    ...contexts_template('task', ['env', 'with'], ofSecretive),
    ...contexts_template('task', ['working_directory', 'files', 'on_failure.degrade.outputs'], ofTask),
    ...contexts_template('task', ['timeout', 'resources', 'shards', 'retry'], plannedInLoop),
    ...contexts_template('task', ['cache.inputs', 'cache.outputs', 'cache.env'], ofTask),
    ...expression('task', ['cache.key'], ofTask),
    ...contexts_template('task', ['service.env'], ofTask),
    ...inner('task', 'fallback'),
    ...inner('task', 'fallback.*'),
    ...inner('task', 'remedies.*'),
    ...inner('task', 'rollback'),
    ...verify('task'),
    ...contexts_template('agent', ['command', 'env'], [...atStart, 'env', 'secrets']),
];

;// CONCATENATED MODULE: ./build/definition/checks/sites.js



const sitesOf = (context) => {
    const known = sites.get(context.workflow);
    if (known !== undefined)
        return known;
    const found = [...collect(context)];
    sites.set(context.workflow, found);
    return found;
};
const sites = new WeakMap();
function* collect(context) {
    const { workflow } = context;
    yield* ofOwner(context, workflow, { kind: 'workflow' }, ['stages', 'tasks', 'agents']);
    for (const [agent, declared] of Object.entries(workflow.agents))
        if (declared.at !== undefined)
            yield* ofOwner(context, declared, { kind: 'agent', agent }, []);
    for (const stage of workflow.stages) {
        yield* ofOwner(context, stage, { kind: 'stage', stage }, ['tasks']);
        for (const task of stage.tasks)
            yield* ofOwner(context, task, { kind: 'task', stage, task }, []);
    }
}
function* ofOwner(context, owner, holder, except) {
    const map = context.written(owner, []);
    if (typeof map !== 'object' || map === null || (0,build_workflow/* isList */.Lv)(map))
        return;
    for (const [key, value] of Object.entries(map))
        if (!except.includes(key))
            yield* ofValue(context, owner, holder, value, [key], keysOf[holder.kind]);
}
function* ofValue(context, owner, holder, value, path, open) {
    const step = String(path.at(-1));
    const depth = path.length;
    const still = open.filter(({ steps }) => depth > steps.length || steps[depth - 1] === '*' || steps[depth - 1] === step);
    if (typeof value === 'string') {
        const key = still.find(({ steps, key: { form } }) => form === 'template' ? depth >= steps.length : depth === steps.length);
        const site = siteOf(context, owner, holder, value, path, key?.key);
        if (site !== undefined)
            yield site;
    }
    else if (typeof value === 'object' && value !== null) {
        for (const [name, child] of (0,build_workflow/* isList */.Lv)(value) ? value.entries() : Object.entries(value))
            yield* ofValue(context, owner, holder, child, [...path, name], still);
    }
}
const siteOf = (context, owner, holder, text, path, key) => {
    const form = key?.form ?? 'template';
    if (form === 'template' && !text.includes('${{'))
        return undefined;
    const place = (span) => context.locate(owner, path, span);
    const script = key === undefined && path.at(-1) === 'run';
    const judgedAs = script ? envKey(holder.kind, path) : key;
    return { holder, path, text, analysis: analyse(text, form), key: judgedAs, script, place };
};
const envKey = (owner, path) => {
    const steps = [...path.slice(0, -1), 'env'].map((step) => (typeof step === 'number' ? '*' : String(step)));
    return keysOf[owner].find(({ key }) => key.key === steps.join('.'))?.key;
};
const openKeys = (owner) => expressionKeys.filter((key) => key.owner === owner).map((key) => ({ key, steps: key.key.split('.') }));
const keysOf = {
    workflow: openKeys('workflow'),
    stage: openKeys('stage'),
    task: openKeys('task'),
    agent: openKeys('agent'),
};

;// CONCATENATED MODULE: ./build/definition/checks/uses.js

const usesOf = (context, wanted) => (usesByContext(context).get(wanted) ?? []).filter(({ site }) => whyNotHere(site, wanted) === undefined);
const usesByContext = (context) => {
    const all = sitesOf(context);
    const known = index.get(all);
    if (known !== undefined)
        return known;
    const uses = new Map();
    for (const site of all)
        for (const reference of site.analysis.references) {
            const name = (reference.path[0] ?? '').toLowerCase();
            const use = { site, reference, name: reference.segments[1] };
            const same = uses.get(name);
            if (same === undefined)
                uses.set(name, [use]);
            else
                same.push(use);
        }
    index.set(all, uses);
    return uses;
};
const index = new WeakMap();
const whyNotHere = ({ key, holder }, wanted) => {
    if (key === undefined)
        return 'no-expression';
    const stage = holder.kind === 'stage' || holder.kind === 'task' ? holder.stage : undefined;
    if (wanted === 'loop' && stage?.type !== 'loop')
        return 'no-loop';
    if (!key.contexts.includes(wanted))
        return 'key';
    if (wanted === 'tasks' && key.owner === 'stage' && key.key === 'outputs' && stage?.type === 'loop')
        return 'loop-body';
    return undefined;
};
const placeOfSegments = (site, from, to) => site.place({ offset: from.offset, length: to.offset + to.length - from.offset });

;// CONCATENATED MODULE: ./build/definition/checks/task-references.js




const taskReferences = (context) => [
    ...usesOf(context, 'tasks').flatMap((use) => checkUse(context, use, use.reference.segments.slice(1))),
    ...usesOf(context, 'loop')
        .filter(({ reference: { path } }) => sameName(path[1] ?? '', 'previous') && sameName(path[2] ?? '', 'tasks'))
        .flatMap((use) => checkUse(context, use, use.reference.segments.slice(3))),
];
const checkUse = (context, use, segments) => {
    const { holder } = use.site;
    if (holder.kind !== 'stage' && holder.kind !== 'task')
        return [];
    const [name, ...rest] = segments;
    const computed = notLiteral(use, name, "the task's name");
    if (computed !== undefined || name === undefined)
        return computed === undefined ? [] : [computed];
    const task = tasksOf(holder.stage).get(name.name.toLowerCase());
    if (task === undefined)
        return [task_references_unknown(context, use, name, holder.stage)];
    const tooEarly = holder.kind === 'task' ? notBefore(use.site, name, holder.stage, holder.task, task) : undefined;
    return tooEarly === undefined ? checkTaskRest(use, task, rest) : [tooEarly];
};
const task_references_unknown = (context, use, name, stage) => {
    const others = context.workflow.stages.filter((other) => other !== stage && tasksOf(other).has(name.name.toLowerCase()));
    const [other] = others;
    if (other === undefined)
        return unknownTask(use, name, stage.tasks, 'this stage has no tasks');
    const read = other.type === 'loop' ? `stages.${other.name}.outputs.items` : `stages.${other.name}.tasks.${name.name}`;
    return (0,problem/* problem */.CC)('unknown-task', use.site.place(name), `there is no task \`${name.name}\` in stage \`${stage.name}\`, but in \`${other.name}\`: read \`${read}\``, {
        related: others.slice(0, 3).map((one) => ({
            at: tasksOf(one).get(name.name.toLowerCase())?.at ?? one.at,
            message: `task \`${name.name}\` of stage \`${one.name}\``,
        })),
    });
};
const notBefore = (site, name, stage, reader, read) => {
    if (read === reader)
        return site.key?.contexts.includes('task') === true
            ? undefined
            : (0,problem/* problem */.CC)('reference-cycle', site.place(name), `task \`${reader.name}\` would wait for its own end: it cannot read itself`);
    if (stage.type === 'parallel' || orderIn(stage, read) < orderIn(stage, reader))
        return undefined;
    return (0,problem/* problem */.CC)('reference-cycle', site.place(name), `task \`${read.name}\` comes after \`${reader.name}\`, and the tasks of a ${stage.type} stage run in file order: move it before, or read an earlier one`, { related: [{ at: read.at, message: `task \`${read.name}\`` }] });
};
const tasksOf = (stage) => {
    const known = byStage.get(stage);
    if (known !== undefined)
        return known;
    const tasks = indexByName(stage.tasks.map((task) => [task.name, task]));
    byStage.set(stage, tasks);
    return tasks;
};
const byStage = new WeakMap();
const orderIn = (stage, task) => {
    const known = orders.get(stage) ?? new Map(stage.tasks.map((one, index) => [one, index]));
    orders.set(stage, known);
    return known.get(task) ?? -1;
};
const orders = new WeakMap();

;// CONCATENATED MODULE: ./build/definition/checks/task-dependencies.js




const taskDependencies = ({ workflow, locate, written }) => {
    const stages = indexByName(workflow.stages.map((stage) => [stage.name, stage]));
    return workflow.stages.flatMap((stage) => stage.tasks.flatMap((task) => {
        if (stage.type === 'conditional')
            return written(task, ['depends_on']) === undefined
                ? []
                : [
                    (0,problem/* problem */.CC)('dependency-in-conditional', locate(task, ['depends_on'], 'key'), 'the tasks of a conditional stage take turns in file order: delete `depends_on`, or make the stage parallel with an `if` on each task'),
                ];
        const seen = new Map();
        return writtenEdges(task).flatMap((edge) => {
            const before = seen.get(edge.on.toLowerCase());
            seen.set(edge.on.toLowerCase(), before ?? edge);
            return before === undefined ? check(stage, task, edge, stages) : [twice(edge, before)];
        });
    }));
};
const writtenEdges = (task) => task.edges.filter(({ because }) => because.kind === 'depends-on');
const check = (stage, task, edge, stages) => {
    if (sameName(edge.on, task.name))
        return [(0,problem/* problem */.CC)('self-dependency', edge.at, `task \`${task.name}\` cannot depend on itself: delete this`)];
    const other = tasksOf(stage).get(edge.on.toLowerCase());
    if (other === undefined)
        return edge.optional ? [] : [(0,problem/* problem */.CC)('unknown-task', edge.at, task_dependencies_unknown(stage, task, edge, stages))];
    if (stage.type === 'parallel' || orderIn(stage, other) < orderIn(stage, task))
        return [];
    return [
        (0,problem/* problem */.CC)('later-task', edge.at, `task \`${other.name}\` comes after \`${task.name}\`, and the tasks of a ${stage.type} stage run in file order: move it before, or make the stage parallel`, { related: [{ at: other.at, message: `task \`${other.name}\`` }] }),
    ];
};
const task_dependencies_unknown = (stage, task, edge, stages) => {
    const named = stages.get(edge.on.toLowerCase());
    if (named !== undefined && named !== stage)
        return `\`${edge.on}\` is a stage, and a task depends on tasks of its own stage: write it under \`depends_on\` of stage \`${stage.name}\``;
    const names = stage.tasks.map(({ name }) => name).filter((name) => name !== task.name);
    const message = noSuch('task', edge.on, names, 'there is no other task');
    const owner = message.endsWith('?')
        ? undefined
        : [...stages.values()].find((other) => tasksOf(other).has(edge.on.toLowerCase()));
    return owner === undefined
        ? message
        : `there is no task \`${edge.on}\` in this stage, but in \`${owner.name}\`: a task depends on tasks of its own stage, so let stage \`${stage.name}\` depend on \`${owner.name}\``;
};

;// CONCATENATED MODULE: ./build/definition/checks/dependency-cycles.js




const stageCycles = (context) => {
    const names = context.workflow.stages.map(({ name }) => name);
    const written = context.workflow.stages.flatMap((stage, from) => (stage.dependsOn ?? []).map(({ on, at }) => ({ from, on, at })));
    const order = new Map(context.workflow.stages.map((stage, index) => [stage, index]));
    const read = usesOf(context, 'stages').flatMap(({ site, name, reference }) => {
        const { holder } = site;
        const from = holder.kind === 'stage' || holder.kind === 'task' ? order.get(holder.stage) : undefined;
        return from === undefined || name?.literal !== true
            ? []
            : [{ from, on: name.name, at: site.place(reference) }];
    });
    return findings('stage', names, written, read);
};
const taskCycles = (context) => {
    const reads = new Map();
    for (const { site, name, reference } of usesOf(context, 'tasks')) {
        if (site.holder.kind !== 'task' || name?.literal !== true)
            continue;
        const { stage } = site.holder;
        const read = { site, on: name.name, at: site.place(reference) };
        const ofStage = reads.get(stage);
        if (ofStage === undefined)
            reads.set(stage, [read]);
        else
            ofStage.push(read);
    }
    return context.workflow.stages.flatMap((stage) => {
        if (stage.type !== 'parallel')
            return [];
        const order = new Map(stage.tasks.map((task, index) => [task, index]));
        const written = stage.tasks.flatMap((task, from) => writtenEdges(task).map(({ on, at }) => ({ from, on, at })));
        const read = (reads.get(stage) ?? []).flatMap(({ site: { holder }, on, at }) => {
            const from = holder.kind === 'task' ? order.get(holder.task) : undefined;
            return from === undefined ? [] : [{ from, on, at }];
        });
        return findings('task', stage.tasks.map(({ name }) => name), written, read);
    });
};
const findings = (kind, names, written, read) => {
    const index = new Map(names.map((name, number) => [name.toLowerCase(), number]));
    const arc = ({ from, on, at }, reference) => {
        const to = index.get(on.toLowerCase());
        return to === undefined ? [] : [{ from, to, at, reference }];
    };
    const said = written.flatMap((edge) => arc(edge, false));
    const pairs = new Set(said.map(({ from, to }) => from * names.length + to));
    const made = read
        .flatMap((edge) => arc(edge, true))
        .filter(({ from, to }) => {
        const pair = from * names.length + to;
        return !pairs.has(pair) && pairs.add(pair);
    });
    return cyclesOf(names.length, inFileOrder([...said, ...made])).map((cycle) => finding(kind, names, cycle));
};
const finding = (kind, names, [first, ...others]) => {
    const name = (node) => `\`${names[node] ?? ''}\``;
    const way = shortened([first, ...others].map(({ to }) => name(to))).join(' → ');
    const circle = `${name(first.from)} → ${way}`;
    const related = others.slice(0, MOST_RELATED).map(({ from, to, at, reference }) => ({
        at,
        message: `${name(from)} ${reference ? 'reads' : 'depends on'} ${name(to)}`,
    }));
    return first.reference
        ? (0,problem/* problem */.CC)('reference-cycle', first.at, `${kind} ${name(first.from)} would wait for itself if it read this: ${circle}; read something that ends before, or remove another link`, { related })
        : (0,problem/* problem */.CC)('dependency-cycle', first.at, `${kind} ${name(first.from)} waits for itself: ${circle}; remove one of these links`, { related });
};
const MOST_RELATED = 20;
const shortened = (names) => names.length <= 12 ? names : [...names.slice(0, 6), `${names.length - 9} more`, ...names.slice(-3)];
const inFileOrder = (arcs) => arcs.toSorted(({ at: a }, { at: b }) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column);

;// CONCATENATED MODULE: ./build/definition/checks/env-references.js



const envReferences = (context) => usesOf(context, 'env').flatMap(({ site, name }) => {
    if (name?.literal !== true)
        return [];
    const { known, own } = variablesAt(context, site);
    if (declaredName(name.name, known) !== undefined)
        return [];
    if (declaredName(name.name, own) !== undefined)
        return [
            (0,problem/* problem */.CC)('unknown-variable', site.place(name), `\`${name.name}\` stands in the same \`env\`, which cannot read itself: move it to the \`env\` of the stage or workflow`),
        ];
    const message = noSuch('variable', name.name, known, 'declare it under an `env` above');
    return [
        (0,problem/* problem */.CC)('unknown-variable', site.place(name), `${message}${message.endsWith('?') ? '' : ' (`env` holds what this file says; variables of the machine are there in scripts)'}`),
    ];
});
const variablesAt = ({ workflow }, { holder, path }) => {
    const root = Object.keys(workflow.env);
    const inEnv = path[0] === 'env';
    if (holder.kind === 'workflow')
        return { known: root, own: [] };
    if (holder.kind === 'agent') {
        const all = workflow.stages.flatMap((stage) => [stage.env, ...stage.tasks.map((task) => task.env)]);
        return { known: [...root, ...new Set(all.flatMap((env) => Object.keys(env)))], own: [] };
    }
    const above = holder.kind === 'task' ? [...root, ...Object.keys(holder.stage.env)] : root;
    const own = Object.keys(holder.kind === 'task' ? holder.task.env : holder.stage.env);
    return inEnv ? { known: above, own } : { known: [...above, ...own], own: [] };
};

;// CONCATENATED MODULE: ./build/definition/checks/habits.js
const anywhere = {
    needs: 'it is called `depends_on` here',
    dependencies: 'it is called `depends_on` here',
    steps: 'steps are called `tasks` here',
    step: 'steps are called `tasks` here',
    jobs: 'jobs are called `stages` here',
    job: 'jobs are called `stages` here',
    id: 'it is called `name` here',
    'runs-on': 'write `runs_on` on the stage',
    'continue-on-error': 'write `on_failure: degrade`',
    allow_failure: 'write `on_failure: degrade`',
    'timeout-minutes': 'write `timeout: 10m`',
    strategy: 'write a stage with `type: loop` and `loop: {matrix: …}`',
    matrix: 'write a stage with `type: loop` and `loop: {matrix: …}`',
    permissions: 'write it under `orchestration:`; for OIDC write `id_token: true` on the task',
    concurrency: 'write it under `orchestration:`; between tasks a resource of capacity 1 is a mutex',
    on: 'write it under `orchestration:`, or leave it to the GitHub workflow that calls this',
    container: 'a container is an agent: declare it under `agents:` and name it as the `agent` of the task',
    image: 'a container is an agent: declare it under `agents:` and name it as the `agent` of the task',
    services: 'write a task with `service:`',
    command: 'it is called `run` here',
    cmd: 'it is called `run` here',
    script: 'it is called `run` here',
    before_script: 'write a task before this one',
    after_script: 'write a task after this one, with `if: always()`',
    inputs: 'on a task it is called `with` here',
    args: 'on a task it is called `with` here',
    when: 'write `if` for a condition; `when` belongs to an entry of `depends_on`',
    only: 'write `if`',
    except: 'write `if`',
    unless: 'write `if` with a `!`',
    artifacts: 'write `files`: what the task leaves for others',
    artifact: 'write `files`: what the task leaves for others',
    variables: 'it is called `env` here',
    vars: 'write `env`, or `inputs` for what the caller decides',
    secret: 'write `secrets`, a list of names',
    retries: 'write `retry`, a number of attempts or a map',
    parallel: 'write `type: parallel` on the stage',
    for_each: 'write a stage with `type: loop` and `loop: {for_each: …}`',
    foreach: 'write a stage with `type: loop` and `loop: {for_each: …}`',
    with_items: 'write a stage with `type: loop` and `loop: {for_each: …}`',
};
const inObject = {
    root: {
        jobs: 'write `stages:` under `workflow:`',
        on: 'the events stand in the GitHub workflow that calls this, or under `orchestration:`',
        stages: 'it stands under `workflow:`',
        tasks: 'it stands under `workflow:`',
        name: 'it stands under `workflow:`',
        env: 'it stands under `workflow:`',
        inputs: 'it stands under `workflow:`',
        agents: 'it stands under `workflow:`',
        resources: 'it stands under `workflow:`',
        defaults: 'it stands under `workflow:`',
    },
    workflow: { stage: 'it is called `stages` here, a list', task: 'it is called `tasks` here, a list' },
    stage: {
        run: 'it belongs to a task: put it under `tasks:`',
        action: 'it belongs to a task: put it under `tasks:`',
        agent: 'it belongs to a task: put it under `tasks:`, or under `defaults:` of the workflow',
        secrets: 'it belongs to the tasks that need them',
        shell: 'it belongs to a task, or under `defaults:` of the workflow',
        strategy: 'write `type: loop` with `loop: {matrix: …}`',
        matrix: 'write `type: loop` with `loop: {matrix: …}`',
    },
    task: {
        loop: 'a task has no loop: put it into a stage with `type: loop`',
        type: 'it belongs to the stage',
        environment: 'it belongs to the stage',
        approval: 'it belongs to the stage',
        runs_on: 'it belongs to the stage',
        'runs-on': 'write `runs_on` on the stage',
        max_parallel: 'it belongs to the stage',
        fail_fast: 'it belongs to the stage',
        transaction: 'it belongs to the stage',
    },
};
const foreignKey = (object, key) => {
    const special = own(inObject, object);
    if (special === undefined)
        return undefined;
    for (const name of [
        key,
        key.toLowerCase(),
        key.toLowerCase().replaceAll('_', '-'),
        key.toLowerCase().replaceAll('-', '_'),
    ]) {
        const found = own(special, name) ?? own(anywhere, name);
        if (found !== undefined)
            return found;
    }
    return undefined;
};
const own = (table, key) => Object.hasOwn(table, key) ? table[key] : undefined;
const contexts = {
    matrix: 'in a loop over a `matrix` read `loop.item.NAME`',
    strategy: 'in a loop read `loop.index`, `loop.first` and `loop.last`',
    needs: 'read `stages.NAME.outputs` or `stages.NAME.result`; nothing else need be written, it waits by itself',
    steps: 'read `tasks.NAME.outputs` of a task in this stage, by its name',
    job: 'read the `status` of a stage or task',
    jobs: 'read `stages.NAME.outputs`',
    vars: 'declare it under `inputs` and let the caller pass `vars.NAME`',
    item: 'in a loop read `loop.item`',
    output: 'read `tasks.NAME.outputs` or `stages.NAME.outputs`',
    outputs: 'read `tasks.NAME.outputs` or `stages.NAME.outputs`',
    workflow: 'read `run`, `inputs` or `stages`',
    input: 'read `inputs.NAME`',
    event: 'read `github.event`',
};
const foreignContext = (name) => own(contexts, name.toLowerCase());

;// CONCATENATED MODULE: ./build/definition/checks/expression-places.js







const expressionsNowhereElse = (context) => sitesOf(context).flatMap(({ key, script, path, analysis, place, text }) => key !== undefined || script
    ? []
    : [
        (0,problem/* problem */.CC)('expression-not-here', place(outer(analysis.expressions[0], text)), `\`${nameOf(path)}\` takes no expression: write the value itself; expressions may stand in ${USUAL}`),
    ]);
const USUAL = '`env`, `with`, `outputs`, conditions and the other keys of the table "keys and contexts" in the docs';
const outer = (part, text) => part === undefined
    ? { offset: text.indexOf('${{'), length: 3 }
    : { offset: part.outerOffset, length: part.outerLength };
const nameOf = (path) => path
    .filter((step) => typeof step !== 'number')
    .map(String)
    .join('.');
const statusFunctionsInIf = (context) => sitesOf(context).flatMap(({ key, analysis, place }) => key === undefined || key.statusFunctions
    ? []
    : analysis.functions
        .filter(({ name }) => (0,functions/* isStatusFunction */.j_)(name))
        .map((call) => (0,problem/* problem */.CC)('status-function-not-here', place(call), `\`${call.name}()\` can be asked only in the \`if\` of a stage or task: elsewhere read the \`status\` of a node, as \`tasks.NAME.status == 'failed'\``)));
const contextsKnownHere = (context) => sitesOf(context)
    .filter(({ key }) => key !== undefined)
    .flatMap((site) => site.analysis.references.flatMap((reference) => {
    const [first] = reference.segments;
    if (first === undefined)
        return [];
    const known = contextNames.find((name) => sameName(name, first.name));
    if (known === undefined)
        return [(0,problem/* problem */.CC)('unknown-context', site.place(first), unknownContext(site, reference))];
    const message = notHere(site, known);
    const code = known === 'secrets' ? 'secret-not-here' : 'context-not-here';
    return message === undefined
        ? []
        : [(0,problem/* problem */.CC)(code, site.place(known === 'secrets' ? reference : first), message)];
}));
const unknownContext = (site, { path }) => {
    const name = path[0] ?? '';
    const foreign = foreignContext(name);
    if (foreign !== undefined)
        return `there is no context \`${name}\` here: ${foreign}`;
    return `there is no context \`${name}\`: ${meantOrKnown(name, knownAt(site), 'none is known here')}`;
};
const knownAt = (site) => contextNames.filter((name) => whyNotHere(site, name) === undefined);
const notHere = (site, name) => {
    const stage = site.holder.kind === 'stage' || site.holder.kind === 'task' ? site.holder.stage : undefined;
    switch (whyNotHere(site, name)) {
        case undefined:
        case 'no-expression':
            break;
        case 'no-loop':
            return stage === undefined
                ? '`loop` is known only in a stage with `type: loop`'
                : `\`loop\` is known only in a stage with \`type: loop\`, and \`${stage.name}\` is ${stage.type}`;
        case 'loop-body':
            return "a loop's tasks run once an iteration, so its outputs cannot read one of them: name the values under `loop.collect`";
        case 'key':
            return notInKey(site, name);
    }
    return undefined;
};
const notInKey = (site, name) => {
    const key = site.key?.key.split('.').at(-1) ?? '';
    if (name === 'secrets')
        return 'a secret may be read only in `env` and `with` of a task that lists it, and in the configuration of its agent: pass it there';
    if (name === 'tasks' && site.key?.contexts.includes('stages') === true)
        return `\`tasks\` is known only inside a stage: read \`stages.STAGE.tasks.NAME\` of a stage that ran before`;
    if (name === 'task')
        return '`task` is known only in `verify`, `fallback`, `remedies` and `rollback`: there it is the task they belong to';
    if (name === 'loop' && site.holder.kind === 'stage')
        return `\`loop\` is known only inside an iteration, and \`${key}\` is decided once for the whole stage`;
    return `\`${name}\` is not known in \`${key}\`: known are ${listed(knownAt(site))}`;
};

;// CONCATENATED MODULE: ./build/definition/checks/expression-syntax.js


const expressionSyntax = (context) => sitesOf(context)
    .filter(({ key }) => key !== undefined)
    .flatMap(({ analysis, place }) => analysis.problems.map((trouble) => (0,problem/* problem */.CC)(trouble.kind === 'syntax' ? 'expression-syntax' : 'unknown-function', place(trouble), trouble.message)));

;// CONCATENATED MODULE: ./build/definition/checks/independent-stages.js


const independentStages = (context) => {
    const reading = new Set();
    for (const { site } of usesOf(context, 'stages'))
        if (site.holder.kind === 'stage' || site.holder.kind === 'task')
            reading.add(site.holder.stage);
    return context.workflow.stages.flatMap((stage, index) => {
        const before = context.workflow.stages[index - 1];
        if (before === undefined || context.written(stage, ['depends_on']) !== undefined)
            return [];
        if (stage.edges.length > 0 || reading.has(stage))
            return [];
        const why = dangerOf(context, stage);
        if (why === undefined)
            return [];
        return [
            (0,problem/* problem */.CC)('independent-stage', stage.at, `stage \`${stage.name}\` has ${why.what}, and depends on nothing, so it would start at once: write \`depends_on: [${before.name}]\` to run after it, or \`depends_on: []\` if that is meant`, {
                related: [
                    { at: why.at, message: `${why.what} ${why.what.startsWith('`') ? 'is' : 'are'} asked for here` },
                ],
            }),
        ];
    });
};
const keys = ['environment', 'approval', 'transaction'];
const dangerOf = ({ locate, written }, stage) => {
    for (const key of keys) {
        const value = written(stage, [key]);
        if (value !== undefined && value !== false)
            return { what: `\`${key}\``, at: locate(stage, [key], 'key') };
    }
    for (const task of stage.tasks) {
        if (task.secrets.length > 0)
            return { what: 'secrets', at: locate(task, ['secrets'], 'key') };
        if (task.idToken)
            return { what: '`id_token`', at: locate(task, ['id_token'], 'key') };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/definition/checks/loop-references.js




const loopReferences = (context) => usesOf(context, 'loop').flatMap(({ site, reference, name }) => {
    const stage = loopOf(site);
    if (stage === undefined || name?.literal !== true)
        return [];
    const known = loopProperties(stage, site);
    const property = declaredName(name.name, known);
    if (property === undefined) {
        const message = sameName(name.name, 'previous')
            ? '`loop.previous` is known only in `while`: in `until` and `break_if` the iteration that has just ended is `tasks`'
            : sameName(name.name, 'key')
                ? '`loop.key` is what this expression gives: read `loop.item` or `loop.index`'
                : `\`loop\` has no \`${name.name}\`: ${meantOrKnown(name.name, known, '')}`;
        return [(0,problem/* problem */.CC)('unknown-property', site.place(name), message)];
    }
    const field = reference.segments[2];
    const fields = sameName(property, 'item') || sameName(property, stage.loop.as ?? 'item')
        ? fieldsOfItems(stage)
        : undefined;
    if (fields === undefined || field?.literal !== true || declaredName(field.name, fields) !== undefined)
        return [];
    return [
        (0,problem/* problem */.CC)('unknown-property', site.place(field), `no item of the loop has \`${field.name}\`: ${meantOrKnown(field.name, fields, 'they are no maps')}`, { related: [{ at: stage.loop.at, message: 'the items of the loop' }] }),
    ];
});
const loopOf = ({ holder }) => (holder.kind === 'stage' || holder.kind === 'task') && holder.stage.type === 'loop'
    ? holder.stage
    : undefined;
const loopProperties = ({ loop }, { key }) => {
    const always = ['index', 'item', 'first', 'last'];
    const named = loop.as === undefined ? [] : [loop.as];
    const keyed = key?.key === 'loop.key' ? [] : ['key'];
    const previous = key?.key === 'loop.while' ? ['previous'] : [];
    return [...always, ...named, ...keyed, ...previous];
};
const fieldsOfItems = ({ loop: { over } }) => {
    if (over.kind === 'for-each') {
        const items = (0,build_workflow/* isList */.Lv)(over.items) ? over.items : isMap(over.items) ? Object.values(over.items) : undefined;
        return items === undefined ? undefined : fieldsOf(items);
    }
    if (over.kind !== 'matrix' || !isMap(over.matrix))
        return undefined;
    const { include = [], ...axes } = over.matrix;
    const added = (0,build_workflow/* isList */.Lv)(include) ? fieldsOf(include) : undefined;
    return added === undefined
        ? undefined
        : [...new Set([...Object.keys(axes).filter((name) => name !== 'exclude'), ...added])];
};
const fieldsOf = (items) => items.some((item) => typeof item === 'string' && item.includes('${{'))
    ? undefined
    : [...new Set(items.flatMap((item) => (isMap(item) ? Object.keys(item) : [])))];
const isMap = (value) => typeof value === 'object' && value !== null && !(0,build_workflow/* isList */.Lv)(value);

// EXTERNAL MODULE: ./build/expression/evaluate.js + 2 modules
var evaluate = __webpack_require__(7322);
// EXTERNAL MODULE: ./build/matrix.js
var matrix = __webpack_require__(8211);
;// CONCATENATED MODULE: ./build/definition/checks/loop-items.js




const MOST_COMBINATIONS = 1_000_000;
const literalCount = ({ over }) => {
    switch (over.kind) {
        case 'times':
            return typeof over.count === 'number' ? over.count : undefined;
        case 'for-each':
            return (0,build_workflow/* isList */.Lv)(over.items)
                ? over.items.length
                : loop_items_isMap(over.items)
                    ? Object.keys(over.items).length
                    : undefined;
        case 'matrix':
            return loop_items_isMap(over.matrix) && isLiteral(over.matrix)
                ? productSize(over.matrix) > MOST_COMBINATIONS
                    ? productSize(over.matrix)
                    : (0,matrix/* combinationsOf */.e)(over.matrix).length
                : undefined;
        case 'while':
        case 'until':
            break;
    }
    return undefined;
};
const productSize = (matrix) => Object.entries(matrix)
    .filter(([name]) => name !== 'include' && name !== 'exclude')
    .reduce((size, [, values]) => size * ((0,build_workflow/* isList */.Lv)(values) ? values.length : 0), 1);
const literalItems = (loop) => {
    const { over } = loop;
    if (over.kind === 'for-each' && isLiteral(over.items)) {
        if ((0,build_workflow/* isList */.Lv)(over.items))
            return over.items.map((item, index) => ({
                key: keyOf(loop, item, index, undefined) ?? (loop.key === undefined ? String(index) : undefined),
                path: ['for_each', index],
            }));
        if (!loop_items_isMap(over.items))
            return undefined;
        return Object.entries(over.items).map(([name, item], index) => ({
            key: loop.key === undefined ? name : keyOf(loop, item, index, name),
            path: ['for_each', name],
        }));
    }
    if (over.kind !== 'matrix' || !loop_items_isMap(over.matrix) || !isLiteral(over.matrix))
        return undefined;
    if (productSize(over.matrix) > loop.maxIterations)
        return undefined;
    return (0,matrix/* combinationsOf */.e)(over.matrix).map((item, index) => ({
        key: loop.key === undefined ? (0,matrix/* keyOfCombination */.K)(item) : keyOf(loop, item, index, undefined),
        path: ['matrix'],
    }));
};
const keyOf = (loop, item, index, name) => {
    if (loop.key === undefined || !readsItemAlone(loop))
        return undefined;
    const known = {
        index,
        item,
        ...(name !== undefined && { key: name }),
        ...(loop.as !== undefined && { [loop.as]: item }),
    };
    const given = (0,evaluate/* evaluateExpression */.O4)(loop.key.expr, { contexts: { loop: known } });
    return given.ok ? given.value : undefined;
};
const readsItemAlone = ({ key, as }) => {
    if (key === undefined)
        return false;
    const known = new Set(['index', 'item', ...(as === undefined ? [] : [as.toLowerCase()])]);
    const { references, problems } = analyse(key.expr, 'expression');
    return (problems.length === 0 &&
        references.every(({ path: [context, name] }) => context?.toLowerCase() === 'loop' && known.has(name?.toLowerCase() ?? '')));
};
const isLiteral = (value) => {
    if (typeof value === 'string')
        return !value.includes('${{');
    if ((0,build_workflow/* isList */.Lv)(value))
        return value.every(isLiteral);
    return loop_items_isMap(value) ? Object.values(value).every(isLiteral) : true;
};
const loop_items_isMap = (value) => typeof value === 'object' && value !== null && !(0,build_workflow/* isList */.Lv)(value);

;// CONCATENATED MODULE: ./build/definition/checks/loop-rules.js




const ofLoops = (rule) => (context) => context.workflow.stages.flatMap((stage) => (stage.type === 'loop' ? rule(context, stage) : []));
const serialLoops = ofLoops(({ locate, written }, stage) => {
    if (written(stage, ['loop', 'max_parallel']) === undefined)
        return [];
    const by = ['while', 'until', 'break_if'].find((key) => written(stage, ['loop', key]) !== undefined);
    if (by === undefined)
        return [];
    return [
        (0,problem/* problem */.CC)('serial-loop', locate(stage, ['loop', 'max_parallel'], 'key'), `\`${by}\` is judged between iterations, so they run one by one: delete \`max_parallel\`, or \`${by}\``, {
            related: [{ at: locate(stage, ['loop', by], 'key'), message: `\`${by}\`` }],
        }),
    ];
});
const loopBounds = ofLoops(({ locate, written }, stage) => {
    const count = literalCount(stage.loop);
    const most = stage.loop.maxIterations;
    if (count === undefined || count <= most)
        return [];
    const key = ['for_each', 'matrix', 'times'].find((name) => written(stage, ['loop', name]) !== undefined);
    const said = written(stage, ['loop', 'max_iterations']) !== undefined;
    return [
        (0,problem/* problem */.CC)('loop-bound', locate(stage, ['loop', key ?? 'for_each'], 'key'), `this gives ${numeral(count)} iterations, and ${said ? '`max_iterations` allows' : 'a loop may have'} ${numeral(most)}: ${said ? 'raise it' : 'set `max_iterations`'}, or loop over less`, said
            ? {
                related: [
                    { at: locate(stage, ['loop', 'max_iterations'], 'value'), message: '`max_iterations`' },
                ],
            }
            : {}),
    ];
});
const numeral = (count) => count.toLocaleString('en-US');
const MOST_REPORTED = 10;
const loopKeys = ofLoops(({ locate }, stage) => {
    const first = new Map();
    const found = [];
    for (const { key, path } of literalItems(stage.loop) ?? []) {
        if (key === undefined)
            continue;
        const at = locate(stage, ['loop', ...path], path[0] === 'matrix' ? 'key' : undefined);
        const how = stage.loop.key === undefined ? 'name them with `key`' : 'change `key`';
        if (typeof key !== 'string') {
            found.push((0,problem/* problem */.CC)('loop-key', at, `the key of this item is ${(0,problem/* shown */.SP)(JSON.stringify(key))}, and keys are texts: write \`key: format('{0}', …)\`, or take another value`));
        }
        else if (key === '') {
            found.push((0,problem/* problem */.CC)('loop-key', at, `the key of this item is empty: ${how === 'change `key`' ? how : 'give it a name'}`));
        }
        else {
            const before = first.get(key);
            first.set(key, before ?? path);
            if (before !== undefined)
                found.push((0,problem/* problem */.CC)('loop-key', at, `two items have the key ${(0,problem/* shown */.SP)(key)}, and keys are unique: ${how}`, {
                    related: path[0] === 'matrix'
                        ? []
                        : [{ at: locate(stage, ['loop', ...before]), message: 'the first one' }],
                }));
        }
        if (found.length === MOST_REPORTED)
            break;
    }
    return found;
});
const LOOP_NAMES = ['index', 'key', 'item', 'first', 'last', 'previous'];
const loopNames = ofLoops(({ locate }, stage) => {
    const { as, collect } = stage.loop;
    const taken = (name) => sameName(name, 'items') || Object.keys(collect).some((one) => sameName(one, name));
    return [
        ...(as !== undefined && LOOP_NAMES.some((name) => sameName(name, as))
            ? [
                (0,problem/* problem */.CC)('reserved-name', locate(stage, ['loop', 'as'], 'value'), `\`loop.${as}\` is there already: take another name than ${listed(LOOP_NAMES)}`),
            ]
            : []),
        ...Object.keys(collect)
            .filter((name) => sameName(name, 'items'))
            .map((name) => (0,problem/* problem */.CC)('reserved-name', locate(stage, ['loop', 'collect', name], 'key'), '`items` is an output of every loop, with key, status and outputs of each iteration: take another name')),
        ...Object.keys(stage.outputs)
            .filter(taken)
            .map((name) => (0,problem/* problem */.CC)('reserved-name', locate(stage, ['outputs', name], 'key'), `\`${name}\` is an output of the loop already: take another name`)),
    ];
});
const matrixEntries = ofLoops(({ locate }, stage) => {
    const { over } = stage.loop;
    if (over.kind !== 'matrix' || !loop_rules_isMap(over.matrix))
        return [];
    const axes = Object.keys(over.matrix).filter((name) => name !== 'include' && name !== 'exclude');
    return ['include', 'exclude'].flatMap((key) => {
        const entries = loop_rules_isMap(over.matrix) ? over.matrix[key] : undefined;
        if (entries === undefined || !(0,build_workflow/* isList */.Lv)(entries))
            return [];
        return entries.flatMap((entry, index) => {
            const path = ['loop', 'matrix', key, index];
            if (typeof entry === 'string' && entry.includes('${{'))
                return [];
            if (!loop_rules_isMap(entry))
                return [
                    (0,problem/* problem */.CC)('matrix-entry', locate(stage, path), `an entry of \`${key}\` is a map, such as \`{${axes[0] ?? 'os'}: …}\``),
                ];
            return key === 'include'
                ? []
                : Object.keys(entry)
                    .filter((name) => !axes.includes(name))
                    .map((name) => (0,problem/* problem */.CC)('matrix-entry', locate(stage, [...path, name], 'key'), `the matrix has no \`${name}\`, so this excludes nothing: ${meantOrKnown(name, axes, 'it has no axis at all')}`));
        });
    });
});
const loop_rules_isMap = (value) => typeof value === 'object' && value !== null && !(0,build_workflow/* isList */.Lv)(value);

;// CONCATENATED MODULE: ./build/definition/checks/resource-units.js


const resourceUnits = (context) => context.workflow.stages.flatMap((stage) => [
    ...ofNode(context, stage, stage.resources),
    ...stage.tasks.flatMap((task) => ofNode(context, task, task.resources)),
]);
const ofNode = ({ workflow, locate }, node, resources) => Object.entries(resources).flatMap(([name, units]) => {
    const known = Object.keys(workflow.resources);
    const declared = declaredName(name, known);
    const resource = declared === undefined ? undefined : workflow.resources[declared];
    if (resource === undefined)
        return [
            (0,problem/* problem */.CC)('unknown-resource', locate(node, ['resources', name], 'key'), noSuch('resource', name, known, 'declare it under `resources` of the workflow, as `{NAME: capacity}`')),
        ];
    if (typeof units !== 'number' || units <= resource.capacity)
        return [];
    return [
        (0,problem/* problem */.CC)('over-capacity', locate(node, ['resources', name], 'value'), `\`${name}\` has ${resource.capacity} in all, so ${units} can never be there at once: take fewer, or raise its capacity`, {
            related: [{ at: resource.at, message: `\`${name}\` is declared here` }],
        }),
    ];
});
const nestedResources = ({ workflow, locate }) => workflow.stages.flatMap((stage) => Object.keys(stage.resources).length === 0
    ? []
    : stage.tasks
        .filter((task) => Object.keys(task.resources).length > 0)
        .map((task) => (0,problem/* problem */.CC)('nested-resources', locate(task, ['resources'], 'key'), `stage \`${stage.name}\` holds resources already, and what waits while it holds can wait for ever: move these to the stage, or those of the stage to its tasks`, {
        related: [
            {
                at: locate(stage, ['resources'], 'key'),
                message: `the resources of stage \`${stage.name}\``,
            },
        ],
    })));

;// CONCATENATED MODULE: ./build/definition/checks/missing-programs.js



const missingPrograms = (context) => {
    const { hasProgram } = context.options;
    if (hasProgram === undefined || setsPath(context.workflow.env))
        return [];
    const told = new Set();
    return context.workflow.stages.flatMap((stage) => setsPath(stage.env)
        ? []
        : stage.tasks.flatMap((task) => (setsPath(task.env) ? [] : missing_programs_judge(context, task, hasProgram, told))));
};
const setsPath = (env) => Object.keys(env).some((name) => name.toUpperCase() === 'PATH');
const missing_programs_judge = (context, task, hasProgram, told) => {
    const agent = (0,build_workflow/* agentNamed */.XC)(context.workflow.agents, task.work.agent)?.[1];
    switch (agent?.kind) {
        case undefined:
            return [];
        case 'shell':
            return judgeShell(context, task, agent, hasProgram);
        case 'process':
            return judgeProcess(context, agent, hasProgram);
        case 'language':
            return judgeLanguages(context, task, hasProgram, told);
    }
};
const judgeShell = ({ locate }, task, agent, hasProgram) => {
    if (task.work.kind !== 'run')
        return [];
    const shell = task.work.shell ?? agent.shell;
    const program = shell === undefined ? undefined : onPath(shell.trim().split(/\s+/)[0]);
    if (program === undefined || (SAME_AS[program] ?? [program]).some(hasProgram))
        return [];
    const at = locate(task.work.shell === undefined ? agent : task, ['shell'], 'value');
    return [
        missing(at, `the shell \`${program}\` is not installed here`, 'install it, or write another `shell`'),
    ];
};
const judgeProcess = ({ locate }, agent, hasProgram) => {
    const program = onPath(agent.command[0]);
    if (program === undefined || hasProgram(program))
        return [];
    const at = locate(agent, ['command', 0], 'value');
    return [
        missing(at, `there is no program \`${program}\` on the PATH here`, 'install it, or correct `command`'),
    ];
};
const judgeLanguages = ({ locate, written, actionFiles }, task, hasProgram, told) => {
    const { work } = task;
    if (work.kind !== 'action')
        return [];
    const files = actionFiles[work.agent]?.[work.action] ?? [];
    const key = `${work.agent}\n${work.action}`;
    if (files.length === 0 || told.has(key))
        return [];
    const performs = (programs) => programs.length === 0 || programs.some(hasProgram);
    if (files.some((file) => performs(programsOf(file))))
        return [];
    told.add(key);
    const looked = [...new Set(files.flatMap(programsOf))];
    const here = written(task, ['agent']) === undefined ? ['action'] : ['agent'];
    return [
        missing(locate(task, here, 'value'), `nothing here can perform ${listed(files.map(({ path }) => path))}: ${listed(looked)} ${looked.length === 1 ? 'is' : 'are'} not installed`, 'install it, or add an action file in a language that is'),
    ];
};
const missing = (at, what, todo) => (0,problem/* problem */.CC)('missing-program', at, `${what}, so the task fails where it runs: ${todo}`, { severity: 'warning' });
const onPath = (name) => name === undefined || name === '' || /[\\/"]|\$\{\{/.test(name) ? undefined : name;
const SAME_AS = { python: ['python', 'python3'] };
const programsOf = ({ language, kind }) => language === 'rust' ? [kind === 'folder' ? 'cargo' : 'rustc'] : PROGRAMS[language];
const PROGRAMS = {
    python: ['python3', 'python'],
    node: [],
    typescript: [],
    go: ['go'],
    ruby: ['ruby'],
    bash: ['bash'],
};

;// CONCATENATED MODULE: ./build/definition/checks/insertion.js
const addToMap = (context, task, key, entries, beside) => {
    const written = context.written(task, [key]);
    if (written === undefined)
        return addKey(context, task, key, entries, beside);
    if (typeof written !== 'object' || written === null || Array.isArray(written))
        return undefined;
    const [first] = Object.keys(written);
    if (first === undefined)
        return undefined;
    const at = context.locate(task, [key, first], 'key');
    if (unquoted(context.text(at)) !== first)
        return undefined;
    const opening = context.text(between(context.locate(task, [key], 'key'), at));
    const before = opening.slice(opening.indexOf(':') + 1);
    if (/^\s*\{\s*$/.test(before))
        return { at: point(at), text: entries.map((entry) => `${flow(entry)}, `).join('') };
    if (!/^[ \t]*(?:#[^\n]*)?(?:\n[ \t]*(?:#[^\n]*)?)+$/.test(before.replaceAll('\r', '')))
        return undefined;
    return { at: point(at), text: entries.map((entry) => `${block(entry)}\n${indent(at)}`).join('') };
};
const addKey = (context, task, key, entries, beside) => {
    const at = context.locate(task, [beside], 'key');
    if (unquoted(context.text(at)) !== beside)
        return undefined;
    const before = context.text({ ...at, column: 1, end: { line: at.line, column: at.column } });
    if (context.text(context.locate(task, [], 'value')).startsWith('{'))
        return { at: point(at), text: `${JSON.stringify(key)}: { ${entries.map(flow).join(', ')} }, ` };
    if (!/^[ \t]*(?:- +)*$/.test(before))
        return undefined;
    const margin = indent(at);
    const lines = entries.map((entry) => `${margin}  ${block(entry)}\n`).join('');
    return { at: point(at), text: `${key}:\n${lines}${margin}` };
};
const indent = (at) => ' '.repeat(at.column - 1);
const point = ({ file, line, column }) => ({ file, line, column, end: { line, column } });
const between = (from, to) => ({ ...from, end: { line: to.line, column: to.column } });
const unquoted = (text) => text.replace(/^(["'])(.*)\1$/, '$2');
const flow = ({ name, value }) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
const block = ({ name, value }) => `${name}: ${plainIsSafe(value) ? value : JSON.stringify(value)}`;
const plainIsSafe = (value) => !/: |:$| #|[\n\r\t]|^\s|\s$/.test(value);

;// CONCATENATED MODULE: ./build/definition/checks/script-variables.js
const readVariables = (shell, script, holes) => {
    const fillings = [];
    const quotes = quotesAt(script, holes);
    for (const [index, hole] of holes.entries()) {
        const filling = fill(shell, script, hole, quotes?.[index]);
        if (filling === undefined)
            return undefined;
        fillings.push(filling);
    }
    return fillings;
};
const fill = (shell, script, { from, to, variable }, quote) => {
    switch (shell) {
        case 'bash':
        case 'sh':
            if (quote === 'none')
                return SPLICED.test(script.slice(0, from)) ? undefined : { from, to, text: `"$${variable}"` };
            if (quote === 'double')
                return SPLICED.test(script.slice(0, from)) ? undefined : { from, to, text: `\${${variable}}` };
            return quote === 'single' ? { from, to, text: `'"$${variable}"'` } : undefined;
        case 'pwsh':
        case 'powershell':
            if (quote === 'none')
                return { from, to, text: `$env:${variable}` };
            return quote === 'double' ? { from, to, text: `\${env:${variable}}` } : undefined;
        case 'node':
            return wholeString(script, { from, to }, `process.env.${variable}`);
        case 'python':
            return /^import os\b/m.test(script)
                ? wholeString(script, { from, to }, `os.environ["${variable}"]`)
                : undefined;
        default:
            return undefined;
    }
};
const SPLICED = /\$\w*$|\bfor\s+\w+\s+in\b[^;\n]*$|=~[^;&|\n]*$/;
const wholeString = (script, { from, to }, text) => {
    const open = script[from - 1];
    if (open === undefined || !`'"`.includes(open) || script[to] !== open)
        return undefined;
    if (/[\w\\'"`]/.test(script[from - 2] ?? ' ') || script[to + 1] === open)
        return undefined;
    return { from: from - 1, to: to + 1, text };
};
const quotesAt = (script, holes) => {
    const found = [];
    let quote = 'none';
    let at = 0;
    for (const { from, to } of holes) {
        for (; at < from; at++) {
            const character = script[at] ?? '';
            if (quote === 'single') {
                if (character === "'")
                    quote = 'none';
                continue;
            }
            if (character === '`' ||
                script.startsWith('$(', at) ||
                script.startsWith('<<', at) ||
                script.startsWith("$'", at))
                return undefined;
            if (character === '\\')
                at++;
            else if (character === '"')
                quote = quote === 'double' ? 'none' : 'double';
            else if (quote === 'none' && character === "'")
                quote = 'single';
            else if (quote === 'none' && character === '#' && /^$|\s|[;&|(]/.test(script[at - 1] ?? '')) {
                const end = script.indexOf('\n', at);
                if (end < 0 || end > from)
                    return undefined;
                at = end;
            }
        }
        if (at > from)
            return undefined;
        found.push(quote);
        at = to;
    }
    return found;
};

;// CONCATENATED MODULE: ./build/definition/checks/run-scripts.js






const expressionsInScripts = (context) => sitesOf(context).flatMap((site) => {
    if (!site.script)
        return [];
    const holes = holesOf(context.workflow, site);
    const fix = fixOf(context, site, holes);
    return holes.map(({ offset, length, variable, inner, there }, index) => (0,problem/* problem */.CC)('expression-in-run', site.place({ offset, length }), `no expression may stand in a script, where its text would be run as code: ${there ? '' : `put it into \`env\` (\`${variable}: \${{ ${inner} }}\`) and `}read the variable ${variable} here`, { fix: index === 0 ? fix : undefined }));
});
const holesOf = (workflow, { holder, analysis, text }) => {
    const taken = new Set(holder.kind === 'task' ? variablesOf(workflow, holder.stage, holder.task) : []);
    const names = new Map();
    if (analysis.expressions.length === 0) {
        const offset = text.indexOf('${{');
        return [{ offset, length: 3, inner: '…', variable: 'VALUE', there: false }];
    }
    return analysis.expressions.map(({ source, outerOffset, outerLength, offset }) => {
        const inner = source.trim();
        const within = analysis.references.filter((one) => one.offset >= offset && one.offset < offset + source.length);
        const there = within.length === 1 && within[0]?.length === inner.length
            ? variableOf(within[0], holder, workflow)
            : undefined;
        const variable = there ?? names.get(inner) ?? freeName(within.length === 1 ? within[0] : undefined, taken);
        names.set(inner, variable);
        taken.add(variable);
        return { offset: outerOffset, length: outerLength, inner, variable, there: there !== undefined };
    });
};
const variableOf = ({ path }, holder, workflow) => {
    const [context, name = ''] = path;
    if (holder.kind !== 'task' || path.length !== 2)
        return undefined;
    if (context?.toLowerCase() === 'env')
        return [holder.task.env, holder.stage.env, workflow.env]
            .flatMap((env) => Object.keys(env))
            .find((variable) => sameName(variable, name));
    return context?.toLowerCase() === 'secrets'
        ? holder.task.secrets.find((secret) => sameName(secret.name, name))?.variable
        : undefined;
};
const variablesOf = (workflow, stage, task) => [
    ...[workflow.env, stage.env, task.env].flatMap((env) => Object.keys(env)),
    ...task.secrets.map(({ variable }) => variable),
];
const MEANT = /^(?:PATH|HOME|USER|LOGNAME|SHELL|PWD|OLDPWD|TERM|LANG|LC_.*|IFS|ENV|PS\d|UID|EUID|PPID|HOSTNAME|TMPDIR|TEMP|TMP|CI|DEBUG|EDITOR|PAGER|TZ|RANDOM|SECONDS|LINENO|OPTARG|OPTIND|REPLY|NODE_.*|PYTHON.*|LD_.*|DYLD_.*|GITHUB_.*|RUNNER_.*|NOA_.*|INPUT_.*|ACTIONS_.*|GIT_.*|NPM_.*|HTTPS?_PROXY|NO_PROXY)$/;
const freeName = (reference, taken) => {
    const steps = (reference?.path ?? ['value']).map((step) => step.replaceAll(/[^A-Za-z0-9_]+/g, '_').toUpperCase());
    const short = steps.at(-1) ?? '';
    const candidates = [short, steps.filter((step) => step !== '_').join('_'), `THE_${short}`];
    const free = (name) => /^[A-Z_][A-Z0-9_]*[A-Z0-9]$/.test(name) && !MEANT.test(name) && !taken.has(name);
    for (const name of candidates)
        if (free(name))
            return name;
    for (let number = 2;; number++)
        if (free(`VALUE_${number}`))
            return `VALUE_${number}`;
};
const fixOf = (context, site, holes) => {
    const { holder, path, text, analysis } = site;
    if (holder.kind !== 'task' || path.length !== 1 || analysis.problems.length > 0)
        return undefined;
    const { task, stage } = holder;
    const shell = shellOf(context, stage, task);
    const fillings = shell === undefined
        ? undefined
        : readVariables(shell, text, holes.map(({ offset, length, variable }) => ({ from: offset, to: offset + length, variable })));
    if (fillings === undefined)
        return undefined;
    const missing = holes.filter(({ there }) => !there);
    const entries = [
        ...new Map(missing.map(({ variable, inner }) => [variable, `\${{ ${inner} }}`])),
    ].map(([name, value]) => ({ name, value }));
    const env = entries.length === 0 ? undefined : addToMap(context, task, 'env', entries, 'run');
    if (env === undefined && entries.length > 0)
        return undefined;
    const edits = env === undefined ? [] : [env];
    for (const { from, to, text: filling } of fillings) {
        const at = site.place({ offset: from, length: to - from });
        const there = context.text(at);
        if (there !== text.slice(from, to))
            return undefined;
        const quoted = context.text(context.locate(task, ['run'], 'value'))[0] ?? '';
        if (from === 0 && !`|>"'`.includes(quoted) && !/^\w/.test(filling))
            return undefined;
        if (quoted === '"' && /["\\]/.test(filling))
            edits.push({ at, text: filling.replaceAll(/["\\]/g, '\\$&') });
        else if (quoted === "'")
            edits.push({ at, text: filling.replaceAll("'", "''") });
        else
            edits.push({ at, text: filling });
    }
    return {
        title: entries.length === 1
            ? `Put the value into \`env\` as ${entries[0]?.name}`
            : `Put the ${entries.length} values into \`env\``,
        edits,
    };
};

;// CONCATENATED MODULE: ./build/definition/checks/secret-lists.js

const secretLists = ({ workflow, locate }) => workflow.stages.flatMap((stage) => stage.tasks.flatMap((task) => {
    const seen = new Map();
    return task.secrets.flatMap((secret) => {
        const before = seen.get(secret.variable.toUpperCase());
        seen.set(secret.variable.toUpperCase(), before ?? secret);
        if (before !== undefined)
            return [
                (0,problem/* problem */.CC)('duplicate-secret', secret.at, `\`${secret.variable}\` stands here twice: keep one`, {
                    related: [{ at: before.at, message: 'the first time' }],
                }),
            ];
        const wrongName = reserved(secret.name) && !sameText(secret.name, 'GITHUB_TOKEN');
        if (wrongName)
            return [
                (0,problem/* problem */.CC)('reserved-variable', secret.at, `no secret is named \`${secret.name}\`: names that begin with ${prefixOf(secret.name)} belong to ${ownerOf(secret.name)}`),
            ];
        const inEnv = Object.keys(task.env).find((name) => sameText(name, secret.variable));
        if (inEnv !== undefined)
            return [
                (0,problem/* problem */.CC)('duplicate-secret', locate(task, ['env', inEnv], 'key'), `\`${inEnv}\` is a variable from \`secrets\` already: delete it here, or give the secret another variable, as \`{OTHER: ${secret.name}}\``, { related: [{ at: secret.at, message: 'the secret' }] }),
            ];
        return reserved(secret.variable) && !sameText(secret.variable, 'GITHUB_TOKEN')
            ? [
                (0,problem/* problem */.CC)('reserved-variable', secret.at, `\`${secret.variable}\` cannot hold a secret: names that begin with ${prefixOf(secret.variable)} belong to ${ownerOf(secret.variable)}`),
            ]
            : [];
    });
}));
const sameText = (a, b) => a.toUpperCase() === b.toUpperCase();
const reserved = (name) => /^(?:GITHUB|RUNNER|NOA|ACTIONS)_/i.test(name);
const prefixOf = (name) => `\`${(/^[^_]*_/.exec(name)?.[0] ?? '').toUpperCase()}\``;
const ownerOf = (name) => (/^NOA_/i.test(name) ? 'this tool' : 'GitHub');

;// CONCATENATED MODULE: ./build/definition/checks/secret-references.js



const secretReferences = (context) => [
    ...usesOf(context, 'secrets').flatMap((use) => {
        const { site, name, reference } = use;
        if (name?.literal !== true)
            return [
                (0,problem/* problem */.CC)('computed-name', site.place(name ?? reference), 'write the name of the secret out, as `secrets.NAME`: which secrets a task gets must be known before it starts'),
            ];
        return site.holder.kind === 'task' ? inTask(use, site.holder.task, name.name) : [];
    }),
    ...inAgents(context),
];
const inTask = ({ site, name }, task, secret) => {
    if (name === undefined || site.key?.contexts.includes('task') === true || has(task, secret))
        return [];
    const variable = task.secrets.find((use) => sameName(use.variable, secret));
    const names = task.secrets.map((use) => use.name);
    const hint = variable !== undefined
        ? `\`${secret}\` is the variable: read \`secrets.${variable.name}\``
        : `add it to \`secrets\`${names.length === 0 ? ` (\`secrets: [${secret}]\`)` : `, which lists ${listed(names)}`}`;
    return [
        (0,problem/* problem */.CC)('secret-not-listed', site.place(name), `task \`${task.name}\` does not list the secret \`${secret}\`: ${hint}`),
    ];
};
const inAgents = (context) => {
    const byAgent = new Map();
    for (const use of usesOf(context, 'secrets')) {
        const { holder } = use.site;
        if (holder.kind !== 'agent' || use.name?.literal !== true)
            continue;
        byAgent.set(holder.agent.toLowerCase(), [...(byAgent.get(holder.agent.toLowerCase()) ?? []), use]);
    }
    if (byAgent.size === 0)
        return [];
    return context.workflow.stages.flatMap((stage) => stage.tasks.flatMap((task) => (byAgent.get(task.work.agent.toLowerCase()) ?? []).flatMap(({ site, name }) => name === undefined || has(task, name.name)
        ? []
        : [
            (0,problem/* problem */.CC)('secret-not-listed', task.work.at, `agent \`${task.work.agent}\` reads the secret \`${name.name}\`, and task \`${task.name}\` does not list it: add \`secrets: [${name.name}]\` to the task`, { related: [{ at: site.place(name), message: 'the agent reads it here' }] }),
        ])));
};
const has = (task, secret) => task.secrets.some((use) => sameName(use.name, secret));

;// CONCATENATED MODULE: ./build/definition/checks/stage-references.js





const stageReferences = (context) => {
    const stages = indexByName(context.workflow.stages.map((stage) => [stage.name, stage]));
    return usesOf(context, 'stages').flatMap((use) => stage_references_checkUse(context, stages, use));
};
const stage_references_checkUse = (context, stages, use) => {
    const { site, name, reference } = use;
    const computed = notLiteral(use, name, "the stage's name");
    if (computed !== undefined || name === undefined)
        return computed === undefined ? [] : [computed];
    const stage = stages.get(name.name.toLowerCase());
    if (stage === undefined) {
        const names = context.workflow.stages.map((one) => one.name);
        return [(0,problem/* problem */.CC)('unknown-stage', site.place(name), noSuch('stage', name.name, names, ''))];
    }
    const own = site.holder.kind === 'stage' || site.holder.kind === 'task' ? site.holder.stage : undefined;
    if (stage === own)
        return [ownStage(context, use, stage)];
    const [, , property, task, ...rest] = reference.segments;
    if (property === undefined || !sameName(property.name, 'tasks'))
        return checkStageRest(use, stage, reference.segments.slice(2));
    if (stage.type === 'loop')
        return [
            (0,problem/* problem */.CC)('loop-body-from-outside', placeOfSegments(site, property, task ?? property), `\`${stage.name}\` is a loop: its tasks run once an iteration and are not read from outside: read \`stages.${stage.name}.outputs.items\`, or a list that its \`loop.collect\` names`, { related: [{ at: stage.loop.at, message: `the loop of \`${stage.name}\`` }] }),
        ];
    const unnamed = notLiteral(use, task, "the task's name");
    if (unnamed !== undefined || task === undefined)
        return unnamed === undefined ? [] : [unnamed];
    const found = tasksOf(stage).get(task.name.toLowerCase());
    if (found === undefined)
        return [unknownTask(use, task, stage.tasks, `stage \`${stage.name}\` has no tasks`)];
    return checkTaskRest(use, found, rest);
};
const ownStage = (context, { site, reference }, stage) => {
    const [first, name, property] = reference.segments;
    const at = first === undefined || name === undefined ? site.place(reference) : placeOfSegments(site, first, name);
    const readsTasks = property !== undefined && sameName(property.name, 'tasks') && whyNotHere(site, 'tasks') === undefined;
    const message = readsTasks
        ? `this stands in stage \`${stage.name}\` itself, which would wait for its own end: read its tasks as \`tasks.NAME\``
        : `this stands in stage \`${stage.name}\` itself, which would wait for its own end: read another stage`;
    if (!readsTasks || first === undefined)
        return (0,problem/* problem */.CC)('reference-cycle', at, message);
    const from = placeOfSegments(site, first, property);
    const plain = context.text(from).toLowerCase() === `stages.${stage.name}.tasks`.toLowerCase();
    return (0,problem/* problem */.CC)('reference-cycle', at, message, {
        fix: plain ? (0,problem/* replacement */.f4)('Read the task of this stage', from, 'tasks') : undefined,
    });
};

// EXTERNAL MODULE: ./build/definition/supported.js
var supported = __webpack_require__(9138);
;// CONCATENATED MODULE: ./build/definition/checks/value-references.js





const namedUses = (context, wanted) => usesOf(context, wanted).flatMap((use) => (use.name?.literal === true ? [{ use, name: use.name }] : []));
const inputReferences = (context) => {
    const inputs = Object.keys(context.workflow.inputs);
    return namedUses(context, 'inputs').flatMap(({ use, name }) => {
        const declared = declaredName(name.name, inputs);
        if (declared === undefined)
            return [
                (0,problem/* problem */.CC)('unknown-input', use.site.place(name), noSuch('input', name.name, inputs, 'declare it under `inputs` of the workflow')),
            ];
        const { holder, path } = use.site;
        const own = holder.kind === 'workflow' && path[0] === 'inputs' ? String(path[1]) : undefined;
        if (own === undefined || inputs.indexOf(declared) < inputs.indexOf(own))
            return [];
        const message = own === declared
            ? `input \`${own}\` cannot be its own default`
            : `input \`${declared}\` comes after \`${own}\`, and defaults are evaluated in file order: declare it before`;
        return [(0,problem/* problem */.CC)('reference-cycle', use.site.place(name), message)];
    });
};
const changeReferences = (context) => {
    const declared = context.written(context.workflow, ['changes', 'filters']);
    const filters = typeof declared === 'object' && declared !== null ? Object.keys(declared) : [];
    return usesOf(context, 'changes').flatMap(({ site, reference, name }) => {
        const known = name?.literal !== true || declaredName(name.name, [...CHANGES, ...filters]) !== undefined;
        if (known)
            return supported/* planned */.lM.has('workflow.changes')
                ? [
                    (0,problem/* problem */.CC)('not-supported-yet', site.place(reference), 'what has changed cannot be read yet: it comes in a later version'),
                ]
                : [];
        const names = filters.length === 0 ? [] : [...filters, ...CHANGES];
        return [
            (0,problem/* problem */.CC)('unknown-filter', site.place(name), noSuch('filter', name.name, names, 'declare it under `changes.filters` of the workflow')),
        ];
    });
};
const CHANGES = ['base', 'files', 'components'];
const value_references_closed = {
    run: ['id', 'attempt', 'mode', 'workflow', 'target'],
    task: ['name', 'with', 'outputs', 'attempts', 'failure'],
};
const runReferences = (context) => ['run', 'task'].flatMap((of) => namedUses(context, of).flatMap(({ use, name }) => declaredName(name.name, value_references_closed[of]) === undefined
    ? [
        (0,problem/* problem */.CC)('unknown-property', use.site.place(name), `\`${of}\` has no \`${name.name}\`: ${meantOrKnown(name.name, value_references_closed[of], '')}`),
    ]
    : []));
const value_references_open = {
    github: [
        'action',
        'action_path',
        'action_ref',
        'action_repository',
        'actor',
        'actor_id',
        'api_url',
        'base_ref',
        'env',
        'event',
        'event_name',
        'event_path',
        'graphql_url',
        'head_ref',
        'job',
        'output',
        'path',
        'ref',
        'ref_name',
        'ref_protected',
        'ref_type',
        'repository',
        'repositoryUrl',
        'repository_id',
        'repository_owner',
        'repository_owner_id',
        'repository_visibility',
        'retention_days',
        'run_attempt',
        'run_id',
        'run_number',
        'secret_source',
        'server_url',
        'sha',
        'state',
        'step_summary',
        'token',
        'triggering_actor',
        'workflow',
        'workflow_ref',
        'workflow_sha',
        'workspace',
    ],
    runner: ['arch', 'debug', 'environment', 'name', 'os', 'temp', 'tool_cache', 'workspace'],
};
const githubReferences = (context) => ['github', 'runner'].flatMap((of) => namedUses(context, of).flatMap(({ use, name }) => {
    if (of === 'github' && sameName(name.name, 'token'))
        return [
            (0,problem/* problem */.CC)('secret-not-here', use.site.place(use.reference), '`github.token` is a secret: list `secrets: [GITHUB_TOKEN]` on the task and read `secrets.GITHUB_TOKEN` in its `env` or `with`'),
        ];
    if (declaredName(name.name, value_references_open[of]) !== undefined)
        return [];
    const meant = (0,suggest/* suggest */.Z)(name.name, value_references_open[of]);
    return meant === undefined
        ? []
        : [
            (0,problem/* problem */.CC)('unknown-property', use.site.place(name), `\`${of}\` has no \`${name.name}\`: did you mean \`${meant}\`?`),
        ];
}));

;// CONCATENATED MODULE: ./build/definition/checks/variable-names.js

const OURS = /^(?:NOA_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY))$/i;
const variableNames = ({ workflow, locate, written }) => {
    const envs = [
        [workflow, workflow.env],
        ...workflow.stages.flatMap((stage) => [
            [stage, stage.env],
            ...stage.tasks.map((task) => [task, task.env]),
        ]),
    ];
    return envs.flatMap(([owner, env]) => Object.keys(env)
        .filter((name) => OURS.test(name) && written(owner, ['env', name]) !== undefined)
        .map((name) => (0,problem/* problem */.CC)('reserved-variable', locate(owner, ['env', name], 'key'), `\`${name}\` is set by this tool for each task and cannot be set here: take another name`)));
};

;// CONCATENATED MODULE: ./build/definition/checks/without-effect.js

const keysWithoutEffect = ({ workflow, locate, written }) => workflow.stages.flatMap((stage) => {
    const inOrder = stage.type === 'sequential' || stage.type === 'conditional';
    return [
        ...(inOrder && stage.maxParallel !== undefined
            ? [
                (0,problem/* problem */.CC)('without-effect', locate(stage, ['max_parallel'], 'key'), `the tasks of a ${stage.type} stage run one by one: delete \`max_parallel\`, or write \`type: parallel\``, { severity: 'warning' }),
            ]
            : []),
        ...(stage.type === 'loop' &&
            stage.loop.backoff !== undefined &&
            written(stage, ['loop', 'interval']) === undefined
            ? [
                (0,problem/* problem */.CC)('without-effect', locate(stage, ['loop', 'backoff'], 'key'), '`backoff` lengthens `interval`, and there is none: add `interval: 10s`, or delete it', { severity: 'warning' }),
            ]
            : []),
    ];
});

;// CONCATENATED MODULE: ./build/definition/checks/working-directories.js

const workingDirectories = ({ workflow, locate, written }) => {
    const owners = [
        [workflow, ['defaults', 'working_directory']],
        ...workflow.stages.flatMap((stage) => stage.tasks.map((task) => [task, ['working_directory']])),
    ];
    return owners.flatMap(([owner, path]) => {
        const folder = written(owner, path);
        if (typeof folder !== 'string')
            return [];
        const why = whyOutside(folder);
        return why === undefined
            ? []
            : [
                (0,problem/* problem */.CC)('outside-repository', locate(owner, path, 'value'), `${why}: write a path below the repository's root, such as \`packages/app\``),
            ];
    });
};
const whyOutside = (folder) => {
    const [literal = ''] = folder.split('${{');
    const segments = literal.replaceAll('\\', '/').split('/');
    if (/^(?:[A-Za-z]:|[/\\])/.test(literal))
        return 'this path is absolute';
    if (literal.startsWith('~'))
        return '`~` is not the home folder here, and would be outside of the repository';
    let depth = 0;
    for (const [index, segment] of segments.entries()) {
        const whole = index < segments.length - 1 || literal === folder;
        if (segment === '..' && whole)
            depth--;
        else if (segment !== '' && segment !== '.')
            depth++;
        if (depth < 0)
            return 'this path leaves the repository';
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/definition/checks/all.js

























const allChecks = [
    stageDependencies,
    taskDependencies,
    stageCycles,
    taskCycles,
    independentStages,
    conditionalTasks,
    serialLoops,
    loopBounds,
    loopKeys,
    loopNames,
    matrixEntries,
    resourceUnits,
    nestedResources,
    expressionSyntax,
    expressionsNowhereElse,
    expressionsInScripts,
    statusFunctionsInIf,
    contextsKnownHere,
    stageReferences,
    taskReferences,
    inputReferences,
    changeReferences,
    runReferences,
    githubReferences,
    envReferences,
    loopReferences,
    secretReferences,
    secretLists,
    variableNames,
    workingDirectories,
    shellsKnown,
    declaredInputs,
    declaredOutputs,
    substituteOutputs,
    agentWork,
    missingPrograms,
    keysWithoutEffect,
];

// EXTERNAL MODULE: ./build/definition/guard.js
var guard = __webpack_require__(7593);
// EXTERNAL MODULE: ./build/definition/parse.js + 4 modules
var parse = __webpack_require__(6112);
;// CONCATENATED MODULE: ./build/definition/read-file.js





const readFile = (path, shown, sources, asked = { at: startOf(shown), missing: 'definition-not-found' }) => {
    const read = sources.read(path, guard/* LARGEST_FILE */.K7);
    if (!read.ok)
        return (0,diagnostic/* err */._q)([unreadable(shown, read.error, asked)]);
    return readBytes(shown, read.value);
};
const readBytes = (shown, bytes) => {
    const text = (0,guard/* guardText */.hG)(shown, bytes);
    if (!text.ok)
        return text;
    const file = text.value;
    return { ok: true, value: { path: shown, bytes, file, tree: (0,parse/* parseYaml */.h)(file) } };
};
const unreadable = (shown, trouble, { at, missing }) => {
    switch (trouble.kind) {
        case 'missing':
            return (0,problem/* problem */.CC)(missing, at, `there is no file \`${shown}\`: check the path, or run \`noa init\` for a first definition`);
        case 'directory':
            return (0,problem/* problem */.CC)('file-unreadable', at, `\`${shown}\` is a folder, not a file: name the file in it`);
        case 'too-large':
            return (0,guard/* tooLarge */.g$)(shown, trouble.size);
        case 'unreadable':
            return (0,problem/* problem */.CC)('file-unreadable', at, `\`${shown}\` cannot be read: ${trouble.why}`);
    }
};

// EXTERNAL MODULE: ./build/definition/tree.js
var definition_tree = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/definition/include.js





const readIncluded = (definition, root, tree, sources) => {
    const files = [];
    const problems = [];
    const seen = new Set([definition]);
    const include = (path, node) => {
        const at = (0,definition_tree/* placeOf */.$t)(node);
        const shown = insideRepository(path, root, sources);
        if (shown === undefined) {
            problems.push((0,problem/* problem */.CC)('path-outside', at, `\`${node.text}\` leads out of the repository: include only files inside of it`));
            return;
        }
        if (seen.has(path))
            return;
        seen.add(path);
        const read = readFile(path, shown, sources, { at, missing: 'include-not-found' });
        if (read.ok)
            files.unshift(read.value);
        else
            problems.push(...read.error);
    };
    for (const node of includesOf(tree))
        include(placedPath(node.text, definition, root), node);
    const beside = (0,paths/* join */.fj)((0,paths/* folderOf */.yS)(definition), 'agents.yml');
    const shown = insideRepository(beside, root, sources);
    if (shown !== undefined && !seen.has(beside) && sources.exists(beside) === 'file') {
        const read = readFile(beside, shown, sources);
        if (!read.ok)
            problems.push(...read.error);
        else if (!read.value.tree.ok || hasAgents(read.value.tree.value))
            files.push(read.value);
    }
    return { files, problems };
};
const placedPath = (path, file, root) => path.startsWith('/') ? (0,paths/* join */.fj)(root, `.${path}`) : (0,paths/* join */.fj)((0,paths/* folderOf */.yS)(file), path);
const includesOf = (tree) => {
    const node = tree.entries.get('include')?.value;
    const items = node?.kind === 'list' ? node.items : node ? [node] : [];
    return items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [item] : []));
};
const hasAgents = (tree) => tree.kind === 'map' && tree.entries.has('agents');

;// CONCATENATED MODULE: ./build/finding.js
const MATCHER_NAMES = ['tsc', 'eslint', 'go', 'rust', 'python', 'gcc', 'clang'];

;// CONCATENATED MODULE: ./build/definition/matcher-files.js





const judgeMatchers = (workflow, root, sources, locate, problems) => {
    const judged = new Map();
    for (const { tasks } of workflow.stages)
        for (const task of tasks)
            for (const name of task.matchers) {
                if (!judged.has(name))
                    judged.set(name, wrongWith(name, root, sources));
                const message = judged.get(name);
                if (message !== undefined)
                    problems.push((0,problem/* problem */.CC)('unknown-matcher', locate(task, ['matchers'], 'value'), message));
            }
};
const wrongWith = (name, root, sources) => {
    if (MATCHER_NAMES.includes(name))
        return undefined;
    const path = (0,paths/* join */.fj)(root, name);
    if (insideRepository(path, root, sources) === undefined)
        return `the matcher file ${(0,problem/* shown */.SP)(name)} is outside of the repository`;
    if (sources.exists(path) === 'file')
        return undefined;
    const meant = (0,suggest/* suggest */.Z)(name, MATCHER_NAMES);
    const hint = meant === undefined ? `the built-in ones are ${(0,problem/* either */.gP)(MATCHER_NAMES)}` : `did you mean \`${meant}\`?`;
    return `there is no matcher named ${(0,problem/* shown */.SP)(name)}, and no such file in the repository: ${hint}`;
};

;// CONCATENATED MODULE: ./build/definition/requires.js
const VERSION = /^v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const COMPARATOR = /^(\^|~|>=|<=|>|<|=)?(.+)$/;
const satisfies = (version, range) => {
    const own = VERSION.exec(version.trim());
    if (!own)
        return undefined;
    const at = [number(own[1]), number(own[2]), number(own[3])];
    const judged = range.split('||').map((one) => judgeAll(at, one.trim()));
    return judged.includes(undefined) ? undefined : judged.includes(true);
};
const judgeAll = (at, range) => {
    if (range === '')
        return undefined;
    const span = /^(\S+)\s+-\s+(\S+)$/.exec(range);
    const comparators = span
        ? [`>=${span[1]}`, `<=${span[2]}`]
        : range.replaceAll(/(\^|~|[<>]=?|=)\s+/g, '$1').split(/\s+/);
    const judged = comparators.map((one) => requires_judge(at, one));
    return judged.includes(undefined) ? undefined : !judged.includes(false);
};
const requires_judge = (at, comparator) => {
    if (comparator === '*' || comparator === 'x')
        return true;
    const [, operator = '=', text = ''] = COMPARATOR.exec(comparator) ?? [];
    const parts = VERSION.exec(text);
    if (!parts)
        return undefined;
    const given = [parts[1], parts[2], parts[3]].findIndex((part) => part === undefined || part === 'x' || part === '*');
    const known = given < 0 ? 3 : given;
    const low = [number(parts[1]), known > 1 ? number(parts[2]) : 0, known > 2 ? number(parts[3]) : 0];
    switch (operator) {
        case '>=':
            return compare(at, low) >= 0;
        case '<':
            return compare(at, low) < 0;
        case '>':
            return compare(at, next(low, known - 1)) >= 0 && compare(at, low) > 0;
        case '<=':
            return known === 3 ? compare(at, low) <= 0 : compare(at, next(low, known - 1)) < 0;
        case '^':
            return compare(at, low) >= 0 && compare(at, next(low, Math.min(known - 1, firstThatCounts(low)))) < 0;
        case '~':
            return compare(at, low) >= 0 && compare(at, next(low, Math.min(known - 1, 1))) < 0;
        default:
            return known === 3
                ? compare(at, low) === 0
                : compare(at, low) >= 0 && compare(at, next(low, known - 1)) < 0;
    }
};
const firstThatCounts = (version) => {
    const position = version.findIndex((part) => part > 0);
    return position < 0 ? 2 : position;
};
const next = ([major, minor, patch], position) => position <= 0 ? [major + 1, 0, 0] : position === 1 ? [major, minor + 1, 0] : [major, minor, patch + 1];
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
const number = (text) => text === undefined || text === 'x' || text === '*' ? 0 : Number(text);

;// CONCATENATED MODULE: ./build/definition/meaning/defaults.js
const mergeMaps = (maps, deep = new Set()) => {
    const [first, ...others] = maps;
    if (!first || others.length === 0)
        return first;
    const entries = new Map(first.entries);
    for (const other of others)
        for (const [key, entry] of other.entries) {
            const known = entries.get(key);
            if (!known)
                entries.set(key, entry);
            else if (deep.has(key) && known.value.kind === 'map' && entry.value.kind === 'map')
                entries.set(key, { key: known.key, value: mergeMaps([known.value, entry.value]) ?? known.value });
        }
    return { ...first, entries };
};

// EXTERNAL MODULE: ./build/quantity.js
var quantity = __webpack_require__(6135);
;// CONCATENATED MODULE: ./build/definition/scalar-span.js

const placeOfSpan = (node, { offset, length }) => {
    const { file, from, to, text } = node;
    if (file.text.startsWith(text, from) && to - from === text.length)
        return (0,definition_tree/* placeOf */.$t)({ file, from: from + offset, to: from + offset + length });
    const offsets = offsetsOf(node);
    const start = offsets[offset];
    const last = offsets[offset + length - 1];
    if (start === undefined)
        return (0,definition_tree/* placeOf */.$t)(node);
    return (0,definition_tree/* placeOf */.$t)({ file, from: start, to: length > 0 && last !== undefined ? last + 1 : start });
};
const known = new WeakMap();
const offsetsOf = (node) => {
    const found = known.get(node);
    if (found)
        return found;
    const all = node.style === 'literal' || node.style === 'folded' ? blockOffsets(node) : flowOffsets(node);
    const made = all.length === node.text.length ? all : [];
    known.set(node, made);
    return made;
};
const flowOffsets = ({ file, from, to, style }) => {
    const source = file.text;
    const offsets = [];
    const end = style === 'plain' ? to : to - 1;
    let at = style === 'plain' ? from : from + 1;
    while (at < end) {
        const escaped = style === 'double' && source[at] === '\\';
        if (escaped && !LINE_BREAK.test(source.slice(at + 1, at + 3))) {
            const size = escapeSize(source, at);
            offsets.push(at);
            if (isTwoUnits(source, at, size))
                offsets.push(at);
            at += size;
            continue;
        }
        const run = Math.min(end, blank(source, escaped ? at + 1 : at));
        const breaks = source.slice(at, run).split('\n').length - 1;
        const units = breaks === 0 ? 0 : escaped ? breaks - 1 : Math.max(1, breaks - 1);
        for (let unit = 0; unit < units; unit++)
            offsets.push(at);
        if (breaks > 0)
            at = run;
        else if (run > at)
            for (; at < run; at++)
                offsets.push(at);
        else {
            offsets.push(at);
            at += style === 'single' && source.startsWith("''", at) ? 2 : 1;
        }
    }
    return offsets;
};
const LINE_BREAK = /^\r?\n/;
const blank = (source, from) => {
    let at = from;
    while (at < source.length && ' \t\r\n'.includes(source[at] ?? ''))
        at++;
    return at;
};
const escapeSize = (source, at) => {
    const kind = source[at + 1];
    return kind === 'x' ? 4 : kind === 'u' ? 6 : kind === 'U' ? 10 : 2;
};
const isTwoUnits = (source, at, size) => size === 10 && Number.parseInt(source.slice(at + 2, at + 10), 16) > 0xffff;
const blockOffsets = ({ file, from, text }) => {
    const start = file.text.indexOf('\n', from) + 1;
    const indent = indentation(linesFrom(file.text, start), text);
    const offsets = [];
    const last = withoutTrailing(text);
    let end = start;
    for (const line of linesFrom(file.text, start)) {
        if (offsets.length >= last)
            break;
        const content = line.text.slice(indent);
        if (content === '')
            continue;
        if (text[offsets.length] === ' ' && offsets.length > 0 && !content.startsWith(' '))
            offsets.push(end);
        else
            while (text[offsets.length] === '\n')
                offsets.push(end);
        if (!text.startsWith(content, offsets.length))
            return [];
        for (let column = 0; column < content.length; column++)
            offsets.push(line.start + indent + column);
        end = line.start + line.text.length;
    }
    while (text[offsets.length] === '\n')
        offsets.push(end);
    return offsets;
};
const withoutTrailing = (text) => {
    let end = text.length;
    while (end > 0 && text[end - 1] === '\n')
        end -= 1;
    return end;
};
function* linesFrom(source, from) {
    for (let start = from; start < source.length;) {
        const found = source.indexOf('\n', start);
        const end = found < 0 ? source.length : found;
        yield { start, text: source.slice(start, end).replace(/\r$/, '') };
        start = end + 1;
    }
}
const indentation = (lines, value) => {
    const first = value.split('\n').find((text) => text.trim() !== '');
    if (first === undefined)
        return 0;
    for (const { text } of lines)
        if (text.trim() !== '')
            return spaces(text) - spaces(first);
    return 0;
};
const spaces = (text) => text.length - text.replace(/^ +/, '').length;

;// CONCATENATED MODULE: ./build/definition/meaning/read.js




const at = (map, key) => map?.entries.get(key)?.value;
const mapAt = (map, key) => asMap(at(map, key));
const asMap = (node) => node?.kind === 'map' ? node : undefined;
const itemsAt = (map, key) => {
    const node = at(map, key);
    return node?.kind === 'list' ? node.items : [];
};
const scalarAt = (map, key) => {
    const node = at(map, key);
    return node?.kind === 'scalar' && node.value !== null ? node : undefined;
};
const textAt = (map, key) => scalarAt(map, key)?.text;
const numberAt = (map, key) => {
    const value = scalarAt(map, key)?.value;
    return typeof value === 'number' ? value : undefined;
};
const booleanAt = (map, key) => {
    const value = scalarAt(map, key)?.value;
    return typeof value === 'boolean' ? value : undefined;
};
const durationAt = (map, key) => (0,quantity/* parseDuration */.E9)(scalarAt(map, key)?.value);
const choiceAt = (map, key, values) => {
    const value = scalarAt(map, key)?.value;
    return values.find((candidate) => candidate === value);
};
const orTemplate = (node, read) => {
    if (node?.kind !== 'scalar')
        return undefined;
    if (typeof node.value === 'string' && node.value.includes('${{'))
        return { template: node.value, at: (0,definition_tree/* placeOf */.$t)(node) };
    return read(node.value);
};
const countOf = (value) => typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
const exprOf = (node) => {
    if (node?.kind !== 'scalar' || node.value === null)
        return undefined;
    const part = (0,template/* parseExpression */.YK)(node.text).parts.find(({ kind }) => kind === 'expression');
    if (part?.kind !== 'expression')
        return { expr: node.text, at: (0,definition_tree/* placeOf */.$t)(node) };
    const expr = part.source.trim();
    const offset = part.offset + (part.source.length - part.source.trimStart().length);
    return { expr, at: placeOfSpan(node, { offset, length: expr.length }) };
};
const recordAt = (map, key) => eachOf(mapAt(map, key), (node) => (0,definition_tree/* toJson */.aB)(node));
const eachOf = (map, read) => {
    const made = {};
    for (const [key, { value }] of map?.entries ?? []) {
        const one = read(value, key);
        if (one !== undefined)
            made[key] = one;
    }
    return made;
};
const textsOf = (node) => {
    if (node?.kind === 'list')
        return node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
    return node?.kind === 'scalar' && node.value !== null ? [node.text] : [];
};

;// CONCATENATED MODULE: ./build/definition/meaning/agents.js





const LANGUAGES = ['python', 'node', 'typescript', 'go', 'rust', 'ruby', 'bash'];
const agentsOf = (meaning, declared, folder) => {
    const own = eachOf(declared, (node, name) => {
        const map = asMap(node);
        const entry = declared?.entries.get(name);
        const agent = map && entry && agentOf(map, entry, folder);
        return agent && meaning.written.remember(agent, map);
    });
    const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
    const builtin = {};
    if (!names.has('shell'))
        builtin['shell'] = { kind: 'shell' };
    for (const language of LANGUAGES)
        if (!names.has(language))
            builtin[language] = { kind: 'language', prefer: [language], actions: folder(undefined) };
    return { ...own, ...builtin };
};
const agentOf = (map, { key }, folder) => {
    const description = textAt(map, 'description');
    const base = { ...(description !== undefined && { description }), at: (0,definition_tree/* placeOf */.$t)(key) };
    const kind = choiceAt(map, 'kind', ['shell', 'process', 'language']);
    switch (kind) {
        case 'shell': {
            const shell = textAt(map, 'shell');
            return { ...base, kind, ...(shell !== undefined && { shell }) };
        }
        case 'process':
            return {
                ...base,
                kind,
                command: textsOf(at(map, 'command')),
                stdin: choiceAt(map, 'stdin', ['json', 'none']) ?? 'none',
            };
        case 'language': {
            const one = choiceAt(map, 'language', LANGUAGES);
            const several = textsOf(at(map, 'prefer')).flatMap((text) => LANGUAGES.find((language) => language === text) ?? []);
            const prefer = one ? [one] : several;
            return { ...base, kind, prefer, actions: folder(scalarAt(map, 'actions')) };
        }
        case undefined:
            return undefined;
    }
};
const judgeAgent = (meaning, agents, broken, name, map) => {
    if (name === '' || broken.has(name.toLowerCase()) || (0,build_workflow/* agentNamed */.XC)(agents, name))
        return;
    const node = scalarAt(map, 'agent') ?? (0,definition_tree/* childOf */.GG)(meaning.defaults.map, 'agent');
    if (!node)
        return;
    const near = (0,suggest/* suggest */.Z)(name, Object.keys(agents));
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    meaning.problems.push((0,problem/* problem */.CC)('unknown-agent', (0,definition_tree/* placeOf */.$t)(node), `there is no agent \`${name}\`${hint} Known are ${(0,problem/* either */.gP)(Object.keys(agents)).replace(/ or (?=[^ ]*$)/, ' and ')}; declare others under \`agents:\``));
};

// EXTERNAL MODULE: ./build/definition/schema/shape.js
var shape = __webpack_require__(8811);
;// CONCATENATED MODULE: ./build/definition/meaning/written.js


class Written {
    #maps = new WeakMap();
    #files = new Map();
    remember(owner, ...maps) {
        for (const map of maps)
            if (map)
                this.#files.set(map.file.path, map.file);
        this.#maps.set(owner, maps.filter((map) => map !== undefined));
        return owner;
    }
    locate = (owner, path, what) => {
        const maps = this.#maps.get(owner) ?? [];
        const [first] = path;
        const map = maps.find(({ entries }) => first !== undefined && entries.has(String(first))) ?? maps[0];
        return map ? placeIn(map, path, what) : NOWHERE;
    };
    text = (place) => {
        const file = this.#files.get(place.file);
        return file ? file.text.slice((0,definition_tree/* offsetAt */.HA)(file, place), (0,definition_tree/* offsetAt */.HA)(file, place.end)) : '';
    };
    written = (owner, path) => {
        const [map] = this.#maps.get(owner) ?? [];
        const node = (0,definition_tree/* nodeAt */.oB)(map, path);
        return node && (0,definition_tree/* toJson */.aB)(node);
    };
}
const NOWHERE = { file: '', line: 1, column: 1, end: { line: 1, column: 1 } };
const placeIn = (map, path, what) => {
    let node = map;
    let key;
    for (const step of path) {
        const next = (0,definition_tree/* childOf */.GG)(node, step);
        if (!next)
            return placeOfKey(node, key);
        key = node.kind === 'map' ? node.entries.get(String(step))?.key : undefined;
        node = next;
    }
    if (what === 'key')
        return (0,definition_tree/* placeOf */.$t)(key ?? written_nameOf(node));
    if (what === undefined)
        return placeOfKey(node, key);
    if (what === 'value')
        return (0,definition_tree/* placeOf */.$t)(node);
    return node.kind === 'scalar' ? placeOfSpan(node, what) : (0,definition_tree/* placeOf */.$t)(node);
};
const placeOfKey = (node, key) => (0,definition_tree/* placeOf */.$t)(node.kind === 'scalar' && node.to > node.from ? node : (key ?? written_nameOf(node)));
const written_nameOf = (node) => {
    if (node.kind !== 'map')
        return node;
    const own = node.entries.get('name')?.value;
    if (own?.kind === 'scalar' && own.to > own.from)
        return own;
    const [first] = node.entries.values();
    return first ? first.key : { ...node, to: Math.min(node.to, node.from + 1) };
};

;// CONCATENATED MODULE: ./build/definition/meaning/naming.js





const taskNames = (tasks, problems) => {
    const taken = new Set();
    const own = tasks.map((task) => textAt(task, 'name'));
    judgeUnique('task', tasks, own, problems);
    for (const name of own)
        if (name !== undefined)
            taken.add(name.toLowerCase());
    return tasks.map((task, index) => own[index] ?? free(defaultName(task, index), taken));
};
const defaultName = (task, index) => {
    const action = textAt(task, 'action')?.replaceAll(/[./]/g, '-');
    return action !== undefined && shape/* NAME */.o_.test(action) ? action : `task-${index + 1}`;
};
const free = (wanted, taken) => {
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++)
        name = `${wanted}-${count}`;
    taken.add(name.toLowerCase());
    return name;
};
const stageNames = (stages, problems) => {
    const own = stages.map((stage) => textAt(stage, 'name'));
    judgeUnique('stage', stages, own, problems);
    return own.map((name, index) => name ?? `stage-${index + 1}`);
};
const judgeKeys = (what, map, problems) => {
    const first = new Map();
    for (const { key } of map?.entries.values() ?? [])
        clash(what, key.text, key, first, problems);
};
const judgeUnique = (what, maps, names, problems) => {
    const first = new Map();
    for (const [index, map] of maps.entries()) {
        const name = names[index];
        if (name !== undefined)
            clash(what, name, scalarAt(map, 'name') ?? written_nameOf(map), first, problems);
    }
};
const clash = (what, name, node, first, problems) => {
    const plain = name.toLowerCase();
    const other = first.get(plain);
    if (!other) {
        first.set(plain, node);
        return;
    }
    const message = `there are two ${what}s named \`${name}\` (names ignore case): rename one of them`;
    problems.push((0,problem/* problem */.CC)('duplicate-name', (0,definition_tree/* placeOf */.$t)(node), message, {
        related: [{ at: (0,definition_tree/* placeOf */.$t)(other), message: 'the first one' }],
    }));
};

;// CONCATENATED MODULE: ./build/definition/meaning/parts.js



const onFailureOf = (map) => {
    const node = at(map, 'on_failure');
    if (node?.kind === 'scalar')
        return node.value === 'degrade' ? { kind: 'degrade' } : { kind: 'fail' };
    const degrade = at(asMap(node), 'degrade');
    if (!degrade || (degrade.kind === 'scalar' && degrade.value === false))
        return { kind: 'fail' };
    const given = asMap(degrade);
    const outputs = mapAt(given, 'outputs') && recordAt(given, 'outputs');
    const exitCodes = at(given, 'exit_codes') && itemsAt(given, 'exit_codes').map(definition_tree/* toJson */.aB);
    return {
        kind: 'degrade',
        ...(outputs && { outputs }),
        ...(exitCodes && { exitCodes: exitCodes.filter((code) => typeof code === 'number') }),
    };
};
const failFastOf = (map) => {
    const value = scalarAt(map, 'fail_fast')?.value;
    return value === true ? 'start-nothing' : value === 'kill' ? 'kill' : 'no';
};
const resourcesOf = (map, declared) => {
    const units = eachOf(mapAt(map, 'resources'), (node) => orTemplate(node, countOf));
    return Object.fromEntries(Object.entries(units).map(([name, unit]) => [declared.get(name.toLowerCase()) ?? name, unit]));
};
const secretsOf = (map) => {
    const node = at(map, 'secrets');
    if (node?.kind === 'list')
        return node.items.flatMap((item) => item.kind === 'scalar'
            ? [{ variable: item.text, name: item.text, optional: false, at: (0,definition_tree/* placeOf */.$t)(item) }]
            : []);
    return [...(asMap(node)?.entries ?? [])].flatMap(([variable, { value }]) => {
        const own = value.kind === 'scalar' ? value : scalarAt(asMap(value), 'name');
        if (!own)
            return [];
        const optional = booleanAt(asMap(value), 'optional') ?? false;
        return [{ variable, name: own.text, optional, at: (0,definition_tree/* placeOf */.$t)(own) }];
    });
};
const taskOutputsOf = (map) => {
    const outputs = mapAt(map, 'outputs');
    return eachOf(outputs, (node, name) => {
        const given = asMap(node);
        const standard = at(given, 'default');
        const schema = at(given, 'schema');
        const maxSize = (0,quantity/* parseSize */.DB)(scalarAt(given, 'max_size')?.value);
        const key = outputs?.entries.get(name)?.key ?? node;
        return {
            type: choiceAt(given, 'type', ['string', 'number', 'boolean', 'json']) ?? 'string',
            required: booleanAt(given, 'required') ?? false,
            ...(standard && { default: (0,definition_tree/* toJson */.aB)(standard) }),
            ...(maxSize !== undefined && { maxSize }),
            ...(schema && { schema: (0,definition_tree/* toJson */.aB)(schema) }),
            at: (0,definition_tree/* placeOf */.$t)(key),
        };
    });
};

;// CONCATENATED MODULE: ./build/definition/meaning/edges.js




const DEFAULT_NEEDS = ['succeeded', 'degraded', 'skipped'];
const ENDS = ['succeeded', 'degraded', 'skipped', 'omitted', 'failed', 'cancelled'];
const edges_writtenEdges = (map, on, names, branded) => {
    const node = at(map, 'depends_on');
    if (!node)
        return undefined;
    const items = node.kind === 'list' ? node.items : [node];
    const edges = items.flatMap((item) => {
        const given = asMap(item);
        const named = item.kind === 'scalar' && item.value !== null ? item : scalarAt(given, on);
        if (!named)
            return [];
        const when = textsOf(at(given, 'when')).flatMap((text) => ENDS.find((end) => end === text) ?? []);
        return [
            {
                on: names.get(named.text.toLowerCase()) ?? branded(named.text),
                needs: when.length > 0 ? when : DEFAULT_NEEDS,
                explicit: when.length > 0,
                optional: booleanAt(given, 'optional') ?? false,
                because: { kind: 'depends-on' },
                at: (0,definition_tree/* placeOf */.$t)(named),
            },
        ];
    });
    return edges;
};
const joinEdges = (own, written, readings, context, names) => {
    const edges = new Map();
    for (const { node, reference } of readings) {
        const [root, second] = reference.segments;
        if (root?.name.toLowerCase() !== context || !second?.literal)
            continue;
        const on = names.get(second.name.toLowerCase());
        if (on === undefined || on === own)
            continue;
        const needs = readsData(reference, context) ? DEFAULT_NEEDS : 'ended';
        const known = edges.get(on);
        if (known && (known.needs !== 'ended' || needs === 'ended'))
            continue;
        const text = node.text.slice(reference.offset, reference.offset + reference.length);
        edges.set(on, {
            on,
            needs,
            explicit: false,
            optional: false,
            because: { kind: 'reference', text },
            at: placeOfSpan(node, reference),
        });
    }
    for (const edge of written ?? [])
        edges.delete(edge.on);
    return [...(written ?? []), ...edges.values()];
};
const readsData = ({ segments }, context) => {
    const property = segments[2];
    const deep = context === 'stages' && property?.name.toLowerCase() === 'tasks' ? segments[4] : property;
    return deep !== undefined && DATA.has(deep.name.toLowerCase());
};
const DATA = new Set(['outputs', 'files']);
const EXPRESSION_KEYS = new Set([
    'if',
    'where',
    'while',
    'until',
    'break_if',
    'assert',
    'auto_approve_if',
]);
const readingsOf = (map, except) => {
    const found = [];
    for (const [key, { value }] of map.entries)
        if (!except.has(key))
            edges_collect(value, [key], found);
    return found;
};
const edges_collect = (node, path, found) => {
    switch (node.kind) {
        case 'scalar':
            return read(node, path, found);
        case 'list':
            for (const item of node.items)
                edges_collect(item, path, found);
            return;
        case 'map':
            for (const [key, { value }] of node.entries)
                edges_collect(value, [...path, key], found);
    }
};
const read = (node, path, found) => {
    if (typeof node.value !== 'string')
        return;
    const form = isExpressionKey(path) ? 'expression' : 'template';
    if (form === 'template' && !node.value.includes('${{'))
        return;
    for (const reference of analyse(node.value, form).references)
        found.push({ node, reference });
};
const isExpressionKey = (path) => {
    const [first, second] = path;
    const last = path.at(-1) ?? '';
    if (path.length === 1)
        return EXPRESSION_KEYS.has(last);
    if (first === 'loop')
        return (path.length === 2 && (EXPRESSION_KEYS.has(last) || last === 'key')) || second === 'collect';
    return first === 'cache' ? last === 'key' : path.length === 2 && EXPRESSION_KEYS.has(last);
};

;// CONCATENATED MODULE: ./build/definition/meaning/approval.js


const approvalOf = (stage, environment) => {
    const entry = stage.entries.get('approval');
    if (!entry || (entry.value.kind === 'scalar' && entry.value.value !== true))
        return undefined;
    const map = asMap(entry.value);
    const own = textAt(map, 'environment') ?? (typeof environment === 'string' ? environment : undefined);
    const reason = textAt(map, 'reason');
    const timeout = durationAt(map, 'timeout');
    const autoApproveIf = exprOf(at(map, 'auto_approve_if'));
    return {
        ...(own !== undefined && { environment: own }),
        ...(reason !== undefined && { reason }),
        show: recordAt(map, 'show'),
        via: choiceAt(map, 'via', ['environment', 'dispatch', 'issue']) ?? 'environment',
        approvers: textsOf(at(map, 'approvers')),
        count: numberAt(map, 'count') ?? 1,
        exclude: textsOf(at(map, 'exclude')),
        ...(timeout !== undefined && { timeout }),
        onTimeout: choiceAt(map, 'on_timeout', ['reject', 'skip']) ?? 'reject',
        ...(autoApproveIf && { autoApproveIf }),
        at: (0,definition_tree/* placeOf */.$t)(entry.key),
    };
};

;// CONCATENATED MODULE: ./build/definition/meaning/loop.js


const HOUR = 3_600_000;
const loop_loopOf = (map) => {
    const over = overOf(map);
    if (!over)
        return undefined;
    const unbounded = over.kind === 'while' || over.kind === 'until';
    const maxParallel = orTemplate(at(map, 'max_parallel'), countOf) ?? 1;
    const maxDuration = durationAt(map, 'max_duration') ?? (unbounded ? HOUR : undefined);
    const where = exprOf(at(map, 'where'));
    const as = textAt(map, 'as');
    const key = exprOf(at(map, 'key'));
    const breakIf = exprOf(at(map, 'break_if'));
    const interval = durationAt(map, 'interval');
    const backoff = backoffOf(mapAt(map, 'backoff'));
    const [first] = map.entries.values();
    return {
        over,
        at: (0,definition_tree/* placeOf */.$t)(first?.key ?? map),
        ...(where && { where }),
        ...(as !== undefined && { as }),
        ...(key && { key }),
        maxParallel,
        maxIterations: numberAt(map, 'max_iterations') ?? (unbounded ? 100 : 10_000),
        ...(maxDuration !== undefined && { maxDuration }),
        ...(interval !== undefined && { interval }),
        ...(backoff && { backoff }),
        ...(breakIf && { breakIf }),
        onItemFailure: choiceAt(map, 'on_item_failure', ['stop', 'continue']) ?? (maxParallel === 1 ? 'stop' : 'continue'),
        collect: eachOf(mapAt(map, 'collect'), exprOf),
    };
};
const overOf = (map) => {
    const forEach = at(map, 'for_each');
    if (forEach)
        return { kind: 'for-each', items: (0,definition_tree/* toJson */.aB)(forEach) };
    const matrix = at(map, 'matrix');
    if (matrix)
        return { kind: 'matrix', matrix: (0,definition_tree/* toJson */.aB)(matrix) };
    const count = orTemplate(at(map, 'times'), countOf);
    if (count !== undefined)
        return { kind: 'times', count };
    const goesOn = exprOf(at(map, 'while'));
    if (goesOn)
        return { kind: 'while', condition: goesOn };
    const ends = exprOf(at(map, 'until'));
    return ends && { kind: 'until', condition: ends };
};
const backoffOf = (map) => {
    if (!map)
        return undefined;
    const maxInterval = durationAt(map, 'max_interval');
    return { factor: numberAt(map, 'factor') ?? 1, ...(maxInterval !== undefined && { maxInterval }) };
};

;// CONCATENATED MODULE: ./build/definition/meaning/task.js









const GRACE_PERIOD = 5000;
const NOT_READ = new Set(['name', 'depends_on', 'agent', 'action', 'run']);
const taskOf = (meaning, map, name, names, readings) => {
    const { defaults } = meaning;
    const from = (key) => (map.entries.has(key) ? map : defaults.map);
    const own = textAt(map, 'description');
    const condition = exprOf(at(map, 'if'));
    const workingDirectory = textAt(from('working_directory'), 'working_directory');
    const timeout = orTemplate(at(from('timeout'), 'timeout'), quantity/* parseDuration */.E9);
    const hint = durationAt(map, 'duration_hint');
    const task = {
        name,
        ...(own !== undefined && { description: own }),
        at: (0,definition_tree/* placeOf */.$t)(written_nameOf(map)),
        work: workOf(meaning, map, defaults),
        with: recordAt(map, 'with'),
        env: recordAt(map, 'env'),
        secrets: secretsOf(map),
        idToken: booleanAt(map, 'id_token') ?? false,
        ...(workingDirectory !== undefined && { workingDirectory }),
        ...(timeout !== undefined && { timeout }),
        gracePeriod: durationAt(from('grace_period'), 'grace_period') ?? GRACE_PERIOD,
        edges: joinEdges(name, edges_writtenEdges(map, 'task', names, build_workflow/* taskName */.p5), readings, 'tasks', names),
        ...(condition && { if: condition }),
        ifCallsStatus: condition !== undefined && callsStatusFunction(condition.expr),
        else: booleanAt(map, 'else') ?? false,
        onFailure: onFailureOf(map),
        resources: resourcesOf(map, meaning.resourceNames),
        outputs: taskOutputsOf(map),
        matchers: textsOf(at(from('matchers'), 'matchers')),
        ...(hint !== undefined && { durationHint: hint }),
    };
    return meaning.written.remember(task, map, defaults.map);
};
const workOf = (meaning, map, defaults) => {
    const declared = (name) => meaning.agentNames.get(name.toLowerCase()) ?? name;
    const agent = textAt(map, 'agent');
    const script = scalarAt(map, 'run');
    const action = scalarAt(map, 'action');
    if (script || !action) {
        const shell = textAt(map.entries.has('shell') ? map : defaults.map, 'shell');
        return {
            kind: 'run',
            agent: declared(agent ?? 'shell'),
            script: script?.text ?? '',
            ...(shell !== undefined && { shell }),
            at: (0,definition_tree/* placeOf */.$t)(script ?? written_nameOf(map)),
        };
    }
    const whose = agent ?? textAt(defaults.map, 'agent');
    if (whose === undefined)
        meaning.problems.push((0,problem/* problem */.CC)('missing-agent', (0,definition_tree/* placeOf */.$t)(action), `nobody performs \`${action.text}\`: add \`agent:\` to the task, or \`defaults: {agent: …}\` to the workflow`));
    return { kind: 'action', agent: declared(whose ?? ''), action: action.text, at: (0,definition_tree/* placeOf */.$t)(action) };
};
const task_tasksOf = (meaning, maps, given) => {
    const own = given.map(build_workflow/* taskName */.p5);
    const names = new Map(own.toReversed().map((name) => [name.toLowerCase(), name]));
    const readings = maps.map((map) => readingsOf(map, NOT_READ));
    const tasks = maps.map((map, index) => taskOf(meaning, map, own[index] ?? (0,build_workflow/* taskName */.p5)(''), names, readings[index] ?? []));
    return { tasks, readings: readings.flat() };
};

;// CONCATENATED MODULE: ./build/definition/meaning/stage.js













const stage_NOT_READ = new Set(['name', 'type', 'depends_on', 'tasks']);
const stageOf = (meaning, map, name, names) => {
    const taskMaps = mapsOf(map);
    const { tasks, readings } = task_tasksOf(meaning, taskMaps, taskNames(taskMaps, meaning.problems));
    const all = [...readingsOf(map, stage_NOT_READ), ...readings];
    return meaning.written.remember(variantOf(map, baseOf(meaning, map, name, names, tasks, all)), map);
};
const baseOf = (meaning, map, name, names, tasks, readings) => {
    const description = textAt(map, 'description');
    const dependsOn = edges_writtenEdges(map, 'stage', names, build_workflow/* stageName */.CT);
    const condition = exprOf(at(map, 'if'));
    const timeout = orTemplate(at(map, 'timeout'), quantity/* parseDuration */.E9);
    const maxParallel = orTemplate(at(map, 'max_parallel'), countOf);
    const environment = environmentOf(map);
    const approval = approvalOf(map, environment);
    return {
        name,
        ...(description !== undefined && { description }),
        at: (0,definition_tree/* placeOf */.$t)(written_nameOf(map)),
        ...(dependsOn && { dependsOn }),
        edges: joinEdges(name, dependsOn, readings, 'stages', names),
        ...(condition && { if: condition }),
        ifCallsStatus: condition !== undefined && callsStatusFunction(condition.expr),
        env: recordAt(map, 'env'),
        ...(timeout !== undefined && { timeout }),
        onFailure: onFailureOf(map),
        failFast: failFastOf(map),
        ...(maxParallel !== undefined && { maxParallel }),
        resources: resourcesOf(map, meaning.resourceNames),
        ...(environment !== undefined && { environment }),
        ...(approval && { approval }),
        outputs: recordAt(map, 'outputs'),
        tasks,
    };
};
const environmentOf = (map) => orTemplate(at(map, 'environment'), (value) => typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const variantOf = (map, base) => {
    const type = choiceAt(map, 'type', ['sequential', 'parallel', 'conditional', 'loop']) ?? 'sequential';
    switch (type) {
        case 'sequential':
        case 'parallel':
            return { ...base, type };
        case 'conditional':
            return { ...base, type, match: choiceAt(map, 'match', ['all', 'first']) ?? 'all' };
        case 'loop': {
            const given = mapAt(map, 'loop');
            const loop = given && loop_loopOf(given);
            return { ...base, type, loop: loop ?? { ...NO_LOOP, at: base.at } };
        }
    }
};
const NO_LOOP = {
    over: { kind: 'for-each', items: [] },
    maxParallel: 1,
    maxIterations: 1,
    onItemFailure: 'stop',
    collect: {},
};
const mapsOf = (map) => itemsAt(map, 'tasks').flatMap((item) => asMap(item) ?? []);
const mainStage = (meaning, workflow) => {
    const name = (0,build_workflow/* stageName */.CT)('main');
    const names = new Map([['main', name]]);
    const keys = ['tasks', 'fail_fast'].flatMap((key) => {
        const entry = workflow.entries.get(key);
        return entry === undefined ? [] : [[key, entry]];
    });
    const only = { ...workflow, entries: new Map(keys) };
    const stage = { ...stageOf(meaning, only, name, names), type: 'parallel' };
    return meaning.written.remember(stage, only);
};
const judgeTaskCount = (meaning, stages, most) => {
    let count = 0;
    for (const { tasks } of stages)
        for (const task of tasks)
            if (++count === most + 1) {
                const message = `this is task ${(most + 1).toLocaleString('en-US')}, and a definition may have ${most.toLocaleString('en-US')}: loop over a list instead`;
                meaning.problems.push((0,problem/* problem */.CC)('too-many-tasks', task.at, message));
            }
};

;// CONCATENATED MODULE: ./build/definition/meaning/workflow.js










const workflowOf = (meaning, map, surroundings) => {
    const { problems, defaults } = meaning;
    const description = textAt(map, 'description');
    const mode = choiceAt(map, 'mode', ['auto', 'supervised', 'debug']);
    const maxParallel = orTemplate(at(map, 'max_parallel'), countOf);
    const timeout = orTemplate(at(map, 'timeout'), quantity/* parseDuration */.E9);
    const maxDegraded = numberAt(map, 'max_degraded');
    const agents = agentsOf(meaning, surroundings.agents, surroundings.actionFolder);
    judgeKeys('input', mapAt(map, 'inputs'), problems);
    judgeKeys('agent', surroundings.agents, problems);
    judgeKeys('resource', surroundings.resources, problems);
    const resources = workflowResourcesOf(surroundings.resources);
    const named = { ...meaning, agentNames: byLowerCase(agents), resourceNames: byLowerCase(resources) };
    const stages = stagesOf(named, map);
    judgeTaskCount(meaning, stages, guard/* MOST_TASKS */.bM);
    judgeAgents(meaning, map, agents, stages, surroundings.agents);
    const workflow = {
        name: textAt(map, 'name') ?? 'workflow',
        ...(description !== undefined && { description }),
        file: surroundings.file,
        at: (0,definition_tree/* placeOf */.$t)(written_nameOf(map)),
        inputs: inputsOf(mapAt(map, 'inputs')),
        env: { ...recordAt(defaults.map, 'env'), ...recordAt(map, 'env') },
        ...(mode && { mode }),
        ...(maxParallel !== undefined && { maxParallel }),
        ...(timeout !== undefined && { timeout }),
        failFast: failFastOf(map),
        ...(maxDegraded !== undefined && { maxDegraded }),
        resources,
        agents,
        outputs: recordAt(map, 'outputs'),
        stages,
    };
    return meaning.written.remember(workflow, map);
};
const byLowerCase = (named) => new Map(Object.keys(named).map((name) => [name.toLowerCase(), name]));
const stagesOf = (meaning, map) => {
    if (!map.entries.has('stages'))
        return map.entries.has('tasks') ? [mainStage(meaning, map)] : [];
    const maps = itemsAt(map, 'stages').flatMap((item) => asMap(item) ?? []);
    const own = stageNames(maps, meaning.problems).map(build_workflow/* stageName */.CT);
    const names = new Map(own.toReversed().map((name) => [name.toLowerCase(), name]));
    return maps.map((stage, index) => stageOf(meaning, stage, own[index] ?? (0,build_workflow/* stageName */.CT)(''), names));
};
const inputsOf = (map) => eachOf(map, (node, name) => {
    const given = asMap(node);
    const description = textAt(given, 'description');
    const standard = at(given, 'default');
    const options = at(given, 'options');
    return {
        type: choiceAt(given, 'type', ['string', 'number', 'boolean', 'choice', 'json']) ?? 'string',
        ...(description !== undefined && { description }),
        required: booleanAt(given, 'required') ?? false,
        ...(standard && { default: (0,definition_tree/* toJson */.aB)(standard) }),
        ...(options && { options: textsOf(options) }),
        at: (0,definition_tree/* placeOf */.$t)(map?.entries.get(name)?.key ?? node),
    };
});
const workflowResourcesOf = (map) => eachOf(map, (node, name) => {
    const given = asMap(node);
    const capacity = countOf(node.kind === 'scalar' ? node.value : scalarAt(given, 'capacity')?.value);
    if (capacity === undefined)
        return undefined;
    const scope = choiceAt(given, 'scope', ['run', 'repository']) ?? 'run';
    return { capacity, scope, at: (0,definition_tree/* placeOf */.$t)(map?.entries.get(name)?.key ?? node) };
});
const judgeAgents = (meaning, map, agents, stages, declared) => {
    const broken = new Set([...(declared?.entries.keys() ?? [])].map((name) => name.toLowerCase()));
    const maps = map.entries.has('stages') ? itemsAt(map, 'stages').flatMap((item) => asMap(item) ?? []) : [map];
    for (const [index, stage] of stages.entries())
        for (const [position, taskMap] of (maps[index] ? mapsOf(maps[index]) : []).entries()) {
            const agent = stage.tasks[position]?.work.agent;
            if (agent !== undefined)
                judgeAgent(meaning, agents, broken, agent, taskMap);
        }
};

;// CONCATENATED MODULE: ./build/definition/meaning/understand.js










const understand = (workflow, included, where) => {
    const problems = [];
    const written = new Written();
    const merged = (key) => mergeMaps([workflow, ...included].flatMap((map) => mapAt(map, key) ?? []), new Set(['env']));
    judgeVersion(workflow, where.version, problems);
    const meaning = { written, problems, defaults: { map: merged('defaults') } };
    const surroundings = {
        file: where.definition,
        agents: merged('agents'),
        resources: merged('resources'),
        actionFolder: actionFolder(where, problems),
    };
    return { workflow: workflowOf(meaning, workflow, surroundings), written, problems };
};
const actionFolder = ({ definition, root, sources }, problems) => (node) => {
    if (!node)
        return (0,paths/* join */.fj)((0,paths/* folderOf */.yS)(definition), 'actions');
    const path = placedPath(node.text, (0,paths/* join */.fj)(root, node.file.path), root);
    const inside = insideRepository(path, root, sources);
    if (inside === undefined) {
        const message = `\`${node.text}\` leads out of the repository: keep action files inside of it`;
        problems.push((0,problem/* problem */.CC)('path-outside', (0,definition_tree/* placeOf */.$t)(node), message));
    }
    return inside ?? 'actions';
};
const judgeVersion = (workflow, version, problems) => {
    const node = scalarAt(workflow, 'requires');
    const satisfied = node && satisfies(version, node.text);
    if (!node || satisfied === true)
        return;
    const message = satisfied === false
        ? `this definition requires \`${node.text}\` of noa, and this is ${version}: use another version of it`
        : `\`${node.text}\` is no range of versions: write one such as \`^1.2\`, \`~1.2.3\`, \`>=1 <3\` or \`1.x\``;
    problems.push((0,problem/* problem */.CC)(satisfied === false ? 'requires-other-version' : 'invalid-value', (0,definition_tree/* placeOf */.$t)(node), message));
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/definition/digests.js


const digestOf = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
const BUILT = new Set(['target', 'node_modules', '__pycache__', '.git', '.noa']);
const digestsOf = (actions, root, sources) => {
    const found = new Map();
    const visit = (path, kind) => {
        if (found.has(path))
            return;
        if (kind === 'folder') {
            for (const { name, kind: inner } of sources.list((0,paths/* join */.fj)(root, path)))
                if (!BUILT.has(name))
                    visit(`${path}/${name}`, inner);
            return;
        }
        const read = sources.read((0,paths/* join */.fj)(root, path));
        if (read.ok)
            found.set(path, digestOf(read.value));
    };
    for (const ofAgent of Object.values(actions))
        for (const files of Object.values(ofAgent))
            for (const { path, kind } of files)
                visit(path, kind);
    return [...found].map(([path, digest]) => ({ path, digest })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
};

// EXTERNAL MODULE: ./build/definition/schema/root.js + 7 modules
var schema_root = __webpack_require__(1723);
;// CONCATENATED MODULE: ./build/definition/supersede.js


const BECAUSE_OF = {
    'independent-stage': { keys: ['depends_on'], here: true },
    'missing-agent': { keys: ['agent', 'defaults'], here: true },
    'missing-condition': { keys: ['if', 'else', 'type'], here: true },
    'secret-not-listed': { keys: ['secrets'], here: true },
    'agent-cannot-act': { keys: ['agents', 'kind'] },
    'agent-cannot-run': { keys: ['run', 'action'], here: true },
    'unknown-agent': { keys: ['agents', 'include'] },
    'unknown-input': { keys: ['inputs'] },
    'unknown-output': { keys: ['outputs', 'collect'] },
    'unknown-resource': { keys: ['resources', 'include'] },
    'unknown-variable': { keys: ['env'] },
    'unknown-filter': { keys: ['changes', 'filters'] },
    'unknown-stage': { keys: ['stages', 'name'] },
    'unknown-task': { keys: ['tasks', 'name'] },
    'without-effect': { keys: ['type', 'agent', 'run', 'action'], here: true },
};
const CAUSES = [...new Set(Object.values(BECAUSE_OF).flatMap(({ keys }) => keys))];
const withoutConsequences = (findings, grammar, trees) => {
    const wrong = grammar.filter(({ code }) => code !== 'not-supported-yet');
    if (wrong.length === 0 || findings.length === 0)
        return findings;
    const byLine = linesOf(wrong);
    const everywhere = new Set();
    const inMap = new Map();
    for (const finding of wrong) {
        const { keys, map } = touched(finding, trees);
        const here = inMap.get(map) ?? new Set();
        inMap.set(map, here);
        for (const key of keys) {
            everywhere.add(key);
            here.add(key);
        }
    }
    return findings.filter((finding) => {
        const { at } = finding;
        if (byLine.get(`${at.file}:${at.line}`)?.some((other) => covers(other.at, at)))
            return false;
        const cause = BECAUSE_OF[finding.code];
        if (!cause)
            return true;
        const known = cause.here ? inMap.get(wayTo(trees, at.file, at).map) : everywhere;
        return !cause.keys.some((key) => known?.has(key));
    });
};
const linesOf = (findings) => {
    const byLine = new Map();
    for (const finding of findings) {
        const { file, line, end } = finding.at;
        for (let each = line; each <= Math.min(end.line, line + MOST_LINES); each++) {
            const key = `${file}:${each}`;
            const known = byLine.get(key);
            if (known)
                known.push(finding);
            else
                byLine.set(key, [finding]);
        }
    }
    return byLine;
};
const MOST_LINES = 100;
const covers = (at, other) => !isBefore(other, at) && isBefore(other, at.end);
const isBefore = (a, b) => a.line < b.line || (a.line === b.line && a.column < b.column);
const touched = (finding, trees) => {
    const { keys, map } = wayTo(trees, finding.at.file, finding.at);
    const last = keys.at(-1);
    const meant = finding.code === 'unknown-key' && last !== undefined ? (0,suggest/* suggest */.Z)(last, CAUSES) : undefined;
    return { keys: meant === undefined ? keys : [...keys, meant], map };
};
const wayTo = (trees, path, position) => {
    const tree = trees.find(({ file }) => file.path === path);
    if (!tree)
        return { keys: [], map: undefined };
    const offset = (0,definition_tree/* offsetAt */.HA)(tree.file, position);
    let keys = [];
    let map = tree;
    let node = tree;
    while (node) {
        if (hasOwnLife(node)) {
            keys = [];
            map = node;
        }
        node = step(node, offset, keys);
    }
    return { keys, map };
};
const step = (node, offset, keys) => {
    const inside = partsOf(node);
    let low = 0;
    let high = inside.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((inside[middle]?.from ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    const part = inside[low];
    if (!part || part.from > offset || offset >= part.to)
        return undefined;
    if (part.key !== undefined)
        keys.push(part.key);
    return part.value.from <= offset ? part.value : undefined;
};
const partsOf = (node) => {
    const known = parts.get(node);
    if (known)
        return known;
    const own = (part) => part.value.file === node.file && part.from >= node.from && part.to <= Math.max(node.to, part.from + 1);
    const all = node.kind === 'list'
        ? node.items.map((value) => ({ from: value.from, to: Math.max(value.to, value.from + 1), value }))
        : node.kind === 'map'
            ? [...node.entries].map(([name, { key, value }]) => {
                const to = Math.max(key.to, value.from >= key.to ? value.to : key.to, key.from + 1);
                return { from: key.from, to, key: name, value };
            })
            : [];
    const made = all.filter(own).toSorted((a, b) => a.from - b.from);
    parts.set(node, made);
    return made;
};
const parts = new WeakMap();
const hasOwnLife = (node) => node.kind === 'map' &&
    ['name', 'run', 'action', 'tasks', 'stages', 'kind'].some((key) => node.entries.has(key));

// EXTERNAL MODULE: ./build/definition/schema/describe.js
var describe = __webpack_require__(4105);
;// CONCATENATED MODULE: ./build/definition/validate-keys.js





const validateKeys = (shape, node, problems, validate) => {
    if (shape.id === 'agent' && refusePlannedKind(node, problems))
        return;
    const variant = shape.variants && chooseVariant(shape, shape.variants, node, problems, validate);
    const { keys, required, exclusive, needed } = preparedFor(shape, variant);
    const meant = new Set();
    for (const [name, entry] of node.entries) {
        const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
        if (key)
            validateKey(shape, name, key, entry, problems, validate);
        else if (name !== shape.variants?.by && !(shape.extensions && name.startsWith('x-')))
            if (!shape.variants || variant || !keysOfAnyVariant(shape.variants).has(name))
                meant.add(unknownKey(shape, keys, node, entry.key, problems) ?? '');
    }
    for (const name of required)
        if (!node.entries.has(name) && !meant.has(name))
            validate_keys_missing(shape, node, `\`${name}\``, name, problems);
    for (const group of exclusive)
        judgeExclusive(shape, node, group, problems);
    for (const group of needed)
        if (!group.some((name) => node.entries.has(name) || meant.has(name)))
            validate_keys_missing(shape, node, (0,problem/* either */.gP)(group), '', problems);
};
const prepared = new WeakMap();
const preparedFor = (shape, variant) => {
    const known = prepared.get(variant ?? shape);
    if (known)
        return known;
    const keys = { ...shape.keys, ...variant?.keys };
    const exactlyOne = [...(shape.exactlyOne ?? []), ...(variant?.exactlyOne ?? [])];
    const made = {
        keys,
        required: Object.keys(keys).filter((name) => keys[name]?.required),
        exclusive: [...exactlyOne, ...(shape.atMostOne ?? [])],
        needed: [...exactlyOne, ...(shape.atLeastOne ?? [])],
    };
    prepared.set(variant ?? shape, made);
    return made;
};
const validateKey = (shape, name, key, entry, problems, validate) => {
    const before = problems.length;
    validate(key.shape, entry.value, `\`${name}\``, problems);
    const later = supported/* planned */.lM.get(`${shape.id}.${name}`);
    if (!later || problems.length > before || later.harmless?.(entry.value))
        return;
    const message = `\`${name}\` is part of the language, but this version cannot do it yet (${later.what}): delete it for now, it comes in a later version`;
    problems.push((0,problem/* problem */.CC)('not-supported-yet', (0,definition_tree/* placeOf */.$t)(entry.key), message));
};
const refusePlannedKind = (node, problems) => {
    const kind = (0,supported/* plannedAgentKind */.w7)(node);
    if (kind?.kind !== 'scalar')
        return false;
    const message = `agents of kind \`${kind.text}\` come in a later version: this one knows \`shell\`, \`process\` and \`language\``;
    problems.push((0,problem/* problem */.CC)('not-supported-yet', (0,definition_tree/* placeOf */.$t)(kind), message));
    return true;
};
const chooseVariant = (shape, variants, node, problems, validate) => {
    const entry = node.entries.get(variants.by);
    if (!entry) {
        if (variants.default !== undefined)
            return variants.of[variants.default];
        validate_keys_missing(shape, node, `\`${variants.by}\` (${(0,problem/* either */.gP)(Object.keys(variants.of))})`, variants.by, problems);
        return undefined;
    }
    const before = problems.length;
    validate({ kind: 'choice', values: Object.keys(variants.of) }, entry.value, `\`${variants.by}\``, problems);
    if (problems.length > before || entry.value.kind !== 'scalar')
        return undefined;
    return variants.of[String(entry.value.value)];
};
const keysOfAnyVariant = (variants) => new Set(Object.values(variants.of).flatMap(({ keys }) => Object.keys(keys)));
const plain = (name) => name.toLowerCase().replaceAll(/[-_ ]/g, '');
const unknownKey = (shape, keys, node, key, problems) => {
    const at = (0,definition_tree/* placeOf */.$t)(key);
    const name = key.text;
    const elsewhere = shape.variants && variantWith(shape.variants, name);
    if (name === 'uses') {
        problems.push((0,problem/* problem */.CC)('uses-not-callable', at, USES));
        return shape.id === 'task' ? 'run' : undefined;
    }
    const known = [...Object.keys(keys), ...(shape.variants ? [shape.variants.by] : [])].filter((candidate) => !node.entries.has(candidate));
    const near = (0,suggest/* suggest */.Z)(name, known);
    const hint = foreignKey(shape.id, name);
    const certain = near !== undefined && plain(near) === plain(name);
    const message = elsewhere
        ? `\`${name}\` belongs to ${shape.title} with \`${shape.variants?.by}: ${elsewhere}\``
        : `${shape.title} has no key \`${shorten(name)}\`${hint ? `: ${hint}` : near ? `; did you mean \`${near}\`?` : ''}`;
    problems.push((0,problem/* problem */.CC)('unknown-key', at, message, {
        fix: certain ? (0,problem/* replacement */.f4)(`write \`${near}\``, at, near) : undefined,
    }));
    return hint ? (/`(\w+)`/.exec(hint)?.[1] ?? near) : near;
};
const variantWith = (variants, name) => Object.entries(variants.of).find(([, { keys }]) => Object.hasOwn(keys, name))?.[0];
const shorten = (text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\n', '⏎');
const USES = 'actions cannot be called from a definition: put `uses:` into a step of the job before the workflow, or name a composite action in `orchestration.setup`';
const validate_keys_missing = (shape, node, what, name, problems) => {
    const [first] = node.entries.values();
    const at = (0,definition_tree/* placeOf */.$t)(first ? first.key : { ...node, to: Math.min(node.to, node.from + 1) });
    problems.push((0,problem/* problem */.CC)('missing-key', at, `${shape.title} needs ${what}: add it${name === 'workflow' ? ' at the top of the file' : ''}`));
};
const judgeExclusive = (shape, node, group, problems) => {
    const [first, second] = group.flatMap((name) => node.entries.get(name) ?? []);
    if (!first || !second)
        return;
    const message = `${shape.title} takes only one of ${(0,problem/* either */.gP)(group)}: delete the other`;
    const related = [{ at: (0,definition_tree/* placeOf */.$t)(first.key), message: `\`${first.key.text}\` stands here` }];
    problems.push((0,problem/* problem */.CC)('exclusive-keys', (0,definition_tree/* placeOf */.$t)(second.key), message, { related }));
};

;// CONCATENATED MODULE: ./build/definition/validate-name.js



const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const validateName = (names, key, problems) => {
    const { text } = key;
    const bad = (message) => {
        problems.push((0,problem/* problem */.CC)('invalid-name', (0,definition_tree/* placeOf */.$t)(key), message));
    };
    switch (names) {
        case 'name':
            if (!shape/* NAME */.o_.test(text))
                bad(`\`${validate_name_shorten(text)}\` is no name: it takes a letter or \`_\`, then letters, digits, \`_\` or \`-\`, at most 100 in all`);
            return;
        case 'variable':
            if (!VARIABLE.test(text))
                bad(`\`${validate_name_shorten(text)}\` is no name of a variable: it takes letters, digits and \`_\``);
            return;
        case 'text':
            if (text === '')
                bad('a key is empty here');
            return;
    }
};
const validate_name_shorten = (text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\n', '⏎');

;// CONCATENATED MODULE: ./build/definition/validate-scalar.js





const isTemplate = (node) => node.kind === 'scalar' && typeof node.value === 'string' && node.value.includes('${{');
const validate_scalar_wrongType = (shape, node, called, problems) => {
    const at = (0,definition_tree/* placeOf */.$t)(node.kind === 'scalar' ? node : { ...node, to: firstLine(node) });
    const nothing = node.kind === 'scalar' && node.value === null && node.text === '';
    const message = nothing
        ? `${called} has no value: it must be ${(0,describe/* expected */.p)(shape)}, or the key must go`
        : `${called} must be ${(0,describe/* expected */.p)(shape)}, but is ${(0,describe/* found */.F)(node)}`;
    problems.push((0,problem/* problem */.CC)('wrong-type', at, message));
};
const firstLine = ({ file, from, to }) => {
    const end = file.text.indexOf('\n', from);
    return end < 0 ? to : Math.min(to, end);
};
const validateScalar = (shape, node, called, problems) => {
    const { value } = node;
    const bad = (code) => {
        problems.push((0,problem/* problem */.CC)(code, (0,definition_tree/* placeOf */.$t)(node), `${called} must be ${(0,describe/* expected */.p)(shape)}, but is ${(0,describe/* found */.F)(node)}`));
    };
    switch (shape.kind) {
        case 'text':
            if (value === null)
                return validate_scalar_wrongType(shape, node, called, problems);
            return validateText(shape, node, called, problems);
        case 'template-text':
            return isTemplate(node) ? undefined : bad('wrong-type');
        case 'choice':
            return validateChoice(shape, node, called, problems);
        case 'boolean':
            return typeof value === 'boolean' ? undefined : bad('wrong-type');
        case 'number':
            if (typeof value !== 'number')
                return bad('wrong-type');
            return fits(shape, value) ? undefined : bad('invalid-value');
        case 'null':
            return value === null ? undefined : bad('wrong-type');
        case 'duration':
            return (0,quantity/* parseDuration */.E9)(value) === undefined ? bad('invalid-duration') : undefined;
        case 'size':
            return (0,quantity/* parseSize */.DB)(value) === undefined ? bad('invalid-size') : undefined;
        case 'expression':
            if (value === null)
                return validate_scalar_wrongType(shape, node, called, problems);
            return String(value).trim() === '' ? bad('wrong-type') : undefined;
    }
};
const fits = ({ whole, atLeast, above }, value) => (!whole || Number.isInteger(value)) &&
    (atLeast === undefined || value >= atLeast) &&
    (above === undefined || value > above);
const validateText = (shape, node, called, problems) => {
    const { text } = node;
    const bad = (code, message) => {
        problems.push((0,problem/* problem */.CC)(code, (0,definition_tree/* placeOf */.$t)(node), message));
    };
    if (shape.pattern) {
        if (shape.pattern.regex.test(text))
            return;
        const why = text.includes('${{')
            ? 'it takes no expression (structure stands in the file, literally)'
            : `it is ${(0,describe/* found */.F)(node)}`;
        return bad(shape.pattern.code, `${called} must be ${shape.pattern.says}; ${why}`);
    }
    if (!shape.empty && text.trim() === '')
        return bad('wrong-type', `${called} is empty: give it a text, or delete the key`);
    if (shape.lines === 'one' && text.trimEnd().includes('\n') && !text.includes('${{'))
        bad('invalid-value', `${called} must be one line`);
};
const validateChoice = (shape, node, called, problems) => {
    if (shape.values.some((value) => value === node.value))
        return;
    const at = (0,definition_tree/* placeOf */.$t)(node);
    const near = (0,suggest/* suggest */.Z)(node.text, shape.values.map(String));
    const certain = near !== undefined && near.toLowerCase() === node.text.toLowerCase();
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    problems.push((0,problem/* problem */.CC)('invalid-value', at, `${called} must be ${(0,describe/* expected */.p)(shape)}, but is ${(0,describe/* found */.F)(node)}${hint}`, {
        fix: certain ? (0,problem/* replacement */.f4)(`write \`${near}\``, at, near) : undefined,
    }));
};

;// CONCATENATED MODULE: ./build/definition/validate.js






const validate = (shape, node, called, problems) => {
    switch (shape.kind) {
        case 'json':
            return;
        case 'later':
            return validate(shape.get(), node, called, problems);
        case 'or-template':
            if (isTemplate(node))
                return;
            return validate(shape.of, node, called, problems);
        case 'either':
            return validateEither(shape, node, called, problems);
        case 'list':
            return node.kind === 'list'
                ? validateList(shape, node, called, problems)
                : validate_scalar_wrongType(shape, node, called, problems);
        case 'record':
        case 'object':
            if (node.kind !== 'map')
                return validate_scalar_wrongType(shape, node, called, problems);
            return validateOnce(shape, node, () => shape.kind === 'record'
                ? validateRecord(shape, node, problems)
                : validateKeys(shape, node, problems, validate));
        case 'text':
        case 'template-text':
        case 'choice':
        case 'boolean':
        case 'number':
        case 'null':
        case 'duration':
        case 'size':
        case 'expression':
            if (node.kind !== 'scalar')
                return validate_scalar_wrongType(shape, node, called, problems);
            return validateScalar(shape, node, called, problems);
    }
};
const judged = new WeakMap();
const validateOnce = (shape, node, judge) => {
    const shapes = judged.get(node);
    if (shapes?.has(shape))
        return;
    if (shapes)
        shapes.add(shape);
    else
        judged.set(node, new Set([shape]));
    judge();
};
const validateList = (shape, node, called, problems) => validateOnce(shape, node, () => {
    if (node.items.length < (shape.atLeast ?? 0))
        validate_scalar_wrongType(shape, node, called, problems);
    let index = 0;
    for (const item of node.items)
        validate(shape.of, item, `item ${++index} of ${called}`, problems);
});
const validateRecord = (shape, node, problems) => {
    for (const { key, value } of node.entries.values()) {
        validateName(shape.names, key, problems);
        validate(shape.of, value, `\`${key.text}\``, problems);
    }
};
const validateEither = (shape, node, called, problems) => {
    const takers = shape.of.filter((option) => takes(option, node));
    const [only] = takers;
    if (!only)
        return validate_scalar_wrongType(shape, node, called, problems);
    if (takers.length === 1)
        return validate(only, node, called, problems);
    let least;
    for (const option of takers) {
        const own = [];
        validate(option, node, called, own);
        if (own.length === 0)
            return;
        if (!least || own.length < least.length)
            least = own;
    }
    if (node.kind !== 'scalar')
        return void problems.push(...(least ?? []));
    const code = least?.[0]?.code ?? 'invalid-value';
    problems.push((0,problem/* problem */.CC)(code, (0,definition_tree/* placeOf */.$t)(node), `${called} must be ${(0,describe/* expected */.p)(shape)}, but is ${(0,describe/* found */.F)(node)}`));
};
const takes = (shape, node) => {
    switch (shape.kind) {
        case 'json':
            return true;
        case 'list':
            return node.kind === 'list';
        case 'record':
        case 'object':
            return node.kind === 'map';
        case 'either':
            return shape.of.some((option) => takes(option, node));
        case 'or-template':
            return isTemplate(node) || takes(shape.of, node);
        case 'later':
            return takes(shape.get(), node);
        case 'null':
            return node.kind === 'scalar' && node.value === null;
        case 'boolean':
            return node.kind === 'scalar' && typeof node.value === 'boolean';
        case 'number':
            return node.kind === 'scalar' && typeof node.value === 'number';
        case 'choice':
            return node.kind === 'scalar' && (node.value !== null || shape.values.length === 0);
        case 'text':
        case 'template-text':
        case 'duration':
        case 'size':
        case 'expression':
            return node.kind === 'scalar' && node.value !== null;
    }
};

;// CONCATENATED MODULE: ./build/definition/load.js













const loadDefinition = (path, sources, options) => {
    const root = repositoryRoot(path, options.cwd, sources);
    const shown = (0,paths/* below */.Gz)(path, root);
    const read = options.text === undefined ? readFile(path, shown, sources) : readBytes(shown, bytesOf(options.text));
    if (!read.ok)
        return read;
    const { tree } = read.value;
    if (!tree.ok)
        return (0,diagnostic/* err */._q)((0,diagnostic/* inReportOrder */.ET)(tree.error));
    const problems = [];
    validate(schema_root/* root */.z, tree.value, 'the file', problems);
    if (tree.value.kind !== 'map')
        return (0,diagnostic/* err */._q)(problems);
    return loadTree({ path, root, definition: read.value, tree: tree.value, sources, options, problems });
};
const bytesOf = (text) => typeof text === 'string' ? new TextEncoder().encode(text) : text;
const loadTree = (loading) => {
    const { path, root, definition, tree, sources, options, problems } = loading;
    const included = readIncluded(path, root, tree, sources);
    problems.push(...included.problems);
    const maps = included.files.flatMap((file) => includedMap(file, problems));
    const workflow = tree.entries.get('workflow')?.value;
    if (workflow?.kind !== 'map')
        return (0,diagnostic/* err */._q)((0,diagnostic/* inReportOrder */.ET)(problems));
    const grammar = [...problems];
    const meant = understand(workflow, maps, {
        definition: definition.path,
        root,
        sources,
        version: options.version,
    });
    const { locate, written, text } = meant.written;
    const actions = [];
    const actionFiles = resolveActions(meant.workflow, root, sources, locate, actions);
    judgeMatchers(meant.workflow, root, sources, locate, actions);
    const context = { workflow: meant.workflow, locate, written, text, actionFiles, options };
    const checked = (options.checks ?? allChecks).flatMap((check) => check(context));
    const trees = [tree, ...maps];
    const all = [
        ...grammar,
        ...withoutConsequences([...meant.problems, ...actions, ...checked], grammar, trees),
    ];
    const findings = once((0,diagnostic/* inReportOrder */.ET)(all));
    if (findings.some(({ severity }) => severity === 'error'))
        return (0,diagnostic/* err */._q)(findings);
    const files = [definition, ...included.files].map(({ path: name, bytes }) => ({
        path: name,
        digest: digestOf(bytes),
    }));
    return (0,diagnostic.ok)({
        workflow: meant.workflow,
        root,
        sources: [...files, ...digestsOf(actionFiles, root, sources)],
        actionFiles,
        locate,
        warnings: findings,
    });
};
const includedMap = ({ tree }, problems) => {
    if (!tree.ok) {
        problems.push(...tree.error);
        return [];
    }
    validate(schema_root/* includedRoot */.L, tree.value, 'the file', problems);
    return tree.value.kind === 'map' ? [tree.value] : [];
};
const once = (findings) => findings.filter((finding, index) => {
    const before = findings[index - 1];
    return (before?.code !== finding.code ||
        before.message !== finding.message ||
        before.at.file !== finding.at.file ||
        before.at.line !== finding.at.line ||
        before.at.column !== finding.at.column);
});

;// CONCATENATED MODULE: ./build/definition/columns.js
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;
const CONTROL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const expanded = (text) => text.replaceAll('\t', '  ').replaceAll(CONTROL, '·');
const columnsOf = (text) => {
    let columns = 0;
    for (const character of expanded(text))
        columns += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    return columns;
};

;// CONCATENATED MODULE: ./build/definition/frame.js

const WIDEST = 120;
const BEFORE = 40;
const codeFrame = (lines, at) => {
    const width = String(Math.min(at.line + 1, lines.length)).length;
    const row = (number) => {
        const text = lines[number - 1];
        if (text === undefined)
            return undefined;
        const marker = number === at.line ? '>' : ' ';
        return `${marker} ${String(number).padStart(width)} | ${cut(text, at.column)}`.trimEnd();
    };
    const line = lines[at.line - 1] ?? '';
    const rows = [
        row(at.line - 1),
        row(at.line),
        `  ${' '.repeat(width)} | ${underline(line, at)}`,
        row(at.line + 1),
    ];
    return rows.filter((text) => text !== undefined).join('\n');
};
const startOfCut = (text, column) => text.length <= WIDEST ? 0 : Math.max(0, Math.min(column - 1 - BEFORE, text.length - WIDEST));
const cut = (text, column) => {
    const start = startOfCut(text, column);
    const stretch = text.slice(start, start + WIDEST);
    return `${start > 0 ? '…' : ''}${expanded(stretch)}${start + WIDEST < text.length ? '…' : ''}`;
};
const underline = (line, at) => {
    const start = startOfCut(line, at.column);
    const stop = Math.min(at.end.line > at.line ? line.length : at.end.column - 1, start + WIDEST, line.length);
    const before = columnsOf(line.slice(start, at.column - 1)) + (start > 0 ? 1 : 0);
    const length = stop > at.column - 1 ? columnsOf(line.slice(at.column - 1, stop).trimEnd()) : 1;
    return ' '.repeat(before) + '^'.repeat(Math.max(1, length));
};

;// CONCATENATED MODULE: ./build/definition/render.js


const render_linesOf = (text) => text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
const renderText = (findings, lines) => findings.map((finding) => renderOne(finding, lines)).join('\n');
const renderOne = ({ at, severity, code, message, fix, related }, lines) => {
    const text = lines(at.file);
    const parts = [
        `${at.file}:${at.line}:${at.column}: ${severity}[${code}]: ${sayable(message)}`,
        ...(text && text.length >= at.line ? [codeFrame(text, at)] : []),
        ...related.map((other) => `  ${other.at.file}:${other.at.line}:${other.at.column}: ${sayable(other.message)}`),
        ...(fix ? [`  fix: ${sayable(fix.title)} (\`noa validate --fix\`)`] : []),
    ];
    return `${parts.join('\n')}\n`;
};
const sayable = (message) => expanded(message.replaceAll(/\r?\n|\r/g, ' '));
const renderJson = (findings) => ({
    schema: 1,
    diagnostics: findings.map(({ at, code, severity, message, fix, related }) => ({
        file: at.file,
        line: at.line,
        column: at.column,
        end: { line: at.end.line, column: at.end.column },
        code,
        severity,
        message,
        fix: fix
            ? {
                title: fix.title,
                edits: fix.edits.map((edit) => ({
                    file: edit.at.file,
                    line: edit.at.line,
                    column: edit.at.column,
                    end: { line: edit.at.end.line, column: edit.at.end.column },
                    text: edit.text,
                })),
            }
            : null,
        related: related.map((other) => ({
            file: other.at.file,
            line: other.at.line,
            column: other.at.column,
            message: other.message,
        })),
    })),
});

;// CONCATENATED MODULE: ./build/commands/load.js




function load(world, file, target, hasProgram) {
    const { cwd, version } = world.machine;
    const found = file === undefined ? findDefinition(cwd, world.sources) : undefined;
    if (found?.ok === false)
        return { root: cwd, result: found };
    const path = found === undefined ? absolute(cwd, file ?? '') : found.value;
    const options = {
        cwd,
        version,
        ...(target === undefined ? {} : { target }),
        ...(hasProgram === undefined ? {} : { hasProgram }),
    };
    return {
        root: repositoryRoot(path, cwd, world.sources),
        result: loadDefinition(path, world.sources, options),
    };
}
const absolute = (cwd, path) => {
    const slashed = /^[A-Za-z]:\//.test(cwd) ? path.replaceAll('\\', '/') : path;
    return slashed.startsWith('/') || /^[A-Za-z]:\//.test(slashed) ? slashed : external_node_path_.posix.join(cwd, slashed);
};
const findingsText = (world, root, findings) => renderText(findings, (file) => {
    const read = world.sources.read(absolute(root, file), 4 * 1024 * 1024);
    return read.ok ? render_linesOf(new TextDecoder().decode(read.value)) : undefined;
});
const findingsJson = (findings) => `${JSON.stringify(renderJson(findings), undefined, 2)}\n`;
function refuse(world, given, lines) {
    world.out.stderr(lines.map((line) => `noa: ${line}\n`).join(''));
    if (given.has('json'))
        world.out.stdout(`${JSON.stringify({ ...renderJson([]), errors: lines }, undefined, 2)}\n`);
}


/***/ }),

/***/ 7593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ LARGEST_FILE),
/* harmony export */   Ul: () => (/* binding */ MOST_EXPANSION),
/* harmony export */   bM: () => (/* binding */ MOST_TASKS),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   hG: () => (/* binding */ guardText),
/* harmony export */   qw: () => (/* binding */ DEEPEST_NESTING)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1713);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3195);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9182);



const LARGEST_FILE = 1024 * 1024;
const DEEPEST_NESTING = 50;
const MOST_EXPANSION = 100;
const MOST_TASKS = 10_000;
const guardText = (path, bytes) => {
    if (bytes.length > LARGEST_FILE)
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)([tooLarge(path, bytes.length)]);
    const text = decode(bytes);
    if (text === undefined)
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)([notUtf8(path, bytes)]);
    return guardCharacters((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceText */ .rI)(path, text));
};
const tooLarge = (path, size) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('file-too-large', startOf(path), `the file has ${size.toLocaleString('en-US')} bytes, and a definition may have at most 1 MiB: move parts of it into files under \`include:\`, or data into files that tasks read`);
const startOf = (path) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ file: (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceText */ .rI)(path, ''), from: 0, to: 0 });
const decode = (bytes) => {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    }
    catch {
        return undefined;
    }
};
const notUtf8 = (path, bytes) => {
    let low = 0;
    let high = bytes.length;
    const fine = (length) => {
        try {
            new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
            return true;
        }
        catch {
            return false;
        }
    };
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (fine(middle))
            low = middle;
        else
            high = middle - 1;
    }
    const before = new TextDecoder().decode(bytes.subarray(0, low), { stream: true });
    const file = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceText */ .rI)(path, before);
    const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.subarray(0, 64).includes(0);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('not-utf8', (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ file, from: before.length, to: before.length }), wide
        ? 'the file is not UTF-8 but looks like UTF-16: save it as UTF-8'
        : 'the file is not UTF-8 from here on: save it as UTF-8');
};
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/;
const guardCharacters = (file) => {
    const at = file.text.search(FORBIDDEN);
    if (at < 0)
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(file);
    const code = file.text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)([
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)('forbidden-character', (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({ file, from: at, to: at + 1 }), `the control character U+${code} may not stand in YAML: delete it, or write "\\u${code}" inside double quotes`),
    ]);
};


/***/ }),

/***/ 6112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
;// CONCATENATED MODULE: ./build/definition/core-schema.js
const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const CONSTANTS = new Map([
    ['', null],
    ['~', null],
    ...['null', 'Null', 'NULL'].map((text) => [text, null]),
    ...['true', 'True', 'TRUE'].map((text) => [text, true]),
    ...['false', 'False', 'FALSE'].map((text) => [text, false]),
]);
const coreValue = (text) => {
    const constant = CONSTANTS.get(text);
    if (constant !== undefined)
        return constant;
    const first = text.charCodeAt(0);
    if (!((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46))
        return text;
    if (INTEGER.test(text) || OCTAL.test(text) || HEXADECIMAL.test(text)) {
        const value = Number(text);
        return Number.isSafeInteger(value) ? value + 0 : text;
    }
    if (!FLOAT.test(text))
        return text;
    const value = Number(text);
    return Number.isFinite(value) ? value : text;
};

// EXTERNAL MODULE: ./build/definition/guard.js
var guard = __webpack_require__(7593);
// EXTERNAL MODULE: ./build/definition/problem.js
var problem = __webpack_require__(3195);
// EXTERNAL MODULE: ./build/definition/tree.js
var tree = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/definition/merge.js


const MOST_MERGED = 200_000;
const tooMuch = (value) => (0,problem/* problem */.CC)('alias-expansion', (0,tree/* placeOf */.$t)({ ...value, to: value.from + 1 }), `with what \`<<\` merges, the file would hold more than ${MOST_MERGED.toLocaleString('en-US')} keys: merge smaller maps, or fewer times`);
const mergeInto = (entries, value, budget) => {
    if (value.kind === 'map') {
        const before = budget.left;
        budget.left -= value.entries.size;
        if (before >= 0 && budget.left < 0)
            return [tooMuch(value)];
        if (budget.left < 0)
            return [];
        for (const [key, entry] of value.entries)
            if (!entries.has(key))
                entries.set(key, entry);
        return [];
    }
    if (value.kind === 'list' && value.items.every(({ kind }) => kind === 'map'))
        return value.items.flatMap((item) => mergeInto(entries, item, budget));
    return [
        (0,problem/* problem */.CC)('merge-not-map', (0,tree/* placeOf */.$t)(value), '`<<` merges a map or a list of maps: write `<<: *anchor` with the anchor of a map'),
    ];
};

;// CONCATENATED MODULE: ./build/definition/tree-problems.js



const bomb = (file, length) => (0,problem/* problem */.CC)('alias-expansion', (0,tree/* placeOf */.$t)({ file, from: 0, to: 0 }), `with its aliases written out the file would be ${Math.round(length / Math.max(1, file.text.length)).toLocaleString('en-US')} times as long, and ${guard/* MOST_EXPANSION */.Ul} times is the limit: use fewer aliases of aliases`);
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const duplicate = (key, first) => (0,problem/* problem */.CC)('duplicate-key', (0,tree/* placeOf */.$t)(key), `the key ${(0,problem/* shown */.SP)(key.text)} stands twice in this map: delete one of them`, {
    related: [{ at: (0,tree/* placeOf */.$t)(first.key), message: 'first written here' }],
});
const reserved = (key) => (0,problem/* problem */.CC)('reserved-key', (0,tree/* placeOf */.$t)(key), `${(0,problem/* shown */.SP)(key.text)} may not be a key (JavaScript gives it a meaning): choose another name`);
const tagged = (file, from, tag) => {
    let start = Math.max(0, file.text.startsWith('!', from) ? from : file.text.lastIndexOf('!', from));
    while (file.text[start - 1] === '!')
        start -= 1;
    const length = /^[^\s,[\]{}]*/.exec(file.text.slice(start, start + 100))?.[0].length ?? 1;
    return (0,problem/* problem */.CC)('yaml-tag', (0,tree/* placeOf */.$t)({ file, from: start, to: start + length }), `YAML tags such as ${(0,problem/* shown */.SP)(tag.replace('tag:yaml.org,2002:', '!!'))} are not taken: delete it (quotes make a text, a number needs none)`);
};

;// CONCATENATED MODULE: ./build/definition/compose.js








const compose = (file, document) => {
    const state = {
        file,
        problems: [],
        anchors: new Map(),
        open: new Set(),
        measures: new Map(),
        budget: { left: MOST_MERGED },
    };
    const root = composeNode(state, document.contents);
    const length = state.measures.get(root)?.length ?? 0;
    if (state.problems.length === 0 && length > guard/* MOST_EXPANSION */.Ul * file.text.length)
        state.problems.push(bomb(file, length));
    return state.problems.length > 0 ? (0,diagnostic/* err */._q)(state.problems) : (0,diagnostic.ok)(root);
};
const composeNode = (state, node) => {
    if (node && (0,dist/* isAlias */.Vj)(node))
        return resolveAlias(state, node);
    const { file } = state;
    const [from, to] = node?.range ?? [0, 0];
    if (node?.tag)
        state.problems.push(tagged(file, from, node.tag));
    const anchor = node && 'anchor' in node ? node.anchor : undefined;
    if (anchor !== undefined)
        state.open.add(anchor);
    const made = composeContent(state, node, from, to);
    if (anchor !== undefined) {
        state.open.delete(anchor);
        state.anchors.set(anchor, made);
    }
    return made;
};
const composeContent = (state, node, from, to) => {
    const { file } = state;
    if (node && (0,dist/* isMap */.jh)(node))
        return composeMap(state, node.items, from, to);
    if (node && (0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => composeNode(state, item));
        return measured(state, { kind: 'list', items, file, from, to }, items);
    }
    return measured(state, composeScalar(file, (0,dist/* isScalar */.jn)(node) ? node : undefined, from, to), []);
};
const composeScalar = (file, node, from, to) => {
    const style = STYLES[node?.type ?? 'PLAIN'] ?? 'plain';
    const text = typeof node?.value === 'string' ? node.value : '';
    const end = style === 'literal' || style === 'folded' ? from + file.text.slice(from, to).trimEnd().length : to;
    return {
        kind: 'scalar',
        value: style === 'plain' ? coreValue(text) : text,
        text,
        style,
        file,
        from,
        to: end,
    };
};
const STYLES = {
    PLAIN: 'plain',
    QUOTE_SINGLE: 'single',
    QUOTE_DOUBLE: 'double',
    BLOCK_LITERAL: 'literal',
    BLOCK_FOLDED: 'folded',
};
const composeMap = (state, pairs, from, to) => {
    const entries = new Map();
    const merged = [];
    const children = [];
    for (const pair of pairs) {
        const key = composeKey(state, pair.key, from);
        const value = composeNode(state, pair.value);
        children.push(value);
        if (!key)
            continue;
        const placed = pair.value ? value : { ...value, from: key.to, to: key.to };
        const double = entries.get(key.text);
        if (key.text === '<<' && key.style === 'plain')
            merged.push(placed);
        else if (double)
            state.problems.push(duplicate(key, double));
        else if (RESERVED.has(key.text))
            state.problems.push(reserved(key));
        else
            entries.set(key.text, { key, value: placed });
    }
    for (const value of merged)
        state.problems.push(...mergeInto(entries, value, state.budget));
    return measured(state, { kind: 'map', entries, file: state.file, from, to }, children);
};
const composeKey = (state, node, from) => {
    const key = node ? composeNode(state, node) : undefined;
    if (key?.kind === 'scalar')
        return key;
    const at = key ?? { file: state.file, from, to: from };
    state.problems.push((0,problem/* problem */.CC)('key-not-text', (0,tree/* placeOf */.$t)(at), 'a key must be a text on one line, not a list, a map or nothing'));
    return undefined;
};
const resolveAlias = (state, alias) => {
    const { file, anchors, open, problems, measures } = state;
    const [from, to] = alias.range;
    const target = anchors.get(alias.source);
    const nothing = { kind: 'scalar', value: null, text: '', style: 'plain', file, from, to };
    if (open.has(alias.source)) {
        problems.push((0,problem/* problem */.CC)('unknown-alias', (0,tree/* placeOf */.$t)(nothing), `${(0,problem/* shown */.SP)(`*${alias.source}`)} stands inside of what it refers to`));
        return nothing;
    }
    if (!target) {
        const message = `there is no anchor ${(0,problem/* shown */.SP)(`&${alias.source}`)} above this alias: quote it if it is meant as text`;
        problems.push((0,problem/* problem */.CC)('unknown-alias', (0,tree/* placeOf */.$t)(nothing), message));
        return nothing;
    }
    if ((measures.get(target)?.depth ?? 0) > guard/* DEEPEST_NESTING */.qw)
        return nothing;
    return target;
};
const measured = (state, node, children) => {
    let depth = 0;
    let length = node.to - node.from;
    for (const child of children) {
        const known = state.measures.get(child);
        const own = child.from >= node.from && child.to <= node.to;
        depth = Math.max(depth, known?.depth ?? 0);
        length += (known?.length ?? 0) - (own ? child.to - child.from : 0);
    }
    if (node.kind !== 'scalar')
        depth += 1;
    state.measures.set(node, { depth, length });
    if (depth === guard/* DEEPEST_NESTING */.qw + 1)
        state.problems.push((0,problem/* problem */.CC)('too-deep', (0,tree/* placeOf */.$t)({ ...node, to: node.from + 1 }), `with its aliases written out this nests deeper than ${guard/* DEEPEST_NESTING */.qw} levels`));
    return node;
};

;// CONCATENATED MODULE: ./build/definition/parse.js






const parseYaml = (file) => {
    const tokens = parseTokens(file);
    if (!tokens.ok)
        return tokens;
    const [document, second] = new dist/* Composer */.Dk({
        uniqueKeys: false,
        schema: 'failsafe',
        version: '1.2',
        strict: true,
        prettyErrors: false,
        logLevel: 'silent',
    }).compose(tokens.value);
    if (!document)
        return (0,diagnostic/* err */._q)([empty(file)]);
    if (second)
        return (0,diagnostic/* err */._q)([severalDocuments(file, second.range[0])]);
    const wrong = document.errors.filter(({ code }) => !JUDGED_BY_US.has(code));
    if (wrong.length > 0)
        return (0,diagnostic/* err */._q)(syntaxProblems(file, wrong));
    if (isEmpty(document))
        return (0,diagnostic/* err */._q)([empty(file)]);
    return compose(file, document);
};
const JUDGED_BY_US = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE', 'MULTIPLE_TAGS']);
const MOST_TOKENS = 600_000;
const parseTokens = (file) => {
    const parser = new dist/* Parser */.iX();
    const tokens = [];
    let count = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(file.text)) {
        for (const token of parser.next(lexeme))
            tokens.push(token);
        if (parser.stack.length > guard/* DEEPEST_NESTING */.qw + 1) {
            const depth = parser.stack.filter(({ type }) => COLLECTIONS.has(type)).length;
            if (depth > guard/* DEEPEST_NESTING */.qw)
                return (0,diagnostic/* err */._q)([tooDeep(file, parser.offset)]);
        }
        if (++count > MOST_TOKENS)
            return (0,diagnostic/* err */._q)([tooMany(file, parser.offset)]);
    }
    tokens.push(...parser.end());
    return (0,diagnostic.ok)(tokens);
};
const COLLECTIONS = new Set(['block-map', 'block-seq', 'flow-collection']);
const point = (file, from, to = from) => {
    const end = file.text.length;
    return (0,tree/* placeOf */.$t)({ file, from: Math.min(from, end), to: Math.min(Math.max(to, from), end) });
};
const tooDeep = (file, offset) => (0,problem/* problem */.CC)('too-deep', point(file, Math.max(0, offset - 1), offset), `nesting is deeper than ${guard/* DEEPEST_NESTING */.qw} levels here: a definition needs about ten, so look for brackets that are never closed`);
const tooMany = (file, offset) => (0,problem/* problem */.CC)('too-many-values', point(file, offset), `the file holds more than ${MOST_TOKENS.toLocaleString('en-US')} YAML tokens up to here: move data into files that tasks read`);
const empty = (file) => (0,problem/* problem */.CC)('empty-file', point(file, 0), 'the file holds no definition: start with `workflow:`, or run `noa init` for a first one');
const severalDocuments = (file, offset) => (0,problem/* problem */.CC)('several-documents', point(file, offset, offset + 3), 'a second YAML document begins here, and a definition is one: put it into a file of its own');
const isEmpty = (document) => !document.contents || (document.contents.range[0] === document.contents.range[1] && !document.contents.tag);
const MOST_SYNTAX_PROBLEMS = 20;
const syntaxProblems = (file, errors) => firstOfEachLine(file, errors)
    .slice(0, MOST_SYNTAX_PROBLEMS)
    .map(({ code, message, pos: [from, to] }) => {
    if (code === 'MULTIPLE_DOCS')
        return severalDocuments(file, from);
    return (0,problem/* problem */.CC)('yaml-syntax', point(file, from, to), SAID_BETTER[code] ?? plain(message));
});
const firstOfEachLine = (file, errors) => {
    const seen = new Set();
    const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
    return (tabs.length > 0 ? tabs : errors).filter(({ pos: [from] }) => {
        const { line } = point(file, from);
        return !seen.has(line) && seen.add(line);
    });
};
const plain = (message) => `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
const SAID_BETTER = {
    TAB_AS_INDENT: 'a tab may not indent YAML: use spaces',
    BAD_INDENT: 'this line is indented differently from the list or map it stands in: align it with its siblings',
    BLOCK_AS_IMPLICIT_KEY: 'a `:` makes a second map on this line: put text that holds `: ` in quotes, or begin a new line behind the key',
    MULTILINE_IMPLICIT_KEY: 'a key must stand on one line: a `:` is missing, or quotes around text of several lines',
};


/***/ }),

/***/ 5180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   TS: () => (/* binding */ foldersUp),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* unused harmony export isAbsolute */
const isAbsolute = (path) => /^(?:[A-Za-z]:)?\//.test(path);
const folderOf = (path) => {
    const at = path.lastIndexOf('/');
    return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at);
};
const join = (folder, path) => {
    const all = isAbsolute(path) ? path : `${folder}/${path}`;
    const [, root = '', rest = ''] = /^((?:[A-Za-z]:)?\/|)(.*)$/s.exec(all) ?? [];
    const steps = [];
    for (const step of rest.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step === '..' && steps.length > 0 && steps.at(-1) !== '..')
            steps.pop();
        else if (step !== '..' || root === '')
            steps.push(step);
    }
    return root + steps.join('/') || '.';
};
const isInside = (path, folder) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
const below = (path, folder) => {
    if (path === folder)
        return '.';
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
};
const foldersUp = (folder) => {
    const above = folderOf(folder);
    return above === folder || above === '.' ? [folder] : [folder, ...foldersUp(above)];
};


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   f4: () => (/* binding */ replacement),
/* harmony export */   gP: () => (/* binding */ either)
/* harmony export */ });
const problem = (code, at, message, { fix, related = [], severity = 'error' } = {}) => ({ code, severity, message, at, ...(fix && { fix }), related });
const replacement = (title, at, text) => ({ title, edits: [{ at, text }] });
const shown = (text) => text.length <= 60 ? `\`${text.replaceAll('`', "'")}\`` : `\`${text.slice(0, 57).replaceAll('`', "'")}…\``;
const either = (names) => {
    const quoted = names.map((name) => `\`${name}\``);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
};


/***/ }),

/***/ 7022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ MAX_NESTING),
/* harmony export */   __: () => (/* binding */ Budget)
/* harmony export */ });
/* unused harmony export MAX_TEXT */
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9247);

const MAX_TEXT = 4 * 1024 * 1024;
const MAX_TEXT_MADE = 4 * MAX_TEXT;
const MAX_WORK = 5_000_000;
const MAX_NESTING = 500;
class Budget {
    #work = MAX_WORK;
    #textMade = MAX_TEXT_MADE;
    #textGiven = MAX_TEXT;
    spend(count) {
        this.#work -= count;
        if (this.#work < 0)
            throw new _scope_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .V('the expression is too much work: make its lists smaller or compute the value in a task');
    }
    read(length) {
        this.spend(Math.ceil(length / 16));
    }
    make(functionName, length, inAll = length) {
        this.read(length);
        this.#textMade -= length;
        if (inAll > MAX_TEXT || this.#textMade < 0)
            throw new _scope_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .V(`${functionName}() makes more text than the ${inMebibytes} an expression may hold`);
    }
    give(length) {
        this.read(length);
        this.#textGiven -= length;
        if (this.#textGiven < 0)
            throw new _scope_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .V(`the value is longer than ${inMebibytes}: write it to a file in a task and pass the path`);
    }
}
const inMebibytes = `${MAX_TEXT / 1024 / 1024} MiB of text`;


/***/ }),

/***/ 7814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ calls),
/* harmony export */   u: () => (/* binding */ checkCalls)
/* harmony export */ });
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2049);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3443);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8417);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5035);




const calls = (tree) => {
    const found = new Map();
    const visit = (node) => {
        if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .FunctionCall */ .R6)
            found.set(node.functionName, node.args.length);
        for (const child of (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .children */ .Y_)(node))
            visit(child);
    };
    visit(tree.root);
    return tree.tokens.flatMap(({ token, offset }) => {
        const args = found.get(token);
        return args === undefined ? [] : [{ name: token.lexeme, offset, length: token.lexeme.length, args }];
    });
};
const checkCalls = (tree) => calls(tree).flatMap((call) => {
    const place = { offset: call.offset, length: call.length };
    const known = (0,_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionNamed */ ._R)(call.name);
    if (known === undefined)
        return [{ ...place, ...unknown(call.name) }];
    const { minArgs, maxArgs } = known;
    if (call.args >= minArgs && call.args <= maxArgs)
        return [];
    return [
        {
            ...place,
            kind: 'syntax',
            message: `${known.name}() takes ${values(minArgs, maxArgs)}, not ${call.args}`,
        },
    ];
});
const unknown = (name) => {
    const suggestion = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(name, _functions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionNames */ .T6);
    return suggestion === undefined
        ? {
            kind: 'unknown-function',
            message: `there is no function \`${name}\`: there are ${_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .functionNames */ .T6.join(', ')}`,
        }
        : {
            kind: 'unknown-function',
            message: `there is no function \`${name}\`: did you mean \`${suggestion}\`?`,
            suggestion,
        };
};
const values = (least, most) => {
    if (most === 0)
        return 'no value';
    if (most >= 255)
        return `at least ${least} value${least === 1 ? '' : 's'}`;
    return least === most ? `${least} value${least === 1 ? '' : 's'}` : `${least} or ${most} values`;
};


/***/ }),

/***/ 7322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _3: () => (/* binding */ evaluate),
  eg: () => (/* binding */ evaluateDeep),
  O4: () => (/* binding */ evaluateExpression)
});

// EXTERNAL MODULE: ./build/expression/budget.js
var budget = __webpack_require__(7022);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/index.js + 14 modules
var dist = __webpack_require__(2339);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/filtered_array.js
var filtered_array = __webpack_require__(588);
// EXTERNAL MODULE: ./build/expression/value.js
var expression_value = __webpack_require__(5854);
;// CONCATENATED MODULE: ./build/expression/conversion.js



class Conversion {
    #budget;
    #wrapped = new Map();
    constructor(budget) {
        this.#budget = budget;
    }
    toData(value) {
        if (value === null)
            return new dist/* data.Null */.p.Uv();
        if (typeof value === 'string')
            return new dist/* data.StringData */.p.uQ(value);
        if (typeof value === 'number')
            return new dist/* data.NumberData */.p.Q9(value);
        if (typeof value === 'boolean')
            return new dist/* data.BooleanData */.p.bo(value);
        const known = this.#wrapped.get(value);
        if (known !== undefined)
            return known;
        const wrapper = this.#wrap(value);
        this.#wrapped.set(value, wrapper);
        return wrapper;
    }
    toDataOrMissing(value) {
        return value instanceof expression_value/* Missing */.JR ? value : this.toData(value);
    }
    #wrap(value) {
        if (isList(value))
            return new WrappedList(value, this, this.#budget);
        return new WrappedMap((0,expression_value/* isLazyMap */.$m)(value) ? value : ownEntries(value), this, this.#budget);
    }
}
const isList = (value) => Array.isArray(value);
const ownEntries = (value) => ({
    get: (key) => (Object.hasOwn(value, key) ? value[key] : undefined),
    keys: () => Object.keys(value),
});
class WrappedMap extends dist/* data.Dictionary */.p.bT {
    #map;
    #conversion;
    #budget;
    #index;
    constructor(map, conversion, budget) {
        super();
        this.#map = map;
        this.#conversion = conversion;
        this.#budget = budget;
    }
    read(key) {
        const exact = this.#map.get(key);
        const value = exact === undefined ? this.#inOtherCase(key) : exact;
        return value === undefined ? undefined : this.#conversion.toDataOrMissing(value);
    }
    entries() {
        const keys = this.#map.keys();
        this.#budget.spend(keys.length);
        return keys.flatMap((key) => {
            const value = this.#map.get(key);
            if (value === undefined || value instanceof expression_value/* Missing */.JR)
                return [];
            return [[key, this.#conversion.toData(value)]];
        });
    }
    get(key) {
        const value = this.read(key);
        return value instanceof expression_value/* Missing */.JR ? undefined : value;
    }
    values() {
        return this.entries().map(([, value]) => value);
    }
    pairs() {
        return this.entries().map(([key, value]) => ({ key, value }));
    }
    #inOtherCase(key) {
        this.#index ??= this.#indexed();
        const canonical = this.#index.get(key.toLowerCase());
        return canonical === undefined ? undefined : this.#map.get(canonical);
    }
    #indexed() {
        const keys = this.#map.keys();
        this.#budget.spend(keys.length);
        return new Map(keys.toReversed().map((key) => [key.toLowerCase(), key]));
    }
}
class WrappedList extends dist/* data.Array */.p.O3 {
    #list;
    #conversion;
    #budget;
    #converted;
    constructor(list, conversion, budget) {
        super();
        this.#list = list;
        this.#conversion = conversion;
        this.#budget = budget;
    }
    values() {
        if (this.#converted === undefined) {
            this.#budget.spend(this.#list.length);
            this.#converted = this.#list.map((each) => this.#conversion.toData(each));
        }
        return this.#converted;
    }
    get(index) {
        return this.values()[index] ?? new dist/* data.Null */.p.Uv();
    }
}
const filtered = (values) => {
    const all = new filtered_array/* FilteredArray */.T();
    for (const value of values)
        all.add(value);
    return all;
};

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(2049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(2083);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/result.js
var dist_result = __webpack_require__(6856);
// EXTERNAL MODULE: ./build/expression/functions.js + 2 modules
var functions = __webpack_require__(3443);
// EXTERNAL MODULE: ./build/expression/scope.js
var scope = __webpack_require__(9247);
// EXTERNAL MODULE: ./build/expression/suggest.js
var suggest = __webpack_require__(8417);
// EXTERNAL MODULE: ./build/expression/tree.js
var tree = __webpack_require__(5035);
;// CONCATENATED MODULE: ./build/expression/evaluator.js










class OurEvaluator extends dist/* Evaluator */.oi {
    #using;
    constructor(root, using) {
        super(root, new dist/* data.Dictionary */.p.bT());
        this.#using = using;
    }
    eval(node) {
        this.#using.budget.spend(1);
        return node.accept(this);
    }
    visitContextAccess(node) {
        return present(this.#follow(node));
    }
    visitIndexAccess(node) {
        return present(this.#follow(node));
    }
    visitLogical(node) {
        const or = node.operator.type === lexer/* TokenType */.ks.OR;
        let result = new dist/* data.Null */.p.Uv();
        for (const [index, operand] of node.args.entries()) {
            const guarded = or && index < node.args.length - 1 && (0,tree/* isReference */.A_)(operand);
            const value = guarded ? this.#follow(operand) : this.eval(operand);
            if (value instanceof expression_value/* Missing */.JR)
                continue;
            result = value;
            if ((0,dist_result/* truthy */.vN)(value) === or)
                break;
        }
        return result;
    }
    visitBinary(node) {
        const left = this.eval(node.left);
        const right = this.eval(node.right);
        for (const side of [left, right])
            if (side instanceof dist/* data.StringData */.p.uQ)
                this.#using.budget.read(side.value.length);
        return super.visitBinary(new ast/* Binary */.yI(known(left), node.operator, known(right)));
    }
    visitFunctionCall(node) {
        const name = node.functionName.lexeme;
        const rule = (0,functions/* functionNamed */._R)(name);
        if (rule === undefined)
            throw new Error(`Internal error: ${name}() passed the check of functions`);
        return rule.call(node.args.map((argument) => () => this.eval(argument)), this.#using);
    }
    #follow(reference) {
        const node = (0,tree/* withoutParentheses */.Hx)(reference);
        if (node instanceof ast/* ContextAccess */.QC)
            return this.#context(node.name.lexeme);
        if (!(node instanceof ast/* IndexAccess */.p_))
            return this.eval(node);
        const index = node.index instanceof ast/* Star */.FE ? node.index : this.eval(node.index);
        const from = this.#follow(node.expr);
        if (from instanceof expression_value/* Missing */.JR)
            return from;
        this.#using.budget.spend(from instanceof dist/* data.Array */.p.O3 ? from.values().length : 1);
        if (!(from instanceof WrappedMap)) {
            const at = index instanceof ast/* Star */.FE ? index : known(index);
            return super.visitIndexAccess(new ast/* IndexAccess */.p_(known(from), at));
        }
        if (index instanceof ast/* Star */.FE)
            return filtered(from.values());
        return (index.primitive ? from.read(index.coerceString()) : undefined) ?? new dist/* data.Null */.p.Uv();
    }
    #context(name) {
        const { contexts } = this.#using.scope;
        const folded = name.toLowerCase();
        const exact = Object.hasOwn(contexts, name) ? name : undefined;
        const found = exact ?? Object.keys(contexts).find((each) => each.toLowerCase() === folded);
        const value = found === undefined ? undefined : contexts[found];
        if (value === undefined) {
            const near = (0,suggest/* suggest */.Z)(name, Object.keys(contexts));
            throw new scope/* Stop */.V(`there is no context \`${name}\` here${near === undefined ? '' : `: did you mean \`${near}\`?`}`);
        }
        return this.#using.conversion.toDataOrMissing(value);
    }
}
const present = (value) => {
    if (value instanceof expression_value/* Missing */.JR)
        throw new scope/* Stop */.V(value.message, { kind: 'missing-value' });
    return value;
};
const known = (value) => new ast/* Literal */.uS(value, NOWHERE);
const NOWHERE = {
    type: lexer/* TokenType */.ks.UNKNOWN,
    lexeme: '',
    range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } },
};

// EXTERNAL MODULE: ./build/expression/result.js
var result = __webpack_require__(3878);
// EXTERNAL MODULE: ./build/expression/syntax.js + 2 modules
var syntax = __webpack_require__(1053);
// EXTERNAL MODULE: ./build/expression/template.js
var expression_template = __webpack_require__(1281);
;// CONCATENATED MODULE: ./build/expression/evaluate.js







const evaluate = (text, scope) => (0,expression_template/* isTemplate */.Fl)(text) ? new Evaluation(scope).run((run) => run.template(text, [])) : { ok: true, value: text };
const evaluateExpression = (text, scope) => new Evaluation(scope).run((run) => run.parsed(text, (0,expression_template/* parseExpression */.YK)(text), []));
const evaluateDeep = (value, scope) => new Evaluation(scope).run((run) => run.deep(value, []));
class Evaluation {
    #budget = new budget/* Budget */.__();
    #conversion = new Conversion(this.#budget);
    #scope;
    #place = { expression: '', offset: 0, path: [] };
    constructor(scope) {
        this.#scope = scope;
    }
    run(work) {
        try {
            return { ok: true, value: work(this) };
        }
        catch (error) {
            if (error instanceof scope/* Stop */.V)
                return { ok: false, problem: problem(error, this.#place) };
            throw error;
        }
    }
    deep(value, path) {
        if (typeof value === 'string')
            return this.template(value, path);
        if (typeof value !== 'object' || value === null)
            return value;
        if (path.length > budget/* MAX_NESTING */.M1)
            throw new scope/* Stop */.V(`the value nests deeper than ${budget/* MAX_NESTING */.M1} levels`);
        this.#budget.spend(1);
        if (evaluate_isList(value))
            return value.map((each, index) => this.deep(each, [...path, index]));
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.deep(each, [...path, key])]));
    }
    template(text, path) {
        if (!(0,expression_template/* isTemplate */.Fl)(text))
            return text;
        return this.parsed(text, (0,expression_template/* parseTemplate */.QC)(text), path);
    }
    parsed(text, template, path) {
        const [wrong] = template.problems;
        if (wrong !== undefined) {
            this.#place = { expression: text, offset: wrong.offset, path };
            throw new scope/* Stop */.V(wrong.message);
        }
        const sole = (0,expression_template/* soleExpression */.EY)(template);
        if (sole !== undefined)
            return (0,result/* toJson */.a)(this.#value(sole, path), this.#budget);
        const pieces = template.parts.map((part) => {
            const piece = part.kind === 'text' ? part.text : this.#value(part, path).coerceString();
            this.#budget.give(piece.length);
            return piece;
        });
        return pieces.join('');
    }
    #value({ source, offset }, path) {
        this.#place = { expression: source.trim(), offset, path };
        const { tree, problems } = (0,syntax/* parse */.q)(source);
        const [wrong] = problems;
        if (wrong !== undefined)
            this.#place = { ...this.#place, offset: offset + wrong.offset };
        if (tree === undefined || wrong !== undefined)
            throw new scope/* Stop */.V(wrong?.message ?? 'this is no expression');
        return new OurEvaluator(tree.root, {
            scope: this.#scope,
            budget: this.#budget,
            conversion: this.#conversion,
        }).evaluate();
    }
}
const evaluate_isList = (value) => Array.isArray(value);
const problem = ({ message, because }, place) => ({
    ...place,
    message,
    ...because,
});


/***/ }),

/***/ 3443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _R: () => (/* binding */ functionNamed),
  T6: () => (/* binding */ functionNames),
  j_: () => (/* binding */ isStatusFunction)
});

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/index.js + 14 modules
var dist = __webpack_require__(2339);
// EXTERNAL MODULE: ./build/expression/scope.js
var expression_scope = __webpack_require__(9247);
;// CONCATENATED MODULE: ./build/expression/costs.js


const textLength = (value) => value instanceof dist/* data.StringData */.p.uQ ? value.value.length : 24;
const readAll = (args, budget) => {
    for (const value of args)
        budget.read(textLength(value));
};
const affordContains = (args, budget) => {
    readAll(args, budget);
    const [search, item] = args;
    if (!(search instanceof dist/* data.Array */.p.O3) || item === undefined)
        return;
    const values = search.values();
    budget.spend(values.length * Math.ceil(textLength(item) / 16));
    readAll(values, budget);
};
const affordJoin = (args, budget) => {
    const [list, separator] = args;
    if (!(list instanceof dist/* data.Array */.p.O3))
        return;
    const values = list.values();
    const between = separator === undefined ? 1 : textLength(separator);
    budget.make('join', values.reduce((sum, value) => sum + textLength(value) + between, 0));
};
const LONGEST_FORMAT = 21_000;
const affordFormat = (args, budget) => {
    const [text, ...values] = args;
    const form = text?.coerceString() ?? '';
    if (form.length > LONGEST_FORMAT)
        throw new expression_scope/* Stop */.V(`format() got a text of ${form.length} characters, and takes ${LONGEST_FORMAT}: pass long texts as values`);
    let length = form.length;
    for (const [piece, index] of form.matchAll(/\{\{|\}\}|\{(\d+)[^}]*\}|[{}]/g)) {
        if (piece === '{{' || piece === '}}')
            continue;
        if (index === undefined)
            throw new expression_scope/* Stop */.V(`format() got a text with a lone \`${piece.slice(0, 1)}\`: write \`{0}\` for a value, \`{{\` and \`}}\` for braces`);
        const value = values[Number(index)];
        if (value === undefined)
            throw new expression_scope/* Stop */.V(`format() got a text that names {${index}}, but its values end at {${values.length - 1}}`);
        length += textLength(value);
    }
    budget.make('format', length);
};

// EXTERNAL MODULE: ./build/expression/budget.js
var expression_budget = __webpack_require__(7022);
// EXTERNAL MODULE: ./build/expression/result.js
var result = __webpack_require__(3878);
;// CONCATENATED MODULE: ./build/expression/json-text.js




const jsonText = (value, budget) => {
    const pieces = [];
    let length = 0;
    const add = (piece) => {
        budget.make('toJSON', piece.length, (length += piece.length));
        pieces.push(piece);
    };
    const addAll = (count, indent, brackets, each) => {
        if (count === 0)
            return add(brackets);
        if (indent.length > 2 * expression_budget/* MAX_NESTING */.M1)
            throw new expression_scope/* Stop */.V(`toJSON() got a value nested deeper than ${expression_budget/* MAX_NESTING */.M1} levels`);
        for (let index = 0; index < count; index++) {
            add(`${index === 0 ? brackets.slice(0, 1) : ','}\n${indent}`);
            each(index);
        }
        add(`\n${indent.slice(2)}${brackets.slice(1)}`);
    };
    const write = (each, indent) => {
        if (each instanceof dist/* data.StringData */.p.uQ) {
            budget.read(each.value.length);
            add(JSON.stringify(each.value));
        }
        else if (each instanceof dist/* data.Array */.p.O3) {
            const values = each.values();
            addAll(values.length, indent, '[]', (index) => write(values[index] ?? new dist/* data.Null */.p.Uv(), `${indent}  `));
        }
        else if (each instanceof dist/* data.Dictionary */.p.bT) {
            const pairs = each.pairs();
            addAll(pairs.length, indent, '{}', (index) => {
                const pair = pairs[index];
                if (pair === undefined)
                    throw new Error('Internal error: an object shrank while it was written');
                add(`${JSON.stringify(pair.key)}: `);
                write(pair.value, `${indent}  `);
            });
        }
        else {
            add(each instanceof dist/* data.NumberData */.p.Q9 ? JSON.stringify((0,result/* finite */.E)(each.value)) : each.coerceString() || 'null');
        }
    };
    write(value, '  ');
    return pieces.join('');
};

;// CONCATENATED MODULE: ./build/expression/functions.js




const githubs = (name, minArgs, maxArgs, afford) => ({
    name,
    minArgs,
    maxArgs,
    call: (args, { budget }) => {
        const values = args.map((argument) => argument());
        afford(values, budget);
        const own = dist/* wellKnownFunctions */.j7[name.toLowerCase()];
        if (own === undefined)
            throw new Error(`Internal error: @actions/expressions has no ${name}()`);
        return own.call(...values);
    },
});
const functions_status = (name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: (_args, { scope }) => {
        if (scope.status === undefined)
            throw new expression_scope/* Stop */.V(`${name}() has no meaning here: use it in an \`if\` of a stage or task`);
        return new dist/* data.BooleanData */.p.bo(scope.status[name]());
    },
});
const fromJson = {
    name: 'fromJSON',
    minArgs: 1,
    maxArgs: 1,
    call: ([argument], { budget, conversion }) => {
        const text = argument?.().coerceString() ?? '';
        budget.read(text.length);
        if (text.trim() === '')
            throw new expression_scope/* Stop */.V("fromJSON() got an empty text: is there a value at all? (`value || 'null'`)");
        try {
            return conversion.toData(JSON.parse(text));
        }
        catch (error) {
            const position = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
            const where = position === undefined ? '' : `, at position ${position}`;
            throw new expression_scope/* Stop */.V(`fromJSON() got a text of ${text.length} characters that is not JSON${where}`);
        }
    },
};
const toJson = {
    name: 'toJSON',
    minArgs: 1,
    maxArgs: 1,
    call: ([argument], { budget }) => new dist/* data.StringData */.p.uQ(jsonText(argument?.() ?? new dist/* data.Null */.p.Uv(), budget)),
};
const caseOf = {
    name: 'case',
    minArgs: 3,
    maxArgs: Number.MAX_SAFE_INTEGER,
    call: (args) => {
        for (let at = 0; at + 1 < args.length; at += 2) {
            const condition = args[at]?.();
            if (!(condition instanceof dist/* data.BooleanData */.p.bo))
                throw new expression_scope/* Stop */.V(`case() needs true or false as a condition, and its value ${at + 1} is neither: compare it with something`);
            if (condition.value)
                return args[at + 1]?.() ?? new dist/* data.Null */.p.Uv();
        }
        return args.at(-1)?.() ?? new dist/* data.Null */.p.Uv();
    },
};
const hashFiles = {
    name: 'hashFiles',
    minArgs: 1,
    maxArgs: 255,
    call: (args, { scope }) => {
        if (scope.hashFiles === undefined)
            throw new expression_scope/* Stop */.V('hashFiles() cannot be used here: the working tree is not known yet');
        const patterns = args.map((argument) => argument().coerceString());
        const digest = scope.hashFiles(patterns);
        if (digest === undefined)
            throw new expression_scope/* Stop */.V(`hashFiles() needs the digest of ${patterns.join(', ')}`, {
                kind: 'needs-files',
                patterns,
            });
        return new dist/* data.StringData */.p.uQ(digest);
    },
};
const rules = [
    githubs('contains', 2, 2, affordContains),
    githubs('startsWith', 2, 2, readAll),
    githubs('endsWith', 2, 2, readAll),
    githubs('format', 1, 255, affordFormat),
    githubs('join', 1, 2, affordJoin),
    toJson,
    fromJson,
    caseOf,
    hashFiles,
    functions_status('success'),
    functions_status('failure'),
    functions_status('cancelled'),
    functions_status('always'),
];
const byName = new Map(rules.map((rule) => [rule.name.toLowerCase(), rule]));
const functionNames = rules.map((rule) => rule.name);
const functionNamed = (name) => byName.get(name.toLowerCase());
const statusFunctions = new Set(['success', 'failure', 'cancelled', 'always']);
const isStatusFunction = (name) => statusFunctions.has(name.toLowerCase());


/***/ }),

/***/ 3878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ finite),
/* harmony export */   a: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2339);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7022);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9247);



const toJson = (value, count, depth = 0) => {
    if (depth > _budget_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NESTING */ .M1)
        throw new _scope_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V(`the value nests deeper than ${_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NESTING */ .M1} levels`);
    count.spend(1);
    if (value instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.StringData */ .p.uQ) {
        count.give(value.value.length);
        return value.value;
    }
    if (value instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.NumberData */ .p.Q9)
        return finite(value.value);
    if (value instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo)
        return value.value;
    if (value instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Array */ .p.O3)
        return value.values().map((each) => toJson(each, count, depth + 1));
    if (value instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT) {
        return Object.fromEntries(value.pairs().map((pair) => {
            count.give(pair.key.length);
            return [pair.key, toJson(pair.value, count, depth + 1)];
        }));
    }
    return null;
};
const finite = (value) => {
    if (Number.isFinite(value))
        return value;
    throw new _scope_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V(`the value is ${value}, which is no number that can be passed on: check what it is computed from`);
};


/***/ }),

/***/ 9247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Stop)
/* harmony export */ });
class Stop extends Error {
    because;
    constructor(message, because = { kind: 'error' }) {
        super(message);
        this.because = because;
    }
}


/***/ }),

/***/ 1053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ parse)
});

// UNUSED EXPORTS: MAX_LENGTH

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/index.js + 14 modules
var dist = __webpack_require__(2339);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(2083);
// EXTERNAL MODULE: ./build/expression/calls.js
var calls = __webpack_require__(7814);
// EXTERNAL MODULE: ./build/expression/template.js
var template = __webpack_require__(1281);
;// CONCATENATED MODULE: ./build/expression/lexer-errors.js

const notAnExpression = (source, maxLength) => source.trim() === ''
    ? (0,template/* syntaxProblem */.R8)('expected an expression: there is nothing here', 0, source.length)
    : (0,template/* syntaxProblem */.R8)(`this expression is ${source.length} characters long, and may be ${maxLength}: put a part of it into \`env\` or into a task's output`, 0, source.length);
const explainLexerError = (error, source) => {
    const said = error instanceof Error ? error.message : String(error);
    const ours = said.endsWith(source) ? said.slice(0, said.length - source.length) : said;
    const found = /^Unexpected symbol: '(?<symbol>[^]*)'\. Located at position (?<position>\d+)/.exec(ours)?.groups;
    if (found === undefined)
        return (0,template/* syntaxProblem */.R8)(said, 0, source.length);
    const offset = Number(found['position']) - 1;
    return badSymbol(source, offset, found['symbol'] ?? '');
};
const badSymbol = (source, offset, symbol) => {
    const [first = ''] = symbol;
    switch (first) {
        case "'":
            return (0,template/* syntaxProblem */.R8)("this string has no closing ' (inside a string, write '' for one ')", offset, symbol.length);
        case '"':
        case '`':
            return otherQuotes(source, offset, first);
        case '=':
            return source[offset - 1] === '='
                ? (0,template/* syntaxProblem */.R8)('`===` is no operator: expected `==`', offset, 1, '')
                : (0,template/* syntaxProblem */.R8)('`=` is no operator: expected `==` to compare', offset, 1, '==');
        case '&':
            return (0,template/* syntaxProblem */.R8)('`&` is no operator: expected `&&`', offset, 1, '&&');
        case '|':
            return (0,template/* syntaxProblem */.R8)('`|` is no operator: expected `||`', offset, 1, '||');
        case '?':
        case ':':
            return (0,template/* syntaxProblem */.R8)('there is no `?:` here: write `case(condition, value, otherwise)`', offset, 1);
        case '{':
            return (0,template/* syntaxProblem */.R8)("an object cannot be written here: use fromJSON('{ … }')", offset, 1);
        case '.':
            return (0,template/* syntaxProblem */.R8)('expected a name or `*` before this `.`', offset, 1);
        case '$':
            return (0,template/* syntaxProblem */.R8)('expected a name without `$`: this is inside an expression already', offset, symbol.length);
        case '+':
        case '-':
        case '/':
        case '%':
            return (0,template/* syntaxProblem */.R8)(`expressions do not calculate: \`${first}\` is no operator, do it in a task`, offset, 1);
        default:
            return /\s/.test(first) || first < ' '
                ? (0,template/* syntaxProblem */.R8)(`this is no plain space but U+${hex(first)}: replace it with a space`, offset, 1, ' ')
                : (0,template/* syntaxProblem */.R8)(`unexpected \`${symbol}\`: it is neither a name nor a value`, offset, symbol.length);
    }
};
const hex = (character) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
const otherQuotes = (source, offset, quote) => {
    const message = 'strings stand in single quotes in an expression';
    const end = source.indexOf(quote, offset + 1);
    if (end < 0)
        return (0,template/* syntaxProblem */.R8)(message, offset, 1);
    const inner = source.slice(offset + 1, end).replaceAll("'", "''");
    return (0,template/* syntaxProblem */.R8)(`${message}: '${inner}'`, offset, end + 1 - offset, `'${inner}'`);
};

// EXTERNAL MODULE: ./build/expression/functions.js + 2 modules
var functions = __webpack_require__(3443);
// EXTERNAL MODULE: ./build/expression/tree.js
var expression_tree = __webpack_require__(5035);
;// CONCATENATED MODULE: ./build/expression/parser-errors.js





const nestedTooDeep = (source) => (0,template/* syntaxProblem */.R8)(`this expression nests deeper than ${expression_tree/* MAX_DEPTH */.lr} levels: put a part of it into \`env\` or into a task's output`, 0, source.length);
const explainParserError = (error, tokens) => {
    if (!(error instanceof dist/* ExpressionError */.tj))
        return (0,template/* syntaxProblem */.R8)(error instanceof Error ? error.message : String(error), 0, tokens.at(-1)?.offset ?? 0);
    const index = tokens.findIndex(({ token }) => token.range.start === error.pos);
    const at = tokens[index] ?? tokens.at(-1);
    if (at === undefined)
        return (0,template/* syntaxProblem */.R8)(error.message, 0, 0);
    const { token, offset } = at;
    const { length } = token.lexeme;
    if (error.message.startsWith('Exceeded'))
        return (0,template/* syntaxProblem */.R8)(`this expression nests deeper than ${expression_tree/* MAX_DEPTH */.lr} levels here: put a part of it into \`env\``, offset, length);
    if (/parameters supplied/.test(error.message))
        return (0,template/* syntaxProblem */.R8)(wrongCount(token.lexeme, error.message), offset, length);
    if (error.message.startsWith('Unexpected end') || token.type === lexer/* TokenType */.ks.EOF) {
        const last = tokens.at(-2) ?? at;
        const message = `the expression ends too early: expected ${expectedAfter(tokens, tokens.length - 1)}`;
        return (0,template/* syntaxProblem */.R8)(message, last.offset, last.token.lexeme.length);
    }
    return unexpected(tokens, index, at);
};
const unexpected = (tokens, index, { token, offset }) => {
    const { lexeme } = token;
    const before = tokens[index - 1]?.token;
    const word = OPERATOR_WORDS.get(lexeme.toLowerCase());
    if (word !== undefined && before !== undefined && endsValue(before))
        return (0,template/* syntaxProblem */.R8)(`\`${lexeme}\` is no operator: expected \`${word}\``, offset, lexeme.length, word);
    if (before?.lexeme.toLowerCase() === 'not')
        return (0,template/* syntaxProblem */.R8)('`not` is no operator: expected `!` in its place', offset, lexeme.length);
    return (0,template/* syntaxProblem */.R8)(`unexpected \`${lexeme}\`: expected ${expectedAfter(tokens, index)}`, offset, lexeme.length);
};
const OPERATOR_WORDS = new Map([
    ['and', '&&'],
    ['or', '||'],
    ['is', '=='],
    ['eq', '=='],
]);
const expectedAfter = (tokens, index) => {
    const before = tokens[index - 1]?.token;
    if (before?.type === lexer/* TokenType */.ks.DOT)
        return 'a name or `*`';
    if (before?.type === lexer/* TokenType */.ks.LEFT_BRACKET)
        return 'a key, an index or `*`';
    if (before === undefined || !endsValue(before))
        return 'a value';
    const closer = closerOf(tokens.slice(0, index));
    if (tokens[index]?.token.type === lexer/* TokenType */.ks.EOF)
        return closer ?? 'an operator';
    return closer === undefined ? 'an operator or the end' : `an operator or ${closer}`;
};
const closerOf = (tokens) => {
    const open = [];
    for (const [index, { token }] of tokens.entries()) {
        const called = tokens[index - 1]?.token.type === lexer/* TokenType */.ks.IDENTIFIER;
        if (token.type === lexer/* TokenType */.ks.LEFT_PAREN)
            open.push(called ? '`,` or `)`' : '`)`');
        if (token.type === lexer/* TokenType */.ks.LEFT_BRACKET)
            open.push('`]`');
        if (token.type === lexer/* TokenType */.ks.RIGHT_PAREN || token.type === lexer/* TokenType */.ks.RIGHT_BRACKET)
            open.pop();
    }
    return open.at(-1);
};
const endsValue = ({ type }) => type === lexer/* TokenType */.ks.IDENTIFIER ||
    type === lexer/* TokenType */.ks.STRING ||
    type === lexer/* TokenType */.ks.NUMBER ||
    type === lexer/* TokenType */.ks.TRUE ||
    type === lexer/* TokenType */.ks.FALSE ||
    type === lexer/* TokenType */.ks.NULL ||
    type === lexer/* TokenType */.ks.STAR ||
    type === lexer/* TokenType */.ks.RIGHT_PAREN ||
    type === lexer/* TokenType */.ks.RIGHT_BRACKET;
const wrongCount = (name, said) => {
    const known = (0,functions/* functionNamed */._R)(name);
    const shown = known?.name ?? name;
    if (said.startsWith('Even'))
        return `${shown}() takes pairs of condition and value, then the value for when no condition holds`;
    return said.startsWith('Too few')
        ? `${shown}() takes at least ${known?.minArgs ?? 1} value${known?.minArgs === 1 ? '' : 's'}`
        : `${shown}() takes at most ${known?.maxArgs ?? 0} value${known?.maxArgs === 1 ? '' : 's'}`;
};

;// CONCATENATED MODULE: ./build/expression/syntax.js






const MAX_LENGTH = 21_000;
const parse = (source) => {
    const known = cache.get(source);
    if (known !== undefined) {
        cache.delete(source);
        cache.set(source, known);
        return known;
    }
    const parsed = parseAnew(source);
    cache.set(source, parsed);
    if (cache.size > CACHED)
        for (const oldest of cache.keys())
            if (cache.delete(oldest))
                break;
    return parsed;
};
const CACHED = 2000;
const cache = new Map();
const parseAnew = (source) => {
    if (source.trim() === '' || source.length > MAX_LENGTH)
        return { problems: [notAnExpression(source, MAX_LENGTH)] };
    let tokens;
    try {
        tokens = place(source, new dist/* Lexer */.JG(source).lex().tokens);
    }
    catch (error) {
        return { problems: [explainLexerError(error, source)] };
    }
    try {
        const root = new dist/* Parser */.iX(tokens.map(({ token }) => token), names(tokens), calledFunctions(tokens)).parse();
        if ((0,expression_tree/* isTooDeep */.f_)(root))
            return { problems: [nestedTooDeep(source)] };
        const tree = { root, tokens };
        return { problems: (0,calls/* checkCalls */.u)(tree), tree };
    }
    catch (error) {
        return { problems: [explainParserError(error, tokens)] };
    }
};
const place = (source, tokens) => {
    let at = 0;
    return tokens.map((token) => {
        while (at < source.length && /[ \t\r\n]/.test(source[at] ?? ''))
            at++;
        const offset = at;
        at += token.lexeme.length;
        return { token: token.type === lexer/* TokenType */.ks.STRING ? unescaped(token) : token, offset };
    });
};
const unescaped = (token) => ({
    ...token,
    value: token.lexeme.slice(1, -1).replaceAll("''", "'"),
});
const names = (tokens) => tokens.filter(({ token }) => token.type === lexer/* TokenType */.ks.IDENTIFIER).map(({ token }) => token.lexeme);
const calledFunctions = (tokens) => tokens
    .filter((placed, index) => isCall(placed.token, tokens[index + 1]?.token))
    .map(({ token }) => ({ name: token.lexeme, minArgs: 0, maxArgs: Number.MAX_SAFE_INTEGER }));
const isCall = (token, next) => token.type === lexer/* TokenType */.ks.IDENTIFIER && next?.type === lexer/* TokenType */.ks.LEFT_PAREN;


/***/ }),

/***/ 1281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ soleExpression),
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   R8: () => (/* binding */ syntaxProblem),
/* harmony export */   YK: () => (/* binding */ parseExpression)
/* harmony export */ });
const syntaxProblem = (message, offset, length, suggestion) => ({
    kind: 'syntax',
    message,
    offset,
    length,
    ...(suggestion === undefined ? {} : { suggestion }),
});
const isTemplate = (text) => text.includes('${{');
const soleExpression = (template) => {
    const [first, second] = template.parts;
    return first?.kind === 'expression' && second === undefined ? first : undefined;
};
const parseTemplate = (text) => {
    const parts = [];
    const problems = [];
    let at = 0;
    while (at < text.length) {
        const open = text.indexOf('${{', at);
        const end = open < 0 ? undefined : closing(text, open + 3);
        if (open < 0 || end === undefined) {
            if (open >= 0)
                problems.push(unclosed(text, open));
            parts.push({ kind: 'text', text: text.slice(at), offset: at });
            break;
        }
        if (open > at)
            parts.push({ kind: 'text', text: text.slice(at, open), offset: at });
        parts.push(expressionPart(text, open, end));
        at = end + 2;
    }
    return { parts, problems };
};
const closing = (text, from) => {
    let quoted = false;
    for (let at = from; at < text.length; at++) {
        const character = text[at];
        if (character === "'")
            quoted = !quoted;
        else if (!quoted && character === '}' && text[at + 1] === '}')
            return at;
    }
    return undefined;
};
const expressionPart = (text, open, end) => ({
    kind: 'expression',
    source: text.slice(open + 3, end),
    offset: open + 3,
    outerOffset: open,
    outerLength: end + 2 - open,
});
const unclosed = (text, open) => {
    const inString = text.includes('}}', open);
    return {
        kind: 'syntax',
        message: inString
            ? "this `${{` is never closed: a string before its `}}` has no closing ' (inside a string, write '' for one ')"
            : 'this `${{` is never closed: expected `}}`',
        offset: open,
        length: 3,
    };
};
const parseExpression = (text) => {
    const start = text.length - text.trimStart().length;
    if (text.startsWith('${{', start)) {
        const template = parseTemplate(text);
        const meant = template.parts.filter((part) => part.kind === 'expression' || part.text.trim() !== '');
        if (template.problems.length > 0 || meant.length === 1)
            return { ...template, parts: meant };
        return beside(text);
    }
    if (opensOutsideString(text))
        return beside(text);
    return { parts: [{ ...bare, source: text, outerLength: text.length }], problems: [] };
};
const bare = { kind: 'expression', offset: 0, outerOffset: 0 };
const beside = (text) => ({
    parts: [],
    problems: [
        {
            kind: 'syntax',
            message: 'this is one expression: expected a single `${{ … }}` around all of it, or none; with text beside it, it would always hold',
            offset: 0,
            length: text.length,
        },
    ],
});
const opensOutsideString = (text) => {
    if (!isTemplate(text))
        return false;
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
        if (text[at] === "'")
            quoted = !quoted;
        else if (!quoted && text.startsWith('${{', at))
            return true;
    }
    return false;
};


/***/ }),

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isReference),
/* harmony export */   Hx: () => (/* binding */ withoutParentheses),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   f_: () => (/* binding */ isTooDeep),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2049);

const MAX_DEPTH = 50;
const children = (node) => {
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Binary */ .yI)
        return [node.left, node.right];
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Logical */ .oD || node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .FunctionCall */ .R6)
        return node.args;
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Grouping */ .aU)
        return [node.group];
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .IndexAccess */ .p_)
        return [node.expr, node.index];
    if (node instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Unary */ ._c)
        return [node.expr];
    return [];
};
const withoutParentheses = (node) => {
    let inner = node;
    while (inner instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .Grouping */ .aU)
        inner = inner.group;
    return inner;
};
const isReference = (node) => {
    let inner = withoutParentheses(node);
    while (inner instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .IndexAccess */ .p_)
        inner = withoutParentheses(inner.expr);
    return inner instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_0__/* .ContextAccess */ .QC;
};
const isTooDeep = (root) => {
    const open = [{ node: withoutParentheses(root), depth: 1 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next.depth > MAX_DEPTH)
            return true;
        for (const child of children(next.node))
            open.push({ node: withoutParentheses(child), depth: next.depth + 1 });
    }
    return false;
};


/***/ }),

/***/ 5854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ lazyMap),
/* harmony export */   $m: () => (/* binding */ isLazyMap),
/* harmony export */   JR: () => (/* binding */ Missing),
/* harmony export */   vN: () => (/* binding */ truthy)
/* harmony export */ });
class Missing {
    message;
    constructor(message) {
        this.message = message;
    }
}
const isLazyMap = (value) => typeof value === 'object' &&
    value !== null &&
    'get' in value &&
    typeof value.get === 'function' &&
    'keys' in value &&
    typeof value.keys === 'function';
const lazyMap = (entries) => {
    const map = new Map(entries);
    return { get: (key) => map.get(key), keys: () => [...map.keys()] };
};
const truthy = (value) => !(value === null || value === false || value === '' || value === 0 || Number.isNaN(value));


/***/ }),

/***/ 8211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ keyOfCombination),
/* harmony export */   e: () => (/* binding */ combinationsOf)
/* harmony export */ });
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8375);

const combinationsOf = (matrix) => {
    const { include, exclude, ...axes } = matrix;
    const names = Object.keys(axes);
    const excluded = mapsIn(exclude);
    const product = names.length === 0 ? [] : productOf(axes);
    const kept = product.filter((one) => !excluded.some((entry) => matches(one, entry)));
    const grown = kept.map((one) => ({ ...one }));
    const added = [];
    for (const entry of mapsIn(include)) {
        let joined = false;
        for (const [index, one] of grown.entries()) {
            const axesOf = kept[index] ?? {};
            if (Object.entries(entry).some(([name, value]) => Object.hasOwn(axesOf, name) && !same(axesOf[name], value)))
                continue;
            Object.assign(one, entry);
            joined = true;
        }
        if (!joined)
            added.push(entry);
    }
    return [...grown, ...added];
};
const keyOfCombination = (combination) => Object.values(combination)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join('-');
const productOf = (axes) => {
    let product = [{}];
    for (const [name, values] of Object.entries(axes))
        product = product.flatMap((one) => ((0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(values) ? values : []).map((value) => ({ ...one, [name]: value })));
    return product;
};
const matches = (combination, entry) => Object.entries(entry).every(([name, value]) => contains(combination[name], value));
const contains = (value, wanted) => isMap(wanted) && value !== undefined && isMap(value) ? matches(value, wanted) : same(value, wanted);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const mapsIn = (value) => value !== undefined && (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) ? value.filter(isMap) : [];
const isMap = (value) => typeof value === 'object' && value !== null && !(0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value);


/***/ }),

/***/ 8375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ stageName),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   XC: () => (/* binding */ agentNamed),
/* harmony export */   p5: () => (/* binding */ taskName)
/* harmony export */ });
const isList = (value) => Array.isArray(value);
const stageName = (name) => name;
const taskName = (name) => name;
const agentNamed = (agents, name) => {
    const exact = Object.hasOwn(agents, name) ? agents[name] : undefined;
    if (exact !== undefined)
        return [name, exact];
    const wanted = name.toLowerCase();
    return Object.entries(agents).find(([known]) => known.toLowerCase() === wanted);
};


/***/ })

};
