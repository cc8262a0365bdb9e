import type { FailFast, OnFailure, OrTemplate, OutputDeclaration, SecretUse } from '../../workflow.js'
import { parseSize } from '../../quantity.js'
import { type MapNode, placeOf, toJson } from '../tree.js'
import {
  asMap,
  at,
  booleanAt,
  choiceAt,
  countOf,
  eachOf,
  itemsAt,
  mapAt,
  orTemplate,
  recordAt,
  scalarAt,
} from './read.js'

/** S3, with its shorthand. */
export const onFailureOf = (map: MapNode): OnFailure => {
  const node = at(map, 'on_failure')
  if (node?.kind === 'scalar') return node.value === 'degrade' ? { kind: 'degrade' } : { kind: 'fail' }
  const degrade = at(asMap(node), 'degrade')
  if (!degrade || (degrade.kind === 'scalar' && degrade.value === false)) return { kind: 'fail' }
  const given = asMap(degrade)
  const outputs = mapAt(given, 'outputs') && recordAt(given, 'outputs')
  const exitCodes = at(given, 'exit_codes') && itemsAt(given, 'exit_codes').map(toJson)
  return {
    kind: 'degrade',
    ...(outputs && { outputs }),
    ...(exitCodes && { exitCodes: exitCodes.filter((code) => typeof code === 'number') }),
  }
}

/** S5. */
export const failFastOf = (map: MapNode): FailFast => {
  const value = scalarAt(map, 'fail_fast')?.value
  return value === true ? 'start-nothing' : value === 'kill' ? 'kill' : 'no'
}

/** L23: how many units a node takes. */
export const resourcesOf = (
  map: MapNode,
  declared: ReadonlyMap<string, string>,
): Readonly<Record<string, OrTemplate<number>>> => {
  const units = eachOf(mapAt(map, 'resources'), (node) => orTemplate(node, countOf))
  return Object.fromEntries(
    Object.entries(units).map(([name, unit]) => [declared.get(name.toLowerCase()) ?? name, unit]),
  )
}

/** L36: a list of names, or a map from variables to names. */
export const secretsOf = (map: MapNode): readonly SecretUse[] => {
  const node = at(map, 'secrets')
  if (node?.kind === 'list')
    return node.items.flatMap((item) =>
      item.kind === 'scalar'
        ? [{ variable: item.text, name: item.text, optional: false, at: placeOf(item) }]
        : [],
    )
  return [...(asMap(node)?.entries ?? [])].flatMap(([variable, { value }]): SecretUse[] => {
    const own = value.kind === 'scalar' ? value : scalarAt(asMap(value), 'name')
    if (!own) return []
    const optional = booleanAt(asMap(value), 'optional') ?? false
    return [{ variable, name: own.text, optional, at: placeOf(own) }]
  })
}

/** L41. */
export const taskOutputsOf = (map: MapNode): Readonly<Record<string, OutputDeclaration>> => {
  const outputs = mapAt(map, 'outputs')
  return eachOf(outputs, (node, name) => {
    const given = asMap(node)
    const standard = at(given, 'default')
    const schema = at(given, 'schema')
    const maxSize = parseSize(scalarAt(given, 'max_size')?.value)
    const key = outputs?.entries.get(name)?.key ?? node
    return {
      type: choiceAt(given, 'type', ['string', 'number', 'boolean', 'json']) ?? 'string',
      required: booleanAt(given, 'required') ?? false,
      ...(standard && { default: toJson(standard) }),
      ...(maxSize !== undefined && { maxSize }),
      ...(schema && { schema: toJson(schema) }),
      at: placeOf(key),
    }
  })
}
