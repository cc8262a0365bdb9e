import * as z from 'zod/mini'
import type { Place } from '../diagnostic.js'
import type { Json, StageName, TaskName } from '../workflow.js'

/** What JSON.parse gave is JSON: nothing is left to look at. */
export const json = z.custom<Json>((value) => value !== undefined)
export const jsons = z.record(z.string(), json)

const isName = (value: unknown): boolean => typeof value === 'string'
export const stageName = z.custom<StageName>(isName)
export const taskName = z.custom<TaskName>(isName)

/** An optional key is there with a value, or not at all (`exactOptionalPropertyTypes`). */
export const maybe = z.exactOptional
/** A whole object: a key that is not known would be misread by leaving it out (J5). */
export const map = z.strictObject
export const is = z.literal
export const text = z.string()
export const number = z.number()
export const flag = z.boolean()

export const list = <Item extends z.ZodMiniType>(item: Item): z.ZodMiniType<readonly z.output<Item>[]> =>
  z.array(item)
export const byName = <Item extends z.ZodMiniType>(item: Item): z.ZodMiniRecord<typeof text, Item> =>
  z.record(text, item)

export const endStatus = z.enum(['succeeded', 'degraded', 'failed', 'skipped', 'omitted', 'cancelled'])
export const mode = z.enum(['auto', 'supervised', 'debug'])
export const target = z.enum(['local', 'job', 'matrix', 'compiled'])
export const language = z.enum(['python', 'node', 'typescript', 'go', 'rust', 'ruby', 'bash'])

const position = { line: number, column: number }
export const place = agree<Place>()(map({ ...position, file: text, end: map(position) }))

/**
 * Takes a schema that says just what the noun says, and no other: the compiler refuses a field, an alternative or a `?`
 * that only one of them has.
 */
export function agree<Noun>() {
  return <S extends z.ZodMiniType>(
    schema: S & (Same<z.output<S>, Noun> extends true ? unknown : { readonly 'differs from its noun': Noun }),
  ): S => schema
}

type Same<A, B> = [Bare<A>] extends [Bare<B>] ? ([Bare<B>] extends [Bare<A>] ? true : false) : false

/** Every key required, with a word on whether it was: else a key that is optional could be missing on one side. */
type Bare<T> = [Json] extends [T]
  ? 'json'
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Bare<Item>[]
      : { readonly [Key in keyof T]-?: readonly [Needed<T, Key>, Bare<T[Key]>] }

type Needed<T, Key extends keyof T> = object extends Pick<T, Key> ? 'optional' : 'required'
