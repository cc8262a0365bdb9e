export const id = 350;
export const ids = [350];
export const modules = {

/***/ 4105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ found),
/* harmony export */   p: () => (/* binding */ expected)
/* harmony export */ });
const expected = (shape) => {
    switch (shape.kind) {
        case 'text':
            return shape.pattern?.says ?? 'a text';
        case 'template-text':
            return 'an expression in `${{ }}`';
        case 'choice':
            return orList(shape.values.map((value) => `\`${value}\``));
        case 'boolean':
            return '`true` or `false`';
        case 'number':
            return number(shape);
        case 'null':
            return 'empty';
        case 'duration':
            return 'a duration such as `30s`, `5m` or `1h30m`';
        case 'size':
            return 'a size such as `512Ki` or `1Mi`';
        case 'expression':
            return 'an expression';
        case 'or-template':
            return `${expected(shape.of)} or an expression in \`\${{ }}\``;
        case 'json':
            return 'a value';
        case 'list':
            return `a list${(shape.atLeast ?? 0) > 0 ? ' that is not empty' : ''}`;
        case 'record':
            return 'a map';
        case 'object':
            return `a map with ${keysOf(shape.keys, shape.variants)}`;
        case 'either':
            return several(shape.of);
        case 'later':
            return expected(shape.get());
    }
};
const number = ({ whole, atLeast, above }) => {
    const what = whole ? 'a whole number' : 'a number';
    if (atLeast !== undefined)
        return `${what} of at least ${atLeast}`;
    return above === undefined ? what : `${what} greater than ${above}`;
};
const keysOf = (keys, variants) => {
    const names = [...(variants ? [variants.by] : []), ...Object.keys(keys)];
    const shown = names.slice(0, 4).map((name) => `\`${name}\``);
    return `${shown.join(', ')}${names.length > 4 ? ', …' : ''}`;
};
const several = (shapes) => {
    const words = [...new Set(shapes.filter(({ kind }) => kind !== 'null').map(expected))];
    return orList(words);
};
const orList = (words) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
const found = (node) => {
    if (node.kind === 'list')
        return node.items.length === 0 ? 'an empty list' : 'a list';
    if (node.kind === 'map')
        return node.entries.size === 0 ? 'an empty map' : 'a map';
    if (node.value === null)
        return node.text === '' ? 'nothing' : `\`${node.text}\` (nothing)`;
    const text = node.text.length > 40 ? `${node.text.slice(0, 37)}…` : node.text;
    const quoted = `\`${text.replaceAll('\n', '⏎').replaceAll('`', "'")}\``;
    if (typeof node.value === 'string')
        return node.text === '' ? 'an empty text' : `the text ${quoted}`;
    return typeof node.value === 'number' ? `the number ${quoted}` : quoted;
};


/***/ }),

/***/ 1723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ includedRoot),
  z: () => (/* binding */ root)
});

// EXTERNAL MODULE: ./build/definition/schema/shape.js
var shape = __webpack_require__(8811);
;// CONCATENATED MODULE: ./build/definition/schema/parts.js

const environment = (0,shape/* recordOf */.zv)((0,shape/* either */.gP)(shape/* anyText */.Ae, shape/* boolean */.zM, { kind: 'number', whole: false }, { kind: 'null' }), 'variable');
const exitCodes = (0,shape/* listOf */.c3)({ kind: 'number', whole: true, atLeast: 0 }, 1);
const onFailure = (0,shape/* either */.gP)((0,shape/* choice */.Yq)('fail', 'degrade'), {
    kind: 'object',
    id: 'on_failure',
    title: '`on_failure`',
    says: 'What a failure means for the run.',
    keys: {
        degrade: (0,shape/* required */.mw)((0,shape/* either */.gP)(shape/* boolean */.zM, { kind: 'null' }, {
            kind: 'object',
            id: 'degrade',
            title: '`degrade`',
            says: 'The run goes on and ends degraded.',
            keys: {
                outputs: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(shape/* json */.Pq), 'The outputs to use instead of those that the failed node did not give.', 'all'),
                exit_codes: (0,shape/* optional */.lq)(exitCodes, 'Degrade only on these exit codes; any other failure stays a failure.'),
            },
        }), 'A failure does not fail the run, which ends `degraded`.'),
    },
});
const failFast = (0,shape/* choice */.Yq)(true, false, 'kill');
const nodeResources = (0,shape/* recordOf */.zv)((0,shape/* orTemplate */.Ol)(shape/* count */.U9));
const workflowResources = (0,shape/* recordOf */.zv)((0,shape/* either */.gP)(shape/* count */.U9, {
    kind: 'object',
    id: 'resource',
    title: 'a resource',
    says: 'Something of which there is only so much.',
    keys: {
        capacity: (0,shape/* required */.mw)(shape/* count */.U9, 'How many units there are; 1 makes a mutex.'),
        scope: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('run', 'repository'), 'Whether it is shared by the tasks of one run, or by all runs of the repository.'),
    },
}));
const ends = (0,shape/* choice */.Yq)('succeeded', 'degraded', 'skipped', 'omitted', 'failed', 'cancelled');
const dependsOn = (on) => oneOrMoreOr(shape/* name */.UU, {
    kind: 'object',
    id: `${on}-dependency`,
    title: 'a dependency',
    says: `A ${on} that must have ended first.`,
    keys: {
        [on]: (0,shape/* required */.mw)(shape/* name */.UU, `The name of the ${on}.`),
        when: (0,shape/* optional */.lq)(oneOrMoreOf(ends), 'How it must have ended: any of `succeeded` `degraded` `skipped` `omitted` `failed` `cancelled`. Default: the first three.'),
        optional: (0,shape/* optional */.lq)(shape/* boolean */.zM, `Counts as met when the ${on} is not selected or not in the file.`),
    },
});
const oneOrMoreOr = (alone, other) => (0,shape/* either */.gP)(alone, (0,shape/* listOf */.c3)((0,shape/* either */.gP)(alone, other)));
const oneOrMoreOf = (of) => (0,shape/* either */.gP)(of, (0,shape/* listOf */.c3)(of, 1));
const secrets = (0,shape/* either */.gP)((0,shape/* listOf */.c3)(shape/* name */.UU), (0,shape/* recordOf */.zv)((0,shape/* either */.gP)(shape/* name */.UU, {
    kind: 'object',
    id: 'secret',
    title: 'a secret',
    says: 'A secret that the task gets as a variable.',
    keys: {
        name: (0,shape/* required */.mw)(shape/* name */.UU, 'Its name in the caller’s environment.'),
        optional: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'The run starts although the secret has no value.'),
    },
}), 'variable'));
const taskOutputs = (0,shape/* recordOf */.zv)((0,shape/* either */.gP)({ kind: 'null' }, {
    kind: 'object',
    id: 'output',
    title: 'an output',
    says: 'What a task promises to publish.',
    keys: {
        type: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('string', 'number', 'boolean', 'json'), 'How its text is read; a text that does not fit fails the task.'),
        description: (0,shape/* optional */.lq)(shape/* longText */.SW, 'What it is, for readers.'),
        required: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'The task fails when it did not publish it.'),
        default: (0,shape/* optional */.lq)(shape/* json */.Pq, 'What readers get when it has no value.'),
        max_size: (0,shape/* optional */.lq)(shape/* size */.Ej, 'The most that it may take, such as `64Ki`.'),
        schema: (0,shape/* optional */.lq)(shape/* json */.Pq, 'The JSON Schema that a `json` output must satisfy.'),
    },
}));
const nodeOutputs = (0,shape/* recordOf */.zv)(shape/* json */.Pq);
const files = (0,shape/* listOf */.c3)((0,shape/* either */.gP)(shape/* text */.Qq, {
    kind: 'object',
    id: 'file',
    title: 'a file',
    says: 'Files that the task leaves for others.',
    keys: {
        path: (0,shape/* required */.mw)(shape/* text */.Qq, 'A glob, relative to the repository’s root.'),
        optional: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'It is no fault when nothing matches.'),
    },
}));
const runsOn = (0,shape/* either */.gP)(shape/* text */.Qq, (0,shape/* listOf */.c3)(shape/* text */.Qq, 1), {
    kind: 'object',
    id: 'runs_on',
    title: '`runs_on`',
    says: 'The runner of a job.',
    keys: {
        group: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The runner group.'),
        labels: (0,shape/* optional */.lq)((0,shape/* oneOrMore */.h9)(shape/* text */.Qq), 'The labels that the runner must have.'),
    },
});

;// CONCATENATED MODULE: ./build/definition/schema/gates.js

const approval = (0,shape/* either */.gP)(shape/* boolean */.zM, {
    kind: 'object',
    id: 'approval',
    title: '`approval`',
    says: 'The gate in front of a stage.',
    keys: {
        environment: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The GitHub environment whose reviewers decide. Default: the stage’s.'),
        reason: (0,shape/* optional */.lq)(shape/* longText */.SW, 'What the approver is told.', 'all'),
        show: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(shape/* json */.Pq, 'text'), 'Values that the approver sees.', 'all'),
        via: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('environment', 'dispatch', 'issue'), 'How the decision reaches the run.'),
        approvers: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq, 1), 'Who may approve: logins or teams.'),
        count: (0,shape/* optional */.lq)(shape/* count */.U9, 'How many must approve. Default: 1.'),
        exclude: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq), 'Who may not approve; `actor` is who started the run.'),
        timeout: (0,shape/* optional */.lq)(shape/* duration */.p0, 'How long the gate stays open.'),
        on_timeout: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('reject', 'skip'), 'What happens then. Time never approves.'),
        auto_approve_if: (0,shape/* optional */.lq)(shape/* expression */.dn, 'Passes the gate without a human when it holds.', 'all'),
    },
});
const nodes = (0,shape/* listOf */.c3)(shape/* text */.Qq);
const supervision = {
    kind: 'object',
    id: 'supervision',
    title: '`supervision`',
    says: 'What an operator may override in supervised mode.',
    keys: {
        overrides: (0,shape/* optional */.lq)({
            kind: 'object',
            id: 'overrides',
            title: '`overrides`',
            says: 'The nodes and modes that may be overridden; nothing listed: nothing allowed.',
            keys: {
                skip: (0,shape/* optional */.lq)(nodes, 'Nodes that may be skipped.'),
                only: (0,shape/* optional */.lq)(nodes, 'Nodes that may be run alone.'),
                to: (0,shape/* optional */.lq)(nodes, 'Nodes up to which a run may go.'),
                from: (0,shape/* optional */.lq)(nodes, 'Nodes from which a run may start.'),
                mode: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)((0,shape/* choice */.Yq)('auto', 'supervised', 'debug')), 'Modes that may be chosen.'),
            },
        }, 'What may be overridden.'),
        actors: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq), 'Who may override: logins or teams.'),
    },
};
const permission = (0,shape/* choice */.Yq)('read', 'write', 'none');
const orchestration = (runsOn) => ({
    kind: 'object',
    id: 'orchestration',
    title: '`orchestration`',
    says: 'How the workflow is spread over jobs in CI.',
    keys: {
        job_overhead: (0,shape/* optional */.lq)(shape/* duration */.p0, 'What starting a job costs. Default: 20s.'),
        max_jobs: (0,shape/* optional */.lq)(shape/* count */.U9, 'The most jobs at a time.'),
        runs_on: (0,shape/* optional */.lq)(runsOn, 'The runner of every job.', 'early'),
        setup: (0,shape/* optional */.lq)(shape/* text */.Qq, 'A composite action of the repository that every job runs first.'),
        on: (0,shape/* optional */.lq)((0,shape/* either */.gP)(shape/* text */.Qq, (0,shape/* listOf */.c3)(shape/* text */.Qq), (0,shape/* recordOf */.zv)(shape/* json */.Pq, 'text')), 'The events that start the compiled workflow, as in GitHub Actions.'),
        permissions: (0,shape/* optional */.lq)((0,shape/* either */.gP)((0,shape/* choice */.Yq)('read-all', 'write-all'), (0,shape/* recordOf */.zv)(permission, 'text')), 'The permissions of the token.'),
        concurrency: (0,shape/* optional */.lq)((0,shape/* either */.gP)(shape/* text */.Qq, (0,shape/* recordOf */.zv)(shape/* json */.Pq, 'text')), 'The concurrency group, as in GitHub Actions.'),
        waves: (0,shape/* optional */.lq)(shape/* count */.U9, 'The most waves of jobs. Default: 6.'),
    },
});
const changes = {
    kind: 'object',
    id: 'changes',
    title: '`changes`',
    says: 'What has changed since a base, for conditions and loops.',
    keys: {
        base: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The commit to compare with, or `auto`.'),
        filters: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)((0,shape/* listOf */.c3)(shape/* text */.Qq)), 'Globs by name: `changes.<name>` holds when one of them changed.'),
        shared: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq), 'Globs of files that, when changed, change everything.'),
        components: (0,shape/* optional */.lq)({
            kind: 'object',
            id: 'components',
            title: '`components`',
            says: 'The parts of the repository.',
            keys: {
                dirs: (0,shape/* optional */.lq)((0,shape/* either */.gP)(shape/* text */.Qq, (0,shape/* listOf */.c3)(shape/* text */.Qq)), 'Globs of their folders.'),
                data: (0,shape/* optional */.lq)(shape/* text */.Qq, 'A file in each folder with more about it.'),
            },
        }, 'The parts of the repository.'),
    },
};
const input = (0,shape/* either */.gP)({ kind: 'null' }, {
    kind: 'object',
    id: 'input',
    title: 'an input',
    says: 'A value that the caller gives.',
    keys: {
        type: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('string', 'number', 'boolean', 'choice', 'json'), 'Its type. Default: string.'),
        description: (0,shape/* optional */.lq)(shape/* longText */.SW, 'What it is for.'),
        required: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'The run does not start without a value.'),
        default: (0,shape/* optional */.lq)(shape/* json */.Pq, 'The value when the caller gives none.', 'early'),
        options: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)((0,shape/* either */.gP)(shape/* text */.Qq, { kind: 'number', whole: false }, shape/* boolean */.zM), 1), 'The values that a `choice` takes.'),
    },
});

;// CONCATENATED MODULE: ./build/definition/schema/recovery.js


const failureClass = (0,shape/* choice */.Yq)('exit', 'signal', 'timeout', 'spawn', 'output', 'input', 'verify', 'service', 'agent', 'network', 'rate_limited', 'oom', 'gate', 'bound', 'runner', 'unknown', 'internal');
const factor = { kind: 'number', whole: false, atLeast: 1 };
const attempts = {
    max_attempts: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* count */.U9), 'How often it is tried, the first time included.', 'early'),
    initial: (0,shape/* optional */.lq)(shape/* duration */.p0, 'The longest wait before the second attempt. Default: 1s.'),
    factor: (0,shape/* optional */.lq)(factor, 'By how much each wait may be longer than the one before. Default: 2.'),
    max_interval: (0,shape/* optional */.lq)(shape/* duration */.p0, 'The longest wait of all. Default: 60s.'),
    jitter: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('full', 'none'), 'Whether a wait is drawn at random below its bound (`full`), or is the bound.'),
};
const failureMatch = (id) => ({
    kind: 'object',
    id,
    title: '`when`',
    says: 'Which failures are meant.',
    keys: {
        exit_codes: (0,shape/* optional */.lq)(exitCodes, 'The exit codes that match.'),
        class: (0,shape/* optional */.lq)((0,shape/* oneOrMore */.h9)(failureClass), 'The classes of failure that match.'),
        output: (0,shape/* optional */.lq)(shape/* text */.Qq, 'A regular expression over the last 64 KiB of what the task printed.'),
    },
    atLeastOne: [['exit_codes', 'class', 'output']],
});
const retry = (0,shape/* either */.gP)(shape/* count */.U9, {
    kind: 'object',
    id: 'retry',
    title: '`retry`',
    says: 'How a failed task is tried again.',
    keys: {
        ...attempts,
        max_duration: (0,shape/* optional */.lq)(shape/* duration */.p0, 'No attempt starts after this time, counted from the first.'),
        on: (0,shape/* optional */.lq)((0,shape/* oneOrMore */.h9)(failureClass), 'The classes of failure that are tried again.'),
        rules: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)({
            kind: 'object',
            id: 'retry-rule',
            title: 'a rule of `retry`',
            says: 'How failures of one kind are tried again.',
            keys: { when: (0,shape/* required */.mw)(failureMatch('retry-when'), 'Which failures are meant.'), ...attempts },
        }), 'The first rule that matches a failure decides; the outer keys are its defaults.'),
    },
});
const inner = {
    agent: (0,shape/* optional */.lq)(shape/* name */.UU, 'Who performs it. Default: the agent of its task.'),
    action: (0,shape/* optional */.lq)(shape/* actionName */.aM, 'What the agent is asked to do.'),
    with: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(shape/* json */.Pq, 'text'), 'The inputs of the action.', 'all'),
    run: (0,shape/* optional */.lq)(shape/* longText */.SW, 'A script.'),
    shell: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The shell that reads the script.'),
    env: (0,shape/* optional */.lq)(environment, 'Variables.', 'all'),
    secrets: (0,shape/* optional */.lq)(secrets, 'The secrets that it gets.'),
    working_directory: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The folder in which it works, below the repository’s root.', 'all'),
    timeout: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* duration */.p0), 'The time that one attempt may take.', 'early'),
    grace_period: (0,shape/* optional */.lq)(shape/* duration */.p0, 'The time between the first request to stop and the kill.'),
    retry: (0,shape/* optional */.lq)(retry, 'How it is tried again when it fails.'),
    outputs: (0,shape/* optional */.lq)(taskOutputs, 'What it promises to publish.'),
};
const oneWork = [['run', 'action']];
const rollback = {
    kind: 'object',
    id: 'rollback',
    title: '`rollback`',
    says: 'What undoes the task when its transaction fails.',
    keys: { ...inner, partial: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'Also run it when the task failed half way.') },
    exactlyOne: oneWork,
};
const oneFallback = {
    kind: 'object',
    id: 'fallback',
    title: '`fallback`',
    says: 'What is run instead when the task has failed for good.',
    keys: {
        ...inner,
        as: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('succeeded', 'degraded'), 'How the task ends when the fallback succeeds. Default: degraded.'),
        rollback: (0,shape/* optional */.lq)((0,shape/* later */.NU)(() => rollback), 'What undoes the fallback.'),
    },
    exactlyOne: oneWork,
};
const fallback = (0,shape/* oneOrMore */.h9)(oneFallback);
const remedies = (0,shape/* listOf */.c3)({
    kind: 'object',
    id: 'remedy',
    title: 'a remedy',
    says: 'What mends a known failure, before the task is tried once more.',
    keys: {
        ...inner,
        when: (0,shape/* required */.mw)(failureMatch('remedy-when'), 'Which failures it mends.'),
        max: (0,shape/* optional */.lq)(shape/* count */.U9, 'How often it is used. Default: 1.'),
        auto: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'Used without asking in supervised mode too.'),
    },
    exactlyOne: oneWork,
});
const verify = (0,shape/* listOf */.c3)({
    kind: 'object',
    id: 'verification',
    title: 'a check of `verify`',
    says: 'What must hold after the node succeeded.',
    keys: {
        assert: (0,shape/* optional */.lq)(shape/* expression */.dn, 'An expression that must hold.', 'all'),
        message: (0,shape/* optional */.lq)(shape/* longText */.SW, 'What is said when it does not.', 'all'),
        sha256: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(shape/* text */.Qq, 'text'), 'Digests of files, by path.'),
        report: (0,shape/* optional */.lq)(shape/* name */.UU, 'The name of a report of the task.'),
        max_failed: (0,shape/* optional */.lq)(shape/* countFromZero */.IS, 'The most failures that the report may hold.'),
        min_total: (0,shape/* optional */.lq)(shape/* countFromZero */.IS, 'The fewest tests that the report must hold.'),
        ...inner,
    },
    exactlyOne: [['assert', 'sha256', 'report', 'run', 'action']],
});

;// CONCATENATED MODULE: ./build/definition/schema/agent.js




const description = (0,shape/* optional */.lq)(shape/* longText */.SW, 'What it is for.');
const catalogue = (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)((0,shape/* later */.NU)(() => catalogued)), 'A catalogue of its actions, with their inputs and outputs.');
const languages = (0,shape/* choice */.Yq)('python', 'node', 'typescript', 'go', 'rust', 'ruby', 'bash');
const catalogued = {
    kind: 'object',
    id: 'action',
    title: 'an action',
    says: 'What an agent can do.',
    keys: {
        description,
        with: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(input, 'text'), 'Its inputs, with their types.'),
        outputs: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(shape/* json */.Pq), 'Its outputs.'),
        service: (0,shape/* optional */.lq)(shape/* json */.Pq, 'As of a task.'),
        timeout: (0,shape/* optional */.lq)(shape/* duration */.p0, 'As of a task.'),
        retry: (0,shape/* optional */.lq)(retry, 'As of a task.'),
        idempotent: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'As of a task.'),
        files: (0,shape/* optional */.lq)(files, 'As of a task.'),
    },
};
const agent = {
    kind: 'object',
    id: 'agent',
    title: 'an agent',
    says: 'Who performs tasks.',
    keys: {},
    variants: {
        by: 'kind',
        of: {
            shell: {
                says: 'Runs the `run` scripts of tasks.',
                keys: {
                    description,
                    shell: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The shell: `bash`, `sh`, `pwsh`, …, or a template with `{0}`.'),
                    actions: catalogue,
                },
            },
            process: {
                says: 'Starts a program for each task.',
                keys: {
                    description,
                    command: {
                        shape: (0,shape/* listOf */.c3)(shape/* text */.Qq, 1),
                        says: 'The program and its arguments; no shell reads them.',
                        required: true,
                        expressions: 'all',
                    },
                    stdin: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('json', 'none'), 'Whether it reads the task’s inputs as JSON. Default: none.'),
                    actions: catalogue,
                },
            },
            language: {
                says: 'Runs the file `actions/<action>.*` of its language.',
                exactlyOne: [['language', 'prefer']],
                keys: {
                    description,
                    language: (0,shape/* optional */.lq)(languages, 'Its language.'),
                    prefer: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(languages, 1), 'Languages: the first that is installed and has an action file is used.'),
                    actions: (0,shape/* optional */.lq)((0,shape/* either */.gP)(shape/* text */.Qq, (0,shape/* recordOf */.zv)(catalogued)), 'The folder of its action files, or a catalogue of its actions. Default: `actions` beside the definition.'),
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/definition/schema/loop.js

const loop = {
    kind: 'object',
    id: 'loop',
    title: '`loop`',
    says: 'How often the tasks of the stage are run, and over what.',
    keys: {
        for_each: (0,shape/* optional */.lq)((0,shape/* either */.gP)((0,shape/* listOf */.c3)(shape/* json */.Pq), (0,shape/* recordOf */.zv)(shape/* json */.Pq, 'text'), shape/* templateText */.uO), 'A list or an object; one iteration for each item.', 'all'),
        matrix: (0,shape/* optional */.lq)((0,shape/* either */.gP)((0,shape/* recordOf */.zv)((0,shape/* either */.gP)((0,shape/* listOf */.c3)(shape/* json */.Pq), shape/* templateText */.uO), 'text'), shape/* templateText */.uO), 'One iteration for each combination, with `include` and `exclude` by GitHub’s rules.', 'all'),
        times: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* count */.U9), 'So many iterations.', 'all'),
        while: (0,shape/* optional */.lq)(shape/* expression */.dn, 'Goes on while this holds, judged before each iteration.', 'all'),
        until: (0,shape/* optional */.lq)(shape/* expression */.dn, 'Goes on until this holds, judged after each iteration.', 'all'),
        where: (0,shape/* optional */.lq)(shape/* expression */.dn, 'Skips the iterations for which this does not hold.', 'all'),
        as: (0,shape/* optional */.lq)(shape/* name */.UU, 'A second name of `loop.item`: `loop.<name>`.'),
        key: (0,shape/* optional */.lq)(shape/* expression */.dn, 'The name of an iteration, unique in the loop.', 'all'),
        max_parallel: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* count */.U9), 'How many iterations run at a time. Default: 1.', 'early'),
        max_iterations: (0,shape/* optional */.lq)(shape/* count */.U9, 'More fail the stage. Default: 100 for `while` and `until`, else 10,000.'),
        max_duration: (0,shape/* optional */.lq)(shape/* duration */.p0, 'No iteration starts after this time. Default: 1h for `while` and `until`.'),
        interval: (0,shape/* optional */.lq)(shape/* duration */.p0, 'The wait between two iterations.'),
        backoff: (0,shape/* optional */.lq)({
            kind: 'object',
            id: 'backoff',
            title: '`backoff`',
            says: 'How `interval` grows.',
            keys: {
                factor: {
                    shape: { kind: 'number', whole: false, atLeast: 1 },
                    says: 'By how much each wait is longer than the one before.',
                    required: true,
                },
                max_interval: (0,shape/* optional */.lq)(shape/* duration */.p0, 'The longest wait.'),
            },
        }, 'How `interval` grows from one iteration to the next.'),
        break_if: (0,shape/* optional */.lq)(shape/* expression */.dn, 'Ends the loop after an iteration for which this holds.', 'all'),
        on_item_failure: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('stop', 'continue'), 'Whether further iterations start after one failed. Default: stop, or continue when parallel.'),
        collect: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(shape/* expression */.dn), 'Outputs of the stage: a list of this value over all iterations.', 'all'),
    },
    exactlyOne: [['for_each', 'matrix', 'times', 'while', 'until']],
};
const loopTransaction = (0,shape/* either */.gP)(shape/* boolean */.zM, (0,shape/* choice */.Yq)('stage', 'item'));

;// CONCATENATED MODULE: ./build/definition/schema/task.js



const cache = {
    kind: 'object',
    id: 'cache',
    title: '`cache`',
    says: 'Lets a task be left out when nothing that it depends on has changed.',
    keys: {
        inputs: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq), 'Globs of the files that it reads.', 'all'),
        outputs: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq), 'Globs of the files that it writes.', 'all'),
        env: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq), 'Names of variables that it reads.'),
        key: (0,shape/* optional */.lq)(shape/* expression */.dn, 'Whatever else it depends on.', 'all'),
    },
};
const reports = (0,shape/* recordOf */.zv)((0,shape/* either */.gP)(shape/* text */.Qq, {
    kind: 'object',
    id: 'report',
    title: 'a report',
    says: 'A report that the task writes.',
    keys: {
        format: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('junit', 'tap', 'sarif', 'lcov', 'cobertura', 'go-json'), 'Its format. Default: junit.'),
        path: (0,shape/* required */.mw)(shape/* text */.Qq, 'A glob of its files.'),
    },
}));
const port = { kind: 'number', whole: true, atLeast: 1 };
const service = {
    kind: 'object',
    id: 'service',
    title: '`service`',
    says: 'Keeps the task running beside the others, which wait until it is ready.',
    keys: {
        ready: (0,shape/* optional */.lq)({
            kind: 'object',
            id: 'ready',
            title: '`ready`',
            says: 'How it is seen that the service is ready.',
            keys: {
                port: (0,shape/* optional */.lq)(port, 'It listens on this port.'),
                http: (0,shape/* optional */.lq)(shape/* text */.Qq, 'This address answers with a 2xx.'),
                output: (0,shape/* optional */.lq)(shape/* text */.Qq, 'It prints a line that this regular expression matches.'),
                run: (0,shape/* optional */.lq)(shape/* longText */.SW, 'This script ends with 0.'),
            },
            exactlyOne: [['port', 'http', 'output', 'run']],
        }, 'How it is seen that it is ready.'),
        timeout: (0,shape/* optional */.lq)(shape/* duration */.p0, 'The time that it may take until it is ready.'),
        image: (0,shape/* optional */.lq)(shape/* text */.Qq, 'A container image; the task then needs no `run` or `action`.'),
        ports: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)((0,shape/* either */.gP)(port, shape/* text */.Qq)), 'The ports that the container publishes.'),
        env: (0,shape/* optional */.lq)(environment, 'Variables of the container.', 'all'),
    },
};
const task = {
    kind: 'object',
    id: 'task',
    title: 'a task',
    says: 'One piece of work: a script (`run`) or an action of an agent.',
    keys: {
        name: (0,shape/* optional */.lq)(shape/* name */.UU, 'Its name, unique in the stage. Default: its action, else `task-N`.'),
        description: (0,shape/* optional */.lq)(shape/* longText */.SW, 'What it is for.'),
        agent: (0,shape/* optional */.lq)(shape/* name */.UU, 'Who performs it: an agent of `agents:`, or a language such as `python`.'),
        action: (0,shape/* optional */.lq)(shape/* actionName */.aM, 'What the agent is asked to do: for a language the file `actions/<action>.*`.'),
        with: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(shape/* json */.Pq, 'text'), 'The inputs of the action, which it gets as `INPUT_*` and as JSON in `$NOA_INPUT`.', 'all'),
        run: (0,shape/* optional */.lq)(shape/* longText */.SW, 'A script. Expressions may not stand in it: put values into `env`.'),
        shell: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The shell that reads `run`: `bash`, `sh`, `pwsh`, `python`, `node`, or a template with `{0}`.'),
        depends_on: (0,shape/* optional */.lq)(dependsOn('task'), 'Tasks of this stage that must have ended first.'),
        if: (0,shape/* optional */.lq)(shape/* expression */.dn, 'The task runs only when this holds.', 'all'),
        else: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'In a conditional stage: runs when no `if` held.'),
        env: (0,shape/* optional */.lq)(environment, 'Variables, over those of stage and workflow.', 'all'),
        secrets: (0,shape/* optional */.lq)(secrets, 'The secrets that the task gets: `[NAME]`, or `{VARIABLE: NAME}`.'),
        id_token: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'Gives the task the OIDC variables of its job.'),
        working_directory: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The folder in which it works, below the repository’s root.', 'all'),
        timeout: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* duration */.p0), 'The time that one attempt may take, such as `10m`.', 'early'),
        grace_period: (0,shape/* optional */.lq)(shape/* duration */.p0, 'The time between the first request to stop and the kill. Default: 5s.'),
        retry: (0,shape/* optional */.lq)(retry, 'How it is tried again when it fails: a number of attempts, or a map.'),
        fallback: (0,shape/* optional */.lq)(fallback, 'What is run instead when it has failed for good.'),
        on_failure: (0,shape/* optional */.lq)(onFailure, '`fail` (default), or `degrade`: the run goes on and ends degraded.'),
        rollback: (0,shape/* optional */.lq)(rollback, 'What undoes it when its transaction fails.'),
        verify: (0,shape/* optional */.lq)(verify, 'What must hold after it succeeded.'),
        remedies: (0,shape/* optional */.lq)(remedies, 'What mends known failures.'),
        resources: (0,shape/* optional */.lq)(nodeResources, 'How many units it takes of the workflow’s resources while it runs.', 'early'),
        outputs: (0,shape/* optional */.lq)(taskOutputs, 'What it promises to publish to `$GITHUB_OUTPUT`.'),
        files: (0,shape/* optional */.lq)(files, 'Globs of the files that it leaves for others; `[]`: none.', 'all'),
        cache: (0,shape/* optional */.lq)(cache, 'Lets it be left out when nothing that it depends on has changed.'),
        reports: (0,shape/* optional */.lq)(reports, 'Reports that it writes, by name.'),
        matchers: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq), 'GitHub’s problem matchers for its output: built-in names, or files.'),
        shards: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* count */.U9), 'Runs so many copies, each with a share of the work.', 'early'),
        idempotent: (0,shape/* optional */.lq)(shape/* boolean */.zM, '`false`: never run again when it is not known how it ended.'),
        service: (0,shape/* optional */.lq)(service, 'Keeps it running beside the others.'),
        role: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('worker', 'verifier'), 'The role that acts in the audit log.'),
        duration_hint: (0,shape/* optional */.lq)(shape/* duration */.p0, 'How long it usually takes; scheduling uses it.'),
    },
    atMostOne: [['run', 'action']],
    atLeastOne: [['run', 'action', 'service']],
};

;// CONCATENATED MODULE: ./build/definition/schema/stage.js






const transaction = (0,shape/* optional */.lq)(shape/* boolean */.zM, 'Undoes what was done, by the tasks’ `rollback`, when the stage fails.');
const stage = {
    kind: 'object',
    id: 'stage',
    title: 'a stage',
    says: 'A group of tasks: `sequential`, `parallel`, `conditional` or `loop`.',
    keys: {
        name: (0,shape/* required */.mw)(shape/* name */.UU, 'Its name, unique in the workflow.'),
        description: (0,shape/* optional */.lq)(shape/* longText */.SW, 'What it is for.'),
        depends_on: (0,shape/* optional */.lq)(dependsOn('stage'), 'Stages that must have ended first; `[]`: none.'),
        if: (0,shape/* optional */.lq)(shape/* expression */.dn, 'The stage runs only when this holds.', 'all'),
        tasks: (0,shape/* required */.mw)((0,shape/* listOf */.c3)(task, 1), 'Its tasks.'),
        env: (0,shape/* optional */.lq)(environment, 'Variables of its tasks, over those of the workflow.', 'all'),
        timeout: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* duration */.p0), 'The time that all of it may take.', 'early'),
        retry: (0,shape/* optional */.lq)(retry, 'The default of its tasks.'),
        on_failure: (0,shape/* optional */.lq)(onFailure, '`fail` (default), or `degrade`: the run goes on and ends degraded.'),
        fail_fast: (0,shape/* optional */.lq)(failFast, '`true`: starts nothing new after a failure. `kill`: also stops what runs.'),
        max_parallel: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* count */.U9), 'How many of its tasks run at a time.', 'early'),
        resources: (0,shape/* optional */.lq)(nodeResources, 'How many units it takes of the workflow’s resources while it runs.', 'early'),
        environment: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The GitHub environment in which it works.', 'early'),
        approval: (0,shape/* optional */.lq)(approval, 'The gate in front of it.'),
        verify: (0,shape/* optional */.lq)(verify, 'What must hold after its tasks succeeded.'),
        outputs: (0,shape/* optional */.lq)(nodeOutputs, 'Values that later stages read, evaluated when it has ended.', 'all'),
        runs_on: (0,shape/* optional */.lq)(runsOn, 'The runner of its jobs in CI.', 'early'),
        fan_out: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('tasks', 'items'), 'Spreads its tasks, or its iterations, over jobs in CI.'),
    },
    variants: {
        by: 'type',
        default: 'sequential',
        of: {
            sequential: { says: 'One task after another, in file order.', keys: { transaction } },
            parallel: { says: 'Tasks start as soon as what they depend on has ended.', keys: { transaction } },
            conditional: {
                says: 'Tasks run by their `if`; `else: true` when none held.',
                keys: {
                    transaction,
                    match: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('all', 'first'), '`all` (default): each task whose `if` holds. `first`: only the first (a switch).'),
                },
            },
            loop: {
                says: 'The tasks are the body, run in order for each iteration.',
                keys: {
                    transaction: (0,shape/* optional */.lq)(loopTransaction, 'Undoes an iteration (`true`, `item`), or the whole stage (`stage`), when it fails.'),
                    loop: (0,shape/* required */.mw)(loop, 'How often, and over what.'),
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/definition/schema/root.js







const defaults = {
    kind: 'object',
    id: 'defaults',
    title: '`defaults`',
    says: 'What tasks take when they do not say it.',
    keys: {
        agent: (0,shape/* optional */.lq)(shape/* name */.UU, 'The agent of tasks with `action`.'),
        shell: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The shell of tasks with `run`.'),
        timeout: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* duration */.p0), 'The time that one attempt may take.', 'early'),
        grace_period: (0,shape/* optional */.lq)(shape/* duration */.p0, 'The time between the first request to stop and the kill.'),
        retry: (0,shape/* optional */.lq)(retry, 'How a failed task is tried again.'),
        working_directory: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The folder in which tasks work.', 'all'),
        env: (0,shape/* optional */.lq)(environment, 'Variables.', 'all'),
        matchers: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(shape/* text */.Qq), 'Problem matchers.'),
        files: (0,shape/* optional */.lq)(files, 'Files that tasks leave for others.', 'all'),
    },
};
const workflowName = {
    kind: 'text',
    lines: 'one',
    pattern: {
        regex: /^(?=.*\S)(?!.*\$\{\{).{1,100}$/u,
        says: 'a text of at most 100 characters, without `${{ }}`',
        code: 'invalid-name',
    },
};
const share = {
    kind: 'text',
    lines: 'one',
    pattern: { regex: /^(?:[1-9]\d?|100)%$/, says: 'a share such as `20%`', code: 'invalid-value' },
};
const agents = (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(agent), 'Who performs tasks, by name.');
const resources = (0,shape/* optional */.lq)(workflowResources, 'Things of which there is only so much: `{name: capacity}`.');
const alerts = (0,shape/* optional */.lq)(shape/* json */.Pq, 'Who is told what.');
const workflow = {
    kind: 'object',
    id: 'workflow',
    title: '`workflow`',
    says: 'The whole workflow.',
    keys: {
        name: (0,shape/* required */.mw)(workflowName, 'Its name, as people read it.'),
        version: (0,shape/* optional */.lq)((0,shape/* either */.gP)(shape/* text */.Qq, { kind: 'number', whole: false }), 'Your own version of it; never read.'),
        requires: (0,shape/* optional */.lq)(shape/* text */.Qq, 'The versions of this tool that it works with, such as `^1.2`.'),
        description: (0,shape/* optional */.lq)(shape/* longText */.SW, 'What it is for.'),
        inputs: (0,shape/* optional */.lq)((0,shape/* recordOf */.zv)(input), 'Values that the caller gives.'),
        env: (0,shape/* optional */.lq)(environment, 'Variables of all tasks.', 'all'),
        mode: (0,shape/* optional */.lq)((0,shape/* choice */.Yq)('auto', 'supervised', 'debug'), 'Whether humans are asked. Default: supervised when a gate needs one, else auto.'),
        defaults: (0,shape/* optional */.lq)(defaults, 'What tasks take when they do not say it.'),
        max_parallel: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* count */.U9), 'How many tasks run at a time. Default: the cores, at least 2.', 'early'),
        timeout: (0,shape/* optional */.lq)((0,shape/* orTemplate */.Ol)(shape/* duration */.p0), 'The time that the whole run may take.', 'early'),
        fail_fast: (0,shape/* optional */.lq)(failFast, '`true`: starts no stage after one failed. `kill`: also stops what runs.'),
        max_degraded: (0,shape/* optional */.lq)(shape/* countFromZero */.IS, 'More degraded tasks than this fail the run.'),
        retry_budget: (0,shape/* optional */.lq)((0,shape/* either */.gP)(shape/* count */.U9, share), 'Bounds all retries of a run: a number, or a share of the planned tasks.'),
        transaction: (0,shape/* optional */.lq)(shape/* boolean */.zM, 'Undoes what was done when the run fails.'),
        resources,
        agents,
        changes: (0,shape/* optional */.lq)(changes, 'What has changed since a base.'),
        supervision: (0,shape/* optional */.lq)(supervision, 'What an operator may override.'),
        alerts,
        orchestration: (0,shape/* optional */.lq)(orchestration(runsOn), 'How it is spread over jobs in CI.'),
        outputs: (0,shape/* optional */.lq)(nodeOutputs, 'Values of the run, evaluated at its end.', 'all'),
        stages: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(stage, 1), 'Its stages, in file order.'),
        tasks: (0,shape/* optional */.lq)((0,shape/* listOf */.c3)(task, 1), 'In place of `stages`: the tasks of one parallel stage named `main`.'),
    },
    exactlyOne: [['stages', 'tasks']],
};
const root = {
    kind: 'object',
    id: 'root',
    title: 'a definition',
    says: 'A workflow definition.',
    keys: {
        workflow: (0,shape/* required */.mw)(workflow, 'The workflow.'),
        include: (0,shape/* optional */.lq)((0,shape/* oneOrMore */.h9)(shape/* text */.Qq), 'Other files whose agents, resources, defaults and alerts are merged in.'),
    },
    extensions: true,
};
const includedRoot = {
    kind: 'object',
    id: 'included',
    title: 'an included file',
    says: 'Agents, resources, defaults and alerts that several definitions share.',
    keys: {
        agents,
        resources,
        defaults: (0,shape/* optional */.lq)(defaults, 'What tasks take when they do not say it.'),
        alerts,
    },
    extensions: true,
};


/***/ }),

/***/ 8811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   IS: () => (/* binding */ countFromZero),
/* harmony export */   NU: () => (/* binding */ later),
/* harmony export */   Ol: () => (/* binding */ orTemplate),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   SW: () => (/* binding */ longText),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dn: () => (/* binding */ expression),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uO: () => (/* binding */ templateText),
/* harmony export */   zM: () => (/* binding */ boolean),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
const text = { kind: 'text', lines: 'one' };
const longText = { kind: 'text' };
const anyText = { kind: 'text', empty: true };
const boolean = { kind: 'boolean' };
const count = { kind: 'number', whole: true, atLeast: 1 };
const countFromZero = { kind: 'number', whole: true, atLeast: 0 };
const duration = { kind: 'duration' };
const size = { kind: 'size' };
const expression = { kind: 'expression' };
const json = { kind: 'json' };
const templateText = { kind: 'template-text' };
const choice = (...values) => ({ kind: 'choice', values });
const listOf = (of, atLeast = 0) => ({ kind: 'list', of, atLeast });
const recordOf = (of, names = 'name') => ({ kind: 'record', of, names });
const either = (...of) => ({ kind: 'either', of });
const orTemplate = (of) => ({ kind: 'or-template', of });
const later = (get) => ({ kind: 'later', get });
const oneOrMore = (of) => either(of, listOf(of));
const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;
const name = {
    kind: 'text',
    lines: 'one',
    pattern: {
        regex: NAME,
        says: 'a name: a letter or `_`, then letters, digits, `_` or `-`, at most 100 in all',
        code: 'invalid-name',
    },
};
const actionName = {
    kind: 'text',
    lines: 'one',
    pattern: {
        regex: /^[A-Za-z_][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/,
        says: 'the name of an action: letters, digits, `_` or `-`, and `.` or `/` between them',
        code: 'invalid-name',
    },
};
const optional = (shape, says, expressions) => ({
    shape,
    says,
    ...(expressions && { expressions }),
});
const required = (shape, says) => ({ shape, says, required: true });


/***/ }),

/***/ 9138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lM: () => (/* binding */ planned),
/* harmony export */   w7: () => (/* binding */ plannedAgentKind)
/* harmony export */ });
/* unused harmony export plannedAgentKinds */
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9182);

const is = (...values) => (node) => node.kind === 'scalar' && values.includes(node.value);
const emptyList = (node) => node.kind === 'list' && node.items.length === 0;
const retry = { what: 'trying failed tasks again', harmless: is(1) };
const transaction = { what: 'rolling back a transaction', harmless: is(false) };
const verify = { what: 'verification after a node succeeded', harmless: emptyList };
const files = { what: 'handing files from task to task', harmless: emptyList };
const runsOn = { what: 'choosing runners' };
const catalogue = { what: 'a catalogue of actions', harmless: (node) => node.kind === 'scalar' };
const alerts = { what: 'alerts' };
const planned = new Map([
    ['workflow.retry_budget', { what: 'a budget of retries' }],
    ['workflow.transaction', transaction],
    ['workflow.changes', { what: 'what changed since a base' }],
    ['workflow.supervision', { what: 'overrides by an operator' }],
    ['workflow.alerts', alerts],
    ['workflow.orchestration', { what: 'spreading a workflow over CI jobs' }],
    ['workflow.mode', { what: 'a mode other than `auto`', harmless: is('auto') }],
    ['included.alerts', alerts],
    ['defaults.retry', retry],
    ['defaults.files', files],
    ['resource.scope', { what: 'a resource shared by all runs of the repository', harmless: is('run') }],
    ['stage.retry', retry],
    ['stage.transaction', transaction],
    ['stage.verify', verify],
    ['stage.approval', { what: 'a gate in front of a stage', harmless: is(false) }],
    ['stage.runs_on', runsOn],
    ['stage.fan_out', { what: 'spreading a stage over CI jobs' }],
    ['task.retry', retry],
    ['task.fallback', { what: 'a fallback', harmless: emptyList }],
    ['task.remedies', { what: 'mending known failures', harmless: emptyList }],
    ['task.rollback', { what: 'rolling back a transaction' }],
    ['task.verify', verify],
    ['task.cache', { what: 'leaving out a task whose inputs did not change' }],
    ['task.reports', { what: 'reading reports' }],
    ['task.shards', { what: 'splitting a task into shards', harmless: is(1) }],
    ['task.service', { what: 'a task that keeps running beside others' }],
    ['task.files', files],
    ['task.idempotent', { what: 'what is done after a crash', harmless: is(true) }],
    ['task.role', { what: 'the role `verifier`', harmless: is('worker') }],
    ['agent.actions', catalogue],
]);
const plannedAgentKinds = new Set([
    'http',
    'mcp',
    'model',
    'container',
    'storage',
    'notification',
    'github',
    'workflow',
]);
const plannedAgentKind = (agent) => {
    const kind = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .childOf */ .GG)(agent, 'kind');
    return kind?.kind === 'scalar' && plannedAgentKinds.has(String(kind.value)) ? kind : undefined;
};


/***/ }),

/***/ 9182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   HA: () => (/* binding */ offsetAt),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   rI: () => (/* binding */ sourceText)
/* harmony export */ });
/* unused harmony export positionAt */
const sourceText = (path, text) => {
    const lines = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines.push(at + 1);
    return { path, text, lines };
};
const positionAt = (file, offset) => {
    let low = 0;
    let high = file.lines.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((file.lines[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return { line: low + 1, column: offset - (file.lines[low] ?? 0) + 1 };
};
const placeOf = ({ file, from, to }) => ({
    file: file.path,
    ...positionAt(file, from),
    end: positionAt(file, Math.max(from, to)),
});
const offsetAt = (file, { line, column }) => {
    const start = file.lines[line - 1] ?? file.text.length;
    const next = file.lines[line] ?? file.text.length + 1;
    return Math.min(start + column - 1, next - 1);
};
const toJson = (node) => {
    if (node.kind === 'scalar')
        return node.value;
    const known = jsonOf.get(node);
    if (known !== undefined)
        return known;
    const json = node.kind === 'list'
        ? node.items.map(toJson)
        : Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toJson(value)]));
    jsonOf.set(node, json);
    return json;
};
const jsonOf = new WeakMap();
const nodeAt = (node, path) => path.reduce((at, step) => childOf(at, step), node);
const childOf = (node, step) => {
    if (node?.kind === 'map')
        return node.entries.get(String(step))?.value;
    return node?.kind === 'list' ? node.items[Number(step)] : undefined;
};


/***/ }),

/***/ 6135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   bv: () => (/* binding */ SIZE_PATTERN)
/* harmony export */ });
const DURATION = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?$/;
const UNITS = [3_600_000, 60_000, 1000, 1];
const parseDuration = (value) => {
    if (typeof value === 'number')
        return above0(value * 1000);
    const found = typeof value === 'string' ? DURATION.exec(value) : null;
    if (!found)
        return undefined;
    return above0(UNITS.reduce((sum, unit, index) => sum + Number(found[index + 1] ?? 0) * unit, 0));
};
const SIZE = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi)$/;
const BYTES = { Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3 };
const parseSize = (value) => {
    if (typeof value === 'number')
        return Number.isInteger(value) ? above0(value) : undefined;
    const found = typeof value === 'string' ? SIZE.exec(value) : null;
    return found ? above0(Number(found[1]) * (BYTES[found[2] ?? ''] ?? 0)) : undefined;
};
const above0 = (value) => value > 0 && Number.isSafeInteger(Math.round(value)) ? Math.max(1, Math.round(value)) : undefined;
const DURATION_PATTERN = '^(?=.)(\\d+(\\.\\d+)?h)?(\\d+(\\.\\d+)?m)?(\\d+(\\.\\d+)?s)?(\\d+ms)?$';
const SIZE_PATTERN = '^\\d+(\\.\\d+)?(Ki|Mi|Gi)$';


/***/ })

};
