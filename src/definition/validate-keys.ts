import { suggest } from '../expression/suggest.js'
import { foreignKey } from './checks/habits.js'
import { either, problem, type Problems, replacement } from './problem.js'
import type { Key, ObjectShape, Shape, Variant, Variants } from './schema/shape.js'
import { planned, plannedAgentKind } from './supported.js'
import { type Entry, type MapNode, placeOf, type ScalarNode, type TreeNode } from './tree.js'

/** `validate`, handed down because it also calls up. */
type Validate = (shape: Shape, node: TreeNode, called: string, problems: Problems) => void

/** Judges the keys of a map that the grammar knows: L2, what is required, what excludes what, and each value. */
export const validateKeys = (
  shape: ObjectShape,
  node: MapNode,
  problems: Problems,
  validate: Validate,
): void => {
  if (shape.id === 'agent' && refusePlannedKind(node, problems)) return
  const variant = shape.variants && chooseVariant(shape, shape.variants, node, problems, validate)
  const { keys, required, exclusive, needed } = preparedFor(shape, variant)
  const meant = new Set<string>()
  for (const [name, entry] of node.entries) {
    const key = Object.hasOwn(keys, name) ? keys[name] : undefined
    if (key) validateKey(shape, name, key, entry, problems, validate)
    else if (name !== shape.variants?.by && !(shape.extensions && name.startsWith('x-')))
      // Where the variant itself is not known, neither are its keys.
      if (!shape.variants || variant || !keysOfAnyVariant(shape.variants).has(name))
        meant.add(unknownKey(shape, keys, node, entry.key, problems) ?? '')
  }
  for (const name of required)
    if (!node.entries.has(name) && !meant.has(name)) missing(shape, node, `\`${name}\``, name, problems)
  for (const group of exclusive) judgeExclusive(shape, node, group, problems)
  for (const group of needed)
    if (!group.some((name) => node.entries.has(name) || meant.has(name)))
      missing(shape, node, either(group), '', problems)
}

/** What the grammar says of a map and its variant, put together once: there may be 10,000 such maps. */
interface Prepared {
  readonly keys: Readonly<Record<string, Key>>
  readonly required: readonly string[]
  readonly exclusive: readonly (readonly string[])[]
  readonly needed: readonly (readonly string[])[]
}

const prepared = new WeakMap<ObjectShape | Variant, Prepared>()

const preparedFor = (shape: ObjectShape, variant: Variant | undefined): Prepared => {
  const known = prepared.get(variant ?? shape)
  if (known) return known
  const keys = { ...shape.keys, ...variant?.keys }
  const exactlyOne = [...(shape.exactlyOne ?? []), ...(variant?.exactlyOne ?? [])]
  const made = {
    keys,
    required: Object.keys(keys).filter((name) => keys[name]?.required),
    exclusive: [...exactlyOne, ...(shape.atMostOne ?? [])],
    needed: [...exactlyOne, ...(shape.atLeastOne ?? [])],
  }
  prepared.set(variant ?? shape, made)
  return made
}

const validateKey = (
  shape: ObjectShape,
  name: string,
  key: Key,
  entry: Entry,
  problems: Problems,
  validate: Validate,
): void => {
  const before = problems.length
  validate(key.shape, entry.value, `\`${name}\``, problems)
  const later = planned.get(`${shape.id}.${name}`)
  // What is wrong in itself is said first; that it comes later is no news then.
  if (!later || problems.length > before || later.harmless?.(entry.value)) return
  const message = `\`${name}\` is part of the language, but this version cannot do it yet (${later.what}): delete it for now, it comes in a later version`
  problems.push(problem('not-supported-yet', placeOf(entry.key), message))
}

const refusePlannedKind = (node: MapNode, problems: Problems): boolean => {
  const kind = plannedAgentKind(node)
  if (kind?.kind !== 'scalar') return false
  const message = `agents of kind \`${kind.text}\` come in a later version: this one knows \`shell\`, \`process\` and \`language\``
  problems.push(problem('not-supported-yet', placeOf(kind), message))
  return true
}

const chooseVariant = (
  shape: ObjectShape,
  variants: Variants,
  node: MapNode,
  problems: Problems,
  validate: Validate,
): Variants['of'][string] | undefined => {
  const entry = node.entries.get(variants.by)
  if (!entry) {
    if (variants.default !== undefined) return variants.of[variants.default]
    missing(shape, node, `\`${variants.by}\` (${either(Object.keys(variants.of))})`, variants.by, problems)
    return undefined
  }
  const before = problems.length
  validate({ kind: 'choice', values: Object.keys(variants.of) }, entry.value, `\`${variants.by}\``, problems)
  if (problems.length > before || entry.value.kind !== 'scalar') return undefined
  return variants.of[String(entry.value.value)]
}

const keysOfAnyVariant = (variants: Variants): ReadonlySet<string> =>
  new Set(Object.values(variants.of).flatMap(({ keys }) => Object.keys(keys)))

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_ ]/g, '')

/** Says what the key was meant to be, so that it does not count as missing too. */
const unknownKey = (
  shape: ObjectShape,
  keys: Readonly<Record<string, Key>>,
  node: MapNode,
  key: ScalarNode,
  problems: Problems,
): string | undefined => {
  const at = placeOf(key)
  const name = key.text
  const elsewhere = shape.variants && variantWith(shape.variants, name)
  if (name === 'uses') {
    problems.push(problem('uses-not-callable', at, USES))
    return shape.id === 'task' ? 'run' : undefined
  }
  const known = [...Object.keys(keys), ...(shape.variants ? [shape.variants.by] : [])].filter(
    (candidate) => !node.entries.has(candidate),
  )
  const near = suggest(name, known)
  const hint = foreignKey(shape.id, name)
  const certain = near !== undefined && plain(near) === plain(name)
  const message = elsewhere
    ? `\`${name}\` belongs to ${shape.title} with \`${shape.variants?.by}: ${elsewhere}\``
    : `${shape.title} has no key \`${shorten(name)}\`${hint ? `: ${hint}` : near ? `; did you mean \`${near}\`?` : ''}`
  problems.push(
    problem('unknown-key', at, message, {
      fix: certain ? replacement(`write \`${near}\``, at, near) : undefined,
    }),
  )
  return hint ? (/`(\w+)`/.exec(hint)?.[1] ?? near) : near
}

const variantWith = (variants: Variants, name: string): string | undefined =>
  Object.entries(variants.of).find(([, { keys }]) => Object.hasOwn(keys, name))?.[0]

const shorten = (text: string): string =>
  (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\n', '⏎')

const USES =
  'actions cannot be called from a definition: put `uses:` into a step of the job before the workflow, or name a composite action in `orchestration.setup`'

const missing = (shape: ObjectShape, node: MapNode, what: string, name: string, problems: Problems): void => {
  const [first] = node.entries.values()
  const at = placeOf(first ? first.key : { ...node, to: Math.min(node.to, node.from + 1) })
  problems.push(
    problem(
      'missing-key',
      at,
      `${shape.title} needs ${what}: add it${name === 'workflow' ? ' at the top of the file' : ''}`,
    ),
  )
}

const judgeExclusive = (
  shape: ObjectShape,
  node: MapNode,
  group: readonly string[],
  problems: Problems,
): void => {
  const [first, second] = group.flatMap((name) => node.entries.get(name) ?? [])
  if (!first || !second) return
  const message = `${shape.title} takes only one of ${either(group)}: delete the other`
  const related = [{ at: placeOf(first.key), message: `\`${first.key.text}\` stands here` }]
  problems.push(problem('exclusive-keys', placeOf(second.key), message, { related }))
}
