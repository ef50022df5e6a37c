/** A referral as its person follows it, ready to be shown. Pure. */
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { alwaysSent, currentConsentVersion } from '@stapwijzer/shared/domain/referral/consent.ts'
import { isOver, type ReferralState } from '@stapwijzer/shared/domain/referral/moves.ts'
import { overdue, owesContact, owesReceipt } from '@stapwijzer/shared/domain/referral/promise.ts'
import { closedDaysBetween } from '@stapwijzer/shared/domain/working-days.ts'
import {
  deskWork,
  referral as words,
  referralRights as r,
  referralStatus as t,
  consent as consentTexts,
} from '@stapwijzer/shared/text/rooms.ts'
import { dayOf } from '@stapwijzer/shared/text/format.ts'
import type { Choice } from './referral-form.ts'
import { deskReach, type DeskReach, type KnownDesks } from './desk-reach.ts'
import { sentWords, type Names, type SentPart } from './sent-words.ts'

type Appointment = {
  when: 'ahead' | 'past' | 'off'
  text: string
  /** How and where; null when the desk did not say. */
  how: string | null
  help: string | null
  mayCancel: boolean
}

export type StatusItem = {
  id: string
  reference: string
  desk: string
  /** How it stands, in words: also what the states do not say, such as an appointment that was called off. */
  state: string
  meaning: string
  /** What to do now; null where the page shows a way on. */
  next: string | null
  /** Holidays before the day that the desk promised. */
  closed: string[]
  /** Whom to turn to. `first`: it is what the person should do now, so it stands on top. */
  reach: DeskReach & { first: boolean }
  /** Nothing more comes of this one: another question is a way on, in these words. `filled`: with what was asked here. */
  nextQuestion: { text: string; filled: boolean } | null
  restricted: boolean
  mayRestrict: boolean
  /** `at`: the moment itself, so that what is called off is what was read. */
  appointment: (Appointment & { at: string }) | null
  forwarding: Forwarding | null
  proposals: ReferralView['proposals']
  /** Oldest first. */
  messages: ReferralView['messages']
  mayWrite: boolean
  /** Newest first. */
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
/**
 * Another desk that the person may still send it to. `choices`: what was shared beside contact and question, with the
 * words of its tick.
 */
export type Forwarding = {
  desk: string
  choices: { value: Choice; label: string }[]
}
/** `today`: the day in Amsterdam. */
export type StatusClock = { today: string }

/** Somebody has to get in touch themselves. */
const toReach: readonly ReferralState[] = ['unreachable', 'lapsed']
/** Nobody at the desk has anything of it any more. */
const outOfReach: readonly ReferralState[] = ['withdrawn', 'purged', 'forwarded']
/** The same question, because nobody answered it. */
const unanswered: readonly ReferralState[] = ['lapsed', 'returned']

export function statusItem(
  view: ReferralView,
  names: Names,
  desks: KnownDesks,
  clock: StatusClock,
): StatusItem {
  const late = view.restricted ? null : overdue(view.state, view.promise, clock.today)
  const appointment = appointmentOf(view, clock.today)
  const reach = outOfReach.includes(view.state)
    ? { changed: null, ways: [] }
    : deskReach(view.desk.id, desks, { everywhere: view.state === 'lapsed', goesOn: !isOver(view.state) })
  return {
    id: view.id,
    reference: view.reference,
    desk: view.desk.name,
    ...nowOf(view, late, appointment),
    closed: closedBefore(view, late, clock.today),
    reach: {
      ...reach,
      first: late !== null || toReach.includes(view.state) || appointment?.when === 'past',
    },
    nextQuestion: nextQuestionOf(view),
    restricted: view.restricted,
    mayRestrict: !view.restricted && !['withdrawn', 'purged'].includes(view.state),
    appointment: appointment && view.appointment && { ...appointment, at: view.appointment.at },
    forwarding: forwardingOf(view),
    proposals: view.proposals,
    messages: view.messages,
    mayWrite: view.mayWrite,
    history: view.history
      .map(({ state, at, reason, note, happensAt }) => ({
        ...{ state: words.states[state], at, day: dayOf(at), reason, note },
        moment: happensAt && words.momentText(happensAt),
      }))
      .toReversed(),
    consentDay: dayOf(view.consent.at),
    parts: sentWords(view.sent, view.arrangement, names),
    mayWithdraw: view.mayWithdraw,
  }
}

function nextQuestionOf({ state, sent }: ReferralView): StatusItem['nextQuestion'] {
  if (unanswered.includes(state)) return { text: r.askAgain, filled: sent.question !== undefined }
  return isOver(state) && state !== 'forwarded' ? { text: r.askNew, filled: false } : null
}

/** The state, what it means and what to do; what is beside the state (a pause, a broken promise, the appointment) goes first. */
function nowOf(
  view: ReferralView,
  late: ReturnType<typeof overdue>,
  appointment: Appointment | null,
): Pick<StatusItem, 'state' | 'meaning' | 'next'> {
  const { receiptBy, contactBy } = view.promise
  const state = words.states[view.state]
  if (view.restricted) return { state: r.statePaused, meaning: r.paused, next: r.pausedNext }
  if (late === 'receipt') return { state, meaning: r.lateReceipt(receiptBy), next: r.lateNext }
  if (late === 'contact') return { state, meaning: r.lateContact(contactBy), next: r.lateNext }
  if (appointment?.when === 'off') return { state: r.stateOff, meaning: r.meaningOff, next: null }
  if (appointment?.when === 'past') return { state: r.statePast, meaning: r.meaningPast, next: r.nextPast }
  if (view.forwarding && view.state === 'forwarded') {
    const { deskName, agreedAt } = view.forwarding
    return agreedAt
      ? { state: r.stateAgreed, meaning: r.forwardAgreed(deskName, dayOf(agreedAt)), next: r.agreedNext }
      : { state, meaning: r.forwardWhy(view.desk.name, deskName), next: null }
  }
  const meaning = t.meaning(view.state, receiptBy, contactBy)
  return {
    state,
    meaning: view.outcome ? `${meaning} ${t.endedWith(deskWork.outcomes[view.outcome])}` : meaning,
    next: t.nextStep[view.state] ?? null,
  }
}

function closedBefore({ state, promise, restricted }: ReferralView, late: unknown, today: string): string[] {
  const until = owesReceipt.includes(state) ? promise.receiptBy : promise.contactBy
  if (late || restricted || !owesContact.includes(state)) return []
  return closedDaysBetween(today, until).map(words.closedOn)
}

function appointmentOf({ state, appointment, restricted }: ReferralView, today: string): Appointment | null {
  if (!appointment || state !== 'planned') return null
  const { at, cancelledAt } = appointment
  const off = cancelledAt && r.appointmentOff(dayOf(cancelledAt))
  if (off) {
    return {
      when: 'off',
      text: restricted ? off : `${off} ${r.appointmentNew}`,
      how: null,
      help: null,
      mayCancel: false,
    }
  }
  const moment = words.momentText(at)
  if (plainDateOf(new Date(at)) < today) {
    return { when: 'past', text: r.appointmentWas(moment), how: null, help: null, mayCancel: false }
  }
  const how = r.meetsHow(appointment.way, appointment.place)
  const help = restricted ? null : how === null ? r.appointmentHelp : r.appointmentOther
  return { when: 'ahead', text: r.appointmentOn(moment), how, help, mayCancel: !restricted }
}

function forwardingOf({ forwarding, sent, consent }: ReferralView): Forwarding | null {
  // It can be sent on once, and not after its content went.
  if (!forwarding || forwarding.agreedAt || !sent.contact) return null
  const labels = consentTexts.consentTexts[currentConsentVersion]!.fields
  const more = consent.fields.filter(
    (field): field is Choice => !(alwaysSent as readonly string[]).includes(field),
  )
  return { desk: forwarding.deskName, choices: more.map((value) => ({ value, label: labels[value] })) }
}
