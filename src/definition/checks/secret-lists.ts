import type { Diagnostic } from '../../diagnostic.js'
import type { SecretUse } from '../../workflow.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check } from './check.js'

/** L36: what a task may list under `secrets`. */
export const secretLists: Check = ({ workflow, locate }) =>
  workflow.stages.flatMap((stage) =>
    stage.tasks.flatMap((task) => {
      const seen = new Map<string, SecretUse>()
      return task.secrets.flatMap((secret): readonly Diagnostic<DefinitionCode>[] => {
        // Systems tell variables apart by case or do not; Windows does not.
        const before = seen.get(secret.variable.toUpperCase())
        seen.set(secret.variable.toUpperCase(), before ?? secret)
        if (before !== undefined)
          return [
            problem('duplicate-secret', secret.at, `\`${secret.variable}\` stands here twice: keep one`, {
              related: [{ at: before.at, message: 'the first time' }],
            }),
          ]
        const wrongName = reserved(secret.name) && !sameText(secret.name, 'GITHUB_TOKEN')
        if (wrongName)
          return [
            problem(
              'reserved-variable',
              secret.at,
              `no secret is named \`${secret.name}\`: names that begin with ${prefixOf(secret.name)} belong to ${ownerOf(secret.name)}`,
            ),
          ]
        const inEnv = Object.keys(task.env).find((name) => sameText(name, secret.variable))
        if (inEnv !== undefined)
          return [
            problem(
              'duplicate-secret',
              locate(task, ['env', inEnv], 'key'),
              `\`${inEnv}\` is a variable from \`secrets\` already: delete it here, or give the secret another variable, as \`{OTHER: ${secret.name}}\``,
              { related: [{ at: secret.at, message: 'the secret' }] },
            ),
          ]
        return reserved(secret.variable) && !sameText(secret.variable, 'GITHUB_TOKEN')
          ? [
              problem(
                'reserved-variable',
                secret.at,
                `\`${secret.variable}\` cannot hold a secret: names that begin with ${prefixOf(secret.variable)} belong to ${ownerOf(secret.variable)}`,
              ),
            ]
          : []
      })
    }),
  )

const sameText = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase()
const reserved = (name: string): boolean => /^(?:GITHUB|RUNNER|NOA|ACTIONS)_/i.test(name)
const prefixOf = (name: string): string => `\`${(/^[^_]*_/.exec(name)?.[0] ?? '').toUpperCase()}\``
const ownerOf = (name: string): string => (/^NOA_/i.test(name) ? 'this tool' : 'GitHub')
