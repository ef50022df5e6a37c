/** How much waits for the operator: numbers only, so nobody's data are looked at. */
import { readAdminOverview } from '@stapwijzer/shared/api/admin-sources.ts'
import { listReview } from '@stapwijzer/shared/db/duplicates.ts'
import { filterShares } from '@stapwijzer/shared/db/filter-shares.ts'
import { readSourceConditions } from '@stapwijzer/shared/db/source-status.ts'
import { isTrouble } from '@stapwijzer/shared/domain/source-state.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { countWorkers } from '../health/workers.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { countOpenReports } from '../reports/store.ts'
import { countMails } from './mail-store.ts'
import { readPriceJumps } from './price-jump-store.ts'
import { schemeCaps } from './price-jumps.ts'

export function registerOverview(app: FastifyInstance, { db, now, today }: Deps, gate: DeskGate): void {
  route(
    app,
    readAdminOverview,
    async () => {
      const workerRuns = (await countWorkers(db)) > 0
      const body = await db.read('app', async (tx) => {
        const sources = await readSourceConditions(tx.sql, now())
        const { total } = await listReview(tx, { limit: 1 })
        const { failing } = await countMails(tx)
        const caps = schemeCaps(shippedSchemes().list, today())
        const jumps = await readPriceJumps(tx, caps, 'waiting')
        const shares = await filterShares(tx.sql)
        return {
          troubledSources: sources.filter(({ state }) => isTrouble(state)).length,
          pairs: total,
          priceJumps: jumps.length,
          failingMails: failing,
          openReports: await countOpenReports(tx),
          hiddenFilters: shares.flatMap(({ hidden, ...share }) => (hidden ? [share] : [])),
          workerRuns,
        }
      })
      return { status: 200, body }
    },
    { authorise: gate.authoriseAdmin },
  )
}
