/** Plans over HTTP: saving, reading, replacing and erasing one, and checking it. */
import { checkPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import {
  createPlan,
  deletePlan,
  exportPlan,
  getPlan,
  listReferralsOfPlan,
  replacePlan,
} from '@stapwijzer/shared/api/plans.ts'
import { municipalityOfPostcode } from '@stapwijzer/shared/db/geography.ts'
import { addMonths } from '@stapwijzer/shared/domain/calendar.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../app.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { insist } from '../http/limits.ts'
import { insistOnVersion, isUnchanged, refuseOtherVersion } from '../http/preconditions.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import { referralsOfPlan } from '../referrals/of-plan.ts'
import { withdrawReferralsOfPlan } from '../referrals/withdraw.ts'
import { planGate } from './access.ts'
import { checkInWords } from './check.ts'
import { coursesOfPlan, unknownCourses } from './courses-of-plan.ts'
import { savePlanOnce } from './saved-once.ts'
import * as store from './store.ts'
import { registerPlanTokens } from './token-routes.ts'
import { newToken } from './tokens.ts'
import { etagOf, planView } from './view.ts'

const keptMonths = retention.plan.months

/** What the other rooms lend to this one. */
export type PlanRooms = {
  /** Where a desk wants to hear that a referral was taken back; null = nowhere. */
  mailboxOf: (deskId: string) => Promise<string | null>
  /** Key of the tokens that are worked out. */
  secret: () => string
}

export function registerPlans(app: FastifyInstance, deps: Deps, { mailboxOf, secret }: PlanRooms): void {
  const { db, now } = deps
  const schemes = shippedSchemes()
  const gate = planGate(app, deps)
  const look = { authorise: gate('look') }
  const change = { authorise: gate('change') }
  const bodyProblems = (body: unknown) => db.read('app', (tx) => unknownCourses(tx, body))
  const origin = (request: FastifyRequest) => app.clientOf(request)
  registerPlanTokens(app, deps, change)

  route(
    app,
    createPlan,
    async ({ body, headers }, request) => {
      insist(app.limits.newPlans.take(app.clientOf(request), app.tick()))
      const key = headers['idempotency-key']
      const times = timesFrom(now())
      const made = await db.tx('app', async (tx) => {
        if (key) return savePlanOnce(tx, { key, secret: secret(), plan: planOf(body), times })
        const { token, hash } = newToken()
        return { id: (await store.insertPlan(tx, planOf(body), hash, times))!, token }
      })
      return { status: 201, body: made, headers: { location: `/v1/plans/${made.id}` } }
    },
    { bodyProblems },
  )

  route(
    app,
    getPlan,
    async ({ params }, request) => {
      const row = present(await db.read('app', (tx) => store.readPlan(tx, params.id, now())))
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
        const row = present(await store.lockPlan(tx, params.id, now()))
        insistOnVersion(request.headers['if-match'], etagOf(row))
        return store.writePlan(tx, row, planOf(body), timesFrom(now()))
      })
      return { status: 200, body: planView(written), headers: { etag: etagOf(written) } }
    },
    { ...change, bodyProblems },
  )

  route(
    app,
    deletePlan,
    async ({ params }, request) => {
      await db.tx('app', async (tx) => {
        const row = present(await store.lockPlan(tx, params.id, now()))
        refuseOtherVersion(request.headers['if-match'], etagOf(row))
        await withdrawReferralsOfPlan(tx, row.id, {
          at: now(),
          origin: origin(request),
          publicUrl: deps.config.PUBLIC_URL,
          mailboxOf,
        })
        await store.erasePlan(tx, row.id)
      })
      return { status: 204 }
    },
    change,
  )

  route(
    app,
    checkPlan,
    async ({ params }) => {
      const today = deps.today()
      const body = await db.read('app', async (tx) => {
        const { body: plan } = present(await store.readPlan(tx, params.id, now()))
        const municipality = plan.postcode === null ? null : await municipalityOfPostcode(tx, plan.postcode)
        return checkInWords(plan, await coursesOfPlan(tx, plan.items), { today, schemes, municipality })
      })
      return { status: 200, body }
    },
    look,
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
        const row = present(await store.readPlan(tx, params.id, now()))
        const referrals = await referralsOfPlan(tx, row.id, {
          at: now(),
          origin: origin(request),
          action: 'referral.export',
        })
        const exportedAt = now().toISOString()
        return { exportedAt, plan: planView(row), readToken: row.readTokenHash !== null, referrals }
      })
      return {
        status: 200,
        body,
        headers: { 'content-disposition': 'attachment; filename="stapwijzer-plan.json"' },
      }
    },
    // What was sent to a desk is in it: that is for the owner, not for everyone who may look at the plan.
    change,
  )
}

function timesFrom(at: Date): store.Times {
  const [day = '', time = ''] = at.toISOString().split('T')
  return { at, expiresAt: new Date(`${addMonths(day, keptMonths)}T${time}`) }
}

/** It can be gone between the check of the token and here. */
function present(row: store.PlanRow | undefined): store.PlanRow {
  if (row) return row
  throw new ProblemError(404, 'There is nothing here that this token opens.')
}
