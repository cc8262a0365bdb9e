/** What a stream can show (T3). */
export interface Appearance {
  readonly colour: boolean
  /** A tree that is drawn anew; else plain lines. */
  readonly live: boolean
}

export interface StreamFacts {
  readonly isTTY?: boolean | undefined
}

export interface Asked {
  /** `--no-color` is `false`. */
  readonly colour?: boolean
  /** `--json`, `--quiet`: no tree. */
  readonly live?: boolean
}

/**
 * T3: `NO_COLOR` (https://no-color.org), `FORCE_COLOR` (as Node reads it: it wins over `NO_COLOR`), `CI`, `TERM=dumb`.
 * Colour may be forced upon a pipe, a tree may not.
 */
export function appearanceOf(
  stream: StreamFacts,
  env: Readonly<Record<string, string | undefined>>,
  asked: Asked = {},
): Appearance {
  const terminal = stream.isTTY === true && env['TERM'] !== 'dumb'
  return {
    colour: asked.colour ?? forced(env) ?? (terminal && !inCi(env)),
    live: asked.live !== false && terminal && !inCi(env),
  }
}

function forced(env: Readonly<Record<string, string | undefined>>): boolean | undefined {
  const force = env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  return isSet(env['NO_COLOR']) ? false : undefined
}

const inCi = (env: Readonly<Record<string, string | undefined>>): boolean =>
  isSet(env['CI']) && env['CI'] !== 'false' && env['CI'] !== '0'

const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

/** Columns and rows: some terminals say 0, a pipe nothing. */
export const sizeOf = (stream: {
  readonly columns?: number | undefined
  readonly rows?: number | undefined
}): { readonly columns: number; readonly rows: number } => ({
  columns: stream.columns !== undefined && stream.columns > 0 ? stream.columns : 80,
  rows: stream.rows !== undefined && stream.rows > 0 ? stream.rows : 24,
})
