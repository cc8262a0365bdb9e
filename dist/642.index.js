export const id = 642;
export const ids = [642,781];
export const modules = {

/***/ 7092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RN: () => (/* binding */ inputsIn),
  VV: () => (/* binding */ modeOf),
  H_: () => (/* binding */ wishOf)
});

// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
// EXTERNAL MODULE: ./build/definition/guard.js
var guard = __webpack_require__(7593);
// EXTERNAL MODULE: ./build/definition/parse.js + 4 modules
var parse = __webpack_require__(6112);
// EXTERNAL MODULE: ./build/definition/problem.js
var problem = __webpack_require__(3195);
// EXTERNAL MODULE: ./build/definition/schema/describe.js
var describe = __webpack_require__(4105);
// EXTERNAL MODULE: ./build/definition/tree.js
var definition_tree = __webpack_require__(9182);
;// CONCATENATED MODULE: ./build/definition/input-file.js






const readInputValues = (file, from, bytes) => {
    const text = (0,guard/* guardText */.hG)(file, bytes);
    if (!text.ok)
        return text;
    const tree = (0,parse/* parseYaml */.h)(text.value);
    if (!tree.ok)
        return tree.error.every(({ code }) => code === 'empty-file') ? (0,diagnostic.ok)(none(from)) : tree;
    const node = tree.value;
    if (node.kind === 'scalar' && node.value === null)
        return (0,diagnostic.ok)(none(from));
    if (node.kind !== 'map') {
        const message = `${from} must be a map from names of inputs to values, but is ${(0,describe/* found */.F)(node)}`;
        return (0,diagnostic/* err */._q)([(0,problem/* problem */.CC)('input-invalid', (0,definition_tree/* placeOf */.$t)(node), message)]);
    }
    const values = {};
    const texts = {};
    for (const [name, { value }] of node.entries) {
        values[name] = (0,definition_tree/* toJson */.aB)(value);
        if (value.kind === 'scalar')
            texts[name] = value.text;
    }
    return (0,diagnostic.ok)({ from, text: false, values, texts });
};
const none = (from) => ({ from, text: false, values: {} });

// EXTERNAL MODULE: ./build/commands/contexts.js
var contexts = __webpack_require__(435);
// EXTERNAL MODULE: ./build/commands/load.js + 70 modules
var load = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/commands/asked.js




function wishOf(world, given, target) {
    const layers = [];
    const file = given.text('inputs-file');
    if (file !== undefined) {
        const text = world.texts.read((0,load/* absolute */.ys)(world.machine.cwd, file));
        if (!text.ok)
            return wrong(`\`--inputs-file ${file}\`: ${text.error}`);
        const values = inputsIn(file, `\`--inputs-file ${file}\``, text.value);
        if (!values.ok)
            return values;
        layers.push(values.value);
    }
    const pairs = readPairs(given.list('input'));
    if (!pairs.ok)
        return pairs;
    if (given.has('input'))
        layers.push({ from: '`--input`', text: true, values: pairs.value });
    const mode = modeOf(given.text('mode'));
    if (!mode.ok)
        return mode;
    const eventFile = given.text('event');
    const event = eventFile === undefined ? undefined : world.texts.read((0,load/* absolute */.ys)(world.machine.cwd, eventFile));
    if (event?.ok === false)
        return wrong(`\`--event ${eventFile ?? ''}\`: ${event.error}`);
    const payload = event === undefined ? undefined : (0,contexts/* parseJson */.qF)(event.value);
    if (event !== undefined && payload === undefined)
        return wrong(`\`--event ${eventFile ?? ''}\` is not JSON`);
    return (0,diagnostic.ok)({
        inputs: layers,
        selection: {
            only: given.list('only'),
            to: given.list('to'),
            from: given.list('from'),
            skip: given.list('skip'),
        },
        environments: given.list('environment'),
        target,
        ...(mode.value === undefined ? {} : { mode: mode.value }),
        ...(payload === undefined ? {} : { event: payload }),
    });
}
function modeOf(mode) {
    if (mode === undefined || mode === '' || mode === 'auto')
        return (0,diagnostic.ok)(mode === 'auto' ? mode : undefined);
    if (mode === 'supervised' || mode === 'debug')
        return wrong(`mode \`${mode}\` is not supported yet; leave it out, or say \`auto\``);
    return wrong(`a mode is auto, supervised or debug, not \`${mode}\``);
}
function inputsIn(file, from, text) {
    const values = readInputValues(file, from, new TextEncoder().encode(text));
    return values.ok ? values : (0,diagnostic/* err */._q)({ kind: 'findings', findings: values.error });
}
function readPairs(pairs) {
    const values = [];
    for (const pair of pairs) {
        const at = pair.indexOf('=');
        if (at <= 0)
            return wrong(`\`--input\` takes \`name=value\`, not \`${pair}\``);
        values.push([pair.slice(0, at), pair.slice(at + 1)]);
    }
    return (0,diagnostic.ok)(Object.fromEntries(values));
}
const wrong = (line) => (0,diagnostic/* err */._q)({ kind: 'lines', lines: [line] });


/***/ }),

/***/ 435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cE: () => (/* binding */ runnerContext),
/* harmony export */   h4: () => (/* binding */ githubContext),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
function githubContext(world, root, event) {
    const { env } = world.machine;
    const runner = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => {
        const key = /^GITHUB_([A-Z0-9_]+)$/.exec(name)?.[1]?.toLowerCase();
        return key === undefined || HIDDEN.has(key) ? [] : [[key, value]];
    }));
    const payload = event ?? eventOf(world, env['GITHUB_EVENT_PATH']);
    const facts = env['GITHUB_ACTIONS'] === 'true' ? {} : laptop(world, root);
    return { ...facts, ...runner, workspace: env['GITHUB_WORKSPACE'] ?? root, event: payload ?? {} };
}
const HIDDEN = new Set([
    'token',
    'output',
    'env',
    'path',
    'state',
    'step_summary',
    'event_path',
]);
function laptop(world, root) {
    const { sha, ref, repository } = world.gitFacts(root);
    const branch = ref?.replace(/^refs\/heads\//, '');
    return {
        ...(sha === undefined ? {} : { sha }),
        ...(ref === undefined ? {} : { ref }),
        ...(branch === undefined ? {} : { ref_name: branch, ref_type: 'branch' }),
        ...(repository === undefined ? {} : { repository, repository_owner: repository.split('/')[0] ?? '' }),
        actor: world.machine.env['USER'] ?? world.machine.env['USERNAME'] ?? '',
    };
}
function eventOf(world, path) {
    if (path === undefined || path === '')
        return undefined;
    const text = world.texts.read(path);
    return text.ok ? parseJson(text.value) : undefined;
}
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        return undefined;
    }
}
function runnerContext({ machine }) {
    const { env } = machine;
    const os = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[machine.platform] ?? machine.platform;
    const arch = { x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }[machine.arch] ?? machine.arch;
    return {
        os: env['RUNNER_OS'] ?? os,
        arch: env['RUNNER_ARCH'] ?? arch,
        name: env['RUNNER_NAME'] ?? '',
        temp: env['RUNNER_TEMP'] ?? '',
        tool_cache: env['RUNNER_TOOL_CACHE'] ?? '',
        debug: env['RUNNER_DEBUG'] ?? '',
        environment: env['RUNNER_ENVIRONMENT'] ?? 'local',
    };
}


/***/ }),

/***/ 5701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g7: () => (/* binding */ execute),
  AC: () => (/* binding */ goOn)
});

// UNUSED EXPORTS: secretNames

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/agents/environment.js

const OIDC = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
const CALLERS_FILES = new Set(['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'].map((name) => `GITHUB_${name}`));
const OF_A_TASK = new Set(['RUN_ID NODE ATTEMPT IDEMPOTENCY_KEY ACTION ACTIONS_DIR ARTIFACTS INPUT OUTPUT INDEX KEY ITEM'].flatMap((names) => names.split(' ').map((name) => `NOA_${name}`)));
const MAX_VARIABLE_BYTES = { posix: 126 * 1024, windows: 32_000 };
function createEnvironments(options) {
    const isWindows = options.platform === 'win32';
    const fold = (name) => (isWindows ? name.toUpperCase() : name);
    const secret = new Set(options.secretNames.map(fold));
    const base = {};
    const oidc = {};
    const spelling = new Map();
    for (const [name, value] of Object.entries(options.env)) {
        const folded = fold(name);
        if (secret.has(folded) || name === '__proto__')
            continue;
        if (OIDC.includes(folded))
            oidc[name] = value;
        if (isWithheld(folded))
            continue;
        base[name] = value;
        if (isWindows)
            spelling.set(folded, name);
    }
    const pathName = spelling.get('PATH') ?? 'PATH';
    const separator = isWindows ? ';' : ':';
    const maxBytes = isWindows ? MAX_VARIABLE_BYTES.windows : MAX_VARIABLE_BYTES.posix;
    const pathOf = (order) => {
        const own = Object.entries(order.env).findLast(([name]) => fold(name) === 'PATH')?.[1];
        const rest = own ?? base[pathName] ?? '';
        return order.paths.length === 0 ? rest : [...order.paths, ...(rest === '' ? [] : [rest])].join(separator);
    };
    return {
        forBuild: (order) => ({ ...base, [pathName]: pathOf(order) }),
        pathOf,
        forTask(order, files) {
            const env = { ...base };
            const leftOut = [];
            const spelled = isWindows ? new Map(spelling) : spelling;
            const set = isWindows
                ? (name, value) => {
                    const known = spelled.get(name.toUpperCase());
                    if (known !== undefined)
                        delete env[known];
                    spelled.set(name.toUpperCase(), name);
                    env[name] = value;
                }
                : (name, value) => {
                    env[name] = value;
                };
            const setIfItFits = (name, value, of) => {
                if (value.length * 3 <= maxBytes || byteLength(value) <= maxBytes)
                    set(name, value);
                else if (!leftOut.includes(of))
                    leftOut.push(of);
            };
            if (order.task.idToken)
                for (const [name, value] of Object.entries(oidc))
                    set(name, value);
            for (const [name, value] of Object.entries(order.env))
                set(name, value);
            for (const [name, value] of Object.entries(order.secrets))
                set(name, value);
            for (const [name, value] of Object.entries(order.with))
                for (const form of inputNames(name))
                    setIfItFits(form, asText(value), name);
            if (order.paths.length > 0)
                set(spelled.get('PATH') ?? 'PATH', pathOf(order));
            env['GITHUB_OUTPUT'] = env['NOA_OUTPUT'] = files.output;
            env['GITHUB_ENV'] = files.env;
            env['GITHUB_PATH'] = files.path;
            env['GITHUB_STATE'] = files.state;
            env['GITHUB_STEP_SUMMARY'] = files.summary;
            env['NOA_INPUT'] = files.input;
            env['NOA_RUN_ID'] = options.run;
            env['NOA_NODE'] = order.node;
            env['NOA_ATTEMPT'] = String(order.attempt);
            env['NOA_IDEMPOTENCY_KEY'] = `${options.run}/${order.node}`;
            env['NOA_ARTIFACTS'] = options.artifacts;
            const { work } = order.task;
            if (work.kind === 'action')
                env['NOA_ACTION'] = work.action;
            if (order.loop !== undefined) {
                env['NOA_INDEX'] = String(order.loop.index);
                env['NOA_KEY'] = order.loop.key;
                setIfItFits('NOA_ITEM', asText(order.loop.item), 'NOA_ITEM');
            }
            if (env['NOA_TASK_MARKER'] !== base['NOA_TASK_MARKER']) {
                if (base['NOA_TASK_MARKER'] === undefined)
                    delete env['NOA_TASK_MARKER'];
                else
                    env['NOA_TASK_MARKER'] = base['NOA_TASK_MARKER'];
            }
            return { env, leftOut };
        },
    };
}
const actionsFolder = (root, actionFile) => {
    const folder = external_node_path_.posix.dirname(actionFile);
    return folder === '.' ? root : `${root.replace(/[\\/]$/, '')}/${folder}`;
};
const inputNames = (name) => {
    const github = `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
    return github.includes('-') ? [github, github.replaceAll('-', '_')] : [github];
};
const asText = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
const byteLength = (text) => new TextEncoder().encode(text).length;
const isWithheld = (name) => name.startsWith('INPUT_') ||
    name.startsWith('ACTIONS_') ||
    CALLERS_FILES.has(name) ||
    OF_A_TASK.has(name) ||
    name.startsWith('NOA_SHARD_');

;// CONCATENATED MODULE: ./build/agents/desk.js

const createDesk = (needs) => ({
    ...needs,
    environments: createEnvironments(needs),
    isWindows: needs.platform === 'win32',
    building: new Map(),
    versions: new Map(),
});

// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
;// CONCATENATED MODULE: ./build/agents/protocol.js

function parseEntries(bytes) {
    const text = decode(bytes);
    if (!text.ok)
        return text;
    const lines = readLines(text.value);
    const entries = [];
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at];
        if (line === undefined || line.text === '')
            continue;
        const equals = line.text.indexOf('=');
        const block = line.text.indexOf('<<');
        const opened = { line: at + 1, message: '' };
        if (block >= 0 && (equals < 0 || block < equals)) {
            const name = line.text.slice(0, block);
            const delimiter = line.text.slice(block + 2);
            if (name === '' || delimiter === '')
                return (0,diagnostic/* err */._q)({ ...opened, message: 'a block wants a name and a delimiter: write name<<EOF' });
            let close = at + 1;
            while (close < lines.length && lines[close]?.text !== delimiter)
                close += 1;
            if (close === lines.length)
                return (0,diagnostic/* err */._q)({
                    ...opened,
                    message: 'the block that opens here is never closed: end it with its delimiter on a line of its own',
                });
            entries.push({ name, value: between(text.value, line, lines[close - 1]), line: at + 1 });
            at = close;
        }
        else if (equals > 0) {
            entries.push({ name: line.text.slice(0, equals), value: line.text.slice(equals + 1), line: at + 1 });
        }
        else if (equals === 0) {
            return (0,diagnostic/* err */._q)({ ...opened, message: 'there is no name left of `=`: write name=value' });
        }
        else {
            return (0,diagnostic/* err */._q)({
                ...opened,
                message: 'there is no `=`: write name=value, or a block name<<EOF … EOF for several lines',
            });
        }
    }
    return (0,diagnostic.ok)(entries);
}
function parsePaths(bytes) {
    const text = decode(bytes);
    if (!text.ok)
        return text;
    return (0,diagnostic.ok)(readLines(text.value).flatMap((line, index) => line.text === '' ? [] : [{ name: 'PATH', value: line.text, line: index + 1 }]));
}
function lastName(bytes) {
    const text = new TextDecoder('utf-8').decode(bytes);
    let name;
    let delimiter;
    for (const line of readLines(text)) {
        if (delimiter !== undefined) {
            if (line.text === delimiter)
                delimiter = undefined;
            continue;
        }
        const [, found, sign, rest] = /^([^=<]+)(=|<<)(.*)$/s.exec(line.text) ?? [];
        if (found === undefined)
            continue;
        name = found;
        if (sign === '<<')
            delimiter = rest;
    }
    return name;
}
function readLines(text) {
    const lines = [];
    let start = 0;
    while (start < text.length) {
        const feed = text.indexOf('\n', start);
        const next = feed < 0 ? text.length : feed + 1;
        const stop = feed < 0 ? text.length : feed;
        const end = feed > start && text[feed - 1] === '\r' ? stop - 1 : stop;
        lines.push({ text: text.slice(start, end), start, end, next });
        start = next;
    }
    return lines;
}
const between = (text, open, last) => last === undefined || last === open ? '' : text.slice(open.next, last.end);
function decode(bytes) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
        return (0,diagnostic/* err */._q)({ line: 1, message: 'the file is UTF-16; write UTF-8 (in PowerShell: `-Encoding utf8`)' });
    try {
        return (0,diagnostic.ok)(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return (0,diagnostic/* err */._q)({
            line: firstBadLine(bytes),
            message: 'this is not UTF-8; encode binary values, say as base64',
        });
    }
}
function firstBadLine(bytes) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let line = 1, start = 0; start <= bytes.length; line += 1) {
        const feed = bytes.indexOf(10, start);
        const end = feed < 0 ? bytes.length : feed;
        try {
            decoder.decode(bytes.subarray(start, end));
        }
        catch {
            return line;
        }
        start = end + 1;
    }
    return 1;
}

;// CONCATENATED MODULE: ./build/agents/published.js


const MAX_FILE_BYTES = 1024 * 1024;
const VARIABLES = { output: '$GITHUB_OUTPUT', env: '$GITHUB_ENV', path: '$GITHUB_PATH' };
const OUTPUT_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;
const NOT_A_NAME = new Set(['__proto__', 'constructor', 'prototype']);
const FORBIDDEN_VARIABLE = /^(NODE_OPTIONS$|LD_|DYLD_|GITHUB_|RUNNER_|NOA_)/i;
function readPublished(files, secrets) {
    const outputs = read(files, 'output', secrets, outputTrouble);
    if (!outputs.ok)
        return outputs;
    const env = read(files, 'env', secrets, variableTrouble);
    if (!env.ok)
        return env;
    const path = read(files, 'path', secrets, pathTrouble);
    if (!path.ok)
        return path;
    const published = { outputs: byName(outputs.value) };
    return (0,diagnostic.ok)(env.value.length + path.value.length === 0
        ? published
        : { ...published, exports: { env: byName(env.value), path: path.value.map(({ value }) => value) } });
}
function read(files, source, secrets, trouble) {
    const file = files[source];
    if (file === undefined)
        return (0,diagnostic.ok)([]);
    if ('problem' in file)
        return (0,diagnostic/* err */._q)(`${VARIABLES[source]}: ${file.problem}`);
    if (file.size > MAX_FILE_BYTES)
        return (0,diagnostic/* err */._q)(tooLarge(source, file));
    const parsed = source === 'path' ? parsePaths(file.bytes) : parseEntries(file.bytes);
    if (!parsed.ok)
        return (0,diagnostic/* err */._q)(at(source, parsed.error));
    for (const entry of parsed.value) {
        const message = trouble(entry) ??
            (secrets.contains(entry.value)
                ? `${what(source)} \`${entry.name}\` contains a secret, which may not leave its task (L36); pass on what is not secret, or list the secret in the task that needs it`
                : undefined);
        if (message !== undefined)
            return (0,diagnostic/* err */._q)(at(source, { line: entry.line, message }));
    }
    return parsed;
}
const what = (source) => source === 'output' ? 'the output' : source === 'env' ? 'the variable' : 'the folder for';
const at = (source, { line, message }) => `${VARIABLES[source]}, line ${line}: ${message}`;
function tooLarge(source, file) {
    const name = source === 'path' ? undefined : lastName(file.bytes);
    return `${name === undefined ? VARIABLES[source] : `${what(source)} \`${shown(name)}\``} does not fit: ${file.size} bytes were written to ${VARIABLES[source]}, and at most ${MAX_FILE_BYTES} may be; keep large data in a file and publish its path`;
}
const outputTrouble = ({ name }) => OUTPUT_NAME.test(name) && !NOT_A_NAME.has(name)
    ? undefined
    : `\`${shown(name)}\` is no name of an output: letters, digits, \`_\` and \`-\`, at most 100, no digit or \`-\` first`;
const variableTrouble = ({ name, value }) => FORBIDDEN_VARIABLE.test(name)
    ? `\`${shown(name)}\` may not be set for later tasks: NODE_OPTIONS, LD_*, DYLD_*, GITHUB_*, RUNNER_* and NOA_* act on every program; set it in \`env:\` of the task that needs it`
    : name === '__proto__' || name.includes('\0')
        ? 'this is no name of a variable'
        : value.includes('\0')
            ? `the variable \`${shown(name)}\` holds a NUL character, which no variable can`
            : undefined;
const pathTrouble = ({ value }) => value.includes('\0') ? 'a folder cannot have a NUL character in its name' : undefined;
const shown = (name) => {
    const plain = name.replace(/[^\x20-\x7e]/g, '?');
    return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
};
const byName = (entries) => Object.fromEntries(entries.map(({ name, value }) => [name, value]));

;// CONCATENATED MODULE: ./build/agents/outcome.js

function failureOf(end, hint) {
    switch (end.how) {
        case 'not-started':
            if (end.cause === 'stopped')
                return { class: 'signal', message: 'stopped before it started' };
            return {
                class: 'spawn',
                message: hint !== undefined && end.cause === 'program-missing' ? `${end.message}; ${hint}` : end.message,
            };
        case 'exited':
            if (end.code === 0)
                break;
            return end.outOfMemory
                ? {
                    class: 'oom',
                    message: `exit code ${end.code}: the system ran out of memory and killed a command of it (SIGKILL)`,
                    exitCode: end.code,
                }
                : { class: 'exit', message: `exit code ${end.code}`, exitCode: end.code };
        case 'signalled':
            return end.outOfMemory
                ? {
                    class: 'oom',
                    message: 'the system ran out of memory and killed it (SIGKILL)',
                    signal: end.signal,
                }
                : { class: 'signal', message: `killed by ${end.signal}`, signal: end.signal };
    }
    return undefined;
}
function outcomeOf(end, written, by, secrets, hint) {
    const failure = failureOf(end, hint);
    const known = {
        by,
        ...(end.how === 'exited' ? { exitCode: end.code } : {}),
        ...(end.how === 'signalled' ? { signal: end.signal } : {}),
        ...(end.how !== 'not-started' && end.leftovers.length > 0
            ? { leftovers: end.leftovers.map(({ command }) => secrets.maskText(command)) }
            : {}),
    };
    if (failure !== undefined)
        return { ...known, failure: { ...failure, message: secrets.maskText(failure.message) }, outputs: {} };
    const published = readPublished(written, secrets);
    return published.ok
        ? { ...known, ...published.value }
        : {
            ...known,
            failure: { class: 'output', message: secrets.maskText(published.error) },
            outputs: {},
        };
}
function aftermathNotes(end) {
    if (end.how === 'not-started')
        return [];
    const notes = [];
    if (end.leftovers.length > 0)
        notes.push(`warning: ${counted(end.leftovers.length)} still running at the task's end and stopped: ${listed(end.leftovers)}; what must go on is a \`service\` (R6)`);
    if (end.possibleSurvivors.length > 0)
        notes.push(`warning: ${counted(end.possibleSurvivors.length)} perhaps still running: ${listed(end.possibleSurvivors)}`);
    if (!end.drained)
        notes.push('warning: a process held on to the output after the task’s end; what it printed since is not here');
    return notes;
}
const counted = (count) => (count === 1 ? 'one process was' : `${count} processes were`);
const listed = (found) => {
    const shown = found.slice(0, 5).map(({ pid, command }) => `\`${command}\` (${pid})`);
    return found.length > 5 ? `${shown.join(', ')} and ${found.length - 5} more` : shown.join(', ');
};

;// CONCATENATED MODULE: ./build/agents/compile.js



const DECISIVE = /^(GO(OS|ARCH|FLAGS|ARM|AMD64|EXPERIMENT)|CGO_\w+|RUSTFLAGS|CARGO_(BUILD_|ENCODED_|PROFILE_).*)$/;
async function compile(session, performer, build) {
    const { desk } = session;
    const recipe = recipeOf(session, performer, build);
    for (;;) {
        const key = desk.builds.key(recipe.sources, recipe.text);
        if (!key.ok)
            return (0,diagnostic/* err */._q)({ class: 'runner', message: key.error });
        const folder = desk.builds.find(key.value);
        if (folder !== undefined)
            return (0,diagnostic.ok)(programIn(folder, session));
        const first = desk.building.get(key.value);
        if (first === undefined) {
            const making = make(session, performer, build, recipe, key.value);
            const done = making.then(() => { }, () => { });
            desk.building.set(key.value, done);
            try {
                return await making;
            }
            finally {
                desk.building.delete(key.value);
            }
        }
        await session.unlessStopped(first);
        if (session.isStopped)
            return (0,diagnostic/* err */._q)({ class: 'signal', message: 'stopped before it started' });
    }
}
function recipeOf({ desk, order }, performer, { compiler }) {
    const path = `${desk.root}/${performer.path}`;
    const isFolder = desk.files.look(performer.path, []).kind === 'folder';
    const module = compiler === 'go' ? moduleOf(desk, performer) : undefined;
    const own = desk.environments.forBuild(order);
    const env = compiler === 'go' && module === undefined ? { ...own, GO111MODULE: 'off' } : own;
    const decisive = Object.keys(env)
        .filter((name) => DECISIVE.test(name))
        .toSorted()
        .map((name) => [name, env[name]]);
    const isLocked = desk.files.look(`${performer.path}/Cargo.lock`, []).kind === 'file';
    return {
        sources: {
            path,
            ...(isLocked ? {} : { except: 'Cargo.lock' }),
            ...(module === undefined ? {} : { beside: { folder: module, endings: ['.go', 'go.mod', 'go.sum'] } }),
        },
        isFolder,
        env,
        text: JSON.stringify([compiler, 1, desk.platform, desk.arch, isLocked, decisive]),
        lock: `${path}/Cargo.lock`,
        isLocked,
    };
}
const programIn = (folder, { desk }) => `${folder}/${desk.isWindows ? 'program.exe' : 'program'}`;
async function make(session, performer, build, recipe, key) {
    const { desk, sink } = session;
    const place = desk.builds.begin(key);
    if (!place.ok)
        return (0,diagnostic/* err */._q)({ class: 'runner', message: place.error });
    const { folder } = place.value;
    const program = programIn(folder, session);
    let kept = false;
    try {
        const end = await session.run({
            argv: [build.program, ...argumentsOf(build, recipe, folder, program)],
            cwd: recipe.isFolder ? recipe.sources.path : `${desk.root}/${external_node_path_.posix.dirname(performer.path)}`,
            env: recipe.env,
            stdin: 'none',
        });
        const failure = buildFailure(end, performer, build);
        if (failure !== undefined)
            return (0,diagnostic/* err */._q)(failure);
        if (build.compiler === 'cargo') {
            const named = desk.builds.adopt(folder, program, recipe.isLocked ? undefined : recipe.lock);
            if (!named.ok)
                return (0,diagnostic/* err */._q)({ class: 'exit', message: `${performer.path}: ${named.error}` });
        }
        const after = desk.builds.key(recipe.sources, recipe.text);
        if (!after.ok || after.value !== key)
            return (0,diagnostic/* err */._q)({ class: 'input', message: `${performer.path} was changed while it was built; run again` });
        const committed = place.value.commit();
        if (!committed.ok)
            return (0,diagnostic/* err */._q)({ class: 'runner', message: committed.error });
        kept = true;
        sink.note(`built ${performer.path} with ${build.compiler}`);
        return (0,diagnostic.ok)(programIn(committed.value, session));
    }
    finally {
        if (!kept)
            place.value.abandon();
    }
}
function argumentsOf({ compiler }, { sources, isFolder, isLocked }, folder, program) {
    switch (compiler) {
        case 'go':
            return ['build', '-trimpath', '-buildvcs=false', '-o', program, isFolder ? '.' : sources.path];
        case 'rustc':
            return ['-O', '--edition', '2021', '--crate-name', 'program', '-o', program, sources.path];
        case 'cargo': {
            const locked = isLocked ? ['--locked'] : [];
            return ['build', '--release', '--bins', ...locked, '--target-dir', `${folder}/target`];
        }
    }
}
function moduleOf(desk, performer) {
    for (let folder = performer.path;; folder = external_node_path_.posix.dirname(folder)) {
        const found = desk.files.look(folder, ['go.mod']);
        if (found.kind === 'folder' && found.entry !== undefined)
            return found.path;
        if (folder === '.' || folder === '/')
            return undefined;
    }
}
function buildFailure(end, performer, build) {
    const failure = failureOf(end);
    return failure?.class === 'exit'
        ? { ...failure, message: `${build.compiler} could not build ${performer.path}: ${failure.message}` }
        : failure;
}

;// CONCATENATED MODULE: ./build/agents/session.js
const TERM_MS = 1000;
function startSession(order, desk, perform) {
    const startedAt = desk.clock.now();
    const sink = desk.outputs.open(order);
    let running;
    let isStopped = false;
    let tellStopped;
    let whenStopped;
    const session = {
        order,
        desk,
        sink,
        get isStopped() {
            return isStopped;
        },
        async run(spec, onOutput) {
            if (isStopped)
                return STOPPED;
            const started = desk.processes.start({
                ...spec,
                marker: desk.marker(order),
                onOutput: onOutput ?? ((stream, chunk) => holdBack(started, sink.write(stream, chunk))),
            });
            running = started;
            const end = await started.ended;
            running = undefined;
            return end;
        },
        unlessStopped(other) {
            if (isStopped)
                return Promise.resolve();
            whenStopped ??= new Promise((resolve) => {
                tellStopped = resolve;
            });
            return Promise.race([other, whenStopped]);
        },
    };
    const conclude = async () => {
        let done;
        try {
            done = await perform(session);
        }
        catch (error) {
            running?.kill();
            await running?.ended;
            const message = error instanceof Error ? error.message : String(error);
            done = {
                by: order.agent.kind,
                failure: { class: 'internal', message: desk.secrets.maskText(`Internal error: ${message}`) },
                outputs: {},
            };
        }
        const { findings, findingsDropped, log } = sink.end();
        return {
            ...done,
            durationMs: Math.round(desk.clock.now() - startedAt),
            ...(findings.length > 0 ? { findings } : {}),
            ...(findingsDropped > 0 ? { findingsDropped } : {}),
            ...(log === undefined ? {} : { log }),
        };
    };
    return {
        ended: conclude(),
        stop(graceMs) {
            const most = desk.maxGraceMs === undefined ? graceMs : Math.max(0, desk.maxGraceMs - TERM_MS);
            const grace = Math.min(graceMs, most);
            isStopped = true;
            running?.stop({ graceMs: grace });
            tellStopped?.();
        },
        kill() {
            isStopped = true;
            running?.kill();
            tellStopped?.();
        },
    };
}
function holdBack(running, busy) {
    if (busy === undefined)
        return;
    running.pause();
    void busy.then(() => running.resume());
}
const failed = (by, failureClass, message) => ({
    by,
    failure: { class: failureClass, message },
    outputs: {},
});
const STOPPED = { how: 'not-started', cause: 'stopped', message: 'stopped before it started' };

;// CONCATENATED MODULE: ./build/agents/program.js



async function runProgram(session, program) {
    const { order, desk, sink } = session;
    const directory = order.workingDirectory === undefined
        ? { ok: true, value: desk.root }
        : desk.files.directory(order.workingDirectory);
    if (!directory.ok)
        return failed(program.by, 'input', desk.secrets.maskText(directory.error));
    const opened = desk.files.open(JSON.stringify(order.with));
    if (!opened.ok)
        return failed(program.by, 'runner', opened.error);
    const files = opened.value;
    const { env, leftOut } = desk.environments.forTask(order, files.paths);
    for (const name of leftOut)
        sink.note(`warning: \`${name}\` is too long for a variable of this system; ${name === 'NOA_ITEM' ? 'pass it in `with` and ' : ''}read it from the file $NOA_INPUT`);
    const running = session.run({
        argv: program.argv,
        cwd: directory.value,
        env: program.env === undefined ? env : { ...env, ...program.env },
        stdin: program.stdin,
    });
    let { by } = program;
    const learned = program.learnMore?.().then((more) => {
        by = more;
    });
    const end = await running;
    for (const note of aftermathNotes(end))
        sink.note(desk.secrets.maskText(note));
    const quiet = end.how === 'not-started' || (end.drained && end.leftovers.length + end.possibleSurvivors.length === 0);
    const written = files.end({ cap: MAX_FILE_BYTES, quiet });
    const summary = keepSummary(session, written);
    if (learned !== undefined)
        await session.unlessStopped(learned);
    return {
        ...outcomeOf(end, written, by, desk.secrets, program.hint),
        ...(summary === undefined ? {} : { summary }),
    };
}
function keepSummary({ order, desk, sink }, written) {
    const file = written.summary;
    if (file === undefined)
        return undefined;
    if ('problem' in file) {
        sink.note(`warning: $GITHUB_STEP_SUMMARY: ${file.problem}`);
        return undefined;
    }
    if (file.size > MAX_FILE_BYTES) {
        sink.note(`warning: the summary was dropped: it has ${file.size} bytes, and at most ${MAX_FILE_BYTES} are kept`);
        return undefined;
    }
    const text = desk.secrets.maskText(new TextDecoder().decode(file.bytes));
    const kept = desk.files.keepSummary(order.node, order.attempt, text);
    if (kept.ok)
        return kept.value;
    sink.note(`warning: ${kept.error}`);
    return undefined;
}

;// CONCATENATED MODULE: ./build/agents/toolchains.js
const INSTALL = {
    python: 'Python 3 (https://www.python.org/downloads, on GitHub `actions/setup-python`)',
    node: 'Node.js (https://nodejs.org, on GitHub `actions/setup-node`)',
    typescript: 'Node.js 22.18 or newer, which runs TypeScript itself, or tsx, Bun or Deno',
    go: 'Go (https://go.dev/dl, on GitHub `actions/setup-go`)',
    rust: 'Rust (https://rustup.rs)',
    ruby: 'Ruby (https://www.ruby-lang.org, on GitHub `ruby/setup-ruby`)',
    bash: 'bash',
};
const ENTRIES = {
    python: ['__main__.py'],
    node: ['package.json', 'index.mjs', 'index.js', 'index.cjs'],
    typescript: ['index.ts', 'index.mts', 'src/index.ts', 'src/index.mts'],
    go: ['go.mod', 'main.go'],
    rust: ['Cargo.toml'],
    ruby: ['main.rb'],
    bash: ['main.sh'],
};
function wayOf(performer, desk, find) {
    const { language, path } = performer;
    const found = desk.files.look(path, ENTRIES[language]);
    if (found.kind === 'missing')
        return { kind: 'gone', message: `the action file ${path} is gone; it was there when the run was planned` };
    const file = fileOf(language, found);
    if (file === undefined)
        return {
            kind: 'gone',
            message: `the folder ${path} has no ${ENTRIES[language].join(' or ')} to start the action with`,
        };
    const first = (names, args = [file], probe = true) => {
        const program = names.map(find).find((each) => each !== undefined);
        return program === undefined ? none(language, names) : { kind: 'interpret', program, args, probe };
    };
    switch (language) {
        case 'python':
            return first(desk.isWindows ? ['python', 'python3', 'py'] : ['python3', 'python']);
        case 'node':
            return { kind: 'interpret', program: find('node') ?? desk.node.path, args: [file], probe: true };
        case 'ruby':
            return first(['ruby']);
        case 'bash':
            return first(['bash'], [file], false);
        case 'typescript':
            return typescript(file, desk, find);
        case 'go':
            return build('go', 'go', find, language);
        case 'rust':
            return found.kind === 'folder'
                ? build('cargo', 'cargo', find, language)
                : build('rustc', 'rustc', find, language);
    }
}
const none = (language, tried) => ({
    kind: 'none',
    tried,
    install: INSTALL[language],
});
const build = (compiler, name, find, language) => {
    const program = find(name);
    return program === undefined ? none(language, [name]) : { kind: 'build', compiler, program };
};
function fileOf(language, found) {
    if (found.kind !== 'folder')
        return found.path;
    if (found.entry === undefined)
        return undefined;
    const wholeFolder = language === 'python' ||
        language === 'go' ||
        language === 'rust' ||
        (language === 'node' && found.entry.endsWith('package.json'));
    return wholeFolder ? found.path : found.entry;
}
function typescript(file, desk, find) {
    const local = desk.files.look('node_modules/.bin', [desk.isWindows ? 'tsx.cmd' : 'tsx']);
    const runners = [
        [local.kind === 'folder' ? local.entry : undefined, [file]],
        [find('tsx'), [file]],
        [find('bun'), ['run', file]],
        [find('deno'), ['run', '--allow-all', file]],
    ];
    const runner = runners.find(([program]) => program !== undefined);
    const other = runner?.[0] === undefined
        ? undefined
        : { kind: 'interpret', program: runner[0], args: runner[1], probe: false };
    return { kind: 'node-types', program: find('node') ?? desk.node.path, file, else: other };
}
function typeArguments(version, file) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18))
        return [file];
    if (major === 23 || (major === 22 && minor >= 6))
        return ['--experimental-strip-types', '--no-warnings', file];
    return undefined;
}
const noTypeScript = (version) => none('typescript', [`node ${version ?? '(of unknown version)'}`, 'tsx', 'bun', 'deno']);

;// CONCATENATED MODULE: ./build/agents/versions.js
const PATIENCE_MS = 2000;
function versionOf(program, { desk, order }) {
    if (program === desk.node.path)
        return Promise.resolve(desk.node.version);
    const known = desk.versions.get(program);
    if (known !== undefined)
        return known;
    const asked = ask();
    desk.versions.set(program, asked);
    return asked;
    async function ask() {
        let printed = '';
        const decoder = new TextDecoder();
        const running = desk.processes.start({
            argv: [program, '--version'],
            cwd: desk.root,
            env: desk.environments.forBuild(order),
            stdin: 'none',
            marker: desk.marker(order),
            onOutput: (_, chunk) => {
                if (printed.length < 1000)
                    printed += decoder.decode(chunk, { stream: true });
            },
        });
        const callOff = desk.clock.wake(desk.clock.now() + PATIENCE_MS, () => running.kill());
        const end = await running.ended;
        callOff();
        if (end.how !== 'exited' || end.code !== 0)
            return undefined;
        return /\b\d+\.\d+(\.\d+)?\b/.exec(printed)?.[0];
    }
}

;// CONCATENATED MODULE: ./build/agents/language.js






const performLanguage = (agent) => async (session) => {
    const { order, desk } = session;
    const path = desk.environments.pathOf(order);
    const find = (name) => desk.programs.find(name, path);
    const missing = [];
    for (const performer of order.performers) {
        let way = wayOf(performer, desk, find);
        if (way.kind === 'node-types')
            way = await typescriptWay(session, way);
        const done = await performBy(session, performer, way);
        if (done !== undefined)
            return done;
        if (way.kind === 'none')
            missing.push(`${performer.language} (${performer.path}): looked for ${way.tried.join(', ')}; install ${way.install}`);
    }
    return failed(agent.prefer.join(', '), 'spawn', missing.length === 0
        ? `no action file was planned for ${order.node}`
        : `no language of this action is installed. ${missing.join('. ')}`);
};
async function performBy(session, performer, way) {
    const env = { NOA_ACTIONS_DIR: actionsFolder(session.desk.root, performer.path) };
    const by = `${performer.language} (${performer.path})`;
    switch (way.kind) {
        case 'none':
        case 'node-types':
            return undefined;
        case 'gone':
            return failed(by, 'spawn', way.message);
        case 'interpret':
            return runProgram(session, {
                argv: [way.program, ...way.args],
                stdin: 'none',
                by,
                env,
                ...(way.probe ? { learnMore: () => withVersion(performer, way.program, session) } : {}),
            });
        case 'build': {
            const built = await compile(session, performer, way);
            if (!built.ok)
                return { by, failure: built.error, outputs: {} };
            return runProgram(session, { argv: [built.value], stdin: 'none', by, env });
        }
    }
}
async function withVersion({ language, path }, program, session) {
    const version = await versionOf(program, session);
    return version === undefined ? `${language} (${path})` : `${language} ${version} (${path})`;
}
async function typescriptWay(session, way) {
    const version = await versionOf(way.program, session);
    const args = version === undefined ? undefined : typeArguments(version, way.file);
    if (args !== undefined)
        return { kind: 'interpret', program: way.program, args, probe: false };
    return way.else ?? noTypeScript(version);
}

;// CONCATENATED MODULE: ./build/agents/process.js


const performProcess = (agent) => (session) => {
    const { order, desk } = session;
    const [program, ...args] = order.command;
    if (program === undefined || program === '')
        return Promise.resolve(failed('process', 'input', 'the agent’s `command` names no program'));
    return runProgram(session, {
        argv: [program, ...args],
        stdin: agent.stdin === 'json' ? { text: JSON.stringify(order.with) } : 'none',
        by: desk.secrets.maskText(program),
        hint: `install it, or correct \`command\` of the agent`,
    });
};

;// CONCATENATED MODULE: ./build/agents/shells.js

const asIs = (script) => script.replaceAll('\r\n', '\n');
const crlf = (script) => asIs(script).replaceAll('\n', '\r\n');
const powershell = (script) => [
    "$ErrorActionPreference = 'stop'",
    script,
    'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
].join('\n');
const NAMED = {
    bash: {
        program: 'bash',
        args: ['--noprofile', '--norc', '-eo', 'pipefail', '{0}'],
        extension: 'sh',
        wrap: asIs,
        install: 'install bash, or write `shell: sh`',
    },
    sh: { program: 'sh', args: ['-e', '{0}'], extension: 'sh', wrap: asIs, install: 'install a POSIX shell' },
    pwsh: {
        program: 'pwsh',
        args: ['-command', ". '{0}'"],
        extension: 'ps1',
        wrap: powershell,
        install: 'install PowerShell 7 (https://aka.ms/install-powershell)',
    },
    powershell: {
        program: 'powershell',
        args: ['-command', ". '{0}'"],
        extension: 'ps1',
        wrap: (script) => crlf(powershell(script)),
        install: 'Windows PowerShell exists on Windows alone; write `shell: pwsh`',
    },
    cmd: {
        program: 'cmd',
        args: ['/D', '/E:ON', '/V:OFF', '/S', '/C', 'CALL "{0}"'],
        extension: 'cmd',
        wrap: (script) => crlf(`@echo off\n${script}`),
        install: 'cmd exists on Windows alone; write `shell: bash`',
    },
    python: {
        program: 'python',
        args: ['{0}'],
        extension: 'py',
        wrap: asIs,
        install: 'install Python 3 (https://www.python.org/downloads, on GitHub `actions/setup-python`)',
    },
    node: {
        program: 'node',
        args: ['{0}'],
        extension: 'js',
        wrap: asIs,
        install: 'install Node.js (https://nodejs.org, on GitHub `actions/setup-node`)',
    },
};
function findShell(written, isWindows, has) {
    const name = written?.trim() ?? defaultShell(isWindows, has);
    const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (named !== undefined) {
        return (0,diagnostic.ok)(name === 'python' && !has('python') && has('python3') ? { ...named, program: 'python3' } : named);
    }
    if (!name.includes('{0}'))
        return (0,diagnostic/* err */._q)(`there is no shell \`${name}\`: write one of ${Object.keys(NAMED).join(', ')}, or a command with {0} where the script's file goes`);
    const [program, ...args] = words(name);
    if (program === undefined)
        return (0,diagnostic/* err */._q)('the shell is empty');
    const like = NAMED[baseName(program)];
    return (0,diagnostic.ok)({
        program,
        args,
        extension: like?.extension ?? EXTENSIONS[baseName(program)] ?? 'txt',
        wrap: asIs,
        install: like?.install ?? `install \`${program}\`, or write another \`shell\``,
    });
}
const commandOf = (shell, file, program) => [
    program,
    ...shell.args.map((arg) => arg.replaceAll('{0}', () => (arg.startsWith(". '") ? file.replaceAll("'", "''") : file))),
];
const defaultShell = (isWindows, has) => {
    if (isWindows)
        return has('pwsh') ? 'pwsh' : 'powershell';
    return has('bash') ? 'bash' : 'sh';
};
const EXTENSIONS = {
    perl: 'pl',
    ruby: 'rb',
    python3: 'py',
    deno: 'ts',
    bun: 'ts',
    tsx: 'ts',
    zsh: 'sh',
    dash: 'sh',
    php: 'php',
    lua: 'lua',
    Rscript: 'R',
};
const baseName = (program) => program.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '');
const words = (command) => (command.match(/(?:[^\s"]|"[^"]*")+/g) ?? []).map((word) => word.replaceAll('"', ''));

;// CONCATENATED MODULE: ./build/agents/shell.js



const performShell = (agent) => (session) => {
    const { order, desk } = session;
    const { work } = order.task;
    if (work.kind !== 'run')
        throw new Error('Internal error: a shell was given an action');
    const path = desk.environments.pathOf(order);
    const find = (name) => desk.programs.find(name, path);
    const shell = findShell(work.shell ?? agent.shell, desk.isWindows, (name) => find(name) !== undefined);
    if (!shell.ok)
        return Promise.resolve(failed('shell', 'input', shell.error));
    const { program, extension, wrap, install } = shell.value;
    const file = desk.files.script(wrap(work.script), extension);
    if (!file.ok)
        return Promise.resolve(failed(program, 'runner', file.error));
    return runProgram(session, {
        argv: commandOf(shell.value, file.value, find(program) ?? program),
        stdin: 'none',
        by: program,
        hint: install,
    });
};

;// CONCATENATED MODULE: ./build/agents/workers.js





function performerOf(agent) {
    switch (agent.kind) {
        case 'shell':
            return performShell(agent);
        case 'process':
            return performProcess(agent);
        case 'language':
            return performLanguage(agent);
    }
}
function createWorkers(needs) {
    const desk = createDesk(needs);
    return { start: (order) => startSession(order, desk, performerOf(order.agent)) };
}

// EXTERNAL MODULE: ./build/apply-event.js + 3 modules
var apply_event = __webpack_require__(8796);
// EXTERNAL MODULE: ./build/run.js
var build_run = __webpack_require__(6501);
// EXTERNAL MODULE: ./build/expression/evaluate.js + 2 modules
var evaluate = __webpack_require__(7322);
// EXTERNAL MODULE: ./build/expression/value.js
var expression_value = __webpack_require__(5854);
;// CONCATENATED MODULE: ./build/stages/ancestors.js

function statusFunctions(run, before) {
    return {
        success: () => !before().some(({ status }) => status === 'failed' || status === 'cancelled' || status === 'omitted'),
        failure: () => before().some(({ status }) => status === 'failed'),
        cancelled: () => run.cancelled !== undefined,
        always: () => true,
    };
}
const stageAncestors = (run, stage) => reach(stage, (at) => (0,build_run/* othersOf */.bu)(at.def, run.byName));
function taskAncestors(task) {
    const { scope } = task;
    if ((0,build_run/* takesTurns */.T$)(scope.stage))
        return scope.tasks.slice(0, task.index);
    return reach(task, (at) => (0,build_run/* othersOf */.bu)(at.def, scope.byName));
}
function reach(from, next) {
    const seen = new Set();
    const open = [...next(from)];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        open.push(...next(node));
    }
    return [...seen];
}

// EXTERNAL MODULE: ./build/github-words.js
var github_words = __webpack_require__(4845);
;// CONCATENATED MODULE: ./build/stages/context-values.js




function layeredEnv(layers, scope) {
    const upTo = (depth) => ({
        keys: () => [...new Set(layers.slice(0, depth).flatMap((layer) => Object.keys(layer)))],
        get: (key) => {
            const index = layers.slice(0, depth).findLastIndex((layer) => Object.hasOwn(layer, key));
            if (index < 0)
                return undefined;
            const { contexts, ...rest } = scope();
            const outer = { ...rest, contexts: { ...contexts, env: upTo(index) } };
            const value = (0,evaluate/* evaluateDeep */.eg)(layers[index]?.[key] ?? null, outer);
            return value.ok ? value.value : new expression_value/* Missing */.JR(`\`env.${key}\`: ${value.problem.message}`);
        },
    });
    return upTo(layers.length);
}
function stagesContext(run) {
    return {
        keys: () => run.stages.map(({ def }) => def.name),
        get: (key) => {
            const stage = run.byName.get(key.toLowerCase());
            return stage === undefined ? undefined : stageContext(stage);
        },
    };
}
function stageContext(stage) {
    const [scope] = stage.scopes;
    return (0,expression_value/* lazyMap */.$e)([
        ...statusEntries(stage.status),
        ['outputs', outputsContext(`stage \`${stage.def.name}\``, stage, {}, Object.keys(stage.def.outputs))],
        ['tasks', stage.def.type === 'loop' || scope === undefined ? noTasks(stage) : tasksContext(scope)],
    ]);
}
const noTasks = (stage) => ({
    keys: () => [],
    get: (key) => stage.def.tasks.some(({ name }) => name.toLowerCase() === key.toLowerCase())
        ? (0,expression_value/* lazyMap */.$e)(statusEntries(stage.status))
        : undefined,
});
function tasksContext(scope) {
    return {
        keys: () => scope.tasks.map(({ def }) => def.name),
        get: (key) => {
            const task = scope.byName.get(key.toLowerCase());
            return task === undefined ? undefined : taskContext(task);
        },
    };
}
const taskContext = (task) => (0,expression_value/* lazyMap */.$e)([
    ...statusEntries(task.status),
    ['attempts', task.attempts],
    ['outputs', outputsContext(`task \`${(0,build_run/* taskId */.BS)(task)}\``, task, task.def.outputs, [])],
]);
const statusEntries = (status) => [
    ['status', status],
    ['outcome', (0,github_words/* outcomeOf */.s)(status)],
    ['conclusion', (0,github_words/* conclusionOf */.v)(status)],
    ['result', (0,github_words/* conclusionOf */.v)(status)],
];
function outputsContext(who, node, declared, promised) {
    const keys = [...new Set([...Object.keys(node.outputs), ...Object.keys(declared), ...promised])];
    return {
        keys: () => keys,
        get: (key) => {
            const name = keys.find((known) => known.toLowerCase() === key.toLowerCase());
            if (name !== undefined && Object.hasOwn(node.outputs, name))
                return node.outputs[name];
            const fallback = name === undefined ? undefined : declared[name]?.default;
            if (fallback !== undefined)
                return fallback;
            const why = (0,build_run/* hasEnded */.hY)(node.status) && node.status !== 'succeeded'
                ? `it was ${wasWord(node.status)}`
                : 'it published no such output';
            return new expression_value/* Missing */.JR(`${who} has no output \`${name ?? key}\`: ${why}`);
        },
    };
}
const wasWord = (status) => (status === 'failed' ? 'not successful: it failed' : status);
function loopContext(stage, iteration, previous) {
    const { index, item } = iteration;
    const listed = stage.loop?.listed?.items.length;
    const as = stage.def.type === 'loop' ? stage.def.loop.as : undefined;
    return (0,expression_value/* lazyMap */.$e)([
        ['index', index],
        ['key', iteration.key ?? String(index)],
        ['item', item],
        ['first', index === 0],
        ['last', iteration.last ?? (listed === undefined ? false : index === listed - 1)],
        ['previous', previous],
        ...(as === undefined ? [] : [[as, item]]),
    ]);
}

;// CONCATENATED MODULE: ./build/stages/contexts.js





const contexts_byName = (name) => `(secret ${name})`;
function readWorkflow(run) {
    return reading(run, '', { stages: stagesContext(run) }, [run.plan.workflow.env]);
}
function readStage(run, stage, tasks) {
    return reading(run, stage.def.name, {
        stages: stagesContext(run),
        ...(tasks === undefined ? {} : { tasks: tasksContext(tasks) }),
    }, [run.plan.workflow.env, stage.def.env], statusFunctions(run, () => stageAncestors(run, stage)));
}
function readLoop(run, stage, iteration, tasks) {
    const previous = stage.scopes[iteration.index - 1];
    const loop = loopContext(stage, iteration, previous === undefined ? null : (0,expression_value/* lazyMap */.$e)([['tasks', tasksContext(previous)]]));
    return reading(run, `${stage.def.name}#${iteration.index}${tasks === undefined ? '' : '+'}`, {
        stages: stagesContext(run),
        loop,
        ...(tasks === undefined ? {} : { tasks: tasksContext(tasks) }),
    }, [run.plan.workflow.env, stage.def.env], statusFunctions(run, () => stageAncestors(run, stage)));
}
function readTask(run, task, secrets = contexts_byName) {
    const { scope } = task;
    const { stage, iteration } = scope;
    return reading(run, (0,build_run/* taskId */.BS)(task), {
        stages: stagesContext(run),
        tasks: tasksContext(scope),
        ...(iteration === undefined ? {} : { loop: loopContext(stage, iteration, null) }),
        secrets: (0,expression_value/* lazyMap */.$e)(task.def.secrets.map(({ name }) => [name, secrets(name) ?? null])),
    }, [run.plan.workflow.env, stage.def.env, task.def.env], statusFunctions(run, () => taskAncestors(task)));
}
function reading(run, node, more, env, status) {
    const { plan, started } = run;
    const wanted = [];
    const scope = {
        contexts: {
            inputs: plan.inputs,
            github: started?.github ?? {},
            runner: started?.runner ?? {},
            run: (0,expression_value/* lazyMap */.$e)([
                ['id', started?.run ?? ''],
                ['attempt', started?.attempt ?? 1],
                ['mode', plan.mode],
                ['workflow', plan.workflow.name],
                ['target', plan.target],
            ]),
            ...more,
            env: layeredEnv(env, () => scope),
        },
        ...(status === undefined ? {} : { status }),
        hashFiles: (patterns) => {
            const digest = run.digests.get((0,build_run/* digestKey */.CO)(node, patterns));
            if (digest === undefined)
                wanted.push({ node, patterns });
            return digest;
        },
    };
    return { scope, wanted };
}
const holds = (reading_, condition) => (0,evaluate/* evaluateExpression */.O4)(condition.expr, reading_.scope);

;// CONCATENATED MODULE: ./build/stages/end.js


function endOfTasks(scope) {
    return endOf(scope.tasks.map(({ def, status, reason }) => ({ name: `task ${def.name}`, at: def.at, status, reason })), `none of its tasks ran`);
}
function endOfIterations(stage) {
    const { finished } = stage.loop ?? {};
    if (finished?.failure !== undefined)
        return { status: 'failed', reason: finished.failure.message, failure: finished.failure };
    const iterations = stage.scopes.flatMap(({ iteration }) => iteration ?? []);
    const parts = iterations.map(({ key, status, reason }) => ({
        name: `iteration ${key}`,
        at: stage.def.at,
        status,
        reason,
    }));
    if (cutShort(stage))
        parts.push({ name: 'the rest', at: stage.def.at, ...(0,build_run/* restOf */.Y6)(stage) });
    return parts.length === 0 ? { status: 'succeeded' } : endOf(parts, 'all its iterations were skipped');
}
const cutShort = ({ halted, loop }) => halted !== undefined &&
    loop?.finished === undefined &&
    (loop?.listed === undefined || loop.next < loop.listed.items.length);
function endOf(parts, nothingRan) {
    const with_ = (status) => parts.filter((part) => part.status === status);
    const failed = with_('failed');
    if (failed.length > 0)
        return { status: 'failed', reason: say(failed, 'failed') };
    const cancelled = with_('cancelled');
    if (cancelled.length > 0)
        return { status: 'cancelled', reason: cancelled[0]?.reason ?? say(cancelled, 'was cancelled') };
    const degraded = with_('degraded');
    if (degraded.length > 0)
        return { status: 'degraded', reason: say(degraded, 'was degraded') };
    if (with_('succeeded').length > 0)
        return { status: 'succeeded' };
    const [first] = parts;
    if (first?.reason === undefined)
        return { status: 'skipped', reason: nothingRan };
    const reason = parts.length === 1 ? first.reason : `${nothingRan}; ${first.name}: ${first.reason}`;
    return { status: 'skipped', reason };
}
const say = (parts, verb) => {
    const [first] = parts;
    const more = parts.length > 1 ? ` and ${parts.length - 1} more` : '';
    if (first === undefined)
        return '';
    return `${first.name} ${verb}${more} (${(0,diagnostic/* lineOf */.cA)(first.at)})${first.reason === undefined ? '' : `: ${first.reason}`}`;
};
const isOver = (scope) => scope.open === 0;

// EXTERNAL MODULE: ./build/workflow.js
var build_workflow = __webpack_require__(8375);
// EXTERNAL MODULE: ./build/matrix.js
var build_matrix = __webpack_require__(8211);
;// CONCATENATED MODULE: ./build/stages/matrix.js


const MOST_CELLS = 1_000_000;
function matrixItems(matrix) {
    if (!isMap(matrix))
        return '`matrix` must be a map of lists';
    const { include, exclude, ...axes } = matrix;
    let cells = 1;
    for (const [name, values] of Object.entries(axes)) {
        if (!(0,build_workflow/* isList */.Lv)(values))
            return `\`matrix.${name}\` must be a list`;
        cells *= values.length;
        if (cells > MOST_CELLS)
            return '`matrix` has more than a million cells';
    }
    if (!isListOfMaps(exclude))
        return '`matrix.exclude` must be a list of maps';
    if (!isListOfMaps(include))
        return '`matrix.include` must be a list of maps';
    return (0,build_matrix/* combinationsOf */.e)(matrix);
}
const matrixKey = build_matrix/* keyOfCombination */.K;
const isListOfMaps = (value) => value === undefined || value === null || ((0,build_workflow/* isList */.Lv)(value) && value.every(isMap));
const isMap = (value) => typeof value === 'object' && value !== null && !(0,build_workflow/* isList */.Lv)(value);

// EXTERNAL MODULE: ./build/quantity.js
var quantity = __webpack_require__(6135);
;// CONCATENATED MODULE: ./build/stages/verdict.js



const go = { kind: 'go' };
const end = (status, reason) => ({ kind: 'end', status, reason });
const wrongInput = (message) => ({
    kind: 'end',
    status: 'failed',
    reason: message,
    failure: { class: 'input', message },
});
function judgeCondition(key, condition, reading) {
    if (condition === undefined)
        return go;
    const here = reading();
    const value = holds(here, condition);
    if (here.wanted.length > 0)
        return { kind: 'ask', wanted: here.wanted };
    if (!value.ok)
        return wrongInput(`\`${key}\` (${(0,diagnostic/* lineOf */.cA)(condition.at)}) has no value: ${value.problem.message}`);
    if ((0,expression_value/* truthy */.vN)(value.value))
        return go;
    return end('skipped', `\`${key}\` was false: \`${shorten(condition.expr)}\` (${(0,diagnostic/* lineOf */.cA)(condition.at)})`);
}
const shorten = (text) => (text.length <= 120 ? text : `${text.slice(0, 119)}…`);

;// CONCATENATED MODULE: ./build/stages/resolve.js




const isTemplate = (value) => typeof value === 'object' && value !== null && 'template' in value && typeof value.template === 'string';
const resolveCount = (key, value, reading) => resolve(key, value, reading, 'a whole number above 0', (found) => {
    const number = typeof found === 'string' && /^\d+$/.test(found) ? Number(found) : found;
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
});
const resolveTimes = (key, value, reading) => resolve(key, value, reading, 'a whole number', (found) => {
    const number = typeof found === 'string' && /^\d+$/.test(found) ? Number(found) : found;
    return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
});
const resolveDuration = (key, value, reading) => resolve(key, value, reading, 'a duration such as `30s` or `5m`', (found) => (0,quantity/* parseDuration */.E9)(typeof found === 'string' && /^\d+(\.\d+)?$/.test(found) ? Number(found) : found));
function resolveValue(key, value, reading, of) {
    const found = (0,evaluate/* evaluateDeep */.eg)(value, reading.scope);
    if (reading.wanted.length > 0)
        return { ok: false, verdict: { kind: 'ask', wanted: reading.wanted } };
    if (!found.ok)
        return {
            ok: false,
            verdict: wrongInput(`\`${key}\` (${(0,diagnostic/* lineOf */.cA)(of)}) has no value: ${found.problem.message}`),
        };
    return found;
}
function resolve(key, value, reading, wanted, read) {
    if (!isTemplate(value))
        return { ok: true, value };
    const found = resolveValue(key, value.template, reading, value.at);
    if (!found.ok)
        return found;
    const number = read(found.value);
    if (number !== undefined)
        return { ok: true, value: number };
    const message = `\`${key}\` (${(0,diagnostic/* lineOf */.cA)(value.at)}) must be ${wanted}, and \`${value.template}\` gave ${JSON.stringify(found.value)}`;
    return { ok: false, verdict: wrongInput(message) };
}

;// CONCATENATED MODULE: ./build/stages/items.js






function listItems(run, stage, loop) {
    const found = rawItems(run, stage, loop);
    if (found === undefined)
        return undefined;
    if ('kind' in found)
        return placed(found, loop);
    if (found.length > loop.maxIterations)
        return placed(items_failed('bound', `the loop has ${found.length} items, more than \`max_iterations: ${loop.maxIterations}\``), loop);
    return placed(loop.key === undefined ? checkKeys(found) : keyed(run, stage, loop.key.expr, found), loop);
}
function placed(listing, { at }) {
    if (listing.kind !== 'failed' || listing.failure.message.includes(`(${at.file}:`))
        return listing;
    return items_failed(listing.failure.class, `${listing.failure.message} (${(0,diagnostic/* lineOf */.cA)(at)})`);
}
function rawItems(run, stage, loop) {
    const { over } = loop;
    const reading = readStage(run, stage);
    switch (over.kind) {
        case 'while':
        case 'until':
            return undefined;
        case 'times': {
            const times = resolveTimes('times', over.count, reading);
            if (!times.ok)
                return refused(times.verdict);
            if (times.value > loop.maxIterations)
                return items_failed('bound', `\`times\` is ${times.value}, more than \`max_iterations: ${loop.maxIterations}\``);
            return Array.from({ length: times.value }, (_, index) => ({ key: String(index), item: index }));
        }
        case 'for-each': {
            const items = resolveValue('for_each', over.items, reading, loop.at);
            if (!items.ok)
                return refused(items.verdict);
            return itemsOf(items.value);
        }
        case 'matrix': {
            const matrix = resolveValue('matrix', over.matrix, reading, loop.at);
            if (!matrix.ok)
                return refused(matrix.verdict);
            const cells = matrixItems(matrix.value);
            return typeof cells === 'string'
                ? items_failed('input', cells)
                : cells.map((item) => ({ key: matrixKey(item), item }));
        }
    }
}
function itemsOf(value) {
    if ((0,build_workflow/* isList */.Lv)(value))
        return value.map((item, index) => ({ key: String(index), item }));
    if (typeof value === 'object' && value !== null)
        return Object.entries(value).map(([key, item]) => ({ key, item }));
    return items_failed('input', `\`for_each\` must be a list or an object, and it is ${JSON.stringify(value)?.slice(0, 80)}`);
}
function keyed(run, stage, key, items) {
    const named = [];
    for (const [index, { item }] of items.entries()) {
        const reading = readLoop(run, stage, { index, item, last: index === items.length - 1 });
        const value = (0,evaluate/* evaluateExpression */.O4)(key, reading.scope);
        if (reading.wanted.length > 0)
            return { kind: 'ask', wanted: reading.wanted };
        if (!value.ok)
            return items_failed('input', `\`key\` of item ${index} has no value: ${value.problem.message}`);
        if (typeof value.value !== 'string')
            return items_failed('input', `\`key\` of item ${index} must be a string, and it is ${JSON.stringify(value.value)?.slice(0, 80)}`);
        named.push({ key: value.value, item });
    }
    return checkKeys(named);
}
function checkKeys(items) {
    const seen = new Map();
    for (const [index, { key }] of items.entries()) {
        if (key === '')
            return items_failed('input', `item ${index} has an empty key; give the loop a \`key\``);
        const first = seen.get(key);
        if (first !== undefined)
            return items_failed('input', `items ${first} and ${index} have the same key \`${key}\`; give the loop a \`key\` that tells them apart`);
        seen.set(key, index);
    }
    return { kind: 'listed', keys: items.map(({ key }) => key), items: items.map(({ item }) => item) };
}
const items_failed = (kind, message) => ({
    kind: 'failed',
    failure: { class: kind, message },
});
function refused(verdict) {
    if (verdict.kind === 'ask')
        return verdict;
    const failure = verdict.kind === 'end' ? verdict.failure : undefined;
    return {
        kind: 'failed',
        failure: failure ?? { class: 'internal', message: 'Internal error: a list was refused without a reason' },
    };
}

;// CONCATENATED MODULE: ./build/stages/loop-step.js



function judgeLoop(stage, key, condition, reading) {
    const value = (0,evaluate/* evaluateExpression */.O4)(condition.expr, reading.scope);
    if (reading.wanted.length > 0)
        return { holds: false, step: { events: [], wanted: reading.wanted } };
    if (value.ok)
        return { holds: (0,expression_value/* truthy */.vN)(value.value) };
    const message = `\`${key}\` (${(0,diagnostic/* lineOf */.cA)(condition.at)}) has no value: ${value.problem.message}`;
    return { holds: false, step: finish(stage, message, { class: 'input', message }) };
}
const finish = (stage, because, failure) => ({
    events: [
        { type: 'loop-finished', stage: stage.def.name, because, ...(failure === undefined ? {} : { failure }) },
    ],
});
const outOfBounds = (stage, message) => finish(stage, message, { class: 'bound', message });

;// CONCATENATED MODULE: ./build/stages/loop-next.js



function nextIterations(run, stage, loop, state, now) {
    const events = [];
    const after = (step) => ({ ...step, events: [...events, ...step.events] });
    const room = Math.max(1, stage.slots ?? 1) - state.active.length;
    const { listed } = state;
    for (let index = state.next, started = 0; started < room; index++) {
        if (listed !== undefined && index >= listed.items.length)
            break;
        const { firstFailed } = stage;
        if (firstFailed !== undefined && stage.def.failFast !== 'no')
            return after(finish(stage, `\`fail_fast\`: ${firstFailed.def.name} failed (${(0,diagnostic/* lineOf */.cA)(firstFailed.def.at)})`));
        const paused = pause(stage, loop, state, index, now);
        if (paused !== undefined)
            return after(paused);
        const item = listed?.items[index] ?? (listed === undefined ? index : null);
        const iteration = { index, key: listed?.keys[index] ?? String(index), item };
        const verdict = admit(run, stage, loop, iteration, now);
        if (verdict.step !== undefined)
            return after(verdict.step);
        if (verdict.where) {
            events.push({
                type: 'iteration-started',
                stage: stage.def.name,
                iteration: index,
                key: iteration.key,
                item,
            });
            started++;
        }
        else
            events.push(skipped(stage, loop, iteration));
        if (listed === undefined || loop.interval !== undefined)
            break;
    }
    return { events };
}
function skipped(stage, loop, { index, key, item }) {
    const where = loop.where === undefined ? '' : `: \`${loop.where.expr}\` (${(0,diagnostic/* lineOf */.cA)(loop.where.at)})`;
    return {
        type: 'iteration-ended',
        stage: stage.def.name,
        iteration: index,
        key,
        item,
        status: 'skipped',
        reason: `\`where\` was false${where}`,
        outputs: {},
    };
}
const overAt = (stage, { maxDuration }) => maxDuration === undefined ? Infinity : (stage.startedAt ?? 0) + maxDuration;
function pause(stage, loop, state, index, now) {
    if (loop.interval === undefined)
        return undefined;
    if (state.pausedUntil !== undefined)
        return now < state.pausedUntil ? { events: [], wakeAt: state.pausedUntil } : undefined;
    const ran = stage.scopes.filter(({ iteration }) => iteration?.status !== 'skipped').length;
    if (ran === 0 || index === 0)
        return undefined;
    const { factor, maxInterval } = loop.backoff ?? { factor: 1 };
    const wait = Math.min(loop.interval * factor ** (ran - 1), maxInterval ?? Infinity, Math.max(0, overAt(stage, loop) - now), Number.MAX_SAFE_INTEGER / 2);
    const until = Math.ceil(now + wait);
    return { events: [{ type: 'loop-paused', stage: stage.def.name, until }], wakeAt: until };
}
function admit(run, stage, loop, iteration, now) {
    const { over, maxIterations } = loop;
    if (over.kind === 'while') {
        const again = judgeLoop(stage, 'while', over.condition, readLoop(run, stage, iteration));
        if (again.step !== undefined)
            return { step: again.step, where: false };
        if (!again.holds)
            return { step: finish(stage, `\`while\` was false before iteration ${iteration.index}`), where: false };
    }
    const bound = boundOf(stage, loop, iteration.index, maxIterations, now);
    if (bound !== undefined)
        return { step: outOfBounds(stage, `${bound} (${(0,diagnostic/* lineOf */.cA)(loop.at)})`), where: false };
    if (loop.where === undefined)
        return { where: true };
    const where = judgeLoop(stage, 'where', loop.where, readLoop(run, stage, iteration));
    return where.step === undefined ? { where: where.holds } : { step: where.step, where: false };
}
function boundOf(stage, loop, index, most, now) {
    const { kind } = loop.over;
    if (index >= most && kind === 'while')
        return `\`while\` still held after \`max_iterations: ${most}\``;
    if (index >= most && kind === 'until')
        return `\`until\` did not hold within \`max_iterations: ${most}\``;
    return now >= overAt(stage, loop)
        ? `the loop ran longer than \`max_duration\` (${(loop.maxDuration ?? 0) / 1000}s)`
        : undefined;
}

;// CONCATENATED MODULE: ./build/stages/loop.js







const isLoopOver = (stage) => {
    const { loop } = stage;
    if (loop === undefined || loop.active.length > 0)
        return false;
    if (loop.finished !== undefined || stage.halted !== undefined)
        return true;
    return loop.listed !== undefined && loop.next >= loop.listed.items.length;
};
function decideLoop(run, stage, now) {
    const { loop, def } = stage;
    if (loop === undefined || def.type !== 'loop')
        return { events: [] };
    const halted = loop.finished !== undefined || stage.halted !== undefined;
    const listing = loop.listed === undefined && !halted ? list(run, stage, def) : undefined;
    if (listing !== undefined)
        return listing;
    const ended = endIterations(run, stage, def.loop);
    if (ended !== undefined)
        return ended;
    return halted ? { events: [] } : nextIterations(run, stage, def.loop, loop, now);
}
function list(run, stage, def) {
    const listing = listItems(run, stage, def.loop);
    switch (listing?.kind) {
        case undefined:
            return undefined;
        case 'ask':
            return { events: [], wanted: listing.wanted };
        case 'failed':
            return finish(stage, listing.failure.message, listing.failure);
        case 'listed':
            return { events: [{ type: 'loop-listed', stage: def.name, keys: listing.keys, items: listing.items }] };
    }
}
function endIterations(run, stage, loop) {
    const events = [];
    for (const scope of stage.loop?.active ?? []) {
        const { iteration } = scope;
        if (iteration === undefined || !isOver(scope))
            continue;
        const collected = collect(run, stage, loop, scope);
        if ('wanted' in collected)
            return { events, wanted: collected.wanted };
        const { index, key, item } = iteration;
        const { status, reason } = endOfTasks(scope);
        events.push({
            type: 'iteration-ended',
            stage: stage.def.name,
            iteration: index,
            key,
            item,
            status,
            ...(reason === undefined ? {} : { reason }),
            outputs: collected.outputs,
        });
        if (stage.loop?.finished !== undefined)
            continue;
        const over = collected.failure ?? (status === 'failed' && loop.onItemFailure === 'stop' ? 'stop' : undefined);
        if (over === 'stop')
            events.push(...finish(stage, `iteration ${key} failed (${(0,diagnostic/* lineOf */.cA)(stage.def.at)})`).events);
        else if (over !== undefined)
            events.push(...finish(stage, over.message, over).events);
        else {
            const broken = judgeBreak(run, stage, loop, scope);
            if (broken.wanted !== undefined)
                return { events: [], wanted: broken.wanted };
            events.push(...broken.events);
        }
        if (events.some(({ type }) => type === 'loop-finished'))
            break;
    }
    return events.length === 0 ? undefined : { events };
}
function collect(run, stage, loop, scope) {
    const { iteration } = scope;
    if (iteration === undefined)
        return { outputs: {} };
    const outputs = {};
    const reading = readLoop(run, stage, iteration, scope);
    for (const [name, { expr, at: place }] of Object.entries(loop.collect)) {
        const value = (0,evaluate/* evaluateExpression */.O4)(expr, reading.scope);
        if (reading.wanted.length > 0)
            return { wanted: reading.wanted };
        if (value.ok)
            outputs[name] = value.value;
        else if (value.problem.kind !== 'missing-value')
            return {
                outputs,
                failure: {
                    class: 'output',
                    message: `\`collect.${name}\` (${(0,diagnostic/* lineOf */.cA)(place)}): ${value.problem.message}`,
                },
            };
    }
    return { outputs };
}
function judgeBreak(run, stage, loop, scope) {
    const { iteration } = scope;
    if (iteration === undefined)
        return { events: [] };
    const conditions = [
        ['break_if', loop.breakIf],
        ['until', loop.over.kind === 'until' ? loop.over.condition : undefined],
    ];
    for (const [key, condition] of conditions) {
        if (condition === undefined)
            continue;
        const judged = judgeLoop(stage, key, condition, readLoop(run, stage, iteration, scope));
        if (judged.step !== undefined)
            return judged.step;
        if (judged.holds)
            return finish(stage, `\`${key}\` held after iteration ${iteration.index} (${(0,diagnostic/* lineOf */.cA)(condition.at)})`);
    }
    return { events: [] };
}

// EXTERNAL MODULE: ./build/plan.js
var plan = __webpack_require__(1781);
;// CONCATENATED MODULE: ./build/stages/edges.js


const needsOf = (edge, ifCallsStatus) => ifCallsStatus && !edge.explicit ? 'ended' : edge.needs;
function judgeEdges(edges, ifCallsStatus, other) {
    for (const edge of edges) {
        const needs = needsOf(edge, ifCallsStatus);
        const node = other(edge.on);
        if (needs === 'ended' || node === undefined)
            continue;
        if (node.unselected && node.status === 'skipped')
            continue;
        if (!needs.some((status) => status === node.status))
            return end('omitted', unmet(edge, node.status));
    }
    return go;
}
function unmet(edge, status) {
    const wanted = edge.explicit && edge.needs !== 'ended' ? `, not ${edge.needs.join(' or ')}` : '';
    const why = edge.because.kind === 'reference' ? `it reads \`${edge.because.text}\`` : '`depends_on`';
    return `${edge.on} ${ended[status]}${wanted} (${why}, ${(0,diagnostic/* lineOf */.cA)(edge.at)})`;
}
const ended = {
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

;// CONCATENATED MODULE: ./build/stages/resources.js



function judgeResources(run, resources, reading) {
    for (const [name, value] of Object.entries(resources)) {
        if (typeof value === 'number')
            continue;
        const units = resolveCount(`resources.${name}`, value, reading());
        if (!units.ok)
            return units.verdict;
        const capacity = run.plan.workflow.resources[name]?.capacity ?? 0;
        if (units.value > capacity)
            return wrongInput(`\`resources.${name}\` (${(0,diagnostic/* lineOf */.cA)(value.at)}) asks for ${units.value} units, and its capacity is ${capacity}`);
    }
    return go;
}

;// CONCATENATED MODULE: ./build/stages/stage-turn.js







function judgeStage(run, stage) {
    const { def, planned } = stage;
    const skipped = planned.skip === undefined ? undefined : end('skipped', planned.skip);
    const stopped = afterStop(run, stage);
    if (stopped.kind !== 'go')
        return skipped ?? stopped;
    if (stage.openEdges > 0)
        return undefined;
    const edges = judgeEdges(def.edges, def.ifCallsStatus, (name) => {
        const other = run.byName.get(name.toLowerCase());
        return other && { status: other.status, unselected: other.planned.unselected === true };
    });
    if (skipped !== undefined && planned.skip !== plan/* LEFT_OUT */.P)
        return skipped;
    if (edges.kind !== 'go')
        return edges;
    if (skipped !== undefined)
        return skipped;
    const held = afterFailure(run, stage);
    if (held.kind !== 'go')
        return held;
    const condition = judgeCondition('if', def.if, () => readStage(run, stage));
    return condition.kind === 'go' ? judgeResources(run, def.resources, () => readStage(run, stage)) : condition;
}
function heldBackStage(run, stage) {
    const stopped = afterStop(run, stage);
    return stopped.kind === 'go' ? afterFailure(run, stage) : stopped;
}
function afterStop({ killed, stopped, cancelled }, { def }) {
    if (stopped === undefined || (def.ifCallsStatus && !killed))
        return go;
    return end('cancelled', cancelled === undefined ? stopped.reason : `the run was cancelled: ${cancelled}`);
}
function afterFailure(run, { def }) {
    const { firstFailed } = run;
    if (firstFailed === undefined || run.plan.workflow.failFast === 'no' || (0,build_run/* isHandler */.dj)(def))
        return go;
    return end('omitted', `\`fail_fast\`: stage ${firstFailed.def.name} failed (${(0,diagnostic/* lineOf */.cA)(firstFailed.def.at)})`);
}

;// CONCATENATED MODULE: ./build/stages/sequential.js


function sequentialTurn({ scope, def }) {
    const { firstFailed } = scope;
    if (firstFailed === undefined || def.ifCallsStatus || def.edges.some(({ explicit }) => explicit))
        return go;
    return end('omitted', `${firstFailed.def.name} failed before it (${(0,diagnostic/* lineOf */.cA)(firstFailed.def.at)})`);
}

;// CONCATENATED MODULE: ./build/stages/conditional.js



const conditionalTurn = (match) => (task) => {
    const chosen = task.scope.tasks.slice(0, task.index).find(({ admitted }) => admitted);
    if (chosen !== undefined && task.def.else)
        return end('skipped', `\`else\`: ${chosen.def.name} was chosen (${(0,diagnostic/* lineOf */.cA)(chosen.def.at)})`);
    if (chosen !== undefined && match === 'first')
        return end('skipped', `\`match: first\`: ${chosen.def.name} was chosen (${(0,diagnostic/* lineOf */.cA)(chosen.def.at)})`);
    return sequentialTurn(task);
};

;// CONCATENATED MODULE: ./build/stages/parallel.js

const parallelTurn = () => go;

;// CONCATENATED MODULE: ./build/stages/task-turn.js










function judgeTask(run, task) {
    const { def, planned, scope } = task;
    const skipped = planned.skip === undefined ? undefined : end('skipped', planned.skip);
    const stopped = task_turn_afterStop(run, task);
    if (stopped.kind !== 'go')
        return skipped ?? stopped;
    const edges = judgeEdges(def.edges, def.ifCallsStatus, (name) => {
        const other = scope.byName.get(name.toLowerCase());
        return other && { status: other.status, unselected: other.planned.unselected === true };
    });
    if (skipped !== undefined && planned.skip !== plan/* LEFT_OUT */.P)
        return skipped;
    if (edges.kind !== 'go')
        return edges;
    if (skipped !== undefined)
        return skipped;
    const turn = turnOf(scope.stage.def)(task);
    if (turn.kind !== 'go')
        return turn;
    const held = task_turn_afterFailure(task);
    if (held.kind !== 'go')
        return held;
    const condition = judgeCondition('if', def.if, () => readTask(run, task));
    return condition.kind === 'go' ? judgeResources(run, def.resources, () => readTask(run, task)) : condition;
}
function heldBackTask(run, task) {
    const stopped = task_turn_afterStop(run, task);
    return stopped.kind === 'go' ? task_turn_afterFailure(task) : stopped;
}
function task_turn_afterStop(run, { def, scope }) {
    const { halted } = scope.stage;
    if (run.killed)
        return end('cancelled', `the run was cancelled: ${run.cancelled ?? ''}`);
    if (halted === undefined || def.ifCallsStatus)
        return go;
    if (halted.kind !== 'fail-fast')
        return end('cancelled', halted.reason);
    return (0,build_run/* isHandler */.dj)(def) ? go : end('omitted', halted.reason);
}
function task_turn_afterFailure({ def, scope }) {
    const { firstFailed, def: stage } = scope.stage;
    if (firstFailed === undefined || stage.failFast === 'no' || (0,build_run/* isHandler */.dj)(def))
        return go;
    return end('omitted', `\`fail_fast\`: ${firstFailed.def.name} failed (${(0,diagnostic/* lineOf */.cA)(firstFailed.def.at)})`);
}
function turnOf(stage) {
    switch (stage.type) {
        case 'sequential':
        case 'loop':
            return sequentialTurn;
        case 'parallel':
            return parallelTurn;
        case 'conditional':
            return conditionalTurn(stage.match);
    }
}

;// CONCATENATED MODULE: ./build/recovery/degrade.js
function degrades(onFailure, failures) {
    if (onFailure.kind === 'fail')
        return false;
    const { exitCodes } = onFailure;
    return (exitCodes === undefined ||
        (failures.length > 0 &&
            failures.every(({ exitCode }) => exitCode !== undefined && exitCodes.includes(exitCode))));
}

;// CONCATENATED MODULE: ./build/stages/loop-outputs.js

function loopOutputs(stage, loop) {
    const total = Math.max(stage.scopes.length, stage.loop?.listed?.items.length ?? 0);
    const rest = (0,build_run/* restOf */.Y6)(stage);
    const names = Object.keys(loop.collect);
    const collected = names.map((name) => [
        name,
        Array.from({ length: total }, (_, index) => stage.scopes[index]?.iteration?.outputs[name] ?? null),
    ]);
    const items = Array.from({ length: total }, (_, index) => {
        const iteration = stage.scopes[index]?.iteration;
        return {
            key: iteration?.key ?? stage.loop?.listed?.keys[index] ?? String(index),
            status: iteration?.status ?? rest.status,
            outputs: iteration?.outputs ?? {},
        };
    });
    return Object.fromEntries([...collected, ['items', items]]);
}

;// CONCATENATED MODULE: ./build/engine/end-stage.js







function endStage(run, stage, pass) {
    const { def } = stage;
    const [scope] = stage.scopes;
    const base = ownTimeout(run, stage) ??
        (def.type === 'loop' || scope === undefined ? endOfIterations(stage) : endOfTasks(scope));
    const reading = readStage(run, stage, def.type === 'loop' ? undefined : scope);
    const declared = publish(def.outputs, reading, base.status === 'succeeded', def.at);
    if (reading.wanted.length > 0)
        return void pass.wanted.push(...reading.wanted);
    const outputs = { ...(def.type === 'loop' ? loopOutputs(stage, def.loop) : {}), ...declared.outputs };
    const end = declared.failure === undefined
        ? base
        : { status: 'failed', reason: declared.failure.message, failure: declared.failure };
    const final = end.status === 'failed' ? end_stage_afterFailure(stage, end, outputs, reading) : { ...end, outputs };
    pass.events.push({ type: 'stage-ended', stage: def.name, ...final });
}
function endUnstartedStage(run, stage, { status, reason, failure }) {
    const end = { status, reason, ...(failure === undefined ? {} : { failure }) };
    const final = status === 'failed' ? end_stage_afterFailure(stage, end, {}, readStage(run, stage)) : { ...end, outputs: {} };
    return { type: 'stage-ended', stage: stage.def.name, ...final };
}
function ownTimeout(run, stage) {
    const { halted } = stage;
    if (halted?.kind !== 'timeout' || run.timedOut === halted.reason)
        return undefined;
    return { status: 'failed', reason: halted.reason, failure: { class: 'timeout', message: halted.reason } };
}
function end_stage_afterFailure(stage, end, outputs, reading) {
    const { onFailure } = stage.def;
    const failures = end.failure === undefined ? failuresOf(stage) : [end.failure];
    if (onFailure.kind === 'fail' || !degrades(onFailure, failures))
        return { ...end, outputs };
    const instead = (0,evaluate/* evaluateDeep */.eg)(onFailure.outputs ?? {}, reading.scope);
    if (!instead.ok) {
        const message = `\`on_failure.degrade.outputs\`: ${instead.problem.message}`;
        return { status: 'failed', reason: message, failure: { class: 'input', message }, outputs };
    }
    return { ...end, status: 'degraded', outputs: { ...outputs, ...asMap(instead.value) } };
}
const failuresOf = (stage) => stage.scopes.flatMap(({ tasks }) => tasks.flatMap(({ status, failure }) => (status === 'failed' && failure !== undefined ? [failure] : [])));
function publish(declared, reading, succeeded, of) {
    const outputs = {};
    let failure;
    for (const [name, value] of Object.entries(declared)) {
        const found = (0,evaluate/* evaluateDeep */.eg)(value, reading.scope);
        if (found.ok)
            outputs[name] = found.value;
        else if (succeeded)
            failure ??= {
                class: 'output',
                message: `output \`${name}\` (${(0,diagnostic/* lineOf */.cA)(of)}) has no value: ${found.problem.message}`,
            };
    }
    return { outputs, ...(failure === undefined ? {} : { failure }) };
}
const asMap = (value) => typeof value === 'object' && value !== null && !(0,build_workflow/* isList */.Lv)(value) ? value : {};

;// CONCATENATED MODULE: ./build/engine/start-stage.js



function startStage(run, stage, pass, holds) {
    const { def } = stage;
    const reading = readStage(run, stage);
    const timeout = optional(def.timeout, (value) => resolveDuration('timeout', value, reading));
    const own = optional(def.maxParallel, (value) => resolveCount('max_parallel', value, reading));
    const loop = optional(def.type === 'loop' ? def.loop.maxParallel : undefined, (value) => resolveCount('loop.max_parallel', value, reading));
    for (const each of [timeout, own, loop])
        if (each !== undefined && !each.ok)
            return refuse(run, stage, each.verdict, pass);
    const limits = [own, loop].flatMap((each) => (each?.ok === true ? [each.value] : []));
    pass.events.push({
        type: 'stage-started',
        stage: def.name,
        ...(Object.keys(holds).length === 0 ? {} : { holds }),
        ...(timeout?.ok === true ? { deadline: pass.now + timeout.value } : {}),
        ...(limits.length === 0 ? {} : { slots: Math.min(...limits) }),
    });
    return 'started';
}
const optional = (value, resolve) => (value === undefined ? undefined : resolve(value));
function refuse(run, stage, verdict, pass) {
    if (verdict.kind === 'ask')
        pass.wanted.push(...verdict.wanted);
    if (verdict.kind === 'end')
        pass.events.push(endUnstartedStage(run, stage, verdict));
    return verdict.kind === 'end' ? 'ended' : 'asks';
}

;// CONCATENATED MODULE: ./build/engine/declared-outputs.js

function readOutputs(declared, published) {
    const names = Object.keys(declared);
    if (names.length === 0)
        return (0,diagnostic.ok)(published);
    const outputs = { ...published };
    for (const name of names) {
        const declaration = declared[name];
        const written = Object.keys(published).find((key) => key.toLowerCase() === name.toLowerCase());
        if (declaration === undefined)
            continue;
        if (written === undefined) {
            if (declaration.required && declaration.default === undefined)
                return (0,diagnostic/* err */._q)(`it did not publish the required output \`${name}\` (append \`${name}=value\` to $GITHUB_OUTPUT)`);
            continue;
        }
        const value = published[written] ?? null;
        const read = readOutput(name, declaration, value);
        if (!read.ok)
            return read;
        delete outputs[written];
        outputs[name] = read.value;
    }
    return (0,diagnostic.ok)(outputs);
}
function readOutput(name, { type, maxSize }, value) {
    if (typeof value !== 'string')
        return (0,diagnostic.ok)(value);
    const size = Buffer.byteLength(value);
    if (maxSize !== undefined && size > maxSize)
        return (0,diagnostic/* err */._q)(`output \`${name}\` has ${size} bytes, more than its \`max_size\` of ${maxSize}`);
    switch (type) {
        case 'string':
            return (0,diagnostic.ok)(value);
        case 'number': {
            const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
            return Number.isFinite(number)
                ? (0,diagnostic.ok)(number)
                : (0,diagnostic/* err */._q)(`output \`${name}\` must be a number, and it is ${quote(value)}`);
        }
        case 'boolean':
            return value === 'true' || value === 'false'
                ? (0,diagnostic.ok)(value === 'true')
                : (0,diagnostic/* err */._q)(`output \`${name}\` must be \`true\` or \`false\`, and it is ${quote(value)}`);
        case 'json':
            try {
                const parsed = JSON.parse(value);
                return (0,diagnostic.ok)(parsed);
            }
            catch (error) {
                return (0,diagnostic/* err */._q)(`output \`${name}\` is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}`);
            }
    }
}
const quote = (value) => JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);

;// CONCATENATED MODULE: ./build/engine/deadlines.js


function deadlines(run, now, pass) {
    const limit = run.started?.deadline;
    if (limit !== undefined && run.timedOut === undefined) {
        if (now >= limit) {
            const reason = `the workflow ran longer than its timeout (${seconds(limit)}, ${(0,diagnostic/* lineOf */.cA)(run.plan.workflow.at)})`;
            pass.events.push({ type: 'timed-out', reason });
            return;
        }
        pass.wake(limit);
    }
    for (const stage of run.live)
        if (stage.status === 'running')
            stageDeadline(stage, now, pass);
    for (const task of run.atWork)
        taskDeadline(run, task, now, pass);
}
function stageDeadline(stage, now, pass) {
    const { deadline, halted, def } = stage;
    if (deadline === undefined || stage.queuedSince !== undefined)
        return;
    if (halted !== undefined && halted.kind !== 'fail-fast')
        return;
    if (now < deadline)
        return pass.wake(deadline);
    const allowed = seconds(stage.timeout ?? 0);
    const reason = `stage ${def.name} ran longer than its timeout (${allowed}, ${(0,diagnostic/* lineOf */.cA)(def.at)})`;
    pass.events.push({ type: 'timed-out', stage: def.name, reason });
}
function taskDeadline(run, task, now, pass) {
    if (task.stopping !== undefined)
        return;
    const reason = whyStop(run, task);
    if (reason !== undefined)
        return void pass.events.push({
            type: 'task-stopping',
            ...(0,build_run/* addressOf */.ci)(task),
            because: { kind: 'cancelled', reason },
        });
    if (task.deadline === undefined)
        return;
    if (now < task.deadline)
        return pass.wake(task.deadline);
    pass.events.push({
        type: 'task-stopping',
        ...(0,build_run/* addressOf */.ci)(task),
        because: { kind: 'timeout', reason: tooLong(task) },
    });
}
function whyStop({ stopped }, task) {
    const { halted } = task.scope.stage;
    const began = task.startSeq ?? 0;
    if (stopped !== undefined && began < stopped.seq)
        return stopped.reason;
    if (halted === undefined || began > halted.seq)
        return undefined;
    return halted.kind === 'fail-fast' && (0,build_run/* isHandler */.dj)(task.def) ? undefined : halted.reason;
}
const tooLong = ({ deadline, startedAt, def }) => `it ran longer than its timeout (${seconds((deadline ?? 0) - (startedAt ?? 0))}, ${(0,diagnostic/* lineOf */.cA)(def.at)})`;
const seconds = (ms) => `${Math.round(ms) / 1000}s`;

;// CONCATENATED MODULE: ./build/engine/settle.js







function settle(run, task, outcome, now) {
    const { outputs: published, failure: failed, ...attempt } = outcome;
    const { stopping, deadline } = task;
    if (stopping?.kind === 'cancelled')
        return settle_ended(task, 'cancelled', attempt, stopping.reason);
    if (stopping?.kind === 'timeout')
        return failing(run, task, attempt, { class: 'timeout', message: stopping.reason });
    if (failed !== undefined)
        return failing(run, task, attempt, failed);
    if (deadline !== undefined && now >= deadline)
        return failing(run, task, attempt, { class: 'timeout', message: tooLong(task) });
    const read = readOutputs(task.def.outputs, published);
    if (!read.ok)
        return failing(run, task, attempt, { class: 'output', message: read.error });
    return settle_ended(task, 'succeeded', attempt, undefined, read.value);
}
const endUnstarted = (run, task, { status, reason, failure }) => failure === undefined ? settle_ended(task, status, undefined, reason) : failing(run, task, undefined, failure);
function failing(run, task, attempt, failure) {
    const { onFailure } = task.def;
    if (onFailure.kind === 'fail' || !degrades(onFailure, [failure]))
        return settle_ended(task, 'failed', attempt, failure.message, {}, failure);
    const instead = (0,evaluate/* evaluateDeep */.eg)(onFailure.outputs ?? {}, readTask(run, task).scope);
    if (instead.ok)
        return settle_ended(task, 'degraded', attempt, failure.message, asMap(instead.value), failure);
    const message = `\`on_failure.degrade.outputs\`: ${instead.problem.message}`;
    return settle_ended(task, 'failed', attempt, message, {}, { class: 'input', message });
}
const settle_ended = (task, status, attempt, reason, outputs = {}, failure) => ({
    type: 'task-ended',
    ...(0,build_run/* addressOf */.ci)(task),
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(failure === undefined ? {} : { failure }),
    outputs,
    ...(attempt === undefined ? {} : { attempt }),
});

;// CONCATENATED MODULE: ./build/engine/start-task.js





function startTask(run, task, pass, holds) {
    const { def } = task;
    const reading = readTask(run, task);
    const with_ = resolveValue('with', def.with, reading, def.at);
    if (!with_.ok)
        return start_task_refuse(run, task, with_.verdict, pass);
    const rest = resolveValue('env', environmentOf(run, task), reading, def.at);
    if (!rest.ok)
        return start_task_refuse(run, task, rest.verdict, pass);
    const timeout = def.timeout === undefined ? undefined : resolveDuration('timeout', def.timeout, reading);
    if (timeout?.ok === false)
        return start_task_refuse(run, task, timeout.verdict, pass);
    pass.events.push({
        type: 'task-started',
        ...(0,build_run/* addressOf */.ci)(task),
        attempt: task.attempts + 1,
        with: start_task_isMap(with_.value) ? with_.value : {},
        ...(timeout === undefined ? {} : { deadline: pass.now + timeout.value }),
        ...(Object.keys(holds).length === 0 ? {} : { holds }),
    });
    return 'started';
}
function environmentOf(run, task) {
    const { workflow } = run.plan;
    const agent = (0,build_workflow/* agentNamed */.XC)(workflow.agents, task.def.work.agent)?.[1];
    return {
        env: Object.fromEntries([
            ...Object.keys(workflow.env),
            ...Object.keys(task.scope.stage.def.env),
            ...Object.keys(task.def.env),
        ].map((name) => [name, `\${{ env['${name.replaceAll("'", "''")}'] }}`])),
        directory: task.def.workingDirectory ?? null,
        command: agent?.kind === 'process' ? agent.command : [],
    };
}
function start_task_refuse(run, task, verdict, pass) {
    if (verdict.kind === 'end') {
        pass.events.push(endUnstarted(run, task, verdict));
        return 'ended';
    }
    if (verdict.kind === 'ask')
        pass.wanted.push(...verdict.wanted);
    return 'asks';
}
const start_task_isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/engine/allocate.js





class Allocation {
    #run;
    #pass;
    #heads;
    #taken = new Map();
    #passed = new Map();
    #asking = new Set();
    #startedIn = new Map();
    #free;
    constructor(run, pass) {
        this.#run = run;
        this.#pass = pass;
        this.#free = (run.started?.slots ?? 1) - run.atWork.size;
        this.#heads = run.live
            .filter(({ status, waiting }) => status === 'running' && waiting > 0)
            .flatMap((stage) => stage.loop?.active ?? stage.scopes)
            .flatMap((scope) => (scope.ready.length > 0 ? [{ scope, at: scope.ready.length - 1 }] : []));
    }
    allocate() {
        for (;;) {
            if (this.#stages() === 'ended')
                return;
            if (this.#free <= 0)
                return;
            const best = this.#best();
            if (best === undefined)
                return;
            const how = startTask(this.#run, best.task, this.#pass, best.units);
            if (how === 'ended')
                return;
            if (how === 'asks')
                this.#postpone(best);
            else
                this.#started(best);
        }
    }
    #best() {
        let best;
        for (const head of this.#heads) {
            const task = head.scope.ready[head.at];
            if (task === undefined || !this.#hasRoom(head.scope.stage))
                continue;
            if (best === undefined || (0,build_run/* startsBefore */.D)(task, best.task))
                best = { task, units: {}, pass: () => void head.at-- };
        }
        for (const waiting of this.#fronts()) {
            const { task } = waiting;
            if (task === undefined || !this.#hasRoom(task.scope.stage))
                continue;
            if (best !== undefined && !(0,build_run/* startsBefore */.D)(task, best.task))
                continue;
            const units = this.#unitsFor(waiting);
            if (units !== undefined)
                best = { task, units, pass: () => this.#take(waiting, units) };
        }
        return best;
    }
    #stages() {
        for (let again = true; again;) {
            again = false;
            for (const waiting of this.#fronts()) {
                if (waiting.task !== undefined)
                    continue;
                const units = this.#unitsFor(waiting);
                if (units === undefined)
                    continue;
                const how = startStage(this.#run, waiting.stage, this.#pass, units);
                if (how === 'ended')
                    return how;
                if (how === 'asks')
                    this.#asking.add(waiting);
                else
                    this.#take(waiting, units);
                again = how === 'started';
            }
        }
        return undefined;
    }
    #started({ task, pass }) {
        this.#free--;
        this.#startedIn.set(task.scope.stage, (this.#startedIn.get(task.scope.stage) ?? 0) + 1);
        pass();
    }
    #postpone({ task, pass }) {
        const waiting = this.#fronts().find((each) => each.task === task);
        if (waiting === undefined)
            pass();
        else
            this.#asking.add(waiting);
    }
    #fronts() {
        const found = [];
        for (const [name, queue] of this.#run.queues) {
            const waiting = queue[this.#passed.get(name) ?? 0];
            if (waiting === undefined || waiting.resources[0] !== name || this.#asking.has(waiting))
                continue;
            const first = waiting.resources.every((each) => this.#run.queues.get(each)?.[this.#passed.get(each) ?? 0] === waiting);
            if (first)
                found.push(waiting);
        }
        return found;
    }
    #hasRoom(stage) {
        if (stage.loop !== undefined || stage.slots === undefined)
            return true;
        return stage.working + (this.#startedIn.get(stage) ?? 0) < stage.slots;
    }
    #unitsFor({ stage, task, resources }) {
        const units = {};
        for (const name of resources) {
            const count = unitsOf(this.#run, stage, task, name);
            const used = (this.#run.held.get(name) ?? 0) + (this.#taken.get(name) ?? 0);
            if (used + count > (this.#run.plan.workflow.resources[name]?.capacity ?? 0))
                return undefined;
            units[name] = count;
        }
        return units;
    }
    #take({ resources }, units) {
        for (const name of resources) {
            this.#passed.set(name, (this.#passed.get(name) ?? 0) + 1);
            this.#taken.set(name, (this.#taken.get(name) ?? 0) + (units[name] ?? 0));
        }
    }
}
function unitsOf(run, stage, task, name) {
    const value = (task ?? stage).def.resources[name] ?? 1;
    if (typeof value === 'number')
        return value;
    const reading = task === undefined ? readStage(run, stage) : readTask(run, task);
    const units = resolveCount(`resources.${name}`, value, reading);
    return units.ok ? units.value : 1;
}

;// CONCATENATED MODULE: ./build/engine/end-run.js



function endRun(run, pass) {
    const { workflow } = run.plan;
    const base = statusOf(run);
    const reading = readWorkflow(run);
    const { outputs, failure } = publish(workflow.outputs, reading, base.status === 'succeeded', workflow.at);
    if (reading.wanted.length > 0)
        return void pass.wanted.push(...reading.wanted);
    const final = failure === undefined ? base : { status: 'failed', reason: failure.message };
    pass.events.push({ type: 'run-ended', ...final, outputs });
}
function statusOf(run) {
    const failed = run.stages.filter(({ status }) => status === 'failed');
    const [first] = failed;
    if (first !== undefined) {
        const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
        return {
            status: 'failed',
            reason: `stage ${first.def.name} failed${more} (${(0,diagnostic/* lineOf */.cA)(first.def.at)}): ${first.reason ?? ''}`,
        };
    }
    if (run.timedOut !== undefined)
        return { status: 'failed', reason: run.timedOut };
    const degraded = degradedNodes(run);
    const { maxDegraded } = run.plan.workflow;
    if (maxDegraded !== undefined && degraded > maxDegraded)
        return {
            status: 'failed',
            reason: `${degraded} nodes were degraded, more than \`max_degraded: ${maxDegraded}\``,
        };
    if (run.cancelled !== undefined)
        return { status: 'cancelled', reason: `cancelled: ${run.cancelled}` };
    const cancelled = run.stages.find(({ status }) => status === 'cancelled');
    if (cancelled !== undefined)
        return { status: 'cancelled', reason: cancelled.reason ?? '' };
    const partly = run.stages.find(({ status }) => status === 'degraded');
    if (partly !== undefined)
        return {
            status: 'degraded',
            reason: `stage ${partly.def.name} was degraded (${(0,diagnostic/* lineOf */.cA)(partly.def.at)}): ${partly.reason ?? ''}`,
        };
    return { status: 'succeeded' };
}
const degradedNodes = (run) => run.stages.reduce((count, stage) => count + degradedTasks(stage) + (degradedItself(stage) ? 1 : 0), 0);
const degradedTasks = ({ startedAt, scopes }) => (startedAt === undefined ? [] : scopes).reduce((count, { tasks }) => count + tasks.filter(({ status }) => status === 'degraded').length, 0);
const degradedItself = (stage) => stage.status === 'degraded' && (stage.failure !== undefined || stage.firstFailed !== undefined);

;// CONCATENATED MODULE: ./build/engine/pass.js
class Pass {
    events = [];
    wanted = [];
    wakeAt;
    run;
    now;
    constructor(run, now) {
        this.run = run;
        this.now = now;
    }
    wake(at) {
        this.wakeAt = Math.min(at, this.wakeAt ?? Infinity);
    }
}

;// CONCATENATED MODULE: ./build/engine/decide.js











function decide(run, now, policy) {
    const pass = new Pass(run, now);
    if (run.started === undefined || run.ended !== undefined)
        return pass;
    deadlines(run, now, pass);
    if (pass.events.length > 0)
        return pass;
    for (const stage of run.live) {
        decideStage(pass, stage, policy);
        if (run.plan.workflow.failFast !== 'no' && endsFailed(pass.events.at(-1)))
            break;
    }
    if (pass.events.length > 0)
        return pass;
    if (!(run.cancelled !== undefined && !policy.handlersAfterCancel))
        new Allocation(run, pass).allocate();
    if (run.openStages === 0 && pass.events.length === 0)
        endRun(run, pass);
    return pass;
}
const endsFailed = (event) => event?.type === 'stage-ended' && event.status === 'failed';
function decideStage(pass, stage, policy) {
    const { run } = pass;
    if (stage.status === 'pending') {
        const verdict = judgeStage(run, stage);
        if (verdict === undefined)
            return;
        if (verdict.kind === 'go' && run.cancelled !== undefined && !policy.handlersAfterCancel)
            return;
        return settleStage(pass, stage, verdict);
    }
    if (stage.status === 'waiting') {
        const verdict = heldBackStage(run, stage);
        if (verdict.kind === 'end')
            settleStage(pass, stage, verdict);
        return;
    }
    const before = pass.events.length;
    for (const scope of stage.loop?.active ?? stage.scopes) {
        judgeFresh(pass, scope);
        if (stage.waiting > 0)
            takeBack(pass, scope);
    }
    if (stage.loop !== undefined) {
        const step = decideLoop(run, stage, pass.now);
        pass.events.push(...step.events);
        pass.wanted.push(...(step.wanted ?? []));
        if (step.wakeAt !== undefined)
            pass.wake(step.wakeAt);
    }
    if (pass.events.length > before)
        return;
    if (stage.loop === undefined ? stage.scopes.every(isOver) : isLoopOver(stage))
        endStage(run, stage, pass);
}
function settleStage(pass, stage, verdict) {
    switch (verdict.kind) {
        case 'ask':
            pass.wanted.push(...verdict.wanted);
            return;
        case 'end':
            pass.events.push(endUnstartedStage(pass.run, stage, verdict));
            return;
        case 'go':
            if (Object.keys(stage.def.resources).length > 0)
                pass.events.push({ type: 'stage-ready', stage: stage.def.name });
            else
                startStage(pass.run, stage, pass, {});
    }
}
function judgeFresh(pass, scope) {
    const ready = [];
    for (const task of scope.fresh) {
        const verdict = judgeTask(pass.run, task);
        switch (verdict.kind) {
            case 'go':
                ready.push(task);
                break;
            case 'ask':
                pass.wanted.push(...verdict.wanted);
                break;
            case 'end':
                pass.events.push(endUnstarted(pass.run, task, verdict));
        }
    }
    if (ready.length > 0)
        pass.events.push({ type: 'tasks-ready', ...scopeAddress(scope), tasks: ready.map(({ def }) => def.name) });
}
function takeBack(pass, scope) {
    const { halted, firstFailed, def } = scope.stage;
    if (halted === undefined && !pass.run.killed && (firstFailed === undefined || def.failFast === 'no'))
        return;
    for (const task of scope.tasks) {
        if (!task.admitted || (task.status !== 'pending' && task.status !== 'waiting'))
            continue;
        const verdict = heldBackTask(pass.run, task);
        if (verdict.kind === 'end')
            pass.events.push(endUnstarted(pass.run, task, verdict));
    }
}
const scopeAddress = (scope) => ({
    stage: scope.stage.def.name,
    ...(scope.iteration === undefined ? {} : { iteration: scope.iteration.index }),
});

;// CONCATENATED MODULE: ./build/engine/order.js








function orderOf(run, task, secrets) {
    const { def, scope, planned } = task;
    const agent = (0,build_workflow/* agentNamed */.XC)(run.plan.workflow.agents, def.work.agent)?.[1];
    if (agent === undefined)
        throw new Error(`Internal error: the plan has no agent ${def.work.agent}`);
    const reading = readTask(run, task, (name) => secrets.read(name));
    const with_ = (0,evaluate/* evaluateDeep */.eg)(def.with, reading.scope);
    if (!with_.ok)
        return (0,diagnostic/* err */._q)(with_.problem.message);
    const rest = (0,evaluate/* evaluateDeep */.eg)(environmentOf(run, task), reading.scope);
    if (!rest.ok)
        return (0,diagnostic/* err */._q)(rest.problem.message);
    const { env, directory, command } = asMap(rest.value);
    const { iteration } = scope;
    const { environment } = scope.stage.planned;
    return (0,diagnostic.ok)({
        at: (0,build_run/* addressOf */.ci)(task),
        node: (0,build_run/* taskId */.BS)(task),
        attempt: task.attempts,
        task: def,
        agent,
        performers: planned.performers,
        with: asMap(with_.value),
        env: { ...layered(task, asMap(env ?? {})) },
        secrets: valuesOf(task, secrets),
        command: (0,build_workflow/* isList */.Lv)(command) ? command.map(order_text) : [],
        workingDirectory: typeof directory === 'string' ? directory : undefined,
        paths: exportersFor(task)
            .flatMap(({ facts }) => facts?.exports?.path ?? [])
            .toReversed(),
        ...(iteration === undefined
            ? {}
            : { loop: { index: iteration.index, key: iteration.key, item: iteration.item } }),
        ...(environment === undefined ? {} : { environment }),
    });
}
function layered(task, env) {
    const all = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, order_text(value)]));
    const own = Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(task.def.env, name)));
    return Object.assign(all, ...exportersFor(task).map(({ facts }) => facts?.exports?.env ?? {}), own);
}
function exportersFor(task) {
    const { exporters } = task.scope;
    if (exporters.length === 0)
        return [];
    const before = new Set(taskAncestors(task));
    return exporters.filter((each) => before.has(each));
}
const valuesOf = (task, secrets) => Object.fromEntries(task.def.secrets.flatMap(({ variable, name }) => {
    const value = secrets.read(name);
    return value === undefined ? [] : [[variable, value]];
}));
const order_text = (value) => typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

;// CONCATENATED MODULE: ./build/engine/perform.js






class Performance {
    #run;
    #needs;
    #policy;
    #attempts = new Map();
    #inbox = [];
    #hashing = new Set();
    #zero;
    #signal;
    constructor(run, needs, policy) {
        this.#run = run;
        this.#needs = needs;
        this.#policy = policy;
        this.#zero = needs.clock.now() - run.t;
    }
    async perform(first) {
        if (first !== undefined)
            this.#post(() => first);
        for (;;) {
            const decision = this.#tick();
            if (!decision.ok)
                return this.#giveUp(decision.error);
            if (this.#run.ended !== undefined)
                return (0,diagnostic.ok)('ended');
            if (this.#idle()) {
                if (this.#run.cancelled !== undefined && !this.#policy.handlersAfterCancel)
                    return (0,diagnostic.ok)('paused');
                if (decision.value.wakeAt === undefined)
                    throw new Error('Internal error: nothing runs and nothing may start');
            }
            await this.#change(decision.value.wakeAt);
        }
    }
    cancel(by) {
        this.#post(() => this.#run.ended !== undefined || this.#run.killed
            ? undefined
            : { type: 'cancel-requested', by, hard: this.#run.cancelled !== undefined });
    }
    #now() {
        return Math.max(this.#run.t, Math.floor(this.#needs.clock.now() - this.#zero));
    }
    #tick() {
        const batch = [];
        const now = this.#now();
        const record = (event) => {
            const recorded = { seq: this.#run.seq + 1, t: now, ...event };
            (0,apply_event/* applyEvent */.Z)(this.#run, recorded);
            batch.push(recorded);
        };
        const inbox = this.#inbox;
        this.#inbox = [];
        for (const message of inbox) {
            const event = message();
            if (event !== undefined)
                record(event);
        }
        let decision = decide(this.#run, now, this.#policy);
        this.#hash(decision);
        while (decision.events.length > 0) {
            for (const event of decision.events)
                record(event);
            decision = decide(this.#run, now, this.#policy);
            this.#hash(decision);
        }
        if (batch.length > 0) {
            const kept = this.#needs.journal.append(batch);
            if (!kept.ok)
                return kept;
            for (const event of batch)
                this.#act(event);
            for (const observer of this.#needs.observers)
                observer.onEvents(batch);
        }
        return (0,diagnostic.ok)(decision);
    }
    #act(event) {
        switch (event.type) {
            case 'task-started':
                return this.#start((0,build_run/* taskOf */.Xb)(this.#run, event));
            case 'task-stopping': {
                const task = (0,build_run/* taskOf */.Xb)(this.#run, event);
                const attempt = this.#attempts.get(task);
                return this.#run.killed ? attempt?.kill() : attempt?.stop(task.def.gracePeriod);
            }
            case 'cancel-requested':
                if (event.hard)
                    for (const attempt of this.#attempts.values())
                        attempt.kill();
                return;
            case 'run-started':
            case 'stage-ready':
            case 'stage-started':
            case 'loop-listed':
            case 'iteration-started':
            case 'iteration-ended':
            case 'loop-paused':
            case 'loop-finished':
            case 'tasks-ready':
            case 'task-ended':
            case 'stage-ended':
            case 'files-hashed':
            case 'timed-out':
            case 'run-ended':
                return;
        }
    }
    #start(task) {
        const order = orderOf(this.#run, task, this.#needs.secrets);
        if (!order.ok)
            return this.#post(() => settle(this.#run, task, unperformed(order.error), this.#now()));
        const attempt = this.#needs.workers.start(order.value);
        this.#attempts.set(task, attempt);
        void attempt.ended
            .then((outcome) => this.#needs.schemas.check(task.def.outputs, outcome))
            .then((outcome) => {
            this.#attempts.delete(task);
            this.#post(() => settle(this.#run, task, outcome, this.#now()));
        })
            .catch(this.#bug);
    }
    #hash(decision) {
        for (const { node, patterns } of decision.wanted) {
            const key = (0,build_run/* digestKey */.CO)(node, patterns);
            if (this.#hashing.has(key))
                continue;
            this.#hashing.add(key);
            void this.#needs.hasher.hash(patterns).then((digest) => {
                this.#hashing.delete(key);
                this.#post(() => ({ type: 'files-hashed', node, patterns, digest }));
            }, this.#bug);
        }
    }
    #bug = (error) => this.#post(() => {
        throw error;
    });
    #post(message) {
        this.#inbox.push(message);
        this.#signal?.();
    }
    #idle() {
        return this.#inbox.length === 0 && this.#attempts.size === 0 && this.#hashing.size === 0;
    }
    #change(wakeAt) {
        if (this.#inbox.length > 0)
            return Promise.resolve();
        return new Promise((resolve) => {
            const calledOff = wakeAt === undefined ? undefined : this.#needs.clock.wake(this.#zero + wakeAt, () => done());
            const done = () => {
                calledOff?.();
                this.#signal = undefined;
                resolve();
            };
            this.#signal = done;
        });
    }
    async #giveUp(problem) {
        const attempts = [...this.#attempts.values()];
        for (const attempt of attempts)
            attempt.stop(0);
        await Promise.all(attempts.map(({ ended }) => ended));
        return (0,diagnostic/* err */._q)(problem);
    }
}
const unperformed = (message) => ({
    failure: { class: 'input', message },
    outputs: {},
    durationMs: 0,
    by: 'nobody',
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/output/encodings.js

function formsOf(value) {
    const secret = external_node_buffer_.Buffer.from(value, 'utf8').toString('utf8');
    const forms = new Set();
    for (const variant of variants(secret)) {
        forms.add(variant);
        if (variant.length < MIN_ENCODED)
            continue;
        for (const encode of ENCODERS)
            for (const form of encode(variant))
                if (form.length >= MIN_ENCODED)
                    forms.add(form);
    }
    for (const line of linesOf(secret))
        forms.add(line);
    forms.delete('');
    return [...forms];
}
const MIN_ENCODED = 4;
const MIN_LINE = 8;
const WRAPS = [64, 76];
function linesOf(secret) {
    const lines = secret.split(/\r\n|\n|\r/);
    return lines.length < 2 ? [] : lines.map((line) => line.trim()).filter((line) => line.length >= MIN_LINE);
}
function variants(secret) {
    const values = new Set();
    for (const value of [secret, secret.trim()]) {
        const unix = value.replaceAll(/\r\n?/g, '\n');
        for (const form of [value, unix, unix.replaceAll('\n', '\r\n')]) {
            values.add(form).add(form.normalize('NFC')).add(form.normalize('NFD'));
        }
    }
    values.delete('');
    return values;
}
const ENCODERS = [base64, hex, uri, json, markup, shell];
function base64(value) {
    const bytes = external_node_buffer_.Buffer.from(value, 'utf8');
    const found = new Set();
    for (const offset of [0, 1, 2]) {
        const encoded = external_node_buffer_.Buffer.concat([external_node_buffer_.Buffer.alloc(offset), bytes])
            .toString('base64')
            .replaceAll('=', '');
        const first = Math.ceil((offset * 8) / 6);
        const end = Math.floor(((offset + bytes.length) * 8) / 6);
        found.add(encoded.slice(first, end));
    }
    const whole = bytes.toString('base64');
    found.add(whole).add(whole.replaceAll('=', ''));
    for (const width of WRAPS) {
        if (whole.length <= width)
            continue;
        for (let at = 0; at < whole.length; at += width) {
            const line = whole.slice(at, at + width);
            if (line.length >= MIN_LINE)
                found.add(line);
        }
    }
    return [...found].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
function hex(value) {
    const lower = external_node_buffer_.Buffer.from(value, 'utf8').toString('hex');
    return [lower, lower.toUpperCase()];
}
function uri(value) {
    const component = encodeURIComponent(value);
    const strict = component.replaceAll(/[!'()*]/g, (char) => percent(char.charCodeAt(0)));
    const forms = [component, strict, component.replaceAll('%20', '+'), strict.replaceAll('%20', '+')];
    const cases = forms.flatMap((form) => [
        form,
        form.replaceAll(/%[0-9A-F]{2}/g, (hexes) => hexes.toLowerCase()),
    ]);
    return cases.flatMap((form) => [form, form.replaceAll('%', '%25')]);
}
function percent(code) {
    return `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
}
function json(value) {
    const plain = JSON.stringify(value).slice(1, -1);
    const ascii = plain.replaceAll(/[^ -~]/g, unicodeEscape);
    const html = ascii.replaceAll(/[<>&']/g, unicodeEscape);
    const slashes = plain.replaceAll('/', '\\/');
    const upper = ascii.replaceAll(/\\u[0-9a-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`);
    return [plain, ascii, html, upper, slashes, JSON.stringify(plain).slice(1, -1)];
}
function unicodeEscape(char) {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function markup(value) {
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const quoted = text.replaceAll('"', '&quot;');
    return [
        text,
        quoted,
        quoted.replaceAll("'", '&apos;'),
        quoted.replaceAll("'", '&#39;'),
        quoted.replaceAll("'", '&#x27;'),
    ];
}
function shell(value) {
    return [
        value.replaceAll("'", `'\\''`),
        value.replaceAll("'", `'"'"'`),
        value.replaceAll(/["\\$`]/g, String.raw `\$&`),
        value.replaceAll(/[^A-Za-z0-9_@%+=:,./\n-]/g, String.raw `\$&`),
        value
            .replaceAll(/['\\]/g, String.raw `\$&`)
            .replaceAll('\n', String.raw `\n`)
            .replaceAll('\t', String.raw `\t`),
        value.replaceAll("'", "''"),
    ];
}

;// CONCATENATED MODULE: ./build/output/needles.js
const BLOCK = 3;
const TABLE = 1 << 18;
function hash(a, b, c) {
    return (a ^ (b << 5) ^ (c << 10)) & (TABLE - 1);
}
function needles_at(bytes, index) {
    return bytes[index] ?? 0;
}
function createNeedles(needles) {
    const short = needles.filter((needle) => needle.length > 0 && needle.length < BLOCK);
    const long = needles.filter((needle) => needle.length >= BLOCK).toSorted((a, b) => b.length - a.length);
    const search = long.length === 0 ? undefined : createSearch(long);
    const longest = needles.reduce((length, needle) => Math.max(length, needle.length), 0);
    const starts = createStarts(needles);
    return {
        find(bytes) {
            const spans = search === undefined ? [] : search(bytes);
            if (short.length === 0)
                return spans.length < 2 ? spans : merge(spans);
            for (const needle of short) {
                for (let from = bytes.indexOf(needle); from >= 0; from = bytes.indexOf(needle, from + 1)) {
                    spans.push({ start: from, end: from + needle.length });
                }
            }
            return merge(spans.toSorted((a, b) => a.start - b.start));
        },
        pendingFrom(bytes) {
            const first = Math.max(0, bytes.length - longest + 1);
            for (let index = first; index < bytes.length; index += 1)
                if (starts(bytes, index))
                    return index;
            return bytes.length;
        },
    };
}
function createSearch(needles) {
    const window = needles.reduce((length, needle) => Math.min(length, needle.length), 200);
    const jumps = new Uint8Array(TABLE).fill(window - BLOCK + 1);
    const buckets = new Map();
    for (const needle of needles) {
        for (let end = BLOCK; end <= window; end += 1) {
            const key = hash(needles_at(needle, end - 3), needles_at(needle, end - 2), needles_at(needle, end - 1));
            jumps[key] = Math.min(jumps[key] ?? 0, window - end);
            if (end === window)
                add(buckets, key, needle);
        }
    }
    return (bytes) => {
        const spans = [];
        const length = bytes.length;
        let index = window - 1;
        while (index < length) {
            const key = hash(needles_at(bytes, index - 2), needles_at(bytes, index - 1), needles_at(bytes, index));
            const jump = jumps[key] ?? 0;
            if (jump > 0) {
                index += jump;
                continue;
            }
            const start = index - window + 1;
            const match = buckets.get(key)?.find((needle) => standsAt(bytes, start, needle, needle.length));
            if (match !== undefined)
                spans.push({ start, end: start + match.length });
            index += 1;
        }
        return spans;
    };
}
function createStarts(needles) {
    const firsts = new Map();
    const triples = new Map();
    const known = new Uint8Array(TABLE);
    for (const needle of needles) {
        add(firsts, needles_at(needle, 0), needle);
        if (needle.length < BLOCK)
            continue;
        const key = hash(needles_at(needle, 0), needles_at(needle, 1), needles_at(needle, 2));
        known[key] = 1;
        add(triples, key, needle);
    }
    return (bytes, index) => {
        const rest = bytes.length - index;
        let candidates;
        if (rest < BLOCK) {
            candidates = firsts.get(needles_at(bytes, index));
        }
        else {
            const key = hash(needles_at(bytes, index), needles_at(bytes, index + 1), needles_at(bytes, index + 2));
            if (known[key] === 0)
                return false;
            candidates = triples.get(key);
        }
        return candidates?.some((needle) => needle.length > rest && standsAt(bytes, index, needle, rest)) ?? false;
    };
}
function standsAt(bytes, start, needle, length) {
    if (start + length > bytes.length)
        return false;
    for (let index = 0; index < length; index += 1)
        if (bytes[start + index] !== needle[index])
            return false;
    return true;
}
function merge(spans) {
    const merged = [];
    let last;
    for (const span of spans) {
        if (last !== undefined && span.start <= last.end) {
            if (span.end <= last.end)
                continue;
            last = { start: last.start, end: span.end };
            merged[merged.length - 1] = last;
        }
        else {
            last = span;
            merged.push(span);
        }
    }
    return merged;
}
function add(map, key, needle) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [needle]);
    else
        list.push(needle);
}

;// CONCATENATED MODULE: ./build/output/growing-needles.js

const SETTLED = 1 << 20;
function createGrowingNeedles() {
    let fresh = [];
    let levels = [];
    let read = 0;
    const settle = (ratio) => {
        let needles = fresh;
        for (let last = levels.at(-1); last !== undefined && last.needles.length < ratio * needles.length; last = levels.at(-1)) {
            needles = [...last.needles, ...needles];
            levels.pop();
        }
        fresh = [];
        levels.push({ needles, search: createNeedles(needles) });
    };
    const current = (length) => {
        if (fresh.length > 0) {
            settle(2);
            read = 0;
        }
        read += length;
        if (levels.length > 1 && read > SETTLED) {
            fresh = levels.flatMap((level) => level.needles);
            levels = [];
            settle(0);
        }
        return levels;
    };
    return {
        add: (needles) => void fresh.push(...needles),
        find(bytes) {
            const [first, ...others] = current(bytes.length);
            if (first === undefined)
                return [];
            const found = first.search.find(bytes);
            if (others.length === 0)
                return found;
            const all = [...found];
            for (const level of others)
                for (const span of level.search.find(bytes))
                    all.push(span);
            return merge(all.toSorted((a, b) => a.start - b.start));
        },
        pendingFrom: (bytes) => current(0).reduce((from, level) => Math.min(from, level.search.pendingFrom(bytes)), bytes.length),
    };
}

;// CONCATENATED MODULE: ./build/output/masker.js




const MASK = '***';
const MIN_LENGTH = 4;
const OUR_WORDS = [
    'succeeded degraded skipped omitted failed cancelled waiting running success failure true false null',
    'status run-id result outputs matrix count waves gate environment failed report stages tasks',
].flatMap((words) => words.split(' '));
function createMasker(options = {}) {
    const ownWords = [...OUR_WORDS, ...(options.ownWords ?? [])];
    const mask = external_node_buffer_.Buffer.from(MASK);
    const values = new Map();
    const needles = createGrowingNeedles();
    let strong;
    const replace = (bytes, spans, from, to, opened) => {
        const parts = [];
        let done = from;
        for (const span of spans) {
            if (span.start >= to)
                break;
            if (span.start > done)
                parts.push(bytes.subarray(done, span.start));
            if (!(opened && span.start === 0))
                parts.push(mask);
            done = Math.min(span.end, to);
        }
        if (done < to)
            parts.push(bytes.subarray(done, to));
        return parts.length === 1 ? (parts[0] ?? bytes) : external_node_buffer_.Buffer.concat(parts);
    };
    const stream = () => {
        let carry = external_node_buffer_.Buffer.alloc(0);
        let covered;
        const run = (bytes, last) => {
            const opened = covered !== undefined;
            const found = needles.find(bytes);
            const spans = covered === undefined ? found : merge([{ start: 0, end: covered }, ...found]);
            const to = last ? bytes.length : needles.pendingFrom(bytes);
            const open = spans.find((span) => (span.start < to || (opened && span.start === 0)) && span.end >= to);
            const out = spans.length === 0 && to === bytes.length ? bytes : replace(bytes, spans, 0, to, opened);
            carry = to === bytes.length ? external_node_buffer_.Buffer.alloc(0) : external_node_buffer_.Buffer.from(bytes.subarray(to));
            covered = last || open === undefined ? undefined : open.end - to;
            return out;
        };
        return {
            push(chunk) {
                if (values.size === 0 || chunk.length === 0)
                    return chunk;
                return run(carry.length === 0 ? chunk : external_node_buffer_.Buffer.concat([carry, chunk]), false);
            },
            end: () => run(carry, true),
        };
    };
    const maskBytes = (bytes) => {
        if (values.size === 0)
            return bytes;
        const spans = needles.find(bytes);
        return spans.length === 0 ? bytes : replace(bytes, spans, 0, bytes.length, false);
    };
    const maskText = (text) => {
        if (values.size === 0 || text === '')
            return text;
        const bytes = external_node_buffer_.Buffer.from(text, 'utf8');
        const masked = maskBytes(bytes);
        return masked === bytes ? text : masked.toString('utf8');
    };
    const maskJson = (value) => {
        if (typeof value === 'string')
            return maskText(value);
        if (Array.isArray(value))
            return value.map(maskJson);
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskJson(item)]));
    };
    return {
        add(value, origin = 'secret') {
            if (value.trim() === '')
                return { kind: 'ignored' };
            const short = value.trim().length < MIN_LENGTH;
            const weak = short || ownWords.some((word) => word.includes(value.trim()));
            const known = values.get(value);
            if (known === undefined)
                needles.add(formsToMask(value, origin, values.size));
            if (known?.origin !== 'secret')
                values.set(value, { origin, weak });
            if (origin === 'secret')
                strong = undefined;
            if (weak)
                return { kind: 'ours-only', because: short ? 'short' : 'own-word' };
            return { kind: 'masked', runner: [...new Set([value, value.trim(), ...linesOf(value)])] };
        },
        stream,
        maskText,
        maskBytes,
        maskJson,
        contains(text) {
            const secrets = [...values].filter(([, { origin }]) => origin === 'secret');
            if (secrets.some(([value, { weak }]) => weak && text.trim() === value.trim()))
                return true;
            strong ??= createNeedles(formsOfAll(secrets.filter(([, { weak }]) => !weak).map(([value]) => value)));
            return strong.find(external_node_buffer_.Buffer.from(text, 'utf8')).length > 0;
        },
    };
}
const MAX_FULL_MASKS = 1000;
function formsToMask(value, origin, known) {
    if (origin === 'secret' || known < MAX_FULL_MASKS)
        return formsOfAll([value]);
    return [...new Set([value, value.trim()])].map((form) => external_node_buffer_.Buffer.from(form, 'utf8'));
}
function formsOfAll(values) {
    const forms = new Set();
    for (const value of values)
        for (const form of formsOf(value))
            forms.add(form);
    return [...forms].map((form) => external_node_buffer_.Buffer.from(form, 'utf8'));
}

// EXTERNAL MODULE: ./build/event.js
var build_event = __webpack_require__(4860);
// EXTERNAL MODULE: ./build/commands/contexts.js
var contexts = __webpack_require__(435);
// EXTERNAL MODULE: ./build/commands/task-outputs.js + 14 modules
var task_outputs = __webpack_require__(5021);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/execute.js










async function execute(world, execution) {
    const { plan, github, slots } = execution;
    const record = world.records(execution.home).create(execution.run, plan);
    if (!record.ok)
        return (0,diagnostic/* err */._q)({ message: record.error.message, code: (0,commands_world/* exitCodeOf */.F)(record.error) });
    const started = {
        type: 'run-started',
        run: execution.run,
        attempt: 1,
        plan: plan.hash,
        mode: plan.mode,
        target: plan.target,
        at: world.clock.wall(),
        tool: world.machine.version,
        slots,
        ...(plan.timeout === undefined ? {} : { deadline: plan.timeout }),
        github,
        runner: (0,contexts/* runnerContext */.cE)(world),
    };
    return perform(world, execution, record.value, [], started);
}
async function goOn(world, execution) {
    const record = await world.records(execution.home).open(execution.run);
    if (!record.ok)
        return (0,diagnostic/* err */._q)({ message: record.error.message, code: (0,commands_world/* exitCodeOf */.F)(record.error) });
    return perform(world, execution, record.value, record.value.events);
}
async function perform(world, execution, record, before, first) {
    const { face, plan } = execution;
    const run = (0,build_run/* emptyRun */.dl)(plan);
    for (const event of before)
        (0,apply_event/* applyEvent */.Z)(run, event);
    const masker = maskerOf(plan, execution.secrets, face);
    const workshop = world.workshop({ root: execution.root, record: record.folder, home: execution.home });
    const outputs = (0,task_outputs/* createTaskOutputs */.s)(world, execution.root, masker, workshop, face);
    const workers = createWorkers(execute_needsOf(world, execution, record, workshop, masker, outputs));
    face.begin({
        run,
        id: record.run,
        folder: record.folder,
        lastLines: (stage, key, task, count) => outputs.lastLines((0,build_event/* nodeId */.s)(stage, key, task), count),
    });
    const performing = new Performance(run, {
        clock: world.clock,
        journal: record.journal,
        workers,
        secrets: execution.secrets,
        hasher: world.hasher(execution.root),
        schemas: world.schemas,
        observers: [face],
    }, { handlersAfterCancel: !execution.inCiJob });
    execution.onCancel((by) => performing.cancel(by));
    try {
        const performed = await performing.perform(first);
        if (!performed.ok)
            return (0,diagnostic/* err */._q)({ message: performed.error, code: commands_world/* exitCodes */.h.failed });
        return (0,diagnostic.ok)({ run, id: record.run, folder: record.folder, how: performed.value, masker });
    }
    finally {
        await workshop.close();
        record.close();
    }
}
function execute_needsOf(world, execution, record, workshop, masker, outputs) {
    const { machine, clock } = world;
    const prefix = `noa-${record.run}-`;
    return {
        run: record.run,
        root: execution.root,
        artifacts: `${record.folder}/artifacts/tasks`,
        platform: machine.platform,
        arch: machine.arch,
        node: machine.node,
        env: machine.env,
        secretNames: secretNames(execution.plan),
        clock,
        processes: workshop.processes,
        outputs,
        files: workshop.files,
        programs: workshop.programs,
        builds: workshop.builds,
        secrets: masker,
        marker: () => `${prefix}${world.token()}`,
        ...(execution.inCiJob ? { maxGraceMs: 3000 } : {}),
    };
}
const secretNames = (plan) => [
    ...new Set(plan.workflow.stages.flatMap(({ tasks }) => tasks.flatMap(({ secrets }) => secrets.map(({ name }) => name)))),
];
function maskerOf(plan, secrets, face) {
    const { stages } = plan.workflow;
    const ownWords = stages.flatMap((stage) => [
        stage.name,
        ...Object.keys(stage.outputs),
        ...stage.tasks.flatMap((task) => [task.name, ...Object.keys(task.outputs)]),
    ]);
    const masker = createMasker({ ownWords });
    for (const name of secretNames(plan)) {
        const value = secrets.read(name);
        if (value === undefined)
            continue;
        const added = masker.add(value);
        if (added.kind === 'masked')
            face.onMask(added.runner);
    }
    return masker;
}


/***/ }),

/***/ 3935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
// EXTERNAL MODULE: ./build/expression/suggest.js
var suggest = __webpack_require__(8417);
// EXTERNAL MODULE: ./build/definition/problem.js
var problem = __webpack_require__(3195);
;// CONCATENATED MODULE: ./build/definition/inputs.js



const resolveInputs = (workflow, layers) => {
    const problems = [];
    const byName = new Map(Object.keys(workflow.inputs).map((name) => [name.toLowerCase(), name]));
    const given = new Map();
    for (const layer of layers)
        for (const [name, value] of Object.entries(layer.values)) {
            const known = byName.get(name.toLowerCase());
            if (known === undefined)
                problems.push(unknown(workflow, name, layer));
            else
                given.set(known, { value: wanted(workflow.inputs[known], name, value, layer), layer });
        }
    const values = {};
    for (const [name, input] of Object.entries(workflow.inputs)) {
        const found = given.get(name);
        if (found && found.value !== null) {
            const read = readInput(input, found.value, found.layer.text);
            if (read.ok)
                values[name] = read.value;
            else
                problems.push((0,problem/* problem */.CC)('input-invalid', input.at, `the input \`${name}\` must be ${read.error}, but ${found.layer.from} gives ${shown(found.value)}`));
        }
        else if (input.default !== undefined)
            values[name] = input.default;
        else if (input.required) {
            const message = `the input \`${name}\` has no value: give it with \`--input ${name}=…\`, \`--inputs-file\` or \`inputs\` of the action`;
            problems.push((0,problem/* problem */.CC)('input-missing', input.at, message));
        }
    }
    return problems.length > 0 ? (0,diagnostic/* err */._q)(problems) : (0,diagnostic.ok)(values);
};
const TEXTS = new Set(['string', 'choice']);
const wanted = (input, name, value, { texts = {} }) => input && TEXTS.has(input.type) && value !== null && Object.hasOwn(texts, name)
    ? (texts[name] ?? value)
    : value;
const unknown = (workflow, name, { from }) => {
    const names = Object.keys(workflow.inputs);
    const near = (0,suggest/* suggest */.Z)(name, names);
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    const known = names.length > 0 ? `it has ${names.map((one) => `\`${one}\``).join(', ')}` : 'it has none';
    return (0,problem/* problem */.CC)('input-unknown', workflow.at, `${from} gives \`${name}\`, which is no input of this workflow (${known})${hint}`);
};
const shown = (value) => {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
const readInput = (input, value, fromText) => {
    switch (input.type) {
        case 'string':
            return typeof value === 'object' ? (0,diagnostic/* err */._q)('a text') : (0,diagnostic.ok)(String(value));
        case 'number': {
            const number = fromText && typeof value === 'string' ? jsonOf(value) : value;
            return typeof number === 'number' && Number.isFinite(number)
                ? (0,diagnostic.ok)(number)
                : (0,diagnostic/* err */._q)('a number, as JSON writes it');
        }
        case 'boolean':
            if (typeof value === 'boolean')
                return (0,diagnostic.ok)(value);
            return fromText && (value === 'true' || value === 'false')
                ? (0,diagnostic.ok)(value === 'true')
                : (0,diagnostic/* err */._q)('`true` or `false`');
        case 'choice': {
            const text = typeof value === 'object' ? undefined : String(value);
            const options = input.options ?? [];
            return text !== undefined && options.includes(text) ? (0,diagnostic.ok)(text) : (0,diagnostic/* err */._q)(`one of ${(0,problem/* either */.gP)(options)}`);
        }
        case 'json': {
            const json = fromText && typeof value === 'string' ? jsonOf(value) : value;
            return json === undefined ? (0,diagnostic/* err */._q)('JSON') : (0,diagnostic.ok)(json);
        }
    }
};
const jsonOf = (text) => {
    try {
        const json = JSON.parse(text);
        return json;
    }
    catch {
        return undefined;
    }
};
const inputsFromPairs = (pairs) => {
    const values = {};
    for (const pair of pairs) {
        const at = pair.indexOf('=');
        if (at <= 0)
            return err(pair);
        values[pair.slice(0, at)] = pair.slice(at + 1);
    }
    return ok({ from: '`--input`', text: true, values });
};

// EXTERNAL MODULE: ./build/expression/evaluate.js + 2 modules
var evaluate = __webpack_require__(7322);
// EXTERNAL MODULE: ./build/plan.js
var plan = __webpack_require__(1781);
// EXTERNAL MODULE: ./build/quantity.js
var quantity = __webpack_require__(6135);
;// CONCATENATED MODULE: ./build/orchestration/graph.js
const stageGraph = (workflow) => graphOf(workflow.stages);
const taskGraph = (stage) => stage.type === 'parallel'
    ? graphOf(stage.tasks)
    : fromBefore(stage.tasks.map((_, index) => (index === 0 ? [] : [index - 1])));
function graphOf(nodes) {
    const index = new Map(nodes.map(({ name }, at) => [name.toLowerCase(), at]));
    return fromBefore(nodes.map(({ edges }) => [...new Set(edges.flatMap(({ on }) => index.get(on.toLowerCase()) ?? []))]));
}
function fromBefore(before) {
    const after = before.map(() => []);
    for (const [node, others] of before.entries())
        for (const other of others)
            after[other]?.push(node);
    return { before, after };
}
function topological(graph) {
    const open = graph.before.map((others) => others.length);
    const order = [];
    const ready = open.flatMap((count, node) => (count === 0 ? [node] : []));
    for (let at = 0; at < ready.length; at++) {
        const node = ready[at];
        if (node === undefined)
            break;
        order.push(node);
        for (const next of graph.after[node] ?? []) {
            const left = (open[next] ?? 0) - 1;
            open[next] = left;
            if (left === 0)
                ready.push(next);
        }
    }
    return order;
}
function reach(from, next) {
    const seen = new Set();
    const open = [...from];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        open.push(...(next[node] ?? []));
    }
    return seen;
}

;// CONCATENATED MODULE: ./build/orchestration/ranks.js

function rank(workflow) {
    const cost = costs(workflow);
    const inside = workflow.stages.map((stage) => longest(taskGraph(stage), stage.tasks.map(cost)));
    const own = inside.map((ranks) => Math.max(0, ...ranks_top(ranks)));
    const whole = longest(stageGraph(workflow), own);
    return workflow.stages.map((_, index) => {
        const tail = (whole[index] ?? 0) - (own[index] ?? 0);
        return { rank: whole[index] ?? 0, tasks: (inside[index] ?? []).map((value) => value + tail) };
    });
}
function costs(workflow) {
    const known = workflow.stages.flatMap((stage) => stage.tasks.flatMap(({ durationHint }) => durationHint ?? []));
    const mean = known.length === 0 ? 1 : known.reduce((sum, value) => sum + value, 0) / known.length;
    return ({ durationHint }) => durationHint ?? mean;
}
function longest(graph, costs_) {
    const ranks = costs_.map(() => 0);
    for (const node of topological(graph).toReversed()) {
        const next = graph.after[node] ?? [];
        ranks[node] = (costs_[node] ?? 0) + next.reduce((most, after) => Math.max(most, ranks[after] ?? 0), 0);
    }
    return ranks;
}
const ranks_top = (values) => [
    values.reduce((most, value) => Math.max(most, value), 0),
];

;// CONCATENATED MODULE: ./build/orchestration/selection.js




const everything = { only: [], to: [], from: [], skip: [] };
function selection_select(workflow, selection) {
    const problems = [];
    const nodes = (names) => names.flatMap((name) => {
        const node = findNode(workflow, name);
        if (!node.ok)
            problems.push(node.error);
        return node.ok ? [node.value] : [];
    });
    const filters = [];
    const only = nodes(selection.only);
    if (selection.only.length > 0)
        filters.push({ reason: 'outside of `--only`', has: covering(only) });
    const to = nodes(selection.to);
    if (selection.to.length > 0)
        filters.push({ reason: 'not needed by `--to`', has: closure(workflow, to, 'before') });
    const from = nodes(selection.from);
    if (selection.from.length > 0)
        filters.push({ reason: 'does not depend on `--from`', has: closure(workflow, from, 'after') });
    const skip = nodes(selection.skip);
    if (problems.length > 0)
        return (0,diagnostic/* err */._q)(problems);
    return (0,diagnostic.ok)(selected(workflow, filters, skip));
}
function selected(workflow, filters, skip) {
    const task = (stage, index) => {
        if (skip.some((node) => node.stage === stage && (node.task === undefined || node.task === index)))
            return plan/* LEFT_OUT */.P;
        return filters.find(({ has }) => !has({ stage, task: index }))?.reason;
    };
    return {
        task,
        stage: (stage) => {
            const reasons = (workflow.stages[stage]?.tasks ?? []).map((_, index) => task(stage, index));
            return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
        },
    };
}
const covering = (nodes) => ({ stage, task }) => nodes.some((node) => node.stage === stage && (node.task === undefined || node.task === task));
function closure(workflow, nodes, direction) {
    const stages = stageGraph(workflow)[direction];
    const around = reach(nodes.flatMap(({ stage }) => stages[stage] ?? []), stages);
    const inside = nodes.map(({ stage, task }) => {
        const def = workflow.stages[stage];
        if (def === undefined || task === undefined)
            return { stage, tasks: undefined };
        return { stage, tasks: reach([task], taskGraph(def)[direction]) };
    });
    return ({ stage, task }) => around.has(stage) ||
        inside.some((each) => each.stage === stage && (each.tasks === undefined || (task !== undefined && each.tasks.has(task))));
}
function findNode(workflow, name) {
    const [stageName = '', ...rest] = name.split('.');
    const taskName = rest.join('.');
    const bare = stageName.replace(/\[.*$/s, '');
    const at = indexOf(workflow.stages, bare);
    const stage = workflow.stages[at];
    if (stage === undefined)
        return (0,diagnostic/* err */._q)(selection_unknown('stage', bare, workflow.stages, name));
    if (bare !== stageName || taskName.includes(']'))
        return (0,diagnostic/* err */._q)(`\`${name}\` names an iteration; a selection names stages and tasks`);
    if (rest.length === 0)
        return (0,diagnostic.ok)({ stage: at, task: undefined });
    const task = indexOf(stage.tasks, taskName);
    if (task < 0)
        return (0,diagnostic/* err */._q)(selection_unknown(`task of stage ${stage.name}`, taskName, stage.tasks, name));
    return (0,diagnostic.ok)({ stage: at, task });
}
const indexOf = (nodes, name) => nodes.findIndex((node) => node.name.toLowerCase() === name.toLowerCase());
function selection_unknown(what, name, nodes, whole) {
    const names = nodes.map((node) => node.name);
    const meant = (0,suggest/* suggest */.Z)(name, names);
    const hint = meant === undefined
        ? `known: ${names.slice(0, 20).join(', ')}`
        : `did you mean \`${whole.replace(name, meant)}\`?`;
    return `there is no ${what} named \`${name}\`; ${hint}`;
}

;// CONCATENATED MODULE: ./build/orchestration/make-plan.js






function makePlan(intent) {
    const { workflow } = intent;
    const selected = selection_select(workflow, intent.selection);
    if (!selected.ok)
        return selected;
    const ranks = rank(workflow);
    const problems = [];
    const stages = workflow.stages.map((stage, index) => {
        const planned = planStage(intent, stage, index, selected.value, ranks[index] ?? { rank: 0, tasks: [] });
        if (!planned.ok)
            problems.push(planned.error);
        return planned;
    });
    const maxParallel = limitOf(intent, 'max_parallel', workflow.maxParallel, (value) => Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined);
    const timeout = limitOf(intent, 'timeout', workflow.timeout, quantity/* parseDuration */.E9);
    for (const limit of [maxParallel, timeout])
        if (!limit.ok)
            problems.push(limit.error);
    if (problems.length > 0)
        return (0,diagnostic/* err */._q)(problems);
    const body = {
        schema: 1,
        workflow,
        inputs: intent.inputs,
        mode: intent.mode,
        sources: intent.sources,
        ...(intent.commit === undefined ? {} : { commit: intent.commit }),
        ...(maxParallel.ok && maxParallel.value !== undefined ? { maxParallel: maxParallel.value } : {}),
        ...(timeout.ok && timeout.value !== undefined ? { timeout: timeout.value } : {}),
        stages: stages.flatMap((planned) => (planned.ok ? [planned.value] : [])),
    };
    return (0,diagnostic.ok)({ ...body, hash: (0,plan/* planHash */.S)(body), target: intent.target });
}
function planStage(intent, stage, index, selected, ranks) {
    const environment = environmentOf(intent, stage);
    if (!environment.ok)
        return environment;
    const unselected = selected.stage(index);
    const skip = unselected ?? notAskedFor(intent, environment.value);
    return (0,diagnostic.ok)({
        name: stage.name,
        unit: stage.name,
        ...(skip === undefined ? {} : { skip }),
        ...(unselected === undefined ? {} : { unselected: true }),
        ...(environment.value === undefined ? {} : { environment: environment.value }),
        rank: ranks.rank,
        tasks: stage.tasks.map((task, at) => planTask(intent, task, selected.task(index, at), ranks.tasks[at] ?? 0)),
    });
}
const planTask = (intent, task, unselected, rankOf) => ({
    name: task.name,
    ...(unselected === undefined ? {} : { skip: unselected, unselected: true }),
    rank: rankOf,
    performers: intent.performers(task),
});
function environmentOf(intent, stage) {
    const { environment } = stage;
    if (environment === undefined || typeof environment === 'string')
        return (0,diagnostic.ok)(environment);
    const value = (0,evaluate/* evaluate */._3)(environment.template, { contexts: { inputs: intent.inputs, github: intent.github } });
    const where = `${environment.at.file}:${environment.at.line}`;
    if (!value.ok)
        return (0,diagnostic/* err */._q)(`\`environment\` of stage ${stage.name} (${where}) has no value: ${value.problem.message}`);
    if (typeof value.value !== 'string')
        return (0,diagnostic/* err */._q)(`\`environment\` of stage ${stage.name} (${where}) must be a text`);
    return (0,diagnostic.ok)(value.value === '' ? undefined : value.value);
}
function limitOf(intent, key, limit, read) {
    if (limit === undefined || typeof limit === 'number')
        return (0,diagnostic.ok)(limit);
    const where = `\`workflow.${key}\` (${limit.at.file}:${limit.at.line})`;
    const value = (0,evaluate/* evaluate */._3)(limit.template, { contexts: { inputs: intent.inputs, github: intent.github } });
    if (!value.ok)
        return (0,diagnostic/* err */._q)(`${where} has no value: ${value.problem.message}`);
    const number = read(typeof value.value === 'string' && /^\d+$/.test(value.value) ? Number(value.value) : value.value);
    return number === undefined ? (0,diagnostic/* err */._q)(`${where} cannot be ${JSON.stringify(value.value)}`) : (0,diagnostic.ok)(number);
}
function notAskedFor({ target, environments }, environment) {
    if (environment === undefined || target !== 'local')
        return undefined;
    if (environments.some((name) => name.toLowerCase() === environment.toLowerCase()))
        return undefined;
    return `it deploys to environment ${environment}: on a laptop it runs only with \`--environment ${environment}\``;
}

// EXTERNAL MODULE: ./build/workflow.js
var build_workflow = __webpack_require__(8375);
// EXTERNAL MODULE: ./build/commands/contexts.js
var contexts = __webpack_require__(435);
;// CONCATENATED MODULE: ./build/commands/prepare.js






function prepare(world, loaded, wish) {
    const github = (0,contexts/* githubContext */.h4)(world, loaded.root, wish.event);
    const given = resolveInputs(loaded.workflow, wish.inputs);
    if (!given.ok)
        return (0,diagnostic/* err */._q)({ kind: 'findings', findings: given.error });
    const inputs = evaluateDefaults(loaded, given.value, github);
    if (!inputs.ok)
        return (0,diagnostic/* err */._q)({ kind: 'lines', lines: [inputs.error] });
    const { sha } = world.gitFacts(loaded.root);
    const plan = makePlan({
        workflow: loaded.workflow,
        inputs: inputs.value,
        mode: wish.mode ?? loaded.workflow.mode ?? 'auto',
        target: wish.target,
        selection: wish.selection,
        environments: wish.environments,
        performers: (task) => performersOf(loaded, task),
        sources: loaded.sources,
        ...(sha === undefined ? {} : { commit: sha }),
        github,
    });
    return plan.ok ? (0,diagnostic.ok)({ loaded, plan: plan.value, github }) : (0,diagnostic/* err */._q)({ kind: 'lines', lines: plan.error });
}
function evaluateDefaults({ workflow }, values, github) {
    const evaluated = {};
    for (const [name, value] of Object.entries(values)) {
        if (value !== workflow.inputs[name]?.default)
            evaluated[name] = value;
        else {
            const found = (0,evaluate/* evaluateDeep */.eg)(value, { contexts: { github, inputs: values } });
            if (!found.ok)
                return (0,diagnostic/* err */._q)(`the default of input \`${name}\` has no value: ${found.problem.message}`);
            evaluated[name] = found.value;
        }
    }
    return (0,diagnostic.ok)(evaluated);
}
function performersOf({ workflow, actionFiles }, task) {
    const { work } = task;
    if (work.kind !== 'action')
        return [];
    const agent = (0,build_workflow/* agentNamed */.XC)(workflow.agents, work.agent);
    const files = Object.entries(actionFiles).find(([name]) => name.toLowerCase() === agent?.[0].toLowerCase())?.[1];
    return (files?.[work.action] ?? []).map(({ language, path }) => ({ language, path }));
}


/***/ }),

/***/ 8890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   mZ: () => (/* binding */ exitCodeOfRun),
/* harmony export */   ni: () => (/* binding */ start),
/* harmony export */   sC: () => (/* binding */ prepareOrTell)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1713);
/* harmony import */ var _monitoring_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2);
/* harmony import */ var _execute_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5701);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3935);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9602);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1775);







function prepareOrTell(world, given, wish) {
    const found = (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .load */ .Hh)(world, given.positionals[0], wish.ok ? wish.value.target : undefined);
    if (!found.result.ok)
        return tell(world, given, found, { kind: 'findings', findings: found.result.error });
    if (!wish.ok)
        return tell(world, given, found, wish.error);
    if (found.result.value.warnings.length > 0)
        world.out.stderr((0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsText */ ._g)(world, found.root, found.result.value.warnings));
    const prepared = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_3__/* .prepare */ .i)(world, found.result.value, wish.value);
    return prepared.ok ? prepared : tell(world, given, found, prepared.error);
}
function tell(world, given, found, refusal) {
    if (refusal.kind === 'lines')
        (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.refuse)(world, given, refusal.lines);
    else if (given.has('json'))
        world.out.stdout((0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsJson */ .p0)(refusal.findings));
    else
        world.out.stderr((0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsText */ ._g)(world, found.root, refusal.findings));
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_6__/* .err */ ._q)(_world_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .h.wrongInput);
}
async function run(world, given, wish, how) {
    const prepared = prepareOrTell(world, given, wish);
    if (!prepared.ok)
        return prepared.error;
    const executed = await start(world, given, prepared.value, how);
    if (!executed.ok) {
        (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.refuse)(world, given, executed.error.message.split('\n'));
        return executed.error.code;
    }
    if (given.has('json'))
        world.out.stdout(`${JSON.stringify((0,_monitoring_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultDocument */ .j)(executed.value.run), undefined, 2)}\n`);
    return exitCodeOfRun(executed.value.run);
}
const wrong = (message) => (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_6__/* .err */ ._q)({ message, code: _world_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .h.wrongInput });
async function start(world, given, prepared, how) {
    const { plan, loaded, github } = prepared;
    const secrets = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .readSecrets */ .q)(world, given.text('secret-file'));
    if (!secrets.ok)
        return wrong(secrets.error);
    const missing = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .missingSecrets */ .m)(plan, secrets.value);
    if (missing.length > 0)
        return wrong(missing.join('\n'));
    const slots = slotsOf(world, given.text('max-parallel'), plan.maxParallel);
    if (!slots.ok)
        return wrong(slots.error);
    const id = given.text('run-id') ?? world.newRunId();
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id))
        return wrong(`\`--run-id\` takes letters, digits, \`.\`, \`_\` and \`-\`, not \`${id}\``);
    const face = how.face(prepared);
    try {
        return await (0,_execute_js__WEBPACK_IMPORTED_MODULE_1__/* .execute */ .g7)(world, {
            plan,
            root: loaded.root,
            home: how.home ?? `${loaded.root}/.noa`,
            github,
            secrets: secrets.value,
            slots: slots.value,
            run: id,
            face,
            inCiJob: how.inCiJob,
            onCancel: how.onCancel,
        });
    }
    finally {
        await face.end();
    }
}
function slotsOf(world, text, planned) {
    if (text === undefined || text === '')
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_6__.ok)(planned ?? Math.max(2, world.machine.cores));
    const number = Number(text);
    return Number.isSafeInteger(number) && number > 0
        ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_6__.ok)(number)
        : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_6__/* .err */ ._q)(`\`--max-parallel\` takes a whole number above 0, not \`${text}\``);
}
function exitCodeOfRun({ ended }) {
    switch (ended?.status) {
        case 'succeeded':
        case 'degraded':
            return _world_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .h.done;
        case 'failed':
            return _world_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .h.failed;
        case 'waiting':
            return _world_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .h.waiting;
        case 'cancelled':
        case undefined:
            return _world_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .h.cancelled;
    }
}


/***/ }),

/***/ 9602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ missingSecrets),
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1713);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);


function readSecrets(world, file) {
    const { env } = world.machine;
    if (file === undefined)
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)({ read: (name) => own(env, name) });
    const text = world.texts.read((0,_load_js__WEBPACK_IMPORTED_MODULE_0__/* .absolute */ .ys)(world.machine.cwd, file));
    if (!text.ok)
        return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(`\`--secret-file ${file}\`: ${text.error}`);
    const values = parseLines(text.value, file);
    if (!values.ok)
        return values;
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)({ read: (name) => own(values.value, name) ?? own(env, name) });
}
const own = (values, name) => Object.hasOwn(values, name) && values[name] !== '' ? values[name] : undefined;
function parseLines(text, file) {
    const values = [];
    for (const [index, raw] of text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .entries()) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const found = /^(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/s.exec(line);
        if (found === null)
            return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(`${file}:${index + 1}: a line must be NAME=value`);
        values.push([found[1] ?? '', unquote(found[2] ?? '')]);
    }
    return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(Object.fromEntries(values));
}
function unquote(value) {
    if (/^'.*'$/s.test(value))
        return value.slice(1, -1);
    if (!/^".*"$/s.test(value))
        return value;
    return value
        .slice(1, -1)
        .replaceAll(/\\(.)/gs, (_, char) => ({ n: '\n', r: '\r', t: '\t' })[char] ?? char);
}
function missingSecrets(plan, secrets) {
    const lines = [];
    for (const [index, stage] of plan.workflow.stages.entries())
        for (const [at, task] of stage.tasks.entries()) {
            const planned = plan.stages[index];
            if (planned?.skip !== undefined || planned?.tasks[at]?.skip !== undefined)
                continue;
            for (const { name, optional, at: place } of task.secrets)
                if (!optional && secrets.read(name) === undefined)
                    lines.push(`${place.file}:${place.line}:${place.column}: task ${stage.name}.${task.name} needs the secret \`${name}\`: set the variable ${name} (a job's step: \`env: { ${name}: "\${{ secrets.${name} }}" }\`), or give it with \`--secret-file\``);
        }
    return lines;
}


/***/ }),

/***/ 5021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ createTaskOutputs),
  I: () => (/* binding */ logName)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/output/built-in-matchers.js
function line(regexp, groups, loop = false) {
    return { regexp, groups, loop };
}
function matcher(owner, severity, ...patterns) {
    return { owner, severity, patterns };
}
const FILE_LINE_COLUMN = { file: 1, line: 2, column: 3 };
const TSC = [
    matcher('tsc', 'error', line(/^([^\s(].*?)\((\d+),(\d+)\): (error|warning) (TS\d+): (.*)$/, {
        ...FILE_LINE_COLUMN,
        severity: 4,
        code: 5,
        message: 6,
    })),
    matcher('tsc-pretty', 'error', line(/^([^\s:].*?):(\d+):(\d+) - (error|warning) (TS\d+): (.*)$/, {
        ...FILE_LINE_COLUMN,
        severity: 4,
        code: 5,
        message: 6,
    })),
];
const ESLINT = [
    matcher('eslint-compact', 'error', line(/^(.+): line (\d+), col (\d+), (Error|Warning) - (.+?)(?: \(([^()]+)\))?$/, {
        ...FILE_LINE_COLUMN,
        severity: 4,
        message: 5,
        code: 6,
    })),
    matcher('eslint-stylish', 'error', line(/^((?:[A-Za-z]:)?[^\s:*?"<>|][^:*?"<>|]*\.\w+)$/, { file: 1 }), line(/^\s+(\d+):(\d+)\s+(error|warning)\s+(\S.*?)(?:\s{2,}(\S+))?$/, { line: 1, column: 2, severity: 3, message: 4, code: 5 }, true)),
];
const GO = [
    matcher('go', 'error', line(/^(?:vet: )?(\S[^\s:]*\.go):(\d+):(\d+): (.+)$/, { ...FILE_LINE_COLUMN, message: 4 })),
    matcher('go-test', 'error', line(/^\s{4,}([^\s:]+_test\.go):(\d+): (.+)$/, { file: 1, line: 2, message: 3 })),
    matcher('go-line', 'error', line(/^(?:vet: )?(\S[^\s:]*\.go):(\d+): (.+)$/, { file: 1, line: 2, message: 3 })),
];
const RUST = [
    matcher('rust', 'error', line(/^(warning|error)(?:\[([A-Za-z]\d+)\])?: (.+)$/, { severity: 1, code: 2, message: 3 }), line(/^\s*--> (.+?):(\d+):(\d+)$/, FILE_LINE_COLUMN)),
    matcher('rust-panic', 'error', line(/^thread '.*'(?: \(\d+\))? panicked at (.+?):(\d+):(\d+):$/, FILE_LINE_COLUMN), line(/^(.+)$/, { message: 1 })),
];
const RAISED = line(/^((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:: .*)?)$/, { message: 1 });
const FRAME = line(/^\s+File "(.+)", line (\d+)(?:, in .*)?$/, { file: 1, line: 2 });
const SOURCE = line(/^\s{4,}\S.*$/, {});
const CARETS = line(/^\s{4,}[\s~^]+$/, {});
const PYTHON = [
    matcher('python', 'error', FRAME, SOURCE, RAISED),
    matcher('python-carets', 'error', FRAME, SOURCE, CARETS, RAISED),
    matcher('mypy', 'error', line(/^(\S.*?\.pyi?):(\d+):(?:(\d+):)? (error|warning): (.+?)(?:\s+\[([\w-]+)\])?$/, {
        ...FILE_LINE_COLUMN,
        severity: 4,
        message: 5,
        code: 6,
    })),
    matcher('flake8-warning', 'warning', line(/^(\S.*?\.pyi?):(\d+):(\d+): ([WCR]\d{3,4}):? (.+)$/, { ...FILE_LINE_COLUMN, code: 4, message: 5 })),
    matcher('flake8', 'error', line(/^(\S.*?\.pyi?):(\d+):(\d+): ([A-Z]{1,4}\d{3,4}):? (.+)$/, {
        ...FILE_LINE_COLUMN,
        code: 4,
        message: 5,
    })),
    matcher('pytest', 'error', line(/^(\S+\.py):(\d+): ((?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Failed|Exit|Interrupt)(?:: .*)?)$/, { file: 1, line: 2, message: 3 })),
];
const GCC = [
    matcher('gcc', 'error', line(/^(\S.*?):(\d+):(\d+): (?:fatal )?(error|warning): (.+?)(?: \[(-W[^\]]+)\])?$/, {
        ...FILE_LINE_COLUMN,
        severity: 4,
        message: 5,
        code: 6,
    })),
    matcher('gcc-line', 'error', line(/^(\S[^:]*):(\d+): (?:fatal )?(error|warning): (.+?)(?: \[(-W[^\]]+)\])?$/, {
        file: 1,
        line: 2,
        severity: 3,
        message: 4,
        code: 5,
    })),
];
const BUILT_IN_MATCHERS = new Map([
    ['tsc', TSC],
    ['eslint', ESLINT],
    ['go', GO],
    ['rust', RUST],
    ['python', PYTHON],
    ['gcc', GCC],
    ['clang', GCC],
]);

// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
;// CONCATENATED MODULE: ./build/output/finding.js
const MAX_FINDING_MESSAGE = 4096;
function readPlace(text) {
    if (text === undefined || !/^\s*\+?\d{1,10}\s*$/.test(text))
        return undefined;
    const value = Number(text);
    return value >= 1 && value <= 2_147_483_647 ? value : undefined;
}
function tidyRange(given) {
    let { line, endLine, column, endColumn } = given;
    line ??= endLine;
    column ??= endColumn;
    const overLines = endLine !== undefined && endLine !== line;
    if (line === undefined || overLines)
        column = endColumn = undefined;
    if (line !== undefined && endLine !== undefined && endLine < line)
        line = endLine = undefined;
    if (column !== undefined && endColumn !== undefined && endColumn < column)
        column = endColumn = undefined;
    if (line === undefined)
        column = endColumn = undefined;
    return {
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
        ...(endLine === undefined ? {} : { endLine }),
        ...(endColumn === undefined ? {} : { endColumn }),
    };
}
function placeText(finding) {
    if (finding.file === undefined)
        return '';
    const column = finding.column === undefined ? '' : `:${finding.column}`;
    return finding.line === undefined ? finding.file : `${finding.file}:${finding.line}${column}`;
}
function cleanFinding(finding, clean) {
    const { file, title, code, ...rest } = finding;
    const cleanFile = file === undefined ? undefined : clean(file);
    return {
        ...rest,
        message: cut(clean(finding.message), MAX_FINDING_MESSAGE),
        ...(title === undefined ? {} : { title: cut(clean(title), 255) }),
        ...(file === undefined || cleanFile !== file ? {} : { file }),
        ...(code === undefined ? {} : { code: cut(clean(code), 255) }),
    };
}
function cut(text, length) {
    if (text.length <= length)
        return text;
    const end = length - 1;
    const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    return `${text.slice(0, splitsPair ? end - 1 : end)}…`;
}

// EXTERNAL MODULE: ./build/output/visible.js
var visible = __webpack_require__(9158);
;// CONCATENATED MODULE: ./build/output/matcher.js


const MATCHER_FIELDS = [
    'file',
    'fromPath',
    'line',
    'column',
    'endLine',
    'endColumn',
    'severity',
    'code',
    'message',
];
const MAX_MATCHED_LINE = 4096;
function createMatchEngine(matchers, locate) {
    const running = matchers.map(createRunning);
    return {
        matchLine(given) {
            const line = (0,visible/* withoutColours */.mU)(given).slice(0, MAX_MATCHED_LINE);
            for (const matcher of running) {
                const match = matcher.read(line);
                if (match === undefined)
                    continue;
                for (const other of running)
                    if (other !== matcher)
                        other.reset();
                const finding = findingOf(matcher.matcher, match, locate);
                if (finding !== undefined)
                    return finding;
            }
            return undefined;
        },
    };
}
function createRunning(matcher) {
    const { patterns } = matcher;
    const last = patterns.length - 1;
    let found = [];
    return {
        matcher,
        reset: () => (found = []),
        read(line) {
            for (let index = last; index >= 0; index -= 1) {
                const pattern = patterns[index];
                const before = index === 0 ? NOTHING : found[index - 1];
                if (pattern === undefined || before === undefined)
                    continue;
                const match = pattern.regexp.exec(line);
                if (index < last) {
                    found[index] = match === null ? undefined : taken(pattern, match, before);
                }
                else if (match !== null) {
                    found = [];
                    if (pattern.loop && index > 0)
                        found[index - 1] = before;
                    return taken(pattern, match, before);
                }
                else if (index > 0) {
                    found[index - 1] = undefined;
                }
            }
            return undefined;
        },
    };
}
const NOTHING = {};
function taken(pattern, match, before) {
    const fields = { ...before };
    for (const field of MATCHER_FIELDS) {
        const group = pattern.groups[field];
        if (group !== undefined)
            fields[field] ??= match[group] ?? '';
    }
    return fields;
}
function findingOf(matcher, match, locate) {
    const message = match.message?.trim() ?? '';
    const severity = severityOf(match.severity, matcher.severity);
    if (message === '' || severity === undefined)
        return undefined;
    const file = match.file === undefined || match.file.trim() === '' ? undefined : locate(match.file, match.fromPath);
    const code = match.code?.trim() ?? '';
    return {
        severity,
        message,
        ...(file === undefined ? {} : { file }),
        ...tidyRange(rangeOf(match)),
        ...(code === '' ? {} : { code }),
        from: { matcher: matcher.owner },
    };
}
function rangeOf(match) {
    const range = {};
    for (const field of ['line', 'column', 'endLine', 'endColumn']) {
        const value = /^\d+$/.test(match[field] ?? '') ? readPlace(match[field]) : undefined;
        if (value !== undefined)
            range[field] = value;
    }
    return range;
}
function severityOf(word, otherwise) {
    if (word === undefined || word === '')
        return otherwise;
    const lower = word.toLowerCase();
    return lower === 'error' || lower === 'warning' || lower === 'notice' ? lower : undefined;
}

;// CONCATENATED MODULE: ./build/output/matcher-file.js


function parseMatcherFile(text) {
    let json;
    try {
        json = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        return (0,diagnostic/* err */._q)([{ at: '', message: `not JSON: ${error instanceof Error ? error.message : String(error)}` }]);
    }
    return readMatchers(json);
}
function readMatchers(json) {
    const list = isRecord(json) ? json['problemMatcher'] : undefined;
    if (!Array.isArray(list) || list.length === 0) {
        return (0,diagnostic/* err */._q)([{ at: '', message: 'expected {"problemMatcher": [ … ]} with at least one matcher' }]);
    }
    const problems = [];
    const owners = new Set();
    const matchers = [];
    for (const [index, item] of list.entries()) {
        const at = `problemMatcher[${index}]`;
        const matcher = readMatcher(item, at, problems);
        if (matcher === undefined)
            continue;
        const owner = matcher.owner.toLowerCase();
        if (owners.has(owner))
            problems.push({
                at: `${at}.owner`,
                message: `the owner "${matcher.owner}" is used twice; give each matcher its own`,
            });
        owners.add(owner);
        matchers.push(matcher);
    }
    return problems.length === 0 ? (0,diagnostic.ok)(matchers) : (0,diagnostic/* err */._q)(problems);
}
function readMatcher(item, at, problems) {
    if (!isRecord(item)) {
        problems.push({ at, message: 'expected an object with "owner" and "pattern"' });
        return undefined;
    }
    const before = problems.length;
    const { owner, severity = 'error', pattern } = item;
    if (typeof owner !== 'string' || owner === '') {
        problems.push({ at: `${at}.owner`, message: 'expected a name, for example "owner": "my-tool"' });
    }
    const level = typeof severity === 'string' ? SEVERITIES.get(severity.toLowerCase()) : undefined;
    if (level === undefined)
        problems.push({ at: `${at}.severity`, message: 'expected "error", "warning" or "notice"' });
    const patterns = readPatterns(pattern, `${at}.pattern`, problems);
    if (problems.length > before || typeof owner !== 'string' || level === undefined)
        return undefined;
    return { owner, severity: level, patterns };
}
const SEVERITIES = new Map([
    ['', 'error'],
    ['error', 'error'],
    ['warning', 'warning'],
    ['notice', 'notice'],
]);
function readPatterns(value, at, problems) {
    if (!Array.isArray(value) || value.length === 0) {
        problems.push({
            at,
            message: 'expected a list of at least one pattern, for example [{"regexp": "^error: (.+)$", "message": 1}]',
        });
        return [];
    }
    const before = problems.length;
    const places = new Map();
    const patterns = [];
    for (const [index, item] of value.entries()) {
        const place = `${at}[${index}]`;
        const pattern = readPattern(item, place, problems);
        if (pattern === undefined)
            continue;
        patterns.push(pattern);
        for (const field of MATCHER_FIELDS) {
            if (pattern.groups[field] === undefined)
                continue;
            const earlier = places.get(field);
            if (earlier !== undefined)
                problems.push({
                    at: `${place}.${field}`,
                    message: `"${field}" is set twice, also at ${earlier}; keep one`,
                });
            places.set(field, `${place}.${field}`);
        }
        if (!pattern.loop)
            continue;
        if (index === 0 || index < value.length - 1) {
            problems.push({ at: `${place}.loop`, message: 'only the last of several patterns may set "loop"' });
        }
        if (pattern.groups.message === undefined) {
            problems.push({ at: `${place}.loop`, message: 'a pattern with "loop" must set "message"' });
        }
    }
    if (!places.has('message') && problems.length === before) {
        problems.push({ at, message: 'at least one pattern must set "message" to the number of a group' });
    }
    return patterns;
}
function readPattern(item, at, problems) {
    if (!isRecord(item)) {
        problems.push({ at, message: 'expected an object with "regexp"' });
        return undefined;
    }
    const regexp = compile(item['regexp'], `${at}.regexp`, problems);
    const { loop = false } = item;
    if (typeof loop !== 'boolean')
        problems.push({ at: `${at}.loop`, message: 'expected true or false' });
    if (regexp === undefined)
        return undefined;
    const count = new RegExp(`${regexp.source}|`).exec('')?.length ?? 1;
    const groups = {};
    for (const field of MATCHER_FIELDS) {
        const value = item[field] ?? undefined;
        if (value === undefined)
            continue;
        if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count)
            groups[field] = value;
        else {
            const has = count === 1 ? 'no group' : `${count - 1} group${count === 2 ? '' : 's'}`;
            problems.push({
                at: `${at}.${field}`,
                message: `expected the number of a group; the expression has ${has}`,
            });
        }
    }
    return { regexp, groups, loop: loop === true };
}
function compile(value, at, problems) {
    if (typeof value !== 'string') {
        problems.push({ at, message: 'expected a regular expression as a string' });
        return undefined;
    }
    try {
        return new RegExp(value);
    }
    catch (error) {
        problems.push({ at, message: error instanceof Error ? error.message : String(error) });
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/output/command.js
const RUNNER_COMMANDS = new Set([
    'stop-commands set-env set-output save-state add-mask add-path add-matcher remove-matcher',
    'debug notice warning error group endgroup echo internal-set-repo-path',
].flatMap((names) => names.split(' ')));
function parseCommand(line, isKnown) {
    return parseColons(line, isKnown) ?? parseBrackets(line, isKnown);
}
function parseColons(line, isKnown) {
    const text = line.replace(LEADING, '');
    if (!text.startsWith('::'))
        return undefined;
    const end = text.indexOf('::', 2);
    if (end < 0)
        return undefined;
    const { name, rest } = splitInfo(text.slice(2, end));
    if (!isKnown(name))
        return undefined;
    const data = command_unescape(text.slice(end + 2), DATA);
    const properties = readProperties(rest.trim(), ',', PROPERTY);
    return { name, properties, data, before: line.slice(0, line.length - text.length) };
}
function parseBrackets(line, isKnown) {
    const start = line.indexOf('##[');
    const end = start < 0 ? -1 : line.indexOf(']', start);
    if (end < 0)
        return undefined;
    const { name, rest } = splitInfo(line.slice(start + 3, end));
    if (!isKnown(name))
        return undefined;
    const data = command_unescape(line.slice(end + 1), BRACKET);
    return { name, properties: readProperties(rest, ';', BRACKET), data, before: line.slice(0, start) };
}
function splitInfo(info) {
    const space = info.indexOf(' ');
    if (space < 0)
        return { name: info.toLowerCase(), rest: '' };
    return { name: info.slice(0, space).toLowerCase(), rest: space === 0 ? '' : info.slice(space + 1) };
}
function readProperties(text, separator, escapes) {
    const properties = new Map();
    for (const part of text.split(separator)) {
        const [, key, value] = PAIR.exec(part) ?? [];
        if (key !== undefined && value !== undefined)
            properties.set(key.toLowerCase(), command_unescape(value, escapes));
    }
    return properties;
}
const PAIR = /^=*([^=]+)=+([^=].*)$/s;
const LEADING = /^(?:(?!\uFEFF)\s|\u0085)+/;
const DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const PROPERTY = { ...DATA, '%3A': ':', '%2C': ',' };
const BRACKET = { ...DATA, '%3B': ';', '%5D': ']' };
function command_unescape(text, escapes) {
    return text.replaceAll(/%(?:0[DA]|25|3[AB]|2C|5D)/g, (found) => escapes[found] ?? found);
}

;// CONCATENATED MODULE: ./build/output/interpret.js


function createInterpreter(locate) {
    let stopToken;
    const isKnown = (name) => RUNNER_COMMANDS.has(name) || name === stopToken;
    return (line) => {
        const command = parseCommand(line, isKnown);
        if (command === undefined)
            return TEXT;
        if (stopToken !== undefined) {
            if (command.name === stopToken)
                stopToken = undefined;
            return TEXT;
        }
        if (command.name === 'stop-commands') {
            const token = command.data.toLowerCase();
            if (token !== '' && token !== 'pause-logging' && !RUNNER_COMMANDS.has(token))
                stopToken = token;
            return TEXT;
        }
        return meaningOf(command, locate);
    };
}
const TEXT = { kind: 'text' };
function meaningOf(command, locate) {
    const alone = command.before.trim() === '';
    switch (command.name) {
        case 'add-mask':
            return command.data.trim() === '' ? TEXT : { kind: 'mask', value: command.data, show: '***' };
        case 'error':
        case 'warning':
        case 'notice': {
            const finding = interpret_findingOf(command.name, command, locate);
            return { kind: 'finding', finding, show: alone ? findingLine(finding) : undefined };
        }
        case 'debug':
            return alone ? { kind: 'heading', show: `Debug: ${command.data}` } : TEXT;
        case 'group':
            return alone ? { kind: 'heading', show: `▸ ${command.data}` } : TEXT;
        case 'endgroup':
            return alone ? { kind: 'nothing' } : TEXT;
        default:
            return TEXT;
    }
}
function interpret_findingOf(severity, command, locate) {
    const given = (key) => command.properties.get(key);
    const file = given('file');
    const place = file === undefined ? undefined : locate(file);
    const title = given('title');
    const range = {};
    for (const [key, name] of [
        ['line', 'line'],
        ['endLine', 'endline'],
        ['column', 'col'],
        ['endColumn', 'endcolumn'],
    ]) {
        const value = readPlace(given(name));
        if (value !== undefined)
            range[key] = value;
    }
    return {
        severity,
        message: command.data,
        ...(title === undefined ? {} : { title }),
        ...(place === undefined ? {} : { file: place }),
        ...tidyRange(range),
        from: 'command',
    };
}
function findingLine(finding) {
    const word = { error: 'Error', warning: 'Warning', notice: 'Notice' }[finding.severity];
    const place = placeText(finding);
    return `${word}: ${finding.title === undefined ? '' : `${finding.title}: `}${finding.message}${place === '' ? '' : ` (${place})`}`;
}

;// CONCATENATED MODULE: ./build/output/locate.js
function createLocate(options) {
    const windows = /^(?:[A-Za-z]:[\\/]|\\\\)/.test(options.root);
    const slashes = (path) => (windows ? path.replaceAll('\\', '/') : path);
    const root = normalize(slashes(options.root)) ?? '';
    const cwd = options.cwd === undefined ? '' : slashes(options.cwd);
    const bases = options.first === 'cwd' ? [cwd, ''] : ['', cwd];
    const isAbsolute = (path) => path.startsWith('/') || (windows && /^[A-Za-z]:\//.test(path));
    const insideRoot = (path) => {
        const absolute = normalize(path);
        const [one, other] = windows ? [absolute?.toLowerCase(), root.toLowerCase()] : [absolute, root];
        if (absolute === undefined || one === undefined)
            return undefined;
        const prefix = other.endsWith('/') ? other : `${other}/`;
        return one.startsWith(prefix) && one.length > prefix.length ? absolute.slice(prefix.length) : undefined;
    };
    const accept = (path) => path !== undefined && (options.isFile?.(path) ?? true) ? path : undefined;
    return (given, fromPath) => {
        const file = slashes(given.trim().replace(/^file:\/\/(?=\/)/, ''));
        if (file === '' || file.includes('\0') || file.includes('\n'))
            return undefined;
        if (isAbsolute(file))
            return accept(insideRoot(file));
        const folder = fromPath === undefined ? '' : slashes(fromPath.trim()).replace(/[^/]*$/, '');
        for (const base of bases) {
            const path = [isAbsolute(folder) ? '' : `${root}/${base}`, folder, file]
                .filter((part) => part !== '')
                .join('/');
            const found = accept(insideRoot(path));
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
}
function normalize(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

;// CONCATENATED MODULE: ./build/output/tail.js

function createTail(size) {
    let kept = external_node_buffer_.Buffer.alloc(0);
    let used = 0;
    let lost = false;
    return {
        push(given) {
            const block = given.length > size ? given.subarray(given.length - size) : given;
            if (block.length < given.length || used + block.length > size)
                lost = true;
            if (used + block.length > kept.length) {
                const keep = Math.min(used, size - block.length);
                const room = Math.min(2 * size, Math.max(1024, 2 * (keep + block.length)));
                const target = room > kept.length ? external_node_buffer_.Buffer.allocUnsafeSlow(room) : kept;
                kept.copy(target, 0, used - keep, used);
                kept = target;
                used = keep;
            }
            block.copy(kept, used);
            used += block.length;
        },
        read() {
            const last = kept.subarray(Math.max(0, used - size), used);
            const line = lost ? last.indexOf(0x0a) + 1 : 0;
            return external_node_buffer_.Buffer.from(last.subarray(line === last.length ? 0 : line));
        },
    };
}

;// CONCATENATED MODULE: ./build/output/log-cap.js


function createLogCap(limits, emit) {
    let bytes = 0;
    let lines = 0;
    let passed = 0;
    let tail;
    let last = 'stdout';
    const say = (text) => emit(external_node_buffer_.Buffer.from(`${text}\n`, 'utf8'), last);
    let kept = 0;
    return {
        push(block, count, stream) {
            bytes += block.length;
            lines += count;
            last = stream;
            if (tail === undefined && passed + block.length <= limits.head) {
                passed += block.length;
                emit(block, stream);
                return;
            }
            if (tail === undefined) {
                tail = createTail(limits.tail);
                const end = block.lastIndexOf(0x0a, limits.head - passed - 1) + 1;
                const fits = limits.head > passed ? block.subarray(0, end) : block.subarray(0, 0);
                if (fits.length > 0)
                    emit(fits, stream);
                passed += fits.length;
                say(`… the log is longer than ${limits.head} bytes: the rest is left out here, save its end …`);
                tail.push(block.subarray(fits.length));
                return;
            }
            tail.push(block);
        },
        end() {
            if (tail === undefined)
                return;
            const rest = tail.read();
            kept = rest.length;
            say(`… ${bytes - passed - kept} bytes dropped …`);
            emit(rest, last);
        },
        totals: () => ({ lines, bytes, droppedBytes: bytes - passed - kept }),
    };
}

;// CONCATENATED MODULE: ./build/output/line-blocks.js

const MAX_LINE = 64 * 1024;
function createLineBlocks(limit, emit) {
    let carry = [];
    let length = 0;
    const take = (tail) => {
        const block = carry.length === 0 ? tail : external_node_buffer_.Buffer.concat([...carry, tail]);
        carry = [];
        length = 0;
        return block;
    };
    const keep = (rest) => {
        if (rest.length === 0)
            return;
        carry.push(external_node_buffer_.Buffer.from(rest));
        length += rest.length;
        if (carry.length > 256)
            carry = [external_node_buffer_.Buffer.concat(carry)];
    };
    return {
        push(chunk) {
            const end = Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR)) + 1;
            if (end > 0)
                emit(take(chunk.subarray(0, end)), true);
            keep(end === 0 ? chunk : chunk.subarray(end));
            if (length < limit)
                return;
            const part = take(external_node_buffer_.Buffer.alloc(0));
            const whole = wholeCharacters(part, part.length);
            emit(part.subarray(0, whole), false);
            keep(part.subarray(whole));
        },
        end() {
            if (length > 0)
                emit(take(external_node_buffer_.Buffer.alloc(0)), false);
        },
    };
}
const LF = 10;
const CR = 13;
function endOfLine(block, from) {
    for (let index = from; index < block.length; index += 1) {
        const byte = block[index];
        if (byte === LF || byte === CR)
            return index;
    }
    return block.length;
}
function startOfNext(block, end) {
    return block[end] === CR && block[end + 1] === LF ? end + 2 : Math.min(end + 1, block.length);
}
function wholeCharacters(bytes, end) {
    for (let back = 1; back <= 3 && back < end; back += 1) {
        const byte = bytes[end - back] ?? 0;
        if (byte < 0x80)
            return end;
        if (byte < 0xc0)
            continue;
        const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        return size > back ? end - back : end;
    }
    return end;
}
function cutLongLines(block, limit) {
    const parts = [];
    let from = 0;
    let at = 0;
    while (block.length - at > limit) {
        const end = block.lastIndexOf(LF, at + limit);
        if (end >= at) {
            at = end + 1;
            continue;
        }
        const cut = wholeCharacters(block, at + limit);
        parts.push(block.subarray(from, cut), LINE_END);
        from = at = cut;
    }
    return parts.length === 0 ? block : external_node_buffer_.Buffer.concat([...parts, block.subarray(from)]);
}
const LINE_END = external_node_buffer_.Buffer.from('\n');

;// CONCATENATED MODULE: ./build/output/safe-ascii.js

function safeAscii(block) {
    const out = external_node_buffer_.Buffer.allocUnsafe(3 * block.length + 1);
    let used = 0;
    let lineStart = true;
    for (let index = 0; index < block.length; index += 1) {
        const byte = block[index] ?? 0;
        if (byte === COLON && lineStart && block[index + 1] === COLON)
            out[used++] = BACKSLASH;
        if (byte === ESC) {
            const end = endOfColour(block, index);
            if (end > index) {
                for (; index < end; index += 1)
                    out[used++] = block[index] ?? 0;
                index -= 1;
                lineStart = false;
                continue;
            }
        }
        const shown = byte === DEL ? 0x21 : byte;
        if (byte === DEL || (byte < SPACE && byte !== TAB && byte !== safe_ascii_LF)) {
            out[used++] = 0xe2;
            out[used++] = 0x90;
            out[used++] = 0x80 + shown;
        }
        else {
            out[used++] = byte;
            if (byte === safe_ascii_BRACKET && block[index - 1] === HASH && block[index - 2] === HASH)
                out[used++] = BACKSLASH;
        }
        lineStart = byte === safe_ascii_LF || (lineStart && (byte === SPACE || byte === TAB));
    }
    return out.subarray(0, used);
}
function endOfColour(block, start) {
    if (block[start + 1] !== safe_ascii_BRACKET)
        return start;
    const last = Math.min(block.length, start + 2 + 65);
    for (let index = start + 2; index < last; index += 1) {
        const byte = block[index] ?? 0;
        if (byte === 0x6d)
            return index + 1;
        if (byte < 0x30 || byte > 0x3b)
            return start;
    }
    return start;
}
const TAB = 0x09;
const safe_ascii_LF = 0x0a;
const ESC = 0x1b;
const SPACE = 0x20;
const HASH = 0x23;
const COLON = 0x3a;
const safe_ascii_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const DEL = 0x7f;

;// CONCATENATED MODULE: ./build/output/safe-lines.js




const MAX_STRANGE_LINE = Math.floor((MAX_LINE - 16) / 3);
function createSafeLines(emit) {
    let endedByCr = false;
    let cutOpen = false;
    const withoutOldEnd = (block) => {
        let from = 0;
        if (cutOpen && block[from] === CR)
            from += 1;
        if ((cutOpen || endedByCr) && block[from] === LF)
            from += 1;
        return block.subarray(from);
    };
    const give = (given, ended) => {
        const block = withoutOldEnd(given);
        endedByCr = given[given.length - 1] === CR;
        cutOpen = !ended;
        if (block.length === 0)
            return;
        const { plain, lines } = inspect(block);
        if (plain) {
            const cut = cutLongLines(ended ? block : external_node_buffer_.Buffer.concat([block, safe_lines_LINE_END]), MAX_LINE);
            if (cut === block)
                return emit(block, lines);
            const pieces = inspect(cut);
            if (pieces.plain)
                return emit(cut, pieces.lines);
        }
        const unix = block.includes(CR) ? unixLines(block) : block;
        const cut = cutLongLines(ended ? unix : external_node_buffer_.Buffer.concat([unix, safe_lines_LINE_END]), MAX_STRANGE_LINE);
        const out = (0,external_node_buffer_.isAscii)(cut) ? safeAscii(cut) : safeUtf8(cut);
        emit(out, inspect(out).lines);
    };
    const blocks = createLineBlocks(MAX_LINE, give);
    return { push: blocks.push, end: blocks.end };
}
const safe_lines_LINE_END = external_node_buffer_.Buffer.from('\n');
function safeUtf8(block) {
    const text = block.toString('utf8');
    const safe = (0,visible/* safeText */.Hk)(text);
    return safe === text && (0,external_node_buffer_.isUtf8)(block) ? block : external_node_buffer_.Buffer.from(safe, 'utf8');
}
function unixLines(block) {
    return external_node_buffer_.Buffer.from(block.toString('latin1').replaceAll(/\r\n?/g, '\n'), 'latin1');
}
function inspect(block) {
    let lines = 0;
    let plain = (0,external_node_buffer_.isAscii)(block);
    for (let index = 0; index < block.length; index += 1) {
        const role = ROLES[block[index] ?? 0];
        if (role === ORDINARY)
            continue;
        if (role === LINE_FEED)
            lines += 1;
        else if (role === CONTROL)
            plain = false;
        else if (role === safe_lines_HASH)
            plain &&= block[index + 1] !== 0x23;
        else if (block[index + 1] === 0x3a)
            plain &&= !beginsLine(block, index);
    }
    return { plain, lines };
}
function beginsLine(block, index) {
    let before = index - 1;
    while (block[before] === 0x20 || block[before] === 0x09)
        before -= 1;
    return before < 0 || block[before] === LF;
}
const ORDINARY = 0;
const LINE_FEED = 1;
const CONTROL = 2;
const safe_lines_HASH = 3;
const safe_lines_COLON = 4;
const ROLES = new Uint8Array(256).fill(CONTROL, 0, 0x20).fill(CONTROL, 0x7f, 0x80);
ROLES[0x09] = ORDINARY;
ROLES[LF] = LINE_FEED;
ROLES[0x23] = safe_lines_HASH;
ROLES[0x3a] = safe_lines_COLON;

;// CONCATENATED MODULE: ./build/output/task-lines.js


function createTaskLines(options) {
    let midLine = false;
    const give = (block, ended) => {
        let done = 0;
        if (midLine) {
            if (!ended)
                return options.onBytes(block, false);
            done = startOfNext(block, endOfLine(block, 0));
            options.onBytes(block.subarray(0, done), false);
        }
        midLine = !ended && block.length >= MAX_LINE - 4;
        if (midLine)
            return options.onBytes(block, false);
        for (let from = mayHoldCommand(block) ? done : block.length; from < block.length;) {
            const start = nextCandidate(block, from);
            if (start < 0)
                break;
            const end = endOfLine(block, start);
            const next = startOfNext(block, end);
            if (start > done)
                options.onBytes(block.subarray(done, start), true);
            done = start;
            const reply = options.onCandidate(block.toString('utf8', start, end));
            if (reply !== undefined)
                done = next;
            if (typeof reply === 'string')
                options.onShown(reply);
            from = next;
        }
        if (done < block.length)
            options.onBytes(done === 0 ? block : block.subarray(done), true);
    };
    return createLineBlocks(MAX_LINE, give);
}
const mayHoldCommand = (block) => block.includes(COLONS) || block.includes(HASHES);
function nextCandidate(block, from) {
    for (let index = from; index < block.length; index += 1) {
        const byte = block[index] ?? 0;
        if (byte === task_lines_COLON) {
            if (block[index + 1] !== task_lines_COLON)
                continue;
            const start = startOfBlankLine(block, index, from);
            if (start >= 0)
                return start;
            index += 1;
        }
        else if (byte === task_lines_HASH && block[index + 1] === task_lines_HASH && block[index + 2] === task_lines_BRACKET) {
            return Math.max(from, block.lastIndexOf(LF, index) + 1, block.lastIndexOf(CR, index) + 1);
        }
    }
    return -1;
}
function startOfBlankLine(block, index, from) {
    for (let before = index - 1; before >= from; before -= 1) {
        const byte = block[before] ?? 0;
        if (byte === LF || byte === CR)
            return before + 1;
        if (byte > 0x20 && byte < 0x80)
            return -1;
    }
    return from;
}
const COLONS = external_node_buffer_.Buffer.from('::');
const HASHES = external_node_buffer_.Buffer.from('##[');
const task_lines_HASH = 0x23;
const task_lines_COLON = 0x3a;
const task_lines_BRACKET = 0x5b;

;// CONCATENATED MODULE: ./build/output/task-output.js










const DEFAULT_LIMITS = { head: 64 * 1024 * 1024, tail: 1024 * 1024, findings: 1000 };
const RECENT = 64 * 1024;
function createTaskOutput(options) {
    const { masker, onText, matchers = [] } = options;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const recent = createTail(RECENT);
    const log = createLogCap(limits, onText);
    let findings = 0;
    const clean = (text) => masker.maskText((0,visible/* safeText */.Hk)(masker.maskText(text)));
    const report = (finding) => {
        findings += 1;
        if (findings <= limits.findings)
            options.onFinding(cleanFinding(finding, clean));
    };
    const interpret = createInterpreter(createLocate({ ...options, first: 'root' }));
    const locateMatch = createLocate({ ...options, first: 'cwd' });
    const answer = (meaning) => {
        if (meaning.kind === 'text')
            return undefined;
        if (meaning.kind === 'nothing')
            return null;
        if (meaning.kind === 'finding')
            report(meaning.finding);
        if (meaning.kind === 'mask') {
            const added = masker.add(meaning.value, 'task');
            options.onMask?.(added);
        }
        return meaning.show;
    };
    const open = (stream) => {
        const masks = masker.stream();
        const engine = matchers.length === 0 ? undefined : createMatchEngine(matchers, locateMatch);
        const safe = createSafeLines((block, lines) => {
            recent.push(block);
            log.push(block, lines, stream);
        });
        const lines = createTaskLines({
            onCandidate: (line) => answer(interpret(line)),
            onBytes(bytes, whole) {
                if (engine !== undefined && whole) {
                    for (const line of masker
                        .maskBytes(bytes)
                        .toString('utf8')
                        .split(/\r\n|\n|\r/)) {
                        const finding = line === '' ? undefined : engine.matchLine(line);
                        if (finding !== undefined)
                            report(finding);
                    }
                }
                safe.push(masks.push(bytes));
            },
            onShown: (text) => safe.push(masks.push(external_node_buffer_.Buffer.from(`${text}\n`, 'utf8'))),
        });
        return {
            push: lines.push,
            end() {
                lines.end();
                safe.push(masks.end());
                safe.end();
            },
        };
    };
    const streams = { stdout: open('stdout'), stderr: open('stderr') };
    const totals = () => ({
        ...log.totals(),
        findings,
        droppedFindings: Math.max(0, findings - limits.findings),
    });
    const recentText = () => recent.read().toString('utf8');
    return {
        write(stream, chunk) {
            streams[stream].push(external_node_buffer_.Buffer.isBuffer(chunk) ? chunk : external_node_buffer_.Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
        },
        end() {
            streams.stdout.end();
            streams.stderr.end();
            log.end();
            return totals();
        },
        totals,
        recent: recentText,
        lastLines: (count) => (count <= 0 ? [] : recentText().replace(/\n$/, '').split('\n').slice(-count)),
    };
}

// EXTERNAL MODULE: ./build/commands/load.js + 70 modules
var load = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/commands/task-outputs.js







const KEPT_FINDINGS = 200;
function createTaskOutputs(world, root, masker, workshop, face) {
    const matchersOf = matcherReader(world, root);
    const open = new Map();
    const last = new Map();
    return {
        lastLines: (node, count) => open.get(node)?.lastLines(count) ?? last.get(node)?.slice(-count) ?? [],
        open(order) {
            const name = logName(order);
            const log = workshop.log(name);
            const findings = [];
            let dropped = 0;
            const note = (text) => sink(Buffer.from(`${(0,visible/* safeText */.Hk)(text)}\n`), 'stderr');
            const sink = (block, stream) => {
                log.write(block);
                face.onText(order, block, stream);
            };
            const matchers = matchersOf(order, note);
            const output = createTaskOutput({
                masker,
                root,
                matchers,
                ...(order.workingDirectory === undefined
                    ? {}
                    : { cwd: external_node_path_.posix.relative(root, (0,load/* absolute */.ys)(root, order.workingDirectory)) }),
                isFile: (path) => world.sources.exists((0,load/* absolute */.ys)(root, path)) === 'file',
                onText: sink,
                onFinding: (finding) => {
                    if (findings.length < KEPT_FINDINGS)
                        findings.push(finding);
                    else
                        dropped++;
                },
                onMask: (added) => {
                    if (added.kind === 'masked')
                        face.onMask(added.runner);
                },
            });
            open.set(order.node, output);
            return {
                write: (stream, chunk) => {
                    output.write(stream, chunk);
                    return world.out.busy();
                },
                note,
                end: () => {
                    const totals = output.end();
                    open.delete(order.node);
                    last.set(order.node, output.lastLines(KEPT_LINES));
                    const kept = log.end();
                    return {
                        findings,
                        findingsDropped: dropped + totals.droppedFindings,
                        ...(kept.written ? { log: `logs/${name}` } : {}),
                    };
                },
            };
        },
    };
}
const KEPT_LINES = 1;
function logName({ node, attempt }) {
    const plain = node.replaceAll(/[^A-Za-z0-9._[\]-]/g, '_').slice(0, 180);
    const key = /\[(.*)\]/s.exec(node)?.[1] ?? '';
    const isPlain = plain === node && key === key.toLowerCase();
    const digest = isPlain ? '' : `-${(0,external_node_crypto_.createHash)('sha256').update(node).digest('hex').slice(0, 8)}`;
    return `${plain}${digest}.${attempt}.log`;
}
function matcherReader(world, root) {
    const files = new Map();
    const readFile = (name, note) => {
        const text = world.texts.read((0,load/* absolute */.ys)(root, name));
        if (!text.ok) {
            note(`warning: problem matcher ${name} cannot be read: ${text.error}`);
            return [];
        }
        const parsed = parseMatcherFile(text.value);
        if (parsed.ok)
            return parsed.value;
        for (const { at, message } of parsed.error)
            note(`warning: problem matcher ${name}: ${at}: ${message}`);
        return [];
    };
    return (order, note) => order.task.matchers.flatMap((name) => {
        const builtIn = BUILT_IN_MATCHERS.get(name);
        if (builtIn !== undefined)
            return builtIn;
        const known = files.get(name) ?? readFile(name, note);
        files.set(name, known);
        return known;
    });
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

/***/ 6344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   Nv: () => (/* binding */ CLASSES),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   aC: () => (/* binding */ MAX_EDGES),
/* harmony export */   k2: () => (/* binding */ ganttName),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT)
/* harmony export */ });
const label = (text, most = 60) => {
    const signs = Array.from(text.replaceAll(/[\s\p{C}\u2028\u2029]+/gu, ' ').trim() || '-');
    const short = signs.length <= most ? signs : [...signs.slice(0, most - 1), '…'];
    return `"${short.map((sign) => (/[\p{L}\p{N} _.,\-…✔✖▲■○–·◌▸→]/u.test(sign) ? sign : `#${sign.codePointAt(0) ?? 63};`)).join('')}"`;
};
const ganttName = (text, most = 60) => Array.from(text)
    .slice(0, most)
    .join('')
    .replaceAll(/[^\p{L}\p{N}_.\-[\]]/gu, '_');
const CLASSES = [
    'classDef succeeded fill:#dafbe1,stroke:#1a7f37,color:#116329',
    'classDef degraded fill:#fff8c5,stroke:#9a6700,color:#633c01',
    'classDef failed fill:#ffebe9,stroke:#cf222e,color:#82071e',
    'classDef cancelled fill:#ffe8d1,stroke:#bc4c00,color:#762c00',
    'classDef quiet fill:#f6f8fa,stroke:#8c959f,color:#57606a,stroke-dasharray:4',
    'classDef working fill:#ddf4ff,stroke:#0969da,color:#0a3069',
];
const classOf = (status) => {
    switch (status) {
        case 'succeeded':
        case 'degraded':
        case 'failed':
        case 'cancelled':
            return status;
        case 'skipped':
        case 'omitted':
        case 'pending':
            return 'quiet';
        case 'waiting':
        case 'running':
            return 'working';
    }
};
const MAX_EDGES = 400;
const MAX_TEXT = 40_000;


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

/***/ 9158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ safeText),
/* harmony export */   mU: () => (/* binding */ withoutColours)
/* harmony export */ });
/* unused harmony exports visible, defused */
function visible(text) {
    return text.replaceAll(UNSEEN, show);
}
function defused(text) {
    return text.replaceAll(LINE_COMMAND, '$1\\').replaceAll(BRACKET_COMMAND, '$&\\');
}
function safeText(text) {
    return defused(visible(text.replaceAll(/\r\n?/g, '\n')));
}
function withoutColours(text) {
    return text.includes(ESC) ? text.replaceAll(COLOUR, '') : text;
}
const ESC = String.fromCharCode(0x1b);
function escape(code) {
    return `\\u{${code.toString(16)}}`;
}
function range(first, last = first) {
    return first === last ? escape(first) : `${escape(first)}-${escape(last)}`;
}
const SGR = '\\[[0-9;:]{0,64}m';
const COLOUR = new RegExp(`${range(0x1b)}${SGR}`, 'gu');
const CONTROL = [range(0x00, 0x08), range(0x0b, 0x1a), range(0x1c, 0x1f), range(0x7f, 0x9f)];
const HIDDEN = [
    range(0xad),
    range(0x34f),
    range(0x61c),
    range(0x115f, 0x1160),
    range(0x180e),
    range(0x200b, 0x200c),
    range(0x200e, 0x200f),
    range(0x2028, 0x202e),
    range(0x2060, 0x206f),
    range(0x3164),
    range(0xfeff),
    range(0xffa0),
    range(0xfff9, 0xfffb),
    range(0xe0000, 0xe007f),
];
const JOINER = `(?<!\\p{Extended_Pictographic}[${range(0xfe0f)}\\p{Emoji_Modifier}]?)${range(0x200d)}`;
const UNSEEN = new RegExp(`${range(0x1b)}(?!${SGR})|[${CONTROL.join('')}${HIDDEN.join('')}]|${JOINER}`, 'gu');
const WEIGHTLESS = `[${range(0x200d)}${range(0xfe00, 0xfe0f)}]`;
const LINE_COMMAND = new RegExp(`^((?:[^\\S\\n]|${WEIGHTLESS})*)(?=:${WEIGHTLESS}*:)`, 'gmu');
const BRACKET_COMMAND = new RegExp(`#${WEIGHTLESS}*#${WEIGHTLESS}*\\[`, 'gu');
function show(found) {
    const code = found.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 1781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ LEFT_OUT),
/* harmony export */   S: () => (/* binding */ planHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

function planHash(plan) {
    const { hash: _, target: __, ...body } = plan;
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(body)).digest('hex')}`;
}
const LEFT_OUT = '`--skip`';


/***/ })

};
