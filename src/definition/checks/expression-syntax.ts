import { problem } from '../problem.js'
import type { Check } from './check.js'
import { sitesOf } from './sites.js'

/** L30, L33: what is no expression of GitHub's language, and calls of functions that it does not have. */
export const expressionSyntax: Check = (context) =>
  sitesOf(context)
    .filter(({ key }) => key !== undefined)
    .flatMap(({ analysis, place }) =>
      analysis.problems.map((trouble) =>
        problem(
          trouble.kind === 'syntax' ? 'expression-syntax' : 'unknown-function',
          place(trouble),
          trouble.message,
        ),
      ),
    )
