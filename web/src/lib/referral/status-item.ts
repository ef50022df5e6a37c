/** A referral as its person follows it, ready to be shown. Pure. */
import type { DeskItem } from '@stapwijzer/shared/api/desks.ts'
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { alwaysSent, currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { isOver, type ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { overdue, owesContact, owesReceipt } from '@stapwijzer/shared/domain/referral/promise.ts'
import { closedDaysBetween } from '@stapwijzer/shared/domain/working-days.ts'
import { consentTexts } from '@stapwijzer/shared/text/consent.ts'
import { dayOf } from '@stapwijzer/shared/text/format.ts'
import {
  deskWork,
  referral as words,
  referralRights as r,
  referralStatus as t,
} from '@stapwijzer/shared/text/nl.ts'
import type { Choice } from './advice-form.ts'
import { sentWords, type Names, type SentPart } from './sent-words.ts'

export type StatusItem = {
  id: string
  reference: string
  desk: { name: string; channels: DeskItem['channels'] }
  state: string
  meaning: string
  /** Holidays before the day that the desk promised. */
  closed: string[]
  /** The desk is late or did not answer: people should know how to reach it. */
  showsReach: boolean
  /** Nothing more comes of this one: another question is a way on. */
  mayAskAgain: boolean
  restricted: boolean
  mayRestrict: boolean
  appointment: { text: string; mayCancel: boolean } | null
  forwarding: Forwarding | null
  proposals: ReferralView['proposals']
  history: {
    state: string
    at: string
    day: string
    moment: string | null
    reason: string | null
    note: string | null
  }[]
  consentDay: string
  parts: SentPart[]
  mayWithdraw: boolean
}
/** Another desk. `choices`: what was shared beside contact and question, with the words of its tick. */
export type Forwarding = {
  desk: string
  agreed: string | null
  choices: { value: Choice; label: string }[]
}
/** `today`: the day in Amsterdam. */
export type StatusClock = { today: string }

const toReach: readonly ReferralState[] = ['unreachable', 'lapsed', 'returned']

export function statusItem(
  view: ReferralView,
  names: Names,
  desks: readonly DeskItem[],
  clock: StatusClock,
): StatusItem {
  const late = view.restricted ? null : overdue(view.state, view.promise, clock.today)
  return {
    id: view.id,
    reference: view.reference,
    desk: { name: view.desk.name, channels: desks.find(({ id }) => id === view.desk.id)?.channels ?? [] },
    state: words.states[view.state],
    meaning: meaningOf(view, late),
    closed: closedBefore(view, late, clock.today),
    showsReach: late !== null || toReach.includes(view.state),
    mayAskAgain: isOver(view.state) && view.state !== 'forwarded',
    restricted: view.restricted,
    mayRestrict: !view.restricted && !['withdrawn', 'purged'].includes(view.state),
    appointment: appointmentOf(view, clock.today),
    forwarding: forwardingOf(view),
    proposals: view.proposals,
    history: view.history.map(({ state, at, reason, note, happensAt }) => ({
      ...{ state: words.states[state], at, day: dayOf(at), reason, note },
      moment: happensAt && words.momentText(happensAt),
    })),
    consentDay: dayOf(view.consent.at),
    parts: sentWords(view.sent, view.arrangement, names),
    mayWithdraw: view.mayWithdraw,
  }
}

function meaningOf(view: ReferralView, late: ReturnType<typeof overdue>): string {
  const { receiptBy, contactBy } = view.promise
  if (view.restricted) return r.paused
  if (late === 'receipt') return r.lateReceipt(receiptBy)
  if (late === 'contact') return r.lateContact(contactBy)
  if (view.forwarding) return r.forwardWhy(view.desk.name, view.forwarding.deskName)
  const meaning = t.meaning(view.state, receiptBy, contactBy)
  return view.outcome ? `${meaning} ${t.endedWith(deskWork.outcomes[view.outcome])}` : meaning
}

function closedBefore({ state, promise, restricted }: ReferralView, late: unknown, today: string): string[] {
  const until = owesReceipt.includes(state) ? promise.receiptBy : promise.contactBy
  if (late || restricted || !owesContact.includes(state)) return []
  return closedDaysBetween(today, until).map(words.closedOn)
}

function appointmentOf(
  { state, appointment, restricted }: ReferralView,
  today: string,
): StatusItem['appointment'] {
  if (!appointment || state !== 'planned') return null
  const { at, cancelledAt } = appointment
  const off = cancelledAt && r.appointmentOff(dayOf(cancelledAt))
  if (off) return { text: restricted ? off : `${off} ${r.appointmentNew}`, mayCancel: false }
  const moment = words.momentText(at)
  const isPast = plainDateOf(new Date(at)) < today
  return {
    text: isPast ? r.appointmentWas(moment) : r.appointmentOn(moment),
    mayCancel: !isPast && !restricted,
  }
}

function forwardingOf({ forwarding, sent, consent }: ReferralView): Forwarding | null {
  if (!forwarding) return null
  const { deskName: desk, agreedAt } = forwarding
  const labels = consentTexts[currentConsentVersion]!.fields
  const more = consent.fields.filter(
    (field): field is Choice => !(alwaysSent as readonly string[]).includes(field),
  )
  return {
    desk,
    agreed: agreedAt && r.forwardAgreed(desk, dayOf(agreedAt)),
    // Once its content is gone nothing can be sent on.
    choices: sent.contact ? more.map((value) => ({ value, label: labels[value] })) : [],
  }
}
