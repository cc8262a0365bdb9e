import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, it } from '@jest/globals'
import { readActionInputs } from '../../src/commands/action-inputs.js'
import { finishInPost } from '../../src/commands/action-post.js'
import { runInAction } from '../../src/commands/action-run.js'
import type { Runner } from '../../src/commands/action-runner.js'
import type { World } from '../../src/commands/world.js'
import { machine } from '../../src/machine.js'
import { runnerStep } from '../../src/outside/runner-step.js'

const made: string[] = []
afterAll(() => made.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true })))
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'noa-post-'))
  made.push(path)
  return path
}

const onPosix = process.platform === 'win32' ? describe.skip : describe

onPosix('the post step', () => {
  it('T4 has 4 minutes for what `always()` asks for; then it is killed, and the run ends', async () => {
    const [workspace, temp] = [folder(), folder()]
    writeFileSync(
      join(workspace, 'unified-workflow.yml'),
      `workflow:
  name: ci
  stages:
    - name: main
      tasks:
        - { name: slow, run: 'echo READY; sleep 97' }
        - { name: clean, if: always(), run: 'echo CLEANING; sleep 97' }
`,
    )
    let text = ''
    let heard: (() => void) | undefined
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString()
        // Once: asked again it kills.
        if (text.includes('READY')) {
          heard?.()
          heard = undefined
        }
        done()
      },
    })
    const step = runnerStep({}, stream)
    const state = new Map<string, string>()
    const summaries: string[] = []
    const runner: Runner = {
      log: step.log,
      output: () => ({ ok: true, value: undefined }),
      state: (name, value) => (state.set(name, value), { ok: true, value: undefined }),
      summary: (markdown) => (summaries.push(markdown), { ok: true, value: undefined }),
      summaryRoom: () => 1024 * 1024,
    }
    const real = machine(step.out)
    const env = {
      ...real.machine.env,
      RUNNER_TEMP: temp,
      GITHUB_WORKSPACE: workspace,
      INPUT_LOG: 'interleaved',
    }
    const world: World = { ...real, machine: { ...real.machine, cwd: workspace, env } }
    const inputs = readActionInputs(world)
    if (!inputs.ok) throw new Error('the inputs are good')
    await runInAction(
      world,
      inputs.value,
      runner,
      (cancel) => (heard = () => cancel('the job was stopped (SIGINT)')),
    )
    expect([...state.keys()]).toEqual(['run'])

    // Long waits are over at once: 4 minutes, and nothing else here is as long.
    const asked: number[] = []
    const hasty: World = {
      ...world,
      clock: {
        ...world.clock,
        wake: (at, then) => {
          const wait = at - world.clock.now()
          if (wait < 100_000) return world.clock.wake(at, then)
          asked.push(Math.round(wait))
          return world.clock.wake(world.clock.now() + 500, then)
        },
      },
    }
    await finishInPost(hasty, state.get('run') ?? '', runner, () => undefined)
    expect(asked).toEqual([240_000])
    expect(text).toContain('CLEANING')
    expect(text).toContain('its 4 minutes are over')
    expect(summaries.at(-1)).toContain('| main.clean | 🛑 cancelled |')
    await finishInPost(hasty, state.get('run') ?? '', runner, () => undefined)
    expect(text).toContain('has ended; only its report was missing')
  }, 20_000)

  it('what it was handed may be anything: it says so and fails nothing', async () => {
    let text = ''
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString()
        done()
      },
    })
    const step = runnerStep({}, stream)
    for (const handed of ['', '{', '[]', '{"run":1}', '{"run":"x","home":"/none","root":"/none"}'])
      await finishInPost(machine(step.out), handed, step, () => undefined)
    expect(text.trimEnd().split('\n')).toEqual([
      ...Array.from({ length: 4 }, () => 'the step left no run to go on with'),
      'run x cannot be finished: there is no run x in /none/runs',
    ])
  })
})
