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
    key: (path, recipe) =>
      attempt(`cannot read ${path}`, () => {
        const hash = createHash('sha256').update(JSON.stringify(['noa-build-1', recipe]))
        addContent(hash, path, '')
        return hash.digest('hex')
      }),
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

/** Names, kinds and contents of all that stands at a path; names in an order that no machine changes. */
function addContent(hash: Hash, path: string, name: string): void {
  if (!statSync(path).isDirectory()) {
    const content = readFileSync(path)
    hash.update(`file ${JSON.stringify(name)} ${content.length}\n`).update(content)
    return
  }
  const names = readdirSync(path)
    .filter((each) => !NOT_SOURCE.has(each))
    .toSorted()
  for (const each of names) addContent(hash, join(path, each), `${name}/${each}`)
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
