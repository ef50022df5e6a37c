/** Words that people searched for in vain, for the operator. */
import { listFailedSearches } from '@stapwijzer/shared/api/admin-searches.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import { causeOf } from './failed-searches.ts'
import { readFailedSearches } from './failed-search-store.ts'

export function registerFailedSearches(
  app: FastifyInstance,
  { db }: Deps,
  gate: DeskGate,
  taxonomy: Pick<TaxonomyStore, 'ready' | 'lookup'>,
): void {
  route(
    app,
    listFailedSearches,
    async ({ query: { page, pageSize } }) => {
      await taxonomy.ready()
      const lookup = taxonomy.lookup()
      const { items, total } = await db.read('app', (tx) => readFailedSearches(tx, { page, pageSize }))
      const explained = items.map((one) => ({ ...one, ...causeOf(one.words, lookup) }))
      return { status: 200, body: { items: explained, total, page, pageSize } }
    },
    { authorise: gate.authoriseAdmin },
  )
}
