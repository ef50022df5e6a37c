/** The outbox. Mail is about people, so every look at it leaves a line in the audit log, in the same transaction. */
import { listMails, readMail } from '@stapwijzer/shared/api/admin-mails.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate, SignedIn } from '../identity/signed-in.ts'
import { isUuid } from '../http/bearer.ts'
import { readMailContent, readMails } from './mail-store.ts'

export function registerMails(app: FastifyInstance, { config, db, now }: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authoriseAdmin }
  const note = (
    tx: Tx,
    { origin, subject }: SignedIn,
    line: { action: string; object: string; result: string },
  ) => writeAuditLine(tx, { ...line, origin, actor: subject, at: now() })

  route(
    app,
    listMails,
    async ({ query }, request) => {
      const { page, pageSize } = query
      const found = await db.tx('app', async (tx) => {
        await note(tx, gate.signedIn(request), { action: 'mail.list', object: 'outbox', result: 'ok' })
        return readMails(tx, query.state, query)
      })
      return { status: 200, body: { ...found, page, pageSize, readable: !config.production } }
    },
    options,
  )

  route(
    app,
    readMail,
    async ({ params }, request) => {
      const outcome = await db.tx('app', async (tx) => {
        const read = config.production
          ? new ProblemError(403, 'In production nobody reads the text of a mail.')
          : ((isUuid(params.id) ? await readMailContent(tx, params.id) : undefined) ??
            new ProblemError(404, 'There is no mail with this id.'))
        await note(tx, gate.signedIn(request), {
          action: 'mail.read',
          object: `mail/${isUuid(params.id) ? params.id : 'unknown'}`,
          result: read instanceof ProblemError ? `refused: ${read.status}` : 'ok',
        })
        return read
      })
      if (outcome instanceof ProblemError) throw outcome
      return { status: 200, body: outcome }
    },
    options,
  )
}
