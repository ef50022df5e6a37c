/** A question that nobody answered, in the form once more: what its person wrote. What may go along is ticked anew. */
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { dayOf } from '@stapwijzer/shared/text/format.ts'
import { advice as t } from '@stapwijzer/shared/text/rooms.ts'
import { emptyForm, placeKey, placeOf, type ReferralForm } from './referral-form.ts'
import type { Filling } from './form-result.ts'
import { deskOfForm } from './desk-of-form.server.ts'
import { readReferral } from './read-status.server.ts'
import { heldBy, statusFor, type ActEvent } from './status-acts.server.ts'

/** `status`: of the answer of the page; nothing is stored, and of what was taken back or erased nothing is left to fill in. */
export async function refilledForm(event: ActEvent): Promise<{ status: number; filling: Filling }> {
  const held = await heldBy(event)
  const empty = (status: number, problem: string) => ({
    status,
    filling: { step: 'fill' as const, form: emptyForm(), errors: [], found: null, problem },
  })
  if (!held) return empty(400, t.againGone)
  const answer = await readReferral(event.fetch, held.key)
  if (!answer.ok) {
    const status = statusFor(answer)
    return empty(status, status === 400 ? t.againGone : t.againFailed)
  }
  if (answer.body.sent.question === undefined) return empty(409, t.againGone)
  const form = formOf(answer.body)
  const { found } = await deskOfForm(event.fetch, form)
  const notice = t.again(answer.body.desk.name, dayOf(answer.body.createdAt))
  return { status: 200, filling: { step: 'fill', form, errors: [], found, notice } }
}

/** The words of the person and how they can be reached; no tick, and no fact that goes along only by its tick. */
function formOf({ sent, arrangement, desk, state }: ReferralView): ReferralForm {
  const { values, ticked } = emptyForm()
  const filled: Record<string, string | null | undefined> = {
    ...{ question: sent.question, goal: sent.goal },
    'contact.name': sent.contact?.name,
    'contact.email': sent.contact?.email,
    'contact.phone': sent.contact?.phone,
    preferredTime: arrangement?.preferredTime,
    language: arrangement?.language,
    'person.postcode4': arrangement?.postcode4,
    'person.municipality': arrangement?.municipality,
  }
  const form = {
    values: {
      ...values,
      ...Object.fromEntries(Object.entries(filled).flatMap(([name, text]) => (text ? [[name, text]] : []))),
    },
    ticked,
  }
  const place = placeOf(form)
  // A desk that sent it back is not the one to choose again; one that kept silent may be.
  if (state === 'returned' || typeof place !== 'object') return form
  return { ...form, values: { ...form.values, deskId: desk.id, deskFor: placeKey(place) } }
}
