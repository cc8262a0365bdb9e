export const id = 863;
export const ids = [863];
export const modules = {

/***/ 9863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schema: () => (/* binding */ schema)
});

// EXTERNAL MODULE: ./build/quantity.js
var quantity = __webpack_require__(6135);
// EXTERNAL MODULE: ./build/definition/schema/describe.js
var describe = __webpack_require__(4105);
// EXTERNAL MODULE: ./build/definition/schema/root.js + 7 modules
var root = __webpack_require__(1723);
// EXTERNAL MODULE: ./build/definition/schema/shape.js
var shape = __webpack_require__(8811);
// EXTERNAL MODULE: ./build/definition/supported.js
var supported = __webpack_require__(9138);
;// CONCATENATED MODULE: ./build/definition/json-schema.js





const SCHEMA_ID = 'https://raw.githubusercontent.com/noa/unified-workflow/v1/definitions/schema.json';
const jsonSchema = (id) => {
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
            return oneOfTypes({ type: 'string', pattern: quantity/* DURATION_PATTERN */.Cq, ...said(shape) }, { type: 'number', exclusiveMinimum: 0 });
        case 'size':
            return oneOfTypes({ type: 'string', pattern: quantity/* SIZE_PATTERN */.bv, ...said(shape) }, { type: 'integer', exclusiveMinimum: 0 });
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

// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/schema.js


function schema(world) {
    world.out.stdout(`${JSON.stringify(jsonSchema(SCHEMA_ID), undefined, 2)}\n`);
    return commands_world/* exitCodes */.h.done;
}


/***/ })

};
