/** How many columns of a terminal a text takes, its colours not counted. Text as `oneLine` gives it. */
export const columnsOf = (text: string): number => {
  if (NARROW.test(text)) return text.length
  const plain = text.replaceAll(SGR, '')
  if (NARROW.test(plain)) return plain.length
  let columns = 0
  for (const { segment } of graphemes(plain)) columns += columnsOfSign(segment)
  return columns
}

/** The text, cut to so many columns with `…` at its end. Without colours. */
export const cut = (text: string, columns: number): string => {
  if (columns <= 0) return ''
  // No sign is narrower than nothing: far more than can be shown is not even looked at.
  if (text.length <= columns && NARROW.test(text)) return text
  let used = 0
  let kept = ''
  let fits = ''
  for (const { segment } of graphemes(text.slice(0, 8 * columns + 64))) {
    used += columnsOfSign(segment)
    if (used > columns) return `${fits}…`
    kept += segment
    if (used <= columns - 1) fits = kept
  }
  return kept
}

export const padTo = (text: string, columns: number): string =>
  `${text}${' '.repeat(Math.max(0, columns - columnsOf(text)))}`

/** Words in lines of so many columns. */
export const wrapped = (text: string, columns: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (columnsOf(longer) <= columns) line = longer
    else {
      if (line !== '') lines.push(line)
      line = columnsOf(word) <= columns ? word : cut(word, columns)
    }
  }
  return [...lines, ...(line === '' ? [] : [line])]
}

/** Letters of the West and our own signs: one column each, none of them joined. */
const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff–…│✔✖▲■○◌▸\u2800-\u28ff]*$/
// oxlint-disable-next-line no-control-regex -- colours are what is looked for
const SGR = /\x1b\[[0-9;:]*m/g

let segmenter: Intl.Segmenter | undefined
const graphemes = (text: string): Iterable<Intl.SegmentData> =>
  (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text)

/** One sign as people see it: a letter with its accents, an emoji with all that it is made of. */
const columnsOfSign = (sign: string): number => {
  if (EMOJI.test(sign)) return 2
  if (NONE.test(sign)) return 0
  return WIDE.test(sign) ? 2 : 1
}

/** Shown as a picture: by itself, by a variation selector, a flag, a key cap. */
const EMOJI = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3)/u
const NONE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u
/** East Asian Wide and Fullwidth (Unicode's UAX 11). */
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u
