/** One hash over everything the built site is made from: the same hash means the build can stay. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const sources = [
  'pnpm-lock.yaml',
  'web/package.json',
  'web/vite.config.ts',
  'web/build-steps',
  'web/src',
  'web/static',
  'shared/domain',
  'shared/api',
  'shared/text',
]

function filesOf(path: string): string[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory()
          ? filesOf(`${path}/${entry.name}`)
          : /\.test\.ts$/.test(entry.name)
            ? []
            : [`${path}/${entry.name}`],
      )
  } catch {
    return [path]
  }
}

export function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('base64url').slice(0, 16)
}
