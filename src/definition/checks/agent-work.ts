import type { Diagnostic } from '../../diagnostic.js'
import type { Task } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { declaredName } from './names.js'
import { shells } from './shells.js'

/** L43, L44: scripts are run by shells, actions by all other agents. */
export const agentWork: Check = (context) =>
  context.workflow.stages.flatMap((stage) => stage.tasks.flatMap((task) => judge(context, task)))

const judge = (
  { workflow, locate, written }: CheckContext,
  task: Task,
): readonly Diagnostic<DefinitionCode>[] => {
  const { work } = task
  const declared = declaredName(work.agent, Object.keys(workflow.agents))
  const agent = declared === undefined ? undefined : workflow.agents[declared]
  if (agent === undefined) return []
  const related = agent.at === undefined ? [] : [{ at: agent.at, message: `agent \`${work.agent}\`` }]
  if (work.kind === 'run') {
    // A task with neither `run` nor `action` has been refused already.
    if (agent.kind === 'shell' || written(task, ['run']) === undefined) return []
    const shell = shells.find((name) => name === work.agent.toLowerCase())
    const mend =
      shell === undefined
        ? 'write `action`, or delete `agent`'
        : `write \`shell: ${shell}\` in place of \`agent\`, or \`action\` in place of \`run\``
    return [
      problem(
        'agent-cannot-run',
        locate(task, ['agent'], 'value'),
        `agent \`${work.agent}\` performs actions, and \`run\` is a script for a shell: ${mend}`,
        { related },
      ),
    ]
  }
  const found: Diagnostic<DefinitionCode>[] = []
  if (agent.kind === 'shell')
    found.push(
      problem(
        'agent-cannot-act',
        locate(task, [written(task, ['agent']) === undefined ? 'action' : 'agent'], 'value'),
        `agent \`${work.agent}\` is a shell, which has no actions: write \`run\` in place of \`action\`, or name another agent`,
        { related },
      ),
    )
  if (written(task, ['shell']) !== undefined)
    found.push(
      problem(
        'without-effect',
        locate(task, ['shell'], 'key'),
        '`shell` reads the script of `run`, and this task has an `action`: delete it',
        { severity: 'warning' },
      ),
    )
  return found
}
