import { Buffer } from 'node:buffer'

/**
 * The forms in which a secret is likely to reach a log (S15, S16, S18). What cannot be found this way stands in the
 * documentation: reversed, compressed, encrypted, or split by other text.
 */
export function formsOf(value: string): readonly string[] {
  // Half a surrogate pair cannot be printed as UTF-8; as the replacement character it can.
  const secret = Buffer.from(value, 'utf8').toString('utf8')
  const forms = new Set<string>()
  for (const variant of variants(secret)) {
    forms.add(variant)
    if (variant.length < MIN_ENCODED) continue
    for (const encode of ENCODERS)
      for (const form of encode(variant)) if (form.length >= MIN_ENCODED) forms.add(form)
  }
  for (const line of linesOf(secret)) forms.add(line)
  forms.delete('')
  return [...forms]
}

/** A shorter form would be found by chance in ordinary text. */
const MIN_ENCODED = 4
/** A line of a multi-line secret is masked alone from this length on (S16). */
const MIN_LINE = 8
/** Where `base64` tools wrap: PEM and MIME. */
const WRAPS = [64, 76]

/** The lines of a multi-line secret that are masked each for itself; none for a secret of one line. */
export function linesOf(secret: string): readonly string[] {
  const lines = secret.split(/\r\n|\n|\r/)
  return lines.length < 2 ? [] : lines.map((line) => line.trim()).filter((line) => line.length >= MIN_LINE)
}

/** The same secret as text: without the white space a file leaves around it, with other line ends, composed or not. */
function variants(secret: string): Set<string> {
  const values = new Set<string>()
  for (const value of [secret, secret.trim()]) {
    const unix = value.replaceAll(/\r\n?/g, '\n')
    for (const form of [value, unix, unix.replaceAll('\n', '\r\n')]) {
      values.add(form).add(form.normalize('NFC')).add(form.normalize('NFD'))
    }
  }
  values.delete('')
  return values
}

type Encoder = (value: string) => readonly string[]

const ENCODERS: readonly Encoder[] = [base64, hex, uri, json, markup, shell]

/**
 * Base64 depends on what stands before: at offset 1 and 2 the first letters mix with the neighbour's bits, and the last
 * one does at any offset. The letters in between are always the same.
 */
function base64(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8')
  const found = new Set<string>()
  for (const offset of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const first = Math.ceil((offset * 8) / 6)
    const end = Math.floor(((offset + bytes.length) * 8) / 6)
    found.add(encoded.slice(first, end))
  }
  const whole = bytes.toString('base64')
  found.add(whole).add(whole.replaceAll('=', ''))
  for (const width of WRAPS) {
    if (whole.length <= width) continue
    for (let at = 0; at < whole.length; at += width) {
      const line = whole.slice(at, at + width)
      if (line.length >= MIN_LINE) found.add(line)
    }
  }
  return [...found].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
}

function hex(value: string): readonly string[] {
  const lower = Buffer.from(value, 'utf8').toString('hex')
  return [lower, lower.toUpperCase()]
}

function uri(value: string): readonly string[] {
  const component = encodeURIComponent(value)
  const strict = component.replaceAll(/[!'()*]/g, (char) => percent(char.charCodeAt(0)))
  const forms = [component, strict, component.replaceAll('%20', '+'), strict.replaceAll('%20', '+')]
  const cases = forms.flatMap((form) => [
    form,
    form.replaceAll(/%[0-9A-F]{2}/g, (hexes) => hexes.toLowerCase()),
  ])
  return cases.flatMap((form) => [form, form.replaceAll('%', '%25')])
}

function percent(code: number): string {
  return `%${code.toString(16).toUpperCase().padStart(2, '0')}`
}

function json(value: string): readonly string[] {
  const plain = JSON.stringify(value).slice(1, -1)
  const ascii = plain.replaceAll(/[^ -~]/g, unicodeEscape)
  const html = ascii.replaceAll(/[<>&']/g, unicodeEscape)
  const slashes = plain.replaceAll('/', '\\/')
  const upper = ascii.replaceAll(/\\u[0-9a-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`)
  return [plain, ascii, html, upper, slashes, JSON.stringify(plain).slice(1, -1)]
}

function unicodeEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function markup(value: string): readonly string[] {
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const quoted = text.replaceAll('"', '&quot;')
  return [
    text,
    quoted,
    quoted.replaceAll("'", '&apos;'),
    quoted.replaceAll("'", '&#39;'),
    quoted.replaceAll("'", '&#x27;'),
  ]
}

/** sh `'…'`, inside `"…"`, `printf %q`, ANSI-C `$'…'`, Python's repr with octal-free escapes, PowerShell `'…'`. */
function shell(value: string): readonly string[] {
  return [
    value.replaceAll("'", `'\\''`),
    value.replaceAll("'", `'"'"'`),
    value.replaceAll(/["\\$`]/g, String.raw`\$&`),
    value.replaceAll(/[^A-Za-z0-9_@%+=:,./\n-]/g, String.raw`\$&`),
    value
      .replaceAll(/['\\]/g, String.raw`\$&`)
      .replaceAll('\n', String.raw`\n`)
      .replaceAll('\t', String.raw`\t`),
    value.replaceAll("'", "''"),
  ]
}
