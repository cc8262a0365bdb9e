import { posix } from 'node:path'
import type { CheckOptions } from '../definition/checks/check.js'
import { findDefinition, repositoryRoot } from '../definition/find.js'
import { loadDefinition, type Loaded } from '../definition/load.js'
import { linesOf, renderJson, renderText } from '../definition/render.js'
import type { Diagnostic, Result } from '../diagnostic.js'
import type { Arguments } from './command-line.js'
import type { World } from './world.js'

/** A definition that was looked for: what it is, or all that is wrong with it. */
export interface Found {
  /** The repository's root: findings name files below it. */
  readonly root: string
  readonly result: Result<Loaded, readonly Diagnostic[]>
}

/** Loads the definition that was named, or the one that L1 finds. */
export function load(
  world: World,
  file: string | undefined,
  target?: CheckOptions['target'],
  hasProgram?: CheckOptions['hasProgram'],
): Found {
  const { cwd, version } = world.machine
  const found = file === undefined ? findDefinition(cwd, world.sources) : undefined
  if (found?.ok === false) return { root: cwd, result: found }
  const path = found === undefined ? absolute(cwd, file ?? '') : found.value
  const options = {
    cwd,
    version,
    ...(target === undefined ? {} : { target }),
    ...(hasProgram === undefined ? {} : { hasProgram }),
  }
  return {
    root: repositoryRoot(path, cwd, world.sources),
    result: loadDefinition(path, world.sources, options),
  }
}

/** A path as the user gave it, from where the user stands. Only Windows separates folders by `\\`. */
export const absolute = (cwd: string, path: string): string => {
  const slashed = /^[A-Za-z]:\//.test(cwd) ? path.replaceAll('\\', '/') : path
  return slashed.startsWith('/') || /^[A-Za-z]:\//.test(slashed) ? slashed : posix.join(cwd, slashed)
}

/** Findings as text with code frames. */
export const findingsText = (world: World, root: string, findings: readonly Diagnostic[]): string =>
  renderText(findings, (file) => {
    const read = world.sources.read(absolute(root, file), 4 * 1024 * 1024)
    return read.ok ? linesOf(new TextDecoder().decode(read.value)) : undefined
  })

/** The document of L3. */
export const findingsJson = (findings: readonly Diagnostic[]): string =>
  `${JSON.stringify(renderJson(findings), undefined, 2)}\n`

/** Tells what is wrong and has no place in a file; `--json` still gets one document (T2), that of L3 with `errors`. */
export function refuse(world: World, given: Pick<Arguments, 'has'>, lines: readonly string[]): void {
  world.out.stderr(lines.map((line) => `noa: ${line}\n`).join(''))
  if (given.has('json'))
    world.out.stdout(`${JSON.stringify({ ...renderJson([]), errors: lines }, undefined, 2)}\n`)
}
