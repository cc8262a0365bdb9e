import type { Json } from '../workflow.js'
import { DURATION_PATTERN, SIZE_PATTERN } from '../quantity.js'
import { expected } from './schema/describe.js'
import { includedRoot, root } from './schema/root.js'
import { type Key, NAME, type Names, type ObjectShape, type Shape } from './schema/shape.js'
import { planned } from './supported.js'

/** Where the schema is published. */
export const SCHEMA_ID = 'https://raw.githubusercontent.com/noa/unified-workflow/v1/definitions/schema.json'

type Schema = { readonly [key: string]: Json }

/**
 * L8: the JSON Schema of the language, from the same grammar that the validator walks. Alternatives with a deciding key
 * are written as `if`/`then`, because editors complete and explain those (with `oneOf` they offer the first alone).
 */
export const jsonSchema = (id: string): Schema => {
  const definitions = new Map<string, Schema>()
  const definition = schemaOf(root, definitions)
  const included = schemaOf(includedRoot, definitions)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Unified workflow',
    description:
      'A definition for noa/unified-workflow, or a file of agents, resources and defaults that one includes.',
    type: 'object',
    // A file without `workflow` is an included one.
    ...ifThen(
      { required: ['workflow'] },
      definition,
      ifThen({ anyOf: INCLUDED_KEYS.map((key) => ({ required: [key] })) }, included, definition),
    ),
    $defs: Object.fromEntries([...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

const ifThen = (condition: Schema, then: Schema, otherwise?: Schema): Schema => ({
  if: condition,
  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
  then,
  ...(otherwise && { else: otherwise }),
})

const INCLUDED_KEYS = Object.keys(includedRoot.keys)

const schemaOf = (shape: Shape, into: Map<string, Schema>): Schema => {
  switch (shape.kind) {
    case 'text':
      return shape.pattern
        ? { type: 'string', pattern: shape.pattern.regex.source, ...said(shape) }
        : { type: ['string', 'number', 'boolean'], ...(shape.empty ? {} : { minLength: 1 }) }
    case 'template-text':
      return { type: 'string', pattern: TEMPLATE }
    case 'choice':
      return { enum: [...shape.values] }
    case 'boolean':
      return { type: 'boolean' }
    case 'number':
      return {
        type: shape.whole ? 'integer' : 'number',
        ...(shape.atLeast === undefined ? {} : { minimum: shape.atLeast }),
        ...(shape.above === undefined ? {} : { exclusiveMinimum: shape.above }),
      }
    case 'null':
      return { type: 'null' }
    case 'duration':
      return oneOfTypes(
        { type: 'string', pattern: DURATION_PATTERN, ...said(shape) },
        { type: 'number', exclusiveMinimum: 0 },
      )
    case 'size':
      return oneOfTypes(
        { type: 'string', pattern: SIZE_PATTERN, ...said(shape) },
        { type: 'integer', exclusiveMinimum: 0 },
      )
    case 'expression':
      return { type: ['string', 'number', 'boolean'], minLength: 1 }
    case 'or-template':
      return { anyOf: [...alternatives(schemaOf(shape.of, into)), { type: 'string', pattern: TEMPLATE }] }
    case 'json':
      return {}
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.of, into),
        ...(shape.atLeast ? { minItems: shape.atLeast } : {}),
      }
    case 'record':
      return { type: 'object', ...namesOf(shape.names), additionalProperties: schemaOf(shape.of, into) }
    case 'object':
      return referTo(shape, into)
    case 'either':
      return { anyOf: shape.of.flatMap((one) => alternatives(schemaOf(one, into))) }
    case 'later':
      return schemaOf(shape.get(), into)
  }
}

const TEMPLATE = '\\$\\{\\{'

/** yaml-language-server shows it in place of a pattern. */
const said = (shape: Shape): Schema => ({ patternErrorMessage: `must be ${expected(shape)}` })

const oneOfTypes = (...schemas: readonly Schema[]): Schema => ({ anyOf: schemas })

const alternatives = (schema: Schema): readonly Schema[] => {
  const { anyOf, ...rest } = schema
  return Array.isArray(anyOf) && Object.keys(rest).length === 0 ? (anyOf as readonly Schema[]) : [schema]
}

const namesOf = (names: Names): Schema => {
  switch (names) {
    case 'name':
      return { propertyNames: { pattern: NAME.source } }
    case 'variable':
      return { propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' } }
    case 'text':
      return { propertyNames: { minLength: 1 } }
  }
}

const referTo = (shape: ObjectShape, into: Map<string, Schema>): Schema => {
  if (!into.has(shape.id)) {
    into.set(shape.id, {})
    into.set(shape.id, objectSchema(shape, into))
  }
  return { $ref: `#/$defs/${shape.id}` }
}

const objectSchema = (shape: ObjectShape, into: Map<string, Schema>): Schema => {
  const { variants } = shape
  const head = { title: shape.title.replace(/^an? /, ''), description: shape.says, type: 'object' }
  if (!variants) return { ...head, ...closed(shape, shape.keys, into), ...groups(shape) }
  const kinds = Object.keys(variants.of)
  const deciding: Schema = {
    enum: kinds,
    description: kinds.map((kind) => `\`${kind}\`: ${variants.of[kind]?.says ?? ''}`).join('\n\n'),
    ...(variants.default === undefined ? {} : { default: variants.default }),
  }
  for (const [kind, { says, keys, exactlyOne = [] }] of Object.entries(variants.of))
    into.set(`${shape.id}-${kind}`, {
      title: `${kind} ${shape.id}`,
      description: says,
      type: 'object',
      ...closed(shape, { ...shape.keys, ...keys }, into, { [variants.by]: { const: kind } }),
      ...groups({ ...shape, exactlyOne: [...(shape.exactlyOne ?? []), ...exactlyOne] }),
    })
  return {
    ...head,
    properties: { [variants.by]: deciding },
    ...(variants.default === undefined ? { required: [variants.by] } : {}),
    allOf: kinds.map((kind) =>
      ifThen(
        {
          properties: { [variants.by]: { const: kind } },
          // Without the key the default holds, and an `if` about a key that is not there holds too.
          ...(kind === variants.default ? {} : { required: [variants.by] }),
        },
        { $ref: `#/$defs/${shape.id}-${kind}` },
      ),
    ),
  }
}

const closed = (
  shape: ObjectShape,
  keys: Readonly<Record<string, Key>>,
  into: Map<string, Schema>,
  first: Schema = {},
): Schema => ({
  properties: {
    ...first,
    ...Object.fromEntries(
      Object.entries(keys).map(([name, key]) => [name, keySchema(shape, name, key, into)]),
    ),
  },
  required: Object.keys(keys).filter((name) => keys[name]?.required),
  ...(shape.extensions ? { patternProperties: { '^x-': {} } } : {}),
  additionalProperties: false,
})

const keySchema = (shape: ObjectShape, name: string, key: Key, into: Map<string, Schema>): Schema => {
  const later = planned.has(`${shape.id}.${name}`)
  return {
    description: `${key.says}${later ? ' (Not supported yet by this version.)' : ''}`,
    ...schemaOf(key.shape, into),
  }
}

/** Which keys exclude and which need each other. */
const one = (group: readonly string[]): Schema => ({ anyOf: group.map((name) => ({ required: [name] })) })
const groups = ({ exactlyOne = [], atMostOne = [], atLeastOne = [] }: ObjectShape): Schema => {
  const notTwo = (group: readonly string[]): readonly Schema[] =>
    group.flatMap((a, index) => group.slice(index + 1).map((b): Schema => ({ not: { required: [a, b] } })))
  const all = [...[...exactlyOne, ...atLeastOne].map(one), ...[...exactlyOne, ...atMostOne].flatMap(notTwo)]
  return all.length > 0 ? { allOf: all } : {}
}
