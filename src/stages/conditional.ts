import type { TaskRun } from '../run.js'
import type { ConditionalStage } from '../workflow.js'
import { sequentialTurn } from './sequential.js'
import { end, type Verdict } from './verdict.js'

/** Whether its `if` held: it was chosen, whatever became of it. */
const wasChosen = (task: TaskRun): boolean =>
  task.attempts > 0 || (task.status === 'failed' && !task.def.else)

/** L12: tasks take turns; `match: first` stops at the first whose `if` held, and `else` runs when none did. */
export const conditionalTurn =
  (match: ConditionalStage['match']) =>
  (task: TaskRun): Verdict => {
    const chosen = task.scope.tasks.slice(0, task.index).find(wasChosen)
    if (chosen !== undefined && task.def.else)
      return end('skipped', `\`else\`: ${chosen.def.name} was chosen`)
    if (chosen !== undefined && match === 'first')
      return end('skipped', `\`match: first\`: ${chosen.def.name} was chosen`)
    return sequentialTurn(task)
  }
