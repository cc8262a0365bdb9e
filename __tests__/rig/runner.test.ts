import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { readMetadata } from './runner/action-metadata.js'
import { DUMP_ENV, dumped, messages, run } from './runner/fixture-action.js'

/** Facts of the platform (actions/runner at v2.336), each shown on an action of a few lines. */

describe('inputs and environment', () => {
  const yml =
    'inputs:\n  num-Octocats: { default: "7" }\n  two words: { default: x }\n  none: { required: true }\n  token: { default: "${{ github.repository }}!" }'
  it('INPUT_ names are upper case, spaces become _, hyphens stay; defaults are evaluated', async () => {
    const env = dumped((await run({ main: DUMP_ENV, yml, with: { 'TWO WORDS': 'given' } })).outputs)
    expect(env).toMatchObject({
      'INPUT_NUM-OCTOCATS': '7',
      INPUT_TWO_WORDS: 'given',
      INPUT_TOKEN: 'octocat/hello-world!',
    })
  })
  it('`required: true` refuses nothing: the input is empty', async () => {
    expect(dumped((await run({ main: DUMP_ENV, yml })).outputs)).toMatchObject({ INPUT_NONE: '' })
  })
  it('an input that action.yml does not name is a warning, and is given all the same', async () => {
    const got = await run({ main: `say(process.env.INPUT_TYPO)`, yml, with: { typo: 'v' } })
    expect(got.annotations[0]?.level).toBe('warning')
    expect(messages(got)[0]).toContain("Unexpected input(s) 'typo', valid inputs are ['num-Octocats'")
    expect(got.log).toContain('\nv')
  })
  it('starts in GITHUB_WORKSPACE with the variables of a job, and nothing of ours leaks in', async () => {
    process.env['LEAK_OF_THE_TEST'] = 'yes'
    const env = dumped((await run({ main: DUMP_ENV })).outputs)
    delete process.env['LEAK_OF_THE_TEST']
    expect(env['cwd']).toBe(env['GITHUB_WORKSPACE'])
    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      RUNNER_ENVIRONMENT: 'github-hosted',
    })
    const absent = ['LEAK_OF_THE_TEST', 'RUNNER_DEBUG', 'GITHUB_ACTION_PATH', 'GITHUB_TOKEN']
    expect(absent.filter((name) => name in env)).toEqual([])
  })
  it('RUNNER_DEBUG is 1 when debug logging is on', async () => {
    expect(dumped((await run({ main: DUMP_ENV, debug: true })).outputs)).toMatchObject({ RUNNER_DEBUG: '1' })
  })
  it('an unknown runtime, or a default with a context that actions do not have, is refused', async () => {
    await expect(run({ main: '', using: 'node99' })).rejects.toThrow("'using: node99' is not supported")
    await expect(run({ main: '', yml: 'inputs: { a: { default: "${{ secrets.X }}" } }' })).rejects.toThrow(
      'secrets',
    )
  })
})

it('our own action.yml is one that the runner reads', () => {
  const root = join(import.meta.dirname, '..', '..')
  const metadata = readMetadata(root)
  expect(metadata).toMatchObject({
    using: 'node24',
    main: 'dist/index.js',
    post: 'dist/post.js',
    postIf: 'always()',
  })
})
