/** A fenced block; `info` holds the words behind its language. */
export interface Fence {
  readonly language: string
  readonly info: readonly string[]
  readonly text: string
  /** From 1: the line of the opening fence. */
  readonly line: number
}

export interface Link {
  readonly target: string
  readonly line: number
}

interface Line {
  readonly text: string
  readonly number: number
}

/** The fenced blocks of a page, in order. A fence that is never closed is our own fault. */
export function fencesOf(markdown: string): readonly Fence[] {
  const fences: Fence[] = []
  let open: { mark: string; language: string; info: readonly string[]; line: number } | undefined
  let body: string[] = []
  markdown.split('\n').forEach((text, index) => {
    if (open !== undefined) {
      if (text.trim() === open.mark) {
        const { language, info, line } = open
        fences.push({ language, info, line, text: body.map((each) => `${each}\n`).join('') })
        open = undefined
      } else body.push(text)
      return
    }
    const [, mark, rest] = /^(`{3,})(.*)$/.exec(text) ?? []
    if (mark === undefined || rest === undefined) return
    const [language = '', ...info] = rest.trim().split(/\s+/)
    open = { mark, language, info, line: index + 1 }
    body = []
  })
  if (open !== undefined) throw new Error(`the fence that opens in line ${open.line} is never closed`)
  return fences
}

/** The lines outside of fenced blocks. */
function proseOf(markdown: string): readonly Line[] {
  let fenced = false
  return markdown.split('\n').flatMap((text, index) => {
    if (/^`{3,}/.test(text)) {
      fenced = !fenced
      return []
    }
    return fenced ? [] : [{ text, number: index + 1 }]
  })
}

/** Links and pictures of a page, `<img src>` too. */
export const linksOf = (markdown: string): readonly Link[] =>
  proseOf(markdown).flatMap(({ text, number }) =>
    [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^()\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map((found) => ({
      target: found[1] ?? found[2] ?? '',
      line: number,
    })),
  )

/** The anchors that GitHub makes of the headings of a page. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const { text } of proseOf(markdown)) {
    const heading = /^#{1,6}\s+(.*?)\s*$/.exec(text)?.[1]
    if (heading === undefined) continue
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const anchor = plain.replaceAll(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')
    let name = anchor
    for (let copy = 1; anchors.has(name); copy += 1) name = `${anchor}-${copy}`
    anchors.add(name)
  }
  return anchors
}
