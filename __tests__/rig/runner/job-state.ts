import { type Matcher, RunningMatcher } from './problem-matcher.js'
import { SecretMasker } from './secret-masker.js'

/** What lives as long as the job, over the main and the post step. */
export class JobState {
  readonly masker = new SecretMasker()
  /** GITHUB_ENV of earlier steps. */
  readonly env = new Map<string, string>()
  /** GITHUB_PATH of earlier steps, the last first when the path is made. */
  readonly path: string[] = []
  /** Newest first: the first that matches a line takes it. */
  matchers: readonly Matcher[] = []
  private readonly watchers = new Set<() => void>()

  readonly workspace: string
  readonly debug: boolean

  constructor(workspace: string, debug: boolean) {
    this.workspace = workspace
    this.debug = debug
  }

  addMatchers(added: readonly Matcher[]): void {
    for (const matcher of added) {
      this.removeMatchers([matcher.owner])
      this.matchers = [matcher, ...this.matchers]
    }
    this.watchers.forEach((tell) => tell())
  }

  removeMatchers(owners: readonly string[]): void {
    const gone = new Set(owners.map((owner) => owner.toLowerCase()))
    this.matchers = this.matchers.filter(({ owner }) => !gone.has(owner.toLowerCase()))
    this.watchers.forEach((tell) => tell())
  }

  /** Each stream of each step runs the job's matchers with a memory of its own. */
  follow(): { readonly running: () => readonly RunningMatcher[]; readonly end: () => void } {
    let running = this.matchers.map((matcher) => new RunningMatcher(matcher))
    const update = (): void => {
      running = this.matchers.map(
        (matcher) => running.find((one) => one.matcher === matcher) ?? new RunningMatcher(matcher),
      )
    }
    this.watchers.add(update)
    return { running: () => running, end: () => void this.watchers.delete(update) }
  }

  prepend(folder: string): void {
    const at = this.path.indexOf(folder)
    if (at >= 0) this.path.splice(at, 1)
    this.path.push(folder)
  }
}
