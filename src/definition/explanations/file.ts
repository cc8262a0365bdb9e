import type { FileCode } from '../codes.js'
import type { Explanation } from './explanation.js'

const small = `workflow:
  name: greet
  tasks:
    - run: echo hello
`
const shared = { 'shared/agents.yml': 'agents:\n  greeter: { kind: process, command: [./greet] }\n' }
const includes = (path: string): string => `include: [${path}]
workflow:
  name: greet
  tasks:
    - { agent: greeter, action: hello }
`

export const fileExplanations: Readonly<Record<FileCode, Explanation>> = {
  'definition-not-found': {
    says: 'No definition was named, and none stands in the working directory or a folder above it; or the named file is not there. `noa init` writes a first one.',
    right: small,
  },
  'file-unreadable': {
    says: 'The path names a folder, or the system refuses to read the file. Name a file, and check its permissions.',
    right: small,
  },
  'file-too-large': {
    says: 'A definition may have 1 MiB. A larger one holds data: put that into files that tasks read, or parts of it into files under `include:`.',
    wrong: `${small}# … and a million bytes more\n`,
    made: (wrong) => wrong + '#'.repeat(1024 * 1024),
    right: small,
  },
  'not-utf8': {
    says: 'The file holds bytes that are no UTF-8. Editors call it an encoding: save the file as UTF-8.',
    wrong: small.replace('hello', 'grüß dich'),
    made: (wrong) => Uint8Array.from(wrong, (character) => character.charCodeAt(0)),
    right: small.replace('hello', 'grüß dich'),
  },
  'forbidden-character': {
    says: 'YAML forbids control characters such as NUL or escape. They are invisible, come from copying out of a terminal, and can hide what a script does. Delete the character, or write it as an escape in double quotes.',
    wrong: small.replace('hello', 'hel\u0007lo'),
    right: small.replace('echo hello', '"echo hel\\u0007lo"'),
  },
  'empty-file': {
    says: 'The file is empty, or holds comments alone. `noa init` writes a first definition.',
    wrong: '# nothing here yet\n',
    right: small,
  },
  'several-documents': {
    says: 'A line `---` begins a second YAML document, and a definition is one. Put the second into a file of its own.',
    wrong: `${small}---\nworkflow:\n  name: second\n`,
    right: small,
  },
  'yaml-syntax': {
    says: 'The file is no YAML, so that nothing in it can be judged yet. Most often an indentation is off, a quote is not closed, or a text with `: ` in it needs quotes.',
    wrong: small.replace('echo hello', 'echo "result: $x" : done'),
    right: small.replace('echo hello', '\'echo "result: $x" : done\''),
  },
  'yaml-tag': {
    says: 'YAML tags (`!!str`, `!custom`) choose types in other tools, and in some they run code. Here the grammar says what a value is, so none is taken. Quotes make a text.',
    wrong: small.replace('echo hello', '!!str echo hello'),
    right: small,
  },
  'too-deep': {
    says: 'Lists and maps stand more than 50 levels deep, which no definition needs: brackets are not closed, or the file was made to harm.',
    wrong: small.replace('echo hello', '[[[…'),
    made: (wrong) => wrong.replace('[[[…', '['.repeat(60)),
    right: small,
  },
  'too-many-values': {
    says: 'The file is within 1 MiB but made of so many small values that reading it would take seconds. Put data into files that tasks read.',
    wrong: `x-data: [1, 2, 3, …]\n${small}`,
    made: (wrong) => wrong.replace('…', '1,'.repeat(400_000)),
    right: small,
  },
  'alias-expansion': {
    says: 'With its aliases (`*name`) written out, the file would be more than 100 times as long: aliases of aliases multiply. A few lines can so fill any memory.',
    wrong: `x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]
x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
${small}`,
    right: `x-a: &a [lol, lol]\nx-b: [*a, *a]\n${small}`,
  },
  'unknown-alias': {
    says: 'An alias (`*name`) has no anchor (`&name`) above it, or stands inside of what it refers to. A text that begins with `*` needs quotes.',
    wrong: small.replace('echo hello', '*hello'),
    right: small.replace('echo hello', '"*hello"'),
  },
  'merge-not-map': {
    says: '`<<` merges the keys of other maps into this one, so it takes a map, or a list of maps.',
    wrong: small.replace('- run', '- <<: [quiet]\n      run'),
    right: `x-quiet: &quiet { shell: sh }\n${small.replace('- run', '- <<: *quiet\n      run')}`,
  },
  'duplicate-key': {
    says: 'A key stands twice in one map. Many YAML tools silently keep the last; here you choose.',
    wrong: `${small}      shell: bash\n      shell: sh\n`,
    right: `${small}      shell: sh\n`,
  },
  'reserved-key': {
    says: '`__proto__`, `constructor` and `prototype` have a meaning in JavaScript and are lost in GitHub’s expressions, so no key may be called so.',
    wrong: `${small}      env: { __proto__: x }\n`,
    right: `${small}      env: { PROTO: x }\n`,
  },
  'key-not-text': {
    says: 'YAML allows lists and maps as keys; a definition does not. Most often `{{ x }}` stands without quotes.',
    wrong: `${small}      env: { {A: 1}: x }\n`,
    right: `${small}      env: { A: x }\n`,
  },
  'include-not-found': {
    says: 'An included file is not there. A path counts from the folder of the definition, and with a `/` in front from the repository’s root.',
    wrong: includes('agents/all.yml'),
    right: includes('shared/agents.yml'),
    files: shared,
  },
  'path-outside': {
    says: 'A path leads out of the repository, maybe by a link. What a definition is made of stands in its repository, so that a commit says all of it.',
    wrong: includes('../other/agents.yml'),
    right: includes('shared/agents.yml'),
    files: shared,
  },
}
