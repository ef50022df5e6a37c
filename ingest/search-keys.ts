/** `npm run search -- keys`: the keys that server and worker need of Meilisearch, printed or each in a file of its own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scopedKeys } from '@stapwijzer/shared/search/meili/api-keys.ts'
import { meiliClient } from '@stapwijzer/shared/search/meili/client.ts'
import { UsageError } from './cli-arguments.ts'
import type { Config } from './config.ts'

/** Gives what to print. With a folder: nothing secret is printed, the keys lie there readable by their owner only. */
export async function makeKeys(
  { MEILI_URL: url, MEILI_API_KEY: apiKey }: Pick<Config, 'MEILI_URL' | 'MEILI_API_KEY'>,
  folder: string | null,
): Promise<string> {
  if (!url || !apiKey) {
    throw new UsageError(
      'Set MEILI_URL, and MEILI_API_KEY to the master key of Meilisearch, for this command only.',
    )
  }
  const { search, index } = await scopedKeys(meiliClient({ url, apiKey }))
  if (folder === null) return `server: MEILI_API_KEY=${search}\nworker: MEILI_API_KEY=${index}\n`
  mkdirSync(folder, { recursive: true })
  for (const [name, key] of Object.entries({ search, index })) {
    writeFileSync(join(folder, name), key, { mode: 0o600 })
  }
  return `The keys are in ${join(folder, 'search')} (server) and ${join(folder, 'index')} (worker).\n`
}
