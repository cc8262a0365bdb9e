import type { GrammarCode } from '../codes.js'
import type { Explanation } from './explanation.js'

const task = (lines: string): string => `workflow:
  name: greet
  tasks:
    - run: echo hello
${lines.replaceAll(/^/gm, '      ')}
`

export const grammarExplanations: Readonly<Record<GrammarCode, Explanation>> = {
  'unknown-key': {
    says: 'The language has no such key here. Nothing is ignored silently: a misspelt `depends_on` would change what runs. Where the key is only written otherwise (`depends-on`), `noa validate --fix` mends it.',
    wrong: task('timeot: 5m'),
    right: task('timeout: 5m'),
  },
  'uses-not-callable': {
    says: 'A definition cannot call GitHub actions: it also runs where there is no runner. Put the action into a step of the job before the workflow, or name a composite action in `orchestration.setup`.',
    wrong: 'workflow:\n  name: greet\n  tasks:\n    - uses: actions/checkout@v4\n',
    right: task('timeout: 5m'),
  },
  'missing-key': {
    says: 'A key that must stand is not there.',
    wrong: 'workflow:\n  tasks:\n    - run: echo hello\n',
    right: task('timeout: 5m'),
  },
  'exclusive-keys': {
    says: 'Two keys stand together of which only one can hold.',
    wrong: task('agent: node\naction: greet'),
    right: 'workflow:\n  name: greet\n  tasks:\n    - { agent: node, action: greet }\n',
    files: { 'actions/greet.mjs': '' },
  },
  'wrong-type': {
    says: 'A value has another type than the key takes: a text where a list belongs, a number where `true` or `false` belongs. YAML 1.2 reads `yes`, `no`, `on` and `off` as texts.',
    wrong: task('id_token: yes'),
    right: task('id_token: true'),
  },
  'invalid-value': {
    says: 'A value has the right type, and is none of those that the key takes.',
    wrong: task('on_failure: ignore'),
    right: task('on_failure: degrade'),
  },
  'invalid-name': {
    says: 'Names of stages, tasks, inputs, outputs, resources and agents begin with a letter or `_` and go on with letters, digits, `_` and `-`, so that expressions can speak of them.',
    wrong: task('name: say hello'),
    right: task('name: say-hello'),
  },
  'invalid-duration': {
    says: 'A duration is `500ms`, `30s`, `5m`, `1h30m`, or a number of seconds, and greater than 0.',
    wrong: task('timeout: 5 minutes'),
    right: task('timeout: 5m'),
  },
  'invalid-size': {
    says: 'A size is `512Ki`, `1Mi`, `2Gi`, or a number of bytes, and greater than 0.',
    wrong: task('outputs: { text: { max_size: 1MB } }'),
    right: task('outputs: { text: { max_size: 1Mi } }'),
  },
  'not-supported-yet': {
    says: 'The key is part of the language, but this version cannot do what it asks for. It is refused, since a workflow that silently does less than its file says is worse than one that does not start. Delete it for now; it comes in a later version.',
    wrong: task('retry: 3'),
    right: task('timeout: 5m'),
  },
}
