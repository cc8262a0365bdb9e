import { go, type Verdict } from './verdict.js'

/** L11: nothing but its own edges holds a task back. */
export const parallelTurn = (): Verdict => go
