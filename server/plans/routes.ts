/** Plans over HTTP: saving, reading and replacing one, and checking it. Erasing and exporting one concern its referrals too. */
import { renewPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import { createPlan, getPlan, replacePlan } from '@stapwijzer/shared/api/plans.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { insist } from '../http/limits.ts'
import { insistOnVersion, isUnchanged } from '../http/preconditions.ts'
import { route } from '../http/route.ts'
import { courseDims } from '../insight/course-dims.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import { planGate } from './access.ts'
import { registerPlanChecks } from './check-routes.ts'
import { unknownCourses, type ProvidedCourse } from './courses-of-plan.ts'
import { registerPlanDocuments } from './documents/routes.ts'
import { contentOf, timesFrom } from './next-version.ts'
import { savePlanOnce } from './saved-once.ts'
import * as store from './store.ts'
import { registerPlanTokens } from './token-routes.ts'
import { newPlanToken } from './tokens.ts'
import { etagOf, planView } from './view.ts'

/** What the other rooms lend to this one. */
export type PlanRooms = {
  /** Key of the tokens that are worked out. */
  secret: () => string
  taxonomy: Pick<TaxonomyStore, 'ready' | 'current'>
}

export function registerPlans(app: FastifyInstance, deps: Deps, { secret, taxonomy }: PlanRooms): void {
  const { db, now } = deps
  const gate = planGate(app, deps)
  const look = { authorise: gate('look') }
  const change = { authorise: gate('change') }
  const bodyProblems = (body: unknown) => db.catalogue((reading) => unknownCourses(reading, body))
  const clock = () => ({ at: now(), today: deps.today() })
  const countSteps = (request: FastifyRequest, courses: readonly ProvidedCourse[]) => {
    for (const { course, providerId } of courses) {
      deps.insight.count(request, 'plan-step', courseDims(course, providerId))
    }
  }
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
      const putIn: ProvidedCourse[] = []
      const { isRepeat, ...made } = await db.tx('app', async (tx) => {
        const content = await contentOf(tx, planOf(body), null, clock(), putIn)
        if (key) return savePlanOnce(tx, { key, secret: secret(), content, times })
        const { token, hash } = newPlanToken()
        return { id: (await store.insertPlan(tx, content, hash, times))!, token, isRepeat: false }
      })
      if (!isRepeat) {
        deps.insight.count(request, 'plan-saved', {})
        countSteps(request, putIn)
      }
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
      const putIn: ProvidedCourse[] = []
      const written = await db.tx('app', async (tx) => {
        const row = store.present(await store.lockPlan(tx, params.id, now()))
        insistOnVersion(request.headers['if-match'], etagOf(row))
        const content = await contentOf(tx, planOf(body), row, clock(), putIn)
        return store.writePlan(tx, row, content, timesFrom(now()))
      })
      countSteps(request, putIn)
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
}
