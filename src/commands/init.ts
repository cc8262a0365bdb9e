import type { Arguments } from './command-line.js'
import { parseJson } from './contexts.js'
import { absolute } from './load.js'
import { exitCodes, type ExitCode, type World } from './world.js'

const FILE = 'unified-workflow.yml'

/** `noa init`: a first definition, from what the repository shows of itself. */
export function init(world: World, given: Arguments): ExitCode {
  const { cwd } = world.machine
  const path = absolute(cwd, FILE)
  if (world.sources.exists(path) !== undefined && !given.has('force')) {
    world.out.stderr(`noa: ${FILE} is there already; \`noa init --force\` overwrites it\n`)
    return exitCodes.wrongInput
  }
  const name = cwd.split('/').findLast((part) => part !== '') ?? 'workflow'
  const written = world.texts.write(path, definition(nameFrom(name), tasksFor(world, cwd)))
  if (!written.ok) {
    world.out.stderr(`noa: ${FILE} cannot be written: ${written.error}\n`)
    return exitCodes.wrongInput
  }
  world.out.stdout(
    [
      `wrote ${FILE}`,
      '',
      'next:',
      '  noa run            runs it here',
      '  noa plan           shows what would run, and why',
      '',
      'in a GitHub workflow, after actions/checkout:',
      '  - uses: noa/unified-workflow@v1',
      '',
    ].join('\n'),
  )
  return exitCodes.done
}

/** A name that the language takes (L5), from that of a folder. */
const nameFrom = (folder: string): string => {
  const name = folder.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 99)
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`
}

interface FirstTask {
  readonly name: string
  readonly run: string
  readonly after?: string
}

function definition(name: string, tasks: readonly FirstTask[]): string {
  const lines = tasks.map(({ name: task, run, after }) => {
    const edge = after === undefined ? '' : `, depends_on: [${after}]`
    return `    - { name: ${task}, run: ${JSON.stringify(run)}${edge} }`
  })
  return [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/noa/unified-workflow/v1/definitions/schema.json',
    'workflow:',
    `  name: ${JSON.stringify(name)}`,
    '  tasks: # all at once, but for what depends on something',
    ...lines,
    '',
  ].join('\n')
}

/** What the repository's own files say can be run; something that works everywhere where they say nothing. */
function tasksFor(world: World, cwd: string): readonly FirstTask[] {
  const has = (file: string): boolean => world.sources.exists(absolute(cwd, file)) === 'file'
  const tasks: FirstTask[] = []
  if (has('package.json')) tasks.push(...npmTasks(world, absolute(cwd, 'package.json')))
  if (has('Cargo.toml'))
    tasks.push({ name: 'cargo-check', run: 'cargo check' }, { name: 'cargo-test', run: 'cargo test' })
  if (has('go.mod'))
    tasks.push({ name: 'go-vet', run: 'go vet ./...' }, { name: 'go-test', run: 'go test ./...' })
  if (has('pyproject.toml') || has('setup.py')) tasks.push({ name: 'pytest', run: 'python -m pytest' })
  if (tasks.length === 0 && has('Makefile')) tasks.push({ name: 'make', run: 'make' })
  return tasks.length > 0 ? tasks : [{ name: 'hello', run: 'echo "hello from noa"' }]
}

/** `build` first, then what checks it. */
function npmTasks(world: World, path: string): readonly FirstTask[] {
  const text = world.texts.read(path)
  const manifest = text.ok ? parseJson(text.value) : undefined
  const scripts =
    typeof manifest === 'object' && manifest !== null && 'scripts' in manifest ? manifest.scripts : undefined
  if (typeof scripts !== 'object' || scripts === null) return []
  const known = ['format:check', 'lint', 'typecheck', 'build', 'test'].filter((name) =>
    Object.hasOwn(scripts, name),
  )
  const build = known.includes('build')
  return known.map((name) => ({
    name: name.replaceAll(':', '-'),
    run: name === 'test' ? 'npm test' : `npm run ${name}`,
    ...(name === 'test' && build ? { after: 'build' } : {}),
  }))
}
