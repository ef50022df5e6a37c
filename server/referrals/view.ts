/** A stored referral as its person and its desk see it. Pure. */
import type { DeskReferral, QueueItem } from '@stapwijzer/shared/api/desk.ts'
import type { ProposalView, ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { isOver, movesFrom, reasonNeeded } from '@stapwijzer/shared/domain/referral/moves.ts'
import { overdue, waitingDays } from '@stapwijzer/shared/domain/referral/promise.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import type { ConsentRow, EventRow, ProposalRow, ReferralRow } from './store.ts'

export type Whole = {
  row: ReferralRow
  history: EventRow[]
  consent: ConsentRow
  /** Newest first. */
  proposals: ProposalRow[]
}

/** What only the desk sees beside a referral. */
export type DeskSide = {
  planCheck: DeskReferral['planCheck']
  notes: DeskReferral['notes']
  alsoHere: string[]
  /** Name of who took it up. */
  assignee: string | null
}

export function personView({ row, history, consent, proposals }: Whole): ReferralView {
  return {
    ...shared(row),
    planId: row.planId,
    history: history.map((event) => ({
      state: event.toState,
      at: event.at.toISOString(),
      reason: event.reason,
      note: event.note,
      happensAt: event.happensAt?.toISOString() ?? null,
    })),
    sent: row.sent as ReferralView['sent'],
    arrangement: row.arrangement as ReferralView['arrangement'],
    consent: {
      textVersion: consent.textVersion,
      fields: consent.fields as ReferralView['consent']['fields'],
      at: consent.at.toISOString(),
    },
    appointment: row.appointmentAt && {
      at: row.appointmentAt.toISOString(),
      cancelledAt: row.appointmentCancelledAt?.toISOString() ?? null,
    },
    outcome: row.outcome,
    restricted: row.restrictedAt !== null,
    forwarding: null,
    proposals: proposals.map(proposalView),
    mayWithdraw: !isOver(row.state),
  }
}

/** `today` is the day in Amsterdam on which the desk looks, `subject` who looks. */
export function deskView(whole: Whole & DeskSide, today: string, subject: string): DeskReferral {
  const { planId: _planId, mayWithdraw: _mayWithdraw, ...person } = personView(whole)
  return {
    ...person,
    updatedAt: whole.row.updatedAt.toISOString(),
    ...urgency(whole.row, today, subject, whole.assignee),
    planCheck: whole.planCheck,
    notes: whole.notes,
    alsoHere: whole.alsoHere,
    moves: movesFrom(whole.row.state, 'desk').map((to) => ({ to, reasonNeeded: reasonNeeded.includes(to) })),
  }
}

export function queueItem(
  row: ReferralRow,
  today: string,
  subject: string,
  assignee: string | null,
): QueueItem {
  return {
    ...shared(row),
    updatedAt: row.updatedAt.toISOString(),
    ...urgency(row, today, subject, assignee),
    appointmentAt: row.appointmentAt?.toISOString() ?? null,
    restricted: row.restrictedAt !== null,
    name: row.sent.contact?.name ?? null,
    question: row.sent.question ?? null,
    arrangement: row.arrangement as QueueItem['arrangement'],
  }
}

function proposalView(row: ProposalRow): ProposalView {
  const { id, number, state, note, changes, decisions } = row
  const at = row.at.toISOString()
  return { id, number, state, at, note, changes, decisions, decidedAt: row.decidedAt?.toISOString() ?? null }
}

/** Strong, so that it may stand in `If-Match`. */
export function etagOf(row: ReferralRow): string {
  return `"${row.version}"`
}

function shared(row: ReferralRow) {
  return {
    id: row.id,
    reference: referenceOf(row.id),
    state: row.state,
    desk: { id: row.deskId, name: row.deskName },
    createdAt: row.createdAt.toISOString(),
    promise: { receiptBy: row.receiptBy, contactBy: row.contactBy },
  }
}

function urgency(row: ReferralRow, today: string, subject: string, assignee: string | null) {
  const promised = { receiptBy: row.receiptBy, contactBy: row.contactBy }
  return {
    waitingDays: waitingDays(row.state, plainDateOf(row.createdAt), today),
    overdue: overdue(row.state, promised, today),
    mine: row.assignedTo === subject,
    assigned: row.assignedTo !== null,
    assignee,
  }
}
