import { fail, redirect } from '@sveltejs/kit'
import type { DeskReferral } from '@stapwijzer/shared/api/desk.ts'
import { deskCopy } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { proposal as t } from '@stapwijzer/shared/text/nl.ts'
import { ask } from '#lib/api.ts'
import { deskSession, fails, signInFirst } from '#lib/desk/session.server.ts'
import { valuesOf, type FieldError, type Values } from '#lib/form/field.ts'
import { newSteps, readProposal, refusedAt } from '#lib/proposal/read-proposal.server.ts'
import { shownProposals } from '#lib/proposal/shown-proposals.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

/** What an action tells the page. `ended`: there is no session any more, so nothing was done. */
type Told = { values: Values; errors: FieldError[]; room: number; ended: boolean }

function ownPath({ params }: Pick<RequestEvent, 'params'>): `/loket/verwijzing/${string}/voorstel` {
  return `/loket/verwijzing/${encodeURIComponent(params.id)}/voorstel`
}

function read(event: Pick<RequestEvent, 'fetch' | 'params'>) {
  return ask<DeskReferral>(event.fetch, 'GET', `/v1/desk/referrals/${encodeURIComponent(event.params.id)}`)
}

export const load: PageServerLoad = async (event) => {
  const [session, answer] = await Promise.all([deskSession(event.fetch), read(event)])
  if (!session || (!answer.ok && answer.status === 401)) {
    // What was typed stays on the page.
    if (event.request.method === 'POST') return { id: event.params.id, shown: null }
    signInFirst(ownPath(event))
  }
  if (!answer.ok) return fails(answer.status)
  const { body } = answer
  const open = body.proposals.find(({ state }) => state === 'open') ?? null
  const steps = body.sent.plan ? deskCopy(body.sent.plan, body.proposals).items : null
  return {
    id: event.params.id,
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

export const actions: Actions = {
  /** Room for one more new step; keeps what was typed. */
  meer: async ({ request }) => {
    const values = valuesOf(await request.formData())
    const room = newSteps({ ...values, nieuw: String(newSteps(values) + 1) })
    return { values, errors: [], room, ended: false } satisfies Told
  },

  verstuur: async (event) => {
    const values = valuesOf(await event.request.formData())
    const refuse = (status: number, errors: FieldError[], ended = false) =>
      fail(status, { values, errors, room: newSteps(values), ended } satisfies Told)
    const referral = await read(event)
    if (!referral.ok) return referral.status === 401 ? refuse(401, [], true) : fails(referral.status)
    const { sent, proposals } = referral.body
    if (!sent.plan || values.nummer !== String(nextNumber(referral.body))) {
      return refuse(409, [{ field: 'note', text: t.errors.changed }])
    }
    const form = readProposal(values, deskCopy(sent.plan, proposals).items)
    if ('errors' in form) return refuse(400, form.errors)
    const path = `/v1/desk/referrals/${encodeURIComponent(event.params.id)}/proposals` as const
    const made = await ask(event.fetch, 'POST', path, { body: form.body })
    if (made.ok) redirect(303, `${ownPath(event)}?verstuurd`)
    switch (made.status) {
      case 400:
        return refuse(400, refusedAt(made.problem.errors ?? [], form.places))
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
    const proposal = encodeURIComponent(values.voorstel ?? '')
    const path = `/v1/desk/referrals/${encodeURIComponent(event.params.id)}/proposals/${proposal}` as const
    const answer = await ask(event.fetch, 'DELETE', path)
    if (answer.ok) redirect(303, `${ownPath(event)}?ingetrokken`)
    if (answer.status === 401) signInFirst(ownPath(event))
    if (answer.status !== 409) return fails(answer.status)
    const errors = [{ field: 'trek', text: t.errors.changed }]
    return fail(409, { values: {}, errors, room: 1, ended: false } satisfies Told)
  },
}
