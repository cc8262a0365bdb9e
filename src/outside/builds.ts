import { createHash, randomBytes, type Hash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../diagnostic.js'
import type { Builds } from '../task-ports.js'

export interface BuildsPlace {
  /** `.noa/cache`, or a folder beside it: absolute. Made when the first build is. */
  readonly cache: string
}

/** What builds make themselves, or what says nothing about them. */
const NOT_SOURCE = new Set(['.git', '.noa', 'target', 'node_modules'])

/**
 * Builds by content. One is made in a folder of its own and renamed into place when it is whole, so that two engines at
 * once do no harm: the second finds the place taken by an equal build, and uses that.
 */
export function createBuilds({ cache }: BuildsPlace): Builds {
  const home = join(cache, 'builds')
  return {
    key: ({ path, except, beside }, recipe) =>
      attempt(`cannot read ${path}`, () => {
        const hash = createHash('sha256').update(JSON.stringify(['noa-build-1', recipe]))
        addContent(hash, path, '', (name) => name !== except)
        if (beside !== undefined) {
          hash.update('beside\n')
          addContent(hash, beside.folder, '', (name) =>
            beside.endings.some((ending) => name.endsWith(ending)),
          )
        }
        return hash.digest('hex')
      }),
    adopt,
    find(key) {
      const folder = join(home, key)
      return existsSync(folder) ? folder : undefined
    },
    begin: (key) =>
      attempt('cannot make a folder for the build', () => {
        makePrivate(cache)
        const folder = join(home, `.${key.slice(0, 16)}-${randomBytes(8).toString('hex')}`)
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const abandon = (): void => {
          try {
            rmSync(folder, { recursive: true, force: true })
          } catch {
            // A file that cannot be removed now, as on Windows one that was just run: it is no build, and harms nobody.
          }
        }
        return {
          folder,
          abandon,
          commit: () =>
            attempt('cannot keep the build', () => {
              const place = join(home, key)
              try {
                renameSync(folder, place)
              } catch (error) {
                abandon()
                if (!existsSync(place)) throw error
              }
              return place
            }),
        }
      }),
  }
}

/** Cargo names the program as its manifest says; it lies beside files that no system would run. */
function adopt(folder: string, program: string, made: string | undefined): Result<undefined, string> {
  const target = join(folder, 'target')
  const release = join(target, 'release')
  try {
    const programs = readdirSync(release, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .filter((name) =>
        process.platform === 'win32'
          ? name.endsWith('.exe')
          : !/\.(d|so|dylib|rlib)$/.test(name) && (statSync(join(release, name)).mode & 0o111) !== 0,
      )
      .toSorted()
    const [only] = programs
    if (only === undefined) return err('its Cargo.toml makes no program; add src/main.rs')
    if (programs.length > 1)
      return err(`its Cargo.toml makes more than one program (${programs.join(', ')}); leave one of them`)
    renameSync(join(release, only), program)
    rmSync(target, { recursive: true, force: true })
    if (made !== undefined) rmSync(made, { force: true })
    return ok(undefined)
  } catch (error) {
    return err(
      `the program of cargo cannot be taken: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

type Counts = (name: string) => boolean

/** Names, kinds and contents of all that stands at a path; names in an order that no machine changes. */
function addContent(hash: Hash, path: string, name: string, counts: Counts): void {
  if (!statSync(path).isDirectory()) {
    const content = readFileSync(path)
    hash.update(`file ${JSON.stringify(name)} ${content.length}\n`).update(content)
    return
  }
  const entries = readdirSync(path, { withFileTypes: true })
    .filter((each) => !NOT_SOURCE.has(each.name) && (each.isDirectory() || counts(each.name)))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const each of entries)
    // A link to a folder could lead around in a circle; a compiler does not follow it either.
    if (
      !each.isSymbolicLink() ||
      statSync(join(path, each.name), { throwIfNoEntry: false })?.isFile() === true
    )
      addContent(hash, join(path, each.name), `${name}/${each.name}`, counts)
}

/** J4. */
function makePrivate(cache: string): void {
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  const ignore = join(cache, '.gitignore')
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n')
}

function attempt<T>(what: string, act: () => T): Result<T, string> {
  try {
    return ok(act())
  } catch (error) {
    return err(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
