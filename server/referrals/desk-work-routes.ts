/** What a desk does with a referral besides moving it: who does it, notes, attempts, the appointment, who is looking. */
import {
  addAttempt,
  addDeskNote,
  assignReferral,
  bePresent,
  deleteDeskNote,
  leaveReferral,
  listColleagues,
  makeAppointment,
  type Colleague,
} from '@stapwijzer/shared/api/desk-work.ts'
import type { AttemptChannel } from '@stapwijzer/shared/domain/referral/desk-note.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { isOver } from '@stapwijzer/shared/domain/referral/moves.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problem.ts'
import { route } from '../http/route.ts'
import type { Access } from '../identity/roles.ts'
import type { DeskGate, SignedIn } from '../identity/signed-in.ts'
import { isUuid } from '../http/bearer.ts'
import { deskPage, pageReply } from './desk-page.ts'
import { addNote, assign, deleteNote, markGone, markPresent, workersOf, type NewNote } from './desk-store.ts'
import { colleagueId, noteView } from './desk-view.ts'
import { deskIds, unmatched, workOn, type DeskTask } from './desk-work.ts'
import { mailsOfMove } from './mails.ts'
import { appointmentOf, namesOf, queueMail, storeMove, type ReferralRow } from './store.ts'
import { timeProblems } from './time-problems.ts'
import { etagOf } from './view.ts'

/** What entries of the role claim allow today, with the desks that were taken over. */
export type AccessOf = (roles: readonly string[]) => Access

export function registerDeskWork(app: FastifyInstance, deps: Deps, gate: DeskGate, accessOf: AccessOf): void {
  const options = { authorise: gate.authoriseDesk }
  const taskOf = (request: FastifyRequest, action: string, id: string): DeskTask => ({
    action,
    id,
    change: true,
    trace: request.id,
  })
  /** A change of the referral itself: by the version that was seen, answered with the page as it is then. */
  const change = async (
    request: FastifyRequest,
    asked: { action: string; id: string; match: string | undefined },
    work: (tx: Tx, row: ReferralRow, who: SignedIn) => Promise<ReferralRow | ProblemError>,
  ) => {
    const who = gate.signedIn(request)
    const page = await workOn(deps, who, taskOf(request, asked.action, asked.id), async (tx, row) => {
      const refused = unmatched(row, asked.match) ?? (isOver(row.state) ? ended() : undefined)
      const changed = refused ?? (await work(tx, row, who))
      if (changed instanceof ProblemError) return changed
      return deskPage(tx, changed, { today: deps.today(), now: deps.now(), subject: who.subject })
    })
    return pageReply(page)
  }
  const note = async (
    request: FastifyRequest,
    action: string,
    id: string,
    noted: Pick<NewNote, 'text' | 'at'> & { channel: AttemptChannel | null },
  ) => {
    const who = gate.signedIn(request)
    const body = await workOn(deps, who, taskOf(request, action, id), async (tx, row) => {
      if (row.state === 'withdrawn' || row.state === 'purged') return ended()
      const kind = noted.channel === null ? ('note' as const) : ('attempt' as const)
      const values = { ...noted, kind, referralId: row.id, actorId: who.subject }
      return noteView(await addNote(tx, values), await namesOf(tx, [who.subject]), who.subject)
    })
    return { status: 201 as const, body }
  }

  route(
    app,
    listColleagues,
    async (_input, request) => {
      const who = gate.signedIn(request)
      const desks = deskIds(who)
      const workers = await deps.db.read('app', (tx) => workersOf(tx, desks))
      const items = workers.map(({ subject, name, roles }): Colleague => ({
        id: colleagueId(subject),
        name,
        me: subject === who.subject,
        desks: accessOf(roles).desks.filter(({ id }) => desks.includes(id)),
      }))
      return { status: 200, body: { items } }
    },
    options,
  )

  route(
    app,
    assignReferral,
    ({ params, headers, body: { assignee } }, request) =>
      change(
        request,
        { action: 'referral.assign', id: params.id, match: headers['if-match'] },
        async (tx, row, who) => {
          if (assignee === null) return assign(tx, row, null, deps.now())
          const colleagues = await workersOf(tx, deskIds(who))
          const chosen = colleagues.find(({ subject, roles }) => {
            const isMeant = assignee === 'me' ? subject === who.subject : colleagueId(subject) === assignee
            return isMeant && accessOf(roles).desks.some(({ id }) => id === row.deskId)
          })
          return chosen ? assign(tx, row, chosen.subject, deps.now()) : noColleague()
        },
      ),
    options,
  )

  route(
    app,
    makeAppointment,
    ({ params, headers, body }, request) =>
      change(
        request,
        { action: 'referral.appointment', id: params.id, match: headers['if-match'] },
        async (tx, row, who) => {
          if (row.state !== 'planned') {
            return new ProblemError(409, 'Only a planned referral has an appointment; move it to planned.', {
              extra: { state: row.state },
            })
          }
          const at = deps.now()
          const happensAt = new Date(body.at)
          const changed = await storeMove(tx, row, {
            to: 'planned',
            actor: 'desk',
            actorId: who.subject,
            note: body.note,
            happensAt,
            settles: appointmentOf(body, happensAt),
            at,
          })
          const about = { id: row.id, locale: row.locale, publicUrl: deps.config.PUBLIC_URL }
          for (const mail of mailsOfMove(about, { state: 'planned', email: row.sent.contact?.email })) {
            await queueMail(tx, mail, { kind: mail.kind, referralId: row.id, at })
          }
          return changed
        },
      ),
    { ...options, bodyProblems: async (body) => timeProblems(body, deps.now(), 'future') },
  )

  route(
    app,
    addDeskNote,
    ({ params, body }, request) =>
      note(request, 'referral.note', params.id, { channel: null, text: body.text, at: deps.now() }),
    options,
  )

  route(
    app,
    addAttempt,
    ({ params, body: { at, ...tried } }, request) =>
      note(request, 'referral.attempt', params.id, {
        ...tried,
        at: at === undefined ? deps.now() : new Date(at),
      }),
    { ...options, bodyProblems: async (body) => timeProblems(body, deps.now(), 'past') },
  )

  route(
    app,
    deleteDeskNote,
    async ({ params }, request) => {
      const who = gate.signedIn(request)
      await workOn(deps, who, taskOf(request, 'referral.note.delete', params.id), async (tx, row) => {
        const one = { id: params.noteId, referralId: row.id, actorId: who.subject }
        const gone = isUuid(params.noteId) && (await deleteNote(tx, one))
        return gone ? undefined : new ProblemError(404, 'There is no note of yours with this id.')
      })
      return { status: 204 }
    },
    options,
  )

  /** Who has a page open is no look into the referral: only a refusal is told to the audit log. */
  const quietly = (request: FastifyRequest, id: string) => ({
    ...taskOf(request, 'referral.presence', id),
    change: false,
    quiet: true,
  })
  route(
    app,
    bePresent,
    async ({ params }, request) => {
      const who = gate.signedIn(request)
      const body = await workOn(deps, who, quietly(request, params.id), async (tx, row) => {
        const here = { referralId: row.id, subject: who.subject, at: deps.now() }
        const others = await markPresent(tx, here)
        const names = await namesOf(tx, others)
        return { alsoHere: others.flatMap((subject) => names.get(subject) ?? []), etag: etagOf(row) }
      })
      return { status: 200, body }
    },
    options,
  )
  route(
    app,
    leaveReferral,
    async ({ params }, request) => {
      const who = gate.signedIn(request)
      await workOn(deps, who, quietly(request, params.id), (tx, row) =>
        markGone(tx, { referralId: row.id, subject: who.subject, at: deps.now() }),
      )
      return { status: 204 }
    },
    options,
  )
}

function ended(): ProblemError {
  return new ProblemError(409, 'This referral has ended; there is nothing to do any more.')
}

function noColleague(): ProblemError {
  const message = 'Nobody with this id works at this desk.'
  return new ProblemError(400, message, { errors: [{ in: 'body', path: 'assignee', message }] })
}
