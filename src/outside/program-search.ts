import type { ProgramSearch } from '../task-ports.js'
import { createPrograms } from './programs.js'

/**
 * Finds programs for tasks, whose PATHs differ (L40). What was found stays found (S41); what was not may have been
 * installed by a task since, and is looked for again.
 */
export function createProgramSearch(place: {
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}): ProgramSearch {
  const found = new Map<string, string>()
  return {
    find(name, path) {
      const key = `${name}\0${path}`
      const known = found.get(key)
      if (known !== undefined) return known
      const env = Object.fromEntries(
        Object.entries(place.env).filter(([each]) => each.toUpperCase() !== 'PATH'),
      )
      const program = createPrograms({ env: { ...env, PATH: path }, cwd: place.cwd }).find(name)
      if (program !== undefined) found.set(key, program)
      return program
    },
  }
}
