import { type Annotation, MESSAGE_LIMIT, SHOWN_PER_LEVEL } from './annotation.js'
import type { SecretMasker } from './secret-masker.js'

export type LogNode =
  | { readonly kind: 'line'; readonly text: string; readonly tag: string | undefined }
  | {
      readonly kind: 'group'
      readonly title: string
      readonly children: readonly LogNode[]
      readonly closed: boolean
    }

/** What a step shows: its masked log, and those annotations that fit. */
export class StepLog {
  readonly lines: string[] = []
  readonly annotations: Annotation[] = []
  /** Annotations beyond the ten of their level: in the log, and nowhere else. */
  readonly dropped: Annotation[] = []
  failed = false

  private readonly masker: SecretMasker
  private readonly showsDebug: boolean

  constructor(masker: SecretMasker, showsDebug: boolean) {
    this.masker = masker
    this.showsDebug = showsDebug
  }

  write(text: string): void {
    this.lines.push(...this.masker.mask(text).split(/\r\n|\n|\r/))
  }

  debug(text: string): void {
    if (this.showsDebug)
      for (const line of text.replaceAll('\r\n', '\n').split('\n')) this.write(`##[debug]${line}`)
  }

  /** The message is masked and cut; title and place are not masked, as on GitHub. */
  annotate(annotation: Annotation, shownAs?: string): void {
    const message = this.masker.mask(annotation.message).slice(0, MESSAGE_LIMIT)
    const fits = this.annotations.filter(({ level }) => level === annotation.level).length < SHOWN_PER_LEVEL
    ;(fits ? this.annotations : this.dropped).push({ ...annotation, message })
    const text = shownAs ?? message
    if (text !== '') this.write(`##[${annotation.level}]${text}`)
  }

  /** What the runner itself refuses: an error of the step, which then fails. */
  refuse(...messages: readonly string[]): void {
    for (const message of messages) this.annotate({ level: 'error', message })
    this.failed = true
  }

  /** Groups do not nest: a new one ends the one before, and the step's end ends the last. */
  tree(): readonly LogNode[] {
    const top: LogNode[] = []
    let group: { title: string; children: LogNode[] } | undefined
    const close = (closed: boolean): void => {
      if (group !== undefined) top.push({ kind: 'group', ...group, closed })
      group = undefined
    }
    for (const line of this.lines) {
      const tag = /^##\[([a-z]+)\]/.exec(line)?.[1]
      const text = tag === undefined ? line : line.slice(tag.length + 4)
      if (tag === 'group') {
        close(false)
        group = { title: text, children: [] }
      } else if (tag === 'endgroup') close(true)
      else (group?.children ?? top).push({ kind: 'line', text, tag })
    }
    close(false)
    return top
  }
}
