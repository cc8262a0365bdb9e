import type { Diagnostic } from '../../diagnostic.js'
import { err, ok } from '../../diagnostic.js'
import type { DefinitionCode } from '../codes.js'
import { resolveInputs } from '../inputs.js'
import { loadDefinition } from '../load.js'
import type { FolderEntry, Sources } from '../sources.js'
import type { Explanation } from './explanation.js'

/** What is found in an example, as `noa validate` (and for inputs `noa run`) would tell it. */
export const findingsOfExample = (
  example: Explanation,
  which: 'wrong' | 'right',
): readonly Diagnostic<DefinitionCode>[] => {
  const text = which === 'right' ? example.right : (example.wrong ?? '')
  const made = which === 'wrong' && example.made ? example.made(text) : text
  const loaded = loadDefinition(`${ROOT}/${NAME}`, sourcesOf(example.files ?? {}, made), {
    ...OPTIONS,
    ...(example.programs && { hasProgram: (name) => example.programs?.includes(name) ?? false }),
  })
  if (!loaded.ok) return loaded.error
  if (!example.inputs) return loaded.value.warnings
  const values = resolveInputs(loaded.value.workflow, [
    { from: '`--input`', text: true, values: example.inputs[which] },
  ])
  return values.ok ? loaded.value.warnings : values.error
}

const ROOT = '/repository'
const NAME = 'unified-workflow.yml'
const OPTIONS = { cwd: ROOT, version: '1.0.0' }

/** A repository that holds the example and nothing else. */
const sourcesOf = (files: Readonly<Record<string, string>>, definition: string | Uint8Array): Sources => {
  const encoder = new TextEncoder()
  const bytes = new Map<string, Uint8Array>([
    [`${ROOT}/.git`, new Uint8Array()],
    [`${ROOT}/${NAME}`, typeof definition === 'string' ? encoder.encode(definition) : definition],
    ...Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, encoder.encode(text)] as const),
  ])
  const paths = [...bytes.keys()]
  const exists = (path: string): 'file' | 'folder' | undefined =>
    bytes.has(path) ? 'file' : paths.some((one) => one.startsWith(`${path}/`)) ? 'folder' : undefined
  return {
    read: (path) => {
      const found = bytes.get(path)
      return found ? ok(found) : err({ kind: 'missing' })
    },
    exists,
    list: (folder) => {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`))
      const names = inside.map((path) => path.slice(folder.length + 1).split('/'))
      const kinds = new Map(
        names.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'folder' : 'file'] as const),
      )
      return [...kinds].map(([name, kind]): FolderEntry => ({ name, kind }))
    },
    realPath: (path) => (exists(path) ? path : undefined),
  }
}
