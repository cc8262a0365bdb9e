import { data, wellKnownFunctions } from '@actions/expressions'
import type { Budget } from './budget.js'
import type { Conversion } from './conversion.js'
import { affordContains, affordFormat, affordJoin, readAll } from './costs.js'
import { jsonText } from './json-text.js'
import { Stop, type Scope, type StatusFunctions } from './scope.js'

/** What a call may use. */
export type Using = { readonly scope: Scope; readonly budget: Budget; readonly conversion: Conversion }

/** A value of a call, evaluated when it is asked for: `case` asks only for the one that it takes. */
export type Argument = () => data.ExpressionData

/** A function of the language (L30, L35). Its names are looked up ignoring case. */
export type FunctionRule = {
  readonly name: string
  readonly minArgs: number
  readonly maxArgs: number
  readonly call: (args: readonly Argument[], using: Using) => data.ExpressionData
}

/** GitHub's own function, once it is known to be affordable (S32): `afford` counts what it will read and make. */
const githubs = (
  name: string,
  minArgs: number,
  maxArgs: number,
  afford: (args: readonly data.ExpressionData[], budget: Budget) => void,
): FunctionRule => ({
  name,
  minArgs,
  maxArgs,
  call: (args, { budget }) => {
    const values = args.map((argument) => argument())
    afford(values, budget)
    const own = wellKnownFunctions[name.toLowerCase()]
    if (own === undefined) throw new Error(`Internal error: @actions/expressions has no ${name}()`)
    return own.call(...values)
  },
})

const status = (name: keyof StatusFunctions): FunctionRule => ({
  name,
  minArgs: 0,
  maxArgs: 0,
  call: (_args, { scope }) => {
    if (scope.status === undefined)
      throw new Stop(`${name}() has no meaning here: use it in an \`if\` of a stage or task`)
    return new data.BooleanData(scope.status[name]())
  },
})

const fromJson: FunctionRule = {
  name: 'fromJSON',
  minArgs: 1,
  maxArgs: 1,
  call: ([argument], { budget, conversion }) => {
    const text = argument?.().coerceString() ?? ''
    budget.read(text.length)
    if (text.trim() === '')
      throw new Stop("fromJSON() got an empty text: is there a value at all? (`value || 'null'`)")
    try {
      return conversion.toData(JSON.parse(text))
    } catch (error) {
      // The text itself may be a secret, and V8 quotes it.
      const position = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined
      const where = position === undefined ? '' : `, at position ${position}`
      throw new Stop(`fromJSON() got a text of ${text.length} characters that is not JSON${where}`)
    }
  },
}

const toJson: FunctionRule = {
  name: 'toJSON',
  minArgs: 1,
  maxArgs: 1,
  call: ([argument], { budget }) => new data.StringData(jsonText(argument?.() ?? new data.Null(), budget)),
}

const caseOf: FunctionRule = {
  name: 'case',
  minArgs: 3,
  maxArgs: Number.MAX_SAFE_INTEGER,
  call: (args) => {
    for (let at = 0; at + 1 < args.length; at += 2) {
      const condition = args[at]?.()
      if (!(condition instanceof data.BooleanData))
        throw new Stop(
          `case() needs true or false as a condition, and its value ${at + 1} is neither: compare it with something`,
        )
      if (condition.value) return args[at + 1]?.() ?? new data.Null()
    }
    return args.at(-1)?.() ?? new data.Null()
  },
}

const hashFiles: FunctionRule = {
  name: 'hashFiles',
  minArgs: 1,
  maxArgs: 255,
  call: (args, { scope }) => {
    if (scope.hashFiles === undefined)
      throw new Stop('hashFiles() cannot be used here: the working tree is not known yet')
    const patterns = args.map((argument) => argument().coerceString())
    const digest = scope.hashFiles(patterns)
    if (digest === undefined)
      throw new Stop(`hashFiles() needs the digest of ${patterns.join(', ')}`, {
        kind: 'needs-files',
        patterns,
      })
    return new data.StringData(digest)
  },
}

const rules: readonly FunctionRule[] = [
  githubs('contains', 2, 2, affordContains),
  githubs('startsWith', 2, 2, readAll),
  githubs('endsWith', 2, 2, readAll),
  githubs('format', 1, 255, affordFormat),
  githubs('join', 1, 2, affordJoin),
  toJson,
  fromJson,
  caseOf,
  hashFiles,
  status('success'),
  status('failure'),
  status('cancelled'),
  status('always'),
]

const byName = new Map(rules.map((rule) => [rule.name.toLowerCase(), rule]))

export const functionNames: readonly string[] = rules.map((rule) => rule.name)

export const functionNamed = (name: string): FunctionRule | undefined => byName.get(name.toLowerCase())

const statusFunctions: ReadonlySet<string> = new Set(['success', 'failure', 'cancelled', 'always'])

export const isStatusFunction = (name: string): boolean => statusFunctions.has(name.toLowerCase())
