import type { Explanation } from './explanation.js'

export const valueExplanations = {
  'duplicate-secret': {
    says: 'Two entries of a task would fill the same variable: a secret that is listed twice, or a variable of `env` that a secret fills already.',
    wrong: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      secrets: [TOKEN, TOKEN]
`,
    right: `workflow:
  name: example
  tasks:
    - name: publish
      run: ./publish
      secrets: [TOKEN]
`,
  },
  'reserved-variable': {
    says: 'This tool sets `NOA_*` and the files `GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_PATH`, `GITHUB_STATE` and `GITHUB_STEP_SUMMARY` for each task; a value of your own there would cut the wire. Secrets cannot have the names that GitHub keeps for itself, save `GITHUB_TOKEN`.',
    wrong: `workflow:
  name: example
  tasks:
    - name: build
      run: make
      env:
        GITHUB_OUTPUT: out.txt
`,
    right: `workflow:
  name: example
  tasks:
    - name: build
      run: make
      env:
        OUTPUT_FILE: out.txt
`,
  },
  'outside-repository': {
    says: 'A task works in the repository or in a folder below its root, so that it does the same on every machine. Write a path relative to the root.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make, working_directory: ../other }
`,
    right: `workflow:
  name: example
  tasks:
    - { name: build, run: make, working_directory: packages/other }
`,
  },
  'unknown-shell': {
    says: 'A shell is one of GitHub’s names (`bash`, `sh`, `pwsh`, `powershell`, `cmd`, `python`, `node`), or a command with `{0}` in the place of the script’s file.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: build, run: make, shell: zsh }
`,
    right: `workflow:
  name: example
  tasks:
    - { name: build, run: make, shell: "zsh {0}" }
`,
  },
  'input-options': {
    says: 'An input of type `choice` needs `options`, each once; an input of another type has none.',
    wrong: `workflow:
  name: example
  inputs:
    channel: { options: [beta, stable] }
  tasks:
    - run: make
`,
    right: `workflow:
  name: example
  inputs:
    channel: { type: choice, options: [beta, stable] }
  tasks:
    - run: make
`,
  },
  'input-default': {
    says: 'The default of an input is not of its declared type, or none of its options. YAML reads `1.10` as a number, 1.1: a text takes quotes.',
    wrong: `workflow:
  name: example
  inputs:
    version: { type: string, default: 1.10 }
  tasks:
    - run: make
`,
    right: `workflow:
  name: example
  inputs:
    version: { type: string, default: "1.10" }
  tasks:
    - run: make
`,
  },
  'output-default': {
    says: 'The default of an output, or the value that `on_failure` gives instead, is not of the output’s declared type.',
    wrong: `workflow:
  name: example
  tasks:
    - name: count
      run: ./count
      outputs:
        total: { type: number, default: none }
`,
    right: `workflow:
  name: example
  tasks:
    - name: count
      run: ./count
      outputs:
        total: { type: number, default: 0 }
`,
  },
  'output-schema': {
    says: '`schema` is a JSON Schema for an output of `type: json`.',
    wrong: `workflow:
  name: example
  tasks:
    - name: list
      run: ./list
      outputs:
        packages: { schema: { type: array } }
`,
    right: `workflow:
  name: example
  tasks:
    - name: list
      run: ./list
      outputs:
        packages: { type: json, schema: { type: array } }
`,
  },
  'agent-cannot-run': {
    says: '`run` is a script, and scripts are run by shells. To run it with Python or Node name that as the `shell`; to have an agent perform something give it an `action`.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: greet, agent: python, run: print("hello") }
`,
    right: `workflow:
  name: example
  tasks:
    - { name: greet, shell: python, run: print("hello") }
`,
  },
  'agent-cannot-act': {
    says: 'An agent of kind `shell` runs scripts and has no actions: write `run`, or name an agent of another kind.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: greet, agent: shell, action: greet }
`,
    right: `workflow:
  name: example
  tasks:
    - { name: greet, agent: shell, run: echo hello }
`,
  },
  'missing-program': {
    says: 'A warning of `noa validate` alone: a program that a task needs is not on the PATH of this machine: that of its `shell`, of the `command` of its agent, or what runs or builds its action in any of the languages in which there is a file. The definition may still be right for another machine; on this one the task fails when it starts, with class `spawn`.',
    wrong: `workflow:
  name: example
  tasks:
    - { name: greet, shell: pwsh, run: Write-Output hello }
`,
    right: `workflow:
  name: example
  tasks:
    - { name: greet, shell: bash, run: echo hello }
`,
    programs: ['bash'],
  },
  'without-effect': {
    says: 'A warning: the key is allowed, but changes nothing where it stands. Nothing is ignored silently.',
    wrong: `workflow:
  name: example
  stages:
    - name: build
      type: sequential
      max_parallel: 2
      tasks:
        - run: make
`,
    right: `workflow:
  name: example
  stages:
    - name: build
      type: parallel
      max_parallel: 2
      tasks:
        - run: make
`,
  },
} as const satisfies Readonly<Record<string, Explanation>>
