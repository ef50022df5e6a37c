import { makeProposal, recallProposal } from '@stapwijzer/shared/api/proposals.ts'
import { fail, redirect } from '@sveltejs/kit'
import { type DeskReferral, readDeskReferral } from '@stapwijzer/shared/api/desk.ts'
import { deskCopy } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { proposal as t } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { deskSession, fails, signInFirst } from '#lib/desk/session.server.ts'
import { queueTail, withTail } from '#lib/desk/views.ts'
import { valuesOf, type FieldError, type Values } from '#lib/form/field.ts'
import { withNetPrices } from '#lib/proposal/net-prices.server.ts'
import { previewOf, type Preview } from '#lib/proposal/preview.server.ts'
import { newSteps, readProposal, refusedAt } from '#lib/proposal/read-proposal.server.ts'
import { searchCourses, type FoundByPlace } from '#lib/proposal/search-courses.server.ts'
import { shownProposals } from '#lib/proposal/shown-proposals.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** What an action tells the page. `ended`: there is no session any more, so nothing was done. */
type ProposalResult = {
  values: Values
  errors: FieldError[]
  room: number
  ended: boolean
  found: FoundByPlace
  preview: Preview | null
}

/** The form as it was sent, to be shown again; with what was found for the courses in it. */
async function formWithFound(
  event: Pick<RequestEvent, 'fetch' | 'params'>,
  values: Values,
  more: Partial<ProposalResult> & { asked?: Parameters<typeof searchCourses>[2] } = {},
): Promise<ProposalResult> {
  const { asked = null, ...rest } = more
  const none = { errors: [], room: newSteps(values), ended: false, preview: null }
  if (rest.ended) return { ...none, ...rest, values, found: {} }
  const found = await searchCourses(event.fetch, values, asked)
  const referral = Object.keys(found).length > 0 ? await read(event) : null
  return {
    ...{ ...none, ...rest, values },
    found: referral?.ok ? await withNetPrices(event.fetch, found, referral.body) : found,
  }
}

/** `said`: what the page tells then; with it stays the list that somebody came from. */
function ownPath(
  { params, url }: Pick<RequestEvent, 'params' | 'url'>,
  said = '',
): `/loket/verwijzing/${string}` {
  const path = `/loket/verwijzing/${encodeURIComponent(params.id)}/voorstel` as const
  return said === '' ? path : `${path}${withTail(said, queueTail(url.searchParams))}`
}

function read(event: Pick<RequestEvent, 'fetch' | 'params'>) {
  return call(event.fetch, readDeskReferral, { params: { id: event.params.id } })
}

export const load: PageServerLoad = async (event) => {
  const [session, answer] = await Promise.all([deskSession(event.fetch), read(event)])
  if (!session || (!answer.ok && answer.status === 401)) {
    // What was typed stays on the page.
    if (event.request.method === 'POST') return { id: event.params.id, tail: '', shown: null }
    signInFirst(ownPath(event))
  }
  if (!answer.ok) return fails(answer.status)
  const { body } = answer
  const open = body.proposals.find(({ state }) => state === 'open') ?? null
  const steps = body.sent.plan ? deskCopy(body.sent.plan, body.proposals).items : null
  return {
    id: event.params.id,
    /** The list that somebody came from. */
    tail: queueTail(event.url.searchParams),
    shown: {
      session,
      reference: body.reference,
      isOver: body.moves.length === 0,
      restricted: body.restricted,
      openId: open?.id ?? null,
      number: nextNumber(body),
      steps,
      proposals: shownProposals(body),
    },
    done: doneOf(event.url),
  }
}

function doneOf(url: URL): string | null {
  if (url.searchParams.has('verstuurd')) return t.sent
  return url.searchParams.has('ingetrokken') ? t.recalled : null
}

/** The form counts in the plan with what was accepted so far; a proposal in between makes it another plan. */
function nextNumber({ proposals }: DeskReferral): number {
  return Math.max(0, ...proposals.map(({ number }) => number)) + 1
}

/** The body for the API with the steps that it counts in; or the form again with what to mend. */
async function readForm(event: RequestEvent, values: Values) {
  const refuse = async (status: number, errors: FieldError[], ended = false) => ({
    refused: fail(status, await formWithFound(event, values, { errors, ended })),
  })
  const referral = await read(event)
  if (!referral.ok) return referral.status === 401 ? refuse(401, [], true) : fails(referral.status)
  const { sent, proposals } = referral.body
  if (!sent.plan || values.nummer !== String(nextNumber(referral.body))) {
    return refuse(409, [{ field: 'note', text: t.errors.changed }])
  }
  const base = deskCopy(sent.plan, proposals).items
  const form = readProposal(values, base)
  return 'errors' in form ? refuse(400, form.errors) : { form, base }
}

export const actions: Actions = {
  /** Room for one more new step; keeps what was typed. */
  meer: async (event) => {
    const values = valuesOf(await event.request.formData())
    const room = newSteps({ ...values, nieuw: String(newSteps(values) + 1) })
    return formWithFound(event, values, { room })
  },

  /** Courses to choose from, for the part of the form of which a button was pressed. */
  zoek: async (event) => {
    const values = valuesOf(await event.request.formData())
    const place = values.zoek ?? values['meer-van'] ?? ''
    if (!/^(stap|nieuw)-\d{1,2}$/.test(place)) return fail(400, await formWithFound(event, values))
    const field = `${place}.opleiding`
    if (!values[field]) {
      return fail(400, await formWithFound(event, values, { errors: [{ field, text: t.errors.search }] }))
    }
    return formWithFound(event, values, { asked: { place, more: values.zoek === undefined } })
  },

  /** What the plan becomes; nothing is sent. */
  bekijk: async (event) => {
    const values = valuesOf(await event.request.formData())
    const read = await readForm(event, values)
    if ('refused' in read) return read.refused
    return formWithFound(event, values, {
      preview: await previewOf(event.fetch, read.form.body.changes, read.base),
    })
  },

  verstuur: async (event) => {
    const values = valuesOf(await event.request.formData())
    const read = await readForm(event, values)
    if ('refused' in read) return read.refused
    const refuse = async (status: number, errors: FieldError[], ended = false) =>
      fail(status, await formWithFound(event, values, { errors, ended }))
    const { id } = event.params
    const made = await call(event.fetch, makeProposal, { params: { id }, body: read.form.body })
    if (made.ok) redirect(303, ownPath(event, '?verstuurd'))
    switch (made.status) {
      case 400:
        return refuse(400, refusedAt(made.problem.errors ?? [], read.form.places))
      case 401:
        return refuse(401, [], true)
      case 409:
        return refuse(409, [{ field: 'note', text: t.errors.changed }])
      default:
        return fails(made.status)
    }
  },

  trek: async (event) => {
    const values = valuesOf(await event.request.formData())
    const params = { id: event.params.id, proposalId: values.voorstel ?? '' }
    const answer = await call(event.fetch, recallProposal, { params })
    if (answer.ok) redirect(303, ownPath(event, '?ingetrokken'))
    if (answer.status === 401) signInFirst(ownPath(event))
    if (answer.status !== 409) return fails(answer.status)
    const errors = [{ field: 'trek', text: t.errors.changed }]
    return fail(409, await formWithFound(event, {}, { errors }))
  },
}
