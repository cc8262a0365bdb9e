import type { MeaningCode } from '../codes.js'
import type { Explanation } from './explanation.js'

const withInput = (input: string): string => `workflow:
  name: greet
  inputs:
    who: ${input}
  tasks:
    - run: echo "hello $WHO"
      env: { WHO: "\${{ inputs.who }}" }
`
const action = (lines: string): string => `workflow:\n  name: greet\n  tasks:\n    - ${lines}\n`
const actions = { 'actions/greet.py': '' }

export const meaningExplanations: Readonly<Record<MeaningCode, Explanation>> = {
  'duplicate-name': {
    says: 'Two things of one kind have the same name; names ignore case, because expressions do. Stages are unique in the workflow, tasks in their stage.',
    wrong:
      'workflow:\n  name: greet\n  tasks:\n    - { name: hello, run: echo hello }\n    - { name: Hello, run: echo again }\n',
    right:
      'workflow:\n  name: greet\n  tasks:\n    - { name: hello, run: echo hello }\n    - { name: again, run: echo again }\n',
  },
  'too-many-tasks': {
    says: 'A definition may have 10,000 tasks. More are a list: loop over it.',
    wrong: 'workflow:\n  name: greet\n  tasks:\n    - &t { run: echo hello }\n    - *t # … and 10,000 more\n',
    made: (wrong) => wrong + '    - *t\n'.repeat(10_000),
    right:
      'workflow:\n  name: greet\n  stages:\n    - name: all\n      type: loop\n      loop: { times: 10000 }\n      tasks:\n        - run: echo hello\n',
  },
  'missing-agent': {
    says: 'A task with `action` needs somebody who performs it: `agent:` at the task, or `defaults: {agent: …}` of the workflow.',
    wrong: action('action: greet'),
    right: action('{ agent: python, action: greet }'),
    files: actions,
  },
  'unknown-agent': {
    says: 'The agent of a task is neither declared under `agents:` (here, in an included file, or in `agents.yml` beside the definition) nor one of those that are always there: `shell` and the languages.',
    wrong: action('{ agent: pyton, action: greet }'),
    right: action('{ agent: python, action: greet }'),
    files: actions,
  },
  'unknown-matcher': {
    says: "A matcher of `matchers` is neither built in nor a file of the repository. The built-in ones are `tsc`, `eslint`, `go`, `rust`, `python`, `gcc` and `clang`; a file holds a problem matcher in GitHub's format and is named from the repository's root.",
    wrong: `workflow:
  name: example
  tasks:
    - name: types
      run: npx tsc --noEmit
      matchers: [tcs]
`,
    right: `workflow:
  name: example
  tasks:
    - name: types
      run: npx tsc --noEmit
      matchers: [tsc]
`,
  },
  'action-not-found': {
    says: 'An agent of kind `language` performs the action `x` with the file `x.<ext>` or the folder `x/` in its folder of actions, `actions/` beside the definition by default. No such file is there for any of its languages.',
    wrong: action('{ agent: python, action: greets }'),
    right: action('{ agent: python, action: greet }'),
    files: actions,
  },
  'requires-other-version': {
    says: '`requires` names the versions of this tool that the definition works with, and this is another one.',
    wrong: 'workflow:\n  name: greet\n  requires: ">=99"\n  tasks:\n    - run: echo hello\n',
    right: 'workflow:\n  name: greet\n  requires: ">=0.1"\n  tasks:\n    - run: echo hello\n',
  },
  'input-missing': {
    says: 'An input is `required`, has no default, and the caller gave no value: `--input name=value`, `--inputs-file`, or `inputs` of the action.',
    wrong: withInput('{ required: true }'),
    right: withInput('{ required: true }'),
    inputs: { wrong: {}, right: { who: 'world' } },
  },
  'input-unknown': {
    says: 'The caller gives a value for an input that the definition does not declare.',
    wrong: withInput('{ default: world }'),
    right: withInput('{ default: world }'),
    inputs: { wrong: { whom: 'you' }, right: { who: 'you' } },
  },
  'input-invalid': {
    says: 'The value that the caller gives is not of the type of the input: a `number` is a JSON number, a `boolean` is `true` or `false`, `json` is JSON, a `choice` one of its options.',
    wrong: withInput('{ type: number }'),
    right: withInput('{ type: number }'),
    inputs: { wrong: { who: 'three' }, right: { who: '3' } },
  },
}
