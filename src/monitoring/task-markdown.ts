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
      line.replaceAll(MARKUP, (found, comment?: string, close?: string, tag?: string) =>
        comment !== undefined
          ? found
          : tag === undefined
            ? asText(found)
            : keepTag(found, close === '/', tag.toLowerCase(), open),
      ),
    )
  }
  if (fence !== undefined) out.push(fence)
  if (open.length > 0)
    out.push(
      '',
      `${open
        .toReversed()
        .map((name) => `</${name}>`)
        .join('')}${open.includes('table') ? AROUND : ''}`,
    )
  return out.join('\n')
}

/** A table that was left open in a list or quotation took their ends for its own: they come again, and do nothing else. */
const AROUND = '</blockquote></li></ul></ol>'.repeat(3)

const asText = (found: string): string => `&lt;${found.slice(1)}`

function keepTag(found: string, closes: boolean, name: string, open: string[]): string {
  // GitHub shows no other; some of them would take along all that follows.
  if (!ALLOWED.test(name)) return asText(found)
  if (!closes) {
    if (!VOID.test(name)) open.push(name)
    return found
  }
  const at = open.lastIndexOf(name)
  if (at < 0) return asText(found)
  const inner = open.splice(at).slice(1)
  return `${inner
    .toReversed()
    .map((each) => `</${each}>`)
    .join('')}${found}`
}

/** A comment that ends on its line, a tag that does, or a `<` that is neither: that one would go on to who knows where. */
const MARKUP =
  /(<!--(?!>|->)(?:(?!--)[^\n])*-->)|<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*?)?\s*\/?>|<(?!https?:\/\/[^\s<>]*>)/g
const VOID = /^(?:br|hr|img|source|wbr)$/
/** https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/sanitization_filter.rb, as GitHub uses it. */
const ALLOWED =
  /^(?:h[1-6]|br|b|i|strong|em|a|pre|code|img|tt|div|ins|del|sup|sub|p|picture|ol|ul|table|thead|tbody|tfoot|blockquote|dl|dt|dd|kbd|q|samp|var|hr|ruby|rt|rp|li|tr|td|th|s|strike|summary|details|caption|figure|figcaption|abbr|bdo|cite|dfn|mark|small|source|span|time|wbr)$/
// oxlint-disable-next-line no-control-regex -- they have no place in Markdown
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g
