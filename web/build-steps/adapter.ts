/**
 * Writes the finished site to `build/`: `index.js` exports Kit's server, `client/` holds the files that visitors
 * load, each also in brotli and gzip. The server process mounts it (server/site); the site never listens itself.
 * A second language comes after the first: its server, which knows the names of its files, in a folder of its own, and its
 * files beside the others (their names hold a hash of what is in them).
 */
import type { Adapter } from '@sveltejs/kit'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defaultLocale, type Locale } from '@stapwijzer/shared/text/locale.ts'

const built = 'build'

/** A file of our own below the site's root. */
export type BuiltFile = { name: string; content: string }

export function mountedAdapter(locale: Locale, own: readonly (() => Promise<BuiltFile>)[]): Adapter {
  return {
    name: 'mounted-in-fastify',
    async adapt(builder) {
      const out = locale === defaultLocale ? built : join(built, locale)
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
      if (out === built) return
      cpSync(`${out}/client`, `${built}/client`, { recursive: true })
      rmSync(`${out}/client`, { recursive: true })
    },
  }
}
