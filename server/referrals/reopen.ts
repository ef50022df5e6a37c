/** Undoing that a referral was closed: no move, but back to where it was, within a day. */
import { reopenReferral } from '@stapwijzer/shared/api/desk.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { reopenUntil } from '@stapwijzer/shared/domain/referral/moves.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { deskPage, pageReply } from './desk-page.ts'
import { unmatched, workOn } from './desk-work.ts'
import { mailsOfReopening } from './mails.ts'
import { queueMail, readHistory, storeMove, type ReferralRow } from './store.ts'

export function registerReopening(app: FastifyInstance, deps: Deps, gate: DeskGate): void {
  route(
    app,
    reopenReferral,
    async ({ params, headers }, request) => {
      const who = gate.signedIn(request)
      const task = { action: 'referral.reopen', id: params.id, change: true, trace: request.id }
      const at = deps.now()
      const page = await workOn(deps, who, task, async (tx, row) => {
        const opened = unmatched(row, headers['if-match']) ?? (await reopen(tx, row, who.subject, at))
        if (opened instanceof ProblemError) return opened
        const about = { id: row.id, locale: row.locale, publicUrl: deps.config.PUBLIC_URL }
        for (const mail of mailsOfReopening(about, row.sent.contact?.email)) {
          await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at })
        }
        return deskPage(tx, opened, { today: deps.today(), now: at, subject: who.subject })
      })
      return pageReply(page)
    },
    { authorise: gate.authoriseDesk },
  )
}

/** 409 when there is nothing to undo, or no longer. */
async function reopen(
  tx: Tx,
  row: ReferralRow,
  actorId: string,
  at: Date,
): Promise<ReferralRow | ProblemError> {
  const until = reopenUntil({ ...row, restricted: row.restrictedAt !== null }, at)
  const to = until && (await readHistory(tx, row.id)).at(-1)?.fromState
  if (!to) {
    const detail = 'Only a closing of less than a day ago can be undone.'
    return new ProblemError(409, detail, { extra: { state: row.state } })
  }
  return storeMove(tx, row, { to, actor: 'desk', actorId, settles: { outcome: null }, at })
}
