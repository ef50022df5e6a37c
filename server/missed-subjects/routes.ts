/** "Meld dat je dit mist": counting a subject that is missed, and the list of them for the operator. */
import { listMissedSubjects, tellMissedSubject } from '@stapwijzer/shared/api/missed-subjects.ts'
import type { FastifyInstance } from 'fastify'
import { countableWords } from '../courses/personal-text.ts'
import type { Deps } from '../deps.ts'
import { insist } from '../http/limits.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { DeskGate } from '../identity/signed-in.ts'
import { countSubject, readSubjects } from './store.ts'

export function registerMissedSubjects(app: FastifyInstance, { db, today }: Deps, gate: DeskGate): void {
  route(app, tellMissedSubject, async ({ body }, request) => {
    insist(app.limits.missedSubjects.take(app.clientOf(request), app.tick()))
    const subject = countableWords(body.subject)
    if (subject === null) throw noSubject()
    await db.tx('app', (tx) => countSubject(tx, subject, today()))
    return { status: 200, body: { subject } }
  })

  route(
    app,
    listMissedSubjects,
    async ({ query: { page, pageSize } }) => {
      const found = await db.read('app', (tx) => readSubjects(tx, { page, pageSize }))
      return { status: 200, body: { ...found, page, pageSize } }
    },
    { authorise: gate.authoriseAdmin },
  )
}

function noSubject(): ProblemError {
  const message = 'Give a subject in a few words, without anything about a person.'
  return new ProblemError(400, message, { errors: [{ in: 'body', path: 'subject', message }] })
}
