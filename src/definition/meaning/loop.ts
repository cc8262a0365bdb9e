import type { Loop, LoopOver } from '../../workflow.js'
import { type MapNode, placeOf, toJson } from '../tree.js'
import {
  at,
  choiceAt,
  countOf,
  durationAt,
  eachOf,
  exprOf,
  mapAt,
  numberAt,
  orTemplate,
  textAt,
} from './read.js'

const HOUR = 3_600_000

/** L13, with its defaults filled in; undefined when the file does not say over what. */
export const loopOf = (map: MapNode): Loop | undefined => {
  const over = overOf(map)
  if (!over) return undefined
  const unbounded = over.kind === 'while' || over.kind === 'until'
  const maxParallel = orTemplate(at(map, 'max_parallel'), countOf) ?? 1
  const maxDuration = durationAt(map, 'max_duration') ?? (unbounded ? HOUR : undefined)
  const where = exprOf(at(map, 'where'))
  const as = textAt(map, 'as')
  const key = exprOf(at(map, 'key'))
  const breakIf = exprOf(at(map, 'break_if'))
  const interval = durationAt(map, 'interval')
  const backoff = backoffOf(mapAt(map, 'backoff'))
  const [first] = map.entries.values()
  return {
    over,
    at: placeOf(first?.key ?? map),
    ...(where && { where }),
    ...(as !== undefined && { as }),
    ...(key && { key }),
    maxParallel,
    maxIterations: numberAt(map, 'max_iterations') ?? (unbounded ? 100 : 10_000),
    ...(maxDuration !== undefined && { maxDuration }),
    ...(interval !== undefined && { interval }),
    ...(backoff && { backoff }),
    ...(breakIf && { breakIf }),
    onItemFailure:
      choiceAt(map, 'on_item_failure', ['stop', 'continue']) ?? (maxParallel === 1 ? 'stop' : 'continue'),
    collect: eachOf(mapAt(map, 'collect'), exprOf),
  }
}

const overOf = (map: MapNode): LoopOver | undefined => {
  const forEach = at(map, 'for_each')
  if (forEach) return { kind: 'for-each', items: toJson(forEach) }
  const matrix = at(map, 'matrix')
  if (matrix) return { kind: 'matrix', matrix: toJson(matrix) }
  const count = orTemplate(at(map, 'times'), countOf)
  if (count !== undefined) return { kind: 'times', count }
  const goesOn = exprOf(at(map, 'while'))
  if (goesOn) return { kind: 'while', condition: goesOn }
  const ends = exprOf(at(map, 'until'))
  return ends && { kind: 'until', condition: ends }
}

const backoffOf = (map: MapNode | undefined): Loop['backoff'] => {
  if (!map) return undefined
  const maxInterval = durationAt(map, 'max_interval')
  return { factor: numberAt(map, 'factor') ?? 1, ...(maxInterval !== undefined && { maxInterval }) }
}
