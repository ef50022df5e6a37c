/** For the operator: what was counted in the last hour. Numbers of requests and actions, so nobody's data are looked at. */
import { readLastHour } from '@stapwijzer/shared/api/admin-counts.ts'
import { measureNames } from '@stapwijzer/shared/domain/insight/measures.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { readRecent } from './figures-store.ts'

const hourMs = 3_600_000

export function registerLastHour(app: FastifyInstance, { db, now, insight }: Deps, gate: DeskGate): void {
  route(
    app,
    readLastHour,
    async () => {
      const to = now()
      const from = new Date(to.getTime() - hourMs)
      const { rows, writtenAt } = await db.read('app', (tx) => readRecent(tx, from))
      const counts = new Map(rows.map(({ measure, n }) => [measure, n]))
      return {
        status: 200,
        body: {
          from: from.toISOString(),
          to: to.toISOString(),
          writtenAt: writtenAt?.toISOString() ?? null,
          waiting: insight.counter.size(),
          dropped: insight.counter.dropped(),
          measures: measureNames.map((code) => ({ code, count: counts.get(code) ?? 0 })),
        },
      }
    },
    { authorise: gate.authoriseAdmin },
  )
}
