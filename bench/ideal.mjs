// What an order of tasks is worth when starting them costs nothing: list scheduling on a clock that is only a number.

/** Higher is earlier. By the longest path that is left, in time or in steps, or by the place in the file. */
export function ranks(nodes) {
  const followers = new Map(nodes.map(({ name }) => [name, []]))
  for (const node of nodes) for (const need of node.needs) followers.get(need).push(node.name)
  const time = new Map()
  const steps = new Map()
  for (const { name, ms } of nodes.toReversed()) {
    const longest = (of) => Math.max(0, ...followers.get(name).map((each) => of.get(each)))
    time.set(name, ms + longest(time))
    steps.set(name, 1 + longest(steps))
  }
  return { time, steps, file: new Map(nodes.map(({ name }, at) => [name, -at])) }
}

/** When the last task ends, in milliseconds. */
export function idealMs(nodes, slots, rank) {
  const left = new Map(nodes.map(({ name, needs }) => [name, needs.length]))
  let ready = nodes.filter(({ needs }) => needs.length === 0)
  let running = []
  let now = 0
  while (ready.length + running.length > 0) {
    ready = ready.toSorted((a, b) => rank.get(b.name) - rank.get(a.name))
    for (const node of ready.splice(0, slots - running.length)) running.push({ ends: now + node.ms, node })
    running = running.toSorted((a, b) => a.ends - b.ends)
    const [{ ends, node }] = running.splice(0, 1)
    now = ends
    for (const other of nodes.filter(({ needs }) => needs.includes(node.name))) {
      left.set(other.name, left.get(other.name) - 1)
      if (left.get(other.name) === 0) ready.push(other)
    }
  }
  return now
}
