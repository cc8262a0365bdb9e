import { readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'

/** What a repository's own files say of itself; no program is started for it. */
export interface GitFacts {
  /** The commit that is checked out. */
  readonly sha?: string
  /** `refs/heads/main`; absent on a detached head. */
  readonly ref?: string
  /** `owner/name` of the remote `origin`, where it is on GitHub. */
  readonly repository?: string
}

/** Reads the facts of the repository at `root`; all absent where there is none. */
export function gitFacts(root: string): GitFacts {
  const git = gitFolder(root)
  if (git === undefined) return {}
  const head = read(join(git, 'HEAD'))?.trim()
  const common = commonFolder(git)
  const ref = head?.startsWith('ref: ') === true ? head.slice(5) : undefined
  const sha = ref === undefined ? head : resolve(common, ref)
  const repository = origin(read(join(common, 'config')) ?? '')
  return {
    ...(sha !== undefined && /^[0-9a-f]{40,64}$/.test(sha) ? { sha } : {}),
    ...(ref === undefined ? {} : { ref }),
    ...(repository === undefined ? {} : { repository }),
  }
}

/** A work tree's `.git` is a file that names the folder. */
function gitFolder(root: string): string | undefined {
  const path = join(root, '.git')
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return undefined
  if (found.isDirectory()) return path
  const named = /^gitdir: (.+)$/m.exec(read(path) ?? '')?.[1]
  return named === undefined ? undefined : isAbsolute(named) ? named : join(dirname(path), named)
}

function commonFolder(git: string): string {
  const common = read(join(git, 'commondir'))?.trim()
  return common === undefined ? git : isAbsolute(common) ? common : join(git, common)
}

function resolve(git: string, ref: string): string | undefined {
  const loose = read(join(git, ref))?.trim()
  if (loose !== undefined) return loose
  const packed = (read(join(git, 'packed-refs')) ?? '').split('\n').find((line) => line.endsWith(` ${ref}`))
  return packed?.split(' ')[0]
}

function origin(config: string): string | undefined {
  const section = /\[remote "origin"\]([^[]*)/.exec(config)?.[1]
  const url = section === undefined ? undefined : /^\s*url\s*=\s*(\S+)/m.exec(section)?.[1]
  return url === undefined ? undefined : /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1]
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
