export const id = 713;
export const ids = [713,158];
export const modules = {

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

/***/ 713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var _contexts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(435);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3158);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1775);



const FILE = 'unified-workflow.yml';
function init(world, given) {
    const { cwd } = world.machine;
    const path = (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .absolute */ .ys)(cwd, FILE);
    if (world.sources.exists(path) !== undefined && !given.has('force')) {
        world.out.stderr(`noa: ${FILE} is there already; \`noa init --force\` overwrites it\n`);
        return _world_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.wrongInput;
    }
    const name = cwd.split('/').findLast((part) => part !== '') ?? 'workflow';
    const written = world.texts.write(path, definition(name.replaceAll(/[^A-Za-z0-9_ .-]/g, '-'), tasksFor(world, cwd)));
    if (!written.ok) {
        world.out.stderr(`noa: ${FILE} cannot be written: ${written.error}\n`);
        return _world_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.wrongInput;
    }
    world.out.stdout([
        `wrote ${FILE}`,
        '',
        'next:',
        '  noa run            runs it here',
        '  noa plan           shows what would run, and why',
        '',
        'in a GitHub workflow, after actions/checkout:',
        '  - uses: noa/unified-workflow@v1',
        '',
    ].join('\n'));
    return _world_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.done;
}
function definition(name, tasks) {
    const lines = tasks.map(({ name: task, run, after }) => {
        const edge = after === undefined ? '' : `, depends_on: [${after}]`;
        return `    - { name: ${task}, run: ${JSON.stringify(run)}${edge} }`;
    });
    return [
        '# yaml-language-server: $schema=https://raw.githubusercontent.com/noa/unified-workflow/v1/definitions/schema.json',
        'workflow:',
        `  name: ${JSON.stringify(name)}`,
        '  tasks: # all at once, but for what depends on something',
        ...lines,
        '',
    ].join('\n');
}
function tasksFor(world, cwd) {
    const has = (file) => world.sources.exists((0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .absolute */ .ys)(cwd, file)) === 'file';
    const tasks = [];
    if (has('package.json'))
        tasks.push(...npmTasks(world, (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .absolute */ .ys)(cwd, 'package.json')));
    if (has('Cargo.toml'))
        tasks.push({ name: 'cargo-check', run: 'cargo check' }, { name: 'cargo-test', run: 'cargo test' });
    if (has('go.mod'))
        tasks.push({ name: 'go-vet', run: 'go vet ./...' }, { name: 'go-test', run: 'go test ./...' });
    if (has('pyproject.toml') || has('setup.py'))
        tasks.push({ name: 'pytest', run: 'python -m pytest' });
    if (tasks.length === 0 && has('Makefile'))
        tasks.push({ name: 'make', run: 'make' });
    return tasks.length > 0 ? tasks : [{ name: 'hello', run: 'echo "hello from noa"' }];
}
function npmTasks(world, path) {
    const text = world.texts.read(path);
    const manifest = text.ok ? (0,_contexts_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text.value) : undefined;
    const scripts = typeof manifest === 'object' && manifest !== null && 'scripts' in manifest ? manifest.scripts : undefined;
    if (typeof scripts !== 'object' || scripts === null)
        return [];
    const known = ['format:check', 'lint', 'typecheck', 'build', 'test'].filter((name) => Object.hasOwn(scripts, name));
    const build = known.includes('build');
    return known.map((name) => ({
        name: name.replaceAll(':', '-'),
        run: name === 'test' ? 'npm test' : `npm run ${name}`,
        ...(name === 'test' && build ? { after: 'build' } : {}),
    }));
}


/***/ }),

/***/ 3158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ys: () => (/* binding */ absolute),
  p0: () => (/* binding */ findingsJson),
  _g: () => (/* binding */ findingsText),
  Hh: () => (/* binding */ load_load),
  refuse: () => (/* binding */ refuse)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/definition/find.js
var find = __webpack_require__(1829);
// EXTERNAL MODULE: ./build/definition/load.js + 62 modules
var load = __webpack_require__(3583);
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


const linesOf = (text) => text
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




function load_load(world, file, target, hasProgram) {
    const { cwd, version } = world.machine;
    const found = file === undefined ? (0,find/* findDefinition */.Jn)(cwd, world.sources) : undefined;
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
        root: (0,find/* repositoryRoot */.Hn)(path, cwd, world.sources),
        result: (0,load/* loadDefinition */.y)(path, world.sources, options),
    };
}
const absolute = (cwd, path) => {
    const slashed = /^[A-Za-z]:\//.test(cwd) ? path.replaceAll('\\', '/') : path;
    return slashed.startsWith('/') || /^[A-Za-z]:\//.test(slashed) ? slashed : external_node_path_.posix.join(cwd, slashed);
};
const findingsText = (world, root, findings) => renderText(findings, (file) => {
    const read = world.sources.read(absolute(root, file), 4 * 1024 * 1024);
    return read.ok ? linesOf(new TextDecoder().decode(read.value)) : undefined;
});
const findingsJson = (findings) => `${JSON.stringify(renderJson(findings), undefined, 2)}\n`;
function refuse(world, given, lines) {
    world.out.stderr(lines.map((line) => `noa: ${line}\n`).join(''));
    if (given.has('json'))
        world.out.stdout(`${JSON.stringify({ ...renderJson([]), errors: lines }, undefined, 2)}\n`);
}


/***/ })

};
