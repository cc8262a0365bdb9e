import { lineOf } from '../diagnostic.js'
import type { Run } from '../run.js'
import type { OrTemplate } from '../workflow.js'
import type { Reading } from './contexts.js'
import { resolveCount } from './resolve.js'
import { go, wrongInput, type Verdict } from './verdict.js'

/** L23: units that are evaluated must have a value, and one that the resource can ever give. */
export function judgeResources(
  run: Run,
  resources: Readonly<Record<string, OrTemplate<number>>>,
  reading: () => Reading,
): Verdict {
  for (const [name, value] of Object.entries(resources)) {
    if (typeof value === 'number') continue
    const units = resolveCount(`resources.${name}`, value, reading())
    if (!units.ok) return units.verdict
    const capacity = run.plan.workflow.resources[name]?.capacity ?? 0
    if (units.value > capacity)
      return wrongInput(
        `\`resources.${name}\` (${lineOf(value.at)}) asks for ${units.value} units, and its capacity is ${capacity}`,
      )
  }
  return go
}
