import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'
import { parse } from 'yaml'

/** What the runner reads of an action.yml. */
export interface ActionMetadata {
  readonly inputs: Readonly<
    Record<string, { readonly default: string; readonly deprecationMessage?: string }>
  >
  readonly outputs: readonly string[]
  readonly using: string
  readonly main: string
  readonly post?: string
  readonly postIf: string
}

const RUNTIMES = ['node12', 'node16', 'node20', 'node24']

/** Throws what the runner would refuse the action with. */
export function readMetadata(action: string): ActionMetadata {
  const raw = object(parse(readFileSync(join(action, 'action.yml'), 'utf8')))
  const runs = object(raw['runs'])
  const using = text(runs['using']).toLowerCase()
  if (!RUNTIMES.includes(using))
    throw new Error(`'using: ${using}' is not supported, use one of ${RUNTIMES.join(', ')}`)
  if (text(runs['main']) === '')
    throw new Error(`You are using a JavaScript Action but there is not an entry JavaScript file`)
  return {
    inputs: Object.fromEntries(
      Object.entries(object(raw['inputs'])).map(([name, input]) => {
        const { default: preset, deprecationMessage } = object(input)
        return [
          name,
          {
            default: text(preset),
            ...(deprecationMessage !== undefined && { deprecationMessage: text(deprecationMessage) }),
          },
        ]
      }),
    ),
    outputs: Object.keys(object(raw['outputs'])),
    using,
    main: text(runs['main']),
    ...(text(runs['post']) !== '' && { post: text(runs['post']) }),
    postIf: text(runs['post-if']) || 'always()',
  }
}

type Contexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A default may hold expressions over `github`, `runner`, `job`, `strategy` and `matrix`; any other name throws. */
export const evaluateText = (value: string, contexts: Contexts): string =>
  value.replace(/\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/g, (_, source: string) =>
    evaluate(source, contexts, []).coerceString(),
  )

/** `post-if`, over the job's status so far. */
export function evaluateCondition(
  source: string,
  status: 'success' | 'failure' | 'cancelled',
  contexts: Contexts,
): boolean {
  const bare = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(source)?.[1] ?? source
  const functions = [
    is('always', true),
    is('success', status === 'success'),
    is('failure', status === 'failure'),
    is('cancelled', status === 'cancelled'),
  ]
  const result = evaluate(bare, contexts, functions)
  return result.kind === data.Kind.Boolean ? result.coerceString() === 'true' : result.coerceString() !== ''
}

const is = (name: string, holds: boolean): FunctionDefinition => ({
  name,
  minArgs: 0,
  maxArgs: 0,
  call: () => new data.BooleanData(holds),
})

function evaluate(source: string, contexts: Contexts, functions: FunctionDefinition[]): data.ExpressionData {
  const names = ['github', 'runner', 'job', 'strategy', 'matrix']
  const tree = new Parser(new Lexer(source).lex().tokens, names, functions).parse()
  const root = new data.Dictionary(
    ...names.map((key) => ({
      key,
      value: new data.Dictionary(
        ...Object.entries(contexts[key] ?? {}).map(([name, value]) => ({
          key: name,
          value: new data.StringData(value),
        })),
      ),
    })),
  )
  return new Evaluator(tree, root, new Map(functions.map((one) => [one.name, one]))).evaluate()
}

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
