import type { Explanation } from './explanation.js'

export const edgeExplanations = {
  'reference-cycle': {
    says: 'Reading a node waits for its end. This reference reads something that itself waits for the reader, or that comes after it, so both would wait for ever.',
    wrong: `workflow:
  name: example
  stages:
    - name: release
      tasks:
        - name: publish
          run: ./publish "$VERSION"
          env:
            VERSION: \${{ tasks.version.outputs.next }}
        - { name: version, run: ./next-version }
`,
    right: `workflow:
  name: example
  stages:
    - name: release
      tasks:
        - { name: version, run: ./next-version }
        - name: publish
          run: ./publish "$VERSION"
          env:
            VERSION: \${{ tasks.version.outputs.next }}
`,
  },
  'dependency-cycle': {
    says: 'Stages or tasks wait for each other in a circle, so none of them could ever start. It is reported at the first link in the file; the others are shown beside it.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make, depends_on: [test] }
    - { name: test, run: make test, depends_on: [build] }
`,
    right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
    - { name: test, run: make test, depends_on: [build] }
`,
  },
  'self-dependency': {
    says: 'A stage or task names itself in its `depends_on`.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make, depends_on: [build] }
`,
    right: `workflow:
  name: example
  tasks:
    - { name: build, run: make }
`,
  },
  'duplicate-dependency': {
    says: 'The same name stands twice in one `depends_on`, so it is not clear which `when` is meant.',
    wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: report
      depends_on: [build, { stage: build, when: [failed] }]
      tasks:
        - run: ./report
`,
    right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: report
      depends_on: [{ stage: build, when: [failed] }]
      tasks:
        - run: ./report
`,
  },
  'later-task': {
    says: 'In a sequential stage and in the body of a loop tasks run in file order, so a task can depend on earlier ones only.',
    wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - { name: test, run: make test, depends_on: [compile] }
        - { name: compile, run: make }
`,
    right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - { name: compile, run: make }
        - { name: test, run: make test, depends_on: [compile] }
`,
  },
  'dependency-in-conditional': {
    says: 'The tasks of a conditional stage take turns in file order, and which of them run is decided by their `if`. There is nothing for `depends_on` to say.',
    wrong: `workflow:
  name: example
  stages:
    - name: choose
      type: conditional
      tasks:
        - { name: fast, run: ./fast, if: github.event_name == 'push' }
        - { name: slow, run: ./slow, else: true, depends_on: [fast] }
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
  'independent-stage': {
    says: 'A stage that names an environment, a gate, secrets, a transaction or `id_token`, is not the first, and waits for nothing would start at once, beside the first: a deployment before the build. Write `depends_on`, or `depends_on: []` if that is meant.',
    wrong: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: deploy
      environment: production
      tasks:
        - run: ./deploy
`,
    right: `workflow:
  name: example
  stages:
    - name: build
      tasks:
        - run: make
    - name: deploy
      depends_on: [build]
      environment: production
      tasks:
        - run: ./deploy
`,
  },
} as const satisfies Readonly<Record<string, Explanation>>
