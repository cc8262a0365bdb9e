#!/usr/bin/env node
if (process.argv.length === 3 && process.argv[2] === '--version') {
  process.stdout.write('0.1.0\n')
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
