import type { Diagnostic } from '../../diagnostic.js'
import { type Agent, agentNamed, type Language, type Task } from '../../workflow.js'
import type { ActionFile } from '../action-files.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check, CheckContext } from './check.js'
import { listed } from './names.js'

/**
 * L44: a program that is missing fails the task where it runs; whoever validates on that machine is warned. Nobody is
 * where the PATH of the machine says nothing: the definition sets its own.
 */
export const missingPrograms: Check = (context) => {
  const { hasProgram } = context.options
  if (hasProgram === undefined || setsPath(context.workflow.env)) return []
  const told = new Set<string>()
  return context.workflow.stages.flatMap((stage) =>
    setsPath(stage.env)
      ? []
      : stage.tasks.flatMap((task) => (setsPath(task.env) ? [] : judge(context, task, hasProgram, told))),
  )
}

const setsPath = (env: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(env).some((name) => name.toUpperCase() === 'PATH')

type HasProgram = (name: string) => boolean

const judge = (
  context: CheckContext,
  task: Task,
  hasProgram: HasProgram,
  told: Set<string>,
): readonly Diagnostic<DefinitionCode>[] => {
  const agent = agentNamed(context.workflow.agents, task.work.agent)?.[1]
  switch (agent?.kind) {
    case undefined:
      return []
    case 'shell':
      return judgeShell(context, task, agent, hasProgram)
    case 'process':
      return judgeProcess(context, agent, hasProgram)
    case 'language':
      return judgeLanguages(context, task, hasProgram, told)
  }
}

/** What several tasks take from one place of the file is told once: the findings are the same. */
const judgeShell = (
  { locate }: CheckContext,
  task: Task,
  agent: Agent & { readonly kind: 'shell' },
  hasProgram: HasProgram,
): readonly Diagnostic<DefinitionCode>[] => {
  if (task.work.kind !== 'run') return []
  const shell = task.work.shell ?? agent.shell
  // The default is what the machine has (L43).
  const program = shell === undefined ? undefined : onPath(shell.trim().split(/\s+/)[0])
  if (program === undefined || (SAME_AS[program] ?? [program]).some(hasProgram)) return []
  const at = locate(task.work.shell === undefined ? agent : task, ['shell'], 'value')
  return [
    missing(at, `the shell \`${program}\` is not installed here`, 'install it, or write another `shell`'),
  ]
}

const judgeProcess = (
  { locate }: CheckContext,
  agent: Agent & { readonly kind: 'process' },
  hasProgram: HasProgram,
): readonly Diagnostic<DefinitionCode>[] => {
  const program = onPath(agent.command[0])
  if (program === undefined || hasProgram(program)) return []
  const at = locate(agent, ['command', 0], 'value')
  return [
    missing(at, `there is no program \`${program}\` on the PATH here`, 'install it, or correct `command`'),
  ]
}

/** Told at the first task that asks for the action. */
const judgeLanguages = (
  { locate, written, actionFiles }: CheckContext,
  task: Task,
  hasProgram: HasProgram,
  told: Set<string>,
): readonly Diagnostic<DefinitionCode>[] => {
  const { work } = task
  if (work.kind !== 'action') return []
  const files = actionFiles[work.agent]?.[work.action] ?? []
  const key = `${work.agent}\n${work.action}`
  // An action without a file has been refused already.
  if (files.length === 0 || told.has(key)) return []
  const performs = (programs: readonly string[]): boolean =>
    programs.length === 0 || programs.some(hasProgram)
  if (files.some((file) => performs(programsOf(file)))) return []
  told.add(key)
  const looked = [...new Set(files.flatMap(programsOf))]
  const here = written(task, ['agent']) === undefined ? ['action'] : ['agent']
  return [
    missing(
      locate(task, here, 'value'),
      `nothing here can perform ${listed(files.map(({ path }) => path))}: ${listed(looked)} ${looked.length === 1 ? 'is' : 'are'} not installed`,
      'install it, or add an action file in a language that is',
    ),
  ]
}

const missing = (at: Diagnostic['at'], what: string, todo: string): Diagnostic<DefinitionCode> =>
  problem('missing-program', at, `${what}, so the task fails where it runs: ${todo}`, { severity: 'warning' })

/** A literal name that is looked up on the PATH. */
const onPath = (name: string | undefined): string | undefined =>
  name === undefined || name === '' || /[\\/"]|\$\{\{/.test(name) ? undefined : name

/** Shells that one of several programs is. */
const SAME_AS: Readonly<Partial<Record<string, readonly string[]>>> = { python: ['python', 'python3'] }

/** Any of these performs the file; none: the engine's own Node does, and whether it reads TypeScript only a start tells. */
const programsOf = ({ language, kind }: ActionFile): readonly string[] =>
  language === 'rust' ? [kind === 'folder' ? 'cargo' : 'rustc'] : PROGRAMS[language]

const PROGRAMS: Readonly<Record<Exclude<Language, 'rust'>, readonly string[]>> = {
  python: ['python3', 'python'],
  node: [],
  typescript: [],
  go: ['go'],
  ruby: ['ruby'],
  bash: ['bash'],
}
