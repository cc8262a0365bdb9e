#!/usr/bin/env node
if (process.argv.length === 3 && process.argv[2] === '--version') {
  process.stdout.write('0.1.0\n')
} else {
  globalThis[Symbol.for('noa.entry')] = 'cli'
  const { cli } = await import('./index.js')
  process.exitCode = await cli(process.argv.slice(2))
}
