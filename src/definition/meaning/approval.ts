import type { Approval, OrTemplate } from '../../workflow.js'
import { type MapNode, placeOf } from '../tree.js'
import { asMap, at, choiceAt, durationAt, exprOf, numberAt, recordAt, textAt, textsOf } from './read.js'

/** M1: the gate in front of a stage; `true` is a gate with all its defaults, `false` none. */
export const approvalOf = (
  stage: MapNode,
  environment: OrTemplate<string> | undefined,
): Approval | undefined => {
  const entry = stage.entries.get('approval')
  if (!entry || (entry.value.kind === 'scalar' && entry.value.value !== true)) return undefined
  const map = asMap(entry.value)
  const own = textAt(map, 'environment') ?? (typeof environment === 'string' ? environment : undefined)
  const reason = textAt(map, 'reason')
  const timeout = durationAt(map, 'timeout')
  const autoApproveIf = exprOf(at(map, 'auto_approve_if'))
  return {
    ...(own !== undefined && { environment: own }),
    ...(reason !== undefined && { reason }),
    show: recordAt(map, 'show'),
    via: choiceAt(map, 'via', ['environment', 'dispatch', 'issue']) ?? 'environment',
    approvers: textsOf(at(map, 'approvers')),
    count: numberAt(map, 'count') ?? 1,
    exclude: textsOf(at(map, 'exclude')),
    ...(timeout !== undefined && { timeout }),
    onTimeout: choiceAt(map, 'on_timeout', ['reject', 'skip']) ?? 'reject',
    ...(autoApproveIf && { autoApproveIf }),
    at: placeOf(entry.key),
  }
}
