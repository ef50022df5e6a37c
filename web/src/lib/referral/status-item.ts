/** A referral as its person follows it, ready to be shown. Pure. */
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { dayOf } from '@stapwijzer/shared/text/format.ts'
import { referral as words, referralStatus as t } from '@stapwijzer/shared/text/nl.ts'
import { sentWords, type Names, type SentPart } from './sent-words.ts'

export type StatusItem = {
  id: string
  reference: string
  desk: string
  state: string
  meaning: string
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

export function statusItem(view: ReferralView, names: Names): StatusItem {
  const { receiptBy, contactBy } = view.promise
  return {
    id: view.id,
    reference: view.reference,
    desk: view.desk.name,
    state: words.states[view.state],
    meaning: t.meaning(view.state, receiptBy, contactBy),
    history: view.history.map(({ state, at, reason, note, happensAt }) => ({
      ...{ state: words.states[state], at, day: dayOf(at), reason, note },
      moment: happensAt && words.momentText(happensAt),
    })),
    consentDay: dayOf(view.consent.at),
    parts: sentWords(view.sent, view.arrangement, names),
    mayWithdraw: view.mayWithdraw,
  }
}
