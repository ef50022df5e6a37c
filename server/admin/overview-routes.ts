/** How much waits for the operator: numbers only, so nobody's data are looked at. */
import { readAdminOverview } from '@stapwijzer/shared/api/admin-sources.ts'
import { listReview } from '@stapwijzer/shared/db/duplicates.ts'
import { readSourceConditions } from '@stapwijzer/shared/db/source-status.ts'
import { isTrouble } from '@stapwijzer/shared/domain/source-state.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../app.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { countMails } from './mail-store.ts'

export function registerOverview(app: FastifyInstance, { db, now }: Deps, gate: DeskGate): void {
  route(
    app,
    readAdminOverview,
    async () => {
      const body = await db.read('app', async (tx) => {
        const sources = await readSourceConditions(tx.sql, now())
        const { total } = await listReview(tx, { limit: 1 })
        const { failing } = await countMails(tx)
        return {
          troubledSources: sources.filter(({ state }) => isTrouble(state)).length,
          pairs: total,
          failingMails: failing,
        }
      })
      return { status: 200, body }
    },
    { authorise: gate.authoriseAdmin },
  )
}
