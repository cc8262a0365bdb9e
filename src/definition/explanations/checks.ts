import type { CheckCode } from '../codes.js'
import type { Explanation } from './explanation.js'
import { edgeExplanations } from './edges.js'
import { expressionExplanations } from './expressions.js'
import { nameExplanations } from './names.js'
import { stageExplanations } from './stages.js'
import { valueExplanations } from './values.js'

/** What the rules of `checks/` find. */
export const checkExplanations: Readonly<Record<CheckCode, Explanation>> = {
  ...expressionExplanations,
  ...nameExplanations,
  ...edgeExplanations,
  ...stageExplanations,
  ...valueExplanations,
}
