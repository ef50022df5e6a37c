/** A desk's work on one referral: its row-level scope, the work, and exactly one audit line, in one transaction. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import type { SignedIn } from '../identity/signed-in.ts'
import { isUuid } from '../http/bearer.ts'
import { lockReferral, readReferral, type ReferralRow } from './store.ts'
import { etagOf } from './view.ts'

export type DeskTask = {
  action: string
  id: string
  /** Holds the referral until the end, and refuses while its person wants it left alone. */
  change: boolean
  /** Trace id of the request. */
  trace?: string
  /** Only a refusal is told to the audit log: nothing of the referral is read or written. */
  quiet?: boolean
}

/** The desks that somebody works at today. */
export function deskIds({ access }: SignedIn): string[] {
  return access.desks.map(({ id }) => id)
}

/**
 * Does `work` on the referral when it belongs to one of the person's desks; otherwise it is 404, like one that does not
 * exist. A refusal is returned and not thrown by `work`, so that its audit line is kept.
 */
export async function workOn<T>(
  { db, now }: Deps,
  who: SignedIn,
  task: DeskTask,
  work: (tx: Tx, row: ReferralRow) => Promise<T | ProblemError>,
): Promise<T> {
  const read = task.change ? lockReferral : readReferral
  const outcome = await db.tx('app', async (tx) => {
    await setReferralScope(tx, { desks: deskIds(who) })
    const row = isUuid(task.id) ? await read(tx, task.id) : undefined
    const done = await decided(row, task, (found) => work(tx, found))
    const refused = done instanceof ProblemError
    if (task.quiet && !refused) return done
    await writeAuditLine(tx, {
      action: task.action,
      object: `referral/${isUuid(task.id) ? task.id : 'unknown'}`,
      result: refused ? `refused: ${done.status}` : 'ok',
      origin: who.origin,
      actor: who.subject,
      at: now(),
      ...(task.trace === undefined ? {} : { trace: task.trace }),
    })
    return done
  })
  if (outcome instanceof ProblemError) throw outcome
  return outcome
}

async function decided<T>(
  row: ReferralRow | undefined,
  { change }: DeskTask,
  work: (row: ReferralRow) => Promise<T | ProblemError>,
): Promise<T | ProblemError> {
  if (!row) return new ProblemError(404, 'This desk has no referral with this id.')
  if (change && row.restrictedAt !== null) {
    return new ProblemError(409, 'The person asked to leave this referral alone for now.', {
      extra: { restricted: true },
    })
  }
  return work(row)
}

/** Why a change that came with this `If-Match` may not be made; undefined when it may. A list of strong tags, or `*`. */
export function unmatched(row: ReferralRow, match: string | undefined): ProblemError | undefined {
  if (match === undefined) {
    return new ProblemError(428, 'Send If-Match with the ETag of the referral that you saw.')
  }
  const fits = match.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etagOf(row))
  return fits
    ? undefined
    : new ProblemError(412, 'Somebody changed this referral in the meantime. Look at it again.')
}
