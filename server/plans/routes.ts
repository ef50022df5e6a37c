/** Plans over HTTP: saving, reading, replacing and erasing one, and checking it. */
import { renewPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import {
  createPlan,
  deletePlan,
  exportPlan,
  getPlan,
  listReferralsOfPlan,
  replacePlan,
} from '@stapwijzer/shared/api/plans.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { exportOfPlan, withAccessLog } from '../audit/export.ts'
import { insist } from '../http/limits.ts'
import { insistOnVersion, isUnchanged, refuseOtherVersion } from '../http/preconditions.ts'
import { route } from '../http/route.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import type { FindToldDesk } from '../referrals/announce.ts'
import { referralsOfPlan } from '../referrals/of-plan.ts'
import { forgetReferralsOfPlan } from '../referrals/withdraw.ts'
import { planGate } from './access.ts'
import { registerPlanChecks } from './check-routes.ts'
import { unknownCourses } from './courses-of-plan.ts'
import { registerPlanDocuments } from './documents/routes.ts'
import { contentOf, timesFrom } from './next-version.ts'
import { savePlanOnce } from './saved-once.ts'
import * as store from './store.ts'
import { registerPlanTokens } from './token-routes.ts'
import { newToken } from './tokens.ts'
import { etagOf, exportView, planView } from './view.ts'

/** What the other rooms lend to this one. */
export type PlanRooms = {
  /** Finds the desk that has to hear that a referral was taken back. */
  findDesk: FindToldDesk
  /** Key of the tokens that are worked out. */
  secret: () => string
  taxonomy: Pick<TaxonomyStore, 'ready' | 'current'>
}

export function registerPlans(
  app: FastifyInstance,
  deps: Deps,
  { findDesk, secret, taxonomy }: PlanRooms,
): void {
  const { db, now } = deps
  const gate = planGate(app, deps)
  const look = { authorise: gate('look') }
  const change = { authorise: gate('change') }
  const bodyProblems = (body: unknown) => db.read('app', (tx) => unknownCourses(tx, body))
  const origin = (request: FastifyRequest) => app.clientOf(request)
  const clock = () => ({ at: now(), today: deps.today() })
  registerPlanTokens(app, deps, change)
  registerPlanChecks(app, deps, taxonomy, look)
  registerPlanDocuments(app, deps, taxonomy, look)

  route(
    app,
    createPlan,
    async ({ body, headers }, request) => {
      insist(app.limits.newPlans.take(app.clientOf(request), app.tick()))
      const key = headers['idempotency-key']
      const times = timesFrom(now())
      const made = await db.tx('app', async (tx) => {
        const content = await contentOf(tx, planOf(body), null, clock())
        if (key) return savePlanOnce(tx, { key, secret: secret(), content, times })
        const { token, hash } = newToken()
        return { id: (await store.insertPlan(tx, content, hash, times))!, token }
      })
      return { status: 201, body: made, headers: { location: `/v1/plans/${made.id}` } }
    },
    { bodyProblems },
  )

  route(
    app,
    getPlan,
    async ({ params }, request) => {
      const row = store.present(await db.read('app', (tx) => store.readPlan(tx, params.id, now())))
      const headers = { etag: etagOf(row) }
      if (isUnchanged(request.headers['if-none-match'], headers.etag)) return { status: 304, headers }
      return { status: 200, body: planView(row), headers }
    },
    look,
  )

  route(
    app,
    replacePlan,
    async ({ params, body }, request) => {
      const written = await db.tx('app', async (tx) => {
        const row = store.present(await store.lockPlan(tx, params.id, now()))
        insistOnVersion(request.headers['if-match'], etagOf(row))
        return store.writePlan(tx, row, await contentOf(tx, planOf(body), row, clock()), timesFrom(now()))
      })
      return { status: 200, body: planView(written), headers: { etag: etagOf(written) } }
    },
    { ...change, bodyProblems },
  )

  route(
    app,
    renewPlan,
    async ({ params }, request) => {
      const written = await db.tx('app', async (tx) => {
        const row = store.present(await store.lockPlan(tx, params.id, now()))
        insistOnVersion(request.headers['if-match'], etagOf(row))
        return store.writePlan(tx, row, await contentOf(tx, row.body, null, clock()), timesFrom(now()))
      })
      return { status: 200, body: planView(written), headers: { etag: etagOf(written) } }
    },
    change,
  )

  route(
    app,
    deletePlan,
    async ({ params }, request) => {
      await db.tx('app', async (tx) => {
        const row = store.present(await store.lockPlan(tx, params.id, now()))
        refuseOtherVersion(request.headers['if-match'], etagOf(row))
        await forgetReferralsOfPlan(tx, row.id, {
          at: now(),
          origin: origin(request),
          trace: request.id,
          publicUrl: deps.config.PUBLIC_URL,
          findDesk,
        })
        await store.erasePlan(tx, row.id)
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
        const row = store.present(await store.readPlan(tx, params.id, now()))
        const asked = { at: now(), origin: origin(request), trace: request.id }
        return { ...exportView(row), referrals: await exportOfPlan(tx, row.id, asked) }
      })
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
