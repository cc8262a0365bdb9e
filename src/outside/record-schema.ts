import type * as z from 'zod/mini'
import { err, ok, type Result } from '../diagnostic.js'
import type { Recorded } from '../event.js'
import type { Plan } from '../plan.js'
import { events } from './record-schema-events.js'
import { plan } from './record-schema-plan.js'

/**
 * J5: holds what a record's files hold against the nouns. What fits is given back as it is, not as a copy: the plan's
 * hash is over its text. Only those load this who read records, for it brings zod.
 */
export interface RecordSchema {
  /** An error names the key and what is wrong with it. */
  plan(value: unknown): Result<Plan, string>
  event(value: unknown): Result<Recorded, string>
}

export const recordSchema: RecordSchema = {
  plan: (value) => (fits(plan, value) ? ok(value) : err(complaint(plan, value))),
  event(value) {
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
    if (typeof type !== 'string' || !isEventType(type))
      return err('its `type` is none that this version knows')
    const schema = events[type]
    return fits(schema, value) ? ok(value) : err(complaint(schema, value))
  },
}

const isEventType = (type: string): type is keyof typeof events => Object.hasOwn(events, type)

const fits = <Schema extends z.ZodMiniType>(schema: Schema, value: unknown): value is z.output<Schema> =>
  schema.safeParse(value).success

function complaint(schema: z.ZodMiniType, value: unknown): string {
  const [issue] = schema.safeParse(value).error?.issues ?? []
  if (issue === undefined) throw new Error('Internal error: a record is refused for nothing')
  const key = (last: readonly PropertyKey[]): string =>
    `\`${[...issue.path, ...last].map(String).join('.')}\``
  if (issue.code === 'unrecognized_keys') return `${key(issue.keys.slice(0, 1))} is unknown to this version`
  if (issue.path.length === 0) return 'it is not an object'
  return `${key([])} is ${valueAt(value, issue.path) === undefined ? 'missing' : 'not what it should be'}`
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  )
