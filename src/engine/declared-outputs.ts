import { err, ok, type Result } from '../diagnostic.js'
import type { Outputs } from '../event.js'
import type { Json, OutputDeclaration } from '../workflow.js'

/** L41: what a task published, as it declared it; undeclared outputs are strings. */
export function readOutputs(
  declared: Readonly<Record<string, OutputDeclaration>>,
  published: Outputs,
): Result<Outputs, string> {
  const names = Object.keys(declared)
  if (names.length === 0) return ok(published)
  const outputs: Record<string, Json> = { ...published }
  for (const name of names) {
    const declaration = declared[name]
    const written = Object.keys(published).find((key) => key.toLowerCase() === name.toLowerCase())
    if (declaration === undefined) continue
    if (written === undefined) {
      if (declaration.required && declaration.default === undefined)
        return err(
          `it did not publish the required output \`${name}\` (append \`${name}=value\` to $GITHUB_OUTPUT)`,
        )
      continue
    }
    const value = published[written] ?? null
    const read = readOutput(name, declaration, value)
    if (!read.ok) return read
    delete outputs[written]
    outputs[name] = read.value
  }
  return ok(outputs)
}

function readOutput(name: string, { type, maxSize }: OutputDeclaration, value: Json): Result<Json, string> {
  if (typeof value !== 'string') return ok(value)
  const size = Buffer.byteLength(value)
  if (maxSize !== undefined && size > maxSize)
    return err(`output \`${name}\` has ${size} bytes, more than its \`max_size\` of ${maxSize}`)
  switch (type) {
    case 'string':
      return ok(value)
    case 'number': {
      const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN
      return Number.isFinite(number)
        ? ok(number)
        : err(`output \`${name}\` must be a number, and it is ${quote(value)}`)
    }
    case 'boolean':
      return value === 'true' || value === 'false'
        ? ok(value === 'true')
        : err(`output \`${name}\` must be \`true\` or \`false\`, and it is ${quote(value)}`)
    case 'json':
      try {
        const parsed: Json = JSON.parse(value)
        return ok(parsed)
      } catch (error) {
        return err(
          `output \`${name}\` is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}`,
        )
      }
  }
}

const quote = (value: string): string => JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value)
