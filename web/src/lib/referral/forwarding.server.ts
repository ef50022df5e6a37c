/** Sending a question on to the desk that was proposed: what would go there, and doing it. */
import { byKey } from '#lib/by-key.ts'
import type { Answered } from '@stapwijzer/shared/api/call.ts'
import { forwardReferral } from '@stapwijzer/shared/api/referral-rights.ts'
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import {
  currentConsentVersion,
  memberOf,
  type ConsentField,
  alwaysSent,
} from '@stapwijzer/shared/domain/referral/consent.ts'
import type { Sent } from '@stapwijzer/shared/domain/referral/sent.ts'
import { advice as t, consent as consentTexts } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import type { PlanKey } from '#lib/plan/save/plan-key.ts'
import { choices, tickField, type Choice } from './referral-form.ts'
import { namesFor } from './read-status.server.ts'
import { sentWords, type SentPart } from './sent-words.ts'

type Fetch = typeof globalThis.fetch
export type ForwardPreview = {
  desk: { id: string; name: string }
  parts: SentPart[]
  notShared: string[]
  fields: Choice[]
  consent: { sentence: string; from: string }
}

/** The ticks of the form, as far as there is something of them to send on. */
export function ticksIn(data: FormData, view: ReferralView): Choice[] {
  const given = data.getAll(tickField)
  return choices.filter((choice) => given.includes(choice) && view.consent.fields.includes(choice))
}

/** Null when no other desk is proposed any more, or nothing is left to send. */
export async function forwardPreview(
  fetch: Fetch,
  view: ReferralView,
  ticked: readonly Choice[],
): Promise<ForwardPreview | null> {
  const { forwarding, sent, arrangement } = view
  if (!forwarding || forwarding.agreedAt || !sent.contact) return null
  const part = sentOfFields(sent, [...alwaysSent, ...ticked])
  const { deskId: id, deskName: name } = forwarding
  const left = choices.filter((choice) => view.consent.fields.includes(choice) && !ticked.includes(choice))
  return {
    desk: { id, name },
    parts: sentWords(part, arrangement, await namesFor(fetch, [view])),
    notShared: left.map((choice) => t.fieldNames[choice]),
    fields: [...ticked],
    consent: {
      sentence: consentTexts.consentSentence(currentConsentVersion, name),
      from: consentTexts.consentTexts[currentConsentVersion]!.from,
    },
  }
}

/** The copies that the first desk has: what goes on is what was sent then. */
function sentOfFields(sent: Sent, fields: readonly ConsentField[]): Sent {
  const members = new Set<string>(fields.map((field) => memberOf[field]))
  return Object.fromEntries(Object.entries(sent).filter(([member]) => members.has(member)))
}

export function forward(
  fetch: Fetch,
  key: PlanKey,
  ticked: readonly Choice[],
  idempotencyKey: string,
): Promise<Answered<typeof forwardReferral>> {
  const consent = { textVersion: currentConsentVersion, fields: [...alwaysSent, ...ticked] }
  return call(fetch, forwardReferral, {
    ...byKey(key, idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    body: { consent },
  })
}
