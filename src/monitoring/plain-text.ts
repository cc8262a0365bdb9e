/**
 * Reasons and keys of loops hold words from outside. Here they become one line that moves no cursor, hides nothing and
 * turns no text around (S9, S11), whatever it is printed on.
 */
export const oneLine = (text: string, most = 400): string => {
  if (text.length <= most && PLAIN.test(text) && !text.includes('  ')) return text.trim()
  const line = text
    .slice(0, 4 * most)
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ')
    .replaceAll(UNSEEN, escaped)
    .trim()
  return line.length <= most ? line : `${whole(line.slice(0, most - 1))}…`
}

/** Several lines, each as `oneLine` shows it, but with their spaces: the tail of a log. */
export const plainLines = (text: string): readonly string[] =>
  text
    .replaceAll(SGR, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replaceAll('\t', '    ').replaceAll(UNSEEN, escaped))

const PLAIN = /^[\x20-\x7e]*$/
/** Control characters, what has no width or changes the direction, tags, half characters. A joiner inside an emoji stays. */
const UNSEEN =
  /(?!(?<=\p{Extended_Pictographic}[\u{fe0f}\p{Emoji_Modifier}]?)\u200d)[\p{Cc}\p{Cf}\p{Cs}\u034f\u115f\u1160\u2028\u2029\u3164\uffa0]/gu
// oxlint-disable-next-line no-control-regex -- colours are what is looked for
const SGR = /\x1b\[[0-9;:]{0,64}m/g

const escaped = (found: string): string => {
  const code = found.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/** Without half a character at its end. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff]$/, '')
