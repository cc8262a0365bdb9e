import type { Check } from './check.js'

/** Every rule, in the order in which they are asked; their findings are sorted afterwards. */
export const allChecks: readonly Check[] = []
