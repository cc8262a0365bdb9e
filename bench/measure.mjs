// Runs commands side by side and says how they compare. Other work on the machine hits all of them, so they take turns
// within one round (A B C A B C …) and only ratios of medians are worth quoting.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TIME = '/usr/bin/time'
/** GNU time tells CPU and peak memory of a child with all that it waited for; Node tells neither. */
const hasTime =
  process.platform === 'linux' && existsSync(TIME) && spawnSync(TIME, ['-f', '%e', 'true']).status === 0

/**
 * @typedef {{ name: string, argv: string[], cwd: string, env?: Record<string, string>, before?: () => void, stdout?: number }} Contestant
 * @typedef {{ wallMs: number, cpuMs: number | undefined, peakMiB: number | undefined, failed: number }} Measured
 */

/** @param {Contestant} contestant */
function once({ argv, cwd, env, before, stdout }) {
  before?.()
  const told = join(tmpdir(), `noa-bench-${process.pid}`)
  const [file, ...args] = hasTime ? [TIME, '-o', told, '-f', '%U %S %M', ...argv] : argv
  const began = performance.now()
  const { status, error } = spawnSync(file, args, {
    cwd,
    env: env ?? cleanEnvironment,
    stdio: ['ignore', stdout ?? 'ignore', 'ignore'],
  })
  const wallMs = performance.now() - began
  if (error) throw error
  if (!hasTime) return { wallMs, status }
  const line = readFileSync(told, 'utf8').trim().split('\n').at(-1) ?? ''
  rmSync(told, { force: true })
  const [user, system, peak] = line.split(' ').map(Number)
  return { wallMs, status, cpuMs: (user + system) * 1000, peakMiB: peak / 1024 }
}

/** What a user's shell has, without what this run of Node put in. */
export const cleanEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS|CI$|GITHUB_|NOA_)/.test(name)),
)

/**
 * Measures all in turns; the first round warms file caches and is not counted.
 * @param {readonly Contestant[]} contestants
 * @param {number} rounds
 * @returns {Map<string, Measured>}
 */
export function compare(contestants, rounds) {
  const runs = new Map(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1)
    for (const contestant of contestants) {
      const run = once(contestant)
      if (round > 0) runs.get(contestant.name)?.push(run)
    }
  return new Map(
    [...runs].map(([name, all]) => [
      name,
      {
        wallMs: median(all.map(({ wallMs }) => wallMs)),
        cpuMs: hasTime ? median(all.map(({ cpuMs }) => cpuMs)) : undefined,
        peakMiB: hasTime ? median(all.map(({ peakMiB }) => peakMiB)) : undefined,
        failed: all.filter(({ status }) => status !== 0).length,
      },
    ]),
  )
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * A Markdown table; ratios are to `base`.
 * @param {string} title
 * @param {Map<string, Measured>} measured
 * @param {string} base
 */
export function table(title, measured, base) {
  const of = measured.get(base) ?? [...measured.values()][0]
  const rows = [...measured].map(
    ([name, { wallMs, cpuMs, peakMiB, failed }]) =>
      `| ${name}${failed > 0 ? ` (${failed} failed!)` : ''} | ${wallMs.toFixed(wallMs < 100 ? 1 : 0)} | ${ratio(wallMs, of.wallMs)} | ${cpuMs === undefined ? '–' : cpuMs.toFixed(0)} | ${ratio(cpuMs, of.cpuMs)} | ${peakMiB === undefined ? '–' : peakMiB.toFixed(0)} |`,
  )
  return [
    `### ${title}`,
    '',
    `| | wall ms | × ${base} | CPU ms | × ${base} | peak MiB |`,
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
    '',
  ].join('\n')
}

const ratio = (a, b) => (a === undefined || !b ? '–' : (a / b).toFixed(2))
