const INTEGER = /^[-+]?[0-9]+$/
const OCTAL = /^0o[0-7]+$/
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const CONSTANTS: ReadonlyMap<string, boolean | null | number> = new Map<string, boolean | null | number>([
  ['', null],
  ['~', null],
  ...['null', 'Null', 'NULL'].map((text) => [text, null] as const),
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
])

/**
 * The value of a plain scalar by YAML 1.2's core schema (§10.3.2): `no`, `on` and `1:30` are texts. A number that
 * JavaScript cannot hold exactly or finitely (`1e400`, `.nan`, 9007199254740993) stays the text that it is: where a
 * number is wanted that is refused, and where any value may stand nothing is lost.
 */
export const coreValue = (text: string): string | number | boolean | null => {
  const constant = CONSTANTS.get(text)
  if (constant !== undefined) return constant
  const first = text.charCodeAt(0)
  // Digits, `+`, `-` and `.` begin a number; nothing else does.
  if (!((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46)) return text
  if (INTEGER.test(text) || OCTAL.test(text) || HEXADECIMAL.test(text)) {
    const value = Number(text)
    return Number.isSafeInteger(value) ? value + 0 : text
  }
  if (!FLOAT.test(text)) return text
  const value = Number(text)
  return Number.isFinite(value) ? value : text
}
