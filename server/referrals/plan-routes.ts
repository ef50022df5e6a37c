/** What concerns a plan and its referrals together: seeing them, erasing all, and taking all along. */
import { deletePlan, exportPlan, listReferralsOfPlan } from '@stapwijzer/shared/api/plans.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { exportOfPlan, withAccessLog } from '../audit/export.ts'
import type { Deps } from '../deps.ts'
import { refuseOtherVersion } from '../http/preconditions.ts'
import { route } from '../http/route.ts'
import { planGate } from '../plans/access.ts'
import { erasePlan, lockPlan, present, readPlan } from '../plans/store.ts'
import { etagOf, exportView } from '../plans/view.ts'
import type { FindDeskChannels } from './announce.ts'
import { referralsOfPlan } from './of-plan.ts'
import { forgetReferralsOfPlan } from './withdraw.ts'

/** `findDesk` finds the desk that has to hear that a referral was taken back. */
export function registerReferralsOfPlan(
  app: FastifyInstance,
  deps: Deps,
  { findDesk }: { findDesk: FindDeskChannels },
): void {
  const { db, now } = deps
  const change = { authorise: planGate(app, deps)('change') }
  const origin = (request: FastifyRequest) => app.clientOf(request)

  route(
    app,
    deletePlan,
    async ({ params }, request) => {
      await db.tx('app', async (tx) => {
        const row = present(await lockPlan(tx, params.id, now()))
        refuseOtherVersion(request.headers['if-match'], etagOf(row))
        await forgetReferralsOfPlan(tx, row.id, {
          at: now(),
          origin: origin(request),
          trace: request.id,
          publicUrl: deps.config.PUBLIC_URL,
          findDesk,
        })
        await erasePlan(tx, row.id)
      })
      return { status: 204 }
    },
    change,
  )

  route(
    app,
    listReferralsOfPlan,
    async ({ params }, request) => {
      const asked = { at: now(), origin: origin(request), action: 'referral.read' } as const
      const items = await db.tx('app', (tx) => referralsOfPlan(tx, params.id, asked))
      return { status: 200, body: { items } }
    },
    change,
  )

  route(
    app,
    exportPlan,
    async ({ params }, request) => {
      const body = await db.tx('app', async (tx) => {
        const row = present(await readPlan(tx, params.id, now()))
        const asked = { at: now(), origin: origin(request), trace: request.id }
        return { ...exportView(row), referrals: await exportOfPlan(tx, row.id, asked) }
      })
      deps.insight.count(request, 'plan-file', {})
      return {
        status: 200,
        body: {
          ...body,
          exportedAt: now().toISOString(),
          referrals: await withAccessLog(db, body.referrals),
        },
        headers: { 'content-disposition': 'attachment; filename="stapwijzer-plan.json"' },
      }
    },
    // What was sent to a desk is in it: that is for the owner, not for everyone who may look at the plan.
    change,
  )
}
