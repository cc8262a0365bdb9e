import type { Diagnostic } from '../../diagnostic.js'
import { isList, type Json, type LoopStage } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem, shown } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { literalCount, literalItems } from './loop-items.js'
import { listed, meantOrKnown, sameName } from './names.js'

type Finding = Diagnostic<DefinitionCode>

const ofLoops =
  (rule: (context: CheckContext, stage: LoopStage) => readonly Finding[]): Check =>
  (context) =>
    context.workflow.stages.flatMap((stage) => (stage.type === 'loop' ? rule(context, stage) : []))

/** L13: what is judged after one iteration and before the next leaves nothing to run beside it. */
export const serialLoops: Check = ofLoops(({ locate, written }, stage) => {
  if (written(stage, ['loop', 'max_parallel']) === undefined) return []
  const by = (['while', 'until', 'break_if'] as const).find(
    (key) => written(stage, ['loop', key]) !== undefined,
  )
  if (by === undefined) return []
  return [
    problem(
      'serial-loop',
      locate(stage, ['loop', 'max_parallel'], 'key'),
      `\`${by}\` is judged between iterations, so they run one by one: delete \`max_parallel\`, or \`${by}\``,
      {
        related: [{ at: locate(stage, ['loop', by], 'key'), message: `\`${by}\`` }],
      },
    ),
  ]
})

/** L13: a list that stands in the file is counted in the file. */
export const loopBounds: Check = ofLoops(({ locate, written }, stage) => {
  const count = literalCount(stage.loop)
  const most = stage.loop.maxIterations
  if (count === undefined || count <= most) return []
  const key = (['for_each', 'matrix', 'times'] as const).find(
    (name) => written(stage, ['loop', name]) !== undefined,
  )
  const said = written(stage, ['loop', 'max_iterations']) !== undefined
  return [
    problem(
      'loop-bound',
      locate(stage, ['loop', key ?? 'for_each'], 'key'),
      `this gives ${numeral(count)} iterations, and ${said ? '`max_iterations` allows' : 'a loop may have'} ${numeral(most)}: ${said ? 'raise it' : 'set `max_iterations`'}, or loop over less`,
      said
        ? {
            related: [
              { at: locate(stage, ['loop', 'max_iterations'], 'value'), message: '`max_iterations`' },
            ],
          }
        : {},
    ),
  ]
})

const numeral = (count: number): string => count.toLocaleString('en-US')
const MOST_REPORTED = 10

/** L13: keys name the iterations, so they are texts, unique and not empty. */
export const loopKeys: Check = ofLoops(({ locate }, stage) => {
  const first = new Map<string, readonly PropertyKey[]>()
  const found: Finding[] = []
  for (const { key, path } of literalItems(stage.loop) ?? []) {
    if (key === undefined) continue
    const at = locate(stage, ['loop', ...path], path[0] === 'matrix' ? 'key' : undefined)
    const how = stage.loop.key === undefined ? 'name them with `key`' : 'change `key`'
    if (typeof key !== 'string') {
      found.push(
        problem(
          'loop-key',
          at,
          `the key of this item is ${shown(JSON.stringify(key))}, and keys are texts: write \`key: format('{0}', …)\`, or take another value`,
        ),
      )
    } else if (key === '') {
      found.push(
        problem(
          'loop-key',
          at,
          `the key of this item is empty: ${how === 'change `key`' ? how : 'give it a name'}`,
        ),
      )
    } else {
      const before = first.get(key)
      first.set(key, before ?? path)
      if (before !== undefined)
        found.push(
          problem('loop-key', at, `two items have the key ${shown(key)}, and keys are unique: ${how}`, {
            related:
              path[0] === 'matrix'
                ? []
                : [{ at: locate(stage, ['loop', ...before]), message: 'the first one' }],
          }),
        )
    }
    if (found.length === MOST_REPORTED) break
  }
  return found
})

const LOOP_NAMES = ['index', 'key', 'item', 'first', 'last', 'previous']

/** L13: names that the loop gives itself. */
export const loopNames: Check = ofLoops(({ locate }, stage) => {
  const { as, collect } = stage.loop
  const taken = (name: string): boolean =>
    sameName(name, 'items') || Object.keys(collect).some((one) => sameName(one, name))
  return [
    ...(as !== undefined && LOOP_NAMES.some((name) => sameName(name, as))
      ? [
          problem(
            'reserved-name',
            locate(stage, ['loop', 'as'], 'value'),
            `\`loop.${as}\` is there already: take another name than ${listed(LOOP_NAMES)}`,
          ),
        ]
      : []),
    ...Object.keys(collect)
      .filter((name) => sameName(name, 'items'))
      .map((name) =>
        problem(
          'reserved-name',
          locate(stage, ['loop', 'collect', name], 'key'),
          '`items` is an output of every loop, with key, status and outputs of each iteration: take another name',
        ),
      ),
    ...Object.keys(stage.outputs)
      .filter(taken)
      .map((name) =>
        problem(
          'reserved-name',
          locate(stage, ['outputs', name], 'key'),
          `\`${name}\` is an output of the loop already: take another name`,
        ),
      ),
  ]
})

/** L13: `include` and `exclude` by GitHub's rules. */
export const matrixEntries: Check = ofLoops(({ locate }, stage) => {
  const { over } = stage.loop
  if (over.kind !== 'matrix' || !isMap(over.matrix)) return []
  const axes = Object.keys(over.matrix).filter((name) => name !== 'include' && name !== 'exclude')
  return (['include', 'exclude'] as const).flatMap((key) => {
    const entries = isMap(over.matrix) ? over.matrix[key] : undefined
    if (entries === undefined || !isList(entries)) return []
    return entries.flatMap((entry, index): readonly Finding[] => {
      const path = ['loop', 'matrix', key, index]
      if (typeof entry === 'string' && entry.includes('${{')) return []
      if (!isMap(entry))
        return [
          problem(
            'matrix-entry',
            locate(stage, path),
            `an entry of \`${key}\` is a map, such as \`{${axes[0] ?? 'os'}: …}\``,
          ),
        ]
      return key === 'include'
        ? []
        : Object.keys(entry)
            .filter((name) => !axes.includes(name))
            .map((name) =>
              problem(
                'matrix-entry',
                locate(stage, [...path, name], 'key'),
                `the matrix has no \`${name}\`, so this excludes nothing: ${meantOrKnown(name, axes, 'it has no axis at all')}`,
              ),
            )
    })
  })
})
const isMap = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)
