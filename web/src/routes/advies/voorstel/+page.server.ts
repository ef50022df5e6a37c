import { fail, redirect } from '@sveltejs/kit'
import { mostChanges } from '@stapwijzer/shared/domain/referral/proposal.ts'
import { proposal as t } from '@stapwijzer/shared/text/rooms.ts'
import { textOf, type FieldError } from '#lib/form/field.ts'
import { planKeyOf, planTokenOf } from '#lib/plan/save/plan-key.ts'
import type { PageEvent } from '#lib/plan/save/saved-plan.server.ts'
import {
  openProposals,
  planOfVisitor,
  sendDecision,
  type DecisionAnswer,
  type OpenedProposals,
} from '#lib/proposal/decide.server.ts'
import type { Actions, PageServerLoad } from './$types'

type Done = keyof typeof t.done

export const load: PageServerLoad = async (event) => {
  const id = event.url.searchParams.get('vraag') ?? ''
  const done = event.url.searchParams.get('klaar') ?? ''
  // An action answers with what it opened; reading it once more would be one more look in the log.
  const isRead = event.request.method !== 'POST' && id !== ''
  const opening = isRead ? await openProposals(event, id, null) : null
  return { opened: opening?.opened ?? null, problem: opening?.problem ?? null, done: doneOf(done) }
}

/** What an action tells the page. */
type ProposalResult = {
  opened: OpenedProposals | null
  done?: Done
  problem?: string
  errors?: FieldError[]
  ticked?: number[]
  planCode?: string
}
const tell = (result: ProposalResult): ProposalResult => result

export const actions: Actions = {
  /** Opens the proposal by the code of the question. */
  toon: async (event) => {
    const key = planKeyOf(textOf(await event.request.formData(), 'code'))
    if (!key) return fail(400, tell({ opened: null, problem: t.notFound }))
    const { opened, status, problem } = await openProposals(event, key.id, key)
    return opened ? tell({ opened }) : fail(status, tell({ opened, problem }))
  },

  kies: async (event) => {
    const data = await event.request.formData()
    const key = planKeyOf(textOf(data, 'code'))
    const referral = key?.id ?? textOf(data, 'vraag')
    const planCode = textOf(data, 'plancode').trim()
    const choice = textOf(data, 'keuze')
    const ticked = ticksIn(data)
    const again = async (status: number, more: Partial<ProposalResult>) => {
      const { opened } = await openProposals(event, referral, key)
      return fail(status, tell({ opened, ticked, planCode, ...more }))
    }
    if (choice !== 'alles' && choice !== 'niets' && ticked.length === 0) {
      return again(400, { errors: [{ field: 'wijziging', text: t.errors.choose }] })
    }
    const planToken = planTokenOf(planCode) ?? (await tokenOfPlan(event, data))
    if (choice !== 'niets' && planToken === null) {
      return again(400, { errors: [{ field: 'plancode', text: t.errors.planCode }] })
    }
    const token = choice === 'niets' ? (key?.token ?? planToken) : planToken
    if (token === null) return fail(400, tell({ opened: null, problem: t.notFound }))
    const accept = choice === 'alles' ? allIn(data) : choice === 'niets' ? [] : ticked
    const answer = await sendDecision(
      event.fetch,
      { referral, id: textOf(data, 'voorstel') },
      { token, accept, etag: choice === 'niets' ? null : textOf(data, 'versie') || null },
    )
    if (!answer.ok) return again(statusOf(answer), refusal(answer, planCode))
    const { state } = answer.body.proposal
    const done = doneOf(state) ?? 'declined'
    if (!key) redirect(303, `/advies/voorstel?vraag=${encodeURIComponent(referral)}&klaar=${done}`)
    const { opened } = await openProposals(event, referral, key)
    return tell({ opened, done })
  },
}

function doneOf(state: string): Done | null {
  return (['accepted', 'partly', 'declined'] as const).find((one) => one === state) ?? null
}

/** Numbers of the changes that were ticked, each once. */
function ticksIn(data: FormData): number[] {
  const values = [...data].flatMap(([name, value]) =>
    name.startsWith('wijziging') && typeof value === 'string' && /^\d{1,2}$/.test(value)
      ? [Number(value)]
      : [],
  )
  return [...new Set(values)]
}

/** Numbers of all the changes that were shown. */
function allIn(data: FormData): number[] {
  const shown = Number.parseInt(textOf(data, 'aantal'), 10)
  return shown > 0 && shown <= mostChanges ? [...Array(shown).keys()] : []
}

/** The plan that this browser has open, when the proposal was shown against it. */
async function tokenOfPlan(event: PageEvent, data: FormData): Promise<string | null> {
  if (textOf(data, 'versie') === '') return null
  return (await planOfVisitor(event))?.key.token ?? null
}

type Refused = Extract<DecisionAnswer, { ok: false }>

function statusOf({ status }: Refused): number {
  if (status === 404 || status === 403) return 400
  return [400, 409, 412, 429].includes(status) ? status : 503
}

function refusal({ status, problem }: Refused, planCode: string): Partial<ProposalResult> {
  switch (status) {
    case 403:
      return { errors: [{ field: 'plancode', text: t.errors.planCode }] }
    case 404:
      return planCode === ''
        ? { problem: t.notFound }
        : { errors: [{ field: 'plancode', text: t.errors.planCode }] }
    case 409:
      // A decided one says in what state it is; a plan that is full does not.
      return { problem: 'state' in problem ? t.errors.over : t.errors.planFull }
    case 412:
      return { problem: t.errors.planChanged }
    default:
      return { problem: t.errors.failed }
  }
}
