export const id = 606;
export const ids = [606];
export const modules = {

/***/ 7606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schema: () => (/* binding */ schema)
});

// EXTERNAL MODULE: ./build/definition/scalars.js
var scalars = __webpack_require__(3789);
// EXTERNAL MODULE: ./build/definition/schema/describe.js
var describe = __webpack_require__(4105);
// EXTERNAL MODULE: ./build/definition/schema/root.js + 7 modules
var root = __webpack_require__(1723);
// EXTERNAL MODULE: ./build/definition/schema/shape.js
var shape = __webpack_require__(8811);
// EXTERNAL MODULE: ./build/definition/supported.js
var supported = __webpack_require__(9138);
;// CONCATENATED MODULE: ./build/definition/json-schema.js





const json_schema_jsonSchema = (id) => {
    const definitions = new Map();
    const definition = schemaOf(root/* root */.z, definitions);
    const included = schemaOf(root/* includedRoot */.L, definitions);
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: id,
        title: 'Unified workflow',
        description: 'A definition for noa/unified-workflow, or a file of agents, resources and defaults that one includes.',
        type: 'object',
        ...ifThen({ required: ['workflow'] }, definition, ifThen({ anyOf: INCLUDED_KEYS.map((key) => ({ required: [key] })) }, included, definition)),
        $defs: Object.fromEntries([...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    };
};
const ifThen = (condition, then, otherwise) => ({
    if: condition,
    then,
    ...(otherwise && { else: otherwise }),
});
const INCLUDED_KEYS = Object.keys(root/* includedRoot */.L.keys);
const schemaOf = (shape, into) => {
    switch (shape.kind) {
        case 'text':
            return shape.pattern
                ? { type: 'string', pattern: shape.pattern.regex.source, ...said(shape) }
                : { type: ['string', 'number', 'boolean'], ...(shape.empty ? {} : { minLength: 1 }) };
        case 'template-text':
            return { type: 'string', pattern: TEMPLATE };
        case 'choice':
            return { enum: [...shape.values] };
        case 'boolean':
            return { type: 'boolean' };
        case 'number':
            return {
                type: shape.whole ? 'integer' : 'number',
                ...(shape.atLeast === undefined ? {} : { minimum: shape.atLeast }),
                ...(shape.above === undefined ? {} : { exclusiveMinimum: shape.above }),
            };
        case 'null':
            return { type: 'null' };
        case 'duration':
            return oneOfTypes({ type: 'string', pattern: scalars/* DURATION_PATTERN */.Cq, ...said(shape) }, { type: 'number', exclusiveMinimum: 0 });
        case 'size':
            return oneOfTypes({ type: 'string', pattern: scalars/* SIZE_PATTERN */.bv, ...said(shape) }, { type: 'integer', exclusiveMinimum: 0 });
        case 'expression':
            return { type: ['string', 'number', 'boolean'], minLength: 1 };
        case 'or-template':
            return { anyOf: [...alternatives(schemaOf(shape.of, into)), { type: 'string', pattern: TEMPLATE }] };
        case 'json':
            return {};
        case 'list':
            return {
                type: 'array',
                items: schemaOf(shape.of, into),
                ...(shape.atLeast ? { minItems: shape.atLeast } : {}),
            };
        case 'record':
            return { type: 'object', ...namesOf(shape.names), additionalProperties: schemaOf(shape.of, into) };
        case 'object':
            return referTo(shape, into);
        case 'either':
            return { anyOf: shape.of.flatMap((one) => alternatives(schemaOf(one, into))) };
        case 'later':
            return schemaOf(shape.get(), into);
    }
};
const TEMPLATE = '\\$\\{\\{';
const said = (shape) => ({ patternErrorMessage: `must be ${(0,describe/* expected */.p)(shape)}` });
const oneOfTypes = (...schemas) => ({ anyOf: schemas });
const alternatives = (schema) => {
    const { anyOf, ...rest } = schema;
    return Array.isArray(anyOf) && Object.keys(rest).length === 0 ? anyOf : [schema];
};
const namesOf = (names) => {
    switch (names) {
        case 'name':
            return { propertyNames: { pattern: shape/* NAME */.o_.source } };
        case 'variable':
            return { propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' } };
        case 'text':
            return { propertyNames: { minLength: 1 } };
    }
};
const referTo = (shape, into) => {
    if (!into.has(shape.id)) {
        into.set(shape.id, {});
        into.set(shape.id, objectSchema(shape, into));
    }
    return { $ref: `#/$defs/${shape.id}` };
};
const objectSchema = (shape, into) => {
    const { variants } = shape;
    const head = { title: shape.title.replace(/^an? /, ''), description: shape.says, type: 'object' };
    if (!variants)
        return { ...head, ...json_schema_closed(shape, shape.keys, into), ...groups(shape) };
    const kinds = Object.keys(variants.of);
    const deciding = {
        enum: kinds,
        description: kinds.map((kind) => `\`${kind}\`: ${variants.of[kind]?.says ?? ''}`).join('\n\n'),
        ...(variants.default === undefined ? {} : { default: variants.default }),
    };
    for (const [kind, { says, keys, exactlyOne = [] }] of Object.entries(variants.of))
        into.set(`${shape.id}-${kind}`, {
            title: `${kind} ${shape.id}`,
            description: says,
            type: 'object',
            ...json_schema_closed(shape, { ...shape.keys, ...keys }, into, { [variants.by]: { const: kind } }),
            ...groups({ ...shape, exactlyOne: [...(shape.exactlyOne ?? []), ...exactlyOne] }),
        });
    return {
        ...head,
        properties: { [variants.by]: deciding },
        ...(variants.default === undefined ? { required: [variants.by] } : {}),
        allOf: kinds.map((kind) => ifThen({
            properties: { [variants.by]: { const: kind } },
            ...(kind === variants.default ? {} : { required: [variants.by] }),
        }, { $ref: `#/$defs/${shape.id}-${kind}` })),
    };
};
const json_schema_closed = (shape, keys, into, first = {}) => ({
    properties: {
        ...first,
        ...Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, keySchema(shape, name, key, into)])),
    },
    required: Object.keys(keys).filter((name) => keys[name]?.required),
    ...(shape.extensions ? { patternProperties: { '^x-': {} } } : {}),
    additionalProperties: false,
});
const keySchema = (shape, name, key, into) => {
    const later = supported/* planned */.lM.has(`${shape.id}.${name}`);
    return {
        description: `${key.says}${later ? ' (Not supported yet by this version.)' : ''}`,
        ...schemaOf(key.shape, into),
    };
};
const one = (group) => ({ anyOf: group.map((name) => ({ required: [name] })) });
const groups = ({ exactlyOne = [], atMostOne = [], atLeastOne = [] }) => {
    const notTwo = (group) => group.flatMap((a, index) => group.slice(index + 1).map((b) => ({ not: { required: [a, b] } })));
    const all = [...[...exactlyOne, ...atLeastOne].map(one), ...[...exactlyOne, ...atMostOne].flatMap(notTwo)];
    return all.length > 0 ? { allOf: all } : {};
};

// EXTERNAL MODULE: ./build/definition/checks/contexts.js
var contexts = __webpack_require__(6882);
;// CONCATENATED MODULE: ./build/definition/explanations/edges.js
const edgeExplanations = {
    'reference-cycle': {
        says: 'Reading a node waits for its end. This reference reads something that itself waits for the reader, or that comes after it, so both would wait for ever.',
        wrong: `workflow:
  name: example
  stages:
    - name: release
      tasks:
        - name: publish
          run: ./publish "$VERSION"
          env:
            VERSION: \${{ tasks.version.outputs.next }}
        - { name: version, run: ./next-version }
`,
        right: `workflow:
  name: example
  stages:
    - name: release
      tasks:
        - { name: version, run: ./next-version }
        - name: publish
          run: ./publish "$VERSION"
          env:
            VERSION: \${{ tasks.version.outputs.next }}
`,
    },
    'dependency-cycle': {
        says: 'Stages or tasks wait for each other in a circle, so none of them could ever start. It is reported at the first link in the file; the others are shown beside it.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make, depends_on: [test] }
    - { name: test, run: make test, depends_on: [build] }
`,
        right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - { name: test, run: make test, depends_on: [build] }
`,
    },
    'self-dependency': {
        says: 'A stage or task names itself in its `depends_on`.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make, depends_on: [build] }
`,
        right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
`,
    },
    'duplicate-dependency': {
        says: 'The same name stands twice in one `depends_on`, so it is not clear which `when` is meant.',
        wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: report
      depends_on: [build, { stage: build, when: [failed] }]
      tasks:
        - run: ./report
`,
        right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: report
      depends_on: [{ stage: build, when: [failed] }]
      tasks:
        - run: ./report
`,
    },
    'later-task': {
        says: 'In a sequential stage and in the body of a loop tasks run in file order, so a task can depend on earlier ones only.',
        wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - { name: test, run: make test, depends_on: [compile] }
        - { name: compile, run: make }
`,
        right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - { name: compile, run: make }
        - { name: test, run: make test, depends_on: [compile] }
`,
    },
    'dependency-in-conditional': {
        says: 'The tasks of a conditional stage take turns in file order, and which of them run is decided by their `if`. There is nothing for `depends_on` to say.',
        wrong: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow, else: true, depends_on: [fast] }
`,
        right: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow, else: true }
`,
    },
    'independent-stage': {
        says: 'A stage that names an environment, a gate, secrets, a transaction or `id_token`, is not the first, and waits for nothing would start at once, beside the first: a deployment before the build. Write `depends_on`, or `depends_on: []` if that is meant.',
        wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: deploy
      environment: production
      tasks:
        - run: ./deploy
`,
        right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: deploy
      depends_on: [build]
      environment: production
      tasks:
        - run: ./deploy
`,
    },
};

;// CONCATENATED MODULE: ./build/definition/explanations/expressions.js
const expressionExplanations = {
    'expression-syntax': {
        says: 'What stands between `${{` and `}}` is no expression of GitHub’s language: a bracket or quote is missing, a function gets too few values, or text stands beside the `${{ }}` of a condition, which would then always hold. Strings take single quotes.',
        wrong: `workflow:
  name: example
  tasks:
    - name: greet
      if: github.ref_name == "main"
      run: echo hello
`,
        right: `workflow:
  name: example
  tasks:
    - name: greet
      if: github.ref_name == 'main'
      run: echo hello
`,
    },
    'unknown-function': {
        says: 'The language has GitHub’s functions and no others. What they cannot do belongs into a task that publishes an output.',
        wrong: `workflow:
  name: example
  tasks:
    - name: greet
      if: startWith(github.ref_name, 'release/')
      run: echo hello
`,
        right: `workflow:
  name: example
  tasks:
    - name: greet
      if: startsWith(github.ref_name, 'release/')
      run: echo hello
`,
    },
    'expression-not-here': {
        says: 'Expressions stand in values that are made while the workflow runs: `env`, `with`, conditions, outputs and a few more. Names, types, dependencies and agents are the structure of the workflow: they are known before it runs and hold no expression.',
        wrong: `workflow:
  name: example
  tasks:
    - name: greet
      description: greets \${{ github.actor }}
      run: echo hello
`,
        right: `workflow:
  name: example
  tasks:
    - name: greet
      description: greets whoever pushed
      run: echo hello
`,
    },
    'expression-in-run': {
        says: 'An expression in a script is text that the shell reads as code: a branch or title named `$(…)` would be run. Put the value into `env` and read the variable in the script. `validate --fix` does it where the quotes around it leave no doubt.',
        wrong: `workflow:
  name: example
  tasks:
    - name: greet
      run: echo "branch \${{ github.head_ref }}"
`,
        right: `workflow:
  name: example
  tasks:
    - name: greet
      run: echo "branch $HEAD_REF"
      env:
        HEAD_REF: \${{ github.head_ref }}
`,
    },
    'status-function-not-here': {
        says: '`success()`, `failure()`, `cancelled()` and `always()` ask how the nodes before a stage or task ended, so only its `if` can call them. Elsewhere read the `status` of a node by its name.',
        wrong: `workflow:
  name: example
  tasks:
    - name: greet
      run: echo "$BROKEN"
      env:
        BROKEN: \${{ failure() }}
`,
        right: `workflow:
  name: example
  tasks:
    - name: build
      run: make
    - name: greet
      if: always()
      run: echo "$BUILD"
      env:
        BUILD: \${{ tasks.build.status }}
      depends_on: [build]
`,
    },
    'unknown-context': {
        says: 'An expression begins with a context: `inputs`, `env`, `secrets`, `github`, `runner`, `run`, `stages`, `tasks`, `loop`, `changes` or `task`. GitHub’s `steps`, `needs` and `matrix` have other names here: `tasks`, `stages` and `loop.item`.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - name: greet
      run: echo "$RESULT"
      env:
        RESULT: \${{ steps.build.outcome }}
`,
        right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - name: greet
      run: echo "$RESULT"
      env:
        RESULT: \${{ tasks.build.outcome }}
`,
    },
    'context-not-here': {
        says: 'The context exists, but not yet or no longer where the expression stands: a timeout is fixed before anything runs and cannot read what a stage gives, and `loop` is known only inside of a loop. The table of keys and contexts in the reference of the language says what is known where.',
        wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - { name: measure, run: ./measure }
    - name: test
      timeout: \${{ stages.build.tasks.measure.outputs.minutes }}m
      tasks:
        - run: make test
`,
        right: `workflow:
  name: example
  inputs:
    minutes: { type: number, default: 10 }
  stages:
    - name: test
      timeout: \${{ inputs.minutes }}m
      tasks:
        - run: make test
`,
    },
    'secret-not-here': {
        says: 'A secret may be read in `env` and `with` of a task that lists it, and in the configuration of its agent; anywhere else it could end up in the record, in a log or in another task. `github.token` is a secret too.',
        wrong: `workflow:
  name: example
  tasks:
    - name: publish
      if: secrets.TOKEN != ''
      run: ./publish
      secrets: [TOKEN]
`,
        right: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      secrets: [TOKEN]
`,
    },
    'secret-not-listed': {
        says: 'A task gets only the secrets that it lists under `secrets`; from all others they are withheld. The list is what a reviewer reads.',
        wrong: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      env:
        NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
`,
        right: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      secrets: [NPM_TOKEN]
      env:
        NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
`,
    },
    'computed-name': {
        says: 'Reading a stage or task makes the dependency on it, so its name stands literally: the plan must know what waits for what before anything runs. The same holds for secrets.',
        wrong: `workflow:
  name: example
  inputs:
    which: { default: build }
  stages:
    - name: build
      tasks:
        - run: make
    - name: report
      tasks:
        - run: echo "$RESULT"
          env:
            RESULT: \${{ stages[inputs.which].result }}
`,
        right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: report
      tasks:
        - run: echo "$RESULT"
          env:
            RESULT: \${{ stages.build.result }}
`,
    },
};

;// CONCATENATED MODULE: ./build/definition/explanations/names.js
const nameExplanations = {
    'unknown-stage': {
        says: 'A stage is named that is not in the file. In GitHub’s expressions this would be an empty text; here it is an error before anything runs. An edge with `optional: true` may name a stage that is not there.',
        wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: test
      depends_on: [biuld]
      tasks:
        - run: make test
`,
        right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: test
      depends_on: [build]
      tasks:
        - run: make test
`,
    },
    'unknown-task': {
        says: 'Tasks are named inside of their stage: `depends_on` and `tasks.NAME` reach the tasks of the same stage, `stages.STAGE.tasks.NAME` those of another.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - { name: test, run: make test, depends_on: [compile] }
`,
        right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - { name: test, run: make test, depends_on: [build] }
`,
    },
    'unknown-input': {
        says: 'An expression reads an input that the workflow does not declare under `inputs`.',
        wrong: `workflow:
  name: example
  inputs:
    channel: { default: beta }
  tasks:
    - run: ./publish "$CHANNEL"
      env:
        CHANNEL: \${{ inputs.chanel }}
`,
        right: `workflow:
  name: example
  inputs:
    channel: { default: beta }
  tasks:
    - run: ./publish "$CHANNEL"
      env:
        CHANNEL: \${{ inputs.channel }}
`,
    },
    'unknown-filter': {
        says: '`changes.NAME` reads a filter, and no filter of this name is declared under `changes.filters` of the workflow.',
        wrong: `workflow:
  name: example
  tasks:
    - name: docs
      if: changes.docs
      run: make docs
`,
        right: `workflow:
  name: example
  inputs:
    docs: { type: boolean, default: false }
  tasks:
    - name: docs
      if: inputs.docs
      run: make docs
`,
    },
    'unknown-output': {
        says: 'A stage has the outputs that its `outputs` name, and a loop those of `collect` and `items`. A task that declares outputs is read by the declared names; one that declares none may publish any. The outputs that `on_failure` gives instead are held to the same names.',
        wrong: `workflow:
  name: example
  tasks:
    - name: build
      run: make
      outputs:
        version: { type: string }
    - name: publish
      run: ./publish "$VERSION"
      env:
        VERSION: \${{ tasks.build.outputs.verison }}
`,
        right: `workflow:
  name: example
  tasks:
    - name: build
      run: make
      outputs:
        version: { type: string }
    - name: publish
      run: ./publish "$VERSION"
      env:
        VERSION: \${{ tasks.build.outputs.version }}
`,
    },
    'unknown-variable': {
        says: 'In expressions `env` holds what the definition itself says under `env`, seen from the inside out; an `env` cannot read itself. Variables of the machine are there in scripts, where the shell reads them.',
        wrong: `workflow:
  name: example
  env:
    REGISTRY: https://registry.example
  tasks:
    - run: ./publish "$URL"
      env:
        URL: \${{ env.REGISTY }}/packages
`,
        right: `workflow:
  name: example
  env:
    REGISTRY: https://registry.example
  tasks:
    - run: ./publish "$URL"
      env:
        URL: \${{ env.REGISTRY }}/packages
`,
    },
    'unknown-property': {
        says: 'A node, a loop or a context is asked for something that it does not have. Of GitHub’s own contexts only likely slips are reported, for they grow.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - name: report
      run: echo "$STATE"
      env:
        STATE: \${{ tasks.build.state }}
`,
        right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - name: report
      run: echo "$STATE"
      env:
        STATE: \${{ tasks.build.status }}
`,
    },
    'loop-body-from-outside': {
        says: 'The tasks of a loop run once in each iteration, so there is no single task that another stage could read. The loop gives lists: `outputs.items`, and those that `collect` names.',
        wrong: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b] }
      tasks:
        - { name: zip, run: ./zip }
    - name: report
      tasks:
        - run: echo "$ZIPS"
          env:
            ZIPS: \${{ stages.pack.tasks.zip.outputs.path }}
`,
        right: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b], collect: { paths: tasks.zip.outputs.path } }
      tasks:
        - { name: zip, run: ./zip }
    - name: report
      tasks:
        - run: echo "$ZIPS"
          env:
            ZIPS: \${{ toJSON(stages.pack.outputs.paths) }}
`,
    },
};

;// CONCATENATED MODULE: ./build/definition/explanations/stages.js
const stageExplanations = {
    'missing-condition': {
        says: 'In a conditional stage each task says when it runs: with `if`, or with `else: true`, when no `if` held.',
        wrong: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow }
`,
        right: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow, else: true }
`,
    },
    'misplaced-else': {
        says: '`else: true` marks the last task of a conditional stage, which runs when no `if` held: there is one at most, it stands last, and it has no `if` of its own.',
        wrong: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: slow, run: ./slow, else: true }
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
`,
        right: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow, else: true }
`,
    },
    'serial-loop': {
        says: '`while`, `until` and `break_if` are judged between two iterations, so the iterations run one by one and `max_parallel` has no place beside them.',
        wrong: `workflow:
  name: example
  stages:
    - name: poll
      type: loop
      loop: { until: tasks.ask.outputs.state == 'done', interval: 10s, max_parallel: 2 }
      tasks:
        - { name: ask, run: ./ask }
`,
        right: `workflow:
  name: example
  stages:
    - name: poll
      type: loop
      loop: { until: tasks.ask.outputs.state == 'done', interval: 10s }
      tasks:
        - { name: ask, run: ./ask }
`,
    },
    'loop-bound': {
        says: 'The list stands in the file and has more items than the loop may have iterations, so the stage would fail before its first one.',
        wrong: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b, c], max_iterations: 2 }
      tasks:
        - { name: zip, run: ./zip }
`,
        right: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b, c], max_iterations: 3 }
      tasks:
        - { name: zip, run: ./zip }
`,
    },
    'loop-key': {
        says: 'The key of an iteration names it in logs, in the record and on the command line (`pack[a]`), so keys are texts, not empty, and no two are the same.',
        wrong: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [{ os: linux }, { os: linux }], key: loop.item.os }
      tasks:
        - { name: zip, run: ./zip }
`,
        right: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [{ os: linux }, { os: macos }], key: loop.item.os }
      tasks:
        - { name: zip, run: ./zip }
`,
    },
    'reserved-name': {
        says: 'The loop itself gives `loop.index`, `key`, `item`, `first`, `last` and `previous`, and the output `items`: a name of your own cannot be one of them, nor one that another key of the stage has taken.',
        wrong: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b], as: item }
      tasks:
        - { name: zip, run: ./zip }
`,
        right: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b], as: package }
      tasks:
        - { name: zip, run: ./zip }
`,
    },
    'matrix-entry': {
        says: 'The entries of `include` and `exclude` are maps, and an entry of `exclude` names axes of the matrix; with any other name it would exclude nothing.',
        wrong: `workflow:
  name: example
  stages:
    - name: test
      type: loop
      loop: { matrix: { os: [linux, macos], node: [20, 24], exclude: [{ system: macos, node: 20 }] } }
      tasks:
        - run: make test
`,
        right: `workflow:
  name: example
  stages:
    - name: test
      type: loop
      loop: { matrix: { os: [linux, macos], node: [20, 24], exclude: [{ os: macos, node: 20 }] } }
      tasks:
        - run: make test
`,
    },
    'unknown-resource': {
        says: 'A stage or task takes units of a resource that is not declared under `resources` of the workflow.',
        wrong: `workflow:
  name: example
  resources:
    database: 1
  tasks:
    - { name: migrate, run: ./migrate, resources: { databse: 1 } }
`,
        right: `workflow:
  name: example
  resources:
    database: 1
  tasks:
    - { name: migrate, run: ./migrate, resources: { database: 1 } }
`,
    },
    'over-capacity': {
        says: 'A stage or task wants more units of a resource at once than there are in all, so it could never start.',
        wrong: `workflow:
  name: example
  resources:
    licences: 2
  tasks:
    - { name: simulate, run: ./simulate, resources: { licences: 3 } }
`,
        right: `workflow:
  name: example
  resources:
    licences: 2
  tasks:
    - { name: simulate, run: ./simulate, resources: { licences: 2 } }
`,
    },
    'nested-resources': {
        says: 'All resources of a node are taken in one step, and nothing waits while it holds some: that is why there are no deadlocks. So a stage that holds resources has no tasks that ask for more.',
        wrong: `workflow:
  name: example
  resources:
    database: 1
    licences: 2
  stages:
    - name: migrate
      resources: { database: 1 }
      tasks:
        - { name: simulate, run: ./simulate, resources: { licences: 1 } }
`,
        right: `workflow:
  name: example
  resources:
    database: 1
    licences: 2
  stages:
    - name: migrate
      resources: { database: 1, licences: 1 }
      tasks:
        - { name: simulate, run: ./simulate }
`,
    },
};

;// CONCATENATED MODULE: ./build/definition/explanations/values.js
const valueExplanations = {
    'duplicate-secret': {
        says: 'Two entries of a task would fill the same variable: a secret that is listed twice, or a variable of `env` that a secret fills already.',
        wrong: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      secrets: [TOKEN, TOKEN]
`,
        right: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      secrets: [TOKEN]
`,
    },
    'reserved-variable': {
        says: 'This tool sets `NOA_*` and the files `GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_STATE` and `GITHUB_STEP_SUMMARY` for each task; a value of your own there would cut the wire. Secrets cannot have the names that GitHub keeps for itself, save `GITHUB_TOKEN`.',
        wrong: `workflow:
  name: example
  tasks:
    - name: build
      run: make
      env:
        GITHUB_OUTPUT: out.txt
`,
        right: `workflow:
  name: example
  tasks:
    - name: build
      run: make
      env:
        OUTPUT_FILE: out.txt
`,
    },
    'outside-repository': {
        says: 'A task works in the repository or in a folder below its root, so that it does the same on every machine. Write a path relative to the root.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make, working_directory: ../other }
`,
        right: `workflow:
  name: example
  tasks:
    - { name: build, run: make, working_directory: packages/other }
`,
    },
    'unknown-shell': {
        says: 'A shell is one of GitHub’s names (`bash`, `sh`, `pwsh`, `powershell`, `cmd`, `python`, `node`), or a command with `{0}` in the place of the script’s file.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make, shell: zsh }
`,
        right: `workflow:
  name: example
  tasks:
    - { name: build, run: make, shell: "zsh {0}" }
`,
    },
    'input-options': {
        says: 'An input of type `choice` needs `options`, each once; an input of another type has none.',
        wrong: `workflow:
  name: example
  inputs:
    channel: { options: [beta, stable] }
  tasks:
    - run: make
`,
        right: `workflow:
  name: example
  inputs:
    channel: { type: choice, options: [beta, stable] }
  tasks:
    - run: make
`,
    },
    'input-default': {
        says: 'The default of an input is not of its declared type, or none of its options. YAML reads `1.10` as a number, 1.1: a text takes quotes.',
        wrong: `workflow:
  name: example
  inputs:
    version: { type: string, default: 1.10 }
  tasks:
    - run: make
`,
        right: `workflow:
  name: example
  inputs:
    version: { type: string, default: "1.10" }
  tasks:
    - run: make
`,
    },
    'output-default': {
        says: 'The default of an output, or the value that `on_failure` gives instead, is not of the output’s declared type.',
        wrong: `workflow:
  name: example
  tasks:
    - name: count
      run: ./count
      outputs:
        total: { type: number, default: none }
`,
        right: `workflow:
  name: example
  tasks:
    - name: count
      run: ./count
      outputs:
        total: { type: number, default: 0 }
`,
    },
    'output-schema': {
        says: '`schema` is a JSON Schema for an output of `type: json`.',
        wrong: `workflow:
  name: example
  tasks:
    - name: list
      run: ./list
      outputs:
        packages: { schema: { type: array } }
`,
        right: `workflow:
  name: example
  tasks:
    - name: list
      run: ./list
      outputs:
        packages: { type: json, schema: { type: array } }
`,
    },
    'agent-cannot-run': {
        says: '`run` is a script, and scripts are run by shells. To run it with Python or Node name that as the `shell`; to have an agent perform something give it an `action`.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: greet, agent: python, run: print("hello") }
`,
        right: `workflow:
  name: example
  tasks:
    - { name: greet, shell: python, run: print("hello") }
`,
    },
    'agent-cannot-act': {
        says: 'An agent of kind `shell` runs scripts and has no actions: write `run`, or name an agent of another kind.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: greet, agent: shell, action: greet }
`,
        right: `workflow:
  name: example
  tasks:
    - { name: greet, agent: shell, run: echo hello }
`,
    },
    'missing-program': {
        says: 'A warning of `noa validate` alone: a program that a task needs is not on the PATH of this machine: that of its `shell`, of the `command` of its agent, or what runs or builds its action in any of the languages in which there is a file. The definition may still be right for another machine; on this one the task fails when it starts, with class `spawn`.',
        wrong: `workflow:
  name: example
  tasks:
    - { name: greet, shell: pwsh, run: Write-Output hello }
`,
        right: `workflow:
  name: example
  tasks:
    - { name: greet, shell: bash, run: echo hello }
`,
        programs: ['bash'],
    },
    'without-effect': {
        says: 'A warning: the key is allowed, but changes nothing where it stands. Nothing is ignored silently.',
        wrong: `workflow:
  name: example
  stages:
    - name: build
      type: sequential
      max_parallel: 2
      tasks:
        - run: make
`,
        right: `workflow:
  name: example
  stages:
    - name: build
      type: parallel
      max_parallel: 2
      tasks:
        - run: make
`,
    },
};

;// CONCATENATED MODULE: ./build/definition/explanations/checks.js





const checkExplanations = {
    ...expressionExplanations,
    ...nameExplanations,
    ...edgeExplanations,
    ...stageExplanations,
    ...valueExplanations,
};

;// CONCATENATED MODULE: ./build/definition/explanations/file.js
const small = `workflow:
  name: greet
  tasks:
    - run: echo hello
`;
const shared = { 'shared/agents.yml': 'agents:\n  greeter: { kind: process, command: [./greet] }\n' };
const includes = (path) => `include: [${path}]
workflow:
  name: greet
  tasks:
    - { agent: greeter, action: hello }
`;
const fileExplanations = {
    'definition-not-found': {
        says: 'No definition was named, and none stands in the working directory or a folder above it; or the named file is not there. `noa init` writes a first one.',
        right: small,
    },
    'file-unreadable': {
        says: 'The path names a folder, or the system refuses to read the file. Name a file, and check its permissions.',
        right: small,
    },
    'file-too-large': {
        says: 'A definition may have 1 MiB. A larger one holds data: put that into files that tasks read, or parts of it into files under `include:`.',
        wrong: `${small}# … and a million bytes more\n`,
        made: (wrong) => wrong + '#'.repeat(1024 * 1024),
        right: small,
    },
    'not-utf8': {
        says: 'The file holds bytes that are no UTF-8. Editors call it an encoding: save the file as UTF-8.',
        wrong: small.replace('hello', 'grüß dich'),
        made: (wrong) => Uint8Array.from(wrong, (character) => character.charCodeAt(0)),
        right: small.replace('hello', 'grüß dich'),
    },
    'forbidden-character': {
        says: 'YAML forbids control characters such as NUL or escape. They are invisible, come from copying out of a terminal, and can hide what a script does. Delete the character, or write it as an escape in double quotes.',
        wrong: small.replace('hello', 'hel\u0007lo'),
        right: small.replace('echo hello', '"echo hel\\u0007lo"'),
    },
    'empty-file': {
        says: 'The file is empty, or holds comments alone. `noa init` writes a first definition.',
        wrong: '# nothing here yet\n',
        right: small,
    },
    'several-documents': {
        says: 'A line `---` begins a second YAML document, and a definition is one. Put the second into a file of its own.',
        wrong: `${small}---\nworkflow:\n  name: second\n`,
        right: small,
    },
    'yaml-syntax': {
        says: 'The file is no YAML, so that nothing in it can be judged yet. Most often an indentation is off, a quote is not closed, or a text with `: ` in it needs quotes.',
        wrong: small.replace('echo hello', 'echo "result: $x" : done'),
        right: small.replace('echo hello', '\'echo "result: $x" : done\''),
    },
    'yaml-tag': {
        says: 'YAML tags (`!!str`, `!custom`) choose types in other tools, and in some they run code. Here the grammar says what a value is, so none is taken. Quotes make a text.',
        wrong: small.replace('echo hello', '!!str echo hello'),
        right: small,
    },
    'too-deep': {
        says: 'Lists and maps stand more than 50 levels deep, which no definition needs: brackets are not closed, or the file was made to harm.',
        wrong: small.replace('echo hello', '[[[…'),
        made: (wrong) => wrong.replace('[[[…', '['.repeat(60)),
        right: small,
    },
    'too-many-values': {
        says: 'The file is within 1 MiB but made of so many small values that reading it would take seconds. Put data into files that tasks read.',
        wrong: `x-data: [1, 2, 3, …]\n${small}`,
        made: (wrong) => wrong.replace('…', '1,'.repeat(400_000)),
        right: small,
    },
    'alias-expansion': {
        says: 'With its aliases (`*name`) written out, the file would be more than 100 times as long: aliases of aliases multiply. A few lines can so fill any memory.',
        wrong: `x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]
x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
${small}`,
        right: `x-a: &a [lol, lol]\nx-b: [*a, *a]\n${small}`,
    },
    'unknown-alias': {
        says: 'An alias (`*name`) has no anchor (`&name`) above it, or stands inside of what it refers to. A text that begins with `*` needs quotes.',
        wrong: small.replace('echo hello', '*hello'),
        right: small.replace('echo hello', '"*hello"'),
    },
    'merge-not-map': {
        says: '`<<` merges the keys of other maps into this one, so it takes a map, or a list of maps.',
        wrong: small.replace('- run', '- <<: [quiet]\n      run'),
        right: `x-quiet: &quiet { shell: sh }\n${small.replace('- run', '- <<: *quiet\n      run')}`,
    },
    'duplicate-key': {
        says: 'A key stands twice in one map. Many YAML tools silently keep the last; here you choose.',
        wrong: `${small}      shell: bash\n      shell: sh\n`,
        right: `${small}      shell: sh\n`,
    },
    'reserved-key': {
        says: '`__proto__`, `constructor` and `prototype` have a meaning in JavaScript and are lost in GitHub’s expressions, so no key may be called so.',
        wrong: `${small}      env: { __proto__: x }\n`,
        right: `${small}      env: { PROTO: x }\n`,
    },
    'key-not-text': {
        says: 'YAML allows lists and maps as keys; a definition does not. Most often `{{ x }}` stands without quotes.',
        wrong: `${small}      env: { {A: 1}: x }\n`,
        right: `${small}      env: { A: x }\n`,
    },
    'include-not-found': {
        says: 'An included file is not there. A path counts from the folder of the definition, and with a `/` in front from the repository’s root.',
        wrong: includes('agents/all.yml'),
        right: includes('shared/agents.yml'),
        files: shared,
    },
    'path-outside': {
        says: 'A path leads out of the repository, maybe by a link. What a definition is made of stands in its repository, so that a commit says all of it.',
        wrong: includes('../other/agents.yml'),
        right: includes('shared/agents.yml'),
        files: shared,
    },
};

;// CONCATENATED MODULE: ./build/definition/explanations/grammar.js
const task = (lines) => `workflow:
  name: greet
  tasks:
    - run: echo hello
${lines.replaceAll(/^/gm, '      ')}
`;
const grammarExplanations = {
    'unknown-key': {
        says: 'The language has no such key here. Nothing is ignored silently: a misspelt `depends_on` would change what runs. Where the key is only written otherwise (`depends-on`), `noa validate --fix` mends it.',
        wrong: task('timeot: 5m'),
        right: task('timeout: 5m'),
    },
    'uses-not-callable': {
        says: 'A definition cannot call GitHub actions: it also runs where there is no runner. Put the action into a step of the job before the workflow, or name a composite action in `orchestration.setup`.',
        wrong: 'workflow:\n  name: greet\n  tasks:\n    - uses: actions/checkout@v4\n',
        right: task('timeout: 5m'),
    },
    'missing-key': {
        says: 'A key that must stand is not there.',
        wrong: 'workflow:\n  tasks:\n    - run: echo hello\n',
        right: task('timeout: 5m'),
    },
    'exclusive-keys': {
        says: 'Two keys stand together of which only one can hold.',
        wrong: task('agent: node\naction: greet'),
        right: 'workflow:\n  name: greet\n  tasks:\n    - { agent: node, action: greet }\n',
        files: { 'actions/greet.mjs': '' },
    },
    'wrong-type': {
        says: 'A value has another type than the key takes: a text where a list belongs, a number where `true` or `false` belongs. YAML 1.2 reads `yes`, `no`, `on` and `off` as texts.',
        wrong: task('id_token: yes'),
        right: task('id_token: true'),
    },
    'invalid-value': {
        says: 'A value has the right type, and is none of those that the key takes.',
        wrong: task('on_failure: ignore'),
        right: task('on_failure: degrade'),
    },
    'invalid-name': {
        says: 'Names of stages, tasks, inputs, outputs, resources and agents begin with a letter or `_` and go on with letters, digits, `_` and `-`, so that expressions can speak of them.',
        wrong: task('name: say hello'),
        right: task('name: say-hello'),
    },
    'invalid-duration': {
        says: 'A duration is `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds, and greater than 0.',
        wrong: task('timeout: 5 minutes'),
        right: task('timeout: 5m'),
    },
    'invalid-size': {
        says: 'A size is `512Ki`, `1Mi`, `2Gi`, or a number of bytes, and greater than 0.',
        wrong: task('outputs: { text: { max_size: 1MB } }'),
        right: task('outputs: { text: { max_size: 1Mi } }'),
    },
    'not-supported-yet': {
        says: 'The key is part of the language, but this version cannot do what it asks for. It is refused, since a workflow that silently does less than its file says is worse than one that does not start. Delete it for now; it comes in a later version.',
        wrong: task('retry: 3'),
        right: task('timeout: 5m'),
    },
};

;// CONCATENATED MODULE: ./build/definition/explanations/meaning.js
const withInput = (input) => `workflow:
  name: greet
  inputs:
    who: ${input}
  tasks:
    - run: echo "hello $WHO"
      env: { WHO: "\${{ inputs.who }}" }
`;
const action = (lines) => `workflow:\n  name: greet\n  tasks:\n    - ${lines}\n`;
const actions = { 'actions/greet.py': '' };
const meaningExplanations = {
    'duplicate-name': {
        says: 'Two things of one kind have the same name; names ignore case, because expressions do. Stages are unique in the workflow, tasks in their stage.',
        wrong: 'workflow:\n  name: greet\n  tasks:\n    - { name: hello, run: echo hello }\n    - { name: Hello, run: echo again }\n',
        right: 'workflow:\n  name: greet\n  tasks:\n    - { name: hello, run: echo hello }\n    - { name: again, run: echo again }\n',
    },
    'too-many-tasks': {
        says: 'A definition may have 10,000 tasks. More are a list: loop over it.',
        wrong: 'workflow:\n  name: greet\n  tasks:\n    - &t { run: echo hello }\n    - *t # … and 10,000 more\n',
        made: (wrong) => wrong + '    - *t\n'.repeat(10_000),
        right: 'workflow:\n  name: greet\n  stages:\n    - name: all\n      type: loop\n      loop: { times: 10000 }\n      tasks:\n        - run: echo hello\n',
    },
    'missing-agent': {
        says: 'A task with `action` needs somebody who performs it: `agent:` at the task, or `defaults: {agent: …}` of the workflow.',
        wrong: action('action: greet'),
        right: action('{ agent: python, action: greet }'),
        files: actions,
    },
    'unknown-agent': {
        says: 'The agent of a task is neither declared under `agents:` (here, in an included file, or in `agents.yml` beside the definition) nor one of those that are always there: `shell` and the languages.',
        wrong: action('{ agent: pyton, action: greet }'),
        right: action('{ agent: python, action: greet }'),
        files: actions,
    },
    'action-not-found': {
        says: 'An agent of kind `language` performs the action `x` with the file `x.<ext>` or the folder `x/` in its folder of actions, `actions/` beside the definition by default. No such file is there for any of its languages.',
        wrong: action('{ agent: python, action: greets }'),
        right: action('{ agent: python, action: greet }'),
        files: actions,
    },
    'requires-other-version': {
        says: '`requires` names the versions of this tool that the definition works with, and this is another one.',
        wrong: 'workflow:\n  name: greet\n  requires: ">=99"\n  tasks:\n    - run: echo hello\n',
        right: 'workflow:\n  name: greet\n  requires: ">=0.1"\n  tasks:\n    - run: echo hello\n',
    },
    'input-missing': {
        says: 'An input is `required`, has no default, and the caller gave no value: `--input name=value`, `--inputs-file`, or `inputs` of the action.',
        wrong: withInput('{ required: true }'),
        right: withInput('{ required: true }'),
        inputs: { wrong: {}, right: { who: 'world' } },
    },
    'input-unknown': {
        says: 'The caller gives a value for an input that the definition does not declare.',
        wrong: withInput('{ default: world }'),
        right: withInput('{ default: world }'),
        inputs: { wrong: { whom: 'you' }, right: { who: 'you' } },
    },
    'input-invalid': {
        says: 'The value that the caller gives is not of the type of the input: a `number` is a JSON number, a `boolean` is `true` or `false`, `json` is JSON, a `choice` one of its options.',
        wrong: withInput('{ type: number }'),
        right: withInput('{ type: number }'),
        inputs: { wrong: { who: 'three' }, right: { who: '3' } },
    },
};

;// CONCATENATED MODULE: ./build/definition/explanations/all.js




const all_explanations = {
    ...fileExplanations,
    ...grammarExplanations,
    ...meaningExplanations,
    ...checkExplanations,
};

// EXTERNAL MODULE: ./build/definition/inputs.js
var inputs = __webpack_require__(6943);
// EXTERNAL MODULE: ./build/definition/load.js + 62 modules
var load = __webpack_require__(3583);
;// CONCATENATED MODULE: ./build/definition/explanations/example.js



const example_findingsOfExample = (example, which) => {
    const text = which === 'right' ? example.right : (example.wrong ?? '');
    const made = which === 'wrong' && example.made ? example.made(text) : text;
    const loaded = loadDefinition(`${ROOT}/${NAME}`, sourcesOf(example.files ?? {}, made), {
        ...OPTIONS,
        ...(example.programs && { hasProgram: (name) => example.programs?.includes(name) ?? false }),
    });
    if (!loaded.ok)
        return loaded.error;
    if (!example.inputs)
        return loaded.value.warnings;
    const values = resolveInputs(loaded.value.workflow, [
        { from: '`--input`', text: true, values: example.inputs[which] },
    ]);
    return values.ok ? loaded.value.warnings : values.error;
};
const ROOT = '/repository';
const NAME = 'unified-workflow.yml';
const OPTIONS = { cwd: ROOT, version: '1.0.0' };
const sourcesOf = (files, definition) => {
    const encoder = new TextEncoder();
    const bytes = new Map([
        [`${ROOT}/.git`, new Uint8Array()],
        [`${ROOT}/${NAME}`, typeof definition === 'string' ? encoder.encode(definition) : definition],
        ...Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, encoder.encode(text)]),
    ]);
    const paths = [...bytes.keys()];
    const exists = (path) => bytes.has(path) ? 'file' : paths.some((one) => one.startsWith(`${path}/`)) ? 'folder' : undefined;
    return {
        read: (path) => {
            const found = bytes.get(path);
            return found ? ok(found) : err({ kind: 'missing' });
        },
        exists,
        list: (folder) => {
            const inside = paths.filter((path) => path.startsWith(`${folder}/`));
            const names = inside.map((path) => path.slice(folder.length + 1).split('/'));
            const kinds = new Map(names.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'folder' : 'file']));
            return [...kinds].map(([name, kind]) => ({ name, kind }));
        },
        realPath: (path) => (exists(path) ? path : undefined),
    };
};

;// CONCATENATED MODULE: ./build/definition/published.js





const SCHEMA_ID = 'https://raw.githubusercontent.com/noa/unified-workflow/v1/definitions/schema.json';
const publishedFiles = () => new Map([
    ['definitions/schema.json', `${JSON.stringify(jsonSchema(SCHEMA_ID), null, 2)}\n`],
    ['docs/diagnostics.md', diagnosticsPage()],
    ['docs/contexts.md', contextsPage()],
]);
const GENERATED = '<!-- Generated by `npm run generate`: edit the source, not this page. -->';
const diagnosticsPage = () => {
    const codes = Object.entries(explanations);
    const index = codes.map(([code]) => `[\`${code}\`](#${code})`).join(' · ');
    const sections = codes.map(([code, explanation]) => sectionOf(code, explanation));
    return [
        '# Diagnostics',
        GENERATED,
        'Everything that `noa validate` can find in a definition, each with an example that a test holds to it. Codes are never renamed.',
        index,
        ...sections,
        '',
    ].join('\n\n');
};
const sectionOf = (code, explanation) => {
    const { says, wrong, right } = explanation;
    const parts = [`## ${code}`, says];
    if (wrong !== undefined) {
        parts.push('Wrong:', fence('yaml', wrong));
        const found = findingsOfExample(explanation, 'wrong');
        const text = renderText(found, () => (explanation.made ? undefined : linesOf(wrong)));
        parts.push(fence('text', text.trimEnd()));
    }
    parts.push(wrong === undefined ? 'A definition:' : 'Right:', fence('yaml', right));
    if (explanation.inputs)
        parts.push(`The caller gives ${given(explanation.inputs.wrong)}; right is ${given(explanation.inputs.right)}.`);
    return parts.join('\n\n');
};
const given = (inputs) => Object.entries(inputs)
    .map(([name, value]) => `\`--input ${name}=${value}\``)
    .join(' ') || 'nothing';
const fence = (language, text) => `\`\`\`${language}\n${text.trimEnd().replaceAll(/[\u0000-\u0008\u000b-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))}\n\`\`\``;
const contextsPage = () => {
    const rows = expressionKeys.map(({ owner, key, form, contexts, statusFunctions }) => `| ${owner} | \`${key}\` | ${form === 'template' ? '`${{ }}`' : 'all of it'} | ${contexts.map((name) => `\`${name}\``).join(' ')} | ${statusFunctions ? 'yes' : ''} |`);
    return [
        '# Keys and contexts',
        GENERATED,
        'Where expressions may stand, and what they can read there. In every other key `${{ }}` is an error. `*` is any name or index; what stands below a key counts to it.',
        ['| of | key | expression | contexts | status functions |', '|---|---|---|---|---|', ...rows].join('\n'),
        '',
    ].join('\n\n');
};

// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/schema.js



function schema(world) {
    world.out.stdout(`${JSON.stringify(json_schema_jsonSchema(SCHEMA_ID), undefined, 2)}\n`);
    return commands_world/* exitCodes */.h.done;
}


/***/ }),

/***/ 6943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eL: () => (/* binding */ resolveInputs)
/* harmony export */ });
/* unused harmony exports readInput, inputsFromPairs */
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1713);
/* harmony import */ var _expression_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8417);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3195);



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
                problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('input-invalid', input.at, `the input \`${name}\` must be ${read.error}, but ${found.layer.from} gives ${shown(found.value)}`));
        }
        else if (input.default !== undefined)
            values[name] = input.default;
        else if (input.required) {
            const message = `the input \`${name}\` has no value: give it with \`--input ${name}=…\`, \`--inputs-file\` or \`inputs\` of the action`;
            problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('input-missing', input.at, message));
        }
    }
    return problems.length > 0 ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(problems) : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(values);
};
const TEXTS = new Set(['string', 'choice']);
const wanted = (input, name, value, { texts = {} }) => input && TEXTS.has(input.type) && value !== null && Object.hasOwn(texts, name)
    ? (texts[name] ?? value)
    : value;
const unknown = (workflow, name, { from }) => {
    const names = Object.keys(workflow.inputs);
    const near = (0,_expression_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name, names);
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
    const known = names.length > 0 ? `it has ${names.map((one) => `\`${one}\``).join(', ')}` : 'it has none';
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)('input-unknown', workflow.at, `${from} gives \`${name}\`, which is no input of this workflow (${known})${hint}`);
};
const shown = (value) => {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
const readInput = (input, value, fromText) => {
    switch (input.type) {
        case 'string':
            return typeof value === 'object' ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)('a text') : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(String(value));
        case 'number': {
            const number = fromText && typeof value === 'string' ? jsonOf(value) : value;
            return typeof number === 'number' && Number.isFinite(number)
                ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(number)
                : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)('a number, as JSON writes it');
        }
        case 'boolean':
            if (typeof value === 'boolean')
                return (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(value);
            return fromText && (value === 'true' || value === 'false')
                ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(value === 'true')
                : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)('`true` or `false`');
        case 'choice': {
            const text = typeof value === 'object' ? undefined : String(value);
            const options = input.options ?? [];
            return text !== undefined && options.includes(text) ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(text) : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)(`one of ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .either */ .gP)(options)}`);
        }
        case 'json': {
            const json = fromText && typeof value === 'string' ? jsonOf(value) : value;
            return json === undefined ? (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._q)('JSON') : (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__.ok)(json);
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


/***/ })

};
