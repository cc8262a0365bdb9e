import type { OutputSchemas } from '../ports.js'

/** Holds outputs against JSON Schemas (L41) by ajv, which is loaded for the first task that declares one. */
export const outputSchemas: OutputSchemas = {
  check: async (declared, outcome) => {
    const withSchema = Object.entries(declared).filter(([, { schema }]) => schema !== undefined)
    if (withSchema.length === 0 || outcome.failure !== undefined) return outcome
    // A bundler sees no names in what CommonJS exports, only the whole.
    const { default: exported } = await import('ajv/dist/2020.js')
    const ajv = new exported.Ajv2020({ strict: false, allErrors: false, validateFormats: false })
    for (const [name, { schema }] of withSchema) {
      const written = Object.keys(outcome.outputs).find((key) => key.toLowerCase() === name.toLowerCase())
      if (written === undefined || typeof schema !== 'object' || schema === null) continue
      const problem = against(ajv, schema, outcome.outputs[written])
      if (problem !== undefined)
        return {
          ...outcome,
          failure: { class: 'output', message: `output \`${name}\` does not fit its schema: ${problem}` },
        }
    }
    return outcome
  },
}

interface Validator {
  validate(schema: object, value: unknown): unknown
  errorsText(): string
}

function against(ajv: Validator, schema: object, published: unknown): string | undefined {
  try {
    const value: unknown = typeof published === 'string' ? JSON.parse(published) : published
    return ajv.validate(schema, value) === true ? undefined : ajv.errorsText()
  } catch (error) {
    // Not JSON: the declared type says so, in its own words.
    return error instanceof SyntaxError
      ? undefined
      : error instanceof Error
        ? error.message
        : 'the schema cannot be used'
  }
}
