/** Everything that the page of one referral at the desk shows, read in the transaction of who looks. */
import type { Reply } from '@stapwijzer/shared/api/contract.ts'
import type { DeskReferral, readDeskReferral } from '@stapwijzer/shared/api/desk.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { deskView, type Looking } from './desk-view.ts'
import { markPresent, readNotes } from './desk-store.ts'
import { whole } from './of-plan.ts'
import { sentPlanCheck } from './plan-check.ts'
import { namesOf, type ReferralRow } from './store.ts'
import { etagOf } from './view.ts'

export type DeskPage = { row: ReferralRow; view: DeskReferral }

/** Also marks that whoever looks has it open. */
export async function deskPage(tx: Tx, row: ReferralRow, looking: Looking): Promise<DeskPage> {
  // Sent together: none of them needs the answer of another.
  const [alsoHere, notes, all] = await Promise.all([
    markPresent(tx, { referralId: row.id, subject: looking.subject, at: looking.now }),
    readNotes(tx, row.id),
    whole(tx, row),
  ])
  const subjects = [...(row.assignedTo === null ? [] : [row.assignedTo]), ...alsoHere]
  const view = deskView(
    {
      ...all,
      planCheck: row.restrictedAt === null ? await sentPlanCheck(tx, row, looking.today) : null,
      notes,
      alsoHere,
      names: await namesOf(tx, [...subjects, ...notes.map(({ actorId }) => actorId)]),
    },
    looking,
  )
  return { row, view }
}

/** With the version to send along in `If-Match`. */
export function pageReply({ row, view }: DeskPage): Reply<typeof readDeskReferral> {
  return { status: 200, body: view, headers: { etag: etagOf(row) } }
}
