import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { createRecords } from '../../src/outside/records.js'
import { agree, is, list, map, maybe, number, text } from '../../src/outside/record-schema-parts.js'
import { recordSchema } from '../../src/outside/record-schema.js'
import { planHash, type Plan } from '../../src/plan.js'
import { planOf } from '../rig/play.js'
import { simulate } from '../simulation/simulate.js'
import { planFor, workload } from '../simulation/workload.js'
import { all, fullest } from './every-event.js'

const again = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** The ways to every value that is not free JSON of tasks or of the platform. */
const FREE = new Set(['outputs', 'with', 'item', 'items', 'github', 'runner'])
const ways = (value: unknown, way: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? [way]
    : [
        ...(way.length === 0 ? [] : [way]),
        ...Object.entries(value).flatMap(([key, below]) => (FREE.has(key) ? [] : ways(below, [...way, key]))),
      ]

/** A copy in which `change` was done to what stands at a way. */
const changed = (
  value: unknown,
  way: readonly string[],
  change: (holder: object, key: string) => boolean,
): unknown => {
  const copy = again(value)
  const key = way.at(-1) ?? ''
  const holder = way.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), copy)
  if (typeof holder !== 'object' || holder === null) throw new Error(`nothing at ${way.join('.')}`)
  if (!change(holder, key)) throw new Error(`nothing changed at ${way.join('.')}`)
  return copy
}

const put =
  (value: unknown) =>
  (holder: object, key: string): boolean =>
    Reflect.set(holder, key, value)

const anyJson = fc.jsonValue({ maxDepth: 1 })
const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value

describe('the shape of events', () => {
  it.each(all)('J5 $type is read as it was written', (event) => {
    const read = recordSchema.event(again(event))
    expect(read).toEqual({ ok: true, value: event })
  })

  it.each(all)('J5 $type: a value of another type is refused by its key, wherever it stands', (event) => {
    fc.assert(
      fc.property(fc.constantFrom(...ways(event)), anyJson, (way, other) => {
        const at = way.reduce<unknown>((value, step) => Reflect.get(Object(value), step), event)
        fc.pre(typeOf(other) !== typeOf(at))
        const read = recordSchema.event(changed(event, way, put(other)))
        expect(read).toEqual({ ok: false, error: expect.stringContaining(way[0] ?? '') })
      }),
    )
  })

  it.each(all)('J5 $type: a key that this version does not know is refused by name', (event) => {
    fc.assert(
      fc.property(fc.stringMatching(/^x[a-z]{3,9}$/), anyJson, (key, value) => {
        const read = recordSchema.event({ ...event, [key]: value })
        expect(read).toEqual({ ok: false, error: `\`${key}\` is unknown to this version` })
      }),
    )
  })

  it.each(all)('J5 $type: without a key that every such event has it is refused by its name', (event) => {
    const read = (key: string): unknown => recordSchema.event(changed(event, [key], Reflect.deleteProperty))
    const optional = /^(deadline|holds|slots|reason|failure|iteration|attempt|stage)$/
    for (const key of Object.keys(event).filter((each) => each !== 'type' && !optional.test(each)))
      expect(read(key)).toEqual({ ok: false, error: `\`${key}\` is missing` })
    expect(read('type')).toMatchObject({ ok: false })
  })

  it('J5 what need not be there may be missing, and is never null', () => {
    const {
      reason: _,
      failure: __,
      attempt: ___,
      iteration: ____,
      ...least
    } = { ...fullest['task-ended'], seq: 1, t: 0 }
    expect(recordSchema.event(least)).toEqual({ ok: true, value: least })
    expect(recordSchema.event({ ...least, iteration: null }).ok).toBe(false)
  })

  it('J5 what is no event at all', () => {
    for (const value of [
      null,
      1,
      'x',
      [],
      {},
      { type: 'later' },
      { type: '__proto__' },
      { type: 'toString' },
    ])
      expect(recordSchema.event(value).ok).toBe(false)
  })

  it('J5 whatever any run tells is read, and its plan', () => {
    fc.assert(
      fc.property(workload, (world) => {
        expect(recordSchema.plan(again(planFor(world)))).toMatchObject({ ok: true })
        for (const event of simulate(world).events)
          expect(recordSchema.event(again(event))).toMatchObject({ ok: true })
      }),
      { numRuns: 200 },
    )
  })
})

const DEFINITIONS = new URL('../definitions/ok/', import.meta.url)

describe('the shape of plans', () => {
  const plans: readonly Plan[] = readdirSync(DEFINITIONS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      ...planOf('tasks: [{ run: x }]'),
      workflow: JSON.parse(readFileSync(new URL(name, DEFINITIONS), 'utf8')),
    }))

  it('J5 whatever a definition can say is read', () => {
    expect(plans.length).toBeGreaterThan(4)
    for (const plan of plans) expect(recordSchema.plan(again(plan))).toMatchObject({ ok: true })
  })

  it('J5 what was read is what was written, down to its hash', () => {
    for (const plan of plans) {
      const read = recordSchema.plan(again(plan))
      expect(read.ok && planHash(read.value)).toBe(planHash(plan))
    }
  })

  it('J5 a changed value is refused by its place', () => {
    const plan = again(planOf('tasks: [{ name: x, run: x, timeout: 5 }]'))
    const wrong = (way: string): unknown => recordSchema.plan(changed(plan, way.split('.'), put({ no: 1 })))
    for (const way of ['hash', 'mode', 'stages.0.tasks.0.rank', 'workflow.stages.0.tasks.0.work.agent'])
      expect(wrong(way)).toEqual({ ok: false, error: `\`${way}\` is not what it should be` })
  })
})

/** Lines with a right hash chain, whatever they hold. */
const chain = (first: string, lines: readonly object[]): string => {
  let prev = first
  return lines
    .map((event) => {
      const line = JSON.stringify({ v: 1, prev, ...event })
      prev = createHash('sha256').update(line).digest('hex').slice(0, 32)
      return `${line}\n`
    })
    .join('')
}

const inRecord = async (
  lines: (plan: Plan) => string,
  look: (records: ReturnType<typeof createRecords>) => Promise<void>,
): Promise<void> => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'noa-records-')))
  try {
    const plan = planOf('tasks: [{ run: x }]')
    const records = createRecords(home)
    const made = records.create('r', plan)
    if (!made.ok) throw new Error(made.error.message)
    made.value.close()
    writeFileSync(join(records.folderOf('r'), 'events.jsonl'), lines(plan))
    await look(records)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

describe('records', () => {
  it('J1 J2 J5 every kind of event is written and read back', () =>
    inRecord(
      (plan) => chain(plan.hash, all),
      async (records) => {
        expect(await records.read('r')).toMatchObject({ ok: true, value: { events: all } })
      },
    ))

  it('J5 a line of a wrong shape with a right hash is damage that names line and key, and leaves no lock', () =>
    inRecord(
      (plan) => chain(plan.hash, [...all.slice(0, 2), { ...all[2], slots: 'two' }]),
      async (records) => {
        const told = {
          ok: false,
          error: {
            kind: 'damaged',
            message: expect.stringMatching(/line 3: `slots` is not what it should be/),
          },
        }
        expect(await records.read('r')).toMatchObject(told)
        expect(await records.open('r')).toMatchObject(told)
        expect(await records.open('r')).toMatchObject(told)
      },
    ))

  it('J5 a line of another version is refused as that, whatever else it holds', () =>
    inRecord(
      () => '{"v":2,"hello":1}\n',
      async (records) => {
        expect(await records.read('r')).toMatchObject({
          error: {
            message: expect.stringMatching(/the record is of version 2, and this tool reads version 1/),
          },
        })
      },
    ))
})

describe('schemas and nouns', () => {
  interface Noun {
    readonly a: string
    readonly b?: readonly number[]
  }

  it('J5 the compiler refuses a schema that says another thing than its noun', () => {
    const same = map({ a: text, b: maybe(list(number)) })
    expect(agree<Noun>()(same)).toBe(same)
    // @ts-expect-error -- an optional key is missing
    agree<Noun>()(map({ a: text }))
    // @ts-expect-error -- a key too many, though it may be missing
    agree<Noun>()(map({ a: text, b: maybe(list(number)), c: maybe(text) }))
    // @ts-expect-error -- a key that may be missing must be there
    agree<Noun>()(map({ a: text, b: list(number) }))
    // @ts-expect-error -- another type inside
    agree<Noun>()(map({ a: text, b: maybe(list(text)) }))
    // @ts-expect-error -- an alternative too few
    agree<'x' | 'y'>()(is('x'))
  })

  it('what runs a workflow does not load zod: it comes by `await import()` with the reading of records', () => {
    const folder = new URL('../../src/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const loads = (module: RegExp): readonly string[] =>
      files.filter((name) =>
        readFileSync(new URL(name, folder), 'utf8')
          .split('\n')
          .some(
            (line) =>
              /^(import|export|\}) /.test(line) && !line.startsWith('import type') && module.test(line),
          ),
      )
    const schemas = /^outside.record-schema[a-z-]*\.ts$/
    expect(loads(/'zod/).filter((name) => !schemas.test(name))).toEqual([])
    expect(loads(/record-schema[a-z-]*\.js'/).filter((name) => !schemas.test(name))).toEqual([])
    expect(loads(/'zod/).length).toBeGreaterThan(0)
  })
})
