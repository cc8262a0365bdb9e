/** What `docs/diagnostics.md` says about a code. The examples are whole definitions, and a test holds them to it. */
export interface Explanation {
  /** One paragraph: what it means, why it is refused, what to do. */
  readonly says: string
  /** Gives exactly this code. */
  readonly wrong: string
  /** The same, mended: gives no finding. */
  readonly right: string
  /** Other files that the examples need, by path; the definition is `unified-workflow.yml`. */
  readonly files?: Readonly<Record<string, string>>
  /** Values for inputs that the examples are loaded with. */
  readonly inputs?: Readonly<Record<string, string>>
}
