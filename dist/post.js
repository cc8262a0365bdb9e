globalThis[Symbol.for('noa.entry')] = 'post'
const { post } = await import('./index.js')
await post()
