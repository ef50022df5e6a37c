/** A stored referral as its desk sees it. Pure. */
import { createHash } from 'node:crypto'
import type { DeskNoteView, DeskReferral, QueueItem } from '@stapwijzer/shared/api/desk.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { canHaveBeenHeld } from '@stapwijzer/shared/domain/referral/appointment.ts'
import { movesFrom, reasonNeeded, reopenUntil } from '@stapwijzer/shared/domain/referral/moves.ts'
import { overdue, waitingDays } from '@stapwijzer/shared/domain/referral/promise.ts'
import type { NoteRow } from './desk-store.ts'
import type { ReferralRow } from './store.ts'
import { personView, shared, type Whole } from './view.ts'

/** Names of people of desks by their subject. */
export type Names = ReadonlyMap<string, string>

/** What only the desk sees beside a referral. */
export type DeskSide = {
  planCheck: DeskReferral['planCheck']
  /** Newest first. */
  notes: NoteRow[]
  /** Subjects of others who have it open. */
  alsoHere: string[]
  names: Names
}

/** Who looks: the day in Amsterdam, the moment, and the subject of the login. */
export type Looking = { today: string; now: Date; subject: string }

/** What the person sees, and beside it what only the desk does; of one that is left alone no more than reference and states. */
export function deskView(whole: Whole & DeskSide, looking: Looking): DeskReferral {
  const { row, names } = whole
  const { planId: _planId, mayWithdraw: _mayWithdraw, ...person } = personView(whole)
  // Of what was taken back, or is over for long, a desk need not know what had been ticked.
  const gone = row.state === 'withdrawn' || row.state === 'purged'
  const view = {
    ...person,
    consent: gone ? { ...person.consent, fields: [] } : person.consent,
    updatedAt: row.updatedAt.toISOString(),
    ...urgency(row, looking, names),
    alsoHere: whole.alsoHere.map((subject) => names.get(subject) ?? '').filter(Boolean),
    reopenUntil:
      reopenUntil({ ...row, restricted: row.restrictedAt !== null }, looking.now)?.toISOString() ?? null,
  }
  if (row.restrictedAt !== null) {
    const consent = { ...view.consent, fields: [] }
    return { ...view, ...closed, consent, history: view.history.map(stateOnly) }
  }
  return {
    ...view,
    planCheck: whole.planCheck,
    notes: whole.notes.map((note) => noteView(note, names, looking.subject)),
    moves: movesFrom(row.state, 'desk')
      .filter((to) => to !== 'intake-held' || canHaveBeenHeld(row.appointmentAt, looking.now))
      .map((to) => ({ to, reasonNeeded: reasonNeeded.includes(to) })),
  }
}

/** A referral that its person asked to leave alone (AVG art. 18): reference and state, nothing to do. */
const closed = {
  sent: {},
  arrangement: null,
  appointment: null,
  outcome: null,
  forwarding: null,
  proposals: [],
  messages: [],
  mayWrite: false,
  planCheck: null,
  notes: [],
  moves: [],
} satisfies Partial<DeskReferral>

function stateOnly({ state, at }: DeskReferral['history'][number]) {
  return { state, at, reason: null, note: null, happensAt: null }
}

/** A line of the queue. */
export function queueItem(row: ReferralRow, looking: Looking, names: Names): QueueItem {
  const restricted = row.restrictedAt !== null
  const { contact, question } = restricted ? {} : row.sent
  return {
    ...shared(row),
    updatedAt: row.updatedAt.toISOString(),
    ...urgency(row, looking, names),
    appointmentAt: restricted ? null : (standing(row)?.toISOString() ?? null),
    messageWaitingSince: restricted ? null : (row.messageWaitingSince?.toISOString() ?? null),
    restricted,
    name: contact?.name ?? null,
    question: question ?? null,
    arrangement: restricted ? null : row.arrangement,
  }
}

/** `subject` is who looks. */
export function noteView(note: NoteRow, names: Names, subject: string): DeskNoteView {
  const { referralId: _referral, actorId, at, ...noted } = note
  const by = names.get(actorId) ?? null
  return { ...noted, at: at.toISOString(), by, mine: actorId === subject }
}

/** How a colleague is named in addresses and answers: a label from the login, which itself stays inside. */
export function colleagueId(subject: string): string {
  return createHash('sha256').update(`colleague ${subject}`).digest('hex').slice(0, 16)
}

/** The appointment that is still to be kept: it was not called off, and the work did not go on from there. */
function standing({ state, appointmentAt, appointmentCancelledAt }: ReferralRow): Date | null {
  return state === 'planned' && appointmentCancelledAt === null ? appointmentAt : null
}

function urgency(row: ReferralRow, { today, subject }: Looking, names: Names) {
  const promised = { receiptBy: row.receiptBy, contactBy: row.contactBy }
  return {
    waitingDays: waitingDays(row.state, plainDateOf(row.createdAt), today),
    // The promise rests while nobody may work on it.
    overdue: row.restrictedAt === null ? overdue(row.state, promised, today) : null,
    mine: row.assignedTo === subject,
    assigned: row.assignedTo !== null,
    assignee: names.get(row.assignedTo ?? '') ?? null,
    assigneeId: row.assignedTo === null ? null : colleagueId(row.assignedTo),
  }
}
