export const id = 158;
export const ids = [158];
export const modules = {

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
