import { isList, type Json, type LoopStage } from '../../workflow.js'
import { problem } from '../problem.js'
import type { Check } from './check.js'
import { declaredName, meantOrKnown, sameName } from './names.js'
import type { Site } from './sites.js'
import { usesOf } from './uses.js'

/** L13: what the body of a loop sees. */
export const loopReferences: Check = (context) =>
  usesOf(context, 'loop').flatMap(({ site, reference, name }) => {
    const stage = loopOf(site)
    if (stage === undefined || name?.literal !== true) return []
    const known = loopProperties(stage, site)
    const property = declaredName(name.name, known)
    if (property === undefined) {
      const message = sameName(name.name, 'previous')
        ? '`loop.previous` is known only in `while`: in `until` and `break_if` the iteration that has just ended is `tasks`'
        : sameName(name.name, 'key')
          ? '`loop.key` is what this expression gives: read `loop.item` or `loop.index`'
          : `\`loop\` has no \`${name.name}\`: ${meantOrKnown(name.name, known, '')}`
      return [problem('unknown-property', site.place(name), message)]
    }
    const field = reference.segments[2]
    const fields =
      sameName(property, 'item') || sameName(property, stage.loop.as ?? 'item')
        ? fieldsOfItems(stage)
        : undefined
    if (fields === undefined || field?.literal !== true || declaredName(field.name, fields) !== undefined)
      return []
    return [
      problem(
        'unknown-property',
        site.place(field),
        `no item of the loop has \`${field.name}\`: ${meantOrKnown(field.name, fields, 'they are no maps')}`,
        { related: [{ at: stage.loop.at, message: 'the items of the loop' }] },
      ),
    ]
  })

const loopOf = ({ holder }: Site): LoopStage | undefined =>
  (holder.kind === 'stage' || holder.kind === 'task') && holder.stage.type === 'loop'
    ? holder.stage
    : undefined

const loopProperties = ({ loop }: LoopStage, { key }: Site): readonly string[] => {
  const always = ['index', 'item', 'first', 'last']
  const named = loop.as === undefined ? [] : [loop.as]
  const keyed = key?.key === 'loop.key' ? [] : ['key']
  const previous = key?.key === 'loop.while' ? ['previous'] : []
  return [...always, ...named, ...keyed, ...previous]
}

/** The names in the items of a loop whose items all stand in the file; undefined when any of them may come in later. */
export const fieldsOfItems = ({ loop: { over } }: LoopStage): readonly string[] | undefined => {
  if (over.kind === 'for-each') {
    const items = isList(over.items) ? over.items : isMap(over.items) ? Object.values(over.items) : undefined
    return items === undefined ? undefined : fieldsOf(items)
  }
  if (over.kind !== 'matrix' || !isMap(over.matrix)) return undefined
  const { include = [], ...axes } = over.matrix
  const added = isList(include) ? fieldsOf(include) : undefined
  return added === undefined
    ? undefined
    : [...new Set([...Object.keys(axes).filter((name) => name !== 'exclude'), ...added])]
}

const fieldsOf = (items: readonly Json[]): readonly string[] | undefined =>
  items.some((item) => typeof item === 'string' && item.includes('${{'))
    ? undefined
    : [...new Set(items.flatMap((item) => (isMap(item) ? Object.keys(item) : [])))]
const isMap = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)
