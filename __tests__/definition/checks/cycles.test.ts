import { describe, expect, it } from '@jest/globals'
import { array, assert, boolean, constant, integer, nat, property, record } from 'fast-check'
import { type Arc, cyclesOf } from '../../../src/definition/checks/cycles.js'

const at = { file: 'f', line: 1, column: 1, end: { line: 1, column: 1 } }
const arc = (from: number, to: number, reference = false): Arc => ({ from, to, at, reference })

const graphs = integer({ min: 1, max: 8 }).chain((nodes) =>
  record({
    nodes: constant(nodes),
    arcs: array(
      record({ from: nat(nodes - 1), to: nat(nodes - 1), reference: boolean() }).map(
        ({ from, to, reference }) => arc(from, to, reference),
      ),
      { maxLength: 16 },
    ),
  }),
)

/** Whether a node can reach itself, judged by removing nodes that nothing points from. */
const isAcyclic = (nodes: number, arcs: readonly Arc[]): boolean => {
  let live = new Set(Array.from({ length: nodes }, (_, node) => node))
  for (;;) {
    const next = new Set(
      [...live].filter((node) => arcs.some(({ from, to }) => from === node && live.has(to))),
    )
    if (next.size === live.size) return live.size === 0
    live = next
  }
}

describe('cycles', () => {
  it('L24 a cycle comes with its first arc first, and the shortest way back', () => {
    const arcs = [arc(0, 1), arc(1, 2), arc(2, 3), arc(3, 0), arc(2, 0)]
    const [first] = cyclesOf(4, arcs)
    expect(first?.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ])
  })

  it('L22 a cycle that a reference closes is reported at the reference', () => {
    const [first] = cyclesOf(2, [arc(0, 1), arc(1, 0, true)])
    expect(first?.[0].reference).toBe(true)
  })

  it('property L24: each finding is a closed way, and without the reported arcs no cycle is left', () => {
    assert(
      property(graphs, ({ nodes, arcs }) => {
        const cycles = cyclesOf(nodes, arcs)
        for (const cycle of cycles) {
          for (const [index, { to }] of cycle.entries())
            expect(cycle[(index + 1) % cycle.length]?.from).toBe(to)
          expect(cycle.every((one) => arcs.includes(one))).toBe(true)
        }
        const cut = new Set(cycles.map(([first]) => first))
        expect(cut.size).toBe(cycles.length)
        expect(
          isAcyclic(
            nodes,
            arcs.filter((one) => !cut.has(one) && one.from !== one.to),
          ),
        ).toBe(true)
      }),
    )
  })
})
