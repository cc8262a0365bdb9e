import { lineOf } from '../diagnostic.js'
import type { TaskRun } from '../run.js'
import type { ConditionalStage } from '../workflow.js'
import { sequentialTurn } from './sequential.js'
import { end, type Verdict } from './verdict.js'

/** L12: tasks take turns; `match: first` stops at the first whose `if` held, and `else` runs when none did. */
export const conditionalTurn =
  (match: ConditionalStage['match']) =>
  (task: TaskRun): Verdict => {
    const chosen = task.scope.tasks.slice(0, task.index).find(({ admitted }) => admitted)
    if (chosen !== undefined && task.def.else)
      return end('skipped', `\`else\`: ${chosen.def.name} was chosen (${lineOf(chosen.def.at)})`)
    if (chosen !== undefined && match === 'first')
      return end('skipped', `\`match: first\`: ${chosen.def.name} was chosen (${lineOf(chosen.def.at)})`)
    return sequentialTurn(task)
  }
