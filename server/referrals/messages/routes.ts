/** The thread of messages over HTTP: the person writes with their token, the desk signed in. */
import { sendDeskMessage, sendMessage } from '@stapwijzer/shared/api/messages.ts'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { insist } from '../../http/limits.ts'
import { route } from '../../http/route.ts'
import type { DeskGate } from '../../identity/signed-in.ts'
import { ProblemError } from '../../http/problem.ts'
import type { FindDeskChannels } from '../announce.ts'
import { workOn } from '../desk-work.ts'
import { referralGate } from '../gate.ts'
import { mailsOfMessage } from '../mails.ts'
import { personWork } from '../person-work.ts'
import { queueMail } from '../store.ts'
import { tellDesk } from '../tell-desk.ts'
import { messageView } from '../view.ts'
import { write, type Written } from './write.ts'

export function registerMessages(
  app: FastifyInstance,
  deps: Deps,
  gate: DeskGate,
  findDesk: FindDeskChannels,
): void {
  const publicUrl = deps.config.PUBLIC_URL
  const answer = ({ message, isRepeat }: Written) => ({
    status: isRepeat ? (200 as const) : (201 as const),
    body: messageView(message),
  })

  route(
    app,
    sendMessage,
    async ({ params, body }, request) => {
      insist(app.limits.messages.take(app.clientOf(request), app.tick()))
      const task = { action: 'referral.message', id: params.id, change: true }
      const written = await personWork(app, deps, request, task, async (tx, row) => {
        const at = deps.now()
        const done = await write(tx, row, { sender: 'person', text: body.text, at, actorId: null })
        if (done instanceof ProblemError) return done
        if (done.isNews) await tellDesk(tx, row, 'desk-message', { at, publicUrl, findDesk })
        return done
      })
      return answer(written)
    },
    { authorise: referralGate(app, deps) },
  )

  route(
    app,
    sendDeskMessage,
    async ({ params, body }, request) => {
      const who = gate.signedIn(request)
      const task = { action: 'referral.message', id: params.id, change: true, trace: request.id }
      const written = await workOn(deps, who, task, async (tx, row) => {
        const at = deps.now()
        const done = await write(tx, row, { sender: 'desk', text: body.text, at, actorId: who.subject })
        if (done instanceof ProblemError) return done
        const mails = done.isNews
          ? mailsOfMessage({ id: row.id, locale: row.locale, publicUrl }, row.sent.contact?.email)
          : []
        for (const mail of mails) await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at })
        return done
      })
      return answer(written)
    },
    { authorise: gate.authoriseDesk },
  )
}
