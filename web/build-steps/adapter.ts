/**
 * Writes the finished site to `build/`: `index.js` exports Kit's server, `client/` holds the files that visitors
 * load, each also in brotli and gzip. The server process mounts it (server/site); the site never listens itself.
 */
import type { Adapter } from '@sveltejs/kit'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const out = 'build'

/** A file of our own below the site's root. */
export type BuiltFile = { name: string; content: string }

export function mountedAdapter(own: readonly (() => Promise<BuiltFile>)[]): Adapter {
  return {
    name: 'mounted-in-fastify',
    async adapt(builder) {
      rmSync(out, { recursive: true, force: true })
      builder.writeClient(`${out}/client`)
      builder.writeServer(`${out}/server`)
      builder.generateServerInstance(`${out}/index.js`, { serverDirectory: `${out}/server` })
      for (const { name, content } of await Promise.all(own.map((file) => file()))) {
        const path = join(out, 'client', name)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, content)
      }
      await builder.compress(`${out}/client`)
    },
  }
}
