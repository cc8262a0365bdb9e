import type { Explanation } from './explanation.js'

export const stageExplanations = {
  'missing-condition': {
    says: 'In a conditional stage each task says when it runs: with `if`, or with `else: true`, when no `if` held.',
    wrong: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow }
`,
    right: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow, else: true }
`,
  },
  'misplaced-else': {
    says: '`else: true` marks the last task of a conditional stage, which runs when no `if` held: there is one at most, it stands last, and it has no `if` of its own.',
    wrong: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: slow, run: ./slow, else: true }
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
`,
    right: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow, else: true }
`,
  },
  'serial-loop': {
    says: '`while`, `until` and `break_if` are judged between two iterations, so the iterations run one by one and `max_parallel` has no place beside them.',
    wrong: `workflow:
  name: example
  stages:
    - name: poll
      type: loop
      loop: { until: tasks.ask.outputs.state == 'done', interval: 10s, max_parallel: 2 }
      tasks:
        - { name: ask, run: ./ask }
`,
    right: `workflow:
  name: example
  stages:
    - name: poll
      type: loop
      loop: { until: tasks.ask.outputs.state == 'done', interval: 10s }
      tasks:
        - { name: ask, run: ./ask }
`,
  },
  'loop-bound': {
    says: 'The list stands in the file and has more items than the loop may have iterations, so the stage would fail before its first one.',
    wrong: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b, c], max_iterations: 2 }
      tasks:
        - { name: zip, run: ./zip }
`,
    right: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b, c], max_iterations: 3 }
      tasks:
        - { name: zip, run: ./zip }
`,
  },
  'loop-key': {
    says: 'The key of an iteration names it in logs, in the record and on the command line (`pack[a]`), so keys are texts, not empty, and no two are the same.',
    wrong: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [{ os: linux }, { os: linux }], key: loop.item.os }
      tasks:
        - { name: zip, run: ./zip }
`,
    right: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [{ os: linux }, { os: macos }], key: loop.item.os }
      tasks:
        - { name: zip, run: ./zip }
`,
  },
  'reserved-name': {
    says: 'The loop itself gives `loop.index`, `key`, `item`, `first`, `last` and `previous`, and the output `items`: a name of your own cannot be one of them, nor one that another key of the stage has taken.',
    wrong: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b], as: item }
      tasks:
        - { name: zip, run: ./zip }
`,
    right: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b], as: package }
      tasks:
        - { name: zip, run: ./zip }
`,
  },
  'matrix-entry': {
    says: 'The entries of `include` and `exclude` are maps, and an entry of `exclude` names axes of the matrix; with any other name it would exclude nothing.',
    wrong: `workflow:
  name: example
  stages:
    - name: test
      type: loop
      loop: { matrix: { os: [linux, macos], node: [20, 24], exclude: [{ system: macos, node: 20 }] } }
      tasks:
        - run: make test
`,
    right: `workflow:
  name: example
  stages:
    - name: test
      type: loop
      loop: { matrix: { os: [linux, macos], node: [20, 24], exclude: [{ os: macos, node: 20 }] } }
      tasks:
        - run: make test
`,
  },
  'unknown-resource': {
    says: 'A stage or task takes units of a resource that is not declared under `resources` of the workflow.',
    wrong: `workflow:
  name: example
  resources:
    database: 1
  tasks:
    - { name: migrate, run: ./migrate, resources: { databse: 1 } }
`,
    right: `workflow:
  name: example
  resources:
    database: 1
  tasks:
    - { name: migrate, run: ./migrate, resources: { database: 1 } }
`,
  },
  'over-capacity': {
    says: 'A stage or task wants more units of a resource at once than there are in all, so it could never start.',
    wrong: `workflow:
  name: example
  resources:
    licences: 2
  tasks:
    - { name: simulate, run: ./simulate, resources: { licences: 3 } }
`,
    right: `workflow:
  name: example
  resources:
    licences: 2
  tasks:
    - { name: simulate, run: ./simulate, resources: { licences: 2 } }
`,
  },
  'nested-resources': {
    says: 'All resources of a node are taken in one step, and nothing waits while it holds some: that is why there are no deadlocks. So a stage that holds resources has no tasks that ask for more.',
    wrong: `workflow:
  name: example
  resources:
    database: 1
    licences: 2
  stages:
    - name: migrate
      resources: { database: 1 }
      tasks:
        - { name: simulate, run: ./simulate, resources: { licences: 1 } }
`,
    right: `workflow:
  name: example
  resources:
    database: 1
    licences: 2
  stages:
    - name: migrate
      resources: { database: 1, licences: 1 }
      tasks:
        - { name: simulate, run: ./simulate }
`,
  },
} as const satisfies Readonly<Record<string, Explanation>>
