// build/*.js (from tsc) → dist/: ONE ncc build of build/index.js, cut into chunks at every `await import()`, and
// stubs for the command line and the action's post step. Two builds would carry everything twice.
// usage: node scripts/bundle.mjs [FOLDER]      (default dist; CI builds into a second folder and compares)
//
// Same sources, same bytes, in any checkout: that is what check-dist rests on. It holds as long as ncc runs from the
// checkout's own node_modules (module ids come from paths). No source maps: ncc's would lead to build/*.js, not to src.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const target = resolve(root, process.argv[2] ?? 'dist')
const entry = join(root, 'build', 'index.js')
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')

class Refusal extends Error {}
const stop = (message) => {
  throw new Refusal(message)
}

function main() {
  if (!existsSync(entry)) stop('build/index.js is missing; run `npm run package`, which compiles first')
  if (!existsSync(ncc)) stop('@vercel/ncc is not installed in this checkout; run `npm ci`')

  // Built beside its destination and moved at the end, so that a build that fails leaves the old dist/ alone.
  const work = mkdtempSync(join(dirname(target), `.${basename(target)}-`))
  try {
    const built = spawnSync(
      process.execPath,
      [ncc, 'build', entry, '-o', work, '--target', 'es2022', '--license', 'licenses.txt', '-C', '-q'],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
    )
    if (built.status !== 0)
      stop(`ncc failed (${built.error?.message ?? `exit code ${built.status}`})\n${built.stdout ?? ''}`)

    // index.js runs the action when nobody has spoken; a stub speaks first through this key (see src/index.ts).
    // Deciding by argv[1] instead would fail where the runner's folder is a symlink: the action would do nothing.
    // `--version` alone is answered here: it is what shells and installers ask, and no chunk need be read for it.
    // Node 22 and later can keep what it compiled, which takes a sixth off the start of `noa run`. It is kept in the
    // user's own cache, never in a shared folder (whoever writes there would run code as the user), and only where that
    // cache exists; in a CI job nobody would come back for it.
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    writeFileSync(
      join(work, 'cli.js'),
      `#!/usr/bin/env node
if (process.argv.length === 3 && process.argv[2] === '--version') {
  process.stdout.write('${version}\\n')
} else {
  const { env, platform } = process
  const cache =
    platform === 'win32' ? env.LOCALAPPDATA
    : env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME
    : (env.HOME && env.HOME + (platform === 'darwin' ? '/Library/Caches' : '/.cache'))
  if (cache && !env.CI && process.getBuiltinModule('node:fs').existsSync(cache))
    process.getBuiltinModule('node:module').enableCompileCache?.(cache + '/noa')
  globalThis[Symbol.for('noa.entry')] = 'cli'
  const { cli } = await import('./index.js')
  process.exitCode = await cli(process.argv.slice(2))
}
`,
    )
    writeFileSync(
      join(work, 'post.js'),
      `globalThis[Symbol.for('noa.entry')] = 'post'
const { post } = await import('./index.js')
await post()
`,
    )
    chmodSync(join(work, 'cli.js'), 0o755)
    check(work)

    rmSync(target, { recursive: true, force: true })
    renameSync(work, target)
    chmodSync(target, 0o755) // mkdtemp makes it 0700
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** What would only show on a user's machine is refused here. */
function check(folder) {
  const names = readdirSync(folder)
  for (const name of ['index.js', 'package.json', 'licenses.txt'])
    if (!names.includes(name)) stop(`ncc wrote no ${name}; it is version ${nccVersion()}, 0.45 is known to`)
  const chunks = names.filter((name) => name.endsWith('.index.js'))
  if (chunks.length === 0) stop('ncc cut no chunks; entries in src/index.ts must be `await import()`ed')
  const entrySize = statSync(join(folder, 'index.js')).size
  if (entrySize > 64 * 1024)
    stop(`index.js has ${entrySize} bytes; what src/index.ts imports statically, \`noa help\` pays for`)
  const maps = names.filter((name) => name.endsWith('.map'))
  if (maps.length > 0) stop(`source maps do not belong in dist/: ${maps.join(', ')}`)
  for (const name of names.filter((each) => each.endsWith('.js'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    if (text.includes(root)) stop(`${name} holds this machine's path ${root}; dist/ would differ elsewhere`)
  }
}

function nccVersion() {
  return JSON.parse(readFileSync(join(root, 'node_modules', '@vercel', 'ncc', 'package.json'), 'utf8'))
    .version
}

try {
  main()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`bundle: ${error.message}\n`)
  process.exitCode = 1
}
