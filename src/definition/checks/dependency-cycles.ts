import type { Diagnostic, Place } from '../../diagnostic.js'
import type { DefinitionCode } from '../codes.js'
import { problem } from '../problem.js'
import type { Check } from './check.js'
import { cyclesOf, type Arc } from './cycles.js'
import type { Site } from './sites.js'
import { writtenEdges } from './task-dependencies.js'
import { usesOf } from './uses.js'

/** L22, L24: stages that wait for each other. */
export const stageCycles: Check = (context) => {
  const names = context.workflow.stages.map(({ name }) => name)
  const written = context.workflow.stages.flatMap((stage, from) =>
    (stage.dependsOn ?? []).map(({ on, at }) => ({ from, on, at })),
  )
  const order = new Map(context.workflow.stages.map((stage, index) => [stage, index]))
  const read = usesOf(context, 'stages').flatMap(({ site, name, reference }) => {
    const { holder } = site
    const from = holder.kind === 'stage' || holder.kind === 'task' ? order.get(holder.stage) : undefined
    return from === undefined || name?.literal !== true
      ? []
      : [{ from, on: name.name, at: site.place(reference) }]
  })
  return findings('stage', names, written, read)
}

/** L22, L24: tasks of a parallel stage that wait for each other; elsewhere file order decides. */
export const taskCycles: Check = (context) => {
  const reads = new Map<object, { readonly site: Site; readonly on: string; readonly at: Place }[]>()
  for (const { site, name, reference } of usesOf(context, 'tasks')) {
    if (site.holder.kind !== 'task' || name?.literal !== true) continue
    const { stage } = site.holder
    const read = { site, on: name.name, at: site.place(reference) }
    const ofStage = reads.get(stage)
    if (ofStage === undefined) reads.set(stage, [read])
    else ofStage.push(read)
  }
  return context.workflow.stages.flatMap((stage) => {
    if (stage.type !== 'parallel') return []
    const order = new Map<object, number>(stage.tasks.map((task, index) => [task, index]))
    const written = stage.tasks.flatMap((task, from) =>
      writtenEdges(task).map(({ on, at }) => ({ from, on, at })),
    )
    const read = (reads.get(stage) ?? []).flatMap(({ site: { holder }, on, at }) => {
      const from = holder.kind === 'task' ? order.get(holder.task) : undefined
      return from === undefined ? [] : [{ from, on, at }]
    })
    return findings(
      'task',
      stage.tasks.map(({ name }) => name),
      written,
      read,
    )
  })
}

interface NamedEdge {
  readonly from: number
  readonly on: string
  readonly at: Place
}

const findings = (
  kind: 'stage' | 'task',
  names: readonly string[],
  written: readonly NamedEdge[],
  read: readonly NamedEdge[],
): readonly Diagnostic<DefinitionCode>[] => {
  const index = new Map(names.map((name, number) => [name.toLowerCase(), number]))
  const arc = ({ from, on, at }: NamedEdge, reference: boolean): readonly Arc[] => {
    const to = index.get(on.toLowerCase())
    return to === undefined ? [] : [{ from, to, at, reference }]
  }
  const said = written.flatMap((edge) => arc(edge, false))
  const pairs = new Set(said.map(({ from, to }) => from * names.length + to))
  // `depends_on` for the same pair decides instead (L22); of several references the first closes the cycle.
  const made = read
    .flatMap((edge) => arc(edge, true))
    .filter(({ from, to }) => {
      const pair = from * names.length + to
      return !pairs.has(pair) && pairs.add(pair)
    })
  return cyclesOf(names.length, inFileOrder([...said, ...made])).map((cycle) => finding(kind, names, cycle))
}

const finding = (
  kind: 'stage' | 'task',
  names: readonly string[],
  [first, ...others]: readonly [Arc, ...Arc[]],
): Diagnostic<DefinitionCode> => {
  const name = (node: number): string => `\`${names[node] ?? ''}\``
  const way = shortened([first, ...others].map(({ to }) => name(to))).join(' → ')
  const circle = `${name(first.from)} → ${way}`
  const related = others.slice(0, MOST_RELATED).map(({ from, to, at, reference }) => ({
    at,
    message: `${name(from)} ${reference ? 'reads' : 'depends on'} ${name(to)}`,
  }))
  return first.reference
    ? problem(
        'reference-cycle',
        first.at,
        `${kind} ${name(first.from)} would wait for itself if it read this: ${circle}; read something that ends before, or remove another link`,
        { related },
      )
    : problem(
        'dependency-cycle',
        first.at,
        `${kind} ${name(first.from)} waits for itself: ${circle}; remove one of these links`,
        { related },
      )
}

const MOST_RELATED = 20

const shortened = (names: readonly string[]): readonly string[] =>
  names.length <= 12 ? names : [...names.slice(0, 6), `${names.length - 9} more`, ...names.slice(-3)]

const inFileOrder = (arcs: readonly Arc[]): readonly Arc[] =>
  arcs.toSorted(({ at: a }, { at: b }) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  )
