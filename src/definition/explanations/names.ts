import type { Explanation } from './explanation.js'

export const nameExplanations = {
  'unknown-stage': {
    says: 'A stage is named that is not in the file. In GitHub’s expressions this would be an empty text; here it is an error before anything runs. An edge with `optional: true` may name a stage that is not there.',
    wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: test
      depends_on: [biuld]
      tasks:
        - run: make test
`,
    right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: test
      depends_on: [build]
      tasks:
        - run: make test
`,
  },
  'unknown-task': {
    says: 'Tasks are named inside of their stage: `depends_on` and `tasks.NAME` reach the tasks of the same stage, `stages.STAGE.tasks.NAME` those of another.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - { name: test, run: make test, depends_on: [compile] }
`,
    right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - { name: test, run: make test, depends_on: [build] }
`,
  },
  'unknown-input': {
    says: 'An expression reads an input that the workflow does not declare under `inputs`.',
    wrong: `workflow:
  name: example
  inputs:
    channel: { default: beta }
  tasks:
    - run: ./publish "$CHANNEL"
      env:
        CHANNEL: \${{ inputs.chanel }}
`,
    right: `workflow:
  name: example
  inputs:
    channel: { default: beta }
  tasks:
    - run: ./publish "$CHANNEL"
      env:
        CHANNEL: \${{ inputs.channel }}
`,
  },
  'unknown-filter': {
    says: '`changes.NAME` reads a filter, and no filter of this name is declared under `changes.filters` of the workflow.',
    wrong: `workflow:
  name: example
  tasks:
    - name: docs
      if: changes.docs
      run: make docs
`,
    right: `workflow:
  name: example
  inputs:
    docs: { type: boolean, default: false }
  tasks:
    - name: docs
      if: inputs.docs
      run: make docs
`,
  },
  'unknown-output': {
    says: 'A stage has the outputs that its `outputs` name, and a loop those of `collect` and `items`. A task that declares outputs is read by the declared names; one that declares none may publish any. The outputs that `on_failure` gives instead are held to the same names.',
    wrong: `workflow:
  name: example
  tasks:
    - name: build
      run: make
      outputs:
        version: { type: string }
    - name: publish
      run: ./publish "$VERSION"
      env:
        VERSION: \${{ tasks.build.outputs.verison }}
`,
    right: `workflow:
  name: example
  tasks:
    - name: build
      run: make
      outputs:
        version: { type: string }
    - name: publish
      run: ./publish "$VERSION"
      env:
        VERSION: \${{ tasks.build.outputs.version }}
`,
  },
  'unknown-variable': {
    says: 'In expressions `env` holds what the definition itself says under `env`, seen from the inside out; an `env` cannot read itself. Variables of the machine are there in scripts, where the shell reads them.',
    wrong: `workflow:
  name: example
  env:
    REGISTRY: https://registry.example
  tasks:
    - run: ./publish "$URL"
      env:
        URL: \${{ env.REGISTY }}/packages
`,
    right: `workflow:
  name: example
  env:
    REGISTRY: https://registry.example
  tasks:
    - run: ./publish "$URL"
      env:
        URL: \${{ env.REGISTRY }}/packages
`,
  },
  'unknown-property': {
    says: 'A node, a loop or a context is asked for something that it does not have. Of GitHub’s own contexts only likely slips are reported, for they grow.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - name: report
      run: echo "$STATE"
      env:
        STATE: \${{ tasks.build.state }}
`,
    right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - name: report
      run: echo "$STATE"
      env:
        STATE: \${{ tasks.build.status }}
`,
  },
  'loop-body-from-outside': {
    says: 'The tasks of a loop run once in each iteration, so there is no single task that another stage could read. The loop gives lists: `outputs.items`, and those that `collect` names.',
    wrong: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b] }
      tasks:
        - { name: zip, run: ./zip }
    - name: report
      tasks:
        - run: echo "$ZIPS"
          env:
            ZIPS: \${{ stages.pack.tasks.zip.outputs.path }}
`,
    right: `workflow:
  name: example
  stages:
    - name: pack
      type: loop
      loop: { for_each: [a, b], collect: { paths: tasks.zip.outputs.path } }
      tasks:
        - { name: zip, run: ./zip }
    - name: report
      tasks:
        - run: echo "$ZIPS"
          env:
            ZIPS: \${{ toJSON(stages.pack.outputs.paths) }}
`,
  },
} as const satisfies Readonly<Record<string, Explanation>>
