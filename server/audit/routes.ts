/**
 * Who saw and changed a referral: for its person, and for the people of its desk. And everything that is kept of it. Looking
 * at these leaves a line too.
 */
import { readAccessLog, readDeskAccessLog } from '@stapwijzer/shared/api/access-log.ts'
import { exportReferral } from '@stapwijzer/shared/api/referral-export.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { workOn } from '../referrals/desk-work.ts'
import { referralGate } from '../referrals/gate.ts'
import { personWork } from '../referrals/person-work.ts'
import { namesOf } from '../referrals/store.ts'
import { personEntry, readAccess } from './access-store.ts'
import { exportAction, exportOf, withAccessLog } from './export.ts'

const action = 'referral.access-log'

export function registerAudit(app: FastifyInstance, deps: Deps, gate: DeskGate): void {
  route(
    app,
    readAccessLog,
    async ({ params: { id } }, request) => {
      const task = { action, id, change: false }
      const desk = await personWork(app, deps, request, task, async (_tx, { deskName }) => deskName)
      const { items, total } = await readAccess(deps.db, id)
      return { status: 200, body: { items: items.map((entry) => personEntry(entry, desk)), total } }
    },
    { authorise: referralGate(app, deps) },
  )

  route(
    app,
    readDeskAccessLog,
    async ({ params: { id } }, request) => {
      const task = { action, id, change: false, trace: request.id }
      const desk = await workOn(deps, gate.signedIn(request), task, async (_tx, { deskName }) => deskName)
      const { items, total } = await readAccess(deps.db, id)
      const subjects = items.flatMap(({ subject }) => subject ?? [])
      const names = await deps.db.read('app', (tx) => namesOf(tx, subjects))
      const named = items.map((entry) => ({
        ...personEntry(entry, desk),
        name: names.get(entry.subject ?? '') ?? null,
      }))
      return { status: 200, body: { items: named, total } }
    },
    { authorise: gate.authoriseDesk },
  )

  route(
    app,
    exportReferral,
    async ({ params: { id } }, request) => {
      const task = { action: exportAction, id, change: false }
      const exported = await personWork(app, deps, request, task, exportOf)
      const [referral] = await withAccessLog(deps.db, [exported])
      return {
        status: 200,
        body: { exportedAt: deps.now().toISOString(), referral: referral! },
        headers: { 'content-disposition': 'attachment; filename="stapwijzer-doorverwijzing.json"' },
      }
    },
    { authorise: referralGate(app, deps) },
  )
}
