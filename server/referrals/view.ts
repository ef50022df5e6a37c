/** A stored referral as its person sees it. Pure. */
import type { ProposalView, ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { messageRefusal } from '@stapwijzer/shared/domain/referral/messages.ts'
import { isOver } from '@stapwijzer/shared/domain/referral/moves.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import type { MessageView } from '@stapwijzer/shared/api/messages.ts'
import type { MessageRow } from './messages/store.ts'
import type { ConsentRow, EventRow, ProposalRow, ReferralRow } from './store.ts'

export type Whole = {
  row: ReferralRow
  history: EventRow[]
  consent: ConsentRow
  /** The desk that this one proposes instead. */
  forwarding: { deskId: string; deskName: string; agreedAt: Date | null } | null
  /** Newest first. */
  proposals: ProposalRow[]
  /** Oldest first. */
  messages: MessageRow[]
}

/** All of it but what only the desk sees, such as its notes. */
export function personView({ row, history, consent, forwarding, proposals, messages }: Whole): ReferralView {
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
    sent: row.sent,
    arrangement: row.arrangement,
    consent: {
      textVersion: consent.textVersion,
      fields: consent.fields as ReferralView['consent']['fields'],
      at: consent.at.toISOString(),
    },
    appointment: row.appointmentAt && {
      at: row.appointmentAt.toISOString(),
      cancelledAt: row.appointmentCancelledAt?.toISOString() ?? null,
      way: row.appointmentWay,
      place: row.appointmentPlace,
    },
    messages: messages.map(messageView),
    mayWrite:
      messageRefusal({ state: row.state, restricted: row.restrictedAt !== null }, messages.length) === null,
    outcome: row.outcome,
    restricted: row.restrictedAt !== null,
    forwarding: forwarding && { ...forwarding, agreedAt: forwarding.agreedAt?.toISOString() ?? null },
    proposals: proposals.map(proposalView),
    mayWithdraw: !isOver(row.state),
  }
}

export function proposalView(row: ProposalRow): ProposalView {
  const { id, number, state, note, changes, decisions } = row
  const at = row.at.toISOString()
  return { id, number, state, at, note, changes, decisions, decidedAt: row.decidedAt?.toISOString() ?? null }
}

export function messageView({ id, sender, text, at }: MessageRow): MessageView {
  return { id, from: sender, text, at: at.toISOString() }
}

/** Strong, so that it may stand in `If-Match`. */
export function etagOf(row: ReferralRow): string {
  return `"${row.version}"`
}

/** What may be known of every referral, also of one that was taken back or that nobody may look into. */
export function shared(row: ReferralRow) {
  return {
    id: row.id,
    reference: referenceOf(row.id),
    state: row.state,
    desk: { id: row.deskId, name: row.deskName },
    createdAt: row.createdAt.toISOString(),
    promise: { receiptBy: row.receiptBy, contactBy: row.contactBy },
  }
}
