import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import { advice as t } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError } from '#lib/form/field.ts'
import { textOf } from '#lib/form/field.ts'
import { planCode } from '#lib/plan/save/plan-key.ts'
import { planInCookie, type PageEvent } from '#lib/plan/save/saved-plan.server.ts'
import { referralFormOf, type ReferralForm } from '#lib/referral/referral-form.ts'
import { tell, type FormResult } from '#lib/referral/form-result.ts'
import { refilledForm } from '#lib/referral/refilled-form.server.ts'
import { deskOfForm } from '#lib/referral/desk-of-form.server.ts'
import { chosenDesk, findDesk, readRegions, type Found } from '#lib/referral/find-desk.server.ts'
import { mistakesOf, planOfVisitor, type VisitorPlan } from '#lib/referral/plan-of-visitor.server.ts'
import { workOut, type Worked } from '#lib/referral/preview.server.ts'
import { inPageOrder, readReferralForm } from '#lib/referral/read-referral-form.server.ts'
import { openAtDesk } from '#lib/referral/read-status.server.ts'
import { shareOptions } from '#lib/referral/share-options.server.ts'
import { sendReferral, type SendResult } from '#lib/referral/send.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const [saved, regions] = await Promise.all([planInCookie(event), readRegions(event.fetch)])
  const plan = saved.state === 'open' ? saved.open.plan : null
  const lookup = plan?.postcode ? await findDesk(event.fetch, { postcode4: plan.postcode }) : null
  return {
    regions,
    options: shareOptions(),
    found: lookup?.state === 'found' ? lookup.found : null,
    plan: plan && {
      goal: plan.goal,
      postcode: plan.postcode,
      steps: plan.items.length,
      courses: new Set(plan.items.flatMap(({ courseId }) => courseId ?? [])).size,
    },
  }
}

export const actions: Actions = {
  /** Shows the desk of a place and keeps everything else that was filled in. */
  loket: async ({ request, fetch }) => {
    const form = referralFormOf(await request.formData())
    const { found, errors, failed } = await deskOfForm(fetch, form)
    if (failed) return fail(503, tell({ step: 'fill', form, errors: [], found, problem: t.deskFailed }))
    if (errors.length > 0) return fail(400, tell({ step: 'fill', form, errors, found }))
    return tell({ step: 'fill', form, errors: [], found })
  },

  bekijk: async (event) => {
    const form = referralFormOf(await event.request.formData())
    const prepared = await prepare(event, form)
    if ('result' in prepared) return fail(prepared.status, prepared.result)
    return tell({ step: 'preview', form, preview: prepared.worked.preview, key: randomUUID() })
  },

  /** Back from the preview, with everything as it was. */
  verander: async ({ request, fetch }) => {
    const form = referralFormOf(await request.formData())
    return tell({ step: 'fill', form, errors: [], found: (await deskOfForm(fetch, form)).found })
  },

  /** From the page with the status: a question that nobody answered, with every tick empty. */
  opnieuw: async (event) => {
    const { status, filling } = await refilledForm(event)
    return status === 200 ? tell(filling) : fail(status, tell(filling))
  },

  verstuur: async (event) => {
    const data = await event.request.formData()
    const form = referralFormOf(data)
    const prepared = await prepare(event, form)
    if ('result' in prepared) return fail(prepared.status, prepared.result)
    const { plan, worked, found } = prepared
    const again = (status: number, problem: string, key: string) =>
      fail(status, tell({ step: 'preview', form, preview: worked.preview, key, problem }))
    const key = textOf(data, 'key')
    const isKey = /^[\da-f-]{36}$/.test(key)
    // What was agreed to is what was shown: anything else is shown first.
    if (!isKey || data.get('fingerprint') !== worked.preview.fingerprint) {
      return again(409, t.changedSince, randomUUID())
    }
    const result = await sendReferral(event, plan, key, worked.body)
    if (result.outcome === 'used') return again(409, t.changedSince, randomUUID())
    if (result.outcome !== 'sent') return again(statusOf[result.outcome], problemOf(result.outcome), key)
    const { made, referral, newPlan } = result
    return tell({
      step: 'sent',
      id: made.id,
      desk: worked.preview.desk,
      code: planCode({ id: made.id, token: made.token }),
      promise: referral?.promise ?? null,
      byMail: worked.body.contact.email !== undefined,
      newPlan,
      inThisBrowser: true,
      youth: isYouth(worked.body.shared) ? found.youth : null,
    })
  },
}

type Failure = Exclude<SendResult['outcome'], 'sent' | 'used'>
const statusOf: Record<Failure, number> = {
  'plan-gone': 409,
  'plan-refused': 409,
  'read-only': 403,
  'too-many': 429,
  failed: 503,
}
const problemOf = (failure: Failure): string =>
  ({
    'plan-gone': t.planGone,
    'plan-refused': t.planRefused,
    'read-only': t.planReadOnly,
    'too-many': t.tooMany,
    failed: t.sendFailed,
  })[failure]

type Ready = { worked: Worked; found: Found; plan: Exclude<VisitorPlan, { kind: 'failed' | 'gone' }> }
type NotReady = { status: number; result: FormResult }

/** Everything that has to be right before something can be shown or sent. */
async function prepare(event: PageEvent, form: ReferralForm): Promise<Ready | NotReady> {
  const refuse = (status: number, errors: FieldError[], found: Found | null, problem?: string) => ({
    status,
    result: tell({ step: 'fill', form, errors, found, ...(problem ? { problem } : {}) }),
  })
  const { asked, errors } = readReferralForm(form)
  const { found, failed, ...places } = await deskOfForm(event.fetch, form)
  if (failed) return refuse(503, errors, null, t.deskFailed)
  const known = places.errors.filter(({ field }) => !errors.some((one) => one.field === field))
  if (!asked || !found || known.length > 0) return refuse(400, inPageOrder([...known, ...errors]), found)
  const { accepting, municipalities } = await readRegions(event.fetch)
  const desk = chosenDesk(found, accepting, form.values)
  if (!desk) return refuse(400, [{ field: 'deskId', text: t.errors.desk }], found)
  const plan = await planOfVisitor(event, form)
  if (plan.kind === 'gone') return refuse(409, [], found, t.planGone)
  if (plan.kind === 'failed') return refuse(503, [], found, t.sendFailed)
  const mistakes = mistakesOf(plan, form)
  if (mistakes.length > 0) return refuse(400, mistakes, found)
  const { textVersion } = found
  const earlier = plan.kind === 'saved' ? await openAtDesk(event.fetch, plan.open.key, desk.id) : null
  const given = { desk, textVersion, plan, municipalities, earlier }
  const worked = await workOut(event.fetch, form, asked, given)
  return worked ? { worked, found, plan } : refuse(503, [], found, t.sendFailed)
}

/** Whether what somebody shared says that they are under 27 without a basic qualification (startkwalificatie). Pure. */
const young = ['under-18', '18-26']
/** Below havo, vwo and mbo 2, the level of the Leerplichtwet 1969, art. 1. */
const below = ['none', 'primary', 'vmbo', 'mbo-1']

/** Nothing shared says nothing: the page to a desk tells everybody. */
function isYouth(
  shared: { ageBand?: string | undefined; educationHighest?: string | undefined } = {},
): boolean {
  const { ageBand = '', educationHighest = '' } = shared
  return young.includes(ageBand) && below.includes(educationHighest)
}
