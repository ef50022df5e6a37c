/** The engine that the server searches with: Meilisearch when it is set and well, else PostgreSQL. */
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import type { SearchEngine } from '@stapwijzer/shared/search/engine.ts'
import { withFallback } from '@stapwijzer/shared/search/fallback.ts'
import { guard, type GuardOptions } from '@stapwijzer/shared/search/guard.ts'
import { meiliProblem, meiliSearch } from '@stapwijzer/shared/search/meili/client.ts'
import { meiliEngine, probeIndex } from '@stapwijzer/shared/search/meili/engine.ts'
import { postgresEngine } from '@stapwijzer/shared/search/postgres/engine.ts'
import type { Config } from '../config.ts'
import type { Logger } from '../http/request-log.ts'

export type CourseSearch = {
  engine: SearchEngine
  /** `away` while another engine answers in place of the one that is set. */
  state(): 'ok' | 'away'
  close(): void
}

type Needs = {
  config: Pick<Config, 'MEILI_URL' | 'MEILI_API_KEY'>
  db: CatalogueReader
  log: Logger
  /** For tests: another budget or name of the index. */
  options?: Pick<GuardOptions, 'budgetMs' | 'failures' | 'probeMs'> & { index?: string }
}

/** Never waits for Meilisearch: a server starts without it, and asks it in the background. */
export function courseSearch({ config, db, log, options = {} }: Needs): CourseSearch {
  const postgres = postgresEngine(db)
  const { MEILI_URL: url, MEILI_API_KEY: apiKey } = config
  if (url === undefined) return { engine: postgres, state: () => 'ok', close: () => {} }
  const { index, ...bounds } = options
  const search = meiliSearch({ url, apiKey, ...(index ? { index } : {}) })
  const watched = guard({
    ...bounds,
    probe: (signal) => probeIndex(search, signal),
    onChange(state, cause) {
      if (state === 'ok') log.info('Meilisearch answers again')
      else
        log.warn(
          { problem: meiliProblem(cause) ?? (cause as Error | undefined)?.message },
          'PostgreSQL answers in place of Meilisearch',
        )
    },
  })
  watched.check()
  const meili = meiliEngine({ db, search, guard: watched, beside: postgres })
  return { engine: withFallback(meili, postgres), state: () => watched.state(), close: () => watched.close() }
}
