import { describe, expect, it } from '@jest/globals'
import { actionsFolder, createEnvironments } from '../../src/agents/environment.js'
import { actionOrder, scriptOrder, type OrderParts } from './world.js'

const files = {
  output: '/f/output',
  env: '/f/env',
  path: '/f/path',
  state: '/f/state',
  summary: '/f/summary.md',
  input: '/f/input.json',
}

const childOf = (
  env: Readonly<Record<string, string>>,
  over: OrderParts = {},
  { platform = 'linux', secretNames = [] as readonly string[] } = {},
) =>
  createEnvironments({
    env,
    secretNames,
    platform,
    run: 'r1',
    root: '/repo',
    artifacts: '/rec/artifacts',
  }).forTask(scriptOrder('x', over), files)
const envOf = (...args: Parameters<typeof childOf>): Readonly<Record<string, string>> => childOf(...args).env

describe('L43 the environment of a task', () => {
  it('is the caller’s, CI markers untouched, with `env:` over it', () => {
    const env = envOf(
      { HOME: '/h', CI: 'true', GITHUB_SHA: 'abc', A: 'caller' },
      { env: { A: 'task', B: '2' } },
    )
    expect(env).toMatchObject({ HOME: '/h', CI: 'true', GITHUB_SHA: 'abc', A: 'task', B: '2' })
  })

  it('L36, S19 lacks the secrets that other tasks list, and has its own', () => {
    const caller = { TOKEN: 't', OTHER: 'o', PLAIN: 'p' }
    const env = envOf(caller, { secrets: { MINE: 't' } }, { secretNames: ['TOKEN', 'OTHER'] })
    expect(env).toMatchObject({ MINE: 't', PLAIN: 'p' })
    expect(Object.keys(env)).not.toContain('TOKEN')
    expect(Object.keys(env)).not.toContain('OTHER')
  })

  it('S19 lacks INPUT_*, ACTIONS_* and what an outer run of ours had', () => {
    const env = envOf({
      INPUT_TOKEN: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
      NOA_INDEX: '7',
      NOA_TASK_MARKER: 'outer',
    })
    expect(Object.values(env)).not.toContain('x')
    expect(env['NOA_INDEX']).toBeUndefined()
    expect(env['NOA_TASK_MARKER']).toBe('outer')
  })

  it('L36 `id_token: true` keeps the two variables of OIDC, and no other', () => {
    const caller = {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'u',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
      ACTIONS_RUNTIME_TOKEN: 'x',
    }
    const env = envOf(caller, { task: { idToken: true } })
    expect(
      Object.keys(env)
        .filter((name) => name.startsWith('ACTIONS_'))
        .toSorted(),
    ).toEqual(['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL'])
  })

  it('S6 (attack) the files are ours, also against `env:` of the definition', () => {
    const env = envOf(
      { GITHUB_OUTPUT: '/job', GITHUB_ENV: '/job' },
      { env: { GITHUB_OUTPUT: '/x', NOA_RUN_ID: 'forged', NOA_TASK_MARKER: 'forged' } },
    )
    expect(env).toMatchObject({ GITHUB_OUTPUT: '/f/output', NOA_OUTPUT: '/f/output', GITHUB_ENV: '/f/env' })
    expect(env['NOA_RUN_ID']).toBe('r1')
    expect(env['NOA_TASK_MARKER']).toBeUndefined()
  })

  it('L40 `with` as INPUT_*: as GitHub writes it, with `_` for `-`, JSON where it is not a string', () => {
    const env = envOf({}, { with: { 'my-key x': 's', n: 1, flag: false, none: null, list: ['a'] } })
    expect(env).toMatchObject({
      'INPUT_MY-KEY_X': 's',
      INPUT_MY_KEY_X: 's',
      INPUT_N: '1',
      INPUT_FLAG: 'false',
      INPUT_NONE: 'null',
      INPUT_LIST: '["a"]',
    })
  })

  it('L40 tells a task who it is; the idempotency key is the same for all attempts', () => {
    const env = envOf({}, { node: 's[k].t', attempt: 3, loop: { index: 2, key: 'k', item: { a: 1 } } })
    expect(env).toMatchObject({
      NOA_RUN_ID: 'r1',
      NOA_NODE: 's[k].t',
      NOA_ATTEMPT: '3',
      NOA_IDEMPOTENCY_KEY: 'r1/s[k].t',
      NOA_ARTIFACTS: '/rec/artifacts',
      NOA_INDEX: '2',
      NOA_KEY: 'k',
      NOA_ITEM: '{"a":1}',
    })
    expect(env['NOA_ACTION']).toBeUndefined()
  })

  it('L44 NOA_ACTION names the action, NOA_ACTIONS_DIR where its file stands', () => {
    const environments = createEnvironments({
      env: {},
      secretNames: [],
      platform: 'linux',
      run: 'r',
      root: '/',
      artifacts: '/',
    })
    expect(environments.forTask(actionOrder([]), files).env['NOA_ACTION']).toBe('act')
    expect(actionsFolder('/repo', 'd/actions/x.py')).toBe('/repo/d/actions')
    expect(actionsFolder('/repo', 'x.py')).toBe('/repo')
  })

  it('L40 earlier tasks’ folders stand in front of PATH, the task’s own PATH behind them', () => {
    expect(envOf({ PATH: '/bin' }, { paths: ['/b', '/a'] })['PATH']).toBe('/b:/a:/bin')
    expect(envOf({ PATH: '/bin' }, { paths: ['/b'], env: { PATH: '/own' } })['PATH']).toBe('/b:/own')
    expect(envOf({}, { paths: ['/b'] })['PATH']).toBe('/b')
  })

  it('P19 (fault) a value over what one variable takes stands in $NOA_INPUT alone', () => {
    const { env, leftOut } = childOf({}, { with: { 'big-one': 'x'.repeat(130_000), small: 's' } })
    expect(leftOut).toEqual(['big-one'])
    expect(Object.keys(env).filter((name) => name.startsWith('INPUT_'))).toEqual(['INPUT_SMALL'])
  })

  it('Windows: names differ by more than case', () => {
    const env = envOf(
      { Path: 'C:\\bin', Token: 'x', input_a: 'x', Home: 'h' },
      { env: { HOME: 'task', home: 'last' }, paths: ['D:\\a'] },
      { platform: 'win32', secretNames: ['TOKEN'] },
    )
    expect(Object.values(env)).not.toContain('x')
    expect(env['Path'] ?? env['PATH']).toBe('D:\\a;C:\\bin')
    expect(Object.keys(env).filter((name) => /^(path|home)$/i.test(name))).toHaveLength(2)
    expect(env['home']).toBe('last')
  })

  it('one task’s environment is not another’s', () => {
    const environments = createEnvironments({
      env: { A: '1' },
      secretNames: [],
      platform: 'linux',
      run: 'r',
      root: '/',
      artifacts: '/',
    })
    environments.forTask(scriptOrder('x', { env: { A: '2', B: '3' } }), files)
    const { env } = environments.forTask(scriptOrder('x'), files)
    expect([env['A'], env['B']]).toEqual(['1', undefined])
  })
})
