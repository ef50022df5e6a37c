/** "Meld dat je dit mist": counting a subject that is missed, and the list of them for the operator. */
import {
  listMissedSubjects,
  removeMissedSubject,
  tellMissedSubject,
} from '@stapwijzer/shared/api/missed-subjects.ts'
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { FastifyInstance } from 'fastify'
import { countableWords } from '../courses/personal-text.ts'
import type { Deps } from '../deps.ts'
import { insist } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { MinuteCounter } from '../http/rate-limit.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { countSubject, readSubjects, removeSubject } from './store.ts'

export function registerMissedSubjects(app: FastifyInstance, { db, now, today }: Deps, gate: DeskGate): void {
  const options = { authorise: gate.authoriseAdmin }
  // A button that is pressed twice tells once. Known by address and subject, in memory and for a minute, as the counters are.
  const told = new MinuteCounter(1)

  route(app, tellMissedSubject, async ({ body }, request) => {
    const [client, tick] = [app.clientOf(request), app.tick()]
    insist(app.limits.missedSubjects.take(client, tick))
    const subject = countableWords(body.subject)
    if (subject === null) throw noSubject()
    const key = `${client} ${subject}`
    if (told.look(key, tick).retryAfter === null) {
      await db.tx('app', (tx) => countSubject(tx, subject, today()))
      // Only now: what could not be counted may be told again.
      told.take(key, tick)
    }
    return { status: 200, body: { subject } }
  })

  route(
    app,
    listMissedSubjects,
    async ({ query: { page, pageSize } }) => {
      const found = await db.read('app', (tx) => readSubjects(tx, { page, pageSize }))
      return { status: 200, body: { ...found, page, pageSize } }
    },
    options,
  )

  route(
    app,
    removeMissedSubject,
    async ({ body: { subject } }, request) => {
      const removed = await db.tx('app', async (tx) => {
        // Without the subject: the log is kept for years, and what is taken away may name somebody.
        const { subject: actor, origin } = gate.signedIn(request)
        const line = { action: 'missed-subject.remove', object: 'missed-subjects', result: 'ok' }
        await writeAuditLine(tx, { ...line, origin, actor, at: now() })
        return removeSubject(tx, subject)
      })
      return { status: 200, body: { removed } }
    },
    options,
  )
}

function noSubject(): ProblemError {
  const message = 'Give a subject in a few words, without anything about a person.'
  return new ProblemError(400, message, { errors: [{ in: 'body', path: 'subject', message }] })
}
