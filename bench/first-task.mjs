// From the start of `noa run` to the first instruction of its first task, and the same for a bare Node that spawns.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noaCli } from './cases.mjs'
import { cleanEnvironment, median } from './measure.mjs'

/** Milliseconds (medians) by name. */
export function startToFirstTask(folder, rounds) {
  const stamp = join(folder, 'stamp')
  const script = `date +%s%N > ${stamp}`
  writeFileSync(
    join(folder, 'first.yml'),
    `workflow:\n  name: bench\n  tasks:\n    - { name: a, run: "${script}" }\n`,
  )
  const spawner = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(script)}], { stdio: 'inherit' })`
  const ways = {
    'bare node, spawn': [process.execPath, '-e', spawner],
    'noa run': [process.execPath, noaCli, 'run', 'first.yml'],
  }
  const times = new Map(Object.keys(ways).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, [file, ...args]] of Object.entries(ways)) {
      rmSync(stamp, { force: true })
      const began = BigInt(Date.now()) * 1_000_000n
      spawnSync(file, args, { cwd: folder, env: cleanEnvironment, stdio: 'ignore' })
      if (round > 0) times.get(name)?.push(Number(BigInt(readFileSync(stamp, 'utf8').trim()) - began) / 1e6)
    }
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}
