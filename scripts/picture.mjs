// docs/img/run.svg: a terminal after `node dist/cli.js run definitions/unified-pipeline.yml`, from what that really printed.
// usage: node scripts/picture.mjs [FILE]      (needs `script` of util-linux, which gives the command a terminal)
//
// The live tree redraws itself; what is drawn here is what stays on the screen: the small part of a terminal that the tree uses
// (cursor up, erase, colours) is played, and the rest is refused, so that a picture cannot be wrong in silence.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const COMMAND = 'node dist/cli.js run definitions/unified-pipeline.yml'
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const target = resolve(process.argv[2] ?? join(root, 'docs', 'img', 'run.svg'))

/** A sequence of the terminal, an end of line, or a character. */
const ESCAPE = '\u001B'
const TOKEN = new RegExp(`${ESCAPE}\\[([?\\d;]*[A-Za-z])|\\r|\\n|[^${ESCAPE}\\r\\n]`, 'gu')

const { NO_COLOR: _, CI: __, ...env } = process.env
const played = spawnSync('script', ['-qec', `stty cols 110 rows 40; ${COMMAND}`, '/dev/null'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...env, TERM: 'xterm-256color', COLORTERM: '' },
  input: '',
})
if (played.status !== 0)
  throw new Error(`${COMMAND}: exit code ${played.status}\n${played.stdout}${played.stderr}`)
const shown = screen(played.stdout)
mkdirSync(dirname(target), { recursive: true })
writeFileSync(
  target,
  svg([
    [
      { text: '$ ', style: 'dim' },
      { text: COMMAND, style: 'bold' },
    ],
    ...shown,
  ]),
)

/** Lines of spans `{text, style}`. */
function screen(bytes) {
  const rows = [[]]
  let row = 0
  let column = 0
  let style = ''
  for (const [token, escape] of bytes.matchAll(TOKEN)) {
    if (token === '\r') column = 0
    else if (token === '\n') {
      row += 1
      rows[row] ??= []
    } else if (escape === undefined) {
      rows[row][column] = { text: token, style }
      column += 1
    } else if (/^\d*A$/.test(escape)) row -= Number(escape.slice(0, -1) || 1)
    else if (escape === 'K') rows[row].length = column
    else if (escape === 'J') {
      rows[row].length = column
      rows.length = row + 1
    } else if (/^[\d;]*m$/.test(escape)) style = styleAfter(style, escape.slice(0, -1))
    else if (!/^\?(25|2026)[hl]$/.test(escape))
      throw new Error(`a sequence that this picture does not know: ESC[${escape}`)
  }
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? { text: ' ', style: '' }))
}

function styleAfter(style, code) {
  const known = {
    0: '',
    22: '',
    39: '',
    1: 'bold',
    2: 'dim',
    31: 'red',
    32: 'green',
    33: 'yellow',
    36: 'cyan',
  }
  if (!(code in known)) throw new Error(`a colour that this picture does not know: ${code}`)
  return known[code] === '' ? '' : known[code] || style
}

function svg(lines) {
  while (lines.length > 0 && lines.at(-1).every(({ text }) => text.trim() === '')) lines.pop()
  const [size, height, width, left, top] = [13, 20, 7.83, 18, 46]
  const columns = Math.max(
    ...lines.map((line) => line.reduce((sum, { text }) => sum + Array.from(text).length, 0)),
  )
  const w = Math.ceil(columns * width + 2 * left)
  const h = lines.length * height + top + 10
  const rows = lines.map((line, index) => {
    const spans = spansOf(line).map(({ text, style, at }) => {
      const x = (left + at * width).toFixed(2)
      const length = (Array.from(text).length * width).toFixed(2)
      return `<tspan x="${x}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${style === '' ? '' : ` class="${style}"`}>${escapeXml(text)}</tspan>`
    })
    return `<text y="${top + index * height + size}">${spans.join('')}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">
<title>${escapeXml(COMMAND)}</title>
<style>
  .screen { fill: #f6f8fa; stroke: #d0d7de }
  text { font: ${size}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre }
  .bold { font-weight: 600 }
  .dim { fill: #59636e }
  .green { fill: #1a7f37 }
  .red { fill: #cf222e }
  .yellow { fill: #9a6700 }
  .cyan { fill: #0969da }
  @media (prefers-color-scheme: dark) {
    .screen { fill: #151b23; stroke: #3d444d }
    text { fill: #f0f6fc }
    .dim { fill: #9198a1 }
    .green { fill: #3fb950 }
    .red { fill: #f85149 }
    .yellow { fill: #d29922 }
    .cyan { fill: #4493f8 }
  }
</style>
<rect class="screen" x="0.5" y="0.5" width="${w - 1}" height="${h - 1}" rx="8"/>
<circle cx="22" cy="21" r="6" fill="#ff5f57"/><circle cx="42" cy="21" r="6" fill="#febc2e"/><circle cx="62" cy="21" r="6" fill="#28c840"/>
${rows.join('\n')}
</svg>
`
}

/** Neighbours of one style together; blanks at the ends are position, not text. */
function spansOf(line) {
  const spans = []
  let at = 0
  for (const { text, style } of line) {
    const last = spans.at(-1)
    if (last !== undefined && last.style === style && last.at + Array.from(last.text).length === at)
      last.text += text
    else spans.push({ text, style, at })
    at += Array.from(text).length
  }
  return spans
    .map(({ text, style, at: start }) => ({
      text: text.trim(),
      style,
      at: start + text.length - text.trimStart().length,
    }))
    .filter(({ text }) => text !== '')
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
