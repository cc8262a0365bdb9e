import { makePlan } from '../../src/orchestration/make-plan.js'
import { everything, type Selection } from '../../src/orchestration/selection.js'
import type { Plan, Target } from '../../src/plan.js'
import type { Json } from '../../src/workflow.js'
import { loadedOf } from '../definition/loading.js'
import { perform, type Scene } from './performance.js'
import type { Script, Scripts } from './scripted-workers.js'
import { Told } from './told.js'

/** What happens in a world to a workflow. */
export interface Story extends Partial<Omit<Scene, 'scriptOf'>> {
  /** By NODE: an iteration's task as `stage[key].task`, or `stage.task` for those of all iterations. */
  readonly tasks?: Scripts
  readonly inputs?: Readonly<Record<string, Json>>
  readonly select?: Partial<Selection>
  readonly environments?: readonly string[]
  readonly target?: Target
}

/**
 * Runs a workflow, given as what stands below `workflow:` (or from `include:` on as a whole file), to its end. Line 3 of
 * the file is the first line of the text that is not blank.
 */
export async function play(text: string, story: Story = {}): Promise<Told> {
  const plan = planOf(text, story)
  const { tasks = {} } = story
  const { workflow } = plan
  return new Told(
    await perform(plan, {
      slots: typeof workflow.maxParallel === 'number' ? workflow.maxParallel : 100,
      ...(typeof workflow.timeout === 'number' ? { deadline: workflow.timeout } : {}),
      ...story,
      scriptOf: ({ node, at }, count) => {
        const scripts = tasks[node] ?? tasks[`${at.stage}.${at.task}`] ?? {}
        return isList(scripts) ? (scripts[Math.min(count, scripts.length - 1)] ?? {}) : scripts
      },
    }),
  )
}

const isList = (value: Script | readonly Script[]): value is readonly Script[] => Array.isArray(value)

/** The plan of such a text; one that cannot be made throws. */
export function planOf(text: string, story: Story = {}): Plan {
  const plan = tryPlan(text, story)
  if (!plan.ok) throw new Error(plan.error.join('\n'))
  return plan.value
}

export function tryPlan(text: string, story: Story = {}): ReturnType<typeof makePlan> {
  const { workflow } = loadedOf(fileOf(text))
  return makePlan({
    workflow,
    inputs: story.inputs ?? {},
    mode: 'auto',
    target: story.target ?? 'local',
    selection: { ...everything, ...story.select },
    environments: story.environments ?? [],
    performers: () => [],
    sources: [],
    github: story.github ?? {},
  })
}

/** The text at two more columns below `workflow:`, whatever its own indentation. */
export function fileOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  return ['workflow:', '  name: w', ...lines.map((line) => `  ${line.slice(indent)}`), ''].join('\n')
}
