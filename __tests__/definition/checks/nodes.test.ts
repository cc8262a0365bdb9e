import { describe, expect, it } from '@jest/globals'
import { found, message, related, tasks, workflow } from './found.js'

const using = (node: string, task: string): string =>
  workflow(
    `  resources: { licence: 2 }\n  stages:\n    - name: main\n${node === '' ? '' : `      resources: ${node}\n`}      tasks: [{ run: x${task === '' ? '' : `, resources: ${task}`} }]\n`,
  )

const withAgent = (secrets: string): string =>
  workflow(
    `  agents:\n    bot: { kind: process, command: [bot, "\${{ secrets.KEY }}"] }\n  tasks:\n    - { agent: bot, action: ask${secrets} }\n`,
  )

describe('conditional stages', () => {
  it('L12 every task has `if` or `else`', () => {
    expect(found(tasks('type: conditional', '{ name: a, run: x, if: true }', '{ name: b, run: x }'))).toEqual(
      ['missing-condition «b»'],
    )
  })

  it('L12 `else` is one at most, the last, and without an `if`', () => {
    const two = tasks(
      'type: conditional',
      '{ run: x, if: true }',
      '{ run: x, else: true }',
      '{ run: x, else: true }',
    )
    expect(found(two)).toEqual(['misplaced-else «else»'])
    expect(related(two)).toEqual(['else'])
    expect(message(tasks('type: conditional', '{ run: x, else: true }', '{ run: x, if: true }'))).toContain(
      'stands last',
    )
    expect(message(tasks('type: conditional', '{ run: x, if: true, else: true }'))).toContain(
      'keep one of the two',
    )
  })

  it('L12 `else` belongs to a conditional stage', () => {
    expect(found(tasks('', '{ run: x, else: true }'))).toEqual(['misplaced-else «else»'])
  })

  it('L2 `max_parallel` in a stage that goes in order changes nothing, and says so', () => {
    expect(found(tasks('max_parallel: 2', '{ run: x }'))).toEqual(['without-effect «max_parallel»'])
  })
})

describe('resources', () => {
  it('L23 an unknown resource is an error with a suggestion', () => {
    expect(found(using('', '{ licnce: 1 }'))).toEqual(['unknown-resource «licnce»'])
    expect(message(using('{ licnce: 1 }', ''))).toContain('did you mean `licence`?')
    expect(found(using('', '{ LICENCE: 1 }'))).toEqual([])
  })

  it('L23 more units than the capacity is an error, with the declaration', () => {
    expect(found(using('', '{ licence: 3 }'))).toEqual(['over-capacity «3»'])
    expect(related(using('{ licence: 3 }', ''))).toEqual(['licence'])
    expect(found(using('', '{ licence: 2 }'))).toEqual([])
  })

  it('L23 in a stage that names resources no task may', () => {
    expect(found(using('{ licence: 1 }', '{ licence: 1 }'))).toEqual(['nested-resources «resources»'])
  })
})

describe('secrets', () => {
  it('L36 an expression reads only secrets that its task lists', () => {
    const text = tasks('', '{ name: a, run: x, env: { X: "${{ secrets.TOKEN }}" } }')
    expect(found(text)).toEqual(['secret-not-listed «TOKEN»'])
    expect(message(text)).toContain('`secrets: [TOKEN]`')
    expect(found(tasks('', '{ run: x, secrets: [TOKEN], env: { X: "${{ secrets.token }}" } }'))).toEqual([])
  })

  it('L36 a secret is read by its name, not by its variable', () => {
    const text = tasks('', '{ run: x, secrets: { MINE: TOKEN }, env: { X: "${{ secrets.MINE }}" } }')
    expect(message(text)).toContain('read `secrets.TOKEN`')
  })

  it.each([
    'if: secrets.A',
    'working_directory: "${{ secrets.A }}"',
    'on_failure: { degrade: { outputs: { x: "${{ secrets.A }}" } } }',
  ])('L36 `%s` may not read a secret', (line) => {
    expect(found(tasks('', `{ run: x, secrets: [A], ${line} }`))).toEqual(['secret-not-here «secrets.A»'])
  })

  it('L36 nor may the `env` of a stage or of the workflow', () => {
    expect(found(tasks('env: { X: "${{ secrets.A }}" }', '{ run: x, secrets: [A] }'))).toEqual([
      'secret-not-here «secrets.A»',
    ])
    const root = workflow('  env: { X: "${{ secrets.A }}" }\n  tasks: [{ run: x, secrets: [A] }]\n')
    expect(found(root)).toEqual(['secret-not-here «secrets.A»'])
  })

  it('L36 `github.token` is a secret', () => {
    expect(found(tasks('', '{ run: x, env: { X: "${{ github.token }}" } }'))).toEqual([
      'secret-not-here «github.token»',
    ])
  })

  it('L36 all secrets at once, or one by a computed name, are errors', () => {
    expect(found(tasks('', '{ run: x, secrets: [A], env: { X: "${{ toJSON(secrets) }}" } }'))).toEqual([
      'computed-name «secrets»',
    ])
  })

  it('L36 a task whose agent reads a secret must list it', () => {
    expect(found(withAgent(''))).toEqual(['secret-not-listed «ask»'])
    expect(found(withAgent(', secrets: [KEY]'))).toEqual([])
  })

  it('L36 a secret is listed once, and not as a variable of `env` too', () => {
    expect(found(tasks('', '{ run: x, secrets: [A, A] }'))).toEqual(['duplicate-secret «A»'])
    expect(found(tasks('', '{ run: x, secrets: [A], env: { A: "1" } }'))).toEqual(['duplicate-secret «A»'])
  })

  it('L36 names that GitHub or this tool keeps are no secrets, save GITHUB_TOKEN', () => {
    expect(found(tasks('', '{ run: x, secrets: [GITHUB_SHA] }'))).toEqual(['reserved-variable «GITHUB_SHA»'])
    expect(found(tasks('', '{ run: x, secrets: { NOA_OUTPUT: A } }'))).toEqual(['reserved-variable «A»'])
    expect(found(tasks('', '{ run: x, secrets: [GITHUB_TOKEN] }'))).toEqual([])
  })

  it('L40 `env` cannot set where a task writes its outputs', () => {
    expect(found(tasks('', '{ run: x, env: { GITHUB_OUTPUT: a, NOA_KEY: b, NODE_OPTIONS: c } }'))).toEqual([
      'reserved-variable «GITHUB_OUTPUT»',
      'reserved-variable «NOA_KEY»',
    ])
  })
})

describe('agents', () => {
  it('L44 a script with an agent that is no shell is told the shell of that name', () => {
    const text = tasks('', '{ run: print(1), agent: python }')
    expect(found(text)).toEqual(['agent-cannot-run «python»'])
    expect(message(text)).toContain('`shell: python`')
  })

  it('L44 a shell has no actions', () => {
    expect(found(tasks('', '{ agent: shell, action: build }'))).toEqual(['agent-cannot-act «shell»'])
  })
})
