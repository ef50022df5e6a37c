/**
 * Writes the finished site to `build/`: `index.js` exports Kit's server, `client/` holds the files that visitors
 * load, each also in brotli and gzip. The server process mounts it (server/site); the site never listens itself.
 */
import type { Adapter } from '@sveltejs/kit'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PageScript } from './page-script.ts'

const out = 'build'

export function mountedAdapter(script: PageScript): Adapter {
  return {
    name: 'mounted-in-fastify',
    async adapt(builder) {
      rmSync(out, { recursive: true, force: true })
      builder.writeClient(`${out}/client`)
      builder.writeServer(`${out}/server`)
      builder.generateServerInstance(`${out}/index.js`, { serverDirectory: `${out}/server` })
      const { name, code } = await script.file()
      const path = join(out, 'client', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, code)
      await builder.compress(`${out}/client`)
    },
  }
}
