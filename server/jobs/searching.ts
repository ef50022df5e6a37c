/**
 * What the worker needs to read a question as the API reads it. It searches with PostgreSQL always: the same courses answer, and
 * a run of many questions takes nothing from the engine that visitors wait for.
 */
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { postgresEngine } from '@stapwijzer/shared/search/postgres/engine.ts'
import { postgresStock } from '@stapwijzer/shared/search/postgres/words.ts'
import type { Searching } from '@stapwijzer/shared/search/search.ts'
import type { Logger } from 'pino'
import { createVocabularyStore } from '../courses/vocabulary.ts'
import { readTaxonomy } from '../occupations/store.ts'
import { createTaxonomy } from '../occupations/taxonomy.ts'

/** For one run: the occupations and words are read when it begins and let go when it ends. */
export function searchingForRun(
  db: Database,
  log: Pick<Logger, 'warn'>,
): (catalogue: CatalogueReader) => Promise<() => Promise<Searching>> {
  return async (catalogue) => {
    const { source, relations } = await readTaxonomy(db)
    const taxonomy = createTaxonomy(source, relations)
    // Its clock stands still: within a run nothing is read again.
    const begun = new Date()
    const store = createVocabularyStore(
      { db: catalogue, now: () => begun, log },
      { current: () => taxonomy, ready: async () => {} },
    )
    const engine = postgresEngine(catalogue)
    const stock = postgresStock(catalogue)
    return async () => ({ engine, stock, vocabulary: await store.current() })
  }
}
