export const id = 203;
export const ids = [203];
export const modules = {

/***/ 203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  machine: () => (/* binding */ machine)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/diagnostic.js
var diagnostic = __webpack_require__(1713);
;// CONCATENATED MODULE: ./build/outside/builds.js




const NOT_SOURCE = new Set(['.git', '.noa', 'target', 'node_modules']);
function createBuilds({ cache }) {
    const home = (0,external_node_path_.join)(cache, 'builds');
    return {
        key: ({ path, except, beside }, recipe) => attempt(`cannot read ${path}`, () => {
            const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(['noa-build-1', recipe]));
            addContent(hash, path, '', (name) => name !== except);
            if (beside !== undefined) {
                hash.update('beside\n');
                addContent(hash, beside.folder, '', (name) => beside.endings.some((ending) => name.endsWith(ending)));
            }
            return hash.digest('hex');
        }),
        adopt,
        find(key) {
            const folder = (0,external_node_path_.join)(home, key);
            return (0,external_node_fs_.existsSync)(folder) ? folder : undefined;
        },
        begin: (key) => attempt('cannot make a folder for the build', () => {
            makePrivate(cache);
            const folder = (0,external_node_path_.join)(home, `.${key.slice(0, 16)}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
            const abandon = () => {
                try {
                    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
                }
                catch {
                }
            };
            return {
                folder,
                abandon,
                commit: () => attempt('cannot keep the build', () => {
                    const place = (0,external_node_path_.join)(home, key);
                    try {
                        (0,external_node_fs_.renameSync)(folder, place);
                    }
                    catch (error) {
                        abandon();
                        if (!(0,external_node_fs_.existsSync)(place))
                            throw error;
                    }
                    return place;
                }),
            };
        }),
    };
}
function adopt(folder, program, made) {
    const target = (0,external_node_path_.join)(folder, 'target');
    const release = (0,external_node_path_.join)(target, 'release');
    try {
        const programs = (0,external_node_fs_.readdirSync)(release, { withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ name }) => name)
            .filter((name) => process.platform === 'win32'
            ? name.endsWith('.exe')
            : !/\.(d|so|dylib|rlib)$/.test(name) && ((0,external_node_fs_.statSync)((0,external_node_path_.join)(release, name)).mode & 0o111) !== 0)
            .toSorted();
        const [only] = programs;
        if (only === undefined)
            return (0,diagnostic/* err */._q)('its Cargo.toml makes no program; add src/main.rs');
        if (programs.length > 1)
            return (0,diagnostic/* err */._q)(`its Cargo.toml makes more than one program (${programs.join(', ')}); leave one of them`);
        (0,external_node_fs_.renameSync)((0,external_node_path_.join)(release, only), program);
        (0,external_node_fs_.rmSync)(target, { recursive: true, force: true });
        if (made !== undefined)
            (0,external_node_fs_.rmSync)(made, { force: true });
        return (0,diagnostic.ok)(undefined);
    }
    catch (error) {
        return (0,diagnostic/* err */._q)(`the program of cargo cannot be taken: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function addContent(hash, path, name, counts) {
    if (!(0,external_node_fs_.statSync)(path).isDirectory()) {
        const content = (0,external_node_fs_.readFileSync)(path);
        hash.update(`file ${JSON.stringify(name)} ${content.length}\n`).update(content);
        return;
    }
    const entries = (0,external_node_fs_.readdirSync)(path, { withFileTypes: true })
        .filter((each) => !NOT_SOURCE.has(each.name) && (each.isDirectory() || counts(each.name)))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    for (const each of entries)
        if (!each.isSymbolicLink() ||
            (0,external_node_fs_.statSync)((0,external_node_path_.join)(path, each.name), { throwIfNoEntry: false })?.isFile() === true)
            addContent(hash, (0,external_node_path_.join)(path, each.name), `${name}/${each.name}`, counts);
}
function makePrivate(cache) {
    (0,external_node_fs_.mkdirSync)(cache, { recursive: true, mode: 0o700 });
    const ignore = (0,external_node_path_.join)(cache, '.gitignore');
    if (!(0,external_node_fs_.existsSync)(ignore))
        (0,external_node_fs_.writeFileSync)(ignore, '*\n');
}
function attempt(what, act) {
    try {
        return (0,diagnostic.ok)(act());
    }
    catch (error) {
        return (0,diagnostic/* err */._q)(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/outside/clock.js
const LONGEST = 2 ** 31 - 1;
const clock = {
    now: () => performance.now(),
    wall: () => new Date().toISOString(),
    wake: (at, then) => {
        let timer;
        const wait = () => {
            const left = at - performance.now();
            timer = setTimeout(left > LONGEST ? wait : ring, Math.max(0, Math.min(Math.ceil(left), LONGEST)));
        };
        const ring = () => (performance.now() < at ? wait() : then());
        wait();
        return () => clearTimeout(timer);
    },
};

;// CONCATENATED MODULE: ./build/outside/errno.js
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
const sayErrno = (error) => {
    switch (codeOf(error) ?? '') {
        case 'ENOSPC':
            return 'the disk is full';
        case 'EDQUOT':
            return 'the disk quota is used up';
        case 'EROFS':
            return 'the file system is read-only';
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'ENOENT':
            return 'it does not exist';
        case 'ENOTDIR':
            return 'a part of the path is no folder';
        case 'EISDIR':
            return 'it is a folder';
        case 'ENAMETOOLONG':
            return 'the name is too long';
        case 'ELOOP':
            return 'its links go in a circle';
        case 'EFBIG':
            return 'the file may not grow any more (ulimit -f)';
        case 'EMFILE':
        case 'ENFILE':
            return 'too many files are open';
        default:
            return error instanceof Error ? error.message : 'the system refused it';
    }
};

;// CONCATENATED MODULE: ./build/outside/file-hasher.js
const createFileHasher = (root) => ({
    hash: async (patterns) => {
        const { hashFiles } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 3660));
        const done = hushDebugCommands();
        try {
            return await hashFiles(patterns.join('\n'), root, { followSymbolicLinks: false });
        }
        catch {
            return '';
        }
        finally {
            done();
        }
    },
});
let hushed = 0;
let speakAgain;
function hushDebugCommands() {
    hushed++;
    speakAgain ??= withoutDebugCommands(process.stdout);
    return () => {
        if (--hushed > 0)
            return;
        speakAgain?.();
        speakAgain = undefined;
    };
}
function withoutDebugCommands(stream) {
    const write = Reflect.get(stream, 'write');
    if (typeof write !== 'function')
        return () => undefined;
    const filtered = (...given) => given.length === 1 && typeof given[0] === 'string' && given[0].startsWith('::debug::')
        ? true
        : Reflect.apply(write, stream, given);
    Reflect.set(stream, 'write', filtered);
    return () => void Reflect.set(stream, 'write', write);
}

;// CONCATENATED MODULE: ./build/outside/git-facts.js


function gitFacts(root) {
    const git = gitFolder(root);
    if (git === undefined)
        return {};
    const head = read((0,external_node_path_.join)(git, 'HEAD'))?.trim();
    const common = commonFolder(git);
    const ref = head?.startsWith('ref: ') === true ? head.slice(5) : undefined;
    const sha = ref === undefined ? head : git_facts_resolve(common, ref);
    const repository = origin(read((0,external_node_path_.join)(common, 'config')) ?? '');
    return {
        ...(sha !== undefined && /^[0-9a-f]{40,64}$/.test(sha) ? { sha } : {}),
        ...(ref === undefined ? {} : { ref }),
        ...(repository === undefined ? {} : { repository }),
    };
}
function gitFolder(root) {
    const path = (0,external_node_path_.join)(root, '.git');
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (found === undefined)
        return undefined;
    if (found.isDirectory())
        return path;
    const named = /^gitdir: (.+)$/m.exec(read(path) ?? '')?.[1];
    return named === undefined ? undefined : (0,external_node_path_.isAbsolute)(named) ? named : (0,external_node_path_.join)((0,external_node_path_.dirname)(path), named);
}
function commonFolder(git) {
    const common = read((0,external_node_path_.join)(git, 'commondir'))?.trim();
    return common === undefined ? git : (0,external_node_path_.isAbsolute)(common) ? common : (0,external_node_path_.join)(git, common);
}
function git_facts_resolve(git, ref) {
    const loose = read((0,external_node_path_.join)(git, ref))?.trim();
    if (loose !== undefined)
        return loose;
    const packed = (read((0,external_node_path_.join)(git, 'packed-refs')) ?? '').split('\n').find((line) => line.endsWith(` ${ref}`));
    return packed?.split(' ')[0];
}
function origin(config) {
    const section = /\[remote "origin"\]([^[]*)/.exec(config)?.[1];
    const url = section === undefined ? undefined : /^\s*url\s*=\s*(\S+)/m.exec(section)?.[1];
    return url === undefined ? undefined : /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1];
}
function read(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/outside/log-files.js



function createLogFile(folder, name) {
    let file;
    let problem;
    return {
        write(text) {
            if (problem !== undefined || text.length === 0)
                return;
            try {
                file ??= log_files_open((0,external_node_path_.join)(folder, name));
                for (let at = 0; at < text.length;)
                    at += (0,external_node_fs_.writeSync)(file, text, at);
            }
            catch (error) {
                problem = `its log is cut off: ${sayErrno(error)}`;
            }
        },
        end() {
            if (file !== undefined)
                (0,external_node_fs_.closeSync)(file);
            return { written: file !== undefined, ...(problem === undefined ? {} : { problem }) };
        },
    };
}
function log_files_open(path) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    return (0,external_node_fs_.openSync)(path, 'w', 0o600);
}
function readTail(path, most) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, 'r');
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const bytes = Buffer.alloc(Math.min(size, most));
        const got = (0,external_node_fs_.readSync)(file, bytes, 0, bytes.length, size - bytes.length);
        return bytes.subarray(0, got).toString('utf8');
    }
    catch {
        return '';
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./build/outside/output-schemas.js
const outputSchemas = {
    check: async (declared, outcome) => {
        const withSchema = Object.entries(declared).filter(([, { schema }]) => schema !== undefined);
        if (withSchema.length === 0 || outcome.failure !== undefined)
            return outcome;
        const { default: exported } = await __webpack_require__.e(/* import() */ 210).then(__webpack_require__.t.bind(__webpack_require__, 2210, 19));
        const ajv = new exported.Ajv2020({ strict: false, allErrors: false, validateFormats: false });
        for (const [name, { schema }] of withSchema) {
            const written = Object.keys(outcome.outputs).find((key) => key.toLowerCase() === name.toLowerCase());
            if (written === undefined || typeof schema !== 'object' || schema === null)
                continue;
            const problem = against(ajv, schema, outcome.outputs[written]);
            if (problem !== undefined)
                return {
                    ...outcome,
                    failure: { class: 'output', message: `output \`${name}\` does not fit its schema: ${problem}` },
                };
        }
        return outcome;
    },
};
function against(ajv, schema, published) {
    try {
        const value = typeof published === 'string' ? JSON.parse(published) : published;
        return ajv.validate(schema, value) === true ? undefined : ajv.errorsText();
    }
    catch (error) {
        return error instanceof SyntaxError
            ? undefined
            : error instanceof Error
                ? error.message
                : 'the schema cannot be used';
    }
}

;// CONCATENATED MODULE: ./build/outside/process-memory.js

class MemoryWatch {
    #file;
    #attributed = 0;
    constructor(file = counterFile()) {
        this.#file = file;
    }
    count() {
        return this.#file === undefined ? 0 : (readCounter(this.#file) ?? 0);
    }
    blames(countAtStart) {
        const now = this.count();
        const known = Math.max(countAtStart, this.#attributed);
        if (now <= known)
            return false;
        this.#attributed = known + 1;
        return true;
    }
}
function counterFile(membership = '/proc/self/cgroup', root = '/sys/fs/cgroup') {
    let lines;
    try {
        lines = (0,external_node_fs_.readFileSync)(membership, 'utf8').split('\n');
    }
    catch {
        return undefined;
    }
    const candidates = [];
    for (const line of lines) {
        const [, controllers = '', path = ''] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
        if (controllers.split(',').includes('memory')) {
            candidates.push(`${root}/memory${path}/memory.oom_control`, `${root}/memory/memory.oom_control`);
        }
        else if (controllers === '' && path !== '') {
            candidates.push(`${root}${path}/memory.events`, `${root}/memory.events`);
        }
    }
    return [...candidates, '/proc/vmstat'].find((file) => readCounter(file) !== undefined);
}
function readCounter(file) {
    try {
        const found = /^oom_kill (\d+)/m.exec((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return found ? Number(found[1]) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/outside/process-output.js
const BYTES_A_TURN = 512 * 1024;
class ReadingTurns {
    #left = BYTES_A_TURN;
    #turnEnds = false;
    #held = new Set();
    took(bytes, reader) {
        this.#left -= bytes;
        if (this.#left > 0) {
            if (!this.#turnEnds)
                this.#endTurn();
            return;
        }
        this.#held.add(reader);
        reader.hold();
        if (!this.#turnEnds)
            this.#endTurn();
    }
    #endTurn() {
        this.#turnEnds = true;
        setImmediate(() => {
            this.#turnEnds = false;
            this.#left = BYTES_A_TURN;
            const held = [...this.#held];
            this.#held.clear();
            for (const reader of held)
                reader.release();
        });
    }
}
class ProcessOutput {
    #streams;
    #open;
    #paused = false;
    #held = false;
    #lastChunkAt = 0;
    #onClosed;
    #limit;
    #cut = false;
    constructor(streams, turns, onChunk) {
        this.#streams = streams;
        this.#open = streams.length;
        for (const [at, stream] of streams.entries()) {
            stream.on('data', (chunk) => {
                this.#lastChunkAt = performance.now();
                onChunk(at, chunk);
                turns.took(chunk.length, this);
            });
            stream.on('error', () => { });
            stream.once('close', () => this.#closed());
        }
    }
    get silentMs() {
        return this.#paused ? 0 : performance.now() - this.#lastChunkAt;
    }
    pause() {
        if (this.#paused)
            return;
        this.#paused = true;
        this.#stopClock();
        for (const stream of this.#streams)
            stream.pause();
    }
    resume() {
        if (!this.#paused)
            return;
        this.#paused = false;
        this.#startClock();
        this.#flow();
    }
    hold() {
        this.#held = true;
        for (const stream of this.#streams)
            stream.pause();
    }
    release() {
        this.#held = false;
        this.#flow();
    }
    drain(limitMs) {
        return new Promise((resolve) => {
            if (this.#open === 0)
                return resolve(true);
            this.#onClosed = () => resolve(!this.#cut);
            this.#limit = { timer: undefined, leftMs: limitMs, since: 0 };
            if (!this.#paused)
                this.#startClock();
        });
    }
    cutWithin(limitMs) {
        if (this.#open === 0)
            return;
        if (this.#limit === undefined)
            return;
        this.#stopClock();
        this.#limit = { timer: undefined, leftMs: Math.min(limitMs, this.#limit.leftMs), since: 0 };
        this.#startClock();
        this.resume();
    }
    destroy() {
        this.#cut = true;
        for (const stream of this.#streams)
            stream.destroy();
    }
    #flow() {
        if (this.#paused || this.#held)
            return;
        for (const stream of this.#streams)
            stream.resume();
    }
    #closed() {
        this.#open -= 1;
        if (this.#open > 0)
            return;
        this.#stopClock();
        this.#onClosed?.();
    }
    #startClock() {
        const limit = this.#limit;
        if (limit === undefined || limit.timer !== undefined || this.#open === 0)
            return;
        limit.since = performance.now();
        limit.timer = setTimeout(() => this.destroy(), limit.leftMs);
    }
    #stopClock() {
        const limit = this.#limit;
        if (limit?.timer === undefined)
            return;
        clearTimeout(limit.timer);
        limit.timer = undefined;
        limit.leftMs = Math.max(0, limit.leftMs - (performance.now() - limit.since));
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/outside/process-pipes.js






const { O_NONBLOCK, O_RDONLY, O_WRONLY } = external_node_fs_.constants;
const O_PATH = 0o10_000_000;
const MADE_AT_ONCE = 8;
const MAKERS = ['/usr/bin/mkfifo', '/bin/mkfifo'];
class PipePool {
    #maker = process.platform === 'linux' ? MAKERS.find((path) => (0,external_node_fs_.existsSync)(path)) : undefined;
    #free = [];
    #making;
    #broken = this.#maker === undefined;
    constructor() {
        if (!this.#broken)
            void this.#more();
    }
    wait(count) {
        return this.#broken || this.#free.length >= count ? undefined : this.#more();
    }
    has(count) {
        return this.#free.length >= count;
    }
    forOutput() {
        const held = this.#free.pop();
        if (held === undefined)
            return undefined;
        const [ours, childEnd] = this.#openBoth(held, O_RDONLY | O_NONBLOCK, O_WRONLY);
        const stream = new external_node_net_.Socket({ fd: ours, readable: true, writable: false });
        stream.once('close', () => (stream.readableEnded ? this.#free.push(held) : (0,external_node_fs_.closeSync)(held)));
        return { childEnd, stream };
    }
    #openBoth(held, first, second) {
        const path = `/proc/self/fd/${held}`;
        let one;
        try {
            one = (0,external_node_fs_.openSync)(path, first);
            return [one, (0,external_node_fs_.openSync)(path, second)];
        }
        catch (error) {
            if (one !== undefined)
                (0,external_node_fs_.closeSync)(one);
            this.#free.push(held);
            throw error;
        }
    }
    #more() {
        this.#making ??= this.#make();
        return this.#making;
    }
    async #make() {
        let directory;
        const made = [];
        const remove = () => {
            if (directory !== undefined)
                (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
        };
        process.once('exit', remove);
        try {
            const place = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'noa-pipes-'));
            directory = place;
            const names = Array.from({ length: MADE_AT_ONCE }, (_, at) => (0,external_node_path_.join)(place, String(at)));
            const child = (0,external_node_child_process_.spawn)(this.#maker ?? '', names, { stdio: 'ignore', env: {} });
            await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
            for (const name of names)
                made.push((0,external_node_fs_.openSync)(name, O_PATH));
        }
        catch {
        }
        process.off('exit', remove);
        remove();
        this.#making = undefined;
        this.#broken = made.length === 0;
        this.#free.push(...made);
    }
}
function inputFile(bytes) {
    if (process.platform !== 'linux')
        return undefined;
    for (const place of ['/dev/shm', (0,external_node_os_.tmpdir)()]) {
        const path = (0,external_node_path_.join)(place, `noa-input-${(0,external_node_crypto_.randomUUID)()}`);
        try {
            (0,external_node_fs_.writeFileSync)(path, bytes, { flag: 'wx', mode: 0o600 });
            return (0,external_node_fs_.openSync)(path, O_RDONLY);
        }
        catch {
        }
        finally {
            (0,external_node_fs_.rmSync)(path, { force: true });
        }
    }
    return undefined;
}
function handOver(pipe) {
    if (pipe !== undefined)
        (0,external_node_fs_.closeSync)(pipe.childEnd);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/outside/process-table.js

const KERNEL_THREAD = 0x0020_0000;
function readEntry(pid) {
    const text = process_table_read(`/proc/${pid}/stat`);
    const nameEnd = text?.lastIndexOf(')') ?? -1;
    if (text === undefined || nameEnd < 0)
        return undefined;
    const fields = text.slice(nameEnd + 2).split(' ');
    const number = (at) => Number(fields[at] ?? 0);
    return {
        pid,
        name: text.slice(text.indexOf('(') + 1, nameEnd),
        zombie: fields[0] === 'Z' || fields[0] === 'X',
        kernelThread: (number(6) & KERNEL_THREAD) !== 0,
        parent: number(1),
        group: number(2),
        startTicks: number(19),
    };
}
function listPids() {
    try {
        return (0,external_node_fs_.readdirSync)('/proc').filter(isNumber).map(Number);
    }
    catch {
        return [];
    }
}
function lastPid() {
    const text = process_table_read('/proc/loadavg');
    return text === undefined ? 0 : Number(text.slice(text.lastIndexOf(' ') + 1)) || 0;
}
function ownAncestors() {
    const ancestors = [];
    for (let pid = process.ppid; pid > 0 && ancestors.length < 64;) {
        ancestors.push(pid);
        pid = readEntry(pid)?.parent ?? 0;
    }
    return ancestors;
}
function processOf(pid) {
    const found = /^Tgid:\s*(\d+)/m.exec(process_table_read(`/proc/${pid}/status`) ?? '');
    return found ? Number(found[1]) : pid;
}
function ignoresInterrupt(pid) {
    const found = /^SigIgn:\s*([0-9a-f]+)/m.exec(process_table_read(`/proc/${pid}/status`) ?? '');
    return found !== null && (Number.parseInt(found[1]?.slice(-1) ?? '0', 16) & 2) !== 0;
}
function readCommand(pid) {
    const words = process_table_read(`/proc/${pid}/cmdline`)?.split('\0').join(' ').trim();
    if (words)
        return words.length > 200 ? `${words.slice(0, 199)}…` : words;
    return readEntry(pid)?.name ?? '';
}
function readVariable(pid, name) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'utf8');
    }
    catch (error) {
        return { kind: isDenied(error) ? 'unreadable' : 'gone' };
    }
    if (text === '')
        return { kind: 'empty' };
    const head = `${name}=`;
    const at = text.startsWith(head) ? 0 : text.indexOf(`\0${head}`) + 1;
    if (at === 0 && !text.startsWith(head))
        return { kind: 'none' };
    const end = text.indexOf('\0', at);
    return { kind: 'value', value: text.slice(at + head.length, end < 0 ? undefined : end) };
}
function isNumber(name) {
    const first = name.codePointAt(0) ?? 0;
    return first >= 0x30 && first <= 0x39;
}
function isDenied(error) {
    return (typeof error === 'object' &&
        error !== null &&
        'code' in error &&
        (error.code === 'EACCES' || error.code === 'EPERM'));
}
function process_table_read(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/outside/process-markers.js

const markerVariable = 'NOA_TASK_MARKER';
const KNOWN_FOR_MS = 2000;
function withMarker(env, marker) {
    const outer = env[markerVariable];
    return { ...env, [markerVariable]: outer ? `${outer} ${marker}` : marker };
}
function carries(markers, marker) {
    return markers === marker || markers.split(' ').includes(marker);
}
function carriesPrefix(markers, prefix) {
    return markers.split(' ').some((marker) => marker.startsWith(prefix));
}
function markersOf(pid) {
    const read = readVariable(pid, markerVariable);
    if (read.kind === 'value')
        return read.value;
    if (read.kind !== 'empty')
        return '';
    const entry = readEntry(pid);
    return entry === undefined || entry.kernelThread || entry.zombie ? '' : undefined;
}
class MarkerListing {
    #known = new Map();
    #knownSince = -Infinity;
    #asking = [];
    list() {
        return new Promise((tell) => {
            this.#asking.push(tell);
            if (this.#asking.length > 1)
                return;
            setImmediate(() => {
                const asking = this.#asking;
                this.#asking = [];
                const listed = this.#refresh();
                for (const each of asking)
                    each(listed);
            });
        });
    }
    #refresh() {
        const now = performance.now();
        const isFresh = now - this.#knownSince < KNOWN_FOR_MS;
        if (!isFresh)
            this.#knownSince = now;
        const seen = new Map();
        const unsure = [];
        for (const pid of listPids()) {
            const markers = (isFresh ? this.#known.get(pid) : undefined) ?? markersOf(pid);
            if (markers === undefined)
                unsure.push(pid);
            else
                seen.set(pid, markers);
        }
        this.#known = seen;
        return { seen, unsure };
    }
}

;// CONCATENATED MODULE: ./build/outside/process-signals.js

function signal(target, name) {
    try {
        process.kill(target, name);
        return 'sent';
    }
    catch (error) {
        return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM'
            ? 'forbidden'
            : 'gone';
    }
}
function signalAwake(target, name) {
    const delivery = signal(target, name);
    if (delivery === 'sent' && name !== 'SIGKILL')
        signal(target, 'SIGCONT');
    return delivery;
}
function taskkill(pid, force) {
    const child = (0,external_node_child_process_.spawn)('taskkill', ['/pid', String(pid), '/T', ...(force ? ['/F'] : [])], {
        stdio: 'ignore',
        windowsHide: true,
    });
    child.on('error', () => { });
    child.unref();
}
function signalTree(leader, name) {
    if (process.platform === 'win32')
        taskkill(leader, name === 'SIGKILL');
    else
        signalAwake(-leader, name);
}

;// CONCATENATED MODULE: ./build/outside/process-reaper.js




const SETTLE_MS = 400;
const SETTLE_AT_MOST_MS = 2000;
const TERM_MS = 500;
const KILL_AT_MOST_MS = 10_000;
const LOOK_EVERY_MS = 10;
async function reap(family, sweeper, reaping) {
    let found = await sweeper.find(family);
    if (found.pids.length === 0)
        return { leftovers: [], possibleSurvivors: named(found.suspects) };
    const began = performance.now();
    const isPatient = () => {
        if (reaping.isKilled())
            return false;
        const graceLeft = reaping.graceLeftMs();
        if (graceLeft === undefined) {
            return reaping.silentMs() < SETTLE_MS || performance.now() - began < SETTLE_MS
                ? performance.now() - began < SETTLE_AT_MOST_MS
                : false;
        }
        return (graceLeft > 0 &&
            found.pids.some((pid) => readEntry(pid)?.group === family.leader && !ignoresInterrupt(pid)));
    };
    while (isPatient()) {
        await (0,promises_.setTimeout)(LOOK_EVERY_MS);
        found = await sweeper.find(family);
        if (found.pids.length === 0)
            return { leftovers: [], possibleSurvivors: named(found.suspects) };
    }
    const stopped = new Map();
    const find = async () => {
        found = await sweeper.find(family);
        return found.pids;
    };
    if (!reaping.isKilled()) {
        await sweep('SIGTERM', found.pids, stopped, find, () => reaping.isKilled(), TERM_MS);
    }
    const alive = await sweep('SIGKILL', await find(), stopped, find, () => false, KILL_AT_MOST_MS);
    return { leftovers: [...stopped.values()], possibleSurvivors: named([...alive, ...found.suspects]) };
}
async function reapStrays(prefix) {
    const killed = new Map();
    const spared = new Set([process.pid, ...ownAncestors()]);
    const look = () => listPids().filter((pid) => !spared.has(pid) && carriesPrefix(markersOf(pid) ?? '', prefix) && readEntry(pid)?.zombie === false);
    const find = async () => {
        const once = look();
        if (once.length > 0)
            return once;
        await (0,promises_.setTimeout)(1);
        return look();
    };
    const alive = await sweep('SIGKILL', await find(), killed, find, () => false, KILL_AT_MOST_MS);
    return {
        killed: [...killed.values()].filter(({ pid }) => !alive.includes(pid)),
        possibleSurvivors: named(alive),
    };
}
async function sweep(name, first, stopped, find, isOver, atMostMs) {
    const until = performance.now() + atMostMs;
    const told = new Set();
    let pids = first;
    while (pids.length > 0) {
        for (const pid of pids) {
            if (!stopped.has(pid))
                stopped.set(pid, { pid, command: readCommand(pid) });
            if (name === 'SIGKILL')
                signal(pid, name);
            else if (!told.has(pid))
                signalAwake(pid, name);
            told.add(pid);
        }
        if (isOver() || performance.now() >= until)
            break;
        await (0,promises_.setTimeout)(LOOK_EVERY_MS);
        pids = await find();
    }
    return pids;
}
function named(pids) {
    return [...new Set(pids)].map((pid) => ({ pid, command: readCommand(pid) }));
}

;// CONCATENATED MODULE: ./build/outside/process-batch-file.js
const UNQUOTABLE = /["%\r\n\0]/;
function batchCommand(argv, commandProcessor) {
    if (argv.some((word) => UNQUOTABLE.test(word)))
        return undefined;
    const line = argv.map((word) => `"${word.replace(/\\+$/, '$&$&')}"`).join(' ');
    return { file: commandProcessor, args: ['/d', '/s', '/v:off', '/c', `"${line}"`], verbatim: true };
}
function isBatchFile(program) {
    return /\.(?:cmd|bat)\s*\.*$/i.test(program);
}

;// CONCATENATED MODULE: ./build/outside/process-ladder.js
const process_ladder_TERM_MS = 1000;
class StopLadder {
    #send;
    #rung = 'none';
    #termAt = Infinity;
    #timer;
    #leaderEnded = false;
    constructor(send) {
        this.#send = send;
    }
    get isKilled() {
        return this.#rung === 'SIGKILL';
    }
    get graceLeftMs() {
        return this.#rung === 'none' ? undefined : Math.max(0, this.#termAt - performance.now());
    }
    stop(graceMs) {
        const termAt = performance.now() + Math.max(0, graceMs);
        switch (this.#rung) {
            case 'none':
                this.#rung = 'SIGINT';
                this.#termAt = termAt;
                this.#send('SIGINT');
                break;
            case 'SIGINT':
                if (termAt >= this.#termAt)
                    return;
                this.#termAt = termAt;
                break;
            case 'SIGTERM':
            case 'SIGKILL':
                return;
        }
        this.#at(this.#termAt, () => this.#term());
    }
    kill() {
        if (this.#rung === 'SIGKILL')
            return;
        clearTimeout(this.#timer);
        this.#rung = 'SIGKILL';
        this.#termAt = -Infinity;
        this.#send('SIGKILL');
    }
    leaderEnded() {
        this.#leaderEnded = true;
        clearTimeout(this.#timer);
    }
    #term() {
        this.#rung = 'SIGTERM';
        this.#send('SIGTERM');
        this.#at(performance.now() + process_ladder_TERM_MS, () => this.kill());
    }
    #at(time, act) {
        clearTimeout(this.#timer);
        if (this.#leaderEnded)
            return;
        const ms = time - performance.now();
        this.#timer = setTimeout(() => (ms > 2 ** 31 - 1 ? this.#at(time, act) : act()), Math.min(ms, 2 ** 31 - 1));
        this.#timer.unref();
    }
}

;// CONCATENATED MODULE: ./build/outside/process-reaper-elsewhere.js



async function reapGroup(leader, reaping) {
    if (process.platform === 'win32' || signal(-leader, 0) === 'gone')
        return { leftovers: [], possibleSurvivors: [] };
    const began = performance.now();
    const waits = () => {
        if (reaping.isKilled())
            return false;
        const graceLeft = reaping.graceLeftMs();
        return graceLeft === undefined ? performance.now() - began < 250 : graceLeft > 0;
    };
    while (waits() && signal(-leader, 0) !== 'gone')
        await (0,promises_.setTimeout)(10);
    const leftovers = await groupMembers(leader);
    if (leftovers.length === 0)
        return { leftovers: [], possibleSurvivors: [] };
    if (!reaping.isKilled())
        signalTree(leader, 'SIGTERM');
    await untilGone(leader, 500, () => reaping.isKilled());
    signalTree(leader, 'SIGKILL');
    await untilGone(leader, 2000, () => false);
    const possibleSurvivors = signal(-leader, 0) === 'gone' ? [] : await groupMembers(leader);
    return { leftovers, possibleSurvivors };
}
async function untilGone(leader, atMostMs, isOver) {
    const until = performance.now() + atMostMs;
    while (signal(-leader, 0) !== 'gone' && performance.now() < until && !isOver())
        await (0,promises_.setTimeout)(10);
}
function groupMembers(group) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('/bin/ps', ['-axo', 'pid=,pgid=,stat=,command='], { maxBuffer: 64 * 1024 * 1024 }, (_, stdout) => {
            const rows = stdout.split('\n').map((row) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(row));
            resolve(rows.flatMap((row) => row !== null && Number(row[2]) === group && !row[3]?.startsWith('Z')
                ? { pid: Number(row[1]), command: (row[4] ?? '').slice(0, 200) }
                : []));
        });
    });
}

;// CONCATENATED MODULE: ./build/outside/process-start-failure.js


function isShortage(error) {
    return ['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'].includes(process_start_failure_codeOf(error));
}
function notStarted(spec, error) {
    const program = spec.argv[0];
    const code = process_start_failure_codeOf(error);
    switch (code) {
        case 'E2BIG':
            return ended('arguments-too-long', tooLong(spec));
        case 'ERR_INVALID_ARG_VALUE':
        case 'ERR_INVALID_ARG_TYPE':
            return ended('bad-text', badText(spec));
        case 'EAGAIN':
        case 'EMFILE':
        case 'ENFILE':
        case 'ENOMEM':
            return ended('no-more-processes', `cannot start ${quote(program)}: the system has no more ${shortOf(code)} (${code}); ` +
                'run fewer tasks at once (max_parallel) or raise the limit');
        case 'ENOENT':
        case 'ENOTDIR':
        case 'EACCES':
        case 'EPERM':
        case 'EISDIR':
        case 'ENOEXEC':
        case 'ELOOP':
        case 'ENAMETOOLONG':
            return aboutDirectory(spec) ?? aboutProgram(spec, code);
        default:
            return ended('other', `cannot start ${quote(program)}: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function ended(cause, message) {
    return { how: 'not-started', cause, message };
}
function aboutDirectory({ cwd }) {
    const stats = statOf(cwd);
    if (stats === 'denied') {
        return ended('directory-missing', `the working directory ${quote(cwd)} cannot be entered: permission denied`);
    }
    if (stats === undefined) {
        return ended('directory-missing', `the working directory ${quote(cwd)} does not exist: create it first`);
    }
    return stats.isDirectory()
        ? undefined
        : ended('directory-missing', `the working directory ${quote(cwd)} is not a directory`);
}
function aboutProgram(spec, code) {
    const program = spec.argv[0];
    const places = placesOf(program, spec);
    const found = places.map((path) => ({ path, stats: statOf(path) }));
    const files = found.filter(({ stats }) => stats !== undefined && stats !== 'denied' && stats.isFile());
    const file = files[0];
    if (file === undefined) {
        const directory = found.find(({ stats }) => stats !== undefined && stats !== 'denied');
        if (directory !== undefined) {
            return ended('is-directory', `${quote(directory.path)} is a directory, not a program: name the program in it`);
        }
        const denied = found.find(({ stats }) => stats === 'denied');
        if (denied !== undefined) {
            return ended('not-executable', `${quote(denied.path)} cannot be reached: permission denied for a directory above`);
        }
        return hasDirectory(program)
            ? ended('program-missing', `there is no program ${quote(places[0] ?? program)}: check the path`)
            : ended('program-missing', `command not found: ${quote(program)}: install it, or add its directory to PATH`);
    }
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP')
        return aboutInterpreter(file.path);
    if (code === 'ENOEXEC') {
        return ended('not-executable', `${quote(file.path)} is no program for this machine: build it for this platform`);
    }
    const interpreter = firstLineOf(file.path);
    if (interpreter !== undefined && isExecutable(file.stats)) {
        return ended('bad-interpreter', `${quote(file.path)} names ${quote(interpreter)} in its first line, which may not be run`);
    }
    return ended('not-executable', `${quote(file.path)} may not be run: make it executable (chmod +x), or check the mount`);
}
function aboutInterpreter(file) {
    const interpreter = firstLineOf(file);
    if (interpreter === undefined) {
        return ended('bad-interpreter', `${quote(file)} needs a loader that this system lacks: build it for this platform`);
    }
    return ended('bad-interpreter', interpreter.includes('\r')
        ? `${quote(file)} has Windows line ends, so that its interpreter is not found: save it with LF line ends`
        : `${quote(file)} names the interpreter ${quote(interpreter)}, which does not exist: ` +
            'install it or correct the first line');
}
function firstLineOf(file) {
    const head = Buffer.alloc(256);
    try {
        const descriptor = (0,external_node_fs_.openSync)(file, 'r');
        try {
            (0,external_node_fs_.readSync)(descriptor, head, 0, head.length, 0);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
        return undefined;
    }
    return /^#![ \t]*([^ \t\n\0]+)/.exec(head.toString('latin1'))?.[1];
}
function tooLong({ argv, env }) {
    const [at, size] = largest(argv.map((word, index) => [String(index), Buffer.byteLength(word)]));
    const [name, most] = largest(Object.entries(env).map(([key, value]) => [key, Buffer.byteLength(value)]));
    const start = `cannot start ${quote(argv[0])}: `;
    return most > size
        ? `${start}its environment is too long (the largest variable, ${name}, has ${most} bytes): pass it by a file`
        : `${start}its arguments are too long (argument ${at} has ${size} bytes): pass it by a file or by standard input`;
}
function largest(sizes) {
    return sizes.reduce((most, each) => (each[1] > most[1] ? each : most), ['', -1]);
}
function badText({ argv, cwd, env }) {
    const start = `cannot start ${quote(argv[0])}: `;
    const at = argv.findIndex((word) => word.includes('\0'));
    if (at >= 0)
        return `${start}argument ${at} contains a NUL character at ${argv[at]?.indexOf('\0')}: remove it`;
    const variable = Object.entries(env).find(([key, value]) => `${key}${value}`.includes('\0'));
    if (variable !== undefined)
        return `${start}the variable ${quote(variable[0])} contains a NUL character: remove it`;
    if (cwd.includes('\0'))
        return `${start}the working directory contains a NUL character: remove it`;
    return argv[0] === '' ? 'cannot start a program without a name' : `${start}its arguments are not valid text`;
}
function shortOf(code) {
    if (code === 'ENOMEM')
        return 'memory';
    return code === 'EAGAIN' ? 'processes' : 'open files';
}
function placesOf(program, { cwd, env }) {
    if (hasDirectory(program))
        return [(0,external_node_path_.isAbsolute)(program) ? program : (0,external_node_path_.resolve)(cwd, program)];
    return (env['PATH'] ?? '').split(external_node_path_.delimiter).map((directory) => (0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, directory), program));
}
function hasDirectory(program) {
    return program.includes('/') || (process.platform === 'win32' && program.includes('\\'));
}
function isExecutable(stats) {
    return stats !== undefined && stats !== 'denied' && (stats.mode & 0o111) !== 0;
}
function statOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        return process_start_failure_codeOf(error) === 'EACCES' ? 'denied' : undefined;
    }
}
function process_start_failure_codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
function quote(text) {
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 199)}…` : text);
}

;// CONCATENATED MODULE: ./build/outside/process-supervised.js











const DRAIN_MS = 2000;
const DRAIN_KILLED_MS = 500;
const UNKILLABLE_MS = 10_000;
const SHORTAGE_WAITS_MS = [50, 250];
const isLinux = process.platform === 'linux';
const isWindows = process.platform === 'win32';
class SupervisedProcess {
    ended;
    #spec;
    #shared;
    #ladder = new StopLadder((name) => this.#signal(name));
    #resolve = () => { };
    #child;
    #output;
    #family;
    #killsAtStart = 0;
    #input;
    #paused = false;
    #withdrawn = false;
    #tries = 0;
    #retry;
    #gaveUp;
    constructor(spec, shared) {
        this.#spec = spec;
        this.#shared = shared;
        this.ended = new Promise((resolve) => {
            this.#resolve = resolve;
        });
        this.#start();
    }
    get pid() {
        return this.#child?.pid;
    }
    stop({ graceMs }) {
        if (this.#withdraw())
            return;
        this.#noteDescendants();
        this.#ladder.stop(graceMs);
    }
    kill() {
        if (this.#withdraw())
            return;
        this.#noteDescendants();
        this.#ladder.kill();
        this.#output?.cutWithin(DRAIN_KILLED_MS);
    }
    pause() {
        this.#paused = true;
        this.#output?.pause();
    }
    resume() {
        this.#paused = false;
        this.#output?.resume();
    }
    #start() {
        const { argv, cwd, env, stdin, marker } = this.#spec;
        const command = commandOf(argv, env);
        if (!('file' in command))
            return this.#resolve(command);
        const { pipes, memory } = this.#shared;
        const waiting = pipes.wait(2);
        if (waiting !== undefined) {
            void waiting.then(() => this.#withdrawn || this.#start());
            return;
        }
        this.#tries += 1;
        this.#killsAtStart = memory.count();
        const ends = [];
        let input = 'ignore';
        const isReal = pipes.has(2);
        const take = (make) => {
            const pipe = isReal ? make() : undefined;
            if (pipe !== undefined)
                ends.push(pipe);
            return pipe?.childEnd ?? 'pipe';
        };
        try {
            input = stdin === 'none' ? 'ignore' : (inputFile('text' in stdin ? stdin.text : stdin) ?? 'pipe');
            const child = (0,external_node_child_process_.spawn)(command.file, command.args, {
                cwd,
                env: withMarker(env, marker),
                stdio: [input, take(() => pipes.forOutput()), take(() => pipes.forOutput())],
                detached: !isWindows,
                windowsHide: true,
                windowsVerbatimArguments: command.verbatim,
            });
            if (child.pid === undefined)
                child.once('error', (error) => this.#failed(error));
            else
                this.#supervise(child, child.pid, ends.map(({ stream }) => stream));
        }
        catch (error) {
            this.#failed(error);
        }
        for (const end of ends)
            handOver(end);
        if (typeof input === 'number')
            (0,external_node_fs_.closeSync)(input);
        if (this.#child === undefined)
            for (const { stream } of ends)
                stream
                    .on('error', () => { })
                    .resume()
                    .end();
    }
    #supervise(child, pid, own) {
        const { stdin, marker, onOutput } = this.#spec;
        this.#child = child;
        const birth = isLinux ? this.#shared.sweeper.born(pid) : { at: 0, ticks: 0, ordered: false };
        this.#family = { leader: pid, marker, birth, descendants: new Map() };
        const [stdout, stderr] = own.length > 0 ? own : [child.stdout, child.stderr];
        this.#input = child.stdin;
        const streams = [stdout, stderr].flatMap((stream) => stream ?? []);
        this.#output = new ProcessOutput(streams, this.#shared.turns, (at, chunk) => onOutput(at === 0 ? 'stdout' : 'stderr', chunk));
        if (this.#paused)
            this.#output.pause();
        child.on('error', () => { });
        this.#input?.on('error', () => { });
        if (stdin !== 'none')
            this.#input?.end('text' in stdin ? stdin.text : stdin);
        child.once('exit', (code, name) => void this.#exited(code, name));
    }
    async #exited(code, name) {
        const killedByUs = this.#ladder.isKilled;
        this.#ladder.leaderEnded();
        clearTimeout(this.#gaveUp);
        this.#input?.destroy();
        const outOfMemory = !killedByUs && (name === 'SIGKILL' || code === 137) && this.#shared.memory.blames(this.#killsAtStart);
        const reaping = this.#reap();
        const draining = this.#drain();
        const drained = await draining;
        const aftermath = { ...(reaping === undefined ? NOTHING_LEFT : await reaping), drained };
        this.#resolve(name === null
            ? { how: 'exited', code: code ?? 0, outOfMemory, ...aftermath }
            : { how: 'signalled', signal: name, outOfMemory, ...aftermath });
    }
    #reap() {
        const family = this.#family;
        if (family === undefined)
            return undefined;
        const { sweeper } = this.#shared;
        const reaping = {
            graceLeftMs: () => this.#ladder.graceLeftMs,
            isKilled: () => this.#ladder.isKilled,
            silentMs: () => this.#output?.silentMs ?? Infinity,
        };
        if (!isLinux)
            return reapGroup(family.leader, reaping);
        return sweeper.isAlone(family) ? undefined : reap(family, sweeper, reaping);
    }
    #drain() {
        if (this.#output === undefined)
            return true;
        const drained = this.#output.drain(DRAIN_MS);
        if (this.#ladder.isKilled)
            this.#output.cutWithin(DRAIN_KILLED_MS);
        return drained;
    }
    #signal(name) {
        const child = this.#child;
        if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null)
            return;
        signalTree(child.pid, name);
        if (name !== 'SIGKILL')
            return;
        this.#gaveUp = setTimeout(() => this.#giveUp(), UNKILLABLE_MS);
        this.#gaveUp.unref();
    }
    #giveUp() {
        const pid = this.#child?.pid ?? 0;
        const possibleSurvivors = [{ pid, command: this.#spec.argv.join(' ').slice(0, 200) }];
        this.#output?.destroy();
        this.#resolve({
            how: 'signalled',
            signal: 'SIGKILL',
            outOfMemory: false,
            leftovers: [],
            possibleSurvivors,
            drained: false,
        });
        this.#child?.unref();
    }
    #failed(error) {
        const wait = SHORTAGE_WAITS_MS[this.#tries - 1];
        if (!isShortage(error) || wait === undefined)
            return this.#resolve(notStarted(this.#spec, error));
        this.#retry = setTimeout(() => this.#start(), wait * (0.5 + Math.random()));
    }
    #withdraw() {
        if (this.#child !== undefined)
            return false;
        this.#withdrawn = true;
        clearTimeout(this.#retry);
        this.#resolve(ended('stopped', `${JSON.stringify(this.#spec.argv[0])} was stopped before it could start`));
        return true;
    }
    #noteDescendants() {
        const child = this.#child;
        if (!isLinux || this.#family === undefined || child?.exitCode !== null || child.signalCode !== null)
            return;
        this.#shared.sweeper.snapshot(this.#family);
    }
}
const NOTHING_LEFT = { leftovers: [], possibleSurvivors: [] };
function commandOf(argv, env) {
    const [file, ...args] = argv;
    if (!isWindows || !isBatchFile(file))
        return { file, args, verbatim: false };
    return (batchCommand(argv, env['ComSpec'] ?? env['COMSPEC'] ?? 'cmd.exe') ??
        ended('batch-file', `cannot start ${JSON.stringify(file)}: cmd.exe would read ", % or a line end in its arguments as commands; ` +
            'pass them by a file, by a variable, or run the program behind the batch file'));
}

;// CONCATENATED MODULE: ./build/outside/process-sweeper.js





const ORDER_HOLDS_MS = 2000;
const TICKS_A_SECOND = 100;
const PROBE_AT_MOST = 64;
class Sweeper {
    #leaders = [];
    #listing = new MarkerListing();
    born(leader) {
        this.#leaders.push(leader);
        if (this.#leaders.length > 4 * PROBE_AT_MOST)
            this.#leaders.splice(0, 2 * PROBE_AT_MOST);
        const last = lastPid();
        return {
            at: performance.now(),
            ticks: ((0,external_node_os_.uptime)() - 1) * TICKS_A_SECOND,
            ordered: last >= leader && last - leader < PROBE_AT_MOST,
        };
    }
    snapshot(family) {
        const entries = listPids().flatMap((pid) => readEntry(pid) ?? []);
        const inside = new Set([family.leader]);
        for (let grew = true; grew;) {
            grew = false;
            for (const entry of entries) {
                if (inside.has(entry.pid) || !inside.has(entry.parent))
                    continue;
                inside.add(entry.pid);
                family.descendants.set(entry.pid, entry.startTicks);
                grew = true;
            }
        }
    }
    isAlone(family) {
        return this.#bornSince(family)?.length === 0;
    }
    async find(family) {
        const found = await this.#look(family);
        if (found.pids.length > 0 || this.isAlone(family))
            return found;
        await (0,promises_.setImmediate)();
        return this.#look(family);
    }
    async #look(family) {
        const groupLives = signal(-family.leader, 0) !== 'gone';
        const born = groupLives ? undefined : this.#bornSince(family);
        const marked = born === undefined ? await this.#listed(family) : await probed(born, family);
        const pids = new Set(marked.pids);
        if (groupLives)
            for (const pid of membersOf(family.leader))
                pids.add(pid);
        for (const [pid, ticks] of family.descendants)
            if (readEntry(pid)?.startTicks === ticks)
                pids.add(pid);
        return { pids: [...pids].filter(isAlive), suspects: marked.suspects.filter(isOrphan) };
    }
    async #listed(family) {
        const { seen, unsure } = await this.#listing.list();
        return {
            pids: [...seen].flatMap(([pid, markers]) => (carries(markers, family.marker) ? pid : [])),
            suspects: unsure.filter((pid) => (readEntry(pid)?.startTicks ?? 0) >= family.birth.ticks),
        };
    }
    #bornSince(family) {
        const { birth, leader } = family;
        if (!birth.ordered || performance.now() - birth.at > ORDER_HOLDS_MS)
            return undefined;
        const last = lastPid();
        if (last < leader || last - leader > PROBE_AT_MOST)
            return undefined;
        const pids = [];
        for (let pid = leader + 1; pid <= last; pid += 1)
            if (!this.#leaders.includes(pid))
                pids.push(pid);
        return pids;
    }
}
async function probed(born, family) {
    const pids = [];
    let unsure = born;
    for (let tries = 0; tries < 3 && unsure.length > 0; tries += 1) {
        if (tries > 0)
            await (0,promises_.setTimeout)(2);
        unsure = unsure.filter((pid) => {
            const markers = markersOf(pid);
            if (markers !== undefined && carries(markers, family.marker))
                pids.push(processOf(pid));
            return markers === undefined;
        });
    }
    return { pids, suspects: unsure };
}
function membersOf(group) {
    return listPids().filter((pid) => readEntry(pid)?.group === group);
}
function isAlive(pid) {
    return readEntry(pid)?.zombie === false;
}
function isOrphan(pid) {
    const entry = readEntry(pid);
    return entry !== undefined && !entry.zombie && (entry.parent === 1 || ownAncestors().includes(entry.parent));
}

;// CONCATENATED MODULE: ./build/outside/processes.js






function createProcesses() {
    const shared = {
        sweeper: new Sweeper(),
        turns: new ReadingTurns(),
        memory: new MemoryWatch(),
        pipes: new PipePool(),
    };
    return {
        start: (spec) => new SupervisedProcess(spec, shared),
        killStrays: (markerPrefix) => process.platform === 'linux'
            ? reapStrays(markerPrefix)
            : Promise.resolve({ killed: [], possibleSurvivors: [] }),
    };
}

;// CONCATENATED MODULE: ./build/outside/processes-of-run.js
function endingWithUs(processes) {
    const running = new Set();
    const killAll = () => {
        for (const each of running)
            each.kill();
    };
    process.once('exit', killAll);
    return {
        start: (spec) => {
            const started = processes.start(spec);
            running.add(started);
            void started.ended.then(() => running.delete(started));
            return started;
        },
        killStrays: (markerPrefix) => processes.killStrays(markerPrefix),
        close: async () => {
            killAll();
            await Promise.all([...running].map(({ ended }) => ended));
            process.off('exit', killAll);
        },
    };
}

;// CONCATENATED MODULE: ./build/outside/programs.js


function createPrograms({ env, cwd, platform = process.platform }) {
    const isWindows = platform === 'win32';
    const directories = [
        ...new Set((variable(env, 'PATH', isWindows) ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)),
    ];
    const extensions = isWindows
        ? (variable(env, 'PATHEXT', true) ?? '.COM;.EXE;.BAT;.CMD')
            .split(';')
            .filter((extension) => extension !== '')
        : [];
    const found = new Map();
    const look = (name) => {
        if (name === '' || name.includes('\0'))
            return undefined;
        const places = name.includes('/') || (isWindows && name.includes('\\'))
            ? [(0,external_node_path_.resolve)(cwd, name)]
            : directories.map((directory) => (0,external_node_path_.join)(directory, name));
        return places.flatMap((place) => spellings(place, extensions)).find((path) => isProgram(path, isWindows));
    };
    return {
        find(name) {
            if (!found.has(name))
                found.set(name, look(name));
            return found.get(name);
        },
    };
}
function isInside(directory, file) {
    const [outer, inner] = [real(directory), real(file)];
    return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
function spellings(path, extensions) {
    if (extensions.length === 0)
        return [path];
    const has = extensions.some((extension) => extension.toLowerCase() === (0,external_node_path_.extname)(path).toLowerCase());
    return [...(has ? [path] : []), ...extensions.map((extension) => path + extension)];
}
function isProgram(path, isWindows) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile())
            return false;
        if (!isWindows)
            (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function variable(env, name, isWindows) {
    if (!isWindows)
        return env[name];
    const key = Object.keys(env).find((each) => each.toUpperCase() === name);
    return key === undefined ? undefined : env[key];
}
function real(path) {
    try {
        return realpathSync(path);
    }
    catch {
        return resolve(path);
    }
}

;// CONCATENATED MODULE: ./build/outside/program-search.js

function createProgramSearch(place) {
    const found = new Map();
    return {
        find(name, path) {
            const key = `${name}\0${path}`;
            const known = found.get(key);
            if (known !== undefined)
                return known;
            const env = Object.fromEntries(Object.entries(place.env).filter(([each]) => each.toUpperCase() !== 'PATH'));
            const program = createPrograms({ env: { ...env, PATH: path }, cwd: place.cwd }).find(name);
            if (program !== undefined)
                found.set(key, program);
            return program;
        },
    };
}

// EXTERNAL MODULE: ./build/plan.js
var build_plan = __webpack_require__(1781);
;// CONCATENATED MODULE: ./build/outside/journal-file.js




const VERSION = 1;
const hashOf = (line) => (0,external_node_crypto_.createHash)('sha256').update(line).digest('hex').slice(0, 32);
function openJournal(path, last) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, 'a', 0o600);
    }
    catch (error) {
        return (0,diagnostic/* err */._q)(`${path}: ${sayErrno(error)}`);
    }
    let prev = last;
    let broken;
    return (0,diagnostic.ok)({
        append(events) {
            if (broken !== undefined)
                return (0,diagnostic/* err */._q)(broken);
            let text = '';
            for (const event of events) {
                const line = JSON.stringify({ v: VERSION, prev, ...event });
                prev = hashOf(line);
                text += `${line}\n`;
            }
            try {
                writeAll(file, Buffer.from(text));
                (0,external_node_fs_.fdatasyncSync)(file);
                return (0,diagnostic.ok)(undefined);
            }
            catch (error) {
                broken = `the run can no longer be recorded in ${path}: ${sayErrno(error)}`;
                return (0,diagnostic/* err */._q)(broken);
            }
        },
        close: () => (0,external_node_fs_.closeSync)(file),
    });
}
function writeAll(file, bytes) {
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_.writeSync)(file, bytes, written);
}
function readJournal(path, plan, shapes) {
    let bytes;
    try {
        bytes = (0,external_node_fs_.readFileSync)(path);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return (0,diagnostic/* err */._q)({ kind: 'missing' });
        return (0,diagnostic/* err */._q)({ kind: 'unreadable', message: `${path}: ${sayErrno(error)}` });
    }
    const events = [];
    let prev = plan;
    let whole = bytes.lastIndexOf(0x0a) + 1;
    const lines = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1);
    for (const [index, line] of lines.entries()) {
        const read = readLine(line, prev, index, shapes);
        if (!read.ok) {
            if (index === lines.length - 1 && /^\0+$/.test(line)) {
                whole -= line.length + 1;
                break;
            }
            return read;
        }
        events.push(read.value);
        prev = hashOf(line);
    }
    return (0,diagnostic.ok)({ events, last: prev, torn: bytes.length - whole });
}
function readLine(line, prev, index, shapes) {
    const damaged = (message) => (0,diagnostic/* err */._q)({ kind: 'damaged', line: index + 1, message: `line ${index + 1}: ${message}` });
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return damaged('it is not JSON');
    }
    if (!isEnvelope(value))
        return damaged('it is no event');
    const { v, prev: carried, ...rest } = value;
    if (v !== VERSION)
        return (0,diagnostic/* err */._q)({
            kind: 'version',
            message: `the record is of version ${String(v)}, and this tool reads version ${VERSION}`,
        });
    if (carried !== prev)
        return damaged('it does not follow the line before it: a line was changed, cut or moved');
    if (rest['seq'] !== index + 1)
        return damaged(`its number is ${String(rest['seq'])}`);
    const event = shapes.event(rest);
    return event.ok ? event : damaged(event.error);
}
const isEnvelope = (value) => typeof value === 'object' && value !== null && 'v' in value;

;// CONCATENATED MODULE: ./build/outside/record-lock.js





function lock(path) {
    for (let tries = 0; tries < 3; tries++) {
        try {
            place(path);
            return (0,diagnostic.ok)(() => release(path));
        }
        catch (error) {
            if (codeOf(error) !== 'EEXIST')
                return (0,diagnostic/* err */._q)({ kind: 'unwritable', message: `${path}: ${sayErrno(error)}` });
        }
        const holder = record_lock_read(path);
        if (holder !== undefined && record_lock_isAlive(holder))
            return (0,diagnostic/* err */._q)({ kind: 'held', message: `process ${holder.pid} on ${holder.host} is writing this run` });
        takeAway(path);
    }
    return (0,diagnostic/* err */._q)({ kind: 'held', message: 'another process is writing this run' });
}
function place(path) {
    const draft = unique(path);
    (0,external_node_fs_.writeFileSync)(draft, JSON.stringify(me()), { flag: 'wx', mode: 0o600 });
    try {
        (0,external_node_fs_.linkSync)(draft, path);
    }
    catch (error) {
        if (!NO_LINKS.has(codeOf(error) ?? ''))
            throw error;
        (0,external_node_fs_.writeFileSync)(path, JSON.stringify(me()), { flag: 'wx', mode: 0o600 });
    }
    finally {
        (0,external_node_fs_.unlinkSync)(draft);
    }
}
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);
function takeAway(path) {
    const moved = unique(path);
    try {
        (0,external_node_fs_.renameSync)(path, moved);
        const holder = record_lock_read(moved);
        if (holder !== undefined && record_lock_isAlive(holder))
            (0,external_node_fs_.linkSync)(moved, path);
        (0,external_node_fs_.unlinkSync)(moved);
    }
    catch {
    }
}
const unique = (path) => `${path}.${process.pid}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
function release(path) {
    const holder = record_lock_read(path);
    if (holder?.pid !== process.pid)
        return;
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch {
    }
}
const me = () => ({
    pid: process.pid,
    started: startOf(process.pid),
    boot: bootId(),
    host: (0,external_node_os_.hostname)(),
});
function record_lock_read(path) {
    try {
        const holder = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        if (typeof holder !== 'object' || holder === null || !('pid' in holder) || typeof holder.pid !== 'number')
            return undefined;
        const text = (key) => String(Reflect.get(holder, key) ?? '');
        return { pid: holder.pid, started: text('started'), boot: text('boot'), host: text('host') };
    }
    catch {
        return undefined;
    }
}
function record_lock_isAlive(holder) {
    if (holder.host !== (0,external_node_os_.hostname)())
        return true;
    if (holder.boot !== bootId())
        return false;
    try {
        process.kill(holder.pid, 0);
    }
    catch (error) {
        if (codeOf(error) === 'ESRCH')
            return false;
    }
    return holder.started === startOf(holder.pid);
}
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        return '';
    }
}
function bootId() {
    try {
        return (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/outside/records.js








function createRecords(home) {
    const runs = (0,external_node_path_.join)(home, 'runs');
    return {
        create: (run, plan) => create(home, runs, run, plan),
        open: async (run) => reopen(runs, run, await schema()),
        read: async (run) => readRun(runs, run, await schema()),
        list: () => list(runs),
        folderOf: (run) => (0,external_node_path_.join)(runs, run),
    };
}
const schema = async () => (await Promise.all(/* import() */[__webpack_require__.e(50), __webpack_require__.e(680)]).then(__webpack_require__.bind(__webpack_require__, 1680))).recordSchema;
function newRunId(wall) {
    const [date = '', time = ''] = wall.split('T');
    return `${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
}
const unwritable = (message) => (0,diagnostic/* err */._q)({ kind: 'unwritable', message });
function create(home, runs, run, plan) {
    const folder = (0,external_node_path_.join)(runs, run);
    try {
        makeFolder(runs);
        ignore(home);
    }
    catch (error) {
        const why = codeOf(error) === 'EEXIST' ? 'a part of the path is no folder' : sayErrno(error);
        return unwritable(`the run cannot be recorded in ${runs}: ${why}`);
    }
    try {
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return unwritable(`there is a run ${run} already; give another \`--run-id\``);
        return unwritable(`the run cannot be recorded in ${runs}: ${sayErrno(error)}`);
    }
    const made = fill(folder, run, plan);
    if (!made.ok)
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    return made;
}
function fill(folder, run, plan) {
    const held = lock((0,external_node_path_.join)(folder, 'lock'));
    if (!held.ok)
        return (0,diagnostic/* err */._q)({ kind: held.error.kind === 'held' ? 'damaged' : 'unwritable', message: held.error.message });
    try {
        for (const each of ['logs', 'artifacts', 'artifacts/tasks'])
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, each), { mode: 0o700 });
        writeDurably(folder, 'plan.json', JSON.stringify(plan));
    }
    catch (error) {
        return (0,diagnostic/* err */._q)({ kind: 'unwritable', message: `the run cannot be recorded in ${folder}: ${sayErrno(error)}` });
    }
    const journal = openJournal((0,external_node_path_.join)(folder, 'events.jsonl'), plan.hash);
    if (!journal.ok)
        return (0,diagnostic/* err */._q)({ kind: 'unwritable', message: journal.error });
    sync(folder);
    return (0,diagnostic.ok)(opened(run, folder, journal.value, held.value));
}
const opened = (run, folder, journal, unlock) => ({
    run,
    folder,
    journal,
    close: () => {
        journal.close();
        unlock();
    },
});
function makeFolder(path) {
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
            return;
        if (codeOf(error) !== 'ENOENT' || (0,external_node_path_.dirname)(path) === path)
            throw error;
        makeFolder((0,external_node_path_.dirname)(path));
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() !== true)
            makeLast(path);
    }
}
function makeLast(path) {
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() !== true)
            throw error;
    }
}
function ignore(home) {
    for (const each of ['runs', 'cache']) {
        const folder = (0,external_node_path_.join)(home, each);
        makeFolder(folder);
        const file = (0,external_node_path_.join)(folder, '.gitignore');
        if (!(0,external_node_fs_.existsSync)(file))
            (0,external_node_fs_.writeFileSync)(file, '*\n', { mode: 0o600 });
    }
}
function writeDurably(folder, name, text) {
    const draft = (0,external_node_path_.join)(folder, `.${name}.draft`);
    const file = (0,external_node_fs_.openSync)(draft, 'w', 0o600);
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
        (0,external_node_fs_.fsyncSync)(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    (0,external_node_fs_.renameSync)(draft, (0,external_node_path_.join)(folder, name));
}
function sync(folder) {
    try {
        const file = (0,external_node_fs_.openSync)(folder, 'r');
        (0,external_node_fs_.fsyncSync)(file);
        (0,external_node_fs_.closeSync)(file);
    }
    catch {
    }
}
const isId = (run) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(run);
const unknownRun = (runs, run) => ({
    kind: 'unknown-run',
    message: `there is no run ${run} in ${runs}`,
});
function reopen(runs, run, shapes) {
    const folder = (0,external_node_path_.join)(runs, run);
    if (!isId(run) || !(0,external_node_fs_.existsSync)(folder))
        return (0,diagnostic/* err */._q)(unknownRun(runs, run));
    const held = lock((0,external_node_path_.join)(folder, 'lock'));
    if (!held.ok)
        return (0,diagnostic/* err */._q)({ kind: 'damaged', message: `run ${run} is locked: ${held.error.message}` });
    const stored = readRun(runs, run, shapes);
    if (!stored.ok) {
        held.value();
        return stored;
    }
    const path = (0,external_node_path_.join)(folder, 'events.jsonl');
    if (stored.value.torn > 0)
        (0,external_node_fs_.truncateSync)(path, (0,external_node_fs_.statSync)(path).size - stored.value.torn);
    const journal = openJournal(path, stored.value.last);
    if (!journal.ok)
        return (0,diagnostic/* err */._q)({ kind: 'unwritable', message: journal.error });
    return (0,diagnostic.ok)({ ...stored.value, ...opened(run, folder, journal.value, held.value) });
}
function readRun(runs, run, shapes) {
    const folder = (0,external_node_path_.join)(runs, run);
    if (!isId(run))
        return (0,diagnostic/* err */._q)(unknownRun(runs, run));
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'plan.json'), 'utf8');
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
            return (0,diagnostic/* err */._q)(unknownRun(runs, run));
        return (0,diagnostic/* err */._q)({ kind: 'damaged', message: `the plan of run ${run} cannot be read: ${sayErrno(error)}` });
    }
    const read = readPlan(text, shapes);
    if (!read.ok)
        return (0,diagnostic/* err */._q)({
            kind: 'damaged',
            message: `the plan of run ${run} ${read.error} (${(0,external_node_path_.join)(folder, 'plan.json')})`,
        });
    const plan = read.value;
    if ((0,build_plan/* planHash */.S)(plan) !== plan.hash)
        return (0,diagnostic/* err */._q)({
            kind: 'damaged',
            message: `the plan of run ${run} was changed after it was recorded (${(0,external_node_path_.join)(folder, 'plan.json')})`,
        });
    const journal = readJournal((0,external_node_path_.join)(folder, 'events.jsonl'), plan.hash, shapes);
    if (journal.ok)
        return (0,diagnostic.ok)({ run, folder, plan, ...journal.value });
    const { error } = journal;
    if (error.kind === 'missing')
        return (0,diagnostic.ok)({ run, folder, plan, events: [], last: plan.hash, torn: 0 });
    return (0,diagnostic/* err */._q)({
        kind: 'damaged',
        message: `the record of run ${run} cannot be used: ${error.message} (${(0,external_node_path_.join)(folder, 'events.jsonl')})`,
    });
}
function readPlan(text, shapes) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,diagnostic/* err */._q)('is damaged: it is not JSON');
    }
    if (typeof value === 'object' && value !== null && 'schema' in value && value.schema !== 1)
        return (0,diagnostic/* err */._q)('was recorded by another version of this tool: this one reads plans of version 1');
    const plan = shapes.plan(value);
    return plan.ok ? plan : (0,diagnostic/* err */._q)(`is damaged: ${plan.error}`);
}
const madeAt = (folder) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, 'plan.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
function list(runs) {
    try {
        return (0,external_node_fs_.readdirSync)(runs, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => ({ name, made: madeAt((0,external_node_path_.join)(runs, name)) }))
            .toSorted((a, b) => b.made - a.made || (a.name < b.name ? 1 : -1))
            .map(({ name }) => name);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/outside/sources.js




const slashes = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/'));
const READ = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const sources = {
    read(path, most) {
        let file;
        try {
            file = (0,external_node_fs_.openSync)(path, READ);
            const found = (0,external_node_fs_.fstatSync)(file);
            if (found.isDirectory())
                return (0,diagnostic/* err */._q)({ kind: 'directory' });
            if (!found.isFile())
                return (0,diagnostic/* err */._q)({ kind: 'unreadable', why: 'it is no regular file' });
            if (most !== undefined && found.size > most)
                return (0,diagnostic/* err */._q)({ kind: 'too-large', size: found.size });
            return (0,diagnostic.ok)((0,external_node_fs_.readFileSync)(file));
        }
        catch (error) {
            return (0,diagnostic/* err */._q)(troubleOf(error));
        }
        finally {
            if (file !== undefined)
                (0,external_node_fs_.closeSync)(file);
        }
    },
    exists(path) {
        const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        return found === undefined ? undefined : found.isDirectory() ? 'folder' : 'file';
    },
    list(folder) {
        try {
            return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).map((entry) => ({
                name: entry.name,
                kind: entry.isDirectory() ? 'folder' : 'file',
            }));
        }
        catch {
            return [];
        }
    },
    realPath(path) {
        try {
            return slashes((0,external_node_fs_.realpathSync)(path));
        }
        catch {
            return undefined;
        }
    },
};
function troubleOf(error) {
    switch (codeOf(error) ?? '') {
        case 'ENOENT':
        case 'ENOTDIR':
            return { kind: 'missing' };
        case 'EISDIR':
            return { kind: 'directory' };
        case 'EACCES':
        case 'EPERM':
            return { kind: 'unreadable', why: 'permission denied' };
        case 'ELOOP':
            return { kind: 'unreadable', why: 'its links go in a circle' };
        default:
            return { kind: 'unreadable', why: error instanceof Error ? error.message : 'it cannot be opened' };
    }
}

// EXTERNAL MODULE: ./build/outside/runner-commands.js
var runner_commands = __webpack_require__(4720);
;// CONCATENATED MODULE: ./build/outside/task-files-slots.js


const FILES = ['output', 'env', 'path', 'state', 'summary'];
const { O_RDONLY: task_files_slots_O_RDONLY, O_NONBLOCK: task_files_slots_O_NONBLOCK = 0, O_NOFOLLOW = 0, } = external_node_fs_.constants;
class AttemptSlots {
    #home;
    #free = [];
    #made = 0;
    constructor(home) {
        this.#home = home;
    }
    open(input) {
        const slot = this.#take();
        slot.tell(input);
        return {
            paths: slot.paths,
            end: ({ cap, quiet }) => {
                const { written, fresh } = slot.end(cap, quiet);
                if (fresh)
                    this.#free.push(slot);
                else
                    slot.remove();
                return written;
            },
        };
    }
    forget() {
        this.#free.length = 0;
    }
    #take() {
        for (let slot = this.#free.pop(); slot !== undefined; slot = this.#free.pop()) {
            if (slot.isFresh())
                return slot;
            slot.remove();
        }
        this.#made += 1;
        return new Slot((0,external_node_path_.join)(this.#home(), String(this.#made)));
    }
}
class Slot {
    paths;
    #folder;
    #input;
    #left;
    constructor(folder) {
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
        this.#folder = folder;
        const path = (name) => (0,external_node_path_.join)(folder, name);
        this.paths = {
            output: path('output'),
            env: path('env'),
            path: path('path'),
            state: path('state'),
            summary: path('summary.md'),
            input: path('input.json'),
        };
        for (const name of FILES)
            task_files_slots_create(this.paths[name], '');
    }
    tell(input) {
        if (this.#input === input && task_files_slots_statOf(this.paths.input)?.size === Buffer.byteLength(input))
            return;
        (0,external_node_fs_.rmSync)(this.paths.input, { force: true, recursive: true });
        task_files_slots_create(this.paths.input, input);
        this.#input = input;
    }
    isFresh() {
        return this.#left !== undefined && this.#left === stateOf(this.#folder);
    }
    end(cap, reuse) {
        const written = {};
        let fresh = reuse;
        for (const name of FILES) {
            const path = this.paths[name];
            const stat = task_files_slots_statOf(path);
            if (stat?.isFile() === true && stat.size === 0)
                continue;
            const file = name === 'state' || stat === undefined ? undefined : readWritten(path, stat, cap);
            if (file !== undefined && name !== 'state')
                written[name] = file;
            fresh &&= renew(path, '');
        }
        if (fresh && this.#input !== '{}') {
            fresh = removed(this.paths.input);
            this.#input = undefined;
        }
        this.#left = fresh ? stateOf(this.#folder) : undefined;
        return { written, fresh };
    }
    remove() {
        try {
            (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true });
        }
        catch {
        }
    }
}
const task_files_slots_create = (path, text) => (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx', mode: 0o600 });
function renew(path, text) {
    if (!removed(path))
        return false;
    try {
        task_files_slots_create(path, text);
        return true;
    }
    catch {
        return false;
    }
}
function removed(path) {
    try {
        (0,external_node_fs_.rmSync)(path, { force: true, recursive: true });
        return true;
    }
    catch {
        return false;
    }
}
function task_files_slots_statOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch {
        return undefined;
    }
}
function stateOf(folder) {
    const stat = task_files_slots_statOf(folder);
    return stat === undefined ? undefined : `${stat.ino} ${stat.mtimeMs}`;
}
function readWritten(path, stat, cap) {
    if (!stat.isFile())
        return { problem: 'it is no longer a plain file; append to it, and do not replace it' };
    try {
        const file = (0,external_node_fs_.openSync)(path, task_files_slots_O_RDONLY | task_files_slots_O_NONBLOCK | O_NOFOLLOW);
        try {
            const buffer = Buffer.allocUnsafe(Math.min(stat.size, cap));
            let length = 0;
            while (length < buffer.length) {
                const read = (0,external_node_fs_.readSync)(file, buffer, length, buffer.length - length, length);
                if (read === 0)
                    break;
                length += read;
            }
            return { size: stat.size, bytes: buffer.subarray(0, length) };
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch (error) {
        return { problem: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` };
    }
}

;// CONCATENATED MODULE: ./build/outside/task-files.js






function createTaskFiles(place) {
    let folder;
    const home = () => {
        if (folder === undefined || !(0,external_node_fs_.existsSync)(folder)) {
            folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(place.temp ?? (0,external_node_os_.tmpdir)(), 'noa-'));
            scripts.clear();
        }
        return folder;
    };
    const scripts = new Map();
    const slots = new AttemptSlots(() => home());
    const root = (0,external_node_fs_.realpathSync)(place.root);
    return {
        open: (input) => task_files_attempt('cannot make the files of the task', () => slots.open(input)),
        script: (text, extension) => task_files_attempt("cannot write the script's file", () => {
            const key = `${extension}\0${text}`;
            const known = scripts.get(key);
            if (known !== undefined && isUntouched(known))
                return known.path;
            const digest = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
            const path = (0,external_node_path_.join)(home(), `${digest}.${extension}`);
            (0,external_node_fs_.rmSync)(path, { force: true, recursive: true });
            (0,external_node_fs_.writeFileSync)(path, text, { flag: 'wx', mode: 0o600 });
            scripts.set(key, { path, ...identity(path) });
            return path;
        }),
        keepSummary: (node, number, text) => task_files_attempt('cannot keep the summary', () => {
            const name = `artifacts/summaries/${fileName(node)}.${number}.md`;
            const path = (0,external_node_path_.join)(place.record, name);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
            (0,external_node_fs_.writeFileSync)(path, text, { mode: 0o600 });
            return name;
        }),
        directory: (path) => directoryInside(root, path),
        look: (path, names) => look((0,external_node_path_.resolve)(root, path), names),
        close() {
            if (folder !== undefined)
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
            folder = undefined;
            scripts.clear();
            slots.forget();
        },
    };
}
const identity = (path) => {
    const { ino, size, mtimeMs } = (0,external_node_fs_.lstatSync)(path);
    return { ino, size, mtimeMs };
};
function isUntouched(script) {
    const now = task_files_statOf(() => (0,external_node_fs_.lstatSync)(script.path));
    return now?.ino === script.ino && now.size === script.size && now.mtimeMs === script.mtimeMs;
}
function directoryInside(root, path) {
    const outside = `working_directory \`${path}\` is outside of the repository; name a folder inside of it`;
    if (path.includes('\0'))
        return (0,diagnostic/* err */._q)('working_directory holds a NUL character');
    const wanted = (0,external_node_path_.resolve)(root, path);
    if (!isWithin(root, wanted))
        return (0,diagnostic/* err */._q)(outside);
    let existing = wanted;
    while (existing !== root && task_files_statOf(() => (0,external_node_fs_.lstatSync)(existing)) === undefined)
        existing = (0,external_node_path_.dirname)(existing);
    try {
        const real = (0,external_node_fs_.realpathSync)(existing);
        if (!isWithin(root, real))
            return (0,diagnostic/* err */._q)(outside);
        if (existing === wanted && !(0,external_node_fs_.statSync)(real).isDirectory())
            return (0,diagnostic/* err */._q)(`working_directory \`${path}\` is a file; name a folder`);
        return (0,diagnostic.ok)(existing === wanted ? real : wanted);
    }
    catch (error) {
        return (0,diagnostic/* err */._q)(`working_directory \`${path}\` cannot be used: ${reason(error)}`);
    }
}
const isWithin = (root, path) => {
    const way = (0,external_node_path_.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way));
};
function look(path, names) {
    const stat = task_files_statOf(() => (0,external_node_fs_.statSync)(path));
    if (stat === undefined)
        return { kind: 'missing', path };
    if (!stat.isDirectory())
        return { kind: 'file', path };
    const entry = names.map((name) => (0,external_node_path_.join)(path, name)).find((each) => (0,external_node_fs_.existsSync)(each));
    return entry === undefined ? { kind: 'folder', path } : { kind: 'folder', path, entry };
}
function fileName(node) {
    const plain = node.replace(/[^A-Za-z0-9._[\]-]/g, '_').slice(0, 120);
    return plain === node && (0,external_node_path_.basename)(plain) === plain && !plain.startsWith('.')
        ? plain
        : `${plain.replace(/^\./, '_')}-${(0,external_node_crypto_.createHash)('sha256').update(node).digest('hex').slice(0, 8)}`;
}
function task_files_attempt(what, act) {
    try {
        return (0,diagnostic.ok)(act());
    }
    catch (error) {
        return (0,diagnostic/* err */._q)(`${what}: ${reason(error)}`);
    }
}
function task_files_statOf(ask) {
    try {
        return ask();
    }
    catch {
        return undefined;
    }
}
const reason = (error) => (error instanceof Error ? error.message : String(error));

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/machine.js




















function machine(out) {
    const env = variables();
    let programs;
    return {
        machine: {
            version: version/* version */.r,
            cwd: machine_slashes(process.cwd()),
            env,
            platform: process.platform,
            arch: process.arch,
            cores: (0,external_node_os_.availableParallelism)(),
            node: { path: process.execPath, version: process.versions.node },
        },
        clock: clock,
        sources: sources,
        texts: {
            read: (path) => machine_attempt(() => (0,external_node_fs_.readFileSync)(path, 'utf8')),
            write: (path, text) => machine_attempt(() => {
                (0,external_node_fs_.writeFileSync)(path, text);
                return undefined;
            }),
            tail: readTail,
        },
        out,
        records: createRecords,
        newRunId: () => newRunId(clock.wall()),
        gitFacts: gitFacts,
        hasProgram: (name) => {
            programs ??= createPrograms({ env, cwd: process.cwd() });
            return programs.find(name) !== undefined;
        },
        workshop: ({ root, record, home }) => {
            const temp = env['RUNNER_TEMP'];
            const files = createTaskFiles({ root, record, ...(temp === undefined ? {} : { temp }) });
            const processes = endingWithUs(createProcesses());
            return {
                processes,
                files,
                programs: createProgramSearch({ env, cwd: root }),
                builds: createBuilds({ cache: `${home}/cache` }),
                log: (name) => createLogFile(`${record}/logs`, name),
                close: async () => {
                    await processes.close();
                    files.close();
                },
            };
        },
        hasher: createFileHasher,
        schemas: outputSchemas,
        annotationCommand: runner_commands/* annotationCommand */.jx,
        token: () => (0,external_node_crypto_.randomBytes)(16).toString('hex'),
    };
}
const variables = () => Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
const machine_slashes = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/'));
function machine_attempt(work) {
    try {
        return { ok: true, value: work() };
    }
    catch (error) {
        return { ok: false, error: sayErrno(error) };
    }
}


/***/ }),

/***/ 4720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   jx: () => (/* binding */ annotationCommand)
/* harmony export */ });
/* unused harmony exports escapeData, escapeProperty */
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
const command = (name, data, properties = {}) => {
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`]);
    return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escapeData(data)}`;
};
const annotationCommand = ({ severity, message, title, file, line, endLine, column, endColumn }, folder = '') => command(severity, message, {
    title,
    file: file === undefined || folder === '' ? file : `${folder}/${file}`,
    line,
    endLine,
    col: column,
    endColumn,
});


/***/ })

};
