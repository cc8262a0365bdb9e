export const id = 497;
export const ids = [497];
export const modules = {

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


/***/ }),

/***/ 9497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runs: () => (/* binding */ runs)
});

// EXTERNAL MODULE: ./build/monitoring/colour.js
var monitoring_colour = __webpack_require__(6763);
// EXTERNAL MODULE: ./build/monitoring/columns.js
var columns = __webpack_require__(6624);
// EXTERNAL MODULE: ./build/monitoring/duration.js
var duration = __webpack_require__(1831);
// EXTERNAL MODULE: ./build/monitoring/plain-text.js
var plain_text = __webpack_require__(8707);
;// CONCATENATED MODULE: ./build/monitoring/runs-list.js




function runsText(runs, { colour = false } = {}) {
    if (runs.length === 0)
        return 'No run is recorded here. `noa run` makes one.\n';
    const paint = (0,monitoring_colour/* paintWith */.H)(colour);
    const cells = runs.map(({ id, workflow, status, started, durationMs }) => [
        (0,plain_text/* oneLine */.T)(id, 60),
        status,
        started === undefined ? '' : started.slice(0, 19).replace('T', ' '),
        durationMs === undefined ? '' : (0,duration/* sayDuration */.k)(durationMs),
        (0,plain_text/* oneLine */.T)(workflow, 60),
    ]);
    const titles = ['RUN', 'STATUS', 'STARTED (UTC)', 'TIME', 'WORKFLOW'];
    const widths = titles.map((title, at) => Math.max(title.length, ...cells.map((row) => (0,columns/* columnsOf */.PL)(row[at] ?? ''))));
    const line = (row) => row.map((cell, at) => (0,columns/* padTo */.v0)(cell, widths[at] ?? 0));
    return [
        paint('dim', line(titles).join('  ').trimEnd()),
        ...cells.map((row, index) => {
            const status = runs[index]?.status ?? 'damaged';
            return line(row)
                .map((cell, at) => (at === 1 ? paint(status === 'damaged' ? 'red' : (0,monitoring_colour/* styleOf */.V)(status), cell) : cell))
                .join('  ')
                .trimEnd();
        }),
        '',
    ].join('\n');
}
const runsDocument = (runs) => ({
    schema: 1,
    runs: runs.map(({ id, workflow, status, started, durationMs }) => ({
        run_id: id,
        workflow,
        status,
        started_at: started ?? null,
        duration_ms: durationMs ?? null,
    })),
});

// EXTERNAL MODULE: ./build/monitoring/run-nodes.js
var run_nodes = __webpack_require__(966);
// EXTERNAL MODULE: ./build/commands/records-of.js
var records_of = __webpack_require__(8611);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/runs.js




async function runs(world, given, screen) {
    const records = (0,records_of/* recordsHere */.X0)(world);
    const entries = await Promise.all(records.list().map((id) => entryOf(records, id)));
    world.out.stdout(given.has('json')
        ? `${JSON.stringify(runsDocument(entries), undefined, 2)}\n`
        : runsText(entries, { colour: screen.colour }));
    return commands_world/* exitCodes */.h.done;
}
async function entryOf(records, id) {
    const stored = await records.read(id);
    if (!stored.ok)
        return { id, workflow: '', status: 'damaged' };
    const run = (0,records_of/* replay */.eZ)(stored.value);
    return {
        id,
        workflow: stored.value.plan.workflow.name,
        status: (0,run_nodes/* runStatus */.em)(run),
        ...(run.started === undefined ? {} : { started: run.started.at }),
        durationMs: run.t,
    };
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


/***/ })

};
