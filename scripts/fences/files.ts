/** The files of the repository, for tests that read all of them. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const made = /^(node_modules|\.git|\.data|\.svelte-kit|build|results|test-results|\.env)$/

/** Paths from the root: what git knows or would add; in a copy without git all that is not made by a command. */
export function repositoryFiles(): string[] {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard']
  try {
    // The folder may belong to another account than the one that tests.
    const listed = execFileSync('git', ['-c', 'safe.directory=*', ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return listed
      .toString()
      .split('\n')
      .filter((file) => file !== '' && existsSync(join(root, file)))
  } catch {
    return walk(root)
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !made.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? walk(path) : [relative(root, path)]
    })
}
