/** How a script reads a variable, in place of a `${{ }}` that stood in it. */
export interface Hole {
  readonly from: number
  readonly to: number
}

/** What to put in place of the hole (which may have grown by the quotes around it); undefined where it is not certain. */
export interface Filling extends Hole {
  readonly text: string
}

/**
 * For each hole of a script the text that reads the variable there, by the rules of the shell and the quotes around the
 * hole. All of them, or undefined: a script that is half mended is worse than one that is not.
 */
export const readVariables = (
  shell: string,
  script: string,
  holes: readonly (Hole & { readonly variable: string })[],
): readonly Filling[] | undefined => {
  const fillings: Filling[] = []
  const quotes = quotesAt(script, holes)
  for (const [index, hole] of holes.entries()) {
    const filling = fill(shell, script, hole, quotes?.[index])
    if (filling === undefined) return undefined
    fillings.push(filling)
  }
  return fillings
}

type Quote = 'none' | 'single' | 'double'

const fill = (
  shell: string,
  script: string,
  { from, to, variable }: Hole & { readonly variable: string },
  quote: Quote | undefined,
): Filling | undefined => {
  switch (shell) {
    case 'bash':
    case 'sh':
      if (quote === 'none')
        return SPLICED.test(script.slice(0, from)) ? undefined : { from, to, text: `"$${variable}"` }
      if (quote === 'double')
        return SPLICED.test(script.slice(0, from)) ? undefined : { from, to, text: `\${${variable}}` }
      return quote === 'single' ? { from, to, text: `'"$${variable}"'` } : undefined
    case 'pwsh':
    case 'powershell':
      if (quote === 'none') return { from, to, text: `$env:${variable}` }
      return quote === 'double' ? { from, to, text: `\${env:${variable}}` } : undefined
    case 'node':
      return wholeString(script, { from, to }, `process.env.${variable}`)
    case 'python':
      return /^import os\b/m.test(script)
        ? wholeString(script, { from, to }, `os.environ["${variable}"]`)
        : undefined
    default:
      return undefined
  }
}

/**
 * Where quotes would change more than they guard: behind `$NAME`, which the text would have grown; in the list of a
 * `for`, which is there to be split; as a regular expression.
 */
const SPLICED = /\$\w*$|\bfor\s+\w+\s+in\b[^;\n]*$|=~[^;&|\n]*$/

/** In a programming language only a string that is nothing else is certain to be a text. */
const wholeString = (script: string, { from, to }: Hole, text: string): Filling | undefined => {
  const open = script[from - 1]
  if (open === undefined || !`'"`.includes(open) || script[to] !== open) return undefined
  // Three quotes in a row, a prefix such as f'…', an escape: something else than it seems.
  if (/[\w\\'"`]/.test(script[from - 2] ?? ' ') || script[to + 1] === open) return undefined
  return { from: from - 1, to: to + 1, text }
}

/**
 * The quotes around each hole, for shells; undefined from where it cannot be told: here documents, command
 * substitution, backquotes, where quotes begin anew.
 */
const quotesAt = (script: string, holes: readonly Hole[]): readonly Quote[] | undefined => {
  const found: Quote[] = []
  let quote: Quote = 'none'
  let at = 0
  for (const { from, to } of holes) {
    for (; at < from; at++) {
      const character = script[at] ?? ''
      if (quote === 'single') {
        if (character === "'") quote = 'none'
        continue
      }
      if (
        character === '`' ||
        script.startsWith('$(', at) ||
        script.startsWith('<<', at) ||
        script.startsWith("$'", at)
      )
        return undefined
      if (character === '\\') at++
      else if (character === '"') quote = quote === 'double' ? 'none' : 'double'
      else if (quote === 'none' && character === "'") quote = 'single'
      else if (quote === 'none' && character === '#' && /^$|\s|[;&|(]/.test(script[at - 1] ?? '')) {
        const end = script.indexOf('\n', at)
        // A hole in a comment is run by nobody, but what it should become nobody knows either.
        if (end < 0 || end > from) return undefined
        at = end
      }
    }
    if (at > from) return undefined
    found.push(quote)
    at = to
  }
  return found
}
