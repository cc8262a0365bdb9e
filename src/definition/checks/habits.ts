/** Keys that hands write by habit, from GitHub Actions and other tools, and what to write here (L2). */
const anywhere: Readonly<Record<string, string>> = {
  needs: 'it is called `depends_on` here',
  dependencies: 'it is called `depends_on` here',
  steps: 'steps are called `tasks` here',
  step: 'steps are called `tasks` here',
  jobs: 'jobs are called `stages` here',
  job: 'jobs are called `stages` here',
  id: 'it is called `name` here',
  'runs-on': 'write `runs_on` on the stage',
  'continue-on-error': 'write `on_failure: degrade`',
  allow_failure: 'write `on_failure: degrade`',
  'timeout-minutes': 'write `timeout: 10m`',
  strategy: 'write a stage with `type: loop` and `loop: {matrix: …}`',
  matrix: 'write a stage with `type: loop` and `loop: {matrix: …}`',
  permissions: 'write it under `orchestration:`; for OIDC write `id_token: true` on the task',
  concurrency: 'write it under `orchestration:`; between tasks a resource of capacity 1 is a mutex',
  on: 'write it under `orchestration:`, or leave it to the GitHub workflow that calls this',
  container: 'a container is an agent: declare it under `agents:` and name it as the `agent` of the task',
  image: 'a container is an agent: declare it under `agents:` and name it as the `agent` of the task',
  services: 'write a task with `service:`',
  command: 'it is called `run` here',
  cmd: 'it is called `run` here',
  script: 'it is called `run` here',
  before_script: 'write a task before this one',
  after_script: 'write a task after this one, with `if: always()`',
  inputs: 'on a task it is called `with` here',
  args: 'on a task it is called `with` here',
  when: 'write `if` for a condition; `when` belongs to an entry of `depends_on`',
  only: 'write `if`',
  except: 'write `if`',
  unless: 'write `if` with a `!`',
  artifacts: 'write `files`: what the task leaves for others',
  artifact: 'write `files`: what the task leaves for others',
  variables: 'it is called `env` here',
  vars: 'write `env`, or `inputs` for what the caller decides',
  secret: 'write `secrets`, a list of names',
  retries: 'write `retry`, a number of attempts or a map',
  parallel: 'write `type: parallel` on the stage',
  for_each: 'write a stage with `type: loop` and `loop: {for_each: …}`',
  foreach: 'write a stage with `type: loop` and `loop: {for_each: …}`',
  with_items: 'write a stage with `type: loop` and `loop: {for_each: …}`',
}

/** Where the general answer would lead astray. The first step is the object of the grammar. */
const inObject: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  root: {
    jobs: 'write `stages:` under `workflow:`',
    on: 'the events stand in the GitHub workflow that calls this, or under `orchestration:`',
    stages: 'it stands under `workflow:`',
    tasks: 'it stands under `workflow:`',
    name: 'it stands under `workflow:`',
    env: 'it stands under `workflow:`',
    inputs: 'it stands under `workflow:`',
    agents: 'it stands under `workflow:`',
    resources: 'it stands under `workflow:`',
    defaults: 'it stands under `workflow:`',
  },
  workflow: { stage: 'it is called `stages` here, a list', task: 'it is called `tasks` here, a list' },
  stage: {
    run: 'it belongs to a task: put it under `tasks:`',
    action: 'it belongs to a task: put it under `tasks:`',
    agent: 'it belongs to a task: put it under `tasks:`, or under `defaults:` of the workflow',
    secrets: 'it belongs to the tasks that need them',
    shell: 'it belongs to a task, or under `defaults:` of the workflow',
    strategy: 'write `type: loop` with `loop: {matrix: …}`',
    matrix: 'write `type: loop` with `loop: {matrix: …}`',
  },
  task: {
    loop: 'a task has no loop: put it into a stage with `type: loop`',
    type: 'it belongs to the stage',
    environment: 'it belongs to the stage',
    approval: 'it belongs to the stage',
    runs_on: 'it belongs to the stage',
    'runs-on': 'write `runs_on` on the stage',
    max_parallel: 'it belongs to the stage',
    fail_fast: 'it belongs to the stage',
    transaction: 'it belongs to the stage',
  },
}

/** What to write in place of a key that an object of the grammar (`root`, `stage`, `task` …) does not have. */
export const foreignKey = (object: string, key: string): string | undefined => {
  const special = own(inObject, object)
  if (special === undefined) return undefined
  for (const name of [
    key,
    key.toLowerCase(),
    key.toLowerCase().replaceAll('_', '-'),
    key.toLowerCase().replaceAll('-', '_'),
  ]) {
    const found = own(special, name) ?? own(anywhere, name)
    if (found !== undefined) return found
  }
  return undefined
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Contexts of GitHub Actions that have another name here, or none. Looked up in lower case. */
const contexts: Readonly<Record<string, string>> = {
  matrix: 'in a loop over a `matrix` read `loop.item.NAME`',
  strategy: 'in a loop read `loop.index`, `loop.first` and `loop.last`',
  needs:
    'read `stages.NAME.outputs` or `stages.NAME.result`; nothing else need be written, it waits by itself',
  steps: 'read `tasks.NAME.outputs` of a task in this stage, by its name',
  job: 'read the `status` of a stage or task',
  jobs: 'read `stages.NAME.outputs`',
  vars: 'declare it under `inputs` and let the caller pass `vars.NAME`',
  item: 'in a loop read `loop.item`',
  output: 'read `tasks.NAME.outputs` or `stages.NAME.outputs`',
  outputs: 'read `tasks.NAME.outputs` or `stages.NAME.outputs`',
  workflow: 'read `run`, `inputs` or `stages`',
  input: 'read `inputs.NAME`',
  event: 'read `github.event`',
}

/** What to read in place of a context, if it is a habit from elsewhere. */
export const foreignContext = (name: string): string | undefined => own(contexts, name.toLowerCase())
