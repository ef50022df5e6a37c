/** Checking a plan over HTTP: one that is saved, and one that is not. Of the latter nothing is stored or logged. */
import {
  type AskedPlan,
  checkAnyPlan,
  checkChangedPlan,
  checkPlan,
} from '@stapwijzer/shared/api/plan-checks.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { contradictions } from '../funding/contradictions.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { route, type RouteOptions } from '../http/route.ts'
import type { TaxonomyStore } from '../occupations/taxonomy-store.ts'
import { checkWhole } from './check-whole.ts'
import { unknownCourses } from './courses-of-plan.ts'
import { present, readPlan } from './store.ts'

export function registerPlanChecks(
  app: FastifyInstance,
  { db, now, today, insight }: Pick<Deps, 'db' | 'now' | 'today' | 'insight'>,
  taxonomy: Pick<TaxonomyStore, 'ready' | 'current'>,
  look: RouteOptions,
): void {
  const schemes = shippedSchemes()
  const about = async () => {
    await taxonomy.ready()
    return { today: today(), schemes, taxonomy: taxonomy.current() }
  }

  route(
    app,
    checkPlan,
    async ({ params }, request) => {
      const known = await about()
      const body = await db.read('app', async (tx) => {
        const { body: plan, seen, seenAt, expiresAt } = present(await readPlan(tx, params.id, now()))
        return checkWhole(tx, plan, { ...known, saved: { seen, seenAt, expires: plainDateOf(expiresAt) } })
      })
      insight.count(request, 'plan-check', {})
      return { status: 200, body }
    },
    look,
  )

  const changedPlan = {
    ...checkChangedPlan,
    body: withoutContradictions(checkChangedPlan.body, today),
  }
  route(
    app,
    changedPlan,
    async ({ params, body: { plan, person, employer } }, request) => {
      const known = await about()
      const facts = { person: person ?? {}, employer }
      const body = await db.read('app', async (tx) => {
        const { seen, seenAt, expiresAt } = present(await readPlan(tx, params.id, now()))
        const saved = { seen, seenAt, expires: plainDateOf(expiresAt) }
        return checkWhole(tx, planOf(plan), { ...known, facts, saved })
      })
      insight.count(request, 'plan-check', {})
      return { status: 200, body }
    },
    { ...look, bodyProblems: problemsOfAnyPlan(db) },
  )

  const anyPlan = { ...checkAnyPlan, body: withoutContradictions(checkAnyPlan.body, today) }
  route(
    app,
    anyPlan,
    async ({ body: { plan, person, employer, seen = null } }, request) => {
      const known = await about()
      const facts = { person: person ?? {}, employer }
      const saved = { seen, seenAt: null, expires: null }
      const body = await db.catalogue((reading) =>
        checkWhole(reading, planOf(plan), { ...known, facts, saved }),
      )
      insight.count(request, 'plan-check', {})
      return { status: 200, body }
    },
    { bodyProblems: problemsOfAnyPlan(db) },
  )
}

/** Courses that do not exist, in a body with a plan in it. */
export function problemsOfAnyPlan(db: Deps['db']): NonNullable<RouteOptions['bodyProblems']> {
  return async (body) => {
    const plan = (body as { plan?: unknown } | null)?.plan
    const found = await db.catalogue((reading) => unknownCourses(reading, plan))
    return found.map(({ path, message }) => ({ path: `plan.${path}`, message }))
  }
}

/** A contract's body with what needs today: answers that cannot be true together, told with all other problems. */
export function withoutContradictions<B extends typeof AskedPlan>(body: B, today: () => string): B {
  return body.check(
    z.superRefine(
      ({ person }: { person?: unknown }, context) => {
        for (const { path, message } of contradictions(person, undefined, today())) {
          context.addIssue({ code: 'custom', path: path.split('.'), message })
        }
      },
      { when: () => true },
    ),
  )
}
