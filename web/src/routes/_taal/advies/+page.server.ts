import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import { getCourse } from '@stapwijzer/shared/api/courses.ts'
import type { EntryPages } from '@stapwijzer/shared/text/entry-pages.ts'
import { ownTexts } from '@stapwijzer/shared/text/entry-texts.ts'
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import { call } from '#lib/api.ts'
import { textOf, type FieldError } from '#lib/form/field.ts'
import { planCode } from '#lib/plan/save/plan-key.ts'
import type { PageEvent } from '#lib/plan/save/saved-plan.server.ts'
import { deskOfForm } from '#lib/referral/desk-of-form.server.ts'
import { chosenDesk, readRegions } from '#lib/referral/find-desk.server.ts'
import { planOfVisitor, type VisitorPlan } from '#lib/referral/plan-of-visitor.server.ts'
import { workOut, type Worked } from '#lib/referral/preview.server.ts'
import { inPageOrder, readReferralForm } from '#lib/referral/read-referral-form.server.ts'
import { emptyForm, referralFormOf, type ReferralForm } from '#lib/referral/referral-form.ts'
import { sendReferral } from '#lib/referral/send.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** A course that the question is about stands in it, to be changed or taken out. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const id = url.searchParams.get('opleiding')
  const answer = id ? await call(fetch, getCourse, { params: { id } }) : null
  const about = answer?.ok ? `${answer.body.title} (${answer.body.provider.name})` : null
  const question = about ? `${ownTexts().pages.desk.questionLead} ${about}\n` : ''
  return { values: { ...emptyForm().values, language: currentLocale(), question } }
}

export const actions: Actions = {
  bekijk: async (event) => {
    const form = formOf(await event.request.formData())
    const ready = await prepare(event, form)
    if ('refused' in ready) return fail(ready.status, ready.refused)
    return previewed(form, ready.worked, randomUUID())
  },

  /** Back from the preview, with everything as it was. */
  verander: async ({ request }) => filling(formOf(await request.formData()), []),

  verstuur: async (event) => {
    const t = ownTexts().pages.desk
    const data = await event.request.formData()
    const form = formOf(data)
    const ready = await prepare(event, form)
    if ('refused' in ready) return fail(ready.status, ready.refused)
    const { plan, worked } = ready
    const key = textOf(data, 'key')
    // What was agreed to is what was shown: anything else is shown first.
    if (!/^[\da-f-]{36}$/.test(key) || data.get('fingerprint') !== worked.preview.fingerprint) {
      return fail(409, previewed(form, worked, randomUUID(), t.changed))
    }
    const result = await sendReferral(event, plan, key, worked.body)
    if (result.outcome === 'used') return fail(409, previewed(form, worked, randomUUID(), t.changed))
    if (result.outcome !== 'sent') {
      const isMany = result.outcome === 'too-many'
      return fail(isMany ? 429 : 503, previewed(form, worked, key, isMany ? t.tooMany : t.failed))
    }
    const { made, referral } = result
    return {
      step: 'sent' as const,
      id: made.id,
      desk: worked.preview.desk.name,
      code: planCode({ id: made.id, token: made.token }),
      promise: referral?.promise ?? null,
      byMail: worked.body.contact.email !== undefined,
    }
  },
}

/** These pages offer no ticks: only what stands in the form is sent. */
function formOf(data: FormData): ReferralForm {
  return { values: referralFormOf(data).values, ticked: [] }
}

const filling = ({ values }: ReferralForm, errors: FieldError[], problem?: string) => ({
  step: 'fill' as const,
  values,
  errors,
  problem,
})

function previewed({ values }: ReferralForm, { preview }: Worked, key: string, problem?: string) {
  const { desk, consent, fingerprint, health } = preview
  const isHealth = health.length > 0
  return { step: 'preview' as const, values, desk: desk.name, consent, fingerprint, isHealth, key, problem }
}

type Ready = { worked: Worked; plan: Exclude<VisitorPlan, { kind: 'failed' | 'gone' }> }
type NotReady = { status: number; refused: ReturnType<typeof filling> }

/** As on the whole page (`routes/advies`), without what is ticked there. */
async function prepare(event: PageEvent, form: ReferralForm): Promise<Ready | NotReady> {
  const t = ownTexts().pages.desk
  const refuse = (status: number, errors: FieldError[], problem?: string) => ({
    status,
    refused: filling(form, errors, problem),
  })
  const { asked, errors } = readReferralForm(form)
  const { found, failed, ...places } = await deskOfForm(event.fetch, form)
  if (failed) return refuse(503, [], t.failed)
  const wrong = inOwnWords([...places.errors, ...errors], t.wrong)
  if (!asked || !found || wrong.length > 0) return refuse(400, wrong)
  const { accepting, municipalities } = await readRegions(event.fetch)
  const desk = chosenDesk(found, accepting, form.values)
  if (!desk) return refuse(400, [], t.noDesk)
  const plan = await planOfVisitor(event, form)
  if (plan.kind === 'gone' || plan.kind === 'failed') return refuse(503, [], t.failed)
  const { textVersion } = found
  const worked = await workOut(event.fetch, form, asked, {
    ...{ desk, textVersion, plan, municipalities, earlier: null },
  })
  return worked ? { worked, plan } : refuse(503, [], t.failed)
}

/** The same fields, each once and with what to do in this language. */
function inOwnWords(errors: readonly FieldError[], words: EntryPages['desk']['wrong']): FieldError[] {
  const known: Partial<Record<string, string>> = words
  const fields = new Set(inPageOrder(errors).map(({ field }) => field))
  return [...fields].map((field) => ({ field, text: known[field] ?? words.question }))
}
