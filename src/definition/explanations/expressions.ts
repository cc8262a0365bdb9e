import type { Explanation } from './explanation.js'

export const expressionExplanations = {
  'expression-syntax': {
    says: 'What stands between `${{` and `}}` is no expression of GitHub’s language: a bracket or quote is missing, a function gets too few values, or text stands beside the `${{ }}` of a condition, which would then always hold. Strings take single quotes.',
    wrong: `workflow:
  name: example
  tasks:
    - name: greet
      if: github.ref_name == "main"
      run: echo hello
`,
    right: `workflow:
  name: example
  tasks:
    - name: greet
      if: github.ref_name == 'main'
      run: echo hello
`,
  },
  'unknown-function': {
    says: 'The language has GitHub’s functions and no others. What they cannot do belongs into a task that publishes an output.',
    wrong: `workflow:
  name: example
  tasks:
    - name: greet
      if: startWith(github.ref_name, 'release/')
      run: echo hello
`,
    right: `workflow:
  name: example
  tasks:
    - name: greet
      if: startsWith(github.ref_name, 'release/')
      run: echo hello
`,
  },
  'expression-not-here': {
    says: 'Expressions stand in values that are made while the workflow runs: `env`, `with`, conditions, outputs and a few more. Names, types, dependencies and agents are the structure of the workflow: they are known before it runs and hold no expression.',
    wrong: `workflow:
  name: example
  tasks:
    - name: greet
      description: greets \${{ github.actor }}
      run: echo hello
`,
    right: `workflow:
  name: example
  tasks:
    - name: greet
      description: greets whoever pushed
      run: echo hello
`,
  },
  'expression-in-run': {
    says: 'An expression in a script is text that the shell reads as code: a branch or title named `$(…)` would be run. Put the value into `env` and read the variable in the script. `validate --fix` does it where the quotes around it leave no doubt.',
    wrong: `workflow:
  name: example
  tasks:
    - name: greet
      run: echo "branch \${{ github.head_ref }}"
`,
    right: `workflow:
  name: example
  tasks:
    - name: greet
      run: echo "branch $HEAD_REF"
      env:
        HEAD_REF: \${{ github.head_ref }}
`,
  },
  'status-function-not-here': {
    says: '`success()`, `failure()`, `cancelled()` and `always()` ask how the nodes before a stage or task ended, so only its `if` can call them. Elsewhere read the `status` of a node by its name.',
    wrong: `workflow:
  name: example
  tasks:
    - name: greet
      run: echo "$BROKEN"
      env:
        BROKEN: \${{ failure() }}
`,
    right: `workflow:
  name: example
  tasks:
    - name: build
      run: make
    - name: greet
      if: always()
      run: echo "$BUILD"
      env:
        BUILD: \${{ tasks.build.status }}
      depends_on: [build]
`,
  },
  'unknown-context': {
    says: 'An expression begins with a context: `inputs`, `env`, `secrets`, `github`, `runner`, `run`, `stages`, `tasks`, `loop`, `changes` or `task`. GitHub’s `steps`, `needs` and `matrix` have other names here: `tasks`, `stages` and `loop.item`.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - name: greet
      run: echo "$RESULT"
      env:
        RESULT: \${{ steps.build.outcome }}
`,
    right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - name: greet
      run: echo "$RESULT"
      env:
        RESULT: \${{ tasks.build.outcome }}
`,
  },
  'context-not-here': {
    says: 'The context exists, but not yet or no longer where the expression stands: a timeout is fixed before anything runs and cannot read what a stage gives, and `loop` is known only inside of a loop. The table of keys and contexts in the reference of the language says what is known where.',
    wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - { name: measure, run: ./measure }
    - name: test
      timeout: \${{ stages.build.tasks.measure.outputs.minutes }}m
      tasks:
        - run: make test
`,
    right: `workflow:
  name: example
  inputs:
    minutes: { type: number, default: 10 }
  stages:
    - name: test
      timeout: \${{ inputs.minutes }}m
      tasks:
        - run: make test
`,
  },
  'secret-not-here': {
    says: 'A secret may be read in `env` and `with` of a task that lists it, and in the configuration of its agent; anywhere else it could end up in the record, in a log or in another task. `github.token` is a secret too.',
    wrong: `workflow:
  name: example
  tasks:
    - name: publish
      if: secrets.TOKEN != ''
      run: ./publish
      secrets: [TOKEN]
`,
    right: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      secrets: [TOKEN]
`,
  },
  'secret-not-listed': {
    says: 'A task gets only the secrets that it lists under `secrets`; from all others they are withheld. The list is what a reviewer reads.',
    wrong: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      env:
        NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
`,
    right: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      secrets: [NPM_TOKEN]
      env:
        NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
`,
  },
  'computed-name': {
    says: 'Reading a stage or task makes the dependency on it, so its name stands literally: the plan must know what waits for what before anything runs. The same holds for secrets.',
    wrong: `workflow:
  name: example
  inputs:
    which: { default: build }
  stages:
    - name: build
      tasks:
        - run: make
    - name: report
      tasks:
        - run: echo "$RESULT"
          env:
            RESULT: \${{ stages[inputs.which].result }}
`,
    right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: report
      tasks:
        - run: echo "$RESULT"
          env:
            RESULT: \${{ stages.build.result }}
`,
  },
} as const satisfies Readonly<Record<string, Explanation>>
