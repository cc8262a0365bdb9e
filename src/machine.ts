import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { sep } from 'node:path'
import type { World } from './commands/world.js'
import { createBuilds } from './outside/builds.js'
import { clock } from './outside/clock.js'
import { sayErrno } from './outside/errno.js'
import { createFileHasher } from './outside/file-hasher.js'
import { gitFacts } from './outside/git-facts.js'
import { createLogFile, readTail } from './outside/log-files.js'
import { outputSchemas } from './outside/output-schemas.js'
import { createProcesses } from './outside/processes.js'
import { endingWithUs } from './outside/processes-of-run.js'
import { createProgramSearch } from './outside/program-search.js'
import { createPrograms, type Programs } from './outside/programs.js'
import { createRecords, newRunId } from './outside/records.js'
import { sources } from './outside/sources.js'
import { annotationCommand } from './outside/runner-commands.js'
import { createTaskFiles } from './outside/task-files.js'
import { version } from './version.js'

/** The real world, put together for a command; `out` is where its face writes. */
export function machine(out: World['out']): World {
  const env = variables()
  let programs: Programs | undefined
  return {
    machine: {
      version,
      cwd: slashes(process.cwd()),
      env,
      platform: process.platform,
      arch: process.arch,
      cores: availableParallelism(),
      node: { path: process.execPath, version: process.versions.node },
    },
    clock,
    sources,
    texts: {
      read: (path) => attempt(() => readFileSync(path, 'utf8')),
      write: (path, text) =>
        attempt(() => {
          writeFileSync(path, text)
          return undefined
        }),
      tail: readTail,
    },
    out,
    records: createRecords,
    newRunId: () => newRunId(clock.wall()),
    gitFacts,
    hasProgram: (name) => {
      programs ??= createPrograms({ env, cwd: process.cwd() })
      return programs.find(name) !== undefined
    },
    workshop: ({ root, record, home }) => {
      const temp = env['RUNNER_TEMP']
      const files = createTaskFiles({ root, record, ...(temp === undefined ? {} : { temp }) })
      const processes = endingWithUs(createProcesses())
      return {
        processes,
        files,
        programs: createProgramSearch({ env, cwd: root }),
        builds: createBuilds({ cache: `${home}/cache` }),
        log: (name) => createLogFile(`${record}/logs`, name),
        close: async () => {
          await processes.close()
          files.close()
        },
      }
    },
    hasher: createFileHasher,
    schemas: outputSchemas,
    annotationCommand,
    token: () => randomBytes(16).toString('hex'),
  }
}

/** A plain object made once: Node reads `process.env` slowly. */
const variables = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

const slashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

function attempt<T>(work: () => T): { ok: true; value: T } | { ok: false; error: string } {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return { ok: false, error: sayErrno(error) }
  }
}
