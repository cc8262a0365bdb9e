import { describe, expect, it } from '@jest/globals'
import { play, type Story } from '../rig/play.js'
import type { Told } from '../rig/told.js'

/** A loop `s` with one task `t`; `loop` is what stands in `loop: {…}`. The file's line 7 is the loop's. */
const loop = (loop_: string, story: Story = {}, more = ''): Promise<Told> =>
  play(
    `
    inputs: { list: { type: json }, n: { type: json } }
    stages:
      - name: s
        type: loop
        loop: { ${loop_} }
        ${more}
        tasks: [{ name: t, run: x, with: { item: "\${{ loop.item }}" } }]
  `,
    { inputs: { list: ['a', 'b', 'c'], n: 3 }, ...story },
  )

const items = (told: Told): readonly unknown[] => {
  const found = told.outputsOf('s')['items']
  return Array.isArray(found) ? found : []
}

describe('L13 what a loop goes over', () => {
  it('L13 `for_each` over a list, one iteration after another', async () => {
    const told = await loop('for_each: [x, y]')
    expect(told.starts).toEqual(['s[0].t', 's[1].t'])
    expect(told.startOf('s[1].t')).toBe(1000)
    expect(told.orderOf('s[1].t').with).toEqual({ item: 'y' })
    expect(told.orderOf('s[1].t').loop).toEqual({ index: 1, key: '1', item: 'y' })
  })

  it('L13 `for_each` over an object: its names are the keys', async () => {
    const told = await loop('for_each: { eu: 1, us: 2 }')
    expect(told.starts).toEqual(['s[eu].t', 's[us].t'])
    expect(told.orderOf('s[us].t').loop).toEqual({ index: 1, key: 'us', item: 2 })
  })

  it('L13 `for_each` over an expression', async () => {
    const told = await loop('for_each: "${{ inputs.list }}"')
    expect(told.starts).toEqual(['s[0].t', 's[1].t', 's[2].t'])
  })

  it('L13 `for_each` of what is neither list nor object fails the stage (class input)', async () => {
    const told = await loop('for_each: "${{ inputs.n }}"')
    expect(told.classOf('s')).toBe('input')
    expect(told.reasonOf('s')).toBe(
      '`for_each` must be a list or an object, and it is 3 (unified-workflow.yml:7)',
    )
    expect(told.starts).toEqual([])
  })

  it('L13 `times`, 0 too where an expression says so', async () => {
    expect((await loop('times: 2')).starts).toEqual(['s[0].t', 's[1].t'])
    const none = await loop('times: "${{ inputs.n }}"', { inputs: { list: [], n: 0 } })
    expect(none.starts).toEqual([])
    expect(none.statusOf('s')).toBe('succeeded')
  })

  it('L13 `matrix`: the product, the last axis fastest, keys joined by `-`', async () => {
    const told = await loop('matrix: { os: [linux, mac], node: [20, 22] }')
    expect(told.starts).toEqual(['s[linux-20].t', 's[linux-22].t', 's[mac-20].t', 's[mac-22].t'])
    expect(told.orderOf('s[mac-20].t').with).toEqual({ item: { os: 'mac', node: 20 } })
  })

  it('L13 `exclude` and `include` by GitHub’s rules (their documentation’s example)', async () => {
    const told = await loop(
      'matrix: { fruit: [apple, pear], animal: [cat, dog], include: [{ color: green }, { color: pink, animal: cat }, { fruit: apple, shape: circle }, { fruit: banana }, { fruit: banana, animal: cat }] }',
    )
    expect(told.starts.slice(0, 2)).toEqual(['s[apple-cat-pink-circle].t', 's[apple-dog-green-circle].t'])
    const list = told.run.byName.get('s')?.loop?.listed?.items
    expect(list).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ])
    const less = await loop(
      'matrix: { os: [linux, mac], node: [20, 22], exclude: [{ os: mac, node: 20 }, { os: bsd }] }',
    )
    expect(less.starts).toEqual(['s[linux-20].t', 's[linux-22].t', 's[mac-22].t'])
  })

  it('L13 an axis may be an expression; one that is no list fails the stage', async () => {
    expect((await loop('matrix: { a: "${{ inputs.list }}" }')).starts).toHaveLength(3)
    const wrong = await loop('matrix: { a: "${{ inputs.n }}" }')
    expect(wrong.reasonOf('s')).toBe('`matrix.a` must be a list (unified-workflow.yml:7)')
  })

  it('L13 an empty list: the stage succeeds with no iteration', async () => {
    const told = await loop('for_each: "${{ inputs.list }}"', { inputs: { list: [], n: 0 } })
    expect(told.statusOf('s')).toBe('succeeded')
    expect(items(told)).toEqual([])
  })

  it('L13 the body runs in order for each iteration, as a sequential stage', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: loop
          loop: { times: 2, on_item_failure: continue }
          tasks: [{ name: a, run: x }, { name: b, run: x }, { name: c, run: x, if: always() }]
    `,
      { tasks: { 's[0].a': { exit: 1 } } },
    )
    expect(told.starts).toEqual(['s[0].a', 's[0].c', 's[1].a', 's[1].b', 's[1].c'])
    expect(told.reasonOf('s[0].b')).toBe('a failed before it (unified-workflow.yml:7)')
  })
})

describe('L13 keys', () => {
  it('L13 `key` names the iterations', async () => {
    const told = await loop('for_each: [{ id: p }, { id: q }], key: loop.item.id')
    expect(told.starts).toEqual(['s[p].t', 's[q].t'])
  })

  it.each([
    [
      'are unique',
      "'same'",
      'items 0 and 1 have the same key `same`; give the loop a `key` that tells them apart',
    ],
    ['are not empty', "''", 'item 0 has an empty key; give the loop a `key`'],
    ['are strings', 'loop.index', '`key` of item 0 must be a string, and it is 0'],
    ['have a value', 'loop.item.a.b', ''],
  ])('L13 keys %s, else the stage fails (class input) before any body runs', async (_, key, reason) => {
    const told = await loop(`for_each: "\${{ inputs.list }}", key: "${key}"`)
    expect(told.classOf('s')).toBe('input')
    expect(told.reasonOf('s')).toContain(reason)
    expect(told.starts).toEqual([])
  })
})

describe('L13 `while` and `until`', () => {
  it('L13 `while` is judged before, and reads `loop.previous.tasks` (null at first)', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: loop
          loop: { while: loop.previous == null || loop.previous.tasks.t.outputs.more == 'yes' }
          tasks: [{ name: t, run: x }]
    `,
      {
        tasks: {
          's.t': [{ outputs: { more: 'yes' } }, { outputs: { more: 'no' } }],
          's[1].t': { outputs: { more: 'no' } },
        },
      },
    )
    expect(told.starts).toEqual(['s[0].t', 's[1].t'])
    expect(told.statusOf('s')).toBe('succeeded')
  })

  it('L13 a `while` that is false at first: no iteration, and the stage succeeded', async () => {
    const told = await loop('while: "false"')
    expect(told.starts).toEqual([])
    expect(told.statusOf('s')).toBe('succeeded')
  })

  it('L13 `until` is judged after, and reads the iteration that has just ended as `tasks`', async () => {
    const told = await play(
      `
      stages:
        - name: s
          type: loop
          loop: { until: tasks.t.outputs.done == 'yes' }
          tasks: [{ name: t, run: x }]
    `,
      { tasks: { 's.t': { outputs: { done: 'no' } }, 's[2].t': { outputs: { done: 'yes' } } } },
    )
    expect(told.starts).toEqual(['s[0].t', 's[1].t', 's[2].t'])
    expect(told.status).toBe('succeeded')
  })

  it('L13 L42 a condition without a value fails the stage (class input)', async () => {
    const told = await loop('until: tasks.t.outputs.nothing')
    expect(told.classOf('s')).toBe('input')
    expect(told.reasonOf('s')).toContain(
      '`until` (unified-workflow.yml:7) has no value: task `s[0].t` has no output',
    )
  })
})

describe('L13 bounds', () => {
  it('L13 a list over `max_iterations` fails the stage (class bound) before any body runs', async () => {
    const told = await loop('for_each: "${{ inputs.list }}", max_iterations: 2')
    expect(told.classOf('s')).toBe('bound')
    expect(told.reasonOf('s')).toBe(
      'the loop has 3 items, more than `max_iterations: 2` (unified-workflow.yml:7)',
    )
    expect(told.starts).toEqual([])
  })

  it('L13 `until` and `while` that go on stop at `max_iterations`, 100 by default', async () => {
    const until = await loop('until: "false", max_iterations: 2')
    expect(until.starts).toHaveLength(2)
    expect(until.classOf('s')).toBe('bound')
    expect(until.reasonOf('s')).toBe(
      '`until` did not hold within `max_iterations: 2` (unified-workflow.yml:7)',
    )
    const goesOn = await loop('while: "true"')
    expect(goesOn.starts).toHaveLength(100)
    expect(goesOn.reasonOf('s')).toContain('`while` still held after `max_iterations: 100`')
  })

  it('L13 a `while` that ends on its bound does not fail', async () => {
    const told = await loop('while: loop.index < 2, max_iterations: 2, max_duration: 2s')
    expect(told.starts).toHaveLength(2)
    expect(told.statusOf('s')).toBe('succeeded')
  })

  it('L13 `max_duration` is judged between iterations', async () => {
    const told = await loop('for_each: "${{ inputs.list }}", max_duration: 1500ms')
    expect(told.starts).toEqual(['s[0].t', 's[1].t'])
    expect(told.statusOf('s[1].t')).toBe('succeeded')
    expect(told.classOf('s')).toBe('bound')
    expect(told.reasonOf('s')).toContain('the loop ran longer than `max_duration` (1.5s)')
  })

  it('L13 `max_duration` is 1h for `until` by default', async () => {
    const told = await loop('until: "false"', { tasks: { 's.t': { takes: 40 * 60_000 } } })
    expect(told.starts).toHaveLength(2)
    expect(told.reasonOf('s')).toContain('`max_duration` (3600s)')
  })

  it('L13 what is done within its bounds has not failed by them', async () => {
    const told = await loop('for_each: [x, y], max_iterations: 2, max_duration: 1500ms')
    expect(told.statusOf('s')).toBe('succeeded')
  })
})

describe('L13 pauses', () => {
  it('L13 `interval` passes between two iterations, growing by `backoff` up to `max_interval`', async () => {
    const told = await loop('times: 5, interval: 10s, backoff: { factor: 2, max_interval: 30s }')
    const starts = [0, 1, 2, 3, 4].map((index) => told.startOf(`s[${index}].t`))
    expect(starts).toEqual([0, 11_000, 32_000, 63_000, 94_000])
  })

  it('L13 an iteration that `where` skipped is none to wait for', async () => {
    const told = await loop('times: 4, interval: 10s, where: loop.index != 0 && loop.index != 2')
    expect([told.startOf('s[1].t'), told.startOf('s[3].t')]).toEqual([0, 11_000])
  })

  it('L13 a pause is no longer than `max_duration` allows', async () => {
    const told = await loop('until: "false", interval: 10m, max_duration: 1m')
    expect(told.endOf('s')).toBe(60_000)
    expect(told.classOf('s')).toBe('bound')
  })
})

describe('L13 the rest', () => {
  it('L13 `where`: false skips the iteration, with a reason', async () => {
    const told = await loop("for_each: [a, b, c], where: loop.item != 'b'")
    expect(told.starts).toEqual(['s[0].t', 's[2].t'])
    expect(told.statuses('s[1]', 's[1].t')).toEqual({ 's[1]': 'skipped', 's[1].t': 'skipped' })
    expect(told.reasonOf('s[1].t')).toBe("`where` was false: `loop.item != 'b'` (unified-workflow.yml:7)")
    expect(items(told)[1]).toEqual({ key: '1', status: 'skipped', outputs: {} })
  })

  it('L13 S2 all iterations skipped: the stage is skipped', async () => {
    const told = await loop('for_each: [a], where: "false"')
    expect(told.statusOf('s')).toBe('skipped')
    expect(told.reasonOf('s')).toContain('`where` was false')
  })

  it('L13 `as` adds a second name of the item', async () => {
    const told = await play(`
      stages:
        - name: s
          type: loop
          loop: { for_each: [p], as: pkg }
          tasks:
            - name: t
              run: x
              with:
                a: "\${{ loop.pkg }}"
                b: "\${{ loop.item }}"
                c: "\${{ loop.index }}"
                d: "\${{ loop.key }}"
                e: "\${{ loop.first }}"
                f: "\${{ loop.last }}"
    `)
    expect(told.orderOf('s[0].t').with).toEqual({ a: 'p', b: 'p', c: 0, d: '0', e: true, f: true })
  })

  it('L13 `max_parallel` iterations at a time, 1 by default', async () => {
    expect((await loop('times: 5')).mostAtOnce()).toBe(1)
    const told = await loop('times: 5, max_parallel: 2')
    expect(told.mostAtOnce()).toBe(2)
    expect(told.endOf('s')).toBe(3000)
  })

  it('L13 `break_if` ends the loop after an iteration, and reads its tasks', async () => {
    const told = await loop("for_each: [a, b, c], break_if: tasks.t.outputs.enough == 'yes'", {
      tasks: { 's.t': { outputs: { enough: 'no' } }, 's[1].t': { outputs: { enough: 'yes' } } },
    })
    expect(told.starts).toEqual(['s[0].t', 's[1].t'])
    expect(told.statusOf('s')).toBe('succeeded')
    expect(told.statusOf('s[2].t')).toBe('skipped')
    expect(told.reasonOf('s[2].t')).toBe('`break_if` held after iteration 1 (unified-workflow.yml:7)')
    expect(items(told)).toHaveLength(3)
  })

  it('L13 `on_item_failure` is `stop` when serial; the rest is omitted', async () => {
    const told = await loop('for_each: [a, b, c]', { tasks: { 's[1].t': { exit: 1 } } })
    expect(told.starts).toEqual(['s[0].t', 's[1].t'])
    expect(told.statuses('s', 's[2]', 's[2].t')).toEqual({
      s: 'failed',
      's[2]': 'omitted',
      's[2].t': 'omitted',
    })
    expect(told.reasonOf('s[2]')).toBe('iteration 1 failed (unified-workflow.yml:5)')
    expect(told.reasonOf('s')).toContain('iteration 1 failed')
  })

  it('L13 and `continue` when parallel; the stage fails either way', async () => {
    const told = await loop('for_each: [a, b, c], max_parallel: 2', { tasks: { 's[0].t': { exit: 1 } } })
    expect(told.starts).toHaveLength(3)
    expect(told.statusOf('s')).toBe('failed')
    const serial = await loop('for_each: [a, b], on_item_failure: continue', {
      tasks: { 's[0].t': { exit: 1 } },
    })
    expect(serial.starts).toHaveLength(2)
    const stops = await loop('times: 5, max_parallel: 2, on_item_failure: stop', {
      tasks: { 's[0].t': { exit: 1 }, 's[1].t': { takes: 5000 } },
    })
    expect(stops.starts).toEqual(['s[0].t', 's[1].t'])
    expect(stops.statusOf('s[1]')).toBe('succeeded')
  })

  it('L13 `collect` gives lists in item order, null for an item without that value, also when the stage failed', async () => {
    const told = await loop('times: 3, max_parallel: 3, collect: { v: tasks.t.outputs.v, k: loop.key }', {
      tasks: {
        's[0].t': { takes: 3000, outputs: { v: 'zero' } },
        's[1].t': { exit: 1 },
        's[2].t': { takes: 500, outputs: { v: 'two' } },
      },
    })
    expect(told.statusOf('s')).toBe('failed')
    expect(told.outputsOf('s')).toEqual({
      v: ['zero', null, 'two'],
      k: ['0', '1', '2'],
      items: [
        { key: '0', status: 'succeeded', outputs: { v: 'zero', k: '0' } },
        { key: '1', status: 'failed', outputs: { k: '1' } },
        { key: '2', status: 'succeeded', outputs: { v: 'two', k: '2' } },
      ],
    })
  })

  it('L13 `items` of a loop that was stopped has all of them', async () => {
    const told = await loop('for_each: [a, b, c], collect: { v: tasks.t.outputs.v }', {
      tasks: { 's[0].t': { exit: 1 } },
    })
    expect(told.outputsOf('s')).toEqual({
      v: [null, null, null],
      items: [
        { key: '0', status: 'failed', outputs: {} },
        { key: '1', status: 'omitted', outputs: {} },
        { key: '2', status: 'omitted', outputs: {} },
      ],
    })
  })

  it('L13 S5 `fail_fast` of a loop counts tasks: no further iteration starts', async () => {
    const told = await loop(
      'times: 4, max_parallel: 2',
      { tasks: { 's[0].t': { exit: 1 }, 's[1].t': { takes: 3000 } } },
      'fail_fast: true',
    )
    expect(told.starts).toEqual(['s[0].t', 's[1].t'])
    expect(told.statuses('s[1]', 's[2]', 's[3].t')).toEqual({
      's[1]': 'succeeded',
      's[2]': 'omitted',
      's[3].t': 'omitted',
    })
    expect(told.reasonOf('s[2]')).toBe('`fail_fast`: t failed (unified-workflow.yml:9)')
  })
})
