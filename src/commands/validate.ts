import { applyFixes } from '../definition/apply-fixes.js'
import type { Diagnostic } from '../diagnostic.js'
import { annotationsOfDiagnostics } from '../monitoring/annotations.js'
import type { Arguments } from './command-line.js'
import { absolute, findingsJson, findingsText, load, type Found } from './load.js'
import { exitCodes, type ExitCode, type World } from './world.js'

/** How findings are written. `github` is a runner's workflow commands, made by whoever writes to one. */
export type FindingsFormat = 'text' | 'json' | 'github'

/** `noa validate`: all that is wrong with the files, or with the one that L1 finds. */
export function validate(world: World, given: Arguments): ExitCode {
  const format = given.has('json') ? 'json' : (given.text('format') ?? 'text')
  if (format !== 'text' && format !== 'json' && format !== 'github') {
    world.out.stderr(`noa: \`--format\` is text, json or github, not \`${format}\`\n`)
    return exitCodes.wrongInput
  }
  const files = given.positionals.length === 0 ? [undefined] : given.positionals
  const outcomes = files.map((file) => {
    const look = (): Found => load(world, file, undefined, (name) => world.hasProgram(name))
    const first = look()
    return given.has('fix') ? mend(world, first, look) : first
  })
  const findings = outcomes.flatMap(({ result }) => (result.ok ? result.value.warnings : result.error))
  const wrong = findings.some(({ severity }) => severity === 'error')
  if (format === 'json') world.out.stdout(findingsJson(findings))
  else if (format === 'github') world.out.stdout(asCommands(world, findings))
  else {
    for (const { root, result } of outcomes)
      world.out.stdout(findingsText(world, root, result.ok ? result.value.warnings : result.error))
    world.out.stderr(`${verdict(outcomes, findings)}\n`)
  }
  return wrong ? exitCodes.wrongInput : exitCodes.done
}

/** All of them, for whoever reads the log: of how many a runner shows, it alone decides. */
const asCommands = (world: World, findings: readonly Diagnostic[]): string =>
  annotationsOfDiagnostics(findings, Infinity)
    .shown.map((annotation) => `${world.annotationCommand(annotation)}\n`)
    .join('')

function verdict(outcomes: readonly Found[], findings: readonly Diagnostic[]): string {
  const names = outcomes.flatMap(({ result }) => (result.ok ? [result.value.workflow.file] : []))
  if (findings.length === 0) return `${names.join(', ')}: no problems`
  const count = (severity: 'error' | 'warning'): string => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? '' : `${number} ${severity}${number === 1 ? '' : 's'}`
  }
  const fixable = findings.filter(({ fix }) => fix !== undefined).length
  const hint = fixable === 0 ? '' : `; \`noa validate --fix\` mends ${fixable}`
  return `${[count('error'), count('warning')].filter((part) => part !== '').join(', ')}${hint}`
}

/** Mends what can be mended, and looks again: a mended file may show what its faults hid. */
function mend(world: World, first: Found, again: () => Found): Found {
  let found = first
  for (let round = 0; round < 10; round++) {
    const findings = found.result.ok ? found.result.value.warnings : found.result.error
    const mended = mendFiles(world, found.root, findings)
    if (mended === 0) return found
    world.out.stderr(`mended ${mended} ${mended === 1 ? 'problem' : 'problems'}\n`)
    found = again()
  }
  return found
}

function mendFiles(world: World, root: string, findings: readonly Diagnostic[]): number {
  let mended = 0
  const fixable = findings.filter(({ fix }) => fix !== undefined)
  for (const file of new Set(fixable.map(({ at }) => at.file))) {
    const path = absolute(root, file)
    const text = world.texts.read(path)
    if (!text.ok) continue
    const fixed = applyFixes(
      file,
      text.value,
      fixable.filter(({ at }) => at.file === file),
    )
    if (fixed.count === 0 || fixed.text === text.value) continue
    const written = world.texts.write(path, fixed.text)
    if (written.ok) mended += fixed.count
    else world.out.stderr(`${file} cannot be written: ${written.error}\n`)
  }
  return mended
}
