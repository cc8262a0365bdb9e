import { problem } from '../problem.js'
import type { Check } from './check.js'

/** M2: `auto` asks no human, so each gate must say itself when it opens. */
export const gatesInAutoMode: Check = ({ workflow, locate, written }) => {
  if (workflow.mode !== 'auto' || written(workflow, ['mode']) === undefined) return []
  const closed = workflow.stages.filter(
    ({ approval }) => approval !== undefined && approval.autoApproveIf === undefined,
  )
  const [first] = closed
  if (first === undefined) return []
  const gates =
    closed.length === 1 ? `the gate of stage \`${first.name}\` has` : `${closed.length} gates have`
  return [
    problem(
      'gate-in-auto-mode',
      locate(workflow, ['mode'], 'value'),
      `\`auto\` asks no human, and ${gates} no \`auto_approve_if\`: add one, or write \`mode: supervised\``,
      {
        related: closed
          .slice(0, 10)
          .flatMap(({ name, approval }) =>
            approval === undefined ? [] : [{ at: approval.at, message: `the gate of stage \`${name}\`` }],
          ),
      },
    ),
  ]
}
