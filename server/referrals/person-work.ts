/** A person's work on their own referral: its row-level scope, the work, and exactly one audit line, in one transaction. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { lockReferral, readReferral, type ReferralRow } from './store.ts'

export type PersonTask = {
  action: string
  id: string
  /** Holds the referral until the end, so that two changes come one after the other. */
  change: boolean
}

/** Does `work` for whoever passed the gate. A refusal is returned and not thrown by `work`, so that its audit line is kept. */
export async function personWork<T>(
  app: FastifyInstance,
  { db, now }: Deps,
  request: FastifyRequest,
  task: PersonTask,
  work: (tx: Tx, row: ReferralRow) => Promise<T | ProblemError>,
): Promise<T> {
  const outcome = await db.tx('app', async (tx) => {
    await setReferralScope(tx, { referral: task.id })
    const row = await (task.change ? lockReferral : readReferral)(tx, task.id)
    if (!row) throw new ProblemError(404, 'There is nothing here that this token opens.')
    const done = await work(tx, row)
    await writeAuditLine(tx, {
      action: task.action,
      object: `referral/${task.id}`,
      result: done instanceof ProblemError ? `refused: ${done.status}` : 'ok',
      origin: app.clientOf(request),
      actor: 'person',
      trace: request.id,
      at: now(),
    })
    return done
  })
  if (outcome instanceof ProblemError) throw outcome
  return outcome
}
