/** Throws when what should hold does not; `about` is shown with it. */
export function hold(holds: boolean, what: string, about: unknown): void {
  if (!holds) throw new Error(`violated: ${what}: ${JSON.stringify(about)}`)
}
