import type { LanguageAgent } from '../workflow.js'
import type { Performer } from '../plan.js'
import { actionsFolder } from './environment.js'
import { compile } from './compile.js'
import { runProgram } from './program.js'
import { failed, type Perform, type Performance, type Session } from './session.js'
import { noTypeScript, typeArguments, wayOf, type Way } from './toolchains.js'
import { versionOf } from './versions.js'

/** L44: performs an action by the first of its files whose language is installed here. */
export const performLanguage =
  (agent: LanguageAgent): Perform =>
  async (session) => {
    const { order, desk } = session
    const path = desk.environments.pathOf(order)
    const find = (name: string): string | undefined => desk.programs.find(name, path)
    const missing: string[] = []
    for (const performer of order.performers) {
      let way = wayOf(performer, desk, find)
      if (way.kind === 'node-types') way = await typescriptWay(session, way)
      const done = await performBy(session, performer, way)
      if (done !== undefined) return done
      if (way.kind === 'none')
        missing.push(
          `${performer.language} (${performer.path}): looked for ${way.tried.join(', ')}; install ${way.install}`,
        )
    }
    return failed(
      agent.prefer.join(', '),
      'spawn',
      missing.length === 0
        ? `no action file was planned for ${order.node}`
        : `no language of this action is installed. ${missing.join('. ')}`,
    )
  }

/** Undefined: not with this file on this machine. What happens before the first `await` happens at once. */
async function performBy(session: Session, performer: Performer, way: Way): Promise<Performance | undefined> {
  const env = { NOA_ACTIONS_DIR: actionsFolder(session.desk.root, performer.path) }
  const by = `${performer.language} (${performer.path})`
  switch (way.kind) {
    case 'none':
    case 'node-types':
      return undefined
    case 'gone':
      return failed(by, 'spawn', way.message)
    case 'interpret':
      return runProgram(session, {
        argv: [way.program, ...way.args],
        stdin: 'none',
        by,
        env,
        ...(way.probe ? { learnMore: () => withVersion(performer, way.program, session) } : {}),
      })
    case 'build': {
      const built = await compile(session, performer, way)
      if (!built.ok) return { by, failure: built.error, outputs: {} }
      return runProgram(session, { argv: [built.value], stdin: 'none', by, env })
    }
  }
}

async function withVersion(
  { language, path }: Performer,
  program: string,
  session: Session,
): Promise<string> {
  const version = await versionOf(program, session)
  return version === undefined ? `${language} (${path})` : `${language} ${version} (${path})`
}

async function typescriptWay(
  session: Session,
  way: Extract<Way, { readonly kind: 'node-types' }>,
): Promise<Way> {
  const version = await versionOf(way.program, session)
  const args = version === undefined ? undefined : typeArguments(version, way.file)
  if (args !== undefined) return { kind: 'interpret', program: way.program, args, probe: false }
  return way.else ?? noTypeScript(version)
}
