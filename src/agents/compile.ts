import { posix } from 'node:path'
import { err, ok, type Result } from '../diagnostic.js'
import type { Failure } from '../event.js'
import type { Performer } from '../plan.js'
import type { ProcessEnd } from '../processes.js'
import type { BuildSources } from '../task-ports.js'
import type { Desk } from './desk.js'
import { failureOf } from './outcome.js'
import type { Session } from './session.js'
import type { Way } from './toolchains.js'

export type Build = Extract<Way, { readonly kind: 'build' }>

/** What changes what a compiler gives, besides the sources. */
const DECISIVE =
  /^(GO(OS|ARCH|FLAGS|ARM|AMD64|EXPERIMENT)|CGO_\w+|RUSTFLAGS|CARGO_(BUILD_|ENCODED_|PROFILE_).*)$/

/**
 * The program that an action's sources become: from the cache, or built now, with the compiler's words in the task's
 * log. Tasks of one engine that want the same build wait for the first; a wait ends when the task is stopped.
 *
 * What counts as source is the action's file or folder, and of Go the module around it: what Rust takes from elsewhere
 * (`path` dependencies, `include!`) is not seen to change.
 */
export async function compile(
  session: Session,
  performer: Performer,
  build: Build,
): Promise<Result<string, Failure>> {
  const { desk } = session
  const recipe = recipeOf(session, performer, build)
  for (;;) {
    const key = desk.builds.key(recipe.sources, recipe.text)
    if (!key.ok) return err({ class: 'runner', message: key.error })
    const folder = desk.builds.find(key.value)
    if (folder !== undefined) return ok(programIn(folder, session))
    const first = desk.building.get(key.value)
    if (first === undefined) {
      const making = make(session, performer, build, recipe, key.value)
      const done = making.then(
        () => {},
        () => {},
      )
      desk.building.set(key.value, done)
      try {
        return await making
      } finally {
        desk.building.delete(key.value)
      }
    }
    await session.unlessStopped(first)
    if (session.isStopped) return err({ class: 'signal', message: 'stopped before it started' })
  }
}

interface Recipe {
  readonly sources: BuildSources
  readonly isFolder: boolean
  readonly env: Readonly<Record<string, string>>
  /** All that decides besides the sources. */
  readonly text: string
  /** Cargo: the lock file, and whether it was there. */
  readonly lock: string
  readonly isLocked: boolean
}

function recipeOf({ desk, order }: Session, performer: Performer, { compiler }: Build): Recipe {
  const path = `${desk.root}/${performer.path}`
  const isFolder = desk.files.look(performer.path, []).kind === 'folder'
  const module = compiler === 'go' ? moduleOf(desk, performer) : undefined
  const own = desk.environments.forBuild(order)
  // Go asks for a module; sources that have none get what Go did before there were modules.
  const env = compiler === 'go' && module === undefined ? { ...own, GO111MODULE: 'off' } : own
  const decisive = Object.keys(env)
    .filter((name) => DECISIVE.test(name))
    .toSorted()
    .map((name) => [name, env[name]])
  const isLocked = desk.files.look(`${performer.path}/Cargo.lock`, []).kind === 'file'
  return {
    sources: {
      path,
      ...(isLocked ? {} : { except: 'Cargo.lock' }),
      ...(module === undefined ? {} : { beside: { folder: module, endings: ['.go', 'go.mod', 'go.sum'] } }),
    },
    isFolder,
    env,
    text: JSON.stringify([compiler, 1, desk.platform, desk.arch, isLocked, decisive]),
    lock: `${path}/Cargo.lock`,
    isLocked,
  }
}

const programIn = (folder: string, { desk }: Session): string =>
  `${folder}/${desk.isWindows ? 'program.exe' : 'program'}`

async function make(
  session: Session,
  performer: Performer,
  build: Build,
  recipe: Recipe,
  key: string,
): Promise<Result<string, Failure>> {
  const { desk, sink } = session
  const place = desk.builds.begin(key)
  if (!place.ok) return err({ class: 'runner', message: place.error })
  const { folder } = place.value
  const program = programIn(folder, session)
  let kept = false
  try {
    const end = await session.run({
      argv: [build.program, ...argumentsOf(build, recipe, folder, program)],
      cwd: recipe.isFolder ? recipe.sources.path : `${desk.root}/${posix.dirname(performer.path)}`,
      env: recipe.env,
      stdin: 'none',
    })
    const failure = buildFailure(end, performer, build)
    if (failure !== undefined) return err(failure)
    if (build.compiler === 'cargo') {
      const named = desk.builds.adopt(folder, program, recipe.isLocked ? undefined : recipe.lock)
      if (!named.ok) return err({ class: 'exit', message: `${performer.path}: ${named.error}` })
    }
    // What was built may stand under its key only if the sources are what they were.
    const after = desk.builds.key(recipe.sources, recipe.text)
    if (!after.ok || after.value !== key)
      return err({ class: 'input', message: `${performer.path} was changed while it was built; run again` })
    const committed = place.value.commit()
    if (!committed.ok) return err({ class: 'runner', message: committed.error })
    kept = true
    sink.note(`built ${performer.path} with ${build.compiler}`)
    return ok(programIn(committed.value, session))
  } finally {
    if (!kept) place.value.abandon()
  }
}

function argumentsOf(
  { compiler }: Build,
  { sources, isFolder, isLocked }: Recipe,
  folder: string,
  program: string,
): readonly string[] {
  switch (compiler) {
    case 'go':
      return ['build', '-trimpath', '-buildvcs=false', '-o', program, isFolder ? '.' : sources.path]
    case 'rustc':
      return ['-O', '--edition', '2021', '--crate-name', 'program', '-o', program, sources.path]
    case 'cargo': {
      const locked = isLocked ? ['--locked'] : []
      return ['build', '--release', '--bins', ...locked, '--target-dir', `${folder}/target`]
    }
  }
}

/** The folder of the Go module in which an action stands: absolute. */
function moduleOf(desk: Desk, performer: Performer): string | undefined {
  for (let folder = performer.path; ; folder = posix.dirname(folder)) {
    const found = desk.files.look(folder, ['go.mod'])
    if (found.kind === 'folder' && found.entry !== undefined) return found.path
    if (folder === '.' || folder === '/') return undefined
  }
}

function buildFailure(end: ProcessEnd, performer: Performer, build: Build): Failure | undefined {
  const failure = failureOf(end)
  return failure?.class === 'exit'
    ? { ...failure, message: `${build.compiler} could not build ${performer.path}: ${failure.message}` }
    : failure
}
