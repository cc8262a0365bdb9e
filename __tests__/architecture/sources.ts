import { parseSync } from '@swc/core'

/** One import of a file, of whatever kind: `import type`, `export … from`, `await import()` and `import('x').T` count. */
export interface Import {
  readonly specifier: string
  /** The names taken, or `*` where all or an unknown part is. */
  readonly names: readonly string[]
  readonly dynamic: boolean
}

export interface Source {
  /** Relative to `src/`, with `/`. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Identifiers that the file uses as values or types, not names of members; `new Date(value)` is left out. */
  readonly identifiers: ReadonlySet<string>
  readonly hasDefaultExport: boolean
  readonly hasMathRandom: boolean
}

type Node = Readonly<Record<string, unknown>>

/** Reads one file's text; a syntax error throws, for tsc would not have let it through. */
export function readSource(path: string, text: string): Source {
  const imports: Import[] = []
  const identifiers = new Set<string>()
  let hasDefaultExport = false
  let hasMathRandom = false

  const visit = (node: Node): void => {
    switch (node['type']) {
      case 'ImportDeclaration':
        imports.push({ specifier: literal(node['source']), names: namesOf(node), dynamic: false })
        return
      case 'ExportAllDeclaration':
        imports.push({ specifier: literal(node['source']), names: ['*'], dynamic: false })
        return
      case 'ExportNamedDeclaration':
        if (node['source'])
          imports.push({ specifier: literal(node['source']), names: namesOf(node), dynamic: false })
        break
      case 'ExportDefaultDeclaration':
      case 'ExportDefaultExpression':
        hasDefaultExport = true
        break
      case 'TsImportType':
        imports.push({ specifier: literal(node['argument']), names: ['*'], dynamic: false })
        break
      case 'CallExpression':
        if (isNode(node['callee']) && node['callee']['type'] === 'Import') {
          const first = listOf(node['arguments'])[0]
          imports.push({ specifier: literal(first?.['expression']), names: ['*'], dynamic: true })
        }
        break
      case 'NewExpression':
        if (isIdentifier(node['callee'], 'Date') && listOf(node['arguments']).length > 0) {
          for (const argument of listOf(node['arguments'])) visit(argument)
          return
        }
        break
      case 'MemberExpression':
        if (isIdentifier(node['object'], 'Math') && isIdentifier(node['property'], 'random'))
          hasMathRandom = true
        break
      case 'Identifier':
        identifiers.add(String(node['value']))
        return
    }
    for (const [key, child] of Object.entries(node)) if (!isMemberName(node, key, child)) descend(child)
  }
  const descend = (child: unknown): void => {
    if (Array.isArray(child)) child.forEach(descend)
    else if (isNode(child)) visit(child)
  }

  descend(parseSync(text, { syntax: 'typescript', target: 'es2022' }).body)
  return { path, lines: lineCount(text), imports, identifiers, hasDefaultExport, hasMathRandom }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const isIdentifier = (value: unknown, name: string): boolean =>
  isNode(value) && value['type'] === 'Identifier' && value['value'] === name

/** A specifier that is no literal cannot be judged, so it is named as it would fail the rules. */
const literal = (value: unknown): string =>
  isNode(value) && value['type'] === 'StringLiteral' ? String(value['value']) : '(computed)'

const namesOf = (node: Node): readonly string[] =>
  listOf(node['specifiers']).map((specifier) => {
    const name = specifier['imported'] ?? specifier['orig'] ?? specifier['local']
    const whole =
      specifier['type'] === 'ImportNamespaceSpecifier' || specifier['type'] === 'ImportDefaultSpecifier'
    return !whole && isNode(name) ? String(name['value']) : '*'
  })

/** `x.process`, `{ process: 1 }` and `interface { process: … }` name a member, not the global. */
const isMemberName = (node: Node, key: string, child: unknown): boolean =>
  isNode(child) &&
  child['type'] === 'Identifier' &&
  ((key === 'property' && node['type'] === 'MemberExpression') || key === 'key' || key === 'label')

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
