/** The index in Meilisearch, for what changes the catalogue: the worker, the runs by hand and the rebuild. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { meiliClient, meiliProblem } from '@stapwijzer/shared/search/meili/client.ts'
import { indexMark } from '@stapwijzer/shared/search/meili/index-mark.ts'
import {
  IndexBusyError,
  keepIndex,
  rebuildIndex,
  type IndexOutcome,
} from '@stapwijzer/shared/search/meili/rebuild.ts'
import type { Config } from './config.ts'

export type SearchIndex = {
  /** Makes it equal to the catalogue; null when both sides are as they were the last time. */
  keep(options?: IndexOptions): Promise<IndexOutcome | null>
  rebuild(options?: IndexOptions): Promise<IndexOutcome>
}
export type IndexOptions = { signal?: AbortSignal; say?: (text: string) => void }

type Needs = {
  config: Pick<Config, 'MEILI_URL' | 'MEILI_API_KEY'>
  db: Database
  today: () => string
}

/** Null without MEILI_URL: then PostgreSQL searches, and there is nothing to keep. */
export function searchIndex({ config, db, today }: Needs): SearchIndex | null {
  const { MEILI_URL: url, MEILI_API_KEY: apiKey } = config
  if (url === undefined) return null
  const client = meiliClient({ url, apiKey })
  let seen: string | null = null
  return {
    async keep(options) {
      const mark = await indexMark(client, db, today())
      if (mark !== null && mark === seen) return null
      seen = null
      const kept = await keepIndex({ client, db, today: today(), ...options })
      seen = await indexMark(client, db, today())
      return kept
    },
    rebuild: (options) => rebuildIndex({ client, db, today: today(), ...options }),
  }
}

/** Why it did not work, in one sentence. */
export function indexProblem(error: unknown): string | null {
  return error instanceof IndexBusyError ? error.message : meiliProblem(error)
}

/** For a command: what it did to the catalogue stands, whether or not Meilisearch can be told; the worker looks again. */
export async function keepOrTell(needs: Needs, say: (text: string) => void): Promise<void> {
  try {
    const told = indexSummary((await searchIndex(needs)?.keep()) ?? null)
    if (told) say(told)
  } catch (error) {
    say(indexProblem(error) ?? `The index could not be brought up to date (${(error as Error).name}).`)
  }
}

/** What was done, in one sentence; null when nothing was. */
export function indexSummary(kept: IndexOutcome | null): string | null {
  if (!kept || kept.written + kept.removed + kept.settings.length === 0) return null
  const how = kept.rebuilt
    ? 'The index in Meilisearch was built anew'
    : 'The index in Meilisearch was brought up to date'
  const settings = kept.settings.length > 0 ? `, settings put right: ${kept.settings.join(', ')}` : ''
  return `${how}: ${kept.courses} courses, ${kept.written} written, ${kept.removed} removed${settings}.`
}

/** One at a time in this process; who comes meanwhile makes it look once more, and waits for that. */
export function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  let next: Promise<T> | null = null
  const start = () => {
    running = work().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (!running) return start()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}
