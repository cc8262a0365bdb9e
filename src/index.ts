/**
 * The one entry of the bundle. `dist/cli.js` and `dist/post.js` are stubs that say who asks before they import this;
 * without one it is the runner that started the action.
 */
export const cli = async (argv: readonly string[]): Promise<number> => (await import('./cli.js')).main(argv)
export const action = async (): Promise<void> => (await import('./action.js')).main()
export const post = async (): Promise<void> => (await import('./post.js')).main()

if (Reflect.get(globalThis, Symbol.for('noa.entry')) === undefined) await action()
