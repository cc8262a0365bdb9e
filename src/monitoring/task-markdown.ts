/**
 * Markdown that a task wrote (L40), so that it cannot reach beyond itself (S46): what it leaves open is closed, what it
 * closes without having opened is shown as text. It keeps its own look: that is the author's.
 */
export function contained(markdown: string): string {
  const out: string[] = []
  const open: string[] = []
  let fence: string | undefined
  for (const line of markdown.replaceAll(CONTROL, '\ufffd').split(/\r\n|\n|\r/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    const [, ticks = '', rest = ''] = mark ?? []
    if (fence !== undefined) {
      out.push(line)
      if (ticks.startsWith(fence) && rest.trim() === '') fence = undefined
      continue
    }
    if (mark !== null && !(ticks.startsWith('`') && rest.includes('`'))) {
      fence = ticks
      out.push(line)
      continue
    }
    out.push(
      line.replaceAll(MARKUP, (found, comment?: string, close?: string, tag?: string, end?: string) => {
        if (comment !== undefined) return found
        if (tag === undefined) return `&lt;${found.slice(1)}`
        return keepTag(found, { closes: close === '/', name: tag.toLowerCase(), alone: end === '/>' }, open)
      }),
    )
  }
  if (fence !== undefined) out.push(fence)
  if (open.length > 0)
    out.push(
      '',
      open
        .toReversed()
        .map((name) => `</${name}>`)
        .join(''),
    )
  return out.join('\n')
}

interface Tag {
  readonly closes: boolean
  readonly name: string
  readonly alone: boolean
}

function keepTag(found: string, { closes, name, alone }: Tag, open: string[]): string {
  // GitHub takes these out with all that follows, if they are not closed.
  if (/^(?:script|style|textarea|title|iframe|noembed|noframes|plaintext|xmp|noscript)$/.test(name))
    return `&lt;${found.slice(1)}`
  if (!closes) {
    if (!alone && !VOID.test(name)) open.push(name)
    return found
  }
  const at = open.lastIndexOf(name)
  if (at < 0) return `&lt;${found.slice(1)}`
  const inner = open.splice(at).slice(1)
  return `${inner
    .toReversed()
    .map((each) => `</${each}>`)
    .join('')}${found}`
}

/** A comment that ends on its line, a tag that does, or a `<` that is neither: that one would go on to who knows where. */
const MARKUP =
  /(<!--(?!>|->)(?:(?!--)[^\n])*-->)|<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*?)?\s*(\/?>)|<(?!https?:\/\/[^\s<>]*>)/g
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
// oxlint-disable-next-line no-control-regex -- they have no place in Markdown
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g
