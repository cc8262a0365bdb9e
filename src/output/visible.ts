/**
 * Text that may be shown anywhere: on a terminal (S9, S11), and in a CI log that a runner reads (A5, S1–S3).
 *
 * Colours (SGR, `ESC[…m`) pass. Every other control character is shown by its picture (`␛`), what reorders or hides text
 * by its escape (`\u202e`). So nothing can move the cursor, set a title, fill the clipboard, or look like other text.
 */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, show)
}

/**
 * Breaks what a runner would take for a command, readably: `::x::` at a line's start becomes `\::x::`, and `##[x]`
 * anywhere `##[\x]`, which is how the runner defuses its own. Needs `visible` text, and lines that end with `\n`.
 *
 * The runner compares by culture, where characters without weight do not count: variation selectors and joiners are
 * therefore read over, though the offsets it computes then fit no command's name.
 */
export function defused(text: string): string {
  return text.replaceAll(LINE_COMMAND, '$1\\').replaceAll(BRACKET_COMMAND, '$&\\')
}

/** Safe lines out of any text: what a summary, a reason or a finding may hold of a task's words. Ends lines with `\n`. */
export function safeText(text: string): string {
  return defused(visible(text.replaceAll(/\r\n?/g, '\n')))
}

/** The text without colours: what a problem matcher reads, and a report that has none. */
export function withoutColours(text: string): string {
  return text.includes(ESC) ? text.replaceAll(COLOUR, '') : text
}

const ESC = String.fromCharCode(0x1b)

function escape(code: number): string {
  return `\\u{${code.toString(16)}}`
}

function range(first: number, last = first): string {
  return first === last ? escape(first) : `${escape(first)}-${escape(last)}`
}

const SGR = '\\[[0-9;:]{0,64}m'
const COLOUR = new RegExp(`${range(0x1b)}${SGR}`, 'gu')

/** All of C0 but tab, line feed and ESC; DEL, C1. */
const CONTROL = [range(0x00, 0x08), range(0x0b, 0x1a), range(0x1c, 0x1f), range(0x7f, 0x9f)]
/** What has no width, or changes the direction of what follows; fillers; tags. */
const HIDDEN = [
  range(0xad),
  range(0x34f),
  range(0x61c),
  range(0x115f, 0x1160),
  range(0x180e),
  range(0x200b, 0x200c),
  range(0x200e, 0x200f),
  range(0x2028, 0x202e),
  range(0x2060, 0x206f),
  range(0x3164),
  range(0xfeff),
  range(0xffa0),
  range(0xfff9, 0xfffb),
  range(0xe0000, 0xe007f),
]
/** A joiner is hidden too, save where it makes one sign out of several emoji. */
const JOINER = `(?<!\\p{Extended_Pictographic}[${range(0xfe0f)}\\p{Emoji_Modifier}]?)${range(0x200d)}`
const UNSEEN = new RegExp(`${range(0x1b)}(?!${SGR})|[${CONTROL.join('')}${HIDDEN.join('')}]|${JOINER}`, 'gu')

const WEIGHTLESS = `[${range(0x200d)}${range(0xfe00, 0xfe0f)}]`
const LINE_COMMAND = new RegExp(`^((?:[^\\S\\n]|${WEIGHTLESS})*)(?=:${WEIGHTLESS}*:)`, 'gmu')
const BRACKET_COMMAND = new RegExp(`#${WEIGHTLESS}*#${WEIGHTLESS}*\\[`, 'gu')

function show(found: string): string {
  const code = found.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}
