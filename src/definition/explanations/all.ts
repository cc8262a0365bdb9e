import type { DefinitionCode } from '../codes.js'
import { checkExplanations } from './checks.js'
import type { Explanation } from './explanation.js'
import { fileExplanations } from './file.js'
import { grammarExplanations } from './grammar.js'
import { meaningExplanations } from './meaning.js'

/** Every code, in the order of `docs/diagnostics.md`. */
export const explanations: Readonly<Record<DefinitionCode, Explanation>> = {
  ...fileExplanations,
  ...grammarExplanations,
  ...meaningExplanations,
  ...checkExplanations,
}
