export const id = 713;
export const ids = [713];
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
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
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
    const written = world.texts.write(path, definition(nameFrom(name), tasksFor(world, cwd)));
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
const nameFrom = (folder) => {
    const name = folder.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 99);
    return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
};
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


/***/ })

};
