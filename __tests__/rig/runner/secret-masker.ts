/** The runner's masking (SecretMasker.cs, ValueEncoders.cs): each value is looked for in eleven more forms. */
export class SecretMasker {
  private readonly forms = new Set<string>()
  /** The values as they were given, in order. */
  readonly values: string[] = []

  add(value: string): void {
    if (value === '' || this.values.includes(value)) return
    this.values.push(value)
    for (const form of [value, ...ENCODERS.map((encode) => encode(value))])
      if (form !== '') this.forms.add(form)
  }

  /** Ranges that touch or overlap become one `***`. */
  mask(text: string): string {
    const ranges: { start: number; end: number }[] = []
    for (const form of this.forms)
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
        ranges.push({ start: at, end: at + form.length })
    ranges.sort((a, b) => a.start - b.start)
    let masked = ''
    let end = 0
    let open = false
    for (const range of ranges) {
      if (open && range.start <= end) end = Math.max(end, range.end)
      else {
        masked += `${text.slice(end, range.start)}***`
        end = range.end
        open = true
      }
    }
    return masked + text.slice(end)
  }
}

const base64 =
  (shift: number) =>
  (value: string): string => {
    const bytes = Buffer.from(value)
    return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64')
  }

const ENCODERS: readonly ((value: string) => string)[] = [
  base64(0),
  base64(1),
  base64(2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  (value) =>
    JSON.stringify(value).slice(1, -1).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'),
  (value) => encodeUri(value),
  (value) => value.replace(/[<>&"']/g, (character) => XML[character] ?? character),
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
  (value) =>
    longEnough(
      value.includes('&+')
        ? value.slice(0, value.indexOf('&+') + 2)
        : value.slice(0, value.lastIndexOf('&') + 1),
    ),
  (value) => {
    if (!value.includes('&')) return ''
    // PowerShell colours the letter after `&+`, so that letter is left out.
    return longEnough(
      value.includes('&+') ? value.slice(value.indexOf('&+') + 3) : value.slice(value.lastIndexOf('&') + 1),
    )
  },
]
const XML: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
}
const longEnough = (part: string): string => (part.length >= 6 ? part : '')
/** RFC 3986: unlike encodeURIComponent, `!'()*` are escaped too. A lone surrogate becomes U+FFFD, as in .NET. */
const encodeUri = (value: string): string =>
  encodeURIComponent(Buffer.from(value).toString()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
