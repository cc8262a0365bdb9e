import { beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import {
  actionFile,
  actionsFolder,
  cases,
  dataFolder,
  freshFolder,
  programs,
  runAction,
  sha256,
  shipped,
  text,
  type Language,
} from './action-process.js'

const withPython = programs.python === undefined ? describe.skip : describe

describe('the example as it is shipped', () => {
  it("unified-pipeline.yml is the owner's file, byte for byte", () => {
    expect(sha256(text('definitions', 'unified-pipeline.yml'))).toBe(
      '9297b0a5083fe2286a9929056025fa5cf93ab53530ac48a12b9f69685a77e568',
    )
  })

  it('L44 each task has an action file for every language that its agent prefers, Node among them', () => {
    const agents = parse(text('definitions', 'agents.yml')).agents
    const { stages } = parse(text('definitions', 'unified-pipeline.yml')).workflow
    const tasks: { agent: string; action: string }[] = stages.flatMap(
      (stage: { tasks: unknown[] }) => stage.tasks,
    )
    expect(tasks.map((task) => task.agent)).toEqual(Object.keys(agents))
    for (const { agent, action } of tasks) {
      const prefer: readonly Language[] = agents[agent].prefer
      expect([action, prefer]).toEqual([action, shipped[action]])
      expect(prefer.filter((language) => !existsSync(actionFile(action, language)))).toEqual([])
    }
  })

  it.each(['mjs', 'py'])(
    'the lines with which an action talks to noa are the same in every .%s',
    (extension) => {
      const files = readdirSync(actionsFolder).filter((name) => name.endsWith(`.${extension}`))
      const common = files.map(
        (name) => /how an action talks[^]*end of the common lines/.exec(text(actionsFolder, name))?.[0],
      )
      expect(common[0]).toContain('NOA_ARTIFACTS')
      expect(new Set(common).size).toBe(1)
    },
  )

  withPython('beside Python', () => {
    it.each([
      ['generate_ci_builds.py', 'ci-builds.csv'],
      ['train_model.py', 'model.json'],
    ])('%s makes %s again, byte for byte', (script, name) => {
      const made = join(freshFolder(), name)
      execFileSync(programs.python ?? '', ['-B', join(dataFolder, script), made])
      expect(text(made)).toBe(text(dataFolder, name))
    })
  })
})

describe('all actions', () => {
  beforeAll(async () => {
    // Compiles once, with time for it, so that no case below pays for it.
    const compiled = cases.filter(({ language }) => language === 'rust' || language === 'go')
    await Promise.all(compiled.map((c) => runAction(c.action, c.language, { artifacts: undefined })))
  }, 180_000)

  const firstLine = /^[a-z_]+: .+\n$/

  it.each(cases)(
    '$action in $language without NOA_ARTIFACTS says how to run it by hand',
    async ({ action, language }) => {
      const ended = await runAction(action, language, { artifacts: undefined })
      expect([ended.code, ended.stdout, ended.outputs]).toEqual([1, '', {}])
      expect(ended.stderr).toMatch(firstLine)
      expect(ended.stderr).toMatch(/NOA_ARTIFACTS is not set.* By hand: /)
    },
  )

  it.each(cases)('$action in $language refuses an unknown key under `with`', async ({ action, language }) => {
    const artifacts = freshFolder()
    const ended = await runAction(action, language, { artifacts, with: { fautures: 'x' } })
    expect([ended.code, ended.stdout, ended.outputs, readdirSync(artifacts)]).toEqual([1, '', {}, []])
    expect(ended.stderr).toMatch(
      new RegExp(`^${action}: unknown key \`fautures\` under \`with\`; known: .+\n$`),
    )
  })

  const wrong = [
    ['data_preprocessing', { data: 'no/such.csv' }, /no.such\.csv/],
    [
      'data_preprocessing',
      { data: join(dataFolder, 'demands.csv') },
      /lacks the columns run_id, project, duration_s/,
    ],
    ['data_preprocessing', { data: 7 }, /`with\.data` must be a path, not 7/],
    ['resource_allocation', { cores: 0 }, /`with\.cores` must be a whole number from 1/],
    [
      'resource_allocation',
      { cores: 1, memory_mib: 60 },
      /the task inference needs 500 millicores and 64 MiB, and 1000 and 54 /,
    ],
    [
      'resource_allocation',
      { demands: join(dataFolder, 'ci-builds.csv') },
      /ci-builds\.csv:1: the first line must be stage,/,
    ],
    ['service_startup', { requests: 'many' }, /`with\.requests` must be a whole number from 1/],
    ['service_startup', { data: 'no/such.csv' }, /no.such\.csv/],
    ['inference', {}, /features\.json does not exist; the task data_preprocessing writes it/],
    ['inference', { features: join(dataFolder, 'ci-builds.csv') }, /ci-builds\.csv is not JSON/],
    ['inference', { features: join(dataFolder, 'model.json') }, /`normalisation` must list/],
    ['post_processing', {}, /predictions\.json does not exist; the task inference writes it/],
    ['post_processing', { predictions: join(dataFolder, 'model.json') }, /`columns` must list names/],
    ['persist_results', {}, /holds no file to store/],
    ['send_alerts', {}, /report\.json does not exist; the task post_processing writes it/],
    ['send_alerts', { url: 'ftp://example.org' }, /`with\.url` must be an http or https URL/],
  ] as const
  it.each(
    wrong.flatMap(([action, given, says]) =>
      cases.filter((c) => c.action === action).map(({ language }) => ({ action, language, given, says })),
    ),
  )(
    '$action in $language given $given fails with one line that says $says',
    async ({ action, language, given, says }) => {
      const artifacts = freshFolder()
      const ended = await runAction(action, language, { artifacts, with: given })
      expect([ended.code, ended.stdout, ended.outputs, readdirSync(artifacts)]).toEqual([1, '', {}, []])
      expect(ended.stderr).toMatch(firstLine)
      expect(ended.stderr).toMatch(says)
    },
  )
})
