/** Messages to the systems of desks: which desk heard what when. Every look leaves a line in the audit log, in the same transaction. */
import { listDeliveries, retryDelivery, type AdminDelivery } from '@stapwijzer/shared/api/admin-deliveries.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { isUuid } from '../http/bearer.ts'
import { lockDelivery, readDeliveries, retry, type DeliveryRow } from './delivery-store.ts'

/** Finds a desk by its id, as it is called today. */
export type FindDesk = (id: string) => Promise<{ name: string } | undefined>

export function registerDeliveries(
  app: FastifyInstance,
  { db, now }: Deps,
  gate: DeskGate,
  findDesk: FindDesk,
): void {
  const options = { authorise: gate.authoriseAdmin }
  const note = (
    tx: Tx,
    request: FastifyRequest,
    line: { action: string; object: string; result: string },
  ) => {
    const { origin, subject } = gate.signedIn(request)
    return writeAuditLine(tx, { ...line, origin, actor: subject, trace: request.id, at: now() })
  }

  route(
    app,
    listDeliveries,
    async ({ query }, request) => {
      const { page, pageSize } = query
      const { rows, total, counts } = await db.tx('app', async (tx) => {
        await note(tx, request, { action: 'delivery.list', object: 'deliveries', result: 'ok' })
        return readDeliveries(tx, query.state, query)
      })
      const items = await Promise.all(rows.map((row) => view(row, findDesk)))
      return { status: 200, body: { items, total, counts, page, pageSize } }
    },
    options,
  )

  route(
    app,
    retryDelivery,
    async ({ params: { id } }, request) => {
      const outcome = await db.tx('app', async (tx) => {
        const row = isUuid(id) ? await lockDelivery(tx, id) : undefined
        const done = await tried(tx, row, now())
        await note(tx, request, {
          action: 'delivery.retry',
          object: `delivery/${isUuid(id) ? id : 'unknown'}`,
          result: done instanceof ProblemError ? `refused: ${done.status}` : 'ok',
        })
        return done
      })
      if (outcome instanceof ProblemError) throw outcome
      return { status: 200, body: await view(outcome, findDesk) }
    },
    options,
  )
}

async function tried(tx: Tx, row: DeliveryRow | undefined, at: Date): Promise<DeliveryRow | ProblemError> {
  if (!row) return new ProblemError(404, 'There is no message with this id.')
  if (row.state === 'delivered') return new ProblemError(409, 'This message was delivered already.')
  return retry(tx, row.id, at)
}

async function view(row: DeliveryRow, findDesk: FindDesk): Promise<AdminDelivery> {
  const { id, deskId, state, attempts } = row
  const ended = row.deliveredAt ?? row.givenUpAt
  return {
    id,
    desk: { id: deskId, name: (await findDesk(deskId))?.name ?? deskId },
    event: row.event as AdminDelivery['event'],
    state,
    createdAt: row.createdAt.toISOString(),
    attempts,
    failure: row.lastFailure as AdminDelivery['failure'],
    nextAttemptAt: ended ? null : row.nextAttemptAt.toISOString(),
    endedAt: ended?.toISOString() ?? null,
  }
}
