/** What `docs/diagnostics.md` says about a code. The examples are whole definitions, and a test holds them to it. */
export interface Explanation {
  /** One paragraph: what it means, why it is refused, what to do. */
  readonly says: string
  /** Gives exactly this code; undefined: there is no file that shows it. */
  readonly wrong?: string
  /** Turns `wrong` into what is really read, where a page cannot show it: other bytes, a million more of them. */
  readonly made?: (wrong: string) => string | Uint8Array
  /** The same, mended: gives no finding. */
  readonly right: string
  /** Other files that both examples need, by path; the definition is `unified-workflow.yml`. */
  readonly files?: Readonly<Record<string, string>>
  /** The programs of the machine on which both are validated, where they matter. */
  readonly programs?: readonly string[]
  /** Values that the caller gives for inputs, in the wrong case and in the right one. */
  readonly inputs?: {
    readonly wrong: Readonly<Record<string, string>>
    readonly right: Readonly<Record<string, string>>
  }
}
