/** A plan as a file over HTTP: on paper and for a calendar, saved or not. Of the latter nothing is stored or logged. */
import { AskedPlan } from '@stapwijzer/shared/api/plan-checks.ts'
import {
  anyPlanCalendar,
  anyPlanDocument,
  planCalendar,
  planDocument,
} from '@stapwijzer/shared/api/plan-documents.ts'
import type { Input, Reply } from '@stapwijzer/shared/api/contract.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { planDocument as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { shippedSchemes } from '../../funding/load-schemes.ts'
import { insist } from '../../http/limits.ts'
import { route, type RouteOptions } from '../../http/route.ts'
import type { TaxonomyStore } from '../../occupations/taxonomy-store.ts'
import { problemsOfAnyPlan, withoutContradictions } from '../check-routes.ts'
import { present, readPlan } from '../store.ts'
import { planCalendarText } from './calendar.ts'
import { attachment } from './file-name.ts'
import { readMaterial, type Material } from './material.ts'
import { paint } from './paper/paint.ts'
import { planPaper } from './plan-paper.ts'

export function registerPlanDocuments(
  app: FastifyInstance,
  deps: Deps,
  taxonomy: Pick<TaxonomyStore, 'ready' | 'current'>,
  look: RouteOptions,
): void {
  const { db, now, today, insight } = deps
  const schemes = shippedSchemes()
  const publicUrl = deps.config.PUBLIC_URL
  const about = async () => {
    await taxonomy.ready()
    return { today: today(), schemes, taxonomy: taxonomy.current() }
  }
  const ofSaved = async (id: string): Promise<Material> => {
    const known = await about()
    return db.read('app', async (tx) => {
      const row = present(await readPlan(tx, id, now()))
      const { body, seen, seenAt, expiresAt } = row
      const saved = { seen, seenAt, expires: plainDateOf(expiresAt) }
      return readMaterial(tx, body, { ...known, saved }, { publicUrl, saved: row })
    })
  }
  const ofAny = async ({ plan, person, employer }: Input<typeof anyPlanDocument>['body']) => {
    const known = await about()
    const facts = { person: person ?? {}, employer }
    return db.read('app', (tx) =>
      readMaterial(tx, planOf(plan), { ...known, facts }, { publicUrl, saved: null }),
    )
  }
  const pdf = async (material: Material, request: FastifyRequest): Promise<Reply<typeof anyPlanDocument>> => {
    const body = await paint(planPaper(material, now()))
    insight.count(request, 'plan-pdf', {})
    const headers = { 'content-disposition': attachment(material.plan.title, 'pdf', t.fileName) }
    return { status: 200, body, headers }
  }
  const ics = (material: Material, request: FastifyRequest): Reply<typeof anyPlanCalendar> => {
    const body = planCalendarText(material)
    insight.count(request, 'plan-calendar', {})
    const headers = { 'content-disposition': attachment(material.plan.title, 'ics', t.fileName) }
    return { status: 200, body, headers }
  }
  const anyPlan = { body: withoutContradictions(AskedPlan, today) }
  const anyProblems = { bodyProblems: problemsOfAnyPlan(db) }

  const count = (request: FastifyRequest) =>
    insist(app.limits.documents.take(app.clientOf(request), app.tick()))

  route(
    app,
    planDocument,
    async ({ params }, request) => {
      count(request)
      return pdf(await ofSaved(params.id), request)
    },
    look,
  )
  route(app, planCalendar, async ({ params }, request) => ics(await ofSaved(params.id), request), look)
  route(
    app,
    { ...anyPlanDocument, ...anyPlan },
    async ({ body }, request) => {
      count(request)
      return pdf(await ofAny(body), request)
    },
    anyProblems,
  )
  route(
    app,
    { ...anyPlanCalendar, ...anyPlan },
    async ({ body }, request) => ics(await ofAny(body), request),
    anyProblems,
  )
}
