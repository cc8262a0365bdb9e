import type { CheckCode } from '../codes.js'
import type { Explanation } from './explanation.js'

export const checkExplanations: Readonly<Record<CheckCode, Explanation>> = {}
