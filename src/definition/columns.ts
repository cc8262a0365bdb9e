/** East Asian wide and fullwidth characters, and emoji: two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Combining marks, joiners and variation selectors: no column of their own. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u
// oxlint-disable-next-line no-control-regex -- what a terminal would obey
const CONTROL = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The text as it is shown: tabs as two spaces, and nothing in it that a terminal would obey or that turns the line. */
export const expanded = (text: string): string => text.replaceAll('\t', '  ').replaceAll(CONTROL, '·')

/** How many columns of a terminal the text takes, as it is shown. */
export const columnsOf = (text: string): number => {
  let columns = 0
  for (const character of expanded(text)) columns += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return columns
}
